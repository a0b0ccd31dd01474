#include "corpus/facts/candidate_lines.h"

#include <string.h>

#include "corpus/text/fold.h"
#include "corpus/text/needle.h"

#define ROLE_BYTES  160 /* a longer line is no signature */
#define ROLE_SMALL  48  /* one in small letters, in texts whose capitals were lost */
#define ROLE_ALONE  100 /* a longer one is a sentence, but for two columns */
#define LABEL_BYTES 32  /* the longest words that begin a role, with their marks */

static gboolean begins(const char *key, const char *const *words, guint n)
{
  for (guint i = 0; i < n; i++)
    if (key[0] == words[i][0] && key[1] == words[i][1] && strncmp(key, words[i], strlen(words[i])) == 0)
      return TRUE;
  return FALSE;
}

/* key is the folded start of a short line (fold_key: y is i). */
static gboolean is_role(const char *key, gsize len)
{
  static const char *const words[] = {
      "tm",          "kt",        "tl.",        "tl ",        "tuq",       "t/m",         "k/t",        "t/l",
      "q.",          "bo truong", "thu truong", "chu tich",   "pho chu",   "thu tuong",   "pho thu",    "chu nhiem",
      "thong doc",   "pho thong", "giam doc",   "pho giam",   "tong ",     "pho tong",    "cuc truong", "pho cuc",
      "vu truong",   "pho vu",    "truong ",    "pho truong", "bi thu",    "pho bi",      "ui vien",    "thuong truc",
      "vien truong", "pho vien",  "chanh ",     "noi nhan",   "pho chanh", "hieu truong", "pho hieu",   "chi huy",
      "tu lenh",     "tham phan", "chu toa",    "phan vien",  "chinh ui",  "chinh tri",   "quien ",     "dai dien",
      "nguoi dai",   "thu ki",    "nguoi lap",  "nguoi ghi",  "nguoi lam", "nguoi viet",  "nguoi khai", "phu trach",
      "quan doc",    "luat su",   "thanh vien"};
  static const char *const whole[] = {"pho", "chanh", "truong", NULL}; /* the rest stands in the next line */

  if (begins(key, words, G_N_ELEMENTS(words)) || g_strv_contains(whole, key))
    return TRUE;
  /* "Chi cục trưởng", "Đội trưởng", "Kế toán trưởng": whoever heads what is named before. */
  return len <= ROLE_SMALL &&
         (strstr(key, " truong") != NULL || strstr(key, " vien") != NULL || strncmp(key, "pho ", 4) == 0);
}

/* A line that begins with a role but goes on as a sentence does. */
static gboolean is_running(const char *line, gsize len, const char *key)
{
  while (len > 0 && (guchar)line[len - 1] <= ' ')
    len--;
  if (key[1] == 'm' || key[1] == '/' || key[0] == 'k' || key[0] == 'n') /* TM. KT. T/M Nơi nhận */
    return FALSE;
  return (len > ROLE_ALONE && memchr(line, '\t', len) == NULL && memmem(line, len, "   ", 3) == NULL) ||
         (len > 0 && strchr(",;.:", line[len - 1]) != NULL);
}

/* Where the text behind the label of a clause begins: "Điều 2. ", "5. "; 0 when there is no label. Items "a)" and "-"
 * are left to the clause that introduces them: alone they are as often tasks to be done. */
static gsize skip_label(const char *line, gsize len)
{
  static const char dieu[] = "Điều ";
  gsize at = 0;
  if (len > sizeof(dieu) && memcmp(line, dieu, sizeof(dieu) - 1) == 0)
    at = sizeof(dieu) - 1;
  while (at < len && g_ascii_isdigit(line[at]))
    at++;
  while (at > 0 && at < len && strchr(" .):-", line[at]) != NULL && line[at] != '\0')
    at++;
  return at;
}

/* Whether text begins with a verb that changes other documents. */
static gboolean is_verb(const char *text, gsize len)
{
  static const char *const verbs[] = {"sua doi", "bo sung",  "bai bo",    "dinh chinh", "thai the", "thay the",
                                      "hui bo",  "ngung hi", "tam ngung", "dieu chinh", "keo dai",  "gia han"};
  char key[12];

  static const char nay[] = "Nay ";

  if (len > sizeof(nay) && memcmp(text, nay, sizeof(nay) - 1) == 0) {
    text += sizeof(nay) - 1;
    len -= sizeof(nay) - 1;
  }
  if (len == 0 || ((guchar)text[0] < 0x80 && strchr("SBTHNKGsbthnkg", text[0]) == NULL))
    return FALSE;
  fold_key(text, MIN(len, sizeof(key) + 6), key, sizeof(key));
  return begins(key, verbs, G_N_ELEMENTS(verbs));
}

static void add(CandidateLines *candidates, guint counts[], CandidateLinesKind kind, gsize line)
{
  CandidateLinesPlace place = {kind, line};
  if (counts[kind]++ < CANDIDATE_LINES_MAX)
    g_array_append_val(candidates->places, place);
}

/* Where the last three blanks in a row of from..end end; 0 when there are none. Every third byte tells whether any of
 * three may. */
