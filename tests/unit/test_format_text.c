/* HTML, Markdown and XML: what is text, what is a line, what is left out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/format/format.h"

typedef struct {
  const char *name; /* a sentence of behaviour */
  const char *source;
  const char *text;
  const char *title;
} MarkupCase;

static const MarkupCase html_cases[] = {
    {"block elements are lines", "<html><body><h1>Luật</h1><p>Điều 1</p>Điều 2<div>Điều 3</div></body></html>",
     "Luật\nĐiều 1\nĐiều 2\nĐiều 3\n", NULL},
    {"white space and line ends inside a paragraph are one space", "<html><body><p> Bộ\n  Tài&nbsp; <b>chính</b> </p>",
     "Bộ Tài chính\n", NULL},
    {"inline elements do not part a word", "<html><body><p>ng<b>h</b>ị</p></body></html>", "nghị\n", NULL},
    {"entities are characters", "<html><body>a &lt; b &amp;&amp; &#7871; &eacute;</body></html>", "a < b && ế é\n",
     NULL},
    {"a table row is a line with tabs between its cells",
     "<html><body><table><tr><th>STT</th><th>Tên</th></tr><tr><td>1</td><td>A<p>B</td><td>C</td></tr></table>",
     "STT\tTên\n1\tA B\tC\n", NULL},
    {"a letterhead set in a table is read block by block",
     "<html><body><table><tr><td>BỘ TÀI CHÍNH<br>Số: 1/QĐ-BTC</td><td>CỘNG HÒA<br>Độc lập</td></tr></table>",
     "BỘ TÀI CHÍNH\nSố: 1/QĐ-BTC\nCỘNG HÒA\nĐộc lập\n", NULL},
    {"a table inside a table keeps its rows",
     "<html><body><table><tr><td>Đầu<table><tr><td>1</td><td>2</td></tr></table></td><td>Cuối</td></tr></table>",
     "Đầu\n1\t2\nCuối\n", NULL},
    {"scripts, styles, comments and hidden elements are left out",
     "<html><head><style>p{}</style><script>x()</script></head><body><!-- a --><p hidden>b</p>"
     "<p style='display: none'>c</p><noscript>d</noscript><p>e</p></body></html>",
     "e\n", NULL},
    {"the title is a property", "<html><head><title> Nghị\n quyết </title></head><body><p>a</p></body></html>", "a\n",
     "Nghị quyết"},
    {"navigation is left out",
     "<html><body><nav><a href=a>Trang chủ</a></nav><div class='menu top'><a href=b>Tin</a></div>"
     "<p>Nội dung của văn bản</p><footer>Bản quyền</footer></body></html>",
     "Nội dung của văn bản\n", NULL},
    {"a menu that does not say so is left out",
     "<html><body><ul><li><a href=a>Trang chủ</a><li><a href=b>Tin tức</a><li><a href=c>Văn bản</a><li><a href=d>Liên "
     "hệ</a></ul><p>Hội đồng nhân dân tỉnh ban hành nghị quyết về dự toán ngân sách và <a href=e>phụ lục</a></p>",
     "Hội đồng nhân dân tỉnh ban hành nghị quyết về dự toán ngân sách và phụ lục\n", NULL},
    {"a page that is nothing but links is read whole",
     "<html><body><ul><li><a href=a>Trang chủ</a><li><a href=b>Tin tức</a><li><a href=c>Văn bản</a><li><a href=d>Liên "
     "hệ</a></ul>",
     "Trang chủ\nTin tức\nVăn bản\nLiên hệ\n", NULL},
    {"a page that lies about its charset is still UTF-8",
     "<html><head><meta charset=windows-1252></head><body>Điều</body></html>", "Điều\n", NULL},
    {"conditions that every reader passes over are no text",
     "<html><body><![if !supportLists]><p>a</p><![endif]><table><tr><![if "
     "!supportMisalignedColumns]><td>b</td><![endif]>"
     "</tr></table></body></html>",
     "a\nb\n", NULL},
    {"one of them inside another, in any case and with blanks",
     "<html><body><p><![IF !vml]>a <![ if gte mso 9 ]>b<![endif]><![EndIf] > c<![if (gt IE 5)&(lt IE "
     "9)]>d<![endif]></p></body></html>",
     "a b cd\n", NULL},
    {"what only office programs are shown is left out",
     "<html><body><p>a<!--[if gte vml 1]><b>x</b><![if !mso]><i>y</i><![endif]><![endif]-->b</p></body></html>", "ab\n",
     NULL},
    {"with conditions and comments inside",
     "<html><body><p>a<!--[if mso]>x<!--[if mso 9]>y<![endif]-->z<!-- u -->v<![endif]-->b</p></body></html>", "ab\n",
     NULL},
    {"a condition that other readers are shown",
     "<html><body><!--[if !mso]><!--><p>a</p><!--<![endif]--><!--[if !IE]> --><p>b</p><!-- <![endif]--><!--[if !vml]-->"
     "<p>c</p><!--[endif]--></body></html>",
     "a\nb\nc\n", NULL},
    {"a condition that is never over ends with its comment",
     "<html><body><!--[if mso]>x--><p>a</p><!--[if mso]><!--[if mso]>y--><p>b</p></body></html>", "a\nb\n", NULL},
    {"a page cut in the middle gives what is there", "<html><body><p>Điều 1</p><p>Điều 2 <b", "Điều 1\nĐiều 2\n", NULL},
};

