"""The source files of the house and what each includes; shared by the lint checks."""
import os
import re

INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^">]+)[">]')


def rooms():
    """Folder -> folders it may include, and library prefix -> folders that may include it."""
    may, library = {}, {}
    with open('tests/lint/includes.txt', encoding='utf-8') as f:
        for line in f:
            line = line.split('#')[0].strip()
            if line.startswith('<'):
                prefix, *where = line[1:].split()
                library[prefix] = where
            elif line:
                room, _, where = line.partition(':')
                may[room] = where.split()
    everything = [room for room in may if not room.startswith('tests/')]
    for room, where in may.items():
        if '*' in where:
            may[room] = everything + [w for w in where if w != '*']
    return may, library


def files(*endings, tests=True):
    """Source files with one of these endings, in the rooms of the table."""
    for room in rooms()[0]:
        if (tests or not room.startswith('tests/')) and os.path.isdir(room):
            for name in sorted(os.listdir(room)):
                if name.endswith(endings):
                    yield room + '/' + name


def includes(path):
    """(line number, '<' or '"', what) of every #include of a file."""
    with open(path, encoding='utf-8') as f:
        for n, line in enumerate(f, 1):
            m = INCLUDE.match(line)
            if m:
                yield n, m[1], m[2]
