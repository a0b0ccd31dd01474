"""What people type most: laws by their own name, and a few words with graded answers."""
import math
import os

import forms

HERE = os.path.dirname(os.path.abspath(__file__))
HEADER = '\n| %-40s | %5s | %s |\n|---|---|---|---|---|---|---|' % (
    'tracuu', 'n', ' | '.join(['nDCG@5', 'first useful', 'right in three', 'right article', 'of (answerable)']))


def read_tsv(path):
    with open(path, encoding='utf-8') as f:
        return [line.rstrip('\n').split('\t') for line in f]


def load_names(questions):
    """[(name of a law, {file})]."""
    return [(name, {file}) for name, file in read_tsv(questions + '/names-dev.tsv')]


def load_short(questions):
    """{query: {file: grade 0-3}}."""
    grades = {}
    for key, file, grade in read_tsv(questions + '/short-dev.grades.tsv'):
        grades.setdefault(key, {})[file] = int(grade)
    return {row[1]: grades[row[0]] for row in read_tsv(questions + '/short-dev.tsv')}


def load_articles():
    """{(query, file): {article}}, judged by reading: the articles of a useful document that answer; empty where none of it does."""
    return {(query, file): set(articles.split(',')) - {'-'} for query, file, articles in read_tsv(HERE + '/articles.tsv')}


def make_sets(short):
    """{set: [(query as it is asked, as it was written)]}."""
    sets = {'short query, ' + form: [(forms.FORMS[form](query), query) for query in short] for form in ('marked', 'unmarked')}
    sets['short query, judged articles only'] = [(query, query) for query in sorted({query for query, _ in load_articles()} - set(short))]
    return sets


def graded(ranking, grades):
    """nDCG@5 with gains 2^grade - 1, whether the first is useful (grade 2 or 3), whether one of three is right (3)."""
    gained = sum((2 ** grades.get(file, 0) - 1) / math.log2(i + 2) for i, file in enumerate(ranking[:5]))
    ideal = sum((2 ** g - 1) / math.log2(i + 2) for i, g in enumerate(sorted(grades.values(), reverse=True)[:5]))
    return (gained / ideal, float(bool(ranking) and grades.get(ranking[0], 0) >= 2),
            float(any(grades.get(file) == 3 for file in ranking[:3])))


def count_articles(found):
    """Of the judged documents among the first five results of each (query, [(file, article shown)]): how many show a
    right article, how many there are, and how many of them have one."""
    articles = load_articles()
    judged = [(articles[query, file], shown) for query, results in found for file, shown in results[:5] if (query, file) in articles]
    return sum(shown in right for right, shown in judged), len(judged), sum(bool(right) for right, _ in judged)


def report(sets, short, answers):
    """A table of its own, because the answers have grades. answers: {set: [[(file, article shown)]]}."""
    print(HEADER)
    for name, queries in sets.items():
        found = [(query, results) for (_, query), results in zip(queries, answers[name])]
        rows = [graded([file for file, _ in results], short[query]) for query, results in found if query in short]
        means = ['%.3f' % (sum(column) / len(rows)) for column in zip(*rows)] or [''] * 3
        right, judged, answerable = count_articles(found)
        share = '%.3f' % (right / judged) if judged else ''
        print('| %-40s | %5d | %s |' % (name, len(found), ' | '.join(means + [share, '%d (%d)' % (judged, answerable)])))
