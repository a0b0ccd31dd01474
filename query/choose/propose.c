#include "query/choose/propose.h"

#include <string.h>

#include "query/choose/candidates.h"
#include "query/choose/condition.h"
#include "query/choose/path_number.h"
#include "query/choose/path_share.h"
#include "query/plan/plan_everyday.h"
#include "query/rank/mark_restoration.h"
#include "query/relate/legal_status.h"

/* Documents looked at, at most, to find enough that satisfy a phrase; and to count them. So many are, whatever the time:
 * a few milliseconds. */
#define VERIFY_MAX       20000
#define VERIFY_LEAST     40
#define COUNT_VERIFY_MAX 200
/* A further batch of them is so many times as large. */
#define BATCH_GROWTH 8
/* So many that are called by the words of the query are candidates, whatever they say. */
#define PATHS_MOST 40
/* So many in the state that is wished are candidates, of so many looked at. */
#define WISHED_MOST   40
#define WISHED_VERIFY 1000
/* Of so many of the first matches it is asked early whether they are in force: the best will mostly be among them. */
#define ASKED_IN_FORCE 60
/* Counted exactly up to here. */
#define COUNT_MAX 10000

void propose_init(Proposals *proposals, Store *store, Plan *plan)
{
  *proposals = (Proposals){.store = store, .plan = plan, .exact = TRUE};
  proposals->filter = condition_query(plan->condition, plan->title_only, &proposals->exact);
  proposals->candidates = g_array_new(FALSE, FALSE, sizeof(RankCandidate));
  proposals->directs = g_array_new(FALSE, FALSE, sizeof(Direct));
  proposals->bytes = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
  proposals->held = g_array_new(FALSE, FALSE, sizeof(StoreDocid));
  proposals->seen = g_hash_table_new(NULL, NULL);
}

void propose_clear(Proposals *proposals)
{
  g_clear_pointer(&proposals->rank, rank_free);
  g_clear_pointer(&proposals->filter, store_query_unref);
  g_clear_pointer(&proposals->candidates, g_array_unref);
  g_clear_pointer(&proposals->directs, g_array_unref);
  g_clear_pointer(&proposals->bytes, g_ptr_array_unref);
  g_clear_pointer(&proposals->held, g_array_unref);
  g_clear_pointer(&proposals->seen, g_hash_table_unref);
}

static StoreQuery *filtered(const Proposals *proposals, StoreQuery *query)
{
  return proposals->filter != NULL ? store_query_filter(query, store_query_ref(proposals->filter)) : query;
}

static gboolean is_out_of_time(const Proposals *proposals)
{
  return g_hash_table_size(proposals->seen) >= VERIFY_LEAST && budget_is_spent(proposals->budget);
}

/* Whether enough bytes were read, or the time is spent; conditions are checked nevertheless. */
static gboolean is_spent(const Proposals *proposals)
{
  return proposals->exact && (proposals->size >= CANDIDATES_SIZE || is_out_of_time(proposals));
}

/* The direct index of a document that matches the filter, NULL with *error unset when the condition does not hold. A
 * damaged index is empty: the document is shown, last; so is one for which there was no time (CANDIDATES_SIZE). */
static GBytes *read_direct(const Proposals *proposals, StoreDocid docid, Direct *direct, GError **error)
{
  g_autoptr(GBytes) bytes =
      is_spent(proposals) ? g_bytes_new(NULL, 0) : store_get_direct(proposals->store, docid, error);
  if (bytes == NULL)
    return NULL;
  gsize len;
  const guint8 *data = g_bytes_get_data(bytes, &len);
  if (!direct_open(direct, data, len))
    direct_open(direct, NULL, 0);
  gboolean holds = TRUE;
  if (!proposals->exact && !condition_check(proposals->plan->condition, proposals->store, docid, direct, &holds, error))
    return NULL;
  return holds ? g_steal_pointer(&bytes) : NULL;
}

