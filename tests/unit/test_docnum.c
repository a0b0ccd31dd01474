#include "corpus/names/docnum.h"
#include "corpus/names/docnum_codes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

/* want: the key and what is left unread; NULL when no number starts there. */
typedef struct {
  const char *text, *key, *rest;
} Case;

static void check(const Case *cases, gsize n, DocNumContext context)
{
  guint bad = 0;
  for (gsize i = 0; i < n; i++) {
    DocNum num;
    char key[DOCNUM_KEY_MAX] = "";
    const char *text = cases[i].text;
    gsize len = docnum_scan(text, strlen(text), context, &num);
    if (len)
      docnum_key(&num, key);
    if (g_strcmp0(len ? key : NULL, cases[i].key) != 0 || (len && strcmp(text + len, cases[i].rest) != 0)) {
      print_error("\"%s\": %s, rest \"%s\"\n", text, len ? key : "no number", text + len);
      bad++;
    }
  }
  assert_int_equal(bad, 0);
}

static void numbers_in_running_text_are_read(void **state)
{
  static const Case cases[] = {
      {"156/QĐ-UBND ngày 5/3/2020", "156//qd/ubnd", " ngày 5/3/2020"},
      {"15/HD-BNV", "15//hd/bnv", ""},
      {"1234/BGDĐT-VP", "1234///bgddt-vp", ""},
      {"1234/BGD&ĐT-VP", "1234///bgddt-vp", ""},
      {"30/2020/NĐ-CP, ", "30/2020/nd/cp", ", "},
      {"30/2020/NÐ-CP", "30/2020/nd/cp", ""},
      {"30/2020/ND-CP", "30/2020/nd/cp", ""},
      {"30/2020/nđ-cp", "30/2020/nd/cp", ""},
      {"30/2020/NĐ\xE2\x80\x93"
       "CP",
       "30/2020/nd/cp", ""},
      {"30/2020/NĐ\xE2\x80\x91"
       "CP",
       "30/2020/nd/cp", ""},
      {"30/2020/NĐ - CP.", "30/2020/nd/cp", "."},
      {"30 /2020/NĐ- CP", "30/2020/nd/cp", ""},
      {"30/2020/NĐ/CP", "30/2020/nd/cp", ""},
      {"06/2022/TT-BXD", "6/2022/tt/bxd", ""},
      {"12/2023/NQ-HĐND", "12/2023/nq/hdnd", ""},
      {"19/2018/QĐ-TTg", "19/2018/qd/ttg", ""},
      {"45/2019/QH14 ", "45/2019//qh14", " "},
      {"45/2019/QH 14 ngày", "45/2019//qh14", " ngày"},
      {"45/2019/QH 2019", "45/2019//qh", " 2019"},
      {"326/2016/UBTVQH14", "326/2016//ubtvqh14", ""},
      {"03/VBHN-VPQH", "3//vbhn/vpqh", ""},
      {"66.4/2025/NQ-CP", "66.4/2025/nq/cp", ""},
      {"12a/2015/NQ-HĐND", "12a/2015/nq/hdnd", ""},
      {"01/2006/TTLT/BBCVT-BNG-BCA", "1/2006/ttlt/bbcvt-bng-bca", ""},
      {"01/2006/TTLT-BBCVT-BNG-BCA", "1/2006/ttlt/bbcvt-bng-bca", ""},
      {"03/2020/TT-BTC, 04/2020/TT-BTC", "3/2020/tt/btc", ", 04/2020/TT-BTC"},
      {"03/2020/TT-BTC. 14 bộ", "3/2020/tt/btc", ". 14 bộ"},
      {"03/2020/TT-BTC,4", NULL, ""},
      {"05/2018/TTLT-VKSNDTC- TANDTC-BCA ngày", "5/2018/ttlt/vksndtc-tandtc-bca", " ngày"},
      {"05/2018/TTLT-BCA - BTC quy định", "5/2018/ttlt/bca", " - BTC quy định"},
      {"05/2018/TT-BCA- BTC quy định", "5/2018/tt/bca", "- BTC quy định"},
      {"01/2020/TTLT-VKSNDTC-TANDTC-BCA-BQP-BNN&PTNT-BTC-BTP", "1/2020/ttlt/vksndtc-tandtc-bca-bqp-bnnptnt-btc-btp",
       ""},
      {"59/CP", "59///cp", ""},
      {"91-CP", "91///cp", ""},
      {"11-HD/BTCTW", "11//hd/btctw", ""},
      {"11-HD/BTCTW)", "11//hd/btctw", ")"},
      {"36-HD/VPTW", "36//hd/vptw", ""},
      {"36 - HD/VPTW", "36//hd/vptw", ""},
      {"42-NQ/TW", "42//nq/tw", ""},
      {"42-NQ/TƯ", "42//nq/tw", ""},
      {"12-QĐ/TU", "12//qd/tu", ""},
      {"205-QyĐ/TW", "205//qyd/tw", ""},
      {"10-CTr/TU", "10//ctr/tu", ""},
      {"10-Ctr/TU", "10//ctr/tu", ""},
      {"18-L/CTN", "18//l/ctn", ""},
      {"11-HD/BTCTW (nb)", "11//hd/btctw", ""},
      {"11-HD/BTCTW-nb", "11//hd/btctw", ""},
      {"11-HD/BTCTWnb", "11//hd/btctw", ""},
      {"1141-TC/QĐ/CĐKT", "1141//qd/tc-cdkt", ""},
      {"1141/TC-QĐ-CĐKT", "1141//qd/tc-cdkt", ""},
      {"37 TC/TCT ngày", "37//tc/tct", " ngày"},
      {"02 BKH/DN", "2///bkh-dn", ""},
      {"11-BKH/NG", "11///bkh-ng", ""},
      {"1279/1998/QĐ.UBT ngày", "1279/1998/qd/ubt", " ngày"},
      {"1769/QĐ.UBT.97", "1769/1997/qd/ubt", ""},
      {"156/QĐ.Căn cứ", NULL, NULL},
      {"55/2022/AL", "55/2022/al/", ""},
      {"5 UBND/HĐ", "5//hd/ubnd", ""},
      {"60 KM/HM", NULL, NULL},
      {"12 UBND tỉnh", NULL, NULL},
      {"12 QĐ của", NULL, NULL},
      {"1613/BYT-QĐ", "1613//qd/byt", ""},
      {"12/UB/QĐ", "12//qd/ub", ""},
      {"126/2020/NĐ-CPcho người", "126/2020/nd/cp", "cho người"},
      {"342/2016/TT-BTCngày 30", "342/2016/tt/btc", "ngày 30"},
      {"01/2016/NQ.HĐTP, có", "1/2016/nq/hdtp", ", có"},
      {"50/2022/NĐ_CP, có", "50/2022/nd/cp", ", có"},
      {"50/2022/NĐ_CP quy định", "50/2022/nd/cp", " quy định"},
      {"12/2016/NQ. Hội", "12/2016/nq/", ". Hội"},
      {"12/2001/QĐ-BTC", "12/2001/qd/btc", ""},
      {"156/QĐ-UBND - UBND tỉnh", "156//qd/ubnd", " - UBND tỉnh"},
      {"156/QĐ-UBND-Căn cứ", "156//qd/ubnd", "-Căn cứ"},
      {"05/2008/NQLT/TLĐLĐVN-CA", "5/2008/nqlt/tldldvn-ca", ""},
      {"99/2022/NĐ-CP/If", "99/2022/nd/cp", "/If"},
      {"1993/QĐ-TTg", "1993//qd/ttg", ""},
      {"59/CP", "59///cp", ""},
      /* none */
      {"2019/BGTVT", NULL, NULL}, /* QCVN 104:2019/BGTVT */
      {"14/3/2012", NULL, NULL},
      {"14-3-2012", NULL, NULL},
      {"1/2", NULL, NULL},
      {"5/2019", NULL, NULL},
      {"5/2019 của Quốc hội", NULL, NULL},
      {"2012", NULL, NULL},
      {"2012 11-HD/BTCTW", NULL, NULL},
      {"24/7", NULL, NULL},
      {"1.000.000/NGÀY", NULL, NULL},
      {"60 KM/H", NULL, NULL},
      {"60-KM/H", NULL, NULL},
      {"024.38231234", NULL, NULL},
      {"0912345678", NULL, NULL},
      {"5/Nghị quyết", NULL, NULL},
      {"5-Nghị/TW", NULL, NULL},
      {"10/khoản", NULL, NULL},
      {"30/2020/", NULL, NULL},
      {"30/2020/\nNĐ-CP", NULL, NULL},
      {"11 HD BTCTW", NULL, NULL},
      {"HD11", NULL, NULL},
      {"0/QĐ-UBND", NULL, NULL},
      {"/QĐ-UBND", NULL, NULL},
      {"123456789/QĐ-UBND", NULL, NULL},
      {"", NULL, NULL},
      {"1", NULL, NULL},
      {"1/", NULL, NULL},
      {"1-", NULL, NULL},
  };
  (void)state;
  check(cases, G_N_ELEMENTS(cases), DOCNUM_IN_TEXT);
}

