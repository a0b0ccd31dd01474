#include "corpus/format/office/described.h"

#include <string.h>

/* All descriptions of a part. */
#define DESCRIBED_MAX ((gsize)1 << 20)
/* With its dot. */
#define EXTENSION_MAX 5
/* The type of a VML shape that is a picture; of others Word says their own text again. */
#define VML_PICTURE "_t75"

/* "C:\Ảnh\logo.png", "scan 1.jpg": the program's guess. */
static gboolean is_file_name(const char *text)
{
  const char *dot = strrchr(text, '.');
  gsize len = dot != NULL ? strlen(dot) : 0;
  gboolean extension = len > 2 && len <= EXTENSION_MAX && dot > text && !g_ascii_isspace(dot[-1]);
  for (gsize i = 1; i < len; i++)
    extension &= g_ascii_isalnum(dot[i]) != 0;
  return extension || strstr(text, ":\\") != NULL || strstr(text, "://") != NULL;
}

/* Whether the len bytes at line are a line of out. */
static gboolean has_line(const GString *out, const char *line, gsize len)
{
  for (const char *at = out->str; *at != '\0';) {
    gsize n = strcspn(at, "\n");
    if (n == len && memcmp(at, line, len) == 0)
      return TRUE;
    at += n + (at[n] == '\n');
  }
  return FALSE;
}

void described_add_text(GString *out, const char *text)
{
  text += strspn(text, " \t\r\n");
  g_autofree char *line = g_strndup(text, strcspn(text, "\r\n"));
  g_strchomp(line);
  gsize len = strlen(line);
  if (strchr(line, ' ') == NULL || is_file_name(line) || out->len + len >= DESCRIBED_MAX || has_line(out, line, len))
    return;
  g_string_append_printf(out, "%s\n", line);
}

void described_add(GString *out, const char *element, const XmlAttributes *attributes)
{
  char type[32];
  g_autofree char *text = NULL;
  if (strcmp(element, "docPr") == 0 || strcmp(element, "cNvPr") == 0)
    text = xml_dup(attributes, "descr");
  else if (strcmp(element, "shape") == 0 && xml_get(attributes, "type", type, sizeof type) &&
           g_str_has_suffix(type, VML_PICTURE))
    text = xml_dup(attributes, "alt");
  if (text != NULL)
    described_add_text(out, text);
}

char *described_dup_art(const char *element, const XmlAttributes *attributes)
{
  return strcmp(element, "textpath") == 0 ? xml_dup(attributes, "string") : NULL;
}

void described_write(GString *out, Lines *lines)
{
  lines_end(lines);
  g_auto(GStrv) all = g_strsplit(out->str, "\n", -1);
  for (guint i = 0; all[i] != NULL && !lines->full; i++) {
    lines_add(lines, all[i], strlen(all[i]), NULL);
    lines_end(lines);
  }
  g_string_truncate(out, 0);
}
