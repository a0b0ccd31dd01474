/* A document says what it does to others: every case is a paper with one sentence about another, and what must be read. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "corpus/describe/describe.h"

/* The papers that the sentences stand in. */
typedef enum { LAW, DECREE, CIRCULAR, DECISION, PLAN, GUIDANCE, REGULATION, N_PAPERS } Paper;

#define STATE "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"

static const struct {
  const char *head, *foot;
} papers[N_PAPERS] = {
    [LAW] = {"QUỐC HỘI\n" STATE "Luật số: 50/2024/QH15\nHà Nội, ngày 29 tháng 6 năm 2024\nLUẬT\n",
             "CHỦ TỊCH QUỐC HỘI\nTrần Văn Thử\n"},
    [DECREE] = {"CHÍNH PHỦ\n" STATE "Số: 51/2024/NĐ-CP\nHà Nội, ngày 12 tháng 5 năm 2024\nNGHỊ ĐỊNH\n",
                "TM. CHÍNH PHỦ\nTHỦ TƯỚNG\nTrần Văn Thử\n"},
    [CIRCULAR] = {"BỘ NỘI VỤ\n" STATE "Số: 52/2024/TT-BNV\nHà Nội, ngày 12 tháng 5 năm 2024\nTHÔNG TƯ\n",
                  "BỘ TRƯỞNG\nTrần Văn Thử\n"},
    [DECISION] = {"ỦY BAN NHÂN DÂN\nTỈNH AN BÌNH\n" STATE
                  "Số: 53/2024/QĐ-UBND\nAn Bình, ngày 12 tháng 5 năm 2024\nQUYẾT ĐỊNH\n",
                  "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Thử\n"},
    [PLAN] = {"ỦY BAN NHÂN DÂN\nTỈNH AN BÌNH\n" STATE "Số: 54/KH-UBND\nAn Bình, ngày 12 tháng 5 năm 2024\nKẾ HOẠCH\n",
              "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Thử\n"},
    [GUIDANCE] =
        {"TỈNH ỦY AN BÌNH\nBAN TỔ CHỨC\n*\nSố 55-HD/BTCTU\nĐẢNG CỘNG SẢN VIỆT NAM\nAn Bình, ngày 12 tháng 5 năm "
         "2024\nHƯỚNG DẪN\n",
         "TRƯỞNG BAN\nTrần Văn Thử\n"},
    [REGULATION] = {"TỈNH ỦY AN BÌNH\n*\nSố 56-QĐ/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nAn Bình, ngày 12 tháng 5 năm 2024\nQUY "
                    "ĐỊNH\n",
                    "T/M BAN THƯỜNG VỤ\nBÍ THƯ\nTrần Văn Thử\n"},
};