static void numbers_typed_in_queries_are_read(void **state)
{
  static const Case cases[] = {
      {"30/2020/NĐ-CP", "30/2020/nd/cp", ""},
      {"30/2020/nd-cp", "30/2020/nd/cp", ""},
      {"30-2020-nd-cp", "30/2020/nd/cp", ""},
      {"30_2020_ND-CP", "30/2020/nd/cp", ""},
      {"30_2020_ND-CP.pdf", "30/2020/nd/cp", ".pdf"},
      {"30 2020 nd cp", "30/2020/nd/cp", ""},
      {"30 2020 nđ cp về công tác văn thư", "30/2020/nd/cp", " về công tác văn thư"},
      {"30/2020/nd", "30/2020/nd/", ""},
      {"nd30/2020", "30/2020/nd/", ""},
      {"nđ 30 2020", "30/2020/nd/", ""},
      {"nd 30", "30//nd/", ""},
      {"nd30", "30//nd/", ""},
      {"NĐ 30/2020/NĐ-CP", "30/2020/nd/cp", ""},
      {"nd số 30/2020/nd-cp", "30/2020/nd/cp", ""},
      {"11-HD/BTCTW", "11//hd/btctw", ""},
      {"11-hd/btctw", "11//hd/btctw", ""},
      {"11 HD BTCTW", "11//hd/btctw", ""},
      {"11 hd btctw 2012", "11//hd/btctw", " 2012"},
      {"HD11", "11//hd/", ""},
      {"HD 11", "11//hd/", ""},
      {"hd-11", "11//hd/", ""},
      {"HD 11 BTCTW", "11//hd/btctw", ""},
      {"nq 18 tw", "18//nq/tw", ""},
      {"nq18tw", NULL, NULL},
      {"NQ 42 TW", "42//nq/tw", ""},
      {"18 nq tw", "18//nq/tw", ""},
      {"18 nq", "18//nq/", ""},
      {"18-nq/tw", "18//nq/tw", ""},
      {"18-NQ/TW", "18//nq/tw", ""},
      {"18 NQ TU", "18//nq/tu", ""},
      {"18 nq tu nay", "18//nq/", " tu nay"},
      {"15 NQ ĐU", "15//nq/du", ""},
      {"15 NQ DU", "15//nq/du", ""},
      {"nq 15 thu hồi đất", "15//nq/", " thu hồi đất"},
      {"18 NQ THU HỒI", "18//nq/", " THU HỒI"},
      {"30/2020 thu hồi đất", "30/2020//", " thu hồi đất"},
      {"30/2020 tu van", "30/2020//", " tu van"},
      {"30/2020 TT-BTS", "30/2020/tt/bts", ""},
      {"12-nq/thu", "12//nq/thu", ""},
      {"60/tatc", "60///tatc", ""},
      {"63/2020", "63/2020//", ""},
      {"63/2020 về", "63/2020//", " về"},
      {"45/2019/qh14", "45/2019//qh14", ""},
      {"45 2019 qh14", "45/2019//qh14", ""},
      {"tt 39/2016/TT-NHNN", "39/2016/tt/nhnn", ""},
      {"tt39", "39//tt/", ""},
      {"1234/BGDĐT-VP", "1234///bgddt-vp", ""},
      {"1234/bgddt-vp", "1234///bgddt-vp", ""},
      {"01/2006/ttlt-bbcvt-bng-bca", "1/2006/ttlt/bbcvt-bng-bca", ""},
      {"59/cp", "59///cp", ""},
      {"11-hd", "11//hd/", ""},
      {"11HD", "11//hd/", ""},
      {"42nq/tw", "42//nq/tw", ""},
      {"5kh", NULL, NULL},
      {"30ndx", NULL, NULL},
      {"5 nđ 100", NULL, NULL},
      {"18 nq 2022", "18//nq/", " 2022"},
      {"45/2019/qh 14", "45/2019//qh14", ""},
      /* none */
      {"2012", NULL, NULL},
      {"2012 da nang", NULL, NULL},
      {"2012 hd", NULL, NULL},
      {"30 bc", NULL, NULL},
      {"nq 2015", NULL, NULL},
      {"da 30", NULL, NULL},
      {"ban 11", NULL, NULL},
      {"luan chuyen can bo 2012", NULL, NULL},
      {"can bo 2012", NULL, NULL},
      {"qd 15/6/2012", NULL, NULL},
      {"15/6/2012", NULL, NULL},
      {"2010/2012", NULL, NULL},
      {"2010-2012", NULL, NULL},
      {"12/2012/2013", NULL, NULL},
      {"10 tháng 3", NULL, NULL},
      {"3 con", NULL, NULL},
      {"tt", NULL, NULL},
      {"nq so", NULL, NULL},
      {"điều 5", NULL, NULL},
  };
  (void)state;
  check(cases, G_N_ELEMENTS(cases), DOCNUM_IN_QUERY);
}

