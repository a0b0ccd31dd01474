/* epub_contents: the table of contents of an e-book, which says what its chapters are called: the navigation document (EPUB
 * 3.3, 7: nav with lists) or the NCX of EPUB 2 (OPF 2.0.1, 2.4.1: navMap), one by the other's means.
 *
 * Called by epub. */
#ifndef TRACUU_CORPUS_FORMAT_OFFICE_EPUB_CONTENTS_H
#define TRACUU_CORPUS_FORMAT_OFFICE_EPUB_CONTENTS_H

#include <glib.h>

G_BEGIN_DECLS

/* More entries than this are not read; longer titles are cut, deeper levels are this one. */
#define EPUB_CONTENTS_MAX       5000
#define EPUB_CONTENTS_TITLE_MAX 500
#define EPUB_CONTENTS_LEVEL_MAX 9

typedef struct {
  char *part; /* name of the member that it is in */
  char *title;
  guint level;
  gboolean inside; /* somewhere in the part, not where it begins */
} EpubEntry;

/* A reference in the member called from ("../a%20b.xhtml#c" in "OEBPS/x.opf") as the name of a member. To be freed. */
char *epub_contents_dup_name(const char *from, const char *reference);

/* Appends the entries (EpubEntry) of the table in the len bytes of the member called name to out, in order. */
void epub_contents_read(const char *bytes, gsize len, const char *name, GArray *out);

/* Whether some entry is in the part. */
gboolean epub_contents_has(const GArray *entries, const char *part);

/* The same of a chapter that no table names: the first of its greatest headings (h1 to h3) is the title. */
void epub_contents_read_chapter(const char *bytes, gsize len, const char *name, GArray *out);

/* An empty array of EpubEntry that frees what it holds. */
GArray *epub_contents_new(void);

/* Puts the headings of the chapter that was appended to text from start on into headings (PageStart): the lines that say
 * the titles of those entries which are in part; a title that the chapter does not begin with is put before it. */
void epub_contents_place(const GArray *entries, const char *part, GString *text, gsize start, GArray *headings);

G_END_DECLS

#endif
