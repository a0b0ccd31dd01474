/* The command line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>

#include "indexer/settings.h"

static const struct {
  const char *text;
  gsize want; /* 0 = refused */
} sizes[] = {{"1", 1},
             {"200M", 200 << 20},
             {"1.5k", 1536},
             {"2gb", (gsize)2 << 30},
             {"1T", (gsize)1 << 40},
             {"", 0},
             {"M", 0},
             {"-1", 0},
             {"5x", 0},
             {"5 M", 0},
             {"1e400", 0},
             {"nan", 0},
             {"10MBs", 0}};

static void sizes_are_read_with_their_units(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++) {
    gsize got = 0;
    if (settings_parse_size(sizes[i].text, &got) != (sizes[i].want != 0) || got != sizes[i].want)
      fail_msg("%s: got %zu", sizes[i].text, got);
  }
}

static const struct {
  const char *line;
  const char *want; /* part of the message; NULL = accepted */
} lines[] = {{"-d ix a b", NULL},
             {"--list=failed -d ix", NULL},
             {"--list -d ix", NULL},
             {"--list=bad", "--list takes"},
             {"--max-size=much", "--max-size takes"},
             {"--max-delete=101", "--max-delete takes"},
             {"-j 1000", "--jobs takes"},
             {"-j1000", "--jobs takes"},
             {"-dix -j2 a", NULL},
             {"--commit-every=-2", "--commit-every takes"},
             {"--brake-from=-2", "--brake-from takes"},
             {"--wait=-2", "--wait takes"},
             {"-d tcp://host:1 a", "another machine"},
             {"--no-such-option", "Unknown option"}};

static void wrong_values_are_refused_with_a_sentence(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(lines); i++) {
    g_auto(GStrv) words = g_strsplit(lines[i].line, " ", -1);
    g_autoptr(GPtrArray) args = g_ptr_array_new();
    g_ptr_array_add(args, (gpointer) "tracuu-index");
    for (char **word = words; *word; word++)
      g_ptr_array_add(args, *word);
    int argc = (int)args->len;
    g_ptr_array_add(args, NULL);
    char **argv = (char **)args->pdata;
    g_auto(Settings) settings = {0};
    g_autoptr(GError) error = NULL;
    gboolean ok = settings_parse(&settings, argc, argv, &error);
    if (ok != !lines[i].want || (!ok && !g_strrstr(error->message, lines[i].want)))
      fail_msg("%s: %s", lines[i].line, error ? error->message : "accepted");
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(sizes_are_read_with_their_units),
      cmocka_unit_test(wrong_values_are_refused_with_a_sentence),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
