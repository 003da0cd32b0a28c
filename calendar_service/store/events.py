"""Events and their revisions: each change is one row more, and the event's row always shows the last.

    stored = events.add(tx, issuer_id=7, event=event, state=EventState.PUBLISHED, now=now, actor="document:12",
                        reason="first announced", document_id=12, ics=b"BEGIN:VEVENT…", notify=True)

What a change means (who may, what follows) is decided in :mod:`calendar_service.events`.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, Select, func, insert, or_, select, update

from calendar_service.model import Change, Event, EventState, Revision, StoredEvent, StoredIssuer
from calendar_service.store import issuers as issuer_rows
from calendar_service.store import values
from calendar_service.store.database import StoreError
from calendar_service.store.tables import events, issuers, tellings
from calendar_service.store.tables import revisions as history

# An entry's lines, or what makes them of the event as it is stored; that is asked only for what was ever public.
Lines = bytes | Callable[[StoredEvent], bytes] | None

_KEPT = [column for column in events.c if column is not events.c.ics]


class Conflict(StoreError):  # noqa: N818 (what it is called in the field)
    """The event was changed by somebody else meanwhile; look at it again, then repeat the change."""


@dataclass(frozen=True, slots=True)
class FeedRows:
    """What a feed is made of: its version, its last change (UTC; None: no event), each event's lines."""

    version: str
    modified: datetime | None
    entries: list[bytes]


def new_uid() -> str:
    """The identity of an event that is first seen: a random UUID (RFC 7986 section 5.3), made of nothing it says."""
    return str(uuid.uuid4())


def add(
    tx: Connection,
    *,
    issuer_id: int,
    event: Event,
    state: EventState,
    now: datetime,
    actor: str,
    reason: str,
    document_id: int | None = None,
    ics: Lines = None,
    notify: bool = False,
    uid: str | None = None,
    edited: Iterable[str] = (),
) -> StoredEvent:
    """Keep an event that is new, as revision 1 with SEQUENCE 0."""
    event_id: int = tx.execute(
        insert(events)
        .values(
            uid=uid or new_uid(),
            issuer_id=issuer_id,
            sequence=0,
            revision=1,
            created=now,
            modified=now,
            ever_published=state is EventState.PUBLISHED,
            **_columns(event, state, document_id, edited),
        )
        .returning(events.c.id)
    ).scalar_one()
    stored = get(tx, event_id)
    assert stored is not None  # noqa: S101 (just inserted)
    if (lines := _lines(stored, ics)) is not None:
        tx.execute(update(events).where(events.c.id == event_id).values(ics=lines))
    _record(tx, stored, now, actor, reason, (), notify, document_id)
    return stored


def revise(
    tx: Connection,
    stored: StoredEvent,
    *,
    event: Event,
    state: EventState,
    sequence: int,
    now: datetime,
    actor: str,
    reason: str,
    changes: Iterable[Change] = (),
    notify: bool = False,
    document_id: int | None = None,
    source_id: int | None = None,
    issuer: StoredIssuer | None = None,
    edited: Iterable[str] | None = None,
    ics: Lines = None,
) -> StoredEvent:
    """Store the next revision of ``stored``; raises Conflict where somebody else has stored one meanwhile.

    ``edited`` None leaves that set as it is. ``document_id`` is the document that made the change; ``source_id``
    the one that the event's spans count in (None: the one that made the change, else the one it was). ``issuer`` is
    the one that it is found to be of. The time of change never goes back, whatever ``now`` is.
    """
    edited = stored.edited if edited is None else frozenset(edited)
    after = replace(
        stored,
        issuer=issuer or stored.issuer,
        state=state,
        event=event,
        sequence=sequence,
        revision=stored.revision + 1,
        modified=max(now, stored.modified),
        document_id=source_id or document_id or stored.document_id,
        ever_published=stored.ever_published or state is EventState.PUBLISHED,
        edited=edited,
    )
    changed = tx.execute(
        update(events)
        .where(events.c.id == stored.id, events.c.revision == stored.revision)
        .values(
            issuer_id=after.issuer.id,
            sequence=sequence,
            revision=after.revision,
            modified=after.modified,
            ever_published=after.ever_published,
            ics=_lines(after, ics),
            **_columns(event, state, after.document_id, edited),
        )
    )
    if changed.rowcount != 1:
        raise Conflict(f"event {stored.id} was changed meanwhile; look at it again, then repeat the change")
    _record(tx, after, now, actor, reason, tuple(changes), notify, document_id)
    return after


