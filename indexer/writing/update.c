#include "indexer/writing/update.h"

#include <string.h>

#include "indexer/sources/folders.h"
#include "indexer/store/store.h"
#include "indexer/writing/analyse.h"
#include "indexer/writing/arrival.h"
#include "indexer/writing/build.h"
#include "indexer/writing/carry.h"
#include "indexer/writing/compact.h"
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
  GArray *repeated;      /* Repeated */
  guint64 pending_text;
  guint pending;
  gint64 commit_us;
} Update;

/* A file whose reader crashed in this run and in the one before. */
typedef struct {
  const ChangesItem *item;
  FileState stamp;
} Repeated;

typedef struct {
  Update *update;
  Ingest *digest;
  GString *path;
  GArray *members;      /* StoreDocid: written of the file at hand */
  guint32 entry;        /* that file */
  GHashTable *arrivals; /* of the documents that the index has inside it, by path; NULL = not looked up yet */
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
  if (moved && record == NULL)
    return FALSE;
  const StoreDocument *changes =
      ingest_known(updater->digest, updater->path, passing->known, record, &passing->outcome);
  return changes != NULL &&
         store_writer_amend(writer, passing->item->docid, moved ? ANALYSE_MOVED_PREFIXES : "", changes, error);
}

/* A document inside the file at hand; any thread. */
static gboolean write_member(gpointer data, const GString *path, const StoreDocument *document, FormatReason reason,
                             gsize text_len, GError **error)
{
  Updater *updater = data;
  Update *update = updater->update;
  g_mutex_lock(&update->lock);
  StoreDocid docid = update->next_docid++;
  g_array_append_val(updater->members, docid);
  guint n;
  const ChangesMember *known = changes_members(update->work->changes, updater->entry, &n);
  if (updater->arrivals == NULL)
    updater->arrivals = arrival_of_members(update->writer, update->work->carry, known, n, error);
  gboolean ok = updater->arrivals != NULL &&
                arrival_put_member(update->writer, docid, document, path->str, updater->arrivals, error);
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
  if (update->work->carry != NULL)
    return TRUE; /* it is in the old index */
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
  *amended = passing->outcome.document == NULL;
  if (*amended)
    return amend(updater, passing, error);
  StoreDocid docid = passing->item->docid, old = passing->known != NULL ? docid : passing->item->old;
  if (is_other(passing)) {
    g_array_append_val(update->others, docid);
    docid = update->next_docid++;
    old = 0;
  }
  return delete_members(update, passing->item->entry, error) &&
         arrival_put(update->writer, docid, passing->outcome.document, update->work->carry, old, error);
}

/* Whether the content that the index knows may spare the reading. */
static gboolean may_be_known(const Passing *passing)
{
  switch (passing->item->kind) {
  case CHANGES_CHANGED: /* documents inside it have its time */
    return !(passing->known->flags & FILE_STATE_CONTAINER);
  case CHANGES_MOVED: /* and its path */
    return !(passing->known->flags & (FILE_STATE_CONTAINER | FILE_STATE_PENDING | FILE_STATE_CRASHED));
  default:
    return FALSE;
  }
}

/* Takes away what was just written of the documents inside the file; the lock is held. */
static gboolean delete_written(Updater *updater, GError **error)
{
  for (guint i = 0; i < updater->members->len; i++)
    if (!store_writer_delete(updater->update->writer, g_array_index(updater->members, StoreDocid, i), error))
      return FALSE;
  return TRUE;
}

/* The stamp of the document that the index has for the file; FALSE without an error when it cannot be made out. */
static gboolean get_old_stamp(const Update *update, const ChangesItem *item, FileState *stamp, GError **error)
{
  gsize len = 0;
  if (update->work->carry != NULL)
    return carry_get_stamp(update->work->carry, item->old, stamp, error);
  g_autofree char *packed = store_writer_dup_value(update->writer, item->old, SCHEMA_SLOT_STAMP, &len, error);
  return packed != NULL && file_state_unpack(packed, len, stamp);
}

/* Decides what becomes of a file that could not be read now, but perhaps was before; the lock is held. FALSE with an
 * error. */
