"""A document's text cut into pieces, those that something was read from marked with what that is.

    [piece.text for piece in pieces("Call 555-0142 now", [Mark(Span(5, 13), "phone", "number", "e7-dial_ins-0")])]
    # ["Call ", "555-0142", " now"]

Pieces never overlap and join to the text again; where marks do, the piece has the keys of all and the colour of
the narrowest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from calendar_service.model import Announcement, Event, Link, Passcode, Replay, Span, When
from calendar_service.model import DialIn as Number
from calendar_service.web.event_forms import prefix

LONGEST = 200_000  # characters of one text that are shown; longer ones are no announcements

WORDS = {
    "issuer": "company",
    "when": "date and time",
    "what": "what it is",
    "place": "place",
    "phone": "telephone number",
    "code": "passcode",
    "link": "web address",
    "replay": "replay",
}
_GROUPS = {"start": "when", "day": "when", "end": "when", "previous": "when", "location": "place", "dial_ins": "phone"}
_GROUPS |= {"passcodes": "code", "links": "link", "replays": "replay", "replay": "replay", "issuer": "issuer"}
_INPUTS = {
    "start": "start_day",
    "day": "start_day",
    "end": "end_day",
    "previous": "start_day",
}  # where a mark's link leads
_FIELDS = {"title", "kind", "status", "start", "end", "location", "company"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A span, the group whose colour it has, what it is in words, the key of its field, and that field's id."""

    span: Span
    group: str
    word: str
    key: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text; ``keys`` is empty where nothing was read from it."""

    text: str
    keys: tuple[str, ...] = ()
    group: str = ""
    word: str = ""
    target: str = ""


def pieces(text: str, marks: Iterable[Mark]) -> list[Piece]:
    """The text's first :data:`LONGEST` characters, cut at the edges of the marks."""
    shown = text[:LONGEST]
    inside = [
        mark for mark in marks if 0 <= mark.span.start < mark.span.end <= len(text) and mark.span.start < len(shown)
    ]
    edges = sorted(
        {0, len(shown), *(min(at, len(shown)) for mark in inside for at in (mark.span.start, mark.span.end))}
    )
    starting = sorted(inside, key=lambda mark: mark.span)
    found: list[Piece] = []
    over: list[Mark] = []
    next_mark = 0
    for start, end in pairwise(edges):
        over = [mark for mark in over if mark.span.end > start]
        while next_mark < len(starting) and starting[next_mark].span.start <= start:
            over.append(starting[next_mark])
            next_mark += 1
        piece = _piece(shown[start:end], over)
        last = found[-1] if found else None
        if last and piece.keys and (last.keys, last.group, last.target) == (piece.keys, piece.group, piece.target):
            found[-1] = replace(last, text=last.text + piece.text)
        else:
            found.append(piece)
    return found


def _piece(text: str, over: Sequence[Mark]) -> Piece:
    if not over:
        return Piece(text)
    narrowest = min(over, key=lambda mark: mark.span.end - mark.span.start)
    keys = tuple(dict.fromkeys(mark.key for mark in over))
    words = ", ".join(dict.fromkeys(mark.word for mark in over))
    return Piece(text, keys, narrowest.group, words, narrowest.target)


def legend(marks: Iterable[Mark]) -> list[tuple[str, str]]:
    """The groups that occur, in one order, with their words."""
    groups = {mark.group for mark in marks}
    return [(group, word) for group, word in WORDS.items() if group in groups]


def of_announcement(announcement: Announcement) -> Iterator[Mark]:
    """What was read of the document itself: its issuer and its date."""
    if announcement.issuer:
        for span in (announcement.issuer.span, *(listing.span for listing in announcement.issuer.listings)):
            if span:
                yield Mark(span, "issuer", "company", "issuer")
    if announcement.published_span:
        yield Mark(announcement.published_span, "issuer", "date of the announcement", "published")


def of_event(read: Event, shown: Event, event_id: int) -> Iterator[Mark]:
    """What was read of one event, tied to the fields of its form.

    ``read`` is the event as this document tells it, which its spans count in; ``shown`` the event as it stands, whose
    values the form's rows hold. A value that no longer stands is marked without a field to lead to.
    """
    at = prefix(event_id)
    for name, span in read.spans.items():
        yield _single(at, name, span)
    for name in ("start", "end", "previous"):
        when: When | None = getattr(read, name)
        if when and when.span:
            yield _single(at, name, when.span)
    if read.period and read.period.span:
        yield _single(at, "period", read.period.span)
    yield from _rows(at, "dial_ins", read.dial_ins, shown.dial_ins, "number")
    yield from _rows(at, "passcodes", read.passcodes, shown.passcodes, "code")
    yield from _rows(at, "links", read.links, shown.links, "url")
    for place, replay in enumerate(read.replays):
        yield from _of_replay(at, place if place < len(shown.replays) else None, replay)


def _single(at: str, name: str, span: Span) -> Mark:
    group = _GROUPS.get(name, "what")
    key = "start" if name in ("previous", "day") else name
    target = f"{at}{_INPUTS.get(name, name)}" if name in _FIELDS or name in _INPUTS else ""
    return Mark(span, group, name.replace("_", " "), f"{at}{key}", target)


def _rows(
    at: str,
    name: str,
    read: Sequence[Number | Passcode | Link],
    shown: Sequence[Number | Passcode | Link],
    value: str,
) -> Iterator[Mark]:
    places = {getattr(row, value): place for place, row in enumerate(shown)}
    group = _GROUPS[name]
    for row in read:
        place = places.get(getattr(row, value))
        if row.span:
            key = f"{at}{name}-{'gone' if place is None else place}"
            yield Mark(row.span, group, WORDS[group], key, "" if place is None else f"{key}-{value}")


def _of_replay(at: str, place: int | None, replay: Replay) -> Iterator[Mark]:
    key = f"{at}replays-{'gone' if place is None else place}"
    target = "" if place is None else f"{key}-medium"
    if replay.span:
        yield Mark(replay.span, "replay", "replay", key, target)
    parts = [(x, "until", "end_day") for x in (replay.start, replay.end) if x]
    spans = [(x.span, "replay", word, field) for x, word, field in parts]
    spans += [(x.span, "phone", "number of the replay", "dial_ins") for x in replay.dial_ins]
    spans += [(x.span, "code", "code of the replay", "passcodes") for x in replay.passcodes]
    spans += [(x.span, "link", "address of the replay", "links") for x in replay.links]
    for span, group, word, field in spans:
        if span:
            yield Mark(span, group, word, key, "" if place is None else f"{key}-{field}")