static const struct {
  Paper paper;
  const char *title, *text, *want; /* NULL = a title of no interest */
} cases[] = {
    {CIRCULAR, NULL,
     "Điều 5. Điều khoản thi hành\nThông tư này thay thế Thông tư số 3/2014/TT-BNV và có hiệu lực từ ngày 01 tháng 7 "
     "năm 2024.",
     "replaces 3/2014/TT-BNV"},
    {CIRCULAR, NULL,
     "Điều 5. Hiệu lực thi hành\nKể từ ngày Thông tư này có hiệu lực, Thông tư số 3/2014/TT-BNV, Thông tư số "
     "4/2015/TT-BNV và Quyết định số 8/2008/QĐ-BNV hết hiệu lực thi hành.",
     "repeals 3/2014/TT-BNV; repeals 4/2015/TT-BNV; repeals 8/2008/QĐ-BNV"},
    {CIRCULAR, NULL,
     "Điều 5. Hiệu lực thi hành\n1. Thông tư này có hiệu lực từ ngày 01 tháng 7 năm 2024.\n2. Bãi bỏ các quy định "
     "trước đây trái với Thông tư này; bãi bỏ Thông tư số 5/2010/TT-BNV.",
     "repeals 5/2010/TT-BNV"},
    {DECISION, NULL,
     "Điều 3. Quyết định này có hiệu lực từ ngày ký. Các quy định trước đây của tỉnh trái với Quyết định này đều bị "
     "bãi bỏ; mức chi theo Quyết định số 7/2019/QĐ-UBND vẫn giữ nguyên.",
     ""},
    {DECISION, NULL,
     "Điều 3. Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký và thay thế các Quyết định: số 11/2010/QĐ-UBND, số "
     "12/2011/QĐ-UBND.",
     "replaces 11/2010/QĐ-UBND; replaces 12/2011/QĐ-UBND"},
    {CIRCULAR, NULL,
     "Điều 5. Hiệu lực thi hành\nThông tư này có hiệu lực từ ngày 01 tháng 7 năm 2024 và thay thế các Thông tư số 1, 2 "
     "và 3/2015/TT-BNV.",
     "replaces 1/2015/TT-BNV; replaces 2/2015/TT-BNV; replaces 3/2015/TT-BNV"},
    {CIRCULAR, NULL,
     "Điều 5. Hiệu lực thi hành\nThông tư này có hiệu lực từ ngày 01 tháng 7 năm 2024, thay thế Điều 5 và Phụ lục II "
     "của Thông tư số 6/2013/TT-BNV.",
     "amends 6/2013/TT-BNV"},
    {CIRCULAR, NULL,
     "Điều 5. Hiệu lực thi hành\n2. Bãi bỏ khoản 3 Điều 2, Điều 7 Thông tư số 6/2013/TT-BNV và toàn bộ Thông tư số "
     "7/2013/TT-BNV.",
     "amends 6/2013/TT-BNV; repeals 7/2013/TT-BNV"},
    {CIRCULAR, NULL,
     "Điều 5. Hiệu lực thi hành\n2. Các văn bản sau đây hết hiệu lực kể từ ngày Thông tư này có hiệu lực thi hành:\na) "
     "Thông tư số 8/2012/TT-BNV ngày 30 tháng 10 năm 2012 của Bộ trưởng Bộ Nội vụ;\nb) Quyết định số 9/2007/QĐ-BNV.",
     "repeals 8/2012/TT-BNV; repeals 9/2007/QĐ-BNV"},
    {CIRCULAR, "Bãi bỏ một số văn bản quy phạm pháp luật do Bộ trưởng Bộ Nội vụ ban hành",
     "Điều 1. Bãi bỏ toàn bộ các Thông tư sau:\n1. Thông tư số 1/2009/TT-BNV ngày 15 tháng 4 năm 2009 về tuyển "
     "dụng.\n2. Thông tư số 2/2009/TT-BNV ngày 21 tháng 5 năm 2009 sửa đổi, bổ sung Thông tư số 1/2009/TT-BNV.\nĐiều "
     "2. Thông tư này có hiệu lực từ ngày 01 tháng 7 năm 2024.",
     "repeals 1/2009/TT-BNV; repeals 2/2009/TT-BNV"},
    {DECISION, "Đính chính Quyết định số 10/2023/QĐ-UBND ngày 02 tháng 8 năm 2023 của Ủy ban nhân dân tỉnh",
     "Điều 1. Đính chính lỗi kỹ thuật tại Điều 2 Quyết định số 10/2023/QĐ-UBND.", "corrects 10/2023/QĐ-UBND"},
    {DECISION,
     "Kéo dài thời gian thực hiện Quyết định số 15/2019/QĐ-UBND ngày 02 tháng 8 năm 2019 của Ủy ban nhân dân tỉnh",
     "Điều 1. Kéo dài thời gian thực hiện Quyết định số 15/2019/QĐ-UBND đến hết ngày 31 tháng 12 năm 2025.",
     "amends 15/2019/QĐ-UBND"},
    {PLAN, "Triển khai thực hiện Nghị quyết số 45/NQ-CP ngày 05 tháng 5 năm 2022 của Chính phủ về chuyển đổi số",
     "I. MỤC TIÊU\n1. Hồ sơ được lập trên máy.", "implements 45/NQ-CP"},
    {PLAN, "Thực hiện Chỉ thị số 12/CT-TTg ngày 24 tháng 4 năm 2021 của Thủ tướng Chính phủ",
     "Thực hiện Công văn số 99/BNV-CCVC của Bộ Nội vụ, Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:\nI. MỤC TIÊU",
     "implements 12/CT-TTg"},
    {CIRCULAR, NULL,
     "Điều 1. Phạm vi điều chỉnh\nThông tư này quy định chi tiết khoản 3 Điều 10 Nghị định số 20/2020/NĐ-CP ngày 17 "
     "tháng 2 năm 2020 của Chính phủ.\nĐiều 2. Đối tượng áp dụng\nCơ quan nhà nước.",
     "implements 20/2020/NĐ-CP"},
    {DECREE, "Quy định chi tiết thi hành một số điều của Luật Cán bộ, công chức",
     "Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2015;\nCăn cứ Luật Cán bộ, công chức ngày 13 tháng 11 năm "
     "2008;\nChính phủ ban hành Nghị định quy định chi tiết thi hành một số điều của Luật Cán bộ, công chức.\n\nĐiều "
     "1. Phạm vi điều chỉnh\nNghị định này quy định về hồ sơ.",
     "implements Luật Cán bộ, công chức of 2008"},
    {GUIDANCE, "về sinh hoạt chi bộ",
     "Thực hiện Chỉ thị số 35-CT/TW ngày 14/6/2024 của Bộ Chính trị, Ban Tổ chức Tỉnh ủy hướng dẫn một số nội dung như "
     "sau:\n1. Chi bộ họp mỗi tháng một lần.",
     "implements 35-CT/TW"},
    {REGULATION, "về công tác cán bộ\n(thay thế Quy định số 11-QĐ/TU ngày 06/8/2020)",
     "Điều 1. Phạm vi\nQuy định này áp dụng cho các cấp ủy.", "replaces 11-QĐ/TU"},
    {REGULATION, NULL, "Điều 7. Quy định này thay thế Quy định số 5-QĐ/TU và có hiệu lực từ ngày ký.",
     "replaces 5-QĐ/TU"},
    {DECISION, NULL,
     "Điều 3. Quyết định số 31/2020/QĐ-UBND và các văn bản sửa đổi, bổ sung Quyết định số 31/2020/QĐ-UBND hết hiệu lực "
     "kể từ ngày Quyết định này có hiệu lực.",
     "repeals 31/2020/QĐ-UBND"},
    {DECREE, NULL,
     "Điều 9. Hiệu lực thi hành\nNghị định này có hiệu lực từ ngày 01 tháng 7 năm 2024 và thay thế Nghị định số "
     "40/2010/NĐ-CP ngày 12 tháng 4 năm 2010 (đã được sửa đổi, bổ sung bởi Nghị định số 50/2015/NĐ-CP).",
     "replaces 40/2010/NĐ-CP"},
    {DECREE, NULL,
     "Điều 9. Hiệu lực thi hành\n1. Nghị định này có hiệu lực từ ngày 01 tháng 7 năm 2024.\n2. Các nội dung về hộ kinh "
     "doanh tại Nghị định số 78/2015/NĐ-CP hết hiệu lực kể từ ngày Nghị định này có hiệu lực.",
     "amends 78/2015/NĐ-CP"},
    {CIRCULAR, "Sửa đổi, bổ sung một số điều của Thông tư số 11/2017/TT-BNV",
     "Điều 1. Sửa đổi, bổ sung Điều 3 Thông tư số 11/2017/TT-BNV (đã được sửa đổi tại Thông tư số 5/2019/TT-BNV) như "
     "sau:\n“Điều 3. Hồ sơ được lập theo Thông tư số 99/2001/TT-BNV.”\nĐiều 2. Thông tư này có hiệu lực từ ngày 01 "
     "tháng 7 năm 2024.",
     "amends 11/2017/TT-BNV"},
    {CIRCULAR, NULL,
     "Điều 5. Hiệu lực thi hành\n3. Trường hợp các văn bản dẫn chiếu tại Thông tư này, như Nghị định số 29/2012/NĐ-CP, "
     "được sửa đổi, bổ sung hoặc thay thế thì áp dụng văn bản mới.",
     ""},
    {CIRCULAR, NULL,
     "Điều 6. Quy định chuyển tiếp\nTrường hợp đã nộp hồ sơ theo Thông tư số 2/2011/TT-BNV thì tiếp tục thực hiện đến "
     "khi Thông tư số 2/2011/TT-BNV hết hiệu lực.",
     ""},
    {CIRCULAR, NULL,
     "Điều 5. Hiệu lực thi hành\n2. Thông tư số 2/2012/TT-BNV tiếp tục có hiệu lực cho đến khi có văn bản thay thế.",
     ""},
    {LAW, "Công chứng",
     "Điều 75. Hiệu lực thi hành\n1. Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2025.\n2. Luật Công chứng số "
     "53/2014/QH13 đã được sửa đổi, bổ sung một số điều theo Luật số 28/2018/QH14 hết hiệu lực kể từ ngày Luật này có "
     "hiệu lực thi hành, trừ quy định tại Điều 76 của Luật này.",
     "repeals 53/2014/QH13"},
    {LAW, "Công chứng",
     "Điều 75. Hiệu lực thi hành\n2. Bãi bỏ Điều 50 của Luật Đầu tư số 61/2020/QH14 và điểm c khoản 1 Điều 3 của Luật "
     "Giá số 16/2023/QH15.",
     "amends 61/2020/QH14; amends 16/2023/QH15"},
    {DECISION, "Về việc công bố Danh mục văn bản quy phạm pháp luật hết hiệu lực năm 2023",
     "Điều 1. Công bố Danh mục văn bản quy phạm pháp luật hết hiệu lực năm 2023 kèm theo Quyết định này.\nĐiều 2. "
     "Quyết định này có hiệu lực từ ngày ký.\n\nDANH MỤC VĂN BẢN HẾT HIỆU LỰC\n1 | Quyết định | 20/2018/QĐ-UBND ngày "
     "05/5/2018 | Về giá nước | Được thay thế bởi Quyết định số 9/2023/QĐ-UBND | 15/3/2023",
     ""},
    {DECREE, "Quy định chi tiết một số điều của Luật Bảo hiểm xã hội về bảo hiểm xã hội tự nguyện",
     "Căn cứ Luật Bảo hiểm xã hội ngày 29 tháng 6 năm 2024;\nChính phủ ban hành Nghị định.\n\nĐiều 1. Phạm vi điều "
     "chỉnh\nNghị định này quy định chi tiết một số điều của Luật Bảo hiểm xã hội về bảo hiểm xã hội tự nguyện và chế "
     "độ đối với người lao động không đủ điều kiện hưởng lương hưu khi đã nghỉ việc; điểm 13 của Nghị quyết số "
     "142/2024/QH15 ngày 29 tháng 6 năm 2024 của Quốc hội.\nĐiều 2. Đối tượng áp dụng\nNgười lao động.",
     "implements Luật Bảo hiểm xã hội of 2024; implements 142/2024/QH15"},
    {CIRCULAR, NULL,
     "Điều 5. Hiệu lực thi hành\nThông tư này có hiệu lực từ ngày 01 tháng 7 năm 2024; thay thế Thông tư số "
     "[38/2010/TT-BNV](https://thuvienphapluat.vn/tim-van-ban.aspx?keyword=38/2010/TT-BNV&area=2) ngày 22 tháng 10 năm "
     "2010.",
     "replaces 38/2010/TT-BNV"},
    {DECREE, NULL,
     "Điều 9. Hiệu lực thi hành\n2. Nghị định số "
     "[44/2006/NĐ-CP](https://thuvienphapluat.vn/van-ban/nghi-dinh-44-2006-nd-cp.aspx) ngày 27 tháng 11 năm 2006 của "
     "Chính phủ về họ, hụi, biêu, phường hết hiệu lực thi hành kể từ ngày Nghị định này có hiệu lực thi hành.",
     "repeals 44/2006/NĐ-CP"},
    {DECISION, NULL,
     "Điều 3. Quyết định này có hiệu lực sau 15 ngày, kể từ ngày ký và thay thế Quyết định số443/2013/QĐ-UBND ngày 30 "
     "tháng 8 năm 2013.",
     "replaces 443/2013/QĐ-UBND"},
    {CIRCULAR, NULL,
     "Điều 5. Hiệu lực thi hành\n1. Thông tư này thay thế Thông tư số 02-TT/BNV ngày 17-10-1992 của Bộ trưởng Bộ Nội "
     "vụ; các quy định trái với Thông tư này đều bãi bỏ.\n2. Chánh Văn phòng chịu trách nhiệm thi hành.",
     "replaces 02-TT/BNV"},
    {LAW, "Khiếu nại",
     "Điều 69. Hiệu lực thi hành\n1. Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2025.\n2. Những quy định về "
     "khiếu nại và giải quyết khiếu nại trong Luật Khiếu nại, tố cáo số 09/1998/QH10 đã được sửa đổi, bổ sung một số "
     "điều theo Luật số 26/2004/QH11 và Luật số 58/2005/QH11 hết hiệu lực thi hành kể từ ngày Luật này có hiệu lực.",
     "amends 09/1998/QH10"},
    {CIRCULAR, NULL,
     "Điều 9. Hiệu lực thi hành\nThông tư này có hiệu lực từ ngày 01 tháng 7 năm 2024; các nội dung liên quan đến y tế "
     "trường học tại Thông tư liên tịch số 03/2000/TTLT-BYT-BNV ngày 01 tháng 3 năm 2000 bị bãi bỏ kể từ ngày Thông tư "
     "này có hiệu lực.",
     "amends 03/2000/TTLT-BYT-BNV"},
    {CIRCULAR, NULL,
     "Điều 9. Hiệu lực thi hành\nThông tư này thay thế các nội dung liên quan đến thực hiện cơ chế một cửa quy định "
     "tại Thông tư số 84/2013/TT-BNV ngày 25 tháng 6 năm 2013 hướng dẫn thực hiện Quyết định số 48/2011/QĐ-TTg.",
     "amends 84/2013/TT-BNV"},
    {LAW, "Ưu đãi người có công",
     "Điều 56. Bãi bỏ Điều 4 của Luật số 01/2018/QH14\nBãi bỏ Điều 4 của Luật số 01/2018/QH14 về sửa đổi, bổ sung một "
     "số điều của 04 luật có liên quan đến quy hoạch.\nĐiều 57. Hiệu lực thi hành\nLuật này có hiệu lực thi hành từ "
     "ngày 01 tháng 7 năm 2025.",
     "amends 01/2018/QH14"},
    {LAW, "Miễn thuế sử dụng đất nông nghiệp",
     "Điều 1.\nKéo dài thời hạn miễn thuế sử dụng đất nông nghiệp được quy định tại Nghị quyết số 55/2010/QH12 ngày 24 "
     "tháng 11 năm 2010 của Quốc hội đã được sửa đổi, bổ sung một số điều theo Nghị quyết số 28/2016/QH14 đến hết ngày "
     "31 tháng 12 năm 2025.\nĐiều 2.\nLuật này có hiệu lực từ ngày 01 tháng 01 năm 2025.",
     "amends 55/2010/QH12"},
    {DECISION,
     "Bổ sung nhiệm vụ trong Chương trình hành động thực hiện Nghị quyết số 66-NQ/TW ngày 30 tháng 4 năm 2024 của Bộ "
     "Chính trị",
     "Điều 1. Ban hành kèm theo Quyết định này danh mục nhiệm vụ.\nĐiều 2. Điều chỉnh nhiệm vụ tại số thứ tự thứ 5 mục "
     "IV của Phụ lục các nhiệm vụ thực hiện Nghị quyết số 66-NQ/TW ngày 30 tháng 4 năm 2024 của Bộ Chính trị kèm theo "
     "Chương trình hành động tại Quyết định số 140/2024/QĐ-UBND ngày 17 tháng 5 năm 2024 như sau:\n1. Tên nhiệm vụ: "
     "Xây dựng Đề án.",
     "implements 66-NQ/TW; amends 140/2024/QĐ-UBND"},
    {CIRCULAR,
     "Hướng dẫn triển khai thực hiện Quyết định của Thủ tướng Chính phủ về Định hướng chiến lược phát triển bền vững",
     "Căn cứ Quyết định số 153/2004/QĐ-TTg ngày 17 tháng 8 năm 2004 của Thủ tướng Chính phủ về việc ban hành “Định "
     "hướng Chiến lược phát triển bền vững ở Việt Nam”;\nCăn cứ Nghị định số 61/2003/NĐ-CP ngày 06/6/2003 của Chính "
     "phủ quy định chức năng của Bộ;\nBộ trưởng hướng dẫn như sau:\nI. MỤC TIÊU",
     "implements 153/2004/QĐ-TTg"},
    {LAW, "Ưu đãi người có công",
     "Điều 57. Hiệu lực thi hành\n1. Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2025.\n2. Pháp lệnh số "
     "[26/2005/PL-UBTVQH11](https://thuvienphapluat.vn/van-ban/van-hoa-xa-hoi/"
     "phap-lenh-uu-dai-nguoi-co-cong-cach-mang-2005-26-2005-pl-ubtvqh11-2450.aspx) và Pháp lệnh số 04/2012/PL-UBTVQH13 "
     "hết hiệu lực kể từ ngày Luật này có hiệu lực thi hành.",
     "repeals 26/2005/PL-UBTVQH11; repeals 04/2012/PL-UBTVQH13"},
    {CIRCULAR, NULL,
     "Điều 9. Hiệu lực thi hành\n1. Thông tư này có hiệu lực từ ngày 01 tháng 7 năm 2024.\n2. Các quy định về kiểm "
     "nghiệm tại Thông tư số 45/2011/TT-BNV ngày 21 tháng 12 năm 2011 về việc sửa đổi, bổ sung một số điều của Quyết "
     "định số 1570/2000/QĐ-BNV; Quyết định số 2701/2001/QĐ-BNV; Thông tư số 6/2004/TT-BNV hết hiệu lực kể từ ngày "
     "Thông tư này có hiệu lực.",
     "amends 45/2011/TT-BNV"},
    {GUIDANCE, "về hồ sơ",
     "5. Hướng dẫn này thay thế Hướng dẫn số 12-HD/BTCTU, ngày 05/3/2020; Hướng dẫn số 14-HD/BTCTU, ngày 06/6/2021 của "
     "Ban Tổ chức Tỉnh ủy.",
     "replaces 12-HD/BTCTU; replaces 14-HD/BTCTU"},
    {REGULATION, NULL,
     "Điều 9. Hiệu lực\n1. Quy định này có hiệu lực từ ngày ký.\n2. Bãi bỏ Quy định số 3-QĐ/TU, ngày 02/02/2016 và "
     "Điều 5 Quy chế ban hành kèm theo Quyết định số 9-QĐ/TU, ngày 04/5/2017.",
     "repeals 3-QĐ/TU; amends 9-QĐ/TU"},
    {DECISION, NULL,
     "Điều 3. Quyết định này có hiệu lực kể từ ngày ký ban hành và thay thế cho Quyết định số 77/2019/QĐ-UBND.",
     "replaces 77/2019/QĐ-UBND"},
    {DECISION, NULL,
     "Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Quyết định số 45/2018/QĐ-UBND ngày 02 tháng 5 năm 2018 và "
     "những quy định trước đây trái với Quyết định này không còn hiệu lực thi hành.",
     "repeals 45/2018/QĐ-UBND"},
    {CIRCULAR, NULL,
     "Điều 5. Hiệu lực thi hành\nThông tư này có hiệu lực từ ngày 01 tháng 7 năm 2024 và thay thế Mục II Phần B Thông "
     "tư số 15/2006/TT-BNV.",
     "amends 15/2006/TT-BNV"},
    {DECREE, "Sửa đổi một số nghị định về hồ sơ",
     "Điều 1. Thay thế cụm từ “sổ giấy” bằng cụm từ “sổ điện tử” tại khoản 2 Điều 4 Nghị định số 33/2016/NĐ-CP.\nĐiều "
     "2. Nghị định này có hiệu lực từ ngày 01 tháng 7 năm 2024.",
     "amends 33/2016/NĐ-CP"},
    {CIRCULAR, NULL,
     "Điều 5. Hiệu lực thi hành\n2. Hủy bỏ hiệu lực thi hành của Thông tư số 9/2014/TT-BNV ngày 02 tháng 4 năm 2014.",
     "repeals 9/2014/TT-BNV"},
    {DECISION, "Về việc thu hồi và hủy bỏ Quyết định số 12/QĐ-UBND ngày 03 tháng 01 năm 2024",
     "Điều 1. Thu hồi và hủy bỏ Quyết định số 12/QĐ-UBND ngày 03 tháng 01 năm 2024 của Ủy ban nhân dân tỉnh.",
     "repeals 12/QĐ-UBND"},
    {CIRCULAR,
     "Quy định chi tiết một số điều của Nghị định số 34/2016/NĐ-CP đã được sửa đổi, bổ sung theo Nghị định số "
     "154/2020/NĐ-CP",
     "Điều 1. Hồ sơ được lập trên máy.", "implements 34/2016/NĐ-CP"},
    {PLAN, "Triển khai Quyết định số 06/QĐ-TTg ngày 06 tháng 01 năm 2022 của Thủ tướng Chính phủ",
     "I. MỤC TIÊU\n1. Hồ sơ được lập trên máy.", "implements 06/QĐ-TTg"},
    {DECISION, "Ban hành Kế hoạch thực hiện Nghị quyết số 33/NQ-CP ngày 11 tháng 3 năm 2023 của Chính phủ",
     "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.", "implements 33/NQ-CP"},
    {DECISION, "Ban hành Quy chế phối hợp và bãi bỏ Quyết định số 5/2015/QĐ-UBND",
     "Điều 1. Ban hành kèm theo Quyết định này Quy chế phối hợp.", "repeals 5/2015/QĐ-UBND"},
    {CIRCULAR, NULL,
     "Điều 5. Hiệu lực thi hành\n1. Thông tư này có hiệu lực từ ngày 01 tháng 7 năm 2024.\n2. Thông tư này thay "
     "thế:\na) Thông tư số 1/2018/TT-BNV;\nb) Thông tư số 4/2018/TT-BNV sửa đổi Thông tư số 1/2018/TT-BNV.",
     "replaces 1/2018/TT-BNV; replaces 4/2018/TT-BNV"},
    {LAW, "Thanh niên",
     "Điều 41. Hiệu lực thi hành\nLuật này có hiệu lực từ ngày 01 tháng 01 năm 2025 và thay thế Luật Thanh niên số "
     "53/2005/QH11.",
     "replaces 53/2005/QH11"},
    {LAW, "Quản lý giá",
     "Điều 60. Hiệu lực thi hành\n1. Luật này có hiệu lực từ ngày 01 tháng 01 năm 2025.\n2. Thay thế cụm từ “giá trần” "
     "bằng cụm từ “giá tối đa” tại các luật sau đây:\na) Khoản 1 Điều 5 Luật Giá số 16/2023/QH15;\nb) Khoản 1 Điều 3 "
     "Luật Đầu tư số 61/2020/QH14.",
     "amends 16/2023/QH15; amends 61/2020/QH14"},
    {DECISION, "Về giá dịch vụ",
     "Điều 2. Các nội dung khác tại Quyết định số 88/2021/QĐ-UBND không thay đổi và giữ nguyên hiệu lực.\nĐiều 3. "
     "Quyết định này có hiệu lực từ ngày ký.",
     ""},
    {DECISION, "Về việc sửa đổi Điều 1 Quyết định số 88/2021/QĐ-UBND",
     "Điều 1. Sửa đổi Điều 1 như sau:\n“Điều 1. Giá dịch vụ theo Quyết định số 6/2001/QĐ-UBND.”\nĐiều 2. Các nội dung "
     "khác tại Quyết định số 88/2021/QĐ-UBND giữ nguyên hiệu lực.",
     "amends 88/2021/QĐ-UBND"},
    {CIRCULAR, NULL,
     "Điều 5. Hiệu lực thi hành\n2. Trong thời gian chưa ban hành văn bản thay thế Thông tư số 5/2009/TT-BNV thì Thông "
     "tư này được áp dụng.",
     ""},
    {CIRCULAR, "Hướng dẫn thực hiện một số nội dung tại Nghị định số 111/2022/NĐ-CP",
     "Điều 1. Hồ sơ được lập trên máy.", "implements 111/2022/NĐ-CP"},
    {DECREE, NULL,
     "Điều 9. Hiệu lực thi hành\n2. Nghị định số 10/2012/NĐ-CP, Nghị định số 11/2012/NĐ-CP hết hiệu lực kể từ ngày "
     "Nghị định này có hiệu lực, trừ Điều 5 Nghị định số 11/2012/NĐ-CP hết hiệu lực từ ngày 01 tháng 01 năm 2026.",
     "repeals 10/2012/NĐ-CP; repeals 11/2012/NĐ-CP"},
    {GUIDANCE, "sửa đổi, bổ sung một số điểm Hướng dẫn số 8-HD/BTCTU, ngày 02/4/2021", "1. Hồ sơ được lập trên máy.",
     "amends 8-HD/BTCTU"},
    {CIRCULAR, NULL,
     "Điều 5. Hiệu lực thi hành\nThông tư này có hiệu lực kể từ ngày 01/7/2024. Thông tư số 5/2016/TT-BNV ngày "
     "11/4/2016 của Bộ trưởng Bộ Nội vụ hướng dẫn một số điều của Nghị định số 21/2010/NĐ-CP hết hiệu lực kể từ ngày "
     "Thông tư này có hiệu lực.",
     "repeals 5/2016/TT-BNV"},
    {DECISION, NULL,
     "Điều 2. Quyết định này có hiệu lực từ ngày ký, thay thế Quyết định số 10/2018/QĐ-UBND ngày 20/3/2018; Quyết định "
     "số 11/2019/QĐ-UBND ngày 04/4/2019 về sửa đổi, bổ sung một số điều của Quyết định số 10/2018/QĐ-UBND.",
     "replaces 10/2018/QĐ-UBND; replaces 11/2019/QĐ-UBND"},
    {DECISION,
     "Sửa đổi, bổ sung khoản 2 Điều 3 Quy định ban hành kèm theo Quyết định số 19/2020/QĐ-UBND ngày 05 tháng 6 năm "
     "2020",
     "Điều 1. Sửa đổi khoản 2 Điều 3 như sau:\n“2. Hồ sơ.”", "amends 19/2020/QĐ-UBND"},
    {DECREE, "Sửa đổi, bổ sung một số điều của các Nghị định về kinh doanh khí",
     "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 87/2018/NĐ-CP ngày 15 tháng 6 năm 2018 của Chính phủ\n1. "
     "Sửa đổi Điều 4 như sau:\n“Điều 4. Hồ sơ theo Nghị định số 1/2001/NĐ-CP.”\nĐiều 2. Sửa đổi, bổ sung một số điều "
     "Nghị định số 98/2020/NĐ-CP ngày 26 tháng 8 năm 2020\n1. Bãi bỏ Điều 3.",
     "amends 87/2018/NĐ-CP; amends 98/2020/NĐ-CP"},
    {LAW, "Giao thông",
     "Điều 60. Sửa đổi, bổ sung, bãi bỏ một số điều của các luật liên quan\n1. Bổ sung Điều 5a vào sau Điều 5 của Luật "
     "Giá số 16/2023/QH15 như sau:\n“Điều 5a. Giá tối đa.”.\n2. Bãi bỏ khoản 3 Điều 9 của Luật Phí và lệ phí số "
     "97/2015/QH13 đã được sửa đổi, bổ sung theo Luật số 9/2017/QH14.",
     "amends 16/2023/QH15; amends 97/2015/QH13"},
    {CIRCULAR, NULL,
     "Điều 5. Hiệu lực thi hành\n2. Bãi bỏ cụm từ “sổ hộ khẩu” tại Mẫu số 01 ban hành kèm theo Thông tư số "
     "20/2018/TT-BNV.",
     "amends 20/2018/TT-BNV"},
    {CIRCULAR, "Ngưng hiệu lực thi hành Điều 7 Thông tư số 12/2021/TT-BNV",
     "Điều 1. Ngưng hiệu lực thi hành Điều 7 Thông tư số 12/2021/TT-BNV đến hết ngày 31 tháng 12 năm 2024.",
     "suspends 12/2021/TT-BNV"},
    {PLAN, "Triển khai thi hành Luật Đất đai năm 2024", "I. MỤC TIÊU\n1. Hồ sơ được lập trên máy.",
     "implements Luật Đất đai of 2024"},
    {PLAN, "Về tổ chức thực hiện Luật Đất đai năm 2024 trên địa bàn tỉnh", "I. MỤC TIÊU\n1. Hồ sơ được lập trên máy.",
     "implements Luật Đất đai of 2024"},
    {DECISION, "Quy định chi tiết một số điều của Luật Nhà ở số 27/2023/QH15 trên địa bàn tỉnh An Bình",
     "Điều 1. Hồ sơ được lập trên máy.", "implements 27/2023/QH15"},
    {GUIDANCE, "thực hiện Quy định số 24-QĐ/TW ngày 30/7/2021 của Ban Chấp hành Trung ương về thi hành Điều lệ Đảng",
     "1. Hồ sơ được lập trên máy.", "implements 24-QĐ/TW"},
    {REGULATION, NULL,
     "Điều 9. Quy định này thay thế các Quy định: số 01-QĐ/TU, ngày 05/1/2016; số 02-QĐ/TU, ngày 06/2/2017.",
     "replaces 01-QĐ/TU; replaces 02-QĐ/TU"},
    {CIRCULAR, NULL,
     "Điều 5. Hiệu lực thi hành\nThông tư này có hiệu lực từ ngày 01 tháng 7 năm 2024, thay thế Thông tư số "
     "14/2010/TT-BNV, bãi bỏ Điều 4 Thông tư số 15/2010/TT-BNV.",
     "replaces 14/2010/TT-BNV; amends 15/2010/TT-BNV"},
    {DECISION, NULL,
     "Điều 2. Bãi bỏ Chỉ thị số 05/CT-UBND ngày 03 tháng 3 năm 2015 của Chủ tịch Ủy ban nhân dân tỉnh.\nĐiều 3. Quyết "
     "định này có hiệu lực từ ngày ký.",
     "repeals 05/CT-UBND"},
    {CIRCULAR, NULL,
     "Điều 5. Hiệu lực thi hành\n1. Thông tư này có hiệu lực từ ngày 01 tháng 7 năm 2024.\n2. Các Thông tư, Quyết định "
     "sau hết hiệu lực thi hành:\n- Thông tư số "
     "1/2010/TT-BNV;\n- Quyết định số 2/2006/QĐ-BNV.",
     "repeals 1/2010/TT-BNV; repeals 2/2006/QĐ-BNV"},
    {DECREE, NULL,
     "Điều 5. Hiệu lực thi hành\nNghị định này có hiệu lực từ ngày 01 tháng 7 năm 2024, thay thế Chương II Nghị định "
     "số 60/2011/NĐ-CP và bãi bỏ Nghị định số 61/2011/NĐ-CP.",
     "amends 60/2011/NĐ-CP; repeals 61/2011/NĐ-CP"},
    {CIRCULAR, NULL,
     "Điều 5. Hiệu lực thi hành\nThông tư này có hiệu lực từ ngày 01 tháng 7 năm 2024 và thay thế Thông tư số "
     "21/2014/TT-BNV và các quy định trước đây trái với Thông tư này.",
     "replaces 21/2014/TT-BNV"},
    {LAW, "Nhà ở",
     "Điều 5. Hiệu lực thi hành\n2. Luật Nhà ở số 65/2014/QH13, Luật số 40/2019/QH14 và Nghị quyết số 99/2015/QH13 hết "
     "hiệu lực từ ngày Luật này có hiệu lực.",
     "repeals 65/2014/QH13; repeals 40/2019/QH14; repeals 99/2015/QH13"},
    {DECISION, NULL,
     "Điều 2. Giao Sở Nội vụ tham mưu sửa đổi Quyết định số 30/2019/QĐ-UBND trong quý II.\nĐiều 3. Quyết định này có "
     "hiệu lực từ ngày ký.",
     ""},
    {PLAN, "Về công tác pháp chế",
     "II. NHIỆM VỤ\n1. Các sở rà soát, bãi bỏ Quyết định số 31/2009/QĐ-UBND nếu không còn phù hợp.", ""},
    {DECISION, NULL,
     "Điều 3. Quyết định này có hiệu lực từ ngày ký. Quyết định số 4/2017/QĐ-UBND được thay thế bởi Quyết định này.",
     "replaces 4/2017/QĐ-UBND"},
    {CIRCULAR, NULL,
     "Điều 5. Hiệu lực thi hành\n1. Thông tư này có hiệu lực từ ngày 01 tháng 7 năm 2024.\n2. Thông tư số "
     "6/2011/TT-BNV; Điều 3 Thông tư số 7/2011/TT-BNV và Mẫu số 02 ban hành kèm theo Thông tư số 8/2011/TT-BNV hết "
     "hiệu lực từ ngày Thông tư này có hiệu lực.",
     "repeals 6/2011/TT-BNV; amends 7/2011/TT-BNV; amends 8/2011/TT-BNV"},
    {DECISION,
     "Bãi bỏ toàn bộ Quyết định số 17/2013/QĐ-UBND ngày 06 tháng 6 năm 2013 của Ủy ban nhân dân tỉnh ban hành Quy định "
     "về hồ sơ",
     "Điều 1. Bãi bỏ toàn bộ Quyết định số 17/2013/QĐ-UBND.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.",
     "repeals 17/2013/QĐ-UBND"},
    {DECISION, "Bãi bỏ một phần Quyết định số 17/2013/QĐ-UBND ngày 06 tháng 6 năm 2013",
     "Điều 1. Bãi bỏ Chương II Quy định ban hành kèm theo Quyết định số 17/2013/QĐ-UBND.", "amends 17/2013/QĐ-UBND"},
    {DECREE, "Bãi bỏ một số văn bản quy phạm pháp luật của Chính phủ",
     "Điều 1. Bãi bỏ toàn bộ văn bản quy phạm pháp luật\nBãi bỏ toàn bộ các văn bản quy phạm pháp luật sau đây:\n1. "
     "Nghị định số 27/1999/NĐ-CP ngày 20 tháng 4 năm 1999 của Chính phủ.\n2. Nghị định số 28/1999/NĐ-CP ngày 22 tháng "
     "4 năm 1999 sửa đổi, bổ sung Nghị định số 27/1999/NĐ-CP.\nĐiều 2. Bãi bỏ một phần văn bản quy phạm pháp luật\nBãi "
     "bỏ Điều 7 Nghị định số 30/2001/NĐ-CP ngày 01 tháng 6 năm 2001.\nĐiều 3. Nghị định này có hiệu lực từ ngày ký.",
     "amends 30/2001/NĐ-CP; repeals 27/1999/NĐ-CP; repeals 28/1999/NĐ-CP"},
    {CIRCULAR, NULL,
     "Điều 5. Hiệu lực thi hành\n1. Thông tư này có hiệu lực từ ngày 01 tháng 7 năm 2024.\n2. Thay thế Mẫu số 03 ban "
     "hành kèm theo Thông tư số 9/2015/TT-BNV bằng Mẫu số 03 ban hành kèm theo Thông tư này.",
     "amends 9/2015/TT-BNV"},
    {CIRCULAR, NULL,
     "Điều 5. Hiệu lực thi hành\n1. Thông tư này có hiệu lực từ ngày 01 tháng 7 năm 2024.\n2. Các văn bản quy phạm "
     "pháp luật do Bộ trưởng Bộ Nội vụ ban hành sau đây hết hiệu lực:\na) Thông tư số 10/2015/TT-BNV ngày 02 tháng 3 "
     "năm 2015 hướng dẫn Nghị định số 40/2014/NĐ-CP;\nb) Điều 2 Thông tư số 11/2015/TT-BNV.\n3. Trong quá trình thực "
     "hiện Thông tư số 12/2015/TT-BNV, nếu có vướng mắc, đề nghị phản ánh về Bộ Nội vụ.",
     "repeals 10/2015/TT-BNV; amends 11/2015/TT-BNV"},
    {DECREE, "Quy định chi tiết một số điều và biện pháp thi hành Luật Thủ đô số 39/2024/QH15",
     "Điều 1. Phạm vi điều chỉnh\nNghị định này quy định chi tiết Điều 5 của Luật Thủ đô.", "implements 39/2024/QH15"},
    {CIRCULAR, "Hướng dẫn Nghị định số 115/2020/NĐ-CP ngày 25 tháng 9 năm 2020 của Chính phủ về tuyển dụng",
     "Điều 1. Hồ sơ được lập trên máy.", "implements 115/2020/NĐ-CP"},
    {CIRCULAR, "Quy định về hồ sơ",
     "Căn cứ Nghị định số 63/2022/NĐ-CP ngày 12 tháng 9 năm 2022 của Chính phủ;\nTheo đề nghị của Vụ trưởng Vụ Pháp "
     "chế tại Tờ trình số 5/TTr-PC;\nBộ trưởng ban hành Thông tư quy định về hồ sơ.\n\nĐiều 1. Hồ sơ được lập theo "
     "hướng dẫn tại Công văn số 77/BNV-VP.",
     ""},
    {PLAN, "Thực hiện Chương trình hành động số 15-CTr/TU ngày 02 tháng 3 năm 2024 của Tỉnh ủy", "I. MỤC TIÊU",
     "implements 15-CTr/TU"},
    {GUIDANCE, "về sinh hoạt chi bộ",
     "Căn cứ Quy định số 24-QĐ/TW ngày 30/7/2021; thực hiện Kết luận số 18-KL/TW ngày 22/9/2022 của Bộ Chính trị,\n1. "
     "Chi bộ họp mỗi tháng một lần.\n2. Hướng dẫn này thay thế Hướng dẫn số 9-HD/BTCTU ngày 02/3/2018.",
     "replaces 9-HD/BTCTU"},
    {REGULATION, "sửa đổi, bổ sung Điều 4, Điều 7 Quy định số 12-QĐ/TU ngày 02/3/2021 của Ban Thường vụ Tỉnh ủy",
     "Điều 1. Sửa đổi Điều 4 như sau:\n“Điều 4. Hồ sơ.”", "amends 12-QĐ/TU"},
    {REGULATION, NULL,
     "Điều 8. Quy định này có hiệu lực từ ngày ký, thay thế các quy định trước đây của Ban Thường vụ Tỉnh ủy về cùng "
     "nội dung.",
     ""},
    {LAW, "Dữ liệu",
     "Điều 40. Sửa đổi, bổ sung một số luật có liên quan\n1. Sửa đổi, bổ sung khoản 2 Điều 3 của Luật Công nghệ thông "
     "tin số 67/2006/QH11 đã được sửa đổi, bổ sung một số điều theo Luật số 21/2017/QH14 và Luật số 20/2023/QH15 như "
     "sau:\n“2. Dữ liệu là thông tin theo Luật số 1/2001/QH10.”",
     "amends 67/2006/QH11"},
    {LAW, "Dữ liệu",
     "Điều 41. Hiệu lực thi hành\n1. Luật này có hiệu lực từ ngày 01 tháng 7 năm 2025.\n2. Kể từ ngày Luật này có hiệu "
     "lực thi hành, Điều 58 của Luật Công nghệ thông tin số 67/2006/QH11 hết hiệu lực.",
     "amends 67/2006/QH11"},
    {DECISION, NULL,
     "Điều 3. Quyết định này có hiệu lực từ ngày ký và bãi bỏ các Quyết định sau:\n- Quyết định số 1/2001/QĐ-UB ngày "
     "02/01/2001;\n- Quyết định số 2/2001/QĐ-UB ngày 03/01/2001.",
     "repeals 1/2001/QĐ-UB; repeals 2/2001/QĐ-UB"},
    {DECISION, "Về việc đính chính Quyết định số 40/2023/QĐ-UBND",
     "Điều 1. Đính chính khoản 1 Điều 2 Quyết định số 40/2023/QĐ-UBND như sau: “100 triệu đồng”.",
     "corrects 40/2023/QĐ-UBND"},
    {CIRCULAR, NULL,
     "Điều 5. Hiệu lực thi hành\n1. Thông tư này có hiệu lực từ ngày 01 tháng 7 năm 2024.\n2. Khi Nghị định số "
     "5/2010/NĐ-CP hết hiệu lực thì áp dụng Nghị định thay thế.",
     ""},
    {CIRCULAR, NULL,
     "Điều 5. Hiệu lực thi hành\n1. Thông tư này có hiệu lực từ ngày 01 tháng 7 năm 2024.\n2. Thông tư số "
     "30/2013/TT-BNV chỉ còn áp dụng đối với hồ sơ nộp trước ngày Thông tư này có hiệu lực.",
     ""},
    {DECREE, "Gia hạn thời hạn nộp thuế năm 2024",
     "Điều 4. Gia hạn thời hạn nộp thuế theo quy định tại Nghị định số 12/2023/NĐ-CP cho doanh nghiệp đến hết "
     "năm.\nĐiều 5. Nghị định này có hiệu lực từ ngày ký.",
     ""},
};

