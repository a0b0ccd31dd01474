#include "query/compare/align.h"

#include <string.h>

#define RUN       3    /* words */
#define MAX_PARTS 8    /* a run that more parts of a have tells nothing */
#define LIKE      0.5  /* share of runs in common (Dice) that makes two parts one, whatever their labels */
#define AKIN      0.15 /* ... with the same label */
#define SHORT     40 /* words: of so few a part with the same label hardly shares a run, and belongs to it all the same */

typedef struct {
  const AlignPart *a, *b;
  guint n_a, n_b;
  guint *of_a, *of_b; /* the part it belongs to; ALIGN_NONE */
  gboolean *same;     /* per part of b: its words are those of the other */
} Alignment;

static void pair(Alignment *all, guint a, guint b)
{
  all->of_a[a] = b;
  all->of_b[b] = a;
}

/* ---- parts of the same words ---- */

static guint hash_part(gconstpointer data)
{
  const AlignPart *part = data;
  guint hash = part->n_words;
  for (guint i = 0; i < part->n_words; i++)
    hash = hash * 31 + part->words[i].id;
  return hash;
}

static gboolean equal_parts(gconstpointer one, gconstpointer other)
{
  const AlignPart *a = one, *b = other;
  if (a->n_words != b->n_words)
    return FALSE;
  for (guint i = 0; i < a->n_words; i++)
    if (a->words[i].id != b->words[i].id)
      return FALSE;
  return TRUE;
}

static guint hash_labelled(gconstpointer data)
{
  return hash_part(data) ^ g_str_hash(((const AlignPart *)data)->label);
}

static gboolean equal_labelled(gconstpointer one, gconstpointer other)
{
  return strcmp(((const AlignPart *)one)->label, ((const AlignPart *)other)->label) == 0 && equal_parts(one, other);
}

/* Pairs what is alike and still free, the first with the first. */
static void pair_alike(Alignment *all, GHashFunc hash, GEqualFunc equal)
{
  g_autoptr(GHashTable) queues = g_hash_table_new_full(hash, equal, NULL, (GDestroyNotify)g_queue_free);
  for (guint i = 0; i < all->n_a; i++) {
    if (all->of_a[i] != ALIGN_NONE)
      continue;
    GQueue *queue = g_hash_table_lookup(queues, &all->a[i]);
    if (queue == NULL) {
      queue = g_queue_new();
      g_hash_table_insert(queues, (gpointer)&all->a[i], queue);
    }
    g_queue_push_tail(queue, GUINT_TO_POINTER(i));
  }
  for (guint i = 0; i < all->n_b; i++) {
    GQueue *queue = all->of_b[i] == ALIGN_NONE ? g_hash_table_lookup(queues, &all->b[i]) : NULL;
    if (queue != NULL && !g_queue_is_empty(queue)) {
      pair(all, GPOINTER_TO_UINT(g_queue_pop_head(queue)), i);
      all->same[i] = TRUE;
    }
  }
}

/* ---- parts that share runs of words ---- */

typedef struct {
  guint a, b;
  double worth; /* share of runs in common, among those that tell something */
} Likeness;

static guint64 run_at(const ComparedWord *words)
{
  guint64 hash = 0;
  for (guint i = 0; i < RUN; i++)
    hash = (hash ^ words[i].id) * G_GUINT64_CONSTANT(0x9e3779b97f4a7c15);
  return hash;
}

static guint n_runs(const AlignPart *part)
{
  return part->n_words >= RUN ? part->n_words - RUN + 1 : 0;
}

/* Run of words -> array of the free parts of a that have it, each once. Both are owned. */
static GHashTable *index_runs(const Alignment *all)
{
  GHashTable *runs = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)g_array_unref);
  for (guint i = 0; i < all->n_a; i++)
    for (guint w = 0; all->of_a[i] == ALIGN_NONE && w < n_runs(&all->a[i]); w++) {
      guint64 run = run_at(all->a[i].words + w);
      GArray *parts = g_hash_table_lookup(runs, &run);
      if (parts == NULL) {
        parts = g_array_new(FALSE, FALSE, sizeof(guint));
        g_hash_table_insert(runs, g_memdup2(&run, sizeof run), parts);
      }
      if (parts->len <= MAX_PARTS && (parts->len == 0 || g_array_index(parts, guint, parts->len - 1) != i))
        g_array_append_val(parts, i);
    }
  return runs;
}

