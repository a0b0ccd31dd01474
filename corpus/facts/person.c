#include "corpus/facts/person.h"

#include <string.h>

#define NAME_BYTES 48

/* Skips military ranks, degrees and titles of honour before a name. */
guint person_skip_rank(const Sheet *sheet, guint start)
{
  static const char *const ranks[] = {
      "dai tuong", "thuong tuong", "trung tuong", "thieu tuong", "dai ta",   "thuong ta", "trung ta",
      "thieu ta",  "dai uy",       "thuong uy",   "trung uy",    "thieu uy", "do doc",    "pho do doc",
      "gs",        "pgs",          "ts",          "tskh",        "ths",      "bs",        "bsck",
      "bscki",     "bsckii",       "bsck1",       "bsck2",       "bscc",     "cki",       "ckii",
      "ck1",       "ck2",          "cn",          "ks",          "cndd",     "ds",        "ls",
      "kts",       "nsnd",         "nsut",        "ngut",        "ngnd",     "ttnd",      "ttut",
      "thac sy",   "tien sy",      "bac sy",      "thac si",     "tien si",  "bac si",    "ky su"};
  guint at = start;
  gboolean again = TRUE;

  while (again) {
    again = FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(ranks) && !again; i++) {
      gsize n = fold_match(sheet_at(sheet, at), ranks[i]);
      if (n == 0 || sheet->fold.capital->str[at] != '1')
        continue;
      at += (guint)n;
      while (strchr(" .,-", *sheet_at(sheet, at)) != NULL && *sheet_at(sheet, at) != '\0')
        at++;
      again = TRUE;
    }
  }
  return at;
}

/* First words of what is no person. Single syllables that are family names too do not count for one; those that are
 * without their marks are known by them. */
static gboolean is_thing(const Sheet *sheet, guint pos)
{
  static const char *const words[] = {"noi nhan",  "phu luc", "cong bao",  "mau so",    "uy ban",     "danh muc",
                                      "cong hoa",  "doc lap", "viet nam",  "van phong", "quoc hoi",   "chinh phu",
                                      "hoi dong",  "toa an",  "thanh pho", "kinh gui",  "ky boi",     "nguoi ky",
                                      "ha noi",    "dang ky", "thong tu",  "nghi dinh", "quyet dinh", "ngan hang",
                                      "dang cong", "dang uy", "dang bo",   "chi bo",    "to khai",    "ho so"};
  static const char *const marked[] = {"bộ",   "ban", "sở",   "chương", "điều", "quý", "biểu",
                                       "viện", "cục", "tỉnh", "các",    "như",  "mục"};

  for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
    if (fold_match(sheet_at(sheet, pos), words[i]) > 0)
      return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS(marked); i++)
    if (sheet_match_marked(sheet, pos, marked[i]) > 0)
      return TRUE;
  return FALSE;
}

/* A name in capitals could be any heading: it must begin with a family name. */
gboolean person_is_family(const char *s)
{
  static const char *const families[] = {
      "nguyen", "tran",  "le",    "pham",  "hoang", "huynh", "phan",  "vu",    "vo",     "dang", "bui",   "do",
      "ho",     "ngo",   "duong", "ly",    "dinh",  "doan",  "dao",   "trinh", "truong", "mai",  "luong", "lam",
      "ha",     "cao",   "chu",   "ta",    "thai",  "to",    "luu",   "quach", "nong",   "hua",  "tong",  "trieu",
      "kieu",   "phung", "vuong", "khuat", "lo",    "giang", "thach", "ton",   "van",    "dam",  "bach",  "nghiem"};

  for (gsize i = 0; i < G_N_ELEMENTS(families); i++)
    if (fold_match(s, families[i]) > 0)
      return TRUE;
  return FALSE;
}

/* "Phạm Gia Túc": two to six words, each with a capital first letter and the others small. */
gboolean person_is_name(const Sheet *sheet, guint start, guint end)
{
  const char *s = sheet->fold.text->str, *capital = sheet->fold.capital->str;
  guint words = 0, capitals = 0, letters = 0;
  if (end - start > NAME_BYTES || !g_ascii_isalpha(s[start]) || is_thing(sheet, start))
    return FALSE;
  for (guint at = start; at < end; at++) {
    gboolean joined = at > start && s[at - 1] == '\''; /* "H'Len", "K'Brếp", "Bh'riu" */
    gboolean first = at == start || strchr(" -", s[at - 1]) != NULL || (joined && capital[at] == '1');
    if (s[at] == ' ' || s[at] == '-' || s[at] == '\'')
      continue;
    if (!g_ascii_isalpha(s[at]) || (first && capital[at] != '1'))
      return FALSE;
    words += first && s[at - (at > start)] != '-';
    capitals += !first && capital[at] == '1';
    letters += !first;
  }
  return words >= 2 && words <= 6 && letters >= 2 &&
         (capitals == 0 || (capitals == letters && person_is_family(s + start)));
}

gboolean person_is_capital(const Sheet *sheet, guint from, guint to)
{
  for (guint at = from; at < to; at++)
    if (g_ascii_isalpha(sheet->fold.text->str[at]) && sheet->fold.capital->str[at] != '1')
      return FALSE;
  return to > from;
}

/* Where the name that begins at from ends: before "đã ký", and before the heading of an annex that a reader of pages
 * joined to it ("Nguyễn Chí Dũng PHỤ LỤC"). */
guint person_end(const Sheet *sheet, guint from, guint to)
{
  const char *s = sheet->fold.text->str, *mark = fold_find(s + from, s + to, "da ky");
  guint end = mark != NULL && mark > s + from ? (guint)(mark - s) : to, words = 0;
  for (guint at = from; at < end; at++) {
    if (at > from && s[at - 1] != ' ')
      continue;
    guint word = at;
    while (word < end && s[word] != ' ')
      word++;
    if (words >= 2 && words <= 5 &&
        ((word > at + 1 && person_is_capital(sheet, at, word)) || fold_match(s + at, "phu luc") > 0) &&
        !person_is_capital(sheet, from, at))
      end = at;
    words++;
  }
  while (end > from && strchr(" (", s[end - 1]) != NULL)
    end--;
  return end > from ? end : to;
}
