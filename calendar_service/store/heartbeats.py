"""Signs of life of the parts that run by themselves.

heartbeats.beat(tx, "scheduler", now)
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select

from calendar_service.store.conflicts import insert_or_update
from calendar_service.store.tables import heartbeats


def beat(tx: Connection, name: str, now: datetime, detail: str = "") -> None:
    """Record that the part of that name is alive; ``detail`` says what it last did."""
    row = {"name": name, "at": now, "detail": detail}
    insert_or_update(tx, heartbeats, row, key=["name"])


def last(tx: Connection, name: str) -> tuple[datetime, str] | None:
    """When the part last gave a sign (UTC), and its detail; None where it never did."""
    query = select(heartbeats.c.at, heartbeats.c.detail).where(heartbeats.c.name == name)
    row = tx.execute(query).one_or_none()
    return None if row is None else (row.at, row.detail)
