/* Office files that are zip files of XML: what is text in them, and what a hostile one may cost. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/format/format.h"
#include "tests/unit/made_zip.h"

#define MAX_MEMBERS 12

typedef struct {
  const char *name; /* a sentence of behaviour */
  MadeMember members[MAX_MEMBERS];
  const char *format;
  const char *text;
  const char *title;
} OfficeCase;

#define RELS(x)                                                                                                        \
  "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" x "</Relationships>"
#define REL(id, type, target) "<Relationship Id='" id "' Type='http://x/" type "' Target='" target "'/>"
#define DOCUMENT(x)           "<w:document xmlns:w='w' xmlns:mc='mc' xmlns:wps='wps'><w:body>" x "</w:body></w:document>"
#define P(x)                  "<w:p><w:r><w:t>" x "</w:t></w:r></w:p>"
#define TC(x)                 "<w:tc>" x "</w:tc>"
#define WORD(x)                                                                                                        \
  {"_rels/.rels", RELS(REL("r1", "officeDocument", "word/document.xml"))},                                             \
  {                                                                                                                    \
    "word/document.xml", DOCUMENT(x)                                                                                   \
  }
#define ITEM(set, level, x)                                                                                            \
  "<w:p><w:pPr><w:numPr><w:ilvl w:val='" level "'/><w:numId w:val='" set "'/></w:numPr></w:pPr><w:r><w:t>" x           \
  "</w:t></w:r></w:p>"
#define LEVEL(n, format, text)                                                                                         \
  "<w:lvl w:ilvl='" n "'><w:start w:val='1'/><w:numFmt w:val='" format "'/><w:lvlText w:val='" text "'/></w:lvl>"
#define ODF(kind, x)                                                                                                   \
  {"mimetype", "application/vnd.oasis.opendocument." kind},                                                            \
  {                                                                                                                    \
    "content.xml",                                                                                                     \
        "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:table='b' xmlns:draw='d' xmlns:style='s'>" x   \
        "</office:document-content>"                                                                                   \
  }

#define CHUNKED(name)                                                                                                  \
  WORD(P("trước") "<w:altChunk xmlns:r='r' r:id='c'/>" P("sau")),                                                      \
  {                                                                                                                    \
    "word/_rels/document.xml.rels", RELS(REL("c", "aFChunk", name))                                                    \
  }
#define BOOK(opf)                                                                                                      \
  {"mimetype", "application/epub+zip"},                                                                                \
      {"META-INF/container.xml", "<container><rootfiles><rootfile full-path='O/b.opf'/></rootfiles></container>"},     \
  {                                                                                                                    \
    "O/b.opf", "<package><metadata xmlns:dc='d'><dc:title>Sổ tay</dc:title><dc:title>Phụ</dc:title></metadata>" opf    \
               "</package>"                                                                                            \
  }
#define CHAPTER(x) "<html><head><title>C</title></head><body><p>" x "</p></body></html>"
#define SHEET(x)                                                                                                       \
  {"_rels/.rels", RELS(REL("r1", "officeDocument", "xl/workbook.xml"))},                                               \
      {"xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet name='Thu' r:id='s'/></sheets></workbook>"},           \
      {"xl/_rels/workbook.xml.rels", RELS(REL("s", "worksheet", "worksheets/s.xml"))},                                 \
      {"xl/worksheets/s.xml",                                                                                          \
       "<worksheet><sheetData><row><c t='inlineStr'><is><t>ô</t></is></c></row></sheetData></worksheet>"},             \
  {                                                                                                                    \
    "xl/worksheets/_rels/s.xml.rels", RELS(x)                                                                          \
  }
#define SLIDE(x)                                                                                                       \
  {"_rels/.rels", RELS(REL("r1", "officeDocument", "ppt/presentation.xml"))},                                          \
      {"ppt/presentation.xml", "<p xmlns:r='r'><sldIdLst><sldId id='256' r:id='s'/></sldIdLst></p>"},                  \
      {"ppt/_rels/presentation.xml.rels", RELS(REL("s", "slide", "slides/s.xml"))},                                    \
      {"ppt/slides/s.xml", "<sld><p><r><t>trang</t></r></p></sld>"},                                                   \
  {                                                                                                                    \
    "ppt/slides/_rels/s.xml.rels", RELS(x)                                                                             \
  }

