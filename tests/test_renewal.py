"""Entries are made again when a setting that stands in them changes, and only then."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

from calendar_service import calendars, events
from calendar_service.config import Settings
from calendar_service.model import Event, EventKind, Issuer, Listing, When
from calendar_service.store import Store
from calendar_service.store import events as rows

NOW = datetime(2031, 5, 1, 12, tzinfo=UTC)
SETTINGS = Settings()
MOVED = replace(SETTINGS, server=replace(SETTINGS.server, public_url="https://calendar.example"))


def _published(store: Store) -> int:
    event = Event(
        EventKind.EARNINGS_CALL, "Acme Results Call", start=When(date(2031, 5, 9), time(9), "America/New_York")
    )
    with store.transaction() as tx:
        issuer = Issuer("Acme, Inc.", (Listing("ACME", "NYSE"),))
        return events.create(tx, SETTINGS, issuer=issuer, event=event, person="anna", now=NOW).id


def test_a_new_address_stands_in_every_entry_and_changes_the_tag(store: Store) -> None:
    event_id = _published(store)
    with store.transaction() as tx:
        events.renew_entries(tx, SETTINGS, NOW)
    with store.reading() as tx:
        before, stored = rows.feed(tx), rows.get(tx, event_id)
    with store.transaction() as tx:
        assert events.renew_entries(tx, MOVED, NOW) == 1
    with store.reading() as tx:
        after = rows.feed(tx)
        assert rows.get(tx, event_id) == stored  # no revision, no SEQUENCE: nothing about the event has changed
    assert b"https://calendar.example/" not in before.entries[0]
    assert b"https://calendar.example/" in after.entries[0].replace(b"\r\n ", b"")
    assert calendars.fingerprint(SETTINGS) != calendars.fingerprint(MOVED)


def test_with_the_same_settings_nothing_is_made_again(store: Store) -> None:
    _published(store)
    with store.transaction() as tx:
        events.renew_entries(tx, MOVED, NOW)
        assert events.renew_entries(tx, MOVED, NOW) == 0


def test_an_assumed_duration_is_part_of_what_entries_are_made_of() -> None:
    longer = replace(SETTINGS, calendar=replace(SETTINGS.calendar, earnings_call_minutes=90))
    assert calendars.fingerprint(longer) != calendars.fingerprint(SETTINGS)
