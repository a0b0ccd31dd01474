"""Files made by hand, whole or with lies in them: packages, pages, compound files, letters."""
import io
import struct
import zipfile
import zlib

MB = 1 << 20
GOOD = 'hoa sen trong đầm'
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD  # sectors of a compound file


# ---- packages ----

def pack(members, method=zipfile.ZIP_DEFLATED, stored=(), comment=b''):
    """A zip file of (name, content)."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', method, compresslevel=1) as archive:
        for name, content in members:
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_STORED if name in stored else method
            archive.writestr(info, content)
        archive.comment = comment
    return out.getvalue()


def changed(data, sign, place, form, *values, every=False):
    """With other values behind a signature, at its first place or at each."""
    data, at = bytearray(data), data.find(sign)
    while at >= 0:
        struct.pack_into(form, data, at + place, *values)
        at = data.find(sign, at + 4) if every else -1
    return bytes(data)


def docx(body, more=()):
    return pack([('word/document.xml', body), *more])


def paragraphs(texts):
    return '<w:document><w:body>' + ''.join('<w:p><w:r><w:t>%s</w:t></w:r></w:p>' % t for t in texts) + '</w:body></w:document>'


def xlsx(sheet, more=()):
    book = '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>'
    return pack([('xl/workbook.xml', book), ('xl/_rels/workbook.xml.rels', relations([('rId1', 'worksheet', 'worksheets/sheet1.xml')])),
                 ('xl/worksheets/sheet1.xml', sheet), *more])


def relations(rows):
    kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    return '<Relationships>' + ''.join('<Relationship Id="%s" Type="%s%s" Target="%s"/>' % (i, kind, k, t)
                                       for i, k, t in rows) + '</Relationships>'


def pptx(slides, order=None):
    """Slides by number, shown in an order."""
    order = order or list(range(len(slides)))
    show = '<p:presentation xmlns:r="r"><p:sldIdLst>' + ''.join('<p:sldId id="%d" r:id="rId%d"/>' % (256 + i, n)
                                                               for i, n in enumerate(order)) + '</p:sldIdLst></p:presentation>'
    rows = [('rId%d' % n, 'slide', 'slides/slide%d.xml' % n) for n in range(len(slides))]
    return pack([('ppt/presentation.xml', show), ('ppt/_rels/presentation.xml.rels', relations(rows))] +
                [('ppt/slides/slide%d.xml' % n, body) for n, body in enumerate(slides)])


def slide(text):
    return '<p:sld xmlns:p="p" xmlns:a="a"><p:sp><p:txBody><a:p><a:r><a:t>%s</a:t></a:r></a:p></p:txBody></p:sp></p:sld>' % text


def odf(kind, content, more=()):
    return pack([('mimetype', 'application/vnd.oasis.opendocument.' + kind), ('content.xml', content), *more], stored=('mimetype',))


def epub(spine, items, opf=None):
    """Items by name; the spine names some, as often as it likes."""
    names = list(items)
    manifest = ''.join('<item id="i%d" href="%s" media-type="application/xhtml+xml"/>' % (i, n) for i, n in enumerate(names))
    order = ''.join('<itemref idref="i%d"/>' % names.index(n) for n in spine)
    return pack([('mimetype', 'application/epub+zip'),
                 ('META-INF/container.xml', '<container><rootfiles><rootfile full-path="o.opf"/></rootfiles></container>'),
                 ('o.opf', opf or '<package><manifest>%s</manifest><spine>%s</spine></package>' % (manifest, order)),
                 *items.items()], stored=('mimetype',))


# ---- entities ----

LAUGHS = '<!DOCTYPE d [<!ENTITY a "ha">' + ''.join(
    '<!ENTITY %s "%s">' % (b, ('&%s;' % a) * 10) for a, b in zip('abcdefghi', 'bcdefghij')) + ']>'
QUADRATIC = '<!DOCTYPE d [<!ENTITY j "%s">]>' % ('ha ' * 20000)
OUTSIDE = '<!DOCTYPE d [<!ENTITY j SYSTEM "file:///etc/hostname">]>'
PARAMETER = '<!DOCTYPE d [<!ENTITY % p SYSTEM "file:///etc/hostname"> %p; <!ENTITY j "ha">]>'
CIRCLE = '<!DOCTYPE d [<!ENTITY j "&k;"><!ENTITY k "&j;">]>'


# ---- PDF ----

def pdf(objects, trailer=b'', root=1):
    out, places = b'%PDF-1.5\n', []
    parts = [out]
    at = len(out)
    for number, body in enumerate(objects, 1):
        places.append(at)
        parts.append(b'%d 0 obj\n' % number + body + b'\nendobj\n')
        at += len(parts[-1])
    table = b''.join(b'%010d 00000 n \n' % place for place in places)
    parts.append(b'xref\n0 %d\n0000000000 65535 f \n' % (len(objects) + 1) + table +
                 b'trailer\n<</Size %d/Root %d 0 R%s>>\nstartxref\n%d\n%%%%EOF\n' % (len(objects) + 1, root, trailer, at))
    return b''.join(parts)


def stream(dictionary, data):
    return b'<<%s/Length %d>>stream\n' % (dictionary, len(data)) + data + b'\nendstream'


FONT = b'<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'
TEXT = b'BT /T 12 Tf 50 700 Td (hoa sen) Tj ET'


def page(contents=TEXT, more=b'', font=FONT, own=b'', catalog=b''):
    """Objects 1 to 5: one page of contents in font 4."""
    return [b'<</Type/Catalog/Pages 2 0 R%s>>' % catalog, b'<</Type/Pages/Kids[3 0 R]/Count 1>>',
            b'<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</T 4 0 R>>%s>>/Contents 5 0 R%s>>' % (more, own),
            font, stream(b'', contents)]


def zeros(mb, fill=b'\0'):
    """Deflated."""
    packer, block = zlib.compressobj(9), fill * (MB // len(fill))
    return b''.join(packer.compress(block) for _ in range(mb)) + packer.flush()


# ---- compound files ----

def entry(name, kind, first, size, left=FREE, right=FREE, child=FREE):
    encoded = name.encode('utf-16-le')
    return (encoded.ljust(64, b'\0') + struct.pack('<HBBIII', len(encoded) + 2, kind, 1, left, right, child) + bytes(36) +
            struct.pack('<IQ', first, size))


def compound_head(n_fat=1, directory=1, cutoff=4096, mini=END, n_mini=0, difat=END, n_difat=0, shift=9, mini_shift=6, fat=(0,)):
    head = b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + bytes(16) + struct.pack('<HHHHH', 0x3E, 3, 0xFFFE, shift, mini_shift) + bytes(6)
    head += struct.pack('<IIIIIIIII', 0, n_fat, directory, 0, cutoff, mini, n_mini, difat, n_difat)
    return (head + b''.join(struct.pack('<I', n) for n in fat)).ljust(512, b'\xff')


def compound(streams, table=None, entries=None, **head):
    """A file of 512-byte sectors with these (name, bytes) at its root, each padded to 4,096 bytes. table: of sectors, as it
    shall be said to be; entries: of the directory."""
    data = [(name, content.ljust(4096, b'\0')) for name, content in streams]
    data = [(name, content + bytes(-len(content) % 512)) for name, content in data]
    n_data = sum(len(content) for _, content in data) // 512
    n_entries = len(entries) if entries else len(data) + 1
    n_directory = -(-n_entries * 128 // 512)
    n_fat = 1
    while n_fat * 128 < n_fat + n_directory + n_data:
        n_fat += 1
    fat = [FAT] * n_fat + [*range(n_fat + 1, n_fat + n_directory), END]
    body, own = [], []
    for name, content in data:
        first, count = len(fat), len(content) // 512
        fat += [*range(first + 1, first + count), END]
        own.append((name, first, len(content)))
        body.append(content)
    if not entries:
        entries = [entry('Root Entry', 5, END, 0, child=1)]
        entries += [entry(name, 2, first, size, right=i + 2 if i + 1 < len(own) else FREE) for i, (name, first, size) in enumerate(own)]
    fat = table(fat) if table else fat
    settings = {'n_fat': n_fat, 'directory': n_fat, 'fat': range(min(n_fat, 109)), **head}
    return (compound_head(**settings) + b''.join(struct.pack('<I', n) for n in fat).ljust(n_fat * 512, b'\xff') +
            b''.join(entries).ljust(n_directory * 512, b'\0') + b''.join(body))


def doc(text=None, flags=0, clx=None, count=None):
    """A Word document of one piece of 8-bit text, which begins at 512 of its main stream."""
    text = (GOOD.encode('ascii', 'replace') + b'\r') * 150 if text is None else text
    fib = bytearray(512)
    struct.pack_into('<HHHHHH', fib, 0, 0xA5EC, 0xC1, 0, 0x409, 0, flags)
    struct.pack_into('<H', fib, 32, 14)
    struct.pack_into('<H', fib, 62, 22)
    struct.pack_into('<I', fib, 64 + 3 * 4, len(text) if count is None else count)
    struct.pack_into('<H', fib, 152, 93)
    clx = pieces([(0, len(text), 512)]) if clx is None else clx
    struct.pack_into('<II', fib, 154 + 33 * 8, 0, len(clx))
    return compound([('WordDocument', bytes(fib) + text), ('0Table', clx)])


def pieces(rows):
    """The table of (first character, last, place) of 8-bit pieces."""
    places = b''.join(struct.pack('<I', n) for n in [r[0] for r in rows] + [rows[-1][1]])
    table = places + b''.join(struct.pack('<HIH', 0, 0x40000000 | r[2] * 2, 0) for r in rows)
    return b'\x02' + struct.pack('<I', len(table)) + table


def record(kind, body=b'', length=None):
    """Of a workbook."""
    return struct.pack('<HH', kind, len(body) if length is None else length) + body


BOOK, SHEET, EOF = record(0x809, struct.pack('<HHHHII', 0x600, 5, 0, 0, 0, 0)), record(0x809, struct.pack('<HHHHII', 0x600, 16, 0, 0, 0, 0)), record(10)


def xls(globals_, sheet):
    """Records of the book and of its one sheet."""
    bound = record(0x85, struct.pack('<IHBB', 0, 0, 1, 0) + b'a')
    at = len(BOOK) + len(globals_) + len(bound) + len(EOF)
    bound = record(0x85, struct.pack('<IHBB', at, 0, 1, 0) + b'a')
    return compound([('Workbook', BOOK + globals_ + bound + EOF + SHEET + sheet + EOF)])


def atom(kind, body=b'', version=0, length=None):
    """Of a presentation."""
    return struct.pack('<HHI', version, kind, len(body) if length is None else length) + body


def letter(body, headers='', kind='text/plain; charset=utf-8'):
    return ('From: a@b.vn\nTo: c@d.vn\nSubject: %s\nDate: Thu, 5 Mar 2020 08:00:00 +0700\nMIME-Version: 1.0\n%sContent-Type: %s\n\n'
            % ('thư', headers, kind)).encode() + (body if isinstance(body, bytes) else body.encode())


def multipart(parts, boundary='b'):
    """A letter of (headers, body)."""
    body = ''.join('--%s\n%s\n\n%s\n' % (boundary, head, text) for head, text in parts) + '--%s--\n' % boundary
    return letter(body, kind='multipart/mixed; boundary="%s"' % boundary)


def numbered(text, n):
    """Many lines, each with its number."""
    return ''.join(text % i for i in range(n))
