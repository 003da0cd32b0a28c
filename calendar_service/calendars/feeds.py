"""Whole calendars: stored entries joined into a feed, one entry for a mail, and what HTTP asks of a feed.

A feed that cannot be made right must be answered with an error: programs then keep the copy they have,
while an empty or broken one empties their calendar.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import timedelta
from email.utils import parseaddr

import icalendar

from calendar_service.calendars.entries import entry
from calendar_service.calendars.lines import Words, label, line, lines_of
from calendar_service.config import Settings
from calendar_service.model import StoredEvent

_PRODID = "-//calendar-service//Investor events//EN"
_BEGIN, _END, _CLOSE = b"BEGIN:VEVENT\r\n", b"\r\nEND:VEVENT\r\n", b"END:VCALENDAR\r\n"


class FeedError(Exception):
    """A feed that cannot be made right; the web answers it with a 5xx, so that readers keep their copy."""


def feed(entries: Iterable[bytes], *, name: str, settings: Settings, alarm: int | None = None) -> bytes:
    """The whole calendar (RFC 5545 section 3.4): its own properties, then the entries as they are stored.

    ``alarm`` in seconds puts an alarm that long before each event. Raises FeedError for a damaged entry.
    """
    parts = [_opening(name, settings)]
    for stored in entries:
        _check(stored)
        parts.append(with_alarm(stored, alarm) if alarm else stored)
    parts.append(_CLOSE)
    return b"".join(parts)


def message_calendar(stored: StoredEvent, settings: Settings) -> bytes:
    """The calendar in a mail: one event, METHOD:PUBLISH (RFC 5546 section 3.2.1, which asks for an ORGANIZER)."""
    calendar = _calendar()
    calendar.add("method", "PUBLISH")
    name, address = parseaddr(line(settings.mail.sender))
    organizer = icalendar.vCalAddress(f"mailto:{address}", params={"CN": label(name)} if name else {})
    added = icalendar.Event()
    added.add("organizer", organizer)
    inserted = lines_of(added).removeprefix(_BEGIN).removesuffix(_END[2:])
    made = entry(stored, settings)
    return _without_end(calendar) + made[: -len(_END) + 2] + inserted + _END[2:] + _CLOSE


def with_alarm(stored: bytes, seconds: int) -> bytes:
    """An entry with a VALARM (RFC 5545 section 3.6.6) so long before its start.

    A cancelled event rings no more. A whole day begins at midnight, when nobody wants to be rung, so there the lead is
    rounded up to whole days and the alarm set at nine in the morning: an hour is the morning before.
    """
    if b"\r\nSTATUS:CANCELLED\r\n" in stored:
        return stored
    lead = timedelta(seconds=seconds)
    if b"\r\nDTSTART;VALUE=DATE:" in stored:
        lead = timedelta(days=math.ceil(seconds / 86400)) - timedelta(hours=9)
    return stored[: -len(_END) + 2] + _alarm(lead) + _END[2:]


def _alarm(lead: timedelta) -> bytes:
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", "Investor event")
    alarm.add("trigger", -lead)
    return lines_of(alarm)


def _calendar() -> icalendar.Calendar:
    calendar = icalendar.Calendar()
    calendar.add("prodid", _PRODID)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    return calendar


def _opening(name: str, settings: Settings) -> bytes:
    """The lines before the first entry; NAME and REFRESH-INTERVAL are RFC 7986 sections 5.1 and 5.7."""
    calendar = _calendar()
    calendar.add("name", Words(line(name, 100)))
    calendar.add("x-wr-calname", Words(line(name, 100)))
    interval = timedelta(minutes=settings.calendar.refresh_minutes)
    calendar.add("refresh-interval", icalendar.vDuration(interval, params={"VALUE": "DURATION"}))
    calendar.add("x-published-ttl", icalendar.vDuration(interval))
    return _without_end(calendar)


def _without_end(calendar: icalendar.Calendar) -> bytes:
    return lines_of(calendar).removesuffix(_CLOSE)


def _check(stored: bytes) -> None:
    if not stored.startswith(_BEGIN) or not stored.endswith(_END):
        raise FeedError("a stored calendar entry is damaged: it is not one whole VEVENT; make it again from its event")
