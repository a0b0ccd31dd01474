/* proof: what gave a fact, and what it is worth: one row each.
 *
 * What is uncertain is shown with "?" and proves nothing else: no status is worked out from it. What is worth less is no
 * fact at all. */
#ifndef TRACUU_CORPUS_NAMES_PROOF_H
#define TRACUU_CORPUS_NAMES_PROOF_H

#include <glib.h>

G_BEGIN_DECLS

typedef enum { PROOF_CERTAIN, PROOF_LIKELY, PROOF_UNCERTAIN } ProofWorth;

typedef enum {
  PROOF_PRINTED, /* where papers print the fact, or said by people; in a record that says nothing, too */
  PROOF_FILE_NAME,
  PROOF_PROPERTIES,
  PROOF_FIRST_LINE,
  PROOF_FIRST_SENTENCE,
  PROOF_NUMBER,   /* the letters of the number */
  PROOF_ITSELF,   /* what the paper calls itself in a sentence: "Nghị định này" */
  PROOF_TYPE,     /* only one office issues papers of the type */
  PROOF_REPAIRED, /* signs that recognition misread */
  PROOF_ENACTING,
  PROOF_BEHALF,
  PROOF_PROGRAM, /* what a program that signs printed */
  PROOF_NO_POST,
  PROOF_SMALL_LETTERS,
  PROOF_BLANK
} Proof;

typedef struct {
  Proof proof;
  ProofWorth worth;
  const char *code;  /* in the index and in JSON */
  const char *label; /* for people, a message */
} ProofRow;

const ProofRow *proof_row(Proof proof);
/* What a field of a record, "number", a tab and a code, says of the fact of this name; NULL when it speaks of another or
 * the code is not known. */
const ProofRow *proof_read(const char *value, gsize len, const char *fact);

/* Whether the fact is shown with "?": when it is uncertain, or said by nothing but the name of the file, which people give
 * to copies and drafts as well. */
gboolean proof_is_marked(const ProofRow *row);

/* "certain", "likely", "uncertain": in JSON; for people, a message. */
const char *proof_worth_name(ProofWorth worth);

G_END_DECLS

#endif
