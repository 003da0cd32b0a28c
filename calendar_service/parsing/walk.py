"""The way through the lines: what is live and what is replay, and where contacts and boilerplate begin.

Words turn what stands behind them into the live event's or the replay's, until other words turn it back; what stands
without words of its own follows the lines before it.

>>> from calendar_service.parsing import lines
>>> text = "To join, dial 1-800-555-0123, code 4455. A replay is at 1-888-555-0123, code 6677."
>>> [(one.what.start, one.use.value) for one in walk(text, lines.read(text, None)).found]
[(14, 'live'), (35, 'live'), (56, 'replay'), (77, 'replay')]
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from calendar_service.model import DialInRole, LinkRole, Medium
from calendar_service.parsing import asides, leads, uses
from calendar_service.parsing.codes import CodeMention
from calendar_service.parsing.lines import Line
from calendar_service.parsing.links import LinkMention
from calendar_service.parsing.phones import PhoneMention
from calendar_service.parsing.uses import PLAY, Use

_REACH = 300  # characters: how far the words before a number reach
_RECENT = 10  # lines: how long access that was spoken of speaks for bare numbers


@dataclass(frozen=True, slots=True)
class Found:
    """A mention with its use and how sure that is; ``line`` is its line's place."""

    what: PhoneMention | CodeMention | LinkMention
    use: Use
    line: int
    confidence: float
    role: LinkRole = LinkRole.WEBCAST


@dataclass(frozen=True, slots=True)
class Spell:
    """A line that speaks of a replay: its medium where it names one, and what it says of the place without naming it."""

    line: int
    start: int  # of the words that speak of it
    medium: Medium | None
    same_numbers: bool
    same_codes: bool
    same_place: bool
    same_places: bool
    on_site: bool
    on_web: bool = False  # a telephone's that says that it is on the web, too


@dataclass(slots=True)
class Told:
    """All that the lines tell of ways in.

    ``sited``: the lines that place the live event on a site whose address is not in them. ``printed``: the sites'
    addresses that stand elsewhere, outside of boilerplate. ``domains``: the hosts' domains of such sites.
    """

    names: tuple[str, ...]
    found: list[Found] = field(default_factory=list)
    spells: list[Spell] = field(default_factory=list)
    sited: list[int] = field(default_factory=list)
    printed: list[LinkMention] = field(default_factory=list)
    domains: set[str] = field(default_factory=set)

    def is_site(self, link: LinkMention) -> bool:
        """Whether an address is on the company's own site: an investors' host, or one that holds a word of its name."""
        return (
            bool(_INVESTORS_HOST.match(link.host))
            or any(name in link.host for name in self.names)
            or link.domain in self.domains
        )


_INVESTORS_HOST = re.compile(r"(?:ir|investors?|shareholders?|investor-?relations)\.")


def walk(text: str, lines: Sequence[Line], names: tuple[str, ...] = (), anchors: Sequence[int] = ()) -> Told:
    """Tell what every number, code and address of the lines is for.

    ``names`` are words of the issuer's name; ``anchors`` where the times of the occasions stand: there another one
    begins, live.
    """
    way = _Way(text, lines, Told(names))
    previous: Line | None = None
    for place, line in enumerate(lines):
        if any(line.start <= anchor < line.end for anchor in anchors) and not line.speaks_of(Use.REPLAY):
            way.again()
        way.section(line, previous)
        way.voices(place, line)
        way.addresses(place, line, previous)
        way.listed(place, line)
        way.spell(place, line)
        way.turn(line)
        previous = line
    return way.told


