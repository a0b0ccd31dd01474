/* display: text of documents and names of files made fit for a person's screen: harmless and measured; paragraph
 * wraps it.
 *
 * What comes from documents and file names is foreign: a control character in it could drive the terminal, a
 * direction override could make a name look like another one. Nothing foreign reaches the screen but through here. */
#ifndef TRACUU_QUERY_SCREEN_DISPLAY_H
#define TRACUU_QUERY_SCREEN_DISPLAY_H

#include <glib.h>

#include "query/result/result.h"

G_BEGIN_DECLS

/* Parts of the text output that have a look of their own. */
typedef enum {
  DISPLAY_PLAIN,
  DISPLAY_TITLE,
  DISPLAY_NUMBER,
  DISPLAY_HEADING,
  DISPLAY_PATH,
  DISPLAY_MARK, /* words that match */
  DISPLAY_NOTE, /* what the program says */
  DISPLAY_BAR,
  DISPLAY_LIVING, /* what is in force */
  DISPLAY_CHANGED,
  DISPLAY_ENDED
} DisplayLook;

/* How the screen is. */
typedef struct {
  guint columns;   /* where lines are wrapped */
  gboolean color;  /* escape sequences may be written */
  gboolean shades; /* ... and among them those of 256 colours */
  gboolean link;   /* ... and those that make links */
} Display;

/* Columns that the len bytes of text take on a terminal; combining marks take none, wide characters two. */
guint display_columns(const char *text, gsize len);

/* Appends the escape sequence that begins or ends a look; nothing without color. */
void display_begin(const Display *display, DisplayLook look, GString *out);
void display_end(const Display *display, DisplayLook look, GString *out);

/* Appends the len bytes of text as one line: white space becomes a blank, other controls and invalid bytes U+FFFD,
 * direction overrides and soft hyphens go. */
void display_append(GString *out, const char *text, gsize len);

/* Appends text of several lines: as display_append, but '\n' and '\t' stay. */
void display_append_lines(GString *out, const char *text, gsize len);

/* Appends a path: what display_append would lose is written as "\n", "\t", "\\" or "\xHH", so that two names never
 * look the same. */
void display_append_path(GString *out, const char *path);

/* Appends text in a look. */
void display_append_look(const Display *display, DisplayLook look, GString *out, const char *text, gsize len);

/* Appends one of several parts of a line, a dot between them; nothing when it is NULL or empty. */
void display_append_part(GString *parts, const char *part);

void display_append_blanks(GString *out, guint n);

G_END_DECLS

#endif
