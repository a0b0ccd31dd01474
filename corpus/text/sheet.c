#include "corpus/text/sheet.h"

#include <string.h>

#define PLACE_MAX 40

gsize sheet_char_start(const char *text, gsize len, gsize at)
{
  while (at > 0 && at < len && ((guchar)text[at] & 0xc0) == 0x80)
    at--;
  return at;
}

/* ---- segments ---- */

static gboolean is_rule(const char *s, gsize len)
{
  for (gsize i = 0; i < len; i++)
    if (g_ascii_isalnum(s[i]))
      return FALSE;
  return TRUE;
}

static gboolean is_furniture(const char *s, gsize len)
{
  static const char *const furniture[] = {"cong bao/so",
                                          "ky boi: cong bao",
                                          "ngay ky: 20",
                                          "ngay ky:20",
                                          "nguoi ky: cong thong tin",
                                          "email: thongtinchinhphu",
                                          "co quan: van phong chinh phu",
                                          "thoi gian ky:",
                                          "website http"};
  gsize digits = 0;

  while (digits < len && g_ascii_isdigit(s[digits]))
    digits++;
  if (digits == len && len <= 4)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS(furniture); i++)
    if (s[0] == furniture[i][0] && strncmp(s, furniture[i], strlen(furniture[i])) == 0)
      return TRUE;
  return FALSE;
}

static gboolean is_capitals(const Sheet *sheet, guint start, guint end)
{
  guint letters = 0;
  for (guint i = start; i < end; i++) {
    if (!g_ascii_isalpha(sheet->fold.text->str[i]))
      continue;
    if (sheet->fold.capital->str[i] != '1')
      return FALSE;
    letters++;
  }
  return letters >= 2;
}

static void add_segment(Sheet *sheet, guint start, guint end, guint line, gboolean gap)
{
  const char *s = sheet->fold.text->str;
  while (start < end && s[start] == ' ')
    start++;
  while (end > start && s[end - 1] == ' ')
    end--;
  if (start == end)
    return;
  SheetSegment segment = {start, end, line, gap, is_capitals(sheet, start, end)};
  g_array_append_val(sheet->segments, segment);
}

/* The state's heading begins a column of its own, however little space stands before it. */
static gboolean is_motto(const char *s, guint pos, guint from)
{
  if ((s[pos] != 'c' && s[pos] != 'd') || s[pos + 1] != 'o')
    return FALSE;
  if (fold_match(s + pos, "cong hoa xa hoi chu nghia viet nam") > 0)
    return pos < from + 5 || strncmp(s + pos - 5, "nuoc ", 5) != 0;
  return fold_match(s + pos, "doc lap - tu do") > 0 || fold_match(s + pos, "doc lap -tu do") > 0 ||
         fold_match(s + pos, "doc lap-tu do") > 0;
}

/* Whether the gap at pos is not between columns, but left for a number that was filled in: "Số:     40   /2000/TT-BTC".
 */
static gboolean is_filled_in(const char *s, guint from, guint pos)
{
  gboolean label = pos == from + 3 && fold_match(s + from, "so:") > 0;
  return pos > from && ((label && g_ascii_isdigit(s[pos + 1])) || (s[pos + 1] == '/' && g_ascii_isdigit(s[pos - 1])));
}

void sheet_init(Sheet *sheet, const char *text, gsize len, gsize start, gsize end)
{
  gboolean gap = TRUE;
  guint line = 0;
  sheet->text = text;
  sheet->len = len;
  fold_init(&sheet->fold, text, start, end);
  sheet->segments = g_array_new(FALSE, FALSE, sizeof(SheetSegment));
  const char *s = sheet->fold.text->str;
  guint n = (guint)sheet->fold.text->len;
  for (guint at = 0; at < n; line++) {
    const char *newline = memchr(s + at, '\n', n - at);
    guint line_end = newline != NULL ? (guint)(newline - s) : n;
    if (is_rule(s + at, line_end - at)) {
      gap = TRUE;
    } else if (is_furniture(s + at, line_end - at)) {
      memset(sheet->fold.text->str + at, ' ', line_end - at); /* a sentence may go on behind it */
    } else {
      guint from = at;
      for (guint i = at; i <= line_end; i++) {
        if (i < line_end && s[i] != '\t' && (s[i] != ' ' || i == from))
          continue;
        gboolean column = i < line_end && s[i] == ' ';
        if (column && !is_motto(s, i + 1, from))
          continue;
        if (i < line_end && !column && is_filled_in(s, from, i)) {
          sheet->fold.text->str[i] = ' ';
          continue;
        }
        add_segment(sheet, from, i, line, gap);
        from = i + 1;
      }
      gap = FALSE;
    }
    at = line_end + 1;
  }
}

