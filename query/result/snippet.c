#include "query/result/snippet.h"

#include <math.h>
#include <string.h>

#include "corpus/text/plain.h"

#define ELLIPSIS "…"

/* Vietnamese words are longer on the average, with the blank behind them. */
#define BYTES_PER_WORD 5
/* Of most words it is known by their first and last byte and their length that the query does not hold them. */
#define N_SHAPES 1024

struct Snippet {
  guint n_atoms;
  guint64 pairs;                  /* bit a: atoms a and a + 1 stood side by side */
  gboolean shapes[N_SHAPES];      /* of the terms */
  GHashTable *atoms_of;           /* term -> bits of the atoms it may be, as guint64 * */
  double weights[PLAN_MAX_ATOMS]; /* how much an atom tells */
};

/* A word of the passage. */
typedef struct {
  gsize start, end;
  guint64 atoms;
} SnippetWord;

static guint shape_of(const char *term, gsize len)
{
  return len > 0 ? ((guint8)term[0] * 31u + (guint8)term[len - 1] * 7u + (guint)len) % N_SHAPES : 0;
}

Snippet *snippet_new(const Plan *plan, guint n_documents)
{
  Snippet *snippet = g_new0(Snippet, 1);
  snippet->atoms_of = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
  snippet->n_atoms = MIN(plan->atoms->len, PLAN_MAX_ATOMS);
  for (guint a = 0; a < snippet->n_atoms; a++) {
    const PlanAtom *atom = g_ptr_array_index(plan->atoms, a);
    snippet->weights[a] = log1p((double)n_documents / (1 + atom->frequency));
    for (guint i = 0; i < atom->terms->len; i++) {
      const PlanTerm *term = &g_array_index(atom->terms, PlanTerm, i);
      /* A cited number is stored behind its prefix; the tokenizer gives it bare. */
      const char *key = term->term + (atom->kind == PLAN_ATOM_NUMBER ? strlen(SCHEMA_TERM_CITES) : 0);
      guint64 *bits = g_hash_table_lookup(snippet->atoms_of, key);
      if (bits == NULL) {
        bits = g_new0(guint64, 1);
        g_hash_table_insert(snippet->atoms_of, (gpointer)key, bits);
      }
      *bits |= (guint64)1 << a;
      snippet->shapes[shape_of(key, strlen(key))] = TRUE;
    }
    const PlanAtom *next = a + 1 < snippet->n_atoms ? g_ptr_array_index(plan->atoms, a + 1) : NULL;
    if (next != NULL && next->run == atom->run)
      snippet->pairs |= (guint64)1 << a;
  }
  return snippet;
}

void snippet_free(Snippet *snippet)
{
  if (snippet == NULL)
    return;
  g_hash_table_unref(snippet->atoms_of);
  g_free(snippet);
}

/* Where the target of a link ends whose first word begins at start; 0 when no target begins there. */
static gsize target_end(const char *text, gsize len, gsize start)
{
  while (start > 0 && (text[start - 1] == '/' || text[start - 1] == '#' || text[start - 1] == '_'))
    start--;
  return start >= 2 && text[start - 1] == '(' && text[start - 2] == ']' ? plain_link_end(text, len, start - 2) : 0;
}

/* The words that a reader sees: not those of links' targets. */
static GArray *read_words(const Snippet *snippet, Tokenizer *tokenizer, const char *text, gsize len)
{
  GArray *words = g_array_sized_new(FALSE, FALSE, sizeof(SnippetWord), (guint)(len / BYTES_PER_WORD));
  /* A composite that matches gives its bits to the words it covers. */
  guint64 covering = 0;
  guint covered_to = 0;
  gsize hidden_to = 0;
  Token token;
  token_start(tokenizer, text, len, TOKEN_FROM_DOCUMENT);
  while (token_next(tokenizer, &token)) {
    if (token.start >= hidden_to)
      hidden_to = target_end(text, len, token.start);
    if (token.start < hidden_to)
      continue;
    const guint64 *bits = snippet->shapes[shape_of(token.term, token.term_len)]
                              ? g_hash_table_lookup(snippet->atoms_of, token.term)
                              : NULL;
    if (!token_is_atom(&token)) {
      if (bits != NULL) {
        covering = *bits;
        covered_to = token.position + token.atoms;
      }
      continue;
    }
    SnippetWord word = {.start = token.start, .end = token.end, .atoms = bits != NULL ? *bits : 0};
    if (token.position < covered_to)
      word.atoms |= covering;
    g_array_append_val(words, word);
  }
  return words;
}

static double weight_of(const Snippet *snippet, guint64 atoms)
{
  double sum = 0;
  for (; atoms != 0; atoms &= atoms - 1)
    sum += snippet->weights[__builtin_ctzll(atoms)];
  return sum;
}

