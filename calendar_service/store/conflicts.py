"""The one statement that the two databases have under different names: INSERT … ON CONFLICT.

insert_new(tx, outbox, [{"key": "a", …}, {"key": "a", …}], key=["key"])  # 1: the second is there already
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import sqlite


def insert_new(tx: Connection, table: Table, rows: Sequence[Mapping[str, Any]], key: Sequence[str]) -> int:
    """Insert the rows whose ``key`` is not there yet; returns how many those were."""
    added = 0
    for start in range(0, len(rows), 500):  # both databases bound the values of one statement
        some = rows[start : start + 500]
        statement = _insert(tx, table).values(list(some)).on_conflict_do_nothing(index_elements=list(key))
        added += len(tx.execute(statement.returning(*(table.c[name] for name in key))).all())
    return added


def insert_or_update(tx: Connection, table: Table, row: Mapping[str, Any], key: Sequence[str]) -> None:
    """Insert the row, or change the one that has its ``key`` to it."""
    statement = _insert(tx, table).values(dict(row))
    fresh = {name: statement.excluded[name] for name in row if name not in key}
    tx.execute(statement.on_conflict_do_update(index_elements=list(key), set_=fresh))


def _insert(tx: Connection, table: Table) -> Any:
    if tx.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql  # loaded where it is used: it takes its time

        return postgresql.insert(table)
    return sqlite.insert(table)
