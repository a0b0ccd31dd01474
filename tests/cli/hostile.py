#!/usr/bin/env python3
"""hostile.py DIR: writes a folder of files that try to break whoever reads them, and one that does not.

    hostile.py DIR FILE...: writes the beginnings of these files, cut short at twenty places each.

Everything is small on disk; hostile.t says what becomes of each.
"""
import os
import socket
import struct
import sys
import zipfile
import zlib

MB = 1 << 20
OLD = 1000000000  # seconds since 1970
GOOD = 'hoa sen trong đầm'


# ---- packages ----

def package(path, members, stored=()):
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED, compresslevel=1) as z:
        for name, content in members:
            z.writestr(name, content, zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED)


def docx(path, body):
    package(path, [('word/document.xml', body)])


def odt(path, content):
    package(path, [('mimetype', 'application/vnd.oasis.opendocument.text'), ('content.xml', content)], ('mimetype',))


def bombs(top):
    zeros = bytes(140 * MB)
    package(top + '/bomb.zip', [('a.txt', zeros), ('b.txt', GOOD)])
    docx(top + '/bomb.docx', b'<w:document><w:body><w:p><w:r><w:t>' + zeros.replace(b'\0', b'a'))
    gz = zlib.compressobj(1, wbits=31)
    with open(top + '/bomb.txt.gz', 'wb') as f:
        f.write(gz.compress(zeros.replace(b'\0', b'a')) + gz.flush())
    inner = open(top + '/bomb.zip', 'rb').read()
    for depth in range(5):
        package(top + '/nested.zip', [('%d.zip' % depth, inner)])
        inner = open(top + '/nested.zip', 'rb').read()


def xml(top):
    deep = '<w:sdt>' * 10000 + '<w:p><w:r><w:t>' + GOOD + '</w:t></w:r></w:p>' + '</w:sdt>' * 10000
    docx(top + '/deep.docx', '<w:document>' + deep + '</w:document>')
    odt(top + '/deep.odt', '<c>' + '<text:section>' * 10000 + '<text:p>' + GOOD + '</text:p>' + '</text:section>' * 10000 + '</c>')
    with open(top + '/deep.html', 'w') as f:
        f.write('<html><body>' + '<div>' * 10000 + GOOD)
    laughs = '<!DOCTYPE d [<!ENTITY a "ha">' + ''.join(
        '<!ENTITY %s "%s">' % (b, ('&%s;' % a) * 10) for a, b in zip('abcdefghi', 'bcdefghij')) + ']>'
    docx(top + '/laughs.docx', laughs + '<w:document><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:document>')
    odt(top + '/laughs.odt', laughs + '<c><p>&j;</p></c>')
    docx(top + '/outside.docx', '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/hostname">]><w:document><w:p><w:r><w:t>'
         'before</w:t></w:r><w:r><w:t>&a;</w:t></w:r></w:p></w:document>')


# ---- PDF ----

def pdf(objects, trailer=b''):
    out, places = b'%PDF-1.4\n', []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b'%d 0 obj\n' % number + body + b'\nendobj\n'
    table = b''.join(b'%010d 00000 n \n' % place for place in places)
    return out + b'xref\n0 %d\n0000000000 65535 f \n' % (len(objects) + 1) + table + b'trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n' % (
        len(objects) + 1, trailer, len(out))


def stream(dictionary, data):
    return b'<<%s/Length %d>>stream\n' % (dictionary, len(data)) + data + b'\nendstream'


def page(more, contents, font=b'<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'):
    """Objects 1 to 5: one page of contents in font 4."""
    return [b'<</Type/Catalog/Pages 2 0 R>>', b'<</Type/Pages/Kids[3 0 R]/Count 1>>',
            b'<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</T 4 0 R>>%s>>/Contents 5 0 R>>' % more,
            font, stream(b'', contents)]


