#include "indexer/writing/update.h"

#include <string.h>

#include "indexer/sources/folders.h"
#include "indexer/store/store.h"
#include "indexer/writing/analyse.h"
#include "indexer/writing/build.h"
#include "indexer/writing/generation.h"
#include "indexer/writing/parallel.h"

/* New documents are built aside when there are this many, and more than a quarter of what is there. */
#define UPDATE_ASIDE_MIN 500

typedef struct {
  const Work *work;
  GMutex lock; /* of the writer and what follows */
  StoreWriter *writer;
  const ChangesItem *items;
  StoreDocid next_docid; /* of documents that the comparison did not foresee */
  GArray *others;        /* StoreDocid: gone, and not what a new file turned out to be */
  guint64 pending_text;
  guint pending;
  gint64 commit_us;
} Update;

typedef struct {
  Update *update;
  Ingest *digest;
  GString *path;
} Updater;

/* Commits when it is time; the lock is held. */
static gboolean commit_if_due(Update *update, GError **error)
{
  gint64 now = g_get_monotonic_time();
  gboolean due = update->pending_text >= UPDATE_COMMIT_TEXT ||
                 (update->pending && now - update->commit_us >= update->work->commit_s * G_TIME_SPAN_SECOND);
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
  const FileState *known; /* NULL = new */
  IngestOutcome outcome;
} Passing;

/* A file of the size of one that is gone, but with other content: the one that is gone stays until the end, because it
 * may have moved elsewhere. */
static gboolean is_other(const Passing *passing)
{
  return passing->item->kind == CHANGES_MOVED && !file_state_same_content(&passing->outcome.stamp, passing->known);
}

