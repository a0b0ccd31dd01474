#include "corpus/token/token_address.h"

#include <string.h>

/* Endings that make a row of letters and full stops a host name or a file name, sorted apart by nothing but use. A full
 * stop without a blank behind it is a common mistake in prose ("định.Các"), so that unknown endings prove nothing. */
static const char *const endings[] = {
    /* hosts */
    "vn",
    "com",
    "org",
    "net",
    "gov",
    "edu",
    "info",
    "biz",
    "eu",
    "int",
    "io",
    "asia",
    /* files */
    "txt",
    "pdf",
    "doc",
    "docx",
    "xls",
    "xlsx",
    "ppt",
    "pptx",
    "odt",
    "ods",
    "rtf",
    "htm",
    "html",
    "xml",
    "json",
    "csv",
    "md",
    "zip",
    "rar",
    "jpg",
    "jpeg",
    "png",
    "tif",
    "tiff",
    "aspx",
    "php",
};

static gboolean is_ending(const char *text, gsize len)
{
  for (gsize i = 0; i < G_N_ELEMENTS(endings); i++)
    if (strlen(endings[i]) == len && g_ascii_strncasecmp(text, endings[i], len) == 0)
      return TRUE;
  return FALSE;
}

static gboolean is_label_char(char c)
{
  return g_ascii_isalnum(c) || c == '-' || c == '_';
}

/* Labels joined by single full stops: their length, and how many full stops. The last label is at *last. */
static gsize scan_labels(const char *text, gsize len, guint *dots, gsize *last)
{
  gsize i = 0;
  *dots = 0;
  *last = 0;
  for (;;) {
    gsize from = i;
    while (i < len && i <= TOKEN_ADDRESS_MAX && is_label_char(text[i]))
      i++;
    if (i == from)
      return *dots ? from - 1 : 0;
    *last = from;
    if (i + 1 >= len || text[i] != '.' || !g_ascii_isalnum(text[i + 1]))
      break;
    (*dots)++;
    i++;
  }
  while (i > *last && !g_ascii_isalnum(text[i - 1]))
    i--;
  return i;
}

/* Whether the word goes on at text: a letter, digit or anything beyond ASCII that is no punctuation. */
static gboolean goes_on(const char *text, gsize len)
{
  if (len == 0)
    return FALSE;
  guchar c = (guchar)text[0];
  return g_ascii_isalnum((char)c) || (c >= 0xC3 && c != 0xE2);
}

/* Path, query and fragment behind a host: up to a blank or bracket, less the punctuation that ends a sentence. */
static gsize scan_path(const char *text, gsize len)
{
  gsize i = 0;
  while (i < len && i < TOKEN_ADDRESS_MAX && (guchar)text[i] > ' ' && (guchar)text[i] < 0x7F &&
         !strchr("<>\"'()[]{}|\\^`", text[i]))
    i++;
  while (i > 0 && strchr(".,;:!?", text[i - 1]))
    i--;
  return i;
}

/* host[:port][/path], the host being any labels when a scheme stands before it. */
static gsize scan_host(const char *text, gsize len, gboolean any)
{
  guint dots;
  gsize last, n = scan_labels(text, len, &dots, &last);
  if (n == 0 || (!any && (dots == 0 || !is_ending(text + last, n - last))))
    return 0;
  if (n < len && (text[n] == '/' || text[n] == ':' || text[n] == '?')) {
    gsize path = scan_path(text + n, len - n);
    if (path > 1)
      n += path;
  }
  return n;
}

gsize token_address_scan(const char *text, gsize len)
{
  guint dots;
  gsize last, n;
  len = MIN(len, TOKEN_ADDRESS_MAX + 1);
  for (n = 0; n < len && n < 8 && g_ascii_isalpha(text[n]); n++)
    ;
  if (n > 2 && len - n > 3 && memcmp(text + n, "://", 3) == 0) {
    gsize host = scan_host(text + n + 3, len - n - 3, TRUE);
    n = host ? n + 3 + host : 0;
  } else {
    n = scan_labels(text, len, &dots, &last);
    if (n && n + 1 < len && text[n] == '@') {
      gsize host = scan_labels(text + n + 1, len - n - 1, &dots, &last);
      n = host && dots ? n + 1 + host : 0;
    } else {
      n = scan_host(text, len, FALSE);
    }
  }
  return n > TOKEN_ADDRESS_MAX || goes_on(text + n, len - n) ? 0 : n;
}

gsize token_address_term(const char *text, gsize len, char *term, gsize max)
{
  gsize n = MIN(len, max);
  for (gsize i = 0; i < n; i++)
    term[i] = g_ascii_tolower(text[i]);
  term[n] = '\0';
  return n;
}

/* ---- decimals ---- */

typedef struct {
  gsize at, len; /* digits of one group */
} DigitGroup;

#define GROUPS_MAX 8
#define DIGITS_MAX 24

/* Groups of digits joined by single full stops or commas; *last_separator is the one before the last group. */
static guint read_groups(const char *text, gsize len, DigitGroup groups[GROUPS_MAX], char separators[GROUPS_MAX],
                         gsize *end)
{
  guint n = 0;
  gsize i = 0;
  while (n < GROUPS_MAX) {
    gsize from = i;
    while (i < len && g_ascii_isdigit(text[i]))
      i++;
    groups[n++] = (DigitGroup){from, i - from};
    *end = i;
    if (i + 1 >= len || (text[i] != '.' && text[i] != ',') || !g_ascii_isdigit(text[i + 1]))
      return n;
    separators[n % GROUPS_MAX] = text[i++];
  }
  return 0;
}

