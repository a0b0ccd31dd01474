/* What a paper says of others: what it replaces, amends, guides, is based on and cites. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "corpus/describe/describe.h"

#define STATE "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"

/* What a guidance of the Party, or a decision, says in running text of the papers that it ends. */
static void test_ends_of_others(void **state)
{
  static const struct {
    const char *words, *want;
  } cases[] = {
      {"Hướng dẫn này thay thế Hướng dẫn số 08-HD/BTCTU ngày 16/8/2017 về trao huy hiệu; có vướng mắc thì báo cáo.",
       "replaces 08-HD/BTCTU\n"},
      {"II- TỔ CHỨC THỰC HIỆN\nHướng dẫn này thay thế các Hướng dẫn số 1-HD/BTCTW, số 2-HD/BTCTW và số 3-HD/BTCTW.",
       "replaces 1-HD/BTCTW\nreplaces 2-HD/BTCTW\nreplaces 3-HD/BTCTW\n"},
      {"Tổ chức thực hiện\n\nHướng dẫn này, các phụ lục\n1, 2A kèm theo có hiệu lực từ ngày ký và thay thế các Hướng "
       "dẫn số\n16-HD/BTCTW ngày 15/02/2022, Hướng dẫn số 21-HD/BTCTW ngày 20/9/2022 của Ban Tổ\nchức Trung ương.",
       "replaces 16-HD/BTCTW\nreplaces 21-HD/BTCTW\n"},
      {"VII. Tổ\nchức thực hiện\nHướng dẫn này, các phụ lục\n1, 2A kèm theo có hiệu lực từ ngày ký và thay thế các "
       "Hướng "
       "dẫn số\n16-HD/BTCTW ngày 15/02/2022.",
       "replaces 16-HD/BTCTW\n"},
      {"a) Chi bộ thực hiện;\nb) Hướng dẫn này có hiệu lực từ ngày ký; thay thế Hướng dẫn số 5-HD/BTCTU.",
       "replaces 5-HD/BTCTU\n"},
      {"Hướng dẫn này thay thế Hướng dẫn\nsố 31-HD/BTGTW, ngày 30/12/2011 và có hiệu lực kể\ntừ ngày ký./.",
       "replaces 31-HD/BTGTW\n"},
      {"- Hướng dẫn này được phổ biến đến chi bộ, thay thế Hướng dẫn số 5-HD/BTCTU.", "replaces 5-HD/BTCTU\n"},
      {"Văn bản này thay thế Hướng dẫn số 5-HD/BTCTU.", "replaces 5-HD/BTCTU\n"},
      {"Hướng dẫn này thay thế các Hướng dẫn số 01, 02 và 03-HD/BTCTU.",
       "replaces 01-HD/BTCTU\nreplaces 02-HD/BTCTU\nreplaces 03-HD/BTCTU\n"},
      {"Văn bản này thay thế các Quyết định số 7, số 8, số 12/2015/QĐ-UBND và Công văn số 5/UBND-NC.",
       "replaces 7/2015/QĐ-UBND\nreplaces 8/2015/QĐ-UBND\nreplaces 12/2015/QĐ-UBND\nreplaces 5/UBND-NC\n"},
      {"Hướng dẫn này thay thế Thông tư số 9/2014/TT-BNV, các Thông tư số 01, 02/2015/TT-BNV.",
       "replaces 9/2014/TT-BNV\nreplaces 01/2015/TT-BNV\nreplaces 02/2015/TT-BNV\n"},
      {"Hướng dẫn này thay thế Hướng dẫn số 5-HD/BTCTU gồm mẫu số 1, 2 và mẫu số 3.", "replaces 5-HD/BTCTU\n"},
      {"Hướng dẫn này thay thế khoản 1, 2 và 3 Hướng dẫn số 5-HD/BTCTU.", "amends 5-HD/BTCTU\n"},
      {"Hướng dẫn này thay thế Điều 5 của Hướng dẫn số 5-HD/BTCTU.", "amends 5-HD/BTCTU\n"},
      {"1. Hướng dẫn số 5-HD/BTCTU hết hiệu lực kể từ ngày Hướng dẫn này có hiệu lực.", "repeals 5-HD/BTCTU\n"},
      {"Các Hướng dẫn số 5-HD/BTCTU, số 6-HD/BTCTU hết hiệu lực khi thi hành.", ""},
      {"Từ ngày ký Hướng dẫn này thay thế Hướng dẫn số 5-HD/BTCTU.", "replaces 5-HD/BTCTU\n"},
      {"Trước đây, Kết luận này thay thế Kết luận số 5-KL/TW.", ""},
      {"Hướng dẫn số 4-HD/BTCTU thay thế Hướng dẫn số 5-HD/BTCTU.", ""},
      {"Trong trường hợp các văn bản viện dẫn được thay thế thì theo Hướng dẫn số 5-HD/BTCTU.", ""},
      {"Ghi vào mẫu câu: \"Hướng dẫn này thay thế Hướng dẫn số 5-HD/BTCTU\".", ""},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *text = g_strdup_printf("THÀNH ỦY AN BÌNH\nBAN TỔ CHỨC\n*\nSố 21-HD/BTCTU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
                                            "An Bình, ngày 05 tháng 3 năm 2031\nHƯỚNG DẪN\nvề việc thử nghiệm\n\n"
                                            "I- NỘI DUNG\nĐược làm như sau.\n%s\nK/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n\n"
                                            "Lê Văn Thử\n",
                                            cases[i].words);
    g_autoptr(Facts) facts = describe_read(text, strlen(text), NULL);
    g_autoptr(GString) got = g_string_new(NULL);
    for (guint k = 0; k < facts->relations->len; k++) {
      const FactsRelation *relation = &g_array_index(facts->relations, FactsRelation, k);
      if (relation->kind == FACT_REPLACES || relation->kind == FACT_REPEALS || relation->kind == FACT_AMENDS)
        g_string_append_printf(got, "%s %s\n",
                               relation->kind == FACT_REPLACES  ? "replaces"
                               : relation->kind == FACT_REPEALS ? "repeals"
                                                                : "amends",
                               relation->number_text);
    }
    if (strcmp(got->str, cases[i].want) != 0)
      fail_msg("%s: got\n%swant\n%s", cases[i].words, got->str, cases[i].want);
  }
}