static const OfficeCase cases[] = {
    {"a piece in HTML stands where it is",
     {CHUNKED("a.html"),
      {"word/a.html",
       "<html><body><p>Biên bản</p><table><tr><td>1</td><td>hai</td><td>3</td></tr></table></body></html>"}},
     "docx",
     "trước\nBiên bản\n1\thai\t3\nsau\n",
     NULL},
    {"a piece in RTF",
     {CHUNKED("/word/p.rtf"), {"word/p.rtf", "{\\rtf1 h\\u7885?p}"}},
     "docx",
     "trước\nhọp\nsau\n",
     NULL},
    {"a piece of plain text, its kind not told by its name",
     {CHUNKED("afchunk.dat"), {"word/afchunk.dat", "Điều 1\n\nĐiều 2"}},
     "docx",
     "trước\nĐiều 1\nĐiều 2\nsau\n",
     NULL},
    {"a piece saved as one file",
     {CHUNKED("../a.mht"),
      {"a.mht",
       "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
       "<html><body>=C4=90i=E1=BB=81u</body></html>\n"}},
     "docx",
     "trước\nĐiều\nsau\n",
     NULL},
    {"comments of Word follow its notes",
     {WORD(P("a")),
      {"word/_rels/document.xml.rels", RELS(REL("1", "comments", "comments.xml") REL("2", "footnotes", "f.xml"))},
      {"word/comments.xml", "<w:comments xmlns:w='w'><w:comment>" P("xem lại") "</w:comment></w:comments>"},
      {"word/f.xml", "<w:footnotes xmlns:w='w'><w:footnote>" P("chú") "</w:footnote></w:footnotes>"}},
     "docx",
     "a\nchú\nxem lại\n",
     NULL},
    {"the title of a chart in Word",
     {WORD(P("a")),
      {"word/_rels/document.xml.rels", RELS(REL("1", "chart", "charts/c.xml"))},
      {"word/charts/c.xml", "<c><title><p><r><t>Thu </t></r><r><t>chi</t></r></p></title><ser><v>12</v></ser></c>"}},
     "docx",
     "a\nThu chi\n",
     NULL},
    {"text boxes, charts and comments of a sheet follow its rows",
     {SHEET(REL("1", "drawing", "../d.xml") REL("2", "comments", "../n.xml")),
      {"xl/d.xml", "<wsDr><sp><p><r><t>Hộp</t></r><r><t> chữ</t></r></p><p><fld><t>9</t></fld></p></sp></wsDr>"},
      {"xl/_rels/d.xml.rels", RELS(REL("1", "chart", "c.xml"))},
      {"xl/c.xml", "<c><title><strCache><pt><v>Tiêu đề</v></pt></strCache></title><val><pt><v>7</v></pt></val></c>"},
      {"xl/n.xml", "<comments><authors><author>An</author></authors><comment><text><r><t>Ghi "
                   "</t></r><r><t>chú</t></r></text></comment>"
                   "<comment><text><t>hai</t></text></comment></comments>"}},
     "xlsx",
     "Thu\nô\nHộp chữ\nTiêu đề\nGhi chú\nhai\n",
     NULL},
    {"comments that answer each other come once",
     {SHEET(REL("1", "comments", "../n.xml") REL("2", "threadedComment", "../t.xml")),
      {"xl/n.xml", "<comments><comment><text><t>[Threaded comment]</t></text></comment></comments>"},
      {"xl/t.xml",
       "<ThreadedComments><threadedComment><text>Hỏi</text></threadedComment><threadedComment><text>Đáp</text>"
       "</threadedComment></ThreadedComments>"}},
     "xlsx",
     "Thu\nô\nHỏi\nĐáp\n",
     NULL},
    {"charts and comments of a slide, several of them",
     {SLIDE(REL("1", "chart", "../c.xml") REL("2", "chart", "../e.xml") REL("3", "comments", "../m.xml")),
      {"ppt/c.xml", "<c><title><p><r><t>Một</t></r></p></title></c>"},
      {"ppt/e.xml", "<c><title><p><r><t>Hai</t></r></p></title></c>"},
      {"ppt/m.xml", "<cmLst><cm><pos/><text>Sửa lại</text></cm></cmLst>"}},
     "pptx",
     "trang\nMột\nHai\nSửa lại\n",
     NULL},
    {"a book is its chapters in the order of its spine, under its own title",
     {BOOK("<manifest><item id='b' href='hai.xhtml'/><item id='a' href='m%E1%BB%99t%201.xhtml'/><item id='n' "
           "href='nav.xhtml'/>"
           "</manifest><spine><itemref idref='a'/><itemref idref='b'/></spine>"),
      {"O/hai.xhtml", CHAPTER("Chương hai")},
      {"O/một 1.xhtml", CHAPTER("Chương một")},
      {"O/nav.xhtml", CHAPTER("Mục lục")}},
     "epub",
     "Chương một\nChương hai\n",
     "Sổ tay"},
    {"a book whose parts lie elsewhere",
     {BOOK("<manifest><item id='a' href='../text/c.html#x'/><item id='b' href='cover.jpg'/></manifest>"
           "<spine><itemref idref='b'/><itemref idref='a'/><itemref idref='none'/></spine>"),
      {"text/c.html", "<html xmlns='x'><head><title/></head><body><p>Lời</p></body></html>"}},
     "epub",
     "Lời\n",
     "Sổ tay"},
    {"paragraphs of Word are lines, runs do not part words",
     {WORD("<w:p><w:r><w:t>Ngh</w:t></w:r><w:r><w:t xml:space='preserve'>ị quyết </w:t></w:r><w:r><w:tab/><w:t>số"
           "</w:t></w:r></w:p>" P("42") "<w:p/>")},
     "docx",
     "Nghị quyết số\n42\n",
     NULL},
    {"the title of the properties is the title",
     {WORD(P("a")), {"docProps/core.xml", "<cp xmlns:dc='d'><dc:title>Kế hoạch</dc:title></cp>"}},
     "docx",
     "a\n",
     "Kế hoạch"},
    {"a letterhead set in a table is read cell by cell, a row of data in one line",
     {WORD("<w:tbl><w:tr>" TC(P("BỘ TÀI CHÍNH") P("Số: 1/QĐ-BTC"))
               TC(P("CỘNG HÒA") P("Độc lập")) "</w:tr></w:tbl>"
                                              "<w:tbl><w:tr>" TC(P("1")) TC(P("Thuế")) TC(P("5%")) "</w:tr></w:tbl>")},
     "docx",
     "BỘ TÀI CHÍNH\nSố: 1/QĐ-BTC\nCỘNG HÒA\nĐộc lập\n1\tThuế\t5%\n",
     NULL},
    {"deleted, moved and hidden text, field codes and comments are left out",
     {WORD("<w:p><w:del><w:r><w:delText>xóa</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>dời</w:t></w:r></w:moveFrom>"
           "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
           "<w:ins><w:r><w:t>thêm</w:t></w:r></w:ins></w:p>")},
     "docx",
     "thêm\n",
     NULL},
    {"a text box is read once",
     {WORD("<w:p><w:r><w:t>Trước</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>" P(
         "Hộp") "</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" P("Hộp") "</"
                                                                                                       "w:txbxContent><"
                                                                                                       "/w:pict></"
                                                                                                       "mc:Fallback></"
                                                                                                       "mc:"
                                                                                                       "AlternateConten"
                                                                                                       "t></"
                                                                                                       "w:r><w:r><w:t>"
                                                                                                       "sau</w:t></"
                                                                                                       "w:r></w:p>")},
     "docx",
     "Trước\nHộp\nsau\n",
     NULL},
    {"a hyphen that does not break is a hyphen, a line break ends the line",
     {WORD("<w:p><w:r><w:t>11</w:t><w:noBreakHyphen/><w:t>HD</w:t><w:br/><w:t>b</w:t></w:r></w:p>")},
     "docx",
     "11-HD\nb\n",
     NULL},
    {"numbers that Word counts are written out",
     {WORD(ITEM("1", "0", "Phạm vi") ITEM("1", "1", "một") ITEM("1", "1", "hai") ITEM("1", "2", "ba") P("giữa")
               ITEM("1", "0", "Đối tượng") ITEM("1", "1", "bốn")),
      {"word/_rels/document.xml.rels", RELS(REL("r1", "numbering", "numbering.xml"))},
      {"word/numbering.xml",
       "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='7'>" LEVEL("0", "decimal", "Điều %1.")
           LEVEL("1", "decimal", "%1.%2.")
               LEVEL("2", "lowerLetter",
                     "%3)") "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num></w:numbering>"}},
     "docx",
     "Điều 1. Phạm vi\n1.1. một\n1.2. hai\na) ba\ngiữa\nĐiều 2. Đối tượng\n2.1. bốn\n",
     NULL},
    {"a number may come from the style",
     {WORD("<w:p><w:pPr><w:pStyle w:val='D'/></w:pPr><w:r><w:t>Hiệu lực</w:t></w:r></w:p>"),
      {"word/_rels/document.xml.rels", RELS(REL("r1", "numbering", "numbering.xml") REL("r2", "styles", "styles.xml"))},
      {"word/styles.xml", "<w:styles xmlns:w='w'><w:style w:type='paragraph' w:styleId='B'><w:pPr><w:numPr><w:numId "
                          "w:val='2'/></w:numPr></w:pPr></w:style><w:style w:type='paragraph' w:styleId='D'>"
                          "<w:basedOn w:val='B'/></w:style></w:styles>"},
      {"word/numbering.xml",
       "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='0'>" LEVEL(
           "0", "upperRoman",
           "%1.") "</w:abstractNum><w:num w:numId='2'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'>"
                  "<w:startOverride w:val='4'/></w:lvlOverride></w:num></w:numbering>"}},
     "docx",
     "IV. Hiệu lực\n",
     NULL},
    {"footnotes, headers and footers follow the text, the same header once",
     {WORD(P("Văn bản")),
      {"word/_rels/document.xml.rels", RELS(REL("r1", "footer", "footer1.xml") REL("r2", "header", "header1.xml") REL(
                                           "r3", "footnotes", "footnotes.xml") REL("r4", "header", "header1.xml"))},
      {"word/footer1.xml", "<w:ftr xmlns:w='w'>" P("Chân") "</w:ftr>"},
      {"word/header1.xml", "<w:hdr xmlns:w='w'>" P("Đầu") "</w:hdr>"},
      {"word/footnotes.xml", "<w:footnotes xmlns:w='w'><w:footnote>" P("Ghi chú") "</w:footnote></w:footnotes>"}},
     "docx",
     "Văn bản\nGhi chú\nĐầu\nChân\n",
     NULL},
    {"legacy text is decoded with the font of its run and style",
     {WORD(
         "<w:p><w:r><w:rPr><w:rFonts w:ascii='.VnTime'/></w:rPr><w:t>C\xC2\xA8n c\xC3\xB8 LuËt Tæ chøc ChÝnh phñ ngµy "
         "25 th¸ng 12 n¨m 2001</w:t></w:r></w:p>")},
     "docx",
     NULL,
     NULL},
    {"a workbook is read sheet by sheet and row by row",
     {{"_rels/.rels", RELS(REL("r1", "officeDocument", "xl/workbook.xml"))},
      {"xl/workbook.xml",
       "<workbook xmlns:r='r'><sheets><sheet name='Biểu 1' sheetId='1' r:id='r9'/></sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels",
       RELS(REL("r9", "worksheet", "worksheets/sheet1.xml") REL("r2", "sharedStrings", "sharedStrings.xml")
                REL("r3", "styles", "styles.xml"))},
      {"xl/sharedStrings.xml", "<sst><si><t>STT</t></si><si><r><t>Đơn </t></r><r><rPr><rFont val='Arial'/></rPr><t>vị"
                               "</t></r><rPh><t>x</t></rPh></si></sst>"},
      {"xl/styles.xml",
       "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='dd/mm/yyyy'/></numFmts><fonts><font/>"
       "</fonts><cellXfs><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='9'/></cellXfs></styleSheet>"},
      {"xl/worksheets/sheet1.xml",
       "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row><row r='2'><c "
       "r='A2'><v>1</v></c><c r='D2' s='1'><v>43895</v></c><c r='E2' s='2'><v>0.125</v></c><c r='F2'><v>0.1</v></c>"
       "<c r='G2'><f>A1</f><v>1234567.5</v></c></row><row r='3'><c r='A3' t='inlineStr'><is><t>trong ô</t></is></c><c "
       "r='B3' t='str'><v>công thức</v></c><c r='C3' t='e'><v>#N/A</v></c></row></sheetData></worksheet>"}},
     "xlsx",
     "Biểu 1\nSTT\tĐơn vị\n1\t\t\t5/3/2020\t12.5%\t0.1\t1234567.5\ntrong ô\tcông thức\n",
     NULL},
    {"slides come in the order of the show, with their notes",
     {{"_rels/.rels", RELS(REL("r1", "officeDocument", "ppt/presentation.xml"))},
      {"ppt/presentation.xml",
       "<p:presentation xmlns:p='p' xmlns:r='r'><p:sldIdLst><p:sldId id='256' r:id='rId8'/><p:sldId "
       "id='257' r:id='rId7'/></p:sldIdLst></p:presentation>"},
      {"ppt/_rels/presentation.xml.rels",
       RELS(REL("rId7", "slide", "slides/slide1.xml") REL("rId8", "slide", "slides/slide2.xml"))},
      {"ppt/slides/slide1.xml", "<p:sld xmlns:p='p' xmlns:a='a'><a:p><a:r><a:t>Hai</a:t></a:r></a:p></p:sld>"},
      {"ppt/slides/slide2.xml",
       "<p:sld xmlns:p='p' xmlns:a='a'><a:p><a:r><a:t>Một</a:t></a:r><a:br/><a:r><a:t>dòng</a:t>"
       "</a:r><a:fld><a:t>9</a:t></a:fld></a:p><a:tbl><a:tr><a:tc><a:p><a:r><a:t>x</a:t></a:r></a:p></a:tc><a:tc>"
       "<a:p><a:r><a:t>y</a:t></a:r></a:p></a:tc></a:tr></a:tbl></p:sld>"},
      {"ppt/slides/_rels/slide2.xml.rels", RELS(REL("r1", "notesSlide", "../notesSlides/n.xml"))},
      {"ppt/notesSlides/n.xml", "<p:notes xmlns:p='p' xmlns:a='a'><a:p><a:r><a:t>lời</a:t></a:r></a:p></p:notes>"}},
     "pptx",
     "Một\ndòng\nx\ty\nlời\nHai\n",
     NULL},
    {"OpenDocument text: lists, notes, spaces; what was deleted is left out",
     {ODF("text",
          "<style:list-style style:name='L1'><style:list-level-style-number text:level='1' style:num-format='1' "
          "style:num-suffix='.'/></style:list-style>"
          "<office:body><office:text><text:tracked-changes><text:p>xóa</text:p></text:tracked-changes><text:h>Chương</"
          "text:h>"
          "<text:p>a<text:s text:c='3'/>b<text:span>c</text:span><text:note><text:note-citation>1</text:note-citation>"
          "<text:note-body><text:p>ghi chú</text:p></text:note-body></text:note></text:p><text:list "
          "text:style-name='L1'>"
          "<text:list-item><text:p>một</text:p></text:list-item><text:list-item><text:p>hai</text:p></text:list-item>"
          "</text:list></office:text></office:body>"),
      {"meta.xml", "<office:meta xmlns:office='o' xmlns:dc='d'><dc:title>Đề án</dc:title></office:meta>"}},
     "odt",
     "Chương\na bc\nghi chú\n1. một\n2. hai\n",
     "Đề án"},
    {"OpenDocument spreadsheet: repeated cells keep their places",
     {ODF("spreadsheet",
          "<office:body><office:spreadsheet><table:table table:name='Biểu'><table:table-row><table:table-cell>"
          "<text:p>1</text:p></table:table-cell><table:table-cell table:number-columns-repeated='2'/>"
          "<table:table-cell><text:p>4</text:p></table:table-cell></table:table-row></table:table>"
          "</office:spreadsheet></office:body>")},
     "ods",
     "Biểu\n1\t\t\t4\n",
     NULL},
    {"OpenDocument presentation",
     {ODF("presentation",
          "<office:body><office:presentation><draw:page draw:name='p'><draw:frame><draw:text-box>"
          "<text:p>Xin chào</text:p></draw:text-box></draw:frame></draw:page></office:presentation></office:body>")},
     "odp",
     "Xin chào\n",
     NULL},
    {"what is said of pictures comes behind the text, once; names of files and words alone do not",
     {WORD(
         "<w:p><w:r><w:drawing><wp:docPr descr='Sơ đồ tổ chức&#10;&#10;Description automatically "
         "generated'/></w:drawing>"
         "<w:drawing><wp:docPr descr='Sơ đồ tổ chức'/></w:drawing><w:drawing><wp:docPr descr='scan 1.jpg'/></w:drawing>"
         "<w:drawing><wp:docPr descr='C:\\Ảnh chụp'/></w:drawing><w:drawing><wp:docPr descr='logo'/></w:drawing>"
         "<w:pict><v:shape type='#_x0000_t75' alt='Bản đồ xã'/><v:shape type='#_x0000_t202' alt='Text Box: Chữ'/>"
         "</w:pict></w:r></w:p>" P("sau"))},
     "docx",
     "sau\nSơ đồ tổ chức\nBản đồ xã\n",
     NULL},
    {"WordArt of VML is a line where it stands, and in a header",
     {WORD(P("trước") "<w:p><w:r><w:t>a</w:t><w:pict><v:shape><v:textpath string='DỰ THẢO'/></v:shape></w:pict></w:r>"
                      "</w:p>" P("sau")),
      {"word/_rels/document.xml.rels", RELS(REL("h", "header", "h.xml"))},
      {"word/h.xml", "<w:hdr><w:p><w:r><w:pict><v:textpath string='MẬT'/></w:pict></w:r></w:p></w:hdr>"}},
     "docx",
     "trước\na\nDỰ THẢO\nsau\nMẬT\n",
     NULL},
    {"headers and footers of sheets come once, without codes and page numbers",
     {{"_rels/.rels", RELS(REL("r1", "officeDocument", "xl/workbook.xml"))},
      {"xl/workbook.xml",
       "<workbook xmlns:r='r'><sheets><sheet name='A' r:id='a'/><sheet name='B' r:id='b'/></sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels", RELS(REL("a", "worksheet", "a.xml") REL("b", "worksheet", "b.xml"))},
      {"xl/a.xml",
       "<worksheet><sheetData><row><c t='inlineStr'><is><t>ô</t></is></c></row></sheetData><headerFooter><oddHeader>"
       "&amp;L&amp;\"Times New Roman,Bold\"&amp;12UBND XÃ &amp;&amp; BAN&amp;CTrang &amp;P/&amp;N&amp;R&amp;KFF0000Mẫu "
       "01"
       "</oddHeader><oddFooter>&amp;R&amp;D</oddFooter></headerFooter></worksheet>"},
      {"xl/b.xml", "<worksheet><sheetData/><headerFooter><oddHeader>&amp;L&amp;\"Times New Roman,Bold\"&amp;12UBND XÃ "
                   "&amp;&amp; BAN"
                   "&amp;CTrang &amp;P/&amp;N&amp;R&amp;KFF0000Mẫu 01</oddHeader></headerFooter></worksheet>"}},
     "xlsx",
     "A\nô\nUBND XÃ & BAN\nMẫu 01\nB\n",
     NULL},
    {"pictures of slides are described, and what the bars of a chart are called",
     {SLIDE(REL("c", "chart", "../charts/c.xml")),
      {"ppt/charts/c.xml",
       "<c:chartSpace><c:title><a:p><a:t>Thu</a:t></a:p></c:title><c:ser><c:tx><c:strRef><c:f>A1</c:f>"
       "<c:strCache><c:pt><c:v>Năm 2024</c:v></c:pt></c:strCache></c:strRef></c:tx><c:cat><c:strCache>"
       "<c:pt><c:v>Quý một</c:v></c:pt></c:strCache></c:cat><c:val><c:numCache><c:pt><c:v>5</c:v></c:pt>"
       "</c:numCache></c:val></c:ser></c:chartSpace>"}},
     "pptx",
     "trang\nThu\nNăm 2024\nQuý một\n",
     NULL},
    {"comments and descriptions of OpenDocument come behind, a cell that has its text in an attribute is not empty",
     {ODF("spreadsheet",
          "<office:body><office:spreadsheet><table:table table:name='Biểu'><table:table-row><table:table-cell "
          "office:string-value='giá trị'/><table:table-cell "
          "office:string-value='hai'><text:p>hai</text:p><office:annotation>"
          "<dc:creator>An</dc:creator><dc:date>2025</dc:date><text:p>xem</text:p><text:p>lại</text:p></"
          "office:annotation>"
          "</table:table-cell><table:table-cell><text:p>ba</text:p></table:table-cell></table:table-row></table:table>"
          "<draw:frame><svg:desc>Biểu đồ tròn</svg:desc></draw:frame></office:spreadsheet></office:body>")},
     "ods",
     "Biểu\ngiá trị\thai\tba\nxem lại\nBiểu đồ tròn\n",
     NULL},
    {"a comment of OpenDocument does not part the text it is on",
     {ODF("text", "<office:body><office:text><text:p>Giá <office:annotation><dc:creator>An</dc:creator><text:p>hỏi lại"
                  "</text:p></office:annotation>thuê đất</text:p></office:text></office:body>")},
     "odt",
     "Giá thuê đất\nhỏi lại\n",
     NULL},
};

