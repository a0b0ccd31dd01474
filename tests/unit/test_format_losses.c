/* Office files that lost some of their parts: what is there is read, and nothing that lost text is whole or without any. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/format/format.h"
#include "tests/unit/made_zip.h"

#define MAX_MEMBERS 12

typedef struct {
  const char *what, *name;
  MadeMember members[MAX_MEMBERS];
  const char *text, *reason;
} LossCase;

#define RELS(x)               "<Relationships>" x "</Relationships>"
#define REL(id, type, target) "<Relationship Id='" id "' Type='http://x/" type "' Target='" target "'/>"
#define MAIN(name)                                                                                                     \
  {                                                                                                                    \
    "_rels/.rels", RELS(REL("r1", "officeDocument", name))                                                             \
  }

/* ---- workbooks ---- */

#define BOOK_XML "<workbook xmlns:r='r'><sheets><sheet name='Thu' r:id='s'/></sheets></workbook>"
#define BOOK_RELS                                                                                                      \
  {                                                                                                                    \
    "xl/_rels/workbook.xml.rels",                                                                                      \
        RELS(REL("s", "worksheet", "worksheets/s.xml") REL("t", "sharedStrings", "sharedStrings.xml"))                 \
  }
#define SHEET_XML(cells) "<worksheet><sheetData><row>" cells "</row></sheetData></worksheet>"
#define CELL(i)          "<c t='s'><v>" i "</v></c>"
#define NUMBER           "<c><v>7</v></c>"
#define SHEET(name, cells)                                                                                             \
  {                                                                                                                    \
    "xl/worksheets/" name, SHEET_XML(cells)                                                                            \
  }
#define STRINGS(x)                                                                                                     \
  {                                                                                                                    \
    "xl/sharedStrings.xml", x                                                                                          \
  }
#define SI(x)           "<si><t>" x "</t></si>"
#define WORKBOOK(cells) MAIN("xl/workbook.xml"), {"xl/workbook.xml", BOOK_XML}, BOOK_RELS, SHEET("s.xml", cells)

