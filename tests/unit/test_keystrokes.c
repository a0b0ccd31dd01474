#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "corpus/text/keystrokes.h"

static void keys_of_an_input_method_become_syllables(void **state)
{
  (void)state;
  static const struct {
    const char *input, *want; /* NULL = no keystrokes */
  } cases[] = {
      {"nghij", "nghị"},      {"quyeets", "quyết"}, {"nghi5", "nghị"},
      {"quye61t", "quyết"},   {"d9a3ng", "đảng"},   {"ddarng", "đảng"},
      {"dangdr", "đảng"},     {"luaant", NULL},     {"chuyeern", "chuyển"},
      {"canf", "càn"},        {"cans", "cán"},      {"booj", "bộ"},
      {"bo65", "bộ"},         {"duowngf", "dường"}, {"dduwowngf", "đường"},
      {"d9u7o7ng2", "đường"}, {"HUOWNGS", "hướng"}, {"huong71", "hướng"},
      {"quaanj", "quận"},     {"nawm", "năm"},      {"na8m", "năm"},
      {"uyr", "ủy"},          {"hoaf", "hòa"},      {"luan", NULL},
      {"internet", NULL},     {"the", NULL},        {"12", NULL},
      {"nghịj", NULL},        {"", NULL},           {"q", NULL},
      {"quoocs", "quốc"},     {"giaos", "giáo"},    {"xax", "xã"},
      {"nuwowcs", "nước"},    {"w", NULL},
  };
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    Syllable syllable;
    char got[SYLLABLE_SPELLING_MAX] = "";
    gboolean decoded = keystrokes_decode(cases[i].input, strlen(cases[i].input), &syllable);
    if (decoded)
      syllable_spell(syllable, got);
    if (decoded != (cases[i].want != NULL) || (decoded && strcmp(got, cases[i].want) != 0))
      fail_msg("%s: got %s, want %s", cases[i].input, got, cases[i].want);
  }
}

static void bytes_that_are_no_keys_spell_nothing(void **state)
{
  (void)state;
  static const struct {
    const char *bytes;
    gsize len;
  } cases[] = {{"nghi5\0", 6}, {"\0nghij", 6}, {"nghi\0j", 6}, {"nghij\xff", 6}, {"quye6\x01t", 7}};
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    Syllable syllable;
    assert_false(keystrokes_decode(cases[i].bytes, cases[i].len, &syllable));
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(keys_of_an_input_method_become_syllables),
      cmocka_unit_test(bytes_that_are_no_keys_spell_nothing),
  };
  return cmocka_run_group_tests_name("keystrokes", tests, NULL, NULL);
}
