/* competence: whether the office that issued one document may change or end another, as far as their numbers tell.
 *
 * Anybody can write that his document ends a decree. Only the office that issued a document, or one above it, may
 * amend, suspend, replace or repeal it.
 *
 * Source: Luật Ban hành văn bản quy phạm pháp luật 80/2015/QH13, Điều 4 (the order of documents) and Điều 12.
 * Called by legal_status. */
#ifndef TRACUU_QUERY_RELATE_COMPETENCE_H
#define TRACUU_QUERY_RELATE_COMPETENCE_H

#include <glib.h>

G_BEGIN_DECLS

/* FALSE when the number with key by is of an office below that of the number with key document, or when only one of
 * them is of the Party. TRUE when the keys (docnum_key; may be NULL) do not tell. */
gboolean competence_may_act(const char *by, const char *document);

G_END_DECLS

#endif