/* What is asked of one search. */
typedef struct {
  StoreSearch how;
  gboolean number; /* the documents bear a number that the query names */
  double name;     /* they are laws that it names: the share of the query */
  double path;     /* why they are so called, PATH_SHARE_BY_..., which weighs nothing in their text; 0 = not so */
  gboolean wished; /* they are in the state that is wished */
  const PlanCondition *must; /* and this must hold; NULL = nothing more */
  gboolean *found;           /* becomes TRUE when it does of a candidate; NULL when nobody asks */
  gboolean again;            /* candidates that an earlier search found weigh what this one says */
  guint least, wanted;       /* candidates; beyond the least, only those that weigh CANDIDATES_SHARE of the best */
  guint verify;              /* matches that are looked at, at most; 0 = VERIFY_MAX */
  guint at_once;             /* matches of the first search; 0 = as many as are wanted, or more where not all hold */
} CandidateSearch;

/* Whether the document was looked at before. */
static gboolean is_seen(Proposals *proposals, StoreDocid docid, double weight, const CandidateSearch *asked)
{
  gpointer index;
  if (!g_hash_table_lookup_extended(proposals->seen, GUINT_TO_POINTER(docid), NULL, &index))
    return FALSE;
  if (index == NULL)
    return TRUE;
  RankCandidate *candidate = &g_array_index(proposals->candidates, RankCandidate, GPOINTER_TO_UINT(index) - 1);
  if (asked->again)
    candidate->weight = weight;
  if (asked->path > 0)
    candidate->path = MAX(candidate->path, asked->path);
  candidate->wished |= asked->wished;
  if (asked->found != NULL)
    *asked->found = TRUE;
  return TRUE;
}

/* Whether the nth candidate would still be taken with this weight, by what is known before it is read. */
static gboolean is_wanted(const CandidateSearch *asked, guint n, double weight)
{
  return n < asked->wanted && (n < asked->least || weight >= CANDIDATES_SHARE);
}

/* So many are read at once. Where they come in order of date, one holds as likely as another, and all are read that a
 * search gives at first; where the best come first, most of these hold. */
static guint expected_at_once(const CandidateSearch *asked)
{
  return MAX(asked->wanted, 1) * (asked->how.sort == STORE_SORT_RELEVANCE ? 1 : BATCH_GROWTH);
}

/* What take will read: as many of the matches from the first on. Gives the first of those behind. */
static guint expect_matches(const Proposals *proposals, const StoreMatches *matches, guint first, guint most,
                            double top, const CandidateSearch *asked)
{
  guint n = proposals->candidates->len, i = first; /* where not all hold, nobody knows which are enough */
  g_autoptr(GArray) docids = g_array_new(FALSE, FALSE, sizeof(StoreDocid));
  for (; i < matches->n_matches && docids->len < most; i++) {
    const StoreMatch *match = &matches->matches[i];
    if (!g_hash_table_contains(proposals->seen, GUINT_TO_POINTER(match->docid)) &&
        is_wanted(asked, proposals->exact ? n++ : n, top > 0 ? match->weight / top : 0))
      g_array_append_val(docids, match->docid);
  }
  store_expect_documents(proposals->store, (const StoreDocid *)(void *)docids->data, docids->len,
                         STORE_EXPECT_VALUES | STORE_EXPECT_DIRECT);
  if (matches->numbers != NULL)
    for (guint k = first; k < MIN(i, ASKED_IN_FORCE); k++)
      if (matches->numbers[k][0] != '\0')
        legal_status_expect_acts(proposals->store, matches->numbers[k]);
  return i;
}

/* Whether what the search asks for itself holds. */
static gboolean holds_asked(const Proposals *proposals, const CandidateSearch *asked, StoreDocid docid, gboolean *holds,
                            GError **error)
{
  *holds = TRUE;
  return asked->must == NULL || condition_check(asked->must, proposals->store, docid, NULL, holds, error);
}

