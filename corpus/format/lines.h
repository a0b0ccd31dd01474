/* lines: what a reader finds, made into the lines of canonical text.
 *
 * Readers speak of text, ends of lines, rows and cells; this module joins white space, leaves out empty lines and
 * lines drawn with characters, has legacy Vietnamese encodings decoded, and keeps the size limit.
 *
 * A table row becomes one line with '\t' between its cells. But offices set letterheads, signatures and whole pages in
 * tables without borders: a row of one or two cells of several lines, or of very many, is given line by line, cell
 * after cell, as it is read by people.
 *
 * For the files of this folder only. */
#ifndef TRACUU_CORPUS_FORMAT_LINES_H
#define TRACUU_CORPUS_FORMAT_LINES_H

#include "corpus/encoding/runs.h"
#include "corpus/format/format.h"

G_BEGIN_DECLS

typedef struct {
  FormatResult *result; /* borrowed */
  gsize max_text;
  Runs *runs;
  GString *piece;   /* scratch */
  char *title;      /* as given; decoded with the rest */
  guint tabs;       /* cells ended since the last text of this line */
  gboolean started; /* the line has text */
  gboolean space;   /* white space is due before the next text */
  gboolean full;    /* the limit was reached: all further text is dropped */
  guint rows;       /* rows open, one inside the other */
  gboolean kept;    /* the innermost row is kept in parts until it ends */
  GString *row;     /* its text */
  GArray *parts;    /* what it is made of: text in a font, ends of lines and cells */
  GStringChunk *fonts;
  guint page;      /* that the next text stands on; 0 = not known */
  GArray *numbers; /* guint: of the pages that have text so far */
} Lines;

void lines_init(Lines *lines, const FormatInput *input, FormatResult *result);
void lines_clear(Lines *lines);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Lines, lines_clear)

/* Adds len bytes of UTF-8 (invalid bytes are allowed) to the current line, set in font (NULL when not known). Runs of
 * blanks and line ends become one space; none at the beginning and end of a line or cell. Bytes of an unknown legacy
 * encoding come as the code points of the same value. */
void lines_add(Lines *lines, const char *text, gsize len, const char *font);
/* What is added from now on stands on that page of the file, from 1. */
void lines_page(Lines *lines, guint page);
/* Begins a table row, ends one of its cells, and ends the row; the rows of a table inside a cell come between. */
void lines_row(Lines *lines);
void lines_cell(Lines *lines);
gboolean lines_row_end(Lines *lines);
/* Ends the line; without text it is left out. FALSE when the limit is reached and reading on is pointless. */
gboolean lines_end(Lines *lines);

/* Keeps the property "title" of the file for result->title; the last one counts, one that tells
 * nothing (given_title.h) does not. */
void lines_set_title(Lines *lines, const char *text, gsize len);

/* Ends the last line, writes text, encoding and title to the result, and sets the reason, when it is still FORMAT_OK:
 * FORMAT_TRUNCATED or FORMAT_NO_TEXT; tells the result where its pages begin. To be called once. */
void lines_finish(Lines *lines);

/* Cuts canonical text to at most limit bytes: after the last whole line, or after the last word when that line is
 * long. */
void lines_cut(GString *text, gsize limit);

G_END_DECLS

#endif
