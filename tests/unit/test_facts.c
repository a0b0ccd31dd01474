/* A document says what it is: every case is a small document and what must be read from it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>
#include <sys/mman.h>

#include "corpus/describe/describe.h"

#define FENCE_BYTES ((gsize)4096) /* a page */

static void add(GString *out, const char *name, const char *value)
{
  if (value != NULL && value[0] != '\0')
    g_string_append_printf(out, "%s=%s\n", name, value);
}

static void add_date(GString *out, const char *name, Date date)
{
  char iso[DATE_TEXT_MAX];
  if (date.year == 0)
    return;
  date_print_iso(date, iso);
  add(out, name, iso);
}

/* The facts that are known, a line each, in this order. */
static char *describe(const Facts *facts)
{
  static const char *const kinds[] = {"text", "document", "annex", "form", "news"};
  static const char *const relations[] = {
      [FACT_BASED_ON] = "based",           [FACT_IMPLEMENTS] = "implements", [FACT_AMENDS] = "amends",
      [FACT_REPLACES] = "replaces",        [FACT_REPEALS] = "repeals",       [FACT_CONSOLIDATES] = "consolidates",
      [FACT_CORRECTS] = "corrects",        [FACT_AMENDED_BY] = "amended_by", [FACT_SUSPENDS] = "suspends",
      [FACT_SUSPENDED_BY] = "suspended_by"};
  GString *out = g_string_new(NULL);

  add(out, "kind", kinds[facts_choice(facts, FACT_KIND)]);
  if (facts_choice(facts, FACT_FAMILY) == FACTS_FAMILY_PARTY)
    add(out, "family", "party");
  if (facts_has(facts, FACT_DRAFT))
    add(out, "draft", "yes");
  add(out, "secrecy", facts_text(facts, FACT_SECRECY));
  add(out, "number", facts_text(facts, FACT_NUMBER));
  add(out, "type", facts_code(facts, FACT_TYPE));
  for (guint i = 0; i < facts_count(facts, FACT_ISSUER); i++)
    add(out, "issuer", facts_nth(facts, FACT_ISSUER, i)->text);
  add(out, "place", facts_text(facts, FACT_PLACE));
  add_date(out, "issued", facts_date(facts, FACT_ISSUED));
  add_date(out, "effective", facts_date(facts, FACT_EFFECTIVE));
  add_date(out, "expires", facts_date(facts, FACT_EXPIRES));
  add(out, "title", facts_text(facts, FACT_TITLE));
  add(out, "signer", facts_text(facts, FACT_SIGNER));
  add(out, "role", facts_text(facts, FACT_SIGNER_ROLE));
  for (guint i = 0; i < facts->relations->len; i++) {
    const FactsRelation *relation = &g_array_index(facts->relations, FactsRelation, i);
    if (relation->kind != FACT_CITES)
      add(out, relations[relation->kind], relation->number_text);
  }
  return g_string_free(out, FALSE);
}

/* Spans are inside the text, and those of printed values begin where the value does. */
static void check_spans(const char *name, const char *text, const Facts *facts)
{
  gsize len = strlen(text);
  for (guint i = 0; i < facts->all->len; i++) {
    const Fact *fact = &g_array_index(facts->all, Fact, i);
    if (fact->span.start > fact->span.end || fact->span.end > len)
      fail_msg("%s: the span of %s is outside the text", name, fact_row(fact->field)->name);
  }
  if (facts_has(facts, FACT_SIGNER)) {
    Span span = facts_span(facts, FACT_SIGNER);
    assert_true(strncmp(text + span.start, facts_text(facts, FACT_SIGNER), span.end - span.start) == 0);
  }
  for (guint i = 0; i < facts->relations->len; i++) {
    Span span = g_array_index(facts->relations, FactsRelation, i).span;
    if (span.start >= span.end || span.end > len)
      fail_msg("%s: the span of relation %u is outside the text", name, i);
  }
}

typedef struct {
  const char *name, *file_name, *text, *want;
} FactsCase;

#define STATE "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"

