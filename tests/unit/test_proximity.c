/* Words that stand together: in one article, half of the neighbours side by side. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/choose/proximity.h"
#include "query/plan/plan_repeated.h"
#include "tests/unit/made_plan.h"

static void words_stand_together_in_one_article(void **state)
{
  (void)state;
  static const struct {
    const char *query, *document;
    gboolean want;
  } cases[] = {
      {"cạnh tranh", "| mở đầu | về cạnh tranh lành mạnh", TRUE},
      {"cạnh tranh", "| mở đầu | ở bên cạnh bức tranh", FALSE},
      {"cạnh tranh", "| mở đầu | tranh cạnh", FALSE},
      {"cạnh tranh", "| mở đầu | bên cạnh | tranh chấp", FALSE},
      {"cạnh tranh", "| mở đầu | bên cạnh", FALSE},
      /* three pairs: two must stand, and all words in one article */
      {"luân chuyển cán bộ", "| mở đầu | cán bộ được luân chuyển", TRUE},
      {"luân chuyển cán bộ", "| mở đầu | luân chuyển | cán bộ", FALSE},
      {"luân chuyển cán bộ", "| mở đầu | luân chuyển + cán bộ", TRUE},
      {"luân chuyển cán bộ", "| mở đầu | luân chuyển một cán sự của bộ", FALSE},
      /* the title and the first passage count everywhere */
      {"luân chuyển cán bộ", "| mở đầu | luân chuyển | khác = cán bộ", TRUE},
      {"luân chuyển cán bộ", "| về cán bộ | luân chuyển | khác", TRUE},
      {"cạnh tranh", "cạnh tranh", TRUE},
      /* a comma, quotes or an operator between words makes them no neighbours */
      {"phí | thuế", "| mở đầu | thuế rồi phí", TRUE},
      {"phí | thuế", "| mở đầu | thuế | phí", FALSE},
      /* an abbreviation is its words side by side */
      {"cán~=cb bộ~=cb họp", "| mở đầu | cb được họp", TRUE},
      {"cán~=cb bộ~=cb họp", "| mở đầu | bộ cán được họp", FALSE},
      {"cán~=cb bộ~=cb họp", "| mở đầu | cb được | họp", FALSE},
      /* a number is one word */
      {"#Cso nồng độ", "| mở đầu | Cso về nồng độ", TRUE},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(Plan) plan = made_plan(cases[i].query);
    g_autoptr(PlanCondition) together = proximity_new(plan);
    g_autoptr(GString) packed = g_string_new(NULL);
    Direct direct = made_direct(cases[i].document, packed);
    if (proximity_holds(together, &direct) != cases[i].want)
      fail_msg("%s in %s: not %d", cases[i].query, cases[i].document, cases[i].want);
  }
}

static void words_typed_again_ask_for_no_more(void **state)
{
  (void)state;
  static const struct {
    const char *query, *document;
    gboolean want;
  } cases[] = {
      {"bộ bộ bộ bộ", "| mở đầu | bộ bộ", TRUE},
      {"bộ bộ bộ bộ", "| mở đầu | bộ của bộ", FALSE},
      {"cán bộ cán bộ", "| mở đầu | cán bộ", TRUE},
      /* a pair typed three times is three of four pairs */
      {"cán bộ | cán bộ | cán bộ họp", "| mở đầu | cán bộ được họp", TRUE},
      {"cán bộ họp cán", "| mở đầu | bộ họp được cán", FALSE},
      {"cán bộ | họp cán bộ", "| mở đầu | cán bộ được họp", TRUE},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(Plan) plan = made_plan(cases[i].query);
    plan_repeated_number(plan->atoms);
    g_autoptr(PlanCondition) together = proximity_new(plan);
    g_autoptr(GString) packed = g_string_new(NULL);
    Direct direct = made_direct(cases[i].document, packed);
    if (proximity_holds(together, &direct) != cases[i].want)
      fail_msg("%s in %s: not %d", cases[i].query, cases[i].document, cases[i].want);
  }
}

static void an_unmarked_word_counts_as_what_it_is_read_as(void **state)
{
  (void)state;
  g_autoptr(Plan) plan = made_plan("canh~cạnh~cảnh tranh");
  g_autoptr(PlanCondition) together = proximity_new(plan);
  g_autoptr(GString) packed = g_string_new(NULL);
  Direct direct = made_direct("| mở đầu | phong cảnh tranh vẽ", packed);
  assert_true(proximity_holds(together, &direct));
  ((PlanAtom *)g_ptr_array_index(plan->atoms, 0))->read = 1;
  assert_false(proximity_holds(together, &direct));
}

static void one_word_and_words_of_titles_need_no_company(void **state)
{
  (void)state;
  g_autoptr(Plan) one = made_plan("covid"), titles = made_plan("cạnh tranh");
  titles->title_only = TRUE;
  assert_null(proximity_new(one));
  assert_null(proximity_new(titles));
}

static void a_document_without_text_holds_nothing(void **state)
{
  (void)state;
  g_autoptr(Plan) plan = made_plan("cạnh tranh");
  g_autoptr(PlanCondition) together = proximity_new(plan);
  Direct direct;
  assert_true(direct_open(&direct, NULL, 0));
  assert_false(proximity_holds(together, &direct));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(words_stand_together_in_one_article),
      cmocka_unit_test(words_typed_again_ask_for_no_more),
      cmocka_unit_test(an_unmarked_word_counts_as_what_it_is_read_as),
      cmocka_unit_test(one_word_and_words_of_titles_need_no_company),
      cmocka_unit_test(a_document_without_text_holds_nothing),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
