/* Offices are found by official name, other name, code and abbreviation. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "corpus/names/offices.h"

typedef struct {
  const char *name, *input, *want_name, *want_code;
} FindCase;

static const FindCase find_cases[] = {
    {"a Party name", "Ban Tổ chức Trung ương", "Ban Tổ chức Trung ương", "BTCTW"},
    {"a Party name without marks", "ban to chuc trung uong", "Ban Tổ chức Trung ương", "BTCTW"},
    {"a longer form of the name", "Ban Tổ chức Trung ương Đảng", "Ban Tổ chức Trung ương", "BTCTW"},
    {"the Politburo issues as TW", "Bộ Chính trị", "Bộ Chính trị", "TW"},
    {"a code", "BTCTW", "Ban Tổ chức Trung ương", "BTCTW"},
    {"a code in lower case without đ", "bgddt", "Bộ Giáo dục và Đào tạo", "BGDĐT"},
    {"another code in use", "BNN&PTNT", "Bộ Nông nghiệp và Phát triển nông thôn", "BNN"},
    {"the other spelling of uỷ", "Uỷ ban nhân dân", "Ủy ban nhân dân", "UBND"},
    {"dashes and commas do not matter", "Bộ Lao động, Thương binh và Xã hội", "Bộ Lao động - Thương binh và Xã hội",
     "BLĐTBXH"},
    {"dashes may be missing", "bo lao dong thuong binh va xa hoi", "Bộ Lao động - Thương binh và Xã hội", "BLĐTBXH"},
    {"capitals", "NGÂN HÀNG NHÀ NƯỚC VIỆT NAM", "Ngân hàng Nhà nước Việt Nam", "NHNN"},
    {"an abbreviation", "ubnd", "Ủy ban nhân dân", "UBND"},
    {"more than a name is none", "Bộ Tài chính và", NULL, NULL},
    {"a stranger is none", "Công ty cổ phần", NULL, NULL},
    {"nothing is none", "", NULL, NULL},
};

static void test_find(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(find_cases); i++) {
    const FindCase *c = &find_cases[i];
    const Issuer *got = offices_find(c->input, strlen(c->input));
    if (g_strcmp0(got != NULL ? got->name : NULL, c->want_name) != 0 ||
        g_strcmp0(got != NULL ? got->code : NULL, c->want_code) != 0)
      fail_msg("%s: \"%s\" gave %s", c->name, c->input, got != NULL ? got->name : "none");
  }
}

typedef struct {
  const char *name, *input;
  gboolean forgive;
  const char *want;
  const char *want_text;
} ScanCase;

static const ScanCase scan_cases[] = {
    {"the longest name wins", "Thủ tướng Chính phủ ban hành", FALSE, "Thủ tướng Chính phủ", "Thủ tướng Chính phủ"},
    {"the shorter name where the longer one breaks off", "Bộ Khoa học và Công nghệ, Bộ", FALSE,
     "Bộ Khoa học và Công nghệ", "Bộ Khoa học và Công nghệ"},
    {"a name in the middle of a line is not at its start", "của Chính phủ", TRUE, NULL, NULL},
    {"marks matter", "bo cong an tinh", FALSE, NULL, NULL},
    {"marks are forgiven when asked", "bo cong an tinh", TRUE, "Bộ Công an", "bo cong an"},
    {"a name broken by a line end", "Bộ\nTài chính", FALSE, "Bộ Tài chính", "Bộ\nTài chính"},
    {"a name ends where a word ends", "Chính phủi", TRUE, NULL, NULL},
};

static void test_scan(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(scan_cases); i++) {
    const ScanCase *c = &scan_cases[i];
    gsize len = 0;
    const Issuer *got = offices_scan(c->input, strlen(c->input), c->forgive, &len);
    if (g_strcmp0(got != NULL ? got->name : NULL, c->want) != 0 ||
        len != (c->want_text != NULL ? strlen(c->want_text) : 0))
      fail_msg("%s: \"%s\" gave %s, %zu", c->name, c->input, got != NULL ? got->name : "none", (size_t)len);
  }
}

static void test_old_ministries_lead_to_the_new_ones(void **state)
{
  static const char *const pairs[][2] = {
      {"BTNMT", "BNNMT"}, {"BNN", "BNNMT"},   {"BKHĐT", "BTC"},  {"BLĐTBXH", "BNV"},
      {"BGTVT", "BXD"},   {"BTTTT", "BKHCN"}, {"UBDT", "BDTTG"}, {"BTM", "BCT"},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(pairs); i++) {
    const Issuer *got = offices_find(pairs[i][0], strlen(pairs[i][0]));
    assert_non_null(got);
    assert_string_equal(got->successor, pairs[i][1]);
    assert_non_null(offices_find(got->successor, strlen(got->successor)));
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_find),
      cmocka_unit_test(test_scan),
      cmocka_unit_test(test_old_ministries_lead_to_the_new_ones),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
