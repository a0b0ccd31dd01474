#include "query/compare/word_diff.h"

/* The furthest places that d changes reach, for each d: a row of 2d + 1 diagonals behind the other. */
typedef struct {
  const ComparedWord *a, *b;
  guint n_a, n_b;
  GArray *rows; /* int: the place in a */
} Paths;

static gsize row_start(int d)
{
  return (gsize)d * (gsize)d;
}

static int reached(const Paths *paths, int d, int diagonal)
{
  return g_array_index(paths->rows, int, row_start(d) + (gsize)(diagonal + d));
}

/* Whether the d-th change on this diagonal puts a word in; else it takes one out. */
static gboolean puts_in(const Paths *paths, int d, int diagonal)
{
  return diagonal == -d || (diagonal != d && reached(paths, d - 1, diagonal - 1) < reached(paths, d - 1, diagonal + 1));
}

/* Where the d-th change on this diagonal leads, before words that are alike follow. */
static int step(const Paths *paths, int d, int diagonal)
{
  if (d == 0)
    return 0;
  return puts_in(paths, d, diagonal) ? reached(paths, d - 1, diagonal + 1) : reached(paths, d - 1, diagonal - 1) + 1;
}

/* The least number of changes; -1 when there are too many. */
static int find_paths(Paths *paths)
{
  int n_a = (int)paths->n_a, n_b = (int)paths->n_b;
  for (int d = 0; d <= WORD_DIFF_MAX_CHANGES; d++) {
    g_array_set_size(paths->rows, (guint)row_start(d + 1));
    for (int diagonal = -d; diagonal <= d; diagonal += 2) {
      int x = step(paths, d, diagonal), y = x - diagonal;
      while (x < n_a && y < n_b && paths->a[x].id == paths->b[y].id)
        x++, y++;
      g_array_index(paths->rows, int, row_start(d) + (gsize)(diagonal + d)) = x;
      if (x >= n_a && y >= n_b)
        return d;
    }
  }
  return -1;
}

/* ---- runs ---- */

/* One change and the words that stayed before it. */
typedef struct {
  guint same, removed, added;
} Change;

static void add_change(GArray *changes, guint same, guint removed, guint added)
{
  Change *last = changes->len > 0 ? &g_array_index(changes, Change, changes->len - 1) : NULL;
  if (last != NULL && same == 0) {
    last->removed += removed;
    last->added += added;
  } else {
    const Change change = {same, removed, added};
    g_array_append_val(changes, change);
  }
}

/* The words that stayed at the end, and all changes with what stayed before each. */
static GArray *trace(const Paths *paths, int d, guint *tail)
{
  g_autoptr(GArray) backwards = g_array_new(FALSE, FALSE, sizeof(Change));
  int x = (int)paths->n_a, y = (int)paths->n_b;
  *tail = 0;
  for (; d >= 0; d--) {
    int diagonal = x - y, from = step(paths, d, diagonal);
    guint same = (guint)(x - from);
    if (backwards->len > 0)
      g_array_index(backwards, Change, backwards->len - 1).same = same;
    else
      *tail = same;
    if (d == 0)
      break;
    gboolean in = puts_in(paths, d, diagonal);
    const Change change = {.removed = !in, .added = in};
    g_array_append_val(backwards, change);
    x = in ? from : from - 1;
    y = x - (in ? diagonal + 1 : diagonal - 1);
  }
  GArray *changes = g_array_new(FALSE, FALSE, sizeof(Change));
  for (guint i = backwards->len; i-- > 0;) {
    const Change *change = &g_array_index(backwards, Change, i);
    add_change(changes, change->same, change->removed, change->added);
  }
  return changes;
}

/* Joins changes between which less stayed than was changed on either side. */
static void join(GArray *changes)
{
  guint kept = 0;
  for (guint i = 1; i < changes->len; i++) {
    const Change change = g_array_index(changes, Change, i);
    Change *last = &g_array_index(changes, Change, kept);
    if (change.same < MAX(last->removed, last->added) && change.same < MAX(change.removed, change.added)) {
      last->removed += change.same + change.removed;
      last->added += change.same + change.added;
    } else {
      g_array_index(changes, Change, ++kept) = change;
    }
  }
  if (changes->len > 0)
    g_array_set_size(changes, kept + 1);
}

