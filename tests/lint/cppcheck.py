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
    # What versions later than 2.10 add:
    'nullPointerOutOfMemory', 'nullPointerArithmeticOutOfMemory',  # without memory GLib ends the program
    'leakNoVarFunctionCall',  # g_hash_table_add takes what g_strdup made, as memleak
    'deallocuse:corpus/format/office97/xls.c',  # g_string_free(name, FALSE) gives its text away
    'sizeofDivisionMemfunc:query/output/output_columns.c',  # g_new0 counts things, not bytes
    'invalidFunctionArg:corpus/token/token_address.c',  # a byte as GLib's char
] + ['uninitvar:' + path for path in (  # arrays that another function fills
    'corpus/names/docnum_scan.c', 'corpus/token/token_glue.c', 'corpus/encoding/judge.c', 'corpus/format/pages/annotations.c',
    'query/rank/namesakes.c')]
command = ['cppcheck', '-q', '-j', os.environ.get('JOBS') or '2', '--std=c11', '--library=gtk', '--error-exitcode=1',
           '--enable=warning,performance,portability', '--inline-suppr', '-I.', '-D_GNU_SOURCE', '-DTRACUU_VERSION=""',
           '--template={file}:{line}: {severity}: {message} [{id}]'] + ['--suppress=' + s for s in SUPPRESS]
sources = list(tree.files('.c', tests=False))
if not sources:
    sys.exit(0)
done = subprocess.run(command + sources, capture_output=True, text=True)
print(done.stdout + done.stderr, end='')
sys.exit(done.returncode)