def get(tx: Connection, event_id: int) -> StoredEvent | None:
    """The event of that number."""
    return next(iter(_many(tx, _select().where(events.c.id == event_id))), None)


def by_uid(tx: Connection, uid: str) -> StoredEvent | None:
    """The event of that UID."""
    return next(iter(_many(tx, _select().where(events.c.uid == uid))), None)


def of_issuer(tx: Connection, issuer_id: int) -> list[StoredEvent]:
    """Every event of an issuer, in whatever state, by start."""
    return _many(tx, _by_start(_select().where(events.c.issuer_id == issuer_id)))


def of_document(tx: Connection, document_id: int) -> list[StoredEvent]:
    """The events that a document tells of, whether it changed them or not, by start."""
    changed = select(history.c.event_id).where(history.c.document_id == document_id)
    told = select(tellings.c.event_id).where(tellings.c.document_id == document_id)
    return _many(tx, _by_start(_select().where(or_(events.c.id.in_(told), events.c.id.in_(changed)))))


def listing(
    tx: Connection,
    *,
    states: Iterable[EventState],
    issuer_id: int | None = None,
    since: date | None = None,
    until: date | None = None,
    newest_first: bool = False,
    limit: int = 200,
    offset: int = 0,
) -> list[StoredEvent]:
    """Events in those states that start from ``since`` to ``until``, both days included and in the event's zone.

    By day, then instant (whole days first), then UID; an event without a start is left out where a day is
    asked for, and else comes first (last where the newest come first).
    """
    query = _select().where(events.c.state.in_([str(state) for state in states]))
    if issuer_id is not None:
        query = query.where(events.c.issuer_id == issuer_id)
    if since is not None:
        query = query.where(events.c.start_day >= since)
    if until is not None:
        query = query.where(events.c.start_day <= until)
    return _many(tx, _by_start(query, newest_first).limit(limit).offset(offset))


def waiting(tx: Connection) -> list[StoredEvent]:
    """The events that wait for a person's review, those that waited longest first."""
    return _many(tx, _select().where(events.c.state == EventState.REVIEW).order_by(events.c.modified, events.c.id))


def starting_between(tx: Connection, since: datetime, until: datetime) -> list[StoredEvent]:
    """Published events that start from ``since`` to before ``until`` (aware), by start.

    A whole day belongs to no zone: it is handed out where any place on earth has that day between the two.
    """
    first, last = (since - timedelta(hours=12)).date(), (until + timedelta(hours=14)).date()
    starts = or_(
        (events.c.start_at >= since) & (events.c.start_at < until),
        events.c.start_at.is_(None) & events.c.start_day.between(first, last),
    )
    return _many(tx, _by_start(_select().where(events.c.state == EventState.PUBLISHED, starts)))


def revisions(tx: Connection, event_id: int) -> list[Revision]:
    """An event's history, oldest first."""
    query = select(history).where(history.c.event_id == event_id).order_by(history.c.number)
    return [
        Revision(
            event_id=row.event_id,
            number=row.number,
            at=row.at,
            actor=row.actor,
            reason=row.reason,
            state=EventState(row.state),
            sequence=row.sequence,
            event=values.event(row.body),
            changes=values.changes(row.changes),
            notify=row.notify,
            document_id=row.document_id,
        )
        for row in tx.execute(query)
    ]


def feed(tx: Connection, issuer_id: int | None = None) -> FeedRows:
    """What a feed shows, of one issuer or of all: each event that ever was public, by start, then UID.

    That is what is published, and what was hidden after it had been (its lines say that it is cancelled).
    """
    query = select(events.c.ics, events.c.revision, events.c.modified).where(*_public(issuer_id))
    rows = tx.execute(_by_start(query)).all()
    modified = max((row.modified for row in rows), default=None)
    return FeedRows(_version(len(rows), sum(row.revision for row in rows), modified), modified, [r.ics for r in rows])


