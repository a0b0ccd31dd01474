/* xls_strings: the strings of an Excel 97-2003 workbook ([MS-XLS] 2.4.265, 2.5.293), with the fonts of their parts.
 *
 * For xls.c only. */
#ifndef TRACUU_CORPUS_FORMAT_OFFICE97_XLS_STRINGS_H
#define TRACUU_CORPUS_FORMAT_OFFICE97_XLS_STRINGS_H

#include "corpus/format/bytes.h"

G_BEGIN_DECLS

/* A record's bytes together with those of the records that continue it: a string may run over their borders. */
typedef struct {
  Bytes stream;  /* all records from the first one on */
  Bytes part;    /* what is left of the current one */
  gsize next;    /* where the next record begins */
  gboolean ends; /* nothing is left */
} XlsReader;

/* From a place in a string on (in characters), the font with this number holds. */
typedef struct {
  guint start;
  guint font;
} XlsRun;

/* A string as UTF-8 and its runs; freed by its owner with g_string_free and g_array_unref. */
typedef struct {
  GString *text;
  GArray *runs; /* XlsRun */
} XlsString;

void xls_reader_init(XlsReader *reader, Bytes stream, Bytes first, gsize next);
guint32 xls_reader_u32(XlsReader *reader);

/* Reads n_chars characters in one or two bytes each into text; after a border their width may change. */
void xls_reader_chars(XlsReader *reader, guint n_chars, gboolean wide, GString *text);

/* Reads one string of the BIFF8 form with a length of two bytes, replacing what *string holds. */
void xls_reader_string(XlsReader *reader, XlsString *string);

G_END_DECLS

#endif
