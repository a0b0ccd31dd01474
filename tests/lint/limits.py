#!/usr/bin/python3
"""The table of limits in tracuu-index(1) says what the code does: every value, every reason, and every limit of reading."""
import re

PAGE, REASONS, READING = 'indexer/tracuu-index.1', 'corpus/format/format_result.c', 'corpus/format/read_limits.h'
UNITS = {'MB': 1 << 20, 'GB': 1 << 30}


def text_of(path):
    with open(path, encoding='utf-8') as f:
        return f.read()


def value_of(path, name):
    """Of a #define, or of a field with an initialiser."""
    found = re.search(r'(?:#define %s\s+|\.%s = )([^\n,}]*)' % (name, name), text_of(path))
    if not found:
        return None
    plain = re.sub(r'/\*.*|\((?:gsize|guint|gint64|guint64)\)', '', found[1]).replace('\\', '').strip()
    while plain.count(')') > plain.count('('):
        plain = plain[:-1]
    return eval(plain) if re.fullmatch(r'[\d\s<*()]+', plain) else None  # pylint: disable=eval-used


def value_said(text):
    number, _, unit = text.replace(',', '').partition(' ')
    return int(number) * UNITS[unit] if unit else int(number)


def main():
    manual, problems = text_of(PAGE), []
    table = manual[manual.index('.Sh LIMITS'):manual.index('.Sh STATUS')]
    rows = re.findall(r'^\.\\" = (\S+) (\S+)\n\.It .* Ta (\S+(?: [MG]B)?) Ta (.*)$', table, re.M)
    codes = set(re.findall(r'\{\s*(?:N_\()?"([a-z-]+)"', text_of(REASONS)))
    for path, name, said, reason in rows:
        value = value_of(path, name)
        if value != value_said(said):
            problems.append('%s: %s is said to be %s, and is %s' % (PAGE, name, said, value))
        if reason not in codes and reason != 'Sy \\-':
            problems.append('%s: %s has the unknown reason %s' % (PAGE, name, reason))
    if len(rows) != table.count('\n.It') - 1 or len(rows) < 20:
        problems.append('%s: a row of the table of limits does not say where its value comes from' % PAGE)
    members = re.findall(r'\.(\w+) = ', text_of(READING))
    problems += ['%s: the limit %s is missing in the table' % (PAGE, m) for m in members if m not in [r[1] for r in rows]]
    print('\n'.join(problems))
    return 1 if problems else 0


raise SystemExit(main())
