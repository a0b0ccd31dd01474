#!/usr/bin/python3
"""debian/control asks for the packages that the Makefile asks for."""
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
print('\n'.join(problems))
sys.exit(1 if problems else 0)
