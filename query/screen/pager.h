/* pager: standard output as its reader wants it: a program gets the bytes, a person at a terminal gets a pager for
 * what does not fit the screen ($PAGER, else "less -FRX", else none). */
#ifndef TRACUU_QUERY_SCREEN_PAGER_H
#define TRACUU_QUERY_SCREEN_PAGER_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct Pager Pager;

/* Writes to standard output. With paging FALSE no pager is started. */
Pager *pager_new(gboolean paging);

/* Waits for the reader to finish, when there is one. */
void pager_free(Pager *pager);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Pager, pager_free)

/* TRUE if standard output is a terminal. */
gboolean pager_is_terminal(void);

/* Columns of the terminal; $COLUMNS, else 80, when there is none. */
guint pager_columns(void);

/* Writes len bytes, now or when it is clear whether they fit the screen. FALSE when nobody reads any more (the reader
 * has left, which is no error) or on an error, which pager_finish tells. */
gboolean pager_write(Pager *pager, const char *bytes, gsize len);

/* What was written so far must arrive now. */
gboolean pager_flush(Pager *pager);

/* Writes what is left. FALSE with a G_FILE_ERROR when standard output could not take everything. */
gboolean pager_finish(Pager *pager, GError **error);

G_END_DECLS

#endif
