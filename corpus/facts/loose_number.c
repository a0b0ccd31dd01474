#include "corpus/facts/loose_number.h"

#include <string.h>

#define NUMBER_MAX 80

/* Whether the space at pos is inside a number: "256 /2004/QĐ-UB", "14 / CT - CT", "02 BKH/DN". */
static gboolean joins(const Sheet *sheet, guint from, guint pos, guint end)
{
  const char *s = sheet->fold.text->str;
  guint next = pos;
  while (next < end && g_ascii_isspace(s[next]))
    next++;
  if (next >= end)
    return FALSE;
  if (s[pos] == '\n') /* "TTLT-VKSNDTC-" goes on in the next line, not in the other column */
    return fold_match(s + next, "cong hoa") == 0 && fold_match(s + next, "dang cong") == 0 &&
           (s[pos - 1] == '-' || s[pos - 1] == '/') && sheet->fold.capital->str[next] == '1' &&
           sheet->fold.capital->str[next + 1] == '1';
  if (s[next] == '/' || (s[next] == '-' && s[pos] == ' '))
    return TRUE;
  if (s[pos] == '\t') /* "40   /2000/TT-BTC", but no table's cells */
    return FALSE;
  gboolean capital = sheet->fold.capital->str[next] == '1';
  if (s[pos - 1] == '/' || s[pos - 1] == '-')
    return capital || g_ascii_isdigit(s[next]);
  if (!capital || memchr(s + from, '/', pos - from) != NULL || memchr(s + from, '-', pos - from) != NULL)
    return FALSE;
  while (next < end && g_ascii_isalnum(s[next]) && sheet->fold.capital->str[next] == '1')
    next++;
  return next < end && (s[next] == '/' || s[next] == '-');
}

/* Whether c at s[at] is part of a number; a bracket only as in "TT-BCA(C13)", "_" only for a dash between letters:
 * "50/2022/NĐ_CP". */
static gboolean is_part(const char *s, guint at, char c)
{
  if (c == '(')
    return g_ascii_isalnum(s[at - 1]) && g_ascii_isalpha(s[at + 1]) && s[at + 1 + strcspn(s + at + 1, " )")] == ')';
  if (c == ')')
    return g_ascii_isdigit(s[at - 1]);
  if (c == '_')
    return g_ascii_isalpha(s[at - 1]) && g_ascii_isalpha(s[at + 1]);
  return g_ascii_isalnum(c) || strchr("/-.&", c) != NULL;
}

/* Whether a word is glued to the code that ends before pos: "TT-BTCngày"; codes have two small letters at most (TTg).
 */
static gboolean is_glued(const Sheet *sheet, guint pos, guint end)
{
  const char *s = sheet->fold.text->str, *capital = sheet->fold.capital->str;
  guint at = pos;
  while (at < end && g_ascii_isalpha(s[at]) && capital[at] == '0')
    at++;
  return at >= pos + 3 && pos > 0 && capital[pos - 1] == '1';
}

gsize loose_number_len(const Sheet *sheet, guint pos, guint end)
{
  const char *s = sheet->fold.text->str;
  guint at = pos, letters = 0, marks = 0;
  if (at >= end || !g_ascii_isdigit(s[at]))
    return 0;
  while (at < end && at - pos < NUMBER_MAX) {
    char c = s[at];
    Date date;
    if (c == '-' && letters > 0 && g_ascii_isdigit(s[at + 1]) && sheet_date(s + at + 1, &date) > 0)
      break; /* "125/BC-SNV-15/3/2021" */
    if (g_ascii_isspace(c) ? !joins(sheet, pos, at, end) : !is_part(s, at, c))
      break;
    if (marks > 0 && is_glued(sheet, at, end))
      break;
    letters += g_ascii_isalpha(c);
    marks += c == '/' || c == '-';
    at++;
  }
  if (at > pos + 3 && strncmp(s + at - 3, "al", 2) == 0 && g_ascii_isdigit(s[at - 1]) && s[at - 4] == '/')
    at--; /* the mark of a footnote: "55/2022/AL1" */
  while (at > pos && !g_ascii_isalnum(s[at - 1]) && s[at - 1] != ')')
    at--;
  if (memchr(s + pos, '(', at - pos) == NULL && at > pos && s[at - 1] == ')')
    at--;
  return letters > 0 && marks > 0 ? at - pos : 0;
}

char *loose_number_print(const char *text, Span span)
{
  GString *printed = g_string_new(NULL);
  FoldChar c;
  for (gsize at = span.start; at < span.end;) {
    gsize n = fold_char(text + at, span.end - at, &c);
    if (c.base == '-' || c.base == '_')
      g_string_append_c(printed, '-');
    else if (c.base != 0 && !g_ascii_isspace(c.base))
      g_string_append_len(printed, text + at, (gssize)n);
    at += n;
  }
  return g_string_free(printed, FALSE);
}

char *loose_number_read(const Sheet *sheet, guint from, guint to, DocNum *out)
{
  char *printed = loose_number_print(sheet->text, sheet_span(sheet, from, to));
  if (docnum_scan(printed, strlen(printed), DOCNUM_IN_TEXT, out) == 0) {
    *out = (DocNum){0}; /* a style of its time: the ordinal at least */
    for (gsize i = 0; i + 1 < sizeof(out->ordinal) && g_ascii_isalnum(printed[i]); i++)
      out->ordinal[i] = printed[i];
  }
  return printed;
}

void loose_number_set(const Sheet *sheet, guint from, guint to, Facts *facts)
{
  DocNum number = {0};
  char *printed = loose_number_read(sheet, from, to, &number);
  facts_take_number(facts, &number, printed, sheet_span(sheet, from, to), FACTS_FROM_TEXT);
}

/* The digit that recognition takes for the letter c; c itself when it takes none for it. */
static char loose_number_digit(char c)
{
  return (char)(c == 'o' || c == 'O' ? '0' : c == 'l' || c == 'i' || c == 'I' ? '1' : c);
}

/* Repairs n bytes that should be digits; FALSE when they cannot be. */
static gboolean repair(char *part, gsize n)
{
  gboolean digit = FALSE, all = TRUE;
  for (gsize i = 0; i < n; i++) {
    digit |= g_ascii_isdigit(part[i]);
    all &= g_ascii_isdigit(loose_number_digit(part[i]));
  }
  for (gsize i = 0; all && digit && i < n; i++)
    part[i] = loose_number_digit(part[i]);
  return all && digit;
}

gsize loose_number_set_noisy(const Sheet *sheet, guint from, guint to, Facts *facts)
{
  const char *s = sheet_at(sheet, from);
  gsize n = strcspn(s, " \t\n");
  DocNum number;
  if (facts_has(facts, FACT_NUMBER) || n > NUMBER_MAX || from + n > to)
    return 0;
  Span span = sheet_span(sheet, from, from + (guint)n);
  g_autofree char *printed = loose_number_print(sheet->text, span);
  gsize ordinal = strcspn(printed, "/-"), year = printed[ordinal] != '\0' ? strcspn(printed + ordinal + 1, "/-") : 0;
  if (ordinal > 5 || !repair(printed, ordinal))
    return 0;
  if (year == 4)
    repair(printed + ordinal + 1, year);
  if (docnum_scan(printed, strlen(printed), DOCNUM_IN_TEXT, &number) != strlen(printed))
    return 0;
  facts_take_number(facts, &number, g_steal_pointer(&printed), span, FACTS_FROM_TEXT);
  facts_set_proof(facts, FACT_NUMBER, PROOF_REPAIRED);
  return n;
}
