#include "query/suggest/suggest.h"

#include <string.h>

#include "query/suggest/close_words.h"
#include "query/suggest/company.h"
#include "query/suggest/reword.h"
#include "query/suggest/whole_words.h"

/* Unknown words that are corrected in one query. */
#define MAX_UNKNOWN 3
/* Of all close spellings, this many of the closest are tried with the rest of the query. */
#define MAX_TRIED 30
/* A word that the index knows may be a slip all the same, when it is in fewer than one of so many documents, and when a
 * close one stands beside its neighbours in this many of the documents looked at. Where it does in an eighth of them,
 * that makes up for some of its distance (slip.h), for more where it stands beside two, and for most in half of them. Somebody may have made the same slip in a document: then the close one must be
 * so many times as frequent, and stand beside them in most of those looked at. */
#define RARE         100
#define ENOUGH       3
#define AT_HOME      8
#define MOST_MADE_UP 3
#define MOST_RARE    3
#define MADE_BEFORE  2  /* documents that may have the slip beside the same neighbours */
#define MAX_SUSPECTS 10 /* words of a query in which such a slip is looked for */

/* The atoms that may be slips, a bit for each, and those of them that stand beside their neighbours in a document. */
typedef struct {
  guint64 all, seen;
} Suspects;

/* Whether the index has the word as it was typed. */
static gboolean is_known(const PlanAtom *atom)
{
  return atom->terms->len > 0 && (!atom->marked || g_array_index(atom->terms, PlanTerm, 0).exact);
}

/* What speaks for a close word. */
typedef struct {
  gint cost; /* its distance, more where it is rare, less where it is at home */
  guint distance;
  Company company;
} Case;

/* How rare a word is: 0 in a tenth of the documents, 3 in less than a thousandth. */
static gint rarity(guint frequency, Store *store)
{
  const guint64 n = store_n_documents(store);
  gint rare = 0;
  for (guint64 share = 10; rare < MOST_RARE && frequency * share < n; share *= 10)
    rare++;
  return rare;
}

/* Whether so many of the documents looked at are no accident. */
static gboolean is_at_home(const Company *company, guint n)
{
  return n > 0 && n * AT_HOME >= MIN(company->together, COMPANY_LOOKED_AT);
}

/* How much of its distance the neighbours make up for. */
static gint made_up(const Company *company)
{
  if (company->together < ENOUGH)
    return 0;
  if (2 * MAX(company->around, company->beside) >= MIN(company->together, COMPANY_LOOKED_AT))
    return MOST_MADE_UP;
  return is_at_home(company, company->around) ? 2 : is_at_home(company, company->beside) ? 1 : 0;
}

static gboolean is_better(const Case *a, const Case *b)
{
  if (a->cost != b->cost)
    return a->cost < b->cost;
  if (a->distance != b->distance)
    return a->distance < b->distance;
  if (a->company.around != b->company.around)
    return a->company.around > b->company.around;
  return a->company.beside != b->company.beside ? a->company.beside > b->company.beside
                                                : a->company.together > b->company.together;
}

/* Whether marks stand where no syllable has them: "nuớc", "quyêt". Nobody means that, though documents may have it. */
static gboolean is_malformed(const PlanAtom *atom)
{
  Syllable ignored;
  return atom->marked && !syllable_parse(atom->typed, strlen(atom->typed), &ignored);
}

/* Whether the word may be a slip for a close one: a good word only for one that is at home. */
static gboolean may_be(const PlanAtom *atom, const Company *company)
{
  return company->together > 0 && (!atom->marked || is_malformed(atom) || is_at_home(company, company->beside));
}

/* Whether a word that the index knows as typed gives way to a close one: to other marks; or, where somebody made the
 * same slip before or a letter was left out, to one that is far more at home there. */
static gboolean gives_way(const PlanAtom *atom, gboolean seen, const CloseWord *one, const Case *have)
{
  const gboolean malformed = is_malformed(atom);
  if (malformed && one->same_letters)
    return one->frequency > atom->frequency;
  if (!seen && one->same_letters)
    return have->company.beside >= ENOUGH && one->frequency > atom->frequency;
  gboolean dropped = g_utf8_strlen(one->spelling, -1) == g_utf8_strlen(atom->typed, -1) + 1;
  return (malformed || one->same_letters || dropped) && 4 * have->company.beside >= 3 * COMPANY_LOOKED_AT &&
         one->frequency / RARE >= atom->frequency;
}

/* The close word that is at home beside the word's neighbours, or else occurs most with the rest of the query; FALSE on
 * error, *found NULL when there is none. */
static gboolean choose(const Plan *plan, guint a, const Suspects *suspects, Store *store, char **found, GError **error)
{
  *found = NULL;
  const PlanAtom *atom = g_ptr_array_index(plan->atoms, a);
  g_autoptr(GArray) close = g_array_new(FALSE, FALSE, sizeof(CloseWord));
  if (!close_words_find(atom->typed, store, close, error))
    return FALSE;
  const gboolean known = is_known(atom), seen = suspects->seen >> a & 1;
  const Case at_most = {.company = {.beside = COMPANY_LOOKED_AT}};
  Case best = {.cost = G_MAXINT};
  for (guint i = 0; i < close->len && i < MAX_TRIED; i++) {
    const CloseWord *one = &g_array_index(close, CloseWord, i);
    Case have = {.distance = one->distance, .cost = (gint)one->distance + rarity(one->frequency, store)};
    if (*found != NULL && (gint)one->distance - MOST_MADE_UP > best.cost)
      break;
    /* Documents are only asked about what they may make better. */
    if ((*found != NULL && have.cost - MOST_MADE_UP > best.cost) || (known && !gives_way(atom, seen, one, &at_most)))
      continue;
    if (!company_count(plan, a, suspects->all, one, store, &have.company, error))
      return FALSE;
    have.cost -= made_up(&have.company);
    if (!may_be(atom, &have.company) || !is_better(&have, &best) || (known && !gives_way(atom, seen, one, &have)))
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
  guint beside;
  gboolean has_neighbours;
  if (!company_count_neighbours(plan, a, store, &has_neighbours, &beside, error))
    return FALSE;
  if (!has_neighbours)
    return TRUE;
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
    CloseWord one = {.frequency = term->frequency};
    Company company = {.together = 1};
    g_strlcpy(one.spelling, term->term, sizeof one.spelling);
    if (n > 1 && !company_count(plan, a, 0, &one, store, &company, error))
      return FALSE;
    const guint together = (gint)t == atom->read ? G_MAXUINT : company.together;
    if (company.beside < best_beside || (company.beside == best_beside && together <= best_together))
      continue;
    best_beside = company.beside;
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

static gboolean suggest_for(const char *query, gsize len, const Plan *plan, gboolean little, Store *store,
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

gboolean suggest_wording(const char *query, gsize len, const Plan *plan, gboolean little, Store *store,
                         GPtrArray *suggestions, GError **error)
{
  g_auto(WholeWords) words = {0};
  const guint before = suggestions->len;
  if (!whole_words_find(query, plan, store, &words, error))
    return FALSE;
  const Plan as_typed = {.atoms = words.atoms};
  if (words.whole->len > 0 && !suggest_for(query, len, &as_typed, little, store, suggestions, error))
    return FALSE;
  return suggestions->len > before || suggest_for(query, len, plan, little, store, suggestions, error);
}
