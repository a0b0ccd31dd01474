#include "corpus/format/zip.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include "corpus/format/utf8_locale.h"

/* A zip file lists at most so many members; documents have a few dozen, some with pictures hundreds. */
#define ZIP_MAX_MEMBERS 65536
#define ZIP_BLOCK       65536
/* Room that a member is given on its word. */
#define ZIP_BELIEVED ((gsize)16 << 20)
/* The end record, and how far from the end a comment may push it. */
#define ZIP_END_LEN    22
#define ZIP_END_WITHIN (65535 + ZIP_END_LEN)
#define ZIP_ENTRY_LEN  46
#define ZIP_LOCAL_LEN  30
/* In a local header: how its member is compressed. */
#define ZIP_METHOD 8
/* A type that a zip file says of itself is shorter. */
#define ZIP_TYPE_MAX 100
/* General purpose flag: the name is UTF-8 (APPNOTE of PKWARE, 4.4.4). */
#define ZIP_FLAG_UTF8 0x800

static const struct {
  ZipFolders folder;
  const char *name;
  gsize len;
} zip_names[] = {{ZIP_WORD, "word/", 5},
                 {ZIP_XL, "xl/", 3},
                 {ZIP_PPT, "ppt/", 4},
                 {ZIP_BOOK, "META-INF/container.xml", 22},
                 {ZIP_PACKAGE, "_rels/.rels", 11}};

gboolean zip_recognise(const guint8 *bytes, gsize len)
{
  return len >= 4 && memcmp(bytes, "PK\x03\x04", 4) == 0;
}

static guint32 u16(const guint8 *at)
{
  return (guint32)at[0] | (guint32)at[1] << 8;
}

static guint32 u32(const guint8 *at)
{
  return u16(at) | u16(at + 2) << 16;
}

/* Whether the first member, unpacked, begins with text. */
static gboolean first_begins(const guint8 *bytes, gsize len, const char *text)
{
  char said[ZIP_TYPE_MAX + 1];
  la_ssize_t n = -1;
  struct archive *from = archive_read_new();
  struct archive_entry *entry;
  archive_read_support_format_zip(from);
  if (archive_read_open_memory(from, bytes, len) == ARCHIVE_OK &&
      archive_read_next_header(from, &entry) >= ARCHIVE_WARN)
    n = archive_read_data(from, said, ZIP_TYPE_MAX);
  archive_read_free(from);
  said[MAX(n, 0)] = '\0';
  return g_str_has_prefix(said, text);
}

gboolean zip_is_of_type(const guint8 *bytes, gsize len, const char *type)
{
  static const char name[] = "mimetype";
  gsize at = ZIP_LOCAL_LEN, name_len = strlen(name), type_len = strlen(type);
  if (!zip_recognise(bytes, len) || len < at + name_len || memcmp(bytes + at, name, name_len) != 0)
    return FALSE;
  at += name_len + u16(bytes + 28); /* behind the name: extra fields */
  if (u16(bytes + ZIP_METHOD) != 0) /* it should be stored, but some programs compress all */
    return first_begins(bytes, len, type);
  return len > at + type_len && memcmp(bytes + at, type, type_len) == 0;
}

/* The offset of the directory, or len when there is none. */
static gsize directory(const guint8 *bytes, gsize len)
{
  if (len < ZIP_END_LEN)
    return len;
  gsize stop = len > ZIP_END_WITHIN ? len - ZIP_END_WITHIN : 0;
  for (gsize at = len - ZIP_END_LEN + 1; at-- > stop;)
    if (memcmp(bytes + at, "PK\x05\x06", 4) == 0)
      return u32(bytes + at + 16);
  return len;
}

/* Whether a name of a member begins with this one; some programs of Windows write its slashes the other way. */
static gboolean name_begins(const guint8 *name, const char *with, gsize len)
{
  for (gsize i = 0; i < len; i++)
    if ((name[i] == '\\' ? '/' : g_ascii_tolower((char)name[i])) != g_ascii_tolower(with[i]))
      return FALSE;
  return TRUE;
}

/* Those whose name stands at the beginning of the len bytes at name. */
static guint zip_folder(const guint8 *name, gsize len)
{
  for (gsize i = 0; i < G_N_ELEMENTS(zip_names); i++)
    if (len >= zip_names[i].len && name_begins(name, zip_names[i].name, zip_names[i].len))
      return zip_names[i].folder;
  return 0;
}

typedef gboolean (*ZipEntry)(const guint8 *entry, const guint8 *name, gsize len, gpointer data);

/* Visits the entries of the directory at at; FALSE from visit ends that. */
static void zip_visit(const guint8 *bytes, gsize len, gsize at, ZipEntry visit, gpointer data)
{
  for (guint n = 0; n < ZIP_MAX_MEMBERS && at + ZIP_ENTRY_LEN <= len && memcmp(bytes + at, "PK\x01\x02", 4) == 0; n++) {
    gsize name_len = u16(bytes + at + 28), extra = u16(bytes + at + 30), comment = u16(bytes + at + 32);
    if (at + ZIP_ENTRY_LEN + name_len > len || !visit(bytes + at, bytes + at + ZIP_ENTRY_LEN, name_len, data))
      break;
    at += ZIP_ENTRY_LEN + name_len + extra + comment;
  }
}

