/* Words that have an abbreviation stand for it, too: "ủy ban nhân dân" finds UBND. */
#include <string.h>

#include "corpus/names/abbreviations.h"
#include "query/ask/numbers.h"
#include "query/plan/expand.h"
#include "query/plan/plan_builder.h"

static PlanAtom *atom_at(const GArray *words, guint i)
{
  return g_array_index(words, PlanBuilderWord, i).atom;
}

/* Whether the words from first on are those of the tokens in their typed marks; that the letters are is known. */
static gboolean are_typed(const GArray *words, guint first, const GArray *tokens)
{
  if (tokens->len > words->len - first)
    return FALSE;
  for (guint i = 0; i < tokens->len; i++) {
    const PlanAtom *atom = atom_at(words, first + i);
    if (atom->terms->len == 0 || (atom->marked && strcmp(g_array_index(atom->terms, PlanTerm, 0).term,
                                                         g_array_index(tokens, NumbersToken, i).term) != 0))
      return FALSE;
  }
  return TRUE;
}

/* Adds the code to the terms of n words, when the index has it. */
static gboolean add_code(PlanBuilder *builder, const char *code, const GArray *words, guint first, guint n,
                         GError **error)
{
  g_autoptr(GArray) tokens = numbers_tokens(builder->tokenizer, code, strlen(code));
  g_autoptr(GArray) terms = plan_terms_new();
  if (tokens->len != 1 || g_array_index(tokens, NumbersToken, 0).token.kind != TOKEN_WORD)
    return TRUE;
  if (!expand_atom(&g_array_index(tokens, NumbersToken, 0).token, code, strlen(code), "", PLAN_MARKS_STRICT,
                   builder->store, terms, error))
    return FALSE;
  for (guint i = first; i < first + n && terms->len > 0; i++) {
    PlanTerm term = g_array_index(terms, PlanTerm, 0);
    term.term = g_strdup(term.term);
    term.exact = FALSE;
    term.code = TRUE;
    g_array_append_val(atom_at(words, i)->terms, term);
  }
  return TRUE;
}

gboolean plan_builder_add_codes(PlanBuilder *builder, const char *text, gsize len, const GArray *words, GError **error)
{
  for (guint i = 0; i < words->len; i++) {
    gsize start = g_array_index(words, PlanBuilderWord, i).start;
    const char *spelled, *code = abbreviations_scan(text + start, len - start, &spelled);
    if (code == NULL)
      continue;
    g_autoptr(GArray) tokens = numbers_tokens(builder->tokenizer, spelled, strlen(spelled));
    if (!are_typed(words, i, tokens))
      continue;
    if (!add_code(builder, code, words, i, tokens->len, error))
      return FALSE;
    i += tokens->len - 1;
  }
  return TRUE;
}
