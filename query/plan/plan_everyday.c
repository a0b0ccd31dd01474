/* Everyday words stand for the official ones, too: "sổ đỏ" finds giấy chứng nhận quyền sử dụng đất. */
#include "query/plan/plan_everyday.h"

#include <string.h>

#include "corpus/base/language.h"
#include "corpus/names/everyday.h"
#include "corpus/text/fold.h"
#include "query/ask/numbers.h"
#include "query/plan/plan_builder.h"

/* What the official words of a wording count together, beside its typed words together. Measured on short queries from
 * 0.7 to 2.0: below 1 less is found, above it no more. */
#define EVERYDAY_SHARE 1.0
/* A longer query says itself what it is about. */
#define EVERYDAY_MAX_TYPED 8

static PlanAtom *atom_at(const GArray *words, guint i)
{
  return g_array_index(words, PlanBuilderWord, i).atom;
}

/* How many words from first on are the tokens of the wording, in the marks that were typed; 0 when they are not. */
static guint match(const GArray *words, guint first, const EverydayWording *wording, const GArray *tokens)
{
  if (tokens->len > words->len - first)
    return 0;
  for (guint i = 0; i < tokens->len; i++) {
    const PlanAtom *atom = atom_at(words, first + i);
    const Token *token = &g_array_index(tokens, NumbersToken, i).token;
    g_autofree char *name = g_strndup(wording->words + token->start, token->end - token->start);
    if (atom->group != 0 || fold_match_name(atom->typed, strlen(atom->typed), name, !atom->marked) == 0)
      return 0;
  }
  return tokens->len;
}

/* Whether text begins with an official wording already: "giấy phép lái" of "giấy phép lái xe" is none of the people. */
static gboolean is_official(const EverydayWording *wording, const char *text, gsize len)
{
  g_auto(GStrv) officials = g_strsplit(wording->official, ";", -1);
  for (guint i = 0; officials[i] != NULL; i++)
    if (fold_match_name(text, len, g_strstrip(officials[i]), TRUE) > 0)
      return TRUE;
  return FALSE;
}

/* The atoms of the words get their group and, where several terms are possible, the one of the wording. */
static void mark_typed(PlanBuilder *builder, const GArray *words, guint first, const GArray *tokens)
{
  for (guint i = 0; i < tokens->len; i++) {
    PlanAtom *atom = atom_at(words, first + i);
    const char *term = g_array_index(tokens, NumbersToken, i).term;
    atom->group = builder->groups;
    for (guint t = 0; t < plan_n_own_terms(atom) && atom->meant < 0; t++)
      if (strcmp(g_array_index(atom->terms, PlanTerm, t).term, term) == 0)
        atom->meant = (gint)t;
    /* The official words are there for one that no document has: it is not "dưới" for "đuổi". */
    if (atom->meant < 0)
      g_array_set_size(atom->terms, 0);
  }
}

/* Adds one official wording, if the index has all its words: *n tells how many. */
static gboolean add_official(PlanBuilder *builder, const char *official, guint alternative, guint *n, GError **error)
{
  g_autoptr(GArray) tokens = numbers_tokens(builder->tokenizer, official, strlen(official));
  GPtrArray *atoms = builder->plan->atoms;
  guint before = atoms->len;
  gboolean any_marked = builder->plan->any_marked, all = TRUE;
  PlanMarks marks = builder->marks;
  GError *failure = NULL;
  builder->marks = PLAN_MARKS_STRICT;
  builder->run++;
  *n = 0;
  for (guint i = 0; i < tokens->len && all; i++) {
    const Token *token = &g_array_index(tokens, NumbersToken, i).token;
    if (!token_is_atom(token))
      continue;
    PlanAtom *atom =
        atoms->len < PLAN_MAX_ATOMS ? plan_builder_add_word(builder, token, official, FALSE, &failure) : NULL;
    all = atom != NULL && atom->terms->len > 0;
    if (atom != NULL) {
      atom->group = builder->groups;
      atom->alternative = alternative;
    }
  }
  builder->marks = marks;
  builder->plan->any_marked = any_marked; /* nobody typed these marks */
  if (failure != NULL) {
    g_propagate_error(error, failure);
    return FALSE;
  }
  if (!all)
    g_ptr_array_set_size(atoms, (gint)before);
  *n = atoms->len - before;
  return TRUE;
}

