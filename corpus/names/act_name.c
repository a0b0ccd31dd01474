#include "corpus/names/act_name.h"

#include <string.h>

#include "corpus/names/docnum.h"
#include "corpus/text/sheet.h"

#define LAW_WORDS 24 /* of the longest name of a law */

void act_name_clear(ActName *act)
{
  g_clear_pointer(&act->name, g_free);
}

static const char *skip(const char *s)
{
  while (g_ascii_isspace(*s) || *s == ',' || *s == '(')
    s++;
  return s;
}

/* Skips the pattern when it stands at s. */
static const char *skip_word(const char *s, const char *pattern)
{
  return skip(s + fold_match(s, pattern));
}

/* ---- the Party's resolutions ---- */

/* "4", "tu" (tư): the plenum. Returns its length, 0 when there is none. */
static gsize act_name_plenum(const char *s, guint *plenum)
{
  static const struct {
    const char *word;
    guint value;
  } words[] = {{"muoi lam", 15}, {"muoi bon", 14}, {"muoi ba", 13}, {"muoi hai", 12}, {"muoi mot", 11}, {"muoi", 10},
               {"nhat", 1},      {"hai", 2},       {"ba", 3},       {"tu", 4},        {"bon", 4},       {"nam", 5},
               {"sau", 6},       {"bay", 7},       {"tam", 8},      {"chin", 9}};
  gsize digits = strspn(s, "0123456789");

  if (digits > 0 && digits <= 2) {
    *plenum = (guint)g_ascii_strtoull(s, NULL, 10);
    return digits;
  }
  for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
    gsize n = fold_match(s, words[i].word);
    if (n > 0) {
      *plenum = words[i].value;
      return n;
    }
  }
  return 0;
}

/* "XI" at s, as capitals; its length, 0 when there is none. */
static gsize act_name_term(const char *s, char term[8])
{
  gsize roman = strspn(s, "ivx");
  if (roman == 0 || roman >= 8 || g_ascii_isalnum(s[roman]))
    return 0;
  for (gsize i = 0; i <= roman; i++)
    term[i] = (char)(i < roman ? g_ascii_toupper(s[i]) : '\0');
  return roman;
}

/* "[Hội nghị] (lần thứ tư Ban Chấp hành Trung ương [Đảng] | Trung ương [lần thứ] 4) [(]khóa XI" at s. Returns where it
 * ends, NULL when something else stands there. */
static const char *read_plenum(const char *s, guint *plenum, char term[8])
{
  const char *at = skip_word(skip(s), "hoi nghi");
  gsize n = fold_match(at, "lan thu");
  if (n > 0) {
    at = skip(at + n);
    if ((n = act_name_plenum(at, plenum)) == 0)
      return NULL;
    at = skip_word(skip(at + n), "ban chap hanh");
    if ((n = fold_match(at, "trung uong")) == 0)
      return NULL;
    at = skip_word(skip(at + n), "dang");
  } else {
    if ((n = fold_match(at, "trung uong")) == 0)
      return NULL;
    at = skip_word(skip_word(skip(at + n), "dang"), "lan thu");
    if ((n = act_name_plenum(at, plenum)) == 0)
      return NULL;
    at = skip(at + n);
  }
  at = skip_word(at, "cua dang");
  if ((n = fold_match(at, "khoa")) == 0)
    return NULL;
  at = skip(at + n);
  n = act_name_term(at, term);
  return n > 0 ? at + n : NULL;
}

/* "Đại hội [đại biểu] [Đảng] [toàn quốc] [lần thứ] XI [của Đảng]" at s: the Party's own, not that of a province. */
static const char *read_congress(const char *s, char term[8])
{
  static const char *const words[] = {"dai bieu", "toan quoc", "dang", "lan thu"};
  const char *at = skip(s);
  gsize n = fold_match(at, "dai hoi");

  if (n == 0)
    return NULL;
  at = skip(at + n);
  for (gsize i = 0; i < 2 * G_N_ELEMENTS(words); i++)
    if (fold_match(at, "dang bo") == 0)
      at = skip_word(at, words[i % G_N_ELEMENTS(words)]);
  n = act_name_term(at, term);
  if (n == 0)
    return NULL;
  at += n;
  /* "Đại hội XX Đảng bộ tỉnh" */
  return fold_match(skip(at), "dang bo") > 0 || fold_match(skip(at), "cong doan") > 0 ? NULL : at;
}

static const char *read_party(const char *s, ActName *out)
{
  static const struct {
    const char *folded, *name, *code;
  } types[] = {{"nghi quyet", "Nghị quyết", "NQ"}, {"ket luan", "Kết luận", "KL"}};
  guint plenum = 0;
  char term[8];

  for (gsize i = 0; i < G_N_ELEMENTS(types); i++) {
    gsize n = fold_match(s, types[i].folded);
    const char *end = n > 0 ? read_plenum(s + n, &plenum, term) : NULL;
    if (end != NULL)
      out->name = g_strdup_printf("%s Trung ương %u khóa %s", types[i].name, plenum, term);
    else if (n > 0 && (end = read_congress(s + n, term)) != NULL)
      out->name = g_strdup_printf("%s Đại hội %s", types[i].name, term);
    if (end == NULL)
      continue;
    out->type_code = types[i].code;
    out->issuer = "TW";
    return end;
  }
  return NULL;
}

