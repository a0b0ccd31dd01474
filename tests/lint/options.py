#!/usr/bin/python3
"""Every option that --help shows, and every key of the configuration file, is in the manual page with the same argument, and none else."""
import os
import re
import subprocess
import sys

BUILD = os.environ.get('BUILD') or 'build'
PAGES = {'tracuu': 'query/tracuu.1', 'tracuu-index': 'indexer/tracuu-index.1'}


def run(program, argument):
    return subprocess.run([os.path.join(BUILD, program), argument], capture_output=True, text=True, check=True).stdout


def shown(tokens):
    """What mdoc makes of the arguments of an .It line: "-d, --index=DIR" of "Fl d , -index Ns = Ns Ar dir"."""
    out, macro, glue, closing = '', '', True, ''
    for token in tokens:
        if token in ('Fl', 'Ar', 'Cm'):
            macro = token
        elif token == 'Ns':
            glue = True
        elif token == 'Op':
            out, closing, glue = out + '[', ']', True
        elif token == ',':
            out, closing, glue = out + closing + ', ', '', True
        elif token in ('|', '='):
            out, glue = out + token, True
        else:
            text = '-' + token if macro == 'Fl' else token.upper() if macro == 'Ar' else token
            out, glue = out + ('' if glue else ' ') + text, False
    return out + closing


def options_of(line):
    """The options of one line, each with its letter."""
    return re.findall(r'(?:-\w, )?--[^,]+', line)


def bare(option):
    """Without what its value is called, in any language; choices stay: "-n,--limit", "--color=auto|always|never"."""
    return re.match(r'(?:-\w,)?--[a-z-]+(?:\[?=[a-z|]+\]?$)?', option.replace(', ', ','))[0]


problems = []
for program, page in PAGES.items():
    with open(page, encoding='utf-8') as f:
        manual = f.read()
    text = run(program, '--help=all')
    there = {o for line in re.findall(r'^\.It (Fl .*)', manual, re.M) for o in options_of(shown(line.split()))}
    choices = dict(re.findall(r'^complete -c \S+ -l (\S+).* -a \'(.*?)\' -d', run(program, '--completion=fish'), re.M))
    wanted = set()
    for line in re.findall(r'^  (?:-\w, |    )--\S+(?: [A-Z|]+(?: [A-Z]+)*(?=$|  ))?', text, re.M):
        option = line.strip()
        values = choices.get(re.match(r'(?:-\w, )?--([a-z-]+)', option)[1], '').replace(' ', '|')
        listed = re.sub(r'=[A-Z]+', '=' + values, option)
        wanted.add(listed if listed in there else option)
    problems += ['%s: %s is missing' % (page, o) for o in sorted(wanted - there)]
    problems += ['%s: there is no %s' % (page, o) for o in sorted(there - wanted)]
    if len(wanted) < 10:
        problems.append('%s --help shows %d options: this check has to be mended' % (program, len(wanted)))
    groups = re.findall(r'^  \[(\w+).*?\] +((?:[\w-]+,\s+)*[\w-]+)$', text, re.M)
    if len(groups) != (2 if program == 'tracuu-index' else 0):
        problems.append('%s --help shows the keys of %d groups: this check has to be mended' % (program, len(groups)))
    for group, names in groups:
        section = re.search(r'^\.Sh CONFIGURATION\n(.*?)^\.Bd', manual, re.M | re.S)[1].split('.Bq folder')
        told = set(re.findall(r'^\.Cm ([\w-]+)', section[group == 'folder'], re.M))
        keys = set(re.split(r',\s+', names))
        problems += ['%s: the key %s of [%s] is missing' % (page, k, group) for k in sorted(keys - told)]
        problems += ['%s: [%s] has no key %s' % (page, group, k) for k in sorted(told - keys)]
    # The Vietnamese page has the same options; what their values are called is its own.
    translated = 'man/vi/' + os.path.basename(page)
    with open(translated, encoding='utf-8') as f:
        lines = re.findall(r'^\.It (Fl .*)', f.read(), re.M)
    named = {bare(o) for line in lines for o in options_of(shown(line.split()))}
    expected = {bare(o) for o in there}
    problems += ['%s: %s is missing' % (translated, o) for o in sorted(expected - named)]
    problems += ['%s: there is no %s' % (translated, o) for o in sorted(named - expected)]
print('\n'.join(problems))
sys.exit(1 if problems else 0)
