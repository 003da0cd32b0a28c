"""Whole days on which an occasion takes place, where no clock time is told.

>>> from calendar_service.parsing.reading import read
>>> text = "The Annual General Meeting will be held on May 5, 2025."
>>> [c.date.day.isoformat() for c in untimed(read(text, published=None, dateline=None, received=None, month_first=True))]
['2025-05-05']
"""

from __future__ import annotations

import re

from calendar_service.parsing.binding import CALLS_OFF, DATE_LABEL, govern, heading, usable
from calendar_service.parsing.clocked import FUTURE, INVESTORS, PAST, TRADE
from calendar_service.parsing.cues import Cue, Role
from calendar_service.parsing.dates import DateMention, Word
from calendar_service.parsing.reading import Candidate, Reading

_PLACES = re.compile(
    r"\W{0,3}(?:[A-Z][\w.'-]+,?\s{1,2}){1,6}\W{0,3}(?:[A-Z][\w.'-]+(?:,?\s[A-Z][\w.'-]+){0,4})?\W{0,3}"
)


def _named_above(reading: Reading, number: int, mention: DateMention) -> Cue | None:
    """The conference named in the lines above a line that is a date alone, or a "Date:" label's."""
    unit = reading.units[number]
    rest = reading.text[unit.start : mention.start] + reading.text[mention.end : unit.end]
    alone = len(rest) <= 4 or _PLACES.fullmatch(rest) is not None
    if not alone and not DATE_LABEL.match(reading.text, unit.start, unit.end):
        return None
    for near in range(number - 1, max(-1, number - 4), -1):
        above = reading.units[near]
        if above.end - above.start > 160 or reading.dates_in(above.start, above.end):
            return None
        names = [c for c in reading.cues(near) if c.rule == "named conference"]
        if names:
            return names[0]
    return None


def untimed(reading: Reading) -> list[Candidate]:
    """One candidate for each usable date on which the words say that something takes place."""
    found: list[Candidate] = []
    for mention in reading.dates:
        if mention.day is None or not usable(reading, mention) or mention.word in (Word.SAME_DAY, Word.NEXT_DAY):
            continue
        number = reading.unit_at(mention.start)
        unit = reading.units[number]
        cue = govern(reading, number, mention.start, mention.end) or _named_above(reading, number, mention)
        sentence = unit.of(reading.text)
        before = reading.text[unit.start : mention.start]
        if cue is None or not cue.role.occasion:
            continue
        if cue.role is Role.WEAK:
            above = heading(reading, number) if _NOW_SET.search(before) else None
            if above is None:
                continue
            cue = Cue(cue.start, cue.end, above.rule, above.role)
        if PAST.search(before):
            continue
        if mention.word is Word.TODAY and (cue.start > mention.start or CALLS_OFF.search(sentence)):
            continue
        found.append(
            Candidate(
                cue.role,
                number,
                mention.start,
                mention.end,
                mention,
                (),
                cue,
                "sentence" if FUTURE.search(sentence) else "list",
                0.8,
            )
        )
    return found


_HOLDS = re.compile(
    r"\b(?:will|to|shall|is|are|be|has|have|plans?|expects?|intends?)\b[^.;]{0,60}\b(?:host|hold|held|conduct|webcast|broadcast|take\splace|schedul\w+|planned|convene|present|join|participate|held|set|begin)\b|\bscheduled\b|\b(?:now\s)?(?:set|planned|slated)\s(?:for|on|to)\b|\bhosts?\b|\bsave\sthe\sdate\b|\bpostponed\b|\bcancel\w+\b|\bupcoming\b|\binvit\w+\b",
    re.IGNORECASE,
)
# A sentence on where something is heard or read, not on when it takes place.
_ONLY_HEARD = re.compile(r"\b(?:available|accessible|accessed|archived|posted|replay|downloaded?)\b", re.IGNORECASE)
_NOW_SET = re.compile(r"\b(?:now|scheduled|rescheduled|set|planned|held|take\splace|postponed|moved)\b", re.IGNORECASE)
_ANNOUNCES_LIST = re.compile(
    r"\b(?:present|participat|attend|upcoming|host|speak|join)\w*|\bfollowing\b|\btak(?:e|es|ing)\spart\b",
    re.IGNORECASE,
)
_LIST_HEADING = re.compile(
    r"\b(?:conferences?|events?|presentations?|schedule|calendar|appearances|investors?)\b", re.IGNORECASE
)


