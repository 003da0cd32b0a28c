"""When a reminder is due, and since when an event is known: every rule by its cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from calendar_service.model import Event, EventKind, EventState, EventStatus, Revision, When
from calendar_service.reminders import due

NEW_YORK, BERLIN, AUCKLAND = "America/New_York", "Europe/Berlin", "Pacific/Auckland"
HOUR, DAY = 3600, 86_400


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)


@pytest.mark.parametrize("zone", [NEW_YORK, BERLIN, AUCKLAND])
def test_a_timed_event_is_due_for_all_at_once(zone: str) -> None:
    start = When(date(2031, 5, 6), time(8, 0), NEW_YORK)
    assert due.due(start, HOUR, zone) == at(2031, 5, 6, 11, 0)
    assert due.begins(start, zone) == at(2031, 5, 6, 12, 0)


def test_a_day_before_is_twenty_four_hours_also_when_summer_time_begins_between() -> None:
    start = When(date(2031, 3, 9), time(8, 0), NEW_YORK)  # clocks go forward that night
    assert due.due(start, DAY, NEW_YORK) == start.instant - timedelta(hours=24) == at(2031, 3, 8, 12, 0)


@pytest.mark.parametrize(
    ("zone", "lead", "expected"),
    [
        (NEW_YORK, 15 * 60, at(2031, 5, 5, 13, 0)),
        (NEW_YORK, DAY, at(2031, 5, 5, 13, 0)),
        (NEW_YORK, DAY + 1, at(2031, 5, 4, 13, 0)),
        (BERLIN, HOUR, at(2031, 5, 5, 7, 0)),
        (AUCKLAND, HOUR, at(2031, 5, 4, 21, 0)),
    ],
)
def test_a_whole_day_is_due_at_nine_in_the_readers_morning(zone: str, lead: int, expected: datetime) -> None:
    assert due.due(When(date(2031, 5, 6)), lead, zone) == expected


def test_a_whole_day_begins_at_the_readers_midnight() -> None:
    assert due.begins(When(date(2031, 5, 6)), BERLIN) == at(2031, 5, 5, 22, 0)


def test_two_short_leads_before_a_whole_day_are_one_reminder() -> None:
    start = When(date(2031, 5, 6))
    keys = {due.row_key(1, 2, start, due.lead_for(start, lead), rehearsal=False) for lead in (900, HOUR, DAY)}
    assert keys == {"reminder:1:2:20310506:86400"}


def test_a_moved_event_has_another_key_and_another_zone_for_the_same_instant_has_not() -> None:
    start = When(date(2031, 5, 6), time(8, 0), NEW_YORK)
    same = When(date(2031, 5, 6), time(14, 0), BERLIN)
    key = due.row_key(1, 2, start, HOUR, rehearsal=False)
    assert due.row_key(1, 2, same, HOUR, rehearsal=False) == key
    assert due.row_key(1, 2, replace(start, time=time(9)), HOUR, rehearsal=False) != key
    assert due.row_key(1, 2, start, HOUR, rehearsal=True) == f"rehearsal:{key}"


# Since when an event is known

A = When(date(2031, 5, 6), time(8, 0), NEW_YORK)
B = When(date(2031, 5, 7), time(8, 0), NEW_YORK)
PUBLISHED, REVIEW, HIDDEN = EventState.PUBLISHED, EventState.REVIEW, EventState.HIDDEN
CANCELLED = EventStatus.CANCELLED


def history(*steps: tuple[EventState, When | None] | tuple[EventState, When | None, EventStatus]) -> list[Revision]:
    """A revision a day from January 1 on."""
    return [
        Revision(
            event_id=1,
            number=day,
            at=at(2031, 1, day),
            actor="person:test",
            reason="",
            state=step[0],
            sequence=day - 1,
            event=Event(
                EventKind.WEBCAST, "A", status=step[2] if len(step) > 2 else EventStatus.CONFIRMED, start=step[1]
            ),
        )
        for day, step in enumerate(steps, 1)
    ]


@pytest.mark.parametrize(
    ("steps", "day"),
    [
        ([(PUBLISHED, A)], 1),
        ([(REVIEW, A), (PUBLISHED, A)], 2),
        ([(PUBLISHED, A), (PUBLISHED, A)], 1),
        ([(PUBLISHED, A), (PUBLISHED, B)], 2),
        ([(PUBLISHED, A), (PUBLISHED, B), (PUBLISHED, A)], 3),
        ([(PUBLISHED, A), (HIDDEN, A), (PUBLISHED, A)], 1),
        ([(PUBLISHED, A), (PUBLISHED, A, CANCELLED), (PUBLISHED, A)], 1),
        ([(PUBLISHED, A), (REVIEW, B), (PUBLISHED, B)], 3),
        ([(REVIEW, None), (PUBLISHED, A)], 2),
        ([(PUBLISHED, A), (PUBLISHED, replace(A, day=date(2031, 5, 6), time=time(14, 0), zone=BERLIN))], 1),
    ],
)
def test_an_event_is_known_since_it_was_published_or_last_moved(steps: list[tuple[EventState, When]], day: int) -> None:
    assert due.known_since(history(*steps)) == at(2031, 1, day)


@pytest.mark.parametrize("steps", [[(REVIEW, A)], [(PUBLISHED, None)], [(PUBLISHED, A, CANCELLED)], []])
def test_what_never_stood_is_not_known(steps: list[tuple[EventState, When]]) -> None:
    assert due.known_since(history(*steps)) is None
