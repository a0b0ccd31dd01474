"""How long the programs take and how much room: what the benchmarks share."""
import os
import re
import shutil
import statistics
import subprocess
import sys
import time

BUILD = os.environ.get('BUILD') or 'build'


def timed(run):
    start = time.monotonic()
    result = run()
    return time.monotonic() - start, result


def folder_bytes(path):
    return sum(os.path.getsize(os.path.join(d, f)) for d, _, files in os.walk(path) for f in files)


def run_indexer(folder, index, *options):
    """Seconds of a run of tracuu-index and the memory (MB) of its largest process."""
    start = time.monotonic()
    pid = os.spawnv(os.P_NOWAIT, BUILD + '/tracuu-index', ['tracuu-index', '-q', '-d', index, *options, folder])
    _, status, usage = os.wait4(pid, 0)
    if os.waitstatus_to_exitcode(status) > 1:
        sys.exit('tracuu-index failed')
    return time.monotonic() - start, usage.ru_maxrss / 1024


def build_tracuu(folder, index):
    """The same for a full build."""
    shutil.rmtree(index, ignore_errors=True)
    return run_indexer(folder, index)


class Warm:
    """One warm tracuu that answers a line at a time; a time is from the query's line to its summary's."""

    def __init__(self, index, *options):
        self.process = subprocess.Popen([BUILD + '/tracuu', '-d', index, '--format=json', '--batch=-'] + list(options),
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(self, query):
        start = time.monotonic()
        self.process.stdin.write(query.encode() + b'\n')
        self.process.stdin.flush()
        while True:
            line = self.process.stdout.readline()
            if not line:
                sys.exit('tracuu --batch stopped at: ' + query)
            if b'"summary"' in line:
                return (time.monotonic() - start) * 1000


def percentiles(ask, queries):
    """p50, p99 and the longest."""
    for q in queries[:5]:
        ask(q)
    times = sorted(ask(q) for q in queries)
    return statistics.median(times), times[min(len(times) - 1, int(len(times) * 0.99))], times[-1]


def cold(index, queries):
    """Milliseconds of a whole process for one query, median."""
    return statistics.median(timed(lambda: subprocess.run([BUILD + '/tracuu', '-d', index, '--no-pager', q], stdout=subprocess.DEVNULL))[0] * 1000
                             for q in queries)


def short_queries(paths, n):
    """2 to 5 neighbouring words from the middle of a line, of n of the files."""
    queries = []
    for i, path in enumerate(paths[::max(1, len(paths) // n)][:n]):
        with open(path, encoding='utf-8', errors='replace') as f:
            found = re.findall(r'[^\W\d_]+', max(f.read(20000).splitlines() or [''], key=len))
        size = 2 + i % 4
        if len(found) > size:
            queries.append(' '.join(found[len(found) // 2:len(found) // 2 + size]))
    return queries


def machine():
    """What it was measured on."""
    model = None
    with open('/proc/cpuinfo') as f:
        model = re.search(r'model name\s*: (.*)', f.read())
    commit = subprocess.run(['git', 'rev-parse', '--short', 'HEAD'], capture_output=True, text=True).stdout.strip()
    return '%s, %d cores, load %.1f, %s, commit %s' % (model[1] if model else os.uname().machine, os.cpu_count(), os.getloadavg()[0],
                                                       time.strftime('%Y-%m-%d'), commit or '?')
