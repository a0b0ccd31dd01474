#include "corpus/facts/authority.h"

#include <string.h>

#include "corpus/facts/issuing_body.h"
#include "corpus/names/offices.h"

#define PARTS_MAX         16 /* offices of a joint document */
#define LOCALITY_MAX      60
#define PREAMBLE_SEGMENTS 60
#define NAME_SEGMENTS     8 /* a local office's name and locality stand close */

/* ---- names ---- */

static void add(Facts *facts, char *name, const char *code, Span span)
{
  facts_take_issuer(facts, name, code, span, FACTS_FROM_TEXT);
}

/* A department of a province. */
static gboolean is_department(const Issuer *issuer)
{
  return g_str_has_prefix(issuer->name, "Sở ");
}

/* Offices of which there is one in every province, district or commune. */
static gboolean is_local(const Issuer *issuer)
{
  static const char *const codes[] = {"UBND", "HĐND", "TU", "HU", "ĐU", NULL};

  return g_strv_contains(codes, issuer->code) || is_department(issuer) || g_str_has_suffix(issuer->code, "TU");
}

/* "TỈNH CÀ MAU" to "tỉnh Cà Mau": names keep their capitals, the kind of place is a common noun. */
static char *place_case(const char *text, Span span)
{
  static const char *const kinds[] = {"tỉnh", "thành phố", "quận",     "huyện",  "thị xã",
                                      "xã",   "phường",    "thị trấn", "đặc khu"};
  g_autofree char *line = sheet_dup_line(text, span);
  g_autofree char *lower = line != NULL ? g_utf8_strdown(line, -1) : NULL;
  g_autoptr(GString) out = g_string_new(NULL);
  const char *at = lower;
  gboolean begin = TRUE;

  if (lower == NULL)
    return NULL;
  if (g_str_has_prefix(lower, "tp.") || g_str_has_prefix(lower, "tp ")) {
    g_string_append(out, "thành phố ");
    at += 3 + strspn(lower + 3, " ");
  }
  for (gsize i = 0; i < G_N_ELEMENTS(kinds) && at == lower; i++) {
    gsize n = fold_match_name(lower, strlen(lower), kinds[i], TRUE);
    if (n > 0 && lower[n] == ' ') {
      g_string_append(out, kinds[i]);
      at += n;
    }
  }
  for (; *at != '\0'; at = g_utf8_next_char(at)) {
    gunichar c = g_utf8_get_char(at);
    g_string_append_unichar(out, begin ? g_unichar_toupper(c) : c);
    begin = c == ' ' || c == '-';
  }
  return g_string_free(g_steal_pointer(&out), FALSE);
}

/* The locality "tỉnh Cà Mau" at pos; returns where it ends, pos itself when there is none. */
static guint locality(const Sheet *sheet, guint pos, guint end)
{
  static const char *const kinds[] = {"tinh",   "thanh pho", "tp",     "quan",     "huyen",
                                      "thi xa", "xa",        "phuong", "thi tran", "dac khu"};
  const char *s = sheet->fold.text->str;

  if (fold_match(s + pos, "xa hoi") > 0) /* of the motto in the other column */
    return pos;
  for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
    gsize n = fold_match(s + pos, kinds[i]);
    if (n == 0 || (s[pos + n] != ' ' && s[pos + n] != '.' && s[pos + n] != '\n'))
      continue;
    guint at = pos + (guint)n;
    while (at < end && at < pos + LOCALITY_MAX && (g_ascii_isalpha(s[at]) || strchr(" .-'", s[at]) != NULL))
      at++;
    while (at > pos && !g_ascii_isalpha(s[at - 1]))
      at--;
    return at > pos + n ? at : pos;
  }
  return pos;
}

/* ---- letterhead ---- */

/* The issuer at pos and where its name ends. */
static const Issuer *scan(const Sheet *sheet, guint pos, guint *end)
{
  gsize offset = fold_source(&sheet->fold, pos), len = 0;
  const Issuer *issuer = offices_scan(sheet->text + offset, sheet->len - offset, TRUE, &len);
  *end = pos;
  while (issuer != NULL && *end < sheet->fold.text->len && fold_source(&sheet->fold, *end) < offset + len)
    (*end)++;
  return issuer;
}

