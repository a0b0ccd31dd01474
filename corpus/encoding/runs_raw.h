/* runs_raw: runs for the bytes of a plain file. Called by encoding.c only. */
#ifndef TRACUU_CORPUS_ENCODING_RUNS_RAW_H
#define TRACUU_CORPUS_ENCODING_RUNS_RAW_H

#include "corpus/encoding/runs.h"

G_BEGIN_DECLS

/* Adds bytes whose encoding is not known yet; what no legacy encoding explains will be Windows-1252. */
void runs_add_bytes(Runs *runs, const guint8 *bytes, gsize len);

/* As runs_decode, but gives FALSE, with out and name untouched, when text is not UTF-8. */
gboolean runs_try_decode(const char *text, gsize len, GString *out, char name[ENCODING_NAME_MAX]);

G_END_DECLS

#endif
