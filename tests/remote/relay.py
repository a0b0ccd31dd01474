"""Relays between tracuu and a server of this machine: far ones, that pass everything on later, and ones that break in the
middle of a query."""
import queue
import socket
import subprocess
import threading
import time

from hosts import EXCEPTION, METADATA, Messages

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


class Breaking(Relay):
    """Passes on what comes, but instead of the first document: dies (the connection ends), hangs (nothing comes any more), corrupt
    (the server says that its index is), modified (it says that it moved on, on the first connection), moving (on each),
    or runs a command before it passes it on."""

    def __init__(self, port, how, command=None):
        self.how, self.command, self.connections = how, command, 0
        super().__init__(port)

    def begin(self, client, server):
        self.connections += 1
        breaks = self.how in ('dies', 'hangs', 'corrupt', 'moving') or self.connections == 1
        threading.Thread(target=self.ask, args=(client, server), daemon=True).start()
        threading.Thread(target=self.answer, args=(server, client, breaks), daemon=True).start()

    def ask(self, client, server):
        try:
            while data := client.recv(1 << 20):
                server.sendall(data)
            server.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass

    def answer(self, server, client, breaks):
        messages, notes = Messages(), 0
        try:
            while data := server.recv(1 << 20):
                for kind, message in messages.feed(data):
                    notes += kind == METADATA  # the first one is the format
                    if breaks and notes == 2:
                        breaks, message = self.how in ('corrupt', 'moving'), self.instead(message)
                        if not message:
                            return client.shutdown(socket.SHUT_RDWR)
                        notes = 1
                    client.sendall(message)
            client.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass

    def instead(self, message):
        if self.how == 'hangs':
            threading.Event().wait()
        if self.how == 'corrupt':
            return error(CORRUPT, b'Data block 7 is of another \x1b[31mtable')
        if self.how in ('modified', 'moving'):
            return error(MODIFIED, b'The revision being read has been discarded')
        if self.command:
            subprocess.run(self.command, shell=True, stdout=subprocess.DEVNULL)
            return message
        return b''