/* Takes matches, best first, whose weights are divided by top. *enough says that none of those behind is wanted. */
static gboolean take(Proposals *proposals, const StoreMatches *matches, double top, const CandidateSearch *asked,
                     gboolean *enough, GError **error)
{
  guint expected = 0, most = expected_at_once(asked);
  for (guint i = 0; i < matches->n_matches; i++) {
    StoreDocid docid = matches->matches[i].docid;
    double weight = top > 0 ? matches->matches[i].weight / top : 0;
    guint n = proposals->candidates->len;
    gboolean holds;
    if (!holds_asked(proposals, asked, docid, &holds, error))
      return FALSE;
    if (!holds)
      continue;
    *enough = !is_wanted(asked, n, weight) || (n >= asked->least && is_spent(proposals));
    if (i >= expected && !*enough) {
      expected = expect_matches(proposals, matches, i, most, top, asked);
      most *= BATCH_GROWTH;
    }
    if (is_seen(proposals, docid, weight, asked) || *enough)
      continue;
    if (!proposals->exact && is_out_of_time(proposals)) {
      *enough = TRUE;
      break;
    }
    Direct direct;
    GError *failure = NULL;
    GBytes *bytes = read_direct(proposals, docid, &direct, &failure);
    if (failure != NULL) {
      g_propagate_error(error, failure);
      return FALSE;
    }
    g_hash_table_insert(proposals->seen, GUINT_TO_POINTER(docid), GUINT_TO_POINTER(bytes != NULL ? n + 1 : 0));
    if (bytes == NULL)
      continue;
    RankCandidate candidate = {.docid = docid,
                               .weight = asked->path > 0 ? 0 : weight,
                               .number = asked->number,
                               .name = asked->name,
                               .path = asked->path,
                               .wished = asked->wished};
    if (asked->found != NULL)
      *asked->found = TRUE;
    g_array_append_val(proposals->candidates, candidate);
    g_array_append_val(proposals->directs, direct);
    proposals->size += direct.len;
    g_ptr_array_add(proposals->bytes, bytes);
    if (proposals->rank != NULL)
      rank_add(proposals->rank, &direct);
  }
  return TRUE;
}

/* From here on the plan does not change: what was taken, and what will be, can be read. */
static void start_ranking(Proposals *proposals)
{
  proposals->rank = rank_new(proposals->plan);
  for (guint i = 0; i < proposals->directs->len; i++)
    rank_add(proposals->rank, &g_array_index(proposals->directs, Direct, i));
}

/* Expects a search, or, when its matches are known, what is read of them. */
static gboolean expect(const Proposals *proposals, const StoreQuery *query, const StoreSearch *search,
                       const CandidateSearch *asked, GError **error)
{
  g_auto(StoreMatches) matches = {0};
  if (!store_expect_search(proposals->store, query, search))
    return TRUE;
  if (!store_search(proposals->store, query, search, &matches, error))
    return FALSE;
  expect_matches(proposals, &matches, 0, expected_at_once(asked), matches.n_matches > 0 ? matches.matches[0].weight : 0,
                 asked);
  return TRUE;
}

/* Takes matches in their order, batch by batch, until enough of them hold; *all (may be NULL) becomes TRUE when
 * there are no more. Each batch is a search of its own, so they grow. */
static gboolean run(Proposals *proposals, const StoreQuery *query, const CandidateSearch *asked, gboolean *all,
                    GError **error)
{
  const guint most = MAX(asked->verify > 0 ? asked->verify : VERIFY_MAX, asked->wanted);
  StoreSearch search = asked->how;
  double top = 0;
  gboolean enough = FALSE;
  search.limit = asked->at_once > 0 ? asked->at_once : asked->wanted;
  if (!proposals->exact)
    search.limit *= BATCH_GROWTH;
  if (proposals->expecting)
    return expect(proposals, query, &search, asked, error);
  for (; search.offset < most && !enough; search.limit *= BATCH_GROWTH) {
    g_auto(StoreMatches) matches = {0};
    search.limit = MIN(search.limit, most - search.offset);
    if (!store_search(proposals->store, query, &search, &matches, error))
      return FALSE;
    if (search.offset == 0 && matches.n_matches > 0)
      top = matches.matches[0].weight;
    if (!take(proposals, &matches, top, asked, &enough, error))
      return FALSE;
    enough |= proposals->candidates->len >= asked->wanted;
    if (!enough && matches.n_matches < search.limit) {
      if (all != NULL)
        *all = TRUE;
      break;
    }
    search.offset += matches.n_matches;
  }
  proposals->cut |= !enough && search.offset >= most && asked->verify == 0;
  return TRUE;
}

