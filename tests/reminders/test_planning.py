"""What has come due makes one row, and what must not be told makes none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calendar_service import reminders
from calendar_service.model import EventState, EventStatus, When
from calendar_service.reminders.planning import PLANNED
from calendar_service.store import heartbeats, outbox, subscribers
from tests.reminders.setting import CALL, DAY, LONG_AGO, START, House

HOUR = timedelta(hours=1)
SECOND = timedelta(seconds=1)
DUE = START - HOUR


def plan(house: House, now: object, **rehearsed: object) -> int:
    return reminders.plan(house.store, house.settings, now, **rehearsed)


def test_a_reminder_is_planned_when_its_hour_has_come_and_once(either_house: House) -> None:
    house = either_house
    stored, ann = house.event(), house.subscriber()
    assert plan(house, DUE - SECOND) == 0
    assert plan(house, DUE) == 1
    assert plan(house, DUE) == 0
    assert plan(house, DUE + HOUR / 2) == 0
    (row,) = house.rows()
    assert row.key == f"reminder:{ann.id}:{stored.id}:20310506T120000Z:3600"
    assert (row.kind, row.subscriber_id, row.event_id, row.lead) == ("reminder", ann.id, stored.id, 3600)
    assert (row.due, row.expires, row.next_attempt, row.rehearsal) == (DUE, START, DUE, False)
    assert row.message_id.endswith("@calendar.example>")


def test_every_lead_time_is_a_reminder_of_its_own(house: House) -> None:
    house.event()
    house.subscriber(leads=[900, 3600, 86_400])
    assert plan(house, START - timedelta(hours=2)) == 1
    assert plan(house, START - timedelta(minutes=10)) == 2


def test_what_came_due_while_nobody_looked_is_planned_later(house: House) -> None:
    house.event()
    house.subscriber()
    plan(house, DUE - 5 * HOUR)
    assert plan(house, START - SECOND) == 1


def test_an_event_that_has_begun_is_not_told_of(house: House) -> None:
    house.event()
    house.subscriber()
    assert plan(house, START) == 0


@pytest.mark.parametrize("state", [EventState.REVIEW, EventState.HIDDEN, EventState.REJECTED])
def test_an_event_that_is_not_public_is_not_told_of(house: House, state: EventState) -> None:
    house.event(state=state)
    house.subscriber()
    assert plan(house, DUE) == 0


def test_a_cancelled_event_is_not_told_of(house: House) -> None:
    house.event(replace(CALL, status=EventStatus.CANCELLED))
    house.subscriber()
    assert plan(house, DUE) == 0


def test_only_those_who_agreed_and_stay_are_told(house: House) -> None:
    house.event()
    asked = {"zone": "UTC", "leads": [3600], "issuers": [], "now": LONG_AGO}
    reminders.subscribe(house.store, house.settings, "silent@reader.example", confirmed=False, **asked)
    gone = house.subscriber("gone@reader.example")
    with house.store.transaction() as tx:
        subscribers.end(tx, gone.id, LONG_AGO)
    assert plan(house, DUE) == 0


def test_who_follows_one_issuer_is_told_of_that_one(house: House) -> None:
    house.event()
    house.event(issuer="Birch Corp")
    house.subscriber(issuers=["birch"])
    assert plan(house, DUE) == 1


# Known or not in time


def test_what_was_due_before_the_subscription_is_not_sent_late(house: House) -> None:
    house.event()
    house.subscriber("before@reader.example", now=DUE)
    house.subscriber("after@reader.example", now=DUE + SECOND)
    assert plan(house, DUE + HOUR / 2) == 1


def test_what_was_due_before_the_event_was_known_is_not_sent_late(house: House) -> None:
    house.subscriber()
    house.event(now=DUE + SECOND)
    assert plan(house, DUE + HOUR / 2) == 0


def test_an_event_counts_as_known_when_it_is_published(house: House) -> None:
    house.subscriber()
    stored = house.event(state=EventState.REVIEW)
    house.change(stored, DUE + SECOND, state=EventState.PUBLISHED)
    assert plan(house, DUE + HOUR / 2) == 0


def test_a_change_that_is_no_move_does_not_make_an_event_unknown(house: House) -> None:
    house.subscriber()
    house.change(house.event(), DUE - SECOND, title="Another title")
    assert plan(house, DUE) == 1


def test_an_event_that_is_taken_back_by_mistake_is_told_of_after_all(house: House) -> None:
    house.subscriber()
    stored = house.change(house.event(), DUE - SECOND, state=EventState.HIDDEN)
    assert plan(house, DUE) == 0
    house.change(stored, DUE + HOUR / 2, state=EventState.PUBLISHED)
    assert plan(house, DUE + HOUR / 2 + SECOND) == 1


def test_a_moved_event_gets_a_new_reminder(house: House) -> None:
    house.subscriber()
    stored = house.event()
    assert plan(house, DUE) == 1
    house.change(stored, DUE + SECOND, start=When(date(2031, 5, 7), time(8, 0), "America/New_York"))
    assert plan(house, DUE + timedelta(days=1)) == 1
    assert len({row.message_id for row in house.rows()}) == 2


def test_a_lead_time_that_is_added_late_is_not_caught_up_with(house: House) -> None:
    house.event()
    house.subscriber(leads=[900])
    plan(house, DUE + HOUR / 3)
    house.subscriber(leads=[900, 3600], now=DUE + HOUR / 3)
    assert plan(house, DUE + HOUR / 2) == 0


def test_a_clock_that_went_ahead_and_came_back_loses_nothing(house: House) -> None:
    house.event()
    house.subscriber()
    plan(house, START + timedelta(days=400))
    assert plan(house, DUE) == 1


# Whole days


def test_a_whole_day_is_told_of_on_the_readers_morning_before(house: House) -> None:
    house.event(DAY)
    house.subscriber("berlin@reader.example", zone="Europe/Berlin", leads=[900, 3600])
    house.subscriber("york@reader.example", leads=[3600])
    morning = START.replace(day=5, hour=7)  # nine in Berlin
    assert plan(house, morning - SECOND) == 0
    assert plan(house, morning) == 1
    assert plan(house, morning + 6 * HOUR) == 1  # nine in New York
    assert [row.lead for row in house.rows()] == [86_400, 86_400]


# Rehearsals


def test_a_rehearsal_leaves_age_aside_and_the_true_reminder_alone(either_house: House) -> None:
    house = either_house
    house.event(now=START - timedelta(days=3))
    house.subscriber(now=START - timedelta(days=3))
    true_now = START - timedelta(days=2)
    assert plan(house, DUE, real_now=true_now) == 1
    assert plan(house, DUE, real_now=true_now) == 0
    assert plan(house, DUE + SECOND, real_now=true_now) == 0
    assert plan(house, DUE) == 1
    rehearsed, true = house.rows()
    assert (rehearsed.rehearsal, rehearsed.key) == (True, f"rehearsal:{true.key}")
    assert rehearsed.message_id != true.message_id


def test_a_rehearsal_of_the_past_is_told_of_events_that_were_known_only_later(house: House) -> None:
    years_later = START + timedelta(days=3000)
    house.event(now=years_later)
    house.subscriber(now=years_later)
    assert plan(house, DUE, real_now=years_later) == 1
    assert plan(house, years_later) == 0


def test_within_a_day_of_the_true_time_a_rehearsed_reminder_is_the_true_one(house: House) -> None:
    house.event()
    house.subscriber()
    assert plan(house, DUE, real_now=DUE - 20 * HOUR) == 1
    assert plan(house, DUE) == 0
    assert [row.rehearsal for row in house.rows()] == [False]


# The rule, against a plain one


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    looks=st.lists(st.integers(-180, 200), min_size=1, max_size=8),
    known=st.integers(-200, 100),
    confirmed=st.integers(-200, 100),
    leads=st.lists(st.integers(1, 150), min_size=1, max_size=3, unique=True),
)
def test_however_the_looks_fall_the_rows_are_those_of_the_rule(
    house: House, looks: list[int], known: int, confirmed: int, leads: list[int]
) -> None:
    minute = timedelta(minutes=1)
    with house.store.transaction() as tx:
        for subscriber in subscribers.active(tx):
            subscribers.erase(tx, subscriber.id)
        heartbeats.beat(tx, PLANNED, LONG_AGO)
    stored = house.event(now=START + known * minute)
    house.subscriber(leads=[60 * lead for lead in leads], now=START + confirmed * minute)
    # The event and the subscriber are there from the beginning; only their times say that they were not known yet.
    for look in sorted(looks):
        plan(house, START + look * minute)
    expected = {
        60 * lead for lead in leads if -lead >= max(known, confirmed) and any(-lead <= look < 0 for look in looks)
    }
    with house.store.reading() as tx:
        found = {row.lead for row in outbox.recent(tx, 1000) if row.event_id == stored.id}
    assert found == expected
