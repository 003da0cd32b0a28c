"""The parser held against whole corpora: our own invented announcements, and real ones where they are at hand."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from calendar_service.evaluation import Report, cases, evaluate
from calendar_service.model import Document
from calendar_service.parsing import parse
from calendar_service.parsing.answer import answer

OWN = Path(__file__).parents[1] / "corpus"
# Real announcements are other people's texts: they stand beside the checkout, never in it.
REAL = Path(__file__).parents[3] / "shared" / "corpus"
FOLDERS = ("seeds", "dev", "dialin", "newswire", "status")


@cache
def report(*folders: Path) -> Report:
    """The figures for some folders together."""
    held = cases(folders)
    return evaluate((case, answer(parse(Document(case.text, case.path.name)))) for case in held)


def share(found: Report, names: Iterable[str]) -> dict[str, float]:
    """The share of found events in which each field is right."""
    return {name: found.tallies[name].right / found.tallies[name].asked for name in names}


# What each set of invented announcements is read to: a change that reads fewer of them exactly is seen here.
@pytest.mark.parametrize(("folder", "exact"), [("american", 0.98), ("world", 0.94), ("mixed", 0.91)])
def test_invented_announcements_are_read(folder: str, exact: float) -> None:
    found = report(OWN / folder)
    assert found.clean == found.empty
    assert found.f1 >= 0.98
    assert found.exact / found.documents >= exact
    names = ("ticker", "published", "status")
    assert min(share(found, names).values()) >= 0.97


@pytest.mark.corpus
def test_real_announcements_are_read() -> None:
    folders = [REAL / name for name in FOLDERS]
    if not all(folder.is_dir() for folder in folders):
        pytest.skip(f"the corpus of real announcements is not beside the checkout ({REAL.parent.name}/{REAL.name})")
    found = report(*folders)
    assert found.clean == found.empty
    assert found.f1 >= 0.99
    assert found.exact / found.documents >= 0.95
    names = ("dial_ins", "passcodes", "webcast_urls", "ticker", "published", "replay.end", "replay.urls")
    assert min(share(found, names).values()) >= 0.98
    assert min(share(found, ("kind", "company")).values()) >= 0.95


@pytest.mark.corpus
def test_the_sample_announcements_are_read_exactly() -> None:
    if not (REAL / "seeds").is_dir():
        pytest.skip(f"the corpus of real announcements is not beside the checkout ({REAL.parent.name}/{REAL.name})")
    found = report(REAL / "seeds")
    assert (found.exact, found.f1, found.faults) == (found.documents, 1.0, [])
