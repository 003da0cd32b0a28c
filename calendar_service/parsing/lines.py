"""The sentences and lines that can hold a way into an event, each with what stands in it.

Only paragraphs with a word of access, and their neighbours, are read.

>>> [(len(line.phones), len(line.codes), len(line.links)) for line in read("Dial 1-800-555-0123, passcode 4455.", None)]
[(1, 1, 0)]
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field

from calendar_service.parsing import codes, links, phones, sentences, uses
from calendar_service.parsing.codes import CodeMention
from calendar_service.parsing.links import LinkMention
from calendar_service.parsing.phones import PhoneMention
from calendar_service.parsing.uses import Cue, Use

# The plain look: paragraphs without any of these, and without a neighbour that has one, are not read. Substrings of the
# lower-case text: far quicker than a pattern.
QUICK = (
    *(
        "dial",
        "code",
        " pin",
        "pin:",
        "cast",
        "replay",
        "re-play",
        "archiv",
        "playback",
        "encore",
        " call",
        "call ",
        "calls",
    ),
    *(
        "call-in",
        "listen",
        "regist",
        "join",
        "recording",
        "recorded",
        "taped",
        "toll",
        "telephone",
        "phone",
        "www.",
        "http",
    ),
    *(
        "webinar",
        " live",
        "live ",
        "stream",
        "on-demand",
        "on demand",
        "virtual",
        " id ",
        "id:",
        "id#",
        " ids ",
        ".com",
    ),
    *(".net", ".org", ".co", "zoom", "teams", "link:", "particip", "attend"),
)
_NUMBER = re.compile(r"\d{3}[ )./-]{1,2}\d{3}")
_LONGEST = 4000  # characters of a sentence: what is longer is no prose, and patterns need not see it whole
_SHORT = 110  # characters: a heading or a line of a list, rather than a sentence


@dataclass(slots=True)
class Line:
    """A sentence or a line at ``start``..``end`` of the text; all offsets are the text's.

    ``plain`` is its words without its addresses, whose letters are not words of the sentence.
    """

    start: int
    end: int
    paragraph: int
    words: str
    plain: str = ""
    cues: list[Cue] = field(default_factory=list)
    phones: list[PhoneMention] = field(default_factory=list)
    codes: list[CodeMention] = field(default_factory=list)
    links: list[LinkMention] = field(default_factory=list)

    @property
    def short(self) -> bool:
        """A heading or a line of a list, rather than a sentence."""
        return len(self.words) <= _SHORT

    @property
    def empty(self) -> bool:
        """Holds neither a number nor a code."""
        return not (self.phones or self.codes)

    def speaks_of(self, use: Use) -> bool:
        """Whether its words speak of the live event, or of a replay."""
        return any(cue.use is use or cue.use is Use.BOTH for cue in self.cues)


def read(text: str, country: str | None) -> list[Line]:
    """The lines of a text that can hold a way in; ``country`` reads numbers without a country code."""
    found: list[Line] = []
    for start, end in _stretches(text):
        part = text[start:end]
        for unit in sentences.units(part):
            found.extend(
                Line(start + a, start + b, start + unit.paragraph, part[a:b])
                for a, b in _apart(part, unit.start, unit.end)
            )
    previous: Line | None = None
    for line in found:
        _fill(text, line, country)
        if previous is not None and _LABEL.search(previous.words) and _BARE_CODE.match(line.words):
            line.codes = _named_above(text, previous, line) or line.codes
        previous = line
    return found


def worth_reading(paragraph: str) -> bool:
    """Whether a paragraph has a word of access, or something like a telephone number."""
    low = paragraph.lower()
    return any(word in low for word in QUICK) or _NUMBER.search(paragraph) is not None


def _stretches(text: str) -> list[tuple[int, int]]:
    """Runs of paragraphs worth reading: those with a word of access, and their neighbours."""
    edges = [0, *[match.end() for match in re.finditer(r"\n\n", text)], len(text) + 2]
    hits = [worth_reading(text[a : max(a, b - 2)]) for a, b in itertools.pairwise(edges)]
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


# Two sentences that lost the blank between them: "… after the event.It is recommended …".
_GLUED = re.compile(r"(?<=[a-z\d)])[.!?](?=(?!Com\b|Net\b|Org\b|Inc\b)[A-Z][a-z]{0,14}\s)")


def _apart(part: str, start: int, end: int) -> list[tuple[int, int]]:
    """A unit, or the sentences that are stuck together in it; one of no human length is cut at blanks."""
    cuts = [match.end() for match in _GLUED.finditer(part, start, end)]
    pieces = [(a, b) for a, b in itertools.pairwise([start, *cuts, end]) if b > a]
    if end - start <= _LONGEST:
        return pieces
    return [cut for a, b in pieces for cut in _cut(part, a, b)]


def _cut(part: str, start: int, end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    while end - start > _LONGEST:
        blank = part.rfind(" ", start + 1, start + _LONGEST)
        stop = blank if blank > start else start + _LONGEST
        found.append((start, stop))
        start = stop
    return [*found, (start, end)]


_DIGITS = re.compile(r"\d{3}|\d\d[ .-]\d\d[ .-]\d\d|8\d\d-[A-Z]|[A-Z]{2}\d")
_DOT = re.compile(r"www|https?:|[a-z]\.[a-z]{2}", re.IGNORECASE)
_NAMES_CODE = re.compile(r"code|\bID\b|password", re.IGNORECASE)


def _fill(text: str, line: Line, country: str | None) -> None:
    """Find what stands in a line; the finders are only asked where a line can hold what they find."""
    line.plain = line.words
    if _DOT.search(line.words):
        line.links = links.find(text, line.start, line.end)
        for link in line.links:
            a, b = link.start - line.start, link.end - line.start
            line.plain = line.plain[:a] + f"[{link.words}]".ljust(b - a)[: b - a] + line.plain[b:]
    line.cues = uses.read(line.plain, line.start)
    taken = [(link.start, link.end) for link in line.links]
    if not _DIGITS.search(line.words):
        line.codes = codes.find(text, line.start, line.end, taken=taken) if _NAMES_CODE.search(line.words) else []
        return
    numbers = phones.find(text, line.start, line.end, country=country, taken=taken)
    sure = [(number.start, number.end) for number in numbers if number.sure]
    line.codes = codes.find(text, line.start, line.end, taken=[*taken, *sure])
    line.phones = [n for n in numbers if not any(c.start < n.end and n.start < c.end for c in line.codes)]


# "Conference ID:" on one line, the code on the next.
_LABEL = re.compile(r"(?:code|id|pin|number|\bref\.?|no\.?|#)\s{0,2}[:#]?[\s*|_]{0,4}$", re.IGNORECASE)
_BARE_CODE = re.compile(
    r"[\s*|#_]{0,4}(?:(?:\d{3,5}[ -]?){1,4}|[A-Z]{2,10}\d[A-Z\d]{0,8})[\s*|#_.]{0,4}$",
)


def _named_above(text: str, label: Line, line: Line) -> list[CodeMention]:
    taken = [(number.start, number.end) for number in line.phones if number.sure]
    return [code for code in codes.find(text, label.start, line.end, taken=taken) if code.start >= line.start]
