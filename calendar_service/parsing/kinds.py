"""What sort of occasion it is: a results call or another call, a conference, a meeting.

>>> bool(RESULTS.search("to discuss its second quarter financial results"))
True
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from calendar_service.model import EventKind
from calendar_service.parsing.cues import Role
from calendar_service.parsing.reading import Candidate, Reading

RESULTS = re.compile(
    r"\b(?:first|second|third|fourth|1st|2nd|3rd|4th)[\s-]quarter\b[^.;]{0,120}\b(?:letter|sales|revenues?|calls?|webcast|conference)\b"
    r"|\b(?:quarter(?:ly)?|half[\s-]year|annual|full[\s-]year|interim)\s(?:sales|revenues?)\b|\btrading\s(?:update|statement)\b"
    r"|\bearnings\b|\bresults\s(?:presentation|call|briefing|webcast|conference|meeting|announcement)s?\b|\b(?:financial|operating|quarter(?:ly)?|interim|annual|full[\s-]year|year[\s-]end|half[\s-]year(?:ly)?|fiscal|preliminary|first|second|third|fourth|nine[\s-]months?|six[\s-]months?)\b[^.;\n]{0,60}\b(?:results?|figures|report|statements?|performance)\b"
    r"|\bresults?\b[^.;]{0,60}\b(?:quarter|year|half|period|Q[1-4]|months)\b|\b(?:[1-4]Q|Q[1-4]|H[12]|[12]H|FY)\s?'?-?\s?(?:\d{2,4}|FY)|\b(?:[1-4]Q|Q[1-4]|FY|H[12])\b[^.;\n]{0,40}\b(?:results?|call|webcast|update)|\bquarter(?:ly)?\b[^.;\n]{0,40}\b(?:conference\s)?call\b|\b(?:these|the|its|our)\sresults\b",
    re.IGNORECASE,
)
_NOT_RESULTS = re.compile(
    r"\b(?:acquisition|transaction|merger|combination|patients?|stud(?:y|ies)|trials?|clinical\s(?:trial|data)|topline|top-line|trial\sresults|data\sfrom|phase\s(?:1|2|3|i+)\b|study\sresults|strategic\s(?:update|review))",
    re.IGNORECASE,
)
_FINANCIAL = re.compile(
    r"\b(?:financial|quarter(?:ly)?|fiscal|earnings|interim|half[\s-]year|full[\s-]year|year[\s-]end|[1-4]Q|Q[1-4])\b",
    re.IGNORECASE,
)
_OF_ROLE = {
    Role.CONFERENCE: EventKind.CONFERENCE_PRESENTATION,
    Role.SCIENCE: EventKind.SCIENTIFIC_PRESENTATION,
    Role.INVESTOR_DAY: EventKind.INVESTOR_DAY,
    Role.MEETING: EventKind.SHAREHOLDER_MEETING,
}


def kind(reading: Reading, candidates: Sequence[Candidate]) -> EventKind:
    """The kind of the occasion that the candidates speak of."""
    roles = [c.role for c in candidates]
    strong = [r for r in roles if r is not Role.WEAK]
    role = strong[0] if strong else Role.WEAK
    for preferred in (Role.INVESTOR_DAY, Role.MEETING, Role.SCIENCE, Role.CONFERENCE):
        meant = preferred is role or (role in (Role.CALL, Role.WEAK) and not _hosted(reading, candidates))
        if preferred in strong and meant:
            return _of_role(reading, preferred, candidates)
    if role in _OF_ROLE:
        return _of_role(reading, role, candidates)
    return _call(reading, candidates)


_HOSTED = re.compile(
    r"\b(?:host|hold|conduct|schedul)\w*\b[^.;]{0,60}\b(?:calls?|web-?casts?|webinars?|teleconference|broadcast)\b|\b(?:conference|earnings)\s(?:call|webcast)\b",
    re.IGNORECASE,
)


def _hosted(reading: Reading, candidates: Sequence[Candidate]) -> bool:
    """Whether a sentence that gives the time says that the company itself holds a call or webcast."""
    clocked = [c for c in candidates if c.times and c.role is Role.CALL]
    return any(_HOSTED.search(reading.text, reading.units[c.unit].start, reading.units[c.unit].end) for c in clocked)


def _of_role(reading: Reading, role: Role, candidates: Sequence[Candidate]) -> EventKind:
    """The role's kind; a presentation at what calls itself a webinar is a webcast."""
    if role is Role.CONFERENCE:
        sentences = " ".join(reading.units[c.unit].of(reading.text) for c in candidates if c.role is role)
        if re.search(r"\b(?:webinar|webcast)\s(?:event|series)\b", sentences, re.IGNORECASE):
            return EventKind.WEBCAST
        rules = {cue.rule for c in candidates for cue in reading.cues(c.unit)}
        if not rules & {"named conference", "fireside chat"} and RESULTS.search(sentences):
            return EventKind.EARNINGS_CALL
    return _OF_ROLE[role]


def _call(reading: Reading, candidates: Sequence[Candidate]) -> EventKind:
    sentences = " ".join(reading.units[c.unit].of(reading.text) for c in candidates)
    financial = _FINANCIAL.search(sentences) is not None
    if RESULTS.search(sentences) and (financial or not _NOT_RESULTS.search(sentences)):
        return EventKind.EARNINGS_CALL
    near = " ".join(
        reading.units[n].of(reading.text)
        for c in candidates
        for n in range(max(0, c.unit - 3), min(len(reading.units), c.unit + 2))
    )
    head = reading.text[:1200]
    if not _NOT_RESULTS.search(sentences) and (
        (RESULTS.search(near) and not _NOT_RESULTS.search(near)) or (RESULTS.search(head) and _FINANCIAL.search(head))
    ):
        return EventKind.EARNINGS_CALL
    rules = [c.cue.rule for c in candidates if c.cue]
    if "conference call" in rules or "call" in sentences.lower():
        return EventKind.CONFERENCE_CALL
    return EventKind.WEBCAST
