#include "corpus/facts/title.h"

#include <string.h>

#include "corpus/facts/loose_number.h"
#include "corpus/facts/post.h"
#include "corpus/names/offices.h"
#include "corpus/names/types.h"

#define TITLE_LINES    14
#define SENTENCE_CHARS 120
#define PREAMBLE_CHARS 24
#define NOTE_CHARS     300

gboolean title_starts_body(const Sheet *sheet, guint i)
{
  static const char *const starts[] = {"can cu",        "- can cu",      "xet de nghi", "xet to trinh", "theo de nghi",
                                       "dieu 1",        "dieu thu 1",    "chuong i",    "chuong 1",     "phan i",
                                       "phan thu nhat", "kinh gui",      "loi noi dau", "kinh trinh",   "kinh goi",
                                       "kinh thua",     "y kien chi dao"};

  for (gsize k = 0; k < G_N_ELEMENTS(starts); k++)
    if (sheet_begins(sheet, i, starts[k]) > 0)
      return TRUE;
  const char *s = sheet_at(sheet, sheet_segment(sheet, i)->start);
  gsize label = strspn(s, "ivx"); /* "I. TÌNH HÌNH", "1. Mục đích" */
  if (label == 0 && (s[0] == '1' || s[0] == 'a'))
    label = 1;
  return label > 0 && label < 5 && (s[label] == '.' || s[label] == '/' || s[label] == ')') && s[label + 1] == ' ';
}

gboolean title_is_authority(const Sheet *sheet, guint i)
{
  static const char *const heads[] = {"bo truong",     "truong ban",    "thu truong", "thong doc",
                                      "chu tich",      "tong giam doc", "giam doc",   "tong kiem toan",
                                      "vien truong",   "chanh an",      "chu nhiem",  "bo truong, chu nhiem",
                                      "tong thanh tra"};
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
  if (at >= segment->end) /* the words may go on in the next segment */
    return TRUE;
  gsize offset = fold_source(&sheet->fold, at), end = fold_source(&sheet->fold, segment->end);
  if (offices_scan(sheet->text + offset, end - offset, TRUE, &len) == NULL)
    return FALSE;
  const Issuer *issuer = offices_find(sheet->text + offset, len);
  gboolean local = issuer != NULL && (g_str_equal(issuer->code, "UBND") || g_str_equal(issuer->code, "HĐND"));
  return len == end - offset || (local && segment->capitals);
}

/* Whether the words before pos ask for more: the title goes on behind a line end. */
static gboolean is_open(const Sheet *sheet, guint start, guint pos)
{
  static const char *const words[] = {"của", "cho",  "và",  "với", "tại",  "do", "thuộc", "về",    "theo",
                                      "số",  "giữa", "các", "một", "được", "từ", "đến",   "trong", "điều"};
  const char *s = sheet->fold.text->str;
  guint word = pos;

  if (pos > start && (s[pos - 1] == ',' || s[pos - 1] == '-'))
    return TRUE;
  while (word > start && g_ascii_isalpha(s[word - 1]))
    word--;
  if (word == start || word == pos)
    return FALSE;
  for (gsize k = 0; k < G_N_ELEMENTS(words); k++) {
    gsize n = sheet_match_marked(sheet, word, words[k]);
    if (n != pos - word)
      continue;
    /* not "CHUYỂN ĐỔI SỐ" */
    return strncmp(s + word, "so", 2) != 0 || g_ascii_isdigit(s[pos + strspn(s + pos, " \t\n")]);
  }
  return FALSE;
}

/* The title of a law may be an office's name alone: "LUẬT / KIỂM TOÁN NHÀ NƯỚC". */
static gboolean is_law(const char *type_code)
{
  static const char *const codes[] = {"L", "BL", "PL", "HP", NULL};

  return type_code != NULL && g_strv_contains(codes, type_code);
}

/* "(Ban hành kèm theo ...)", "(Phê duyệt kèm theo ...)", "(Đại hội ... thông qua ngày ...)": what made it valid. */
static gboolean is_origin_note(const Sheet *sheet, guint i)
{
  const SheetSegment *segment = sheet_segment(sheet, i);
  const char *from = sheet_at(sheet, segment->start), *to = sheet_at(sheet, segment->end);
  if (*from == '(') { /* over lines */
    const char *close = strchr(from, ')');
    to = close != NULL ? MIN(close, from + NOTE_CHARS) : to;
  }
  return *from == '(' && (fold_match(from, "( ban hanh") > 0 || fold_match(from, "(ban hanh") > 0 ||
                          fold_find(from, to, "kem theo") != NULL || fold_find(from, to, "thong qua") != NULL);
}

