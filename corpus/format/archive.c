/* Archives of documents: zip, RAR, 7-Zip, tar, and these compressed. No text of their own; members are read alone. */
#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include "corpus/format/member_name.h"
#include "corpus/format/reader.h"
#include "corpus/format/utf8_locale.h"
#include "corpus/format/zip.h"

#define ARCHIVE_BLOCK 65536
/* Of names in an unknown code page, so much is judged together. */
#define ARCHIVE_FOREIGN 2048

static gboolean recognise(const FormatInput *input, const DetectHead *head)
{
  static const struct {
    gsize at, len;
    const char *magic;
  } kinds[] = {{0, 4, "PK\x03\x04"},
               {0, 6, "Rar!\x1A\x07"},
               {0, 6, "7z\xBC\xAF\x27\x1C"},
               {257, 5, "ustar"},
               {0, 3, "\x1F\x8B\x08"},
               {0, 3, "BZh"},
               {0, 6,
                "\xFD"
                "7zXZ\x00"},
               {0, 4, "\x28\xB5\x2F\xFD"}};
  (void)head;
  for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++)
    if (input->len > kinds[i].at + kinds[i].len &&
        memcmp(input->bytes + kinds[i].at, kinds[i].magic, kinds[i].len) == 0)
      return TRUE;
  return FALSE;
}

static void read_nothing(const FormatInput *input, const DetectHead *head, FormatResult *result)
{
  (void)input, (void)head;
  result->reason = FORMAT_NO_TEXT;
}

/* Only formats and filters that libarchive reads itself: others would start programs. */
static struct archive *open(const FormatInput *input)
{
  struct archive *from = archive_read_new();
  archive_read_support_format_zip(from);
  archive_read_support_format_rar(from);
  archive_read_support_format_rar5(from);
  archive_read_support_format_7zip(from);
  archive_read_support_format_tar(from);
  if (!zip_recognise(input->bytes, input->len)) /* one compressed file; anything else that libarchive does not know */
    archive_read_support_format_raw(from);
  archive_read_support_filter_gzip(from);
  archive_read_support_filter_bzip2(from);
  archive_read_support_filter_xz(from);
  archive_read_support_filter_zstd(from);
  if (archive_read_open_memory(from, input->bytes, input->len) == ARCHIVE_OK)
    return from;
  archive_read_free(from);
  return NULL;
}

/* The member's name as UTF-8. Old programs wrote the code page of their machine and did not say which, zip
 * programs that of DOS. foreign: such names of the same archive. */
