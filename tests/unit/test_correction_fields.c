/* What people say of a document, in place of what its text says. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "corpus/describe/describe.h"
#include "indexer/sources/correction_fields.h"

static const char text[] = "ỦY BAN NHÂN DÂN\n"
                           "TỈNH CÀ MAU\n"
                           "Số: 12/QĐ-UBND\n"
                           "Cà Mau, ngày 5 tháng 3 năm 2020\n"
                           "QUYẾT ĐỊNH\n"
                           "Về việc phê duyệt kế hoạch\n"
                           "Điều 1. Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.\n"
                           "Điều 2. Quyết định này thay thế Quyết định số 3/2018/QĐ-UBND ngày 5 tháng 1 năm 2018.\n";

static void fields_have_english_and_vietnamese_names(void **state)
{
  (void)state;
  static const struct {
    const char *name;
    int want; /* -1 = none */
  } cases[] = {{"number", FACT_NUMBER},
               {"NUMBER", FACT_NUMBER},
               {"Số hiệu", FACT_NUMBER},
               {"so", FACT_NUMBER},
               {"signer_role", FACT_SIGNER_ROLE},
               {"signer role", FACT_SIGNER_ROLE},
               {"Cơ quan ban hành", FACT_ISSUER},
               {"trích yếu", FACT_TITLE},
               {"Ngày hết hiệu lực", FACT_EXPIRES},
               {"sửa đổi, bổ sung", -1},
               {"", -1},
               {"colour", -1}};
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    FactField field;
    g_autoptr(GError) error = NULL;
    gboolean found = correction_fields_find(cases[i].name, &field, &error);
    if ((found ? (int)field : -1) != cases[i].want)
      fail_msg("\"%s\" is field %d", cases[i].name, found ? (int)field : -1);
    assert_true(found || error);
  }
}

/* By its name in JSON and its Vietnamese one, and by no other row's. */
static void every_correctable_fact_is_found_by_its_names(void **state)
{
  (void)state;
  const FactRow *row;
  FactField field;
  for (guint i = 0; (row = fact_at(i)); i++) {
    const char *const names[] = {row->name, row->label_vi};
    for (gsize k = 0; k < G_N_ELEMENTS(names) && names[k]; k++) {
      gboolean found = correction_fields_find(names[k], &field, NULL);
      if (found != ((row->use & FACT_CORRECTABLE) != 0) || (found && field != row->field))
        fail_msg("\"%s\" is field %d", names[k], found ? (int)field : -1);
    }
  }
}

static void a_misspelled_field_is_told_with_the_nearest(void **state)
{
  (void)state;
  static const struct {
    const char *name, *want;
  } cases[] = {{"nubmer", "there is no field \"nubmer\"; did you mean \"number\"?"},
               {"Ngưòi kí", "there is no field \"Ngưòi kí\"; did you mean \"nguoiky\"?"},
               {"ab", "there is no field \"ab\"."},
               {"colour", "there is no field \"colour\"."}};
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    FactField field;
    g_autoptr(GError) error = NULL;
    assert_false(correction_fields_find(cases[i].name, &field, &error));
    assert_string_equal(error->message, cases[i].want);
  }
}

static void values_are_checked(void **state)
{
  (void)state;
  static const struct {
    FactField field;
    const char *value, *want; /* NULL = refused */
  } cases[] = {{FACT_NUMBER, " 30/2020/NĐ-CP ", "30/2020/NĐ-CP"},
               {FACT_NUMBER, "36-HD/VPTW", "36-HD/VPTW"},
               {FACT_NUMBER, "1234/BGDĐT-VP", "1234/BGDĐT-VP"},
               {FACT_NUMBER, "", ""},
               {FACT_NUMBER, "30", NULL},
               {FACT_NUMBER, "30/2020/NĐ-CP và 31/2020/NĐ-CP", NULL},
               {FACT_REPLACES, "1/2020/NĐ-CP; 2/2020/NĐ-CP", "1/2020/NĐ-CP; 2/2020/NĐ-CP"},
               {FACT_REPLACES, "1/2020/NĐ-CP; hai", NULL},
               {FACT_TYPE, "nghi quyet", "nghi quyet"},
               {FACT_TYPE, "KHÔNG CÓ", NULL},
               {FACT_ISSUED, "6/2012", "6/2012"},
               {FACT_ISSUED, "2012-06-29", "2012-06-29"},
               {FACT_ISSUED, "30/2/2012", NULL},
               {FACT_TITLE, "Về\tviệc\n gì", "Về việc  gì"},
               {FACT_TITLE, "hoa\xcc\x80", "hoà"}};
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GError) error = NULL;
    g_autofree char *got = correction_fields_check(cases[i].field, cases[i].value, &error);
    if (g_strcmp0(got, cases[i].want) != 0)
      fail_msg("%s \"%s\": got \"%s\"", fact_row(cases[i].field)->name, cases[i].value, got ? got : "(refused)");
    assert_true(got || error);
  }
  g_autofree char *long_value = g_strnfill(CORRECTION_FIELDS_MAX_VALUE + 1, 'a');
  assert_null(correction_fields_check(FACT_TITLE, long_value, NULL));
}

