/* layout: words on a page, put into the order in which people read them.
 *
 * A page gives words with boxes, in no order worth trusting. Words become rows, and rows that share empty strips become
 * a region of columns: a letterhead, a signature or two columns of prose are read column by column, each line on its
 * own; anything else is a table, read row by row with the lines of a cell put together.
 *
 * Knows nothing about files. For the PDF reader and OCR. */
#ifndef TRACUU_CORPUS_FORMAT_PAGES_LAYOUT_H
#define TRACUU_CORPUS_FORMAT_PAGES_LAYOUT_H

#include <glib.h>

G_BEGIN_DECLS

/* Points, or pixels: any unit; y grows downwards. */
typedef struct {
  float x0, y0, x1, y1;
} LayoutBox;

typedef struct {
  LayoutBox box;
  guint32 start, len; /* bytes in Layout.text */
  const char *font;   /* borrowed; NULL when not known */
  gboolean glued;     /* no white space between this word and the one before */
} LayoutWord;

typedef enum {
  LAYOUT_TEXT,  /* a line of text: may continue in the next one */
  LAYOUT_BLOCK, /* a line of a letterhead or signature: its length says nothing */
  LAYOUT_ROW    /* a table row: complete */
} LayoutKind;

typedef struct {
  LayoutKind kind;
  LayoutBox box;
  float left, right;  /* of the column the line stands in; 0 and 0: the page is its column */
  float word_width;   /* of its first word */
  float height;       /* of its letters */
  guint first, count; /* in Layout.order */
} LayoutLine;

/* In Layout.order between words: a new cell. */
#define LAYOUT_TAB G_MAXUINT32

typedef struct {
  float width, height;
  guint number; /* of the page in its file, from 1; 0: not told */
  GString *text;
  GArray *words;       /* LayoutWord, as they come */
  GArray *sorted;      /* guint32: places in words, row by row */
  GArray *rows;        /* from top to bottom; private */
  GArray *order;       /* guint32: places in words, or LAYOUT_TAB */
  GArray *lines;       /* LayoutLine, in reading order */
  gboolean recognised; /* its words were read from a picture */
  gboolean unread;     /* it is a picture whose words are not known */
} Layout;

void layout_init(Layout *page, float width, float height);
void layout_clear(Layout *page);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Layout, layout_clear)

/* Adds a word; empty and absurd boxes are taken as they are. */
void layout_add(Layout *page, const char *text, gsize len, LayoutBox box, const char *font, gboolean glued);

/* Finds the rows, from top to bottom. To be called once, when all words are there. */
void layout_make_rows(Layout *page);
guint layout_get_n_rows(const Layout *page);
/* Appends the row's words to out, with single spaces between them; its box goes to *box. */
void layout_get_row(const Layout *page, guint row, GString *out, LayoutBox *box);
/* Takes a row off the page. The places of the others do not change. */
void layout_drop_row(Layout *page, guint row);

/* Fills order and lines from the rows. To be called once. */
void layout_arrange(Layout *page);

G_END_DECLS

#endif
