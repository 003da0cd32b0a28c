"""``export``, ``subscribe`` and ``remind``: what readers of the calendar get.

$ calendar-service subscribe anna@example.org --lead 1d --lead 1h --confirmed
$ calendar-service remind --at "2012-08-03T11:00+00:00" --dry-run
"""

from __future__ import annotations

import argparse
import json
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from calendar_service.cli.common import CommandError, opened, settings_of
from calendar_service.cli.parse import moment
from calendar_service.config import seconds

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from calendar_service.model import StoredIssuer


def add(commands: Any, config: argparse.ArgumentParser) -> None:
    """Declare the commands."""
    parser = commands.add_parser("export", parents=[config], help="print the calendar")
    parser.add_argument("--format", choices=("ics", "json"), default="ics", help="default: ics")
    parser.add_argument("--issuer", metavar="T", help="of one issuer alone: its slug or ticker")
    parser.set_defaults(run=export)

    parser = commands.add_parser("subscribe", parents=[config], help="have somebody reminded by mail")
    parser.add_argument("email", metavar="EMAIL")
    parser.add_argument(
        "--lead", action="append", type=lead, metavar="LEAD", help='how long before: "15m", "1h", "1d"; repeatable'
    )
    parser.add_argument(
        "--issuer", action="append", default=[], metavar="T", help="of these issuers alone: slug or ticker; repeatable"
    )
    parser.add_argument("--zone", metavar="Z", help="in which times are given, e.g. Europe/Zurich (default: web.zone)")
    parser.add_argument("--confirmed", action="store_true", help="without asking the address by mail first")
    parser.set_defaults(run=subscribe)

    parser = commands.add_parser("remind", parents=[config], help="hand over every mail that is due, once")
    parser.add_argument(
        "--at",
        type=moment,
        metavar="TIME",
        help="as if the clock showed TIME: a rehearsal, e.g. 2012-08-03T11:00+00:00",
    )
    parser.add_argument("--dry-run", action="store_true", help="only say what would be handed over")
    parser.set_defaults(run=remind)


def lead(text: str) -> int:
    """``--lead``: a lead time in seconds."""
    try:
        return seconds(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def export(arguments: argparse.Namespace) -> int:
    """Print the feed, or the public events as JSON."""
    from calendar_service import calendars
    from calendar_service.model import EventState
    from calendar_service.store import events

    settings = settings_of(arguments)
    store = opened(settings)
    try:
        with store.reading() as tx:
            issuer = _issuer(tx, arguments.issuer) if arguments.issuer else None
            if arguments.format == "ics":
                rows = events.feed(tx, issuer.id if issuer else None)
                name = f"{settings.calendar.name}: {issuer.name}" if issuer else settings.calendar.name
                sys.stdout.write(calendars.feed(rows.entries, name=name, settings=settings).decode())
            else:
                found = events.listing(
                    tx,
                    states=[EventState.PUBLISHED],
                    issuer_id=issuer.id if issuer else None,
                    since=None,
                    until=None,
                    limit=1_000_000,
                )
                print(json.dumps(calendars.as_json(found, settings), indent=2, ensure_ascii=False))
    finally:
        store.close()
    return 0


def subscribe(arguments: argparse.Namespace) -> int:
    """Add a subscription; without ``--confirmed`` the address is asked first."""
    from calendar_service import reminders

    settings = settings_of(arguments)
    store = opened(settings)
    try:
        with store.reading() as tx:
            issuers = [_issuer(tx, name).slug for name in arguments.issuer]
        subscriber = reminders.subscribe(
            store,
            settings,
            arguments.email,
            zone=arguments.zone or settings.web.zone,
            leads=tuple(arguments.lead or (seconds(text) for text in settings.reminders.default_leads)),
            issuers=tuple(issuers),
            confirmed=arguments.confirmed,
            now=datetime.now(UTC),
        )
    finally:
        store.close()
    if arguments.confirmed:
        print(f"{subscriber.email} is subscribed")
    else:
        print(f"{subscriber.email} is asked by mail to confirm; nothing else is sent before that")
    return 0


def remind(arguments: argparse.Namespace) -> int:
    """Hand over what is due at the given time, once."""
    from calendar_service import reminders

    settings = settings_of(arguments)
    store = opened(settings)
    now = datetime.now(UTC)
    try:
        summary = reminders.dispatch(
            store, settings, arguments.at or now, real_now=now if arguments.at else None, dry_run=arguments.dry_run
        )
    finally:
        store.close()
    print(summary)
    return int(bool(summary.trouble) or summary.count("failed") > 0)


def _issuer(tx: Connection, name: str) -> StoredIssuer:
    """The issuer of a slug or an unambiguous ticker."""
    from calendar_service.store import issuers

    found = issuers.by_slug(tx, name)
    if found is not None:
        return found
    listed = issuers.by_ticker(tx, name.upper())
    if len(listed) == 1:
        return listed[0]
    if listed:
        slugs = ", ".join(issuer.slug for issuer in listed)
        raise CommandError(f"--issuer {name}: several issuers have that ticker; use one of {slugs}")
    raise CommandError(f"--issuer {name}: no issuer has that slug or ticker")
