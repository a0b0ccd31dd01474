/* Passages follow the divisions that a document's authors made. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "corpus/division/passages.h"

/* What a cut looks like, one passage after another: "heading{article}^parent|". */
static char *describe_passages(const char *text, const GArray *passages)
{
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < passages->len; i++) {
    const Passage *p = &g_array_index(passages, Passage, i);
    g_autofree char *heading = g_strndup(text + p->heading_start, p->heading_end - p->heading_start);
    g_strdelimit(heading, "\n", '/');
    g_string_append_printf(out, "%s{%s}", heading, p->article);
    if (p->parent >= 0)
      g_string_append_printf(out, "^%d", p->parent);
    g_string_append_c(out, '|');
  }
  return g_string_free(out, FALSE);
}

static char *describe(const char *text, gsize len)
{
  g_autoptr(GArray) passages = passages_cut(text, len, NULL, 0);
  return describe_passages(text, passages);
}

/* In order, not overlapping, covering the text, headings inside, parents before children. */
static void check_shape(const char *name, const char *text, gsize len)
{
  g_autoptr(GArray) passages = passages_cut(text, len, NULL, 0);
  gsize at = 0;
  for (guint i = 0; i < passages->len; i++) {
    const Passage *p = &g_array_index(passages, Passage, i);
    if (p->start != at || p->end <= p->start || p->heading_start < p->start || p->heading_end > p->end ||
        p->heading_end < p->heading_start || p->parent >= (gint)i || p->parent < -1)
      fail_msg("%s: passage %u has a wrong shape", name, i);
    at = p->end;
  }
  if (at != len)
    fail_msg("%s: the passages end at %zu of %zu", name, (size_t)at, (size_t)len);
}

#define W10  "một hai ba bốn năm sáu bảy tám chín mười "
#define W50  W10 W10 W10 W10 W10
#define W100 W50 W50
#define W200 W100 W100

typedef struct {
  const char *name, *text, *want;
} CutCase;

static const CutCase cut_cases[] = {
    {"an article begins a passage", "Lời đầu.\nĐiều 1. Phạm vi\nNội dung.\nĐiều 2. Đối tượng\nNội dung.\n",
     "{}|Điều 1. Phạm vi{1}|Điều 2. Đối tượng{2}|"},
    {"a chapter encloses its articles",
     "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nNội dung.\nĐiều 2. Tên\nNội dung.\n",
     "Chương I/QUY ĐỊNH CHUNG{}|Điều 1. Phạm vi{1}^0|Điều 2. Tên{2}^0|"},
    {"part, chapter, section and article are nested",
     "Phần thứ nhất\nCHUNG\nChương I\nMỘT\nMục 1. TÊN\nĐiều 1. A\nNội dung.\nChương II\nHAI\nĐiều 2. B\nNội dung.\n",
     "Phần thứ nhất/CHUNG{}|Chương I/MỘT{}^0|Mục 1. TÊN{}^1|Điều 1. A{1}^2|Chương II/HAI{}^0|Điều 2. B{2}^4|"},
    {"the number of an article may have a letter",
     "Điều 12. A\nNội dung.\nĐiều 12a. B\nNội dung.\nĐiều 12đ. C\nNội dung.\n",
     "Điều 12. A{12}|Điều 12a. B{12a}|Điều 12đ. C{12đ}|"},
    {"a mention at the start of a line is no heading",
     "Điều 1. A\nTheo quy định tại\nĐiều 5 của Luật này và\nĐiều 6, Điều 7 Nghị định này.\nĐiều 2. B\nNội dung.\n",
     "Điều 1. A{1}|Điều 2. B{2}|"},
    {"a mention that ends a line is no heading", "Điều 3. A\nXử phạt theo khoản 1\nĐiều 9.\nĐiều 4. B\nNội dung.\n",
     "Điều 3. A{3}|Điều 4. B{4}|"},
    {"an article quoted by an amendment is no article of the document",
     "Điều 1. Sửa đổi\n1. Sửa đổi Điều 7 như sau:\n“Điều 7. Cũ\nNội dung.\n\nĐiều 8. Cũ\nNội dung.”\nĐiều 2. B\nNội "
     "dung.\n",
     "Điều 1. Sửa đổi{1}|Điều 2. B{2}|"},
    {"articles without text are a table of contents",
     "MỤC LỤC\nĐiều 1. A\nĐiều 2. B\nĐiều 3. C\nĐiều 1. A\nNội dung.\nĐiều 2. B\nNội dung.\n",
     "{}|{}|Điều 1. A{1}|Điều 2. B{2}|"},
    {"a line that ends in dots and a page number is a table of contents",
     "Điều 1. A ........ 3\nĐiều 2. B ........ 4\nĐiều 1. A\nNội dung.\n", "{}|Điều 1. A{1}|"},
    {"the title may stand on the next line", "Điều 1\nPhạm vi điều chỉnh\nNội dung của điều.\n",
     "Điều 1/Phạm vi điều chỉnh{1}|"},
    {"an old article has no title", "Điều 1\nCông ty là doanh nghiệp.\nĐiều 2\nLuật này áp dụng.\n",
     "Điều 1{1}|Điều 2{2}|"},
    {"text before the full stop has its space", "Điều 1 . A\nNội dung.\nĐiều 2: B\nNội dung.\n",
     "Điều 1 . A{1}|Điều 2: B{2}|"},
    {"the letters may be unmarked or Eth", "DIEU 1. A\nNội dung.\n\xc3\x90iều 2. B\nNội dung.\n",
     "DIEU 1. A{1}|\xc3\x90iều 2. B{2}|"},
    {"a long article is cut at its clauses and keeps its number",
     "Điều 5. A\n1. " W200 ".\n2. " W100 ".\n3. " W200 ".\nĐiều 6. B\nNội dung.\n", "Điều 5. A{5}|{5}^0|Điều 6. B{6}|"},
    {"an article of four hundred words is one passage", "Điều 5. A\n1. " W200 ".\n2. " W100 ".\n3. " W50 ".\n",
     "Điều 5. A{5}|"},
    {"Roman sections divide a Party document", "Mở đầu " W50 ".\nI- TÌNH HÌNH\n1. " W50 "\nII- NHIỆM VỤ\n1. " W50 "\n",
     "{}|I- TÌNH HÌNH{}|II- NHIỆM VỤ{}|"},
    {"markdown headings nest by their number", "# Một\nNội dung.\n## Hai\nNội dung.\n# Ba\nNội dung.\n",
     "# Một{}|## Hai{}^0|# Ba{}|"},
    {"paragraphs are grouped", W200 ".\n" W100 ".\n" W200 ".\n", "{}|{}|{}|"},
    {"one long line is cut inside", W200 ". " W200 ". " W200 ".", "{}|{}|"},
    {"the signature is no part of the last article", "Điều 1. A\nNội dung.\nNơi nhận:\n- Như trên;\n",
     "Điều 1. A{1}|{}|"},
    {"an annex begins anew", "Điều 1. A\nNội dung.\n\nPHỤ LỤC I\nDANH MỤC\nMột.\n",
     "Điều 1. A{1}|PHỤ LỤC I/DANH MỤC{}|"},
    {"no text, no passage", "", ""},
};

