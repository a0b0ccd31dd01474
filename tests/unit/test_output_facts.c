/* What is known of a document, for people and for programs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "query/output/output_facts.h"
#include "tests/unit/made_results.h"

static const Output plain = {.display = {.columns = 70}};

static ResultFact *add_fact(Result *result, FactField field, const char *value)
{
  ResultFact *fact = g_new0(ResultFact, 1);
  fact->row = fact_row(field);
  fact->value = g_strdup(value);
  if (!result->facts)
    result->facts = result_facts_new();
  g_ptr_array_add(result->facts, fact);
  return fact;
}

static void set_line(ResultFact *fact, gsize start, const char *article, const char *text, const char *marked)
{
  const char *at = strstr(text, marked);
  fact->start = start;
  fact->end = start + strlen(marked);
  g_strlcpy(fact->article, article, sizeof fact->article);
  fact->text = g_strdup(text);
  fact->mark = (ResultMark){(guint)(at - text), (guint)strlen(marked)};
}

static Result *made_known_result(void)
{
  Result *result = made_full_result(1);
  set_line(add_fact(result, FACT_TITLE, "An ninh mạng"), 20, "", "An ninh mạng", "An ninh mạng");
  set_line(add_fact(result, FACT_NUMBER, "24/2018/QH14"), 5, "", "Luật số: 24/2018/QH14", "24/2018/QH14");
  add_fact(result, FACT_TYPE, "Luật");
  add_fact(result, FACT_ISSUED, "2018-06-12")->source = g_strdup("/srv/tracuu.csv");
  add_fact(result, FACT_SIGNER, NULL)->source = g_strdup("/srv/a\nb.tracuu.ini");
  ResultFact *fact = add_fact(result, FACT_BASED_ON, "30/2020/NĐ-CP");
  fact->number = g_strdup("30/2020/NĐ-CP");
  fact->type_code = g_strdup("NĐ");
  fact->name = g_strdup("Nghị định về công tác văn thư");
  fact->issued = (Date){2020, 3, 5};
  set_line(fact, 100, "2a", "Căn cứ Nghị định 30/2020/NĐ-CP;", "30/2020/NĐ-CP");
  return result;
}

static void each_fact_stands_above_the_line_that_says_so(void **state)
{
  (void)state;
  g_autoptr(Result) result = made_known_result();
  g_autoptr(GString) out = g_string_new(NULL);
  output_facts_append(&plain, result, out);
  assert_string_equal(out->str, "title:       An ninh mạng\n"
                                "             20-34\n"
                                "number:      24/2018/QH14\n"
                                "             5-17: “Luật số: 24/2018/QH14”\n"
                                "type:        Luật\n"
                                "             not read from the text\n"
                                "issued:      12/6/2018\n"
                                "             corrected by /srv/tracuu.csv\n"
                                "signer:      none\n"
                                "             taken away by /srv/a\\nb.tracuu.ini\n"
                                "status:      amended by 116/2025/QH15 from 1/7/2026 and 1 more\n"
                                "based on:    30/2020/NĐ-CP · Nghị định về công tác văn thư · 5/3/2020\n"
                                "             Điều 2a, 100-114: “Căn cứ Nghị định 30/2020/NĐ-CP;”\n"
                                "encoding:    TCVN3\n"
                                "read by:     character recognition (OCR)\n"
                                "path:        /srv/24-2018-QH14.docx\n");
}

static void programs_are_told_the_same(void **state)
{
  (void)state;
  g_autoptr(Result) result = made_known_result();
  g_autoptr(GString) out = g_string_new(NULL);
  Json json = {.out = out};
  output_facts_add_json(&json, result);
  assert_string_equal(
      out->str,
      "\"facts\":[{\"field\":\"title\",\"value\":\"An ninh mạng\",\"start\":20,\"end\":34,\"text\":\"An ninh mạng\"},"
      "{\"field\":\"number\",\"value\":\"24/2018/QH14\",\"start\":5,\"end\":17,\"text\":\"Luật số: 24/2018/QH14\"},"
      "{\"field\":\"type\",\"value\":\"Luật\"},"
      "{\"field\":\"issued\",\"value\":\"2018-06-12\",\"corrected_by\":\"/srv/tracuu.csv\"},"
      "{\"field\":\"signer\",\"corrected_by\":\"/srv/a\\nb.tracuu.ini\"},"
      "{\"field\":\"based_on\",\"value\":\"30/2020/NĐ-CP\",\"number\":\"30/2020/NĐ-CP\",\"type_code\":\"NĐ\","
      "\"issued\":\"2020-03-05\",\"name\":\"Nghị định về công tác văn thư\",\"start\":100,\"end\":114,"
      "\"article\":\"2a\",\"text\":\"Căn cứ Nghị định 30/2020/NĐ-CP;\"}]");
}

static void what_gave_a_fact_is_told_when_it_is_not_certain(void **state)
{
  (void)state;
  g_autoptr(Result) result = made_full_result(1);
  g_autoptr(GString) text = g_string_new(NULL), out = g_string_new(NULL);
  Json json = {.out = out};
  add_fact(result, FACT_NUMBER, "15/2011/QĐ-UBND")->proof = proof_row(PROOF_REPAIRED);
  add_fact(result, FACT_TYPE, "Quyết định")->proof = proof_row(PROOF_NUMBER);
  output_facts_append(&plain, result, text);
  output_facts_add_json(&json, result);
  assert_true(g_str_has_prefix(text->str, "number:      15/2011/QĐ-UBND ?\n"
                                          "             not read from the text\n"
                                          "             uncertain: signs that were misread were put right\n"
                                          "type:        Quyết định\n"
                                          "             not read from the text\n"
                                          "             likely: from the letters of the number\n"));
  assert_string_equal(out->str, "\"facts\":[{\"field\":\"number\",\"value\":\"15/2011/QĐ-UBND\","
                                "\"worth\":\"uncertain\",\"evidence\":\"repaired\"},"
                                "{\"field\":\"type\",\"value\":\"Quyết định\",\"worth\":\"likely\","
                                "\"evidence\":\"number\"}]");
}

static void nothing_is_told_of_facts_that_nobody_asked_for(void **state)
{
  (void)state;
  g_autoptr(Result) result = made_full_result(1);
  g_autoptr(GString) out = g_string_new(NULL);
  Json json = {.out = out};
  output_facts_add_json(&json, result);
  assert_string_equal(out->str, "");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(each_fact_stands_above_the_line_that_says_so),
      cmocka_unit_test(programs_are_told_the_same),
      cmocka_unit_test(what_gave_a_fact_is_told_when_it_is_not_certain),
      cmocka_unit_test(nothing_is_told_of_facts_that_nobody_asked_for),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
