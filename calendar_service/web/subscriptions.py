"""Subscribing: the feeds' addresses for each program, and reminders by mail with double opt-in.

The links in mails only show a button; what they are for is done by POST, since mail programs open links on their
own. ``POST /u/<token>`` is also what a mail program sends for its own unsubscribe button (RFC 8058 section 3.1),
which comes without our form's token and is proved by the address's.
"""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

import segno
from flask import Blueprint, abort, render_template, request
from markupsafe import Markup

from calendar_service import config, reminders
from calendar_service.config import Settings
from calendar_service.model import StoredIssuer
from calendar_service.reminders.composing import lead_text
from calendar_service.store import issuers, overview
from calendar_service.web import forms, show, zones
from calendar_service.web.forms import LEADS, SubscribeForm, add_error
from calendar_service.web.limits import attempts
from calendar_service.web.parts import here

pages = Blueprint("subscriptions", __name__)

ALARMS = ("", "15m", "1h", "1d")


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed's address in each program's manner."""

    issuer: StoredIssuer | None
    name: str
    alarm: str
    alarms: tuple[tuple[str, str], ...]
    https: str
    webcal: str
    google: str
    outlook: str
    qr: Markup
    local: bool  # an address that Google's and Microsoft's machines cannot reach


def feed_of(issuer: StoredIssuer | None, alarm: str, settings: Settings) -> Feed:
    """The addresses of a feed, under the service's public address."""
    path = f"/issuers/{issuer.slug}/calendar.ics" if issuer else "/calendar.ics"
    address = settings.public_url + path + (f"?alarm={alarm}" if alarm else "")
    webcal = "webcal://" + address.partition("://")[2]
    name = issuer.name if issuer else settings.calendar.name
    code = segno.make(webcal, error="m").svg_inline(
        omitsize=True, border=2, svgclass=None, lineclass="qr-dark", title=f"QR code of {webcal}"
    )
    return Feed(
        issuer=issuer,
        name=name,
        alarm=alarm,
        alarms=tuple((lead, lead_text(config.seconds(lead)) + " before" if lead else "None") for lead in ALARMS),
        https=address,
        webcal=webcal,
        google=f"https://calendar.google.com/calendar/r?cid={quote(webcal, safe='')}",
        outlook="https://outlook.live.com/calendar/0/addfromweb?" + urlencode({"url": address, "name": name}),
        qr=Markup(code),  # noqa: S704 - made here, of an address that is escaped by segno
        local=_is_local(settings.public_url),
    )


def _is_local(address: str) -> bool:
    """Whether only this machine or this network reaches an address."""
    host = urlsplit(address).hostname or ""
    try:
        return not ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith((".local", ".internal", ".localhost"))


def _form(offered: list[StoredIssuer]) -> SubscribeForm:
    form = SubscribeForm()
    form.issuers.choices = forms.offered((issuer.slug, issuer.name) for issuer in offered)
    return form


@pages.get("/subscribe")
def subscribe() -> Any:
    """The feeds' addresses and the form for mails; ``?issuer=`` and ``?alarm=`` choose a feed."""
    parts = here()
    with parts.store.reading() as tx:
        offered = overview.public_issuers(tx)
        slug = request.args.get("issuer", "")
        chosen = issuers.by_slug(tx, slug) if slug else None
    if slug and chosen is None:
        abort(404)
    form = _form(offered)
    form.zone.data = zones.of_reader()
    form.leads.data = [lead for lead in parts.settings.reminders.default_leads if lead in LEADS] or ["1h"]
    form.issuers.data = [chosen.slug] if chosen else []
    return _page(form, offered, chosen, request.args.get("alarm", ""))


def _page(form: SubscribeForm, offered: list[StoredIssuer], chosen: StoredIssuer | None, alarm: str) -> str:
    feed = feed_of(chosen, alarm if alarm in ALARMS else "", here().settings)
    return render_template("public/subscribe.html", form=form, issuers=offered, feed=feed)


@pages.post("/subscribe")
@attempts
def subscribe_by_mail() -> Any:
    """Plan the mail that asks the address; the answer is the same whether the address is known or not."""
    parts = here()
    with parts.store.reading() as tx:
        offered = overview.public_issuers(tx)
    form = _form(offered)
    known = {issuer.slug for issuer in offered}
    valid = form.validate()
    if not set(form.issuers.data or ()) <= known:
        add_error(form.issuers, "Choose companies from the list.")
        valid = False
    leads = [lead for lead in form.leads.data or () if lead in LEADS]
    if valid:
        try:
            reminders.subscribe(
                parts.store,
                parts.settings,
                form.email.data,
                zone=form.zone.data,
                leads=[config.seconds(lead) for lead in leads],
                issuers=form.issuers.data,
                confirmed=False,
                now=parts.now(),
            )
        except reminders.SubscribeError as error:
            add_error(form.email, show.sentence(str(error)))
            valid = False
    if not valid:
        return _page(form, offered, None, ""), 400
    return _message(
        "Look into your mailbox",
        f"A mail is on its way to {form.email.data}. Open the link in it to confirm; until then nothing is sent.",
        "It comes within a few minutes. If it does not, look among the mails that were taken for spam.",
    )


def _message(heading: str, *lines: str, button: str = "", style: str = "") -> str:
    return render_template("public/message.html", heading=heading, lines=lines, button=button, style=style)


@pages.get("/confirm/<token>")
def ask_to_confirm(token: str) -> Any:
    """A button; the address is not confirmed by opening a link, which programs do too."""
    found = reminders.subscriber_of(here().store, here().settings, token, "confirm")
    if found is None:
        return _refused("this link is not valid; it may have been cut, so copy all of it, or subscribe again")
    return _message("Confirm your subscription", f"Reminders will come to {found.email}.", button="Confirm")


@pages.post("/confirm/<token>")
def confirm(token: str) -> Any:
    """The address agrees."""
    parts = here()
    try:
        subscriber = reminders.confirm(parts.store, parts.settings, token, parts.now())
    except reminders.SubscribeError as error:
        return _refused(str(error))
    return _message(
        "It is confirmed", f"Reminders come to {subscriber.email} from now on.", "Each has a link that ends them."
    )


@pages.get("/u/<token>")
def ask_to_end(token: str) -> Any:
    """A button; nothing ends by opening a link."""
    found = reminders.subscriber_of(here().store, here().settings, token, "unsubscribe")
    if found is None:
        return _refused("this link is not valid; it may have been cut, so copy all of it")
    return _message(
        "End your subscription", f"No more reminders will come to {found.email}.", button="End it", style="danger"
    )


@pages.post("/u/<token>")
def end_subscription(token: str) -> Any:
    """End a subscription: by our button, or by a mail program's own (RFC 8058), which knows only the address."""
    parts = here()
    try:
        reminders.unsubscribe(parts.store, parts.settings, token, parts.now())
    except reminders.SubscribeError as error:
        return _refused(str(error))
    return _message("It is ended", "No more reminders will come. To begin again, subscribe anew.")


def _refused(reason: str) -> Any:
    return _message("This link does not work", show.sentence(reason)), 404
