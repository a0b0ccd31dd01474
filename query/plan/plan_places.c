/* Places whose name is written in several ways are looked for in all of them: "Đắk Lắk" finds "Đắc Lắc". */
#include <string.h>

#include "corpus/names/places.h"
#include "query/ask/numbers.h"
#include "query/plan/expand.h"
#include "query/plan/plan_builder.h"

static gboolean has_term(const PlanAtom *atom, const char *term)
{
  for (guint i = 0; i < atom->terms->len; i++)
    if (strcmp(g_array_index(atom->terms, PlanTerm, i).term, term) == 0)
      return TRUE;
  return FALSE;
}

/* Whether the words are written so, as far as they carry marks: "bắc cần" is no place. */
static gboolean is_written(const char *spelling, const GArray *words, guint first, guint n)
{
  g_autofree char *small = g_utf8_strdown(spelling, -1);
  g_auto(GStrv) syllables = g_strsplit(small, " ", -1);
  if (g_strv_length(syllables) != n)
    return FALSE;
  for (guint i = 0; i < n; i++) {
    const PlanAtom *atom = g_array_index(words, PlanBuilderWord, first + i).atom;
    g_autofree char *typed = g_utf8_strdown(atom->typed, -1);
    if (atom->marked && strcmp(typed, syllables[i]) != 0)
      return FALSE;
  }
  return TRUE;
}

/* Adds the syllables of one spelling to n words; those of a spelling that the index has not in full stay away. */
static gboolean add_spelling(PlanBuilder *builder, const char *spelling, const GArray *words, guint first, guint n,
                             GError **error)
{
  g_autoptr(GArray) tokens = numbers_tokens(builder->tokenizer, spelling, strlen(spelling));
  g_autoptr(GArray) terms = plan_terms_new();
  for (guint i = 0; i < tokens->len && tokens->len == n; i++)
    if (!expand_atom(&g_array_index(tokens, NumbersToken, i).token, spelling, strlen(spelling), "", PLAN_MARKS_STRICT,
                     builder->store, terms, error))
      return FALSE;
  for (guint i = 0; i < n && terms->len == n; i++) {
    PlanAtom *atom = g_array_index(words, PlanBuilderWord, first + i).atom;
    PlanTerm term = g_array_index(terms, PlanTerm, i);
    atom->place = TRUE;
    if (has_term(atom, term.term))
      continue;
    term.term = g_strdup(term.term);
    term.exact = FALSE;
    term.place = TRUE;
    g_array_append_val(atom->terms, term);
    atom->frequency = (guint)MIN((guint64)atom->frequency + term.frequency, store_n_documents(builder->store));
  }
  return TRUE;
}

gboolean plan_builder_add_places(PlanBuilder *builder, const char *text, gsize len, const GArray *words, GError **error)
{
  for (guint i = 0; i < words->len; i++) {
    gsize start = g_array_index(words, PlanBuilderWord, i).start, name_len = 0;
    const char *spellings = places_scan(text + start, len - start, &name_len);
    guint n = 0;
    while (spellings != NULL && i + n < words->len &&
           g_array_index(words, PlanBuilderWord, i + n).start < start + name_len)
      n++;
    g_auto(GStrv) each = g_strsplit(spellings != NULL ? spellings : "", "; ", -1);
    gboolean written = FALSE;
    for (guint k = 0; each[k] != NULL; k++)
      written |= n > 0 && is_written(each[k], words, i, n);
    for (guint k = 0; each[k] != NULL && written; k++)
      if (!add_spelling(builder, each[k], words, i, n, error))
        return FALSE;
    i += written ? n - 1 : 0;
  }
  return TRUE;
}
