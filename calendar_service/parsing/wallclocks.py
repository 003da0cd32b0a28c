"""Whose wall clock a time is: the zone printed with it, one named once for all, the venue's, the issuer's.

>>> ASSUMED.keys() >= {"issuer", "venue"}
True
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from calendar_service.parsing import datelines, zones
from calendar_service.parsing.cues import Role
from calendar_service.parsing.reading import Candidate, Reading
from calendar_service.parsing.text import Text

# Where a zone that is not printed comes from, in words for the person who reviews it.
ASSUMED = {
    "others": "the zone of the other times",
    "venue": "the zone of the venue's city",
    "local": "local time of the place",
    "country": "the zone of the issuer's country",
    "issuer": "the zone of the issuer's place",
    "none": "no zone known",
}
# A zone named once for all times: "Programme (CEST)", "all times are local (CET)", "all times in Eastern Time".
_DECLARED = re.compile(
    r"(?:\btimes?\b[^.\n]{0,50}?[\s(]|\b(?:agenda|programme?|schedule)\s?\()(?P<zone>(?:CES?T|EES?T|[ECMP][SD]?T|GMT|BST|UTC"
    r"|AE[SD]?T|HKT|SGT|JST|IST|SAST|Eastern|Central|Pacific|Mountain)\b)",
    re.IGNORECASE,
)
_CITY = re.compile(r"\b(?:in|,|times?\s(?:are\s)?(?:those\s)?of)\s(?P<city>[A-Z][\w.]+(?:\s[A-Z][\w.]+)?)(?=[\s,.;()])")
_VENUE_REACH = 3_000  # characters


@dataclass(frozen=True, slots=True)
class Clocks:
    """What a text says of zones as a whole."""

    country: str | None
    near: str | None  # IANA, of the dateline's place
    venue: str | None  # IANA, of the first city named
    named: str | None  # a zone's key: declared for all times, else that of most times
    declared: bool
    at_conference: bool


def of(text: Text, reading: Reading, candidates: Sequence[Candidate], country: str | None) -> Clocks:
    """Look once through a text for its zones and places."""
    place = datelines.place(text)
    named, declared = _named(text, reading, candidates)
    return Clocks(
        country,
        datelines.zone_of_place(place) if place else None,
        _venue(text),
        named,
        declared,
        any(c.role is Role.CONFERENCE for c in candidates),
    )


def _named(text: Text, reading: Reading, candidates: Sequence[Candidate]) -> tuple[str | None, bool]:
    printed = Counter(t.zone for c in candidates for t in c.times[:1] if t.zone and t.zone != "local")
    if printed:
        return printed.most_common(1)[0][0], False
    declared = _DECLARED.search(text.text)
    if declared:
        found = zones.match(text.text[declared.start("zone") : declared.end("zone") + 1])
        if found:
            return found[0], True
    everywhere = Counter(t.zone for group in reading.groups for t in group[:1] if t.zone and t.zone != "local")
    return (everywhere.most_common(1)[0][0], False) if everywhere else (None, False)


def _venue(text: Text) -> str | None:
    """The zone of the city in which a congress or conference takes place, where the head of the text names one."""
    for match in _CITY.finditer(text.text, 0, min(len(text.text), _VENUE_REACH)):
        found = datelines.zone_of_place(match["city"])
        if found:
            return found
    return None


def zone(candidate: Candidate, clocks: Clocks, day: date) -> tuple[str | None, str]:
    """The IANA zone of a timed candidate, and the words of :data:`ASSUMED` where it is not printed ("" where it is)."""
    for mention in candidate.times:
        if mention.zone and mention.zone != "local":
            return zones.resolve(mention.zone, clocks.country, day), ""
    away = candidate.role in (Role.SCIENCE, Role.CONFERENCE) or (candidate.role is Role.CALL and clocks.at_conference)
    if away and clocks.venue and (clocks.named is None or candidate.role is Role.SCIENCE):
        return clocks.venue, ASSUMED["venue"]
    if candidate.times and candidate.times[0].zone == "local":
        return zones.resolve("local", clocks.country, day, clocks.near), ASSUMED["local"]
    if clocks.named:
        found = zones.resolve(clocks.named, clocks.country, day, clocks.near)
        return found, "" if clocks.declared else ASSUMED["others"]
    if clocks.country == "US" and clocks.near is None:
        return zones.OF_COUNTRY["US"], ASSUMED["country"]
    found = clocks.near or zones.OF_COUNTRY.get(clocks.country or "")
    return (found, ASSUMED["issuer"]) if found else (zones.OF_COUNTRY["US"], ASSUMED["none"])
