/* Lookup: the documents that a path or a number names. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/lookup.h"
#include "query/result/result.h"
#include "tests/unit/small_index.h"

static const SmallFile files[] = {
    {"/a/nghi-dinh-30.txt",
     "CHÍNH PHỦ\nSố: 30/2020/NĐ-CP\nHà Nội, ngày 05 tháng 3 năm 2020\nNGHỊ ĐỊNH\nVề công tác văn thư\n"
     "Điều 1. Phạm vi điều chỉnh\nNghị định này quy định về công tác văn thư.\n"},
    {"/b/nghi-dinh-30.txt", "Một bài viết nhắc đến Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư.\n"},
    {"/l/ke-toan-2003.txt", "QUỐC HỘI\nLuật số: 03/2003/QH11\nHà Nội, ngày 17 tháng 6 năm 2003\nLUẬT\nKẾ TOÁN\n"
                            "Điều 1. Phạm vi điều chỉnh\nLuật này quy định về kế toán.\n"},
    {"/l/ke-toan-2015.txt",
     "QUỐC HỘI\nLuật số: 88/2015/QH13\nHà Nội, ngày 20 tháng 11 năm 2015\nLUẬT\nKẾ TOÁN\n"
     "Điều 1. Phạm vi điều chỉnh\nLuật này quy định về kế toán.\nĐiều 12a. Sổ\nSổ kế toán được lưu.\n"},
    {"/b/khac.txt", "Bảo vệ môi trường nước và không khí tại các khu công nghiệp.\n"},
};

static void a_path_or_a_number_finds_what_it_names(void **state)
{
  (void)state;
  static const struct {
    const char *asked, *want; /* paths in their order, with blanks between */
  } cases[] = {
      {"/a/nghi-dinh-30.txt", "/a/nghi-dinh-30.txt"},
      {"b/nghi-dinh-30.txt", "/b/nghi-dinh-30.txt"},
      {"./khac.txt", "/b/khac.txt"},
      {"nghi-dinh-30.txt", "/a/nghi-dinh-30.txt /b/nghi-dinh-30.txt"},
      {"30/2020/NĐ-CP", "/a/nghi-dinh-30.txt"},
      {"30/2020/nd-cp", "/a/nghi-dinh-30.txt"},
      {"nghị định 30", "/a/nghi-dinh-30.txt"},
      {"31/2020/NĐ-CP", ""},
      {"luật kế toán", "/l/ke-toan-2015.txt"},
      {"luat ke toan 2003", "/l/ke-toan-2003.txt"},
      {"khoản 1 điều 12a luật kế toán", "/l/ke-toan-2015.txt 12a"},
      {"điều 1 nghị định 30/2020", "/a/nghi-dinh-30.txt 1"},
      {"luật kế hoạch", ""},
      {"luật kế toán mới về thuế", ""},
      {"c/khac.txt", ""},
      {"hac.txt", ""},
      {"", ""},
  };
  SmallIndex index = small_index_open(files, G_N_ELEMENTS(files));
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_auto(Results) found;
    GError *error = NULL;
    results_init(&found);
    assert_true(lookup(index.store, index.tokenizer, cases[i].asked, (Date){2026, 1, 1}, &found, &error));
    const GPtrArray *results = found.results;
    g_autoptr(GString) got = g_string_new(NULL);
    for (guint r = 0; r < results->len; r++) {
      const Result *result = g_ptr_array_index(results, r);
      assert_int_equal(result->rank, r + 1);
      g_string_append_printf(got, "%s%s", r > 0 ? " " : "", result->path);
    }
    if (found.article[0] != '\0')
      g_string_append_printf(got, " %s", found.article);
    if (strcmp(got->str, cases[i].want) != 0)
      fail_msg("%s: got %s, want %s", cases[i].asked, got->str, cases[i].want);
  }
  small_index_close(&index);
}

static void a_file_of_the_present_folder_comes_before_others_of_its_name(void **state)
{
  (void)state;
  g_autofree char *here = g_get_current_dir();
  g_autofree char *path = g_build_filename(here, "trung.txt", NULL);
  const SmallFile alike[] = {{"/a/trung.txt", "Một.\n"}, {path, "Hai.\n"}, {"/b/trung.txt", "Ba.\n"}};
  SmallIndex index = small_index_open(alike, G_N_ELEMENTS(alike));
  g_auto(Results) found;
  results_init(&found);
  GError *error = NULL;
  assert_true(lookup(index.store, index.tokenizer, "trung.txt", (Date){2026, 1, 1}, &found, &error));
  const GPtrArray *results = found.results;
  assert_int_equal(results->len, 1);
  const Result *result = g_ptr_array_index(results, 0);
  assert_string_equal(result->path, path);
  assert_int_equal(result->rank, 1);
  small_index_close(&index);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_path_or_a_number_finds_what_it_names),
      cmocka_unit_test(a_file_of_the_present_folder_comes_before_others_of_its_name),
  };
  return cmocka_run_group_tests_name("lookup", tests, NULL, NULL);
}
