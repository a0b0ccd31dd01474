/* A document has one canonical name, however it is written; words that only look like a name are none. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "corpus/describe/describe.h"
#include "corpus/names/act_name.h"

typedef struct {
  const char *text, *key; /* NULL = no name */
} NamingCase;

static char *key_of(const char *text, gboolean typed)
{
  g_auto(ActName) act = {0};
  char key[ACT_NAME_KEY_MAX];
  if (!act_name_scan(text, strlen(text), typed, &act) || act_name_key(act.name, act.date.year, key) == 0)
    return NULL;
  return g_strdup(key);
}

static void check(const NamingCase *cases, gsize n, gboolean typed)
{
  for (gsize i = 0; i < n; i++) {
    g_autofree char *key = key_of(cases[i].text, typed);
    if (g_strcmp0(key, cases[i].key) != 0)
      fail_msg("%s: got %s, want %s", cases[i].text, key != NULL ? key : "none",
               cases[i].key != NULL ? cases[i].key : "none");
  }
}

static void test_names_in_running_text_end_before_year_date_or_number(void **state)
{
  static const NamingCase cases[] = {
      {"Luật Bảo hiểm xã hội năm 2014, Luật Việc làm", "luat bao hiem xa hoi@2014"},
      {"Luật Bảo hiểm\nxã hội số 58/2014/QH13 ngày 20", "luat bao hiem xa hoi@2014"},
      {"Luật Phòng, chống tham nhũng ngày 20 tháng 11 năm 2018;", "luat phong chong tham nhung@2018"},
      {"Luật Ban hành văn bản quy phạm pháp luật 2015.", "luat ban hanh van ban qui pham phap luat@2015"},
      {"Luật Đầu tư năm 2020", "luat dau tu@2020"},
      {"Bộ luật Hình sự và các tội", "bo luat hinh su"},
      {"Bộ luật Dân sự năm 2015", "bo luat dan su@2015"},
      {"Pháp lệnh Ngoại hối số 28/2005/PL-UBTVQH11", "phap lenh ngoai hoi@2005"},
      {"Hiến pháp năm 2013 quy định", "hien phap@2013"},
      {"Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;", "hien phap"},
      {"Nghị quyết Đại hội đại biểu toàn quốc lần thứ XI của Đảng", "nghi quiet dai hoi xi"},
      {"Nghị quyết Đại hội XIII của Đảng đã", "nghi quiet dai hoi xiii"},
      {"Kết luận Hội nghị lần thứ năm Ban Chấp hành Trung ương khóa XII", "ket luan trung uong 5 khoa xii"},
      {"Nghị quyết Trung ương 4 (khóa XI)", "nghi quiet trung uong 4 khoa xi"},
      {"Hiến pháp của nhiều nước", NULL},
      {"Luật này có hiệu lực từ ngày 01 tháng 7 năm 2015", NULL},
      {"Luật Bảo hiểm xã hội và các văn bản năm 2014", NULL},
      {"Luật Bảo hiểm xã hội quy định", NULL},
      {"Luật Quản lý thuế từ 2020", NULL},
      {"Luật Quản lý thuế ban hành ngày 19/10/2020", NULL},
      {"Luật Dân số ngày 12/12/2006 của Chính phủ", NULL},
      {"Luật Việc làm và Nghị định số 28/2015/NĐ-CP", NULL},
      {"Luật sửa đổi năm 2018", NULL},
      {"Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX", NULL},
      {"Nghị quyết Đại hội XX Đảng bộ tỉnh", NULL},
      {"Nghị quyết số 42-NQ/TW", NULL},
      {"", NULL},
  };
  (void)state;
  check(cases, G_N_ELEMENTS(cases), FALSE);
}

static void test_names_are_typed_with_or_without_marks(void **state)
{
  static const NamingCase cases[] = {
      {"luat bao hiem xa hoi 2014", "luat bao hiem xa hoi@2014"},
      {"Luật Bảo hiểm xã hội", "luat bao hiem xa hoi"},
      {"bộ luật hình sự", "bo luat hinh su"},
      {"hiến pháp", "hien phap"},
      {"hiến pháp 2013", "hien phap@2013"},
      {"nghi quyet hoi nghi lan thu tu ban chap hanh trung uong khoa xi", "nghi quiet trung uong 4 khoa xi"},
      {"nghi quyet dai hoi xi", "nghi quiet dai hoi xi"},
      {"nghị quyết đại hội XI về kinh tế", NULL},
      {"cải cách tiền lương", NULL},
  };
  (void)state;
  check(cases, G_N_ELEMENTS(cases), TRUE);
}

