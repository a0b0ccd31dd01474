/* Recognised pages survive packing, and take their place in the reading of a document. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "corpus/format/pages/ocr.h"

#define ENGINE 42

static void add_words(OcrPage *page, const char *text, float confidence)
{
  g_auto(GStrv) words = g_strsplit(text, " ", -1);
  for (guint i = 0; words[i] != NULL; i++) {
    float x = 20.0F + 60.0F * (float)i;
    OcrWord word = {{x, 20, x + 50, 32}, confidence, (guint32)strlen(words[i])};
    g_array_append_val(page->words, word);
    g_string_append(page->text, words[i]);
  }
}

static OcrPages *make_pages(guint64 engine)
{
  OcrPages *pages = ocr_pages_new(engine);
  guint8 hash[OCR_PAGES_HASH];
  ocr_pages_hash((const guint8 *)"a", 1, hash);
  add_words(ocr_pages_add(pages, hash, 0), "Nghị quyết số một", 90);
  add_words(ocr_pages_add(pages, hash, 7), "Điều", 50);
  return pages;
}

static GByteArray *pack(const OcrPages *pages)
{
  GByteArray *bytes = g_byte_array_new();
  assert_true(ocr_pages_pack(pages, bytes));
  return bytes;
}

static void pages_survive_packing(void **state)
{
  (void)state;
  g_autoptr(OcrPages) pages = make_pages(ENGINE), back = ocr_pages_new(ENGINE);
  g_autoptr(GByteArray) bytes = pack(pages);
  guint8 hash[OCR_PAGES_HASH];
  ocr_pages_load(back, bytes->data, bytes->len);
  ocr_pages_hash((const guint8 *)"a", 1, hash);
  const OcrPage *page = ocr_pages_find(back, hash, 0);
  assert_non_null(page);
  assert_int_equal(page->words->len, 4);
  assert_string_equal(page->text->str, "Nghịquyếtsốmột");
  assert_non_null(ocr_pages_find(back, hash, 7));
  assert_null(ocr_pages_find(back, hash, 1));
  ocr_pages_hash((const guint8 *)"b", 1, hash);
  assert_null(ocr_pages_find(back, hash, 0));
}

static void nothing_new_is_not_packed(void **state)
{
  (void)state;
  g_autoptr(OcrPages) pages = make_pages(ENGINE), back = ocr_pages_new(ENGINE);
  g_autoptr(GByteArray) bytes = pack(pages), again = g_byte_array_new();
  ocr_pages_load(back, bytes->data, bytes->len);
  assert_false(ocr_pages_pack(back, again));
  assert_int_equal(again->len, 0);
}

static guint n_known(const OcrPages *pages)
{
  guint8 hash[OCR_PAGES_HASH];
  ocr_pages_hash((const guint8 *)"a", 1, hash);
  return (guint)(ocr_pages_find(pages, hash, 0) != NULL) + (guint)(ocr_pages_find(pages, hash, 7) != NULL);
}

static void pages_of_another_engine_are_none(void **state)
{
  (void)state;
  g_autoptr(OcrPages) pages = make_pages(ENGINE), back = ocr_pages_new(ENGINE + 1);
  g_autoptr(GByteArray) bytes = pack(pages);
  ocr_pages_load(back, bytes->data, bytes->len);
  assert_int_equal(n_known(back), 0);
}

static void damaged_pages_are_none_or_valid_text(void **state)
{
  (void)state;
  g_autoptr(OcrPages) pages = make_pages(ENGINE), back = ocr_pages_new(ENGINE);
  g_autoptr(GByteArray) bytes = pack(pages);
  for (guint len = 0; len < bytes->len; len++) {
    g_autofree guint8 *exact = g_memdup2(bytes->data, MAX(len, 1));
    ocr_pages_load(back, exact, len);
    assert_true(n_known(back) < 2); /* a cut between two pages leaves the first */
  }
  for (guint at = 0; at < bytes->len; at++) {
    bytes->data[at] ^= 0xFF;
    ocr_pages_load(back, bytes->data, bytes->len);
    bytes->data[at] ^= 0xFF;
  }
}

/* ---- in a reading ---- */

static void known_pages_are_judged_as_new_ones_are(void **state)
{
  (void)state;
  static const struct {
    const char *name, *words;
    float confidence;
    gboolean want;
  } cases[] = {
      {"language is text", "Nghị quyết của Hội đồng nhân dân", 90, TRUE},
      {"what the engine doubts is none", "Nghị quyết của Hội đồng nhân dân", 20, FALSE},
      {"what is no language is none", "xkq zzv qwrt ptk lmnb vcxz ggh jklw bbnm wwq rtz ppl kkj", 90, FALSE},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(FormatOcr) ocr = format_ocr_new(NULL);
    FormatInput input = {(const guint8 *)"scan", 4, "a.png", READ_LIMITS_DEFAULT, ocr};
    OcrBudget budget;
    g_auto(Layout) page;
    gboolean good;
    layout_init(&page, 800, 400);
    if (ocr == NULL)
      skip(); /* its packages are not there */
    ocr_budget_init(&budget, &input);
    add_words(ocr_pages_add(ocr_get_pages(ocr), budget.hash, 3), cases[i].words, cases[i].confidence);
    assert_false(ocr_recall(&budget, 1, &page, &good));
    assert_true(ocr_recall(&budget, 3, &page, &good));
    if (good != cases[i].want || (page.words->len > 0) != cases[i].want)
      fail_msg("%s", cases[i].name);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(pages_survive_packing),
      cmocka_unit_test(nothing_new_is_not_packed),
      cmocka_unit_test(pages_of_another_engine_are_none),
      cmocka_unit_test(damaged_pages_are_none_or_valid_text),
      cmocka_unit_test(known_pages_are_judged_as_new_ones_are),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
