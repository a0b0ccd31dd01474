#!/usr/bin/python3
"""cppcheck finds nothing."""
import os
import subprocess
import sys

import tree

# Each suppression with its reason.
SUPPRESS = [
    'missingIncludeSystem',  # library headers are the libraries' business
    'unknownMacro',          # G_DEFINE_AUTOPTR_CLEANUP_FUNC and friends: the compiler checks them
    'arrayIndexOutOfBoundsCond',  # a check of one value is read as a doubt about all others
    'arrayIndexOutOfBounds:query/rank/rank.c',  # MIN(n + 1, max) - 1 is not -1
    'memleak',  # a struct copied into a GArray takes its strings along; the sanitizers see real leaks
    'normalCheckLevelMaxBranches',  # a note about cppcheck itself
]
command = ['cppcheck', '-q', '-j', os.environ.get('JOBS') or '2', '--std=c11', '--library=gtk', '--error-exitcode=1',
           '--enable=warning,performance,portability', '--inline-suppr', '-I.', '-D_GNU_SOURCE', '-DTRACUU_VERSION=""',
           '--template={file}:{line}: {severity}: {message} [{id}]'] + ['--suppress=' + s for s in SUPPRESS]
sources = list(tree.files('.c', tests=False))
if not sources:
    sys.exit(0)
done = subprocess.run(command + sources, capture_output=True, text=True)
print(done.stdout + done.stderr, end='')
sys.exit(done.returncode)