static gboolean keep(Updater *updater, Passing *passing, CarryVerdict *verdict, GError **error)
{
  Update *update = updater->update;
  const ChangesItem *item = passing->item;
  const IngestOutcome *outcome = &passing->outcome;
  GError *failed = NULL;
  FileState old;
  gboolean crashed = outcome->reason == FORMAT_CRASHED;
  *verdict = CARRY_NEW;
  if (outcome->document == NULL || passing->entry->kind != WALK_FILE || !item->old ||
      !(crashed || outcome->reason == FORMAT_UNREADABLE) || (crashed && is_other(passing)))
    return TRUE;
  if (get_old_stamp(update, item, &old, &failed))
    *verdict = carry_judge(outcome->reason, &outcome->stamp, &old);
  if (failed != NULL) {
    g_propagate_error(error, failed);
    return FALSE;
  }
  if (*verdict == CARRY_NEW || *verdict == CARRY_SETTLED)
    return TRUE;
  if (update->work->carry != NULL)
    carry_add(update->work->carry, item, crashed);
  else if (*verdict == CARRY_MARKED && !carry_mark(update->writer, item->docid, FILE_STATE_CRASHED, error))
    return FALSE;
  if (*verdict == CARRY_REPEATED && update->work->carry == NULL) {
    const Repeated repeated = {item, outcome->stamp};
    g_array_append_val(update->repeated, repeated);
  }
  return delete_written(updater, error);
}

/* Writes a file whose reader is known to crash on it. */
static gboolean write_settled(Update *update, Ingest *digest, const ChangesItem *item, const FileState *crashed,
                              GString *path, GError **error)
{
  FileState stamp = *crashed;
  stamp.flags &= (guint8)~FILE_STATE_CRASHED;
  walk_path(update->work->walk, item->entry, path);
  return delete_members(update, item->entry, error) &&
         arrival_put(update->writer, item->docid, ingest_without_text(digest, path, &stamp, FORMAT_CRASHED),
                     update->work->carry, item->old, error);
}

/* Files whose reader crashed once more, at last: unless so many do that it is hardly their fault. */
static gboolean settle(Update *update, GError **error)
{
  if (!update->repeated->len || !update->work->may_settle(update->work->user))
    return TRUE;
  g_autoptr(Ingest) digest = ingest_new(&update->work->digest, error);
  g_autoptr(GString) path = g_string_new(NULL);
  for (guint i = 0; digest != NULL && i < update->repeated->len; i++) {
    const Repeated *repeated = &g_array_index(update->repeated, Repeated, i);
    if (!write_settled(update, digest, repeated->item, &repeated->stamp, path, error))
      return FALSE;
  }
  return digest != NULL;
}

/* Reads a file and writes what it says. again: whatever the index knows of it. */
static gboolean pass(Updater *updater, Passing *passing, gboolean again, GError **error)
{
  Update *update = updater->update;
  const IngestOutcome *outcome = &passing->outcome;
  const FileState *known = !again && may_be_known(passing) ? passing->known : NULL;
  g_array_set_size(updater->members, 0);
  g_clear_pointer(&updater->arrivals, g_hash_table_unref);
  updater->entry = passing->item->entry;
  if (!ingest_file(updater->digest, updater->path, passing->entry, known, &passing->outcome, error))
    return FALSE;
  if (outcome->given_up)
    return TRUE;
  CarryVerdict verdict;
  gboolean amended = FALSE;
  GError *failed = NULL;
  g_mutex_lock(&update->lock);
  gboolean ok = keep(updater, passing, &verdict, &failed);
  if (ok && verdict == CARRY_SETTLED)
    ok = write_settled(update, updater->digest, passing->item, &outcome->stamp, updater->path, &failed);
  else if (ok && verdict == CARRY_NEW)
    ok = write_document(updater, passing, &amended, &failed);
  update->pending += ok && verdict != CARRY_OLD;
  update->pending_text += outcome->text_len;
  if (ok)
    commit_if_due(update, &failed);
  g_mutex_unlock(&update->lock);
  if (failed != NULL) {
    g_propagate_error(error, failed);
    return FALSE;
  }
  if (!ok)
    return pass(updater, passing, TRUE, error);
  if (outcome->reason == FORMAT_CRASHED && !amended && verdict != CARRY_SETTLED)
    report_crash(update->work->report);
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
  if (digest == NULL)
    return NULL;
  Updater *updater = g_new0(Updater, 1);
  updater->update = update;
  updater->digest = digest;
  updater->path = g_string_new(NULL);
  updater->members = g_array_new(FALSE, FALSE, sizeof(StoreDocid));
  ingest_set_member(digest, write_member, updater);
  return updater;
}

