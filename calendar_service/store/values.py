"""Values of the house as JSON text, whole, and back: what they said going in they say coming out.

>>> event("{\"kind\":\"webcast\",\"title\":\"Acme webcast\"}").title
'Acme webcast'
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from calendar_service.model import Announcement, Change, Choice, Event

_ENCODER = msgspec.json.Encoder()
_ANNOUNCEMENT = msgspec.json.Decoder(Announcement)
_EVENT = msgspec.json.Decoder(Event)
_CHANGES = msgspec.json.Decoder(tuple[Change, ...])
_CHOICE = msgspec.json.Decoder(Choice)
_TEXTS = msgspec.json.Decoder(tuple[str, ...])
_NUMBERS = msgspec.json.Decoder(tuple[int, ...])


def text(value: Any) -> str:
    """The JSON text of a value of the model, or of a list of strings or numbers."""
    return _ENCODER.encode(value).decode()


def event(kept: str) -> Event:
    """The event that :func:`text` wrote."""
    return _EVENT.decode(kept)


def announcement(kept: str) -> Announcement:
    """The announcement that :func:`text` wrote."""
    return _ANNOUNCEMENT.decode(kept)


def changes(kept: str) -> tuple[Change, ...]:
    """A revision's changes."""
    return _CHANGES.decode(kept)


def choice(kept: str) -> Choice:
    """What a subscriber asked for."""
    return _CHOICE.decode(kept)


def texts(kept: str) -> tuple[str, ...]:
    """A list of strings: field names, slugs, warnings."""
    return _TEXTS.decode(kept)


def numbers(kept: str) -> tuple[int, ...]:
    """A list of whole numbers: lead times."""
    return _NUMBERS.decode(kept)


def sorted_texts(values: Iterable[str]) -> str:
    """The JSON text of a set of strings, always in one order."""
    return text(sorted(values))


def clean(kept: str) -> str:
    """A text without what a database refuses: NUL characters and lone surrogates, each one made U+FFFD.

    Its length stays, so that spans still count.
    """
    if "\0" in kept:
        kept = kept.replace("\0", "\ufffd")
    try:
        kept.encode()
    except UnicodeEncodeError:
        kept = "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in kept)
    return kept
