/* What a file keeps that cannot be read now, and documents of one index in another. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "indexer/store/record.h"
#include "indexer/writing/carry.h"
#include "tests/unit/tree.h"

#define MARK FILE_STATE_CRASHED
#define HASH FILE_STATE_HASHED

static const struct {
  const char *name;
  FormatReason reason;     /* now */
  FormatReason old_reason; /* in the index ... */
  guint old_flags;
  gboolean old_program, changed; /* ... by another program, of other content */
  CarryVerdict want;
} cases[] = {
    {"a file that is read replaces what was", FORMAT_OK, FORMAT_OK, HASH, FALSE, TRUE, CARRY_NEW},
    {"so does one that is damaged now", FORMAT_DAMAGED, FORMAT_OK, HASH, FALSE, TRUE, CARRY_NEW},
    {"one that cannot be opened keeps its text", FORMAT_UNREADABLE, FORMAT_OK, HASH, FALSE, FALSE, CARRY_OLD},
    {"whatever happened before", FORMAT_UNREADABLE, FORMAT_OK, HASH | MARK, TRUE, FALSE, CARRY_OLD},
    {"a first crash keeps the text", FORMAT_CRASHED, FORMAT_OK, HASH, FALSE, TRUE, CARRY_MARKED},
    {"also where the text was cut", FORMAT_CRASHED, FORMAT_TRUNCATED, HASH, FALSE, TRUE, CARRY_MARKED},
    {"a second one is asked about", FORMAT_CRASHED, FORMAT_OK, HASH | MARK, FALSE, TRUE, CARRY_REPEATED},
    {"also where there is no text", FORMAT_CRASHED, FORMAT_CRASHED, HASH | MARK, FALSE, FALSE, CARRY_REPEATED},
    {"another program's crash is none of ours", FORMAT_CRASHED, FORMAT_OK, HASH | MARK, TRUE, TRUE, CARRY_MARKED},
    {"nor where there is no text", FORMAT_CRASHED, FORMAT_CRASHED, HASH | MARK, TRUE, FALSE, CARRY_NEW},
    {"a crash that is known of this content stays so", FORMAT_CRASHED, FORMAT_CRASHED, HASH, FALSE, FALSE,
     CARRY_SETTLED},
    {"of other content it is a first one", FORMAT_CRASHED, FORMAT_CRASHED, HASH, FALSE, TRUE, CARRY_NEW},
    {"and so it is for another program", FORMAT_CRASHED, FORMAT_CRASHED, HASH, TRUE, FALSE, CARRY_NEW},
};

static void what_is_lost_by_a_file_that_cannot_be_read(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    FileState now = {.size = 3, .flags = HASH, .hash = {1}}, old = now;
    old.hash[0] += (guint8)cases[i].changed;
    old.flags = (guint8)cases[i].old_flags;
    old.reason = (guint8)cases[i].old_reason;
    old.reader = file_state_reader_version() + (guint32)cases[i].old_program;
    CarryVerdict got = carry_judge(cases[i].reason, &now, &old);
    if (got != cases[i].want)
      fail_msg("%s: %d", cases[i].name, (int)got);
  }
}

/* An index of one document below top; docid tells its number. */
static Store *make_index(const char *top, StoreDocid docid, const FileState *stamp)
{
  g_autofree char *index = g_build_filename(top, "old", NULL), *generation = g_build_filename(index, "one", NULL);
  char packed[FILE_STATE_PACKED_LEN];
  const StoreTerm terms[] = {{"sen", 3, 2}, {"Ptxt", 4, 0}};
  g_autoptr(GString) record = g_string_new(NULL);
  record_pack(&(RecordSource){.text = "hoa sen", .text_len = 7}, 1, record);
  StoreDocument document = {.terms = terms, .n_terms = 2, .record = record->str, .record_len = record->len};
  g_mkdir(index, 0755);
  file_state_pack(stamp, packed);
  document.values[SCHEMA_SLOT_STAMP] = packed;
  document.value_lens[SCHEMA_SLOT_STAMP] = sizeof packed;
  document.values[SCHEMA_SLOT_PATH] = "/a";
  document.value_lens[SCHEMA_SLOT_PATH] = 2;
  g_autoptr(StoreWriter) writer = store_writer_create(generation, FALSE, NULL);
  assert_true(store_writer_put(writer, docid, &document, NULL) && store_writer_commit(writer, NULL));
  assert_true(store_publish(index, "one", NULL));
  const char *locations[] = {index, NULL};
  return store_open(locations, NULL);
}

static void a_document_of_another_index_is_the_same_but_for_its_mark(void **state)
{
  (void)state;
  static const guint flags[] = {HASH, FILE_STATE_MEMBER};
  for (gsize i = 0; i < G_N_ELEMENTS(flags); i++) {
    g_autofree char *top = tree_new();
    const FileState stamp = {.size = 9, .flags = (guint8)flags[i], .hash = {7}};
    g_autoptr(Store) old = make_index(top, 5, &stamp);
    g_autofree char *index = g_build_filename(top, "new", NULL), *path = g_build_filename(index, "two", NULL);
    g_mkdir(index, 0755);
    g_auto(Carry) carry;
    carry_init(&carry, old);
    g_autoptr(StoreWriter) writer = store_writer_create(path, FALSE, NULL);
    gsize len = 0;
    assert_true(carry_copy(&carry, writer, 2, 5, FILE_STATE_PENDING, &len, NULL));
    assert_true(store_writer_commit(writer, NULL) && store_publish(index, "two", NULL));
    const char *locations[] = {index, NULL};
    g_autoptr(Store) store = store_open(locations, NULL);
    g_autoptr(GBytes) record = store_get_record(store, 2, NULL);
    g_autoptr(GBytes) was = store_get_record(old, 5, NULL);
    assert_true(g_bytes_equal(record, was));
    assert_int_equal(store_term_frequency(store, "sen", 3, NULL), 1);
    g_autofree char *packed = store_dup_value(store, 2, SCHEMA_SLOT_STAMP, &len, NULL);
    FileState got;
    assert_true(file_state_unpack(packed, len, &got));
    assert_int_equal(got.flags, flags[i] == HASH ? HASH | FILE_STATE_PENDING : FILE_STATE_MEMBER);
    assert_int_equal(got.hash[0], 7);
    g_autoptr(GError) error = NULL;
    if (!store_check(index, &error))
      fail_msg("%s", error->message);
    tree_remove(top);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_is_lost_by_a_file_that_cannot_be_read),
      cmocka_unit_test(a_document_of_another_index_is_the_same_but_for_its_mark),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
