/* docnum: document numbers (số hiệu) as Vietnamese offices write them and as people type them.
 *
 * State:  156/QĐ-UBND, 1234/BGDĐT-VP, 30/2020/NĐ-CP, 45/2019/QH14, 03/VBHN-VPQH, 66.4/2025/NQ-CP, 12a/...
 * Party:  36-HD/VPTW, 42-NQ/TW, with or without nb.
 * Typed:  30/2020/ND-CP, 30-2020-nd-cp, nd30/2020, 11 HD BTCTW, HD11, and the same with any dash, Ð or no-break space.
 *
 * A number is parts, not a string: the key puts the parts in one order, so that family and spelling do not matter. A
 * number is not a key to one document: ordinals restart every year or committee term.
 *
 * Source: Nghị định 30/2020/NĐ-CP, Hướng dẫn 36-HD/VPTW, numbers printed on real documents. Does not know which names
 * ("Ban Tổ chức Trung ương") stand for an issuer code. */
#ifndef TRACUU_CORPUS_NAMES_DOCNUM_H
#define TRACUU_CORPUS_NAMES_DOCNUM_H

#include <glib.h>

G_BEGIN_DECLS

#define DOCNUM_ORDINAL_MAX 12 /* with NUL: "66.4", "12a", "1141" */
#define DOCNUM_TYPE_MAX    24 /* "TTLT", "QyĐ" */
#define DOCNUM_ISSUER_MAX  64 /* "BTCTW", "BTC-BNV", "QH14" */
#define DOCNUM_KEY_MAX     112

/* Empty string or 0 = the part is not given. Type and issuer keep the printed case and đ, dashes unified to '-'. */
typedef struct {
  char ordinal[DOCNUM_ORDINAL_MAX]; /* without leading zeros */
  guint year;                       /* four digits */
  char type[DOCNUM_TYPE_MAX];       /* type code */
  char issuer[DOCNUM_ISSUER_MAX];   /* issuer code, or issuer-unit of a công văn */
  gboolean party;                   /* printed in the Party's order: ordinal-type/issuer */
} DocNum;

typedef enum {
  DOCNUM_IN_TEXT, /* running text: only spellings that cannot be anything else */
  DOCNUM_IN_QUERY /* typed by a person: also "nd30/2020", "11 HD BTCTW", "HD11", "30 2020 nd cp" */
} DocNumContext;

/* Reads a document number that starts exactly at text. Returns its length in bytes, 0 when there is none. In running
 * text a number has at least ordinal and (type or issuer). Never reads past a line end. */
gsize docnum_scan(const char *text, gsize len, DocNumContext context, DocNum *out);

/* Writes the folded key "ordinal/year/type/issuer" (lower case, no marks, absent parts empty: "30/2020/nd/cp",
 * "11//hd/btctw", "45/2019//qh14") and a NUL to buf; returns its length. Equal keys = the same number, however written.
 */
gsize docnum_key(const DocNum *num, char buf[DOCNUM_KEY_MAX]);

/* Reads a key back (folded parts). FALSE when key has not that form. */
gboolean docnum_from_key(const char *key, gsize len, DocNum *out);

/* TRUE if every part that wanted gives is the same, folded, in have. Type codes that differ only in spelling by family
 * (QĐ, QyĐ) are the same. */
gboolean docnum_matches(const DocNum *wanted, const DocNum *have);

/* Appends the number as offices print it ("30/2020/NĐ-CP", "11-HD/BTCTW"). */
void docnum_print(const DocNum *num, GString *out);

/* The type code (as printed: "NĐ") that the folded text is, case and marks ignored, or NULL: "nd", "NQ", "qđ". */
const char *docnum_type_code(const char *text, gsize len);

G_END_DECLS

#endif
