#include "corpus/text/normal.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static void canonical_text_is_nfc_with_one_kind_of_line_end(void **state)
{
  static const struct {
    const char *name, *input, *want;
    gsize invalid;
  } cases[] = {
      {"plain", "Nghị quyết\n\ttháng 3", "Nghị quyết\n\ttháng 3", 0},
      {"decomposed", "Nghi\xCC\xA3 quye\xCC\x82\xCC\x81t", "Nghị quyết", 0},
      {"mixed composition", "quy\xC3\xAA\xCC\x81t", "quyết", 0},
      {"tone before dot below", "o\xCC\x82\xCC\xA3", "ộ", 0},
      {"marks in the wrong order stay in their order", "e\xCC\x81\xCC\x82", "\xC3\xA9\xCC\x82", 0},
      {"mark at the start",
       "\xCC\x81"
       "a",
       "\xCC\x81"
       "a",
       0},
      {"byte order mark", "\xEF\xBB\xBFx", "x", 0},
      {"two byte order marks", "\xEF\xBB\xBF\xEF\xBB\xBFx", "x", 0},
      {"zero width inside stays", "x\xEF\xBB\xBFy\xC2\xADz", "x\xEF\xBB\xBFy\xC2\xADz", 0},
      {"CR LF, CR, FF, VT", "a\r\nb\rc\fd\ve\r\r\nf", "a\nb\nc\nd\ne\n\nf", 0},
      {"NEL and separators",
       "a\xC2\x85"
       "b\xE2\x80\xA8"
       "c",
       "a\nb\nc", 0},
      {"controls",
       "a\x01"
       "b\x7F"
       "c\xC2\x9F"
       "d",
       "a b c d", 0},
      {"not UTF-8",
       "a\xFF"
       "b\xC3",
       "a\xEF\xBF\xBD"
       "b\xEF\xBF\xBD",
       2},
      {"maximal invalid runs",
       "\xE1\xBA\xE1\xBA\x80"
       "\xF0\x9F\x98",
       "\xEF\xBF\xBD\xE1\xBA\x80\xEF\xBF\xBD", 2},
      {"surrogates", "\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD", 3},
      {"overlong", "\xC0\xAF", "\xEF\xBF\xBD\xEF\xBF\xBD", 2},
      {"other scripts compose as well", "\xE1\x84\x80\xE1\x85\xA1 \xE2\x84\xAB", "\xEA\xB0\x80 \xC3\x85", 0},
      {"empty", "", "", 0},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GString) out = g_string_new("before ");
    gsize invalid = normal_append(out, cases[i].input, strlen(cases[i].input));
    if (strcmp(out->str + 7, cases[i].want) != 0)
      print_error("%s\n", cases[i].name);
    assert_string_equal(out->str + 7, cases[i].want);
    assert_int_equal(invalid, cases[i].invalid);
    assert_true(normal_is_canonical(cases[i].want, strlen(cases[i].want)));
    if (strcmp(cases[i].want, cases[i].input) != 0)
      assert_false(normal_is_canonical(cases[i].input, strlen(cases[i].input)));
  }
}

static void a_nul_byte_becomes_a_space(void **state)
{
  g_autoptr(GString) out = g_string_new(NULL);
  (void)state;
  assert_int_equal(normal_append(out, "a\0b", 3), 0);
  assert_string_equal(out->str, "a b");
}

static void a_tower_of_marks_is_cut_quickly(void **state)
{
  g_autoptr(GString) in = g_string_new("a");
  g_autoptr(GString) out = g_string_new(NULL);
  (void)state;
  for (guint i = 0; i < 300000; i++)
    g_string_append(in, i % 2 ? "\xCC\x81" : "\xCC\xA3");
  normal_append(out, in->str, in->len);
  assert_true(out->len < 100);
  assert_true(normal_is_canonical(out->str, out->len));
}

/* Pieces that meet each other at random: the result is valid, canonical, and stays what it is. */
static void any_bytes_give_canonical_text_that_stays_the_same(void **state)
{
  static const char *const pieces[] = {"a",
                                       "o",
                                       "\xC6\xA1",
                                       "\xE1\xBB\x99",
                                       "\xCC\x81",
                                       "\xCC\xA3",
                                       "\xCC\x9B",
                                       "\xCC\x82",
                                       "\r",
                                       "\n",
                                       "\xEF\xBB\xBF",
                                       "\xC3",
                                       "\xE1",
                                       "\xBA",
                                       "\xFF",
                                       "\xE1\x84\x80",
                                       "\xE1\x85\xA1",
                                       "\xE1\x86\xA8",
                                       "\xE2\x84\xAB",
                                       "\xF0\x9F\x98\x80",
                                       "\xE0\xA4\xBC",
                                       "\xE0\xA4\xA8",
                                       "\xC2\x85",
                                       " ",
                                       "\xCD\x84",
                                       "\xE0\xBD\xB3",
                                       "\xF0\x9D\x85\x9E"};
  (void)state;
  g_autoptr(GRand) rand = g_rand_new_with_seed(30);
  for (guint round = 0; round < 20000; round++) {
    g_autoptr(GString) in = g_string_new(NULL);
    g_autoptr(GString) once = g_string_new(NULL);
    g_autoptr(GString) twice = g_string_new(NULL);
    for (gint n = g_rand_int_range(rand, 0, 14); n > 0; n--)
      g_string_append(in, pieces[g_rand_int_range(rand, 0, G_N_ELEMENTS(pieces))]);
    normal_append(once, in->str, in->len);
    assert_true(g_utf8_validate(once->str, (gssize)once->len, NULL));
    assert_true(normal_is_canonical(once->str, once->len));
    normal_append(twice, once->str, once->len);
    assert_string_equal(once->str, twice->str);
    g_autofree char *nfc = g_utf8_normalize(once->str, (gssize)once->len, G_NORMALIZE_NFC);
    assert_string_equal(once->str, nfc);
    assert_int_equal(normal_is_canonical(in->str, in->len),
                     in->len == once->len && !memcmp(in->str, once->str, in->len));
  }
}

static void folding_drops_case_and_vietnamese_marks(void **state)
{
  static const struct {
    const char *input, *want;
  } cases[] = {
      {"Nghị Quyết", "nghi quyet"},   {"BAN TỔ CHỨC TRUNG ƯƠNG", "ban to chuc trung uong"},
      {"NĐ-CP NÐ-CP", "nd-cp nd-cp"}, {"o\xCC\x82\xCC\xA3 e\xCC\x81\xCC\x82", "o e"},
      {"München Ж", "münchen ж"},     {"F J W Z 12", "f j w z 12"},
      {"ngh\xC2\xADị", "nghi"},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GString) out = g_string_new(NULL);
    normal_fold_append(out, cases[i].input, strlen(cases[i].input));
    assert_string_equal(out->str, cases[i].want);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(canonical_text_is_nfc_with_one_kind_of_line_end),
      cmocka_unit_test(a_nul_byte_becomes_a_space),
      cmocka_unit_test(a_tower_of_marks_is_cut_quickly),
      cmocka_unit_test(any_bytes_give_canonical_text_that_stays_the_same),
      cmocka_unit_test(folding_drops_case_and_vietnamese_marks),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
