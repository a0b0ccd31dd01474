/* The configuration file. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>

#include "indexer/settings.h"
#include "tests/unit/tree.h"

/* Reads text as the file of a command line, which goes on with rest. */
static gboolean read_text(Settings *settings, const char *text, const char *rest, GError **error)
{
  g_autofree char *top = tree_new();
  g_autofree char *path = g_build_filename(top, "conf", NULL);
  g_autofree char *line = g_strconcat("tracuu-index --config=", path, rest, NULL);
  g_auto(GStrv) argv = g_strsplit(line, " ", -1);
  tree_write(top, "conf", text);
  gboolean ok = settings_parse(settings, (int)g_strv_length(argv), argv, error);
  tree_remove(top);
  return ok;
}

static void every_key_is_read(void **state)
{
  (void)state;
  g_auto(Settings) settings = {0};
  GError *error = NULL;
  read_text(&settings,
            "# what follows is a comment\n[index]\npath=/ix\nstatus=/s\nmetrics=/m\nlog=/l\nmax-size=5M\n"
            "max-memory=256M\nmax-seconds=19\njobs=3\n"
            "max-delete=7\nbrake-from=9\nwait=11\ncommit-every=13\nocr=true\nocr-pages=15\nocr-seconds=17\n"
            "background=true\nquiet=false\nverbose=true\nfollow=true\ninclude=*.doc;*.pdf\nexclude=old\n",
            "", &error);
  g_assert_no_error(error);
  const char *texts[] = {settings.index,
                         "/ix",
                         settings.status,
                         "/s",
                         settings.metrics,
                         "/m",
                         settings.log,
                         "/l",
                         settings.rules.include[0],
                         "*.doc",
                         settings.rules.include[1],
                         "*.pdf",
                         settings.rules.exclude[0],
                         "old"};
  for (gsize i = 0; i < G_N_ELEMENTS(texts); i += 2)
    assert_string_equal(texts[i], texts[i + 1]);
  const int numbers[] = {settings.jobs,
                         3,
                         settings.max_delete,
                         7,
                         settings.brake_from,
                         9,
                         settings.wait_s,
                         11,
                         settings.commit_s,
                         13,
                         settings.limits.ocr_pages,
                         15,
                         settings.limits.ocr_seconds,
                         17,
                         settings.limits.max_seconds,
                         19,
                         (int)settings.limits.max_size,
                         5 << 20,
                         (int)settings.limits.max_memory,
                         256 << 20,
                         settings.ocr,
                         TRUE,
                         settings.background,
                         TRUE,
                         settings.quiet,
                         FALSE,
                         settings.verbose,
                         TRUE,
                         settings.rules.follow,
                         TRUE};
  for (gsize i = 0; i < G_N_ELEMENTS(numbers); i += 2)
    assert_int_equal(numbers[i], numbers[i + 1]);
}

static void folders_take_what_they_do_not_say_from_the_index(void **state)
{
  (void)state;
  g_auto(Settings) settings = {0};
  GError *error = NULL;
  read_text(&settings,
            "[index]\nfollow=true\nexclude=old;*.bak\n[folder a b]\npath=/a\n[folder c]\npath=/c\nfollow=false\n"
            "exclude=new\ninclude=*.txt\n",
            "", &error);
  g_assert_no_error(error);
  assert_int_equal(settings.configured->len, 2);
  const SettingsFolder *first = settings.configured->pdata[0], *second = settings.configured->pdata[1];
  assert_string_equal(first->name, "a b");
  assert_string_equal(first->path, "/a");
  assert_true(first->rules.follow);
  assert_string_equal(first->rules.exclude[1], "*.bak");
  assert_null(first->rules.include);
  assert_string_equal(second->path, "/c");
  assert_false(second->rules.follow);
  assert_string_equal(second->rules.exclude[0], "new");
  assert_null(second->rules.exclude[1]);
  assert_string_equal(second->rules.include[0], "*.txt");
}

