/* detect: what kind of bytes these are, judged by the bytes.
 *
 * A name is only a hint: offices keep HTML in .doc, RTF in .doc and pictures in .txt. The answer here is coarse (text
 * in which Unicode form, or not text at all); what the text or the binary is, the readers know.
 *
 * For the files of this folder only. */
#ifndef TRACUU_CORPUS_FORMAT_DETECT_H
#define TRACUU_CORPUS_FORMAT_DETECT_H

#include "corpus/encoding/wide.h"
#include "corpus/format/compound.h"
#include "corpus/format/format.h"
#include "corpus/format/zip.h"

G_BEGIN_DECLS

typedef enum {
  DETECT_UTF8,  /* valid, or nearly so: also plain ASCII */
  DETECT_WIDE,  /* UTF-16 or UTF-32 */
  DETECT_8BIT,  /* text in one byte a character, or several legacy bytes */
  DETECT_BINARY /* not text */
} DetectBytes;

#define DETECT_HEAD_MAX 4096

typedef struct {
  DetectBytes bytes;
  WideForm wide;               /* of DETECT_WIDE */
  gsize bom_len;               /* bytes of byte order mark to skip */
  char ascii[DETECT_HEAD_MAX]; /* the head for sniffing: lower-case ASCII, everything else '?' */
  gsize ascii_len;             /* leading white space is left out */
  const char *extension;       /* borrowed from the name, without the dot; "" when there is none */
  Compound *compound;          /* the file opened as one; NULL when it is none, or none that can be read */
  ZipFolders zip;              /* what it holds as a zip file */
} DetectHead;

void detect_head(const FormatInput *input, DetectHead *head);
/* Opens the file as the container it may be, once for all readers; detect_head comes first. input must outlive it. */
void detect_container(const FormatInput *input, DetectHead *head);
void detect_head_clear(DetectHead *head);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DetectHead, detect_head_clear)

/* Whether the name ends in one of the extensions (lower case, '|' between: "md|markdown"). */
gboolean detect_has_extension(const DetectHead *head, const char *extensions);

/* Whether the ASCII head begins with, or holds, text (lower case). */
gboolean detect_head_begins(const DetectHead *head, const char *text);
gboolean detect_head_holds(const DetectHead *head, const char *text);

/* The text as UTF-8 in *copy (NULL when input's own bytes will do), for DETECT_UTF8 and DETECT_WIDE. For DETECT_8BIT
 * each byte becomes the code point of the same value, the form in which lines.h takes legacy text. At most limit bytes
 * of input are taken; the result ends at a whole character. Returns the text, *len bytes, borrowed from input or from
 * *copy. */
const char *detect_utf8(const FormatInput *input, const DetectHead *head, gsize limit, GString **copy, gsize *len);

G_END_DECLS

#endif
