"""What the page says of one document, against what the programs print of it. Each check raises where they differ."""
import collections
import os
import re
import time
import unicodedata

import xxhash

import read_index
from read_index import demand


def fold(text):
    """Lower case without marks."""
    plain = unicodedata.normalize('NFD', text.translate(str.maketrans('đĐ', 'dd')))
    return ''.join(c for c in plain if not unicodedata.combining(c)).lower()


def first_day(iso):
    year, month, day = (iso.split('-') + ['01', '01'])[:3]
    return (year + month + day).encode()


def check_terms(world, d, record):
    counted = world.page.names('TERMS', 'prefix', 'counted')
    for term, wdf in d.terms.items():
        prefix = read_index.prefix_of(world.prefixes, term)
        demand(prefix is not None, 'the term %r has a prefix that the page does not have' % term)
        demand((wdf > 0) <= (counted[prefix.decode() or 'none'] == 'yes'), 'the term %r is counted' % term)
        world.seen['prefix', prefix.decode() or 'none'] += 1
    path = d.values[world.slots['path']]
    has = lambda prefix: set(d.with_prefix(world.prefixes, prefix))
    demand(has(b'Q') == {xxhash.xxh3_128_hexdigest(path).encode()}, 'Q is not the hash of the path')
    demand(has(b'N') == set(record.values('number_key')), 'N is not the keys of the numbers')
    demand(not has(b'N') - has(b'C'), 'a number of its own is not under C')
    codes = {f.value.decode().lower().encode() for f in record.documents()[0] if f.name == 'type_code'}
    demand(has(b'T') == codes, 'T is not the code of the type')
    demand(all(re.fullmatch(rb'\d{4}-\d\d(-\d\d)?', rest) for rest in has(b'D')), 'D is no date')
    demand(not has(b'F') or has(b'F') == set(record.values('format')), 'F is not the format')
    for prefix, field in ((b'G', 'signer'), (b'A', 'issuer')):
        names = [fold(f.value.decode()) for f in record.documents()[0] if f.name == field]
        words = {w.replace('y', 'i') for name in names for w in re.findall(r'[a-z0-9]+', name)}
        terms = {fold(term.decode()).replace('y', 'i') for term in has(prefix)}
        demand(words <= terms and (terms <= words or field == 'issuer'), '%s has not the words of the %s' % (prefix.decode(), field))
    marks = {b'draft' for f in record.documents()[0] if f.name == 'status'}
    marks |= {b'amended' for f in record.fields if f.name in ('amended_by', 'suspended_by')}
    demand(has(b'X') == marks, 'X is not what the fields say')
    check_relations(world, record, has)


def check_relations(world, record, has):
    prefixes = {'implements': b'I', 'replaces': b'R', 'repeals': b'R', 'amends': b'M', 'corrects': b'M', 'suspends': b'M',
                'based_on': b'B', 'consolidates': b'K', 'amended_by': b'U', 'suspended_by': b'U'}
    keys, names = collections.defaultdict(set), set()
    for f in record.fields:
        if f.name not in world.relations:
            continue
        parts = dict(zip(world.parts.values(), f.value.split(b'\t')))
        demand(f.value.count(b'\t') < len(world.parts), 'a document has more parts than the page')
        for name, value in parts.items():
            world.seen['part', name] += bool(value)
        if parts.get('key') and f.name in prefixes:
            keys[prefixes[f.name]].add(parts['key'])
        if parts.get('name'):
            names.add(' '.join(re.findall(r'[a-z0-9]+', fold(parts['name'].decode()).replace('y', 'i'))).encode())
    for prefix in set(prefixes.values()):
        demand(has(prefix) == keys[prefix], '%r: %r, the fields say %r' % (prefix, has(prefix), keys[prefix]))
    demand({name.split(b'@')[0] for name in has(b'C=')} == names, 'C= %r, the fields say %r' % (has(b'C='), names))


