/* odf_style: the fonts and lists that an OpenDocument file defines beside its text.
 *
 * For the OpenDocument reader only. */
#ifndef TRACUU_CORPUS_FORMAT_OFFICE_ODF_STYLE_H
#define TRACUU_CORPUS_FORMAT_OFFICE_ODF_STYLE_H

#include "corpus/format/numbering.h"

G_BEGIN_DECLS

typedef struct {
  GHashTable *fonts;   /* style -> name of its font */
  GHashTable *parents; /* style -> style it is based on */
  GHashTable *lists;   /* list style -> number set + 1 */
  Numbering *numbering;
  gboolean sheets; /* the file is a spreadsheet */
} OdfStyles;

void odf_style_init(OdfStyles *styles);
void odf_style_clear(OdfStyles *styles);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(OdfStyles, odf_style_clear)

/* Adds the styles in a styles.xml or content.xml. */
void odf_style_read(OdfStyles *styles, const char *xml, gsize len);

/* The font of a style, NULL when it has none; borrowed. */
const char *odf_style_get_font(const OdfStyles *styles, const char *name);
/* The number set of a list style, -1 when there is none. */
int odf_style_get_list(const OdfStyles *styles, const char *name);

G_END_DECLS

#endif
