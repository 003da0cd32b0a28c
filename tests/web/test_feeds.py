"""The feeds over HTTP: what programs that subscribe to them see."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import icalendar
import pytest
from sqlalchemy import text

from calendar_service import events
from calendar_service.model import Issuer, Listing, StoredEvent
from calendar_service.store import StoreError
from tests.web.conftest import BIRCH, CALL, MEETING, Site, Visitor, moved


def uids(raw: bytes) -> set[str]:
    return {str(event["UID"]) for event in icalendar.Calendar.from_ical(raw).walk("VEVENT")}


def test_a_feed_that_never_held_an_event_is_a_calendar_without_events(visitor: Visitor) -> None:
    answer = visitor.get("/calendar.ics")
    assert answer.status_code == 200
    assert uids(answer.data) == set()


def test_the_feed_of_all_and_the_feed_of_one(site: Site, visitor: Visitor, call: StoredEvent) -> None:
    meeting = site.publish(MEETING, BIRCH)
    every = visitor.get("/calendar.ics")
    assert every.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert uids(every.data) == {call.uid, meeting.uid}
    assert uids(visitor.get("/issuers/acme-robotics/calendar.ics").data) == {call.uid}


def test_a_feed_that_did_not_change_is_not_sent_again(site: Site, visitor: Visitor, call: StoredEvent) -> None:
    first = visitor.get("/calendar.ics")
    again = visitor.get("/calendar.ics", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    since = visitor.get("/calendar.ics", headers={"If-Modified-Since": first.headers["Last-Modified"]})
    assert since.status_code == 304
    with site.store.transaction() as tx:
        events.edit(tx, site.settings, call.id, moved(CALL), person="anna", now=site.clock(), reason="moved")
    changed = visitor.get("/calendar.ics", headers={"If-None-Match": first.headers["ETag"]})
    assert changed.status_code == 200
    assert changed.headers["ETag"] != first.headers["ETag"]


def test_a_feed_is_answered_304_without_its_events_being_read(
    site: Site, visitor: Visitor, call: StoredEvent, monkeypatch: pytest.MonkeyPatch
) -> None:
    tag = visitor.get("/calendar.ics").headers["ETag"]

    def never(*_: object) -> None:
        raise AssertionError("the events were read")

    monkeypatch.setattr("calendar_service.store.events.feed", never)
    assert visitor.get("/calendar.ics", headers={"If-None-Match": tag}).status_code == 304


def test_the_same_feed_has_the_same_bytes_at_any_time(site: Site, visitor: Visitor, call: StoredEvent) -> None:
    first = visitor.get("/calendar.ics").data
    site.clock.now += timedelta(days=200)
    assert visitor.get("/calendar.ics").data == first


def test_head_is_answered_as_get_without_the_body(visitor: Visitor, call: StoredEvent) -> None:
    got, asked = visitor.get("/calendar.ics"), visitor.client.head("/calendar.ics")
    assert (asked.status_code, asked.data) == (200, b"")
    assert asked.headers["ETag"] == got.headers["ETag"]
    assert asked.headers["Content-Type"] == got.headers["Content-Type"]


def test_an_alarm_is_in_each_entry_where_the_address_asks_for_one(visitor: Visitor, call: StoredEvent) -> None:
    plain, alarmed = visitor.get("/calendar.ics"), visitor.get("/calendar.ics?alarm=1h")
    assert b"VALARM" not in plain.data
    (alarm,) = icalendar.Calendar.from_ical(alarmed.data).walk("VALARM")
    assert alarm.decoded("TRIGGER") == timedelta(hours=-1)
    assert plain.headers["ETag"] != alarmed.headers["ETag"]


@pytest.mark.parametrize("alarm", ["soon", "1y", "-1h", "99w", "%0d%0a"])
def test_an_alarm_that_cannot_be_read_is_said(visitor: Visitor, call: StoredEvent, alarm: str) -> None:
    answer = visitor.get(f"/calendar.ics?alarm={alarm}")
    assert answer.status_code == 400
    assert answer.mimetype == "text/plain"
    assert answer.text.startswith("alarm: ")


def test_a_ticker_leads_to_the_slug_with_the_alarm(site: Site, visitor: Visitor, call: StoredEvent) -> None:
    answer = visitor.get("/issuers/ACRB/calendar.ics?alarm=1h&slug=x&_external=1")
    assert (answer.status_code, answer.location) == (307, "/issuers/acme-robotics/calendar.ics?alarm=1h")
    site.publish(MEETING, Issuer("Acorn Breweries", (Listing("ACRB", "ASX"),), "AU"))
    assert visitor.get("/issuers/ACRB/calendar.ics").status_code == 404


def test_an_issuer_that_never_was_is_a_plain_404(visitor: Visitor) -> None:
    answer = visitor.get("/issuers/nobody/calendar.ics")
    assert (answer.status_code, answer.mimetype) == (404, "text/plain")


def test_a_merged_issuers_feed_leads_to_the_other(site: Site, visitor: Visitor, call: StoredEvent) -> None:
    other = site.publish(MEETING, BIRCH)
    with site.store.transaction() as tx:
        tx.execute(
            text("UPDATE issuers SET merged_into = :other WHERE id = :id"),
            {"other": other.issuer.id, "id": call.issuer.id},
        )
    answer = visitor.get("/issuers/acme-robotics/calendar.ics")
    assert (answer.status_code, answer.location) == (307, "/issuers/birch-and-bloom/calendar.ics")


def test_a_hidden_event_stays_in_the_feed_as_cancelled(site: Site, visitor: Visitor, call: StoredEvent) -> None:
    with site.store.transaction() as tx:
        events.hide(tx, site.settings, call.id, person="anna", now=site.clock(), reason="a mistake")
    (event,) = icalendar.Calendar.from_ical(visitor.get("/calendar.ics").data).walk("VEVENT")
    assert (str(event["UID"]), str(event["STATUS"])) == (call.uid, "CANCELLED")


def test_a_database_that_fails_is_a_503_and_never_an_empty_calendar(
    site: Site, visitor: Visitor, call: StoredEvent, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise StoreError("database x is locked")

    monkeypatch.setattr("calendar_service.store.events.feed_version", broken)
    for path in ("/calendar.ics", "/issuers/acme-robotics/calendar.ics"):
        answer = visitor.get(path)
        assert answer.status_code == 503
        assert answer.headers["Retry-After"] == "300"
        assert answer.mimetype == "text/plain"
        assert "locked" not in answer.text


def test_a_damaged_entry_is_a_503(site: Site, visitor: Visitor, call: StoredEvent) -> None:
    with site.store.transaction() as tx:
        tx.execute(text("UPDATE events SET ics = :ics"), {"ics": b"BEGIN:VEVENT\r\nSUMMARY:half"})
    assert visitor.get("/calendar.ics").status_code == 503


def test_feeds_know_no_session(site: Site, visitor: Visitor, call: StoredEvent) -> None:
    answer = visitor.get("/calendar.ics")
    assert "Set-Cookie" not in answer.headers
    assert "Vary" not in answer.headers
    assert answer.headers["Cache-Control"] == "no-cache"


def test_names_with_signs_stand_in_the_feeds_name(site: Site, visitor: Visitor) -> None:
    site.publish(replace(MEETING, title="Meeting; with, signs"), BIRCH)
    raw = visitor.get("/issuers/birch-and-bloom/calendar.ics").data
    assert "Birch & Bloom plc" in str(icalendar.Calendar.from_ical(raw)["X-WR-CALNAME"])
