/* misspelling: what a word would be if its marks were right. */
#ifndef TRACUU_CORPUS_TEXT_MISSPELLING_H
#define TRACUU_CORPUS_TEXT_MISSPELLING_H

#include <glib.h>

G_BEGIN_DECLS

/* Whether the letters of a word make one syllable, whatever their marks: "hiẻm" is a mistake for "hiểm", and not "hi" and
 * "ẻm" without their blank. */
gboolean misspelling_is_syllable(const char *text, gsize len);

G_END_DECLS

#endif
