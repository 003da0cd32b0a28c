"""The parser held against a corpus of announcements with answers: figures, calibration, and each fault in its text.

A corpus is a folder of ``NAME.txt`` and ``NAME.json``, the answer in the form that ``parse --format jsonl`` prints.
An event is found where its start is the same instant (for a whole day: the same date); a document is exact where every
event is found, every field right and nothing spurious.

>>> wilson(0, 200)
(0.0, 0.015)
"""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

SETS = ("dial_ins", "passcodes", "webcast_urls")
REPLAY_SETS = ("dial_ins", "passcodes", "urls")
FIELDS = (
    *SETS,
    "status",
    "kind",
    "end",
    *(f"replay.{name}" for name in REPLAY_SETS),
    "replay.start",
    "replay.end",
    "company",
    "ticker",
    "published",
)
REPORTED_ONLY = ("kind", "company")  # a title has several kinds and a name several spellings: no part of "exact"
THRESHOLDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.925, 0.95, 0.975, 0.99)
BINS = 10

_LEGAL_FORMS = re.compile(
    r"\b(inc|incorporated|corp|corporation|co|company|ltd|limited|plc|llc|holdings?|group|the|sa|nv|ag|se)\b"
)


class CorpusError(Exception):
    """A corpus that cannot be read; the message is one line that says where and why."""


@dataclass(frozen=True, slots=True)
class Case:
    """A document of the corpus with its answer."""

    path: Path
    text: str
    gold: Mapping[str, Any]

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return self.path.stem


@dataclass(slots=True)
class Tally:
    """How often a field was right, and for fields that are sets how many of their members."""

    right: int = 0
    asked: int = 0
    hit: int = 0
    wanted: int = 0
    said: int = 0

    def add(self, same: bool) -> None:
        """One more answer."""
        self.asked += 1
        self.right += same

    def add_sets(self, want: set[str], got: set[str]) -> None:
        """One more answer that is a set."""
        self.add(want == got)
        self.hit += len(want & got)
        self.wanted += len(want)
        self.said += len(got)

    @property
    def f1(self) -> float | None:
        """F1 over the members, None where there were none."""
        both = self.wanted + self.said
        return 2 * self.hit / both if both else None


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: where, what was wanted, what was said, and the text around it."""

    document: str
    event: str  # the start that the answer gives the event; empty for the document's own fields
    field: str
    wanted: str
    said: str
    context: str


@dataclass(frozen=True, slots=True)
class Judged:
    """An event that the parser gave: its confidence, whether it would be published unseen, whether it is all right."""

    confidence: float
    unseen: bool  # it has a start and no warning, so that its confidence alone decides
    right: bool


@dataclass(slots=True)
class Report:
    """All that an evaluation finds."""

    documents: int = 0
    exact: int = 0
    empty: int = 0  # documents whose answer has no event …
    clean: int = 0  # … and those of them in which none was found
    found: int = 0
    missed: int = 0
    spurious: int = 0
    tallies: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in FIELDS})
    judged: list[Judged] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """The share of the events given that are events."""
        return self.found / (self.found + self.spurious) if self.found + self.spurious else 0.0

    @property
    def recall(self) -> float:
        """The share of the events asked for that were found."""
        return self.found / (self.found + self.missed) if self.found + self.missed else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = 2 * self.found + self.spurious + self.missed
        return 2 * self.found / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Bin:
    """Events of like confidence: how many, their mean confidence, and the share that is all right with its interval."""

    low: float
    high: float
    count: int
    confidence: float
    right: float
    interval: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Unseen:
    """What a threshold would let through unseen, and how much of that is wrong, with its 95% interval."""

    threshold: float
    published: int
    wrong: int
    interval: tuple[float, float]


def cases(folders: Iterable[Path]) -> list[Case]:
    """The documents of a corpus, in order. Raises CorpusError where there are none or an answer cannot be read."""
    found = []
    for folder in folders:
        if not folder.is_dir():
            raise CorpusError(f"{folder}: is no folder")
        for path in sorted(folder.glob("*.txt")):
            answer = path.with_suffix(".json")
            if answer.exists():
                try:
                    gold = json.loads(answer.read_text("utf-8"))
                    gold["events"]
                    found.append(Case(path, path.read_text("utf-8"), gold))
                except (ValueError, KeyError, TypeError, OSError) as error:
                    raise CorpusError(f"{answer}: cannot be read as an answer: {error}") from error
    if not found:
        raise CorpusError(f"no NAME.txt with a NAME.json in {', '.join(map(str, folders))}")
    return found


def held_out(name: str) -> bool:
    """Whether a document is of the third that rules are never written for: by its name, so for ever the same."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 3 == 0


