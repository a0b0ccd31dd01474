#include "query/suggest/joined_words.h"

#include <string.h>

#include "corpus/base/language.h"
#include "corpus/text/keystrokes.h"
#include "corpus/text/misspelling.h"
#include "corpus/text/syllable.h"
#include "indexer/layout/direct.h"
#include "query/choose/condition.h"
#include "query/suggest/slip.h"

#define MAX_WORDS     3 /* of a query that are taken apart */
#define MIN_BYTES     5 /* of a joined word: "baohi" */
#define MAX_BYTES     64
#define MAX_SYLLABLES 8
#define MAX_KEYS      10 /* of a syllable: "nghieengj" */
/* A word that is in one of so many documents at most, and its syllables side by side in this many times as many. */
#define RARE      100
#define RARER     10
#define MAX_TRIED 24 /* ways to take a word apart into one number of syllables */
#define LOOKED_AT 20 /* documents in which syllables must stand side by side */

/* A syllable of a joined word: all that it may stand for. */
typedef struct {
  char typed[MAX_BYTES];               /* as part of the word */
  char decoded[SYLLABLE_SPELLING_MAX]; /* what it spells on Telex keys; "" = none */
  PlanAtom *atom, *loose;              /* as typed or decoded; and with any marks */
} JoinedPiece;

typedef struct {
  Store *store;
  GHashTable *pieces; /* text -> JoinedPiece, one without terms when the index knows no such syllable */
  const JoinedPiece *path[MAX_SYLLABLES];
  guint n_wanted, n_tried;
  const JoinedPiece *best[MAX_SYLLABLES];
  gboolean best_loose;
  guint most; /* about so many documents have the best side by side; none counts that has no more than at first */
} Splitter;

static PlanAtom *new_atom(void)
{
  PlanAtom *atom = g_new0(PlanAtom, 1);
  atom->terms = plan_terms_new();
  atom->read = -1;
  return atom;
}

static void free_atom(PlanAtom *atom)
{
  if (atom != NULL)
    g_array_unref(atom->terms);
  g_free(atom);
}

static void free_piece(gpointer data)
{
  JoinedPiece *piece = data;
  free_atom(piece->atom);
  free_atom(piece->loose);
  g_free(piece);
}

/* Adds the syllables that the text may stand for, as far as the index has them. */
static gboolean add_terms(Store *store, const char *text, PlanAtom *atom, GError **error)
{
  g_autoptr(GArray) variants = g_array_new(FALSE, FALSE, sizeof(Syllable));
  syllable_variants(text, strlen(text), variants);
  for (guint i = 0; i < variants->len; i++) {
    char spelling[SYLLABLE_SPELLING_MAX];
    GError *failure = NULL;
    gsize len = syllable_spell(g_array_index(variants, Syllable, i), spelling);
    guint frequency = store_term_frequency(store, spelling, len, &failure);
    if (failure != NULL) {
      g_propagate_error(error, failure);
      return FALSE;
    }
    PlanTerm term = {.term = g_strdup(spelling), .len = len, .frequency = frequency};
    if (frequency > 0)
      g_array_append_val(atom->terms, term);
    else
      g_free(term.term);
  }
  return TRUE;
}

/* The piece that a part of a word is; NULL on error. */
static const JoinedPiece *read_piece(Splitter *splitter, const char *text, gsize len, GError **error)
{
  g_autofree char *key = g_strndup(text, len);
  JoinedPiece *piece = g_hash_table_lookup(splitter->pieces, key);
  Syllable syllable;
  if (piece != NULL)
    return piece;
  piece = g_new0(JoinedPiece, 1);
  g_strlcpy(piece->typed, key, sizeof piece->typed);
  piece->atom = new_atom();
  piece->loose = new_atom();
  g_hash_table_insert(splitter->pieces, g_strdup(key), piece);
  char folded[SYLLABLE_SPELLING_MAX] = "";
  if (keystrokes_decode(key, len, &syllable)) {
    syllable_spell(syllable, piece->decoded);
    syllable_fold(syllable, folded);
  }
  return add_terms(splitter->store, piece->decoded[0] != '\0' ? piece->decoded : key, piece->atom, error) &&
                 (folded[0] == '\0' || add_terms(splitter->store, folded, piece->loose, error))
             ? piece
             : NULL;
}

