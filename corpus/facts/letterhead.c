#include "corpus/facts/letterhead.h"

#include <string.h>

#include "corpus/facts/issuers.h"
#include "corpus/facts/types.h"

#define SEGMENTS_MAX 160 /* a letterhead is at the top or nowhere */
#define TITLE_LINES  14
#define NUMBER_MAX   80
#define PLACE_MAX    40

typedef struct {
  const Sheet *sheet;
  Facts *facts;
  Letterhead *head;
  guint n; /* segments looked at */
} Reader;

/* ---- numbers ---- */

/* Whether the space at pos is inside a number: "256 /2004/QĐ-UB", "14 / CT - CT", "02 BKH/DN". */
static gboolean letterhead_joins(const Sheet *sheet, guint from, guint pos, guint end)
{
  const char *s = sheet->fold.text->str;
  guint next = pos;

  while (next < end && g_ascii_isspace(s[next]))
    next++;
  if (next >= end)
    return FALSE;
  if (s[pos] == '\n') /* "TTLT-VKSNDTC-" goes on in the next line */
    return (s[pos - 1] == '-' || s[pos - 1] == '/') && sheet->fold.capital->str[next] == '1' &&
           sheet->fold.capital->str[next + 1] == '1';
  if (s[next] == '/' || s[next] == '-')
    return TRUE;
  gboolean capital = sheet->fold.capital->str[next] == '1';
  if (s[pos - 1] == '/' || s[pos - 1] == '-')
    return capital || g_ascii_isdigit(s[next]);
  if (!capital || memchr(s + from, '/', pos - from) != NULL || memchr(s + from, '-', pos - from) != NULL)
    return FALSE;
  while (next < end && g_ascii_isalnum(s[next]) && sheet->fold.capital->str[next] == '1')
    next++;
  return next < end && (s[next] == '/' || s[next] == '-');
}

/* Whether c at s[at] is part of a number; a bracket only as in "TT-BCA(C13)". */
static gboolean letterhead_is_part(const char *s, guint at, char c)
{
  if (c == '(')
    return g_ascii_isalnum(s[at - 1]) && g_ascii_isalpha(s[at + 1]) && s[at + 1 + strcspn(s + at + 1, " )")] == ')';
  if (c == ')')
    return g_ascii_isdigit(s[at - 1]);
  return g_ascii_isalnum(c) || strchr("/-.&", c) != NULL;
}

gsize letterhead_number(const Sheet *sheet, guint pos, guint end)
{
  const char *s = sheet->fold.text->str;
  guint at = pos, letters = 0, marks = 0;

  if (at >= end || !g_ascii_isdigit(s[at]))
    return 0;
  while (at < end && at - pos < NUMBER_MAX) {
    char c = s[at];
    if (c == ' ' || c == '\n' ? !letterhead_joins(sheet, pos, at, end) : !letterhead_is_part(s, at, c))
      break;
    letters += g_ascii_isalpha(c);
    marks += c == '/' || c == '-';
    at++;
  }
  while (at > pos && !g_ascii_isalnum(s[at - 1]) && s[at - 1] != ')')
    at--;
  if (memchr(s + pos, '(', at - pos) == NULL && at > pos && s[at - 1] == ')')
    at--;
  return letters > 0 && marks > 0 ? at - pos : 0;
}

gboolean letterhead_set_number(const Sheet *sheet, guint from, guint to, Facts *facts)
{
  FactsSpan span = sheet_span(sheet, from, to);
  g_autoptr(GString) printed = g_string_new(NULL);
  DocNum number;
  FoldChar c;

  for (gsize at = span.start; at < span.end;) {
    gsize n = fold_char(sheet->text + at, span.end - at, &c);
    if (c.base == '-')
      g_string_append_c(printed, '-');
    else if (c.base != 0 && !g_ascii_isspace(c.base))
      g_string_append_len(printed, sheet->text + at, (gssize)n);
    at += n;
  }
  if (printed->len == 0)
    return FALSE;
  if (docnum_scan(printed->str, printed->len, DOCNUM_IN_TEXT, &number) == 0) {
    /* A style of its time: the ordinal at least. */
    number = (DocNum){0};
    for (gsize i = 0; i + 1 < sizeof(number.ordinal) && g_ascii_isalnum(printed->str[i]); i++)
      number.ordinal[i] = printed->str[i];
  }
  facts->number = number;
  facts->number_span = span;
  facts->number_text = g_string_free(g_steal_pointer(&printed), FALSE);
  return TRUE;
}

