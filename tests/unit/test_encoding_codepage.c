/* Code pages of Windows: the same characters as the C library knows them by. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>

#include "corpus/encoding/codepage.h"

static const struct {
  guint codepage, charset;
} pages[] = {{1250, 238}, {1251, 204}, {1253, 161}, {1254, 162}, {1257, 186}, {1258, 163}};

static void every_byte_is_what_the_c_library_makes_of_it(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(pages); i++) {
    g_autofree char *charset = g_strdup_printf("CP%u", pages[i].codepage);
    for (guint byte = 0; byte < 0x100; byte++) {
      const char bytes[] = {(char)byte};
      g_autofree char *text = g_convert(bytes, 1, "UTF-8", charset, NULL, NULL, NULL);
      gunichar want = text == NULL ? byte : g_utf8_get_char(text);
      if (codepage_char(pages[i].codepage, (guint8)byte) != want)
        fail_msg("%s: %02X is U+%04X, not U+%04X", charset, byte, codepage_char(pages[i].codepage, (guint8)byte), want);
    }
  }
}

static void bytes_of_western_and_unknown_pages_wait_for_judgement(void **state)
{
  (void)state;
  static const guint others[] = {0, 437, 932, 1252, 65001};
  for (gsize i = 0; i < G_N_ELEMENTS(others); i++)
    for (guint byte = 0; byte < 0x100; byte++)
      assert_int_equal(codepage_char(others[i], (guint8)byte), byte);
}

static void charsets_of_fonts_name_their_page(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(pages); i++)
    assert_int_equal(codepage_of_charset(pages[i].charset), pages[i].codepage);
  assert_int_equal(codepage_of_charset(2), 0);
  assert_int_equal(codepage_of_charset(134), 0);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_byte_is_what_the_c_library_makes_of_it),
      cmocka_unit_test(bytes_of_western_and_unknown_pages_wait_for_judgement),
      cmocka_unit_test(charsets_of_fonts_name_their_page),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
