/* font: what the name of a font says about the text set in it.
 *
 * A hint and no more: many files name a legacy font and hold Unicode. Called by cell_words and rtf. */
#ifndef TRACUU_CORPUS_ENCODING_FONT_H
#define TRACUU_CORPUS_ENCODING_FONT_H

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  FONT_UNKNOWN,     /* no name */
  FONT_PLAIN,       /* any other name */
  FONT_TCVN3,       /* .VnTime, .VnArial ... */
  FONT_TCVN3_UPPER, /* .VnTimeH ...: shows capitals for small letters */
  FONT_VNI,         /* VNI-Times ... */
  FONT_SYMBOL       /* Wingdings, Symbol ...: pictures, not letters */
} FontKind;

/* The kind of the font called name (UTF-8, NUL-terminated, may be NULL), as written in Word, RTF or PDF files: subset
 * prefixes ("ABCDEF+"), styles ("Bold", ",Italic") and code page suffixes ("Tur", "CE") are ignored. */
FontKind font_kind(const char *name);

G_END_DECLS

#endif
