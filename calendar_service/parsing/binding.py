"""Which cue governs a time or a date, and which day a clock time is on.

The cue before a time governs it, else the one behind it; its day stands beside it, in its sentence, behind
a label, or in the sentences before.

>>> from calendar_service.parsing.reading import read
>>> told = read("The call is on May 5, 2025 at 9:00 a.m. ET.", published=None, dateline=None, received=None, month_first=True)
>>> bind(told, 0, told.groups[0])[1]
'beside'
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from calendar_service.parsing.cues import Cue, Role
from calendar_service.parsing.dates import DateMention, Word
from calendar_service.parsing.reading import Reading
from calendar_service.parsing.times import TimeMention

# What stands before a date that is no occasion's day.
_NO_DAY = re.compile(
    r"(?:\bend(?:ed|ing|s)?|\bas\s(?:of|at)|\bdated|\bsince|\buntil|\bthrough|\bthru|\brecord\son|\bperiods?\sof|\bquarters?\sof|\bfiled\s(?:on|with)|\bexpir\w+\son|\bby|\bbefore|\bprior\sto|"
    r"\bat|\bbalance|\bcopyright|\bupdated|\bsigned\son|\bfounded\son|\bpayable(?:\son)?|\brecord(?:\son)?|\bmaturing(?:\son)?|\bdue(?:\son)?|\bdelivered\son|\bissued\son|\bannounced\son|\breleased\son|\bclosed\son|\bcompleted\son)\s{1,2}(?:the\s)?$",
    re.IGNORECASE,
)
_BY_A_TIME = re.compile(
    r"\b(?:by|before|until|no\slater\sthan)\s(?:noon|midnight|\d{1,2}[:.]?\d{0,2}\s?(?:[ap]\.?m)?)[^,;]{0,24}\son\s(?:[A-Z][a-z]+day,?\s)?$"
)
# What stands before the day from which an occasion is moved.
OLD_DAY = re.compile(
    r"(?:\b(?:previously|originally|initially|formerly|earlier|first)\s(?:been\s)?(?:scheduled|planned|announced|set|expected|slated|communicated)(?:\s(?:for|to\s(?:be\sheld|take\splace)\son|on|as))?|\b(?:instead\sof|rather\sthan|not\son|in\splace\sof|(?:moved|changed|rescheduled|postponed|shifted|brought\sforward|adjourned)\sfrom)|\b(?:was|were|had\sbeen)\s(?:previously\s|originally\s)?(?:set|scheduled|planned|due)\s(?:for|to\sbegin\sat|to\stake\splace\son))\s(?:the\s)?(?:(?:today|tomorrow|tonight),?\s)?$",
    re.IGNORECASE,
)
_HANDOVER = re.compile(
    r"(?:,|;|\band\b|\bfollowed\sby\b|\bthen\b|\bwith\b)\s{0,2}(?:[a-z]+\s){0,3}(?:at|beginning\sat|starting\sat)?\s{0,2}$",
    re.IGNORECASE,
)


_DISCUSSED = re.compile(r"\b(?:discuss|review|regard|concern|comment)\w*\s(?:on\s)?(?:[\w'-]+\s){0,5}$", re.IGNORECASE)


def govern(reading: Reading, number: int, start: int, end: int) -> Cue | None:
    """The cue that a time or date at ``start``..``end`` of a unit belongs to: the last before it, else the first behind it."""
    found = reading.cues(number)
    before = [c for c in found if c.start < start]
    after = [c for c in found if c.start >= end]
    last = before[-1] if before else None
    if last is None:
        return after[0] if after else None
    text = reading.text
    if last.role is Role.RELEASE:
        between = text[last.end : start] if last.end <= start else ""
        inside = text[last.start : start]
        calls = [c for c in before if c.role.occasion]
        follows = [c for c in after if c.role.occasion and c.start - end < 120]
        if follows and _HANDOVER.search(between):
            return follows[0]
        if calls and calls[-1].end > last.end:
            return calls[-1]
        if calls and last.rule == "release noun" and _DISCUSSED.search(text, max(0, last.start - 60), last.start):
            return calls[-1]
        if calls and last.start < calls[-1].start < last.end and inside:
            return calls[-1]
    return last


_BESIDE_BEFORE = re.compile(
    r"[\s,;:|()-]{0,4}(?:(?:at|@|from|beginning|starting|commencing|begins|time|and|approximately|promptly|held|morning|afternoon|evening|scheduled|for|about|,|\|)[\s,:|]{0,3}){0,4}$",
    re.IGNORECASE,
)
_BESIDE_AFTER = re.compile(r"[\s,;:|()\]-]{0,4}(?:(?:on|this|of|in|for|the|today|,)[\s,]{0,2}){0,3}$", re.IGNORECASE)


_SAYS_TODAY = re.compile(
    r"\s{1,2}(?:announc|report|releas|publish|provid|issu|unveil|said|disclos|confirm|declar|fil|commenc|launch|complet|clos|sign|enter|that)\w*\b",
    re.IGNORECASE,
)
_FROM_TODAY = re.compile(r"\b(?:from|before|after|since|until)\s$", re.IGNORECASE)
_SAID_TODAY = re.compile(
    r"\b(?:announced|reported|released|published|provided|issued|said|disclosed|confirmed|declared|filed|completed|closed|signed|unveiled|launched)\s(?:earlier\s)?$",
    re.IGNORECASE,
)
CALLS_OFF = re.compile(r"\bcancel|\bcalled\soff\b|\bwill\s(?:not|no\slonger)\b|\bpostpone", re.IGNORECASE)


def usable(reading: Reading, mention: DateMention) -> bool:
    """Whether a date can be an occasion's day: not a period's end, not the dateline, not past, not a replay's end."""
    if mention.word is Word.TODAY:
        text = reading.text
        if _FROM_TODAY.search(text, max(0, mention.start - 16), mention.start):
            return False
        return not (
            _SAYS_TODAY.match(text, mention.end) or _SAID_TODAY.search(text, max(0, mention.start - 24), mention.start)
        )
    if mention.word is not None:
        before = reading.text[max(0, mention.start - 44) : mention.start]
        unit = reading.units[reading.unit_at(mention.start)]
        return not OLD_DAY.search(before) or bool(CALLS_OFF.search(reading.text, unit.start, unit.end))
    if mention.start == reading.dateline:
        return False
    if mention.day is not None and reading.published is not None:
        last = mention.until or mention.day
        if last < reading.published or mention.day > reading.published + timedelta(days=500):
            return False
    before = reading.text[max(0, mention.start - 44) : mention.start]
    if _NO_DAY.search(before[-24:]) or _BY_A_TIME.search(before):
        return False
    if not OLD_DAY.search(before):
        return True
    unit = reading.units[reading.unit_at(mention.start)]
    others = [d for d in reading.dates_in(unit.start, unit.end) if d is not mention]
    return bool(CALLS_OFF.search(reading.text, unit.start, unit.end)) and not others


