/* mail: what the readers of e-mails share: the fields of a letter as lines, names for what has none.
 *
 * For these readers only. */
#ifndef TRACUU_CORPUS_FORMAT_MAIL_MAIL_H
#define TRACUU_CORPUS_FORMAT_MAIL_MAIL_H

#include "corpus/format/reader.h"

G_BEGIN_DECLS

/* Appends a field, "From: ...", as one line; the subject stands alone, and is the title. Nothing when value is empty.
 */
void mail_append_field(FormatResult *result, const char *name, const char *value);

/* A name for the part number n, from 1, that has none: "part-2.pdf" by its media type, "part-2" when that tells
 * nothing. To be freed. */
char *mail_dup_part_name(guint n, const char *type);

G_END_DECLS

#endif
