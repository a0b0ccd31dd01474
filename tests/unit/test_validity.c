#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/base/language.h"
#include "query/relate/validity.h"

#define D(y, m, d)                                                                                                     \
  {                                                                                                                    \
    y, m, d                                                                                                            \
  }
#define NONE                                                                                                           \
  {                                                                                                                    \
    0, 0, 0                                                                                                            \
  }

/* A decree of 2004 that another one amended in 2010 and a third one replaced in 2020. */
static const ValidityDates decree = {.issued = D(2004, 4, 8), .effective = D(2004, 5, 2)};
static const ValidityAct life[] = {
    {VALIDITY_ACT_REPLACES, D(2020, 3, 5), D(2020, 6, 1), NONE},
    {VALIDITY_ACT_AMENDS, D(2010, 2, 8), D(2010, 4, 1), NONE},
    {VALIDITY_ACT_AMENDS, D(2012, 1, 1), NONE, NONE},
};

static void a_document_is_what_its_dates_and_the_acts_upon_it_make_it_on_a_day(void **state)
{
  (void)state;
  static const ValidityAct one_day[] = {{VALIDITY_ACT_REPEALS, D(2011, 1, 1), D(2011, 2, 1), NONE},
                                        {VALIDITY_ACT_REPLACES, D(2011, 1, 1), D(2011, 2, 1), NONE}};
  static const ValidityAct twice[] = {{VALIDITY_ACT_REPLACES, D(2015, 1, 1), D(2015, 2, 1), NONE},
                                      {VALIDITY_ACT_REPEALS, D(2011, 1, 1), D(2011, 2, 1), NONE}};
  static const ValidityAct parts[] = {{VALIDITY_ACT_REPEALS_PART, D(2011, 1, 1), D(2011, 2, 1), NONE}};
  static const ValidityAct mixed[] = {{VALIDITY_ACT_REPEALS_PART, D(2012, 1, 1), D(2012, 2, 1), NONE},
                                      {VALIDITY_ACT_AMENDS, D(2011, 1, 1), D(2011, 2, 1), NONE}};
  static const ValidityAct undated[] = {{VALIDITY_ACT_REPLACES, NONE, NONE, NONE}};
  static const ValidityAct undated_and_dated[] = {{VALIDITY_ACT_REPLACES, NONE, NONE, NONE},
                                                  {VALIDITY_ACT_REPEALS, D(2011, 1, 1), NONE, NONE}};
  static const struct {
    const char *what;
    ValidityDates dates;
    const ValidityAct *acts;
    guint n;
    Date at;
    ValidityKind kind;
    Date since;
    gint act;
  } cases[] = {
      {"the day before it takes effect", decree, life, 3, D(2004, 5, 1), VALIDITY_NOT_YET, D(2004, 5, 2), -1},
      {"the day it takes effect", decree, life, 3, D(2004, 5, 2), VALIDITY_IN_FORCE, D(2004, 5, 2), -1},
      {"the amendment is issued, but has no effect yet", decree, life, 3, D(2010, 3, 31), VALIDITY_IN_FORCE,
       D(2004, 5, 2), -1},
      {"the amendment takes effect", decree, life, 3, D(2010, 4, 1), VALIDITY_AMENDED, D(2010, 4, 1), 1},
      {"an amendment without day of effect counts from its issue", decree, life, 3, D(2012, 1, 1), VALIDITY_AMENDED,
       D(2012, 1, 1), 2},
      {"the replacement is issued, but has no effect yet", decree, life, 3, D(2020, 5, 31), VALIDITY_AMENDED,
       D(2012, 1, 1), 2},
      {"the replacement takes effect", decree, life, 3, D(2020, 6, 1), VALIDITY_REPLACED, D(2020, 6, 1), 0},
      {"long after", decree, life, 3, D(2030, 1, 1), VALIDITY_REPLACED, D(2020, 6, 1), 0},
      {"of two ends on one day the replacement says more", decree, one_day, 2, D(2012, 1, 1), VALIDITY_REPLACED,
       D(2011, 2, 1), 1},
      {"the first end is the end", decree, twice, 2, D(2020, 1, 1), VALIDITY_REPEALED, D(2011, 2, 1), 1},
      {"words were taken away", decree, parts, 1, D(2020, 1, 1), VALIDITY_PARTLY_REPEALED, D(2011, 2, 1), 0},
      {"words were taken away and others changed", decree, mixed, 2, D(2020, 1, 1), VALIDITY_AMENDED, D(2012, 2, 1), 0},
      {"replaced, nobody knows when", decree, undated, 1, D(2020, 1, 1), VALIDITY_REPLACED, NONE, 0},
      {"an end with a day says more than one without", decree, undated_and_dated, 2, D(2020, 1, 1), VALIDITY_REPEALED,
       D(2011, 1, 1), 1},
      {"its last day in force",
       {.effective = D(2020, 1, 1), .expires = D(2020, 12, 31)},
       NULL,
       0,
       D(2020, 12, 31),
       VALIDITY_IN_FORCE,
       D(2020, 1, 1),
       -1},
      {"the day after its last one",
       {.effective = D(2020, 1, 1), .expires = D(2020, 12, 31)},
       NULL,
       0,
       D(2021, 1, 1),
       VALIDITY_EXPIRED,
       D(2021, 1, 1),
       -1},
      {"its last month, no day given",
       {.effective = D(2020, 1, 1), .expires = D(2020, 2, 0)},
       NULL,
       0,
       D(2020, 2, 29),
       VALIDITY_IN_FORCE,
       D(2020, 1, 1),
       -1},
      {"expired before it was replaced",
       {.effective = D(2004, 5, 2), .expires = D(2019, 12, 31)},
       life,
       3,
       D(2021, 1, 1),
       VALIDITY_EXPIRED,
       D(2020, 1, 1),
       -1},
      {"replaced before it would have expired",
       {.effective = D(2004, 5, 2), .expires = D(2022, 12, 31)},
       life,
       3,
       D(2024, 1, 1),
       VALIDITY_REPLACED,
       D(2020, 6, 1),
       0},
      {"no day of effect, nothing known",
       {.issued = D(2020, 1, 1)},
       NULL,
       0,
       D(2024, 1, 1),
       VALIDITY_UNKNOWN,
       NONE,
       -1},
      {"no day of effect, not issued yet",
       {.issued = D(2020, 1, 1)},
       NULL,
       0,
       D(2019, 1, 1),
       VALIDITY_NOT_YET,
       NONE,
       -1},
      {"no day of effect, but amended",
       {.issued = D(2004, 1, 1)},
       life,
       3,
       D(2011, 1, 1),
       VALIDITY_AMENDED,
       D(2010, 4, 1),
       1},
      {"no date at all", {.draft = FALSE}, NULL, 0, D(2024, 1, 1), VALIDITY_UNKNOWN, NONE, -1},
      {"a draft", {.effective = D(2020, 1, 1), .draft = TRUE}, life, 3, D(2024, 1, 1), VALIDITY_DRAFT, NONE, -1},
      {"in force before it was issued",
       {.issued = D(2024, 2, 15), .effective = D(2024, 1, 1)},
       NULL,
       0,
       D(2024, 1, 15),
       VALIDITY_IN_FORCE,
       D(2024, 1, 1),
       -1},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    ValidityVerdict verdict = validity_judge(&cases[i].dates, cases[i].acts, cases[i].n, cases[i].at);
    if (verdict.kind != cases[i].kind || date_to_number(verdict.since) != date_to_number(cases[i].since) ||
        verdict.act != cases[i].act)
      fail_msg("%s: %s since %u by %d", cases[i].what, validity_code(verdict.kind), date_to_number(verdict.since),
               verdict.act);
  }
}

