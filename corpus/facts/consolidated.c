#include "corpus/facts/consolidated.h"

#include <string.h>

#include "corpus/facts/letterhead.h"
#include "corpus/names/types.h"

#define BLOCK_BEFORE ((gsize)600)
#define BLOCK_AFTER  ((gsize)1500)
#define TRIES        64

static const char code[] = "VBHN";

/* Whether the code at found is part of a number after "Số:". */
static gboolean is_number(const char *text, const char *found)
{
  const char *at = found;
  FoldChar c;
  if (at == text || (at[-1] != '/' && at[-1] != '-'))
    return FALSE;
  while (at > text && at[-1] != '\n' && found - at < 24)
    at--;
  for (; at < found; at++)
    if (fold_char(at, (gsize)(found - at), &c) == 1 && c.base == 's' &&
        fold_match_name(at, (gsize)(found - at), "số", TRUE) > 0)
      return TRUE;
  return FALSE;
}

gboolean consolidated_find(const char *text, gsize len, Sheet *block)
{
  const char *from = text, *end = text + len;
  for (guint i = 0; i < TRIES; i++) {
    const char *found = memmem(from, (gsize)(end - from), code, sizeof(code) - 1);
    if (found == NULL)
      return FALSE;
    from = found + sizeof(code) - 1;
    if (!is_number(text, found))
      continue;
    gsize at = (gsize)(found - text), start = at - MIN(at, BLOCK_BEFORE);
    while (start < at && ((guchar)text[start] & 0xc0) == 0x80)
      start++;
    g_auto(Sheet) sheet = {0};
    sheet_init(&sheet, text, len, start, MIN(len, at + BLOCK_AFTER));
    const char *s = sheet.fold.text->str, *s_end = s + sheet.fold.text->len;
    if (fold_find(s, s_end, "xac thuc van ban hop nhat") == NULL &&
        fold_find(s, s_end, "xac nhan van ban hop nhat") == NULL)
      continue;
    *block = sheet;
    sheet = (Sheet){0};
    return TRUE;
  }
  return FALSE;
}

void consolidated_read(const Sheet *block, Facts *facts)
{
  Letterhead letterhead = {.body = -1, .title = -1};
  letterhead_read_lines(block, facts, &letterhead);
}

gboolean consolidated_is_head(const Sheet *head)
{
  const char *s = head->fold.text->str, *end = s + head->fold.text->len;
  const char *basis = fold_find(s, end, "can cu");
  const char *limit = basis != NULL ? basis : end;
  return fold_find(s, limit, "duoc sua doi, bo sung boi:") != NULL ||
         fold_find(s, limit, "duoc sua doi bo sung boi:") != NULL ||
         fold_find(s, limit, "duoc sua doi, bo sung mot so dieu boi:") != NULL;
}