static const LossCase workbooks[] = {
    {"all is there",
     "",
     {WORKBOOK(CELL("0") CELL("1")), STRINGS("<sst>" SI("một") SI("hai") "</sst>")},
     "Thu\nmột\thai\n",
     "ok"},
    {"its strings are gone", "", {WORKBOOK(CELL("0") NUMBER)}, "Thu\n\t7\n", "incomplete"},
    {"its strings are empty", "", {WORKBOOK(CELL("0") NUMBER), STRINGS("")}, "Thu\n\t7\n", "incomplete"},
    {"its strings break off",
     "",
     {WORKBOOK(CELL("0") CELL("1") CELL("2")), STRINGS("<sst>" SI("một") "<si><t>hai ba")},
     "Thu\nmột\thai ba\n",
     "incomplete"},
    {"its strings break off behind the last",
     "",
     {WORKBOOK(CELL("0")), STRINGS("<sst>" SI("một"))},
     "Thu\nmột\n",
     "incomplete"},
    {"its strings are too few",
     "",
     {WORKBOOK(CELL("0") CELL("1")), STRINGS("<sst>" SI("một") "</sst>")},
     "Thu\nmột\n",
     "incomplete"},
    {"a cell does not tell which string",
     "",
     {WORKBOOK(CELL("0") CELL("x")), STRINGS("<sst>" SI("một") "</sst>")},
     "Thu\nmột\n",
     "incomplete"},
    {"it needs no strings and has none", "", {WORKBOOK(NUMBER)}, "Thu\n7\n", "ok"},
    {"it needs no strings and has an empty part of them", "", {WORKBOOK(NUMBER), STRINGS("")}, "Thu\n7\n", "ok"},
    {"a string says nothing", "", {WORKBOOK(CELL("0") NUMBER), STRINGS("<sst><si/></sst>")}, "Thu\n\t7\n", "ok"},
    {"the workbook is gone",
     "",
     {MAIN("xl/workbook.xml"), BOOK_RELS, SHEET("s.xml", CELL("0")), STRINGS("<sst>" SI("một") "</sst>")},
     "một\n",
     "incomplete"},
    {"the workbook is empty",
     "",
     {MAIN("xl/workbook.xml"), {"xl/workbook.xml", ""}, BOOK_RELS, SHEET("s.xml", NUMBER)},
     "7\n",
     "incomplete"},
    {"the workbook breaks off before its sheets, of which there are ten",
     "",
     {MAIN("xl/workbook.xml"),
      {"xl/workbook.xml", "<workbook xmlns:r='r'><she"},
      BOOK_RELS,
      SHEET("sheet10.xml", "<c><v>10</v></c>"),
      SHEET("sheet2.xml", "<c><v>2</v></c>")},
     "2\n10\n",
     "incomplete"},
    {"the workbook breaks off between its sheets",
     "",
     {MAIN("xl/workbook.xml"),
      {"xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet name='Thu' r:id='s'/><sheet name='Ch"},
      BOOK_RELS,
      SHEET("s.xml", NUMBER),
      SHEET("z.xml", "<c><v>8</v></c>")},
     "Thu\n7\n8\n",
     "incomplete"},
    {"the workbook tells of no sheet",
     "",
     {MAIN("xl/workbook.xml"), {"xl/workbook.xml", "<workbook/>"}, SHEET("s.xml", NUMBER)},
     "7\n",
     "incomplete"},
    {"the relationships of the workbook are gone",
     "",
     {MAIN("xl/workbook.xml"),
      {"xl/workbook.xml", BOOK_XML},
      SHEET("s.xml", CELL("0")),
      STRINGS("<sst>" SI("một") "</sst>")},
     "Thu\nmột\n",
     "incomplete"},
    {"nothing but a sheet is there, not even where the main part is",
     "",
     {SHEET("s.xml", NUMBER)},
     "7\n",
     "incomplete"},
    {"the main part has another name, and nothing tells it",
     "",
     {{"xl/book2.xml", BOOK_XML},
      {"xl/_rels/book2.xml.rels", RELS(REL("s", "worksheet", "worksheets/s.xml"))},
      SHEET("s.xml", NUMBER)},
     "Thu\n7\n",
     "ok"},
    {"neither workbook nor sheets are there", "", {MAIN("xl/workbook.xml"), {"xl/theme.xml", "<t/>"}}, "", "damaged"},
    {"the styles are gone, by which a number is a day",
     "",
     {WORKBOOK("<c s='2'><v>45000</v></c>")},
     "Thu\n45000\n",
     "incomplete"},
    {"it needs no styles but the first", "", {WORKBOOK("<c s='0'><v>7</v></c>")}, "Thu\n7\n", "ok"},
    {"what belongs to a sheet is gone",
     "",
     {WORKBOOK(NUMBER "</row></sheetData><legacyDrawing r:id='c' xmlns:r='r'/><sheetData><row>")},
     "Thu\n7\n",
     "incomplete"},
    {"what belongs to a sheet breaks off",
     "",
     {WORKBOOK(NUMBER), {"xl/worksheets/_rels/s.xml.rels", "<Relationships><Rel"}},
     "Thu\n7\n",
     "incomplete"},
    {"the notes of a sheet break off",
     "",
     {WORKBOOK(NUMBER),
      {"xl/worksheets/_rels/s.xml.rels", RELS(REL("c", "comments", "../c.xml"))},
      {"xl/c.xml", "<comments><comment><text><t>xem lại</t>"}},
     "Thu\n7\nxem lại\n",
     "incomplete"},
};

/* ---- shows ---- */

