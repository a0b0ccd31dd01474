#!/usr/bin/python3
"""What stock engines give on the same files: SQLite FTS5 and Xapian's own TermGenerator and BM25.

    baseline.py WORK DOCS QUERIES    QUERIES: JSON {set: [query, ...]}; prints JSON {engine: {set: [[file, ...], ...]}}

Both are used as their manuals show: one row or document a file, the words of the query joined by OR.
"""
import json
import multiprocessing
import os
import re
import sqlite3
import sys

import xapian

LIMIT = 100


def words(query):
    return re.findall(r'\w+', query)


class Fts5:
    def __init__(self, work, docs, remove_diacritics):
        self.db = sqlite3.connect('%s/fts5-%d.db' % (work, remove_diacritics))
        self.db.execute('CREATE VIRTUAL TABLE t USING fts5(name UNINDEXED, body, '
                        'tokenize="unicode61 remove_diacritics %d")' % remove_diacritics)
        for name, text in docs:
            self.db.execute('INSERT INTO t VALUES (?, ?)', (name, text))
        self.db.commit()

    def search(self, query):
        match = ' OR '.join('"%s"' % w for w in words(query))
        rows = self.db.execute('SELECT name FROM t WHERE body MATCH ? ORDER BY bm25(t) LIMIT ?', (match, LIMIT))
        return [r[0] for r in rows] if match else []


class Xapian:
    def __init__(self, work, docs):
        db = xapian.WritableDatabase(work + '/xapian', xapian.DB_CREATE_OR_OVERWRITE | xapian.DB_NO_SYNC)
        generator = xapian.TermGenerator()
        for name, text in docs:
            document = xapian.Document()
            generator.set_document(document)
            generator.index_text_without_positions(text)
            document.set_data(name)
            db.add_document(document)
        db.commit()
        self.enquire = xapian.Enquire(db)
        self.parser = xapian.QueryParser()
        self.parser.set_default_op(xapian.Query.OP_OR)

    def search(self, query):
        self.enquire.set_query(self.parser.parse_query(' '.join(words(query)).lower(), 0))
        return [m.document.get_data().decode() for m in self.enquire.get_mset(0, LIMIT)]


ENGINES = {
    'SQLite FTS5, remove_diacritics 0': lambda work, docs: Fts5(work, docs, 0),
    'SQLite FTS5, remove_diacritics 2': lambda work, docs: Fts5(work, docs, 2),
    'Xapian, TermGenerator, BM25': Xapian,
}
given = []


def keep(*args):
    given.extend(args)


def run(name):
    work, docs, sets = given
    engine = ENGINES[name](work, docs)
    return {form: [engine.search(q) for q in queries] for form, queries in sets.items()}


def main():
    work, folder, queries = sys.argv[1:]
    os.makedirs(work, exist_ok=True)
    for old in os.listdir(work):
        if old.startswith('fts5'):
            os.remove(work + '/' + old)
    docs = []
    for name in sorted(os.listdir(folder)):
        with open(folder + '/' + name, encoding='utf-8', errors='replace') as f:
            docs.append((name, f.read()))
    with open(queries, encoding='utf-8') as f:
        sets = json.load(f)
    # One process an engine; the forked ones share docs.
    with multiprocessing.get_context('fork').Pool(len(ENGINES), initializer=keep, initargs=(work, docs, sets)) as pool:
        json.dump(dict(zip(ENGINES, pool.map(run, ENGINES))), sys.stdout)


if __name__ == '__main__':
    main()
