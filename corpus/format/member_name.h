/* member_name: what a file inside a file is called: from the bytes in an archive to a name that is safe to show, to ask
 * for and to tell from its neighbours.
 *
 * For the files of this folder only. */
#ifndef TRACUU_CORPUS_FORMAT_MEMBER_NAME_H
#define TRACUU_CORPUS_FORMAT_MEMBER_NAME_H

#include <glib.h>

G_BEGIN_DECLS

/* The len bytes of a name as UTF-8, to be freed: UTF-8 as it is; else the code page that makes Vietnamese of it
 * (corpus/encoding, or that of DOS); else, dos saying which, the page of DOS (437, APPNOTE of PKWARE, D.1) or Windows-1252.
 * sample: other names of the same archive (bytes, lines), which have a say; NULL for none. */
char *member_name_dup_utf8(const char *bytes, gsize len, const GString *sample, gboolean dos);

/* The name as a path below the archive: composed, '/' between folders, without "." and "..", root, drive or controls, at
 * most MEMBER_NAME_MAX bytes; "?" when nothing is left. One that is in taken gets a number before its extension, "a
 * (2).txt". taken, char * to the last number given, owns its keys and learns the name. To be freed. */
char *member_name_dup_safe(const char *name, GHashTable *taken);

#define MEMBER_NAME_MAX 800

G_END_DECLS

#endif