/* Whether groups first+1..last are thousands behind the first. */
static gboolean are_thousands(const DigitGroup *groups, const char *separators, guint last, char separator)
{
  if (groups[0].len > 3)
    return FALSE;
  for (guint i = 1; i <= last; i++)
    if (groups[i].len != 3 || separators[i] != separator)
      return FALSE;
  return TRUE;
}

gsize token_decimal_scan(const char *text, gsize len, char *term, gsize max)
{
  DigitGroup groups[GROUPS_MAX];
  char separators[GROUPS_MAX] = "";
  gsize end = 0, n = 0, digits = 0;
  guint count = read_groups(text, MIN(len, 64), groups, separators, &end);
  if (count < 2 ||
      (end < len && (g_ascii_isalpha(text[end]) || (guchar)text[end] >= 0xC3) && (guchar)text[end] != 0xE2))
    return 0;
  gboolean whole, zero = groups[0].len == 1 && text[0] == '0';
  char first = separators[1], last = separators[count - 1];
  if (count == 2)
    whole = first == '.' && groups[1].len == 3 && groups[0].len <= 3 && !zero;
  else if (first == last)
    whole = TRUE;
  else
    whole = FALSE;
  guint thousands = whole ? count - 1 : count - 2;
  if ((count > 2 || whole) && !are_thousands(groups, separators, thousands, first))
    return 0;
  for (guint i = 0; i < count; i++) {
    digits += groups[i].len;
    if (digits > DIGITS_MAX || n + groups[i].len + 1 > max)
      return 0;
    if (!whole && i == count - 1)
      term[n++] = '.';
    memcpy(term + n, text + groups[i].at, groups[i].len);
    n += groups[i].len;
  }
  term[n] = '\0';
  return end;
}

/* ---- numbers in groups ---- */

/* Fewer digits are counts, years and dates. A telephone number has 9 to 11 with its 0. */
#define GROUPED_LEAST 7
#define PHONE_LEAST   9
#define PHONE_MOST    11

/* The separator at text: its length, and which in *kind; a blank may be one that does not break. 0 when there is none. */
static gsize read_separator(const char *text, gsize len, char *kind)
{
  gsize n = 0;
  *kind = ' ';
  if (len > 2 && memcmp(text, "\xC2\xA0", 2) == 0)
    n = 2;
  else if (len > 1 && strchr(" .-", text[0]) != NULL)
    *kind = text[0], n = 1;
  else if (len > 2 && memcmp(text, ") ", 2) == 0)
    n = 2;
  return n > 0 && n < len && g_ascii_isdigit(text[n]) ? n : 0;
}

/* As many groups as one kind of separator holds together. */
static guint read_grouped(const char *text, gsize len, DigitGroup groups[GROUPS_MAX], gsize *end)
{
  guint n = 0;
  char first = 0, kind;
  for (gsize i = 0; n < GROUPS_MAX;) {
    gsize from = i;
    while (i < len && g_ascii_isdigit(text[i]))
      i++;
    groups[n++] = (DigitGroup){from, i - from};
    *end = i;
    gsize step = read_separator(text + i, len - i, &kind);
    if (step == 0 || (first != 0 && kind != first && n > 2)) /* "(024) 3845-6789" */
      return n;
    first = kind;
    i += step;
  }
  return 0;
}

static gboolean is_year(const char *digits, gsize len)
{
  return len == 4 && (memcmp(digits, "19", 2) == 0 || memcmp(digits, "20", 2) == 0);
}

/* Whether people group a number so: a telephone number, or the groups of cards, accounts and thousands. */
static gboolean are_groups(const char *text, const DigitGroup *groups, guint n, gsize digits)
{
  gboolean even = TRUE, years = TRUE;
  for (guint i = 0; i < n; i++) {
    years = years && is_year(text + groups[i].at, groups[i].len);
    if (groups[i].len < 2 && (i > 0 || text[0] == '0'))
      return FALSE;
    even = even && (i == 0 ? groups[i].len <= groups[1].len : groups[i].len == groups[1].len || i == n - 1);
  }
  if (text[0] == '0')
    return digits >= PHONE_LEAST && digits <= PHONE_MOST && groups[0].len >= 2 && groups[0].len <= 5;
  gsize last = groups[n - 1].len;
  return n >= 3 && even && !years && (groups[1].len == 3 || groups[1].len == 4) && last <= groups[1].len &&
         (groups[1].len == 4 ? groups[0].len == 4 && last >= 2 : last == 3);
}

gsize token_grouped_scan(const char *text, gsize len, char *term, gsize max)
{
  DigitGroup groups[GROUPS_MAX];
  gsize end = 0, digits = 0, n = 0;
  guint count = read_grouped(text, MIN(len, 64), groups, &end);
  for (guint i = 0; i < count; i++)
    digits += groups[i].len;
  if (count < 2 || digits < GROUPED_LEAST || digits > MIN(max, (gsize)DIGITS_MAX) || goes_on(text + end, len - end) ||
      !are_groups(text, groups, count, digits))
    return 0;
  for (guint i = 0; i < count; i++) {
    memcpy(term + n, text + groups[i].at, groups[i].len);
    n += groups[i].len;
  }
  term[n] = '\0';
  return end;
}
