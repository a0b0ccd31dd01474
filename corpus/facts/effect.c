#include "corpus/facts/effect.h"

#include <string.h>

#include "corpus/facts/itself.h"
#include "corpus/names/types.h"

#define WINDOW_BEFORE 260 /* the subject: "Nghị định này" */
#define WINDOW_AFTER  700
#define SUBJECT_CHARS 90
#define ADOPTED_CHARS 260
#define CLAUSE_CHARS  90 /* from "có hiệu lực" to the date */
#define DAYS_MAX      400
#define APPLIED_CHARS 110
#define APPLIED_BYTES 4000
#define APPLIED_NEAR  10 /* "này được thực hiện" */
#define ADOPTED_BYTES 1500

/* ---- dates ---- */

static Date add_days(Date date, gint days)
{
  GDate day;
  g_date_clear(&day, 1);
  g_date_set_dmy(&day, date.day, (GDateMonth)date.month, date.year);
  if (days >= 0)
    g_date_add_days(&day, (guint)days);
  else
    g_date_subtract_days(&day, (guint)-days);
  return (Date){.year = g_date_get_year(&day), .month = (guint8)g_date_get_month(&day), .day = g_date_get_day(&day)};
}

static void set(const Sheet *sheet, guint from, guint to, FactsRule rule, Date date, guint days, Facts *facts)
{
  facts->effective_rule = rule;
  facts->effective_days = days;
  facts_set_date(facts, FACT_EFFECTIVE, date, sheet_span(sheet, from, to), FACTS_FROM_TEXT);
}

/* ---- the clause ---- */

static const char *skip(const char *s, const char *const *words, guint n)
{
  gboolean again = TRUE;
  while (again) {
    again = FALSE;
    while (g_ascii_isspace(*s) || *s == ',')
      s++;
    for (guint i = 0; i < n && !again; i++) {
      gsize len = fold_match(s, words[i]);
      if (len > 0) {
        s += len;
        again = TRUE;
      }
    }
  }
  return s;
}

/* "kể từ ngày ký", "từ ngày được Quốc hội thông qua": the event behind "ngày" at s. */
static FactsRule effect_event(const char *s, const char *limit)
{
  static const char *const optional[] = {"duoc"};
  gsize n = fold_match(s, "ngay");
  const char *at = skip(s + n, optional, 1), *event;

  if (n == 0)
    return FACTS_RULE_NONE;
  if (fold_match(at, "ky") > 0 || fold_match(at, "ban hanh") > 0 || fold_match(at, "quyet dinh ky") > 0)
    return FACTS_RULE_ON_SIGNING;
  if (fold_match(at, "cong bo") > 0)
    return FACTS_RULE_ON_PROMULGATION;
  if (fold_match(at, "dang") > 0 && fold_find(at, limit, "cong bao") != NULL)
    return FACTS_RULE_DAYS_AFTER_GAZETTE;
  event = fold_find(at, limit, "thong qua");
  return event != NULL && event - at < 50 ? FACTS_RULE_ON_ADOPTION : FACTS_RULE_NONE;
}

/* "mười lăm", "bốn mươi lăm", "sáu mươi" at *at, as a number below a hundred; moves *at behind it. 0 = none. */
static guint effect_spelled(const char **at)
{
  static const struct {
    const char *word;
    guint value;
  } words[] = {{"mot", 1}, {"hai", 2}, {"ba", 3},  {"bon", 4}, {"tu", 4},   {"nam", 5},
               {"lam", 5}, {"sau", 6}, {"bay", 7}, {"tam", 8}, {"chin", 9}, {"muoi", 10}};
  guint value = 0, count = 0;
  gboolean again = TRUE;

  for (const char *next = *at; again && count < 3; count++) {
    again = FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(words) && !again; i++) {
      gsize n = fold_match(next, words[i].word);
      if (n == 0)
        continue;
      value = words[i].value < 10 ? value + words[i].value : MAX(value, 1) * 10;
      next += n;
      next += strspn(next, " \n\t");
      *at = next;
      again = TRUE;
    }
  }
  return value;
}

