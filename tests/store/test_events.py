"""Events and their revisions, and what feeds are made of."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, event, select

from calendar_service.model import (
    Change,
    Document,
    Event,
    EventKind,
    EventState,
    EventStatus,
    Issuer,
    Listing,
    Passcode,
    Span,
    StoredEvent,
    When,
)
from calendar_service.store import Store, StoreError, documents, issuers, tables, tellings
from calendar_service.store import events as rows
from calendar_service.store.tellings import Telling

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
PUBLISHED, REVIEW, HIDDEN, REJECTED = (
    EventState.PUBLISHED,
    EventState.REVIEW,
    EventState.HIDDEN,
    EventState.REJECTED,
)


def at(day: int, hour: int = 10, zone: str = "America/New_York") -> When:
    return When(date(2026, 5, day), time(hour), zone)


def issuer_id(tx: Connection, name: str = "Acme") -> int:
    known = issuers.recognise(tx, Issuer(name))
    return (known or issuers.add(tx, Issuer(name, (Listing(name.upper(), "NYSE"),)), NOW)).id


def add(tx: Connection, start: When | None = None, state: EventState = PUBLISHED, **more: Any) -> StoredEvent:
    company = more.pop("company", "Acme")
    told = Event(EventKind.WEBCAST, more.pop("title", "Acme webcast"), start=start or at(5))
    return rows.add(
        tx,
        **{
            "issuer_id": issuer_id(tx, company),
            "event": more.pop("event", told),
            "state": state,
            "now": NOW,
            "actor": "document:1",
            "reason": "first announced",
            "ics": b"BEGIN:VEVENT" if state is PUBLISHED else None,
            **more,
        },
    )


def revise(tx: Connection, stored: StoredEvent, **more: Any) -> StoredEvent:
    return rows.revise(
        tx,
        stored,
        **{
            "event": stored.event,
            "state": stored.state,
            "sequence": stored.sequence + 1,
            "now": NOW + timedelta(hours=1),
            "actor": "person:anna",
            "reason": "looked at it",
            "ics": b"BEGIN:VEVENT 2",
            **more,
        },
    )


def test_an_event_is_kept_whole(store: Store) -> None:
    told = Event(
        EventKind.EARNINGS_CALL,
        "Acme’s call – “Q1”",
        EventStatus.RESCHEDULED,
        at(5),
        passcodes=(Passcode("555123", "PIN", span=Span(3, 9)),),
        spans={"title": Span(0, 2)},
        confidence=0.75,
    )
    with store.transaction() as tx:
        stored = add(tx, event=told)
        assert repr(stored.event) == repr(told)
        assert (stored.sequence, stored.revision, stored.ever_published) == (0, 1, True)
        assert (stored.created, stored.modified, stored.edited) == (NOW, NOW, frozenset())
        assert rows.get(tx, stored.id) == rows.by_uid(tx, stored.uid) == stored
        assert stored.issuer.listings == (Listing("ACME", "NYSE"),)
        assert rows.get(tx, 99) is None
        assert rows.by_uid(tx, "nobody") is None


def test_a_uid_is_random_and_says_nothing(store: Store) -> None:
    with store.transaction() as tx:
        uids = {add(tx).uid for _ in range(20)}
    assert len(uids) == 20
    assert all(len(uid) == 36 and "2026" not in uid[:4] for uid in uids)


def test_a_revision_is_a_step_of_history(store: Store) -> None:
    with store.transaction() as tx:
        raw = b"a"
        document = documents.add(tx, raw, hashlib.sha256(raw).hexdigest(), Document("a"), NOW)
        first = add(tx)
        moved = replace(first.event, start=at(7))
        change = Change("start", "May 5", "May 7")
        after = revise(tx, first, event=moved, changes=[change], notify=True, document_id=document.id, edited={"start"})
        assert rows.get(tx, first.id) == after
        assert (after.revision, after.sequence, after.document_id) == (2, 1, document.id)
        assert (after.created, after.modified) == (NOW, NOW + timedelta(hours=1))
        assert after.edited == {"start"}
        one, two = rows.revisions(tx, first.id)
        assert (one.number, one.actor, one.reason, one.event, one.changes) == (
            1,
            "document:1",
            "first announced",
            first.event,
            (),
        )
        assert (two.number, two.event, two.changes, two.notify, two.document_id) == (2, moved, (change,), True, 1)
        assert two.at == NOW + timedelta(hours=1)
        assert rows.of_document(tx, document.id) == [after]


def test_two_revisions_of_one_state_are_a_conflict(store: Store) -> None:
    with store.transaction() as tx:
        first = add(tx)
        revise(tx, first)
        with pytest.raises(rows.Conflict) as error:
            revise(tx, first)
        assert isinstance(error.value, StoreError)
        assert str(error.value) == f"event {first.id} was changed meanwhile; look at it again, then repeat the change"
        assert len(rows.revisions(tx, first.id)) == 2


def test_what_a_revision_does_not_say_stays(store: Store) -> None:
    with store.transaction() as tx:
        first = add(tx, edited={"title"})
        after = revise(tx, first, now=NOW - timedelta(days=9))
        assert (after.edited, after.document_id, after.modified) == ({"title"}, None, NOW)
        hidden = revise(tx, after, state=HIDDEN)
        assert (hidden.ever_published, hidden.state) == (True, HIDDEN)


def test_lines_are_made_only_of_what_was_ever_public(store: Store) -> None:
    asked: list[StoredEvent] = []

    def lines(stored: StoredEvent) -> bytes:
        asked.append(stored)
        return f"BEGIN:VEVENT {stored.revision}".encode()

    with store.transaction() as tx:
        waiting = add(tx, state=REVIEW, ics=lines)
        assert asked == []
        shown = revise(tx, waiting, state=PUBLISHED, ics=lines)
        assert asked == [shown]
        revise(tx, shown, state=HIDDEN, ics=lines)
        assert rows.feed(tx).entries == [b"BEGIN:VEVENT 3"]


# Lists


def test_a_list_is_by_day_then_instant_then_uid(store: Store) -> None:
    with store.transaction() as tx:
        late = add(tx, at(6, 9))
        noon = [add(tx, at(5, 12)) for _ in range(3)]
        whole = add(tx, When(date(2026, 5, 5)))
        london = add(tx, at(5, 9, "Europe/London"))
        expected = [whole, london, *sorted(noon, key=lambda stored: stored.uid), late]
        assert rows.listing(tx, states=[PUBLISHED]) == expected
        assert rows.listing(tx, states=[PUBLISHED], newest_first=True)[0] == late
        assert rows.listing(tx, states=[PUBLISHED], limit=2, offset=1) == expected[1:3]
        assert rows.of_issuer(tx, late.issuer.id) == expected


def test_newest_first_is_the_list_backwards(store: Store) -> None:
    with store.transaction() as tx:
        for start in (at(6, 9), at(5, 12), at(5, 12), When(date(2026, 5, 5)), at(5, 9, "Europe/London")):
            add(tx, start)
        add(tx, event=Event(EventKind.WEBCAST, "Acme, some day"), state=REVIEW)
        both = [rows.listing(tx, states=[PUBLISHED, REVIEW], newest_first=newest) for newest in (False, True)]
        assert both[0] == list(reversed(both[1]))


def test_a_list_is_of_states_days_and_an_issuer(store: Store) -> None:
    with store.transaction() as tx:
        days = {day: add(tx, at(day)) for day in (3, 4, 5)}
        waiting = add(tx, at(4), state=REVIEW)
        birch = add(tx, at(4), company="Birch")
        add(tx, event=Event(EventKind.WEBCAST, "Acme, some day"), state=REVIEW)

        def ids(**asked: Any) -> set[int]:
            return {stored.id for stored in rows.listing(tx, **asked)}

        assert ids(states=[PUBLISHED], since=date(2026, 5, 4), until=date(2026, 5, 4)) == {days[4].id, birch.id}
        assert ids(states=[PUBLISHED], since=date(2026, 5, 5)) == {days[5].id}
        assert ids(states=[REVIEW], until=date(2026, 5, 9)) == {waiting.id}
        assert ids(states=[PUBLISHED], issuer_id=birch.issuer.id) == {birch.id}
        assert ids(states=[]) == set()


def test_what_waited_longest_is_reviewed_first(store: Store) -> None:
    with store.transaction() as tx:
        second = add(tx, at(1), state=REVIEW, now=NOW + timedelta(hours=1))
        first = add(tx, at(9), state=REVIEW)
        add(tx)
        assert rows.waiting(tx) == [first, second]


def test_what_starts_between_two_moments(store: Store) -> None:
    noon = datetime(2026, 5, 5, 14, 0, tzinfo=UTC)  # 10:00 in New York
    with store.transaction() as tx:
        call = add(tx, at(5))
        add(tx, at(5), state=REVIEW)
        day = add(tx, When(date(2026, 5, 5)))
        add(tx, When(date(2026, 5, 7)))
        assert rows.starting_between(tx, noon, noon + timedelta(minutes=1)) == [day, call]
        assert rows.starting_between(tx, noon - timedelta(hours=1), noon) == [day]
        assert rows.starting_between(tx, noon + timedelta(hours=1), noon + timedelta(hours=2)) == [day]
        # The day begins first where clocks are 14 hours ahead, and ends last where they are 12 behind.
        assert rows.starting_between(tx, datetime(2026, 5, 4, 9, tzinfo=UTC), datetime(2026, 5, 4, 10, tzinfo=UTC)) == [
            day
        ]
        early = datetime(2026, 5, 4, 9, 59, tzinfo=UTC)
        assert rows.starting_between(tx, early - timedelta(hours=1), early) == []


# Feeds


def test_a_feed_is_what_ever_was_public(store: Store) -> None:
    with store.transaction() as tx:
        add(tx, at(6), ics=b"second")
        hidden = add(tx, at(5), ics=b"first")
        revise(tx, hidden, state=HIDDEN, ics=b"cancelled")
        add(tx, at(4), state=REVIEW)
        add(tx, at(4), state=REJECTED)
        add(tx, at(7), company="Birch", ics=b"birch")
        feed = rows.feed(tx)
        assert feed.entries == [b"cancelled", b"second", b"birch"]
        assert feed.modified == NOW + timedelta(hours=1)
        birch = rows.feed(tx, issuer_id(tx, "Birch"))
        assert (birch.entries, birch.modified) == ([b"birch"], NOW)


def test_a_feed_without_events_has_a_version_too(store: Store) -> None:
    with store.reading() as tx:
        assert rows.feed(tx) == rows.FeedRows("0-0-0", None, [])
        assert rows.feed_version(tx) == ("0-0-0", None)
        assert rows.feed_version(tx, 99) == ("0-0-0", None)


def test_every_change_of_a_feed_changes_its_version_and_nothing_else_does(store: Store) -> None:
    with store.transaction() as tx:
        seen: list[tuple[str, datetime | None]] = []

        def look() -> bool:
            """Whether the version is one that was never seen; it is the same from both functions."""
            feed = rows.feed(tx)
            assert rows.feed_version(tx) == (feed.version, feed.modified)
            new = feed.version not in {version for version, _ in seen}
            seen.append((feed.version, feed.modified))
            return new

        assert look()
        first = add(tx)
        assert look()
        waiting = add(tx, state=REVIEW)
        assert not look()
        waiting = revise(tx, waiting, ics=None)
        assert not look()
        revise(tx, waiting, state=PUBLISHED)
        assert look()
        same_moment = revise(tx, first, now=NOW)  # within the clock's grain, or after it jumped back
        assert look()
        revise(tx, same_moment, state=HIDDEN, now=NOW - timedelta(days=9))
        assert look()
        assert not look()
        moments = [modified for _, modified in seen if modified]
        assert moments == sorted(moments)


def test_a_version_is_read_without_reading_an_event(sqlite_store: Store) -> None:
    asked: list[tuple[str, Any]] = []

    @event.listens_for(sqlite_store.engine, "before_cursor_execute")
    def hear(connection: Any, cursor: Any, statement: str, parameters: Any, *rest: Any) -> None:
        asked.append((statement, parameters))

    with sqlite_store.transaction() as tx:
        acme = add(tx).issuer.id
    for issuer in (None, acme):
        asked.clear()
        with sqlite_store.reading() as tx:
            rows.feed_version(tx, issuer)
            ((query, parameters),) = [one for one in asked if one[0].startswith("SELECT")]
            plan = tx.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}", parameters).all()
        assert "USING COVERING INDEX ix_events_ever_published" in str(plan)


# Tellings


def telling(event_id: int, document_id: int, place: int = 0, **more: Any) -> Telling:
    return Telling(
        **{
            "event_id": event_id,
            "document_id": document_id,
            "place": place,
            "day": date(2026, 4, 1),
            "dated": True,
            "received": NOW,
            "correction": False,
            "clear": True,
            "event": Event(EventKind.WEBCAST, "Acme webcast", start=at(5)),
            **more,
        }
    )


def test_tellings_are_kept_by_document_and_place(store: Store) -> None:
    with store.transaction() as tx:
        first, second = add(tx), add(tx)
        ids = [documents.add(tx, raw, hashlib.sha256(raw).hexdigest(), Document("a"), NOW).id for raw in (b"a", b"b")]
        told = [
            telling(first.id, ids[0]),
            telling(second.id, ids[0], 1, about_id=first.id, clear=False),
            telling(first.id, ids[1], correction=True, dated=False),
        ]
        for one in reversed(told):
            tellings.put(tx, one)
        assert tellings.of_event(tx, first.id) == [told[0], told[2]]
        assert tellings.of_document(tx, ids[0]) == {0: told[0], 1: told[1]}
        assert tellings.of_issuer(tx, first.issuer.id) == [told[0], told[1], told[2]]
        assert tellings.of_issuer(tx, 99) == []
        assert {stored.id for stored in rows.of_document(tx, ids[0])} == {first.id, second.id}
        tellings.approve(tx, second.id)
        assert tellings.of_event(tx, second.id) == [replace(told[1], clear=True, about_id=None)]
        again = replace(told[0], event_id=second.id)
        tellings.put(tx, again)
        assert tellings.of_event(tx, first.id) == [told[2]]
        assert tellings.of_document(tx, ids[0])[0] == again
        assert len(tx.execute(select(tables.tellings)).all()) == 3
