/* docnum_codes: the type and issuer codes that stand in document numbers, as docnum.c needs them: which letters are
 * one, and how much such letters prove by themselves. They are those of the tables of types and offices (types.txt,
 * offices.txt).
 *
 * For docnum.c alone. */
#ifndef TRACUU_CORPUS_NAMES_DOCNUM_CODES_H
#define TRACUU_CORPUS_NAMES_DOCNUM_CODES_H

#include <glib.h>

G_BEGIN_DECLS

/* How sure a type code makes a reader of a query that a number is meant. */
typedef enum {
  DOCNUM_CODE_WEAK,  /* also a word or a unit ("da", "l"): only in a complete number */
  DOCNUM_CODE_FIRST, /* before the ordinal: "tt 39" */
  DOCNUM_CODE_LOOSE  /* before or behind it: "nq 18", "18 nq" */
} DocnumCodeStrength;

typedef struct {
  const char *code;   /* as printed: "NĐ" */
  const char *folded; /* "nd" */
  DocnumCodeStrength strength;
  gboolean joint; /* several issuers follow: TTLT/BBCVT-BNG-BCA */
} DocnumTypeCode;

typedef struct {
  const char *code, *folded;
  gboolean party;
} DocnumIssuerCode;

/* The type whose folded code this is; where two share it (HD, HĐ), the one that is printed with or without đ, too,
 * else the more frequent. NULL when there is none. */
const DocnumTypeCode *docnum_codes_type(const char *folded, const char *printed);

/* The issuer whose folded code this is, the number of a term aside (qh14). NULL when unknown. */
const DocnumIssuerCode *docnum_codes_issuer(const char *folded);

/* Whether the code, typed with so many capitals, is a word as much: tu, THU (for ThU); TU is not. */
gboolean docnum_codes_is_word(const DocnumIssuerCode *issuer, guint capitals);

G_END_DECLS

#endif
