"""Mails that are to go out: each planned once, claimed by one worker at a time, and kept as a ledger.

A worker's round: :func:`claim` (commit); for each row :func:`begin` (commit), compose and hand over, then :func:`sent`,
:func:`retry`, :func:`fail` or :func:`drop` (commit). A worker that dies lets its lease run out, and another takes its rows;
only the one that was begun has had a try.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, case, func, or_, select, update

from calendar_service.model import Choice
from calendar_service.store import values
from calendar_service.store.conflicts import insert_new
from calendar_service.store.tables import outbox

_MANY = 500  # both databases bound the values of one statement


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
    choice: Choice | None = None  # what a confirmation asks to be confirmed


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail(Planned):
    """A row of the outbox: ``state`` is waiting, sent, failed or dropped; ``attempts`` counts the tries begun."""

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
    """Put mails into the outbox, first tried when due; returns how many were not there yet.

    ``now`` is the true time also where it is rehearsed how another would be: see :func:`claim`.
    """
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
            "choice": values.text(row.choice) if row.choice else None,
            "next_attempt": min(row.due, now),
            "state": "waiting",
            "attempts": 0,
            "last_error": "",
            "created": now,
        }
        for row in rows
    ]
    return insert_new(tx, outbox, fresh, key=["key"])


def revive(tx: Connection, keys: Iterable[str]) -> int:
    """Let dropped mails wait again, whose reason for being dropped has gone; returns how many those were."""
    wanted = list(keys)
    revived = 0
    for start in range(0, len(wanted), _MANY):
        dropped = outbox.c.key.in_(wanted[start : start + _MANY]) & (outbox.c.state == "dropped")
        revived += tx.execute(update(outbox).where(dropped).values(state="waiting", last_error="")).rowcount
    return revived


def states(tx: Connection, keys: Iterable[str]) -> dict[str, str]:
    """The state of each of these mails that is in the outbox, by key."""
    wanted = list(keys)
    found: dict[str, str] = {}
    for start in range(0, len(wanted), _MANY):
        query = select(outbox.c.key, outbox.c.state).where(outbox.c.key.in_(wanted[start : start + _MANY]))
        found.update((row.key, row.state) for row in tx.execute(query))
    return found


def claim(
    tx: Connection,
    now: datetime,
    owner: str,
    lease_seconds: int,
    limit: int,
    *,
    rehearsal: bool | None = None,
    clock: datetime | None = None,
) -> list[Mail]:
    """Take up to ``limit`` waiting rows that are due at ``now`` and to be tried, for ``owner`` alone, earliest first.

    1. Rows are picked that no lease covers; PostgreSQL passes over those that another worker is just picking.
    2. One UPDATE gives them this owner and a lease of ``lease_seconds``, under the same condition again, so that
       a row which somebody was quicker to take is not changed.
    3. What the UPDATE changed is what was claimed.

    ``rehearsal`` limits the claim to rows that are (or are not) of a rehearsal. ``clock`` is the true time where
    ``now`` is a rehearsed one: leases and later tries are counted on it, so that they hold against workers that
    rehearse nothing. What has expired at ``now`` is not handed out. No row is ever held by two workers whose
    leases run; commit before anything is handed over.
    """
    clock = clock or now
    free = _free(now, clock, rehearsal)
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
        .values(lease_owner=owner, lease_until=clock + timedelta(seconds=lease_seconds))
        .returning(outbox)
    )
    return sorted((_mail(row) for row in tx.execute(taken)), key=lambda mail: (mail.due, mail.id))


def claimable(
    tx: Connection, now: datetime, limit: int, *, rehearsal: bool | None = None, clock: datetime | None = None
) -> list[Mail]:
    """What :func:`claim` would take, left as it is."""
    free = _free(now, clock or now, rehearsal)
    query = select(outbox).where(free).order_by(outbox.c.next_attempt, outbox.c.id).limit(limit)
    return [_mail(row) for row in tx.execute(query)]


def _free(now: datetime, clock: datetime, rehearsal: bool | None) -> ColumnElement[bool]:
    """Waiting, due, not expired, to be tried, and under nobody's lease."""
    free = (
        (outbox.c.state == "waiting")
        & (outbox.c.next_attempt <= clock)
        & (outbox.c.due <= now)
        & or_(outbox.c.expires.is_(None), outbox.c.expires > now)
        & or_(outbox.c.lease_until.is_(None), outbox.c.lease_until <= clock)
    )
    return free if rehearsal is None else free & (outbox.c.rehearsal == rehearsal)


