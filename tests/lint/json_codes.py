#!/usr/bin/python3
"""Every code of a notice, an error or a relation is in tracuu-json(5), in both languages, and in the schema, and none else."""
import glob
import json
import re
import sys

SECTIONS = {'query/tracuu-json.5': ('NOTICES', 'ERRORS', 'RELATIONS'), 'man/vi/tracuu-json.5': ('THÔNG BÁO', 'LỖI', 'QUAN HỆ')}


def literals(call):
    """The codes that stand where a function is called; a call without one is told."""
    codes = set()
    for path in glob.glob('query/**/*.c', recursive=True):
        with open(path, encoding='utf-8') as f:
            text = f.read()
        for m in re.finditer(r'(?<![\w])%s\((?!const |Notices )' % call, text):
            found = re.match(r'[^;]*?"([a-z]+(?:-[a-z]+)*)"', text[m.end():])
            if found:
                codes.add(found[1])
            else:
                problems.append('%s: a call of %s gives no code' % (path, call))
    return codes


problems = []
notices = literals('notices_add')
with open('query/failure.c', encoding='utf-8') as f:
    source = f.read()
errors = literals('failure_say') | set(re.findall(r'(?:return |= |\? |: )"([a-z-]+)"', source))
with open('corpus/names/fact.c', encoding='utf-8') as f:
    keys = set(re.findall(r'FACT_VALUE_DOCUMENT, \d+, [A-Z_| ]+, "([a-z_]+)"', f.read()))
with open('query/output/output_related.c', encoding='utf-8') as f:
    related = set(re.findall(r'\[NEIGHBOURS_\w+\] = \{"([a-z_]+)"', f.read()))
relations = keys | related
if len(keys) < 10 or len(related) < 10:
    problems.append('%d relations are found: this check has to be mended' % len(relations))
if len(notices) < 15 or len(errors) < 10:
    problems.append('%d notices and %d errors are found: this check has to be mended' % (len(notices), len(errors)))
with open('query/tracuu-json.schema.json', encoding='utf-8') as f:
    defs = json.load(f)['$defs']
listed = {'the schema': (defs['found']['properties']['notice_codes']['items']['examples'],
                         defs['failed']['properties']['error_code']['examples'])}
for page, sections in SECTIONS.items():
    with open(page, encoding='utf-8') as f:
        text = f.read()
    bodies = [re.search(r'^\.Sh %s\n(.*?)^\.Sh ' % s, text, re.M | re.S)[1] for s in sections]
    listed[page] = [re.findall(r'^\.It Cm (\S+)$', body, re.M) for body in bodies]
for name in ('document', 'neighbour'):
    problems += ['the schema: %s has no key %s' % (name, k) for k in sorted(keys - set(defs[name]['properties']))]
if sorted(defs['relation']['properties']['relation']['examples']) != sorted(related):
    problems.append('the schema: the relations are others than the code has')
for where, lists in listed.items():
    for there, codes in zip(lists, (notices, errors, relations)):
        problems += ['%s: the code %s is missing' % (where, c) for c in sorted(codes - set(there))]
        problems += ['%s: there is no code %s' % (where, c) for c in sorted(set(there) - codes)]
        if list(there) != sorted(set(there)):
            problems.append('%s: codes are not in order, or twice there' % where)
print('\n'.join(problems))
sys.exit(1 if problems else 0)
