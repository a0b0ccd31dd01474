#include "corpus/facts/further.h"

#include <string.h>

#include "corpus/facts/letterhead.h"

#define LINES_BEFORE 3 /* office and number stand above the motto in flattened columns */
#define BYTES_BEFORE ((gsize)400)
#define BYTES_AFTER  ((gsize)1500)

/* Where the next motto stands from from on; len when there is none. */
static gsize further_motto(const char *text, gsize len, gsize from)
{
  static const char *const mottos[] = {"ạnh phúc", "ẠNH PHÚC", "CỘNG SẢN VIỆT NAM"};
  gsize next = len;

  for (gsize i = 0; i < G_N_ELEMENTS(mottos) && from < next; i++) {
    const char *found = memmem(text + from, next - from, mottos[i], strlen(mottos[i]));
    if (found != NULL)
      next = (gsize)(found - text);
  }
  return next;
}

/* The start of the line that many lines before the one of at. */
static gsize further_line_start(const char *text, gsize at, guint lines)
{
  gsize least = at - MIN(at, BYTES_BEFORE), start = at;

  while (start > least && (text[start - 1] != '\n' || lines-- > 0))
    start--;
  return start;
}

static gboolean further_is_known(const Facts *facts, const DocNum *number)
{
  char key[DOCNUM_KEY_MAX], other[DOCNUM_KEY_MAX];

  docnum_key(number, key);
  docnum_key(&facts->number, other);
  if (strcmp(key, other) == 0)
    return TRUE;
  for (guint i = 0; i < facts->further->len; i++) {
    docnum_key(&g_array_index(facts->further, FactsNumber, i).number, other);
    if (strcmp(key, other) == 0)
      return TRUE;
  }
  return FALSE;
}

/* Reads the letterhead around the motto at pos. */
static void further_read_at(const char *text, gsize len, gsize pos, guint lines, Facts *facts)
{
  g_auto(Sheet) sheet = {0};
  g_autoptr(Facts) found = facts_new();
  Letterhead letterhead = {0};
  gsize start = sheet_char_start(text, len, further_line_start(text, pos, lines));

  sheet_init(&sheet, text, len, start, sheet_char_start(text, len, MIN(len, pos + BYTES_AFTER)));
  if (!letterhead_read(&sheet, found, &letterhead) || found->number_text == NULL || found->number.ordinal[0] == '\0' ||
      found->type == NULL || found->issued.day == 0 || !letterhead.enacted || further_is_known(facts, &found->number))
    return;
  FactsNumber number = {found->number, g_steal_pointer(&found->number_text), found->number_span};
  g_array_append_val(facts->further, number);
}

void further_read(const char *text, gsize len, Facts *facts)
{
  gsize from = MAX(MAX(facts->title_span.end, facts->issued_span.end), facts->number_span.end);

  for (guint i = 0; i < FURTHER_MAX; i++) {
    gsize pos = further_motto(text, len, from);
    if (pos == len)
      return;
    guint before = facts->further->len;
    further_read_at(text, len, pos, LINES_BEFORE, facts);
    if (facts->further->len == before)
      further_read_at(text, len, pos, 0, facts);
    from = pos + 1;
  }
}
