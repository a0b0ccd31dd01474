"""Reads lines of JSON from standard input and holds each to the schema of tracuu-json(5), of which here nothing may be
missing: a key or a code that it does not describe is a mistake, too. Prints how many objects of each kind there were."""
import collections
import json
import os
import sys

import jsonschema


def closed(node):
    """The schema as of this version: nothing else than what it describes."""
    if isinstance(node, list):
        return [closed(n) for n in node]
    if not isinstance(node, dict):
        return node
    made = {key: closed(value) for key, value in node.items()}
    if isinstance(node.get('properties'), dict):
        made['additionalProperties'] = False
    if isinstance(node.get('examples'), list):
        made['enum'] = node['examples']
    return made


with open(os.path.join(os.environ['TOP'], 'query/tracuu-json.schema.json'), encoding='utf-8') as f:
    schema = json.load(f)
jsonschema.Draft202012Validator.check_schema(schema)
validators = jsonschema.Draft202012Validator(schema), jsonschema.Draft202012Validator(closed(schema))
kinds = collections.Counter()
for line in sys.stdin:
    document = json.loads(line)
    for validator in validators:
        for error in validator.iter_errors(document):
            print(line[:300], jsonschema.exceptions.best_match([error]).message, sep='\n')
            sys.exit(1)
    summary = document.get('summary', {})
    kinds['error' if 'error' in summary else 'comparison' if 'old' in summary else 'end' if summary else
          'part' if 'state' in document else 'neighbourhood' if 'related' in document else 'facts' if 'facts' in document else
          'result' if 'rank' in document else 'document'] += 1
    if 'notices' in summary and len(summary['notices']) != len(summary['notice_codes']):
        sys.exit('a code for each notice: ' + line)
print(*('%s %d' % kind for kind in sorted(kinds.items())), sep=', ')
