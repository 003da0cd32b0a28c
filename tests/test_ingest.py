"""From bytes to events: nothing is lost, nothing is taken twice, and one bad document stops nobody."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from calendar_service import ingest, parsing
from calendar_service.config import Intake, Settings
from calendar_service.model import (
    Announcement,
    Document,
    Event,
    EventKind,
    EventState,
    Issuer,
    Listing,
    When,
)
from calendar_service.store import Store, StoreError, documents, issuers, open_store, values
from calendar_service.store import events as rows

SETTINGS = Settings()
NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ACME = Issuer("Acme Widgets, Inc.", (Listing("ACME", "NYSE"),))
WEBCAST = Event(EventKind.WEBCAST, "Acme webcast", start=When(date(2026, 5, 5), time(10), "America/New_York"))


def wire(*told: Event, number: int = 0, issuer: Issuer | None = ACME) -> bytes:
    """A document that the stand-in parser reads exactly: what it says is written in it."""
    return f"{values.text(Announcement(issuer, date(2026, 4, 1), events=told))}\n{number}".encode()


def stand_in(document: Document) -> Announcement:
    """What :func:`wire` wrote; a text that says "break" breaks it."""
    if "break" in document.text:
        raise ZeroDivisionError("a fault\nof the parser")
    return values.announcement(document.text.partition("\n")[0])


@pytest.fixture
def _stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "parse", stand_in)


def take(
    store: Store, raw: bytes, name: str = "acme.txt", now: datetime = NOW, config: Settings = SETTINGS
) -> ingest.Result:
    return ingest.ingest_bytes(store, config, raw, name=name, source="upload", now=now)


def state_of(store: Store, document_id: int) -> tuple[str, str]:
    with store.reading() as tx:
        stored = documents.get(tx, document_id)
        assert stored is not None
        return stored.state, stored.error


def everything(store: Store) -> list[str]:
    with store.reading() as tx:
        return [event.event.title for event in rows.listing(tx, states=list(EventState))]


# One document


@pytest.mark.usefixtures("_stand_in")
def test_a_document_becomes_events(store: Store) -> None:
    raw = wire(WEBCAST)
    result = take(store, raw)
    assert (result.what, result.name, result.error) == ("new", "acme.txt", "")
    assert [(outcome.what, outcome.event.event) for outcome in result.outcomes] == [("new", WEBCAST)]
    assert result.announcement == stand_in(Document(raw.decode()))
    with store.reading() as tx:
        (kept,) = documents.recent(tx)
        assert kept == result.document
        assert (kept.state, kept.document.source, kept.document.received) == ("done", "upload", NOW)
        assert kept.issuer_id == result.outcomes[0].event.issuer.id
        assert kept.announcement == result.announcement
        assert documents.original(tx, kept.id) == raw
        assert rows.of_document(tx, kept.id) == [result.outcomes[0].event]


@pytest.mark.usefixtures("_stand_in")
def test_the_same_bytes_again_are_known_and_recorded_as_seen(store: Store) -> None:
    first = take(store, wire(WEBCAST))
    with store.reading() as tx:
        version = rows.feed_version(tx)
    again = ingest.ingest_bytes(
        store,
        SETTINGS,
        wire(WEBCAST),
        name="copy.txt",
        source="url:https://wire.example/1",
        now=NOW + timedelta(days=1),
    )
    assert (again.what, again.document, again.announcement) == ("known", first.document, first.announcement)
    assert [(o.what, o.event, o.reason) for o in again.outcomes] == [
        ("known", first.outcomes[0].event, "this document was read before")
    ]
    with store.reading() as tx:
        assert documents.count(tx) == 1
        assert documents.sightings_of(tx, 1) == [
            documents.Sighting("url:https://wire.example/1", "copy.txt", NOW + timedelta(days=1))
        ]
        assert rows.feed_version(tx) == version


@pytest.mark.usefixtures("_stand_in")
def test_another_wires_copy_is_a_document_more_and_no_event_more(store: Store) -> None:
    take(store, wire(WEBCAST))
    copy = take(store, wire(WEBCAST, number=1))
    assert (copy.what, [outcome.what for outcome in copy.outcomes]) == ("new", ["known"])
    assert everything(store) == ["Acme webcast"]


@pytest.mark.usefixtures("_stand_in")
def test_a_document_that_announces_nothing_is_done_and_makes_no_issuer_known(store: Store) -> None:
    result = take(store, wire())
    assert (result.what, result.outcomes) == ("new", ())
    assert result.document is not None
    assert (result.document.state, result.document.issuer_id) == ("done", None)
    with store.reading() as tx:
        assert issuers.all(tx) == []
    take(store, wire(WEBCAST))
    later = take(store, wire(number=2))
    assert later.document is not None
    assert later.document.issuer_id == 1  # by now it is known


@pytest.mark.usefixtures("_stand_in")
def test_an_event_without_an_issuer_waits_for_review(store: Store) -> None:
    result = take(store, wire(WEBCAST, issuer=None))
    assert [outcome.what for outcome in result.outcomes] == ["review"]
    assert result.outcomes[0].event.issuer.slug == "unknown-issuer"


def test_a_text_with_what_no_database_takes_is_kept(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []

    def parse(document: Document) -> Announcement:
        heard.append(document.text)
        return Announcement()

    monkeypatch.setattr(parsing, "parse", parse)
    monkeypatch.setattr(
        ingest.sources, "read_bytes", lambda raw, **_: Document("a\0b\ud800c", warnings=("odd \udfff",))
    )
    result = take(store, b"whatever")
    assert heard == ["a\ufffdb\ufffdc"]  # as long as before, so that spans count
    assert result.document is not None
    assert result.document.document.text == "a\ufffdb\ufffdc"
    assert result.document.document.warnings == ("odd \ufffd",)


# What cannot be read


@pytest.mark.parametrize(
    ("raw", "error"),
    [(b"", "acme.txt: is empty"), (b" \n\t", "acme.txt: is empty"), (bytes(range(256)) * 20, "acme.txt: ")],
)
def test_a_document_that_cannot_be_read_is_kept_with_the_reason(store: Store, raw: bytes, error: str) -> None:
    result = take(store, raw)
    assert result.what == "failed"
    assert result.error.startswith(error)
    assert "\n" not in result.error
    assert result.document is not None
    assert state_of(store, result.document.id) == ("failed", result.error)
    with store.reading() as tx:
        assert documents.original(tx, result.document.id) == raw


@pytest.mark.usefixtures("_stand_in")
def test_a_document_that_is_too_large_is_refused_and_not_kept(store: Store) -> None:
    small = Settings(intake=Intake(max_bytes=100))
    result = take(store, b"x" * 101, config=small)
    assert (result.what, result.document) == ("failed", None)
    assert result.error == "acme.txt: 101 bytes are more than intake.max_bytes allows (100)"
    with store.reading() as tx:
        assert documents.count(tx) == 0


@pytest.mark.usefixtures("_stand_in")
def test_a_fault_of_the_parser_is_the_documents_and_is_said_in_one_line(store: Store) -> None:
    result = take(store, b"break it")
    assert result.error == (
        "acme.txt: the parser failed on its text (ZeroDivisionError: a fault of the parser); "
        "it is kept, please report it"
    )
    assert result.document is not None
    assert state_of(store, result.document.id) == ("failed", result.error)
    assert result.document.document.text == "break it"  # what was read of it can be looked at


def test_a_fault_of_what_reads_the_bytes_is_the_documents_too(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ingest.sources, "read_bytes", lambda raw, **_: 1 / 0)
    result = take(store, b"whatever", name="")
    assert result.error == (
        "the document: its bytes could not be read (ZeroDivisionError: division by zero); it is kept, please report it"
    )
    assert state_of(store, 1)[0] == "failed"


@pytest.mark.usefixtures("_stand_in")
def test_an_error_of_any_length_is_one_line(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(document: Document) -> Announcement:
        raise ValueError("x\n" * 5000)

    monkeypatch.setattr(parsing, "parse", fail)
    error = take(store, b"whatever").error
    assert len(error) == 500
    assert "\n" not in error


@pytest.mark.usefixtures("_stand_in")
def test_a_fault_while_events_are_taken_leaves_none_of_them(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("late")

    monkeypatch.setattr(documents, "finish", fail)
    result = take(store, wire(WEBCAST))
    assert result.what == "failed"
    assert "what it says could not be taken (ZeroDivisionError: late)" in result.error
    assert everything(store) == []
    assert result.document is not None
    assert state_of(store, result.document.id)[0] == "failed"


@pytest.mark.usefixtures("_stand_in")
def test_what_failed_is_tried_again_when_it_comes_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = wire(WEBCAST)
    with monkeypatch.context() as broken:
        broken.setattr(parsing, "parse", lambda document: 1 / 0)
        assert take(store, raw).what == "failed"
    again = take(store, raw)
    assert (again.what, [outcome.what for outcome in again.outcomes]) == ("new", ["new"])
    assert again.document is not None
    assert state_of(store, again.document.id) == ("done", "")


@pytest.mark.usefixtures("_stand_in")
def test_a_database_that_fails_leaves_the_document_to_be_done_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise StoreError("the database is locked")

    with monkeypatch.context() as broken:
        broken.setattr(documents, "finish", fail)
        with pytest.raises(StoreError):
            take(store, wire(WEBCAST))
    assert state_of(store, 1) == ("pending", "")
    assert everything(store) == []
    assert take(store, wire(WEBCAST)).what == "new"  # the same bytes again do it, and so does resume


@pytest.mark.usefixtures("_stand_in")
def test_the_same_bytes_from_many_at_once_are_taken_once(store: Store) -> None:
    barrier = threading.Barrier(4)
    found: list[str] = []

    def send() -> None:
        barrier.wait(10)
        found.append(take(store, wire(WEBCAST)).what)

    threads = [threading.Thread(target=send) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == ["known", "known", "known", "new"]
    assert everything(store) == ["Acme webcast"]
    with store.reading() as tx:
        (kept,) = documents.recent(tx)
        assert len(documents.sightings_of(tx, kept.id)) == 3


# Killed


KILLED = """
import os, signal, sys
from datetime import UTC, datetime
from calendar_service import events, ingest, parsing
from calendar_service.config import Settings
from calendar_service.store import documents, open_store

