/* The record: what was packed comes back, block by block, and no bytes can hurt the reader. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <zstd.h>

#include "corpus/base/page_starts.h"
#include "corpus/names/fact.h"
#include "indexer/store/record.h"
#include "indexer/store/store.h"

static Record *pack_and_open(const RecordSource *source)
{
  g_autoptr(GString) packed = g_string_new(NULL);
  record_pack(source, 1, packed);
  GError *error = NULL;
  Record *record = record_open(g_bytes_new(packed->str, packed->len), &error);
  assert_null(error);
  assert_non_null(record);
  return record;
}

static void fields_come_back_in_order(void **state)
{
  (void)state;
  static const RecordField fields[] = {
      {FACT_PATH, "/a\nb\xff", 5, 0, 0}, {FACT_NUMBER, "30/2020/NĐ-CP", sizeof "30/2020/NĐ-CP" - 1, 2, 9},
      {FACT_ISSUER, "one", 3, 0, 0},     {FACT_ISSUER, "two", 3, 0, 0},
      {FACT_TITLE, "", 0, 0, 0},
  };
  const RecordSource source = {
      .fields = fields, .n_fields = G_N_ELEMENTS(fields), .text = "a short text", .text_len = 12};
  g_autoptr(Record) record = pack_and_open(&source);
  guint n;
  const RecordField *got = record_fields(record, &n);
  assert_int_equal(n, G_N_ELEMENTS(fields));
  for (guint i = 0; i < n; i++) {
    assert_int_equal(got[i].field, fields[i].field);
    assert_int_equal(got[i].value_len, fields[i].value_len);
    assert_memory_equal(got[i].value, fields[i].value, fields[i].value_len);
    assert_int_equal(got[i].start, fields[i].start);
    assert_int_equal(got[i].end, fields[i].end);
  }
  g_autofree char *issuer = record_dup_field(record, FACT_ISSUER);
  assert_string_equal(issuer, "one");
  assert_null(record_dup_field(record, FACT_SIGNER));
}

static void passages_come_back_with_headings_and_parents(void **state)
{
  (void)state;
  static const RecordPassage passages[] = {
      {0, 10, 0, 0, -1, ""}, {10, 40, 12, 20, -1, ""}, {40, 90, 40, 45, 1, "12a"}, {90, 100, 90, 100, 1, "1234567"}};
  g_autofree char *text = g_strnfill(100, 'x');
  const RecordSource source = {
      .passages = passages, .n_passages = G_N_ELEMENTS(passages), .text = text, .text_len = 100};
  g_autoptr(Record) record = pack_and_open(&source);
  guint n;
  const RecordPassage *got = record_passages(record, &n);
  assert_int_equal(n, G_N_ELEMENTS(passages));
  for (guint i = 0; i < n; i++) {
    assert_int_equal(got[i].start, passages[i].start);
    assert_int_equal(got[i].end, passages[i].end);
    assert_int_equal(got[i].heading_start, passages[i].heading_start);
    assert_int_equal(got[i].heading_end, passages[i].heading_end);
    assert_int_equal(got[i].parent, passages[i].parent);
    assert_string_equal(got[i].article, passages[i].article);
  }
}

static void pages_are_known_when_the_record_says_them(void **state)
{
  static const PageStart starts[] = {{0, 1}, {10, 2}, {90, 7}};
  static const struct {
    gsize offset;
    guint page;
  } want[] = {{0, 1}, {9, 1}, {10, 2}, {89, 2}, {90, 7}, {99, 7}};
  (void)state;
  g_autoptr(GString) packed = g_string_new(NULL);
  page_starts_pack(starts, G_N_ELEMENTS(starts), packed);
  g_autofree char *text = g_strnfill(100, 'x');
  for (gsize text_len = 90; text_len <= 100; text_len += 10) { /* the last page behind the text: then none is known */
    const RecordField field = {FACT_PAGES, packed->str, packed->len, 0, 0};
    const RecordSource source = {.fields = &field, .n_fields = 1, .text = text, .text_len = text_len};
    g_autoptr(Record) record = pack_and_open(&source);
    for (gsize i = 0; i < G_N_ELEMENTS(want); i++)
      assert_int_equal(record_page_at(record, want[i].offset), text_len == 100 ? want[i].page : 0);
  }
  const RecordSource none = {.text = text, .text_len = 100};
  g_autoptr(Record) record = pack_and_open(&none);
  assert_int_equal(record_page_at(record, 50), 0);
}

