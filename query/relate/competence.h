/* competence: whether the office that issued one document may change or end another.
 *
 * Anybody can write that his paper ends a decree, or print a decree's number on it. Only the office that issued a
 * document, or one above it, may amend, suspend, replace or repeal it. What an office is follows from the office in the
 * number and from the letterhead, of which the lower counts; where both are silent, from the type. An office that is not
 * known ends its own papers only; the Party and the State end nothing of one another.
 *
 * Source: Luật Ban hành văn bản quy phạm pháp luật 80/2015/QH13, Điều 4 (the order of documents) and Điều 12.
 * Called by legal_status and neighbours. */
#ifndef TRACUU_QUERY_RELATE_COMPETENCE_H
#define TRACUU_QUERY_RELATE_COMPETENCE_H

#include "query/relate/document.h"

G_BEGIN_DECLS

/* Whether what by says of document counts: else it is a mere claim. */
gboolean competence_may_act(const Document *by, const Document *document);

G_END_DECLS

#endif
