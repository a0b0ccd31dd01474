"""Relays between tracuu and a server of this machine: far ones, that pass everything on later, and ones whose answers break
in the middle of a query."""
import queue
import socket
import threading
import time

from hosts import DONE, EXCEPTION, Messages

# Of the errors of Xapian, the numbers by which its servers name them (xapian/error.h).
CORRUPT, MODIFIED = 5, 8


def error(number, text):
    """The message in which a server says an error: its number, no context, what it says."""
    body = bytes([number, 0, len(text)]) + text
    return bytes([EXCEPTION, len(body)]) + body


class Relay:
    """Passes on what comes, in each direction so many milliseconds later, however much is on its way."""

    def __init__(self, port, delay_ms=0):
        self.door = socket.create_server(('127.0.0.1', 0))
        self.port, self.to, self.delay = self.door.getsockname()[1], port, delay_ms / 1000
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            client, server = self.door.accept()[0], socket.create_connection(('127.0.0.1', self.to))
            for end in (client, server):
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.begin(client, server)

    def begin(self, client, server):
        for source, to in ((client, server), (server, client)):
            due = queue.SimpleQueue()
            threading.Thread(target=self.hear, args=(source, due), daemon=True).start()
            threading.Thread(target=self.tell, args=(due, to), daemon=True).start()

    def hear(self, source, due):
        data = True
        while data:
            try:
                data = source.recv(1 << 20)
            except OSError:
                data = b''
            due.put((time.monotonic() + self.delay, data))

    def tell(self, due, to):
        while True:
            when, data = due.get()
            time.sleep(max(0, when - time.monotonic()))
            try:
                if data:
                    to.sendall(data)
                else:
                    to.shutdown(socket.SHUT_RDWR)
            except OSError:
                return
            if not data:
                return