/* ---- laws ---- */

/* Words that no name of a law holds behind its first: the sentence goes on before the number. */
static gboolean is_sentence(const Sheet *sheet, const char *from, const char *to)
{
  static const char *const ends[] = {"tu", "den", "vao", "nam", "trong", "sau", "tai"};
  static const char *const words[] = {"rieng",     "de xuat",      "nha xuat ban", "trinh",     "hoac",   "thu hoi",
                                      "doi voi",   "truoc",        "huong dan",    "duoc",      "da",     "nay",
                                      "theo quy",  "quy dinh tai", "co hieu luc",  "thong qua", "va cac", "cua",
                                      "nghi dinh", "nghi quyet",   "thong tu",     "bo luat",   "dieu",   "khoan"};
  const char *s = sheet->fold.text->str, *law = from, *last = to;

  for (const char *at = from; at < to; at++)
    if (g_ascii_isdigit(*at))
      return TRUE;
  while (last > from && !g_ascii_isalpha(last[-1]))
    last--;
  while (last > from && g_ascii_isalpha(last[-1]))
    last--;
  for (gsize i = 0; i < G_N_ELEMENTS(ends); i++) /* "Luật Đầu tư", but no "Luật Quản lý thuế từ 2020" */
    if (fold_match(last, ends[i]) > 0 && strncmp(last - 4, "dau ", 4) != 0)
      return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
    if (fold_find(from, to, words[i]) != NULL)
      return TRUE;
  if (fold_find(from + 1, to, "ban hanh") !=
      NULL) /* "Nghị định ... Luật Thuế ban hành ngày 1/2/2020": the decree's date */
    return TRUE;
  for (const char *at = from; (at = fold_find(at, to, "ve")) != NULL; at++)
    if (strncmp(at - 4, "bao ", 4) != 0) /* "Luật Bảo vệ", but no "Luật Thuế về thủ tục" */
      return TRUE;
  while ((law = fold_find(law, to, "luat")) != NULL) { /* "... và Luật Bầu cử", but "văn bản quy phạm pháp luật" */
    if (sheet->fold.capital->str[law - s] == '1' && strncmp(law - 5, "phap ", 5) != 0)
      return TRUE;
    law++;
  }
  return FALSE;
}

/* Reads "năm 2014", "2014", "ngày 20 tháng 11 năm 2014" or "số 58/2014/QH13" at s into the date. Returns where it ends;
 * NULL when something else stands there. */
static const char *read_year(const char *s, Date *date)
{
  const char *at = skip_word(s, "nam");
  gsize n = fold_match(s, "so");
  if (n > 0) { /* a law's number has the year of its term */
    at = skip_word(s, "so");
    at += strspn(at, " :");
    at += strspn(at, "0123456789");
    if (*at++ != '/')
      return NULL;
    n = strspn(at, "0123456789");
    if (n != 4 || at[n] != '/')
      return NULL;
    date->year = (guint16)g_ascii_strtoull(at, NULL, 10);
    at += n + 1;
    return strncmp(at, "qh", 2) == 0 || strncmp(at, "ubtvqh", 6) == 0 || strncmp(at, "pl", 2) == 0 ? s : NULL;
  }
  if (fold_match(s, "ngay") > 0) {
    n = sheet_date(s, date);
    if (n == 0 || date->day == 0)
      return NULL;
    at = skip(s + n); /* "... Pháp lệnh Cựu chiến binh ngày 12/12/2006 của Chính phủ": a decree's date */
    gsize of = fold_match(at, "cua");
    return of == 0 || fold_match(skip(at + of), "quoc hoi") > 0 ||
                   fold_match(skip(at + of), "uy ban thuong vu quoc hoi") > 0
               ? s + n
               : NULL;
  }
  n = strspn(at, "0123456789");
  if (n != 4 || (at[0] != '1' && at[0] != '2') || at[n] == '/' || g_ascii_isalpha(at[n]))
    return NULL;
  date->year = (guint16)g_ascii_strtoull(at, NULL, 10);
  return date->year >= 1930 && date->year <= 2100 ? at + n : NULL;
}

/* The codes of which there is one of a name, so that it needs no year. */
static const char *read_code(const char *s)
{
  static const char *const codes[] = {"to tung hinh su", "to tung dan su",    "hinh su", "dan su",
                                      "lao dong",        "hang hai viet nam", "hang hai"};

  for (gsize i = 0; i < G_N_ELEMENTS(codes); i++) {
    gsize n = fold_match(s, codes[i]);
    if (n > 0)
      return s + n;
  }
  return NULL;
}