static const FactsCase facts_cases[] = {
    {"a decree of the Government", NULL,
     "CHÍNH PHỦ\n-------\nSố: 99/2031/NĐ-CP\n" STATE
     "Hà Nội, ngày 05 tháng 3 năm 2031\n\nNGHỊ ĐỊNH\nQuy định về việc thử\n"
     "nghiệm\n\nCăn cứ Luật Thử nghiệm số 11/2030/QH17;\n\nĐiều 1. Phạm vi\nNghị định này quy định về thử nghiệm.\n"
     "Điều 2. Hiệu lực thi hành\nNghị định này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2031.\n"
     "Nghị định này thay thế Nghị định số 10/2020/NĐ-CP ngày 01 tháng 02 năm 2020 của Chính phủ về thử nghiệm.\n"
     "TM. CHÍNH PHỦ\nKT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\n\nTrần Văn Mẫu\n",
     "kind=document\nnumber=99/2031/NĐ-CP\ntype=NĐ\nissuer=Chính phủ\nplace=Hà Nội\nissued=2031-03-05\n"
     "effective=2031-07-01\ntitle=Quy định về việc thử nghiệm\nsigner=Trần Văn Mẫu\nrole=Phó Thủ tướng\n"
     "based=11/2030/QH17\nreplaces=10/2020/NĐ-CP\n"},
    {"two columns, capitals lost, an old number", NULL,
     "bộ tài chính \t\t Cộng hoà xã hội chủ nghĩa Việt nam\n -0- \t Độc lập-Tự do-Hạnh phúc\n"
     "Số:  144 /1999/QĐ/BTC \t\t Hà nội, ngày  22  tháng 11 năm 1999\n\n   quyết định của bộ trưởng bộ tài chính\n"
     "về việc sửa đổi mức thuế\nbộ trưởng bộ tài chính\nCăn cứ Nghị định số 86/1998/NĐ-CP;\n\nĐiều 1: Sửa đổi mức "
     "thuế.\n"
     "Điều 2: Quyết định này có hiệu lực thi hành sau 15 ngày kể từ ngày ký.\n"
     "Nơi nhận: \t KT/ bộ trưởng bộ tài chính\n- Văn phòng \t Thứ trưởng\n- Công báo \t (Đã ký)\n- Lưu VP \t Lê Thị "
     "Thử\n",
     "kind=document\nnumber=144/1999/QĐ/BTC\ntype=QĐ\nissuer=Bộ Tài chính\nplace=Hà nội\nissued=1999-11-22\n"
     "effective=1999-12-07\ntitle=về việc sửa đổi mức thuế\nsigner=Lê Thị Thử\nrole=Thứ trưởng\nbased=86/1998/NĐ-CP\n"},
    {"columns flattened to one space", NULL,
     "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH CÀ MAU Độc lập - Tự do - Hạnh phúc\n"
     "Số: 67 /2001/QĐ-UB Cà Mau, ngày 02 tháng 11 năm 2001\nQUYẾT ĐỊNH\nV/v ban hành hạn mức đất ở\n\n"
     "Điều 1. Ban hành hạn mức.\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký.\nTM. UBND TỈNH CÀ MAU\nCHỦ TỊCH\n"
     "Nơi nhận: Đã ký Lê Văn Thử\n",
     "kind=document\nnumber=67/2001/QĐ-UB\ntype=QĐ\nissuer=Ủy ban nhân dân tỉnh Cà Mau\nplace=Cà Mau\n"
     "issued=2001-11-02\neffective=2001-11-02\ntitle=V/v ban hành hạn mức đất ở\nsigner=Lê Văn Thử\nrole=Chủ tịch\n"},
    {"a Party guidance", NULL,
     "ĐẢNG CỘNG SẢN VIỆT NAM\nBAN TỔ CHỨC TRUNG ƯƠNG\n*\nSố 77-HD/BTCTW\nHà Nội, ngày 14 tháng 3 năm 2032\n\nHƯỚNG "
     "DẪN\n"
     "về kiểm điểm, tự phê bình và phê bình\n-----\nThực hiện Nghị quyết số 42-NQ/TW, Ban Tổ chức Trung ương hướng "
     "dẫn:\n"
     "I- MỤC ĐÍCH\n1. Nâng cao.\nK/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n\nPhạm Văn Mẫu\n",
     "kind=document\nfamily=party\nnumber=77-HD/BTCTW\ntype=HD\nissuer=Ban Tổ chức Trung ương\nplace=Hà Nội\n"
     "issued=2032-03-14\ntitle=về kiểm điểm, tự phê bình và phê bình\nsigner=Phạm Văn Mẫu\nrole=Phó Trưởng ban\n"},
    {"the Party's QĐ is Quy định when its title line says so", NULL,
     "ĐẢNG CỘNG SẢN VIỆT NAM\nBỘ CHÍNH TRỊ\n*\nSố 99-QĐ/TW\nHà Nội, ngày 2 tháng 4 năm 2031\nQUY ĐỊNH\nvề công tác cán "
     "bộ\n\n"
     "Điều 1. Phạm vi\n",
     "kind=document\nfamily=party\nnumber=99-QĐ/TW\ntype=QyĐ\nissuer=Bộ Chính trị\nplace=Hà Nội\nissued=2031-04-02\n"
     "title=về công tác cán bộ\n"},
    {"an official letter has no type in its number", NULL,
     "BỘ NỘI VỤ\nSố: 1234/BNV-CCVC\nV/v hướng dẫn thi tuyển\n" STATE "Hà Nội, ngày 9 tháng 5 năm 2031\n\n"
     "Kính gửi: Ủy ban nhân dân các tỉnh\n\nBộ Nội vụ trả lời như sau.\n",
     "kind=document\nnumber=1234/BNV-CCVC\ntype=CV\nissuer=Bộ Nội vụ\nplace=Hà Nội\nissued=2031-05-09\n"
     "title=V/v hướng dẫn thi tuyển\n"},
    {"a number left blank is a draft", NULL,
     "BỘ Y TẾ\nSố:      /BC-BYT\n" STATE
     "Hà Nội, ngày    tháng 10 năm 2031\nBÁO CÁO\nTình hình chín tháng\n\nI. Tình hình chung\n",
     "kind=document\ndraft=yes\ntype=BC\nissuer=Bộ Y tế\nplace=Hà Nội\nissued=2031-10\ntitle=Tình hình chín tháng\n"},
    {"a letterhead left blank is a form", NULL,
     "TÊN CƠ QUAN\nSố:     /...\n" STATE "......., ngày     tháng     năm\nTỜ TRÌNH\nVề việc ...\n\nKính gửi: ...\n",
     "kind=form\ndraft=yes\ntype=TTr\ntitle=Về việc ...\n"},
    {"classified", NULL,
     "BỘ CÔNG AN\nMẬT\nSố: 12/KH-BCA\n" STATE "Hà Nội, ngày 1 tháng 2 năm 2031\nKẾ HOẠCH\nvề việc thử\n\nCăn cứ\n",
     "kind=document\nsecrecy=MẬT\nnumber=12/KH-BCA\ntype=KH\nissuer=Bộ Công an\nplace=Hà Nội\nissued=2031-02-01\n"
     "title=về việc thử\n"},
    {"a law of the National Assembly prints the day of adoption at its end", NULL,
     "QUỐC HỘI\nLuật số: 15/2031/QH17\n" STATE "\nLUẬT\nTHỬ NGHIỆM\n\nCăn cứ Hiến pháp;\nĐiều 1. Phạm vi\nMột.\n"
     "Luật này được Quốc hội khóa XVII, kỳ họp thứ 2 thông qua ngày 20 tháng 11 năm 2031.\nCHỦ TỊCH QUỐC HỘI\nVũ Thị "
     "Mẫu\n",
     "kind=document\nnumber=15/2031/QH17\ntype=L\nissuer=Quốc hội\nissued=2031-11-20\ntitle=THỬ NGHIỆM\nsigner=Vũ Thị "
     "Mẫu\n"
     "role=Chủ tịch Quốc hội\n"},
    {"what becomes of other documents", NULL,
     "CHÍNH PHỦ\nSố: 99/2031/NĐ-CP\n" STATE
     "Hà Nội, ngày 05 tháng 3 năm 2031\nNGHỊ ĐỊNH\nVề việc thử\n\nCăn cứ Luật Thử;\n"
     "Điều 1. Phạm vi\nMột.\n5. Sửa đổi, bổ sung khoản 2 Điều 5 Nghị định số 11/2020/NĐ-CP đã được sửa đổi bởi Nghị "
     "định số "
     "12/2021/NĐ-CP như sau:\n“2. Theo Nghị định số 13/2021/NĐ-CP.”\nĐiều 9. Hiệu lực thi hành\n"
     "1. Nghị định này có hiệu lực thi hành từ ngày 01/7/2031.\n2. Các văn bản sau đây hết hiệu lực:\n"
     "a) Nghị định số 14/2020/NĐ-CP ngày 1/1/2020 của Chính phủ quy định chi tiết Luật Thử số 15/2019/QH14;\n"
     "b) Điều 3 Nghị định số 16/2020/NĐ-CP.\n3. Bãi bỏ Quyết định số 17/2020/QĐ-TTg và Thông tư số 18/2020/TT-BTC.\n"
     "Điều 10. Điều khoản chuyển tiếp\nHồ sơ nộp theo Nghị định số 19/2020/NĐ-CP được giải quyết cho đến khi bị thay "
     "thế.\n"
     "THỦ TƯỚNG\nTrần Văn Mẫu\n",
     "kind=document\nnumber=99/2031/NĐ-CP\ntype=NĐ\nissuer=Chính phủ\nplace=Hà Nội\nissued=2031-03-05\n"
     "effective=2031-07-01\ntitle=Về việc thử\nsigner=Trần Văn Mẫu\nrole=Thủ tướng\namends=11/2020/NĐ-CP\n"
     "repeals=14/2020/NĐ-CP\namends=16/2020/NĐ-CP\nrepeals=17/2020/QĐ-TTg\nrepeals=18/2020/TT-BTC\n"},
    {"a guidance implements what its title names; the number stands in the preamble", NULL,
     "BỘ Y TẾ\nSố: 5/2031/TT-BYT\n" STATE
     "Hà Nội, ngày 05 tháng 3 năm 2031\nTHÔNG TƯ\nQuy định chi tiết một số điều của Luật Dược\n\n"
     "Căn cứ Luật Dược số 11/2030/QH17;\nCăn cứ Nghị định số 12/2030/NĐ-CP;\nĐiều 1. Phạm vi\nMột.\n",
     "kind=document\nnumber=5/2031/TT-BYT\ntype=TT\nissuer=Bộ Y tế\nplace=Hà Nội\nissued=2031-03-05\n"
     "title=Quy định chi tiết một số điều của Luật "
     "Dược\nbased=11/2030/QH17\nbased=12/2030/NĐ-CP\nimplements=11/2030/QH17\n"},
    {"a consolidation has its number at its end", NULL,
     "BỘ Y TẾ\n" STATE "THÔNG TƯ\nQuy định về thử\n\nThông tư số 1/2030/TT-BYT ngày 1 tháng 1 năm 2030 của Bộ trưởng "
     "Bộ Y tế quy định về thử, "
     "được sửa đổi, bổ sung bởi:\nThông tư số 2/2031/TT-BYT ngày 1 tháng 1 năm 2031 của Bộ trưởng Bộ Y tế.\n"
     "Căn cứ Luật Thử;\nĐiều 1. Một\nThông tư này có hiệu lực từ ngày 01/02/2030.\nBỘ Y TẾ\nSố: 7/VBHN-BYT\n"
     "XÁC THỰC VĂN BẢN HỢP NHẤT\nHà Nội, ngày 3 tháng 4 năm 2031\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nĐỗ Thị Mẫu\n",
     "kind=document\nnumber=7/VBHN-BYT\ntype=VBHN\nissuer=Bộ Y tế\nplace=Hà Nội\nissued=2031-04-03\ntitle=Quy định về "
     "thử\n"
     "signer=Đỗ Thị Mẫu\nrole=Thứ trưởng\nconsolidates=1/2030/TT-BYT\nconsolidates=2/2031/TT-BYT\n"},
    {"an article of the codified law names its source", "x.txt",
     "Điều 1. Phạm vi điều chỉnh\n\n(Điều 1 Thông tư số 9/2031/TT-BYT, có hiệu lực thi hành kể từ ngày "
     "01/03/2031)\n\nMột.\n\n"
     "Điều 2. Đối tượng\n\n(Điều 2 Thông tư số 9/2031/TT-BYT Về thử nghiệm ngày 12/01/2031 của Bộ Y tế và Bộ Nội vụ, "
     "có hiệu lực thi hành "
     "kể từ ngày 01/03/2031)\n",
     "kind=document\nnumber=9/2031/TT-BYT\ntype=TT\nissuer=Bộ Y tế\nissued=2031-01-12\neffective=2031-03-01\n"
     "title=Về thử nghiệm\n"},
    {"its number with a low line for a dash", "x.txt",
     "Điều 1. Phạm vi điều chỉnh\n\n(Điều 1 Thông tư số 9/2031/TT_BYT về thử nghiệm ngày 12/01/2031 của Bộ Y tế, có "
     "hiệu "
     "lực thi hành kể từ ngày 01/03/2031)\n\nMột.\n",
     "kind=document\nnumber=9/2031/TT-BYT\ntype=TT\nissuer=Bộ Y tế\nissued=2031-01-12\neffective=2031-03-01\n"
     "title=về thử nghiệm\n"},
    {"news is dated by its time of publication, and has no number of its own", "bai-viet.txt",
     "Chủ Nhật, 24/6/2018\nCần cụ thể hóa các chủ trương trong công tác\n29/6/2012 21:13' Gửi bài này In bài này\n"
     "Hội nghị triển khai Hướng dẫn số 11-HD/BTCTW, ngày 14-3-2012 của Ban Tổ chức Trung ương.\n",
     "kind=news\nissued=2012-06-29\ntitle=Cần cụ thể hóa các chủ trương trong công tác\n"},
    {"the file's name is the last resort for a number", "30_2020_NĐ-CP.txt", "Nội dung không có đầu.\n",
     "kind=text\nnumber=30/2020/NĐ-CP\ntype=NĐ\n"},
    {"a file's name in lower case", "nghi-dinh-so-158-2025-nd-cp-45240.pdf", "Nội dung không có đầu.\n",
     "kind=text\nnumber=158/2025/NĐ-CP\ntype=NĐ\n"},
    {"a date in a file's name is no number", "bao-cao-12-2023.txt", "Nội dung không có đầu.\n", "kind=text\n"},
    {"running text is no document", NULL,
     "Hà Nội\nHà Nội là thủ đô. Ngày 05 tháng 3 năm 2020, theo Nghị định số 30/2020/NĐ-CP, việc đó đã xong.\n",
     "kind=text\ntitle=Hà Nội\n"},
    {"no text says nothing", NULL, "", "kind=text\n"},
    {"a gutter inside the number, a name at the end of an address line", NULL,
     "      Bộ tài chính                        cộng hoà xã hội chủ nghĩa việt nam\n"
     "            -*-                           Độc lập - Tự do - Hạnh phúc\n"
     "SỐ:      41   /2031/TT/BTC                --------------------\n"
     "                              Hà nội, ngày  15  tháng  5  năm 2031\n\nthông tư\nHướng dẫn thử nghiệm\n***\n"
     "Căn cứ Nghị định số 10/2030/NĐ-CP;\nThông tư này có hiệu lực sau mười lăm ngày kể từ ngày ký.\n"
     "Nơi nhận: KT/BỘ TRƯỞNG BỘ TÀI CHÍNH\n- Văn phòng TW Đảng THỨ TRƯỞNG\n- Công báo\n"
     "- UBND, Cục thuế các tỉnh Phạm Văn Thử\n- Lưu: VP\n",
     "kind=document\nnumber=41/2031/TT/BTC\ntype=TT\nissuer=Bộ Tài chính\nplace=Hà nội\nissued=2031-05-15\n"
     "effective=2031-05-30\ntitle=Hướng dẫn thử nghiệm\nsigner=Phạm Văn Thử\nrole=Thứ trưởng\nbased=10/2030/NĐ-CP\n"},
    {"the letterhead in one line", NULL,
     "Nghị định của Chính phủ số 117/2031/NĐ-CP ngày 10/10/2031\nvề việc thử nghiệm\ntrong các cơ quan nhà nước.\n"
     "Chính phủ\nCăn cứ Luật Thử nghiệm;\nNghị Định:\nĐiều 1. Phạm vi\nTM. Chính phủ\nThủ tướng\nPhan Văn Mẫu\n",
     "kind=document\nnumber=117/2031/NĐ-CP\ntype=NĐ\nissuer=Chính phủ\nissued=2031-10-10\n"
     "title=về việc thử nghiệm trong các cơ quan nhà nước.\nsigner=Phan Văn Mẫu\nrole=Thủ tướng\n"},
    {"the title behind the office, the number and the date", NULL,
     "THÔNG TƯ\nCỦA BỘ TÀI CHÍNH SỐ 13/2031/TT-BTC NGÀY 8 THÁNG 3 NĂM 2031 HƯỚNG DẪN QUY ĐỊNH VỀ THUẾ\n"
     "ĐỐI VỚI THỬ NGHIỆM\n- Căn cứ Luật Thử nghiệm;\n1. Phạm vi\n",
     "kind=document\nnumber=13/2031/TT-BTC\ntype=TT\nissuer=Bộ Tài chính\nissued=2031-03-08\n"
     "title=HƯỚNG DẪN QUY ĐỊNH VỀ THUẾ ĐỐI VỚI THỬ NGHIỆM\n"},
    {"a title that says \"về\" twice, a decision carried out from its day on", NULL,
     "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH CẦN THƠ Độc lập - Tự do - Hạnh phúc\n"
     "Số: 75 /2031/QĐ-UB Cần Thơ, ngày 18 tháng 6 năm 2031\nQUYẾT ĐỊNH CỦA UBND TỈNH CẦN THƠ\n"
     "V/v sửa đổi bản Quy định\nvề thử nghiệm\nỦY BAN NHÂN DÂN TỈNH CẦN THƠ\nCăn cứ Luật Thử nghiệm;\nĐiều 1. Nay sửa "
     "đổi.\n"
     "Điều 2. Thủ trưởng các cơ quan chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./.\n"
     "Nơi nhận: TM. ỦY BAN NHÂN DÂN TỈNH CẦN THƠ\n- VP.CP (HN-TP.HCM) CHỦ TỊCH\n- Bộ Tư pháp đã ký: Nguyễn Phong Mẫu\n"
     "- TT.Tỉnh ủy\n",
     "kind=document\nnumber=75/2031/QĐ-UB\ntype=QĐ\nissuer=Ủy ban nhân dân tỉnh Cần Thơ\nplace=Cần Thơ\n"
     "issued=2031-06-18\neffective=2031-06-18\ntitle=V/v sửa đổi bản Quy định về thử nghiệm\n"
     "signer=Nguyễn Phong Mẫu\nrole=Chủ tịch\n"},
    {"letters of the office that are a type's code, too", NULL,
     "BỘ TÀI CHÍNH\nSố: 2499/TC-TCDN\nV/v Thực hiện thử nghiệm\n" STATE
     "Hà Nội, ngày 04 tháng 3 năm 2031\nKính gửi: Các Bộ\nVừa qua, một số Bộ đã hỏi.\n",
     "kind=document\nnumber=2499/TC-TCDN\ntype=CV\nissuer=Bộ Tài chính\nplace=Hà Nội\nissued=2031-03-04\n"
     "title=V/v Thực hiện thử nghiệm\n"},
    {"a letter without a subject", NULL,
     "BỘ TÀI CHÍNH\nSố: 25/BTC-VP\n" STATE
     "Hà Nội, ngày 04 tháng 3 năm 2031\nKính gửi: Các Bộ\nVừa qua, một số Bộ đã hỏi.\n",
     "kind=document\nnumber=25/BTC-VP\ntype=CV\nissuer=Bộ Tài chính\nplace=Hà Nội\nissued=2031-03-04\n"},
    {"a report dated by its month", NULL,
     "BỘ CÔNG THƯƠNG\nBÁO CÁO TỔNG KẾT\nTHỬ NGHIỆM NĂM 2031\nHÀ NỘI - THÁNG 12/2031\nPHẦN THỨ NHẤT\nTÌNH HÌNH\n",
     "kind=document\ntype=BC\nissuer=Bộ Công Thương\nplace=HÀ NỘI\nissued=2031-12\n"
     "title=TỔNG KẾT THỬ NGHIỆM NĂM 2031\n"},
    {"an annex is of no type, and the office in brackets issued another document", NULL,
     "Phụ lục 3\nQUY TRÌNH THỬ NGHIỆM\n(Kèm theo Quyết định số 13/2031/QĐ-BKHCN ngày 25/5/2031\n"
     "của Bộ trưởng Bộ Khoa học và Công nghệ)\nI. Đánh giá\n1. Nộp hồ sơ.\n",
     "kind=annex\ntitle=QUY TRÌNH THỬ NGHIỆM\n"},
    {"an application form", NULL,
     "B1-1-ĐƠN\n" STATE "_______o0o_______\nĐƠN ĐĂNG KÝ\nCHỦ TRÌ THỬ NGHIỆM\n"
     "(Kèm theo Quyết định số 16/2031/QĐ-BKHCN ngày 18/7/2031\ncủa Bộ trưởng Bộ Khoa học và Công nghệ)\n"
     "Kính gửi: Bộ Khoa học và Công nghệ\nCăn cứ thông báo, chúng tôi:\n",
     "kind=annex\n"},
    {"a report to be filled in", NULL,
     "Tên đơn vị:\t\tBÁO CÁO TAI NẠN\t\tMẫu số 3\nĐịa chỉ:\t6 THÁNG ĐẦU NĂM ....\n"
     "\tKính gửi: Ban Quản lý các Khu công nghiệp\nI- Tổng số lao động:\n",
     "kind=form\ntype=BC\ntitle=TAI NẠN\n"},
    {"a regulation with the letterhead of its decision", NULL,
     "ủy ban nhân dân\nCộng hòa xã hội chủ nghĩa việt nam\n\nTỉnh an giang\n-----\nĐộc lập - Tự do - Hạnh "
     "phúc\n_____\n\n"
     "Long Xuyên, ngày  07 tháng 3 năm  2031\n\nBản Quy định\nChính sách thử nghiệm\n"
     "(Ban hành kèm theo Quyết định số: 522/2031/QĐ.UB\n ngày 07/ 3/2031 của UBND tỉnh An Giang)\n-----\n"
     "Chương I\nNhững Quy định chung\nĐiều 1. Phạm vi\n",
     "kind=annex\ntype=QyĐ\nissuer=Ủy ban nhân dân tỉnh An Giang\nplace=Long Xuyên\nissued=2031-03-07\n"
     "title=Chính sách thử nghiệm\n"},
    {"no type's line above the title", NULL,
     "chính phủ\n" STATE "Số : 62/2031/\t\t\tP.300\n\t\tHà Nội, ngày 14 tháng 6 năm 2031\n"
     "Sửa đổi Nghị định số 67/2029/NĐ-CP\nngày 07 tháng 8 năm 2029 về thử nghiệm\nCăn cứ Luật Thử nghiệm;\n"
     "Điều 1. Nay sửa đổi.\n",
     "kind=document\nissuer=Chính phủ\nplace=Hà Nội\nissued=2031-06-14\n"
     "title=Sửa đổi Nghị định số 67/2029/NĐ-CP ngày 07 tháng 8 năm 2029 về thử nghiệm\namends=67/2029/NĐ-CP\n"},
    {"a system put in force by an old decision", NULL,
     "BỘ TÀI CHÍNH\nSố 1141-TC/QĐ/CĐKT\n" STATE
     "Hà Nội, ngày 1 tháng 11 năm 2031\nQUYẾT ĐỊNH\nVề chế độ thử nghiệm\nĐiều 1. Nay ban hành chế độ.\n"
     "3- Chế độ ban hành theo Quyết định này thi hành thống nhất trong cả nước từ ngày 1-1-2032 và thay thế các văn "
     "bản về "
     "hệ thống tài khoản ban hành theo Quyết định số 212-TC/CĐKT ngày 15-12-2020.\n",
     "kind=document\nnumber=1141-TC/QĐ/CĐKT\ntype=QĐ\nissuer=Bộ Tài chính\nplace=Hà Nội\nissued=2031-11-01\n"
     "effective=2032-01-01\ntitle=Về chế độ thử nghiệm\nreplaces=212-TC/CĐKT\n"},
    {"a circular about another, which is about a decree", NULL,
     "BỘ TÀI CHÍNH\nSố: 21/2031/TT-BTC\n" STATE "Hà Nội, ngày 17 tháng 3 năm 2031\nTHÔNG TƯ\nSửa đổi một số điều của "
     "Thông tư số 80/2021/TT-BTC hướng dẫn thi hành "
     "Luật Quản lý thuế và quy định chi tiết một số điều của Luật Thuế và Nghị định số 126/2020/NĐ-CP\nCăn cứ Luật "
     "Thuế;\nĐiều 1. Sửa đổi.\n",
     "kind=document\nnumber=21/2031/TT-BTC\ntype=TT\nissuer=Bộ Tài chính\nplace=Hà Nội\nissued=2031-03-17\n"
     "title=Sửa đổi một số điều của Thông tư số 80/2021/TT-BTC hướng dẫn thi hành Luật Quản lý thuế và quy định chi "
     "tiết "
     "một số điều của Luật Thuế và Nghị định số 126/2020/NĐ-CP\namends=80/2021/TT-BTC\n"},
    {"numbers, dates and the label as recognition misreads them", NULL,
     "UY BAN NHÂN DÂN    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH CÀ MAU      Độc lập - Tự do - Hạnh phúc\n"
     "S6: l5/2O31/QĐ-UBND     Cà Mau, ngày O5 tháng 3 năm 2O31\nQUYẾT ĐỊNH\nVề việc thử nghiệm\nCăn cứ Luật Đất đai;\n"
     "Điều 1. Ban hành.\n",
     "kind=document\nnumber=15/2031/QĐ-UBND\ntype=QĐ\nissuer=Ủy ban nhân dân tỉnh Cà Mau\nplace=Cà Mau\n"
     "issued=2031-03-05\ntitle=Về việc thử nghiệm\n"},
    {"no marks anywhere", NULL,
     "UY BAN NHAN DAN\nTINH CA MAU\nCONG HOA XA HOI CHU NGHIA VIET NAM\nDoc lap - Tu do - Hanh phuc\n"
     "So: 12/QD-UBND\nCa Mau, ngay 5 thang 3 nam 2031\nQUYET DINH\nVe viec thu nghiem\nCan cu Luat To chuc;\n"
     "Dieu 1. Ban hanh.\nDieu 2. Quyet dinh nay co hieu luc ke tu ngay ky.\nCHU TICH\n\nNguyen Van Thu\n",
     "kind=document\nnumber=12/QD-UBND\ntype=QĐ\nissuer=Ủy ban nhân dân tỉnh Ca Mau\nplace=Ca Mau\n"
     "issued=2031-03-05\neffective=2031-03-05\ntitle=Ve viec thu nghiem\nsigner=Nguyen Van Thu\nrole=Chủ tịch\n"},
    {"a web page's words above the letterhead", NULL,
     "Quy định số 97-QĐ/TW của Bộ Chính trị: thử nghiệm do Bộ Chính trị quyết định\n\n"
     "(Mặt trận) - Ban Biên tập trân trọng đăng toàn văn.\n\nBAN CHẤP HÀNH TRUNG ƯƠNG\n-------\n\n"
     "ĐẢNG CỘNG SẢN VIỆT NAM\n-----\n\nSố: 97-QĐ/TW\n\nHà Nội, ngày 07 tháng 02 năm 2031\n\nQUY ĐỊNH\n\n"
     "VỀ THỬ NGHIỆM\n\n- Căn cứ Điều lệ Đảng;\n",
     "kind=document\nfamily=party\nnumber=97-QĐ/TW\ntype=QyĐ\nissuer=Ban Chấp hành Trung ương\nplace=Hà Nội\n"
     "issued=2031-02-07\ntitle=VỀ THỬ NGHIỆM\n"},
    {"a title that goes on in small letters behind an empty line", NULL,
     "BỘ NỘI VỤ\nSố: 08/2031/TT-BNV\n" STATE
     "Hà Nội, ngày 19 tháng 2 năm 2031\n\nTHÔNG TƯ\n\nHướng dẫn thực hiện Nghị định số 115/2030/NĐ-CP ngày "
     "10/10/2030\n\ncủa Chính phủ về thử nghiệm\n\n____\n\nThi hành Nghị định số 115/2030/NĐ-CP, Bộ Nội vụ hướng "
     "dẫn:\n\nI. NHỮNG QUY ĐỊNH CHUNG\n",
     "kind=document\nnumber=08/2031/TT-BNV\ntype=TT\nissuer=Bộ Nội vụ\nplace=Hà Nội\nissued=2031-02-19\n"
     "title=Hướng dẫn thực hiện Nghị định số 115/2030/NĐ-CP ngày 10/10/2030 của Chính phủ về thử nghiệm\n"
     "implements=115/2030/NĐ-CP\n"},
    {"a committee of a province", NULL,
     "TỈNH ỦY QUẢNG NAM                    ĐẢNG CỘNG SẢN VIỆT NAM\n*\n"
     "Số 12-NQ/TU                 Tam Kỳ, ngày 20 tháng 7 năm 2031\n\nNGHỊ QUYẾT\nvề thử nghiệm\n-----\n"
     "I- TÌNH HÌNH\n1. Kết quả\nT/M TỈNH ỦY\nBÍ THƯ\n(đã ký)\nPhan Văn Mẫu\n",
     "kind=document\nfamily=party\nnumber=12-NQ/TU\ntype=NQ\nissuer=Tỉnh ủy Quảng Nam\nplace=Tam Kỳ\n"
     "issued=2031-07-20\ntitle=về thử nghiệm\nsigner=Phan Văn Mẫu\nrole=Bí thư\n"},
    {"a department below its province", NULL,
     "UBND TỈNH LÂM ĐỒNG\nSỞ Y TẾ\n-------\nSố: 233/QĐ-SYT\n" STATE
     "Lâm Đồng, ngày 14 tháng 02 năm 2031\n\nQUYẾT ĐỊNH\nVề việc thử nghiệm\nGIÁM ĐỐC SỞ Y TẾ\nCăn cứ Luật Dược;\n"
     "Điều 1. Phê duyệt.\n",
     "kind=document\nnumber=233/QĐ-SYT\ntype=QĐ\nissuer=Sở Y tế tỉnh Lâm Đồng\nplace=Lâm Đồng\nissued=2031-02-14\n"
     "title=Về việc thử nghiệm\n"},
    {"an office of no table below its district", NULL,
     "UBND HUYỆN PHÚ NINH\nPHÒNG NỘI VỤ\nSố: 45/PNV-CCHC\nV/v báo cáo\n" STATE
     "Phú Ninh, ngày 05 tháng 3 năm 2031\n\nKính gửi: Các xã.\n",
     "kind=document\nnumber=45/PNV-CCHC\ntype=CV\nissuer=Phòng Nội vụ huyện Phú Ninh\nplace=Phú "
     "Ninh\nissued=2031-03-05\n"
     "title=V/v báo cáo\n"},
    {"a consolidation with its number above", NULL,
     "BỘ QUỐC PHÒNG\n--------\nSố: 03/VBHN-BQP\n" STATE "Hà Nội, ngày 10 tháng 01 năm 2031\n\nTHÔNG TƯ\nQUY ĐỊNH VỀ "
     "THỬ NGHIỆM\nThông tư số 12/2025/TT-BQP ngày 12 tháng 3 "
     "năm 2025 của Bộ trưởng Bộ Quốc phòng, có hiệu lực kể từ ngày 01 tháng 5 năm 2025, được sửa đổi, bổ sung "
     "bởi:\nThông tư số 20/2028/TT-BQP.\nCăn cứ Luật Sĩ quan;\nĐiều 1. Phạm vi\n",
     "kind=document\nnumber=03/VBHN-BQP\ntype=VBHN\nissuer=Bộ Quốc phòng\nplace=Hà Nội\nissued=2031-01-10\n"
     "title=QUY ĐỊNH VỀ THỬ NGHIỆM\nconsolidates=12/2025/TT-BQP\nconsolidates=20/2028/TT-BQP\n"},
    {"a consolidation whose amending text follows in the same line", NULL,
     "BỘ QUỐC PHÒNG\n--------\nSố: 03/VBHN-BQP\n" STATE "Hà Nội, ngày 10 tháng 01 năm 2031\n\nTHÔNG TƯ\nQUY ĐỊNH VỀ "
     "THỬ NGHIỆM\nThông tư số 12/2025/TT-BQP ngày 12 tháng 3 năm 2025 của Bộ trưởng Bộ Quốc phòng sửa đổi: Thông tư số "
     "9/2020/TT-BQP, được sửa đổi, bổ sung bởi: Thông tư số 20/2028/TT-BQP.\nCăn cứ Luật Sĩ quan;\nĐiều 1. Phạm vi\n",
     "kind=document\nnumber=03/VBHN-BQP\ntype=VBHN\nissuer=Bộ Quốc phòng\nplace=Hà Nội\nissued=2031-01-10\n"
     "title=QUY ĐỊNH VỀ THỬ NGHIỆM\nconsolidates=12/2025/TT-BQP\nconsolidates=20/2028/TT-BQP\n"},
    {"the number of a house is no document", NULL,
     "BỘ Y TẾ\nSố: 5/2031/TT-BYT\n" STATE "Hà Nội, ngày 05 tháng 3 năm 2031\nTHÔNG TƯ\nQuy định về thử\n\n"
     "Căn cứ Luật Dược số 11/2030/QH17;\nCăn cứ căn nhà số 20/2T;\nCăn cứ số 2-Theo đề nghị;\nĐiều 1. Phạm vi\nMột.\n",
     "kind=document\nnumber=5/2031/TT-BYT\ntype=TT\nissuer=Bộ Y tế\nplace=Hà Nội\nissued=2031-03-05\n"
     "title=Quy định về thử\nbased=11/2030/QH17\n"},
    {"a draft with blank number, day and month", NULL,
     "DỰ THẢO 2\nBỘ NỘI VỤ\nSố:      /2031/TT-BNV\n" STATE
     "Hà Nội, ngày     tháng     năm 2031\nTHÔNG TƯ\nQuy định về thử nghiệm\nCăn cứ Luật Thử nghiệm;\nĐiều 1. Phạm "
     "vi\n",
     "kind=document\ndraft=yes\ntype=TT\nissuer=Bộ Nội vụ\nplace=Hà Nội\nissued=2031\ntitle=Quy định về thử "
     "nghiệm\n"},
    {"an application is no document", NULL,
     STATE "\nĐƠN XIN NGHỈ PHÉP\nKính gửi: Giám đốc Sở Nội vụ tỉnh Cà Mau\nTôi tên là: ....\n"
           "Cà Mau, ngày ... tháng ... năm 20...\nNgười làm đơn\n",
     "kind=form\ntitle=ĐƠN XIN NGHỈ PHÉP\n"},
    {"minutes of a school", NULL,
     STATE "BIÊN BẢN\nHọp xét thi đua năm 2031\nHôm nay, vào lúc 8 giờ ngày 12 tháng 12 năm 2031, tại Trường X.\n"
           "I. Thành phần\n",
     "kind=document\ntype=BB\nissued=2031-12-12\ntitle=Họp xét thi đua năm 2031\n"},
};

