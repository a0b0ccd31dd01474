#include "query/ask/day_words.h"

#include <string.h>

#include "corpus/text/fold.h"
#include "query/ask/numbers.h"

void day_words_init(DayWords *words, const char *text, const GArray *tokens)
{
  *words = (DayWords){text, tokens, g_ptr_array_new()};
  for (guint i = 0; i < tokens->len; i++) {
    const Token *token = &g_array_index(tokens, NumbersToken, i).token;
    if (token_is_atom(token))
      g_ptr_array_add(words->atoms, (gpointer)token);
  }
}

void day_words_clear(DayWords *words)
{
  g_clear_pointer(&words->atoms, g_ptr_array_unref);
}

const Token *day_words_at(const DayWords *words, guint i)
{
  return g_ptr_array_index(words->atoms, i);
}

gboolean day_words_is(const DayWords *words, guint i, const char *word)
{
  if (i >= words->atoms->len)
    return FALSE;
  const Token *atom = day_words_at(words, i);
  gsize len = atom->end - atom->start;
  const char *typed = words->text + atom->start;
  return fold_match_name(typed, len, word, syllable_marking(typed, len) == SYLLABLE_UNMARKED) == len;
}

gboolean day_words_is_one_of(const DayWords *words, guint i, const char *const *list)
{
  for (; *list != NULL; list++)
    if (day_words_is(words, i, *list))
      return TRUE;
  return FALSE;
}

guint day_words_match(const DayWords *words, guint i, const char *phrase)
{
  g_auto(GStrv) parts = g_strsplit(phrase, " ", -1);
  guint n = 0;
  while (parts[n] != NULL && day_words_is(words, i + n, parts[n]))
    n++;
  return parts[n] == NULL ? n : 0;
}

guint day_words_date(const DayWords *words, guint i, Date *date)
{
  const Token *atom = day_words_at(words, i);
  guint n = 0;
  for (guint t = 0; t < words->tokens->len; t++) {
    const Token *token = &g_array_index(words->tokens, NumbersToken, t).token;
    if (token->kind != TOKEN_DATE || token->start != atom->start || token->atoms <= n)
      continue;
    *date = token->date;
    n = token->atoms;
  }
  if (n > 0 || atom->kind != TOKEN_DIGITS || atom->term_len != 4)
    return n;
  *date = (Date){.year = (guint16)g_ascii_strtoull(atom->term, NULL, 10)};
  return 1;
}