static void updater_end(gpointer state)
{
  Updater *updater = state;
  ingest_free(updater->digest);
  g_string_free(updater->path, TRUE);
  g_array_unref(updater->members);
  g_clear_pointer(&updater->arrivals, g_hash_table_unref);
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
  for (guint i = 0; work->carry == NULL && i < work->changes->gone->len && !g_atomic_int_get(work->stopped); i++) {
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

/* One document of the old index into the new one. */
static gboolean take_over(Update *update, StoreDocid old, FileStateFlags flags, GError **error)
{
  gsize len = 0;
  if (!carry_copy(update->work->carry, update->writer, update->next_docid++, old, flags, &len, error))
    return FALSE;
  update->pending++;
  update->pending_text += len;
  update->work->tick(update->work->user);
  return commit_if_due(update, error);
}

/* Takes over from the old index what nobody could look at, what the brake holds, and what could not be read now. */
static gboolean carry_over(Update *update, GError **error)
{
  const Work *work = update->work;
  const GArray *stay = work->changes->stay, *files = work->carry != NULL ? work->carry->files : NULL;
  if (files == NULL)
    return TRUE;
  for (guint i = 0; i < stay->len && !g_atomic_int_get(work->stopped); i++)
    if (!take_over(update, g_array_index(stay, StoreDocid, i), FILE_STATE_PENDING, error))
      return FALSE;
  for (guint i = 0; i < files->len && !g_atomic_int_get(work->stopped); i++) {
    const CarryFile *file = &g_array_index(files, CarryFile, i);
    guint n;
    const ChangesMember *members = changes_members(work->changes, file->entry, &n);
    FileStateFlags flags = file->crashed ? FILE_STATE_PENDING | FILE_STATE_CRASHED : FILE_STATE_PENDING;
    gboolean ok = take_over(update, file->old, flags, error);
    for (guint k = 0; k < n && ok; k++)
      ok = take_over(update, members[k].docid, FILE_STATE_PENDING, error);
    if (!ok)
      return FALSE;
  }
  return TRUE;
}

/* The first n items of the list, and everything else that is not built aside, into the current generation, or one that
 * is not yet published. */
static gboolean in_place(const Work *work, const char *unpublished, const ChangesItem *items, guint n,
                         gboolean note_changed, GError **error)
{
  g_autoptr(GArray) others = g_array_new(FALSE, FALSE, sizeof(StoreDocid));
  g_autoptr(GArray) repeated = g_array_new(FALSE, FALSE, sizeof(Repeated));
  Update update = {
      .work = work, .items = items, .others = others, .repeated = repeated, .commit_us = g_get_monotonic_time()};
  update.writer =
      unpublished != NULL ? store_writer_open_generation(unpublished, error) : store_writer_open(work->index, error);
  if (update.writer == NULL)
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
  gboolean ok = compact_remember(update.writer, error) && (!n || parallel_run(&task, error)) &&
                delete_gone(&update, error) && carry_over(&update, error) && settle(&update, error) &&
                (!note_changed || store_writer_set_note(update.writer, FOLDERS_NOTE, note->str, note->len, error)) &&
                compact_remember(update.writer, error);
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
  gboolean more = rest->len || (work->carry != NULL && (work->changes->stay->len || work->carry->files->len));
  if (more && !in_place(work, built, items_of(rest), rest->len, FALSE, error))
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
    if (base == NULL || !build_run(work, base, FALSE, items_of(aside), aside->len, rest, error))
      return FALSE;
    note_changed = FALSE; /* it went with them */
  }
  if ((!rest->len && !work->changes->gone->len && !note_changed) || g_atomic_int_get(work->stopped))
    return TRUE;
  return in_place(work, NULL, items_of(rest), rest->len, note_changed, error);
}