def looping():
    """A form that draws the next one twenty times, twelve deep: finite, and longer than anybody lives."""
    objects = page(b'/XObject<</F 6 0 R>>', b'/F Do')
    for i in range(12):
        objects.append(stream(b'/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</F %d 0 R>>>>' % (7 + i),
                              b'/F Do ' * 20))
    return pdf(objects + [stream(b'/Type/XObject/Subtype/Form/BBox[0 0 595 842]', b'n')])


def growing():
    """A font whose table of characters is 700 MB of nothing, packed twice."""
    packer, zeros = zlib.compressobj(1), bytes(MB)
    packed = b''.join(packer.compress(zeros) for _ in range(700)) + packer.flush()
    objects = page(b'', b'BT /T 12 Tf 50 700 Td (a) Tj ET',
                   b'<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>')
    return pdf(objects + [stream(b'/Filter[/FlateDecode/FlateDecode]', zlib.compress(packed, 9))])


def text_pdf():
    lines = b' '.join(b'(line %d of a page) Tj 0 -14 Td' % i for i in range(40))
    return pdf(page(b'', b'BT /T 12 Tf 50 800 Td ' + lines + b' ET'))


def sealed_pdf():
    return pdf(page(b'', b'BT /T 12 Tf (a) Tj ET') + [b'<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>' % (b'5a' * 32, b'a5' * 32)],
               b'/Encrypt 6 0 R/ID[<0102><0102>]')


# ---- compound files (old Office) ----

