#include "query/suggest/suggest.h"

#include <string.h>

#include "corpus/text/normal.h"
#include "indexer/layout/direct.h"
#include "query/choose/condition.h"
#include "query/suggest/reword.h"

/* Longer words are foreign, and their neighbours too many. */
#define MAX_WORD 16
/* Unknown words that are corrected in one query. */
#define MAX_UNKNOWN 3
/* Of all close spellings, this many of the most frequent are tried with the rest of the query. */
#define MAX_TRIED 30
/* A word that the index knows may be a slip all the same, when it is in fewer than one of so many documents, and when a
 * close one stands beside its neighbours in this many of the documents looked at. Any close one is at home beside them
 * from an eighth of these documents on. Somebody may have made the same slip in a document: then the close one must be
 * so many times as frequent, and stand beside them in most of those looked at. */
#define RARE         100
#define ENOUGH       3
#define AT_HOME      8
#define MADE_BEFORE  2 /* documents that may have the slip beside the same neighbours */
#define LOOKED_AT    20
#define MAX_SUSPECTS 10 /* words of a query in which such a slip is looked for */

typedef struct {
  char spelling[MAX(SYLLABLE_SPELLING_MAX, MAX_WORD + 2)];
  guint frequency;
  gboolean same_letters; /* differs in marks only */
} Close;

/* The atoms that may be slips, a bit for each, and those of them that stand beside their neighbours in a document. */
typedef struct {
  guint64 all, seen;
} Suspects;

static int more_frequent_first(gconstpointer a, gconstpointer b)
{
  const Close *x = a, *y = b;
  if (x->same_letters != y->same_letters)
    return y->same_letters - x->same_letters;
  return x->frequency != y->frequency ? (x->frequency < y->frequency ? 1 : -1) : strcmp(x->spelling, y->spelling);
}

/* Adds a spelling that the index knows. */
static gboolean add_known(const char *spelling, gboolean same_letters, Store *store, GHashTable *seen, GArray *close,
                          GError **error)
{
  if (!g_hash_table_add(seen, g_strdup(spelling)))
    return TRUE;
  Close one = {.same_letters = same_letters};
  g_strlcpy(one.spelling, spelling, sizeof one.spelling);
  GError *failure = NULL;
  one.frequency = store_term_frequency(store, spelling, strlen(spelling), &failure);
  if (failure != NULL) {
    g_propagate_error(error, failure);
    return FALSE;
  }
  if (one.frequency > 0)
    g_array_append_val(close, one);
  return TRUE;
}

/* Adds the letters as a foreign word, and the syllables that they may be, as far as the index knows them. */
static gboolean add_close(const char *letters, gboolean same_letters, Store *store, GHashTable *seen, GArray *close,
                          GError **error)
{
  g_autoptr(GArray) variants = g_array_new(FALSE, FALSE, sizeof(Syllable));
  syllable_variants(letters, strlen(letters), variants);
  for (guint i = 0; i < variants->len; i++) {
    char spelling[SYLLABLE_SPELLING_MAX];
    syllable_spell(g_array_index(variants, Syllable, i), spelling);
    if (!add_known(spelling, same_letters, store, seen, close, error))
      return FALSE;
  }
  return add_known(letters, same_letters, store, seen, close, error);
}

/* All that one slip of the fingers makes of word: other marks, a letter left out, added, exchanged or replaced. */
static gboolean find_close(const char *word, Store *store, GArray *close, GError **error)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  gsize len = strlen(word);
  if (!add_close(word, TRUE, store, seen, close, error))
    return FALSE;
  char form[MAX_WORD + 2];
  for (gsize i = 0; i <= len; i++) {
    for (char c = 'a'; c <= 'z'; c++) {
      memcpy(form, word, i);
      form[i] = c;
      memcpy(form + i + 1, word + i, len - i + 1);
      if (!add_close(form, FALSE, store, seen, close, error))
        return FALSE;
      if (i == len)
        continue;
      memcpy(form + i + 1, word + i + 1, len - i);
      if (!add_close(form, FALSE, store, seen, close, error))
        return FALSE;
    }
    if (i == len)
      break;
    memcpy(form, word, i);
    memcpy(form + i, word + i + 1, len - i);
    if (!add_close(form, FALSE, store, seen, close, error))
      return FALSE;
    if (i + 1 < len) {
      memcpy(form, word, len + 1);
      form[i] = word[i + 1];
      form[i + 1] = word[i];
      if (!add_close(form, FALSE, store, seen, close, error))
        return FALSE;
    }
  }
  g_array_sort(close, more_frequent_first);
  return TRUE;
}

/* The neighbours in the query of atom a that are no suspects themselves, each with the word in place of a: two phrases
 * at most. */
