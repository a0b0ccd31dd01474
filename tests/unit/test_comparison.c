/* Which article of a text has become which of another. A text is written as articles between bars, "5:words of article 5";
 * without a number it stands outside the articles. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "query/compare/comparison.h"

static const struct {
  const char *name, *a, *b, *want;
} cases[] = {
    {"nothing changed", "1:một hai ba|2:bốn năm", "1:một hai ba|2:bốn năm", "1=1 2=2"},
    {"an article changed", "1:một hai ba|2:bốn năm sáu", "1:một hai ba|2:bốn năm bảy", "1=1 2~2"},
    {"one is new at the end", "1:một hai", "1:một hai|2:ba bốn", "1=1 +2"},
    {"one is gone", "1:một hai|2:ba bốn|3:năm sáu", "1:một hai|3:năm sáu", "1=1 -2 3=3"},
    {"the first is gone", "1:một hai|2:ba bốn", "2:ba bốn", "-1 2=2"},
    {"one was put in before the others", "1:một hai ba bốn|2:năm sáu bảy tám",
     "1:chín mười điều chỉnh mới|2:một hai ba bốn|3:năm sáu bảy tám", "+1 1>2 2>3"},
    {"what moved and changed a little is found again",
     "1:cơ quan nhà nước có thẩm quyền quyết định việc cấp phép trong thời hạn ba mươi ngày|2:năm sáu bảy tám",
     "1:năm sáu bảy tám|2:cơ quan nhà nước có thẩm quyền quyết định việc cấp phép trong thời hạn mười lăm ngày",
     "2>1 1~2"},
    {"two of the same words stay where they are", "1:bãi bỏ|2:bãi bỏ|3:còn", "1:bãi bỏ|2:bãi bỏ|3:còn", "1=1 2=2 3=3"},
    {"a short article with its number belongs together whatever it says", "1:một|2:có hiệu lực", "1:một|2:bãi bỏ",
     "1=1 2~2"},
    {"a letter behind the number is another article", "5:một hai ba|6:x y z", "5:một hai ba|5a:bốn năm sáu|6:x y z",
     "5=5 +5a 6=6"},
    {"passages of one article are one", "1:một hai|1:ba bốn|2:x", "1:một hai ba bốn|2:x", "1=1 2=2"},
    {"what stands outside articles is compared, too", ":căn cứ luật|1:một hai", ":căn cứ hiến pháp|1:một hai",
     ".~. 1=1"},
    {"without articles by paragraphs", ":Một hai\nBa bốn\nNăm sáu", ":Một hai\nX y\nNăm sáu", ".=. .~. .=."},
    {"a line that goes on is no paragraph", ":Một hai\nba bốn.\nNăm", ":Một hai ba\nbốn.\nNăm", ".=. .=."},
    {"a paragraph at another place has moved", ":Một hai.\nBa bốn.\nNăm sáu.", ":Năm sáu.\nMột hai.\nBa bốn.",
     ".>. .=. .=."},
    {"nothing against something", "", "1:một", "+."},
    {"nothing against nothing", "", "", ""},
};

static void read_side(ComparisonSide *side, const char *text)
{
  g_auto(GStrv) pieces = g_strsplit(text, "|", -1);
  for (guint i = 0; pieces[i] != NULL; i++) {
    char *colon = strchr(pieces[i], ':');
    gsize start = side->text->len;
    *colon = '\0';
    if (*pieces[i] && (i == 0 || strcmp(pieces[i], pieces[i - 1]) != 0))
      g_string_append_printf(side->text, "Điều %s. ", pieces[i]);
    g_string_append_printf(side->text, "%s\n", colon + 1);
    comparison_add_passage(side, NULL, pieces[i], start, side->text->len);
  }
}

static const char *label_of(const ComparisonSide *side, guint part)
{
  const char *article = g_array_index(side->parts, ComparisonPart, part).article;
  return *article ? article : ".";
}

static char *print(const Comparison *comparison)
{
  static const char signs[ALIGN_N_STATES] = {
      [ALIGN_UNCHANGED] = '=', [ALIGN_CHANGED] = '~', [ALIGN_NEW] = '+', [ALIGN_GONE] = '-', [ALIGN_MOVED] = '>'};
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < comparison->pairs->len; i++) {
    const AlignPair *pair = &g_array_index(comparison->pairs, AlignPair, i);
    g_string_append_printf(
        out, "%s%s%c%s", i > 0 ? " " : "",
        pair->a != ALIGN_NONE && pair->b != ALIGN_NONE ? label_of(&comparison->old, pair->a) : "", signs[pair->state],
        pair->b != ALIGN_NONE ? label_of(&comparison->new, pair->b) : label_of(&comparison->old, pair->a));
  }
  return g_string_free(out, FALSE);
}

static void articles_find_what_they_have_become(void **state G_GNUC_UNUSED)
{
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_auto(Comparison) comparison;
    comparison_init(&comparison);
    read_side(&comparison.old, cases[i].a);
    read_side(&comparison.new, cases[i].b);
    comparison_run(&comparison);
    g_autofree char *got = print(&comparison);
    if (strcmp(got, cases[i].want) != 0)
      fail_msg("%s: \"%s\", not \"%s\"", cases[i].name, got, cases[i].want);
    assert_int_equal(comparison_differs(&comparison), strpbrk(cases[i].want, "~+->") != NULL);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(articles_find_what_they_have_become)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