def entered(tx: Connection, after: int = 0, limit: int = 500) -> list[StoredEvent]:
    """The next events, by id after ``after``, that have an entry."""
    query = _select().where(events.c.ics.is_not(None), events.c.id > after).order_by(events.c.id).limit(limit)
    return _many(tx, query)


def enter(tx: Connection, event_id: int, ics: bytes) -> None:
    """Put other bytes in place of an event's entry: the same revision, told with other settings."""
    tx.execute(update(events).where(events.c.id == event_id).values(ics=ics))


def feed_version(tx: Connection, issuer_id: int | None = None) -> tuple[str, datetime | None]:
    """The version and last change of :func:`feed`, found without reading an event."""
    query = select(func.count(), func.sum(events.c.revision), func.max(events.c.modified)).where(*_public(issuer_id))
    number, steps, modified = tx.execute(query).one()
    return _version(number, steps or 0, modified), modified


def _public(issuer_id: int | None) -> list[Any]:
    conditions: list[Any] = [events.c.ever_published.is_(True)]
    if issuer_id is not None:
        conditions.append(events.c.issuer_id == issuer_id)
    return conditions


def _version(number: int, steps: int, modified: datetime | None) -> str:
    """No two states of a feed share it: an event is never taken out, and each change is a revision more."""
    return f"{number}-{steps}-{0 if modified is None else round(modified.timestamp() * 1_000_000)}"


def _lines(stored: StoredEvent, ics: Lines) -> bytes | None:
    if callable(ics):
        return ics(stored) if stored.ever_published else None
    return ics


def _columns(event: Event, state: EventState, document_id: int | None, edited: Iterable[str]) -> dict[str, Any]:
    return {
        "state": str(state),
        "kind": str(event.kind),
        "status": str(event.status),
        "start_day": event.start.day if event.start else None,
        "start_at": event.start.instant if event.start else None,
        "body": values.text(event),
        "document_id": document_id,
        "edited": values.sorted_texts(edited),
    }


def _record(
    tx: Connection,
    after: StoredEvent,
    now: datetime,
    actor: str,
    reason: str,
    changes: tuple[Change, ...],
    notify: bool,
    document_id: int | None,
) -> None:
    tx.execute(
        insert(history).values(
            event_id=after.id,
            number=after.revision,
            at=now,
            actor=values.clean(actor),
            reason=values.clean(reason),
            state=str(after.state),
            sequence=after.sequence,
            body=values.text(after.event),
            changes=values.text(changes),
            notify=notify,
            document_id=document_id,
        )
    )


def _select() -> Select[Any]:
    return select(*_KEPT)


def _by_start(query: Select[Any], newest_first: bool = False) -> Select[Any]:
    if newest_first:
        return query.order_by(
            events.c.start_day.desc().nulls_last(), events.c.start_at.desc().nulls_last(), events.c.uid.desc()
        )
    return query.order_by(events.c.start_day.nulls_first(), events.c.start_at.nulls_first(), events.c.uid)


def _many(tx: Connection, query: Select[Any]) -> list[StoredEvent]:
    rows = tx.execute(query).all()
    wanted = select(issuers).where(issuers.c.id.in_({row.issuer_id for row in rows}))
    known = {issuer.id: issuer for issuer in issuer_rows.with_listings(tx, tx.execute(wanted))} if rows else {}
    return list(_stored(rows, known))


def _stored(rows: Iterable[Row[Any]], known: dict[int, StoredIssuer]) -> Iterator[StoredEvent]:
    for row in rows:
        yield StoredEvent(
            id=row.id,
            uid=row.uid,
            issuer=known[row.issuer_id],
            state=EventState(row.state),
            event=values.event(row.body),
            sequence=row.sequence,
            revision=row.revision,
            created=row.created,
            modified=row.modified,
            document_id=row.document_id,
            ever_published=row.ever_published,
            edited=frozenset(values.texts(row.edited)),
        )
