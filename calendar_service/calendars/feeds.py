"""Whole calendars: stored entries joined into a feed, one entry for a mail, and what HTTP asks of a feed.

A feed that cannot be made right must be answered with an error: programs then keep the copy they have,
while an empty or broken one empties their calendar.

>>> not_modified('W/"a1", "b2"', None, '"b2"', None)
True
"""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parseaddr, parsedate_to_datetime
from typing import TYPE_CHECKING

import icalendar

from calendar_service.calendars.entries import entry, fingerprint
from calendar_service.calendars.lines import Words, label, line, lines_of
from calendar_service.config import Settings
from calendar_service.model import StoredEvent

if TYPE_CHECKING:
    from calendar_service.store.events import FeedRows

_PRODID = "-//calendar-service//Investor events//EN"
_BARE_NAME = str.maketrans(",;\\", "  /")
_BEGIN, _END, _CLOSE = b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n", b"END:VCALENDAR\r\n"


class FeedError(Exception):
    """A feed that cannot be made right; the web answers it with a 5xx, so that readers keep their copy."""


# --- calendars ---------------------------------------------------------------------------------------------------


def feed(entries: Iterable[bytes], *, name: str, settings: Settings, alarm: int | None = None) -> bytes:
    """The whole calendar (RFC 5545 section 3.4): its own properties, then the entries as they are stored.

    ``alarm`` in seconds puts an alarm that long before each event (see :class:`Alarm`). There is no METHOD: a feed is no
    message that somebody sent (RFC 5546). Raises FeedError for a damaged entry.
    """
    rings = Alarm.before(alarm) if alarm else None
    parts = [opening(name, settings)]
    for stored in entries:
        _check(stored)
        parts.append(rings.put(stored) if rings else stored)
    parts.append(_CLOSE)
    return b"".join(parts)


def message_calendar(stored: StoredEvent, settings: Settings) -> bytes:
    """The calendar in a mail: the same entry, without an alarm, under METHOD:PUBLISH.

    RFC 5546 section 3.2.1 asks for an ORGANIZER there: it is the one that the mail is from.
    """
    calendar = _calendar()
    calendar.add("method", "PUBLISH")
    inserted = b""
    name, address = parseaddr(line(settings.mail.sender))
    if "@" in address:
        organizer = icalendar.Event()
        parameters = {"CN": label(name)} if name else {}
        organizer.add("organizer", icalendar.vCalAddress(f"mailto:{address}", params=parameters))
        inserted = lines_of(organizer).removeprefix(_BEGIN).removesuffix(_END)
    return _without_end(calendar) + _insert(entry(stored, settings), inserted) + _CLOSE


def opening(name: str, settings: Settings) -> bytes:
    """The lines before the first entry.

    NAME and REFRESH-INTERVAL are RFC 7986 sections 5.1 and 5.7; X-WR-CALNAME and X-PUBLISHED-TTL are what most
    programs read in their place. Some of them show both names as they are written, so what would have to be escaped
    there (RFC 5545 section 3.3.11) is left out: "Elm, Inc." is "Elm Inc.".
    """
    calendar = _calendar()
    shown = Words(line(name.translate(_BARE_NAME), 100))
    calendar.add("name", shown)
    calendar.add("x-wr-calname", shown)
    interval = timedelta(minutes=settings.calendar.refresh_minutes)
    calendar.add("refresh-interval", icalendar.vDuration(interval, params={"VALUE": "DURATION"}))
    calendar.add("x-published-ttl", icalendar.vDuration(interval))
    return _without_end(calendar)


@dataclass(frozen=True, slots=True)
class Alarm:
    """The lines of a VALARM (RFC 5545 section 3.6.6), for events at a time and for whole days."""

    timed: bytes
    day: bytes

    @classmethod
    def before(cls, seconds: int) -> Alarm:
        """An alarm ``seconds`` before the start.

        A whole day starts at midnight, when nobody wants to be rung: there the lead is rounded up to whole days and
        the alarm set at nine in the morning, so that "an hour before" is the morning before.
        """
        return cls(
            _alarm(timedelta(seconds=seconds)), _alarm(timedelta(days=math.ceil(seconds / 86400)) - timedelta(hours=9))
        )

    def put(self, stored: bytes) -> bytes:
        """The entry with the alarm in it; a cancelled one rings no more, and stays as it is."""
        if b"\r\nSTATUS:CANCELLED\r\n" in stored:
            return stored
        return _insert(stored, self.day if b"\r\nDTSTART;VALUE=DATE:" in stored else self.timed)


def _alarm(lead: timedelta) -> bytes:
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", "Investor event")  # section 3.6.6 asks for one; programs show the entry's SUMMARY
    alarm.add("trigger", -lead)
    return lines_of(alarm)


def _insert(stored: bytes, lines: bytes) -> bytes:
    return stored[: -len(_END)] + lines + _END


def _calendar() -> icalendar.Calendar:
    calendar = icalendar.Calendar()
    calendar.add("prodid", _PRODID)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    return calendar