static void numbers_print_as_offices_print_them(void **state)
{
  static const char *const cases[] = {"30/2020/NĐ-CP",   "11-HD/BTCTW",  "156/QĐ-UBND",
                                      "1234/BGDĐT-VP",   "45/2019/QH14", "18-L/CTN",
                                      "66.4/2025/NQ-CP", "59/CP",        "01/2006/TTLT-BTC-BNV"};
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    DocNum num;
    g_autoptr(GString) out = g_string_new(NULL);
    assert_int_equal(docnum_scan(cases[i], strlen(cases[i]), DOCNUM_IN_TEXT, &num), strlen(cases[i]));
    docnum_print(&num, out);
    assert_string_equal(out->str, *cases[i] == '0' ? cases[i] + 1 : cases[i]);
  }
}

static void a_party_number_knows_that_it_is_one(void **state)
{
  DocNum num;
  (void)state;
  assert_true(docnum_scan("11-HD/BTCTW", 11, DOCNUM_IN_TEXT, &num) && num.party);
  assert_true(docnum_scan("15/HD-BNV", 9, DOCNUM_IN_TEXT, &num) && !num.party);
}

static void keys_are_read_back(void **state)
{
  static const char *const good[] = {"30/2020/nd/cp", "11//hd/btctw", "45/2019//qh14", "66.4/2025/nq/cp", "63/2020//"};
  static const char *const bad[] = {"",
                                    "30",
                                    "30/2020/nd",
                                    "///",
                                    "30/2020/nd/cp/x",
                                    "30/20x0/nd/cp",
                                    "30/2020/NĐ/cp",
                                    "30/0/nd/cp",
                                    "3000000000000/2020/nd/cp",
                                    "30 /2020/nd/cp"};
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(good); i++) {
    DocNum num;
    char key[DOCNUM_KEY_MAX];
    assert_true(docnum_from_key(good[i], strlen(good[i]), &num));
    docnum_key(&num, key);
    assert_string_equal(key, good[i]);
  }
  for (gsize i = 0; i < G_N_ELEMENTS(bad); i++) {
    DocNum num;
    assert_false(docnum_from_key(bad[i], strlen(bad[i]), &num));
  }
}

