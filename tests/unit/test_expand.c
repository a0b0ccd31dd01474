/* From what was typed to the terms of a small index. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/ask/numbers.h"
#include "query/plan/expand.h"
#include "tests/unit/small_index.h"

static const SmallFile files[] = {
    {"/van-ban/a.txt", "Bộ trưởng bỏ phiếu trong phòng họp của UBND.\nCăn cứ Nghị định 30/2020/NĐ-CP."},
    {"/van-ban/b.txt", "Bo phiếu trắng.\nCăn cứ Nghị định số 30/2023/NĐ-CP và 30-HD/BTCTW; 300/2020/NĐ-CP."},
    {"/van-ban/c.txt", "Bộ luật.\nCăn cứ QĐ này và Luật số 30/2020/QH14."},
    {"/d.txt", "Theo Công văn số 45/VPCP-KGVX và số 45/BNV-VP."},
};

static int open_index(void **state)
{
  return small_index_set_up(state, files, G_N_ELEMENTS(files));
}

/* The terms in one line: "bộ=2! bỏ=1"; '!' is as typed. */
static char *terms_line(const GArray *terms)
{
  GString *line = g_string_new(NULL);
  for (guint i = 0; i < terms->len; i++) {
    const PlanTerm *term = &g_array_index(terms, PlanTerm, i);
    assert_int_equal(term->len, strlen(term->term));
    g_string_append_printf(line, "%s%s=%u%s", i ? " " : "", term->term, term->frequency, term->exact ? "!" : "");
  }
  return g_string_free(line, FALSE);
}

static char *expanded(const SmallIndex *index, const char *typed, const char *prefix, PlanMarks marks)
{
  g_autoptr(GArray) tokens = numbers_tokens(index->tokenizer, typed, strlen(typed));
  assert_int_equal(tokens->len, 1);
  g_autoptr(GArray) terms = plan_terms_new();
  const Token *token = &g_array_index(tokens, NumbersToken, 0).token;
  assert_true(expand_atom(token, typed, strlen(typed), prefix, marks, index->store, terms, NULL));
  return terms_line(terms);
}

static void a_word_stands_for_the_terms_that_its_marks_allow(void **state)
{
  static const struct {
    const char *typed, *prefix;
    PlanMarks marks;
    const char *want;
  } cases[] = {
      {"bo", "", PLAN_MARKS_STRICT, "bo=1!"},   {"bộ", "", PLAN_MARKS_STRICT, "bộ=2!"},
      {"bộ", "", PLAN_MARKS_AS_TYPED, "bộ=2!"}, {"bỗ", "", PLAN_MARKS_STRICT, ""},
      {"phieu", "", PLAN_MARKS_STRICT, ""},     {"phieu", "", PLAN_MARKS_AS_TYPED, "phiếu=2"},
      {"QĐ", "", PLAN_MARKS_AS_TYPED, "qđ=1!"}, {"QD", "", PLAN_MARKS_AS_TYPED, "qđ=1"},
      {"QD", "", PLAN_MARKS_STRICT, ""},        {"30", "", PLAN_MARKS_AS_TYPED, "30=3!"},
      {"31", "", PLAN_MARKS_AS_TYPED, ""},      {"van", SCHEMA_TERM_PATH, PLAN_MARKS_AS_TYPED, "Pvan=3!"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *line = expanded(*state, cases[i].typed, cases[i].prefix, cases[i].marks);
    if (strcmp(line, cases[i].want) != 0)
      fail_msg("%s (marks %d) gives \"%s\", not \"%s\"", cases[i].typed, cases[i].marks, line, cases[i].want);
  }
}

static void without_marks_all_variants_are_meant_and_the_typed_one_comes_first(void **state)
{
  static const struct {
    const char *typed;
    PlanMarks marks;
    const char *first;
  } cases[] = {{"bo", PLAN_MARKS_AS_TYPED, "bo=1!"}, {"BO", PLAN_MARKS_AS_TYPED, "bo=1!"}};
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *line = expanded(*state, cases[i].typed, "", cases[i].marks);
    g_auto(GStrv) terms = g_strsplit(line, " ", -1);
    assert_int_equal(g_strv_length(terms), 3);
    assert_string_equal(terms[0], cases[i].first);
    for (const char *const *all = (const char *const[]){"bo=1", "bộ=2", "bỏ=1", NULL}; *all; all++)
      if (strstr(line, *all) == NULL)
        fail_msg("%s gives \"%s\" without %s", cases[i].typed, line, *all);
  }
}