static void a_suspension_ends_on_its_day(void **state)
{
  (void)state;
  static const ValidityAct acts[] = {
      {VALIDITY_ACT_SUSPENDS, D(2010, 2, 8), D(2010, 4, 1), D(2010, 4, 29)},
      {VALIDITY_ACT_SUSPENDS_PART, D(2010, 1, 1), D(2010, 2, 1), NONE},
      {VALIDITY_ACT_AMENDS, D(2009, 1, 1), D(2009, 2, 1), NONE},
      {VALIDITY_ACT_SUSPENDS_PART, D(2010, 1, 2), D(2010, 3, 1), D(2012, 0, 0)},
      {VALIDITY_ACT_REPLACES, D(2020, 3, 5), D(2020, 6, 1), NONE},
  };
  static const struct {
    const char *what;
    Date at;
    ValidityKind kind;
    Date since, until;
    gint act;
    guint n_acts;
  } cases[] = {
      {"before", D(2010, 1, 31), VALIDITY_AMENDED, D(2009, 2, 1), NONE, 2, 1},
      {"articles of it, until further notice", D(2010, 2, 1), VALIDITY_PARTLY_SUSPENDED, D(2010, 2, 1), NONE, 1, 1},
      {"articles of it, by two", D(2010, 3, 31), VALIDITY_PARTLY_SUSPENDED, D(2010, 3, 1), D(2012, 0, 0), 3, 2},
      {"the whole, which says more", D(2010, 4, 1), VALIDITY_SUSPENDED, D(2010, 4, 1), D(2010, 4, 29), 0, 1},
      {"its last day", D(2010, 4, 29), VALIDITY_SUSPENDED, D(2010, 4, 1), D(2010, 4, 29), 0, 1},
      {"the day after", D(2010, 4, 30), VALIDITY_PARTLY_SUSPENDED, D(2010, 3, 1), D(2012, 0, 0), 3, 2},
      {"its last year, no day given", D(2012, 12, 31), VALIDITY_PARTLY_SUSPENDED, D(2010, 3, 1), D(2012, 0, 0), 3, 2},
      {"the year after", D(2013, 1, 1), VALIDITY_PARTLY_SUSPENDED, D(2010, 2, 1), NONE, 1, 1},
      {"what ends it says more", D(2020, 6, 1), VALIDITY_REPLACED, D(2020, 6, 1), NONE, 4, 0},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    ValidityVerdict verdict = validity_judge(&decree, acts, G_N_ELEMENTS(acts), cases[i].at);
    if (verdict.kind != cases[i].kind || date_to_number(verdict.since) != date_to_number(cases[i].since) ||
        date_to_number(verdict.until) != date_to_number(cases[i].until) || verdict.act != cases[i].act ||
        verdict.n_acts != cases[i].n_acts)
      fail_msg("%s: %s from %u until %u by %d, %u", cases[i].what, validity_code(verdict.kind),
               date_to_number(verdict.since), date_to_number(verdict.until), verdict.act, verdict.n_acts);
  }
}

