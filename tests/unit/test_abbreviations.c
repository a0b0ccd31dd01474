/* What clerks write short. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/names/abbreviations.h"

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

static void words_have_their_abbreviation(void **state)
{
  (void)state;
  static const struct {
    const char *text, *code, *words; /* NULL = none */
  } cases[] = {
      {"Ủy ban nhân dân tỉnh", "UBND", "Ủy ban nhân dân"},
      {"uỷ ban nhân dân", "UBND", "Ủy ban nhân dân"},
      {"uy ban nhan dan xa", "UBND", "Ủy ban nhân dân"},
      {"ban tổ chức trung ương đảng", "BTCTW", "Ban Tổ chức Trung ương"},
      {"bảo hiểm xã hội", "BHXH", "bảo hiểm xã hội"},
      {"bảo hiểm xã hội Việt Nam", "BHXH", "bảo hiểm xã hội"}, /* whose code reads so */
      {"thuế giá trị gia tăng", NULL, NULL},                   /* begins later */
      {"giá trị gia tăng", "GTGT", "giá trị gia tăng"},
      {"trung ương", "TW", "trung ương"},
      {"hợp tác xã", "HTX", "hợp tác xã"},
      {"kinh tế xã hội", "KTXH", "kinh tế - xã hội"},
      {"quản lí nhà nước", "QLNN", "quản lý nhà nước"},
      {"an toàn vệ sinh lao động", "ATVSLĐ", "an toàn, vệ sinh lao động"},
      {"cán bộ, công chức", "CBCC", "cán bộ, công chức"},
      {"cán bộ công chức viên chức", "CBCCVC", "cán bộ, công chức, viên chức"}, /* the longer one */
      {"cán bộ công chứcc", NULL, NULL},
      {"Bộ Chính trị", NULL, NULL}, /* TW is all of the centre */
      {"nghị định", NULL, NULL},    /* a type */
      {"ủy ban", NULL, NULL},
      {"", NULL, NULL},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    const char *words = NULL, *code = abbreviations_scan(cases[i].text, strlen(cases[i].text), &words);
    if (g_strcmp0(code, cases[i].code) != 0 || (code != NULL && g_strcmp0(words, cases[i].words) != 0))
      fail_msg("%s: %s, \"%s\"", cases[i].text, code, words);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(an_abbreviation_stands_for_its_words),
                                     cmocka_unit_test(words_have_their_abbreviation)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
