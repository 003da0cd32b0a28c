"""What mails say, read as their reader would."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_service import calendars
from calendar_service.model import (
    Choice,
    Event,
    EventState,
    EventStatus,
    Link,
    Listing,
    StoredEvent,
    StoredIssuer,
    Subscriber,
    When,
)
from calendar_service.reminders import composing, messages, tokens
from calendar_service.reminders.composing import Signature
from calendar_service.reminders.messages import Letter
from calendar_service.store.outbox import Mail
from tests.post_office import read
from tests.reminders.setting import CALL, DAY, LONG_AGO, START, settings_in
from tests.reminders.test_messages import HOSTILE, body

SETTINGS = settings_in(Path("nowhere"))
SECRET = b"s" * 32
HOUR = timedelta(hours=1)
ANN = Subscriber(3, "ann@reader.example", "Europe/Berlin", (3600,), confirmed=LONG_AGO)


def stored(event: Event = CALL, name: str = "Elm & Ash, Inc.", ticker: str = "ELM") -> StoredEvent:
    issuer = StoredIssuer(1, "elm-ash", name, (Listing(ticker, "NASDAQ"),))
    return StoredEvent(7, "0b9f", issuer, EventState.PUBLISHED, event, 0, 1, LONG_AGO, LONG_AGO)


def row(kind: str = "reminder", lead: int | None = 3600, **more: Any) -> Mail:
    return Mail(
        key="k",
        kind=kind,
        subscriber_id=3,
        due=START - HOUR,
        message_id="<0a1b@calendar.example>",
        lead=lead,
        id=11,
        state="waiting",
        attempts=1,
        next_attempt=START,
        lease_until=None,
        lease_owner=None,
        last_error="",
        created=START,
        sent=None,
        **more,
    )


def letter(event: Event = CALL, now: datetime = START - HOUR, zone: str = "Europe/Berlin", lead: int = 3600) -> Letter:
    person = replace(ANN, zone=zone)
    return compose(row(lead=lead), stored(event), person, now)


def compose(mail: Mail, event: StoredEvent, person: Subscriber, now: datetime) -> Letter:
    attached = calendars.message_calendar(event, SETTINGS) if event.event.start else b""
    return composing.reminder(mail, event, person, Signature(SECRET, "nonce"), SETTINGS, now, attached)


class Page(HTMLParser):
    """The text and the addresses of a page."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.words: list[str] = []
        self.feed(source)
        self.text = " ".join(" ".join(self.words).split())

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attributes if name in ("href", "src", "action")]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


# The subject


@pytest.mark.parametrize(
    ("zone", "now", "lead", "subject"),
    [
        ("America/New_York", START - HOUR, 3600, "In 1 hour: Elm & Ash (ELM): Q4 2030 results call, 8:00 a.m. EDT"),
        ("Europe/Berlin", START - HOUR, 3600, "In 1 hour: Elm & Ash (ELM): Q4 2030 results call, 2:00 p.m. CEST"),
        ("Asia/Dubai", START - HOUR, 3600, "In 1 hour: Elm & Ash (ELM): Q4 2030 results call, 4:00 p.m. UTC+04:00"),
        (
            "America/New_York",
            START - 24 * HOUR,
            86_400,
            "In 1 day: Elm & Ash (ELM): Q4 2030 results call, Tue, May 6, 8:00 a.m. EDT",
        ),
        (
            "Pacific/Auckland",
            START - HOUR,
            3600,
            "In 1 hour: Elm & Ash (ELM): Q4 2030 results call, Wed, May 7, 12:00 a.m. NZST",
        ),
    ],
)
def test_the_subject_says_how_soon_what_and_when_for_the_reader(
    zone: str, now: datetime, lead: int, subject: str
) -> None:
    assert letter(now=now, zone=zone, lead=lead).subject == subject


@pytest.mark.parametrize(
    ("before", "lead", "said"),
    [
        (timedelta(minutes=59, seconds=10), 3600, "In 1 hour"),
        (timedelta(minutes=35), 3600, "In 35 minutes"),
        (timedelta(seconds=20), 3600, "In 1 minute"),
        (timedelta(minutes=14, seconds=30), 900, "In 15 minutes"),
        (timedelta(hours=23, minutes=55), 86_400, "In 1 day"),
        (timedelta(hours=5, minutes=20), 86_400, "In 5 hours 20 minutes"),
        (timedelta(days=2, hours=3), 7 * 86_400, "In 2 days 3 hours"),
        (timedelta(minutes=90), 5400, "In 90 minutes"),
    ],
)
def test_a_late_mail_says_what_is_left(before: timedelta, lead: int, said: str) -> None:
    assert letter(now=START - before, lead=lead).subject.startswith(said + ": ")


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (datetime(2031, 5, 5, 7, 0, tzinfo=UTC), "Tomorrow"),
        (datetime(2031, 5, 4, 23, 0, tzinfo=UTC), "Tomorrow"),  # past midnight in Berlin
        (datetime(2031, 5, 3, 7, 0, tzinfo=UTC), "In 3 days"),
    ],
)
def test_a_whole_day_is_so_many_days_off(now: datetime, said: str) -> None:
    assert letter(DAY, now=now, lead=86_400).subject == f"{said}: Elm & Ash (ELM): Annual Meeting, Tue, May 6"


@pytest.mark.parametrize(
    ("lead", "said"),
    [(60, "1 minute"), (5400, "90 minutes"), (7200, "2 hours"), (129_600, "36 hours"), (604_800, "1 week")],
)
def test_lead_times_are_said_in_their_largest_unit(lead: int, said: str) -> None:
    assert composing.lead_text(lead) == said


