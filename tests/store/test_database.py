"""Opening a database, bringing it up, and what is said where that fails."""

from __future__ import annotations

import multiprocessing
import re
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from calendar_service.store import Store, StoreError, database, heartbeats, open_store
from calendar_service.store.tables import metadata

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'deep' / 'er' / 'calendar.db'}"
    url: str = request.getfixturevalue("empty_postgresql_url")
    return url


@pytest.fixture
def empty(empty_url: str) -> Iterator[Store]:
    with closing(open_store(empty_url)) as opened:
        yield opened


def one_line(error: pytest.ExceptionInfo[StoreError]) -> str:
    said = str(error.value)
    assert "\n" not in said
    assert "Traceback" not in said
    assert "sqlalche.me" not in said
    return said


def stamp(store: Store, revision: str) -> None:
    with store.transaction() as tx:
        tx.execute(text("UPDATE alembic_version SET version_num = :revision"), {"revision": revision})


# Migrations


def test_migrations_make_exactly_the_tables(empty: Store) -> None:
    empty.upgrade()
    with empty.reading() as tx:
        assert compare_metadata(MigrationContext.configure(tx), metadata) == []
    assert empty.check() == []


def test_migrations_can_be_taken_back(empty: Store) -> None:
    empty.upgrade()
    with empty.transaction() as tx:
        command.downgrade(database.alembic_config(tx), "base")
    assert empty.check() == [f"{empty.name} is from an older version, or empty; run: calendar-service db upgrade"]
    empty.upgrade()
    assert empty.check() == []


def test_an_upgrade_that_has_nothing_to_do_keeps_everything(empty: Store) -> None:
    empty.upgrade()
    with empty.transaction() as tx:
        heartbeats.beat(tx, "scheduler", NOW)
    empty.upgrade()
    with empty.reading() as tx:
        assert heartbeats.last(tx, "scheduler") == (NOW, "")


def test_many_upgrades_at_once_are_one(empty_url: str) -> None:
    # Processes of their own, as a server and a worker that start together on a fresh database.
    context = multiprocessing.get_context("spawn")
    with context.Pool(4) as pool:
        assert pool.map(_upgrade, [empty_url] * 4) == ["well"] * 4
    with closing(open_store(empty_url)) as store:
        assert store.check() == []


def _upgrade(url: str) -> str:
    with closing(open_store(url)) as store:
        store.upgrade()
        return "; ".join(store.check()) or "well"


