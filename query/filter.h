/* filter: the conditions that stay during an interactive session: read from what people write behind ":loc", shown in
 * the prompt, put into every search.
 *
 * "loai=NĐ nam=2024", "-t NĐ --from 2020", "coquan=Bộ Tài chính", "hieuluc:còn": the options that choose and order
 * documents, and the fields of the query language. Called by interactive. */
#ifndef TRACUU_QUERY_FILTER_H
#define TRACUU_QUERY_FILTER_H

#include <glib.h>

#include "query/command.h"

G_BEGIN_DECLS

#define FILTER_MAX 32 /* filters at a time */

/* What stays: a GPtrArray that owns its elements, which only this file knows. */
GPtrArray *filter_list_new(void);

/* Adds what text says; what was said of the same thing before goes, and "loai=" only takes it away. FALSE, nothing
 * changed and one sentence when it is no filter or base could not be searched with it. */
gboolean filter_list_add(GPtrArray *filters, const char *text, const Command *base, GError **error);

/* The order of results as a filter: "newest"; NULL = that of relevance. */
void filter_list_sort(GPtrArray *filters, const char *order);

/* Makes *command, to be given to filter_command_clear, of base and the filters; it borrows from base. query is
 * canonical text, NULL = none. */
gboolean filter_command_init(Command *command, const GPtrArray *filters, const Command *base, const char *query,
                             GError **error);
void filter_command_clear(Command *command);

/* Appends what narrows a search: of the command line "type=TT from=1/1/2020", unless a filter takes its place, then the
 * filters as they were written: "loai=NĐ nam=2024". */
void filter_list_append(const GPtrArray *filters, const Command *base, GString *out);

/* The n-th name of a filter as completion writes it, "loai"; NULL when there are no more. */
const char *filter_name(guint n);

G_END_DECLS

#endif