def bind(reading: Reading, number: int, group: Sequence[TimeMention]) -> tuple[DateMention | None, str]:
    """The day of a clock time in a unit, and how it was found."""
    unit, text = reading.units[number], reading.text
    start, end = group[0].start, group[-1].end
    here = [
        d for d in reading.dates_in(unit.start, unit.end) if usable(reading, d) or stands_beside(text, d, start, end)
    ]
    beside = [d for d in here if stands_beside(text, d, start, end)]
    own = [
        d
        for d in beside
        if d.start >= end and re.fullmatch(r"[\s),]{0,3}(?:on|of)?\s{0,2}(?:the\s)?", text[end : d.start])
    ]
    if own and any(d.end <= start and "(" in text[d.end : start] for d in beside):
        beside = own  # "on May 21 (8:00 a.m. Beijing time on May 22)"
    if beside:
        best = min(
            beside,
            key=lambda d: (d.word in (Word.SAME_DAY,) and len(beside) > 1, min(abs(start - d.end), abs(d.start - end))),
        )
        return settle(reading, _printed_behind(reading, best)), "beside"
    before = [d for d in here if d.end <= start]
    after = [d for d in here if d.start >= end]
    if before or after:
        same = next((d for d in after if d.word in (Word.SAME_DAY, Word.TODAY) and d.start - end < 80), None)
        chosen = same or (before[-1] if before else after[0])
        if chosen in before and after and after[0].start - end < 25 and start - chosen.end > 60:
            chosen = after[0]
        settled = settle(reading, chosen)
        if settled is not None:
            return settled, "sentence"
    return _labelled(reading, number) or _earlier(reading, number) or (None, "none")


def _printed_behind(reading: Reading, mention: DateMention) -> DateMention:
    """``today, August 5, 2026``, ``the same day, July 21, 1999``: the printed date behind the word says it for sure."""
    if mention.word is None:
        return mention
    for other in reading.dates_in(mention.end, mention.end + 8):
        if other.word is None and re.fullmatch(r"[\s,(-]{1,4}", reading.text[mention.end : other.start]):
            return other
    return mention


