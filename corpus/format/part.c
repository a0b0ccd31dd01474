#include "corpus/format/part.h"

#include <string.h>

void part_append(FormatResult *result, const FormatInput *whole, const FormatReader *reader, const void *bytes,
                 gsize len)
{
  gsize max = whole->limits.max_text, room = max > result->text->len ? max - result->text->len : 0;
  FormatInput piece = {bytes, len, "", {.max_text = room}, NULL};
  g_auto(FormatResult) text;
  DetectHead head;
  format_result_init(&text);
  if (len == 0 || room == 0)
    return;
  detect_head(&piece, &head);
  reader->read(&piece, &head, &text);
  g_string_append_len(result->text, text.text->str, (gssize)text.text->len);
  if (text.text->len > 0 && text.text->str[text.text->len - 1] != '\n')
    g_string_append_c(result->text, '\n');
  if (text.reason == FORMAT_TRUNCATED)
    result->reason = FORMAT_TRUNCATED;
  if (text.encoding[0] != '\0' && text.text->len > 0)
    g_strlcpy(result->encoding, text.encoding, sizeof result->encoding);
  if (result->title == NULL && text.title != NULL)
    result->title = g_steal_pointer(&text.title);
}

/* A line of canonical text; one with cells is a row. */
static void add_line(Lines *lines, char *line)
{
  if (strchr(line, '\t') == NULL) {
    lines_add(lines, line, strlen(line), NULL);
    lines_end(lines);
    return;
  }
  g_auto(GStrv) cells = g_strsplit(line, "\t", -1);
  lines_row(lines);
  for (guint i = 0; cells[i] != NULL; i++) {
    lines_add(lines, cells[i], strlen(cells[i]), NULL);
    lines_cell(lines);
  }
  lines_row_end(lines);
}

void part_add(Lines *lines, const FormatInput *whole, const char *name, const void *bytes, gsize len)
{
  FormatInput piece = {bytes, len, name, whole->limits, NULL};
  g_auto(FormatResult) text;
  format_result_init(&text);
  if (piece.limits.max_depth == 0) {
    lines->result->reason = FORMAT_TRUNCATED;
    return;
  }
  piece.limits.max_depth--;
  format_read(&piece, &text);
  g_auto(GStrv) all = g_strsplit(text.text->str, "\n", -1);
  for (guint i = 0; all[i] != NULL && !lines->full; i++)
    add_line(lines, all[i]);
}

void part_finish(FormatResult *result, const FormatInput *whole)
{
  if (result->text->len == 0)
    result->reason = FORMAT_NO_TEXT;
  else if (result->text->len > whole->limits.max_text)
    result->reason = FORMAT_TRUNCATED;
  lines_cut(result->text, whole->limits.max_text);
}
