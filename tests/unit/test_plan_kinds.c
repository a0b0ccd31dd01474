/* kind:, format: and has: know what the index has. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/format/reader.h"
#include "tests/unit/small_plan.h"

static const SmallFile files[] = {{"/a.txt", "Hoa sen."}};

static int open_index(void **state)
{
  return small_index_set_up(state, files, G_N_ELEMENTS(files));
}

/* The terms that format: asks for, "Fdoc Fdocx". */
static char *terms_of(const SmallIndex *index, const char *format)
{
  g_autofree char *query = g_strdup_printf("format:\"%s\"", format);
  g_autoptr(Plan) plan = small_plan(index, query, &(Request){0}, PLAN_MARKS_AS_TYPED);
  const PlanCondition *condition = plan->condition;
  while (condition->kind != PLAN_TERMS)
    condition = g_ptr_array_index(condition->children, 0);
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < condition->terms->len; i++)
    g_string_append_printf(out, "%s%s", i > 0 ? " " : "", g_array_index(condition->terms, PlanTerm, i).term);
  return g_string_free(out, FALSE);
}

static void every_format_that_is_read_has_a_name(void **state)
{
  g_autofree char *header = NULL;
  gsize n = 0;
  assert_true(g_file_get_contents("corpus/format/reader.h", &header, NULL, NULL));
  for (const char *at = header; (at = strstr(at, "extern const FormatReader ")) != NULL; at++)
    n++;
  static const FormatReader *const readers[] = {&archive_reader,  &compound_reader,  &doc_reader,
                                                &docx_reader,     &email_reader,     &encrypted_package_reader,
                                                &epub_reader,     &html_reader,      &image_reader,
                                                &markdown_reader, &markup_reader,    &mbox_reader,
                                                &odf_show_reader, &odf_sheet_reader, &odf_text_reader,
                                                &outlook_reader,  &pdf_reader,       &ppt_reader,
                                                &pptx_reader,     &rtf_reader,       &text_reader,
                                                &xls_reader,      &xlsx_reader};
  assert_int_equal(n, G_N_ELEMENTS(readers));
  for (gsize i = 0; i < n; i++) {
    g_autofree char *terms = terms_of(*state, readers[i]->format);
    g_autofree char *want = g_strconcat(SCHEMA_TERM_FORMAT, readers[i]->format, NULL);
    assert_string_equal(terms, want);
  }
}

static void files_are_called_as_people_call_them(void **state)
{
  static const struct {
    const char *typed, *want;
  } cases[] = {{"PDF", "Fpdf"},
               {".docx", "Fdocx"},
               {"Ảnh", "Fimage"},
               {"hình ảnh", "Fimage"},
               {"JPG", "Fimage"},
               {"word", "Fdoc Fdocx Frtf Fodt"},
               {"bảng tính", "Fxls Fxlsx Fods"},
               {"thư điện tử", "Femail Fmsg Fmbox"},
               {"trang_web, pdf", "Fhtml Fpdf"}};
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *terms = terms_of(*state, cases[i].typed);
    assert_string_equal(terms, cases[i].want);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_format_that_is_read_has_a_name),
      cmocka_unit_test(files_are_called_as_people_call_them),
  };
  return cmocka_run_group_tests(tests, open_index, small_index_tear_down);
}
