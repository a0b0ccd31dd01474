"""PDF files and pictures."""
import base64
import struct
import zlib

from made import FONT, GOOD, MB, TEXT, page, pdf, stream, zeros

RECOGNISE = ('--ocr', '--ocr-seconds=4', '--ocr-pages=2')
BOX = b'/Type/XObject/Subtype/Form/BBox[0 0 595 842]'


def tree(kids, count=b'1', n=1):
    """A catalog, and a tree of pages that says so."""
    return [b'<</Type/Catalog/Pages 2 0 R>>', b'<</Type/Pages/Kids[%s]/Count %s>>' % (kids, count)] + [
        b'<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</T %d 0 R>>>>/Contents %d 0 R>>' % (3 + n, 4 + n)] * n + [
        FONT, stream(b'', TEXT)]


def deep_tree(n):
    rows = [b'<</Type/Catalog/Pages 2 0 R>>']
    rows += [b'<</Type/Pages/Kids[%d 0 R]/Count 1>>' % (i + 3) for i in range(n)]
    return rows + [b'<</Type/Page/MediaBox[0 0 595 842]/Resources<</Font<</T %d 0 R>>>>/Contents %d 0 R>>' % (n + 3, n + 4), FONT, stream(b'', TEXT)]


def forms(n, draw=b'/F Do ', times=20, loop=False):
    """A form that draws the next some times, so deep: finite, and longer than anybody lives; or itself."""
    rows = page(b'/F Do', b'/XObject<</F 6 0 R>>')
    for i in range(n):
        rows.append(stream(BOX + b'/Resources<</XObject<</F %d 0 R>>>>' % (6 if loop else 7 + i), draw * times))
    return rows + [stream(BOX + b'/Resources<</Font<</T 4 0 R>>>>', TEXT)]


def words(n, place):
    return b'BT /T 1 Tf ' + b''.join(b'1 0 0 1 %d %d Tm (hoa) Tj ' % place(i) for i in range(n)) + b'ET'


def to_unicode(table):
    return page(b'BT /T 12 Tf 50 700 Td (hoa sen) Tj ET', font=FONT[:-2] + b'/ToUnicode 6 0 R>>') + [stream(b'', table)]


def picture(dictionary, data):
    return page(b'500 0 0 500 0 0 cm /I Do ' + TEXT, b'/XObject<</I 6 0 R>>') + [stream(b'/Type/XObject/Subtype/Image' + dictionary, data)]


def noted(rows, own=b'/Annots[6 0 R]'):
    return page(own=own) + rows


def png(width, height, data=None, depth=1):
    def chunk(kind, body):
        return struct.pack('>I', len(body)) + kind + body + struct.pack('>I', zlib.crc32(kind + body))
    return (b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', width, height, depth, 0, 0, 0, 0)) +
            chunk(b'IDAT', zlib.compress(b'\0' * 100) if data is None else data) + chunk(b'IEND', b''))


def tiff(entries, loop=False, n=1):
    rows, at = b'', 8
    for i in range(n):
        own = struct.pack('<H', len(entries)) + b''.join(struct.pack('<HHII', *e) for e in entries)
        at += len(own) + 4
        rows += own + struct.pack('<I', 8 if loop else at if i + 1 < n else 0)
    return b'II*\0\x08\0\0\0' + rows


PLAIN_TIFF = [(256, 4, 1, 100), (257, 4, 1, 100), (258, 3, 1, 1), (259, 3, 1, 1), (262, 3, 1, 0), (273, 4, 1, 8), (279, 4, 1, 1300)]


def jpeg(width, height):
    return (b'\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xff\xdb\0\x43\0' + b'\1' * 64 +
            b'\xff\xc0\0\x0b\x08' + struct.pack('>HH', height, width) + b'\1\1\x11\0\xff\xda\0\x08\1\1\0\0\x3f\0' + b'\x55' * 2000 + b'\xff\xd9')


def bmp(width, height, size=0):
    return b'BM' + struct.pack('<IHHI', 100, 0, 0, 54) + struct.pack('<IiiHHIIiiII', 40, width, height, 1, 1, 0, size, 0, 0, 0xFFFFFFFF, 0) + bytes(100)


