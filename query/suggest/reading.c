#include "query/suggest/reading.h"

#include <string.h>

#include "query/ask/parse.h"
#include "query/choose/propose.h"
#include "query/suggest/absent_fate.h"
#include "query/suggest/joined_words.h"
#include "query/suggest/name_notices.h"
#include "query/suggest/nearest_numbers.h"

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

/* Whether the documents are searched for as propose_by_relevance does. */
static gboolean is_by_relevance(const ReadingQuery *reading, const Plan *plan)
{
  return reading->options->sort == REQUEST_BY_RELEVANCE && plan->atoms->len > 0;
}

/* What is looked up when a word is there, and when it is not. */
static void rehearse(const ReadingQuery *reading)
{
  for (guint frequency = 0; frequency < 2 && store_rehearse(reading->store, frequency); frequency++) {
    g_auto(Notices) notices;
    notices_init(&notices);
    g_autoptr(Plan) plan = make_plan(reading, &notices, NULL);
    if (plan != NULL && is_by_relevance(reading, plan))
      propose_expect(reading->store, plan, NULL);
    if (plan != NULL)
      reading_note_names(reading, plan, &notices, NULL);
    store_rehearse_end(reading->store);
  }
}

Plan *reading_plan(const ReadingQuery *reading, Notices *notices, GError **error)
{
  rehearse(reading);
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

/* One step further: what is looked up next follows from what is known. */
static gboolean expect(const ReadingQuery *reading, Plan *plan, GError **error)
{
  reading_expect_names(reading, plan);
  return !is_by_relevance(reading, plan) || propose_expect(reading->store, plan, error);
}

gboolean reading_expect(const ReadingQuery *reading, Plan *plan, GError **error)
{
  if (!store_asks_hosts(reading->store))
    return TRUE;
  return expect(reading, plan, error) && store_await(reading->store, error) && expect(reading, plan, error);
}
