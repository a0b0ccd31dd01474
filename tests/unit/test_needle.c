/* A few words in a long text are found where memmem finds them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/text/needle.h"

static void words_are_found_where_memmem_finds_them(void **state)
{
  (void)state;
  static const struct {
    const char *text, *words;
  } cases[] = {
      {"Nghị định này có hiệu lực", "iệu lực"},
      {"hiệu lực, hiệu lực", "iệu lực"},
      {"hiệu lự", "iệu lực"},
      {"Luật Đất đai, Luật ", "uật "},
      {"ật ật uật x", "uật "},
      {"quy", "y"},
      {"quy", "q"},
      {"", "uật"},
      {"uật", "uật"},
      {"aaaaab", "aab"},
      {"ÁÁÁ", "Á"},
      {"CỘNG SẢN VIỆT NAM", "CỘNG SẢN VIỆT NAM"},
      {"CỘNG SẢN VIỆT NA", "CỘNG SẢN VIỆT NAM"},
      {"any", ""},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    gsize len = strlen(cases[i].text), n = strlen(cases[i].words);
    assert_ptr_equal(needle_find(cases[i].text, len, cases[i].words, n), memmem(cases[i].text, len, cases[i].words, n));
  }
}

static void words_of_few_letters_are_found_at_any_place_of_any_text(void **state)
{
  (void)state;
  static const char letters[] = "ab \xE1\xBB";
  g_autoptr(GRand) random = g_rand_new_with_seed(7);
  for (guint turn = 0; turn < 20000; turn++) {
    char text[40], words[6];
    gsize len = (gsize)g_rand_int_range(random, 0, sizeof text), n = (gsize)g_rand_int_range(random, 1, sizeof words);
    for (gsize i = 0; i < len; i++)
      text[i] = letters[g_rand_int_range(random, 0, sizeof letters - 1)];
    for (gsize i = 0; i < n; i++)
      words[i] = letters[g_rand_int_range(random, 0, sizeof letters - 1)];
    assert_ptr_equal(needle_find(text, len, words, n), memmem(text, len, words, n));
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(words_are_found_where_memmem_finds_them),
      cmocka_unit_test(words_of_few_letters_are_found_at_any_place_of_any_text),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
