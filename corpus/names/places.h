/* places: names of places that are written in several ways: Đắk Lắk and Đắc Lắc, Bắc Kạn and Bắc Cạn.
 *
 * The table itself is places.txt. Documents keep the spelling they have; who asks for one wants the others, too. */
#ifndef TRACUU_CORPUS_NAMES_PLACES_H
#define TRACUU_CORPUS_NAMES_PLACES_H

#include <glib.h>

G_BEGIN_DECLS

/* All spellings, with "; " between, of the place whose name text begins with, case and marks optional, and the bytes
 * that the name takes; static, NULL when there is none. */
const char *places_scan(const char *text, gsize len, gsize *name_len);

G_END_DECLS

#endif
