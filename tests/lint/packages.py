#!/usr/bin/python3
"""debian/control asks for the packages that the Makefile asks for, and every option of tracuu-index is in its manual page and completion."""
import re
import sys

IMPLIED = {'gcc', 'g++'}            # of every Debian build
PACKAGING = {'debhelper-compat'}    # the Makefile does without
OPTIONAL = {'libtesseract-dev'}     # built in when it is there; APT_CHECK names it

with open('Makefile', encoding='utf-8') as f:
    makefile = f.read()
lists = {name: set(re.search(r'^%s := (.*)' % name, makefile, re.M)[1].split()) for name in ('APT_BUILD', 'APT_CHECK')}
with open('debian/control', encoding='utf-8') as f:
    asked = set(re.sub(r' *\([^)]*\)', '', re.search(r'^Build-Depends: (.*)', f.read(), re.M)[1]).split(', '))
wanted = lists['APT_BUILD'] - IMPLIED | PACKAGING | OPTIONAL & lists['APT_CHECK']
problems = ['debian/control: Build-Depends lacks %s' % name for name in sorted(wanted - asked)]
problems += ['debian/control: Build-Depends has %s, of which the Makefile knows nothing' % name for name in sorted(asked - wanted)]

with open('indexer/settings.c', encoding='utf-8') as f:
    options = re.findall(r'^ +\{"([a-z-]+)", (?:0|\'\w\'), ', f.read(), re.M)
with open('indexer/config.c', encoding='utf-8') as f:
    keys = re.findall(r'^ +\{"([a-z-]+)", CONFIG_', f.read(), re.M)
with open('indexer/tracuu-index.1', encoding='utf-8') as f:
    manual = f.read()
with open('indexer/tracuu-index.bash-completion', encoding='utf-8') as f:
    completion = f.read()
problems += ['indexer/tracuu-index.1: --%s is missing' % o for o in options if not re.search(r'[ ,]-%s\b' % o, manual)]
problems += ['indexer/tracuu-index.1: the key %s is missing' % k for k in keys if not re.search(r'^\.Cm %s\b' % k, manual, re.M)]
problems += ['indexer/tracuu-index.bash-completion: --%s is missing' % o for o in options if '--%s' % o not in completion]
if not options or not keys:
    problems.append('no option or key was found: this check has to be mended')
print('\n'.join(problems))
sys.exit(1 if problems else 0)
