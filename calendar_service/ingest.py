"""Bytes to events: kept first, then read, then handed to :mod:`calendar_service.events`.

    with closing(open_store(settings.database_url)) as store:
        for result in ingest_files(store, settings, [Path("seeds")], now=now):
            print(result.name, result.what, [outcome.event.event.title for outcome in result.outcomes])

A document is committed as "pending" before anything is made of its bytes, and what is made of it is one transaction:
a kill at any moment leaves it done, or to be done again by :func:`resume`.
"""

from __future__ import annotations

import hashlib
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, islice
from pathlib import Path
from typing import Literal

from sqlalchemy import Connection

from calendar_service import events, parsing, sources
from calendar_service.config import Intake, Settings
from calendar_service.events import Outcome
from calendar_service.model import Announcement, Document, StoredDocument
from calendar_service.sources import SourceError
from calendar_service.sources.children import reading_pool
from calendar_service.store import Store, StoreError, documents, issuers
from calendar_service.store import events as event_rows

FEW = 8  # up to so many files are read here: processes would take longer to start
AHEAD = 4  # documents in hand for each process, so that memory stays the same however many files there are


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one document.

    "new": it was read (``announcement``, and an outcome for each of its events); "known": its bytes were read
    before; "failed": it cannot be read, and ``error`` says why (``document`` is None where its bytes were not kept).
    """

    name: str
    what: Literal["new", "known", "failed"]
    document: StoredDocument | None = None
    announcement: Announcement | None = None
    outcomes: tuple[Outcome, ...] = ()
    error: str = ""


@dataclass(frozen=True, slots=True)
class _Received:
    """A document's bytes, kept, and what was said of them: all that a reading needs."""

    document_id: int
    raw: bytes
    name: str
    media_type: str | None
    source: str
    received: datetime


@dataclass(frozen=True, slots=True)
class _Reading:
    """What was read in a document's bytes; ``error`` where nothing could be."""

    document: Document | None = None
    announcement: Announcement | None = None
    error: str = ""


def ingest_bytes(
    store: Store,
    settings: Settings,
    raw: bytes,
    *,
    name: str,
    media_type: str | None = None,
    source: str,
    now: datetime,
) -> Result:
    """Take one document in: kept, read in this process, its events taken. ``now`` is when it came (aware).

    ``name`` and ``media_type`` are what the sender says of it; ``source`` is like "upload" or "url:https://…". Raises
    StoreError where the database fails; what was kept by then is done by :func:`resume`.
    """
    kept = _receive(store, settings.intake, raw, name, media_type, source, now)
    if isinstance(kept, Result):
        return kept
    return _take(store, settings, kept, _read(kept, settings.intake), now)


def ingest_files(
    store: Store,
    settings: Settings,
    paths: Iterable[Path],
    *,
    now: datetime,
    progress: Callable[[Result], object] | None = None,
) -> Iterator[Result]:
    """Take files in, folders walked, in their order; ``progress`` is called with each result before it is given.

    More than a few are read by ``settings.intake.jobs`` processes (0: one for each core), with a bounded number of
    them in memory. A file that cannot be read is a result, and the others go on. Raises StoreError.
    """
    found = _files(paths)
    first = list(islice(found, FEW + 1))
    jobs = settings.intake.jobs or os.cpu_count() or 1
    serial = len(first) <= FEW or jobs == 1
    together = _one_by_one if serial else _by_processes
    for result in together(store, settings, chain(first, found), now, jobs):
        if progress is not None:
            progress(result)
        yield result


def resume(store: Store, settings: Settings, now: datetime) -> list[Result]:
    """Do what was left undone: every document that is still pending, oldest first.

    They are read in another process, since one of them may be what ended the last one. Raises StoreError.
    """
    with store.reading() as tx:
        waiting = documents.pending(tx)
    results = []
    pool = reading_pool(1) if waiting else None
    try:
        for document_id in waiting:
            kept = _pending(store, document_id, now)
            if kept is None or pool is None:
                continue
            try:
                reading = pool.submit(_read, kept, settings.intake).result()
            except BrokenProcessPool:
                reading = _Reading(error=_ended(kept.name))
                pool = reading_pool(1)
            results.append(_take(store, settings, kept, reading, now))
    finally:
        if pool is not None:
            pool.shutdown()
    return results