/* What stands between a preamble and the first article. */
static void test_basis_ends(void **state)
{
  static const char *const cases[] = {
      "Chương I\nQUY ĐỊNH CHUNG\n1. Theo Nghị định số 98/2030/NĐ-CP;\nNghị định số 97/2030/NĐ-CP;\n",
      "QUYẾT ĐỊNH:\nTheo Nghị định số 98/2030/NĐ-CP;\nNghị định số 97/2030/NĐ-CP;\n",
      "I. MỤC ĐÍCH\nTheo Nghị định số 98/2030/NĐ-CP;\n- Nghị định số 97/2030/NĐ-CP;\n",
      "1. Thực hiện Nghị định số 98/2030/NĐ-CP;\n2. Nghị định số 97/2030/NĐ-CP;\n",
      "Phần thứ nhất\nQUY ĐỊNH CHUNG\nTheo Nghị định số 98/2030/NĐ-CP;\nNghị định số 97/2030/NĐ-CP;\n",
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *text = g_strdup_printf("BỘ NỘI VỤ\nSố: 30/2031/TT-BNV\n" STATE "Hà Nội, ngày 05 tháng 3 năm 2031\n"
                                            "THÔNG TƯ\nQuy định về văn thư\n1. Căn cứ Luật Thử số 1/2030/QH17;\n"
                                            "2. Căn cứ Nghị định số 2/2030/NĐ-CP;\nNghị định số 3/2030/NĐ-CP;\n%sĐiều "
                                            "1. Một\nHai.\nBỘ TRƯỞNG\n\nLê Văn Thử\n",
                                            cases[i]);
    g_autoptr(Facts) facts = describe_read(text, strlen(text), NULL);
    g_autoptr(GString) got = g_string_new(NULL);
    for (guint k = 0; k < facts->relations->len; k++) {
      const FactsRelation *relation = &g_array_index(facts->relations, FactsRelation, k);
      if (relation->kind == FACT_BASED_ON)
        g_string_append_printf(got, " %s", relation->number_text);
    }
    if (strcmp(got->str, " 1/2030/QH17 2/2030/NĐ-CP 3/2030/NĐ-CP") != 0)
      fail_msg("%s: got%s", cases[i], got->str);
  }
}

