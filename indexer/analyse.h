/* analyse: what a file says into what the index keeps: terms, values, the direct index, the record.
 *
 * The text is read once: one run of the tokenizer feeds the inverted and the direct index and finds the passages'
 * positions. What a term, value or field means is indexer/store/schema.h. A file that could not be read becomes a
 * document without text: it is found by its path alone, and carries the reason.
 *
 * Called by the indexer only. */
#ifndef TRACUU_INDEXER_ANALYSE_H
#define TRACUU_INDEXER_ANALYSE_H

#include <glib.h>

#include "corpus/format/format.h"
#include "indexer/stamp.h"
#include "indexer/store/store.h"

G_BEGIN_DECLS

typedef struct Analyser Analyser;

/* For one thread at a time; buffers are used again from document to document. */
Analyser *analyse_new(GError **error);
void analyse_free(Analyser *analyser);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Analyser, analyse_free)

/* The document for the file at path (any bytes) that was read as *result says. A text without a word makes
 * result->reason FORMAT_NO_TEXT. The stamp is kept with that reason. Borrowed until the next call. */
const StoreDocument *analyse_document(Analyser *analyser, const char *path, gsize path_len, const Stamp *stamp,
                                      FormatResult *result);

G_END_DECLS

#endif
