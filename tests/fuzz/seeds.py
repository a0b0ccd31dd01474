#!/usr/bin/env python3
"""seeds.py DATA TARGET OUT: what TARGET may start from, out of the development data, into the folder OUT.

Real files make better seeds than made ones, but are too large to be kept with the project. Without data: nothing.
"""
import pathlib
import sys
import zipfile

# Longer inputs are cut by the fuzzer, which is as good as a truncated file; many of them only slow it down.
LONGEST = 262144
MOST = 60

FILES = {
    "fuzz_format_archive": ["office/*.docx", "metadata-docs/*.docx"],
    "fuzz_format_doc": ["legacy/*/*.doc", "office/*.doc"],
    "fuzz_format_html": ["**/*.html", "**/*.htm"],
    "fuzz_format_markdown": ["**/*.md"],
    "fuzz_format_pdf": ["legacy/*/*.pdf", "gazette-pdf/*.pdf", "office/*.pdf"],
    "fuzz_format_ppt": ["legacy/*/*.ppt"],
    "fuzz_format_rtf": ["legacy/*/*.rtf", "metadata-docs/*.rtf"],
    "fuzz_format_xls": ["legacy/*/*.xls"],
    "fuzz_encoding": ["legacy/sentences/*.txt", "legacy/viqr/*", "legacy/tcvn3/*.rtf"],
    "fuzz_facts": ["metadata-docs/*.txt"],
    "fuzz_normal": ["legacy/sentences/*.txt", "metadata-docs/*.txt"],
    "fuzz_token": ["metadata-docs/*.txt"],
}

# The first byte of fuzz_format_office picks the part that the rest is.
PARTS = {0: "word/document.xml", 1: "word/numbering.xml", 2: "word/styles.xml", 3: "word/_rels/document.xml.rels"}


def files(data, target):
    for pattern in FILES.get(target, []):
        yield from (p for p in sorted(data.glob(pattern)) if p.is_file() and p.stat().st_size <= LONGEST)


def office_parts(data):
    for path in sorted(data.glob("office/*.docx")):
        with zipfile.ZipFile(path) as package:
            for number, name in PARTS.items():
                if name in package.namelist() and package.getinfo(name).file_size <= LONGEST:
                    yield bytes([number]) + package.read(name)


def questions(data):
    path = data / "questions" / "dev.tsv"
    if path.exists():
        for line in path.read_text(encoding="utf-8").splitlines():
            yield line.split("\t")[1].encode()


def main():
    data, target, out = pathlib.Path(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[3])
    if not data.is_dir():
        return
    if target == "fuzz_format_office":
        seeds = office_parts(data)
    elif target in ("fuzz_parse", "fuzz_keystrokes"):
        seeds = questions(data)
    else:
        seeds = (path.read_bytes() for path in files(data, target))
    out.mkdir(parents=True, exist_ok=True)
    for number, seed in zip(range(MOST), seeds):
        (out / f"data{number}").write_bytes(seed)


main()
