#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/names/docnum.h"
#include "corpus/names/fact.h"
#include "query/relate/resolve.h"
#include "tests/unit/small_index.h"

/* ---- one document against what is said of it ---- */

/* Fills in what a relation's field says; strings are borrowed. */
static void mention_of(const char *number, const char *type, const char *date, char key[DOCNUM_KEY_MAX], GString *value,
                       Mention *mention)
{
  DocNum parsed;
  assert_true(docnum_scan(number, strlen(number), DOCNUM_IN_TEXT, &parsed) > 0);
  docnum_key(&parsed, key);
  g_string_printf(value, "%s\t%s\t%s\t\t%s", number, key, type, date);
  const RecordField field = {FACT_REPLACES, value->str, value->len, 10, 20};
  assert_true(mention_read(&field, mention));
}

static Document *document_of(const char *number, const char *type, const char *date, const char *issuer)
{
  Document *document = g_new0(Document, 1);
  const char *const issuers[] = {*issuer ? issuer : NULL, NULL};
  DocNum parsed = {0};
  char key[DOCNUM_KEY_MAX];
  docnum_scan(number, strlen(number), DOCNUM_IN_TEXT, &parsed);
  docnum_key(&parsed, key);
  document->number = g_strdup(number);
  document->key = g_strdup(key);
  document->type_code = *type ? g_strdup(type) : NULL;
  document->issuers = g_strdupv((GStrv)issuers);
  if (*date)
    date_parse(date, strlen(date), &document->issued, NULL);
  return document;
}

