#include "corpus/facts/letterhead.h"

#include <string.h>

#include "corpus/facts/body_kind.h"
#include "corpus/facts/letterhead_marks.h"
#include "corpus/facts/loose_number.h"
#include "corpus/facts/person.h"
#include "corpus/facts/title.h"
#include "corpus/names/offices.h"
#include "corpus/names/types.h"

#define SEGMENTS_MAX       160 /* a letterhead is at the top or nowhere */
#define PLACE_MAX          40
#define PRECEDENT_SEGMENTS 6
#define SUBJECT_LINES      6

typedef struct {
  const Sheet *sheet;
  Facts *facts;
  Letterhead *head;
  guint n;            /* segments looked at */
  gboolean certified; /* the number and the day that follow are those of who certified a copy */
} Reader;

/* ---- numbers ---- */

/* "Số: ", "Luật số: ", "Số :" at the start of a segment. Returns where the number should begin; 0 when it is no number
 * line. */
static guint number_label(const Sheet *sheet, guint i)
{
  const SheetSegment *segment = sheet_segment(sheet, i);
  gsize offset = fold_source(&sheet->fold, segment->start), name_len = 0;
  guint at = segment->start;
  const char *s;
  if (sheet_begins(sheet, i, "so") == 0 && sheet_begins(sheet, i, "s6:") == 0 && sheet_begins(sheet, i, "s0:") == 0) {
    if (types_scan(sheet->text + offset, sheet->len - offset, TRUE, &name_len) == NULL)
      return 0;
    while (at < segment->end && fold_source(&sheet->fold, at) < offset + name_len)
      at++;
    while (at < segment->end && *sheet_at(sheet, at) == ' ')
      at++;
  }
  s = sheet_at(sheet, at);
  gsize n = fold_match(s, "so");
  if (n == 0 && (s[0] == 's' && (s[1] == '6' || s[1] == '0') && s[2] == ':'))
    n = 2; /* as recognition misreads "Số:" */
  if (n == 0)
    return 0;
  at += (guint)n;
  gboolean colon = FALSE;
  while (at < segment->end && strchr(" :.", *sheet_at(sheet, at)) != NULL) {
    colon |= *sheet_at(sheet, at) == ':';
    at++;
  }
  /* "Số      /SNV-TC": a gutter where the number is to be written. */
  const char *behind = sheet_at(sheet, segment->end);
  gboolean gutter = *behind == '\t' && (behind[1] == '/' || behind[1] == '-');
  if (at >= segment->end)
    return colon || gutter ? at : 0;
  return at;
}

/* Whether nothing but a footnote or a date line follows pos in segment i: not "Nghị định số 77/2019/NĐ-CP của". */
static gboolean ends_line(const Reader *reader, guint i, guint pos)
{
  const SheetSegment *segment = sheet_segment(reader->sheet, i);
  const char *s = sheet_at(reader->sheet, pos), *to = sheet_at(reader->sheet, segment->end), *date;
  Date ignored;
  if (pos >= segment->end || strcspn(s, "abcdefghijklmnopqrstuvwxyz") >= (gsize)(to - s))
    return TRUE;
  date = fold_find(s, to, "ngay");
  return date != NULL && memchr(s, ',', (gsize)(date - s)) != NULL && sheet_date(date, &ignored) > 0;
}

/* "Số:      40   /2000/TT-BTC": a gutter parts the label from the number that is segment i. */
static gboolean number_follows(const Reader *reader, guint i, guint last_line)
{
  if (i >= reader->n || sheet_segment(reader->sheet, i)->line > last_line)
    return FALSE;
  const SheetSegment *segment = sheet_segment(reader->sheet, i);
  guint end = i + 1 < reader->n ? sheet_segment(reader->sheet, i + 1)->end : segment->end;
  return loose_number_len(reader->sheet, segment->start, end) > 0;
}

/* The number from..to, and the date when one is written behind it: "125/BC-SNV-15/3/2021". */
static void set_number(Reader *reader, guint from, guint to)
{
  const char *s = reader->sheet->fold.text->str;
  Date date;
  gsize n = s[to] == '-' ? sheet_date(s + to + 1, &date) : 0;
  loose_number_set(reader->sheet, from, to, reader->facts);
  if (n > 0 && facts_date(reader->facts, FACT_ISSUED).year == 0)
    facts_set_date(reader->facts, FACT_ISSUED, date, sheet_span(reader->sheet, to + 1, to + 1 + (guint)n),
                   FACTS_FROM_TEXT);
}

