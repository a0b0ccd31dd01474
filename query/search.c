#include "query/search.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "corpus/base/escape.h"
#include "corpus/base/language.h"
#include "corpus/names/offices.h"
#include "corpus/names/types.h"
#include "corpus/text/normal.h"
#include "query/choose/candidate_values.h"
#include "query/choose/date_order.h"
#include "query/choose/propose.h"
#include "query/plan/plan_everyday.h"
#include "query/rank/namesakes.h"
#include "query/rank/rank.h"
#include "query/rank/recency.h"
#include "query/rank/wished.h"
#include "query/relate/document_dates.h"
#include "query/relate/legal_status.h"
#include "query/result/copies.h"
#include "query/result/facets.h"
#include "query/result/page.h"
#include "query/search_guard.h"
#include "query/suggest/nearest_numbers.h"
#include "query/suggest/reading.h"
#include "query/suggest/suggest.h"

/* Up to so many documents found are little: perhaps something else was meant. */
#define LITTLE 5
/* So many documents more are put in order, for those that turn out to be copies. */
#define COPIES_MARGIN 20
/* Of the ranking, so many are asked whether they are still in force; what is not loses this share of its score. */
#define DEMOTE_HEAD  30
#define DEMOTE_SHARE 0.1
/* The same for what is not in the state that the query asks for in words. */
#define DEMOTE_WISHED 0.5
/* What is looked up for suggestions follows at most so often from what was looked up before. */
#define SUGGESTION_STEPS 8
/* Half-life of the preference for new documents when the newest are asked for in words. */
#define NEWEST_DAYS 1000

/* What is kept in memory of the documents that were read, for the queries that follow: some 1,500 laws. */
#define KEPT_BYTES (32 * 1024 * 1024)

/* One query on its way: what it asks, what was found. */
typedef struct {
  Search *search;
  const Request *options;
  Results *results;
  const ReadingQuery *reading;
  Plan *plan;
  guint n_about; /* documents that have every word, as far as known early; G_MAXUINT = not known */
  Budget *budget;
  Proposals *proposals;
  GArray *found;  /* StoreDocid: the candidates in their order, copies among them */
  GArray *stands; /* guint: for each of them, which one stands for it (copies.h); empty = every one for itself */
} SearchRun;

Search *search_open(const char *const *indexes, gint64 limit, GError **error)
{
  g_autoptr(Search) search = g_new0(Search, 1);
  search->store = store_open_within(indexes, limit, error);
  if (search->store == NULL)
    return NULL;
  store_keep(search->store, KEPT_BYTES);
  for (guint t = 0; t < SIDE_THREAD_THREADS; t++)
    if ((search->tokenizers[t] = token_new(error)) == NULL)
      return NULL;
  return g_steal_pointer(&search);
}

void search_close(Search *search)
{
  if (search == NULL)
    return;
  g_clear_pointer(&search->store, store_close);
  for (guint t = 0; t < SIDE_THREAD_THREADS; t++)
    g_clear_pointer(&search->tokenizers[t], token_free);
  g_free(search);
}

void search_tell_format(const Search *search, Notices *notices)
{
  const char *location;
  guint format = store_format(search->store, &location);
  if (format >= SCHEMA_VERSION_WHOLE)
    return;
  g_autofree char *shown = escape_dup(location);
  notices_add(notices, "old-format",
              g_strdup_printf(_("The index %s has the older format %u: what this program reads besides is "
                                "missing until the next run of tracuu-index has built it anew."),
                              shown, format));
}

/* How many documents must be in their right order for the page to be. */
static guint wanted_of(const Request *options)
{
  guint shown = options->offset + options->limit;
  return options->all_copies ? shown : shown + COPIES_MARGIN;
}

/* ---- ranking ---- */

static int best_first(gconstpointer a, gconstpointer b)
{
  const RankCandidate *x = a, *y = b;
  if (x->score != y->score)
    return x->score < y->score ? 1 : -1;
  return x->docid < y->docid ? -1 : x->docid > y->docid;
}

