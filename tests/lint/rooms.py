#!/usr/bin/python3
"""A room holds at most 18 sources, its files form no circle, and what a file exports is used by another."""
import collections
import os
import re
import subprocess
import sys

import tree

MOST = 18
# What breaks a rule as yet: what is mended is taken out, and nothing joins it.
LARGE = set()
CIRCLES = [
    'corpus/division/heading corpus/division/passages',
    'corpus/format/detect corpus/format/format corpus/format/reader corpus/format/zip',
    'corpus/format/pages/layout corpus/format/pages/layout_region',
    'corpus/names/docnum corpus/names/docnum_lex',
    'corpus/token/token corpus/token/token_word',
    'indexer/store/files indexer/store/guard indexer/store/handles indexer/store/record indexer/store/remote indexer/store/store indexer/store/store_count indexer/store/sums indexer/store/word_search',
    'query/plan/expand query/plan/plan query/plan/plan_article query/plan/plan_days query/plan/plan_folder query/plan/plan_intent query/plan/plan_names query/plan/plan_repeated',
    'query/search query/search_guard',
]
# Used in their own files and by tests at most.
EXPORTS = set("""
normal_is_canonical ocr_get_pages ocr_mend_line options_parse_size rank_order_weights rank_units recency_of
record_fields resolve_judge sketch_resemblance """.split())
build = os.environ.get('BUILD') or 'build'
sources = list(tree.files('.c', '.cc', tests=False))
problems = []

large = {room: n for room, n in collections.Counter(map(os.path.dirname, sources)).items() if n > MOST}
for room in set(large) - LARGE:
    problems.append('%s: %d sources; a second question hides among them' % (room, large[room]))
problems += ['tests/lint/rooms.py: %s is not too large any more' % room for room in LARGE - set(large)]


def idea(path):
    """A pair foo.c and foo.h, by its stem; a source without a header is a part of a larger one: store_read.cc of store.h."""
    stem = path.rsplit('.', 1)[0]
    while not any(os.path.exists(stem + ending) for ending in ('.h', '.hh')) and '_' in os.path.basename(stem):
        stem = stem.rsplit('_', 1)[0]
    return stem


def is_inside(path, larger):
    """Whether a header is what the parts of a larger one share: plan_builder.h of plan.h."""
    return idea(path).startswith(larger + '_') and not any(os.path.exists(idea(path) + ending) for ending in ('.c', '.cc'))


graph = collections.defaultdict(set)
for path in tree.files('.c', '.cc', '.h', '.hh', tests=False):
    for _, kind, what in tree.includes(path):
        if kind == '"' and os.path.dirname(what) == os.path.dirname(path) and idea(what) != idea(path) \
                and not is_inside(path, idea(what)):
            graph[idea(path)].add(idea(what))


def reach(start):
    seen, todo = set(), list(graph[start])
    while todo:
        at = todo.pop()
        if at not in seen:
            seen.add(at)
            todo += graph[at]
    return seen


reached = {at: reach(at) for at in list(graph)}
circles = {frozenset(b for b in reached[a] if a in reached.get(b, ())) for a in reached if a in reached[a]}
known = [frozenset(circle.split()) for circle in CIRCLES]
for circle in sorted(map(sorted, circles)):
    if not any(set(circle) <= old for old in known):
        problems.append('%s include each other in a circle' % ' '.join(circle))
problems += ['tests/lint/rooms.py: %s is no circle any more' % ' '.join(sorted(old)) for old in known if not any(c <= old for c in circles)]


def symbols(obj, flag):
    """Names of the symbols that an object defines for others or wants of them."""
    out = subprocess.run(['nm', '-g', flag, obj], capture_output=True, text=True).stdout
    return {m[1] for m in re.finditer(r'^\S* *[TDBRU] (\S+)$', out, re.M)}


objects = {path: '%s/%s.o' % (build, path) for path in sources}
missing = [obj for obj in objects.values() if not os.path.exists(obj)]
problems += ['%s was not built' % obj for obj in missing]
wanted = set().union(*(symbols(obj, '--undefined-only') for obj in objects.values()))
tests = ''
for path in tree.files('.c', '.cc', '.h', '.hh'):
    if path.startswith('tests/'):
        with open(path, encoding='utf-8') as f:
            tests += f.read()
tested = set(re.findall(r'\w+', tests))
alone = set()
for path, obj in objects.items():
    for symbol in symbols(obj, '--defined-only') - wanted:
        if symbol == 'main' or symbol.endswith('_error_quark'):  # of GLib's convention for every domain
            continue
        alone.add(symbol)
        if symbol not in EXPORTS:
            who = 'only tests use' if symbol in tested else 'nobody uses'
            problems.append('%s: %s %s outside of it; make it static' % (path, who, symbol))
problems += ['tests/lint/rooms.py: %s is no export without a user any more' % s for s in sorted(EXPORTS - alone) if not missing]
print('\n'.join(problems))
sys.exit(1 if problems else 0)
