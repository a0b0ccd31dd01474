/* The databases in an index folder. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>

#include "indexer/writing/generation.h"
#include "tests/unit/tree.h"

static gint compare_names(gconstpointer a, gconstpointer b)
{
  return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The names in a folder, sorted. */
static char *names(const char *folder)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func(g_free);
  g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
  for (const char *name; dir && (name = g_dir_read_name(dir));)
    g_ptr_array_add(found, g_strdup(name));
  g_ptr_array_sort(found, compare_names);
  g_ptr_array_add(found, NULL);
  return g_strjoinv(" ", (char **)found->pdata);
}

static const struct {
  const char *name, *files[8], *want;
} folders[] = {
    {"an empty folder", {NULL}, "tracuu-generation-1"},
    {"numbers have gaps", {"tracuu-generation-7/x", "tracuu-generation-2/x"}, "tracuu-generation-8"},
    {"numbers are no words", {"tracuu-generation-9/x", "tracuu-generation-10/x"}, "tracuu-generation-11"},
    {"a part of one counts", {"tracuu-generation-3.part1-0/x"}, "tracuu-generation-4"},
    {"other names do not", {"tracuu-segments/9", "generation-5/x", "tracuu-generation-x/x"}, "tracuu-generation-1"},
};

static void the_next_generation_has_a_name_of_its_own(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(folders); i++) {
    g_autofree char *top = tree_new();
    for (const char *const *file = folders[i].files; *file; file++)
      tree_write(top, *file, "");
    g_autofree char *got = generation_next(top);
    if (strcmp(got, folders[i].want) != 0)
      fail_msg("%s: %s", folders[i].name, got);
    tree_remove(top);
  }
}

static void cleaning_leaves_the_current_generation_and_what_is_not_ours(void **state)
{
  (void)state;
  static const char *const files[] = {"XAPIANDB.new",
                                      "tracuu-generation-1/postlist.glass",
                                      "tracuu-generation-2/postlist.glass",
                                      "tracuu-generation-3/postlist.glass",
                                      "tracuu-generation-3.part1-0/postlist.glass",
                                      "tracuu-segments/0-0/postlist.glass",
                                      "tracuu-lock",
                                      "notes.txt"};
  g_autofree char *top = tree_new();
  for (gsize i = 0; i < G_N_ELEMENTS(files); i++)
    tree_write(top, files[i], "");
  tree_write(top, "XAPIANDB", "auto tracuu-generation-2\n");
  generation_clean(top);
  g_autofree char *got = names(top);
  assert_string_equal(got, "XAPIANDB notes.txt tracuu-generation-2 tracuu-lock");
  tree_remove(top);
}

static void without_a_current_generation_all_may_be_needed(void **state)
{
  (void)state;
  g_autofree char *top = tree_new();
  tree_write(top, "tracuu-generation-1/postlist.glass", "");
  tree_write(top, "XAPIANDB", "something else\n");
  generation_clean(top);
  g_autofree char *got = names(top);
  assert_string_equal(got, "XAPIANDB tracuu-generation-1");
  tree_remove(top);
}

static void segments_begin_with_an_empty_folder(void **state)
{
  (void)state;
  g_autofree char *top = tree_new();
  tree_write(top, "tracuu-segments/5-0/postlist.glass", "of a run that was killed");
  g_autofree char *path = generation_make_segments(top, NULL);
  assert_non_null(path);
  g_autofree char *got = names(path);
  assert_string_equal(got, "");
  tree_remove(top);
}

static void segments_that_cannot_be_made_are_told(void **state)
{
  (void)state;
  g_autofree char *top = tree_new();
  tree_write(top, "file", "");
  g_autofree char *under = g_build_filename(top, "file", NULL);
  g_autoptr(GError) error = NULL;
  assert_null(generation_make_segments(under, &error));
  assert_non_null(strstr(error->message, "Could not create the folder"));
  tree_remove(top);
}

/* Everything with one of our names is a link to somebody's folder or file. */
static void nothing_behind_a_link_is_touched(void **state)
{
  (void)state;
  static const char *const names_of_ours[] = {"tracuu-segments", "tracuu-generation-1", "tracuu-generation-3.part1-0",
                                              "tracuu-success.a1B2c3"};
  g_autofree char *top = tree_new(), *away = tree_new();
  tree_write(away, "postlist.glass", "theirs");
  tree_write(away, "0-0/postlist.glass", "theirs");
  tree_write(top, "XAPIANDB", "auto tracuu-generation-2\n");
  tree_write(top, "tracuu-generation-2/postlist.glass", "");
  for (gsize i = 0; i < G_N_ELEMENTS(names_of_ours); i++) {
    g_autofree char *link = g_build_filename(top, names_of_ours[i], NULL);
    assert_int_equal(symlink(away, link), 0);
  }
  generation_clean(top);
  g_autoptr(GError) error = NULL;
  assert_null(generation_make_segments(top, &error));
  g_autofree char *got = names(away);
  assert_string_equal(got, "0-0 postlist.glass");
  g_autofree char *file = g_build_filename(away, "file", NULL), *stub = g_build_filename(top, "XAPIANDB.new", NULL);
  tree_write(away, "file", "theirs");
  assert_int_equal(symlink(file, stub), 0);
  assert_true(generation_publish(top, "tracuu-generation-2", NULL));
  g_autofree char *content = NULL;
  assert_true(g_file_get_contents(file, &content, NULL, NULL));
  assert_string_equal(content, "theirs");
  tree_remove(top);
  tree_remove(away);
}

static void files_of_others_in_our_folders_stay(void **state)
{
  (void)state;
  g_autofree char *top = tree_new();
  tree_write(top, "XAPIANDB", "auto tracuu-generation-2\n");
  tree_write(top, "tracuu-generation-1/postlist.glass", "");
  tree_write(top, "tracuu-generation-1/luận văn.docx", "");
  tree_write(top, "tracuu-generation-3/iamglass", "");
  tree_write(top, "tracuu-success.a1B2c3", "");
  generation_clean(top);
  g_autofree char *got = names(top);
  assert_string_equal(got, "XAPIANDB tracuu-generation-1");
  g_autofree char *one = g_build_filename(top, "tracuu-generation-1", NULL), *left = names(one);
  assert_string_equal(left, "luận văn.docx");
  tree_remove(top);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_next_generation_has_a_name_of_its_own),
      cmocka_unit_test(cleaning_leaves_the_current_generation_and_what_is_not_ours),
      cmocka_unit_test(without_a_current_generation_all_may_be_needed),
      cmocka_unit_test(segments_begin_with_an_empty_folder),
      cmocka_unit_test(segments_that_cannot_be_made_are_told),
      cmocka_unit_test(nothing_behind_a_link_is_touched),
      cmocka_unit_test(files_of_others_in_our_folders_stay),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
