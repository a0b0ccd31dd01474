/* Search: the whole road from a query to results, over a small index. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/search.h"
#include "tests/unit/small_index.h"

static const SmallFile files[] = {
    {"/a/canbo.txt", "Luân chuyển cán bộ lãnh đạo của cơ quan được thực hiện theo quy chế.\n"},
    {"/a/apart.txt", "Người cán sự và một bộ phận khác của cơ quan làm việc theo quy chế.\n"},
    {"/a/haiquan.txt", "Thủ tục hải quan đối với hàng hóa xuất khẩu, nhập khẩu.\n"},
    {"/a/other.txt", "Bảo vệ môi trường nước và không khí tại các khu công nghiệp.\n"},
    {"/a/short.txt", "UBND xã họp."},
    {"/a/spelled.txt", "Ủy ban nhân dân xã họp."},
    {"/a/empty.txt", ""}, /* cannot be read: no document */
};

static int by_name(gconstpointer a, gconstpointer b)
{
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The names of what is found, in order of the alphabet. */
static char *found(const Results *results)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < results->results->len; i++) {
    const Result *result = g_ptr_array_index(results->results, i);
    assert_int_equal(result->rank, i + 1);
    g_ptr_array_add(names, g_path_get_basename(result->path));
  }
  g_ptr_array_sort(names, by_name);
  g_ptr_array_add(names, NULL);
  return g_strjoinv(" ", (char **)names->pdata);
}

static void a_condition_holds_for_all_that_is_found(void **state)
{
  (void)state;
  static const struct {
    const char *query;
    gboolean all;
    const char *want;
  } cases[] = {
      {"\"cán bộ\"", FALSE, "canbo.txt"},
      {"cán bộ", TRUE, "apart.txt canbo.txt"},
      {"+\"quy chế\" -\"cán bộ\"", FALSE, "apart.txt"},
      {"\"cán bộ\" OR \"hải quan\"", FALSE, "canbo.txt haiquan.txt"},
      {"cán NEAR/2 bộ", FALSE, "canbo.txt"},
      {"zzzz", FALSE, ""},
      {"ubnd xã", TRUE, "short.txt spelled.txt"}, /* either form will do */
      {"+UBND -họp", FALSE, ""},
      {"ủy ban nhân dân xã", TRUE, "short.txt spelled.txt"}, /* and the other way round */
      {"uy ban nhan dan xa", TRUE, "short.txt spelled.txt"},
      {"nhân dân xã", TRUE, "spelled.txt"},
      {"+(ủy ban nhân dân) +họp", FALSE, "short.txt spelled.txt"},
      {"\"ubnd xã\"", FALSE, "short.txt"}, /* a phrase is as it stands */
      {"\"ủy ban nhân dân\" xã", FALSE, "spelled.txt"},
      {"-ubnd +xã", FALSE, "spelled.txt"},
      {"-zzzz", FALSE, "apart.txt canbo.txt haiquan.txt other.txt short.txt spelled.txt"},
      {"-\"hải quan\"", FALSE, "apart.txt canbo.txt other.txt short.txt spelled.txt"},
  };
  char *top = small_index_build(files, G_N_ELEMENTS(files));
  const char *const locations[] = {top, NULL};
  GError *error = NULL;
  g_autoptr(Search) search = search_open(locations, 0, &error);
  assert_null(error);
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    Request options = {.limit = 10, .all = cases[i].all, .explain = TRUE};
    g_auto(Results) results;
    results_init(&results);
    assert_true(search_run(search, cases[i].query, &options, &results, &error));
    g_autofree char *names = found(&results);
    if (strcmp(names, cases[i].want) != 0)
      fail_msg("%s: found \"%s\", want \"%s\"", cases[i].query, names, cases[i].want);
    for (guint r = 0; r < results.results->len; r++) {
      const Result *result = g_ptr_array_index(results.results, r);
      double sum = 0;
      for (guint f = 0; f < result->features->len; f++)
        sum += g_array_index(result->features, ResultFeature, f).value *
               g_array_index(result->features, ResultFeature, f).weight;
      assert_float_equal(sum, result->score, 1e-6);
    }
  }
  tree_remove(top);
  g_free(top);
}

