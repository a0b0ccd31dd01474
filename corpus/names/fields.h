/* fields: what people call the facts of a document, in queries ("agency:BTC") and in corrections, in English and
 * Vietnamese. The table itself is fields.txt. */
#ifndef TRACUU_CORPUS_NAMES_FIELDS_H
#define TRACUU_CORPUS_NAMES_FIELDS_H

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  FIELDS_NUMBER,
  FIELDS_TYPE,
  FIELDS_ISSUER,
  FIELDS_PLACE,
  FIELDS_ISSUED,
  FIELDS_EFFECTIVE,
  FIELDS_EXPIRES,
  FIELDS_TITLE,
  FIELDS_SIGNER,
  FIELDS_SIGNER_ROLE,
  FIELDS_REPLACES,
  FIELDS_REPEALS,
  FIELDS_AMENDS,
  FIELDS_IMPLEMENTS,
  FIELDS_YEAR,
  FIELDS_PATH,
  FIELDS_CITES,
  FIELDS_STATUS,
  FIELDS_IN,
  FIELDS_ADDED,
  FIELDS_KIND,
  FIELDS_FORMAT,
  FIELDS_HAS
} FieldId;

typedef enum { FIELDS_IN_QUERY = 1 << 0, FIELDS_IN_CORRECTION = 1 << 1 } FieldsUse;

/* Whether a field is called so there, case, marks, blanks, '_' and '-' optional. */
gboolean fields_find(const char *name, gsize len, FieldsUse use, FieldId *field);

/* The name that is nearest to one that is none, without marks and blanks, and how many slips away (nearest_distance). */
const char *fields_nearest(const char *name, gsize len, FieldsUse use, guint *distance);

/* The name that we print: "agency" in a query, "issuer" in a correction; NULL when it is no field there. */
const char *fields_name(FieldId field, FieldsUse use);

G_END_DECLS

#endif
