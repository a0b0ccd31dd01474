/* rtf_words: the control words of RTF that matter to the text.
 *
 * For rtf.c only. */
#ifndef TRACUU_CORPUS_FORMAT_OFFICE97_RTF_WORDS_H
#define TRACUU_CORPUS_FORMAT_OFFICE97_RTF_WORDS_H

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  RTF_CHARACTER,
  RTF_LINE_END,
  RTF_CELL_END,
  RTF_ROW_END,
  RTF_IN_TABLE,
  RTF_PARAGRAPH_RESET,
  RTF_CHARACTERS_RESET,
  RTF_HIDDEN,
  RTF_DELETED,
  RTF_UNIT,     /* a UTF-16 unit */
  RTF_FALLBACK, /* how many characters repeat it */
  RTF_BINARY,
  RTF_CODE_PAGE,
  RTF_DEFAULT_FONT,
  RTF_CHARSET,
  RTF_FONT,
  /* destinations: what the rest of the group is */
  RTF_FONTS,
  RTF_TITLE,
  RTF_BOX,          /* the text of a text box */
  RTF_UNICODE_FORM, /* the second of two forms of a destination */
  RTF_HEADER,       /* or footer */
  RTF_FOOTNOTE,
  RTF_FIELD_RESULT,
  RTF_SILENT, /* no text, but destinations inside may be */
  RTF_DROPPED /* no text inside at all */
} RtfWord;

typedef struct {
  const char *name;
  RtfWord word;
  gunichar ch; /* of RTF_CHARACTER */
} RtfControl;

/* The control word called name (len bytes); NULL for one that does not matter. */
const RtfControl *rtf_words_find(const char *name, gsize len);

G_END_DECLS

#endif
