#include "indexer/writing/ingest.h"

#include <string.h>

#include "corpus/text/normal.h"
#include "indexer/reading/turn.h"
#include "indexer/sources/load.h"
#include "indexer/store/uid.h"
#include "indexer/writing/analyse.h"

struct Ingest {
  const IngestOptions *options;
  Analyser *analyser;
  Worker *worker;
  Turn turn; /* from a big file, or a big text, until its document was taken */
  Load load;
  GString *name;
  FormatResult result;
  IngestMember member;
  gpointer member_data;
  const GString *path; /* of the file at hand */
  GString *member_path;
  guint n_members;
  GHashTable *names; /* of the members of the file at hand: uid of the path -> how often it was asked for */
  gboolean scans;    /* in the file at hand are pages whose text was not recognised */
};

Ingest *ingest_new(const IngestOptions *options, GError **error)
{
  Analyser *analyser = analyse_new(error);
  if (analyser == NULL)
    return NULL;
  Ingest *digest = g_new0(Ingest, 1);
  digest->options = options;
  digest->analyser = analyser;
  digest->turn.mutex = options->big;
  digest->worker = worker_new(&options->reading, &digest->turn);
  digest->name = g_string_new(NULL);
  digest->member_path = g_string_new(NULL);
  digest->names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  load_init(&digest->load);
  format_result_init(&digest->result);
  return digest;
}

void ingest_free(Ingest *digest)
{
  turn_end(&digest->turn);
  analyse_free(digest->analyser);
  worker_free(digest->worker);
  load_clear(&digest->load);
  g_string_free(digest->name, TRUE);
  g_string_free(digest->member_path, TRUE);
  g_hash_table_unref(digest->names);
  format_result_clear(&digest->result);
  g_free(digest);
}

void ingest_set_member(Ingest *digest, IngestMember member, gpointer data)
{
  digest->member = member;
  digest->member_data = data;
}

static gboolean is_scan(FormatReason reason)
{
  return reason == FORMAT_SCAN || reason == FORMAT_SCAN_PAGES || reason == FORMAT_GARBLED;
}

/* The limits that may have been the reason. */
static guint8 limits_of(const IngestOptions *options, FormatReason reason)
{
  const FileStateMeans means = {options->reading.limits, options->reading.ocr};
  return file_state_limits(reason, &means);
}

/* Several documents in a file may have one name, and a path is that of one document: the others get a number before
 * their extension, as file managers do it. */
static void name_member(Ingest *digest, const char *name)
{
  GString *path = digest->member_path;
  g_string_printf(path, "%s!/%s", digest->path->str, name);
  const char *slash = strrchr(path->str, '/'), *dot = strrchr(path->str, '.');
  gsize at = dot != NULL && dot > slash + 1 ? (gsize)(dot - path->str) : path->len;
  g_autofree char *extension = g_strdup(path->str + at);
  char uid[UID_TERM_MAX], first[UID_TERM_MAX];
  uid_term(path->str, path->len, first);
  guint n = GPOINTER_TO_UINT(g_hash_table_lookup(digest->names, first));
  memcpy(uid, first, sizeof uid);
  while (g_hash_table_contains(digest->names, uid)) {
    g_string_truncate(path, at);
    g_string_append_printf(path, " (%u)%s", ++n, extension);
    uid_term(path->str, path->len, uid);
  }
  g_hash_table_insert(digest->names, g_strdup(uid), GUINT_TO_POINTER(1));
  if (strcmp(uid, first) != 0)
    g_hash_table_insert(digest->names, g_strdup(first), GUINT_TO_POINTER(n));
}

/* Analyses a document inside the file at hand. */
static gboolean take_member(const char *name, FormatResult *result, gpointer data, GError **error)
{
  Ingest *digest = data;
  digest->n_members++;
  digest->scans |= is_scan(result->reason);
  if (digest->member == NULL)
    return TRUE;
  FileState stamp = {
      .size = digest->load.stamp.size, .mtime_ns = digest->load.stamp.mtime_ns, .flags = FILE_STATE_MEMBER};
  file_state_hash(digest->path->str, digest->path->len, stamp.hash);
  name_member(digest, name);
  const GString *path = digest->member_path;
  const Correction *correction = corrections_find(digest->options->corrections, path->str, path->len);
  stamp.correction = corrections_hash(correction);
  const StoreDocument *document = analyse_document(digest->analyser, path->str, path->len, &stamp, correction, result);
  return digest->member(digest->member_data, digest->member_path, document, result->reason, result->text->len, error);
}