/* What the document turned out to be, for the report. */
static ReportKind kind_of(const Passing *passing, gboolean amended)
{
  switch (passing->item->kind) {
  case CHANGES_NEW:
    return REPORT_NEW;
  case CHANGES_MOVED:
    return is_other(passing) ? REPORT_NEW : REPORT_MOVED;
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
      ingest_known(updater->digest, updater->path, passing->known, record, &passing->outcome);
  return changes &&
         store_writer_amend(writer, passing->item->docid, moved ? ANALYSE_MOVED_PREFIXES : "", changes, error);
}

/* A document inside the file at hand; any thread. */
static gboolean write_member(gpointer data, const GString *path, const StoreDocument *document, FormatReason reason,
                             gsize text_len, GError **error)
{
  Updater *updater = data;
  Update *update = updater->update;
  g_mutex_lock(&update->lock);
  gboolean ok = store_writer_put(update->writer, update->next_docid++, document, error);
  update->pending++;
  update->pending_text += text_len;
  ok = ok && commit_if_due(update, error);
  g_mutex_unlock(&update->lock);
  report_member(update->work->report, reason, path->str, text_len);
  return ok;
}

/* Takes away what was inside the file before; the lock is held. */
static gboolean delete_members(Update *update, guint32 entry, GError **error)
{
  guint n;
  const ChangesMember *members = changes_members(update->work->changes, entry, &n);
  for (guint i = 0; i < n; i++)
    if (!store_writer_delete(update->writer, members[i].docid, error))
      return FALSE;
  return TRUE;
}

/* Writes what was read; the lock is held. *amended: nothing but the stamp or the path was new. FALSE without an error
 * when the file must be read after all. */
static gboolean write_document(Updater *updater, Passing *passing, gboolean *amended, GError **error)
{
  Update *update = updater->update;
  *amended = !passing->outcome.document;
  if (*amended)
    return amend(updater, passing, error);
  StoreDocid docid = passing->item->docid;
  if (is_other(passing)) {
    g_array_append_val(update->others, docid);
    docid = update->next_docid++;
  }
  return delete_members(update, passing->item->entry, error) &&
         store_writer_put(update->writer, docid, passing->outcome.document, error);
}

/* Whether the content that the index knows may spare the reading. */
static gboolean may_be_known(const Passing *passing)
{
  switch (passing->item->kind) {
  case CHANGES_CHANGED:
    return TRUE;
  case CHANGES_MOVED: /* documents inside it have paths of their own */
    return !(passing->known->flags & FILE_STATE_CONTAINER);
  default:
    return FALSE;
  }
}

/* A file that cannot be opened now, perhaps because its share went away, keeps what was read of it before. */
static gboolean stays(const Passing *passing)
{
  return passing->outcome.reason == FORMAT_UNREADABLE && passing->known && passing->entry->kind == WALK_FILE;
}

/* Reads a file and writes what it says. again: whatever the index knows of it. */
static gboolean pass(Updater *updater, Passing *passing, gboolean again, GError **error)
{
  Update *update = updater->update;
  const IngestOutcome *outcome = &passing->outcome;
  const FileState *known = !again && may_be_known(passing) ? passing->known : NULL;
  if (!ingest_file(updater->digest, updater->path, passing->entry, known, &passing->outcome, error))
    return FALSE;
  if (outcome->given_up)
    return TRUE;
  gboolean kept = stays(passing);
  gboolean amended = FALSE;
  GError *failed = NULL;
  g_mutex_lock(&update->lock);
  gboolean ok = kept || write_document(updater, passing, &amended, &failed);
  update->pending += ok && !kept;
  update->pending_text += outcome->text_len;
  if (ok)
    commit_if_due(update, &failed);
  g_mutex_unlock(&update->lock);
  if (failed) {
    g_propagate_error(error, failed);
    return FALSE;
  }
  if (!ok)
    return pass(updater, passing, TRUE, error);
  report_file(update->work->report, kind_of(passing, amended), outcome->reason, updater->path->str,
              passing->entry->size, outcome->text_len);
  return TRUE;
}

static gboolean updater_item(gpointer state, guint index, GError **error)
{
  Updater *updater = state;
  const Work *work = updater->update->work;
  const ChangesItem *item = &updater->update->items[index];
  Passing passing = {.item = item, .entry = walk_get(work->walk, item->entry)};
  if (item->kind != CHANGES_NEW && item->kind != CHANGES_CORRECTED)
    passing.known = &g_array_index(work->changes->known, FileState, item->known);
  walk_path(work->walk, item->entry, updater->path);
  return pass(updater, &passing, FALSE, error);
}

static gpointer updater_begin(gpointer user, GError **error)
{
  Update *update = user;
  Ingest *digest = ingest_new(&update->work->digest, error);
  if (!digest)
    return NULL;
  Updater *updater = g_new0(Updater, 1);
  updater->update = update;
  updater->digest = digest;
  updater->path = g_string_new(NULL);
  ingest_set_member(digest, write_member, updater);
  return updater;
}

static void updater_end(gpointer state)
{
  Updater *updater = state;
  ingest_free(updater->digest);
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
    work->report->deleted += !gone->member;
  }
  for (guint i = 0; i < update->others->len && !g_atomic_int_get(work->stopped); i++) {
    if (!store_writer_delete(update->writer, g_array_index(update->others, StoreDocid, i), error))
      return FALSE;
    work->report->deleted++;
  }
  return TRUE;
}

/* The first n items of the list, and everything else that is not built aside, into the current generation, or one that
 * is not yet published. */
static gboolean in_place(const Work *work, const char *unpublished, const ChangesItem *items, guint n,
                         gboolean note_changed, GError **error)
{
  g_autoptr(GArray) others = g_array_new(FALSE, FALSE, sizeof(StoreDocid));
  Update update = {.work = work, .items = items, .others = others, .commit_us = g_get_monotonic_time()};
  update.writer =
      unpublished ? store_writer_open_generation(unpublished, error) : store_writer_open(work->index, error);
  if (!update.writer)
    return FALSE;
  update.next_docid = MAX(store_writer_last_docid(update.writer) + 1, work->changes->next_docid);
  g_mutex_init(&update.lock);
  ParallelTask task = {.jobs = work->jobs,
                       .n_items = n,
                       .begin = updater_begin,
                       .item = updater_item,
                       .end = updater_end,
                       .watch = watch,
                       .user = &update,
                       .stopped = work->stopped};
  report_stage(work->report, REPORT_READ);
  const GString *note = work->folders_note;
  gboolean ok = (!n || parallel_run(&task, error)) && delete_gone(&update, error) &&
                (!note_changed || store_writer_set_note(update.writer, FOLDERS_NOTE, note->str, note->len, error));
  report_stage(work->report, REPORT_MERGE);
  ok = ok && store_writer_commit(update.writer, error);
  store_writer_close(update.writer);
  g_mutex_clear(&update.lock);
  return ok;
}

