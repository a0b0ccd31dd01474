/* typed: the query that a person meant, from the arguments that the shell left of it.
 *
 * The shell takes quotes away: -"hải quan" arrives as one argument "-hải quan", type:"nghị quyết" as "type:nghị quyết",
 * and "bảo hiểm xã hội" as one argument that was perhaps a whole query. This module puts back what was lost:
 *
 *   several words after '-' or '+' in one argument        a phrase left out or demanded
 *   a field and several words, up to the next field       quoted after its field's name
 *   ... alone, where its value is known to end sooner     a query as it stands: type:NQ luân chuyển
 *   alternatives in one argument of several               in parentheses
 *   everything else, and any argument that has quotes     a query as it stands
 *
 * Called by command. */
#ifndef TRACUU_QUERY_ASK_TYPED_H
#define TRACUU_QUERY_ASK_TYPED_H

#include <glib.h>

G_BEGIN_DECLS

/* Appends the query of n arguments to out, with blanks between them. The arguments are canonical text. */
void typed_append(GString *out, const char *const *arguments, guint n);

G_END_DECLS

#endif
