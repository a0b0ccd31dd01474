/* page: words on a page, put into the order in which people read them.
 *
 * A page gives words with boxes, in no order worth trusting. Words become rows, and rows that share empty strips become
 * a region of columns: a letterhead, a signature or two columns of prose are read column by column, each line on its
 * own; anything else is a table, read row by row with the lines of a cell put together.
 *
 * Knows nothing about files. For the PDF reader and OCR. */
#ifndef TRACUU_CORPUS_FORMAT_PAGE_H
#define TRACUU_CORPUS_FORMAT_PAGE_H

#include <glib.h>

G_BEGIN_DECLS

/* Points, or pixels: any unit; y grows downwards. */
typedef struct {
  float x0, y0, x1, y1;
} PageBox;

typedef struct {
  PageBox box;
  guint32 start, len; /* bytes in Page.text */
  const char *font;   /* borrowed; NULL when not known */
  gboolean glued;     /* no white space between this word and the one before */
} PageWord;

typedef enum {
  PAGE_TEXT,  /* a line of text: may continue in the next one */
  PAGE_BLOCK, /* a line of a letterhead or signature: its length says nothing */
  PAGE_ROW    /* a table row: complete */
} PageKind;

typedef struct {
  PageKind kind;
  PageBox box;
  float left, right;  /* of the column the line stands in; 0 and 0: the page is its column */
  float word_width;   /* of its first word */
  float height;       /* of its letters */
  guint first, count; /* in Page.order */
} PageLine;

/* In Page.order between words: a new cell. */
#define PAGE_TAB G_MAXUINT32

typedef struct {
  float width, height;
  GString *text;
  GArray *words;  /* PageWord, as they come */
  GArray *sorted; /* guint32: places in words, row by row */
  GArray *rows;   /* from top to bottom; private */
  GArray *order;  /* guint32: places in words, or PAGE_TAB */
  GArray *lines;  /* PageLine, in reading order */
} Page;

void page_init(Page *page, float width, float height);
void page_clear(Page *page);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Page, page_clear)

/* Adds a word; empty and absurd boxes are taken as they are. */
void page_add(Page *page, const char *text, gsize len, PageBox box, const char *font, gboolean glued);

/* Finds the rows, from top to bottom. To be called once, when all words are there. */
void page_make_rows(Page *page);
guint page_get_n_rows(const Page *page);
/* Appends the row's words to out, with single spaces between them; its box goes to *box. */
void page_get_row(const Page *page, guint row, GString *out, PageBox *box);
/* Takes a row off the page. The places of the others do not change. */
void page_drop_row(Page *page, guint row);

/* Fills order and lines from the rows. To be called once. */
void page_arrange(Page *page);

/* Appends the words of a line to out, with single spaces and tabs between them. */
void page_line_append(const Page *page, const PageLine *line, GString *out);

G_END_DECLS

#endif