static void test_facts(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(facts_cases); i++) {
    const FactsCase *c = &facts_cases[i];
    DescribeHints hints = {.file_name = c->file_name};
    g_autoptr(Facts) facts = describe_read(c->text, strlen(c->text), &hints);
    g_autofree char *got = describe(facts);
    if (strcmp(got, c->want) != 0)
      fail_msg("%s: got\n%swant\n%s", c->name, got, c->want);
    check_spans(c->name, c->text, facts);
  }
}

/* The clause of effect in a decision of 5 March 2031, and the days that follow from it. */
static void test_days_of_effect(void **state)
{
  static const struct {
    const char *clause, *effective, *expires;
    FactsRule rule;
  } cases[] = {
      {"Quyết định này có hiệu lực kể từ ngày ký.", "2031-03-05", "", FACTS_RULE_ON_SIGNING},
      {"Quyết định này có hiệu lực thi hành từ ngày ký ban hành.", "2031-03-05", "", FACTS_RULE_ON_SIGNING},
      {"Quyết định này thi hành từ ngày ký ban hành.", "2031-03-05", "", FACTS_RULE_ON_SIGNING},
      {"Quyết định này có giá trị kể từ ngày ký.", "2031-03-05", "", FACTS_RULE_ON_SIGNING},
      {"Các ông chịu trách nhiệm thi hành Quyết định này kể từ ngày ký.", "2031-03-05", "", FACTS_RULE_ON_SIGNING},
      {"Quyết định này có hiệu lực sau 15 ngày kể từ ngày ký.", "2031-03-20", "", FACTS_RULE_DAYS_AFTER},
      {"Quyết định này có hiệu lực thi hành sau 45 ngày, kể từ ngày ký ban hành.", "2031-04-19", "",
       FACTS_RULE_DAYS_AFTER},
      {"Quyết định này có hiệu lực sau mười lăm ngày kể từ ngày ký.", "2031-03-20", "", FACTS_RULE_DAYS_AFTER},
      {"Quyết định này có hiệu lực sau bốn mươi lăm (45) ngày kể từ ngày ký.", "2031-04-19", "", FACTS_RULE_DAYS_AFTER},
      {"Quyết định này có hiệu lực sau 15 ngày, kể từ ngày đăng Công báo.", "", "", FACTS_RULE_DAYS_AFTER_GAZETTE},
      {"Quyết định này có hiệu lực kể từ ngày công bố.", "", "", FACTS_RULE_ON_PROMULGATION},
      {"Quyết định này có hiệu lực từ ngày 01 tháng 7 năm 2031.", "2031-07-01", "", FACTS_RULE_STATED},
      {"Quyết định này có hiệu lực từ ngày 01/7/2031 đến hết ngày 31 tháng 12 năm 2032.", "2031-07-01", "2032-12-31",
       FACTS_RULE_STATED},
      {"Điều 5 của Quyết định này có hiệu lực từ ngày 01/7/2031.", "", "", FACTS_RULE_NONE},
      {"Quyết định số 5/QĐ-UBND có hiệu lực từ ngày 01/7/2031.", "", "", FACTS_RULE_NONE},
      {"Giao các sở thi hành nhiệm vụ từ ngày 01/7/2031.", "", "", FACTS_RULE_NONE},
      {"Quyết định có hiệu lực kể từ ngày ký.", "2031-03-05", "", FACTS_RULE_ON_SIGNING},
      {"Các Quyết định có hiệu lực kể từ ngày ký thì giữ nguyên.", "", "", FACTS_RULE_NONE},
      {"Nghị định có hiệu lực kể từ ngày ký.", "", "", FACTS_RULE_NONE},
      {"Văn bản này có hiệu lực từ ngày 01/7/2031.", "2031-07-01", "", FACTS_RULE_STATED},
      {"Quyết định này đã được Hội đồng nhân dân thông qua ngày 04 tháng 3 năm 2031 và có hiệu lực từ ngày 01/7/2031.",
       "2031-07-01", "", FACTS_RULE_STATED},
      {"Khoản 2 của Quyết định này có hiệu lực từ ngày 01/7/2031.", "", "", FACTS_RULE_NONE},
      {"Kể từ ngày Quyết định này có hiệu lực, các quy định trước đây bị bãi bỏ.", "", "", FACTS_RULE_NONE},
      {"Quyết định này được phổ biến tới các chi bộ, có hiệu lực thi hành từ ngày 01/7/2031.", "2031-07-01", "",
       FACTS_RULE_STATED},
      {"Quyết định này gồm 5 điều và có hiệu lực từ ngày ký.", "2031-03-05", "", FACTS_RULE_ON_SIGNING},
      {"Quyết định này chính thức có hiệu lực từ ngày 01/7/2031.", "2031-07-01", "", FACTS_RULE_STATED},
      {"Quyết định này và các biểu mẫu kèm theo có hiệu lực kể từ ngày ký.", "2031-03-05", "", FACTS_RULE_ON_SIGNING},
      {"Quyết định này thay thế Quyết định số 9/QĐ-UBND ngày 01/02/2025 về chế độ thử và có hiệu lực kể từ ngày ký.",
       "2031-03-05", "", FACTS_RULE_ON_SIGNING},
      {"Quyết định này thay thế Quyết định số 9/QĐ-UBND; được phổ biến đến thôn và thực hiện kể từ ngày ký.",
       "2031-03-05", "", FACTS_RULE_ON_SIGNING},
      {"Quyết định này thay thế Quyết định số 9/QĐ-UBND có hiệu lực từ ngày 01/02/2025.", "", "", FACTS_RULE_NONE},
      {"Quyết định này gồm 5 điều, trong đó khoản 2 và khoản 3, có hiệu lực từ ngày 01/7/2031.", "", "",
       FACTS_RULE_NONE},
      {"Quyết định này quy định chi tiết Luật Giá được thông qua và có hiệu lực từ ngày 01/7/2030.", "", "",
       FACTS_RULE_NONE},
      {"Quyết định này có hiệu lực thi hành sau 10 ngày và đăng Báo Cà Mau chậm nhất là 05 ngày, kể từ ngày ký.",
       "2031-03-15", "", FACTS_RULE_DAYS_AFTER},
      {"Quyết định này có hiệu lực sau 07 ngày và được niêm yết tại trụ sở kể từ ngày ký ban hành.", "2031-03-12", "",
       FACTS_RULE_DAYS_AFTER},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *text = g_strdup_printf("ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\nSố: 12/QĐ-UBND\n" STATE
                                            "Cà Mau, ngày 05 tháng 3 năm 2031\nQUYẾT ĐỊNH\nVề việc thử\nCăn cứ Luật "
                                            "Giá;\nĐiều 1. Ban hành.\nĐiều 2. %s\nCHỦ TỊCH\n\nLê Văn Thử\n",
                                            cases[i].clause);
    g_autoptr(Facts) facts = describe_read(text, strlen(text), NULL);
    char effective[DATE_TEXT_MAX] = "", expires[DATE_TEXT_MAX] = "";
    if (facts_date(facts, FACT_EFFECTIVE).year != 0)
      date_print_iso(facts_date(facts, FACT_EFFECTIVE), effective);
    if (facts_date(facts, FACT_EXPIRES).year != 0)
      date_print_iso(facts_date(facts, FACT_EXPIRES), expires);
    if (facts->effective_rule != cases[i].rule || strcmp(effective, cases[i].effective) != 0 ||
        strcmp(expires, cases[i].expires) != 0)
      fail_msg("%s: rule %d, effective “%s”, expires “%s”", cases[i].clause, (int)facts->effective_rule, effective,
               expires);
  }
}

