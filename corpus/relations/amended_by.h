/* amended_by: who changed this document, as the source notes of a consolidated text say of its articles: "(Điều 16 Luật
 * số A, có hiệu lực thi hành kể từ ngày 01/01/2007, có nội dung được sửa đổi, có nội dung bị bãi bỏ bởi Điều 1 Luật số
 * B có hiệu lực thi hành kể từ ngày 01/07/2013; Điều 2 Luật số C có hiệu lực ...)".
 *
 * Such a note speaks of one article, so it never says that the whole document was replaced or repealed.
 * Source: Bộ Pháp điển (Pháp lệnh Pháp điển hệ thống quy phạm pháp luật 03/2012/UBTVQH13). */
#ifndef TRACUU_CORPUS_RELATIONS_AMENDED_BY_H
#define TRACUU_CORPUS_RELATIONS_AMENDED_BY_H

#include "corpus/facts/facts.h"

G_BEGIN_DECLS

#define AMENDED_BY_NOTES 4096 /* notes of one document that are read */

/* Adds a relation FACT_AMENDED_BY or FACT_SUSPENDED_BY for each document that the notes bearing the number of facts
 * name, with the first day of effect of what it did. */
void amended_by_read(const char *text, gsize len, Facts *facts);

G_END_DECLS

#endif
