/* zip: the members of a zip file that a reader wants, unpacked within limits.
 *
 * For the files of this folder only. */
#ifndef TRACUU_CORPUS_FORMAT_ZIP_H
#define TRACUU_CORPUS_FORMAT_ZIP_H

#include "corpus/format/format.h"

G_BEGIN_DECLS

gboolean zip_recognise(const guint8 *bytes, gsize len);

/* Whether its first member is called "mimetype" and says type (OpenDocument 1.3, part 2, 3.3; EPUB OCF). */
gboolean zip_is_of_type(const guint8 *bytes, gsize len, const char *type);

/* The folders in which the parts of office documents lie; the files that say where those of a book, and of any office
 * document, are. */
typedef enum { ZIP_WORD = 1, ZIP_XL = 2, ZIP_PPT = 4, ZIP_BOOK = 8, ZIP_PACKAGE = 16 } ZipFolders;

/* Which of them the directory of the zip file lists; 0 for what is no zip file. Files cut short have no directory: then
 * the names inside are looked at. */
ZipFolders zip_folders(const guint8 *bytes, gsize len);

/* The names in the directory whose code page is not said and that are no UTF-8, as bytes, a line each: at most max bytes
 * of them. To be freed. */
GString *zip_dup_foreign_names(const guint8 *bytes, gsize len, gsize max);

/* All members for which want says so: name (char *) -> content (GString *). *reason is FORMAT_OK, FORMAT_TRUNCATED (more
 * than max_package), FORMAT_DAMAGED or FORMAT_ENCRYPTED; what could be read is in the table whatever it says. */
GHashTable *zip_load(const FormatInput *input, gboolean (*want)(const char *name), FormatReason *reason);

/* The content of a member, NULL when absent; owned by the table. Capitals do not matter where no other has the very name
 * (ECMA-376 part 2, 6.2.2.3). */
const GString *zip_get(GHashTable *members, const char *name);

G_END_DECLS

#endif
