#!/usr/bin/python3
"""What the programs say is marked for translation, and po/vi.po has all of it in Vietnamese.

--update brings po/vi.po up to date with the code: what is new is left empty, what is gone goes."""
import os
import re
import subprocess
import sys
import tempfile

import tree

KEYWORDS = ['--keyword', '--keyword=_', '--keyword=N_', '--keyword=C_:1c,2', '--keyword=language_plural:1,2']
CATALOGUE = 'po/vi.po'

# Rooms and files whose every sentence must be marked.
MARKED = ['corpus/base', 'corpus/names/fact.c', 'corpus/format/format_result.c', 'corpus/format/pages/ocr.c', 'indexer', 'query']

# ... but for those that hold what people type, what shells read, and what only machines are told.
NOT_MARKED = ['query/plan/plan_intent.c', 'corpus/base/options_completion.c', 'indexer/telling/machine_report.c']

# Two words side by side, or a sentence's capital: what people read. Names of things, keys and formats are neither.
SMALL = r'\b(?:for|of|or|and|by|from|until|with|more|than|in)\b'
WORDS = re.compile(r'[A-Za-z]{2,}[,:;]? [a-z]|^[A-Z][a-z]{2,}\b|%.* ' + SMALL + '|' + SMALL + ' .*%')
# Names that others gave, and what identifies a thing.
NAMES = ['System Volume Information', 'Thumbs.db', 'failed to allocate', 'x dpi %d side %d, no annotations, %s']
# Lines of one call: xgettext gives a plural the place of its singular.
CALL = 8
# Vietnamese is data, unless English words stand around it.
VIETNAMESE = re.compile(r'[À-ỹ]')
ENGLISH = re.compile(r'\b(?:the|is|of|or|to|was|no|not|has|with|by|for|from|and)\b')
# Tags and style of a page.
MARKUP = re.compile(r'^<|^\w+\{')
# Calls whose texts no person who uses the programs reads.
NOT_SAID = re.compile(r'G_DEFINE_QUARK|throw Xapian::|what\.(?:compare|find)|SUBJECT\[\]|g_debug|g_return|g_assert|#\s*(?:include|error)|_Static_assert')


def run(*command):
    return subprocess.run(command, capture_output=True, text=True)


def is_marked(path):
    return path not in NOT_MARKED and any(path == m or path.startswith(m + '/') for m in MARKED)


def xgettext(out, sources, *options):
    done = run('xgettext', '--language=C', '--from-code=UTF-8', '--sort-output', '-o', out, *options, *sources)
    if done.returncode:
        sys.exit(done.stderr)


def template(out):
    xgettext(out, list(tree.files('.c', '.cc', '.h', tests=False)), '--no-location', '--package-name=tracuu', *KEYWORDS)


def texts(path):
    """(file, line) -> the texts that xgettext found there."""
    found = {}
    with open(path, encoding='utf-8') as f:
        for entry in f.read().split('\n\n')[1:]:
            text = ''.join(re.findall(r'^(?:msg(?:ctxt|id|id_plural) )?"(.*)"$', re.sub(r'^msgstr.*', '', entry, flags=re.M | re.S), re.M))
            for place in re.findall(r'^#: (.*)', entry, re.M):
                for one in place.split():
                    found.setdefault(tuple(one.rsplit(':', 1)), []).append(text)
    return found


def unmarked(folder):
    """Sentences of the marked rooms that no keyword stands before."""
    sources = list(filter(is_marked, tree.files('.c', '.cc', '.h', tests=False)))
    xgettext(folder + '/all.pot', sources, '--extract-all', '--no-wrap', '-n')
    xgettext(folder + '/marked.pot', sources, '--no-wrap', '-n', *KEYWORDS)
    marked, lines = texts(folder + '/marked.pot'), {}
    for place, found in sorted(texts(folder + '/all.pot').items(), key=lambda item: (item[0][0], int(item[0][1]))):
        path, line = place
        if path not in lines:
            with open(path, encoding='utf-8') as f:
                lines[path] = f.read().splitlines()
        if NOT_SAID.search(lines[path][int(line) - 1]):
            continue
        for text in found:
            if MARKUP.search(text) or text in NAMES or (VIETNAMESE.search(text) and not ENGLISH.search(text)):
                continue
            if WORDS.search(text) and not any(text in m for near in range(int(line) - CALL, int(line) + 1) for m in marked.get((path, str(near)), [])):
                yield '%s:%s: "%s" is not marked with _() or N_()' % (path, line, text)


if '--update' in sys.argv:
    with tempfile.TemporaryDirectory() as folder:
        template(folder + '/tracuu.pot')
        for command in (['msgmerge', '--quiet', '--update', '--backup=none', '--no-fuzzy-matching', '--sort-output', CATALOGUE, folder + '/tracuu.pot'],
                        ['msgattrib', '--no-obsolete', '--sort-output', '-o', CATALOGUE, CATALOGUE]):
            done = run(*command)
            if done.returncode:
                sys.exit(done.stderr)
    with open(CATALOGUE, encoding='utf-8') as f:
        text = f.read()
    with open(CATALOGUE, 'w', encoding='utf-8') as f:
        f.write(re.sub(r'^"POT-Creation-Date:.*\n', '', text, flags=re.M))  # every change would meet every other there
    print(run('msgfmt', '--check-format', '--statistics', '-o', '/dev/null', CATALOGUE).stderr, end='')
    sys.exit(0)

problems = []
with tempfile.TemporaryDirectory() as folder:
    template(folder + '/tracuu.pot')
    checked = run('msgfmt', '--check-format', '--check-domain', '-o', '/dev/null', CATALOGUE)
    compared = run('msgcmp', CATALOGUE, folder + '/tracuu.pot')
    problems += checked.stderr.splitlines() if checked.returncode else []
    # Its warnings are of messages that the code has no more.
    problems += [line.replace(folder + '/', '') for line in compared.stderr.splitlines()]
    problems += unmarked(folder)
if problems:
    problems.append('`make po` brings %s up to date; then fill in what is empty.' % CATALOGUE)
print('\n'.join(problems))
sys.exit(1 if problems else 0)
