"""The administration's lists: issuers, subscribers, outbox, audit log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import abort, flash, redirect, render_template, url_for

from calendar_service.config import Settings
from calendar_service.model import Subscriber
from calendar_service.reminders.composing import lead_text
from calendar_service.store import audit, events, issuers, outbox, overview, subscribers
from calendar_service.web import show, zones
from calendar_service.web.admin import pages
from calendar_service.web.auth import actor
from calendar_service.web.parts import here

AT_ONCE = 300


@dataclass(frozen=True, slots=True)
class IssuerRow:
    """An issuer of the list."""

    slug: str
    name: str
    listings: str
    country: str
    events: int


@dataclass(frozen=True, slots=True)
class SubscriberRow:
    """A subscriber of the list."""

    id: int
    email: str
    asks: str
    state: str
    style: str
    since: str
    can_end: bool


@dataclass(frozen=True, slots=True)
class MailRow:
    """A row of the outbox."""

    what: str
    event_id: int | None
    title: str
    to: str
    due: str
    state: str
    attempts: int
    said: str


@dataclass(frozen=True, slots=True)
class AuditRow:
    """An act of the audit log."""

    at: str
    actor: str
    action: str
    subject: str
    address: str
    detail: str


@pages.get("/issuers")
def issuer_list() -> str:
    """Every issuer with its listings and its feed."""
    with here().store.reading() as tx:
        found, counts = issuers.all(tx), overview.events_by_issuer(tx)
    rows = [
        IssuerRow(
            slug=issuer.slug,
            name=issuer.name,
            listings=", ".join(f"{x.exchange}: {x.ticker}" if x.exchange else x.ticker for x in issuer.listings),
            country=issuer.country or "",
            events=counts.get(issuer.id, 0),
        )
        for issuer in found
        if issuer.merged_into is None
    ]
    return render_template("admin/issuers.html", rows=rows)


@pages.get("/subscribers")
def subscriber_list() -> str:
    """Who gets mail, the newest first."""
    zone = zones.of_reader()
    with here().store.reading() as tx:
        found = subscribers.recent(tx, AT_ONCE)
    return render_template("admin/subscribers.html", rows=[_subscriber(each, zone) for each in found])


def _subscriber(found: Subscriber, zone: str) -> SubscriberRow:
    leads = ", ".join(lead_text(lead) for lead in sorted(found.leads))
    state, style = (
        ("ended", "plain") if found.ended else ("gets mail", "good") if found.confirmed else ("asked", "review")
    )
    return SubscriberRow(
        id=found.id,
        email=found.email,
        asks=f"{leads} before; {', '.join(found.issuers) or 'every company'}; {zones.label(found.zone)}",
        state=state,
        style=style,
        since=show.stamp(found.ended or found.confirmed or found.created, zone),
        can_end=found.ended is None,
    )


def _known(subscriber_id: int) -> Subscriber:
    with here().store.reading() as tx:
        return subscribers.get(tx, subscriber_id) or abort(404)


@pages.post("/subscribers/<row:subscriber_id>/end")
def end_subscriber(subscriber_id: int) -> Any:
    """End a subscription; what waits for it is dropped."""
    found, now = _known(subscriber_id), here().now()
    with here().store.transaction() as tx:
        subscribers.end(tx, found.id, now)
        audit.add(tx, now, actor(), "end-subscription", f"subscriber:{found.id}")
    flash(f"The subscription of {found.email} ended.", "good")
    return redirect(url_for("admin.subscriber_list"), 303)


@pages.get("/subscribers/<row:subscriber_id>/erase")
def erase_subscriber(subscriber_id: int) -> str:
    """Ask first: erasing cannot be taken back."""
    return render_template("admin/erase.html", email=_known(subscriber_id).email)


@pages.post("/subscribers/<row:subscriber_id>/erase")
def erased_subscriber(subscriber_id: int) -> Any:
    """Erase a subscriber wholly; the audit log keeps that it was done, and not the address."""
    found, now = _known(subscriber_id), here().now()
    with here().store.transaction() as tx:
        subscribers.erase(tx, found.id)
        audit.add(tx, now, actor(), "erase-subscriber", f"subscriber:{found.id}")
    flash("The subscriber is erased.", "good")
    return redirect(url_for("admin.subscriber_list"), 303)


@pages.get("/outbox")
def outbox_list() -> str:
    """The mails that are to go, went, or could not."""
    zone = zones.of_reader()
    with here().store.reading() as tx:
        found, counts = outbox.recent(tx, AT_ONCE), outbox.counts(tx)
        to = {
            number: who.email
            for number in {mail.subscriber_id for mail in found}
            if (who := subscribers.get(tx, number))
        }
        numbers = {mail.event_id for mail in found if mail.event_id}
        titles = {number: stored.event.title for number in numbers if (stored := events.get(tx, number))}
    rows = [
        MailRow(
            what=_what(mail),
            event_id=mail.event_id,
            title=titles.get(mail.event_id or 0, ""),
            to=to.get(mail.subscriber_id, ""),
            due=show.stamp(mail.due, zone),
            state=mail.state,
            attempts=mail.attempts,
            said=mail.last_error,
        )
        for mail in found
    ]
    words = ((counts[state], state) for state in ("waiting", "sent", "failed", "dropped"))
    return render_template("admin/outbox.html", rows=rows, counts=list(words), where=_where(here().settings))


def _what(mail: outbox.Mail) -> str:
    said = f"{mail.kind.capitalize()}, {lead_text(mail.lead)} before" if mail.lead else mail.kind.capitalize()
    return f"{said} (rehearsal)" if mail.rehearsal else said


def _where(settings: Settings) -> str:
    if settings.mail.smtp_host:
        return f"Mails leave by {settings.mail.smtp_host}, port {settings.mail.smtp_port}."
    return f"No mail server is set, so mails are written into the folder {settings.outbox}."


@pages.get("/audit")
def audit_list() -> str:
    """What people did, the newest first."""
    zone = zones.of_reader()
    with here().store.reading() as tx:
        found = audit.recent(tx, AT_ONCE)
    rows = [
        AuditRow(
            show.stamp(x.at, zone), x.actor.removeprefix("person:"), x.action, x.subject, _address(x.subject), x.detail
        )
        for x in found
    ]
    return render_template("admin/audit.html", rows=rows)


def _address(subject: str) -> str:
    kind, _, number = subject.partition(":")
    if kind == "event" and number.isdecimal():
        return url_for("admin.event", event_id=int(number))
    if kind == "document" and number.isdecimal():
        return url_for("admin.document", document_id=int(number))
    return ""