def compound(streams):
    """A compound file of 512-byte sectors with these (name, bytes) at its root, each padded to 4,096 bytes."""
    sectors, entries, table = [b'', b''], [], [0xFFFFFFFD, 0xFFFFFFFE]  # the table itself, the directory
    for name, data in streams:
        data = data.ljust(4096, b'\0')
        data += bytes(-len(data) % 512)
        first, count = len(sectors), len(data) // 512
        sectors += [data[i * 512:i * 512 + 512] for i in range(count)]
        table += list(range(first + 1, first + count)) + [0xFFFFFFFE]
        entries.append((name, 2, first, len(data)))
    entries.insert(0, ('Root Entry', 5, 0xFFFFFFFE, 0))
    directory = b''
    for i, (name, kind, first, size) in enumerate(entries):
        encoded = name.encode('utf-16-le')
        right = i + 1 if 0 < i < len(entries) - 1 else 0xFFFFFFFF
        child = 1 if i == 0 else 0xFFFFFFFF
        directory += encoded.ljust(64, b'\0') + struct.pack('<HBBIII', len(encoded) + 2, kind, 1, 0xFFFFFFFF, right, child)
        directory += bytes(36) + struct.pack('<IQ', first, size)
    sectors[0] = b''.join(struct.pack('<I', n) for n in table).ljust(512, b'\xff')
    sectors[1] = directory.ljust(512, b'\0')
    head = b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + bytes(16) + struct.pack('<HHHHH', 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack('<IIIIIIIII', 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0) + struct.pack('<I', 0)
    return head.ljust(512, b'\xff') + b''.join(sectors)


def text_doc(flags=0):
    """A Word document of one piece of 8-bit text, which begins at 512 of its main stream."""
    text = (GOOD.encode('ascii', 'replace') + b'\r') * 150
    fib = bytearray(512)
    struct.pack_into('<HHHHHH', fib, 0, 0xA5EC, 0xC1, 0, 0x409, 0, flags)
    struct.pack_into('<H', fib, 32, 14)
    struct.pack_into('<H', fib, 62, 22)
    struct.pack_into('<I', fib, 64 + 3 * 4, len(text))
    struct.pack_into('<H', fib, 152, 93)
    pieces = struct.pack('<IIHIH', 0, len(text), 0, 0x40000000 | 512 * 2, 0)
    clx = b'\x02' + struct.pack('<I', len(pieces)) + pieces
    struct.pack_into('<II', fib, 154 + 33 * 8, 0, len(clx))
    return compound([('WordDocument', bytes(fib) + text), ('0Table', clx)])


def sealed(top):
    with open(top + '/sealed.pdf', 'wb') as f:
        f.write(sealed_pdf())
    with open(top + '/sealed.doc', 'wb') as f:
        f.write(text_doc(0x0100))
    with open(top + '/sealed.docx', 'wb') as f:
        f.write(compound([('EncryptionInfo', b'\4\0\2\0'), ('EncryptedPackage', b'x' * 5000)]))
    with open(top + '/sealed.xls', 'wb') as f:
        f.write(compound([('Workbook', struct.pack('<HHHHHH', 0x809, 8, 0x600, 5, 0, 0) + bytes(4) + struct.pack('<HHHHH', 0x2F, 6, 1, 1, 1))]))
    package(top + '/sealed.zip', [('a.txt', GOOD)])
    with open(top + '/sealed.zip', 'r+b') as f:
        data = bytearray(f.read())
        for sign, place in ((b'PK\3\4', 6), (b'PK\1\2', 8)):
            data[data.index(sign) + place] |= 1
        f.seek(0)
        f.write(data)


# ---- cut short ----

def cut(folder, name, data):
    for i in range(1, 21):
        with open('%s/%02d-%s' % (folder, i, name), 'wb') as f:
            f.write(data[:len(data) * i // 21])


def cut_made(folder):
    os.mkdir(folder)
    docx(folder + '/whole', '<w:document>' + ''.join('<w:p><w:r><w:t>%s %d</w:t></w:r></w:p>' % (GOOD, i * i) for i in range(300)))
    cut(folder, 'a.docx', open(folder + '/whole', 'rb').read())
    cut(folder, 'a.pdf', text_pdf())
    cut(folder, 'a.doc', text_doc())
    os.remove(folder + '/whole')


# ---- what is no document, and how it may be called ----

def nodes(top):
    os.mkdir(top + '/nodes')
    os.symlink('.', top + '/nodes/self')
    os.symlink('..', top + '/nodes/up')
    os.symlink('/dev/zero', top + '/nodes/zero.txt')
    os.symlink('nowhere', top + '/nodes/nowhere.txt')
    os.mkfifo(top + '/nodes/fifo.txt')
    with socket.socket(socket.AF_UNIX) as s:
        s.bind(os.path.relpath(top + '/nodes/socket.txt'))


def names(top):
    folder = os.fsencode(top) + b'/names'
    os.mkdir(folder)
    odd = [b'\xff\xfe.txt', b'new\nline.txt', b'tab\t.txt', b'back\\slash.txt', b'esc\x1b[31m.txt', b'-d.txt', b' .txt',
           b'%s%n.txt', 'ho\u0323a.txt'.encode(), b'a!', b'x' * 251 + b'.txt', b"quote'\".txt"]
    for name in odd:
        with open(folder + b'/' + name, 'w') as f:
            f.write(GOOD + '\n')
    package(top + '/names/evil.zip', [('../../up.txt', GOOD), ('/etc/absolute.txt', GOOD), ('a!/b.txt', GOOD)])


def main():
    top = sys.argv[1]
    os.makedirs(top)
    for path in sys.argv[2:]:
        cut(top, os.path.basename(path), open(path, 'rb').read())
    if sys.argv[2:]:
        return
    bombs(top)
    xml(top)
    sealed(top)
    cut_made(top + '/cut')
    nodes(top)
    names(top)
    for name, data in (('loop.pdf', looping()), ('grow.pdf', growing())):
        os.mkdir(top + '/' + name[:4])
        with open(top + '/' + name[:4] + '/' + name, 'wb') as f:
            f.write(data)
    with open(top + '/good.txt', 'w') as f:
        f.write(GOOD + '\n')
    for folder, _, files in os.walk(top):
        for name in files:
            path = os.path.join(folder, name)
            if not os.path.islink(path):
                os.utime(path, (OLD, OLD))  # a file that has just changed is looked at again


main()
