#include "corpus/names/docnum.h"

#include "corpus/names/docnum_codes.h"
#include "corpus/names/docnum_lex.h"

#include <string.h>

/* How a number is read: an ordinal, perhaps a year, then a body of codes joined by separators; or, in queries, a type
 * before the ordinal. Which code is type and which issuer is decided when all of them are read. */

#define YEAR_FIRST     1900
#define YEAR_LAST      2100
#define CODES_MAX      9 /* a joint circular has a type and up to eight offices */
#define ORDINAL_DIGITS 5

/* ---- the parts of a number ---- */

static gboolean read_year(DocnumCursor *c, guint *year)
{
  guint value = 0;
  gsize i = c->at;
  for (; i < c->len && i - c->at < 4 && g_ascii_isdigit(c->text[i]); i++)
    value = value * 10 + (guint)(c->text[i] - '0');
  if (i - c->at != 4 || value < YEAR_FIRST || value > YEAR_LAST || docnum_lex_word_part(c, i))
    return FALSE;
  c->at = i;
  *year = value;
  return TRUE;
}

/* Whether a type code is glued to the ordinal before i, as people type: "11HD", "42nq/tw". */
static gboolean type_is_glued(const DocnumCursor *c, gsize i)
{
  DocnumCursor try = *c;
  DocnumCode code;
  try.at = i;
  return c->context == DOCNUM_IN_QUERY && docnum_lex_read_code(&try, FALSE, &code) && code.type != NULL &&
         code.type->strength == DOCNUM_CODE_LOOSE;
}

/* "30", "66.4", "12a", "0012" (as "12"). */
static gboolean read_ordinal(DocnumCursor *c, char out[DOCNUM_ORDINAL_MAX])
{
  gsize i = c->at, n = 0, bytes;
  while (i < c->len && c->text[i] == '0')
    i++;
  gsize first = i;
  while (i < c->len && g_ascii_isdigit(c->text[i]) && i - first <= ORDINAL_DIGITS)
    out[n++] = c->text[i++];
  if (n == 0 || n > ORDINAL_DIGITS || i - c->at > ORDINAL_DIGITS + 2)
    return FALSE;
  /* a fraction only where a number goes on behind it: 66.4/2025 */
  if (i + 1 < c->len && c->text[i] == '.' && g_ascii_isdigit(c->text[i + 1])) {
    gsize end = i + 2;
    if (end < c->len && g_ascii_isdigit(c->text[end]))
      end++;
    if (!docnum_lex_separator(c, end, &bytes))
      return FALSE;
    while (i < end)
      out[n++] = c->text[i++];
  }
  if (i < c->len && c->text[i] >= 'a' && c->text[i] <= 'h' && !docnum_lex_word_part(c, i + 1))
    out[n++] = c->text[i++];
  if (docnum_lex_word_part(c, i) && !type_is_glued(c, i))
    return FALSE;
  out[n] = '\0';
  c->at = i;
  return TRUE;
}

static gboolean is_year(const char *ordinal)
{
  return strlen(ordinal) == 4 && (g_str_has_prefix(ordinal, "19") || g_str_has_prefix(ordinal, "20"));
}

/* "05/2018/TTLT-VKSNDTC- TANDTC": a further office of what several issue jointly, though a blank stands behind the
 * dash.
 */
static gboolean is_next_office(const DocnumCursor *c, const DocnumCode *type, const DocnumCode *next)
{
  return type->type != NULL && type->type->joint && docnum_lex_blank(c, c->at) == 0 && next->issuer != NULL &&
         next->type == NULL && next->upper >= 2 && next->lower == 0;
}

/* Whether the code read behind a separator may join a number whose codes so far are given. */
static gboolean code_may_follow(const DocnumCursor *c, const DocnumCode *codes, guint n, const DocnumCode *next,
                                gboolean has_year)
{
  gboolean by_blank = next->separator == ' ';
  if (n == 0) {
    if (c->context == DOCNUM_IN_TEXT && by_blank) /* 37 TC/TCT */
      return docnum_lex_is_printed_code(next) && next->upper >= 2 && (next->type != NULL || next->issuer != NULL);
    if (c->context == DOCNUM_IN_TEXT)
      return docnum_lex_is_printed_code(next) || (has_year && next->type != NULL);
    if (by_blank)
      return next->type != NULL ||
             (has_year && next->issuer != NULL && !docnum_codes_is_word(next->issuer, next->upper));
    return next->type != NULL || next->issuer != NULL || docnum_lex_is_printed_code(next);
  }
  if (by_blank) /* typed with blanks: one known issuer behind the type */
    return n == 1 && codes[0].type != NULL && next->type == NULL && next->issuer != NULL &&
           !docnum_codes_is_word(next->issuer, next->upper);
  if (next->blanks && !(n == 1 && codes[0].type != NULL) && !is_next_office(c, &codes[0], next))
    return FALSE; /* "156/QĐ-UBND - UBND tỉnh" */
  if (c->context == DOCNUM_IN_TEXT && next->upper == 1 && next->lower > 0 && next->type == NULL && next->issuer == NULL)
    return FALSE; /* a word: "99/2022/NĐ-CP/If" */
  if (next->separator == '.')
    return docnum_lex_is_printed_code(next) && next->upper >= 2 && (next->issuer != NULL || next->lower == 0);
  if (docnum_lex_is_printed_code(next))
    return TRUE;
  if (c->context == DOCNUM_IN_QUERY)
    return codes[n - 1].lower > 0 && next->plain_letters && !next->blanks;
  return has_year && codes[n - 1].lower > 0 && next->issuer != NULL && next->plain_letters; /* 30/2020/nđ-cp */
}

