#include "query/result/page.h"

#include <string.h>

#include "query/rank/side_thread.h"
#include "query/relate/legal_status.h"
#include "query/result/document_in_file.h"
#include "query/result/fetch.h"
#include "query/result/opening.h"
#include "query/result/snippet.h"

#define SNIPPET_ATOMS 40
/* How the record calls the format of plain text. */
#define PLAIN_TEXT "text"
/* So many results are shown, whatever the time. */
#define LEAST 10
/* Records of this many results are held, so that a long page of long documents takes no more memory. */
#define RECORDS_AT_ONCE 32

/* What one thread cuts snippets with. */
typedef struct {
  const Snippet *snippet;
  Tokenizer *tokenizer;
} SnippetCutter;

static gboolean fill_snippet(const Page *page, const Record *record, const SnippetCutter *cutter, guint index,
                             ResultPassage *passage, GError **error)
{
  gsize start, end;
  fetch_passage_body(record, index, &start, &end);
  g_autoptr(GString) text = g_string_new(NULL);
  if (!record_append_text(record, start, MIN(end, start + SNIPPET_MAX_TEXT), text, error))
    return FALSE;
  const char *valid_end;
  g_utf8_validate(text->str, (gssize)text->len, &valid_end);
  gsize len = (gsize)(valid_end - text->str), skipped = index == 0 ? opening_len(text->str, len) : 0;
  gsize shown = snippet_fill(cutter->snippet, cutter->tokenizer, text->str + skipped, len - skipped,
                             page->request->snippet_len != 0 ? page->request->snippet_len : SNIPPET_ATOMS, passage);
  passage->shown = start + skipped + shown;
  passage->page = record_page_at(record, passage->shown);
  return TRUE;
}

/* Line and column of what the snippet shows: of plain text alone, whose lines are those of its file. */
static gboolean add_place(const Record *record, ResultPassage *passage, GError **error)
{
  g_autofree char *format = record_dup_field(record, FACT_FORMAT);
  if (g_strcmp0(format, PLAIN_TEXT) != 0)
    return TRUE;
  g_autoptr(GString) before = g_string_new(NULL);
  if (!record_append_text(record, 0, passage->shown, before, error))
    return FALSE;
  const char *line = before->str, *next;
  for (passage->line = 1; (next = memchr(line, '\n', before->len - (gsize)(line - before->str))) != NULL;
       line = next + 1)
    passage->line++;
  passage->column = (guint)(before->len - (gsize)(line - before->str)) + 1;
  return TRUE;
}

/* Adds a passage to a result; cutter NULL = its heading only. */
static gboolean add_passage(const Page *page, const Record *record, const SnippetCutter *cutter, guint index,
                            double score, Result *result, GError **error)
{
  GError *failure = NULL;
  g_autofree ResultPassage *passage = fetch_passage(record, index, &failure);
  if (passage == NULL) {
    if (failure != NULL)
      g_propagate_error(error, failure);
    return failure == NULL;
  }
  passage->score = score;
  if (cutter != NULL && (!fill_snippet(page, record, cutter, index, passage, error) ||
                         (page->request->places && !add_place(record, passage, error))))
    return FALSE;
  g_ptr_array_add(result->passages, g_steal_pointer(&passage));
  return TRUE;
}

static void add_features(const double *weights, const RankCandidate *candidate, Result *result)
{
  result->features = g_array_new(FALSE, FALSE, sizeof(ResultFeature));
  for (guint f = 0; f < RANK_N_FEATURES; f++) {
    ResultFeature feature = {.name = rank_features[f].name, .value = candidate->features[f], .weight = weights[f]};
    g_array_append_val(result->features, feature);
  }
}

/* The first passage of the article that the query asks for by the document's name or number; FALSE when there is none. */
static gboolean find_article(const Page *page, const Record *record, const RankCandidate *candidate, guint part,
                             guint *passage)
{
  const Plan *plan = page->plan;
  guint n;
  const RecordPassage *passages = record_passages(record, &n);
  if (plan->article[0] == '\0' || plan->guided || plan->cited || (!candidate->number && candidate->name <= 0))
    return FALSE;
  for (*passage = document_in_file_first_passage(record, part); *passage < n; ++*passage)
    if (g_ascii_strcasecmp(passages[*passage].article, plan->article) == 0)
      return document_in_file_has_passage(record, part, *passage);
  return FALSE;
}

