#!/usr/bin/python3
"""A manual page in Vietnamese has the sections, the names of variables, fields and keys, and the examples of the English one."""
import glob
import os
import re
import sys

ENGLISH = {os.path.basename(p): p for p in glob.glob('query/*.[157]') + glob.glob('indexer/*.[157]') + glob.glob('indexer/store/*.[157]')}


def read(path):
    with open(path, encoding='utf-8') as f:
        return f.read()


def names(page):
    """Names that are the same in both languages, of items: environment variables, fields, keys, codes."""
    return {name for line in re.findall(r'^\.It (?:Ev|Cm) (.*)', page, re.M)
            for name in re.findall(r'[A-Za-z_:-]{2,}', re.sub(r'\b(?:No|Cm|Pq) \([^)]*\)', ' ', line)) if name not in ('Cm', 'No', 'Ns', 'Ar')}


def rows(page):
    """How many items each section has, and the codes and keys that begin rows of tables or are as wide as a code."""
    parts = re.split(r'^\.S[hs] ', page, flags=re.M)[1:]
    lists = ''.join(re.findall(r'^\.Bl -tag -width "?[a-z-]+"? (.*?)^\.El', page, re.M | re.S))
    codes = re.findall(r'^\.It ([a-z-]+)$', lists, re.M) + re.findall(r'^\.It Sy ([A-Za-z_.]+) Ta', page, re.M)
    return [len(re.findall(r'^\.It', part, re.M)) for part in parts], set(codes)


problems, compared = [], 0
for path in sorted(glob.glob('man/vi/*')):
    name = os.path.basename(path)
    if name not in ENGLISH:
        problems.append('%s: there is no English page of this name' % path)
        continue
    vietnamese, english = read(path), read(ENGLISH[name])
    compared += 1
    wanted, there = ([m for m in re.findall(r'^\.(S[hs]) ', page, re.M)] for page in (english, vietnamese))
    if wanted != there:
        problems.append('%s: its sections are not those of %s' % (path, ENGLISH[name]))
    problems += ['%s: %s is missing' % (path, n) for n in sorted(names(english) - names(vietnamese))]
    problems += ['%s: %s is not in %s' % (path, n, ENGLISH[name]) for n in sorted(names(vietnamese) - names(english))]
    (wanted, codes), (there, translated) = rows(english), rows(vietnamese)
    if wanted != there:
        problems.append('%s: items are missing: %s have to be %s' % (path, there, wanted))
    problems += ['%s: %s is not explained' % (path, c) for c in sorted(codes - translated - {'key', 'name', 'of'})]
    lines = [len(re.findall(r'^\.Dl \$', page, re.M)) for page in (english, vietnamese)]
    if lines[1] < lines[0]:
        problems.append('%s: %d examples of %d are missing' % (path, lines[0] - lines[1], lines[0]))
if compared < 3:
    problems.append('%d pages were compared: this check has to be mended' % compared)
print('\n'.join(problems))
sys.exit(1 if problems else 0)
