/* Results as columns and as paths. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "query/output/output_form.h"
#include "query/output/output_paths.h"
#include "query/output/output_tsv.h"
#include "tests/unit/made_results.h"

static void a_document_is_a_line_of_twelve_columns(void **state)
{
  (void)state;
  g_auto(Results) results;
  results_init(&results);
  made_add(&results, made_full_result(1));
  made_add(&results, made_bare_result(2, "/a\tb\nc\\d\x1b\xff"));
  const Output output = {.format = OUTPUT_TSV};
  g_autoptr(GString) out = g_string_new(NULL);
  output_tsv_append(&output, &results, out);
  assert_string_equal(
      out->str, "1\t24/2018/QH14\tL\t2018-06-12\tQuốc hội; Chính phủ\tAn ninh mạng\t10\tChương II > Điều 10. Hệ thống "
                "thông tin\t/srv/24-2018-QH14.docx\t12.5\t… hệ thống thông tin quan trọng …\tamended\n"
                "2\t\t\t\t\t\t\t\t/a\\tb\\nc\\\\d\\x1b\\xff\t12.5\t\t\n");
}

static void in_a_batch_the_query_comes_first(void **state)
{
  (void)state;
  g_auto(Results) results;
  results_init(&results);
  made_add(&results, made_bare_result(1, "/x"));
  const Output output = {.format = OUTPUT_TSV, .in_batch = TRUE, .query_no = 12};
  g_autoptr(GString) out = g_string_new(NULL);
  output_tsv_append(&output, &results, out);
  assert_string_equal(out->str, "12\t1\t\t\t\t\t\t\t\t/x\t12.5\t\t\n");
}

static void a_path_is_its_bytes_except_on_a_screen(void **state)
{
  (void)state;
  static const struct {
    Output output;
    const char *want;
    gsize len;
  } cases[] = {
      {{.format = OUTPUT_PATHS}, "/a\n\x1b\xff\n/b\n", 9},
      {{.format = OUTPUT_PATHS, .nul = TRUE}, "/a\n\x1b\xff\0/b\0", 9},
      {{.format = OUTPUT_PATHS, .nul = TRUE, .is_screen = TRUE}, "/a\n\x1b\xff\0/b\0", 9},
      {{.format = OUTPUT_PATHS, .is_screen = TRUE}, "/a\\n\\x1b\\xff\n/b\n", 16},
  };
  g_auto(Results) results;
  results_init(&results);
  made_add(&results, made_bare_result(1, "/a\n\x1b\xff"));
  made_add(&results, made_bare_result(2, "/b"));
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GString) out = g_string_new(NULL);
    output_paths_append(&cases[i].output, &results, out);
    assert_int_equal(out->len, cases[i].len);
    assert_memory_equal(out->str, cases[i].want, out->len);
  }
}

static void notices_of_forms_without_a_place_for_them_are_sentences(void **state)
{
  (void)state;
  g_auto(Results) results;
  results_init(&results);
  notices_add(&results.notices, "marks-forgiven", g_strdup("Marks were forgiven."));
  g_ptr_array_add(results.suggestions, g_strdup("luân"));
  g_autoptr(GString) out = g_string_new(NULL);
  output_form_append_asides(&(Output){.format = OUTPUT_TEXT}, &results, out);
  output_form_append_asides(&(Output){.format = OUTPUT_JSON}, &results, out);
  assert_string_equal(out->str, "");
  output_form_append_asides(&(Output){.format = OUTPUT_TSV, .in_batch = TRUE, .query_no = 3}, &results, out);
  assert_string_equal(out->str, "tracuu: query 3: Marks were forgiven.\ntracuu: query 3: Did you mean: luân?\n");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_document_is_a_line_of_twelve_columns),
      cmocka_unit_test(in_a_batch_the_query_comes_first),
      cmocka_unit_test(a_path_is_its_bytes_except_on_a_screen),
      cmocka_unit_test(notices_of_forms_without_a_place_for_them_are_sentences),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