static const char *const kinds[FACT_N_FIELDS] = {
    [FACT_IMPLEMENTS] = "implements", [FACT_AMENDS] = "amends",     [FACT_REPLACES] = "replaces",
    [FACT_REPEALS] = "repeals",       [FACT_CORRECTS] = "corrects", [FACT_SUSPENDS] = "suspends",
};

/* "replaces 3/2014/TT-BNV; implements Luật Việc làm of 2013" */
static char *said_by(const Facts *facts)
{
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < facts->relations->len; i++) {
    const FactsRelation *relation = &g_array_index(facts->relations, FactsRelation, i);
    if (kinds[relation->kind] == NULL)
      continue;
    g_string_append_printf(out, "%s%s %s", out->len > 0 ? "; " : "", kinds[relation->kind],
                           relation->number_text != NULL ? relation->number_text : relation->name);
    if (relation->number_text == NULL && relation->date.year != 0)
      g_string_append_printf(out, " of %u", relation->date.year);
  }
  return g_string_free(out, FALSE);
}

/* The text in lines of some 60 columns, as a page of print has them, each ending with line_end. */
static char *break_lines(const char *text, const char *line_end)
{
  GString *out = g_string_new(NULL);
  gsize column = 0;
  for (const char *at = text; *at != '\0'; at++, column++) {
    gboolean end = *at == ' ' && column > 60;
    if (end)
      g_string_append(out, line_end);
    else
      g_string_append_c(out, *at);
    if (end || *at == '\n')
      column = 0;
  }
  return g_string_free(out, FALSE);
}