static const MarkupCase markdown_cases[] = {
    {"headings and emphasis lose their marks", "# Chương I ##\n\n**Điều 1.** *Phạm vi* `a_b`\n",
     "Chương I\nĐiều 1. Phạm vi a_b\n", NULL},
    {"a word with underscores keeps them", "30_2020_ND-CP _và_ 5 * 3\n", "30_2020_ND-CP và 5 * 3\n", NULL},
    {"links give their text", "xem [Nghị định 30](https://a.vn/b_c) và ![ảnh](x.png)[1]\n",
     "xem Nghị định 30 và ảnh[1]\n", NULL},
    {"table rows are lines", "| STT | Tên |\n|-----|:---:|\n| 1 | A |\n", "STT\tTên\n1\tA\n", NULL},
    {"a line broken by an editor is joined",
     "Thông tư này quy định chi tiết một số điều của Luật Ngân sách\nnhà nước.\n\nĐiều 1\nĐiều 2\n",
     "Thông tư này quy định chi tiết một số điều của Luật Ngân sách nhà nước.\nĐiều 1\nĐiều 2\n", NULL},
    {"items are lines, numbers stay", "- một\n- hai\n1. ba\n2. bốn\n> năm\n", "một\nhai\n1. ba\n2. bốn\nnăm\n", NULL},
    {"code is text", "```c\nint a_b;\n```\n", "int a_b;\n", NULL},
    {"a front matter gives the title and no text", "---\ntitle: \"Nghị quyết 18\"\ntags: [a]\n---\nxin\n", "xin\n",
     "Nghị quyết 18"},
    {"tags vanish, comparisons stay", "a<br>b <!-- c --> 5 < 6\n", "a b 5 < 6\n", NULL},
    {"escaped marks are characters", "5 \\* 3 \\# \\_\n", "5 * 3 # _\n", NULL},
};

static const MarkupCase xml_cases[] = {
    {"Word 2003: runs do not part words, what is no text is left out",
     "<?xml version='1.0'?><?mso-application progid='Word.Document'?><w:wordDocument xmlns:w='w' xmlns:o='o'>"
     "<o:DocumentProperties><o:Title>x</o:Title></o:DocumentProperties><w:styles><w:style>y</w:style></"
     "w:styles><w:body>"
     "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Khen th</w:t></w:r><w:r><w:t>ưởng</w:t><w:tab/><w:t>1</w:t></w:r></w:p>"
     "<w:p><w:r><w:instrText>PAGE</w:instrText><w:t>Điều "
     "1</w:t><w:pict><w:binData>AAAA</w:binData></w:pict></w:r></w:p>"
     "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>STT</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Tên</w:t></w:r></w:p></w:tc>"
     "</w:tr></w:tbl></w:body></w:wordDocument>",
     "Khen thưởng 1\nĐiều 1\nSTT\tTên\n", NULL},
    {"Excel 2003: sheets with their names, rows of cells",
     "<?xml version='1.0'?><Workbook xmlns:ss='s'><Styles><Style><Font/></Style></Styles><Worksheet ss:Name='Bảng "
     "lương'>"
     "<Table><Row><Cell><Data>Họ tên</Data></Cell><Cell><Data>12</Data></Cell></Row></Table>"
     "<WorksheetOptions><Zoom>100</Zoom></WorksheetOptions></Worksheet></Workbook>",
     "Bảng lương\nHọ tên\t12\n", NULL},
    {"flat OpenDocument: the body alone",
     "<?xml version='1.0'?><office:document xmlns:office='o' xmlns:text='t' "
     "office:mimetype='application/vnd.oasis.opendocument.text'><office:meta><a>x</a></office:meta>"
     "<office:settings><b>y</b></office:settings><office:body><text:h>Báo <text:span>cáo</text:span></text:h>"
     "<text:p>Xem<text:s/><text:a>Nghị quyết</text:a></text:p></office:body></office:document>",
     "Báo cáo\nXem Nghị quyết\n", NULL},
    {"data: a line for each element with text, no signatures",
     "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<HDon><Ten>Công ty A</Ten><So><![CDATA[12 & 13]]></So><Signature>"
     "<SignatureValue>QUJD</SignatureValue></Signature></HDon>",
     "Công ty A\n12 & 13\n", NULL},
    {"data whose elements are called as those of documents",
     "<?xml version='1.0'?><document><p>một</p><style>hai</style><td>ba</td></document>", "một\nhai\nba\n", NULL},
    {"data that keeps its text in attributes",
     "<?xml version='1.0'?><HDon xmlns='http://a b/c' id='data 1'><NBan Ten='Công ty Điện lực' MST='0100100079' "
     "DChi='11 Cua Bac'/>"
     "<HHDVu THHDVu='Tiền điện' SLuong='12' ref='urn:a b'>kỳ 1</HHDVu></HDon>",
     "Công ty Điện lực\n11 Cua Bac\nTiền điện\nkỳ 1\n", NULL},
    {"data without a head, in a file called .xml", "<a><b>một</b>hai</a>", "một\nhai\n", NULL},
};

