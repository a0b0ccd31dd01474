/* Results for programs: JSON that every parser takes, with the documented keys and no others. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>
#include <json-glib/json-glib.h>

#include "query/output/output_json.h"
#include "tests/unit/made_results.h"

static const Output plain = {.format = OUTPUT_JSON, .query = "thông tin"};

/* The objects of out, one a line; fails on a line that is none. */
static GPtrArray *parse_lines(const GString *out)
{
  GPtrArray *nodes = g_ptr_array_new_with_free_func((GDestroyNotify)json_node_unref);
  assert_true(g_str_has_suffix(out->str, "\n"));
  assert_true(g_utf8_validate(out->str, (gssize)out->len, NULL));
  g_auto(GStrv) lines = g_strsplit(out->str, "\n", -1);
  for (guint i = 0; lines[i] && *lines[i]; i++) {
    g_autoptr(GError) error = NULL;
    JsonNode *node = json_from_string(lines[i], &error);
    if (error)
      print_error("%s\n%s\n", error->message, lines[i]);
    assert_non_null(node);
    assert_true(JSON_NODE_HOLDS_OBJECT(node));
    g_ptr_array_add(nodes, node);
  }
  return nodes;
}

static JsonObject *object_at(const GPtrArray *nodes, guint i)
{
  assert_true(i < nodes->len);
  return json_node_get_object(g_ptr_array_index(nodes, i));
}

static void a_full_result_has_these_bytes(void **state)
{
  (void)state;
  g_auto(Results) results;
  results_init(&results);
  made_add(&results, made_full_result(3));
  g_autoptr(GString) out = g_string_new(NULL);
  output_json_append(&plain, &results, out);
  assert_string_equal(
      out->str,
      "{\"v\":1,\"rank\":3,\"score\":12.5,\"path\":\"/srv/24-2018-QH14.docx\",\"number\":\"24/2018/QH14\",\"type\":"
      "\"Luật\",\"type_code\":\"L\",\"issuer\":[\"Quốc hội\",\"Chính phủ\"],\"issued\":\"2018-06-12\",\"effective\":"
      "\"2019-01\",\"title\":\"An ninh "
      "mạng\",\"status\":\"amended\",\"status_since\":\"2026-07-01\",\"status_by\":{\"number\":\"116/2025/"
      "QH15\",\"issued\":"
      "\"2025-12-10\",\"path\":\"/srv/116.txt\",\"place\":\"Điều "
      "44\",\"start\":10,\"end\":30,\"more\":1},\"cites\":[\"30/2020/NĐ-CP\"],\"based_on\":[\"42-NQ/TW\"],"
      "\"encoding\":\"TCVN3\",\"ocr\":true,\"passages\":[{\"heading\":\"Chương II > Điều 10. Hệ thống thông tin\","
      "\"article\":\"10\",\"start\":100,\"end\":144,\"snippet\":\"… hệ thống thông tin quan trọng …\",\"marks\":[[17,"
      "10]]}]}\n"
      "{\"v\":1,\"summary\":{\"query\":\"thông tin\",\"shown\":1,\"offset\":0,\"total\":1,\"exact\":true,\"ms\":0}}\n");
}

static void the_page_of_the_first_passage_is_that_of_the_result(void **state)
{
  (void)state;
  g_auto(Results) results;
  results_init(&results);
  made_add(&results, made_full_result(1));
  Result *result = g_ptr_array_index(results.results, 0);
  g_ptr_array_add(result->passages, made_passage(NULL, "", "a", NULL, 1));
  ((ResultPassage *)g_ptr_array_index(result->passages, 0))->page = 12;
  g_autoptr(GString) out = g_string_new(NULL);
  output_json_append(&plain, &results, out);
  g_autoptr(GPtrArray) nodes = parse_lines(out);
  JsonArray *passages = json_object_get_array_member(object_at(nodes, 0), "passages");
  assert_int_equal(json_object_get_int_member(object_at(nodes, 0), "page"), 12);
  assert_int_equal(json_object_get_int_member(json_array_get_object_element(passages, 0), "page"), 12);
  assert_false(json_object_has_member(json_array_get_object_element(passages, 1), "page"));
}

