/* Search: the whole road from a query to results, over a small index. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/find/search.h"
#include "tests/unit/small_index.h"

static const SmallFile files[] = {
    {"/a/canbo.txt", "Luân chuyển cán bộ lãnh đạo của cơ quan được thực hiện theo quy chế.\n"},
    {"/a/apart.txt", "Người cán sự và một bộ phận khác của cơ quan làm việc theo quy chế.\n"},
    {"/a/haiquan.txt", "Thủ tục hải quan đối với hàng hóa xuất khẩu, nhập khẩu.\n"},
    {"/a/other.txt", "Bảo vệ môi trường nước và không khí tại các khu công nghiệp.\n"},
    {"/a/short.txt", "UBND xã họp."},
    {"/a/spelled.txt", "Ủy ban nhân dân xã họp."},
    {"/a/empty.txt", ""}, /* cannot be read: no document */
};

static int by_name(gconstpointer a, gconstpointer b)
{
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The names of what is found, in order of the alphabet. */
static char *found(const SearchResults *results)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < results->results->len; i++) {
    const Result *result = g_ptr_array_index(results->results, i);
    assert_int_equal(result->rank, i + 1);
    g_ptr_array_add(names, g_path_get_basename(result->path));
  }
  g_ptr_array_sort(names, by_name);
  g_ptr_array_add(names, NULL);
  return g_strjoinv(" ", (char **)names->pdata);
}

static void a_condition_holds_for_all_that_is_found(void **state)
{
  (void)state;
  static const struct {
    const char *query;
    gboolean all;
    const char *want;
  } cases[] = {
      {"\"cán bộ\"", FALSE, "canbo.txt"},
      {"cán bộ", TRUE, "apart.txt canbo.txt"},
      {"+\"quy chế\" -\"cán bộ\"", FALSE, "apart.txt"},
      {"\"cán bộ\" OR \"hải quan\"", FALSE, "canbo.txt haiquan.txt"},
      {"cán NEAR/2 bộ", FALSE, "canbo.txt"},
      {"zzzz", FALSE, ""},
      {"ubnd xã", TRUE, "short.txt spelled.txt"}, /* either form will do */
      {"+UBND -họp", FALSE, ""},
      {"\"ubnd xã\"", FALSE, "short.txt"}, /* a phrase is as it stands */
      {"-ubnd +xã", FALSE, "spelled.txt"},
      {"-zzzz", FALSE, "apart.txt canbo.txt haiquan.txt other.txt short.txt spelled.txt"},
      {"-\"hải quan\"", FALSE, "apart.txt canbo.txt other.txt short.txt spelled.txt"},
  };
  char *top = small_index_build(files, G_N_ELEMENTS(files));
  const char *const locations[] = {top, NULL};
  GError *error = NULL;
  g_autoptr(Search) search = search_open(locations, &error);
  assert_null(error);
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    Request options = {.limit = 10, .all = cases[i].all, .explain = TRUE};
    g_auto(SearchResults) results;
    search_results_init(&results);
    assert_true(search_run(search, cases[i].query, &options, &results, &error));
    g_autofree char *names = found(&results);
    if (strcmp(names, cases[i].want) != 0)
      fail_msg("%s: found \"%s\", want \"%s\"", cases[i].query, names, cases[i].want);
    for (guint r = 0; r < results.results->len; r++) {
      const Result *result = g_ptr_array_index(results.results, r);
      double sum = 0;
      for (guint f = 0; f < result->features->len; f++)
        sum += g_array_index(result->features, ResultFeature, f).value *
               g_array_index(result->features, ResultFeature, f).weight;
      assert_float_equal(sum, result->score, 1e-6);
    }
  }
  tree_remove(top);
  g_free(top);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(a_condition_holds_for_all_that_is_found)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