static gboolean add_local(const Sheet *sheet, const Issuer *issuer, guint start, guint name_end, guint from, guint to,
                          Facts *facts)
{
  guint end = locality(sheet, from, to);
  if (end == from)
    return FALSE;
  g_autofree char *place = place_case(sheet->text, sheet_span(sheet, from, end));
  if (place == NULL)
    return FALSE;
  /* "TỈNH ỦY CÀ MAU": the kind of place is in the name already. */
  add(facts, g_strdup_printf("%s %s", issuer->name, place), issuer->code,
      sheet_span(sheet, start, from <= name_end + 1 ? end : name_end));
  return TRUE;
}

/* The locality of the office named in segment i: behind the name, or alone in one of the next segments. */
static gboolean read_local(const Sheet *sheet, guint i, guint n, const Issuer *issuer, guint name_end, Facts *facts)
{
  const SheetSegment *segment = sheet_segment(sheet, i);
  guint from = name_end;
  while (from < segment->end && strchr(" ,.-", *sheet_at(sheet, from)) != NULL)
    from++;
  if (from < segment->end && add_local(sheet, issuer, segment->start, name_end, from, segment->end, facts))
    return TRUE;
  guint last_line = segment->line + 2;
  for (guint k = i + 1; k < n && k < i + NAME_SEGMENTS; k++) {
    const SheetSegment *next = sheet_segment(sheet, k);
    if (next->line > last_line)
      break;
    if (sheet_begins(sheet, k, "cong hoa xa hoi") > 0) { /* the other column, line by line */
      last_line = next->line + 2;
      continue;
    }
    if (add_local(sheet, issuer, segment->start, name_end, next->start, next->end, facts))
      return TRUE;
  }
  if (is_department(issuer) && i > 0) { /* "UBND TỈNH LÂM ĐỒNG" stands above "SỞ Y TẾ" */
    const SheetSegment *above = sheet_segment(sheet, i - 1);
    for (guint at = above->start; at < above->end; at++)
      if (at > above->start && *sheet_at(sheet, at - 1) == ' ' &&
          add_local(sheet, issuer, segment->start, name_end, at, above->end, facts))
        return TRUE;
  }
  return FALSE;
}

/* "TỈNH ỦY CÀ MAU", "THÀNH ỦY HÀ NỘI": the place follows without its kind. */
static gboolean add_committee(const Sheet *sheet, const SheetSegment *segment, guint name_end, const char *code,
                              Facts *facts)
{
  static const struct {
    const char *folded, *name;
  } kinds[] = {{"tinh uy", "Tỉnh ủy"},
               {"thanh uy", "Thành ủy"},
               {"huyen uy", "Huyện ủy"},
               {"quan uy", "Quận ủy"},
               {"thi uy", "Thị ủy"},
               {"dang uy xa", "Đảng ủy xã"},
               {"dang uy phuong", "Đảng ủy phường"}};
  const char *s = sheet_at(sheet, segment->start);

  for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
    gsize n = fold_match(s, kinds[i].folded);
    guint from = segment->start + (guint)n;
    if (n == 0 || from + 1 >= segment->end || !segment->capitals || segment->end - from > LOCALITY_MAX)
      continue;
    for (guint at = from; at < segment->end; at++)
      if (!g_ascii_isalpha(*sheet_at(sheet, at)) && strchr(" .-'", *sheet_at(sheet, at)) == NULL)
        return FALSE;
    g_autofree char *place = place_case(sheet->text, sheet_span(sheet, from, segment->end));
    if (place == NULL)
      return FALSE;
    add(facts, g_strdup_printf("%s %s", kinds[i].name, place), code,
        sheet_span(sheet, segment->start, MAX(name_end, segment->end)));
    return TRUE;
  }
  return FALSE;
}

