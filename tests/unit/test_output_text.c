/* What people see of results. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "query/output/output_text.h"
#include "tests/unit/made_results.h"

static const Output plain = {.index_days = -1, .paths = TRUE, .query = "thông tin", .display = {.columns = 60}};

static void assert_printed(const Output *output, const Results *results, const char *want)
{
  g_autoptr(GString) out = g_string_new(NULL);
  output_text_append(output, results, out);
  assert_string_equal(out->str, want);
}

static void a_result_shows_title_status_identity_passage_and_path(void **state)
{
  (void)state;
  g_auto(Results) results;
  results_init(&results);
  made_add(&results, made_full_result(1));
  results.seconds = 0.0042;
  assert_printed(&plain, &results,
                 "1 document matches.\n"
                 "\n"
                 " 1. Luật An ninh mạng                                amended\n"
                 "    24/2018/QH14 · Quốc hội, Chính phủ · 12/6/2018 · amended\n"
                 "    by 116/2025/QH15 from 1/7/2026 and 1 more\n"
                 "    Chương II > Điều 10. Hệ thống thông tin\n"
                 "    … hệ thống thông tin quan trọng …\n"
                 "    /srv/24-2018-QH14.docx\n"
                 "\n");
}

static void what_is_not_known_leaves_no_trace(void **state)
{
  (void)state;
  g_auto(Results) results;
  results_init(&results);
  made_add(&results, made_bare_result(1, "/srv/a\nb.txt"));
  assert_printed(&plain, &results,
                 "1 document matches.\n"
                 "\n"
                 " 1. a\\nb.txt\n"
                 "    /srv/a\\nb.txt\n"
                 "\n");
}

static void marks_have_color_only_when_wanted(void **state)
{
  (void)state;
  g_auto(Results) results;
  results_init(&results);
  made_add(&results, made_full_result(1));
  Output color = plain;
  color.display.color = TRUE;
  g_autoptr(GString) with = g_string_new(NULL), without = g_string_new(NULL);
  output_text_append(&color, &results, with);
  output_text_append(&plain, &results, without);
  assert_non_null(strstr(with->str, "hệ thống \x1b[1;31mthông tin\x1b[0m quan trọng"));
  assert_null(strchr(without->str, '\x1b'));
}

static void a_snippet_that_begins_later_marks_what_matches(void **state)
{
  (void)state;
  static const char *const words[] = {"tháng", "thai sản cũng", "thai sản theo"};
  ResultPassage *passage = made_passage("Điều 1", "1",
                                        "tháng trước nữa, khi thời gian nghỉ do ốm đau được tính, mà không vì việc "
                                        "khác, thai sản cũng nghỉ, thai sản theo pháp luật",
                                        "thai", 1);
  g_free(passage->marks);
  passage->n_marks = G_N_ELEMENTS(words);
  passage->marks = g_new(ResultMark, G_N_ELEMENTS(words));
  for (guint i = 0; i < G_N_ELEMENTS(words); i++)
    passage->marks[i] =
        (ResultMark){(guint)(strstr(passage->snippet, words[i]) - passage->snippet), (guint)strlen(words[i])};
  g_auto(Results) results;
  results_init(&results);
  Result *result = made_bare_result(1, "/srv/a.txt");
  made_add_value(result, FACT_TITLE, "Một tiêu đề dài đến mức phải viết thành hai dòng trên một màn hình hẹp như thế");
  made_add_value(result, FACT_NUMBER, "1/NQ");
  g_ptr_array_add(result->passages, passage);
  made_add(&results, result);
  Output color = plain;
  color.display.color = TRUE;
  g_autoptr(GString) out = g_string_new(NULL);
  output_text_append(&color, &results, out);
  g_auto(GStrv) parts = g_strsplit(out->str, "\x1b[1;31m", -1);
  assert_int_equal(g_strv_length(parts), 3);
  for (guint i = 1; parts[i] != NULL; i++)
    assert_true(g_str_has_prefix(parts[i], "thai sản "));
}

static void foreign_text_cannot_drive_the_terminal(void **state)
{
  (void)state;
  g_auto(Results) results;
  results_init(&results);
  Result *result = made_bare_result(1, "/srv/\x1b]0;x\a.txt");
  made_add_value(result, FACT_TITLE, "a\x1b[2Jb");
  made_add_value(result, FACT_NUMBER, "1\x1b[2J/NQ");
  result->features = g_array_new(FALSE, FALSE, sizeof(ResultFeature));
  g_ptr_array_add(result->passages, made_passage("h\x1b[1m", "",
                                                 "s\x1b[1m\xc2\x9b"
                                                 "1m",
                                                 NULL, 1));
  made_add(&results, result);
  notices_add(&results.notices, "odd", g_strdup("n\x1b[1m"));
  g_ptr_array_add(results.suggestions, g_strdup("s\x1b[1m"));
  const char *names[] = {"f\x1b[1m", NULL};
  made_add_facet(&results, "type", names, (guint[]){1});
  Output output = plain;
  output.facets = OUTPUT_FACET_ALL;
  g_autoptr(GString) out = g_string_new(NULL);
  output_text_append(&output, &results, out);
  assert_null(strchr(out->str, '\x1b'));
  assert_null(strchr(out->str, '\a'));
  assert_null(strstr(out->str, "\xc2\x9b"));
}

static void further_passages_nearly_as_good_are_named(void **state)
{
  (void)state;
  g_auto(Results) results;
  results_init(&results);
  Result *result = made_bare_result(1, "/srv/a.txt");
  g_ptr_array_add(result->passages, made_passage(NULL, "5", "một", NULL, 1));
  g_ptr_array_add(result->passages, made_passage("Điều 7. Hai", "7", "hai", NULL, 0.9));
  g_ptr_array_add(result->passages, made_passage("Điều 7. Hai", "7", "its end", NULL, 0.88));
  g_ptr_array_add(result->passages, made_passage(NULL, "6", "bốn", NULL, 0.85));
  g_ptr_array_add(result->passages, made_passage(NULL, "5", "its end", NULL, 0.84));
  g_ptr_array_add(result->passages, made_passage("Điều 9. Ba", "9", "ba", NULL, 0.5));
  made_add(&results, result);
  assert_printed(&plain, &results,
                 "1 document matches.\n"
                 "\n"
                 " 1. a.txt\n"
                 "    Điều 5\n"
                 "    một\n"
                 "    see also: Điều 7, Điều 6\n"
                 "    /srv/a.txt\n"
                 "\n");
}

/* What is long is cut: a result has five lines at most, without its path. */
static void a_result_has_five_lines(void **state)
{
  (void)state;
  g_auto(Results) results;
  results_init(&results);
  g_autofree char *words = g_strnfill(200, 'a');
  for (guint i = 7; i < 200; i += 8)
    words[i] = ' ';
  Result *result = made_full_result(1);
  made_add_value(result, FACT_SIGNER, words);
  g_clear_pointer(&result->path, g_free);
  g_autofree char *title = g_strconcat(words, words, NULL);
  for (guint i = 0; i < result->values->len; i++)
    if (g_array_index(result->values, ResultValue, i).field == FACT_TITLE) {
      g_free(g_array_index(result->values, ResultValue, i).value);
      g_array_index(result->values, ResultValue, i).value = g_strdup(title);
    }
  g_clear_pointer(&result->passages, g_ptr_array_unref);
  result->passages = g_ptr_array_new_with_free_func((GDestroyNotify)result_passage_free);
  g_ptr_array_add(result->passages, made_passage(words, "1", words, NULL, 1));
  g_ptr_array_add(result->passages, made_passage("Điều 2", "2", "", NULL, 1));
  made_add(&results, result);
  g_autoptr(GString) out = g_string_new(NULL);
  output_text_append(&plain, &results, out);
  g_auto(GStrv) lines = g_strsplit(out->str, "\n", -1);
  assert_int_equal(g_strv_length(lines), 2 + 5 + 2);
  for (guint i = 2; i < 7; i++)
    assert_true(display_columns(lines[i], strlen(lines[i])) <= plain.display.columns);
}

