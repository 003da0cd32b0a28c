"""The administration's lists: issuers, subscribers, outbox, audit log."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from calendar_service.config import Mail
from calendar_service.model import StoredEvent, Subscriber
from calendar_service.store import audit, heartbeats, outbox, subscribers
from tests.web.conftest import NOW, Site, Visitor


def subscriber(site: Site, email: str = "reader@example.org") -> Subscriber:
    with site.store.transaction() as tx:
        return subscribers.add(tx, email, zone="Europe/Berlin", leads=(3600, 86400), now=NOW, confirmed=NOW)


def plan(site: Site, who: Subscriber, event: StoredEvent) -> None:
    row = outbox.Planned(
        key="reminder:1",
        kind="reminder",
        subscriber_id=who.id,
        event_id=event.id,
        lead=3600,
        due=NOW,
        message_id="<1@calendar.example>",
    )
    with site.store.transaction() as tx:
        outbox.plan(tx, [row], NOW)


def test_empty_lists_say_so(anna: Visitor) -> None:
    for path, said in (
        ("/admin/issuers", "No issuer is known yet"),
        ("/admin/subscribers", "Nobody subscribed"),
        ("/admin/outbox", "No mail was planned"),
        ("/admin/audit", "Nothing yet"),
    ):
        assert said in anna.get(path).text


def test_issuers_with_their_listings_and_feeds(anna: Visitor, call: StoredEvent) -> None:
    page = anna.get("/admin/issuers").text
    assert "NASDAQ: ACRB" in page
    assert 'href="/issuers/acme-robotics/calendar.ics"' in page


def test_a_subscription_is_ended(site: Site, anna: Visitor, call: StoredEvent) -> None:
    who = subscriber(site)
    plan(site, who, call)
    page = anna.get("/admin/subscribers").text
    assert "reader@example.org" in page
    assert "1 hour, 1 day before; every company; Berlin" in page
    assert "gets mail" in page
    anna.post(f"/admin/subscribers/{who.id}/end", page="/admin/subscribers")
    page = anna.get("/admin/subscribers").text
    assert "The subscription of reader@example.org ended." in page
    with site.store.reading() as tx:
        assert outbox.counts(tx)["dropped"] == 1


def test_a_subscriber_is_erased_wholly_after_a_question(site: Site, anna: Visitor, call: StoredEvent) -> None:
    who = subscriber(site)
    plan(site, who, call)
    path = f"/admin/subscribers/{who.id}/erase"
    assert "Erase reader@example.org?" in anna.get(path).text
    with site.store.reading() as tx:
        assert len(subscribers.recent(tx)) == 1
    anna.post(path)
    with site.store.reading() as tx:
        assert (subscribers.recent(tx), outbox.recent(tx)) == ([], [])
        assert all("reader@" not in entry.detail + entry.subject for entry in audit.recent(tx))
        assert audit.recent(tx)[0].action == "erase-subscriber"
    assert "reader@example.org" not in anna.get("/admin/audit").text
    assert anna.get(path).status_code == 404


def test_the_outbox_says_what_goes_to_whom_and_where_mail_goes(site: Site, anna: Visitor, call: StoredEvent) -> None:
    plan(site, subscriber(site), call)
    page = anna.get("/admin/outbox").text
    assert "Reminder, 1 hour before" in page
    assert "reader@example.org" in page
    assert f'href="/admin/events/{call.id}"' in page
    assert "No mail server is set, so mails are written into the folder" in page
    site.settings = replace(site.settings, mail=Mail(smtp_host="mail.example", smtp_password="hush"))
    page = site.insider().get("/admin/outbox").text
    assert "Mails leave by mail.example, port 25." in page
    assert "hush" not in page


def test_the_audit_log_leads_to_what_was_changed(site: Site, anna: Visitor, call: StoredEvent) -> None:
    page = anna.get("/admin/audit").text
    assert f'<a href="/admin/events/{call.id}">event:{call.id}</a>' in page
    assert "create" in page


def test_the_overview_says_when_the_scheduler_is_gone(site: Site, anna: Visitor) -> None:
    with site.store.transaction() as tx:
        heartbeats.beat(tx, "scheduler", NOW - timedelta(hours=2))
    page = anna.get("/admin/").text
    assert "The scheduler is not well." in page
    assert "7200 seconds ago" in page
