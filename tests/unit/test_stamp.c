/* What a file looked like: packed, unpacked, compared. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>

#include <string.h>

#include "indexer/stamp.h"

static void a_stamp_survives_packing(void **state)
{
  (void)state;
  Stamp in = {.size = 0x1122334455667788,
              .mtime_ns = -5,
              .flags = STAMP_HASHED,
              .reason = 7,
              .reader = 0xdeadbeef,
              .correction = 0x99aabbccddeeff00};
  Stamp out;
  char buf[STAMP_PACKED_LEN];
  stamp_hash("abc", 3, in.hash);
  stamp_pack(&in, buf);
  assert_true(stamp_unpack(buf, sizeof buf, &out));
  assert_int_equal(out.size, in.size);
  assert_int_equal(out.mtime_ns, -5);
  assert_int_equal(out.flags, STAMP_HASHED);
  assert_int_equal(out.reason, 7);
  assert_int_equal(out.reader, 0xdeadbeef);
  assert_true(out.correction == in.correction);
  assert_memory_equal(out.hash, in.hash, STAMP_HASH_LEN);
}

static void bytes_that_are_no_stamp_are_refused(void **state)
{
  (void)state;
  Stamp stamp = {0}, out;
  char buf[STAMP_PACKED_LEN];
  stamp_pack(&stamp, buf);
  assert_false(stamp_unpack(buf, sizeof buf - 1, &out));
  assert_false(stamp_unpack(buf, 0, &out));
  buf[0] = 99;
  assert_false(stamp_unpack(buf, sizeof buf, &out));
}

static void content_is_compared_only_where_both_were_read(void **state)
{
  (void)state;
  Stamp a = {.size = 3, .flags = STAMP_HASHED}, b = a;
  stamp_hash("abc", 3, a.hash);
  stamp_hash("abc", 3, b.hash);
  assert_true(stamp_same_content(&a, &b));
  b.mtime_ns = 5;
  assert_true(stamp_same_content(&a, &b));
  stamp_hash("abd", 3, b.hash);
  assert_false(stamp_same_content(&a, &b));
  b = a;
  b.flags = 0;
  assert_false(stamp_same_content(&a, &b));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_stamp_survives_packing),
      cmocka_unit_test(bytes_that_are_no_stamp_are_refused),
      cmocka_unit_test(content_is_compared_only_where_both_were_read),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
