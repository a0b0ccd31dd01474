/* docx_style: what a Word document keeps outside of its text: styles with their fonts and numbers, list definitions.
 *
 * For the DOCX reader only. */
#ifndef TRACUU_CORPUS_FORMAT_OFFICE_DOCX_STYLE_H
#define TRACUU_CORPUS_FORMAT_OFFICE_DOCX_STYLE_H

#include "corpus/format/numbering.h"
#include "corpus/format/xml.h"

G_BEGIN_DECLS

/* Number sets and levels that are not there. */
#define DOCX_NONE (-1)

typedef struct {
  char *font;  /* NULL: as the style it is based on has it */
  char *based; /* NULL: on none */
  int set;     /* number set */
  int level;
} DocxStyle;

typedef struct {
  GHashTable *styles; /* id -> DocxStyle */
  char *font;         /* the default */
  char *normal;       /* the style of paragraphs that name none */
} DocxStyles;

void docx_style_init(DocxStyles *styles);
void docx_style_clear(DocxStyles *styles);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DocxStyles, docx_style_clear)

/* Reads styles.xml. FALSE when it breaks off. */
gboolean docx_style_read(DocxStyles *styles, const char *xml, gsize len);

/* The font of a style (NULL: of the normal one); borrowed. */
const char *docx_style_get_font(const DocxStyles *styles, const char *id);
/* The number set and level of a style, DOCX_NONE and 0 when it has none. */
void docx_style_get_number(const DocxStyles *styles, const char *id, int *set, int *level);

/* The name of the font in a w:rFonts element, NULL when it names none; to be freed. */
char *docx_style_dup_font(const XmlAttributes *attributes);

/* Reads numbering.xml. FALSE when it breaks off. */
gboolean docx_style_read_numbering(Numbering *numbering, const char *xml, gsize len);

G_END_DECLS

#endif