def evaluate(held: Iterable[tuple[Case, Mapping[str, Any]]]) -> Report:
    """Hold each document's answer (as :func:`calendar_service.parsing.answer.answer` gives it) against the corpus's."""
    report = Report()
    for case, said in held:
        _document(case, said, report)
    return report


def calibration(judged: Sequence[Judged]) -> list[Bin]:
    """Events by confidence, in tenths: for a confidence that means something the two shares are the same."""
    bins = []
    for number in range(BINS):
        low, high = number / BINS, (number + 1) / BINS
        inside = [
            one for one in judged if low <= one.confidence < high or (number == BINS - 1 and one.confidence >= high)
        ]
        if inside:
            count, right = len(inside), sum(one.right for one in inside)
            mean = sum(one.confidence for one in inside) / count
            bins.append(Bin(low, high, count, mean, right / count, wilson(right, count)))
    return bins


def unseen(judged: Sequence[Judged], thresholds: Iterable[float] = THRESHOLDS) -> list[Unseen]:
    """For each threshold: the events that would be published without a person's look, and the wrong ones of them."""
    rows = []
    for threshold in thresholds:
        through = [one for one in judged if one.unseen and one.confidence >= threshold]
        wrong = sum(not one.right for one in through)
        rows.append(Unseen(threshold, len(through), wrong, wilson(wrong, len(through))))
    return rows


def wilson(hits: int, of: int) -> tuple[float, float]:
    """The 95% interval of a share (Wilson's score interval); for none, or all, of them the rule of three.

    Zero wrong of 200 says only that fewer than 1.5 in a hundred are.
    """
    if of == 0:
        return 0.0, 1.0
    if hits == 0:
        return 0.0, min(1.0, 3 / of)
    if hits == of:
        return max(0.0, 1 - 3 / of), 1.0
    z = 1.959964
    share, spread = hits / of, z * z / of
    centre = (share + spread / 2) / (1 + spread)
    half = z * math.sqrt(share * (1 - share) / of + spread / (4 * of)) / (1 + spread)
    return centre - half, centre + half


def _document(case: Case, said: Mapping[str, Any], report: Report) -> None:
    gold = case.gold
    report.documents += 1
    before = len(report.faults)
    wrong_issuer = False
    if said.get("error"):
        _fault(report, case, "", "unread", "", said["error"], None)
    if gold["events"]:
        wrong_issuer = _issuer(case, said, report)
    pairs, missed, spurious = pair(gold["events"], list(said.get("events", ())))
    report.missed += len(missed)
    report.spurious += len(spurious)
    for want in missed:
        where = locate(case.text, "start", want["start"])
        _fault(report, case, "", "missed", f"{want['start']} {want.get('title')}", "", where)
    for want, got in pairs:
        right = True
        if not want.get("optional"):
            report.found += 1
            right = _event(case, want, got, report)
            report.judged.append(_judged(got, right and not wrong_issuer))
    for got in spurious:
        report.judged.append(_judged(got, False))
        _fault(report, case, "", "spurious", "", f"{got.get('start')} {got.get('title')}", _span(got, "start"))
    faults = report.faults[before:]
    report.exact += all(fault.field in REPORTED_ONLY for fault in faults)
    if not gold["events"]:
        report.empty += 1
        report.clean += not said.get("events")


