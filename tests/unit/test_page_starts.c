/* Where pages begin: packed small, and believed only when it makes sense. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/base/page_starts.h"

#define TEXT_LEN 100000

static GArray *unpacked(const GString *packed, gsize text_len)
{
  GArray *out = g_array_new(FALSE, FALSE, sizeof(PageStart));
  g_autofree guint8 *copy = g_memdup2(packed->str, packed->len);
  if (page_starts_unpack(copy, packed->len, text_len, out))
    return out;
  assert_int_equal(out->len, 0);
  g_array_unref(out);
  return NULL;
}

static void what_is_packed_comes_back(void **state)
{
  static const struct {
    const char *name;
    PageStart starts[5];
    guint n;
    gsize packed_len;
  } cases[] = {
      {"no page", {{0, 0}}, 0, 0},
      {"pages one after the other", {{0, 1}, {1800, 2}, {3600, 3}}, 3, 5},
      {"a first page without text", {{0, 2}, {1800, 3}}, 2, 4},
      {"text before the first page", {{40, 1}}, 1, 1},
      {"empty pages between, and a stamp of an earlier page", {{0, 1}, {5, 4}, {99, 200}, {TEXT_LEN - 1, 1}}, 4, 11},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GString) packed = g_string_new(NULL);
    page_starts_pack(cases[i].starts, cases[i].n, packed);
    g_autoptr(GArray) got = unpacked(packed, TEXT_LEN);
    if (got == NULL || got->len != cases[i].n || packed->len != cases[i].packed_len)
      fail_msg("%s: %zu bytes", cases[i].name, packed->len);
    for (guint k = 0; k < cases[i].n; k++) {
      assert_int_equal(g_array_index(got, PageStart, k).start, cases[i].starts[k].start);
      assert_int_equal(g_array_index(got, PageStart, k).number, cases[i].starts[k].number);
    }
  }
}

static void what_makes_no_sense_is_refused(void **state)
{
  static const struct {
    const char *name, *bytes;
    gsize len, text_len;
  } cases[] = {
      {"a page in no text", "\x00", 1, 0},
      {"a page behind the text", "\x00\x14", 2, 10},
      {"two pages at one place", "\x00\x00", 2, 10},
      {"page 0", "\x01\x00", 2, 10},
      {"a page that is said to jump and does not", "\x01\x01", 2, 10},
      {"an integer with more bytes than it needs", "\x80\x00", 2, 10},
      {"an integer that is cut", "\x00\x82", 2, 1000},
      {"a number that is cut", "\x01", 1, 10},
      {"a number that is too large", "\x01\xff\xff\xff\xff\x0f", 6, 10},
      {"a start that is too large", "\xfe\xff\xff\xff\xff\xff\xff\xff\xff\x01", 10, 10},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GString) packed = g_string_new_len(cases[i].bytes, (gssize)cases[i].len);
    g_autoptr(GArray) got = unpacked(packed, cases[i].text_len);
    if (got != NULL)
      fail_msg("%s: was taken", cases[i].name);
  }
}

static void more_pages_than_are_kept_are_refused(void **state)
{
  (void)state;
  for (guint n = PAGE_STARTS_MAX; n <= PAGE_STARTS_MAX + 1; n++) {
    g_autoptr(GString) packed = g_string_new(NULL);
    for (guint i = 0; i < n; i++)
      page_starts_pack(&(PageStart){1, 1}, 1, packed); /* from the beginning: a distance of 1 */
    g_autoptr(GArray) got = unpacked(packed, TEXT_LEN);
    assert_true((got != NULL) == (n == PAGE_STARTS_MAX));
    assert_true(packed->len <= PAGE_STARTS_MAX_PACKED);
  }
}

static void every_byte_stands_on_the_page_that_began_last(void **state)
{
  static const PageStart starts[] = {{10, 1}, {20, 2}, {35, 5}};
  g_autoptr(GArray) pages = g_array_new(FALSE, FALSE, sizeof(PageStart));
  (void)state;
  assert_int_equal(page_starts_find(pages, 3), 0);
  g_array_append_vals(pages, starts, G_N_ELEMENTS(starts));
  static const guint want[][2] = {{0, 0}, {9, 0}, {10, 1}, {19, 1}, {20, 2}, {34, 2}, {35, 5}, {1000, 5}};
  for (gsize i = 0; i < G_N_ELEMENTS(want); i++)
    assert_int_equal(page_starts_find(pages, want[i][0]), want[i][1]);
  page_starts_cut(pages, 35);
  assert_int_equal(pages->len, 2);
  page_starts_cut(pages, 10);
  assert_int_equal(pages->len, 0);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_is_packed_comes_back),
      cmocka_unit_test(what_makes_no_sense_is_refused),
      cmocka_unit_test(more_pages_than_are_kept_are_refused),
      cmocka_unit_test(every_byte_stands_on_the_page_that_began_last),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
