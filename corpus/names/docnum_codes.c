#include "corpus/names/docnum_codes.h"

#include "corpus/text/syllable.h"

#include <stdlib.h>
#include <string.h>

#include "corpus/names/docnum_codes.inc" /* from types.txt and offices.txt */

static gboolean has_stroke(const char *code)
{
  return strstr(code, "Đ") != NULL || strstr(code, "đ") != NULL;
}

static int compare_type(const void *key, const void *item)
{
  return strcmp(key, ((const DocnumTypeCode *)item)->folded);
}

static int compare_issuer(const void *key, const void *item)
{
  return strcmp(key, ((const DocnumIssuerCode *)item)->folded);
}

const DocnumTypeCode *docnum_codes_type(const char *folded, const char *printed)
{
  const DocnumTypeCode *found = bsearch(folded, types, G_N_ELEMENTS(types), sizeof types[0], compare_type);
  if (found == NULL)
    return NULL;
  while (found > types && strcmp(found[-1].folded, folded) == 0)
    found--;
  /* đ decides between HD and HĐ */
  for (const DocnumTypeCode *one = found; one < types + G_N_ELEMENTS(types) && !strcmp(one->folded, folded); one++)
    if (has_stroke(one->code) == has_stroke(printed))
      return one;
  return found;
}

const DocnumIssuerCode *docnum_codes_issuer(const char *folded)
{
  char base[16];
  gsize n = strlen(folded);
  while (n > 0 && g_ascii_isdigit(folded[n - 1]))
    n--;
  if (n == 0 || n >= sizeof base)
    return NULL;
  memcpy(base, folded, n);
  base[n] = '\0';
  gboolean term = folded[n] != '\0';
  if (term && strcmp(base, "qh") != 0 && strcmp(base, "ubtvqh") != 0 && strcmp(base, "hdnd") != 0 &&
      strcmp(base, "ubtvqhk") != 0)
    return NULL;
  return bsearch(base, issuers, G_N_ELEMENTS(issuers), sizeof issuers[0], compare_issuer);
}

gboolean docnum_codes_is_word(const DocnumIssuerCode *issuer, guint capitals)
{
  Syllable syllable;
  guint of_code = 0;
  for (const char *p = issuer->code; *p; p = g_utf8_next_char(p))
    of_code += g_unichar_isupper(g_utf8_get_char(p));
  return capitals != of_code && syllable_parse(issuer->folded, strlen(issuer->folded), &syllable);
}