static void a_number_matches_when_all_its_parts_do(void **state)
{
  static const struct {
    const char *wanted, *have;
    gboolean same;
  } cases[] = {
      {"30/2020/nd/cp", "30/2020/nd/cp", TRUE}, {"30//nd/", "30/2020/nd/cp", TRUE},
      {"30/2020//", "30/2020/nd/cp", TRUE},     {"30/2021//", "30/2020/nd/cp", FALSE},
      {"3//nd/", "30/2020/nd/cp", FALSE},       {"11//hd/btc", "11//hd/btctw", FALSE},
      {"5//qd/tw", "5//qyd/tw", TRUE},          {"5//qdi/tw", "5//qd/tw", TRUE},
      {"5/2020/nd/", "5//nd/cp", FALSE},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    DocNum wanted, have;
    assert_true(docnum_from_key(cases[i].wanted, strlen(cases[i].wanted), &wanted));
    assert_true(docnum_from_key(cases[i].have, strlen(cases[i].have), &have));
    assert_int_equal(docnum_matches(&wanted, &have), cases[i].same);
  }
}

static void type_codes_are_known_in_any_spelling(void **state)
{
  static const struct {
    const char *text, *code;
  } cases[] = {{"nd", "NĐ"},     {"NQ", "NQ"},   {"qđ", "QĐ"}, {"NÐ", "NĐ"},  {"hd", "HD"},   {"HĐ", "HĐ"},
               {"ttlt", "TTLT"}, {"ctr", "CTr"}, {"đa", "ĐA"}, {"xyz", NULL}, {"nd30", NULL}, {"", NULL}};
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    const char *got = docnum_type_code(cases[i].text, strlen(cases[i].text));
    assert_int_equal(got == NULL, cases[i].code == NULL);
    if (got)
      assert_string_equal(got, cases[i].code);
  }
}

