"""What many documents tell of one event, added up: who outranks whom, and what a later word does to an earlier one.

An event is worked out anew from all its tellings each time one more is heard, so the order in which they came
does not matter.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime
from typing import Any, TypeVar

from calendar_service.events.changes import FIELDS, core, meaning, same_start
from calendar_service.events.recognition import is_on, words_of
from calendar_service.model import Event, EventStatus, FiscalPeriod, Link, LinkRole, Replay, StoredEvent, When
from calendar_service.store.tellings import Telling

T = TypeVar("T")


def sum_of(told: Collection[Telling]) -> tuple[Event, int]:
    """The event that tellings add up to, and the document whose words come last; order of coming does not matter.

    A later document (by its own date, else by receipt) outranks an earlier one; on one day a correction, a move or
    a cancellation outranks the rest. Doubtful readings count only while no clear one gives a day. An undated telling
    that says nothing but what another one says is a copy, and has that one's age.
    """
    clear = [telling for telling in told if telling.clear]
    clear = _once(clear if any(telling.event.start for telling in clear) else told)
    ages = {_key(telling): _age(telling, clear) for telling in clear}
    first, *rest = sorted(clear, key=lambda telling: ages[_key(telling)])
    event, left = first.event, [first.event.previous] if first.event.previous else []
    called_off = ages[_key(first)][0] if event.status is EventStatus.CANCELLED else None
    for telling in rest:
        day = ages[_key(telling)][0]
        revives = called_off is not None and telling.dated and day > called_off
        event = _add(event, telling, left, revives)
        called_off = (called_off or day) if event.status is EventStatus.CANCELLED else None
        if telling.event.status is EventStatus.CANCELLED:
            called_off = day
    last = rest[-1] if rest else first
    return _marked(event, last.event), last.document_id


def _once(told: Iterable[Telling]) -> list[Telling]:
    """The tellings without those that repeat another one of the same day."""
    found: dict[object, Telling] = {}
    for telling in sorted(told, key=lambda telling: (telling.received, *_key(telling))):
        found.setdefault((telling.day, telling.dated, telling.correction, meaning(telling.event)), telling)
    return list(found.values())


def _key(telling: Telling) -> tuple[int, int]:
    return telling.document_id, telling.place


def _age(telling: Telling, told: Sequence[Telling]) -> tuple[date, int, datetime, int, int]:
    """Where a telling stands among the others."""
    loud = telling.correction or telling.event.status is not EventStatus.CONFIRMED
    day = telling.day
    if not telling.dated and not loud:
        same = [other.day for other in told if meaning(other.event) == meaning(_add(other.event, telling, [], False))]
        day = min([day, *same])
    return day, int(loud), telling.received, telling.document_id, telling.place


def _add(known: Event, telling: Telling, left: list[When], revives: bool) -> Event:
    """What is known with what a later telling says of it; what that one does not say stays.

    ``left`` are the starts that the event was moved away from, and is kept up to date: a telling that repeats one
    without saying that it moves the event back is old news. ``revives``: whether a telling that says nothing of a
    cancellation is proof that the event which was called off will take place.
    """
    said, correction = telling.event, telling.correction
    status, start, previous = _when(known, telling, left, revives)
    return replace(
        known,
        title=_title(known, said, correction),
        status=status,
        start=start,
        end=_end(known, said, start),
        previous=previous,
        location=said.location or known.location,
        company=known.company or said.company,
        dial_ins=_several(known.dial_ins, said.dial_ins, correction),
        passcodes=_several(known.passcodes, said.passcodes, correction),
        links=_links(known.links, said.links, correction),
        replays=_possible(_replays(known.replays, said.replays, correction), start),
        period=_period(known.period, said.period, correction),
        release=_filled(known.release, said.release),
    )


def _when(
    known: Event, telling: Telling, left: list[When], revives: bool
) -> tuple[EventStatus, When | None, When | None]:
    """The status, start and earlier start after a telling."""
    said = telling.event
    kept = known.start or said.start  # a day that is known is never lost
    if said.status is EventStatus.CANCELLED:
        return EventStatus.CANCELLED, kept, known.previous
    plain = said.status is EventStatus.CONFIRMED
    if plain and known.status is EventStatus.CANCELLED and not revives:
        return known.status, kept, known.previous
    standing = EventStatus.RESCHEDULED if known.previous else EventStatus.CONFIRMED
    if plain and not telling.correction and any(is_on(said.start, old) for old in left):
        return standing, kept, known.previous
    start = known.start if _says_no_more(known, said) else said.start
    old = known.start
    if old is None or same_start(start, old) or _says_no_more(replace(said, start=start), known):
        if plain:
            return standing if known.status is EventStatus.CANCELLED else known.status, start, known.previous
        return EventStatus.RESCHEDULED, start, said.previous or known.previous
    if not plain or telling.correction:
        left[:] = [other for other in left if not same_start(other, start)] + [old]
    if plain:
        return EventStatus.CONFIRMED, start, None
    return EventStatus.RESCHEDULED, start, said.previous or old


def _says_no_more(known: Event, said: Event) -> bool:
    """Whether the start that is said is none, the one that is known, or only the days around it."""
    if said.start is None:
        return True
    if known.start is None:
        return False
    if same_start(known.start, said.start):
        return True
    last = said.end.day if said.end else said.start.day
    return said.start.all_day and not known.start.all_day and said.start.day <= known.start.day <= last


def _end(known: Event, said: Event, start: When | None) -> When | None:
    """The end that is said with this start; else the one that was known, as long after the start as before."""
    if said.end and (said.start is None or same_start(said.start, start)):
        return said.end
    if known.end is None or known.start is None or start is None or same_start(known.start, start):
        return known.end
    if start.all_day and known.start.all_day and known.end.all_day:
        return replace(known.end, day=known.end.day + (start.day - known.start.day), rule=_KEPT_LENGTH)
    local, before, until = start.local, known.start.instant, known.end.instant
    if local is None or before is None or until is None:
        return None
    end = (local.astimezone(UTC) + (until - before)).astimezone(local.tzinfo)
    return When(end.date(), end.time(), start.zone, end.fold, rule=_KEPT_LENGTH)


_KEPT_LENGTH = "moved with the start"


def _title(known: Event, said: Event, correction: bool) -> str:
    """The first title, unless a later one says more, or corrects it."""
    return said.title if correction or set(words_of(known.title)) < set(words_of(said.title)) else known.title


def _several(known: tuple[T, ...], said: tuple[T, ...], correction: bool) -> tuple[T, ...]:
    """What is said in the place of what was known; with it where they have some in common, as one list cut short.

    A correction stands for itself.
    """
    mine, theirs = {core(item) for item in known}, {core(item) for item in said}
    if not said or mine == theirs:
        return known
    if correction or not mine & theirs:
        return said
    return (*known, *(item for item in said if core(item) not in mine))


def _links(known: tuple[Link, ...], said: tuple[Link, ...], correction: bool) -> tuple[Link, ...]:
    """As for the other lists; a company's site alone is less than a known address of the webcast itself."""
    direct = {LinkRole.WEBCAST, LinkRole.REGISTRATION}
    if not correction and any(link.role in direct for link in known) and not any(link.role in direct for link in said):
        return known
    return _several(known, said, correction)