def _issuer(case: Case, said: Mapping[str, Any], report: Report) -> bool:
    """Hold the document's own fields; True where the ticker is wrong."""
    want, got = case.gold.get("company") or {}, said.get("company") or {}
    ticker = (want.get("ticker") or None) == (got.get("ticker") or None)
    for name, same, a, b in (
        ("company", company_key(want.get("name")) == company_key(got.get("name")), want.get("name"), got.get("name")),
        ("ticker", ticker, want.get("ticker"), got.get("ticker")),
        (
            "published",
            case.gold.get("published") == _day(said.get("published")),
            case.gold.get("published"),
            said.get("published"),
        ),
    ):
        report.tallies[name].add(same)
        if not same:
            _fault(report, case, "", name, a, b, locate(case.text, name, a) or _span(said, name))
    return not ticker


def pair(
    gold: Sequence[Mapping[str, Any]], said: list[Mapping[str, Any]]
) -> tuple[list[tuple[Mapping[str, Any], Mapping[str, Any]]], list[Mapping[str, Any]], list[Mapping[str, Any]]]:
    """Which event given is which event asked for: (pairs, missed, spurious).

    Events that are asked for and have a certain start choose first. Of several at one instant the one is taken that
    shares most numbers, codes and links, then the end, then most words of the title.
    """
    left = list(said)
    pairs, missed = [], []
    for want in sorted(gold, key=lambda one: (bool(one.get("optional")), "start" in one.get("undecidable", ()))):
        loose = "start" in want.get("undecidable", ())
        key = instant(want["start"])
        options = [
            got
            for got in left
            if instant(got.get("start")) == key
            or (loose and (key is None or _day(got.get("start")) == _day(want["start"])))
        ]
        if options:
            best = max(options, key=lambda got: _likeness(want, got))
            left.remove(best)
            pairs.append((want, best))
        elif not want.get("optional"):
            missed.append(want)
    return pairs, missed, left


def _likeness(want: Mapping[str, Any], got: Mapping[str, Any]) -> tuple[int, bool, int]:
    shared = sum(len(members(name, want.get(name)) & members(name, got.get(name))) for name in SETS)
    titles = set(_words(want.get("title"))) & set(_words(got.get("title")))
    return shared, instant(want.get("end")) == instant(got.get("end")), len(titles)


def _event(case: Case, want: Mapping[str, Any], got: Mapping[str, Any], report: Report) -> bool:
    """Hold the fields of a found event; True where every scored one is right."""
    right = True
    skipped = set(want.get("undecidable", ()))
    for name, a, b in compared(want, got):
        if name in skipped or (name.startswith("replay.") and "replay" in skipped):
            continue
        if isinstance(a, set) and isinstance(b, set):
            report.tallies[name].add_sets(a, b)
        else:
            report.tallies[name].add(a == b)
        if a != b:
            right &= name in REPORTED_ONLY
            lacking = sorted(a - b) if isinstance(a, set) and isinstance(b, set) else [a]
            where = locate(case.text, name, lacking[0] if lacking else None) or _span(got, name) or _span(got, "start")
            _fault(report, case, want["start"], name, a, b, where)
    return right


