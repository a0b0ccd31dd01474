/* What clerks write short. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "query/ask/abbreviations.h"

static void an_abbreviation_stands_for_its_words(void **state)
{
  (void)state;
  static const struct {
    const char *text, *want; /* NULL = none */
  } cases[] = {
      {"UBND", "Ủy ban nhân dân"},
      {"ubnd", "Ủy ban nhân dân"},
      {"BTCTW", "Ban Tổ chức Trung ương"},
      {"HĐND", "Hội đồng nhân dân"},
      {"hdnd", "Hội đồng nhân dân"},
      {"bhxh", "bảo hiểm xã hội"}, /* not the office of that code */
      {"GTGT", "giá trị gia tăng"},
      {"QSDĐ", "quyền sử dụng đất"},
      {"TW", "trung ương"},
      {"NĐ", "Nghị định"},
      {"tư", NULL}, /* a syllable, not TU */
      {"TỪ", NULL},
      {"da", NULL},
      {"covid", NULL},
      {"a", NULL},
      {"", NULL},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    const char *words = abbreviations_find(cases[i].text, strlen(cases[i].text));
    if (g_strcmp0(words, cases[i].want) != 0)
      fail_msg("%s: \"%s\", not \"%s\"", cases[i].text, words, cases[i].want);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(an_abbreviation_stands_for_its_words)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