static void a_number_is_a_document_unless_the_rest_contradicts(void **state)
{
  (void)state;
  static const char *const verdicts[] = {"same", "likely", "type", "date", "place", "later"};
  static const struct {
    const char *what, *number, *type, *date; /* as mentioned */
    const char *citing_issuer, *citing_date;
    const char *has_type, *has_date, *has_issuer; /* of the document with that number */
    ResolveVerdict want;
  } cases[] = {
      {"a law's number is given once", "24/2018/QH14", "", "", "Chính phủ", "1/1/2020", "L", "12/6/2018", "Quốc hội",
       RESOLVE_SAME},
      {"so is a decree's", "30/2020/NĐ-CP", "NĐ", "", "Bộ Nội vụ", "1/1/2021", "NĐ", "5/3/2020", "Chính phủ",
       RESOLVE_SAME},
      {"but not with another date", "11/2020/TT-BTC", "TT", "7/2/2020", "Bộ Tài chính", "1/1/2021", "TT", "6/2/2020",
       "Bộ Tài chính", RESOLVE_OTHER_DATE},
      {"a month is a date as far as it goes", "11/2020/TT-BTC", "TT", "2/2020", "Bộ Tài chính", "1/1/2021", "TT",
       "6/2/2020", "Bộ Tài chính", RESOLVE_SAME},
      {"nor with another type", "11/2020/TT-BTC", "QĐ", "", "Bộ Tài chính", "1/1/2021", "TT", "6/2/2020",
       "Bộ Tài chính", RESOLVE_OTHER_TYPE},
      {"a code of law is a law", "45/2019/QH14", "BL", "", "Chính phủ", "1/1/2021", "L", "20/11/2019", "Quốc hội",
       RESOLVE_SAME},
      {"a regulation of the Party carries QĐ like a decision", "22-QĐ/TW", "QyĐ", "28/7/2021", "Ban Bí thư", "1/1/2022",
       "QĐ", "28/7/2021", "Ban Chấp hành Trung ương", RESOLVE_SAME},
      {"a number without a year and the day of it", "42-NQ/TW", "NQ", "30/11/2004", "Ban Tổ chức Trung ương",
       "5/5/2005", "NQ", "30/11/2004", "Bộ Chính trị", RESOLVE_SAME},
      {"a number without a year, no day said", "42-NQ/TW", "NQ", "", "Ban Tổ chức Trung ương", "5/5/2005", "NQ",
       "30/11/2004", "Bộ Chính trị", RESOLVE_LIKELY},
      {"nobody cites what is not yet written", "42-NQ/TW", "NQ", "", "Ban Tổ chức Trung ương", "5/5/2012", "NQ",
       "24/11/2023", "Bộ Chính trị", RESOLVE_LATER},
      {"provinces count alike: the same one", "21/2008/QĐ-UBND", "QĐ", "", "Ủy ban nhân dân thành phố Đà Nẵng",
       "20/10/2008", "QĐ", "25/3/2008", "Ủy ban nhân dân thành phố Đà Nẵng", RESOLVE_SAME},
      {"the council of the same province", "21/2008/QĐ-UBND", "QĐ", "", "Hội đồng nhân dân thành phố Đà Nẵng",
       "20/10/2008", "QĐ", "25/3/2008", "Ủy ban nhân dân thành phố Đà Nẵng", RESOLVE_SAME},
      {"another one", "21/2008/QĐ-UBND", "QĐ", "", "Ủy ban nhân dân tỉnh Cà Mau", "20/10/2008", "QĐ", "25/3/2008",
       "Ủy ban nhân dân thành phố Đà Nẵng", RESOLVE_OTHER_PLACE},
      {"another one that signed on the same day", "21/2008/QĐ-UBND", "QĐ", "25/3/2008", "Ủy ban nhân dân tỉnh Cà Mau",
       "20/10/2008", "QĐ", "25/3/2008", "Ủy ban nhân dân thành phố Đà Nẵng", RESOLVE_OTHER_PLACE},
      {"named by the government, with its day", "21/2008/QĐ-UBND", "QĐ", "25/3/2008", "Chính phủ", "20/10/2008", "QĐ",
       "25/3/2008", "Ủy ban nhân dân thành phố Đà Nẵng", RESOLVE_SAME},
      {"named by the government, without", "21/2008/QĐ-UBND", "QĐ", "", "Chính phủ", "20/10/2008", "QĐ", "25/3/2008",
       "Ủy ban nhân dân thành phố Đà Nẵng", RESOLVE_LIKELY},
      {"the standing committee is no province", "17/2022/UBTVQH15", "NQ", "", "Chính phủ", "1/1/2023", "NQ",
       "23/3/2022", "Ủy ban Thường vụ Quốc hội", RESOLVE_SAME},
      {"of a document that tells nothing of itself, its number", "97/NQ-CP", "", "", "Chính phủ", "", "", "", "",
       RESOLVE_LIKELY},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GString) value = g_string_new(NULL);
    char key[DOCNUM_KEY_MAX];
    Mention mention;
    mention_of(cases[i].number, cases[i].type, cases[i].date, key, value, &mention);
    g_autoptr(Document) citing = document_of("1/QĐ-X", "", cases[i].citing_date, cases[i].citing_issuer);
    g_autoptr(Document) has = document_of(cases[i].number, cases[i].has_type, cases[i].has_date, cases[i].has_issuer);
    ResolveVerdict verdict = resolve_judge(&mention, citing, has);
    if (verdict != cases[i].want)
      fail_msg("%s: %s, not %s", cases[i].what, verdicts[verdict], verdicts[cases[i].want]);
  }
}

/* ---- in an index ---- */

#define PARTY(number, day, title, body)                                                                                \
  "ĐẢNG CỘNG SẢN VIỆT NAM\nBAN TỔ CHỨC TRUNG ƯƠNG\n*\nSố " number "\nHà Nội, ngày " day "\n\nHƯỚNG DẪN\n" title        \
  "\n\n" body "\n\nTRƯỞNG BAN\nTrần Văn B\n"

