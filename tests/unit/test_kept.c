/* What was read last is kept, within bounds. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "corpus/base/kept.h"

static void put(Kept *kept, guint64 key, gsize held)
{
  g_autofree char *text = g_strdup_printf("bytes %u", (guint)key);
  g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
  kept_put_bytes(kept, key, bytes, held);
}

/* The keys below 20 that are kept: "1 5". Asking makes none newer in the end: all are asked. */
static char *list(Kept *kept)
{
  GString *keys = g_string_new(NULL);
  for (guint64 key = 0; key < 20; key++) {
    g_autoptr(GBytes) bytes = kept_get_bytes(kept, key);
    g_autofree char *want = g_strdup_printf("bytes %u", (guint)key);
    if (bytes == NULL)
      continue;
    assert_int_equal(g_bytes_get_size(bytes), strlen(want));
    assert_memory_equal(g_bytes_get_data(bytes, NULL), want, strlen(want));
    g_string_append_printf(keys, "%s%u", keys->len > 0 ? " " : "", (guint)key);
  }
  return g_string_free(keys, FALSE);
}

#define assert_kept(kept, want)                                                                                        \
  do {                                                                                                                 \
    g_autofree char *keys_ = list(kept);                                                                               \
    assert_string_equal(keys_, want);                                                                                  \
  } while (0)

static void nothing_is_kept_without_a_limit(void **state)
{
  (void)state;
  guint number = 7;
  g_autoptr(Kept) kept = kept_new();
  put(kept, 1, 1);
  kept_put_number(kept, "a", 3);
  assert_kept(kept, "");
  assert_false(kept_get_number(kept, "a", &number));
  assert_int_equal(number, 7);
}

static void what_was_asked_for_longest_ago_goes_first(void **state)
{
  (void)state;
  g_autoptr(Kept) kept = kept_new();
  kept_set_limit(kept, 100);
  for (guint key = 0; key < 10; key++)
    put(kept, key, 10);
  assert_kept(kept, "0 1 2 3 4 5 6 7 8 9");
  g_bytes_unref(kept_get_bytes(kept, 0));
  put(kept, 10, 12);
  assert_kept(kept, "0 3 4 5 6 7 8 9 10");
  put(kept, 10, 12);
  put(kept, 11, 13); /* more than an eighth */
  assert_kept(kept, "0 3 4 5 6 7 8 9 10");
  kept_set_limit(kept, 25);
  assert_kept(kept, "9 10");
  kept_forget(kept);
  assert_kept(kept, "");
  put(kept, 12, 3);
  assert_kept(kept, "12");
}

static void numbers_are_kept_by_name_and_bounded(void **state)
{
  (void)state;
  guint number = 0;
  g_autoptr(Kept) kept = kept_new();
  kept_set_limit(kept, 1);
  for (guint i = 0; i < 50000; i++) {
    g_autofree char *name = g_strdup_printf("%u", i);
    kept_put_number(kept, name, i);
    assert_true(kept_get_number(kept, name, &number));
    assert_int_equal(number, i);
  }
  assert_false(kept_get_number(kept, "0", &number));
  kept_put_number(kept, "0", 0);
  assert_true(kept_get_number(kept, "0", &number));
  assert_int_equal(number, 0);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(nothing_is_kept_without_a_limit),
                                     cmocka_unit_test(what_was_asked_for_longest_ago_goes_first),
                                     cmocka_unit_test(numbers_are_kept_by_name_and_bounded)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
