#include "indexer/digest.h"

#include <string.h>

#include "corpus/text/normal.h"
#include "indexer/analyse.h"
#include "indexer/load.h"

/* Files from this size on are read one at a time. */
#define DIGEST_BIG ((guint64)8 << 20)

struct Digest {
  const DigestOptions *options;
  Analyser *analyser;
  Worker *worker;
  Load load;
  GString *name;
  FormatResult result;
  DigestMember member;
  gpointer member_data;
  const GString *path; /* of the file at hand */
  GString *member_path;
  guint n_members;
  gboolean scans; /* in the file at hand are pages whose text was not recognised */
};

Digest *digest_new(const DigestOptions *options, GError **error)
{
  Analyser *analyser = analyse_new(error);
  if (!analyser)
    return NULL;
  Digest *digest = g_new0(Digest, 1);
  digest->options = options;
  digest->analyser = analyser;
  digest->worker = worker_new(&options->reading);
  digest->name = g_string_new(NULL);
  digest->member_path = g_string_new(NULL);
  load_init(&digest->load);
  format_result_init(&digest->result);
  return digest;
}

void digest_free(Digest *digest)
{
  analyse_free(digest->analyser);
  worker_free(digest->worker);
  load_clear(&digest->load);
  g_string_free(digest->name, TRUE);
  g_string_free(digest->member_path, TRUE);
  format_result_clear(&digest->result);
  g_free(digest);
}

void digest_set_member(Digest *digest, DigestMember member, gpointer data)
{
  digest->member = member;
  digest->member_data = data;
}

static gboolean is_scan(FormatReason reason)
{
  return reason == FORMAT_SCAN || reason == FORMAT_SCAN_PAGES;
}

/* The limits that may have been the reason. */
static guint8 limits_of(const DigestOptions *options, FormatReason reason)
{
  const StampMeans means = {options->max_size,    options->reading.max_memory, options->reading.timeout_s,
                            options->reading.ocr, options->limits.ocr_pages,   options->limits.ocr_seconds};
  return stamp_limits(reason, &means);
}

/* Analyses a document inside the file at hand. */
static gboolean take_member(const char *name, FormatResult *result, gpointer data, GError **error)
{
  Digest *digest = data;
  digest->n_members++;
  digest->scans |= is_scan(result->reason);
  if (!digest->member)
    return TRUE;
  Stamp stamp = {.size = digest->load.stamp.size, .mtime_ns = digest->load.stamp.mtime_ns};
  g_string_printf(digest->member_path, "%s!/%s", digest->path->str, name);
  const GString *path = digest->member_path;
  const Correction *correction = corrections_find(digest->options->corrections, path->str, path->len);
  stamp.correction = corrections_hash(correction);
  const StoreDocument *document = analyse_document(digest->analyser, path->str, path->len, &stamp, correction, result);
  return digest->member(digest->member_data, digest->member_path, document, result->reason, result->text->len, error);
}

/* Reads the loaded bytes as a document. */
static gboolean read_format(Digest *digest, const GString *path, gboolean *given_up, GError **error)
{
  const char *slash = strrchr(path->str, '/');
  const char *base = slash ? slash + 1 : path->str;
  g_string_truncate(digest->name, 0);
  normal_append(digest->name, base, path->len - (gsize)(base - path->str));
  FormatInput input = {.bytes = digest->load.bytes,
                       .len = digest->load.len,
                       .name = digest->name->str,
                       .limits = digest->options->limits};
  digest->path = path;
  OcrCache *cache = digest->options->reading.ocr ? digest->options->recognised : NULL;
  g_autoptr(GBytes) known = cache ? ocrcache_load(cache, digest->load.stamp.hash) : NULL;
  WorkerOcr ocr = {.found = g_byte_array_new()};
  if (known)
    ocr.known = g_bytes_get_data(known, &ocr.known_len);
  gboolean ok = worker_read(digest->worker, &input, &ocr, take_member, digest, &digest->result, given_up, error);
  if (cache && ocr.found->len)
    ocrcache_save(cache, digest->load.stamp.hash, ocr.found->data, ocr.found->len);
  g_byte_array_unref(ocr.found);
  load_release(&digest->load);
  return ok;
}

