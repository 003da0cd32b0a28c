"""Whether an announcement moves an occasion, calls it off, or lets it stand.

>>> MOVED.search("has been rescheduled to May 9") is not None
True
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from calendar_service.model import EventStatus
from calendar_service.parsing.dates import DateMention
from calendar_service.parsing.reading import Candidate, Reading

MOVED = re.compile(
    r"\bre-?schedul(?:ed?|es|ing)\b|\bpostpon(?:ed|es|ing|ement)\b[^.]{0,160}\b(?:to|until|will\snow|new)\b|\b(?:has|have|had)\sbeen\s(?:moved|changed|pushed|shifted|brought\sforward)\b|\bmoved?\s(?:from|to|its)\b|\bdate\schange\b|\bchange\s(?:of|in|to)\s(?:the\s)?(?:[\w-]+\s){0,4}(?:date|time)\b"
    r"|\bnew\s(?:date|time)\b|\bupdates?\s(?:the\s)?(?:date|time)\b|\bwill\snow\s(?:be\sheld|take\splace|host|hold|begin|start)\b|\b(?:instead\sof|rather\sthan)\s(?:on\s|at\s)?(?:the\s)?(?:\w+day\b|\d|jan|feb|mar|apr|may\s\d|jun|jul|aug|sep|oct|nov|dec)|\boriginally\s(?:scheduled|planned|set|announced)\b|\bpreviously\sscheduled\b|\bupdated\s(?:date|time|details)\b|\bis\schanging\sthe\s(?:date|time)\b|\badjourned\s(?:to|until)\b|\bwill\sbe\sreconvened\b|\bwill\sreconvene\b",
    re.IGNORECASE,
)
CANCELLED = re.compile(
    r"\bcancel(?:l?ed|s|l?ing|lation)?\b|\bcalled\soff\b|\bwill\s(?:not|no\slonger)\s(?:be\s)?(?:host|hold|held|conduct|take\splace|hosting|holding)\b|\b(?:is|are)\snot\s(?:hosting|holding)\b|\bwill\snot\sproceed\b|\bpostpone(?:d|ment)?\b(?![^.]{0,110}\b(?:to|until)\s(?:on\s)?(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d))|\bsuspended\b",
    re.IGNORECASE,
)
_OLD_WORDS = re.compile(r"(?:originally|previously)\s\w+", re.IGNORECASE)
CORRECTS = re.compile(
    r"\bcorrect(?:ion|ing|ed)\b[^.\n]{0,60}(?:release|headline|and\sreplac|date|dial)|\breplac(?:ing|ement)\b[^.\n]{0,30}\brelease\b|^\W{0,6}correct(?:ion|ing)\b|\b(?:C\s?O\s?R\s?R\s?E\s?C\s?T\s?I\s?O\s?N)\b",
    re.IGNORECASE | re.MULTILINE,
)


# What stands before the day from which an occasion is moved.
_OLD = re.compile(
    r"\b(?:previously|originally|initially|formerly|earlier|first|instead|rather|from|scheduled|planned|place)\b[^.]{0,36}$",
    re.IGNORECASE,
)


_CALLED_OFF_ABOVE = re.compile(
    r"\b(?:cancel\w+|withdraw\w+|postponement)\b[^\n]{0,60}\b(?:meeting|call|conference|webcast|presentation|day|event|briefing)\b|\b(?:meeting|call|webcast|presentation|event|briefing)\b[^\n]{0,30}\b(?:cancelled|canceled|called\soff|withdrawn)\b",
    re.IGNORECASE,
)
_CANCELLED_BELOW = re.compile(
    r"\b(?:cancel\w*|called\soff|will\snot\s(?:be\sheld|take\splace|proceed)|postponed?|withdrawn)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of an occasion's standing, and its old day where a move names it."""

    status: EventStatus = EventStatus.CONFIRMED
    previous: DateMention | None = None


def corrects(text: str) -> bool:
    """Whether the text says, at its head, that it corrects an earlier release."""
    return CORRECTS.search(text, 0, 1500) is not None


def of(reading: Reading, candidates: Sequence[Candidate]) -> Said:
    """The standing of the occasion that the candidates speak of."""
    text = reading.text
    numbers = sorted({c.unit for c in candidates})
    for number in numbers:
        unit = reading.units[number]
        anew = [m for m in MOVED.finditer(text, unit.start, unit.end) if not _OLD_WORDS.fullmatch(m.group())]
        if CANCELLED.search(text, unit.start, unit.end) and not anew:
            return Said(EventStatus.CANCELLED)
    wrong = re.search(
        r"\b(?:error|incorrect\w*|erroneous\w*|wrong\w*|correct(?:ion|ed|ing)?)\b", text[:1200], re.IGNORECASE
    )
    if wrong and re.search(
        r"\b(?:in\sfact|correct\s(?:time|date)|should\s(?:have\s)?(?:read|been|say))\b", text[:3000], re.IGNORECASE
    ):
        return Said(EventStatus.RESCHEDULED)
    for number in numbers:
        first, last = max(0, number - 1), min(len(reading.units) - 1, number + 1)
        start, end = reading.units[first].start, reading.units[last].end
        moved = MOVED.search(text, start, min(end, start + 1500))
        if moved:
            return Said(EventStatus.RESCHEDULED, _old(reading, candidates, start, end))
    head = text[:400]
    if len(candidates) <= 4 and _CALLED_OFF_ABOVE.search(text, 0, 600) and _CANCELLED_BELOW.search(text):
        return Said(EventStatus.CANCELLED)
    if (
        MOVED.search(head)
        and len(candidates)
        and re.search(r"\b(?:call|meeting|webcast|webinar|conference|presentation|event)\b", head, re.IGNORECASE)
    ):
        return Said(EventStatus.RESCHEDULED, None)
    return Said()


def _old(reading: Reading, candidates: Sequence[Candidate], start: int, end: int) -> DateMention | None:
    new = {c.date.day for c in candidates if c.date}
    others = [
        d
        for d in reading.dates_in(start, end)
        if d.day and d.day not in new and d.word is None and d.start != reading.dateline
    ]
    told = [d for d in others if _OLD.search(reading.text, max(0, d.start - 44), d.start)]
    return told[0] if told else None
