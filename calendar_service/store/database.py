"""One database, SQLite or PostgreSQL: opening it, its transactions, its migrations, and its troubles in words.

    store = open_store("sqlite:///var/calendar.db")  # creates the folder; the file comes with the first use
    store.upgrade()
    with store.transaction() as tx:
        heartbeats.beat(tx, "scheduler", now)

Whatever a person can mend (a file that cannot be written, a server that is not there, a database from a
newer version) is raised as :class:`StoreError`, one line that says what to do.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, create_engine, event, func, select
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, TimeoutError
from sqlalchemy.pool import ConnectionPoolEntry

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"

_UPGRADE_LOCK = 6_204_118_905  # of PostgreSQL's advisory locks: one upgrade at a time

# What the drivers say, and what that means for the person who runs the service. SQLite has words only …
_SQLITE: tuple[tuple[str, str], ...] = (
    ("database is locked", "is locked by another program; end that program, or try again"),
    ("database table is locked", "is locked by another program; end that program, or try again"),
    ("readonly database", "is not writable; give this user the right to write the file and its folder"),
    ("unable to open database file", "cannot be opened; it must be a file that this user may read and write"),
    ("file is not a database", "is no SQLite database; put its backup back, or name another file"),
    ("malformed", "is damaged; put its backup back"),
    ("disk is full", "cannot grow, the disk is full; make room"),
    ("disk I/O error", "cannot be read or written (disk error); look at the disk and the file's rights"),
    ("no such table", "has not all of its tables; run: calendar-service db upgrade"),
    ("no such column", "has not all of its columns; run: calendar-service db upgrade"),
)
# … PostgreSQL has codes (its appendix A).
_POSTGRESQL: tuple[tuple[str, str], ...] = (
    ("25006", "is read-only; connect to the primary server, as a user who may write"),
    ("42501", "may not be changed by this user; grant the rights, or connect as the owner"),
    ("42P01", "has not all of its tables; run: calendar-service db upgrade"),
    ("42703", "has not all of its columns; run: calendar-service db upgrade"),
    ("40", "was changed by somebody else at the same moment; try again"),
    ("53100", "cannot grow, the disk is full; make room"),
    ("53", "is out of resources; look at the server's log"),
    ("57", "is shutting down or starting; try again"),
)


class StoreError(Exception):
    """A trouble with the database that a person can mend; the message is one line: what, where, what to do."""


class _NewerError(Exception):
    """The database carries a revision that these migrations do not know."""


@dataclass(frozen=True, slots=True)
class Store:
    """A database that is open; made by :func:`open_store`, shared by threads, not by processes."""

    engine: Engine

    @property
    def dialect(self) -> str:
        """ "sqlite" or "postgresql"."""
        return self.engine.dialect.name

    @property
    def name(self) -> str:
        """How messages call the database: its file, or its address without the password."""
        return _name(self.engine.url)

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """A transaction that may write: committed at the end, rolled back where the block raises.

        On SQLite it begins IMMEDIATE: the only writer from its first statement on, so that what was
        read in it still holds when it writes. Raises StoreError.
        """
        with self._speaking(), self.engine.connect() as tx:
            tx = tx.execution_options(writing=True)
            with tx.begin():
                yield tx

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only reads, and sees one state of the database throughout. Raises StoreError."""
        with self._speaking(), self.engine.connect() as tx:
            if self.dialect == "postgresql":
                tx = tx.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            with tx.begin():
                yield tx

    def upgrade(self) -> None:
        """Bring the tables to this version's (nothing to do: nothing is done); any number of processes may.

        Raises StoreError, also where the database is from a newer version.
        """
        from alembic import command

        with self._speaking(), self.transaction() as tx:
            if self.dialect == "postgresql":
                tx.execute(select(func.pg_advisory_xact_lock(_UPGRADE_LOCK)))
            if self._behind(tx):
                command.upgrade(alembic_config(tx), "head")

    def check(self) -> list[str]:
        """What is wrong with the database, in words; empty where all is well.

        Raises StoreError where it cannot be read at all or is from a newer version.
        """
        problems = []
        with self._speaking(), self.reading() as tx:
            if self._behind(tx):
                return [f"{self.name} is from an older version, or empty; run: calendar-service db upgrade"]
            if self.dialect == "sqlite":
                found = [str(row[0]) for row in tx.exec_driver_sql("PRAGMA quick_check(5)")]
                problems += [f"{self.name} is damaged: {line}; put its backup back" for line in found if line != "ok"]
                broken = tx.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(5)
                problems += [f"{self.name}: row {row[1]} of {row[0]} refers to no row of {row[2]}" for row in broken]
        return problems

    def close(self) -> None:
        """Close every connection; the store may not be used afterwards."""
        self.engine.dispose()

    def _behind(self, tx: Connection) -> bool:
        """Whether migrations are to be run; raises _NewerError for a revision that is not ours."""
        from alembic.migration import MigrationContext
        from alembic.script import ScriptDirectory

        scripts = ScriptDirectory.from_config(alembic_config(tx))
        known = {script.revision for script in scripts.walk_revisions()}
        current = set(MigrationContext.configure(tx).get_current_heads())
        if not current <= known:
            raise _NewerError
        return current != set(scripts.get_heads())

    @contextmanager
    def _speaking(self) -> Iterator[None]:
        """Turn what drivers raise into StoreError, where it is something that a person can mend."""
        try:
            yield
        except TimeoutError as error:
            raise StoreError(f"{self.name} is too busy: every connection is in use; try again") from error
        except DBAPIError as error:
            words = _words(error, self.dialect)
            if words is None:
                raise
            raise StoreError(f"{self.name} {words}") from error
        except _NewerError as error:
            raise StoreError(
                f"{self.name} is from a newer version of the service; run that version, or put a backup back"
            ) from error


