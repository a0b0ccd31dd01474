"""Archives."""
import bz2
import gzip
import io
import lzma
import struct
import tarfile
import zipfile

from made import GOOD, MB, changed, numbered, pack, zeros
from plain import distinct

LOCAL, CENTRAL, LAST = b'PK\3\4', b'PK\1\2', b'PK\5\6'


def two():
    return pack([('a.txt', GOOD), ('b.txt', GOOD)])


def nested(n, wide=1, leaf=None):
    """Archives in archives, each with the next some times."""
    inner, name = leaf or GOOD.encode(), 'a.txt'
    for depth in range(n):
        inner = pack([('%d-%s' % (i, name), inner) for i in range(wide)])
        name = '%d.zip' % depth
    return inner


def overlapping(n):
    """Many names in the list of an archive for one member."""
    one = pack([('a.txt', b'hoa sen ' * 2000)])
    at = one.index(CENTRAL)
    row, end = one[at:one.index(LAST)], one[one.index(LAST):]
    rows = row * n
    end = end[:8] + struct.pack('<HHII', min(n, 65535), min(n, 65535), len(rows), at) + end[20:]
    return one[:at] + rows + end


def tar(members, form=tarfile.GNU_FORMAT):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode='w', format=form) as archive:
        for name, content, kind in members:
            info = tarfile.TarInfo(name)
            info.type, info.size = kind, len(content)
            info.linkname = '/etc/passwd' if kind in (tarfile.SYMTYPE, tarfile.LNKTYPE) else ''
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


def sized(field):
    """A tar file whose member says that it has this size."""
    data = bytearray(tar([('a.txt', GOOD.encode(), tarfile.REGTYPE), ('b.txt', GOOD.encode(), tarfile.REGTYPE)]))
    data[124:136] = field
    data[148:156] = b' ' * 8
    data[148:156] = b'%06o\0 ' % sum(data[:512])
    return bytes(data)


def pax(key, value):
    row = ' %s=%s\n' % (key, value)
    n = len(row)
    while len(str(n)) + len(row) != n:
        n = len(str(n)) + len(row)
    return tar([('x', ('%d%s' % (n, row)).encode(), tarfile.XHDTYPE), ('a.txt', GOOD.encode(), tarfile.REGTYPE)])


def zstd(n):
    """n blocks, each of one byte 131,072 times."""
    blocks = [struct.pack('<I', (131072 << 3) | 2 | (i == n - 1))[:3] + b'a' for i in range(n)]
    return b'\x28\xb5\x2f\xfd\0\x70' + b''.join(blocks)


def times(data, n):
    for _ in range(n):
        data = gzip.compress(data, 1)
    return data


