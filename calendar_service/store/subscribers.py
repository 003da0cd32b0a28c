"""Those who get reminders.

anna = subscribers.add(tx, "anna@example.com", zone="Europe/Berlin", leads=(3600,), now=now)
subscribers.confirm(tx, anna.id, now)
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select
from sqlalchemy import update as change

from calendar_service.model import Choice, Subscriber
from calendar_service.store import values
from calendar_service.store.conflicts import insert_new
from calendar_service.store.tables import outbox, subscribers


def email_key(email: str) -> str:
    """An address as it is compared: its domain folded; the part before the @ is the mailbox's own affair.

    >>> email_key("Anna@Example.COM")
    'Anna@example.com'
    """
    mailbox, at, domain = email.strip().rpartition("@")
    return f"{mailbox}{at}{domain.lower()}"


def add(
    tx: Connection,
    email: str,
    *,
    zone: str,
    leads: Iterable[int],
    issuers: Iterable[str] = (),
    now: datetime,
    confirmed: datetime | None = None,
) -> Subscriber:
    """Keep a subscriber who is new: lead times in seconds, issuers by slug (none: all).

    Raises sqlalchemy's IntegrityError where the address is there already; see :func:`by_email`.
    """
    row = {
        "email": email.strip(),
        "email_key": email_key(email),
        "zone": zone,
        "leads": values.text(tuple(leads)),
        "issuers": values.text(tuple(issuers)),
        "nonce": secrets.token_urlsafe(24),
        "created": now,
        "confirmed": confirmed,
    }
    return _subscriber(tx.execute(insert(subscribers).values(row).returning(subscribers)).one())


def find_or_add(tx: Connection, email: str, choice: Choice, now: datetime) -> Subscriber:
    """The subscriber of that address, kept now (not confirmed) where it is new; two processes at once keep one."""
    row = {
        "email": email.strip(),
        "email_key": email_key(email),
        "zone": choice.zone,
        "leads": values.text(choice.leads),
        "issuers": values.text(choice.issuers),
        "nonce": secrets.token_urlsafe(24),
        "created": now,
    }
    insert_new(tx, subscribers, [row], key=["email_key"])
    found = by_email(tx, email)
    assert found is not None  # noqa: S101 (inserted, or there before)
    return found


def get(tx: Connection, subscriber_id: int) -> Subscriber | None:
    """The subscriber of that number."""
    return _one(tx, subscribers.c.id == subscriber_id)


def by_email(tx: Connection, email: str) -> Subscriber | None:
    """The subscriber of that address, whether confirmed or ended or not."""
    return _one(tx, subscribers.c.email_key == email_key(email))


def nonce(tx: Connection, subscriber_id: int) -> str | None:
    """The random text over which the links in this subscriber's mails are signed."""
    return tx.scalar(select(subscribers.c.nonce).where(subscribers.c.id == subscriber_id))


def active(tx: Connection) -> list[Subscriber]:
    """Those who confirmed and have not ended their subscription, oldest first."""
    on = subscribers.c.confirmed.is_not(None) & subscribers.c.ended.is_(None)
    return [_subscriber(row) for row in tx.execute(select(subscribers).where(on).order_by(subscribers.c.id))]


def recent(tx: Connection, limit: int = 100) -> list[Subscriber]:
    """The newest first, in whatever state."""
    query = select(subscribers).order_by(subscribers.c.id.desc()).limit(limit)
    return [_subscriber(row) for row in tx.execute(query)]


def confirm(tx: Connection, subscriber_id: int, now: datetime) -> None:
    """The address agreed; a subscription that had ended runs again. The first agreement's time is kept."""
    mine = subscribers.c.id == subscriber_id
    tx.execute(change(subscribers).where(mine, subscribers.c.ended.is_not(None)).values(confirmed=now, ended=None))
    tx.execute(change(subscribers).where(mine, subscribers.c.confirmed.is_(None)).values(confirmed=now))


def end(tx: Connection, subscriber_id: int, now: datetime) -> None:
    """The subscription ends (the first time counts); what waits for it in the outbox is dropped."""
    mine = subscribers.c.id == subscriber_id
    tx.execute(change(subscribers).where(mine, subscribers.c.ended.is_(None)).values(ended=now))
    waiting = (outbox.c.subscriber_id == subscriber_id) & (outbox.c.state == "waiting")
    tx.execute(change(outbox).where(waiting).values(state="dropped", last_error="the subscription ended"))


def update(
    tx: Connection,
    subscriber_id: int,
    *,
    zone: str | None = None,
    leads: Iterable[int] | None = None,
    issuers: Iterable[str] | None = None,
) -> Subscriber | None:
    """Change what the subscriber chose; None leaves a choice as it is."""
    fresh: dict[str, Any] = {}
    if zone is not None:
        fresh["zone"] = zone
    if leads is not None:
        fresh["leads"] = values.text(tuple(leads))
    if issuers is not None:
        fresh["issuers"] = values.text(tuple(issuers))
    if fresh:
        tx.execute(change(subscribers).where(subscribers.c.id == subscriber_id).values(fresh))
    return get(tx, subscriber_id)


def erase(tx: Connection, subscriber_id: int) -> bool:
    """Delete a subscriber wholly, with every mail that was planned or sent; returns whether there was one."""
    tx.execute(delete(outbox).where(outbox.c.subscriber_id == subscriber_id))
    return tx.execute(delete(subscribers).where(subscribers.c.id == subscriber_id)).rowcount > 0


def _one(tx: Connection, condition: Any) -> Subscriber | None:
    row = tx.execute(select(subscribers).where(condition)).one_or_none()
    return None if row is None else _subscriber(row)


def _subscriber(row: Row[Any]) -> Subscriber:
    return Subscriber(
        id=row.id,
        email=row.email,
        zone=row.zone,
        leads=values.numbers(row.leads),
        issuers=values.texts(row.issuers),
        confirmed=row.confirmed,
        created=row.created,
        ended=row.ended,
    )
