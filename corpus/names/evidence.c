#include "corpus/names/evidence.h"

#include <string.h>

#include "corpus/base/language.h"

static const EvidenceRow rows[] = {
    {EVIDENCE_PRINTED, EVIDENCE_CERTAIN, "printed", N_("printed where papers have it")},
    {EVIDENCE_FILE_NAME, EVIDENCE_LIKELY, "file_name", N_("from the name of the file")},
    {EVIDENCE_PROPERTIES, EVIDENCE_LIKELY, "properties", N_("from the properties of the file")},
    {EVIDENCE_FIRST_LINE, EVIDENCE_LIKELY, "first_line", N_("the first line of the text")},
    {EVIDENCE_FIRST_SENTENCE, EVIDENCE_LIKELY, "first_sentence", N_("from the first sentence")},
    {EVIDENCE_NUMBER, EVIDENCE_LIKELY, "number", N_("from the letters of the number")},
    {EVIDENCE_ITSELF, EVIDENCE_LIKELY, "itself", N_("what the text calls itself")},
    {EVIDENCE_TYPE, EVIDENCE_LIKELY, "type", N_("who issues papers of this type")},
    {EVIDENCE_REPAIRED, EVIDENCE_UNCERTAIN, "repaired", N_("signs that were misread were put right")},
    {EVIDENCE_ENACTING, EVIDENCE_LIKELY, "enacting", N_("who speaks behind the grounds")},
    {EVIDENCE_BEHALF, EVIDENCE_LIKELY, "behalf", N_("on whose behalf it was signed")},
    {EVIDENCE_PROGRAM, EVIDENCE_LIKELY, "program", N_("printed by the program that signed")},
    {EVIDENCE_NO_POST, EVIDENCE_LIKELY, "no_post", N_("a name without a post")},
    {EVIDENCE_SMALL_LETTERS, EVIDENCE_LIKELY, "small_letters", N_("post and name in small letters")},
    {EVIDENCE_BLANK, EVIDENCE_LIKELY, "blank", N_("the number is blank")},
};

const EvidenceRow *evidence_row(Evidence evidence)
{
  for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
    if (rows[i].evidence == evidence)
      return &rows[i];
  return &rows[0];
}

const EvidenceRow *evidence_read(const char *value, gsize len, const char *fact)
{
  gsize n = strlen(fact);
  if (len <= n || memcmp(value, fact, n) != 0 || value[n] != '\t')
    return NULL;
  value += n + 1;
  len -= n + 1;
  for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
    if (strlen(rows[i].code) == len && memcmp(rows[i].code, value, len) == 0)
      return &rows[i];
  return NULL;
}

const char *evidence_worth_name(EvidenceWorth worth)
{
  static const char *const names[] = {
      [EVIDENCE_CERTAIN] = N_("certain"), [EVIDENCE_LIKELY] = N_("likely"), [EVIDENCE_UNCERTAIN] = N_("uncertain")};
  return names[worth];
}