def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

url, moment = sys.argv[1:]
store = open_store(url)
if moment == "reading":
    ingest.sources.read_bytes = die
elif moment == "parsing":
    parsing.parse = die
elif moment == "taking":
    documents.finish = die
ingest.ingest_bytes(
    store, Settings(), sys.stdin.buffer.read(), name="acme.txt", source="upload", now=datetime(2026, 3, 2, tzinfo=UTC)
)
"""
ANNOUNCEMENT = b"""SPRINGFIELD, April 1, 2026 -- Acme Widgets, Inc. (NYSE: ACME) will host a conference call on Tuesday,
May 5, 2026, at 10:00 a.m. Eastern Time to discuss its results for the first quarter of 2026. To take part, dial
+1 202-555-0101 and give the passcode 555123.
"""


@pytest.mark.parametrize("moment", ["reading", "parsing", "taking"])
def test_a_kill_leaves_a_document_done_or_to_be_done_again(store_url: str, moment: str) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, store_url, moment], input=ANNOUNCEMENT, check=False, timeout=60
    )
    assert killed.returncode == -signal.SIGKILL
    with closing(open_store(store_url)) as store:
        assert store.check() == []
        assert state_of(store, 1) == ("pending", "")
        assert everything(store) == []
        (result,) = ingest.resume(store, SETTINGS, NOW + timedelta(days=1))
        assert (result.what, result.error, len(result.outcomes)) == ("new", "", 1)
        assert state_of(store, 1) == ("done", "")
        assert result.document is not None
        assert (result.document.document.source, result.document.document.name) == ("upload", "acme.txt")
        assert ingest.resume(store, SETTINGS, NOW) == []
        assert take(store, ANNOUNCEMENT).what == "known"


@pytest.mark.usefixtures("_stand_in")
def test_what_somebody_else_does_meanwhile_is_left_to_them(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    first = take(store, wire(WEBCAST))
    assert first.document is not None
    # It was pending when it was listed, and is done by now.
    monkeypatch.setattr(documents, "pending", lambda tx: [first.document.id])
    assert ingest.resume(store, SETTINGS, NOW) == []


def test_a_document_that_ends_its_process_does_not_end_the_service(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    with sqlite_store.transaction() as tx:
        documents.add(tx, b"deadly", "0" * 64, Document("", "deadly.txt"), NOW)
    monkeypatch.setattr(ingest, "_read", _die)
    (result,) = ingest.resume(sqlite_store, SETTINGS, NOW)
    assert (result.what, result.error) == (
        "failed",
        "deadly.txt: reading it ended the process that read it; it is kept",
    )
    assert state_of(sqlite_store, 1)[0] == "failed"


def _die(kept: ingest._Received, limits: Intake) -> ingest._Reading:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError("alive")


# Many files


def _deadly(kept: ingest._Received, limits: Intake) -> ingest._Reading:
    """In a reading process: ends it over a document that says so."""
    if b"deadly" in kept.raw:
        os.kill(os.getpid(), signal.SIGKILL)
    document = Document(kept.raw.decode())
    return ingest._Reading(document, stand_in(document))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "wires"
    place.mkdir()
    for number in range(30):
        told = replace(
            WEBCAST, title=f"Acme webcast {number}", start=When(date(2026, 5, 1) + timedelta(days=number * 7))
        )
        (place / f"{number:02}.txt").write_bytes(wire(told, number=number))
    return place


@pytest.mark.usefixtures("_stand_in")
def test_a_few_files_are_read_here_in_order(store: Store, folder: Path) -> None:
    seen: list[ingest.Result] = []
    paths = sorted(folder.iterdir())[:5]
    results = list(ingest.ingest_files(store, SETTINGS, paths, now=NOW, progress=seen.append))
    assert [result.name for result in results] == [path.name for path in paths]
    assert seen == results
    assert results[0].document is not None
    assert results[0].document.document.source == f"folder:{folder}"


def test_many_files_are_read_by_processes_in_order(
    sqlite_store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ingest, "_read", _deadly)
    two = Settings(intake=Intake(jobs=2))
    results = list(ingest.ingest_files(sqlite_store, two, [folder], now=NOW))
    assert [result.name for result in results] == [f"{number:02}.txt" for number in range(30)]
    assert {result.what for result in results} == {"new"}
    assert [result.outcomes[0].event.event.title for result in results] == [f"Acme webcast {n}" for n in range(30)]
    again = list(ingest.ingest_files(sqlite_store, two, [folder], now=NOW))
    assert {result.what for result in again} == {"known"}
    with sqlite_store.reading() as tx:
        assert documents.count(tx) == 30


def test_a_document_that_ends_a_reading_process_stops_nobody(
    sqlite_store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in (4, 5, 20):
        (folder / f"{number:02}.txt").write_bytes(b"deadly %d" % number)
    monkeypatch.setattr(ingest, "_read", _deadly)
    results = list(ingest.ingest_files(sqlite_store, Settings(intake=Intake(jobs=2)), [folder], now=NOW))
    assert [result.name for result in results] == [f"{number:02}.txt" for number in range(30)]
    assert [n for n, result in enumerate(results) if result.what == "failed"] == [4, 5, 20]
    assert results[4].error == "04.txt: reading it ended the process that read it; it is kept"


def test_only_so_many_files_are_in_hand(sqlite_store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ingest, "_read", _deadly)
    opened = 0

    def counted() -> Iterator[Path]:
        nonlocal opened
        for path in sorted(folder.iterdir()):
            opened += 1
            yield path

    ahead = []
    results = ingest.ingest_files(sqlite_store, Settings(intake=Intake(jobs=2)), counted(), now=NOW)
    for done, _ in enumerate(results, 1):
        ahead.append(opened - done)
    assert max(ahead) <= 2 * ingest.AHEAD + ingest.FEW
    assert len(ahead) == 30


def test_who_stops_listening_leaves_the_rest_to_be_done_again(
    sqlite_store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ingest, "_read", _deadly)
    results = ingest.ingest_files(sqlite_store, Settings(intake=Intake(jobs=2)), [folder], now=NOW)
    assert next(results).what == "new"
    results.close()  # type: ignore[attr-defined]
    with sqlite_store.reading() as tx:
        left = len(documents.pending(tx))
    assert 0 < left <= 2 * ingest.AHEAD
    assert [result.what for result in ingest.resume(sqlite_store, SETTINGS, NOW)] == ["new"] * left


@pytest.mark.usefixtures("_stand_in")
def test_files_that_cannot_be_read_are_results_and_the_others_go_on(sqlite_store: Store, folder: Path) -> None:
    (folder / "large.txt").write_bytes(b"x" * 5000)
    paths = [folder / "nowhere.txt", folder / "00.txt", folder / "large.txt", folder / "01.txt"]
    limits = Settings(intake=Intake(max_bytes=4000))
    results = list(ingest.ingest_files(sqlite_store, limits, paths, now=NOW))
    assert [result.what for result in results] == ["failed", "new", "failed", "new"]
    assert results[0].error == f"{folder / 'nowhere.txt'}: there is no such file or folder"
    assert results[2].error == f"{folder / 'large.txt'}: 5,000 bytes are more than intake.max_bytes allows (4,000)"


@pytest.mark.usefixtures("_stand_in")
def test_a_file_that_may_not_be_read_is_a_result(
    sqlite_store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.open

    def closed(path: Path, *how: str) -> object:  # root may read everything, so the refusal is played
        if path.name == "00.txt":
            raise PermissionError(13, "Permission denied")
        return real(path, *how)

    monkeypatch.setattr(Path, "open", closed)
    results = list(ingest.ingest_files(sqlite_store, SETTINGS, [folder / "00.txt", folder / "01.txt"], now=NOW))
    assert [result.what for result in results] == ["failed", "new"]
    assert results[0].error == f"{folder / '00.txt'}: cannot be read: Permission denied"


@pytest.mark.usefixtures("_stand_in")
def test_a_file_that_vanishes_is_a_result(sqlite_store: Store, folder: Path) -> None:
    (folder / "gone.txt").symlink_to(folder / "nowhere")

    def listed() -> Iterator[Path]:
        yield folder / "00.txt"
        (folder / "01.txt").unlink()
        yield folder / "01.txt"

    results = list(ingest.ingest_files(sqlite_store, SETTINGS, listed(), now=NOW))
    assert [result.what for result in results] == ["new", "failed"]


def test_the_real_parser_reads_what_comes_in(store: Store) -> None:
    result = take(store, ANNOUNCEMENT)
    assert (result.what, result.error) == ("new", "")
    (outcome,) = result.outcomes
    assert outcome.event.event.kind is EventKind.EARNINGS_CALL
    assert outcome.event.event.start == When(date(2026, 5, 5), time(10), "America/New_York")
    assert outcome.event.issuer.slug == "acme-widgets"
