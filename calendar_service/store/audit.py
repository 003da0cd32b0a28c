"""What people did, for ever: who, when, what, to which thing.

audit.add(tx, now, "person:anna", "publish", "event:7", "after a look at the wire")
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

from calendar_service.store import values
from calendar_service.store.tables import audit


@dataclass(frozen=True, slots=True)
class Entry:
    """One act; ``subject`` is like "event:7", ``at`` in UTC."""

    id: int
    at: datetime
    actor: str
    action: str
    subject: str
    detail: str


def add(tx: Connection, now: datetime, actor: str, action: str, subject: str = "", detail: str = "") -> None:
    """Record an act; ``action`` is one word, at most 40 characters."""
    row = {"at": now, "actor": values.clean(actor), "action": action, "subject": subject, "detail": detail}
    tx.execute(insert(audit).values(row | {"detail": values.clean(detail)}))


def recent(tx: Connection, limit: int = 100, subject: str | None = None) -> list[Entry]:
    """The newest entries first, of one subject or of all."""
    query = select(audit).order_by(audit.c.id.desc()).limit(limit)
    if subject is not None:
        query = query.where(audit.c.subject == subject)
    return [Entry(row.id, row.at, row.actor, row.action, row.subject, row.detail) for row in tx.execute(query)]
