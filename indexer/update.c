#include "indexer/update.h"

#include "indexer/analyse.h"
#include "indexer/build.h"
#include "indexer/crew.h"
#include "indexer/folders.h"
#include "indexer/store/store.h"

/* New documents are built aside when there are this many, and more than a quarter of what is there. */
#define UPDATE_ASIDE_MIN 500

typedef struct {
  const Work *work;
  GMutex lock; /* of the writer and what follows */
  StoreWriter *writer;
  const ChangesItem *items;
  guint64 pending_text;
  guint pending;
  gint64 commit_us;
} Update;

typedef struct {
  Update *update;
  Digest *digest;
  GString *path;
} Updater;

/* Commits when it is time; the lock is held. */
static gboolean commit_if_due(Update *update, GError **error)
{
  gint64 now = g_get_monotonic_time();
  gboolean due = update->pending_text >= UPDATE_COMMIT_TEXT ||
                 (update->pending && now - update->commit_us >= UPDATE_COMMIT_S * G_TIME_SPAN_SECOND);
  if (!due)
    return TRUE;
  update->pending_text = 0;
  update->pending = 0;
  update->commit_us = now;
  return store_writer_commit(update->writer, error);
}

/* One file of the list on its way into the index. */
typedef struct {
  const ChangesItem *item;
  const WalkEntry *entry;
  const Stamp *known; /* NULL = new */
  DigestOutcome outcome;
} Passing;

/* What the document turned out to be, for the report. */
static ReportKind kind_of(const Passing *passing, gboolean amended)
{
  switch (passing->item->kind) {
  case CHANGES_NEW:
    return REPORT_NEW;
  case CHANGES_MOVED:
    return stamp_same_content(&passing->outcome.stamp, passing->known) ? REPORT_MOVED : REPORT_NEW;
  default:
    return amended ? REPORT_TOUCHED : REPORT_CHANGED;
  }
}

/* The content is known: changes what is new about the file. FALSE without an error when it must be read after all. */
static gboolean amend(Updater *updater, Passing *passing, GError **error)
{
  StoreWriter *writer = updater->update->writer;
  gboolean moved = passing->item->kind == CHANGES_MOVED;
  g_autoptr(GBytes) record = moved ? store_writer_get_record(writer, passing->item->docid, error) : NULL;
  if (moved && !record)
    return FALSE;
  const StoreDocument *changes =
      digest_known(updater->digest, updater->path, passing->known, record, &passing->outcome);
  return changes &&
         store_writer_amend(writer, passing->item->docid, moved ? ANALYSE_MOVED_PREFIXES : "", changes, error);
}

/* Writes what was read; the lock is held. */
static gboolean write_document(Updater *updater, Passing *passing, gboolean *amended, GError **error)
{
  GError *failed = NULL;
  *amended = !passing->outcome.document && amend(updater, passing, &failed);
  if (failed) {
    g_propagate_error(error, failed);
    return FALSE;
  }
  if (*amended)
    return TRUE;
  if (!passing->outcome.document &&
      !digest_file(updater->digest, updater->path, passing->entry, NULL, &passing->outcome, error))
    return FALSE;
  if (passing->outcome.given_up)
    return TRUE;
  return store_writer_put(updater->update->writer, passing->item->docid, passing->outcome.document, error);
}

static gboolean updater_item(gpointer state, guint index, GError **error)
{
  Updater *updater = state;
  Update *update = updater->update;
  const Work *work = update->work;
  const ChangesItem *item = &update->items[index];
  Passing passing = {.item = item, .entry = walk_get(work->walk, item->entry)};
  if (item->kind != CHANGES_NEW)
    passing.known = &g_array_index(work->changes->known, Stamp, item->known);
  walk_path(work->walk, item->entry, updater->path);
  if (!digest_file(updater->digest, updater->path, passing.entry, item->kind == CHANGES_RETRY ? NULL : passing.known,
                   &passing.outcome, error))
    return FALSE;
  if (passing.outcome.given_up)
    return TRUE;
  gboolean still = item->kind == CHANGES_RETRY && passing.outcome.reason == FORMAT_UNREADABLE &&
                   passing.known->reason == passing.outcome.reason;
  gboolean amended = FALSE;
  g_mutex_lock(&update->lock);
  gboolean ok = still || write_document(updater, &passing, &amended, error);
  update->pending += !still;
  update->pending_text += passing.outcome.text_len;
  ok = ok && commit_if_due(update, error);
  g_mutex_unlock(&update->lock);
  report_file(work->report, kind_of(&passing, amended), passing.outcome.reason, updater->path->str, passing.entry->size,
              passing.outcome.text_len);
  return ok;
}

