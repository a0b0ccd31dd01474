/* result_title: what a document is called in front of people: the type word before the name of a law, no title in
 * capitals alone, the name of the file where there is no title. */
#ifndef TRACUU_QUERY_RESULT_RESULT_TITLE_H
#define TRACUU_QUERY_RESULT_RESULT_TITLE_H

#include "query/result/result.h"

G_BEGIN_DECLS

/* The type of acts that people call by a name ("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp"); NULL = another type. */
const char *result_title_act(const Result *result);

/* "Luật Bảo hiểm xã hội", "Quy định chi tiết ...": foreign text, newly allocated. NULL when there is no title. */
char *result_title_dup(const Result *result);

/* The bytes of text behind a word that it begins with, in whatever case, and the blanks after it; NULL = it does not. */
const char *result_title_after(const char *text, const char *word);

G_END_DECLS

#endif
