/* zip: the members of a zip file that a reader wants, unpacked within limits.
 *
 * For the files of this folder only. */
#ifndef TRACUU_CORPUS_FORMAT_ZIP_H
#define TRACUU_CORPUS_FORMAT_ZIP_H

#include "corpus/format/format.h"

G_BEGIN_DECLS

/* Unpacked bytes of all wanted members together; more is a bomb, and what was read until then is kept. */
#define ZIP_MAX_BYTES ((gsize)128 << 20)

gboolean zip_recognise(const guint8 *bytes, gsize len);

/* Whether the directory of the zip file lists a member whose name begins with prefix (equals it, when exact). Files cut
 * short have no directory: then the names inside are looked at. */
gboolean zip_has(const guint8 *bytes, gsize len, const char *prefix, gboolean exact);

/* All members for which want says so: name (char *) -> content (GString *). *reason is FORMAT_OK, FORMAT_TRUNCATED (too
 * many bytes), FORMAT_DAMAGED or FORMAT_ENCRYPTED; what could be read is in the table whatever it says. */
GHashTable *zip_load(const guint8 *bytes, gsize len, gboolean (*want)(const char *name), FormatReason *reason);

/* The content of a member, NULL when absent; owned by the table. */
const GString *zip_get(GHashTable *members, const char *name);

G_END_DECLS

#endif