/* Whether segment i begins a sentence below a title in capitals: a preamble, whatever its words are. Lines "Về việc",
 * "Của ..." go on with the title. */
static gboolean is_preamble(const Sheet *sheet, guint i, const SheetSegment *before, gboolean open)
{
  static const char *const goes_on[] = {"ve", "v/v", "cua", "giai doan", "nhiem ky", "nam", "quy", "thang"};
  const SheetSegment *segment = sheet_segment(sheet, i);

  if (open || !before->capitals || segment->capitals || sheet->fold.capital->str[segment->start] != '1' ||
      segment->end - segment->start < PREAMBLE_CHARS)
    return FALSE;
  if (strchr(".:;", *sheet_at(sheet, segment->end - 1)) != NULL)
    return TRUE;
  for (gsize k = 0; k < G_N_ELEMENTS(goes_on); k++)
    if (sheet_begins(sheet, i, goes_on[k]) > 0)
      return FALSE;
  return TRUE;
}

/* Whether segment i ends the title whose last line is segment last. */
static gboolean ends(const Sheet *sheet, guint i, guint last, gboolean have, gboolean consolidated, const Facts *facts)
{
  static const char *const stops[] = {
      "để",         "thực hiện",      "thi hành", "nhằm",          "trên cơ sở", "số",      "ngày",    "mục lục",
      "luật này",   "nghị quyết này", "v/v",      "được hội đồng", "hôm nay",    "vào hồi", "vào lúc", "tôi tên",
      "thành phần", "nơi ban hành",   "người ký", "tình trạng",    "thời gian",  "địa điểm"};
  const SheetSegment *segment = sheet_segment(sheet, i), *before = sheet_segment(sheet, last);
  gboolean open = is_open(sheet, before->start, before->end);
  gboolean upper = sheet->fold.capital->str[segment->start] == '1';

  Date ignored;
  guint pos;

  if (title_starts_body(sheet, i) || sheet_is_date_line(sheet, i, &ignored, &pos))
    return TRUE;
  /* An empty line ends the title, unless a text with capitals goes on in small letters. */
  gboolean small = !upper && sheet->fold.capital->str[segment->start + 1] != '1'; /* not "ủY BAN" */
  if (have && segment->gap && !open && (!small || sheet->fold.capital->str[before->start] != '1'))
    return TRUE;
  if (title_is_authority(sheet, i) &&
      (have ? !open || (segment->capitals && !before->capitals) : !is_law(facts_code(facts, FACT_TYPE))))
    return TRUE;
  if (!have)
    return FALSE;
  if (is_origin_note(sheet, i))
    return TRUE;
  for (gsize k = 0; k < G_N_ELEMENTS(stops); k++)
    if (upper && !open && sheet_match_marked(sheet, segment->start, stops[k]) > 0)
      return TRUE;
  if (upper && !open && *sheet_at(sheet, segment->end - 1) == ':')
    return TRUE; /* "THỦ TƯỚNG CHÍNH PHỦ điện:" */
  /* "HIỆU TRƯỞNG TRƯỜNG CAO ĐẲNG AN BÌNH": who decides, of whatever body. */
  if (segment->capitals && !open &&
      (post_len(sheet, segment->start) > 0 || post_at(sheet, segment->start, segment->end) != NULL))
    return TRUE;
  if (is_preamble(sheet, i, before, open))
    return TRUE;
  if (upper && !open && segment->end - segment->start > SENTENCE_CHARS &&
      strchr(".:;", *sheet_at(sheet, segment->end - 1)) != NULL)
    return TRUE; /* the first sentence of the body */
  gsize offset = fold_source(&sheet->fold, segment->start), n = 0;
  return upper && !open && consolidated && types_scan(sheet->text + offset, sheet->len - offset, TRUE, &n) != NULL;
}

/* "về", "V/v": where the title proper begins, the first of them in from..to; NULL when there is none. */
static const char *title_lead(const char *from, const char *to)
{
  const char *ve = fold_find(from, to, "ve"), *abbreviated = fold_find(from, to, "v/v");
  return abbreviated != NULL && (ve == NULL || abbreviated < ve) ? abbreviated : ve;
}

/* Reads "số 1141-TC/QĐ/CĐKT" and "ngày 01 tháng 11 năm 1995" from at on, up to to, into facts. Returns where they end;
 * at itself when neither is there. */
