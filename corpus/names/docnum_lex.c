#include "corpus/names/docnum_lex.h"

#include "corpus/text/letter.h"

#include <string.h>

gsize docnum_lex_blank(const DocnumCursor *c, gsize i)
{
  if (i >= c->len)
    return 0;
  if (c->text[i] == ' ' || c->text[i] == '\t')
    return 1;
  return c->len - i >= 2 && memcmp(c->text + i, "\xC2\xA0", 2) == 0 ? 2 : 0;
}

char docnum_lex_separator(const DocnumCursor *c, gsize i, gsize *bytes)
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

char docnum_lex_read_separator(DocnumCursor *c, gboolean *blanks)
{
  gsize bytes, before = docnum_lex_blank(c, c->at);
  gsize i = c->at + before;
  char found = docnum_lex_separator(c, i, &bytes);
  if (!found) {
    *blanks = TRUE;
    if (before == 0 || c->context != DOCNUM_IN_QUERY)
      return 0;
    while ((bytes = docnum_lex_blank(c, i)) > 0)
      i += bytes;
    c->at = i;
    return ' ';
  }
  gsize after = docnum_lex_blank(c, i + bytes);
  *blanks = before || after;
  c->at = i + bytes + after;
  return found;
}

gsize docnum_lex_word_part(const DocnumCursor *c, gsize i)
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

typedef struct {
  gsize printed, folded; /* bytes so far */
} CodeLengths;

/* Adds one letter to a code. Any look-alike of Đ is printed as Đ; TƯ is folded as the TW it stands for. */
static gboolean add_letter(DocnumCode *code, CodeLengths *lengths, const char *text, gsize n, guint8 letter_code)
{
  gsize printed = lengths->printed, folded = lengths->folded;
  guint8 letter = letter_of(letter_code);
  const char *from = text;
  gboolean upper = n == 1 && g_ascii_isupper(*text);
  char fold = n == 1 ? g_ascii_tolower(*text) : letter_folded[letter];
  if (printed + n >= DOCNUM_LEX_CODE_MAX || folded + 1 >= DOCNUM_LEX_CODE_MAX)
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
  *lengths = (CodeLengths){printed + n, folded + 1};
  code->upper += upper;
  code->lower += !upper;
  return TRUE;
}

/* "CPcho" is CP with the next word glued to it: cuts the code behind its capitals when these are an issuer and the
 * whole is nothing. Capitals are as many bytes of printed and letters of folded. */
static void cut_glued_word(DocnumCursor *c, gsize capitals_end, gsize printed, gsize folded, DocnumCode *code)
{
  DocnumCode capitals = *code;
  if (code->type != NULL || code->issuer != NULL || code->lower < 2 || folded < 2 || capitals_end == 0)
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
static void read_term_of_assembly(DocnumCursor *c, DocnumCode *code)
{
  gsize blank = docnum_lex_blank(c, c->at), i = c->at + blank, n = 0;
  if (blank == 0 || (strcmp(code->folded, "qh") != 0 && strcmp(code->folded, "ubtvqh") != 0))
    return;
  while (i + n < c->len && g_ascii_isdigit(c->text[i + n]))
    n++;
  if (n == 0 || n > 2 || docnum_lex_word_part(c, i + n))
    return;
  strncat(code->printed, c->text + i, n);
  strncat(code->folded, c->text + i, n);
  c->at = i + n;
}

gboolean docnum_lex_read_code(DocnumCursor *c, gboolean with_digits, DocnumCode *code)
{
  CodeLengths lengths = {0, 0}, capitals = {0, 0};
  gsize i = c->at, capitals_end = 0;
  guint digits = 0;
  memset(code, 0, sizeof *code);
  code->plain_letters = TRUE;
  while (i < c->len) {
    guint8 letter;
    if (c->text[i] == '&' && code->upper && i + 1 < c->len && docnum_lex_word_part(c, i + 1)) {
      i++;
      continue;
    }
    gsize n = docnum_lex_word_part(c, i);
    if (n == 0)
      break;
    letter_read(c->text + i, c->len - i, &letter);
    if (n == 1 && g_ascii_isdigit(c->text[i])) {
      if (!with_digits)
        break;
      if (++digits > 3 || lengths.printed + 1 >= DOCNUM_LEX_CODE_MAX || code->upper + code->lower == 0)
        return FALSE;
      code->printed[lengths.printed++] = c->text[i];
      code->folded[lengths.folded++] = c->text[i];
    } else if (digits > 0 || letter_of(letter) == LETTER_MARK || !add_letter(code, &lengths, c->text + i, n, letter)) {
      return FALSE;
    }
    i += n;
    if (code->lower == 0) {
      capitals_end = i;
      capitals = lengths;
    }
  }
  if (code->upper + code->lower == 0)
    return FALSE;
  c->at = i;
  if (with_digits)
    read_term_of_assembly(c, code);
  code->type = docnum_codes_type(code->folded, code->printed);
  code->issuer = docnum_codes_issuer(code->folded);
  cut_glued_word(c, capitals_end, capitals.printed, capitals.folded, code);
  return TRUE;
}

gboolean docnum_lex_is_printed_code(const DocnumCode *code)
{
  gboolean first_upper = g_ascii_isupper(code->printed[0]) || g_str_has_prefix(code->printed, "Đ");
  return code->plain_letters && first_upper && (code->upper >= code->lower || code->type != NULL);
}