/* "UBND TỈNH ..." for the name in full. */
static const Issuer *abbreviated(const Sheet *sheet, guint pos, guint *end)
{
  static const char *const words[] = {"ubnd", "hdnd"};

  for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
    gsize n = fold_match(sheet_at(sheet, pos), words[i]);
    if (n > 0) {
      *end = pos + (guint)n;
      return offices_find(words[i], n);
    }
  }
  return NULL;
}

/* Skips the head of an office before its name: "BỘ TRƯỞNG BỘ TÀI CHÍNH", "CHỦ TỊCH ỦY BAN NHÂN DÂN", "của ...". */
static guint skip_head(const Sheet *sheet, guint pos)
{
  static const char *const heads[] = {"cua",      "bo truong",     "thong doc", "chu tich",
                                      "giam doc", "tong giam doc", "chanh an",  "vien truong"};
  gboolean again = TRUE;

  while (again) {
    again = FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(heads) && !again; i++) {
      gsize n = fold_match(sheet_at(sheet, pos), heads[i]);
      if (n == 0 || sheet_at(sheet, pos)[n] != ' ')
        continue;
      pos += (guint)n + 1;
      again = TRUE;
    }
  }
  return pos;
}

/* The segment below segment i in its column: not the other column of the letterhead. end when there is none. */
static guint below(const Sheet *sheet, guint i, guint end)
{
  guint k = i + 1;
  while (k < end && (sheet_segment(sheet, k)->line == sheet_segment(sheet, i)->line ||
                     sheet_begins(sheet, k, "cong hoa xa hoi") > 0 || sheet_begins(sheet, k, "doc lap") > 0))
    k++;
  return k < end && sheet_segment(sheet, k)->line <= sheet_segment(sheet, i)->line + 3 ? k : end;
}

/* Whether the next line names a department of the office in segment i. */
static gboolean department_follows(const Sheet *sheet, guint i, guint end)
{
  guint name_end = 0, k = below(sheet, i, end);
  if (k >= end)
    return FALSE;
  const Issuer *next = scan(sheet, sheet_segment(sheet, k)->start, &name_end);
  return next != NULL && is_department(next) && name_end == sheet_segment(sheet, k)->end;
}

/* An office of no table below its superior: "UBND HUYỆN PHÚ NINH / PHÒNG NỘI VỤ". Adds it as printed. */
static gboolean read_subordinate(const Sheet *sheet, guint i, guint end, Facts *facts)
{
  static const char *const words[] = {"phong",     "chi cuc",     "cuc",         "trung tam", "truong",
                                      "benh vien", "ban quan ly", "thanh tra",   "bql",       "van phong",
                                      "cong an",   "vien",        "hat kiem lam"};
  guint k = below(sheet, i, end);

  for (gsize n = 0; k < end && n < G_N_ELEMENTS(words); n++) {
    const SheetSegment *segment = sheet_segment(sheet, k);
    if (!segment->capitals || segment->end - segment->start > LOCALITY_MAX || sheet_begins(sheet, k, words[n]) == 0)
      continue;
    Span span = sheet_span(sheet, segment->start, segment->end);
    char *name = g_str_equal(words[n], "bql") ? sheet_dup_line(sheet->text, span) : place_case(sheet->text, span);
    if (name != NULL)
      add(facts, name, NULL, span);
    return name != NULL;
  }
  return FALSE;
}