/* Those of the documents first that match the words, too: many may cite a number. Takes the query. */
static StoreQuery *best_of(const Proposals *proposals, StoreQuery *documents)
{
  StoreQuery *parts[] = {store_query_ref(documents),
                         candidates_query(proposals->plan, FALSE, store_n_documents(proposals->store))};
  return store_query_filter(store_query_or(parts, G_N_ELEMENTS(parts)), documents);
}

/* The documents that bear a number which the query names: always candidates, before all others. */
static gboolean propose_numbers(Proposals *proposals, guint wanted, GError **error)
{
  const GArray *numbers = proposals->plan->own_numbers;
  if (numbers->len == 0)
    return TRUE;
  g_autoptr(GPtrArray) parts = g_ptr_array_new();
  for (guint i = 0; i < numbers->len; i++) {
    const PlanTerm *term = &g_array_index(numbers, PlanTerm, i);
    g_ptr_array_add(parts, store_query_term(term->term, term->len, 1));
  }
  StoreQuery *named = store_query_or((StoreQuery **)parts->pdata, parts->len);
  CandidateSearch asked = {.how = {.k1 = 1, .b = 0}, .number = TRUE, .least = wanted, .wanted = wanted};
  if (proposals->plan->cited) {
    named = best_of(proposals, named);
    asked.how = (StoreSearch){.k1 = CANDIDATES_K1, .b = CANDIDATES_B};
  }
  g_autoptr(StoreQuery) query = filtered(proposals, named);
  return run(proposals, query, &asked, NULL, error);
}

/* The laws that the query calls by their names: of the year that is said, if there is one. */
static gboolean names(Proposals *proposals, guint wanted, GError **error)
{
  const Plan *plan = proposals->plan;
  for (guint i = 0; i < plan->names->len; i++) {
    const PlanName *name = &g_array_index(plan->names, PlanName, i);
    CandidateSearch asked = {.how = {.k1 = 1, .b = 0}, .least = wanted, .wanted = wanted};
    guint before = proposals->candidates->len;
    asked.name = name->whole ? 1 : (double)name->n_atoms / MAX(plan_n_typed(plan), 1);
    g_autoptr(StoreQuery) all = filtered(proposals, store_query_term(name->term, strlen(name->term), 1));
    if (name->year != 0) {
      g_autofree char *first = g_strdup_printf("%04u0101", name->year), *last = g_strdup_printf("%04u1231", name->year);
      g_autoptr(StoreQuery) dated =
          store_query_filter(store_query_ref(all), store_query_range(SCHEMA_SLOT_ISSUED, first, last));
      if (!run(proposals, dated, &asked, NULL, error))
        return FALSE;
    }
    if (proposals->candidates->len == before && !run(proposals, all, &asked, NULL, error))
      return FALSE;
  }
  return TRUE;
}

/* The documents issued on a day that the query is about. */
static gboolean propose_day(Proposals *proposals, guint wanted, GError **error)
{
  if (!plan_is_of_day(proposals->plan))
    return TRUE;
  g_autofree char *day = g_strdup_printf("%08u", date_to_number(proposals->plan->date));
  g_autoptr(StoreQuery) query =
      filtered(proposals, best_of(proposals, store_query_range(SCHEMA_SLOT_ISSUED, day, day)));
  const CandidateSearch asked = {.how = {.k1 = CANDIDATES_K1, .b = CANDIDATES_B}, .least = wanted, .wanted = wanted};
  return run(proposals, query, &asked, NULL, error);
}

static guint n_enough(const Plan *plan)
{
  if (plan_n_typed(plan) > RANK_FEW_ATOMS)
    return CANDIDATES_N;
  if (!plan->any_forgiven)
    return CANDIDATES_FEW_AS_TYPED;
  return plan->any_marked ? CANDIDATES_FEW_MARKED : CANDIDATES_FEW;
}

