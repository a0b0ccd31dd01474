#include "indexer/writing/build.h"

#include <string.h>

#include "indexer/sources/folders.h"
#include "indexer/store/store.h"
#include "indexer/writing/arrival.h"
#include "indexer/writing/carry.h"
#include "indexer/writing/generation.h"
#include "indexer/writing/parallel.h"

/* A run is what a thread takes at once: neighbours in the list. The larger the segments, the fewer pieces the list of a
 * term is kept in, each some 20 bytes; the more runs, the longer many threads have something to do. */
#define BUILD_RUN_BYTES_MIN ((guint64)2 << 20)
#define BUILD_RUN_BYTES_MAX ((guint64)16 << 20)
#define BUILD_RUN_FILES_MIN 512
#define BUILD_RUN_FILES_MAX 8192
#define BUILD_RUNS          16
/* A round after the first is at least this many times as long as the merging of the one before. */
#define BUILD_ROUND_TIMES 8

typedef struct {
  guint first, n;   /* items */
  guint n_segments; /* written; none when all its files are left to others */
  gboolean over;    /* somebody took it, to the end or until there was something to keep */
} ItemRun;

typedef struct {
  const Work *work;
  const ChangesItem *items;
  char *segments; /* folder */
  GArray *runs;   /* ItemRun */
  GArray *left;   /* ChangesItem: of files that have documents in them; locked */
  GMutex lock;
  guint first; /* run of this round */
  guint next;  /* run after the last one begun in this round */
  gint64 until_us;
  gint round_over; /* atomic */
} Build;

/* A thread's own. */
typedef struct {
  Build *build;
  Ingest *digest;
  GString *path;
} Builder;

static GArray *cut_runs(const Work *work, const ChangesItem *items, guint n)
{
  guint64 all = 0;
  for (guint i = 0; i < n; i++)
    all += walk_get(work->walk, items[i].entry)->size;
  const guint64 most = CLAMP(all / BUILD_RUNS, BUILD_RUN_BYTES_MIN, BUILD_RUN_BYTES_MAX);
  const guint most_files = CLAMP(n / BUILD_RUNS, BUILD_RUN_FILES_MIN, BUILD_RUN_FILES_MAX);
  GArray *runs = g_array_new(FALSE, FALSE, sizeof(ItemRun));
  ItemRun run = {0};
  guint64 bytes = 0;
  for (guint i = 0; i < n; i++) {
    bytes += walk_get(work->walk, items[i].entry)->size;
    run.n++;
    if (bytes < most && run.n < most_files && i + 1 < n)
      continue;
    g_array_append_val(runs, run);
    run = (ItemRun){.first = i + 1};
    bytes = 0;
  }
  return runs;
}

/* ---- one run, in a thread ---- */

static char *segment_path(const Build *build, guint run, guint segment)
{
  return g_strdup_printf("%s/%u-%u", build->segments, run, segment);
}

static gboolean close_segment(StoreWriter **writer, GError **error)
{
  gboolean ok = *writer == NULL || store_writer_commit(*writer, error);
  g_clear_pointer(writer, store_writer_close);
  return ok;
}

static void leave(Build *build, const ChangesItem *item)
{
  g_mutex_lock(&build->lock);
  g_array_append_vals(build->left, item, 1);
  g_mutex_unlock(&build->lock);
}

/* A file that could not be read now, but was before, is left to who takes over from the old index: *document is NULL.
 */
