"""An event through its form: what is left alone stays as it was read, what is typed is checked field by field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict

from calendar_service.model import (
    DialIn,
    DialInRole,
    Event,
    EventKind,
    EventStatus,
    Link,
    LinkRole,
    Medium,
    Passcode,
    Replay,
    Span,
    When,
)
from calendar_service.web.event_forms import changed, filled, read
from calendar_service.web.forms import EventForm
from tests.web.conftest import CALL, MEETING, Site

READ = replace(
    CALL,
    start=When(date(2031, 5, 8), time(8, 30), "America/New_York", text="8:30 a.m. ET", span=Span(10, 20)),
    dial_ins=(DialIn("+18885550142", DialInRole.TOLL_FREE, "US", text="888-555-0142", span=Span(30, 42)),),
    passcodes=(Passcode("5550177", "conference ID", span=Span(50, 57)),),
)


@pytest.fixture(autouse=True)
def request_of_a_page(site: Site) -> Iterator[Flask]:
    app = site.app()
    app.config["WTF_CSRF_ENABLED"] = False
    with app.test_request_context("/", method="POST"):
        yield app


def typed(event: Event, **changes: str) -> dict[str, str]:
    """What a browser sends of the event's form, with some fields typed anew ("__" stands for "-")."""
    form = filled(event, 1, 7)
    sent: dict[str, str] = {}

    def collect(fields: Any) -> None:
        for field in fields:
            if field.type in ("FieldList", "FormField"):
                collect(field)
            else:
                sent[field.name.removeprefix("e7-")] = field.data or ""

    collect(form)
    return sent | {name.replace("__", "-"): value for name, value in changes.items()}


def sent(
    event: Event, region: str | None = "US", needs_start: bool = False, **changes: str
) -> tuple[Event | None, EventForm]:
    fields = {f"e7-{name}": value for name, value in typed(event, **changes).items()}
    form = EventForm(formdata=MultiDict(fields), prefix="e7-")
    return read(form, event, region=region, needs_start=needs_start), form


def errors(form: EventForm) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}

    def collect(fields: Any) -> None:
        for field in fields:
            if field.type in ("FieldList", "FormField"):
                collect(field)
            elif field.errors:
                found[field.name.removeprefix("e7-")] = list(field.errors)

    collect(form)
    return found


DAYS = replace(MEETING, start=When(date(2031, 5, 7)), end=When(date(2031, 5, 9)))
HOURS = replace(MEETING, end=When(date(2031, 5, 7), time(12, 30), "Europe/London"))
NOTHING = Event(EventKind.WEBCAST, "Something")


@pytest.mark.parametrize("event", [READ, CALL, MEETING, DAYS, HOURS, NOTHING])
def test_a_form_that_is_sent_back_untouched_changes_nothing(event: Event) -> None:
    got, form = sent(event)
    assert errors(form) == {}
    assert got == event
    assert got is not None
    assert changed(event, got) == ()


def test_what_is_left_alone_keeps_its_span_and_its_wording() -> None:
    got, _ = sent(READ, title="Another title")
    assert got is not None
    assert got.start is not None
    assert (got.start.span, got.start.text) == (Span(10, 20), "8:30 a.m. ET")
    assert got.dial_ins[0].span == Span(30, 42)
    assert got.passcodes[0].span == Span(50, 57)
    assert changed(READ, got) == ("title",)


def test_what_is_typed_is_a_value_without_a_span() -> None:
    got, _ = sent(READ, start_time="09:15", passcodes__0__code="55 50-178#")
    assert got is not None
    assert got.start == When(date(2031, 5, 8), time(9, 15), "America/New_York")
    assert (got.start.span, got.start.rule) == (None, "set by a person")
    assert got.passcodes == (Passcode("5550178"),)
    assert got.passcodes[0].span is None


def test_a_role_alone_is_a_change_too() -> None:
    got, _ = sent(READ, dial_ins__0__role="international")
    assert got is not None
    assert changed(READ, got) == ("dial_ins",)
    assert got.dial_ins[0].role is DialInRole.INTERNATIONAL


def test_rows_are_added_and_taken_out() -> None:
    got, _ = sent(
        READ,
        dial_ins__0__number="",
        dial_ins__1__number="+44 20 7946 0123",
        dial_ins__1__role="local",
        dial_ins__1__country="gb",
        passcodes__1__code="PIN 7",
        links__5__url="www.acme.example/live",
        links__5__role="registration",
    )
    assert got is not None
    assert got.dial_ins == (DialIn("+442079460123"),)
    assert (got.dial_ins[0].role, got.dial_ins[0].country) == (DialInRole.LOCAL, "GB")
    assert [code.code for code in got.passcodes] == ["5550177", "PIN7"]
    assert got.links[-1] == Link("www.acme.example/live")
    assert got.links[-1].role is LinkRole.REGISTRATION


def test_a_number_without_a_country_code_is_read_in_the_issuers_country() -> None:
    got, _ = sent(READ, region="GB", dial_ins__0__number="020 7946 0123")
    assert got is not None
    assert got.dial_ins == (DialIn("+442079460123"),)


def test_replays_are_changed_added_and_taken_out() -> None:
    got, form = sent(
        READ,
        replays__0__end_day="2031-06-05",
        replays__0__end_time="23:59",
        replays__1__medium="web",
        replays__1__links="https://www.acme.example/replay\n\nwww.acme.example\n",
        replays__1__place="",
    )
    assert errors(form) == {}
    assert got is not None
    first, second = got.replays
    assert first.end == When(date(2031, 6, 5), time(23, 59), "America/New_York")
    assert first.dial_ins == READ.replays[0].dial_ins
    assert second.medium is Medium.WEB
    assert [link.url for link in second.links] == ["https://www.acme.example/replay", "www.acme.example"]
    gone, _ = sent(READ, replays__0__medium="")
    assert gone is not None
    assert gone.replays == ()