/* The tables are searched by halves: one entry out of order would hide others. */
static void every_code_in_use_is_known(void **state)
{
  static const char *const types[] = {"NQ",  "QĐ",  "CT", "QC", "QyĐ", "TC",   "TB",   "HD",  "CTr", "KH",   "PA",
                                      "ĐA",  "DA",  "BC", "BB", "TTr", "HĐ",   "CĐ",   "BGN", "BTT", "GUQ",  "GM",
                                      "GGT", "GNP", "PG", "PC", "PB",  "PL",   "L",    "NĐ",  "TT",  "TTLT", "VBHN",
                                      "SY",  "TrS", "SL", "KL", "CV",  "TTLB", "NQLT", "AL"};
  static const char *const issuers[] = {
      "tw",    "vptw",   "btctw",   "ubkttw",  "btgtw", "bnctw", "bdvtw",   "tu",   "hu",    "du",   "qh14", "ubtvqh13",
      "ctn",   "cp",     "ttg",     "bnv",     "btc",   "byt",   "bgddt",   "bca",  "bqp",   "btp",  "bxd",  "bldtbxh",
      "bkhcn", "bkh",    "bkhdt",   "bnnptnt", "btnmt", "btttt", "bvhttdl", "bct",  "bgtvt", "bng",  "hdnd", "ubnd",
      "ub",    "tandtc", "vksndtc", "ktnn",    "nhnn",  "ttcp",  "tct",     "tchq", "vpqh",  "vpcp", "hdbt", "hdtp"};
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(types); i++)
    assert_string_equal(docnum_type_code(types[i], strlen(types[i])), types[i]);
  for (gsize i = 0; i < G_N_ELEMENTS(issuers); i++)
    assert_non_null(docnum_codes_issuer(issuers[i]));
  assert_null(docnum_codes_issuer("btc14"));
  assert_null(docnum_codes_issuer("14"));
  assert_null(docnum_codes_issuer(""));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(numbers_in_running_text_are_read),
      cmocka_unit_test(numbers_typed_in_queries_are_read),
      cmocka_unit_test(numbers_print_as_offices_print_them),
      cmocka_unit_test(a_party_number_knows_that_it_is_one),
      cmocka_unit_test(keys_are_read_back),
      cmocka_unit_test(a_number_matches_when_all_its_parts_do),
      cmocka_unit_test(every_code_in_use_is_known),
      cmocka_unit_test(type_codes_are_known_in_any_spelling),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
