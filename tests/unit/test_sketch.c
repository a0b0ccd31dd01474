/* Copies of a document are told from other documents that resemble it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "indexer/layout/sketch.h"

/* A text of n words, of which one in every is another one; every 0 = none. */
static Sketch made_sketch(guint n, guint every)
{
  SketchReader reader;
  Sketch sketch = {0};
  sketch_begin(&reader);
  for (guint i = 0; i < n; i++) {
    char word[32];
    int len = snprintf(word, sizeof word, "%s%u", every && i % every == every / 2 ? "another" : "từ", i * 7919 % 1000);
    sketch_add(&reader, word, (gsize)len);
  }
  sketch_finish(&reader, &sketch);
  return sketch;
}

static void resemblance_is_the_share_of_threes(void **state)
{
  (void)state;
  /* One word in n other makes three threes in n other: (n - 3) / (n + 3) are in common. */
  for (guint every = 10; every <= 100; every += 30) {
    Sketch a = made_sketch(5000, 0), b = made_sketch(5000, every);
    double want = (every - 3.0) / (every + 3.0), got = sketch_resemblance(&a, &b);
    if (got < want - 0.2 || got > want + 0.2)
      fail_msg("one in %u: %.2f instead of %.2f", every, got, want);
  }
  Sketch a = made_sketch(5000, 0), b = made_sketch(5000, 0), c = made_sketch(5000, 1), none = {0};
  assert_true(sketch_resemblance(&a, &b) == 1);
  assert_true(sketch_resemblance(&a, &c) < 0.1);
  assert_true(sketch_resemblance(&none, &none) == 0);
}

enum {
  SAME_ISSUER = 1,
  SAME_DAY = 2,
  SAME_NUMBER = 4,
  OTHER_NUMBER = 8,
  OTHER_DAY = 16,
  OTHER_TITLE = 32,
  DRAFT = 64,
  MONTH = 128,
  OTHER_MONTH = 256
};
#define SAME_FACTS (SAME_ISSUER | SAME_DAY | SAME_NUMBER)

static void what_counts_as_a_copy(void **state)
{
  (void)state;
  static const struct {
    const char *name;
    guint facts, words, every;
    SketchKin want;
  } cases[] = {
      {"the same text without facts", 0, 1000, 0, SKETCH_COPY},
      {"the same text by the same number", SAME_FACTS, 1000, 0, SKETCH_COPY},
      {"a scan with one word in ten misread", SAME_FACTS, 1000, 10, SKETCH_COPY},
      {"an annex under the same number", SAME_FACTS, 1000, 1, SKETCH_OTHER},
      {"another number over the same text", SAME_ISSUER | SAME_DAY | OTHER_NUMBER, 1000, 0, SKETCH_OTHER},
      {"another day over the same text", SAME_ISSUER | OTHER_DAY | SAME_NUMBER, 1000, 0, SKETCH_OTHER},
      {"the month alone over the same text", SAME_NUMBER | MONTH, 1000, 0, SKETCH_COPY},
      {"another month over the same text", SAME_NUMBER | OTHER_MONTH, 1000, 0, SKETCH_OTHER},
      {"the draft of the same text", SAME_FACTS | DRAFT, 1000, 0, SKETCH_OTHER},
      {"the same number on a like text", SAME_NUMBER, 1000, 20, SKETCH_COPY},
      {"the same number on another text", SAME_NUMBER, 1000, 4, SKETCH_OTHER},
      {"a like text without a number", 0, 1000, 40, SKETCH_COPY_IF_NAMED_ALIKE},
      {"a less like text without a number", 0, 1000, 10, SKETCH_OTHER},
      {"a short text", 0, 5, 0, SKETCH_OTHER},
      {"a short text with the same number", SAME_FACTS, 5, 0, SKETCH_COPY},
      {"a scan that people named", SAME_FACTS, 0, 0, SKETCH_COPY},
      {"a scan that people gave another title", SAME_FACTS | OTHER_TITLE, 0, 0, SKETCH_OTHER},
      {"a scan of which the day is not known", SAME_NUMBER | SAME_ISSUER, 0, 0, SKETCH_OTHER},
      {"two scans of which nothing is known", 0, 0, 0, SKETCH_OTHER},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    guint facts = cases[i].facts;
    Sketch a = made_sketch(cases[i].words, 0), b = made_sketch(cases[i].words, cases[i].every);
    a.number = 1;
    a.issued = 20200305;
    a.issuer = 2;
    a.title = 3;
    b.number = facts & SAME_NUMBER ? 1 : facts & OTHER_NUMBER ? 9 : 0;
    b.issued = facts & SAME_DAY      ? a.issued
               : facts & OTHER_DAY   ? a.issued + 1
               : facts & MONTH       ? 20200300
               : facts & OTHER_MONTH ? 20200400
                                     : 0;
    b.issuer = facts & SAME_ISSUER ? 2 : 0;
    b.title = facts & OTHER_TITLE ? 9 : 0;
    b.draft = (facts & DRAFT) != 0;
    if (sketch_compare(&a, &b) != cases[i].want || sketch_compare(&b, &a) != cases[i].want)
      fail_msg("%s: %d, resemblance %.2f", cases[i].name, sketch_compare(&a, &b), sketch_resemblance(&a, &b));
  }
}

static void a_sketch_survives_packing(void **state)
{
  (void)state;
  char buf[SKETCH_PACKED_MAX];
  Sketch in = made_sketch(100, 0), out;
  in.quality = SKETCH_PAGES;
  in.draft = 1;
  in.number = 0xfedcba98;
  in.issued = 20200305;
  in.issuer = sketch_hash("chính phủ");
  assert_true(sketch_unpack(buf, sketch_pack(&in, buf), &out));
  assert_memory_equal(out.bins, in.bins, sizeof in.bins);
  assert_true(out.quality == in.quality && out.draft == 1 && out.number == in.number && out.issued == in.issued &&
              out.issuer == in.issuer && out.title == 0 && out.has_text);
  Sketch bare = {.quality = SKETCH_NO_TEXT};
  assert_true(sketch_unpack(buf, sketch_pack(&bare, buf), &out));
  assert_false(out.has_text);
}

static void bytes_that_are_no_sketch_are_refused(void **state)
{
  (void)state;
  Sketch out;
  char buf[2 * SKETCH_PACKED_MAX] = {0};
  for (gsize len = 0; len < sizeof buf; len++)
    assert_int_equal(sketch_unpack(buf, len, &out), len == SKETCH_PACKED_MAX || len == SKETCH_PACKED_MAX - SKETCH_BINS);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(resemblance_is_the_share_of_threes),
      cmocka_unit_test(what_counts_as_a_copy),
      cmocka_unit_test(a_sketch_survives_packing),
      cmocka_unit_test(bytes_that_are_no_sketch_are_refused),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
