/* Which text layers were guessed badly by a foreign program, and what only looks like it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/format/pages/garbled.h"

static void layers_of_bad_recognition_are_told_from_other_text(void **state)
{
  static const struct {
    const char *name, *text;
    gboolean want;
  } cases[] = {
      {"marks read as signs",
       "LIEN DoAN LAO D()NG TiNH AN BiNH CQNG HoAxA H()I CHiJ NGHiA vrer NAM sa VAN HOA, THE THAO VA DU LJCH DQc Iq,p "
       "- TV do - H~nh phuc CHUONGT~PHOIHQP Thirc hien Nghi quyet 20-NQ/TW ngay 28/0112008 cua Ban Ch~p hanh Trung "
       "irong Dang v~ TiSp tuc xay dung giai c~p cong nhan Vi~t Nam Lien doan Lao dQngtinh va Sa Van hoa th6ng nh~t kY "
       "kSt Chuang trinh ph6i hgp th\\lc hi~n giai do~n 2016-2021 vai cac nQi dung nhu sau",
       TRUE},
      {"marks read as digits and capitals",
       "UY BAN NHAN DAN T!NH AN BiNH S6: 12/QD-UBND QUYET D!NH v~ vi~c ban hanh quy ch~ lam vi~c cua Uy ban nhan dan "
       "t~nh khoa m6i nhi~m ky nam nay. Can cu Lu~t T6 chuc chinh quy~n dia phuong, theo d~ nghi cua Chanh Van phong "
       "va cac co quan c6 lien quan, x6t th~y c~n thi~t ph~i sua d6i, b6 sung m9t s6 di~u cua quy ch~ cho phu hgp voi "
       "tinh hinh th1rc t~ cua dia phuong trong giai do~n hi~n nay",
       TRUE},
      {"a letter of garbled lines with a clean head",
       "THONG BAO Ket luan cua Chu tich tai cuoc hop giao ban thang nam. Ngay 12 thang 5, Chu tich Uy ban chu tri cu9c "
       "h9p giao ban. Tham d\\l c6 lanh d~o cac s6, nganh. Sau khi nghe bao cao va y ki~n cua cac d~i bi~u, Chu tich "
       "k~t "
       "lu~n: cac d~n vi kh~n truong th\\lc hi~n nhi~m v\\l duoc giao, bao dam ti~n d9 va ch~t luong",
       TRUE},
      {"Vietnamese",
       "Căn cứ Luật Tổ chức chính quyền địa phương; theo đề nghị của Giám đốc Sở Nội vụ, quyết định ban hành kèm theo "
       "Quyết định này Quy chế làm việc của Ủy ban nhân dân tỉnh, có hiệu lực kể từ ngày ký. Chánh Văn phòng, thủ "
       "trưởng các cơ quan chuyên môn chịu trách nhiệm thi hành (A1b, B2c, X~y, a~b, c6d)",
       FALSE},
      {"Vietnamese without marks",
       "Thong tu nay quy dinh chi tiet mot so dieu cua Luat Ngan sach nha nuoc va Nghi dinh so 15/2020/ND-CP cua Chinh "
       "phu ve lap du toan, chap hanh ngan sach va quyet toan. Nguoi lao dong va cac to chuc co lien quan den viec nay "
       "co trach nhiem thi hanh thong tu nay ke tu ngay ky ban hanh va cong bo",
       FALSE},
      {"English",
       "The agreement applies to all members of the organisation, whose annual contribution is set out in the annex "
       "below. Each member shall pay its share within thirty days; payment may be made by bank transfer (see section "
       "4.2) or by any other means that the secretariat accepts in writing and that leaves a record of its date",
       FALSE},
      {"a program",
       "static gboolean is_word(const char *piece) { return piece[0]=='a'; } for(int i=0;i<count;i++){sum+=a[i];} "
       "getUserName(userId).then(response=>{console.log(response.data[0].firstName);}); int max(int a,int b){return "
       "a>b?a:b;} void readFile(String fileName){FileReader in=new FileReader(fileName);BufferedReader br=null;}",
       FALSE},
      {"codes of goods",
       "A12b34 X9y8z7 SN4k2m9 MP3player HDMI2.0 USB3x4 RJ45cat6 M4x20mm K8s9p2 QR2d5f T7h3n1 L5m6p8 W2w4x6 B1n2m3 "
       "A12b35 X9y8z8 SN4k2m8 MP4player HDMI2.1 USB3x5 RJ45cat7 M5x20mm K8s9p3 QR2d5g T7h3n2 L5m6p9 W2w4x7 B1n2m4 "
       "A12b36 X9y8z9 SN4k2m7 MP5player HDMI2.2 USB3x6 RJ45cat8 M6x20mm K8s9p4 QR2d5h T7h3n3 L5m6q1 W2w4x8 B1n2m5",
       FALSE},
      {"too little to be judged", "Vi~t Nam th6ng nh~t hi~n d~i", FALSE},
      {"nothing", "", FALSE},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
    if (garbled_is_garbled(cases[i].text, strlen(cases[i].text)) != cases[i].want)
      fail_msg("%s", cases[i].name);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(layers_of_bad_recognition_are_told_from_other_text),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
