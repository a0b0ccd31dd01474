/* analyse_facts: what a document says of itself into terms, values and fields.
 *
 * Called by analyse. */
#ifndef TRACUU_INDEXER_WRITING_ANALYSE_FACTS_H
#define TRACUU_INDEXER_WRITING_ANALYSE_FACTS_H

#include "corpus/facts/facts.h"
#include "indexer/writing/document_builder.h"

G_BEGIN_DECLS

/* Relations to more documents than this are left out of the record and the terms: a list of a thousand repealed
 * documents is found by its text. */
#define ANALYSE_FACTS_RELATIONS 256

/* What the first document of a file says. The facts are borrowed until the builder is written. */
void analyse_facts_add(DocumentBuilder *builder, const Facts *facts);

/* What the documents behind the first one say, after all other fields: the file is found by their numbers and by what
 * they are related to; type, issuer and dates by which it is filtered stay those of the first. */
void analyse_facts_add_following(DocumentBuilder *builder, const Facts *facts);

G_END_DECLS

#endif