def stands_beside(text: str, mention: DateMention, start: int, end: int) -> bool:
    if mention.end <= start:
        return start - mention.end <= 60 and bool(_BESIDE_BEFORE.fullmatch(text[mention.end : start]))
    return (
        mention.start - end <= 30 and mention.start >= end and bool(_BESIDE_AFTER.fullmatch(text[end : mention.start]))
    )


def _aside(reading: Reading, mention: DateMention) -> bool:
    """A deadline's or a replay's date, which "the same day" does not mean."""
    cue = govern(reading, reading.unit_at(mention.start), mention.start, mention.end)
    return cue is not None and cue.role in (Role.OTHER, Role.REPLAY)


_SAME_DAY_REACH = 6000  # characters


def settle(reading: Reading, mention: DateMention) -> DateMention | None:
    """A date with its day: "the same day" and "the next day" count from the date printed last before them."""
    if mention.word not in (Word.SAME_DAY, Word.NEXT_DAY):
        return mention
    told = (None, Word.TODAY, Word.TOMORROW, Word.WEEKDAY)
    before = reversed(reading.dates_in(max(0, mention.start - _SAME_DAY_REACH), mention.start))
    day = next(
        (
            d.day
            for d in before
            if d.end <= mention.start and d.word in told and d.day and usable(reading, d) and not _aside(reading, d)
        ),
        None,
    )
    if day is None:
        return mention
    if mention.word is Word.NEXT_DAY:
        return replace(mention, day=day + timedelta(1), rule="the day after the date named before")
    return replace(mention, day=day, rule="the date named before")


DATE_LABEL = re.compile(r"(?:[-*•|]\s?)?(?:\w+\s){0,3}(?:date|day|when)\b[^:|\n]{0,20}[:|]", re.IGNORECASE)
_BARE_DATE = re.compile(r"^[\s|*•-]*$")


def _labelled(reading: Reading, number: int) -> tuple[DateMention, str] | None:
    """A "Date:" line, or a line that is a date alone, within the lines around."""
    here = reading.units[number]
    for step in (-1, 1, -2, 2, -3, -4):
        near = number + step
        if not 0 <= near < len(reading.units):
            continue
        unit = reading.units[near]
        if abs(unit.start - here.start) > 500 or abs(unit.paragraph - here.paragraph) > 3:
            continue
        found = [d for d in reading.dates_in(unit.start, unit.end) if usable(reading, d) and d.day]
        if not found:
            continue
        line = unit.of(reading.text)
        alone = _BARE_DATE.match(reading.text[unit.start : found[0].start]) and unit.end - found[0].end <= 3
        if alone or DATE_LABEL.match(line):
            return found[0], "label"
    return None


def _earlier(reading: Reading, number: int) -> tuple[DateMention, str] | None:
    """The last usable date said before, in the sentences that lead up to this one."""
    here = reading.units[number]
    for back in range(1, 12):
        near = number - back
        if near < 0:
            return None
        unit = reading.units[near]
        if here.start - unit.end > 900:
            return None
        found = [
            d
            for d in reading.dates_in(unit.start, unit.end)
            if usable(reading, d) and d.word in (None, Word.TODAY, Word.TOMORROW, Word.WEEKDAY, Word.NEXT_DAY)
        ]
        found = [s for d in found if (s := settle(reading, d)) and s.day]
        heads = [
            d
            for d in found
            if d.start - unit.start <= 3 and reading.text[d.end : d.end + 1] == ":" and unit.paragraph == here.paragraph
        ]
        speaking = heads or [
            d for d in found if any(c.role.occasion or c.role is Role.RELEASE for c in reading.cues(near))
        ]
        if speaking:
            return speaking[-1], "before"
    return None


_HEADING_REACH = 700


def heading(reading: Reading, number: int) -> Cue | None:
    """The occasion that the lines above a unit speak of."""
    here = reading.units[number]
    for back in range(1, 9):
        near = number - back
        if near < 0 or here.start - reading.units[near].end > _HEADING_REACH:
            return None
        strong = [c for c in reading.cues(near) if c.role.occasion and c.role is not Role.WEAK]
        if strong:
            return strong[0]
        if any(c.role is Role.REPLAY for c in reading.cues(near)) and back == 1:
            return None
    return None
