/* correction_fields: what a person may say of a document instead of what its text says: the fields, their checks, their
 * effect.
 *
 * Fields have the names of tracuu's JSON, and Vietnamese ones; case, marks and blanks in a name do not matter.
 *
 * Called by corrections. */
#ifndef TRACUU_INDEXER_SOURCES_CORRECTION_FIELDS_H
#define TRACUU_INDEXER_SOURCES_CORRECTION_FIELDS_H

#include <glib.h>

#include "corpus/facts/facts.h"

G_BEGIN_DECLS

typedef enum {
  CORRECTION_FIELDS_NUMBER,
  CORRECTION_FIELDS_TYPE,
  CORRECTION_FIELDS_ISSUER,
  CORRECTION_FIELDS_PLACE,
  CORRECTION_FIELDS_ISSUED,
  CORRECTION_FIELDS_EFFECTIVE,
  CORRECTION_FIELDS_EXPIRES,
  CORRECTION_FIELDS_TITLE,
  CORRECTION_FIELDS_SIGNER,
  CORRECTION_FIELDS_SIGNER_ROLE,
  CORRECTION_FIELDS_REPLACES,
  CORRECTION_FIELDS_REPEALS,
  CORRECTION_FIELDS_AMENDS,
  CORRECTION_FIELDS_IMPLEMENTS,
  CORRECTION_FIELDS_N_FIELDS
} CorrectionFieldsField;

#define CORRECTION_FIELDS_MAX_VALUE 2000 /* bytes */

#define CORRECTION_FIELDS_ERROR     (correction_fields_error_quark())
typedef enum { CORRECTION_FIELDS_ERROR_FIELD, CORRECTION_FIELDS_ERROR_VALUE } CorrectionFieldsError;
GQuark correction_fields_error_quark(void);

/* "number", "signer_role" */
const char *correction_fields_name(CorrectionFieldsField field);

/* The field that a person calls so. FALSE with a sentence, which names the nearest one. */
gboolean correction_fields_find(const char *name, CorrectionFieldsField *field, GError **error);

/* The value as it counts: canonical text on one line. NULL with the rest of a sentence that begins with the field
 * ("is no date ..."). "" = the document has no such fact. */
char *correction_fields_check(CorrectionFieldsField field, const char *value, GError **error);

/* Puts checked values in the place of facts; NULL = leave what was read. */
void correction_fields_apply(Facts *facts, char *const values[CORRECTION_FIELDS_N_FIELDS]);

G_END_DECLS

#endif