#define DECREE(number, title)                                                                                          \
  "CHÍNH PHỦ\nSố: " number "\nHà Nội, ngày 05 tháng 3 năm 2020\nNGHỊ ĐỊNH\n" title                                     \
  "\nĐiều 1. Phạm vi\nNghị định này quy định về văn thư và lưu trữ.\n"

static void a_phrase_of_titles_stands_in_the_title(void **state)
{
  (void)state;
  static const SmallFile decrees[] = {{"/a/together.txt", DECREE("30/2020/NĐ-CP", "Về công tác văn thư")},
                                      {"/a/apart.txt", DECREE("31/2020/NĐ-CP", "Về văn bản và thư tín")}};
  static const struct {
    const char *query;
    gboolean title_only;
    const char *want;
  } cases[] = {
      {"\"văn thư\"", TRUE, "together.txt"},
      {"\"văn thư\"", FALSE, "apart.txt together.txt"},
      {"văn thư", TRUE, "apart.txt together.txt"},
      {"\"lưu trữ\"", TRUE, ""},
  };
  char *top = small_index_build(decrees, G_N_ELEMENTS(decrees));
  const char *const locations[] = {top, NULL};
  g_autoptr(Search) search = search_open(locations, 0, NULL);
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    Request options = {.limit = 10, .title_only = cases[i].title_only};
    g_auto(Results) results;
    results_init(&results);
    assert_true(search_run(search, cases[i].query, &options, &results, NULL));
    g_autofree char *names = found(&results);
    if (strcmp(names, cases[i].want) != 0)
      fail_msg("%s: found \"%s\", want \"%s\"", cases[i].query, names, cases[i].want);
  }
  tree_remove(top);
  g_free(top);
}

/* A document of n words, none like the one before, without an end of a sentence; and a page of it. */
static char *giant_text(guint n, guint from, guint to, GString *page)
{
  static const char *const words[] = {"cán",  "bộ",  "lãnh", "đạo", "phải", "thực", "hiện",
                                      "đúng", "quy", "chế",  "của", "cơ",   "quan"};
  GString *text = g_string_new(NULL);
  for (guint i = 0; i < n; i++) {
    const char *word = words[(i * i + i / 7) % G_N_ELEMENTS(words)];
    g_string_append_printf(text, "%s%c", word, i % 12 == 11 ? '\n' : ' ');
    if (i >= from && i < to)
      g_string_append_printf(page, "%s ", word);
  }
  return g_string_free(text, FALSE);
}

static void a_phrase_of_a_page_in_a_giant_document_is_bounded(void **state)
{
  (void)state;
  g_autoptr(GString) page = g_string_new("\"");
  g_autofree char *text = giant_text(300000, 200000, 200400, page);
  g_string_append_c(page, '"');
  const SmallFile giant[] = {{"/giant.txt", text}, {"/other.txt", "Cán bộ lãnh đạo phải thực hiện đúng quy chế.\n"}};
  char *top = small_index_build(giant, G_N_ELEMENTS(giant));
  const char *const locations[] = {top, NULL};
  g_autoptr(Search) search = search_open(locations, 0, NULL);
  const struct {
    const char *query, *want;
  } cases[] = {
      {page->str, "giant.txt"},
      {"\"quy chế của xxxx\"", ""},
      {"\"thực hiện đúng quy chế\"", "other.txt"},
      {"lãnh đạo NEAR/4 \"quy chế\"", "other.txt"},
  };
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    Request options = {.limit = 10};
    g_auto(Results) results;
    results_init(&results);
    assert_true(search_run(search, cases[i].query, &options, &results, NULL));
    g_autofree char *names = found(&results);
    if (strstr(names, cases[i].want) == NULL || (*cases[i].want == '\0' && *names != '\0'))
      fail_msg("%.40s: found \"%s\", want \"%s\"", cases[i].query, names, cases[i].want);
    assert_true(results.exact);
    assert_int_equal(results.n_every, results.results->len);
    /* Reading 300,000 positions a few times takes milliseconds; trying every start against every word would not. */
    assert_true(results.seconds < 5);
    if (i == 0) /* more words than a query may have: the phrase is cut, and that is said */
      assert_non_null(strstr(g_ptr_array_index(results.notices.texts, 0), "Only the first 64 words"));
  }
  tree_remove(top);
  g_free(top);
}

