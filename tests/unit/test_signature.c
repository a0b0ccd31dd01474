/* Who signed a paper and as what, by how the block is built. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "corpus/describe/describe.h"

#define HEAD                                                                                                                \
  "ỦY BAN NHÂN DÂN\nTỈNH AN BÌNH\nSố: 12/TB-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"                 \
  "Độc lập - Tự do - Hạnh phúc\nAn Bình, ngày 05 tháng 3 năm 2025\nTHÔNG BÁO\nVề việc thử nghiệm\n" \
  "Căn cứ quy định hiện hành;\n1. Các đơn vị thực hiện.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n"

typedef struct {
  const char *block, *signer, *role;
} SignatureCase;

static const SignatureCase signature_cases[] = {
    /* posts of no list */
    {"ĐỘI TRƯỞNG\nTrần Văn Mẫu\n", "Trần Văn Mẫu", "Đội trưởng"},
    {"HẠT TRƯỞNG\nTrần Văn Mẫu\n", "Trần Văn Mẫu", "Hạt trưởng"},
    {"KT. CHI CỤC TRƯỞNG\nPHÓ CHI CỤC TRƯỞNG\nTrần Văn Mẫu\n", "Trần Văn Mẫu", "Phó Chi cục trưởng"},
    {"KẾ TOÁN TRƯỞNG\nTrần Văn Mẫu\n", "Trần Văn Mẫu", "Kế toán trưởng"},
    {"K/T TRƯỞNG TRẠM\nPHÓ TRƯỞNG TRẠM\nTrần Văn Mẫu\n", "Trần Văn Mẫu", "Phó Trưởng trạm"},
    {"CHÍNH ỦY\nThiếu tướng\nTrần Văn Mẫu\n", "Trần Văn Mẫu", "Chính ủy"},
    {"TRƯỞNG KHOA\nPGS.TS. Trần Văn Mẫu\n", "Trần Văn Mẫu", "Trưởng khoa"},
    {"THẨM PHÁN\nTrần Văn Mẫu\n", "Trần Văn Mẫu", "Thẩm phán"},
    {"Q. HIỆU TRƯỞNG\nTrần Văn Mẫu\n", "Trần Văn Mẫu", "Quyền Hiệu trưởng"},
    {"TỔNG BIÊN TẬP\nTrần Văn Mẫu\n", "Trần Văn Mẫu", "Tổng Biên tập"},
    {"THỦ TRƯỞNG ĐƠN VỊ\nTrần Văn Mẫu\n", "Trần Văn Mẫu", "Thủ trưởng đơn vị"},
    {"PHÓ\nTRƯỞNG BAN\nTrần Văn Mẫu\n", "Trần Văn Mẫu", "Phó Trưởng ban"},
    {"QUYỀN GIÁM ĐỐC\nTrần Văn Mẫu\n", "Trần Văn Mẫu", "Quyền Giám đốc"},
    {"KT. TƯ LỆNH\nPHÓ TƯ LỆNH - THAM MƯU TRƯỞNG\nThiếu tướng Trần Văn Mẫu\n", "Trần Văn Mẫu",
     "Phó Tư lệnh - Tham mưu trưởng"},
    {"TM. ĐOÀN CHỦ TỊCH\nPHÓ CHỦ TỊCH - TỔNG THƯ KÝ\nTrần Văn Mẫu\n", "Trần Văn Mẫu", "Phó Chủ tịch - Tổng Thư ký"},
    {"PHỤ TRÁCH KẾ TOÁN\nTrần Văn Mẫu\n", "Trần Văn Mẫu", "Phụ trách Kế toán"},
    {"ĐẤU GIÁ VIÊN\nTrần Văn Mẫu\n", "Trần Văn Mẫu", "Đấu giá viên"},
    {"THÀNH VIÊN HĐQT\nTrần Văn Mẫu\n", "Trần Văn Mẫu", "Thành viên HĐQT"},
    {"QUẢN ĐỐC\nTrần Văn Mẫu\n", "Trần Văn Mẫu", "Quản đốc"},
    /* a line in capitals below the addresses, whatever it says */
    {"NGHỆ NHÂN ƯU TÚ\nTrần Văn Mẫu\n", "Trần Văn Mẫu", "Nghệ Nhân Ưu Tú"},
    {"PHƯƠNG TIỆN GIAO NHẬN\nKhu Công nghiệp\n", NULL, NULL},
    /* another office's post is named with the office */
    {"TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ TÀI CHÍNH\nTrần Văn Mẫu\n", "Trần Văn Mẫu", "Giám đốc Sở Tài chính"},
    {"TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nTrần Văn Mẫu\n", "Trần Văn Mẫu", "Chánh Văn phòng"},
    /* bodies are no posts, and a name may stand without one */
    {"T/M BỘ CHÍNH TRỊ\nTrần Văn Mẫu\n", "Trần Văn Mẫu", NULL},
    {"T/M BAN BÍ THƯ\nTrần Văn Mẫu\n", "Trần Văn Mẫu", NULL},
    {"TM. ĐOÀN CHỦ TỊCH\nTrần Văn Mẫu\n", "Trần Văn Mẫu", NULL},
    {"T/M ĐẢNG ỦY\nPHÓ BÍ THƯ\nTrần Văn Mẫu\n", "Trần Văn Mẫu", "Phó Bí thư"},
    {"TM. BAN CHẤP HÀNH\nCHỦ TỊCH\nTrần Văn Mẫu\n", "Trần Văn Mẫu", "Chủ tịch"},
    /* names of many peoples */
    {"CHỦ TỊCH\nH'Len Niê\n", "H'Len Niê", "Chủ tịch"},
    {"CHỦ TỊCH\nY Thông Niê Kđăm\n", "Y Thông Niê Kđăm", "Chủ tịch"},
    {"CHỦ TỊCH\nK’ Brếp\n", "K’ Brếp", "Chủ tịch"},
    {"CHỦ TỊCH\nĐiểu K'Mẫu\n", "Điểu K'Mẫu", "Chủ tịch"},
    {"CHỦ TỊCH\nBh'riu Liếc\n", "Bh'riu Liếc", "Chủ tịch"},
    {"CHỦ TỊCH\nSiu Hương\n", "Siu Hương", "Chủ tịch"},
    {"CHỦ TỊCH\nRơ Chăm H’Yéo\n", "Rơ Chăm H’Yéo", "Chủ tịch"},
    /* nobody: small letters over what need not be a person */
    {"Giám đốc\nKhu Công nghiệp\n", NULL, NULL},
    {"T/M BAN THƯỜNG VỤ\nBÍ THƯ\n[Họ và tên]\nĐẢNG CỘNG SẢN VIỆT NAM\nAn Bình, ngày 1 tháng 6 năm 2026\n", NULL, NULL},
    {"Thị trường lao động\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", NULL, NULL},
    {"HIỆU TRƯỞNG\n(Ký, ghi rõ họ tên)\n", NULL, NULL},
};

static void test_signatures(void **state)
{
  guint failed = 0;
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(signature_cases); i++) {
    const SignatureCase *c = &signature_cases[i];
    g_autofree char *text = g_strconcat(HEAD, c->block, NULL);
    g_autoptr(Facts) facts = describe_read(text, strlen(text), NULL);
    const char *signer = facts_text(facts, FACT_SIGNER), *role = facts_text(facts, FACT_SIGNER_ROLE);
    if (g_strcmp0(signer, c->signer) == 0 && g_strcmp0(role, c->role) == 0)
      continue;
    print_error("%swant %s, %s; got %s, %s\n", c->block, c->signer, c->role, signer, role);
    failed++;
  }
  assert_int_equal(failed, 0);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_signatures)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
