/* analyse: what a file says into what the index keeps: terms, values, the direct index, the record.
 *
 * The text is read once: one run of the tokenizer feeds the inverted and the direct index and finds the passages'
 * positions. What a term, value or field means is indexer/store/schema.h. A file that could not be read becomes a
 * document without text: it is found by its path alone, and carries the reason.
 *
 * Called by ingest and update. */
#ifndef TRACUU_INDEXER_WRITING_ANALYSE_H
#define TRACUU_INDEXER_WRITING_ANALYSE_H

#include <glib.h>

#include "corpus/format/format.h"
#include "indexer/sources/corrections.h"
#include "indexer/sources/file_state.h"
#include "indexer/store/store.h"

G_BEGIN_DECLS

/* Of one document's text: distinct terms and positions; the rest is cut off (FORMAT_TRUNCATED). A term takes some 400
 * bytes until the document is written. The largest text that is read has fewer, unless somebody made it so. */
#define ANALYSE_MAX_TERMS     500000
#define ANALYSE_MAX_POSITIONS ((guint)16 << 20)

typedef struct Analyser Analyser;

/* For one thread at a time; buffers are used again from document to document. */
Analyser *analyse_new(GError **error);
void analyse_free(Analyser *analyser);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Analyser, analyse_free)

/* The document for the file at path (any bytes) that was read as *result says, and of which people say what correction
 * does (NULL = nothing). A text without a word makes
 * result->reason FORMAT_NO_TEXT, unless the stamp says that there are documents in the file. The stamp is kept with
 * that reason. Borrowed, as path is, until the next call. */
const StoreDocument *analyse_document(Analyser *analyser, const char *path, gsize path_len, const FileState *stamp,
                                      const Correction *correction, FormatResult *result);

/* What changes in the document of a file that was moved to path: to be given to store_writer_amend with
 * ANALYSE_MOVED_PREFIXES. record is the document's packed record. NULL when the document must be read anew: what it
 * says of itself came from its old name. Borrowed until the next call. */
#define ANALYSE_MOVED_PREFIXES SCHEMA_TERM_UID SCHEMA_TERM_PATH
const StoreDocument *analyse_moved(Analyser *analyser, const char *path, gsize path_len, const FileState *stamp,
                                   GBytes *record);
/* The same for a file whose time changed and nothing else. */
const StoreDocument *analyse_touched(Analyser *analyser, const FileState *stamp);

G_END_DECLS

#endif
