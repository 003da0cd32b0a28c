"""Documents as they are kept: whole, found by their bytes, and once."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import Connection

from calendar_service.model import Announcement, Document, Event, EventKind, Issuer, StoredDocument
from calendar_service.store import Store, documents, issuers

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def keep(tx: Connection, raw: bytes, document: Document | None = None) -> StoredDocument:
    return documents.add(tx, raw, hashlib.sha256(raw).hexdigest(), document or Document("a text"), NOW)


def test_a_document_is_kept_whole(store: Store) -> None:
    raw = bytes(range(256))
    told = Document(
        "Zürich – “Acme”\n",
        name="acme.eml",
        media_type="message/rfc822",
        source="url:https://wire.example/1",
        received=NOW - timedelta(hours=3),
        published_hint=date(2026, 3, 1),
        warnings=("two encodings",),
    )
    with store.transaction() as tx:
        kept = keep(tx, raw, told)
    with store.reading() as tx:
        assert documents.get(tx, kept.id) == kept
        assert documents.by_hash(tx, hashlib.sha256(raw).hexdigest()) == kept
        assert documents.original(tx, kept.id) == raw
        assert documents.count(tx) == 1
    assert kept.document == told
    assert (kept.state, kept.announcement, kept.issuer_id, kept.error) == ("pending", None, None, "")


def test_a_document_without_a_time_of_receipt_gets_it(store: Store) -> None:
    with store.transaction() as tx:
        assert keep(tx, b"a").document.received == NOW


def test_a_time_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(Exception, match="has no zone; the store keeps instants"), store.transaction() as tx:
        keep(tx, b"a", Document("a", received=datetime(2026, 3, 2)))  # noqa: DTZ001


def test_the_same_bytes_are_kept_once(store: Store) -> None:
    with store.transaction() as tx:
        first = keep(tx, b"a", Document("first"))
        assert keep(tx, b"a", Document("second")) == first
        digest = hashlib.sha256(b"a").hexdigest()
        assert documents.add_new(tx, b"a", digest, Document("third"), NOW) == (first, False)
        assert documents.count(tx) == 1


def test_what_there_is_not_is_none(store: Store) -> None:
    with store.transaction() as tx:
        assert documents.get(tx, 7) is None
        assert documents.by_hash(tx, "0" * 64) is None
        assert documents.recent(tx) == []
        assert documents.count(tx) == 0
        for ask in (documents.original, documents.hold):
            with pytest.raises(LookupError, match="no document 7"):
                ask(tx, 7)


def test_a_document_goes_from_pending_to_done_or_failed(store: Store) -> None:
    announcement = Announcement(
        Issuer("Acme"), date(2026, 3, 1), events=(Event(EventKind.WEBCAST, "Acme webcast"),), correction=True
    )
    with store.transaction() as tx:
        issuer = issuers.add(tx, Issuer("Acme"), NOW)
        ids = [keep(tx, raw).id for raw in (b"a", b"b", b"c")]
        assert documents.pending(tx) == ids
        documents.finish(tx, ids[0], announcement, issuer.id)
        documents.fail(tx, ids[1], "acme.txt: is empty")
        assert documents.pending(tx) == ids[2:]
        done, failed = documents.get(tx, ids[0]), documents.get(tx, ids[1])
    assert done is not None
    assert (done.state, done.announcement, done.issuer_id) == ("done", announcement, issuer.id)
    assert failed is not None
    assert (failed.state, failed.error) == ("failed", "acme.txt: is empty")


def test_what_failed_and_is_done_after_all_has_no_error(store: Store) -> None:
    with store.transaction() as tx:
        kept = keep(tx, b"a")
        documents.fail(tx, kept.id, "broken")
        documents.finish(tx, kept.id, Announcement(), None)
        done = documents.get(tx, kept.id)
    assert done is not None
    assert (done.state, done.error) == ("done", "")


def test_what_reading_gave_is_added_to_what_was_received(store: Store) -> None:
    with store.transaction() as tx:
        kept = keep(tx, b"a", Document("", "acme.pdf", "", "upload"))
        read = Document("the text", "acme.pdf", "application/pdf", "elsewhere", published_hint=date(2026, 3, 1))
        described = documents.describe(tx, kept.id, read)
    assert described.document == Document("the text", "acme.pdf", "application/pdf", "upload", NOW, date(2026, 3, 1))


def test_the_newest_come_first_page_by_page(store: Store) -> None:
    with store.transaction() as tx:
        ids = [keep(tx, bytes([number])).id for number in range(5)]
        assert [kept.id for kept in documents.recent(tx, limit=2)] == [ids[4], ids[3]]
        assert [kept.id for kept in documents.recent(tx, limit=9, before=ids[3])] == [ids[2], ids[1], ids[0]]


def test_where_it_was_seen_again_is_recorded_in_order(store: Store) -> None:
    with store.transaction() as tx:
        kept = keep(tx, b"a")
        documents.seen_again(tx, kept.id, "upload", "copy.txt", NOW)
        documents.seen_again(tx, kept.id, "folder:in", "acme.txt", NOW + timedelta(days=1))
        assert documents.sightings_of(tx, kept.id) == [
            documents.Sighting("upload", "copy.txt", NOW),
            documents.Sighting("folder:in", "acme.txt", NOW + timedelta(days=1)),
        ]