def _without_end(calendar: icalendar.Calendar) -> bytes:
    return lines_of(calendar).removesuffix(_CLOSE)


def _check(stored: bytes) -> None:
    """Raise FeedError unless these are the lines of one whole entry, and of nothing else."""
    whole = (
        isinstance(stored, bytes)
        and stored.startswith(_BEGIN)
        and stored.endswith(b"\r\n" + _END)
        and b"\nBEGIN:" not in stored
        and stored.count(b"\nEND:") == 1
    )
    if not whole:
        raise FeedError("a stored calendar entry is damaged: it is not one whole VEVENT; make it again from its event")


# --- feeds over HTTP ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Answer:
    """What a request for a feed is answered with; the body of a 304 is empty."""

    status: int
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""


def answer(
    known: tuple[str, datetime | None],
    read: Callable[[], FeedRows],
    *,
    name: str,
    settings: Settings,
    alarm: int | None = None,
    if_none_match: str | None = None,
    if_modified_since: str | None = None,
) -> Answer:
    """Answer a GET or HEAD for a feed from its version alone where the reader has it already, else from its entries.

    1. ``known`` (store.events.feed_version) gives the version; where the request's conditions hold: 304.
    2. ``read`` (store.events.feed) is called, and the feed is the join of its entries; the ETag is that of the rows read.

    Raises FeedError, for a 5xx, where an entry is damaged, where rows say that events were there and none is, or where
    the feed has no event while the reader shows, by its ETag, that it holds a copy with events (a database that was
    emptied, or is the wrong one): an empty calendar would empty the reader's.
    """
    tag = _tag(*known, name, settings, alarm)
    if not_modified(if_none_match, if_modified_since, tag, known[1]):
        return Answer(304, _headers(tag, known[1]))
    rows = read()
    if not rows.entries:
        _check_empty(rows.modified, if_none_match)
    tag = _tag(rows.version, rows.modified, name, settings, alarm)
    body = feed(rows.entries, name=name, settings=settings, alarm=alarm)
    return Answer(200, {"Content-Type": "text/calendar; charset=utf-8", **_headers(tag, rows.modified)}, body)


def etag(version: str, name: str, alarm: int | None, *, refresh: int = 0, empty: bool = False) -> str:
    """A strong entity tag (RFC 9110 section 8.8.3) for a feed: of all that its bytes are made of.

    ``refresh`` is the interval in minutes that the feed's opening tells. A feed without events has a tag that says so.
    """
    made = hashlib.sha256(repr((version, name, alarm or 0, refresh)).encode("utf-8", "backslashreplace")).hexdigest()[
        :24
    ]
    return f'"{_EMPTY}{made}"' if empty else f'"{made}"'


def not_modified(
    if_none_match: str | None, if_modified_since: str | None, etag: str, modified: datetime | None
) -> bool:
    """True where a GET is to be answered with 304 (RFC 9110 section 13.2.2).

    If-None-Match goes first, and where it is there If-Modified-Since is not looked at (13.1.3). Tags are compared
    weakly (13.1.2), and without the ending that a compressing proxy gives them; "*" matches what exists. A date that is
    none is no condition. ``modified`` is aware; HTTP's dates have whole seconds.
    """
    if if_none_match is not None:
        if if_none_match.strip() == "*":
            return True
        return etag.strip('"') in {_CODED.sub("", tag) for tag in _TAG.findall(if_none_match)}
    if if_modified_since is None or modified is None:
        return False
    since = _http_date(if_modified_since)
    return since is not None and modified.replace(microsecond=0) <= since


_EMPTY = "empty-"
_TAG = re.compile(r'"([!#-~\x80-\xff]{0,200})"')
_CODED = re.compile(r"-(?:gzip|br|zstd)$")
_OURS = re.compile(r"[0-9a-f]{24}")


def _tag(version: str, modified: datetime | None, name: str, settings: Settings, alarm: int | None) -> str:
    return etag(
        f"{version} {fingerprint(settings)}",
        name,
        alarm,
        refresh=settings.calendar.refresh_minutes,
        empty=modified is None,
    )


def _headers(tag: str, modified: datetime | None) -> dict[str, str]:
    """What a 200 and its 304 both carry (RFC 9110 section 15.4.5); each use of a kept copy asks here first."""
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    if modified is not None:
        headers["Last-Modified"] = format_datetime(modified.astimezone(UTC), usegmt=True)
    return headers


def _check_empty(modified: datetime | None, if_none_match: str | None) -> None:
    held = [tag for tag in _TAG.findall(if_none_match or "") if _OURS.fullmatch(_CODED.sub("", tag))]
    if modified is not None or held:
        raise FeedError("the feed held events and has none now; check that the service runs on its own database")


def _http_date(text: str) -> datetime | None:
    """A date in any of the three forms of RFC 9110 section 5.6.7, or None."""
    try:
        found = parsedate_to_datetime(text)
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
