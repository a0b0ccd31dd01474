#include "query/choose/candidates.h"

#include <math.h>
#include <string.h>

#include "query/plan/plan_repeated.h"
#include "query/rank/rank.h"

/* A long question keeps this many of its rarest atoms. */
#define MAX_ATOMS 14
/* Atoms in more than this share of the documents are left out when enough others remain. */
#define COMMON_SHARE 0.7
#define ENOUGH       3

typedef struct {
  const PlanAtom *atom;
  guint frequency;
  double weight; /* of all atoms that look for the same */
  gboolean again;
} AskedAtom;

static int rarest_first(gconstpointer a, gconstpointer b)
{
  const AskedAtom *x = a, *y = b;
  return x->frequency < y->frequency ? -1 : x->frequency > y->frequency;
}

/* What a word of a question weighs beside what Xapian makes it weigh. */
static double flatten(guint frequency, guint n_documents)
{
  double idf = log1p((n_documents - MIN(frequency, n_documents) + 0.5) / (frequency + 0.5));
  return pow(idf, -CANDIDATES_FLATTEN);
}

/* A word that is typed again weighs more, and is looked for once. */
static void join_repeated(AskedAtom *asked, guint n, gboolean as_read)
{
  for (guint i = 0; i < n; i++)
    for (guint k = i + 1; k < n && !asked[i].again; k++)
      if (!asked[k].again && plan_repeated_is_same(asked[i].atom, asked[k].atom, as_read)) {
        asked[i].weight += asked[k].weight;
        asked[k].again = TRUE;
      }
}

/* The words of a query, and what their spellings stand in. */
typedef struct {
  GArray *words;     /* StoreWord */
  GPtrArray *arrays; /* of their terms */
  GStringChunk *terms;
} CandidateWords;

static void candidate_words_init(CandidateWords *words)
{
  words->words = g_array_new(FALSE, FALSE, sizeof(StoreWord));
  words->arrays = g_ptr_array_new_with_free_func(g_free);
  words->terms = g_string_chunk_new(512);
}

static void candidate_words_clear(CandidateWords *words)
{
  g_array_unref(words->words);
  g_ptr_array_unref(words->arrays);
  g_string_chunk_free(words->terms);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(CandidateWords, candidate_words_clear)

static void add_word(CandidateWords *words, const PlanAtom *atom, gboolean as_read, gboolean title_only, double factor)
{
  const char **terms = g_new(const char *, atom->terms->len);
  guint n = 0;
  for (guint i = 0; i < atom->terms->len; i++) {
    const PlanTerm *term = &g_array_index(atom->terms, PlanTerm, i);
    if (as_read && atom->read >= 0 && (guint)atom->read != i && !term->code)
      continue;
    g_autofree char *prefixed = g_strconcat(title_only ? SCHEMA_TERM_TITLE : "", term->term, NULL);
    terms[n++] = g_string_chunk_insert(words->terms, prefixed);
  }
  const StoreWord word = {terms, n, factor};
  g_ptr_array_add(words->arrays, terms);
  g_array_append_val(words->words, word);
}

StoreQuery *candidates_query(const Plan *plan, gboolean as_read, guint n_documents)
{
  g_autoptr(GArray) asked = g_array_new(FALSE, FALSE, sizeof(AskedAtom));
  for (guint i = 0; i < plan->atoms->len; i++) {
    const PlanAtom *atom = g_ptr_array_index(plan->atoms, i);
    AskedAtom one = {.atom = atom, .frequency = atom->frequency, .weight = atom->weight};
    if (as_read && atom->read >= 0)
      one.frequency = g_array_index(atom->terms, PlanTerm, (guint)atom->read).frequency;
    if (atom->terms->len > 0)
      g_array_append_val(asked, one);
  }
  g_array_sort(asked, rarest_first);
  guint n = MIN(asked->len, MAX_ATOMS);
  while (n > ENOUGH && g_array_index(asked, AskedAtom, n - 1).frequency > COMMON_SHARE * n_documents)
    n--;
  join_repeated((AskedAtom *)(void *)asked->data, n, as_read);
  /* A few words may be all that is remembered of a title. */
  gboolean few = plan_n_typed(plan) <= RANK_FEW_ATOMS, titles = plan->title_only || few;
  g_auto(CandidateWords) words;
  candidate_words_init(&words);
  for (guint i = 0; i < n; i++) {
    const AskedAtom *one = &g_array_index(asked, AskedAtom, i);
    double factor = one->weight * flatten(one->frequency, n_documents);
    if (one->again || factor <= 0)
      continue;
    if (titles)
      add_word(&words, one->atom, as_read, TRUE, plan->title_only ? factor : CANDIDATES_TITLES * factor);
    if (!plan->title_only)
      add_word(&words, one->atom, as_read, FALSE, factor);
  }
  return store_query_words((const StoreWord *)(void *)words.words->data, words.words->len);
}