# --- one document -------------------------------------------------------------------------------------------------


def _receive(
    store: Store, limits: Intake, raw: bytes, name: str, media_type: str | None, source: str, now: datetime
) -> _Received | Result:
    """Keep the bytes, and record where they were seen again; a result where there is nothing more to do."""
    if len(raw) > limits.max_bytes:  # not kept: the bound is there for the database too
        return Result(name, "failed", error=_too_large(name, len(raw), limits))
    digest = hashlib.sha256(raw).hexdigest()
    told = Document("", name, media_type or "", source, now)
    with store.transaction() as tx:
        document, new = documents.add_new(tx, raw, digest, told, now)
        if not new:
            documents.seen_again(tx, document.id, source, name, now)
        if document.state == "done":
            known = event_rows.of_document(tx, document.id)
            outcomes = tuple(Outcome(event, "known", "this document was read before") for event in known)
            return Result(name, "known", document, document.announcement, outcomes)
    # What failed before is tried again: a setting may have been the reason.
    return _Received(document.id, raw, name, media_type, source, document.document.received or now)


def _pending(store: Store, document_id: int, now: datetime) -> _Received | None:
    """A document that still waits, as it was received."""
    with store.reading() as tx:
        document = documents.get(tx, document_id)
        if document is None or document.state != "pending":
            return None
        raw = documents.original(tx, document_id)
    told = document.document
    return _Received(document_id, raw, told.name, told.media_type or None, told.source, told.received or now)


def _read(kept: _Received, limits: Intake) -> _Reading:
    """Read the bytes, in whatever process this is."""
    try:
        document = sources.read_bytes(
            kept.raw,
            name=kept.name,
            media_type=kept.media_type,
            source=kept.source,
            received=kept.received,
            limits=limits,
        )
    except SourceError as error:
        return _Reading(error=_one_line(str(error)))
    except Exception as error:
        return _Reading(error=_fault(kept.name, "its bytes could not be read", error))
    try:
        document = documents.storable(document)  # the text whose characters the spans count
        return _Reading(document, parsing.parse(document))
    except Exception as error:
        return _Reading(document, error=_fault(kept.name, "the parser failed on its text", error))


def _take(store: Store, settings: Settings, kept: _Received, reading: _Reading, now: datetime) -> Result:
    """Take what was read, in one transaction; an error in it is the document's, unless it is the database's."""
    try:
        with store.transaction() as tx:
            document = documents.hold(tx, kept.document_id)
            if document.state == "done":  # by somebody else, meanwhile
                return Result(kept.name, "known", document, document.announcement)
            if reading.document is not None:
                document = documents.describe(tx, kept.document_id, reading.document)
            if reading.announcement is None:
                documents.fail(tx, kept.document_id, reading.error)
                document = documents.hold(tx, kept.document_id)
                return Result(kept.name, "failed", document, error=reading.error)
            outcomes = events.take(tx, settings, announcement=reading.announcement, document=document, now=now)
            documents.finish(tx, kept.document_id, reading.announcement, _issuer(tx, reading.announcement, outcomes))
            document = documents.hold(tx, kept.document_id)
        return Result(kept.name, "new", document, reading.announcement, tuple(outcomes))
    except StoreError:
        raise
    except Exception as error:
        failed = _Reading(reading.document, error=_fault(kept.name, "what it says could not be taken", error))
        if reading.announcement is None:
            raise
        return _take(store, settings, kept, failed, now)


def _issuer(tx: Connection, announcement: Announcement, outcomes: Sequence[Outcome]) -> int | None:
    """Whose the document is; one that announces nothing makes no issuer known."""
    if outcomes:
        return outcomes[0].event.issuer.id
    known = issuers.recognise(tx, announcement.issuer) if announcement.issuer else None
    return known.id if known else None


