#!/usr/bin/env python3
"""Every path that README.md and the room tables name exists."""
import os
import re
import sys

problems = []
for page in ('README.md', 'tests/README.md', 'corpus/samples/README.md'):
    if not os.path.exists(page):
        continue
    with open(page, encoding='utf-8') as f:
        for n, line in enumerate(f, 1):
            for code in re.findall(r'`([^`]+)`', line) + re.findall(r'\]\(([^)#:]+)\)', line):
                if re.fullmatch(r'(?:corpus|indexer|query|tests|debian|\.ci)(?:/[\w.+-]+)*/?', code) and not os.path.exists(code):
                    if not os.path.exists(os.path.join(os.path.dirname(page), code)):
                        problems.append('%s:%d: %s does not exist' % (page, n, code))
print('\n'.join(problems))
sys.exit(1 if problems else 0)