static void what_will_end_a_document_is_told_before(void **state)
{
  (void)state;
  static const struct {
    const char *what;
    ValidityDates dates;
    Date at;
    ValidityKind next;
    Date since;
    gint act;
  } cases[] = {
      {"the act is known, its day comes later", decree, D(2015, 1, 1), VALIDITY_REPLACED, D(2020, 6, 1), 0},
      {"it has ended", decree, D(2020, 6, 1), VALIDITY_UNKNOWN, NONE, 0},
      {"it will expire before",
       {.effective = D(2004, 5, 2), .expires = D(2019, 12, 31)},
       D(2015, 1, 1),
       VALIDITY_EXPIRED,
       D(2020, 1, 1),
       -1},
      {"it would expire later",
       {.effective = D(2004, 5, 2), .expires = D(2021, 12, 31)},
       D(2015, 1, 1),
       VALIDITY_REPLACED,
       D(2020, 6, 1),
       0},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    ValidityVerdict verdict = validity_judge(&cases[i].dates, life, G_N_ELEMENTS(life), cases[i].at);
    if (verdict.next != cases[i].next || date_to_number(verdict.next_since) != date_to_number(cases[i].since) ||
        verdict.next_act != cases[i].act)
      fail_msg("%s: %s from %u", cases[i].what, validity_code(verdict.next), date_to_number(verdict.next_since));
  }
  assert_int_equal(validity_judge(&decree, NULL, 0, (Date){2015, 1, 1}).next, VALIDITY_UNKNOWN);
}

