/* The bytes of one file. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>

#include <errno.h>
#include <fcntl.h>
#include <seccomp.h>
#include <string.h>
#include <unistd.h>

#include "indexer/sources/load.h"
#include "tests/unit/tree.h"

/* Sets a file's time to seconds before now. */
static void set_age(const char *path, int seconds)
{
  struct timespec times[2] = {{.tv_nsec = UTIME_OMIT}, {.tv_sec = time(NULL) - seconds}};
  assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
}

static void files_are_read_whole_and_stamped(void **state)
{
  (void)state;
  g_autofree char *top = tree_new();
  g_autofree char *path = g_build_filename(top, "a", NULL);
  g_auto(Load) load = {0};
  guint8 hash[FILE_STATE_HASH_LEN];
  tree_write(top, "a", "nghị quyết");
  set_age(path, 100);
  assert_int_equal(load_file(&load, path, 0, 1000), FORMAT_OK);
  assert_int_equal(load.len, strlen("nghị quyết"));
  assert_memory_equal(load.bytes, "nghị quyết", load.len);
  file_state_hash("nghị quyết", load.len, hash);
  assert_memory_equal(load.stamp.hash, hash, FILE_STATE_HASH_LEN);
  assert_int_equal(load.stamp.flags, FILE_STATE_HASHED);
  assert_int_equal(load.stamp.size, load.len);
  tree_remove(top);
}

static void a_file_of_this_moment_or_of_the_future_is_unsettled(void **state)
{
  (void)state;
  g_autofree char *top = tree_new();
  g_autofree char *path = g_build_filename(top, "a", NULL);
  g_auto(Load) load = {0};
  tree_write(top, "a", "x");
  assert_int_equal(load_file(&load, path, 0, 1000), FORMAT_OK);
  assert_true(load.stamp.flags & FILE_STATE_UNSETTLED);
  set_age(path, -1000);
  assert_int_equal(load_file(&load, path, 0, 1000), FORMAT_OK);
  assert_true(load.stamp.flags & FILE_STATE_UNSETTLED);
  set_age(path, 3);
  assert_int_equal(load_file(&load, path, 0, 1000), FORMAT_OK);
  assert_false(load.stamp.flags & FILE_STATE_UNSETTLED);
  tree_remove(top);
}

static void what_cannot_be_read_has_its_reason(void **state)
{
  (void)state;
  g_autofree char *top = tree_new();
  g_autofree char *path = g_build_filename(top, "a", NULL), *pipe = g_build_filename(top, "p", NULL);
  g_auto(Load) load = {0};
  tree_write(top, "a", "0123456789");
  assert_int_equal(mkfifo(pipe, 0600), 0);
  assert_int_equal(load_file(&load, path, 0, 10), FORMAT_OK);
  assert_int_equal(load_file(&load, path, 0, 9), FORMAT_TOO_LARGE);
  assert_int_equal(load.stamp.size, 10);
  assert_int_equal(load_file(&load, pipe, 0, 10), FORMAT_UNSUPPORTED);
  assert_int_equal(load_file(&load, top, 0, 1 << 20), FORMAT_UNSUPPORTED);
  assert_int_equal(load_file(&load, "/no/such/file", 0, 10), FORMAT_UNREADABLE);
  assert_int_equal(load_file(&load, "/dev/zero", 0, 10), FORMAT_UNSUPPORTED);
  tree_write(top, "a", "");
  assert_int_equal(load_file(&load, path, 0, 10), FORMAT_OK);
  assert_int_equal(load.len, 0);
  tree_remove(top);
}

/* What is opened of a tree where links stand at every place that matters. */
static void check_links(void)
{
  g_autofree char *top = tree_new();
  g_auto(Load) load = {0};
  tree_write(top, "secret", "mật");
  tree_write(top, "away/f/g", "mật");
  tree_write(top, "real/docs/a", "công khai");
  tree_write(top, "real/docs/d/e/a", "công khai");
  static const struct {
    const char *link, *to;
  } links[] = {{"docs", "real/docs"},           {"real/docs/file", "../../secret"}, {"real/docs/near", "a"},
               {"real/docs/f", "../../away/f"}, {"real/docs/d/inside", "e"},        {"real/docs/proc", "/proc/self"},
               {"real/docs/d/up", ".."},        {"real/docs/gone", "/no/such/file"}};
  for (gsize i = 0; i < G_N_ELEMENTS(links); i++) {
    g_autofree char *at = g_build_filename(top, links[i].link, NULL);
    assert_int_equal(symlink(links[i].to, at), 0);
  }
  static const struct {
    const char *path; /* below docs/ */
    FormatReason want, followed;
  } cases[] = {{"a", FORMAT_OK, FORMAT_OK},
               {"d/e/a", FORMAT_OK, FORMAT_OK},
               {"file", FORMAT_UNREADABLE, FORMAT_OK},
               {"near", FORMAT_UNREADABLE, FORMAT_OK},
               {"f/g", FORMAT_UNREADABLE, FORMAT_OK},
               {"d/inside/a", FORMAT_UNREADABLE, FORMAT_OK},
               {"d/up/a", FORMAT_UNREADABLE, FORMAT_OK},
               {"proc/status", FORMAT_UNREADABLE, FORMAT_OK},
               {"gone", FORMAT_UNREADABLE, FORMAT_UNREADABLE},
               {"a/b", FORMAT_UNREADABLE, FORMAT_UNREADABLE},
               {"d", FORMAT_UNSUPPORTED, FORMAT_UNSUPPORTED}};
  g_autofree char *docs = g_strconcat(top, "/docs/", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *path = g_strconcat(docs, cases[i].path, NULL);
    assert_int_equal(load_file(&load, path, strlen(docs), 1 << 20), cases[i].want);
    assert_int_equal(load_file(&load, path, 0, 1 << 20), cases[i].followed);
  }
  tree_remove(top);
}

static void a_link_that_took_a_place_since_the_walk_is_not_followed(void **state)
{
  (void)state;
  check_links();
  /* the same where openat2 is refused, as a container or an old kernel does; for good, so it is the last test */
  for (int code = EPERM; code; code = code == EPERM ? ENOSYS : 0) {
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    assert_int_equal(seccomp_rule_add(filter, SCMP_ACT_ERRNO((guint16)code), SCMP_SYS(openat2), 0), 0);
    assert_int_equal(seccomp_load(filter), 0);
    seccomp_release(filter);
    check_links();
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(files_are_read_whole_and_stamped),
      cmocka_unit_test(a_file_of_this_moment_or_of_the_future_is_unsettled),
      cmocka_unit_test(what_cannot_be_read_has_its_reason),
      cmocka_unit_test(a_link_that_took_a_place_since_the_walk_is_not_followed),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