def whole_day(reading: Reading, candidate: Candidate) -> bool:
    """Whether an untimed candidate is an occasion of its own."""
    unit = reading.units[candidate.unit]
    sentence = unit.of(reading.text)
    if candidate.role is Role.MEETING:
        between = (
            reading.text[candidate.cue.end : candidate.start]
            if candidate.cue and candidate.cue.end <= candidate.start
            else "?"
        )
        beside = reading.published is not None and re.fullmatch(r",?\s(?:(?:on|of)\s)?", between) is not None
        return beside or item(reading, candidate) or bool(_HOLDS.search(sentence)) or _labelled_line(reading, candidate)
    if candidate.role is Role.CALL and item(reading, candidate):
        return True
    if candidate.role is Role.CALL:
        return bool(_HOLDS.search(sentence)) and not _ONLY_HEARD.search(sentence)
    if candidate.role is Role.INVESTOR_DAY:
        first = (
            candidate.start - unit.start <= 12 and reading.published is not None
        )  # an item that begins with its date
        return first or bool(_HOLDS.search(sentence)) or _labelled_line(reading, candidate)
    if candidate.role is Role.CONFERENCE:
        return _conference_day(reading, candidate, sentence)
    return bool(
        re.search(
            r"\b(?:will|to)\s(?:be\s)?(?:present|highlight|deliver|shar|report|featur|discuss|held|take)\w*",
            sentence,
            re.IGNORECASE,
        )
    )


def item(reading: Reading, candidate: Candidate) -> bool:
    """An item of a calendar: the date first, then what takes place ("24 July 2025: half-year results presentation")."""
    unit = reading.units[candidate.unit]
    cue = candidate.cue
    if cue is None or reading.published is None or candidate.start - unit.start > 12 or unit.end - unit.start > 160:
        return False
    return (
        cue.rule in ("conference call", "analyst meeting", "shareholder meeting")
        and 0 <= cue.start - candidate.end < 80
    )


def _alone_line(reading: Reading, number: int) -> bool:
    """A short line without a date of its own: a name that the lines below belong to."""
    unit = reading.units[number]
    return unit.end - unit.start < 120 and not reading.dates_in(unit.start, unit.end)


def _labelled_line(reading: Reading, candidate: Candidate) -> bool:
    unit = reading.units[candidate.unit]
    return bool(DATE_LABEL.match(unit.of(reading.text)))


def _conference_day(reading: Reading, candidate: Candidate, sentence: str) -> bool:
    """An investor conference with dates and no slot: the company takes part, by its verb or by the list's heading."""
    named = any(c.rule == "named conference" for c in reading.cues(candidate.unit))
    takes_part = any(c.rule in ("presenting", "fireside chat") for c in reading.cues(candidate.unit))
    if TRADE.search(sentence) or not reading.holds(INVESTORS):
        return False
    if named and takes_part and FUTURE.search(sentence):
        return True
    if not named and candidate.unit and len(sentence) < 120:
        # A date alone, or a "Date:" line, under the conference's name.
        over = candidate.cue is not None and candidate.cue.end <= reading.units[candidate.unit].start
        named = over or any(
            c.rule == "named conference"
            for n in (candidate.unit - 1, candidate.unit - 2)
            if n >= 0
            for c in reading.cues(n)
            if _alone_line(reading, n)
        )
    if not named or len(sentence) > 220:
        return False
    for back in range(1, 26):
        number = candidate.unit - back
        if number < 0:
            return False
        unit = reading.units[number]
        above = unit.of(reading.text)
        if len(above) > 400 or (
            len(above) < 160 and any(usable(reading, d) for d in reading.dates_in(unit.start, unit.end))
        ):
            continue  # another item of the list
        if (
            _ANNOUNCES_LIST.search(above)
            and _LIST_HEADING.search(above)
            and (INVESTORS.search(above + sentence) or re.search(r"conferences", above, re.IGNORECASE))
        ):
            return True
    return False