#define SHOWN_XML "<presentation xmlns:r='r'><sldIdLst><sldId id='256' r:id='s'/></sldIdLst></presentation>"
#define SHOW                                                                                                           \
  MAIN("ppt/presentation.xml"),                                                                                        \
  {                                                                                                                    \
    "ppt/presentation.xml", SHOWN_XML                                                                                  \
  }
#define SHOW_RELS                                                                                                      \
  {                                                                                                                    \
    "ppt/_rels/presentation.xml.rels", RELS(REL("s", "slide", "slides/s.xml"))                                         \
  }
#define SLIDE(name, x)                                                                                                 \
  {                                                                                                                    \
    "ppt/slides/" name, "<p:sld xmlns:p='p'><p><r><t>" x "</t></r></p></p:sld>"                                        \
  }
#define NOTES                                                                                                          \
  {                                                                                                                    \
    "ppt/notesSlides/n.xml", "<p:notes xmlns:p='p'><p><r><t>lời</t></r></p></p:notes>"                               \
  }

static const LossCase shows[] = {
    {"all is there, and a slide that was taken out",
     "",
     {SHOW, SHOW_RELS, SLIDE("s.xml", "một"), SLIDE("x.xml", "cũ")},
     "một\n",
     "ok"},
    {"the presentation is gone",
     "",
     {MAIN("ppt/presentation.xml"), SHOW_RELS, SLIDE("slide10.xml", "mười"), SLIDE("slide9.xml", "chín")},
     "chín\nmười\n",
     "incomplete"},
    {"the presentation breaks off",
     "",
     {MAIN("ppt/presentation.xml"), {"ppt/presentation.xml", "<presentation"}, SHOW_RELS, SLIDE("s.xml", "một")},
     "một\n",
     "incomplete"},
    {"its relationships are gone", "", {SHOW, SLIDE("s.xml", "một")}, "một\n", "incomplete"},
    {"its relationships are empty",
     "",
     {SHOW, {"ppt/_rels/presentation.xml.rels", ""}, SLIDE("s.xml", "một")},
     "một\n",
     "incomplete"},
    {"nothing but a slide with its notes is there",
     "",
     {SLIDE("s.xml", "một"),
      {"ppt/slides/_rels/s.xml.rels", RELS(REL("n", "notesSlide", "../notesSlides/n.xml"))},
      NOTES},
     "một\nlời\n",
     "incomplete"},
    {"the relationships of a slide are gone",
     "",
     {SHOW, SHOW_RELS, SLIDE("s.xml", "một"), NOTES},
     "một\nlời\n",
     "incomplete"},
    {"the relationships of a slide break off",
     "",
     {SHOW, SHOW_RELS, SLIDE("s.xml", "một"), {"ppt/slides/_rels/s.xml.rels", "<Relationships><Rel"}},
     "một\n",
     "incomplete"},
    {"a slide is empty", "", {SHOW, SHOW_RELS, {"ppt/slides/s.xml", ""}, NOTES}, "lời\n", "incomplete"},
    {"no slide is left", "", {SHOW, SHOW_RELS}, "", "damaged"},
    {"nothing is left", "", {MAIN("ppt/presentation.xml"), {"ppt/theme.xml", "<t/>"}}, "", "damaged"},
    {"a template without slides",
     "",
     {MAIN("ppt/presentation.xml"), {"ppt/presentation.xml", "<presentation/>"}},
     "",
     "no-text"},
};

/* ---- documents ---- */

#define P(x)         "<w:p><w:r><w:t>" x "</w:t></w:r></w:p>"
#define DOCUMENT(x)  "<w:document xmlns:w='w'><w:body>" x "</w:body></w:document>"
#define NUMBERED(x)  "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>" x "</w:t></w:r></w:p>"
#define FOOTNOTES(x) "<w:footnotes xmlns:w='w'><w:footnote>" x "</w:footnote></w:footnotes>"
#define NOTED        REL("f", "footnotes", "f.xml")
#define WORD_RELS(x)                                                                                                   \
  {                                                                                                                    \
    "word/_rels/document.xml.rels", RELS(x)                                                                            \
  }

