#!/usr/bin/env python3
"""Scores the readers on real documents: what they give beside transcripts, twins and another program's words.

usage: score_formats.py DUMP DATA [GROUP...]     exit 1 when a target is missed, 0 also when DATA is absent

The group "scans" needs text recognition and a minute; it runs only when it is named.
"""
import collections
import glob
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

WORD = re.compile(r"\w+")
# What stands on every page of a gazette, and the box of its electronic signature.
FURNITURE = re.compile(
    r"^\s*(\d+\s+)?CÔNG BÁO/Số.*$|^\s*(Trang\s+)?-?\s*\d{1,4}(/\d+)?\s*-?\s*$|^\s*(Ký bởi|Người ký|Email|Cơ quan|"
    r"Ngày ký|Thời gian ký|Giờ ký):.*$",
    re.M,
)
# Files that may stay under the floor of their group, each with the reason why.
EXCUSED = {}


def words(text):
    text = unicodedata.normalize("NFC", text).lower().replace("_", " ")
    return collections.Counter(WORD.findall(text))


def common(a, b):
    return sum((a & b).values())


def f1(got, want):
    total = sum(got.values()) + sum(want.values())
    return 2 * common(got, want) / total if total else 1.0


def dump(program, paths, *options):
    """What the readers give for each path: (reason, format, encoding, ms, text)."""
    with tempfile.TemporaryDirectory() as tmp:
        out = subprocess.run([program, *options, tmp, *paths], stdout=subprocess.PIPE, check=True).stdout.decode()
        rows = [line.split("\t") for line in out.splitlines()]
        texts = [open(f"{tmp}/{i}.txt", encoding="utf-8").read() for i in range(len(paths))]
    return [(r[0], r[1], r[2], float(r[3]), t) for r, t in zip(rows, texts)]


def read(path):
    return open(path, encoding="utf-8", errors="replace").read()