/* What is printed above a document besides number and title. */
static void test_marks_above_a_document(void **state)
{
  static const struct {
    const char *mark, *secrecy;
    gboolean draft, copy;
  } cases[] = {
      {"", NULL, FALSE, FALSE},
      {"MẬT", "MẬT", FALSE, FALSE},
      {"TỐI MẬT", "TỐI MẬT", FALSE, FALSE},
      {"TUYỆT MẬT", "TUYỆT MẬT", FALSE, FALSE},
      {"DỰ THẢO", NULL, TRUE, FALSE},
      {"DỰ THẢO LẦN 2", NULL, TRUE, FALSE},
      {"SAO Y BẢN CHÍNH", NULL, FALSE, TRUE},
      {"SAO LỤC", NULL, FALSE, TRUE},
      {"TRÍCH SAO", NULL, FALSE, TRUE},
      {"BẢN SAO", NULL, FALSE, TRUE},
      {"Mật độ", NULL, FALSE, FALSE},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *text = g_strdup_printf("%s\nBỘ NỘI VỤ\nSố: 12/QĐ-BNV\n" STATE
                                            "Hà Nội, ngày 05 tháng 3 năm 2031\nQUYẾT ĐỊNH\nVề việc thử\nCăn cứ Luật "
                                            "Giá;\nĐiều 1. Ban hành.\n",
                                            cases[i].mark);
    g_autoptr(Facts) facts = describe_read(text, strlen(text), NULL);
    if (g_strcmp0(facts_text(facts, FACT_SECRECY), cases[i].secrecy) != 0 ||
        facts_has(facts, FACT_DRAFT) != cases[i].draft || facts_has(facts, FACT_COPY) != cases[i].copy)
      fail_msg("%s: secrecy %s, draft %d, copy %d", cases[i].mark,
               facts_text(facts, FACT_SECRECY) ? facts_text(facts, FACT_SECRECY) : "none", facts_has(facts, FACT_DRAFT),
               facts_has(facts, FACT_COPY));
    assert_string_equal(facts_text(facts, FACT_NUMBER), "12/QĐ-BNV");
  }
}

