"""``parse``: announcements read and printed, without a database.

    $ calendar-service parse --format jsonl acme.txt
    {"company": {"name": "Acme Widgets, Inc.", …

Kept light: it loads the parser and nothing that it does not use.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Iterable
from datetime import UTC, datetime, time
from typing import Any

from calendar_service.cli.common import settings_of
from calendar_service.cli.readings import Reading, as_answer, named, read_all

FORMATS = ("table", "json", "jsonl", "ics")


def add(commands: Any, config: argparse.ArgumentParser) -> None:
    """Declare the command."""
    parser = commands.add_parser("parse", parents=[config], help="read announcements and print what they say")
    parser.add_argument("--format", choices=FORMATS, default="table", help="default: table")
    parser.add_argument(
        "--received",
        type=moment,
        metavar="DATE",
        help='the day (or moment) on which the files came: the last base for words like "tomorrow"',
    )
    parser.add_argument("--jobs", type=int, metavar="N", help="processes (default: the setting intake.jobs)")
    parser.add_argument("files", nargs="+", metavar="FILE", help="a file, a folder, or - for standard input")
    parser.set_defaults(run=run)


def moment(text: str) -> datetime:
    """``--received``: a date (taken at noon UTC, which is that day from Honolulu to Tokyo) or an ISO moment."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no date such as 2012-07-26 or 2012-07-26T09:30+00:00") from error
    if len(text) <= 10:
        return datetime.combine(found.date(), time(12), UTC)
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)


def run(arguments: argparse.Namespace) -> int:
    """Read every file in order and print; 1 where one could not be read."""
    settings = settings_of(arguments)
    jobs = arguments.jobs if arguments.jobs else settings.intake.jobs or os.cpu_count() or 1
    readings = read_all(named(arguments.files), arguments.received, settings.intake, jobs)
    if arguments.format == "jsonl":
        return _print_lines(readings)
    if arguments.format == "json":
        return _print_json(readings)
    from calendar_service.cli import findings

    if arguments.format == "ics":
        return findings.print_calendar(readings, settings, now=arguments.received or datetime.now(UTC))
    return findings.print_found(readings)


def _print_lines(readings: Iterable[Reading]) -> int:
    status = 0
    for reading in readings:
        status |= bool(reading.error)
        print(json.dumps(as_answer(reading)))
    return status


def _print_json(readings: Iterable[Reading]) -> int:
    found = [as_answer(reading) for reading in readings]
    print(json.dumps(found, indent=2, ensure_ascii=False))
    return int(any("error" in answer for answer in found))