/* Where the name that begins at name ends: before its year, date or number, or at the end of what was typed. */
static const char *read_law(const Sheet *sheet, const char *name, gboolean typed, const char **end, Date *date)
{
  const char *at = name, *to = sheet->fold.text->str + sheet->fold.text->len, *after;
  guint words = 0;
  for (; at < to && words < LAW_WORDS && strchr(";:.()\"", *at) == NULL; at++) {
    if (at > name && (g_ascii_isalnum(at[-1]) || !g_ascii_isalnum(*at)))
      continue;
    words++;
    if (at == name || (after = read_year(at, date)) == NULL)
      continue;
    *end = after;
    return is_sentence(sheet, name, at) ? NULL : at;
  }
  *date = (Date){0};
  *end = at;
  return typed && at == to ? to : NULL;
}

static const char *read_act(const Sheet *sheet, gboolean typed, ActName *out)
{
  static const struct {
    const char *folded, *code;
  } types[] = {{"bo luat", "BL"}, {"luat", "L"}, {"phap lenh", "PL"}, {"hien phap", "HP"}};
  const char *s = sheet->fold.text->str, *end = NULL, *stop = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS(types) && out->type_code == NULL; i++) {
    gsize n = fold_match(s, types[i].folded);
    if (n == 0)
      continue;
    const char *name = skip(s + n);
    if (*types[i].code == 'H') { /* "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013" */
      const char *state = skip_word(name, "nuoc cong hoa xa hoi chu nghia viet nam");
      stop = read_year(state, &out->date);
      if (stop == NULL && (typed || state > name)) /* that of any state needs a year */
        stop = state;
      end = stop != NULL ? s + n : NULL;
    } else if (!typed && sheet->fold.capital->str[name - s] != '1') {
      return NULL; /* "luật sửa đổi", "Luật này" */
    } else {
      const char *code = *types[i].code == 'B' ? read_code(name) : NULL;
      end = read_law(sheet, name, typed, &stop, &out->date);
      if (end == NULL && code != NULL)
        end = stop = code;
    }
    out->type_code = types[i].code;
  }
  if (end == NULL)
    return NULL;
  while (end > s && strchr(" ,\n\t~*", end[-1]) != NULL)
    end--;
  out->name = sheet_dup_line(sheet->text, sheet_span(sheet, 0, (guint)(end - s)));
  return out->name != NULL ? stop : NULL;
}

gboolean act_name_scan(const char *text, gsize len, gboolean typed, ActName *out)
{
  g_auto(Sheet) sheet = {0};
  *out = (ActName){0};
  sheet_init(&sheet, text, len, 0, sheet_char_start(text, len, MIN(len, ACT_NAME_BYTES)));
  const char *s = sheet.fold.text->str, *end = read_party(s, out);
  if (end == NULL)
    end = read_act(&sheet, typed, out);
  if (end == NULL || (typed && *skip(end) != '\0')) {
    act_name_clear(out);
    return FALSE;
  }
  out->len = sheet_span(&sheet, 0, (guint)(end - s)).end;
  return TRUE;
}

gsize act_name_key(const char *name, guint year, char key[ACT_NAME_KEY_MAX])
{
  gsize n = fold_key(name, strlen(name), key, ACT_NAME_KEY_MAX);
  if (n + 6 >= ACT_NAME_KEY_MAX)
    return 0;
  return year != 0 ? n + (gsize)g_snprintf(key + n, ACT_NAME_KEY_MAX - n, "@%u", year) : n;
}

gboolean act_name_is_act(const char *type_code)
{
  static const char *const codes[] = {"L", "BL", "PL", "HP", NULL};

  return type_code != NULL && g_strv_contains(codes, type_code);
}

/* What stands behind a number, "số" or not before it, that text begins with; text itself when it does not. */
static const char *skip_number(const char *text)
{
  DocNum number;
  const char *at = text;
  gsize so = fold_match_name(at, strlen(at), "số", TRUE);
  at += so + strspn(at + so, " :");
  gsize n = docnum_scan(at, strlen(at), DOCNUM_IN_TEXT, &number);
  return n > 0 && at[n] == ' ' && at[n + strspn(at + n, " ")] != '\0' ? at + n + strspn(at + n, " ") : text;
}

char *act_name_of_act(const char *type, const char *title)
{
  gsize n = fold_match_name(title, strlen(title), type, TRUE);
  const char *rest = n > 0 && title[n] == ' ' ? title + n + 1 : title, *name = skip_number(rest);
  if (name > rest) /* "Luật 45/2013/QH13 Đất đai" */
    return g_strconcat(type, " ", name, NULL);
  gboolean is_whole = n > 0 && title[n] == ' ' && fold_match_name(title, strlen(title), "Luật sư", TRUE) == 0;
  return is_whole ? g_strdup(title) : g_strconcat(type, " ", title, NULL);
}
