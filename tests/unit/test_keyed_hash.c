/* Hashes that nobody can foresee. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "corpus/base/keyed_hash.h"

#define N_BLOCKS 14

static void strings_that_collide_for_glib_do_not_collide(void **state)
{
  (void)state;
  g_autoptr(GHashTable) glib = g_hash_table_new(NULL, NULL), keyed = g_hash_table_new(NULL, NULL);
  for (guint i = 0; i < 1u << N_BLOCKS; i++) {
    char name[2 * N_BLOCKS + 1] = "";
    for (guint b = 0; b < N_BLOCKS; b++) { /* 'a' * 33 + 'b' = 'b' * 33 + 'A' */
      name[2 * b] = i >> b & 1 ? 'a' : 'b';
      name[2 * b + 1] = i >> b & 1 ? 'b' : 'A';
    }
    g_hash_table_add(glib, GUINT_TO_POINTER(g_str_hash(name)));
    g_hash_table_add(keyed, GUINT_TO_POINTER(keyed_hash(name)));
    g_autofree char *copy = g_strdup(name);
    assert_int_equal(keyed_hash(copy), keyed_hash(name));
  }
  assert_int_equal(g_hash_table_size(glib), 1);
  assert_in_range(g_hash_table_size(keyed), (1u << N_BLOCKS) * 99 / 100, 1u << N_BLOCKS);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(strings_that_collide_for_glib_do_not_collide)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
