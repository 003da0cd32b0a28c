"""Mails that are to go out: each planned once, claimed by one worker at a time, and kept as a ledger.

A worker's round: :func:`claim` (commit), compose and hand over each row, then :func:`sent`, :func:`retry`,
:func:`fail` or :func:`drop` for it (commit). A worker that dies lets its lease run out, and another takes the row.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, func, or_, select, update

from calendar_service.store import values
from calendar_service.store.conflicts import insert_new
from calendar_service.store.tables import outbox


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A mail to be; ``key`` is what makes it one mail however often it is planned. Times are aware."""

    key: str
    kind: str  # "reminder", "confirmation"
    subscriber_id: int
    due: datetime
    message_id: str  # the same for every try
    event_id: int | None = None
    revision: int | None = None
    lead: int | None = None  # seconds
    expires: datetime | None = None
    rehearsal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail(Planned):
    """A row of the outbox: ``state`` is waiting, sent, failed or dropped; ``attempts`` counts claims."""

    id: int
    state: str
    attempts: int
    next_attempt: datetime
    lease_until: datetime | None
    lease_owner: str | None
    last_error: str
    created: datetime
    sent: datetime | None


def plan(tx: Connection, rows: Iterable[Planned], now: datetime) -> int:
    """Put mails into the outbox, first tried when due; returns how many were not there yet."""
    fresh = [
        {
            "key": row.key,
            "kind": row.kind,
            "subscriber_id": row.subscriber_id,
            "event_id": row.event_id,
            "revision": row.revision,
            "lead": row.lead,
            "due": row.due,
            "expires": row.expires,
            "rehearsal": row.rehearsal,
            "message_id": row.message_id,
            "next_attempt": row.due,
            "state": "waiting",
            "attempts": 0,
            "last_error": "",
            "created": now,
        }
        for row in rows
    ]
    return insert_new(tx, outbox, fresh, key=["key"])


def claim(
    tx: Connection, now: datetime, owner: str, lease_seconds: int, limit: int, *, rehearsal: bool | None = None
) -> list[Mail]:
    """Take up to ``limit`` waiting rows that are to be tried by ``now``, for ``owner`` alone, earliest first.

    1. Rows are picked that no lease covers; PostgreSQL passes over those that another worker is just picking.
    2. One UPDATE gives them this owner, a lease of ``lease_seconds`` and one attempt more, under the same
       condition again, so that a row which somebody was quicker to take is not changed.
    3. What the UPDATE changed is what was claimed.

    ``rehearsal`` limits the claim to rows that are (or are not) of a rehearsal. No row is ever held by two
    workers whose leases run; commit before anything is handed over.
    """
    free = (
        (outbox.c.state == "waiting")
        & (outbox.c.next_attempt <= now)
        & or_(outbox.c.lease_until.is_(None), outbox.c.lease_until <= now)
    )
    if rehearsal is not None:
        free &= outbox.c.rehearsal == rehearsal
    picked = (
        select(outbox.c.id)
        .where(free)
        .order_by(outbox.c.next_attempt, outbox.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
        .cte("picked")
    )
    taken = (
        update(outbox)
        .where(outbox.c.id.in_(select(picked.c.id)), free)
        .values(
            lease_owner=owner,
            lease_until=now + timedelta(seconds=lease_seconds),
            attempts=outbox.c.attempts + 1,
        )
        .returning(outbox)
    )
    return sorted((_mail(row) for row in tx.execute(taken)), key=lambda mail: (mail.due, mail.id))


def sent(tx: Connection, mail_id: int, owner: str, now: datetime) -> bool:
    """The mail was accepted. False where the lease was lost to another owner meanwhile (nothing is changed)."""
    return _settle(tx, mail_id, owner, state="sent", sent=now, last_error="")


def retry(tx: Connection, mail_id: int, owner: str, next_attempt: datetime, error: str) -> bool:
    """The mail was not accepted, and is tried again at ``next_attempt``; False as for :func:`sent`."""
    return _settle(tx, mail_id, owner, state="waiting", next_attempt=next_attempt, last_error=values.clean(error))


def fail(tx: Connection, mail_id: int, owner: str, error: str) -> bool:
    """The mail is refused for good; False as for :func:`sent`."""
    return _settle(tx, mail_id, owner, state="failed", last_error=values.clean(error))


def drop(tx: Connection, mail_id: int, owner: str, reason: str) -> bool:
    """The mail has lost its point (the event moved, the time is past); False as for :func:`sent`."""
    return _settle(tx, mail_id, owner, state="dropped", last_error=values.clean(reason))


def recent(tx: Connection, limit: int = 100) -> list[Mail]:
    """The newest rows first, in whatever state."""
    return [_mail(row) for row in tx.execute(select(outbox).order_by(outbox.c.id.desc()).limit(limit))]


def counts(tx: Connection) -> dict[str, int]:
    """How many rows there are in each state; a state without rows is 0."""
    found = dict.fromkeys(("waiting", "sent", "failed", "dropped"), 0)
    for state, number in tx.execute(select(outbox.c.state, func.count()).group_by(outbox.c.state)):
        found[state] = number
    return found


def _settle(tx: Connection, mail_id: int, owner: str, **fresh: Any) -> bool:
    mine = (outbox.c.id == mail_id) & (outbox.c.state == "waiting") & (outbox.c.lease_owner == owner)
    changed = tx.execute(update(outbox).where(mine).values(lease_owner=None, lease_until=None, **fresh))
    return changed.rowcount == 1


def _mail(row: Row[Any]) -> Mail:
    return Mail(**row._mapping)
