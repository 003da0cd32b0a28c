"""``doctor``: the configuration, the database, mail, the clock, time-zone data and the scheduler, each checked.

$ calendar-service doctor
well     configuration   config.toml
problem  mail            mail.example:25 cannot be reached: Connection refused; start it, or set mail.smtp_host
"""

from __future__ import annotations

import argparse
import importlib.metadata
import tempfile
import zoneinfo
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from calendar_service.cli.common import config_file, console, plain, settings_of
from calendar_service.config import ConfigError, Settings
from calendar_service.store import Store, StoreError, open_store

WELL, NOTE, PROBLEM = "well", "note", "problem"
COLOURS = {WELL: "green", NOTE: "yellow", PROBLEM: "bold red"}
BUILT = datetime(2025, 1, 1, tzinfo=UTC)  # a clock before this is wrong


@dataclass(frozen=True, slots=True)
class Finding:
    """One part's state, and in its words what to do where it is not well."""

    state: str
    part: str
    said: str


def report(arguments: argparse.Namespace) -> int:
    """Print a finding for each part; 1 where one is a problem."""
    findings = list(_examine(arguments, datetime.now(UTC)))
    screen = console()
    if screen is None:
        lines = [[finding.state, finding.part, finding.said] for finding in findings]
        print("\n".join(plain(lines[0], lines[1:])))
    else:
        from rich.table import Table
        from rich.text import Text

        table = Table.grid(padding=(0, 2))
        for finding in findings:
            table.add_row(Text(finding.state, style=COLOURS[finding.state]), finding.part, Text(finding.said))
        screen.print(table)
    return int(any(finding.state == PROBLEM for finding in findings))


def _examine(arguments: argparse.Namespace, now: datetime) -> Iterator[Finding]:
    path = config_file(arguments)
    try:
        settings = settings_of(arguments)
    except ConfigError as error:
        yield Finding(PROBLEM, "configuration", str(error))
        return
    there = Path(path).exists()
    yield Finding(WELL, "configuration", path if there else f"{path} is not there; every setting has its default")
    yield _folder("var", settings.var, "paths.var")
    store: Store | None = None
    try:
        store = open_store(settings.database_url)
        yield from _database(store, settings, now)
    except StoreError as error:
        yield Finding(PROBLEM, "database", str(error))
    finally:
        if store is not None:
            store.close()
    yield _mail(settings)
    yield from _zones(now)


def _folder(part: str, folder: Path, setting: str) -> Finding:
    """Whether files can be made in a folder (which need not exist yet)."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        return Finding(
            PROBLEM, part, f"{folder} is not writable ({error.strerror}); give this user the right, or set {setting}"
        )
    return Finding(WELL, part, f"{folder.resolve()} is writable")


def _database(store: Store, settings: Settings, now: datetime) -> Iterator[Finding]:
    from calendar_service.store import documents, heartbeats

    problems = store.check()
    if problems:
        yield from (Finding(PROBLEM, "database", problem) for problem in problems)
        return
    with store.transaction():
        pass  # raises StoreError where nothing may be written
    with store.reading() as tx:
        newest = documents.recent(tx, limit=1)
        beat = heartbeats.last(tx, "scheduler")
        count = documents.count(tx)
    yield Finding(WELL, "database", f"{store.name} ({store.dialect}), {count} documents")
    known = [stored.document.received for stored in newest] + ([beat[0]] if beat else [])
    yield _clock(now, [moment for moment in known if moment is not None])
    yield _scheduler(beat, settings, now)


def _clock(now: datetime, known: list[datetime]) -> Finding:
    """Whether this machine's clock can be right: not before this program, nor before what it has recorded itself."""
    latest = max(known, default=BUILT)
    if now < BUILT:
        return Finding(
            PROBLEM, "clock", f"shows {now:%Y-%m-%d %H:%M} UTC, which is past; set it, or turn time synchronisation on"
        )
    if latest > now + timedelta(minutes=2):
        return Finding(
            PROBLEM,
            "clock",
            f"shows {now:%Y-%m-%d %H:%M} UTC, but something was recorded at {latest:%Y-%m-%d %H:%M}; it was or is wrong: "
            "turn time synchronisation on",
        )
    return Finding(WELL, "clock", f"{now:%Y-%m-%d %H:%M:%S} UTC")


def _scheduler(beat: tuple[datetime, str] | None, settings: Settings, now: datetime) -> Finding:
    from calendar_service.web.health import scheduler_trouble

    trouble = scheduler_trouble(beat, settings, now)
    if beat is not None and trouble:
        return Finding(NOTE, "scheduler", f"{trouble}; calendar-service serve (or worker) starts it")
    return (
        Finding(NOTE, "scheduler", trouble)
        if beat is None
        else Finding(WELL, "scheduler", f"gave a sign at {beat[0]:%H:%M:%S} UTC")
    )


def _mail(settings: Settings) -> Finding:
    from calendar_service.reminders import delivery

    if not settings.mail.smtp_host:
        found = _folder("mail", settings.outbox, "mail.outbox")
        if found.state == WELL:
            return Finding(
                NOTE, "mail", f"is written to {settings.outbox} as files; set mail.smtp_host to have it sent"
            )
        return found
    try:
        with delivery.Server(settings.mail) as server:
            server.reach()
    except delivery.DeliveryError as error:
        return Finding(PROBLEM, "mail", f"{error}; look at the section [mail] and at the server")
    return Finding(WELL, "mail", f"{settings.mail.smtp_host}:{settings.mail.smtp_port} lets us in")


def _zones(now: datetime) -> Iterator[Finding]:
    """Whether time-zone data is there and knows two facts that old or broken data does not."""
    try:
        new_york = datetime(2024, 7, 1, 12, tzinfo=zoneinfo.ZoneInfo("America/New_York"))
        mexico = datetime(2023, 7, 1, 12, tzinfo=zoneinfo.ZoneInfo("America/Mexico_City"))  # no summer time since 2022
        right = new_york.utcoffset() == timedelta(hours=-4) and mexico.utcoffset() == timedelta(hours=-6)
    except zoneinfo.ZoneInfoNotFoundError:
        right = False
    version = importlib.metadata.version("tzdata")
    place = next((folder for folder in zoneinfo.TZPATH if Path(folder).is_dir()), "the package tzdata")
    if not right:
        yield Finding(
            PROBLEM, "time zones", f"the data in {place} is out of date or broken; upgrade the system's tzdata"
        )
        return
    age = now.year - int(version.split(".")[0])
    state = NOTE if age > 2 else WELL
    yield Finding(
        state,
        "time zones",
        f"from {place} (the package tzdata is {version})" + ("; upgrade it" if state == NOTE else ""),
    )
