/* options_help: what --help prints, made from the table of options.
 *
 * Called by main. */
#ifndef TRACUU_QUERY_OPTIONS_HELP_H
#define TRACUU_QUERY_OPTIONS_HELP_H

#include <glib.h>

G_BEGIN_DECLS

void options_help_append(GString *out);

G_END_DECLS

#endif