def _fault(name: str, what: str, error: Exception) -> str:
    """One line for an error that is ours: the document is not to blame, and is kept for the next version."""
    return _one_line(
        f"{name or 'the document'}: {what} ({type(error).__name__}: {error}); it is kept, please report it"
    )


def _ended(name: str) -> str:
    return f"{name or 'the document'}: reading it ended the process that read it; it is kept"


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 500 else f"{line[:499]}…"


def _too_large(name: str, size: int, limits: Intake) -> str:
    return f"{name}: {size:,} bytes are more than intake.max_bytes allows ({limits.max_bytes:,})"


# --- many files ---------------------------------------------------------------------------------------------------


def _files(paths: Iterable[Path]) -> Iterator[Path | Result]:
    """The files that are meant; a path that leads to none is a result at once."""
    for path in paths:
        try:
            yield from sources.files([path])
        except SourceError as error:
            yield Result(str(path), "failed", error=_one_line(str(error)))


def _receive_file(store: Store, settings: Settings, path: Path | Result, now: datetime) -> _Received | Result:
    if isinstance(path, Result):
        return path
    limits = settings.intake
    try:
        if (size := path.stat().st_size) > limits.max_bytes:
            return Result(path.name, "failed", error=_too_large(str(path), size, limits))
        with path.open("rb") as file:
            raw = file.read(limits.max_bytes + 1)  # it may have grown
    except OSError as error:
        return Result(path.name, "failed", error=f"{path}: cannot be read: {error.strerror or error}")
    return _receive(store, limits, raw, path.name, None, f"folder:{path.parent}", now)


def _one_by_one(
    store: Store, settings: Settings, paths: Iterable[Path | Result], now: datetime, jobs: int
) -> Iterator[Result]:
    for path in paths:
        kept = _receive_file(store, settings, path, now)
        if isinstance(kept, Result):
            yield kept
        else:
            yield _take(store, settings, kept, _read(kept, settings.intake), now)


def _by_processes(
    store: Store, settings: Settings, paths: Iterable[Path | Result], now: datetime, jobs: int
) -> Iterator[Result]:
    """Keep the bytes here, read them in processes, take what was read here, all in the order of the files."""
    paths = iter(paths)
    pool = reading_pool(jobs)
    window: deque[tuple[_Received, Future[_Reading]] | Result] = deque()
    try:
        while True:
            for path in islice(paths, jobs * AHEAD - len(window)):
                kept = _receive_file(store, settings, path, now)
                window.append(kept if isinstance(kept, Result) else (kept, _submit(pool, kept, settings.intake)))
            if not window:
                return
            head = window.popleft()
            if isinstance(head, Result):
                yield head
                continue
            kept, future = head
            try:
                reading = future.result()
            except BrokenProcessPool:  # by one of those in hand: the first is looked at alone, the others again
                pool.shutdown(wait=False, cancel_futures=True)
                reading = _read_alone(kept, settings.intake)
                pool = reading_pool(jobs)
                window = deque(
                    item if isinstance(item, Result) else (item[0], _submit(pool, item[0], settings.intake))
                    for item in window
                )
            yield _take(store, settings, kept, reading, now)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _submit(pool: ProcessPoolExecutor, kept: _Received, limits: Intake) -> Future[_Reading]:
    try:
        return pool.submit(_read, kept, limits)
    except BrokenProcessPool as error:  # broken while the window was filled: found out in its turn
        future: Future[_Reading] = Future()
        future.set_exception(error)
        return future


def _read_alone(kept: _Received, limits: Intake) -> _Reading:
    """Read in a process of its own, which may end over it."""
    with reading_pool(1) as pool:
        try:
            return pool.submit(_read, kept, limits).result()
        except BrokenProcessPool:
            return _Reading(
                error=f"{kept.name or 'the document'}: reading it ended the process that read it; it is kept"
            )
