#include "corpus/facts/sieve.h"

#include <string.h>

#include "corpus/facts/fold.h"

#define ROLE_BYTES  160 /* a longer line is no signature */
#define LABEL_BYTES 80  /* label and verb stand in the first bytes of a clause */

static gboolean sieve_begins(const char *key, const char *const *words, guint n)
{
  for (guint i = 0; i < n; i++)
    if (strncmp(key, words[i], strlen(words[i])) == 0)
      return TRUE;
  return FALSE;
}

/* key is the folded start of a short line (fold_key: y is i). */
static gboolean sieve_is_role(const char *key)
{
  static const char *const words[] = {
      "tm",          "kt",        "tl.",        "tl ",        "tuq",         "t/m",       "k/t",        "t/l",
      "q.",          "bo truong", "thu truong", "chu tich",   "pho chu",     "thu tuong", "pho thu",    "chu nhiem",
      "thong doc",   "pho thong", "giam doc",   "pho giam",   "tong ",       "pho tong",  "cuc truong", "pho cuc",
      "vu truong",   "pho vu",    "truong ",    "pho truong", "bi thu",      "pho bi",    "ui vien",    "thuong truc",
      "vien truong", "pho vien",  "chanh ",     "pho chanh",  "hieu truong", "pho hieu",  "chi huy",    "tu lenh",
      "tham phan",   "chu toa",   "phan vien"};

  return sieve_begins(key, words, G_N_ELEMENTS(words));
}

/* The verb behind the label of a clause. */
static gboolean sieve_is_clause(const char *key)
{
  static const char *const verbs[] = {"sua doi",  "bo sung",  "bai bo", "dinh chinh",
                                      "thai the", "thay the", "hui bo", "huy bo"};
  const char *at = key;

  if (strncmp(at, "dieu ", 5) == 0)
    at += 5;
  else if (*at == '-' || *at == '+')
    at++;
  else if (!g_ascii_isdigit(*at) && !(g_ascii_isalpha(*at) && (at[1] == ')' || at[1] == '.')))
    return FALSE;
  while (*at != '\0' && !(g_ascii_isalpha(*at) && g_ascii_isalpha(at[1])))
    at++;
  return sieve_begins(at, verbs, G_N_ELEMENTS(verbs));
}

static void sieve_add(Sieve *sieve, guint counts[], SieveKind kind, gsize line)
{
  SievePlace place = {kind, line};

  if (counts[kind]++ < SIEVE_MAX)
    g_array_append_val(sieve->places, place);
}

/* Whether the line holds the folded words, in any case and with its marks. */
static gboolean sieve_has(const char *line, gsize len, const char *lower, const char *capital, const char *upper)
{
  return memmem(line, len, lower, strlen(lower)) != NULL || memmem(line, len, capital, strlen(capital)) != NULL ||
         memmem(line, len, upper, strlen(upper)) != NULL;
}

static void sieve_line(Sieve *sieve, guint counts[], gsize at, gsize end)
{
  const char *line = sieve->text + at;
  gsize len = end - at, skip = 0;
  char key[LABEL_BYTES];

  while (skip < len && ((guchar)line[skip] <= ' '))
    skip++;
  if (skip == len)
    return;
  if (sieve_has(line, len, "hiệu lực", "Hiệu lực", "HIỆU LỰC"))
    sieve_add(sieve, counts, SIEVE_EFFECT, at);
  FoldChar c;
  fold_char(line + skip, len - skip, &c);
  if (c.base == '\0' || strchr("tkqbcpgvuh-+(\"dabefilmnors0123456789", c.base) == NULL)
    return;
  gsize key_len = fold_key(line + skip, MIN(len - skip, LABEL_BYTES), key, sizeof(key));
  if (key_len < 4)
    return;
  if (len - skip <= ROLE_BYTES && sieve_is_role(key))
    sieve_add(sieve, counts, SIEVE_ROLE, at);
  else if (strncmp(key, "(da ki)", 7) == 0 || strncmp(key, "da ki", 5) == 0)
    sieve_add(sieve, counts, SIEVE_SIGNED, at);
  else if (sieve_is_clause(key))
    sieve_add(sieve, counts, SIEVE_CLAUSE, at);
}

void sieve_init(Sieve *sieve, const char *text, gsize len)
{
  guint counts[SIEVE_ADOPTED + 1] = {0};

  sieve->text = text;
  sieve->len = len;
  sieve->places = g_array_new(FALSE, FALSE, sizeof(SievePlace));
  for (gsize at = 0; at < len;) {
    const char *newline = memchr(text + at, '\n', len - at);
    gsize end = newline != NULL ? (gsize)(newline - text) : len;
    sieve_line(sieve, counts, at, end);
    at = end + 1;
  }
}

void sieve_clear(Sieve *sieve)
{
  g_clear_pointer(&sieve->places, g_array_unref);
}