static const struct {
  const char *text, *want; /* the sentence behind the file's name; "" = any */
} mistakes[] = {
    {"[index]\nmax-deletes=1\n", "[index] has no key \"max-deletes\"; did you mean \"max-delete\"?"},
    {"[index]\nfrobnicate=1\n", "[index] has no key \"frobnicate\"."},
    {"[index]\nindex=/x\n", "[index] has no key \"index\"."},
    {"[index]\nrebuild=true\n", "[index] has no key \"rebuild\"."},
    {"[index]\njobs=two\n", "In [index], jobs wants a number from 1 to 64, not \"two\"."},
    {"[index]\njobs=-1\n", "In [index], jobs wants a number from 1 to 64, not \"-1\"."},
    {"[index]\nwait=-1\n", "In [index], wait wants a number, 0 or more, not \"-1\"."},
    {"[index]\njobs=99999999999999\n", "In [index], jobs wants a number from 1 to 64, not \"99999999999999\"."},
    {"[index]\nmax-delete=500\n", "In [index], max-delete wants a number from 0 to 100, not \"500\"."},
    {"[index]\nmax-memory=1M\n", "In [index], max-memory wants a size from 128M on, such as 1G, not \"1M\"."},
    {"[index]\nocr=perhaps\n", "In [index], ocr wants true or false, not \"perhaps\"."},
    {"[index]\nstatus=\n", "In [index], status wants a value that is not empty."},
    {"[folder a]\n", "[folder a] needs a path that begins with \"/\"."},
    {"[folder a]\npath=relative\n", "[folder a] needs a path that begins with \"/\"."},
    {"[folder a]\npath=/a\njobs=2\n", "[folder a] has no key \"jobs\"."},
    {"[folder a]\npath=/a\nfolow=true\n", "[folder a] has no key \"folow\"; did you mean \"follow\"?"},
    {"[Index]\npath=/x\n", "There is no group [Index]; there are [index] and [folder NAME]."},
    {"# \n\npath=/x\n", ":3: “path=/x” stands before the first group: [index] or [folder NAME]."},
    {"[index]\npath=\\q\n", "In [index], path wants a text."},
    {"[index]\ninclude=\\q\n", "In [index], include wants a list separated by semicolons."},
    {"[index]\n\x01\xff=1\n", "is not in UTF-8; save the file as such."},
    {"[index]\n=1\n", ":2: “=1” is neither a group nor a key with its value."},
    {"[folder a]\npath=/x\n\n[ folder b]\npath=/y\n",
     "There is no group [ folder b]; there are [index] and [folder NAME]."},
    {"[folder a]\npath=/x\n[folder a]\npath=/y\n",
     ":3: “[folder a]” stands here a second time; each group and key has one place."},
    {"[index]\njobs=1\njobs = 2\n", ":3: “jobs = 2” stands here a second time; each group and key has one place."},
    {"\xff\xfe[", "is not in UTF-8; save the file as such."},
};

static void mistakes_are_told_with_what_was_meant(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(mistakes); i++) {
    g_auto(Settings) settings = {0};
    g_autoptr(GError) error = NULL;
    gboolean ok = read_text(&settings, mistakes[i].text, "", &error);
    if (ok || !g_error_matches(error, OPTIONS_ERROR, OPTIONS_ERROR_FILE) ||
        !g_str_has_suffix(error->message, mistakes[i].want))
      fail_msg("%s: %s", mistakes[i].text, ok ? "accepted" : error->message);
  }
}

static void what_the_command_line_says_stays(void **state)
{
  (void)state;
  static const char text[] =
      "[index]\npath=/file\nquiet=false\njobs=4\nwait=5\nlog=/l\nexclude=a;b\n[folder c]\npath=/c\n"
      "[folder d]\npath=/d\nexclude=e\n";
  g_auto(Settings) settings = {0};
  GError *error = NULL;
  read_text(&settings, text, " -q -j2 -d/line --exclude=x", &error);
  g_assert_no_error(error);
  assert_string_equal(settings.index, "/line");
  assert_int_equal(settings.jobs, 2);
  assert_true(settings.quiet);
  assert_int_equal(settings.wait_s, 5);
  assert_string_equal(settings.log, "/l");
  assert_int_equal(settings.max_delete, SETTINGS_MAX_DELETE);
  assert_string_equal(settings.rules.exclude[0], "x");
  assert_null(settings.rules.exclude[1]);
  assert_string_equal(settings_rules(&settings, "/c")->exclude[0], "x");
  assert_string_equal(settings_rules(&settings, "/d")->exclude[0], "e");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_key_is_read),
      cmocka_unit_test(folders_take_what_they_do_not_say_from_the_index),
      cmocka_unit_test(mistakes_are_told_with_what_was_meant),
      cmocka_unit_test(what_the_command_line_says_stays),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
