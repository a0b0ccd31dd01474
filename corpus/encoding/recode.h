/* recode: a whole text judged cell by cell and written out as Unicode.
 *
 * A cell is what lies between line ends and tabs: the smallest piece that one person typed in one go. Cells with enough
 * words decide for themselves; the others follow their font, then the document. Called by corpus/encoding only. */
#ifndef TRACUU_CORPUS_ENCODING_RECODE_H
#define TRACUU_CORPUS_ENCODING_RECODE_H

#include <glib.h>

#include "corpus/encoding/encoding.h"
#include "corpus/encoding/font.h"
#include "corpus/encoding/judge.h"

G_BEGIN_DECLS

typedef struct {
  FontKind kind;
  gboolean raw;           /* not a font: bytes of a plain file, passed as U+0000-U+00FF */
  guint64 votes[JUDGE_N]; /* weight of the cells that decided for themselves, by reading */
} RecodeFont;

/* Text up to the byte offset end is set in font; a span begins where the one before ends. */
typedef struct {
  gsize end;
  guint32 font;
} RecodeSpan;

typedef struct {
  const char *text;
  gsize len;
  const RecodeSpan *spans; /* cover text */
  gsize n_spans;
  RecodeFont *fonts; /* votes are written */
} RecodeText;

/* Appends the text as canonical text to out and writes to name what it was (encoding.h). FALSE when the text is not
 * UTF-8: out and name are as before. */
gboolean recode_append(const RecodeText *text, GString *out, char name[ENCODING_NAME_MAX]);

G_END_DECLS

#endif
