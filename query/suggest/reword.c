#include "query/suggest/reword.h"

#include <string.h>

#include "corpus/text/keystrokes.h"
#include "query/ask/parse.h"

/* A place in the query where words stand that are looked for. */
typedef struct {
  gsize start, end;
} Stretch;

/* In their order. What is left out and the values of fields have no atoms of their own. */
static void add_stretches(const ParseNode *node, GArray *stretches)
{
  if (node->occur == PARSE_MUST_NOT || node->kind == PARSE_FIELD)
    return;
  if (node->children == NULL) {
    const Stretch stretch = {node->offset, node->offset + node->len};
    g_array_append_val(stretches, stretch);
  }
  for (guint i = 0; node->children != NULL && i < node->children->len; i++)
    add_stretches(g_ptr_array_index(node->children, i), stretches);
}

static gboolean is_of_word(const char *at)
{
  return g_unichar_isalnum(g_utf8_get_char(at));
}

/* The length of the word at this place, which the one that is looked for was read from: as it stands, or as keystrokes
 * of an input method. 0 = it was not. */
static gsize match_word(const char *query, gsize at, gsize end, const char *word)
{
  const gsize len = strlen(word);
  gsize letters = 0;
  char spelling[SYLLABLE_SPELLING_MAX];
  Syllable syllable;
  if (at > 0 && is_of_word(g_utf8_prev_char(query + at)))
    return 0;
  if (at + len <= end && memcmp(query + at, word, len) == 0 && (at + len == end || !is_of_word(query + at + len)))
    return len;
  while (at + letters < end && g_ascii_isalnum(query[at + letters]))
    letters++;
  if (!keystrokes_decode(query + at, letters, &syllable))
    return 0;
  syllable_spell(syllable, spelling);
  return strcmp(spelling, word) == 0 ? letters : 0;
}

/* Where the word is next, from *at in stretch number *s on, and how long. FALSE when it is not. */
static gboolean find_next(const GArray *stretches, const char *query, const char *word, guint *s, gsize *at, gsize *len)
{
  for (; *s < stretches->len; ++*s) {
    const Stretch *stretch = &g_array_index(stretches, Stretch, *s);
    for (*at = MAX(*at, stretch->start); *at < stretch->end;
         *at += (gsize)(g_utf8_next_char(query + *at) - (query + *at)))
      if ((*len = match_word(query, *at, stretch->end, word)) > 0)
        return TRUE;
  }
  return FALSE;
}

/* A word of an official wording is not in the query. */
static gboolean was_typed(const PlanAtom *atom)
{
  return !atom->spelled_out && atom->alternative == 0;
}

/* FALSE when a word was typed that is not there. */
static gboolean put_in_place(GString *out, const char *query, gsize len, const GArray *stretches, const Plan *plan,
                             char *const *words)
{
  guint s = 0;
  gsize at = 0, done = 0, word_len = 0;
  for (guint i = 0; i < plan->atoms->len; i++) {
    const PlanAtom *atom = g_ptr_array_index(plan->atoms, i);
    if (!was_typed(atom))
      continue;
    if (!find_next(stretches, query, atom->typed, &s, &at, &word_len))
      return FALSE;
    g_string_append_len(out, query + done, (gssize)(at - done));
    g_string_append(out, words[i] != NULL ? words[i] : atom->typed);
    done = at += word_len;
  }
  g_string_append_len(out, query + done, (gssize)(len - done));
  return TRUE;
}

gboolean reword_append(GString *out, const char *query, gsize len, const Plan *plan, char *const *words)
{
  g_autoptr(ParseNode) root = parse_query(query, len, NULL);
  g_autoptr(GArray) stretches = g_array_new(FALSE, FALSE, sizeof(Stretch));
  const gsize before = out->len;
  if (root == NULL)
    return FALSE;
  add_stretches(root, stretches);
  if (put_in_place(out, query, len, stretches, plan, words))
    return TRUE;
  g_string_truncate(out, before);
  return FALSE;
}
