#include "corpus/text/docnum.h"

#include "corpus/text/docnum_codes.h"
#include "corpus/text/letter.h"

#include <string.h>

/* How a number is read: an ordinal, perhaps a year, then a body of codes joined by separators; or, in queries, a type
 * before the ordinal. Which code is type and which issuer is decided when all of them are read. */

#define YEAR_FIRST     1900
#define YEAR_LAST      2100
#define CODES_MAX      6
#define CODE_MAX       24 /* bytes of one code, with NUL */
#define ORDINAL_DIGITS 5

typedef struct {
  const char *text;
  gsize len, at;
  DocNumContext context;
  gsize cut; /* where a code ended inside a word glued to it ("NĐ-CPcho"), or 0 */
} Cursor;

typedef struct {
  char printed[CODE_MAX];
  char folded[CODE_MAX];
  guint upper, lower;
  gboolean plain_letters;     /* ASCII, đ and ư only: what codes are made of */
  char separator;             /* before it: '/', '-', '_', '.', ' ' */
  gboolean blanks;            /* blanks stood around the separator */
  const DocnumTypeCode *type; /* or NULL */
  const DocnumIssuerCode *issuer;
} Code;

/* ---- characters ---- */

static gsize blank_at(const Cursor *c, gsize i)
{
  if (i >= c->len)
    return 0;
  if (c->text[i] == ' ' || c->text[i] == '\t')
    return 1;
  return c->len - i >= 2 && memcmp(c->text + i, "\xC2\xA0", 2) == 0 ? 2 : 0;
}

/* '/' or '-' for any slash or dash at i, '_' and '\\' in queries; 0 for anything else. */
static char separator_at(const Cursor *c, gsize i, gsize *bytes)
{
  const char *p = c->text + i;
  gsize left = c->len - i;
  *bytes = 1;
  if (left == 0)
    return 0;
  if (*p == '/' || *p == '-')
    return *p;
  if (c->context == DOCNUM_IN_QUERY && (*p == '_' || *p == '\\'))
    return *p == '_' ? '_' : '/';
  if (left < 3)
    return 0;
  *bytes = 3;
  if (memcmp(p, "\xE2\x80", 2) == 0 && (guchar)p[2] >= 0x90 && (guchar)p[2] <= 0x95)
    return '-';
  if (memcmp(p, "\xE2\x88\x92", 3) == 0 || memcmp(p, "\xEF\xBC\x8D", 3) == 0)
    return '-';
  if (memcmp(p, "\xE2\x81\x84", 3) == 0 || memcmp(p, "\xE2\x88\x95", 3) == 0 || memcmp(p, "\xEF\xBC\x8F", 3) == 0)
    return '/';
  return 0;
}

/* Reads a separator and at most one blank on each side of it; in queries a blank is one by itself. */
static char read_separator(Cursor *c, gboolean *blanks)
{
  gsize bytes, before = blank_at(c, c->at);
  gsize i = c->at + before;
  char found = separator_at(c, i, &bytes);
  if (!found) {
    *blanks = TRUE;
    if (before == 0 || c->context != DOCNUM_IN_QUERY)
      return 0;
    while ((bytes = blank_at(c, i)) > 0)
      i += bytes;
    c->at = i;
    return ' ';
  }
  gsize after = blank_at(c, i + bytes);
  *blanks = before || after;
  c->at = i + bytes + after;
  return found;
}

/* Length of the letter, digit or combining mark at i; 0 when a word does not go on there. */
static gsize word_part_at(const Cursor *c, gsize i)
{
  guint8 code;
  if (i >= c->len)
    return 0;
  if (g_ascii_isalnum(c->text[i]))
    return 1;
  if ((guchar)c->text[i] < 0x80)
    return 0;
  gsize n = letter_read(c->text + i, c->len - i, &code);
  return letter_of(code) != LETTER_NONE && letter_of(code) != LETTER_IGNORED ? n : 0;
}

