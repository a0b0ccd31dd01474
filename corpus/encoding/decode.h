/* decode: the bytes of a plain text file into canonical text.
 *
 * What Vietnamese offices typed before Unicode: TCVN3 (ABC, the .Vn fonts), VNI, VISCII, Windows-1258, VIQR; besides
 * UTF-8, UTF-16 with and without byte order mark, UTF-32, and UTF-8 that was read as Latin-1 once too often. The text
 * itself decides, paragraph by paragraph: real documents mix encodings. Text in other languages and Vietnamese that is
 * Unicode already come out as they went in.
 *
 * Text that has fonts (Word, RTF, PDF, spreadsheets) goes through runs.h instead. */
#ifndef TRACUU_CORPUS_ENCODING_DECODE_H
#define TRACUU_CORPUS_ENCODING_DECODE_H

#include <glib.h>

#include "corpus/encoding/encoding.h"

G_BEGIN_DECLS

/* Appends the len bytes at bytes to out as canonical text (normal.h) and writes to name what they were: one of
 * encoding_name or wide_name, or "mixed" when paragraphs differ. Bytes that no encoding explains become U+FFFD. Never
 * fails; whether bytes are text at all is the caller's question. Costs one validation and one copy when bytes are
 * UTF-8 with Vietnamese letters. */
void decode_bytes(const guint8 *bytes, gsize len, GString *out, char name[ENCODING_NAME_MAX]);

G_END_DECLS

#endif
