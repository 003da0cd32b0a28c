"""Which of several occasions a line is about: by what it names, by whose part of the text it stands in, by what went before.

A sentence for all ("a webcast of each presentation …") belongs to every occasion of its kind; the place of an agenda,
told once, to all of its slots.

>>> call = Occasion(EventKind.EARNINGS_CALL, None, (0, 4), (0, 30))
>>> talk = Occasion(EventKind.CONFERENCE_PRESENTATION, None, (30, 34), (30, 120))
>>> text = "May 5: call on the results. \\n\\nMay 9: presentation. The call will be webcast. The chat will not."
>>> from calendar_service.parsing import lines
>>> [sorted(owned) for owned in owners(text, lines.read(text, None), [call, talk], frozenset())]
[[0], [1], [0], [1]]
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from calendar_service.model import EventKind, When
from calendar_service.parsing.lines import Line


@dataclass(frozen=True, slots=True)
class Occasion:
    """An event whose access is asked for: ``anchor`` is where its date or time stands, ``block`` what is its own text."""

    kind: EventKind
    start: When | None
    anchor: tuple[int, int]
    block: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Noun:
    """A way of naming an occasion, and the kinds that it can name."""

    name: str
    pattern: str
    kinds: frozenset[EventKind]


CALLS = frozenset({EventKind.EARNINGS_CALL, EventKind.CONFERENCE_CALL})
TALKS = frozenset({EventKind.CONFERENCE_PRESENTATION, EventKind.SCIENTIFIC_PRESENTATION})
NOUNS: tuple[Noun, ...] = (
    Noun(
        "call",
        r"(?:conference|earnings|results|quarterly|investor|analyst)\s{1,2}calls?\b|\b(?:the|this|a|our|each|both) calls?\b|tele-?conference"
        r"|earnings (?:webcast|presentation)|\bdial|pass\s?code|(?:financial|quarter(?:ly)?|year|annual) results|\bearnings\b",
        CALLS,
    ),
    Noun(
        "presentation",
        r"\bpresentations?\b(?! (?:slides|materials|deck))|fireside|\bchats?\b|\bsessions?\b|\bpanels?\b|investor conferences?"
        r"|\bconferences?\b(?!\s(?:call|id|code|number))|presenting|\bsummit\b|\bforum\b",
        TALKS,
    ),
    Noun(
        "meeting",
        r"\b(?:annual|special|general|virtual|shareholders?'?|stockholders?'?) meetings?|\bthe meeting\b|\bAGM\b|\bproxy|\bvot(?:e|ing)\b",
        frozenset({EventKind.SHAREHOLDER_MEETING}),
    ),
    Noun(
        "investor day",
        r"(?:investors?|analysts?|R&D|science|strategy) days?\b|capital markets|investor event",
        frozenset({EventKind.INVESTOR_DAY}),
    ),
    Noun("webinar", r"webinar|\bthe webcast\b", frozenset({EventKind.WEBCAST})),
)
_RARELY_CALLED = TALKS | {EventKind.SHAREHOLDER_MEETING}  # kinds that one seldom dials into
_COMPILED = tuple((re.compile(noun.pattern, re.IGNORECASE), noun.kinds) for noun in NOUNS)
_CALL = _COMPILED[0][0]
_TALK_SURELY = re.compile(r"fireside|conferences?\b(?! (?:call|id|code|number))|\bsummit\b|\bforum\b", re.IGNORECASE)
# Pages of a site, and slides: they name no occasion.
_NO_NOUN = re.compile(
    r"\"(?:news|events?|calendar|webcasts?|presentations?|investors?|media)\b[^\"\n]{0,30}\"|"
    r"\b(?:news|events?|calendar|webcasts?|presentations?|media|financials?)[\"']?\s?(?:and|&|/)\s?[\"']?(?:presentations?|events?|webcasts?|media|calendar)\b"
    r"|\b(?:presentations?|events?|webcasts?)[\"']?\s(?:pages?|section|tab|link|materials?|slides?|deck)\b"
    r"|\b(?:slide|accompanying|corporate|investor|supplemental)\s(?:slide\s)?presentations?\b",
    re.IGNORECASE,
)
_FOR_ALL = re.compile(
    r"\b(?:each|all|both(?!\s(?:the\s)?\w+\sand\b)|every|any)\b[^.;]{0,40}\b(?:presentations?|webcasts?|sessions?|events?|chats?|conferences?|calls?|discussions?)\b"
    r"|\bof (?:each|all|both)\b(?=\s(?:can|may|will|are|is|stays?)\b|[.,;]|$)"
    r"|\b(?:presentations|talks|webcasts|sessions|chats|events|replays|discussions|calls|these|the above)\b(?! (?:page|section|tab|& presentations|and presentations|calendar|/))",
    re.IGNORECASE,
)
# "The Chicago presentation": one of them.
_THE_ONE = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Oo]ur)\s(?:[A-Z][\w&.'-]*\s){1,5}(?:presentation|fireside|chat|session|webcast|panel)\b"
)
# "A webcast of the first": by its place in the order of telling.
_ORDINAL = re.compile(
    r"\b(?:of|for|on|from) the (first|second|third|latter|former)\b(?=\s(?:will|can|may|is|one)\b|[.,;]|$)",
    re.IGNORECASE,
)
_PLACES = {"first": 0, "former": 0, "second": 1, "latter": 1, "third": 2}
_BULLET = re.compile(r"[-*\u2022\u25cf\u25aa\u00b7+|]\s|\(?\w{1,2}[.)]\s")
_HOSTS_CALL = re.compile(
    r"\b(?:host|hold|holding|conduct|webcast|review)\b[^.;]{0,60}\b(?:conference|earnings|results|investor|analyst)\s(?:conference\s)?call\b"
    r"[^.;]{0,80}\b(?:results|quarter|year|earnings|acquisition|transaction|discuss|review)",
    re.IGNORECASE,
)


def owners(
    text: str, lines: Sequence[Line], occasions: Sequence[Occasion], telling: frozenset[int]
) -> list[frozenset[int]]:
    """For each line the occasions that it is about, by their place in ``occasions``.

    ``telling`` are the places of the lines that tell a way in: an occasion of a list that has one keeps to it.
    """
    everyone = frozenset(range(len(occasions)))
    nobodys = _nobodys(lines, occasions)
    if len(occasions) == 1:
        return [frozenset() if place in nobodys else everyone for place in range(len(lines))]
    map_ = _Map(text, lines, occasions, telling)
    found: list[frozenset[int]] = []
    current: frozenset[int] | None = None  # whom the words before were about, until others are named
    region: int | None = None
    for place, line in enumerate(lines):
        if place in nobodys:
            found.append(frozenset())
            continue
        here = map_.at(line)
        dated = here is not None and line.start <= occasions[here].anchor[0] < line.end
        if here != region or dated:
            current, region = None, here
        about, named = map_.about(line, here)
        if named and not dated:
            current = about
        whose = about if named or current is None else current
        found.append(whose if line.empty or named or dated else map_.callers(whose, line))
    return found


def _nobodys(lines: Sequence[Line], occasions: Sequence[Occasion]) -> set[int]:
    """The lines that tell of a results call where none of the occasions is a call (its day may be unknown)."""
    apart = TALKS | {EventKind.SHAREHOLDER_MEETING}
    if any(occasion.kind not in apart for occasion in occasions):
        return set()
    own = [pattern for pattern, kinds in _COMPILED if any(occasion.kind in kinds for occasion in occasions)]
    found: set[int] = set()
    within = False
    for place, line in enumerate(lines):
        words = _NO_NOUN.sub(" ", line.plain)
        if any(line.start <= occasion.anchor[0] < line.end for occasion in occasions):
            within = False
        elif _HOSTS_CALL.search(line.plain):
            within = True
        elif within:
            prose = line.empty and not (line.cues or line.short)
            within = not (prose or (any(pattern.search(words) for pattern in own) and not _CALL.search(words)))
        if within:
            found.add(place)
    return found


class _Map:
    """Which part of the text is whose."""

    def __init__(
        self, text: str, lines: Sequence[Line], occasions: Sequence[Occasion], telling: frozenset[int]
    ) -> None:
        self.occasions = occasions
        self.order = sorted(range(len(occasions)), key=lambda i: occasions[i].anchor[0])
        self.regions = self._regions(text, lines)
        self.bullets = {
            i
            for line in lines
            for i in self.order
            if line.start <= occasions[i].anchor[0] < line.end and (line.short or _BULLET.match(line.words))
        }
        self.lists = self._lists([lines[place].start for place in telling])
        self.paragraphs = {
            i: line.paragraph for line in lines for i in self.order if line.start <= occasions[i].anchor[0] < line.end
        }
        self.called = {  # the nouns of the line that tells when it is: two calls may be a "presentation" and a "call"
            i: {place for place, (pattern, _) in enumerate(_COMPILED) if pattern.search(line.plain)}
            for line in lines
            for i in self.order
            if line.start <= occasions[i].anchor[0] < line.end
        }
        self.agenda = len(self.order) > 3 and len({occasion.kind for occasion in occasions}) == 1

    def _regions(self, text: str, lines: Sequence[Line]) -> dict[int, tuple[int, int]]:
        """An occasion's block; where that is the whole text, from its anchor's line to the next one's."""
        begins: dict[int, int] = {}
        whole: set[int] = set()
        for i in self.order:
            block, at = self.occasions[i].block, self.occasions[i].anchor[0]
            if block[1] - block[0] >= len(text) - 2 or not block[0] <= at < block[1]:
                whole.add(i)
                begins[i] = next((line.start for line in lines if line.start <= at < line.end), at)
            else:
                begins[i] = block[0]
        for before, i in itertools.pairwise(self.order):
            if begins[i] == begins[before]:  # one line opens both: the second's own begins with its time
                at = self.occasions[i].anchor[0]
                begins[i] = max(begins[i], next((line.start for line in lines if line.start <= at < line.end), at))
        regions = {}
        for i in self.order:
            end = min([begins[j] for j in self.order if begins[j] > begins[i]], default=len(text))
            own_end = end if i in whole else max(self.occasions[i].block[1], begins[i])
            regions[i] = (begins[i], min(own_end, end) if begins[i] < end else own_end)
        return regions

    def _lists(self, told: Sequence[int]) -> dict[int, frozenset[int]]:
        """For the last of a list of presentations: all of the list, where none of the others tells its own way in."""
        found: dict[int, frozenset[int]] = {}
        run: list[int] = []
        for place, i in enumerate(self.order):
            kind = self.occasions[i].kind
            if run and self.occasions[run[-1]].kind is not kind:
                run = []
            run.append(i)
            following = self.order[place + 1] if place + 1 < len(self.order) else None
            if kind not in TALKS or len(run) < 2 or (following and self.occasions[following].kind is kind):
                continue
            others = [self.regions[j] for j in run if self.regions[j] != self.regions[i]]
            listed = len(run) > 2 or all(j in self.bullets for j in run)  # two told of in prose are no list
            if listed and not any(a <= start < b for a, b in others for start in told):
                found |= {j: self._timed(set(run)) for j in run if self.regions[j] == self.regions[i]}
        return found

    def _timed(self, places: set[int]) -> frozenset[int]:
        """Of several, those with a time: a day of one-on-one meetings among presentations has no webcast."""
        timed = {i for i in places if (start := self.occasions[i].start) is not None and start.time is not None}
        return frozenset(timed or places)

    def at(self, line: Line) -> int | None:
        """The occasion in whose part a line stands."""
        inside = [i for i in self.order if self.regions[i][0] <= line.start < self.regions[i][1]]
        return max(inside, key=lambda i: self.regions[i][0]) if inside else None

    def about(self, line: Line, here: int | None) -> tuple[frozenset[int], bool]:
        """The occasions that a line is about, and whether its own words say so."""
        words = _NO_NOUN.sub(" ", line.plain)
        spoken = [kinds for pattern, kinds in _COMPILED if pattern.search(words)]
        named = {i for i in self.order if any(self.occasions[i].kind in kinds for kinds in spoken)}
        past = {i for i in self.order if self.occasions[i].anchor[0] < line.end}
        if self.agenda and len(past) < 2:
            return frozenset(self.order), True  # the place of all that an agenda lists, told ahead of it
        same = frozenset(i for i in self.order if here is not None and self.regions[i] == self.regions[here])
        if here is not None and line.start <= self.occasions[here].anchor[0] < line.end:
            return same, True
        ordinal = _ORDINAL.search(words)
        if ordinal and _PLACES[ordinal[1].lower()] < len(self.order) <= 3:
            return frozenset({self.order[_PLACES[ordinal[1].lower()]]}), True
        if _FOR_ALL.search(words):
            alike = {i for i in self.order if here is not None and self.occasions[i].kind is self.occasions[here].kind}
            if len(named or alike) > 1:
                return self._timed(named or alike), True
        nouns = {place for place, (pattern, _) in enumerate(_COMPILED) if pattern.search(words)}
        alone = [i for i in past if nouns & self.called.get(i, set())]
        if spoken and not named and len(alone) == 1:
            return frozenset(alone), True
        if here is not None and (not named or here in named):
            listed = (
                here in self.lists and line.paragraph > self.paragraphs.get(here, -1) and not _THE_ONE.search(words)
            )
            return self.lists[here] if listed else same, here in named
        return self._elsewhere(words, named, past, same)

    def callers(self, about: frozenset[int], line: Line) -> frozenset[int]:
        """Numbers and codes are a call's, where there is one, rather than those of a talk in whose part they stand."""
        calls = [i for i in self.order if self.occasions[i].kind in CALLS]
        if not calls or any(self.occasions[i].kind not in _RARELY_CALLED for i in about):
            return about
        past = [i for i in calls if self.occasions[i].anchor[0] < line.end]
        return frozenset({past[-1] if past else calls[0]})

    def _elsewhere(
        self, words: str, named: set[int], past: set[int], same: frozenset[int]
    ) -> tuple[frozenset[int], bool]:
        """A line that names none of those in whose part it stands: the last told of, or the next to come."""
        told = past & (named or past)
        if told:
            nearest = max(told, key=lambda i: self.occasions[i].anchor[0])
            return self.lists.get(nearest, frozenset({nearest})), bool(named)
        coming = {i for i in named if self.occasions[i].kind not in TALKS or _TALK_SURELY.search(words)}
        if same and not coming:
            return same, False
        options = coming or named or set(self.order)
        return frozenset({min(options, key=lambda i: self.occasions[i].anchor[0])}), bool(named)
