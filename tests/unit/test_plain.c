#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/text/plain.h"

static const struct {
  const char *name, *input, *want;
} cases[] = {
    {"a heading in bold", "**Điều 5.** Phạm vi", "Điều 5. Phạm vi"},
    {"bold within a word", "cây trồng chính**.**", "cây trồng chính."},
    {"two stretches in bold", "cơ quan** **và", "cơ quan và"},
    {"bold and slanted", "***g) (được bãi bỏ)***", "g) (được bãi bỏ)"},
    {"bold in parentheses", "(Điều 210**).*", "(Điều 210).*"},
    {"a sign of multiplication", "Hcb * Hln", "Hcb * Hln"},
    {"a star that begins a line", "* Ghi chú", "* Ghi chú"},
    {"the sign of a footnote", "Đối tượng (**) khác", "Đối tượng (**) khác"},
    {"slanted words", "theo *mẫu 06/DNUT* ban hành", "theo mẫu 06/DNUT ban hành"},
    {"slanted in quotation marks", "là “*lập công lớn*” nhưng", "là “lập công lớn” nhưng"},
    {"slanted to behind the blank", "1. *Đào tạo từ xa *là hình thức", "1. Đào tạo từ xa là hình thức"},
    {"slanted behind a no-break space", "3.\u00a0*Sơ cấp* là", "3.\u00a0Sơ cấp là"},
    {"slanted in two parts", "5. *Kiến trúc**có giá trị* là", "5. Kiến trúccó giá trị là"},
    {"a product without blanks", "a = Hcb*Hln*2", "a = Hcb*Hln*2"},
    {"the stars of footnotes", "Họ tên* và ngày sinh*", "Họ tên* và ngày sinh*"},
    {"a star without a fellow in its line", "Điều *3;\nkhoản* 1", "Điều *3; khoản* 1"},
    {"a long row of stars", "a*********b", "a*********b"},
    {"a link", "theo [Luật số 1](https://luat.vn/a-b_(1).aspx?x=1#y), Điều 2", "theo Luật số 1, Điều 2"},
    {"a link to a place of the page", "Điều 3[[1]](#_ftn1) quy định", "Điều 3[1] quy định"},
    {"a link without text", "số[ ](http://a.vn/b) 5", "số 5"},
    {"a link in emphasis", "trang *[a.vn](http://a.vn/)* và", "trang a.vn và"},
    {"two links", "[a](/b)[c](/d)", "ac"},
    {"brackets and parentheses", "mã số [01] (nếu có) [02](ghi rõ)", "mã số [01] (nếu có) [02](ghi rõ)"},
    {"a link that breaks off", "theo [Luật](https://a.vn/", "theo Luật"},
    {"a target with a blank", "[Luật](https://a.vn/ b)", "[Luật](https://a.vn/ b)"},
    {"headings", "# Một\n###### Hai", "Một Hai"},
    {"number signs that are text", "C# và #1\n#2\n####### 3", "C# và #1 #2 ####### 3"},
    {"a table", "| Năm | Tỷ lệ |\n|---|:--:|\n| 2012 | 45,6% |\nSau", "Năm | Tỷ lệ 2012 | 45,6% Sau"},
    {"empty cells", "| 1 | | | b |\n|||||\nsau", "1 | b sau"},
    {"a table without a frame", "31 | Tỉ lệ | - a", "31 | Tỉ lệ | - a"},
    {"a rule", "trên\n***\ndưới", "trên *** dưới"},
    {"nothing but white space", " \t\n", ""},
    {"white space", "  một \n\t hai", "một hai"},
};

static void marks_and_white_space_are_left_out(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GString) out = g_string_new(NULL);
    gsize len = strlen(cases[i].input);
    plain_append(out, cases[i].input, len, 0, len);
    if (strcmp(out->str, cases[i].want) != 0)
      fail_msg("%s: got %s, want %s", cases[i].name, out->str, cases[i].want);
  }
}

/* Whether the byte behind at may begin a piece: not inside a target, nor in what a table is drawn with. */
static gboolean may_cut(const char *text, gsize len, gsize at)
{
  for (gsize i = 0; i < at; i++)
    if (text[i] == ']' && plain_link_end(text, len, i) > at)
      return FALSE;
  return strchr("|-: ", text[at]) == NULL;
}

/* A snippet is put together of words and what lies between them. */
static void pieces_are_as_the_whole(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GString) out = g_string_new(NULL);
    const char *text = cases[i].input;
    gsize len = strlen(text), from = 0;
    for (gsize at = 1; at < len; at++) {
      if (!may_cut(text, len, at))
        continue;
      plain_append(out, text, len, from, at);
      from = at;
    }
    plain_append(out, text, len, from, len);
    if (strcmp(out->str, cases[i].want) != 0)
      fail_msg("%s: got %s, want %s", cases[i].name, out->str, cases[i].want);
  }
}

/* Hostile text costs no more than its length times a constant, and leaves nothing unread behind the end. */
static void marks_without_end_are_text(void **state)
{
  (void)state;
  static const char *const units[] = {"*", "* ", "[", "](/", "#", "| ", "|-", "a*", "[a](", "*a", "]("};
  for (gsize i = 0; i < G_N_ELEMENTS(units); i++) {
    g_autoptr(GString) text = g_string_new(NULL);
    g_autoptr(GString) out = g_string_new(NULL);
    while (text->len < 200000)
      g_string_append(text, units[i]);
    g_autofree char *exact = g_memdup2(text->str, text->len);
    plain_append(out, exact, text->len, 0, text->len);
    assert_true(out->len <= text->len);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(marks_and_white_space_are_left_out),
      cmocka_unit_test(pieces_are_as_the_whole),
      cmocka_unit_test(marks_without_end_are_text),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
