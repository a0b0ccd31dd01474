/* compressed_rtf: the RTF of Outlook's letters, unpacked ([MS-OXRTFCP]).
 *
 * For the reader of these letters only. */
#ifndef TRACUU_CORPUS_FORMAT_MAIL_COMPRESSED_RTF_H
#define TRACUU_CORPUS_FORMAT_MAIL_COMPRESSED_RTF_H

#include <glib.h>

G_BEGIN_DECLS

/* The RTF in the len bytes, as far as it can be unpacked; NULL when they are none. To be freed. It is at most nine times
 * as long as they are. */
GByteArray *compressed_rtf_read(const guint8 *bytes, gsize len);

G_END_DECLS

#endif