/* An editor's notes in the codified law cite nothing; the text itself does, also within brackets. */
static void test_notes_cite_nothing(void **state)
{
  static const struct {
    const char *words, *want;
  } cases[] = {
      {"(Điều này có nội dung liên quan đến Điều 34 của Thông tư 22/2033/TT-BCT Quy định về biểu mẫu)", ""},
      {"(Chương này có nội dung liên quan đến Nghị định số 5/2033/NĐ-CP; Luật Giá số 1/2033/QH17)", ""},
      {"(Mục này có nội dung liên quan đến Luật Giá năm 2032)", ""},
      {"(Điều 2 Thông tư số 7/2033/TT-BCT, có hiệu lực thi hành kể từ ngày 01/01/2034)", ""},
      {"(Điều này theo Thông tư số 7/2033/TT-BCT)", "7/2033/TT-BCT"},
      {"Hồ sơ có nội dung liên quan đến Thông tư số 7/2033/TT-BCT.", "7/2033/TT-BCT"},
      {"Việc khác\n(theo Thông tư số 7/2033/TT-BCT, có hiệu lực từ ngày 01/01/2034) thì làm.", "7/2033/TT-BCT"},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *text =
        g_strdup_printf("Điều 1. Một\n\n(Điều 1 Thông tư số 9/2031/TT-BTC, có hiệu lực thi hành kể từ ngày "
                        "01/01/2032)\n\n1. Một.\n\nĐiều 2. Hai\n\n%s\n\nHai.\n",
                        cases[i].words);
    g_autoptr(Facts) facts = describe_read(text, strlen(text), NULL);
    g_autoptr(GString) got = g_string_new(NULL);
    for (guint k = 0; k < facts->relations->len; k++) {
      const FactsRelation *relation = &g_array_index(facts->relations, FactsRelation, k);
      if (relation->kind == FACT_CITES)
        g_string_append(got, relation->number_text != NULL ? relation->number_text : relation->name);
    }
    if (strcmp(got->str, cases[i].want) != 0)
      fail_msg("%s: got %s", cases[i].words, got->str);
  }
}

/* Title and first sentence of a guidance, and what it carries out. */
static void test_guidances(void **state)
{
  static const struct {
    const char *title, *first, *want;
  } cases[] = {
      {"Một số nội dung Quy định số 377-QĐ/TW của Bộ Chính trị", "Ban hướng dẫn như sau:", "377-QĐ/TW"},
      {"một số vấn đề của Quy định số 294-QĐ/TW", "Ban hướng dẫn như sau:", "294-QĐ/TW"},
      {"thực hiện Chỉ thị số 50-CT/TW", "Ban hướng dẫn như sau:", "50-CT/TW"},
      {"về sinh hoạt chi bộ",
       "Thực hiện Chỉ thị số 50-CT/TW, ngày 23/7/2025 của Ban Bí thư, Ban hướng dẫn như sau:", "50-CT/TW"},
      {"về sinh hoạt chi bộ",
       "Thực hiện Quy định số 5-QĐ/TW; Hướng dẫn số 2-HD/TW,\nBan Tổ chức hướng dẫn một số nội "
       "dung như sau:",
       "5-QĐ/TW"},
      {"về sinh hoạt chi bộ", "Thực hiện Quy định số 5-QĐ/TW, Ban Tổ chức yêu cầu như sau:", ""},
      {"về sinh hoạt chi bộ", "Chi bộ thực hiện Quy định số 5-QĐ/TW; Ban hướng dẫn như sau:", ""},
      {"sửa đổi một số nội dung Hướng dẫn số 7-HD/BTCTU", "Ban hướng dẫn như sau:", ""},
      {"về sinh hoạt chi bộ", "Căn cứ Quy định số 5-QĐ/TW, Ban hướng dẫn như sau:", ""},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *text = g_strdup_printf("THÀNH ỦY AN BÌNH\nBAN TỔ CHỨC\n*\nSố 21-HD/BTCTU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
                                            "An Bình, ngày 05 tháng 3 năm 2031\nHƯỚNG DẪN\n%s\n-----\n\n%s\n1. Một.\n"
                                            "K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n\nLê Văn Thử\n",
                                            cases[i].title, cases[i].first);
    g_autoptr(Facts) facts = describe_read(text, strlen(text), NULL);
    g_autoptr(GString) got = g_string_new(NULL);
    for (guint k = 0; k < facts->relations->len; k++) {
      const FactsRelation *relation = &g_array_index(facts->relations, FactsRelation, k);
      if (relation->kind == FACT_IMPLEMENTS)
        g_string_append_printf(got, "%s%s", got->len > 0 ? " " : "", relation->number_text);
    }
    if (strcmp(got->str, cases[i].want) != 0)
      fail_msg("%s / %s: got %s, want %s", cases[i].title, cases[i].first, got->str, cases[i].want);
  }
}