/* Adds one letter to a code. Any look-alike of Đ is printed as Đ; TƯ is folded as the TW it stands for. */
static gboolean add_letter(Code *code, const char *text, gsize n, guint8 letter_code)
{
  gsize printed = strlen(code->printed), folded = strlen(code->folded);
  guint8 letter = letter_of(letter_code);
  const char *from = text;
  gboolean upper = n == 1 && g_ascii_isupper(*text);
  char fold = n == 1 ? g_ascii_tolower(*text) : letter_folded[letter];
  if (printed + n >= CODE_MAX || folded + 1 >= CODE_MAX)
    return FALSE;
  if (letter == LETTER_DD) {
    upper = memcmp(text, "Đ", 2) == 0 || memcmp(text, "\xC3\x90", 2) == 0 || memcmp(text, "\xC6\x89", 2) == 0;
    from = upper ? "Đ" : "đ";
  } else if (letter == LETTER_UW && letter_tone(letter_code) == 0) {
    upper = memcmp(text, "Ư", 2) == 0;
    if (folded > 0 && code->folded[folded - 1] == 't')
      fold = 'w';
  } else if (n > 1) {
    code->plain_letters = FALSE;
  }
  memcpy(code->printed + printed, from, n);
  code->folded[folded] = fold;
  code->upper += upper;
  code->lower += !upper;
  return TRUE;
}

/* "CPcho" is CP with the next word glued to it: cuts the code behind its capitals when these are an issuer and the
 * whole is nothing. Capitals are as many bytes of printed and letters of folded. */
static void cut_glued_word(Cursor *c, gsize capitals_end, gsize printed, gsize folded, Code *code)
{
  Code capitals = *code;
  if (code->type || code->issuer || code->lower < 2 || folded < 2 || capitals_end == 0)
    return;
  capitals.printed[printed] = '\0';
  capitals.folded[folded] = '\0';
  capitals.issuer = docnum_codes_issuer(capitals.folded);
  if (capitals.issuer == NULL)
    return;
  capitals.lower = 0;
  capitals.plain_letters = TRUE;
  *code = capitals;
  c->at = c->cut = capitals_end;
}

/* "QH 14": the number of the term belongs to the code though a blank stands between. */
static void read_term_of_assembly(Cursor *c, Code *code)
{
  gsize blank = blank_at(c, c->at), i = c->at + blank, n = 0;
  if (blank == 0 || (strcmp(code->folded, "qh") != 0 && strcmp(code->folded, "ubtvqh") != 0))
    return;
  while (i + n < c->len && g_ascii_isdigit(c->text[i + n]))
    n++;
  if (n == 0 || n > 2 || word_part_at(c, i + n))
    return;
  strncat(code->printed, c->text + i, n);
  strncat(code->folded, c->text + i, n);
  c->at = i + n;
}

/* Reads letters (and & between them) and, with_digits, up to three digits after them, up to where the word ends. */
static gboolean read_code(Cursor *c, gboolean with_digits, Code *code)
{
  gsize i = c->at, capitals_end = 0, printed = 0, folded = 0;
  guint digits = 0;
  memset(code, 0, sizeof *code);
  code->plain_letters = TRUE;
  while (i < c->len) {
    guint8 letter;
    if (c->text[i] == '&' && code->upper && i + 1 < c->len && word_part_at(c, i + 1)) {
      i++;
      continue;
    }
    gsize n = word_part_at(c, i);
    if (n == 0)
      break;
    letter_read(c->text + i, c->len - i, &letter);
    if (n == 1 && g_ascii_isdigit(c->text[i])) {
      gsize end = strlen(code->printed);
      if (!with_digits)
        break;
      if (++digits > 3 || end + 1 >= CODE_MAX || code->upper + code->lower == 0)
        return FALSE;
      code->printed[end] = c->text[i];
      code->folded[strlen(code->folded)] = c->text[i];
    } else if (digits > 0 || letter_of(letter) == LETTER_MARK || !add_letter(code, c->text + i, n, letter)) {
      return FALSE;
    }
    i += n;
    if (code->lower == 0) {
      capitals_end = i;
      printed = strlen(code->printed);
      folded = strlen(code->folded);
    }
  }
  if (code->upper + code->lower == 0)
    return FALSE;
  c->at = i;
  if (with_digits)
    read_term_of_assembly(c, code);
  code->type = docnum_codes_type(code->folded, code->printed);
  code->issuer = docnum_codes_issuer(code->folded);
  cut_glued_word(c, capitals_end, printed, folded, code);
  return TRUE;
}

