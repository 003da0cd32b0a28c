"""When an event ends: the one place that decides it.

Announcements seldom say; a calendar needs an end, so a duration by kind from the configuration stands
in, and every text that shows it says that it is assumed.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta
from datetime import time as clock
from zoneinfo import ZoneInfo

from calendar_service.config import Settings
from calendar_service.model import Event, EventKind, When


def minutes(kind: EventKind, settings: Settings) -> int:
    """The minutes that an event of this kind is assumed to last (``calendar.<kind>_minutes``)."""
    found: int = getattr(settings.calendar, f"{kind.value}_minutes")
    return found


def assumed(event: Event) -> bool:
    """True where the end is not the text's but the configuration's; a whole day is its own end."""
    return event.start is not None and not event.start.all_day and _given(event) is None


def end_of(event: Event, settings: Settings) -> When | None:
    """The end: a moment for a timed event, the last day (included) for whole days; None without a start.

    An end that does not come after the start is a misreading, and counts as none.
    """
    if event.start is None:
        return None
    if event.start.all_day:
        last = event.end.day if event.end else event.start.day
        return When(max(last, event.start.day))
    return _given(event) or _after(event.start, minutes(event.kind, settings))


def _given(event: Event) -> When | None:
    """The end that the text gives a timed event; of a day alone, its midnight in the start's zone."""
    start, end = event.start, event.end
    if start is None or end is None:
        return None
    if end.all_day:
        if end.day <= start.day:
            return None  # the day that the event is on anyway says nothing of its end
        return replace(end, day=end.day + timedelta(days=1), time=clock(0), zone=start.zone)
    began, ended = start.instant, end.instant
    return end if began is not None and ended is not None and ended > began else None


def _after(start: When, length: int) -> When:
    """``length`` minutes after ``start`` in its zone, counted on the world's clock, not the wall's."""
    began = start.instant
    assert began is not None  # noqa: S101 - the caller has a timed start
    local = (began + timedelta(minutes=length)).astimezone(ZoneInfo(start.zone) if start.zone else UTC)
    return When(local.date(), local.time(), start.zone, local.fold, rule=f"assumed: {length} minutes")
