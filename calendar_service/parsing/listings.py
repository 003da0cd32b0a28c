"""Which of the listings in a text are the issuer's own.

A partner's ticker must never become the issuer's: a listing counts where it stands beside the issuer's name,
in a sentence about its shares, on a line of its own, or as a wire's mark behind its headlines.

>>> from calendar_service.parsing import sightings
>>> from calendar_service.parsing.text import normalise
>>> text = normalise("Acme Inc. reports today. Acme is a partner of Rio plc (LSE: RIO2).\\n\\nOur shares trade on Nasdaq under the symbol ACMX.")
>>> seen = sightings.find(text)
>>> [m.ticker for m in own(text, [s for s in seen if "Acme" in s.name], [s for s in seen if "Rio" in s.name])]
['ACMX']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from calendar_service.parsing import exchanges, names
from calendar_service.parsing.sightings import Sighting, holder, is_company
from calendar_service.parsing.text import Text

_TICKER_MARK = re.compile(r"\s>(?P<ticker>[A-Z]{1,6}(?:\.[A-Z]{1,3})?)$", re.MULTILINE)
_OWN = re.compile(
    r"\b(?:the\sCompany's|Company's|our|its|the\sCompany|the\sGroup's|the\sFund's|the\sTrust's|the\sBank's|the\sCorporation's|the\sPartnership's)\s",
    re.IGNORECASE,
)


def own(text: Text, group: list[Sighting], others: list[Sighting]) -> tuple[exchanges.Mention, ...]:
    """The issuer's own listings: beside its name, in a sentence about its shares, or a wire's mark on its headlines."""
    for sighting in sorted(group, key=lambda s: (-s.weight, s.start)):
        if sighting.mentions:
            return sighting.mentions
    body = text.text
    found = {(m.start, m.exchange): m for start, end in _windows(len(body)) for m in exchanges.find(body, start, end)}
    near = {mention: _nearness(body, mention, group, others) for mention in found.values()}
    best = max(near.values(), default=0)
    if best == 2 or (best == 1 and len({mention.group for mention in near}) == 1):
        chosen = next(mention for mention in near if near[mention] == best)
        return tuple(mention for mention in near if mention.group == chosen.group)
    marks = list(_TICKER_MARK.finditer(body, 0, min(len(body), 2_000)))
    if marks and len({mark["ticker"] for mark in marks}) == 1:
        return (exchanges.Mention(marks[0]["ticker"], None, None, *marks[0].span("ticker"), marks[0].start()),)
    return _bare(body, group)


_BARE = re.compile(r"\s\(\$?(?P<ticker>[A-Z]{2,5}|[A-Z0-9]{2,6}(?P<suffix>\.[A-Z]{1,2}))\)")


def _bare(body: str, group: list[Sighting]) -> tuple[exchanges.Mention, ...]:
    """A ticker alone in a parenthesis behind the name that begins a headline or lead: "Acme Widgets (ACMW) to Report".

    Letters that only shorten the name are none: "Isles Tunnel Authority (ITA)".
    """
    for sighting in group:
        match = _BARE.match(body, sighting.end) if sighting.way in ("headline", "lead", "says") else None
        if match is None or not exchanges.is_ticker(match["ticker"]):
            continue
        listed = exchanges.of_suffix(match["suffix"][1:]) if match["suffix"] else None
        initials = "".join(word[0] for word in re.findall(r"[A-Z][\w-]*", sighting.name))
        if listed or not (match["suffix"] or initials.startswith(match["ticker"])):
            ticker = match["ticker"].removesuffix(match["suffix"] or "")
            start, end = match.start("ticker"), match.start("ticker") + len(ticker)
            name, country = (listed.name, listed.country) if listed else (None, None)
            return (exchanges.Mention(ticker, name, country, start, end, match.start()),)
    return ()


# On a line with nothing but these a listing is the issuer's: "Trading symbols: TSX - ABC, NYSE American - ABC".
_MARKET_WORDS = re.compile(
    r"(?i:\b(?:trading|ticker|stock|share|symbols?|code|exchange|listed|listings?|on|the|of|and|nasdaq|nyse|american|amex|arca|tsxv?|venture|v|otc\w{0,3}"
    r"|pink|sheets|bulletin|board|lse|aim|asx|jse|nzx|global|select|capital|market|new|york|toronto|london|frankfurt|fse|cse|neo|cboe|canada|securities"
    r"|euronext|paris|oslo|six|swiss|xetra|b3|bmv|hkex|sehk|australian|for|immediate|release|section|first|second|prime|listing|main)\b)|\b[A-Z0-9.]{1,6}\b(?=[\s,;)|/])"
)
_LETTERS = re.compile(r"[A-Za-z]{2}")


def _windows(length: int) -> Iterator[tuple[int, int]]:
    """The stretches of a text that are asked for listings told in sentences: most of it, and its end once more."""
    yield 0, min(length, 60_000)
    if length > 3_000:
        yield max(60_000, length - 20_000) if length > 60_000 else length - 3_000, length


def _nearness(body: str, mention: exchanges.Mention, group: list[Sighting], others: list[Sighting]) -> int:
    """How surely a listing is the issuer's: 2 as the text gives it to it ("our shares", its name, a line of its own).

    1 where the text gives it to nobody, or to a name that begins like the issuer's; 0 where to another.
    """
    words = {sighting.name.split()[0].strip(",") for sighting in group}
    named = holder(body, mention, 0)
    name = body[slice(*named)] if named else ""
    if not name:
        name = next((other.name for other in others if any(m.start == mention.start for m in other.mentions)), "")
    if name and is_company(name):
        if any(names.alike(names.key(name), sighting.key) for sighting in group):
            return 2
        # the same first word, or a word that the one before ran into where the text lost a blank
        return int(any(len(word) > 4 and word in name for word in words))
    line = body[body.rfind("\n", 0, mention.start) + 1 : mention.start]
    if (mention.start < 2_500 or mention.start > len(body) - 2_500) and not _LETTERS.search(
        _MARKET_WORDS.sub("", line)
    ):
        return 2
    before = body[max(0, mention.group - 200) : mention.start]
    before = before[max(before.rfind("\n\n"), before.rfind(". ")) + 1 :]
    return 2 if _OWN.search(before) or any(re.search(rf"\b{re.escape(word)}\b", before) for word in words) else 1
