/* docnum_lex: the pieces that document numbers are made of: separators, codes in capitals. For docnum_scan.c and
 * docnum.c alone. */
#ifndef TRACUU_CORPUS_NAMES_DOCNUM_LEX_H
#define TRACUU_CORPUS_NAMES_DOCNUM_LEX_H

#include "corpus/names/docnum.h"
#include "corpus/names/docnum_codes.h"

G_BEGIN_DECLS

#define DOCNUM_LEX_CODE_MAX 24 /* bytes of one code, with NUL */

typedef struct {
  const char *text;
  gsize len, at;
  DocNumContext context;
  gsize cut; /* where a code ended inside a word glued to it ("NĐ-CPcho"), or 0 */
} DocnumCursor;

typedef struct {
  char printed[DOCNUM_LEX_CODE_MAX];
  char folded[DOCNUM_LEX_CODE_MAX];
  guint upper, lower;
  gboolean plain_letters;     /* ASCII, đ and ư only: what codes are made of */
  char separator;             /* before it: '/', '-', '_', '.', ' ' */
  gboolean blanks;            /* blanks stood around the separator */
  const DocnumTypeCode *type; /* or NULL */
  const DocnumIssuerCode *issuer;
} DocnumCode;

/* Length of the space, tab or no-break space at i; 0 when it is something else. */
gsize docnum_lex_blank(const DocnumCursor *c, gsize i);

/* '/' or '-' for any slash or dash at i, '_' and (as '/') '\\' in queries; 0 for anything else. Sets *bytes. */
char docnum_lex_separator(const DocnumCursor *c, gsize i, gsize *bytes);

/* Reads a separator and at most one blank on each side of it; in queries a blank is one by itself. */
char docnum_lex_read_separator(DocnumCursor *c, gboolean *blanks);

/* Length of the letter, digit or combining mark at i; 0 when a word does not go on there. */
gsize docnum_lex_word_part(const DocnumCursor *c, gsize i);

/* Reads letters (and & between them) and, with_digits, up to three digits after them, up to where the word ends. */
gboolean docnum_lex_read_code(DocnumCursor *c, gboolean with_digits, DocnumCode *code);

/* Written as codes are: capitals, a small letter here and there (TTg, QyĐ). */
gboolean docnum_lex_is_printed_code(const DocnumCode *code);

G_END_DECLS

#endif