/* Reads the codes of a body; the cursor stands behind the separator given. */
static guint read_codes(DocnumCursor *c, char separator, gboolean blanks, gboolean has_year,
                        DocnumCode codes[CODES_MAX])
{
  guint n = 0;
  DocnumCursor try = *c;
  while (n < CODES_MAX) {
    DocnumCode *next = &codes[n];
    if (!docnum_lex_read_code(&try, TRUE, next))
      break;
    next->separator = separator;
    next->blanks = blanks;
    if (!code_may_follow(c, codes, n, next, has_year))
      break;
    n++;
    *c = try;
    separator = docnum_lex_read_separator(&try, &blanks);
    if (!separator && n == 1 && next->type != NULL && try.at < try.len && strchr("._", try.text[try.at]) != NULL) {
      separator = '.'; /* for the dash: 01/2016/NQ.HĐTP, 1769/QĐ.UBT.97 */
      try.at++;
    }
    if (!separator)
      break;
  }
  return n;
}

/* Old offices put the year behind all the rest: 1769/QĐ.UBT.97. */
static void read_year_at_end(DocnumCursor *c, const DocnumCode *codes, guint n, guint *year)
{
  const char *p = c->text + c->at;
  if (n < 2 || codes[n - 1].separator != '.' || *year || c->len - c->at < 3 || p[0] != '.')
    return;
  if (p[1] < '4' || p[1] > '9' || !g_ascii_isdigit(p[2]) || docnum_lex_word_part(c, c->at + 3))
    return;
  *year = 1900u + (guint)(p[1] - '0') * 10 + (guint)(p[2] - '0');
  c->at += 3;
}

/* "nb" (nội bộ, internal) behind an issuer says nothing about which document it is. */
static void drop_nb(DocnumCursor *c, DocnumCode *last)
{
  gsize printed = strlen(last->printed), folded = strlen(last->folded);
  if (printed > 3 && g_str_has_suffix(last->printed, "nb") && g_ascii_isupper(last->printed[printed - 3])) {
    last->printed[printed - 2] = '\0';
    last->folded[folded - 2] = '\0';
    last->issuer = docnum_codes_issuer(last->folded);
    return;
  }
  gsize i = c->at, bytes = docnum_lex_blank(c, i);
  if (c->cut == c->at && c->len - i >= 2 && memcmp(c->text + i, "nb", 2) == 0 && !docnum_lex_word_part(c, i + 2)) {
    c->at = i + 2;
    return;
  }
  i += bytes ? bytes : (docnum_lex_separator(c, i, &bytes) ? bytes : 0);
  gboolean bracket = i < c->len && c->text[i] == '(';
  i += bracket;
  if (i == c->at || c->len - i < 2 || memcmp(c->text + i, "nb", 2) != 0)
    return;
  i += 2;
  if (bracket ? i < c->len && c->text[i] == ')' : !docnum_lex_word_part(c, i))
    c->at = i + bracket;
}

/* ---- what the codes mean ---- */

static void join_issuers(const DocnumCode *codes, guint n, guint skip, DocNum *out)
{
  out->issuer[0] = '\0';
  for (guint i = 0; i < n; i++) {
    if (i == skip)
      continue;
    if (out->issuer[0])
      g_strlcat(out->issuer, "-", sizeof out->issuer);
    g_strlcat(out->issuer, codes[i].printed, sizeof out->issuer);
  }
}

/* Which code is the type: the first; or the second of old numbers (1141-TC/QĐ/CĐKT, 12/UB/QĐ, 1613/BYT-QĐ). -1 when
 * none is. */
