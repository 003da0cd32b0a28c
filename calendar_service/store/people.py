"""The people who may log in. Passwords come here hashed, never plain.

anna = people.add(tx, "anna", argon2_hash, now)
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from calendar_service.store.tables import people


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a login; a session holds ``session_key``, so a new key ends the person's sessions."""

    id: int
    name: str
    password_hash: str
    role: str
    created: datetime
    last_login: datetime | None
    session_key: str


def add(tx: Connection, name: str, password_hash: str, now: datetime, role: str = "admin") -> Person:
    """Add a person; raises ValueError for a name that is empty, longer than 80 characters or taken."""
    name = name.strip()
    if not 0 < len(name) <= 80:
        raise ValueError("a name has 1 to 80 characters")
    if by_name(tx, name) is not None:
        raise ValueError(f"{name} is there already; choose another name")
    key = secrets.token_urlsafe(24)
    row = {
        "name": name,
        "password_hash": password_hash,
        "role": role,
        "created": now,
        "session_key": key,
    }
    person_id = tx.execute(insert(people).values(row).returning(people.c.id)).scalar_one()
    return Person(person_id, name, password_hash, role, now, None, key)


def get(tx: Connection, person_id: int) -> Person | None:
    """The person of that number."""
    return _one(tx, people.c.id == person_id)


def by_name(tx: Connection, name: str) -> Person | None:
    """The person of that name, as it is written."""
    return _one(tx, people.c.name == name.strip())


def all(tx: Connection) -> list[Person]:
    """Everybody, oldest first."""
    return [Person(**row._mapping) for row in tx.execute(select(people).order_by(people.c.id))]


def count(tx: Connection) -> int:
    """How many people may log in."""
    return tx.scalar(select(func.count()).select_from(people)) or 0


def logged_in(tx: Connection, person_id: int, now: datetime) -> None:
    """Record a login."""
    tx.execute(update(people).where(people.c.id == person_id).values(last_login=now))


def set_password(tx: Connection, person_id: int, password_hash: str) -> None:
    """Give a person a new password; every session of the person ends."""
    fresh = {"password_hash": password_hash, "session_key": secrets.token_urlsafe(24)}
    tx.execute(update(people).where(people.c.id == person_id).values(fresh))


def _one(tx: Connection, condition: Any) -> Person | None:
    row = tx.execute(select(people).where(condition)).one_or_none()
    return None if row is None else Person(**row._mapping)
