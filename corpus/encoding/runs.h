/* runs: text that a file format already calls Unicode, and that may be legacy Vietnamese all the same.
 *
 * A Word file of 2001 in .VnTime says "Céng hoµ": the bytes of TCVN3 seen as Latin-1 or Windows-1252. A reader adds
 * what it reads, run by run, with the font when the format knows it; at the end every paragraph is judged by its own
 * text, short and ambiguous ones by what the rest of the document turned out to be. Fonts are a hint only: nearly half
 * of the files that declare a .Vn font hold Unicode. A capitals font (.VnTimeH) upper-cases its run when the run is
 * legacy; a symbol font (Wingdings, Symbol) never takes part.
 *
 *   g_autoptr(Runs) runs = runs_new();
 *   runs_add(runs, text, len, ".VnTimeH");   any number of times; a word may span runs
 *   runs_add(runs, "\n", 1, NULL);           ends the paragraph; '\t' separates cells, which are judged apart
 *   runs_finish(runs, out, name);
 *
 * Called by decode and lines. */
#ifndef TRACUU_CORPUS_ENCODING_RUNS_H
#define TRACUU_CORPUS_ENCODING_RUNS_H

#include <glib.h>

#include "corpus/encoding/encoding.h"

G_BEGIN_DECLS

typedef struct Runs Runs;

Runs *runs_new(void);
void runs_free(Runs *runs);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Runs, runs_free)

/* Adds the len bytes at text (UTF-8; anything invalid becomes U+FFFD) set in font, a name in UTF-8, NULL when the
 * format has none ("ABCDEF+.VnTime" and ".VnTime Bold" are understood). Copies what it needs. A character that the
 * file stores as a byte b of unknown meaning is passed as U+00b (Latin-1) or as Windows-1252 has it: both are
 * understood. U+00AD must not be dropped before: it is "ư" in TCVN3. */
void runs_add(Runs *runs, const char *text, gsize len, const char *font);

/* Adds bytes of a plain file whose encoding is not known yet; what no legacy encoding explains will be Windows-1252. */
void runs_add_bytes(Runs *runs, const guint8 *bytes, gsize len);

/* Marks the place where the text that is added next begins: the beginning of a word, behind an ASCII blank, or of the
 * whole. */
void runs_mark(Runs *runs);

/* How many bytes were added so far: for a reader's limits. */
gsize runs_get_len(const Runs *runs);

/* Appends everything to out as canonical text (normal.h) and writes to name what it was: one of encoding_name ("UTF-8"
 * for Unicode), or "mixed". Empties runs, which can be used again. */
void runs_finish(Runs *runs, GString *out, char name[ENCODING_NAME_MAX]);

/* Where in out the marks came to stand (gsize), in their order: behind runs_finish, until the next mark. Borrowed. */
const GArray *runs_get_marks(const Runs *runs);

/* The same for text without fonts, in one call. FALSE, with out and name untouched, when text is not UTF-8. */
gboolean runs_decode(const char *text, gsize len, GString *out, char name[ENCODING_NAME_MAX]);

G_END_DECLS

#endif
