"""How one gets in: the numbers, codes, addresses and replays of each occasion of a text.

The text is walked unit by unit (a sentence, a line of a list). Words that speak of the live event or of a replay
turn what stands behind them into the live event's or the replay's, until other words turn it back; headings of
contacts and of boilerplate end it.

>>> from calendar_service.parsing.text import normalise
>>> text = normalise("To join, dial 1-800-555-0123, passcode 445566. A replay is at 1-888-555-0123 until May 9, 2025.")
>>> call = Occasion(EventKind.EARNINGS_CALL, When(date(2025, 5, 2)), (0, 0), (0, len(text.text)))
>>> [access] = read(text, None, None, [call])
>>> access.dial_ins[0].number, access.passcodes[0].code, access.replays[0].end.isoformat()
('+18005550123', '445566', '2025-05-09')
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

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
    Warning,
    When,
)
from calendar_service.parsing import codes, links, phones, replays, sentences
from calendar_service.parsing.codes import CodeMention
from calendar_service.parsing.links import LinkMention
from calendar_service.parsing.phones import PhoneMention, last_of
from calendar_service.parsing.text import Text
from calendar_service.parsing.wraps import unwrapped


@dataclass(frozen=True, slots=True)
class Occasion:
    """An event whose access is asked for: ``anchor`` is where its date or time stands, ``block`` what is its own text."""

    kind: EventKind
    start: When | None
    anchor: tuple[int, int]
    block: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Access:
    """How one gets into an occasion, live and later; ``confidences`` by field name."""

    dial_ins: tuple[DialIn, ...] = ()
    passcodes: tuple[Passcode, ...] = ()
    links: tuple[Link, ...] = ()
    replays: tuple[Replay, ...] = ()
    warnings: tuple[Warning, ...] = ()
    confidences: Mapping[str, float] = field(default_factory=dict)


# The plain look: paragraphs without any of these, and without a neighbour that has one, are not read.
_QUICK = re.compile(
    r"dial|pass ?code|access code|\bPIN\b|\bID\b|cast|replay|re-play|archiv|playback|encore|call|listen|regist|join|record|particip|"
    r"toll|telephone|phone|www\.|https?:|webinar|stream|virtual|on.demand|attend|domestic|international|\bcode\b|link|internet|online|[a-z]\.(?:com|net|org)\b|\d{3}[ )./-]{1,2}\d{3}",
    re.IGNORECASE,
)

_SHOW = (
    r"(?:web-?casts?|web\scasts?|web\sbroadcasts?|audio-?casts?|broadcasts?|simulcasts?|(?:conference\s|earnings\s|results\s|investor\s|analyst\s|quarterly\s|live\s|telephone\s){0,3}(?:calls?|tele-?conferences?)|"
    r"conferences?|presentations?|events?|webinars?|meetings?|discussions?|sessions?|programs?|fireside\schats?|chats?|audio(?!\s(?:web|re|arch|broad))|proceedings|streams?|video)"
)
_PLAY = (
    r"(?:re-?plays?|re-?played|re-?broadcasts?|re-?broadcasted|play-?backs?|(?:an|digital|via|instant)\sencore|encore(?=\s(?:replay|line|number|dial|system|service|access|recording|dates?|available|playback|id\b|pin\b|passcode)|:)|archives?|archived|archival|archiving|recordings?(?!\s(?:revenues?|an?|the|net|approximately|of\s(?:revenue|impairment|charges|a\b)|\$|its|their|our)\b)|recorded(?=\s{1,2}(?:version|message|replay|audio|webcast|and\s|for\s|conference|call|copy|playback))|taped(?=\s{1,2}(?:version|replay|message|conference|call|recording))|tapes?(?=\s{1,2}(?:of|delay|replay))|"
    r"on-?demand|on\sdemand|digitized|re-?listen|listen\sagain)"
)
# What speaks of the live event only to say when or of what the replay is: struck out before cues are looked for.
_VOID = re.compile(
    rf"""
      \b(?:following|after|subsequent\s{{1,2}}to|upon|until|since|shortly\s{{1,2}}after)\s{{1,2}}(?:the\s{{1,2}}|its\s{{1,2}})?(?:(?:conclusion|completion|end|close|start|beginning)\s{{1,2}}of\s{{1,2}})?(?:(?:the|this|our|its|each|today's|such|that)\s{{1,2}})?(?:[\w'-]{{1,20}}\s{{1,2}}){{0,5}}?{_SHOW}(?:\s{{1,2}}(?:has|have|is|was|are|ends?|concludes?|completes?|finishes|took)\b(?:\s{{1,2}}(?:been\s{{1,2}})?(?:concluded|completed?|over|ended|finished|place))?)?(?:'s)?
    | \b(?:conclusion|completion|end|close|day|date|time|start|beginning|morning|afternoon)\s{{1,2}}of\s{{1,2}}(?:(?:the|this|our|its|each|today's|such|that)\s{{1,2}})?(?:[\w'-]{{1,20}}\s{{1,2}}){{0,5}}?{_SHOW}
    | \b(?:unable|not\s{{1,2}}able|cannot|can't|can\s{{1,2}}not|unavailable|(?:do|did|does|could|will|may)\s{{1,2}}not|don't|didn't|won't|wish\s{{1,2}}not|miss(?:ed)?)\b(?:\s{{1,2}}(?:to|be|able|on|present|for|wish|want))*\s{{0,2}}[\w\s/'-]{{0,90}}?(?={_PLAY}|[,.;:]|$)
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "archived webcast", "webcast replay", "replay of the live webcast": one word for a replay.
_REPLAY = re.compile(
    rf"""\b(?:
      (?:(?:web|internet|audio|video|online|telephonic|telephone|phone|digital|instant)[\s-]{{1,2}})?(?:{_SHOW}|web|internet|audio|video|online|telephonic|telephone|phone|digital|instant)[\s-]{{1,2}}(?:re-?plays?|archives?|re-?broadcasts?|play-?backs?|recordings?)
    | {_PLAY}
    )\b
    (?:\s{{1,2}}(?:only\s|or\slive\s)?(?:(?!of\b|for\b|from\b|and\b|or\b|at\b|by\b|to\b)[\w'-]{{1,14}}\s{{1,2}}){{0,2}}?{_SHOW}\b|\s{{1,2}}(?:versions?|copy|copies|recordings?)\b)?
    (?:,?\s{{1,2}}(?:of|for|from|to)\s{{1,2}}(?:(?:the|this|its|our|each|these|both|that|such|today's|\w+'s?)\s{{1,2}})?(?:[\w'&-]{{1,20}}\s{{1,2}}){{0,6}}?{_SHOW}(?![\w-])(?:\s?(?:/|and|&)\s?(?:the\s)?(?:\w{{1,10}}\s)?{_SHOW}\b)?)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "The webcast will be archived": it is told of for the replay's sake alone.
_ARCHIVED = re.compile(
    rf"""\b(?:(?:the|this|our|each|an?)\s{{1,2}})?(?:live\s{{1,2}})?{_SHOW}\s{{1,2}}(?:will|can|may|shall|is\s{{1,2}}to|are\s{{1,2}}to)\s{{1,2}}(?:also\s{{1,2}})?be\s{{1,2}}(?:also\s{{1,2}})?
    (?:recorded|archived|re-?broadcast|re-?played|taped|available\s{{1,2}}(?:for|as|in)\s{{1,2}}(?:an?\s{{1,2}})?(?:audio\s{{1,2}})?replay|made\s{{1,2}}available\s{{1,2}}for\s{{1,2}}replay|available\s{{1,2}}on[\s-]demand)
    (?:\s{{1,2}}and\s{{1,2}}(?:made\s{{1,2}})?available\s{{1,2}}(?:for\s{{1,2}}(?:an?\s{{1,2}})?{_PLAY}|online|on\b))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "will be available for one year" behind a webcast: it is kept, though no word for a replay is used.
_KEPT = re.compile(
    r"\b(?:available|accessible|posted|remain|maintained|viewable|kept|hosted)\b[^.;:]{0,50}?\b(?:for|until|through)\s{1,2}(?:at least |approximately |up to |a period of |the next |the following |a )*(?:\w+|\w+-\w+)(?:\s?\(\d+\))?[\s-](?:days?|weeks?|months?|years?)\b"
    r"|\b(?:remain|continue to be)\s(?:available|accessible|posted|there|on)\b[^.;:]{0,60}?\b(?:until|through|for|till)\b|\b(?:available|accessible|posted)\b[^.;:]{0,30}?\b(?:until|through)\s(?:[a-z]{3,9}day,?\s)?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|\b(?:remain|continue to be|also be|thereafter|afterwards?)\s(?:available|accessible|posted)\b[^.;:]{0,40}?\b(?:afterwards?|thereafter|after the|following the)",
    re.IGNORECASE,
)
_LIVE = re.compile(
    r"\b(?:live\b(?!\s(?:operator|person))|participat(?:e|ing|ion)\b|join(?:ing)?\b|attend(?:ing|ance)?\b|(?<!re-)(?:pre-?)?regist(?:er|ering|ration)\b(?!\s(?:statement|rights|fee|no\b|number|document|of\b))|real[- ]time|simultaneous(?:ly)?|concurrent(?:ly)?|simulcast|tun(?:e|ing) in|to listen in\b|ask questions|"
    r"listen(?:ing)? (?:in )?to the (?:conference |earnings )?call\b|(?:access|enter|dial into|dial in to|connect to|accessing|entering)(?: the| this| our)? (?:\w+ )?(?:conference|earnings|quarterly) call\b|in order to (?:listen|view|watch)|prior to the (?:call|start|scheduled|conference|event|webcast)|minutes (?:before|prior|early|in advance))",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"\b(?:web-?cast(?:ed|ing|s)?|web cast|web broadcast|audio-?cast|broadcast|tele-?conferences?|conference calls?|earnings calls?|results calls?|investor calls?|(?:the|this|our|a|dial-in) calls?\b(?! back)|webinar|stream(?:ed|ing)?|call information|virtual (?:event|meeting)|zoom|webex|microsoft teams|gotowebinar|meeting id|webinar id)\b",
    re.IGNORECASE,
)
_BOTH = re.compile(
    rf"""\b(?:live|{_SHOW})\b[\s,]{{1,2}}(?:\([^()]{{0,40}}\)\s)?(?:[\w'-]{{1,14}}\s{{1,2}}){{0,4}}?(?:and|or|as\s{{1,2}}well\s{{1,2}}as|&|/|and/or)\s{{1,2}}(?:then\s|later\s|also\s|in\s|as\s|the\s|a\s|an\s|its\s|via\s|available\s|for\s|subsequently\s|subsequent\s|thereafter\s|on\s|will\s|be\s|telephonic\s){{0,5}}{_PLAY}\b(?!\s{{1,2}}(?:will|can|may|is|are|number|dial|by)\b)
    | \b{_PLAY}\s{{1,2}}(?:and|or|&|as\s{{1,2}}well\s{{1,2}}as)\s{{1,2}}(?:the\s|a\s)?live\b
    | \b(?:for|to|of)\s{{1,2}}(?:both\s{{1,2}})?(?:the\s{{1,2}})?(?:live\s{{1,2}})?{_SHOW}\s{{1,2}}(?:and|or)\s{{1,2}}(?:for\s{{1,2}})?(?:the\s{{1,2}})?(?:\w{{1,12}}\s{{1,2}})?{_PLAY}\b
    | \b(?:for|of)\s{{1,2}}both\b(?!\s{{1,2}}(?:domestic|u\.?s|north|toll|international|participants|callers))
    | \blive\s?/\s?(?:replay|archive[d]?)\b|\b(?:webcast|call)\s?(?:&|/)\s?replay\b|\(live\s{{1,2}}(?:and|&|or)\s{{1,2}}(?:replay|archived?|on-demand)\)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CONTACT = re.compile(
    r"\b(?:contacts?|contacting|inquir(?:y|ies)|enquir(?:y|ies)|assistance|difficult(?:y|ies)|problems?|trouble|technical support|questions? (?:about|regarding|should)|further information|more information,? (?:please )?(?:contact|call)|"
    r"fax|facsimile|(?<!tap )mobile|cell|e-?mail|media relations|press office|switchboard|shareholder services|transfer agent|proxy solicitor|hotline|news line|customer service|information agent|to receive a copy|request)\b|@|\bT(?:el)?:|\b[MFP]:\s",
    re.IGNORECASE,
)
_CONTACT_HEAD = re.compile(
    r"^[*#_|\s]{0,6}(?:(?:for\s{1,2})?(?:(?:investors?|media|press|company|corporate|ir|pr|analysts?|public|financial|news|institutional|shareholders?|stockholders?|general|further|more|additional|us|u\.s\.|uk|europe(?:an)?|and|&|/|relations|communications|the)[\s/&,:-]{0,3}){0,6}"
    r"(?:contacts?|inquir(?:y|ies)|enquir(?:y|ies)|contact\s{1,2}(?:information|details|us|persons?))(?:\s(?:information|details|person|us))?\s{0,2}(?:[:*|]|$)"
    r"|for\s{1,2}(?:investors?|media|the\s{1,2}media|press|analysts?)\s{0,2}[:*]?$|(?:investor|media|public|corporate|press)\s{1,2}relations\s{0,2}[:*|]?$|(?:investors?|media|press|analysts?)\s{0,2}[:*]$|source[:*]?\s|cision|sec(?:urities)? contacts?)",
    re.IGNORECASE,
)
_OTHER_HEAD = re.compile(
    r"^[*#_|\s]{0,6}(?:about\b|forward[\s-]{1,2}looking|safe harbou?r|cautionary|non-gaap|use of non|disclaimer|disclosure|note(?:s)? to|reconciliation|basis of|important (?:information|notice)|additional information|where to find|no offer|risk factors|"
    r"condensed|consolidated|unaudited|balance sheets?|statements? of|view (?:source|original)|source:?$|appendix|trademarks?|glossary|legal|caution)",
    re.IGNORECASE,
)
_ACCESS_WORD = re.compile(
    r"\bdial|\bcall-?in\b|\btoll\b|toll-free|pass\s?codes?|access codes?|conference (?:id|code|call)|\bparticipants?\b|\bcallers?\b|\blisteners?\b|"
    r"by (?:tele)?phone|one[- ]tap|(?:meeting|webinar|event|conf(?:erence)?) (?:id|code|number)|confirmation (?:code|number)|\bpin\b|telephone|via phone|phone (?:lines?|numbers?|access)|\bcalling\b|(?:^|\W)(?:u\.?s\.?a?|us|uk|international|domestic|canada|local|north america|united states)[^.;]{0,60}[:(]|call\b|webcast|listen"
    rf"|\b{_PLAY}",
    re.IGNORECASE,
)


class _Use(StrEnum):
    """What a mention is for."""

    LIVE = "live"
    REPLAY = "replay"
    BOTH = "both"

    @property
    def live(self) -> bool:
        return self is not _Use.REPLAY

    @property
    def later(self) -> bool:
        return self is not _Use.LIVE


@dataclass(frozen=True, slots=True)
class _Cue:
    start: int
    end: int
    use: _Use
    weak: bool = False
    kept: bool = False


@dataclass(slots=True)
class _Unit:
    """A unit with what stands in it; offsets are the text's."""

    start: int
    end: int
    paragraph: int
    words: str
    masked: str
    cues: list[_Cue]
    plain: str = ""
    phones: list[PhoneMention] = field(default_factory=list)
    codes: list[CodeMention] = field(default_factory=list)
    links: list[LinkMention] = field(default_factory=list)

    @property
    def short(self) -> bool:
        """A heading or a line of a list, rather than a sentence."""
        return len(self.words) <= 110

    def has(self, use: _Use) -> bool:
        return any(cue.use is use or cue.use is _Use.BOTH for cue in self.cues)


@dataclass(frozen=True, slots=True)
class _Found:
    """A mention with its use and how sure that is."""

    what: PhoneMention | CodeMention | LinkMention
    use: _Use
    unit: int
    confidence: float = 0.95
    role: LinkRole = LinkRole.WEBCAST


@dataclass(frozen=True, slots=True)
class _Spell:
    """What a unit says of a replay beside numbers and addresses: its window, its medium, "at the same number"."""

    unit: int
    window: replays.Window
    medium: Medium | None
    same_numbers: bool = False
    same_codes: bool = False
    same_place: bool = False
    on_site: bool = False


def read(text: Text, issuer: Issuer | None, published: date | None, occasions: Sequence[Occasion]) -> list[Access]:
    """One :class:`Access` for each occasion, in order. Never raises; linear in the text."""
    if not occasions:
        return []
    country = issuer.country if issuer else None
    flat = unwrapped(text.text)
    units = _units(flat, country)
    walk = _Walk(flat, units, _names(issuer))
    walk.go()
    owners = _owned(flat, units, walk, occasions)
    return [
        _access(text, index, occasion, units, walk, owners, published, country)
        for index, occasion in enumerate(occasions)
    ]


def _units(text: str, country: str | None) -> list[_Unit]:
    """The units of the paragraphs that can hold access, each with its cues and mentions."""
    found: list[_Unit] = []
    for start, end in _stretches(text):
        part = text[start:end]
        for unit in sentences.units(part):
            for a, b in _apart(part, unit.start, unit.end):
                words = part[a:b]
                masked = _masked(words)
                found.append(
                    _Unit(start + a, start + b, start + unit.paragraph, words, masked, _cues(masked, start + a))
                )
    previous: _Unit | None = None
    for one in found:
        _fill(text, one, country)
        if previous is not None and _LABELLED.search(previous.words) and _BARE_CODE.match(one.words):
            taken = [(p.start, p.end) for p in one.phones if p.sure]
            behind = codes.find(text, previous.start, one.end, taken=taken)
            one.codes = [code for code in behind if code.start >= one.start] or one.codes
        previous = one
    return found


# Two sentences that lost the blank between them: "… after the event.It is recommended …".
_GLUED = re.compile(r"(?<=[a-z\d)])[.!?](?=(?!Com\b|Net\b|Org\b|Inc\b)[A-Z][a-z]{0,14}\s)")


def _apart(part: str, start: int, end: int) -> list[tuple[int, int]]:
    """A unit, or the sentences that are stuck together in it."""
    cuts = [match.end() for match in _GLUED.finditer(part, start, end)]
    return [(a, b) for a, b in itertools.pairwise([start, *cuts, end]) if b > a]


def _names(issuer: Issuer | None) -> tuple[str, ...]:
    """The words of an issuer's name that its host would hold."""
    words = re.findall(r"[a-z0-9]+", issuer.name.lower().replace("'", "")) if issuer else []
    return tuple(word for word in words if len(word) > 3 and word not in _COMMON)


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
    ]
)


def is_site(host: str, names: Sequence[str]) -> bool:
    """Whether a host is the company's own: an investors' site, or one that holds a word of its name."""
    return bool(re.match(r"(?:ir|investors?|shareholders?|investor-?relations)\.", host)) or any(
        name in host for name in names
    )


def _domain(host: str) -> str:
    """The last labels of a host, by which two addresses of one owner agree."""
    labels = host.split(".")
    return ".".join(labels[-3:] if len(labels[-1]) == 2 and len(labels) > 2 and len(labels[-2]) < 4 else labels[-2:])


def _stretches(text: str) -> list[tuple[int, int]]:
    """Runs of paragraphs worth reading: those with a word of access, and their neighbours."""
    edges = [0, *[m.end() for m in re.finditer(r"\n\n", text)], len(text) + 2]
    hits = [bool(_QUICK.search(text, a, max(a, b - 2))) for a, b in itertools.pairwise(edges)]
    runs: list[tuple[int, int]] = []
    for index, hit in enumerate(hits):
        if not (hit or (index and hits[index - 1]) or (index + 1 < len(hits) and hits[index + 1])):
            continue
        a, b = edges[index], min(edges[index + 1] - 2, len(text))
        if runs and runs[-1][1] >= a - 2:
            runs[-1] = (runs[-1][0], b)
        else:
            runs.append((a, b))
    return [(a, b) for a, b in runs if b > a]


def _masked(words: str) -> str:
    return _VOID.sub(lambda match: "\0" * len(match.group()), words)


def _cues(masked: str, offset: int) -> list[_Cue]:
    """The words of a unit that say live or replay, in order, none overlapping another."""
    found: list[_Cue] = []

    def take(pattern: re.Pattern[str], use: _Use, *, weak: bool = False, kept: bool = False) -> None:
        for match in pattern.finditer(masked):
            a, b = match.start() + offset, match.end() + offset
            if not any(cue.start < b and a < cue.end for cue in found):
                found.append(_Cue(a, b, use, weak, kept))

    take(_ARCHIVED, _Use.REPLAY)
    take(_BOTH, _Use.BOTH)
    take(_REPLAY, _Use.REPLAY)
    take(_LIVE, _Use.LIVE)
    take(_WEAK, _Use.LIVE, weak=True)
    if any(cue.use.live for cue in found) and not any(cue.use.later for cue in found):
        take(_KEPT, _Use.REPLAY, kept=True)
    found.sort(key=lambda cue: cue.start)
    return found


# "Conference ID:" on one line, the code on the next.
_LABELLED = re.compile(r"(?:code|id|pin|number|no\.?|#)\s{0,2}[:#]?[\s*|_]{0,4}$", re.IGNORECASE)
_BARE_CODE = re.compile(
    r"[\s*|#_]{0,4}(?:\d{3,5}[ -]?){1,4}[\s*|#_.]{0,4}$|[\s*|#_]{0,4}[A-Z]{2,10}\d[A-Z\d]{0,8}[\s*|#_.]{0,4}$"
)
_DIGITS = re.compile(r"\d{3}|8\d\d-[A-Z]|[A-Z]{2}\d")
_DOT = re.compile(r"www|https?:|[a-z]\.[a-z]{2}", re.IGNORECASE)


def _fill(text: str, unit: _Unit, country: str | None) -> None:
    unit.plain = unit.words
    if _DOT.search(unit.words):
        unit.links = links.find(text, unit.start, unit.end)
        for link in unit.links:
            a, b = link.start - unit.start, link.end - unit.start
            unit.plain = unit.plain[:a] + f"[{link.words}]".ljust(b - a)[: b - a] + unit.plain[b:]
        unit.masked = "".join(m if p == w else " " for m, p, w in zip(unit.masked, unit.plain, unit.words, strict=True))
        unit.cues = _cues(unit.masked, unit.start)
    if not _DIGITS.search(unit.words):
        unit.codes = (
            codes.find(text, unit.start, unit.end) if "code" in unit.words.lower() or "ID" in unit.words else []
        )
        return
    taken = [(link.start, link.end) for link in unit.links]
    numbers = phones.find(text, unit.start, unit.end, country=country, taken=taken)
    sure = [(p.start, p.end) for p in numbers if p.sure]
    unit.codes = codes.find(text, unit.start, unit.end, taken=[*taken, *sure])
    unit.phones = [p for p in numbers if not any(c.start < p.end and p.start < c.end for c in unit.codes)]


class _Walk:
    """The way through the units: what is live and what is replay, and where contacts and boilerplate begin."""

    def __init__(self, text: str, units: list[_Unit], names: tuple[str, ...] = ()) -> None:
        self.text = text
        self.names = names  # words of the issuer's name, as hosts hold them
        self.units = units
        self.found: list[_Found] = []
        self.spells: list[_Spell] = []
        self.sites: list[int] = []  # units that place the live webcast on a site whose address is not in them
        self.printed: list[tuple[int, LinkMention]] = []  # addresses of sites outside of boilerplate
        self.domains: set[str] = set()  # of those sites
        self.voice: _Use | None = None  # what a number without words of its own is for
        self.web: _Use | None = None
        self.spoken = -100  # the last unit that spoke of access
        self.head: LinkMention | None = None  # the address that the list being read is at
        self.aside = False  # within contacts or boilerplate

    def is_site(self, url: str) -> bool:
        """Whether an address is on the company's own site."""
        host = _key(url).partition("/")[0]
        return is_site(host, self.names) or _domain(host) in self.domains

    def go(self) -> None:
        previous: _Unit | None = None
        for index, unit in enumerate(self.units):
            self._section(unit, previous)
            self._voices(index, unit)
            self._links(index, unit, previous)
            self._listed(index, unit)
            self._spell(index, unit)
            self._turn(unit)
            previous = unit

    def _section(self, unit: _Unit, previous: _Unit | None) -> None:
        head = unit.words[:90]
        if _OTHER_HEAD.match(head) or (_CONTACT_HEAD.match(head) and not _is_access(unit)):
            self.voice = self.web = None
            self.aside = True
        elif previous is not None and unit.paragraph != previous.paragraph:
            if self.aside and unit.cues and _ACCESS_WORD.search(unit.words):
                self.aside = False
            if not unit.cues and not unit.short and not (unit.phones or unit.codes):
                self.voice = self.web = None
        if unit.short and not (unit.phones or unit.links or unit.codes) and _HEAD.match(unit.words):
            self.aside = False
            if not unit.has(_Use.REPLAY):
                self.voice = self.web = _Use.LIVE

    def _voices(self, index: int, unit: _Unit) -> None:
        """Numbers and codes."""
        last: _Use | None = None
        spoken: list[PhoneMention | CodeMention] = [*unit.phones, *unit.codes]
        for what in sorted(spoken, key=lambda m: m.start):
            if isinstance(what, PhoneMention) and not self._for_callers(index, unit, what):
                continue
            if isinstance(what, CodeMention) and not self._asked(unit, what):
                continue
            use, sure = self._use(unit, what, last)
            if use is None:
                continue
            self.found.append(_Found(what, use, index, sure))
            last = use
        if last is not None:
            self.voice = last
        if last is not None or unit.cues:
            self.spoken = index

    def _use(self, unit: _Unit, what: PhoneMention | CodeMention, last: _Use | None) -> tuple[_Use | None, float]:
        paren = _PAREN.match(self.text, what.end, unit.end)
        if paren and re.search(_PLAY, paren[1], re.IGNORECASE):
            return _Use.REPLAY, 0.95
        if paren and re.search(r"\blive\b", paren[1], re.IGNORECASE):
            return _Use.LIVE, 0.95
        behind = _MEANT_FOR.match(self.text, what.end, unit.end)
        if behind:
            return (_Use.REPLAY if behind["replay"] else _Use.LIVE), 0.95
        before = _effective(self.text, unit, what.start)
        if before:
            return before[-1].use, 0.95
        if last is not None:
            return last, 0.95
        after = [cue for cue in unit.cues if cue.start >= what.end and not cue.kept]
        if after and (
            _APART.search(self.text, what.end, after[0].start) or self.text[after[0].end : after[0].end + 1] == ":"
        ):
            after = []  # the words of another entry of the same line
        if after and not (after[0].weak and self.voice is _Use.REPLAY):
            return after[0].use, 0.9
        if self.voice is not None:
            return self.voice, 0.9
        return (_Use.LIVE, 0.75) if _ACCESS_WORD.search(unit.words) else (None, 0.0)

    def _for_callers(self, index: int, unit: _Unit, phone: PhoneMention) -> bool:
        """A number that a caller of the event would dial, not a contact's."""
        ahead = self.text[unit.start : phone.start]
        contact = last_of(_CONTACT, ahead)
        if _TROUBLED.search(unit.words):
            return False
        if contact is not None and (_CONTACT_STRONG.search(ahead) or not _DIAL.search(ahead, contact.end())):
            return False
        if "@" in self.text[phone.end : phone.end + 60].split("\n")[0] and not _ACCESS_WORD.search(ahead):
            return False
        if self.aside:
            return bool(unit.cues and _DIAL.search(unit.words))
        if unit.short and not unit.cues and not self._lately(index) and self._among_contacts(index):
            return False
        if _ACCESS_WORD.search(unit.words) and (phone.sure or _DIAL.search(unit.words)):
            return True
        labelled = phone.role in (DialInRole.DOMESTIC, DialInRole.INTERNATIONAL)
        return unit.short and (labelled or (phone.sure and self.voice is not None and self._lately(index)))

    def _lately(self, index: int) -> bool:
        """Whether access was spoken of in the last lines."""
        return index - self.spoken <= 10

    def _among_contacts(self, index: int) -> bool:
        """Whether a line stands in a block with a mail address, or with "Tel:" and "Fax:"."""
        near = self.units[max(0, index - 3) : index + 4]
        return any(_CONTACT_LINE.search(one.words) for one in near if one.short and not one.cues)

    def _asked(self, unit: _Unit, code: CodeMention) -> bool:
        """A code that a caller of the event is asked for."""
        if self.aside and not (unit.cues and unit.phones):
            return False
        if _CODE_SURE.search(code.label):
            return self.voice is not None or bool(_ACCESS_WORD.search(unit.words))
        return (
            bool(unit.phones)
            or (self.voice is not None and unit.short)
            or bool(re.search(r"\bdial|\bcall\b|\breplay|conference", unit.words, re.IGNORECASE))
        )

    def _links(self, index: int, unit: _Unit, previous: _Unit | None) -> None:
        for link in unit.links:
            judged = _judge(self.text, unit, link, previous, None if self.aside else self.web, self.aside)
            if judged is None:
                if (
                    not self.aside
                    and _SITE.search(unit.plain[: link.start - unit.start][-90:])
                    and not _INFORMS.search(unit.plain)
                    and not _NOT_EVENTS.search(link.host)
                ):
                    self.printed.append((index, link))
                    self.domains.add(_domain(link.host))
                continue
            use, role, sure = judged
            if role is LinkRole.SITE:
                self.domains.add(_domain(link.host))
            elif role is LinkRole.WEBCAST and self.is_site(link.url):
                role = LinkRole.SITE
            self.found.append(_Found(link, use, index, sure, role))
            if role is LinkRole.SITE and not self.aside:
                self.printed.append((index, link))
        if (
            not unit.links
            and not self.aside
            and _SITE.search(unit.words)
            and unit.has(_Use.LIVE)
            and not _about_papers(unit.plain)
        ):
            self.sites.append(index)

    def _listed(self, index: int, unit: _Unit) -> None:
        """A list behind "… will be available at www.example.com:" whose entries are at that address."""
        if unit.links and unit.words.rstrip("* _").endswith(":") and _STAYS.search(unit.words):
            self.head = unit.links[-1]
        elif self.head is not None and _BULLET.match(unit.words):
            live, later = unit.has(_Use.LIVE), unit.has(_Use.REPLAY)
            if not unit.links and (live or later) and not _about_papers(unit.plain):
                use = _Use.REPLAY if later and not live else _Use.LIVE if not later else _Use.BOTH
                self.found.append(_Found(self.head, use, index, 0.8, LinkRole.SITE))
        else:
            self.head = None

    def _spell(self, index: int, unit: _Unit) -> None:
        """What the unit says of a replay."""
        later = unit.has(_Use.REPLAY)
        carried = (
            not later and self.voice is _Use.REPLAY and bool(_STAYS.search(unit.words)) and not unit.has(_Use.LIVE)
        )
        if not later and not carried:
            return
        if self.aside and not _ACCESS_WORD.search(unit.words):
            return
        if _about_papers(unit.plain) and not unit.phones:
            return
        if not _PLAYED.search(unit.words) and not unit.links and not unit.phones and not unit.codes and not carried:
            return
        medium = _medium(unit)
        begin = next((cue.start for cue in unit.cues if cue.use.later), unit.start)
        self.spells.append(
            _Spell(
                index,
                replays.Window(span=(min(begin, unit.end), unit.end)),
                medium,
                same_numbers=bool(_SAME_NUMBERS.search(unit.words)),
                same_codes=bool(_SAME_CODES.search(unit.words)),
                same_place=bool(_SAME_PLACE.search(unit.words)),
                on_site=bool(_SITE.search(unit.words))
                and not any(f.unit == index and isinstance(f.what, LinkMention) for f in self.found),
            )
        )

    def _turn(self, unit: _Unit) -> None:
        """What the unit's words turn the following numbers and addresses into."""
        if _ASKS_CONTACT.search(unit.words) and not unit.phones:
            self.voice = None
        cues = [cue for cue in unit.cues if not cue.kept]
        if not cues:
            return
        use = cues[-1].use
        mixed = any(c.use is _Use.LIVE for c in cues) and any(c.use is _Use.REPLAY for c in cues)
        self.web = use if not mixed else _Use.BOTH
        if unit.phones:
            return
        on_web = bool(_WEB.search(unit.words))
        turns = use is _Use.LIVE or (not on_web and (not mixed or unit.short))
        faint = cues[-1].weak and self.voice is _Use.REPLAY and not unit.short and not _DIAL.search(unit.words)
        if turns and not faint:
            self.voice = use


def _effective(text: str, unit: _Unit, place: int) -> list[_Cue]:
    """The cues before a place that turn it: "the call" behind "a replay" says of what, not that it is live."""
    kept: list[_Cue] = []
    for cue in unit.cues:
        if cue.end > place or cue.kept:
            continue
        if cue.weak and kept and kept[-1].use is not _Use.LIVE and not _APART.search(text, kept[-1].end, cue.start):
            continue
        kept.append(cue)
    return kept


_APART = re.compile(r"[;|\n]")
# "dial … for the live call and … for the replay"
_MEANT_FOR = re.compile(
    rf"\s{{0,2}}#?\s?(?:\([^()]{{0,40}}\)\s?)?,?\s?(?:(?:for|to\s(?:hear|access|listen\sto))\s(?:(?:the|a|an|our)\s)?(?:[a-z]{{3,12}}\s)?(?P<replay>{_PLAY})"
    rf"|for\s(?:the\s)?(?:live\b|(?:conference\s|live\s)call\b)|to\s(?:participate|join)\b)",
    re.IGNORECASE,
)
_PAREN = re.compile(r"\s{0,2}#?\s?\(([^()]{2,60})\)")
_HEAD = re.compile(
    r"^[*#_|\s>-]{0,6}(?:(?:live|q[1-4]|earnings|investors?|results|quarterly|analysts?|telephone|audio|webcast|and|&|/|the|first|second|third|fourth|quarter|fiscal|year|full|financial|today's|upcoming|access|to)[\s/&,-]{0,3}){0,10}"
    r"(?:conference\s?calls?|dial-?in|calls?|webcasts?|teleconferences?|participants?|access)\b[^.]{0,70}$",
    re.IGNORECASE,
)
_DIAL = re.compile(
    r"\bdial|\bcall(?:ing|ers?|-in)?\b|\btoll|pass\s?code|access code|conference (?:id|call)|\bjoin|\blisten|\baccess|\bnumbers?\b|\bat\b|\bparticipant",
    re.IGNORECASE,
)
_ASKS_CONTACT = re.compile(
    r"\b(?:please contact|contact:|inquiries:|enquiries:|for (?:further|more) information)", re.IGNORECASE
)
_CONTACT_LINE = re.compile(
    r"@|\b(?:Tel|Telephone|Fax|E-?mail|Mobile|Cell|Phone)\s?[.:]|^[TMFPE]:?\s\+?\(?\d", re.IGNORECASE
)
_TROUBLED = re.compile(
    r"\b(?:if|should) (?:you|participants|callers|there) (?:have|has|need|require|experience|encounter|are having|run into|can't|cannot)",
    re.IGNORECASE,
)
_CONTACT_STRONG = re.compile(
    r"(?:more|further|additional|general) information|questions|fax|assist|difficult|problem|trouble|support|@|inquir|enquir|media|solicitor|agent",
    re.IGNORECASE,
)
_CODE_SURE = re.compile(
    r"pass|access|conf|meeting|event|participant|pin|webinar|replay|playback|confirmation|reservation", re.IGNORECASE
)
_SITE = re.compile(
    r"\b(?:web\s?-?sites?|web\s?-?pages?|site|investor relations|investors?'?\s(?:page|section|tab|portal|center|centre)|IR (?:page|site|section)|home\s?page)\b",
    re.IGNORECASE,
)
_BULLET = re.compile(r"[-*\u2022\u25cf\u25aa\u00b7+]\s|\(?[a-z\d]{1,2}[.)]\s")
_STAYS = re.compile(
    r"\b(?:available|accessible|accessed|expires?|until|through|remain|archived|ends?)\b", re.IGNORECASE
)
_PLAYED = re.compile(
    r"\b(?:available|accessible|access(?:ed)?|archived?|accessing|heard|listen(?:ed)?|posted|provided|offered|recorded|replayed|viewed?|found|published|dial(?:ing)?|hosted|stored|made|begin\w*|run|expire\w*)\b|:|\breplay\b",
    re.IGNORECASE,
)
_WEB = re.compile(
    r"\b(?:web-?cast|web|web-?sites?|internet|online|link|site|on-demand|stream\w*|video|youtube)\b|www\.|https?:",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"\b(?:tele-?phon\w+|phone|dial\w*|numbers?|toll|call(?:ing)?\s+(?:\(|\+|\d|1-)|audio replay|tele-?conference replay)\b",
    re.IGNORECASE,
)
_SAME_NUMBERS = re.compile(
    r"\b(?:same|above|aforementioned)\s(?:toll[- ]free\s|dial[- ]?in\s|telephone\s|phone\s|access\s|call[- ]in\s|conference\s|international\s|domestic\s|us\s){0,3}(?:numbers?|information|details|lines?)\b|\bnumbers? (?:listed |provided |shown |given |noted )?above\b",
    re.IGNORECASE,
)
_SAME_CODES = re.compile(
    r"\bsame\b[^.;]{0,60}?\b(?:pass\s?codes?|codes?|ids?|pin|information|details)\b|\b(?:pass\s?code|code|id|pin)s? (?:listed |provided |shown |given |noted )?above\b",
    re.IGNORECASE,
)
_SAME_PLACE = re.compile(
    r"\bsame (?:\w+ )?(?:location|link|site|website|web|web\s?page|page|address|url|place|webcast|internet|section)\b|\b(?:link|address|url|website|site)s? (?:listed |provided |shown |given |noted )?above\b|\babove(?:-mentioned)? (?:link|address|url|website|webcast link|site)\b|\bwebcast link above\b",
    re.IGNORECASE,
)
_PAPERS = r"(?:press release|news release|earnings release|results release|media release|releases?\b(?! date)|slides?(?: deck| presentation)?|slide presentation|presentation (?:materials?|slides?|visuals)|(?:investor|corporate|supporting|supplemental|accompanying|earnings) presentation|materials?|supplement(?:al|ary)?|supporting|financial (?:statements?|information|tables?|data|reports?)|(?:annual|quarterly|interim|financial) (?:reports?|statements?)|form (?:10|8|20|6)-?[kqf]|10-[kq]|filings?|transcripts?|prepared remarks|shareholder letter|letter|proxy|(?:more |further |additional |other |this )?(?:information|details)(?! (?:on|about|regarding|for|concerning|to) (?:how |the |this |our |participat|join|access)(?:[\w-]+ ){0,4}?(?:web|call|dial|event|meeting|tele|participat|join|access|listen|attend|regist))(?: (?:about|on|regarding))?|reconciliation|fact sheet|prospectus|documents?|copy|copies|report)"
_PAPERS_FIRST = re.compile(rf"\b{_PAPERS}", re.IGNORECASE)
_WAY_IN = re.compile(
    rf"\b(?:web-?cast\w*|web cast|web broadcast|web conference|audio-?cast|broadcast|simulcast|listen\w*|(?<!re-)(?:pre-?)?regist(?:er|ering|ration)s?\b(?!\s(?:statement|rights|fee|no\b|number|document|of\b))|join(?:ing)?\b|participat\w+|attend(?:ing|ees?)?\b|tun(?:e|ing)\b|watch(?:ing)?\b|log(?:ging)? (?:in|on|into|onto)|rsvp|(?:live|video|audio)[- ]?stream\w*|streamed|live\b|dial\w*|{_PLAY}|(?:conference|earnings|results|investor|the|this|a) calls?\b|webinar|virtual(?:ly)? (?:event|meeting|annual|presentation|session|fireside|shareholder|stockholder|room|platform|portal)|(?:held|conducted|hosted|take place|broadcast) (?:\w+ ){{0,4}}?(?:virtually|online|remotely)|zoom|teleconference|view(?:ing)? (?:the )?(?:live )?(?:presentation|event|meeting|call|session|fireside)|sign up)",
    re.IGNORECASE,
)
# A line of a list that gives the place: "LINK: …", "Where: …", "Internet: …".
_LINK_LABEL = re.compile(
    r"^[*#_|\s>+-]{0,6}(?:[\w'&/-]{1,16}\s){0,3}?(?:link|url|where|access|join|webcast|platform|internet|online|web|zoom|portal|site access|live|listen|log-?in|venue|location)(?:\s\([^()]{0,30}\)|\s\w{1,12}){0,3}\s{0,2}[*_]{0,4}\s?[:|]",
    re.IGNORECASE,
)
_INFORMS = re.compile(
    r"\b(?:(?:for|find|get|obtain|view|read|access|see|receive)\s(?:\w+\s){0,2}?(?:more|further|additional|full|complete|detailed|other|general|company|corporate)\s(?:\w+\s){0,2}?(?:information|details|info|press release|release|news|insights|about)|learn more|read more|find out more|more (?:information|details|about)|(?:more|further|additional) information|for information|for details|follow us|newsroom|download\w*|to learn|our community|distribution list|mailing list|email alerts|(?:view|read|see) (?:the )?(?:source|original|full|complete)|terms of use|disclaimers?|connect with us|by proxy|proxy (?:card|form|materials|statement)|vote (?:by|in advance|online|your|before|prior)|social media|complete calendar)\b",
    re.IGNORECASE,
)
_NOT_EVENTS = re.compile(
    r"(?:^|\.)(?:sec\.gov|sedar(?:plus)?\.(?:com|ca)|businesswire\.com|prnewswire\.com|globenewswire\.com|newswire\.c(?:a|om)|accesswire\.com|newsfilecorp\.com|newsdirect\.com|newmediawire\.com|"
    r"newsramp\.com|linkedin\.com|twitter\.com|x\.com|t\.co|facebook\.com|instagram\.com|reddit\.com|tiktok\.com|stocktwits\.com|pinterest\.com|otcmarkets\.com|nasdaq\.com|nyse\.com|marketwired?\.com|prweb\.com|c212\.net|proxyvote\.com|investorvote\.com|proxydocs\.com|voteproxy\.com|envisionreports\.com|edocumentview\.com|rns-pdf\.londonstockexchange\.com|adobe\.com|microsoft\.com/windows)$",
    re.IGNORECASE,
)
_REGISTER = re.compile(r"\b(?:pre-?)?regist\w+|sign(?:ing)? up|rsvp|enrol\w*", re.IGNORECASE)


def _is_access(unit: _Unit) -> bool:
    return bool(unit.phones and unit.cues)


def _about_papers(words: str) -> bool:
    """Words whose subject is a paper (slides, a release, a transcript), not the event or its replay."""
    papers = _PAPERS_FIRST.search(words)
    if papers is None:
        return False
    way = _WAY_IN.search(words)
    if way is None:
        return True
    if way.start() < papers.start():
        return False
    between = words[papers.end() : way.start()]
    joined = re.match(
        r"(?:\s[\w'&-]{1,20}){0,5}?\s?(?:,|\band\b|&|\bas well as\b|\balong with\b|\bor\b|/)\s?(?:[\w'-]{1,20}\s){0,6}$",
        between,
        re.IGNORECASE,
    )
    if joined and re.match(rf"{_SHOW}|live|{_PLAY}|simult|audio", way.group(), re.IGNORECASE):
        return False
    return not re.match(r"(?:listen|regist|join|particip|attend|watch|log|rsvp|sign)", way.group(), re.IGNORECASE)


def _judge(
    text: str, unit: _Unit, link: LinkMention, previous: _Unit | None, state: _Use | None, aside: bool
) -> tuple[_Use, LinkRole, float] | None:
    """What an address is for, or None where it does not lead into the event."""
    ahead = _plain(text, unit, unit.start, link.start)
    behind = text[link.end : unit.end]
    if _misplaced(text, unit, link, ahead, behind):
        return None
    clause = _last_clause(ahead)
    led = bool(_WAY_IN.search(unit.plain) or _LINK_LABEL.match(ahead))
    source = unit
    if not led:
        if previous is None or aside or not _carries(previous, unit, ahead):
            return None
        source = previous
    elif _about_papers(unit.plain) and (
        len(clause) == len(ahead) or not _WAY_IN.search(clause) or _PAPERS_FIRST.search(clause)
    ):
        return None
    informs = last_of(_INFORMS, ahead)
    if (
        informs is not None
        and not _WAY_IN.search(ahead, informs.end())
        and not re.search(r"\bregist", ahead, re.IGNORECASE)
    ):
        return None
    if aside and not _STRONG_WAY.search(unit.plain):
        return None
    cues = source.cues
    role = _role(ahead if source is unit else source.plain, link)
    if not cues:
        return (state or _Use.LIVE), role, 0.8
    if not any(c.use.later for c in cues):
        return _Use.LIVE, role, 0.93
    if not any(c.use.live for c in cues):
        return _Use.REPLAY, role if role is not LinkRole.WEBCAST else LinkRole.REPLAY, 0.93
    return _mixed(unit, link, cues, source is not unit), role, 0.85


def _plain(text: str, unit: _Unit, start: int, end: int) -> str:
    """Part of a unit without its addresses, whose letters are not words of the sentence."""
    return unit.plain[start - unit.start : end - unit.start]


def _misplaced(text: str, unit: _Unit, link: LinkMention, ahead: str, behind: str) -> bool:
    """An address that stands as a name, in brackets behind a name, or on a host that holds no events."""
    if _NOT_EVENTS.search(link.host) and not (link.words and _WORDS_LEAD.search(link.words)):
        return True
    if link.start and text[link.start - 1] == "!":
        return True  # a picture
    if link.bare:
        if re.match(r",?\s(?:Inc|Corp|Ltd|LLC|plc|Holdings|Group)\b|\s?\(?(?:NYSE|N[Aa][Ss][Dd][Aa][Qq]|OTC)", behind):
            return True
        if not _BEFORE_BARE.search(ahead[-24:]):
            return True
    if link.words and _WORDS_ASTRAY.fullmatch(link.words):
        return True
    alone = not re.sub(r"[\W_]+", "", ahead + behind)
    if (
        link.words
        and not (_WORDS_CALL if alone else _WORDS_LEAD).search(link.words)
        and not _LEADS_TO.search(ahead[-60:])
    ):
        return True
    opened = ahead[ahead.rfind("(") + 1 :] if ahead.rfind("(") > ahead.rfind(")") else ""
    if _LISTED.search(opened):
        return True
    return bool(re.search(r"\(\s?$", ahead)) and not _BRACKETED.search(ahead[-100:])


_LISTED = re.compile(r"\b(?:NYSE|NASDAQ|TSX|OTC|LSE|AIM|ASX|CSE|Euronext|ISIN)", re.IGNORECASE)
_STRONG_WAY = re.compile(
    r"web-?cast|web cast|listen|\b(?:pre-?)?register|replay|dial[- ]in|live (?:audio|video)", re.IGNORECASE
)
_BEFORE_BARE = re.compile(
    r"(?:\b(?:at|on|via|visit(?:ing)?|from|through|to|website|site|page|link|webcast|in|access|using)\b,?[*\s\"':(-]{0,5}|[:(|<*]\s{0,2}|^[*\s>-]{0,4})$",
    re.IGNORECASE,
)
_BRACKETED = re.compile(
    rf"(?:{_SITE.pattern}|\b(?:pages?|sections?|here|links?|web-?cast|portal|under|platform|register|registration|listen|watch|live|replay)\b)[\w\s\"'&,/]{{0,60}}\(\s?$",
    re.IGNORECASE,
)


def _mixed(unit: _Unit, link: LinkMention, cues: list[_Cue], inherit: bool) -> _Use:
    """An address in a unit that speaks of the live event and of the replay."""
    if inherit:
        return cues[-1].use
    before = [c for c in cues if c.end <= link.start]
    after = [c for c in cues if c.start >= link.end]
    others = [other for other in unit.links if other is not link]
    if not before:
        return after[0].use if after else _Use.LIVE
    since = max([o.end for o in others if o.end <= link.start], default=unit.start)
    until = min([o.start for o in others if o.start >= link.end], default=unit.end)
    mine = [c for c in before if c.start >= since] or before[-1:]
    uses = {c.use for c in mine} | {
        c.use for c in after if c.end <= until and c.use.later and not any(o.start >= link.end for o in others)
    }
    if _Use.BOTH in uses or len(uses) > 1:
        return _Use.BOTH
    return mine[-1].use


_WORDS_ASTRAY = re.compile(
    r"(?:linked ?in|x|twitter|facebook|instagram|you ?tube|threads|tik ?tok|reddit|stocktwits|bluesky|sec|edgar|sedar\+?|www\.sec\.gov|annual report|form .{0,12}|press release|privacy policy|terms.{0,20})",
    re.IGNORECASE,
)
_WORDS_CALL = re.compile(
    r"web-?cast|\bregist|\blisten|\bjoin (?:the|us|here|live|now|via)|replay|click here|watch (?:the|live|here|now)|^live\b|zoom|teams|^here$|dial-in",
    re.IGNORECASE,
)
_WORDS_LEAD = re.compile(
    r"\b(?:here|link|web-?cast|regist|listen|join|click|replay|call|website|web site|site|page|investor|section|events?|conference|dial|access|live|watch|view|this|zoom|teams|presentation|portal|form)",
    re.IGNORECASE,
)
_LEADS_TO = re.compile(
    r"\b(?:at|via|visit(?:ing)?|on|through|to|link|here|webcast|following|from|website|site|click(?:ing)?)\b[\s:*(-]{0,4}(?:the\s(?:[\w']+\s){0,4})?$|:\s{0,2}\*{0,2}$",
    re.IGNORECASE,
)


def _last_clause(ahead: str) -> str:
    return re.split(r"[.;]\s|,\s(?:and|but|while)\s", ahead)[-1]


def _carries(previous: _Unit, unit: _Unit, ahead: str) -> bool:
    """Whether the unit before speaks for an address that stands alone."""
    if unit.paragraph - previous.paragraph > 2 or (previous.links and not previous.words.rstrip("* _").endswith(":")):
        return False
    if not (_WAY_IN.search(previous.plain) or _LINK_LABEL.match(previous.plain)):
        return False
    if _about_papers(previous.plain) or (
        _INFORMS.search(previous.plain) and not re.search(r"\bregist|listen|join", previous.plain, re.IGNORECASE)
    ):
        return False
    if not re.sub(r"[\W_]+", "", ahead):
        if len(previous.words) <= 80 and _STRONG_WAY.search(previous.plain) and not ahead.strip():
            return True
        return bool(re.search(r"(?:[:,]|\b(?:at|here|link|below|via|visit|to|address))\W{0,4}$", previous.words))
    return bool(
        re.search(
            r"\b(?:go to|visit|access|log on|click|link|available at|found at|accessed|use)\b", ahead, re.IGNORECASE
        )
    ) and not (_PAPERS_FIRST.search(ahead) or _INFORMS.search(ahead))


def _role(ahead: str, link: LinkMention) -> LinkRole:
    near = ahead[ahead.rfind("[") + 1 :][-140:]
    if _REGISTER.search(near + " " + link.words):
        return LinkRole.REGISTRATION
    if _SITE.search(near[-100:] + " " + link.words):
        return LinkRole.SITE
    return LinkRole.WEBCAST


def _medium(unit: _Unit) -> Medium | None:
    web, phone = _WEB.search(unit.words), _PHONE.search(unit.words)
    if unit.phones or (phone and not web):
        return Medium.PHONE
    if unit.links or (web and not phone):
        return Medium.WEB
    return None


# Nouns that say which of several occasions a sentence is about.
_CALLS = frozenset({EventKind.EARNINGS_CALL, EventKind.CONFERENCE_CALL})
_TALKS = frozenset({EventKind.CONFERENCE_PRESENTATION, EventKind.SCIENTIFIC_PRESENTATION})
_NOUNS: tuple[tuple[str, frozenset[EventKind]], ...] = (
    (
        r"(?:conference|earnings|results|quarterly|investor|analyst)\s{1,2}calls?\b|\b(?:the|this|a|our|each|both) calls?\b|tele-?conference|"
        r"earnings (?:webcast|presentation)|\bdial|pass\s?code|(?:financial|quarter(?:ly)?|year|annual) results|\bearnings\b",
        _CALLS,
    ),
    (
        r"\bpresentations?\b(?! (?:slides|materials|deck))|fireside|\bchats?\b|\bsessions?\b|\bpanels?\b|investor conferences?|\bconferences?\b(?!\s(?:call|id|code|number))|"
        r"presenting|\bsummit\b|\bforum\b",
        _TALKS,
    ),
    (
        r"\b(?:annual|special|general|virtual|shareholders?'?|stockholders?'?) meetings?|\bthe meeting\b|\bAGM\b|\bproxy|\bvot(?:e|ing)\b",
        frozenset({EventKind.SHAREHOLDER_MEETING}),
    ),
    (
        r"(?:investors?|analysts?|R&D|science|strategy) days?\b|capital markets|investor event",
        frozenset({EventKind.INVESTOR_DAY}),
    ),
    (r"webinar|\bthe webcast\b", frozenset({EventKind.WEBCAST})),
)
_NOUN = tuple((re.compile(pattern, re.IGNORECASE), kinds) for pattern, kinds in _NOUNS)
_TALK_SURELY = re.compile(r"fireside|conferences?\b(?! (?:call|id|code|number))|\bsummit\b|\bforum\b", re.IGNORECASE)
# Pages of a site, and slides: no occasions.
_NO_NOUN = re.compile(
    r"\b(?:news|events?|calendar|webcasts?|presentations?|media|financials?)[\"']?\s?(?:and|&|/)\s?[\"']?(?:presentations?|events?|webcasts?|media|calendar)\b"
    r"|\b(?:presentations?|events?|webcasts?)[\"']?\s(?:pages?|section|tab|link|materials?|slides?|deck)\b|\b(?:slide|accompanying|corporate|investor|supplemental)\s(?:slide\s)?presentations?\b",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\b(?:each|all|both|every|any)\b[^.;]{0,40}\b(?:presentations?|webcasts?|sessions?|events?|chats?|conferences?|calls?|discussions?)\b"
    r"|\b(?:presentations|webcasts|sessions|chats|events|replays|discussions|calls|these|the above)\b(?! (?:page|section|tab|& presentations|and presentations|calendar|/))",
    re.IGNORECASE,
)


def _owned(text: str, units: Sequence[_Unit], walk: _Walk, occasions: Sequence[Occasion]) -> list[frozenset[int]]:
    """For each unit the occasions that it is about, by their place in the list."""
    everyone = frozenset(range(len(occasions)))
    nobodys = _nobodys(units, occasions)
    if len(occasions) == 1:
        return [frozenset() if i in nobodys else everyone for i in range(len(units))]
    order = sorted(everyone, key=lambda i: occasions[i].anchor[0])
    regions = _regions(text, units, occasions, order)
    told = {units[f.unit].start for f in walk.found}
    series = _series(occasions, order, regions, told)
    found: list[frozenset[int]] = []
    current: frozenset[int] | None = None  # whom the words before were about, until others are named
    region: int | None = None
    for place, unit in enumerate(units):
        if place in nobodys:
            found.append(frozenset())
            continue
        here = _here(unit, order, regions)
        dated = here is not None and unit.start <= occasions[here].anchor[0] < unit.end
        if here != region or dated:
            current, region = None, here
        owners, named = _owners(unit, occasions, order, regions, series, here)
        named = named and not dated
        if named:
            current = owners
        found.append(owners if named or current is None else current)
    return found


def _nobodys(units: Sequence[_Unit], occasions: Sequence[Occasion]) -> set[int]:
    """The units that tell of a results call where none of the occasions is a call (its day may be unknown)."""
    if any(
        occasion.kind not in _TALKS and occasion.kind is not EventKind.SHAREHOLDER_MEETING for occasion in occasions
    ):
        return set()
    own = [pattern for pattern, kinds in _NOUN if any(occasion.kind in kinds for occasion in occasions)]
    found: set[int] = set()
    within = False
    for place, unit in enumerate(units):
        words = _NO_NOUN.sub(" ", unit.plain)
        if any(unit.start <= occasion.anchor[0] < unit.end for occasion in occasions):
            within = False
        elif _HOSTS_CALL.search(unit.plain):
            within = True
        elif within:
            prose = not (unit.cues or unit.short or unit.phones or unit.codes)
            others = any(pattern.search(words) for pattern in own) and not _NOUN[0][0].search(words)
            within = not (prose or others)
        if within:
            found.add(place)
    return found


_HOSTS_CALL = re.compile(
    r"\b(?:host|hold|holding|conduct|webcast|review)\b[^.;]{0,60}\b(?:conference|earnings|results|investor|analyst)\s(?:conference\s)?call\b[^.;]{0,80}\b(?:results|quarter|year|earnings|acquisition|transaction|discuss|review)",
    re.IGNORECASE,
)


def _here(unit: _Unit, order: Sequence[int], regions: Mapping[int, tuple[int, int]]) -> int | None:
    inside = [i for i in order if regions[i][0] <= unit.start < regions[i][1]]
    return max(inside, key=lambda i: regions[i][0]) if inside else None


def _regions(
    text: str, units: Sequence[_Unit], occasions: Sequence[Occasion], order: Sequence[int]
) -> dict[int, tuple[int, int]]:
    """Where each occasion's own text begins and ends: its block, or from its anchor's unit to the next one's."""
    begins: dict[int, int] = {}
    for i in order:
        block = occasions[i].block
        whole = block[1] - block[0] >= len(text) - 2
        at = occasions[i].anchor[0]
        begins[i] = next((u.start for u in units if u.start <= at < u.end), at) if whole else block[0]
    regions = {}
    for i in order:
        later = [begins[j] for j in order if begins[j] > begins[i]]
        end = min(later, default=len(text))
        block = occasions[i].block
        regions[i] = (begins[i], end if block[1] - block[0] >= len(text) - 2 else max(block[1], begins[i]))
    return regions


def _series(
    occasions: Sequence[Occasion], order: Sequence[int], regions: Mapping[int, tuple[int, int]], told: set[int]
) -> dict[int, frozenset[int]]:
    """For the last of a list of presentations: all of the list, where none of the others tells its own way in."""
    found: dict[int, frozenset[int]] = {}
    run: list[int] = []
    for place, i in enumerate(order):
        if run and occasions[run[-1]].kind is not occasions[i].kind:
            run = []
        run.append(i)
        last = place + 1 == len(order) or occasions[order[place + 1]].kind is not occasions[i].kind
        if last and len(run) > 1 and occasions[i].kind in _TALKS:
            others = [regions[j] for j in run if regions[j] != regions[i]]
            if not any(a <= start < b for a, b in others for start in told):
                found |= {j: frozenset(run) for j in run if regions[j] == regions[i]}
    return found


def _owners(
    unit: _Unit,
    occasions: Sequence[Occasion],
    order: Sequence[int],
    regions: Mapping[int, tuple[int, int]],
    series: Mapping[int, frozenset[int]],
    here: int | None,
) -> tuple[frozenset[int], bool]:
    """The occasions that a unit is about, and whether its own words say so."""
    words = _NO_NOUN.sub(" ", unit.plain)
    spoken = [kinds for pattern, kinds in _NOUN if pattern.search(words)]
    named = {i for i in order if any(occasions[i].kind in kinds for kinds in spoken)}
    before = [i for i in order if occasions[i].anchor[0] < unit.end]
    if len(order) > 3 and len(before) < 2 and len({occasions[i].kind for i in order}) == 1:
        return frozenset(order), True  # the place of all that an agenda lists, told ahead of it
    same = frozenset(i for i in order if here is not None and regions[i] == regions[here])
    if here is not None and unit.start <= occasions[here].anchor[0] < unit.end:
        return same, True
    if _ALL.search(words):
        alike = {i for i in order if here is not None and occasions[i].kind is occasions[here].kind}
        if len(named or alike) > 1:
            return frozenset(named or alike), True
    if here is not None and (not named or here in named):
        return series.get(here, same), here in named
    past = [i for i in named or order if occasions[i].anchor[0] < unit.end]
    if past:
        nearest = max(past, key=lambda i: occasions[i].anchor[0])
        return series.get(nearest, frozenset({nearest})), bool(named)
    coming = [i for i in named if occasions[i].kind not in _TALKS or _TALK_SURELY.search(words)]
    if here is not None and not coming:
        return same, False
    return frozenset({min(coming or named or order, key=lambda i: occasions[i].anchor[0])}), bool(named)


def _access(
    text: Text,
    index: int,
    occasion: Occasion,
    units: list[_Unit],
    walk: _Walk,
    owners: list[frozenset[int]],
    published: date | None,
    country: str | None,
) -> Access:
    found = [f for f in walk.found if index in owners[f.unit]]
    live = [f for f in found if f.use.live]
    sites = [i for i in walk.sites if index in owners[i]]
    dial_ins = _dial_ins(text, live)
    passcodes = _passcodes(text, live)
    web = _links(text, live)
    if sites and not any(link.role is LinkRole.SITE for link in web):
        web = (*web, *_printed_sites(text, walk, web))
    spoken = [spell for spell in walk.spells if index in owners[spell.unit]]
    made = _replays(text, occasion, units, found, spoken, (dial_ins, passcodes, web), walk, country)
    warnings = _warnings(text, live, found, passcodes)
    return Access(
        dial_ins, passcodes, web, made, warnings, _confidences(found, live, dial_ins, passcodes, web, made, bool(sites))
    )


def _dial_ins(text: Text, found: Sequence[_Found]) -> tuple[DialIn, ...]:
    """One for each number; the mention that says most of its role speaks for it."""
    kept: dict[str, DialIn] = {}
    for one in found:
        what = one.what
        if not isinstance(what, PhoneMention):
            continue
        said = DialIn(
            what.number,
            what.role,
            what.country,
            what.extension,
            text.text[what.start : what.end],
            text.span(what.start, what.end),
        )
        old = kept.get(what.number)
        if old is None or (old.role is DialInRole.UNSPECIFIED and said.role is not DialInRole.UNSPECIFIED):
            kept[what.number] = said
    return tuple(kept.values())


def _passcodes(text: Text, found: Sequence[_Found]) -> tuple[Passcode, ...]:
    kept: dict[str, Passcode] = {}
    for one in found:
        what = one.what
        if isinstance(what, CodeMention):
            kept.setdefault(
                what.code.lower(),
                Passcode(what.code, what.label, text.text[what.start : what.end], text.span(what.start, what.end)),
            )
    return tuple(kept.values())


def _key(url: str) -> str:
    """An address without what does not tell two apart: scheme, www., closing slash, the host's capitals."""
    bare = re.sub(r"^[A-Za-z]+://", "", url).rstrip("/.,;)")
    host, slash, path = bare.partition("/")
    return re.sub(r"^www\.", "", host.lower()) + slash + path


def _links(text: Text, found: Sequence[_Found]) -> tuple[Link, ...]:
    kept: dict[str, Link] = {}
    for one in found:
        what = one.what
        if isinstance(what, LinkMention):
            kept.setdefault(_key(what.url), _link(text, what, one.role))
    return tuple(kept.values())


def _link(text: Text, what: LinkMention, role: LinkRole) -> Link:
    return Link(what.url, role, text.text[what.start : what.end], text.span(what.start, what.end))


def _printed_sites(text: Text, walk: _Walk, have: Sequence[Link]) -> tuple[Link, ...]:
    """The company's site, where the text says that the webcast is on it and prints its address elsewhere."""
    keys = {_key(link.url) for link in have}
    for _, mention in walk.printed:
        if _key(mention.url) not in keys:
            return (_link(text, mention, LinkRole.SITE),)
        return ()
    return ()


@dataclass(slots=True)
class _Making:
    """A replay while it is put together."""

    start: When | None = None
    end: When | None = None
    dial_ins: tuple[DialIn, ...] = ()
    passcodes: tuple[Passcode, ...] = ()
    links: tuple[Link, ...] = ()
    span: tuple[int, int] | None = None
    said: bool = False

    def take(self, window: replays.Window) -> None:
        self.said = True
        self.start = self.start or window.start
        if window.end and (self.end is None or window.end.day > self.end.day):
            self.end = window.end
        if window.span:
            self.span = (
                (min(self.span[0], window.span[0]), max(self.span[1], window.span[1])) if self.span else window.span
            )


def _replays(
    text: Text,
    occasion: Occasion,
    units: list[_Unit],
    found: Sequence[_Found],
    spells: Sequence[_Spell],
    live: tuple[tuple[DialIn, ...], tuple[Passcode, ...], tuple[Link, ...]],
    walk: _Walk,
    country: str | None,
) -> tuple[Replay, ...]:
    """The replays of an occasion: one by telephone, one on the web, each with its window, where the text speaks of it."""
    later = [f for f in found if f.use.later]
    phone, web = _Making(), _Making()
    phone.dial_ins, phone.passcodes = _dial_ins(text, later), _passcodes(text, later)
    web.links = _links(text, later)
    loose: list[replays.Window] = []
    sites = tuple(k for k in live[2] if k.role is LinkRole.SITE or walk.is_site(k.url))
    start = occasion.start
    for spell in spells:
        unit = units[spell.unit]
        window = replays.window(
            text.text,
            spell.window.span[0] if spell.window.span and start is None else unit.start,
            unit.end,
            day=start.day if start else None,
            zone=start.zone if start else None,
            country=country,
        )
        window = replace(window, span=spell.window.span)
        if spell.same_numbers:
            phone.dial_ins = _merged(phone.dial_ins, live[0])
        if spell.same_codes:
            phone.passcodes = _merged(phone.passcodes, live[1])
        if spell.same_place:
            web.links = _merged_links(web.links, _last_before(text, walk, unit, found))
        elif spell.on_site:
            web.links = _merged_links(
                web.links,
                sites or (() if web.links else tuple(k for k in live[2] if _plain_address(k.url))),
            )
        elif spell.medium is not Medium.PHONE and not web.links and not (spell.medium is None and phone.dial_ins):
            # "The webcast will be archived": where it was heard, it stays.
            web.links = sites or tuple(k for k in live[2] if k.role is LinkRole.WEBCAST)
        if spell.medium is Medium.PHONE:
            phone.take(window)
        elif spell.medium is Medium.WEB:
            web.take(window)
        else:
            loose.append(window)
    for window in loose:
        (phone if phone.dial_ins and (phone.end is None or web.said) else web).take(window)
    made = [
        (Medium.PHONE, phone) if phone.dial_ins or phone.passcodes or phone.said else None,
        (Medium.WEB, web) if web.links or web.said else None,
    ]
    return tuple(
        Replay(
            medium,
            _anchored(text, making.start),
            _anchored(text, making.end),
            making.dial_ins,
            making.passcodes,
            making.links,
            text.span(*making.span) if making.span else None,
        )
        for medium, making in (one for one in made if one is not None)
    )


def _anchored(text: Text, when: When | None) -> When | None:
    """The moment with its span counted in the original text."""
    if when is None or when.span is None:
        return when
    return replace(when, span=text.span(when.span.start, when.span.end))


def _merged(have: tuple, more: tuple) -> tuple:  # type: ignore[type-arg]
    return (*have, *(one for one in more if one not in have))


def _merged_links(have: tuple[Link, ...], more: Sequence[Link]) -> tuple[Link, ...]:
    keys = {_key(link.url) for link in have}
    return (*have, *(link for link in more if _key(link.url) not in keys))


def _plain_address(url: str) -> bool:
    """A site or a page of it, rather than the one-off address of an event at a provider."""
    path = _key(url).partition("/")[2]
    return path.count("/") < 2 and not re.search(r"\d{4}|[?=]", path)


def _last_before(text: Text, walk: _Walk, unit: _Unit, found: Sequence[_Found]) -> tuple[Link, ...]:
    """The address that "the same location" points back to: the last one before it."""
    known = [f.what for f in found if isinstance(f.what, LinkMention)]
    known += [mention for _, mention in walk.printed]
    before = [m for m in known if m.start < unit.end]
    if not before:
        return ()
    last = max(before, key=lambda m: m.start)
    return (_link(text, last, LinkRole.REPLAY),)


def _warnings(
    text: Text, live: Sequence[_Found], found: Sequence[_Found], passcodes: Sequence[Passcode]
) -> tuple[Warning, ...]:
    said: list[Warning] = []
    seen: set[str] = set()
    for one in found:
        what = one.what
        if isinstance(what, PhoneMention) and not what.valid and what.number not in seen:
            seen.add(what.number)
            said.append(
                Warning(
                    "number-invalid",
                    f"no such telephone number is given out: {text.text[what.start : what.end]!r}",
                    text.span(what.start, what.end),
                )
            )
    return tuple(said)


def _confidences(
    found: Sequence[_Found],
    live: Sequence[_Found],
    dial_ins: Sequence[DialIn],
    passcodes: Sequence[Passcode],
    web: Sequence[Link],
    made: Sequence[Replay],
    sited: bool,
) -> dict[str, float]:
    """How sure each field is: as sure as its least sure mention."""

    def least(kind: type, mentions: Sequence[_Found], empty: float) -> float:
        return min((f.confidence for f in mentions if isinstance(f.what, kind)), default=empty)

    later = [f for f in found if f.use.later]
    return {
        "dial_ins": least(PhoneMention, live, 0.97),
        "passcodes": least(CodeMention, live, 0.97 if not dial_ins else 0.93),
        "links": least(LinkMention, live, 0.85 if sited else 0.95),
        "replays": min([f.confidence for f in later], default=0.97 if not made else 0.9),
    }
