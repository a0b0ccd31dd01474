/* draft: a document of the index while it is put together: terms under their prefixes, values, fields of the record.
 *
 * Keeps copies of what it is given where it says so, until the next draft_begin.
 *
 * Called by the indexer only. */
#ifndef TRACUU_INDEXER_DRAFT_H
#define TRACUU_INDEXER_DRAFT_H

#include <glib.h>

#include "corpus/text/date.h"
#include "corpus/text/token.h"
#include "indexer/store/record.h"
#include "indexer/store/store.h"

G_BEGIN_DECLS

typedef struct {
  Tokenizer *tokenizer;
  GStringChunk *strings; /* copies */
  GArray *terms;         /* StoreTerm */
  GArray *fields;        /* RecordField */
  GHashTable *seen;      /* atoms of the text at hand */
  gboolean only_fields;  /* what comes now goes into no term and no value */
  StoreDocument document;
} Draft;

/* The tokenizer is borrowed. */
void draft_init(Draft *draft, Tokenizer *tokenizer);
void draft_clear(Draft *draft);
void draft_begin(Draft *draft);

/* A copy that lives as long as the draft. */
const char *draft_keep(Draft *draft, const char *text);

/* A term; frequency 0 = without weight. Too long ones are left out. The text is copied. */
void draft_add_term(Draft *draft, const char *prefix, const char *rest, guint frequency);
/* A term whose rest is a code, in lower case. */
void draft_add_code(Draft *draft, const char *prefix, const char *code);
/* The atoms of a text under a prefix, each once, without weight. */
void draft_add_atoms(Draft *draft, const char *prefix, const char *text, gsize len);

/* The value is borrowed. */
void draft_set_value(Draft *draft, SchemaSlot slot, const char *value, gsize len);
/* Nothing when the date has no year. */
void draft_set_date(Draft *draft, SchemaSlot slot, Date date);

/* A field that was read at start to end of the text (both 0 = elsewhere). The value is borrowed; NULL or "" = no field.
 */
void draft_add_field(Draft *draft, SchemaField field, const char *value, gsize start, gsize end);
/* A date as a field, ISO, as far as it is known. */
void draft_add_date(Draft *draft, SchemaField field, Date date, gsize start, gsize end);

G_END_DECLS

#endif
