/* The one rule that finds the index. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <unistd.h>

#include "corpus/base/location.h"

static const struct {
  const char *name, *given, *index, *data, *home, *want;
} cases[] = {
    {"the option wins", "/o", "/i", "/x", "/h", "/o"},
    {"the option may be relative", "o", "/i", "/x", "/h", "o"},
    {"the option may be remote", "tcp://a:1", "/i", "/x", "/h", "tcp://a:1"},
    {"an empty option counts as none", "", "/i", "/x", "/h", "/i"},
    {"then the environment", NULL, "/i", "/x", "/h", "/i"},
    {"an empty variable counts as none", NULL, "", "/x", "/h", "/x/tracuu"},
    {"then the data folder", NULL, NULL, "/x", "/h", "/x/tracuu"},
    {"a relative data folder is ignored", NULL, NULL, "x", "/h", "/h/.local/share/tracuu"},
    {"then the home folder", NULL, NULL, NULL, "/h", "/h/.local/share/tracuu"},
};

static void set(const char *name, const char *value)
{
  if (value)
    g_setenv(name, value, TRUE);
  else
    g_unsetenv(name);
}

static void the_index_is_found_in_order_of_precedence(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    set("TRACUU_INDEX", cases[i].index);
    set("XDG_DATA_HOME", cases[i].data);
    set("HOME", cases[i].home);
    g_autofree char *got = location_find(cases[i].given);
    if (g_strcmp0(got, cases[i].want) != 0)
      print_error("%s\n", cases[i].name);
    assert_string_equal(got, cases[i].want);
  }
}

static void only_tcp_is_remote(void **state)
{
  (void)state;
  assert_true(location_is_remote("tcp://localhost:7000"));
  assert_false(location_is_remote("/srv/tcp://x"));
  assert_false(location_is_remote("tcp"));
}

static void an_index_that_is_named_again_is_dropped(void **state)
{
  (void)state;
  g_autofree char *top = g_dir_make_tmp("test_location-XXXXXX", NULL), *link = g_build_filename(top, "link", NULL);
  g_autofree char *base = g_path_get_basename(top), *slash = g_strconcat(top, "/", NULL),
                  *around = g_strconcat(top, "/../", base, NULL);
  assert_int_equal(symlink(top, link), 0);
  const char *const named[] = {top,     "tcp://a:1", top,     slash,       link, around,
                               "/none", "tcp://a:2", "/none", "tcp://a:1", NULL};
  g_auto(GStrv) locations = g_strdupv((char **)named);
  location_drop_repeated(locations);
  g_autofree char *got = g_strjoinv(" ", locations), *want = g_strconcat(top, " tcp://a:1 /none tcp://a:2", NULL);
  assert_string_equal(got, want);
  unlink(link);
  rmdir(top);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_index_is_found_in_order_of_precedence),
      cmocka_unit_test(only_tcp_is_remote),
      cmocka_unit_test(an_index_that_is_named_again_is_dropped),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