static void read_bytes(const guint8 *bytes, gsize len, FormatResult *result)
{
  g_autofree guint8 *copy = g_memdup2(bytes, len);
  FormatInput input = {copy, len, "a.bin", READ_LIMITS_DEFAULT, NULL};
  format_result_init(result);
  format_read(&input, result);
}

static void office_files_give_their_text(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    const OfficeCase *c = &cases[i];
    g_autoptr(GByteArray) zip = made_zip(c->members, MAX_MEMBERS);
    g_auto(FormatResult) result;
    print_message("  %s\n", c->name);
    read_bytes(zip->data, zip->len, &result);
    assert_string_equal(format_reason_code(result.reason), "ok");
    assert_string_equal(result.format, c->format);
    if (c->text != NULL)
      assert_string_equal(result.text->str, c->text);
    else
      assert_string_equal(result.encoding, "TCVN3");
    if (c->title != NULL)
      assert_string_equal(result.title, c->title);
  }
}

static void a_file_cut_anywhere_gives_a_reason(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GByteArray) zip = made_zip(cases[i].members, MAX_MEMBERS);
    for (gsize n = 1; n <= 20; n++) {
      g_auto(FormatResult) result;
      read_bytes(zip->data, zip->len * n / 21, &result);
      assert_true((guint)result.reason < FORMAT_N_REASONS);
      assert_true(format_reason_is_partial(result.reason) || result.text->len == 0);
    }
  }
}

