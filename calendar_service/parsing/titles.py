"""A title and a place for an event, in the announcement's words.

>>> short_name("Acme Widgets, Inc.")
'Acme Widgets'
"""

from __future__ import annotations

import re

from calendar_service.model import EventKind, FiscalPeriod, Issuer, PeriodKind
from calendar_service.parsing.cues import Role
from calendar_service.parsing.drafts import Draft
from calendar_service.parsing.reading import Reading
from calendar_service.parsing.text import Text

_LEGAL = re.compile(
    r",?\s{1,2}(?:Inc|Incorporated|Corp|Corporation|Co|Company|Ltd|Limited|LLC|L\.L\.C|L\.?P|plc|PLC|AG|SE|S\.?A|N\.?V|ASA|AB|Oyj|A/S|GmbH|S\.?p\.?A|Pty|Holdings?)\b\.?$"
)
_ORDINALS = {1: "First", 2: "Second", 3: "Third", 4: "Fourth"}
_NAME = re.compile(
    r"(?<![\w:.])(?!\d{1,2}(?::\d\d)?\s?[apAP]\.?[mM]|(?:GMT|E[SD]?T|C[SD]?T|P[SD]?T|M[SD]?T|AM|PM|BST|CES?T)\b)(?:(?:[A-Z0-9][\w&.'/+-]*|&),?\s{1,2}(?:(?:of|and|the|for|in|on|&|to)\s{1,2}){0,2}){1,12}?"
    r"(?:Conference|Summit|Forum|Symposium|Convention|Expo|Showcase|Seminar|Roadshow|Congress|Annual\sMeeting|Week|Fair|Series)\b(?!\s(?:Cent|Call|call|&|and\sExhib))"
)


def short_name(name: str) -> str:
    """A company's name without its legal form."""
    before, now = "", name.strip()
    while now != before:
        before, now = now, _LEGAL.sub("", now).strip().rstrip(",")
    return now or name


def period_words(period: FiscalPeriod | None) -> str:
    """``Fourth Quarter and Full Year 2024``."""
    if period is None:
        return ""
    year = f" {period.year}" if period.year else ""
    if period.kind is PeriodKind.QUARTER:
        both = " and Full Year" if period.full_year else ""
        return f"{_ORDINALS.get(period.number or 0, '')} Quarter{both}{year}"
    if period.kind is PeriodKind.HALF:
        return f"{'Second' if period.number == 2 else 'First'} Half{year}"
    return f"{'Nine Months' if period.kind is PeriodKind.NINE_MONTHS else 'Full Year'}{year}"


def conference_name(reading: Reading, draft: Draft) -> str | None:
    """The name of the conference that an occasion is part of, from its sentence, the lines above or the head."""
    numbers = [n for c in draft.candidates for n in (c.unit, *range(c.unit - 1, max(-1, c.unit - 6), -1))]
    if draft.first.bound == "agenda":
        numbers = list(range(min(30, len(reading.units))))
    for number in (*numbers, *range(min(4, len(reading.units)))):
        unit = reading.units[number]
        match = _NAME.search(reading.text, unit.start, unit.end)
        if match:
            name = " ".join(match.group().split())
            return re.sub(r"^(?:The|Its|Our|At|Event|Conference|Date)\W{1,3}", "", name)
    return None


