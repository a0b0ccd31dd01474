/* candidate_lines: the few places of a long text that may hold facts, found in one pass without folding it: lines that
 * look like a signer's role, "hiệu lực", headings and clauses that amend or repeal.
 *
 * What it finds is a candidate; the modules that read it decide.
 * Used inside corpus/facts. */
#ifndef TRACUU_CORPUS_FACTS_CANDIDATE_LINES_H
#define TRACUU_CORPUS_FACTS_CANDIDATE_LINES_H

#include <glib.h>

G_BEGIN_DECLS

#define CANDIDATE_LINES_MAX 512 /* places of one kind that are kept */

typedef enum {
  CANDIDATE_LINES_ROLE,   /* a short line that begins like a role or like "TM.", "KT." */
  CANDIDATE_LINES_SIGNED, /* "(Đã ký)" */
  CANDIDATE_LINES_CLAUSE, /* a line that begins with a label and a verb: "Điều 2. Bãi bỏ ...", "5. Sửa đổi, bổ sung ..." */
  CANDIDATE_LINES_EFFECT /* a line with "hiệu lực" */
} CandidateLinesKind;

typedef struct {
  CandidateLinesKind kind;
  gsize line; /* offset of the line's start, or of its last column */
} CandidateLinesPlace;

typedef struct {
  const char *text;
  gsize len;
  gboolean bare_article; /* while reading: the line before was "Điều 1." alone */
  GArray *places;        /* CandidateLinesPlace, in text order; those of CANDIDATE_LINES_EFFECT behind the others */
} CandidateLines;

void candidate_lines_init(CandidateLines *candidates, const char *text, gsize len);
void candidate_lines_clear(CandidateLines *candidates);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(CandidateLines, candidate_lines_clear)

G_END_DECLS

#endif
