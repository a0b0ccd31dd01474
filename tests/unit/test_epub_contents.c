/* What the chapters of an e-book are called, and which lines say so. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/base/page_starts.h"
#include "corpus/format/office/epub_contents.h"

#define NAV(list) "<html xmlns:epub='e'><body><nav epub:type='toc'><ol>" list "</ol></nav></body></html>"
#define NCX(points)                                                                                                    \
  "<ncx><docTitle><text>Sách</text></docTitle><navMap>" points "</navMap><pageList><pageTarget>"                       \
  "<navLabel><text>1</text></navLabel><content src='a.html#p1'/></pageTarget></pageList></ncx>"
#define POINT(title, source, more)                                                                                     \
  "<navPoint><navLabel><text>" title "</text></navLabel><content src='" source "'/>" more "</navPoint>"

/* "1 O/a.html Mở đầu|2 O/b.html# Tên|": # = inside */
static char *entries_line(const GArray *entries)
{
  GString *line = g_string_new(NULL);
  for (guint i = 0; i < entries->len; i++) {
    const EpubEntry *entry = &g_array_index(entries, EpubEntry, i);
    g_string_append_printf(line, "%u %s%s %s|", entry->level, entry->part, entry->inside ? "#" : "", entry->title);
  }
  return g_string_free(line, FALSE);
}

static void tables_of_contents_of_both_kinds_are_read(void **state)
{
  static const struct {
    const char *table, *want;
  } cases[] = {
      {NAV("<li><a href='a.html'>Mở đầu</a></li><li><a href='t/b%20c.html'>Chương <i>1</i>\n Tên</a></li>"),
       "1 O/a.html Mở đầu|1 O/t/b c.html Chương 1 Tên|"},
      {NAV("<li><a href='a.html'>A</a><ol><li><a href='a.html#x'>B</a></li></ol></li><li><a href='c.html'>C</a></li>"),
       "1 O/a.html A|2 O/a.html# B|1 O/c.html C|"},
      {NAV("<li><span>Phần một</span><ol><li><a href='../a.html'>A</a></li></ol></li>"), "2 a.html A|"},
      {"<html><body><nav type='landmarks'><ol><li><a href='a.html'>Bìa</a></li></ol></nav></body></html>", ""},
      {"<html><body><p><a href='a.html'>Không phải</a></p></body></html>", ""},
      {NCX(POINT("Mở đầu", "a.html", "") POINT("Hai", "b.html", POINT("Hai một", "b.html#m", ""))),
       "1 O/a.html Mở đầu|1 O/b.html Hai|2 O/b.html# Hai một|"},
      {NCX(POINT("", "a.html", "") POINT("Ba", "c.html", "")), "1 O/c.html Ba|"},
      {"", ""},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GArray) entries = epub_contents_new();
    epub_contents_read(cases[i].table, strlen(cases[i].table), "O/nav.html", entries);
    g_autofree char *line = entries_line(entries);
    assert_string_equal(line, cases[i].want);
  }
}

static void references_are_relative_to_where_they_stand(void **state)
{
  static const struct {
    const char *from, *reference, *want;
  } cases[] = {
      {"content.opf", "a.html", "a.html"},
      {"content.opf", "t/a.html#x", "t/a.html"},
      {"OEBPS/x.opf", "a%20b.html", "OEBPS/a b.html"},
      {"OEBPS/x.opf", "../a.html", "a.html"},
      {"a.opf", "../../a.html", "a.html"},
      {"O/t/nav.html", "../a.html", "O/a.html"},
      {"content.opf", "%zz.html", "%zz.html"},
      {"O/x.opf", "/a.html", "O/a.html"},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *name = epub_contents_dup_name(cases[i].from, cases[i].reference);
    assert_string_equal(name, cases[i].want);
  }
}

static void a_book_without_a_table_has_the_headings_of_its_chapters(void **state)
{
  static const struct {
    const char *chapter, *want;
  } cases[] = {
      {"<html><body><h1>Mở <b>đầu</b></h1><p>a</p><h1>Sau</h1></body></html>", "1 O/a.html Mở đầu|"},
      {"<html><body><p>a</p><h3>Một</h3></body></html>", "1 O/a.html Một|"},
      {"<html><body><h3>Mục lục</h3><p>a</p><h1/><h1>7. Tên</h1><h2>b</h2><h1>c</h1></body></html>",
       "1 O/a.html 7. Tên|"},
      {"<html><head><title>Sách</title></head><body><h1/><p>a</p><h5>Nhỏ</h5></body></html>", ""},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GArray) entries = epub_contents_new();
    epub_contents_read_chapter(cases[i].chapter, strlen(cases[i].chapter), "O/a.html", entries);
    g_autofree char *line = entries_line(entries);
    assert_string_equal(line, cases[i].want);
  }
}

static void a_title_is_a_line_of_its_chapter_or_put_before_it(void **state)
{
  static const struct {
    const char *titles, *chapter, *want; /* * before each heading */
  } cases[] = {
      {"Mở đầu", "MỞ ĐẦU\nLời.\n", "*MỞ ĐẦU\nLời.\n"},
      {"Chương 1: Soạn thảo", "Chương 1\nSoạn thảo\nLời.\n", "*Chương 1\nSoạn thảo\nLời.\n"},
      {"Ký", "1\nKý\nLời.\n", "1\n*Ký\nLời.\n"},
      {"Ký", "7. Ký\nLời.\n", "*7. Ký\nLời.\n"},
      {"Lưu trữ", "Hồ sơ.\n", "*Lưu trữ\nHồ sơ.\n"},
      {"Hai|#Hai một", "Hai\nLời.\nHai một\nLời.\n", "*Hai\nLời.\n*Hai một\nLời.\n"},
      {"Hai|#Hai một", "Lời.\nHai một\nLời.\n", "*Hai\nLời.\n*Hai một\nLời.\n"},
      {"#Hai|#Không có", "Lời.\n", "*Hai\nLời.\n"},
      {"Ba", "Một.\nHai.\nHai.\nHai.\nBa\n", "*Ba\nMột.\nHai.\nHai.\nHai.\nBa\n"},
      {"***", "Lời.\n",
       "*"
       "***\nLời.\n"},
      {"Rỗng", "", ""},
      {"", "Lời.\n", "Lời.\n"},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GArray) entries = epub_contents_new(), headings = g_array_new(FALSE, FALSE, sizeof(PageStart));
    g_auto(GStrv) titles = g_strsplit(cases[i].titles, "|", -1);
    for (guint k = 0; titles[k] != NULL; k++) {
      gboolean inside = titles[k][0] == '#';
      EpubEntry entry = {g_strdup("a.html"), g_strdup(titles[k] + inside), 1, inside};
      g_array_append_val(entries, entry);
    }
    g_autoptr(GString) text = g_string_new("Trước.\n");
    epub_contents_place(entries, "b.html", text, 0, headings);
    assert_int_equal(headings->len, 0);
    gsize start = text->len;
    g_string_append(text, cases[i].chapter);
    epub_contents_place(entries, "a.html", text, start, headings);
    for (guint h = headings->len; h-- > 0;)
      g_string_insert_c(text, (gssize)g_array_index(headings, PageStart, h).start, '*');
    assert_string_equal(text->str + start, cases[i].want);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(tables_of_contents_of_both_kinds_are_read),
      cmocka_unit_test(references_are_relative_to_where_they_stand),
      cmocka_unit_test(a_book_without_a_table_has_the_headings_of_its_chapters),
      cmocka_unit_test(a_title_is_a_line_of_its_chapter_or_put_before_it),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
