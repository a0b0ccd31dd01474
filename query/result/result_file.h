/* result_file: the file on disk that holds a document. A path inside an archive has "!/" behind the archive's name, but so
 * has one below a folder whose name ends with "!": which it is, the disk tells. */
#ifndef TRACUU_QUERY_RESULT_RESULT_FILE_H
#define TRACUU_QUERY_RESULT_RESULT_FILE_H

#include <glib.h>

G_BEGIN_DECLS

/* What stands between an archive and its member. */
#define RESULT_FILE_INSIDE "!/"

/* Bytes of path that name the file: all of them, or those of the outermost archive; 0 = neither is there. */
gsize result_file_len(const char *path);

G_END_DECLS

#endif
