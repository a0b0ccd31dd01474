#include "corpus/format/pages/ocr_agree.h"

#include <string.h>

#include "corpus/format/pages/ocr_signature.h"
#include "corpus/text/fold.h"
#include "corpus/text/syllable.h"

/* A pair of words is right when it was read so at least so often, and so much more often than in another way. */
#define AGREE_LEAST 2
#define AGREE_TIMES 2
/* Syllables of a person's name. */
#define AGREE_NAME_MOST 4
/* So many words of a document are looked at. */
#define AGREE_WORDS 200000

/* A word of a line: its letters without the punctuation around them. */
typedef struct {
  LayoutWord *word; /* of its page */
  Layout *page;
  guint32 at, len; /* of the letters in the page's text */
} AgreeToken;

typedef struct {
  GArray *tokens;     /* AgreeToken; lines end with one of no word */
  GHashTable *usages; /* letters of a pair -> GHashTable: marked pair in lower case -> how often */
  GHashTable *names;  /* last two words of a name -> the name */
} Agree;

static const char *letters(const AgreeToken *token)
{
  return token->page->text->str + token->at;
}

static gboolean is_syllable(const AgreeToken *token)
{
  Syllable syllable;
  return token->word != NULL && syllable_parse(letters(token), token->len, &syllable);
}

static gboolean is_capital(const AgreeToken *token)
{
  return token->word != NULL && token->len > 0 && g_unichar_isupper(g_utf8_get_char(letters(token)));
}

static gboolean is_all_capitals(const AgreeToken *token)
{
  for (const char *c = letters(token); c < letters(token) + token->len; c = g_utf8_next_char(c))
    if (g_unichar_islower(g_utf8_get_char(c)))
      return FALSE;
  return token->len > 0;
}

static char *lower(const AgreeToken *token)
{
  return g_utf8_strdown(letters(token), token->len);
}

/* The letters of both words without marks, as one key. */
static char *pair_key(const AgreeToken *a, const AgreeToken *b)
{
  char one[32], other[32];
  fold_key(letters(a), a->len, one, sizeof one);
  fold_key(letters(b), b->len, other, sizeof other);
  return g_strconcat(one, " ", other, NULL);
}

/* ---- gathering ---- */

static void add_token(Agree *agree, Layout *page, guint32 index)
{
  LayoutWord *word = &g_array_index(page->words, LayoutWord, index);
  AgreeToken token = {word, page, word->start, word->len};
  while (token.len > 0 && g_ascii_ispunct(page->text->str[token.at + token.len - 1]))
    token.len--;
  while (token.len > 0 && g_ascii_ispunct(page->text->str[token.at])) {
    token.at++;
    token.len--;
  }
  g_array_append_val(agree->tokens, token);
}

static void gather(Agree *agree, Layout *page)
{
  const AgreeToken end = {NULL, page, 0, 0};
  for (guint l = 0; l < page->lines->len; l++) {
    const LayoutLine *line = &g_array_index(page->lines, LayoutLine, l);
    for (guint i = 0; i < line->count && agree->tokens->len < AGREE_WORDS; i++) {
      guint32 index = g_array_index(page->order, guint32, line->first + i);
      if (index == LAYOUT_TAB)
        g_array_append_val(agree->tokens, end);
      else
        add_token(agree, page, index);
    }
    g_array_append_val(agree->tokens, end);
  }
}

static void count_pairs(Agree *agree)
{
  for (guint i = 0; i + 1 < agree->tokens->len; i++) {
    const AgreeToken *a = &g_array_index(agree->tokens, AgreeToken, i), *b = a + 1;
    if (!is_syllable(a) || !is_syllable(b))
      continue;
    char *key = pair_key(a, b);
    GHashTable *usage = g_hash_table_lookup(agree->usages, key);
    if (usage == NULL) {
      usage = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_insert(agree->usages, key, usage);
    } else {
      g_free(key);
    }
    g_autofree char *one = lower(a), *other = lower(b);
    char *pair = g_strconcat(one, " ", other, NULL);
    g_hash_table_insert(usage, pair, GUINT_TO_POINTER(GPOINTER_TO_UINT(g_hash_table_lookup(usage, pair)) + 1));
  }
}

/* Names of persons that are printed whole: a family name and two or three more words. */
static void gather_names(Agree *agree)
{
  for (guint i = 0; i + 2 < agree->tokens->len; i++) {
    const AgreeToken *first = &g_array_index(agree->tokens, AgreeToken, i);
    g_autofree char *family = first->word == NULL ? NULL : g_strndup(letters(first), first->len);
    if (family == NULL || g_strcmp0(ocr_signature_family(family), family) != 0)
      continue;
    guint n = 1;
    while (n < AGREE_NAME_MOST && i + n < agree->tokens->len && is_capital(first + n) && is_syllable(first + n) &&
           !is_all_capitals(first + n))
      n++;
    if (n < 3)
      continue;
    g_autoptr(GString) name = g_string_new(NULL), tail = g_string_new(NULL);
    for (guint k = 0; k < n; k++) {
      g_string_append_printf(name, "%s%.*s", k > 0 ? " " : "", (int)first[k].len, letters(first + k));
      if (k + 2 >= n)
        g_string_append_printf(tail, "%s%.*s", k + 1 == n ? " " : "", (int)first[k].len, letters(first + k));
    }
    g_hash_table_insert(agree->names, g_string_free(g_steal_pointer(&tail), FALSE),
                        g_string_free(g_steal_pointer(&name), FALSE));
  }
}