static void a_mark_that_the_index_does_not_know_is_forgiven_unless_insisted_on(void **state)
{
  g_autofree char *as_typed = expanded(*state, "phiệu", "", PLAN_MARKS_AS_TYPED);
  g_autofree char *strict = expanded(*state, "phiệu", "", PLAN_MARKS_STRICT);
  assert_string_equal(as_typed, "phiếu=2");
  assert_string_equal(strict, "");
}

static void a_number_stands_for_all_that_have_its_parts(void **state)
{
  static const struct {
    DocNum wanted;
    const char *want;
  } cases[] = {
      {{.ordinal = "30", .year = 2020, .type = "NĐ", .issuer = "CP"}, "C30/2020/nd/cp=1!"},
      {{.ordinal = "30", .type = "NĐ"}, "C30/2020/nd/cp=1! C30/2023/nd/cp=1!"},
      {{.ordinal = "30", .type = "NQ"}, "C30/2020//qh14=1!"},
      {{.ordinal = "30", .type = "TT"}, ""},
      {{.ordinal = "30", .year = 2020}, "C30/2020//qh14=1! C30/2020/nd/cp=1!"},
      {{.ordinal = "30", .type = "L"}, "C30/2020//qh14=1!"},
      {{.ordinal = "30", .type = "HD", .issuer = "BTCTW"}, "C30//hd/btctw=1!"},
      {{.ordinal = "3", .type = "NĐ"}, ""},
      {{.ordinal = "300"}, "C300/2020/nd/cp=1!"},
      {{.ordinal = "45", .issuer = "VPCP"}, "C45///vpcp-kgvx=1!"},
      {{.ordinal = "45", .type = "CV", .issuer = "BNV-VP"}, "C45///bnv-vp=1!"},
      {{.ordinal = "45", .issuer = "VP"}, ""},
      {{.ordinal = "45", .issuer = "BNV-V"}, ""},
  };
  const SmallIndex *index = *state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GArray) terms = plan_terms_new();
    assert_true(expand_number(&cases[i].wanted, SCHEMA_TERM_CITES, index->store, terms, NULL));
    g_autofree char *line = terms_line(terms);
    if (strcmp(line, cases[i].want) != 0)
      fail_msg("case %zu gives \"%s\", not \"%s\"", i, line, cases[i].want);
  }
}

static void only_what_can_be_nothing_else_is_read_as_keystrokes(void **state)
{
  static const struct {
    const char *typed, *want; /* NULL = stays */
  } cases[] = {
      {"phieeus", "phiếu"},
      {"bor phieeus tra81ng", "bỏ phiếu trắng"},
      {"hopj phieeus", "họp phiếu"},
      {"bo phieu trang", NULL},
      {"UBND", NULL},
      {"ubnd phie61u", "ubnd phiếu"},
      {"bộ trưởng", NULL},
      {"books", NULL}, /* spells nothing that the index has */
      {"", NULL},
  };
  const SmallIndex *index = *state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *decoded = NULL;
    assert_true(expand_keystrokes(cases[i].typed, index->store, &decoded, NULL));
    if (g_strcmp0(decoded, cases[i].want) != 0)
      fail_msg("%s is read as \"%s\", not \"%s\"", cases[i].typed, decoded, cases[i].want);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_word_stands_for_the_terms_that_its_marks_allow),
      cmocka_unit_test(without_marks_all_variants_are_meant_and_the_typed_one_comes_first),
      cmocka_unit_test(a_mark_that_the_index_does_not_know_is_forgiven_unless_insisted_on),
      cmocka_unit_test(a_number_stands_for_all_that_have_its_parts),
      cmocka_unit_test(only_what_can_be_nothing_else_is_read_as_keystrokes),
  };
  return cmocka_run_group_tests(tests, open_index, small_index_tear_down);
}
