/* correction_fields: what a person may say of a document instead of what its text says: the fields, their checks, their
 * effect.
 *
 * The fields are the correctable rows of corpus/names/fact.h. They have the names of tracuu's JSON, and Vietnamese ones;
 * case, marks and blanks in a name do not matter.
 *
 * Called by corrections. */
#ifndef TRACUU_INDEXER_SOURCES_CORRECTION_FIELDS_H
#define TRACUU_INDEXER_SOURCES_CORRECTION_FIELDS_H

#include <glib.h>

#include "corpus/facts/facts.h"

G_BEGIN_DECLS

#define CORRECTION_FIELDS_MAX_VALUE 2000 /* bytes */
#define CORRECTION_FIELDS_MAX_NAME  200

#define CORRECTION_FIELDS_ERROR     (correction_fields_error_quark())
typedef enum { CORRECTION_FIELDS_ERROR_FIELD, CORRECTION_FIELDS_ERROR_VALUE } CorrectionFieldsError;
GQuark correction_fields_error_quark(void);

/* The field that a person calls so. FALSE with a sentence, which names the nearest one. */
gboolean correction_fields_find(const char *name, FactField *field, GError **error);

/* The value as it counts: canonical text on one line. NULL with the rest of a sentence that begins with the field
 * ("is no date ..."). "" = the document has no such fact. */
char *correction_fields_check(FactField field, const char *value, GError **error);

/* Puts checked values, by field, in the place of facts; NULL = leave what was read. */
void correction_fields_apply(Facts *facts, char *const values[FACT_N_FIELDS]);

G_END_DECLS

#endif