/* "Số: ", "Luật số: ", "Số :" at the start of a segment. Returns where the number should begin; 0 when it is no number
 * line. */
static guint letterhead_number_label(const Sheet *sheet, guint i)
{
  const SheetSegment *segment = sheet_segment(sheet, i);
  gsize offset = fold_source(&sheet->fold, segment->start), name_len = 0;
  guint at = segment->start;
  const char *s;

  if (sheet_begins(sheet, i, "so") == 0) {
    if (types_scan(sheet->text + offset, sheet->len - offset, TRUE, &name_len) == NULL)
      return 0;
    while (at < segment->end && fold_source(&sheet->fold, at) < offset + name_len)
      at++;
    while (at < segment->end && *sheet_at(sheet, at) == ' ')
      at++;
  }
  s = sheet_at(sheet, at);
  gsize n = fold_match(s, "so");
  if (n == 0)
    return 0;
  at += (guint)n;
  gboolean colon = FALSE;
  while (at < segment->end && strchr(" :.", *sheet_at(sheet, at)) != NULL) {
    colon |= *sheet_at(sheet, at) == ':';
    at++;
  }
  if (at >= segment->end)
    return colon ? at : 0;
  return at;
}

/* Whether nothing but a footnote or a date line follows pos in segment i: not "Nghị định số 77/2019/NĐ-CP của". */
static gboolean letterhead_ends_line(const Reader *reader, guint i, guint pos)
{
  const SheetSegment *segment = sheet_segment(reader->sheet, i);
  const char *s = sheet_at(reader->sheet, pos), *to = sheet_at(reader->sheet, segment->end), *date;
  Date ignored;

  if (pos >= segment->end || strcspn(s, "abcdefghijklmnopqrstuvwxyz") >= (gsize)(to - s))
    return TRUE;
  date = fold_find(s, to, "ngay");
  return date != NULL && memchr(s, ',', (gsize)(date - s)) != NULL && sheet_date(date, &ignored) > 0;
}

static gboolean letterhead_read_number(Reader *reader, guint i)
{
  const SheetSegment *segment = sheet_segment(reader->sheet, i);
  guint at = letterhead_number_label(reader->sheet, i);

  if (at == 0)
    return FALSE;
  char c = at < segment->end ? *sheet_at(reader->sheet, at) : '/';
  if (c == '/' || c == '-' || c == '_') {
    reader->head->number_line = reader->head->number_blank = TRUE;
    return TRUE;
  }
  /* The rest of a number broken at a dash stands in the next segment. */
  guint end = i + 1 < reader->n ? sheet_segment(reader->sheet, i + 1)->end : segment->end;
  gsize n = letterhead_number(reader->sheet, at, end);
  if (n == 0 || !letterhead_ends_line(reader, i, at + (guint)n))
    return FALSE;
  reader->head->number_line = TRUE;
  if (reader->facts->number_text == NULL)
    letterhead_set_number(reader->sheet, at, at + (guint)n, reader->facts);
  return TRUE;
}

/* ---- date line ---- */

/* "Hà Nội, " before the date; behind a number when both stand in one line. */
static void letterhead_read_place(Reader *reader, guint from, guint to)
{
  const char *s = reader->sheet->fold.text->str;
  guint at = to;

  while (at > from && strchr(" ,", s[at - 1]) != NULL)
    at--;
  if (at == to || memchr(s + at, ',', to - at) == NULL)
    return;
  to = at;
  for (guint k = from; k < to; k++)
    if (g_ascii_isdigit(s[k]) || s[k] == '/' || s[k] == ':')
      from = k + 1 + (guint)strcspn(s + k + 1, " \t");
  if (to <= from || to - from > PLACE_MAX)
    return;
  reader->facts->place_span = sheet_span(reader->sheet, from, to);
  reader->facts->place = sheet_dup_line(reader->sheet->text, reader->facts->place_span);
}

