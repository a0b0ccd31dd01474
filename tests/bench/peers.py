"""Other programs that index the same files, for tests/bench/run: each as Debian packages it, none of them needed.

A peer says how it is built, from a process of its own whose time and memory are taken; what it is asked warm; and what
its command is for one query. Run as a program, `peers.py NAME FOLDER PLACE` builds those that have no program for it.
"""
import importlib.util
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys

# What is a letter, for Sphinx, which knows English and Russian only: pairs of a large and a small one lie side by side.
SPHINX_LETTERS = ('0..9, A..Z->a..z, a..z, U+C0..U+DE->U+E0..U+FE, U+E0..U+FE, U+102->U+103, U+103, U+110->U+111, U+111, U+128->U+129, '
                  'U+129, U+168->U+169, U+169, U+1A0->U+1A1, U+1A1, U+1AF->U+1B0, U+1B0, U+1EA0..U+1EF9/2')


def words_of(query):
    return re.findall(r'\w+', query)


def files_of(folder):
    """Names and texts, as every peer without a reader of its own gets them."""
    for d, _, names in os.walk(folder):
        for name in names:
            with open(os.path.join(d, name), encoding='utf-8', errors='replace') as f:
                yield name, f.read()


class Peer:
    """`place` is the peer's own folder. Its title says so when it does not keep the text."""
    package = None  # of Debian, when its program is not there
    program = None
    fine = (0,)  # exit codes of a command that did its work

    def __init__(self, place):
        self.place = place

    @classmethod
    def is_there(cls):
        return cls.program is None or shutil.which(cls.program) is not None

    def prepare(self, folder):
        """What is no work of the building."""
        shutil.rmtree(self.place, ignore_errors=True)
        os.makedirs(self.place)

    def build_command(self, folder):
        return [sys.executable, os.path.abspath(__file__), type(self).__name__, folder, self.place]

    def again_command(self, folder):
        """The same over an index that is there; None = it can only build anew."""
        return None

    def cold_command(self, words):
        return None

    def open(self):
        """Returns {kind: callable(words)}, kind is 'and', 'or' or 'phrase'; each fetches the names of ten results."""
        return {}

    def close(self):
        pass


class Fts5(Peer):
    title = 'SQLite FTS5'

    @staticmethod
    def build(folder, place):
        db = sqlite3.connect(place + '/db')
        db.execute('CREATE VIRTUAL TABLE t USING fts5(name UNINDEXED, body, tokenize="unicode61 remove_diacritics 2")')
        for name, text in files_of(folder):
            db.execute('INSERT INTO t VALUES (?, ?)', (name, text))
        db.commit()
        db.close()

    def open(self):
        db = sqlite3.connect(self.place + '/db')

        def find(match):
            return db.execute('SELECT name FROM t WHERE body MATCH ? ORDER BY bm25(t) LIMIT 10', (match,)).fetchall()
        return {'and': lambda words: find(' '.join('"%s"' % w for w in words)),
                'or': lambda words: find(' OR '.join('"%s"' % w for w in words)),
                'phrase': lambda words: find('"%s"' % ' '.join(words))}

    def cold_command(self, words):
        return ['sqlite3', self.place + '/db', "SELECT name FROM t WHERE body MATCH '%s' ORDER BY bm25(t) LIMIT 10" %
                ' '.join('"%s"' % w for w in words)] if shutil.which('sqlite3') else None


class TermGenerator(Peer):
    title = 'Xapian, TermGenerator'
    package = 'python3-xapian'

    @staticmethod
    def build(folder, place):
        import xapian
        db = xapian.WritableDatabase(place, xapian.DB_CREATE_OR_OVERWRITE)
        generator = xapian.TermGenerator()
        for name, text in files_of(folder):
            document = xapian.Document()
            generator.set_document(document)
            generator.index_text(text)
            document.set_data(name + '\n' + text)
            db.add_document(document)
        db.commit()

    @classmethod
    def is_there(cls):
        return importlib.util.find_spec('xapian') is not None and super().is_there()

    def open(self):
        import xapian
        enquire = xapian.Enquire(xapian.Database(self.place))

        def find(operator, words):
            enquire.set_query(xapian.Query(operator, [w.lower() for w in words]))
            return [m.document.get_data() for m in enquire.get_mset(0, 10)]
        return {'and': lambda words: find(xapian.Query.OP_AND, words), 'or': lambda words: find(xapian.Query.OP_OR, words),
                'phrase': lambda words: find(xapian.Query.OP_PHRASE, words)}

    def cold_command(self, words):
        return ['quest', '-d', self.place, '-m10', '-s', 'none', ' AND '.join(words)] if shutil.which('quest') else None


