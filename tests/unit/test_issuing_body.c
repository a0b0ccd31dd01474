/* Who issued a paper, by how its letterhead is built: bodies that no table knows among them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "corpus/describe/describe.h"
#include "corpus/names/proper_case.h"

#define STATE "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nAn Bình, ngày 05 tháng 3 năm 2025\n"
#define PARTY "ĐẢNG CỘNG SẢN VIỆT NAM\nAn Bình, ngày 05 tháng 3 năm 2025\n"
#define BODY  "THÔNG BÁO\nVề việc thử nghiệm\nCăn cứ quy định hiện hành;\n1. Các đơn vị thực hiện.\n"

typedef struct {
  const char *text, *issuer;
} IssuerCase;

static const IssuerCase issuer_cases[] = {
    /* a body below its superior */
    {"SỞ GIÁO DỤC VÀ ĐÀO TẠO AN BÌNH\nTRƯỜNG THCS LÊ LỢI\nSố: 4/TB-THCSLL\n" STATE BODY, "Trường THCS Lê Lợi"},
    {"SỞ Y TẾ AN BÌNH\nTRUNG TÂM KIỂM SOÁT BỆNH TẬT\nSố: 4/TB-KSBT\n" STATE BODY, "Trung tâm Kiểm soát Bệnh tật"},
    {"TẬP ĐOÀN ĐIỆN LỰC VIỆT NAM\nTỔNG CÔNG TY ĐIỆN LỰC MIỀN TÂY\nSố: 4/EVN-KD\n" STATE BODY,
     "Tổng công ty Điện lực Miền Tây"},
    {"BỘ TÀI CHÍNH\nCỤC DỰ TRỮ KHU VỰC AN BÌNH\nSố: 4/CDT-TC\n" STATE BODY, "Cục Dự trữ khu vực An Bình"},
    {"TÒA ÁN NHÂN DÂN TỐI CAO\nTÒA ÁN NHÂN DÂN TỈNH AN BÌNH\nSố: 4/TB-TA\n" STATE BODY, "Tòa án nhân dân tỉnh An Bình"},
    {"CÔNG TY TNHH MTV\nCẤP NƯỚC LONG SƠN\nSố: 4/TB-CN\n" STATE BODY, "Công ty TNHH MTV Cấp nước Long Sơn"},
    {"BẢO HIỂM XÃ HỘI VIỆT NAM\nBẢO HIỂM XÃ HỘI TỈNH AN BÌNH\nSố: 4/TB-BHXH\n" STATE BODY,
     "Bảo hiểm xã hội tỉnh An Bình"},
    /* not unique without its superior */
    {"ỦY BAN NHÂN DÂN HUYỆN LONG SƠN\nPHÒNG TÀI CHÍNH - KẾ HOẠCH\nSố: 4/TB-TCKH\n" STATE BODY,
     "Phòng Tài chính - Kế hoạch huyện Long Sơn"},
    {"UBND QUẬN HẢI AN\nTHANH TRA\nSố: 4/TB-TTr\n" STATE BODY, "Thanh tra quận Hải An"},
    {"ỦY BAN NHÂN DÂN\nTỈNH AN BÌNH\nVĂN PHÒNG\nSố: 4/TB-VP\n" STATE BODY, "Văn phòng Ủy ban nhân dân tỉnh An Bình"},
    {"VĂN PHÒNG\nỦY BAN NHÂN DÂN TỈNH AN BÌNH\nSố: 4/TB-VP\n" STATE BODY, "Văn phòng Ủy ban nhân dân tỉnh An Bình"},
    {"THÀNH ỦY HÀ NỘI\nBAN TỔ CHỨC\n*\nSố 4-TB/BTCTU\n" PARTY BODY, "Ban Tổ chức Thành ủy Hà Nội"},
    {"HUYỆN ỦY LONG SƠN\nỦY BAN KIỂM TRA\n*\nSố 4-TB/UBKTHU\n" PARTY BODY, "Ủy ban Kiểm tra Huyện ủy Long Sơn"},
    {"ĐẢNG ỦY PHƯỜNG TÂN LẬP\nBAN XÂY DỰNG ĐẢNG\n*\nSố 4-TB/BXDĐ\n" PARTY BODY,
     "Ban Xây dựng Đảng Đảng ủy phường Tân Lập"},
    {"ĐẢNG BỘ PHƯỜNG TÂN LẬP\nCHI BỘ 3\n*\nSố 4-TB/CB\n" PARTY BODY, "Chi bộ 3"},
    {"BAN CHẤP HÀNH\nTRUNG ƯƠNG\nBAN NỘI CHÍNH\n*\nSố 4-TB/BNCTW\n" PARTY BODY, "Ban Nội chính Trung ương"},
    {"ĐOÀN TNCS HỒ CHÍ MINH\nBCH HUYỆN LONG SƠN\n***\nSố: 4-TB/HĐ\n" PARTY BODY, "Huyện đoàn Long Sơn"},
    {"NGÂN HÀNG CHÍNH SÁCH XÃ HỘI\nCHI NHÁNH TỈNH AN BÌNH\nSố: 4/NHCS\n" STATE BODY,
     "Ngân hàng Chính sách xã hội chi nhánh tỉnh An Bình"},
    {"UBND TỈNH AN BÌNH\nTHANH TRA TỈNH\nSố: 4/TB-TTr\n" STATE BODY, "Thanh tra tỉnh An Bình"},
    {"TỈNH ĐOÀN AN BÌNH\nBAN THƯỜNG VỤ\nSố: 4-TB/TĐTN\n" PARTY BODY, "Ban Thường vụ Tỉnh đoàn An Bình"},
    {"HĐND HUYỆN LONG SƠN\nBAN PHÁP CHẾ\nSố: 4/TB-BPC\n" STATE BODY, "Ban Pháp chế Hội đồng nhân dân huyện Long Sơn"},
    {"KHO BẠC NHÀ NƯỚC\nKHO BẠC NHÀ NƯỚC AN BÌNH\nSố: 4/TB-KBAB\n" STATE BODY, "Kho bạc Nhà nước An Bình"},
    {"ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HỒ CHÍ MINH\nD.\nSố: 4/TB-UB\n" STATE BODY, "Ủy ban nhân dân thành phố Hồ Chí Minh"},
    {"UBND TỈNH AN BÌNH\nBÁO AN BÌNH\nSố: 4/TB-BAB\n" STATE BODY, "Báo An Bình"},
    {"ĐẢNG BỘ HUYỆN LONG SƠN\nHUYỆN ỦY\n*\nSố 4-TB/HU\n" PARTY BODY, "Huyện ủy Long Sơn"},
    {"ĐẢNG BỘ XÃ TÂN LẬP\nĐẢNG ỦY\n*\nSố 4-TB/ĐU\n" PARTY BODY, "Đảng ủy xã Tân Lập"},
    {"TRUNG ƯƠNG ĐOÀN TNCS HỒ CHÍ MINH\nBAN THANH NIÊN NÔNG THÔN\nSố: 4-CV/TNNT\n" PARTY BODY,
     "Ban Thanh niên Nông thôn Trung ương Đoàn TNCS Hồ Chí Minh"},
    {"UBND HUYỆN LONG SƠN\nVĂN PHÒNG HĐND VÀ UBND\nSố: 4/TB-VP\n" STATE BODY, "Văn phòng HĐND và UBND huyện Long Sơn"},
    {"UBND THÀNH PHỐ AN BÌNH\nPHÒNG LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI\nSố: 4/LĐTBXH\n" STATE BODY,
     "Phòng Lao động - Thương binh và Xã hội thành phố An Bình"},
    {"SỞ GIÁO DỤC VÀ ĐÀO TẠO AN BÌNH\nTRƯỜNG THPT CHUYÊN LÊ QUÝ ĐÔN\nSố: 4/TB-C\n" STATE BODY,
     "Trường THPT chuyên Lê Quý Đôn"},
    {"ĐẢNG ỦY XÃ TÂN LẬP\nCHI BỘ THÔN 5\n*\nSố 4-BC/CB\n" PARTY BODY, "Chi bộ thôn 5"},
    /* columns flattened or broken */
    {"SỞ XÂY DỰNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 4/SXD-QLN Độc lập - Tự do - Hạnh phúc\n"
     "An Bình, ngày 05 tháng 3 năm 2025\n" BODY,
     "Sở Xây dựng"},
    {"UBND HUYỆN LONG SƠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nPHÒNG Y TẾ Độc lập - Tự do - Hạnh phúc\n"
     "Số: 4/TB-PYT An Bình, ngày 05 tháng 3 năm 2025\n" BODY,
     "Phòng Y tế huyện Long Sơn"},
    {"SỞ VĂN HÓA, THỂ THAO\nVÀ DU LỊCH\nSố: 4/TB-SVHTTDL\n" STATE BODY, "Sở Văn hóa, Thể thao và Du lịch"},
    /* letters that offices share prove nothing, the issuer's own name does */
    {"HUYỆN ỦY LONG SƠN\nBAN TỔ CHỨC\n*\nSố 4-TB/BTC\n" PARTY BODY, "Ban Tổ chức Huyện ủy Long Sơn"},
    {"BỘ Y TẾ\nSố: 4/TB-BYT\n" STATE BODY, "Bộ Y tế"},
    /* stamps and copies above */
    {"SAO Y; SỞ NỘI VỤ; 25/12/2025; 09:27:28\nBỘ CÔNG AN\nCÔNG AN TỈNH AN BÌNH\nSố: 4/TB-CAT\n" STATE BODY,
     "Công an tỉnh An Bình"},
};

