"""What pages count and look up across subjects: how many in each state, companies by a word.

overview.events_by_state(tx)[EventState.REVIEW]  # 3
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, func, or_, select

from calendar_service.model import EventState, StoredIssuer
from calendar_service.store import issuers as issuer_rows
from calendar_service.store.tables import events, issuers, listings, subscribers


@dataclass(frozen=True, slots=True)
class Subscriptions:
    """How many addresses get mail, have not yet confirmed, and have ended."""

    active: int
    asked: int
    ended: int


def events_by_state(tx: Connection) -> dict[EventState, int]:
    """How many events are in each state; a state without events is 0."""
    found = dict.fromkeys(EventState, 0)
    for state, number in tx.execute(select(events.c.state, func.count()).group_by(events.c.state)):
        found[EventState(state)] = number
    return found


def subscriptions(tx: Connection) -> Subscriptions:
    """How many subscribers there are, by where they stand."""
    ended = subscribers.c.ended.is_not(None)
    confirmed = subscribers.c.confirmed.is_not(None)
    query = select(
        func.count().filter(confirmed & ~ended), func.count().filter(~confirmed & ~ended), func.count().filter(ended)
    )
    return Subscriptions(*tx.execute(query.select_from(subscribers)).one())


def events_by_issuer(tx: Connection) -> dict[int, int]:
    """How many public events each issuer has, by its number; one without any is left out."""
    query = select(events.c.issuer_id, func.count()).where(events.c.state == EventState.PUBLISHED)
    return {row[0]: row[1] for row in tx.execute(query.group_by(events.c.issuer_id))}


def public_issuers(tx: Connection, limit: int = 500) -> list[StoredIssuer]:
    """The issuers that ever had a public event, by name: those whose feed is worth a subscription."""
    public = select(events.c.issuer_id).where(events.c.ever_published.is_(True))
    return _issuers(tx, [issuers.c.id.in_(public)], limit)


def issuers_by_word(tx: Connection, words: str, limit: int = 20) -> list[StoredIssuer]:
    """The issuers whose name holds ``words`` or whose ticker is that, in any case; by name."""
    words = words.strip()
    if not words:
        return []
    ticker = select(listings.c.issuer_id).where(listings.c.ticker == words.upper())
    key = issuer_rows.name_key(words) or words.casefold()
    named = or_(
        issuers.c.name_key.contains(key, autoescape=True),
        func.lower(issuers.c.name).contains(words.lower(), autoescape=True),
        issuers.c.id.in_(ticker),
    )
    return _issuers(tx, [named, issuers.c.merged_into.is_(None)], limit)


def _issuers(tx: Connection, conditions: Iterable[object], limit: int) -> list[StoredIssuer]:
    query = select(issuers).where(*conditions)  # type: ignore[arg-type]
    rows = tx.execute(query.order_by(func.lower(issuers.c.name), issuers.c.id).limit(limit)).all()
    return issuer_rows.with_listings(tx, rows)
