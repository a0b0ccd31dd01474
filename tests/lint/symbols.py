#!/usr/bin/python3
"""Every global symbol of foo.c, foo.cc or foo_part.c begins with foo_; what does not is made static or renamed."""
import os
import re
import subprocess
import sys

import tree

# "file: symbols that may break the rule", each with its reason.
EXCEPTIONS = {
    'query/main.c': r'main',  # the C entry point
    'indexer/main.c': r'main',
    'corpus/format/pages/ocr.c': r'format_ocr_\w+',  # declared by format.h, the door of the room
    'indexer/store/guard.cc': r'store_error_quark',  # the room's one error domain, where every error is made
}
build = os.environ.get('BUILD') or 'build'
problems = []
for path in tree.files('.c', '.cc', tests=False):
    obj = '%s/%s.o' % (build, path)
    if not os.path.exists(obj):
        problems.append('%s was not built' % obj)
        continue
    stem = os.path.basename(path).rsplit('.', 1)[0].replace('-', '_')
    # A part of a larger one may define the larger one's: store_read.cc of store.h, xls_strings.c of xls.c.
    folder = os.path.dirname(path)
    while '_' in stem and any(os.path.exists('%s/%s.%s' % (folder, stem.rsplit('_', 1)[0], ending)) for ending in ('h', 'c', 'cc')):
        stem = stem.rsplit('_', 1)[0]
    # V and W are weak: inline functions and templates of C++, merged by the linker.
    for line in subprocess.run(['nm', '-g', '--defined-only', '-C', obj], capture_output=True, text=True).stdout.splitlines():
        m = re.match(r'[0-9a-f]* ([A-Z]) (.*)', line)
        if m and m[1] not in 'VWu' and not m[2].startswith(stem + '_') and m[2] != stem:
            if not re.fullmatch(EXCEPTIONS.get(path, '$^'), m[2]):
                problems.append('%s: %s does not begin with %s_' % (path, m[2], stem))
stems = {}
for path in tree.files('.c', '.cc', tests=False):
    stem = os.path.basename(path).rsplit('.', 1)[0]
    if stem != 'main' and stems.setdefault(stem, path) != path:
        problems.append('%s and %s share a name, and so a prefix' % (path, stems[stem]))
print('\n'.join(problems))
sys.exit(1 if problems else 0)
