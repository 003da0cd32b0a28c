"""The life of an event: documents in any order, people's hands on it, and what subscribers see of both."""

from __future__ import annotations

import hashlib
import itertools
import random
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import icalendar
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from calendar_service import events
from calendar_service.config import Review, Settings
from calendar_service.events.changes import FIELDS, same_start
from calendar_service.events.precedence import sum_of
from calendar_service.model import (
    Announcement,
    DialIn,
    DialInRole,
    Document,
    Event,
    EventKind,
    EventState,
    EventStatus,
    FiscalPeriod,
    Issuer,
    Link,
    LinkRole,
    Listing,
    Medium,
    Passcode,
    PeriodKind,
    Replay,
    ResultsRelease,
    Session,
    Span,
    StoredDocument,
    StoredEvent,
    Warning,
    When,
)
from calendar_service.store import Store, audit, documents, issuers, tellings
from calendar_service.store import events as rows
from calendar_service.store.tellings import Telling

SETTINGS = Settings()
NEW_YORK = "America/New_York"
ACME = Issuer("Acme Widgets, Inc.", (Listing("ACME", "NYSE"),), "US")
NOW = datetime(2026, 5, 20, 12, 0, tzinfo=UTC)  # after the date of every announcement here
Q1 = FiscalPeriod(PeriodKind.QUARTER, 2026, 1)
NUMBER = DialIn("+12025550101")
OTHER_NUMBER = DialIn("+12025550102")


def at(day: int, hour: int = 10, minute: int = 0, month: int = 5, zone: str = NEW_YORK) -> When:
    return When(date(2026, month, day), time(hour, minute), zone)


def day_of(day: int, month: int = 5) -> When:
    return When(date(2026, month, day))


def call(**changed: Any) -> Event:
    """Acme's results call for its first quarter: May 5, 10:00 a.m. in New York."""
    event = Event(
        EventKind.EARNINGS_CALL,
        "Acme Widgets First Quarter 2026 Results Conference Call",
        start=at(5),
        dial_ins=(NUMBER,),
        passcodes=(Passcode("555123"),),
        period=Q1,
    )
    return replace(event, **changed)


def talk(title: str = "Acme Widgets at the Birch Growth Conference", **changed: Any) -> Event:
    return replace(Event(EventKind.CONFERENCE_PRESENTATION, title, start=at(12)), **changed)


def said(
    *told: Event,
    on: date | None = date(2026, 4, 1),
    issuer: Issuer | None = ACME,
    correction: bool = False,
    **more: Any,
) -> Announcement:
    return Announcement(issuer, published=on, events=told, correction=correction, **more)


def keep(tx: Connection, announcement: Announcement, now: datetime = NOW, text: str = "") -> StoredDocument:
    """A document of that announcement, as ingest keeps it."""
    raw = f"{text}{announcement!r}{documents.count(tx)}".encode()
    return documents.add(tx, raw, hashlib.sha256(raw).hexdigest(), Document(text), now)


def take(
    tx: Connection, announcement: Announcement, now: datetime = NOW, config: Settings = SETTINGS
) -> list[events.Outcome]:
    document = keep(tx, announcement, now)
    return events.take(tx, config, announcement=announcement, document=document, now=now)


def take_one(tx: Connection, announcement: Announcement, now: datetime = NOW) -> events.Outcome:
    (outcome,) = take(tx, announcement, now)
    return outcome


@contextmanager
def undone(store: Store) -> Iterator[Connection]:
    """A transaction of which nothing stays."""

    class UndoneError(Exception):
        pass

    try:
        with store.transaction() as tx:
            yield tx
            raise UndoneError
    except UndoneError:
        pass


@pytest.fixture
def tx(sqlite_store: Store) -> Iterator[Connection]:
    with sqlite_store.transaction() as transaction:
        yield transaction


def everything(tx: Connection) -> list[StoredEvent]:
    return rows.listing(tx, states=list(EventState), limit=10_000)


def entry_of(tx: Connection, stored: StoredEvent) -> icalendar.Event:
    """The event's entry in the feed, read by a reader that is not ours."""
    for raw in rows.feed(tx).entries:
        found = icalendar.Event.from_ical(raw.decode())
        if found["UID"] == stored.uid:
            assert isinstance(found, icalendar.Event)
            return found
    raise AssertionError("not in the feed")


# First seen


def test_a_clear_event_is_published_at_once(tx: Connection) -> None:
    outcome = take_one(tx, said(call()))
    assert (outcome.what, outcome.reason) == ("new", "first announced")
    stored = outcome.event
    assert (stored.state, stored.sequence, stored.revision) == (EventState.PUBLISHED, 0, 1)
    assert (stored.created, stored.modified) == (NOW, NOW)
    assert entry_of(tx, stored)["STATUS"] == "CONFIRMED"
    (revision,) = rows.revisions(tx, stored.id)
    assert (revision.actor, revision.reason, revision.notify) == ("document:1", "first announced", False)


def test_an_announcement_without_events_leaves_no_issuer(tx: Connection) -> None:
    assert take(tx, said()) == []
    assert issuers.all(tx) == []


@pytest.mark.parametrize(
    ("told", "more", "reason"),
    [
        (call(confidence=0.62), {}, "confidence 0.62 is below 0.90"),
        (call(warnings=(Warning("weekday-mismatch", "May 5 is a Tuesday"),)), {}, "May 5 is a Tuesday"),
        (call(), {"warnings": (Warning("two-issuers", "two companies are named"),)}, "two companies are named"),
        (call(start=None), {}, "the announcement does not say on which day it is"),
        (call(), {"issuer": None}, "the announcement names no issuer"),
        (call(status=EventStatus.CANCELLED), {}, "it is called off, and was never announced here"),
        (call(status=EventStatus.RESCHEDULED), {}, "it is moved, and was never announced here"),
    ],
)
def test_a_doubt_puts_an_event_up_for_review_with_its_reason(
    tx: Connection, told: Event, more: dict[str, Any], reason: str
) -> None:
    outcome = take_one(tx, said(told, **more))
    assert outcome.what == "review"
    assert outcome.reason == f"first announced; for review: {reason}"
    assert rows.revisions(tx, outcome.event.id)[0].reason == outcome.reason
    assert [event.id for event in rows.waiting(tx)] == [outcome.event.id]
    assert rows.feed(tx).entries == []


def test_every_reason_for_review_is_given(tx: Connection) -> None:
    told = call(confidence=0.1, start=None, warnings=(Warning("zones", "two zones contradict each other"),))
    assert take_one(tx, said(told, issuer=None)).reason == (
        "first announced; for review: two zones contradict each other; confidence 0.10 is below 0.90; "
        "the announcement names no issuer; the announcement does not say on which day it is"
    )


def test_the_threshold_is_the_configured_one(tx: Connection) -> None:
    strict = Settings(review=Review(threshold=0.99))
    assert take(tx, said(call(confidence=0.98)), config=strict)[0].what == "review"
    assert take(tx, said(talk(confidence=0.99)), config=strict)[0].what == "new"


def test_events_without_an_issuer_wait_under_one_name_and_are_not_mixed_up(tx: Connection) -> None:
    first = take_one(tx, said(call(), issuer=None)).event
    assert (first.issuer.name, first.issuer.slug) == ("Unknown issuer", "unknown-issuer")
    # Another company's call for the same quarter at the same time; only a copy is the same.
    second = take_one(tx, said(call(title="Birch Quarterly Results Call for Partners"), issuer=None))
    assert second.event.id != first.id
    assert take_one(tx, said(call(), issuer=None)).event.id == first.id


# Recognised


def test_the_same_again_changes_nothing(tx: Connection) -> None:
    first = take_one(tx, said(call())).event
    version = rows.feed_version(tx)
    again = take_one(tx, said(call()), NOW + timedelta(hours=3))
    assert (again.what, again.reason) == ("known", "same issuer, kind and start")
    assert again.event == first
    assert rows.feed_version(tx) == version
    assert len(rows.revisions(tx, first.id)) == 1
    assert rows.of_document(tx, 2) == [first]  # recorded as seen there too