/* line_end: NULL = the lines are not broken. */
static guint count_misread(const char *line_end)
{
  guint wrong = 0;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *body =
        g_strdup_printf("%s\n\n%s\n\n", cases[i].title != NULL ? cases[i].title : "Về công tác hồ sơ", cases[i].text);
    g_autofree char *lines = line_end != NULL ? break_lines(body, line_end) : g_strdup(body);
    g_autofree char *text = g_strconcat(papers[cases[i].paper].head, lines, papers[cases[i].paper].foot, NULL);
    g_autoptr(Facts) facts = describe_read(text, strlen(text), NULL);
    g_autofree char *got = said_by(facts);
    if (strcmp(got, cases[i].want) == 0)
      continue;
    print_message("%s\n%s\n  got:  %s\n  want: %s\n", cases[i].title, cases[i].text, got, cases[i].want);
    wrong++;
  }
  return wrong;
}

static void what_a_paper_does_to_others_is_read(void **state)
{
  (void)state;
  guint wrong = count_misread(NULL);
  if (wrong > 0)
    fail_msg("%u of %u sentences were misread", wrong, (guint)G_N_ELEMENTS(cases));
}

static void it_is_read_in_lines_of_print_too(void **state)
{
  (void)state;
  guint wrong = count_misread("\n") + count_misread(" \n");
  if (wrong > 0)
    fail_msg("%u of %u sentences were misread", wrong, (guint)G_N_ELEMENTS(cases));
}

