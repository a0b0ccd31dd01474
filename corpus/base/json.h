/* json: writes JSON (RFC 8259) to a string, one value after the other.
 *
 * Not json-glib, which the indexer uses: its libraries take 1.5 ms of CPU at every start (0.97 to 2.45 ms for a program
 * that does nothing), a third of what a query takes as a whole; and it leaves C1 controls in texts, which a terminal
 * obeys. It would not be slower at writing: 1000 results (2 MB) take 13 ms and their tree of nodes, here 15 ms. Nesting
 * is the caller's business; commas are not. */
#ifndef TRACUU_CORPUS_BASE_JSON_H
#define TRACUU_CORPUS_BASE_JSON_H

#include <glib.h>

#include "corpus/text/date.h"

G_BEGIN_DECLS

typedef struct {
  GString *out;
  gboolean comma; /* the next value of the open object or list is not its first */
} Json;

/* key is the member's name inside an object, NULL inside a list and at the top. */
void json_begin_object(Json *json, const char *key);
void json_end_object(Json *json);
void json_begin_list(Json *json, const char *key);
void json_end_list(Json *json);

/* The len bytes of text; bytes that are not UTF-8 become U+FFFD. */
void json_add_text(Json *json, const char *key, const char *text, gsize len);
/* A NUL-terminated text; nothing when it is NULL or empty. */
void json_add_known(Json *json, const char *key, const char *text);
/* A list of texts; nothing when it is NULL or empty. */
void json_add_texts(Json *json, const char *key, const char *const *texts);
void json_add_number(Json *json, const char *key, guint64 number);
/* Six significant digits; what is no number in JSON becomes 0. */
void json_add_double(Json *json, const char *key, double number);
/* "2012-06-29", as far as it is known; nothing when there is no year. */
void json_add_date(Json *json, const char *key, Date date);
void json_add_boolean(Json *json, const char *key, gboolean value);

G_END_DECLS

#endif
