"""Subscribing: addresses for each program, and mail with a double opt-in."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from calendar_service import config
from calendar_service.config import Server, Web
from calendar_service.model import StoredEvent
from calendar_service.reminders import tokens
from calendar_service.store import outbox, subscribers
from tests.web.conftest import BIRCH, MEETING, Site, Visitor

GOOD = {"email": "reader@example.org", "leads": ["1h", "1d"], "zone": "Europe/Berlin"}


def question(site: Site) -> str:
    """The token of the mail that asks the last address."""
    with site.store.reading() as tx:
        mail = outbox.recent(tx, 1)[0]
        nonce = subscribers.nonce(tx, mail.subscriber_id)
    assert (mail.kind, nonce is None) == ("confirmation", False)
    return tokens.mint(config.secret(site.settings), "confirm", mail.id, nonce or "")


def link_to_end(site: Site) -> str:
    with site.store.reading() as tx:
        (found,) = subscribers.recent(tx)
        nonce = subscribers.nonce(tx, found.id)
    return tokens.mint(config.secret(site.settings), "unsubscribe", found.id, nonce or "")


@pytest.fixture
def confirmed(site: Site, visitor: Visitor, call: StoredEvent) -> str:
    """A subscription that was confirmed; the token of the link that ends it."""
    visitor.post("/subscribe", GOOD)
    path = f"/confirm/{question(site)}"
    assert visitor.post(path).status_code == 200
    return link_to_end(site)


def test_the_addresses_begin_with_the_public_one(site: Site) -> None:
    site.settings = replace(site.settings, server=Server(public_url="https://calendar.example/"))
    text = site.client().get("/subscribe").text
    assert 'value="https://calendar.example/calendar.ics"' in text
    assert 'value="webcal://calendar.example/calendar.ics"' in text
    assert "only this network reaches" not in text
    links = [link.replace("&amp;", "&") for link in re.findall(r'href="(https://[^"]+)"', text)]
    google = next(link for link in links if "google" in link)
    assert parse_qs(urlsplit(google).query)["cid"] == ["webcal://calendar.example/calendar.ics"]
    outlook = next(link for link in links if "outlook" in link)
    assert parse_qs(urlsplit(outlook).query)["url"] == ["https://calendar.example/calendar.ics"]
    assert "<svg" in text
    assert "QR code of webcal://calendar.example/calendar.ics" in text


def test_a_local_address_is_said_to_be_one(visitor: Visitor) -> None:
    assert "only this network reaches" in visitor.get("/subscribe").text


def test_a_company_and_an_alarm_are_in_the_address(visitor: Visitor, call: StoredEvent) -> None:
    text = visitor.get("/subscribe?issuer=acme-robotics&alarm=1h").text
    assert 'value="http://127.0.0.1:8000/issuers/acme-robotics/calendar.ics?alarm=1h"' in text
    assert visitor.get("/subscribe?issuer=nobody").status_code == 404
    assert "nonsense" not in visitor.get("/subscribe?alarm=nonsense").text


def test_only_companies_with_a_public_event_are_offered(site: Site, visitor: Visitor, call: StoredEvent) -> None:
    site.publish(MEETING, BIRCH, publish=False)
    text = visitor.get("/subscribe").text
    assert "Acme Robotics" in text
    assert "Birch" not in text


def test_an_address_is_asked_before_anything_is_sent(site: Site, visitor: Visitor, call: StoredEvent) -> None:
    answer = visitor.post("/subscribe", {**GOOD, "issuers": ["acme-robotics"]})
    assert answer.status_code == 200
    assert "Look into your mailbox" in answer.text
    with site.store.reading() as tx:
        assert subscribers.active(tx) == []
    path = f"/confirm/{question(site)}"
    asked = visitor.get(path)
    assert "Reminders will come to reader@example.org." in asked.text
    with site.store.reading() as tx:
        assert subscribers.active(tx) == []
    assert "It is confirmed" in visitor.post(path).text
    with site.store.reading() as tx:
        (found,) = subscribers.active(tx)
    assert (found.zone, found.leads, found.issuers) == ("Europe/Berlin", (3600, 86400), ("acme-robotics",))


def test_the_answer_is_the_same_for_an_address_that_is_known(site: Site, confirmed: str) -> None:
    visitor = site.client()
    assert visitor.post("/subscribe", GOOD).text == visitor.post("/subscribe", GOOD).text


@pytest.mark.parametrize(
    ("wrong", "field", "said"),
    [
        ({"email": ""}, "email", "Give your e-mail address."),
        ({"email": "nobody"}, "email", "is no address for mail"),
        ({"email": "a@b@c.example"}, "email", "is no address for mail"),
        ({"leads": []}, "leads", "Choose at least one time."),
        ({"leads": ["1y"]}, "leads", "not a valid choice"),
        ({"zone": "Mars/Olympus"}, "zone", "is no time zone; choose one from the list."),
        ({"issuers": ["nobody"]}, "issuers", "Choose companies from the list."),
    ],
)
def test_a_form_that_cannot_be_taken_says_why_beside_the_field_and_keeps_what_was_typed(
    site: Site, visitor: Visitor, call: StoredEvent, wrong: dict[str, object], field: str, said: str
) -> None:
    answer = visitor.post("/subscribe", {**GOOD, "email": "reader@example.org", **wrong})
    assert answer.status_code == 400
    message = re.search(rf'<p class="error" id="{field}-error">([^<]*)</p>', answer.text)
    assert message
    assert said in message[1]
    assert f"{field}-error" in re.findall(r'aria-describedby="([^"]*)"', answer.text)[
        0 if field == "email" else -1
    ] or field in (
        "leads",
        "issuers",
    )
    if "email" not in wrong:
        assert 'value="reader@example.org"' in answer.text
    with site.store.reading() as tx:
        assert subscribers.recent(tx) == []


def test_forms_are_limited_for_one_address(site: Site) -> None:
    site.settings = replace(site.settings, web=Web(login_attempts=2))
    visitor = site.client()
    assert [visitor.post("/subscribe", GOOD).status_code for _ in range(3)] == [200, 200, 429]


def test_a_subscription_ends_by_a_button_and_not_by_opening_the_link(site: Site, confirmed: str) -> None:
    visitor = site.client()
    asked = visitor.get(f"/u/{confirmed}")
    assert "No more reminders will come to reader@example.org." in asked.text
    with site.store.reading() as tx:
        assert len(subscribers.active(tx)) == 1
    assert "It is ended" in visitor.post(f"/u/{confirmed}").text
    with site.store.reading() as tx:
        assert subscribers.active(tx) == []


def test_a_mail_program_ends_it_by_one_post_without_our_token(site: Site, confirmed: str) -> None:
    """RFC 8058 section 3.1: the body is List-Unsubscribe=One-Click, and no cookie comes with it."""
    answer = site.app().test_client().post(f"/u/{confirmed}", data={"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200
    with site.store.reading() as tx:
        assert subscribers.active(tx) == []


@pytest.mark.parametrize("purpose", ["u", "confirm"])
@pytest.mark.parametrize("token", ["x", "1-" + "a" * 32, "999999999999-" + "a" * 32, "1-" + "a" * 31])
def test_a_link_that_is_none_says_so(visitor: Visitor, purpose: str, token: str) -> None:
    answer = visitor.get(f"/{purpose}/{token}")
    assert answer.status_code == 404
    assert "This link does not work" in answer.text


def test_a_link_to_end_does_not_confirm_and_the_other_way_round(site: Site, confirmed: str) -> None:
    visitor = site.client()
    assert visitor.get(f"/confirm/{confirmed}").status_code == 404
    assert visitor.get(f"/u/{question(site)}").status_code == 404


def test_a_link_to_confirm_grows_old(site: Site, visitor: Visitor, call: StoredEvent) -> None:
    visitor.post("/subscribe", GOOD)
    path = f"/confirm/{question(site)}"
    site.clock.now += timedelta(days=30)
    answer = visitor.post(path)
    assert answer.status_code == 404
    assert "older than 7 days" in answer.text