/* Whether the file is what the index knows of it. A file too large to be read has no hash: its size must do. */
static gboolean is_known(const Stamp *known, const Stamp *stamp, FormatReason reason)
{
  if (reason == FORMAT_TOO_LARGE)
    return known->reason == reason && known->size == stamp->size;
  return reason == FORMAT_OK && stamp_same_content(stamp, known);
}

static gboolean digest_whole(Digest *digest, const GString *path, const WalkEntry *entry, const Stamp *known,
                             DigestOutcome *outcome, GError **error)
{
  FormatResult *result = &digest->result;
  const Correction *correction = corrections_find(digest->options->corrections, path->str, path->len);
  memset(&digest->load.stamp, 0, sizeof digest->load.stamp);
  digest->n_members = 0;
  digest->scans = FALSE;
  format_result_clear(result);
  format_result_init(result);
  if (entry->kind == WALK_FILE)
    result->reason = load_file(&digest->load, path->str, digest->options->max_size);
  else
    result->reason = entry->kind == WALK_SPECIAL ? FORMAT_UNSUPPORTED : FORMAT_UNREADABLE;
  outcome->stamp = digest->load.stamp;
  outcome->stamp.correction = corrections_hash(correction);
  if (digest->options->reading.ocr)
    outcome->stamp.flags |= STAMP_OCR;
  if (!outcome->stamp.mtime_ns) { /* not even opened: as the walk saw it */
    outcome->stamp.size = entry->size;
    outcome->stamp.mtime_ns = entry->mtime_ns;
  }
  outcome->document = NULL;
  outcome->text_len = 0;
  outcome->given_up = FALSE;
  outcome->reason = result->reason;
  if (known && known->correction == outcome->stamp.correction && is_known(known, &outcome->stamp, result->reason)) {
    outcome->reason = (FormatReason)known->reason;
    return TRUE;
  }
  if (result->reason == FORMAT_OK && !read_format(digest, path, &outcome->given_up, error))
    return FALSE;
  if (digest->n_members)
    outcome->stamp.flags |= STAMP_CONTAINER | (digest->member ? 0 : STAMP_PENDING);
  if ((digest->scans || is_scan(result->reason)) && !digest->options->reading.ocr)
    outcome->stamp.flags |= STAMP_SCANS;
  outcome->stamp.limits = limits_of(digest->options, result->reason);
  outcome->text_len = result->text->len;
  outcome->document = analyse_document(digest->analyser, path->str, path->len, &outcome->stamp, correction, result);
  outcome->reason = result->reason;
  return TRUE;
}

gboolean digest_file(Digest *digest, const GString *path, const WalkEntry *entry, const Stamp *known,
                     DigestOutcome *outcome, GError **error)
{
  gboolean big = entry->kind == WALK_FILE && entry->size >= DIGEST_BIG;
  if (big)
    g_mutex_lock(digest->options->big);
  gboolean ok = digest_whole(digest, path, entry, known, outcome, error);
  if (big)
    g_mutex_unlock(digest->options->big);
  return ok;
}

const StoreDocument *digest_known(Digest *digest, const GString *path, const Stamp *known, GBytes *record,
                                  DigestOutcome *outcome)
{
  outcome->stamp.reason = known->reason;
  outcome->stamp.reader = known->reader;
  outcome->stamp.limits = known->limits;
  outcome->stamp.flags |= known->flags & (STAMP_CONTAINER | STAMP_OCR | STAMP_SCANS);
  return record ? analyse_moved(digest->analyser, path->str, path->len, &outcome->stamp, record)
                : analyse_touched(digest->analyser, &outcome->stamp);
}