/* The documents that are called by the words of the query; last, because what words tell is learned from the others. */
static gboolean propose_paths(Proposals *proposals, GError **error)
{
  StoreQuery *called = path_share_query(proposals->plan, store_n_documents(proposals->store));
  guint n = proposals->candidates->len + PATHS_MOST;
  const CandidateSearch asked = {.how = {.k1 = CANDIDATES_K1, .b = CANDIDATES_B},
                                 .path = PATH_SHARE_BY_WORDS,
                                 .least = n,
                                 .wanted = n,
                                 .at_once = n_enough(proposals->plan) + PATHS_MOST}; /* known before the candidates */
  if (called == NULL)
    return TRUE;
  g_autoptr(StoreQuery) query = filtered(proposals, best_of(proposals, called));
  return run(proposals, query, &asked, NULL, error);
}

/* Notes whether one of the files that are named with the number has it as its own. */
static gboolean note_own(const Proposals *proposals, PlanPathNumber *number, GError **error)
{
  for (guint i = 0; number->found && !number->borne && !number->own && i < proposals->candidates->len; i++) {
    const RankCandidate *candidate = &g_array_index(proposals->candidates, RankCandidate, i);
    if (candidate->path < PATH_SHARE_BY_NUMBER)
      continue;
    g_autofree char *path = store_dup_value(proposals->store, candidate->docid, SCHEMA_SLOT_PATH, NULL, error);
    if (path == NULL)
      return FALSE;
    number->own = path_number_says(path, strlen(path), &number->number) >= PATH_NUMBER_OWN;
  }
  return TRUE;
}

/* The documents whose files are named with a number that is asked. */
static gboolean propose_named(Proposals *proposals, GError **error)
{
  GArray *numbers = proposals->plan->path_numbers;
  for (guint i = 0; i < numbers->len; i++) {
    PlanPathNumber *number = &g_array_index(numbers, PlanPathNumber, i);
    gboolean exact;
    guint n = proposals->candidates->len + PATHS_MOST;
    const CandidateSearch asked = {.how = {.k1 = CANDIDATES_K1, .b = CANDIDATES_B},
                                   .path = PATH_SHARE_BY_NUMBER,
                                   .must = number->named,
                                   .found = &number->found,
                                   .least = n,
                                   .wanted = n,
                                   .at_once = n_enough(proposals->plan) + PATHS_MOST};
    g_autoptr(StoreQuery) query =
        filtered(proposals, best_of(proposals, condition_query(number->named, FALSE, &exact)));
    if (!run(proposals, query, &asked, NULL, error) || !note_own(proposals, number, error))
      return FALSE;
  }
  return TRUE;
}

/* Candidates by which unmarked words are read. */
static gboolean propose_unread(Proposals *proposals, guint wanted, GError **error)
{
  const CandidateSearch asked = {.how = {.k1 = CANDIDATES_K1, .b = CANDIDATES_B}, .least = wanted, .wanted = wanted};
  g_autoptr(StoreQuery) unread =
      filtered(proposals, candidates_query(proposals->plan, FALSE, store_n_documents(proposals->store)));
  if (!run(proposals, unread, &asked, NULL, error))
    return FALSE;
  if (proposals->expecting)
    return TRUE;
  mark_restoration_learn(proposals->plan, (const Direct *)(void *)proposals->directs->data, proposals->directs->len);
  plan_everyday_settle(proposals->plan);
  start_ranking(proposals);
  return TRUE;
}

gboolean propose_reading(Proposals *proposals, GError **error)
{
  const gboolean forgiven = proposals->plan->any_forgiven;
  guint wanted = n_enough(proposals->plan);
  if (!forgiven && !proposals->expecting)
    start_ranking(proposals);
  return propose_numbers(proposals, wanted, error) && names(proposals, wanted, error) &&
         propose_day(proposals, wanted, error) &&
         (!forgiven || propose_unread(proposals, MIN(wanted, MARK_RESTORATION_DOCUMENTS), error));
}

