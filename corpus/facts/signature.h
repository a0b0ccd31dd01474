/* signature: who signed, and as what: "TM. CHÍNH PHỦ / KT. THỦ TƯỚNG / PHÓ THỦ TƯỚNG / Phạm Gia Túc".
 *
 * Source: Nghị định 30/2020/NĐ-CP, annex I (TM. KT. TL. TUQ. Q.); Hướng dẫn 36-HD/VPTW (T/M K/T T/L).
 * Used inside corpus/facts. */
#ifndef TRACUU_CORPUS_FACTS_SIGNATURE_H
#define TRACUU_CORPUS_FACTS_SIGNATURE_H

#include "corpus/facts/candidate_lines.h"
#include "corpus/facts/facts.h"
#include "corpus/text/sheet.h"

G_BEGIN_DECLS

/* Reads the first signature behind byte from into facts (signer, role); when the issuer is still unknown, it is the one
 * on whose behalf the signer signs. Returns the offset of the signature, the text's length when there is none. */
gsize signature_read(const CandidateLines *candidates, gsize from, Facts *facts);

G_END_DECLS

#endif
