/* Plain text: the lines as they stand. */
#include <string.h>

#include "corpus/encoding/decode.h"
#include "corpus/format/lines.h"
#include "corpus/format/reader.h"

/* Canonical text is at least half as long as its bytes, a quarter in UTF-32; more bytes need not be looked at. */
enum { TEXT_INPUT_FACTOR = 2, TEXT_WIDE_FACTOR = 4 };
/* More than one replacement in so many bytes: what was called text is not. */
#define TEXT_REPLACEMENTS_ONE_IN 20

static gboolean recognise(const FormatInput *input, const DetectHead *head)
{
  (void)input;
  return head->bytes != DETECT_BINARY;
}

static gboolean is_blank(const GString *text)
{
  for (gsize i = 0; i < text->len; i++)
    if (!g_ascii_isspace(text->str[i]))
      return FALSE;
  return TRUE;
}

static gboolean is_garbage(const GString *text)
{
  gsize replacements = 0;
  for (const char *at = text->str; (at = strstr(at, "\xEF\xBF\xBD")) != NULL; at += 3)
    replacements++;
  return replacements * TEXT_REPLACEMENTS_ONE_IN > text->len;
}

static void text_read(const FormatInput *input, const DetectHead *head, FormatResult *result)
{
  gsize max = input->limits.max_text, factor = head->bytes == DETECT_WIDE ? TEXT_WIDE_FACTOR : TEXT_INPUT_FACTOR;
  gsize most = max > G_MAXSIZE / factor ? G_MAXSIZE : max * factor;
  gsize len = MIN(input->len, most);
  decode_bytes(input->bytes, len, result->text, result->encoding);
  if (len < input->len || result->text->len > max) {
    lines_cut(result->text, max);
    result->reason = FORMAT_TRUNCATED;
  } else if (is_blank(result->text)) {
    result->reason = FORMAT_NO_TEXT;
  }
  if (head->bytes == DETECT_8BIT && is_garbage(result->text))
    result->reason = FORMAT_BINARY;
}

const FormatReader text_reader = {"text", recognise, text_read, NULL};
