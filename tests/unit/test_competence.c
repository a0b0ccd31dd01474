/* Who may end whose documents. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/names/docnum.h"
#include "query/relate/competence.h"

#define THPT "Trường THPT Nguyễn Trãi"

typedef struct {
  const char *number, *issuer, *type; /* "" = not known */
} Paper;

static const struct {
  Paper by, document;
  gboolean may;
} cases[] = {
    /* the order of the offices, by the numbers alone */
    {{"12/2020/QĐ-UBND", "", ""}, {"30/2020/NĐ-CP", "", ""}, FALSE},
    {{"5/NQ-HĐND", "", ""}, {"45/2019/QH14", "", ""}, FALSE},
    {{"12/2020/QĐ-UBND", "", ""}, {"39/2014/TT-BTC", "", ""}, FALSE},
    {{"39/2014/TT-BTC", "", ""}, {"30/2020/NĐ-CP", "", ""}, FALSE},
    {{"39/2014/TT-BTC", "", ""}, {"8/2021/QĐ-TTg", "", ""}, FALSE},
    {{"8/2021/QĐ-TTg", "", ""}, {"30/2020/NĐ-CP", "", ""}, FALSE},
    {{"30/2020/NĐ-CP", "", ""}, {"45/2019/QH14", "", ""}, FALSE},
    {{"8/2021/QĐ-TTg", "", ""}, {"76/NQ-UBTVQH13", "", ""}, FALSE},
    {{"12/2020/QĐ-UBND", "", ""}, {"5/NQ-HĐND", "", ""}, FALSE},
    {{"30/2020/NĐ-CP", "", ""}, {"110/2004/NĐ-CP", "", ""}, TRUE},
    {{"30/2020/NĐ-CP", "", ""}, {"8/2011/QĐ-TTg", "", ""}, TRUE},
    {{"30/2020/NĐ-CP", "", ""}, {"112/HĐBT", "", ""}, TRUE},
    {{"45/2019/QH14", "", ""}, {"30/2020/NĐ-CP", "", ""}, TRUE},
    {{"45/2019/QH14", "", ""}, {"12/2020/QĐ-UBND", "", ""}, TRUE},
    {{"45/2019/QH14", "", ""}, {"07/2013/UBTVQH13", "", ""}, TRUE},
    {{"30/2020/NĐ-CP", "", ""}, {"39/2014/TT-BTC", "", ""}, TRUE},
    {{"78/2021/TT-BTC", "", ""}, {"39/2014/TT-BTC", "", ""}, TRUE},
    {{"1/2022/TT-BNV", "", ""}, {"39/2014/TT-BTC", "", ""}, TRUE},
    {{"1/2022/TT-BNV", "", ""}, {"4/2015/TTLT-BNV-BTC", "", ""}, TRUE},
    {{"45/2010/NQ-HĐND", "", ""}, {"12/2005/QĐ-UBND", "", ""}, TRUE},
    {{"12/2020/QĐ-UBND", "", ""}, {"12/2010/QĐ-UBND", "", ""}, TRUE},
    /* the Party stands apart, and has an order of its own */
    {{"37-QĐ/TW", "", ""}, {"45/2019/QH14", "", ""}, FALSE},
    {{"45/2019/QH14", "", ""}, {"37-QĐ/TW", "", ""}, FALSE},
    {{"12-HD/BTCTW", "", ""}, {"37-QĐ/TW", "", ""}, FALSE},
    {{"12-HD/BTCTW", "", ""}, {"70-HD/BTCTW", "", ""}, TRUE},
    {{"37-QĐ/TW", "", ""}, {"70-HD/BTCTW", "", ""}, TRUE},
    {{"37-QĐ/TW", "", ""}, {"15-QĐ/TU", "", ""}, TRUE},
    {{"15-QĐ/TU", "Tỉnh ủy Cà Mau", ""}, {"7-QĐ/TU", "Tỉnh ủy An Giang", ""}, FALSE},
    {{"15-QĐ/TU", "Tỉnh ủy Cà Mau", ""}, {"7-QĐ/TU", "Tỉnh ủy Cà Mau", ""}, TRUE},
    /* places */
    {{"12/2020/QĐ-UBND", "Ủy ban nhân dân tỉnh Cà Mau", ""},
     {"12/2010/QĐ-UBND", "Ủy ban nhân dân tỉnh An Giang", ""},
     FALSE},
    {{"12/2020/QĐ-UBND", "Ủy ban nhân dân huyện Năm Căn", ""},
     {"12/2010/QĐ-UBND", "Ủy ban nhân dân tỉnh Cà Mau", ""},
     FALSE},
    {{"3/QĐ-UBND", "Ủy ban nhân dân xã Đất Mũi", ""}, {"1/QĐ-UBND", "Ủy ban nhân dân xã Đất Mũi", ""}, TRUE},
    {{"3/QĐ-UBND", "Ủy ban nhân dân xã Đất Mũi", ""}, {"1/QĐ-UBND", "", ""}, TRUE},
    {{"3/QĐ-UBND", "Ủy ban nhân dân xã Đất Mũi", ""}, {"9/NQ-HĐND", "Hội đồng nhân dân xã Đất Mũi", ""}, FALSE},
    {{"9/NQ-HĐND", "Hội đồng nhân dân xã Đất Mũi", ""}, {"3/QĐ-UBND", "Ủy ban nhân dân xã Đất Mũi", ""}, TRUE},
    {{"8/QĐ-SNV", "Sở Nội vụ", ""}, {"12/2010/QĐ-UBND", "Ủy ban nhân dân tỉnh Cà Mau", ""}, FALSE},
    /* a number does not make an office */
    {{"41/2024/QH15", THPT, ""}, {"58/2014/QH13", "", ""}, FALSE},
    {{"30/2020/NĐ-CP", THPT, ""}, {"110/2004/NĐ-CP", "", ""}, FALSE},
    {{"30/2020/NĐ-CP", "Ủy ban nhân dân xã Đất Mũi", ""}, {"110/2004/NĐ-CP", "", ""}, FALSE},
    {{"30/2020/NĐ-CP", "Ban Tổ chức Trung ương", ""}, {"110/2004/NĐ-CP", "", ""}, FALSE},
    {{"30/2020/NĐ-CP", "Chính phủ", "NĐ"}, {"110/2004/NĐ-CP", "", ""}, TRUE},
    {{"45-TC/TCT", "Bộ Tài chính", "TT"}, {"30-TC/TCT", "Bộ Tài chính", "TT"}, TRUE},
    /* an office that is not known ends its own papers, and no others */
    {{"1/QĐ-XYZ", "", ""}, {"30/2020/NĐ-CP", "", ""}, FALSE},
    {{"1/CV-CPA", "", ""}, {"45/2019/QH14", "", ""}, FALSE},
    {{"7/QĐ-THPTNT", THPT, ""}, {"2/QĐ-THPTNT", THPT, ""}, TRUE},
    {{"7/QĐ-THPTNT", THPT, ""}, {"2/QĐ-THPTNT", "", ""}, TRUE},
    {{"7/QĐ-THPTNT", THPT, ""}, {"2/QĐ-THPTNT", "Trường THPT Nguyễn Tất Thành", ""}, FALSE},
    {{"7/QĐ-THPTNT", THPT, ""}, {"2/QĐ-SGDĐT", "", ""}, FALSE},
    {{"12/2020/QĐ-UBND", "", ""}, {"1/QĐ-XYZ", "", ""}, TRUE},
    {{"37-QĐ/TW", "", ""}, {"1/QĐ-XYZ", "", ""}, FALSE},
    /* below a ministry, each its own, and those of the office that it took over */
    {{"5/QĐ-TCT", "", ""}, {"45/2012/TT-BTC", "", ""}, FALSE},
    {{"5/QĐ-TCT", "", ""}, {"8/QĐ-TCHQ", "", ""}, FALSE},
    {{"5/QĐ-TCT", "", ""}, {"3/QĐ-TCT", "", ""}, TRUE},
    {{"5/QĐ-CHQ", "", ""}, {"3/QĐ-TCHQ", "", ""}, TRUE},
    /* a law need not have its number */
    {{"", "", "L"}, {"30/2020/NĐ-CP", "", ""}, TRUE},
    {{"", "Quốc hội", "L"}, {"30/2020/NĐ-CP", "", ""}, TRUE},
    {{"", THPT, "QĐ"}, {"30/2020/NĐ-CP", "", ""}, FALSE},
    {{"", "", ""}, {"30/2020/NĐ-CP", "", ""}, FALSE},
};

static Document *document_of(const Paper *paper)
{
  Document *document = g_new0(Document, 1);
  DocNum number = {0};
  char key[DOCNUM_KEY_MAX];
  document->issuers = g_new0(char *, 2);
  if (*paper->issuer)
    document->issuers[0] = g_strdup(paper->issuer);
  if (*paper->type)
    document->type_code = g_strdup(paper->type);
  if (*paper->number) {
    assert_true(docnum_scan(paper->number, strlen(paper->number), DOCNUM_IN_TEXT, &number) > 0);
    docnum_key(&number, key);
    document->key = g_strdup(key);
    document->number = g_strdup(paper->number);
  }
  return document;
}

static void an_office_ends_its_own_papers_and_those_below(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(Document) by = document_of(&cases[i].by), document = document_of(&cases[i].document);
    if (competence_may_act(by, document) != cases[i].may)
      fail_msg("%s %s on %s %s", cases[i].by.number, cases[i].by.issuer, cases[i].document.number,
               cases[i].document.issuer);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(an_office_ends_its_own_papers_and_those_below)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
