/* What the words of a query may be in the name of a file. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/unit/small_plan.h"

static const SmallFile files[] = {
    {"/BienBanHop_GiaoBan-T8.txt", "Biên bản họp giao ban.\n"},
    {"/Kế hoạch 05.07.2025.txt", "Lịch trực.\n"},
    {"/Hồ sơ/519-TTr-CAT-PC06.txt", "Số liệu tháng 9 năm 2025, thuộc 519/TTr-CAT-PC06.\n"},
    {"/QD_bo_nhiem.txt", "Bổ nhiệm cán bộ.\n"},
    {"/20250715_Bao_cao_nhanh.txt", "Số liệu.\n"},
    {"/QLDD.txt", "Đất.\n"},
    {"/22_2021_QD-TTg.txt", "Tuyển sinh.\n"},
};

static int open_index(void **state)
{
  return small_index_set_up(state, files, G_N_ELEMENTS(files));
}

/* "bien t8,tháng": what each word may be, without prefix; "" = no path has all words. */
static char *words_line(const GPtrArray *words)
{
  GString *line = g_string_new(NULL);
  for (guint w = 0; w < words->len; w++) {
    const GArray *terms = g_ptr_array_index(words, w);
    for (guint t = 0; t < terms->len; t++)
      g_string_append_printf(line, "%s%s",
                             t > 0   ? ","
                             : w > 0 ? " "
                                     : "",
                             g_array_index(terms, PlanTerm, t).term + strlen(SCHEMA_TERM_PATH));
  }
  return g_string_free(line, FALSE);
}

static void words_are_those_of_names(void **state)
{
  static const struct {
    const char *query;
    PlanMarks marks;
    const char *want;
  } cases[] = {
      {"biên bản họp", PLAN_MARKS_AS_TYPED, "bien ban hop"},
      {"bien ban hop", PLAN_MARKS_AS_TYPED, "bien ban hop"},
      {"biên bản họp", PLAN_MARKS_STRICT, ""}, /* no name has these marks */
      {"ke hoach", PLAN_MARKS_AS_TYPED, "kế hoạch"},
      {"kế hoạch", PLAN_MARKS_STRICT, "kế hoạch"},
      {"giao ban tháng 8", PLAN_MARKS_AS_TYPED, "giao ban t8"},
      {"giao ban tháng 08", PLAN_MARKS_AS_TYPED, "giao ban t8"},
      {"giao ban T8", PLAN_MARKS_AS_TYPED, "giao ban t8"},
      {"giao ban tháng 9", PLAN_MARKS_AS_TYPED, ""},
      {"kế hoạch 5/7", PLAN_MARKS_AS_TYPED, "kế hoạch 05 07"},
      {"kế hoạch ngày 5 tháng 7 năm 2025", PLAN_MARKS_AS_TYPED, "kế hoạch 05 07 2025"},
      {"519/TTr-CAT-PC06", PLAN_MARKS_AS_TYPED, "519 ttr cat pc06"},
      {"tờ trình 519", PLAN_MARKS_AS_TYPED, "ttr ttr 519"},
      {"hồ sơ 519", PLAN_MARKS_AS_TYPED, "hồ sơ 519"},
      {"quyết định bổ nhiệm", PLAN_MARKS_AS_TYPED, "qd qd bo nhiem"},
      {"QĐ bổ nhiệm", PLAN_MARKS_AS_TYPED, "qd bo nhiem"},
      {"quyết định về việc bổ nhiệm", PLAN_MARKS_AS_TYPED, "qd qd bo nhiem"},
      {"về việc", PLAN_MARKS_AS_TYPED, ""},
      {"báo cáo nhanh 15/7/2025", PLAN_MARKS_AS_TYPED, "bao cao nhanh 20250715 07,20250715 2025,20250715"},
      {"báo cáo nhanh 16/7/2025", PLAN_MARKS_AS_TYPED, ""},
      {"quản lý đất đai", PLAN_MARKS_AS_TYPED, "qldd qldd qldd qldd"},
      {"quyết định thủ tướng chính phủ 22", PLAN_MARKS_AS_TYPED, "qd qd ttg ttg ttg ttg 22"},
      {"quyết định thủ tướng cấm bay", PLAN_MARKS_AS_TYPED, ""},
      {"QLĐĐ", PLAN_MARKS_AS_TYPED, "qldd"},
      {"bổ nhiệm cán bộ", PLAN_MARKS_AS_TYPED, ""},
      {"title:lịch", PLAN_MARKS_AS_TYPED, ""},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    Request options = {.limit = 10};
    g_autoptr(Plan) plan = small_plan(*state, cases[i].query, &options, cases[i].marks);
    g_autofree char *line = words_line(plan->path_words);
    if (strcmp(line, cases[i].want) != 0)
      fail_msg("%s gives \"%s\", not \"%s\"", cases[i].query, line, cases[i].want);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(words_are_those_of_names)};
  return cmocka_run_group_tests(tests, open_index, small_index_tear_down);
}
