"""The clock: APScheduler calls a function every so often, and each call does one thing of another room.

    run(store, settings, stop)  # until stop is set

Nothing here is remembered: what is due, and who works on it, stands in the database, so that any number of
schedulers may run, and one that was killed is missed by nobody.
"""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from apscheduler.executors.pool import ThreadPoolExecutor  # type: ignore[import-untyped]
from apscheduler.schedulers.background import BackgroundScheduler  # type: ignore[import-untyped]

from calendar_service import ingest, reminders
from calendar_service.config import ConfigError, Settings
from calendar_service.sources.children import die_with_parent
from calendar_service.store import Store, StoreError, heartbeats

Clock = Callable[[], datetime]

_LOOK = 0.5  # seconds between two looks at the parent, the clock and the word to stop
_JUMP = timedelta(seconds=5)  # by so much the clock may drift from the stopwatch between two looks

_log = logging.getLogger(__name__)


def now_utc() -> datetime:
    """The true time."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Job:
    """What is done every ``seconds``."""

    name: str
    seconds: int
    act: Callable[[], object]


def jobs(store: Store, settings: Settings, clock: Clock, stopped: Callable[[], bool]) -> list[Job]:
    """All that the clock does; a sign of life comes by itself, so that a long round of mails is not taken for death."""
    often = settings.scheduler
    return [
        Job("heartbeat", often.remind_seconds, lambda: beat(store, "scheduler", clock())),
        Job("remind", often.remind_seconds, lambda: remind(store, settings, clock(), stopped)),
        Job("maintenance", often.maintenance_seconds, lambda: ingest.resume(store, settings, clock())),
    ]


def beat(store: Store, name: str, now: datetime, detail: str = "") -> None:
    """A sign of life."""
    with store.transaction() as tx:
        heartbeats.beat(tx, name, now, detail)


def remind(store: Store, settings: Settings, now: datetime, stopped: Callable[[], bool]) -> None:
    """Hand over what is due, and record what came of it under the heartbeat "reminders"."""
    summary = reminders.dispatch(store, settings, now, stop=stopped)
    said = str(summary).splitlines()
    if summary.trouble:
        _log.warning("remind: %s", summary.trouble)
    for line in said if summary.handed else []:
        _log.info("remind: %s", line)
    beat(store, "reminders", now, summary.trouble or said[-1])


def run(
    store: Store,
    settings: Settings,
    stop: threading.Event | None = None,
    *,
    clock: Clock = now_utc,
    parent: int | None = None,
) -> None:
    """Do every job again and again, at once for the first time, until ``stop`` is set.

    Without ``stop``, SIGTERM and SIGINT end it. ``parent`` is the process that this one is not to outlive: the
    kernel says when it dies (Linux), and a look every half second does too. What is under way is brought to the
    end of its mail. Troubles are logged in one line each, and the job's next time comes as usual.
    """
    with _word_to_stop(stop) as stop:
        if parent is not None and threading.current_thread() is threading.main_thread():
            die_with_parent(parent, signal.SIGTERM)
        scheduler = BackgroundScheduler(
            timezone=UTC,
            executors={"default": ThreadPoolExecutor(4)},
            # However late, a job is done, but once for all the times that were missed, and never beside itself.
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        )
        logging.getLogger("apscheduler").setLevel(logging.ERROR)  # that a long round skips a beat is no warning
        for job in jobs(store, settings, clock, stop.is_set):
            scheduler.add_job(_guarded(job), "interval", seconds=job.seconds, id=job.name, next_run_time=now_utc())
        scheduler.start()
        try:
            _watch(scheduler, stop, parent)
        finally:
            stop.set()
            scheduler.shutdown(wait=True)


def _guarded(job: Job) -> Callable[[], None]:
    """The job's act, whose troubles end neither the job nor the others."""

    def act() -> None:
        try:
            job.act()
        except (StoreError, ConfigError, OSError) as error:
            _log.error("%s: %s", job.name, error)
        except Exception:
            _log.exception("%s failed", job.name)

    return act


def _watch(scheduler: BackgroundScheduler, stop: threading.Event, parent: int | None) -> None:
    """Wait for the word to stop or the parent's end; set the jobs anew when the clock was set.

    APScheduler waits until the clock shows a job's next time. Where the clock is put back by a day, that
    would be a day without reminders, so every job is then due at once.
    """
    drift = now_utc() - timedelta(seconds=time.monotonic())
    while not stop.wait(_LOOK):
        if parent is not None and os.getppid() != parent:
            _log.warning("the process that started this scheduler is gone; the scheduler ends too")
            return
        before, drift = drift, now_utc() - timedelta(seconds=time.monotonic())
        if abs(drift - before) > _JUMP:
            _log.warning("the clock was set by %s; every job is due at once", drift - before)
            for job in scheduler.get_jobs():
                job.modify(next_run_time=now_utc())


@contextlib.contextmanager
def _word_to_stop(stop: threading.Event | None) -> Iterator[threading.Event]:
    """The caller's event; or one of our own, which SIGTERM and SIGINT set while the block runs."""
    if stop is not None:
        yield stop
        return
    own = threading.Event()
    before = {name: signal.signal(name, lambda *_: own.set()) for name in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield own
    finally:
        for name, handler in before.items():
            signal.signal(name, handler)
