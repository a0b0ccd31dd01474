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
    if (options_parse_size(sizes[i].text, &got) != (sizes[i].want != 0) || got != sizes[i].want)
      fail_msg("%s: got %zu", sizes[i].text, got);
  }
}

static const struct {
  const char *line;
  const char *want; /* part of the message; NULL = accepted */
} lines[] = {{"-d ix a b", NULL},
             {"--list=failed -d ix", NULL},
             {"--list -d ix", NULL},
             {"--list failed -d ix", NULL},
             {"--list=bad", "--list=bad is not known: use all or failed."},
             {"--list bad", "--list=bad is not known: use all or failed."},
             {"--max-size=much", "--max-size wants a size such as 200M or 1G, not \"much\"."},
             {"--max-memory 64M", "--max-memory wants a size from 128M on, such as 1G, not \"64M\"."},
             {"--max-memory 128M", NULL},
             {"--max-delete=101", "--max-delete wants a number from 0 to 100, not \"101\"."},
             {"-j 1000", "--jobs wants a number from 1 to 64, not \"1000\"."},
             {"-j1000", "--jobs wants a number from 1 to 64, not \"1000\"."},
             {"-j0", "--jobs wants a number from 1 to 64, not \"0\"."},
             {"-j", "-j wants a value."},
             {"--jobs", "--jobs wants a value."},
             {"--max-seconds=0", "--max-seconds wants a number, 1 or more, not \"0\"."},
             {"-dix -j2 a", NULL},
             {"-qvdix a", NULL},
             {"-d ix -- -a --b", NULL},
             {"--commit-every=-2", "--commit-every wants a number, 0 or more, not \"-2\"."},
             {"--brake-from=-1", "--brake-from wants a number, 0 or more, not \"-1\"."},
             {"--wait=-2", "--wait wants a number, 0 or more, not \"-2\"."},
             {"--wait=99999999999", "--wait wants a number, 0 or more, not \"99999999999\"."},
             {"--ocr=yes", "--ocr takes no value."},
             {"--index= a", "--index wants a value that is not empty."},
             {"-d tcp://host:1 a", "another machine"},
             {"--setup --yes a", NULL},
             {"--setup -d tcp://host:1 a", "another machine"},
             {"-y a", "--yes is for --setup."},
             {"--check-config", "--check-config needs a file: --config=FILE."},
             {"-x a", "There is no option -x."},
             {"a -x", "There is no option -x."},
             {"--rebild a", "There is no option --rebild. Did you mean --rebuild?"},
             {"--no-such-option", "There is no option --no-such-option."}};

static gboolean parse(Settings *settings, const char *line, GError **error)
{
  g_autofree char *whole = g_strconcat("tracuu-index ", line, NULL);
  g_auto(GStrv) argv = g_strsplit(whole, " ", -1);
  return settings_parse(settings, (int)g_strv_length(argv), argv, error);
}

static void wrong_values_are_refused_with_a_sentence(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(lines); i++) {
    g_auto(Settings) settings = {0};
    g_autoptr(GError) error = NULL;
    gboolean ok = parse(&settings, lines[i].line, &error);
    if (ok != !lines[i].want || (!ok && !g_strrstr(error->message, lines[i].want)))
      fail_msg("%s: %s", lines[i].line, error ? error->message : "accepted");
  }
}

static void values_go_where_they_belong(void **state)
{
  (void)state;
  g_auto(Settings) settings = {0};
  assert_true(
      parse(&settings, "a -j2 --include=*.doc -qv --include *.pdf --list failed -d /ix b --max-size=1k -- -c", NULL));
  assert_string_equal(settings.index, "/ix");
  assert_int_equal(settings.mode, SETTINGS_LIST_FAILED);
  assert_int_equal(settings.jobs, 2);
  assert_true(settings.quiet && settings.verbose && !settings.json);
  assert_int_equal(settings.limits.max_size, 1024);
  assert_int_equal(settings.max_delete, SETTINGS_MAX_DELETE);
  g_autofree char *include = g_strjoinv("|", settings.rules.include);
  g_autofree char *folders = g_strjoinv("|", settings.folders);
  assert_string_equal(include, "*.doc|*.pdf");
  assert_string_equal(folders, "a|b|-c");
  assert_null(settings.rules.exclude);
}

static void help_ends_the_reading_and_fits_the_screen(void **state)
{
  (void)state;
  g_auto(Settings) settings = {0};
  assert_true(parse(&settings, "--help --nonsense", NULL));
  g_autoptr(GString) help = g_string_new(NULL);
  assert_true(options_append_own(&settings_table, settings.mode, help));
  g_auto(GStrv) text = g_strsplit(help->str, "\n", -1);
  for (char **line = text; *line; line++)
    if (g_utf8_strlen(*line, -1) > 80)
      fail_msg("wider than 80 columns: %s", *line);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(sizes_are_read_with_their_units),
      cmocka_unit_test(wrong_values_are_refused_with_a_sentence),
      cmocka_unit_test(values_go_where_they_belong),
      cmocka_unit_test(help_ends_the_reading_and_fits_the_screen),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
