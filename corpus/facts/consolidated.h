/* consolidated: văn bản hợp nhất. The head is the head of the consolidated text; number, date, issuer and signature
 * of the consolidation itself stand in the block "XÁC THỰC VĂN BẢN HỢP NHẤT" at the end of the body, often before the
 * annexes.
 *
 * Source: Pháp lệnh Hợp nhất văn bản quy phạm pháp luật 01/2012/UBTVQH13.
 * Used inside corpus/facts. */
#ifndef TRACUU_CORPUS_FACTS_CONSOLIDATED_H
#define TRACUU_CORPUS_FACTS_CONSOLIDATED_H

#include "corpus/facts/facts.h"
#include "corpus/text/sheet.h"

G_BEGIN_DECLS

/* Finds the block in the text and makes it a sheet. FALSE when there is none. */
gboolean consolidated_find(const char *text, gsize len, Sheet *block);

/* Sets number and date from the block. */
void consolidated_read(const Sheet *block, Facts *facts);

/* TRUE when the head says "được sửa đổi, bổ sung bởi:" under the title: a consolidation whose block may be missing. */
gboolean consolidated_is_head(const Sheet *head);

G_END_DECLS

#endif
