/* The words in the name of a file. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/names/path_words.h"

static void names_are_parted_as_they_are_read(void **state)
{
  static const struct {
    const char *name, *want;
  } cases[] = {
      {"BienBanHop_GiaoBan-T8.docx", " Bien Ban Hop Giao Ban T8 docx BienBanHop GiaoBan"},
      {"519-TTr-CAT-PC06.pdf", " 519 TTr CAT PC06 pdf"},
      {"Tai lieu HN 2025 (1)", " Tai lieu HN 2025 1"},
      {"congvan2025", " cong van 2025 congvan2025"},
      {"KeHoachNam2026", " Ke Hoach Nam 2026 KeHoachNam2026"},
      {"UBNDTinhAnBinh", " UBND Tinh An Binh UBNDTinhAnBinh"},
      {"24_2018_QH14", " 24 2018 QH14"},
      {"BiênBảnHọp", " Biên Bản Họp BiênBảnHọp"},
      {"thang8-quy2", " thang 8 quy 2 thang8 quy2"},
      {"nghiem", " nghiem"},
      {"Window", " Window"},
      {"..__--", ""},
      {"", ""},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GString) got = g_string_new(NULL);
    path_words_append(got, cases[i].name, strlen(cases[i].name));
    assert_string_equal(got->str, cases[i].want);
  }
}

static void an_extension_is_no_part_of_a_name(void **state)
{
  static const struct {
    const char *name, *stem;
  } cases[] = {
      {"kế hoạch.docx", "kế hoạch"},
      {"bao.cao.pdf", "bao.cao"},
      {".bashrc", ".bashrc"},
      {"quý.thứ nhất", "quý.thứ nhất"},
      {"ghi chú", "ghi chú"},
      {"a.", "a"},
      {"", ""},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
    assert_int_equal(path_words_stem_len(cases[i].name, strlen(cases[i].name)), strlen(cases[i].stem));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(names_are_parted_as_they_are_read),
      cmocka_unit_test(an_extension_is_no_part_of_a_name),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