/* A file of three documents: the facts are the first one's; each further letterhead gives its number, a form does not.
 */
static void test_documents_behind_the_first_give_their_numbers(void **state)
{
  static const char text[] =
      "ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\nSố: 12/QĐ-UBND\n" STATE
      "Cà Mau, ngày 05 tháng 3 năm 2031\nQUYẾT ĐỊNH\nVề việc thứ nhất\nCăn cứ Luật Giá;\nĐiều 1. Ban hành.\n"
      "CHỦ TỊCH\n\nLê Văn Thử\n\nQUY CHẾ\nLàm việc\n(Ban hành kèm theo Quyết định số 12/QĐ-UBND)\nĐiều 1. Phạm vi\n"
      "ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\nSố: 13/QĐ-UBND\n" STATE
      "Cà Mau, ngày 06 tháng 3 năm 2031\nQUYẾT ĐỊNH\nVề việc thứ hai\nCăn cứ Luật Phí;\nĐiều 1. Bãi bỏ.\n"
      "CHỦ TỊCH\n\nLê Văn Thử\n\nMẫu số 1\nSố: ..../QĐ-....\n" STATE "..., ngày ... tháng ... năm ...\nQUYẾT ĐỊNH\n"
      "Về việc ....\nCăn cứ ....;\n" STATE
      "Số: 14/QĐ-UBND\nCà Mau, ngày 07 tháng 3 năm 2031\nQUYẾT ĐỊNH\nVề việc thứ ba\nCăn cứ Luật Phí;\nĐiều 1.\n";
  static const char *const want[] = {"13/QĐ-UBND", "14/QĐ-UBND"}, *const titles[] = {"Về việc thứ hai",
                                                                                     "Về việc thứ ba"};
  static const char *const starts[] = {"ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\nSố: 13", "CỘNG HÒA"};
  g_autoptr(Facts) facts = describe_read(text, sizeof(text) - 1, NULL);

  (void)state;
  assert_string_equal(facts_text(facts, FACT_NUMBER), "12/QĐ-UBND");
  assert_string_equal(facts_text(facts, FACT_TITLE), "Về việc thứ nhất");
  assert_int_equal(facts->following->len, G_N_ELEMENTS(want));
  assert_int_equal(facts->span.start, 0);
  assert_string_equal(facts_text(facts, FACT_SIGNER), "Lê Văn Thử");
  gsize end = facts->span.end;
  for (guint i = 0; i < G_N_ELEMENTS(want); i++) {
    const Facts *other = g_ptr_array_index(facts->following, i);
    assert_string_equal(facts_text(other, FACT_NUMBER), want[i]);
    assert_memory_equal(text + facts_span(other, FACT_NUMBER).start, want[i], strlen(want[i]));
    assert_string_equal(facts_text(other, FACT_TITLE), titles[i]);
    assert_memory_equal(text + facts_span(other, FACT_TITLE).start, titles[i], strlen(titles[i]));
    assert_memory_equal(text + other->span.start, starts[i], strlen(starts[i]));
    assert_int_equal(other->span.start, end);
    end = other->span.end;
    assert_int_equal(facts_date(other, FACT_ISSUED).day, 6 + i);
  }
}

