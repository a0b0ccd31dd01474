/* codepage: the single-byte code pages of Windows, as ICU has them.
 *
 * For formats that say which one they use: Word writes Unicode text in the code pages of several fonts when one has no
 * letter for it: đ and ă in that of Central Europe, for want of a better. */
#ifndef TRACUU_CORPUS_ENCODING_CODEPAGE_H
#define TRACUU_CORPUS_ENCODING_CODEPAGE_H

#include <glib.h>

G_BEGIN_DECLS

enum { CODEPAGE_WESTERN = 1252, CODEPAGE_VIETNAMESE = 1258 };

/* What the bytes from 0x80 on mean in the Windows code page (1250-1254, 1257 or 1258, which gives combining marks): 128
 * code points, undefined positions mapped to themselves. NULL for any other page. Static; made once. */
const guint16 *codepage_high(guint codepage);

/* What byte means in the code page; in the Western one, and in any that is not known, the code point of the same value,
 * which runs.h will judge. */
gunichar codepage_char(guint codepage, guint8 byte);

/* The code page of a font's charset number as RTF and Excel have it (238: 1250); 0 when it has none of the above. */
guint codepage_of_charset(guint charset);

G_END_DECLS

#endif
