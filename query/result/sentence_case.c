#include "query/result/sentence_case.h"

#include <string.h>

#include "corpus/names/offices.h"
#include "corpus/names/proper_case.h"
#include "corpus/text/fold.h"
#include "corpus/text/syllable.h"

/* Acts whose name begins behind this word; it has a capital itself. */
static const char *const acts[] = {"Bộ luật", "Luật", "Pháp lệnh"};
/* Those words, and names, in others. */
static const char *const no_acts[] = {"pháp luật", "kỷ luật",   "quy luật", "trụ sở",
                                      "cơ sở",     "đảng viên", "đảng bộ",  "đảng ủy"};
/* Names that are capitals in every sentence. */
static const char *const names[] = {
    "Việt Nam",         "Đảng Cộng sản Việt Nam", "Đảng",           "Nhà nước", "Quốc hội", "Chính phủ", "Hồ Chí Minh",
    "Mặt trận Tổ quốc", "Hội đồng nhân dân",      "Ủy ban nhân dân"};
/* A proper name comes behind these, of which nobody knows where it ends. */
static const char *const before_names[] = {"tỉnh",     "thành phố", "quận",    "huyện",  "thị xã",
                                           "thị trấn", "phường",    "đặc khu", "ông",    "bà",
                                           "đồng chí", "họ tên",    "công ty", "trường", "sở"};
/* "xã" that is no commune. */
static const char *const no_communes[] = {"xã hội", "hợp tác xã", "thị xã"};

static gsize match(const char *text, const char *const *phrases, gsize n, guint *which)
{
  gsize longest = 0, len = strlen(text);
  for (guint i = 0; i < n; i++) {
    gsize found = fold_match_name(text, len, phrases[i], FALSE);
    if (found > longest) {
      longest = found;
      *which = i;
    }
  }
  return longest;
}

static gsize word_len(const char *text)
{
  const char *at = text;
  while (*at && (g_unichar_isalnum(g_utf8_get_char(at)) || g_unichar_ismark(g_utf8_get_char(at))))
    at = g_utf8_next_char(at);
  return (gsize)(at - text);
}

static void append_small(GString *out, const char *text, gsize len)
{
  g_autofree char *small = g_utf8_strdown(text, (gssize)len);
  g_string_append(out, small);
}

static void make_capital(GString *out, gsize at)
{
  if (at >= out->len)
    return;
  const char *letter = out->str + at;
  char capital[6];
  gsize old = (gsize)(g_utf8_next_char(letter) - letter);
  gint len = g_unichar_to_utf8(g_unichar_toupper(g_utf8_get_char(letter)), capital);
  g_string_erase(out, (gssize)at, (gssize)old);
  g_string_insert_len(out, (gssize)at, capital, len);
}

/* Appends what is at text; returns its length, 0 when its capitals cannot be known. *capital: an act was named, and its
 * name begins here. */
static gsize step(GString *out, const char *text, gboolean *capital)
{
  guint which = 0;
  gsize n = word_len(text), name = 0;
  Syllable syllable;
  if (n == 0) {
    n = (gsize)(g_utf8_next_char(text) - text);
    g_string_append_len(out, text, (gssize)n);
    return n;
  }
  gsize other = MAX(match(text, no_communes, G_N_ELEMENTS(no_communes), &which),
                    match(text, no_acts, G_N_ELEMENTS(no_acts), &which));
  if (other > 0) {
    append_small(out, text, other);
    return other;
  }
  gsize act = match(text, acts, G_N_ELEMENTS(acts), &which);
  if (act > 0 && text[act] == ' ') {
    g_string_append_printf(out, "%s ", acts[which]);
    *capital = TRUE;
    return act + 1;
  }
  const Issuer *office = offices_scan(text, strlen(text), FALSE, &name);
  if (office == NULL &&
      (match(text, before_names, G_N_ELEMENTS(before_names), &which) > 0 || fold_match_name(text, n, "xã", FALSE) == n))
    return 0;
  gsize known = match(text, names, G_N_ELEMENTS(names), &which);
  if (known >= name && known > 0) {
    g_string_append(out, names[which]);
    return known;
  }
  if (office != NULL && name > n) {
    g_string_append(out, office->name);
    return name;
  }
  if (syllable_parse(text, n, &syllable)) {
    gsize at = out->len;
    append_small(out, text, n);
    if (*capital)
      make_capital(out, at);
    *capital = FALSE;
  } else
    g_string_append_len(out, text, (gssize)n); /* an abbreviation, a number */
  return n;
}

char *sentence_case_dup(const char *title)
{
  if (!proper_case_is_capitals(title, strlen(title)) || strchr(title, ' ') == NULL)
    return g_strdup(title);
  g_autoptr(GString) out = g_string_new(NULL);
  gboolean capital = TRUE;
  for (const char *at = title; *at;) {
    gsize n = step(out, at, &capital);
    if (n == 0)
      return g_strdup(title);
    at += n;
  }
  return g_string_free(g_steal_pointer(&out), FALSE);
}
