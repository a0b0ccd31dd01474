#include "query/screen/display.h"

#include <string.h>

#include "query/screen/screen_char.h"

guint display_columns(const char *text, gsize len)
{
  guint columns = 0;
  gunichar c;
  for (gsize i = 0; i < len;) {
    i += screen_char_read(text + i, len - i, &c);
    ScreenCharKind kind = screen_char_kind(c);
    columns += kind == SCREEN_CHAR_KEEP ? screen_char_columns(c) : kind != SCREEN_CHAR_DROP;
  }
  return columns;
}

/* ---- looks ---- */

/* Neither yellow nor white, which cannot be read on a light screen. Nor can the green and the cyan that terminals have
 * among their sixteen colours (contrast 2:1), nor their blue on a dark one: where the terminal knows 256, these are of
 * a middle shade that is read on both. Red and magenta are, as themes have them. */
static const struct {
  const char *plain, *shaded; /* shaded: NULL = as plain */
} looks[] = {
    [DISPLAY_TITLE] = {"\x1b[1m", NULL},           [DISPLAY_NUMBER] = {"\x1b[36m", "\x1b[38;5;30m"},
    [DISPLAY_HEADING] = {"\x1b[35m", NULL},        [DISPLAY_PATH] = {"\x1b[35m", NULL},
    [DISPLAY_MARK] = {"\x1b[1;31m", NULL},         [DISPLAY_NOTE] = {"\x1b[2m", NULL},
    [DISPLAY_BAR] = {"\x1b[34m", "\x1b[38;5;32m"}, [DISPLAY_LIVING] = {"\x1b[32m", "\x1b[38;5;28m"},
    [DISPLAY_CHANGED] = {"\x1b[35m", NULL},        [DISPLAY_ENDED] = {"\x1b[31m", NULL},
};

void display_begin(const Display *display, DisplayLook look, GString *out)
{
  if (display->color && looks[look].plain != NULL)
    g_string_append(out, display->shades && looks[look].shaded != NULL ? looks[look].shaded : looks[look].plain);
}

void display_end(const Display *display, DisplayLook look, GString *out)
{
  if (display->color && looks[look].plain != NULL)
    g_string_append(out, "\x1b[0m");
}

/* ---- text ---- */

static void append_text(GString *out, const char *text, gsize len, gboolean lines)
{
  gunichar c;
  for (gsize i = 0; i < len;) {
    gsize n = screen_char_read(text + i, len - i, &c);
    if (lines && (c == '\n' || c == '\t'))
      g_string_append_c(out, text[i]);
    else
      screen_char_append(out, text + i, n, c, screen_char_kind(c));
    i += n;
  }
}

void display_append(GString *out, const char *text, gsize len)
{
  append_text(out, text, len, FALSE);
}

void display_append_lines(GString *out, const char *text, gsize len)
{
  append_text(out, text, len, TRUE);
}

void display_append_path(GString *out, const char *path)
{
  gsize len = strlen(path);
  gunichar c;
  for (gsize i = 0; i < len;) {
    gsize n = screen_char_read(path + i, len - i, &c);
    if (c == '\\')
      g_string_append(out, "\\\\");
    else if (c == '\n')
      g_string_append(out, "\\n");
    else if (c == '\t')
      g_string_append(out, "\\t");
    else if (c == ' ' || screen_char_kind(c) == SCREEN_CHAR_KEEP)
      g_string_append_len(out, path + i, (gssize)n);
    else
      for (gsize j = 0; j < n; j++)
        g_string_append_printf(out, "\\x%02x", (guchar)path[i + j]);
    i += n;
  }
}

void display_append_look(const Display *display, DisplayLook look, GString *out, const char *text, gsize len)
{
  display_begin(display, look, out);
  display_append(out, text, len);
  display_end(display, look, out);
}

void display_append_part(GString *parts, const char *part)
{
  if (part == NULL || !*part)
    return;
  if (parts->len > 0)
    g_string_append(parts, " · ");
  g_string_append(parts, part);
}

void display_append_blanks(GString *out, guint n)
{
  for (; n > 0; n--)
    g_string_append_c(out, ' ');
}