/* Finds the issuer with this code (NULL: any) in the letterhead and adds it as printed there. */
static gboolean read_letterhead(const Sheet *sheet, guint end, const char *code, Facts *facts)
{
  guint name_end = 0;
  gboolean bracket = FALSE;
  for (guint i = 0; i < end; i++) {
    const SheetSegment *segment = sheet_segment(sheet, i);
    const char *s = sheet_at(sheet, segment->start);
    /* "(Ban hành kèm theo Quyết định số ... / của Bộ trưởng Bộ Khoa học và Công nghệ)" */
    bracket |= *s == '(';
    if (bracket) {
      bracket = memchr(s, ')', segment->end - segment->start) == NULL;
      continue;
    }
    const Issuer *issuer = scan(sheet, segment->start, &name_end);
    if (issuer == NULL)
      issuer = scan(sheet, skip_head(sheet, segment->start), &name_end);
    if (issuer == NULL)
      issuer = abbreviated(sheet, skip_head(sheet, segment->start), &name_end);
    if (issuer == NULL || (code != NULL && !g_str_equal(issuer->code, code)))
      continue;
    if (is_local(issuer)) {
      if (code == NULL && department_follows(sheet, i, end))
        continue;
      if (code == NULL && read_subordinate(sheet, i, end, facts))
        return TRUE;
      if (add_committee(sheet, segment, name_end, issuer->code, facts) ||
          read_local(sheet, i, end, issuer, name_end, facts))
        return TRUE;
      continue;
    }
    add(facts, g_strdup(issuer->name), issuer->code, sheet_span(sheet, segment->start, name_end));
    return TRUE;
  }
  return FALSE;
}

/* ---- the number's codes ---- */

/* The issuer of a code, its term of office ("QH14") cut off. */
static const Issuer *from_code(const char *code)
{
  g_autofree char *letters = g_strdup(code);
  gsize n = strlen(letters);
  while (n > 0 && g_ascii_isdigit(letters[n - 1]))
    letters[--n] = '\0';
  return n > 0 ? offices_find(letters, n) : NULL;
}

static gboolean is_joint(const Facts *facts)
{
  static const char *const types[] = {"TTLT", "NQLT", "TTLB", NULL};
  const char *code = facts_code(facts, FACT_TYPE);

  return code != NULL && g_strv_contains(types, code);
}

static void read_codes(const Sheet *sheet, guint end, Facts *facts)
{
  g_auto(GStrv) codes = g_strsplit_set(facts_number(facts)->issuer, "-/,", PARTS_MAX);
  gboolean joint = is_joint(facts);
  for (char **code = codes; *code != NULL; code++) {
    const Issuer *issuer = from_code(*code);
    if (issuer != NULL && (is_local(issuer) || g_str_equal(issuer->code, "TW")))
      read_letterhead(sheet, end, issuer->code, facts);
    else if (issuer != NULL)
      add(facts, g_strdup(issuer->name), issuer->code, facts_span(facts, FACT_NUMBER));
    if (!joint)
      return;
  }
}

/* Whether a line of the letterhead begins with the office of this code. */
static gboolean is_named(const Sheet *sheet, guint end, const char *code)
{
  for (guint i = 0; i < end; i++) {
    guint name_end = 0, start = skip_head(sheet, sheet_segment(sheet, i)->start);
    const Issuer *issuer = scan(sheet, start, &name_end);
    if (issuer != NULL && g_str_equal(issuer->code, code))
      return TRUE;
  }
  return FALSE;
}

/* Whether the body is the office's in a place: the names begin with the same two words. */
static gboolean is_branch(const IssuingBody *body, const Issuer *office)
{
  const char *space = strchr(office->name, ' ');
  gsize n = space != NULL ? (gsize)(space + 1 + strcspn(space + 1, " ") - office->name) : 0;
  return body->branch || (n > 0 && body->code == NULL && strncmp(body->name, office->name, n) == 0);
}

/* The body that the letterhead names last, unless the number's code proves another: letters that several offices share
 * ("BTC" of a district's board) prove nothing when the letterhead does not name the office. */
static gboolean read_body(const Sheet *sheet, guint end, Facts *facts)
{
  g_auto(IssuingBody) body = {0};
  g_auto(GStrv) codes = g_strsplit_set(facts_number(facts)->issuer, "-/,", PARTS_MAX);
  const Issuer *issuer = codes[0] != NULL ? from_code(codes[0]) : NULL;
  if (is_joint(facts) || g_strcmp0(facts_code(facts, FACT_TYPE), "VBHN") == 0 ||
      !issuing_body_find(sheet, end, facts, &body))
    return FALSE;
  g_free(facts->superior);
  facts->superior = g_steal_pointer(&body.superior);
  /* The number proves the department: the letterhead may say of which province. */
  if (issuer != NULL && is_department(issuer) && read_letterhead(sheet, end, issuer->code, facts))
    return TRUE;
  const Issuer *own = body.code != NULL ? offices_find(body.code, strlen(body.code)) : NULL;
  if (issuer != NULL && !is_local(issuer) && !is_branch(&body, issuer) &&
      ((own != NULL && !is_local(own)) || g_str_equal(issuer->code, "TW") || is_named(sheet, end, issuer->code)))
    return FALSE;
  add(facts, g_steal_pointer(&body.name), body.code, body.span);
  return TRUE;
}

