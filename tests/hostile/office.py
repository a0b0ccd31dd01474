"""Documents, tables and slides in zip files, and electronic books."""
from made import (CIRCLE, GOOD, LAUGHS, MB, OUTSIDE, PARAMETER, QUADRATIC, docx, epub, numbered, odf, pack, paragraphs, pptx,
                  relations, slide, xlsx)

DRAWN = ' xmlns:w="w" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
SHEET = '<worksheet><sheetData>%s</sheetData></worksheet>'


def bodies():
    """The same harm in the main part of each format: its extension, and what makes a file of head and text."""
    yield 'docx', lambda head, text: docx(head + paragraphs([text]))
    yield 'xlsx', lambda head, text: xlsx(head + SHEET % ('<row><c t="inlineStr"><is><t>%s</t></is></c></row>' % text))
    yield 'pptx', lambda head, text: pptx([head + slide(text)])
    yield 'odt', lambda head, text: odf('text', head + '<c><text:p>%s</text:p></c>' % text)
    yield 'ods', lambda head, text: odf('spreadsheet', head + '<c><table:table><table:table-row><table:table-cell><text:p>%s</text:p>'
                                        '</table:table-cell></table:table-row></table:table></c>' % text)
    yield 'odp', lambda head, text: odf('presentation', head + '<c><draw:page><text:p>%s</text:p></draw:page></c>' % text)
    yield 'epub', lambda head, text: epub(['a.xhtml'], {'a.xhtml': head + '<html><body><p>%s</p></body></html>' % text})


def harms():
    yield 'laughs', LAUGHS, lambda: GOOD + '&j;'
    yield 'quadratic', QUADRATIC, lambda: GOOD + '&j;' * 5000
    yield 'outside', OUTSIDE, lambda: GOOD + '&j;'
    yield 'circle', CIRCLE, lambda: GOOD + '&j;'
    yield 'bomb', '', lambda: GOOD + 'a' * (140 * MB)
    yield 'deep', '', lambda: '<x>' * 100000 + GOOD + '</x>' * 100000
    yield 'attributes', '', lambda: '<x %s/>' % numbered('a%d="1" ', 100000) + GOOD
    yield 'parameter', PARAMETER, lambda: GOOD + '&j;'


