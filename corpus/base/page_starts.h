/* page_starts: where in a text the pages of its file begin, and the same packed into a few bytes.
 *
 * Packed are varints, two bytes for most pages: twice the distance from the start before (from the beginning of the text
 * for the first), plus 1 when the page is not the one that follows the page before; then its number is behind it. */
#ifndef TRACUU_CORPUS_BASE_PAGE_STARTS_H
#define TRACUU_CORPUS_BASE_PAGE_STARTS_H

#include <glib.h>

G_BEGIN_DECLS

/* More starts than this are not kept. */
#define PAGE_STARTS_MAX 20000
/* Bytes that these take at most when they are packed. */
#define PAGE_STARTS_MAX_PACKED ((gsize)PAGE_STARTS_MAX * 10)

typedef struct {
  gsize start;  /* byte in the text, ascending */
  guint number; /* of the page in the file, from 1 */
} PageStart;

/* Appends the packed form of n starts. */
void page_starts_pack(const PageStart *starts, guint n, GString *out);

/* Appends what is packed in the len bytes to out (PageStart). FALSE, with out as it was, when the bytes are not what
 * page_starts_pack makes of starts in a text of text_len bytes. */
gboolean page_starts_unpack(const guint8 *bytes, gsize len, gsize text_len, GArray *out);

/* The page that byte offset of the text stands on; 0 = not known. */
guint page_starts_find(const GArray *starts, gsize offset);

/* Takes out the starts that are not in a text of text_len bytes. */
void page_starts_cut(GArray *starts, gsize text_len);

G_END_DECLS

#endif
