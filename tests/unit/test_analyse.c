/* A file's text into what the index keeps. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <string.h>

#include "corpus/names/fact.h"
#include "indexer/layout/direct.h"
#include "indexer/store/record.h"
#include "indexer/writing/analyse.h"

#define PATH "/văn bản/nghi-quyet_42.txt"

static const char text[] = "ĐẢNG CỘNG SẢN VIỆT NAM\n"
                           "BAN CHẤP HÀNH TRUNG ƯƠNG\n"
                           "Số 42-NQ/TW\n"
                           "Hà Nội, ngày 24 tháng 11 năm 2023\n"
                           "NGHỊ QUYẾT\n"
                           "về tiếp tục đổi mới, nâng cao chất lượng chính sách xã hội\n"
                           "Căn cứ Hướng dẫn 11-HD/BTCTW ngày 14/3/2012, uỷ ban quy định 53,8%.\n";

typedef struct {
  Analyser *analyser;
  FormatResult result;
  FileState stamp;
  const StoreDocument *document;
} Analysed;

static void analyse(Analysed *analysed, const char *content, FormatReason reason)
{
  memset(analysed, 0, sizeof *analysed);
  analysed->analyser = analyse_new(NULL);
  assert_non_null(analysed->analyser);
  format_result_init(&analysed->result);
  analysed->result.reason = reason;
  analysed->result.format = "text";
  g_strlcpy(analysed->result.encoding, "UTF-8", sizeof analysed->result.encoding);
  g_string_append(analysed->result.text, content);
  analysed->stamp.flags = FILE_STATE_HASHED;
  analysed->stamp.mtime_ns = (gint64)1700000000 * 1000000000;
  analysed->document =
      analyse_document(analysed->analyser, PATH, strlen(PATH), &analysed->stamp, NULL, &analysed->result);
}

static void clear(Analysed *analysed)
{
  analyse_free(analysed->analyser);
  format_result_clear(&analysed->result);
}

/* How often the document has the term as a term of its own, -1 = not at all. */
static int frequency(const StoreDocument *document, const char *term)
{
  int sum = -1;
  for (guint i = 0; i < document->n_terms; i++)
    if (document->terms[i].len == strlen(term) && !memcmp(document->terms[i].term, term, strlen(term)))
      sum = MAX(sum, 0) + (int)document->terms[i].frequency;
  return sum;
}

static void words_numbers_dates_and_the_path_become_terms(void **state)
{
  (void)state;
  static const char *const want[] = {"nghị",          "ủy",   "Pnghi",      "P42",         "Pbản",        "C42//nq/tw",
                                     "C11//hd/btctw", "53.8", "N42//nq/tw", "D2012-03-14", "D2023-11-24", "Tnq",
                                     "Sđổi",          "Ftext"};
  Analysed analysed;
  analyse(&analysed, text, FORMAT_OK);
  for (gsize i = 0; i < G_N_ELEMENTS(want); i++)
    if (frequency(analysed.document, want[i]) < 0)
      fail_msg("the term %s is missing", want[i]);
  assert_int_equal(frequency(analysed.document, "uỷ"), -1);
  assert_int_equal(frequency(analysed.document, "N11//hd/btctw"), -1);
  clear(&analysed);
}

static void what_the_document_says_of_itself_becomes_values_and_fields(void **state)
{
  (void)state;
  Analysed analysed;
  analyse(&analysed, text, FORMAT_OK);
  const StoreDocument *document = analysed.document;
  assert_int_equal(document->value_lens[SCHEMA_SLOT_ISSUED], 8);
  assert_memory_equal(document->values[SCHEMA_SLOT_ISSUED], "20231124", 8);
  assert_memory_equal(document->values[SCHEMA_SLOT_TYPE], "NQ", 2);
  assert_memory_equal(document->values[SCHEMA_SLOT_PATH], PATH, strlen(PATH));
  assert_memory_equal(document->values[SCHEMA_SLOT_MODIFIED], "202311", 6);
  g_autoptr(Record) record = record_open(g_bytes_new(document->record, document->record_len), NULL);
  g_autofree char *number = record_dup_field(record, FACT_NUMBER);
  g_autofree char *type = record_dup_field(record, FACT_TYPE);
  g_autofree char *reason = record_dup_field(record, FACT_REASON);
  g_autoptr(GString) kept = g_string_new(NULL);
  assert_string_equal(number, "42-NQ/TW");
  assert_string_equal(type, "Nghị quyết");
  assert_null(reason);
  assert_true(record_append_text(record, 0, G_MAXSIZE, kept, NULL));
  assert_string_equal(kept->str, text);
  clear(&analysed);
}

static void record_and_direct_index_agree_on_the_passages(void **state)
{
  (void)state;
  Analysed analysed;
  analyse(&analysed,
          "Chương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi\nLuật này quy định về phạm vi.\n\n\nĐiều 2. Đối tượng\n"
          "Luật này áp dụng cho mọi người.\n",
          FORMAT_OK);
  guint n;
  Direct direct;
  g_autoptr(GArray) passages = g_array_new(FALSE, FALSE, sizeof(DirectPassage));
  g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(guint32));
  g_autoptr(Record) record = record_open(g_bytes_new(analysed.document->record, analysed.document->record_len), NULL);
  const RecordPassage *kept = record_passages(record, &n);
  assert_true(direct_open(&direct, (const guint8 *)analysed.document->direct, analysed.document->direct_len));
  direct_passages(&direct, passages);
  assert_int_equal(passages->len, n);
  assert_true(n >= 2);
  assert_string_equal(kept[n - 1].article, "2");
  assert_int_equal(direct_positions(&direct, "tượng", strlen("tượng"), found), 1);
  const DirectPassage *last = &g_array_index(passages, DirectPassage, n - 1);
  guint32 at = g_array_index(found, guint32, 0);
  assert_int_equal(at, last->start + 3); /* Điều 2 đối tượng */
  assert_int_equal(last->heading_len, 4);
  clear(&analysed);
}