void sheet_clear(Sheet *sheet)
{
  fold_clear(&sheet->fold);
  g_clear_pointer(&sheet->segments, g_array_unref);
}

const SheetSegment *sheet_segment(const Sheet *sheet, guint i)
{
  return &g_array_index(sheet->segments, SheetSegment, i);
}

const char *sheet_at(const Sheet *sheet, guint pos)
{
  return sheet->fold.text->str + pos;
}

gsize sheet_begins(const Sheet *sheet, guint i, const char *pattern)
{
  return fold_match(sheet_at(sheet, sheet_segment(sheet, i)->start), pattern);
}

gboolean sheet_is(const Sheet *sheet, guint i, const char *pattern)
{
  const SheetSegment *segment = sheet_segment(sheet, i);
  return sheet_begins(sheet, i, pattern) == segment->end - segment->start;
}

gsize sheet_match_marked(const Sheet *sheet, guint pos, const char *words)
{
  gsize offset = fold_source(&sheet->fold, pos), len = sheet->len - offset;
  gsize n = fold_match_name(sheet->text + offset, len, words, FALSE);
  guint end = pos;
  if (n == 0 && (n = fold_match_name(sheet->text + offset, len, words, TRUE)) > 0)
    for (gsize i = 0; i < n; i++)
      if ((guchar)sheet->text[offset + i] >= 0x80)
        return 0;
  while (n > 0 && end < sheet->fold.text->len && fold_source(&sheet->fold, end) < offset + n)
    end++;
  return end - pos;
}

Span sheet_span(const Sheet *sheet, guint from, guint to)
{
  const char *s = sheet->fold.text->str;
  to = MIN(to, (guint)sheet->fold.text->len); /* a pattern may end in the blank that is not there */
  while (from < to && g_ascii_isspace(s[from]))
    from++;
  while (to > from && g_ascii_isspace(s[to - 1]))
    to--;
  if (from >= to)
    return (Span){0, 0};
  gsize last = fold_source(&sheet->fold, to - 1);
  FoldChar c;
  return (Span){fold_source(&sheet->fold, from), last + fold_char(sheet->text + last, sheet->len - last, &c)};
}

char *sheet_dup_line(const char *text, Span span)
{
  g_autoptr(GString) out = g_string_new(NULL);
  gsize word = span.start; /* what has not been copied */
  FoldChar c;
  for (gsize at = span.start, next; at < span.end; at = next) {
    next = at + fold_char(text + at, span.end - at, &c);
    gboolean blank = c.base == ' ' || c.base == '\t' || c.base == '\n';
    if (!blank && next < span.end)
      continue;
    gsize end = blank ? at : next;
    if (end > word && out->len > 0)
      g_string_append_c(out, ' ');
    g_string_append_len(out, text + word, (gssize)(end - word));
    word = next;
  }
  return out->len > 0 ? g_string_free(g_steal_pointer(&out), FALSE) : NULL;
}

/* ---- dates ---- */

/* Skips white space and the dots of a form. */
static const char *skip_filler(const char *s)
{
  while (g_ascii_isspace(*s) || *s == '.' || *s == '_')
    s++;
  return s;
}