/* In about how many documents the pieces stand side by side. */
static gboolean count_side_by_side(const Splitter *splitter, gboolean loose, guint *n, GError **error)
{
  g_autoptr(PlanCondition) phrase = plan_condition_new(PLAN_PHRASE);
  *n = 0;
  for (guint i = 0; i < splitter->n_wanted; i++) {
    const JoinedPiece *piece = splitter->path[i];
    PlanAtom *atom = loose && piece->decoded[0] != '\0' ? piece->loose : piece->atom;
    if (atom->terms->len == 0)
      return TRUE;
    g_ptr_array_add(phrase->atoms, atom);
  }
  gboolean exact = TRUE;
  g_autoptr(StoreQuery) query = condition_query(phrase, FALSE, &exact);
  StoreSearch how = {.limit = LOOKED_AT, .k1 = 1};
  g_auto(StoreMatches) matches = {0};
  guint held = 0;
  if (!store_search(splitter->store, query, &how, &matches, error))
    return FALSE;
  store_expect_matches(splitter->store, &matches, STORE_EXPECT_DIRECT);
  for (guint i = 0; i < matches.n_matches; i++) {
    StoreDocid docid = matches.matches[i].docid;
    g_autoptr(GBytes) bytes = store_get_direct(splitter->store, docid, error);
    Direct direct;
    gsize len;
    gboolean holds = FALSE;
    if (bytes == NULL)
      return FALSE;
    const guint8 *data = g_bytes_get_data(bytes, &len);
    if (direct_open(&direct, data, len) && !condition_check(phrase, splitter->store, docid, &direct, &holds, error))
      return FALSE;
    held += holds;
  }
  if (held > 0)
    *n = MAX(1, (guint)((guint64)matches.estimated * held / matches.n_matches));
  return TRUE;
}

/* Judges one way to take the word apart; marks that keys spelled are forgiven where they are hardly anywhere. */
static gboolean judge(Splitter *splitter, GError **error)
{
  guint strict, loose = 0;
  gboolean any_decoded = FALSE;
  if (splitter->n_tried++ >= MAX_TRIED)
    return TRUE;
  for (guint i = 0; i < splitter->n_wanted; i++)
    any_decoded |= splitter->path[i]->decoded[0] != '\0';
  if (!count_side_by_side(splitter, FALSE, &strict, error) ||
      (any_decoded && !count_side_by_side(splitter, TRUE, &loose, error)))
    return FALSE;
  gboolean forgive = loose > strict * RARER;
  if ((forgive ? loose : strict) <= splitter->most)
    return TRUE;
  splitter->most = forgive ? loose : strict;
  splitter->best_loose = forgive;
  memcpy(splitter->best, splitter->path, sizeof splitter->best);
  return TRUE;
}

/* All ways to take the rest of a word apart into what is wanted behind n pieces. */
static gboolean split(Splitter *splitter, const char *rest, guint n, GError **error)
{
  if (*rest == '\0')
    return n != splitter->n_wanted || judge(splitter, error);
  const char *end = rest;
  for (guint keys = 0; *end != '\0' && keys < MAX_KEYS && n < splitter->n_wanted; keys++) {
    end = g_utf8_next_char(end);
    const JoinedPiece *piece = read_piece(splitter, rest, (gsize)(end - rest), error);
    if (piece == NULL)
      return FALSE;
    if (piece->atom->terms->len + piece->loose->terms->len == 0)
      continue;
    splitter->path[n] = piece;
    if (!split(splitter, end, n + 1, error))
      return FALSE;
  }
  return TRUE;
}

/* What the keys of a piece were meant to spell: "doj" is "độ" where "dọ" is hardly anywhere. */
static const char *meant(const JoinedPiece *piece)
{
  const PlanTerm *best = NULL, *spelled = NULL;
  for (guint t = 0; t < piece->atom->terms->len; t++) {
    const PlanTerm *term = &g_array_index(piece->atom->terms, PlanTerm, t);
    best = best == NULL || term->frequency > best->frequency ? term : best;
    spelled = strcmp(term->term, piece->decoded) == 0 ? term : spelled;
  }
  gboolean other = best != NULL && (spelled == NULL || spelled->frequency < best->frequency / RARER);
  return other ? best->term : piece->decoded;
}