/* The number at *at: "45", and behind "sau" also "mười lăm", "bốn mươi lăm (45)". 0 when there is none. */
static guint effect_count(const char **at, const char *limit, gboolean spelled)
{
  guint count = 0, words = spelled ? effect_spelled(at) : 0, digits = 0;
  if (words > 0 && **at != '(')
    return words;
  if (spelled)
    *at += strcspn(*at, "0123456789;.");
  for (; *at < limit && g_ascii_isdigit(**at) && digits < 4; (*at)++, digits++)
    count = count * 10 + (guint)(**at - '0');
  return count;
}

/* "sau 45 ngày, kể từ ngày ký ban hành", "sau bốn mươi lăm (45) ngày kể từ ngày đăng Công báo". */
static gboolean read_days(const Sheet *sheet, guint pos, const char *s, const char *limit, Facts *facts)
{
  static const char *const lead[] = {"thi hanh", "ke tu"}, *const link[] = {"ke", "tu"};
  const char *at = skip(s, lead, G_N_ELEMENTS(lead));
  Date issued = facts_date(facts, FACT_ISSUED);
  gsize sau = fold_match(at, "sau"), n;

  at += sau;
  while (g_ascii_isspace(*at))
    at++;
  guint days = effect_count(&at, limit, sau > 0);
  const char *unit = fold_find(at, MIN(limit, at + 36), "ngay");
  if (days == 0 || days > DAYS_MAX || unit == NULL || (sau == 0 && unit - at > 2))
    return FALSE;
  n = fold_match(unit, "ngay");
  at = skip(unit + n, link, G_N_ELEMENTS(link));
  if (fold_match(at, "va ") > 0 || fold_match(at, "dong thoi") > 0 ||
      fold_match(at, "dang bao") > 0) { /* "và đăng Báo ... 05 ngày, kể từ ngày ký" */
    const char *end_all = sheet_at(sheet, (guint)sheet->fold.text->len), *stop = at + strcspn(at, ".;");
    const char *since = fold_find(at, MIN(stop, end_all), "tu ngay");
    at = since != NULL ? skip(since, link, G_N_ELEMENTS(link)) : at;
  }
  FactsRule event = effect_event(at, MIN(sheet_at(sheet, (guint)sheet->fold.text->len), at + CLAUSE_CHARS));
  guint end = (guint)(at - sheet->fold.text->str) + 8;
  if (event == FACTS_RULE_DAYS_AFTER_GAZETTE)
    set(sheet, pos, end, event, (Date){0}, days, facts);
  else if (event == FACTS_RULE_ON_SIGNING)
    set(sheet, pos, end, FACTS_RULE_DAYS_AFTER, issued.day != 0 ? add_days(issued, (gint)days) : (Date){0}, days,
        facts);
  else
    return FALSE;
  return TRUE;
}

/* "... đến hết ngày 31 tháng 12 năm 2027" behind the date of effect. */
static void read_expiry(const Sheet *sheet, const char *s, const char *limit, Facts *facts)
{
  static const char *const leads[] = {"den het ngay", "den ngay", "den het"};
  const char *stop = strpbrk(s, ".;");
  Date date;

  if (stop != NULL && stop < limit)
    limit = stop;
  for (gsize i = 0; i < G_N_ELEMENTS(leads); i++) {
    const char *at = fold_find(s, limit, leads[i]);
    if (at == NULL || at - s > 30)
      continue;
    const char *day = fold_find(at, limit, "ngay");
    gsize n = sheet_date(day != NULL ? day : at + fold_match(at, leads[i]), &date);
    if (n == 0)
      continue;
    guint start = (guint)(at - sheet->fold.text->str);
    Span span = sheet_span(sheet, start, (guint)((day != NULL ? day : at) - sheet->fold.text->str) + (guint)n);
    facts_set_date(facts, FACT_EXPIRES, date, span, FACTS_FROM_TEXT);
    return;
  }
}

