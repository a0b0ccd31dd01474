/* Which files there are. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>

#include "indexer/sources/walk.h"
#include "tests/unit/tree.h"

/* All paths below top, joined by '|', without top. */
static char *walked(Walk *walk, const char *top)
{
  GString *all = g_string_new(NULL);
  g_autoptr(GString) path = g_string_new(NULL);
  for (guint i = 0; i < walk_n_entries(walk); i++) {
    walk_path(walk, i, path);
    assert_true(g_str_has_prefix(path->str, top));
    g_string_append_printf(all, "%s%s", i ? "|" : "", path->str + strlen(top) + 1);
  }
  return g_string_free(all, FALSE);
}

static void expect(const WalkOptions *options, const char *top, const char *want)
{
  g_autoptr(Walk) walk = walk_new(options);
  assert_true(walk_add_folder(walk, top, NULL, NULL));
  g_autofree char *got = walked(walk, top);
  assert_string_equal(got, want);
}

static void files_come_in_the_order_of_their_paths_as_bytes(void **state)
{
  (void)state;
  g_autofree char *top = tree_new();
  tree_write(top, "b/1.txt", "x");
  tree_write(top, "b.txt", "x");
  tree_write(top, "b/a/2.txt", "x");
  tree_write(top, "a-.txt", "x");
  tree_write(top, "a/z.txt", "x");
  tree_write(top, "văn.txt", "x");
  WalkOptions options = {0};
  expect(&options, top, "a-.txt|a/z.txt|b.txt|b/1.txt|b/a/2.txt|văn.txt");
  tree_remove(top);
}

static void hidden_and_temporary_files_are_left_out(void **state)
{
  (void)state;
  g_autofree char *top = tree_new();
  const char *left_out[] = {".hidden",   ".git/a.txt",  "~$báo cáo.doc", "~wrl0001.tmp",       "a.txt~",      "x.part",
                            "Thumbs.db", "desktop.ini", ".~lock.a.odt#", "$RECYCLE.BIN/a.doc", "@eaDir/b.doc"};
  for (gsize i = 0; i < G_N_ELEMENTS(left_out); i++)
    tree_write(top, left_out[i], "x");
  tree_write(top, "a.txt", "x");
  WalkOptions options = {0};
  expect(&options, top, "a.txt");
  tree_remove(top);
}

static void patterns_choose_by_name_or_by_path(void **state)
{
  (void)state;
  g_autofree char *top = tree_new();
  tree_write(top, "a.txt", "x");
  tree_write(top, "b.doc", "x");
  tree_write(top, "old/c.txt", "x");
  tree_write(top, "new/old.txt", "x");
  char *txt[] = {"*.txt", NULL}, *old[] = {"old", NULL}, *path[] = {"new/*", NULL};
  WalkOptions only = {.rules.include = txt}, without = {.rules.exclude = old}, below = {.rules.exclude = path};
  expect(&only, top, "a.txt|new/old.txt|old/c.txt");
  expect(&without, top, "a.txt|b.doc|new/old.txt");
  expect(&below, top, "a.txt|b.doc|old/c.txt");
  tree_remove(top);
}

static void links_are_followed_only_when_asked_and_never_in_circles(void **state)
{
  (void)state;
  g_autofree char *top = tree_new();
  g_autofree char *loop = g_build_filename(top, "d/loop", NULL), *file = g_build_filename(top, "link.txt", NULL);
  g_autofree char *nowhere = g_build_filename(top, "nowhere.txt", NULL);
  tree_write(top, "d/a.txt", "x");
  assert_int_equal(symlink("..", loop), 0);
  assert_int_equal(symlink("d/a.txt", file), 0);
  assert_int_equal(symlink("not there", nowhere), 0);
  WalkOptions options = {0};
  expect(&options, top, "d/a.txt");
  options.rules.follow = TRUE;
  expect(&options, top, "d/a.txt|link.txt|nowhere.txt");
  g_autoptr(Walk) walk = walk_new(&options);
  assert_true(walk_add_folder(walk, top, NULL, NULL));
  assert_int_equal(walk_get(walk, 1)->kind, WALK_FILE);
  assert_int_equal(walk_get(walk, 2)->kind, WALK_BROKEN);
  tree_remove(top);
}

static void pipes_are_seen_and_not_opened(void **state)
{
  (void)state;
  g_autofree char *top = tree_new();
  g_autofree char *pipe = g_build_filename(top, "pipe.txt", NULL);
  assert_int_equal(mkfifo(pipe, 0600), 0);
  WalkOptions options = {0};
  g_autoptr(Walk) walk = walk_new(&options);
  assert_true(walk_add_folder(walk, top, NULL, NULL));
  assert_int_equal(walk_n_entries(walk), 1);
  assert_int_equal(walk_get(walk, 0)->kind, WALK_SPECIAL);
  tree_remove(top);
}