static const LossCase documents[] = {
    {"the document is gone, its notes are there",
     "",
     {MAIN("word/document.xml"), WORD_RELS(NOTED), {"word/f.xml", FOOTNOTES(P("chú"))}},
     "chú\n",
     "incomplete"},
    {"the document breaks off",
     "",
     {MAIN("word/document.xml"),
      {"word/document.xml", "<w:document xmlns:w='w'><w:body>" P("một") "<w:p><w:r><w:t>ha"}},
     "một\nha\n",
     "incomplete"},
    {"the document is gone with all", "", {MAIN("word/document.xml"), {"word/styles.xml", "<styles/>"}}, "", "damaged"},
    {"the document is empty", "", {MAIN("word/document.xml"), {"word/document.xml", ""}}, "", "damaged"},
    {"the document has another name, and nothing tells it",
     "",
     {{"word/document2.xml", DOCUMENT(P("một"))}, {"word/styles.xml", "<styles/>"}},
     "một\n",
     "ok"},
    {"the relationships of the document are gone",
     "",
     {MAIN("word/document.xml"), {"word/document.xml", DOCUMENT(P("một"))}, {"word/f.xml", FOOTNOTES(P("chú"))}},
     "một\nchú\n",
     "incomplete"},
    {"the notes are gone",
     "",
     {MAIN("word/document.xml"), {"word/document.xml", DOCUMENT(P("một"))}, WORD_RELS(NOTED)},
     "một\n",
     "incomplete"},
    {"the notes break off",
     "",
     {MAIN("word/document.xml"),
      {"word/document.xml", DOCUMENT(P("một"))},
      WORD_RELS(NOTED),
      {"word/f.xml", "<w:footnotes xmlns:w='w'><w:footnote>" P("chú")}},
     "một\nchú\n",
     "incomplete"},
    {"the numbers of paragraphs are gone",
     "",
     {MAIN("word/document.xml"),
      {"word/document.xml", DOCUMENT(NUMBERED("một"))},
      WORD_RELS(REL("n", "numbering", "n.xml"))},
     "một\n",
     "incomplete"},
    {"the numbers of paragraphs break off",
     "",
     {MAIN("word/document.xml"),
      {"word/document.xml", DOCUMENT(NUMBERED("một"))},
      WORD_RELS(REL("n", "numbering", "n.xml")),
      {"word/n.xml", "<w:numbering xmlns:w='w'><w:abstract"}},
     "một\n",
     "incomplete"},
    {"a piece of another format is gone",
     "",
     {MAIN("word/document.xml"),
      {"word/document.xml", DOCUMENT(P("trước") "<w:altChunk xmlns:r='r' r:id='c'/>" P("sau"))},
      WORD_RELS(REL("c", "aFChunk", "none.html"))},
     "trước\nsau\n",
     "incomplete"},
    {"notes that nothing leads to any more",
     "",
     {MAIN("word/document.xml"),
      {"word/document.xml", DOCUMENT(P("một"))},
      WORD_RELS(""),
      {"word/f.xml", FOOTNOTES(P("cũ"))}},
     "một\n",
     "ok"},
};

/* ---- books ---- */

#define TYPE                                                                                                           \
  {                                                                                                                    \
    "mimetype", "application/epub+zip"                                                                                 \
  }
#define CONTAINER(name)                                                                                                \
  {                                                                                                                    \
    "META-INF/container.xml", "<container><rootfiles><rootfile full-path='" name "'/></rootfiles></container>"         \
  }
#define PACKAGE(name)                                                                                                  \
  {                                                                                                                    \
    name, "<package><manifest><item id='a' href='a.html'/><item id='b' href='b.html'/></manifest>"                     \
          "<spine><itemref idref='a'/><itemref idref='b'/></spine></package>"                                          \
  }