def test_the_same_document_taken_twice_changes_nothing(tx: Connection) -> None:
    announcement = said(call(), talk())
    document = keep(tx, announcement)
    first = events.take(tx, SETTINGS, announcement=announcement, document=document, now=NOW)
    again = events.take(tx, SETTINGS, announcement=announcement, document=document, now=NOW)
    assert [outcome.what for outcome in again] == ["known", "known"]
    assert [outcome.event for outcome in again] == [outcome.event for outcome in first]


def test_a_document_that_is_read_otherwise_says_the_new_and_not_the_old(tx: Connection) -> None:
    document = keep(tx, said(call()))
    for told in (call(passcodes=(Passcode("111"),)), call(passcodes=(Passcode("222"),))):
        (outcome,) = events.take(tx, SETTINGS, announcement=said(told), document=document, now=NOW)
    assert (outcome.what, outcome.event.event.passcodes) == ("changed", (Passcode("222"),))
    assert len(tellings.of_event(tx, outcome.event.id)) == 1


def test_a_document_whose_event_went_to_another_issuer_is_still_known(tx: Connection) -> None:
    announcement = said(call(), issuer=None)
    document = keep(tx, announcement)
    (first,) = events.take(tx, SETTINGS, announcement=announcement, document=document, now=NOW)
    moved = events.assign(tx, SETTINGS, first.event.id, ACME, person="anna", now=NOW)
    (again,) = events.take(tx, SETTINGS, announcement=announcement, document=document, now=NOW)
    assert (again.what, again.event) == ("known", moved)


KNOWN_AS_THE_SAME = [
    pytest.param(call(), call(start=at(5, 7, zone="America/Los_Angeles")), "kind and start", id="same instant"),
    pytest.param(call(period=None), call(start=at(5, 11), period=None), "kind and day", id="same day"),
    pytest.param(call(start=day_of(5), period=None), call(period=None), "kind and day", id="time of day added"),
    pytest.param(call(), call(start=at(7)), "issuer and fiscal period", id="same quarter"),
    pytest.param(
        call(),
        call(start=at(7), period=FiscalPeriod(PeriodKind.YEAR, 2025), status=EventStatus.RESCHEDULED, previous=at(5)),
        "moved from the start that was known",
        id="moved from",
    ),
    pytest.param(
        call(period=FiscalPeriod(PeriodKind.QUARTER, 2025, 4, full_year=True)),
        call(start=at(6), period=FiscalPeriod(PeriodKind.YEAR, 2025)),
        "issuer and fiscal period",
        id="fourth quarter and year",
    ),
    pytest.param(talk(), talk("ACME WIDGETS TO PRESENT AT BIRCH GROWTH CONFERENCE"), "name and start", id="talk"),
    pytest.param(talk(), talk(start=at(13, 9)), "conference, within a few days", id="talk moved"),
    pytest.param(
        talk(start=day_of(11), end=day_of(13)), talk(), "conference, within a few days", id="slot in a conference"
    ),
    pytest.param(
        Event(EventKind.SHAREHOLDER_MEETING, "Acme Annual Meeting on the Merger with Birch", start=at(5)),
        Event(
            EventKind.SHAREHOLDER_MEETING,
            "Annual Meeting: Merger with Birch",
            start=at(28),
            status=EventStatus.RESCHEDULED,
        ),
        "rescheduled, and the same issuer, kind and name",
        id="meeting moved",
    ),
]


@pytest.mark.parametrize(("first", "second", "reason"), KNOWN_AS_THE_SAME)
def test_what_is_known_is_recognised(tx: Connection, first: Event, second: Event, reason: str) -> None:
    known = take_one(tx, said(first)).event
    outcome = take_one(tx, said(second, on=date(2026, 4, 9)), NOW + timedelta(days=1))
    assert outcome.event.id == known.id, outcome.reason
    assert reason in outcome.reason
    assert outcome.event.uid == known.uid
    assert len(everything(tx)) == 1


@pytest.mark.parametrize(("first", "second", "reason"), KNOWN_AS_THE_SAME)
def test_recognition_is_the_same_from_both_sides(tx: Connection, first: Event, second: Event, reason: str) -> None:
    # The later document comes first: what it says stays, and still there is one event.
    take_one(tx, said(second, on=date(2026, 4, 9)))
    outcome = take_one(tx, said(first), NOW + timedelta(days=1))
    if second.status is EventStatus.RESCHEDULED and second.previous is None:
        # Nothing says that the announcement of an earlier date is not of another meeting.
        assert outcome.what == "review"
    else:
        assert len(everything(tx)) == 1, outcome.reason
        assert same_start(outcome.event.event.start, second.start)


NOT_THE_SAME = [
    pytest.param(
        call(), call(start=at(4, month=8), period=FiscalPeriod(PeriodKind.QUARTER, 2026, 2)), id="next quarter"
    ),
    pytest.param(call(), call(start=at(5, month=12), period=Q1), id="the same quarter, told a year too early"),
    pytest.param(talk(), talk("Acme Widgets at the Elm Technology Summit"), id="two conferences at once"),
    pytest.param(talk(), talk("Acme Widgets at the Elm Technology Summit", start=at(13)), id="two conferences"),
    pytest.param(talk(), talk(start=at(12, month=6)), id="the same conference a month later"),
    pytest.param(talk(company="Birch Foods"), talk(company="Elm Motors"), id="two presenters at once"),
    pytest.param(call(), talk(), id="a call and a talk"),
    pytest.param(
        Event(EventKind.WEBCAST, "Acme webcast on its merger with Elm", start=at(5)),
        Event(EventKind.WEBCAST, "Acme webcast on recycling", start=at(7)),
        id="two webcasts",
    ),
]


@pytest.mark.parametrize(("first", "second"), NOT_THE_SAME)
def test_what_is_another_event_is_new(tx: Connection, first: Event, second: Event) -> None:
    take_one(tx, said(first))
    outcome = take_one(tx, said(second))
    assert outcome.what == "new", outcome.reason
    assert len(everything(tx)) == 2


UNCLEAR = [
    pytest.param(call(), call(kind=EventKind.WEBCAST), "same start, but webcast instead of", id="another kind"),
    pytest.param(call(), call(period=replace(Q1, number=2)), "same start, but another fiscal period", id="period"),
    pytest.param(call(period=None), call(start=at(20), period=None), "same kind, 15 days apart", id="two weeks on"),
    pytest.param(
        call(title="Acme call for the media", period=None),
        call(title="Acme call for analysts", period=None),
        "the titles tell of two occasions",
        id="media and analysts",
    ),
    pytest.param(
        call(title="Acme Q1 call for the media"),
        call(title="Acme Q1 call for analysts", start=at(6)),
        "same fiscal period, but the titles tell of two occasions",
        id="media and analysts on two days",
    ),
    pytest.param(
        Event(EventKind.SHAREHOLDER_MEETING, "Acme Annual Meeting", start=at(5)),
        Event(EventKind.CONFERENCE_CALL, "Acme call", start=at(5, 15), status=EventStatus.RESCHEDULED),
        "same day, but conference call instead of",
        id="another kind that day, moved",
    ),
    pytest.param(
        talk("Acme at the Birch Growth Forum"),
        talk("Acme at the Birch Growth Expo"),
        "a name that is half the same",
        id="half the name",
    ),
    pytest.param(
        Event(EventKind.CONFERENCE_CALL, "Acme Conference Call", start=at(5)),
        Event(EventKind.CONFERENCE_CALL, "Acme Conference Call", start=at(5, 16)),
        "nothing says that it is the same one",
        id="later that day",
    ),
    pytest.param(
        Event(EventKind.CONFERENCE_CALL, "Acme Conference Call", start=at(5)),
        Event(EventKind.CONFERENCE_CALL, "Acme Conference Call", start=at(25), status=EventStatus.RESCHEDULED),
        "without a name or a start that says which",
        id="moved, but which",
    ),
]


@pytest.mark.parametrize(("first", "second", "reason"), UNCLEAR)
def test_what_is_unclear_goes_to_review(tx: Connection, first: Event, second: Event, reason: str) -> None:
    known = take_one(tx, said(first)).event
    outcome = take_one(tx, said(second))
    assert outcome.what == "review"
    assert reason in outcome.reason
    assert f"may be event {known.id}, “{known.event.title}” on 2026-05-" in outcome.reason
    assert rows.get(tx, known.id) == known
    # A copy of it joins it, and settles nothing.
    again = take_one(tx, said(second))
    assert (again.what, again.event.id, again.event.state) == ("known", outcome.event.id, EventState.REVIEW)