def cells(n, value):
    return SHEET % ''.join('<row r="%d">%s</row>' % (r + 1, value * 1000) for r in range(n // 1000))


def strings(texts, count=None):
    return '<sst count="%d">' % (count or len(texts)) + ''.join('<si><t>%s</t></si>' % t for t in texts) + '</sst>'


def with_strings(sheet, shared):
    rows = [('rId1', 'worksheet', 'worksheets/sheet1.xml'), ('rId2', 'sharedStrings', 'sharedStrings.xml')]
    book = '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>'
    return pack([('xl/workbook.xml', book), ('xl/_rels/workbook.xml.rels', relations(rows)), ('xl/worksheets/sheet1.xml', sheet),
                 ('xl/sharedStrings.xml', shared)])


def styles(n):
    """Each based on the next, the last on the first."""
    return '<w:styles>' + ''.join('<w:style w:styleId="s%d"><w:basedOn w:val="s%d"/></w:style>' % (i, (i + 1) % n) for i in range(n)) + '</w:styles>'


def numbering(start, kind):
    return ('<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="%s"/><w:numFmt w:val="%s"/>'
            '<w:lvlText w:val="%s"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>' %
            (start, kind, '%1.' * 2000))


def listed(n):
    return '<w:document>' + ('<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>' * n) + '</w:document>'


def cases():
    for extension, make in bodies():
        for name, head, text in harms():
            yield '%s.%s' % (name, extension), lambda make=make, head=head, text=text: make(head, text())
    yield 'cut.docx', lambda: docx(paragraphs([GOOD] * 3000))[:-300]
    yield 'tables.docx', lambda: docx('<w:document>' + '<w:tbl><w:tr><w:tc>' * 5000 + paragraphs([GOOD]) + '</w:tc></w:tr></w:tbl>' * 5000 + '</w:document>')
    yield 'styles.docx', lambda: docx(paragraphs([GOOD]).replace('<w:p>', '<w:p><w:pPr><w:pStyle w:val="s1"/></w:pPr>'),
                                      [('word/styles.xml', styles(15000)), ('word/_rels/document.xml.rels', relations([('r1', 'styles', 'styles.xml')]))])
    yield 'numbering.docx', lambda: docx(listed(3000), [('word/numbering.xml', numbering('2147483647', 'upperRoman')),
                                                        ('word/_rels/document.xml.rels', relations([('r1', 'numbering', 'numbering.xml')]))])
    yield 'relations.docx', lambda: docx(paragraphs([GOOD]), [('word/_rels/document.xml.rels', relations(
        [('r%d' % i, 'footnotes', 'document.xml') for i in range(200000)]))])
    yield 'outside-part.docx', lambda: docx(paragraphs([GOOD]), [('word/_rels/document.xml.rels', relations(
        [('r1', 'styles', '../../../../etc/passwd'), ('r2', 'numbering', 'file:///etc/passwd')]))])
    yield 'runs.docx', lambda: docx('<w:document><w:p>' + '<w:r><w:t>a</w:t></w:r>' * 500000 + '</w:p></w:document>')
    yield 'empty.docx', lambda: pack([('word/document.xml', '')])
    yield 'title.docx', lambda: docx(paragraphs([GOOD]), [('docProps/core.xml', '<c><dc:title>' + 'hoa sen\x9b ' * MB + '</dc:title></c>')])
    yield 'parts.docx', lambda: docx(paragraphs([GOOD]), [('word/x%d.xml' % i, '') for i in range(30000)])
    yield 'shared.xlsx', lambda: with_strings(cells(400000, '<c t="s"><v>0</v></c>'), strings(['hoa sen ' * 4000]))
    yield 'shared-index.xlsx', lambda: with_strings(cells(100000, '<c t="s"><v>4294967295</v></c><c t="s"><v>-1</v></c>'), strings(['a'], 4294967295))
    yield 'references.xlsx', lambda: xlsx(SHEET % '<row r="99999999999"><c r="ZZZZZZZZ9999999999"><v>1</v></c><c r="XFD1048576"><v>2</v></c></row>')
    yield 'merged.xlsx', lambda: xlsx((SHEET % '<row><c><v>1</v></c></row>').replace('</worksheet>', '<mergeCells>' + '<mergeCell ref="A1:XFD1048576"/>' * 100000 + '</mergeCells></worksheet>'))
    yield 'formats.xlsx', lambda: xlsx(SHEET % ('<row>' + '<c s="1"><v>1234567.891</v></c>' * 20000 + '</row>'), [(
        'xl/styles.xml', '<styleSheet><numFmts><numFmt numFmtId="200" formatCode="%s"/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs></styleSheet>' % ('#,[h]' * 50000))])
    yield 'numbers.xlsx', lambda: xlsx(SHEET % ('<row>' + ''.join('<c><v>%s</v></c>' % v for v in ('1e999', '-1e-999', 'nan', '9' * 100000, '0x1p9')) * 200 + '</row>'))
    yield 'sheets.xlsx', lambda: pack([('xl/workbook.xml', '<workbook xmlns:r="r"><sheets>' + '<sheet name="a" r:id="rId1"/>' * 20000 + '</sheets></workbook>'),
                                       ('xl/_rels/workbook.xml.rels', relations([('rId1', 'worksheet', 'worksheets/sheet1.xml')])),
                                       ('xl/worksheets/sheet1.xml', SHEET % ('<row><c><v>1</v></c></row>' * 2000))])
    yield 'slides.pptx', lambda: pptx([slide('hoa sen ' * 5000)], [0] * 20000)
    yield 'no-slide.pptx', lambda: pptx([slide(GOOD)], [0] + list(range(1, 50000)))
    yield 'repeated.ods', lambda: odf('spreadsheet', '<c><table:table><table:table-row table:number-rows-repeated="1048576">'
                                      '<table:table-cell table:number-columns-repeated="2147483647"><text:p>' + 'hoa sen ' * 2000 +
                                      '</text:p></table:table-cell></table:table-row></table:table></c>')
    yield 'blanks.odt', lambda: odf('text', '<c><text:p>' + GOOD + '<text:s text:c="2147483647"/>' * 1000 + '</text:p></c>')
    yield 'styles.odt', lambda: odf('text', '<c><office:automatic-styles>' + ''.join(
        '<style:style style:name="s%d" style:parent-style-name="s%d"/>' % (i, (i + 1) % 50000) for i in range(50000)) +
        '</office:automatic-styles><text:p text:style-name="s1">' + GOOD + '</text:p></c>')
    yield 'lists.odt', lambda: odf('text', '<c>' + '<text:list><text:list-item>' * 5000 + '<text:p>' + GOOD + '</text:p>' + '</text:list-item></text:list>' * 5000 + '</c>')
    yield 'spine.epub', lambda: epub(['a.xhtml'] * 20000, {'a.xhtml': '<html><body>' + '<p>hoa sen</p>' * 20000 + '</body></html>'})
    yield 'items.epub', lambda: epub(['a.xhtml'], {'a.xhtml': '<p>' + GOOD + '</p>', **{'%d.xhtml' % i: '' for i in range(15000)}})
    yield 'itself.epub', lambda: epub([], {'a': ''}, '<package><manifest><item id="a" href="o.opf" media-type="application/xhtml+xml"/>'
                                      '<item id="b" href="../../../etc/passwd" media-type="application/xhtml+xml"/></manifest><spine>' +
                                      '<itemref idref="a"/><itemref idref="b"/>' * 5000 + '</spine></package>')
