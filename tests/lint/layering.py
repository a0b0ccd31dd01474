#!/usr/bin/python3
"""Includes keep to the table of includes.txt, paths start at the top of the tree, rooms stand in one order, and headers form no cycle."""
import os
import sys

import tree

may, library = tree.rooms()
problems = []
graph = {}
above = []
for room in may:
    above.append(room)
    problems += ['tests/lint/includes.txt: %s names %s, which stands below it' % (room, other)
                 for other in may[room] if other not in above and not room.startswith('tests/')]
for path in tree.files('.c', '.cc', '.h', '.hh'):
    room = os.path.dirname(path)
    for line, kind, what in tree.includes(path):
        where = '%s:%d: ' % (path, line)
        if kind == '<':
            for prefix, allowed in library.items():
                if what.startswith(prefix) and room not in allowed:
                    problems.append(where + '<%s> may only be included in %s' % (what, ', '.join(allowed)))
            continue
        graph.setdefault(path, []).append(what)
        target = os.path.dirname(what)
        # make writes some files below the build
        if not os.path.exists(what) and not os.path.exists((os.environ.get('BUILD') or 'build') + '/' + what):
            problems.append(where + '"%s" is no path from the top of the tree' % what)
        elif target != room and target not in may[room]:
            problems.append(where + '%s may not include %s (see tests/lint/includes.txt)' % (room, target))

done, stack = set(), []


def visit(path):
    if path in stack:
        problems.append('include cycle: ' + ' -> '.join(stack[stack.index(path):] + [path]))
    elif path not in done:
        stack.append(path)
        for what in graph.get(path, []):
            visit(what)
        stack.pop()
        done.add(path)


for path in list(graph):
    visit(path)
for problem in problems:
    print(problem)
sys.exit(1 if problems else 0)
