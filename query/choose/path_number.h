/* path_number: whether the name of a file says a document number: "CV123-abc.pdf", "quyet-dinh-99-2020.pdf",
 * "2020/Nghi quyet so 42 HDND.pdf".
 *
 * Used inside query/choose. */
#ifndef TRACUU_QUERY_CHOOSE_PATH_NUMBER_H
#define TRACUU_QUERY_CHOOSE_PATH_NUMBER_H

#include <glib.h>

#include "corpus/names/docnum.h"

G_BEGIN_DECLS

/* From here on a number is the file's own; below, it stands behind another. */
#define PATH_NUMBER_OWN 0.7

/* How surely the name at the end of the len bytes at path says the number, as far as the number is given: 1 = it is the
 * first that it says, less when it says it behind another, 0 when it does not. Marks and capitals do not count, but đ that
 * is written as such. Of the number the year may be said apart, and by a folder, and may stand in a day or before the
 * number; the type by a folder when the name begins with the number. A day is no number, nor is a year, nor what counts
 * copies at the end: "(1)". A number without a type that is joined to its office is that of a letter: "2451_VPCP". A number with its year right before the code of a type is that type's, whatever follows. */
double path_number_says(const char *path, gsize len, const DocNum *number);

/* Whether the name says the digits of a typed number first, with another type: "quyet dinh 123.pdf" of Công văn 123. */
gboolean path_number_is_of_another(const char *path, gsize len, const DocNum *number);

G_END_DECLS

#endif
