/* Titles that programs put into files are none. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "corpus/format/given_title.h"

static void what_programs_call_a_file_tells_nothing(void **state)
{
  (void)state;
  static const struct {
    const char *title;
    gboolean tells;
  } cases[] = {
      {"Kế hoạch năm 2012", TRUE},
      {"Về việc mở file .doc trên máy", TRUE},
      {"Document management", TRUE},
      {"Slide về chuyển đổi số 1", TRUE},
      {"Title deeds", TRUE},
      {"Đ", TRUE},
      {"BCCP VuTHT3-05 _sua_.doc", FALSE},
      {"Tờ trình.DOCX", FALSE},
      {"Microsoft Word - QD 12", FALSE},
      {"www.luatvietnam.com.vn", FALSE},
      {"https://a.vn/b", FALSE},
      {"Slide 1", FALSE},
      {"PowerPoint Presentation", FALSE},
      {"untitled-3", FALSE},
      {"Document1", FALSE},
      {"Book (2)", FALSE},
      {"2025-04-09 (1)", FALSE},
      {"-", FALSE},
      {"", FALSE},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
    if (given_title_tells(cases[i].title) != cases[i].tells)
      fail_msg("“%s” tells %s", cases[i].title, cases[i].tells ? "nothing" : "something");
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(what_programs_call_a_file_tells_nothing)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
