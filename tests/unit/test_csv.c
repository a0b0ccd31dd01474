/* Tables as spreadsheets save them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <glib.h>

#include "indexer/sources/csv.h"

/* All rows: "LINE:cell|cell" with a ';' behind each. */
static char *read_all(const char *text)
{
  GString *out = g_string_new(NULL);
  g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func(g_free);
  Csv csv;
  guint line = 0;
  csv_init(&csv, text, strlen(text));
  while (csv_next(&csv, cells, &line)) {
    g_string_append_printf(out, "%u:", line);
    for (guint i = 0; i < cells->len; i++)
      g_string_append_printf(out, "%s%s", i ? "|" : "", (const char *)g_ptr_array_index(cells, i));
    g_string_append_c(out, ';');
  }
  return g_string_free(out, FALSE);
}

static void rows_are_read_as_spreadsheets_write_them(void **state)
{
  (void)state;
  static const struct {
    const char *name, *text, *want;
  } cases[] = {
      {"nothing", "", ""},
      {"commas", "a,b\nc,d\n", "1:a|b;2:c|d;"},
      {"the last line has no end", "a,b\nc,d", "1:a|b;2:c|d;"},
      {"semicolons, and commas in cells", "a;b\nc,d;e\r\n", "1:a|b;2:c,d|e;"},
      {"tabs", "a\tb\nc;\td\n", "1:a|b;2:c;|d;"},
      {"the separator is told outside of quotes", "\"a,b\";c\n", "1:a,b|c;"},
      {"a quote in quotes", "a,\"say \"\"yes\"\"\"\n", "1:a|say \"yes\";"},
      {"a line end in quotes", "a,\"b\nc\"\nd,e\n", "1:a|b\nc;3:d|e;"},
      {"empty rows are passed over", "a,b\n\n,\n \nc,d\n", "1:a|b;5:c|d;"},
      {"empty cells stay", "a,,b,\n", "1:a||b|;"},
      {"white space around cells", " a , \"b\" \n", "1:a|b;"},
      {"a quote within a word is a letter", "a\"b,c\n", "1:a\"b|c;"},
      {"a blank before a word with a quote", "a, b \"c\" d\n \" e\",\t\"f\"g\n", "1:a|b \"c\" d;2:e|fg;"},
      {"quotes behind quotes are letters", "\"a\"\"b\" \"c\",\"\" \"d\"\n", "1:a\"b \"c\"|\"d\";"},
      {"a quote that is not closed", "a,\"b\nc", "1:a|b\nc;"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *got = read_all(cases[i].text);
    if (strcmp(got, cases[i].want) != 0)
      fail_msg("%s: got \"%s\", wanted \"%s\"", cases[i].name, got, cases[i].want);
  }
}

/* Reading again and again what was read before took minutes for each of these. */
static void a_table_is_read_once(void **state)
{
  (void)state;
  static const char *const pieces[] = {"\"", "x\"", " \"", "\"\",", " \" \"", "\"\n"};
  alarm(60);
  for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
    g_autoptr(GString) text = g_string_new("path,x");
    while (text->len < 4 << 20)
      g_string_append(text, pieces[i]);
    g_autofree char *got = read_all(text->str);
    assert_non_null(got);
  }
  alarm(0);
}

static void cells_beyond_the_limit_are_left_out(void **state)
{
  (void)state;
  g_autofree char *many = g_strnfill(10 * CSV_MAX_CELLS, ',');
  g_autofree char *text = g_strconcat("a", many, "b\nc,d\n", NULL);
  g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func(g_free);
  Csv csv;
  guint line = 0;
  csv_init(&csv, text, strlen(text));
  assert_true(csv_next(&csv, cells, &line));
  assert_int_equal(cells->len, CSV_MAX_CELLS);
  assert_true(csv_next(&csv, cells, &line));
  assert_int_equal(cells->len, 2);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(rows_are_read_as_spreadsheets_write_them),
      cmocka_unit_test(a_table_is_read_once),
      cmocka_unit_test(cells_beyond_the_limit_are_left_out),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