static void append_piece(const JoinedPiece *piece, gboolean loose, GString *out)
{
  Syllable syllable;
  char folded[SYLLABLE_SPELLING_MAX];
  if (piece->decoded[0] == '\0') {
    g_string_append(out, piece->typed);
  } else if (loose && syllable_parse(piece->decoded, strlen(piece->decoded), &syllable)) {
    syllable_fold(syllable, folded);
    g_string_append(out, folded);
  } else {
    g_string_append(out, meant(piece));
  }
}

static char *describe(const Splitter *splitter)
{
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < splitter->n_wanted; i++) {
    if (i > 0)
      g_string_append_c(out, ' ');
    append_piece(splitter->best[i], splitter->best_loose, out);
  }
  return g_string_free(out, FALSE);
}

/* The word, which so many documents have, taken apart into as few syllables as go together; NULL when there is none, or
 * on error. */
static char *split_word(const char *word, guint frequency, Store *store, GError **error)
{
  g_autofree char *small = g_utf8_strdown(word, -1);
  g_autoptr(GHashTable) pieces = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_piece);
  Splitter splitter = {.store = store, .pieces = pieces, .most = frequency * RARER};
  const guint least = splitter.most;
  for (splitter.n_wanted = 2; splitter.n_wanted <= MAX_SYLLABLES; splitter.n_wanted++) {
    splitter.n_tried = 0;
    if (!split(&splitter, small, 0, error))
      return NULL;
    if (splitter.most > least)
      return describe(&splitter);
  }
  return NULL;
}

/* Where the word stands in the query between blanks; NULL when it does not. */
static const char *find_word(const char *query, const char *word)
{
  gsize len = strlen(word);
  for (const char *at = strstr(query, word); at != NULL; at = strstr(at + 1, word))
    if ((at == query || g_ascii_isspace(at[-1])) && (at[len] == '\0' || g_ascii_isspace(at[len])))
      return at;
  return NULL;
}

/* Whether the word is a syllable of the index in which one key was pressed twice. */
static gboolean is_doubled(const char *word, gsize len, Store *store)
{
  Syllable meant;
  char spelling[SYLLABLE_SPELLING_MAX];
  return slip_undouble(word, len, &meant) &&
         store_term_frequency(store, spelling, syllable_spell(meant, spelling), NULL) > 0;
}

/* Whether the index hardly knows the word: addresses of sites hold joined words, too. */
static gboolean is_rare(const PlanAtom *atom, Store *store)
{
  return (guint64)atom->frequency * RARE <= store_n_documents(store) &&
         (atom->frequency == 0 || atom->marked || plan_n_own_terms(atom) == 1);
}

gboolean joined_words_split(const Plan *plan, const char *query, Store *store, Notices *notices, char **out,
                            GError **error)
{
  g_autofree char *text = NULL;
  guint tried = 0;
  *out = NULL;
  for (guint i = 0; i < plan->atoms->len; i++) {
    const PlanAtom *atom = g_ptr_array_index(plan->atoms, i);
    gsize len = strlen(atom->typed);
    const char *in = text != NULL ? text : query, *at = find_word(in, atom->typed);
    if (atom->kind != PLAN_ATOM_WORD || atom->spelled_out || !is_rare(atom, store) || len < MIN_BYTES ||
        len >= MAX_BYTES || misspelling_is_syllable(atom->typed, len) || is_doubled(atom->typed, len, store) ||
        at == NULL || tried++ >= MAX_WORDS)
      continue;
    GError *failure = NULL;
    g_autofree char *apart = split_word(atom->typed, atom->frequency, store, &failure);
    if (failure != NULL) {
      g_propagate_error(error, failure);
      return FALSE;
    }
    if (apart == NULL)
      continue;
    char *changed = g_strdup_printf("%.*s%s%s", (int)(at - in), in, apart, at + len);
    g_free(text);
    text = changed;
    notices_add(notices, "joined-words", g_strdup_printf(_("“%s” was read as “%s”."), atom->typed, apart));
  }
  *out = g_steal_pointer(&text);
  return TRUE;
}