/* Written as codes are: capitals, a small letter here and there (TTg, QyĐ). */
static gboolean looks_like_code(const Code *code)
{
  gboolean first_upper = g_ascii_isupper(code->printed[0]) || g_str_has_prefix(code->printed, "Đ");
  return code->plain_letters && first_upper && (code->upper >= code->lower || code->type);
}

/* ---- the parts of a number ---- */

static gboolean read_year(Cursor *c, guint *year)
{
  guint value = 0;
  gsize i = c->at;
  for (; i < c->len && i - c->at < 4 && g_ascii_isdigit(c->text[i]); i++)
    value = value * 10 + (guint)(c->text[i] - '0');
  if (i - c->at != 4 || value < YEAR_FIRST || value > YEAR_LAST || word_part_at(c, i))
    return FALSE;
  c->at = i;
  *year = value;
  return TRUE;
}

/* Whether a type code is glued to the ordinal before i, as people type: "11HD", "42nq/tw". */
static gboolean type_is_glued(const Cursor *c, gsize i)
{
  Cursor try = *c;
  Code code;
  try.at = i;
  return c->context == DOCNUM_IN_QUERY && read_code(&try, FALSE, &code) && code.type &&
         code.type->strength == DOCNUM_CODE_LOOSE;
}

/* "30", "66.4", "12a", "0012" (as "12"). */
static gboolean read_ordinal(Cursor *c, char out[DOCNUM_ORDINAL_MAX])
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
    if (!separator_at(c, end, &bytes))
      return FALSE;
    while (i < end)
      out[n++] = c->text[i++];
  }
  if (i < c->len && c->text[i] >= 'a' && c->text[i] <= 'h' && !word_part_at(c, i + 1))
    out[n++] = c->text[i++];
  if (word_part_at(c, i) && !type_is_glued(c, i))
    return FALSE;
  out[n] = '\0';
  c->at = i;
  return TRUE;
}

static gboolean is_year(const char *ordinal)
{
  return strlen(ordinal) == 4 && (g_str_has_prefix(ordinal, "19") || g_str_has_prefix(ordinal, "20"));
}

/* Whether the code read behind a separator may join a number whose codes so far are given. */
static gboolean code_may_follow(const Cursor *c, const Code *codes, guint n, const Code *next, gboolean has_year)
{
  gboolean by_blank = next->separator == ' ';
  if (n == 0) {
    if (c->context == DOCNUM_IN_TEXT)
      return looks_like_code(next) || (has_year && next->type);
    if (by_blank)
      return next->type != NULL || (has_year && next->issuer);
    return next->type || next->issuer || looks_like_code(next);
  }
  if (by_blank) /* typed with blanks: one known issuer behind the type */
    return n == 1 && codes[0].type && !next->type && next->issuer &&
           (next->upper > 1 || next->issuer->kind != DOCNUM_ISSUER_PARTY_WORD);
  if (next->blanks && !(n == 1 && codes[0].type))
    return FALSE; /* "156/QĐ-UBND - UBND tỉnh" */
  if (next->separator == '.')
    return next->issuer && next->upper >= 2;
  if (looks_like_code(next))
    return TRUE;
  if (c->context == DOCNUM_IN_QUERY)
    return codes[n - 1].lower > 0 && next->plain_letters && !next->blanks;
  return has_year && codes[n - 1].lower > 0 && next->issuer && next->plain_letters; /* 30/2020/nđ-cp */
}

