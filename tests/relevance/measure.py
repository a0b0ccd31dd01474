"""Measures of a ranking against the set of right answers."""
import math


def measures(ranking, right):
    """P@1, MRR@10, nDCG@10, R@10 and R@100 of one query; ranking is a list of file names, right a set of them."""
    hits = [i for i, name in enumerate(ranking[:100]) if name in right]
    first = hits[0] if hits else None
    gain = sum(1 / math.log2(i + 2) for i in hits if i < 10)
    ideal = sum(1 / math.log2(i + 2) for i in range(min(10, len(right))))
    return {
        'P@1': float(first == 0),
        'MRR@10': 1 / (first + 1) if first is not None and first < 10 else 0.0,
        'nDCG@10': gain / ideal,
        'R@10': sum(i < 10 for i in hits) / len(right),
        'R@100': len(hits) / len(right),
    }


def mean(rows):
    return {k: sum(r[k] for r in rows) / len(rows) for k in rows[0]} if rows else {}


def half_width(rows, column):
    """Half of the 95 % interval of a mean."""
    n = len(rows)
    centre = sum(r[column] for r in rows) / n if n else 0
    variance = sum((r[column] - centre) ** 2 for r in rows) / (n - 1) if n > 1 else 0
    return 1.96 * math.sqrt(variance / n) if n else 0.0