static void marks_are_bytes_of_the_snippet(void **state)
{
  (void)state;
  g_auto(Results) results;
  results_init(&results);
  made_add(&results, made_full_result(1));
  g_autoptr(GString) out = g_string_new(NULL);
  output_json_append(&plain, &results, out);
  g_autoptr(GPtrArray) nodes = parse_lines(out);
  JsonObject *passage = json_array_get_object_element(json_object_get_array_member(object_at(nodes, 0), "passages"), 0);
  const char *snippet = json_object_get_string_member(passage, "snippet");
  JsonArray *mark = json_array_get_array_element(json_object_get_array_member(passage, "marks"), 0);
  gint64 start = json_array_get_int_element(mark, 0), len = json_array_get_int_element(mark, 1);
  g_autofree char *marked = g_strndup(snippet + start, (gsize)len);
  assert_string_equal(marked, "thông tin");
}

static void what_is_not_known_has_no_key(void **state)
{
  (void)state;
  g_auto(Results) results;
  results_init(&results);
  made_add(&results, made_bare_result(1, "/x"));
  g_autoptr(GString) out = g_string_new(NULL);
  output_json_append(&plain, &results, out);
  assert_true(g_str_has_prefix(out->str, "{\"v\":1,\"rank\":1,\"score\":12.5,\"path\":\"/x\"}\n"));
}

static void any_path_gives_valid_json_and_its_bytes(void **state)
{
  (void)state;
  const char *path = "/srv/\"a\\\n\x01\xff\xc3.txt";
  g_auto(Results) results;
  results_init(&results);
  made_add(&results, made_bare_result(1, path));
  g_autoptr(GString) out = g_string_new(NULL);
  output_json_append(&plain, &results, out);
  g_autoptr(GPtrArray) nodes = parse_lines(out);
  JsonObject *result = object_at(nodes, 0);
  assert_string_equal(json_object_get_string_member(result, "path"), "/srv/\"a\\\n\x01\xef\xbf\xbd\xef\xbf\xbd.txt");
  gsize len;
  g_autofree guchar *bytes = g_base64_decode(json_object_get_string_member(result, "path_base64"), &len);
  assert_int_equal(len, strlen(path));
  assert_memory_equal(bytes, path, len);
}

static void a_path_in_utf8_needs_no_base64(void **state)
{
  (void)state;
  g_auto(Results) results;
  results_init(&results);
  made_add(&results, made_bare_result(1, "/srv/tài liệu\n.txt"));
  g_autoptr(GString) out = g_string_new(NULL);
  output_json_append(&plain, &results, out);
  g_autoptr(GPtrArray) nodes = parse_lines(out);
  assert_string_equal(json_object_get_string_member(object_at(nodes, 0), "path"), "/srv/tài liệu\n.txt");
  assert_false(json_object_has_member(object_at(nodes, 0), "path_base64"));
}

static void every_byte_gives_valid_json(void **state)
{
  (void)state;
  g_auto(Results) results;
  results_init(&results);
  for (guint c = 1; c < 256; c++) {
    char text[] = {'a', (char)c, 'b', (char)c, 0};
    Result *result = made_bare_result(c, text);
    made_add_value(result, FACT_TITLE, text);
    made_add(&results, result);
  }
  g_autoptr(GString) out = g_string_new(NULL);
  output_json_append(&plain, &results, out);
  g_autoptr(GPtrArray) nodes = parse_lines(out);
  assert_int_equal(nodes->len, 256);
  for (guint c = 1; c < 128; c++) {
    char text[] = {'a', (char)c, 'b', (char)c, 0};
    assert_string_equal(json_object_get_string_member(object_at(nodes, c - 1), "path"), text);
  }
}

