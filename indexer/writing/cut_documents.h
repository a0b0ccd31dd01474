/* cut_documents: the passages of a file, in which there may be several documents.
 *
 * Called by analyse. */
#ifndef TRACUU_INDEXER_WRITING_CUT_DOCUMENTS_H
#define TRACUU_INDEXER_WRITING_CUT_DOCUMENTS_H

#include "corpus/facts/facts.h"
#include "corpus/format/format.h"

G_BEGIN_DECLS

/* Cuts each document of the file for itself (Passage), at the headings that the file says are there, too. */
GArray *cut_documents(const FormatResult *result, const Facts *facts);

G_END_DECLS

#endif
