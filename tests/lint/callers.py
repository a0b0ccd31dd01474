#!/usr/bin/python3
"""Who a header says it is "Called by" is who includes it, tests aside: files and their parts by stem, rooms by path."""
import re
import sys

import tree


def means(name, path):
    """Whether a name on such a line covers a file: "plan" is plan.c and plan_marks.c, "query/ask" every file of the room."""
    if name in rooms:
        return path.startswith(name + '/')
    return re.search(r'(^|/)%s(_\w+)?\.\w+$' % re.escape(name), path) is not None


rooms = tree.rooms()[0]
includers = {}
for path in tree.files('.c', '.cc', '.h', '.hh', tests=False):
    for _, kind, what in tree.includes(path):
        if kind == '"' and path.rsplit('.', 1)[0] != what.rsplit('.', 1)[0]:
            includers.setdefault(what, []).append(path)

problems = []
for header in tree.files('.h', '.hh', tests=False):
    with open(header, encoding='utf-8') as f:
        m = re.search(r'\b[Cc]alled by ([^.]*)\.', re.sub(r'\n \* ?', ' ', f.read().partition('*/')[0]))
    if m is None:
        continue
    names = re.split(r', and |, | and ', m[1].removesuffix(' only'))
    who = includers.get(header, [])
    problems += ['%s: %s does not include it' % (header, n) for n in names if not any(means(n, p) for p in who)]
    problems += ['%s: %s includes it, too' % (header, p) for p in who if not any(means(n, p) for n in names)]
print('\n'.join(problems))
sys.exit(1 if problems else 0)
