"""What lies beside documents: corrections, folders, names, files that are none."""
import os
import socket

from made import GOOD, MB, numbered


def written(files, then=None):
    """Writes files by name into the folder."""
    def write(top):
        for name, content in files.items():
            path = os.path.join(os.fsencode(top), os.fsencode(name))
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, 'wb') as f:
                f.write(content() if callable(content) else content.encode())
        if then:
            then(top)
    return write


def table(make):
    return written({'tracuu.csv': lambda: make().encode(), 'a.txt': GOOD})


def beside(make):
    return written({'a.txt.tracuu.ini': lambda: make().encode(), 'a.txt': GOOD})


def deep(top):
    here = os.getcwd()
    os.chdir(top)
    for _ in range(2000):
        os.mkdir('dddd')
        os.chdir('dddd')
    with open('a.txt', 'w', encoding='utf-8') as f:
        f.write(GOOD)
    os.chdir(here)


def links(top):
    for name, to in (('self', '.'), ('up', '..'), ('zero.txt', '/dev/zero'), ('nowhere.txt', 'nowhere'), ('itself.txt', 'itself.txt'),
                     ('memory.txt', '/proc/self/mem'), ('terminal.txt', '/dev/tty')):
        os.symlink(to, os.path.join(top, name))


def nodes(top):
    os.mkfifo(top + '/fifo.txt')
    os.mkdir(top + '/folder.txt')
    with socket.socket(socket.AF_UNIX) as s:
        s.bind(os.path.relpath(top + '/socket.txt'))


def sparse(size):
    def write(top):
        with open(top + '/a.txt', 'wb') as f:
            f.truncate(size)
    return write


def hard_links(top):
    with open(top + '/a.txt', 'w', encoding='utf-8') as f:
        f.write(GOOD)
    for i in range(3000):
        os.link(top + '/a.txt', '%s/%d.txt' % (top, i))


ODD = [b'\xff\xfe.txt', b'new\nline.txt', b'tab\t.txt', b'back\\slash.txt', b'esc\x1b[31m.txt', b'-d.txt', b' .txt', b'%s%n.txt', b'\x7f.txt',
       'ho\u0323a.txt'.encode(), b'a!', b'a.zip!', b'x' * 251 + b'.txt', b"quote'\".txt", '\u202efdp.txt'.encode(), '\x9b2J.txt'.encode(), b'!', b'$(id).txt',
       b'a;b|c&d.txt', b'*.txt', b'~.txt', '\u0301.txt'.encode(), b'tracuu.csv.txt', b'.txt', b'a.tracuu.ini.txt']


def cases():
    yield 'quotes', table(lambda: 'path,number\n' + '"' * (5 * MB))
    yield 'quotes-in-rows', table(lambda: 'path,number\n' + 'a.txt, "x" "y"\n' * 200000)
    yield 'keys', table(lambda: 'path,number\n' + numbered('%d.txt,1/2020/NĐ-CP\n', 200000))
    yield 'rows', table(lambda: 'path,number\n' + numbered('%x,1\n', 3000000))
    yield 'many-tables', written({'d%d/tracuu.csv' % i: lambda: b'path,number\n' + b''.join(b'%d,1\n' % k for k in range(100000)) for i in range(50)})
    yield 'same-key', table(lambda: 'path,number\n' + 'a.txt,1/2020/NĐ-CP\n' * 200000)
    yield 'columns', table(lambda: 'path,' + 'number,' * 200000 + '\na.txt' + ',1' * 200000)
    yield 'cell', table(lambda: 'path,title\na.txt,' + 'hoa sen ' * MB)
    yield 'paths', table(lambda: 'path,number\n' + '../../../etc/passwd,1\n/etc/passwd,2\n..\\..\\a,3\n.,4\na.txt\x1b[31m,5\n\u202e,6\n')
    yield 'values', table(lambda: 'path,number,issued,type\n' + 'a.txt,\x1b[31m\x07,99/99/9999,\u202e\n' * 1000)
    yield 'large-table', table(lambda: 'path,number\n' + 'x' * (40 * MB))
    yield 'binary-table', written({'tracuu.csv': lambda: bytes(range(256)) * 4000, 'a.txt': GOOD})
    yield 'table-is-folder', written({'tracuu.csv/a.txt': GOOD})
    yield 'tables', written({'d%d/tracuu.csv' % i: 'path,number\n../a.txt,1\na.txt,2/2020/NĐ-CP\n' for i in range(500)})
    yield 'groups', beside(lambda: numbered('[group%d]\nnumber=1\n', 200000))
    yield 'line', beside(lambda: '[document]\ntitle=' + 'hoa sen ' * MB)
    yield 'fields', beside(lambda: '[document]\n' + numbered('field%d=1\n', 200000))
    yield 'field', beside(lambda: '[document]\n' + 'x' * (20 * MB) + '=1\n')
    yield 'column', table(lambda: 'path,' + 'x' * (20 * MB) + '\na.txt,1\n')
    yield 'group', beside(lambda: '[' + 'x' * (20 * MB) + ']\n')
    yield 'value', beside(lambda: '[document]\nnumber=' + '1/' * (10 * MB) + '\ntype=' + 'q' * (5 * MB) + '\nissued=' + '1' * (5 * MB) + '\n')
    yield 'lines', beside(lambda: '[document]\n' + 'x\n' * (15 * MB))
    yield 'path', table(lambda: 'path,number\n' + 'x' * (20 * MB) + ',1\n')
    yield 'values-beside', beside(lambda: '[document]\nnumber=\x1b[31m\nissued=0/0/0\ntitle=\\x\\u\n')
    yield 'beside-nothing', written({'%d.txt.tracuu.ini' % i: '[document]\nnumber=1\n' for i in range(2000)})
    yield 'beside-beside', written({'a.txt.tracuu.ini.tracuu.ini': '[document]\nnumber=1\n', 'a.txt': GOOD})
    yield 'odd-names', written({name: GOOD for name in ODD})
    yield 'long-paths', written({'/'.join(['d' * 200] * 18) + '/a.txt': GOOD})
    yield 'deep', deep
    yield 'links', links
    yield 'links-followed', links, '--follow'
    yield 'nodes', nodes
    yield 'sparse', sparse(1 << 40)
    yield 'sparse-full', sparse((255 << 20))
    yield 'hard-links', hard_links
    yield 'many-files', written({'%d.txt' % i: GOOD for i in range(3000)})
    yield 'empty-files', written({'%d.txt' % i: '' for i in range(1000)})
    yield 'no-extension', written({'a': GOOD, 'b.': GOOD, 'c.' + 'x' * 200: GOOD, 'd.pdf': GOOD, 'e.docx': GOOD, 'f.zip': GOOD, 'g.msg': GOOD, 'h.png': GOOD})
