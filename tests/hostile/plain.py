"""Text, Markdown, pages of the web, XML, tables."""
import itertools

from made import CIRCLE, GOOD, LAUGHS, MB, OUTSIDE, PARAMETER, QUADRATIC, numbered


def distinct(mb):
    """Words that no other file has."""
    out, size = [], 0
    for i in itertools.count():
        out.append('w%xq%x%s' % (i, i * 7919 % 1000003, '\n' if i % 10 == 0 else ' '))
        size += len(out[-1])
        if size > mb * MB:
            return ''.join(out)


def repeated(text, mb):
    return lambda: text * (mb * MB // len(text.encode()) + 1)


LETTERHEAD = '''ỦY BAN NHÂN DÂN
TỈNH CÀ MAU
Số: 12/QĐ-UBND
Cà Mau, ngày 5 tháng 3 năm 2020
QUYẾT ĐỊNH
Về việc luân chuyển cán bộ
Điều 1. Luân chuyển.
CHỦ TỊCH
Nguyễn Văn A
'''


def texts():
    yield 'distinct', lambda: distinct(20)
    yield 'positions', repeated('a b c d e\n', 64)
    yield 'one-line', repeated('hoa sen ', 32)
    yield 'one-word', repeated('a', 32)
    yield 'newlines', repeated('\n', 32)
    yield 'blanks', repeated(' ', 32)
    yield 'marks', repeated('a' + '\u0301\u0323\u0302' * 100 + ' ', 16)
    yield 'marks-alone', repeated('\u0301', 16)
    yield 'jamo', repeated('\u1100\u1161', 16)
    yield 'joiners', repeated('\u200d\u200b\ufeff', 16)
    yield 'emoji', repeated('\U0001f469\u200d', 16)
    yield 'escapes', lambda: numbered('hoa sen \x1b[31m%d\x1b]0;x\x07\x9b2J\u202e\u2066\n', 2000)
    yield 'bidi', repeated('\u202e\u2066hoa sen', 4)
    yield 'hyphens', repeated('a-', 8)
    yield 'dots', repeated('1.', 8)
    yield 'commas', repeated('1,', 8)
    yield 'apostrophes', repeated("a'", 8)
    yield 'slashes', repeated('1/', 8)
    yield 'ampersands', repeated('a&', 8)
    yield 'addresses', repeated('a@b.vn/', 8)
    yield 'digits', repeated('9', 8)
    yield 'numbers', lambda: numbered('Nghị định số %d/2020/NĐ-CP\n', 300000)
    yield 'endings', repeated('số 01, 02, 03, 04 và 05, ', 8)
    yield 'number-tail', lambda: 'Số: 1/2020/' + 'QĐ-' * 500000
    yield 'dates', lambda: numbered('Hà Nội, ngày 5 tháng 3 năm %d\n', 300000)
    yield 'articles', lambda: numbered('Điều %d. Hoa sen\n', 500000)
    yield 'clauses', lambda: numbered('Điều 1.\n1. a\na) b\n%d) c\n', 200000)
    yield 'letterheads', repeated(LETTERHEAD, 4)
    yield 'letterhead-lines', repeated('ỦY BAN NHÂN DÂN\n', 8)
    yield 'upper', repeated('CỘNG HÒA XÃ HỘI ', 8)
    yield 'upper-lines', lambda: numbered('QUYẾT ĐỊNH %d\n', 400000)
    yield 'replaces', lambda: numbered('Nghị định này thay thế Nghị định số %d/2010/NĐ-CP;', 150000)
    yield 'repeals', lambda: 'Bãi bỏ ' + numbered('Điều 1 Nghị định số %d/2010/NĐ-CP, ', 150000)
    yield 'bases', lambda: numbered('Căn cứ Luật số %d/2010/QH12 ngày 1 tháng 1 năm 2010;\n', 100000)
    yield 'quotes', repeated('“', 8)
    yield 'quotes-in-quotes', repeated('“Điều 1. ', 8)
    yield 'brackets', repeated('(', 8)
    yield 'names', lambda: numbered('Luật Đất đai Luật Việc làm %d Bộ luật Dân sự ', 100000)
    yield 'signatures', lambda: numbered('KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n(Đã ký)\nNguyễn Văn %d\n', 100000)
    yield 'form-feeds', repeated('BAN\f', 8)
    yield 'ban', lambda: 'ỦY BAN\f'
    yield 'dot-leaders', repeated('. ', 8)
    yield 'forms', repeated('Họ và tên: ........ Số: ....../......\n', 8)
    yield 'tabs', repeated('\t', 8)
    yield 'returns', repeated('\r', 8)
    yield 'unlike-lines', lambda: ''.join('%s\n' % ('x' * (i % 4000)) for i in range(8000))
    yield 'abbreviations', repeated('UBND-HĐND-BTCTW-', 8)
    yield 'telex', repeated('nghieenj', 8)
    yield 'long-syllable', repeated('nghiêng', 8)


def encodings():
    yield 'bytes.txt', lambda: bytes(range(1, 256)) * 4000
    yield 'lone-surrogates.txt', lambda: b'\xff\xfe' + b'\0\xd8' * MB
    yield 'utf16-odd.txt', lambda: b'\xff\xfe' + GOOD.encode('utf-16-le') + b'a'
    yield 'utf32.txt', lambda: b'\xff\xfe\0\0' + b'\xff\xff\xff\x7f' * MB
    yield 'marks-of-order.txt', lambda: b'\xef\xbb\xbf' * MB
    yield 'overlong.txt', lambda: b'\xc0\x80\xe0\x80\x80\xf0\x80\x80\x80' * 500000
    yield 'nul.txt', lambda: GOOD.encode() + bytes(MB) + GOOD.encode()
    yield 'changing.txt', lambda: b''.join((GOOD.encode(), b'\n', GOOD.encode('utf-16-le'), b'\n', b'c\xe9ng h\xdf\xa6', b'\n')) * 40000
    yield 'tcvn3.txt', lambda: bytes(range(0xa1, 0xff)) * 40000
    yield 'viqr.txt', lambda: b"a^'o+`e^. " * 400000
    yield 'viqr-marks.txt', lambda: b"a(((((((''''''" * 400000
    yield 'vni.txt', lambda: b'a\xe2\xf9o\xee\xf8' * 400000
    yield 'cp1258.txt', lambda: b'a\xcc\xec\xde\xd2\xf2' * 400000


def pages():
    yield 'deep.html', lambda: '<html><body>' + '<div>' * 200000 + GOOD
    yield 'formats.html', lambda: '<html><body>' + '<b><i><u>' * 50000 + GOOD + '</b></i></u>' * 50000
    yield 'anchors.html', lambda: '<html><body>' + '<a href=x>' * 100000 + GOOD
    yield 'tables.html', lambda: '<html><body>' + '<table><tr><td>' * 20000 + GOOD
    yield 'cells.html', lambda: '<html><body><table><tr>' + '<td colspan=99999 rowspan=99999>a' * 100000
    yield 'attributes.html', lambda: '<html><body><p %s>%s' % (numbered('a%d=1 ', 200000), GOOD)
    yield 'attribute.html', lambda: '<html><body><p a="%s">%s' % ('x' * (8 * MB), GOOD)
    yield 'open-tag.html', lambda: '<html><body>' + '<' * (4 * MB)
    yield 'comments.html', lambda: '<html><body>' + '<!--' * MB + GOOD
    yield 'conditions.html', lambda: '<html><body>' + '<!--[if a]><!--[if b]>' * 200000 + GOOD
    yield 'references.html', lambda: '<html><body>' + '&#0;&#x110000;&#xd800;&nbsp;&#9999999999;' * 100000 + GOOD
    yield 'charset.html', lambda: '<html><head>' + '<meta charset=utf-16>' * 50000 + '<body>' + GOOD
    yield 'fonts.html', lambda: '<html><body>' + '<font face=".VnTime">a<font face="VNI-Times">b</font></font>' * 50000
    yield 'styles.html', lambda: '<html><head><style>' + numbered('.c%d{font-family:.VnTime}', 100000) + '</style><body class=c1>' + GOOD
    yield 'script.html', lambda: '<html><body><script>' + '</scrip' * MB + GOOD
    yield 'lists.html', lambda: '<html><body>' + '<ol start=2147483647 type=i><li>' * 20000 + GOOD
    yield 'controls.html', lambda: '<html><title>\x1b[31m&#27;[31m\u202e</title><body>' + GOOD
    yield 'title.html', lambda: '<html><title>' + 'hoa sen ' * MB + '</title><body>' + GOOD
    for name, head in (('laughs', LAUGHS), ('quadratic', QUADRATIC), ('outside', OUTSIDE), ('parameter', PARAMETER), ('circle', CIRCLE)):
        yield name + '.xml', lambda head=head: '<?xml version="1.0"?>%s<d>%s %s</d>' % (head, GOOD, '&j;' * 5000)
    yield 'deep.xml', lambda: '<?xml version="1.0"?>' + '<d>' * 300000 + GOOD
    yield 'namespaces.xml', lambda: '<?xml version="1.0"?><d %s>%s</d>' % (numbered('xmlns:n%d="u%d" '.replace('u%d', 'u'), 50000), GOOD)
    yield 'cdata.xml', lambda: '<?xml version="1.0"?><d>' + '<![CDATA[' + ']]' * (4 * MB) + '</d>'
    yield 'instructions.xml', lambda: '<?xml version="1.0"?><d>' + '<?a b?>' * 500000 + GOOD + '</d>'
    yield 'emphasis.md', lambda: '# ' + GOOD + '\n\n' + '*_' * MB
    yield 'links.md', lambda: '# a\n\n' + '[' * MB + GOOD + '](' * MB
    yield 'quotes.md', lambda: '# a\n\n' + '> ' * 200000 + GOOD
    yield 'pipes.md', lambda: '# a\n\n' + '|' * MB + '\n' + '|-' * (MB // 2) + '\n' + '|a' * MB
    yield 'backticks.md', lambda: '# a\n\n' + ''.join('`' * (i % 1000 + 1) + 'a' for i in range(4000))
    yield 'lists.md', lambda: '# a\n\n' + ''.join(' ' * i + '- a\n' for i in range(3000))
    yield 'front.md', lambda: '---\n' + numbered('title%d: a\n', 300000) + '# ' + GOOD
    yield 'quotes.csv', lambda: 'a,b\n' + '"' * (5 * MB)
    yield 'columns.csv', lambda: 'a,' * (2 * MB) + '\n' + GOOD


def cases():
    for name, make in texts():
        yield name + '.txt', make
    yield from encodings()
    yield from pages()