static void a_bomb_is_not_unpacked(void **state)
{
  (void)state;
  g_autofree char *zeros = g_strnfill((gsize)200 << 20, ' ');
  const MadeMember members[MAX_MEMBERS] = {{"word/document.xml", zeros}};
  g_autoptr(GByteArray) zip = made_zip(members, MAX_MEMBERS);
  g_auto(FormatResult) result;
  assert_true(zip->len < (gsize)4 << 20);
  read_bytes(zip->data, zip->len, &result);
  assert_string_equal(format_reason_code(result.reason), "too-large");
}

static void a_billion_laughs_are_not_laughed(void **state)
{
  (void)state;
  g_autoptr(GString) xml = g_string_new("<!DOCTYPE d [<!ENTITY a0 'ha'>");
  for (int i = 1; i < 12; i++)
    g_string_append_printf(xml, "<!ENTITY a%d '&a%d;&a%d;&a%d;&a%d;&a%d;&a%d;&a%d;&a%d;&a%d;&a%d;'>", i, i - 1, i - 1,
                           i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1);
  g_string_append(xml, "]><w:document xmlns:w='w'><w:p><w:r><w:t>&a11;</w:t></w:r></w:p></w:document>");
  const MadeMember members[MAX_MEMBERS] = {{"word/document.xml", xml->str}};
  g_autoptr(GByteArray) zip = made_zip(members, MAX_MEMBERS);
  g_auto(FormatResult) result;
  read_bytes(zip->data, zip->len, &result);
  assert_true(result.text->len < 1000);
}

