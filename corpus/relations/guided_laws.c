#include "corpus/relations/guided_laws.h"

#include <string.h>

#include "corpus/names/act_name.h"

#define LEAD_CHARS 40 /* "Về tổ chức thực hiện Luật Đất đai": farther on it is said of other things */
#define NAME_WORDS 24 /* of the longest name of a law */

static gboolean matches(const char *s, const char *const *words, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (fold_match(s, words[i]) > 0)
      return TRUE;
  return FALSE;
}

/* Where a word begins. */
static gboolean is_word(const char *s, guint from, guint at)
{
  return g_ascii_isalnum(s[at]) && (at == from || !g_ascii_isalnum(s[at - 1]));
}

/* Whether a document that is no law is named at pos. */
static gboolean is_other(const Sheet *sheet, guint pos)
{
  static const char *const types[] = {"nghi dinh", "thong tu", "quyet dinh", "nghi quyet", "chi thi"};

  return sheet->fold.capital->str[pos] == '1' && matches(sheet->fold.text->str + pos, types, G_N_ELEMENTS(types));
}

/* The law's type at pos, with a capital: not "pháp luật". */
static const DocType *law_type(const Sheet *sheet, guint from, guint pos)
{
  static const char *const types[] = {"bo luat", "luat", "phap lenh"};
  const char *s = sheet->fold.text->str;
  gsize offset = fold_source(&sheet->fold, pos);

  if (sheet->fold.capital->str[pos] != '1' || !matches(s + pos, types, G_N_ELEMENTS(types)) ||
      (pos >= from + 5 && strncmp(s + pos - 5, "phap ", 5) == 0))
    return NULL;
  return types_scan(sheet->text + offset, sheet->len - offset, TRUE, NULL);
}

guint guided_laws_begin(const Sheet *sheet, guint from, guint to)
{
  static const char *const verbs[] = {"quy dinh chi tiet", "quy dinh cu the", "huong dan", "thi hanh"};
  static const char *const changes[] = {"sua doi", "bo sung", "bai bo", "dinh chinh", "thay the"};
  const char *s = sheet->fold.text->str;

  for (guint at = from; at < to; at++) {
    if (!is_word(s, from, at))
      continue;
    if (matches(s + at, changes, G_N_ELEMENTS(changes)) || (at > from && is_other(sheet, at)))
      return 0;
    for (gsize i = 0; i < G_N_ELEMENTS(verbs); i++) {
      gsize n = fold_match(s + at, verbs[i]);
      if (n > 0)
        return at + (guint)n;
    }
    guint law = at < from + LEAD_CHARS ? at + (guint)fold_match(s + at, "thuc hien ") : at;
    if (law > at && law < to && law_type(sheet, from, law) != NULL)
      return law;
  }
  return 0;
}

/* Whether "về" stands at pos, not the "vệ" of "Luật Bảo vệ môi trường". */
static gboolean is_about(const Sheet *sheet, guint pos)
{
  static const char *const spellings[] = {"ề", "Ề"};
  gsize offset = fold_source(&sheet->fold, pos) + 1;

  if (fold_match(sheet->fold.text->str + pos, "ve") == 0)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS(spellings); i++)
    if (offset + 3 <= sheet->len && memcmp(sheet->text + offset, spellings[i], 3) == 0)
      return TRUE;
  return FALSE;
}

/* Whether a name ends before the word at pos. */
static gboolean ends(const Sheet *sheet, guint from, guint pos)
{
  static const char *const words[] = {"doi voi",   "da",          "duoc",     "va huong dan", "va quy dinh",
                                      "va mot so", "va cac dieu", "ban hanh", "co hieu luc",  "trong linh vuc"};
  static const char *const labels[] = {"so", "ngay", "nam"}; /* of a number or a date: not "Luật Hòa giải ở cơ sở" */
  const char *s = sheet->fold.text->str;

  if (g_ascii_isdigit(s[pos]) || is_about(sheet, pos))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS(labels); i++) {
    gsize n = fold_match(s + pos, labels[i]);
    if (n > 0 && g_ascii_isdigit(s[pos + n + strspn(s + pos + n, " :")]))
      return TRUE;
  }
  if (matches(s + pos, words, G_N_ELEMENTS(words)))
    return TRUE;
  /* "Luật Khiếu nại, Luật Tố cáo và Nghị định số 1": another document, after a comma or "và". */
  guint next = fold_match(s + pos, "va") > 0 ? pos + 3 : pos;
  gboolean listed = next > pos || (pos >= 2 && s[pos - 2] == ',');
  gsize offset = fold_source(&sheet->fold, next);
  return listed && next > from && sheet->fold.capital->str[next] == '1' &&
         types_scan(sheet->text + offset, sheet->len - offset, TRUE, NULL) != NULL;
}

/* Where the name that begins at pos ends, behind its type. */
static guint name_end(const Sheet *sheet, guint pos, guint to)
{
  const char *s = sheet->fold.text->str;
  guint end = pos, words = 0;
  for (guint at = pos; at < to && words < NAME_WORDS && strchr(";:.(\"\t", s[at]) == NULL; at++) {
    if (is_word(s, pos, at)) {
      if (at > pos && ends(sheet, pos, at))
        break;
      words++;
    }
    if (g_ascii_isalnum(s[at]))
      end = at + 1;
  }
  return end;
}

/* The year or day that the text gives behind the name, before limit. */
static Date date(const Sheet *sheet, guint start, guint end, guint limit)
{
  gsize from = fold_source(&sheet->fold, start), to = sheet_span(sheet, start, end).end;
  g_auto(ActName) act = {0};
  if (!act_name_scan(sheet->text + from, fold_source(&sheet->fold, limit) - from, FALSE, &act) || act.date.year == 0)
    return (Date){0};
  g_autofree char *name = sheet_dup_line(sheet->text, (Span){from, to});
  return g_strcmp0(name, act.name) == 0 ? act.date : (Date){0};
}

gboolean guided_laws_next(const Sheet *sheet, guint from, guint to, GuidedLaw *out)
{
  static const char *const laws[] = {"bo luat", "luat", "phap lenh"};
  const char *s = sheet->fold.text->str;

  for (guint at = from; at < to; at++) {
    if (!is_word(s, from, at))
      continue;
    if (is_other(sheet, at) || fold_match(s + at, "sua doi") > 0)
      return FALSE;
    const DocType *type = law_type(sheet, from, at);
    if (type == NULL || fold_ends_with(s + from, s + at - 1, "theo")) /* "các hình thức đầu tư theo Luật Đầu tư" */
      continue;
    guint name = at;
    for (gsize i = 0; i < G_N_ELEMENTS(laws) && name == at; i++)
      name += (guint)fold_match(s + at, laws[i]);
    while (name < to && g_ascii_isspace(s[name]))
      name++;
    if (fold_match(s + name, "sua doi") > 0)
      return FALSE;
    guint end = name_end(sheet, name, to);
    if (end <= name)
      continue;
    *out = (GuidedLaw){at, end, type, date(sheet, at, end, to)};
    return TRUE;
  }
  return FALSE;
}
