"""How one gets in: the numbers, codes, addresses and replays of each occasion of a text.

:mod:`lines` finds what stands in the text, :mod:`walk` tells what each of it is for, :mod:`owners` whose it is; here
that becomes one :class:`Access` for each occasion.

>>> from calendar_service.parsing.text import normalise
>>> text = normalise("To join, dial 1-800-555-0123, passcode 445566. A replay is at 1-888-555-0123 until May 9, 2025.")
>>> call = Occasion(EventKind.EARNINGS_CALL, When(date(2025, 5, 2)), (0, 0), (0, len(text.text)))
>>> [access] = read(text, None, None, [call])
>>> access.dial_ins[0].number, access.passcodes[0].code, access.replays[0].end.isoformat()
('+18005550123', '445566', '2025-05-09')
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from calendar_service.model import (
    DialIn,
    DialInRole,
    EventKind,
    Issuer,
    Link,
    LinkRole,
    Medium,
    Passcode,
    Replay,
    Span,
    Warning,
    When,
)
from calendar_service.parsing import lines, links, owners, replays, walk
from calendar_service.parsing.codes import CodeMention
from calendar_service.parsing.lines import Line
from calendar_service.parsing.links import LinkMention
from calendar_service.parsing.owners import Occasion
from calendar_service.parsing.phones import PhoneMention
from calendar_service.parsing.text import Text
from calendar_service.parsing.uses import PLAY, Use
from calendar_service.parsing.walk import Found, Spell, Told
from calendar_service.parsing.wraps import unwrapped

__all__ = ["Access", "EventKind", "Occasion", "read"]


@dataclass(frozen=True, slots=True)
class Access:
    """How one gets into an occasion, live and later.

    ``confidences`` by field ("dial_ins", "passcodes", "links", "replays"): the share of such fields that are right.
    """

    dial_ins: tuple[DialIn, ...] = ()
    passcodes: tuple[Passcode, ...] = ()
    links: tuple[Link, ...] = ()
    replays: tuple[Replay, ...] = ()
    warnings: tuple[Warning, ...] = ()
    confidences: Mapping[str, float] = field(default_factory=dict)


def read(text: Text, issuer: Issuer | None, published: date | None, occasions: Sequence[Occasion]) -> list[Access]:
    """One :class:`Access` for each occasion, in order. Never raises; linear in the text.

    A number without a country code is read in the country named beside it, else in the issuer's. ``published`` is the
    base of a replay's dates where the occasion has no day.
    """
    if not occasions:
        return []
    country = issuer.country if issuer else None
    flat = unwrapped(text.text)
    found = lines.read(flat, country)
    told = walk.walk(flat, found, _names(issuer), [occasion.anchor[0] for occasion in occasions])
    owned = owners.owners(flat, found, occasions, frozenset(one.line for one in told.found))
    document = _Document(text, flat, found, told, owned, country, published)
    return [_access(document, place, occasion) for place, occasion in enumerate(occasions)]


@dataclass(frozen=True, slots=True)
class _Document:
    """A text with all that was found in it."""

    text: Text
    flat: str
    lines: list[Line]
    told: Told
    owned: list[frozenset[int]]
    country: str | None
    published: date | None

    def printed(self, start: int, end: int) -> str:
        return self.text.text[start:end]


# Words of names that say nothing of whose a host is.
_COMMON = frozenset(
    [
        "corp",
        "corporation",
        "company",
        "companies",
        "group",
        "holdings",
        "holding",
        "limited",
        "incorporated",
        "international",
        "global",
        "first",
        "trust",
        "therapeutics",
        "pharmaceuticals",
        "technologies",
        "technology",
        "bancorp",
        "financial",
        "energy",
        "resources",
        "partners",
        "capital",
        "media",
        "investor",
        "investors",
        "markets",
        "digital",
        "health",
        "systems",
        "solutions",
        "services",
        "national",
        "american",
        "united",
        "general",
    ]
)


def _names(issuer: Issuer | None) -> tuple[str, ...]:
    """The words of an issuer's name that its host would hold."""
    words = re.findall(r"[a-z0-9]+", issuer.name.lower().replace("'", "")) if issuer else []
    return tuple(word for word in words if len(word) > 3 and word not in _COMMON)


