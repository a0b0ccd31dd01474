/* evidence: what gave a fact, and what it is worth: one row each.
 *
 * What is uncertain is shown with "?" and proves nothing else: no status is worked out from it. What is worth less is no
 * fact at all. */
#ifndef TRACUU_CORPUS_NAMES_EVIDENCE_H
#define TRACUU_CORPUS_NAMES_EVIDENCE_H

#include <glib.h>

G_BEGIN_DECLS

typedef enum { EVIDENCE_CERTAIN, EVIDENCE_LIKELY, EVIDENCE_UNCERTAIN } EvidenceWorth;

typedef enum {
  EVIDENCE_PRINTED, /* where papers print the fact, or said by people; in a record that says nothing, too */
  EVIDENCE_FILE_NAME,
  EVIDENCE_PROPERTIES,
  EVIDENCE_FIRST_LINE,
  EVIDENCE_FIRST_SENTENCE,
  EVIDENCE_NUMBER,   /* the letters of the number */
  EVIDENCE_ITSELF,   /* what the paper calls itself in a sentence: "Nghị định này" */
  EVIDENCE_TYPE,     /* only one office issues papers of the type */
  EVIDENCE_REPAIRED, /* signs that recognition misread */
  EVIDENCE_ENACTING,
  EVIDENCE_BEHALF,
  EVIDENCE_PROGRAM, /* what a program that signs printed */
  EVIDENCE_NO_POST,
  EVIDENCE_SMALL_LETTERS,
  EVIDENCE_BLANK
} Evidence;

typedef struct {
  Evidence evidence;
  EvidenceWorth worth;
  const char *code;  /* in the index and in JSON */
  const char *label; /* for people, a message */
} EvidenceRow;

const EvidenceRow *evidence_row(Evidence evidence);
/* What a field of a record, "number", a tab and a code, says of the fact of this name; NULL when it speaks of another or
 * the code is not known. */
const EvidenceRow *evidence_read(const char *value, gsize len, const char *fact);

/* "certain", "likely", "uncertain": in JSON; for people, a message. */
const char *evidence_worth_name(EvidenceWorth worth);

G_END_DECLS

#endif
