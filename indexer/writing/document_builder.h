/* document_builder: a document of the index while it is put together: terms under their prefixes, values, fields of the
 * record.
 *
 * Keeps copies of what it is given where it says so, until the next document_builder_begin.
 *
 * Called by analyse. */
#ifndef TRACUU_INDEXER_WRITING_DOCUMENT_BUILDER_H
#define TRACUU_INDEXER_WRITING_DOCUMENT_BUILDER_H

#include <glib.h>

#include "corpus/names/fact.h"
#include "corpus/text/date.h"
#include "corpus/token/token.h"
#include "indexer/store/record.h"
#include "indexer/store/store.h"

G_BEGIN_DECLS

typedef struct {
  Tokenizer *tokenizer;
  GStringChunk *strings; /* copies */
  GArray *terms;         /* StoreTerm */
  GArray *fields;        /* RecordField */
  GHashTable *seen;      /* atoms of the text at hand */
  StoreDocument document;
} DocumentBuilder;

/* The tokenizer is borrowed. */
void document_builder_init(DocumentBuilder *builder, Tokenizer *tokenizer);
void document_builder_clear(DocumentBuilder *builder);
void document_builder_begin(DocumentBuilder *builder);

/* A copy that lives as long as the builder. */
const char *document_builder_keep(DocumentBuilder *builder, const char *text);

/* A term; frequency 0 = without weight. Too long ones are left out. The text is copied. */
void document_builder_add_term(DocumentBuilder *builder, const char *prefix, const char *rest, guint frequency);
/* A term whose rest is a code, in lower case. */
void document_builder_add_code(DocumentBuilder *builder, const char *prefix, const char *code);
/* The atoms of a text under a prefix, each once, without weight. */
void document_builder_add_atoms(DocumentBuilder *builder, const char *prefix, const char *text, gsize len);

/* The value is borrowed. */
void document_builder_set_value(DocumentBuilder *builder, SchemaSlot slot, const char *value, gsize len);
/* Nothing when the date has no year. */
void document_builder_set_date(DocumentBuilder *builder, SchemaSlot slot, Date date);

/* A field that was read at start to end of the text (both 0 = elsewhere). The value is borrowed; NULL or "" = no field.
 */
void document_builder_add_field(DocumentBuilder *builder, FactField field, const char *value, gsize start, gsize end);
/* The pages of the file as a field. Nothing when there are none. */
void document_builder_add_pages(DocumentBuilder *builder, const GArray *pages);
/* A date as a field, ISO, as far as it is known. */
void document_builder_add_date(DocumentBuilder *builder, FactField field, Date date, gsize start, gsize end);

G_END_DECLS

#endif
