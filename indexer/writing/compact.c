#include "indexer/writing/compact.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

#include "corpus/base/language.h"
#include "indexer/writing/generation.h"

#define COMPACT_WASTE_MIN      ((guint64)1 << 20) /* bytes that are worth it */
#define COMPACT_WRITTEN_ONE_IN 10

/* Name of the generation; its bytes and documents before it was changed; documents written since. Merging takes notes
 * along: of another generation it says nothing of this one. */
#define COMPACT_NOTE "compact"

typedef struct {
  guint64 bytes;
  guint documents;
  guint written;
} Past;

static guint64 bytes_of(const char *generation)
{
  guint64 bytes = 0;
  g_autoptr(GDir) dir = g_dir_open(generation, 0, NULL);
  for (const char *name; dir != NULL && (name = g_dir_read_name(dir));) {
    g_autofree char *path = g_build_filename(generation, name, NULL);
    struct stat info;
    if (stat(path, &info) == 0)
      bytes += (guint64)info.st_size;
  }
  return bytes;
}

/* What the note says of the generation; FALSE when it is of another. */
static gboolean read_note(const char *note, const char *generation, Past *past)
{
  g_autofree char *name = g_path_get_basename(generation);
  return g_str_has_prefix(note, name) && sscanf(note + strlen(name), " %" G_GUINT64_FORMAT " %u %u", &past->bytes,
                                                &past->documents, &past->written) == 3;
}

gboolean compact_remember(StoreWriter *writer, GError **error)
{
  const char *generation = store_writer_get_path(writer);
  gsize len;
  g_autofree char *note = store_writer_dup_note(writer, COMPACT_NOTE, &len, error);
  if (note == NULL)
    return FALSE;
  Past past;
  if (!read_note(note, generation, &past))
    past = (Past){bytes_of(generation), store_writer_n_documents(writer), 0};
  past.written += store_writer_n_written(writer);
  g_autofree char *name = g_path_get_basename(generation);
  g_autofree char *line =
      g_strdup_printf("%s %" G_GUINT64_FORMAT " %u %u", name, past.bytes, past.documents, past.written);
  return strcmp(line, note) == 0 || store_writer_set_note(writer, COMPACT_NOTE, line, strlen(line), error);
}

/* Whether the index, of *bytes, has grown by so much that it is worth it. */
static gboolean is_due(const char *index, const char *generation, guint64 *bytes, GError **error)
{
  GError *failed = NULL;
  g_autoptr(Store) store = store_open_current(index, &failed);
  if (g_error_matches(failed, STORE_ERROR, STORE_ERROR_VERSION)) { /* one of an older format stayed */
    g_error_free(failed);
    return FALSE;
  }
  if (failed != NULL)
    g_propagate_error(error, failed);
  g_autofree char *note = store != NULL ? store_dup_note(store, COMPACT_NOTE, NULL, error) : NULL;
  Past past;
  if (note == NULL || !read_note(note, generation, &past))
    return FALSE;
  guint n = store_n_documents(store);
  double each = past.documents ? (double)past.bytes / past.documents : 0;
  guint64 before = (guint64)(each * n);
  *bytes = bytes_of(generation);
  return *bytes > before + before / 2 && *bytes - before >= COMPACT_WASTE_MIN &&
         past.written >= n / COMPACT_WRITTEN_ONE_IN;
}

/* The copy is no larger than the index, and smaller than it by a third, if all is as it seems. */
static gboolean has_room(const char *index, guint64 bytes, Report *report)
{
  struct statvfs disk;
  if (statvfs(index, &disk) != 0 || (guint64)disk.f_bavail * disk.f_frsize >= bytes)
    return TRUE;
  g_autofree char *size = language_size(bytes), *room = language_size((guint64)disk.f_bavail * disk.f_frsize);
  message_say(
      report->message, MESSAGE_WARNING,
      _("The index has grown to %s by its changes and could be made smaller, but only %s are free on its disk."), size,
      room);
  return FALSE;
}

static void tell(const char *index, guint64 before, Report *report)
{
  g_autofree char *generation = store_current_generation(index, NULL);
  guint64 now = generation != NULL ? bytes_of(generation) : before;
  report->freed_bytes = before > now ? before - now : 0;
  g_autofree char *grown = language_size(before), *size = language_size(now);
  message_say(report->message, MESSAGE_INFO, _("The index had grown to %s by its changes and was written anew: %s."),
              grown, size);
}

gboolean compact_if_due(const char *index, Report *report, GError **error)
{
  GError *failed = NULL;
  g_autofree char *generation = store_current_generation(index, error);
  guint64 bytes = 0;
  if (generation == NULL)
    return FALSE;
  if (!is_due(index, generation, &bytes, &failed)) {
    if (failed != NULL)
      g_propagate_error(error, failed);
    return failed == NULL;
  }
  if (!has_room(index, bytes, report))
    return TRUE;
  report_stage(report, REPORT_MERGE);
  if (compact_now(index, &failed)) {
    tell(index, bytes, report);
    return TRUE;
  }
  if (!g_error_matches(failed, STORE_ERROR, STORE_ERROR_SYSTEM)) {
    g_propagate_error(error, failed);
    return FALSE;
  }
  message_say(report->message, MESSAGE_WARNING, _("The index is up to date, but could not be made smaller: %s"),
              failed->message);
  g_error_free(failed);
  return TRUE;
}

gboolean compact_now(const char *index, GError **error)
{
  g_autofree char *current = store_current_generation(index, error);
  if (current == NULL)
    return FALSE;
  const char *const sources[] = {current, NULL};
  g_autofree char *name = generation_next(index), *path = g_build_filename(index, name, NULL);
  return store_merge(sources, path, error) && generation_publish(index, path, error);
}
