"""What the buttons of an event's form do, wherever the form stands: add a row, save, publish, reject.

done = save(7, "publish")
done.panel   # the form to show again, with messages; None where it was done
"""

from __future__ import annotations

from dataclasses import dataclass

from flask import abort, request
from sqlalchemy import Connection

from calendar_service import events
from calendar_service.model import Event, EventState, StoredEvent
from calendar_service.store import events as rows
from calendar_service.web import show
from calendar_service.web.auth import person
from calendar_service.web.event_forms import GROWING, changed, grow, prefix, read
from calendar_service.web.forms import EventForm, add_error
from calendar_service.web.panels import Panel, panel_of
from calendar_service.web.parts import here


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a button: a message, or the panel to show again and the HTTP status to show it with."""

    message: str = ""
    look: str = "good"
    panel: Panel | None = None
    status: int = 200


def stored_event(tx: Connection, event_id: int) -> StoredEvent:
    """The event of an address; 404 where there is none."""
    return rows.get(tx, event_id) or abort(404)


def save(event_id: int, button: str) -> Done:
    """Do what a button of the event's form asks for: "save", "publish", "reject", or a row more of a list."""
    parts = here()
    form = EventForm(prefix=prefix(event_id))
    with parts.store.reading() as tx:
        stored = stored_event(tx, event_id)
    if request.form.get("add") in GROWING:
        grow(form, request.form["add"], focus=True)
        return Done(panel=panel_of(stored, parts.settings, form))
    if button == "reject":
        return _reject(stored, form)
    wanted = read(
        form,
        stored.event,
        region=stored.issuer.country,
        needs_start=button == "publish" or stored.state is EventState.PUBLISHED,
    )
    if wanted is None:
        return Done(panel=panel_of(stored, parts.settings, form), status=400)
    try:
        with parts.store.transaction() as tx:
            after, publishes = _store(tx, stored, wanted, form, publish=button == "publish")
    except events.Conflict:
        return _too_late(event_id, form)
    except events.EventError as error:
        add_error(form.title, show.sentence(str(error)))
        return Done(panel=panel_of(stored, parts.settings, form), status=400)
    if publishes:
        return Done(f"Published: {after.event.title}.")
    return Done("Saved." if after.revision != stored.revision else "Nothing was changed.", "good")


def _store(
    tx: Connection, stored: StoredEvent, wanted: Event, form: EventForm, *, publish: bool
) -> tuple[StoredEvent, bool]:
    """Store what the person changed, then publish where that was asked for; in the caller's transaction."""
    parts = here()
    who, now, why = person().name, parts.now(), form.reason.data or ""
    seen = int(form.revision.data) if (form.revision.data or "").isdecimal() else stored.revision
    touched = changed(stored.event, wanted)
    after = events.edit(tx, parts.settings, stored.id, wanted, touched, person=who, now=now, reason=why, seen=seen)
    if not publish or after.state is EventState.PUBLISHED:
        return after, False
    return events.publish(tx, parts.settings, stored.id, person=who, now=now, reason=why), True


def _reject(stored: StoredEvent, form: EventForm) -> Done:
    parts = here()
    seen = int(form.revision.data) if (form.revision.data or "").isdecimal() else None
    try:
        with parts.store.transaction() as tx:
            events.reject(
                tx,
                parts.settings,
                stored.id,
                person=person().name,
                now=parts.now(),
                reason=form.reason.data or "",
                seen=seen,
            )
    except events.Conflict:
        return _too_late(stored.id, form)
    except events.EventError as error:
        return Done(show.sentence(str(error)), "error")
    return Done("Rejected; it is in no feed.")


def _too_late(event_id: int, form: EventForm) -> Done:
    """Somebody else changed the event: what was typed stays, to be sent again over what is there now."""
    parts = here()
    with parts.store.reading() as tx:
        stored = stored_event(tx, event_id)
    form.revision.data = str(stored.revision)
    add_error(
        form.revision,
        "Somebody changed this event while you had it open. What you typed is below; look at the history, "
        "then send it again to put it over that change.",
    )
    return Done(panel=panel_of(stored, parts.settings, form), status=409)


def problems(form: EventForm) -> str:
    """What is said above a form that came back; "" where it only grew a row."""
    if form.revision.errors:
        return " ".join(form.revision.errors)
    found = sum(1 for name in form._fields if form[name].errors) if form.is_submitted() else 0
    return "See the message beside each field that is marked." if found else ""