def streams_of_references():
    """A table of objects that stands in a stream, says where it stands itself, and that it comes before itself."""
    body = page()
    out = b'%PDF-1.5\n' + b''.join(b'%d 0 obj\n' % (i + 1) + o + b'\nendobj\n' for i, o in enumerate(body))
    table = stream(b'/Type/XRef/Size 99999999/W[1 8 8]/Index[0 99999999]/Prev %d/Root 1 0 R' % len(out), b'\1' * 170)
    return out + b'6 0 obj\n' + table + b'\nendobj\nstartxref\n%d\n%%%%EOF\n' % len(out)


def cases():
    yield 'kids-itself.pdf', lambda: pdf(tree(b'2 0 R'))
    yield 'kids-circle.pdf', lambda: pdf(tree(b'3 0 R 2 0 R 3 0 R' * 100, b'2147483647'))
    yield 'same-page.pdf', lambda: pdf(tree(b'3 0 R ' * 25000, b'25000'))
    yield 'count.pdf', lambda: pdf(tree(b'3 0 R', b'2147483647'))
    yield 'negative-count.pdf', lambda: pdf(tree(b'3 0 R', b'-5'))
    yield 'deep-tree.pdf', lambda: pdf(deep_tree(20000))
    yield 'previous-itself.pdf', lambda: pdf(page(), b'/Prev %d' % (len(pdf(page())) - 200)).replace(b'/Prev', b'/Prev')
    yield 'tables.pdf', streams_of_references
    yield 'no-table.pdf', lambda: pdf(page()).replace(b'xref', b'xxxx')
    yield 'no-root.pdf', lambda: pdf(page(), root=99)
    yield 'length-itself.pdf', lambda: pdf(page()[:4] + [b'<</Length 5 0 R>>stream\n' + TEXT + b'\nendstream'])
    yield 'length.pdf', lambda: pdf(page()[:4] + [b'<</Length 99999999999>>stream\n' + TEXT + b'\nendstream'])
    yield 'contents.pdf', lambda: pdf(page()).replace(b'/Contents 5 0 R', b'/Contents[' + b'5 0 R ' * 100000 + b']')
    yield 'filters.pdf', lambda: pdf(page()[:4] + [stream(b'/Filter[' + b'/ASCIIHexDecode' * 20000 + b']', b'00' * 100)])
    yield 'bomb.pdf', lambda: pdf(page()[:4] + [stream(b'/Filter/FlateDecode', zeros(700, b'BT (a) Tj ET '[:8]))])
    yield 'bomb-twice.pdf', lambda: pdf(page()[:4] + [stream(b'/Filter[/FlateDecode/FlateDecode]', zlib.compress(zeros(700), 9))])
    yield 'hex.pdf', lambda: pdf(page()[:4] + [stream(b'/Filter/ASCIIHexDecode', b'4' * (8 * MB))])
    yield 'lzw.pdf', lambda: pdf(page()[:4] + [stream(b'/Filter/LZWDecode', b'\x80\x0b\x60' * MB)])
    yield 'lengths-of-runs.pdf', lambda: pdf(page()[:4] + [stream(b'/Filter/RunLengthDecode', b'\x81 ' * (4 * MB))])
    yield 'predictor.pdf', lambda: pdf(page()[:4] + [stream(b'/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 2147483647/Colors 2147483647>>', zlib.compress(TEXT))])
    yield 'forms.pdf', lambda: pdf(forms(12))
    yield 'form-itself.pdf', lambda: pdf(forms(1, loop=True))
    yield 'glyphs.pdf', lambda: pdf(page(b'BT /T 12 Tf (aaaa) Tj ET', font=b'<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/FirstChar 97/LastChar 97'
                                         b'/Widths[1]/Encoding<</Differences[97/a]>>/CharProcs<</a 6 0 R>>/Resources<</Font<</T 4 0 R>>>>>>') +
                                    [stream(b'', b'1 0 d0 BT /T 12 Tf (aaaa) Tj ET')])
    yield 'to-unicode.pdf', lambda: pdf(to_unicode(b'begincmap ' + b'100 beginbfrange ' + b'<0000> <ffff> <0041> ' * 100000 + b'endbfrange'))
    yield 'to-unicode-long.pdf', lambda: pdf(to_unicode(b'1 beginbfchar <68> <' + b'1ea7' * 200000 + b'> endbfchar'))
    yield 'to-unicode-bomb.pdf', lambda: pdf(page(font=FONT[:-2] + b'/ToUnicode 6 0 R>>') + [
        stream(b'/Filter[/FlateDecode/FlateDecode]', zlib.compress(zeros(700), 9))])
    yield 'cmap-itself.pdf', lambda: pdf(page(font=b'<</Type/Font/Subtype/Type0/BaseFont/A/Encoding 6 0 R/DescendantFonts[7 0 R]>>') + [
        stream(b'/Type/CMap/CMapName/A/UseCMap 6 0 R', b'6 0 R usecmap'), b'<</Type/Font/Subtype/CIDFontType2/BaseFont/A/DescendantFonts[7 0 R]/W[0 2147483647 1]>>'])
    yield 'one-place.pdf', lambda: pdf(page(words(100000, lambda i: (50, 700))))
    yield 'everywhere.pdf', lambda: pdf(page(words(100000, lambda i: (i * 7919 % 590, i * 104729 % 840))))
    yield 'far-away.pdf', lambda: pdf(page(words(20000, lambda i: (i * 1000003 % 2147483647, -i * 7919))))
    yield 'columns.pdf', lambda: pdf(page(words(60000, lambda i: (i % 300 * 2, i // 300 * 4))))
    yield 'one-row.pdf', lambda: pdf(page(words(60000, lambda i: (i % 595, 700))))
    yield 'text.pdf', lambda: pdf(page(b'BT /T 12 Tf 50 700 Td ' + b'(hoa sen ' + b'\\n' * MB + b') Tj ET'))
    yield 'string.pdf', lambda: pdf(page(b'BT /T 12 Tf (' + b'(' * MB + b') Tj ET'))
    yield 'arrays.pdf', lambda: pdf(page(own=b'/X ' + b'[' * 200000))
    yield 'dictionaries.pdf', lambda: pdf(page(own=b'/X ' + b'<</A' * 200000))
    yield 'operators.pdf', lambda: pdf(page(b'q ' * MB + TEXT))
    yield 'numbers.pdf', lambda: pdf(page(b'BT /T 1e999 Tf 99999999999999999999 -1e38 Td (hoa sen) Tj 0 0 0 0 0 0 Tm (x) Tj ET'))
    yield 'box.pdf', lambda: pdf(page(own=b'/UserUnit 1e30/Rotate 7/CropBox[1e38 -1e38 0 0]')).replace(b'[0 0 595 842]', b'[0 0 1e38 1e38]')
    yield 'empty-box.pdf', lambda: pdf(page()).replace(b'[0 0 595 842]', b'[0 0 0 0]')
    yield 'notes.pdf', lambda: pdf(noted([b'<</Type/Annot/Subtype/FreeText/Rect[0 0 9 9]/Contents(' + b'hoa sen ' * 500 + b')>>'], b'/Annots[' + b'6 0 R ' * 50000 + b']'))
    yield 'note-itself.pdf', lambda: pdf(noted([b'<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Popup 6 0 R/Parent 6 0 R/IRT 6 0 R/AP<</N 6 0 R>>>>']))
    yield 'fields-itself.pdf', lambda: pdf(page(catalog=b'/AcroForm<</Fields[6 0 R]>>', own=b'/Annots[6 0 R]') + [
        b'<</FT/Tx/T(a)/Parent 6 0 R/Kids[6 0 R]/Type/Annot/Subtype/Widget/Rect[0 0 9 9]/V(hoa sen)>>'])
    yield 'outlines-itself.pdf', lambda: pdf(page(catalog=b'/Outlines 6 0 R/Names<</Dests 6 0 R/EmbeddedFiles 6 0 R>>') + [
        b'<</First 6 0 R/Next 6 0 R/Kids[6 0 R]/Title(a)/Count 99>>'])
    yield 'layers-itself.pdf', lambda: pdf(page(b'/OC /O BDC ' + TEXT + b' EMC', b'/Properties<</O 6 0 R>>', catalog=b'/OCProperties<</OCGs[6 0 R]/D<</Order[6 0 R]>>>>') + [
        b'<</Type/OCMD/VE[/Not 7 0 R]>>', b'[/Not 7 0 R]'])
    yield 'structure-itself.pdf', lambda: pdf(page(catalog=b'/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R') + [b'<</Type/StructTreeRoot/K 6 0 R/ParentTree 6 0 R/Kids[6 0 R]>>'])
    yield 'title.pdf', lambda: pdf(page() + [b'<</Title(' + b'\x1b[31m\x9b hoa sen ' * 100000 + b')>>'], b'/Info 6 0 R')
    yield 'sealed.pdf', lambda: pdf(page() + [b'<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>' % (b'5a' * 32, b'a5' * 32)], b'/Encrypt 6 0 R/ID[<0102><0102>]')
    yield 'sealed-badly.pdf', lambda: pdf(page() + [b'<</Filter/Standard/V 5/R 6/Length 99999/P -4/O<>/U<>/CF 6 0 R/StmF/StdCF>>'], b'/Encrypt 6 0 R/ID[<>]')
    yield 'object-in-itself.pdf', lambda: pdf(page() + [stream(b'/Type/ObjStm/N 99999999/First 99999999/Extends 6 0 R', b'6 0 ' * 1000)])
    yield 'picture.pdf', lambda: pdf(picture(b'/Width 2147483647/Height 2147483647/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode', zlib.compress(b'a')))
    yield 'picture-large.pdf', lambda: pdf(picture(b'/Width 30000/Height 30000/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/FlateDecode', zeros(108)))
    yield 'jbig2.pdf', lambda: pdf(picture(b'/Width 99999/Height 99999/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/JBIG2Decode', b'\0\0\0\0\x30\0\1\0\0\0\x13' + b'\x7f' * 100))
    yield 'jpx.pdf', lambda: pdf(picture(b'/Width 9/Height 9/Filter/JPXDecode', b'\0\0\0\x0cjP  \r\n\x87\n' + b'\xff\x4f\xff\x51\0\x29' + b'\x7f' * 200))
    yield 'dct.pdf', lambda: pdf(picture(b'/Width 65535/Height 65535/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/DCTDecode', jpeg(65535, 65535)))
    yield 'shading.pdf', lambda: pdf(page(b'/S sh ' + TEXT, b'/Shading<</S 6 0 R>>') + [b'<</ShadingType 1/ColorSpace/DeviceRGB/Function 7 0 R/Domain[0 1e30 0 1e30]>>', b'<</FunctionType 3/Functions[7 0 R 7 0 R]/Bounds[0]/Encode[0 1 0 1]/Domain[0 1]>>'])
    for part in range(1, 7):
        yield 'cut-%d.pdf' % part, lambda part=part: pdf(page(words(300, lambda i: (50 + i % 10 * 50, 800 - i))))[:-100 * part * part]
    yield 'scan.png', lambda: png(65535, 65535), *RECOGNISE
    yield 'scan-largest.png', lambda: png(0x7FFFFFFF, 0x7FFFFFFF), *RECOGNISE
    yield 'scan-zeros.png', lambda: png(30000, 30000, zeros(108)), *RECOGNISE
    yield 'scan-wide.png', lambda: png(10000000, 1), *RECOGNISE
    yield 'scan-noise.png', lambda: png(2000, 2000, zlib.compress(b''.join(
        b'\0' + bytes((x * 7919 + y * 104729 >> 3) & 255 for x in range(250)) for y in range(2000)))), *RECOGNISE
    yield 'directories.tif', lambda: tiff(PLAIN_TIFF, loop=True), *RECOGNISE
    yield 'pages.tif', lambda: tiff(PLAIN_TIFF, n=3000), *RECOGNISE
    yield 'counts.tif', lambda: tiff([(256, 4, 0xFFFFFFFF, 0xFFFFFFF0), (257, 4, 1, 0xFFFFFFFF), (273, 4, 0x7FFFFFFF, 8)]), *RECOGNISE
    yield 'large.jpg', lambda: jpeg(65535, 65535), *RECOGNISE
    yield 'cut.jpg', lambda: jpeg(1000, 1000)[:100], *RECOGNISE
    yield 'negative.bmp', lambda: bmp(-2147483648, -2147483648, 0xFFFFFFFF), *RECOGNISE
    yield 'frames.gif', lambda: b'GIF89a\xff\xff\xff\xff\x80\0\0' + bytes(6) + b',\0\0\0\0\xff\xff\xff\xff\0\2\2D\1\0' * 3000 + b';', *RECOGNISE
    yield 'scan-in.pdf', lambda: pdf(picture(b'/Width 30000/Height 30000/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/FlateDecode', zeros(108))[:4] +
                                     [stream(b'', b'500 0 0 500 0 0 cm /I Do')] + [stream(b'/Type/XObject/Subtype/Image/Width 30000/Height 30000/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/FlateDecode', zeros(108))]), *RECOGNISE
