/* overrule: what a person may say of a document instead of what its text says: the fields, their checks, their effect.
 *
 * Fields have the names of tracuu's JSON, and Vietnamese ones; case, marks and blanks in a name do not matter.
 *
 * Called by indexer/corrections and indexer/analyse. */
#ifndef TRACUU_INDEXER_OVERRULE_H
#define TRACUU_INDEXER_OVERRULE_H

#include <glib.h>

#include "corpus/facts/facts.h"

G_BEGIN_DECLS

typedef enum {
  OVERRULE_NUMBER,
  OVERRULE_TYPE,
  OVERRULE_ISSUER,
  OVERRULE_PLACE,
  OVERRULE_ISSUED,
  OVERRULE_EFFECTIVE,
  OVERRULE_EXPIRES,
  OVERRULE_TITLE,
  OVERRULE_SIGNER,
  OVERRULE_SIGNER_ROLE,
  OVERRULE_REPLACES,
  OVERRULE_REPEALS,
  OVERRULE_AMENDS,
  OVERRULE_IMPLEMENTS,
  OVERRULE_N_FIELDS
} OverruleField;

#define OVERRULE_MAX_VALUE 2000 /* bytes */

#define OVERRULE_ERROR     (overrule_error_quark())
typedef enum { OVERRULE_ERROR_FIELD, OVERRULE_ERROR_VALUE } OverruleError;
GQuark overrule_error_quark(void);

/* "number", "signer_role" */
const char *overrule_name(OverruleField field);

/* The field that a person calls so. FALSE with a sentence, which names the nearest one. */
gboolean overrule_find(const char *name, OverruleField *field, GError **error);

/* The value as it counts: canonical text on one line. NULL with the rest of a sentence that begins with the field
 * ("is no date ..."). "" = the document has no such fact. */
char *overrule_check(OverruleField field, const char *value, GError **error);

/* Puts checked values in the place of facts; NULL = leave what was read. */
void overrule_apply(Facts *facts, char *const values[OVERRULE_N_FIELDS]);

G_END_DECLS

#endif
