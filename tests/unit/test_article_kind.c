/* Articles that every document has, known by their titles and first sentences, and when a query asks for them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/names/article_kind.h"

enum {
  NONE = 0,
  FORMAL = ARTICLE_KIND_BIT(ARTICLE_KIND_FORMAL),
  TERMS = ARTICLE_KIND_BIT(ARTICLE_KIND_TERMS),
  DUTIES = ARTICLE_KIND_BIT(ARTICLE_KIND_DUTIES),
  AFTER = ARTICLE_KIND_BIT(ARTICLE_KIND_AFTER),
  RULE = ARTICLE_KIND_BIT(ARTICLE_KIND_RULE)
};

static void a_title_tells_the_kind_of_an_article(void **state)
{
  (void)state;
  static const struct {
    const char *text;
    guint want;
  } cases[] = {
      {"Điều 1. Phạm vi điều chỉnh", FORMAL},
      {"Điều 1. Phạm vi Điều chỉnh, đối tượng áp dụng\nThông tư này ...", FORMAL},
      {"Điều 2: ĐỐI TƯỢNG ÁP DỤNG", FORMAL},
      {"IV. TỔ CHỨC THỰC HIỆN", FORMAL},
      {"5. Tổ chức thực hiện", FORMAL},
      {"Điều 24. Tổ chức thực hiện tuyển dụng", NONE},
      {"Điều 9a. Hiệu lực thi hành và điều khoản chuyển tiếp", FORMAL},
      {"Điều 643. Hiệu lực của di chúc", NONE},
      {"Điều 16. Điều khoản chuyển tiếp", FORMAL},
      {"Điều 12. Quy định chi tiết và hướng dẫn thi hành", FORMAL},
      {"Điều 5. Trách nhiệm thi hành", FORMAL},
      {"Điều 2. Quyết định này có hiệu lực kể từ ngày ký.", FORMAL},
      {"Điều 3. Chánh Văn phòng, Thủ trưởng các đơn vị chịu trách nhiệm thi hành Quyết định này.", FORMAL},
      {"Điều 3. Giải thích từ ngữ", TERMS},
      {"2. Khái niệm", TERMS},
      {"Điều 36. Trách nhiệm của Bộ Y tế", DUTIES},
      {"Điều 584. Trách nhiệm bồi thường thiệt hại", NONE},
      {"Điều 21. Trình tự thu hồi giấy phép lao động", AFTER | RULE},
      {"Điều 214. Cấp lại chứng chỉ hành nghề chứng khoán", AFTER},
      {"Điều 213. Điều kiện cấp chứng chỉ hành nghề chứng khoán", RULE},
      {"Điều 24. Thủ tục chứng thực chữ ký\n1. Người yêu cầu phải hủy bản cũ.", RULE},
      {"Điều kiện bán lẻ rượu", RULE},
      {"II. TIÊU CHUẨN VÀ ĐIỀU KIỆN", RULE},
      {"5. Mức thu phí, lệ phí", RULE},
      {"Điều 10. Thời hạn của giấy phép lao động", RULE},
      {"Điều 37. Các trường hợp không được lập vi bằng", RULE},
      {"Điều 7. Biểu phí", RULE},
      {"Điều 7. Biểu trưng của ngành", NONE},
      {"Điều 2. Đối tượng áp dụng", FORMAL},
      {"Điều 8. Hồ sơ đáp ứng điều kiện", NONE},
      {"Điều 6. Mừng thọ", NONE},
      {"phạm vi", FORMAL},
      {"Điều", NONE},
      {"Điều 4.", NONE},
      {"", NONE},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    guint got = article_kind_of(cases[i].text, strlen(cases[i].text));
    if (got != cases[i].want)
      fail_msg("“%s” has the kinds %u instead of %u", cases[i].text, got, cases[i].want);
  }
}

static void a_query_asks_for_kinds_in_words(void **state)
{
  (void)state;
  static const struct {
    const char *text;
    guint want;
  } cases[] = {
      {"trái phiếu chuyển đổi là gì", TERMS | AFTER},
      {"vi bang la gi?", TERMS},
      {"như thế nào được gọi là cổ phiếu đã phát hành", TERMS},
      {"nghị định 30 có hiệu lực khi nào", FORMAL},
      {"phạm vi điều chỉnh luật đất đai", FORMAL | AFTER},
      {"trách nhiệm của Bộ Y tế", DUTIES},
      {"thu hồi giấy phép lao động", AFTER},
      {"đăng ký tạm trú", NONE},
      {"", NONE},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    guint got = article_kind_asked(cases[i].text, strlen(cases[i].text));
    if (got != cases[i].want)
      fail_msg("“%s” asks for the kinds %u instead of %u", cases[i].text, got, cases[i].want);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_title_tells_the_kind_of_an_article),
      cmocka_unit_test(a_query_asks_for_kinds_in_words),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