static PlanCondition *beside_condition(const Plan *plan, guint a, PlanAtom *word, guint64 suspects)
{
  PlanCondition *any = plan_condition_new(PLAN_ANY_OF);
  const PlanAtom *typed = g_ptr_array_index(plan->atoms, a);
  for (guint left = a - (a > 0); left <= a; left++) {
    if (left + 1 >= plan->atoms->len)
      break;
    PlanAtom *pair[2] = {g_ptr_array_index(plan->atoms, left), g_ptr_array_index(plan->atoms, left + 1)};
    guint other = left == a ? a + 1 : left;
    if (pair[other - left]->run != typed->run || pair[other - left]->terms->len == 0 || (suspects >> other & 1))
      continue;
    pair[a - left] = word;
    PlanCondition *phrase = plan_condition_new(PLAN_PHRASE);
    g_ptr_array_add(phrase->atoms, pair[0]);
    g_ptr_array_add(phrase->atoms, pair[1]);
    g_ptr_array_add(any->children, phrase);
  }
  return any;
}

/* Of the documents found, in how many the condition holds. */
static gboolean count_holding(const StoreMatches *matches, const PlanCondition *condition, Store *store, guint *n,
                              GError **error)
{
  *n = 0;
  store_expect_matches(store, matches, STORE_EXPECT_DIRECT);
  for (guint i = 0; i < matches->n_matches; i++) {
    StoreDocid docid = matches->matches[i].docid;
    g_autoptr(GBytes) bytes = store_get_direct(store, docid, error);
    Direct direct;
    gsize len;
    gboolean holds = FALSE;
    if (bytes == NULL)
      return FALSE;
    const guint8 *data = g_bytes_get_data(bytes, &len);
    if (!direct_open(&direct, data, len))
      continue;
    if (!condition_check(condition, store, docid, &direct, &holds, error))
      return FALSE;
    *n += holds;
  }
  return TRUE;
}

/* How many documents have this word in place of atom a, and every word of the plan that is no suspect; and of some of
 * them, how many have it beside its neighbours. */
static gboolean count_together(const Plan *plan, guint a, guint64 suspects, const Close *close, Store *store,
                               guint *together, guint *beside, GError **error)
{
  g_autoptr(GArray) terms = g_array_new(FALSE, FALSE, sizeof(PlanTerm));
  PlanTerm term = {.term = (char *)close->spelling, .len = strlen(close->spelling), .frequency = close->frequency};
  g_array_append_val(terms, term);
  PlanAtom word = {.kind = PLAN_ATOM_WORD, .terms = terms, .read = -1};
  g_autoptr(PlanCondition) all = plan_condition_new(PLAN_ALL_OF);
  for (guint i = 0; i < plan->atoms->len; i++) {
    PlanAtom *atom = i == a ? &word : g_ptr_array_index(plan->atoms, i);
    if (atom->terms->len == 0 || (i != a && (suspects >> i & 1)))
      continue;
    PlanCondition *one = plan_condition_new(PLAN_ATOM);
    g_ptr_array_add(one->atoms, atom);
    g_ptr_array_add(all->children, one);
  }
  gboolean exact = TRUE;
  g_autoptr(StoreQuery) query = condition_query(all, FALSE, &exact);
  StoreSearch how = {.limit = LOOKED_AT, .k1 = 1, .check_at_least = 1000};
  g_auto(StoreMatches) matches = {0};
  if (!store_search(store, query, &how, &matches, error))
    return FALSE;
  *together = matches.estimated;
  g_autoptr(PlanCondition) neighbours = beside_condition(plan, a, &word, suspects);
  return count_holding(&matches, neighbours, store, beside, error);
}

/* Whether the index has the word as it was typed. */
static gboolean is_known(const PlanAtom *atom)
{
  return atom->terms->len > 0 && (!atom->marked || g_array_index(atom->terms, PlanTerm, 0).exact);
}

/* How far a spelling is from what was typed: whether letters differ, then whether marks that were typed are gone. */
static guint slips(const char *typed, const Close *close)
{
  guint lost = 0;
  g_autofree char *lower = g_utf8_strdown(typed, -1);
  for (const char *c = lower; *c != '\0'; c = g_utf8_next_char(c)) {
    g_autofree char *letter = g_strndup(c, (gsize)(g_utf8_next_char(c) - c));
    lost |= (guchar)*c >= 0x80 && strstr(close->spelling, letter) == NULL;
  }
  return (close->same_letters ? 0 : 2) + lost;
}

/* What speaks for a close word. */
typedef struct {
  gboolean at_home; /* stands beside the neighbours in some share of the documents looked at */
  guint slips, beside, together;
} Case;

static gboolean is_better(const Case *a, const Case *b)
{
  if (a->at_home != b->at_home)
    return a->at_home;
  if (a->at_home && a->slips != b->slips)
    return a->slips < b->slips;
  return a->beside != b->beside ? a->beside > b->beside : a->together > b->together;
}