/* Whether the number from..to is that of a certified copy: "44/SY-SNV". */
static gboolean is_of_copy(const Sheet *sheet, guint from, guint to)
{
  static const char *const codes[] = {"sy", "trs", "tsao"};
  const char *s = sheet_at(sheet, from), *mark = memchr(s, '/', to - from);
  for (gsize i = 0; mark != NULL && i < G_N_ELEMENTS(codes); i++)
    if (fold_match(mark + 1, codes[i]) > 0)
      return TRUE;
  return FALSE;
}

static gboolean read_number(Reader *reader, guint i)
{
  const SheetSegment *segment = sheet_segment(reader->sheet, i);
  guint at = number_label(reader->sheet, i);
  /* "Công văn số ..." is another's number where the own one was left blank. */
  if (at == 0 || (reader->head->number_blank && sheet_begins(reader->sheet, i, "so") == 0))
    return FALSE;
  if (at >= segment->end && number_follows(reader, i + 1, segment->line + 1)) {
    segment = sheet_segment(reader->sheet, ++i);
    at = segment->start;
  }
  char c = at < segment->end ? *sheet_at(reader->sheet, at) : '/';
  if (c == '/' || c == '-' || c == '_') {
    reader->head->number_line = reader->head->number_blank = TRUE;
    return TRUE;
  }
  /* The rest of a number broken at a dash stands in the next segment. */
  guint end = i + 1 < reader->n ? sheet_segment(reader->sheet, i + 1)->end : segment->end;
  gsize n = loose_number_len(reader->sheet, at, end);
  if (n > 0 && is_of_copy(reader->sheet, at, at + (guint)n)) {
    facts_set_choice(reader->facts, FACT_COPY, TRUE);
    reader->certified = TRUE;
    return TRUE;
  }
  reader->certified &= n == 0;
  if (n == 0 && (n = loose_number_set_noisy(reader->sheet, at, segment->end, reader->facts)) > 0)
    return reader->head->number_line = TRUE;
  if (n == 0 || !ends_line(reader, i, at + (guint)n))
    return FALSE;
  reader->head->number_line = TRUE;
  if (!facts_has(reader->facts, FACT_NUMBER))
    set_number(reader, at, at + (guint)n);
  return TRUE;
}

/* ---- date line ---- */

/* "Hà Nội, " before the date; behind a number when both stand in one line. */
static void read_place(Reader *reader, guint from, guint to)
{
  const char *s = reader->sheet->fold.text->str;
  guint at = to, start = from;
  while (at > from && strchr(" ,-", s[at - 1]) != NULL)
    at--;
  if (at == to || (memchr(s + at, ',', to - at) == NULL && memchr(s + at, '-', to - at) == NULL))
    return;
  to = at;
  for (guint k = from; k < to; k++)
    if (g_ascii_isdigit(s[k]) || s[k] == '/' || s[k] == ':')
      from = k + 1 + (guint)strcspn(s + k + 1, " \t");
  if (from > start) { /* the rest of a number with blanks: "/QĐ. BQL-VP Vũng Tàu" */
    from += (guint)strspn(s + from, " \t");
    guint word = from + (guint)strcspn(s + from, " ");
    if (word < to && memchr(s + from, '-', word - from) != NULL)
      from = word + 1;
  }
  if (to <= from || to - from > PLACE_MAX)
    return;
  Span span = sheet_span(reader->sheet, from, to);
  facts_take_text(reader->facts, FACT_PLACE, sheet_dup_line(reader->sheet->text, span), span, FACTS_FROM_TEXT);
}

/* The date start..end and the place that stands before it from from on: the first ones count. */
static void set_date(Reader *reader, guint from, guint start, guint end, Date date)
{
  if (reader->certified)
    return;
  if (!facts_has(reader->facts, FACT_PLACE))
    read_place(reader, from, start);
  if (facts_date(reader->facts, FACT_ISSUED).year == 0)
    facts_set_date(reader->facts, FACT_ISSUED, date, sheet_span(reader->sheet, start, end), FACTS_FROM_TEXT);
}