def renew(tx: Connection, mail_ids: Iterable[int], owner: str, until: datetime) -> set[int]:
    """Hold claimed rows longer; returns those that are still this owner's, which alone may be handed over."""
    mine = outbox.c.id.in_(list(mail_ids)) & (outbox.c.state == "waiting") & (outbox.c.lease_owner == owner)
    return set(tx.scalars(update(outbox).where(mine).values(lease_until=until).returning(outbox.c.id)))


def begin(tx: Connection, mail_id: int, owner: str, until: datetime) -> Mail | None:
    """Count a try before it is made, so that it counts also where it is the worker's end; the lease runs ``until``.

    None where the row is no longer this owner's, which then must leave it alone.
    """
    mine = (outbox.c.id == mail_id) & (outbox.c.state == "waiting") & (outbox.c.lease_owner == owner)
    begun = update(outbox).where(mine).values(attempts=outbox.c.attempts + 1, lease_until=until).returning(outbox)
    row = tx.execute(begun).one_or_none()
    return None if row is None else _mail(row)


def release(
    tx: Connection, mail_ids: Iterable[int], owner: str, next_attempt: datetime, error: str, *, begun: int | None = None
) -> int:
    """Give back rows that nobody could deliver, since no server was to be had; the try ``begun`` is not counted."""
    mine = outbox.c.id.in_(list(mail_ids)) & (outbox.c.state == "waiting") & (outbox.c.lease_owner == owner)
    tries = case((outbox.c.id == (begun or 0), outbox.c.attempts - 1), else_=outbox.c.attempts)
    fresh = {"lease_owner": None, "lease_until": None, "next_attempt": next_attempt, "last_error": values.clean(error)}
    return tx.execute(update(outbox).where(mine).values(attempts=tries, **fresh)).rowcount


def expire(tx: Connection, now: datetime) -> int:
    """Drop what waited too long; returns how many. A rehearsal's rows stay: another may rehearse their time."""
    idle = or_(outbox.c.lease_until.is_(None), outbox.c.lease_until <= now)  # not just being handed over
    over = (outbox.c.state == "waiting") & (outbox.c.expires <= now) & outbox.c.rehearsal.is_(False) & idle
    fresh = {"state": "dropped", "lease_owner": None, "lease_until": None}
    why = func.trim(outbox.c.last_error + " (too late to try again)")
    return tx.execute(update(outbox).where(over).values(last_error=why, **fresh)).rowcount


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


def get(tx: Connection, mail_id: int) -> Mail | None:
    """The row of that number."""
    row = tx.execute(select(outbox).where(outbox.c.id == mail_id)).one_or_none()
    return None if row is None else _mail(row)


def of_subscriber(tx: Connection, subscriber_id: int, kind: str) -> list[Mail]:
    """A subscriber's mails of one kind, in whatever state, oldest first."""
    mine = (outbox.c.subscriber_id == subscriber_id) & (outbox.c.kind == kind)
    return [_mail(row) for row in tx.execute(select(outbox).where(mine).order_by(outbox.c.id))]


def choose(tx: Connection, mail_id: int, choice: Choice) -> bool:
    """Let a confirmation that was never tried ask for another choice; False where it was tried meanwhile."""
    untried = (outbox.c.id == mail_id) & (outbox.c.state == "waiting") & (outbox.c.attempts == 0)
    return tx.execute(update(outbox).where(untried).values(choice=values.text(choice))).rowcount == 1


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
    kept = dict(row._mapping)
    if kept["choice"] is not None:
        kept["choice"] = values.choice(kept["choice"])
    return Mail(**kept)