# Words that a way in by telephone is told with.
_ACCESS = re.compile(
    r"\bdial|\bcall-?in\b|\btoll\b|toll-free|pass\s?codes?|access codes?|conference (?:id|code|call)|\bparticipants?\b|\bcallers?\b|\blisteners?\b|"
    r"by (?:tele)?phone|one[- ]tap|(?:meeting|webinar|event|conf(?:erence)?) (?:id|code|number)|confirmation (?:code|number)|\bpin\b|telephone|"
    r"broadcast live|live broadcast|via phone|\bphone:|phone (?:lines?|numbers?|access)|\bcalling\b|call\b|webcast|listen|"
    r"(?:^|\W)(?:u\.?s\.?a?|us|uk|international|domestic|canada|local|north america|united states)[^.;]{0,60}[:(]"
    rf"|\b{PLAY}",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\s{0,2}#?\s?\(([^()]{2,60})\)")
# "dial … for the live call and … for the replay"
_MEANT_FOR = re.compile(
    rf"\s{{0,2}}#?\s?(?:\([^()]{{0,40}}\)\s?)?,?\s?(?:(?:for|to\s(?:hear|access|listen\sto))\s(?:(?:the|a|an|our)\s)?(?:[a-z]{{3,12}}\s)?(?P<replay>{PLAY})"
    rf"|for\s(?:the\s)?(?:live\b|(?:conference\s|live\s)?call\b(?!\sand|\sor))|to\s(?:participate|join)\b)",
    re.IGNORECASE,
)
_DIALLING = re.compile(
    r"\bdial|\bcall(?:ing|ers?|-in)?\b|toll|\blisten|conference|participants?|pass\s?code", re.IGNORECASE
)
_TEL = re.compile(r"\W{0,4}(?:Tel(?:ephone)?|Phone)\b", re.IGNORECASE)
_ITS_CODE = re.compile(r"\W{0,4}(?:(?:access|participant)\s)?(?:pass\s?code|code|pin|conference id)\b", re.IGNORECASE)
_DIAL_IN_LABEL = re.compile(
    r"\W{0,4}(?:(?:conference|telephone|participants?|audio)\s(?:call\s)?)?(?:dial-?in|call-?in)\s(?:numbers|details|information)\b",
    re.IGNORECASE,
)
_CANNOT = re.compile(
    r"\b(?:unable|cannot|can't|not able|unavailable|miss(?:ed)?|not (?:attend|join|listen|participate))\b",
    re.IGNORECASE,
)
# "If you cannot listen live, dial …"
_NOT_THEN = re.compile(
    r"\b(?:unable to|cannot|can't|not able to) (?:listen|hear|join|connect|participate|call|take part)\b[^.;]{0,40}\b(?:live|then|at that (?:time|hour))\b(?! in person)[^.;]{0,60}$",
    re.IGNORECASE,
)
_PLAY = re.compile(PLAY, re.IGNORECASE)
_LIVE = re.compile(r"\blive\b", re.IGNORECASE)
_NAMED_CODE = re.compile(
    r"pass|access|conf|meeting|event|participant|pin|webinar|replay|playback|confirmation|reservation", re.IGNORECASE
)
_CODE_SURELY = re.compile(r"pass|access code|(?:conference|meeting|webinar|conf\.?) id|participant", re.IGNORECASE)
_CODE_CONTEXT = re.compile(r"\bdial|\bcall\b|\breplay|conference", re.IGNORECASE)
_BULLET = re.compile(r"[-*\u2022\u25cf\u25aa\u00b7+]\s|\(?[a-z\d]{1,2}[.)]\s")
_UNTIL = re.compile(r"\W{0,4}(?:until|through|thru|till|valid|from)\b", re.IGNORECASE)
_STAYS = re.compile(
    r"\b(?:available|accessible|accessed|expir\w+|valid|remain|archived|kept|ends?|end date)\b", re.IGNORECASE
)
_TO_BE_HAD = re.compile(
    r"\b(?:available|accessible|access(?:ed)?|archived?|accessing|heard|listen(?:ed)?|posted|provided|offered|recorded|replayed|viewed?|found|stays?|remains?|stored|keeps?|"
    r"published|dial(?:ing)?|kept|put|saved|uploaded|placed|shown|watched|seen|runs?|open|until|through|hosted|stored|made|begin\w*|run|expire\w*)\b|:|\breplay\b",
    re.IGNORECASE,
)
_WEB = re.compile(
    r"\b(?:web-?cast|simulcast|web|web-?sites?|internet|online|link|site|on-demand|stream\w*|video|youtube)\b|www\.|https?:",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"\b(?:tele-?phon\w+|phone|dial\w*|numbers?|toll|call(?:ing)?\s+(?:\(|\+|\d|1-)|audio replay|tele-?conference replay)\b",
    re.IGNORECASE,
)
_ABOVE = r"(?: (?:listed|provided|shown|given|noted))? above"
_SAME_NUMBERS = re.compile(
    r"\b(?:same|above|aforementioned)\s(?:(?:toll[- ]free|dial[- ]?in|telephone|phone|access|call[- ]in|conference|international|domestic|us)\s){0,3}(?:numbers?|information|details|lines?)\b"
    rf"|\bnumbers?{_ABOVE}\b",
    re.IGNORECASE,
)
_SAME_CODES = re.compile(
    r"\bsame (?:[\w-]+,? ){0,3}?(?:and (?:\w+ ){0,2}?)?(?:pass\s?codes?|codes?|ids?|pin|information|details)\b"
    rf"|\b(?:pass\s?code|code|id|pin)s?{_ABOVE}\b|\b(?:that|this)\s(?:[\w-]+\s){{0,2}}?(?:pass\s?code|code|id|pin|conference\snumber)\b",
    re.IGNORECASE,
)
_ALSO_WEB = re.compile(
    r"\b(?:online|(?:on|over|via) the (?:internet|web))\s(?:and|or|as well as)\s(?:\w+\s){0,2}?(?:by|dial\w*|tele\w*|phone)\b",
    re.IGNORECASE,
)
_WHERE_KEPT = re.compile(rf",\s(?:where|and)\b[^,;]{{0,40}}{PLAY}", re.IGNORECASE)
_BOTH_PLACES = re.compile(
    r"\b(?:both|these|those|the same|the above) (?:web ?)?(?:sites|locations|links|pages|addresses)\b", re.IGNORECASE
)
_SAME_PLACE = re.compile(
    r"\bsame (?:\w+ )?(?:location|link|site|website|web|web\s?page|page|address|url|place|webcast|internet|section)\b"
    r"|\b(?:on|at)\s(?:that|this|the)\s(?:page|address)\b"
    rf"|\b(?:link|address|url|website|site)s?{_ABOVE}\b|\babove(?:-mentioned)? (?:webcast )?(?:link|address|url|website|site)\b",
    re.IGNORECASE,
)


class _Way:
    """The walk's state: what a bare number (``voice``) and a bare address (``web``) would be for."""

    def __init__(self, text: str, lines: Sequence[Line], told: Told) -> None:
        self.text = text
        self.lines = lines
        self.told = told
        self.voice: Use | None = None
        self.web: Use | None = None
        self.spoken = -_RECENT - 1  # the last line that spoke of access
        self.head: LinkMention | None = None  # the address that the list being read is at
        self.told_in_prose = False  # the voice was turned by a sentence that has no number
        self.aside = False  # within contacts or boilerplate
        self.refused: set[str] = set()  # numbers of those who help, or of contacts

    def again(self) -> None:
        """Another occasion begins: what was of a replay is of the one before."""
        self.voice = Use.LIVE if self.voice is not None else None
        self.web = Use.LIVE if self.web is not None else None

    def section(self, line: Line, previous: Line | None) -> None:
        """Headings open and close asides; a paragraph of other matter ends what was spoken of."""
        calls = bool(line.phones and line.cues)
        if asides.opens(line.words) and not (calls and asides.opens_contacts(line.words)):
            self.voice = self.web = None
            self.aside = True
        elif previous is not None and line.paragraph != previous.paragraph:
            if self.aside and line.cues and _ACCESS.search(line.words):
                self.aside = False
            if line.empty and not (line.cues or line.short):
                self.voice = self.web = None
        if self.voice is Use.REPLAY and self.told_in_prose and _DIAL_IN_LABEL.match(line.words):
            self.voice = Use.LIVE  # behind "A recording will be available." a list of numbers is the live event's
        if line.short and line.empty and not line.links and asides.closes(line.words):
            self.aside = False
            if not line.speaks_of(Use.REPLAY):
                self.voice = self.web = Use.LIVE

    def voices(self, place: int, line: Line) -> None:
        """The numbers and codes of a line."""
        last: Use | None = None
        spoken: list[PhoneMention | CodeMention] = [*line.phones, *line.codes]
        for what in sorted(spoken, key=lambda mention: mention.start):
            asked = self._dialled(place, line, what) if isinstance(what, PhoneMention) else self._asked(line, what)
            use, sure = self._use(line, what, last) if asked else (None, 0.0)
            if use is not None:
                self.told.found.append(Found(what, use, place, sure))
                last = use
        if last is not None:
            self.voice = last
        if last is not None or line.cues:
            self.spoken = place

    def _use(self, line: Line, what: PhoneMention | CodeMention, last: Use | None) -> tuple[Use | None, float]:
        """Live or replay: by the words right behind, then those before, then those after, then the lines before."""
        bracket = _BEHIND.match(self.text, what.end, line.end)
        if bracket and (_PLAY.search(bracket[1]) or _LIVE.search(bracket[1])):
            return (Use.REPLAY if _PLAY.search(bracket[1]) else Use.LIVE), 0.95
        meant = _MEANT_FOR.match(self.text, what.end, line.end)
        if meant:
            return (Use.REPLAY if meant["replay"] else Use.LIVE), 0.95
        if self._instead(line, what):
            return Use.REPLAY, 0.85
        before = uses.effective(self.text, line.cues, what.start)
        if before:
            return before[-1].use, 0.96
        if last is not None:
            return last, 0.95
        after = next((cue for cue in line.cues if cue.start >= what.end and not cue.kept), None)
        if (
            after is not None
            and not self._other_entry(what.end, after)
            and not (after.weak and self.voice is Use.REPLAY)
        ):
            return after.use, 0.9
        if self.voice is not None:
            return self.voice, 0.93
        surely = isinstance(what, CodeMention) and _CODE_SURELY.search(what.label)
        return (Use.LIVE, 0.75) if surely or _ACCESS.search(line.words) else (None, 0.0)

    def _instead(self, line: Line, what: PhoneMention | CodeMention) -> bool:
        """ "… or, if you cannot take part, dial 1-888-555-0123, where a recording will be kept": a replay's number."""
        since = max([cue.end for cue in line.cues if cue.end <= what.start], default=line.start)
        after = next((cue for cue in line.cues if cue.start >= what.end), None)
        if after is None and _NOT_THEN.search(self.text, line.start, what.start):
            return True
        return after is not None and after.use is Use.REPLAY and bool(_CANNOT.search(self.text, since, what.start))

    def _other_entry(self, place: int, cue: uses.Cue) -> bool:
        """Whether a cue after a number opens another entry of the same line."""
        return bool(uses.APART.search(self.text, place, cue.start)) or self.text[cue.end : cue.end + 1] == ":"

    def _dialled(self, place: int, line: Line, phone: PhoneMention) -> bool:
        """A number that a caller of the event would dial, not a contact's."""
        ahead = self.text[max(line.start, phone.start - _REACH) : phone.start]
        if asides.asks_help(line.words) or asides.a_contacts(ahead):
            self.refused.add(phone.number)
            return False
        if phone.number in self.refused and not line.cues and not _DIALLING.search(line.words):
            return False
        if asides.a_persons(ahead) and not line.cues and not _DIALLING.search(ahead):
            return not self.aside and phone.sure and self._among_calls(place)
        if "@" in self.text[phone.end : phone.end + 60].split("\n")[0] and not _ACCESS.search(ahead):
            return False
        if self.aside:
            return bool(line.cues and asides.DIAL.search(line.words))
        heard = self.voice is not None and self._lately(place)
        if (heard or any(not cue.weak for cue in line.cues)) and line.codes and phone.sure:
            return True
        if line.short and not line.cues and not self._lately(place) and self._among_contacts(place):
            return False
        spoken = line.cues or line.short or self.voice is not None or _DIALLING.search(line.words)
        if spoken and _ACCESS.search(line.words) and (phone.sure or asides.DIAL.search(line.words)):
            return True
        labelled = phone.role in (DialInRole.DOMESTIC, DialInRole.INTERNATIONAL)
        return line.short and (labelled or (phone.sure and self.voice is not None and self._lately(place)))

    def _lately(self, place: int) -> bool:
        return place - self.spoken <= _RECENT

    def _among_contacts(self, place: int) -> bool:
        near = self.lines[max(0, place - 3) : place + 4]
        return any(
            asides.contact_line(line.words) and not asides.DIAL.search(line.words)
            for line in near
            if line.short and not line.cues
        )

    def _among_calls(self, place: int) -> bool:
        """ "Tel.: 1-212-555-0102" in a list of a call, which has its code or its replay beside it."""
        line = self.lines[place]
        near = [other for other in self.lines[place + 1 : place + 4] if other.paragraph == line.paragraph]
        return bool(_TEL.match(line.words)) and any(
            _ITS_CODE.match(other.words) or (other.phones and other.speaks_of(Use.REPLAY)) for other in near
        )

    def _asked(self, line: Line, code: CodeMention) -> bool:
        """A code that a caller of the event is asked for."""
        if self.aside and not (line.cues and line.phones):
            return False
        if _CODE_SURELY.search(code.label):
            return True
        if _NAMED_CODE.search(code.label):
            return self.voice is not None or bool(_ACCESS.search(line.words))
        return bool(line.phones) or (self.voice is not None and line.short) or bool(_CODE_CONTEXT.search(line.words))

    def addresses(self, place: int, line: Line, previous: Line | None) -> None:
        """The addresses of a line, and a site that it names without its address."""
        for link in line.links:
            lead = leads.lead(self.text, line, link, previous, None if self.aside else self.web, self.aside)
            if lead is None:
                named = leads.SITE.search(line.plain[: link.start - line.start][-90:])
                if named and not self.aside and not leads.informs(line, link):
                    self._print(link)
                continue
            role = LinkRole.SITE if lead.role is LinkRole.WEBCAST and self.told.is_site(link) else lead.role
            if lead.role is LinkRole.SITE:
                self.told.domains.add(link.domain)
            if role is LinkRole.SITE and not self.aside:
                self.told.printed.append(link)
            self.told.found.append(Found(link, lead.use, place, lead.confidence, role))
        here = not line.links and not self.aside and leads.SITE.search(line.words)
        live = any(cue.use.live for cue in uses.effective(self.text, line.cues, line.end))
        if here and live and not leads.about_papers(line.plain):
            self.told.sited.append(place)

    def _print(self, link: LinkMention) -> None:
        self.told.printed.append(link)
        self.told.domains.add(link.domain)

    def listed(self, place: int, line: Line) -> None:
        """A list behind "… will be available at www.example.com:" whose entries are at that address."""
        if line.links and line.words.rstrip("* _").endswith(":") and _STAYS.search(line.words):
            self.head = line.links[-1]
        elif self.head is None or not _BULLET.match(line.words):
            self.head = None
        elif not line.links and line.cues and not leads.about_papers(line.plain):
            said = {cue.use for cue in line.cues}
            use = said.pop() if len(said) == 1 else Use.BOTH
            self.told.found.append(Found(self.head, use, place, 0.8, LinkRole.SITE))

    def spell(self, place: int, line: Line) -> None:
        """What a line says of a replay."""
        later = line.speaks_of(Use.REPLAY) or any(
            one.line == place and one.use is Use.REPLAY for one in self.told.found[-20:]
        )
        state = self.web if self.voice is not Use.REPLAY and place - self.spoken == 1 else self.voice
        stays = _STAYS.search(line.words) or (line.short and _UNTIL.match(line.words))
        goes_on = state is Use.REPLAY and bool(stays) and not line.speaks_of(Use.LIVE)
        if not (later or goes_on) or (self.aside and not _ACCESS.search(line.words)):
            return
        if leads.about_papers(line.plain) and not line.phones and not _WHERE_KEPT.search(line.plain):
            return
        if not (_TO_BE_HAD.search(line.words) or line.links or not line.empty or goes_on):
            return
        begin = next((cue.start for cue in line.cues if cue.use.later), line.start)
        placed = any(one.line == place and isinstance(one.what, LinkMention) for one in self.told.found[-20:])
        self.told.spells.append(
            Spell(
                place,
                begin,
                _medium(line),
                same_numbers=bool(_SAME_NUMBERS.search(line.words)) and not line.phones,
                same_codes=bool(
                    _SAME_CODES.search(line.words)
                    or (line.phones and not line.codes and _SAME_NUMBERS.search(line.words))
                ),
                same_places=bool(_BOTH_PLACES.search(line.words)),
                same_place=bool(_SAME_PLACE.search(line.words)),
                on_site=bool(leads.SITE.search(line.words)) and not placed,
                on_web=bool(line.phones and _ALSO_WEB.search(line.words)),
            )
        )

    def turn(self, line: Line) -> None:
        """What a line's words turn the following numbers and addresses into."""
        if asides.asks_contact(line.words) and not line.phones:
            self.voice = None
            self.aside = self.aside or (line.words.rstrip("* _").endswith(":") and not line.cues)
        cues = [cue for cue in line.cues if not cue.kept]
        if not cues:
            return
        use = cues[-1].use
        mixed = {Use.LIVE, Use.REPLAY} <= {cue.use for cue in cues}
        self.web = Use.BOTH if mixed else use
        if line.phones:
            last = max([mention.end for mention in line.phones] + [mention.end for mention in line.codes])
            if cues[-1].start >= last and line.words.endswith(":"):  # "… 1-212-555-0102. Replay:"
                self.voice = use
            return
        on_web = bool(_WEB.search(line.words))
        turns = use is Use.LIVE or (not on_web and (not mixed or line.short))
        faint = cues[-1].weak and self.voice is Use.REPLAY and not line.short and not asides.DIAL.search(line.words)
        if turns and not faint:
            self.voice = use
            self.told_in_prose = line.words.endswith(".") and _medium(line) is not Medium.PHONE


def _medium(line: Line) -> Medium | None:
    """Telephone or web, where a line about a replay says which."""
    web, phone = _WEB.search(line.words), _PHONE.search(line.words)
    if line.phones or (phone and not web):
        return Medium.PHONE
    return Medium.WEB if line.links or (web and not phone) else None