/* Whether a word of so many slips may turn out better than what was found, whatever the documents say of it. */
static gboolean may_be_better(const Close *one, guint n_slips, const Case *best)
{
  return is_better(&(Case){TRUE, n_slips, LOOKED_AT, one->frequency}, best);
}

/* Whether marks stand where no syllable has them: "nuớc", "quyêt". Nobody means that, though documents may have it. */
static gboolean is_malformed(const PlanAtom *atom)
{
  Syllable ignored;
  return atom->marked && !syllable_parse(atom->typed, strlen(atom->typed), &ignored);
}

/* Whether a word that the index knows as typed gives way to a close one: to other marks; or, where somebody made the
 * same slip before or a letter was left out, to one that is far more at home there. */
static gboolean gives_way(const PlanAtom *atom, gboolean seen, const Close *one, const Case *have)
{
  const gboolean malformed = is_malformed(atom);
  if (malformed && one->same_letters)
    return one->frequency > atom->frequency;
  if (!seen && one->same_letters)
    return have->beside >= ENOUGH && one->frequency > atom->frequency;
  gboolean dropped = g_utf8_strlen(one->spelling, -1) == g_utf8_strlen(atom->typed, -1) + 1;
  return (malformed || one->same_letters || dropped) && 4 * have->beside >= 3 * LOOKED_AT &&
         one->frequency / RARE >= atom->frequency;
}

/* The close word that is at home beside the word's neighbours, or else occurs most with the rest of the query; FALSE on
 * error, *found NULL when there is none. */
static gboolean choose(const Plan *plan, guint a, const Suspects *suspects, Store *store, char **found, GError **error)
{
  *found = NULL;
  const PlanAtom *atom = g_ptr_array_index(plan->atoms, a);
  g_autoptr(GString) folded = g_string_new(NULL);
  normal_fold_append(folded, atom->typed, strlen(atom->typed));
  if (folded->len == 0 || folded->len > MAX_WORD)
    return TRUE;
  g_autoptr(GArray) close = g_array_new(FALSE, FALSE, sizeof(Close));
  if (!find_close(folded->str, store, close, error))
    return FALSE;
  const gboolean known = is_known(atom), seen = suspects->seen >> a & 1;
  const Case at_most = {.beside = LOOKED_AT};
  Case best = {0};
  for (guint i = 0; i < close->len && i < MAX_TRIED; i++) {
    const Close *one = &g_array_index(close, Close, i);
    Case have = {.slips = slips(atom->typed, one)};
    if (!may_be_better(one, have.slips, &best) || (known && !gives_way(atom, seen, one, &at_most)))
      continue;
    if (!count_together(plan, a, suspects->all, one, store, &have.together, &have.beside, error))
      return FALSE;
    have.at_home = have.beside > 0 && have.beside * AT_HOME >= MIN(have.together, LOOKED_AT);
    if (!is_better(&have, &best) || (known && !gives_way(atom, seen, one, &have)))
      continue;
    best = have;
    g_free(*found);
    *found = g_strdup(one->spelling);
  }
  return TRUE;
}

/* Notes that a word that the index knows may be a slip: rare, and hardly ever beside its neighbours, or no word at all. */
static gboolean note_suspect(const Plan *plan, guint a, Store *store, Suspects *suspects, GError **error)
{
  const PlanAtom *atom = g_ptr_array_index(plan->atoms, a);
  const guint64 bit = (guint64)1 << a;
  if (plan->atoms->len > MAX_SUSPECTS || (guint64)atom->frequency * RARE > store_n_documents(store))
    return TRUE;
  if (is_malformed(atom)) {
    suspects->all |= bit;
    return TRUE;
  }
  g_autoptr(PlanCondition) neighbours = beside_condition(plan, a, (PlanAtom *)atom, 0);
  gboolean exact = TRUE;
  g_autoptr(StoreQuery) query = condition_query(neighbours, FALSE, &exact);
  StoreSearch how = {.limit = LOOKED_AT, .k1 = 1};
  g_auto(StoreMatches) matches = {0};
  guint beside = 0;
  if (neighbours->children->len == 0)
    return TRUE;
  if (!store_search(store, query, &how, &matches, error) || !count_holding(&matches, neighbours, store, &beside, error))
    return FALSE;
  suspects->all |= beside <= MADE_BEFORE ? bit : 0;
  suspects->seen |= beside > 0 && beside <= MADE_BEFORE ? bit : 0;
  return TRUE;
}

