#include "corpus/facts/itself.h"

#include <string.h>

#include "corpus/names/types.h"

#define HEADING_CHARS 50

/* Whether a sentence ends with the mark at pos: a capital follows, perhaps behind stars or the blank of a new line. */
static gboolean ends(const Sheet *sheet, guint pos, guint to)
{
  const char *s = sheet->fold.text->str;
  guint next = pos + 1;
  while (next < to && strchr("*-+ \n\t", s[next]) != NULL)
    next++;
  return next > pos + 1 && (next >= to || sheet->fold.capital->str[next] == '1' || s[pos] != '.');
}

/* Whether the line that ends at pos is a heading, which no mark ends: short, and no words that want an object. */
static gboolean is_heading(const Sheet *sheet, guint pos)
{
  static const char *const wanting[] = {"ngay", "theo", "cua",  "tai", "voi", "khi", "hanh", "trong",
                                        "va",   "boi",  "bang", "cho", "den", "cac", "moi"};
  const char *s = sheet->fold.text->str;
  guint line = pos;
  while (line > 0 && s[line - 1] != '\n')
    line--;
  if (line == pos || pos - line > HEADING_CHARS)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS(wanting); i++)
    if (fold_ends_with(s + line, s + pos, wanting[i]))
      return FALSE;
  return TRUE;
}

/* Whether a sentence ends before the line end at pos. */
static gboolean ends_line(const Sheet *sheet, guint pos, const Facts *facts)
{
  const char *s = sheet->fold.text->str;
  if (s[pos] != '\n' || pos == 0)
    return FALSE;
  return strchr(":;\n", s[pos - 1]) != NULL || (g_ascii_isalpha(s[pos + 1]) && s[pos + 2] == ')') ||
         (sheet->fold.capital->str[pos + 1] == '1' && itself_len(sheet, pos + 1, facts) > 0 && is_heading(sheet, pos));
}

guint itself_sentence_start(const Sheet *sheet, guint pos, const Facts *facts)
{
  const char *s = sheet->fold.text->str;
  guint at = pos;
  while (at > 0 && !(s[at - 1] == '.' && ends(sheet, at - 1, pos)) && !ends_line(sheet, at, facts))
    at--;
  while (at < pos && strchr("*-+ \n\t", s[at]) != NULL)
    at++;
  if (at + 2 < pos && g_ascii_isalnum(s[at]) && s[at + 1] == ')')
    for (at += 2; at < pos && g_ascii_isspace(s[at]); at++)
      ;
  return at;
}

guint itself_sentence_end(const Sheet *sheet, guint pos)
{
  const char *s = sheet->fold.text->str;
  guint len = (guint)sheet->fold.text->len, at = pos;
  while (at < len && !(s[at] == '.' && (at + 1 == len || s[at + 1] == '/' || ends(sheet, at, len))))
    at++;
  return at;
}

guint itself_len(const Sheet *sheet, guint pos, const Facts *facts)
{
  const char *s = sheet->fold.text->str;
  gsize offset = fold_source(&sheet->fold, pos), len = 0, n = fold_match(s + pos, "van ban");
  const DocType *type = types_scan(sheet->text + offset, sheet->len - offset, TRUE, &len);
  guint at = pos + (guint)n;
  if (n == 0 && (type == NULL || g_strcmp0(type->code, facts_code(facts, FACT_TYPE)) != 0))
    return 0;
  while (n == 0 && fold_source(&sheet->fold, at) < offset + len)
    at++;
  while (g_ascii_isspace(s[at]))
    at++;
  n = fold_match(s + at, "nay");
  return n > 0 && !g_ascii_isalnum(s[at + n]) ? at + (guint)n - pos : 0;
}

const DocType *itself_type(const Sheet *sheet, guint *end)
{
  const char *s = sheet->fold.text->str, *line = strchr(s, '\n');
  guint to = (guint)(line != NULL ? (gsize)(line - s) : sheet->fold.text->len);
  for (guint at = 0; at < to; at++) {
    gsize offset = fold_source(&sheet->fold, at), len = 0;
    if (sheet->fold.capital->str[at] != '1' || (at > 0 && g_ascii_isalnum(s[at - 1])))
      continue;
    const DocType *type = types_scan(sheet->text + offset, sheet->len - offset, TRUE, &len);
    for (*end = at; type != NULL && fold_source(&sheet->fold, *end) < offset + len;)
      (*end)++;
    if (type != NULL && fold_match(s + *end, " nay") > 0)
      return type;
  }
  return NULL;
}

guint itself_last(const Sheet *sheet, guint from, guint to, const Facts *facts)
{
  const char *s = sheet->fold.text->str;
  for (const char *at = s + to; at > s + from; at--) {
    guint pos = (guint)(at - s) - 1, n;
    if (sheet->fold.capital->str[pos] == '1' && (n = itself_len(sheet, pos, facts)) > 0 && pos + n <= to)
      return pos + n;
  }
  return 0;
}
