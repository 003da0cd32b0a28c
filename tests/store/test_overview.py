"""What pages count and look up, on either database."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from calendar_service.model import Event, EventKind, EventState, Issuer, Listing, When
from calendar_service.store import Store, events, issuers, overview, subscribers

NOW = datetime(2031, 5, 6, 12, 0, tzinfo=UTC)
ACME = Issuer("Acme Robotics, Inc.", (Listing("ACRB", "NASDAQ"),), "US")
BIRCH = Issuer("Birch & Bloom plc", (Listing("BBLM", "LSE"),), "GB")
CALL = Event(EventKind.EARNINGS_CALL, "Results call", start=When(date(2031, 5, 8)))


@pytest.fixture
def filled(store: Store) -> Store:
    """Two issuers, of which one has a public event; three more events in other states."""
    with store.transaction() as tx:
        acme, birch = issuers.add(tx, ACME, NOW), issuers.add(tx, BIRCH, NOW)
        states = [
            (acme, EventState.PUBLISHED),
            (acme, EventState.REVIEW),
            (birch, EventState.REVIEW),
            (birch, EventState.REJECTED),
        ]
        for issuer, state in states:
            events.add(
                tx, issuer_id=issuer.id, event=CALL, state=state, now=NOW, actor="person:anna", reason="added", ics=b"x"
            )
    return store


def test_events_are_counted_by_state_and_by_issuer(filled: Store) -> None:
    with filled.reading() as tx:
        assert overview.events_by_state(tx) == {
            EventState.REVIEW: 2,
            EventState.PUBLISHED: 1,
            EventState.HIDDEN: 0,
            EventState.REJECTED: 1,
        }
        acme = issuers.by_slug(tx, "acme-robotics")
        assert acme is not None
        assert overview.events_by_issuer(tx) == {acme.id: 1}
        assert [issuer.name for issuer in overview.public_issuers(tx)] == ["Acme Robotics, Inc."]


def test_subscribers_are_counted_by_where_they_stand(store: Store) -> None:
    with store.transaction() as tx:
        assert overview.subscriptions(tx) == overview.Subscriptions(0, 0, 0)
        people = [
            subscribers.add(tx, f"{name}@example.org", zone="UTC", leads=(3600,), now=NOW, confirmed=confirmed)
            for name, confirmed in (("a", NOW), ("b", NOW), ("c", None))
        ]
        subscribers.end(tx, people[1].id, NOW)
        assert overview.subscriptions(tx) == overview.Subscriptions(active=1, asked=1, ended=1)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("acme", ["Acme Robotics, Inc."]),
        ("ROBOTICS", ["Acme Robotics, Inc."]),
        ("acrb", ["Acme Robotics, Inc."]),
        ("acr", []),
        ("Birch & Bl", ["Birch & Bloom plc"]),
        ("birch and bloom", ["Birch & Bloom plc"]),
        ("c", ["Acme Robotics, Inc.", "Birch & Bloom plc"]),
        ("%", []),
        ("_", []),
        ("'; DROP TABLE issuers; --", []),
        ("", []),
        ("  ", []),
    ],
)
def test_companies_are_found_by_a_part_of_the_name_or_the_whole_ticker(
    filled: Store, words: str, found: list[str]
) -> None:
    with filled.reading() as tx:
        assert [issuer.name for issuer in overview.issuers_by_word(tx, words)] == found
