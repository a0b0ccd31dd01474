/* The bytes of one file. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>

#include <fcntl.h>

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
  assert_int_equal(load_file(&load, path, 1000), FORMAT_OK);
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
  assert_int_equal(load_file(&load, path, 1000), FORMAT_OK);
  assert_true(load.stamp.flags & FILE_STATE_UNSETTLED);
  set_age(path, -1000);
  assert_int_equal(load_file(&load, path, 1000), FORMAT_OK);
  assert_true(load.stamp.flags & FILE_STATE_UNSETTLED);
  set_age(path, 3);
  assert_int_equal(load_file(&load, path, 1000), FORMAT_OK);
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
  assert_int_equal(load_file(&load, path, 10), FORMAT_OK);
  assert_int_equal(load_file(&load, path, 9), FORMAT_TOO_LARGE);
  assert_int_equal(load.stamp.size, 10);
  assert_int_equal(load_file(&load, pipe, 10), FORMAT_UNSUPPORTED);
  assert_int_equal(load_file(&load, top, 1 << 20), FORMAT_UNSUPPORTED);
  assert_int_equal(load_file(&load, "/no/such/file", 10), FORMAT_UNREADABLE);
  assert_int_equal(load_file(&load, "/dev/zero", 10), FORMAT_UNSUPPORTED);
  tree_write(top, "a", "");
  assert_int_equal(load_file(&load, path, 10), FORMAT_OK);
  assert_int_equal(load.len, 0);
  tree_remove(top);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(files_are_read_whole_and_stamped),
      cmocka_unit_test(a_file_of_this_moment_or_of_the_future_is_unsettled),
      cmocka_unit_test(what_cannot_be_read_has_its_reason),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
