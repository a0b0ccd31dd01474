#include "corpus/base/json.h"

#include <math.h>
#include <string.h>

#include "corpus/base/escape.h"

static void begin(Json *json, const char *key)
{
  if (json->comma)
    g_string_append_c(json->out, ',');
  json->comma = TRUE;
  if (key == NULL)
    return;
  g_string_append_c(json->out, '"');
  g_string_append(json->out, key);
  g_string_append(json->out, "\":");
}

void json_begin_object(Json *json, const char *key)
{
  begin(json, key);
  g_string_append_c(json->out, '{');
  json->comma = FALSE;
}

void json_end_object(Json *json)
{
  g_string_append_c(json->out, '}');
  json->comma = TRUE;
}

void json_begin_list(Json *json, const char *key)
{
  begin(json, key);
  g_string_append_c(json->out, '[');
  json->comma = FALSE;
}

void json_end_list(Json *json)
{
  g_string_append_c(json->out, ']');
  json->comma = TRUE;
}

static void append_ascii(GString *out, char c)
{
  switch (c) {
  case '"':
    g_string_append(out, "\\\"");
    break;
  case '\\':
    g_string_append(out, "\\\\");
    break;
  case '\n':
    g_string_append(out, "\\n");
    break;
  case '\t':
    g_string_append(out, "\\t");
    break;
  default:
    if (c < 0x20 || c == 0x7f)
      g_string_append_printf(out, "\\u%04x", (guint)c);
    else
      g_string_append_c(out, c);
  }
}

void json_add_text(Json *json, const char *key, const char *text, gsize len)
{
  begin(json, key);
  GString *out = json->out;
  g_string_append_c(out, '"');
  for (gsize i = 0; i < len;) {
    if ((guchar)text[i] < 0x80) {
      append_ascii(out, text[i++]);
      continue;
    }
    gunichar c = g_utf8_get_char_validated(text + i, (gssize)(len - i));
    if (c == (gunichar)-1 || c == (gunichar)-2) {
      g_string_append(out, "\xef\xbf\xbd");
      i++;
      continue;
    }
    gsize n = (gsize)(g_utf8_next_char(text + i) - (text + i));
    /* Also the line ends that JavaScript sees where JSON sees none. */
    if (escape_is_unsafe(c))
      g_string_append_printf(out, "\\u%04x", c);
    else
      g_string_append_len(out, text + i, (gssize)n);
    i += n;
  }
  g_string_append_c(out, '"');
}

void json_add_known(Json *json, const char *key, const char *text)
{
  if (text != NULL && *text)
    json_add_text(json, key, text, strlen(text));
}

void json_add_texts(Json *json, const char *key, const char *const *texts)
{
  if (texts == NULL || *texts == NULL)
    return;
  json_begin_list(json, key);
  for (; *texts != NULL; texts++)
    json_add_text(json, NULL, *texts, strlen(*texts));
  json_end_list(json);
}

void json_add_number(Json *json, const char *key, guint64 number)
{
  char digits[20]; /* of 2^64 - 1 */
  gsize first = sizeof digits;
  do
    digits[--first] = (char)('0' + number % 10);
  while ((number /= 10) > 0);
  begin(json, key);
  g_string_append_len(json->out, digits + first, (gssize)(sizeof digits - first));
}

void json_add_double(Json *json, const char *key, double number)
{
  char buf[G_ASCII_DTOSTR_BUF_SIZE];
  begin(json, key);
  g_string_append(json->out, g_ascii_formatd(buf, sizeof buf, "%.6g", isfinite(number) ? number : 0));
}

void json_add_boolean(Json *json, const char *key, gboolean value)
{
  begin(json, key);
  g_string_append(json->out, value ? "true" : "false");
}

void json_add_date(Json *json, const char *key, Date date)
{
  char buf[DATE_TEXT_MAX];
  if (date.year == 0)
    return;
  date_print_iso(date, buf);
  json_add_known(json, key, buf);
}
