"""When a reminder is due, what makes it one reminder, and when it has lost its point: the one place that decides it.

>>> start = When(date(2031, 5, 6), time(8, 0), "America/New_York")
>>> due(start, 3600, "Europe/Berlin").isoformat()
'2031-05-06T11:00:00+00:00'
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from calendar_service.model import Event, EventState, EventStatus, Revision, StoredEvent, Subscriber, When
from calendar_service.store.outbox import Mail

# A whole day has no hour to count from, and an hour before midnight nobody reads mail. So its reminders come in the
# morning, the lead rounded up to whole days: the hour at which the feeds' alarms ring too.
MORNING = time(9)
DAY = 86_400  # seconds


def lead_for(start: When, lead: int) -> int:
    """The lead time in seconds that a subscriber's ``lead`` means for this start: whole days for a whole day.

    >>> lead_for(When(date(2031, 5, 6)), 3600)
    86400
    """
    return -(-lead // DAY) * DAY if start.all_day else lead


def due(start: When, lead: int, zone: str) -> datetime:
    """When a subscriber in ``zone`` is to be reminded (UTC); ``lead`` in seconds.

    A timed event: ``lead`` before its instant, counted on the world's clock, whatever summer time does
    between the two. A whole day: at nine in the morning of the subscriber's zone, so many days before.
    """
    instant = start.instant
    if instant is not None:
        return instant - timedelta(seconds=lead)
    day = start.day - timedelta(days=lead_for(start, lead) // DAY)
    return datetime.combine(day, MORNING, ZoneInfo(zone)).astimezone(UTC)


def begins(start: When, zone: str) -> datetime:
    """From when on a reminder has no point (UTC): the event has begun; a whole day begins where the subscriber is."""
    return start.instant or datetime.combine(start.day, time(0), ZoneInfo(zone)).astimezone(UTC)


def row_key(subscriber_id: int, event_id: int, start: When, lead: int, *, rehearsal: bool) -> str:
    """What makes one reminder one mail: for whom, of what, starting when, how long before.

    A moved event has another start, so its subscribers are reminded anew. A rehearsal keeps its own ledger
    under its own name, and so takes no true reminder's place.

    >>> row_key(3, 7, When(date(2031, 5, 6), time(8, 0), "America/New_York"), 3600, rehearsal=False)
    'reminder:3:7:20310506T120000Z:3600'
    """
    instant = start.instant
    begin = f"{instant:%Y%m%dT%H%M%SZ}" if instant else f"{start.day:%Y%m%d}"
    return f"{'rehearsal:' if rehearsal else ''}reminder:{subscriber_id}:{event_id}:{begin}:{lead}"


def stands(state: EventState, event: Event) -> bool:
    """Whether anybody is to be told of the event: it is public, not called off, and has a start."""
    return state is EventState.PUBLISHED and event.status is not EventStatus.CANCELLED and event.start is not None


def known_since(history: Iterable[Revision]) -> datetime | None:
    """Since when the public could know that the event starts when it does: created, published or last moved.

    ``history`` is oldest first. None where it never stood at its present start.
    """
    since: datetime | None = None
    begin: datetime | date | None = None
    for step in history:
        start = step.event.start
        moment = (start.instant or start.day) if start else None
        if moment != begin:
            since, begin = None, moment
        if since is None and stands(step.state, step.event):
            since = step.at
    return since


def follows(subscriber: Subscriber, stored: StoredEvent) -> bool:
    """Whether the subscriber asked for this issuer's events."""
    return not subscriber.issuers or stored.issuer.slug in subscriber.issuers


def pointless(mail: Mail, subscriber: Subscriber | None, stored: StoredEvent | None) -> str | None:
    """Why a planned reminder is no longer to be sent, as things stand now; None where it is."""
    if subscriber is None or subscriber.confirmed is None or subscriber.ended is not None:
        return "the subscription ended"
    if stored is None or stored.state is not EventState.PUBLISHED:
        return "the event was taken back"
    start = stored.event.start
    if start is None or not stands(stored.state, stored.event):
        return "the event was called off"
    lead = mail.lead or 0
    if row_key(subscriber.id, stored.id, start, lead, rehearsal=mail.rehearsal) != mail.key:
        return "the event was moved"
    if lead not in {lead_for(start, wanted) for wanted in subscriber.leads} or not follows(subscriber, stored):
        return "the subscriber no longer asks for it"
    return None


def days_until(day: date, now: datetime, zone: str) -> int:
    """How many midnights of ``zone`` lie between ``now`` and ``day``."""
    return (day - now.astimezone(ZoneInfo(zone)).date()).days