static char *dup_name(struct archive *from, struct archive_entry *entry, const GString *foreign)
{
  const char *name = archive_entry_pathname(entry);
  if (name == NULL)
    name = archive_entry_pathname_utf8(entry);
  gboolean dos = (archive_format(from) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_ZIP;
  return name == NULL ? g_strdup("?") : member_name_dup_utf8(name, strlen(name), foreign, dos);
}

/* "a.txt.gz" holds "a.txt". */
static char *inner_name(const char *outer)
{
  const char *dot = outer == NULL ? NULL : strrchr(outer, '.');
  return dot == NULL ? g_strdup(outer == NULL ? "" : outer) : g_strndup(outer, (gsize)(dot - outer));
}

/* Nobody's documents: what operating systems and office programs leave about. */
static gboolean is_litter(const char *name)
{
  const char *slash = strrchr(name, '/');
  const char *base = slash == NULL ? name : slash + 1;
  return base[0] == '\0' || g_str_has_prefix(name, "__MACOSX/") || g_str_has_prefix(base, "~$") ||
         g_str_has_prefix(base, "._") || strcmp(base, ".DS_Store") == 0 || strcmp(base, "Thumbs.db") == 0;
}

static FormatReason unpack(struct archive *from, struct archive_entry *entry, gsize room, GByteArray *out)
{
  g_autofree guint8 *block = NULL;
  if (archive_entry_is_data_encrypted(entry))
    return FORMAT_ENCRYPTED;
  if (archive_entry_size_is_set(entry) && (guint64)archive_entry_size(entry) > room)
    return FORMAT_TOO_LARGE;
  block = g_malloc(ARCHIVE_BLOCK);
  while (TRUE) {
    la_ssize_t n = archive_read_data(from, block, ARCHIVE_BLOCK);
    if (n == 0)
      return FORMAT_OK;
    if (n == ARCHIVE_RETRY)
      continue;
    if (n < 0)
      return archive_read_has_encrypted_entries(from) > 0 ? FORMAT_ENCRYPTED : FORMAT_DAMAGED;
    if ((gsize)n > room - out->len)
      return FORMAT_TOO_LARGE;
    g_byte_array_append(out, block, (guint)n);
  }
}

/* Whether even the names in a RAR of version 5 are encrypted: the first header, behind its checksum and size, says so
 * (type 4), and libarchive tells nobody. */
static gboolean hides_names(const FormatInput *input)
{
  static const guint8 magic[] = {'R', 'a', 'r', '!', 0x1A, 7, 1, 0};
  enum { TYPE_AT = sizeof magic + 4 + 1, TYPE_ENCRYPTION = 4 };
  return input->len > TYPE_AT && memcmp(input->bytes, magic, sizeof magic) == 0 &&
         input->bytes[TYPE_AT] == TYPE_ENCRYPTION;
}

static FormatReason archive_visit(const FormatInput *input, FormatMember visit, gpointer data)
{
  g_autoptr(GString) foreign = zip_dup_foreign_names(input->bytes, input->len, ARCHIVE_FOREIGN);
  struct archive *from = open(input);
  gsize left = input->limits.max_archive;
  int status = ARCHIVE_OK;
  gboolean go_on = from != NULL, full = FALSE, any = FALSE, locked = FALSE;
  for (guint n = 0; go_on; n++) {
    struct archive_entry *entry;
    status = archive_read_next_header(from, &entry);
    if (status == ARCHIVE_RETRY && n < input->limits.max_members)
      continue;
    if (archive_format(from) == ARCHIVE_FORMAT_RAW && archive_filter_count(from) < 2)
      status = ARCHIVE_FATAL; /* not one compressed file, but an archive that libarchive does not recognise */
    full = n >= input->limits.max_members && status != ARCHIVE_EOF;
    if (full || (status != ARCHIVE_OK && status != ARCHIVE_WARN))
      break;
    g_autofree char *name = dup_name(from, entry, foreign);
    any = TRUE;
    if (archive_entry_filetype(entry) != AE_IFREG || is_litter(name))
      continue;
    if (archive_format(from) == ARCHIVE_FORMAT_RAW) {
      g_free(name);
      name = inner_name(input->name);
    }
    g_autoptr(GByteArray) content = g_byte_array_new();
    FormatReason reason = unpack(from, entry, MIN(left, input->limits.max_member), content);
    left -= MIN(left, content->len);
    go_on = visit(name, content->data, reason == FORMAT_OK ? content->len : 0, reason, data) && left > 0;
  }
  if (from != NULL) {
    locked = !any && (archive_read_has_encrypted_entries(from) > 0 || hides_names(input));
    archive_read_free(from);
  }
  if (locked)
    return FORMAT_ENCRYPTED;
  if (from == NULL || (!full && status != ARCHIVE_OK && status != ARCHIVE_WARN && status != ARCHIVE_EOF))
    return FORMAT_DAMAGED;
  return left == 0 || full ? FORMAT_TOO_LARGE : FORMAT_OK;
}

static FormatReason members(const FormatInput *input, const DetectHead *head, FormatMember visit, gpointer data)
{
  (void)head;
  locale_t before = utf8_locale_enter();
  FormatReason reason = archive_visit(input, visit, data);
  utf8_locale_leave(before);
  return reason;
}

const FormatReader archive_reader = {"archive", recognise, read_nothing, members};