static void names_are_bytes(void **state)
{
  (void)state;
  g_autofree char *top = tree_new();
  tree_write(top, "new\nline", "x");
  tree_write(top, "x\xff", "x");
  WalkOptions options = {0};
  expect(&options, top, "new\nline|x\xff");
  tree_remove(top);
}

static void a_folder_that_cannot_be_read_is_a_hole(void **state)
{
  (void)state;
  if (geteuid() == 0)
    skip(); /* root may read everything */
  g_autofree char *top = tree_new();
  g_autofree char *closed = g_build_filename(top, "closed", NULL), *inside = g_build_filename(closed, "a", NULL);
  tree_write(top, "closed/a", "x");
  g_chmod(closed, 0);
  WalkOptions options = {0};
  g_autoptr(Walk) walk = walk_new(&options);
  assert_true(walk_add_folder(walk, top, NULL, NULL));
  guint n;
  walk_holes(walk, &n);
  assert_int_equal(n, 1);
  assert_true(walk_in_hole(walk, inside, strlen(inside)));
  assert_false(walk_in_hole(walk, top, strlen(top)));
  tree_remove(top);
}

static void folders_nested_too_deeply_are_a_hole_not_a_crash(void **state)
{
  (void)state;
  g_autofree char *top = tree_new();
  g_autoptr(GString) deep = g_string_new(NULL);
  for (guint i = 0; i < WALK_MAX_DEPTH + 5; i++)
    g_string_append(deep, "d/");
  g_autofree char *bottom = g_strconcat(deep->str, "a.txt", NULL);
  tree_write(top, bottom, "x");
  tree_write(top, "b.txt", "x");
  WalkOptions options = {0};
  expect(&options, top, "b.txt");
  g_autoptr(Walk) walk = walk_new(&options);
  assert_true(walk_add_folder(walk, top, NULL, NULL));
  guint n;
  walk_holes(walk, &n);
  assert_int_equal(n, 1);
  tree_remove(top);
}

static void every_path_is_found_again_whatever_the_hint(void **state)
{
  (void)state;
  g_autofree char *top = tree_new();
  for (guint i = 0; i < 100; i++) {
    g_autofree char *name = g_strdup_printf("%u/%u.txt", i % 7, i);
    tree_write(top, name, "x");
  }
  WalkOptions options = {0};
  g_autoptr(Walk) walk = walk_new(&options);
  assert_true(walk_add_folder(walk, top, NULL, NULL));
  g_autoptr(GString) path = g_string_new(NULL);
  for (guint i = 0; i < 100; i++) {
    walk_path(walk, i, path);
    assert_int_equal(walk_find(walk, path->str, path->len, i), i);
    assert_int_equal(walk_find(walk, path->str, path->len, 1000), i);
    assert_int_equal(walk_find(walk, path->str, path->len - 1, i), -1);
    g_string_append_c(path, 'x');
    assert_int_equal(walk_find(walk, path->str, path->len, i), -1);
  }
  assert_int_equal(walk_find(walk, "/", 1, 0), -1);
  assert_int_equal(walk_find(walk, "", 0, 0), -1);
  tree_remove(top);
}

static void the_index_inside_the_folder_is_not_entered(void **state)
{
  (void)state;
  g_autofree char *top = tree_new();
  g_autofree char *index = g_build_filename(top, "index", NULL);
  tree_write(top, "index/a.txt", "x");
  tree_write(top, "b.txt", "x");
  WalkOptions options = {0};
  assert_int_equal(stat(index, &options.own), 0);
  expect(&options, top, "b.txt");
  tree_remove(top);
}

static void a_missing_folder_is_an_error(void **state)
{
  (void)state;
  WalkOptions options = {0};
  g_autoptr(Walk) walk = walk_new(&options);
  g_autoptr(GError) error = NULL;
  assert_false(walk_add_folder(walk, "/there/is/no such\nfolder", NULL, &error));
  assert_string_equal(error->message, "The folder /there/is/no such\\nfolder does not exist");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(files_come_in_the_order_of_their_paths_as_bytes),
      cmocka_unit_test(hidden_and_temporary_files_are_left_out),
      cmocka_unit_test(patterns_choose_by_name_or_by_path),
      cmocka_unit_test(links_are_followed_only_when_asked_and_never_in_circles),
      cmocka_unit_test(pipes_are_seen_and_not_opened),
      cmocka_unit_test(names_are_bytes),
      cmocka_unit_test(a_folder_that_cannot_be_read_is_a_hole),
      cmocka_unit_test(folders_nested_too_deeply_are_a_hole_not_a_crash),
      cmocka_unit_test(every_path_is_found_again_whatever_the_hint),
      cmocka_unit_test(the_index_inside_the_folder_is_not_entered),
      cmocka_unit_test(a_missing_folder_is_an_error),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
