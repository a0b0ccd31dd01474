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
  format_result_clear(&digest->result);
  g_free(digest);
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
  gboolean ok = worker_read(digest->worker, &input, &digest->result, given_up, error);
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
  memset(&digest->load.stamp, 0, sizeof digest->load.stamp);
  format_result_clear(result);
  format_result_init(result);
  if (entry->kind == WALK_FILE)
    result->reason = load_file(&digest->load, path->str, digest->options->max_size);
  else
    result->reason = entry->kind == WALK_SPECIAL ? FORMAT_UNSUPPORTED : FORMAT_UNREADABLE;
  outcome->stamp = digest->load.stamp;
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
  if (known && is_known(known, &outcome->stamp, result->reason)) {
    outcome->reason = (FormatReason)known->reason;
    return TRUE;
  }
  if (result->reason == FORMAT_OK && !read_format(digest, path, &outcome->given_up, error))
    return FALSE;
  outcome->text_len = result->text->len;
  outcome->document = analyse_document(digest->analyser, path->str, path->len, &outcome->stamp, result);
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
  return record ? analyse_moved(digest->analyser, path->str, path->len, &outcome->stamp, record)
                : analyse_touched(digest->analyser, &outcome->stamp);
}