#define PAGE(x) "<html><body><p>" x "</p></body></html>"
#define CHAPTERS(x)                                                                                                    \
  {"O/a.html", PAGE("Một")},                                                                                           \
  {                                                                                                                    \
    "O/b.html", x                                                                                                      \
  }
#define BOOK(x) TYPE, CONTAINER("O/b.opf"), PACKAGE("O/b.opf"), CHAPTERS(x)
#define XML     "<?xml version='1.0'?>"

static const LossCase books[] = {
    {"a chapter is empty", "", {BOOK("")}, "Một\n", "incomplete"},
    {"a chapter is blank", "", {BOOK(" \n\t\n")}, "Một\n", "incomplete"},
    {"a chapter breaks off in its text",
     "",
     {BOOK("<html><body><p>Hai</p><p>ba bốn nă")},
     "Một\nHai\nba bốn nă\n",
     "incomplete"},
    {"a chapter breaks off between paragraphs", "", {BOOK("<HTML><BODY><P>Hai</P>\n")}, "Một\nHai\n", "incomplete"},
    {"a chapter breaks off in a tag", "", {BOOK("<p>Hai</p><p cla")}, "Một\nHai\n", "incomplete"},
    {"a chapter breaks off in its head", "", {BOOK(XML "<!DOCTYPE html PUBLIC '-//W3C//DT")}, "Một\n", "incomplete"},
    {"a chapter has nothing but a head",
     "",
     {BOOK(XML "<!DOCTYPE html [<!ENTITY a 'b'>]><!-- a -->")},
     "Một\n",
     "incomplete"},
    {"a chapter with names of its own breaks off",
     "",
     {BOOK(XML "<h:html xmlns:h='http://www.w3.org/1999/xhtml'><h:body><h:p>Hai</h:p>")},
     NULL,
     "incomplete"},
    {"a piece of XML breaks off",
     "",
     {BOOK(XML "<div><div><p>Hai</p></div><p>ba</p>")},
     "Một\nHai\nba\n",
     "incomplete"},
    {"the second of two pages in a chapter breaks off",
     "",
     {BOOK(PAGE("Hai") "<html><body><p>ba")},
     NULL,
     "incomplete"},
    {"all chapters are empty",
     "",
     {TYPE, CONTAINER("O/b.opf"), PACKAGE("O/b.opf"), {"O/a.html", ""}, {"O/b.html", ""}},
     "",
     "damaged"},
    {"careless tags", "", {BOOK("<html><body><p>Hai<br><p>ba<b>bốn</p></i></body></html>")}, "Một\nHai\nbabốn\n", "ok"},
    {"tags that HTML lets be left out",
     "",
     {BOOK("<!doctype html><title>C</title><p>Hai<p>ba")},
     "Một\nHai\nba\n",
     "ok"},
    {"the page does not end, its body does", "", {BOOK("<html><body><p>Hai</p></body>")}, "Một\nHai\n", "ok"},
    {"the body does not end, its page does", "", {BOOK("<html><body><p>Hai</html>")}, "Một\nHai\n", "ok"},
    {"a page in a page, capitals, a remark behind",
     "",
     {BOOK("<html><Html><body><p>Hai</p></BODY></HTML >\n<!-- x -->\n")},
     "Một\nHai\n",
     "ok"},
    {"a piece without a page that ends in a sign", "", {BOOK("<p>Hai</p><p>nếu a < b")}, NULL, "ok"},
    {"a piece of XML", "", {BOOK(XML "<div><div><p>Hai</p><div/></div></div>")}, "Một\nHai\n", "ok"},
    {"a chapter of text alone", "", {BOOK("Hai")}, "Một\nHai\n", "ok"},
    {"a page without anything", "", {BOOK("<html xmlns='x'/>")}, "Một\n", "ok"},
    {"a page of a picture", "", {BOOK("<html><body><img src='a.jpg'/></body></html>")}, "Một\n", "ok"},
    {"the container is gone", "", {TYPE, PACKAGE("O/b.opf"), CHAPTERS(PAGE("Hai"))}, "Một\nHai\n", "incomplete"},
    {"the container is empty",
     "",
     {TYPE, {"META-INF/container.xml", ""}, PACKAGE("O/B.OPF"), CHAPTERS(PAGE("Hai"))},
     "Một\nHai\n",
     "incomplete"},
    {"the container leads nowhere",
     "",
     {TYPE, CONTAINER("gone.opf"), PACKAGE("O/b.opf"), CHAPTERS(PAGE("Hai"))},
     "Một\nHai\n",
     "incomplete"},
    {"container and package are gone", "", {TYPE, CHAPTERS(PAGE("Hai"))}, "", "damaged"},
    {"the name alone says that it is a book",
     "a.epub",
     {PACKAGE("O/b.opf"), CHAPTERS(PAGE("Hai"))},
     "Một\nHai\n",
     "incomplete"},
    {"of two packages the higher one",
     "a.epub",
     {{"A/x/c.opf", "<package/>"}, PACKAGE("O/b.opf"), CHAPTERS(PAGE("Hai"))},
     "Một\nHai\n",
     "incomplete"},
};

