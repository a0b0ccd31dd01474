/* mention: what one document says of another: the kind of relation, and of the other's number, type, issuer, date and
 * name as much as the text gives. */
#ifndef TRACUU_QUERY_RELATE_MENTION_H
#define TRACUU_QUERY_RELATE_MENTION_H

#include <glib.h>

#include "corpus/names/fact.h"
#include "corpus/text/date.h"
#include "indexer/store/record.h"
#include "indexer/store/schema.h"

G_BEGIN_DECLS

/* Borrowed from the record, not terminated. */
typedef struct {
  const char *text;
  gsize len;
} MentionPart;

typedef struct {
  FactField field; /* the kind: REPLACES, REPEALS, AMENDS, ... */
  MentionPart parts[SCHEMA_N_PARTS];
  Date date;        /* year 0 = not said */
  Date effective;   /* of AMENDED_BY, SUSPENDS, SUSPENDED_BY; year 0 = not said */
  Date until;       /* of SUSPENDS; year 0 = not said */
  gsize start, end; /* byte span in the text of the document that says it */
} Mention;

/* FALSE when the field names no other document. */
gboolean mention_read(const RecordField *field, Mention *out);

/* Whether it says what the other does to the document that says it. */
gboolean mention_is_passive(const Mention *mention);

/* Whether it is done to a part of the other document only: SCHEMA_SCOPE_PART. */
gboolean mention_is_partial(const Mention *mention);

/* Whether the mention is of the document number with this key (docnum_key). */
gboolean mention_has_key(const Mention *mention, const char *key);

/* A part as a string; NULL when it is not said. */
char *mention_dup(const Mention *mention, SchemaPart part);

G_END_DECLS

#endif
