#!/usr/bin/python3
"""Searches four hosts as one index: the same results as one of all documents, round trips, damaged answers, and hosts that
are 1 ms and 20 ms away: in a network namespace where the machine lets us, else behind relays. Prints TAP.

    tests/remote/check.py BUILD [DOCUMENTS]
"""
import contextlib
import json
import os
import random
import shutil
import socket
import subprocess
import sys
import tempfile
import threading

import hosts
import relay

BUILD = os.path.abspath(sys.argv[1])
TRACUU, INDEXER = BUILD + '/tracuu', BUILD + '/tracuu-index'
N_HOSTS, N_DOCUMENTS, N_QUERIES, N_FLIPS = 4, 400, 120, 40
# After the hosts are reached. A query whose words may be read in several ways, as without marks, is read in two steps.
ROUNDS, ROUNDS_UNMARKED = 6, 7
WORDS = ['đăng ký tạm trú', 'luân chuyển cán bộ', 'phí công chứng', 'hợp đồng lao động', 'bảo hiểm xã hội']
NUMBERS = ['99/2012/NĐ-CP', 'nghi dinh 23/2015', 'thông tư 257/2016/TT-BTC']
SLIPS = ['đăng ký tạm trúu', 'hợp đồng laoo động', 'bảo hiêmr xã hội tự nguyệnn']
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


def do(*command):
    return subprocess.run(command, capture_output=True).returncode == 0


@contextlib.contextmanager
def in_namespace(indexes, delay_ms):
    """Hosts in a network namespace so far away. Their locations; None where that cannot be had."""
    name, address = 'tracuu-%d' % os.getpid(), '10.213.7.'
    inside = ('ip', 'netns', 'exec', name)
    servers = []
    try:
        if (do('ip', 'netns', 'add', name) and do('ip', 'link', 'add', 'tracuu0', 'type', 'veth', 'peer', 'name', 'tracuu1') and
                do('ip', 'link', 'set', 'tracuu1', 'netns', name) and do('ip', 'addr', 'add', address + '1/24', 'dev', 'tracuu0') and
                do(*inside, 'ip', 'addr', 'add', address + '2/24', 'dev', 'tracuu1') and do('ip', 'link', 'set', 'tracuu0', 'up') and
                do(*inside, 'ip', 'link', 'set', 'tracuu1', 'up') and
                do('tc', 'qdisc', 'add', 'dev', 'tracuu0', 'root', 'netem', 'delay', '%dms' % (2 * delay_ms))):
            servers = [hosts.Server(index, address + '2', inside=inside) for index in indexes]
            for server in servers:
                server.wait()
        yield ['tcp://%s2:%d' % (address, server.port) for server in servers] or None
    finally:
        for server in servers:
            server.stop()
        do('ip', 'link', 'del', 'tracuu0')
        do('ip', 'netns', 'del', name)


def relayed(servers, delay_ms):
    return ['tcp://127.0.0.1:%d' % relay.Relay(server.port, delay_ms).port for server in servers]


def took(where, kinds, batch):
    """Milliseconds of each query of each kind, the less of two times; hosts are reached, and asked for news, before that."""
    best = {}
    for kind, (options, texts) in list(kinds.items()) * 2:
        with open(batch, 'w') as file:
            file.write('\n'.join(texts) + '\n')
        for line in run(where, '--timeout=0', '--batch=' + batch, '--json', *options).stdout.splitlines():
            said = json.loads(line).get('summary')
            if said:
                key = (kind, said['query'])
                best[key] = min(said['ms'], best.get(key, said['ms']))
    return best


def check_delays(servers, indexes, work):
    """What a query costs more when each byte takes so long to a host, and as long back."""
    kinds = {'as typed': ((), WORDS), 'unmarked': ((), UNMARKED), 'by date': (('--sort=newest',), WORDS),
             'by number': ((), NUMBERS), 'with suggestions': ((), SLIPS)}
    near = took(relayed(servers, 0), kinds, work + '/queries')
    for delay in (1, 20):
        with in_namespace(indexes, delay) as where:
            far = took(where or relayed(servers, delay), kinds, work + '/queries')
        for kind in kinds:
            more = sorted((far[key] - near[key]) / (2 * delay) for key in near if key[0] == kind and key in far)
            # A busy machine adds more than a round trip of 2 ms, and some of one of 40.
            say(bool(more) and (delay == 1 or more[len(more) // 2] <= ROUNDS_UNMARKED + 2),
                'hosts %d ms away cost a query %s a few round trips more' % (delay, kind), ' '.join('%.1f' % m for m in more))


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
    check_delays(servers, indexes, work)
    for server in servers:
        server.stop()
    shutil.rmtree(work)
    print('1..%d' % n)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
