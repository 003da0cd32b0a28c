"""A normalised text with its units and mentions, and what a candidate for an occasion is.

Every later step asks the :class:`Reading`; it finds the cues of a unit when they are first asked for.

>>> read("at 9:00 a.m. ET", published=None, dateline=None, received=None, month_first=True).groups[0][0].zone
'eastern'
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from calendar_service.parsing import cues, dates, times
from calendar_service.parsing.cues import Cue, Role
from calendar_service.parsing.dates import DateMention
from calendar_service.parsing.sentences import Unit, units
from calendar_service.parsing.times import TimeMention


@dataclass(frozen=True, slots=True)
class Candidate:
    """A time or a day at which something takes place, and how it was found."""

    role: Role
    unit: int
    start: int
    end: int
    date: DateMention | None
    times: tuple[TimeMention, ...] = ()  # the same moment in several zones; empty for a whole day
    cue: Cue | None = None
    bound: str = ""  # how the day was found: "beside", "sentence", "label", "before", "head", "none"
    quality: float = 1.0
    title: str = ""
    company: str = ""
    status: str = "confirmed"
    previous: DateMention | None = None
    inherited: bool = False  # no cue in its own line: what takes place is said above


@dataclass(slots=True)
class Reading:
    """A normalised text with its units and mentions; the lists run in the text's order."""

    text: str
    units: list[Unit]
    dates: list[DateMention]
    groups: list[tuple[TimeMention, ...]]
    published: date | None
    dateline: int | None = None  # where the published date stands
    listed: bool = False  # the issuer is known to be listed
    cues_of: dict[int, list[Cue]] = field(default_factory=dict)
    _starts: list[int] = field(default_factory=list)
    _days: list[int] = field(default_factory=list)
    _held: dict[re.Pattern[str], bool] = field(default_factory=dict)

    def unit_at(self, position: int) -> int:
        """The number of the unit at a position."""
        if not self._starts:
            self._starts = [u.start for u in self.units]
        return max(0, bisect_right(self._starts, position) - 1)

    def cues(self, number: int) -> list[Cue]:
        """The cues of a unit."""
        if number not in self.cues_of:
            unit = self.units[number]
            self.cues_of[number] = cues.find(self.text, unit.start, unit.end)
        return self.cues_of[number]

    def holds(self, pattern: re.Pattern[str]) -> bool:
        """Whether the text has a match of a pattern anywhere; looked for once."""
        if pattern not in self._held:
            self._held[pattern] = pattern.search(self.text) is not None
        return self._held[pattern]

    def dates_in(self, start: int, end: int) -> list[DateMention]:
        """The dates between two positions."""
        if not self._days:
            self._days = [d.start for d in self.dates]
        return self.dates[bisect_left(self._days, start) : bisect_left(self._days, end)]


def read(
    text: str,
    *,
    published: date | None,
    dateline: int | None,
    received: date | None,
    month_first: bool,
    listed: bool = False,
) -> Reading:
    """Find the units and mentions of a normalised text."""
    found = dates.find(text, month_first=month_first)
    more = dates.labelled(text, found, month_first=month_first)
    if more:  # in place of what was read of them in part
        rest = [m for m in found if not any(o.start <= m.start < o.end for o in more)]
        found = sorted([*rest, *more], key=lambda mention: mention.start)
    mentions = dates.complete(found, published=published, received=received, named=_named_year(text))
    return Reading(text, units(text), mentions, _groups(text, times.find(text)), published, dateline, listed)


_PERIOD_YEAR = re.compile(
    r"\b(?:(?P<nth>first|second|third|fourth)[\s-]quarter|Q(?P<q>[1-4])|(?P<qq>[1-4])Q|(?P<whole>full[\s-]year|year[\s-]end|fiscal\syear|annual|FY|half[\s-]year|first\shalf))[^.;\n]{0,40}?\b(?:FY\s?)?(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
_ANY_YEAR = re.compile(r"(?<![\d$/.,-])(?:[A-Z]{2,8})?(?P<year>20[0-4]\d)(?![\d%/]|,\d|\.\d|-\d)")
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def _named_year(text: str) -> date | None:
    """The day from which on the occasions of a text without a full date are: the end of the period it names, or its year.

    "first quarter 2025" is spoken of from the end of March 2025 on, "full year 2024" from the end of 2024;
    "the 2025 Congress" in 2025.
    """
    head = text[:4000]
    period = _PERIOD_YEAR.search(head)
    if period:
        year = int(period["year"])
        quarter = _QUARTERS.get((period["nth"] or "").lower()) or int(period["q"] or period["qq"] or 0)
        if quarter:
            return date(year, quarter * 3, 28)
        return date(year, 6, 28) if "half" in (period["whole"] or "").lower() else date(year, 12, 28)
    other = _ANY_YEAR.search(head)
    return date(int(other["year"]), 1, 1) if other else None


_ALTERNATE = re.compile(
    r"[\s/,;|()\[\]-]{0,6}(?:(?:or|and|which is|i\.e\.,?|\()\s{0,2}){0,2}[(\[]?\s?(?:[A-Z][a-z]+:?\s)?$"
)


_UNKNOWN_ZONE = re.compile(r"\s[A-Z][a-z]+(?:\s[A-Z][a-z]+)?\stime\s\($")


def _groups(text: str, mentions: Sequence[TimeMention]) -> list[tuple[TimeMention, ...]]:
    """Times that say one moment in several zones are one group: "4:30 p.m. Eastern / 1:30 p.m. Pacific"."""
    groups: list[list[TimeMention]] = []
    for mention in mentions:
        last = groups[-1][-1] if groups else None
        between = text[last.end : mention.start] if last else ""
        if (
            last
            and len(between) <= 24
            and (last.zone or (mention.zone and _UNKNOWN_ZONE.match(between)))
            and mention.zone != last.zone
            and (_ALTERNATE.match(between) or _UNKNOWN_ZONE.match(between))
            and "\n\n" not in between
        ):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return [tuple(group) for group in groups]