/* A citation keeps what the text says of it. */
static void test_a_relation_carries_date_and_issuer(void **state)
{
  static const char text[] = "CHÍNH PHỦ\nSố: 99/2031/NĐ-CP\n" STATE "Hà Nội, ngày 05 tháng 3 năm 2031\nNGHỊ ĐỊNH\n"
                             "Quy định về việc thử\nCăn cứ Luật Giá;\nĐiều 1. Phạm vi\nĐiều 2. Hiệu lực\n"
                             "Nghị định này thay thế Nghị định số 10/2020/NĐ-CP ngày 01 tháng 02 năm 2020 của Chính "
                             "phủ về thử nghiệm.\nTM. CHÍNH PHỦ\nTHỦ TƯỚNG\nTrần Văn Mẫu\n";
  g_autoptr(Facts) facts = describe_read(text, strlen(text), NULL);
  const FactsRelation *relation = NULL;
  (void)state;
  for (guint i = 0; i < facts->relations->len; i++)
    if (g_array_index(facts->relations, FactsRelation, i).kind == FACT_REPLACES)
      relation = &g_array_index(facts->relations, FactsRelation, i);
  assert_non_null(relation);
  assert_string_equal(relation->type_code, "NĐ");
  assert_string_equal(relation->issuer, "CP");
  assert_int_equal(date_to_number(relation->date), 20200201);
  assert_memory_equal(text + relation->span.start, "Nghị định số", strlen("Nghị định số"));
}

/* What a news article mentions: numbers once each, resolutions of the Central Committee by plenum and term. */
static void test_mentions_are_citations(void **state)
{
  static const char text[] = "Thực hiện Hướng dẫn số 11-HD/BTCTW, ngày 14-3-2012 và Nghị quyết Hội nghị lần thứ tư Ban "
                             "Chấp hành Trung ương Đảng khóa XI; "
                             "Nghị quyết số 42-NQ/TW; Hướng dẫn số 11-HD/BTCTW; Nghị quyết Hội nghị Trung ương 4 (khóa "
                             "XI); Nghị quyết Trung ương 6\n(khóa X); "
                             "tỷ lệ 28/28, ngày 15/6/2012, Nghị định số 30/2020/NĐ-CP, km/h, và/hoặc.";
  static const char *const want[] = {"11-HD/BTCTW", "42-NQ/TW", "30/2020/NĐ-CP", "Nghị quyết Trung ương 4 khóa XI",
                                     "Nghị quyết Trung ương 6 khóa X"};
  g_autoptr(Facts) facts = describe_read(text, sizeof(text) - 1, NULL);

  (void)state;
  assert_int_equal(facts->relations->len, G_N_ELEMENTS(want));
  for (guint i = 0; i < G_N_ELEMENTS(want); i++) {
    const FactsRelation *relation = &g_array_index(facts->relations, FactsRelation, i);
    assert_int_equal(relation->kind, FACT_CITES);
    assert_string_equal(relation->number_text != NULL ? relation->number_text : relation->name, want[i]);
  }
}