static gboolean propose_by_text(Proposals *proposals, GError **error)
{
  guint wanted = n_enough(proposals->plan);
  CandidateSearch asked = {.how = {.k1 = CANDIDATES_K1, .b = CANDIDATES_B}};
  guint n_documents = store_n_documents(proposals->store);
  if (proposals->expecting && proposals->plan->any_forgiven) { /* which words are meant is not known */
    g_autoptr(StoreQuery) every = candidates_query(proposals->plan, FALSE, G_MAXUINT);
    store_expect_frequencies(proposals->store, every);
    return TRUE;
  }
  g_autoptr(StoreQuery) read = filtered(proposals, candidates_query(proposals->plan, TRUE, n_documents));
  asked.again = TRUE;
  asked.how.tell_numbers = TRUE; /* most will be asked whether they are in force */
  asked.least = MIN(wanted, CANDIDATES_LEAST);
  asked.wanted = wanted;
  if (!run(proposals, read, &asked, &proposals->exhausted, error))
    return FALSE;
  if (!proposals->plan->any_forgiven || proposals->candidates->len >= asked.least)
    return TRUE;
  g_autoptr(StoreQuery) rest = filtered(proposals, candidates_query(proposals->plan, FALSE, n_documents));
  asked.again = FALSE;
  asked.wanted = asked.least;
  proposals->exhausted = FALSE;
  return run(proposals, rest, &asked, &proposals->exhausted, error);
}

/* The documents in the state that is wished, which may be too few to be among the best otherwise. */
static gboolean propose_wished(Proposals *proposals, GError **error)
{
  const PlanCondition *wished = proposals->plan->wished;
  gboolean exact;
  guint n = proposals->candidates->len + WISHED_MOST;
  const CandidateSearch asked = {.how = {.k1 = CANDIDATES_K1, .b = CANDIDATES_B},
                                 .wished = TRUE,
                                 .must = wished,
                                 .least = n,
                                 .wanted = n,
                                 .verify = WISHED_VERIFY,
                                 .at_once = n_enough(proposals->plan) + WISHED_MOST};
  if (wished == NULL || budget_is_spent(proposals->budget))
    return TRUE;
  g_autoptr(StoreQuery) query =
      filtered(proposals, store_query_filter(candidates_query(proposals->plan, proposals->plan->any_forgiven,
                                                              store_n_documents(proposals->store)),
                                             condition_query(wished, FALSE, &exact)));
  return run(proposals, query, &asked, NULL, error);
}

gboolean propose_read(Proposals *proposals, GError **error)
{
  return propose_by_text(proposals, error) && propose_paths(proposals, error) && propose_named(proposals, error) &&
         propose_wished(proposals, error);
}

gboolean propose_behind(const Proposals *head, guint n, Proposals *behind, GError **error)
{
  propose_init(behind, head->store, head->plan);
  behind->budget = head->budget;
  GHashTableIter iter;
  gpointer docid;
  g_hash_table_iter_init(&iter, head->seen);
  while (g_hash_table_iter_next(&iter, &docid, NULL))
    g_hash_table_insert(behind->seen, docid, NULL);
  start_ranking(behind);
  const CandidateSearch asked = {
      .how = {.k1 = CANDIDATES_K1, .b = CANDIDATES_B}, .least = n, .wanted = n + g_hash_table_size(head->seen)};
  g_autoptr(StoreQuery) query =
      filtered(behind, candidates_query(head->plan, head->plan->any_forgiven, store_n_documents(head->store)));
  if (!run(behind, query, &asked, NULL, error))
    return FALSE;
  rank_score(behind->rank, (RankCandidate *)(void *)behind->candidates->data, NULL);
  return TRUE;
}

StoreQuery *propose_every_word(const Proposals *proposals)
{
  const Plan *plan = proposals->plan;
  if (plan->atoms->len == 0)
    return proposals->filter != NULL ? store_query_ref(proposals->filter) : condition_all_query();
  gboolean exact = TRUE;
  g_autoptr(PlanCondition) every = plan_every_word(plan);
  return filtered(proposals, condition_query(every, plan->title_only, &exact));
}

