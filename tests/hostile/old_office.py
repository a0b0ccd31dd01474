"""Compound files, and what Office 97 keeps in them; RTF."""
import struct

from made import (BOOK, END, EOF, FREE, GOOD, MB, SHEET, atom, compound, doc, entry, numbered, pieces, record, xls)

TEXT = (GOOD.encode('ascii', 'replace') + b'\r') * 200


def looped(at, to):
    """A table of sectors in which one leads back."""
    def change(table):
        table[at] = to
        return table
    return change


def named(name, **head):
    return compound([(name, TEXT)], **head)


def siblings(n):
    """Entries that are each other's brothers and children."""
    rows = [entry('Root Entry', 5, END, 0, child=1)]
    rows += [entry('WordDocument' if i == 1 else 's%d' % i, 1, 0, 0, left=i % n + 1, right=(i * 7) % n + 1, child=(i * 3) % n + 1) for i in range(1, n)]
    return compound([('x', TEXT)], entries=rows)


def copies(n):
    """A text of which every piece is the same place: 30 KB many times."""
    text = b'hoa sen ' * 4000
    return doc(text, clx=pieces([(i * 32000, (i + 1) * 32000, 512) for i in range(n)]), count=n * 32000)


def backwards():
    return doc(TEXT, clx=pieces([(2000, 1000, 512), (1000, 0, 0x3FFFFFF), (0, 0x7FFFFFFF, 512)]))


def strings(texts, count=None):
    body = struct.pack('<II', 1, len(texts) if count is None else count)
    return record(0xFC, body + b''.join(struct.pack('<HB', len(t), 0) + t for t in texts))


def labels(n, index=0):
    return b''.join(record(0xFD, struct.pack('<HHHI', i % 65536, 0, 0, index)) for i in range(n))


def continued(n):
    return strings([b'a' * 8000], 0xFFFFFFFF) + record(0x3C, b'\1' + b'a\0' * 4000) * n


def boundless():
    """Sheets that begin where the book does."""
    return compound([('Workbook', BOOK + record(0x85, struct.pack('<IHBB', 0, 0, 1, 0) + b'a') * 30000 + EOF)])


def show(document, edits=b'', user=None):
    current = atom(0x0FF6, struct.pack('<IIIHHBB', 20, 0xE391C05F, len(document) if user is None else user, 0, 0x3F4, 3, 0) + b'\0\0')
    return compound([('PowerPoint Document', document + edits), ('Current User', current)])


def nest(kind, n, inner=b''):
    for _ in range(n):
        inner = atom(kind, inner, version=15)
    return inner


def edit(last, directory):
    return atom(0x0FF5, struct.pack('<IIIIIIHH', 0, 0, last, directory, 1, 1, 0, 0))


