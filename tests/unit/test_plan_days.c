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

/* "năm ngoái: 2025-01-01..2025-12-31", with " in force" behind it when it is the day of effect; "" when nothing was read. */
static char *read_days(Tokenizer *tokenizer, const char *text)
{
  g_autoptr(Plan) plan = plan_new();
  g_autoptr(GArray) tokens = numbers_tokens(tokenizer, text, strlen(text));
  g_autoptr(GArray) numbers = numbers_find(tokens, text, strlen(text));
  char from[DATE_TEXT_MAX] = "", to[DATE_TEXT_MAX] = "";
  plan_intent_read(plan, text, strlen(text), tokens);
  plan_days_read(plan, text, tokens, numbers, today);
  if (plan->days.typed == NULL)
    return g_strdup("");
  if (plan->days.from.year != 0)
    date_print_iso(plan->days.from, from);
  if (plan->days.to.year != 0)
    date_print_iso(plan->days.to, to);
  return g_strdup_printf("%s: %s..%s%s", plan->days.typed, from, to, plan->days.of_effect ? " in force" : "");
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

static void days_of_effect_are_no_days_of_issue(void **state)
{
  (void)state;
  static const struct {
    const char *query, *want;
  } cases[] = {
      {"nghị định có hiệu lực từ năm 2024", "có hiệu lực từ năm 2024: 2024-01-01.. in force"},
      {"nghi dinh co hieu luc tu nam 2024", "co hieu luc tu nam 2024: 2024-01-01.. in force"},
      {"luật có hiệu lực từ 1/7/2024", "có hiệu lực từ 1/7/2024: 2024-07-01..2024-07-01 in force"},
      {"thông tư thuế có hiệu lực thi hành kể từ ngày 01/01/2020",
       "có hiệu lực thi hành kể từ ngày 01/01/2020: 2020-01-01..2020-01-01 in force"},
      {"nghị định bắt đầu có hiệu lực từ tháng 7/2024 về lương",
       "bắt đầu có hiệu lực từ tháng 7/2024: 2024-07-01.. in force"},
      {"thông tư có hiệu lực từ năm 2020 trở đi", "có hiệu lực từ năm 2020 trở đi: 2020-01-01.. in force"},
      {"thông tư có hiệu lực từ 2020 đến 2022", "có hiệu lực từ 2020 đến 2022: 2020-01-01..2022-12-31 in force"},
      {"nghị định có hiệu lực trước năm 2010", "có hiệu lực trước năm 2010: ..2009-12-31 in force"},
      {"nghị định có hiệu lực sau 1/7/2024", "có hiệu lực sau 1/7/2024: 2024-07-02.. in force"},
      {"nghị định hiệu lực năm 2022", "hiệu lực năm 2022: 2022-01-01..2022-12-31 in force"},
      {"luật có hiệu lực ngày 1/7/2025", "có hiệu lực ngày 1/7/2025: 2025-07-01..2025-07-01 in force"},
      {"thông tư có hiệu lực trong quý 3 năm 2024",
       "có hiệu lực trong quý 3 năm 2024: 2024-07-01..2024-09-30 in force"},
      {"thông tư có hiệu lực năm ngoái", "có hiệu lực năm ngoái: 2025-01-01..2025-12-31 in force"},
      {"nghị định có hiệu lực tháng này", "có hiệu lực tháng này: 2026-11-01..2026-11-30 in force"},
      {"nghị định sẽ có hiệu lực từ 1/1/2027", "sẽ có hiệu lực từ 1/1/2027: 2027-01-01..2027-01-01 in force"},
      /* the days of something else */
      {"thông tư hết hiệu lực từ 1/7/2024", ""},
      {"thông tư hết hiệu lực năm ngoái", ""},
      {"nghị định còn hiệu lực từ năm 2015", ""},
      {"nghị định ngưng hiệu lực từ 1/4/2025", ""},
      {"nghị định mất hiệu lực trước 2020", ""},
      {"nghị định bị thay thế từ 2020", ""},
      {"thông tư bãi bỏ từ năm 2021", ""},
      {"thông tư áp dụng từ năm 2021", ""},
      {"nghị định thi hành kể từ 2019", ""},
      {"thông tư tính từ 1/1/2020", ""},
      {"hợp đồng lao động có hiệu lực từ 1/1/2021", ""},
      {"giấy phép có hiệu lực từ năm 2020", ""},
      {"nghị định 123/2020/NĐ-CP có hiệu lực từ 1/7/2022", ""},
      {"thông tư 80/2021 có hiệu lực từ 1/1/2022", ""},
      /* and of the issue all the same */
      {"thông tư ban hành từ năm 2021", "từ năm 2021: 2021-01-01.."},
      {"nghị định kể từ năm 2021", "từ năm 2021: 2021-01-01.."},
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

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(days_of_effect_are_no_days_of_issue),
      cmocka_unit_test(days_are_read_where_they_say_when_documents_were_issued),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