/* Reads the codes of a body; the cursor stands behind the separator given. */
static guint read_codes(Cursor *c, char separator, gboolean blanks, gboolean has_year, Code codes[CODES_MAX])
{
  guint n = 0;
  Cursor try = *c;
  while (n < CODES_MAX) {
    Code *next = &codes[n];
    if (!read_code(&try, TRUE, next))
      break;
    next->separator = separator;
    next->blanks = blanks;
    if (!code_may_follow(c, codes, n, next, has_year))
      break;
    n++;
    *c = try;
    separator = read_separator(&try, &blanks);
    if (!separator && n == 1 && has_year && next->type && try.at < try.len && strchr("._", try.text[try.at])) {
      separator = '.'; /* a slip for the dash: 01/2016/NQ.HĐTP */
      try.at++;
    }
    if (!separator)
      break;
  }
  return n;
}

/* "nb" (nội bộ, internal) behind an issuer says nothing about which document it is. */
static void drop_nb(Cursor *c, Code *last)
{
  gsize printed = strlen(last->printed), folded = strlen(last->folded);
  if (printed > 3 && g_str_has_suffix(last->printed, "nb") && g_ascii_isupper(last->printed[printed - 3])) {
    last->printed[printed - 2] = '\0';
    last->folded[folded - 2] = '\0';
    last->issuer = docnum_codes_issuer(last->folded);
    return;
  }
  gsize i = c->at, bytes = blank_at(c, i);
  if (c->cut == c->at && c->len - i >= 2 && memcmp(c->text + i, "nb", 2) == 0 && !word_part_at(c, i + 2)) {
    c->at = i + 2;
    return;
  }
  i += bytes ? bytes : (separator_at(c, i, &bytes) ? bytes : 0);
  gboolean bracket = i < c->len && c->text[i] == '(';
  i += bracket;
  if (i == c->at || c->len - i < 2 || memcmp(c->text + i, "nb", 2) != 0)
    return;
  i += 2;
  if (bracket ? i < c->len && c->text[i] == ')' : !word_part_at(c, i))
    c->at = i + bracket;
}

/* ---- what the codes mean ---- */

static void join_issuers(const Code *codes, guint n, guint skip, DocNum *out)
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
static gint find_type(const Code *codes, guint n)
{
  if (n >= 2 && codes[1].type && !(codes[0].type && codes[0].type->strength == DOCNUM_CODE_LOOSE)) {
    gboolean sure = codes[1].type->strength == DOCNUM_CODE_LOOSE ||
                    (codes[1].type->strength == DOCNUM_CODE_FIRST && codes[1].separator == '/');
    if (sure && (n >= 3 || !codes[0].type))
      return 1;
  }
  return codes[0].type ? 0 : -1;
}

/* One code alone proves little. */
static gboolean single_code_suffices(const Cursor *c, const Code *code, const DocNum *num)
{
  if (num->year)
    return code->type || code->issuer;
  if (c->context == DOCNUM_IN_TEXT)
    return code->issuer && !code->type && code->issuer->kind == DOCNUM_ISSUER_STATE && !code->blanks &&
           (code->separator == '/' || strcmp(code->folded, "cp") == 0 || strcmp(code->folded, "ttg") == 0 ||
            strcmp(code->folded, "hdbt") == 0);
  if (code->separator == ' ')
    return code->type && code->type->strength == DOCNUM_CODE_LOOSE && !is_year(num->ordinal);
  return code->type ? code->type->strength != DOCNUM_CODE_WEAK || looks_like_code(code) : code->issuer != NULL;
}

static gboolean codes_suffice(const Cursor *c, const Code *codes, guint n, gint type, const DocNum *num)
{
  if (n == 1)
    return single_code_suffices(c, &codes[0], num);
  if (num->year)
    return type >= 0 || codes[0].issuer || codes[0].upper >= 2;
  if (codes[0].separator == '-') {
    if (type == 0)
      return codes[1].upper >= 2 || codes[1].issuer || c->context == DOCNUM_IN_QUERY;
    return type == 1 || (codes[1].issuer && codes[1].issuer->kind != DOCNUM_ISSUER_STATE);
  }
  if (type >= 0)
    return TRUE;
  return codes[0].issuer || (codes[0].upper >= 2 && codes[1].upper >= 1); /* công văn */
}