static void names_of_many_issuers_hide_neither_day_nor_status(void **state)
{
  (void)state;
  static const char *const offices[] = {"Bộ Văn hóa - Thông tin", "Bộ Nông nghiệp và Phát triển nông thôn",
                                        "Ủy ban Dân tộc và Miền núi", "Hội Nông dân Việt Nam"};
  g_auto(Results) results;
  results_init(&results);
  Result *result = made_bare_result(1, "/srv/a.txt");
  made_add_value(result, FACT_TITLE, "Về việc phối hợp phổ biến, giáo dục pháp luật cho cán bộ, nhân dân ở nông thôn");
  made_add_value(result, FACT_NUMBER, "01/1999/NQLT-TP-VHTT");
  made_add_value(result, FACT_ISSUED, "1999-09-07");
  for (guint i = 0; i < G_N_ELEMENTS(offices); i++)
    made_add_value(result, FACT_ISSUER, offices[i]);
  made_add(&results, result);
  Output output = plain;
  output.paths = FALSE;
  assert_printed(&output, &results,
                 "1 document matches.\n"
                 "\n"
                 " 1. Về việc phối hợp phổ biến, giáo dục pháp luật cho cán\n"
                 "    bộ, nhân dân ở nông thôn\n"
                 "    01/1999/NQLT-TP-VHTT · 7/9/1999 · Bộ Văn hóa - Thông…\n"
                 "\n");
}

