"""The clock runs its jobs by themselves, survives their troubles, and ends when it is told or left alone."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from calendar_service import reminders, scheduler
from calendar_service.config import Scheduler
from calendar_service.model import Document
from calendar_service.store import Store, StoreError, documents, heartbeats, open_store
from tests.post_office import PostOffice, serving
from tests.reminders.setting import House, settings_in

NOW = datetime(2031, 5, 6, 11, 30, tzinfo=UTC)


@pytest.fixture
def house(sqlite_store: Store, tmp_path: Path) -> House:
    return House(sqlite_store, settings_in(tmp_path))


@pytest.fixture
def office() -> Iterator[PostOffice]:
    with serving(PostOffice()) as opened:
        yield opened


def until(what: Callable[[], object], seconds: float = 20) -> None:
    """Wait until it is so; fail where it does not become so in time."""
    waiting = threading.Event()
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end, "it did not happen in time"
        waiting.wait(0.02)


@contextmanager
def running(house: House, clock: Callable[[], datetime] = lambda: NOW) -> Iterator[threading.Event]:
    """A scheduler in a thread; it must end within seconds of being told."""
    stop = threading.Event()
    thread = threading.Thread(target=scheduler.run, args=(house.store, house.settings, stop), kwargs={"clock": clock})
    thread.start()
    try:
        yield stop
    finally:
        stop.set()
        thread.join(15)
        assert not thread.is_alive()


def often(house: House) -> House:
    """Every job every second."""
    house.settings = replace(house.settings, scheduler=Scheduler(remind_seconds=1, maintenance_seconds=1))
    return house


def lasts(house: House, name: str) -> tuple[datetime, str] | None:
    with house.store.reading() as tx:
        return heartbeats.last(tx, name)


def test_reminders_go_out_and_signs_of_life_are_given(house: House, office: PostOffice) -> None:
    house.by_smtp(office)
    house.event()
    house.subscriber(leads=[1800])
    with running(often(house)):
        until(lambda: lasts(house, "reminders"))
        until(lambda: lasts(house, "scheduler"))
    assert office.recipients == ["ann@reader.example"]
    assert lasts(house, "scheduler") == (NOW, "")
    assert lasts(house, "reminders") is not None


def test_a_job_comes_again_and_goes_by_the_clock_it_was_given(house: House, office: PostOffice) -> None:
    house.by_smtp(office)
    house.event()
    house.subscriber(leads=[900])
    shown = [NOW]
    with running(often(house), lambda: shown[0]):
        until(lambda: lasts(house, "reminders"))
        assert office.taken == []
        shown[0] = NOW + timedelta(minutes=15)
        until(lambda: office.taken)
    assert len(office.taken) == 1


def test_documents_that_were_left_half_done_are_taken_up(house: House) -> None:
    raw = b"Nothing is announced here."
    with house.store.transaction() as tx:
        document = documents.add(tx, raw, "0" * 64, Document(raw.decode(), "note.txt", received=NOW), NOW)

    def taken_up() -> bool:
        with house.store.reading() as tx:
            found = documents.get(tx, document.id)
        return found is not None and found.state != "pending"

    with running(often(house)):
        until(taken_up, 60)


def test_a_trouble_of_one_round_does_not_end_the_next_and_is_one_line(
    house: House, office: PostOffice, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    house.by_smtp(office)
    house.event()
    house.subscriber(leads=[1800])
    true, calls = reminders.dispatch, []

    def failing(*given: object, **more: object) -> object:
        calls.append(given)
        if len(calls) == 1:
            raise StoreError("database x is locked by another program; end that program, or try again")
        if len(calls) == 2:
            raise TypeError("a fault of ours")
        return true(*given, **more)

    monkeypatch.setattr(reminders, "dispatch", failing)
    with caplog.at_level(logging.INFO), running(often(house)):
        until(lambda: office.taken)
    said = [record for record in caplog.records if record.name == "calendar_service.scheduler"]
    assert said[0].getMessage() == "remind: database x is locked by another program; end that program, or try again"
    assert said[0].exc_info is None
    assert said[1].exc_info is not None
    assert "1 mail handed over at 2031-05-06 11:30:00 UTC" in said[-1].getMessage()


def test_a_server_that_is_away_is_told_in_the_heartbeat(house: House, office: PostOffice) -> None:
    house.by_smtp(office)
    office.answer = lambda step, address: "421 closed for today"
    house.event()
    house.subscriber(leads=[1800])
    with running(often(house)):
        until(lambda: lasts(house, "reminders"))
    told = lasts(house, "reminders")
    assert told is not None
    assert "421 closed for today; what is left is tried again in 60 s" in told[1]


def test_it_ends_between_two_mails(house: House, office: PostOffice) -> None:
    house.by_smtp(office)
    house.event()
    for number in range(5):
        house.subscriber(f"reader{number}@reader.example", leads=[1800])
    reached, go_on = threading.Event(), threading.Event()

    def hold(step: str, address: str) -> None:
        if step == "END":
            reached.set()
            go_on.wait(10)

    office.answer = hold
    with running(often(house)) as stop:
        assert reached.wait(10)
        stop.set()
        go_on.set()
    assert sorted(house.states()) == ["sent"] + ["waiting"] * 4
    assert [row.lease_owner for row in house.rows()] == [None] * 5


def test_a_clock_that_is_put_back_does_not_stop_the_jobs(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    often(house)
    house.settings = replace(house.settings, scheduler=Scheduler(remind_seconds=3600, maintenance_seconds=3600))
    set_by = [timedelta(0)]
    monkeypatch.setattr(scheduler, "now_utc", lambda: datetime.now(UTC) + set_by[0])
    beats: list[str] = []
    true = scheduler.beat

    def beat(store: Store, name: str, now: datetime, detail: str = "") -> None:
        beats.append(name)
        true(store, name, now, detail)

    monkeypatch.setattr(scheduler, "beat", beat)
    with running(house):
        until(lambda: beats.count("scheduler") == 1 and beats.count("reminders") == 1)
        set_by[0] = -timedelta(days=1)
        until(lambda: beats.count("scheduler") == 2 and beats.count("reminders") == 2)


# As a process

CHILD = """
import sys
from pathlib import Path
from calendar_service import scheduler
from calendar_service.store import open_store
from tests.test_scheduler import settings_for

