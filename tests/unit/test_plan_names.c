/* Laws that a query calls by their names, and what else it says of the document it means. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/unit/small_plan.h"

#define LAW(type, number, name, day)                                                                                           \
  "QUỐC HỘI\nSố: " number "\nHà Nội, ngày " day "\n" type "\n" name "\nĐiều 1. Phạm vi điều chỉnh\nLuật này quy " \
  "định.\n"

static const SmallFile files[] = {
    {"/a.txt", LAW("BỘ LUẬT", "91/2015/QH13", "DÂN SỰ", "24 tháng 11 năm 2015")},
    {"/b.txt", LAW("BỘ LUẬT", "92/2015/QH13", "TỐ TỤNG DÂN SỰ", "25 tháng 11 năm 2015")},
    {"/c.txt", LAW("LUẬT", "52/2014/QH13", "HÔN NHÂN VÀ GIA ĐÌNH", "19 tháng 6 năm 2014")},
    {"/d.txt", LAW("LUẬT", "78/2015/QH13", "NGHĨA VỤ QUÂN SỰ", "19 tháng 6 năm 2015")},
    {"/e.txt", LAW("LUẬT", "59/2010/QH12", "BẢO VỆ QUYỀN LỢI NGƯỜI TIÊU DÙNG", "17 tháng 11 năm 2010")},
    {"/f.txt", LAW("LUẬT", "25/2008/QH12", "BẢO HIỂM Y TẾ", "14 tháng 11 năm 2008")},
    {"/g.txt", LAW("LUẬT", "58/2014/QH13", "BẢO HIỂM XÃ HỘI", "20 tháng 11 năm 2014")},
    {"/i.txt", LAW("LUẬT", "23/2018/QH14", "CẠNH TRANH", "12 tháng 6 năm 2018")},
    {"/j.txt", LAW("LUẬT", "81/2006/QH11", "CƯ TRÚ", "29 tháng 11 năm 2006")},
    {"/k.txt", LAW("LUẬT", "58/2010/QH12", "VIÊN CHỨC", "15 tháng 11 năm 2010")},
    {"/h.txt", LAW("LUẬT", "24/2008/QH12", "QUỐC TỊCH VIỆT NAM", "13 tháng 11 năm 2008")},
};

static int open_index(void **state)
{
  return small_index_set_up(state, files, G_N_ELEMENTS(files));
}

/* "dan su@0+4!": key without its kind, first atom, atoms, '!' when it is all that was typed. */
static char *names_line(const GArray *names)
{
  GString *line = g_string_new(NULL);
  for (guint i = 0; i < names->len; i++) {
    const PlanName *name = &g_array_index(names, PlanName, i);
    g_string_append_printf(line, "%s%s@%u+%u%s", i > 0 ? " " : "", name->term + strlen(SCHEMA_TERM_NAME),
                           name->first_atom, name->n_atoms, name->whole ? "!" : "");
    if (name->year != 0)
      g_string_append_printf(line, "(%u)", name->year);
  }
  return g_string_free(line, FALSE);
}

static void laws_are_known_by_their_names(void **state)
{
  static const struct {
    const char *query, *want;
  } cases[] = {
      {"bộ luật dân sự", "bo luat dan su@0+4!"},
      {"bo luat dan su", "bo luat dan su@0+4!"},
      {"luật dân sự", "bo luat dan su@0+3!"}, /* a code is a law, too */
      {"bộ luật dân sự 2015", "bo luat dan su@0+5!(2015)"},
      {"bộ luật dân sự năm 2015", "bo luat dan su@0+6!(2015)"},
      {"bộ luật tố tụng dân sự", "bo luat to tung dan su@0+6!"},
      {"BLDS", "bo luat dan su@0+4!"},
      {"luật hôn nhân gia đình", "luat hon nhan va gia dinh@0+5!"},
      {"luật hôn nhân và gia đình", "luat hon nhan va gia dinh@0+6!"},
      {"hôn nhân và gia đình", "luat hon nhan va gia dinh@0+5!"},
      {"luật nvqs", "luat nghia vu quan su@0+5!"},
      {"luật bhyt", "luat bao hiem i te@0+5!"},
      {"luật quốc tịch", "luat quoc tich viet nam@0+3!"},
      {"luật bảo vệ người tiêu dùng", "luat bao ve quien loi nguoi tieu dung@0+6!"},
      {"Điều 59 Luật Bảo hiểm xã hội", "luat bao hiem xa hoi@2+5!"},
      {"luật vc", "luat vien chuc@0+2!"},
      {"luật VC 2010", "luat vien chuc@0+3!(2010)"},
      {"luật vc năm 2010", "luat vien chuc@0+4!(2010)"},
      {"bộ luật ds", "bo luat dan su@0+3!"},
      {"luật ct", "luat canh tranh@0+3! luat cu tru@0+3!"}, /* "chỉ thị" is looked for, too */
      {"luật v", ""},
      {"luật vc nào", ""},
      {"vc", ""},
      {"luật bảo hiểm", ""},       /* several have the words */
      {"luật đất đai", ""},        /* none does */
      {"tố tụng dân sự ở xã", ""}, /* no name, and not all there is */
      {"quân sự", ""},
      {"\"bộ luật dân sự\"", ""}, /* a phrase is words */
  };
  SmallIndex *index = *state;
  const Request options = {.limit = 10};
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(Plan) plan = small_plan(index, cases[i].query, &options, PLAN_MARKS_AS_TYPED);
    g_autofree char *line = names_line(plan->names);
    if (strcmp(line, cases[i].want) != 0)
      fail_msg("%s: \"%s\", want \"%s\"", cases[i].query, line, cases[i].want);
  }
}

