"""Events to bytes: the lines of a calendar entry, whole feeds, the calendar in a mail, JSON.

An event is turned into bytes once, when its revision is stored; a feed is a join of stored bytes.

>>> from calendar_service.config import Settings
>>> feed([], name="Investor events", settings=Settings()).splitlines()[0]
b'BEGIN:VCALENDAR'
"""

from __future__ import annotations

from calendar_service.calendars.entries import entry, fingerprint
from calendar_service.calendars.exports import as_json
from calendar_service.calendars.feeds import FeedError, feed, message_calendar

__all__ = ["FeedError", "as_json", "entry", "feed", "fingerprint", "message_calendar"]