static gboolean keep(Builder *builder, const ChangesItem *item, const IngestOutcome *outcome,
                     const StoreDocument **document, GError **error)
{
  const Work *work = builder->build->work;
  gboolean crashed = outcome->reason == FORMAT_CRASHED;
  CarryVerdict verdict = CARRY_NEW;
  gboolean is_file = walk_get(work->walk, item->entry)->kind == WALK_FILE;
  if (work->carry != NULL && item->old && is_file && (crashed || outcome->reason == FORMAT_UNREADABLE)) {
    FileState old, now = outcome->stamp;
    GError *failed = NULL;
    if (carry_get_stamp(work->carry, item->old, &old, &failed))
      verdict = carry_judge(outcome->reason, &outcome->stamp, &old);
    if (failed != NULL) {
      g_propagate_error(error, failed);
      return FALSE;
    }
    now.flags &= (guint8)~FILE_STATE_CRASHED;
    if (verdict == CARRY_SETTLED)
      *document = ingest_without_text(builder->digest, builder->path, &now, FORMAT_CRASHED);
  }
  if (crashed && verdict != CARRY_SETTLED)
    report_crash(work->report);
  if (verdict == CARRY_NEW || verdict == CARRY_SETTLED)
    return TRUE;
  carry_add(work->carry, item, crashed);
  *document = NULL;
  return TRUE;
}

static gboolean write_run(Builder *builder, guint number, ItemRun *run, GError **error)
{
  Build *build = builder->build;
  const Work *work = build->work;
  g_autoptr(StoreWriter) writer = NULL;
  guint pairs = 0;
  for (guint i = run->first; i < run->first + run->n && !g_atomic_int_get(work->stopped); i++) {
    const ChangesItem *item = &build->items[i];
    const WalkEntry *entry = walk_get(work->walk, item->entry);
    IngestOutcome outcome;
    walk_path(work->walk, item->entry, builder->path);
    if (!ingest_file(builder->digest, builder->path, entry, NULL, &outcome, error))
      return FALSE;
    if (outcome.given_up)
      break;
    if (outcome.members_missed) {
      leave(build, item);
      continue;
    }
    const StoreDocument *document = outcome.document;
    if (!keep(builder, item, &outcome, &document, error))
      return FALSE;
    report_file(work->report, REPORT_NEW, outcome.reason, builder->path->str, entry->size, outcome.text_len);
    if (document == NULL)
      continue;
    if (writer == NULL) {
      g_autofree char *path = segment_path(build, number, run->n_segments);
      writer = store_writer_create(path, FALSE, error);
      if (writer == NULL)
        return FALSE;
      run->n_segments++;
    }
    StoreDocid old = work->carry != NULL ? item->old : 0;
    if (!arrival_put(writer, item->docid, document, work->carry, old, error))
      return FALSE;
    pairs += document->n_terms;
    if (pairs >= BUILD_SEGMENT_PAIRS) {
      pairs = 0;
      if (!close_segment(&writer, error))
        return FALSE;
    }
  }
  run->over = run->n_segments > 0 || !g_atomic_int_get(work->stopped);
  return close_segment(&writer, error);
}

static gpointer builder_begin(gpointer user, GError **error)
{
  Build *build = user;
  Ingest *digest = ingest_new(&build->work->digest, error);
  if (digest == NULL)
    return NULL;
  Builder *builder = g_new0(Builder, 1);
  builder->build = build;
  builder->digest = digest;
  builder->path = g_string_new(NULL);
  return builder;
}

static void builder_end(gpointer state)
{
  Builder *builder = state;
  ingest_free(builder->digest);
  g_string_free(builder->path, TRUE);
  g_free(builder);
}

static gboolean builder_item(gpointer state, guint item, GError **error)
{
  Builder *builder = state;
  guint number = builder->build->first + item;
  return write_run(builder, number, &g_array_index(builder->build->runs, ItemRun, number), error);
}

static gboolean watch(gpointer user, GError **error G_GNUC_UNUSED)
{
  Build *build = user;
  if (g_atomic_int_get(build->work->stopped) || g_get_monotonic_time() > build->until_us)
    g_atomic_int_set(&build->round_over, 1);
  build->work->tick(build->work->user);
  return TRUE;
}

/* ---- rounds ---- */