static void test_cut(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cut_cases); i++) {
    const CutCase *c = &cut_cases[i];
    g_autofree char *got = describe(c->text, strlen(c->text));
    if (strcmp(got, c->want) != 0)
      fail_msg("%s:\n  got  %s\n  want %s", c->name, got, c->want);
    check_shape(c->name, c->text, strlen(c->text));
  }
}

static void test_hostile_text_is_cut_within_bounds(void **state)
{
  static const char *const pieces[] = {
      "Điều 1.\n", "Chương I\n", "# a\n", "“", "I.\n", "x", "Điều 9999999999\n", "\xc4\n", "a) \xe2\x80", "PHỤ LỤC\n\n",
  };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
    g_autoptr(GString) text = g_string_new(NULL);
    while (text->len < 200000)
      g_string_append(text, pieces[i]);
    check_shape(pieces[i], text->str, text->len);
    g_autoptr(GArray) passages = passages_cut(text->str, text->len, NULL, 0);
    for (guint k = 0; k < passages->len; k++) {
      const Passage *p = &g_array_index(passages, Passage, k);
      if (p->end - p->start > 40000)
        fail_msg("\"%s\": passage %u has %zu bytes", pieces[i], k, (size_t)(p->end - p->start));
    }
  }
}

/* Lines that are known to be headings begin with '*'; the level is how many there are. */
static void lines_that_are_known_to_be_headings_divide_whatever_they_look_like(void **state)
{
  static const struct {
    const char *marked, *want;
  } cases[] = {
      {"*Mở đầu\nLời.\n*Lưu trữ\nLời.\n", "Mở đầu{}|Lưu trữ{}|"},
      {"*Phần chung\n**Soạn thảo\nLời.\n**Ký\nLời.\n*Phụ\nLời.\n", "Phần chung{}|Soạn thảo{}^0|Ký{}^0|Phụ{}|"},
      {"*Chương 1\nSoạn thảo\nLời.\n*Lưu trữ\nLời.\n", "Chương 1/Soạn thảo{}|Lưu trữ{}|"},
      {"*Mở đầu\nLời.\n*Chương 1\nTên\nLời.\n**Mục nhỏ\nLời.\n", "Mở đầu{}|Chương 1/Tên{}|Mục nhỏ{}^1|"},
      {"*Luật\nĐiều 1. Phạm vi\nLời.\n*Nghị định\nĐiều 1. Tên\nLời.\n",
       "Luật{}|Điều 1. Phạm vi{1}^0|Nghị định{}|Điều 1. Tên{1}^2|"},
      {"*Điều 1. Phạm vi\nLời.\n*Điều 2. Tên\nLời.\n", "Điều 1. Phạm vi{1}|Điều 2. Tên{2}|"},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GString) text = g_string_new(NULL);
    g_autoptr(GArray) headings = g_array_new(FALSE, FALSE, sizeof(PageStart));
    for (const char *c = cases[i].marked; *c != '\0'; c++) {
      guint level = (guint)strspn(c, "*");
      const PageStart heading = {text->len, level};
      if (level > 0)
        g_array_append_val(headings, heading);
      c += level;
      g_string_append_c(text, *c);
    }
    g_autoptr(GArray) passages =
        passages_cut(text->str, text->len, (const PageStart *)(gconstpointer)headings->data, headings->len);
    g_autofree char *got = describe_passages(text->str, passages);
    assert_string_equal(got, cases[i].want);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(lines_that_are_known_to_be_headings_divide_whatever_they_look_like),
      cmocka_unit_test(test_cut),
      cmocka_unit_test(test_hostile_text_is_cut_within_bounds),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