static gboolean note_folder(const guint8 *entry, const guint8 *name, gsize len, gpointer data)
{
  guint *folders = data;
  (void)entry;
  *folders |= zip_folder(name, len);
  return TRUE;
}

typedef struct {
  GString *names;
  gsize max;
} ZipForeign;

static gboolean note_foreign(const guint8 *entry, const guint8 *name, gsize len, gpointer data)
{
  ZipForeign *foreign = data;
  gboolean is_utf8 = (u16(entry + 8) & ZIP_FLAG_UTF8) != 0 || g_utf8_validate_len((const char *)name, len, NULL);
  if (is_utf8)
    return TRUE;
  g_string_append_len(foreign->names, (const char *)name, (gssize)len);
  g_string_append_c(foreign->names, '\n');
  return foreign->names->len < foreign->max;
}

GString *zip_dup_foreign_names(const guint8 *bytes, gsize len, gsize max)
{
  ZipForeign foreign = {g_string_new(NULL), max};
  if (zip_recognise(bytes, len))
    zip_visit(bytes, len, directory(bytes, len), note_foreign, &foreign);
  g_string_truncate(foreign.names, MIN(foreign.names->len, max));
  return foreign.names;
}

static guint folders_inside(const guint8 *bytes, gsize len)
{
  guint folders = 0;
  for (gsize i = 0; i < G_N_ELEMENTS(zip_names); i++)
    if (memmem(bytes, len, zip_names[i].name, zip_names[i].len) != NULL)
      folders |= zip_names[i].folder;
  return folders;
}

ZipFolders zip_folders(const guint8 *bytes, gsize len)
{
  guint folders = 0;
  if (!zip_recognise(bytes, len))
    return 0;
  gsize at = directory(bytes, len);
  if (at >= len)
    return folders_inside(bytes, len);
  zip_visit(bytes, len, at, note_folder, &folders);
  return folders;
}

static void string_free(gpointer string)
{
  g_string_free(string, TRUE);
}

/* Reads one member's data to out. */
static FormatReason zip_read(struct archive *from, gsize room, GString *out)
{
  g_autofree char *block = g_malloc(ZIP_BLOCK);
  while (TRUE) {
    la_ssize_t n = archive_read_data(from, block, ZIP_BLOCK);
    if (n == 0)
      return FORMAT_OK;
    if (n < 0)
      return n == ARCHIVE_RETRY || n == ARCHIVE_WARN ? FORMAT_OK : FORMAT_DAMAGED;
    if ((gsize)n > room - out->len)
      return FORMAT_TRUNCATED;
    g_string_append_len(out, block, n);
  }
}

static GHashTable *load_members(const FormatInput *input, gboolean (*want)(const char *name), FormatReason *reason)
{
  GHashTable *members = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, string_free);
  struct archive *from = archive_read_new();
  struct archive_entry *entry;
  gsize room = input->limits.max_package;
  int status = ARCHIVE_OK;
  *reason = FORMAT_OK;
  archive_read_support_format_zip(from);
  if (archive_read_open_memory(from, input->bytes, input->len) != ARCHIVE_OK)
    *reason = FORMAT_DAMAGED;
  for (guint n = 0; *reason == FORMAT_OK && n < ZIP_MAX_MEMBERS; n++) {
    status = archive_read_next_header(from, &entry);
    if (status == ARCHIVE_RETRY)
      continue;
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
      break;
    const char *pathname = archive_entry_pathname(entry);
    g_autofree char *name = pathname != NULL ? g_strdelimit(g_strdup(pathname), "\\", '/') : NULL;
    if (name == NULL || !want(name))
      continue;
    if (archive_entry_is_data_encrypted(entry)) {
      *reason = FORMAT_ENCRYPTED;
      break;
    }
    gsize size = archive_entry_size_is_set(entry) ? (gsize)MAX(archive_entry_size(entry), 0) : 0;
    if (size > room) {
      *reason = FORMAT_TRUNCATED;
      break;
    }
    GString *content = g_string_sized_new(MIN(size, ZIP_BELIEVED));
    *reason = zip_read(from, room, content);
    room -= content->len;
    g_hash_table_replace(members, g_steal_pointer(&name), content);
  }
  if (status == ARCHIVE_FATAL && *reason == FORMAT_OK)
    *reason = FORMAT_DAMAGED;
  archive_read_free(from);
  return members;
}

GHashTable *zip_load(const FormatInput *input, gboolean (*want)(const char *name), FormatReason *reason)
{
  locale_t before = utf8_locale_enter();
  GHashTable *members = load_members(input, want, reason);
  utf8_locale_leave(before);
  return members;
}

const GString *zip_get(GHashTable *members, const char *name)
{
  const GString *content = g_hash_table_lookup(members, name);
  GHashTableIter iter;
  gpointer other, its;
  g_hash_table_iter_init(&iter, members);
  while (content == NULL && g_hash_table_iter_next(&iter, &other, &its))
    if (g_ascii_strcasecmp(other, name) == 0)
      content = its;
  return content;
}
