/* sieve: the few places of a long text that may hold facts, found in one pass without folding it: lines that look like
 * a signer's role, "hiệu lực", headings and clauses that amend or repeal.
 *
 * What it finds is a candidate; the modules that read it decide.
 * Used inside corpus/facts. */
#ifndef TRACUU_CORPUS_FACTS_SIEVE_H
#define TRACUU_CORPUS_FACTS_SIEVE_H

#include <glib.h>

G_BEGIN_DECLS

#define SIEVE_MAX 512 /* places of one kind that are kept */

typedef enum {
  SIEVE_ROLE,   /* a short line that begins like a role or like "TM.", "KT." */
  SIEVE_SIGNED, /* "(Đã ký)" */
  SIEVE_CLAUSE, /* a line that begins with a label and a verb: "Điều 2. Bãi bỏ ...", "5. Sửa đổi, bổ sung ..." */
  SIEVE_EFFECT /* a line with "hiệu lực" */
} SieveKind;

typedef struct {
  SieveKind kind;
  gsize line; /* offset of the line's start, or of its last column */
} SievePlace;

typedef struct {
  const char *text;
  gsize len;
  gboolean bare_article; /* while reading: the line before was "Điều 1." alone */
  GArray *places;        /* SievePlace, in text order; those of SIEVE_EFFECT behind the others */
} Sieve;

void sieve_init(Sieve *sieve, const char *text, gsize len);
void sieve_clear(Sieve *sieve);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Sieve, sieve_clear)

G_END_DECLS

#endif
