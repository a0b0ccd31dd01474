/* cell_scan: a first look at the bytes of a cell, to spend no more on it than it needs.
 *
 * Nearly every file is Unicode; this is all that such a file costs. Called by recode. */
#ifndef TRACUU_CORPUS_ENCODING_CELL_SCAN_H
#define TRACUU_CORPUS_ENCODING_CELL_SCAN_H

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  CELL_SCAN_VIETNAMESE = 1 << 0, /* letters that only Vietnamese in Unicode has: ế ư đ, or combining marks */
  CELL_SCAN_SHARED = 1 << 1,     /* letters of Latin-1 that Vietnamese uses too: à é ô */
  CELL_SCAN_SYMBOL = 1 << 2, /* other characters that legacy bytes look like, but that Unicode text uses too: § « ° */
  CELL_SCAN_SUSPECT = 1 << 3, /* characters that Vietnamese text has no use for: µ ¸ Ö ß, controls */
  CELL_SCAN_OTHER = 1 << 4,   /* any other character beyond ASCII */
  CELL_SCAN_VIQR = 1 << 5,    /* a vowel with a mark of VIQR that is no punctuation */
  CELL_SCAN_CONTROL = 1 << 6, /* U+0080-U+009F, which were bytes of Windows-1252 */
  CELL_SCAN_INVALID = 1 << 7, /* no UTF-8: the cell ends there */
  CELL_SCAN_UNSURE = 1 << 8   /* characters that normal_append may change; without this flag it changes none */
} CellScanFlags;

/* What the cell that begins at text, any bytes, holds. Stores its length, without the tab or line end that closes it.
 */
guint cell_scan(const char *text, gsize len, gsize *cell_len);

G_END_DECLS

#endif
