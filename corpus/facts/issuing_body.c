#include "corpus/facts/issuing_body.h"

#include <string.h>

#include "corpus/facts/body_kind.h"
#include "corpus/facts/person.h"
#include "corpus/names/offices.h"
#include "corpus/names/proper_case.h"
#include "corpus/names/types.h"

#define LINES_MAX  8 /* of the column of names */
#define LINE_CHARS 90
#define LINE_GAP   3 /* lines of the other column may stand between */

/* A line of the column: from..to of the folded text. */
typedef struct {
  guint from, to, line;
} Line;

/* A body: one line of the column or several. */
typedef struct {
  guint from, to;
  gboolean headed; /* begins with a kind of body */
} Body;

/* Where the other column begins in from..to, when both were flattened into one line; to when it does not. */
static guint cut(const Sheet *sheet, guint from, guint to)
{
  static const char *const mottos[] = {"cong hoa xa hoi", "cong hoa xhcn",     "cong hoa",     "doc lap -",
                                       "doc lap-",        "dang cong san",     "san viet nam", "xa hoi chu nghia",
                                       "chu nghia viet",  "tu do - hanh phuc", "dang cong"};
  const char *s = sheet->fold.text->str, *end = s + to;

  for (gsize i = 0; i < G_N_ELEMENTS(mottos); i++) {
    const char *found = fold_find(s + from, end, mottos[i]);
    if (found != NULL)
      end = found;
  }
  while (end > s + from && !g_ascii_isalnum(end[-1]) && end[-1] != '.' && end[-1] != ')')
    end--;
  return (guint)(end - s);
}

/* What was stamped on or written over a letterhead. */
static gboolean is_mark(const char *s)
{
  static const char *const words[] = {"sao y",   "sao luc",     "trich sao",   "ban sao",   "cong van den", "den",
                                      "du thao", "mat",         "toi mat",     "tuyet mat", "hoa toc",      "khan",
                                      "gio",     "kinh chuyen", "thuong khan", "mau so",    "phu luc",      "chuyen"};

  for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
    if (fold_match(s, words[i]) > 0)
      return TRUE;
  return FALSE;
}

/* ---- the column of names ---- */

static gboolean is_number_line(const Sheet *sheet, guint i)
{
  const char *s = sheet_at(sheet, sheet_segment(sheet, i)->start);
  gsize n = strncmp(s, "so", 2) == 0 ? 2 : 0;
  if (n == 0)
    return FALSE;
  n += strspn(s + n, " ");
  return s[n] == ':' || s[n] == '-' || s[n] == '/' || s[n] == '.' || g_ascii_isdigit(s[n]);
}

/* The segment below the column: the number's or, where none is printed, the type's. */
static gboolean issuing_body_limit(const Sheet *sheet, guint end, const Facts *facts, guint *limit)
{
  Span type = facts_span(facts, FACT_TYPE), number = facts_span(facts, FACT_NUMBER);
  for (guint i = 0; i < end; i++) {
    const SheetSegment *segment = sheet_segment(sheet, i);
    gsize to = fold_source(&sheet->fold, segment->end);
    *limit = i;
    if (number.end > 0 ? number.start < to : is_number_line(sheet, i))
      return i > 0;
    if (type.end > 0 && type.start < to && number.end == 0)
      return i > 0;
  }
  return FALSE;
}

/* A typist's or a file's mark alone in its line: "XV80", "D." */
static gboolean is_initials(const Sheet *sheet, guint i)
{
  const SheetSegment *segment = sheet_segment(sheet, i);
  const char *s = sheet_at(sheet, segment->start);
  gsize len = segment->end - segment->start, letters = strspn(s, "abcdefghijklmnopqrstuvwxyz");
  return letters < 3 && memchr(s, ' ', len) == NULL;
}

