"""Documents that nobody wrote, with the statistics of those that somebody did.

The text is a walk over a source: word after word as it stands there, and now and then on to another place where the same
word stands, mostly one near where the document began, for a document speaks of one thing. So frequencies of words (Zipf)
and what stands beside what are those of the source. Its rare words give way to made ones, drawn from a power law without
an end, so that new words keep coming as they do in the source (Heaps) however much is made. Around it stand a letterhead
and a signature. A document depends on its number and the seed alone.
"""
import array
import bisect
import collections
import math
import os
import random
import re

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TURN = 0.06   # how often the walk goes on elsewhere
STRAY = 0.15  # how often that is anywhere
NEAR = 4      # else one of so many places on either side
RARE = 2      # a word that stands in the source this often at most gives way
TYPES = [('QĐ', 'QUYẾT ĐỊNH', 40), ('TB', 'THÔNG BÁO', 15), ('KH', 'KẾ HOẠCH', 12), ('BC', 'BÁO CÁO', 12), ('NQ', 'NGHỊ QUYẾT', 8),
         ('HD', 'HƯỚNG DẪN', 5), ('CT', 'CHỈ THỊ', 4), ('TTr', 'TỜ TRÌNH', 4)]
PROVINCES = ('An Giang, Bắc Ninh, Cà Mau, Cao Bằng, Đắk Lắk, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà Tĩnh, Hưng Yên, Khánh Hòa, '
             'Lai Châu, Lạng Sơn, Lào Cai, Lâm Đồng, Nghệ An, Ninh Bình, Phú Thọ, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sơn La, '
             'Tây Ninh, Thái Nguyên, Thanh Hóa, Tuyên Quang, Vĩnh Long').split(', ')
FAMILY, GIVEN = 'Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý'.split(), 'An Bình Cường Dũng Hà Hải Hạnh Hùng Lan Linh Long Mai Minh Nam Sơn Thảo Thu Trang Tuấn Vân'.split()
SOUNDS, VOWELS = 'b c ch d g h kh l m n ng nh ph qu r s t th tr v x đ'.split(), 'a e i o u y ai ao eo ia oa ôi ưa'.split()


def word_of(piece):
    return piece.strip().strip('.,;:!?()[]"“”\'/-').lower() or piece.strip()


def pieces_of(text):
    """Words with the marks and the blank behind them."""
    return [re.sub(r'\s*\n\s*', '\n', p) for p in re.findall(r'\S+\s*', text)]


def plain_words(pieces):
    """Those without digits: how many numbers there are says nothing about a language."""
    return [word_of(p) for p in pieces if not re.search(r'\d', p)]


def zipf(counts, per=1000000):
    """How often the word of each rank stands among so many words."""
    ordered, n = sorted(counts.values(), reverse=True), sum(counts.values())
    return {rank: ordered[rank - 1] * per / n for rank in (1, 10, 100, 1000, 10000) if rank <= len(ordered)}


def heaps(words):
    """How many different words there are among the first so many, and the exponent of their growth over the last decade."""
    seen, at, curve = set(), 0, {}
    for n in (1000, 10000, 100000, 1000000, 10000000):
        if n > len(words):
            break
        seen.update(words[at:n])
        at, curve[n] = n, len(seen)
    ends = sorted(curve)[-2:]
    growth = math.log(curve[ends[1]] / curve[ends[0]]) / math.log(ends[1] / ends[0]) if len(ends) > 1 else 0.5
    return curve, growth


class PowerLaw:
    """Ranks from 1 on without an end, p(rank) ~ (rank + start)^-(shape + 1): n draws have about n^(1 / (shape + 1)) different ones."""

    def __init__(self, growth, n, different):
        """n draws shall have so many different ones."""
        self.shape = 1 / min(0.95, max(0.3, growth)) - 1
        low, high = 1.0, 1e9
        for _ in range(40):
            self.start = math.sqrt(low * high)
            rng = random.Random(1)
            low, high = (self.start, high) if len({self.draw(rng) for _ in range(min(n, 20000))}) < different * min(n, 20000) ** growth / n ** growth \
                else (low, self.start)

    def draw(self, rng):
        return 1 + int(self.start * ((1 - rng.random()) ** (-1 / self.shape) - 1))


