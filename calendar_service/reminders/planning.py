"""Reminders that have come due become rows of the outbox, each once.

    plan(store, settings, now)  # how many are new

There is a row for every subscriber, event that stands, and lead time whose hour has come while the event
has not begun. In real time only for what came due after both were known: after the subscription was
confirmed, and after the event was published or last moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from calendar_service import config
from calendar_service.config import Settings
from calendar_service.model import StoredEvent, Subscriber, When
from calendar_service.reminders import due as dues
from calendar_service.reminders import messages, rounds, tokens
from calendar_service.reminders.rounds import Round
from calendar_service.store import Store, events, heartbeats, outbox, subscribers
from calendar_service.store.outbox import Planned

PLANNED = "reminders planned"  # the heartbeat that says up to when everything has been planned

# How far behind that a look goes again: longer than any transaction lasts that confirms a subscription.
_OVERLAP = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Coming:
    """A reminder whose hour has come."""

    key: str
    subscriber: Subscriber
    stored: StoredEvent
    lead: int
    due: datetime
    expires: datetime
    rehearsal: bool


def plan(store: Store, settings: Settings, now: datetime, *, real_now: datetime | None = None) -> int:
    """Put what is due at ``now`` (aware) into the outbox; returns how many reminders are new there.

    Planning again adds nothing. ``real_now`` is the true time where ``now`` is rehearsed: then the age of
    subscriptions and events does not count. Raises StoreError and ConfigError.
    """
    return plan_round(store, settings, rounds.begin(now, real_now))


def plan_round(store: Store, settings: Settings, round: Round) -> int:
    """:func:`plan` at a round's beginning.

    1. What has come due is read, without holding up any writer.
    2. What the outbox has not yet is added; a row that was dropped, and is called for again after all (an
       event taken back by mistake), waits again.
    3. The heartbeat says how far this look went, so that the next need not begin at the beginning.
    """
    with store.reading() as tx:
        called_for = coming(tx, round)
        known = outbox.states(tx, called_for)
    rows = rows_for(settings, [found for key, found in called_for.items() if key not in known])
    dropped = [key for key, state in known.items() if state == "dropped"]
    with store.transaction() as tx:
        added = outbox.plan(tx, rows, round.clock) + outbox.revive(tx, dropped)
        if not round.rehearsed:
            heartbeats.beat(tx, PLANNED, round.given)
    return added


def rows_for(settings: Settings, called_for: list[Coming]) -> list[Planned]:
    """The outbox's rows for reminders that are new to it."""
    if not called_for:
        return []
    secret, domain = config.secret(settings), messages.sender(settings).domain
    return [
        Planned(
            key=found.key,
            kind="reminder",
            subscriber_id=found.subscriber.id,
            event_id=found.stored.id,
            revision=found.stored.revision,
            lead=found.lead,
            due=found.due,
            expires=found.expires,
            rehearsal=found.rehearsal,
            message_id=tokens.message_id(secret, found.key, domain),
        )
        for found in called_for
    ]


def coming(tx: Connection, round: Round) -> dict[str, Coming]:
    """Every reminder that is due at the round's time and not yet pointless, by its row's key.

    In real time a look goes back as far as the one before it (a little further, for what was committed
    late). Events that were changed since are looked at from their beginning, and so are all where no look
    was taken yet, or where the clock went back.
    """
    now = round.given
    by_lead: dict[int, list[Subscriber]] = {}
    for subscriber in subscribers.active(tx):
        for lead in subscriber.leads:
            by_lead.setdefault(lead, []).append(subscriber)
    if not by_lead:
        return {}
    last = None if round.rehearsed else heartbeats.last(tx, PLANNED)
    since = last[0] - _OVERLAP if last is not None and last[0] <= now else None
    # Two days more than the longest lead, since a whole day's is rounded up and its day begins elsewhere earlier.
    horizon = now + timedelta(seconds=max(by_lead), days=2)
    found: dict[str, Coming] = {}
    for stored in events.starting_between(tx, now - timedelta(days=1), horizon):
        if stored.event.start is not None and dues.stands(stored.state, stored.event):
            after = since if since is not None and stored.modified <= since else None
            for one in _of_event(tx, stored, stored.event.start, by_lead, round, after):
                found[one.key] = one
    return found


def _of_event(
    tx: Connection,
    stored: StoredEvent,
    start: When,
    by_lead: Mapping[int, list[Subscriber]],
    round: Round,
    after: datetime | None,
) -> Iterator[Coming]:
    """One event's reminders that came due later than ``after``, and not later than now."""
    known: datetime | None = None
    for asked, people in by_lead.items():
        lead = dues.lead_for(start, asked)
        moments: dict[str, tuple[datetime, datetime]] = {}
        for person in people:
            zone = person.zone if start.all_day else ""  # a timed event is due for all at once
            if zone not in moments:
                moments[zone] = dues.due(start, asked, zone), dues.begins(start, zone)
            at, begins = moments[zone]
            if not at <= round.given < begins or (after is not None and at <= after):
                continue
            if not dues.follows(person, stored):
                continue
            if not round.rehearsed:
                known = known or dues.known_since(events.revisions(tx, stored.id)) or stored.modified
                if at < known or (person.confirmed is not None and at < person.confirmed):
                    continue
            key = dues.row_key(person.id, stored.id, start, lead, rehearsal=round.rehearsal)
            yield Coming(key, person, stored, lead, at, begins, round.rehearsal)