def test_a_migration_that_fails_leaves_the_database_as_it_was(
    empty: Store, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    versions = tmp_path / "migrations" / "versions"
    versions.mkdir(parents=True)
    for name in ("env.py", "script.py.mako"):
        (versions.parent / name).write_bytes((database.MIGRATIONS / name).read_bytes())
    first = (database.MIGRATIONS / "versions" / "v0001_tables.py").read_text()
    (versions / "first.py").write_text(first)
    (versions / "second.py").write_text(
        'from alembic import op\nrevision, down_revision = "x2", "0001"\n\n\n'
        'def upgrade():\n    op.execute("DELETE FROM audit")\n    op.drop_table("audit")\n    raise RuntimeError("stop")\n'
    )
    empty.upgrade()
    monkeypatch.setattr(database, "MIGRATIONS", versions.parent)
    with pytest.raises(RuntimeError, match="stop"):
        empty.upgrade()
    monkeypatch.undo()
    assert empty.check() == []
    with empty.reading() as tx:
        assert compare_metadata(MigrationContext.configure(tx), metadata) == []


def test_a_new_migration_is_drafted_from_the_template(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    place = tmp_path / "migrations"
    (place / "versions").mkdir(parents=True)
    for name in ("env.py", "script.py.mako", "versions/v0001_tables.py"):
        (place / name).write_bytes((database.MIGRATIONS / name).read_bytes())
    monkeypatch.setattr(database, "MIGRATIONS", place)
    with sqlite_store.transaction() as tx:
        tx.execute(text("DROP TABLE heartbeats"))
        command.revision(database.alembic_config(tx), "Heartbeats again", autogenerate=True, rev_id="0002")
    draft = (place / "versions" / "v0002_heartbeats_again.py").read_text()
    compile(draft, "draft", "exec")
    assert '"""Heartbeats again."""' in draft
    assert "sa.Column('at', sa.DateTime(timezone=True), nullable=False)" in draft
    sqlite_store.upgrade()
    assert sqlite_store.check() == []


# Troubles, each in one line


def test_a_database_from_a_newer_version_is_refused(store: Store) -> None:
    stamp(store, "9999")
    for act in (store.upgrade, store.check):
        with pytest.raises(StoreError) as error:
            act()
        assert one_line(error).endswith(
            "is from a newer version of the service; run that version, or put a backup back"
        )
    with store.reading() as tx:
        assert tx.scalar(text("SELECT version_num FROM alembic_version")) == "9999"


def test_a_database_without_tables_says_how_to_make_them(empty: Store) -> None:
    with pytest.raises(StoreError) as error, empty.transaction() as tx:
        heartbeats.beat(tx, "scheduler", NOW)
    assert one_line(error).endswith("has not all of its tables; run: calendar-service db upgrade")


def test_a_folder_in_the_files_place_is_refused(tmp_path: Path) -> None:
    with closing(open_store(f"sqlite:///{tmp_path}")) as store, pytest.raises(StoreError) as error:
        store.upgrade()
    assert one_line(error) == (
        f"database {tmp_path} cannot be opened; it must be a file that this user may read and write"
    )


def test_a_file_in_the_folders_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("in the way")
    with pytest.raises(StoreError) as error:
        open_store(f"sqlite:///{tmp_path / 'var' / 'calendar.db'}")
    assert one_line(error).startswith(f"{tmp_path / 'var'} cannot be made for the database: ")


def test_a_file_that_may_only_be_read_is_refused_for_writing(sqlite_url: str) -> None:
    place = sqlite_url.removeprefix("sqlite:///")
    with closing(open_store(f"sqlite:///file:{place}?mode=ro&uri=true")) as store:
        with pytest.raises(StoreError) as error, store.transaction() as tx:
            heartbeats.beat(tx, "scheduler", NOW)
        assert one_line(error).endswith("is not writable; give this user the right to write the file and its folder")
        with store.reading() as tx:
            assert heartbeats.last(tx, "scheduler") is None


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    place = tmp_path / "calendar.db"
    place.write_text("Dear diary, " * 500)
    with closing(open_store(f"sqlite:///{place}")) as store, pytest.raises(StoreError) as error:
        store.check()
    assert one_line(error) == f"database {place} is no SQLite database; put its backup back, or name another file"
    assert place.read_text().startswith("Dear diary")


def test_a_database_that_another_program_holds_says_so(sqlite_url: str) -> None:
    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))) as other:
        other.execute("BEGIN IMMEDIATE")
        with closing(open_store(sqlite_url, busy_seconds=0.05)) as store:
            with pytest.raises(StoreError) as error, store.transaction() as tx:
                heartbeats.beat(tx, "scheduler", NOW)
            assert one_line(error).endswith("is locked by another program; end that program, or try again")
            with store.reading() as tx:  # a reader need not wait
                assert heartbeats.last(tx, "scheduler") is None


def test_a_new_file_that_another_program_is_just_opening_is_waited_for(tmp_path: Path) -> None:
    place = tmp_path / "calendar.db"
    with closing(sqlite3.connect(place, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("CREATE TABLE mine (line TEXT)")
        with closing(open_store(f"sqlite:///{place}", busy_seconds=0.1)) as store:
            with pytest.raises(StoreError) as error:
                store.check()
            assert one_line(error).endswith("is locked by another program; end that program, or try again")
        threading.Timer(0.2, other.execute, ["COMMIT"]).start()
        with closing(open_store(f"sqlite:///{place}")) as store:
            store.upgrade()
            assert store.check() == []


@pytest.mark.postgresql
def test_a_table_that_another_program_holds_says_so(postgresql_url: str) -> None:
    with closing(open_store(postgresql_url, busy_seconds=0.05)) as store, store.transaction() as other:
        other.execute(text("LOCK TABLE heartbeats"))
        with pytest.raises(StoreError) as error, store.transaction() as tx:
            heartbeats.beat(tx, "scheduler", NOW)
    assert one_line(error).endswith("is locked by another program; end that program, or try again")


def test_a_damaged_file_is_reported(sqlite_url: str) -> None:
    place = Path(sqlite_url.removeprefix("sqlite:///"))
    raw = bytearray(place.read_bytes())
    raw[4096 * 3 : 4096 * 6] = b"\xff" * (4096 * 3)
    place.write_bytes(raw)
    with closing(open_store(sqlite_url)) as store:
        try:
            said = " ".join(store.check())
        except StoreError as error:
            said = str(error)
    assert "damaged" in said
    assert "put its backup back" in said


def test_a_row_that_refers_to_none_is_reported(sqlite_url: str) -> None:
    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))) as other, other:
        other.execute("INSERT INTO listings (issuer_id, ticker, exchange) VALUES (77, 'ACME', 'NYSE')")
    with closing(open_store(sqlite_url)) as store:
        assert store.check() == [f"{store.name}: row 1 of listings refers to no row of issuers"]


def test_a_server_that_is_not_there_says_so(tmp_path: Path) -> None:
    store = open_store(f"postgresql+psycopg://ada:geheim@/calendar?host={tmp_path}")
    with closing(store), pytest.raises(StoreError) as error, store.transaction():
        pass
    said = one_line(error)
    assert "cannot be reached" in said
    assert said.endswith("see that the server runs and that the address is right")
    assert "geheim" not in said