static void amendments_are_counted_once_they_have_effect(void **state)
{
  (void)state;
  assert_int_equal(validity_judge(&decree, life, 3, (Date){2011, 1, 1}).n_acts, 1);
  assert_int_equal(validity_judge(&decree, life, 3, (Date){2013, 1, 1}).n_acts, 2);
}

static void a_status_has_many_names(void **state)
{
  (void)state;
  static const guint paused = VALIDITY_BIT(VALIDITY_SUSPENDED) | VALIDITY_BIT(VALIDITY_PARTLY_SUSPENDED);
  static const guint in_force = VALIDITY_BIT(VALIDITY_IN_FORCE) | VALIDITY_BIT(VALIDITY_AMENDED) |
                                VALIDITY_BIT(VALIDITY_PARTLY_REPEALED) | VALIDITY_BIT(VALIDITY_PARTLY_SUSPENDED);
  static const struct {
    const char *name;
    guint want;
  } cases[] = {
      {"in-force", in_force},
      {"In Force", in_force},
      {"còn hiệu lực", in_force},
      {"con hieu luc", in_force},
      {"hết hiệu lực", VALIDITY_ENDED},
      {"het hieu luc", VALIDITY_ENDED},
      {"ended", VALIDITY_ENDED},
      {"expired", VALIDITY_BIT(VALIDITY_EXPIRED)},
      {"replaced", VALIDITY_BIT(VALIDITY_REPLACED)},
      {"thay thế", VALIDITY_BIT(VALIDITY_REPLACED)},
      {"được thay thế", VALIDITY_BIT(VALIDITY_REPLACED)},
      {"bai bo", VALIDITY_BIT(VALIDITY_REPEALED)},
      {"sửa đổi", VALIDITY_BIT(VALIDITY_AMENDED)},
      {"chưa có hiệu lực", VALIDITY_BIT(VALIDITY_NOT_YET)},
      {"not-yet", VALIDITY_BIT(VALIDITY_NOT_YET)},
      {"dự thảo", VALIDITY_BIT(VALIDITY_DRAFT)},
      {"khong ro", VALIDITY_BIT(VALIDITY_UNKNOWN)},
      {"hết hiệu lực một phần", VALIDITY_BIT(VALIDITY_AMENDED) | VALIDITY_BIT(VALIDITY_PARTLY_REPEALED)},
      {"tạm ngưng hiệu lực", paused},
      {"ngung hieu luc", paused},
      {"suspended", VALIDITY_BIT(VALIDITY_SUSPENDED)},
      {"ngưng hiệu lực một phần", VALIDITY_BIT(VALIDITY_PARTLY_SUSPENDED)},
      {"", 0},
      {"xanh", 0},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
    if (validity_parse(cases[i].name, strlen(cases[i].name)) != cases[i].want)
      fail_msg("%s", cases[i].name);
  for (guint kind = 0; kind < VALIDITY_N_KINDS; kind++)
    assert_true(validity_parse(validity_code(kind), strlen(validity_code(kind))) & VALIDITY_BIT(kind));
}

static void what_screens_call_a_status_is_understood_in_both_languages(void **state)
{
  (void)state;
  for (guint l = 0; language_names[l] != NULL; l++) {
    assert_true(language_choose(language_names[l]));
    for (guint kind = 0; kind < VALIDITY_N_KINDS; kind++) {
      const char *name = _(validity_name(kind));
      if (!(validity_parse(name, strlen(name)) & VALIDITY_BIT(kind)))
        fail_msg("%s: \"%s\" is not understood", language_names[l], name);
    }
  }
  language_choose("en");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_screens_call_a_status_is_understood_in_both_languages),
      cmocka_unit_test(a_document_is_what_its_dates_and_the_acts_upon_it_make_it_on_a_day),
      cmocka_unit_test(a_suspension_ends_on_its_day),
      cmocka_unit_test(what_will_end_a_document_is_told_before),
      cmocka_unit_test(amendments_are_counted_once_they_have_effect),
      cmocka_unit_test(a_status_has_many_names),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
