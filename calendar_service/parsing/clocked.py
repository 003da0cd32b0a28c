"""Clock times at which an occasion takes place.

>>> from calendar_service.parsing.reading import read
>>> text = "The conference call is on May 5, 2025 at 9:00 a.m. ET. A replay starts at 11:00 a.m. ET."
>>> len(timed(read(text, published=None, dateline=None, received=None, month_first=True)))
1
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from calendar_service.parsing import zones
from calendar_service.parsing.agendas import BREAK
from calendar_service.parsing.binding import CALLS_OFF, OLD_DAY, bind, govern, heading, stands_beside
from calendar_service.parsing.cues import Cue, Role
from calendar_service.parsing.dates import DateMention
from calendar_service.parsing.reading import Candidate, Reading
from calendar_service.parsing.times import TimeMention

FUTURE = re.compile(
    r"\b(?:will|to|shall|is|are|be|plans?|expects?|intends?|scheduled|upcoming|invites?|join|planned|slated|set|hosts?|hosting|holds?|holding|presents?|presenting|participates?|announces?)\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?<!be )(?<!be\n)(?:held|hosted|presented|participated|(?:was|were)(?!\s(?:originally\s|previously\s)?(?:scheduled|planned|set|due|to\s(?:be|have|take)))|took\splace|attended|completed|announced\son|had(?!\s(?:been\s)?(?:planned|scheduled|set|intended))|reported\son|released\son|previously\sheld|approved)\b[^.;]{0,90}$",
    re.IGNORECASE,
)
TRADE = re.compile(
    r"\b(?:booths?|exhibit(?!\s(?:hall|\d|no))(?:s|ing|ion(?!\s(?:&|and|cent)|\scent)|or|ors)?|trade\sshow|keynote|tickets?|attendees|expo\b|hackathon|gala|festival)\b",
    re.IGNORECASE,
)
INVESTORS = re.compile(
    r"\binvest(?:or|ors|ment|ing)\b|\banalysts?\b|\bshareholders?\b|\bstockholders?\b|\bfireside\b|\bwebcast\b|\bNASDAQ\b|\bNYSE\b|\bTSXV?\b|\bOTC",
    re.IGNORECASE,
)


def timed(reading: Reading) -> list[Candidate]:
    """One candidate for each clock time that an occasion governs."""
    found: list[Candidate] = []
    for place, group in enumerate(reading.groups):
        earlier = reading.groups[place - 1] if place else None
        number = reading.unit_at(group[0].start)
        cue = govern(reading, number, group[0].start, group[-1].end)
        previous = found[-1] if found else None
        if (
            previous
            and previous.unit == number
            and group[0].start - previous.end < 160
            and _runs_on(reading, previous.end, group)
        ):
            found.append(replace(previous, start=group[0].start, end=group[-1].end, times=group))
            continue
        inherited = cue is None
        if inherited and BREAK.match(
            reading.text[group[-1].end : group[-1].end + 40].partition("\n")[0].lstrip(" :|-")
        ):
            continue  # "08:50  Welcome"
        if cue is None:
            above = heading(reading, number)
            if above is None or not _listed(reading, number, group, earlier):
                continue
            cue = above
        if not cue.role.occasion:
            continue
        if not group[0].marked and group[0].zone is None and not _labelled_time(reading, group[0]):
            continue
        day, how = bind(reading, number, group)
        if inherited and day is not None and _stamped(reading, number, group, day):
            continue  # the clock beside the date in a header
        if _gone(reading, number, group, day):
            continue
        group = _zone_behind_date(reading, group, day)
        if day is not None and day.start == reading.dateline and (inherited or _in_dateline(reading, day, group)):
            continue  # the clock of the dateline itself
        role = cue.role
        named = cue
        if cue.rule == "webcast":
            role, named = _by_webcast(reading, number, cue)
        if role is Role.WEAK:
            same = [c for c in reading.cues(number) if c.role.occasion and c.role is not Role.WEAK]
            own = [c for c in same if c.rule != "webcast"]
            above = own[0] if own else heading(reading, number) or (same[0] if same else _headline(reading))
            if above is None:
                continue
            role, named = above.role, above
        found.append(
            Candidate(role, number, group[0].start, group[-1].end, day, group, named, how, 1.0, inherited=inherited)
        )
    return found


def _zone_behind_date(
    reading: Reading, group: tuple[TimeMention, ...], day: DateMention | None
) -> tuple[TimeMention, ...]:
    """``8:00 PM on May 21, 2013, U.S. Eastern Time``: the zone stands behind the date that follows the time."""
    if group[0].zone or day is None or not 0 <= day.start - group[-1].end <= 12:
        return group
    printed = zones.find(reading.text, day.end)
    return (replace(group[0], zone=printed.key, end=printed.end), *group[1:]) if printed else group


def _runs_on(reading: Reading, end: int, group: Sequence[TimeMention]) -> bool:
    """A range that follows another in one programme, with no date and no full stop between."""
    between = reading.text[end : group[0].start]
    return (
        group[0].until is not None
        and not reading.dates_in(end, group[0].start)
        and "\n" not in between
        and group[0].zone is None
    )


_NO_LATER = re.compile(
    r"\b(?:until|before|by|prior\sto|(?:no|not)\slater\sthan|as\slate\sas|up\sto)\s(?:about\s|approximately\s)?$",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"\b(?:was|were|had\sbeen)\s(?:then\s|duly\s)?(?:convened|held|hosted|conducted|opened|called\sto\sorder|adjourned)\b(?!\sfor)[^.;]{0,48}$",
    re.IGNORECASE,
)


_STAMP_REACH = 600  # how far a header's time stamp may stand


def _stamped(reading: Reading, number: int, group: Sequence[TimeMention], day: DateMention) -> bool:
    """The clock beside the published date in a header line: "13.10.2025 / 10:30 CET"."""
    same_line = reading.unit_at(day.start) == number
    return same_line and day.word is None and day.day == reading.published and group[0].start < _STAMP_REACH


def _headline(reading: Reading) -> Cue | None:
    """The occasion that the first lines of the text speak of."""
    strong = (c for n in range(min(3, len(reading.units))) for c in reading.cues(n) if c.role.occasion)
    return next((c for c in strong if c.role is not Role.WEAK), None)


# Behind the old time: "… at 11:00 a.m., will be moved to …"; in a correction: "gave the time … as 12 noon".
_MOVES_ON = re.compile(
    r"[\s,)(A-Za-z]{0,40}?\b(?:(?:will\sbe|has\sbeen|is|was)\s(?:now\s)?(?:moved|postponed|rescheduled|changed|brought\sforward|put\soff)\s(?:to|until))\b"
)
_WRONGLY = re.compile(
    r"\b(?:gave|gives|stated|states|showed|listed|printed|read|said|(?:incorrectly|erroneously|wrongly|mistakenly)\s\w+)\b[^.;]{0,170}\bas\s(?:starting\sat\s)?$",
    re.IGNORECASE,
)


_FROM = re.compile(r"\bfrom\s(?:the\s)?$", re.IGNORECASE)
_MOVED = re.compile(r"\b(?:moved|changed|rescheduled|brought\sforward|pushed\sback|advanced)\b", re.IGNORECASE)
_VIA = re.compile(r"\b(?:via|by|through|over|as)\s(?:an?\s)?(?:live\s)?$", re.IGNORECASE)


def _in_dateline(reading: Reading, day: DateMention, group: Sequence[TimeMention]) -> bool:
    """``Strasbourg, May 25th 2010, 8:00 am -``: a clock right behind the date, with no "at"."""
    return re.fullmatch(r"[\s,|/-]{1,4}", reading.text[day.end : group[0].start]) is not None


def _by_webcast(reading: Reading, number: int, cue: Cue) -> tuple[Role, Cue]:
    """The occasion that is held by webcast: "the Annual Meeting … will be held via live webcast on" is a meeting."""
    if _VIA.search(reading.text, max(0, cue.start - 16), cue.start):
        held = [c for c in reading.cues(number) if c.end <= cue.start and c.role.occasion and c.role is not Role.WEAK]
        if held:
            return held[-1].role, held[-1]
    return cue.role, cue


def _gone(reading: Reading, number: int, group: Sequence[TimeMention], day: DateMention | None) -> bool:
    """A time that only bounds something ("until 11:59 p.m."), is past, or is the one from which an occasion is moved."""
    unit, text = reading.units[number], reading.text
    before = text[max(unit.start, group[0].start - 60) : group[0].start]
    if _WRONGLY.search(text[max(unit.start, group[0].start - 220) : group[0].start]):
        return True
    if _NO_LATER.search(before) or _OVER.search(text[max(unit.start, group[0].start - 110) : group[0].start]):
        return True
    if _MOVES_ON.search(text, group[-1].end, min(unit.end, group[-1].end + 60)):
        return True
    if _FROM.search(before) and _MOVED.search(text, unit.start, group[0].start):
        return True
    called_off = CALLS_OFF.search(text, unit.start, unit.end) is not None
    if called_off:
        return False
    moved_from = (
        day is not None
        and 0 <= group[0].start - day.end <= 24
        and OLD_DAY.search(text[max(unit.start, day.start - 60) : day.start])
    )
    return bool(OLD_DAY.search(before) or moved_from)


_TIME_LABEL = re.compile(r"\b(?:time|when|hour|start|begins?)\b[^:|\n]{0,16}[:|]?\s{0,3}(?:\|\s?)?$", re.IGNORECASE)


def _labelled_time(reading: Reading, mention: TimeMention) -> bool:
    return bool(_TIME_LABEL.search(reading.text[max(0, mention.start - 24) : mention.start]))


def _listed(reading: Reading, number: int, group: Sequence[TimeMention], earlier: Sequence[TimeMention] | None) -> bool:
    """Whether a clock time stands in a line of a list: behind a label, beside a date, or alone."""
    unit = reading.units[number]
    before = reading.text[unit.start : group[0].start]
    after = reading.text[group[-1].end : unit.end]
    beside = any(
        stands_beside(reading.text, d, group[0].start, group[-1].end) for d in reading.dates_in(unit.start, unit.end)
    )
    # "10.30 am 11.00 am Registration 11.00 am 11.15 am Welcome": the item before it in one run-on line.
    follows = earlier is not None and 0 <= group[0].start - earlier[-1].end <= 24
    return follows or (beside and len(before) + len(after) < 90) or len(before) <= 24 or (len(before) + len(after) < 60)