gboolean propose_by_date(Proposals *proposals, SchemaSlot slot, gboolean oldest_first, guint wanted, GError **error)
{
  if (!proposals->expecting)
    start_ranking(proposals);
  g_autoptr(StoreQuery) query = propose_every_word(proposals);
  StoreSearch how = {.k1 = CANDIDATES_K1,
                     .b = CANDIDATES_B,
                     .sort = oldest_first ? STORE_SORT_ASCENDING : STORE_SORT_DESCENDING,
                     .sort_slot = slot};
  const CandidateSearch asked = {.how = how, .least = wanted, .wanted = wanted};
  return run(proposals, query, &asked, &proposals->complete, error);
}

/* The candidates are all there is: they hold, and are counted. */
static void count_candidates(const Proposals *proposals, guint *n, gboolean *exact)
{
  g_array_set_size(proposals->held, 0);
  for (guint i = 0; i < proposals->candidates->len; i++)
    g_array_append_val(proposals->held, g_array_index(proposals->candidates, RankCandidate, i).docid);
  *n = proposals->held->len;
  *exact = TRUE;
}

/* What check_matches will read. */
static void expect_checked(const Proposals *proposals, const StoreMatches *matches)
{
  for (guint i = 0; i < matches->n_matches; i++)
    if (!g_hash_table_contains(proposals->seen, GUINT_TO_POINTER(matches->matches[i].docid)))
      store_expect_documents(proposals->store, &matches->matches[i].docid, 1,
                             STORE_EXPECT_VALUES | STORE_EXPECT_DIRECT);
}

/* Which of the first matches hold, into held; those that were looked at before cost no time. *n_checked: of how many it
 * is known. */
static gboolean check_matches(const Proposals *proposals, const StoreMatches *matches, guint *n_checked, GError **error)
{
  GArray *held = proposals->held;
  g_array_set_size(held, 0);
  for (*n_checked = 0; *n_checked < matches->n_matches; ++*n_checked) {
    StoreDocid docid = matches->matches[*n_checked].docid;
    gpointer verdict;
    if (g_hash_table_lookup_extended(proposals->seen, GUINT_TO_POINTER(docid), NULL, &verdict)) {
      if (verdict != NULL)
        g_array_append_val(held, docid);
      continue;
    }
    Direct direct;
    GError *failure = NULL;
    if (*n_checked >= VERIFY_LEAST && budget_is_spent(proposals->budget))
      break;
    g_autoptr(GBytes) bytes = read_direct(proposals, docid, &direct, &failure);
    if (failure != NULL) {
      g_propagate_error(error, failure);
      return FALSE;
    }
    if (bytes != NULL)
      g_array_append_val(held, docid);
  }
  return TRUE;
}

gboolean propose_count(const Proposals *proposals, guint *n, gboolean *exact, GError **error)
{
  if (proposals->complete) {
    count_candidates(proposals, n, exact);
    return TRUE;
  }
  /* With weights, though their order does not matter: see store_count_values. */
  g_autoptr(StoreQuery) query = propose_every_word(proposals);
  StoreSearch how = {.k1 = 1, .b = 0, .limit = proposals->exact ? 0 : COUNT_VERIFY_MAX, .check_at_least = COUNT_MAX};
  g_auto(StoreMatches) matches = {0};
  *n = G_MAXUINT;
  if (proposals->expecting && !store_expect_search(proposals->store, query, &how))
    return TRUE;
  if (!store_search(proposals->store, query, &how, &matches, error))
    return FALSE;
  *n = matches.estimated;
  *exact = matches.lower == matches.upper;
  if (proposals->exact)
    return TRUE;
  expect_checked(proposals, &matches);
  guint n_checked;
  if (proposals->expecting)
    return TRUE;
  if (!check_matches(proposals, &matches, &n_checked, error))
    return FALSE;
  guint n_held = proposals->held->len;
  *exact = n_checked == matches.n_matches && matches.n_matches < how.limit;
  *n = *exact || n_checked == 0 ? n_held : (guint)((double)matches.estimated * n_held / n_checked);
  return TRUE;
}

gboolean propose_expect(Store *store, Plan *plan, guint *n, GError **error)
{
  g_auto(Proposals) proposals = {0};
  gboolean exact;
  propose_init(&proposals, store, plan);
  proposals.expecting = TRUE;
  return propose_reading(&proposals, error) && propose_read(&proposals, error) &&
         propose_count(&proposals, n, &exact, error);
}