static const char *read_origin(const Sheet *sheet, const char *at, const char *to, Facts *facts)
{
  const char *s = sheet->fold.text->str, *line = memchr(at, '\n', (gsize)(to - at)), *end = at;
  const char *so = fold_find(at, to, "so"), *day;
  Date date;
  gsize n = 0;
  if (so != NULL) {
    guint start = (guint)(so - s) + 2;
    start += (guint)strspn(s + start, " :\n");
    n = loose_number_len(sheet, start, (guint)(to - s));
    if (n > 0 && !facts_has(facts, FACT_NUMBER))
      loose_number_set(sheet, start, start + (guint)n, facts);
    if (n > 0)
      end = s + start + n;
  }
  const char *until = n > 0 ? MIN(to, end + 4) : line != NULL ? line : to;
  for (day = end; day < until && fold_match(day, "ngay") == 0;)
    day++;
  if (day < until && (n = sheet_date(day, &date)) > 0) {
    end = day + n;
    if (facts_date(facts, FACT_ISSUED).year == 0)
      facts_set_date(facts, FACT_ISSUED, date, sheet_span(sheet, (guint)(day - s), (guint)(end - s)), FACTS_FROM_TEXT);
  }
  return end;
}

/* Skips "của Bộ trưởng Bộ Tài chính số 1141-TC/QĐ/CĐKT ngày 01 tháng 11 năm 1995" from pos to end (which may span
 * lines), reading number and date; returns where the title proper begins; pos when no such words stand there. */
static guint skip_origin(const Sheet *sheet, guint pos, guint end, Facts *facts)
{
  const char *s = sheet->fold.text->str, *to = s + end, *at = s + pos;
  while (at < to && g_ascii_isspace(*at))
    at++;
  gsize so = fold_match(at, "so"); /* not "Sơ kết" */
  if (fold_match(at, "cua") == 0 && (so == 0 || !g_ascii_isdigit(at[so + strspn(at + so, " :.\n")])))
    return pos;
  const char *lead = title_lead(at, to), *origin = read_origin(sheet, at, lead != NULL ? lead : to, facts);
  if (origin > at)
    return (guint)(origin - s);
  const char *newline = memchr(at, '\n', (gsize)(to - at));
  if (lead != NULL && (newline == NULL || lead < newline || lead[-1] == '\n'))
    return (guint)(lead - s);
  return newline != NULL ? (guint)(newline - s) : end;
}

/* A lone verb behind the type, before a title that says it all again, or "LIÊN NGÀNH", which belongs to the type. */
static gboolean is_verb(const Sheet *sheet, guint from, guint end)
{
  static const char *const joint[] = {"lien nganh", "lien tich", "lien bo"};
  const char *s = sheet_at(sheet, from);
  while (*s == ' ')
    s++;
  for (gsize i = 0; i < G_N_ELEMENTS(joint); i++)
    if (s + fold_match(s, joint[i]) == sheet_at(sheet, end))
      return from < end;
  gsize n = fold_match(s, "huong dan");
  return n > 0 && s + n == sheet_at(sheet, end) && (fold_match(s + n, " ve viec") > 0 || fold_match(s + n, " v/v") > 0);
}

/* "KẾT LUẬN / CỦA BỘ CHÍNH TRỊ / về ...": whose conclusion it is belongs to the title. */
static gboolean is_conclusion(const Sheet *sheet, guint from, const Facts *facts)
{
  const char *s = sheet_at(sheet, from);
  while (g_ascii_isspace(*s))
    s++;
  return g_strcmp0(facts_code(facts, FACT_TYPE), "KL") == 0 || fold_match(s, "ket luan") > 0;
}

guint title_read(const Sheet *sheet, guint i, guint type_end, guint n, gboolean consolidated, Facts *facts)
{
  const SheetSegment *segment = sheet_segment(sheet, i);
  guint from = type_end, to = segment->end, last = i, lines = 0;
  gboolean have = to > from && fold_match(sheet_at(sheet, from), " cua") == 0 && *sheet_at(sheet, from) == ' ';
  for (guint k = i + 1; k < n && lines < TITLE_LINES; k++, lines++) {
    if (ends(sheet, k, last, have, consolidated, facts))
      break;
    last = k;
    to = sheet_segment(sheet, k)->end;
    have = TRUE;
  }
  if (is_verb(sheet, from, segment->end) && last > i) /* "THÔNG TƯ HƯỚNG DẪN / Về việc ..." */
    from = sheet_segment(sheet, i + 1)->start;
  if (!is_conclusion(sheet, from, facts))
    from = skip_origin(sheet, from, to, facts);
  while (from < to && strchr(" \n\t:.,*0123456789", *sheet_at(sheet, from)) != NULL) /* a footnote's mark */
    from++;
  Span span = sheet_span(sheet, from, to);
  if (span.end > span.start)
    facts_take_text(facts, FACT_TITLE, sheet_dup_line(sheet->text, span), span, FACTS_FROM_TEXT);
  return last;
}
