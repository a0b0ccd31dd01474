/* own_words: the everyday wordings that an office adds to those of corpus/names/everyday.txt, in files of its own:
 *
 *   everyday words; others | official words; others
 *
 * Lines that are empty or begin with '#' say nothing, a further column is a remark. Called by main. */
#ifndef TRACUU_QUERY_ASK_OWN_WORDS_H
#define TRACUU_QUERY_ASK_OWN_WORDS_H

#include <glib.h>

#include "corpus/names/name_table.h"

G_BEGIN_DECLS

#define OWN_WORDS_FILE     "tu-dong-nghia.txt"
#define OWN_WORDS_MAX_SIZE (1024 * 1024) /* bytes of a file; a larger one is not read */
#define OWN_WORDS_MAX_ROWS 10000         /* wordings; further ones are not used */
#define OWN_WORDS_MAX_LEN  200           /* bytes of a column */

typedef struct OwnWords OwnWords;

/* Reads those of the files that are there. Appends to complaints (char *, to be freed) a sentence for each file of which
 * something cannot be used; the rest of it is. NULL when there is nothing. */
OwnWords *own_words_read(const char *const *paths, GPtrArray *complaints);

/* Where the files are, the reader's own first: $XDG_CONFIG_HOME/tracuu, /etc/tracuu. To be freed by g_strfreev. */
char **own_words_paths(void);

void own_words_free(OwnWords *own);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(OwnWords, own_words_free)

/* Of EverydayWording, in the order of their keys; of one wording in several files the first wins. Valid as long as own;
 * NULL for NULL. */
const NameTable *own_words_table(const OwnWords *own);

G_END_DECLS

#endif