static void xml_ten_thousand_deep_is_damaged(void **state)
{
  (void)state;
  g_autoptr(GString) xml = g_string_new("<w:document xmlns:w='w'>");
  for (int i = 0; i < 10000; i++)
    g_string_append(xml, "<w:p>");
  const MadeMember members[MAX_MEMBERS] = {{"word/document.xml", xml->str}};
  g_autoptr(GByteArray) zip = made_zip(members, MAX_MEMBERS);
  g_auto(FormatResult) result;
  read_bytes(zip->data, zip->len, &result);
  assert_string_equal(format_reason_code(result.reason), "damaged");
}

static void a_template_of_styles_alone_is_not_damaged(void **state)
{
  (void)state;
  static const MadeMember members[] = {
      {"mimetype", "application/vnd.oasis.opendocument.text"},
      {"styles.xml", "<office:document-styles xmlns:office='o'><office:styles/></office:document-styles>"}};
  g_autoptr(GByteArray) zip = made_zip(members, G_N_ELEMENTS(members));
  g_auto(FormatResult) result;
  read_bytes(zip->data, zip->len, &result);
  assert_int_equal(result.reason, FORMAT_NO_TEXT);
}

static void an_encrypted_opendocument_says_so(void **state)
{
  (void)state;
  const MadeMember members[MAX_MEMBERS] = {{"mimetype", "application/vnd.oasis.opendocument.text"},
                                           {"content.xml", "\x12\x34\x56"},
                                           {"META-INF/manifest.xml", "<m><manifest:encryption-data/></m>"}};
  g_autoptr(GByteArray) zip = made_zip(members, MAX_MEMBERS);
  g_auto(FormatResult) result;
  read_bytes(zip->data, zip->len, &result);
  assert_string_equal(format_reason_code(result.reason), "encrypted");
}