def test_a_replay_of_which_nothing_is_known_stays() -> None:
    event = replace(CALL, replays=(Replay(Medium.WEB),))
    got, _ = sent(event)
    assert got == event


def test_a_move_by_hand_remembers_where_the_event_stood() -> None:
    got, _ = sent(READ, status="rescheduled", start_day="2031-05-09")
    assert got is not None
    assert got.status is EventStatus.RESCHEDULED
    assert got.previous == READ.start


@pytest.mark.parametrize(
    ("typed_fields", "field", "said"),
    [
        ({"title": "  "}, "title", "Give a title."),
        ({"title": "x" * 301}, "title", "at most 300 characters; this has 301"),
        ({"kind": "party"}, "kind", "valid choice"),
        ({"status": "lost"}, "status", "valid choice"),
        ({"start_day": "08/05/2031"}, "start_day", "is no date; write it as 2026-08-03."),
        ({"start_day": "2031-02-30"}, "start_day", "is no date"),
        ({"start_day": "1066-10-14"}, "start_day", "1066 is no year for an event"),
        ({"start_time": "noon"}, "start_time", "is no time of day; write it as 08:00 or 16:30."),
        ({"start_time": "25:00"}, "start_time", "is no time of day"),
        ({"start_day": ""}, "start_day", "Give the day of this time too."),
        ({"zone": ""}, "zone", "Give the time zone, such as America/New_York."),
        ({"zone": "Mars/Olympus"}, "zone", "'Mars/Olympus' is no time zone"),
        ({"zone": "ET"}, "zone", "'ET' is no time zone"),
        ({"start_day": "2031-03-09", "start_time": "02:30"}, "start_time", "does not exist on Sunday, March 9, 2031"),
        ({"end_day": "2031-05-08", "end_time": "08:00"}, "end_time", "The end must come after the start."),
        ({"end_time": "08:30"}, "end_time", "The end must come after the start."),
        ({"end_day": "2031-05-08"}, "end_time", "Give the time of the end too"),
        ({"start_time": "", "end_time": "09:00"}, "end_time", "Give the start's time too"),
        ({"start_time": "", "end_day": "2031-05-01"}, "end_day", "The end must come after the start."),
        ({"start_day": "", "start_time": "", "end_day": "2031-05-01"}, "end_day", "Give the start too"),
        ({"dial_ins__0__number": "call us"}, "dial_ins-0-number", "is no telephone number"),
        ({"dial_ins__0__number": "+1 23"}, "dial_ins-0-number", "too few or too many digits"),
        ({"dial_ins__0__country": "Utopia"}, "dial_ins-0-country", "by its two letters"),
        ({"dial_ins__0__extension": "4x"}, "dial_ins-0-extension", "digits only"),
        ({"dial_ins__0__role": "loud"}, "dial_ins-0-role", "valid choice"),
        ({"passcodes__0__code": "ask for Acme!"}, "passcodes-0-code", "is no code; use letters and digits only."),
        ({"passcodes__0__code": ""}, "passcodes-0-code", "Give the code."),
        ({"links__0__url": "javascript:alert(1)"}, "links-0-url", "is no web address"),
        ({"links__0__url": "ftp://acme.example"}, "links-0-url", "is no web address"),
        ({"replays__0__start_day": "2031-06-30"}, "replays-0-end_day", "The end must come after the start."),
        ({"replays__0__end_day": "soon"}, "replays-0-end_day", "is no date"),
        (
            {"replays__0__end_day": "", "replays__0__end_time": "10:00"},
            "replays-0-end_day",
            "Give the day of this time too.",
        ),
        (
            {"replays__0__dial_ins": "+1 877 555 0133\nnothing"},
            "replays-0-dial_ins",
            "'nothing' is no telephone number",
        ),
        ({"replays__0__passcodes": "§"}, "replays-0-passcodes", "is no code"),
        ({"replays__0__links": "mailto:a@b.example"}, "replays-0-links", "is no web address"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field_alone(typed_fields: dict[str, str], field: str, said: str) -> None:
    got, form = sent(READ, needs_start="start_time" not in typed_fields, **typed_fields)
    assert got is None
    found = errors(form)
    assert list(found) == [field]
    assert said in found[field][0]
    for name, value in typed_fields.items():
        key = name.replace("__", "-")
        shown: Any = form
        for part in key.split("-"):
            shown = shown[int(part)].form if part.isdecimal() else shown[part]
        assert (shown.data or "").strip() == value.strip()


def test_an_event_that_is_to_be_public_needs_a_day() -> None:
    got, form = sent(NOTHING, needs_start=True)
    assert got is None
    assert errors(form) == {"start_day": ["Give the day; an event without one cannot be published."]}


def test_the_second_of_two_equal_hours_is_kept() -> None:
    twice = replace(CALL, start=When(date(2031, 11, 2), time(1, 30), "America/New_York", fold=1))
    got, _ = sent(twice, title="Another title")
    assert got is not None
    assert got.start is not None
    assert got.start.fold == 1


def test_control_characters_never_get_in() -> None:
    got, _ = sent(READ, title="A\r\nB\x00C\u2028D")
    assert got is not None
    assert got.title == "A B C D"
