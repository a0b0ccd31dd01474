/* epub_chapter: whether a chapter of an e-book is there to its end, however carelessly it is written.
 *
 * Called by epub. */
#ifndef TRACUU_CORPUS_FORMAT_OFFICE_EPUB_CHAPTER_H
#define TRACUU_CORPUS_FORMAT_OFFICE_EPUB_CHAPTER_H

#include <glib.h>

G_BEGIN_DECLS

/* FALSE when the len bytes are nothing but blanks and zeros, end inside a tag, or begin a page (html, body, any root
 * element of what says that it is XML) that does not end. Pages of HTML may leave out what HTML lets them, and nest as
 * they like; text without markup is whole. */
gboolean epub_chapter_is_whole(const char *bytes, gsize len);

G_END_DECLS

#endif
