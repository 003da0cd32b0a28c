"""From cues, dates and clock times to the occasions that a text announces.

Each clock time is given to the cue that governs it (a call, a release of results, a replay, office
hours …); the times of occasions are then given their day, from the same sentence, from the label beside
them, or from what was said before. Days without a time become all-day occasions where the words say
that something takes place on them. What speaks of one occasion is put together.

>>> from calendar_service.parsing.reading import read
>>> text = "Acme, Inc. will host an earnings conference call on May 5, 2025 at 9:00 a.m. ET."
>>> told = read(text, published=None, dateline=None, received=None, month_first=True)
>>> len(together(told, find(told)))
1
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from calendar_service.parsing.agendas import agenda, programmes, same_day, within
from calendar_service.parsing.audience import for_investors
from calendar_service.parsing.clocked import timed
from calendar_service.parsing.cues import Role
from calendar_service.parsing.days import item, untimed, whole_day
from calendar_service.parsing.reading import Candidate, Reading


def find(reading: Reading) -> list[Candidate]:
    """Every candidate of a text: agenda slots, clock times, whole days."""
    slots = agenda(reading)
    taken = {c.start for c in slots}
    found = [c for c in timed(reading) if c.start not in taken and not within(slots, c.start)]
    days = [c for c in untimed(reading) if not within(slots, c.start)]
    return [c for c in (*slots, *programmes(reading, found), *days) if for_investors(reading, c)]


def together(reading: Reading, candidates: Sequence[Candidate]) -> list[list[Candidate]]:
    """Candidates that speak of one occasion: the same moment, a time without a day, a day told of a timed occasion."""
    clocked = _outer(_own_slots(reading, [c for c in candidates if c.times]))
    dated = [c for c in clocked if c.date is not None and c.date.day is not None]
    groups: dict[tuple[object, ...], list[Candidate]] = {}
    for c in dated:
        place = (c.date.day if c.date else None, c.times[0].time, c.company if c.bound == "agenda" else "")
        groups.setdefault(place, []).append(c)
    for c in clocked:
        if c in dated:
            continue
        same = [g for g in groups.values() if any(t.time == c.times[0].time for x in g for t in x.times)]
        if same:
            same[0].append(c)
        else:
            groups.setdefault(("open", c.times[0].time), []).append(c)
    _lend(reading, groups, [c for c in candidates if not c.times])
    return list(groups.values())


def _outer(clocked: Sequence[Candidate]) -> list[Candidate]:
    """Without the items of a programme that fall within an occasion whose beginning and end are told."""
    spans = [c for c in clocked if not c.inherited and c.times[0].until and c.bound != "agenda"]
    return [
        c
        for c in clocked
        if not c.inherited
        or not any(
            same_day(c, s)
            and s.times[0].time <= c.times[0].time <= (s.times[0].until or s.times[0].time)
            and s.times[0] != c.times[0]
            for s in spans
        )
    ]


_SLOT_LABEL = re.compile(
    r"\b(?P<what>session|presentation|presenting|talk|speaking|poster)\b[^:|\n]{0,24}$", re.IGNORECASE
)


def _own_slots(reading: Reading, clocked: Sequence[Candidate]) -> list[Candidate]:
    """Without the session around a talk where the talk's own time is printed beside it ("Session Time", "Presentation Time")."""
    own: dict[int, str] = {}
    for place, c in enumerate(clocked):
        unit = reading.units[c.unit]
        label = reading.text[unit.start : c.start].split(":")[0] if ":" in reading.text[unit.start : c.start] else ""
        match = _SLOT_LABEL.search(label)
        if match and c.role is Role.SCIENCE:
            own[place] = "session" if match["what"].lower() in ("session", "poster") else "talk"
    kept = []
    for place, c in enumerate(clocked):
        near = [
            q
            for q in own
            if q != place
            and abs(clocked[q].start - c.start) < 200
            and abs(reading.units[clocked[q].unit].paragraph - reading.units[c.unit].paragraph) <= 1
        ]
        if own.get(place) == "session" and any(own[q] == "talk" and same_day(c, clocked[q]) for q in near):
            continue
        kept.append(c)
    return kept


def _another_call(reading: Reading, candidate: Candidate) -> bool:
    """A call on a day of its own, beside a timed one: said to be held then, in a sentence that releases nothing."""
    if item(reading, candidate):
        return True
    found = reading.cues(candidate.unit)
    own = candidate.cue is not None and candidate.cue.rule == "conference call" and candidate.cue.end <= candidate.start
    return (
        own
        and candidate.start - (candidate.cue.end if candidate.cue else 0) < 60
        and not any(c.role is Role.RELEASE for c in found)
    )


_RELATED = {
    Role.CALL: {Role.CALL, Role.WEAK, Role.INVESTOR_DAY, Role.CONFERENCE, Role.MEETING},
    Role.CONFERENCE: {Role.CALL, Role.WEAK, Role.CONFERENCE, Role.SCIENCE},
    Role.SCIENCE: {Role.SCIENCE, Role.CONFERENCE, Role.WEAK},
    Role.INVESTOR_DAY: {Role.CALL, Role.WEAK, Role.INVESTOR_DAY, Role.CONFERENCE},
    Role.MEETING: {Role.CALL, Role.WEAK, Role.MEETING},
}


def _lend(reading: Reading, groups: dict[tuple[object, ...], list[Candidate]], days: Sequence[Candidate]) -> None:
    """Give whole-day candidates to the timed occasion of that day, or make them occasions of their own."""
    clocked = list(groups.values())
    for c in days:
        if c.date is None or c.date.day is None:
            continue
        first, last = c.date.day, c.date.until or c.date.day
        host = next(
            (
                g
                for g in clocked
                if (d := g[0].date) is not None
                and d.day is not None
                and first <= d.day <= last
                and g[0].role in _RELATED.get(c.role, set())
            ),
            None,
        )
        if host is not None:
            host.append(c)
            continue
        if (
            c.role is Role.CALL
            and any(g[0].role in (Role.CALL, Role.WEAK) for g in clocked)
            and not _another_call(reading, c)
        ):
            continue
        if whole_day(reading, c):
            groups.setdefault(("day", first, last, c.role), []).append(c)
