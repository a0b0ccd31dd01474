#!/usr/bin/python3
"""Searches four hosts as one index: the same results as one of all documents, round trips, damaged answers, and, where the
machine lets us, hosts that are 1 ms and 20 ms away. Prints TAP.

    tests/remote/check.py BUILD [DOCUMENTS]
"""
import os
import random
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time

import hosts

BUILD = os.path.abspath(sys.argv[1])
TRACUU, INDEXER = BUILD + '/tracuu', BUILD + '/tracuu-index'
N_HOSTS, N_DOCUMENTS, N_QUERIES, N_FLIPS = 4, 400, 120, 40
# After the hosts are reached. A query whose words may be read in several ways, as without marks, is read in two steps.
ROUNDS, ROUNDS_UNMARKED = 6, 7
WORDS = ['đăng ký tạm trú', 'luân chuyển cán bộ', 'phí công chứng', 'hợp đồng lao động', 'bảo hiểm xã hội']
UNMARKED = ['xử phạt vi phạm hành chính', 'dang ky tam tru', 'hop dong lao dong', 'bao hiem xa hoi']
n = failed = 0


def say(ok, what, about=''):
    global n, failed
    n, failed = n + 1, failed + (not ok)
    print('%s %d - %s%s' % ('ok' if ok else 'not ok', n, what, '\n# ' + about if about else ''), flush=True)


def run(where, *asked):
    return subprocess.run([TRACUU, *(p for w in where for p in ('-d', w)), *asked], capture_output=True)