static char *numbered_text(gsize len)
{
  GString *text = g_string_sized_new(len + 16);
  while (text->len < len)
    g_string_append_printf(text, "%zu ", text->len);
  g_string_truncate(text, len);
  return g_string_free(text, FALSE);
}

static void any_span_of_the_text_can_be_read(void **state)
{
  (void)state;
  static const gsize lens[] = {0, 1, RECORD_BLOCK - 1, RECORD_BLOCK, RECORD_BLOCK + 1, 3 * RECORD_BLOCK + 7};
  for (guint i = 0; i < G_N_ELEMENTS(lens); i++) {
    const gsize len = lens[i];
    g_autofree char *text = numbered_text(len);
    const RecordSource source = {.text = text, .text_len = len};
    g_autoptr(Record) record = pack_and_open(&source);
    assert_int_equal(record_text_len(record), len);
    const gsize spans[][2] = {{0, len},
                              {0, 0},
                              {len / 2, len / 2 + 1},
                              {RECORD_BLOCK - 3, RECORD_BLOCK + 3},
                              {5, 2 * RECORD_BLOCK + 5},
                              {len, len + 10},
                              {7, 3},
                              {0, G_MAXSIZE}};
    for (guint k = 0; k < G_N_ELEMENTS(spans); k++) {
      g_autoptr(GString) out = g_string_new("kept");
      assert_true(record_append_text(record, spans[k][0], spans[k][1], out, NULL));
      gsize end = MIN(spans[k][1], len), want = spans[k][0] < end ? end - spans[k][0] : 0;
      assert_int_equal(out->len, 4 + want);
      assert_memory_equal(out->str, "kept", 4);
      if (want)
        assert_memory_equal(out->str + 4, text + spans[k][0], want);
      assert_int_equal(strlen(out->str), out->len);
    }
  }
}

static void headings_are_read_from_short_and_long_texts(void **state)
{
  (void)state;
  static const gsize lens[] = {400, RECORD_BLOCK, RECORD_BLOCK + 400};
  for (guint i = 0; i < G_N_ELEMENTS(lens); i++) {
    const gsize len = lens[i];
    g_autofree char *text = numbered_text(len);
    const RecordPassage passages[] = {{0, 5, 0, 0, -1, ""},
                                      {5, len - 20, 10, 10 + RECORD_HEADING_MAX + 9, -1, "1"},
                                      {len - 20, len, len - 9, len, 1, "2"}};
    const RecordSource source = {.passages = passages, .n_passages = 3, .text = text, .text_len = len};
    g_autoptr(Record) record = pack_and_open(&source);
    for (guint k = 0; k < 3; k++) {
      gsize want = MIN(passages[k].heading_end - passages[k].heading_start, RECORD_HEADING_MAX);
      g_autoptr(GString) heading = g_string_new("kept");
      assert_true(record_append_heading(record, k, heading, NULL));
      assert_int_equal(heading->len, 4 + want);
      assert_memory_equal(heading->str + 4, text + passages[k].heading_start, want);
    }
  }
}

static void append_frame(GString *packed, const char *text, gsize len)
{
  char frame[64];
  gsize size = ZSTD_compress(frame, sizeof frame, text, len, 1);
  assert_false(ZSTD_isError(size));
  g_string_append_c(packed, (char)size);
  g_string_append_len(packed, frame, (gssize)size);
}