def test_what_may_be_either_of_two_goes_to_review(tx: Connection) -> None:
    morning = Event(EventKind.WEBCAST, "Acme webcast on recycling", start=at(5, 9))
    take(tx, said(morning, replace(morning, start=at(5, 15))))
    outcome = take_one(tx, said(replace(morning, start=at(5, 12))))
    assert outcome.what == "review"
    assert "may be event 1, “Acme webcast on recycling” on 2026-05-05 or event 2" in outcome.reason


def test_a_move_of_one_of_two_goes_to_review_though_less_differs_in_one(tx: Connection) -> None:
    webinar = Event(EventKind.WEBCAST, "Acme webinar on recycling", start=at(5), passcodes=(Passcode("1"),))
    take(tx, said(webinar, replace(webinar, start=at(26), passcodes=(Passcode("2"),))))
    moved = replace(webinar, start=at(28, 9), status=EventStatus.RESCHEDULED)
    outcome = take_one(tx, said(moved, on=date(2026, 4, 9)))
    assert outcome.what == "review"
    assert " or event " in outcome.reason


MOVED_BUT_ANOTHER = [
    (call(), call(start=at(20), period=FiscalPeriod(PeriodKind.QUARTER, 2026, 2))),
    (
        Event(EventKind.SHAREHOLDER_MEETING, "Annual Meeting on the Birch merger", start=at(5)),
        Event(EventKind.SHAREHOLDER_MEETING, "Special Meeting on the Birch merger", start=at(25)),
    ),
]


@pytest.mark.parametrize(("first", "second"), MOVED_BUT_ANOTHER)
def test_a_move_of_another_event_moves_nothing(tx: Connection, first: Event, second: Event) -> None:
    known = take_one(tx, said(first)).event
    outcome = take_one(tx, said(replace(second, status=EventStatus.RESCHEDULED), on=date(2026, 4, 9)))
    assert outcome.reason == "first announced; for review: it is moved, and was never announced here"
    assert rows.get(tx, known.id) == known


def test_leaving_what_no_person_touched_changes_nothing(tx: Connection) -> None:
    first = published(tx)
    assert events.release(tx, SETTINGS, first.id, ["start"], person="anna", now=NOW) == first


def test_two_events_of_one_announcement_are_two(tx: Connection) -> None:
    both = said(talk(), talk(start=at(12, 15)), talk(start=at(13, 9)))
    assert [outcome.what for outcome in take(tx, both)] == ["new"] * 3
    again = take(tx, both)
    assert [outcome.what for outcome in again] == ["known"] * 3
    assert [outcome.event.event.start for outcome in again] == [at(12), at(12, 15), at(13, 9)]


def test_an_event_printed_twice_in_one_announcement_is_one(tx: Connection) -> None:
    first, second = take(tx, said(call(), call()))
    assert (first.what, second.what) == ("new", "known")
    assert first.event == second.event


def test_an_announcement_of_many_finds_each_of_them_again(tx: Connection) -> None:
    told = [
        talk(f"{name} at the Birch Growth Conference", company=name, start=at(12, 9 + n))
        for n, name in enumerate("ABC")
    ]
    first = take(tx, said(*told))
    shuffled = take(tx, said(told[2], told[0], told[1]))
    assert {outcome.what for outcome in shuffled} == {"known"}
    assert [outcome.event.id for outcome in shuffled] == [first[2].event.id, first[0].event.id, first[1].event.id]


def test_an_issuer_is_recognised_across_spellings(tx: Connection) -> None:
    first = take_one(tx, said(call())).event
    for issuer in (Issuer("ACME WIDGETS INC"), Issuer("The Acme Widgets Company", country="US")):
        assert take_one(tx, said(call(), issuer=issuer)).event.id == first.id
    renamed = Issuer("Acme Global plc", (Listing("ACME", "NYSE"), Listing("ACM", "LSE")))
    assert take_one(tx, said(call(), issuer=renamed)).event.issuer.slug == "acme-widgets"
    assert [listing.ticker for listing in issuers.all(tx)[0].listings] == ["ACME", "ACM"]


# Changed by documents


def test_a_move_is_one_step_of_sequence_and_is_told(tx: Connection) -> None:
    first = take_one(tx, said(call())).event
    moved = call(start=at(7, 9), status=EventStatus.RESCHEDULED, previous=at(5))
    outcome = take_one(tx, said(moved, on=date(2026, 4, 9)), NOW + timedelta(days=1))
    after = outcome.event
    assert (outcome.what, after.uid, after.sequence, after.revision) == ("changed", first.uid, 1, 2)
    assert (after.created, after.modified) == (NOW, NOW + timedelta(days=1))
    revision = rows.revisions(tx, first.id)[-1]
    assert revision.notify
    assert revision.document_id == 2
    assert revision.reason == (
        "moved from the start that was known; status changed from confirmed to rescheduled; "
        "start changed from Tuesday, May 5, 2026, 10:00 a.m. EDT (America/New_York) "
        "to Thursday, May 7, 2026, 9:00 a.m. EDT (America/New_York)"
    )
    assert [change.field for change in revision.changes] == ["status", "start", "previous"]
    entry = entry_of(tx, after)
    assert entry["SEQUENCE"] == 1
    assert entry["DTSTART"].dt == datetime(2026, 5, 7, 13, tzinfo=UTC)


def test_a_document_that_says_less_takes_nothing_away(tx: Connection) -> None:
    full = call(
        end=at(5, 11),
        location="Hall 3",
        links=(Link("https://events.acme.example/q1"),),
        dial_ins=(NUMBER, OTHER_NUMBER),
        replays=(Replay(Medium.PHONE, end=day_of(19), dial_ins=(OTHER_NUMBER,), passcodes=(Passcode("9"),)),),
        release=ResultsRelease(When(date(2026, 5, 4)), Session.AFTER_CLOSE),
    )
    first = take_one(tx, said(full)).event
    for less in (
        Event(EventKind.EARNINGS_CALL, "Acme call", start=at(5)),
        Event(EventKind.EARNINGS_CALL, "Acme call", start=day_of(5)),
        call(dial_ins=(OTHER_NUMBER,), links=(Link("www.acme.example", LinkRole.SITE),)),
        call(replays=(Replay(Medium.PHONE),), release=ResultsRelease(session=Session.AFTER_CLOSE)),
    ):
        outcome = take_one(tx, said(less, on=date(2026, 5, 1)))
        assert (outcome.what, outcome.event.event) == ("known", full), less
    assert first.sequence == 0


def test_what_is_newly_said_is_added(tx: Connection) -> None:
    first = take_one(tx, said(call(dial_ins=(), passcodes=()))).event
    fuller = call(replays=(Replay(Medium.WEB, end=day_of(19)),), links=(Link("acme.example/q1"),), end=at(5, 11))
    outcome = take_one(tx, said(fuller, on=date(2026, 4, 20)))
    assert outcome.event.event == fuller
    assert outcome.event.sequence == 1
    assert outcome.event.id == first.id


def test_a_later_document_changes_what_it_says_differently(tx: Connection) -> None:
    take_one(tx, said(call(dial_ins=(NUMBER,), links=(Link("http://www.acme.example/q1/"),))))
    later = call(
        dial_ins=(OTHER_NUMBER,), passcodes=(Passcode("777"),), location="Hall 4", links=(Link("acme.example/q1"),)
    )
    outcome = take_one(tx, said(later, on=date(2026, 4, 20)))
    event = outcome.event.event
    assert (event.dial_ins, event.passcodes, event.location) == (later.dial_ins, later.passcodes, "Hall 4")
    assert event.links == (Link("http://www.acme.example/q1/"),)  # the same address, printed another way
    assert rows.revisions(tx, 1)[-1].reason.endswith("place added; dial-in numbers changed; passcodes changed")