/* Whether segment i, cut at to, is of the other column or no part of the letterhead. */
static gboolean is_beside(const Sheet *sheet, guint i, guint to)
{
  static const char *const rests[] = {"viet nam", "nam", "san viet nam", "cong san viet nam", "hanh phuc"};
  const SheetSegment *segment = sheet_segment(sheet, i);
  Date ignored;
  guint pos;

  for (gsize k = 0; k < G_N_ELEMENTS(rests); k++) /* a motto broken over lines */
    if (sheet_is(sheet, i, rests[k]))
      return TRUE;
  return to <= segment->start + 1 || is_initials(sheet, i) || sheet_is_date_line(sheet, i, &ignored, &pos) ||
         is_mark(sheet_at(sheet, segment->start));
}

/* The last line above before that belongs to the column and is not in it yet: capitals or, where they were lost, a kind
 * of body. FALSE where the column begins. */
static gboolean line_above(const Sheet *sheet, guint *before, guint n, Line *line)
{
  while (*before > 0) {
    const SheetSegment *segment = sheet_segment(sheet, --*before);
    guint to = cut(sheet, segment->start, segment->end);
    const char *s = sheet_at(sheet, segment->start);
    gsize name_len = 0, offset = fold_source(&sheet->fold, segment->start);
    if (is_beside(sheet, *before, to))
      continue;
    if (to - segment->start > LINE_CHARS || (n > 0 && line->line > segment->line + LINE_GAP))
      return FALSE;
    if (!person_is_capital(sheet, segment->start, to) && !body_kind_is(sheet, segment->start) &&
        !body_kind_is_place(sheet, segment->start))
      return FALSE;
    if (!g_ascii_isalpha(*s) || (types_scan(sheet->text + offset, sheet->len - offset, TRUE, &name_len) != NULL &&
                                 fold_source(&sheet->fold, to) <= offset + name_len))
      return FALSE;
    *line = (Line){segment->start, to, segment->line};
    return TRUE;
  }
  return FALSE;
}

/* Whether the name so far asks for more: "SỞ VĂN HÓA, THỂ THAO / VÀ DU LỊCH", "VĂN PHÒNG / ỦY BAN NHÂN DÂN TỈNH". */
static gboolean is_open(const Sheet *sheet, const Body *body, gboolean first)
{
  static const char *const words[] = {"va", "cua", "-", ","};
  const char *s = sheet->fold.text->str;

  for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
    if (fold_ends_with(s + body->from, s + body->to, words[i]))
      return TRUE;
  return first && body->to - body->from == strlen("van phong") && fold_match(s + body->from, "van phong") > 0;
}

/* Whether the name so far is a central office's, which the words from..to do not go on with: "CỤC THUẾ / THUẾ TỈNH". */
static gboolean is_office(const Sheet *sheet, const Body *body, guint from, guint to)
{
  Span name = sheet_span(sheet, body->from, body->to), line = sheet_span(sheet, from, to);
  g_autofree char *text = sheet_dup_line(sheet->text, name), *more = sheet_dup_line(sheet->text, line);
  const Issuer *office = text != NULL ? offices_find(text, strlen(text)) : NULL;
  const char *s = sheet_at(sheet, from);
  if (office == NULL || office->level != OFFICES_CENTRAL || more == NULL || fold_match(s, "viet nam") > 0 ||
      fold_match(s, "va") > 0 || fold_match(s, "tai") > 0)
    return FALSE;
  g_autofree char *joined = g_strconcat(text, " ", more, NULL);
  return offices_find(joined, strlen(joined)) == NULL;
}

/* Whether the name so far ends with a place: what follows is another body, of whatever kind. */
static gboolean is_whole(const Sheet *sheet, const Body *body)
{
  const char *s = sheet->fold.text->str;
  if (fold_ends_with(s + body->from, s + body->to, "viet nam"))
    return TRUE;
  for (guint at = body->from + 1; at < body->to; at++)
    if (g_ascii_isspace(s[at - 1]) && body_kind_is_place(sheet, at))
      return TRUE;
  return FALSE;
}

