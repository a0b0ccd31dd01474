/* Facets: how matches divide by type, issuer and year. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/result/facets.h"
#include "query/search.h"
#include "tests/unit/small_index.h"

#define LETTERHEAD(number, day, type, title)                                                                                      \
  "CHÍNH PHỦ\nSố: " number "\nHà Nội, " day "\n" type "\n" title "\nĐiều 1. Phạm vi\nVăn bản này quy định về văn " \
  "thư.\n"

static const SmallFile files[] = {
    {"/a/1.txt", LETTERHEAD("30/2020/NĐ-CP", "ngày 05 tháng 3 năm 2020", "NGHỊ ĐỊNH", "Về công tác văn thư")},
    {"/a/2.txt", LETTERHEAD("31/2020/NĐ-CP", "ngày 06 tháng 3 năm 2020", "NGHỊ ĐỊNH", "Về lưu trữ")},
    {"/a/3.txt", LETTERHEAD("12/NQ-CP", "ngày 07 tháng 4 năm 2012", "NGHỊ QUYẾT", "Về phiên họp")},
    {"/a/4.txt", "Một bài viết không có ngày và không có số.\n"},
};

/* "type: NĐ 2, NQ 1; year: ..." */
static char *print(const GPtrArray *facets)
{
  GString *out = g_string_new(NULL);
  for (guint f = 0; f < facets->len; f++) {
    const ResultsFacet *facet = g_ptr_array_index(facets, f);
    g_string_append_printf(out, "%s%s:", f > 0 ? "; " : "", facet->name);
    for (guint v = 0; v < facet->values->len; v++) {
      const ResultsFacetValue *value = g_ptr_array_index(facet->values, v);
      g_string_append_printf(out, "%s %s %u", v > 0 ? "," : "", value->value, value->count);
    }
  }
  return g_string_free(out, FALSE);
}

static void all_matches_are_counted_the_most_frequent_first_and_years_in_order(void **state)
{
  (void)state;
  SmallIndex index = small_index_open(files, G_N_ELEMENTS(files));
  GError *error = NULL;
  g_autoptr(StoreQuery) all = store_query_all();
  g_autoptr(GPtrArray) facets = facets_count(index.store, all, NULL, &error);
  assert_null(error);
  g_autofree char *got = print(facets);
  assert_string_equal(got, "type: NĐ 2, NQ 1; agency: CP 3; year: 2012 1, 2020 2");

  g_autoptr(StoreQuery) one = store_query_term("Tnq", 3, 1);
  g_autoptr(GPtrArray) few = facets_count(index.store, one, NULL, &error);
  assert_null(error);
  g_autofree char *got_few = print(few);
  assert_string_equal(got_few, "type: NQ 1; agency: CP 1; year: 2012 1");

  g_autoptr(StoreQuery) none = store_query_or(NULL, 0);
  g_autoptr(GPtrArray) nothing = facets_count(index.store, none, NULL, &error);
  g_autofree char *got_nothing = print(nothing);
  assert_string_equal(got_nothing, "type:; agency:; year:");

  /* the first three stand for nine */
  static const StoreDocid docids[] = {1, 2, 3};
  const FacetsSample sample = {docids, 3, 9}, itself = {docids, 3, 3};
  g_autoptr(GPtrArray) about = facets_count(index.store, all, &sample, &error);
  assert_null(error);
  g_autofree char *got_about = print(about);
  assert_string_equal(got_about, "type: NĐ 6, NQ 3; agency: CP 9; year: 2012 3, 2020 6");
  assert_true(((ResultsFacet *)g_ptr_array_index(about, 0))->about);
  g_autoptr(GPtrArray) exact = facets_count(index.store, all, &itself, &error);
  g_autofree char *got_exact = print(exact);
  assert_string_equal(got_exact, got);
  assert_false(((ResultsFacet *)g_ptr_array_index(exact, 0))->about);
  small_index_close(&index);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(all_matches_are_counted_the_most_frequent_first_and_years_in_order),
  };
  return cmocka_run_group_tests_name("facets", tests, NULL, NULL);
}