static void the_summary_holds_totals_notices_and_facets(void **state)
{
  (void)state;
  g_auto(Results) results;
  results_init(&results);
  notices_add(&results.notices, "marks-forgiven", g_strdup("Marks were forgiven."));
  g_ptr_array_add(results.suggestions, g_strdup("luân chuyển"));
  const char *types[] = {"Luật", NULL}, *years[] = {"2012", "2013", NULL};
  made_add_facet(&results, "type", types, (guint[]){3});
  made_add_facet(&results, "year", years, (guint[]){1, 2});
  results.n_every = 37;
  results.seconds = 0.0123;
  Output output = plain;
  output.query_no = 4;
  output.offset = 10;
  output.facets = OUTPUT_FACET_YEAR;
  g_autoptr(GString) out = g_string_new(NULL);
  results.incomplete = RESULTS_OUT_OF_TIME;
  output_json_append(&output, &results, out);
  assert_string_equal(out->str,
                      "{\"v\":1,\"query_no\":4,\"summary\":{\"query\":\"thông tin\",\"shown\":0,\"offset\":10,"
                      "\"total\":37,\"exact\":false,\"incomplete\":\"time\",\"ms\":12.3,\"notices\":[\"Marks were "
                      "forgiven.\"],\"notice_codes\":[\"marks-forgiven\"],"
                      "\"suggestions\":[\"luân chuyển\"],\"facets\":{\"year\":[{\"value\":\"2012\",\"count\":1},"
                      "{\"value\":\"2013\",\"count\":2}]}}}\n");
}

static void features_explain_the_score(void **state)
{
  (void)state;
  g_auto(Results) results;
  results_init(&results);
  Result *result = made_bare_result(1, "/x");
  const ResultFeature features[] = {{"pairs", 12.25, 0.8}, {"broken", NAN, 1}};
  result->features = g_array_new(FALSE, FALSE, sizeof(ResultFeature));
  g_array_append_vals(result->features, features, G_N_ELEMENTS(features));
  made_add(&results, result);
  g_autoptr(GString) out = g_string_new(NULL);
  output_json_append(&plain, &results, out);
  g_autoptr(GPtrArray) nodes = parse_lines(out);
  assert_non_null(strstr(out->str, "\"features\":[{\"name\":\"pairs\",\"value\":12.25,\"weight\":0.8},"
                                   "{\"name\":\"broken\",\"value\":0,\"weight\":1}]"));
}

static void a_document_may_carry_its_text(void **state)
{
  (void)state;
  g_autoptr(Result) result = made_bare_result(0, "/x");
  g_autoptr(GString) text = g_string_new("Điều 1\n\tmột");
  g_autoptr(GString) out = g_string_new(NULL);
  output_json_append_document(&plain, result, text, out);
  output_json_append_document(&plain, result, NULL, out);
  assert_string_equal(out->str, "{\"v\":1,\"path\":\"/x\",\"text\":\"Điều 1\\n\\tmột\"}\n{\"v\":1,\"path\":\"/x\"}\n");
}

static void a_query_that_failed_is_an_object_too(void **state)
{
  (void)state;
  Output output = plain;
  output.query_no = 2;
  output.query = "\"a";
  g_autoptr(GString) out = g_string_new(NULL);
  output_json_append_error(&output, &(OutputError){"It is never closed.", "query", 2}, out);
  assert_string_equal(out->str, "{\"v\":1,\"query_no\":2,\"summary\":{\"query\":\"\\\"a\",\"error\":\"It is never "
                                "closed.\",\"error_code\":\"query\",\"exit_code\":2}}\n");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_full_result_has_these_bytes),
      cmocka_unit_test(the_page_of_the_first_passage_is_that_of_the_result),
      cmocka_unit_test(marks_are_bytes_of_the_snippet),
      cmocka_unit_test(what_is_not_known_has_no_key),
      cmocka_unit_test(any_path_gives_valid_json_and_its_bytes),
      cmocka_unit_test(a_path_in_utf8_needs_no_base64),
      cmocka_unit_test(every_byte_gives_valid_json),
      cmocka_unit_test(the_summary_holds_totals_notices_and_facets),
      cmocka_unit_test(features_explain_the_score),
      cmocka_unit_test(a_document_may_carry_its_text),
      cmocka_unit_test(a_query_that_failed_is_an_object_too),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