/* The last two bodies of the column above limit, the issuer and its superior; how many there are. */
static guint last_two(const Sheet *sheet, guint limit, Body last[2])
{
  Line lines[LINES_MAX] = {0}, line = {0};
  guint n = 0, bodies = 0;
  while (n < LINES_MAX && line_above(sheet, &limit, n, &line))
    lines[n++] = line;
  for (guint i = n; i-- > 0;) {
    gboolean headed = body_kind_is(sheet, lines[i].from) ||
                      (bodies > 0 && !body_kind_is_place(sheet, lines[i].from) &&
                       (is_whole(sheet, &last[0]) || is_office(sheet, &last[0], lines[i].from, lines[i].to)));
    if (bodies > 0 && (!headed || is_open(sheet, &last[0], bodies == 1))) {
      last[0].to = lines[i].to;
      continue;
    }
    last[1] = last[0];
    last[0] = (Body){lines[i].from, lines[i].to, headed};
    bodies++;
  }
  return MIN(bodies, 2);
}

/* ---- names ---- */

/* The lines of a body as one, without what the other column put between them. */
static char *issuing_body_text(const Sheet *sheet, const Body *body)
{
  g_autoptr(GString) out = g_string_new(NULL);
  for (guint i = 0; i < sheet->segments->len && sheet_segment(sheet, i)->start < body->to; i++) {
    const SheetSegment *segment = sheet_segment(sheet, i);
    guint to = cut(sheet, segment->start, segment->end);
    if (segment->start < body->from || is_beside(sheet, i, to))
      continue;
    g_autofree char *line = sheet_dup_line(sheet->text, sheet_span(sheet, segment->start, to));
    if (line == NULL)
      continue;
    if (out->len > 0)
      g_string_append_c(out, ' ');
    g_string_append(out, line);
  }
  return g_string_free(g_steal_pointer(&out), FALSE);
}

/* The kind of a place in the name, written small: "Tỉnh" where the line printed it so. Takes the name. */
static char *small_place(char *name)
{
  static const char *const kinds[][2] = {{" Tỉnh ", " tỉnh "},     {" Thành phố ", " thành phố "},
                                         {" Huyện ", " huyện "},   {" Quận ", " quận "},
                                         {" Thị xã ", " thị xã "}, {" Xã ", " xã "},
                                         {" Phường ", " phường "}, {" Thị trấn ", " thị trấn "}};

  for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
    char *found = strstr(name, kinds[i][0]);
    if (found != NULL && !g_str_has_prefix(found, " Xã hội"))
      memcpy(found, kinds[i][1], strlen(kinds[i][1]));
  }
  return name;
}

/* The name of the text: an office of the table by its official name, with what stands behind it; else in proper case.
 */
static char *issuing_body_name(const char *text, const char **code, gboolean *branch)
{
  static const char *const short_forms[] = {"UBND ", "HĐND ", "UBMTTQ "};
  gsize len = strlen(text), name_len = 0;
  const Issuer *issuer = offices_scan(text, len, TRUE, &name_len);

  *code = NULL;
  *branch = issuer != NULL && name_len < len && issuer->level == OFFICES_CENTRAL;
  for (gsize i = 0; issuer == NULL && i < G_N_ELEMENTS(short_forms); i++) {
    if (!g_str_has_prefix(text, short_forms[i]))
      continue;
    name_len = strlen(short_forms[i]) - 1;
    issuer = offices_find(text, name_len);
  }
  if (issuer == NULL || (name_len < len && issuer->level == OFFICES_CENTRAL))
    return small_place(proper_case_office(text));
  *code = issuer->code;
  g_autofree char *rest = proper_case_rest(text + name_len);
  gboolean committee = g_str_equal(issuer->code, "TU") || g_str_equal(issuer->code, "HU");
  g_autofree char *printed = committee ? g_strndup(text, name_len) : NULL; /* which of the committees that share it */
  g_autofree char *name = committee ? proper_case_office(printed) : g_strdup(issuer->name);
  if (g_str_has_prefix(text + name_len, " TP"))
    return g_strdup_printf("%s thành phố%s", name, rest + strcspn(rest + 1, " .") + 1 + (rest[3] == '.'));
  return small_place(g_strconcat(name, rest, NULL));
}

/* The name of a place without its kind: "Long Sơn" of "huyện Long Sơn". */
static const char *place_name(const char *place)
{
  static const char *const kinds[] = {"tỉnh ", "thành phố ", "huyện ", "quận ", "thị xã "};
  for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++)
    if (g_str_has_prefix(place, kinds[i]))
      return place + strlen(kinds[i]);
  return place;
}

