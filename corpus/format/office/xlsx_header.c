#include "corpus/format/office/xlsx_header.h"

#include <string.h>

gboolean xlsx_header_is(const char *element)
{
  return strcmp(element, "oddHeader") == 0 || strcmp(element, "oddFooter") == 0 || strcmp(element, "evenHeader") == 0 ||
         strcmp(element, "evenFooter") == 0 || strcmp(element, "firstHeader") == 0 ||
         strcmp(element, "firstFooter") == 0;
}

/* Behind the code at the '&': a font in quotes, a size in digits, a colour of six digits or a theme's, one letter. */
static const char *behind_code(const char *at)
{
  const char *code = at + 1;
  if (*code == '"') {
    const char *quote = strchr(code + 1, '"');
    return quote != NULL ? quote + 1 : code + strlen(code);
  }
  if (g_ascii_isdigit(*code))
    return code + strspn(code, "0123456789");
  if (*code == 'K') {
    gsize n = strspn(code + 1, "0123456789ABCDEFabcdef+-");
    return code + 1 + MIN(n, 6);
  }
  return *code != '\0' ? g_utf8_next_char(code) : code;
}

/* Ends a part, which is left out when it numbers pages. */
static void end_part(GString *out, gsize start, gboolean numbers)
{
  if (numbers)
    g_string_truncate(out, start);
  else if (out->len > start && out->str[out->len - 1] != '\n')
    g_string_append_c(out, '\n');
}

void xlsx_header_append(GString *out, const char *coded)
{
  gsize start = out->len;
  gboolean numbers = FALSE;
  for (const char *at = coded; *at != '\0';) {
    if (*at != '&' || at[1] == '&') {
      g_string_append_c(out, *at);
      at += *at == '&' ? 2 : 1;
      continue;
    }
    if (at[1] != '\0' && strchr("LCR", at[1]) != NULL) {
      end_part(out, start, numbers);
      start = out->len;
      numbers = FALSE;
    }
    numbers |= at[1] == 'P' || at[1] == 'N';
    at = behind_code(at);
  }
  end_part(out, start, numbers);
}
