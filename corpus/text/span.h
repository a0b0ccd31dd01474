/* span: a stretch of canonical text. */
#ifndef TRACUU_CORPUS_TEXT_SPAN_H
#define TRACUU_CORPUS_TEXT_SPAN_H

#include <glib.h>

/* Bytes start..end of the text; both 0 = from elsewhere (the file's name). */
typedef struct {
  gsize start, end;
} Span;

#endif