/* The place behind a committee's name: "huyện Long Sơn"; NULL when there is none. */
static const char *issuing_body_place(const char *name)
{
  static const char *const kinds[] = {" tỉnh ", " thành phố ", " huyện ",    " quận ",   " thị xã ",
                                      " xã ",   " phường ",    " thị trấn ", " đặc khu "};

  for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
    const char *found = strstr(name, kinds[i]);
    if (found != NULL && !g_str_has_prefix(found, " xã hội"))
      return found + 1;
  }
  return NULL;
}

/* "ĐOÀN TNCS HỒ CHÍ MINH / BCH TỈNH AN BÌNH" is Tỉnh đoàn An Bình, "HỘI LHPN VIỆT NAM / BAN CHẤP HÀNH XÃ TÂN LẬP" the
 * association of the commune; NULL when it is no union's or association's. */
static char *issuing_body_union(const char *own, const char *superior)
{
  static const struct {
    const char *kind, *name;
  } levels[] = {{"tỉnh ", "Tỉnh đoàn"},    {"thành phố ", "Thành đoàn"}, {"huyện ", "Huyện đoàn"},
                {"quận ", "Quận đoàn"},    {"thị xã ", "Thị đoàn"},      {"xã ", "Đoàn xã"},
                {"phường ", "Đoàn phường"}};
  const char *place = issuing_body_place(own);

  if (place == NULL || !(g_str_has_prefix(own, "BCH") || g_str_has_prefix(own, "Ban Chấp hành")))
    return NULL;
  if (g_str_has_prefix(superior, "Hội ") || g_str_has_prefix(superior, "Liên đoàn"))
    return issuing_body_place(superior) == NULL ? g_strconcat(superior, " ", place, NULL) : NULL;
  if (!g_str_has_prefix(superior, "Đoàn T"))
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS(levels); i++)
    if (g_str_has_prefix(place, levels[i].kind))
      return g_strdup_printf("%s %s", levels[i].name, place + strlen(levels[i].kind));
  return NULL;
}

static gboolean is_committee(const char *name)
{
  static const char *const kinds[] = {
      "Tỉnh đoàn", "Thành đoàn", "Huyện đoàn", "Hội đồng nhân dân", "Tỉnh ủy",  "Thành ủy", "Huyện ủy", "Quận ủy",
      "Thị ủy",    "Đảng ủy",    "Tỉnh uỷ",    "Thành uỷ",          "Huyện uỷ", "Quận uỷ",  "Thị uỷ",   "Đảng uỷ"};

  for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++)
    if (g_str_has_prefix(name, kinds[i]))
      return TRUE;
  return FALSE;
}

/* The name of a bank's or a company's branch begins with the whole; what names the country there is left out. */
static char *issuing_body_branch(const char *own, const char *superior)
{
  static const char country[] = " Việt Nam";
  g_autofree char *whole = g_strdup(superior), *small = NULL;
  if (g_str_has_suffix(whole, country)) {
    whole[strlen(whole) - strlen(country)] = '\0';
    if (offices_find(whole, strlen(whole)) == NULL) { /* only where it is named without it, too */
      g_free(whole);
      whole = g_strdup(superior);
    }
  }
  small = g_utf8_strdown(own, g_utf8_next_char(own) - own);
  return g_strconcat(whole, " ", small, g_utf8_next_char(own), NULL);
}

static gboolean is_below_province(const char *place)
{
  return !g_str_has_prefix(place, "tỉnh") && !g_str_has_prefix(place, "thành phố");
}

/* The name completed by its superior where many have it: offices and boards of a committee, departments of a district,
 * branches. Takes own. */
