"""The forms in which people type the same question, and known-item queries made from titles. Deterministic."""
import random
import re
import unicodedata

MARKS = '\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323'


def unmark(text):
    text = unicodedata.normalize('NFD', text).replace('đ', 'd').replace('Đ', 'D')
    return unicodedata.normalize('NFC', ''.join(c for c in text if c not in MARKS))


def half_unmarked(text):
    """Every second syllable without marks."""
    return ' '.join(unmark(w) if i % 2 else w for i, w in enumerate(text.split()))


def one_typo(text):
    """One slip of the finger: a letter left out, doubled, or two swapped, in one word of at least three letters."""
    words = text.split()
    rng = random.Random(text)
    long_enough = [i for i, w in enumerate(words) if len(w) >= 3 and w.isalpha()]
    if long_enough:
        i = rng.choice(long_enough)
        w = words[i]
        k = rng.randrange(len(w) - 1)
        words[i] = rng.choice([w[:k] + w[k + 1:], w[:k] + w[k] + w[k:], w[:k] + w[k + 1] + w[k] + w[k + 2:]])
    return ' '.join(words)


def one_unmarked(text):
    """One syllable without its marks."""
    words = text.split()
    marked = [i for i, w in enumerate(words) if unmark(w) != w]
    if marked:
        i = random.Random(text).choice(marked)
        words[i] = unmark(words[i])
    return ' '.join(words)


FORMS = {'marked': str, 'one syllable unmarked': one_unmarked, 'unmarked': unmark,
         'every second unmarked': half_unmarked, 'one typo': one_typo}

# "(Điều 1 Luật số 24/2018/QH14 An ninh mạng ngày 12/06/2018 của ..." is how the codified laws name their source.
SOURCE = re.compile(r'^\(Điều \S+ (?:[A-ZĐ][^\d(]*?) số \S+ (.+?) ngày \d+/\d+/\d{4} của', re.M)


def title_of(text):
    """The title in the source note of a codified law; None when there is none, or none to search by."""
    m = SOURCE.search(text)
    return m[1] if m and len(m[1].split()) > 2 and not m[1].split()[0].isupper() else None


def rare_words(title, document_frequency, n):
    """The n words of a title that fewest titles have, in the title's order."""
    words = [w for w in re.findall(r'\w+', title) if not w.isdigit()]
    rarest = sorted(set(words), key=lambda w: (document_frequency[w.lower()], w))[:n]
    return ' '.join(w for i, w in enumerate(words) if w in rarest and w not in words[:i])
