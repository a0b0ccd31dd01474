#include "query/plan/expand.h"

#include <string.h>

#include "corpus/text/keystrokes.h"
#include "query/ask/short_number.h"

/* Numbers that share an ordinal are listed from the index; an ordinal has at most a few hundred in a large one. */
#define EXPAND_MAX_NUMBERS 20000
/* So many documents of one number are asked for their type. */
#define EXPAND_MAX_BEARERS 20
/* Letters d of a foreign word or abbreviation that are also tried as đ (QD = QĐ): 2^3 forms. */
#define EXPAND_MAX_D 3
/* A word that the index has is read as keystrokes when what they spell is this many times as frequent: somebody's
 * "quyeets" was indexed, too. */
#define KEYSTROKES_RARER 100

static gboolean has_term(const GArray *terms, const char *term)
{
  for (guint i = 0; i < terms->len; i++)
    if (strcmp(g_array_index(terms, PlanTerm, i).term, term) == 0)
      return TRUE;
  return FALSE;
}

gboolean expand_term(const char *prefix, const char *word, gboolean exact, Store *store, GArray *terms, GError **error)
{
  g_autofree char *term = g_strconcat(prefix, word, NULL);
  if (has_term(terms, term))
    return TRUE;
  GError *failure = NULL;
  gsize len = strlen(term);
  guint frequency = store_term_frequency(store, term, len, &failure);
  if (failure != NULL) {
    g_propagate_error(error, failure);
    return FALSE;
  }
  if (frequency == 0)
    return TRUE;
  PlanTerm found = {.term = g_steal_pointer(&term), .len = len, .frequency = frequency, .exact = exact};
  g_array_append_val(terms, found);
  return TRUE;
}

static gboolean add_variants(const char *typed, gsize len, const char *prefix, Store *store, GArray *terms,
                             GError **error)
{
  g_autoptr(GArray) variants = g_array_new(FALSE, FALSE, sizeof(Syllable));
  syllable_variants(typed, len, variants);
  for (guint i = 0; i < variants->len; i++) {
    char spelling[SYLLABLE_SPELLING_MAX];
    syllable_spell(g_array_index(variants, Syllable, i), spelling);
    if (!expand_term(prefix, spelling, FALSE, store, terms, error))
      return FALSE;
  }
  return TRUE;
}

/* Every way to read the first few letters d of word as đ: people cannot type the capital. */
static gboolean add_crossed(const char *word, const char *prefix, Store *store, GArray *terms, GError **error)
{
  guint n = 0;
  for (const char *c = word; *c != '\0'; c++)
    n += *c == 'd';
  n = MIN(n, EXPAND_MAX_D);
  g_autoptr(GString) form = g_string_new(NULL);
  for (guint mask = 1; mask < 1u << n; mask++) {
    g_string_truncate(form, 0);
    guint seen = 0;
    for (const char *c = word; *c != '\0'; c++)
      if (*c == 'd' && seen < n && (mask >> seen++ & 1))
        g_string_append(form, "đ");
      else
        g_string_append_c(form, *c);
    if (!expand_term(prefix, form->str, FALSE, store, terms, error))
      return FALSE;
  }
  return TRUE;
}

/* All markings of the letters of a marked syllable that the index does not know. */
static gboolean add_forgiven(const Token *token, const char *prefix, Store *store, GArray *terms, GError **error)
{
  char folded[SYLLABLE_SPELLING_MAX];
  gsize len = syllable_fold(token->syllable, folded);
  /* The bare letters, too: "phieu" is no syllable, so it is none of the variants. */
  return expand_term(prefix, folded, FALSE, store, terms, error) &&
         add_variants(folded, len, prefix, store, terms, error);
}

gboolean expand_atom(const Token *token, const char *typed, gsize len, const char *prefix, PlanMarks marks,
                     Store *store, GArray *terms, GError **error)
{
  if (!expand_term(prefix, token->term, TRUE, store, terms, error))
    return FALSE;
  if (marks == PLAN_MARKS_STRICT || token->kind == TOKEN_DIGITS)
    return TRUE;
  gboolean marked = syllable_marking(typed, len) == SYLLABLE_MARKED;
  if (marked && terms->len > 0)
    return TRUE;
  if (!add_variants(typed, len, prefix, store, terms, error) ||
      (token->kind == TOKEN_WORD && !add_crossed(token->term, prefix, store, terms, error)))
    return FALSE;
  return !marked || terms->len > 0 || token->kind != TOKEN_SYLLABLE || add_forgiven(token, prefix, store, terms, error);
}

static gboolean is_law(const char *type)
{
  return g_ascii_strcasecmp(type, "L") == 0 || g_ascii_strcasecmp(type, "BL") == 0;
}