def compared(want: Mapping[str, Any], got: Mapping[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    """Each field of an event with what is wanted and what was said, in a form in which they may be compared."""
    for name in SETS:
        yield name, members(name, want.get(name)), members(name, got.get(name))
    yield "status", want.get("status", "confirmed"), got.get("status", "confirmed")
    yield "kind", want.get("kind"), got.get("kind")
    if want.get("end") or got.get("end"):
        yield "end", instant(want.get("end")), instant(got.get("end"))
    a, b = want.get("replay") or {}, got.get("replay") or {}
    for name in REPLAY_SETS:
        wanted, said = members(name, a.get(name)), members(name, b.get(name))
        if name == "urls" and not wanted and said <= members("webcast_urls", want.get("webcast_urls")):
            said = wanted  # a replay without a place of its own: the live webcast's is a fair answer
        yield f"replay.{name}", wanted, said
    for name in ("start", "end"):
        if a.get(name) or b.get(name):
            yield f"replay.{name}", _day(a.get(name)), _day(b.get(name))


def instant(text: str | None) -> tuple[str, str] | None:
    """A start or end as a key that may be compared: an instant in UTC to the minute, or a date."""
    if text is None:
        return None
    if len(text) == 10:
        return "date", date.fromisoformat(text).isoformat()
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        return "naive", moment.isoformat()
    return "instant", f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M}"


def members(name: str, values: Iterable[Any] | None) -> set[str]:
    """The members of a field that is a set: numbers in digits, codes without blanks, addresses without a scheme."""
    rules: dict[str, Callable[[Any], str]] = {
        "dial_ins": lambda value: re.sub(r"[^0-9+]", "", value["number"] if isinstance(value, dict) else value),
        "passcodes": lambda value: re.sub(r"[^0-9a-z]", "", str(value).lower()),
        "webcast_urls": address,
        "urls": address,
    }
    return {rules[name](value) for value in values or ()}


def address(text: Any) -> str:
    """A web address without scheme, ``www.`` and closing marks, its host in small letters."""
    bare = re.sub(r"^[A-Za-z]+://", "", str(text or "").strip().replace("\\", "")).rstrip("/.,;)")
    host, slash, path = bare.partition("/")
    return host.lower().removeprefix("www.") + slash + path


def company_key(name: str | None) -> list[str]:
    """A company's name without its legal form and marks."""
    return _LEGAL_FORMS.sub("", re.sub(r"[^a-z0-9 ]", "", (name or "").lower())).split()


def _judged(got: Mapping[str, Any], right: bool) -> Judged:
    return Judged(float(got.get("confidence", 0.0)), bool(got.get("start")) and not got.get("warnings"), right)


def locate(text: str, name: str, wanted: Any) -> tuple[int, int] | None:
    """Where a value that was not read stands in a text, as far as its plain forms can be found."""
    for form in _forms(name, wanted):
        found = re.search(form, text, re.IGNORECASE)
        if found:
            return found.span()
    return None


def _forms(name: str, wanted: Any) -> Iterator[str]:
    if isinstance(wanted, tuple):
        wanted = wanted[1]
    if not wanted or not isinstance(wanted, str):
        return
    short = name.rpartition(".")[2]
    if short in ("start", "end", "published"):
        day = date.fromisoformat(wanted[:10])
        yield rf"\b{day:%b}[a-z]*\.?\s+{day.day}\b"
        yield rf"\b{day.day}(?:st|nd|rd|th)?\s+{day:%b}"
        yield rf"\b{day.month:02}?[/.-]0?{day.day}[/.-]"
    elif short == "dial_ins":
        yield rf"{wanted[-7:-4]}\D{{0,3}}{wanted[-4:]}"
        yield re.escape(wanted[-4:])
    elif short == "passcodes":
        yield r"\W{0,2}".join(map(re.escape, wanted))
    else:
        yield re.escape(wanted)


def _span(said: Mapping[str, Any], name: str) -> tuple[int, int] | None:
    """Where the parser took a field from, where its answer says so."""
    spans = said.get("spans")
    span = spans.get(name) if isinstance(spans, Mapping) else None
    if isinstance(span, Mapping):
        return int(span["start"]), int(span["end"])
    return (int(span[0]), int(span[1])) if isinstance(span, Sequence) and len(span) == 2 else None


def _fault(
    report: Report, case: Case, event: str, name: str, wanted: Any, said: Any, where: tuple[int, int] | None
) -> None:
    shown = [
        ", ".join(sorted(map(str, value))) if isinstance(value, set) else _shown(value) for value in (wanted, said)
    ]
    report.faults.append(Fault(case.name, event, name, shown[0], shown[1], around(case.text, where)))


def _shown(value: Any) -> str:
    if value is None:
        return "none"
    return str(value[1]) if isinstance(value, tuple) else str(value)


def around(text: str, where: tuple[int, int] | None, reach: int = 90) -> str:
    """The text around a place on one line, the place itself between ``»`` and ``«``."""
    if where is None:
        return ""
    start, end = where
    pieces = text[max(0, start - reach) : start], text[start:end], text[end : end + reach]
    before, at, after = (re.sub(r"\s+", " ", piece) for piece in pieces)
    return f"{before}»{at}«{after}".strip()


def _day(value: Any) -> str | None:
    return str(value)[:10] if value else None


def _words(text: Any) -> list[str]:
    return re.findall(r"[a-z0-9]+", str(text or "").lower())
