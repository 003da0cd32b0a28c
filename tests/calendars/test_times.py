"""The one place that decides when an event ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from calendar_service.calendars.times import assumed, end_of, minutes
from calendar_service.config import Settings
from calendar_service.model import Event, EventKind, When
from tests.calendars.occasions import CALL, DAYS

SETTINGS = Settings()


@pytest.mark.parametrize("kind", list(EventKind))
def test_every_kind_has_its_minutes(kind: EventKind) -> None:
    event = replace(CALL, kind=kind)
    end = end_of(event, SETTINGS)
    assert end is not None
    assert end.instant is not None
    assert event.start is not None
    assert event.start.instant is not None
    assert (end.instant - event.start.instant).total_seconds() == minutes(kind, SETTINGS) * 60
    assert assumed(event)
    assert end.rule == f"assumed: {minutes(kind, SETTINGS)} minutes"


def test_an_assumed_end_stands_in_the_starts_zone() -> None:
    assert end_of(CALL, SETTINGS) == When(date(2031, 8, 1), time(9, 0), "America/New_York")


def test_an_hour_over_the_change_of_clocks_is_an_hour_of_the_world() -> None:
    event = replace(CALL, start=When(date(2031, 11, 2), time(1, 30), "America/New_York"))
    end = end_of(event, SETTINGS)
    assert end == When(date(2031, 11, 2), time(1, 30), "America/New_York", fold=1)
    assert end.instant == datetime(2031, 11, 2, 6, 30, tzinfo=UTC)


def test_a_given_end_may_stand_in_another_zone() -> None:
    given = When(date(2031, 8, 1), time(15, 0), "Europe/Berlin")
    event = replace(CALL, end=given)
    assert end_of(event, SETTINGS) is given
    assert not assumed(event)


@pytest.mark.parametrize(
    "end",
    [
        When(date(2031, 8, 1), time(8, 0), "America/New_York"),
        When(date(2031, 8, 1), time(7, 0), "America/New_York"),
        When(date(2031, 8, 1)),
        When(date(2031, 7, 30)),
    ],
)
def test_an_end_that_does_not_come_after_the_start_counts_as_none(end: When) -> None:
    event = replace(CALL, end=end)
    assert end_of(event, SETTINGS) == When(date(2031, 8, 1), time(9, 0), "America/New_York")
    assert assumed(event)


def test_a_last_day_of_a_timed_event_lasts_until_its_midnight() -> None:
    event = replace(CALL, end=When(date(2031, 8, 3)))
    assert end_of(event, SETTINGS) == When(date(2031, 8, 4), time(0, 0), "America/New_York")
    assert not assumed(event)


@pytest.mark.parametrize(
    ("end", "last"),
    [
        (None, date(2031, 6, 4)),
        (When(date(2031, 6, 6)), date(2031, 6, 6)),
        (When(date(2031, 6, 1)), date(2031, 6, 4)),
        (When(date(2031, 6, 6), time(17, 0), "America/New_York"), date(2031, 6, 6)),
    ],
)
def test_whole_days_end_with_their_last_day(end: When | None, last: date) -> None:
    event = replace(DAYS, end=end)
    assert end_of(event, SETTINGS) == When(last)
    assert not assumed(event)


def test_without_a_start_there_is_no_end() -> None:
    event = Event(EventKind.WEBCAST, "A webcast")
    assert end_of(event, SETTINGS) is None
    assert not assumed(event)
