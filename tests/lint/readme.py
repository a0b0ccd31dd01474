#!/usr/bin/python3
"""Every room opens with a README, paths that pages name exist, and corpus/samples.md describes every sample."""
import glob
import os
import re
import sys

import tree

problems = ['%s/README.md is missing: the question that the room answers, and what it does not do' % room
            for room in tree.rooms()[0] if not room.startswith('tests/') and not os.path.exists(room + '/README.md')]
for page in sorted(glob.glob('**/*.md', recursive=True)):
    if page.startswith('build') or page == 'CHANGELOG.md':
        continue
    with open(page, encoding='utf-8') as f:
        for n, line in enumerate(f, 1):
            for code in re.findall(r'`([^`]+)`', line) + re.findall(r'\]\(([^)#:]+)\)', line):
                if re.fullmatch(r'(?:corpus|indexer|query|tests|debian|\.ci)(?:/[\w.+-]+)*/?', code) and not os.path.exists(code):
                    if not os.path.exists(os.path.join(os.path.dirname(page), code)):
                        problems.append('%s:%d: %s does not exist' % (page, n, code))
with open('corpus/samples.md', encoding='utf-8') as f:
    described = set(re.findall(r'^\| (\S+) \|', f.read(), re.M)) - {'file', '---'}
shipped = set(os.listdir('corpus/samples'))
problems += ['corpus/samples.md: %s is not described' % name for name in sorted(shipped - described)]
problems += ['corpus/samples.md: %s is not there' % name for name in sorted(described - shipped)]
print('\n'.join(problems))
sys.exit(1 if problems else 0)
