/* facts: what a document says about itself: number, type, issuer, dates, title, signer, relations.
 *
 * A fact is a value with the place it was read from. What the text does not say is absent, never guessed.
 *
 * Called by the indexer (whole documents) and by the query (type and issuer names). May include corpus/text only. */
#ifndef TRACUU_CORPUS_FACTS_FACTS_H
#define TRACUU_CORPUS_FACTS_FACTS_H

#include <glib.h>

#include "corpus/text/date.h"
#include "corpus/text/docnum.h"

G_BEGIN_DECLS

/* A byte span of the canonical text; both 0 = from elsewhere (the file's name). */
typedef struct {
  gsize start, end;
} FactsSpan;

typedef struct {
  DocNum number; /* ordinal "" = none found */
  FactsSpan number_span;
  char *number_text;     /* as printed, NFC, inner spaces removed; NULL = none */
  const char *type;      /* official name of the type, static: "Nghị quyết"; NULL = none found */
  const char *type_code; /* static: "NQ" */
  FactsSpan type_span;
  Date issued; /* year 0 = none found */
  FactsSpan issued_span;
  char *title; /* trích yếu, one line; NULL = none */
  FactsSpan title_span;
} Facts;

/* What is known besides the text. NULL = not known. */
typedef struct {
  const char *file_name;  /* base name: the last resort for a number */
  const char *title_hint; /* title property of the file */
} FactsHints;

/* Reads the facts of the len bytes of canonical text. Never fails; free the result with facts_free. */
Facts *facts_read(const char *text, gsize len, const FactsHints *hints);
void facts_free(Facts *facts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Facts, facts_free)

G_END_DECLS

#endif
