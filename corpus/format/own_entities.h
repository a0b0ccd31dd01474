/* own_entities: entities that a document of XML or XHTML declares for itself, in the internal subset of its DOCTYPE, put
 * in where they are used: <!DOCTYPE html [<!ENTITY so "Sở Y tế">]> ... &so;
 *
 * For the readers of this room and the rooms below it. */
#ifndef TRACUU_CORPUS_FORMAT_OWN_ENTITIES_H
#define TRACUU_CORPUS_FORMAT_OWN_ENTITIES_H

#include <glib.h>

G_BEGIN_DECLS

/* The len bytes at text without the internal subset of their DOCTYPE, with the entities that it declares in their places,
 * those that use others, too; NULL when there is none. What is declared elsewhere, in a file or on a host, is left as it
 * is, and so are entities that XML or HTML knows, those in comments and CDATA, those that stand
 * for more than 64 KB, and all when a document has grown by more than 4 MB of them. Linear in what comes out. */
GString *own_entities_dup_expanded(const char *text, gsize len);

G_END_DECLS

#endif