static void check(const MarkupCase *cases, gsize n, const char *file)
{
  for (gsize i = 0; i < n; i++) {
    const MarkupCase *c = &cases[i];
    FormatInput input = {(const guint8 *)c->source, strlen(c->source), file, READ_LIMITS_DEFAULT, NULL};
    g_auto(FormatResult) result;
    print_message("  %s\n", c->name);
    format_result_init(&result);
    format_read(&input, &result);
    assert_string_equal(format_reason_code(result.reason), "ok");
    assert_string_equal(result.text->str, c->text);
    if (c->title == NULL)
      assert_null(result.title);
    else
      assert_string_equal(result.title, c->title);
  }
}

static void html_gives_what_a_person_reads(void **state)
{
  (void)state;
  check(html_cases, G_N_ELEMENTS(html_cases), "a.html");
}

static void markdown_gives_the_text_without_marks(void **state)
{
  (void)state;
  check(markdown_cases, G_N_ELEMENTS(markdown_cases), "a.md");
}

static void xml_gives_its_text(void **state)
{
  (void)state;
  check(xml_cases, G_N_ELEMENTS(xml_cases), "a.xml");
  check(xml_cases, 2, "a.doc");
}

static void xml_that_breaks_off_gives_what_is_there(void **state)
{
  (void)state;
  static const char source[] = "<?xml version='1.0'?><a><b>một</b><b>hai";
  FormatInput input = {(const guint8 *)source, strlen(source), "a.xml", READ_LIMITS_DEFAULT, NULL};
  g_auto(FormatResult) result;
  format_result_init(&result);
  format_read(&input, &result);
  assert_string_equal(format_reason_code(result.reason), "incomplete");
  assert_string_equal(result.text->str, "một\nhai\n");
}

static void elements_ten_thousand_deep_are_read(void **state)
{
  (void)state;
  g_autoptr(GString) page = g_string_new("<!doctype html><html><body>");
  for (int i = 0; i < 10000; i++)
    g_string_append(page, "<div><table><tr><td>");
  g_string_append(page, "xin");
  FormatInput input = {(const guint8 *)page->str, page->len, "a.html", READ_LIMITS_DEFAULT, NULL};
  g_auto(FormatResult) result;
  format_result_init(&result);
  format_read(&input, &result);
  assert_true(result.reason == FORMAT_OK || result.reason == FORMAT_NO_TEXT);
}

static void utf16_html_is_read(void **state)
{
  (void)state;
  g_autoptr(GString) page = g_string_new("\xFF\xFE");
  for (const char *c = "<html><body><p>xin</p></body></html>"; *c != '\0'; c++) {
    g_string_append_c(page, *c);
    g_string_append_c(page, '\0');
  }
  FormatInput input = {(const guint8 *)page->str, page->len, "a.htm", READ_LIMITS_DEFAULT, NULL};
  g_auto(FormatResult) result;
  format_result_init(&result);
  format_read(&input, &result);
  assert_string_equal(result.format, "html");
  assert_string_equal(result.text->str, "xin\n");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(html_gives_what_a_person_reads),
      cmocka_unit_test(markdown_gives_the_text_without_marks),
      cmocka_unit_test(xml_gives_its_text),
      cmocka_unit_test(xml_that_breaks_off_gives_what_is_there),
      cmocka_unit_test(elements_ten_thousand_deep_are_read),
      cmocka_unit_test(utf16_html_is_read),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
