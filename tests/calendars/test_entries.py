"""What stands in a calendar entry, as icalendar reads it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

import icalendar
import pytest

from calendar_service.calendars import entry
from calendar_service.config import Calendar, Settings
from calendar_service.model import (
    DialIn,
    Event,
    EventKind,
    EventState,
    EventStatus,
    FiscalPeriod,
    Link,
    LinkRole,
    Passcode,
    PeriodKind,
    ResultsRelease,
    Session,
    When,
)
from tests.calendars.occasions import CALL, DAYS, ELMWOOD, SETTINGS, UID, stored


def read(event: Event = CALL, **changes: Any) -> icalendar.Event:
    """The entry as icalendar reads it."""
    found = icalendar.Event.from_ical(entry(stored(event, **changes), SETTINGS))
    assert isinstance(found, icalendar.Event)
    return found


def conferences(found: icalendar.Event) -> list[Any]:
    value = found.get("conference", [])
    return value if isinstance(value, list) else [value]


def test_identity_and_times_come_from_the_revision() -> None:
    found = read(sequence=3)
    assert found["uid"] == UID
    assert found["sequence"] == 3
    assert found["dtstamp"].dt == found["last-modified"].dt == datetime(2031, 7, 21, 9, 30, 15, tzinfo=UTC)
    assert found["created"].dt == datetime(2031, 7, 20, 12, 0, tzinfo=UTC)


def test_the_same_revision_is_the_same_bytes() -> None:
    assert entry(stored(), SETTINGS) == entry(stored(), SETTINGS)


def test_a_timed_event_is_written_in_utc() -> None:
    lines = entry(stored(), SETTINGS).split(b"\r\n")
    assert b"DTSTART:20310801T120000Z" in lines
    assert b"DTEND:20310801T130000Z" in lines


def test_an_end_that_the_announcement_gives_is_taken_and_not_called_assumed() -> None:
    given = replace(CALL, end=When(date(2031, 8, 1), time(9, 45), "America/New_York"))
    found = read(given)
    assert found["dtend"].dt == datetime(2031, 8, 1, 13, 45, tzinfo=UTC)
    assert "assumed" not in found["description"]


def test_an_assumed_end_is_the_configurations_and_said() -> None:
    settings = Settings(calendar=Calendar(earnings_call_minutes=75))
    found = icalendar.Event.from_ical(entry(stored(), settings))
    assert found["dtend"].dt == datetime(2031, 8, 1, 13, 15, tzinfo=UTC)
    assert "End assumed: 75 minutes" in found["description"].splitlines()


def test_whole_days_end_on_the_day_after_their_last() -> None:
    lines = entry(stored(DAYS), SETTINGS).split(b"\r\n")
    assert b"DTSTART;VALUE=DATE:20310604" in lines
    assert b"DTEND;VALUE=DATE:20310607" in lines


def test_one_whole_day_ends_on_the_next() -> None:
    found = read(replace(DAYS, end=None))
    assert (found["dtstart"].dt, found["dtend"].dt) == (date(2031, 6, 4), date(2031, 6, 5))


def test_an_event_without_a_start_is_refused() -> None:
    with pytest.raises(ValueError, match="has no start"):
        entry(stored(replace(CALL, start=None)), SETTINGS)


def test_the_description_begins_with_what_a_caller_needs() -> None:
    assert read()["description"].splitlines() == [
        "Dial-in: +1 212-555-0142",
        "Dial-in (toll-free, US): +1 800-555-0143",
        "Passcode: 5550199",
        "One tap: +1 212-555-0142,,5550199#",
        "Webcast: https://www.elmwood.example/investors",
        "Replay by phone until Friday, August 15, 2031: +1 212-555-0144, passcode 5550198",
        "",
        "Announced as: Elmwood Instruments Fourth Quarter and Fiscal Year 2031 Results Conference Call",
        "Announced for: 8:00 a.m. ET, Friday, August 1, 2031",
        "End assumed: 60 minutes",
        f"Source: https://calendar.example/events/{UID}",
    ]


def test_the_results_release_is_told_where_it_is_known() -> None:
    release = ResultsRelease(When(date(2031, 7, 31)), Session.AFTER_CLOSE)
    said = read(replace(CALL, release=release))["description"].splitlines()
    assert "Results out: Thursday, July 31, 2031, after the market closes" in said


def test_days_without_a_wording_are_told_from_first_to_last() -> None:
    said = read(DAYS)["description"].splitlines()
    assert "Announced for: Wednesday, June 4, 2031 to Friday, June 6, 2031" in said


@pytest.mark.parametrize(
    ("event", "place"),
    [
        (replace(CALL, location="Harbour Hall, 3rd floor"), "Harbour Hall, 3rd floor"),
        (CALL, "+1 212-555-0142,,5550199#"),
        (replace(CALL, dial_ins=()), "https://www.elmwood.example/investors"),
        (replace(CALL, dial_ins=(), links=()), None),
        (replace(CALL, dial_ins=(), links=(Link("javascript:alert(1)"),)), None),
    ],
)
def test_the_location_is_the_venue_else_the_number_else_the_webcast(event: Event, place: str | None) -> None:
    assert read(event).get("location") == place


def test_the_url_is_the_webcast_and_else_the_events_page() -> None:
    assert read()["url"] == "https://www.elmwood.example/investors"
    assert read(replace(CALL, links=()))["url"] == f"https://calendar.example/events/{UID}"


def test_a_webcast_goes_before_a_registration_and_a_site() -> None:
    links = (
        Link("https://elmwood.example", LinkRole.SITE),
        Link("https://register.example/e", LinkRole.REGISTRATION),
        Link("https://cast.example/e", LinkRole.WEBCAST),
        Link("https://cast.example/replay", LinkRole.REPLAY),
    )
    found = read(replace(CALL, links=links))
    assert found["url"] == "https://cast.example/e"
    assert [str(way) for way in conferences(found) if way.startswith("https")] == [
        "https://cast.example/e",
        "https://register.example/e",
        "https://elmwood.example",
    ]


def test_each_way_in_is_a_conference() -> None:
    phone, toll_free, webcast = conferences(read())
    assert str(phone) == "tel:+12125550142,,5550199%23"
    assert phone.params["FEATURE"] == "PHONE"
    assert phone.params["LABEL"] == "Dial-in +1 212-555-0142 passcode 5550199"
    assert toll_free.params["LABEL"] == "Dial-in toll-free US +1 800-555-0143 passcode 5550199"
    assert str(webcast) == "https://www.elmwood.example/investors"
    assert webcast.params["FEATURE"] == "AUDIO"
    assert all(way.params["VALUE"] == "URI" for way in (phone, toll_free, webcast))


def test_a_label_is_quoted_where_it_must_be_and_holds_no_double_quote() -> None:
    event = replace(CALL, passcodes=(Passcode("77", 'code; say "Elm": ^n'),))
    unfolded = entry(stored(event), SETTINGS).replace(b"\r\n ", b"").decode()
    assert "LABEL=\"Dial-in +1 212-555-0142 code; say 'elm': 'n 77\";VALUE=URI:tel:" in unfolded


def test_a_number_that_is_none_makes_no_way_in() -> None:
    found = read(replace(CALL, dial_ins=(DialIn("on request"),), links=()))
    assert conferences(found) == []
    assert "location" not in found


def test_a_cancelled_call_is_marked_for_those_that_show_the_status_and_those_that_do_not() -> None:
    found = read(replace(CALL, status=EventStatus.CANCELLED))
    assert found["status"] == "CANCELLED"
    assert found["summary"] == "Cancelled: Elmwood Instruments (ELMW): Q4 2031 results call"
    assert found["description"].startswith("Cancelled: the company has called this event off")
    assert "+1" not in found["description"]
    assert conferences(found) == []


def test_an_entry_taken_back_does_not_say_that_the_company_cancelled() -> None:
    found = read(state=EventState.HIDDEN)
    assert found["status"] == "CANCELLED"
    assert found["summary"] == "Withdrawn: Elmwood Instruments (ELMW): Q4 2031 results call"
    assert "The company did not call anything off" in found["description"]


def test_a_moved_call_says_first_where_it_stood() -> None:
    previous = When(date(2031, 7, 30), time(16, 30), "America/New_York")
    found = read(replace(CALL, status=EventStatus.RESCHEDULED, previous=previous))
    assert found["status"] == "CONFIRMED"
    assert found["summary"] == "Elmwood Instruments (ELMW): Q4 2031 results call"
    assert found["description"].splitlines()[0] == (
        "Moved: it was to be on Wednesday, July 30, 2031, 4:30 p.m. EDT (America/New_York)."
    )


def test_a_public_event_takes_none_of_its_readers_time() -> None:
    found = read()
    assert found["transp"] == "TRANSPARENT"
    assert found["x-microsoft-cdo-busystatus"] == "FREE"


@pytest.mark.parametrize(
    ("event", "summary"),
    [
        (CALL, "Elmwood Instruments (ELMW): Q4 2031 results call"),
        (
            replace(CALL, period=FiscalPeriod(PeriodKind.HALF, 2031, 1)),
            "Elmwood Instruments (ELMW): H1 2031 results call",
        ),
        (
            replace(CALL, period=FiscalPeriod(PeriodKind.NINE_MONTHS, 2031)),
            "Elmwood Instruments (ELMW): 9M 2031 results call",
        ),
        (replace(CALL, period=FiscalPeriod(PeriodKind.YEAR, 2031)), "Elmwood Instruments (ELMW): FY 2031 results call"),
        (
            replace(CALL, period=FiscalPeriod(PeriodKind.QUARTER, None, 2)),
            "Elmwood Instruments (ELMW): Q2 results call",
        ),
        (
            replace(CALL, title="Elmwood Results Webcast", period=FiscalPeriod(PeriodKind.YEAR, 2031)),
            "Elmwood Instruments (ELMW): FY 2031 results webcast",
        ),
        (
            replace(CALL, title="Elmwood’s Mid-Year Results Call", period=None),
            "Elmwood Instruments (ELMW): Mid-Year Results Call",
        ),
        (DAYS, "Elmwood Instruments (ELMW): Harbour Small-Cap Forum"),
        (
            replace(DAYS, title="Elmwood Fireside Chat at the Harbour Forum"),
            "Elmwood Instruments (ELMW): Fireside Chat at the Harbour Forum",
        ),
        (
            replace(DAYS, title="Birch Robotics Ltd. at the Harbour Forum", company="Birch Robotics Ltd."),
            "Birch Robotics: Harbour Forum",
        ),
        (
            replace(DAYS, title="Elmwood Instruments", kind=EventKind.INVESTOR_DAY),
            "Elmwood Instruments (ELMW): Investor day",
        ),
        (replace(DAYS, title="First Half Outlook"), "Elmwood Instruments (ELMW): First Half Outlook"),
    ],
)
def test_the_summary_says_who_then_what(event: Event, summary: str) -> None:
    assert read(event)["summary"] == summary


def test_a_word_that_any_title_may_begin_with_is_no_company() -> None:
    issuer = replace(ELMWOOD, name="Second Street Holdings plc", listings=())
    found = read(replace(CALL, title="Second Quarter Results Call", period=None), issuer=issuer)
    assert found["summary"] == "Second Street: Second Quarter Results Call"


def test_an_issuer_without_a_name_leaves_the_what() -> None:
    assert read(issuer=replace(ELMWOOD, name="", listings=()))["summary"] == "Q4 2031 results call"


def test_a_summary_stays_short() -> None:
    found = read(replace(DAYS, title="Elmwood at the " + "Very " * 80 + "Long Forum"))
    assert len(found["summary"]) <= 110
    assert found["summary"].endswith("Very…")


def test_a_long_list_of_numbers_leaves_room_for_the_rest() -> None:
    many = tuple(DialIn(f"+1212555{number:04}") for number in range(100, 160))
    found = read(replace(CALL, dial_ins=many))
    assert len(conferences(found)) == 13
    said = found["description"].splitlines()
    assert "Passcode: 5550199" in said
    assert "48 more numbers on the event's page" in said
    assert said[-1] == f"Source: https://calendar.example/events/{UID}"


@pytest.mark.parametrize(
    "start", [When(date(9999, 12, 31)), When(date(9999, 12, 31), time(23, 30), "America/New_York")]
)
def test_an_event_past_the_last_year_is_refused(start: When) -> None:
    with pytest.raises(ValueError, match="outside the years"):
        entry(stored(replace(CALL, start=start)), SETTINGS)
