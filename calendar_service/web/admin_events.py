"""Events by hand: the list, one event with its history, making one, cancelling, hiding, restoring."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import abort, flash, redirect, render_template, request, url_for
from sqlalchemy import Connection

from calendar_service import events
from calendar_service.calendars import wording
from calendar_service.model import Change, EventState, EventStatus, Issuer, Listing, Revision, StoredEvent, StoredIssuer
from calendar_service.store import documents, issuers, overview
from calendar_service.store import events as rows
from calendar_service.web import acts, show, zones
from calendar_service.web.admin import STATES, pages
from calendar_service.web.auth import person
from calendar_service.web.event_forms import GROWING, grow, prefix, read
from calendar_service.web.forms import EventForm, IssuerForm, ReasonForm, add_error, offered
from calendar_service.web.panels import Panel, blank, panel_of
from calendar_service.web.parts import here
from calendar_service.web.public import Pages

AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Row:
    """An event of the list."""

    id: int
    title: str
    issuer: str
    kind: str
    start: str
    state: str
    state_style: str
    mark: str
    mark_style: str
    changed: str


@dataclass(frozen=True, slots=True)
class Step:
    """A revision of the history, in words."""

    number: int
    heading: str
    at: str
    actor: str
    document_id: int | None
    changes: tuple[Change, ...]
    told: bool
    can_restore: bool


@dataclass(frozen=True, slots=True)
class Act:
    """Something that can be done to an event beside editing it."""

    name: str
    heading: str
    words: str
    button: str
    style: str
    form: ReasonForm | None = None


@pages.get("/events")
def event_list() -> str:
    """Every event, or those in one state; the newest start first."""
    parts, zone = here(), zones.of_reader()
    state = request.args.get("state", "")
    chosen = [EventState(state)] if state in list(EventState) else list(EventState)
    number = request.args.get("page", "1")
    page = int(number) if number.isdecimal() and 0 < int(number[:6]) < 100_000 else 1
    with parts.store.reading() as tx:
        found = rows.listing(tx, states=chosen, newest_first=True, limit=AT_ONCE + 1, offset=(page - 1) * AT_ONCE)
        counts = overview.events_by_state(tx)

    def at(number: int) -> str:
        return url_for("admin.event_list", state=state or None, page=number)

    tabs = [("", "all", sum(counts.values())), *((str(each), STATES[each][0], counts[each]) for each in EventState)]
    return render_template(
        "admin/events.html",
        rows=[_row(stored, zone) for stored in found[:AT_ONCE]],
        states=tabs,
        state=state,
        pages=Pages(
            at(page - 1) if page > 1 else None, at(page + 1) if len(found) > AT_ONCE else None, "Newer", "Older"
        ),
    )


def _row(stored: StoredEvent, zone: str) -> Row:
    mark, look = show.mark(stored) if stored.state is EventState.PUBLISHED else ("", "")
    state, style = STATES[stored.state]
    return Row(
        id=stored.id,
        title=stored.event.title,
        issuer=stored.issuer.name,
        kind=wording.kind_label(stored.event.kind),
        start=show.start_text(stored.event.start, zone),
        state=state,
        state_style=style,
        mark=mark,
        mark_style=look,
        changed=show.ago(stored.modified, here().now()),
    )


@pages.get("/events/<row:event_id>")
def event(event_id: int) -> str:
    """One event: its fields, what can be done, its history."""
    with here().store.reading() as tx:
        stored = acts.stored_event(tx, event_id)
        return _page(tx, stored, panel_of(stored, here().settings))


def _page(tx: Connection, stored: StoredEvent, panel: Panel, refused: tuple[str, ReasonForm] | None = None) -> str:
    zone = zones.of_reader()
    history = rows.revisions(tx, stored.id)
    seen = sorted({step.document_id for step in history if step.document_id})
    return render_template(
        "admin/event.html",
        p=panel,
        issuer=stored.issuer,
        documents=[found for number in seen if (found := documents.get(tx, number))],
        problems=acts.problems(panel.form),
        acts=_acts(stored, refused),
        history=[_step(step, stored, zone) for step in reversed(history)],
        zone_names=zones.every(),
    )


def _step(revision: Revision, stored: StoredEvent, zone: str) -> Step:
    kind, _, name = revision.actor.partition(":")
    changes = tuple(
        Change(events.FIELDS.get(change.field, change.field), change.before, change.after)
        for change in revision.changes
    )
    return Step(
        number=revision.number,
        heading=f"{revision.number}. {revision.reason[:1].upper()}{revision.reason[1:]}",
        at=show.stamp(revision.at, zone),
        actor=f"announcement {name}" if kind == "document" else name or kind,
        document_id=revision.document_id,
        changes=changes,
        told=revision.notify,
        can_restore=revision.number != stored.revision and bool(events.differences(stored.event, revision.event)),
    )


def _acts(stored: StoredEvent, refused: tuple[str, ReasonForm] | None) -> list[Act]:
    """What can be done to the event as it stands; an act that was refused has its message beside it."""

    def form(name: str) -> ReasonForm:
        return refused[1] if refused and refused[0] == name else ReasonForm(formdata=None, prefix=f"{name}-")

    found = []
    if stored.event.status is EventStatus.CANCELLED:
        found.append(
            Act(
                "restore-call",
                "It takes place after all",
                "Calendars show it as standing again.",
                "It stands",
                "second",
            )
        )
    elif stored.state in (EventState.PUBLISHED, EventState.REVIEW):
        found.append(
            Act(
                "cancel",
                "Called off",
                "The company cancelled it. Calendars keep it, marked as cancelled.",
                "Cancel the event",
                "danger",
                form("cancel"),
            )
        )
    if stored.state is EventState.PUBLISHED:
        found.append(
            Act(
                "hide",
                "Not an event",
                "It stands here in error. Calendars that have it show it as cancelled; its page goes.",
                "Hide the event",
                "danger",
                form("hide"),
            )
        )
    if stored.state in (EventState.HIDDEN, EventState.REJECTED):
        found.append(Act("publish", "Publish it after all", "It goes into feeds and pages again.", "Publish", "second"))
    if stored.state is EventState.REVIEW:
        found.append(Act("reject", "No event", "It never gets into a feed.", "Reject", "danger"))
    return found


@pages.post("/events/<row:event_id>")
def save_event(event_id: int) -> Any:
    """Save or publish what the form says."""
    done = acts.save(event_id, request.form.get("do", "save"))
    if done.panel is None:
        flash(done.message, done.look)
        return redirect(url_for("admin.event", event_id=event_id), 303)
    with here().store.reading() as tx:
        return _page(tx, acts.stored_event(tx, event_id), done.panel), done.status


_CHANGES: dict[str, tuple[Callable[..., StoredEvent], bool, str]] = {
    "cancel": (events.cancel, True, "It is cancelled."),
    "hide": (events.hide, True, "It is hidden."),
    "restore-call": (events.restore_call, False, "It stands again."),
    "publish": (events.publish, False, "It is published."),
    "reject": (events.reject, False, "It is rejected."),
}


@pages.post("/events/<row:event_id>/<any('cancel', 'hide', 'restore-call', 'publish', 'reject'):act>")
def change_event(event_id: int, act: str) -> Any:
    """Cancel, hide, bring back, publish or reject an event; the first two ask for a reason."""
    parts = here()
    change, asks, said = _CHANGES[act]
    form = ReasonForm(prefix=f"{act}-")
    with parts.store.reading() as tx:
        stored = acts.stored_event(tx, event_id)
        if asks and not form.validate():
            return _page(tx, stored, panel_of(stored, parts.settings), (act, form)), 400
    why = form.reason.data if asks else ""
    try:
        with parts.store.transaction() as tx:
            change(tx, parts.settings, event_id, person=person().name, now=parts.now(), reason=why)
    except events.EventError as error:
        flash(show.sentence(str(error)), "error")
    else:
        flash(said, "good")
    return redirect(url_for("admin.event", event_id=event_id), 303)


@pages.post("/events/<row:event_id>/restore/<row:number>")
def restore_event(event_id: int, number: int) -> Any:
    """Bring back what the event said at a revision, as a new one."""
    parts = here()
    try:
        with parts.store.transaction() as tx:
            acts.stored_event(tx, event_id)
            events.restore(tx, parts.settings, event_id, number, person=person().name, now=parts.now())
    except events.EventError as error:
        flash(show.sentence(str(error)), "error")
    else:
        flash(f"It says again what it said at revision {number}.", "good")
    return redirect(url_for("admin.event", event_id=event_id), 303)


# --- by hand -----------------------------------------------------------------------------------------------------


@pages.get("/events/new")
def new_event() -> str:
    """The form of an event by hand; ``?document=`` is the announcement that it is in, whose issuer is chosen."""
    with here().store.reading() as tx:
        company = _company(issuers.all(tx))
        number = request.args.get("document", "")
        stored = documents.get(tx, int(number)) if number.isdecimal() and len(number) < 10 else None
        chosen = issuers.get(tx, stored.issuer_id) if stored and stored.issuer_id else None
    company.issuer.data = chosen.slug if chosen else ""
    return _new(company, blank())


def _company(known: list[StoredIssuer]) -> IssuerForm:
    form = IssuerForm(prefix="issuer-")
    standing = [issuer for issuer in known if issuer.merged_into is None]
    form.issuer.choices = offered([("", "a new company"), *((issuer.slug, issuer.name) for issuer in standing)])
    return form


def _new(company: IssuerForm, panel: Panel) -> str:
    wrong = "See the message beside each field that is marked." if company.errors or acts.problems(panel.form) else ""
    return render_template("admin/new_event.html", company=company, p=panel, problems=wrong, zone_names=zones.every())


@pages.post("/events/new")
def create_event() -> Any:
    """Make the event, and publish it where that was asked for."""
    parts = here()
    form = EventForm(prefix=prefix(None))
    with parts.store.reading() as tx:
        known = issuers.all(tx)
    company = _company(known)
    if request.form.get("add") in GROWING:
        grow(form, request.form["add"], focus=True)
        return _new(company, blank(form))
    chosen = _chosen(company, known)
    publish = request.form.get("do") == "publish"
    wanted = read(form, None, region=chosen.country if chosen else None, needs_start=publish)
    if wanted is None or chosen is None:
        return _new(company, blank(form)), 400
    try:
        with parts.store.transaction() as tx:
            made = events.create(
                tx, parts.settings, issuer=chosen, event=wanted, person=person().name, now=parts.now(), publish=publish
            )
    except events.EventError as error:
        add_error(form.title, show.sentence(str(error)))
        return _new(company, blank(form)), 400
    flash(f"{'Published' if publish else 'Saved for review'}: {made.event.title}.", "good")
    return redirect(url_for("admin.event", event_id=made.id), 303)


def _chosen(form: IssuerForm, known: list[StoredIssuer]) -> StoredIssuer | Issuer | None:
    """The issuer that the form says, or None with a message beside its field."""
    if not form.validate():
        return None
    if form.issuer.data:
        found = next((issuer for issuer in known if issuer.slug == form.issuer.data), None)
        return found or abort(400)
    if not form.name.data:
        add_error(form.issuer, "Choose the company, or give a new one’s name.")
        return None
    ticker = form.ticker.data
    return Issuer(form.name.data, (Listing(ticker.upper(), form.exchange.data or None),) if ticker else ())
