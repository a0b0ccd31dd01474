/* Titles in capitals, as they would stand in a sentence. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/result/sentence_case.h"

static void titles_are_written_as_in_a_sentence(void **state)
{
  (void)state;
  static const struct {
    const char *printed, *said;
  } titles[] = {
      {"LUẬT BẢO HIỂM XÃ HỘI", "Luật Bảo hiểm xã hội"},
      {"BỘ LUẬT TỐ TỤNG HÌNH SỰ", "Bộ luật Tố tụng hình sự"},
      {"QUY ĐỊNH CHI TIẾT THI HÀNH LUẬT PHÍ VÀ LỆ PHÍ", "Quy định chi tiết thi hành Luật Phí và lệ phí"},
      {"PHỔ BIẾN, GIÁO DỤC PHÁP LUẬT NĂM 2024", "Phổ biến, giáo dục pháp luật năm 2024"},
      {"VỀ KỶ LUẬT CÁN BỘ, ĐẢNG VIÊN", "Về kỷ luật cán bộ, đảng viên"},
      {"CƠ CẤU TỔ CHỨC CỦA BỘ NỘI VỤ", "Cơ cấu tổ chức của Bộ Nội vụ"},
      {"BÁO CÁO CỦA ỦY BAN NHÂN DÂN VỀ CNTT", "Báo cáo của Ủy ban nhân dân về CNTT"},
      {"CÔNG DÂN VIỆT NAM Ở NƯỚC NGOÀI", "Công dân Việt Nam ở nước ngoài"},
      {"PHÁT TRIỂN HỢP TÁC XÃ NÔNG NGHIỆP", "Phát triển hợp tác xã nông nghiệp"},
      /* Nobody knows the capitals of places and people. */
      {"VỀ QUY HOẠCH TỈNH AN BÌNH", "VỀ QUY HOẠCH TỈNH AN BÌNH"},
      {"KHEN THƯỞNG ÔNG NGUYỄN VĂN A", "KHEN THƯỞNG ÔNG NGUYỄN VĂN A"},
      {"BỘ MÁY CỦA SỞ VĂN HOÁ AN BÌNH", "BỘ MÁY CỦA SỞ VĂN HOÁ AN BÌNH"},
      {"SỬ DỤNG TRỤ SỞ LÀM VIỆC", "Sử dụng trụ sở làm việc"},
      {"QUY CHẾ XÃ HÒA BÌNH", "QUY CHẾ XÃ HÒA BÌNH"},
      /* What has small letters is as somebody wrote it; one word may be a name. */
      {"Về việc UBND báo cáo", "Về việc UBND báo cáo"},
      {"UBND", "UBND"},
      {"", ""},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(titles); i++) {
    g_autofree char *said = sentence_case_dup(titles[i].printed);
    assert_string_equal(said, titles[i].said);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(titles_are_written_as_in_a_sentence)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
