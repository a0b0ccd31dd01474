#include "corpus/names/abbreviations.h"

#include <string.h>

#include "corpus/names/name_table.h"
#include "corpus/names/offices.h"
#include "corpus/names/types.h"
#include "corpus/text/normal.h"
#include "corpus/text/syllable.h"

typedef struct {
  const char *key; /* fold_key of words */
  const char *words, *code;
} Abbreviation;

#include "corpus/names/abbreviations.inc" /* from abbreviations.txt */

static const NameTable table = NAME_TABLE(abbreviations, Abbreviation, key, words);

/* Whether folded is the code without case and đ. */
static gboolean is_code(const char *folded, const char *code)
{
  for (; *folded != '\0' && *code != '\0'; folded++, code++) {
    if (g_str_has_prefix(code, "Đ")) {
      if (*folded != 'd')
        return FALSE;
      code += strlen("Đ") - 1;
    } else if (*folded != g_ascii_tolower(*code)) {
      return FALSE;
    }
  }
  return *folded == *code;
}

const char *abbreviations_find(const char *text, gsize len)
{
  /* "tư" is a word, though the committee of a province is TU. */
  Syllable syllable;
  if (syllable_parse(text, len, &syllable))
    return NULL;
  g_autoptr(GString) folded = g_string_new(NULL);
  normal_fold_append(folded, text, len);
  if (folded->len < 2 || strchr(folded->str, ' ') != NULL)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS(abbreviations); i++)
    if (is_code(folded->str, abbreviations[i].code))
      return abbreviations[i].words;
  const Issuer *issuer = offices_find(text, len);
  if (issuer != NULL)
    return issuer->name;
  const DocType *type = types_find(text, len);
  return type != NULL ? type->name : NULL;
}

const char *abbreviations_scan(const char *text, gsize len, const char **words)
{
  const Issuer *issuer = offices_scan(text, len, TRUE, NULL);
  /* Some offices share the code of another: TW is not the Politburo. */
  if (issuer != NULL && g_strcmp0(abbreviations_find(issuer->code, strlen(issuer->code)), issuer->name) == 0) {
    *words = issuer->name;
    return issuer->code;
  }
  const Abbreviation *subject = name_table_scan(&table, text, len, 2, TRUE, NULL);
  if (subject == NULL)
    return NULL;
  *words = subject->words;
  return subject->code;
}