void effect_read_term(const Sheet *sheet, guint from, guint to, Date *first, Date *last)
{
  static const char *const since[] = {"tu ngay"}, *const until[] = {"den het ngay", "den ngay"};
  const char *s = sheet->fold.text->str;
  Date *const days[] = {first, last};
  const char *const *const leads[] = {since, until};
  const gsize n_leads[] = {G_N_ELEMENTS(since), G_N_ELEMENTS(until)};

  for (gsize k = 0; k < G_N_ELEMENTS(days); k++)
    for (gsize i = 0; i < n_leads[k] && days[k]->year == 0; i++) {
      const char *at = fold_find(s + from, s + to, leads[k][i]);
      const char *day = at != NULL ? fold_find(at, s + to, "ngay") : NULL;
      Date date;
      if (day != NULL && sheet_date(day, &date) > 0 && date.day != 0)
        *days[k] = date;
    }
}

gboolean effect_read_at(const Sheet *sheet, guint pos, Facts *facts)
{
  static const char *const lead[] = {"thi hanh", "ke", "tu", "bat dau", "vao", "0 gio", "00 gio", "0 phut", "00 phut"};
  const char *start = sheet_at(sheet, pos), *all_end = sheet_at(sheet, (guint)sheet->fold.text->len);
  const char *limit = MIN(all_end, start + CLAUSE_CHARS);
  Date date;

  if (read_days(sheet, pos, start, limit, facts))
    return TRUE;
  const char *at = skip(start, lead, G_N_ELEMENTS(lead));
  if (at >= limit)
    return FALSE;
  gsize n = sheet_date(at, &date);
  guint from = (guint)(at - sheet->fold.text->str);
  if (n > 0) {
    set(sheet, from, from + (guint)n, FACTS_RULE_STATED, date, 0, facts);
    read_expiry(sheet, at + n, MIN(all_end, at + n + 120), facts);
    return TRUE;
  }
  if (fold_match(at, "va ap dung") > 0) { /* "... cho các Tờ khai đã nộp từ ngày 1/1/2003" */
    const char *day = fold_find(at, MIN(all_end, at + strcspn(at, ".;")), "tu ngay");
    return day != NULL && effect_read_at(sheet, (guint)(day - sheet->fold.text->str), facts);
  }
  FactsRule rule = effect_event(at, limit);
  if (rule == FACTS_RULE_NONE || rule == FACTS_RULE_DAYS_AFTER_GAZETTE)
    return FALSE;
  Date issued = facts_date(facts, FACT_ISSUED);
  gboolean known = rule != FACTS_RULE_ON_PROMULGATION && issued.day != 0;
  const char *end = at + 4 + strcspn(at + 4, ".,;\n");
  set(sheet, from, (guint)(MIN(end, limit) - sheet->fold.text->str), rule, known ? issued : (Date){0}, 0, facts);
  read_expiry(sheet, at, MIN(all_end, at + 120), facts);
  return TRUE;
}

/* ---- its subject ---- */

/* "Nghị quyết này đã được Hội đồng nhân dân ... thông qua ngày ... và có hiệu lực từ ...". */
static gboolean is_adopted_subject(const Sheet *sheet, guint pos, const Facts *facts, gboolean *own)
{
  const char *s = sheet->fold.text->str;
  guint from = pos > ADOPTED_CHARS ? pos - ADOPTED_CHARS : 0;
  const char *adopted = fold_find(s + from, s + pos, "thong qua");
  if (adopted != NULL && fold_find(s + from, adopted, "quy dinh chi tiet") != NULL) /* a law that it details */
    return FALSE;
  for (guint at = from; adopted != NULL && s + at < adopted; at++) {
    gsize offset = fold_source(&sheet->fold, at), len = 0;
    if (at > from && g_ascii_isalpha(s[at - 1]))
      continue;
    const DocType *type = types_scan(sheet->text + offset, sheet->len - offset, TRUE, &len);
    if (type == NULL || g_strcmp0(type->code, facts_code(facts, FACT_TYPE)) != 0)
      continue;
    while (at < pos && fold_source(&sheet->fold, at) < offset + len)
      at++;
    if (fold_match(s + at, " nay") > 0)
      return *own = TRUE;
  }
  return FALSE;
}

