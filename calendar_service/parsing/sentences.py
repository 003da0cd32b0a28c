"""A text's units: sentences of running text, and the lines of lists and tables.

A line break within a sentence does not end a unit; one between list items, labels or table rows does.

>>> [u.of("One call. Date: May 5") for u in units("One call. Date: May 5")]
['One call.', 'Date: May 5']
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_LABEL = r"[A-Z][A-Za-z0-9 ,/&.'()-]{0,40}:(?!//|\d)"
_BULLET = r"(?:[-*•·▪●○◦‣|+]|\(?[a-z0-9]{1,2}[.)])\s"
_NEW_LINE = re.compile(rf"(?:{_BULLET}|{_LABEL}|#{{1,6}}\s|\|)")
_WEEKDAY = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)  # a row of a table behind one that ends with a bracket
_JOINS = re.compile(
    r"(?:,|-|\b(?:the|a|an|of|on|at|in|to|for|and|or|by|with|from|its|their|our|will|is|be|via|p\.m\.|a\.m\.|Eastern|Central|Pacific))$"
)
_STOP = re.compile(r"[.!?][\"')\]]{0,3}\s{1,2}(?=[\"'(\[*]{0,2}[A-Z0-9$])")
_WORD_BREAK = re.compile(r"[(\[\"'/,-]")
_ABBREVIATIONS = (
    "inc corp ltd co cos no nos mr ms mrs dr st sr jr vs approx dept est int'l intl ext tel toll jan feb febr mar apr "
    "jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun mass calif conn fla tex ill pa va md "
    "mich minn mo wash wis ariz colo ga ala ore okla tenn ky nev u.s u.k e.g i.e ph.d m.d b.a prof hon gen rep sen llc "
    "l.p n.v s.a p.o bros fig phd e.t c.t p.t m.t"
)
_NO_STOP = frozenset(_ABBREVIATIONS.split())
_LONGEST = 1600  # characters
_NARROW = 60  # characters: lines of running text are as long at least
_INITIALS = re.compile(r"(?:[a-z]\.){0,3}[a-z]")  # "J. Roe", "J.P. Example"
_HALF_DAY = re.compile(r"[ap]\.?\s?m$", re.IGNORECASE)
_GOES_ON = re.compile(
    r"[(\[]?(?:U\.?S\.?|US/)?\s?(?:[A-Z]{2,4}T\b|ET\b|CT\b|MT\b|PT\b|E\.|C\.|P\.|M\.|Eastern|Central|Mountain|Pacific|Atlantic|"
    r"New York|London|Paris|Hong Kong|Beijing|Israel|Local|UTC|GMT|BST|Greenwich|British|Swiss|Tokyo|Japan|India|China|Singapore|Sydney|"
    r"January|February|March|April|May \d|June|July|August|September|October|November|December|Jan\b|Feb\b|Mar\b|Apr\b|Jun\b|Jul\b|"
    r"Aug\b|Sept?\b|Oct\b|Nov\b|Dec\b|Monday|Tuesday|Wednesday|Thursday|Friday|\d)"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence or a line: ``start``..``end`` of the text, and the paragraph it stands in."""

    start: int
    end: int
    paragraph: int
    line: bool = False  # begins a line

    def of(self, text: str) -> str:
        """The unit's characters."""
        return text[self.start : self.end]


def units(text: str) -> list[Unit]:
    """The units of a normalised text, in order."""
    found: list[Unit] = []
    place = 0
    for number, paragraph in enumerate(text.split("\n\n")):
        for start, end in _runs(paragraph, place):
            found.extend(_sentences(text, start, end, number))
        place += len(paragraph) + 2
    return found


def _runs(paragraph: str, offset: int) -> list[tuple[int, int]]:
    """Lines, those joined that one sentence goes over."""
    runs: list[tuple[int, int]] = []
    place = offset
    previous = ""
    lines = paragraph.split("\n")
    width = max(map(len, lines))
    for line in lines:
        end = place + len(line)
        if line:
            if runs and previous and _continues(previous, line, width):
                runs[-1] = (runs[-1][0], end)
            else:
                runs.append((place, end))
        previous = line
        place = end + 1
    return runs


def _continues(previous: str, line: str, width: int) -> bool:
    """Whether a sentence goes on in the next line: its first word would not have fitted the one before."""
    if _NEW_LINE.match(line) or (previous.endswith(")") and _WEEKDAY.match(line)):
        return False
    if line[0].islower() or _JOINS.search(previous):
        return True
    full = width >= _NARROW - 10 and len(previous) + 1 + len(line.partition(" ")[0]) > width
    return (len(previous) >= _NARROW or full) and not previous.endswith((":", "|"))


def _sentences(text: str, start: int, end: int, paragraph: int) -> list[Unit]:
    found: list[Unit] = []
    begin = start
    for stop in _STOP.finditer(text, start, end):
        if _ends_nothing(text, stop, begin):
            continue
        found.append(Unit(begin, _trim(text, begin, stop.end()), paragraph, begin == start))
        begin = stop.end()
    if begin < end:
        found.append(Unit(begin, end, paragraph, begin == start))
    return [part for unit in found for part in _parts(text, unit)]


def _parts(text: str, unit: Unit) -> list[Unit]:
    """A unit longer than any sentence, cut at blanks, so that work within a unit is bounded."""
    parts: list[Unit] = []
    begin = unit.start
    while unit.end - begin > _LONGEST:
        cut = text.rfind(" ", begin + _LONGEST // 2, begin + _LONGEST)
        cut = cut + 1 if cut > 0 else begin + _LONGEST
        parts.append(Unit(begin, cut, unit.paragraph, unit.line and begin == unit.start))
        begin = cut
    return [*parts, Unit(begin, unit.end, unit.paragraph, unit.line and begin == unit.start)]


def _trim(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _ends_nothing(text: str, stop: re.Match[str], begin: int) -> bool:
    """A full stop that belongs to an abbreviation."""
    if not stop.group().startswith("."):
        return False
    around = text[max(begin, stop.start() - 20) : stop.start()]
    before = "" if not around or around[-1].isspace() else around.split()[-1]
    word = _WORD_BREAK.split(before)[-1].lower()
    if _HALF_DAY.search(before[-4:]) and (word in ("am", "pm", "a.m", "p.m", "m") or word[:1].isdigit()):
        return text[stop.end()] in "([" or bool(_GOES_ON.match(text, stop.end()))
    if _INITIALS.fullmatch(word):
        return True
    return word in _NO_STOP
