#!/usr/bin/python3
"""The code is laid out as .clang-format says (`make format` does it); text files end with a newline, without blanks at line ends."""
import os
import subprocess
import sys

import tree

problems = []
sources = list(tree.files('.c', '.cc', '.h', '.hh'))
# Another version lays out some lines otherwise, so one is named.
done = subprocess.run(['clang-format-14', '--dry-run', '--Werror', '--ferror-limit=3'] + sources, capture_output=True, text=True)
if done.returncode:
    problems.append(done.stderr)
texts = ['Makefile', 'README.md', 'CHANGELOG.md', '.ci/run'] + sources
for folder, _, names in os.walk('tests'):
    texts += ['%s/%s' % (folder, n) for n in names if n.endswith(('.py', '.md', '.sh')) and folder != 'tests/data']
for path in filter(os.path.exists, texts):
    with open(path, 'rb') as f:
        data = f.read()
    if data and not data.endswith(b'\n'):
        problems.append('%s: no newline at the end' % path)
    for n, line in enumerate(data.split(b'\n'), 1):
        if line.endswith((b' ', b'\t', b'\r')):
            problems.append('%s:%d: blanks at the end of the line' % (path, n))
print('\n'.join(problems))
sys.exit(1 if problems else 0)