/* ---- from when, until when ---- */

static const struct {
  Paper paper;
  const char *text, *want; /* "effective, expires", as far as they are known */
} terms[] = {
    {DECISION, "Điều 3. Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.", "2024-05-22"},
    {DECISION, "Điều 3. Quyết định này có hiệu lực sau 15 (mười lăm) ngày, kể từ ngày ký ban hành.", "2024-05-27"},
    {DECISION, "Điều 3. Quyết định có hiệu lực kể từ ngày ký. Chánh Văn phòng chịu trách nhiệm thi hành.",
     "2024-05-12"},
    {DECISION, "Quyết định này có hiệu lực thi hành kể từ ngày ký ban hành./.", "2024-05-12"},
    {CIRCULAR, "Điều 5. Thông tư này có hiệu lực sau 45 ngày, kể từ ngày đăng Công báo.", ""},
    {CIRCULAR, "Điều 5. Thông tư này có hiệu lực thi hành sau 15 ngày kể từ ngày đăng Công báo.", ""},
    {DECISION, "Điều 3. Quyết định này có hiệu lực sau 07 ngày kể từ ngày ký và được áp dụng từ năm học 2024-2025.",
     "2024-05-19"},
    {DECISION, "Điều 3. Quyết định này được áp dụng từ năm học 2024-2025.", ""},
    {DECISION, "Điều 3. Quyết định này có hiệu lực từ năm học 2024 - 2025.", ""},
    {CIRCULAR, "Điều 5. Thông tư này có hiệu lực từ ngày 01 tháng 7 năm 2024 và áp dụng cho kỳ tính thuế năm 2025.",
     "2024-07-01"},
    {CIRCULAR, "Điều 5. Thông tư này có hiệu lực thi hành từ kỳ tính thuế thu nhập doanh nghiệp năm 2025.", ""},
    {DECREE,
     "Điều 9. Hiệu lực thi hành\n1. Nghị định này có hiệu lực từ ngày 01 tháng 7 năm 2024, riêng Điều 5 có hiệu lực từ "
     "ngày 01 tháng 01 năm 2025.",
     "2024-07-01"},
    {DECREE,
     "Điều 9. Hiệu lực thi hành\n1. Điều 5 Nghị định này có hiệu lực từ ngày 01 tháng 01 năm 2025.\n2. Nghị định này "
     "có hiệu lực từ ngày 01 tháng 7 năm 2024, trừ quy định tại khoản 1 Điều này.",
     "2024-07-01"},
    {LAW,
     "Điều 9. Hiệu lực thi hành\nLuật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2025, trừ trường hợp quy định "
     "tại khoản 2 Điều này.\n2. Quy định tại Điều 7 có hiệu lực từ ngày 01 tháng 7 năm 2026.",
     "2025-01-01"},
    {DECREE, "Điều 9. Nghị định này có hiệu lực kể từ ngày ký ban hành đến hết ngày 31 tháng 12 năm 2026.",
     "2024-05-12, 2026-12-31"},
    {DECREE,
     "Điều 9. Nghị định này có hiệu lực từ ngày 15 tháng 5 năm 2024 và được thực hiện đến hết ngày 31 tháng 12 năm "
     "2025.",
     "2024-05-15, 2025-12-31"},
    {GUIDANCE, "1. Hồ sơ được lập trên máy.\n5. Hướng dẫn này có hiệu lực từ ngày ký và được phổ biến đến chi bộ.",
     "2024-05-12"},
    {REGULATION, "Điều 7. Quy định này có hiệu lực kể từ ngày ký, thay thế Quy định số 5-QĐ/TU và phổ biến đến chi bộ.",
     "2024-05-12"},
    {REGULATION, "Điều 7. Quy định này được thực hiện từ ngày 01/7/2024.", "2024-07-01"},
    {GUIDANCE, "Hướng dẫn này được phổ biến đến chi bộ để thực hiện và có hiệu lực thi hành kể từ ngày 15-6-2024.",
     "2024-06-15"},
    {CIRCULAR, "Điều 5. Thông tư này có hiệu lực thi hành kể từ ngày 15/6/2024.", "2024-06-15"},
    {CIRCULAR, "Điều 5. Thông tư này có hiệu lực từ 0 giờ ngày 15 tháng 6 năm 2024.", "2024-06-15"},
    {CIRCULAR, "Điều 5. Thông tư này có hiệu lực thi hành từ tháng 7 năm 2024.", "2024-07"},
    {DECISION,
     "Điều 2. Quyết định này có hiệu lực từ ngày 20 tháng 5 năm 2024.\nĐiều 3. Hợp đồng có hiệu lực từ ngày 01 tháng "
     "01 năm 2030.",
     "2024-05-20"},
    {DECISION, "Điều 2. Giấy phép này có hiệu lực 05 năm kể từ ngày ký.", ""},
    {DECISION, "Điều 3. Quyết định này có hiệu lực thi hành sau mười ngày kể từ ngày ký.", "2024-05-22"},
    {DECISION, "Điều 3. Sau 10 ngày kể từ ngày ký, Quyết định này có hiệu lực thi hành.", "2024-05-22"},
    {DECREE, "Điều 9. Nghị định này có hiệu lực thi hành sau 60 ngày kể từ ngày được thông qua.", ""},
    {CIRCULAR, "Điều 5. Thông tư này có hiệu lực từ ngày Nghị định số 20/2024/NĐ-CP có hiệu lực thi hành.", ""},
    {CIRCULAR,
     "Điều 5. Thông tư này có hiệu lực kể từ ngày 01 tháng 7 năm 2024 và hết hiệu lực sau 02 năm kể từ ngày có hiệu "
     "lực.",
     "2024-07-01"},
    {CIRCULAR, "Điều 5. Thông tư này có hiệu lực từ ngày 01 tháng 7 năm 2024 đến khi có văn bản thay thế.",
     "2024-07-01"},
    {DECISION,
     "Điều 3. Quyết định này có hiệu lực sau 10 ngày, đăng Báo An Bình chậm nhất là năm (5) ngày, kể từ ngày ký.",
     "2024-05-22"},
    {DECISION,
     "Điều 2. Quyết định này có hiệu lực thi hành và áp dụng cho tất cả các Tờ khai đã nộp từ ngày 01/6/2024.",
     "2024-06-01"},
    {REGULATION,
     "Điều 7. Quy định này có hiệu lực thi hành kể từ ngày ký; những quy định trước đây trái với Quy định này đều bãi "
     "bỏ.",
     "2024-05-12"},
    {CIRCULAR, "Điều 5. Thông tư này có hiệu lực thi hành sau 45 ngày kể từ ngày ký ban hành.", "2024-06-26"},
    {LAW,
     "Điều 9. Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2025; riêng quy định tại Điều 5 có hiệu lực từ "
     "ngày 01 tháng 7 năm 2025.",
     "2025-01-01"},
    {DECISION, "Điều 3. Kể từ ngày 01 tháng 6 năm 2024, Quyết định này có hiệu lực thi hành.", "2024-06-01"},
    {DECISION, "Điều 3. Kể từ ngày Quyết định này có hiệu lực, mức thu từ ngày 01 tháng 6 năm 2030 là 5.000 đồng.", ""},
};

