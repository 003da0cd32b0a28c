"""The one way in which an event is changed: a revision, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection

from calendar_service import calendars
from calendar_service.config import Settings
from calendar_service.events.changes import SEEN, STATES, TOLD, differences, noticed
from calendar_service.model import Change, Event, EventState, StoredEvent, StoredIssuer
from calendar_service.store import events as rows


class EventError(Exception):
    """Something that a person asks for and that cannot be; the message is one line for that person."""


def revise(
    tx: Connection,
    settings: Settings,
    stored: StoredEvent,
    *,
    event: Event,
    state: EventState,
    now: datetime,
    actor: str,
    reason: str,
    document_id: int | None = None,
    source_id: int | None = None,
    issuer: StoredIssuer | None = None,
    edited: Iterable[str] | None = None,
) -> StoredEvent:
    """Store the next revision with what follows from it: changes in words, SEQUENCE, who is told, the entry.

    Nobody saw what was not public, so its changes raise no SEQUENCE and are told to nobody.
    """
    changes = list(differences(stored.event, event))
    if state is not stored.state:
        changes.append(Change("state", STATES[stored.state], STATES[state]))
    if issuer is not None and issuer.id != stored.issuer.id:
        changes.append(Change("issuer", stored.issuer.name, issuer.name))
    # What was public before: hiding and showing again are seen too, since the entry is cancelled and comes back.
    public = stored.state is EventState.PUBLISHED
    turned = stored.ever_published and (public != (state is EventState.PUBLISHED))
    seen = turned or (public and noticed(changes, SEEN))
    return rows.revise(
        tx,
        stored,
        event=event,
        state=state,
        sequence=stored.sequence + int(seen),
        now=now,
        actor=actor,
        reason=reason,
        changes=changes,
        notify=turned or (public and noticed(changes, TOLD)),
        document_id=document_id,
        source_id=source_id,
        issuer=issuer,
        edited=edited,
        ics=lambda after: calendars.entry(after, settings),
    )


def required(tx: Connection, event_id: int) -> StoredEvent:
    """The event of that number; raises EventError where there is none."""
    stored = rows.get(tx, event_id)
    if stored is None:
        raise EventError(f"there is no event {event_id}")
    return stored
