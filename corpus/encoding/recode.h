/* recode: a whole text judged cell by cell and written out as Unicode.
 *
 * A cell is what lies between line ends and tabs: the smallest piece that one person typed in one go. Cells with enough
 * words decide for themselves; the others follow their font, then the document. Called by runs. */
#ifndef TRACUU_CORPUS_ENCODING_RECODE_H
#define TRACUU_CORPUS_ENCODING_RECODE_H

#include <glib.h>

#include "corpus/encoding/cell_words.h"
#include "corpus/encoding/encoding.h"

G_BEGIN_DECLS

/* Appends the text as canonical text to out and writes to name what it was (encoding.h). The marks (gsize, NULL = none)
 * are places in the text, ascending, where a word begins behind an ASCII blank, or the text does: they become those of
 * the same words in out. FALSE when the text is not UTF-8: out, name and the marks are as before. */
gboolean recode_append(const CellText *text, GArray *marks, GString *out, char name[ENCODING_NAME_MAX]);

G_END_DECLS

#endif