/* A number that is none of a document is no mention: that of a form, of a standard, in an address, cut off. */
static void test_not_every_number_is_a_citation(void **state)
{
  static const struct {
    const char *name, *text, *want;
  } cases[] = {
      {"a form", "theo Mẫu số 05/KK-TNCN và biểu mẫu số: 61/CK-NSNN; theo mẫu 02/2020/NG-XNC", ""},
      {"forms one after another", "các Mẫu số 03/TSC-BC, 04/TSC-BC và 05/TSC-BC của Thông tư số 7/2020/TT-BTC",
       "7/2020/TT-BTC\n"},
      {"a form in Markdown", "theo mẫu số **[12/TB-CSSX/GSQL](http://a/b?k=12/TB-CSSX/GSQL&area=2)**", ""},
      {"what is issued with the form", "Biểu này theo Thông tư số 8/2020/TT-BTC, 9/2020/TT-BTC",
       "8/2020/TT-BTC\n9/2020/TT-BTC\n"},
      {"a standard", "QCVN-01/2012/BQP, QCVN 04-05:2022/TT-BXD", ""},
      {"an address", "https://a.vn/t?Keyword=11/2014/TT-BTC&x=1", ""},
      {"a number over the end of a line", "theo Thông tư số 05/2024/TT-\nBLĐTBXH ngày 1/2/2024",
       "05/2024/TT-BLĐTBXH\n"},
      {"the rest is missing", "theo Thông tư số 05/2024/TT-\nĐiều 4", ""},
      {"a whole number before a dash", "theo Nghị định số 30/2020/NĐ-CP-\nĐiều 4", "30/2020/NĐ-CP\n"},
      {"the whole number at the end of the text", "theo Nghị định số 30/2020/NĐ-CP-", "30/2020/NĐ-CP\n"},
  };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *text = g_memdup2(cases[i].text, strlen(cases[i].text)); /* exactly as long, for the sanitizer */
    g_autoptr(Facts) facts = describe_read(text, strlen(cases[i].text), NULL);
    g_autoptr(GString) got = g_string_new(NULL);
    for (guint k = 0; k < facts->relations->len; k++)
      g_string_append_printf(got, "%s\n", g_array_index(facts->relations, FactsRelation, k).number_text);
    if (strcmp(got->str, cases[i].want) != 0)
      fail_msg("%s: got\n%s", cases[i].name, got->str);
  }
}

/* The notes of a consolidated text say who changed it: the first day of what each did counts. What is said of another
 * document, of an article of its own number elsewhere, or only of what is related says nothing of this one.
 */