static void a_paper_says_from_when_and_until_when_it_holds(void **state)
{
  guint wrong = 0;
  (void)state;
  for (gsize i = 0; i < 2 * G_N_ELEMENTS(terms); i++) { /* each as it stands, and in lines of print */
    g_autofree char *lines = i % 2 == 0 ? g_strdup(terms[i / 2].text) : break_lines(terms[i / 2].text, "\n");
    g_autofree char *text = g_strdup_printf("%sVề công tác hồ sơ\n\n%s\n\n%s", papers[terms[i / 2].paper].head, lines,
                                            papers[terms[i / 2].paper].foot);
    g_autoptr(Facts) facts = describe_read(text, strlen(text), NULL);
    char effective[DATE_TEXT_MAX] = "", expires[DATE_TEXT_MAX] = "";
    if (facts_date(facts, FACT_EFFECTIVE).year != 0)
      date_print_iso(facts_date(facts, FACT_EFFECTIVE), effective);
    if (facts_date(facts, FACT_EXPIRES).year != 0)
      date_print_iso(facts_date(facts, FACT_EXPIRES), expires);
    g_autofree char *got = g_strdup_printf("%s%s%s", effective, *expires ? ", " : "", expires);
    if (strcmp(got, terms[i / 2].want) == 0)
      continue;
    print_message("%s\n  got:  %s\n  want: %s\n", terms[i / 2].text, got, terms[i / 2].want);
    wrong++;
  }
  if (wrong > 0)
    fail_msg("%u of %u sentences were misread", wrong, (guint)(2 * G_N_ELEMENTS(terms)));
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(what_a_paper_does_to_others_is_read),
                                     cmocka_unit_test(it_is_read_in_lines_of_print_too),
                                     cmocka_unit_test(a_paper_says_from_when_and_until_when_it_holds)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
