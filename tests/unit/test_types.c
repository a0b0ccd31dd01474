/* The kinds of documents are found by name and code, with marks and without. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "corpus/names/types.h"

typedef struct {
  const char *name, *input, *want;
} FindCase;

static const FindCase find_cases[] = {
    {"a name with marks", "Nghị quyết", "NQ"},
    {"a name without marks", "huong dan", "HD"},
    {"a name in capitals", "QUYẾT ĐỊNH", "QĐ"},
    {"a name with spaces around", "  chỉ thị ", "CT"},
    {"two spaces inside a name", "thông  tư", "TT"},
    {"the tone on the other letter", "bản thoả thuận", "BTT"},
    {"i for y", "qui định", "QyĐ"},
    {"a code", "NĐ", "NĐ"},
    {"a code in lower case", "ttr", "TTr"},
    {"Thông tri is not Thông tư", "thông tri", "TTri"},
    {"a code without its đ", "nd", "NĐ"},
    {"HD is Hướng dẫn", "HD", "HD"},
    {"HĐ is Hợp đồng", "hđ", "HĐ"},
    {"QD without đ is the more frequent", "QD", "QĐ"},
    {"QyĐ is Quy định", "QyĐ", "QyĐ"},
    {"L is Luật", "L", "L"},
    {"a longer name is not cut", "thông tư liên tịch", "TTLT"},
    {"more than a name is none", "nghị quyết số 18", NULL},
    {"nothing is none", "", NULL},
    {"a stranger is none", "hội đồng", NULL},
};

static void test_find(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(find_cases); i++) {
    const FindCase *c = &find_cases[i];
    const DocType *type = types_find(c->input, strlen(c->input));
    if (g_strcmp0(type != NULL ? type->code : NULL, c->want) != 0)
      fail_msg("%s: \"%s\" gave %s, not %s", c->name, c->input, type ? type->code : "none", c->want ? c->want : "none");
  }
}

static void english_names_are_for_those_who_ask(void **state)
{
  (void)state;
  static const struct {
    const char *input, *want;
  } cases[] = {{"decree", "NĐ"},
               {"Circular", "TT"},
               {" joint circular ", "TTLT"},
               {"official letter", "CV"},
               {"act", "L"},
               {"nghị định", "NĐ"},
               {"nd", "NĐ"},
               {"decrees", NULL},
               {"joint", NULL},
               {"", NULL},
               {"; ", NULL},
               {"letter; official dispatch", NULL}};
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    const DocType *type = types_find_typed(cases[i].input, strlen(cases[i].input));
    if (g_strcmp0(type != NULL ? type->code : NULL, cases[i].want) != 0)
      fail_msg("%s", cases[i].input);
  }
  assert_null(types_find("decree", strlen("decree")));
}

typedef struct {
  const char *name, *input;
  gboolean forgive;
  const char *want;
  gsize want_len;
} ScanCase;

static const ScanCase scan_cases[] = {
    {"the longest name wins", "Thông tư liên tịch số 01", FALSE, "TTLT", sizeof("Thông tư liên tịch") - 1},
    {"the short name when the long one breaks off", "Thông tư liên quan", FALSE, "TT", sizeof("Thông tư") - 1},
    {"capitals", "NGHỊ ĐỊNH QUY ĐỊNH", FALSE, "NĐ", sizeof("NGHỊ ĐỊNH") - 1},
    {"punctuation ends a name", "Luật, Nghị quyết", FALSE, "L", sizeof("Luật") - 1},
    {"a word that only begins like a name is none", "Luậtx", TRUE, NULL, 0},
    {"marks matter", "nghi quyet 18", FALSE, NULL, 0},
    {"marks are forgiven when asked", "nghi quyet 18", TRUE, "NQ", sizeof("nghi quyet") - 1},
    {"other marks are other words", "Luât", FALSE, NULL, 0},
    {"a broken line inside a name", "Nghị\nquyết", FALSE, "NQ", sizeof("Nghị\nquyết") - 1},
    {"a name does not begin later", "số Luật", TRUE, NULL, 0},
    {"empty text", "", TRUE, NULL, 0},
};

static void test_scan(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(scan_cases); i++) {
    const ScanCase *c = &scan_cases[i];
    gsize len = 0;
    const DocType *type = types_scan(c->input, strlen(c->input), c->forgive, &len);
    if (g_strcmp0(type != NULL ? type->code : NULL, c->want) != 0 || len != c->want_len)
      fail_msg("%s: \"%s\" gave %s, %zu", c->name, c->input, type != NULL ? type->code : "none", (size_t)len);
  }
}

/* The table is searched by halves: a row out of order or with a wrong key would not find itself. */
static void test_every_name_finds_itself(void **state)
{
  static const char *const names[] = {
      "Nghị quyết", "Quyết định",   "Thông tư", "Nghị định",   "Luật",          "Chỉ thị",          "Thông báo",
      "Hướng dẫn",  "Kế hoạch",     "Báo cáo",  "Tờ trình",    "Công văn",      "Quy định",         "Kết luận",
      "Quy chế",    "Chương trình", "Bộ luật",  "Pháp lệnh",   "Công điện",     "Văn bản hợp nhất", "Đề án",
      "Phương án",  "Hợp đồng",     "Biên bản", "Dự án",       "Thông cáo",     "Thông tri",        "Hiến pháp",
      "Lệnh",       "Sắc lệnh",     "Giấy mời", "Bản ghi nhớ", "Giấy ủy quyền", "Phiếu gửi",        "Phiếu chuyển",
      "Phiếu báo",  "Thư công",     "Sao y",    "Trích sao",   "Sao lục",       "Điều lệ",          "Cương lĩnh",
      "Chiến lược", "Quy hoạch",    "Án lệ",    "Quy trình",   "Lời kêu gọi",   "Tuyên bố",
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
    const DocType *type = types_find(names[i], strlen(names[i]));
    if (type == NULL || strcmp(type->name, names[i]) != 0)
      fail_msg("\"%s\" gave %s", names[i], type != NULL ? type->name : "none");
    const DocType *again = types_find(type->code, strlen(type->code));
    if (again != type)
      fail_msg("the code %s of %s gave %s", type->code, type->name, again != NULL ? again->name : "none");
  }
}

static void test_a_lower_document_changes_no_higher_one(void **state)
{
  static const struct {
    const char *actor, *object;
    gboolean want;
  } cases[] = {{"L", "L", TRUE},      {"NĐ", "NĐ", TRUE}, {"NĐ", "L", FALSE},  {"QĐ", "BL", FALSE}, {"TT", "NĐ", FALSE},
               {"TTLT", "PL", FALSE}, {"TT", "QĐ", TRUE}, {"NĐ", "TT", TRUE},  {"NQ", "L", TRUE},   {NULL, "L", TRUE},
               {"TT", NULL, TRUE},    {"HD", "L", TRUE},  {"TT", "TTLT", TRUE}};
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
    if (types_may_change(cases[i].actor, cases[i].object) != cases[i].want)
      fail_msg("%s to %s", cases[i].actor, cases[i].object);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_find),
      cmocka_unit_test(english_names_are_for_those_who_ask),
      cmocka_unit_test(test_scan),
      cmocka_unit_test(test_every_name_finds_itself),
      cmocka_unit_test(test_a_lower_document_changes_no_higher_one),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
