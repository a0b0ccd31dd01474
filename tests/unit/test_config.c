/* The configuration file. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>

#include "indexer/config.h"
#include "tests/unit/tree.h"

/* Reads text as a file. */
static gboolean read_text(Config *config, const char *text, GError **error)
{
  g_autofree char *top = tree_new();
  g_autofree char *path = g_build_filename(top, "conf", NULL);
  tree_write(top, "conf", text);
  config_init(config);
  gboolean ok = config_read(config, path, error);
  tree_remove(top);
  return ok;
}

static void every_key_is_read(void **state)
{
  (void)state;
  g_auto(Config) config = {0};
  GError *error = NULL;
  read_text(&config,
            "# what follows is a comment\n[index]\npath=/ix\nstatus=/s\nmetrics=/m\nlog=/l\nmax-size=5M\njobs=3\n"
            "max-delete=7\nbrake-from=9\nwait=11\ncommit-every=13\nocr=true\nocr-pages=15\nocr-seconds=17\n"
            "background=true\nquiet=false\nverbose=true\nfollow=true\ninclude=*.doc;*.pdf\nexclude=old\n",
            &error);
  g_assert_no_error(error);
  const char *texts[] = {config.index,      "/ix",   config.status,     "/s", config.metrics,    "/m",
                         config.log,        "/l",    config.max_size,   "5M", config.include[0], "*.doc",
                         config.include[1], "*.pdf", config.exclude[0], "old"};
  for (gsize i = 0; i < G_N_ELEMENTS(texts); i += 2)
    assert_string_equal(texts[i], texts[i + 1]);
  const int numbers[] = {config.jobs,        3,     config.max_delete, 7,    config.brake_from, 9,
                         config.wait_s,      11,    config.commit_s,   13,   config.ocr_pages,  15,
                         config.ocr_seconds, 17,    config.ocr,        TRUE, config.background, TRUE,
                         config.quiet,       FALSE, config.verbose,    TRUE, config.follow,     TRUE};
  for (gsize i = 0; i < G_N_ELEMENTS(numbers); i += 2)
    assert_int_equal(numbers[i], numbers[i + 1]);
}

static void folders_take_what_they_do_not_say_from_the_index(void **state)
{
  (void)state;
  g_auto(Config) config = {0};
  GError *error = NULL;
  read_text(&config,
            "[index]\nfollow=true\nexclude=old;*.bak\n[folder a b]\npath=/a\n[folder c]\npath=/c\nfollow=false\n"
            "exclude=new\ninclude=*.txt\n",
            &error);
  g_assert_no_error(error);
  assert_int_equal(config.folders->len, 2);
  const ConfigFolder *first = config.folders->pdata[0], *second = config.folders->pdata[1];
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
  const char *text, *want; /* part of the sentence */
} mistakes[] = {
    {"[index]\nmax-deletes=1\n", "[index] has no key \"max-deletes\"; did you mean \"max-delete\"?"},
    {"[index]\nfrobnicate=1\n", "[index] has no key \"frobnicate\"."},
    {"[index]\njobs=two\n", "jobs must be a number"},
    {"[index]\njobs=-1\n", "jobs must be a number, 0 or more"},
    {"[index]\njobs=99999999999999\n", "jobs must be a number"},
    {"[index]\nocr=perhaps\n", "ocr must be true or false"},
    {"[folder a]\n", "[folder a] needs a path"},
    {"[folder a]\npath=relative\n", "needs a path that begins with \"/\""},
    {"[folder a]\npath=/a\njobs=2\n", "[folder a] has no key \"jobs\""},
    {"[Index]\npath=/x\n", "There is no group [Index]"},
    {"path=/x\n", "does not start with a group"},
    {"[index]\npath=\\q\n", "path must be a text"},
    {"[index]\n\x01\xff=1\n", ""},
};

static void mistakes_are_told_with_what_was_meant(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(mistakes); i++) {
    g_auto(Config) config = {0};
    g_autoptr(GError) error = NULL;
    gboolean ok = read_text(&config, mistakes[i].text, &error);
    if (ok || !g_error_matches(error, CONFIG_ERROR, CONFIG_ERROR_INVALID) || !strstr(error->message, mistakes[i].want))
      fail_msg("%s: %s", mistakes[i].text, ok ? "accepted" : error->message);
  }
}

static void what_the_command_line_says_stays(void **state)
{
  (void)state;
  g_auto(Config) line = {0}, file = {0};
  config_init(&line);
  line.jobs = 0;
  line.quiet = FALSE;
  line.index = g_strdup("/line");
  GError *error = NULL;
  read_text(&file, "[index]\npath=/file\njobs=4\nquiet=true\nwait=5\nlog=/l\n", &error);
  g_assert_no_error(error);
  config_merge(&line, &file);
  assert_string_equal(line.index, "/line");
  assert_int_equal(line.jobs, 0);
  assert_false(line.quiet);
  assert_int_equal(line.wait_s, 5);
  assert_string_equal(line.log, "/l");
  assert_int_equal(line.max_delete, CONFIG_UNSET);
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