/* "Quyết định có hiệu lực từ ngày ký": the own type alone at the start of a sentence or an item. */
static gboolean is_bare_subject(const Sheet *sheet, guint from, guint end, const Facts *facts)
{
  const char *s = sheet->fold.text->str;
  const char *type = facts_text(facts, FACT_TYPE);
  g_autofree char *key = type != NULL ? g_malloc(strlen(type) + 1) : NULL;
  if (key == NULL)
    return FALSE;
  gsize n = fold_key(type, strlen(type), key, strlen(type) + 1);
  if (end < from + n || sheet->fold.capital->str[end - n] != '1')
    return FALSE;
  for (gsize i = 0; i < n; i++)
    if (key[i] != (s[end - n + i] == 'y' ? 'i' : s[end - n + i]))
      return FALSE;
  guint before = end - (guint)n;
  return before == 0 || s[before - 1] == '\n' ||
         (before > 1 && s[before - 1] == ' ' && strchr(".:)", s[before - 2]) != NULL);
}

/* The place before at behind words that say how: "sẽ", "chính thức". */
static guint skip_adverbs(const char *s, guint from, guint at)
{
  static const char *const words[] = {"se", "chinh thuc", "bat dau", "deu", "cung"};
  for (gsize i = 0; i <= G_N_ELEMENTS(words); i++) {
    while (at > from && g_ascii_isspace(s[at - 1]))
      at--;
    if (i < G_N_ELEMENTS(words) && fold_ends_with(s + from, s + at, words[i]))
      at -= (guint)strlen(words[i]);
  }
  return at;
}

/* "Quy định này được ban hành trong hệ thống Đảng tới các chi bộ, có hiệu lực", "Hướng dẫn này và các phụ lục kèm theo
 * có hiệu lực": the verb at pos is one of several, or what comes with the document shares it. */
static gboolean is_shared_subject(const Sheet *sheet, guint pos, const Facts *facts)
{
  static const char *const links[] = {"va", "dong thoi", "kem theo"};
  static const char *const others[] = {"thong qua", "khi",          "tu ngay",  "truoc ngay", "neu",
                                       "trong do",  "quy dinh tai", "chi tiet", "thi hanh",   "ve hieu luc"};
  const char *s = sheet->fold.text->str;
  guint start = itself_sentence_start(sheet, pos, facts), at = skip_adverbs(s, start, pos);
  guint name = itself_len(sheet, start, facts);
  const char *begin = s + start + name;

  if (name == 0 || begin > s + at)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS(others); i++) /* another day, or another document's */
    if (fold_find(begin, s + at, others[i]) != NULL)
      return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS(links); i++)
    if (fold_ends_with(begin, s + at, links[i]))
      return TRUE;
  return begin == s + at || s[at - 1] == ',' || s[at - 1] == ';';
}

/* Whether the words before "có hiệu lực" at pos are this document as a whole: "Nghị định này", not "Điều 5 của Nghị
 * định này". Sets *own when they name the document's own type. */