/* Writes the segments of one round. Runs that nobody began are not over. */
static gboolean write_round(Build *build, gint64 length_us, GError **error)
{
  build->until_us = g_get_monotonic_time() + length_us;
  g_atomic_int_set(&build->round_over, 0);
  ParallelTask task = {.jobs = build->work->jobs,
                       .n_items = build->runs->len - build->first,
                       .begin = builder_begin,
                       .item = builder_item,
                       .end = builder_end,
                       .watch = watch,
                       .user = build,
                       .stopped = &build->round_over};
  report_stage(build->work->report, REPORT_READ);
  if (!parallel_run(&task, error))
    return FALSE;
  /* Runs are begun in order and then finished, so the first that is not over is the first of the next round. */
  build->next = build->first;
  while (build->next < build->runs->len && g_array_index(build->runs, ItemRun, build->next).over)
    build->next++;
  return TRUE;
}

/* The notes come as a database without documents: merging takes the first of several values. */
static gboolean write_notes(const Build *build, const char *path, GError **error)
{
  const GString *note = build->work->folders_note;
  g_autoptr(StoreWriter) writer = store_writer_create(path, FALSE, error);
  return writer != NULL && store_writer_set_note(writer, FOLDERS_NOTE, note->str, note->len, error) &&
         store_writer_commit(writer, error);
}

/* Merges base and the round's segments into a new generation; its path, NULL with an error. */
static char *merge_round(const Build *build, const char *base, GError **error)
{
  const char *index = build->work->index;
  report_stage(build->work->report, REPORT_MERGE);
  build->work->tick(build->work->user);
  g_autoptr(GPtrArray) sources = g_ptr_array_new_with_free_func(g_free);
  g_autofree char *notes = g_strdup_printf("%s/notes-%u", build->segments, build->first);
  if (!write_notes(build, notes, error))
    return NULL;
  g_ptr_array_add(sources, g_strdup(notes));
  if (base != NULL)
    g_ptr_array_add(sources, g_strdup(base));
  for (guint i = build->first; i < build->next; i++)
    for (guint k = 0; k < g_array_index(build->runs, ItemRun, i).n_segments; k++)
      g_ptr_array_add(sources, segment_path(build, i, k));
  g_ptr_array_add(sources, NULL);
  g_autofree char *name = generation_next(index);
  g_autofree char *path = g_build_filename(index, name, NULL);
  if (!store_merge((const char *const *)sources->pdata, path, error))
    return NULL;
  for (guint i = 0; i + 1 < sources->len; i++)
    if (base == NULL || strcmp(sources->pdata[i], base) != 0)
      store_discard(sources->pdata[i]);
  return g_steal_pointer(&path);
}

/* Round after round until all runs are done. */
static gboolean rounds(Build *build, const char *base, char **aside, GError **error)
{
  g_autofree char *current = g_strdup(base);
  const gint64 least_us = build->work->commit_s * G_TIME_SPAN_SECOND;
  gint64 length_us = least_us;
  gboolean stopped = FALSE;
  do {
    if (!write_round(build, length_us, error))
      return FALSE;
    stopped = g_atomic_int_get(build->work->stopped);
    if (stopped && (aside != NULL || build->next == build->first))
      return TRUE; /* nothing that could be published */
    gint64 before_us = g_get_monotonic_time();
    g_autofree char *merged = merge_round(build, current, error);
    if (merged == NULL || (aside == NULL && !generation_publish(build->work->index, merged, error)))
      return FALSE;
    length_us = MAX(least_us, BUILD_ROUND_TIMES * (g_get_monotonic_time() - before_us));
    if (current != NULL)
      store_discard(current);
    g_free(current);
    current = g_steal_pointer(&merged);
    build->first = build->next;
  } while (build->first < build->runs->len && !stopped);
  if (aside != NULL)
    *aside = g_steal_pointer(&current);
  return TRUE;
}

gboolean build_run(const Work *work, const char *base, char **aside, const ChangesItem *items, guint n, GArray *left,
                   GError **error)
{
  g_autofree char *segments = generation_make_segments(work->index, error);
  if (segments == NULL)
    return FALSE;
  Build build = {.work = work, .items = items, .segments = segments, .runs = cut_runs(work, items, n), .left = left};
  g_mutex_init(&build.lock);
  gboolean ok = rounds(&build, base, aside, error);
  g_mutex_clear(&build.lock);
  g_array_unref(build.runs);
  store_discard(segments);
  return ok;
}