store = open_store(sys.argv[1])
scheduler.run(store, settings_for(Path(sys.argv[2])), parent=int(sys.argv[3]) if len(sys.argv) > 3 else None)
print("ended in order", flush=True)
"""
PARENT = """
import subprocess, sys, os, time
child = subprocess.Popen([sys.executable, "-c", sys.argv[1], *sys.argv[2:], str(os.getpid())])
print(child.pid, flush=True)
time.sleep(600)
"""


def settings_for(folder: Path) -> object:
    """What both sides of a process agree on."""
    return replace(settings_in(folder), scheduler=Scheduler(remind_seconds=1))


def alive(pid: int) -> bool:
    """Whether a process runs: one that has ended, and that nobody has asked about yet, does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def start(code: str, *given: str) -> subprocess.Popen[str]:
    root = Path(__file__).resolve().parent.parent
    return subprocess.Popen([sys.executable, "-c", code, *given], stdout=subprocess.PIPE, text=True, cwd=root)


def has_beaten(url: str) -> bool:
    with closing(open_store(url)) as store, store.reading() as tx:
        return heartbeats.last(tx, "scheduler") is not None


@pytest.mark.parametrize("name", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_in_order(sqlite_url: str, tmp_path: Path, name: signal.Signals) -> None:
    with start(CHILD, sqlite_url, str(tmp_path)) as child:
        until(lambda: has_beaten(sqlite_url))
        child.send_signal(name)
        said, _ = child.communicate(timeout=20)
    assert said == "ended in order\n"
    assert child.returncode == 0


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_it_ends_with_its_parent_also_where_that_is_killed(sqlite_url: str, tmp_path: Path) -> None:
    with start(PARENT, CHILD, sqlite_url, str(tmp_path)) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        until(lambda: has_beaten(sqlite_url))
        assert alive(child)
        os.kill(parent.pid, signal.SIGKILL)
        parent.wait()
        until(lambda: not alive(child))
        assert parent.stdout.read() == "ended in order\n"


def test_where_the_parent_is_gone_already_it_does_not_begin(house: House) -> None:
    stop = threading.Event()
    thread = threading.Thread(
        target=scheduler.run, args=(house.store, often(house).settings, stop), kwargs={"parent": 1_000_000_000}
    )
    thread.start()
    thread.join(15)
    assert not thread.is_alive()
    assert stop.is_set()
