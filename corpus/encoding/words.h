/* words: the words of a cell as code points, with the font of each character.
 *
 * Called by corpus/encoding only. */
#ifndef TRACUU_CORPUS_ENCODING_WORDS_H
#define TRACUU_CORPUS_ENCODING_WORDS_H

#include <glib.h>

#include "corpus/encoding/recode.h"

G_BEGIN_DECLS

typedef struct {
  gunichar ch[LEGACY_WORD_MAX];
  guint32 font[LEGACY_WORD_MAX]; /* position in RecodeText.fonts */
  guint n;
  gsize start, end; /* byte offsets in the text */
  gboolean special; /* holds a character beyond ASCII, or a control */
  gboolean legacy;  /* holds one that a legacy byte may look like */
} Word;

typedef struct {
  const RecodeText *text;
  gsize pos, end;
  gsize span;
  gboolean nbsp_is_letter; /* VISCII: 0xA0 is Õ */
} Words;

/* Walks over the bytes [start, end) of text; *span is a hint where to look for the first span, kept up to date for the
 * next cell. Characters of a symbol font are never part of a word. */
void words_init(Words *words, const RecodeText *text, gsize start, gsize end, gsize span);

/* The next word; FALSE at the end. A word of more than LEGACY_WORD_MAX characters comes in pieces. */
gboolean words_next(Words *words, Word *word);

G_END_DECLS

#endif