static void test_letterheads(void **state)
{
  guint failed = 0;
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(issuer_cases); i++) {
    g_autoptr(Facts) facts = describe_read(issuer_cases[i].text, strlen(issuer_cases[i].text), NULL);
    if (g_strcmp0(facts_text(facts, FACT_ISSUER), issuer_cases[i].issuer) == 0 && facts_count(facts, FACT_ISSUER) == 1)
      continue;
    print_error("want %s, got %s\n", issuer_cases[i].issuer, facts_text(facts, FACT_ISSUER));
    failed++;
  }
  assert_int_equal(failed, 0);
}

static void test_the_superior_is_known(void **state)
{
  static const char school[] = "SỞ GIÁO DỤC VÀ ĐÀO TẠO AN BÌNH\nTRƯỜNG THCS LÊ LỢI\nSố: 4/TB-THCSLL\n" STATE BODY;
  static const char ministry[] = "BỘ Y TẾ\nSố: 4/TB-BYT\n" STATE BODY;
  g_autoptr(Facts) below = describe_read(school, strlen(school), NULL);
  g_autoptr(Facts) alone = describe_read(ministry, strlen(ministry), NULL);
  (void)state;
  assert_string_equal(below->superior, "Sở Giáo dục và Đào tạo An Bình");
  assert_null(alone->superior);
}