/* Whether a sentence in from..to names a number: the day behind it is of that document. */
static gboolean names_another(const char *from, const char *to)
{
  const char *so = from < to ? fold_find(from + 1, to, "so") : NULL;
  return so != NULL && fold_match(from, "so") == 0 && g_ascii_isdigit(so[2 + strspn(so + 2, " :.")]);
}

/* "Hà Nội, ngày 5 tháng 3 năm 2020" at the end of the segment; behind the title nothing but a place stands before. */
static gboolean read_date(Reader *reader, guint i)
{
  const SheetSegment *segment = sheet_segment(reader->sheet, i);
  const char *from = sheet_at(reader->sheet, segment->start), *to = sheet_at(reader->sheet, segment->end), *rest;
  Date date;
  for (const char *at = from; (at = fold_find(at, to, "ngay")) != NULL; at++) {
    gsize n = sheet_date(at, &date);
    if (n > 0 && (fold_find(from, at, "tu ngay") != NULL || *from == '('))
      return FALSE; /* "(Từ ngày ... đến ngày ...)" is what the paper is about */
    for (rest = at + n; rest < to && !g_ascii_isalnum(*rest); rest++)
      ;
    if (n == 0 || rest < to || fold_find(from, at, "kem theo") != NULL || names_another(from, at))
      continue;
    if (reader->head->title >= 0 && (at - from > PLACE_MAX || memchr(from, ',', (gsize)(at - from)) == NULL))
      return FALSE;
    guint start = segment->start + (guint)(at - from);
    set_date(reader, segment->start, start, start + (guint)n, date);
    return TRUE;
  }
  guint start = 0;
  if (!sheet_is_date_line(reader->sheet, i, &date, &start))
    return FALSE;
  set_date(reader, segment->start, start, segment->end, date);
  return TRUE;
}

/* ---- type and title ---- */

/* "của Bộ trưởng ...", "số 12/..." behind the type's name; not "Quy định của pháp luật". */
static gboolean is_origin(const Sheet *sheet, guint pos, guint end)
{
  static const char *const offices[] = {"bo",       "chu",       "uy ban",    "ubnd", "hdnd", "hoi dong", "thu tuong",
                                        "quoc hoi", "thong doc", "chinh phu", "ban",  "giam", "tong",     "vien",
                                        "chanh",    "so",        "lien",      "tinh", "thanh"};
  const char *s = sheet_at(sheet, pos);
  gsize n = fold_match(s, "cua");

  if (n == 0) { /* "số 12/...", not "Luật Sở hữu trí tuệ" */
    gsize so = fold_match(s, "so");
    return so > 0 && g_ascii_isdigit(s[so + strspn(s + so, " :.")]);
  }
  if (end > 0 && *sheet_at(sheet, end - 1) == ':')
    return FALSE;
  while (g_ascii_isspace(s[n]))
    n++;
  for (gsize i = 0; i < G_N_ELEMENTS(offices); i++)
    if (fold_match(s + n, offices[i]) > 0)
      return TRUE;
  return FALSE;
}

/* The type's line: "NGHỊ ĐỊNH", "QUYẾT ĐỊNH của ...", "LUẬT BÌNH ĐẲNG GIỚI". Returns where the type's name ends in the
 * folded text; 0 when this is no such line. */
static guint type_line(const Sheet *sheet, guint i, const DocType **type)
{
  const SheetSegment *segment = sheet_segment(sheet, i);
  gsize offset = fold_source(&sheet->fold, segment->start), end = fold_source(&sheet->fold, segment->end), name_len = 0;
  guint at = segment->start;
  gsize article = sheet_begins(sheet, i, "ban") > 0 ? fold_match(sheet_at(sheet, at), "ban ") : 0;
  *type = types_scan(sheet->text + offset, end - offset, TRUE, &name_len);
  if (*type == NULL && article > 0 && at + article < segment->end) { /* "BẢN QUY ĐỊNH", not "BẢN" alone */
    offset = fold_source(&sheet->fold, at + article);
    *type = types_scan(sheet->text + offset, end - offset, TRUE, &name_len);
  }
  if (*type == NULL)
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
  if (is_origin(sheet, rest, segment->end))
    return at;
  /* "HƯỚNG DẪN nghiệp vụ công tác": the title in the type's line. */
  gboolean lead = person_is_capital(sheet, segment->start, at) && sheet->fold.capital->str[rest] == '0';
  return (segment->capitals || lead) && g_ascii_isalpha(*sheet_at(sheet, rest)) ? at : 0;
}