def test_a_correction_outranks_what_it_corrects_on_its_day(tx: Connection) -> None:
    wrong, right = call(passcodes=(Passcode("111"),)), call(passcodes=(Passcode("222"),))
    for first, second in ((wrong, right), (right, wrong)):
        correction = said(right, correction=True)
        in_order = [said(first), correction] if first is wrong else [correction, said(second)]
        for announcement in in_order:
            outcome = take_one(tx, announcement)
        assert outcome.event.event.passcodes == (Passcode("222"),)


def test_a_correction_can_take_a_number_away(tx: Connection) -> None:
    take_one(tx, said(call(dial_ins=(NUMBER, OTHER_NUMBER))))
    outcome = take_one(tx, said(call(dial_ins=(OTHER_NUMBER,)), on=date(2026, 4, 2), correction=True))
    assert outcome.event.event.dial_ins == (OTHER_NUMBER,)


def test_an_older_document_adds_but_never_overwrites(tx: Connection) -> None:
    newer = call(start=at(7), passcodes=(Passcode("222"),), dial_ins=())
    take_one(tx, said(newer, on=date(2026, 4, 20)))
    outcome = take_one(tx, said(call(passcodes=(Passcode("111"),)), on=date(2026, 4, 1)), NOW + timedelta(days=40))
    event = outcome.event.event
    assert (event.start, event.passcodes) == (at(7), (Passcode("222"),))
    assert event.dial_ins == (NUMBER,)
    revision = rows.revisions(tx, outcome.event.id)[-1]
    assert [change.field for change in revision.changes] == ["dial_ins"]
    assert revision.document_id == 2
    assert outcome.event.document_id == 1  # the spans of the event still count in the newer document


def test_numbers_that_overlap_are_one_list_cut_short(tx: Connection) -> None:
    third = DialIn("+12025550103")
    take_one(tx, said(call(dial_ins=(NUMBER, OTHER_NUMBER))))
    event = take_one(tx, said(call(dial_ins=(OTHER_NUMBER, third)), on=date(2026, 4, 2))).event.event
    assert event.dial_ins == (NUMBER, OTHER_NUMBER, third)


def test_a_document_dated_after_it_came_counts_by_its_receipt(tx: Connection) -> None:
    came = datetime(2026, 4, 1, 12, tzinfo=UTC)
    misread = said(call(passcodes=(Passcode("111"),)), on=date(2026, 5, 5))  # the day of the call itself
    take_one(tx, misread, came)
    later = said(call(passcodes=(Passcode("222"),)), on=date(2026, 4, 9))
    assert take_one(tx, later, came + timedelta(days=8)).event.event.passcodes == (Passcode("222"),)


def test_what_was_announced_before_is_recognised_after_a_person_changed_it(tx: Connection) -> None:
    webcast = Event(EventKind.WEBCAST, "Acme webcast on recycling", start=at(5))
    first = take_one(tx, said(webcast)).event
    events.edit(tx, SETTINGS, first.id, {"start": at(8), "title": "Acme day"}, person="anna", now=NOW)
    copy = take_one(tx, said(webcast, on=date(2026, 4, 2)))
    assert (copy.what, copy.event.id) == ("known", first.id)
    assert copy.reason == (
        "same issuer, kind and start as it was announced before; kept as a person set it: start, title"
    )
    assert copy.event.event.start == at(8)


def test_a_document_without_a_date_counts_by_its_receipt(tx: Connection) -> None:
    take_one(tx, said(call(passcodes=(Passcode("111"),)), on=None), NOW)
    late = NOW + timedelta(days=5)
    assert take_one(tx, said(call(passcodes=(Passcode("222"),)), on=None), late).event.event.passcodes == (
        Passcode("222"),
    )
    before = said(call(passcodes=(Passcode("333"),)), on=(NOW - timedelta(days=9)).date())
    assert take_one(tx, before, late).event.event.passcodes == (Passcode("222"),)


def test_an_undated_copy_of_an_old_document_changes_nothing(tx: Connection) -> None:
    take_one(tx, said(call()))
    moved = call(start=at(7), status=EventStatus.RESCHEDULED, previous=at(5))
    after = take_one(tx, said(moved, on=date(2026, 4, 9))).event
    copy = take_one(tx, said(call(), on=None), NOW + timedelta(days=60))
    assert (copy.what, copy.event) == ("known", after)


def test_a_dated_echo_of_the_old_time_does_not_move_an_event_back(tx: Connection) -> None:
    take_one(tx, said(call()))
    moved = call(start=at(7), status=EventStatus.RESCHEDULED, previous=at(5))
    after = take_one(tx, said(moved, on=date(2026, 4, 9))).event
    echo = take_one(tx, said(call(), on=date(2026, 4, 10)))
    assert (echo.what, echo.event) == ("known", after)
    back = call(start=at(5), status=EventStatus.RESCHEDULED, previous=at(7))
    assert take_one(tx, said(back, on=date(2026, 4, 11))).event.event.start == at(5)


def test_a_cancelled_event_stays_in_the_feed_and_comes_back_by_a_later_dated_word(tx: Connection) -> None:
    first = take_one(tx, said(call())).event
    off = take_one(tx, said(call(status=EventStatus.CANCELLED), on=date(2026, 4, 20))).event
    assert (off.sequence, entry_of(tx, off)["STATUS"]) == (1, "CANCELLED")
    assert rows.revisions(tx, first.id)[-1].notify
    undated = take_one(tx, said(call(passcodes=(Passcode("8"),)), on=None), datetime(2026, 4, 25, tzinfo=UTC)).event
    assert undated.event.status is EventStatus.CANCELLED
    on_again = take_one(tx, said(call(), on=date(2026, 4, 30))).event
    assert (on_again.event.status, on_again.event.start) == (EventStatus.CONFIRMED, at(5))
    assert entry_of(tx, on_again)["STATUS"] == "CONFIRMED"
    assert on_again.uid == first.uid


def test_a_cancellation_that_names_no_day_finds_its_event(tx: Connection) -> None:
    take_one(tx, said(call()))
    off = take_one(tx, said(call(start=None, status=EventStatus.CANCELLED), on=date(2026, 4, 20))).event
    assert (off.event.status, off.event.start) == (EventStatus.CANCELLED, at(5))


def test_an_event_that_was_put_off_without_a_date_gets_its_new_one(tx: Connection) -> None:
    take_one(tx, said(call()))
    take_one(tx, said(call(status=EventStatus.CANCELLED), on=date(2026, 4, 20)))
    new = call(start=at(28), status=EventStatus.RESCHEDULED, previous=at(5))
    event = take_one(tx, said(new, on=date(2026, 4, 20)), NOW + timedelta(minutes=5)).event
    assert (event.event.status, event.event.start, event.event.previous) == (EventStatus.RESCHEDULED, at(28), at(5))


def test_an_end_moves_with_its_start(tx: Connection) -> None:
    take_one(tx, said(call(end=at(5, 11, 30))))
    event = take_one(tx, said(call(start=at(7, 14)), on=date(2026, 4, 9))).event.event
    assert event.end == at(7, 15, 30)
    assert event.end is not None
    assert event.end.rule == "moved with the start"
    days = Event(EventKind.INVESTOR_DAY, "Acme Investor Days on Recycling", start=day_of(5), end=day_of(6))
    take_one(tx, said(days))
    later = replace(days, start=day_of(10), end=None, status=EventStatus.RESCHEDULED)
    assert take_one(tx, said(later, on=date(2026, 4, 9))).event.event.end == day_of(11)


def test_a_replay_that_would_close_before_the_moved_event_has_no_window_any_more(tx: Connection) -> None:
    take_one(tx, said(call(replays=(Replay(Medium.PHONE, end=day_of(19), dial_ins=(OTHER_NUMBER,)),))))
    event = take_one(tx, said(call(start=at(28)), on=date(2026, 4, 9))).event.event
    assert event.replays == (Replay(Medium.PHONE, dial_ins=(OTHER_NUMBER,)),)


def test_what_nobody_would_notice_raises_no_sequence_and_is_told_to_nobody(tx: Connection) -> None:
    first = take_one(tx, said(call())).event
    known = take_one(tx, said(call(release=ResultsRelease(day_of(4))), on=date(2026, 4, 9))).event
    assert (known.revision, known.sequence) == (2, first.sequence)
    assert not rows.revisions(tx, first.id)[-1].notify


