/* Saved searches: what a file says, and how far they have been shown. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "query/ask/saved.h"

static void a_line_is_a_name_and_what_one_would_type(void **state)
{
  (void)state;
  static const struct {
    const char *text, *name, *arguments; /* of the last search, with '|' between */
    guint n;
  } cases[] = {
      {"Cán bộ: luân chuyển -t NĐ", "Cán bộ", "luân|chuyển|-t|NĐ", 1},
      {"# Đất: không\n\n  Đất : đất đai\r\n", "Đất", "đất|đai", 1},
      {"A: a\nB: title:đất", "B", "title:đất", 2},
      {"Mục a:b: x", "Mục a:b", "x", 1},
      {"Một: \"hai ba\" --in='/a b/c'", "Một", "hai ba|--in=/a b/c", 1},
      {"\xef\xbb\xbfMột:\tx", "Một", "x", 1},
      {"Một: x # y", "Một", "x", 1},
      {"", "", "", 0},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) mistakes = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) searches = saved_read(cases[i].text, strlen(cases[i].text), mistakes, &error);
    if (error != NULL || mistakes->len > 0)
      fail_msg("%s: %s", cases[i].text, error != NULL ? error->message : (char *)mistakes->pdata[0]);
    assert_int_equal(searches->len, cases[i].n);
    if (searches->len == 0)
      continue;
    const SavedSearch *last = g_ptr_array_index(searches, searches->len - 1);
    g_autofree char *arguments = g_strjoinv("|", last->arguments);
    assert_string_equal(last->name, cases[i].name);
    assert_string_equal(arguments, cases[i].arguments);
  }
}

static void a_mistake_is_told_with_its_line_and_hides_no_other(void **state)
{
  (void)state;
  static const struct {
    const char *text, *want;
    guint n; /* searches that are there all the same */
  } cases[] = {{"luân chuyển", "line 1: A search is", 0},
               {"a: b\ntype:nd x", "line 2: A search is", 1},
               {"\n: b", "line 2: A search is", 0},
               {"a: \nb: c", "line 1: A search is", 1},
               {"a: # b", "line 1: \"a\" has no query", 0},
               {"a: \"b\nb: c", "line 1: A quotation mark", 1},
               {"a: b\nc: d\na: e\nf: g", "line 3: There is another", 3}};
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) mistakes = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) searches = saved_read(cases[i].text, strlen(cases[i].text), mistakes, &error);
    assert_non_null(searches);
    assert_int_equal(searches->len, cases[i].n);
    assert_int_equal(mistakes->len, 1);
    if (strstr(mistakes->pdata[0], cases[i].want) == NULL)
      fail_msg("%s: %s", cases[i].text, (char *)mistakes->pdata[0]);
  }
}

static void what_is_no_text_is_no_file_of_searches(void **state)
{
  (void)state;
  static const struct {
    const char *bytes;
    gsize len;
  } cases[] = {{"a: b\0c: d", 9}, {"a: \xff", 4}};
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) mistakes = g_ptr_array_new_with_free_func(g_free);
    assert_null(saved_read(cases[i].bytes, cases[i].len, mistakes, &error));
    assert_non_null(strstr(error->message, "UTF-8"));
  }
}

static void what_was_shown_is_kept(void **state)
{
  (void)state;
  g_autofree char *folder = g_dir_make_tmp("saved-XXXXXX", NULL),
                  *path = g_build_filename(folder, "new", "state", NULL);
  g_autoptr(GHashTable) none = saved_read_state(path), marks = g_hash_table_new(g_str_hash, g_str_equal);
  g_autoptr(GError) error = NULL;
  assert_int_equal(g_hash_table_size(none), 0);
  g_hash_table_insert(marks, (gpointer) "Cán bộ: a", (gpointer) "1764000000000000");
  g_hash_table_insert(marks, (gpointer) "Đất", (gpointer) "0");
  assert_true(saved_write_state(path, marks, &error));
  g_autoptr(GHashTable) read = saved_read_state(path);
  assert_int_equal(g_hash_table_size(read), 2);
  assert_string_equal(g_hash_table_lookup(read, "Cán bộ: a"), "1764000000000000");
  assert_true(g_file_set_contents(path, "x\ty\n\tz\n12\n5 6\ta\n7\tb", -1, NULL));
  g_autoptr(GHashTable) damaged = saved_read_state(path);
  assert_int_equal(g_hash_table_size(damaged), 1);
  assert_string_equal(g_hash_table_lookup(damaged, "b"), "7");
  assert_false(saved_write_state("/dev/null/x", marks, &error));
  assert_non_null(error);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(a_line_is_a_name_and_what_one_would_type),
                                     cmocka_unit_test(a_mistake_is_told_with_its_line_and_hides_no_other),
                                     cmocka_unit_test(what_is_no_text_is_no_file_of_searches),
                                     cmocka_unit_test(what_was_shown_is_kept)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