static Facts *read_corrected(FactField field, const char *value)
{
  char *values[FACT_N_FIELDS] = {NULL};
  g_autofree char *kept = g_strdup(value);
  values[field] = kept;
  Facts *facts = describe_read(text, strlen(text), NULL);
  correction_fields_apply(facts, values);
  return facts;
}

static void what_people_say_is_known_as_theirs(void **state)
{
  (void)state;
  g_autoptr(Facts) facts = read_corrected(FACT_PLACE, "Huế");
  assert_string_equal(facts_text(facts, FACT_PLACE), "Huế");
  assert_int_equal(facts_nth(facts, FACT_PLACE, 0)->source, FACTS_FROM_PEOPLE);
  assert_int_equal(facts_span(facts, FACT_PLACE).end, 0);
}

static void a_day_of_effect_is_reckoned_from_the_day_that_people_say(void **state)
{
  (void)state;
  g_autoptr(Facts) read = describe_read(text, strlen(text), NULL);
  assert_int_equal(date_to_number(facts_date(read, FACT_EFFECTIVE)), 20200315);
  g_autoptr(Facts) facts = read_corrected(FACT_ISSUED, "25/2/2020");
  assert_int_equal(date_to_number(facts_date(facts, FACT_EFFECTIVE)), 20200306);
  g_autoptr(Facts) without = read_corrected(FACT_ISSUED, "");
  assert_int_equal(facts_date(without, FACT_ISSUED).year, 0);
  assert_int_equal(facts_date(without, FACT_EFFECTIVE).year, 0);
}

static void an_issuer_is_known_by_its_code(void **state)
{
  (void)state;
  g_autoptr(Facts) facts = read_corrected(FACT_ISSUER, "BTCTW; Ủy ban nhân dân tỉnh Kiên Giang");
  assert_int_equal(facts_count(facts, FACT_ISSUER), 2);
  assert_string_equal(facts_nth(facts, FACT_ISSUER, 0)->text, "Ban Tổ chức Trung ương");
  assert_string_equal(facts_nth(facts, FACT_ISSUER, 1)->text, "Ủy ban nhân dân tỉnh Kiên Giang");
  assert_string_equal(facts_nth(facts, FACT_ISSUER, 1)->code, "UBND");
}

static void relations_of_one_kind_are_replaced_and_others_stay(void **state)
{
  (void)state;
  g_autoptr(Facts) facts = read_corrected(FACT_REPLACES, "4/2018/QĐ-UBND; 5/2018/QĐ-UBND");
  g_autoptr(GString) got = g_string_new(NULL);
  for (guint i = 0; i < facts->relations->len; i++) {
    const FactsRelation *relation = &g_array_index(facts->relations, FactsRelation, i);
    if (relation->kind == FACT_REPLACES)
      g_string_append_printf(got, "%s ", relation->number_text);
  }
  assert_string_equal(got->str, "4/2018/QĐ-UBND 5/2018/QĐ-UBND ");
}

static void a_number_that_people_say_makes_a_draft_a_document(void **state)
{
  (void)state;
  static const char blank[] = "BỘ TÀI CHÍNH\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
                              "Số:      /2020/TT-BTC\nHà Nội, ngày     tháng 5 năm 2020\n\nTHÔNG TƯ\n"
                              "Quy định mức thu phí\n\nĐiều 1. Phạm vi điều chỉnh\n";
  char *values[FACT_N_FIELDS] = {NULL};
  g_autofree char *number = g_strdup("12/2020/TT-BTC");
  g_autoptr(Facts) facts = describe_read(blank, strlen(blank), NULL);
  assert_true(facts_has(facts, FACT_DRAFT));
  values[FACT_NUMBER] = number;
  correction_fields_apply(facts, values);
  assert_false(facts_has(facts, FACT_DRAFT));
  assert_string_equal(facts_number(facts)->ordinal, "12");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(fields_have_english_and_vietnamese_names),
      cmocka_unit_test(every_correctable_fact_is_found_by_its_names),
      cmocka_unit_test(what_people_say_is_known_as_theirs),
      cmocka_unit_test(a_misspelled_field_is_told_with_the_nearest),
      cmocka_unit_test(values_are_checked),
      cmocka_unit_test(a_day_of_effect_is_reckoned_from_the_day_that_people_say),
      cmocka_unit_test(an_issuer_is_known_by_its_code),
      cmocka_unit_test(relations_of_one_kind_are_replaced_and_others_stay),
      cmocka_unit_test(a_number_that_people_say_makes_a_draft_a_document),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