static gboolean is_subject(const Sheet *sheet, guint pos, const Facts *facts, gboolean *own)
{
  const char *s = sheet->fold.text->str;
  guint at = pos, from = pos > SUBJECT_CHARS ? pos - SUBJECT_CHARS : 0;
  while (at > from && g_ascii_isspace(s[at - 1]))
    at--;
  if (is_bare_subject(sheet, from, at, facts) || is_shared_subject(sheet, pos, facts))
    return *own = TRUE;
  if (fold_ends_with(s + from, s + at, "va"))
    return is_adopted_subject(sheet, pos, facts, own);
  if (at < from + 4 || strncmp(s + at - 3, "nay", 3) != 0)
    return FALSE;
  guint subject = at - 3;
  while (subject > from && strchr(".;:\"", s[subject - 1]) == NULL &&
         !(s[subject - 1] == '\n' && sheet->fold.capital->str[subject] == '1'))
    subject--;
  const char *begin = s + subject, *end = s + at;
  if (fold_find(begin, end, "ke tu ngay") != NULL || fold_find(begin, end, "khi") != NULL ||
      fold_find(begin, end, "truoc ngay") != NULL || fold_find(begin, end, "tu ngay") != NULL)
    return FALSE;
  static const char *const parts[] = {"khoan", "diem", "muc", "chuong", "quy dinh tai"};
  for (gsize i = 0; i < G_N_ELEMENTS(parts); i++)
    if (fold_find(begin, end, parts[i]) != NULL)
      return FALSE;
  const char *article = fold_find(begin, end, "dieu");
  if (article != NULL &&
      (fold_find(article, end, "cua") != NULL || g_ascii_isdigit(article[fold_match(article, "dieu") + 1])))
    return FALSE;
  *own = FALSE;
  for (guint k = subject; k < at; k++) {
    gsize offset = fold_source(&sheet->fold, k), len = 0;
    if (k > subject && g_ascii_isalpha(s[k - 1]))
      continue;
    const DocType *type = types_scan(sheet->text + offset, sheet->len - offset, TRUE, &len);
    if (type != NULL && g_strcmp0(type->code, facts_code(facts, FACT_TYPE)) == 0)
      *own = TRUE;
  }
  return TRUE;
}

/* "Sau 10 ngày kể từ ngày ký, Quyết định này có hiệu lực": when it is comes first. pos is that of "có hiệu lực". */
static gboolean read_inverted(const Sheet *sheet, guint pos, Facts *facts)
{
  static const char *const leads[] = {"sau", "ke tu ngay", "tu ngay"};
  const char *s = sheet->fold.text->str;
  guint start = itself_sentence_start(sheet, pos, facts), at = skip_adverbs(s, start, pos), comma = at;
  if (itself_last(sheet, start, at, facts) != at)
    return FALSE;
  while (comma > start && s[comma - 1] != ',')
    comma--;
  if (comma == start || itself_len(sheet, comma + (guint)strspn(s + comma, " \n"), facts) == 0)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS(leads); i++)
    if (fold_match(s + start, leads[i]) > 0)
      return effect_read_at(sheet, start, facts);
  return FALSE;
}

/* Reads the clause in the line at offset. With own TRUE only one that names the document's type. */
static gboolean read_line(const CandidateLines *candidates, gsize offset, gboolean want_own, gboolean *undated,
                          Facts *facts)
{
  static const char words[] = "co hieu luc";
  g_auto(Sheet) sheet = {0};
  gboolean own = FALSE;
  sheet_init(&sheet, candidates->text, candidates->len,
             sheet_char_start(candidates->text, candidates->len, offset - MIN(offset, WINDOW_BEFORE)),
             MIN(candidates->len, offset + WINDOW_AFTER));
  const char *s = sheet.fold.text->str, *end = s + sheet.fold.text->len;
  for (const char *at = s; (at = fold_find(at, end, words)) != NULL; at++) {
    guint pos = (guint)(at - s);
    if (read_inverted(&sheet, pos, facts))
      return TRUE;
    if (!is_subject(&sheet, pos, facts, &own) || (want_own && !own))
      continue;
    if (effect_read_at(&sheet, pos + (guint)fold_match(at, words), facts))
      return TRUE;
    *undated |= own;
  }
  return FALSE;
}

/* Whether the sentence before "từ ngày" at pos says that this document applies: "Quyết định này thi hành kể",
 * "chịu trách nhiệm thi hành Quyết định này kể", "Chế độ ban hành theo Quyết định này thi hành thống nhất". */