/* The array keeps one fact a field, but for offices, in the order of the fields. */
static void test_facts_are_kept_in_order_and_replaced(void **state)
{
  g_autoptr(Facts) facts = facts_new();
  (void)state;
  facts_take_text(facts, FACT_TITLE, g_strdup("một"), (Span){5, 9}, FACTS_FROM_TEXT);
  facts_take_issuer(facts, g_strdup("Bộ Tài chính"), "BTC", (Span){1, 3}, FACTS_FROM_TEXT);
  facts_set_date(facts, FACT_ISSUED, (Date){2031, 3, 5}, (Span){0, 0}, FACTS_FROM_TEXT);
  facts_take_issuer(facts, g_strdup("Bộ Y tế"), NULL, (Span){0, 0}, FACTS_FROM_TEXT);
  facts_take_issuer(facts, g_strdup("Bộ Tài chính"), "BTC", (Span){0, 0}, FACTS_FROM_PEOPLE);
  facts_take_text(facts, FACT_TITLE, g_strdup("hai"), (Span){6, 9}, FACTS_FROM_PROPERTIES);
  assert_int_equal(facts->all->len, 4);
  for (guint i = 1; i < facts->all->len; i++)
    assert_true(g_array_index(facts->all, Fact, i - 1).field <= g_array_index(facts->all, Fact, i).field);
  assert_int_equal(facts_count(facts, FACT_ISSUER), 2);
  assert_string_equal(facts_nth(facts, FACT_ISSUER, 1)->text, "Bộ Y tế");
  assert_null(facts_nth(facts, FACT_ISSUER, 2));
  assert_string_equal(facts_text(facts, FACT_TITLE), "hai");
  assert_int_equal(facts_nth(facts, FACT_TITLE, 0)->proof, PROOF_PROPERTIES);
  facts_shift(facts, 10);
  assert_int_equal(facts_span(facts, FACT_TITLE).start, 16);
  assert_int_equal(facts_span(facts, FACT_ISSUED).end, 0); /* read nowhere, moved nowhere */
  facts_take_text(facts, FACT_TITLE, NULL, (Span){0, 0}, FACTS_FROM_TEXT);
  facts_remove(facts, FACT_ISSUER);
  assert_false(facts_has(facts, FACT_TITLE));
  assert_false(facts_has(facts, FACT_ISSUER));
  assert_true(facts_has(facts, FACT_ISSUED));
}

