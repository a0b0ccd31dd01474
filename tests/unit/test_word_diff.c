/* What was taken out of a text and put in, as wdiff prints it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "query/compare/word_diff.h"

static const struct {
  const char *name, *a, *b, *want;
} cases[] = {
    {"nothing", "", "", ""},
    {"all is new", "", "một hai", "{+một hai+}"},
    {"all is gone", "một hai", "", "[-một hai-]"},
    {"nothing changed", "một  hai\nba", "một hai ba", "một hai ba"},
    {"a word is replaced", "khoản 2 Điều này", "khoản 3 Điều này", "khoản [-2-] {+3+} Điều này"},
    {"a word is put in", "cơ quan nhà nước", "cơ quan, cơ quan nhà nước", "{+cơ quan,+} cơ quan nhà nước"},
    {"a word is put in last", "trong 30 ngày", "trong 30 ngày làm việc", "trong 30 ngày {+làm việc+}"},
    {"a word is taken out first", "các cơ quan", "cơ quan", "[-các-] cơ quan"},
    {"kinds of quotes and dashes are no difference", "“Luật” – \u2018a\u2019", "\"Luật\" - 'a'", "\"Luật\" - 'a'"},
    {"nor is the number of dots", "ngày........tháng", "ngày…tháng", "ngày…tháng"},
    {"capitals and marks are", "Nhà nước bản", "nhà nước bán", "[-Nhà-] {+nhà+} nước [-bản-] {+bán+}"},
    {"a sentence written anew is one change", "a b và c d", "e f và g h", "[-a b và c d-] {+e f và g h+}"},
    {"far changes stay apart", "a b c d e", "x b c d y", "[-a-] {+x+} b c d [-e-] {+y+}"},
    {"bytes that are no text", "a \xff\xfe b", "a \xff\xfd b", "a [-\xff\xfe-] {+\xff\xfd+} b"},
};

static void append_words(GString *out, const char *text, const ComparedWord *words, guint n)
{
  for (guint i = 0; i < n; i++) {
    g_string_append(out, i > 0 ? " " : "");
    g_string_append_len(out, text + words[i].start, (gssize)words[i].len);
  }
}

static char *print(const char *a, const char *b)
{
  g_autoptr(WordsTable) table = words_table_new();
  g_autoptr(GArray) old = g_array_new(FALSE, FALSE, sizeof(ComparedWord)),
                    now = g_array_new(FALSE, FALSE, sizeof(ComparedWord));
  words_split(table, a, strlen(a), old);
  words_split(table, b, strlen(b), now);
  g_autoptr(GArray) runs = word_diff((const ComparedWord *)(gpointer)old->data, old->len,
                                     (const ComparedWord *)(gpointer)now->data, now->len);
  assert_non_null(runs);
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < runs->len; i++) {
    const WordRun *run = &g_array_index(runs, WordRun, i);
    gboolean removed = run->kind == WORD_RUN_REMOVED;
    g_string_append(out, i > 0 ? " " : "");
    g_string_append(out, removed ? "[-" : run->kind == WORD_RUN_ADDED ? "{+" : "");
    append_words(out, removed ? a : b, &g_array_index(removed ? old : now, ComparedWord, run->from), run->n);
    g_string_append(out, removed ? "-]" : run->kind == WORD_RUN_ADDED ? "+}" : "");
  }
  return g_string_free(out, FALSE);
}

static void changes_are_those_a_reader_sees(void **state G_GNUC_UNUSED)
{
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *got = print(cases[i].a, cases[i].b);
    if (g_strcmp0(got, cases[i].want) != 0)
      fail_msg("%s: \"%s\", not \"%s\"", cases[i].name, got, cases[i].want);
  }
}

static GArray *random_words(GRand *dice, guint n, guint kinds)
{
  GArray *words = g_array_new(FALSE, FALSE, sizeof(ComparedWord));
  for (guint i = 0; i < n; i++) {
    const ComparedWord word = {.id = (guint)g_rand_int_range(dice, 1, (gint32)kinds + 1)};
    g_array_append_val(words, word);
  }
  return words;
}

/* Of any two lists the runs give the one and the other again. */
static void runs_lead_from_one_list_to_the_other(void **state G_GNUC_UNUSED)
{
  g_autoptr(GRand) dice = g_rand_new_with_seed(1);
  for (guint round = 0; round < 3000; round++) {
    guint kinds = (guint)g_rand_int_range(dice, 1, 6);
    g_autoptr(GArray) a = random_words(dice, (guint)g_rand_int_range(dice, 0, 30), kinds);
    g_autoptr(GArray) b = random_words(dice, (guint)g_rand_int_range(dice, 0, 30), kinds);
    const ComparedWord *old = (const ComparedWord *)(gpointer)a->data, *now = (const ComparedWord *)(gpointer)b->data;
    g_autoptr(GArray) runs = word_diff(old, a->len, now, b->len);
    guint at_a = 0, at_b = 0;
    for (guint i = 0; i < runs->len; i++) {
      const WordRun *run = &g_array_index(runs, WordRun, i);
      assert_int_equal(run->from, run->kind == WORD_RUN_REMOVED ? at_a : at_b);
      for (guint w = 0; run->kind == WORD_RUN_SAME && w < run->n; w++)
        assert_int_equal(old[at_a + w].id, now[at_b + w].id);
      at_a += run->kind != WORD_RUN_ADDED ? run->n : 0;
      at_b += run->kind != WORD_RUN_REMOVED ? run->n : 0;
    }
    assert_int_equal(at_a, a->len);
    assert_int_equal(at_b, b->len);
  }
}

static void what_is_too_different_is_not_compared(void **state G_GNUC_UNUSED)
{
  g_autoptr(GArray) a = g_array_new(FALSE, FALSE, sizeof(ComparedWord)),
                    b = g_array_new(FALSE, FALSE, sizeof(ComparedWord));
  for (guint i = 0; i <= WORD_DIFF_MAX_CHANGES / 2; i++) {
    const ComparedWord old = {.id = 2 * i + 1}, now = {.id = 2 * i + 2};
    g_array_append_val(a, old);
    g_array_append_val(b, now);
  }
  const ComparedWord *old = (const ComparedWord *)(gpointer)a->data, *now = (const ComparedWord *)(gpointer)b->data;
  assert_null(word_diff(old, a->len, now, b->len));
  g_autoptr(GArray) runs = word_diff(old, a->len - 1, now, b->len - 1);
  assert_int_equal(runs->len, 2);
  assert_null(word_diff(old, WORD_DIFF_MAX_WORDS + 1, now, 0));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(changes_are_those_a_reader_sees),
      cmocka_unit_test(runs_lead_from_one_list_to_the_other),
      cmocka_unit_test(what_is_too_different_is_not_compared),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
