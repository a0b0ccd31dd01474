/* body_kind: the words that names of offices and of places begin with: "SỞ", "TRƯỜNG", "tỉnh".
 *
 * Used inside corpus/facts and corpus/describe. Positions are in the sheet's folded text. */
#ifndef TRACUU_CORPUS_FACTS_BODY_KIND_H
#define TRACUU_CORPUS_FACTS_BODY_KIND_H

#include "corpus/text/sheet.h"

G_BEGIN_DECLS

/* Whether a kind of office stands at pos: "SỞ", not "SỔ" or "SỐ". */
gboolean body_kind_is(const Sheet *sheet, guint pos);

/* Whether a kind of place stands at pos, in whatever letters; not "QUẢN LÝ" or "XÃ HỘI". */
gboolean body_kind_is_place(const Sheet *sheet, guint pos);

G_END_DECLS

#endif
