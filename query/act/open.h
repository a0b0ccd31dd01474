/* open: a file in the program that the desktop has for it. */
#ifndef TRACUU_QUERY_ACT_OPEN_H
#define TRACUU_QUERY_ACT_OPEN_H

#include <glib.h>

G_BEGIN_DECLS

/* Starts the opener ($TRACUU_OPENER, else xdg-open, else gio open) on the file. Of a path inside an archive
 * ("a.zip!/b.doc") the member is taken out into a folder of its own that only the user may enter, when bsdtar can do
 * so; else the file that holds it is opened, which is said on standard error. FALSE with a G_FILE_ERROR and one
 * sentence. */
gboolean open_path(const char *path, GError **error);

G_END_DECLS

#endif