static gboolean rank_candidates(SearchRun *run, GError **error)
{
  GArray *candidates = run->proposals->candidates;
  if (!candidate_values_add(candidates, run->plan, run->search->store, error))
    return FALSE;
  rank_score(run->proposals->rank, (RankCandidate *)(void *)candidates->data, NULL);
  if (run->options->sort != REQUEST_BY_RELEVANCE || run->plan->atoms->len == 0)
    return TRUE;
  g_array_sort(candidates, best_first);
  guint days = run->options->recency_days;
  if (days == REQUEST_RECENCY_DEFAULT && run->plan->intent.wish == PLAN_WISH_NEWEST)
    days = NEWEST_DAYS;
  if (!recency_add(candidates, candidates->len, days, rank_profile(run->plan), date_to_days(request_at(run->options)),
                   run->search->store, error))
    return FALSE;
  g_array_sort(candidates, best_first);
  return TRUE;
}

/* What else might have been meant. */
static gboolean suggest(const ReadingQuery *reading, const Plan *plan, Results *results, GError **error)
{
  Store *store = reading->store;
  return nearest_numbers_add(plan, store, request_at(reading->options), &results->notices, results->suggestions,
                             error) &&
         (plan_is_nowhere(plan) || suggest_wording(reading->query, reading->len, plan, results->n_every <= LITTLE,
                                                   store, results->suggestions, error));
}

/* Says early what is looked up for suggestions when every word is in so many documents; to be called again whenever more
 * is known. Whether something is not known. */
static gboolean expect_suggestions(const ReadingQuery *reading, const Plan *plan, guint n_every)
{
  g_auto(Results) nothing = {0};
  if (reading->options->strict || !store_rehearse(reading->store, 0))
    return FALSE;
  results_init(&nothing);
  nothing.n_every = n_every;
  suggest(reading, plan, &nothing, NULL);
  return store_rehearse_end(reading->store);
}

/* Says early what is looked up for what will be said beside the results. */
static void expect_asides(const SearchRun *run)
{
  reading_expect_names(run->reading, run->plan);
  expect_suggestions(run->reading, run->plan, run->n_about);
}

/* Says early what will be read of the best: whether they are in force, and what is shown of them. */
static gboolean expect_best(const SearchRun *run, GError **error)
{
  const GArray *candidates = run->proposals->candidates;
  guint shown = run->options->offset + run->options->limit, n = MIN(candidates->len, MAX(DEMOTE_HEAD, shown));
  g_autofree StoreDocid *docids = g_new(StoreDocid, MAX(n, 1));
  if (!store_asks_hosts(run->search->store))
    return TRUE;
  for (guint i = 0; i < n; i++)
    docids[i] = g_array_index(candidates, RankCandidate, i).docid;
  guint from = MIN(run->options->offset, n);
  store_expect_documents(run->search->store, docids + from, MIN(n, shown) - from, STORE_EXPECT_RECORD);
  expect_asides(run);
  guint n_acted = 0;
  if (!legal_status_expect(run->search->store, docids, n, request_at(run->options), &n_acted, error))
    return FALSE;
  /* As many may come up as go down. */
  store_expect_documents(run->search->store, docids + MIN(n, shown), MIN(n, shown + n_acted) - MIN(n, shown),
                         STORE_EXPECT_RECORD);
  expect_asides(run);
  return TRUE;
}