/* "Ban Tổ chức Trung ương hướng dẫn ... như sau:" behind the grounds: who speaks, where no letterhead says so. */
static void read_enacting(const Sheet *sheet, guint from, Facts *facts)
{
  static const char *const verbs[] = {"huong dan", "quy dinh", "ban hanh", "quyet dinh",
                                      "thong bao", "ket luan", "chi thi"};

  for (guint i = from; i < sheet->segments->len && i < from + PREAMBLE_SEGMENTS; i++) {
    const SheetSegment *segment = sheet_segment(sheet, i);
    guint name_end = 0, start = skip_head(sheet, segment->start);
    const Issuer *issuer = scan(sheet, start, &name_end);
    if (issuer == NULL || is_local(issuer))
      continue;
    const char *verb = sheet_at(sheet, name_end);
    verb += strspn(verb, " \n");
    for (gsize k = 0; k < G_N_ELEMENTS(verbs); k++) {
      if (fold_match(verb, verbs[k]) == 0)
        continue;
      add(facts, g_strdup(issuer->name), issuer->code, sheet_span(sheet, start, name_end));
      facts_set_proof(facts, FACT_ISSUER, PROOF_ENACTING);
      return;
    }
  }
}

void authority_read(const Sheet *sheet, guint end, Facts *facts)
{
  static const char *const laws[] = {"L", "BL", "HP", NULL};
  const char *code = facts_code(facts, FACT_TYPE);

  end = MIN(end, sheet->segments->len);
  if (code != NULL && g_strv_contains(laws, code) && read_letterhead(sheet, end, "QH", facts))
    return; /* whoever numbered and signed it */
  if (read_body(sheet, end, facts))
    return;
  if (facts_number(facts)->issuer[0] != '\0')
    read_codes(sheet, end, facts);
  if (facts_has(facts, FACT_ISSUER) && !is_named(sheet, end, facts_code(facts, FACT_ISSUER)))
    facts_set_proof(facts, FACT_ISSUER, PROOF_NUMBER);
  if (!facts_has(facts, FACT_ISSUER))
    read_letterhead(sheet, end, NULL, facts);
  if (!facts_has(facts, FACT_ISSUER))
    read_enacting(sheet, end, facts);
}

gboolean authority_read_at(const Sheet *sheet, guint pos, guint end, Facts *facts)
{
  guint name_end = 0;
  const Issuer *issuer = scan(sheet, pos, &name_end);
  if (issuer == NULL)
    issuer = abbreviated(sheet, pos, &name_end);
  if (issuer == NULL || name_end > end)
    return FALSE;
  if (!is_local(issuer)) {
    add(facts, g_strdup(issuer->name), issuer->code, sheet_span(sheet, pos, name_end));
    return TRUE;
  }
  while (name_end < end && g_ascii_isspace(*sheet_at(sheet, name_end)))
    name_end++;
  return add_local(sheet, issuer, pos, name_end, name_end, end, facts);
}

gboolean authority_read_names(const Sheet *sheet, guint from, guint to, Facts *facts)
{
  guint before = facts_count(facts, FACT_ISSUER);
  for (guint at = from; at < to; at++) {
    guint end = 0;
    if (!g_ascii_isalpha(*sheet_at(sheet, at)) || (at > from && g_ascii_isalpha(*sheet_at(sheet, at - 1))))
      continue;
    if (authority_read_at(sheet, at, to, facts) && scan(sheet, at, &end) != NULL && end > at)
      at = end - 1;
  }
  return facts_count(facts, FACT_ISSUER) > before;
}
