/* screen_char: what a screen makes of one character of a foreign text.
 *
 * For display and paragraph only. */
#ifndef TRACUU_QUERY_SCREEN_SCREEN_CHAR_H
#define TRACUU_QUERY_SCREEN_SCREEN_CHAR_H

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  SCREEN_CHAR_KEEP,
  SCREEN_CHAR_BLANK,  /* white space: wraps */
  SCREEN_CHAR_DROP,   /* must not or need not be seen */
  SCREEN_CHAR_REPLACE /* shown as U+FFFD */
} ScreenCharKind;

/* Reads the character at p, (gunichar)-1 for a byte that begins none; len > 0. Returns its length in bytes. */
gsize screen_char_read(const char *p, gsize len, gunichar *c);
ScreenCharKind screen_char_kind(gunichar c);
/* Columns that a character that is kept takes. */
guint screen_char_columns(gunichar c);
/* Appends the character of n bytes at p as its kind says; returns its columns. */
guint screen_char_append(GString *out, const char *p, gsize n, gunichar c, ScreenCharKind kind);

G_END_DECLS

#endif