static void set_type(Reader *reader, const DocType *type, guint from, guint to)
{
  facts_set_type(reader->facts, type, sheet_span(reader->sheet, from, to), FACTS_FROM_TEXT);
}

static void read_named(Reader *reader, guint i)
{
  const SheetSegment *segment = sheet_segment(reader->sheet, i);
  const DocType *type;
  guint end = type_line(reader->sheet, i, &type);
  if (end == 0)
    return;
  reader->head->title = (gint)i;
  set_type(reader, type, segment->start, end);
  title_read(reader->sheet, i, segment->end, reader->n, FALSE, reader->facts);
}

static gboolean is_motto(const Sheet *sheet, guint i)
{
  return sheet_begins(sheet, i, "cong hoa xa hoi chu nghia") > 0 || sheet_begins(sheet, i, "doc lap") > 0 ||
         sheet_begins(sheet, i, "dang cong san") > 0;
}

/* An official letter: no type's line, but "V/v ..." under the number, perhaps beside the date. */
static void read_letter(Reader *reader, guint i)
{
  const Sheet *sheet = reader->sheet;
  const SheetSegment *first = sheet_segment(sheet, i);
  const DocType *type = types_find("CV", 2);
  g_autoptr(GString) title = g_string_new(NULL);
  guint last = i, lines = 0;
  for (guint k = i; k < reader->n && lines < SUBJECT_LINES; k++) {
    const SheetSegment *segment = sheet_segment(sheet, k), *before = sheet_segment(sheet, last);
    gboolean other = k > i && (is_motto(sheet, k) || read_date(reader, k));
    if (k > i && ((other && segment->line != before->line) || segment->gap || title_starts_body(sheet, k)))
      break;
    if (other)
      continue; /* the other column */
    g_autofree char *line = sheet_dup_line(sheet->text, sheet_span(sheet, segment->start, segment->end));
    g_string_append_printf(title, "%s%s", k > i ? " " : "", line != NULL ? line : "");
    last = k;
    lines++;
  }
  Span span = sheet_span(sheet, first->start, sheet_segment(sheet, last)->end);
  facts_take_text(reader->facts, FACT_TITLE, g_string_free(g_steal_pointer(&title), FALSE), span, FACTS_FROM_TEXT);
  /* "2499/TC-TCDN": the office's letters are no type where one is addressed. */
  gboolean addressed = reader->head->body >= 0 && sheet_begins(sheet, (guint)reader->head->body, "kinh gui") > 0;
  if (addressed || facts_number(reader->facts)->type[0] == '\0')
    set_type(reader, type, first->start, first->end);
}

/* Neither type nor "V/v": a letter when it is addressed; else the title may stand alone above the body. */
static void read_bare(Reader *reader)
{
  const Sheet *sheet = reader->sheet;
  guint body = reader->head->body >= 0 ? (guint)reader->head->body : reader->n;
  if (!reader->head->motto || facts_date(reader->facts, FACT_ISSUED).day == 0)
    return;
  if (body < reader->n && sheet_begins(sheet, body, "kinh gui") > 0) {
    const SheetSegment *segment = sheet_segment(sheet, body);
    if (facts_has(reader->facts, FACT_NUMBER))
      set_type(reader, types_find("CV", 2), segment->start, segment->start + (guint)strlen("kinh gui"));
    return;
  }
  guint first = 0;
  for (guint i = 0; i < body; i++) /* below everything that the letterhead is */
    if (fold_source(&sheet->fold, sheet_segment(sheet, i)->start) <
        MAX(facts_span(reader->facts, FACT_ISSUED).end, facts_span(reader->facts, FACT_NUMBER).end))
      first = i + 1;
  if (first == 0 || first >= body || title_is_authority(sheet, first))
    return;
  if (reader->head->body >= 0 || (facts_has(reader->facts, FACT_NUMBER) && sheet_segment(sheet, first)->capitals))
    title_read(sheet, first - 1, sheet_segment(sheet, first - 1)->end, reader->n, FALSE, reader->facts);
}

