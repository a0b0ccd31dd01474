/* Archives and e-mails from any bytes, with everything inside them. */
#include "corpus/format/format.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

static gboolean count_visit(const char *member, const FormatResult *result, gpointer data)
{
  guint *left = data;
  (void)member;
  if (!g_utf8_validate_len(result->text->str, result->text->len, NULL))
    g_error("a member's text is not UTF-8");
  return --*left > 0;
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
  FormatInput input = {data, size, "a.eml", READ_LIMITS_DEFAULT, NULL};
  input.limits.max_text = 1000;
  guint left = 100;
  format_read_all(&input, count_visit, &left);
  return 0;
}