def pdftotext(path):
    # -layout, because the default joins "TT-" and "BTC" into TTBTC.
    out = subprocess.run(["pdftotext", "-layout", path, "-"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return out.stdout.decode("utf-8", "replace").replace("\f", "\n")


class Score:
    def __init__(self):
        self.failed = []
        self.rows = []

    def group(self, name, values, mean, floor):
        """values: [(file, score, note)]; prints the group and what is under its floor."""
        if not values:
            self.rows.append((name, 0, "-", "-", "no files"))
            return
        average = sum(v for _, v, _ in values) / len(values)
        worst = min(values, key=lambda v: v[1])
        low = [v for v in values if v[1] < floor and os.path.basename(v[0]) not in EXCUSED]
        ok = average >= mean and not low
        self.rows.append((name, len(values), f"{average:.4f}", f"{worst[1]:.4f}", "ok" if ok else "MISSED"))
        if not ok:
            self.failed.append(name)
        for path, value, note in sorted(values, key=lambda v: v[1]):
            if value < floor or value < mean:
                print(f"  {value:.4f}  {os.path.relpath(path)}  {note}  {EXCUSED.get(os.path.basename(path), '')}")

    def table(self):
        print(f"\n{'group':34} {'files':>5} {'mean':>7} {'worst':>7}")
        for name, n, mean, worst, verdict in self.rows:
            print(f"{name:34} {n:5} {mean:>7} {worst:>7}  {verdict}")


def legacy(program, data, score):
    for kind in ["tcvn3", "vni"]:
        wants = sorted(glob.glob(f"{data}/legacy/{kind}/*.expected.txt"))
        paths = [w[: -len(".expected.txt")] for w in wants]
        values = collections.defaultdict(list)
        for path, want, got in zip(paths, wants, dump(program, paths)):
            value = f1(words(got[4]), words(read(want)))
            values[os.path.splitext(path)[1][1:]].append((path, value, f"{got[0]} {got[1]} {got[2]}"))
        for extension in sorted(values):
            score.group(f"legacy {kind} {extension}: F1", values[extension], 0.97, 0.85)


def unicode_kept(program, data, score):
    paths = sorted(glob.glob(f"{data}/legacy/already-unicode/*"))
    values = []
    for path, got in zip(paths, dump(program, paths)):
        kept = got[0] in ("ok", "truncated") and got[2] in ("UTF-8", "ASCII", "Windows-1252")
        values.append((path, 1.0 if kept else 0.0, f"{got[0]} {got[1]} {got[2]}"))
    score.group("already Unicode: not converted", values, 1, 1)


def small(program, data, score):
    paths = sorted(glob.glob(f"{data}/legacy/sentences/*.txt"))
    values = []
    for path, got in zip(paths, dump(program, paths)):
        expected = words(read(path)) if path.endswith("utf-8.txt") else None
        value = f1(words(got[4]), expected) if expected else float("\ufffd" not in got[4] and got[2] != "UTF-8")
        values.append((path, value, got[2]))
    score.group("sentences: decoded", values, 1, 1)
    paths = sorted(glob.glob(f"{data}/legacy/viqr/*"))
    values = [(p, float(g[2] == "VIQR"), g[2]) for p, g in zip(paths, dump(program, paths))]
    score.group("VIQR prose: recognised", values, 1, 1)


def twins(program, data, score):
    values = []
    for doc in sorted(glob.glob(f"{data}/office/*.doc")):
        docx = doc + "x"
        if os.path.exists(docx):
            a, b = dump(program, [doc, docx])
            values.append((docx, f1(words(a[4]), words(b[4])), f"{a[0]} {b[0]}"))
    score.group(".doc beside its .docx twin: F1", values, 0.99, 0.99)


def pdfs(program, data, score):
    for folder in ["gazette-pdf", "office"]:
        paths = sorted(glob.glob(f"{data}/{folder}/*.pdf"))
        values, heads = [], []
        for path, got in zip(paths, dump(program, paths)):
            want = words(FURNITURE.sub("", pdftotext(path)))
            if sum(want.values()) < 50:
                continue
            have = words(got[4])
            value = common(have, want) / sum(want.values())
            missing = " ".join(w for w, _ in (want - have).most_common(8))
            values.append((path, value, f"{got[0]} {got[3]:.0f} ms; missing: {missing}"))
            lines = [line.strip() for line in got[4].splitlines()[:40]]
            readable = any(re.match(r"(CỘNG H|CÔNG H)\S+ XÃ HỘI CHỦ NGHĨA VIỆT NAM$", line) for line in lines)
            readable = readable and (
                "hop-nhat" in path or any(re.match(r"((Luật|Nghị quyết) s|S)ố\s*:.{2,40}$", line) for line in lines)
            )
            heads.append((path, float(readable), " | ".join(lines[:6])[:150]))
        score.group(f"{folder}: words of pdftotext", values, 0.995, 0.98)
        if folder == "gazette-pdf":  # those in office have lost their layout before they became PDF
            score.group(f"{folder}: letterhead by lines", heads, 0.95, 0)


def office(program, data, score):
    paths = sorted(p for p in glob.glob(f"{data}/office/*") if os.path.isfile(p))
    values = [(p, float(g[0] == "ok"), f"{g[0]} {g[1]}") for p, g in zip(paths, dump(program, paths))]
    score.group("office: read", values, 0.9, 0)


def scans(program, data, score):
    labels = [json.loads(line) for line in open(f"{data}/scans/labels.jsonl", encoding="utf-8")]
    paths = [f"{data}/{label['path']}" for label in labels]
    numbers, titles = [], []
    for path, label, got in zip(paths, labels, dump(program, paths, "--ocr")):
        squeezed = re.sub(r"\s", "", got[4])
        numbers.append((path, float(label["number"] in squeezed), f"{got[0]} {got[3]:.0f} ms; {label['number']}"))
        want = words(label["title"])
        titles.append((path, common(words(got[4]), want) / sum(want.values()), label["title"]))
    # Numbers are filled in by hand on most of these.
    score.group("scans: number recognised", numbers, 0.4, 0)
    score.group("scans: words of the title", titles, 0.9, 0.7)


GROUPS = {"legacy": legacy, "unicode": unicode_kept, "small": small, "twins": twins, "pdf": pdfs, "office": office}
EXTRA = {"scans": scans}


def main():
    program, data = sys.argv[1], sys.argv[2]
    if not os.path.isdir(data):
        print(f"check-formats: skipped, {data} is not there (TRACUU_DATA names the folder of development data)")
        return 0
    score = Score()
    for name in sys.argv[3:] or GROUPS:
        {**GROUPS, **EXTRA}[name](program, data, score)
    score.table()
    return 1 if score.failed else 0


if __name__ == "__main__":
    sys.exit(main())
