#!/usr/bin/env python3
"""hostile.py DIR: writes a folder of files that try to break whoever reads them, and one that does not.

    hostile.py DIR FILE...: writes the beginnings of these files, cut short at twenty places each.

Everything is small on disk; hostile.t says what becomes of each.
"""
import os
import socket
import struct
import sys
import zlib

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), 'hostile'))
from made import GOOD, LAUGHS, MB, OUTSIDE, changed, compound, doc, docx, odf, pack, page, paragraphs, pdf, stream, zeros  # noqa: E402

OLD = 1000000000  # seconds since 1970


def write(path, data):
    with open(path, 'wb') as f:
        f.write(data)


# ---- packages ----

def odt(content):
    return odf('text', content)


def bombs(top):
    inner = pack([('a.txt', bytes(140 * MB)), ('b.txt', GOOD)])
    write(top + '/bomb.zip', inner)
    write(top + '/bomb.docx', docx(b'<w:document><w:body><w:p><w:r><w:t>' + b'a' * (140 * MB)))
    gz = zlib.compressobj(1, wbits=31)
    write(top + '/bomb.txt.gz', gz.compress(b'a' * (140 * MB)) + gz.flush())
    for depth in range(5):
        inner = pack([('%d.zip' % depth, inner)])
    write(top + '/nested.zip', inner)


def xml(top):
    deep = '<w:sdt>' * 10000 + '<w:p><w:r><w:t>' + GOOD + '</w:t></w:r></w:p>' + '</w:sdt>' * 10000
    write(top + '/deep.docx', docx('<w:document>' + deep + '</w:document>'))
    write(top + '/deep.odt', odt('<c>' + '<text:section>' * 10000 + '<text:p>' + GOOD + '</text:p>' + '</text:section>' * 10000 + '</c>'))
    with open(top + '/deep.html', 'w') as f:
        f.write('<html><body>' + '<div>' * 10000 + GOOD)
    write(top + '/laughs.docx', docx(LAUGHS + paragraphs(['&j;'])))
    write(top + '/laughs.odt', odt(LAUGHS + '<c><p>&j;</p></c>'))
    write(top + '/outside.docx', docx(OUTSIDE + paragraphs(['before</w:t></w:r><w:r><w:t>&j;'])))


# ---- PDF ----

def looping():
    """A form that draws the next one twenty times, twelve deep: finite, and longer than anybody lives."""
    objects = page(b'/F Do', b'/XObject<</F 6 0 R>>')
    for i in range(12):
        objects.append(stream(b'/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</F %d 0 R>>>>' % (7 + i),
                              b'/F Do ' * 20))
    return pdf(objects + [stream(b'/Type/XObject/Subtype/Form/BBox[0 0 595 842]', b'n')])


def growing():
    """A font whose table of characters is 700 MB of nothing, packed twice."""
    objects = page(b'BT /T 12 Tf 50 700 Td (a) Tj ET', font=b'<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>')
    return pdf(objects + [stream(b'/Filter[/FlateDecode/FlateDecode]', zlib.compress(zeros(700), 9))])


def text_pdf():
    lines = b' '.join(b'(line %d of a page) Tj 0 -14 Td' % i for i in range(40))
    return pdf(page(b'BT /T 12 Tf 50 800 Td ' + lines + b' ET'))


def sealed_pdf():
    return pdf(page(b'BT /T 12 Tf (a) Tj ET') + [b'<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>' % (b'5a' * 32, b'a5' * 32)],
               b'/Encrypt 6 0 R/ID[<0102><0102>]')


# ---- sealed by a password ----

def sealed(top):
    book = struct.pack('<HHHHHH', 0x809, 8, 0x600, 5, 0, 0) + bytes(4) + struct.pack('<HHHHH', 0x2F, 6, 1, 1, 1)
    archive = pack([('a.txt', GOOD)])
    for sign, place in ((b'PK\3\4', 6), (b'PK\1\2', 8)):
        archive = changed(archive, sign, place, '<B', 1)
    for name, data in (('sealed.pdf', sealed_pdf()), ('sealed.doc', doc(flags=0x0100)), ('sealed.xls', compound([('Workbook', book)])),
                       ('sealed.docx', compound([('EncryptionInfo', b'\4\0\2\0'), ('EncryptedPackage', b'x' * 5000)])),
                       ('sealed.zip', archive)):
        write(top + '/' + name, data)


# ---- cut short ----

def cut(folder, name, data):
    for i in range(1, 21):
        write('%s/%02d-%s' % (folder, i, name), data[:len(data) * i // 21])


def cut_made(folder):
    os.mkdir(folder)
    cut(folder, 'a.docx', docx('<w:document>' + ''.join('<w:p><w:r><w:t>%s %d</w:t></w:r></w:p>' % (GOOD, i * i) for i in range(300))))
    cut(folder, 'a.pdf', text_pdf())
    cut(folder, 'a.doc', doc())


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
    write(top + '/names/evil.zip', pack([('../../up.txt', GOOD), ('/etc/absolute.txt', GOOD), ('a!/b.txt', GOOD)]))


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
        write(top + '/' + name[:4] + '/' + name, data)
    with open(top + '/good.txt', 'w') as f:
        f.write(GOOD + '\n')
    for folder, _, files in os.walk(top):
        for name in files:
            path = os.path.join(folder, name)
            if not os.path.islink(path):
                os.utime(path, (OLD, OLD))  # a file that has just changed is looked at again


main()