static void check(const LossCase *losses, gsize n)
{
  for (gsize i = 0; i < n; i++) {
    g_autoptr(GByteArray) zip = made_zip(losses[i].members, MAX_MEMBERS);
    FormatInput input = {zip->data, zip->len, losses[i].name, READ_LIMITS_DEFAULT, NULL};
    g_auto(FormatResult) result;
    format_result_init(&result);
    format_read(&input, &result);
    if ((losses[i].text != NULL && strcmp(result.text->str, losses[i].text) != 0) ||
        strcmp(format_reason_code(result.reason), losses[i].reason) != 0)
      fail_msg("%s: %s \"%s\"", losses[i].what, format_reason_code(result.reason), result.text->str);
  }
}

static void workbooks_without_some_parts(void **state)
{
  (void)state;
  check(workbooks, G_N_ELEMENTS(workbooks));
}

static void shows_without_some_parts(void **state)
{
  (void)state;
  check(shows, G_N_ELEMENTS(shows));
}

static void documents_without_some_parts(void **state)
{
  (void)state;
  check(documents, G_N_ELEMENTS(documents));
}

static void books_without_some_parts(void **state)
{
  (void)state;
  check(books, G_N_ELEMENTS(books));
}

/* The type should be stored, but programs that pack everything alike compress it. */
static void a_book_or_text_whose_type_is_compressed_is_what_it_says(void **state)
{
  static const struct {
    const char *type, *format, *reason;
  } packed[] = {{"application/epub+zip", "epub", "damaged"},
                {"application/epub+zip\n", "epub", "damaged"},
                {"application/vnd.oasis.opendocument.text-template", "odt", "damaged"},
                {"application/zip", "archive", "no-text"}};
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(packed); i++) {
    MadeZip made;
    made_zip_init(&made);
    made_zip_add_packed(&made, "mimetype", packed[i].type, strlen(packed[i].type));
    made_zip_add(&made, "O/a.html", PAGE("Một"), strlen(PAGE("Một")));
    g_autoptr(GByteArray) zip = made_zip_finish(&made);
    FormatInput input = {zip->data, zip->len, "", READ_LIMITS_DEFAULT, NULL};
    g_auto(FormatResult) result;
    format_result_init(&result);
    format_read(&input, &result);
    assert_string_equal(result.format, packed[i].format);
    assert_string_equal(format_reason_code(result.reason), packed[i].reason);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(workbooks_without_some_parts),
      cmocka_unit_test(shows_without_some_parts),
      cmocka_unit_test(documents_without_some_parts),
      cmocka_unit_test(books_without_some_parts),
      cmocka_unit_test(a_book_or_text_whose_type_is_compressed_is_what_it_says),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
