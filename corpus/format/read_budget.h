/* read_budget: what one file may still give, however archives and letters are nested in it. The reader keeps to it, and
 * who listens to a reader that may lie holds it to the same. */
#ifndef TRACUU_CORPUS_FORMAT_READ_BUDGET_H
#define TRACUU_CORPUS_FORMAT_READ_BUDGET_H

#include "corpus/format/read_limits.h"

G_BEGIN_DECLS

typedef struct {
  gsize documents, text; /* bytes of text */
  gboolean spent;        /* something was refused */
} ReadBudget;

/* Of a file of len bytes. */
ReadBudget read_budget_of(const ReadLimits *limits, gsize len);
/* Takes one document inside the file, of text_len bytes; FALSE, and spent, when that is too much. */
gboolean read_budget_take(ReadBudget *budget, gsize text_len);

G_END_DECLS

#endif
