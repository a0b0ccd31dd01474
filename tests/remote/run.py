#!/usr/bin/python3
"""Serves indexes as other machines would, and runs tracuu on them; prints what it says, with HOST1, HOST2 ... for them.

    tests/remote/run.py [--rounds=N] [--lost=HOW] [--breaks=HOW] [--meanwhile=COMMAND] INDEX... -- tracuu-arguments

--rounds=N says whether more than N round trips followed one after another once the hosts were reached.
--lost=HOW adds a host that is none: closed (nobody listens), silent (nothing is ever said), nonsense (bytes that are no protocol),
cut (of the first index, but the connection ends in the middle of the answers).
--breaks=HOW lets the host of the last index break in the middle of the answers (relay.py says how).
--meanwhile=COMMAND runs a command there.
"""
import argparse
import socket
import subprocess
import sys
import threading

from hosts import Rounds, Server, free_port
from relay import Breaking


def listen(answer):
    """A host that answers each connection with what the function does to it. Its port."""
    door = socket.create_server(('127.0.0.1', 0))

    def serve():
        while True:
            threading.Thread(target=answer, args=(door.accept()[0],), daemon=True).start()

    threading.Thread(target=serve, daemon=True).start()
    return door.getsockname()[1]


def nonsense(client):
    client.sendall(b'\x1b[2J HTTP/1.1 400 Bad Request\r\n\r\n' * 20)
    while client.recv(4096):
        pass


def cut(port, after):
    """Passes so many bytes of a server's answers on, and hangs up."""
    def answer(client):
        server, left = socket.create_connection(('127.0.0.1', port)), after

        def ask():
            try:
                while data := client.recv(65536):
                    server.sendall(data)
            except OSError:
                pass

        threading.Thread(target=ask, daemon=True).start()
        while left > 0 and (data := server.recv(min(left, 65536))):
            client.sendall(data)
            left -= len(data)
        for end in (client, server):
            end.shutdown(socket.SHUT_RDWR)
    return answer


def main():
    split = sys.argv.index('--')
    parser = argparse.ArgumentParser()
    parser.add_argument('--rounds', type=int)
    parser.add_argument('--lost', default='')
    parser.add_argument('--breaks', default='')
    parser.add_argument('--meanwhile')
    parser.add_argument('indexes', nargs='*')
    asked = parser.parse_args(sys.argv[1:split])
    servers = [Server(index) for index in asked.indexes]
    proxies = Rounds([server.port for server in servers]) if asked.rounds else None
    ports = proxies.ports[:] if proxies else [server.port for server in servers]
    if asked.lost == 'closed':
        ports.append(free_port())
    elif asked.lost == 'silent':
        ports.append(listen(lambda client: client.recv(1) and threading.Event().wait()))
    elif asked.lost == 'nonsense':
        ports.append(listen(nonsense))
    elif asked.lost == 'cut':
        ports.append(listen(cut(servers[0].port, 5000)))
    if asked.breaks or asked.meanwhile:
        ports[-1] = Breaking(ports[-1], asked.breaks, asked.meanwhile).port
    where = [part for port in ports for part in ('-d', 'tcp://127.0.0.1:%d' % port)]
    done = subprocess.run(['tracuu', *where, *sys.argv[split + 1:]], capture_output=True)
    for text, to in ((done.stdout, sys.stdout), (done.stderr, sys.stderr)):
        for i, port in enumerate(ports):
            text = text.replace(b'127.0.0.1:%d' % port, b'HOST%d' % (i + 1))
        to.buffer.write(text)
        to.flush()
    if proxies:
        n = proxies.count - 1  # the first is what the hosts say of themselves
        print('at most %d round trips' % asked.rounds if n <= asked.rounds else '%d round trips' % n)
    for server in servers:
        server.stop()
    return done.returncode if done.returncode >= 0 else 128 - done.returncode


sys.exit(main())
