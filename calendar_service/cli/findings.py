"""What was read in announcements, shown to a person: a table of events, or a calendar.

document  issuer                event         start                         UTC               …
acme.txt  Acme Widgets (ACME)   Results call  Fri 3 Aug 2012 08:00 EDT      2012-08-03 12:00  …
"""

from __future__ import annotations

import hashlib
import sys
import uuid
from collections.abc import Iterable
from datetime import datetime

from calendar_service.cli.common import print_table
from calendar_service.cli.readings import Reading
from calendar_service.config import Settings
from calendar_service.model import Announcement, Event, EventState, EventStatus, Issuer, StoredEvent, StoredIssuer, When

COLUMNS = ("document", "issuer", "event", "start", "start in UTC", "dial-in", "passcode", "replay until")


def rows_of(name: str, announcement: Announcement) -> list[list[str]]:
    """The table's rows for one document: one for each event, or one that says that it announces none."""
    issuer = _issuer(announcement.issuer)
    if not announcement.events:
        return [[name, issuer, "announces no event", "", "", "", "", ""]]
    return [[name, issuer, *_event_cells(event)] for event in announcement.events]


def print_found(readings: Iterable[Reading]) -> int:
    """A table of all that was found, errors on standard error; 1 where there was one."""
    rows: list[list[str]] = []
    status = 0
    for reading in readings:
        if reading.announcement is None:
            status = 1
            print(f"calendar-service: {reading.error}", file=sys.stderr)
        else:
            rows += rows_of(reading.name, reading.announcement)
    if rows:
        print_table(COLUMNS, rows)
    return status


def print_calendar(readings: Iterable[Reading], settings: Settings, *, now: datetime) -> int:
    """One calendar of all that was found. A file read again gives the same UIDs, which are made of its content."""
    from calendar_service import calendars

    entries: list[bytes] = []
    status = 0
    for reading in readings:
        if reading.announcement is None:
            status = 1
            print(f"calendar-service: {reading.error}", file=sys.stderr)
            continue
        for place, event in enumerate(reading.announcement.events):
            if event.start is not None:
                key = hashlib.sha256(f"{reading.name}\n{place}\n{reading.announcement}".encode()).hexdigest()
                entries.append(calendars.entry(_stored(reading.announcement, event, place, key, now), settings))
    sys.stdout.write(calendars.feed(entries, name=settings.calendar.name, settings=settings).decode())
    return status


def starts(when: When | None) -> tuple[str, str]:
    """A start in its own zone and in UTC, in words: ``("Fri 3 Aug 2012 08:00 EDT", "2012-08-03 12:00")``."""
    if when is None:
        return "no day in the text", ""
    day = f"{when.day:%a} {when.day.day} {when.day:%b %Y}"
    local, instant = when.local, when.instant
    if local is None or instant is None:
        return f"{day}, all day", ""
    return f"{day} {local:%H:%M} {local.tzname()}", f"{instant:%Y-%m-%d %H:%M}"


def _event_cells(event: Event) -> list[str]:
    own, utc = starts(event.start)
    title = event.title if event.status is EventStatus.CONFIRMED else f"{event.title} ({event.status.value})"
    last = max((replay.end.day for replay in event.replays if replay.end), default=None)
    return [
        title,
        own,
        utc,
        ", ".join(dial_in.number for dial_in in event.dial_ins),
        ", ".join(passcode.code for passcode in event.passcodes),
        last.isoformat() if last else "",
    ]


def _issuer(issuer: Issuer | None) -> str:
    if issuer is None:
        return ""
    return f"{issuer.name} ({issuer.ticker})" if issuer.ticker else issuer.name


def _stored(announcement: Announcement, event: Event, place: int, key: str, now: datetime) -> StoredEvent:
    """An event as the store would hand it out at its first revision, without a store."""
    name = announcement.issuer.name if announcement.issuer else ""
    issuer = StoredIssuer(0, "", name, announcement.issuer.listings if announcement.issuer else ())
    uid = str(uuid.UUID(hex=key[:32], version=4))
    return StoredEvent(place, uid, issuer, EventState.PUBLISHED, event, 0, 1, now, now)
