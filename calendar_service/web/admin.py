"""The administration's frame: who may enter, what every list of it shows, and the overview.

The pages of documents, events and lists hang on the same blueprint, so one check before each request guards all.
"""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, Response, render_template, url_for

from calendar_service.calendars import wording
from calendar_service.config import Settings
from calendar_service.model import EventState, StoredDocument, StoredEvent
from calendar_service.store import documents, events, heartbeats, outbox, overview
from calendar_service.web import health, show, zones
from calendar_service.web.auth import require_login
from calendar_service.web.parts import here

pages = Blueprint("admin", __name__, url_prefix="/admin")
pages.before_request(require_login)

STATES = {
    EventState.REVIEW: ("waits for review", "review"),
    EventState.PUBLISHED: ("published", "published"),
    EventState.HIDDEN: ("hidden", "hidden"),
    EventState.REJECTED: ("rejected", "rejected"),
}


@pages.after_request
def keep_nothing(response: Response) -> Response:
    """No cache keeps a page of the administration."""
    response.headers["Cache-Control"] = "no-store"
    return response


@dataclass(frozen=True, slots=True)
class Waiting:
    """An event of the review queue."""

    address: str
    title: str
    issuer: str
    start: str
    why: str
    since: str


@dataclass(frozen=True, slots=True)
class Received:
    """A document of the overview."""

    id: int
    title: str
    state: str
    found: str
    source: str
    received: str


def doubts(stored: StoredEvent, settings: Settings) -> list[str]:
    """Why an event is not published unseen, in words."""
    event = stored.event
    found = [] if event.start else ["Its day is not known from the text."]
    found += [show.sentence(warning.message) for warning in event.warnings]
    if event.confidence < settings.review.threshold:
        found.append(
            f"It is {event.confidence:.0%} sure; from {settings.review.threshold:.0%} on an event is published unseen."
        )
    return found


def document_title(stored: StoredDocument) -> str:
    """What a document is called in lists: its first line that says something, else its name."""
    for line in stored.document.text[:4000].splitlines():
        words = " ".join(line.split())
        if len(words) > 20:
            return words if len(words) <= 90 else words[:88].rsplit(" ", 1)[0] + " …"
    return stored.document.name or f"Announcement {stored.id}"


def document_state(stored: StoredDocument) -> str:
    """How far the reading of a document is."""
    return {"done": "read", "pending": "to be read"}.get(stored.state, stored.state)


def _waiting(stored: StoredEvent, zone: str) -> Waiting:
    parts = here()
    place = (
        url_for("admin.document", document_id=stored.document_id, _anchor=f"panel-{stored.id}")
        if stored.document_id
        else url_for("admin.event", event_id=stored.id)
    )
    return Waiting(
        address=place,
        title=stored.event.title,
        issuer=stored.issuer.name,
        start=show.start_text(stored.event.start, zone),
        why=" ".join(doubts(stored, parts.settings)) or "A person asked for it.",
        since=show.ago(stored.modified, parts.now()),
    )


def _received(stored: StoredDocument) -> Received:
    parts = here()
    number = len(stored.announcement.events) if stored.announcement else 0
    return Received(
        id=stored.id,
        title=document_title(stored),
        state=document_state(stored),
        found=stored.error or ("" if stored.state != "done" else f"{number or 'no'} event{'' if number == 1 else 's'}"),
        source=stored.document.source,
        received=show.ago(stored.document.received, parts.now()) if stored.document.received else "",
    )


@pages.get("/")
def dashboard() -> str:
    """What waits, what came, and whether the parts that run by themselves are well."""
    parts, zone = here(), zones.of_reader()
    with parts.store.reading() as tx:
        waiting = events.waiting(tx)
        last = documents.recent(tx, 12)
        states = overview.events_by_state(tx)
        mails = outbox.counts(tx)
        subscribed = overview.subscriptions(tx)
        number = documents.count(tx)
        beat = heartbeats.last(tx, health.SCHEDULER)
    return render_template(
        "admin/dashboard.html",
        trouble=health.scheduler_trouble(beat, parts.settings, parts.now()),
        counts=[
            (states[EventState.REVIEW], "wait for review"),
            (states[EventState.PUBLISHED], "events published"),
            (number, "announcements"),
            (subscribed.active, "subscribers"),
            (mails["waiting"], "mails waiting"),
            (mails["failed"], "mails failed"),
        ],
        waiting=[_waiting(stored, zone) for stored in waiting[:100]],
        documents=[_received(stored) for stored in last],
    )


def kind_text(stored: StoredEvent) -> str:
    """An event's kind in words."""
    return wording.kind_label(stored.event.kind)
