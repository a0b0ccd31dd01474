#!/usr/bin/python3
"""The code is laid out as .clang-format says (`make format` does it); text files end with a newline, without blanks at line ends."""
import os
import re
import shutil
import subprocess
import sys

import tree

problems = []
sources = list(tree.files('.c', '.cc', '.h', '.hh'))


def formatter(version):
    """The clang-format of this version, whatever its name on this system; None where there is another."""
    for name in ('clang-format-' + version, 'clang-format'):
        if shutil.which(name) and re.search(r'version (\d+)', subprocess.run([name, '--version'], capture_output=True, text=True).stdout)[1] == version:
            return name


# Another version lays out some lines otherwise: only the one that .clang-format names may judge.
with open('.clang-format', encoding='utf-8') as f:
    version = re.search(r'^# Version: (\d+)$', f.read(), re.M)[1]
program = formatter(version)
if program and '--fix' in sys.argv[1:]:
    sys.exit(subprocess.run([program, '-i'] + sources).returncode)
if program:
    done = subprocess.run([program, '--dry-run', '--Werror', '--ferror-limit=3'] + sources, capture_output=True, text=True)
    if done.returncode:
        problems.append(done.stderr)
else:
    print('Skipped: the code is laid out by clang-format %s, which is not here.' % version)
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
