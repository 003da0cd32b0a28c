"""The shell's door: one module for each group of commands, each command one call of a function of the house.

    $ calendar-service parse seeds/*.txt

Only what a command needs is loaded when it runs: ``parse`` loads neither the web nor the database. What a person can
cause is one line on standard error and exit status 1; an interrupt is exit status 130.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from calendar_service.cli import administration, evaluate, intake, parse, readers, serve

GROUPS = (parse, intake, serve, readers, administration, evaluate)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is returned."""
    arguments = _parser().parse_args(argv)
    try:
        status: int = arguments.run(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return 130
    except BrokenPipeError:
        # Whoever read us has stopped reading (``| head``); nothing more can be said there, not at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as error:
        if not isinstance(error, _for_a_person()):
            raise
        print(f"calendar-service: {' '.join(str(error).split())}", file=sys.stderr)
        return 1
    return status


def _parser() -> argparse.ArgumentParser:
    config = argparse.ArgumentParser(add_help=False)
    config.add_argument(
        "--config",
        metavar="FILE",
        default=argparse.SUPPRESS,
        help="the configuration (default: the environment's CALENDAR_CONFIG_FILE, else config.toml)",
    )
    parser = argparse.ArgumentParser(
        prog="calendar-service",
        description="Reads the announcements of listed companies and keeps calendars and inboxes in step with them.",
        parents=[config],
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for group in GROUPS:
        group.add(commands, config)
    return parser


def _for_a_person() -> tuple[type[Exception], ...]:
    """The errors whose message is meant for the person at the shell; loaded only once something went wrong."""
    from calendar_service.config import ConfigError
    from calendar_service.sources import SourceError

    kinds: list[type[Exception]] = [ConfigError, SourceError]
    for module, name in (
        ("calendar_service.store", "StoreError"),
        ("calendar_service.reminders", "SubscribeError"),
        ("calendar_service.server", "ServeError"),
        ("calendar_service.cli.common", "CommandError"),
        ("calendar_service.evaluation", "CorpusError"),
    ):
        loaded = sys.modules.get(module)  # an error of a module that was never loaded was not raised
        kind = getattr(loaded, name, None)
        if kind is not None:
            kinds.append(kind)
    return tuple(kinds)
