#include "corpus/format/mail/mail.h"

#include <string.h>

/* A longer subtype of a media type is no extension. */
#define MAIL_EXTENSION_MAX 4

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

char *mail_dup_part_name(guint n, const char *type)
{
  /* Media types that do not end in the extension of their files: registry of IANA. */
  static const char *const extensions[][2] = {
      {"text/plain", "txt"},
      {"text/calendar", "ics"},
      {"text/markdown", "md"},
      {"message/rfc822", "eml"},
      {"application/msword", "doc"},
      {"application/vnd.ms-excel", "xls"},
      {"application/vnd.ms-outlook", "msg"},
      {"application/vnd.ms-powerpoint", "ppt"},
      {"application/vnd.oasis.opendocument.presentation", "odp"},
      {"application/vnd.oasis.opendocument.spreadsheet", "ods"},
      {"application/vnd.oasis.opendocument.text", "odt"},
      {"application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"},
      {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"},
      {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"},
  };
  const char *subtype = strchr(type, '/');
  for (gsize i = 0; i < G_N_ELEMENTS(extensions); i++)
    if (g_ascii_strcasecmp(type, extensions[i][0]) == 0)
      return g_strdup_printf("part-%u.%s", n, extensions[i][1]);
  /* "application/pdf", "text/html" */
  if (subtype == NULL || subtype[1] == '\0' || strlen(subtype + 1) > MAIL_EXTENSION_MAX ||
      subtype[1 + strspn(subtype + 1, "abcdefghijklmnopqrstuvwxyz0123456789")] != '\0')
    return g_strdup_printf("part-%u", n);
  return g_strdup_printf("part-%u.%s", n, subtype + 1);
}
