/* legacy: what the characters of one word mean in each legacy Vietnamese encoding.
 *
 * Exact and table driven; whether a word is in that encoding at all is judge.h. Words come as code points that stand
 * for bytes through Latin-1 or Windows-1252, as every reader sees them that does not know better.
 *
 * Called by judge and mojibake. */
#ifndef TRACUU_CORPUS_ENCODING_LEGACY_H
#define TRACUU_CORPUS_ENCODING_LEGACY_H

#include <glib.h>

#include "corpus/encoding/encoding.h"

G_BEGIN_DECLS

/* The single-word codecs. TCVN5712 is the standard with its capitals in the control ranges, as Unix programs wrote it;
 * TCVN3 is what the Windows fonts made of it, with Windows-1252 punctuation in 0x80-0x9F. */
typedef enum { LEGACY_TCVN3, LEGACY_TCVN5712, LEGACY_VNI, LEGACY_VISCII, LEGACY_CP1258, LEGACY_N } LegacyCodec;

/* Longest word looked at as one; a longer one is cut. */
#define LEGACY_WORD_MAX 48

/* One word decoded. ch[i] came from the input at src[i] (and what follows it up to src[i + 1]). */
typedef struct {
  gunichar ch[LEGACY_WORD_MAX];
  guint8 src[LEGACY_WORD_MAX];
  guint n;
} LegacyWord;

/* Decodes the n <= LEGACY_WORD_MAX code points at in. What codec does not define stays as it is. Never grows: out->n
 * <= n. Windows-1258 gives combining marks, as it stores them. */
void legacy_decode(LegacyCodec codec, const gunichar *in, guint n, LegacyWord *out);

/* The public name of what codec decodes. */
Encoding legacy_encoding(LegacyCodec codec);

/* The byte that ch stands for through Latin-1 or Windows-1252; -1 when none. */
int legacy_byte(gunichar ch);

/* TRUE when some codec may give ch another meaning. */
gboolean legacy_is_byte_like(gunichar ch);

/* What the byte 0x80 + i is in Windows-1252 for a code point U+0080 + i that was meant as one; the five undefined
 * positions map to themselves. Other code points are returned as they are. */
gunichar legacy_cp1252(gunichar ch);

G_END_DECLS

#endif
