"""What a person does to an event: each act a revision and an entry in the audit log.

edit(tx, settings, 7, {"passcodes": (Passcode("5550123"),)}, person="anna", now=now, reason="misprinted")
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from calendar_service import calendars
from calendar_service.calendars import wording
from calendar_service.config import Settings
from calendar_service.events.changes import FIELDS, differences, summary
from calendar_service.events.documents import issuer_of
from calendar_service.events.precedence import sum_of, with_edits
from calendar_service.events.recognition import called
from calendar_service.events.revisions import EventError, required, revise
from calendar_service.model import Announcement, Event, EventState, EventStatus, Issuer, StoredEvent, StoredIssuer
from calendar_service.store import audit, issuers, tellings, values
from calendar_service.store import events as rows
from calendar_service.store.events import Conflict


def edit(
    tx: Connection,
    settings: Settings,
    event_id: int,
    changed: Event | Mapping[str, Any],
    fields: Iterable[str] | None = None,
    *,
    person: str,
    now: datetime,
    reason: str = "",
    seen: int | None = None,
) -> StoredEvent:
    """A person changes fields; from now on no document does, until the person releases them.

    ``changed`` is the event as it shall be, or its fields by name; ``fields`` are those that the person touched
    (None: those that differ). ``seen`` is the revision that the person looked at. Raises EventError for what cannot
    be, Conflict where ``seen`` is not the last revision.
    """
    stored = _held(tx, event_id, seen)
    given = changed if isinstance(changed, Mapping) else {name: getattr(changed, name) for name in FIELDS}
    touched = set(given) if fields is None else set(fields)
    if strange := sorted((touched | set(given)) - set(FIELDS)):
        raise EventError(f"an event has no field {', '.join(strange)}; it has {', '.join(FIELDS)}")
    if fields is None:
        touched = {name for name in touched if values.text(given[name]) != values.text(getattr(stored.event, name))}
    event = _possible(replace(stored.event, **{name: given[name] for name in touched & set(given)}), stored.state)
    changes = differences(stored.event, event)
    # Whom a number is for, or what a code is called, takes no part in comparing events, but a person may set it.
    if not changes and touched <= stored.edited and values.text(event) == values.text(stored.event):
        return stored
    return _by_person(
        tx,
        settings,
        stored,
        "edit",
        person,
        now,
        reason or summary(changes) or "labels changed",
        event=event,
        edited=stored.edited | touched,
    )


def release(
    tx: Connection,
    settings: Settings,
    event_id: int,
    fields: Iterable[str],
    *,
    person: str,
    now: datetime,
    reason: str = "",
    seen: int | None = None,
) -> StoredEvent:
    """A person leaves fields to the documents again: what those say counts at once. Raises as :func:`edit` does."""
    stored = _held(tx, event_id, seen)
    freed = set(fields) & stored.edited
    if not freed:
        return stored
    kept = replace(stored, edited=stored.edited - freed)
    told = tellings.of_event(tx, event_id)
    event = _possible(with_edits(kept, sum_of(told)[0]), stored.state) if told else stored.event
    said = reason or f"left to the documents again: {', '.join(FIELDS[name] for name in sorted(freed))}"
    return _by_person(tx, settings, stored, "release", person, now, said, event=event, edited=kept.edited)


def publish(
    tx: Connection,
    settings: Settings,
    event_id: int,
    *,
    person: str,
    now: datetime,
    reason: str = "",
    seen: int | None = None,
) -> StoredEvent:
    """A person makes an event public, from whatever state; one that was taken back comes with what was said since.

    What was read of it in doubt counts from now on: the person stands for it.

    Raises EventError where it has no day, Conflict as :func:`edit` does.
    """
    stored = _held(tx, event_id, seen)
    if stored.state is EventState.PUBLISHED:
        return stored
    event = stored.event
    told = tellings.of_event(tx, event_id)
    if told and stored.state is not EventState.REVIEW:
        event = with_edits(stored, sum_of(told)[0])
    event = _possible(event, EventState.PUBLISHED)
    tellings.approve(tx, event_id)
    return _by_person(
        tx, settings, stored, "publish", person, now, reason or "published", event=event, state=EventState.PUBLISHED
    )


def cancel(
    tx: Connection,
    settings: Settings,
    event_id: int,
    *,
    person: str,
    now: datetime,
    reason: str = "",
    seen: int | None = None,
) -> StoredEvent:
    """A person records that the company called the event off; feeds keep it, cancelled. Raises Conflict."""
    return _with_status(
        tx, settings, event_id, EventStatus.CANCELLED, "cancel", person, now, reason or "called off", seen
    )


def restore_call(
    tx: Connection,
    settings: Settings,
    event_id: int,
    *,
    person: str,
    now: datetime,
    reason: str = "",
    seen: int | None = None,
) -> StoredEvent:
    """A person records that an event which was called off takes place after all. Raises Conflict."""
    stored = _held(tx, event_id, seen)
    if stored.event.status is not EventStatus.CANCELLED:
        return stored
    status = EventStatus.RESCHEDULED if stored.event.previous else EventStatus.CONFIRMED
    said = reason or "takes place after all"
    return _with_status(tx, settings, event_id, status, "restore-call", person, now, said, seen)


def hide(
    tx: Connection,
    settings: Settings,
    event_id: int,
    *,
    person: str,
    now: datetime,
    reason: str = "",
    seen: int | None = None,
) -> StoredEvent:
    """A person takes a public event back: feeds keep it as a cancelled entry. Raises EventError, Conflict."""
    stored = _held(tx, event_id, seen)
    if stored.state is EventState.HIDDEN:
        return stored
    if stored.state is not EventState.PUBLISHED:
        raise EventError(f"{called(stored)} is not public, so it cannot be hidden; reject it instead")
    return _by_person(tx, settings, stored, "hide", person, now, reason or "taken back", state=EventState.HIDDEN)


def reject(
    tx: Connection,
    settings: Settings,
    event_id: int,
    *,
    person: str,
    now: datetime,
    reason: str = "",
    seen: int | None = None,
) -> StoredEvent:
    """A person says that what waits for review is no event, or no news. Raises EventError, Conflict."""
    stored = _held(tx, event_id, seen)
    if stored.state is EventState.REJECTED:
        return stored
    if stored.ever_published:
        raise EventError(f"{called(stored)} was public, so it cannot be rejected; hide it instead")
    return _by_person(tx, settings, stored, "reject", person, now, reason or "rejected", state=EventState.REJECTED)


def restore(
    tx: Connection,
    settings: Settings,
    event_id: int,
    number: int,
    *,
    person: str,
    now: datetime,
    reason: str = "",
    seen: int | None = None,
) -> StoredEvent:
    """A person brings back what the event said at a revision, as a new one; its state with the public stays.

    The fields that this changes are the person's from now on. Raises EventError for a revision that there is not,
    Conflict as :func:`edit` does.
    """
    stored = _held(tx, event_id, seen)
    found = next((revision for revision in rows.revisions(tx, event_id) if revision.number == number), None)
    if found is None:
        raise EventError(f"{called(stored)} has no revision {number}; its last one is {stored.revision}")
    changes = differences(stored.event, found.event)
    if not changes:
        return stored
    event = _possible(found.event, stored.state)
    touched = {change.field for change in changes}
    said = reason or f"restored to revision {number}: {summary(changes)}"
    return _by_person(tx, settings, stored, "restore", person, now, said, event=event, edited=stored.edited | touched)


def create(
    tx: Connection,
    settings: Settings,
    *,
    issuer: Issuer | StoredIssuer,
    event: Event,
    person: str,
    now: datetime,
    reason: str = "",
    publish: bool = True,
) -> StoredEvent:
    """A person adds an event by hand; what the person said of it no document changes (see :func:`release`).

    That the event stands is no such word: a document may call it off. Raises EventError for what cannot be.
    """
    if not isinstance(issuer, StoredIssuer):
        issuer = issuer_of(tx, Announcement(issuer), now)
    state = EventState.PUBLISHED if publish else EventState.REVIEW
    event = _possible(event, state)
    stands = {"status"} if event.status is EventStatus.CONFIRMED else set()
    stored = rows.add(
        tx,
        issuer_id=issuer.id,
        event=event,
        state=state,
        now=now,
        actor=f"person:{person}",
        reason=reason or "added by hand",
        ics=lambda stored: calendars.entry(stored, settings),
        edited={name for name in FIELDS if getattr(event, name)} - stands,
    )
    audit.add(tx, now, f"person:{person}", "create", f"event:{stored.id}", reason or "added by hand")
    return stored


def assign(
    tx: Connection,
    settings: Settings,
    event_id: int,
    issuer: Issuer | StoredIssuer,
    *,
    person: str,
    now: datetime,
    reason: str = "",
    seen: int | None = None,
) -> StoredEvent:
    """A person says whose event it is, where the announcement names nobody or was misread. Raises Conflict."""
    if not isinstance(issuer, StoredIssuer):
        issuer = issuer_of(tx, Announcement(issuer), now)
    stored = _held(tx, event_id, seen)
    if stored.issuer.id == issuer.id:
        return stored
    said = reason or f"it is of {issuer.name}, not of {stored.issuer.name}"
    return _by_person(tx, settings, stored, "assign", person, now, said, issuer=issuer)


def _with_status(
    tx: Connection,
    settings: Settings,
    event_id: int,
    status: EventStatus,
    action: str,
    person: str,
    now: datetime,
    reason: str,
    seen: int | None,
) -> StoredEvent:
    stored = _held(tx, event_id, seen)
    if stored.event.status is status:
        return stored
    event = replace(stored.event, status=status)
    return _by_person(tx, settings, stored, action, person, now, reason, event=event, edited=stored.edited | {"status"})


def _by_person(
    tx: Connection,
    settings: Settings,
    stored: StoredEvent,
    action: str,
    person: str,
    now: datetime,
    reason: str,
    *,
    event: Event | None = None,
    state: EventState | None = None,
    issuer: StoredIssuer | None = None,
    edited: Iterable[str] | None = None,
) -> StoredEvent:
    """Store a person's revision, and the audit entry for it."""
    actor = f"person:{person}"
    after = revise(
        tx,
        settings,
        stored,
        event=event or stored.event,
        state=state or stored.state,
        now=now,
        actor=actor,
        reason=reason,
        issuer=issuer,
        edited=edited,
    )
    audit.add(tx, now, actor, action, f"event:{stored.id}", reason)
    return after


def _held(tx: Connection, event_id: int, seen: int | None) -> StoredEvent:
    """The event, which nobody else changes until the transaction ends."""
    issuers.hold(tx, required(tx, event_id).issuer.id)
    stored = required(tx, event_id)
    if seen is not None and seen != stored.revision:
        raise Conflict(f"{called(stored)} was changed meanwhile; look at it again, then repeat the change")
    return stored


def _possible(event: Event, state: EventState) -> Event:
    """The event, if it can be; raises EventError for what contradicts itself."""
    if not event.title.strip():
        raise EventError("an event needs a title")
    if event.start is None and state is EventState.PUBLISHED:
        raise EventError("an event without a day cannot be public; give its start, or hide it")
    if event.start and event.end:
        start, end = event.start, event.end
        timed = start.instant is not None and end.instant is not None
        early = end.instant < start.instant if start.instant and end.instant else end.day < start.day
        if early:
            said = "moment" if timed else "day"
            raise EventError(f"the end ({wording.when_text(end)}) is before the start's {said}; change one of the two")
    return event
