#include "query/suggest/reading.h"

#include <string.h>

#include "query/ask/parse.h"
#include "query/choose/date_order.h"
#include "query/suggest/absent_fate.h"
#include "query/suggest/joined_words.h"
#include "query/suggest/name_notices.h"
#include "query/suggest/nearest_numbers.h"

/* So often what a plan looks up follows from what it looked up before: joined words do. */
#define PLAN_STEPS 6

static Plan *plan_text(const ReadingQuery *reading, const char *query, gsize len, Notices *notices, GError **error)
{
  const Request *options = reading->options;
  g_autoptr(ParseNode) root = parse_query(query, len, error);
  return root != NULL ? plan_build(root, options, options->strict ? PLAN_MARKS_STRICT : PLAN_MARKS_AS_TYPED,
                                   reading->store, reading->tokenizer, notices, error)
                      : NULL;
}

/* The plan of a query, its joined words taken apart. NULL on error. */
static Plan *make_plan(const ReadingQuery *reading, Notices *notices, GError **error)
{
  g_autoptr(Plan) plan = plan_text(reading, reading->query, reading->len, notices, error);
  g_autofree char *apart = NULL;
  g_auto(Notices) said;
  notices_init(&said);
  if (plan == NULL ||
      (!reading->options->strict && !joined_words_split(plan, reading->query, reading->store, &said, &apart, error)))
    return NULL;
  if (apart == NULL)
    return g_steal_pointer(&plan);
  notices_replace(notices, &said);
  return plan_text(reading, apart, strlen(apart), notices, error);
}

/* Says early what the search for the plan will read; in about how many documents all its words are. */
static gboolean expect_search(const ReadingQuery *reading, Plan *plan, guint *n, GError **error)
{
  if (reading->options->sort == REQUEST_BY_RELEVANCE && plan->atoms->len > 0)
    return propose_expect(reading->store, plan, n, error);
  const DateOrder order = date_order_of(reading->options, reading->wanted);
  return date_order_expect(reading->store, plan, &order, n, error);
}

/* Makes the plan, as if what is not known yet were nothing, and a word in so many documents, and goes on with it. *missed:
 * whether something was not known. */
static Plan *rehearse(const ReadingQuery *reading, guint frequency, Notices *notices, gboolean *missed, GError **error)
{
  g_auto(Notices) vain;
  guint n;
  store_rehearse(reading->store, frequency);
  Plan *plan = make_plan(reading, notices, error);
  *missed = store_rehearse_end(reading->store);
  notices_init(&vain);
  if (plan != NULL && store_rehearse(reading->store, frequency)) {
    expect_search(reading, plan, &n, NULL);
    reading_note_names(reading, plan, &vain, NULL);
    store_rehearse_end(reading->store);
  }
  return plan;
}

Plan *reading_plan(const ReadingQuery *reading, Notices *notices, GError **error)
{
  gboolean missed = store_asks_hosts(reading->store);
  for (guint step = 0; missed && step < PLAN_STEPS; step++) {
    g_auto(Notices) said, vain;
    g_autoptr(GError) failure = NULL;
    gboolean ignored;
    notices_init(&said);
    notices_init(&vain);
    g_autoptr(Plan) plan = rehearse(reading, 0, &said, &missed, &failure);
    if (!missed) {
      notices_replace(notices, &said);
      if (plan == NULL)
        g_propagate_error(error, g_steal_pointer(&failure));
      return g_steal_pointer(&plan);
    }
    /* What is looked up when a word is there, and not only when it is not. */
    plan_free(rehearse(reading, 1, &vain, &ignored, NULL));
    if (!store_await(reading->store, error))
      return NULL;
  }
  return make_plan(reading, notices, error);
}

gboolean reading_note_names(const ReadingQuery *reading, const Plan *plan, Notices *notices, GError **error)
{
  Store *store = reading->store;
  guint before = notices->texts->len;
  return (plan->only_numbers ||
          absent_fate_add_named(store, reading->query, reading->len, request_at(reading->options), notices, error)) &&
         (notices->texts->len != before ||
          name_notices_add(plan, store, request_at(reading->options), FALSE, notices, error));
}

void reading_expect_names(const ReadingQuery *reading, const Plan *plan)
{
  g_auto(Notices) notices;
  g_autoptr(GPtrArray) suggestions = g_ptr_array_new_with_free_func(g_free);
  notices_init(&notices);
  if (store_rehearse(reading->store, 1)) {
    reading_note_names(reading, plan, &notices, NULL);
    nearest_numbers_add(plan, reading->store, request_at(reading->options), &notices, suggestions, NULL);
  }
  store_rehearse_end(reading->store);
}

gboolean reading_expect(const ReadingQuery *reading, Plan *plan, guint *n, GError **error)
{
  *n = G_MAXUINT;
  if (!store_asks_hosts(reading->store))
    return TRUE;
  reading_expect_names(reading, plan);
  if (!store_await(reading->store, error))
    return FALSE;
  reading_expect_names(reading, plan);
  return expect_search(reading, plan, n, error);
}
