/* The term of a path. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>

#include <string.h>

#include "indexer/store/uid.h"

static void one_path_has_one_term_and_another_path_another(void **state)
{
  (void)state;
  char a[UID_TERM_MAX], b[UID_TERM_MAX], c[UID_TERM_MAX];
  assert_int_equal(uid_term("/d/a.txt", 8, a), 33);
  uid_term("/d/a.txt and more", 8, b);
  uid_term("/d/b.txt", 8, c);
  assert_string_equal(a, b);
  assert_string_not_equal(a, c);
  assert_int_equal(a[0], 'Q');
}

static void the_term_is_the_same_in_every_build(void **state)
{
  (void)state;
  char term[UID_TERM_MAX];
  uid_term("/srv/van ban/1.txt", strlen("/srv/van ban/1.txt"), term);
  assert_string_equal(term, "Q3a215c818c804fac39f0a4db19d04719");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(one_path_has_one_term_and_another_path_another),
      cmocka_unit_test(the_term_is_the_same_in_every_build),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
