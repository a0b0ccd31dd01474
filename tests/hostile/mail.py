"""Letters and mailboxes."""
import base64
import zlib

from made import GOOD, MB, compound, entry, letter, multipart, numbered, END, FREE


def nested(n):
    """A letter in a letter."""
    inner = letter(GOOD)
    for i in range(n):
        inner = letter(b'--b%d\nContent-Type: message/rfc822\n\n' % i + inner + b'\n--b%d--\n' % i,
                       kind='multipart/mixed; boundary="b%d"' % i)
    return inner


def multiparts(n):
    body = ''.join('--b%d\nContent-Type: multipart/mixed; boundary="b%d"\n\n' % (i, i + 1) for i in range(n))
    return letter(body + GOOD, kind='multipart/mixed; boundary="b0"')


def attached(names, content='hoa sen'):
    return multipart([('Content-Type: text/plain; charset=utf-8', GOOD)] + [
        ('Content-Type: application/octet-stream; name="%s"\nContent-Disposition: attachment; filename="%s"' % (n, n), content)
        for n in names])


def stored(properties):
    """A letter of Outlook: its streams by name."""
    return compound([('__properties_version1.0', bytes(32)), *properties])


def text(value):
    return value.encode('utf-16-le')


def packed_rtf(size, raw, data, kind=0x75465A4C):
    return (len(data) + 12).to_bytes(4, 'little') + raw.to_bytes(4, 'little') + kind.to_bytes(4, 'little') + bytes(4) + data[:size]


def storages(n, loop=False):
    """n attachments, or one that is in itself."""
    rows = [entry('Root Entry', 5, END, 0, child=1), entry('__substg1.0_0037001F', 2, 3, 4096, right=2)]
    for i in range(n):
        rows.append(entry('__attach_version1.0_#%08X' % i, 1, 0, 0, right=len(rows) + 1 if i + 1 < n else FREE,
                          child=2 if loop else FREE))
    return compound([('__substg1.0_0037001F', text('hoa sen '))], entries=rows)


def cases():
    yield 'parts.eml', lambda: attached(['%d.txt' % i for i in range(5000)])
    yield 'same-names.eml', lambda: attached(['a.txt'] * 1500)
    yield 'empty-parts.eml', lambda: letter('--b\n' * 300000, kind='multipart/mixed; boundary=b')
    yield 'letters-in-letters.eml', lambda: nested(300)
    yield 'multiparts.eml', lambda: multiparts(20000)
    yield 'boundaries.eml', lambda: letter(numbered('--%d\n' % 1 + 'x%d\n', 100000), kind='multipart/mixed; boundary="' + '1' * 70000 + '"')
    yield 'headers.eml', lambda: letter(GOOD, headers=numbered('X-%d: a\n', 200000))
    yield 'header.eml', lambda: letter(GOOD, headers='X: ' + 'a' * (8 * MB) + '\n')
    yield 'folded.eml', lambda: letter(GOOD, headers='X: a' + '\n b' * MB + '\n')
    yield 'words.eml', lambda: letter(GOOD, headers='Subject: ' + '=?utf-8?q?=E1=BA=A7?= ' * 100000 + '\n')
    yield 'open-words.eml', lambda: letter(GOOD, headers='Subject: ' + '=?utf-8?q?' * 200000 + '\n')
    yield 'continued.eml', lambda: letter(GOOD, kind='text/plain; charset=utf-8' + numbered('; name*%d*=a', 20000))
    yield 'receivers.eml', lambda: letter(GOOD, headers='Cc: ' + numbered('a%d@b.vn, ', 100000) + '\n')
    yield 'groups.eml', lambda: letter(GOOD, headers='Cc: ' + 'a:' * 200000 + '\n')
    yield 'comments.eml', lambda: letter(GOOD, headers='Cc: ' + '(' * 200000 + '\n')
    yield 'references.eml', lambda: letter(GOOD, headers='References: ' + numbered('<%d@a> ', 200000) + '\n')
    yield 'base64.eml', lambda: letter(b'=' * (8 * MB), headers='Content-Transfer-Encoding: base64\n')
    yield 'quoted.eml', lambda: letter(b'=\n' * (4 * MB), headers='Content-Transfer-Encoding: quoted-printable\n')
    yield 'uuencoded.eml', lambda: letter(b'begin 644 a\n' * 200000, headers='Content-Transfer-Encoding: x-uuencode\n')
    yield 'charset.eml', lambda: letter(GOOD, kind='text/plain; charset="' + 'x' * MB + '"')
    yield 'kinds.eml', lambda: letter(GOOD, kind='text/plain;' * 100000)
    yield 'dates.eml', lambda: letter(GOOD, headers='Date: Thu, 99 Foo 99999999999 99:99:99 +99999\n')
    yield 'controls.eml', lambda: letter(GOOD, headers='Subject: =?utf-8?b?%s?=\n' % base64.b64encode(b'\x1b[31m\x07\xc2\x9b').decode())
    yield 'names.eml', lambda: attached(['../../a.txt', '/etc/b.txt', 'c\x1b[2J.txt', 'd!/e.txt', '\u202efdp.txt', 'n' * 5000 + '.txt', '', '.', '..'])
    yield 'page.mht', lambda: multipart([('Content-Type: text/html; charset=utf-8\nContent-Location: p%d' % i, '<p>' + GOOD) for i in range(3000)])
    yield 'bomb.eml', lambda: attached(['a.txt.gz'], '').replace(b'--b--', b'') + (
        b'--b\nContent-Type: application/gzip; name=b.txt.gz\nContent-Transfer-Encoding: base64\n\n' +
        base64.encodebytes(gz(b'a' * (140 * MB))) + b'\n--b--\n')
    yield 'letters.mbox', lambda: ''.join('From a@b.vn Thu Mar 5 08:00:00 2020\nSubject: %d\n\nhoa sen\n\n' % i for i in range(25000))
    yield 'borders.mbox', lambda: 'From a@b.vn Thu Mar 5 08:00:00 2020\nA: b\n\n' + 'From a 1:00\n' * 500000
    yield 'quoted.mbox', lambda: 'From a@b.vn Thu Mar 5 08:00:00 2020\nA: b\n\n' + '>' * (4 * MB) + 'From a\n'
    yield 'one-letter.mbox', lambda: 'From a@b.vn Thu Mar 5 08:00:00 2020\nA: b\n\n' + 'hoa sen\n' * (4 * MB)
    yield 'attachments.msg', lambda: storages(3000)
    yield 'in-itself.msg', lambda: storages(1, loop=True)
    yield 'subject.msg', lambda: stored([('__substg1.0_0037001F', text('hoa sen ' * MB)), ('__substg1.0_1000001F', text(GOOD * 1000))])
    yield 'rtf-size.msg', lambda: stored([('__substg1.0_0037001F', text('a')), ('__substg1.0_10090102', packed_rtf(4000, 0xFFFFFFFF, b'\xff' * 4000))])
    yield 'rtf-copies.msg', lambda: stored([('__substg1.0_0037001F', text('a')), ('__substg1.0_10090102', packed_rtf(4 * MB, 0x7FFFFFFF, b'\xff\0\x0f' * MB))])


def gz(data):
    packer = zlib.compressobj(9, wbits=31)
    return packer.compress(data) + packer.flush()
