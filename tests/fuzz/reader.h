/* reader: one reader on any bytes, whether it would recognise them or not. */
#ifndef TRACUU_TESTS_FUZZ_READER_H
#define TRACUU_TESTS_FUZZ_READER_H

#include "corpus/format/reader.h"

#define READER_FUZZ_TEXT 100000
/* Members of one file that are looked at. */
#define READER_FUZZ_MEMBERS 50

static inline gboolean reader_fuzz_member(const char *name, const guint8 *bytes, gsize len, FormatReason reason,
                                          gpointer data)
{
  guint *left = data;
  (void)bytes;
  if (!g_utf8_validate(name, -1, NULL))
    g_error("a member's name is not UTF-8");
  if (reason != FORMAT_OK && len > 0)
    g_error("a member that could not be unpacked has bytes");
  return --*left > 0;
}

/* Reads, takes apart, and checks what every reader promises. */
static inline void reader_fuzz(const FormatReader *reader, const char *name, const guint8 *data, gsize size)
{
  FormatInput input = {data, size, name, READ_LIMITS_DEFAULT, NULL};
  input.limits.max_text = READER_FUZZ_TEXT;
  g_auto(DetectHead) head = {0};
  g_auto(FormatResult) result;
  format_result_init(&result);
  detect_head(&input, &head);
  detect_container(&input, &head);
  reader->recognise(&input, &head);
  reader->read(&input, &head, &result);
  if (result.text->len > READER_FUZZ_TEXT + 1)
    g_error("more text than the limit");
  if (!g_utf8_validate_len(result.text->str, result.text->len, NULL))
    g_error("the text is not UTF-8");
  if (result.title != NULL && !g_utf8_validate(result.title, -1, NULL))
    g_error("the title is not UTF-8");
  guint left = READER_FUZZ_MEMBERS;
  if (reader->members != NULL)
    reader->members(&input, &head, reader_fuzz_member, &left);
}

#endif