def test_a_replay_is_seen_but_told_to_nobody(tx: Connection) -> None:
    first = take_one(tx, said(call())).event
    known = take_one(tx, said(call(replays=(Replay(end=day_of(19)),)), on=date(2026, 4, 9))).event
    assert known.sequence == 1
    assert not rows.revisions(tx, first.id)[-1].notify


def test_a_doubtful_reading_changes_a_public_event_only_through_a_person(tx: Connection) -> None:
    first = take_one(tx, said(call())).event
    doubtful = call(start=at(7), status=EventStatus.RESCHEDULED, previous=at(5), confidence=0.5)
    outcome = take_one(tx, said(doubtful, on=date(2026, 4, 9)))
    assert outcome.what == "review"
    assert outcome.reason.startswith(
        f"moved from the start that was known; for review: would change event {first.id}, "
        "“Acme Widgets First Quarter 2026 Results Conference Call” on 2026-05-05 (status changed from confirmed to "
        "rescheduled; start changed from Tuesday, May 5, 2026"
    )
    assert outcome.reason.endswith("but confidence 0.50 is below 0.90")
    assert rows.get(tx, first.id) == first
    # A copy as doubtful joins it; a clear word is about the event itself, and takes the doubt out of review.
    assert take_one(tx, said(doubtful, on=date(2026, 4, 9))).event.id == outcome.event.id
    clear = take_one(tx, said(replace(doubtful, confidence=1.0), on=date(2026, 4, 9)))
    assert (clear.what, clear.event.id, clear.event.event.start) == ("changed", first.id, at(7))
    settled = rows.get(tx, outcome.event.id)
    assert settled is not None
    assert settled.state is EventState.REJECTED
    assert "says this by now" in rows.revisions(tx, settled.id)[-1].reason
    assert rows.waiting(tx) == []


def test_a_doubtful_reading_that_says_what_is_known_is_known(tx: Connection) -> None:
    first = take_one(tx, said(call())).event
    assert take_one(tx, said(call(confidence=0.5))) == events.Outcome(first, "known", "same issuer, kind and start")


def test_a_doubtful_reading_of_what_nobody_is_told_needs_no_person(tx: Connection) -> None:
    first = take_one(tx, said(call())).event
    outcome = take_one(
        tx, said(call(confidence=0.5, title="Acme Widgets First Quarter 2026 Results Conference Call Now"))
    )
    assert (outcome.what, outcome.event) == ("known", first)
    assert outcome.reason == "same issuer, kind and start; read in doubt, and left as it was: title changed"


def test_a_clear_reading_publishes_what_waited_only_for_a_doubt(tx: Connection) -> None:
    waiting = take_one(tx, said(call(passcodes=(Passcode("wrong"),), confidence=0.5))).event
    outcome = take_one(tx, said(call()))
    assert (outcome.what, outcome.event.id, outcome.event.state) == ("new", waiting.id, EventState.PUBLISHED)
    assert outcome.event.event == call()  # what was read in doubt does not count any more
    assert outcome.event.sequence == 0  # nobody saw it before


def test_a_clear_reading_without_a_day_does_not_take_a_doubtful_one_away(tx: Connection) -> None:
    take_one(tx, said(call(confidence=0.5)))
    outcome = take_one(tx, said(call(start=None, location="Hall 3"), on=date(2026, 4, 9)))
    assert (outcome.what, outcome.event.event.start, outcome.event.event.location) == ("review", at(5), "Hall 3")


def test_a_move_that_came_first_is_published_when_its_announcement_is_known(tx: Connection) -> None:
    moved = call(start=at(7), status=EventStatus.RESCHEDULED, previous=at(5))
    waiting = take_one(tx, said(moved, on=date(2026, 4, 9))).event
    assert waiting.state is EventState.REVIEW
    outcome = take_one(tx, said(call()))
    assert (outcome.what, outcome.event.id, outcome.event.event.start) == ("new", waiting.id, at(7))


def test_a_cancellation_that_came_first_keeps_its_announcement_from_the_public(tx: Connection) -> None:
    take_one(tx, said(call(status=EventStatus.CANCELLED), on=date(2026, 4, 9)))
    outcome = take_one(tx, said(call()))
    assert (outcome.event.event.status, outcome.event.state) == (EventStatus.CANCELLED, EventState.REVIEW)
    on_again = take_one(tx, said(call(), on=date(2026, 4, 12)))
    assert (on_again.what, on_again.event.event.status) == ("new", EventStatus.CONFIRMED)


def test_spans_count_in_the_document_that_the_event_names(tx: Connection) -> None:
    first = call(passcodes=(Passcode("555123", span=Span(10, 16)),), spans={"title": Span(0, 4), "start": Span(5, 9)})
    take_one(tx, said(first))
    second = call(
        passcodes=(),
        location="Hall 3",
        spans={"location": Span(30, 36), "start": Span(20, 24)},
        start=replace(at(5), span=Span(20, 24), text="10 a.m. ET"),
        title="Call",
    )
    event = take_one(tx, said(second, on=date(2026, 4, 9))).event.event
    assert event.spans == {"location": Span(30, 36), "start": Span(20, 24)}
    assert event.passcodes[0].span is None
    assert event.start is not None
    assert (event.start.span, event.start.text) == (Span(20, 24), "10 a.m. ET")


def test_a_rejected_event_stays_rejected_and_a_hidden_one_hidden(tx: Connection) -> None:
    rejected = take_one(tx, said(call(confidence=0.3))).event
    events.reject(tx, SETTINGS, rejected.id, person="anna", now=NOW)
    outcome = take_one(tx, said(call()))
    assert (outcome.what, outcome.event.state) == ("known", EventState.REJECTED)
    assert outcome.reason == "same issuer, kind and start; it was rejected, and stays so"
    hidden = take_one(tx, said(talk())).event
    events.hide(tx, SETTINGS, hidden.id, person="anna", now=NOW)
    outcome = take_one(tx, said(talk(location="Room 2"), on=date(2026, 4, 9)))
    assert (outcome.what, outcome.event.state) == ("known", EventState.HIDDEN)
    shown = events.publish(tx, SETTINGS, hidden.id, person="anna", now=NOW)
    assert shown.event.location == "Room 2"  # what was said meanwhile comes with it


# One call's whole story, in every order


def story() -> list[Announcement]:
    moved = call(start=at(7), status=EventStatus.RESCHEDULED, previous=at(5), passcodes=())
    return [
        said(call(passcodes=(Passcode("111"),)), on=date(2026, 4, 1)),
        said(call(passcodes=(Passcode("111"),), title="ACME WIDGETS RESULTS CALL"), on=date(2026, 4, 1)),
        said(call(passcodes=(Passcode("222"),)), on=date(2026, 4, 3), correction=True),
        said(moved, on=date(2026, 4, 20)),
        said(call(start=at(7), passcodes=(), replays=(Replay(end=day_of(21)),)), on=date(2026, 5, 7)),
        said(call(start=at(7), status=EventStatus.CANCELLED, passcodes=()), on=date(2026, 5, 6)),
    ]


def test_one_calls_story_as_it_happens(tx: Connection) -> None:
    told, copy, corrected, moved, of_the_day, off = story()
    outcomes = [
        take_one(tx, announcement, NOW + timedelta(days=day))
        for day, announcement in enumerate((told, copy, corrected, moved, off, of_the_day))
    ]
    assert [outcome.what for outcome in outcomes] == ["new", "known", "changed", "changed", "changed", "changed"]
    last = outcomes[-1].event
    history = rows.revisions(tx, last.id)
    assert [(revision.number, revision.sequence, revision.notify) for revision in history] == [
        (1, 0, False),
        (2, 1, True),
        (3, 2, True),
        (4, 3, True),
        (5, 4, True),
    ]
    assert [revision.actor for revision in history] == [f"document:{number}" for number in (1, 3, 4, 5, 6)]
    event = last.event
    assert (event.status, event.start, event.passcodes) == (EventStatus.RESCHEDULED, at(7), (Passcode("222"),))
    assert event.previous == at(5)
    assert {stored.uid for stored in everything(tx)} == {outcomes[0].event.uid}


