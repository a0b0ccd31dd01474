"""An index, the manual pages, and the programs to compare with."""
import collections
import json
import os
import subprocess

import made
import page as pages
import read_index

BUILD = os.path.abspath(os.path.join(made.TOP, os.environ.get('BUILD') or 'build'))
ROOMS = [folder for folder, _, _ in os.walk(os.path.join(made.TOP, 'indexer'))]


class World:
    """An index, what the page says of it, and the programs."""

    def __init__(self, top):
        self.env = {k: v for k, v in os.environ.items() if not k.startswith(('XDG_', 'TRACUU_I', 'LC_', 'LANG'))}
        self.env.update(HOME=top, LC_ALL='C.UTF-8', PATH=BUILD + ':' + os.environ['PATH'])
        self.top, self.folder = top, os.path.join(top, 'index')
        self.page, self.manual = (pages.Page(manual(name)) for name in ('tracuu-index.5', 'tracuu-index.1'))
        self.docs = made.make_tree(top)
        self.status, self.metrics = os.path.join(top, 'status'), os.path.join(top, 'metrics')
        self.printed = self.run('tracuu-index', '-q', '--json', '--status', self.status, '--metrics', self.metrics, '-d', self.folder,
                                self.docs)
        self.index = read_index.Index(self.page, self.folder)
        self.prefixes = {name.encode() for name in self.page.names('TERMS', 'prefix', 'counted') if name != 'none'}
        self.slots = {name: slot for slot, name in self.page.names('VALUES', 'slot', 'name').items()}
        self.reasons = self.page.names('STAMP', 'reason', 'code')
        self.flags = self.page.names('STAMP', 'flag', 'name')
        self.parts = self.page.names('RECORD', 'part', 'name')
        self.relations = {r['name'] for r in self.page.tables('RECORD')[0] if r['value'] == 'document'}
        self.listed = {}
        for line in self.run('tracuu-index', '--list', '-d', self.folder).splitlines():
            path, form, encoding, reason = line.split(b'\t')
            self.listed[path.decode('unicode_escape').encode('latin-1')] = form, encoding, reason
        self.seen = collections.Counter()  # fields, prefixes, flags ... that some document has

    def run(self, *command, given=None):
        return subprocess.run(command, env=self.env, input=given, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False).stdout

    def show(self, document, *options):
        return self.run('tracuu', '-d', self.folder, '--show', document.values[self.slots['path']], *options)

    def objects(self, document, *options):
        """The summary aside, which stands alone where nothing is shown."""
        every = (json.loads(line) for line in self.show(document, '--json', *options).splitlines())
        return [o for o in every if 'summary' not in o]


def manual(name):
    found, = (os.path.join(room, name) for room in ROOMS if os.path.exists(os.path.join(room, name)))
    return found