/* Whether the line of a type can be the document's own: not another document named in a line that begins like one, not
 * a verb that is a type's name too, when the number says another type. */
static gboolean is_own(const Reader *reader, guint i, const DocType *type)
{
  const char *code = facts_number(reader->facts)->type;
  const SheetSegment *segment = sheet_segment(reader->sheet, i);
  const char *from = sheet_at(reader->sheet, segment->start), *to = sheet_at(reader->sheet, segment->end);

  if (segment->capitals)
    return TRUE;
  const char *so = facts_has(reader->facts, FACT_NUMBER) ? fold_find(from, to, "so") : NULL;
  if (so != NULL && g_ascii_isdigit(so[2 + strspn(so + 2, " :.")]))
    return FALSE; /* the own number was printed above */
  if (code[0] == '\0')
    return TRUE;
  const DocType *numbered = types_find(code, strlen(code));
  return numbered == NULL || numbered == type || g_str_equal(type->code, "QyĐ");
}

/* "Nghị định của Chính phủ số 117/2003/NĐ-CP ngày 10/10/2003": the letterhead in one line. */
static gboolean is_whole(const Sheet *sheet, guint i)
{
  const SheetSegment *segment = sheet_segment(sheet, i);
  const DocType *type;
  guint end = type_line(sheet, i, &type);
  return end > 0 && end < segment->end && fold_match(sheet_at(sheet, end), " cua") > 0;
}

/* What a web page says above the letterhead ("Quy định số 97-QĐ/TW của Bộ Chính trị: ...") is not the title. */
static void drop_preface(Reader *reader)
{
  if (reader->head->title < 0 || sheet_segment(reader->sheet, (guint)reader->head->title)->capitals)
    return;
  reader->head->title = -1;
  facts_remove(reader->facts, FACT_TITLE);
  facts_remove(reader->facts, FACT_TYPE);
}

/* "V/v ...", "Về việc ..."; "Về ..." only under the number. */
static gboolean is_subject(const Reader *reader, guint i)
{
  const Sheet *sheet = reader->sheet;
  return sheet_begins(sheet, i, "v/v") > 0 || sheet_begins(sheet, i, "ve viec") > 0 ||
         (reader->head->number_line && reader->head->title < 0 && sheet_begins(sheet, i, "ve") > 0 &&
          sheet->fold.capital->str[sheet_segment(sheet, i)->start] == '1');
}

/* Whether a heading in the line above, no part of a letterhead, goes on with the type's name: "ĐỀ CƯƠNG GIỚI THIỆU /
 * LUẬT ĐẤT ĐAI". */
static gboolean is_mentioned(const Reader *reader, guint i)
{
  static const char *const marks[] = {"du thao", "mau", "phu luc", "toan van", "noi dung"};
  const Sheet *sheet = reader->sheet;
  const SheetSegment *segment = sheet_segment(sheet, i), *above = i > 0 ? sheet_segment(sheet, i - 1) : NULL;
  gsize name_len;
  if (above == NULL || segment->gap || above->line + 1 != segment->line || !above->capitals || reader->head->motto ||
      reader->head->number_line || facts_has(reader->facts, FACT_ISSUED))
    return FALSE;
  for (gsize k = 0; k < G_N_ELEMENTS(marks); k++)
    if (fold_match(sheet_at(sheet, above->start), marks[k]) > 0)
      return FALSE;
  gsize offset = fold_source(&sheet->fold, above->start);
  return !body_kind_is(sheet, above->start) &&
         offices_scan(sheet->text + offset, sheet->len - offset, TRUE, &name_len) == NULL &&
         memchr(sheet_at(sheet, above->start), ' ', above->end - above->start) != NULL;
}

