#!/usr/bin/python3
"""Every header compiles alone, as C and (the store's, which C++ includes) as C++, and has the guard its path asks for."""
import concurrent.futures
import os
import re
import shlex
import subprocess
import sys

import tree

flags = shlex.split(os.environ.get('CPPFLAGS', '-I. -D_GNU_SOURCE') + ' ' + os.environ.get('PKG_CFLAGS', ''))
compilers = {'c': [os.environ.get('CC') or 'gcc', '-std=gnu11'], 'c++': [os.environ.get('CXX') or 'g++', '-std=c++17']}


def check(job):
    language, header = job
    command = compilers[language] + flags + ['-Wall', '-Wextra', '-Wpedantic', '-Werror', '-fsyntax-only', '-x', language]
    source = '#include "%s"\n#include "%s"\n' % (header, header)
    if language == 'c':
        source += 'extern int not_empty;\n'
    done = subprocess.run(command + ['-'], input=source, capture_output=True, text=True)
    return '' if done.returncode == 0 else '%s does not compile alone as %s:\n%s' % (header, language, done.stderr)


headers = list(tree.files('.h'))
jobs = [('c', h) for h in headers] + [('c++', h) for h in headers if h.startswith('indexer/store/')]
problems = []
for h in headers:
    guard = 'TRACUU_' + re.sub(r'\W', '_', h).upper()
    with open(h, encoding='utf-8') as f:
        if '#ifndef %s\n#define %s\n' % (guard, guard) not in f.read():
            problems.append('%s: its guard must be %s' % (h, guard))
with concurrent.futures.ThreadPoolExecutor(int(os.environ.get('JOBS') or 2)) as pool:
    problems += filter(None, pool.map(check, jobs))
print('\n'.join(problems))
sys.exit(1 if problems else 0)
