"""``ingest``: announcements into the database.

$ calendar-service ingest seeds/
document  what   event                       state
acme.txt  new    Acme Results Call           published
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from calendar_service.cli.common import console, opened, print_table, settings_of
from calendar_service.config import Settings

if TYPE_CHECKING:
    from calendar_service.ingest import Result
    from calendar_service.store import Store

COLUMNS = ("document", "what", "event", "start", "came of it", "why")
EVENT_WORDS = {"new": "published", "changed": "changed", "known": "known already", "review": "waits for review"}


def add(commands: Any, config: argparse.ArgumentParser) -> None:
    """Declare the command."""
    parser = commands.add_parser("ingest", parents=[config], help="read announcements into the database")
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a file or a folder")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Take every file in; 1 where one could not be read."""
    settings = settings_of(arguments)
    store = opened(settings)
    try:
        return take(store, settings, arguments.paths, now=datetime.now(UTC), findings=False)
    finally:
        store.close()


def take(store: Store, settings: Settings, paths: Sequence[Path], *, now: datetime, findings: bool) -> int:
    """Take files in with a progress display, then print what came of them; ``findings``: what was read in them.

    Of each document only its lines of the table are kept, however many there are.
    """
    from calendar_service import ingest
    from calendar_service.cli import findings as found

    rows: list[list[str]] = []
    documents: Counter[str] = Counter()
    events: Counter[str] = Counter()
    with _progress(_count(paths)) as advance:
        for result in ingest.ingest_files(store, settings, paths, now=now):
            rows += _findings(result) if findings else _rows(result)
            documents[result.what] += 1
            events.update(EVENT_WORDS[outcome.what] for outcome in result.outcomes)
            advance()
    print_table(found.COLUMNS if findings else COLUMNS, rows)
    print(f"{_told(documents, 'document')}; {_told(events, 'event')}")
    return int(documents["failed"] > 0)


def _count(paths: Sequence[Path]) -> int:
    """How many files are meant; a path that leads to none will be a result too."""
    from calendar_service.sources import SourceError, files

    total = 0
    for path in paths:
        try:
            total += sum(1 for _ in files([path]))
        except SourceError:
            total += 1
    return total


@contextmanager
def _progress(total: int) -> Iterator[Callable[[], None]]:
    """A bar on a terminal; in a pipe one line that says what is done."""
    screen = console(errors=True)
    if screen is None:
        print(f"reading {total} announcement{'' if total == 1 else 's'}", flush=True)
        yield lambda: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("reading announcements"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=screen, transient=True) as progress:
        task = progress.add_task("", total=total)
        yield lambda: progress.advance(task)


def _rows(result: Result) -> list[list[str]]:
    from calendar_service.cli.findings import starts

    name = result.name
    if result.what == "failed":
        return [[name, "failed", "", "", "", result.error]]
    if not result.outcomes:
        none = "" if result.what == "known" else "announces no event"
        return [[name, result.what, none, "", "", ""]]
    return [
        [
            name,
            result.what,
            outcome.event.event.title,
            starts(outcome.event.event.start)[0],
            EVENT_WORDS[outcome.what],
            outcome.reason,
        ]
        for outcome in result.outcomes
    ]


def _findings(result: Result) -> list[list[str]]:
    from calendar_service.cli.findings import rows_of

    if result.announcement is None:
        return [[result.name, "", result.error or "could not be read", "", "", "", "", ""]]
    return rows_of(result.name, result.announcement)


def _told(counts: Counter[str], one: str) -> str:
    """``5 documents: 4 new, 1 known``."""
    total = counts.total()
    parts = ", ".join(f"{count} {what}" for what, count in counts.items())
    return f"{total} {one}{'' if total == 1 else 's'}" + (f": {parts}" if parts else "")
