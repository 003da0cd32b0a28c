"""The sentences that calendars, mails and pages share."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from zoneinfo import ZoneInfoNotFoundError

import pytest

from calendar_service.calendars import wording
from calendar_service.model import (
    DialIn,
    DialInRole,
    EventKind,
    FiscalPeriod,
    Link,
    LinkRole,
    Medium,
    Passcode,
    PeriodKind,
    Replay,
    ResultsRelease,
    Session,
    When,
)
from tests.calendars.occasions import CALL

MORNING = When(date(2031, 8, 1), time(8, 0), "America/New_York")


@pytest.mark.parametrize(
    ("when", "zone", "text"),
    [
        (MORNING, None, "Friday, August 1, 2031, 8:00 a.m. EDT (America/New_York)"),
        (MORNING, "America/New_York", "Friday, August 1, 2031, 8:00 a.m. EDT (America/New_York)"),
        (MORNING, "America/Toronto", "Friday, August 1, 2031, 8:00 a.m. EDT (America/Toronto)"),
        (
            MORNING,
            "Europe/Berlin",
            "Friday, August 1, 2031, 2:00 p.m. CEST (Europe/Berlin); 8:00 a.m. EDT (America/New_York)",
        ),
        (
            When(date(2031, 8, 1), time(20, 30), "America/New_York"),
            "Asia/Tokyo",
            "Saturday, August 2, 2031, 9:30 a.m. JST (Asia/Tokyo); "
            "Friday, August 1, 2031, 8:30 p.m. EDT (America/New_York)",
        ),
        (
            MORNING,
            "Asia/Kolkata",
            "Friday, August 1, 2031, 5:30 p.m. IST (Asia/Kolkata); 8:00 a.m. EDT (America/New_York)",
        ),
        (
            When(date(2031, 8, 1), time(15, 0), "Europe/Istanbul"),
            None,
            "Friday, August 1, 2031, 3:00 p.m. UTC+03:00 (Europe/Istanbul)",
        ),
        (When(date(2031, 8, 1), time(0, 5), "UTC"), None, "Friday, August 1, 2031, 12:05 a.m. UTC"),
        (When(date(2031, 8, 1), time(12, 0)), None, "Friday, August 1, 2031, 12:00 p.m. UTC"),
        (When(date(2031, 8, 1)), "Asia/Tokyo", "Friday, August 1, 2031"),
    ],
)
def test_a_time_is_said_in_the_readers_zone_with_its_own_beside_it(when: When, zone: str | None, text: str) -> None:
    assert wording.when_text(when, zone) == text


@pytest.mark.parametrize(
    ("start", "end", "zone", "text"),
    [
        (
            MORNING,
            When(date(2031, 8, 1), time(9, 15), "America/New_York"),
            "Europe/London",
            "Friday, August 1, 2031, 1:00 p.m. to 2:15 p.m. BST (Europe/London); "
            "8:00 a.m. to 9:15 a.m. EDT (America/New_York)",
        ),
        (
            When(date(2031, 8, 1), time(22, 0), "America/New_York"),
            When(date(2031, 8, 2), time(1, 0), "America/New_York"),
            None,
            "Friday, August 1, 2031, 10:00 p.m. to Saturday, August 2, 2031, 1:00 a.m. EDT (America/New_York)",
        ),
        (
            When(date(2031, 6, 4)),
            When(date(2031, 6, 6)),
            None,
            "Wednesday, June 4, 2031 to Friday, June 6, 2031",
        ),
        (When(date(2031, 6, 4)), When(date(2031, 6, 4)), None, "Wednesday, June 4, 2031"),
    ],
)
def test_a_stretch_is_said_from_start_to_end(start: When, end: When, zone: str | None, text: str) -> None:
    assert wording.when_text(start, zone, end) == text


def test_an_hour_that_the_clock_shows_twice_is_told_apart() -> None:
    first = When(date(2031, 11, 2), time(1, 30), "America/New_York")
    assert wording.when_text(first).endswith("1:30 a.m. EDT (America/New_York)")
    assert wording.when_text(replace(first, fold=1)).endswith("1:30 a.m. EST (America/New_York)")


def test_a_zone_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(ZoneInfoNotFoundError):
        wording.when_text(MORNING, "Mars/Olympus")


def test_the_announcements_own_wording_goes_before_ours() -> None:
    assert wording.announced(replace(MORNING, text="8 a.m.\n Eastern, Aug. 1")) == "8 a.m. Eastern, Aug. 1"
    assert wording.announced(MORNING) == "Friday, August 1, 2031, 8:00 a.m. EDT (America/New_York)"


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Elmwood Instruments, Inc.", "Elmwood Instruments"),
        ("Birch Holdings plc", "Birch"),
        ("The Cedar Company", "Cedar"),
        ("Alder & Co., Ltd.", "Alder"),
        ("Rowan S.A.", "Rowan"),
        ("Hazel N.V.", "Hazel"),
        ("Aspen ASA", "Aspen"),
        ("Linden SE", "Linden"),
        ("Maple Pharmaceuticals Holding Corp.", "Maple Pharmaceuticals"),
        ("Oak Group", "Oak Group"),
        ("Inc.", "Inc."),
        ("The Co", "The Co"),
        ("Company", "Company"),
        ("", ""),
        (
            "A Very Long Name of Many Words That Nobody Would Ever Say Aloud Limited",
            "A Very Long Name of Many Words That…",
        ),
    ],
)
def test_a_company_is_called_as_people_call_it(name: str, short: str) -> None:
    assert wording.short_name(name) == short


@pytest.mark.parametrize("kind", list(EventKind))
def test_every_kind_has_a_name(kind: EventKind) -> None:
    assert wording.kind_label(kind)[0].isupper()


@pytest.mark.parametrize(
    ("period", "text"),
    [
        (None, ""),
        (FiscalPeriod(PeriodKind.QUARTER, 2031, 2), "Q2 2031"),
        (FiscalPeriod(PeriodKind.HALF, 2031, 2), "H2 2031"),
        (FiscalPeriod(PeriodKind.NINE_MONTHS, 2031), "9M 2031"),
        (FiscalPeriod(PeriodKind.YEAR, 2031), "FY 2031"),
        (FiscalPeriod(PeriodKind.QUARTER, 2031), ""),
        (FiscalPeriod(PeriodKind.QUARTER, None, 3), "Q3"),
    ],
)
def test_a_period_is_written_as_analysts_write_it(period: FiscalPeriod | None, text: str) -> None:
    assert wording.period_text(period) == text


@pytest.mark.parametrize(
    ("dial_in", "codes", "address", "text"),
    [
        (DialIn("+12125550142"), ["5550199"], "tel:+12125550142,,5550199%23", "+1 212-555-0142,,5550199#"),
        (DialIn("+12125550142"), [], "tel:+12125550142", "+1 212-555-0142"),
        (DialIn("+12125550142", extension="77"), ["1"], "tel:+12125550142,77,,1%23", "+1 212-555-0142,77,,1#"),
        (DialIn("+12125550142"), ["12", "34"], "tel:+12125550142", "+1 212-555-0142"),
        (DialIn("+12125550142"), ["12", "1 2"], "tel:+12125550142,,12%23", "+1 212-555-0142,,12#"),
        (DialIn("+12125550142"), ["ELMWOOD"], "tel:+12125550142", "+1 212-555-0142"),
        (DialIn("+1 212\r\n555;0142"), [], "tel:+12125550142", "+1 212-555-0142"),
        (DialIn("on request"), ["1"], "", ""),
    ],
)
def test_one_tap_dials_number_and_code(dial_in: DialIn, codes: list[str], address: str, text: str) -> None:
    passcodes = [Passcode(code) for code in codes]
    assert wording.one_tap(dial_in, passcodes) == address
    assert wording.tap_text(dial_in, passcodes) == text


def test_a_number_of_no_country_is_shown_as_it_is() -> None:
    assert wording.phone_text("+999000111222") == "+999000111222"


def test_dialling_in_is_told_line_by_line() -> None:
    event = replace(
        CALL,
        dial_ins=(
            DialIn("+442079460142", DialInRole.LOCAL, "GB"),
            DialIn("+12125550142", DialInRole.INTERNATIONAL, extension="9"),
            DialIn("by mail"),
        ),
        passcodes=(Passcode("55 50-199", "conference ID"), Passcode("#"), Passcode("ELM31", "access code")),
    )
    assert wording.dial_lines(event) == [
        "Dial-in (local, UK): +44 20 7946 0142",
        "Dial-in (international): +1 212-555-0142, ext. 9",
        "Conference ID: 5550199",
        "Access code: ELM31",
    ]
    assert wording.dial_lines(event, 1)[:2] == [
        "Dial-in (local, UK): +44 20 7946 0142",
        "1 more number on the event's page",
    ]


def test_links_are_told_once_each_and_only_those_that_can_be_clicked() -> None:
    links = (
        Link("cast.example/e", LinkRole.REGISTRATION),
        Link("https://cast.example/e"),
        Link("ftp://cast.example/e"),
        Link("https://cast.example/r", LinkRole.REPLAY),
        Link("elmwood.example", LinkRole.SITE),
    )
    assert wording.link_lines(replace(CALL, links=links)) == [
        "Webcast: https://cast.example/e",
        "Webcast, company site: https://elmwood.example",
    ]


@pytest.mark.parametrize(
    ("replay", "text"),
    [
        (Replay(), "Replay on the web"),
        (
            Replay(Medium.WEB, end=When(date(2031, 8, 15)), links=(Link("elmwood.example/replay"),)),
            "Replay on the web until Friday, August 15, 2031: https://elmwood.example/replay",
        ),
        (
            Replay(
                Medium.PHONE,
                start=When(date(2031, 8, 1), time(11, 0), "America/New_York"),
                end=When(date(2031, 8, 8), time(23, 59), "America/New_York"),
                dial_ins=(DialIn("+12125550144"), DialIn("+18005550145")),
                passcodes=(Passcode("5550198", "replay PIN"),),
            ),
            "Replay by phone from Friday, August 1, 2031, 11:00 a.m. EDT (America/New_York) "
            "until Friday, August 8, 2031, 11:59 p.m. EDT (America/New_York): "
            "+1 212-555-0144 or +1 800-555-0145, replay PIN 5550198",
        ),
    ],
)
def test_a_replay_is_told_with_its_window_and_place(replay: Replay, text: str) -> None:
    assert wording.replay_text(replay) == text


def test_a_replay_is_told_in_the_readers_zone() -> None:
    replay = Replay(end=When(date(2031, 8, 8), time(23, 59), "America/New_York"))
    assert wording.replay_text(replay, "Europe/Berlin").startswith(
        "Replay on the web until Saturday, August 9, 2031, 5:59 a.m."
    )


@pytest.mark.parametrize(
    ("release", "text"),
    [
        (None, ""),
        (ResultsRelease(), ""),
        (ResultsRelease(session=Session.BEFORE_OPEN), "Results out: before the market opens"),
        (ResultsRelease(When(date(2031, 7, 31))), "Results out: Thursday, July 31, 2031"),
    ],
)
def test_a_release_is_told_as_far_as_it_is_known(release: ResultsRelease | None, text: str) -> None:
    assert wording.release_text(release) == text
