/* rtf_fonts: the table of fonts of a Rich Text document: names and character sets by number.
 *
 * For the RTF reader only. */
#ifndef TRACUU_CORPUS_FORMAT_OFFICE97_RTF_FONTS_H
#define TRACUU_CORPUS_FORMAT_OFFICE97_RTF_FONTS_H

#include <glib.h>

G_BEGIN_DECLS

/* Charset numbers (RTF 1.9.1, "Font Table"): the first means Windows-1252 whatever code page the document states, the
 * second that code page. */
enum { RTF_CHARSET_ANSI = 0, RTF_CHARSET_DEFAULT = 1 };

typedef struct {
  char *name;   /* NULL: not said */
  gint charset; /* RTF_CHARSET_DEFAULT: not said */
} RtfFont;

typedef struct RtfFonts RtfFonts;

RtfFonts *rtf_fonts_new(void);
void rtf_fonts_free(RtfFonts *fonts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RtfFonts, rtf_fonts_free)

/* NULL when there is none. */
const RtfFont *rtf_fonts_find(const RtfFonts *fonts, gint number);

/* Ends the font that is open with the name read so far, which is emptied; it ends in a semicolon, or where its group
 * does. */
void rtf_fonts_end(RtfFonts *fonts, GString *name);
/* Opens a font; the one before ends. */
void rtf_fonts_begin(RtfFonts *fonts, gint number, GString *name);
/* A table begins: no font is open. */
void rtf_fonts_close(RtfFonts *fonts);
/* Of the open font. */
void rtf_fonts_set_charset(RtfFonts *fonts, gint charset);

G_END_DECLS

#endif
