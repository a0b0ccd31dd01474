/* What a line looks like: its words, its quotes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/division/heading.h"

static guint words_one_by_one(const char *text, gsize len)
{
  guint words = 0;
  gboolean in_word = FALSE;
  for (gsize i = 0; i < len; i++) {
    gboolean inside = (guchar)text[i] > ' ';
    words += inside && !in_word;
    in_word = inside;
  }
  return words;
}

static void words_are_counted_at_any_place_of_a_line(void **state)
{
  (void)state;
  static const char letters[] = "ab \t\xE1\x7F\x80!";
  g_autoptr(GRand) random = g_rand_new_with_seed(11);
  for (guint turn = 0; turn < 50000; turn++) {
    char text[64];
    HeadingLine line;
    gsize len = (gsize)g_rand_int_range(random, 0, sizeof text), start = (gsize)g_rand_int_range(random, 0, 8);
    for (gsize i = 0; i < len; i++)
      text[i] = letters[g_rand_int_range(random, 0, sizeof letters - 1)];
    start = MIN(start, len);
    heading_measure(text, start, len, &line);
    assert_int_equal(line.words, words_one_by_one(text + start, len - start));
  }
}

static void a_line_is_measured(void **state)
{
  (void)state;
  static const struct {
    const char *text;
    guint words;
    gint quotes;
    gboolean tab, terminal;
  } cases[] = {
      {"", 0, 0, FALSE, FALSE},
      {"  Điều 1. Phạm vi  ", 4, 0, FALSE, FALSE},
      {"“Điều 1. Phạm vi", 4, 1, FALSE, FALSE},
      {"hết hiệu lực.”", 3, -1, FALSE, TRUE},
      {"“a” – “b", 3, 1, FALSE, FALSE},
      {"a\tb.", 2, 0, TRUE, TRUE},
      {"\ta ", 1, 0, FALSE, FALSE},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    HeadingLine line;
    heading_measure(cases[i].text, 0, strlen(cases[i].text), &line);
    assert_int_equal(line.words, cases[i].words);
    assert_int_equal(line.quotes, cases[i].quotes);
    assert_int_equal(line.tab, cases[i].tab);
    assert_int_equal(line.terminal, cases[i].terminal);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(words_are_counted_at_any_place_of_a_line),
      cmocka_unit_test(a_line_is_measured),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