static gsize last_gutter(const char *line, gsize from, gsize end)
{
  for (gsize at = end; at >= from + 3;) { /* do line[at - 3] to line[at - 1] make one? */
    if (line[at - 3] != ' ')
      at -= 3;
    else if (line[at - 2] != ' ')
      at -= 2;
    else if (line[at - 1] != ' ')
      at -= 1;
    else
      return at;
  }
  return 0;
}

/* The last column of a line, when it is short: behind its last tab, bar or gutter of blanks; 0 when there is none. */
static gsize last_column(const char *line, gsize len)
{
  gsize least = len > ROLE_BYTES ? len - ROLE_BYTES : 0;
  const char *tab = memrchr(line + least, '\t', len - least), *bar = memrchr(line + least, '|', len - least);
  gsize at = last_gutter(line, least > 3 ? least - 2 : 1, len); /* blanks before all text are none */
  at = MAX(at, tab != NULL ? (gsize)(tab - line) + 1 : 0);
  at = MAX(at, bar != NULL ? (gsize)(bar - line) + 1 : 0);
  return at > least ? at : 0;
}

/* Adds the column from..end when it looks like a part of a signature. */
static gboolean add_signature(CandidateLines *candidates, guint counts[], gsize from, gsize end)
{
  static const char *const signs[] = {"(da ki)",     "da ki",     "nguoi ki", "ki boi",
                                      "duoc ki boi", "ki so boi", "digitalli"};
  const char *text = candidates->text + from;
  gsize len = end - from, skip = 0;
  char key[LABEL_BYTES];
  FoldChar c;
  while (skip < len && (guchar)text[skip] <= ' ')
    skip++;
  if (skip == len || len - skip > ROLE_BYTES)
    return FALSE;
  fold_char(text + skip, len - skip, &c);
  if (c.base == '\0' || strchr("tkqbcpgvuhdnlsx(\"", c.base) == NULL)
    return FALSE;
  if (!c.capital && c.base != '(' && len - skip > ROLE_SMALL)
    return FALSE; /* a line broken inside a sentence */
  if (fold_key(text + skip, MIN(len - skip, LABEL_BYTES), key, sizeof(key)) < 2)
    return FALSE;
  if (is_role(key, len - skip) && !is_running(text + skip, len - skip, key))
    add(candidates, counts, CANDIDATE_LINES_ROLE, from);
  else if (begins(key, signs, G_N_ELEMENTS(signs)))
    add(candidates, counts, CANDIDATE_LINES_SIGNED, from);
  else
    return FALSE;
  return TRUE;
}

static void candidate_lines_line(CandidateLines *candidates, guint counts[], gsize at, gsize end)
{
  const char *line = candidates->text + at;
  gsize len = end - at, skip = 0, label;
  while (skip < len && ((guchar)line[skip] <= ' '))
    skip++;
  if (skip == len)
    return;
  gboolean bare = candidates->bare_article;
  candidates->bare_article = FALSE;
  if ((label = skip_label(line + skip, len - skip)) > 0 || bare) {
    if (is_verb(line + skip + label, len - skip - label))
      add(candidates, counts, CANDIDATE_LINES_CLAUSE, at);
    candidates->bare_article = skip + label >= len && line[skip] != '\0' && !g_ascii_isdigit(line[skip]);
    return;
  }
  if (add_signature(candidates, counts, at, end))
    return;
  gsize column = last_column(line, len); /* addresses in one cell, the signature in the next */
  if (column > 0)
    add_signature(candidates, counts, at + column, end);
}

/* The lines with the words: "hiệu lực" without its first letter, capital or not; not the notes of the codified law, one
 * for each article. */
static void effects(CandidateLines *candidates, guint counts[], const char *words)
{
  static const char note[] = "(Điều ";
  const char *from = candidates->text, *end = candidates->text + candidates->len;
  gsize n = strlen(words);
  while ((from = needle_find(from, (gsize)(end - from), words, n)) != NULL) {
    const char *line = from;
    while (line > candidates->text && line[-1] != '\n')
      line--;
    if ((gsize)(end - line) < sizeof(note) || memcmp(line, note, sizeof(note) - 1) != 0)
      add(candidates, counts, CANDIDATE_LINES_EFFECT, (gsize)(line - candidates->text));
    from = memchr(from, '\n', (gsize)(end - from));
    if (from == NULL)
      return;
  }
}

void candidate_lines_init(CandidateLines *candidates, const char *text, gsize len)
{
  guint counts[CANDIDATE_LINES_EFFECT + 1] = {0};
  candidates->text = text;
  candidates->len = len;
  candidates->places = g_array_new(FALSE, FALSE, sizeof(CandidateLinesPlace));
  for (gsize at = 0; at < len;) {
    const char *newline = memchr(text + at, '\n', len - at);
    gsize end = newline != NULL ? (gsize)(newline - text) : len;
    candidate_lines_line(candidates, counts, at, end);
    at = end + 1;
  }
  effects(candidates, counts, "iệu lực");
  if (counts[CANDIDATE_LINES_EFFECT] == 0) /* typed without marks */
    effects(candidates, counts, "ieu luc");
}

void candidate_lines_clear(CandidateLines *candidates)
{
  g_clear_pointer(&candidates->places, g_array_unref);
}
