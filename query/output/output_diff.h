/* output_diff: what is different between two documents, for people and programs.
 *
 *   12 articles unchanged, 3 changed, 1 new, 1 gone, 2 moved
 *
 *   changed: Điều 5. Phạm vi
 *       …theo quy định tại khoản [-2-] {+3+} Điều này…
 *
 * On a screen with colours what was removed and added has a colour each, else the marks of wdiff. */
#ifndef TRACUU_QUERY_OUTPUT_OUTPUT_DIFF_H
#define TRACUU_QUERY_OUTPUT_OUTPUT_DIFF_H

#include "query/compare/comparison.h"
#include "query/output/output.h"

G_BEGIN_DECLS

/* Appends the comparison, as text or as JSON: an object for each part, and one with "summary". */
void output_diff_append(const Output *output, const Comparison *comparison, const Result *old_one,
                        const Result *new_one, GString *out);

G_END_DECLS

#endif
