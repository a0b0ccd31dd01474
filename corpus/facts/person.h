/* person: whether a few words on a sheet are the name of a person, and where it begins and ends.
 *
 * Used inside corpus/facts. */
#ifndef TRACUU_CORPUS_FACTS_PERSON_H
#define TRACUU_CORPUS_FACTS_PERSON_H

#include "corpus/text/sheet.h"

G_BEGIN_DECLS

/* "Phạm Gia Túc": two to six words, each with a capital first letter; all in capitals only behind a family name. */
gboolean person_is_name(const Sheet *sheet, guint start, guint end);

/* TRUE when the folded text begins with a family name. */
gboolean person_is_family(const char *s);

/* Where the name begins behind a military rank or a degree: "Đại tướng Lương Tam Quang". */
guint person_skip_rank(const Sheet *sheet, guint start);

/* Where the name that begins at from ends: before "đã ký", and before the heading of an annex that a reader of pages
 * joined to it ("Nguyễn Chí Dũng PHỤ LỤC"). */
guint person_end(const Sheet *sheet, guint from, guint to);

/* TRUE when all letters from..to are capitals. */
gboolean person_is_capital(const Sheet *sheet, guint from, guint to);

G_END_DECLS

#endif