/* Documents that are no longer in force go a little down among the best; a number that was asked for stays. */
static gboolean demote(SearchRun *run, GError **error)
{
  GArray *candidates = run->proposals->candidates;
  if (run->options->sort != REQUEST_BY_RELEVANCE || run->plan->atoms->len == 0)
    return TRUE;
  const PlanWish wish = run->plan->intent.wish;
  const gboolean wanted_ended = wish == PLAN_WISH_ENDED;
  const double share = wish == PLAN_WISH_ENDED || wish == PLAN_WISH_IN_FORCE ? DEMOTE_WISHED : DEMOTE_SHARE;
  guint head = MIN(candidates->len, DEMOTE_HEAD), n = 0;
  StoreDocid docids[DEMOTE_HEAD];
  RankCandidate *asked[DEMOTE_HEAD];
  ValidityKind kinds[DEMOTE_HEAD];
  for (guint i = 0; i < head; i++) {
    RankCandidate *candidate = &g_array_index(candidates, RankCandidate, i);
    if (candidate->number && !run->plan->guided && !run->plan->cited)
      continue;
    docids[n] = candidate->docid;
    asked[n++] = candidate;
  }
  if (!legal_status_find_kinds(run->search->store, docids, n, request_at(run->options), VALIDITY_ENDED, kinds, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (wanted_ended != ((VALIDITY_BIT(kinds[i]) & VALIDITY_ENDED) != 0))
      asked[i]->score -= share * fabs(asked[i]->score);
  if (!namesakes_order(candidates, request_at(run->options), run->search->store, error))
    return FALSE;
  if (run->plan->wished != NULL)
    wished_put_first(candidates, run->plan);
  g_array_sort(candidates, best_first);
  return TRUE;
}

/* Adds documents behind the candidates when more are to be shown than these. */
static gboolean read_on(SearchRun *run, GError **error)
{
  GArray *candidates = run->proposals->candidates;
  guint wanted = wanted_of(run->options);
  g_auto(Proposals) behind = {0};
  if (wanted <= candidates->len || run->proposals->exhausted || budget_is_spent(run->budget))
    return TRUE;
  if (!propose_behind(run->proposals, wanted - candidates->len, &behind, error))
    return FALSE;
  double score = candidates->len > 0 ? g_array_index(candidates, RankCandidate, candidates->len - 1).score : 0;
  for (guint i = 0; i < behind.candidates->len; i++)
    g_array_index(behind.candidates, RankCandidate, i).score = score - fabs(score) * (i + 1) / (i + 2);
  g_array_append_vals(candidates, behind.candidates->data, behind.candidates->len);
  return TRUE;
}

/* Leaves of several files of one document the one that stands for it, in the place of the first. */
static gboolean collapse(SearchRun *run, GError **error)
{
  GArray *candidates = run->proposals->candidates;
  guint n = candidates->len, left = 0;
  if (run->options->all_copies || n < 2 || budget_is_spent(run->budget))
    return TRUE;
  g_autofree RankCandidate *before = g_memdup2(candidates->data, n * sizeof(RankCandidate));
  g_autofree gboolean *shown = g_new0(gboolean, MAX(n, 1));
  for (guint i = 0; i < n; i++)
    g_array_append_val(run->found, before[i].docid);
  g_array_set_size(run->stands, n);
  /* All copies are known where all that match are looked at, however few of them are shown. */
  const gboolean whole = run->results->exact && n == run->results->n_every && n <= COPIES_MARGIN;
  if (!copies_find(run->search->store, (const StoreDocid *)(void *)run->found->data, n,
                   whole ? n : run->options->offset + run->options->limit, (guint *)(void *)run->stands->data, error))
    return FALSE;
  for (guint i = 0; i < n; i++) {
    guint best = g_array_index(run->stands, guint, i);
    run->results->n_copies += whole && best != i;
    if (shown[best])
      continue;
    shown[best] = TRUE;
    RankCandidate *candidate = &g_array_index(candidates, RankCandidate, left++);
    *candidate = before[best];
    candidate->score = before[i].score;
  }
  g_array_set_size(candidates, left);
  return TRUE;
}

/* ---- results ---- */

static gboolean add_copies(const SearchRun *run, StoreDocid docid, Result *result, GError **error)
{
  for (guint i = 0; i < run->stands->len; i++) {
    StoreDocid copy = g_array_index(run->found, StoreDocid, i);
    guint best = g_array_index(run->stands, guint, i);
    if (best != i && g_array_index(run->found, StoreDocid, best) == docid &&
        !copies_add(run->search->store, copy, result, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean add_results(SearchRun *run, GError **error)
{
  const Page page = {
      run->search->store, run->search->tokenizers, run->plan, run->options, rank_weights(run->proposals->rank),
      run->budget};
  const GArray *candidates = run->proposals->candidates;
  GPtrArray *results = run->results->results;
  guint from = MIN(candidates->len, run->options->offset), n = MIN(candidates->len - from, run->options->limit);
  if (n > 0 && !page_fill(&page, (const RankCandidate *)(void *)candidates->data + from, n, results, error))
    return FALSE;
  for (guint i = 0; i < results->len; i++) {
    Result *result = g_ptr_array_index(results, i);
    if (!add_copies(run, result->docid, result, error))
      return FALSE;
  }
  return TRUE;
}

/* ---- one query ---- */

/* Proposes in order of date. */
static gboolean propose_dated(SearchRun *run, GError **error)
{
  DateOrder order = date_order_of(run->options, run->reading->wanted);
  DateOrderCount count = {0};
  order.budget = run->budget;
  if (!date_order_propose(run->proposals, run->search->store, run->plan, &order, &count, error))
    return FALSE;
  run->results->n_every = count.n;
  run->results->exact = count.exact;
  if (count.apart)
    notices_add(&run->results->notices, "words-apart",
                g_strdup(_("No document has these words together in one place; listed are "
                           "those that have them in different places.")));
  return TRUE;
}

/* Proposes what is to be ranked. */
static gboolean propose_best(SearchRun *run, GError **error)
{
  propose_init(run->proposals, run->search->store, run->plan);
  run->proposals->budget = run->budget;
  if (!propose_reading(run->proposals, error))
    return FALSE;
  expect_asides(run);
  return propose_read(run->proposals, error) &&
         propose_count(run->proposals, &run->results->n_every, &run->results->exact, error);
}

static gboolean count_facets(SearchRun *run, GError **error)
{
  Store *store = run->search->store;
  Results *results = run->results;
  const GArray *held = run->proposals->held;
  if (!run->options->facets || budget_is_spent(run->budget))
    return TRUE;
  g_autoptr(StoreQuery) matches = propose_every_word(run->proposals);
  const FacetsSample checked = {(const StoreDocid *)(void *)held->data, held->len, results->n_every};
  const FacetsSample *sample = run->proposals->exact ? NULL : &checked;
  results->facets = facets_count(store, matches, sample, error);
  return results->facets != NULL &&
         (!run->options->facet_status ||
          facets_add_status(store, matches, sample, request_at(run->options), run->budget, results->facets, error));
}

static gboolean run_plan(Search *search, const ReadingQuery *reading, Plan *plan, Budget *budget, Results *results,
                         GError **error)
{
  g_auto(Proposals) proposals = {0};
  g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(StoreDocid));
  g_autoptr(GArray) stands = g_array_new(FALSE, FALSE, sizeof(guint));
  SearchRun run = {search, reading->options, results, reading, plan, G_MAXUINT, budget, &proposals, found, stands};
  gboolean by_date = run.options->sort != REQUEST_BY_RELEVANCE || plan->atoms->len == 0;
  expect_asides(&run);
  if (!reading_expect(reading, plan, &run.n_about, error))
    return FALSE;
  expect_asides(&run);
  if (!(by_date ? propose_dated(&run, error) : propose_best(&run, error)))
    return FALSE;
  run.n_about = results->n_every;
  if (!rank_candidates(&run, error) || !expect_best(&run, error) || !demote(&run, error) ||
      (!by_date && !read_on(&run, error)) || !collapse(&run, error) || !count_facets(&run, error) ||
      !add_results(&run, error))
    return FALSE;
  results->incomplete = budget->spent ? RESULTS_OUT_OF_TIME : proposals.cut ? RESULTS_TOO_MANY : RESULTS_COMPLETE;
  return TRUE;
}

/* How many of the documents that bear the numbers are of the year that the query says elsewhere; all when it says none,
 * or none is. */
static guint count_own_numbers(const Plan *plan)
{
  guint n = 0;
  g_autofree char *year = g_strdup_printf("/%u/", plan->date.year);
  for (guint i = 0; i < plan->own_numbers->len; i++)
    n += strstr(g_array_index(plan->own_numbers, PlanTerm, i).term, year) != NULL;
  return n > 0 ? n : plan->own_numbers->len;
}

/* A number that several documents bear is said to be one; they are all listed. */
static void note_ambiguity(const Plan *plan, Results *results)
{
  if (plan->guided || plan->cited || plan->named_numbers->len != 1 || count_own_numbers(plan) < 2)
    return;
  const DocNum *number = &g_array_index(plan->named_numbers, DocNum, 0);
  g_autofree char *name = nearest_numbers_describe(number);
  const char *form = number->year != 0 || plan->date.year != 0
                         ? _("%u different documents bear the number %s; add the issuer to choose one.")
                         : _("%u different documents bear the number %s; add the year or the issuer to choose one.");
  notices_add(&results->notices, "ambiguous-number", g_strdup_printf(form, count_own_numbers(plan), name));
}

/* What was understood of the sort of document that is meant, and the options that ask for it exactly. */
static void note_intent(const Plan *plan, Results *results)
{
  static const char *const wishes[] = {[PLAN_WISH_NEWEST] = N_("the newest (--sort newest)"),
                                       [PLAN_WISH_IN_FORCE] = N_("in force (status:in-force)"),
                                       [PLAN_WISH_ENDED] = N_("no longer in force (status:ended)"),
                                       [PLAN_WISH_NOT_YET] = N_("not yet in force (status:not-yet)")};
  const PlanIntent *intent = &plan->intent;
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func(g_free);
  const DocType *type = intent->type != NULL ? types_find(intent->type, strlen(intent->type)) : NULL;
  const Issuer *issuer = intent->issuer != NULL ? offices_find(intent->issuer, strlen(intent->issuer)) : NULL;
  if (plan->only_numbers || plan->guided || plan->cited || plan->names->len > 0 ||
      (results->results->len == 0 && !plan->listed) || (plan_n_typed(plan) <= intent->n_atoms && !plan->listed))
    return;
  /* Others are often what the query is about; a number says its own. */
  if (type != NULL && types_force(type->code) > 0 && plan->named_numbers->len == 0)
    g_ptr_array_add(parts, g_strdup_printf("%s (-t %s)", type->name, type->code));
  if (issuer != NULL)
    g_ptr_array_add(parts, g_strdup_printf("%s (-a %s)", issuer->name, issuer->code));
  if (intent->wish != PLAN_WISH_NONE && (plan->wished == NULL || intent->met))
    g_ptr_array_add(parts, g_strdup(_(wishes[intent->wish])));
  if (parts->len == 0)
    return;
  g_ptr_array_add(parts, NULL);
  g_autofree char *list = g_strjoinv(", ", (char **)parts->pdata);
  const char *none = plan->days.typed != NULL
                         ? N_("No document of these days is of this sort: %s; --strict looks for the words.")
                         : N_("No document is of this sort: %s; --strict looks for the words.");
  const char *all = N_("All are listed, the newest first: %s; --strict looks for the words.");
  if (plan->listed)
    notices_add(&results->notices, "listed", g_strdup_printf(_(results->results->len > 0 ? all : none), list));
  else
    notices_add(&results->notices, "preferred", g_strdup_printf(_("Preferred: %s."), list));
}

/* That there may be more than what was found, and what to do. */
static void note_incomplete(const Request *options, Results *results)
{
  g_autofree char *seconds = language_decimal("%g", (double)options->timeout / G_USEC_PER_SEC);
  if (results->incomplete == RESULTS_OUT_OF_TIME)
    notices_add(&results->notices, "out-of-time",
                g_strdup_printf(_("The time for a query (%s s) ran out: there may be more than "
                                  "what was found by then, and in another order. Ask with fewer "
                                  "words, or give it more time with --timeout (0 = no limit)."),
                                seconds));
  else if (results->incomplete == RESULTS_TOO_MANY)
    notices_add(&results->notices, "too-many",
                g_strdup(_("Too many documents have these words somewhere to look at all of "
                           "them: there may be more than what was found. Add words that are "
                           "rarer, a type or dates.")));
}

/* What is said when the days of the query leave nothing; NULL = they are all that was asked for, or it has none. */
static char *describe_empty(const Plan *plan)
{
  if (plan->listed || plan->days.typed == NULL)
    return NULL;
  const char *form =
      plan->days.of_effect
          ? _("No document that took effect in the days of “%s” has all words; these words were looked for, too, and "
              "documents of all days.")
          : _("No document that was issued in the days of “%s” has all words; these words were looked for, too, and "
              "documents of all days.");
  return g_strdup_printf(form, plan->days.typed);
}

/* *empty becomes what is to be said when documents of all days are given instead, or NULL; owned. */
static gboolean run_once(Search *search, const char *query, gsize len, const Request *options, Budget *budget,
                         Results *results, char **empty, GError **error)
{
  const ReadingQuery reading = {search->store, search->tokenizers[0], query, len, options, wanted_of(options)};
  g_autoptr(Plan) plan = reading_plan(&reading, &results->notices, error);
  if (plan == NULL)
    return FALSE;
  if (plan->atoms->len == 0 && plan->condition->children->len == 0) {
    g_set_error_literal(
        error, REQUEST_ERROR, REQUEST_ERROR_QUERY,
        _("The query holds no word to search for; type some words, a number or a field such as type:NQ."));
    return FALSE;
  }
  gboolean fine = run_plan(search, &reading, plan, budget, results, error);
  plan_everyday_note(plan, &results->notices);
  if (!fine)
    return FALSE;
  *empty = describe_empty(plan);
  note_incomplete(options, results);
  note_ambiguity(plan, results);
  if (!options->strict && options->sort == REQUEST_BY_RELEVANCE)
    note_intent(plan, results);
  if (!reading_note_names(&reading, plan, &results->notices, error))
    return FALSE;
  if (options->strict || budget->spent)
    return TRUE;
  for (guint step = 0; step < SUGGESTION_STEPS && expect_suggestions(&reading, plan, results->n_every); step++)
    if (!store_await(search->store, error))
      return FALSE;
  return suggest(&reading, plan, results, error);
}

typedef struct {
  const GString *query;
  const Request *options;
  Budget *budget;
  Results *results;
} Question;

static gboolean attempt_query(Search *search, gpointer data, GError **error)
{
  const Question *question = data;
  const GString *query = question->query;
  const Request *options = question->options;
  Results *results = question->results;
  g_autofree char *empty = NULL, *none = NULL;
  search_guard_empty(results);
  if (!run_once(search, query->str, query->len, options, question->budget, results, &empty, error))
    return FALSE;
  if (empty == NULL || results->n_every > 0 || question->budget->spent)
    return TRUE;
  /* "Lương tối thiểu năm nay", "nhà đất trước năm 1975" are subjects, too: where documents have all these words. */
  Request literal = *options;
  g_auto(Results) of_all_days = {0};
  literal.literal_days = TRUE;
  results_init(&of_all_days);
  if (!run_once(search, query->str, query->len, &literal, question->budget, &of_all_days, &none, error))
    return FALSE;
  if (of_all_days.n_every == 0 && results->results->len > 0)
    return TRUE;
  notices_add(&of_all_days.notices, "days-empty", g_steal_pointer(&empty));
  const Results narrowed = *results;
  *results = of_all_days;
  of_all_days = narrowed;
  return TRUE;
}

void search_refresh(Search *search)
{
  store_reopen(search->store, NULL, NULL);
}

gboolean search_run(Search *search, const char *query, const Request *options, Results *results, GError **error)
{
  gint64 start = g_get_monotonic_time();
  g_autoptr(GString) text = g_string_new(NULL);
  normal_append(text, query, strlen(query));
  Budget budget;
  budget_start(&budget, options->timeout);
  Question question = {text, options, &budget, results};
  store_set_deadline(search->store, budget.until);
  gboolean done = search_guard(search, attempt_query, &question, error);
  store_set_deadline(search->store, 0);
  if (done)
    search_guard_note_lost(search, results);
  results->seconds = (double)(g_get_monotonic_time() - start) / G_USEC_PER_SEC;
  return done;
}
