/* Fetch: a record into a result, its passages with their heading paths. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/result/fetch.h"
#include "tests/unit/small_index.h"

static const SmallFile files[] = {
    {"/a/1.txt", "CHÍNH PHỦ\nSố: 30/2020/NĐ-CP\nHà Nội, ngày 05 tháng 3 năm 2020\nNGHỊ ĐỊNH\nVề công tác văn thư\n"
                 "Chương I\nQUY ĐỊNH CHUNG\n"
                 "Điều 1. Phạm vi điều chỉnh\nNghị định này quy định về công tác văn thư.\n"
                 "Điều 2. Đối tượng áp dụng\nNghị định này áp dụng đối với các cơ quan.\n"},
};

static void fields_and_heading_paths_come_back(void **state)
{
  (void)state;
  SmallIndex index = small_index_open(files, G_N_ELEMENTS(files));
  GError *error = NULL;
  g_autoptr(Record) record = fetch_record(index.store, 1, &error);
  assert_non_null(record);
  g_autoptr(Result) result = fetch_result(record, 1, 0);
  assert_string_equal(result->path, "/a/1.txt");
  assert_string_equal(result_text(result, FACT_NUMBER), "30/2020/NĐ-CP");
  assert_string_equal(result_text(result, FACT_TYPE_CODE), "NĐ");
  assert_int_equal(date_to_number(result_date(result, FACT_ISSUED)), 20200305);
  assert_null(result_text(result, FACT_SIGNER));

  guint n = 0, articles = 0;
  record_passages(record, &n);
  for (guint i = 0; i < n; i++) {
    ResultPassage *passage = fetch_passage(record, i, &error);
    assert_non_null(passage);
    if (strcmp(passage->article, "2") == 0) {
      assert_string_equal(passage->heading, "Chương I QUY ĐỊNH CHUNG > Điều 2. Đối tượng áp dụng");
      gsize start, end;
      fetch_passage_body(record, i, &start, &end);
      g_autoptr(GString) body = g_string_new(NULL);
      assert_true(record_append_text(record, start, end, body, &error));
      assert_string_equal(g_strstrip(body->str), "Nghị định này áp dụng đối với các cơ quan.");
      articles++;
    }
    result_passage_free(passage);
  }
  assert_int_equal(articles, 1);
  assert_null(fetch_passage(record, n, &error));
  assert_null(error);
  small_index_close(&index);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(fields_and_heading_paths_come_back),
  };
  return cmocka_run_group_tests_name("fetch", tests, NULL, NULL);
}