def open_store(url: str, *, busy_seconds: float = 15.0) -> Store:
    """Open the database at an SQLAlchemy address: ``sqlite:///PATH`` or ``postgresql+psycopg://USER@HOST/NAME``.

    Nothing is asked of the database yet; of SQLite's file the folder is made. ``busy_seconds`` is how long a
    transaction waits for another's lock, or for a connection. Raises StoreError.
    """
    try:
        address = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise StoreError(f"database.url {_ALLOWED}") from error
    if address.drivername in ("postgresql", "postgresql+psycopg"):
        return Store(_postgresql(address.set(drivername="postgresql+psycopg"), busy_seconds))
    if address.get_backend_name() != "sqlite" or address.database in (None, "", ":memory:"):
        raise StoreError(f"{_name(address)}: database.url {_ALLOWED}")
    if not str(address.database).startswith("file:"):
        folder = Path(str(address.database)).parent
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(f"{folder} cannot be made for the database: {error.strerror}; name another") from error
    return Store(_sqlite(address, busy_seconds))


_ALLOWED = "must be sqlite:///PATH or postgresql+psycopg://USER@HOST/NAME"


def alembic_config(tx: Connection) -> Config:
    """The migrations of this package, to be run in the transaction ``tx``."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("file_template", "v%%(rev)s_%%(slug)s")  # a module's name begins with a letter
    config.attributes["connection"] = tx
    return config


def _sqlite(address: URL, busy_seconds: float) -> Engine:
    engine = create_engine(address, connect_args={"timeout": busy_seconds}, pool_timeout=busy_seconds)

    # SQLAlchemy's documented way of real transactions with sqlite3: its own BEGIN is switched off, ours is sent.
    @event.listens_for(engine, "connect")
    def _connected(connection: Any, entry: ConnectionPoolEntry) -> None:
        connection.isolation_level = None
        for pragma in ("foreign_keys=ON", "synchronous=NORMAL"):
            connection.execute(f"PRAGMA {pragma}")
        _keep_a_log(connection, busy_seconds)

    @event.listens_for(engine, "begin")
    def _begun(tx: Connection) -> None:
        writing = tx.get_execution_options().get("writing", False)
        tx.exec_driver_sql(f"PRAGMA query_only={'OFF' if writing else 'ON'}")
        tx.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def _keep_a_log(connection: sqlite3.Connection, busy_seconds: float) -> None:
    """Set the file to write-ahead logging, once for ever; of many who open a new file at once each finds it set.

    SQLite does not wait for the others' locks here as it does elsewhere, so that is done by trying again.
    """
    pause = 0.02
    for left in range(round(busy_seconds / pause), -1, -1):
        try:
            if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
                connection.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or not left:
                raise
            time.sleep(pause)


def _postgresql(address: URL, busy_seconds: float) -> Engine:
    # What the address itself asks for comes later, and so has the last word.
    settings = f"-c lock_timeout={round(busy_seconds * 1000)} -c timezone=UTC {address.query.get('options', '')}"
    usual = {"connect_timeout": "10", "application_name": "calendar-service"}
    options = {name: value for name, value in usual.items() if name not in address.query} | {"options": settings}
    return create_engine(address, connect_args=options, pool_pre_ping=True, pool_timeout=busy_seconds)


def _name(url: URL) -> str:
    if url.get_backend_name() == "sqlite":
        return f"database {url.database}"
    return f"database {url.render_as_string(hide_password=True)}"


def _words(error: DBAPIError, dialect: str) -> str | None:
    said = " ".join(str(error.orig).split())
    if dialect == "sqlite":
        return next((words for sign, words in _SQLITE if sign in said), None)
    code = getattr(error.orig, "sqlstate", None)
    if code is not None:
        if code == "55P03":
            return "is locked by another program; end that program, or try again"
        return next((words for sign, words in _POSTGRESQL if code.startswith(sign)), None)
    if type(error.orig).__name__ in ("OperationalError", "ConnectionTimeout"):
        return f"cannot be reached ({said[:200]}); see that the server runs and that the address is right"
    return None