/* A number says it better: it takes the name, with the place where the number stands. */
static void test_a_name_goes_to_the_number_behind_it(void **state)
{
  static const char text[] = "Theo Luật Bảo hiểm xã hội số 58/2014/QH13 và Bộ luật Lao động năm 2019, việc đã xong.";
  g_autoptr(Facts) facts = describe_read(text, sizeof(text) - 1, NULL);
  const FactsRelation *numbered = &g_array_index(facts->relations, FactsRelation, 0);
  const FactsRelation *named = &g_array_index(facts->relations, FactsRelation, 1);
  (void)state;
  assert_int_equal(facts->relations->len, 2);
  assert_string_equal(numbered->number_text, "58/2014/QH13");
  assert_string_equal(numbered->name, "Luật Bảo hiểm xã hội");
  assert_string_equal(numbered->type_code, "L");
  assert_null(named->number_text);
  assert_string_equal(named->name, "Bộ luật Lao động");
  assert_int_equal(named->date.year, 2019);
  assert_memory_equal(text + named->span.start, "Bộ luật Lao động năm 2019", named->span.end - named->span.start);
}

/* A day behind the names of amended laws is that of the law that amends them; a name without its year is no other. */
static void test_a_day_belongs_to_the_law_that_amends(void **state)
{
  static const char text[] =
      "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Giá và Luật Phí ngày 22 tháng 11 năm 2019; "
      "Bộ luật Lao động ngày 20 tháng 11 năm 2019, Bộ luật Lao động.";
  g_autoptr(Facts) facts = describe_read(text, sizeof(text) - 1, NULL);
  (void)state;
  assert_int_equal(facts->relations->len, 2);
  assert_string_equal(g_array_index(facts->relations, FactsRelation, 0).name, "Luật Phí");
  assert_int_equal(g_array_index(facts->relations, FactsRelation, 0).date.year, 0);
  assert_string_equal(g_array_index(facts->relations, FactsRelation, 1).name, "Bộ luật Lao động");
  assert_int_equal(g_array_index(facts->relations, FactsRelation, 1).date.year, 2019);
}

static void test_the_name_of_a_law_has_neither_its_number_nor_its_type_twice(void **state)
{
  static const struct {
    const char *type, *title, *want;
  } cases[] = {
      {"Luật", "Việc làm", "Luật Việc làm"},
      {"Luật", "Luật Việc làm", "Luật Việc làm"},
      {"Luật", "Luật sư", "Luật Luật sư"},
      {"Luật", "Luật 45/2013/QH13 Đất đai", "Luật Đất đai"},
      {"Luật", "Luật số 38/2013/QH13 Việc làm", "Luật Việc làm"},
      {"Luật", "LUẬT SỐ: 58/2014/QH13 BẢO HIỂM XÃ HỘI", "Luật BẢO HIỂM XÃ HỘI"},
      {"Bộ luật", "Bộ luật 45/2019/QH14 Lao động", "Bộ luật Lao động"},
      {"Luật", "35/2018/QH14 sửa đổi, bổ sung một số điều", "Luật sửa đổi, bổ sung một số điều"},
      {"Luật", "Luật số 38/2013/QH13", "Luật số 38/2013/QH13"},
      {"Pháp lệnh", "số 3", "Pháp lệnh số 3"},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *got = act_name_of_act(cases[i].type, cases[i].title);
    assert_string_equal(got, cases[i].want);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_names_in_running_text_end_before_year_date_or_number),
      cmocka_unit_test(test_names_are_typed_with_or_without_marks),
      cmocka_unit_test(test_a_name_goes_to_the_number_behind_it),
      cmocka_unit_test(test_the_name_of_a_law_has_neither_its_number_nor_its_type_twice),
      cmocka_unit_test(test_a_day_belongs_to_the_law_that_amends),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
