"""The status and the metrics of runs, against the tables of tracuu-index(1)."""
import collections
import json
import os
import re

import made
from read_index import demand


def keys_of(told, before=''):
    """Yields (key, value) of an object and the objects in it: ("ms.walk", 3)."""
    for key, value in told.items():
        yield before + key, value
        if isinstance(value, dict):
            yield from keys_of(value, before + key + '.')


def check_status(world):
    """A first run, the next one, one without a sandbox."""
    kinds = {'number': int, 'text': str, 'object': dict, 'time': str}
    types = world.manual.names('STATUS', 'key', 'type')
    refuse = [os.path.join(made.TOP, 'tests/cli/refuse.py'), 'close_range=ENOSYS', 'landlock_create_ruleset=EPERM', 'seccomp=EPERM',
              'prctl:22=EPERM', 'prlimit64=EPERM', '--']
    small = os.path.join(world.top, 'small')
    os.mkdir(small)
    for name, text in made.LETTERS.items():
        with open(os.path.join(small, name), 'w', encoding='utf-8') as f:
            f.write(text)
    runs = [world.printed, world.run('tracuu-index', '-q', '--json', '-d', world.folder)]
    # A sanitizer needs what is refused here.
    sanitized = 'san-' in os.environ.get('BUILD', '')
    if not sanitized:
        runs.append(world.run(*refuse, 'tracuu-index', '-q', '--json', '-d', os.path.join(world.top, 'small-index'), small))
    seen = {key for key in types if sanitized and key.startswith('sandbox_missing')}
    for told in map(json.loads, runs):
        for key, value in keys_of(told):
            if key.startswith('failed.'):
                demand(key[7:] in world.manual.entries('REASONS'), '%s is no reason' % key)
                key = 'failed.REASON'
            demand(key in types, '%s is not in the manual' % key)
            demand(isinstance(value, kinds[types[key]]), '%s is not of the type %s' % (key, types[key]))
            demand(types[key] != 'time' or re.fullmatch(r'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ', value), '%s is no time' % key)
            seen.add(key)
    demand(seen == set(types), 'no run tells %s' % sorted(set(types) - seen))
    with open(world.status, encoding='utf-8') as f:
        kept, printed = json.load(f), json.loads(world.printed)
    demand(kept['ms'].keys() == printed['ms'].keys(), 'the file tells other stages')
    del kept['ms'], printed['ms']
    demand(kept == printed, 'the file tells %r, printed is %r' % (kept, printed))


def check_metrics(world):
    labels = world.manual.names('METRICS', 'name', 'label')
    told, meaning = collections.defaultdict(dict), {r['name']: r['meaning'] for r in world.manual.tables('METRICS')[0]}
    with open(world.metrics, encoding='utf-8') as f:
        for line in f:
            if line.startswith('# '):
                demand(not line.startswith('# TYPE') or line.endswith(' gauge\n'), 'not a gauge: %s' % line)
                continue
            name, label, value = re.fullmatch(r'tracuu_index_(\w+)(?:\{(\w+)="([a-z-]+)"\})? [\d.]+\n', line).groups()
            demand(labels.get(name) == (label or 'none'), '%s is not in the manual, or not with this label' % line)
            known = world.manual.entries('REASONS') if label == 'reason' else re.findall(r'\w+', meaning[name])
            demand(not label or value in known, 'the %s %s is not in the manual' % (label, value))
            told[name][value] = True
    demand(set(told) == set(labels), 'the file does not tell %s' % sorted(set(labels) - set(told)))