/* "Hà Nội, ngày 5 tháng 3 năm 2020" at the end of the segment; behind the title nothing but a place stands before. */
static gboolean letterhead_read_date(Reader *reader, guint i)
{
  const SheetSegment *segment = sheet_segment(reader->sheet, i);
  const char *from = sheet_at(reader->sheet, segment->start), *to = sheet_at(reader->sheet, segment->end), *rest;
  Date date;

  for (const char *at = from; (at = fold_find(at, to, "ngay")) != NULL; at++) {
    gsize n = sheet_date(at, &date);
    for (rest = at + n; rest < to && !g_ascii_isalnum(*rest); rest++)
      ;
    if (n == 0 || rest < to)
      continue;
    if (reader->head->title >= 0 && (at - from > PLACE_MAX || memchr(from, ',', (gsize)(at - from)) == NULL))
      return FALSE;
    guint start = segment->start + (guint)(at - from);
    if (reader->facts->place == NULL)
      letterhead_read_place(reader, segment->start, start);
    if (reader->facts->issued.year == 0) {
      reader->facts->issued = date;
      reader->facts->issued_span = sheet_span(reader->sheet, start, start + (guint)n);
    }
    return TRUE;
  }
  return FALSE;
}

/* ---- type and title ---- */

static gboolean letterhead_starts_body(const Sheet *sheet, guint i)
{
  static const char *const starts[] = {"can cu",        "- can cu",   "xet de nghi", "xet to trinh", "theo de nghi",
                                       "dieu 1",        "dieu thu 1", "chuong i",    "chuong 1",     "phan i",
                                       "phan thu nhat", "kinh gui",   "loi noi dau"};

  for (gsize k = 0; k < G_N_ELEMENTS(starts); k++)
    if (sheet_begins(sheet, i, starts[k]) > 0)
      return TRUE;
  return FALSE;
}

/* "CHÍNH PHỦ", "BỘ TRƯỞNG BỘ TÀI CHÍNH", "ỦY BAN NHÂN DÂN TỈNH CÀ MAU": who enacts, alone on a line. */
static gboolean letterhead_is_authority(const Sheet *sheet, guint i)
{
  static const char *const heads[] = {
      "bo truong",      "thu truong",  "thong doc", "chu tich",  "tong giam doc",        "giam doc",
      "tong kiem toan", "vien truong", "chanh an",  "chu nhiem", "bo truong, chu nhiem", "tong thanh tra"};
  const SheetSegment *segment = sheet_segment(sheet, i);
  guint at = segment->start;
  gsize len = 0;

  for (gsize k = 0; k < G_N_ELEMENTS(heads); k++) {
    gsize n = sheet_begins(sheet, i, heads[k]);
    if (n > 0) {
      at += (guint)n;
      break;
    }
  }
  while (at < segment->end && *sheet_at(sheet, at) == ' ')
    at++;
  if (at == segment->end)
    return TRUE;
  gsize offset = fold_source(&sheet->fold, at), end = fold_source(&sheet->fold, segment->end);
  if (issuers_scan(sheet->text + offset, end - offset, TRUE, &len) == NULL)
    return FALSE;
  const Issuer *issuer = issuers_find(sheet->text + offset, len);
  gboolean local = issuer != NULL && (g_str_equal(issuer->code, "UBND") || g_str_equal(issuer->code, "HĐND"));
  return len == end - offset || (local && segment->capitals);
}

/* Whether the words before pos ask for more: the title goes on behind a line end. */
static gboolean letterhead_is_open(const Sheet *sheet, guint start, guint pos)
{
  static const char *const words[] = {"cua", "cho",  "va",  "voi", "tai",  "do", "thuoc", "ve",    "theo",
                                      "so",  "giua", "cac", "mot", "duoc", "tu", "den",   "trong", "dieu"};
  const char *s = sheet->fold.text->str;

  if (pos > start && (s[pos - 1] == ',' || s[pos - 1] == '-'))
    return TRUE;
  for (gsize k = 0; k < G_N_ELEMENTS(words); k++) {
    gsize n = strlen(words[k]);
    if (pos - start > n && strncmp(s + pos - n, words[k], n) == 0 && !g_ascii_isalnum(s[pos - n - 1]))
      return TRUE;
  }
  return FALSE;
}

