#include "query/find/page.h"

#include "query/find/fetch.h"
#include "query/find/part.h"
#include "query/find/share.h"
#include "query/find/snippet.h"
#include "query/relate/standing.h"

#define SNIPPET_ATOMS 40

/* What one thread cuts snippets with. */
typedef struct {
  const Snippet *snippet;
  Tokenizer *tokenizer;
} Cutter;

static gboolean fill_snippet(const Page *page, const Record *record, const Cutter *cutter, guint index,
                             ResultPassage *passage, GError **error)
{
  gsize start, end;
  fetch_passage_body(record, index, &start, &end);
  g_autoptr(GString) text = g_string_new(NULL);
  if (!record_append_text(record, start, MIN(end, start + SNIPPET_MAX_TEXT), text, error))
    return FALSE;
  const char *valid_end;
  g_utf8_validate(text->str, (gssize)text->len, &valid_end);
  snippet_fill(cutter->snippet, cutter->tokenizer, text->str, (gsize)(valid_end - text->str),
               page->request->snippet_len != 0 ? page->request->snippet_len : SNIPPET_ATOMS, passage);
  return TRUE;
}

/* Adds a passage to a result; cutter NULL = its heading only. */
static gboolean add_passage(const Page *page, const Record *record, const Cutter *cutter, guint index, double score,
                            Result *result, GError **error)
{
  GError *failure = NULL;
  g_autofree ResultPassage *passage = fetch_passage(record, index, &failure);
  if (passage == NULL) {
    if (failure != NULL)
      g_propagate_error(error, failure);
    return failure == NULL;
  }
  passage->score = score;
  if (cutter != NULL && !fill_snippet(page, record, cutter, index, passage, error))
    return FALSE;
  g_ptr_array_add(result->passages, g_steal_pointer(&passage));
  return TRUE;
}

static void add_features(RankProfile profile, const RankCandidate *candidate, Result *result)
{
  result->features = g_array_new(FALSE, FALSE, sizeof(ResultFeature));
  for (guint f = 0; f < RANK_N_FEATURES; f++) {
    ResultFeature feature = {
        .name = rank_features[f].name, .value = candidate->features[f], .weight = rank_features[f].weights[profile]};
    g_array_append_val(result->features, feature);
  }
}

/* Adds the passages of one document of the file, the best first. */
static gboolean add_passages(const Page *page, const Record *record, const RankCandidate *candidate,
                             const Cutter *cutter, Result *result, GError **error)
{
  const Request *request = page->request;
  guint wanted = MIN(MAX(request->n_passages, 1), RANK_MAX_PASSAGES);
  double top = 0;
  /* Of a document that is asked for by its number alone the beginning tells most. */
  if (page->plan->only_numbers && candidate->number && !page->plan->cited)
    wanted = 0;
  for (guint p = 0; p < MIN(candidate->n_passages, wanted); p++) {
    if (!part_has_passage(record, result->part, candidate->passages[p]))
      continue;
    double score = candidate->passage_scores[p];
    top = result->passages->len == 0 ? score : top;
    gboolean short_of_snippets = request->n_snippets == 0 || result->passages->len < request->n_snippets;
    if (!add_passage(page, record, short_of_snippets ? cutter : NULL, candidate->passages[p], top > 0 ? score / top : 1,
                     result, error))
      return FALSE;
  }
  if (result->passages->len > 0)
    return TRUE;
  return add_passage(page, record, cutter, part_first_passage(record, result->part), 0, result, error);
}

/* The facts of a candidate, and what its passages are read from. */
static Result *read_result(const Page *page, const RankCandidate *candidate, Record **record, GError **error)
{
  *record = fetch_record(page->store, candidate->docid, error);
  if (*record == NULL)
    return NULL;
  guint part = part_choose(*record, page->plan, candidate->n_passages > 0 ? candidate->passages[0] : 0);
  g_autoptr(Result) result = fetch_result(*record, candidate->docid, part);
  result->score = candidate->score;
  if (!standing_find_of(page->store, *record, candidate->docid, part, request_at(page->request), &result->status,
                        error))
    return NULL;
  if (page->request->explain)
    add_features(rank_profile(page->plan), candidate, result);
  return g_steal_pointer(&result);
}

/* Results whose passages are still to be added. */
typedef struct {
  const Page *page;
  const RankCandidate *candidates;
  GPtrArray *results, *records; /* one for each candidate */
  const Snippet *snippet;
  gint next, thread; /* the result, and the tokenizer, that are free */
  GError *failed;    /* the first failure */
} Filling;

static void fill_next(gpointer data)
{
  Filling *filling = data;
  const Cutter cutter = {filling->snippet, filling->page->tokenizers[g_atomic_int_add(&filling->thread, 1)]};
  for (guint i; (i = (guint)g_atomic_int_add(&filling->next, 1)) < filling->results->len;) {
    GError *failure = NULL;
    if (add_passages(filling->page, g_ptr_array_index(filling->records, i), &filling->candidates[i], &cutter,
                     g_ptr_array_index(filling->results, i), &failure))
      continue;
    if (!g_atomic_pointer_compare_and_exchange(&filling->failed, NULL, failure))
      g_error_free(failure);
    return;
  }
}

static void free_record(gpointer record)
{
  record_free(record);
}

gboolean page_fill(const Page *page, const RankCandidate *candidates, guint n, GPtrArray *results, GError **error)
{
  g_autoptr(Snippet) snippet = snippet_new(page->plan, store_n_documents(page->store));
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func(free_record);
  for (guint i = 0; i < n; i++) {
    Record *record = NULL;
    Result *result = read_result(page, &candidates[i], &record, error);
    if (record != NULL)
      g_ptr_array_add(records, record);
    if (result == NULL)
      return FALSE;
    result->rank = page->request->offset + i + 1;
    g_ptr_array_add(results, result);
  }
  Filling filling = {page, candidates, results, records, snippet, 0, 0, NULL};
  Share *other = n > 1 ? share_start(fill_next, &filling) : NULL;
  fill_next(&filling);
  share_finish(other);
  if (filling.failed != NULL)
    g_propagate_error(error, filling.failed);
  return filling.failed == NULL;
}
