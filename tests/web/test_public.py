"""The public pages, read as a visitor reads them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import icalendar
import pytest

from calendar_service import events
from calendar_service.model import EventStatus, Issuer, Link, Listing, StoredEvent, When
from tests.web.conftest import BIRCH, CALL, LAST_CALL, MEETING, Site, Visitor, moved


def test_an_empty_calendar_says_so(visitor: Visitor) -> None:
    assert "Nothing is announced." in visitor.get("/").text
    assert "Nothing has been yet." in visitor.get("/past").text


def test_with_nothing_ahead_the_page_leads_to_what_has_been(site: Site, visitor: Visitor) -> None:
    assert "What has been so far" not in visitor.get("/").text
    site.publish(LAST_CALL)
    text = visitor.get("/").text
    assert "Nothing is announced." in text
    assert '<a href="/past">What has been so far</a>' in text


def test_coming_events_stand_under_their_days_in_the_zone_of_the_settings(site: Site, visitor: Visitor) -> None:
    site.publish(CALL)
    site.publish(MEETING, BIRCH)
    text = visitor.get("/").text
    assert text.index("Annual General Meeting") < text.index(CALL.title)
    assert "6:00 a.m. EDT" in text  # eleven in London
    assert "11:00 a.m. BST" in text
    assert "8:30 a.m. EDT" in text
    assert "Tomorrow" in text
    assert "Birch &amp; Bloom plc (BBLM)" in text


def test_what_is_over_stands_on_the_past_page_alone(site: Site, visitor: Visitor) -> None:
    site.publish(CALL)
    site.publish(LAST_CALL)
    assert LAST_CALL.title not in visitor.get("/").text
    past = visitor.get("/past").text
    assert LAST_CALL.title in past
    assert CALL.title not in past


def test_todays_event_stays_for_the_day_although_it_is_over(site: Site, visitor: Visitor) -> None:
    site.publish(replace(CALL, start=When(date(2031, 5, 6), time(1), "America/New_York")))
    assert CALL.title in visitor.get("/").text


def test_a_conference_that_runs_is_still_coming(site: Site, visitor: Visitor) -> None:
    site.publish(replace(MEETING, start=When(date(2031, 5, 4)), end=When(date(2031, 5, 8)), title="Harbour Forum"))
    text = visitor.get("/").text
    assert "Harbour Forum" in text
    assert "until May 8" in text


def test_an_event_of_the_morning_in_tokyo_is_on_the_evening_before_in_new_york(site: Site, visitor: Visitor) -> None:
    site.publish(replace(CALL, start=When(date(2031, 5, 9), time(8), "Asia/Tokyo")))
    text = visitor.get("/").text
    assert 'id="day-2031-05-08"' in text
    assert "7:00 p.m. EDT" in text
    assert "May 9, 8:00 a.m. JST" in text


def test_the_reader_chooses_a_zone_and_it_is_kept(site: Site, visitor: Visitor) -> None:
    site.publish(CALL)
    answer = visitor.get("/zone?zone=Europe/Berlin&next=/past")
    assert (answer.status_code, answer.location) == (303, "/past")
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    text = visitor.get("/").text
    assert "2:30 p.m. CEST" in text
    assert '<option value="Europe/Berlin" selected>' in text


def test_the_browsers_own_zone_may_be_one_that_the_list_has_not(site: Site, visitor: Visitor) -> None:
    visitor.get("/zone?zone=Europe/Berlin&own=Asia/Kathmandu&next=/")
    assert '<option value="Asia/Kathmandu" selected>Kathmandu' in visitor.get("/").text


@pytest.mark.parametrize("zone", ["", "Mars/Olympus", "../../etc/passwd", "EST5EDT"])
def test_a_zone_that_is_none_is_refused(visitor: Visitor, zone: str) -> None:
    answer = visitor.get("/zone", query_string={"zone": zone})
    assert answer.status_code == 400
    assert "Set-Cookie" not in answer.headers


def test_a_forged_zone_cookie_counts_as_none(site: Site, visitor: Visitor) -> None:
    site.publish(CALL)
    visitor.client.set_cookie("zone", "../../etc/passwd")
    assert "8:30 a.m. EDT" in visitor.get("/").text


@pytest.mark.parametrize(
    "target", ["//elsewhere.example", "https://elsewhere.example/", "/\\elsewhere.example", "past"]
)
def test_a_zone_never_leads_to_another_site(visitor: Visitor, target: str) -> None:
    answer = visitor.get("/zone", query_string={"zone": "UTC", "next": target})
    assert (answer.status_code, answer.location) == (303, "/")


def test_one_issuer_alone(site: Site, visitor: Visitor) -> None:
    site.publish(CALL)
    site.publish(MEETING, BIRCH)
    text = visitor.get("/?issuer=acme-robotics").text
    assert CALL.title in text
    assert MEETING.title not in text
    assert visitor.get("/?issuer=nobody").status_code == 404


@pytest.mark.parametrize("words", ["acme", "ACRB", "acrb", "Robotics", "  acme   robotics "])
def test_a_company_is_found_by_name_or_ticker(site: Site, visitor: Visitor, words: str) -> None:
    site.publish(CALL)
    site.publish(MEETING, BIRCH)
    text = visitor.get("/", query_string={"q": words}).text
    assert CALL.title in text
    assert MEETING.title not in text


def test_a_search_without_a_match_says_so_and_keeps_the_words(site: Site, visitor: Visitor) -> None:
    site.publish(CALL)
    text = visitor.get("/", query_string={"q": '"><script>%_'}).text
    assert "No company is called" in text
    assert "&#34;&gt;&lt;script&gt;%_" in text
    assert "<script>%_" not in text
    assert CALL.title not in text


def test_many_events_come_in_pages(site: Site, visitor: Visitor) -> None:
    for number in range(130):
        start = When(date(2031, 6, 1) + timedelta(days=number), time(9), "America/New_York")
        site.publish(replace(CALL, title=f"Call number {number}.", start=start, period=None))
    first, second, third = (visitor.get(f"/?page={number}").text for number in (1, 2, 3))
    for number in range(130):
        assert sum(f"Call number {number}." in text for text in (first, second, third)) == 1
    assert 'href="/?page=2"' in first
    assert 'rel="next"' not in third
    assert visitor.get("/?page=99999999999999999999").status_code == 200


def test_an_issuers_page_shows_what_comes_and_what_was(site: Site, visitor: Visitor) -> None:
    site.publish(CALL)
    site.publish(LAST_CALL)
    text = visitor.get("/issuers/acme-robotics").text
    assert text.index(CALL.title) < text.index(LAST_CALL.title)
    assert "NASDAQ: ACRB" in text


def test_a_ticker_leads_to_the_issuer_unless_two_have_it(site: Site, visitor: Visitor) -> None:
    site.publish(CALL)
    answer = visitor.get("/issuers/acrb")
    assert (answer.status_code, answer.location) == (307, "/issuers/acme-robotics")
    site.publish(MEETING, Issuer("Acorn Breweries", (Listing("ACRB", "ASX"),), "AU"))
    assert visitor.get("/issuers/acrb").status_code == 404


def test_an_events_page_tells_when_how_and_until_when(site: Site, visitor: Visitor, call: StoredEvent) -> None:
    visitor.get("/zone?zone=Europe/Berlin")
    text = visitor.get(f"/events/{call.uid}").text
    assert "Thursday, May 8, 2031" in text
    assert "2:30 p.m. CEST" in text
    assert "8:30 a.m. EDT in its own zone, New York" in text
    assert "60 minutes are assumed" in text
    assert 'href="tel:+18885550142"' in text
    assert 'href="tel:+18885550142,,5550177%23"' in text
    assert "Toll-free, US" in text
    assert "Conference ID" in text
    assert 'href="https://investors.acme.example/webcast"' in text
    assert 'href="https://www.acme.example"' in text
    assert "Until Thursday, May 22, 2031." in text
    assert 'href="tel:+18775550133,,5550188%23"' in text
    assert "8:30 a.m. ET on Thursday, May 8, 2031" in text


def test_a_moved_event_says_where_it_stood(site: Site, visitor: Visitor) -> None:
    stored = site.publish(moved(CALL))
    text = visitor.get(f"/events/{stored.uid}").text
    assert "This event was moved." in text
    assert "It stood on Thursday, May 8, 2031, 8:30 a.m. EDT before." in text


def test_a_cancelled_event_says_so_everywhere(site: Site, visitor: Visitor) -> None:
    stored = site.publish(replace(CALL, status=EventStatus.CANCELLED))
    assert "This event was called off." in visitor.get(f"/events/{stored.uid}").text
    assert "Cancelled" in visitor.get("/").text


def test_a_hidden_event_is_gone_and_tells_nothing(site: Site, visitor: Visitor, call: StoredEvent) -> None:
    with site.store.transaction() as tx:
        events.hide(tx, site.settings, call.id, person="anna", now=site.clock(), reason="a mistake")
    answer = visitor.get(f"/events/{call.uid}")
    assert answer.status_code == 410
    assert CALL.title not in answer.text
    assert CALL.title not in visitor.get("/").text


def test_what_waits_for_review_is_not_public(site: Site, visitor: Visitor) -> None:
    stored = site.publish(CALL, publish=False)
    assert visitor.get(f"/events/{stored.uid}").status_code == 404
    assert visitor.get(f"/events/{stored.uid}.ics").status_code == 404
    assert CALL.title not in visitor.get("/").text


def test_an_address_that_is_no_web_address_is_never_linked(site: Site, visitor: Visitor) -> None:
    stored = site.publish(replace(CALL, links=(Link("javascript:alert(1)"), Link("https://a b"))))
    assert "javascript:" not in visitor.get(f"/events/{stored.uid}").text


def test_a_title_is_shown_as_it_is_written(site: Site, visitor: Visitor) -> None:
    stored = site.publish(replace(CALL, title="<img src=x onerror=alert(1)> & Sons' call"))
    for path in ("/", f"/events/{stored.uid}"):
        assert "<img src=x" not in visitor.get(path).text


def test_one_event_as_a_file(visitor: Visitor, call: StoredEvent) -> None:
    answer = visitor.get(f"/events/{call.uid}.ics")
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="acme-robotics-2031-05-08.ics"'
    (event,) = icalendar.Calendar.from_ical(answer.data).walk("VEVENT")
    assert str(event["UID"]) == call.uid


def test_robots_stay_out_of_the_administration(visitor: Visitor) -> None:
    answer = visitor.get("/robots.txt")
    assert answer.mimetype == "text/plain"
    assert "Disallow: /admin\n" in answer.text


def test_a_page_that_is_not_there_has_the_design_of_the_others(visitor: Visitor) -> None:
    answer = visitor.get("/nothing-here")
    assert answer.status_code == 404
    assert "There is no such page" in answer.text
    assert "style.css" in answer.text


def test_a_page_refuses_what_it_does_not_take(visitor: Visitor) -> None:
    answer = visitor.client.delete("/past")
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]


def test_public_pages_set_no_cookie(visitor: Visitor, call: StoredEvent) -> None:
    for path in ("/", "/past", f"/events/{call.uid}", "/issuers/acme-robotics"):
        answer = visitor.get(path)
        assert "Set-Cookie" not in answer.headers
        assert answer.headers["Cache-Control"] == "private, no-cache"