static gboolean is_applied(const Sheet *sheet, guint pos, const Facts *facts)
{
  static const char *const verbs[] = {"thi hanh", "co gia tri", "ap dung", "thuc hien"};
  const char *s = sheet->fold.text->str, *end = s + pos, *begin = s + pos - MIN(pos, APPLIED_CHARS), *this = NULL;
  gboolean own = FALSE;

  guint verb_end = pos; /* "được phổ biến đến chi bộ và thực hiện kể" */
  while (verb_end > 0 && g_ascii_isspace(s[verb_end - 1]))
    verb_end--;
  if (fold_ends_with(s, s + verb_end, "ke"))
    for (verb_end -= 2; verb_end > 0 && g_ascii_isspace(s[verb_end - 1]);)
      verb_end--;
  for (gsize i = 0; i < G_N_ELEMENTS(verbs); i++)
    if (fold_ends_with(s, s + verb_end, verbs[i]) &&
        is_shared_subject(sheet, verb_end - (guint)strlen(verbs[i]), facts))
      return TRUE;
  for (const char *at = begin; at < end; at++)
    if (strchr(".;:\"", *at) != NULL)
      begin = at + 1;
  for (const char *at = begin; (at = fold_find(at, end, "nay")) != NULL; at++)
    this = at;
  if (this == NULL || !is_subject(sheet, (guint)(this + 3 - s), facts, &own) || !own)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS(verbs); i++) {
    const char *at = fold_find(this, end, verbs[i]);
    if (at != NULL && at - this < APPLIED_NEAR)
      return TRUE;
  }
  /* "... thi hành Quyết định này kể" */
  const char *verb = fold_find(begin, this, "thi hanh");
  gsize n = verb != NULL ? fold_match(verb, "thi hanh") : 0;
  return verb != NULL && this - (verb + n) < 24 && end - this < 8;
}

/* Old forms that do not say "hiệu lực", in the last lines before the signature. */
static gboolean read_applied(const CandidateLines *candidates, gsize from, gsize to, Facts *facts)
{
  g_auto(Sheet) sheet = {0};
  to = MIN(to, candidates->len);
  from = MAX(from, sheet_char_start(candidates->text, candidates->len, to - MIN(to, APPLIED_BYTES)));
  if (from >= to)
    return FALSE;
  sheet_init(&sheet, candidates->text, candidates->len, from, to);
  const char *s = sheet.fold.text->str, *end = s + sheet.fold.text->len;
  for (const char *at = s; (at = fold_find(at, end, "tu ngay")) != NULL; at++)
    if (is_applied(&sheet, (guint)(at - s), facts) && effect_read_at(&sheet, (guint)(at - s), facts))
      return TRUE;
  return FALSE;
}

gsize effect_read(const CandidateLines *candidates, gsize from, gsize to, Facts *facts)
{
  gsize clause = candidates->len; /* one that says no day, for what else it says */
  for (guint pass = 0; pass < 2; pass++) {
    for (guint i = 0; i < candidates->places->len; i++) {
      const CandidateLinesPlace *place = &g_array_index(candidates->places, CandidateLinesPlace, i);
      gboolean undated = FALSE;
      if (place->kind != CANDIDATE_LINES_EFFECT || place->line < from || place->line >= to)
        continue;
      if (read_line(candidates, place->line, pass == 0, &undated, facts))
        return place->line;
      if (undated)
        clause = MIN(clause, place->line);
    }
  }
  if (!read_applied(candidates, from, to, facts))
    return clause;
  gsize line = facts_span(facts, FACT_EFFECTIVE).start;
  while (line > 0 && candidates->text[line - 1] != '\n')
    line--;
  return MIN(clause, line);
}

void effect_read_adoption(const CandidateLines *candidates, gsize to, Facts *facts)
{
  g_auto(Sheet) sheet = {0};
  Date date;
  to = MIN(to, candidates->len);
  sheet_init(&sheet, candidates->text, candidates->len,
             sheet_char_start(candidates->text, candidates->len, to - MIN(to, ADOPTED_BYTES)), to);
  const char *s = sheet.fold.text->str, *end = s + sheet.fold.text->len;
  for (const char *at = s; (at = fold_find(at, end, "thong qua")) != NULL; at++) {
    const char *day = fold_find(at, MIN(end, at + 100), "ngay");
    gsize n = day != NULL ? sheet_date(day, &date) : 0;
    if (n == 0 || fold_find(MAX(s, at - 160), at, "nay") == NULL)
      continue;
    facts_set_date(facts, FACT_ISSUED, date, sheet_span(&sheet, (guint)(day - s), (guint)(day - s) + (guint)n),
                   FACTS_FROM_TEXT);
    return;
  }
}
