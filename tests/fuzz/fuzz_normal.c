/* fuzz_normal: any bytes become valid, canonical text that does not change again. */
#include "corpus/text/normal.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  g_autofree char *text = g_memdup2(data, size);
  g_autoptr(GString) once = g_string_new(NULL);
  g_autoptr(GString) twice = g_string_new(NULL);
  g_autoptr(GString) folded = g_string_new(NULL);
  if (size == 0)
    return 0;
  normal_append(once, text, size);
  g_assert_true(g_utf8_validate(once->str, (gssize)once->len, NULL));
  g_assert_true(normal_is_canonical(once->str, once->len));
  g_assert_true(normal_append(twice, once->str, once->len) == 0);
  g_assert_true(g_string_equal(once, twice));
  gboolean same = once->len == size && memcmp(once->str, text, size) == 0;
  g_assert_true(normal_is_canonical(text, size) == same);
  normal_fold_append(folded, once->str, once->len);
  g_assert_true(g_utf8_validate(folded->str, (gssize)folded->len, NULL));
  return 0;
}