def queries(folder):
    """A few words in a row of each document."""
    asked = []
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding='utf-8', errors='replace') as file:
            words = file.read(4000).split()
        at = len(words) // 2
        asked.append(' '.join(w.strip('".,;:()') for w in words[at:at + 3 + len(asked) % 4]))
    return asked[:N_QUERIES // N_HOSTS]


def build(documents, work):
    """Divides documents among the hosts. The indexes of the hosts, and that of all."""
    parts = [work + '/d%d' % i for i in range(N_HOSTS)]
    for part in parts:
        os.mkdir(part)
    for i, name in enumerate(sorted(os.listdir(documents))[:N_DOCUMENTS]):
        shutil.copy(os.path.join(documents, name), parts[i % N_HOSTS])
    for part in parts:
        subprocess.run([INDEXER, '-q', '-d', part + '.idx', part])
    subprocess.run([INDEXER, '-q', '-d', work + '/all.idx', *parts])
    return parts, [part + '.idx' for part in parts], work + '/all.idx'


class Flipper:
    """A host whose answers are changed at random on the way: one byte of every few thousand."""

    def __init__(self, port, seed):
        self.door = socket.create_server(('127.0.0.1', 0))
        self.port, self.to, self.random = self.door.getsockname()[1], port, random.Random(seed)
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            client, server = self.door.accept()[0], socket.create_connection(('127.0.0.1', self.to))
            threading.Thread(target=self.move, args=(client, server, False), daemon=True).start()
            threading.Thread(target=self.move, args=(server, client, True), daemon=True).start()

    def move(self, source, to, flip):
        try:
            while data := bytearray(source.recv(65536)):
                for _ in range(self.random.randrange(1 + len(data) // 500) + self.random.randrange(2) if flip else 0):
                    data[self.random.randrange(len(data))] = self.random.randrange(256)
                to.sendall(data)
            to.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass


def far(indexes, delay_ms, batch):
    """Seconds of a batch over hosts in a namespace so far away, or None where that cannot be had."""
    def do(*command):
        return subprocess.run(command, capture_output=True).returncode == 0

    name, address = 'tracuu-%d' % os.getpid(), '10.213.7.'
    inside = ('ip', 'netns', 'exec', name)
    try:
        if not (do('ip', 'netns', 'add', name) and do('ip', 'link', 'add', 'tracuu0', 'type', 'veth', 'peer', 'name', 'tracuu1') and
                do('ip', 'link', 'set', 'tracuu1', 'netns', name) and do('ip', 'addr', 'add', address + '1/24', 'dev', 'tracuu0') and
                do(*inside, 'ip', 'addr', 'add', address + '2/24', 'dev', 'tracuu1') and do('ip', 'link', 'set', 'tracuu0', 'up') and
                do(*inside, 'ip', 'link', 'set', 'tracuu1', 'up') and
                (not delay_ms or do('tc', 'qdisc', 'add', 'dev', 'tracuu0', 'root', 'netem', 'delay', '%dms' % delay_ms))):
            return None
        servers = [hosts.Server(index, address + '2', inside=inside) for index in indexes]
        for server in servers:
            server.wait()
        start = time.monotonic()
        done = run(['tcp://%s2:%d' % (address, server.port) for server in servers], '--batch=' + batch, '--format=paths')
        seconds = time.monotonic() - start
        for server in servers:
            server.stop()
        return seconds if done.returncode == 0 else None
    finally:
        do('ip', 'link', 'del', 'tracuu0')
        do('ip', 'netns', 'del', name)


def main():
    data = os.environ.get('TRACUU_DATA', '') + '/laws'
    documents = sys.argv[2] if len(sys.argv) > 2 else data if os.path.isdir(data) else 'corpus/samples'
    if not shutil.which('xapian-tcpsrv'):
        print('1..0 # SKIP xapian-tcpsrv is not installed')
        return 0
    work = tempfile.mkdtemp(prefix='tracuu-remote.')
    parts, indexes, whole = build(documents, work)
    asked = (WORDS + UNMARKED + [q for part in parts for q in queries(part)])[:N_QUERIES]
    servers = [hosts.Server(index) for index in indexes]
    there = ['tcp://127.0.0.1:%d' % server.port for server in servers]
    # Scores may differ in their fifth digit, as those of four folders do: Xapian estimates what words in several spellings count.
    different = [q for q in asked if run([whole], '--timeout=0', '-n20', '--format=paths', '--', q).stdout !=
                 run(there, '--timeout=0', '-n20', '--format=paths', '--', q).stdout]
    say(not different, '%d queries find the same in four hosts as in one index, in the same order' % len(asked), '; '.join(different))
    proxies = hosts.Rounds([server.port for server in servers])
    for texts, most in ((WORDS, ROUNDS), (UNMARKED, ROUNDS_UNMARKED)):
        counts = []
        for q in texts:
            proxies.reset()
            run(proxies.locations(), '--timeout=0', '--format=paths', '--', q)
            counts.append(proxies.count - 1)
        say(max(counts) <= most, 'a query takes at most %d round trips' % most, ' '.join(map(str, counts)))
    codes = []
    for seed in range(N_FLIPS):
        flipper = Flipper(servers[seed % N_HOSTS].port, seed)
        one = run(there[1:] + ['tcp://127.0.0.1:%d' % flipper.port], '--timeout=2', *(['--json'] if seed % 2 else []), '--', asked[seed % len(asked)])
        codes.append(one.returncode if b'\x1b' not in one.stdout + one.stderr else 'escape')
    say(set(codes) <= {0, 1, 2, 3}, 'damaged answers end no program, and nothing of them drives a terminal', ' '.join(map(str, codes)))
    batch = work + '/queries'
    with open(batch, 'w') as file:
        file.write('\n'.join(WORDS * 3) + '\n')
    near = far(indexes, 0, batch)
    for delay in (1, 20):
        seconds = far(indexes, delay, batch) if near else None
        if seconds is None:
            print('ok - # SKIP hosts %d ms away: no network namespace or no tc netem here' % delay)
            continue
        more = (seconds - near) * 1000 / delay / len(WORDS * 3)
        # A batch looks before each query whether there is something new; hosts are reached once.
        say(more <= ROUNDS + 2, 'hosts %d ms away cost a query a few times as much' % delay, '%.1f round trips a query' % more)
    for server in servers:
        server.stop()
    shutil.rmtree(work)
    print('1..%d' % n)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
