#include "corpus/format/mail/mail.h"

#include <string.h>

#include "corpus/format/lines.h"

void mail_append_field(FormatResult *result, const char *name, const char *value)
{
  if (*value == '\0')
    return;
  if (strcmp(name, "Subject") != 0)
    g_string_append_printf(result->text, "%s: ", name);
  else if (result->title == NULL)
    result->title = g_strdup(value);
  g_string_append(result->text, value);
  g_string_append_c(result->text, '\n');
}

void mail_append_part(FormatResult *result, const FormatInput *letter, const FormatReader *reader, const void *bytes,
                      gsize len)
{
  gsize max = letter->limits.max_text, room = max > result->text->len ? max - result->text->len : 0;
  FormatInput piece = {bytes, len, "", {.max_text = room}};
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

void mail_finish(FormatResult *result, const FormatInput *letter)
{
  if (result->text->len == 0)
    result->reason = FORMAT_NO_TEXT;
  else if (result->text->len > letter->limits.max_text)
    result->reason = FORMAT_TRUNCATED;
  lines_cut(result->text, letter->limits.max_text);
}
