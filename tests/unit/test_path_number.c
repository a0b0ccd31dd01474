/* Numbers in the names of files. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/choose/path_number.h"

#include <string.h>

typedef struct {
  const char *path;
  DocNum number;
} PathNumberCase;

#define NUMBER(printed, of_year, of_type, of_issuer)                                                                   \
  {                                                                                                                    \
    .ordinal = printed, .year = (of_year), .type = of_type, .issuer = of_issuer                                        \
  }

static double says(const PathNumberCase *one)
{
  return path_number_says(one->path, strlen(one->path), &one->number);
}

static void a_name_says_a_number_however_it_joins_type_digits_and_year(void **state)
{
  (void)state;
  static const PathNumberCase cases[] = {
      {"/d/quyet-dinh-99-2020.pdf", NUMBER("99", 2020, "QĐ", "")},
      {"/d/QD_99_2020.pdf", NUMBER("99", 2020, "QĐ", "")},
      {"/d/QuyetDinh99.2020.pdf", NUMBER("99", 2020, "QĐ", "")},
      {"/d/QĐ số 99 năm 2020.pdf", NUMBER("99", 2020, "QĐ", "")},
      {"/d/2020_QD_99.pdf", NUMBER("99", 2020, "QĐ", "")},
      {"/2020/QD 099 (ban ky).pdf", NUMBER("99", 2020, "QĐ", "")},
      {"/d/99-2020-QD-UBND.pdf", NUMBER("99", 2020, "QĐ", "UBND")},
      {"/d/99 - QĐ - UBND 2020.pdf", NUMBER("99", 0, "QĐ", "")},
      {"/d/1. QD 99-2020.pdf", NUMBER("99", 2020, "QĐ", "")},
      {"/d/CV123-abc.pdf", NUMBER("123", 0, "CV", "")},
      {"/d/CV 123 UBND.pdf", NUMBER("123", 0, "CV", "")},
      {"/d/cv_den_so_123.pdf", NUMBER("123", 0, "CV", "")},
      {"/d/cong van 123.pdf", NUMBER("123", 0, "CV", "")},
      {"/d/Công văn Bộ Tài chính số 123.pdf", NUMBER("123", 0, "CV", "BTC")},
      {"/d/so 123 cong van di.pdf", NUMBER("123", 0, "CV", "")},
      {"/d/123CV-UBND.pdf", NUMBER("123", 0, "CV", "UBND")},
      {"/Công văn đến/123 de nghi.pdf", NUMBER("123", 0, "CV", "")},
      {"/d/Nghi quyet so 42 NQ-TW.pdf", NUMBER("42", 0, "NQ", "TW")},
      {"/d/NQ HDND 42.pdf", NUMBER("42", 0, "NQ", "")},
      {"/d/TTr88.pdf", NUMBER("88", 0, "TTr", "")},
      {"/d/QĐ 5 quy che.pdf", NUMBER("5", 0, "QyĐ", "")},
      {"/d/KH-12 15.7.2020.pdf", NUMBER("12", 2020, "KH", "")},
      {"/d/GM-07-hop-giao-ban.pdf", NUMBER("7", 0, "GM", "")},
      {"/d/12a-BC-2021.pdf", NUMBER("12a", 2021, "BC", "")},
      {"/d/QD 99-2020.pdf", NUMBER("99", 2020, "", "")},
      {"/d/ban sao 99-2020.pdf", NUMBER("99", 2020, "", "")},
      {"/d/a.zip!/x/HĐ 12.pdf", NUMBER("12", 0, "HĐ", "")},
      {"/d/HD 12.pdf", NUMBER("12", 0, "HĐ", "")},
      {"/d/TT 200-2014-TT-BTC (1).pdf", NUMBER("200", 2014, "TT", "BTC")},
      {"/d/17_2019_QD-UBND 4.pdf", NUMBER("17", 2019, "QĐ", "")},
      {"/d/1. ND 30_2020_ND-CP 5.pdf", NUMBER("30", 2020, "NĐ", "CP")},
      {"/d/thang 7-2020 QD 77.pdf", NUMBER("77", 2020, "QĐ", "")},
      {"/d/15-3-2020 QD 77.pdf", NUMBER("77", 2020, "QĐ", "")},
      {"/d/15.7.2020 QD 99-2020.pdf", NUMBER("99", 2020, "QĐ", "")},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
    if (says(&cases[i]) <= 0)
      fail_msg("%s does not say %s/%u/%s", cases[i].path, cases[i].number.ordinal, cases[i].number.year,
               cases[i].number.type);
}

static void what_is_no_number_or_another_one_is_not_said(void **state)
{
  (void)state;
  static const PathNumberCase cases[] = {
      {"/d/quyet-dinh-99-2021.pdf", NUMBER("99", 2020, "QĐ", "")},
      {"/d/quyet-dinh-99.pdf", NUMBER("99", 2020, "QĐ", "")},
      {"/d/QD 99 2019 thay 2020.pdf", NUMBER("99", 2020, "QĐ", "")},
      {"/d/quyet dinh 123.pdf", NUMBER("123", 0, "CV", "")},
      {"/d/QD 990.pdf", NUMBER("99", 0, "QĐ", "")},
      {"/d/QD 99a.pdf", NUMBER("99", 0, "QĐ", "")},
      {"/d/QD 15.7.2020.pdf", NUMBER("15", 2020, "QĐ", "")},
      {"/d/QD 15-7-2020.pdf", NUMBER("15", 0, "QĐ", "")},
      {"/d/GM hop ngay 15.7.pdf", NUMBER("15", 0, "GM", "")},
      {"/d/giay moi hop to 3.pdf", NUMBER("3", 0, "GM", "")},
      {"/d/1. QD 99-2020.pdf", NUMBER("1", 0, "QĐ", "")},
      {"/d/3. CV UBND.pdf", NUMBER("3", 0, "CV", "")},
      {"/d/CV 2020.pdf", NUMBER("2020", 0, "CV", "")},
      {"/d/thong tu lien tich 12.pdf", NUMBER("12", 0, "TT", "")},
      {"/d/HĐ 12.pdf", NUMBER("12", 0, "HD", "")},
      {"/d/15 bao cao.pdf", NUMBER("15", 0, "BC", "")},
      {"/d/15-7-2020.pdf", NUMBER("7", 2020, "", "")},
      {"/Công văn/QD 123.pdf", NUMBER("123", 0, "CV", "")},
      {"/Công văn/anh 123.pdf", NUMBER("123", 0, "CV", "")},
      {"/d/CV 123 UBND.pdf", NUMBER("123", 0, "CV", "BTC")},
      {"/d/KH 20 2021-2025.pdf", NUMBER("20", 2025, "KH", "")},
      {"/d/TB 7-2020 QD 77.pdf", NUMBER("7", 2020, "QĐ", "")},
      {"/d/Nghi quyet thi hanh Luat so 37.pdf", NUMBER("37", 0, "NQ", "")},
      {"/d/Tờ trình về Kế hoạch số 12.pdf", NUMBER("12", 0, "TTr", "")},
      {"/d/TT 200-2014-TT-BTC (1).pdf", NUMBER("1", 0, "TT", "")},
      {"/d/QD 15-2019-QD-UBND (2).pdf", NUMBER("2", 0, "QĐ", "")},
      {"/d/17_2019_QD-UBND 4.pdf", NUMBER("4", 0, "QĐ", "")},
      {"/d/ND 30_2020_ND-CP 5.pdf", NUMBER("5", 0, "NĐ", "")},
      {"/d/12.2021.TT.BGDĐT_3.pdf", NUMBER("3", 0, "TT", "")},
      {"/d/QĐ (3).pdf", NUMBER("3", 0, "QĐ", "")},
      {"/d/Thông tư (1) (2).pdf", NUMBER("1", 0, "TT", "")},
      {"/d/Công văn[12].pdf", NUMBER("12", 0, "CV", "")},
      {"/d/CV UBND (10) .pdf", NUMBER("10", 0, "CV", "")},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
    if (says(&cases[i]) > 0)
      fail_msg("%s says %s/%u/%s", cases[i].path, cases[i].number.ordinal, cases[i].number.year, cases[i].number.type);
}

static void the_year_may_stand_in_a_day_or_before_the_number(void **state)
{
  (void)state;
  static const PathNumberCase said[] = {
      {"/d/CV94_20210506.pdf", NUMBER("94", 2021, "CV", "")},
      {"/d/CV 94 06052021.pdf", NUMBER("94", 2021, "CV", "")},
      {"/d/20200315_QD_77.pdf", NUMBER("77", 2020, "QĐ", "")},
      {"/d/15032020-QD-77.pdf", NUMBER("77", 2020, "QĐ", "")},
      {"/d/CV-2021-05-07-96.pdf", NUMBER("96", 2021, "CV", "")},
      {"/d/2021-05-07 CV 96.pdf", NUMBER("96", 2021, "CV", "")},
      {"/d/CV-9-07-05-2021.pdf", NUMBER("9", 2021, "CV", "")},
      {"/d/QD_2020_148.pdf", NUMBER("148", 2020, "QĐ", "")},
      {"/d/QD-UBND.2020.148.pdf", NUMBER("148", 2020, "QĐ", "UBND")},
      {"/d/QD 2020 148.pdf", NUMBER("148", 2020, "QĐ", "")},
      {"/d/Quyết định_2020_5.pdf", NUMBER("5", 2020, "QĐ", "")},
      {"/d/QD_2020_148.pdf", NUMBER("148", 2020, "", "")},
      {"/d/CV94_20210506.pdf", NUMBER("94", 2021, "", "")},
      {"/d/KH 2021-2025 số 14.pdf", NUMBER("14", 0, "KH", "")},
      {"/d/QD_2020_so_148.pdf", NUMBER("148", 2020, "QĐ", "")},
      {"/d/3 QD 99-2020.pdf", NUMBER("99", 2020, "QĐ", "")},
      {"/d/TB 7-2020 QD 77.pdf", NUMBER("7", 2020, "TB", "")},
      {"/d/CV 20219999.pdf", NUMBER("20219999", 0, "CV", "")},
  };
  static const PathNumberCase others[] = {
      {"/d/CV94_20210506.pdf", NUMBER("94", 2020, "CV", "")},
      {"/2020/CV94_20210506.pdf", NUMBER("94", 2020, "CV", "")},
      {"/2019/QD_2020_148.pdf", NUMBER("148", 2019, "QĐ", "")},
      {"/d/QD_20200315.pdf", NUMBER("20200315", 0, "QĐ", "")},
      {"/d/QD_15032020.pdf", NUMBER("15032020", 0, "QĐ", "")},
      {"/d/CV-2021-05-07-96.pdf", NUMBER("5", 2021, "CV", "")},
      {"/d/CV-2021-05-07-96.pdf", NUMBER("7", 0, "CV", "")},
      {"/d/BC_2020_07.pdf", NUMBER("7", 2020, "BC", "")},
      {"/d/KH 2021-2025.pdf", NUMBER("2025", 2021, "KH", "")},
      {"/d/Báo cáo 2020 15 xã.pdf", NUMBER("15", 2020, "BC", "")},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(said); i++)
    if (says(&said[i]) < 1)
      fail_msg("%s does not say %s/%u first", said[i].path, said[i].number.ordinal, said[i].number.year);
  for (gsize i = 0; i < G_N_ELEMENTS(others); i++)
    if (says(&others[i]) > 0)
      fail_msg("%s says %s/%u", others[i].path, others[i].number.ordinal, others[i].number.year);
}

static void a_number_joined_to_its_office_is_that_of_a_letter(void **state)
{
  (void)state;
  static const PathNumberCase said[] = {
      {"/d/2451_VPCP-KGVX.pdf", NUMBER("2451", 0, "CV", "")},
      {"/d/2451_VPCP-KGVX.pdf", NUMBER("2451", 0, "", "vpcp-kgvx")},
      {"/d/02451-vpcp.pdf", NUMBER("2451", 0, "", "vpcp")},
      {"/d/1. 88.UBND.VX.pdf", NUMBER("88", 0, "CV", "UBND")},
      {"/2020/88_UBND-VX.pdf", NUMBER("88", 2020, "CV", "")},
      {"/d/20200315_88-BTC.pdf", NUMBER("88", 2020, "CV", "BTC")},
      {"/d/35_2018_QH14.pdf", NUMBER("35", 2018, "", "qh14")},
      {"/d/35_2018_QH14.pdf", NUMBER("35", 2018, "", "qh")},
  };
  static const PathNumberCase others[] = {
      {"/d/2451_VPCP-KGVX.pdf", NUMBER("2451", 0, "QĐ", "")}, {"/d/2451_VPCP-KGVX.pdf", NUMBER("2451", 0, "CV", "BTC")},
      {"/d/12 UBND huyen.pdf", NUMBER("12", 0, "CV", "")},    {"/d/QD 7 va 12_UBND.pdf", NUMBER("12", 0, "CV", "")},
      {"/d/35-QH14.pdf", NUMBER("35", 0, "CV", "")},          {"/d/12-nhom.pdf", NUMBER("12", 0, "CV", "")},
      {"/d/35_2018_QH14.pdf", NUMBER("35", 2018, "", "qh1")},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(said); i++)
    if (says(&said[i]) < 1)
      fail_msg("%s does not say %s/%s first", said[i].path, said[i].number.ordinal, said[i].number.issuer);
  for (gsize i = 0; i < G_N_ELEMENTS(others); i++)
    if (says(&others[i]) > 0)
      fail_msg("%s says %s/%s", others[i].path, others[i].number.ordinal, others[i].number.issuer);
}

static void the_first_number_is_its_own(void **state)
{
  (void)state;
  static const PathNumberCase own = {"/d/CV 12 bai bo QD 99-2020.pdf", NUMBER("12", 0, "CV", "")};
  static const PathNumberCase other = {"/d/CV 12 bai bo QD 99-2020.pdf", NUMBER("99", 2020, "QĐ", "")};
  static const PathNumberCase folder = {"/Công văn/12 UBND.pdf", NUMBER("12", 0, "CV", "")};
  assert_float_equal(says(&own), 1, 1e-9);
  assert_true(says(&other) > 0 && says(&other) < PATH_NUMBER_OWN);
  static const PathNumberCase late = {"/d/TB 7-2020 QD 77.pdf", NUMBER("77", 0, "QĐ", "")};
  assert_true(says(&late) > 0 && says(&late) < PATH_NUMBER_OWN);
  assert_true(says(&folder) >= PATH_NUMBER_OWN && says(&folder) < 1);
}

static void a_name_with_another_type_is_of_another_document(void **state)
{
  (void)state;
  static const PathNumberCase others[] = {{"/d/quyet dinh 123.pdf", NUMBER("123", 0, "CV", "")},
                                          {"/d/TTr123-UBND.pdf", NUMBER("123", 2020, "CV", "")}};
  static const PathNumberCase same[] = {{"/d/CV 123.pdf", NUMBER("123", 0, "CV", "")},
                                        {"/d/CV 123 2019.pdf", NUMBER("123", 2020, "CV", "")},
                                        {"/d/anh 123.pdf", NUMBER("123", 0, "CV", "")},
                                        {"/d/QD 12 theo CV 123.pdf", NUMBER("123", 0, "CV", "")},
                                        {"/d/quyet dinh 123.pdf", NUMBER("123", 2020, "", "")}};
  for (gsize i = 0; i < G_N_ELEMENTS(others); i++)
    assert_true(path_number_is_of_another(others[i].path, strlen(others[i].path), &others[i].number));
  for (gsize i = 0; i < G_N_ELEMENTS(same); i++)
    assert_false(path_number_is_of_another(same[i].path, strlen(same[i].path), &same[i].number));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_name_says_a_number_however_it_joins_type_digits_and_year),
      cmocka_unit_test(what_is_no_number_or_another_one_is_not_said),
      cmocka_unit_test(the_year_may_stand_in_a_day_or_before_the_number),
      cmocka_unit_test(a_number_joined_to_its_office_is_that_of_a_letter),
      cmocka_unit_test(the_first_number_is_its_own),
      cmocka_unit_test(a_name_with_another_type_is_of_another_document),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
