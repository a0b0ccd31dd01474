#include "query/choose/path_share.h"

#include <math.h>
#include <string.h>

#include "corpus/names/path_words.h"
#include "corpus/text/normal.h"
#include "query/choose/path_number.h"

/* A word in more than this share of the paths tells nothing. */
#define COMMON_SHARE 0.7
/* What a name counts of which next to nothing is asked beside one that is all asked. */
#define LEAST_FIT 0.75
/* What a name loses that says the number asked for with another type. */
#define OTHER 0.5
/* The same of a single word, which stands in many names by chance: such a name comes behind documents about it, and
 * before those that only mention it. */
#define LEAST_FIT_OF_ONE 0.30

static guint frequency_of(const GArray *terms, guint n_documents)
{
  guint64 sum = 0;
  for (guint t = 0; t < terms->len; t++)
    sum += g_array_index(terms, PlanTerm, t).frequency;
  return (guint)MIN(sum, n_documents);
}

/* How much a word in so many paths tells: 1 in one, 0 in all. */
static double tells(guint frequency, guint n_documents)
{
  if (frequency > COMMON_SHARE * n_documents)
    return 0;
  return n_documents > 1 ? 1 - log(MAX(frequency, 1)) / log(n_documents) : 0;
}

StoreQuery *path_share_query(const Plan *plan, guint n_documents)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new();
  for (guint w = 0; w < plan->path_words->len; w++) {
    const GArray *terms = g_ptr_array_index(plan->path_words, w);
    g_autoptr(GPtrArray) any = g_ptr_array_new();
    if (tells(frequency_of(terms, n_documents), n_documents) <= 0)
      continue;
    for (guint t = 0; t < terms->len; t++) {
      const PlanTerm *term = &g_array_index(terms, PlanTerm, t);
      g_ptr_array_add(any, store_query_term(term->term, term->len, 1));
    }
    g_ptr_array_add(words, store_query_or((StoreQuery **)any->pdata, any->len));
  }
  return words->len > 0 ? store_query_and((StoreQuery **)words->pdata, words->len) : NULL;
}

/* A word of the query. */
typedef struct {
  GHashTable *forms; /* what it may be in a name, in small letters without marks */
  double weight;
} AskedWord;

struct PathShare {
  const Plan *plan;
  GArray *words; /* AskedWord */
};

static void clear_word(gpointer word)
{
  g_hash_table_unref(((AskedWord *)word)->forms);
}

PathShare *path_share_new(const Plan *plan, guint n_documents)
{
  PathShare *share = g_new(PathShare, 1);
  share->plan = plan;
  share->words = g_array_new(FALSE, FALSE, sizeof(AskedWord));
  g_array_set_clear_func(share->words, clear_word);
  for (guint w = 0; w < plan->path_words->len; w++) {
    const GArray *terms = g_ptr_array_index(plan->path_words, w);
    AskedWord word = {g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
                      tells(frequency_of(terms, n_documents), n_documents)};
    for (guint t = 0; t < terms->len; t++) {
      const PlanTerm *term = &g_array_index(terms, PlanTerm, t);
      GString *form = g_string_new(NULL);
      normal_fold_append(form, term->term + strlen(SCHEMA_TERM_PATH), term->len - strlen(SCHEMA_TERM_PATH));
      g_hash_table_add(word.forms, g_string_free(form, FALSE));
    }
    g_array_append_val(share->words, word);
  }
  return share;
}

void path_share_free(PathShare *share)
{
  g_array_unref(share->words);
  g_free(share);
}

/* The words of the name of the file at the end of a path, in small letters without marks; *n_letters: of all of them. */
static GStrv dup_name_words(const char *path, gsize len, gsize *n_letters)
{
  g_autoptr(GString) base = g_string_new(NULL), words = g_string_new(NULL), folded = g_string_new(NULL);
  const char *slash = memrchr(path, '/', len), *name = slash != NULL ? slash + 1 : path;
  normal_append(base, name, len - (gsize)(name - path));
  gsize stem = path_words_stem_len(base->str, base->len);
  path_words_append(words, base->str, stem);
  normal_fold_append(folded, base->str, stem);
  *n_letters = 0;
  for (const char *c = folded->str; *c != '\0'; c = g_utf8_next_char(c))
    *n_letters += g_unichar_isalnum(g_utf8_get_char(c));
  g_string_truncate(folded, 0);
  normal_fold_append(folded, words->str, words->len);
  return g_strsplit(folded->str, " ", -1);
}