def check_values(world, d, record):
    value = lambda name: d.values.get(world.slots[name])
    demand(set(d.values) <= set(world.slots.values()), 'a slot is not in the page')
    for slot in d.values:
        world.seen['slot', slot] += 1
    own = collections.defaultdict(list)
    for f in record.documents()[0]:
        own[f.name].append(f.value)
    for slot, field in (('type', 'type_code'), ('number', 'number_key'), ('path', 'path')):
        demand(value(slot) == next(iter(own[field]), None), 'the slot %s is not the field %s' % (slot, field))
    for name in ('issued', 'effective', 'expires'):
        demand(value(name) == next((first_day(v.decode()) for v in own[name]), None), 'the slot %s is not the first day' % name)
    demand(not value('issuer') or not own['issuer'] or set(d.with_prefix(world.prefixes, b'A')), 'no term of the issuer')
    demand(d.data == b'', 'the data of a document is not empty')
    demand(len(value('added')) == 16 and 0 < int(value('added')) <= time.time() * 1e6, 'the time at which it came')
    demand(value('path') in world.listed, '--list does not have the path')


def check_stamp(world, d, record):
    path = d.values[world.slots['path']]
    stamp = read_index.unpack_layout(world.page.layout('STAMP'), d.values[world.slots['stamp']])
    version = next(r['content'] for r in world.page.tables('STAMP')[0] if r['name'] == 'version')
    demand(stamp['version'] == int(version), 'another version')
    flags = {name for bit, name in world.flags.items() if stamp['flags'] & bit}
    demand(not stamp['flags'] & ~sum(world.flags), 'a flag is not in the page')
    members = any(other.startswith(path + b'!/') for other in world.listed)
    demand(('container' in flags) == members, 'documents inside it, and no container')
    for name in flags:
        world.seen['flag', name] += 1
    reason = world.reasons[stamp['reason']].encode()
    form, encoding, listed = world.listed[path]
    demand(reason == listed, 'the reason %r, listed is %r' % (reason, listed))
    demand(record.values('reason') == ([] if reason == b'ok' else [reason]), 'the field of the reason is another one')
    demand(record.values('format') == [form], 'the format is %r' % form)
    said = b''.join(record.values('encoding')) + (b'+OCR' if record.values('ocr') else b'')
    demand(said == encoding, 'the encoding is %r' % encoding)
    own_version = world.run('tracuu-index', '--version').split()[-1]
    demand(not stamp['limits'], 'a limit was the reason, though none of the documents reaches one')
    demand(stamp['reader'] == xxhash.xxh32_intdigest(own_version), 'the version of the program has another hash')
    demand(bool(stamp['correction']) == bool(record.values('corrected')), 'the hash of corrections')
    inside = b'!/' in path
    file = os.stat(path.split(b'!/')[0])
    demand((stamp['size'], stamp['mtime']) == (file.st_size, file.st_mtime_ns), 'size or time of the file')
    with open(path.split(b'!/')[0], 'rb') as f:
        content = xxhash.xxh3_128_digest(f.read())
    demand(('hashed' in flags) != inside and stamp['hash'] == (xxhash.xxh3_128_digest(path.split(b'!/')[0]) if inside else content),
           'the hash of the content, or of the path of the file around it')
    demand(('member' in flags) == inside, 'the flag of a document inside a file')
    demand(set(d.with_prefix(world.prefixes, b'H')) == (set() if inside else {content.hex().encode()}), 'H is not that hash')


def facts_of_record(world, fields):
    """What --facts prints of the fields of one document: {name: [(value, start, end, said of another document)]}."""
    out = collections.defaultdict(list)
    for f in fields:
        span = (f.start, f.end) if f.end > f.start else (None, None)
        if f.name in world.relations:
            parts = dict(zip(world.parts.values(), f.value.decode().split('\t')))
            said = tuple(parts.get(p) or None for p in ('number', 'type_code', 'issuer_code', 'issued', 'effective', 'name'))
            out[f.name].append((said[0] or said[5],) + span + said)
        else:
            out[f.name].append((f.value.decode(errors='replace'),) + span + (None,) * 6)
    return out


