#include "corpus/names/proof.h"

#include <string.h>

#include "corpus/base/language.h"

static const ProofRow rows[] = {
    {PROOF_PRINTED, PROOF_CERTAIN, "printed", N_("printed where papers have it")},
    {PROOF_FILE_NAME, PROOF_LIKELY, "file_name", N_("from the name of the file")},
    {PROOF_PROPERTIES, PROOF_LIKELY, "properties", N_("from the properties of the file")},
    {PROOF_FIRST_LINE, PROOF_LIKELY, "first_line", N_("the first line of the text")},
    {PROOF_FIRST_SENTENCE, PROOF_LIKELY, "first_sentence", N_("from the first sentence")},
    {PROOF_NUMBER, PROOF_LIKELY, "number", N_("from the letters of the number")},
    {PROOF_ITSELF, PROOF_LIKELY, "itself", N_("what the text calls itself")},
    {PROOF_TYPE, PROOF_LIKELY, "type", N_("who issues papers of this type")},
    {PROOF_REPAIRED, PROOF_UNCERTAIN, "repaired", N_("signs that were misread were put right")},
    {PROOF_ENACTING, PROOF_LIKELY, "enacting", N_("who speaks behind the grounds")},
    {PROOF_BEHALF, PROOF_LIKELY, "behalf", N_("on whose behalf it was signed")},
    {PROOF_PROGRAM, PROOF_LIKELY, "program", N_("printed by the program that signed")},
    {PROOF_NO_POST, PROOF_LIKELY, "no_post", N_("a name without a post")},
    {PROOF_SMALL_LETTERS, PROOF_LIKELY, "small_letters", N_("post and name in small letters")},
    {PROOF_BLANK, PROOF_LIKELY, "blank", N_("the number is blank")},
};

const ProofRow *proof_row(Proof proof)
{
  for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
    if (rows[i].proof == proof)
      return &rows[i];
  return &rows[0];
}

const ProofRow *proof_read(const char *value, gsize len, const char *fact)
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

gboolean proof_is_marked(const ProofRow *row)
{
  return row->worth == PROOF_UNCERTAIN || row->proof == PROOF_FILE_NAME;
}

const char *proof_worth_name(ProofWorth worth)
{
  static const char *const names[] = {
      [PROOF_CERTAIN] = N_("certain"), [PROOF_LIKELY] = N_("likely"), [PROOF_UNCERTAIN] = N_("uncertain")};
  return names[worth];
}