static void a_book_without_one_of_its_chapters_says_so(void **state)
{
  static const struct {
    const char *what;
    MadeMember members[MAX_MEMBERS];
    const char *text, *reason;
  } books[] = {
      {"a chapter is gone",
       {BOOK("<manifest><item id='a' href='a.html'/><item id='b' href='gone.html'/></manifest>"
             "<spine><itemref idref='b'/><itemref idref='a'/></spine>"),
        {"O/a.html", CHAPTER("Lời")}},
       "Lời\n",
       "incomplete"},
      {"all are gone",
       {BOOK("<manifest><item id='a' href='a.html'/></manifest><spine><itemref idref='a'/></spine>")},
       "",
       "damaged"},
      {"the package is gone", {{"mimetype", "application/epub+zip"}, {"O/a.html", CHAPTER("Lời")}}, "", "damaged"},
      {"the package breaks off",
       {BOOK("<manifest><item id='a' href='a.html'/></manifest><spine><itemref idref='a'/><itemref"),
        {"O/a.html", CHAPTER("Lời")}},
       "Lời\n",
       "incomplete"},
      {"a chapter in other capitals, one with an ending of its own",
       {BOOK("<manifest><item id='a' href='Text/A.xhtml'/><item id='b' href='b.php'/></manifest>"
             "<spine><itemref idref='a'/><itemref idref='b'/></spine>"),
        {"O/text/a.XHTML", CHAPTER("Một")},
        {"O/b.php", CHAPTER("Hai")}},
       "Một\nHai\n",
       "ok"},
      {"entities of its own, in the package and in chapters",
       {{"mimetype", "application/epub+zip"},
        {"META-INF/container.xml", "<container><rootfiles><rootfile full-path='O/b.opf'/></rootfiles></container>"},
        {"O/b.opf", "<!DOCTYPE package [<!ENTITY f 'a.html'>]><package><manifest><item id='a' href='&f;'/></manifest>"
                    "<spine><itemref idref='a'/></spine></package>"},
        {"O/a.html", "<?xml version='1.0'?><!DOCTYPE html [<!ENTITY so 'Sở Y tế'>\n<!ENTITY hn '<b>&so;</b> Hà "
                     "Nội'>]>\n<html><body><p>&hn; &amp; &eacute;</p></body></html>"}},
       "Sở Y tế Hà Nội & é\n",
       "ok"},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(books); i++) {
    g_autoptr(GByteArray) zip = made_zip(books[i].members, MAX_MEMBERS);
    g_auto(FormatResult) result;
    read_bytes(zip->data, zip->len, &result);
    if (strcmp(result.text->str, books[i].text) != 0 || strcmp(format_reason_code(result.reason), books[i].reason) != 0)
      fail_msg("%s: %s \"%s\"", books[i].what, format_reason_code(result.reason), result.text->str);
  }
}