static char *complete(char *own, const char *superior)
{
  static const char *const unions[] = {"Trung ương Đoàn", "Hội ", "Liên đoàn", "Tổng Liên đoàn", "Ủy ban Trung ương"};
  g_autofree char *name = own;
  const char *place = issuing_body_place(superior);
  gboolean board = g_str_has_prefix(own, "Ban ") || g_str_has_prefix(own, "Văn phòng") ||
                   g_str_has_prefix(own, "Ủy ban Kiểm tra") || g_str_has_prefix(own, "Uỷ ban Kiểm tra");
  char *of_union = issuing_body_union(own, superior);
  if (of_union != NULL)
    return of_union;
  if (g_str_has_prefix(own, "Chi nhánh"))
    return issuing_body_branch(own, superior);
  if (board && g_str_has_prefix(superior, "Ban Chấp hành Trung ương") && strstr(own, "Trung ương") == NULL)
    return g_strconcat(own, " Trung ương", g_str_equal(own, "Văn phòng") ? " Đảng" : "", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS(unions); i++)
    if (board && g_str_has_prefix(superior, unions[i]) && proper_case_is_common(own))
      return g_strconcat(own, " ", superior, NULL);
  if (strchr(own, ' ') != NULL && strchr(strchr(own, ' ') + 1, ' ') == NULL && is_committee(own) &&
      g_str_has_prefix(superior, "Đảng bộ ") && place != NULL) /* "ĐẢNG BỘ HUYỆN LONG SƠN / HUYỆN ỦY" */
    return g_strconcat(own, " ", g_str_has_prefix(own, "Đảng") ? place : place_name(place), NULL);
  if (board && is_committee(superior) && strstr(own, superior) == NULL)
    return g_strconcat(own, " ", superior, NULL);
  if (g_str_equal(own, "Văn phòng") || g_str_equal(own, "Thường trực") || g_str_equal(own, "Ban Thường trực") ||
      g_str_equal(own, "Ban Thường vụ") || g_str_equal(own, "Ban Chấp hành"))
    return g_strconcat(own, " ", superior, NULL);
  gboolean department = g_str_has_prefix(own, "Phòng ") || g_str_has_prefix(own, "Thanh tra") ||
                        g_str_has_prefix(own, "Văn phòng ") ||
                        (place != NULL && is_below_province(place) && proper_case_is_common(own));
  if (department && place != NULL && issuing_body_place(own) == NULL && !g_str_has_prefix(own, "Phòng khám") &&
      g_str_has_prefix(superior, "Ủy ban nhân dân")) {
    const char *kind = strrchr(own, ' '); /* "Thanh tra tỉnh" says the kind of the place already */
    gsize n = kind != NULL ? strlen(kind + 1) : 0;
    gboolean said = n > 0 && strncmp(place, kind + 1, n) == 0 && place[n] == ' ';
    return g_strconcat(own, " ", said ? place + n + 1 : place, NULL);
  }
  return g_steal_pointer(&name);
}

gboolean issuing_body_find(const Sheet *sheet, guint end, const Facts *facts, IssuingBody *out)
{
  Body last[2] = {0};
  guint limit = 0;
  *out = (IssuingBody){0};
  if (!issuing_body_limit(sheet, MIN(end, sheet->segments->len), facts, &limit))
    return FALSE;
  guint n = last_two(sheet, limit, last);
  if (n == 0 || !last[0].headed)
    return FALSE;
  g_autofree char *text = issuing_body_text(sheet, &last[0]);
  out->name = issuing_body_name(text, &out->code, &out->branch);
  out->span = sheet_span(sheet, last[0].from, last[0].to);
  /* A text that lost its capitals does not show where the name of a place ends, one without marks not what it is. */
  if (out->code != NULL && (!proper_case_is_capitals(text, strlen(text)) || g_str_is_ascii(text)))
    return FALSE;
  if (n > 1) {
    const char *ignored;
    gboolean branch;
    g_autofree char *above = issuing_body_text(sheet, &last[1]);
    out->superior = issuing_body_name(above, &ignored, &branch);
    g_autofree char *before = g_strdup(out->name);
    out->name = complete(out->name, out->superior);
    if (!g_str_equal(before, out->name)) { /* "Văn phòng Trung ương Đảng" may be in the table where its parts are not */
      const Issuer *issuer = offices_find(out->name, strlen(out->name));
      out->code = issuer != NULL ? issuer->code : NULL;
    }
  }
  return TRUE;
}

void issuing_body_clear(IssuingBody *body)
{
  g_clear_pointer(&body->name, g_free);
  g_clear_pointer(&body->superior, g_free);
}