def _access(document: _Document, place: int, occasion: Occasion) -> Access:
    found = [one for one in document.told.found if place in document.owned[one.line]]
    spells = [spell for spell in document.told.spells if place in document.owned[spell.line]]
    sited = any(place in document.owned[line] for line in document.told.sited)
    found = _told_apart(document, found)
    live = [one for one in found if one.use.live]
    way = _Live(
        _dial_ins(document, live), _passcodes(document, live), _addresses(document, live, sited), _mentioned(found)
    )
    made, windows = _replays(document, occasion, [one for one in found if one.use.later], spells, way)
    return Access(
        way.dial_ins,
        way.passcodes,
        way.links,
        made,
        (*_invalid(document, found), *_contradicting(document, live), *windows),
        _confidences(found, made, sited),
    )


def _told_apart(document: _Document, found: Sequence[Found]) -> list[Found]:
    """A code "for both" that does not say of what is for both numbers of the call, where the replay has a code of its own."""
    own = any(isinstance(one.what, CodeMention) and one.use is Use.REPLAY for one in found)
    return [
        replace(one, use=Use.LIVE)
        if own
        and isinstance(one.what, CodeMention)
        and one.use is Use.BOTH
        and not _PLAYED.search(document.lines[one.line].plain)
        else one
        for one in found
    ]