def test_the_story_ends_the_same_in_every_order(sqlite_store: Store) -> None:
    orders = list(itertools.permutations(story()))
    random.Random(1).shuffle(orders)  # noqa: S311 (a choice, no secret)
    expected = None
    for order in orders[:40]:
        with undone(sqlite_store) as tx:
            for minute, announcement in enumerate(order):
                outcome = take_one(tx, announcement, NOW + timedelta(minutes=minute))
            (only,) = everything(tx)
            assert only.state is EventState.PUBLISHED
            assert only.event == outcome.event.event
            history = rows.revisions(tx, only.id)
            assert [revision.number for revision in history] == list(range(1, only.revision + 1))
            assert history[-1].event == only.event
            expected = expected or replace(only.event, title="")
            assert replace(only.event, title="") == expected


def test_what_is_told_adds_up_the_same_in_every_order() -> None:
    told = [
        Telling(
            event_id=1,
            document_id=number,
            place=0,
            day=announcement.published or NOW.date(),
            dated=True,
            received=NOW,
            correction=announcement.correction,
            clear=True,
            event=announcement.events[0],
        )
        for number, announcement in enumerate(story())
    ]
    sums = {repr(sum_of(order)) for order in itertools.permutations(told)}
    assert len(sums) == 1


# By hand


def published(tx: Connection, event: Event | None = None) -> StoredEvent:
    return take_one(tx, said(event or call())).event


def test_an_edit_outranks_documents_until_it_is_released(tx: Connection) -> None:
    first = published(tx)
    edited = events.edit(
        tx, SETTINGS, first.id, {"passcodes": (Passcode("999"),)}, person="anna", now=NOW, reason="misprinted"
    )
    assert (edited.sequence, edited.edited, edited.event.passcodes) == (1, {"passcodes"}, (Passcode("999"),))
    later = said(call(passcodes=(Passcode("777"),), location="Hall 3"), on=date(2026, 4, 20))
    told = take_one(tx, later).event
    assert (told.event.passcodes, told.event.location) == ((Passcode("999"),), "Hall 3")
    released = events.release(tx, SETTINGS, first.id, ["passcodes"], person="anna", now=NOW)
    assert (released.edited, released.event.passcodes) == (frozenset(), (Passcode("777"),))
    assert [(entry.actor, entry.action, entry.subject, entry.detail) for entry in audit.recent(tx, 9)] == [
        ("person:anna", "release", f"event:{first.id}", "left to the documents again: passcodes"),
        ("person:anna", "edit", f"event:{first.id}", "misprinted"),
    ]
    revision = rows.revisions(tx, first.id)[1]
    assert (revision.actor, revision.notify) == ("person:anna", True)
    assert [(change.before, change.after) for change in revision.changes] == [("555123", "999")]


def test_a_move_that_an_edit_outranks_is_found_in_the_history(tx: Connection) -> None:
    first = published(tx)
    events.edit(tx, SETTINGS, first.id, {"start": at(6)}, person="anna", now=NOW)
    moved = said(call(start=at(7), status=EventStatus.RESCHEDULED, previous=at(5)), on=date(2026, 4, 9))
    outcome = take_one(tx, moved)
    assert (outcome.what, outcome.event.event.start, outcome.event.event.status) == (
        "known",
        at(6),
        EventStatus.CONFIRMED,
    )
    assert outcome.event.event.previous is None
    revision = rows.revisions(tx, first.id)[-1]
    assert revision.reason.endswith("; kept as a person set it: start")
    assert (revision.sequence, revision.notify, revision.changes) == (1, False, ())
    assert take_one(tx, moved).event == outcome.event  # a copy is no news
    off = take_one(tx, said(call(status=EventStatus.CANCELLED), on=date(2026, 4, 10))).event
    assert (off.event.status, off.event.start) == (EventStatus.CANCELLED, at(6))
    released = events.release(tx, SETTINGS, first.id, ["start"], person="anna", now=NOW)
    assert released.event.start == at(7)


def test_an_edit_of_the_whole_event_touches_what_differs(tx: Connection) -> None:
    first = published(tx)
    event = replace(first.event, location="Hall 3", title="Acme call")
    edited = events.edit(tx, SETTINGS, first.id, event, person="anna", now=NOW)
    assert edited.edited == {"location", "title"}
    assert rows.revisions(tx, first.id)[-1].reason == "title changed; place added"
    touched = events.edit(tx, SETTINGS, first.id, event, ["start"], person="anna", now=NOW)  # looked at, found right
    assert (touched.edited, touched.sequence) == ({"location", "title", "start"}, edited.sequence)
    assert events.edit(tx, SETTINGS, first.id, event, ["start"], person="anna", now=NOW) == touched


def test_a_person_changes_again_whom_a_number_is_for(tx: Connection) -> None:
    stored = events.create(
        tx, SETTINGS, issuer=ACME, event=call(dial_ins=(DialIn("+12125550142"),)), person="anna", now=NOW
    )
    for role in (DialInRole.TOLL_FREE, DialInRole.INTERNATIONAL):
        changed = {"dial_ins": (DialIn("+12125550142", role),)}
        stored = events.edit(tx, SETTINGS, stored.id, changed, person="anna", now=NOW)
        assert stored.event.dial_ins[0].role is role


def test_an_edit_without_a_change_is_none(tx: Connection) -> None:
    first = published(tx)
    assert events.edit(tx, SETTINGS, first.id, first.event, person="anna", now=NOW) == first
    assert audit.recent(tx, 9) == []


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"colour": "red"}, "an event has no field colour"),
        ({"title": "  "}, "an event needs a title"),
        ({"start": None}, "an event without a day cannot be public; give its start, or hide it"),
        (
            {"end": at(5, 9)},
            "the end (Tuesday, May 5, 2026, 9:00 a.m. EDT (America/New_York)) is before the start's moment",
        ),
        ({"start": day_of(5), "end": day_of(4)}, "the end (Monday, May 4, 2026) is before the start's day"),
    ],
)
def test_an_edit_that_cannot_be_is_refused(tx: Connection, changed: dict[str, Any], message: str) -> None:
    first = published(tx)
    with pytest.raises(events.EventError) as error:
        events.edit(tx, SETTINGS, first.id, changed, person="anna", now=NOW)
    assert str(error.value).startswith(message)
    assert rows.get(tx, first.id) == first


def test_an_edit_of_what_changed_meanwhile_is_a_conflict(tx: Connection) -> None:
    first = published(tx)
    events.edit(tx, SETTINGS, first.id, {"location": "Hall 3"}, person="anna", now=NOW, seen=1)
    with pytest.raises(events.Conflict, match="changed meanwhile; look at it again"):
        events.edit(tx, SETTINGS, first.id, {"location": "Hall 4"}, person="bert", now=NOW, seen=1)


def test_an_event_that_there_is_not_is_refused(tx: Connection) -> None:
    with pytest.raises(events.EventError, match="there is no event 99"):
        events.publish(tx, SETTINGS, 99, person="anna", now=NOW)


def test_a_person_publishes_what_waited(tx: Connection) -> None:
    waiting = take_one(tx, said(call(confidence=0.4))).event
    shown = events.publish(tx, SETTINGS, waiting.id, person="anna", now=NOW, reason="looked right")
    assert (shown.state, shown.sequence, shown.ever_published) == (EventState.PUBLISHED, 0, True)
    assert entry_of(tx, shown)["SEQUENCE"] == 0
    revision = rows.revisions(tx, waiting.id)[-1]
    assert (revision.reason, revision.notify) == ("looked right", False)
    assert [(change.field, change.before, change.after) for change in revision.changes] == [
        ("state", "waits for review", "published")
    ]
    assert events.publish(tx, SETTINGS, waiting.id, person="anna", now=NOW) == shown
    assert [entry.action for entry in audit.recent(tx, 9)] == ["publish"]


def test_what_a_person_publishes_counts_as_clear(tx: Connection) -> None:
    waiting = take_one(tx, said(call(confidence=0.4, location="Hall 3"))).event
    events.publish(tx, SETTINGS, waiting.id, person="anna", now=NOW)
    assert take_one(tx, said(call())).event.event.location == "Hall 3"  # the person saw it, and let it stand