class Omindex(TermGenerator):
    title = 'omindex (Omega; text not kept)'
    package = 'xapian-omega'
    program = 'omindex'

    def build_command(self, folder):
        return ['omindex', '--db', self.place + '/db', '--url', '/', '--stemmer', 'none', folder]

    again_command = build_command

    def open(self):
        return TermGenerator(self.place + '/db').open()

    def cold_command(self, words):
        return TermGenerator(self.place + '/db').cold_command(words)


class Recoll(Peer):
    title = 'Recoll'
    package = 'recollcmd'
    program = 'recollindex'

    def prepare(self, folder):
        super().prepare(folder)
        with open(self.place + '/recoll.conf', 'w', encoding='utf-8') as f:
            f.write('topdirs = %s\nindexstemminglanguages =\n' % os.path.abspath(folder))

    def build_command(self, folder):
        return ['recollindex', '-c', os.path.abspath(self.place)]

    again_command = build_command

    def cold_command(self, words):
        return ['recollq', '-c', os.path.abspath(self.place), '-n', '10', '-b', ' '.join(words)]


class Groonga(Peer):
    title = 'Groonga'
    package = 'groonga-bin'
    program = 'groonga'

    @staticmethod
    def build(folder, place):
        process = subprocess.Popen(['groonga', '-n', place + '/db'], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
        say = process.stdin.write
        say('table_create Docs TABLE_NO_KEY\ncolumn_create Docs name COLUMN_SCALAR ShortText\ncolumn_create Docs body COLUMN_SCALAR LongText\n'
            'table_create Terms TABLE_PAT_KEY ShortText --default_tokenizer TokenBigram --normalizer NormalizerAuto\n'
            'column_create Terms body COLUMN_INDEX|WITH_POSITION Docs body\nload --table Docs\n[\n')
        first = True
        for name, text in files_of(folder):
            say(('' if first else ',\n') + json.dumps({'name': name, 'body': text}))
            first = False
        say('\n]\n')
        process.stdin.close()
        if process.wait():
            sys.exit('groonga failed')

    @staticmethod
    def select(query):
        return 'select Docs --match_columns body --query %s --output_columns name --limit 10 --sort_keys -_score' % json.dumps(query)

    def open(self):
        self.process = subprocess.Popen(['groonga', self.place + '/db'], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

        def find(query):
            self.process.stdin.write(self.select(query).encode() + b'\n')
            self.process.stdin.flush()
            return self.process.stdout.readline()
        return {'and': lambda words: find(' '.join(words)), 'or': lambda words: find(' OR '.join(words)),
                'phrase': lambda words: find('"%s"' % ' '.join(words))}

    def close(self):
        self.process.stdin.close()
        self.process.wait()

    def cold_command(self, words):
        return ['groonga', self.place + '/db', self.select(' '.join(words))]


class Sphinx(Peer):
    title = 'Sphinx (text not kept; not asked)'
    package = 'sphinxsearch'
    program = 'searchd'  # its builder has a name that others bear, too

    def prepare(self, folder):
        super().prepare(folder)
        with open(self.place + '/sphinx.conf', 'w', encoding='utf-8') as f:
            f.write('source t {\n type = tsvpipe\n tsvpipe_command = %s %s SphinxRows "%s" -\n tsvpipe_field = name\n tsvpipe_field = body\n}\n'
                    'index t {\n source = t\n path = %s/t\n charset_table = %s\n}\nindexer {\n mem_limit = 256M\n max_file_field_buffer = 64M\n}\n' %
                    (sys.executable, os.path.abspath(__file__), os.path.abspath(folder), os.path.abspath(self.place), SPHINX_LETTERS))

    def build_command(self, folder):
        return ['indexer', '--quiet', '--config', self.place + '/sphinx.conf', 't']


class SphinxRows:
    @staticmethod
    def build(folder, _):
        for i, (name, text) in enumerate(files_of(folder)):
            sys.stdout.write('%d\t%s\t%s\n' % (i + 1, name, ' '.join(text.split())))


PEERS = (Fts5, TermGenerator, Omindex, Recoll, Groonga, Sphinx)

if __name__ == '__main__':
    sys.stdout.reconfigure(encoding='utf-8')
    globals()[sys.argv[1]].build(sys.argv[2], sys.argv[3])
