/* What is written like a day, a month or a quarter and is none. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "query/ask/no_day.h"
#include "query/ask/numbers.h"

static void what_no_calendar_has_is_found(void **state)
{
  (void)state;
  static const struct {
    const char *query, *want; /* NULL = nothing */
    NoDayKind kind;
    guint first_atom, n_atoms;
  } cases[] = {
      {"nghị định ngày 30/2/2020", "30/2/2020", NO_DAY_DAY, 3, 3},
      {"31/4/2021", "31/4/2021", NO_DAY_DAY, 0, 3},
      {"cong van 29-2-2023 ve thue", "29-2-2023", NO_DAY_DAY, 2, 3},
      {"thông tư ngày 31 tháng 6 năm 2019", "31 tháng 6 năm 2019", NO_DAY_DAY, 3, 5},
      {"ngày 12/13/2020 công văn", "12/13/2020", NO_DAY_DAY, 1, 3},
      {"quyết định 32.1.2020", "32.1.2020", NO_DAY_DAY, 2, 3},
      {"thuế 2020-02-30", "2020-02-30", NO_DAY_DAY, 1, 3},
      {"2020-13-01", "2020-13-01", NO_DAY_DAY, 0, 3},
      {"2020/02/30", "2020/02/30", NO_DAY_DAY, 0, 3},
      {"quyết định ngày 0/1/2020", "0/1/2020", NO_DAY_DAY, 3, 3},
      {"00/00/2020", "00/00/2020", NO_DAY_DAY, 0, 3},
      {"công văn (31/9/2022) về đất", "31/9/2022", NO_DAY_DAY, 2, 3},
      {"từ 1/2/2020 đến 31/2/2020", "31/2/2020", NO_DAY_DAY, 5, 3},
      {"ngày 31/6", "31/6", NO_DAY_DAY, 1, 2},
      {"văn bản ngày 30 tháng 2", "30 tháng 2", NO_DAY_DAY, 3, 3},
      {"ngay 30-2 ve thue", "30-2", NO_DAY_DAY, 1, 2},
      {"ngày 5 tháng 13", "5 tháng 13", NO_DAY_DAY, 1, 3},
      {"nghị định tháng 13/2020", "13/2020", NO_DAY_MONTH, 3, 2},
      {"thuế tháng 13 năm 2020", "13 năm 2020", NO_DAY_MONTH, 2, 3},
      {"thue thang 0/2020", "0/2020", NO_DAY_MONTH, 2, 2},
      {"tháng 15-2021", "15-2021", NO_DAY_MONTH, 1, 2},
      {"báo cáo quý 5 năm 2020", "5 năm 2020", NO_DAY_QUARTER, 3, 3},
      {"quý 0/2024", "0/2024", NO_DAY_QUARTER, 1, 2},
      {"quý V/2020", "V/2020", NO_DAY_QUARTER, 1, 2},
      {"báo cáo quy vi năm 2021", "vi năm 2021", NO_DAY_QUARTER, 3, 3},
      /* days, months, and what is no day at all */
      {"29/2/2024", NULL, 0, 0, 0},
      {"2024-02-29", NULL, 0, 0, 0},
      {"ngày 29/2", NULL, 0, 0, 0},
      {"ngày 30 tháng 4", NULL, 0, 0, 0},
      {"nghị định 30/2020/NĐ-CP", NULL, 0, 0, 0},
      {"quyết định 31/4/2021/QĐ-UBND", NULL, 0, 0, 0},
      {"30 2 2020", NULL, 0, 0, 0},
      {"nghị định 30 năm 2020", NULL, 0, 0, 0},
      {"tháng 2/2020", NULL, 0, 0, 0},
      {"quý 4 năm 2020", NULL, 0, 0, 0},
      {"quý IV/2020", NULL, 0, 0, 0},
      {"quý vị 2020", NULL, 0, 0, 0},
      {"quý X/2020/NĐ", NULL, 0, 0, 0},
      {"thông tư 13/2020", NULL, 0, 0, 0},
      {"2020-13", NULL, 0, 0, 0},
      {"158/25", NULL, 0, 0, 0},
      {"làm việc 26 ngày 15/20", NULL, 0, 0, 0},
      {"tỷ lệ 30/2", NULL, 0, 0, 0},
      {"lương tháng 13", NULL, 0, 0, 0},
      {"thưởng tháng 13 năm 2023", NULL, 0, 0, 0},
      {"lương 1.234.5678", NULL, 0, 0, 0},
      {"024.38.2020", NULL, 0, 0, 0},
      {"tcvn 7790-13-2020", NULL, 0, 0, 0},
  };
  g_autoptr(Tokenizer) tokenizer = token_new(NULL);
  guint failed = 0;
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GArray) tokens = numbers_tokens(tokenizer, cases[i].query, strlen(cases[i].query));
    g_auto(NoDay) got = {0};
    no_day_find(cases[i].query, tokens, &got);
    if (g_strcmp0(got.typed, cases[i].want) == 0 && got.kind == cases[i].kind &&
        got.first_atom == cases[i].first_atom && got.n_atoms == cases[i].n_atoms)
      continue;
    print_error("%s: \"%s\", kind %u, atoms %u+%u\n", cases[i].query, got.typed != NULL ? got.typed : "", got.kind,
                got.first_atom, got.n_atoms);
    failed++;
  }
  assert_int_equal(failed, 0);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(what_no_calendar_has_is_found)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
