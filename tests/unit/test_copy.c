/* One document as several files: copies of one another, and the same document to those who cite it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "query/relate/copy.h"
#include "query/relate/document.h"
#include "tests/unit/small_index.h"

#define BODY                                                                                                                                        \
  "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\n"                                                      \
  "Theo đề nghị của Giám đốc Sở Tài chính tại Tờ trình số 15/TTr-STC ngày 20 tháng 02 năm 2031,\nQUYẾT ĐỊNH:\n"       \
  "Điều 1. Ban hành kèm theo Quyết định này bảng giá đất trên địa bàn huyện, áp dụng từ năm 2031 đến năm 2035.\n" \
  "Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày 15 tháng 3 năm 2031. Chánh Văn phòng, Giám đốc các sở, "  \
  "Thủ trưởng các cơ quan và Chủ tịch Ủy ban nhân dân các xã chịu trách nhiệm thi hành Quyết định này.\n"

enum { DOC, PDF, SCAN, LATER, ANNEX, N_FILES };
static const SmallFile files[N_FILES] = {
    [DOC] = {"/van-ban/12-qd.doc.txt",
             "ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\nSố: 12/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
             "Độc lập - Tự do - Hạnh phúc\nCà Mau, ngày 05 tháng 3 năm 2031\nQUYẾT ĐỊNH\nBan hành bảng giá đất\n" BODY
             "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Thử\n"},
    /* Columns run together, lines are broken by the page, which has a number. */
    [PDF] = {"/tai-ve/8812.pdf.txt",
             "ỦY BAN NHÂN DÂN      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH CÀ MAU      Độc lập - Tự do - Hạnh phúc\n"
             "Số: 12/QĐ-UBND      Cà Mau, ngày 05 tháng 3 năm 2031\n\nQUYẾT ĐỊNH\nBan hành bảng giá đất\n\n" BODY
             "\n2\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Đã ký)\nLê Văn Thử\n"},
    /* The stamp hides the day and the name of the province; a word in twenty is misread. */
    [SCAN] = {"/quet/img001.txt",
              "UY BAN NHAN DAN\nSố: 12/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
              "ngày     tháng 3 năm 2031\nQUYẾT ĐỊNH\nBan hành bảng giá đầt\n"
              "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\n"
              "Theo đề nghị của Giám đốc Sở Tài chính tại Tờ trinh số 15/TTr-STC ngày 20 tháng 02 năm 2031,\n"
              "QUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này bảng giá đất trên địa bàn huyện, áp dụng từ năm "
              "2031 đến nảm 2035.\nĐiều 2. Quyết định này có hiệu lực thi hành kể từ ngày 15 tháng 3 năm 2031. Chánh "
              "Văn phòng, Giám đốc các sở, Thủ trưởng các cơ quan và Chu tịch Ủy ban nhân dân các xã chịu trách nhiệm "
              "thi hành Quyết định này.\n"},
    /* The same text a year later. */
    [LATER] = {"/van-ban/12-qd-2032.txt",
               "ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\nSố: 12/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
               "Độc lập - Tự do - Hạnh phúc\nCà Mau, ngày 06 tháng 3 năm 2032\nQUYẾT ĐỊNH\nBan hành bảng giá đất\n" BODY
               "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Thử\n"},
    /* What was sent with it, under a letterhead of its own. */
    [ANNEX] = {"/van-ban/12-qd-danh-muc.txt",
               "ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\nSố: 12/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
               "Độc lập - Tự do - Hạnh phúc\nCà Mau, ngày 05 tháng 3 năm 2031\nQUYẾT ĐỊNH\nVề danh mục tuyến đường\n"
               "Căn cứ Luật Giá;\nĐiều 1. Đường Nguyễn Trãi, đoạn từ cầu Gành Hào đến ngã tư, loại một; đường Lý Bôn, "
               "đoạn từ chợ phường hai đến bến tàu, loại hai; đường Phan Bội Châu, toàn tuyến, loại ba; hẻm lớn nối "
               "hai đường tính theo đường rộng hơn; hẻm cụt tính bằng một nửa; mặt tiền sông tính như hẻm.\n"},
};

static void one_document_in_three_forms_is_one(void **state)
{
  (void)state;
  static const struct {
    const char *name;
    guint a, b;
    gboolean copy, same;
  } cases[] = {
      {"as .doc and as PDF", DOC, PDF, TRUE, TRUE},
      {"as .doc and as a scan that hides day and issuer", DOC, SCAN, TRUE, TRUE},
      {"as PDF and as a scan", PDF, SCAN, TRUE, TRUE},
      {"the same number and text of another year", DOC, LATER, FALSE, FALSE},
      {"what goes with it under its number, which is cited by it", DOC, ANNEX, FALSE, TRUE},
  };
  SmallIndex index = small_index_open(files, N_FILES);
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GError) error = NULL;
    gboolean copy = FALSE, same = FALSE;
    Sketch sketches[2];
    StoreDocid docids[2] = {cases[i].a + 1, cases[i].b + 1};
    g_autoptr(Document) a = document_read(index.store, docids[0], 0, &error);
    g_autoptr(Document) b = document_read(index.store, docids[1], 0, &error);
    assert_true(copy_read_sketches(index.store, docids, 2, sketches, &error));
    assert_true(
        copy_is(index.store, (CopyFile){docids[0], &sketches[0]}, (CopyFile){docids[1], &sketches[1]}, &copy, &error));
    assert_true(document_is_same(index.store, a, b, &same, &error));
    if (copy != cases[i].copy || same != cases[i].same)
      fail_msg("%s: copy %d, same %d, resemblance %.2f", cases[i].name, copy, same,
               sketch_resemblance(&sketches[0], &sketches[1]));
    assert_true(document_is_same(index.store, b, a, &same, &error));
    assert_int_equal(same, cases[i].same);
  }
  small_index_close(&index);
}

static void the_facts_alone_would_not_tell(void **state)
{
  (void)state;
  g_autoptr(GError) error = NULL;
  SmallIndex index = small_index_open(files, N_FILES);
  g_autoptr(Document) doc = document_read(index.store, DOC + 1, 0, &error);
  g_autoptr(Document) scan = document_read(index.store, SCAN + 1, 0, &error);
  assert_string_equal(doc->key, scan->key);
  assert_int_equal(doc->issued.day, 5);
  assert_int_equal(scan->issued.day, 0);
  small_index_close(&index);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(one_document_in_three_forms_is_one),
      cmocka_unit_test(the_facts_alone_would_not_tell),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