def spell(rank):
    """A word that no other rank has."""
    parts = []
    while rank:
        rank, k = divmod(rank, len(SOUNDS) * len(VOWELS))
        parts.append(SOUNDS[k % len(SOUNDS)] + VOWELS[k // len(SOUNDS)])
    return ''.join(parts)


class Source:
    """The walk and what it was learned from."""

    def __init__(self, folder, limit=2000000):
        """Files spread over the folder, up to so many words."""
        names = sorted(n for n in os.listdir(folder) if n.endswith('.txt'))
        random.Random(0).shuffle(names)
        self.pieces = []
        for name in names:
            with open(os.path.join(folder, name), encoding='utf-8', errors='replace') as f:
                self.pieces += pieces_of(f.read())
            if len(self.pieces) > limit:
                break
        self.words = [word_of(p) for p in self.pieces]
        self.counts = collections.Counter(self.words)
        self.curve, self.growth = heaps(self.mixed())
        number = {w: i for i, w in enumerate(self.counts)}
        self.ids = array.array('I', (number[w] for w in self.words))
        self.rare = [n <= RARE for n in self.counts.values()]
        self.order = array.array('I', sorted(range(len(self.ids)), key=self.ids.__getitem__))  # places by word
        self.first = array.array('I', [0])
        for n in self.counts.values():
            self.first.append(self.first[-1] + n)
        gone = [w for w in self.words if self.counts[w] <= RARE and not re.search(r'\d', w)]
        self.tail = PowerLaw(self.growth, max(1, len(gone)), len(set(gone)))

    def mixed(self, length=240):
        """Its plain words in pieces of a letter's length, mixed: a source that goes on about one thing has fewer different ones."""
        parts = [self.pieces[i:i + length] for i in range(0, len(self.pieces), length)]
        random.Random(0).shuffle(parts)
        return plain_words(p for part in parts for p in part)

    def made_instead(self, piece, rng):
        """Of a rare word: a number of its form, or a word of the tail between its marks."""
        if re.search(r'\d', piece):
            return re.sub(r'\d', lambda _: rng.choice('0123456789'), piece)
        core = re.search(r'[^\W_](?:.*[^\W_])?', piece)
        if not core:
            return piece
        made = spell(self.tail.draw(rng))
        return piece[:core.start()] + (made.capitalize() if core[0][0].isupper() else made) + piece[core.end():]

    def walk(self, home, n_bytes, rng):
        """About so many bytes of text, from a beginning of a line near home, a place from 0 to 1 of the source."""
        pieces, ids, first, order, rare, random_number = self.pieces, self.ids, self.first, self.order, self.rare, rng.random
        home = at = int(home * len(ids))
        last, out, size = len(ids) - 1, [], 0
        for _ in range(200):
            if pieces[at - 1].endswith('\n'):
                break
            at = (at + 1) % len(ids)
        while size < n_bytes:
            word = ids[at]
            piece = pieces[at] if not rare[word] else self.made_instead(pieces[at], rng)
            out.append(piece)
            size += len(piece) * 1.3  # letters of Vietnamese take more than a byte
            if random_number() < TURN:
                low, high = first[word], first[word + 1]
                if random_number() >= STRAY:
                    middle = bisect.bisect_left(order, home, low, high)
                    low, high = max(low, middle - NEAR), min(high, middle + NEAR)
                at = order[low + int(random_number() * (high - low))]
            at = at + 1 if at < last else 0
        return ''.join(out).strip()

    def document(self, number, seed, n_bytes, turn=0):
        """A letter. The turn is another text of the same number."""
        rng = random.Random('%d %d %d' % (seed, number, turn))
        code, name, _ = rng.choices(TYPES, [t[2] for t in TYPES])[0]
        home = rng.random()
        place, year = rng.choice(PROVINCES), int(2026 - rng.expovariate(0.25)) if rng.random() < 0.9 else rng.randint(1996, 2026)
        head = 'ỦY BAN NHÂN DÂN\nTỈNH %s\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n' \
               '---------------\nSố: %d%s/%s-UBND\n%s, ngày %d tháng %d năm %d\n%s\n%s\n' % (
                   place.upper(), int(rng.expovariate(1 / 900)) + 1, '/%d' % year if code in ('QĐ', 'NQ') else '', code, place, rng.randint(1, 28),
                   rng.randint(1, 12), max(1996, year), name, ' '.join(['Về việc'] + self.walk(home, 90, rng).split()))
        foot = '\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n%s %s %s\n' % (rng.choice(FAMILY), rng.choice(GIVEN), rng.choice(GIVEN))
        # Most letters are short and few are long.
        wanted = n_bytes * math.exp(rng.gauss(-0.125, 0.5)) - 1.3 * len(head + foot)
        return head + '\n' + self.walk(home, max(60, wanted), rng) + '\n' + foot