static void a_type_an_office_and_a_wish_are_understood(void **state)
{
  static const struct {
    const char *query, *type, *issuer;
    PlanWish wish;
  } cases[] = {
      {"thông tư bộ y tế khám sức khỏe", "TT", "BYT", PLAN_WISH_NONE},
      {"thong tu bo y te kham suc khoe", "TT", "BYT", PLAN_WISH_NONE},
      {"nđ chứng khoán 2020", "NĐ", NULL, PLAN_WISH_NONE},
      {"quyết định thủ tướng cấm bay", "QĐ", "TTg", PLAN_WISH_NONE},
      {"thẩm quyền quyết định", NULL, NULL, PLAN_WISH_NONE}, /* a verb */
      {"lệ phí thông tư", "TT", NULL, PLAN_WISH_NONE},
      {"hộ tịch mới nhất", NULL, NULL, PLAN_WISH_NEWEST},
      {"nghị định hộ tịch còn hiệu lực", "NĐ", NULL, PLAN_WISH_IN_FORCE},
      {"luật het hieu luc", "L", NULL, PLAN_WISH_ENDED},
      {"giấy phép hết hiệu lực", NULL, NULL, PLAN_WISH_NONE}, /* a permit */
      {"mới nhất", NULL, NULL, PLAN_WISH_NONE},               /* of what? */
      {"luật cư trú còn hiệu lực", "L", NULL, PLAN_WISH_IN_FORCE},
      {"quy định hiện hành về cư trú", "QyĐ", NULL, PLAN_WISH_IN_FORCE},
      {"cư trú", NULL, NULL, PLAN_WISH_NONE},
  };
  SmallIndex *index = *state;
  const Request options = {.limit = 10};
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(Plan) plan = small_plan(index, cases[i].query, &options, PLAN_MARKS_AS_TYPED);
    const PlanIntent *intent = &plan->intent;
    if (g_strcmp0(intent->type, cases[i].type) != 0 || g_strcmp0(intent->issuer, cases[i].issuer) != 0 ||
        intent->wish != cases[i].wish)
      fail_msg("%s: %s, %s, %d", cases[i].query, intent->type, intent->issuer, intent->wish);
  }
}

static void words_of_a_wish_that_is_understood_are_not_looked_for(void **state)
{
  static const struct {
    const char *query, *want, *by_date;
  } cases[] = {
      {"hộ tịch mới nhất", "hộ tịch", "hộ tịch mới nhất"},
      {"ho tich moi nhat", "ho tich", "ho tich moi nhat"},
      {"mới nhất về hộ tịch", "về hộ tịch", "mới nhất về hộ tịch"},
      {"nghị định hộ tịch còn hiệu lực", "nghị định hộ tịch", "nghị định hộ tịch còn hiệu lực"},
      {"giấy phép hết hiệu lực", "giấy phép hết hiệu lực", "giấy phép hết hiệu lực"},
      {"mới nhất", "mới nhất", "mới nhất"},
      {"hộ tịch mới nhất \"gia đình\" một hai ba bốn", "hộ tịch gia đình một hai ba bốn",
       "hộ tịch mới nhất gia đình một hai ba bốn"},
      {"\"hộ tịch mới nhất\"", "hộ tịch mới nhất", "hộ tịch mới nhất"},
  };
  SmallIndex *index = *state;
  /* By date nothing is preferred, and they are words as others. */
  for (guint i = 0; i < G_N_ELEMENTS(cases) * 2; i++) {
    const Request options = {.limit = 10, .sort = i % 2 ? REQUEST_BY_NEWEST : REQUEST_BY_RELEVANCE};
    g_autoptr(Plan) plan = small_plan(index, cases[i / 2].query, &options, PLAN_MARKS_AS_TYPED);
    g_autoptr(GString) typed = g_string_new(NULL);
    for (guint a = 0; a < plan->atoms->len; a++)
      g_string_append_printf(typed, "%s%s", a > 0 ? " " : "", ((PlanAtom *)g_ptr_array_index(plan->atoms, a))->typed);
    assert_string_equal(typed->str, i % 2 ? cases[i / 2].by_date : cases[i / 2].want);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(laws_are_known_by_their_names),
      cmocka_unit_test(a_type_an_office_and_a_wish_are_understood),
      cmocka_unit_test(words_of_a_wish_that_is_understood_are_not_looked_for),
  };
  return cmocka_run_group_tests(tests, open_index, small_index_tear_down);
}