/* What the words from..to show: each atom once, each pair once more. */
static double window_score(const Snippet *snippet, const GArray *words, guint from, guint to)
{
  guint64 atoms = 0, pairs = 0;
  for (guint i = from; i < to; i++) {
    guint64 here = g_array_index(words, SnippetWord, i).atoms;
    atoms |= here;
    if (i + 1 < to)
      pairs |= here & snippet->pairs & g_array_index(words, SnippetWord, i + 1).atoms >> 1;
  }
  return weight_of(snippet, atoms) + 2 * weight_of(snippet, pairs);
}

static gboolean ends_sentence(const char *text, gsize len, const GArray *words, guint i)
{
  if (i == 0)
    return TRUE;
  gsize from = g_array_index(words, SnippetWord, i - 1).end, to = g_array_index(words, SnippetWord, i).start;
  for (gsize at = from; at < to; at++) {
    if (text[at] == ']')
      at = plain_link_end(text, len, at);
    if (at < to && (text[at] == '\n' || text[at] == '.' || text[at] == ';' || text[at] == ':'))
      return TRUE;
  }
  return FALSE;
}

/* The first word of the best window of size words. Windows are tried where a match begins, a little before it. */
static guint best_window(const Snippet *snippet, const char *text, gsize len, const GArray *words, guint size)
{
  guint best = 0, lead = size / 6;
  double best_score = 0;
  for (guint i = 0; i < words->len; i++) {
    if (g_array_index(words, SnippetWord, i).atoms == 0)
      continue;
    double score = window_score(snippet, words, i, MIN(i + size - lead, words->len));
    if (score > best_score * 1.0001) {
      best_score = score;
      best = i;
    }
  }
  /* Begin with the sentence if it begins close by. */
  guint from = best;
  for (guint back = 0; back <= lead && back <= best; back++) {
    from = best - back;
    if (ends_sentence(text, len, words, from))
      break;
  }
  if (from + size > words->len)
    from = words->len > size ? words->len - size : 0;
  return from;
}

static gboolean is_space(char c)
{
  return c == ' ' || c == '\n' || c == '\t';
}

/* Adds a mark, or lengthens the last one when only a blank lies between, or the sign that joins the parts of a number.
 */
static void add_mark(GArray *marks, const GString *out, gsize start)
{
  if (marks->len > 0) {
    ResultMark *last = &g_array_index(marks, ResultMark, marks->len - 1);
    gsize end = last->start + last->len;
    if (start == end || (start == end + 1 && strchr(" /-", out->str[end]) != NULL)) {
      last->len = (guint)(out->len - last->start);
      return;
    }
  }
  ResultMark mark = {.start = (guint)start, .len = (guint)(out->len - start)};
  g_array_append_val(marks, mark);
}

/* Where the first of the words from..to that match begins, else the first of them. */
static gsize first_match(const GArray *words, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    if (g_array_index(words, SnippetWord, i).atoms != 0)
      return g_array_index(words, SnippetWord, i).start;
  return g_array_index(words, SnippetWord, from).start;
}

gsize snippet_fill(const Snippet *snippet, Tokenizer *tokenizer, const char *text, gsize len, guint max_atoms,
                   ResultPassage *passage)
{
  if (len > SNIPPET_MAX_TEXT)
    len = (gsize)(g_utf8_find_prev_char(text, text + SNIPPET_MAX_TEXT) - text);
  g_autoptr(GArray) words = read_words(snippet, tokenizer, text, len);
  g_autoptr(GArray) marks = g_array_new(FALSE, FALSE, sizeof(ResultMark));
  GString *out = g_string_new(NULL);
  gsize shown = 0;
  if (words->len > 0) {
    guint from = best_window(snippet, text, len, words, max_atoms), to = MIN(from + max_atoms, words->len);
    gsize at = from == 0 ? 0 : g_array_index(words, SnippetWord, from).start;
    gsize end = to == words->len ? len : g_array_index(words, SnippetWord, to - 1).end;
    while (at < end && is_space(text[at]))
      at++;
    while (end > at && is_space(text[end - 1]))
      end--;
    shown = first_match(words, from, to);
    if (from > 0)
      g_string_append(out, ELLIPSIS);
    for (guint i = from; i < to; i++) {
      const SnippetWord *word = &g_array_index(words, SnippetWord, i);
      plain_append(out, text, len, at, word->start);
      gsize start = out->len;
      plain_append(out, text, len, word->start, word->end);
      if (word->atoms != 0)
        add_mark(marks, out, start);
      at = word->end;
    }
    plain_append(out, text, len, at, end);
    if (to < words->len)
      g_string_append(out, ELLIPSIS);
  }
  passage->snippet = g_string_free(out, FALSE);
  passage->n_marks = marks->len;
  passage->marks = (ResultMark *)g_array_free(g_steal_pointer(&marks), FALSE);
  return shown;
}
