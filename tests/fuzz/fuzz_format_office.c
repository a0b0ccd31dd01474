/* The XML inside office files: the first byte picks the package and the part that the rest is; zip itself is
 * libarchive's. */
#include "corpus/format/format.h"

#define MADE_ZIP_MAX ((gsize)256 << 10)
#include "tests/unit/made_zip.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

#define RELS(x)               "<Relationships>" x "</Relationships>"
#define REL(id, type, target) "<Relationship Id='" id "' Type='/" type "' Target='" target "'/>"

typedef struct {
  MadeMember fixed[4];
  const char *part; /* the member that the input is */
} Package;

static const Package packages[] = {
    {{{NULL, NULL}}, "word/document.xml"},
    {{{"word/document.xml", "<d><p><pPr><pStyle val='a'/><numPr><numId val='1'/></numPr></pPr><r><t>x</t></r></p></d>"},
      {"word/_rels/document.xml.rels", RELS(REL("a", "numbering", "n.xml"))}},
     "word/n.xml"},
    {{{"word/document.xml", "<d><p><pPr><pStyle val='a'/></pPr><r><t>x</t></r></p></d>"},
      {"word/_rels/document.xml.rels", RELS(REL("a", "styles", "s.xml"))}},
     "word/s.xml"},
    {{{"word/document.xml", "<d/>"}}, "word/_rels/document.xml.rels"},
    {{{"xl/workbook.xml", "<w><sheet id='a'/></w>"},
      {"xl/_rels/workbook.xml.rels", RELS(REL("a", "worksheet", "s.xml"))}},
     "xl/s.xml"},
    {{{"xl/workbook.xml", "<w><sheet id='a'/></w>"},
      {"xl/_rels/workbook.xml.rels", RELS(REL("a", "worksheet", "s.xml") REL("b", "sharedStrings", "t.xml"))},
      {"xl/s.xml", "<s><row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row></s>"}},
     "xl/t.xml"},
    {{{"xl/workbook.xml", "<w><sheet id='a'/></w>"},
      {"xl/_rels/workbook.xml.rels", RELS(REL("a", "worksheet", "s.xml") REL("b", "styles", "t.xml"))},
      {"xl/s.xml", "<s><row><c s='0'><v>40000.5</v></c><c s='1'><v>0.5</v></c></row></s>"}},
     "xl/t.xml"},
    {{{"ppt/presentation.xml", "<p><sldId id='r'/></p>"},
      {"ppt/_rels/presentation.xml.rels", RELS(REL("r", "slide", "s.xml"))}},
     "ppt/s.xml"},
    {{{"mimetype", "application/vnd.oasis.opendocument.text"}}, "content.xml"},
    {{{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}}, "content.xml"},
    {{{"mimetype", "application/vnd.oasis.opendocument.presentation"}}, "content.xml"},
    {{{"mimetype", "application/vnd.oasis.opendocument.text"},
      {"content.xml", "<c><list style-name='a'><list-item><p style-name='b'>x</p></list-item></list></c>"}},
     "styles.xml"},
    {{{"word/document.xml", "<d><p><r><t>x</t></r></p></d>"},
      {"word/_rels/document.xml.rels", RELS(REL("a", "header", "h.xml") REL("b", "footnotes", "h.xml"))}},
     "word/h.xml"},
    {{{"word/document.xml", "<d><p><r><t>x</t></r></p></d>"}}, "docProps/core.xml"},
    {{{"ppt/presentation.xml", "<p><sldId id='r'/></p>"},
      {"ppt/_rels/presentation.xml.rels", RELS(REL("r", "slide", "s.xml"))},
      {"ppt/s.xml", "<s><p><r><t>x</t></r></p></s>"},
      {"ppt/_rels/s.xml.rels", RELS(REL("n", "notesSlide", "n.xml"))}},
     "ppt/n.xml"},
    {{{"word/document.xml", "<d><p><r><t>x</t></r></p><altChunk id='a'/></d>"},
      {"word/_rels/document.xml.rels", RELS(REL("a", "aFChunk", "c.html"))}},
     "word/c.html"},
    {{{"xl/workbook.xml", "<w><sheet id='a'/></w>"},
      {"xl/_rels/workbook.xml.rels", RELS(REL("a", "worksheet", "s.xml"))},
      {"xl/s.xml", "<s/>"},
      {"xl/_rels/s.xml.rels", RELS(REL("a", "drawing", "d.xml") REL("b", "comments", "d.xml"))}},
     "xl/d.xml"},
};

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
  if (size == 0)
    return 0;
  const Package *package = &packages[data[0] % G_N_ELEMENTS(packages)];
  MadeZip zip;
  made_zip_init(&zip);
  for (gsize i = 0; i < G_N_ELEMENTS(package->fixed) && package->fixed[i].name != NULL; i++)
    made_zip_add(&zip, package->fixed[i].name, package->fixed[i].content, strlen(package->fixed[i].content));
  made_zip_add(&zip, package->part, data + 1, size - 1);
  g_autoptr(GByteArray) bytes = made_zip_finish(&zip);
  FormatInput input = {bytes->data, bytes->len, "a", READ_LIMITS_DEFAULT, NULL};
  input.limits.max_text = 1000;
  g_auto(FormatResult) result;
  format_result_init(&result);
  format_read(&input, &result);
  if (result.text->len > 1001)
    g_error("a reader went over the limit");
  return 0;
}