/* Names in the order of rank, from offset on. */
static void append_page(Search *search, const char *query, guint offset, guint limit, GPtrArray *names)
{
  const Request options = {.offset = offset, .limit = limit};
  g_auto(Results) results;
  results_init(&results);
  assert_true(search_run(search, query, &options, &results, NULL));
  for (guint i = 0; i < results.results->len; i++)
    g_ptr_array_add(names, g_path_get_basename(((const Result *)g_ptr_array_index(results.results, i))->path));
}

static void a_page_is_what_the_pages_before_it_left_out(void **state)
{
  (void)state;
  enum { N = 330 };
  static const char *const queries[] = {"cán bộ", "can bo", "luân chuyển cán bộ",
                                        "quy chế cán bộ của cơ quan lãnh đạo"};
  static const guint limits[] = {1, 7, 50};
  SmallFile many[N];
  for (guint i = 0; i < N; i++) {
    g_autofree char *words = g_strnfill(i % 17 + 1, ' ');
    g_auto(GStrv) parts = g_strsplit(words, " ", -1);
    g_autofree char *filler = g_strjoinv(" quy chế của cơ quan ", parts);
    many[i] = (SmallFile){g_strdup_printf("/a/%03u.txt", i),
                          g_strdup_printf("Văn bản %u.\n%s\nLuân chuyển %s cán %sbộ lãnh đạo.\n", i, filler,
                                          i % 3 != 0 ? "cán bộ" : "công chức", i % 5 != 0 ? "" : "sự ")};
  }
  char *top = small_index_build(many, N);
  const char *const locations[] = {top, NULL};
  g_autoptr(Search) search = search_open(locations, 0, NULL);
  for (guint q = 0; q < G_N_ELEMENTS(queries); q++) {
    g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func(g_free);
    append_page(search, queries[q], 0, N, all);
    assert_int_equal(all->len, N);
    for (guint l = 0; l < G_N_ELEMENTS(limits); l++) {
      g_autoptr(GPtrArray) pages = g_ptr_array_new_with_free_func(g_free);
      for (guint offset = 0; pages->len == offset && offset < (limits[l] == 1 ? 20 : N); offset += limits[l])
        append_page(search, queries[q], offset, limits[l], pages);
      assert_true(pages->len >= (limits[l] == 1 ? 20 : N));
      for (guint i = 0; i < MIN(pages->len, N); i++)
        if (strcmp(g_ptr_array_index(pages, i), g_ptr_array_index(all, i)) != 0)
          fail_msg("%s, by %u: place %u has %s, want %s", queries[q], limits[l], i,
                   (const char *)g_ptr_array_index(pages, i), (const char *)g_ptr_array_index(all, i));
    }
  }
  for (guint i = 0; i < N; i++) {
    g_free((char *)many[i].path);
    g_free((char *)many[i].text);
  }
  tree_remove(top);
  g_free(top);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(a_condition_holds_for_all_that_is_found),
                                     cmocka_unit_test(a_phrase_of_titles_stands_in_the_title),
                                     cmocka_unit_test(a_phrase_of_a_page_in_a_giant_document_is_bounded),
                                     cmocka_unit_test(a_page_is_what_the_pages_before_it_left_out)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
