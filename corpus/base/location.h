/* location: where the index is when nobody says so. One rule for both programs.
 *
 * Includes nothing of ours. */
#ifndef TRACUU_CORPUS_BASE_LOCATION_H
#define TRACUU_CORPUS_BASE_LOCATION_H

#include <glib.h>

G_BEGIN_DECLS

/* The index that a command line names: given when it is not NULL or "", else $TRACUU_INDEX, else
 * $XDG_DATA_HOME/tracuu, else ~/.local/share/tracuu. A folder, or "tcp://HOST:PORT" for reading; not checked, ~ not
 * expanded. Newly allocated. A relative $XDG_DATA_HOME is ignored, as the XDG base directory specification wants. */
char *location_find(const char *given);

/* Takes away what names again an index of the list, ending with NULL, by the same words or by another path to the same
 * folder: its documents would count twice. */
void location_drop_repeated(char **locations);

/* TRUE when location is an index that another machine serves: "tcp://...". */
gboolean location_is_remote(const char *location);

/* The command that builds the index anew, as it may be pasted: "tracuu-index --rebuild", with -d where the programs would
 * not find it by themselves. A location that is no folder here is left out. Newly allocated. */
char *location_rebuild(const char *location);

G_END_DECLS

#endif
