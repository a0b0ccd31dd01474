/* ocr_signature: what the lines of a signature must say, when recognition spoilt them: a seal stands over them as a rule.
 *
 * For ocr_mend and ocr_agree. */
#ifndef TRACUU_CORPUS_FORMAT_PAGES_OCR_SIGNATURE_H
#define TRACUU_CORPUS_FORMAT_PAGES_OCR_SIGNATURE_H

#include <glib.h>

G_BEGIN_DECLS

/* Behind "KT." and its bad readings, where the post begins for whose holder somebody signs; NULL when line does not
 * begin so. */
const char *ocr_signature_acting_for(const char *line);

/* The post that is printed below "KT. BỘ TRƯỞNG": that of a deputy (Nghị định 30/2020/NĐ-CP, Phụ lục I), when below is a
 * bad reading of it; NULL when it is not, or is good as it is. To be freed by the caller. */
char *ocr_signature_post(const char *above, const char *below);

/* Mends the family name that begins the line, if it is a name alone: "Nguyên Sỹ Hiệp" is a Nguyễn. TRUE when it did. */
gboolean ocr_signature_name(GString *text);

/* The family name that word has the letters of, whatever its marks, when it is one that nearly all people have; static,
 * NULL when it is not. */
const char *ocr_signature_family(const char *word);

G_END_DECLS

#endif