/* Runs of each part of a that tell something: how often they stand in it. To be freed. */
static guint *count_telling(const Alignment *all, GHashTable *runs)
{
  guint *telling = g_new0(guint, all->n_a + 1);
  for (guint i = 0; i < all->n_a; i++)
    for (guint w = 0; all->of_a[i] == ALIGN_NONE && w < n_runs(&all->a[i]); w++) {
      guint64 run = run_at(all->a[i].words + w);
      telling[i] += ((const GArray *)g_hash_table_lookup(runs, &run))->len <= MAX_PARTS;
    }
  return telling;
}

/* Appends how like one part of b is to those of a with which it shares runs. */
static void add_likenesses(const Alignment *all, guint b, GHashTable *runs, const guint *telling, guint *shared,
                           GArray *likenesses)
{
  g_autoptr(GArray) met = g_array_new(FALSE, FALSE, sizeof(guint));
  const AlignPart *part = &all->b[b];
  guint telling_b = 0;
  for (guint w = 0; w < n_runs(part); w++) {
    guint64 run = run_at(part->words + w);
    const GArray *parts = g_hash_table_lookup(runs, &run);
    telling_b += parts == NULL || parts->len <= MAX_PARTS;
    for (guint i = 0; parts != NULL && parts->len <= MAX_PARTS && i < parts->len; i++) {
      guint a = g_array_index(parts, guint, i);
      if (shared[a]++ == 0)
        g_array_append_val(met, a);
    }
  }
  for (guint i = 0; i < met->len; i++) {
    guint a = g_array_index(met, guint, i);
    gboolean labelled = *part->label && strcmp(part->label, all->a[a].label) == 0;
    double worth = 2.0 * shared[a] / (telling_b + telling[a]);
    const Likeness likeness = {a, b, worth + (labelled ? LIKE - AKIN : 0)};
    if (likeness.worth >= LIKE)
      g_array_append_val(likenesses, likeness);
    shared[a] = 0;
  }
}

static gint compare_likenesses(gconstpointer one, gconstpointer other)
{
  const Likeness *a = one, *b = other;
  if (a->worth != b->worth)
    return a->worth < b->worth ? 1 : -1;
  return a->b != b->b ? (a->b < b->b ? -1 : 1) : (a->a > b->a) - (a->a < b->a);
}

static void pair_like(Alignment *all)
{
  g_autoptr(GHashTable) runs = index_runs(all);
  g_autoptr(GArray) likenesses = g_array_new(FALSE, FALSE, sizeof(Likeness));
  g_autofree guint *shared = g_new0(guint, all->n_a + 1), *telling = count_telling(all, runs);
  for (guint b = 0; b < all->n_b; b++)
    if (all->of_b[b] == ALIGN_NONE)
      add_likenesses(all, b, runs, telling, shared, likenesses);
  g_array_sort(likenesses, compare_likenesses);
  for (guint i = 0; i < likenesses->len; i++) {
    const Likeness *likeness = &g_array_index(likenesses, Likeness, i);
    if (all->of_a[likeness->a] == ALIGN_NONE && all->of_b[likeness->b] == ALIGN_NONE)
      pair(all, likeness->a, likeness->b);
  }
}

/* Words of the first line: of an article its title. */
static guint title_words(const AlignPart *part)
{
  guint n = part->n_words > 0;
  while (n < part->n_words && !part->words[n].new_line)
    n++;
  return n;
}

static gboolean same_title(const AlignPart *a, const AlignPart *b)
{
  guint n = title_words(a);
  if (n != title_words(b))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (a->words[i].id != b->words[i].id)
      return FALSE;
  return n > 0;
}

/* Parts that kept their label, and one of which is short ("bị bãi bỏ"), or which kept their title. */
static void pair_labelled(Alignment *all)
{
  g_autoptr(GHashTable) labels = g_hash_table_new(g_str_hash, g_str_equal);
  for (guint i = all->n_a; i-- > 0;)
    if (all->of_a[i] == ALIGN_NONE && *all->a[i].label)
      g_hash_table_insert(labels, (gpointer)all->a[i].label, GUINT_TO_POINTER(i + 1));
  for (guint i = 0; i < all->n_b; i++) {
    guint a = all->of_b[i] == ALIGN_NONE && *all->b[i].label
                  ? GPOINTER_TO_UINT(g_hash_table_lookup(labels, all->b[i].label))
                  : 0;
    if (a == 0 || all->of_a[a - 1] != ALIGN_NONE)
      continue;
    gboolean is_short = MIN(all->a[a - 1].n_words, all->b[i].n_words) <= SHORT;
    if (is_short || same_title(&all->a[a - 1], &all->b[i]))
      pair(all, a - 1, i);
  }
}