static void test_notes_of_articles_say_who_changed_the_document(void **state)
{
  static const struct {
    const char *name, *text, *want;
  } cases[] = {
      {"an amendment, and its first day of several",
       " có nội dung được sửa đổi, có nội dung được bổ sung bởi Điều 1 "
       "Luật số 20/2032/QH18 có hiệu lực thi hành kể từ ngày 01/07/2033)\n\n1. Một.\n\nĐiều 2. Hai\n\n(Điều 2 Luật số "
       "9/2031/QH17, có hiệu lực thi hành kể từ ngày 01/01/2032, được bổ sung bởi Điều 1 Luật số 20/2032/QH18 có hiệu "
       "lực "
       "thi hành kể từ ngày 01/05/2033)",
       "20/2032/QH18 2033-05-01\n"},
      {"words taken away",
       " có nội dung bị bãi bỏ bởi Điều 29 Luật số 22/2035/QH18 có hiệu lực thi hành kể từ ngày "
       "06/04/2035)",
       "22/2035/QH18 2035-04-06 part\n"},
      {"one after another",
       " có nội dung được sửa đổi, có nội dung bị bãi bỏ bởi Điều 1, Điều 2 Luật số 2/2034/QH18 "
       "có hiệu lực thi hành kể từ ngày 01/2/2034; Điều 3 Luật số 3/2035/QH18 có hiệu lực thi hành kể từ ngày "
       "01/3/2035)",
       "2/2034/QH18 2034-02-01\n3/2035/QH18 2035-03-01\n"},
      {"by a title that names the document itself",
       " có nội dung được sửa đổi, bổ sung bởi khoản 1 Điều 1 Luật số "
       "28/2036/QH18 ngày 11/11/2036 của Quốc hội sửa đổi, bổ sung một số điều của Luật số 9/2031/QH17, có hiệu lực "
       "thi "
       "hành kể từ ngày 01/01/2037)",
       "28/2036/QH18 2037-01-01\n"},
      {"according to",
       " có nội dung được bãi bỏ theo quy định tại khoản 1 Điều 3 Luật số 7/2033/QH17, có hiệu lực thi hành "
       "kể từ ngày 01/9/2033)",
       "7/2033/QH17 2033-09-01 part\n"},
      {"a number that another bracket parts from the note's unit",
       ")\n\n(Điều 2 (mới) Luật số 9/2031/QH17, có hiệu lực thi hành kể từ ngày 01/01/2032, được sửa đổi bởi Điều 1 "
       "Luật "
       "số 7/2033/QH17 có hiệu lực thi hành kể từ ngày 01/9/2033)",
       ""},
      {"the shortest note",
       ")\n\n(Điều 2 Luật số 9/2031/QH17, có hiệu lực từ 1/1/2032, bị bãi bỏ bởi Luật số 7/2033/QH17)",
       "7/2033/QH17 part\n"},
      {"an article suspended, and another amended by the same",
       " bị ngưng hiệu lực bởi Điều 2 Luật số 5/2034/QH18 quy định ngưng hiệu lực thi hành của Luật số 9/2031/QH17, có "
       "hiệu lực thi hành kể từ ngày 01/02/2034; được sửa đổi bởi Điều 1 Luật số 5/2034/QH18 có hiệu lực thi hành kể "
       "từ ngày 01/03/2034)",
       "suspended 5/2034/QH18 2034-02-01 part\n5/2034/QH18 2034-03-01\n"},
      {"no day", " có nội dung được sửa đổi bởi Điều 1 Luật số 7/2033/QH17)", "7/2033/QH17\n"},
      {"a note of another document",
       ")\n\nĐiều 2. Hai\n\n(Điều 4 Luật số 8/2031/QH17, có hiệu lực thi hành kể từ ngày "
       "01/01/2032, có nội dung được sửa đổi bởi Điều 1 Luật số 7/2033/QH17 có hiệu lực thi hành kể từ ngày 01/9/2033)",
       ""},
      {"what is related",
       ")\n\n1. Một. (Điều này có nội dung liên quan đến Điều 2 Luật số 9/2031/QH17, có hiệu lực thi "
       "hành kể từ ngày 01/01/2032; được sửa đổi theo Luật số 7/2033/QH17)",
       ""},
      {"another document that was changed",
       ")\n\n1. Theo Luật số 9/2031/QH17 và Luật số 6/2030/QH17 được sửa đổi bởi Luật "
       "số 7/2033/QH17 có hiệu lực thi hành kể từ ngày 01/9/2033.",
       ""},
      {"what a circular cannot do to a law",
       " có nội dung được sửa đổi bởi Điều 2 Thông tư số 81/2039/TT-BTC có hiệu lực "
       "thi hành kể từ ngày 01/01/2040)",
       ""},
      {"a paragraph that is no note",
       ")\n\n(Luật số 9/2031/QH17, có hiệu lực thi hành kể từ ngày 01/01/2032, được thay thế "
       "theo Luật số 7/2033/QH17)",
       ""},
  };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *text = g_strconcat("Điều 1. Phạm vi\n\n(Điều 1 Luật số 9/2031/QH17 Thử nghiệm ngày 05/10/2031 của "
                                        "Quốc hội, có hiệu lực thi hành kể từ ngày 01/01/2032,",
                                        cases[i].text, "\n\n1. Luật này quy định.\n", NULL);
    g_autoptr(Facts) facts = describe_read(text, strlen(text), NULL);
    g_autoptr(GString) got = g_string_new(NULL);
    for (guint k = 0; k < facts->relations->len; k++) {
      const FactsRelation *relation = &g_array_index(facts->relations, FactsRelation, k);
      char iso[DATE_TEXT_MAX];
      if (relation->kind != FACT_AMENDED_BY && relation->kind != FACT_SUSPENDED_BY)
        continue;
      g_string_append(got, relation->kind == FACT_SUSPENDED_BY ? "suspended " : "");
      g_string_append(got, relation->number_text);
      if (relation->effective.year != 0) {
        date_print_iso(relation->effective, iso);
        g_string_append_printf(got, " %s", iso);
      }
      g_string_append(got, relation->part ? " part\n" : "\n");
    }
    if (strcmp(got->str, cases[i].want) != 0)
      fail_msg("%s: got\n%s", cases[i].name, got->str);
  }
}

