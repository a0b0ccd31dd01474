/* How far documents are called by the words of a query. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/choose/path_share.h"
#include "tests/unit/small_plan.h"

static const SmallFile files[] = {
    {"/Văn bản/Giao ban/bien-ban.txt", "Một.\n"},
    {"/Văn bản/Giao ban/lich.txt", "Hai.\n"},
    {"/Văn bản/GiaoBan-T8.txt", "Ba.\n"},
    {"/Văn bản/Giao ban tuần thứ ba.txt", "Bốn.\n"},
    {"/Văn bản/Hồ sơ/quet 1.txt", "Năm.\n"},
    {"/Văn bản/thu.txt", "Sáu.\n"},
    {"/Văn bản/Bien ban hop hoi dong.txt", "Bảy.\n"},
    {"/Văn bản/a.zip!/Hồ sơ mật/Đơn.txt", "Tám.\n"},
};

static int open_index(void **state)
{
  return small_index_set_up(state, files, G_N_ELEMENTS(files));
}

typedef struct {
  double share;
  StoreDocid docid;
} PathFound;

static int greatest_first(gconstpointer a, gconstpointer b)
{
  const PathFound *x = a, *y = b;
  return x->share != y->share ? (x->share < y->share ? 1 : -1) : (x->docid < y->docid ? -1 : x->docid > y->docid);
}

/* "3 4 > 1 2": the documents that are called by the words, those that are more so first. */
static char *found_line(const SmallIndex *index, const Plan *plan)
{
  guint n_documents = store_n_documents(index->store);
  GString *line = g_string_new(NULL);
  g_autoptr(StoreQuery) query = path_share_query(plan, n_documents);
  g_autoptr(PathShare) share = path_share_new(plan, n_documents);
  g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(PathFound));
  const StoreSearch how = {.limit = 20, .k1 = 1};
  g_auto(StoreMatches) matches = {0};
  if (query != NULL)
    assert_true(store_search(index->store, query, &how, &matches, NULL));
  for (guint i = 0; i < matches.n_matches; i++) {
    StoreDocid docid = matches.matches[i].docid;
    const char *path = files[docid - 1].path;
    PathFound one = {path_share_of(share, path, strlen(path), PATH_SHARE_BY_WORDS), docid};
    assert_true(one.share > 0 && one.share <= 1);
    g_array_append_val(found, one);
  }
  g_array_sort(found, greatest_first);
  for (guint i = 0; i < found->len; i++) {
    const PathFound *one = &g_array_index(found, PathFound, i);
    g_string_append_printf(line, "%s%u", i == 0 ? "" : one[-1].share > one->share ? " > " : " ", one->docid);
  }
  return g_string_free(line, FALSE);
}

static void a_name_says_more_than_a_folder_and_the_more_the_less_else_it_says(void **state)
{
  static const struct {
    const char *query, *want;
  } cases[] = {
      {"giao ban", "3 > 4 > 1 > 2"}, /* bien-ban, too */
      {"giao ban T8", "3"},
      {"giao ban tuần thứ ba", "4"},
      {"biên bản giao ban", "1"},
      {"hồ sơ", "5 8"},
      {"hồ sơ mật", "8"},
      {"đơn hồ sơ", "8"},
      {"văn bản", ""}, /* all lie there */
      {"văn bản giao ban", "3 > 4 > 1 > 2"},
      {"giao nhận", ""},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    Request options = {.limit = 10};
    g_autoptr(Plan) plan = small_plan(*state, cases[i].query, &options, PLAN_MARKS_AS_TYPED);
    g_autofree char *line = found_line(*state, plan);
    if (strcmp(line, cases[i].want) != 0)
      fail_msg("%s finds \"%s\", not \"%s\"", cases[i].query, line, cases[i].want);
  }
}

static void a_name_that_is_what_is_asked_is_called_so_in_full(void **state)
{
  Request options = {.limit = 10};
  g_autoptr(Plan) plan = small_plan(*state, "bien ban hop hoi dong", &options, PLAN_MARKS_AS_TYPED);
  g_autoptr(PathShare) share = path_share_new(plan, G_N_ELEMENTS(files));
  const char *path = files[6].path;
  assert_float_equal(path_share_of(share, path, strlen(path), PATH_SHARE_BY_WORDS), 1, 1e-9);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_name_says_more_than_a_folder_and_the_more_the_less_else_it_says),
      cmocka_unit_test(a_name_that_is_what_is_asked_is_called_so_in_full),
  };
  return cmocka_run_group_tests(tests, open_index, small_index_tear_down);
}