static gboolean find_suspects(const Plan *plan, gboolean little, Store *store, Suspects *suspects, GError **error)
{
  *suspects = (Suspects){0};
  for (guint i = 0; i < plan->atoms->len; i++) {
    const PlanAtom *atom = g_ptr_array_index(plan->atoms, i);
    if (atom->kind == PLAN_ATOM_WORD && !atom->place && !is_known(atom))
      suspects->all |= (guint64)1 << i;
  }
  if (!little && suspects->all == 0)
    return TRUE;
  for (guint i = 0; i < plan->atoms->len; i++) {
    const PlanAtom *atom = g_ptr_array_index(plan->atoms, i);
    if (atom->kind == PLAN_ATOM_WORD && is_known(atom) && !atom->place &&
        !note_suspect(plan, i, store, suspects, error))
      return FALSE;
  }
  return TRUE;
}

/* A word that stays, with its marks: as it is written beside its neighbours, or else as it was read. */
static gboolean restore(const Plan *plan, guint a, Store *store, char **found, GError **error)
{
  const PlanAtom *atom = g_ptr_array_index(plan->atoms, a);
  guint n = plan_n_own_terms(atom), best_beside = 0, best_together = 0;
  *found = NULL;
  if (atom->kind != PLAN_ATOM_WORD || atom->marked || n == 0 || g_ascii_isdigit(atom->typed[0]))
    return TRUE;
  for (guint t = 0; t < n; t++) {
    const PlanTerm *term = &g_array_index(atom->terms, PlanTerm, t);
    Close one = {.frequency = term->frequency};
    guint together, beside;
    g_strlcpy(one.spelling, term->term, sizeof one.spelling);
    if (n > 1 && !count_together(plan, a, 0, &one, store, &together, &beside, error))
      return FALSE;
    together = (gint)t == atom->read ? G_MAXUINT : n > 1 ? together : 1;
    beside = n > 1 ? beside : 0;
    if (beside < best_beside || (beside == best_beside && together <= best_together))
      continue;
    best_beside = beside;
    best_together = together;
    g_free(*found);
    *found = g_strdup(term->term);
  }
  return TRUE;
}

/* An atom that is one word and no other. */
static PlanAtom *new_replacement(const PlanAtom *typed, const char *word)
{
  PlanAtom *atom = g_new(PlanAtom, 1);
  PlanTerm term = {.term = (char *)word, .len = strlen(word), .exact = TRUE};
  *atom = *typed;
  atom->marked = TRUE;
  atom->again = 0;
  atom->terms = g_array_new(FALSE, FALSE, sizeof(PlanTerm));
  g_array_append_val(atom->terms, term);
  return atom;
}

static void free_replacement(gpointer data)
{
  g_array_unref(((PlanAtom *)data)->terms);
  g_free(data);
}

/* The words of a suggestion in found: those that were not replaced with all their marks. */
static gboolean restore_others(const Plan *meant, char **found, Store *store, GError **error)
{
  for (guint i = 0; i < meant->atoms->len; i++) {
    const PlanAtom *atom = g_ptr_array_index(meant->atoms, i);
    if (!atom->spelled_out && found[i] == NULL && !restore(meant, i, store, &found[i], error))
      return FALSE;
  }
  return TRUE;
}

gboolean suggest_wording(const char *query, gsize len, const Plan *plan, gboolean little, Store *store,
                         GPtrArray *suggestions, GError **error)
{
  g_autoptr(GString) wording = g_string_new(NULL);
  g_autoptr(GPtrArray) kept = g_ptr_array_new_with_free_func(g_free), atoms = g_ptr_array_new();
  g_autoptr(GPtrArray) replacements = g_ptr_array_new_with_free_func(free_replacement);
  const Plan meant = {.atoms = atoms};
  g_ptr_array_set_size(kept, (gint)plan->atoms->len);
  g_ptr_array_extend(atoms, plan->atoms, NULL, NULL);
  char **found = (char **)kept->pdata;
  guint tried = 0, hopeless = 0;
  Suspects suspects;
  if (!find_suspects(plan, little, store, &suspects, error))
    return FALSE;
  for (guint i = 0; i < atoms->len; i++) {
    PlanAtom *atom = g_ptr_array_index(atoms, i);
    if ((suspects.all >> i & 1) && tried++ < MAX_UNKNOWN && !choose(&meant, i, &suspects, store, &found[i], error))
      return FALSE;
    hopeless += atom->terms->len == 0 && found[i] == NULL;
    if (found[i] == NULL)
      continue;
    suspects.all &= ~((guint64)1 << i); /* it speaks for those behind it */
    g_ptr_array_add(replacements, new_replacement(atom, found[i]));
    atoms->pdata[i] = g_ptr_array_index(replacements, replacements->len - 1);
  }
  if (replacements->len == 0 || hopeless > 0)
    return TRUE;
  if (!restore_others(&meant, found, store, error))
    return FALSE;
  if (reword_append(wording, query, len, plan, found))
    g_ptr_array_add(suggestions, g_string_free(g_steal_pointer(&wording), FALSE));
  return TRUE;
}
