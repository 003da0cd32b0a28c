"""How fast announcements are read, beside what it is compared to, in one run and as ratios.

    $ python benchmarks/parsing.py [FOLDER ...]

This parser; ``dateparser.search.search_dates`` with its language fixed; ``phonenumbers.PhoneNumberMatcher``;
and as the floor one compiled pattern for months, clock times and telephone numbers, all over the same texts
(``seeds/`` where no folder is named). Then the processor time of ``calendar-service parse`` for one file,
start-up included.
"""

from __future__ import annotations

import argparse
import re
import resource
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

FLOOR = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|\b\d{1,2}:\d\d\b|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b",
    re.IGNORECASE,
)


def _read(folders: list[Path]) -> list[tuple[Path, str]]:
    paths = [path for folder in folders for path in sorted(folder.glob("*.txt"))]
    if not paths:
        sys.exit(f"no *.txt in {', '.join(map(str, folders))}")
    return [(path, path.read_text(encoding="utf-8", errors="replace")) for path in paths]


def _seconds(work: Callable[[str], object], texts: list[str], repeats: int) -> float:
    """The shortest processor time of several passes over all texts."""
    times = []
    for _ in range(repeats):
        began = time.process_time()
        for text in texts:
            work(text)
        times.append(time.process_time() - began)
    return min(times)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[Path("seeds")], metavar="FOLDER")
    parser.add_argument("--sample", type=int, default=40, help="texts for the slow comparisons (40)")
    arguments = parser.parse_args()
    named = _read(arguments.folders)
    texts = [text for _, text in named]
    step = max(1, len(texts) // arguments.sample)
    sample = texts[::step][: arguments.sample]

    from dateparser.search import search_dates
    from phonenumbers import PhoneNumberMatcher

    from calendar_service.model import Document
    from calendar_service.parsing import parse

    def parsed(text: str) -> object:
        return parse(Document(text))

    def searched(text: str) -> object:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return search_dates(text, languages=["en"])

    def matched(text: str) -> object:
        return list(PhoneNumberMatcher(text, "US"))

    def floor(text: str) -> object:
        return FLOOR.findall(text)

    parsed(texts[0])  # what is loaded at first use
    rows = [
        ("this parser", _seconds(parsed, texts, 3) / sum(map(len, texts))),
        ("search_dates", _seconds(searched, sample, 1) / sum(map(len, sample))),
        ("PhoneNumberMatcher", _seconds(matched, sample, 1) / sum(map(len, sample))),
        ("floor: one pattern", _seconds(floor, texts, 3) / sum(map(len, texts))),
    ]
    own, bottom = rows[0][1], rows[-1][1]
    length = sum(map(len, texts)) / len(texts)
    print(f"{len(texts)} documents of {length:,.0f} characters on the average; processor time")
    print(f"{'':20} {'documents/s':>12} {'to this parser':>15} {'to the floor':>13}")
    for name, each in rows:
        print(f"{name:20} {1 / (each * length):12.1f} {each / own:14.2f}x {each / bottom:12.1f}x")
    began = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "calendar_service", "parse", "--format", "jsonl", str(named[0][0])]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(
        f"start-up and one file: {ended.ru_utime + ended.ru_stime - began.ru_utime - began.ru_stime:.2f} s of processor time"
    )


if __name__ == "__main__":
    main()