def check_facts(world, d, record):
    parts = world.objects(d, '--facts')
    documents = record.documents() if d.direct else []  # the program shows none of what it could not read
    demand(len(parts) == len(documents), 'it has %d documents, the page gives %d' % (len(parts), len(documents)))
    for i, (printed, fields) in enumerate(zip(parts, documents)):
        mine, theirs = facts_of_record(world, fields), collections.defaultdict(list)
        corrected = dict(f.value.split(b'\t', 1) for f in fields if f.name == 'corrected')
        for fact in printed.get('facts', []):
            demand(fact.get('corrected_by', '').encode() == corrected.get(fact['field'].encode(), b''), 'corrected by another file')
            if 'value' in fact:
                said = [fact.get(k) for k in ('value', 'start', 'end', 'number', 'type_code', 'issuer_code', 'issued', 'effective', 'name')]
                theirs[fact['field']].append(tuple(said))
        for name in set(theirs) | (set(mine) & world.relations):
            demand(theirs[name] == mine[name], '%s: %r, the page gives %r' % (name, theirs[name][:3], mine[name][:3]))
        for name in ('type_code', 'kind', 'family', 'secrecy') + (('format', 'encoding', 'reason', 'path') if i == 0 else ()):
            value = next((f.value.decode(errors='replace') for f in fields if f.name == name), None)
            demand(printed.get(name) == value, '%s: %r, the page gives %r' % (name, printed.get(name), value))
        for flag, name in (('draft', 'status'), ('copy', 'copy')):
            demand(printed.get(flag, False) == any(f.name == name for f in fields), flag)
        for f in fields:
            world.seen['field', f.name] += 1


def letters_of(text):
    return ''.join(c for c in text if c.isalnum())


def check_text(world, d, record):
    shown = world.show(d)
    text = record.text if record.text.endswith(b'\n') or not record.text else record.text + b'\n'
    demand(shown == text or (not record.text and shown in (b'', b'\n')), '--show prints another text')
    if not record.passages:
        return
    printed = world.objects(d, '--passage')[0]['passages']
    demand(len(printed) == len(record.passages), 'it has %d passages, the page gives %d' % (len(printed), len(record.passages)))
    for theirs, mine in zip(printed, record.passages):
        got = mine.start, mine.end, mine.article.decode(), record.page_at(mine.start)
        demand((theirs['start'], theirs['end'], theirs.get('article', ''), theirs.get('page')) == got, 'a passage is at %r' % (got,))
        demand(record.text[mine.heading_start:mine.heading_end].startswith(mine.heading), 'a heading is not that of the text')
        world.seen['heading', 'cut'] += len(mine.heading) < mine.heading_end - mine.heading_start
        path, at = '', mine
        while at:
            path = letters_of(at.heading.decode(errors='ignore')) + path
            at = record.passages[at.parent] if at.parent >= 0 else None
        demand(letters_of(theirs.get('heading', '')).endswith(path), 'a heading is %r' % theirs.get('heading'))


def words_of(direct, d, prefixes, start, end):
    """The word at each position from start to end: of several terms the shortest."""
    words = {}
    for term in d.with_prefix(prefixes, b''):
        for p in direct.positions(term):
            if start <= p < end and (p not in words or len(term) < len(words[p])):
                words[p] = term
    return [words.get(p) for p in range(start, end)]