static void a_file_without_text_is_found_by_its_path_alone(void **state)
{
  (void)state;
  static const struct {
    const char *content;
    FormatReason reason, want;
    const char *code;
  } cases[] = {{"", FORMAT_DAMAGED, FORMAT_DAMAGED, "damaged"},
               {"", FORMAT_OK, FORMAT_NO_TEXT, "no-text"},
               {" --- \n ...\n", FORMAT_OK, FORMAT_NO_TEXT, "no-text"}};
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    Analysed analysed;
    FileState kept;
    analyse(&analysed, cases[i].content, cases[i].reason);
    assert_int_equal(analysed.result.reason, cases[i].want);
    assert_int_equal(analysed.document->n_terms, 2); /* the path's and the content's */
    assert_null(analysed.document->direct);
    assert_null(analysed.document->values[SCHEMA_SLOT_MODIFIED]);
    assert_true(file_state_unpack(analysed.document->values[SCHEMA_SLOT_STAMP],
                                  analysed.document->value_lens[SCHEMA_SLOT_STAMP], &kept));
    assert_int_equal(kept.reason, cases[i].want);
    g_autoptr(Record) record = record_open(g_bytes_new(analysed.document->record, analysed.document->record_len), NULL);
    g_autofree char *code = record_dup_field(record, FACT_REASON);
    assert_string_equal(code, cases[i].code);
    clear(&analysed);
  }
}

static void what_nobody_can_read_is_found_by_its_name(void **state)
{
  (void)state;
  static const FormatReason reasons[] = {FORMAT_SCAN, FORMAT_ENCRYPTED};
  for (gsize i = 0; i < G_N_ELEMENTS(reasons); i++) {
    Analysed analysed;
    analyse(&analysed, "", reasons[i]);
    assert_int_equal(frequency(analysed.document, "nghi"), 1);
    assert_int_equal(frequency(analysed.document, "Squyet"), 1);
    assert_int_equal(frequency(analysed.document, "42"), 1);
    assert_int_equal(frequency(analysed.document, "txt"), -1);
    assert_int_equal(analysed.result.reason, reasons[i]);
    clear(&analysed);
  }
}

static void the_words_of_the_name_are_words_of_the_document(void **state)
{
  (void)state;
  Analysed analysed;
  analyse(&analysed, text, FORMAT_OK);
  assert_int_equal(frequency(analysed.document, "quyet"), 1);
  assert_int_equal(frequency(analysed.document, "Squyet"), -1);
  assert_int_equal(frequency(analysed.document, "quyết"), 1); /* not one more */
  clear(&analysed);
}

static void a_text_of_endless_words_is_cut(void **state)
{
  (void)state;
  static const guint n = ANALYSE_MAX_TERMS + 1000;
  g_autoptr(GString) many = g_string_new(text);
  for (guint i = 0; i < n; i++)
    g_string_append_printf(many, "w%xz%c", i, i % 20 ? ' ' : '\n');
  Analysed analysed;
  analyse(&analysed, many->str, FORMAT_OK);
  assert_int_equal(analysed.result.reason, FORMAT_TRUNCATED);
  assert_in_range(analysed.document->n_terms, ANALYSE_MAX_TERMS / 2, ANALYSE_MAX_TERMS + 500);
  assert_in_range(analysed.result.text->len, many->len / 2, many->len - 5000);
  assert_true(frequency(analysed.document, "w0z") > 0 && frequency(analysed.document, "N42//nq/tw") >= 0);
  g_autoptr(Record) record = record_open(g_bytes_new(analysed.document->record, analysed.document->record_len), NULL);
  assert_non_null(record);
  assert_int_equal(record_text_len(record), analysed.result.text->len);
  clear(&analysed);
}

static void one_analyser_forgets_the_document_before(void **state)
{
  (void)state;
  Analysed analysed;
  analyse(&analysed, text, FORMAT_OK);
  g_string_assign(analysed.result.text, "hoa sen");
  analysed.document = analyse_document(analysed.analyser, "/b", 2, &analysed.stamp, NULL, &analysed.result);
  assert_int_equal(frequency(analysed.document, "nghị"), -1);
  assert_true(frequency(analysed.document, "sen") > 0);
  assert_null(analysed.document->values[SCHEMA_SLOT_ISSUED]);
  clear(&analysed);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(words_numbers_dates_and_the_path_become_terms),
      cmocka_unit_test(what_the_document_says_of_itself_becomes_values_and_fields),
      cmocka_unit_test(record_and_direct_index_agree_on_the_passages),
      cmocka_unit_test(a_file_without_text_is_found_by_its_path_alone),
      cmocka_unit_test(what_nobody_can_read_is_found_by_its_name),
      cmocka_unit_test(the_words_of_the_name_are_words_of_the_document),
      cmocka_unit_test(a_text_of_endless_words_is_cut),
      cmocka_unit_test(one_analyser_forgets_the_document_before),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
