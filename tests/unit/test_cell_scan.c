/* What a first look at plain text promises: that it is UTF-8, and that its normal form is no other. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/encoding/cell_scan.h"
#include "corpus/encoding/utf8.h"
#include "corpus/text/normal.h"

static void text_that_is_not_unsure_is_in_normal_form(void **state)
{
  (void)state;
  g_autoptr(GString) out = g_string_new(NULL);
  guint sure = 0;
  for (gunichar c = 1; c <= 0x10FFFF; c++) {
    char text[16] = "ệ";
    gsize len = strlen(text), cell_len;
    if (c >= 0xD800 && c <= 0xDFFF)
      continue;
    len += (gsize)g_unichar_to_utf8(c, text + len);
    memcpy(text + len, "ơ", strlen("ơ"));
    len += strlen("ơ");
    guint flags = cell_scan(text, len, &cell_len);
    assert_int_equal(flags & CELL_SCAN_INVALID, 0);
    if ((flags & CELL_SCAN_UNSURE) != 0 || cell_len < len)
      continue;
    g_string_truncate(out, 0);
    normal_append(out, text, len);
    assert_int_equal(out->len, len);
    assert_memory_equal(out->str, text, len);
    sure++;
  }
  assert_true(sure > 0x2FF - 0xA0 + 0x100); /* Latin letters at least */
}

static void bytes_are_utf8_when_glib_says_so(void **state)
{
  (void)state;
  static const guchar edges[] = {0x01, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0};
  for (guint two = 0; two < 0x10000; two++)
    for (gsize i = 0; i < G_N_ELEMENTS(edges); i++)
      for (gsize k = 0; k < G_N_ELEMENTS(edges); k++) {
        const guchar bytes[] = {(guchar)(two >> 8), (guchar)two, edges[i], edges[k]};
        const char *text = (const char *)bytes;
        for (gsize len = k == 0 ? 1 : sizeof bytes; len <= sizeof bytes; len++)
          if (utf8_is_text(text, len) != g_utf8_validate_len(text, len, NULL))
            fail_msg("%02x %02x %02x %02x, %zu bytes", bytes[0], bytes[1], bytes[2], bytes[3], len);
      }
}

static void a_nul_is_no_text_but_valid(void **state)
{
  (void)state;
  assert_true(utf8_is_valid("a\0ế", 5));
  assert_false(utf8_is_text("a\0ế", 5));
  assert_true(utf8_is_text("", 0));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(text_that_is_not_unsure_is_in_normal_form),
      cmocka_unit_test(bytes_are_utf8_when_glib_says_so),
      cmocka_unit_test(a_nul_is_no_text_but_valid),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
