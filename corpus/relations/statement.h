/* statement: what a paper says in running text, outside its article on effect, of the papers that it ends: "Hướng dẫn
 * này thay thế Hướng dẫn số 08-HD/BTCTU", "Quyết định số 31/2020/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có
 * hiệu lực".
 *
 * Used inside corpus/relations. */
#ifndef TRACUU_CORPUS_RELATIONS_STATEMENT_H
#define TRACUU_CORPUS_RELATIONS_STATEMENT_H

#include "corpus/facts/candidate_lines.h"
#include "corpus/facts/facts.h"

G_BEGIN_DECLS

/* Reads the bytes from..to of the text and adds the relations to facts, whose type must be known. */
void statement_read(const CandidateLines *candidates, gsize from, gsize to, Facts *facts);

G_END_DECLS

#endif
