"""Documents as they came, found again by the SHA-256 of their bytes; and where else the same was seen.

kept = documents.add(tx, raw, hashlib.sha256(raw).hexdigest(), document, now)   # state "pending"
documents.finish(tx, kept.id, announcement, issuer.id)                          # state "done"
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from calendar_service.model import Announcement, Document, StoredDocument
from calendar_service.store import values
from calendar_service.store.conflicts import insert_new
from calendar_service.store.tables import documents, sightings

_KEPT = [column for column in documents.c if column is not documents.c.original]  # the bytes only when asked for


@dataclass(frozen=True, slots=True)
class Sighting:
    """The same bytes, come again: from where, under which name, when (UTC)."""

    source: str
    name: str
    at: datetime


def add(tx: Connection, raw: bytes, sha256: str, document: Document, now: datetime) -> StoredDocument:
    """Keep a document, to be parsed: state "pending". Bytes that are kept already are handed back as they are.

    ``now`` is its time of receipt unless it has one. Its text loses what no database takes (:func:`storable`):
    parse what is handed back.
    """
    return add_new(tx, raw, sha256, document, now)[0]


def add_new(tx: Connection, raw: bytes, sha256: str, document: Document, now: datetime) -> tuple[StoredDocument, bool]:
    """As :func:`add`, and whether the bytes were new; of many who keep the same at once one finds them new."""
    kept = storable(document)
    row = {
        "sha256": sha256,
        "source": kept.source,
        "received": kept.received or now,
        "original": raw,
        "state": "pending",
        "error": "",
        **_described(kept),
    }
    new = insert_new(tx, documents, [row], key=["sha256"]) == 1
    stored = by_hash(tx, sha256)
    assert stored is not None  # noqa: S101 (it was there, or is now)
    return stored, new


def describe(tx: Connection, document_id: int, document: Document) -> StoredDocument:
    """Keep what reading the bytes gave: text, media type, date, warnings. Source and receipt stay."""
    changed = _described(storable(document))
    tx.execute(update(documents).where(documents.c.id == document_id).values(changed))
    return _required(tx, document_id)


def storable(document: Document) -> Document:
    """The document without the characters that a database refuses (see :func:`values.clean`); spans still count."""
    return replace(
        document,
        text=values.clean(document.text),
        name=values.clean(document.name),
        source=values.clean(document.source),
        warnings=tuple(values.clean(warning) for warning in document.warnings),
    )


def hold(tx: Connection, document_id: int) -> StoredDocument:
    """The document as it is now; nobody else holds it until the transaction ends. Raises LookupError."""
    tx.execute(select(documents.c.id).where(documents.c.id == document_id).with_for_update(key_share=True))
    return _required(tx, document_id)


def get(tx: Connection, document_id: int) -> StoredDocument | None:
    """The document of that number."""
    row = tx.execute(select(*_KEPT).where(documents.c.id == document_id)).one_or_none()
    return None if row is None else _stored(row)


def by_hash(tx: Connection, sha256: str) -> StoredDocument | None:
    """The document of those bytes: the lower-case hexadecimal SHA-256 of them."""
    row = tx.execute(select(*_KEPT).where(documents.c.sha256 == sha256)).one_or_none()
    return None if row is None else _stored(row)


def original(tx: Connection, document_id: int) -> bytes:
    """The bytes as they came; raises LookupError where there is no such document."""
    raw: bytes | None = tx.scalar(select(documents.c.original).where(documents.c.id == document_id))
    if raw is None:
        raise LookupError(f"no document {document_id}")
    return raw


def finish(tx: Connection, document_id: int, announcement: Announcement, issuer_id: int | None) -> None:
    """Keep what was read in the document: state "done"."""
    kept = {
        "state": "done",
        "error": "",
        "issuer_id": issuer_id,
        "published": announcement.published,
        "announcement": values.text(announcement),
    }
    tx.execute(update(documents).where(documents.c.id == document_id).values(kept))


def fail(tx: Connection, document_id: int, error: str) -> None:
    """Keep why the document cannot be read, one line: state "failed"; its bytes stay."""
    kept = {"state": "failed", "error": values.clean(error)}
    tx.execute(update(documents).where(documents.c.id == document_id).values(kept))


def recent(tx: Connection, limit: int = 50, before: int | None = None) -> list[StoredDocument]:
    """The newest documents first; ``before`` is the number of the last one of the page before."""
    query = select(*_KEPT).order_by(documents.c.id.desc()).limit(limit)
    if before is not None:
        query = query.where(documents.c.id < before)
    return [_stored(row) for row in tx.execute(query)]


def pending(tx: Connection) -> list[int]:
    """The numbers of the documents that wait to be parsed, oldest first (numbers alone: texts are large)."""
    return list(tx.scalars(select(documents.c.id).where(documents.c.state == "pending").order_by(documents.c.id)))


def count(tx: Connection) -> int:
    """How many documents are kept."""
    return tx.scalar(select(func.count()).select_from(documents)) or 0


def seen_again(tx: Connection, document_id: int, source: str, name: str, now: datetime) -> None:
    """Record that the same bytes came again."""
    row = {"document_id": document_id, "source": values.clean(source), "name": values.clean(name), "at": now}
    tx.execute(insert(sightings).values(row))


def sightings_of(tx: Connection, document_id: int) -> list[Sighting]:
    """Where the same bytes were seen after their first coming, oldest first."""
    columns = (sightings.c.source, sightings.c.name, sightings.c.at)
    query = select(*columns).where(sightings.c.document_id == document_id).order_by(sightings.c.id)
    return [Sighting(*row) for row in tx.execute(query)]


def _described(document: Document) -> dict[str, Any]:
    return {
        "name": document.name,
        "media_type": document.media_type[:100],
        "published_hint": document.published_hint,
        "text": document.text,
        "warnings": values.text(document.warnings),
    }


def _required(tx: Connection, document_id: int) -> StoredDocument:
    stored = get(tx, document_id)
    if stored is None:
        raise LookupError(f"no document {document_id}")
    return stored


def _stored(row: Row[Any]) -> StoredDocument:
    document = Document(
        text=row.text,
        name=row.name,
        media_type=row.media_type,
        source=row.source,
        received=row.received,
        published_hint=row.published_hint,
        warnings=values.texts(row.warnings),
    )
    announcement = None if row.announcement is None else values.announcement(row.announcement)
    return StoredDocument(row.id, row.sha256, document, row.issuer_id, announcement, row.state, row.error)
