/* What every paper begins with is no reason why it was found. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "query/result/opening.h"

static void letterheads_end_behind_their_last_line(void **state)
{
  (void)state;
  static const char *const texts[][2] = {
      {"UBND TỈNH AN BÌNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 5/QĐ-UBND\n"
       "An Bình, ngày 2 tháng 3 năm 2020\n",
       "QUYẾT ĐỊNH\nVề kho\n"},
      {"TỈNH ỦY AN BÌNH   ĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố 12-HD/TU   An Bình, ngày 5 tháng 6 năm 2021\n", "HƯỚNG DẪN\n"},
      {"", "Điều 1. Ngày 2 tháng 3 năm 2020 là ngày nghỉ.\n"},
      {"", "Số lượng/đơn vị\nkho"},
      {"", ""},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
    g_autofree char *text = g_strconcat(texts[i][0], texts[i][1], NULL);
    assert_int_equal(opening_len(text, strlen(text)), strlen(texts[i][0]));
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(letterheads_end_behind_their_last_line)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
