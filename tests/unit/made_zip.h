/* made_zip: zip files made in memory, for tests of the readers. */
#ifndef TRACUU_TESTS_UNIT_MADE_ZIP_H
#define TRACUU_TESTS_UNIT_MADE_ZIP_H

#include <string.h>

#include <archive.h>
#include <archive_entry.h>
#include <glib.h>

typedef struct {
  const char *name; /* NULL ends a list */
  const char *content;
} MadeMember;

/* Room for the zip file. */
#ifndef MADE_ZIP_MAX
#define MADE_ZIP_MAX ((gsize)64 << 20)
#endif

typedef struct {
  struct archive *to;
  guint8 *buffer;
  gsize used;
} MadeZip;

static inline void made_zip_init(MadeZip *zip)
{
  zip->to = archive_write_new();
  zip->buffer = g_malloc(MADE_ZIP_MAX);
  archive_write_set_format_zip(zip->to);
  archive_write_open_memory(zip->to, zip->buffer, MADE_ZIP_MAX, &zip->used);
}

/* A member that is compressed, or stored as the zip was told last. */
static inline void made_zip_put(MadeZip *zip, const char *name, const void *content, gsize len)
{
  struct archive_entry *entry = archive_entry_new();
  archive_entry_set_pathname_utf8(entry, name);
  archive_entry_set_size(entry, (la_int64_t)len);
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_entry_set_perm(entry, 0644);
  archive_write_header(zip->to, entry);
  archive_write_data(zip->to, content, len);
  archive_entry_free(entry);
}

static inline void made_zip_add_packed(MadeZip *zip, const char *name, const void *content, gsize len)
{
  archive_write_zip_set_compression_deflate(zip->to);
  made_zip_put(zip, name, content, len);
}

/* A member "mimetype" is stored, the others are compressed. */
static inline void made_zip_add(MadeZip *zip, const char *name, const void *content, gsize len)
{
  if (strcmp(name, "mimetype") != 0) {
    made_zip_add_packed(zip, name, content, len);
    return;
  }
  archive_write_zip_set_compression_store(zip->to);
  made_zip_put(zip, name, content, len);
}

static inline GByteArray *made_zip_finish(MadeZip *zip)
{
  GByteArray *bytes = g_byte_array_new();
  archive_write_close(zip->to);
  archive_write_free(zip->to);
  g_byte_array_append(bytes, zip->buffer, (guint)zip->used);
  g_free(zip->buffer);
  return bytes;
}

/* A zip file of at most n members of text. */
static inline GByteArray *made_zip(const MadeMember *members, gsize n)
{
  MadeZip zip;
  made_zip_init(&zip);
  for (gsize i = 0; i < n && members[i].name != NULL; i++)
    made_zip_add(&zip, members[i].name, members[i].content, strlen(members[i].content));
  return made_zip_finish(&zip);
}

#endif
