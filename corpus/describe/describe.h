/* describe: everything that a text says of itself and of other documents, read in the right order.
 *
 * Finds out what sort of text it is, and whether it is several documents, and asks the readers of corpus/facts and
 * corpus/relations accordingly. Knows no wording of its own beyond that. */
#ifndef TRACUU_CORPUS_DESCRIBE_DESCRIBE_H
#define TRACUU_CORPUS_DESCRIBE_DESCRIBE_H

#include <glib.h>

#include "corpus/facts/facts.h"

G_BEGIN_DECLS

/* What is known besides the text. NULL = not known. */
typedef struct {
  const char *file_name;  /* base name: the last resort for a number */
  const char *title_hint; /* title property of the file */
  gboolean ocr;           /* the text was recognised: what is blank may be written by hand or under a stamp */
} DescribeHints;

/* Reads the facts of the len bytes of canonical text. Never fails; free the result with facts_free. */
Facts *describe_read(const char *text, gsize len, const DescribeHints *hints);

G_END_DECLS

#endif