def flood():
    return pack([('%d.txt' % i, b'hoa sen\n' * (70 * MB // 8)) for i in range(4)])


def named(names):
    return pack([(name, GOOD) for name in names])


def raw_names(name):
    """A name of bytes that zipfile would not write."""
    return pack([('n' * len(name), GOOD), ('b.txt', GOOD)]).replace(b'n' * len(name), name)


def cases():
    yield 'bomb.zip', lambda: pack([('a.txt', bytes(140 * MB)), ('b.txt', GOOD)])
    yield 'flood.zip', flood
    yield 'largest.zip', lambda: pack([('a.bin', bytes(180 * MB)), ('b.txt', distinct(66))], zipfile.ZIP_STORED)
    yield 'many.zip', lambda: pack([('%d.txt' % i, '') for i in range(30000)])
    yield 'same-name.zip', lambda: named(['a.txt'] * 4000)
    yield 'numbered-names.zip', lambda: named(['a.txt'] + ['a (%d).txt' % i for i in range(2, 2000)] + ['a.txt'] * 1000)
    yield 'overlapping.zip', lambda: overlapping(20000)
    yield 'deep.zip', lambda: nested(40)
    yield 'fan.zip', lambda: nested(4, 18)
    yield 'fan-of-empty.zip', lambda: nested(3, 30, leaf=b' ')
    yield 'zips.zip', lambda: pack([('%d.zip' % i, two()) for i in range(2000)])
    yield 'says-small.zip', lambda: changed(changed(pack([('a.txt', 'hoa sen ' * MB)]), LOCAL, 22, '<I', 3), CENTRAL, 24, '<I', 3)
    yield 'says-large.zip', lambda: changed(changed(two(), LOCAL, 22, '<I', 0xFFFFFFF0), CENTRAL, 24, '<I', 0xFFFFFFF0)
    yield 'packed-large.zip', lambda: changed(changed(two(), LOCAL, 18, '<I', 0x7FFFFFFF), CENTRAL, 20, '<I', 0x7FFFFFFF)
    yield 'zip64.zip', lambda: changed(two(), CENTRAL, 20, '<II', 0xFFFFFFFF, 0xFFFFFFFF)
    yield 'counts.zip', lambda: changed(two(), LAST, 8, '<HH', 65535, 65535)
    yield 'list-elsewhere.zip', lambda: changed(two(), LAST, 16, '<I', 0xFFFFFFF0)
    yield 'list-itself.zip', lambda: changed(two(), LAST, 12, '<II', 0x7FFFFFFF, 0)
    yield 'member-elsewhere.zip', lambda: changed(two(), CENTRAL, 42, '<I', 0xFFFFFFF0)
    yield 'member-is-list.zip', lambda: changed(two(), CENTRAL, 42, '<I', two().index(CENTRAL))
    yield 'comment.zip', lambda: pack([('a.txt', GOOD)], comment=LAST * 16000)
    yield 'method.zip', lambda: changed(changed(two(), LOCAL, 8, '<H', 99), CENTRAL, 10, '<H', 99)
    yield 'sealed.zip', lambda: changed(changed(two(), LOCAL, 6, '<H', 1, every=True), CENTRAL, 8, '<H', 1, every=True)
    yield 'bzip2.zip', lambda: pack([('a.txt', 'hoa sen ' * MB)], zipfile.ZIP_BZIP2)
    yield 'lzma.zip', lambda: pack([('a.txt', 'hoa sen ' * MB)], zipfile.ZIP_LZMA)
    yield 'checksum.zip', lambda: changed(changed(two(), LOCAL, 14, '<I', 1), CENTRAL, 16, '<I', 1)
    yield 'up.zip', lambda: named(['../../up.txt', '/etc/absolute.txt', 'a/../../b.txt', 'C:\\c.txt', '.', '..', '/'])
    yield 'controls.zip', lambda: named(['a\x1b[31m\x07.txt', 'b\x9b2J.txt', 'c\nd.txt', 'e\td.txt', '\x7f.txt', 'x\u202efdp.txt'])
    yield 'not-utf8.zip', lambda: raw_names(b'\xff\xfe\x80.txt')
    yield 'nul.zip', lambda: raw_names(b'a\0b.txt')
    yield 'long-name.zip', lambda: named(['n' * 65000 + '.txt', 'b.txt'])
    yield 'deep-name.zip', lambda: named(['/'.join('d' * 3000) + '.txt', 'b.txt'])
    yield 'member-marks.zip', lambda: named(['a!/b.txt', '!/c.txt', 'd!', 'x.zip!/y.zip!/z.txt'])
    yield 'tables.zip', lambda: named(['tracuu.csv', 'a.txt', 'a.txt.tracuu.ini'])
    for part in range(1, 8):
        yield 'cut-%d.zip' % part, lambda part=part: two()[:len(two()) * part // 8]
    yield 'bomb.txt.gz', lambda: gzip.compress(b'a' * (140 * MB), 9)
    yield 'ten-times.txt.gz', lambda: times(GOOD.encode(), 10)
    yield 'many-streams.txt.gz', lambda: gzip.compress(b'hoa sen\n') * 50000
    yield 'endless-name.gz', lambda: b'\x1f\x8b\x08\x08' + bytes(6) + b'n' * (4 * MB)
    yield 'bomb.txt.bz2', lambda: bz2.compress(b'a' * (140 * MB))
    yield 'bomb.txt.xz', lambda: lzma.compress(b'a' * (140 * MB), preset=1)
    yield 'dictionary.xz', lambda: lzma.compress(GOOD.encode(), lzma.FORMAT_XZ, filters=[
        {'id': lzma.FILTER_LZMA2, 'dict_size': 1 << 30, 'mode': lzma.MODE_FAST, 'mf': lzma.MF_HC3}])
    yield 'bomb.txt.zst', lambda: zstd(8000)
    yield 'window.zst', lambda: b'\x28\xb5\x2f\xfd\0\xff' + b'\1\0\0'
    yield 'many.tar.gz', lambda: gzip.compress(tar([('%d.txt' % i, b'', tarfile.REGTYPE) for i in range(30000)]), 9)
    yield 'links.tar', lambda: tar([('a.txt', b'', tarfile.SYMTYPE), ('b.txt', b'', tarfile.LNKTYPE), ('c', b'', tarfile.CHRTYPE),
                                    ('d', b'', tarfile.FIFOTYPE), ('../../e.txt', GOOD.encode(), tarfile.REGTYPE)])
    yield 'octal.tar', lambda: sized(b'77777777777\0')
    yield 'negative.tar', lambda: sized(b'\xff' * 12)
    yield 'binary.tar', lambda: sized(b'\x80' + b'\x7f' * 11)
    yield 'pax-size.tar', lambda: pax('size', '9' * 30)
    yield 'pax-path.tar', lambda: pax('path', 'p' * (2 * MB))
    yield 'pax-sparse.tar', lambda: pax('GNU.sparse.map', ','.join('%d,1' % (i * 10**12) for i in range(50000)))
    yield 'long-link.tar', lambda: tar([('n' * 60000, GOOD.encode(), tarfile.REGTYPE)])
    yield 'head.7z', lambda: b"7z\xbc\xaf\x27\x1c\0\4" + bytes(4) + struct.pack('<QQI', 0, 1 << 62, 0) + bytes(200)
    yield 'counts.7z', lambda: b"7z\xbc\xaf\x27\x1c\0\4" + bytes(4) + struct.pack('<QQI', 0, 40, 0) + b'\1\4\6\0\xff' + b'\xff' * 40
    yield 'head.rar', lambda: b'Rar!\x1a\7\1\0' + b'\0' * 4 + b'\xff' * 300
    yield 'old.rar', lambda: b'Rar!\x1a\7\0' + b'\xcf\x90\x73\0\0\x0d\0' + bytes(6) + b'\0\0\x74\0\x80\xff\xff' + b'\xff' * 300
    yield 'zeros.zip', lambda: LOCAL + bytes(MB)
    yield 'stored-deflate.zip', lambda: changed(two(), LOCAL, 8, '<H', 8) + zeros(64)
    yield 'lines.txt.gz', lambda: gzip.compress(numbered('hoa sen %d\n', 2000000).encode(), 1)
