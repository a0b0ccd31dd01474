/* encoding: the bytes of a plain text file into canonical text.
 *
 * What Vietnamese offices typed before Unicode: TCVN3 (ABC, the .Vn fonts), VNI, VISCII, Windows-1258, VIQR; besides
 * UTF-8 and UTF-16 with and without byte order mark, and UTF-8 that was read as Latin-1 once too often. The text itself
 * decides, paragraph by paragraph: real documents mix encodings. Text in other languages and Vietnamese that is Unicode
 * already come out as they went in.
 *
 * Called by corpus/format. Text that has fonts (Word, RTF, PDF, spreadsheets) goes through runs.h instead. */
#ifndef TRACUU_CORPUS_ENCODING_ENCODING_H
#define TRACUU_CORPUS_ENCODING_ENCODING_H

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  ENCODING_ASCII,  /* nothing to decide: no letter beyond ASCII */
  ENCODING_UTF8,   /* Unicode, however it was stored */
  ENCODING_CP1252, /* Western text: left as it is */
  ENCODING_TCVN3,
  ENCODING_VNI,
  ENCODING_VISCII,
  ENCODING_CP1258,
  ENCODING_VIQR,
  ENCODING_MOJIBAKE, /* UTF-8 whose bytes were taken for Latin-1 or Windows-1252 */
  ENCODING_N
} Encoding;

/* Size of a buffer for any name this room gives, with its NUL. */
#define ENCODING_NAME_MAX 24

/* "TCVN3": for --list and JSON. ASCII is called "UTF-8", mojibake "UTF-8 read as Latin-1". Static. */
const char *encoding_name(Encoding encoding);

/* Appends the len bytes at bytes to out as canonical text (normal.h) and writes to name what they were: one of
 * encoding_name, "UTF-16LE", "UTF-16BE", or "mixed" when paragraphs differ. Bytes that no encoding explains become
 * U+FFFD. Never fails; whether bytes are text at all is the caller's question. Costs one validation and one copy when
 * bytes are UTF-8 with Vietnamese letters. */
void encoding_decode_bytes(const guint8 *bytes, gsize len, GString *out, char name[ENCODING_NAME_MAX]);

G_END_DECLS

#endif