static gboolean is_asked(const PathShare *share, const char *word)
{
  for (guint w = 0; w < share->words->len; w++)
    if (g_hash_table_contains(g_array_index(share->words, AskedWord, w).forms, word))
      return TRUE;
  return FALSE;
}

/* The share of the letters of a name whose words are asked for. What was parted comes whole behind its parts: there all
 * letters are counted. */
static double fit_of(const PathShare *share, const GStrv words, gsize n_letters)
{
  gsize seen = 0, asked = 0;
  for (guint i = 0; words[i] != NULL && seen < n_letters; i++) {
    gsize len = (gsize)g_utf8_strlen(words[i], -1);
    seen += len;
    asked += len > 0 && is_asked(share, words[i]) ? len : 0;
  }
  return n_letters > 0 ? MIN(1, (double)asked / (double)n_letters) : 0;
}

/* How far the name says a number that is asked: as much as that is of the query. */
static double number_share(const PathShare *share, const char *path, gsize len)
{
  double most = 0;
  for (guint i = 0; i < share->plan->path_numbers->len; i++) {
    const PlanPathNumber *asked = &g_array_index(share->plan->path_numbers, PlanPathNumber, i);
    double part = (double)asked->n_atoms / MAX(asked->n_words, 1);
    most = MAX(most, part * part * path_number_says(path, len, &asked->number));
  }
  return most;
}

/* How far the name says another number instead, as much as that is of the query. */
static double other_share(const PathShare *share, const char *path, gsize len)
{
  double most = 0;
  for (guint i = 0; i < share->plan->path_numbers->len; i++) {
    const PlanPathNumber *asked = &g_array_index(share->plan->path_numbers, PlanPathNumber, i);
    if (path_number_is_of_another(path, len, &asked->number))
      most = MAX(most, (double)asked->n_atoms / MAX(asked->n_words, 1));
  }
  return OTHER * most * most;
}

/* How far the words are said. */
static double words_share(const PathShare *share, const char *path, gsize len)
{
  gsize n_letters;
  g_auto(GStrv) words = dup_name_words(path, len, &n_letters);
  double all = 0, said = 0;
  for (guint w = 0; w < share->words->len; w++) {
    const AskedWord *word = &g_array_index(share->words, AskedWord, w);
    gboolean named = FALSE;
    for (guint i = 0; words[i] != NULL && !named; i++)
      named = g_hash_table_contains(word->forms, words[i]);
    all += word->weight;
    said += word->weight * (named ? 1 : word->weight); /* the folders say it of all that lies there */
  }
  double part = all > 0 ? said / all : 0;
  double fit = fit_of(share, words, n_letters);
  if (share->plan->path_typed <= 1)
    return part * part * (LEAST_FIT_OF_ONE + (1 - LEAST_FIT_OF_ONE) * fit * fit * fit * fit);
  return part * part * (LEAST_FIT + (1 - LEAST_FIT) * fit);
}

gboolean path_share_bears(const PathShare *share, const char *path, gsize len)
{
  for (guint i = 0; i < share->plan->path_numbers->len; i++) {
    const PlanPathNumber *asked = &g_array_index(share->plan->path_numbers, PlanPathNumber, i);
    if (!asked->borne && path_number_says(path, len, &asked->number) == 1)
      return TRUE;
  }
  return FALSE;
}

double path_share_of(const PathShare *share, const char *path, gsize len, double proposed_for)
{
  double by_words = proposed_for >= PATH_SHARE_BY_WORDS ? words_share(share, path, len) : 0;
  double far = MAX(by_words, number_share(share, path, len));
  return far > 0 ? far : -other_share(share, path, len);
}