/* Adds the passages of one document of the file, the best first. */
static gboolean add_passages(const Page *page, const Record *record, const RankCandidate *candidate,
                             const SnippetCutter *cutter, Result *result, GError **error)
{
  const Request *request = page->request;
  guint wanted = MIN(MAX(request->n_passages, 1), RANK_MAX_PASSAGES);
  double top = 0;
  /* Of a document that is asked for by its number alone the beginning tells most. */
  if (page->plan->only_numbers && candidate->number && !page->plan->cited)
    wanted = 0;
  guint article = G_MAXUINT;
  if (find_article(page, record, candidate, result->part, &article) &&
      !add_passage(page, record, cutter, article, 1, result, error))
    return FALSE;
  for (guint p = 0; p < MIN(candidate->n_passages, wanted) && result->passages->len < wanted; p++) {
    if (candidate->passages[p] == article ||
        !document_in_file_has_passage(record, result->part, candidate->passages[p]))
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
  return add_passage(page, record, cutter, document_in_file_first_passage(record, result->part), 0, result, error);
}

/* The facts of a candidate, and what its passages are read from. */
static Result *read_result(const Page *page, const RankCandidate *candidate, Record **record, GError **error)
{
  *record = fetch_record(page->store, candidate->docid, error);
  if (*record == NULL)
    return NULL;
  guint part = document_in_file_choose(*record, page->plan, candidate->n_passages > 0 ? candidate->passages[0] : 0);
  g_autoptr(Result) result = fetch_result(*record, candidate->docid, part);
  result->score = candidate->score;
  if (!fetch_add_arrival(page->store, result, error) ||
      !legal_status_find_of(page->store, *record, candidate->docid, part, request_at(page->request), &result->status,
                            error))
    return NULL;
  if (page->request->explain)
    add_features(page->weights, candidate, result);
  return g_steal_pointer(&result);
}

/* A result whose passages are still to be added. */
typedef struct {
  const RankCandidate *candidate;
  Record *record;
  Result *result;
  GError *failure;
} Piece;

typedef struct {
  const Page *page;
  const Snippet *snippet;
} Filling;

static void fill_piece(gpointer data, gpointer what, guint thread)
{
  const Filling *filling = data;
  const SnippetCutter cutter = {filling->snippet, filling->page->tokenizers[thread]};
  Piece *piece = what;
  add_passages(filling->page, piece->record, piece->candidate, &cutter, piece->result, &piece->failure);
}

/* Reads the results one by one, as many as there is time for; their passages are added meanwhile. */
static gboolean read_pieces(const Page *page, const RankCandidate *candidates, guint n, Piece *pieces,
                            SideThread *share, GPtrArray *results, GError **error)
{
  for (guint i = 0; i < n; i++) {
    Piece *piece = &pieces[i];
    if (results->len >= LEAST && budget_is_spent(page->budget))
      break;
    piece->candidate = &candidates[i];
    piece->result = read_result(page, piece->candidate, &piece->record, error);
    if (piece->result == NULL)
      return FALSE;
    piece->result->rank = page->request->offset + results->len + 1;
    g_ptr_array_add(results, piece->result);
    side_thread_add(share, piece);
    if (n > 1)
      side_thread_invite(share);
  }
  return TRUE;
}

static gboolean fill_some(Filling *filling, const RankCandidate *candidates, guint n, GPtrArray *results,
                          GError **error)
{
  Piece pieces[RECORDS_AT_ONCE] = {0};
  SideThread *share = side_thread_new(fill_piece, filling);
  gboolean ok = read_pieces(filling->page, candidates, n, pieces, share, results, error);
  (ok ? side_thread_finish : side_thread_drop)(share);
  for (guint i = 0; i < n; i++) {
    if (ok && pieces[i].failure != NULL) {
      g_propagate_error(error, g_steal_pointer(&pieces[i].failure));
      ok = FALSE;
    }
    g_clear_error(&pieces[i].failure);
    record_free(pieces[i].record);
  }
  return ok;
}

/* Says early what will be read of n results. */
static gboolean expect_results(const Page *page, const RankCandidate *candidates, guint n, GError **error)
{
  g_autofree StoreDocid *docids = g_new(StoreDocid, n);
  for (guint i = 0; i < n; i++)
    docids[i] = candidates[i].docid;
  store_expect_documents(page->store, docids, n, STORE_EXPECT_RECORD | STORE_EXPECT_VALUES);
  guint n_acted;
  return legal_status_expect(page->store, docids, n, request_at(page->request), &n_acted, error);
}

gboolean page_fill(const Page *page, const RankCandidate *candidates, guint n, GPtrArray *results, GError **error)
{
  g_autoptr(Snippet) snippet = snippet_new(page->plan, store_n_documents(page->store));
  Filling filling = {page, snippet};
  if (!expect_results(page, candidates, n, error))
    return FALSE;
  for (guint from = 0; from < n && (from == 0 || !budget_is_spent(page->budget)); from += RECORDS_AT_ONCE)
    if (!fill_some(&filling, candidates + from, MIN(n - from, RECORDS_AT_ONCE), results, error))
      return FALSE;
  return TRUE;
}
