/* Reading: unmarked syllables are read as the candidates write them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "query/rank/mark_restoration.h"
#include "tests/unit/made_plan.h"

#define MAX_DOCUMENTS (MARK_RESTORATION_DOCUMENTS + 2)

/* How the atoms are read after some documents: the term read, "*" where all are alike. */
static char *read_as(const char *query, const char *const *documents, guint n)
{
  g_autoptr(Plan) plan = made_plan(query);
  GString *packed[MAX_DOCUMENTS];
  Direct directs[MAX_DOCUMENTS];
  for (guint d = 0; d < n; d++) {
    packed[d] = g_string_new(NULL);
    directs[d] = made_direct(documents[d], packed[d]);
  }
  gboolean any = mark_restoration_learn(plan, directs, n), want_any = FALSE;
  GString *read = g_string_new(NULL);
  for (guint a = 0; a < plan->atoms->len; a++) {
    const PlanAtom *atom = g_ptr_array_index(plan->atoms, a);
    assert_true(atom->read < (gint)atom->terms->len);
    want_any |= atom->read >= 0;
    g_string_append_printf(read, "%s%s", a ? " " : "",
                           atom->read < 0 ? "*" : g_array_index(atom->terms, PlanTerm, atom->read).term);
  }
  assert_int_equal(any, want_any);
  for (guint d = 0; d < n; d++)
    g_string_free(packed[d], TRUE);
  return g_string_free(read, FALSE);
}

static void unmarked_syllables_are_read_as_the_candidates_write_them(void **state)
{
  (void)state;
  static const struct {
    const char *name, *query, *documents[4], *want;
  } cases[] = {
      {"the wording that stands side by side",
       "can~cán~cần bo~bộ~bò",
       {"luân chuyển cán bộ và cán bộ trẻ", "quản lý cán bộ"},
       "cán bộ"},
      {"a pair tells more than a word that is frequent alone",
       "can~cán~cần bo~bộ~bò",
       {"cần x cần x cần x bò x bò x bò", "cán bộ x cán bộ x cán bộ x cán bộ"},
       "cán bộ"},
      {"one word is read as the most frequent", "can~cán~cần", {"cần x cần x cần x cán"}, "cần"},
      {"the neighbour decides about a word that is ambiguous alone",
       "luat~luật~luất dat~đất~đạt",
       {"luật đất đai x đạt x luật đất x luật đất"},
       "luật đất"},
      {"a chain of pairs",
       "thue~thuế~thuê thu~thu~thứ nhap~nhập~nháp",
       {"thuê x thứ x thuế thu nhập x thuế thu nhập"},
       "thuế thu nhập"},
      {"what has but one term is not read", "can bo~bộ~bò", {"can bộ"}, "* bộ"},
      {"among marked words an unmarked one was meant so", "quyền la~là~lạ", {"quyền la x quyền là x quyền là"}, "* la"},
      {"among marked words an unmarked one is read as many pairs say",
       "cán bo~bộ~bò",
       {"cán bộ x cán bộ x cán bộ x cán bộ x cán bộ"},
       "* bộ"},
      {"a word the index does not know breaks the chain",
       "can~cán~cần - bo~bộ~bò",
       {"cán x bộ x cán x bộ"},
       "cán * bộ"},
      {"words of different runs are not neighbours",
       "can~cán~cần | bo~bộ~bò",
       {"cần x cần x cần x bò x bò x bò x cán bộ x cán bộ"},
       "cần bò"},
      {"the order of neighbours counts", "can~cán~cần bo~bộ~bò", {"bò cần x bò cần x cán bộ x cán bộ"}, "cán bộ"},
      {"a number is not read", "can~cán~cần #30~31", {"cán 30 x cán 30"}, "cán *"},
  };
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    guint n = 0;
    while (n < G_N_ELEMENTS(cases[i].documents) && cases[i].documents[n] != NULL)
      n++;
    g_autofree char *read = read_as(cases[i].query, cases[i].documents, n);
    if (strcmp(read, cases[i].want) != 0)
      fail_msg("%s: read as \"%s\", want \"%s\"", cases[i].name, read, cases[i].want);
  }
}

static void nothing_is_read_where_nothing_is_forgiven(void **state)
{
  (void)state;
  static const char *const documents[] = {"cán bộ"};
  g_autofree char *read = read_as("cán bộ", documents, 1);
  assert_string_equal(read, "* *");
}

static void a_variant_that_was_typed_wins_over_one_written_as_often(void **state)
{
  (void)state;
  static const char *const documents[] = {"hoà x hóa x hoá"};
  g_autofree char *read = read_as("hóa~hoà", documents, 1);
  assert_string_equal(read, "hóa");
}

static void documents_beyond_the_limit_are_not_read(void **state)
{
  (void)state;
  const char *documents[MAX_DOCUMENTS];
  for (guint d = 0; d < MAX_DOCUMENTS; d++)
    documents[d] = d < MARK_RESTORATION_DOCUMENTS ? "cán"
                                                  : "cần x cần x cần x cần x cần x cần x cần x cần x cần x cần x cần "
                                                    "x cần x cần x cần x cần x cần x cần x cần x cần x cần x cần x cần "
                                                    "x cần x cần x cần x cần x cần x cần x cần x cần x cần x cần x cần";
  g_autofree char *read = read_as("can~cần~cán", documents, MAX_DOCUMENTS);
  assert_string_equal(read, "cán");
}

static void a_query_of_too_many_variants_is_left_alone(void **state)
{
  (void)state;
  g_autoptr(GString) query = g_string_new(NULL);
  for (guint a = 0; a < 60; a++) {
    g_string_append_printf(query, "%st%u", a ? " " : "", a);
    for (guint t = 1; t < 20; t++)
      g_string_append_printf(query, "~t%u.%u", a, t);
  }
  g_autoptr(Plan) plan = made_plan(query->str);
  g_autoptr(GString) packed = g_string_new(NULL);
  Direct direct = made_direct("t0 t1 t2", packed);
  assert_false(mark_restoration_learn(plan, &direct, 1));
}

static void damaged_and_missing_documents_are_harmless(void **state)
{
  (void)state;
  g_autoptr(GString) packed = g_string_new(NULL);
  made_direct("cán bộ | : luân chuyển cán bộ + cần | bò = cán bộ", packed);
  for (gsize at = 0; at < packed->len; at++)
    for (guint bit = 0; bit < 8; bit++) {
      /* Of its own size, so that the sanitizers see one byte too far. */
      g_autofree guint8 *bytes = g_memdup2(packed->str, packed->len);
      bytes[at] ^= (guint8)(1u << bit);
      Direct direct;
      if (!direct_open(&direct, bytes, packed->len))
        continue;
      g_autoptr(Plan) plan = made_plan("can~cán~cần bo~bộ~bò");
      mark_restoration_learn(plan, &direct, 1);
    }
  g_autoptr(Plan) plan = made_plan("can~cán~cần bo~bộ~bò");
  mark_restoration_learn(plan, NULL, 0);
  Direct empty;
  assert_true(direct_open(&empty, NULL, 0));
  mark_restoration_learn(plan, &empty, 1);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(unmarked_syllables_are_read_as_the_candidates_write_them),
      cmocka_unit_test(nothing_is_read_where_nothing_is_forgiven),
      cmocka_unit_test(a_variant_that_was_typed_wins_over_one_written_as_often),
      cmocka_unit_test(documents_beyond_the_limit_are_not_read),
      cmocka_unit_test(a_query_of_too_many_variants_is_left_alone),
      cmocka_unit_test(damaged_and_missing_documents_are_harmless),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