static gpointer updater_begin(gpointer user, GError **error)
{
  Update *update = user;
  Digest *digest = digest_new(&update->work->digest, error);
  if (!digest)
    return NULL;
  Updater *updater = g_new0(Updater, 1);
  updater->update = update;
  updater->digest = digest;
  updater->path = g_string_new(NULL);
  return updater;
}

static void updater_end(gpointer state)
{
  Updater *updater = state;
  digest_free(updater->digest);
  g_string_free(updater->path, TRUE);
  g_free(updater);
}

static gboolean watch(gpointer user, GError **error)
{
  Update *update = user;
  update->work->tick(update->work->user);
  g_mutex_lock(&update->lock);
  gboolean ok = commit_if_due(update, error);
  g_mutex_unlock(&update->lock);
  return ok;
}

/* The documents whose files are gone, last: until then what was moved without our noticing is found twice, not never.
 */
static gboolean delete_gone(Update *update, GError **error)
{
  const Work *work = update->work;
  for (guint i = 0; i < work->changes->gone->len && !g_atomic_int_get(work->stopped); i++) {
    const ChangesGone *gone = &g_array_index(work->changes->gone, ChangesGone, i);
    if (gone->taken)
      continue;
    if (!store_writer_delete(update->writer, gone->docid, error))
      return FALSE;
    work->report->deleted++;
  }
  return TRUE;
}

/* The first n items of the list, and everything else that is not built aside. */
static gboolean in_place(const Work *work, const ChangesItem *items, guint n, gboolean note_changed, GError **error)
{
  Update update = {.work = work, .items = items, .commit_us = g_get_monotonic_time()};
  update.writer = store_writer_open(work->index, error);
  if (!update.writer)
    return FALSE;
  g_mutex_init(&update.lock);
  CrewTask task = {.jobs = work->jobs,
                   .n_items = n,
                   .begin = updater_begin,
                   .item = updater_item,
                   .end = updater_end,
                   .watch = watch,
                   .user = &update,
                   .stopped = work->stopped};
  report_stage(work->report, REPORT_READ);
  const GString *note = work->folders_note;
  gboolean ok = (!n || crew_run(&task, error)) && delete_gone(&update, error) &&
                (!note_changed || store_writer_set_note(update.writer, FOLDERS_NOTE, note->str, note->len, error));
  report_stage(work->report, REPORT_MERGE);
  ok = ok && store_writer_commit(update.writer, error);
  store_writer_close(update.writer);
  g_mutex_clear(&update.lock);
  return ok;
}

gboolean update_run(const Work *work, guint n_documents, gboolean note_changed, GError **error)
{
  const GArray *all = work->changes->items;
  g_autoptr(GArray) now = g_array_new(FALSE, FALSE, sizeof(ChangesItem));
  g_autoptr(GArray) fresh = g_array_new(FALSE, FALSE, sizeof(ChangesItem));
  for (guint i = 0; i < all->len; i++) {
    ChangesItem item = g_array_index(all, ChangesItem, i);
    g_array_append_val(item.kind == CHANGES_NEW ? fresh : now, item);
  }
  if (fresh->len < UPDATE_ASIDE_MIN || fresh->len < n_documents / 4) {
    g_array_append_vals(now, fresh->data, fresh->len);
    g_array_set_size(fresh, 0);
  }
  if (now->len || work->changes->gone->len || (note_changed && !fresh->len))
    if (!in_place(work, (const ChangesItem *)(gpointer)now->data, now->len, note_changed, error))
      return FALSE;
  if (!fresh->len || g_atomic_int_get(work->stopped))
    return TRUE;
  g_autofree char *base = store_current_generation(work->index, error);
  return base && build_run(work, base, FALSE, (const ChangesItem *)(gpointer)fresh->data, fresh->len, error);
}
