"""The documents of the index that the pages are held to: the samples, and what they do not have."""
import os
import shutil
import subprocess
import time
import zipfile

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

LETTER = '''ỦY BAN NHÂN DÂN
TỈNH CÀ MAU
Số: 12/QĐ-UBND
Cà Mau, ngày 5 tháng 3 năm 2020
%sQUYẾT ĐỊNH
%s
Điều 1. %s
CHỦ TỊCH
Nguyễn Văn A
'''
CODIFIED = '''Điều 1. Phạm vi

(Điều 1 %s ngày %s của %s, có hiệu lực thi hành kể từ ngày %s)

Phạm vi.

Điều 2. %s

(Điều 2 %s, có hiệu lực thi hành kể từ ngày %s%s)

%s
'''
# What the samples do not say.
LETTERS = {
    'du-thao.txt': LETTER % ('DỰ THẢO\n', 'Về việc luân chuyển cán bộ', 'Quyết định này có hiệu lực kể từ ngày ký.'),
    'mat.txt': LETTER % ('MẬT\n', 'Về việc bảo vệ', 'Căn cứ Kế hoạch số 7-KH/TU, nay quyết định như sau.'),
    'sao-y.txt': 'SAO Y BẢN CHÍNH\n' + LETTER % ('', 'Về việc sao', 'Quyết định này có hiệu lực kể từ ngày ký.') + 'SAO Y\n',
    'dinh-chinh.txt': LETTER % ('', 'Đính chính Quyết định số 10/2019/QĐ-UBND ngày 5 tháng 2 năm 2019',
                                'Đính chính Quyết định số 10/2019/QĐ-UBND ngày 5 tháng 2 năm 2019 như sau.'),
    'goc.txt': CODIFIED % ('Thông tư số 3/2001/TT-BTC', '05/10/2001', 'Bộ Tài chính', '01/01/2002', 'Hiệu lực',
                           'Thông tư số 3/2001/TT-BTC', '01/01/2002', '', 'Thông tư này có hiệu lực.'),
    'ngung.txt': CODIFIED % ('Thông tư số 7/2005/TT-BTC', '01/02/2005', 'Bộ Tài chính', '01/03/2005', 'Ngưng hiệu lực thi hành',
                             'Thông tư số 7/2005/TT-BTC', '01/03/2005', '',
                             'Ngưng hiệu lực thi hành từ ngày 01 tháng 4 năm 2005 đến hết ngày 30 tháng 6 năm 2005 đối với '
                             'Thông tư số 3/2001/TT-BTC.'),
    'luat.txt': CODIFIED % ('Luật số 9/2001/QH10', '05/10/2001', 'Quốc hội', '01/01/2002', 'Kiểm tra', 'Luật số 9/2001/QH10',
                            '01/01/2002', ', bị ngưng hiệu lực theo quy định tại Điều 2 của Nghị quyết số 96/2005/QH11 có hiệu '
                            'lực thi hành kể từ ngày 01/07/2005', 'Kiểm tra mỗi năm.'),
    'sua-doi.txt': CODIFIED % ('Luật số 8/2001/QH10', '05/10/2001', 'Quốc hội', '01/01/2002', 'Kho', 'Luật số 8/2001/QH10',
                               '01/01/2002', ', có nội dung được sửa đổi, bổ sung bởi khoản 1 Điều 1 Luật số 20/2005/QH11 có '
                               'hiệu lực thi hành kể từ ngày 01/07/2005', 'Có kho.'),
    'chi-tiet.txt': CODIFIED % ('Nghị định số 1/2005/NĐ-CP Quy định chi tiết một số điều của Luật Lưu trữ', '01/02/2005', 'Chính phủ',
                                '01/02/2005', 'Kho', 'Nghị định số 1/2005/NĐ-CP', '01/02/2005', '', 'Có kho.'),
    'long-heading.txt': 'Điều 1. Phạm vi\n\nPhạm vi.\n\nĐiều 2. %s\n\nNội dung.\n\nĐiều 3. Hiệu lực\n\nHết.\n' % ('Hoasentrongaolàng ' * 20),
    'no-heading.txt': 'hoa sen trong ao làng, 1.234.567 đồng, viết cho lan@example.org\n',
    'empty.txt': '',
}


