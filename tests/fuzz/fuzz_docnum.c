/* fuzz_docnum: any bytes as a document number, a key, a date, a day in words and a syllable; what is read must print and read back. */
#include "corpus/names/docnum.h"
#include "corpus/text/date.h"
#include "corpus/text/syllable.h"
#include "query/ask/when.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_number(const char *text, gsize len, DocNumContext context)
{
  DocNum num, again;
  char key[DOCNUM_KEY_MAX], key_again[DOCNUM_KEY_MAX];
  gsize n = docnum_scan(text, len, context, &num);
  if (n == 0)
    return;
  g_assert_true(n <= len);
  g_assert_true(num.ordinal[0] && memchr(text, '\n', n) == NULL);
  g_assert_true(context == DOCNUM_IN_QUERY || num.type[0] || num.issuer[0]);
  gsize key_len = docnum_key(&num, key);
  g_assert_true(key_len < DOCNUM_KEY_MAX && strlen(key) == key_len);
  g_assert_true(docnum_from_key(key, key_len, &again));
  docnum_key(&again, key_again);
  g_assert_cmpstr(key, ==, key_again);
  g_assert_true(docnum_matches(&num, &again) && docnum_matches(&again, &num));
  g_autoptr(GString) printed = g_string_new(NULL);
  docnum_print(&num, printed);
}

static void check_date(const char *text, gsize len)
{
  Date date, again;
  char buf[DATE_TEXT_MAX];
  g_autoptr(GError) error = NULL;
  gsize n = date_scan(text, len, &date);
  g_assert_true(n <= len);
  if (n || date_parse(text, len, &date, &error)) {
    date_print_iso(date, buf);
    g_assert_true(date_parse(buf, strlen(buf), &again, NULL));
    g_assert_cmpint(date_to_number(date), ==, date_to_number(again));
    g_assert_cmpint(date_to_days(date), <=, date_to_days(date_last(date)));
  } else {
    g_assert_nonnull(error);
  }
}

static void check_when(const char *text, gsize len)
{
  WhenSpan span;
  g_autoptr(GError) error = NULL;
  if (!when_parse(text, len, (Date){2026, 11, 28}, &span, &error)) {
    g_assert_nonnull(error);
    return;
  }
  g_assert_true(span.from.year && span.from.day && span.to.year && span.to.day);
  g_assert_cmpint(date_to_number(span.from), <=, date_to_number(span.to));
}

static void check_syllable(const char *text, gsize len)
{
  Syllable syllable, again;
  char buf[SYLLABLE_SPELLING_MAX];
  g_autoptr(GArray) variants = g_array_new(FALSE, FALSE, sizeof(Syllable));
  if (syllable_parse(text, len, &syllable)) {
    gsize n = syllable_spell(syllable, buf);
    g_assert_true(n < SYLLABLE_SPELLING_MAX && syllable_parse(buf, n, &again));
    g_assert_true(memcmp(&syllable, &again, sizeof again) == 0);
    n = syllable_fold(syllable, buf);
    g_assert_true(syllable_variants(buf, n, variants) > 0);
  }
  for (guint i = syllable_variants(text, len, variants); i > 0; i--)
    syllable_spell(g_array_index(variants, Syllable, i - 1), buf);
  double score = syllable_score_text(text, len);
  g_assert_true(score >= 0 && score <= 1);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  DocNum num;
  /* a copy of exact size, so that reading past the end is seen */
  g_autofree char *text = g_memdup2(data, size);
  if (size == 0)
    return 0;
  check_number(text, size, DOCNUM_IN_TEXT);
  check_number(text, size, DOCNUM_IN_QUERY);
  docnum_from_key(text, size, &num);
  docnum_type_code(text, size);
  check_date(text, size);
  check_when(text, size);
  check_syllable(text, size);
  return 0;
}
