/* kind_names: what people call the values of kind:, format: and has:, and what the index does.
 *
 * Called by parse, typed and plan_kinds. Of other fields it knows nothing. */
#ifndef TRACUU_QUERY_ASK_KIND_NAMES_H
#define TRACUU_QUERY_ASK_KIND_NAMES_H

#include <glib.h>

#include "corpus/names/fields.h"

G_BEGIN_DECLS

/* The values of the index that the whole of text names, with commas between, case, marks, blanks, '_' and '-' optional;
 * NULL when it names none of this field. */
const char *kind_names_find(FieldId field, const char *text, gsize len);

/* How much of text, some words of it at most, is the longest name of a value, or several with commas between: its length
 * in bytes, 0 when there is none. */
gsize kind_names_scan(FieldId field, const char *text, gsize len);

/* The name that is nearest to one that is none, newly allocated; NULL when none is near. */
char *kind_names_nearest(FieldId field, const char *text);

/* Appends all of them: "word, excel (bangtinh)". */
void kind_names_append_all(FieldId field, GString *out);

G_END_DECLS

#endif