static void test_a_fact_knows_what_gave_it(void **state)
{
  g_autoptr(Facts) facts = facts_new();
  (void)state;
  facts_take_text(facts, FACT_SIGNER, g_strdup("Trần Văn Mẫu"), (Span){0, 0}, FACTS_FROM_TEXT);
  assert_int_equal(facts_nth(facts, FACT_SIGNER, 0)->proof, PROOF_PRINTED);
  facts_set_proof(facts, FACT_SIGNER, PROOF_PROGRAM);
  facts_set_proof(facts, FACT_PLACE, PROOF_PROGRAM);
  assert_int_equal(facts_nth(facts, FACT_SIGNER, 0)->proof, PROOF_PROGRAM);
  assert_false(facts_has(facts, FACT_PLACE));
}

static void test_a_fact_knows_its_source(void **state)
{
  static const char letter[] = "BỘ NỘI VỤ\n" STATE "Hà Nội, ngày 05 tháng 3 năm 2031\nQUYẾT ĐỊNH\nVề việc thử\n"
                               "Căn cứ Luật Giá;\nĐiều 1. Ban hành.\n";
  static const char bare[] = "1,5\t2,5\n3\t4\n";
  const DescribeHints hints = {.file_name = "12-QD-BNV.doc", .title_hint = "Bảng số"};
  g_autoptr(Facts) named = describe_read(letter, sizeof letter - 1, &hints);
  g_autoptr(Facts) titled = describe_read(bare, sizeof bare - 1, &hints);
  (void)state;
  assert_int_equal(facts_nth(named, FACT_TITLE, 0)->source, FACTS_FROM_TEXT);
  assert_int_equal(facts_nth(named, FACT_NUMBER, 0)->source, FACTS_FROM_NAME);
  assert_int_equal(facts_nth(titled, FACT_TITLE, 0)->source, FACTS_FROM_PROPERTIES);
}

