/* cite: a document as people cite it in a letter: "Nghị định số 30/2020/NĐ-CP ngày 5/3/2020 của Chính phủ về công tác
 * văn thư", "Điều 5 Luật Bảo hiểm xã hội số 41/2024/QH15 ngày 29/6/2024 của Quốc hội".
 *
 * Source: Nghị định 30/2020/NĐ-CP, annex I (how a document is cited the first time). */
#ifndef TRACUU_QUERY_ACT_CITE_H
#define TRACUU_QUERY_ACT_CITE_H

#include <glib.h>

#include "query/result/result.h"

G_BEGIN_DECLS

/* The citation, one line without controls; what is not known is left out. article: "5", page: 12, of what is in no
 * article; "" and 0 = the whole document. To be freed. */
char *cite_dup(const Result *result, const char *article, guint page);

G_END_DECLS

#endif