static const ChangesItem *items_of(const GArray *items)
{
  return (const ChangesItem *)(gpointer)items->data;
}

/* Files that are likely to have documents in them, which are written in place. Others that do are found out when they
 * are read, and are read once more. */
static gboolean is_container_name(const GString *path)
{
  static const char *const names[] = {".zip", ".eml", ".msg", ".mbox", ".7z", ".rar",
                                      ".tar", ".gz",  ".tgz", ".bz2",  ".xz"};
  for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
    gsize len = strlen(names[i]);
    if (path->len > len && !g_ascii_strcasecmp(path->str + path->len - len, names[i]))
      return TRUE;
  }
  return FALSE;
}

/* Parts the files that can be built aside from the rest. */
static void part(const Work *work, GArray *aside, GArray *rest)
{
  g_autoptr(GString) path = g_string_new(NULL);
  for (guint i = 0; i < work->changes->items->len; i++) {
    ChangesItem item = g_array_index(work->changes->items, ChangesItem, i);
    walk_path(work->walk, item.entry, path);
    g_array_append_val(item.kind == CHANGES_NEW && !is_container_name(path) ? aside : rest, item);
  }
}

gboolean update_build(const Work *work, gboolean rebuild, GError **error)
{
  g_autoptr(GArray) aside = g_array_new(FALSE, FALSE, sizeof(ChangesItem));
  g_autoptr(GArray) rest = g_array_new(FALSE, FALSE, sizeof(ChangesItem));
  part(work, aside, rest);
  g_autofree char *built = NULL;
  if (!build_run(work, NULL, rebuild ? &built : NULL, items_of(aside), aside->len, rest, error))
    return FALSE;
  if (g_atomic_int_get(work->stopped))
    return TRUE;
  if (rest->len && !in_place(work, built, items_of(rest), rest->len, FALSE, error))
    return FALSE;
  if (!rebuild || g_atomic_int_get(work->stopped))
    return TRUE;
  return !work->may_publish(work->user) || generation_publish(work->index, built, error);
}

gboolean update_run(const Work *work, guint n_documents, gboolean note_changed, GError **error)
{
  g_autoptr(GArray) aside = g_array_new(FALSE, FALSE, sizeof(ChangesItem));
  g_autoptr(GArray) rest = g_array_new(FALSE, FALSE, sizeof(ChangesItem));
  part(work, aside, rest);
  if (aside->len < UPDATE_ASIDE_MIN || aside->len < n_documents / 4) {
    g_array_append_vals(rest, aside->data, aside->len);
    g_array_set_size(aside, 0);
  }
  if (aside->len) {
    g_autofree char *base = store_current_generation(work->index, error);
    if (!base || !build_run(work, base, FALSE, items_of(aside), aside->len, rest, error))
      return FALSE;
    note_changed = FALSE; /* it went with them */
  }
  if ((!rest->len && !work->changes->gone->len && !note_changed) || g_atomic_int_get(work->stopped))
    return TRUE;
  return in_place(work, NULL, items_of(rest), rest->len, note_changed, error);
}

gboolean update_purge(const char *index, GError **error)
{
  g_autofree char *current = store_current_generation(index, error);
  if (!current)
    return FALSE;
  const char *const sources[] = {current, NULL};
  g_autofree char *name = generation_next(index), *path = g_build_filename(index, name, NULL);
  return store_merge(sources, path, error) && generation_publish(index, path, error);
}