/* How well a change that is words[from..from + n) begins and ends. */
static guint fit(const ComparedWord *words, guint from, guint n)
{
  guint begins = from == 0 || words[from].new_line ? 3 : words[from - 1].stop;
  return begins + words[from + n - 1].stop;
}

/* Where words were only put in, or only taken out, they may be the same words some places earlier or later: "cơ quan, cơ
 * quan" has one more "cơ quan," rather than "quan, cơ". words: the list that has them,
 * in which the change begins at from. */
static void slide(Change *change, guint *after, const ComparedWord *words, guint from, guint most_back,
                  guint most_forth)
{
  guint n = change->removed + change->added;
  guint back = 0, forth = 0, best = from, best_fit = fit(words, from, n);
  while (back < most_back && words[from - back - 1].id == words[from - back - 1 + n].id) {
    back++;
    if (fit(words, from - back, n) > best_fit) {
      best = from - back;
      best_fit = fit(words, best, n);
    }
  }
  while (forth < most_forth && words[from + forth].id == words[from + forth + n].id) {
    forth++;
    if (fit(words, from + forth, n) > best_fit) {
      best = from + forth;
      best_fit = fit(words, best, n);
    }
  }
  change->same = change->same + best - from;
  *after = *after + from - best;
}

static void slide_all(GArray *changes, guint *tail, const ComparedWord *a, const ComparedWord *b)
{
  guint at_a = 0, at_b = 0;
  for (guint i = 0; i < changes->len; i++) {
    Change *change = &g_array_index(changes, Change, i);
    gboolean last = i + 1 == changes->len;
    guint *after = last ? tail : &g_array_index(changes, Change, i + 1).same;
    /* A word stays between two changes. */
    guint most_back = i > 0 ? change->same - 1 : change->same, most_forth = last ? *after : *after - 1;
    if (change->removed == 0)
      slide(change, after, b, at_b + change->same, most_back, most_forth);
    else if (change->added == 0)
      slide(change, after, a, at_a + change->same, most_back, most_forth);
    at_a += change->same + change->removed;
    at_b += change->same + change->added;
  }
}

static void add_run(GArray *runs, WordRunKind kind, guint from, guint n)
{
  const WordRun run = {kind, from, n};
  if (n > 0)
    g_array_append_val(runs, run);
}

GArray *word_diff(const ComparedWord *a, guint n_a, const ComparedWord *b, guint n_b)
{
  guint head = 0, end = 0;
  if (n_a > WORD_DIFF_MAX_WORDS || n_b > WORD_DIFF_MAX_WORDS)
    return NULL;
  while (head < n_a && head < n_b && a[head].id == b[head].id)
    head++;
  while (head + end < n_a && head + end < n_b && a[n_a - 1 - end].id == b[n_b - 1 - end].id)
    end++;
  g_autoptr(GArray) rows = g_array_new(FALSE, FALSE, sizeof(int));
  Paths paths = {a + head, b + head, n_a - head - end, n_b - head - end, rows};
  int d = find_paths(&paths);
  if (d < 0)
    return NULL;
  guint tail;
  g_autoptr(GArray) changes = trace(&paths, d, &tail);
  if (changes->len > 0)
    g_array_index(changes, Change, 0).same += head;
  else
    tail += head;
  join(changes);
  tail += end;
  slide_all(changes, &tail, a, b);
  GArray *runs = g_array_new(FALSE, FALSE, sizeof(WordRun));
  guint at_a = 0, at_b = 0;
  for (guint i = 0; i < changes->len; i++) {
    const Change *change = &g_array_index(changes, Change, i);
    add_run(runs, WORD_RUN_SAME, at_b, change->same);
    add_run(runs, WORD_RUN_REMOVED, at_a + change->same, change->removed);
    add_run(runs, WORD_RUN_ADDED, at_b + change->same, change->added);
    at_a += change->same + change->removed;
    at_b += change->same + change->added;
  }
  add_run(runs, WORD_RUN_SAME, at_b, tail);
  return runs;
}
