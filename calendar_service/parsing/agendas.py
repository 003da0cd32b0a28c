"""Agendas: the slots of several companies, and the programme of one occasion.

>>> BREAK.match("Coffee break") is not None
True
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from calendar_service.parsing.binding import usable
from calendar_service.parsing.cues import Role
from calendar_service.parsing.dates import DateMention
from calendar_service.parsing.reading import Candidate, Reading
from calendar_service.parsing.times import TimeMention

_PROGRAMME = re.compile(r"\b(?:agenda|programme?|schedule|session|day)\b", re.IGNORECASE)
_ARRIVING = re.compile(
    r"\s{0,2}[:|-]?\s{0,2}(?:registration|welcome\scoffee|breakfast|arrival|doors|check-in|reception|coffee|lunch|get[\s-]?together|networking|dinner|drinks|end\b|close\b|farewell)",
    re.IGNORECASE,
)


def _bare_items(reading: Reading, run: Sequence[Candidate]) -> bool:
    """Clock times that begin their lines, without a cue of their own: the items of a programme."""
    return all(
        c.start - reading.units[c.unit].start <= 3
        and not any(q.role.occasion for q in reading.cues(c.unit) if q.start < c.start)
        for c in run
    )


def programmes(reading: Reading, found: Sequence[Candidate]) -> list[Candidate]:
    """The items of one occasion's programme as that one occasion, from its first item after the registration to its last's end."""
    runs: list[list[Candidate]] = []
    for c in found:
        last = runs[-1][-1] if runs else None
        if last and c.start - last.end < 160 and same_day(last, c) and not reading.dates_in(last.end, c.start):
            runs[-1].append(c)
        else:
            runs.append([c])
    out: list[Candidate] = []
    for run in runs:
        ranged = sum(1 for c in run if c.times[0].until)
        head = reading.text[max(0, run[0].start - 300) : run[0].start]
        rising = all(a.times[0].time <= b.times[0].time for a, b in itertools.pairwise(run))
        if (
            len(run) < 3
            or (ranged < 2 and not _bare_items(reading, run))
            or not rising
            or not _PROGRAMME.search(head)
            or any(c.role is Role.SCIENCE for c in run)
        ):
            out.extend(run)
            continue
        items = [c for c in run if not _ARRIVING.match(reading.text, c.end)] or run
        until = max((c.times[0].until or c.times[0].time) for c in items)
        first = items[0]
        times_ = (replace(first.times[0], until=until), *first.times[1:])
        out.append(replace(first, times=times_))
    return out


def same_day(one: Candidate, other: Candidate) -> bool:
    return one.date is not None and other.date is not None and one.date.day == other.date.day


def within(slots: Sequence[Candidate], position: int) -> bool:
    return bool(slots) and slots[0].start <= position <= slots[-1].end


_COMPANY = re.compile(
    r"(?P<name>[A-Z0-9][\w&.,'!/ -]{2,70}?(?:Inc|Corp|Corporation|Ltd|Limited|LLC|plc|Plc|PLC|AG|SE|S\.?A|N\.?V|ASA|AB|Group|Company|Co|Bancorp|Bancshares|Holdings|Trust|Partners|Alabama|Colorado|Therapeutics|Pharmaceuticals|Energy|Resources|Mining|Gold|Technologies|Metals|Group)\b\.?)"
)
_SLOT_BEFORE = re.compile(r"(?:^|\n|\|\s?|[A-Za-z.):;]\s?|[-*•]\s)$")
_SLOT_AFTER = re.compile(r"\s{0,2}(?:[|:-]{1,2}\s?)?(?P<title>[^\n|]{3,120})")


BREAK = re.compile(
    r"\W{0,3}(?:coffee|closing|opening|welcome|lunch|break|pause|intermission|end\b|registration|networking|q\s?&\s?a|reception|adjourn|introduction|break-?out|doors|dinner|drinks|apero|wrap)",
    re.IGNORECASE,
)


def _companies(run: Sequence[tuple[tuple[TimeMention, ...], str]]) -> int:
    """How many of the slots are a company's."""
    keynote = re.compile(r"^(?:keynote|featured)\b\W*", re.IGNORECASE)
    return sum(1 for _, title in run if _COMPANY.match(keynote.sub("", title)))


def agenda(reading: Reading) -> list[Candidate]:
    """Slots of an agenda of several companies: three lines or more, each a clock time and the company that presents."""
    text = reading.text
    slots: list[tuple[tuple[TimeMention, ...], str]] = []
    for place, group in enumerate(reading.groups):
        if not _SLOT_BEFORE.search(text[max(0, group[0].start - 3) : group[0].start]):
            continue
        stop = reading.groups[place + 1][0].start if place + 1 < len(reading.groups) else len(text)
        after = _SLOT_AFTER.match(text, group[-1].end, min(stop, group[-1].end + 140))
        if after is None:
            continue
        title = after["title"].strip(" :-|*[(")
        if title[:1].islower():
            continue  # a sentence that goes on after its time: "at 09:30 with the first speaker"
        slots.append((group, title))
    runs = [[slot for slot in run if not BREAK.match(slot[1])] for run in _stretches(text, slots)]
    runs = [run for run in runs if _companies(run) >= max(2, (len(run) + 1) // 2)]
    best = [slot for run in runs for slot in run]
    if len(best) < 3:
        return []
    found: list[Candidate] = []
    for group, title in best:
        number = reading.unit_at(group[0].start)
        day = _agenda_day(reading, group[0].start, best[0][0][0].start)
        if day is None:
            return []
        company = re.sub(r"\s{0,2}[(\[|].*$", "", title).strip(" -:;")
        found.append(
            Candidate(
                Role.CONFERENCE, number, group[0].start, group[-1].end, day, group, None, "agenda", 0.95, "", company
            )
        )
    return found


def _stretches(
    text: str, slots: Sequence[tuple[tuple[TimeMention, ...], str]]
) -> list[list[tuple[tuple[TimeMention, ...], str]]]:
    """Slots that follow one another closely."""
    runs: list[list[tuple[tuple[TimeMention, ...], str]]] = []
    for slot in slots:
        if runs and slot[0][0].start - runs[-1][-1][0][-1].end < 420:
            runs[-1].append(slot)
        else:
            runs.append([slot])
    return runs


_HEAD_OF_DAY = 160  # characters from a day's heading to its first slot, a table's head between


def _agenda_day(reading: Reading, position: int, begin: int) -> DateMention | None:
    """The date of an agenda's part: the last date line above it, else the conference's."""
    earlier = [d for d in reading.dates if d.end <= position and usable(reading, d) and d.day and d.word is None]
    lines = [d for d in earlier if _alone(reading, d)]
    among = [d for d in earlier if d.start >= begin - _HEAD_OF_DAY and d.until is None]
    if among and (not lines or among[-1].start > lines[-1].start):
        return among[-1]  # a page that lost its line breaks: the date stands among the slots
    if lines:
        return lines[-1]
    named = [d for d in earlier if any(c.role is Role.CONFERENCE for c in reading.cues(reading.unit_at(d.start)))]
    return named[-1] if named else earlier[-1] if earlier else None


def _alone(reading: Reading, mention: DateMention) -> bool:
    unit = reading.units[reading.unit_at(mention.start)]
    return unit.end - unit.start - (mention.end - mention.start) <= 6