/* The title of a law may be an office's name alone: "LUẬT / KIỂM TOÁN NHÀ NƯỚC". */
static gboolean letterhead_is_law(const char *type_code)
{
  static const char *const codes[] = {"L", "BL", "PL", "HP", NULL};

  return type_code != NULL && g_strv_contains(codes, type_code);
}

/* Whether segment i ends the title whose last line is segment last. */
static gboolean letterhead_ends_title(const Reader *reader, guint i, guint last, gboolean have)
{
  static const char *const stops[] = {"de ", "thuc hien ", "thi hanh ", "nham ",     "tren co so ",     "so ",
                                      "so:", "ngay ",      "muc luc",   "luat nay ", "nghi quyet nay ", "v/v"};
  const Sheet *sheet = reader->sheet;
  const SheetSegment *segment = sheet_segment(sheet, i), *before = sheet_segment(sheet, last);
  gboolean open = letterhead_is_open(sheet, before->start, before->end);
  gboolean upper = sheet->fold.capital->str[segment->start] == '1';

  if (letterhead_starts_body(sheet, i))
    return TRUE;
  if (have && segment->gap && !open)
    return TRUE;
  if (letterhead_is_authority(sheet, i) &&
      (have ? !open || (segment->capitals && !before->capitals) : !letterhead_is_law(reader->facts->type_code)))
    return TRUE;
  if (!have)
    return FALSE;
  if (sheet_begins(sheet, i, "(ban hanh") > 0 || sheet_begins(sheet, i, "( ban hanh") > 0)
    return TRUE;
  for (gsize k = 0; k < G_N_ELEMENTS(stops); k++)
    if (upper && !open && strncmp(sheet_at(sheet, segment->start), stops[k], strlen(stops[k])) == 0)
      return TRUE;
  gsize offset = fold_source(&sheet->fold, segment->start), n = 0;
  return upper && !open && reader->head->consolidated &&
         types_scan(sheet->text + offset, sheet->len - offset, TRUE, &n) != NULL;
}

/* Reads "của Bộ trưởng Bộ Tài chính số 1141-TC/QĐ/CĐKT ngày 01 tháng 11 năm 1995" from pos to end (which may span
 * lines) and returns where the title proper begins; pos itself when no such words stand there. */
static guint letterhead_skip_origin(Reader *reader, guint pos, guint end)
{
  const Sheet *sheet = reader->sheet;
  const char *s = sheet->fold.text->str;
  const char *to = s + end, *so, *ngay;
  guint at = pos;
  gsize n;
  Date date;

  while (at < end && g_ascii_isspace(s[at]))
    at++;
  if (fold_match(s + at, "cua") == 0 && fold_match(s + at, "so") == 0)
    return pos;
  const char *ve = fold_find(s + at, to, "ve");
  const char *limit = ve != NULL ? ve : to;
  so = fold_find(s + at, limit, "so");
  if (so != NULL) {
    guint start = (guint)(so - s) + 2;
    while (start < end && strchr(" :\n", s[start]) != NULL)
      start++;
    n = letterhead_number(sheet, start, (guint)(limit - s));
    if (n > 0 && reader->facts->number_text == NULL)
      letterhead_set_number(sheet, start, start + (guint)n, reader->facts);
  }
  ngay = fold_find(s + at, limit, "ngay");
  if (ngay != NULL && (n = sheet_date(ngay, &date)) > 0 && reader->facts->issued.year == 0) {
    reader->facts->issued = date;
    reader->facts->issued_span = sheet_span(sheet, (guint)(ngay - s), (guint)(ngay - s + (gssize)n));
  }
  if (ve != NULL)
    return (guint)(ve - s);
  const char *newline = memchr(s + at, '\n', end - at);
  return newline != NULL ? (guint)(newline - s) : end;
}

