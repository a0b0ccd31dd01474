#include "corpus/names/docnum.h"

#include "corpus/names/docnum_codes.h"
#include "corpus/names/docnum_lex.h"
#include "corpus/text/letter.h"

#include <string.h>

/* Keys, comparison and printing; docnum_scan.c reads numbers from text. */

/* Appends the folded form of a code list: letters and digits, '-' between codes. */
static gsize append_folded(char *buf, gsize n, gsize size, const char *code)
{
  gsize len = strlen(code), first = n;
  for (gsize i = 0; i < len && n + 1 < size;) {
    guint8 letter;
    gsize from = i;
    i += letter_read(code + i, len - i, &letter);
    if (g_ascii_isalnum(code[from]) || code[from] == '-')
      buf[n++] = g_ascii_tolower(code[from]);
    else if (letter_of(letter) == LETTER_UW && n > first && buf[n - 1] == 't')
      buf[n++] = 'w';
    else if ((guchar)code[from] >= 0x80 && letter_of(letter) != LETTER_NONE && letter_of(letter) < LETTER_IGNORED)
      buf[n++] = letter_folded[letter_of(letter)];
  }
  return n;
}

gsize docnum_key(const DocNum *num, char buf[DOCNUM_KEY_MAX])
{
  gsize n = append_folded(buf, 0, DOCNUM_ORDINAL_MAX, "");
  for (const char *p = num->ordinal; *p && n < DOCNUM_ORDINAL_MAX; p++)
    buf[n++] = g_ascii_tolower(*p);
  buf[n++] = '/';
  if (num->year)
    n += (gsize)g_snprintf(buf + n, DOCNUM_KEY_MAX - n, "%u", num->year % 10000);
  buf[n++] = '/';
  n = append_folded(buf, n, n + DOCNUM_TYPE_MAX, num->type);
  buf[n++] = '/';
  n = append_folded(buf, n, DOCNUM_KEY_MAX, num->issuer);
  buf[n] = '\0';
  return n;
}

static gboolean is_folded(const char *text, const char *more)
{
  for (; *text; text++)
    if (!g_ascii_islower(*text) && !g_ascii_isdigit(*text) && strchr(more, *text) == NULL)
      return FALSE;
  return TRUE;
}

gboolean docnum_from_key(const char *key, gsize len, DocNum *out)
{
  DocNum num;
  if (len >= DOCNUM_KEY_MAX || memchr(key, '\0', len))
    return FALSE;
  g_autofree char *copy = g_strndup(key, len);
  g_auto(GStrv) parts = g_strsplit(copy, "/", 5);
  if (g_strv_length(parts) != 4 || !is_folded(parts[0], ".") || !is_folded(parts[1], "") || !is_folded(parts[2], "") ||
      !is_folded(parts[3], "-"))
    return FALSE;
  memset(&num, 0, sizeof num);
  if (g_strlcpy(num.ordinal, parts[0], sizeof num.ordinal) >= sizeof num.ordinal ||
      g_strlcpy(num.type, parts[2], sizeof num.type) >= sizeof num.type ||
      g_strlcpy(num.issuer, parts[3], sizeof num.issuer) >= sizeof num.issuer)
    return FALSE;
  if (*parts[1]) {
    guint64 year;
    if (!g_ascii_string_to_unsigned(parts[1], 10, 1, 9999, &year, NULL))
      return FALSE;
    num.year = (guint)year;
  }
  if (!num.ordinal[0] && !num.year && !num.type[0] && !num.issuer[0])
    return FALSE;
  const DocnumIssuerCode *issuer = docnum_codes_issuer(num.issuer);
  num.party = num.type[0] && num.year == 0 && issuer != NULL && issuer->party;
  *out = num;
  return TRUE;
}

/* Quy định is QyĐ to the state and QĐ or QĐi to the Party. */
static const char *type_family(const char *folded)
{
  return strcmp(folded, "qyd") == 0 || strcmp(folded, "qdi") == 0 ? "qd" : folded;
}

static gboolean same_code(const char *wanted, const char *have)
{
  char a[DOCNUM_KEY_MAX], b[DOCNUM_KEY_MAX];
  a[append_folded(a, 0, sizeof a, wanted)] = '\0';
  b[append_folded(b, 0, sizeof b, have)] = '\0';
  return strcmp(type_family(a), type_family(b)) == 0;
}

gboolean docnum_matches(const DocNum *wanted, const DocNum *have)
{
  if (wanted->ordinal[0] && g_ascii_strcasecmp(wanted->ordinal, have->ordinal) != 0)
    return FALSE;
  if (wanted->year && wanted->year != have->year)
    return FALSE;
  if (wanted->type[0] && !same_code(wanted->type, have->type))
    return FALSE;
  return !wanted->issuer[0] || same_code(wanted->issuer, have->issuer);
}

void docnum_print(const DocNum *num, GString *out)
{
  g_string_append(out, num->ordinal);
  if (num->year)
    g_string_append_printf(out, "%s%u", num->ordinal[0] ? "/" : "", num->year);
  if (num->type[0])
    g_string_append_printf(out, "%s%s", num->party && !num->year ? "-" : "/", num->type);
  if (num->issuer[0]) {
    gboolean slash = !num->type[0] || (num->party && !num->year);
    g_string_append_printf(out, "%s%s", slash ? "/" : "-", num->issuer);
  }
}

const char *docnum_type_code(const char *text, gsize len)
{
  DocnumCursor c = {text, len, 0, DOCNUM_IN_QUERY, 0};
  DocnumCode code;
  if (!docnum_lex_read_code(&c, FALSE, &code) || c.at != len || code.type == NULL)
    return NULL;
  return code.type->code;
}