def title(text: Text, reading: Reading, draft: Draft, issuer: Issuer | None, period: FiscalPeriod | None) -> str:
    """A title that reads well alone in a calendar."""
    company = short_name(issuer.name) if issuer else ""
    if draft.first.company:
        name = conference_name(reading, draft)
        return f"{draft.first.company} at {name}" if name else draft.first.company
    if draft.first.title:
        return draft.first.title
    words = {
        EventKind.EARNINGS_CALL: f"{period_words(period)} Results Conference Call".strip(),
        EventKind.CONFERENCE_CALL: "Conference Call",
        EventKind.INVESTOR_DAY: "Investor Day",
        EventKind.SHAREHOLDER_MEETING: _meeting(reading, draft),
        EventKind.WEBCAST: "Webcast",
        EventKind.SCIENTIFIC_PRESENTATION: "Scientific Presentation",
        EventKind.CONFERENCE_PRESENTATION: "Presentation",
    }[draft.kind]
    if draft.kind is EventKind.SCIENTIFIC_PRESENTATION:
        words = _talk(reading, draft) or words
    if draft.kind in (EventKind.CONFERENCE_PRESENTATION, EventKind.SCIENTIFIC_PRESENTATION):
        name = conference_name(reading, draft)
        if name and draft.kind is EventKind.SCIENTIFIC_PRESENTATION:
            return f"{words}, {name}"
        if name:
            return f"{company} at {name}" if company else name
    return f"{company} {words}".strip()


_TALK = re.compile(
    r"\b(?:(?:[Pp]oster|[Oo]ral|[Pp]lenary|[Pp]odium|[Ll]ate-[Bb]reaking)(?:\s(?:[Dd]iscussion|[Pp]resentation|[Ss]ession|[Aa]bstract|[Tt]alk)){0,2})"
)
_NO_COMPOUND = re.compile(r"(?:ASCO|ASH|ESMO|EHA|AACR|SABCS|FY|CD|HER|PD|IL|COVID|TPS)\W?\d")
_SUBJECT = re.compile(r"\b(?P<code>[A-Z]{2,6}-?\d{2,5}[A-Z]?)\b")


def _talk(reading: Reading, draft: Draft) -> str:
    """``SAR3419 poster presentation``: the compound that the lines above name, and the sort of talk."""
    unit = reading.units[draft.first.unit]
    talk = _TALK.search(reading.text, unit.start, unit.end)
    words = " ".join(talk.group().split()).lower() if talk else "presentation"
    above = [reading.units[n] for n in range(draft.first.unit, max(-1, draft.first.unit - 8), -1)]
    naming = [u for u in above if _TALK.search(reading.text, u.start, u.end)]
    for near in (*naming, *above):
        for subject in _SUBJECT.finditer(reading.text, near.start, near.end):
            if not _NO_COMPOUND.match(subject["code"]):
                return f"{subject['code']} {words}"
    return words.capitalize()


def _meeting(reading: Reading, draft: Draft) -> str:
    words = " ".join(reading.units[c.unit].of(reading.text).lower() for c in draft.candidates)
    if "extraordinary" in words:
        return "Extraordinary General Meeting"
    if "special" in words and "annual" not in words:
        return "Special Meeting of Shareholders"
    return "Annual General Meeting" if "general" in words else "Annual Meeting of Shareholders"


_PLACE = re.compile(
    r"\b(?P<room>(?:[Rr]oom|Hall|Ballroom|Suite|Level|Booth)\s[A-Z0-9][\w-]{0,12}(?:,\s(?:Level|Hall|Poster|Room|Board)\s?[\w-]{1,10})*)"
    r"|\b(?:in|at\sthe)\s(?P<city>(?:[A-Z][\w.'-]+\s){0,3}[A-Z][\w.'-]+,\s(?:[A-Z]{2}\b|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?))"
    r"|\b(?:Location|Venue|Place|Where):\s?(?P<label>[^\n|]{3,90})"
)


def location(reading: Reading, draft: Draft) -> str | None:
    """The venue, room or city of an event that has a place, from its own lines; None for a call."""
    if draft.kind in (EventKind.EARNINGS_CALL, EventKind.CONFERENCE_CALL, EventKind.WEBCAST):
        return None
    for candidate in draft.candidates:
        if candidate.role is Role.CALL:
            continue
        unit = reading.units[candidate.unit]
        last = reading.units[min(len(reading.units) - 1, candidate.unit + 2)]
        match = _PLACE.search(reading.text, unit.start, min(last.end, unit.end + 200))
        if match:
            return " ".join((match["room"] or match["city"] or match["label"]).split()).rstrip(".")
    return None
