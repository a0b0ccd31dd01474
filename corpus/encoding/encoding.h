/* encoding: the encodings that text is found in, and their names.
 *
 * Called by corpus/encoding only. */
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

G_END_DECLS

#endif
