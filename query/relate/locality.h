/* locality: the province, district or commune of an office, as its name tells: "tỉnh Cà Mau" of "Ủy ban nhân dân tỉnh Cà
 * Mau". */
#ifndef TRACUU_QUERY_RELATE_LOCALITY_H
#define TRACUU_QUERY_RELATE_LOCALITY_H

#include <glib.h>

#include "corpus/names/docnum.h"

G_BEGIN_DECLS

typedef enum { LOCALITY_NONE, LOCALITY_COMMUNE, LOCALITY_DISTRICT, LOCALITY_PROVINCE } LocalityLevel;

/* Where the widest place begins in the first of the offices' names that has one, the kind first; NULL for central
 * offices. */
const char *locality_of_issuers(char *const *issuers);

/* Whether the kind of a place stands at text, and its name behind it. */
gboolean locality_stands_at(const char *text);

/* Its name alone: "Cà Mau". */
const char *locality_name(const char *locality);

/* How narrow its narrowest place is; a city, which may be either, is a province. */
LocalityLevel locality_level(const char *issuer);

/* Whether provinces, districts and communes all give such numbers: the office in it is a council or committee of one. */
gboolean locality_is_local(const DocNum *number);

G_END_DECLS

#endif