/* Reads the loaded bytes as a document. */
static gboolean read_format(Ingest *digest, const GString *path, gboolean *given_up, GError **error)
{
  const char *slash = strrchr(path->str, '/');
  const char *base = slash != NULL ? slash + 1 : path->str;
  g_string_truncate(digest->name, 0);
  normal_append(digest->name, base, path->len - (gsize)(base - path->str));
  FormatInput input = {.bytes = digest->load.bytes, .len = digest->load.len, .name = digest->name->str};
  digest->path = path;
  OcrCache *cache = digest->options->reading.ocr ? digest->options->recognised : NULL;
  g_autoptr(GBytes) known = cache != NULL ? ocr_cache_load(cache, digest->load.stamp.hash) : NULL;
  WorkerOcr ocr = {.found = g_byte_array_new()};
  if (known != NULL)
    ocr.known = g_bytes_get_data(known, &ocr.known_len);
  gboolean ok = worker_read(digest->worker, &input, &ocr, take_member, digest, &digest->result, given_up, error);
  if (cache != NULL && ocr.found->len)
    ocr_cache_save(cache, digest->load.stamp.hash, ocr.found->data, ocr.found->len);
  g_byte_array_unref(ocr.found);
  load_release(&digest->load);
  return ok;
}

/* Whether the file is what the index knows of it. A file too large to be read has no hash: its size must do. */
static gboolean is_known(const FileState *known, const FileState *stamp, FormatReason reason)
{
  if (reason == FORMAT_TOO_LARGE)
    return known->reason == reason && known->size == stamp->size;
  return reason == FORMAT_OK && file_state_same_content(stamp, known);
}

static gboolean whole(Ingest *digest, const GString *path, const WalkEntry *entry, const FileState *known,
                      IngestOutcome *outcome, GError **error)
{
  FormatResult *result = &digest->result;
  const Correction *correction = corrections_find(digest->options->corrections, path->str, path->len);
  memset(&digest->load.stamp, 0, sizeof digest->load.stamp);
  digest->n_members = 0;
  g_hash_table_remove_all(digest->names);
  digest->scans = FALSE;
  format_result_clear(result);
  format_result_init(result);
  if (entry->kind == WALK_FILE)
    result->reason = load_file(&digest->load, path->str, entry->top_len, digest->options->reading.limits.max_size);
  else
    result->reason = entry->kind == WALK_SPECIAL ? FORMAT_UNSUPPORTED : FORMAT_UNREADABLE;
  outcome->stamp = digest->load.stamp;
  outcome->stamp.correction = corrections_hash(correction);
  if (digest->options->reading.ocr)
    outcome->stamp.flags |= FILE_STATE_OCR;
  if (!outcome->stamp.mtime_ns) { /* not even opened: as the walk saw it */
    outcome->stamp.size = entry->size;
    outcome->stamp.mtime_ns = entry->mtime_ns;
  }
  outcome->document = NULL;
  outcome->text_len = 0;
  outcome->given_up = FALSE;
  outcome->members_missed = FALSE;
  outcome->reason = result->reason;
  if (known != NULL && known->correction == outcome->stamp.correction &&
      is_known(known, &outcome->stamp, result->reason)) {
    outcome->reason = (FormatReason)known->reason;
    return TRUE;
  }
  if (result->reason == FORMAT_OK && !read_format(digest, path, &outcome->given_up, error))
    return FALSE;
  if (digest->n_members)
    outcome->stamp.flags |= FILE_STATE_CONTAINER;
  outcome->members_missed = digest->n_members && digest->member == NULL;
  if ((digest->scans || is_scan(result->reason)) && !digest->options->reading.ocr)
    outcome->stamp.flags |= FILE_STATE_SCANS;
  if (result->reason == FORMAT_CRASHED)
    outcome->stamp.flags |= FILE_STATE_CRASHED;
  outcome->stamp.limits = limits_of(digest->options, result->reason);
  outcome->text_len = result->text->len;
  outcome->document = analyse_document(digest->analyser, path->str, path->len, &outcome->stamp, correction, result);
  outcome->reason = result->reason;
  return TRUE;
}

gboolean ingest_file(Ingest *digest, const GString *path, const WalkEntry *entry, const FileState *known,
                     IngestOutcome *outcome, GError **error)
{
  turn_end(&digest->turn);
  gboolean big = entry->kind == WALK_FILE && entry->size >= TURN_FILE;
  if (!big || turn_take(&digest->turn, digest->options->reading.stopped))
    return whole(digest, path, entry, known, outcome, error);
  *outcome = (IngestOutcome){.given_up = TRUE};
  return TRUE;
}

const StoreDocument *ingest_without_text(Ingest *digest, const GString *path, const FileState *stamp,
                                         FormatReason reason)
{
  format_result_clear(&digest->result);
  format_result_init(&digest->result);
  digest->result.reason = reason;
  const Correction *correction = corrections_find(digest->options->corrections, path->str, path->len);
  return analyse_document(digest->analyser, path->str, path->len, stamp, correction, &digest->result);
}

const StoreDocument *ingest_known(Ingest *digest, const GString *path, const FileState *known, GBytes *record,
                                  IngestOutcome *outcome)
{
  outcome->stamp.reason = known->reason;
  outcome->stamp.reader = known->reader;
  outcome->stamp.limits = known->limits;
  outcome->stamp.flags |= known->flags & (FILE_STATE_CONTAINER | FILE_STATE_OCR | FILE_STATE_SCANS);
  return record != NULL ? analyse_moved(digest->analyser, path->str, path->len, &outcome->stamp, record)
                        : analyse_touched(digest->analyser, &outcome->stamp);
}
