"""People, subscribers, the audit log and signs of life."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from calendar_service.model import Choice
from calendar_service.store import Store, audit, heartbeats, outbox, people, subscribers
from calendar_service.store.outbox import Planned

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=1)


def test_a_person_is_kept_and_found(store: Store) -> None:
    with store.transaction() as tx:
        assert people.count(tx) == 0
        anna = people.add(tx, " anna ", "hash", NOW)
        assert (anna.name, anna.role, anna.created, anna.last_login) == ("anna", "admin", NOW, None)
        assert people.get(tx, anna.id) == people.by_name(tx, "anna") == anna
        assert people.by_name(tx, "bert") is None
        assert people.get(tx, 99) is None
        bert = people.add(tx, "bert", "hash", NOW, role="editor")
        assert people.all(tx) == [anna, bert]
        assert people.count(tx) == 2


@pytest.mark.parametrize(
    ("name", "message"), [("  ", "1 to 80"), ("x" * 81, "1 to 80"), ("anna", "anna is there already")]
)
def test_a_name_is_one_persons(store: Store, name: str, message: str) -> None:
    with store.transaction() as tx:
        people.add(tx, "anna", "hash", NOW)
        with pytest.raises(ValueError, match=message):
            people.add(tx, name, "hash", NOW)


def test_a_new_password_ends_the_persons_sessions(store: Store) -> None:
    with store.transaction() as tx:
        anna = people.add(tx, "anna", "hash", NOW)
        people.logged_in(tx, anna.id, LATER)
        people.set_password(tx, anna.id, "new hash")
        after = people.get(tx, anna.id)
    assert after is not None
    assert (after.last_login, after.password_hash) == (LATER, "new hash")
    assert after.session_key != anna.session_key
    assert len(after.session_key) >= 32


def test_a_subscriber_is_kept_and_found(store: Store) -> None:
    with store.transaction() as tx:
        anna = subscribers.add(
            tx, " Anna@Example.COM ", zone="Europe/Berlin", leads=[3600, 86400], issuers=["acme"], now=NOW
        )
        assert (anna.email, anna.zone, anna.leads, anna.issuers) == (
            "Anna@Example.COM",
            "Europe/Berlin",
            (3600, 86400),
            ("acme",),
        )
        assert (anna.created, anna.confirmed, anna.ended) == (NOW, None, None)
        assert subscribers.get(tx, anna.id) == anna
        assert subscribers.by_email(tx, "Anna@example.com") == anna
        assert subscribers.by_email(tx, "anna@example.com") is None  # a mailbox's case is the mailbox's affair
        assert subscribers.get(tx, 99) is None
        assert len(subscribers.nonce(tx, anna.id) or "") >= 32
        assert subscribers.nonce(tx, 99) is None


def test_an_address_subscribes_once(store: Store) -> None:
    with store.transaction() as tx:
        subscribers.add(tx, "anna@example.com", zone="UTC", leads=[60], now=NOW)
    with pytest.raises(IntegrityError), store.transaction() as tx:
        subscribers.add(tx, "anna@EXAMPLE.com", zone="UTC", leads=[60], now=NOW)


def test_of_many_who_subscribe_an_address_one_adds_it(store: Store) -> None:
    with store.transaction() as tx:
        first = subscribers.find_or_add(tx, "anna@example.com", Choice("UTC", (60,), ("acme",)), NOW)
        assert (first.zone, first.leads, first.issuers, first.confirmed) == ("UTC", (60,), ("acme",), None)
        assert subscribers.find_or_add(tx, "anna@EXAMPLE.com", Choice("Asia/Tokyo", (9,)), LATER) == first


def test_a_subscription_is_active_from_its_confirmation_to_its_end(store: Store) -> None:
    with store.transaction() as tx:
        anna = subscribers.add(tx, "anna@example.com", zone="UTC", leads=[60], now=NOW)
        bert = subscribers.add(tx, "bert@example.com", zone="UTC", leads=[60], now=NOW, confirmed=NOW)
        assert [one.id for one in subscribers.active(tx)] == [bert.id]
        subscribers.confirm(tx, anna.id, LATER)
        subscribers.confirm(tx, anna.id, LATER + timedelta(days=1))  # the first time counts
        subscribers.end(tx, bert.id, LATER)
        subscribers.end(tx, bert.id, LATER + timedelta(days=1))
        (active,) = subscribers.active(tx)
        assert (active.id, active.confirmed) == (anna.id, LATER)
        ended = subscribers.get(tx, bert.id)
        assert ended is not None
        assert ended.ended == LATER
        subscribers.confirm(tx, bert.id, LATER + timedelta(days=9))  # again
        again = subscribers.get(tx, bert.id)
        assert again is not None
        assert (again.confirmed, again.ended) == (LATER + timedelta(days=9), None)
        assert [one.id for one in subscribers.recent(tx, limit=1)] == [bert.id]


def test_choices_change_one_by_one(store: Store) -> None:
    with store.transaction() as tx:
        anna = subscribers.add(tx, "anna@example.com", zone="UTC", leads=[60], issuers=["acme"], now=NOW)
        assert subscribers.update(tx, anna.id) == anna
        changed = subscribers.update(tx, anna.id, leads=(120, 60), issuers=())
        assert changed is not None
        assert (changed.zone, changed.leads, changed.issuers) == ("UTC", (120, 60), ())
        changed = subscribers.update(tx, anna.id, zone="Asia/Tokyo")
        assert changed is not None
        assert (changed.zone, changed.leads) == ("Asia/Tokyo", (120, 60))
        assert subscribers.update(tx, 99, zone="UTC") is None


def test_an_end_drops_what_waits_and_an_erasure_leaves_nothing(store: Store) -> None:
    with store.transaction() as tx:
        anna = subscribers.add(tx, "anna@example.com", zone="UTC", leads=[60], now=NOW, confirmed=NOW)
        mail = Planned(key="k", kind="reminder", subscriber_id=anna.id, due=NOW, message_id="<1@x>")
        outbox.plan(tx, [mail], NOW)
        subscribers.end(tx, anna.id, NOW)
        assert outbox.claim(tx, LATER, "one", 60, 9) == []
        assert outbox.counts(tx)["dropped"] == 1
        assert subscribers.erase(tx, anna.id)
        assert not subscribers.erase(tx, anna.id)
        assert subscribers.get(tx, anna.id) is None
        assert outbox.recent(tx) == []


def test_the_audit_log_shows_the_newest_first(store: Store) -> None:
    with store.transaction() as tx:
        audit.add(tx, NOW, "person:anna", "publish", "event:7", "looked right\0")
        audit.add(tx, LATER, "person:bert", "login")
        newest, oldest = audit.recent(tx)
        assert (newest.actor, newest.action, newest.subject, newest.at) == ("person:bert", "login", "", LATER)
        assert oldest.detail == "looked right\ufffd"
        assert audit.recent(tx, limit=1) == [newest]
        assert audit.recent(tx, subject="event:7") == [oldest]
        assert audit.recent(tx, subject="event:8") == []


def test_the_last_sign_of_life_counts(store: Store) -> None:
    with store.transaction() as tx:
        assert heartbeats.last(tx, "scheduler") is None
        heartbeats.beat(tx, "scheduler", NOW)
        heartbeats.beat(tx, "worker", NOW, "alone")
        heartbeats.beat(tx, "scheduler", LATER, "3 jobs")
        assert heartbeats.last(tx, "scheduler") == (LATER, "3 jobs")
        assert heartbeats.last(tx, "worker") == (NOW, "alone")
