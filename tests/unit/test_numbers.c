/* Document numbers among the words of a query. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "query/ask/numbers.h"

static int make_tokenizer(void **state)
{
  *state = token_new(NULL);
  return *state ? 0 : -1;
}

static int free_tokenizer(void **state)
{
  token_free(*state);
  return 0;
}

/* What was found in one line: "30/2020/nd/cp@0+3!"; key, first atom, atoms, '!' = certain. */
static char *found_line(Tokenizer *tokenizer, const char *text)
{
  g_autoptr(GArray) tokens = numbers_tokens(tokenizer, text, strlen(text));
  g_autoptr(GArray) found = numbers_find(tokens, text, strlen(text));
  GString *line = g_string_new(NULL);
  for (guint i = 0; i < found->len; i++) {
    const NumbersFound *one = &g_array_index(found, NumbersFound, i);
    char key[DOCNUM_KEY_MAX];
    docnum_key(&one->number, key);
    g_string_append_printf(line, "%s%s@%u+%u%s", i ? " " : "", key, one->first_atom, one->n_atoms,
                           one->certain ? "!" : "");
  }
  return g_string_free(line, FALSE);
}

typedef struct {
  const char *text, *want;
} Case;

static void check(Tokenizer *tokenizer, const Case *cases, gsize n)
{
  for (gsize i = 0; i < n; i++) {
    g_autofree char *line = found_line(tokenizer, cases[i].text);
    if (strcmp(line, cases[i].want) != 0)
      fail_msg("\"%s\" gives \"%s\", not \"%s\"", cases[i].text, line, cases[i].want);
  }
}

static void a_number_is_found_as_printed_and_as_typed(void **state)
{
  static const Case cases[] = {
      {"30/2020/NĐ-CP", "30/2020/nd/cp@0+4!"},
      {"30/2020/nd-cp", "30/2020/nd/cp@0+4!"},
      {"11-HD/BTCTW", "11//hd/btctw@0+3!"},
      {"xem 11 HD BTCTW nhé", "11//hd/btctw@1+3!"},
  };
  check(*state, cases, G_N_ELEMENTS(cases));
}

static void words_name_the_type_the_year_and_the_issuer(void **state)
{
  static const Case cases[] = {
      {"nghị định 30 năm 2020", "30/2020/nd/@0+5!"},
      {"kế hoạch 5 năm 2021-2025", "5//kh/@0+3"},
      {"quy hoạch 10 năm 2021 – 2030", "10//qho/@0+3"},
      {"nghi dinh so 30 nam 2020", "30/2020/nd/@0+6!"},
      {"nghị định 30 2020", "30/2020/nd/@0+4!"},
      {"nghi quyet so 42 cua bo chinh tri", "42//nq/tw@0+8!"},
      {"hướng dẫn 11 ban tổ chức trung ương", "11//hd/btctw@0+8!"},
      {"nghị định số 30/2020/NĐ-CP", "30/2020/nd/cp@0+7!"},
      {"nghị quyết 007", "7//nq/@0+3"},
  };
  check(*state, cases, G_N_ELEMENTS(cases));
}

static void a_year_may_be_short_or_open(void **state)
{
  static const Case cases[] = {
      {"158/25", "158/2025//@0+2"},
      {"nđ158/25", "158/2025/nd/@0+3!"},
      {"nd 158/25 về tiền", "158/2025/nd/@0+3!"},
      {"TT80/21", "80/2021/tt/@0+2!"},
      {"nghị định số 11/98", "11/1998/nd/@0+5!"},
      {"nghị định 11/2", "11//nd/@0+4!"},
      {"111/2", "111///@0+2"},
      {"111/202", "111///@0+2"},
      {"nđ 111/2", "111//nd/@0+3!"},
      {"theo (158/25)", "158/2025//@1+2"},
      {"lễ 30/4", ""},
      {"ngày 2/9", ""},
      {"ngày 12/5/20", ""},
      {"giảm 1/3", ""},
      {"năm học 2024/25", ""},
      {"địa chỉ 158/25/7", ""},
      {"158/25%", ""},
      {"158/25.5", ""},
      {"111/3", ""},
      {"A158/25", ""},
      {"158/0", ""},
  };
  check(*state, cases, G_N_ELEMENTS(cases));
}

static void a_type_and_a_number_alone_may_be_words(void **state)
{
  static const Case cases[] = {
      {"quy định 5", "5//qyd/@0+3"},
      {"theo nghị định 30", "30//nd/@1+3"},
  };
  check(*state, cases, G_N_ELEMENTS(cases));
}

static void what_names_no_number_is_left_to_the_words(void **state)
{
  static const Case cases[] = {
      {"", ""},         {"nghị định", ""},       {"nghị định số", ""}, {"30", ""},
      {"năm 2020", ""}, {"quy định 123456", ""}, {"bộ chính trị", ""}, {"ngày 14/3/2012", ""},
  };
  check(*state, cases, G_N_ELEMENTS(cases));
}

static void numbers_come_in_order_and_share_no_word(void **state)
{
  static const Case cases[] = {
      {"nghị định 30 năm 2020 sửa đổi nghị định 110/2004/NĐ-CP", "30/2020/nd/@0+5! 110/2004/nd/cp@7+6!"},
      {"nghị định 30 nghị quyết 42", "30//nd/@0+3 42//nq/@3+3"},
  };
  check(*state, cases, G_N_ELEMENTS(cases));
}

static void a_token_keeps_its_term_when_the_next_is_read(void **state)
{
  static const char *const want[] = {"30/2020/nd/cp", "30", "2020", "nđ", "cp", "về", "văn", "thư"};
  const char *text = "30/2020/NĐ-CP về văn thư";
  g_autoptr(GArray) tokens = numbers_tokens(*state, text, strlen(text));
  assert_int_equal(tokens->len, G_N_ELEMENTS(want));
  for (guint i = 0; i < tokens->len; i++)
    assert_string_equal(g_array_index(tokens, NumbersToken, i).token.term, want[i]);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_number_is_found_as_printed_and_as_typed),
      cmocka_unit_test(words_name_the_type_the_year_and_the_issuer),
      cmocka_unit_test(a_year_may_be_short_or_open),
      cmocka_unit_test(a_type_and_a_number_alone_may_be_words),
      cmocka_unit_test(what_names_no_number_is_left_to_the_words),
      cmocka_unit_test(numbers_come_in_order_and_share_no_word),
      cmocka_unit_test(a_token_keeps_its_term_when_the_next_is_read),
  };
  return cmocka_run_group_tests(tests, make_tokenizer, free_tokenizer);
}