static gint find_type(const DocnumCode *codes, guint n)
{
  if (n >= 2 && codes[1].type != NULL && !(codes[0].type != NULL && codes[0].type->strength == DOCNUM_CODE_LOOSE)) {
    gboolean sure = codes[1].type->strength == DOCNUM_CODE_LOOSE ||
                    (codes[1].type->strength == DOCNUM_CODE_FIRST && codes[1].separator == '/');
    if (sure && (n >= 3 || codes[0].type == NULL))
      return 1;
  }
  return codes[0].type != NULL ? 0 : -1;
}

/* Whether the code just read belongs to the number behind it: "điều 5 nđ 100". */
static gboolean next_number_follows(const DocnumCursor *c)
{
  DocnumCursor try = *c;
  guint year;
  gsize n;
  while ((n = docnum_lex_blank(&try, try.at)) > 0)
    try.at += n;
  return try.at < try.len && g_ascii_isdigit(try.text[try.at]) && !read_year(&try, &year);
}

/* One code alone proves little. */
static gboolean single_code_suffices(const DocnumCursor *c, const DocnumCode *code, const DocNum *num)
{
  if (num->year)
    return code->type != NULL || code->issuer != NULL;
  if (c->context == DOCNUM_IN_TEXT)
    return code->issuer != NULL && code->type == NULL && !code->issuer->party && !code->blanks &&
           !is_year(num->ordinal) && /* the end of a standard: "QCVN 104:2019/BGTVT" */
           (code->separator == '/' || strcmp(code->folded, "cp") == 0 || strcmp(code->folded, "ttg") == 0 ||
            strcmp(code->folded, "hdbt") == 0);
  if (code->separator == ' ')
    return !next_number_follows(c) && code->type != NULL && code->type->strength == DOCNUM_CODE_LOOSE &&
           !is_year(num->ordinal);
  return code->type != NULL ? code->type->strength != DOCNUM_CODE_WEAK || docnum_lex_is_printed_code(code)
                            : code->issuer != NULL;
}

static gboolean codes_suffice(const DocnumCursor *c, const DocnumCode *codes, guint n, gint type, const DocNum *num)
{
  if (n == 1)
    return single_code_suffices(c, &codes[0], num);
  if (codes[0].separator == ' ' && c->context == DOCNUM_IN_TEXT)
    return codes[1].separator == '/' && codes[1].upper >= 2;
  if (num->year)
    return type >= 0 || codes[0].issuer != NULL || codes[0].upper >= 2;
  if (codes[0].separator == '-') {
    if (type == 0)
      return codes[1].upper >= 2 || codes[1].issuer != NULL || c->context == DOCNUM_IN_QUERY;
    return type == 1 || (codes[0].issuer != NULL && codes[1].upper >= 2) || /* 11-BKH/NG */
           (codes[1].issuer != NULL && codes[1].issuer->party);
  }
  if (type >= 0)
    return TRUE;
  return codes[0].issuer != NULL || (codes[0].upper >= 2 && codes[1].upper >= 1); /* công văn */
}

static gboolean interpret(const DocnumCursor *c, const DocnumCode *codes, guint n, DocNum *out)
{
  gint type = find_type(codes, n);
  if (!codes_suffice(c, codes, n, type, out))
    return FALSE;
  out->party = out->year == 0 && codes[0].separator == '-' && type == 0;
  if (type < 0 && codes[0].separator == '-' && n > 1 && !out->year && codes[0].issuer == NULL) {
    type = 0; /* a type that we do not know, by a Party issuer */
    out->party = TRUE;
  }
  if (type >= 0)
    g_strlcpy(out->type, codes[type].printed, sizeof out->type);
  join_issuers(codes, n, type >= 0 ? (guint)type : n, out);
  return TRUE;
}

/* ---- the two orders ---- */

/* A number that a date, a fraction or another number continues is none. */
static gboolean ends_here(const DocnumCursor *c)
{
  gsize bytes;
  if (c->cut && c->cut == c->at)
    return TRUE;
  if (docnum_lex_word_part(c, c->at))
    return FALSE;
  if (c->at < c->len && c->text[c->at] == '%')
    return FALSE;
  gboolean joined = docnum_lex_separator(c, c->at, &bytes) != 0;
  if (!joined && c->at < c->len && (c->text[c->at] == '.' || c->text[c->at] == ',')) {
    joined = TRUE;
    bytes = 1;
  }
  return !(joined && c->at + bytes < c->len && g_ascii_isdigit(c->text[c->at + bytes]));
}

/* "30/2020/NĐ-CP", "36-HD/VPTW", in queries also "30 2020 nd cp", "11 HD BTCTW", "63/2020". */
/* Whether codes may follow the separator: behind a blank in a text only printed ones, which begin with a capital. */
static gboolean may_be_codes(const DocnumCursor *c, char separator)
{
  if (separator != ' ' || c->context == DOCNUM_IN_QUERY)
    return separator != 0;
  return c->at < c->len && (g_ascii_isupper(c->text[c->at]) || (guchar)c->text[c->at] >= 0x80);
}