static const SmallFile files[] = {
    {"/cu.txt", PARTY("70-HD/BTCTW", "15 tháng 6 năm 2001", "về hồ sơ", "Hướng dẫn này có hiệu lực kể từ ngày ký.")},
    {"/moi.txt", PARTY("70-HD/BTCTW", "15 tháng 6 năm 2006", "về báo cáo", "Hướng dẫn này có hiệu lực kể từ ngày ký.")},
    {"/cu-ban-sao.txt",
     PARTY("70-HD/BTCTW", "15 tháng 6 năm 2001", "về hồ sơ", "Hướng dẫn này có hiệu lực kể từ ngày ký.")},
    {"/rieng.txt",
     PARTY("71-HD/BTCTW", "1 tháng 7 năm 2001", "về con dấu", "Hướng dẫn này có hiệu lực kể từ ngày ký.")},
};

static void a_number_alone_chooses_only_where_one_document_has_it(void **state)
{
  (void)state;
  static const struct {
    const char *what, *number, *date, *citing_date, *want; /* NULL = none */
    guint n_likely;
  } cases[] = {
      {"the day chooses, copies count once", "70-HD/BTCTW", "15/6/2001", "1/1/2010", "/cu.txt", 0},
      {"the other day", "70-HD/BTCTW", "15/6/2006", "1/1/2010", "/moi.txt", 0},
      {"no day, both are older", "70-HD/BTCTW", "", "1/1/2010", NULL, 2},
      {"no day, one is older", "70-HD/BTCTW", "", "1/1/2003", "/cu.txt", 1},
      {"no day, but one document only", "71-HD/BTCTW", "", "1/1/2010", "/rieng.txt", 1},
      {"a day of no document", "71-HD/BTCTW", "2/7/2001", "1/1/2010", NULL, 0},
      {"a number of no document", "99-HD/BTCTW", "", "1/1/2010", NULL, 0},
  };
  SmallIndex index = small_index_open(files, G_N_ELEMENTS(files));
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GString) value = g_string_new(NULL);
    g_autoptr(GError) error = NULL;
    char key[DOCNUM_KEY_MAX];
    Mention mention;
    mention_of(cases[i].number, "HD", cases[i].date, key, value, &mention);
    g_autoptr(Document) citing = document_of("12-HD/BTCTW", "HD", cases[i].citing_date, "Ban Tổ chức Trung ương");
    g_auto(Resolved) resolved = {0};
    assert_true(resolve_find(index.store, &mention, citing, &resolved, &error));
    const char *got = resolved.document != NULL ? resolved.document->path : NULL;
    gboolean copy =
        got != NULL && cases[i].want != NULL && g_str_has_prefix(got, "/cu") && g_str_has_prefix(cases[i].want, "/cu");
    if ((!copy && g_strcmp0(got, cases[i].want) != 0) || resolved.n_likely != cases[i].n_likely)
      fail_msg("%s: %s of %u", cases[i].what, got, resolved.n_likely);
    if (resolved.document == NULL)
      continue;
    gboolean means = FALSE;
    assert_true(resolve_means(index.store, &mention, citing, resolved.document, &means, &error));
    assert_true(means);
  }
  small_index_close(&index);
}

static void nobody_is_meant_where_several_could_be(void **state)
{
  (void)state;
  SmallIndex index = small_index_open(files, G_N_ELEMENTS(files));
  g_autoptr(GString) value = g_string_new(NULL);
  g_autoptr(GError) error = NULL;
  char key[DOCNUM_KEY_MAX];
  Mention mention;
  mention_of("70-HD/BTCTW", "HD", "", key, value, &mention);
  g_autoptr(Document) citing = document_of("12-HD/BTCTW", "HD", "1/1/2010", "Ban Tổ chức Trung ương");
  for (StoreDocid docid = 1; docid <= 3; docid++) {
    g_autoptr(Document) candidate = document_read(index.store, docid, 0, &error);
    gboolean means = TRUE;
    assert_true(resolve_means(index.store, &mention, citing, candidate, &means, &error));
    assert_false(means);
  }
  small_index_close(&index);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_number_is_a_document_unless_the_rest_contradicts),
      cmocka_unit_test(a_number_alone_chooses_only_where_one_document_has_it),
      cmocka_unit_test(nobody_is_meant_where_several_could_be),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
