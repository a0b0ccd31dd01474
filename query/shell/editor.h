/* editor: lines from a person at a terminal, with the keys, the history and the completion of libedit.
 *
 * The one file that knows libedit, through its own interface (editline(3)): that of readline, which libedit imitates,
 * gives no way out of a line by Ctrl-C. Called by interactive. */
#ifndef TRACUU_QUERY_SHELL_EDITOR_H
#define TRACUU_QUERY_SHELL_EDITOR_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct Editor Editor;

/* Appends to found (char *, owned) what the word that begins at `start` of the line typed so far may become. A word may
 * hold blanks between double quotes, of which the last may not be typed yet. */
typedef void EditorCompleter(const char *line, gsize start, GPtrArray *found, gpointer data);

/* NULL when the terminal cannot be used. Makes Ctrl-C end a line and nothing else, until the editor is freed. Chooses
 * the locale's characters for the process: UTF-8, as without it libedit would take letters with marks for bytes. */
Editor *editor_new(EditorCompleter *complete, gpointer data);
void editor_free(Editor *editor);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Editor, editor_free)

/* What the keys for older lines bring back. */
void editor_remember(Editor *editor, const char *line);

/* A line without its end, "" for an empty one; NULL at the end of the input (Ctrl-D). A line that is left with Ctrl-C
 * is asked for again. */
char *editor_read(Editor *editor, const char *prompt);

G_END_DECLS

#endif