/* Adds the official wordings for n_typed words. */
static gboolean add_all_official(PlanBuilder *builder, const EverydayWording *wording, guint n_typed, GPtrArray *added,
                                 GError **error)
{
  g_auto(GStrv) officials = g_strsplit(wording->official, ";", -1);
  g_autoptr(GString) used = g_string_new(NULL);
  guint n_officials = g_strv_length(officials), before = builder->plan->atoms->len;
  for (guint i = 0; i < n_officials; i++) {
    guint n;
    if (!add_official(builder, g_strstrip(officials[i]), i + 1, &n, error))
      return FALSE;
    for (guint a = builder->plan->atoms->len - n; a < builder->plan->atoms->len; a++) {
      PlanAtom *atom = g_ptr_array_index(builder->plan->atoms, a);
      atom->weight = EVERYDAY_SHARE * n_typed / (n * n_officials);
      g_ptr_array_add(added, atom);
    }
    if (n > 0)
      g_string_append_printf(used, "%s“%s”", used->len > 0 ? ", " : "", officials[i]);
  }
  if (builder->plan->atoms->len == before)
    return TRUE;
  PlanEveryday everyday = {builder->groups, g_strdup(wording->words), g_strdup(used->str)};
  g_array_append_val(builder->plan->everyday, everyday);
  return TRUE;
}

gboolean plan_builder_add_everyday(PlanBuilder *builder, const char *text, gsize len, const GArray *words,
                                   GPtrArray *added, GError **error)
{
  if (words->len > EVERYDAY_MAX_TYPED)
    return TRUE;
  for (guint i = 0; i < words->len; i++) {
    gsize start = g_array_index(words, PlanBuilderWord, i).start, found;
    const EverydayWording *wording = everyday_scan(builder->options->own_words, text + start, len - start, &found);
    if (wording == NULL || is_official(wording, text + start, len - start))
      continue;
    g_autoptr(GArray) tokens = numbers_tokens(builder->tokenizer, wording->words, strlen(wording->words));
    guint n = match(words, i, wording, tokens);
    if (n == 0)
      continue;
    builder->groups++;
    guint before = builder->plan->everyday->len;
    if (!add_all_official(builder, wording, n, added, error))
      return FALSE;
    if (builder->plan->everyday->len > before)
      mark_typed(builder, words, i, tokens);
    i += n - 1;
  }
  return TRUE;
}

/* Whether a typed word of the group was read as another than the wording's. */
static gboolean is_misread(const Plan *plan, guint group)
{
  for (guint i = 0; i < plan->atoms->len; i++) {
    const PlanAtom *atom = g_ptr_array_index(plan->atoms, i);
    if (atom->group == group && atom->alternative == 0 && atom->read >= 0 && atom->read != atom->meant)
      return TRUE;
  }
  return FALSE;
}

void plan_everyday_settle(Plan *plan)
{
  for (guint i = plan->everyday->len; i-- > 0;) {
    guint group = g_array_index(plan->everyday, PlanEveryday, i).group;
    if (!is_misread(plan, group))
      continue;
    for (guint a = 0; a < plan->atoms->len; a++) {
      PlanAtom *atom = g_ptr_array_index(plan->atoms, a);
      if (atom->group == group && atom->alternative != 0)
        atom->weight = 0;
    }
    g_array_remove_index(plan->everyday, i);
  }
}

void plan_everyday_note(const Plan *plan, Notices *notices)
{
  g_autoptr(GString) text = g_string_new(NULL);
  for (guint i = 0; i < plan->everyday->len; i++) {
    const PlanEveryday *everyday = &g_array_index(plan->everyday, PlanEveryday, i);
    g_string_append(text, i > 0 ? "; " : "");
    g_string_append_printf(text, _("%s for “%s”"), everyday->official, everyday->words);
  }
  if (text->len > 0)
    notices_add(
        notices, "everyday-words",
        g_strdup_printf(_("Official words were looked for, too: %s. Use --strict to leave them out."), text->str));
}