static void walk(Reader *reader)
{
  const Sheet *sheet = reader->sheet;
  gint letter = -1, named = -1;
  gboolean stamp = FALSE;
  const DocType *type;
  for (guint i = 0; i < reader->n; i++) {
    const SheetSegment *segment = sheet_segment(sheet, i);
    if (title_starts_body(sheet, i)) {
      reader->head->body = (gint)i;
      reader->head->enacted = TRUE;
      reader->head->based = sheet_begins(sheet, i, "can cu") > 0 || sheet_begins(sheet, i, "- can cu") > 0;
      break;
    }
    gboolean motto = reader->head->motto;
    reader->head->motto |= letterhead_marks_read(sheet, i, reader->facts);
    stamp = letterhead_marks_is_stamp(sheet, i, stamp && !facts_has(reader->facts, FACT_COPY));
    if (stamp)
      continue;
    if (!motto && reader->head->motto)
      drop_preface(reader);
    /* "V/v thực hiện / Công văn số ...": a subject goes on. */
    gboolean subject = letter >= 0 && reader->head->title < 0 && sheet_begins(sheet, i, "so") == 0 && !segment->gap;
    gboolean number = !subject && read_number(reader, i);
    gboolean origin = !number && reader->head->title < 0 && is_whole(sheet, i);
    gboolean date = !origin && read_date(reader, i);
    if (number && named < 0 && sheet_begins(sheet, i, "so") == 0)
      named = (gint)i;
    if (number || date)
      continue;
    if (letter < 0 && is_subject(reader, i))
      letter = (gint)i;
    guint type_end = type_line(sheet, i, &type);
    if (type_end > 0 && !subject && reader->head->title < 0 && is_own(reader, i, type) && !is_mentioned(reader, i)) {
      reader->head->title = (gint)i;
      set_type(reader, type, segment->start, type_end);
      i = title_read(sheet, i, type_end, reader->n, reader->head->consolidated, reader->facts);
    }
  }
  if (reader->head->title < 0 && named >= 0) /* "ÁN LỆ SỐ 55/2022/AL" is the type's line and the number's */
    read_named(reader, (guint)named);
  if (reader->head->title < 0 && letter >= 0)
    read_letter(reader, (guint)letter);
  else if (reader->head->title < 0)
    read_bare(reader);
}

static void forget(Facts *facts)
{
  static const FactField read[] = {FACT_NUMBER, FACT_TYPE,   FACT_PLACE,   FACT_ISSUED, FACT_TITLE,
                                   FACT_DRAFT,  FACT_FAMILY, FACT_SECRECY, FACT_COPY};
  for (gsize i = 0; i < G_N_ELEMENTS(read); i++)
    facts_remove(facts, read[i]);
}

/* "Án lệ số 26/2018/AL về ... / Được Hội đồng Thẩm phán ... thông qua": all the letterhead that a precedent has. */
static gboolean is_precedent(const Sheet *sheet, guint title, const Facts *facts)
{
  if (g_strcmp0(facts_code(facts, FACT_TYPE), "AL") != 0)
    return FALSE;
  for (guint i = title + 1; i < sheet->segments->len && i <= title + PRECEDENT_SEGMENTS; i++)
    if (sheet_begins(sheet, i, "duoc hoi dong tham phan") > 0)
      return TRUE;
  return FALSE;
}

gboolean letterhead_read(const Sheet *sheet, Facts *facts, Letterhead *out)
{
  Reader reader = {.sheet = sheet, .facts = facts, .head = out, .n = MIN(sheet->segments->len, SEGMENTS_MAX)};
  out->body = out->title = -1;
  walk(&reader);
  /* "Chỉ thị số 45-CT/TW về ...", neither capitals nor a line of the number's own, heads an article about it. */
  gboolean own = out->number_line || out->title < 0 || sheet_segment(sheet, (guint)out->title)->capitals ||
                 is_precedent(sheet, (guint)out->title, facts);
  if (out->motto ||
      (own && facts_has(facts, FACT_NUMBER) &&
       (facts_has(facts, FACT_TYPE) || facts_date(facts, FACT_ISSUED).year != 0)) ||
      (out->enacted && (own || out->based) && facts_has(facts, FACT_TYPE)))
    return TRUE;
  forget(facts);
  return FALSE;
}

void letterhead_read_lines(const Sheet *sheet, Facts *facts, Letterhead *out)
{
  Reader reader = {.sheet = sheet, .facts = facts, .head = out, .n = MIN(sheet->segments->len, SEGMENTS_MAX)};
  for (guint i = 0; i < reader.n; i++)
    if (!read_number(&reader, i) && out->number_line)
      read_date(&reader, i);
}
