/* reader: what every file format implements, and the one table of them.
 *
 * A reader turns the bytes of one kind of file into the lines of a FormatResult. It sets result->reason itself when
 * something went wrong, and leaves as much text as it could get. It writes text through lines.h only, so that
 * whitespace, encodings, canonical form and the size limit are the same for all.
 *
 * For this room and the rooms below it. */
#ifndef TRACUU_CORPUS_FORMAT_READER_H
#define TRACUU_CORPUS_FORMAT_READER_H

#include "corpus/format/detect.h"
#include "corpus/format/format.h"

G_BEGIN_DECLS

/* A file inside a file: its name and bytes, both only for the call. FALSE ends the visit. */
typedef gboolean (*FormatMember)(const char *name, const guint8 *bytes, gsize len, FormatReason reason, gpointer data);

typedef struct {
  const char *format; /* FormatResult.format */
  /* Whether the content is of this kind. Cheap: looks at the head, where the file is opened if it is a container, and
   * at most at a directory inside. All three get the same head. */
  gboolean (*recognise)(const FormatInput *input, const DetectHead *head);
  void (*read)(const FormatInput *input, const DetectHead *head, FormatResult *result);
  /* Gives the files inside this one, unpacked; NULL for formats that hold none. Returns what became of the whole:
   * FORMAT_OK, FORMAT_DAMAGED (the rest could not be read), FORMAT_ENCRYPTED (so are the names), FORMAT_TOO_LARGE. */
  FormatReason (*members)(const FormatInput *input, const DetectHead *head, FormatMember visit, gpointer data);
} FormatReader;

extern const FormatReader archive_reader;
extern const FormatReader compound_reader;
extern const FormatReader doc_reader;
extern const FormatReader docx_reader;
extern const FormatReader email_reader;
extern const FormatReader epub_reader;
extern const FormatReader html_reader;
extern const FormatReader image_reader;
extern const FormatReader markdown_reader;
extern const FormatReader markup_reader;
extern const FormatReader mbox_reader;
extern const FormatReader odf_sheet_reader;
extern const FormatReader odf_show_reader;
extern const FormatReader odf_text_reader;
extern const FormatReader outlook_reader;
extern const FormatReader pdf_reader;
extern const FormatReader ppt_reader;
extern const FormatReader pptx_reader;
extern const FormatReader rtf_reader;
extern const FormatReader encrypted_package_reader;
extern const FormatReader text_reader;
extern const FormatReader xls_reader;
extern const FormatReader xlsx_reader;

G_END_DECLS

#endif
