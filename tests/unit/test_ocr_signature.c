/* What the lines of a signature must say, and when nobody knows. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/format/pages/ocr_signature.h"

static void the_post_below_another_is_that_of_its_deputy(void **state)
{
  static const struct {
    const char *above, *below, *want;
  } cases[] = {
      {"KT. THỦ TƯỚNG", "PHÓ,„EHỦ TƯỚNG", "PHÓ THỦ TƯỚNG"},
      {"KT. THỦ TƯỚNG", "… 9) TƯỜNG", "PHÓ THỦ TƯỚNG"},
      {"KT. BỘ TRƯỞNG", "HỨ TRƯỞNG", "THỨ TRƯỞNG"},
      {"KT BÓ TRƯỞNG", "“HỨ TRƯỜNG", "THỨ TRƯỞNG"},
      {"KT. BỘ TRƯỞNG, CHỦ NHIỆM", "CHỦ NHIỆM b #„", "PHÓ CHỦ NHIỆM"},
      {"KT. GIÁM ĐỐC", "PH0 GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"},
      /* good as it is, or nobody knows */
      {"KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", NULL},
      {"KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH THƯỜNG TRỰC", NULL},
      {"KT. THỦ TRƯỞNG", "TRƯỞNG PHÒNG TỔ CHỨC", NULL},
      {"KT. GIÁM ĐỐC", "Nguyễn Văn Mẫu", NULL},
      {"KT. GIÁM ĐỐC", "", NULL},
      {"KT.", "PHÓ GIÁM ĐỐC", NULL},
      {"TM. ỦY BAN NHÂN DÂN", "CHỦ TICH~", NULL},
      {"", "HỨ TRƯỞNG", NULL},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *post = ocr_signature_post(cases[i].above, cases[i].below);
    if (g_strcmp0(post, cases[i].want) != 0)
      fail_msg("%s / %s: %s", cases[i].above, cases[i].below, post == NULL ? "nothing" : post);
  }
}

static void a_family_name_is_mended_at_the_head_of_a_name_alone(void **state)
{
  static const struct {
    const char *read, *want;
  } cases[] = {
      {"Nguyên Sỹ Hiệp", "Nguyễn Sỹ Hiệp"},
      {"Tran Văn Mẫu", "Trần Văn Mẫu"},
      {"Ìrần Văn Thuấn", "Trần Văn Thuấn"},
      {"TYần Hồng Hà", "TYần Hồng Hà"},
      {"liàn Hồng Hà", "liàn Hồng Hà"},
      {"Nguyễn Sỹ Hiệp", "Nguyễn Sỹ Hiệp"},
      {"Lò Minh Hùng", "Lò Minh Hùng"},
      {"Trân trọng cảm ơn", "Trân trọng cảm ơn"},
      {"Phạm", "Phạm"},
      {"", ""},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GString) text = g_string_new(cases[i].read);
    gboolean mended = ocr_signature_name(text);
    assert_string_equal(text->str, cases[i].want);
    assert_int_equal(mended, strcmp(cases[i].read, cases[i].want) != 0);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_post_below_another_is_that_of_its_deputy),
      cmocka_unit_test(a_family_name_is_mended_at_the_head_of_a_name_alone),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
