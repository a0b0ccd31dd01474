/* What comes of reading a file, and why nothing did: see format.h. */
#include <string.h>

#include "corpus/base/language.h"
#include "corpus/format/format.h"

static const struct {
  const char *code; /* a message, too: what --facts calls it */
  const char *sentence;
} format_reasons[FORMAT_N_REASONS] = {
    [FORMAT_OK] = {N_("ok"), N_("The document was read.")},
    [FORMAT_EMPTY] = {N_("empty"), N_("The file is empty.")},
    [FORMAT_NO_TEXT] = {N_("no-text"), N_("The file can be read, but holds no text.")},
    [FORMAT_UNSUPPORTED] = {N_("unsupported"), N_("Files of this kind are not read.")},
    [FORMAT_BINARY] = {N_("binary"), N_("The file is named like text, but its content is not text.")},
    [FORMAT_TOO_LARGE] =
        {N_("too-large"),
         N_("The file, or what is packed in it, is larger than the limit; --max-size raises that of files.")},
    [FORMAT_TRUNCATED] = {N_("truncated"),
                          N_("The document holds more than the limits allow; only its beginning is indexed.")},
    [FORMAT_ENCRYPTED] = {N_("encrypted"),
                          N_("The document is protected by a password; save a copy without it to index it.")},
    [FORMAT_DAMAGED] = {N_("damaged"), N_("The file is damaged or incomplete; get a new copy to index it.")},
    [FORMAT_UNREADABLE] = {N_("unreadable"), N_("The file could not be opened or read; check its permissions.")},
    [FORMAT_TIMED_OUT] = {N_("timed-out"), N_("Reading the document took too long; raise --max-seconds to try again.")},
    [FORMAT_CRASHED] = {N_("crashed"), N_("The reader crashed on this document; the others are not affected.")},
    [FORMAT_INCOMPLETE] = {N_("incomplete"),
                           N_("The file is damaged or cut short; only what could be read of it is indexed.")},
    [FORMAT_SCAN] = {N_("scan"), N_("The document is a scan: its text can be read with --ocr.")},
    [FORMAT_SCAN_PAGES] = {N_("scan-pages"),
                           N_("Some pages are scans and not indexed: their text can be read with --ocr.")},
    [FORMAT_OCR_LIMIT] = {N_("ocr-limit"),
                          N_("Not all scanned pages were read within the limits; raise --ocr-pages or --ocr-seconds.")},
    [FORMAT_GARBLED] =
        {N_("garbled"),
         N_("Another program recognised the text badly; it is indexed as it is, and --ocr may read better.")},
    [FORMAT_OUT_OF_MEMORY] = {N_("out-of-memory"),
                              N_("Reading the document needed too much memory; raise --max-memory to try again.")},
};

const char *format_reason_code(FormatReason reason)
{
  g_return_val_if_fail((guint)reason < FORMAT_N_REASONS, "unknown");
  return format_reasons[reason].code;
}

const char *format_reason_sentence(FormatReason reason)
{
  g_return_val_if_fail((guint)reason < FORMAT_N_REASONS, "");
  return _(format_reasons[reason].sentence);
}

gboolean format_reason_is_partial(FormatReason reason)
{
  return reason == FORMAT_OK || reason == FORMAT_TRUNCATED || reason == FORMAT_INCOMPLETE ||
         reason == FORMAT_SCAN_PAGES || reason == FORMAT_OCR_LIMIT || reason == FORMAT_GARBLED;
}

void format_result_init(FormatResult *result)
{
  memset(result, 0, sizeof *result);
  result->text = g_string_new(NULL);
  result->pages = g_array_new(FALSE, FALSE, sizeof(PageStart));
  result->headings = g_array_new(FALSE, FALSE, sizeof(PageStart));
  result->format = FORMAT_UNKNOWN;
}

void format_result_clear(FormatResult *result)
{
  if (result->text != NULL)
    g_string_free(result->text, TRUE);
  g_clear_pointer(&result->pages, g_array_unref);
  g_clear_pointer(&result->headings, g_array_unref);
  g_free(result->title);
  memset(result, 0, sizeof *result);
}
