/* format: the bytes of a file into canonical text, one reader for each file format.
 *
 * A reader is a pure function of bytes: it opens nothing by name, keeps nothing between files and writes nothing, so
 * that it can run in a worker process without file system, network or a second chance. What it gives back is flat and
 * can be sent through a pipe (format_result_pack, format_result_unpack).
 *
 * Does not know about documents' facts. */
#ifndef TRACUU_CORPUS_FORMAT_FORMAT_H
#define TRACUU_CORPUS_FORMAT_FORMAT_H

#include <glib.h>

#include "corpus/base/page_starts.h"
#include "corpus/format/read_limits.h"

G_BEGIN_DECLS

/* Why a document is not indexed, or only in part. The codes are part of the index format and of --list. */
typedef enum {
  FORMAT_OK,
  FORMAT_EMPTY,       /* no bytes at all */
  FORMAT_NO_TEXT,     /* readable, but holds no text */
  FORMAT_UNSUPPORTED, /* no reader for this kind of file */
  FORMAT_BINARY,      /* called text, but is not */
  FORMAT_TOO_LARGE,   /* over a limit: not read */
  FORMAT_TRUNCATED,   /* indexed in part: a limit on its text was reached */
  FORMAT_ENCRYPTED,
  FORMAT_DAMAGED,
  FORMAT_UNREADABLE, /* the file could not be opened or read */
  FORMAT_TIMED_OUT,
  FORMAT_CRASHED,
  FORMAT_OUT_OF_MEMORY,
  FORMAT_INCOMPLETE, /* indexed in part: the rest is damaged or cut off */
  FORMAT_SCAN,       /* its text is in pictures, and nothing is recognised */
  FORMAT_SCAN_PAGES, /* indexed in part: the text of some pages is in pictures */
  FORMAT_OCR_LIMIT,  /* indexed in part: a limit on recognition was reached */
  FORMAT_GARBLED,    /* indexed as it is: a text layer that was badly recognised elsewhere */
  FORMAT_N_REASONS
} FormatReason;

/* Bytes of FormatResult.title at most; format_result_pack cuts it. */
#define FORMAT_TITLE_MAX 4096

/* "too-large": for --list and JSON. */
const char *format_reason_code(FormatReason reason);
/* "The file is larger than the limit; raise --max-size to index it." One full sentence. */
const char *format_reason_sentence(FormatReason reason);
/* TRUE when the reason leaves some text to index (OK, TRUNCATED, INCOMPLETE, SCAN_PAGES, OCR_LIMIT, GARBLED). */
gboolean format_reason_is_partial(FormatReason reason);

/* What readers need of the file system, once in a process, before it gives that up. */
void format_prepare(void);

/* Text recognition for pages and pictures without text. Made once in a process, before it gives up the file system
 * (its model is read from there); used by one reader at a time. NULL and a full sentence when it is not installed. */
typedef struct FormatOcr FormatOcr;
FormatOcr *format_ocr_new(GError **error);
void format_ocr_free(FormatOcr *ocr);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FormatOcr, format_ocr_free)

/* Hears that of so many pages of a document (0 = nobody knows) the nth is about to be recognised. */
typedef void (*FormatOcrHeard)(guint nth, guint n_all, gpointer data);
void format_ocr_listen(FormatOcr *ocr, FormatOcrHeard heard, gpointer data);

/* What was recognised of a file when it was read before, as format_ocr_save gave it; len 0: nothing. To be called
 * before every file. Bytes that make no sense are as good as none. */
void format_ocr_load(FormatOcr *ocr, const guint8 *bytes, gsize len);
/* Appends what is known now, to be kept for the next time. FALSE when nothing was recognised that was not known. */
gboolean format_ocr_save(const FormatOcr *ocr, GByteArray *out);

typedef struct {
  const guint8 *bytes;
  gsize len;
  const char *name; /* base name, UTF-8, for its extension as a hint; content decides */
  ReadLimits limits;
  FormatOcr *ocr; /* borrowed; NULL: nothing is recognised */
} FormatInput;

/* Properties that the file itself states; NULL when absent. All canonical text. */
typedef struct {
  FormatReason reason;
  GString *text;      /* canonical; paragraphs are lines; a table row is a line with '\t' between its cells */
  const char *format; /* static: "text", "html", "markdown", ... */
  char encoding[24];  /* as found: "UTF-8", "TCVN3", "mixed", ... */
  gboolean ocr;
  GArray *pages;    /* PageStart: what begins where in the text; empty when the file has no pages of its own */
  GArray *headings; /* PageStart: lines that the file itself calls headings of its chapters, with their level, from 1 */
  char *title;      /* <title>, document properties: a hint for facts, often wrong */
} FormatResult;

/* FormatResult.format of a file that no reader takes. */
#define FORMAT_UNKNOWN "unknown"

void format_result_init(FormatResult *result);
void format_result_clear(FormatResult *result);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(FormatResult, format_result_clear)

/* Reads input into *result, which was initialised. Never fails: what went wrong is result->reason. */
void format_read(const FormatInput *input, FormatResult *result);

/* One document: member is NULL for the file itself, "sub/a.docx" for a file in it, "inner.zip!/b.doc" for one in an
 * archive in it; both only for the call. FALSE ends the reading. */
typedef gboolean (*FormatVisit)(const char *member, const FormatResult *result, gpointer data);

/* Reads input and, when it is an archive or an e-mail, every document in it: one visit for each member, unreadable ones
 * with their reason, and at the end one for the file itself. An archive's own result has no text: its reason is
 * FORMAT_OK when something inside had text, else what became of the first document inside; or what kept it from being
 * read to the end. An archive inside is visited only when its reason is not FORMAT_OK. */
void format_read_all(const FormatInput *input, FormatVisit visit, gpointer data);

/* The whole result as bytes for a pipe, and back; FALSE (and *result cleared) when the bytes are not a whole result. */
void format_result_pack(const FormatResult *result, GByteArray *out);
gboolean format_result_unpack(const guint8 *bytes, gsize len, FormatResult *result);

G_END_DECLS

#endif