def _replays(known: tuple[Replay, ...], said: tuple[Replay, ...], correction: bool) -> tuple[Replay, ...]:
    """Replays of each medium apart: where there is one on each side they are added up, else the later ones count."""
    found: list[Replay] = []
    for medium in dict.fromkeys(replay.medium for replay in (*known, *said)):
        mine = [replay for replay in known if replay.medium is medium]
        theirs = [replay for replay in said if replay.medium is medium]
        if len(mine) == len(theirs) == 1:
            found.append(_replay(mine[0], theirs[0], correction))
        elif not theirs or (
            {core(replay) for replay in theirs} <= {core(replay) for replay in mine} and not correction
        ):
            found += mine
        else:
            found += theirs
    return tuple(found)


def _possible(replays: tuple[Replay, ...], start: When | None) -> tuple[Replay, ...]:
    """The replays, without windows that close before the event begins: those went with an earlier start."""
    return tuple(
        replace(replay, start=None, end=None) if start and replay.end and replay.end.day < start.day else replay
        for replay in replays
    )


def _replay(known: Replay, said: Replay, correction: bool) -> Replay:
    return replace(
        known,
        start=said.start or known.start,
        end=said.end or known.end,
        dial_ins=_several(known.dial_ins, said.dial_ins, correction),
        passcodes=_several(known.passcodes, said.passcodes, correction),
        links=_several(known.links, said.links, correction),
    )


def _period(known: FiscalPeriod | None, said: FiscalPeriod | None, correction: bool) -> FiscalPeriod | None:
    if known and said and (known.kind, known.number) != (said.kind, said.number):
        return said if correction else known
    return _filled(known, said)


def _filled(known: T | None, said: T | None) -> T | None:
    """The later value, with what it leaves open filled from the earlier one."""
    if known is None or said is None:
        return said if known is None else known
    blanks = {name: getattr(known, name) for name in _names(said) if not getattr(said, name)}
    return replace(said, **blanks)  # type: ignore[type-var]


def _names(value: Any) -> list[str]:
    return [item.name for item in fields(value)]


def _marked(event: Event, last: Event) -> Event:
    """The event with the wordings, spans and confidences of the telling that came last, and of no other.

    A span counts in one document only, so a value that another document said has none.
    """
    same = [name for name in FIELDS if getattr(event, name) == getattr(last, name)]
    marked: dict[str, Any] = {name: getattr(last, name) for name in same}
    marked |= {name: _without_spans(getattr(event, name)) for name in FIELDS if name not in same}
    return replace(
        event,
        **marked,
        confidence=last.confidence,
        warnings=last.warnings,
        spans={name: span for name, span in last.spans.items() if name in same or name not in FIELDS},
        confidences={name: value for name, value in last.confidences.items() if name in same or name not in FIELDS},
    )


def _without_spans(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(_without_spans(item) for item in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    inner = {item.name: _without_spans(getattr(value, item.name)) for item in fields(value)}
    return replace(value, **(inner | ({"span": None} if "span" in inner else {})))


def with_edits(stored: StoredEvent, event: Event) -> Event:
    """The event with the fields that a person touched as the person left them.

    Who set the start has set that it was not moved, too, or from where; it may still be called off.
    """
    kept = {name: getattr(stored.event, name) for name in stored.edited if name in FIELDS}
    if "start" in stored.edited:
        kept["previous"] = stored.event.previous
        if event.status is not EventStatus.CANCELLED and stored.event.status is not EventStatus.CANCELLED:
            kept["status"] = stored.event.status
    return replace(event, **kept)
