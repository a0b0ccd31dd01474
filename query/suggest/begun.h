/* begun: what a value that somebody began to type may become: the types, the offices and the numbers that documents of
 * the collection have. For completion.
 *
 * Called by interactive, main and search. Does not guess: what nothing here bears is not offered. */
#ifndef TRACUU_QUERY_SUGGEST_BEGUN_H
#define TRACUU_QUERY_SUGGEST_BEGUN_H

#include <glib.h>

#include "indexer/store/store.h"

G_BEGIN_DECLS

/* No more values than that are given, so that each key is answered at once. */
#define BEGUN_MAX 50

typedef struct {
  char *value;
  char *meaning; /* of a code its name, of a name its code; "" = none */
} BegunValue;

/* Which values the field of this name (fields.h) has that begin with what was typed, letter by letter, case and marks
 * optional: the types by code or name, of a list with commas the last one; the offices by code or name; the numbers of
 * documents as their papers print them, those of the latest years first. Other fields have none. Newly allocated, of
 * BegunValue. NULL on error. */
GPtrArray *begun_find(Store *store, const char *field, const char *typed, GError **error);

G_END_DECLS

#endif