def pdf(*pages):
    """A PDF of pages with one line each; b'' is an empty page."""
    font, n = 3 + 2 * len(pages), len(pages)
    objects = [b'<</Type/Catalog/Pages 2 0 R>>',
               b'<</Type/Pages/Count %d/Kids[%s]>>' % (n, b' '.join(b'%d 0 R' % (3 + 2 * i) for i in range(n)))]
    for i, words in enumerate(pages):
        content = b'BT /F 40 Tf 60 300 Td (%s) Tj ET' % words
        objects.append(b'<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents %d 0 R/Resources<</Font<</F %d 0 R>>>>>>' % (4 + 2 * i, font))
        objects.append(b'<</Length %d>>stream\n%s\nendstream' % (len(content), content))
    objects.append(b'<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>')
    made = b'%PDF-1.4\n' + b''.join(b'%d 0 obj%s endobj\n' % (i + 1, o) for i, o in enumerate(objects))
    return made + b'trailer<</Root 1 0 R/Size %d>>\n%%%%EOF\n' % (len(objects) + 1)


def make_tree(top):
    """A folder of documents, long unchanged but for one."""
    docs = os.path.join(top, 'docs')
    samples = os.path.join(TOP, 'corpus', 'samples')
    shutil.copytree(samples, docs)
    for name, text in LETTERS.items():
        with open(os.path.join(docs, name), 'w', encoding='utf-8') as f:
            f.write(text)
    three = ['thong-tu-28-2026-tt-btc.txt', 'nghi-dinh-51-2025-nd-cp.txt', 'quyet-dinh-605-qd-ubnd-bac-ninh.txt']
    with open(os.path.join(docs, 'cong-bao.txt'), 'w', encoding='utf-8') as out:
        for name in three:
            with open(os.path.join(samples, name), encoding='utf-8') as f:
                out.write(f.read() + '\nCÔNG BÁO/Số 123 + 124/Ngày 12-4-2026\n\n')
    for name in ('letters.zip', 'zip-by-content.odd'):  # the documents in the second one are not looked for at once
        with zipfile.ZipFile(os.path.join(docs, name), 'w') as z:
            z.write(os.path.join(samples, three[1]), 'in/51.txt')
            z.writestr('in/picture.bin', b'\0\1\2')
    with open(os.path.join(docs, 'binary.txt'), 'wb') as f:
        f.write(bytes(range(256)) * 8)
    with open(os.path.join(docs.encode(), b'not-utf8-\xff\n.txt'), 'wb') as f:
        f.write('hoa mai vàng trước ngõ nhà tôi\n'.encode())
    with open(os.path.join(docs, 'pages.pdf'), 'wb') as f:
        f.write(pdf(b'Chuong I', b'Dieu 1. Hoa sen', b'', b'Dieu 2. Ao lang'))
    shutil.copy(os.path.join(TOP, 'tests/fuzz/seeds/fuzz_format_image/png'), os.path.join(docs, 'scan.png'))
    with open(os.path.join(docs, 'scan.png.tracuu.ini'), 'w', encoding='utf-8') as f:
        f.write('[document]\nnumber=12-HD/BTCTW\nissued=2012-06\ntitle=Hướng dẫn luân chuyển\nsigner=\n')
    for name in os.listdir(docs.encode()):
        # One is always younger than a slow machine's run, as a clock that runs ahead makes it.
        when = time.time() + 3600 if name == b'no-heading.txt' else 1500000000.25
        os.utime(os.path.join(docs.encode(), name), (1500000000, when))
    return docs


def make_scan(top):
    """A picture of words; None where nothing draws one."""
    folder = os.path.join(top, 'scans')
    os.mkdir(folder)
    source = os.path.join(top, 'words.pdf')
    with open(source, 'wb') as f:
        f.write(pdf(b'Hoa sen 2012'))
    subprocess.run(['pdftoppm', '-r', '150', '-png', '-singlefile', source, os.path.join(folder, 'words')], stderr=subprocess.DEVNULL, check=False)
    return folder if os.path.exists(os.path.join(folder, 'words.png')) else None