static void test_no_body_is_invented(void **state)
{
  static const char *const texts[] = {
      "DANH SÁCH CÁN BỘ\n" STATE BODY,
      STATE "ĐƠN ĐỀ NGHỊ\nCấp giấy phép\nKính gửi: Ủy ban nhân dân xã\n",
      "TIN TỨC\nNÓNG TRONG NGÀY\nSố: 4/AB\n" STATE BODY,
  };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
    g_autoptr(Facts) facts = describe_read(texts[i], strlen(texts[i]), NULL);
    if (facts_has(facts, FACT_ISSUER))
      fail_msg("%s: %s", texts[i], facts_text(facts, FACT_ISSUER));
  }
}

static void test_proper_case(void **state)
{
  static const struct {
    const char *capitals, *office, *post;
  } cases[] = {
      {"TRƯỜNG THPT NGUYỄN TRÃI", "Trường THPT Nguyễn Trãi", NULL},
      {"ỦY BAN NHÂN DÂN TỈNH AN BÌNH", "Ủy ban nhân dân tỉnh An Bình", NULL},
      {"VĂN PHÒNG ĐOÀN ĐBQH VÀ HĐND TỈNH AN BÌNH", "Văn phòng Đoàn ĐBQH và HĐND tỉnh An Bình", NULL},
      {"Công ty Cổ phần An Bình", "Công ty Cổ phần An Bình", NULL},
      {"HỘI LIÊN HIỆP PHỤ NỮ XÃ EA H'LEO", "Hội Liên hiệp Phụ nữ xã Ea H'leo", NULL},
      {"PHÒNG CNTT EVN HUYỆN KRÔNG PẮC", "Phòng CNTT EVN huyện Krông Pắc", NULL},
      {"TRƯỞNG CÔNG AN XÃ", NULL, "Trưởng Công an xã"},
      {"PHÓ TRƯỞNG TRẠM", NULL, "Phó Trưởng trạm"},
      {"KẾ TOÁN TRƯỞNG", NULL, "Kế toán trưởng"},
      {"PHÓ CHI CỤC TRƯỞNG", NULL, "Phó Chi cục trưởng"},
      {"GIÁM ĐỐC SỞ Y TẾ", NULL, "Giám đốc Sở Y tế"},
      {"THẨM PHÁN – CHỦ TỌA PHIÊN TÒA", NULL, "Thẩm phán - Chủ tọa phiên tòa"},
  };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *office = proper_case_office(cases[i].capitals), *post = proper_case_post(cases[i].capitals);
    if (cases[i].office != NULL)
      assert_string_equal(office, cases[i].office);
    if (cases[i].post != NULL)
      assert_string_equal(post, cases[i].post);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_letterheads),
      cmocka_unit_test(test_the_superior_is_known),
      cmocka_unit_test(test_no_body_is_invented),
      cmocka_unit_test(test_proper_case),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