def cases():
    yield 'fat-itself.doc', lambda: named('WordDocument', table=looped(3, 3))
    yield 'fat-circle.doc', lambda: named('WordDocument', table=looped(8, 2))
    yield 'fat-directory.doc', lambda: named('WordDocument', table=looped(1, 1))
    yield 'fat-outside.doc', lambda: named('WordDocument', table=looped(3, 0x0FFFFFFF))
    yield 'fat-of-itself.doc', lambda: named('WordDocument', fat=[0] * 109, n_fat=109)
    yield 'difat-circle.doc', lambda: named('WordDocument', difat=0, n_difat=0xFFFFFFFF, n_fat=0xFFFFFFFF)
    yield 'mini-circle.doc', lambda: named('WordDocument', mini=0, n_mini=0xFFFFFFFF, cutoff=0xFFFFFFFF)
    yield 'directory-outside.doc', lambda: named('WordDocument', directory=0x7FFFFFFF)
    for shift in (0, 5, 20, 63, 0xFFFF):
        yield 'sectors-%d.doc' % shift, lambda shift=shift: named('WordDocument', shift=shift)
    yield 'mini-sectors.doc', lambda: named('WordDocument', mini_shift=63)
    yield 'siblings.doc', lambda: siblings(3000)
    yield 'size.doc', lambda: compound([('x', TEXT)], entries=[entry('Root Entry', 5, 0, 1 << 62, child=1), entry('WordDocument', 2, 2, (1 << 63) - 1)])
    yield 'storages.doc', lambda: compound([('x', TEXT)], entries=[entry('Root Entry', 5, END, 0, child=1)] + [
        entry('s', 1, 0, 0, child=i + 2) for i in range(5000)])
    yield 'names.doc', lambda: compound([('\x1b[31m', TEXT), ('\u202e', TEXT), ('W' * 31, TEXT)])
    yield 'copies.doc', lambda: copies(5000)
    yield 'backwards.doc', backwards
    yield 'count.doc', lambda: doc(TEXT, count=0x7FFFFFFF)
    yield 'pieces-size.doc', lambda: doc(TEXT, clx=b'\x02\xff\xff\xff\x7f' + bytes(100))
    yield 'properties.doc', lambda: doc(TEXT, clx=b'\x01\xff\x7f' * 30000)
    yield 'fields.doc', lambda: doc(b'\x13 HYPERLINK "a" \x14' * 50000 + b'hoa sen' + b'\x15' * 50000)
    yield 'cells.doc', lambda: doc(b'\x07' * (4 * MB))
    yield 'controls.doc', lambda: doc(bytes(range(1, 32)) * 100000)
    yield 'sealed.doc', lambda: doc(flags=0x100)
    for part in range(1, 6):
        yield 'cut-%d.doc' % part, lambda part=part: doc()[:len(doc()) * part // 6]
    yield 'strings.xls', lambda: xls(strings([b'a'], 0xFFFFFFFF), labels(10, 0xFFFFFFFF))
    yield 'copies.xls', lambda: xls(strings([b'hoa sen ' * 1000]), labels(200000))
    yield 'continued.xls', lambda: xls(continued(2000), labels(10))
    yield 'boundless.xls', boundless
    yield 'nested.xls', lambda: xls(b'', SHEET * 50000)
    yield 'columns.xls', lambda: xls(b'', record(0xBD, struct.pack('<HH', 0, 0) + bytes(6 * 1300) + struct.pack('<H', 65535)) * 500)
    yield 'length.xls', lambda: xls(b'', record(0xFD, b'', 65535))
    yield 'formats.xls', lambda: xls(record(0x41E, struct.pack('<HHB', 200, 8000, 0) + b'#,[h]' * 1600) * 100, record(0x203, struct.pack('<HHHd', 0, 0, 0, 1e300)) * 20000)
    yield 'no-end.xls', lambda: compound([('Workbook', BOOK)])
    yield 'empty-records.xls', lambda: xls(b'', record(0x5A) * 500000)
    yield 'sealed.xls', lambda: compound([('Workbook', BOOK + record(0x2F, struct.pack('<HHH', 1, 1, 1)))])
    yield 'text.ppt', lambda: show(nest(0x3E8, 1, atom(0x0FA8, b'hoa sen ' * 4000)))
    yield 'deep.ppt', lambda: show(nest(0x3E8, 20000, atom(0x0FA8, b'hoa sen')))
    yield 'length.ppt', lambda: show(atom(0x3E8, atom(0x0FA8, b'hoa sen', length=0xFFFFFFFF), version=15, length=0xFFFFFFFF))
    yield 'edits.ppt', lambda: show(atom(0x3E8, version=15), edit(8, 0), 8)
    yield 'persist.ppt', lambda: show(atom(0x3E8, version=15), edit(0, 44) + atom(0x1772, struct.pack('<I', 0xFFF00001) + struct.pack('<I', 8) * 4095), 8)
    yield 'empty-atoms.ppt', lambda: show(atom(0x3E8, atom(0x0FA8) * 500000, version=15))
    yield 'deep.rtf', lambda: '{\\rtf1 ' + '{' * 300000 + GOOD
    yield 'closed.rtf', lambda: '{\\rtf1 hoa sen' + '}' * 300000
    yield 'binary.rtf', lambda: '{\\rtf1 hoa sen \\bin2147483647 ' + 'x' * 1000 + '}'
    yield 'negative.rtf', lambda: '{\\rtf1 hoa sen \\bin-1 \\uc-5\\u-99999999999 \\f-1 x}'
    yield 'word.rtf', lambda: '{\\rtf1 \\' + 'a' * (8 * MB) + ' hoa sen}'
    yield 'words.rtf', lambda: '{\\rtf1 ' + '\\b0' * MB + ' hoa sen}'
    yield 'unicode.rtf', lambda: "{\\rtf1\\uc99999 " + "\\u7847 ?" * 200000 + '}'
    yield 'hex.rtf', lambda: "{\\rtf1 " + "\\'e9" * MB + '}'
    yield 'fonts.rtf', lambda: '{\\rtf1{\\fonttbl' + numbered('{\\f%d .VnTime;}', 100000) + '}\\f1 hoa sen}'
    yield 'font-changes.rtf', lambda: '{\\rtf1{\\fonttbl{\\f0 .VnTime;}{\\f1 VNI-Times;}}' + '\\f0 a\\f1 b' * 200000 + '}'
    yield 'rows.rtf', lambda: '{\\rtf1 ' + '\\trowd\\cellx1 a\\cell\\row' * 100000 + '}'
    yield 'nested-rows.rtf', lambda: '{\\rtf1 ' + '{\\trowd\\itap9999\\nestcell{\\nesttableprops' * 20000 + GOOD
    yield 'notes.rtf', lambda: '{\\rtf1 ' + '{\\footnote a' * 100000 + GOOD
    yield 'objects.rtf', lambda: '{\\rtf1 hoa sen {\\object\\objdata ' + 'd0cf11e0a1b11ae1' * 200000 + '}}'
    yield 'fields.rtf', lambda: '{\\rtf1 ' + '{\\field{\\*\\fldinst HYPERLINK "a"}{\\fldrslt ' * 20000 + GOOD
    yield 'title.rtf', lambda: '{\\rtf1{\\info{\\title ' + 'hoa sen ' * MB + '}}hoa sen}'
    yield 'unclosed.rtf', lambda: '{\\rtf1 {\\*\\' + 'x{\\*\\' * 100000
