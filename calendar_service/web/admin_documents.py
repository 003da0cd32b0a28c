"""Announcements: pasted or uploaded, then shown beside what was read from them, to be corrected and published."""

from __future__ import annotations

from typing import Any

from flask import abort, flash, redirect, render_template, request, url_for
from sqlalchemy import Connection
from werkzeug.datastructures import FileStorage
from werkzeug.exceptions import RequestEntityTooLarge

from calendar_service import ingest
from calendar_service.config import Settings
from calendar_service.model import Announcement, StoredDocument, StoredEvent
from calendar_service.store import documents, events, issuers, tellings
from calendar_service.web import acts, marks, show, zones
from calendar_service.web.admin import document_title, pages
from calendar_service.web.forms import AnnouncementForm, add_error
from calendar_service.web.panels import Panel, panel_of
from calendar_service.web.parts import here

SOURCE = "upload"


def largest(settings: Settings) -> str:
    """The bound on an announcement, as people say it."""
    size = settings.intake.max_bytes
    return f"{size / 1_000_000:g} MB" if size >= 1_000_000 else f"{size:,} bytes"


@pages.get("/announcements/new")
def new_document() -> str:
    """The form for a text or a file."""
    return _form(AnnouncementForm())


def _form(form: AnnouncementForm) -> str:
    return render_template("admin/new_document.html", form=form, largest=largest(here().settings))


@pages.post("/announcements/new")
def take_document() -> Any:
    """Take the text or the file in, and show what was read."""
    form = AnnouncementForm()
    raw, name, media_type = _sent(form)
    if form.text.errors or form.file.errors:
        return _form(form), 400
    parts = here()
    if len(raw) > parts.settings.intake.max_bytes:
        raise RequestEntityTooLarge
    result = ingest.ingest_bytes(
        parts.store, parts.settings, raw, name=name, media_type=media_type, source=SOURCE, now=parts.now()
    )
    if result.document is None:
        add_error(form.file if name else form.text, show.sentence(result.error))
        return _form(form), 400
    if result.what == "known":
        flash("These very words are known already; here they are.", "message")
    return redirect(url_for("admin.document", document_id=result.document.id), 303)


def _sent(form: AnnouncementForm) -> tuple[bytes, str, str | None]:
    """The bytes that were sent, their file's name and their type; what is wrong is said beside the fields."""
    text: str = (form.text.data or "").replace("\r\n", "\n")
    sent = form.file.data
    file = sent if isinstance(sent, FileStorage) and sent.filename else None
    if text.strip() and file:
        add_error(form.file, "Give a text or a file, not both.")
    elif not text.strip() and not file:
        add_error(form.text, "Paste the text of an announcement, or choose a file below.")
    if file is None:
        return text.encode("utf-8", "replace"), "", "text/plain"
    return file.read(), (file.filename or "")[:200], file.mimetype or None


@pages.get("/documents/<row:document_id>")
def document(document_id: int) -> Any:
    """The text with what was read from it marked, and the fields of its events."""
    with here().store.reading() as tx:
        return _page(tx, _document(tx, document_id))


def _document(tx: Connection, document_id: int) -> StoredDocument:
    return documents.get(tx, document_id) or abort(404)


def _page(tx: Connection, stored: StoredDocument, failed: Panel | None = None) -> str:
    """The page; ``failed`` takes the place of its event's panel."""
    parts = here()
    told = tellings.of_document(tx, stored.id)
    shown = _events(tx, stored, told)
    marked = list(marks.of_announcement(stored.announcement or Announcement()))
    for telling in told.values():
        if telling.event_id in shown:
            marked += marks.of_event(telling.event, shown[telling.event_id].event, telling.event_id)
    text = stored.document.text
    panels = [panel_of(event, parts.settings) for event in shown.values()]
    return render_template(
        "admin/document.html",
        document_id=stored.id,
        title=document_title(stored),
        facts=_facts(tx, stored),
        issuer=issuers.get(tx, stored.issuer_id) if stored.issuer_id else None,
        error=stored.error,
        warnings=_warnings(stored),
        pieces=marks.pieces(text, marked),
        legend=marks.legend(marked),
        cut=f"{len(text) - marks.LONGEST:,}" if len(text) > marks.LONGEST else "",
        panels=[failed if failed and failed.event_id == panel.event_id else panel for panel in panels],
        problems=acts.problems(failed.form) if failed else "",
        zone_names=zones.every(),
    )


def _events(tx: Connection, stored: StoredDocument, told: dict[int, tellings.Telling]) -> dict[int, StoredEvent]:
    """The events that the document tells of, in its order, then others that it changed; each once."""
    found = {number: event for place in sorted(told) if (event := events.get(tx, number := told[place].event_id))}
    return found | {event.id: event for event in events.of_document(tx, stored.id) if event.id not in found}


def _facts(tx: Connection, stored: StoredDocument) -> list[str]:
    """Where the document came from, and when."""
    zone = zones.of_reader()
    said = stored.document
    found = [said.name] if said.name else []
    found += [f"from {said.source}"] if said.source else []
    found += [f"received {show.stamp(said.received, zone)}"] if said.received else []
    if stored.announcement and stored.announcement.published:
        found.append(f"dated {show.short_day(stored.announcement.published)}")
    again = documents.sightings_of(tx, stored.id)
    if again:
        found.append(f"seen again {len(again)} time{'' if len(again) == 1 else 's'}")
    return found


def _warnings(stored: StoredDocument) -> list[str]:
    read = stored.announcement.warnings if stored.announcement else ()
    return [show.sentence(words) for words in (*stored.document.warnings, *(warning.message for warning in read))]


@pages.post("/documents/<row:document_id>/events/<row:event_id>")
def correct(document_id: int, event_id: int) -> Any:
    """Save, publish or reject one of the document's events; what cannot be is shown beside its field."""
    done = acts.save(event_id, request.form.get("do", "save"))
    if done.panel is None:
        flash(done.message, done.look)
        return redirect(url_for("admin.document", document_id=document_id, _anchor=f"panel-{event_id}"), 303)
    with here().store.reading() as tx:
        return _page(tx, _document(tx, document_id), done.panel), done.status
