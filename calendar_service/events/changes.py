"""What changed in an event, in words, and whom it concerns.

>>> [change.after for change in differences(Event(EventKind.WEBCAST, "Acme"), Event(EventKind.WEBCAST, "Acme talks"))]
['Acme talks']
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from calendar_service.calendars import wording
from calendar_service.model import (
    Change,
    DialIn,
    Event,
    EventState,
    EventStatus,
    Link,
    Passcode,
    Replay,
    ResultsRelease,
    When,
)

# What an event says, in the order in which changes are listed, and what each is called.
FIELDS: Mapping[str, str] = {
    "status": "status",
    "start": "start",
    "end": "end",
    "title": "title",
    "kind": "kind",
    "company": "presenting company",
    "location": "place",
    "dial_ins": "dial-in numbers",
    "passcodes": "passcodes",
    "links": "web addresses",
    "replays": "replays",
    "period": "fiscal period",
    "release": "release of the results",
    "previous": "earlier start",
}
# A subscriber is told of these …
TOLD = frozenset({"status", "start", "end", "location", "dial_ins", "passcodes", "links"})
# … and sees these in the calendar, so they raise SEQUENCE (RFC 5545 section 3.8.7.4).
SEEN = TOLD | {"issuer", "title", "kind", "company", "replays", "period"}

STATES = {
    EventState.REVIEW: "waits for review",
    EventState.PUBLISHED: "published",
    EventState.HIDDEN: "hidden",
    EventState.REJECTED: "rejected",
}


def same_start(one: When | None, other: When | None) -> bool:
    """The same instant, whatever zone it is told in; or the same whole day; or none at all."""
    return core(one) == core(other)


def core(value: object) -> object:
    """What a value means, however it is printed: what changes no core is no change.

    An instant is the same in every zone, an address with and without "https://www.", a list in any order.
    """
    if isinstance(value, tuple):
        return frozenset(core(item) for item in value)
    if isinstance(value, When):
        return value.day if value.all_day else value.instant
    if isinstance(value, DialIn):
        return value.number, value.extension
    if isinstance(value, Passcode):
        return value.code.upper()
    if isinstance(value, Link):
        return _address(value.url)
    if isinstance(value, Replay):
        return (value.medium, *(core(getattr(value, name)) for name in _OF_REPLAY))
    if isinstance(value, ResultsRelease):
        return core(value.when), value.session
    return value


_OF_REPLAY = ("start", "end", "dial_ins", "passcodes", "links")


def _address(url: str) -> str:
    """A web address as it is compared: "https://www.acme.example/ir/" is "acme.example/ir"."""
    plain = re.sub(r"^https?://", "", url.strip(), count=1, flags=re.IGNORECASE)
    host, slash, path = plain.partition("/")
    return f"{host.lower().removeprefix('www.')}{slash}{path}".rstrip("/")


def meaning(event: Event) -> tuple[object, ...]:
    """What an event means, field by field (see :func:`core`): equal where there is no difference, and hashable."""
    return tuple(core(getattr(event, name)) for name in FIELDS)


def differences(before: Event, after: Event) -> tuple[Change, ...]:
    """What differs between two readings of an event, field by field, in readable words (see :func:`core`)."""
    pairs = zip(FIELDS, meaning(before), meaning(after), strict=True)
    return tuple(
        Change(name, in_words(before, name), in_words(after, name)) for name, one, other in pairs if one != other
    )


def in_words(event: Event, name: str) -> str:
    """A field of an event as a person reads it; "" where it says nothing."""
    value = getattr(event, name)
    if not value:
        return ""
    if isinstance(value, When):
        return wording.when_text(value)
    if name == "kind":
        return wording.kind_label(value)
    if name == "dial_ins":
        return ", ".join(n.number + (f" ext. {n.extension}" if n.extension else "") for n in value)
    if name == "passcodes":
        return ", ".join(code.code for code in value)
    if name == "links":
        return ", ".join(link.url for link in value)
    if name == "replays":
        return "; ".join(wording.replay_text(replay) for replay in value)
    if name == "period":
        return wording.period_text(value)
    if name == "release":
        session = str(value.session).replace("_", " ") if value.session else ""
        return ", ".join(part for part in (wording.when_text(value.when) if value.when else "", session) if part)
    return str(value)


def summary(changes: Sequence[Change]) -> str:
    """Changes in a few words: "start moved from … to …; passcodes changed"."""
    said = []
    for change in changes:
        called = FIELDS.get(change.field, change.field)
        if change.field in ("start", "status", "state"):
            said.append(f"{called} changed from {change.before or 'none'} to {change.after or 'none'}")
        elif change.field != "previous":
            verb = "changed" if change.before and change.after else "added" if change.after else "removed"
            said.append(f"{called} {verb}")
    return "; ".join(said)


def noticed(changes: Iterable[Change], names: Collection[str]) -> bool:
    """Whether one of the named fields changed; a move that only is called one now is no change to be noticed."""
    stands = {str(EventStatus.CONFIRMED), str(EventStatus.RESCHEDULED)}
    return any(
        change.field in names and not (change.field == "status" and {change.before, change.after} <= stands)
        for change in changes
    )
