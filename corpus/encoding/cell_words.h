/* cell_words: a text with its fonts, and the words of one cell of it as code points with the font of each.
 *
 * Called by recode. */
#ifndef TRACUU_CORPUS_ENCODING_CELL_WORDS_H
#define TRACUU_CORPUS_ENCODING_CELL_WORDS_H

#include <glib.h>

#include "corpus/encoding/font.h"
#include "corpus/encoding/judge.h"

G_BEGIN_DECLS

typedef struct {
  FontKind kind;
  gboolean raw;           /* not a font: bytes of a plain file, passed as U+0000-U+00FF */
  guint64 votes[JUDGE_N]; /* weight of the cells that decided for themselves, by reading */
} CellFont;

/* Text up to the byte offset end is set in font; a span begins where the one before ends. */
typedef struct {
  gsize end;
  guint32 font;
} CellSpan;

typedef struct {
  const char *text;
  gsize len;
  const CellSpan *spans; /* cover text */
  gsize n_spans;
  CellFont *fonts; /* votes are written */
} CellText;

typedef struct {
  gunichar ch[LEGACY_WORD_MAX];
  guint32 font[LEGACY_WORD_MAX]; /* position in CellText.fonts */
  guint n;
  gsize start, end; /* byte offsets in the text */
  gboolean special; /* holds a character beyond ASCII, or a control */
  gboolean legacy;  /* holds one that a legacy byte may look like */
} CellWord;

typedef struct {
  const CellText *text;
  gsize pos, end;
  gsize span;
  gboolean nbsp_is_letter; /* VISCII: 0xA0 is Õ */
} CellWords;

/* Walks over the bytes [start, end) of text; span is that of start, or one before it. Characters of a symbol font are
 * never part of a word. */
void cell_words_init(CellWords *words, const CellText *text, gsize start, gsize end, gsize span);

/* The next word; FALSE at the end. A word of more than LEGACY_WORD_MAX characters comes in pieces. */
gboolean cell_words_next(CellWords *words, CellWord *word);

G_END_DECLS

#endif
