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
    """Take files in with a progress display, then print what came of them; ``findings``: what was read in them."""
    from calendar_service import ingest
    from calendar_service.sources import files

    ahead = list(files(paths))
    results: list[Result] = []
    with _progress(len(ahead)) as advance:
        for result in ingest.ingest_files(store, settings, ahead, now=now):
            results.append(result)
            advance()
    if findings:
        _print_findings(results)
    else:
        print_table(COLUMNS, [row for result in results for row in _rows(result)])
    print(_summary(results))
    return int(any(result.what == "failed" for result in results))


@contextmanager
def _progress(total: int) -> Iterator[Callable[[], None]]:
    """A bar on a terminal; in a pipe one line that says what is done."""
    screen = console(errors=True)
    if screen is None:
        print(f"reading {total} announcements", flush=True)
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


def _print_findings(results: Sequence[Result]) -> None:
    from calendar_service.cli.findings import COLUMNS, rows_of

    rows: list[list[str]] = []
    for result in results:
        if result.announcement is None:
            rows.append([result.name, "", result.error or "could not be read", "", "", "", "", ""])
        else:
            rows += rows_of(result.name, result.announcement)
    print_table(COLUMNS, rows)


def _summary(results: Sequence[Result]) -> str:
    """``5 documents: 5 new; 7 events: 7 published``."""
    documents = Counter(result.what for result in results)
    events = Counter(EVENT_WORDS[outcome.what] for result in results for outcome in result.outcomes)

    def told(counts: Counter[str], one: str) -> str:
        total = counts.total()
        parts = ", ".join(f"{count} {what}" for what, count in counts.items())
        return f"{total} {one}{'' if total == 1 else 's'}" + (f": {parts}" if parts else "")

    return f"{told(documents, 'document')}; {told(events, 'event')}"
