"""Indexes served on this machine as other machines serve them, and proxies before them that count round trips."""
import os
import selectors
import socket
import subprocess
import threading
import time

ASK_TERMS, ASK_DOCUMENT, ASK_QUERY, ASK_POSTINGS = 0, 2, 8, 11
EXCEPTION, DONE, METADATA = 1, 2, 19


def free_port():
    with socket.socket() as one:
        one.bind(('127.0.0.1', 0))
        return one.getsockname()[1]


class Server:
    """xapian-tcpsrv for one index, on a free port of this machine."""

    def __init__(self, index, interface='127.0.0.1', port=None, inside=()):
        self.port = port or free_port()
        self.process = subprocess.Popen([*inside, 'xapian-tcpsrv', '--quiet', '--interface', interface, '--port',
                                         str(self.port), index], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                        start_new_session=True)
        self.interface = interface
        if not inside:
            self.wait()

    def wait(self):
        for _ in range(100):
            try:
                socket.create_connection((self.interface, self.port)).close()
                return
            except OSError:
                time.sleep(0.05)
        raise SystemExit('no server on port %d' % self.port)

    def stop(self):
        try:
            os.killpg(self.process.pid, 15)
        except ProcessLookupError:
            pass
        self.process.wait()


class Messages:
    """Cuts a stream of the protocol into messages: their first bytes, and all of each (see indexer/hosts/wire.h)."""

    def __init__(self):
        self.data = b''

    def feed(self, data):
        self.data += data
        at = 0
        while len(self.data) - at >= 2:
            length, end = self.data[at + 1], at + 2
            if length == 255:
                shift = 0
                while end < len(self.data):
                    byte = self.data[end]
                    length += (byte & 127) << shift
                    shift, end = shift + 7, end + 1
                    if byte & 128:
                        break
                else:
                    break
            if len(self.data) < end + length:
                break
            yield self.data[at], self.data[at:end + length]
            at = end + length
        self.data = self.data[at:]


class Line:
    """One connection through the proxy: what was asked and is not answered yet, and the answers that are held back."""

    def __init__(self, client, server):
        self.client, self.server = client, server
        self.asked, self.answered = Messages(), Messages()
        self.open = [None]  # the server speaks first
        self.held = b''

    def ask(self, data):
        self.open += [kind for kind, _ in self.asked.feed(data)]
        self.server.sendall(data)

    def answer(self, data):
        for kind, _ in self.answered.feed(data):
            lists = self.open and self.open[0] in (ASK_TERMS, ASK_DOCUMENT, ASK_POSTINGS)
            if self.open and (not lists or kind in (DONE, EXCEPTION)):
                self.open.pop(0)
        self.held += data


class Rounds(threading.Thread):
    """Proxies before some ports. Answers are held back until every question asked so far is answered whole and nothing more
    is asked for a moment: each time they are let go is one round trip, however many questions it carried."""

    QUIET = 0.04

    def __init__(self, ports):
        super().__init__(daemon=True)
        self.count = 0
        self.questions = 0
        self.ports, self.to = [], {}
        self.select = selectors.DefaultSelector()
        self.lines = []
        for port in ports:
            door = socket.create_server(('127.0.0.1', 0))
            self.ports.append(door.getsockname()[1])
            self.select.register(door, selectors.EVENT_READ, ('door', port))
        self.start()

    def locations(self):
        return ['tcp://127.0.0.1:%d' % port for port in self.ports]

    def reset(self):
        self.count = self.questions = 0

    def run(self):
        last = time.monotonic()
        while True:
            for key, _ in self.select.select(self.QUIET / 4):
                last = time.monotonic()
                self.hear(key.fileobj, *key.data)
            held = [line for line in self.lines if line.held]
            if held and not any(line.open for line in self.lines) and time.monotonic() - last > self.QUIET:
                self.count += 1
                for line in held:
                    data, line.held = line.held, b''
                    try:
                        line.client.sendall(data)
                    except OSError:
                        pass

    def hear(self, file, what, about):
        if what == 'door':
            client, _ = file.accept()
            server = socket.create_connection(('127.0.0.1', about))
            for end in (client, server):
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            line = Line(client, server)
            self.lines.append(line)
            self.select.register(client, selectors.EVENT_READ, ('client', line))
            self.select.register(server, selectors.EVENT_READ, ('server', line))
            return
        try:
            data = file.recv(1 << 20)
        except OSError:
            data = b''
        if not data:
            for end in (about.client, about.server):
                try:
                    self.select.unregister(end)
                except (KeyError, ValueError):
                    pass
                end.close()
            if about in self.lines:
                self.lines.remove(about)
        elif what == 'client':
            before = len(about.open)
            about.ask(data)
            self.questions += len(about.open) - before
        else:
            about.answer(data)