/* Reads the lines of the title; returns the last segment it took. */
static guint letterhead_read_title(Reader *reader, guint i, guint type_end)
{
  const Sheet *sheet = reader->sheet;
  const SheetSegment *segment = sheet_segment(sheet, i);
  guint from = type_end, to = segment->end, last = i, lines = 0;
  gboolean have = to > from && fold_match(sheet_at(sheet, from), " cua") == 0 && *sheet_at(sheet, from) == ' ';

  for (guint k = i + 1; k < reader->n && lines < TITLE_LINES; k++, lines++) {
    if (letterhead_ends_title(reader, k, last, have))
      break;
    last = k;
    to = sheet_segment(sheet, k)->end;
    have = TRUE;
  }
  from = letterhead_skip_origin(reader, from, to);
  while (from < to && strchr(" \n\t:.*0123456789", *sheet_at(sheet, from)) != NULL) /* a footnote's mark */
    from++;
  FactsSpan span = sheet_span(sheet, from, to);
  if (span.end > span.start) {
    reader->facts->title = sheet_dup_line(sheet->text, span);
    reader->facts->title_span = span;
  }
  return last;
}

/* The type's line: "NGHỊ ĐỊNH", "QUYẾT ĐỊNH của ...", "LUẬT BÌNH ĐẲNG GIỚI". Returns where the type's name ends in the
 * folded text; 0 when this is no such line. */
static guint letterhead_type_line(const Sheet *sheet, guint i, const DocType **type)
{
  const SheetSegment *segment = sheet_segment(sheet, i);
  gsize offset = fold_source(&sheet->fold, segment->start), end = fold_source(&sheet->fold, segment->end), name_len = 0;
  guint at = segment->start;

  if ((*type = types_scan(sheet->text + offset, end - offset, TRUE, &name_len)) == NULL)
    return 0;
  while (at < segment->end && fold_source(&sheet->fold, at) < offset + name_len)
    at++;
  guint rest = at;
  while (rest < segment->end && strchr("0123456789* .", *sheet_at(sheet, rest)) != NULL)
    rest++;
  if (rest == segment->end || *sheet_at(sheet, rest) == '(')
    return at;
  if (*sheet_at(sheet, rest) == '-')
    return 0; /* "VĂN BẢN HỢP NHẤT - BỘ CÔNG THƯƠNG" is the gazette's heading */
  if (fold_match(sheet_at(sheet, rest), "cua") > 0 || fold_match(sheet_at(sheet, rest), "so") > 0)
    return at;
  return segment->capitals && *sheet_at(sheet, rest) != ':' ? at : 0;
}

static void letterhead_set_type(Reader *reader, const DocType *type, guint from, guint to)
{
  reader->facts->type = type->name;
  reader->facts->type_code = type->code;
  reader->facts->type_span = sheet_span(reader->sheet, from, to);
}

static void letterhead_read_letter(Reader *reader, guint i)
{
  static const char *const leads[] = {"v/v", "ve viec"};

  for (gsize k = 0; k < G_N_ELEMENTS(leads); k++) {
    gsize n = sheet_begins(reader->sheet, i, leads[k]);
    if (n == 0)
      continue;
    guint last = i;
    while (last + 1 < reader->n && last < i + 5 && !sheet_segment(reader->sheet, last + 1)->gap &&
           !letterhead_starts_body(reader->sheet, last + 1) && !letterhead_read_date(reader, last + 1))
      last++;
    FactsSpan span =
        sheet_span(reader->sheet, sheet_segment(reader->sheet, i)->start, sheet_segment(reader->sheet, last)->end);
    reader->facts->title = sheet_dup_line(reader->sheet->text, span);
    reader->facts->title_span = span;
    return;
  }
}