def test_what_may_be_another_event_is_one_of_its_own_once_it_is_published(tx: Connection) -> None:
    call_off = Event(EventKind.CONFERENCE_CALL, "Acme Conference Call", start=at(5))
    take_one(tx, said(call_off))
    second = take_one(tx, said(replace(call_off, start=at(5, 16)))).event
    assert second.state is EventState.REVIEW
    events.publish(tx, SETTINGS, second.id, person="anna", now=NOW)
    assert take_one(tx, said(replace(call_off, start=at(5, 16), passcodes=(Passcode("7"),)))).event.id == second.id


def test_a_person_says_whose_event_it_is(tx: Connection) -> None:
    waiting = take_one(tx, said(call(), issuer=None)).event
    moved = events.assign(tx, SETTINGS, waiting.id, ACME, person="anna", now=NOW)
    assert (moved.issuer.slug, moved.state) == ("acme-widgets", EventState.REVIEW)
    assert rows.revisions(tx, waiting.id)[-1].reason == "it is of Acme Widgets, Inc., not of Unknown issuer"
    shown = events.publish(tx, SETTINGS, waiting.id, person="anna", now=NOW)
    assert take_one(tx, said(call())).event == shown
    other = issuers.add(tx, Issuer("Birch Foods"), NOW)
    birch = events.assign(tx, SETTINGS, waiting.id, other, person="anna", now=NOW)
    assert (birch.sequence, "Birch Foods" in entry_of(tx, birch)["SUMMARY"]) == (1, True)
    assert rows.feed(tx, moved.issuer.id).entries == []
    assert len(rows.feed(tx, other.id).entries) == 1
    assert events.assign(tx, SETTINGS, waiting.id, other, person="anna", now=NOW) == birch


def test_an_event_without_a_day_cannot_be_published(tx: Connection) -> None:
    waiting = take_one(tx, said(call(start=None))).event
    with pytest.raises(events.EventError, match="without a day cannot be public"):
        events.publish(tx, SETTINGS, waiting.id, person="anna", now=NOW)
    events.edit(tx, SETTINGS, waiting.id, {"start": at(5)}, person="anna", now=NOW)
    assert events.publish(tx, SETTINGS, waiting.id, person="anna", now=NOW).state is EventState.PUBLISHED


def test_what_a_person_works_on_is_not_published_over_the_persons_head(tx: Connection) -> None:
    waiting = take_one(tx, said(call(confidence=0.4))).event
    events.edit(tx, SETTINGS, waiting.id, {"location": "Hall 3"}, person="anna", now=NOW)
    outcome = take_one(tx, said(call(passcodes=(Passcode("7"),)), on=date(2026, 4, 9)))
    assert (outcome.what, outcome.event.state, outcome.event.event.location) == ("review", EventState.REVIEW, "Hall 3")


def test_a_hidden_event_stays_in_the_feed_as_a_cancelled_one_and_comes_back(tx: Connection) -> None:
    first = published(tx)
    hidden = events.hide(tx, SETTINGS, first.id, person="anna", now=NOW + timedelta(hours=1))
    assert (hidden.state, hidden.sequence) == (EventState.HIDDEN, 1)
    assert entry_of(tx, hidden)["STATUS"] == "CANCELLED"
    assert rows.revisions(tx, first.id)[-1].notify
    assert events.hide(tx, SETTINGS, first.id, person="anna", now=NOW) == hidden
    assert events.edit(tx, SETTINGS, first.id, {"location": "X"}, person="anna", now=NOW).sequence == 1  # unseen
    back = events.publish(tx, SETTINGS, first.id, person="anna", now=NOW + timedelta(hours=2))
    assert (back.state, back.sequence, back.uid) == (EventState.PUBLISHED, 2, first.uid)
    assert entry_of(tx, back)["STATUS"] == "CONFIRMED"


def test_only_what_is_public_is_hidden_and_only_what_never_was_is_rejected(tx: Connection) -> None:
    first = published(tx)
    waiting = take_one(tx, said(talk(confidence=0.4))).event
    with pytest.raises(events.EventError, match="was public, so it cannot be rejected; hide it instead"):
        events.reject(tx, SETTINGS, first.id, person="anna", now=NOW)
    with pytest.raises(events.EventError, match="is not public, so it cannot be hidden; reject it instead"):
        events.hide(tx, SETTINGS, waiting.id, person="anna", now=NOW)
    rejected = events.reject(tx, SETTINGS, waiting.id, person="anna", now=NOW, reason="a trade fair")
    assert rejected.state is EventState.REJECTED
    assert events.reject(tx, SETTINGS, waiting.id, person="anna", now=NOW) == rejected
    assert len(rows.feed(tx).entries) == 1


def test_a_person_calls_an_event_off_and_on_again(tx: Connection) -> None:
    first = published(tx)
    off = events.cancel(tx, SETTINGS, first.id, person="anna", now=NOW)
    assert (off.event.status, off.sequence, off.state) == (EventStatus.CANCELLED, 1, EventState.PUBLISHED)
    assert entry_of(tx, off)["STATUS"] == "CANCELLED"
    assert events.cancel(tx, SETTINGS, first.id, person="anna", now=NOW) == off
    assert take_one(tx, said(call(), on=date(2026, 4, 30))).event == off  # no document calls it on again
    on_again = events.restore_call(tx, SETTINGS, first.id, person="anna", now=NOW)
    assert (on_again.event.status, on_again.sequence) == (EventStatus.CONFIRMED, 2)
    assert events.restore_call(tx, SETTINGS, first.id, person="anna", now=NOW) == on_again
    assert [entry.action for entry in audit.recent(tx, 9)] == ["restore-call", "cancel"]


def test_an_event_is_restored_to_a_revision_as_a_new_one(tx: Connection) -> None:
    first = published(tx)
    take_one(tx, said(call(start=at(7), location="Hall 3"), on=date(2026, 4, 9)))
    restored = events.restore(tx, SETTINGS, first.id, 1, person="anna", now=NOW)
    assert (restored.event, restored.revision, restored.sequence) == (first.event, 3, 2)
    assert restored.edited == {"start", "location"}
    assert rows.revisions(tx, first.id)[-1].reason.startswith("restored to revision 1: start changed from Thursday")
    assert events.restore(tx, SETTINGS, first.id, 1, person="anna", now=NOW) == restored
    with pytest.raises(events.EventError, match="has no revision 9; its last one is 3"):
        events.restore(tx, SETTINGS, first.id, 9, person="anna", now=NOW)


def test_an_event_added_by_hand_keeps_what_the_person_said(tx: Connection) -> None:
    stored = events.create(tx, SETTINGS, issuer=ACME, event=call(passcodes=()), person="anna", now=NOW)
    assert (stored.state, stored.revision) == (EventState.PUBLISHED, 1)
    assert stored.edited == {"kind", "title", "start", "dial_ins", "period"}
    told = take_one(tx, said(call(dial_ins=(OTHER_NUMBER,), location="Hall 3"))).event
    assert (told.id, told.event.dial_ins) == (stored.id, (NUMBER,))
    assert (told.event.passcodes, told.event.location) == ((Passcode("555123"),), "Hall 3")
    off = take_one(tx, said(call(status=EventStatus.CANCELLED), on=date(2026, 4, 9))).event
    assert off.event.status is EventStatus.CANCELLED
    assert audit.recent(tx, 9)[0].action == "create"


def test_an_event_added_by_hand_may_wait(tx: Connection) -> None:
    issuer = issuers.add(tx, ACME, NOW)
    stored = events.create(
        tx, SETTINGS, issuer=issuer, event=call(start=None), person="anna", now=NOW, publish=False, reason="rumour"
    )
    assert (stored.state, stored.issuer) == (EventState.REVIEW, issuer)
    with pytest.raises(events.EventError, match="without a day cannot be public"):
        events.create(tx, SETTINGS, issuer=issuer, event=call(start=None), person="anna", now=NOW)


def test_times_of_change_never_go_back(tx: Connection) -> None:
    first = published(tx)
    earlier = events.edit(tx, SETTINGS, first.id, {"location": "X"}, person="anna", now=NOW - timedelta(days=3))
    assert earlier.modified == first.modified


