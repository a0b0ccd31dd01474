/* scan: a first look at the bytes of a cell, to spend no more on it than it needs.
 *
 * Nearly every file is Unicode; this is all that such a file costs. Called by corpus/encoding only. */
#ifndef TRACUU_CORPUS_ENCODING_SCAN_H
#define TRACUU_CORPUS_ENCODING_SCAN_H

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  SCAN_VIETNAMESE = 1 << 0, /* letters that only Vietnamese in Unicode has: ế ư đ, or combining marks */
  SCAN_SHARED = 1 << 1,     /* letters of Latin-1 that Vietnamese uses too: à é ô */
  SCAN_SYMBOL = 1 << 2,     /* other characters that legacy bytes look like, but that Unicode text uses too: § « ° */
  SCAN_SUSPECT = 1 << 3,    /* characters that Vietnamese text has no use for: µ ¸ Ö ß, controls */
  SCAN_OTHER = 1 << 4,      /* any other character beyond ASCII */
  SCAN_VIQR = 1 << 5,       /* a vowel with a mark of VIQR that is no punctuation */
  SCAN_CONTROL = 1 << 6,    /* U+0080-U+009F, which were bytes of Windows-1252 */
  SCAN_INVALID = 1 << 7     /* no UTF-8: the cell ends there */
} ScanFlags;

/* What the cell that begins at text, any bytes, holds. Stores its length, without the tab or line end that closes it.
 */
guint scan_cell(const char *text, gsize len, gsize *cell_len);

G_END_DECLS

#endif
