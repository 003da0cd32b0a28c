"""``serve``, ``worker`` and ``run``: the service itself, its scheduler alone, and all that a newcomer needs.

$ calendar-service run
…
calendar        http://127.0.0.1:8000/
"""

from __future__ import annotations

import argparse
import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from calendar_service.cli.common import config_file, opened, plain, settings_of
from calendar_service.config import Settings

if TYPE_CHECKING:
    from calendar_service.store import Store


def add(commands: Any, config: argparse.ArgumentParser) -> None:
    """Declare the commands."""
    serving = argparse.ArgumentParser(add_help=False)
    serving.add_argument("--host", metavar="H", help="the address to listen on (default: server.host)")
    serving.add_argument("--port", metavar="P", type=port, help="the port to listen on (default: server.port)")
    serving.add_argument("--no-scheduler", action="store_true", help="without the scheduler, which then runs as worker")

    parser = commands.add_parser("serve", parents=[config, serving], help="serve pages and feeds, with the scheduler")
    parser.set_defaults(run=serve)
    parser = commands.add_parser("worker", parents=[config], help="the scheduler without the web")
    parser.set_defaults(run=worker)
    parser = commands.add_parser(
        "run", parents=[config, serving], help="set the database up, read the sample announcements, serve"
    )
    parser.set_defaults(run=run)


def port(text: str) -> int:
    """``--port``."""
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is no port: a whole number from 1 to 65535")
    return int(text)


def serve(arguments: argparse.Namespace) -> int:
    """Serve until told to stop."""
    from calendar_service import server

    settings = _listening(settings_of(arguments), arguments)
    server.ensure_free(settings.server.host, settings.server.port)
    store = opened(settings)
    try:
        _renew(store, settings)
    finally:
        store.close()
    return _serve(settings, arguments)


def worker(arguments: argparse.Namespace) -> int:
    """Run the scheduler until told to stop, or until the process that started it ends."""
    import logging

    from calendar_service import scheduler
    from calendar_service.server import PARENT_VARIABLE

    settings = settings_of(arguments)
    logging.basicConfig(format="%(asctime)s %(message)s")
    logging.getLogger("calendar_service").setLevel(logging.INFO)
    parent = os.environ.get(PARENT_VARIABLE, "")
    store = opened(settings)
    try:
        scheduler.run(store, settings, parent=int(parent) if parent.isdigit() else None)
    finally:
        store.close()
    return 0


def run(arguments: argparse.Namespace) -> int:
    """Upgrade the database, read the seeds (what is known is not read again), say what was found, serve."""
    from calendar_service import server
    from calendar_service.cli import intake

    settings = _listening(settings_of(arguments), arguments)
    server.ensure_free(settings.server.host, settings.server.port)
    store = opened(settings)
    try:
        _renew(store, settings)
        seeds = Path(settings.paths.seeds)
        if seeds.is_dir():
            intake.take(store, settings, [seeds], now=datetime.now(UTC), findings=True)
    finally:
        store.close()
    return _serve(settings, arguments)


def _listening(settings: Settings, arguments: argparse.Namespace) -> Settings:
    """The settings with the host and port of the command line."""
    given = {"host": arguments.host, "port": arguments.port}
    return replace(settings, server=replace(settings.server, **{key: value for key, value in given.items() if value}))


def _renew(store: Store, settings: Settings) -> None:
    """Make the feeds' entries again where a setting that stands in them has changed since they were made."""
    from calendar_service.events import renew_entries

    with store.transaction() as tx:
        made = renew_entries(tx, settings, datetime.now(UTC))
    if made:
        print(f"{made} calendar entries made again, for the settings that stand in them have changed")


def _serve(settings: Settings, arguments: argparse.Namespace) -> int:
    from calendar_service import server

    return server.serve(
        settings,
        config=config_file(arguments),
        environ=os.environ,
        scheduler=not arguments.no_scheduler,
        ready=lambda: _announce(settings),
    )


def _announce(settings: Settings) -> None:
    """The addresses, and the secret of the first login while nobody has an account."""
    from calendar_service.web.auth import first_login_secret

    store = opened(settings)
    try:
        secret = first_login_secret(store, settings)
    finally:
        store.close()
    url = settings.public_url
    lines = [["calendar", f"{url}/"], ["feed", f"{url}/calendar.ics"], ["administration", f"{url}/admin/"]]
    if secret:
        lines.append(["first login", f"secret {secret}"])
    print("\n" + "\n".join(plain(lines[0], lines[1:])) + "\n\nCtrl-C ends it.", flush=True)