/* A code is a law, too. */
static gboolean is_alike(const char *type, const char *other)
{
  return g_ascii_strcasecmp(type, other) == 0 || (is_law(type) && is_law(other));
}

/* Whether a document of the type may bear a number that carries none: 45/2019/QH14 is a law, an ordinance or a
 * resolution, and "luật" only goes with such numbers; 2450/VPCP is a letter, 217/HĐBT may be much. */
static gboolean goes_without_type(const char *type, const DocNum *have)
{
  static const char *const of_the_assembly[] = {"L", "BL", "PL", "HP", "NQ"};
  gboolean assembly = strncmp(have->issuer, "qh", 2) == 0 || strncmp(have->issuer, "ubtvqh", 6) == 0;
  gboolean listed = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS(of_the_assembly); i++)
    listed |= g_ascii_strcasecmp(type, of_the_assembly[i]) == 0;
  return type[0] == '\0' || (assembly ? listed : !is_law(type));
}

/* Leaves out the end of an issuer: its term, "qh14", or the last of several, "vpcp-kgvx". FALSE when nothing may be. */
static gboolean cut_issuer(char *issuer)
{
  gsize len = strlen(issuer), end = len;
  while (end > 0 && g_ascii_isdigit(issuer[end - 1]))
    end--;
  char *dash = end < len ? issuer + end : strrchr(issuer, '-');
  if (dash == NULL || dash == issuer)
    return FALSE;
  *dash = '\0';
  return TRUE;
}

/* As docnum_matches, but some numbers carry no type. The unit behind the office of a letter, or a further office, or the
 * term of the National Assembly, may be left out: 2450/VPCP is 2450/VPCP-KGVX. */
static gboolean number_matches(const DocNum *wanted, const DocNum *have)
{
  DocNum relaxed = *wanted;
  gboolean nominal = is_law(wanted->type);
  if (have->type[0] == '\0' && !goes_without_type(wanted->type, have))
    return FALSE;
  if (have->type[0] == '\0')
    relaxed.type[0] = '\0';
  else if (nominal && strcmp(have->type, "l") != 0)
    return FALSE;
  DocNum cut = *have;
  while (!docnum_matches(&relaxed, &cut))
    if (!cut_issuer(cut.issuer))
      return FALSE;
  return TRUE;
}

gboolean expand_number(const DocNum *wanted, const char *prefix, Store *store, GArray *terms, GError **error)
{
  char key[DOCNUM_KEY_MAX];
  DocNum ordinal_only = {0};
  memcpy(ordinal_only.ordinal, wanted->ordinal, sizeof ordinal_only.ordinal);
  docnum_key(&ordinal_only, key);
  /* "30///": up to and with the first slash is what all numbers of that ordinal begin with. */
  char *slash = strchr(key, '/');
  if (slash != NULL)
    slash[1] = '\0';
  g_autofree char *start = g_strconcat(prefix, key, NULL);
  gsize prefix_len = strlen(prefix);
  g_autoptr(GPtrArray) known = store_terms(store, start, EXPAND_MAX_NUMBERS, error);
  if (known == NULL)
    return FALSE;
  for (guint i = 0; i < known->len; i++) {
    const char *term = g_ptr_array_index(known, i);
    DocNum have;
    if (docnum_from_key(term + prefix_len, strlen(term + prefix_len), &have) && number_matches(wanted, &have) &&
        !expand_term(prefix, term + prefix_len, TRUE, store, terms, error))
      return FALSE;
  }
  return TRUE;
}

gboolean expand_begun(const NumbersFound *found, const char *prefix, Store *store, GArray *terms, GError **error)
{
  DocNum open = found->number;
  if (found->year_start == 0 || open.year != 0) {
    if (!expand_number(&found->number, prefix, store, terms, error))
      return FALSE;
    if (found->year_start == 0 || terms->len > 0)
      return TRUE;
  }
  open.year = 0;
  if (!expand_number(&open, prefix, store, terms, error))
    return FALSE;
  gsize prefix_len = strlen(prefix);
  for (guint i = terms->len; i-- > 0;) {
    const char *key = g_array_index(terms, PlanTerm, i).term + prefix_len;
    DocNum have;
    if (!docnum_from_key(key, strlen(key), &have) || !short_number_begins(have.year, found->year_start))
      g_array_remove_index(terms, i);
  }
  return TRUE;
}

