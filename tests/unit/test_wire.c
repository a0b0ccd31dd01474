#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "indexer/hosts/wire.h"

static WireReader over(const GString *bytes)
{
  return (WireReader){.data = (const guint8 *)bytes->str, .len = bytes->len};
}

static void lengths_come_back_as_they_were_put(void **state)
{
  static const guint64 lengths[] = {0,         1,         254,   255,         256,
                                    255 + 127, 255 + 128, 70000, G_MAXUINT32, G_GUINT64_CONSTANT(1) << 55};
  (void)state;
  for (guint i = 0; i < G_N_ELEMENTS(lengths); i++) {
    g_autoptr(GString) bytes = g_string_new(NULL);
    wire_put_length(bytes, lengths[i]);
    WireReader reader = over(bytes);
    assert_true(wire_read_length(&reader, G_MAXUINT64) == lengths[i]);
    assert_false(reader.bad);
    assert_int_equal(reader.len, 0);
  }
}

static void numbers_are_read_as_xapian_writes_them(void **state)
{
  static const struct {
    const char *bytes;
    gsize len;
    double want;
  } cases[] = {
      {"\x07\x01", 2, 1},
      {"\x87\x01", 2, -1},
      {"\x00\x00", 2, 0},
      {"\x17\x01\x80", 3, 1.5},
      {"\x18\x01\x02", 3, 258},
      {"\x06\x80", 2, 0.5},
      {"\x0e\x88\x01", 3, 18446744073709551616.0},
      {"\x0f\x08\x80\x01", 4, 18446744073709551616.0},
  };
  (void)state;
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    WireReader reader = {.data = (const guint8 *)cases[i].bytes, .len = cases[i].len};
    assert_true(fabs(wire_read_double(&reader) - cases[i].want) <= 0);
    assert_false(reader.bad);
    assert_int_equal(reader.len, 0);
    for (gsize cut = 0; cut < cases[i].len; cut++) {
      WireReader less = {.data = (const guint8 *)cases[i].bytes, .len = cut};
      assert_true(fabs(wire_read_double(&less)) <= 0);
      assert_true(less.bad);
    }
  }
}

static void what_is_too_large_or_too_short_is_bad(void **state)
{
  static const struct {
    const char *bytes;
    gsize len;
  } cases[] = {{"", 0},
               {"\xff", 1},
               {"\xff\x01", 2},
               {"\x20", 1},                                              /* more than 31 */
               {"\xff\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x81", 12}, /* more than 64 bits */
               {"\xff\xff", 2}};
  (void)state;
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    WireReader reader = {.data = (const guint8 *)cases[i].bytes, .len = cases[i].len};
    assert_true(wire_read_length(&reader, 31) == 0);
    assert_true(reader.bad);
  }
  WireReader infinite = {.data = (const guint8 *)"\x0f\xff\xff\x01", .len = 4};
  assert_true(fabs(wire_read_double(&infinite)) <= 0);
  assert_true(infinite.bad);
  gsize len;
  WireReader text = {.data = (const guint8 *)"\x05"
                                             "abc",
                     .len = 4};
  wire_read_bytes(&text, &len);
  assert_int_equal(len, 0);
  assert_true(text.bad);
}

static void a_message_is_read_once_it_is_whole(void **state)
{
  static const gsize sizes[] = {0, 3, 254, 255, 1000};
  (void)state;
  for (guint i = 0; i < G_N_ELEMENTS(sizes); i++) {
    g_autoptr(GString) bytes = g_string_new(NULL);
    g_autofree char *body = g_malloc0(sizes[i] + 1);
    wire_put_message(bytes, WIRE_ANSWER_METADATA, body, sizes[i]);
    guint type;
    WireReader read;
    gsize taken;
    for (gsize n = 0; n < bytes->len; n++) {
      assert_false(wire_read_message((const guint8 *)bytes->str, n, &type, &read, &taken));
      assert_false(read.bad);
    }
    assert_true(wire_read_message((const guint8 *)bytes->str, bytes->len, &type, &read, &taken));
    assert_int_equal(type, WIRE_ANSWER_METADATA);
    assert_int_equal(read.len, sizes[i]);
    assert_int_equal(taken, bytes->len);
  }
}

static void a_message_that_no_memory_would_hold_is_bad(void **state)
{
  g_autoptr(GString) bytes = g_string_new("\x13");
  guint type;
  WireReader read;
  gsize taken;
  (void)state;
  wire_put_length(bytes, (guint64)WIRE_MESSAGE_MAX + 1);
  assert_false(wire_read_message((const guint8 *)bytes->str, bytes->len, &type, &read, &taken));
  assert_true(read.bad);
  static const char endless[] = "\x13\xff\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01";
  assert_false(wire_read_message((const guint8 *)endless, sizeof endless - 1, &type, &read, &taken));
  assert_true(read.bad);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(lengths_come_back_as_they_were_put),
      cmocka_unit_test(numbers_are_read_as_xapian_writes_them),
      cmocka_unit_test(what_is_too_large_or_too_short_is_bad),
      cmocka_unit_test(a_message_is_read_once_it_is_whole),
      cmocka_unit_test(a_message_that_no_memory_would_hold_is_bad),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