_PLAYED = re.compile(PLAY, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Live:
    """The way into the live event, to which a replay may point back; ``mentions`` are all addresses of the occasion."""

    dial_ins: tuple[DialIn, ...]
    passcodes: tuple[Passcode, ...]
    links: tuple[Link, ...]
    mentions: tuple[LinkMention, ...]


def _mentioned(found: Sequence[Found]) -> tuple[LinkMention, ...]:
    return tuple(one.what for one in found if isinstance(one.what, LinkMention))


def _dial_ins(document: _Document, found: Sequence[Found]) -> tuple[DialIn, ...]:
    """One for each number; the mention that says most of its role speaks for it."""
    kept: dict[str, DialIn] = {}
    for one in found:
        what = one.what
        if not isinstance(what, PhoneMention):
            continue
        span = document.text.span(what.start, what.end)
        printed = document.printed(what.start, what.end)
        said = DialIn(what.number, what.role, what.country, what.extension, printed, span)
        old = kept.get(what.number)
        if old is None or (old.role is DialInRole.UNSPECIFIED and said.role is not DialInRole.UNSPECIFIED):
            kept[what.number] = said
    return tuple(kept.values())


def _passcodes(document: _Document, found: Sequence[Found]) -> tuple[Passcode, ...]:
    kept: dict[str, Passcode] = {}
    for one in found:
        what = one.what
        if isinstance(what, CodeMention):
            printed, span = document.printed(what.start, what.end), document.text.span(what.start, what.end)
            kept.setdefault(what.code.lower(), Passcode(what.code, what.label, printed, span))
    return tuple(kept.values())


def _link(document: _Document, what: LinkMention, role: LinkRole) -> Link:
    return Link(what.url, role, document.printed(what.start, what.end), document.text.span(what.start, what.end))


def _links(document: _Document, found: Sequence[Found]) -> tuple[Link, ...]:
    kept: dict[str, Link] = {}
    for one in found:
        if isinstance(one.what, LinkMention):
            kept.setdefault(one.what.key, _link(document, one.what, one.role))
    return tuple(kept.values())


def _addresses(document: _Document, live: Sequence[Found], sited: bool) -> tuple[Link, ...]:
    """Where the live event is heard; the company's site, too, where the text says so and prints its address elsewhere."""
    web = _links(document, live)
    if not sited or not document.told.printed or any(link.role is LinkRole.SITE for link in web):
        return web
    site = _link(document, document.told.printed[0], LinkRole.SITE)
    return web if any(links.key(link.url) == links.key(site.url) for link in web) else (*web, site)


@dataclass(slots=True)
class _Making:
    """A replay while it is put together."""

    medium: Medium
    start: When | None = None
    end: When | None = None
    dial_ins: tuple[DialIn, ...] = ()
    passcodes: tuple[Passcode, ...] = ()
    links: tuple[Link, ...] = ()
    span: tuple[int, int] | None = None
    said: bool = False
    doubted: bool = False  # two windows that differ

    def take(self, window: replays.Window, start: int, end: int) -> None:
        """Take in what a line says; of two ends the later stands."""
        self.said = True
        self.start = self.start or window.start
        if window.end and self.end and window.end.day != self.end.day:
            self.doubted = True
        if window.end and (self.end is None or window.end.day > self.end.day):
            self.end = window.end
        self.span = (min(self.span[0], start), max(self.span[1], end)) if self.span else (start, end)

    def add_links(self, more: Sequence[Link]) -> None:
        """Add addresses that are not yet among its own."""
        keys = {links.key(link.url) for link in self.links}
        self.links = (*self.links, *(link for link in more if links.key(link.url) not in keys))

    @property
    def real(self) -> bool:
        """Whether the text speaks of such a replay at all."""
        return bool(self.said or self.dial_ins or self.passcodes or self.links)


def _replays(
    document: _Document, occasion: Occasion, later: Sequence[Found], spells: Sequence[Spell], live: _Live
) -> tuple[tuple[Replay, ...], tuple[Warning, ...]]:
    """The replays of an occasion: one by telephone, one on the web, each with its window, where the text speaks of it."""
    phone = _Making(Medium.PHONE, dial_ins=_dial_ins(document, later), passcodes=_passcodes(document, later))
    web = _Making(Medium.WEB, links=_links(document, later))
    loose: list[tuple[replays.Window, Spell]] = []
    for spell in spells:
        _point_back(document, spell, phone, web, live)
        window = _window(document, occasion, spell)
        if spell.medium is None:
            loose.append((window, spell))
        else:
            line = document.lines[spell.line]
            (phone if spell.medium is Medium.PHONE else web).take(window, spell.start, line.end)
    for window, spell in loose:
        if (phone.real or web.real) and not (window.start or window.end):
            continue  # it adds nothing to what is told of
        by_phone = phone.dial_ins and (phone.end is None or web.said)
        (phone if by_phone else web).take(window, spell.start, document.lines[spell.line].end)
    if not phone.dial_ins and phone.passcodes and web.real:
        web.passcodes, phone.passcodes = phone.passcodes, ()
    made = [making for making in (phone, web) if making.real]
    doubts = tuple(
        Warning("replay-windows", "two ends are given for one replay; the later stands", _span(document, making.span))
        for making in made
        if making.doubted
    )
    return tuple(_made(document, making) for making in made), doubts


def _window(document: _Document, occasion: Occasion, spell: Spell) -> replays.Window:
    line = document.lines[spell.line]
    day = occasion.start.day if occasion.start else None
    return replays.window(
        document.flat,
        line.start,
        line.end,
        day=day,
        base=document.published,
        zone=occasion.start.zone if occasion.start else None,
        country=document.country,
    )


def _point_back(document: _Document, spell: Spell, phone: _Making, web: _Making, live: _Live) -> None:
    """What a replay has from the live event: "at the same number", "at the same location", "on the website"."""
    if spell.same_numbers:
        phone.dial_ins = (*phone.dial_ins, *(one for one in live.dial_ins if one not in phone.dial_ins))
    if spell.same_codes:
        phone.passcodes = (*phone.passcodes, *(one for one in live.passcodes if one not in phone.passcodes))
    sites = [link for link in live.links if link.role is LinkRole.SITE or _on_site(document, link)]
    if spell.same_places:
        web.add_links(live.links)
    elif spell.same_place:
        web.add_links(_last_before(document, document.lines[spell.line], live.mentions))
    elif spell.on_site:
        web.add_links(sites or ([] if web.links else [link for link in live.links if _plain_address(link.url)]))
    elif (
        (spell.medium is not Medium.PHONE or spell.on_web)
        and not web.links
        and not (spell.medium is None and phone.dial_ins)
    ):
        # "The webcast will be archived": where it was heard, it stays.
        heard = [link for link in live.links if link.role is LinkRole.WEBCAST]
        web.add_links([*sites, *heard] if sites and all(_plain_address(link.url) for link in heard) else sites or heard)


def _on_site(document: _Document, link: Link) -> bool:
    return document.told.is_site(LinkMention(0, 0, link.url))


def _plain_address(url: str) -> bool:
    """A site or a page of it, rather than the one-off address of an event at a provider."""
    path = links.key(url).partition("/")[2]
    return path.count("/") < 2 and not re.search(r"\d{4}|[?=]", path)


def _last_before(document: _Document, line: Line, mentions: Sequence[LinkMention]) -> list[Link]:
    """The address that "the same location" points back to: the last one before it."""
    before = [mention for mention in (*mentions, *document.told.printed) if mention.start < line.end]
    return [_link(document, max(before, key=lambda m: m.start), LinkRole.REPLAY)] if before else []


def _made(document: _Document, making: _Making) -> Replay:
    return Replay(
        making.medium,
        _anchored(document, making.start),
        _anchored(document, making.end),
        making.dial_ins,
        making.passcodes,
        making.links,
        _span(document, making.span),
    )


def _span(document: _Document, where: tuple[int, int] | None) -> Span | None:
    return document.text.span(*where) if where else None


def _anchored(document: _Document, when: When | None) -> When | None:
    """The moment with its span counted in the original text."""
    if when is None or when.span is None:
        return when
    return replace(when, span=document.text.span(when.span.start, when.span.end))


def _invalid(document: _Document, found: Sequence[Found]) -> tuple[Warning, ...]:
    """A doubt for each number that the numbering plans do not give out."""
    doubted = {one.what.number: one.what for one in found if isinstance(one.what, PhoneMention) and not one.what.valid}
    return tuple(
        Warning(
            "number-invalid",
            f"no such telephone number is given out: {document.printed(what.start, what.end)!r}",
            document.text.span(what.start, what.end),
        )
        for what in doubted.values()
    )


def _contradicting(document: _Document, live: Sequence[Found]) -> tuple[Warning, ...]:
    """A doubt where one name stands before two codes of the live event."""
    by_label: dict[str, CodeMention] = {}
    for one in live:
        what = one.what
        if not isinstance(what, CodeMention):
            continue
        first = by_label.setdefault(what.label, what)
        own_numbers = document.lines[one.line].phones  # another line's numbers may well have another code
        if first.code.lower() != what.code.lower() and not own_numbers:
            return (
                Warning(
                    "codes-contradict",
                    f"two codes are called {what.label!r}: {first.code} and {what.code}",
                    document.text.span(what.start, what.end),
                ),
            )
    return ()


def _confidences(found: Sequence[Found], made: Sequence[Replay], sited: bool) -> dict[str, float]:
    """How sure each field is: as sure as its least sure mention."""

    def least(kind: type, use: str, empty: float) -> float:
        sure = [one.confidence for one in found if isinstance(one.what, kind) and getattr(one.use, use)]
        return min(sure, default=empty)

    numbered = any(isinstance(one.what, PhoneMention) and one.use.live for one in found)
    return {
        "dial_ins": least(PhoneMention, "live", 0.98),
        "passcodes": least(CodeMention, "live", 0.96 if numbered else 0.99),
        "links": least(LinkMention, "live", 0.8 if sited else 0.95),
        "replays": min(least(object, "later", 0.98 if not made else 0.92), 1.0),
    }
