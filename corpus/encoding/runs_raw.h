/* runs_raw: the bytes of a plain file among runs. Called by encoding.c only. */
#ifndef TRACUU_CORPUS_ENCODING_RUNS_RAW_H
#define TRACUU_CORPUS_ENCODING_RUNS_RAW_H

#include "corpus/encoding/runs.h"

G_BEGIN_DECLS

/* Adds bytes whose encoding is not known yet; what no legacy encoding explains will be Windows-1252. */
void runs_add_bytes(Runs *runs, const guint8 *bytes, gsize len);

G_END_DECLS

#endif