static gboolean interpret(const Cursor *c, const Code *codes, guint n, DocNum *out)
{
  gint type = find_type(codes, n);
  if (!codes_suffice(c, codes, n, type, out))
    return FALSE;
  out->party = out->year == 0 && codes[0].separator == '-' && type == 0;
  if (type < 0 && codes[0].separator == '-' && n > 1 && !out->year) {
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
static gboolean ends_here(const Cursor *c)
{
  gsize bytes;
  if (c->cut && c->cut == c->at)
    return TRUE;
  if (word_part_at(c, c->at))
    return FALSE;
  if (c->at < c->len && c->text[c->at] == '%')
    return FALSE;
  gboolean joined = separator_at(c, c->at, &bytes) || (c->at < c->len && strchr(".,", c->text[c->at]));
  return !(joined && c->at + bytes < c->len && g_ascii_isdigit(c->text[c->at + bytes]));
}

/* "30/2020/NĐ-CP", "36-HD/VPTW", in queries also "30 2020 nd cp", "11 HD BTCTW", "63/2020". */
static gboolean scan_ordinal_first(Cursor *c, DocNum *out)
{
  Code codes[CODES_MAX];
  gboolean blanks = FALSE;
  if (!read_ordinal(c, out->ordinal))
    return FALSE;
  Cursor behind_year = *c;
  gboolean glued = word_part_at(c, c->at) > 0;
  char separator = glued ? ' ' : read_separator(c, &blanks), first = separator;
  if (!separator)
    return FALSE;
  Cursor body = *c;
  if ((separator != '-' || c->context == DOCNUM_IN_QUERY) && read_year(&body, &out->year)) {
    behind_year = body;
    separator = read_separator(&body, &blanks);
  }
  guint n = separator ? read_codes(&body, separator, blanks, out->year != 0, codes) : 0;
  if (n > 0) {
    drop_nb(&body, &codes[n - 1]);
    *c = body;
    if (ends_here(&body) && interpret(&body, codes, n, out))
      return TRUE;
  }
  *c = behind_year;
  return c->context == DOCNUM_IN_QUERY && out->year && first == '/' && !is_year(out->ordinal) && ends_here(c);
}

/* Skips "số", "so", "sô" and blanks. */
static void skip_so(Cursor *c)
{
  Code word;
  gsize n;
  Cursor try = *c;
  if (read_code(&try, FALSE, &word) && strcmp(word.folded, "so") == 0 && blank_at(&try, try.at))
    c->at = try.at;
  while ((n = blank_at(c, c->at)) > 0)
    c->at += n;
}

/* Behind "nq 18": a year, then an issuer, each perhaps. */
static void read_typed_rest(Cursor *c, DocNum *out)
{
  Cursor try = *c;
  Code code;
  gboolean blanks;
  char separator = read_separator(&try, &blanks);
  if (!separator)
    return;
  if (read_year(&try, &out->year)) {
    *c = try;
    separator = read_separator(&try, &blanks);
  }
  if (!separator || !read_code(&try, TRUE, &code) || !code.issuer)
    return;
  if (separator == ' ' && code.issuer->kind == DOCNUM_ISSUER_PARTY_WORD && code.upper < 2)
    return;
  drop_nb(&try, &code);
  g_strlcpy(out->issuer, code.printed, sizeof out->issuer);
  *c = try;
}

/* "nd30/2020", "HD11", "NQ 42 TW", "NĐ 30/2020/NĐ-CP". */
static gboolean scan_type_first(Cursor *c, DocNum *out)
{
  Code type;
  DocNum rest;
  gboolean blanks;
  if (!read_code(c, FALSE, &type) || !type.type || type.type->strength == DOCNUM_CODE_WEAK)
    return FALSE;
  read_separator(c, &blanks);
  skip_so(c);
  if (c->at >= c->len || !g_ascii_isdigit(c->text[c->at]))
    return FALSE;
  Cursor try = *c;
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
  Cursor c = {text, len, 0, context, 0};
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

const char *docnum_type_code(const char *text, gsize len)
{
  Cursor c = {text, len, 0, DOCNUM_IN_QUERY, 0};
  Code code;
  if (!read_code(&c, FALSE, &code) || c.at != len || !code.type)
    return NULL;
  return code.type->code;
}