/* The state's or the Party's heading, "DỰ THẢO", "MẬT", "SAO Y". */
static void letterhead_read_marks(Reader *reader, guint i)
{
  static const char *const secrecy[] = {"tuyet mat", "toi mat", "mat"};
  const SheetSegment *segment = sheet_segment(reader->sheet, i);
  const char *from = sheet_at(reader->sheet, segment->start), *to = sheet_at(reader->sheet, segment->end);
  gboolean party = fold_find(from, to, "dang cong san viet nam") != NULL && segment->end - segment->start < 40;

  if (party || fold_find(from, to, "cong hoa xa hoi chu nghia") != NULL ||
      fold_find(from, to, "doc lap - tu do") != NULL) {
    reader->head->motto = TRUE;
    reader->facts->family = party ? FACTS_FAMILY_PARTY : FACTS_FAMILY_STATE;
  }
  if (sheet_begins(reader->sheet, i, "du thao") > 0 || sheet_begins(reader->sheet, i, "(du thao") > 0)
    reader->facts->draft = TRUE;
  if (sheet_begins(reader->sheet, i, "sao y") > 0 || sheet_begins(reader->sheet, i, "sao luc") > 0 ||
      sheet_begins(reader->sheet, i, "trich sao") > 0)
    reader->facts->copy = TRUE;
  for (gsize k = 0; k < G_N_ELEMENTS(secrecy) && reader->facts->secrecy == NULL; k++)
    if (sheet_is(reader->sheet, i, secrecy[k]) && segment->capitals)
      reader->facts->secrecy =
          sheet_dup_line(reader->sheet->text, sheet_span(reader->sheet, segment->start, segment->end));
}

static void letterhead_walk(Reader *reader)
{
  const Sheet *sheet = reader->sheet;
  gint letter = -1;
  const DocType *type;

  for (guint i = 0; i < reader->n; i++) {
    const SheetSegment *segment = sheet_segment(sheet, i);
    if (letterhead_starts_body(sheet, i)) {
      reader->head->body = (gint)i;
      reader->head->enacted = TRUE;
      break;
    }
    letterhead_read_marks(reader, i);
    gboolean number = letterhead_read_number(reader, i), date = letterhead_read_date(reader, i);
    if (number || date)
      continue;
    if (letter < 0 && (sheet_begins(sheet, i, "v/v") > 0 || sheet_begins(sheet, i, "ve viec") > 0))
      letter = (gint)i;
    guint type_end = letterhead_type_line(sheet, i, &type);
    if (type_end > 0 && reader->head->title < 0) {
      reader->head->title = (gint)i;
      letterhead_set_type(reader, type, segment->start, type_end);
      i = letterhead_read_title(reader, i, type_end);
    }
  }
  if (reader->head->title < 0 && letter >= 0)
    letterhead_read_letter(reader, (guint)letter);
}

static void letterhead_forget(Facts *facts)
{
  g_clear_pointer(&facts->number_text, g_free);
  g_clear_pointer(&facts->title, g_free);
  g_clear_pointer(&facts->place, g_free);
  g_clear_pointer(&facts->secrecy, g_free);
  facts->draft = facts->copy = FALSE;
  facts->family = FACTS_FAMILY_NONE;
  facts->place_span = (FactsSpan){0, 0};
  facts->number = (DocNum){0};
  facts->issued = (Date){0};
  facts->type = facts->type_code = NULL;
  facts->number_span = facts->issued_span = facts->title_span = facts->type_span = (FactsSpan){0, 0};
}

gboolean letterhead_read(const Sheet *sheet, Facts *facts, Letterhead *out)
{
  Reader reader = {.sheet = sheet, .facts = facts, .head = out, .n = MIN(sheet->segments->len, SEGMENTS_MAX)};

  out->body = out->title = -1;
  letterhead_walk(&reader);
  if (out->motto || (facts->number_text != NULL && (facts->type != NULL || facts->issued.year != 0)) ||
      (out->enacted && facts->type != NULL))
    return TRUE;
  letterhead_forget(facts);
  return FALSE;
}

void letterhead_read_lines(const Sheet *sheet, Facts *facts, Letterhead *out)
{
  Reader reader = {.sheet = sheet, .facts = facts, .head = out, .n = MIN(sheet->segments->len, SEGMENTS_MAX)};

  for (guint i = 0; i < reader.n; i++)
    if (!letterhead_read_number(&reader, i) && out->number_line)
      letterhead_read_date(&reader, i);
}