# Both databases


def test_a_life_on_either_database(store: Store) -> None:
    with store.transaction() as tx:
        first = take_one(tx, said(call(title="Acme\x01 “Q1” call \u2028 ünïcödé"))).event
    with store.transaction() as tx:
        take_one(tx, said(call(start=at(7), status=EventStatus.RESCHEDULED), on=date(2026, 4, 9)))
        events.hide(tx, SETTINGS, first.id, person="anna", now=NOW)
    with store.reading() as tx:
        (stored,) = everything(tx)
        assert (stored.revision, stored.sequence, stored.event.start) == (3, 2, at(7))
        assert rows.feed(tx).version == rows.feed_version(tx)[0]
        assert tellings.of_event(tx, stored.id)[0].event.title == stored.event.title


def test_many_who_take_the_same_at_once_make_one_event_of_one_issuer(store: Store) -> None:
    barrier = threading.Barrier(4)
    failures: list[Exception] = []

    def hear(number: int) -> None:
        try:
            barrier.wait(10)
            with store.transaction() as tx:
                announcement = said(call(), talk(), issuer=Issuer(f"Acme Widgets{', Inc.' * (number % 2)}"))
                raw = f"wire {number}".encode()
                kept = documents.add(tx, raw, hashlib.sha256(raw).hexdigest(), Document("x"), NOW)
                events.take(tx, SETTINGS, announcement=announcement, document=kept, now=NOW)
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=hear, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with store.reading() as tx:
        assert len(everything(tx)) == 2
        assert len(issuers.all(tx)) == 1
        assert [len(tellings.of_event(tx, stored.id)) for stored in everything(tx)] == [4, 4]


def test_two_who_edit_at_once_do_not_overwrite_each_other(store: Store) -> None:
    with store.transaction() as tx:
        first = published(tx)
    barrier = threading.Barrier(2)
    found: list[str] = []

    def change(person: str) -> None:
        barrier.wait(10)
        try:
            with store.transaction() as tx:
                events.edit(tx, SETTINGS, first.id, {"location": person}, person=person, now=NOW, seen=1)
            found.append(person)
        except events.Conflict:
            found.append("conflict")

    threads = [threading.Thread(target=change, args=(person,)) for person in ("anna", "bert")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    (winner,) = set(found) - {"conflict"}
    assert sorted(found) == sorted([winner, "conflict"])
    with store.reading() as tx:
        (stored,) = everything(tx)
        assert (stored.revision, stored.event.location) == (2, winner)


# In words


def test_every_field_has_words() -> None:
    full = call(
        end=at(5, 11),
        location="Hall 3",
        company="Birch Foods",
        links=(Link("acme.example"),),
        replays=(Replay(Medium.PHONE, end=day_of(19), dial_ins=(OTHER_NUMBER,)),),
        release=ResultsRelease(day_of(4), Session.AFTER_CLOSE),
        previous=at(4),
        dial_ins=(replace(NUMBER, extension="12"), OTHER_NUMBER),
    )
    words = {name: events.in_words(full, name) for name in FIELDS}
    assert all(words.values())
    assert words["dial_ins"] == "+12025550101 ext. 12, +12025550102"
    assert words["release"] == "Monday, May 4, 2026, after close"
    assert words["period"] == "Q1 2026"
    nothing = Event(EventKind.WEBCAST, "Acme")
    assert {name for name in FIELDS if events.in_words(nothing, name)} == {"kind", "title", "status"}
    assert set(FIELDS) == set(Event.__dataclass_fields__) - {
        "confidence",
        "warnings",
        "spans",
        "confidences",
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (call(), call(start=at(5, 16, zone="Europe/Berlin"))),
        (call(links=(Link("https://www.Acme.example/Q1/"),)), call(links=(Link("acme.example/Q1"),))),
        (call(dial_ins=(NUMBER, OTHER_NUMBER)), call(dial_ins=(OTHER_NUMBER, NUMBER))),
        (call(passcodes=(Passcode("ab1"),)), call(passcodes=(Passcode("AB1"),))),
        (call(release=ResultsRelease(at(4))), call(release=ResultsRelease(at(4, 7, zone="America/Los_Angeles")))),
    ],
)
def test_another_print_of_the_same_is_no_difference(one: Event, other: Event) -> None:
    assert events.differences(one, other) == ()


# Laws


_starts = st.one_of(
    st.builds(at, st.integers(1, 9), st.integers(8, 10), st.sampled_from([0, 30])), st.builds(day_of, st.integers(1, 9))
)
_events = st.builds(
    Event,
    kind=st.sampled_from([EventKind.EARNINGS_CALL, EventKind.CONFERENCE_CALL, EventKind.CONFERENCE_PRESENTATION]),
    title=st.sampled_from(["Acme at Birch Growth", "Acme call", "Acme at Elm Technology", "Acme on Birch merger"]),
    status=st.sampled_from([EventStatus.CONFIRMED, EventStatus.CONFIRMED, *EventStatus]),
    start=st.one_of(_starts, st.none()),
    previous=st.one_of(st.none(), _starts),
    location=st.sampled_from([None, "Hall 1", "Hall 2"]),
    passcodes=st.sampled_from([(), (Passcode("1"),), (Passcode("2"),), (Passcode("1"), Passcode("2"))]),
    period=st.sampled_from([None, Q1, replace(Q1, number=2)]),
    replays=st.sampled_from([(), (Replay(end=day_of(20)),), (Replay(Medium.PHONE, dial_ins=(NUMBER,)),)]),
    confidence=st.sampled_from([1.0, 1.0, 0.5]),
).map(lambda event: event if event.status is EventStatus.RESCHEDULED else replace(event, previous=None))
_announcements = st.builds(
    said,
    _events,
    on=st.one_of(st.none(), st.dates(date(2026, 4, 1), date(2026, 4, 6))),
    correction=st.booleans(),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_announcements, min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_laws_of_a_life(sqlite_store: Store, told: list[Announcement], chance: random.Random) -> None:
    with undone(sqlite_store) as tx:
        kept = [(keep(tx, announcement), announcement) for announcement in told]
        chance.shuffle(kept)
        for document, announcement in kept:
            events.take(tx, SETTINGS, announcement=announcement, document=document, now=NOW)
        before = everything(tx)
        version = rows.feed_version(tx)
        # The same documents again, in another order, change nothing at all.
        chance.shuffle(kept)
        for document, announcement in kept:
            for outcome in events.take(tx, SETTINGS, announcement=announcement, document=document, now=NOW):
                assert outcome.what == "known"
        assert everything(tx) == before
        assert rows.feed(tx).version == rows.feed_version(tx)[0] == version[0]
        assert len({stored.uid for stored in before}) == len(before)
        for stored in before:
            history = rows.revisions(tx, stored.id)
            assert [revision.number for revision in history] == list(range(1, stored.revision + 1))
            steps = [revision.sequence for revision in history]
            assert all(later - earlier in (0, 1) for earlier, later in itertools.pairwise(steps))
            assert history[-1].event == stored.event
            public = stored.state is EventState.PUBLISHED
            assert not public or stored.event.start is not None
            assert all(
                revision.sequence > before.sequence
                for before, revision in itertools.pairwise(history)
                if revision.notify
            )


@settings(max_examples=60, deadline=None)
@given(st.lists(_announcements, min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_tellings_add_up_the_same_in_any_order(told: list[Announcement], chance: random.Random) -> None:
    heard = [
        Telling(
            event_id=1,
            document_id=number,
            place=0,
            day=announcement.published or NOW.date(),
            dated=announcement.published is not None,
            received=NOW,
            correction=announcement.correction,
            clear=announcement.events[0].confidence == 1,
            event=announcement.events[0],
        )
        for number, announcement in enumerate(told)
    ]
    first = sum_of(heard)
    chance.shuffle(heard)
    assert sum_of(heard) == first
    assert (first[0].start is None) == all(telling.event.start is None for telling in heard)
    # What was heard already, heard again from the same documents' copies on the same days, adds nothing.
    copies = [replace(telling, document_id=telling.document_id + 100) for telling in heard]
    assert sum_of([*heard, *copies])[0] == first[0]
