"""Text made fit for a calendar's lines: no character that a reader could take for a line's end.

One raw line break inside one entry makes Thunderbird drop a whole calendar, so nothing that an
announcement or a person wrote reaches a property except through here.

>>> line("Q4\\r\\nSTATUS:CANCELLED\\x00"), block("a\\x0bb")
('Q4 STATUS:CANCELLED', 'a\\nb')
"""

from __future__ import annotations

import re

from icalendar import Component, vText

# Everything that str.splitlines or a reader written in another language takes for the end of a line.
_BREAKS = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# Controls (RFC 5545 section 3.1 allows none but the tab), half characters, byte order marks, non-characters, and the
# marks that turn the direction of all that follows them.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)

_LABEL = str.maketrans('"^\\=', "''/-")


def block(text: str) -> str:
    """``text`` with plain ``\\n`` between its lines and nothing unseen in it; tabs become blanks."""
    return _UNSEEN.sub("", _BREAKS.sub("\n", text)).replace("\t", " ")


def line(text: str, limit: int | None = None) -> str:
    """``text`` on one line, its runs of blanks made one; cut at a word's end to ``limit`` characters."""
    found = " ".join(block(text).split())
    if limit is None or len(found) <= limit:
        return found
    at = found[:limit].rfind(" ", limit // 2)
    return found[: at if at > 0 else limit - 1].rstrip(" ,;:-") + "…"


def label(text: str) -> str:
    """``text`` as the value of a parameter: RFC 5545 section 3.2 has no way to write a double quote in one.

    RFC 6868 found a way (``^'``) that few readers know, so quotes become apostrophes; a caret would be read
    as that way's beginning, a backslash before the closing quote as its escape, and an equals sign as a parameter's.
    """
    return line(text).translate(_LABEL)


def lines_of(component: Component) -> bytes:
    """The component's lines as the library writes them: folded at 75 octets (RFC 5545 section 3.1), CRLF after each."""
    made: bytes = component.to_ical()
    return made


class Words(vText):
    r"""A TEXT value (RFC 5545 section 3.3.11), escaped so that every text comes back as it was.

    The library's own takes the two characters ``\N`` for a line break (``C:\New``).
    """

    __slots__ = ()

    def to_ical(self) -> bytes:
        """The escaped text in UTF-8."""
        escaped = self.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
        return escaped.encode()
