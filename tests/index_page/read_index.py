"""Reads an index of Tracuu, written from the manual page tracuu-index(5) alone: what the page has as tables and bold numbers is
taken from there, so that the page and the program cannot part.

Uses nothing of the program. Raises Damaged where the bytes are not what the page says.
"""
import os
import struct

import xapian
import xxhash
import zstandard

MASK = (1 << 64) - 1


class Damaged(Exception):
    pass


def demand(fact, what):
    if not fact:
        raise Damaged(what)


class Bytes:
    """Bytes read from the front."""

    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, n):
        demand(self.at + n <= len(self.data), 'ends too early')
        self.at += n
        return self.data[self.at - n:self.at]

    def byte(self):
        return self.take(1)[0]

    def four(self):
        return int.from_bytes(self.take(4), 'little')

    def varint(self):
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 0x7f) << shift
            shift += 7
            if byte < 0x80:
                return value

    def end(self):
        demand(self.at == len(self.data), '%d bytes are left' % (len(self.data) - self.at))


class Bits:
    """Bits read from the lowest of the first byte on."""

    def __init__(self, data):
        self.value, self.size, self.at = int.from_bytes(data, 'little'), len(data) * 8, 0

    def take(self, n):
        demand(self.at + n <= self.size, 'the bits end too early')
        self.at += n
        return self.value >> self.at - n & (1 << n) - 1

    def unary(self):
        n = 0
        while not self.take(1):
            n += 1
        return n

    def elias(self):
        n = self.unary()
        return 1 << n | self.take(n)

    def rice(self, k):
        low = self.take(k)
        return self.unary() << k | low

    def whole(self):
        """Bytes that were read; what is left of the last one is zeros."""
        demand(not self.take(-self.at % 8), 'bits are left')
        return self.at // 8


DICTIONARY = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../indexer/layout/pack.dictionary')


class Frames:
    """Of a record, with the dictionary that has this sum."""

    def __init__(self, wanted):
        with open(DICTIONARY, 'rb') as f:
            data = f.read()
        demand(sum_of(data, 0) == wanted, 'the dictionary is not that of the page')
        self.unpacker = zstandard.ZstdDecompressor(dict_data=zstandard.ZstdCompressionDict(data))

    def unpack(self, frame):
        demand(zstandard.get_frame_parameters(frame).has_checksum, 'a frame has no checksum')
        return self.unpacker.decompress(frame)


def unpack_layout(layout, data):
    """A dictionary of a table of offsets; what lies behind the end is None."""
    end = max(offset + n for _, offset, n in layout)
    demand(len(data) in (end, layout[-1][1]), 'has %d bytes' % len(data))
    out = {}
    for name, offset, n in layout:
        part = data[offset:offset + n]
        out[name] = None if not part else part if n > 8 else int.from_bytes(part, 'little')
    return out


class Field:
    def __init__(self, name, value, start, end):
        self.name, self.value, self.start, self.end = name, value, start, end


class Passage:
    def __init__(self, start, length, heading_off, heading_len, parent, article):
        self.start, self.end = start, start + length
        self.heading_start = start + heading_off
        self.heading_end = self.heading_start + heading_len
        self.parent, self.article = parent, article
        demand(self.heading_end <= self.end, 'a heading ends behind its passage')


def unpack_pages(value):
    """Yields (where it begins, number) of each page."""
    r, start, number = Bytes(value), 0, 0
    while r.at < len(r.data):
        coded = r.varint()
        start, number = start + (coded >> 1), r.varint() if coded & 1 else number + 1
        yield start, number