# The reminder


def test_the_text_tells_how_to_get_in_before_all_else() -> None:
    lines = letter().text.splitlines()
    assert lines[:9] == [
        "In 1 hour: Elm & Ash (ELM): Q4 2030 results call",
        "",
        "Tuesday, May 6, 2031, 2:00 p.m. CEST (Europe/Berlin); 8:00 a.m. EDT (America/New_York)",
        "",
        "Dial-in (local, US): +1 719-555-0123",
        "Dial-in (toll-free, US): +1 800-555-0142",
        "Conference ID: 5550199",
        "One tap: +1 719-555-0123,,5550199#",
        "Webcast: https://www.elm-ash.example/investors?a=1&b=2",
    ]
    assert "Replay by phone until Tuesday, May 20, 2031: +1 719-555-0177, passcode 5550199" in lines
    assert "All of it: https://calendar.example/events/0b9f" in lines
    assert "You asked to be reminded 1 hour before. No more of these mails:" in lines


def test_the_page_says_the_same_and_dials_at_one_tap() -> None:
    page = Page(letter().html)
    for said in (
        "In 1 hour",
        "Tuesday, May 6, 2031, 2:00 p.m. CEST (Europe/Berlin); 8:00 a.m. EDT (America/New_York)",
        "Conference ID: 5550199",
        "Replay by phone until Tuesday, May 20, 2031",
        "Announced as: Elm & Ash Fourth Quarter 2030 Results <Call>",
    ):
        assert said in page.text
    assert page.addresses[:2] == ["tel:+17195550123,,5550199%23", "https://www.elm-ash.example/investors?a=1&b=2"]
    assert "table" not in page.tags
    assert "call" not in page.tags


def test_a_moved_event_says_where_it_was() -> None:
    moved = replace(
        CALL, status=EventStatus.RESCHEDULED, previous=When(date(2031, 5, 5), time(8, 0), "America/New_York")
    )
    said = "Moved: it was to be on Monday, May 5, 2031, 8:00 a.m. EDT (America/New_York)"
    assert said in letter(moved).text
    assert said in Page(letter(moved).html).text


def test_an_end_is_told_where_the_announcement_gives_one() -> None:
    ends = replace(CALL, end=When(date(2031, 5, 6), time(9, 30), "America/New_York"))
    assert "2:00 p.m. to 3:30 p.m. CEST" in letter(ends).text


def test_the_event_is_attached_for_the_calendar() -> None:
    attached = icalendar.Calendar.from_ical(letter().calendar or b"")
    assert attached["METHOD"] == "PUBLISH"
    (event,) = attached.walk("VEVENT")
    assert event["UID"] == "0b9f"
    assert event["DTSTART"].dt == START


def test_the_unsubscribe_link_is_the_readers_own() -> None:
    made = letter()
    token = made.unsubscribe.removeprefix("https://calendar.example/u/")
    assert tokens.number(token) == ANN.id
    assert tokens.genuine(SECRET, "unsubscribe", token, "nonce")
    assert made.unsubscribe in made.text
    assert made.unsubscribe in Page(made.html).addresses


@given(title=HOSTILE, name=HOSTILE, place=HOSTILE, address=HOSTILE)
def test_nothing_that_an_announcement_says_becomes_markup_or_a_header(
    title: str, name: str, place: str, address: str
) -> None:
    event = replace(CALL, title=title, location=place, links=(Link(address), Link(f"javascript:{address}")))
    made = compose(row(), stored(event, name=name), ANN, START - HOUR)
    mail = read(messages.encode(made))
    assert mail["To"] == ANN.email
    assert "Bcc" not in mail
    page = Page(body(mail, "html"))
    assert set(page.tags) <= {"html", "head", "meta", "title", "body", "div", "p", "h1", "strong", "br", "a"}
    assert all(one.startswith(("https://", "http://", "tel:+")) for one in page.addresses)


@given(title=st.text(alphabet="<>&\"'/abc ", max_size=60))
def test_the_page_shows_a_title_as_it_is(title: str) -> None:
    made = letter(replace(CALL, title=title))
    shown = " ".join(title.split())
    assert not shown or f"Announced as: {shown}" in Page(made.html).text


def test_an_event_without_a_start_makes_no_mail() -> None:
    with pytest.raises(ValueError, match="has no start"):
        letter(replace(CALL, start=None))


# The question


def test_a_question_says_what_it_is_about_and_whose_doing_it_may_be() -> None:
    asked = row("confirmation", None, choice=Choice("Europe/Berlin", (3600, 86_400), ("elm-ash",)))
    assert asked.choice is not None
    made = composing.confirmation(asked, ANN, asked.choice, ["Elm & Ash"], Signature(SECRET, "nonce"), SETTINGS, START)
    text = made.text
    assert "for reminders of investor events to be sent to ann@reader.example" in text
    assert "Companies: Elm & Ash\nBefore each event: 1 hour, 1 day\nTimes in: Europe/Berlin\n" in text
    assert "If it was not you, do nothing" in text
    (address,) = Page(made.html).addresses
    token = address.removeprefix("https://calendar.example/confirm/")
    assert address in text
    assert tokens.number(token) == asked.id
    assert tokens.genuine(SECRET, "confirm", token, "nonce")
    assert (made.unsubscribe, made.calendar) == ("", None)


def test_a_question_about_no_company_in_particular_says_all() -> None:
    choice = Choice("UTC", (3600,))
    asked = row("confirmation", None, choice=choice)
    made = composing.confirmation(asked, ANN, choice, [], Signature(SECRET, "nonce"), SETTINGS, START)
    assert "Companies: all\n" in made.text