static void parts_of_packages_are_found_or_missed(void **state)
{
  static const char sheet[] = "<worksheet><sheetData><row><c t='inlineStr'><is><t>ô</t></is></c></row></sheetData>"
                              "</worksheet>";
  static const char workbook[] = "<workbook xmlns:r='r'><sheets><sheet name='Thu' r:id='s'/></sheets></workbook>";
  static const char shown[] = "<p xmlns:r='r'><sldIdLst><sldId id='256' r:id='s'/></sldIdLst></p>";
  static const struct {
    const char *what, *name;
    MadeMember members[MAX_MEMBERS];
    const char *text, *reason;
  } packages[] = {
      {"names in other capitals than the relationships have",
       "a.bin",
       {{"_rels/.rels", RELS(REL("r1", "officeDocument", "XL/Workbook.xml"))},
        {"xl/workbook.xml", workbook},
        {"xl/_rels/workbook.xml.rels", RELS(REL("s", "worksheet", "worksheets/S.xml"))},
        {"xl/worksheets/s.xml", sheet}},
       "Thu\nô\n",
       "ok"},
      {"slashes of Windows",
       "a.bin",
       {{"_rels\\.rels", RELS(REL("r1", "officeDocument", "ppt/presentation.xml"))},
        {"ppt\\presentation.xml", shown},
        {"ppt\\_rels\\presentation.xml.rels", RELS(REL("s", "slide", "slides/s.xml"))},
        {"ppt\\slides\\s.xml", "<sld><p><r><t>trang</t></r></p></sld>"}},
       "trang\n",
       "ok"},
      {"parts that lie at the top",
       "thu.XLSX",
       {{"_rels/.rels", RELS(REL("r1", "officeDocument", "workbook.xml"))},
        {"workbook.xml", workbook},
        {"_rels/workbook.xml.rels", RELS(REL("s", "worksheet", "s.xml"))},
        {"s.xml", sheet}},
       "Thu\nô\n",
       "ok"},
      {"a sheet that is not there",
       "a.bin",
       {{"_rels/.rels", RELS(REL("r1", "officeDocument", "xl/workbook.xml"))},
        {"xl/workbook.xml", workbook},
        {"xl/_rels/workbook.xml.rels", RELS(REL("s", "worksheet", "worksheets/gone.xml"))}},
       "Thu\n",
       "incomplete"},
      {"a sheet that breaks off",
       "a.bin",
       {{"xl/workbook.xml", workbook},
        {"xl/_rels/workbook.xml.rels", RELS(REL("s", "worksheet", "worksheets/s.xml"))},
        {"xl/worksheets/s.xml", "<worksheet><sheetData><row><c t='inlineStr'><is><t>ô</t></is></c></row>"}},
       "Thu\nô\n",
       "incomplete"},
      {"a show without its only slide",
       "a.bin",
       {{"ppt/presentation.xml", shown},
        {"ppt/_rels/presentation.xml.rels", RELS(REL("s", "slide", "slides/gone.xml"))}},
       "",
       "damaged"},
      {"a workbook in the binary format",
       "a.xlsb",
       {{"_rels/.rels", RELS(REL("r1", "officeDocument", "xl/workbook.bin"))}, {"xl/workbook.bin", "b"}},
       "",
       "unsupported"},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(packages); i++) {
    g_autoptr(GByteArray) zip = made_zip(packages[i].members, MAX_MEMBERS);
    FormatInput input = {zip->data, zip->len, packages[i].name, READ_LIMITS_DEFAULT, NULL};
    g_auto(FormatResult) result;
    format_result_init(&result);
    format_read(&input, &result);
    if (strcmp(result.text->str, packages[i].text) != 0 ||
        strcmp(format_reason_code(result.reason), packages[i].reason) != 0)
      fail_msg("%s: %s \"%s\"", packages[i].what, format_reason_code(result.reason), result.text->str);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(office_files_give_their_text),
      cmocka_unit_test(a_file_cut_anywhere_gives_a_reason),
      cmocka_unit_test(a_bomb_is_not_unpacked),
      cmocka_unit_test(a_billion_laughs_are_not_laughed),
      cmocka_unit_test(xml_ten_thousand_deep_is_damaged),
      cmocka_unit_test(a_template_of_styles_alone_is_not_damaged),
      cmocka_unit_test(an_encrypted_opendocument_says_so),
      cmocka_unit_test(a_book_without_one_of_its_chapters_says_so),
      cmocka_unit_test(parts_of_packages_are_found_or_missed),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
