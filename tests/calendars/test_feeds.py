"""Whole feeds: what stands in them, when they are refused, and what HTTP is answered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import icalendar
import pytest
import recurring_ical_events

from calendar_service.calendars import FeedError, entry, feed, feeds, message_calendar
from calendar_service.config import Calendar, Mail, Settings
from calendar_service.model import EventStatus
from calendar_service.store.events import FeedRows
from tests.calendars.occasions import CALL, DAYS, SETTINGS, UID, stored

OTHER = "0e0fbd3c-55a1-4a57-8a34-6d2f0c9f1b11"
CALL_ENTRY = entry(stored(), SETTINGS)
DAYS_ENTRY = entry(stored(DAYS, uid=OTHER), SETTINGS)
CANCELLED_ENTRY = entry(stored(replace(CALL, status=EventStatus.CANCELLED)), SETTINGS)
CHANGED = datetime(2031, 7, 21, 9, 30, 15, 700000, tzinfo=UTC)


def alarms(body: bytes) -> list[timedelta]:
    return [alarm["trigger"].dt for alarm in icalendar.Calendar.from_ical(body).walk("VALARM")]


# --- calendars ---------------------------------------------------------------------------------------------------


def test_a_feed_opens_with_its_name_and_how_often_to_ask() -> None:
    lines = feed([CALL_ENTRY], name="Elm, Inc.; events\\", settings=SETTINGS).split(b"\r\n")
    assert lines[:8] == [
        b"BEGIN:VCALENDAR",
        b"VERSION:2.0",
        b"PRODID:-//calendar-service//Investor events//EN",
        b"CALSCALE:GREGORIAN",
        b"NAME:Elm Inc. events/",
        b"X-WR-CALNAME:Elm Inc. events/",
        b"REFRESH-INTERVAL;VALUE=DURATION:PT1H30M",
        b"X-PUBLISHED-TTL:PT1H30M",
    ]
    assert not any(line.startswith(b"METHOD") for line in lines)


def test_a_feed_is_its_opening_and_the_stored_bytes() -> None:
    body = feed([CALL_ENTRY, DAYS_ENTRY], name="Events", settings=SETTINGS)
    assert body == feeds.opening("Events", SETTINGS) + CALL_ENTRY + DAYS_ENTRY + b"END:VCALENDAR\r\n"


def test_icalendar_and_a_reader_of_days_find_the_events() -> None:
    calendar = icalendar.Calendar.from_ical(feed([CALL_ENTRY, DAYS_ENTRY], name="Events", settings=SETTINGS))
    assert [str(event["uid"]) for event in calendar.walk("VEVENT")] == [UID, OTHER]
    found = recurring_ical_events.of(calendar)
    assert [str(event["uid"]) for event in found.at((2031, 8, 1))] == [UID]
    assert [[str(event["uid"]) for event in found.at((2031, 6, day))] for day in (3, 4, 6, 7)] == [
        [],
        [OTHER],
        [OTHER],
        [],
    ]


def test_a_feed_that_never_held_an_event_is_a_calendar_without_one() -> None:
    calendar = icalendar.Calendar.from_ical(feed([], name="Events", settings=SETTINGS))
    assert calendar["version"] == "2.0"
    assert calendar.walk("VEVENT") == []


def test_an_alarm_is_there_only_where_it_is_asked_for() -> None:
    assert alarms(feed([CALL_ENTRY], name="Events", settings=SETTINGS)) == []
    assert alarms(feed([CALL_ENTRY], name="Events", settings=SETTINGS, alarm=3600)) == [timedelta(hours=-1)]


@pytest.mark.parametrize(
    ("seconds", "lead"),
    [
        (900, timedelta(hours=15)),
        (86400, timedelta(hours=15)),
        (86401, timedelta(days=1, hours=15)),
        (2 * 86400, timedelta(days=1, hours=15)),
    ],
)
def test_an_alarm_for_a_whole_day_rings_in_the_morning(seconds: int, lead: timedelta) -> None:
    assert alarms(feed([DAYS_ENTRY], name="Events", settings=SETTINGS, alarm=seconds)) == [-lead]


def test_a_cancelled_event_rings_no_more() -> None:
    assert alarms(feed([CANCELLED_ENTRY, CALL_ENTRY], name="Events", settings=SETTINGS, alarm=60)) == [
        timedelta(minutes=-1)
    ]


def test_words_in_a_text_do_not_pass_for_a_status_or_a_whole_day() -> None:
    sly = replace(CALL, title="STATUS:CANCELLED\r\nSTATUS:CANCELLED\r\nDTSTART;VALUE=DATE:20310101\r\n")
    body = feed([entry(stored(sly), SETTINGS)], name="Events", settings=SETTINGS, alarm=3600)
    assert alarms(body) == [timedelta(hours=-1)]


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        None,
        CALL_ENTRY[:-2],
        CALL_ENTRY[20:],
        CALL_ENTRY + CALL_ENTRY,
        CALL_ENTRY.replace(b"END:VEVENT\r\n", b"END:VTODO\r\n"),
        CALL_ENTRY.replace(b"\r\n", b"\n"),
        b"BEGIN:VEVENT\r\nBEGIN:VALARM\r\nEND:VEVENT\r\n",
        b"BEGIN:VEVENT\r\nEND:VCALENDAR\r\nEND:VEVENT\r\n",
        b"\xef\xbb\xbf" + CALL_ENTRY,
    ],
)
def test_a_damaged_entry_makes_no_feed(damaged: bytes) -> None:
    with pytest.raises(FeedError, match="damaged"):
        feed([CALL_ENTRY, damaged], name="Events", settings=SETTINGS)


def test_a_mails_calendar_holds_the_feeds_entry_under_publish() -> None:
    settings = replace(SETTINGS, mail=Mail(sender='"Oak, Elm" <calendar@mail.example>'))
    body = message_calendar(stored(), settings)
    calendar = icalendar.Calendar.from_ical(body)
    (event,) = calendar.walk("VEVENT")
    assert calendar["method"] == "PUBLISH"
    assert event["organizer"] == "mailto:calendar@mail.example"
    assert event["organizer"].params["CN"] == "Oak, Elm"
    assert calendar.walk("VALARM") == []
    assert CALL_ENTRY.removesuffix(b"END:VEVENT\r\n") in body


def test_a_sender_without_an_address_organises_nothing() -> None:
    body = message_calendar(stored(), replace(SETTINGS, mail=Mail(sender="nobody")))
    assert b"ORGANIZER" not in body
    assert len(icalendar.Calendar.from_ical(body).walk("VEVENT")) == 1


# --- conditions (RFC 9110 section 13) ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("if_none_match", "same"),
    [
        ('"abc"', True),
        ('W/"abc"', True),
        ('"x", "abc"', True),
        ('"x","y,z" , W/"abc"', True),
        ("*", True),
        ('"abc-gzip"', True),
        ('"abc-br"', True),
        ('"ab"', False),
        ('"abcd"', False),
        ('"x,abc"', False),
        ("abc", False),
        ("", False),
        ('"', False),
        ('"' * 10_000, False),
    ],
)
def test_a_tag_that_the_reader_holds_is_not_sent_again(if_none_match: str, same: bool) -> None:
    assert feeds.not_modified(if_none_match, None, '"abc"', CHANGED) is same


def test_a_tag_goes_before_a_date() -> None:
    later = "Wed, 01 Jan 2042 00:00:00 GMT"
    assert not feeds.not_modified('"other"', later, '"abc"', CHANGED)


@pytest.mark.parametrize(
    ("since", "same"),
    [
        ("Mon, 21 Jul 2031 09:30:15 GMT", True),
        ("Mon, 21 Jul 2031 09:30:16 GMT", True),
        ("Mon, 21 Jul 2031 09:30:14 GMT", False),
        ("Monday, 21-Jul-31 09:30:15 GMT", True),
        ("Mon Jul 21 09:30:15 2031", True),
        ("Mon, 21 Jul 2031 10:30:15 +0100", True),
        ("yesterday", False),
        ("", False),
        ("0", False),
        ("Mon, 99 Jul 2031 09:30:15 GMT", False),
        ("Mon, 21 Jul 2031 09:30:15 +999999999", False),
        ("Fri, 31 Dec 9999 23:59:59 -2359", False),
    ],
)
def test_a_date_counts_in_whole_seconds_and_only_where_it_is_one(since: str, same: bool) -> None:
    assert feeds.not_modified(None, since, '"abc"', CHANGED) is same


def test_without_a_condition_or_a_change_to_compare_the_feed_is_sent() -> None:
    assert not feeds.not_modified(None, None, '"abc"', CHANGED)
    assert not feeds.not_modified(None, "Mon, 21 Jul 2031 09:30:15 GMT", '"abc"', None)


def test_a_tag_differs_with_all_that_the_bytes_are_made_of() -> None:
    tags = [
        feeds.etag("1", "Events", None),
        feeds.etag("2", "Events", None),
        feeds.etag("1", "Elmwood", None),
        feeds.etag("1", "Events", 60),
        feeds.etag("1", "Events", None, refresh=30),
        feeds.etag("1", "Events", None, empty=True),
    ]
    assert len(set(tags)) == len(tags)
    assert feeds.etag("1", "Events", None) == feeds.etag("1", "Events", 0)
    assert all(tag[0] == tag[-1] == '"' and tag[1:-1].replace("-", "").isalnum() for tag in tags)


# --- answers -----------------------------------------------------------------------------------------------------

ROWS = FeedRows("1-1-99", CHANGED, [CALL_ENTRY])
NEVER = FeedRows("0-0-0", None, [])


def ask(
    rows: FeedRows,
    *,
    read: Callable[[], FeedRows] | None = None,
    alarm: int | None = None,
    if_none_match: str | None = None,
    if_modified_since: str | None = None,
    settings: Settings = SETTINGS,
) -> feeds.Answer:
    return feeds.answer(
        (rows.version, rows.modified),
        read or (lambda: rows),
        name="Events",
        settings=settings,
        alarm=alarm,
        if_none_match=if_none_match,
        if_modified_since=if_modified_since,
    )


def refuse() -> FeedRows:
    raise AssertionError("a reader who has the feed makes nobody read the events")


def test_a_first_request_gets_the_feed_with_its_tag_and_date() -> None:
    found = ask(ROWS)
    assert found.status == 200
    assert found.body == feed([CALL_ENTRY], name="Events", settings=SETTINGS)
    assert found.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert found.headers["Last-Modified"] == "Mon, 21 Jul 2031 09:30:15 GMT"
    assert found.headers["Cache-Control"] == "no-cache"


def test_a_second_request_gets_304_without_a_look_at_the_events() -> None:
    first = ask(ROWS)
    for condition in ({"if_none_match": first.headers["ETag"]}, {"if_modified_since": first.headers["Last-Modified"]}):
        again = ask(ROWS, read=refuse, **condition)
        assert (again.status, again.body) == (304, b"")
        assert again.headers["ETag"] == first.headers["ETag"]
        assert again.headers["Last-Modified"] == first.headers["Last-Modified"]


def test_a_change_an_alarm_or_another_interval_is_another_feed() -> None:
    tag = ask(ROWS).headers["ETag"]
    assert ask(replace(ROWS, version="1-2-100"), if_none_match=tag).status == 200
    assert ask(ROWS, alarm=60, if_none_match=tag).status == 200
    assert ask(ROWS, settings=Settings(calendar=Calendar(refresh_minutes=5)), if_none_match=tag).status == 200


def test_the_tag_is_that_of_the_rows_that_were_read() -> None:
    newer = FeedRows("2-2-100", CHANGED + timedelta(seconds=9), [CALL_ENTRY, DAYS_ENTRY])
    found = ask(ROWS, read=lambda: newer)
    assert found.headers["ETag"] == ask(newer).headers["ETag"] != ask(ROWS).headers["ETag"]
    assert found.headers["Last-Modified"] == "Mon, 21 Jul 2031 09:30:24 GMT"


def test_a_time_in_another_zone_is_told_in_gmt() -> None:
    there = CHANGED.astimezone(timezone(timedelta(hours=5, minutes=30)))
    assert ask(replace(ROWS, modified=there)).headers["Last-Modified"] == "Mon, 21 Jul 2031 09:30:15 GMT"


def test_a_feed_that_never_held_an_event_is_sent_and_kept() -> None:
    found = ask(NEVER)
    assert found.status == 200
    assert "Last-Modified" not in found.headers
    assert ask(NEVER, read=refuse, if_none_match=found.headers["ETag"]).status == 304


def test_an_empty_feed_that_changed_its_name_is_sent_again() -> None:
    stale = feeds.etag("0-0-0", "Old name", None, empty=True)
    assert ask(NEVER, if_none_match=stale).status == 200


def test_a_feed_that_held_events_never_becomes_empty() -> None:
    with pytest.raises(FeedError, match="held events and has none now"):
        ask(replace(ROWS, entries=[]))


@pytest.mark.parametrize("form", ["{}", "W/{}", '"x", {}'])
def test_a_reader_who_holds_events_is_not_sent_an_emptied_database(form: str) -> None:
    held = ask(ROWS).headers["ETag"]
    with pytest.raises(FeedError, match="held events and has none now"):
        ask(NEVER, if_none_match=form.format(held))


def test_a_tag_that_is_not_ours_does_not_stop_an_empty_feed() -> None:
    assert ask(NEVER, if_none_match='"from-elsewhere"').status == 200


def test_a_damaged_entry_is_an_error_and_no_answer() -> None:
    with pytest.raises(FeedError, match="damaged"):
        ask(FeedRows("2-2-100", CHANGED, [CALL_ENTRY, CALL_ENTRY[:50]]))
