/* Days in the words of a query: what they mean, and where they mean none. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "query/ask/numbers.h"
#include "query/plan/plan_days.h"
#include "query/plan/plan_intent.h"

static const Date today = {2026, 11, 29};

/* "năm ngoái: 2025-01-01..2025-12-31", "" when nothing was read. */
static char *read_days(Tokenizer *tokenizer, const char *text)
{
  g_autoptr(Plan) plan = plan_new();
  g_autoptr(GArray) tokens = numbers_tokens(tokenizer, text, strlen(text));
  char from[DATE_TEXT_MAX] = "", to[DATE_TEXT_MAX] = "";
  plan_intent_read(plan, text, strlen(text), tokens);
  plan_days_read(plan, text, tokens, today);
  if (plan->days.typed == NULL)
    return g_strdup("");
  if (plan->days.from.year != 0)
    date_print_iso(plan->days.from, from);
  if (plan->days.to.year != 0)
    date_print_iso(plan->days.to, to);
  return g_strdup_printf("%s: %s..%s", plan->days.typed, from, to);
}

static void days_are_read_where_they_say_when_documents_were_issued(void **state)
{
  (void)state;
  static const struct {
    const char *query, *want;
  } cases[] = {
      {"nghị quyết năm ngoái", "năm ngoái: 2025-01-01..2025-12-31"},
      {"nghi quyet nam ngoai", "nam ngoai: 2025-01-01..2025-12-31"},
      {"tuần trước công văn", "tuần trước: 2026-11-16..2026-11-22"},
      {"công văn hôm qua", "hôm qua: 2026-11-28..2026-11-28"},
      {"đất đai tháng này", "tháng này: 2026-11-01..2026-11-30"},
      {"thuế 3 năm gần đây", "3 năm gần đây: 2023-11-29..2026-11-29"},
      {"thông tư hóa đơn quý trước", "quý trước: 2026-07-01..2026-09-30"},
      {"nghị định đất đai từ 2010 đến 2012", "từ 2010 đến 2012: 2010-01-01..2012-12-31"},
      {"nghị định từ năm 2010 đến hết năm 2012 về đất", "từ năm 2010 đến hết năm 2012: 2010-01-01..2012-12-31"},
      {"nghị định đất đai từ 2020 đến nay", "từ 2020 đến nay: 2020-01-01..2026-11-29"},
      {"thông tư thuế từ năm 2020 trở đi", "từ năm 2020 trở đi: 2020-01-01.."},
      {"thông tư thuế sau 2024", "sau 2024: 2025-01-01.."},
      {"thông tư thuế sau tháng 3/2024", "sau tháng 3/2024: 2024-04-01.."},
      {"chỉ thị trước năm 2010", "trước năm 2010: ..2009-12-31"},
      {"nghị định năm 2019", "năm 2019: 2019-01-01..2019-12-31"},
      {"thông tư tháng 3/2013", "tháng 3/2013: 2013-03-01..2013-03-31"},
      {"thông tư của bộ tài chính tháng 3 năm 2013", "tháng 3 năm 2013: 2013-03-01..2013-03-31"},
      {"thông tư tháng trước của bộ tài chính", "tháng trước: 2026-10-01..2026-10-31"},
      {"thong tu thang truoc ve thue", "thang truoc: 2026-10-01..2026-10-31"},
      {"nghị định năm ngoái đất đai", "năm ngoái: 2025-01-01..2025-12-31"},
      {"thông tư thuế năm ngoái của bộ tài chính", "năm ngoái: 2025-01-01..2025-12-31"},
      {"quyết định tuần này ubnd tỉnh an giang", "tuần này: 2026-11-23..2026-11-29"},
      {"công văn 3 tháng gần đây về hóa đơn", "3 tháng gần đây: 2026-08-29..2026-11-29"},
      {"nghị định quý 4 năm 2023", "quý 4 năm 2023: 2023-10-01..2023-12-31"},
      {"thông tư quý IV/2023", "quý IV/2023: 2023-10-01..2023-12-31"},
      {"thong tu quy 2 nam 2024 ve thue", "quy 2 nam 2024: 2024-04-01..2024-06-30"},
      {"thông tư của bộ tài chính quý 1/2024", "quý 1/2024: 2024-01-01..2024-03-31"},
      {"nghị định năm 2019 về thuế", "năm 2019: 2019-01-01..2019-12-31"},
      {"thông tư tháng 5 năm 2020 của bộ y tế", "tháng 5 năm 2020: 2020-05-01..2020-05-31"},
      /* about something else */
      {"báo cáo quý 4 năm 2023", ""},
      {"báo cáo năm 2019", ""},
      {"kế hoạch năm 2020 về tinh giản", ""},
      {"thông tư quyết toán quý 4 năm 2023", ""},
      {"quý 4 năm 2023 ngân sách", ""},
      {"thông tư nghỉ một tháng trước khi sinh", ""},
      {"nghị định tháng trước khi nghỉ hưu", ""},
      {"nghị định kim loại quý", ""},
      {"quyết định nghỉ việc năm qua đời", ""},
      {"năm ngoái", ""},
      {"lương từ 2020 đến 2022", ""},
      {"kế hoạch giai đoạn từ 2016 đến 2020", ""},
      {"nghị quyết nhiệm kỳ từ 2016 đến 2020", ""},
      {"tuần trước tôi bị công an phạt vì vượt đèn đỏ thì nộp ở đâu", ""},
      {"nghị định 30 năm 2020 văn thư", ""},
      {"nghị định về thuế năm 2019", ""},
      {"đất nông nghiệp trước sau", ""},
      {"nghị định từ 2022 đến 2010", ""},
      {"tiền lương hiện nay", ""},
      {"nghị định sau", ""},
  };
  g_autoptr(Tokenizer) tokenizer = token_new(NULL);
  guint failed = 0;
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *got = read_days(tokenizer, cases[i].query);
    if (strcmp(got, cases[i].want) == 0)
      continue;
    print_error("%s: \"%s\" instead of \"%s\"\n", cases[i].query, got, cases[i].want);
    failed++;
  }
  assert_int_equal(failed, 0);
}

static void days_that_are_none_are_found(void **state)
{
  (void)state;
  static const struct {
    const char *query, *want; /* NULL = nothing */
  } cases[] = {
      {"nghị định ngày 30/2/2020", "30/2/2020"},
      {"31/4/2021", "31/4/2021"},
      {"cong van 29-2-2023 ve thue", "29-2-2023"},
      {"thông tư ngày 31 tháng 6 năm 2019", "31 tháng 6 năm 2019"},
      {"ngày 12/13/2020 công văn", "12/13/2020"},
      {"quyết định 32.1.2020", "32.1.2020"},
      {"29/2/2024", NULL},
      {"nghị định 30/2020/NĐ-CP", NULL},
      {"30 2 2020", NULL},
      {"nghị định 30 năm 2020", NULL},
      {"tháng 2/2020", NULL},
      {"158/25", NULL},
      {"lương 1.234.5678", NULL},
  };
  g_autoptr(Tokenizer) tokenizer = token_new(NULL);
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GArray) tokens = numbers_tokens(tokenizer, cases[i].query, strlen(cases[i].query));
    g_autofree char *got = plan_days_find_impossible(cases[i].query, tokens);
    if (g_strcmp0(got, cases[i].want) != 0)
      fail_msg("%s: %s", cases[i].query, got);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(days_that_are_none_are_found),
      cmocka_unit_test(days_are_read_where_they_say_when_documents_were_issued),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
