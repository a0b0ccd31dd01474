/* What a file looked like: packed, unpacked, compared. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>

#include <string.h>

#include "indexer/sources/file_state.h"

static void a_stamp_survives_packing(void **state)
{
  (void)state;
  FileState in = {.size = 0x1122334455667788,
                  .mtime_ns = -5,
                  .flags = FILE_STATE_HASHED,
                  .reason = 7,
                  .limits = 200,
                  .reader = 0xdeadbeef,
                  .correction = 0x99aabbccddeeff00};
  FileState out;
  char buf[FILE_STATE_PACKED_LEN];
  file_state_hash("abc", 3, in.hash);
  file_state_pack(&in, buf);
  assert_true(file_state_unpack(buf, sizeof buf, &out));
  assert_int_equal(out.size, in.size);
  assert_int_equal(out.mtime_ns, -5);
  assert_int_equal(out.flags, FILE_STATE_HASHED);
  assert_int_equal(out.reason, 7);
  assert_int_equal(out.limits, 200);
  assert_int_equal(out.reader, 0xdeadbeef);
  assert_true(out.correction == in.correction);
  assert_memory_equal(out.hash, in.hash, FILE_STATE_HASH_LEN);
}

static void bytes_that_are_no_stamp_are_refused(void **state)
{
  (void)state;
  FileState stamp = {0}, out;
  char buf[FILE_STATE_PACKED_LEN];
  file_state_pack(&stamp, buf);
  assert_false(file_state_unpack(buf, sizeof buf - 1, &out));
  assert_false(file_state_unpack(buf, 0, &out));
  buf[0] = 99;
  assert_false(file_state_unpack(buf, sizeof buf, &out));
}

static void content_is_compared_only_where_both_were_read(void **state)
{
  (void)state;
  FileState a = {.size = 3, .flags = FILE_STATE_HASHED}, b = a;
  file_state_hash("abc", 3, a.hash);
  file_state_hash("abc", 3, b.hash);
  assert_true(file_state_same_content(&a, &b));
  b.mtime_ns = 5;
  assert_true(file_state_same_content(&a, &b));
  file_state_hash("abd", 3, b.hash);
  assert_false(file_state_same_content(&a, &b));
  b = a;
  b.flags = 0;
  assert_false(file_state_same_content(&a, &b));
}

#define MEANS(size, memory, seconds, ocr, pages, ocr_s)                                                                \
  {                                                                                                                    \
    {.max_size = size, .max_memory = memory, .max_seconds = seconds, .ocr_pages = pages, .ocr_seconds = ocr_s}, ocr    \
  }

static void what_was_not_read_is_tried_again_when_it_may_be_now(void **state)
{
  (void)state;
  const FileStateMeans before = MEANS(1000, 1 << 20, 60, FALSE, 10, 100);
  static const struct {
    const char *name;
    FormatReason reason;
    guint8 flags;
    FileStateMeans now;
    gboolean want;
  } cases[] = {
      {"what was read is not", FORMAT_OK, 0, MEANS(1000, 1 << 20, 60, TRUE, 10, 100), FALSE},
      {"damage stays", FORMAT_DAMAGED, 0, MEANS(5000, 2 << 20, 90, TRUE, 99, 999), FALSE},
      {"a time limit as before", FORMAT_TIMED_OUT, 0, MEANS(2000, 2 << 20, 60, TRUE, 99, 999), FALSE},
      {"more time", FORMAT_TIMED_OUT, 0, MEANS(1000, 1 << 20, 90, FALSE, 10, 100), TRUE},
      {"memory as before", FORMAT_OUT_OF_MEMORY, 0, MEANS(1000, 1 << 20, 90, FALSE, 10, 100), FALSE},
      {"more memory", FORMAT_OUT_OF_MEMORY, 0, MEANS(1000, 2 << 20, 60, FALSE, 10, 100), TRUE},
      {"a scan without recognition", FORMAT_SCAN, FILE_STATE_SCANS, MEANS(1000, 1 << 20, 60, FALSE, 10, 100), FALSE},
      {"a scan with recognition", FORMAT_SCAN, FILE_STATE_SCANS, MEANS(1000, 1 << 20, 60, TRUE, 10, 100), TRUE},
      {"some pages with recognition", FORMAT_SCAN_PAGES, FILE_STATE_SCANS, MEANS(1000, 1 << 20, 60, TRUE, 10, 100),
       TRUE},
      {"an archive of scans", FORMAT_OK, FILE_STATE_SCANS | FILE_STATE_CONTAINER,
       MEANS(1000, 1 << 20, 60, TRUE, 10, 100), TRUE},
      {"as many pages", FORMAT_OCR_LIMIT, FILE_STATE_OCR, MEANS(1000, 1 << 20, 60, TRUE, 10, 100), FALSE},
      {"more pages", FORMAT_OCR_LIMIT, FILE_STATE_OCR, MEANS(1000, 1 << 20, 60, TRUE, 20, 100), TRUE},
      {"more pages without recognition", FORMAT_OCR_LIMIT, FILE_STATE_OCR, MEANS(1000, 1 << 20, 60, FALSE, 20, 100),
       FALSE},
      {"a larger file", FORMAT_TOO_LARGE, 0, MEANS(2000, 1 << 20, 60, FALSE, 10, 100), TRUE},
      {"a larger file than that", FORMAT_TOO_LARGE, 0, MEANS(1200, 1 << 20, 60, FALSE, 10, 100), FALSE},
      {"a bomb in a small file", FORMAT_TOO_LARGE, FILE_STATE_HASHED, MEANS(2000, 1 << 20, 60, FALSE, 10, 100), FALSE},
      {"what could not be opened", FORMAT_UNREADABLE, 0, MEANS(1000, 1 << 20, 60, FALSE, 10, 100), TRUE},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    FileState stamp = {.size = 1500,
                       .flags = cases[i].flags,
                       .reason = (guint8)cases[i].reason,
                       .limits = file_state_limits(cases[i].reason, &before),
                       .reader = file_state_reader_version()};
    if (file_state_is_worth_retrying(&stamp, &cases[i].now) != cases[i].want)
      fail_msg("%s", cases[i].name);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_stamp_survives_packing),
      cmocka_unit_test(bytes_that_are_no_stamp_are_refused),
      cmocka_unit_test(content_is_compared_only_where_both_were_read),
      cmocka_unit_test(what_was_not_read_is_tried_again_when_it_may_be_now),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
