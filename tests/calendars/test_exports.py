"""Events as JSON: every field, of JSON's own types."""

from __future__ import annotations

import json
import re
from dataclasses import fields, replace
from datetime import date, time
from pathlib import Path

from calendar_service.calendars import as_json
from calendar_service.model import Event, EventKind, ResultsRelease, Session, Warning, When
from tests.calendars.occasions import CALL, DAYS, SETTINGS, UID, stored


def test_a_call_is_told_whole() -> None:
    event = replace(
        CALL,
        release=ResultsRelease(When(date(2031, 7, 31)), Session.AFTER_CLOSE),
        warnings=(Warning("weekday-mismatch", "the weekday is another day's"),),
    )
    (found,) = as_json([stored(event)], SETTINGS)
    assert found == {
        "uid": UID,
        "sequence": 0,
        "revision": 1,
        "created": "2031-07-20T12:00:00Z",
        "modified": "2031-07-21T09:30:15.123456Z",
        "state": "published",
        "status": "confirmed",
        "summary": "Elmwood Instruments (ELMW): Q4 2031 results call",
        "page": f"https://calendar.example/events/{UID}",
        "kind": "earnings_call",
        "kind_label": "Results call",
        "title": "Elmwood Instruments Fourth Quarter and Fiscal Year 2031 Results Conference Call",
        "issuer": {
            "slug": "elmwood",
            "name": "Elmwood Instruments, Inc.",
            "short_name": "Elmwood Instruments",
            "country": "US",
            "listings": [{"ticker": "ELMW", "exchange": "NASDAQ"}],
        },
        "presenter": None,
        "all_day": False,
        "timezone": "America/New_York",
        "start": "2031-08-01T08:00:00-04:00",
        "start_utc": "2031-08-01T12:00:00Z",
        "start_text": "8:00 a.m. ET, Friday, August 1, 2031",
        "end": "2031-08-01T09:00:00-04:00",
        "end_utc": "2031-08-01T13:00:00Z",
        "end_assumed": True,
        "previous_start": None,
        "location": None,
        "dial_ins": [
            {
                "number": "+12125550142",
                "extension": None,
                "role": "unspecified",
                "country": None,
                "text": "+1 212-555-0142",
                "one_tap": "tel:+12125550142,,5550199%23",
            },
            {
                "number": "+18005550143",
                "extension": None,
                "role": "toll_free",
                "country": "US",
                "text": "+1 800-555-0143",
                "one_tap": "tel:+18005550143,,5550199%23",
            },
        ],
        "passcodes": [{"code": "5550199", "label": "passcode"}],
        "links": [
            {
                "url": "www.elmwood.example/investors",
                "href": "https://www.elmwood.example/investors",
                "role": "webcast",
            }
        ],
        "replays": [
            {
                "medium": "phone",
                "start": None,
                "end": "2031-08-15",
                "dial_ins": [
                    {
                        "number": "+12125550144",
                        "extension": None,
                        "role": "unspecified",
                        "country": None,
                        "text": "+1 212-555-0144",
                        "one_tap": "tel:+12125550144,,5550198%23",
                    }
                ],
                "passcodes": [{"code": "5550198", "label": None}],
                "links": [],
            }
        ],
        "period": {"kind": "quarter", "year": 2031, "number": 4, "ends": None, "full_year": True, "text": "Q4 2031"},
        "release": {"when": "2031-07-31", "session": "after_close"},
        "confidence": 1.0,
        "warnings": [{"code": "weekday-mismatch", "message": "the weekday is another day's"}],
    }


def test_whole_days_are_plain_dates_with_the_last_one_included() -> None:
    (found,) = as_json([stored(DAYS)], SETTINGS)
    assert (found["start"], found["end"], found["all_day"]) == ("2031-06-04", "2031-06-06", True)
    assert (found["start_utc"], found["end_utc"], found["timezone"], found["end_assumed"]) == (None, None, None, False)


def test_an_event_without_a_day_is_told_without_times() -> None:
    (found,) = as_json([stored(Event(EventKind.WEBCAST, "A webcast"))], SETTINGS)
    assert (found["start"], found["end"], found["all_day"], found["end_assumed"]) == (None, None, None, False)


def test_a_moved_event_tells_where_it_stood() -> None:
    (found,) = as_json(
        [stored(replace(CALL, previous=When(date(2031, 7, 30), time(16, 0), "Europe/London")))], SETTINGS
    )
    assert found["previous_start"] == "2031-07-30T16:00:00+01:00"


def test_no_field_of_an_event_is_left_out() -> None:
    (found,) = as_json([stored()], SETTINGS)
    told_otherwise = {"company": "presenter", "previous": "previous_start"}
    inside_the_service = {"spans", "confidences"}
    names = {told_otherwise.get(each.name, each.name) for each in fields(Event)} - inside_the_service
    assert names <= set(found)


def test_it_is_json() -> None:
    found = as_json([stored(), stored(DAYS)], SETTINGS)
    assert json.loads(json.dumps(found)) == found


def test_every_key_is_written_down() -> None:
    written = (Path(__file__).parents[2] / "docs" / "calendars.md").read_text("utf-8")
    known = set(re.findall(r"`(\w+)`", written))

    def keys(value: object) -> set[str]:
        if isinstance(value, dict):
            return set(value) | {key for each in value.values() for key in keys(each)}
        return {key for each in value for key in keys(each)} if isinstance(value, list) else set()

    event = replace(
        CALL, release=ResultsRelease(When(date(2031, 7, 31))), warnings=(Warning("weekday-mismatch", "doubtful"),)
    )
    assert keys(as_json([stored(event)], SETTINGS)) <= known
