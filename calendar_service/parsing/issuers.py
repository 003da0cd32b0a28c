"""The company that an announcement is about: its name, listings and country.

>>> from calendar_service.parsing.text import normalise
>>> issuer(normalise("BOSTON, May 1, 2019 -- Acme Widgets, Inc. (NASDAQ: ACMW) today announced results.")).ticker
'ACMW'
"""

from __future__ import annotations

import re

from calendar_service.model import Issuer, Listing
from calendar_service.parsing import datelines, exchanges
from calendar_service.parsing.text import Text

_NAME = r"(?P<name>[A-Z0-9][\w&.'-]*(?:,?\s(?:of|and|the|&|[A-Z0-9(][\w&.')-]*)){0,7},?(?:\s(?:Inc|Corp|Ltd|Co)\.)?)"
_BEFORE_TICKER = re.compile(rf"{_NAME}\s?(?:\(\"[^)]{{1,60}}\)\s?)?[(\[]{{1,2}}[^()]{{0,20}}$")
_SAYS = re.compile(
    rf"{_NAME},?(?:\s\([^)]{{1,80}}\))?,?[^.]{{0,160}}?\b(?:today\s)?(?:announced|announces|reported|reports|to\sHost|to\sReport)\b"
)


def issuer(text: Text) -> Issuer | None:
    """The issuer, or None where no company can be told."""
    head = text.text[:6000]
    mentions = exchanges.find(text.text, 0, min(len(text.text), 6000))
    place = datelines.place(text)
    country = datelines.country_of_place(place) if place else None
    if mentions:
        first = mentions[0]
        own = [m for m in mentions if m.group == first.group]
        before = _BEFORE_TICKER.search(head[max(0, first.start - 140) : first.start])
        listings = tuple(Listing(m.ticker, m.exchange, text.span(m.start, m.end)) for m in own)
        name = before["name"] if before else first.ticker
        return Issuer(name.strip(" ,"), listings, first.country or country)
    said = _SAYS.search(head)
    return Issuer(said["name"].strip(" ,"), (), country, span=text.span(*said.span("name"))) if said else None
