"""The fiscal period that a results call discusses, and when the results themselves come out.

>>> from calendar_service.parsing.text import normalise
>>> find("its fourth quarter and full year 2024 financial results").number
4
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time

from calendar_service.model import FiscalPeriod, Issuer, PeriodKind, ResultsRelease, Session, Span, When
from calendar_service.parsing import zones
from calendar_service.parsing.binding import govern, settle, usable
from calendar_service.parsing.cues import Role
from calendar_service.parsing.dates import MONTHS
from calendar_service.parsing.reading import Candidate, Reading
from calendar_service.parsing.text import Text

_ORDINAL = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_YEAR = r"(?:(?:fiscal|financial)\s(?:year\s)?)?(?:20\d\d|'\d\d|FY\s?'?\d{2,4})"
_QUARTER = re.compile(
    r"\b(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th)(?:[\s-](?:fiscal|financial))?[\s-](?P<unit>quarter|half)\b"
    r"|\b(?:Q\s?(?P<q>[1-4])|(?P<qq>[1-4])Q|H(?P<h>[12])|(?P<hh>[12])H)(?=\b|\d|F)"
    r"|\b(?P<nine>nine[\s-]months?|9M)\b|\b(?P<six>six[\s-]months?|half[\s-]year(?:ly)?|interim)\b|\b(?P<year>full[\s-](?:fiscal[\s-])?year|year[\s-]end|fiscal\syear|annual|FY)\b",
    re.IGNORECASE,
)
_YEAR_NEAR = re.compile(
    r"\b(?:FY|fiscal\s(?:year\s)?)?\s?'?(?P<year>20\d\d)\b|(?<=[QHFY1-4])\s?'?(?P<short>\d\d)\b(?!\d)", re.IGNORECASE
)
_FULL = re.compile(
    r"\b(?:full|fiscal)[\s-](?:fiscal[\s-])?year\b|\byear[\s-]end(?:ed)?\b|\bannual\b|\bFY\b", re.IGNORECASE
)
_ENDED = re.compile(
    r"\bend(?:ed|ing|s)\s{1,2}(?P<month>"
    + "|".join(sorted(MONTHS, key=len, reverse=True))
    + r")\.?\s{1,2}(?P<day>\d{1,2}),?\s{1,2}(?P<year>20\d\d)",
    re.IGNORECASE,
)


def find(text: str, start: int = 0, end: int | None = None, span: Span | None = None) -> FiscalPeriod | None:
    """The first fiscal period named between two offsets, or None."""
    stop = len(text) if end is None else end
    match = _QUARTER.search(text, start, stop)
    if match is None:
        return None
    around = text[match.start() : min(stop, match.end() + 60)]
    near = _YEAR_NEAR.search(around, max(0, match.end() - match.start() - 2)) or _YEAR_NEAR.search(
        text[max(start, match.start() - 24) : match.start()]
    )
    year = None
    if near:
        year = int(near["year"]) if near["year"] else _century(int(near["short"]))
    ended = _ENDED.search(text, match.start(), min(stop, match.end() + 160))
    ends = None
    if ended:
        try:
            ends = date(int(ended["year"]), MONTHS[ended["month"].lower()], int(ended["day"]))
        except ValueError:
            ends = None
    kind, number = _kind(match)
    full = kind is PeriodKind.QUARTER and number == 4 and bool(_FULL.search(around[:60]))
    return FiscalPeriod(kind, year, number, ends, full, span)


def _century(short: int) -> int:
    """``'98`` is 1998, ``'08`` is 2008."""
    return short + (1900 if short >= 70 else 2000)


def _kind(match: re.Match[str]) -> tuple[PeriodKind, int | None]:
    if match["nth"]:
        number = _ORDINAL[match["nth"].lower()]
        if match["unit"].lower() == "half":
            return PeriodKind.HALF, min(number, 2)
        return PeriodKind.QUARTER, number
    if match["q"] or match["qq"]:
        return PeriodKind.QUARTER, int(match["q"] or match["qq"])
    if match["h"] or match["hh"]:
        return PeriodKind.HALF, int(match["h"] or match["hh"])
    if match["nine"]:
        return PeriodKind.NINE_MONTHS, None
    if match["six"]:
        return PeriodKind.HALF, 1
    return PeriodKind.YEAR, None


def period(text: Text, reading: Reading, candidates: Sequence[Candidate]) -> FiscalPeriod | None:
    """The period of a results call: the headline's, else its sentence's, else the first of the text's head.

    A year that one of them leaves out is taken from another that names the same quarter.
    """
    head = min(len(text.text), 500)
    places = [
        (0, head),
        *((reading.units[c.unit].start, reading.units[c.unit].end) for c in candidates),
        (0, min(len(text.text), 2500)),
    ]
    found = [p for start, end in places if (p := _placed(text, find(text.text, start, end), start, end))]
    quarters = [p for p in found if p.kind is not PeriodKind.YEAR] or found
    if not quarters:
        return None
    first = quarters[0]
    if first.year is None:
        same = next((p for p in found if p.year and (p.kind, p.number) == (first.kind, first.number)), None)
        first = replace(first, year=same.year) if same else first
    if first.ends is None:
        first = replace(first, ends=_ended(text, reading))
    if first.year and reading.published and not -3 <= first.year - reading.published.year <= 2:
        first = replace(first, year=None)
    return first


def _ended(text: Text, reading: Reading) -> date | None:
    """The last day of a period that "ended" before the announcement, where the head of the text says one."""
    for match in _ENDED.finditer(text.text, 0, min(len(text.text), 2500)):
        try:
            found = date(int(match["year"]), MONTHS[match["month"].lower()], int(match["day"]))
        except ValueError:
            continue
        if reading.published is None or 0 <= (reading.published - found).days <= 200:
            return found
    return None


def _placed(text: Text, found: FiscalPeriod | None, start: int, end: int) -> FiscalPeriod | None:
    if found is None:
        return None
    match = _QUARTER.search(text.text, start, end)
    return replace(found, span=text.span(match.start(), match.end())) if match else found


_BEFORE = re.compile(
    r"\b(?:before|prior\sto|ahead\sof|in\sadvance\sof|pre)\b[^.;]{0,40}\b(?:open(?:s|ing)?|market|trading|bell)\b|\bpre-?\s?market\b",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\b(?:after|following|post|upon)\b[^.;]{0,40}\b(?:close[sd]?|closing|market|trading|bell)\b|\b(?:after|post)-?\s?market\b|\bat\s(?:the\s)?market\sclose\b",
    re.IGNORECASE,
)


def release(
    text: Text, reading: Reading, candidates: Sequence[Candidate], issuer: Issuer | None
) -> ResultsRelease | None:
    """When the results come out, where a sentence near the call's or at the head says it; a time not given is not made up."""
    near = sorted(
        {n for c in candidates for n in range(max(0, c.unit - 4), min(len(reading.units), c.unit + 4))}
        | set(range(min(6, len(reading.units))))
    )
    for number in near:
        unit = reading.units[number]
        verbs = [c for c in reading.cues(number) if c.role is Role.RELEASE and c.rule == "release verb"]
        if not verbs:
            continue
        sentence = unit.of(reading.text)
        session = (
            Session.BEFORE_OPEN
            if _BEFORE.search(sentence)
            else Session.AFTER_CLOSE
            if _AFTER.search(sentence)
            else None
        )
        mentions = [d for d in reading.dates_in(verbs[0].start, unit.end) if usable(reading, d) and d.day]
        governed = [
            d for d in mentions if (cue := govern(reading, number, d.start, d.end)) and cue.role is Role.RELEASE
        ]
        if not governed:
            continue
        settled = settle(reading, governed[0])
        day = settled.day if settled else None
        if day is None:
            continue
        clock = _clock(reading, number, issuer, day)
        span = text.span(unit.start, unit.end)
        return ResultsRelease(
            When(day, *clock, text=text.text[governed[0].start : governed[0].end], span=span), session, span
        )
    return None


def _clock(reading: Reading, number: int, issuer: Issuer | None, day: date) -> tuple[time | None, str | None]:
    """The clock time at which the results come out, where one is printed with its zone."""
    unit = reading.units[number]
    for group in reading.groups:
        if not unit.start <= group[0].start < unit.end or group[0].zone is None:
            continue
        cue = govern(reading, number, group[0].start, group[-1].end)
        if cue is not None and cue.role is Role.RELEASE:
            zone = zones.resolve(group[0].zone, issuer.country if issuer else None, day)
            return (group[0].time, zone) if zone else (None, None)
    return None, None