/* Every prefix of every document, and bytes that are no text, are read without harm. */
/* Memory that ends where nothing may be read. */
static char *fence_new(gsize size)
{
  char *fence = mmap(NULL, size + FENCE_BYTES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  assert_true(fence != MAP_FAILED && size % FENCE_BYTES == 0);
  assert_int_equal(mprotect(fence + size, FENCE_BYTES, PROT_NONE), 0);
  return fence;
}

/* Reads len bytes of text and end behind them, with nothing behind that. */
static void read_fenced(char *fence, gsize size, const char *text, gsize len, const char *end)
{
  gsize end_len = strlen(end);
  if (len + end_len > size)
    return;
  char *at = fence + size - len - end_len;
  memcpy(at, text, len);
  memcpy(at + len, end, end_len);
  g_autoptr(Facts) facts = describe_read(at, len + end_len, NULL);
  assert_non_null(facts);
  assert_true(facts_span(facts, FACT_EFFECTIVE).end <= len + end_len &&
              facts_span(facts, FACT_TITLE).end <= len + end_len);
}

static void test_broken_documents_do_no_harm(void **state)
{
  (void)state;
  static const char *const ends[] = {
      "",      "\nBAN\f", "\nBẢN\n",     "\nBẢN\tQ",
      "\nSố:", "\nngày ", "\nQUYẾT ĐỊN", "\nNghị định này có hiệu lực thi hành sau 45 ngày, kể từ ngày "};
  const gsize size = 16 * FENCE_BYTES;
  char *fence = fence_new(size);
  for (gsize i = 0; i < G_N_ELEMENTS(facts_cases); i++)
    for (gsize len = 0; len <= strlen(facts_cases[i].text); len += 7)
      for (gsize k = 0; k < G_N_ELEMENTS(ends); k++)
        read_fenced(fence, size, facts_cases[i].text, len, ends[k]);
  munmap(fence, size + FENCE_BYTES);
  static const char motto[] = "Của CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"; /* nothing stands before what is looked at */
  g_autoptr(Facts) with_motto = describe_read(motto, sizeof motto - 1, NULL);
  assert_non_null(with_motto);
  static const char *const pieces[] = {
      "Số: 1/", "ngày ", "(Điều 1 Luật số ", "KT. BỘ TRƯỞNG\n", "có hiệu lực ", "\xe1\xbb", "“",
      "|",      "VBHN",  "Số: 1/VBHN-"};
  for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
    g_autoptr(GString) text = g_string_new(NULL);
    while (text->len < 50000)
      g_string_append(text, pieces[i]);
    g_autoptr(Facts) facts = describe_read(text->str, text->len, NULL);
    assert_non_null(facts);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_facts),
      cmocka_unit_test(test_days_of_effect),
      cmocka_unit_test(test_marks_above_a_document),
      cmocka_unit_test(test_documents_behind_the_first_give_their_numbers),
      cmocka_unit_test(test_facts_are_kept_in_order_and_replaced),
      cmocka_unit_test(test_a_fact_knows_what_gave_it),
      cmocka_unit_test(test_a_fact_knows_its_source),
      cmocka_unit_test(test_broken_documents_do_no_harm),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
