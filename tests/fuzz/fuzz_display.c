/* Any bytes on a terminal: nothing but text comes out, in lines that fit, with every mark closed. */
#include <stdlib.h>
#include <string.h>

#include <glib.h>

#include "query/screen/display.h"
#include "query/screen/paragraph.h"

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size);

/* Everything between escape sequences of our own must be UTF-8 without controls. */
static void check(const GString *out, gboolean color)
{
  if (!g_utf8_validate(out->str, (gssize)out->len, NULL))
    abort();
  gboolean open = FALSE;
  for (const char *p = out->str; p < out->str + out->len; p++) {
    if (*p == '\x1b' && color) {
      open = !g_str_has_prefix(p, "\x1b[0m");
      p = strchr(p, 'm');
    } else if ((guchar)p[0] == 0xc2 && (guchar)p[1] < 0xa0) {
      abort(); /* an eight-bit control */
    } else if (((guchar)*p < 0x20 && *p != '\n') || *p == 0x7f) {
      abort();
    }
  }
  if (open)
    abort();
}

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size)
{
  if (size < 8)
    return 0;
  const Display display = {.columns = 30 + data[0] % 90, .color = data[1] & 1};
  const ResultMark marks[] = {{data[2], data[3]}, {(guint)data[2] + data[3] + data[4], data[5]}};
  guint indent = data[6] % 20;
  const char *text = (const char *)data + 8;
  gsize len = size - 8;
  g_autoptr(GString) wrapped = g_string_new(NULL);
  g_autoptr(GString) line = g_string_new(NULL);
  g_autoptr(GString) path = g_string_new(NULL);
  g_autofree char *name = g_strndup(text, len);
  const Paragraph paragraph = {.look = data[1] & 2 ? DISPLAY_TITLE : DISPLAY_PLAIN,
                               .marks = marks,
                               .n_marks = G_N_ELEMENTS(marks),
                               .start = indent,
                               .indent = indent,
                               .right = data[1] & 4 ? "in force" : NULL,
                               .max_lines = data[7] % 4};
  paragraph_append(&display, &paragraph, text, len, wrapped);
  display_append(line, text, len);
  display_append_path(path, name);
  check(wrapped, display.color);
  check(line, FALSE);
  check(path, FALSE);
  if (strchr(line->str, '\n') || strchr(path->str, '\n'))
    abort();
  return 0;
}
