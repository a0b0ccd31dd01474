/* What was recognised is kept by content, whole or not at all, and not without end. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utime.h>

#include "indexer/reading/ocr_cache.h"
#include "tests/unit/tree.h"

static char *entry_of(const char *top, const guint8 *hash)
{
  GString *path = g_string_new(top);
  g_string_append(path, "/tracuu-ocr/");
  for (guint i = 0; i < FILE_STATE_HASH_LEN; i++)
    g_string_append_printf(path, "%02x", hash[i]);
  return g_string_free(path, FALSE);
}

static void what_is_kept_comes_back(void **state)
{
  (void)state;
  g_autofree char *top = tree_new();
  g_autoptr(OcrCache) cache = ocr_cache_new(top);
  const guint8 hash[FILE_STATE_HASH_LEN] = {1, 2}, other[FILE_STATE_HASH_LEN] = {1, 3};
  assert_null(ocr_cache_load(cache, hash));
  ocr_cache_save(cache, hash, (const guint8 *)"first", 5);
  ocr_cache_save(cache, hash, (const guint8 *)"words", 5);
  g_autoptr(GBytes) bytes = ocr_cache_load(cache, hash);
  assert_non_null(bytes);
  assert_int_equal(g_bytes_get_size(bytes), 5);
  assert_memory_equal(g_bytes_get_data(bytes, NULL), "words", 5);
  assert_null(ocr_cache_load(cache, other));
  tree_remove(top);
}

static void a_damaged_entry_is_none(void **state)
{
  (void)state;
  g_autofree char *top = tree_new();
  g_autoptr(OcrCache) cache = ocr_cache_new(top);
  const guint8 hash[FILE_STATE_HASH_LEN] = {7};
  ocr_cache_save(cache, hash, (const guint8 *)"some words of a page", 20);
  g_autofree char *path = entry_of(top, hash), *whole = NULL;
  gsize len;
  assert_true(g_file_get_contents(path, &whole, &len, NULL));
  for (gsize cut = 0; cut < len; cut++) {
    assert_true(g_file_set_contents(path, whole, (gssize)cut, NULL));
    assert_null(ocr_cache_load(cache, hash));
  }
  for (gsize at = 0; at < len; at++) {
    whole[at] ^= 0x55;
    assert_true(g_file_set_contents(path, whole, (gssize)len, NULL));
    whole[at] ^= 0x55;
    g_autoptr(GBytes) bytes = ocr_cache_load(cache, hash);
    assert_null(bytes);
  }
  tree_remove(top);
}

static void the_longest_unused_goes_first(void **state)
{
  (void)state;
  g_autofree char *top = tree_new();
  g_autoptr(OcrCache) cache = ocr_cache_new(top);
  guint8 hash[FILE_STATE_HASH_LEN] = {0}, noise[1000];
  for (gsize i = 0; i < sizeof noise; i++)
    noise[i] = (guint8)g_random_int();
  for (guint8 i = 0; i < 10; i++) {
    hash[0] = i;
    ocr_cache_save(cache, hash, noise, sizeof noise);
    g_autofree char *path = entry_of(top, hash);
    struct utimbuf times = {1000 + (i + 5) % 10, 1000 + (i + 5) % 10}; /* the sixth is the oldest */
    assert_int_equal(utime(path, &times), 0);
  }
  ocr_cache_trim(cache, 100000);
  ocr_cache_trim(cache, 6000);
  for (guint8 i = 0; i < 10; i++) {
    hash[0] = i;
    g_autoptr(GBytes) bytes = ocr_cache_load(cache, hash);
    if ((bytes != NULL) != (i < 5))
      fail_msg("entry %u", i);
  }
  tree_remove(top);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_is_kept_comes_back),
      cmocka_unit_test(a_damaged_entry_is_none),
      cmocka_unit_test(the_longest_unused_goes_first),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
