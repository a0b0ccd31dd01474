/* Text that calls itself Unicode: decoded when it is legacy Vietnamese, left alone when it is anything else. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <string.h>

#include "corpus/encoding/runs.h"

typedef struct {
  const char *name, *input, *want, *encoding;
} Case;

static void check(const Case *cases, gsize n)
{
  for (gsize i = 0; i < n; i++) {
    g_autoptr(GString) out = g_string_new(NULL);
    char encoding[ENCODING_NAME_MAX];
    runs_decode(cases[i].input, strlen(cases[i].input), out, encoding);
    if (strcmp(out->str, cases[i].want) != 0 || strcmp(encoding, cases[i].encoding) != 0)
      fail_msg("%s: got (%s) %s, not (%s) %s", cases[i].name, encoding, out->str, cases[i].encoding, cases[i].want);
  }
}

static const Case legacy[] = {
    {"a motto", "§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc", "TCVN3"},
    {"a soft hyphen for ư", "quyÕt ®Þnh cña Bé tr­ëng Bé Tµi chÝnh", "quyết định của Bộ trưởng Bộ Tài chính", "TCVN3"},
    {"the letters of PDF", "Ng©n hµng Nhµ n−íc, céng hoµ x∙ héi", "Ngân hàng Nhà nước, cộng hoà xã hội", "TCVN3"},
    {"capitals with small marks", "§¡NG Ký KINH DOANH", "ĐĂNG KÝ KINH DOANH", "TCVN3"},
    {"one word beyond ASCII", "Trung ¢u", "Trung Âu", "TCVN3"},
    {"two characters a letter", "Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc", "VNI"},
    {"VNI capitals", "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "VNI"},
    {"an abbreviation with a legacy letter", "Caên cöù Luaät Toå chöùc HÑND vaø UBND",
     "Căn cứ Luật Tổ chức HĐND và UBND", "VNI"},
    {"UTF-8 as Windows-1252", "Cá»™ng hÃ²a xÃ£ há»™i chá»§ nghÄ©a Viá»‡t Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam",
     "UTF-8 read as Latin-1"},
    {"UTF-8 as Windows-1252 that lost its no-break spaces",
     "CÄƒn cá»© Luáº\u00adt nÃ y vÃ cÃ¡c vÄƒn báº£n lÃ m theo, lÃ  má»™t nhÃ mÃ¡y hÃ ng hoÃ¡, vÃ o bá»\xC2\x99 toÃ n "
     "lÃ",
     "Căn cứ Luật này và các văn bản làm theo, là một nhà máy hàng hoá, vào bộ toàn là", "UTF-8 read as Latin-1"},
    {"VISCII as Latin-1", "Cộng: phép t¡c, kinh t\u00AA xã h\u00B5i, nghi\u00AEp v\u00F8, th\u00AFng nh\u00A4t",
     "Cộng: phép tắc, kinh tế xã hội, nghiệp vụ, thống nhất", "VISCII"},
    {"Windows-1258 as Windows-1252", "Chính phuÒ quy ðiònh chi tiêìt", "Chính phủ quy định chi tiết", "windows-1258"},
    {"VIQR", "Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam, DDo^.c la^.p",
     "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập", "VIQR"},
    {"a VIQR full stop", "Lua^.t na`y co' hie^.u lu+.c tu+` nga`y ky'. DDie^`u 1. Bo^. tru+o+?ng kie^?m tra.",
     "Luật này có hiệu lực từ ngày ký. Điều 1. Bộ trưởng kiểm tra.", "VIQR"},
    {"a paragraph of its own in Unicode",
     "Điều 1. Phạm vi điều chỉnh của Nghị định này\n§iÒu 2. §èi t­îng ¸p dông cña NghÞ ®Þnh nµy",
     "Điều 1. Phạm vi điều chỉnh của Nghị định này\nĐiều 2. Đối tượng áp dụng của Nghị định này", "mixed"},
    {"short paragraphs follow the document", "§iÒu 1\nQuyÕt ®Þnh nµy cã hiÖu lùc kÓ tõ ngµy ký\nbé t­\nH§ND",
     "Điều 1\nQuyết định này có hiệu lực kể từ ngày ký\nbộ tư\nHĐND", "TCVN3"},
    {"a bullet is no letter", "· c¸c bé, c¬ quan ngang bé vµ ñy ban nh©n d©n",
     "· các bộ, cơ quan ngang bộ và ủy ban nhân dân", "TCVN3"},
    {"degrees and squares stay", "nhiÖt ®é 30°C, diÖn tÝch 20m², s¶n phÈm", "nhiệt độ 30°C, diện tích 20m², sản phẩm",
     "TCVN3"},
};

static void legacy_text_becomes_unicode(void **state)
{
  (void)state;
  check(legacy, G_N_ELEMENTS(legacy));
}

#define SAME(name, text)                                                                                               \
  {                                                                                                                    \
    name, text, text, "UTF-8"                                                                                          \
  }
static const Case others[] = {
    SAME("Vietnamese", "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do"),
    SAME("Vietnamese with the letters of Latin-1 only",
         "và các thành viên có báo cáo hàng tháng, công bố vào tháng sáu"),
    SAME("one such word", "toàn"),
    SAME("Đ as people type it", "NGHỊ ÐỊNH CỦA CHÍNH PHỦ, Ðiều 1"),
    SAME("coordinates", "TA1: 16°35’12”N, 107°35’58”E; TA2: 16°37’30”N, 107°36’07”E"),
    SAME("a foreign name", "22 tháng 6: Luboš Fišer, nhà soạn nhạc; Alþingi; Hans Küng, nhà thần học Thụy Sĩ"),
    SAME("symbols", "§ 5 Abs. 2 «Microsoft® Windows©» ±5 µm ½ £m 3 °C ¿Qué?"),
    SAME("Spanish", "Señor Muñoz vivía en la mañana con niños pequeños en España"),
    SAME("Spanish words that are Vietnamese in TCVN3",
         "¿Sí? Yo sé que tú eres así, mí corazón. ¡Aquí está él! más o menos"),
    SAME("German", "Müller größer Straße über Fußgänger schön wunderschöne Landschaft"),
    SAME("more German", "für Bürger, die Behörde prüft die Anträge; § 12 gilt gemäß Absatz 3 für Säuglinge"),
    SAME("French", "François a préféré la crème brûlée à côté de l'hôtel présidentiel"),
    SAME("more French", "« Où êtes-vous né ? » L'été, la fenêtre là-bas, ça va, dès que le thé… déjà là"),
    SAME("Portuguese", "não há informação sobre a administração pública da nação; é só até amanhã, avó"),
    SAME("Swedish", "på svenska får män gå så här: två små öar, även för åtta år sedan, då är allt rätt"),
    SAME("Finnish", "hän päättää tänään, että säännöt ovat käytössä; mökillä sää on hyvä"),
    SAME("Danish", "på dansk må man gå så længe, både små og større børn får øl på åen"),
    SAME("Hungarian", "Magyarország kormánya a törvény szerint döntött: három év és két hónap"),
    SAME("Czech", "Příliš žluťoučký kůň úpěl ďábelské ódy"),
    SAME("Polish", "Zażółć gęślą jaźń, więc mówią że są"),
    SAME("Turkish", "Türkiye Büyük Millet Meclisi üyeleri için çalışma süresi değişti"),
    SAME("Icelandic", "Það er gott að vera hér á Íslandi þótt veðrið sé vont"),
    SAME("English", "An ordinary English sentence with nothing unusual in it."),
    SAME("English with marks of VIQR", "I'm sure he'd add it (a^2 + b^2), don't you? Yes. data(x) o(n) e^x u+v"),
    SAME("Chinese",
         "越南社會主義共和國獨立自由幸福中華人民共和國國務院關於越南社會主義共和國獨立自由幸福中華人民共和國國務院"),
    SAME("Russian", "Социалистическая Республика Вьетнам"),
    SAME("nothing", ""),
};

static void other_text_is_left_alone(void **state)
{
  (void)state;
  check(others, G_N_ELEMENTS(others));
}

typedef struct {
  const char *text, *font;
} Run;

static const struct {
  const char *name;
  Run runs[8];
  const char *want, *encoding;
} fonts[] = {
    {"a capitals font",
     {{"céng hoµ x· héi chñ nghÜa", ".VnTimeH"}, {" ViÖt Nam", ".VnTime"}},
     "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA Việt Nam",
     "TCVN3"},
    {"a capitals font over ASCII",
     {{"ban nam\n", ".VnTimeH"}, {"QuyÕt ®Þnh cña Chñ tÞch n­íc", ".VnTime"}},
     "BAN NAM\nQuyết định của Chủ tịch nước",
     "TCVN3"},
    {"a word over two runs",
     {{"§", ".VnTimeH"}, {"iÒu 1. NghÞ ®Þnh nµy", ".VnTime"}},
     "Điều 1. Nghị định này",
     "TCVN3"},
    {"a subset name with its style", {{"céng hoµ x· héi", "ABCDEF+.VnTimeH,Bold"}}, "CỘNG HOÀ XÃ HỘI", "TCVN3"},
    {"Unicode in a legacy font",
     {{"Cộng hòa xã hội, và các cơ quan", ".VnTimeH"}},
     "Cộng hòa xã hội, và các cơ quan",
     "UTF-8"},
    {"Unicode with the letters of Latin-1 in a legacy font",
     {{"Điều này quy định việc thực hiện\n", ".VnTime"}, {"và", ".VnTime"}},
     "Điều này quy định việc thực hiện\nvà",
     "UTF-8"},
    {"legacy text in an honest font",
     {{"QuyÕt ®Þnh nµy cã hiÖu lùc", "Times New Roman"}},
     "Quyết định này có hiệu lực",
     "TCVN3"},
    {"a Unicode word in a legacy paragraph",
     {{"QuyÕt ®Þnh nµy cã hiÖu lùc ", ".VnTime"}, {"và hàng năm", "Arial"}},
     "Quyết định này có hiệu lực và hàng năm",
     "TCVN3"},
    {"a French name in a font of its own",
     {{"¤ng ", ".VnTime"}, {"François Debré", "Arial"}, {" ph¸t biÓu vÒ c«ng nghÖ", ".VnTime"}},
     "Ông François Debré phát biểu về công nghệ",
     "TCVN3"},
    {"pictures",
     {{"\u00A8 \u00FE ", "Wingdings"}, {"§ång ý víi ®Ò nghÞ", ".VnTime"}},
     "\u00A8 \u00FE Đồng ý với đề nghị",
     "TCVN3"},
    {"bytes in the private use area", {{"C\uF0E9ng ho\uF0B5 x\uF0B7 h\uF0E9i", ".VnTime"}}, "Cộng hoà xã hội", "TCVN3"},
    {"a short VNI run", {{"Luaät", "VNI-Times"}}, "Luật", "VNI"},
    {"a short TCVN3 run", {{"T­", ".VnTime"}}, "Tư", "TCVN3"},
};

static void fonts_are_a_hint(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(fonts); i++) {
    g_autoptr(Runs) runs = runs_new();
    g_autoptr(GString) out = g_string_new(NULL);
    char encoding[ENCODING_NAME_MAX];
    for (const Run *run = fonts[i].runs; run->text != NULL; run++)
      runs_add(runs, run->text, strlen(run->text), run->font);
    runs_finish(runs, out, encoding);
    if (strcmp(out->str, fonts[i].want) != 0 || strcmp(encoding, fonts[i].encoding) != 0)
      fail_msg("%s: got (%s) %s, not %s", fonts[i].name, encoding, out->str, fonts[i].want);
  }
}

static void invalid_bytes_are_replaced_and_runs_start_again(void **state)
{
  (void)state;
  g_autoptr(Runs) runs = runs_new();
  g_autoptr(GString) out = g_string_new(NULL);
  char encoding[ENCODING_NAME_MAX];
  runs_add(runs, "a\xFFz", 3, "Arial");
  assert_int_equal(runs_get_len(runs), 5);
  runs_finish(runs, out, encoding);
  assert_string_equal(out->str, "a\uFFFDz");
  assert_int_equal(runs_get_len(runs), 0);
  runs_finish(runs, out, encoding);
  assert_string_equal(out->str, "a\uFFFDz");
}

static void marks_move_with_the_words_that_they_stand_before(void **state)
{
  /* The text in pieces, each of which is marked; where they begin in what comes out. */
  static const struct {
    const char *name, *pieces[4], *font, *want[4];
  } cases[] = {
      {"Unicode", {"Điều 1. ", "Phạm vi\n", "Điều 2."}, NULL, {"Điều 1. ", "Phạm vi\n", "Điều 2."}},
      {"decomposed letters",
       {"Nghi\u0323 ", "quye\u0302\u0301t\t", "so\u0302\u0301"},
       NULL,
       {"Nghị ", "quyết\t", "số"}},
      {"a mark that follows a blank", {"a ", "\u0301b "}, NULL, {"a ", "\u0301b "}},
      {"a byte order mark at the beginning of a piece", {"a ", "\uFEFFb"}, NULL, {"a ", "\uFEFFb"}},
      {"TCVN3",
       {"Céng hoµ ", "x· héi\n", "§éc lËp - Tù do ", "H¹nh phóc"},
       ".VnTime",
       {"Cộng hoà ", "xã hội\n", "Độc lập - Tự do ", "Hạnh phúc"}},
      {"capitals of TCVN3", {"Céng hoµ ", "x· héi chñ nghÜa"}, ".VnTimeH", {"CỘNG HOÀ ", "XÃ HỘI CHỦ NGHĨA"}},
      {"VNI", {"Coäng hoøa ", "xaõ hoäi ", "chuû nghóa"}, "VNI-Times", {"Cộng hòa ", "xã hội ", "chủ nghĩa"}},
      {"mojibake", {"Cá»™ng hÃ²a ", "xÃ£ há»™i"}, NULL, {"Cộng hòa ", "xã hội"}},
      {"C1 controls", {"\xC2\x93Tự do\xC2\x94 ", "\xC2\x96 phần"}, NULL, {"“Tự do” ", "– phần"}},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(Runs) runs = runs_new();
    g_autoptr(GString) out = g_string_new("before"), want = g_string_new("before");
    char encoding[ENCODING_NAME_MAX];
    guint n = 0;
    for (; n < 4 && cases[i].pieces[n] != NULL; n++) {
      runs_mark(runs);
      runs_add(runs, cases[i].pieces[n], strlen(cases[i].pieces[n]), cases[i].font);
    }
    runs_finish(runs, out, encoding);
    const GArray *marks = runs_get_marks(runs);
    assert_int_equal(marks->len, n);
    for (guint k = 0; k < n; k++) {
      if (g_array_index(marks, gsize, k) != want->len)
        fail_msg("%s: mark %u is at %zu of %s", cases[i].name, k, g_array_index(marks, gsize, k), out->str);
      g_string_append(want, cases[i].want[k]);
    }
    if (strcmp(out->str, want->str) != 0)
      fail_msg("%s: got %s", cases[i].name, out->str);
  }
}

static void marks_of_one_text_are_not_those_of_the_next(void **state)
{
  (void)state;
  g_autoptr(Runs) runs = runs_new();
  g_autoptr(GString) out = g_string_new(NULL);
  char encoding[ENCODING_NAME_MAX];
  for (guint round = 0; round < 2; round++) {
    runs_mark(runs);
    runs_add(runs, "một ", strlen("một "), NULL);
    runs_finish(runs, out, encoding);
    assert_int_equal(runs_get_marks(runs)->len, 1);
    assert_int_equal(g_array_index(runs_get_marks(runs), gsize, 0), round * strlen("một "));
  }
  runs_add(runs, "hai", 3, NULL);
  runs_finish(runs, out, encoding);
  assert_int_equal(runs_get_marks(runs)->len, 0);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(legacy_text_becomes_unicode),
      cmocka_unit_test(other_text_is_left_alone),
      cmocka_unit_test(fonts_are_a_hint),
      cmocka_unit_test(invalid_bytes_are_replaced_and_runs_start_again),
      cmocka_unit_test(marks_move_with_the_words_that_they_stand_before),
      cmocka_unit_test(marks_of_one_text_are_not_those_of_the_next),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