/* ---- mending ---- */

/* Gives the word other letters, in the case of those it has. */
static void respell(AgreeToken *token, const char *with)
{
  Layout *page = token->page;
  LayoutWord *word = token->word;
  g_autoptr(GString) spelled = g_string_new(NULL);
  g_string_append_len(spelled, page->text->str + word->start, token->at - word->start);
  if (is_all_capitals(token)) {
    g_autofree char *capitals = g_utf8_strup(with, -1);
    g_string_append(spelled, capitals);
  } else if (is_capital(token)) {
    g_autofree char *capital = g_utf8_strup(with, (gssize)(g_utf8_next_char(with) - with));
    g_string_append_printf(spelled, "%s%s", capital, g_utf8_next_char(with));
  } else {
    g_string_append(spelled, with);
  }
  guint32 before = token->at - word->start, after = word->len - before - token->len;
  g_string_append_len(spelled, page->text->str + token->at + token->len, after);
  word->start = (guint32)page->text->len;
  word->len = (guint32)spelled->len;
  g_string_append_len(page->text, spelled->str, (gssize)spelled->len);
  token->at = word->start + before;
  token->len = word->len - before - after;
}

/* What most pairs of the same letters look like; NULL when this one is as good. */
static const char *usual(const Agree *agree, const char *key, const char *pair)
{
  GHashTable *usage = g_hash_table_lookup(agree->usages, key);
  GHashTableIter iter;
  gpointer spelled, times;
  const char *best = NULL;
  guint most = 0, own = usage == NULL ? 0 : GPOINTER_TO_UINT(g_hash_table_lookup(usage, pair));
  if (usage == NULL || g_hash_table_size(usage) < 2)
    return NULL;
  g_hash_table_iter_init(&iter, usage);
  while (g_hash_table_iter_next(&iter, &spelled, &times))
    if (GPOINTER_TO_UINT(times) > most || (GPOINTER_TO_UINT(times) == most && g_strcmp0(spelled, best) < 0)) {
      most = GPOINTER_TO_UINT(times);
      best = spelled;
    }
  return own == 1 && most >= AGREE_LEAST && most >= AGREE_TIMES * own && strcmp(best, pair) != 0 ? best : NULL;
}

static void mend_pairs(Agree *agree)
{
  for (guint i = 0; i + 1 < agree->tokens->len; i++) {
    AgreeToken *a = &g_array_index(agree->tokens, AgreeToken, i), *b = a + 1;
    if (!is_syllable(a) || !is_syllable(b))
      continue;
    g_autofree char *key = pair_key(a, b), *one = lower(a), *other = lower(b),
                    *pair = g_strconcat(one, " ", other, NULL);
    const char *better = usual(agree, key, pair);
    if (better == NULL)
      continue;
    g_auto(GStrv) words = g_strsplit(better, " ", 2);
    if (strcmp(words[0], one) != 0)
      respell(a, words[0]);
    if (strcmp(words[1], other) != 0)
      respell(b, words[1]);
  }
}

/* A line of three or four words whose first cannot be read, and whose last two end a name that is known. */
static void mend_names(Agree *agree)
{
  for (guint i = 0, start = 0; i < agree->tokens->len; i++) {
    AgreeToken *end = &g_array_index(agree->tokens, AgreeToken, i);
    if (end->word != NULL)
      continue;
    guint n = i - start;
    AgreeToken *first = &g_array_index(agree->tokens, AgreeToken, start);
    start = i + 1;
    if (n < 3 || n > AGREE_NAME_MOST || is_syllable(end - 3) || !is_capital(end - 1) || !is_capital(end - 2))
      continue;
    g_autofree char *tail =
        g_strdup_printf("%.*s %.*s", (int)end[-2].len, letters(end - 2), (int)end[-1].len, letters(end - 1));
    const char *name = g_hash_table_lookup(agree->names, tail);
    if (name == NULL)
      continue;
    for (AgreeToken *token = first; token < end; token++) {
      const char *text = token == first ? name : "";
      token->word->start = (guint32)token->page->text->len;
      token->word->len = (guint32)strlen(text);
      token->word->glued = token != first;
      g_string_append(token->page->text, text);
    }
  }
}

void ocr_agree(Layout *pages, guint n)
{
  Agree agree = {g_array_new(FALSE, FALSE, sizeof(AgreeToken)),
                 g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_hash_table_unref),
                 g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free)};
  for (guint i = 0; i < n; i++)
    if (pages[i].recognised)
      gather(&agree, &pages[i]);
  count_pairs(&agree);
  gather_names(&agree);
  mend_pairs(&agree);
  mend_names(&agree);
  g_hash_table_unref(agree.names);
  g_hash_table_unref(agree.usages);
  g_array_unref(agree.tokens);
}