@pytest.mark.postgresql
def test_a_database_that_is_not_there_says_so(postgresql_url: str) -> None:
    store = open_store(re.sub(r"/calendar_\d+", "/nowhere", postgresql_url))
    with closing(store), pytest.raises(StoreError) as error, store.reading():
        pass
    assert 'database "nowhere" does not exist' in one_line(error)


@pytest.mark.postgresql
def test_a_server_that_only_reads_is_refused_for_writing(postgresql_url: str) -> None:
    store = open_store(f"{postgresql_url}&options=-c default_transaction_read_only=on")
    with closing(store), pytest.raises(StoreError) as error, store.transaction() as tx:
        heartbeats.beat(tx, "scheduler", NOW)
    assert "is read-only" in one_line(error)


def test_a_store_with_every_connection_in_use_says_so(store_url: str) -> None:
    with closing(open_store(store_url, busy_seconds=0.05)) as store, ExitStack() as held:
        for _ in range(15):
            held.enter_context(store.reading())
        with pytest.raises(StoreError) as error:
            held.enter_context(store.reading())
        assert one_line(error) == f"{store.name} is too busy: every connection is in use; try again"


@pytest.mark.postgresql
def test_a_connection_that_was_cut_is_made_anew(postgresql_url: str) -> None:
    with closing(open_store(postgresql_url)) as store, closing(open_store(postgresql_url)) as other:
        with store.reading() as tx:
            mine = tx.scalar(text("SELECT pg_backend_pid()"))
        with other.transaction() as tx:
            tx.execute(text("SELECT pg_terminate_backend(:pid, 5000)"), {"pid": mine})
        with store.reading() as tx:
            assert tx.scalar(text("SELECT pg_backend_pid()")) != mine


@pytest.mark.parametrize(
    "url", ["", "calendar.db", "mysql://localhost/calendar", "sqlite://", "sqlite:///:memory:", "http://[::1"]
)
def test_an_address_of_no_database_is_refused(url: str) -> None:
    with pytest.raises(StoreError) as error:
        open_store(url)
    assert "must be sqlite:///PATH or postgresql+psycopg://USER@HOST/NAME" in one_line(error)


# Transactions


def test_a_transaction_that_fails_leaves_nothing(store: Store) -> None:
    def fail_late() -> None:
        with store.transaction() as tx:
            heartbeats.beat(tx, "scheduler", NOW)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_late()
    with store.reading() as tx:
        assert heartbeats.last(tx, "scheduler") is None


def test_an_error_of_the_program_stays_what_it_is(store: Store) -> None:
    with pytest.raises(IntegrityError), store.transaction() as tx:
        tx.execute(text("INSERT INTO heartbeats (name, at, detail) VALUES (NULL, NULL, NULL)"))


def test_a_foreign_key_must_point_somewhere(store: Store) -> None:
    with pytest.raises(IntegrityError), store.transaction() as tx:
        tx.execute(text("INSERT INTO listings (issuer_id, ticker, exchange) VALUES (77, 'ACME', 'NYSE')"))


def test_a_reading_cannot_write(store: Store) -> None:
    with pytest.raises(StoreError), store.reading() as tx:
        heartbeats.beat(tx, "scheduler", NOW)
    with store.transaction() as tx:  # the same connection, from the pool
        heartbeats.beat(tx, "scheduler", NOW)


def test_a_reading_sees_one_state_throughout(store: Store) -> None:
    with store.reading() as early:
        assert heartbeats.last(early, "scheduler") is None
        with store.transaction() as tx:
            heartbeats.beat(tx, "scheduler", NOW)
        assert heartbeats.last(early, "scheduler") is None
    with store.reading() as later:
        assert heartbeats.last(later, "scheduler") == (NOW, "")


def test_what_a_writer_has_read_still_holds_when_it_writes(store: Store) -> None:
    # Each counts one up; a lost update would leave fewer than all of them.
    with store.transaction() as tx:
        heartbeats.beat(tx, "counter", NOW, "0")

    def count_up() -> None:
        for _ in range(10):
            with store.transaction() as tx:
                if store.dialect == "postgresql":
                    tx.execute(text("SELECT at FROM heartbeats WHERE name = 'counter' FOR UPDATE"))
                found = heartbeats.last(tx, "counter")
                assert found is not None
                heartbeats.beat(tx, "counter", NOW, str(int(found[1]) + 1))

    threads = [threading.Thread(target=count_up) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.reading() as tx:
        assert heartbeats.last(tx, "counter") == (NOW, "40")


def test_sqlite_is_set_up_for_many_readers_and_a_hard_end(sqlite_store: Store) -> None:
    with sqlite_store.reading() as tx:
        found = {
            name: tx.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
        }
    assert found == {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 1, "busy_timeout": 15000}
