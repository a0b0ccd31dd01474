#!/usr/bin/python3
"""What stock engines give on the same files: SQLite FTS5 and Xapian's own TermGenerator and BM25.

    baseline.py WORK DOCS QUERIES STATE

QUERIES is JSON {set: [query, ...]}; printed is JSON {engine: {set: [[file, ...], ...]}}. The engines' indexes stay in
WORK and are built again when STATE differs from last time.

Both are used as their manuals show: one row or document a file, the words of the query joined by OR.
"""
import json
import multiprocessing
import os
import re
import shutil
import sqlite3
import sys

import xapian

LIMIT = 100


def words(query):
    return re.findall(r'\w+', query)


def read_docs(folder):
    for name in sorted(os.listdir(folder)):
        with open(folder + '/' + name, encoding='utf-8', errors='replace') as f:
            yield name, f.read()


class Fts5:
    def __init__(self, folder, remove_diacritics):
        self.db = sqlite3.connect(folder + '/fts5.db')
        self.remove_diacritics = remove_diacritics

    def build(self, docs):
        self.db.execute('CREATE VIRTUAL TABLE t USING fts5(name UNINDEXED, body, '
                        'tokenize="unicode61 remove_diacritics %d")' % self.remove_diacritics)
        self.db.executemany('INSERT INTO t VALUES (?, ?)', docs)
        self.db.commit()

    def search(self, query):
        match = ' OR '.join('"%s"' % w for w in words(query))
        rows = self.db.execute('SELECT name FROM t WHERE body MATCH ? ORDER BY bm25(t) LIMIT ?', (match, LIMIT))
        return [r[0] for r in rows] if match else []


class Xapian:
    def __init__(self, folder):
        self.path = folder + '/xapian'
        self.enquire = None
        self.parser = xapian.QueryParser()
        self.parser.set_default_op(xapian.Query.OP_OR)

    def build(self, docs):
        db = xapian.WritableDatabase(self.path, xapian.DB_CREATE_OR_OVERWRITE | xapian.DB_NO_SYNC)
        generator = xapian.TermGenerator()
        for name, text in docs:
            document = xapian.Document()
            generator.set_document(document)
            generator.index_text_without_positions(text)
            document.set_data(name)
            db.add_document(document)
        db.commit()

    def search(self, query):
        if self.enquire is None:
            self.enquire = xapian.Enquire(xapian.Database(self.path))
        self.enquire.set_query(self.parser.parse_query(' '.join(words(query)).lower(), 0))
        return [m.document.get_data().decode() for m in self.enquire.get_mset(0, LIMIT)]


ENGINES = {
    'SQLite FTS5, remove_diacritics 0': lambda folder: Fts5(folder, 0),
    'SQLite FTS5, remove_diacritics 2': lambda folder: Fts5(folder, 2),
    'Xapian, TermGenerator, BM25': Xapian,
}


def run(job):
    number, work, folder, sets, state = job
    own = '%s/%d' % (work, number)
    stamp = own + '/made'
    fresh = not os.path.exists(stamp) or open(stamp, encoding='utf-8').read() != state
    if fresh:
        shutil.rmtree(own, ignore_errors=True)
        os.makedirs(own)
    engine = list(ENGINES.values())[number](own)
    if fresh:
        engine.build(read_docs(folder))
        with open(stamp, 'w', encoding='utf-8') as f:
            f.write(state)
    return {form: [engine.search(q) for q in queries] for form, queries in sets.items()}


def main():
    work, folder, queries, state = sys.argv[1:]
    with open(queries, encoding='utf-8') as f:
        sets = json.load(f)
    # One process an engine.
    with multiprocessing.get_context('fork').Pool(len(ENGINES)) as pool:
        jobs = [(i, work, folder, sets, state) for i in range(len(ENGINES))]
        json.dump(dict(zip(ENGINES, pool.map(run, jobs))), sys.stdout)


if __name__ == '__main__':
    main()
