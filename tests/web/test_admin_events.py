"""Events in the administration: made by hand, corrected, called off, hidden, restored, with their history."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from calendar_service import events as life
from calendar_service.model import EventState, EventStatus, StoredEvent
from calendar_service.store import audit, events
from tests.web.conftest import BIRCH, CALL, MEETING, Site, Visitor, fields_of

NEW = {
    "issuer-name": "Cedar Lane Foods, Inc.",
    "issuer-ticker": "clfi",
    "issuer-exchange": "NYSE",
    "e0-title": "Second Quarter Results Call",
    "e0-kind": "earnings_call",
    "e0-status": "confirmed",
    "e0-start_day": "2031-07-30",
    "e0-start_time": "17:00",
    "e0-zone": "America/Chicago",
    "e0-dial_ins-0-number": "312 555 0142",
    "e0-dial_ins-0-role": "unspecified",
    "do": "publish",
}


def stored(site: Site, number: int) -> StoredEvent:
    with site.store.reading() as tx:
        found = events.get(tx, number)
    assert found is not None
    return found


def test_an_event_made_by_hand_is_public_at_once(site: Site, anna: Visitor) -> None:
    answer = anna.post("/admin/events/new", NEW)
    assert answer.status_code == 303
    assert "Published: Second Quarter Results Call." in anna.get(str(answer.location)).text
    public = site.client()
    assert "Cedar Lane Foods, Inc. (CLFI)" in public.get("/").text
    assert b"+1 312-555-0142" in public.get("/issuers/cedar-lane-foods/calendar.ics").data.replace(b"\r\n ", b"")


def test_an_event_made_by_hand_can_wait(site: Site, anna: Visitor, call: StoredEvent) -> None:
    answer = anna.post("/admin/events/new", NEW | {"issuer-issuer": "acme-robotics", "do": "save"})
    number = int(str(answer.location).rpartition("/")[2])
    assert stored(site, number).state is EventState.REVIEW
    assert stored(site, number).issuer.slug == "acme-robotics"


@pytest.mark.parametrize(
    ("wrong", "field", "said"),
    [
        ({"issuer-name": ""}, "issuer-issuer", "Choose the company"),
        ({"e0-title": ""}, "e0-title", "Give a title."),
        ({"e0-start_day": "", "e0-start_time": ""}, "e0-start_day", "cannot be published"),
        ({"e0-end_time": "16:00"}, "e0-end_time", "must come after the start"),
        ({"e0-dial_ins-0-number": "hello"}, "e0-dial_ins-0-number", "is no telephone number"),
        ({"issuer-ticker": "T" * 21}, "issuer-ticker", "longer than 20"),
    ],
)
def test_an_event_that_cannot_be_is_not_made(
    site: Site, anna: Visitor, wrong: dict[str, str], field: str, said: str
) -> None:
    answer = anna.post("/admin/events/new", NEW | wrong)
    assert answer.status_code == 400
    message = re.search(rf'id="{field}-error">([^<]+)<', answer.text)
    assert message
    assert said in message[1]
    assert f'aria-describedby="{field}-error"' in answer.text
    if "e0-title" not in wrong:
        assert 'value="Second Quarter Results Call"' in answer.text
    with site.store.reading() as tx:
        assert events.listing(tx, states=list(EventState)) == []


def test_the_company_of_an_announcement_is_chosen_already(site: Site, anna: Visitor, call: StoredEvent) -> None:
    text = "Acme Robotics, Inc. (NASDAQ: ACRB) was named one of the best places to work."
    place = str(anna.post("/admin/announcements/new", {"text": text}).location)
    page = anna.get(f"/admin/events/new?document={place.rpartition('/')[2]}").text
    assert '<option selected value="acme-robotics">' in page
    assert anna.get("/admin/events/new?document=99999999999").status_code == 200


def test_an_event_is_corrected_and_its_history_says_how(site: Site, anna: Visitor, call: StoredEvent) -> None:
    path = f"/admin/events/{call.id}"
    fields = fields_of(anna.get(path).text, f"e{call.id}-")
    at = f"e{call.id}-"
    fields |= {
        at + "start_time": "09:00",
        at + "passcodes-0-code": "5550178",
        at + "reason": "printed wrong",
        "do": "save",
    }
    assert anna.post(path, fields).status_code == 303
    after = stored(site, call.id)
    assert after.sequence == call.sequence + 1
    assert after.uid == call.uid
    page = anna.get(path).text
    assert "2. Printed wrong" in page
    assert re.search(r"<del>.*8:30 a\.m\. EDT.*</del>\s*<ins>.*9:00 a\.m\. EDT.*</ins>", page)
    assert re.search(r"<del>.*5550177</del>\s*<ins>.*5550178</ins>", page)
    assert "Subscribers are told" in page
    assert "· anna" in page


def test_saving_what_was_not_changed_changes_nothing(site: Site, anna: Visitor, call: StoredEvent) -> None:
    path = f"/admin/events/{call.id}"
    fields = fields_of(anna.get(path).text, f"e{call.id}-")
    assert anna.post(path, fields | {"do": "save"}).status_code == 303
    assert "Nothing was changed." in anna.get(path).text
    assert stored(site, call.id) == call


def test_an_event_is_called_off_with_a_reason_and_takes_place_after_all(
    site: Site, anna: Visitor, call: StoredEvent
) -> None:
    path = f"/admin/events/{call.id}"
    refused = anna.post(f"{path}/cancel", page=path)
    assert refused.status_code == 400
    assert re.search(r'id="cancel-reason-error">Give a reason', refused.text)
    assert 'id="hide-reason-error"' not in refused.text
    anna.post(f"{path}/cancel", {"cancel-reason": "the merger closed"}, page=path)
    assert stored(site, call.id).event.status is EventStatus.CANCELLED
    assert "The merger closed" in anna.get(path).text
    assert b"STATUS:CANCELLED" in site.client().get("/calendar.ics").data
    anna.post(f"{path}/restore-call", page=path)
    assert stored(site, call.id).event.status is EventStatus.CONFIRMED


def test_an_event_is_hidden_and_published_again(site: Site, anna: Visitor, call: StoredEvent) -> None:
    path = f"/admin/events/{call.id}"
    anna.post(f"{path}/hide", {"hide-reason": "no event at all"}, page=path)
    assert stored(site, call.id).state is EventState.HIDDEN
    assert "It is hidden." in anna.get(path).text
    anna.post(f"{path}/publish", page=path)
    assert stored(site, call.id).state is EventState.PUBLISHED
    with site.store.reading() as tx:
        acts = [(entry.actor, entry.action) for entry in audit.recent(tx, subject=f"event:{call.id}")]
    assert acts[:2] == [("person:anna", "publish"), ("person:anna", "hide")]


def test_what_cannot_be_done_is_said(site: Site, anna: Visitor, call: StoredEvent) -> None:
    path = f"/admin/events/{call.id}"
    anna.post(f"{path}/reject", page=path)
    page = anna.get(path).text
    assert "cannot be rejected; hide it instead." in page
    assert stored(site, call.id).state is EventState.PUBLISHED
    assert anna.post(f"{path}/explode", page=path).status_code == 404


def test_an_earlier_state_is_restored_as_a_new_revision(site: Site, anna: Visitor, call: StoredEvent) -> None:
    with site.store.transaction() as tx:
        life.edit(tx, site.settings, call.id, replace(CALL, title="Worse title"), person="anna", now=site.clock())
    path = f"/admin/events/{call.id}"
    assert f'action="{path}/restore/1"' in anna.get(path).text
    assert anna.post(f"{path}/restore/1", page=path).status_code == 303
    after = stored(site, call.id)
    assert (after.event.title, after.revision) == (CALL.title, 3)
    anna.post(f"{path}/restore/77", page=path)
    assert "has no revision 77" in anna.get(path).text


def test_the_list_of_events_by_state(site: Site, anna: Visitor, call: StoredEvent) -> None:
    site.publish(MEETING, BIRCH, publish=False)
    page = anna.get("/admin/events").text
    assert CALL.title in page
    assert MEETING.title in page
    assert "11:00 a.m. BST (6:00 a.m. EDT)" in page
    review = anna.get("/admin/events?state=review").text
    assert MEETING.title in review
    assert CALL.title not in review
    assert anna.get("/admin/events?state=nonsense&page=-1").status_code == 200


def test_an_event_without_a_day_stands_in_the_list(site: Site, anna: Visitor) -> None:
    made = site.publish(replace(CALL, start=None), publish=False)
    assert "Day unknown" in anna.get("/admin/events").text
    path = f"/admin/events/{made.id}"
    assert "Its day is not known from the text." in anna.get(path).text
    anna.post(f"{path}/publish", page=path)
    assert "cannot be public; give its start" in anna.get(path).text


def test_times_of_the_history_are_in_the_readers_zone(site: Site, anna: Visitor, call: StoredEvent) -> None:
    anna.get("/zone?zone=Asia/Tokyo")
    assert (site.clock() - timedelta(days=3)).isoformat() == "2031-05-03T11:20:00+00:00"
    assert "May 3, 2031, 8:20 p.m. JST" in anna.get(f"/admin/events/{call.id}").text
