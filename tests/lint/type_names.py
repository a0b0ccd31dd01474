#!/usr/bin/python3
"""No two types of the programs share a name: a reader who looks for one finds one."""
import re
import sys

import tree

# Each with its reason.
EXCEPTIONS = {
    'Record': 'what [MS-PPT] and the store call theirs',
}
COMMENT = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\])*"', re.S)
BODY = re.compile(r'\{[^{}]*\}')
TYPEDEF = re.compile(r'^typedef\b([^;]*);', re.M)
# "(*Name)(arguments)", "Name[3]" or "Name" at the end; "struct Name Name" only says that there is one.
NAME = re.compile(r'\(\s*\*\s*(\w+)\s*\)\s*\(|(\w+)\s*(?:\[[^\]]*\]\s*)*$')
ANNOUNCED = re.compile(r'\s*(?:struct|union)\s+(\w+)\s+\1\s*$')


def types(path):
    """The names that the typedefs of a file give."""
    with open(path, encoding='utf-8') as f:
        text = COMMENT.sub('', f.read())
    while BODY.search(text):
        text = BODY.sub('', text)
    for m in TYPEDEF.finditer(text):
        name = NAME.search(m[1])
        if name and not ANNOUNCED.match(m[1]):
            yield name[1] or name[2]


places = {}
for path in tree.files('.c', '.h', '.cc', '.hh', tests=False):
    for name in types(path):
        places.setdefault(name, []).append(path)
problems = ['%s is a type of %s' % (name, ' and of '.join(where)) for name, where in sorted(places.items())
            if len(where) > 1 and name not in EXCEPTIONS]
if len(places) < 100:
    problems.append('hardly any types were found')
print('\n'.join(problems))
sys.exit(1 if problems else 0)
