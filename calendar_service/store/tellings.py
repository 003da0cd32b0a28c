"""What each document says of an event, kept as it was read there.

    tellings.put(tx, Telling(event_id=7, document_id=12, place=0, day=date(2026, 3, 2), …))
    tellings.of_event(tx, 7)  # every document's words on event 7, in no order that means anything

How they add up to the event is decided in :mod:`calendar_service.events`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, select, update

from calendar_service.model import Event
from calendar_service.store import values
from calendar_service.store.conflicts import insert_or_update
from calendar_service.store.tables import events, tellings


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One document's words on one event.

    ``place`` is which of the document's events it is, from 0. ``day`` is the document's date, and ``dated``
    whether the document says it itself (else it is the day of receipt, UTC). ``clear`` is False where the reading
    has a doubt. ``about_id`` is the event that it may be about, where that is left to a person.
    """

    event_id: int
    document_id: int
    place: int
    day: date
    dated: bool
    received: datetime
    correction: bool
    clear: bool
    event: Event
    about_id: int | None = None


def put(tx: Connection, telling: Telling) -> None:
    """Keep a telling, in the place of what was read there before."""
    row = {
        "event_id": telling.event_id,
        "document_id": telling.document_id,
        "place": telling.place,
        "day": telling.day,
        "dated": telling.dated,
        "received": telling.received,
        "correction": telling.correction,
        "clear": telling.clear,
        "about_id": telling.about_id,
        "body": values.text(telling.event),
    }
    insert_or_update(tx, tellings, row, key=["document_id", "place"])


def of_event(tx: Connection, event_id: int) -> list[Telling]:
    """Everything that is said of an event, by document."""
    return _many(tx, tellings.c.event_id == event_id)


def of_document(tx: Connection, document_id: int) -> dict[int, Telling]:
    """What a document says, by place."""
    return {telling.place: telling for telling in _many(tx, tellings.c.document_id == document_id)}


def of_issuer(tx: Connection, issuer_id: int) -> list[Telling]:
    """Everything that is said of an issuer's events, by document."""
    return _many(tx, tellings.c.event_id.in_(select(events.c.id).where(events.c.issuer_id == issuer_id)))


def approve(tx: Connection, event_id: int) -> None:
    """A person looked at an event and stands for it: what was read of it in doubt counts, and is about it alone."""
    tx.execute(update(tellings).where(tellings.c.event_id == event_id).values(clear=True, about_id=None))


def _many(tx: Connection, condition: Any) -> list[Telling]:
    query = select(tellings).where(condition).order_by(tellings.c.document_id, tellings.c.place)
    return [_telling(row) for row in tx.execute(query)]


def _telling(row: Row[Any]) -> Telling:
    return Telling(
        event_id=row.event_id,
        document_id=row.document_id,
        place=row.place,
        day=row.day,
        dated=row.dated,
        received=row.received,
        correction=row.correction,
        clear=row.clear,
        event=values.event(row.body),
        about_id=row.about_id,
    )
