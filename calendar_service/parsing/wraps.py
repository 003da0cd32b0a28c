"""Lines that the width of a page broke are one line again; lines of a list stay apart.

A paragraph was wrapped where each of its lines was full: the next line's first word would not have fitted.

>>> unwrapped("The conference call will be held on Monday,\\nMay 5, 2025, and everybody can listen to it\\nat www.example.com.")
'The conference call will be held on Monday, May 5, 2025, and everybody can listen to it at www.example.com.'
>>> unwrapped("May 5, 2025\\n10:00 a.m. ET\\n1-800-555-0123")
'May 5, 2025\\n10:00 a.m. ET\\n1-800-555-0123'
"""

from __future__ import annotations

import itertools
import re

# What begins a line of its own however full the line before it was.
_OWN_LINE = re.compile(r"(?:[-*\u2022\u25cf\u25aa\u00b7|+]\s|#{1,6}\s[A-Z*]|\|)|[A-Z][\w /&.'()-]{0,40}:\s")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S{16}|\S{34}")
# A line that ends within a number, or behind a word that something must follow.
_GOES_ON = re.compile(
    r"(?:\(\+?\d{1,4}\)|\d-|\b(?:dial|dialing|calling|at|or|and|the|pass\s?code|code|of|by|with|entering))$"
)
_AT_END = re.compile(r"(?:https?://|www\.)\S{4,}[\w/=&?%_-]$")
_NARROWEST = 34  # characters: no page is narrower, but lists are


def unwrapped(text: str) -> str:
    """The text with a blank in place of each line end that only the page's width made; its length is the same."""
    paragraphs = text.split("\n\n")
    return "\n\n".join(_joined(paragraph) if "\n" in paragraph else paragraph for paragraph in paragraphs)


def _joined(paragraph: str) -> str:
    lines = paragraph.split("\n")
    # An address is never broken, so that a line may be longer for its sake.
    width = (
        max(len(line) for line in lines if not _ADDRESS.search(line) or len(line) < _NARROWEST)
        if any(not _ADDRESS.search(line) for line in lines)
        else max(len(line) for line in lines)
    )
    wrapped = width >= _NARROWEST and all(_full(line, after, width) for line, after in itertools.pairwise(lines))
    pieces = [lines[0]]
    for before, line in itertools.pairwise(lines):
        broken = _AT_END.search(before) is not None  # an address may go on: that is for the one who reads addresses
        within = before.rfind("(") > before.rfind(")") and not line.startswith(("-", "|"))  # an open bracket goes on
        own = broken or "```" in (before[-3:], line[:3])
        own = own or (not within and bool(_OWN_LINE.match(line) or before.endswith((":", "|"))))
        joined = not own and (wrapped or _GOES_ON.search(before))
        pieces.append((" " if joined else "\n") + line)
    return "".join(pieces)


def _full(line: str, after: str, width: int) -> bool:
    """Whether the next line's first word would not have fitted, or the line ends where a line may end."""
    word = after.split(" ", 1)[0]
    return len(line) + 1 + len(word) > width or line.endswith((".", ":", "|", "!", "?")) or bool(_OWN_LINE.match(after))
