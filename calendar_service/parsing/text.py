"""The text that parsing reads: normalised, with a map back to the original.

Every pattern of this room is matched against :attr:`Text.text`, in which quotes, dashes and blanks have
one form each, a line never begins or ends with a blank, and at most one empty line stands between two
paragraphs; so ``\\s{1,2}`` covers any gap between two words. Every span that leaves this room counts in
the original again.

>>> text = normalise("dial  913\u2011312\u20111510")
>>> text.text, text.span(5, 17)
('dial 913-312-1510', Span(start=6, end=18))
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from calendar_service.model import Span

# One character for one character: str.translate does these, and offsets stay as they are.
_SAME_LENGTH: dict[str, str] = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4\u02bc\uff07", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\u2500", "-"),
    **dict.fromkeys(
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\v\f",
        " ",
    ),
    **dict.fromkeys("\r\u2028\u2029\x85", "\n"),
    **dict.fromkeys("\uff1a", ":"),
    **dict.fromkeys("\uff08", "("),
    **dict.fromkeys("\uff09", ")"),
}

_AS_CODES = str.maketrans(_SAME_LENGTH)  # quick over plain ASCII; elsewhere only what is in the table is looked up
_ODD = re.compile("[" + "".join(map(re.escape, _SAME_LENGTH)) + "]")

# What changes the length. Runs of blanks, line ends, invisible marks and the marks of bold type and of fenced blocks
# (they stand inside dates and times: "on **May 5** at") are one match, so that the work is linear in any text; a lone
# blank or line end is left alone by asking for a second character or an invisible one.
_CHANGED = re.compile(
    r"(?=[ \n\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e&*`\ufb00-\ufb04])(?:(?P<gap>(?:[ \n\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e]|&(?:nbsp|#160|#xa0);|\*\*|```){2,})"
    r"|(?P<mark>[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e]|\*\*|```)"
    r"|&(?P<entity>nbsp|#160|#xa0|amp|quot|#34|ldquo|rdquo|apos|#39|#x27|rsquo|lsquo|ndash|mdash|#8211|#8217);"
    r"|(?P<ligature>[\ufb00-\ufb04]))"
)
# Most texts hold nothing of these but runs of blanks and line ends; of those an empty line alone stays as it is.
_BEYOND_BLANKS = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e\ufb00-\ufb04]")
_AN_ENTITY = re.compile(r"&(?:[nalr][a-z]{2}|#|quot|mdash)")
_GAPS = re.compile(r"(?P<gap>(?:  | \n|\n |\n\n(?=[ \n]))[ \n]*)")
_ENTITIES = {
    **dict.fromkeys(("nbsp", "#160", "#xa0"), " "),
    "amp": "&",
    **dict.fromkeys(("quot", "#34", "ldquo", "rdquo"), '"'),
    **dict.fromkeys(("apos", "#39", "#x27", "rsquo", "lsquo", "#8217"), "'"),
    **dict.fromkeys(("ndash", "mdash", "#8211"), "-"),
}
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}


def _stand_in(match: re.Match[str]) -> str:
    """What the normalised text holds in place of a match of ``_CHANGED``."""
    kind, found = match.lastgroup, match.group()
    if kind == "gap":
        lines = found.count("\n")
        return "\n\n" if lines > 1 else "\n" if lines else " " if " " in found or "&" in found else ""
    if kind == "entity":
        return _ENTITIES[match["entity"]]
    return _LIGATURES.get(found, "")


# Faults of scanning that only one reading mends; a letter for a letter, so that offsets stay as they are. "2OO1" is a
# year, "555-O142" a telephone number, "lnc." and "Il" (in "Phase Il") are misread capitals.
_SCANNED = re.compile(
    r"\b(?P<year>(?:2[O0][O0\d]|19[O\d])[O\d])\b|(?<=\d{3}-)(?P<number>[\dOIl]{4})\b|\b(?P<month>Apri1|Ju1y)\b|\b(?P<word>lnc\b|ln\b|ll(?=\s[A-Z])|lll\b|lV\b)"
)
# One of these is in every text that the pattern has something to mend in; looking for them is quicker.
_SCAN_SIGNS = ("2O", "19O", "-O", "-I", "-l", "O0", "O1", "0O", "1O", "Apri1", "Ju1y", "lnc", "ln ", " ll", "lll", "lV")
# A sign alone proves little ("long-lived"): one of these stands in whatever is mended.
_SCANNED_DIGIT = re.compile(r"\d-?[OIl]")
_SCANNED_WORD = re.compile(r"l(?<!\wl)(?:nc?|ll?|V)\b")
_AS_DIGIT = str.maketrans("OIl", "011")


def _same_length(match: re.Match[str]) -> str:
    return _SAME_LENGTH[match.group()]


def _looks_scanned(text: str) -> bool:
    """Whether the pattern can change anything at all."""
    return bool(
        _SCANNED_DIGIT.search(text) or _SCANNED_WORD.search(text) or any(month in text for month in ("Apri1", "Ju1y"))
    )


def _has_marks(text: str) -> bool:
    """Whether anything but runs of blanks changes the length of a text."""
    return (
        "**" in text
        or "```" in text
        or ("&" in text and _AN_ENTITY.search(text) is not None)
        or (not text.isascii() and _BEYOND_BLANKS.search(text) is not None)
    )


def _mended(match: re.Match[str]) -> str:
    if match["month"]:
        return match["month"].replace("1", "l")
    if match["word"]:
        return match["word"].replace("l", "I")
    return match.group().translate(_AS_DIGIT)


@dataclass(frozen=True, slots=True)
class Text:
    """A normalised text, the original, and the places where their offsets part."""

    original: str
    text: str
    _here: tuple[int, ...]  # offsets in ``text`` from which on …
    _there: tuple[int, ...]  # … these offsets of ``original`` count

    def offset(self, position: int) -> int:
        """The offset in the original of a position in the normalised text."""
        place = bisect_right(self._here, position) - 1
        return self._there[place] + position - self._here[place]

    def span(self, start: int, end: int) -> Span:
        """The original's span of the normalised text's ``start`` to ``end``."""
        if end <= start:
            at = self.offset(start)
            return Span(at, at)
        return Span(self.offset(start), self.offset(end - 1) + 1)


def normalise(original: str) -> Text:
    """Bring a text into the one form that patterns are written for; linear in its length."""
    # A line ends once where a carriage return and a line feed end it together.
    text = original.replace("\r\n", " \n") if "\r" in original else original
    text = text.translate(_AS_CODES) if text.isascii() else _ODD.sub(_same_length, text)
    if any(sign in text for sign in _SCAN_SIGNS) and _looks_scanned(text):
        text = _SCANNED.sub(_mended, text)
    here, there = [0], [0]
    pieces: list[str] = []
    done = length = 0
    for match in (_CHANGED if _has_marks(text) else _GAPS).finditer(text):
        stand_in = _stand_in(match)
        if stand_in == match.group():
            continue
        start, end = match.span()
        pieces.append(text[done:start])
        length += start - done
        pieces.append(stand_in)
        if stand_in:
            here.append(length)
            there.append(start)
        length += len(stand_in)
        here.append(length)
        there.append(end)
        done = end
    pieces.append(text[done:])
    return Text(original, "".join(pieces), tuple(here), tuple(there))
