/* sentence_case: a title that is printed in capitals, as it would stand in a sentence: "LUẬT BẢO HIỂM XÃ HỘI" to "Luật
 * Bảo hiểm xã hội". For people only: what is indexed stays as it is printed.
 *
 * A title with the name of a place or a person, whose capitals nobody knows, stays as it is. */
#ifndef TRACUU_QUERY_RESULT_SENTENCE_CASE_H
#define TRACUU_QUERY_RESULT_SENTENCE_CASE_H

#include <glib.h>

G_BEGIN_DECLS

/* Newly allocated. A text that has small letters comes back as it is. */
char *sentence_case_dup(const char *title);

G_END_DECLS

#endif
