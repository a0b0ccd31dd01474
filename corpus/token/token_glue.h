/* token_glue: syllables whose blank was lost ("tạikhoản", "theomẫu"): scanning, copying and old converters do that. For
 * token.c alone. */
#ifndef TRACUU_CORPUS_TOKEN_TOKEN_GLUE_H
#define TRACUU_CORPUS_TOKEN_TOKEN_GLUE_H

#include <glib.h>

G_BEGIN_DECLS

/* Whether a word of these bytes may be parted at all: not too long, and with a letter that only Vietnamese has, so that
 * words of other languages stay whole ("Napoléon"). */
gboolean token_glue_suspects(const char *text, gsize len);

/* Length in bytes of the first syllable of a word that parts into syllables of two letters or more; 0 when it does not,
 * when it does in more than one shortest way ("côngan"), or is one syllable with wrong marks ("hiẻm"). */
gsize token_glue_first(const char *text, gsize len);

G_END_DECLS

#endif
