#include "corpus/relations/links.h"

#include <string.h>

void links_blank(Sheet *sheet)
{
  char *s = sheet->fold.text->str, *end = s + sheet->fold.text->len;
  for (char *at = s; (at = memchr(at, ']', (gsize)(end - at))) != NULL; at++) {
    if (at[1] != '(' || strncmp(at + 2, "http", 4) != 0)
      continue;
    char *open = memrchr(s, '[', (gsize)(at - s)), *close = at + strcspn(at, ")\n ");
    if (open == NULL || *close != ')')
      continue;
    *open = ' ';
    memset(at, ' ', (gsize)(close - at) + 1);
    at = close;
  }
}