/* A text of eight bytes with a title and a passage whose heading is "abc", as formats 7 to 9 have it. */
static void the_older_version_is_read(void **state)
{
  (void)state;
  g_autoptr(GString) packed = g_string_new("\1\1");
  g_string_append_c(packed, FACT_TITLE);
  g_string_append_len(packed,
                      "\5title\1\3\1\x8\2\3\0\1"
                      "5",
                      15);
  append_frame(packed, "abc", 3);
  g_string_append_len(packed, "\x8\1", 2);
  append_frame(packed, "x abc yz", 8);
  g_autoptr(GError) error = NULL;
  g_autoptr(Record) record = record_open(g_bytes_new(packed->str, packed->len), &error);
  assert_null(error);
  g_autofree char *title = record_dup_field(record, FACT_TITLE);
  assert_string_equal(title, "title");
  g_autoptr(GString) out = g_string_new(NULL);
  assert_true(record_append_heading(record, 0, out, NULL));
  assert_string_equal(out->str, "abc");
  assert_true(record_append_text(record, 0, 8, out, NULL));
  assert_string_equal(out->str, "abcx abc yz");
  guint n;
  assert_string_equal(record_passages(record, &n)[0].article, "5");
  assert_int_equal(n, 1);
}

static void damaged_bytes_are_refused_or_read_in_bounds(void **state)
{
  (void)state;
  static const RecordField fields[] = {{FACT_TITLE, "title", 5, 0, 5}};
  static const RecordPassage passages[] = {{0, 50, 0, 5, -1, "1"}, {50, 150000, 50, 60, 0, "2"}};
  g_autofree char *text = numbered_text(150000);
  const RecordSource source = {fields, 1, passages, 2, text, 150000};
  g_autoptr(GString) packed = g_string_new(NULL);
  record_pack(&source, 1, packed);
  g_autoptr(GRand) random = g_rand_new_with_seed(3);
  guint refused = 0;
  for (guint round = 0; round < 2000; round++) {
    gsize len = round % 2 ? packed->len : (gsize)g_rand_int_range(random, 0, (gint)packed->len + 1);
    guint8 *bytes = g_memdup2(packed->str, len);
    for (guint k = 0; k < 3 && len; k++)
      bytes[g_rand_int_range(random, 0, (gint)MIN(len, k ? 60 : len))] = (guint8)g_rand_int(random);
    g_autoptr(GError) error = NULL;
    g_autoptr(Record) record = record_open(g_bytes_new_take(bytes, len), &error);
    g_autoptr(GString) out = g_string_new(NULL);
    if (record && record_append_text(record, 100, 140000, out, &error))
      continue;
    assert_true(g_error_matches(error, STORE_ERROR, STORE_ERROR_DAMAGED));
    refused++;
  }
  assert_in_range(refused, 1000, 2000);
}

static void a_changed_bit_in_the_text_is_noticed(void **state)
{
  (void)state;
  g_autofree char *text = numbered_text(3000);
  const RecordSource source = {.text = text, .text_len = 3000};
  g_autoptr(GString) packed = g_string_new(NULL);
  record_pack(&source, 3, packed);
  for (gsize at = 6; at < packed->len; at++) {
    guint8 *bytes = g_memdup2(packed->str, packed->len);
    bytes[at] ^= 1 << at % 8;
    g_autoptr(GError) error = NULL;
    g_autoptr(Record) record = record_open(g_bytes_new_take(bytes, packed->len), &error);
    g_autoptr(GString) out = g_string_new(NULL);
    if (record && record_append_text(record, 0, 3000, out, &error))
      assert_memory_equal(out->str, text, 3000); /* a bit of the frame's header that means nothing */
    else
      assert_true(g_error_matches(error, STORE_ERROR, STORE_ERROR_DAMAGED));
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(fields_come_back_in_order),
      cmocka_unit_test(passages_come_back_with_headings_and_parents),
      cmocka_unit_test(pages_are_known_when_the_record_says_them),
      cmocka_unit_test(any_span_of_the_text_can_be_read),
      cmocka_unit_test(headings_are_read_from_short_and_long_texts),
      cmocka_unit_test(the_older_version_is_read),
      cmocka_unit_test(a_changed_bit_in_the_text_is_noticed),
      cmocka_unit_test(damaged_bytes_are_refused_or_read_in_bounds),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