static gboolean scan_ordinal_first(DocnumCursor *c, DocNum *out)
{
  DocnumCode codes[CODES_MAX];
  gboolean blanks = FALSE;
  if (!read_ordinal(c, out->ordinal))
    return FALSE;
  DocnumCursor behind_year = *c;
  gboolean glued = docnum_lex_word_part(c, c->at) > 0;
  char separator = glued ? ' ' : docnum_lex_read_separator(c, &blanks), first = separator;
  if (!separator && docnum_lex_blank(c, c->at)) {
    separator = ' ';
    c->at += docnum_lex_blank(c, c->at);
  }
  if (!separator)
    return FALSE;
  DocnumCursor body = *c;
  if ((separator == '/' || c->context == DOCNUM_IN_QUERY) && read_year(&body, &out->year)) {
    behind_year = body;
    separator = docnum_lex_read_separator(&body, &blanks);
  }
  guint n = may_be_codes(&body, separator) ? read_codes(&body, separator, blanks, out->year != 0, codes) : 0;
  if (n > 0) {
    drop_nb(&body, &codes[n - 1]);
    read_year_at_end(&body, codes, n, &out->year);
    *c = body;
    if (ends_here(&body) && interpret(&body, codes, n, out))
      return TRUE;
  }
  *c = behind_year;
  return c->context == DOCNUM_IN_QUERY && out->year && first == '/' && !is_year(out->ordinal) && ends_here(c);
}

/* Skips "số", "so", "sô" and blanks. */
static void skip_so(DocnumCursor *c)
{
  DocnumCode word;
  gsize n;
  DocnumCursor try = *c;
  if (docnum_lex_read_code(&try, FALSE, &word) && strcmp(word.folded, "so") == 0 && docnum_lex_blank(&try, try.at))
    c->at = try.at;
  while ((n = docnum_lex_blank(c, c->at)) > 0)
    c->at += n;
}

/* Behind "nq 18": a year, then an issuer, each perhaps. */
static void read_typed_rest(DocnumCursor *c, DocNum *out)
{
  DocnumCursor try = *c;
  DocnumCode code;
  gboolean blanks;
  char separator = docnum_lex_read_separator(&try, &blanks);
  if (!separator)
    return;
  if (read_year(&try, &out->year)) {
    *c = try;
    separator = docnum_lex_read_separator(&try, &blanks);
  }
  if (!separator || !docnum_lex_read_code(&try, TRUE, &code) || code.issuer == NULL)
    return;
  if (separator == ' ' && docnum_codes_is_word(code.issuer, code.upper))
    return;
  drop_nb(&try, &code);
  g_strlcpy(out->issuer, code.printed, sizeof out->issuer);
  *c = try;
}

/* "nd30/2020", "HD11", "NQ 42 TW", "NĐ 30/2020/NĐ-CP". */
static gboolean scan_type_first(DocnumCursor *c, DocNum *out)
{
  DocnumCode type;
  DocNum rest;
  gboolean blanks;
  if (!docnum_lex_read_code(c, FALSE, &type) || type.type == NULL || type.type->strength == DOCNUM_CODE_WEAK)
    return FALSE;
  docnum_lex_read_separator(c, &blanks);
  skip_so(c);
  if (c->at >= c->len || !g_ascii_isdigit(c->text[c->at]))
    return FALSE;
  DocnumCursor try = *c;
  memset(&rest, 0, sizeof rest);
  if (scan_ordinal_first(&try, &rest) && (rest.issuer[0] || rest.type[0])) {
    if (!rest.type[0])
      g_strlcpy(rest.type, type.printed, sizeof rest.type);
    *out = rest;
    *c = try;
    return TRUE;
  }
  memset(out, 0, sizeof *out);
  if (!read_ordinal(c, out->ordinal))
    return FALSE;
  g_strlcpy(out->type, type.printed, sizeof out->type);
  read_typed_rest(c, out);
  if (is_year(out->ordinal) && !out->year && !out->issuer[0])
    return FALSE; /* "nq 2015": a year */
  return ends_here(c);
}

gsize docnum_scan(const char *text, gsize len, DocNumContext context, DocNum *out)
{
  DocnumCursor c = {text, len, 0, context, 0};
  DocNum found;
  memset(&found, 0, sizeof found);
  if (len == 0)
    return 0;
  if (g_ascii_isdigit(text[0])) {
    if (!scan_ordinal_first(&c, &found))
      return 0;
  } else if (context == DOCNUM_IN_TEXT || !scan_type_first(&c, &found)) {
    return 0;
  }
  *out = found;
  return c.at;
}