/* A text of the codified law begins with its articles; what it does to others stands in the title, which a note gives,
 * and in its clauses. */
static void test_a_codified_text_says_what_it_does(void **state)
{
  static const struct {
    const char *name, *title, *head, *text, *want;
  } cases[] = {
      {"what the title says", "Sửa đổi, bổ sung một số điều của Thông tư số 7/2030/TT-BTC ngày 01/02/2030",
       "Hiệu lực thi hành", "Thông tư này quy định về thuế.", "amends 7/2030/TT-BTC\n"},
      {"what it guides", "Hướng dẫn thực hiện một số điều của Nghị định số 8/2030/NĐ-CP", "Hiệu lực thi hành", "",
       "implements 8/2030/NĐ-CP\n"},
      {"laws by their names, and a decree by its number",
       "Quy định chi tiết một số điều của Luật Hòa giải ở cơ sở, Luật Bảo vệ môi trường năm 2020 và Nghị định số "
       "8/2030/NĐ-CP quy định chi tiết Luật Giá",
       "Hiệu lực thi hành", "",
       "implements 8/2030/NĐ-CP\nimplements Luật Hòa giải ở cơ sở\nimplements Luật Bảo vệ môi trường of 2020\n"},
      {"a law and the law that amends it",
       "Quy định chi tiết và biện pháp thi hành Luật Hải quan và Luật sửa đổi, bổ sung một số điều của Luật Hải quan",
       "Hiệu lực thi hành", "", "implements Luật Hải quan\n"},
      {"of a law what it is about", "Hướng dẫn thi hành Bộ luật Lao động về tiền lương", "Hiệu lực thi hành", "",
       "implements Bộ luật Lao động\n"},
      {"what is read into a law by a decree", "Quy định biểu mẫu thực hiện Nghị định quy định chi tiết Luật Thương mại",
       "Hiệu lực thi hành", "", ""},
      {"what is done by a law", "Hướng dẫn thuế đối với các hình thức đầu tư theo Luật Đầu tư", "Hiệu lực thi hành", "",
       ""},
      {"of a law a field", "Hướng dẫn thi hành Luật Thi đua, khen thưởng trong lĩnh vực lao động", "Hiệu lực thi hành",
       "", "implements Luật Thi đua, khen thưởng\n"},
      {"no law, but what the law is", "Hướng dẫn thi hành pháp luật về phí", "Hiệu lực thi hành", "", ""},
      {"what ends with it", "Quy định về phí", "Hiệu lực thi hành",
       "1. Thông tư này có hiệu lực thi hành kể từ ngày 01/01/2032.\n\n2. Thông tư này thay thế Thông tư số "
       "6/2029/TT-BTC ngày 05 tháng 6 năm 2029 của Bộ trưởng Bộ Tài chính. Bãi bỏ khoản 2 Điều 5 Thông tư số "
       "5/2029/TT-BTC.",
       "replaces 6/2029/TT-BTC\namends 5/2029/TT-BTC part\n"},
      {"what a circular cannot end", "Quy định về phí", "Hiệu lực thi hành",
       "1. Thông tư này có hiệu lực thi hành kể từ ngày 01/01/2032.\n\n2. Bãi bỏ Nghị định số 6/2029/NĐ-CP.", ""},
      {"a clause that begins with the verb", "Quy định về phí", "Hiệu lực thi hành",
       "1. Bãi bỏ Thông tư số 4/2028/TT-BTC của Bộ trưởng Bộ Tài chính.", "repeals 4/2028/TT-BTC\n"},
      {"a suspension of all of it, in the title, and until when, in a clause",
       "Ngưng hiệu lực của Thông tư số 3/2027/TT-BTC ngày 08 tháng 06 năm 2027", "Ngưng hiệu lực thi hành",
       "Ngưng hiệu lực thi hành từ ngày 01 tháng 12 năm 2031 đến hết ngày 29 tháng 12 năm 2031 đối với Thông tư số "
       "3/2027/TT-BTC ngày 08 tháng 06 năm 2027.\n\nĐiều 3. Chuyển tiếp\n\nTrong thời gian ngưng hiệu lực của Thông "
       "tư, các văn bản sau đây tiếp tục có hiệu lực:\n\n1. Thông tư số 2/2026/TT-BTC ngày 27/6/2026;",
       "suspends 3/2027/TT-BTC 2031-12-01 2031-12-29\n"},
      {"a suspension of articles of several", "Về kiểm tra", "Ngưng hiệu lực thi hành",
       "Tạm ngưng hiệu lực thi hành Điều 12 và Điều 13 của Thông tư số 3/2027/TT-BTC đã được sửa đổi, bổ sung một số "
       "điều theo Thông tư số 1/2028/TT-BTC; các điều 18, 19 và 64 của Thông tư số 5/2027/TT-BTC cho đến khi có quy "
       "định khác.",
       "suspends 3/2027/TT-BTC part\nsuspends 5/2027/TT-BTC part\n"},
      {"a number with the next word glued to it", "Quy định về phí", "Hiệu lực thi hành",
       "1. Bãi bỏ Thông tư số 4/2028/TT-BTCngày 01/02/2028 của Bộ trưởng Bộ Tài chính.", "repeals 4/2028/TT-BTC\n"},
      {"one suspended by another", "Về kiểm tra", "Hiệu lực thi hành",
       "1. Thông tư này có hiệu lực thi hành kể từ ngày 01/01/2032.\n\n2. Thông tư số 3/2027/TT-BTC bị ngưng hiệu lực "
       "kể từ ngày 01/02/2032.",
       "suspends 3/2027/TT-BTC 2032-02-01\n"},
  };
  static const char *const kinds[] = {
      [FACT_IMPLEMENTS] = "implements", [FACT_AMENDS] = "amends",     [FACT_REPLACES] = "replaces",
      [FACT_REPEALS] = "repeals",       [FACT_SUSPENDS] = "suspends", [FACT_SUSPENDED_BY] = NULL};

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *text = g_strconcat(
        "Điều 1. Phạm vi\n\n(Điều 1 Thông tư số 9/2031/TT-BTC ", cases[i].title,
        " ngày 05/10/2031 của Bộ trưởng Bộ Tài chính, có hiệu lực thi hành kể từ ngày 01/01/2032)\n\nĐiều 2. ",
        cases[i].head, "\n\n(Điều 2 Thông tư số 9/2031/TT-BTC, có hiệu lực thi hành kể từ ngày 01/01/2032)\n\n",
        cases[i].text, "\n", NULL);
    g_autoptr(Facts) facts = describe_read(text, strlen(text), NULL);
    g_autoptr(GString) got = g_string_new(NULL);
    for (guint k = 0; k < facts->relations->len; k++) {
      const FactsRelation *relation = &g_array_index(facts->relations, FactsRelation, k);
      const Date days[] = {relation->effective, relation->until};
      char iso[DATE_TEXT_MAX];
      if (relation->kind == FACT_CITES)
        continue;
      g_string_append_printf(got, "%s %s", kinds[relation->kind],
                             relation->number_text != NULL ? relation->number_text : relation->name);
      if (relation->number_text == NULL && relation->date.year != 0)
        g_string_append_printf(got, " of %u", relation->date.year);
      for (gsize d = 0; d < G_N_ELEMENTS(days); d++)
        if (days[d].year != 0) {
          date_print_iso(days[d], iso);
          g_string_append_printf(got, " %s", iso);
        }
      g_string_append(got, relation->part ? " part\n" : "\n");
    }
    if (strcmp(got->str, cases[i].want) != 0)
      fail_msg("%s: got\n%s", cases[i].name, got->str);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_ends_of_others),
      cmocka_unit_test(test_basis_ends),
      cmocka_unit_test(test_notes_cite_nothing),
      cmocka_unit_test(test_guidances),
      cmocka_unit_test(test_a_relation_carries_date_and_issuer),
      cmocka_unit_test(test_mentions_are_citations),
      cmocka_unit_test(test_not_every_number_is_a_citation),
      cmocka_unit_test(test_notes_of_articles_say_who_changed_the_document),
      cmocka_unit_test(test_a_codified_text_says_what_it_does),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