/* What stands between the same neighbours and has no label has become each other, however little stayed of it. */
static void pair_between(Alignment *all)
{
  for (guint i = 0; i < all->n_b; i++) {
    guint a = i == 0 ? 0 : all->of_b[i - 1] == ALIGN_NONE ? ALIGN_NONE : all->of_b[i - 1] + 1;
    if (a >= all->n_a || all->of_a[a] != ALIGN_NONE || all->of_b[i] != ALIGN_NONE || *all->a[a].label ||
        *all->b[i].label)
      continue;
    gboolean last_a = a + 1 == all->n_a, last_b = i + 1 == all->n_b;
    if (last_a && last_b ? i > 0 : !last_a && !last_b && all->of_a[a + 1] == i + 1)
      pair(all, a, i);
  }
}

/* ---- order ---- */

/* Marks the parts of b that keep their order among each other: the longest such row of those without a label. */
static void mark_in_order(const Alignment *all, gboolean *in_order)
{
  g_autofree guint *ends = g_new(guint, all->n_b + 1), *before = g_new(guint, all->n_b + 1);
  guint n = 0;
  for (guint i = 0; i < all->n_b; i++) {
    if (all->of_b[i] == ALIGN_NONE || *all->b[i].label)
      continue;
    guint low = 0, high = n;
    while (low < high) {
      guint middle = (low + high) / 2;
      if (all->of_b[ends[middle]] < all->of_b[i])
        low = middle + 1;
      else
        high = middle;
    }
    before[i] = low > 0 ? ends[low - 1] : ALIGN_NONE;
    ends[low] = i;
    n = MAX(n, low + 1);
  }
  for (guint i = n > 0 ? ends[n - 1] : ALIGN_NONE; i != ALIGN_NONE; i = before[i])
    in_order[i] = TRUE;
}

static AlignState state_of(const Alignment *all, guint b, const gboolean *in_order)
{
  guint a = all->of_b[b];
  if (a == ALIGN_NONE)
    return ALIGN_NEW;
  if (!all->same[b])
    return ALIGN_CHANGED;
  gboolean labelled = strcmp(all->a[a].label, all->b[b].label) == 0;
  return labelled && (*all->b[b].label || in_order[b]) ? ALIGN_UNCHANGED : ALIGN_MOVED;
}

static void add_gone(const Alignment *all, guint from, GArray *pairs)
{
  for (; from < all->n_a && all->of_a[from] == ALIGN_NONE; from++) {
    const AlignPair gone = {ALIGN_GONE, from, ALIGN_NONE};
    g_array_append_val(pairs, gone);
  }
}

GArray *align(const AlignPart *a, guint n_a, const AlignPart *b, guint n_b)
{
  g_autofree guint *of_a = g_new(guint, n_a + 1), *of_b = g_new(guint, n_b + 1);
  g_autofree gboolean *in_order = g_new0(gboolean, n_b + 1), *same = g_new0(gboolean, n_b + 1);
  memset(of_a, 0xff, n_a * sizeof *of_a);
  memset(of_b, 0xff, n_b * sizeof *of_b);
  Alignment all = {a, b, n_a, n_b, of_a, of_b, same};
  pair_alike(&all, hash_labelled, equal_labelled);
  pair_alike(&all, hash_part, equal_parts);
  pair_like(&all);
  pair_labelled(&all);
  pair_between(&all);
  mark_in_order(&all, in_order);
  GArray *pairs = g_array_new(FALSE, FALSE, sizeof(AlignPair));
  add_gone(&all, 0, pairs);
  for (guint i = 0; i < n_b; i++) {
    const AlignPair next = {state_of(&all, i, in_order), of_b[i], i};
    g_array_append_val(pairs, next);
    if (of_b[i] != ALIGN_NONE)
      add_gone(&all, of_b[i] + 1, pairs);
  }
  return pairs;
}
