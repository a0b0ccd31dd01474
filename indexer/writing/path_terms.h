/* path_terms: the words of a file's path, which it is found by.
 *
 * Neighbours in a folder share the words of it, and the words of a name are asked for three times: each is made once.
 *
 * Called by analyse. */
#ifndef TRACUU_INDEXER_WRITING_PATH_TERMS_H
#define TRACUU_INDEXER_WRITING_PATH_TERMS_H

#include <glib.h>

G_BEGIN_DECLS

/* Texts to cut into words, each word behind a blank. */
typedef struct {
  GString *path;   /* the folders, in bytes as they are called */
  GString *folder; /* their words */
  GString *base;   /* what the file is called, in normal form */
  GString *name;   /* its words; its extension, which says nothing, is apart */
  GString *extension;
} PathTerms;

void path_terms_init(PathTerms *terms);
void path_terms_clear(PathTerms *terms);

/* Takes the path of another file. */
void path_terms_read(PathTerms *terms, const char *path, gsize len);

G_END_DECLS

#endif