/* One line each, with the number in front of the title, and the day where there is place for it. */
static void a_compact_list_has_a_line_for_each(void **state)
{
  (void)state;
  g_auto(Results) results;
  results_init(&results);
  made_add(&results, made_full_result(1));
  Output output = plain;
  output.compact = TRUE;
  output.paths = FALSE;
  assert_printed(&output, &results,
                 "1 document matches.\n"
                 "\n"
                 " 1. 24/2018/QH14 · Luật An ninh mạng                 amended\n");
  output.display.columns = 80;
  assert_printed(&output, &results,
                 "1 document matches.\n"
                 "\n"
                 " 1. 24/2018/QH14 · 12/6/2018 · Luật An ninh mạng                         amended\n");
}

static void outer_headings_are_shortened(void **state)
{
  (void)state;
  static const struct {
    const char *heading, *want;
  } cases[] = {
      {"Chương II. QUY ĐỊNH CHUNG > Điều 5. Phạm vi", "    Chương II > Điều 5. Phạm vi\n"},
      {"Phần I QUY ĐỊNH > Chương 2: Chung > Tiểu mục 3 Một > Điều 5", "    Phần I > Chương 2 > Tiểu mục 3 > Điều 5\n"},
      {"II. TỔ CHỨC THỰC HIỆN > 4. Ủy ban", "    II. TỔ CHỨC THỰC HIỆN > 4. Ủy ban\n"},
      {"II. TỔ CHỨC THỰC HIỆN VÀ PHÂN CÔNG > 4. Ủy", "    II. TỔ CHỨC THỰC HIỆN… > 4. Ủy\n"},
      {"Chương II. QUY ĐỊNH CHUNG", "    Chương II. QUY ĐỊNH CHUNG\n"},
      {"Chương > Mục > x", "    Chương > Mục > x\n"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_auto(Results) results;
    results_init(&results);
    Result *result = made_bare_result(1, "/x");
    g_ptr_array_add(result->passages, made_passage(cases[i].heading, "", "", NULL, 1));
    made_add(&results, result);
    g_autoptr(GString) out = g_string_new(NULL);
    output_text_append(&plain, &results, out);
    g_auto(GStrv) lines = g_strsplit(out->str, "\n", 5);
    g_autofree char *got = g_strconcat(lines[3], "\n", NULL);
    assert_string_equal(got, cases[i].want);
  }
}

static void the_total_says_what_was_found_in_all(void **state)
{
  (void)state;
  static const struct {
    guint n, every, offset;
    gboolean exact;
    const char *want;
  } cases[] = {
      {1, 1, 0, TRUE, "1 document matches.\n"},
      {2, 2, 0, TRUE, "2 documents match.\n"},
      {2, 9, 0, TRUE, "9 documents match; shown are 1 to 2.\n"},
      {2, 9, 4, FALSE, "About 9 documents match; shown are 5 to 6.\n"},
      {1, 9, 4, TRUE, "9 documents match; shown is 5.\n"},
      {2, 1, 0, TRUE, "1 document matches in full; the nearest are shown.\n"},
      {2, 0, 0, TRUE, "No document matches in full; the nearest are shown.\n"},
      {1, 0, 0, TRUE, "No document matches in full; this one comes nearest.\n"},
      {0, 9, 9, TRUE, "9 documents match; none is left after 9.\n"},
      {0, 0, 0, TRUE, "Nothing was found.\n"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_auto(Results) results;
    results_init(&results);
    for (guint j = 0; j < cases[i].n; j++)
      made_add(&results, made_bare_result(cases[i].offset + j + 1, "/x"));
    results.n_every = cases[i].every;
    results.exact = cases[i].exact;
    Output output = plain;
    output.offset = cases[i].offset;
    output.display.columns = 100;
    g_autoptr(GString) out = g_string_new(NULL);
    output_text_append(&output, &results, out);
    assert_true(g_str_has_prefix(out->str, cases[i].want));
  }
}

static void notices_and_suggestions_follow_the_count(void **state)
{
  (void)state;
  g_auto(Results) results;
  results_init(&results);
  notices_add(&results.notices, "marks-forgiven", g_strdup("Marks were forgiven."));
  g_ptr_array_add(results.suggestions, g_strdup("luân chuyển"));
  assert_printed(&plain, &results, "Nothing was found.\nMarks were forgiven.\nDid you mean: luân chuyển?\n");
}

static void a_long_name_keeps_its_code(void **state)
{
  (void)state;
  static const char *const agencies[] = {"BLĐTBXH", NULL};
  g_auto(Results) results;
  results_init(&results);
  made_add_facet(&results, "agency", agencies, (guint[]){3});
  Output output = plain;
  output.facets = OUTPUT_FACET_AGENCY;
  assert_printed(&output, &results,
                 "Nothing was found.\n"
                 "\n"
                 "agency\n"
                 "  Bộ Lao động - Thương binh và … (BLĐTBXH) 3 ███████████████\n"
                 "\n");
}

static void facets_are_aligned_bars(void **state)
{
  (void)state;
  g_auto(Results) results;
  results_init(&results);
  const char *types[] = {"NĐ", "TTLT", "xyz", NULL}, *agencies[] = {"BTCTW", NULL}, *years[] = {"2012", NULL};
  made_add_facet(&results, "type", types, (guint[]){1200, 150, 3});
  made_add_facet(&results, "agency", agencies, (guint[]){5});
  made_add_facet(&results, "year", years, (guint[]){7});
  Output output = plain;
  output.display.columns = 43;
  output.facets = OUTPUT_FACET_TYPE | OUTPUT_FACET_AGENCY;
  assert_printed(&output, &results,
                 "Nothing was found.\n"
                 "\n"
                 "type\n"
                 "  Nghị định (NĐ)            1200 ██████████\n"
                 "  Thông tư liên tịch (TTLT)  150 █▎\n"
                 "  xyz                          3 ▏\n"
                 "\n"
                 "agency\n"
                 "  Ban Tổ chức Trung ương (BTCTW) 5 ████████\n"
                 "\n");
}

static void explanations_are_columns_by_share(void **state)
{
  (void)state;
  g_auto(Results) results;
  results_init(&results);
  Result *result = made_bare_result(1, "/x");
  const ResultFeature features[] = {{"title", -1, 0.1}, {"passage_bm25", 3.5, 1.2}, {"pairs", 12.25, 0.8}};
  result->features = g_array_new(FALSE, FALSE, sizeof(ResultFeature));
  g_array_append_vals(result->features, features, G_N_ELEMENTS(features));
  made_add(&results, result);
  assert_printed(&plain, &results,
                 "1 document matches.\n"
                 "\n"
                 " 1. x\n"
                 "    /x\n"
                 "    score          12.5000\n"
                 "    pairs           9.8000 =   12.2500 x 0.8000\n"
                 "    passage_bm25    4.2000 =    3.5000 x 1.2000\n"
                 "    title          -0.1000 =   -1.0000 x 0.1000\n"
                 "\n");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_result_shows_title_status_identity_passage_and_path),
      cmocka_unit_test(what_is_not_known_leaves_no_trace),
      cmocka_unit_test(marks_have_color_only_when_wanted),
      cmocka_unit_test(a_snippet_that_begins_later_marks_what_matches),
      cmocka_unit_test(foreign_text_cannot_drive_the_terminal),
      cmocka_unit_test(further_passages_nearly_as_good_are_named),
      cmocka_unit_test(a_result_has_five_lines),
      cmocka_unit_test(names_of_many_issuers_hide_neither_day_nor_status),
      cmocka_unit_test(a_compact_list_has_a_line_for_each),
      cmocka_unit_test(outer_headings_are_shortened),
      cmocka_unit_test(the_total_says_what_was_found_in_all),
      cmocka_unit_test(notices_and_suggestions_follow_the_count),
      cmocka_unit_test(facets_are_aligned_bars),
      cmocka_unit_test(a_long_name_keeps_its_code),
      cmocka_unit_test(explanations_are_columns_by_share),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