static const char *read_number(const char *s, guint max_digits, guint *out)
{
  guint n = 0;
  gboolean noisy = FALSE; /* "O5", "2O11", as recognition reads zeros */
  *out = 0;
  while (n < max_digits && (g_ascii_isdigit(s[n]) || (s[n] == 'o' && (n > 0 || g_ascii_isdigit(s[1]))))) {
    noisy |= s[n] == 'o';
    *out = *out * 10 + (s[n] == 'o' ? 0 : (guint)(s[n] - '0'));
    n++;
  }
  return n > 0 && !g_ascii_isdigit(s[n]) && !(noisy && g_ascii_isalpha(s[n])) ? s + n : NULL;
}

/* "thang 3 nam 2020", "/3/2020", "-3-2020" after the day. */
static const char *read_month_year(const char *s, gboolean blank, guint *month, guint *year)
{
  const char *at = skip_filler(s), *next;
  gsize n;
  if ((n = fold_match(at, "thang")) > 0 || strncmp(at, "thang", 5) == 0) {
    at = skip_filler(at + (n > 0 ? n : 5));
    if (blank && fold_match(at, "nam") > 0) /* "ngày ... tháng ... năm 2024" of a draft */
      return read_number(skip_filler(at + 3), 4, year);
    if ((at = read_number(at, 2, month)) == NULL)
      return NULL;
    next = skip_filler(at);
    if (strncmp(next, "nam", 3) == 0)
      return read_number(skip_filler(next + 3), 4, year);
    at = next;
    return (*at == '-' || *at == '/') ? read_number(at + 1, 4, year) : NULL;
  }
  at = s;
  while (*at == ' ')
    at++;
  if (*at != '/' && *at != '-' && *at != '.')
    return NULL;
  char mark = *at++;
  while (*at == ' ')
    at++;
  if ((at = read_number(at, 2, month)) == NULL)
    return NULL;
  while (*at == ' ')
    at++;
  if (*at++ != mark)
    return NULL;
  while (*at == ' ')
    at++;
  return read_number(at, 4, year);
}

gsize sheet_date(const char *s, Date *out)
{
  const char *at = s, *next;
  guint day = 0, month = 0, year = 0;
  gsize n = fold_match(at, "ngay");
  if (n > 0) {
    at += n;
    while (*at == ':' || *at == ',' || g_ascii_isspace(*at))
      at++;
    at = skip_filler(at);
  }
  if ((next = read_number(at, 2, &day)) != NULL)
    at = next;
  else if (strncmp(at, "thang", 5) != 0)
    return 0;
  if ((at = read_month_year(at, next == NULL, &month, &year)) == NULL)
    return 0;
  if (year < 1900 || year > 2100 || (month < 1 && (n == 0 || day != 0)) || month > 12 ||
      (day != 0 && !g_date_valid_dmy((GDateDay)day, (GDateMonth)month, (GDateYear)year)))
    return 0;
  *out = (Date){.year = (guint16)year, .month = (guint8)month, .day = (guint8)day};
  return (gsize)(at - s);
}

gboolean sheet_is_date_line(const Sheet *sheet, guint i, Date *out, guint *pos)
{
  const SheetSegment *segment = sheet_segment(sheet, i);
  const char *from = sheet_at(sheet, segment->start), *to = sheet_at(sheet, segment->end), *at;
  gsize n;
  if ((at = fold_find(from, to, "ngay")) == NULL && (at = fold_find(from, to, "thang")) == NULL)
    return FALSE;
  if (at == from || at - from > PLACE_MAX || (n = sheet_date(at, out)) == 0 || at + n + 2 < to)
    return FALSE;
  gboolean parted = FALSE;
  for (const char *c = from; c < at; c++) { /* words with capitals, then a comma or a dash */
    if (g_ascii_isdigit(*c) || (!g_ascii_isalpha(*c) && strchr(" .,-'", *c) == NULL))
      return FALSE;
    if (g_ascii_isalpha(*c) && (c == from || !g_ascii_isalpha(c[-1])) &&
        sheet->fold.capital->str[c - sheet->fold.text->str] != '1')
      return FALSE;
    parted |= *c == ',' || *c == '-';
  }
  *pos = (guint)(at - sheet->fold.text->str);
  return parted;
}