def check_direct(world, d, record):
    if not d.direct:
        demand(not record.text and not record.values('title') and not any(d.terms.values()), 'there is no direct index')
        return
    direct = read_index.Direct(world.page, d.direct)
    counted = {t: wdf for t, wdf in d.terms.items() if wdf and read_index.prefix_of(world.prefixes, t) != b'S'}
    for term, wdf in counted.items():
        positions = direct.positions(term)
        demand(len(positions) == wdf, '%r stands %d times, the page gives %d' % (term, wdf, len(positions)))
        demand(positions == sorted(positions) and positions[-1] < direct.n_positions, 'the positions of %r' % term)
    demand(direct.n_terms == len(counted), 'it has %d terms, the document %d' % (direct.n_terms, len(counted)))
    demand(len(direct.passages) == len(record.passages), 'it has not the passages of the record')
    words = words_of(direct, d, world.prefixes, 0, direct.n_positions)
    demand(None not in words, 'no word at a position')
    title = collections.Counter(words[direct.title_start:])
    demand(title == d.with_prefix(world.prefixes, b'S'), 'the words of the title are not those of S')
    check_positions(direct, record, words)
    world.phrases.append((words[:direct.title_start], d.values[world.slots['path']]))


def check_positions(direct, record, words):
    """Each passage holds the words that its text has, in that order: those of only Latin letters without marks and digits."""
    simple = re.compile(rb'[0-9]+|[bcdghklmnpqrstvx]{3,}')
    before = None
    for (start, length, heading, continues), passage in zip(direct.passages, record.passages):
        for first, last, n in ((passage.start, passage.end, length), (passage.heading_start, passage.heading_end, heading)):
            text, at = record.text[first:last].lower(), 0
            for word in words[start:start + n]:
                if simple.fullmatch(word):
                    at = text.find(word, at)
                    demand(at >= 0, 'the word %r is not in its passage or heading, or not in its place' % word)
                    at += len(word)
        demand(bool(heading) == bool(letters_of(record.text[passage.heading_start:passage.heading_end].decode())), 'a heading without words')
        parent = record.passages[passage.parent].article if passage.parent >= 0 else b''
        demand(continues == (passage.article != b'' and passage.article == parent == before), 'a passage continues another article')
        before = passage.article


def check_sketch(world, d, record):
    packed = d.values.get(world.slots['sketch'])
    if packed is None:
        demand(not record.text and not record.values('corrected'), 'it has no sketch')
        return
    sketch = read_index.unpack_layout(world.page.layout('SKETCH'), packed)
    own = record.documents()[0]
    joined = lambda name: ''.join(fold(f.value.decode()) for f in own if f.name == name)
    hashed = lambda text: max(xxhash.xxh32_intdigest(text), 1) if text else 0
    issued = [f.value.decode() for f in own if f.name == 'issued']
    day = int(''.join((issued[0].split('-') + ['00', '00'])[:3])) if issued else 0
    want = {'draft': int(any(f.name == 'status' for f in own)), 'number': hashed(b''.join(record.values('number_key'))), 'issued': day,
            'issuer': hashed(joined('issuer')), 'title': hashed(joined('title'))}
    for name, value in want.items():
        demand(sketch[name] == value, '%s is %d, the page gives %d' % (name, sketch[name], value))
    reason = b''.join(record.values('reason'))
    quality = 0 if not record.text else 1 if record.values('ocr') else 2 if reason else 3 if record.values('format') == [b'pdf'] else 4
    demand(sketch['quality'] == quality, 'the quality is %d' % sketch['quality'])
    demand((sketch['bins'] is None) == (not record.text), 'bins without text, or text without bins')
    if sketch['bins']:
        direct = read_index.Direct(world.page, d.direct)
        end = sum(length for _start, length, _heading, _continues in direct.passages)
        words = words_of(direct, d, world.prefixes, 0, end)
        demand(sketch['bins'] == read_index.sketch_bins(world.page, words), 'the minimum hash is another one')


def check_sums(_world, d, _record):
    demand(read_index.unpack_sums(d.sums) == read_index.sums_of(d), 'they are %r' % (read_index.unpack_sums(d.sums),))