class Record:
    def __init__(self, page, data):
        version, heading_max, block, dictionary, most_pages = page.numbers('RECORD')
        self.names, self.frames = page.names('RECORD', 'number', 'name'), Frames(dictionary)
        r = Bytes(data)
        demand(r.byte() == version, 'not the version of the page')
        length, frame = r.varint(), r.take(r.varint())
        at = self.read_head(Bytes(self.frames.unpack(frame)), length)
        headings = r.take(r.varint())
        self.text_len = r.varint()
        sizes = [r.varint() for _ in range(-(-self.text_len // block))]
        blocks = [self.frames.unpack(r.take(size)) for size in sizes]
        r.end()
        self.text = b''.join(blocks)
        demand(not headings or len(blocks) > 1, 'headings of a text of one block')
        self.read_headings(headings, heading_max)
        demand(len(self.text) == self.text_len, 'the text is longer or shorter than it says')
        demand(all(len(b) == block for b in blocks[:-1]) and all(0 < len(b) <= block for b in blocks), 'blocks of another size')
        demand(not self.passages or at == self.text_len, 'the passages do not cover the text')
        demand(all(f.end <= self.text_len for f in self.fields), 'a span behind the text')
        self.pages = [p for value in self.values('pages') for p in unpack_pages(value)]
        demand(len(self.pages) <= most_pages and all(start < self.text_len for start, _ in self.pages), 'a page behind the text')

    def read_head(self, r, length):
        """Where the passages end."""
        demand(len(r.data) == length, 'the head has another length')
        self.fields = [self.read_field(r) for _ in range(r.varint())]
        self.passages, at = [], 0
        for i in range(r.varint()):
            numbers = [r.varint() for _ in range(4)]
            demand(numbers[3] <= i, 'a passage inside one that follows')
            self.passages.append(Passage(at, *numbers[:3], numbers[3] - 1, r.take(r.varint())))
            at = self.passages[-1].end
        r.end()
        return at

    def page_at(self, offset):
        """The page that a byte of the text stands on; None when it is not known."""
        return next((number for start, number in reversed(self.pages) if start <= offset), None)

    def read_field(self, r):
        number = r.byte()
        demand(number in self.names, 'field %d is not in the page' % number)
        value = r.take(r.varint())
        start = r.varint()
        return Field(self.names[number], value, start, start + r.varint())

    def read_headings(self, frame, most):
        """Those that are kept, which are those of the text."""
        for p in self.passages:
            p.heading = self.text[p.heading_start:min(p.heading_end, p.heading_start + most)]
        joined = b''.join(p.heading for p in self.passages)
        demand(not frame or self.frames.unpack(frame) == joined, 'the block of headings has others')

    def documents(self):
        """The fields of each document of the file."""
        out = [[]]
        for f in self.fields:
            if f.name == 'further':
                out.append([])
            out[-1].append(f)
        return out

    def values(self, name):
        return [f.value for f in self.fields if f.name == name]


class Direct:
    def __init__(self, page, data):
        version, self.frequent, self.factor, self.fold, self.last_fold = page.numbers('DIRECT INDEX')
        r = Bytes(data)
        demand(r.byte() == version, 'not the version of the page')
        self.n_positions, self.title_start = r.varint(), r.varint()
        n_passages = r.varint()
        packed = Bytes(r.take(r.varint()))
        self.passages, at = [], 0
        for _ in range(n_passages):
            length, heading = packed.varint(), packed.varint()
            self.passages.append((at, length, heading // 2, heading % 2))
            at += length
        packed.end()
        demand(at <= self.title_start, 'the passages do not end before the title')
        self.n_terms, form = r.varint(), r.varint()
        self.bits, self.mark_len = form // 4, 4 if form & 2 else 3
        offsets = [int.from_bytes(r.take(4 if form & 1 else 2), 'little') for _ in range(1 << self.bits)]
        self.buckets, base = [], r.at
        for i, offset in enumerate(offsets):
            demand(r.at == base + offset, 'a bucket is elsewhere')
            end = base + offsets[i + 1] if i + 1 < len(offsets) else len(data)
            self.buckets.append(self.read_bucket(r.take(end - r.at)))
        r.end()
        demand(sum(map(len, self.buckets)) == self.n_terms, 'it has not so many terms')

    def read_bucket(self, data):
        if not data:
            return {}
        r, marks, last = Bytes(data), [], 1 << self.mark_len * 8 - 1
        while not marks or not marks[-1] & last:
            marks.append(int.from_bytes(r.take(self.mark_len), 'little'))
        bits, end, terms = Bits(data[r.at:]), len(data), {}
        for mark in marks:
            n, at, positions = bits.elias(), 0, []
            if n < self.frequent:
                k = max(0, (self.n_positions * 11 // 16 // n).bit_length() - 1)
                differences = [bits.rice(k) for _ in range(n)]
            else:
                size = n - 1 + bits.elias()
                packed = Bytes(data[end - size:end])
                differences = [packed.varint() for _ in range(n)]
                packed.end()
                end -= size
            for difference in differences:
                at += difference
                positions.append(at)
            terms[mark & last - 1] = positions
        demand(len(terms) == len(marks), 'two terms have one mark')
        demand(r.at + bits.whole() == end, 'something is between the bits and the packed positions')
        return terms

    def hash(self, term):
        h = len(term) * self.factor & MASK
        for at in range(0, len(term), 8):
            h = (h ^ int.from_bytes(term[at:at + 8], 'little')) * self.factor & MASK
            h ^= h >> self.fold
        h = h * self.factor & MASK
        return h ^ h >> self.last_fold

    def positions(self, term):
        h = self.hash(term)
        bucket = h >> (64 - self.bits) if self.bits else 0
        return self.buckets[bucket].get(h & (1 << self.mark_len * 8 - 1) - 1, [])


class Document:
    def __init__(self, number, document, get):
        self.number = number
        self.terms = {t.term: t.wdf for t in document.termlist()}
        self.values = {v.num: v.value for v in document.values()}
        self.data = document.get_data()
        key = number.to_bytes(4, 'big')
        self.record, self.direct, self.sums = get(b'r' + key), get(b'd' + key), get(b'c' + key)

    def with_prefix(self, prefixes, prefix):
        """What follows the prefix in the terms that have it: {rest: frequency}."""
        out = {}
        for term, wdf in self.terms.items():
            if prefix_of(prefixes, term) == prefix:
                out[term[len(prefix):]] = wdf
        return out


def prefix_of(prefixes, term):
    """The longest prefix of the page that the term begins with; b'' for a word, None for one that the page does not have."""
    first = term[:2] if term[1:2] == b'=' else term[:1]
    if not b'A' <= term[:1] <= b'Z':
        return b''
    return first if first in prefixes else None


class Index:
    def __init__(self, page, folder):
        with open(os.path.join(folder, 'XAPIANDB'), 'rb') as f:
            line = f.read()
        demand(line.startswith(b'auto ') and line.endswith(b'\n'), 'the stub is another one')
        self.folder = folder
        self.generation = line[5:-1].decode()
        self.db = xapian.Database(os.path.join(folder, self.generation))
        version, = page.numbers('METADATA')
        demand(self.get(b'version') == b'%d' % version, 'the version is not that of the page')
        self.documents = [Document(p.docid, self.db.get_document(p.docid), self.get) for p in self.db.postlist('')]

    def get(self, key):
        return self.db.get_metadata(key)


def sum_of(data, seed):
    return xxhash.xxh3_64_intdigest(data, seed)


def sums_of(document):
    """The three checksums of a document."""
    seed = document.number << 32
    content = sum(sum_of(term, seed + wdf) for term, wdf in document.terms.items()) & MASK
    for slot, value in sorted(document.values.items()):
        content = (content * 31 + sum_of(value, seed + slot)) & MASK
    return sum_of(document.record, seed), sum_of(document.direct, seed), content


def unpack_sums(data):
    demand(len(data) == 24, 'there are not three sums')
    return struct.unpack('<3Q', data)


def sketch_bins(page, words):
    """The minimum hash of the words of a text."""
    tail, factor, three_factor = page.numbers('SKETCH')
    least, before = {}, (0, 0)
    for word in words:
        if len(word) >= 8:
            head = int.from_bytes(word[:8], 'little') + int.from_bytes(word[-8:], 'little') * tail
        elif len(word) >= 4:
            head = int.from_bytes(word[:4], 'little') << 32 | int.from_bytes(word[-4:], 'little')
        else:
            head = len(word)
            for byte in word:
                head = head << 8 | byte
        number = head * factor & MASK
        three = (number ^ before[0] << 21 & MASK ^ before[1] << 42 & MASK) * three_factor & MASK
        three ^= three >> 31
        least[three % 64] = min(least.get(three % 64, three), three)
        before = number ^ number >> 32, before[0]
    return bytes(1 + least[i] // 64 % 255 if i in least else 0 for i in range(64))


def unpack_recognised(page, data):
    """The pages of an entry of tracuu-ocr: [{hash, page, words: [(box, confidence, bytes)]}]."""
    where = {name: (offset, n) for name, offset, n in page.layout('RECOGNISED TEXT')}
    number = {name: int.from_bytes(data[o:o + n], 'little') for name, (o, n) in where.items() if n == 8}
    frame = data[where['frame'][0]:]
    demand(data[:8] == b'TrOcrE1\0', 'another magic')
    demand(number['len'] == len(frame) and number['checksum'] == sum_of(frame, 0), 'the frame is not whole')
    raw = zstandard.ZstdDecompressor().decompress(frame)
    demand(len(raw) == number['raw_len'], 'other bytes are packed')
    r, pages = Bytes(raw), []
    demand(r.take(8) == b'TrOcr01\0', 'another magic inside')
    r.take(8)
    layout = page.layout('RECOGNISED TEXT', 1)
    while r.at < len(raw):
        head = unpack_layout(layout, r.take(layout[-1][1] + layout[-1][2]))
        words = [struct.unpack('<5fI', r.take(24)) for _ in range(head['n_words'])]
        demand(sum(w[5] for w in words) == head['text_len'], 'the words are not as long as their text')
        head['words'] = [(w[:4], w[4], r.take(w[5])) for w in words]
        pages.append(head)
    return pages
