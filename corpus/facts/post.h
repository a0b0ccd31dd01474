/* post: the post under which a person signs, in a line of the signature: one of a list, or what is built like one.
 *
 * Used inside corpus/facts. */
#ifndef TRACUU_CORPUS_FACTS_POST_H
#define TRACUU_CORPUS_FACTS_POST_H

#include "corpus/text/sheet.h"

G_BEGIN_DECLS

/* What stands for the name of a post that is on no list: it is taken as printed. Compare the pointer. */
extern const char post_printed[];

/* The post that start..end of the sheet is: its name as written in a sentence, or post_printed; behind it stands the
 * office at most ("CHỦ TỊCH QUỐC HỘI"). NULL when it is none. */
const char *post_at(const Sheet *sheet, guint start, guint end);

/* Whether what begins at start is a calling, which is printed below a post, too: "KIỂM SÁT VIÊN TRUNG CẤP". */
gboolean post_is_calling(const Sheet *sheet, guint start);

/* The length of the post of the list that begins at start; 0 when there is none. */
guint post_len(const Sheet *sheet, guint start);

/* The last post of the list in from..to and where it begins; NULL when there is none. A body that is named by a post
 * ("BAN BÍ THƯ") is none. */
const char *post_last(const Sheet *sheet, guint from, guint to, guint *start);

G_END_DECLS

#endif
