#!/usr/bin/env python3
"""load.py TRACUU-INDEX DATA: indexes the real documents and says what it took: time, and memory of all its processes
together (proportional shares, sampled). Exit status 1 when a limit is broken or a document crashed its reader."""
import os
import pathlib
import subprocess
import sys
import tempfile
import time

FOLDERS = ('gazette-pdf', 'office', 'legacy')
CPU_S, MEMORY_MB = 25, 800


def share_kb(pid):
    try:
        with open('/proc/%d/smaps_rollup' % pid, encoding='ascii') as f:
            return next((int(line.split()[1]) for line in f if line.startswith('Pss:')), 0)
    except OSError:
        return 0


def family(pid):
    pids = [pid]
    for task in pathlib.Path('/proc/%d/task' % pid).glob('*/children'):
        try:
            pids += [int(p) for p in task.read_text().split()]
        except OSError:
            pass
    return pids


def main():
    program, data = sys.argv[1], pathlib.Path(sys.argv[2])
    folders = [str(data / f) for f in FOLDERS if (data / f).is_dir()]
    if not folders:
        print('There are no development data; nothing was measured.')
        return 0
    peak = 0
    with tempfile.TemporaryDirectory(prefix='tracuu-load.') as work:
        before, start = os.times(), time.monotonic()
        run = subprocess.Popen([program, '-q', '-d', work + '/ix'] + folders)
        while run.poll() is None:
            peak = max(peak, sum(map(share_kb, family(run.pid))))
            time.sleep(0.02)
        after, wall = os.times(), time.monotonic() - start
        listed = subprocess.run([program, '--list', '-d', work + '/ix'], stdout=subprocess.PIPE, check=True).stdout.decode()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    reasons = [line.split('\t')[3] for line in listed.splitlines()]
    bad = [r for r in reasons if r in ('crashed', 'timed-out', 'out-of-memory')]
    print('%d documents: %.1f s CPU, %.1f s wall, %.0f MB in all processes together; %s' % (
        len(reasons), cpu, wall, peak / 1024, ', '.join('%d %s' % (reasons.count(r), r) for r in sorted(set(reasons)))))
    return 1 if bad or cpu > CPU_S or peak / 1024 > MEMORY_MB else 0


sys.exit(main())