/* Whether of the documents that bear a number (its term) one is of the type, or not known to be of another. */
static gboolean may_be_of_type(const char *type, const char *term, Store *store, gboolean *may, GError **error)
{
  static const SchemaSlot slots[] = {SCHEMA_SLOT_NUMBER, SCHEMA_SLOT_TYPE};
  g_autoptr(StoreQuery) query = store_query_term(term, strlen(term), 1);
  StoreSearch how = {.limit = EXPAND_MAX_BEARERS, .k1 = 1};
  g_auto(StoreMatches) found = {0};
  *may = TRUE;
  if (!store_search(store, query, &how, &found, error))
    return FALSE;
  g_autofree StoreDocid *docids = g_new(StoreDocid, found.n_matches);
  for (guint i = 0; i < found.n_matches; i++)
    docids[i] = found.matches[i].docid;
  g_autoptr(GPtrArray) numbers = store_dup_values(store, docids, found.n_matches, slots[0], error);
  g_autoptr(GPtrArray) types =
      numbers != NULL ? store_dup_values(store, docids, found.n_matches, slots[1], error) : NULL;
  if (types == NULL)
    return FALSE;
  *may = found.n_matches == 0;
  for (guint i = 0; i < found.n_matches; i++) {
    const char *number = ((const GString *)g_ptr_array_index(numbers, i))->str;
    const char *have = ((const GString *)g_ptr_array_index(types, i))->str;
    /* Else a document inside the file bears it. */
    gboolean itself = strcmp(number, term + strlen(SCHEMA_TERM_NUMBER)) == 0;
    *may |= !itself || have[0] == '\0' || is_alike(type, have);
  }
  return TRUE;
}

static void drop_citing(const char *key, GArray *cites)
{
  for (guint i = cites->len; i-- > 0;)
    if (strcmp(g_array_index(cites, PlanTerm, i).term + strlen(SCHEMA_TERM_CITES), key) == 0)
      g_array_remove_index(cites, i);
}

gboolean expand_drop_other_types(const DocNum *wanted, Store *store, GArray *own, GArray *cites, GError **error)
{
  if (wanted->type[0] == '\0' || wanted->issuer[0] != '\0')
    return TRUE;
  for (guint i = own->len; i-- > 0;) {
    const char *term = g_array_index(own, PlanTerm, i).term, *key = term + strlen(SCHEMA_TERM_NUMBER);
    DocNum have;
    gboolean may = TRUE;
    if (!docnum_from_key(key, strlen(key), &have) || have.type[0] != '\0')
      continue;
    if (!may_be_of_type(wanted->type, term, store, &may, error))
      return FALSE;
    if (may)
      continue;
    drop_citing(key, cites);
    g_array_remove_index(own, i);
  }
  return TRUE;
}

/* How many documents have the word as typed or with any marks, at most: a sum. */
static gboolean count_typed(const char *word, const GArray *variants, Store *store, guint64 *n, GError **error)
{
  g_autoptr(GArray) terms = plan_terms_new();
  g_autofree char *term = g_ascii_strdown(word, -1);
  *n = 0;
  if (!expand_term("", term, TRUE, store, terms, error))
    return FALSE;
  for (guint i = 0; i < variants->len; i++) {
    char spelling[SYLLABLE_SPELLING_MAX];
    syllable_spell(g_array_index(variants, Syllable, i), spelling);
    if (!expand_term("", spelling, FALSE, store, terms, error))
      return FALSE;
  }
  for (guint i = 0; i < terms->len; i++)
    *n += g_array_index(terms, PlanTerm, i).frequency;
  return TRUE;
}

/* Whether a word is keystrokes: its keys spell a syllable that the index has far more often than the word itself. */
static gboolean is_keystrokes(const char *word, Store *store, Syllable *spelled, gboolean *is, GError **error)
{
  gsize len = strlen(word);
  *is = FALSE;
  if (!keystrokes_decode(word, len, spelled))
    return TRUE;
  g_autoptr(GArray) variants = g_array_new(FALSE, FALSE, sizeof(Syllable));
  g_autoptr(GArray) none = g_array_new(FALSE, FALSE, sizeof(Syllable));
  char spelling[SYLLABLE_SPELLING_MAX];
  guint64 typed = 0, meant = 0;
  syllable_variants(word, len, variants);
  syllable_spell(*spelled, spelling);
  if (!count_typed(word, variants, store, &typed, error) || !count_typed(spelling, none, store, &meant, error))
    return FALSE;
  *is = meant > typed * KEYSTROKES_RARER;
  return TRUE;
}

gboolean expand_keystrokes(const char *text, Store *store, char **decoded, GError **error)
{
  g_auto(GStrv) words = g_strsplit(text, " ", -1);
  gboolean any = FALSE;
  *decoded = NULL;
  for (guint i = 0; words[i] != NULL; i++) {
    Syllable spelled;
    gboolean is;
    if (!is_keystrokes(words[i], store, &spelled, &is, error))
      return FALSE;
    if (!is)
      continue;
    char spelling[SYLLABLE_SPELLING_MAX];
    syllable_spell(spelled, spelling);
    g_free(words[i]);
    words[i] = g_strdup(spelling);
    any = TRUE;
  }
  if (any)
    *decoded = g_strjoinv(" ", words);
  return TRUE;
}
