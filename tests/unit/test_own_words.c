/* The wordings that an office adds in files of its own. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/names/everyday.h"
#include "query/ask/own_words.h"
#include "tests/unit/tree.h"

/* What the first file at top says of a text, without the folder; "" when nothing is wrong. */
static char *read_own(const char *top, const char *text, gsize len, OwnWords **own)
{
  g_autofree char *path = g_build_filename(top, OWN_WORDS_FILE, NULL);
  g_autoptr(GPtrArray) complaints = g_ptr_array_new_with_free_func(g_free);
  const char *const paths[] = {path, NULL};
  assert_true(g_file_set_contents(path, text, (gssize)len, NULL));
  *own = own_words_read(paths, complaints);
  assert_true(complaints->len <= 1);
  if (complaints->len == 0)
    return g_strdup("");
  const char *complaint = g_ptr_array_index(complaints, 0);
  assert_true(g_str_has_prefix(complaint, path));
  return g_strdup(complaint + strlen(path));
}

static void what_is_wrong_is_said_with_its_line_and_the_rest_is_used(void **state)
{
  (void)state;
  static const struct {
    const char *text, *query, *official; /* NULL = not found */
    const char *complaint;
  } cases[] = {
      {"thẻ vàng | giấy chứng nhận", "thẻ vàng", "giấy chứng nhận", ""},
      {"\xEF\xBB\xBF# của phòng\r\n\r\nthẻ xanh; thẻ vàng | giấy chứng nhận | nội bộ\r\n", "the vang",
       "giấy chứng nhận", ""},
      {"sổ đỏ | sổ của tôi", "sổ đỏ", "sổ của tôi", ""},                     /* before what the program knows */
      {"sổ | sổ của tôi", "sổ đỏ", "giấy chứng nhận quyền sử dụng đất", ""}, /* the longer one */
      {"thẻ vàng\nthẻ xanh | giấy phép", "thẻ xanh", "giấy phép",
       ", line 1: write \"everyday words | official words\"."},
      {"thẻ vàng |\n| x\nthẻ xanh | giấy phép", "thẻ vàng", NULL,
       ", line 1: write \"everyday words | official words\". (So it is with 1 more.)"},
      {"\n | giấy phép\n", "giấy", NULL, ", line 2: there are no everyday words here."},
      {"a\xFF b | c\nthẻ xanh | giấy phép", "thẻ xanh", "giấy phép", ", line 1: this is not UTF-8."},
      {"", "thẻ", NULL, ""},
  };
  g_autofree char *top = tree_new();
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    gsize len;
    g_autoptr(OwnWords) own = NULL;
    g_autofree char *complaint = read_own(top, cases[i].text, strlen(cases[i].text), &own);
    const EverydayWording *found = everyday_scan(own_words_table(own), cases[i].query, strlen(cases[i].query), &len);
    if (strcmp(complaint, cases[i].complaint) != 0 ||
        g_strcmp0(found != NULL ? found->official : NULL, cases[i].official) != 0)
      fail_msg("%s: \"%s\", %s", cases[i].text, complaint, found != NULL ? found->official : "nothing");
  }
  tree_remove(top);
}

static void a_file_is_bounded(void **state)
{
  (void)state;
  g_autofree char *top = tree_new();
  g_autoptr(OwnWords) own = NULL, large = NULL;
  g_autoptr(GString) text = g_string_new(NULL);
  for (guint i = 0; i <= OWN_WORDS_MAX_ROWS; i++)
    g_string_append_printf(text, "thẻ %u | giấy\n", i);
  g_autofree char *too_many = read_own(top, text->str, text->len, &own);
  assert_string_equal(too_many, ", line 10001: from here on there are too many wordings.");
  assert_int_equal(own_words_table(own)->n, OWN_WORDS_MAX_ROWS);
  g_string_set_size(text, OWN_WORDS_MAX_SIZE + 1);
  g_autofree char *too_large = read_own(top, text->str, text->len, &large);
  assert_string_equal(too_large, " is no text of at most 1048576 bytes and is not read.");
  assert_null(large);
  tree_remove(top);
}

static void a_file_that_is_not_there_is_nothing_wrong(void **state)
{
  (void)state;
  g_autoptr(GPtrArray) complaints = g_ptr_array_new_with_free_func(g_free);
  const char *const paths[] = {"/nonexistent/" OWN_WORDS_FILE, NULL};
  assert_null(own_words_read(paths, complaints));
  assert_int_equal(complaints->len, 0);
  assert_null(own_words_table(NULL));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_is_wrong_is_said_with_its_line_and_the_rest_is_used),
      cmocka_unit_test(a_file_is_bounded),
      cmocka_unit_test(a_file_that_is_not_there_is_nothing_wrong),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
