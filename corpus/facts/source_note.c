#include "corpus/facts/source_note.h"

#include <string.h>

#include "corpus/facts/authority.h"
#include "corpus/facts/effect.h"
#include "corpus/facts/loose_number.h"
#include "corpus/names/types.h"

#define LABEL_MAX   16
#define NOTE_FROM   1500 /* the first article's heading is short */
#define UNIT_MAX    120  /* "Điều 1 Mục 2 Phần III" */
#define NOTE_MAX    3000
#define LATER_BYTES ((gsize)512 << 10) /* how far a later note is looked for */
#define LATER_TRIES 256

/* The type that the note names within UNIT_MAX of pos, and where its name begins and ends. */
static const DocType *source_note_type(const Sheet *sheet, guint pos, guint end, guint *from, guint *to)
{
  const char *s = sheet->fold.text->str;
  for (guint at = pos; at < end && at < pos + UNIT_MAX; at++) {
    if (at > pos && g_ascii_isalnum(s[at - 1]))
      continue;
    gsize offset = fold_source(&sheet->fold, at), name_len = 0;
    const DocType *type = types_scan(sheet->text + offset, sheet->len - offset, FALSE, &name_len);
    if (type == NULL)
      continue;
    *from = *to = at;
    while (*to < end && fold_source(&sheet->fold, *to) < offset + name_len)
      (*to)++;
    return type;
  }
  return NULL;
}

/* Where the note's own date "ngày 12/06/2018 của ..." begins in from..to: the last one; to when there is none. */
static guint source_note_date(const Sheet *sheet, guint from, guint to, Date *date, guint *date_end)
{
  const char *s = sheet->fold.text->str;
  guint found = to;
  for (const char *at = s + from; (at = fold_find(at, s + to, "ngay")) != NULL; at++) {
    Date read;
    gsize n = sheet_date(at, &read);
    const char *next = at + n;
    while (*next == ' ' || *next == '\n')
      next++;
    if (n == 0 || (fold_match(next, "cua") == 0 && *next != ','))
      continue;
    *date = read;
    found = (guint)(at - s);
    *date_end = found + (guint)n;
  }
  return found;
}

/* "của Bộ Tài chính và Bộ Y tế" behind the date. */
static void read_issuers(const Sheet *sheet, guint from, guint to, Facts *facts)
{
  authority_read(sheet, 0, facts); /* from the number's codes */
  if (!facts_has(facts, FACT_ISSUER))
    authority_read_names(sheet, from, to, facts);
}

/* Reads the note whose unit stands at pos. */
static gboolean read_at(const Sheet *sheet, guint pos, Facts *facts)
{
  const char *s = sheet->fold.text->str;
  guint limit = (guint)MIN(sheet->fold.text->len, pos + NOTE_MAX), type_from = 0, type_to = 0, date_end = 0;
  const char *effect = fold_find(s + pos, s + limit, "co hieu luc");
  if (effect == NULL && (effect = memchr(s + pos, ')', MIN(limit - pos, UNIT_MAX))) == NULL)
    return FALSE;
  guint end = (guint)(effect - s);
  const DocType *type = source_note_type(sheet, pos, end, &type_from, &type_to);
  if (type == NULL)
    return FALSE;
  guint at = type_to;
  at += (guint)fold_match(s + at, " so");
  guint digits = at + (guint)strcspn(s + at, "0123456789(),");
  if (digits < at + LABEL_MAX && g_ascii_isdigit(s[digits])) /* "số TT 07/2023/TT-BNNPTNT" happens */
    at = digits;
  while (at < end && strchr(" :.'", s[at]) != NULL)
    at++;
  gsize n = loose_number_len(sheet, at, end);
  gsize none = n == 0 ? fold_match(s + at, "khong so") : 0;
  if (n == 0 && none == 0)
    return FALSE;
  if (n > 0 && !facts_has(facts, FACT_NUMBER))
    loose_number_set(sheet, at, at + (guint)n, facts);
  facts_set_type(facts, type, sheet_span(sheet, type_from, type_to), FACTS_FROM_TEXT);
  if (facts->effective_rule == FACTS_RULE_NONE && end < limit)
    effect_read_at(sheet, end + (guint)fold_match(s + end, "co hieu luc"), facts);
  Date issued = {0};
  guint title_end = source_note_date(sheet, at + (guint)(n + none), end, &issued, &date_end);
  if (issued.year == 0)
    return TRUE;
  Span title = sheet_span(sheet, at + (guint)(n + none), title_end);
  facts_set_date(facts, FACT_ISSUED, issued, sheet_span(sheet, title_end, date_end), FACTS_FROM_TEXT);
  facts_take_text(facts, FACT_TITLE, sheet_dup_line(sheet->text, title), title, FACTS_FROM_TEXT);
  read_issuers(sheet, date_end, end, facts);
  return TRUE;
}

/* Only one note of a document carries title and date, and it may be a later one: looks for it by the number. */
static void read_dated(const Sheet *first, Facts *facts)
{
  const char *text = first->text, *number = text + facts_span(facts, FACT_NUMBER).start;
  gsize number_len = facts_span(facts, FACT_NUMBER).end - facts_span(facts, FACT_NUMBER).start,
        from = facts_span(facts, FACT_NUMBER).end;
  gsize to = MIN(first->len, from + LATER_BYTES);
  for (guint tries = 0; tries < LATER_TRIES && facts_date(facts, FACT_ISSUED).year == 0 && number_len > 0; tries++) {
    const char *found = memmem(text + from, to - from, number, number_len);
    if (found == NULL)
      return;
    from = (gsize)(found - text) + number_len;
    if (from < to && (text[from] == ',' || text[from] == ')'))
      continue; /* a note without title and date */
    gsize start = (gsize)(found - text) - MIN((gsize)(found - text), UNIT_MAX);
    g_auto(Sheet) sheet = {0};
    sheet_init(&sheet, text, first->len, start, MIN(first->len, from + NOTE_MAX));
    const char *s = sheet.fold.text->str, *open = strchr(s, '(');
    if (open != NULL)
      read_at(&sheet, (guint)(open + 1 - s), facts);
  }
}

gboolean source_note_read(const Sheet *sheet, Facts *facts)
{
  static const char *const units[] = {"dieu", "muc", "khoan", "phan", "chuong", "diem"};
  const char *s = sheet->fold.text->str;
  const char *to = s + MIN(sheet->fold.text->len, NOTE_FROM);

  for (const char *at = s; at < to && (at = memchr(at, '(', (gsize)(to - at))) != NULL; at++) {
    for (gsize k = 0; k < G_N_ELEMENTS(units); k++) {
      if (fold_match(at + 1, units[k]) == 0 || !read_at(sheet, (guint)(at + 1 - s), facts))
        continue;
      if (facts_date(facts, FACT_ISSUED).year == 0 && facts_has(facts, FACT_NUMBER))
        read_dated(sheet, facts);
      return TRUE;
    }
  }
  return FALSE;
}
