"""The public pages: what comes, what was, an issuer, an event; and the reader's zone.

Nothing here asks who reads; what a page shows depends on the address and the zone's cookie alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from flask import Blueprint, Response, abort, make_response, redirect, render_template, request, url_for
from sqlalchemy import Connection

from calendar_service import calendars
from calendar_service.model import EventState, StoredEvent, StoredIssuer
from calendar_service.store import events, issuers, overview
from calendar_service.web import show, zones
from calendar_service.web.feeds import plain
from calendar_service.web.parts import Parts, here
from calendar_service.web.security import safe_next

pages = Blueprint("public", __name__)

PUBLIC = (EventState.PUBLISHED,)
AT_ONCE = 60  # events on one page
RUNNING = timedelta(days=21)  # how long before today an event that still runs may have begun
FEW = 10  # past events on an issuer's page
MATCHES = 8  # companies that one search shows the events of


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages beside this one, and what their links say."""

    earlier: str | None = None
    later: str | None = None
    earlier_word: str = "Sooner"
    later_word: str = "Later"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address of an agenda asks for."""

    words: str
    only: StoredIssuer | None
    matches: tuple[StoredIssuer, ...]
    number: int

    @property
    def issuers(self) -> tuple[int, ...] | None:
        """The numbers of the issuers to show; None for all."""
        if self.only:
            return (self.only.id,)
        return tuple(issuer.id for issuer in self.matches[:MATCHES]) if self.words else None


@pages.after_request
def personal(response: Response) -> Response:
    """Pages differ by the reader's zone, so no cache but the reader's own may keep them."""
    response.headers.setdefault("Cache-Control", "private, no-cache")
    return response


def _asked(tx: Connection) -> Asked:
    words = " ".join(request.args.get("q", "")[:80].split())
    slug = request.args.get("issuer", "")
    only = issuers.by_slug(tx, slug) if slug else None
    if slug and only is None:
        abort(404)
    found = tuple(overview.issuers_by_word(tx, words, MATCHES + 1)) if words else ()
    number = request.args.get("page", "1")
    return Asked(words, only, found, int(number) if number.isdecimal() and 0 < int(number[:6]) < 100_000 else 1)


def today(parts: Parts, zone: str) -> date:
    """The reader's day."""
    return parts.now().astimezone(ZoneInfo(zone)).date()


def coming_events(
    tx: Connection, parts: Parts, zone: str, issuer_id: int | None, number: int = 1
) -> tuple[list[StoredEvent], bool]:
    """Page ``number`` of the public events from the reader's today on, and whether there is a next one.

    The first page begins with those that began before and still run.
    """
    day = today(parts, zone)
    later = events.listing(
        tx,
        states=PUBLIC,
        issuer_id=issuer_id,
        since=day + timedelta(days=2),
        limit=AT_ONCE + 1,
        offset=(number - 1) * AT_ONCE,
    )
    around = []
    if number == 1:
        # An event's own day and the reader's are up to a day apart, so those around today are looked at one by one.
        near = events.listing(
            tx, states=PUBLIC, issuer_id=issuer_id, since=day - RUNNING, until=day + timedelta(days=1), limit=1000
        )
        around = [stored for stored in near if _still_shown(stored, parts, zone, day)]
    return around + later[:AT_ONCE], len(later) > AT_ONCE


def _still_shown(stored: StoredEvent, parts: Parts, zone: str, day: date) -> bool:
    """Today's events stay until the day is over, others until they have ended."""
    return show.day_of(stored, zone) == day or not show.over(stored, parts.settings, zone, parts.now())


def past_events(
    tx: Connection, parts: Parts, zone: str, issuer_id: int | None, number: int = 1
) -> tuple[list[StoredEvent], bool]:
    """Page ``number`` of the public events that are over, the newest first, and whether there is a next one."""
    found = events.listing(
        tx,
        states=PUBLIC,
        issuer_id=issuer_id,
        until=today(parts, zone) + timedelta(days=1),
        newest_first=True,
        limit=AT_ONCE + 1,
        offset=(number - 1) * AT_ONCE,
    )
    past = [stored for stored in found[:AT_ONCE] if show.over(stored, parts.settings, zone, parts.now())]
    return past, len(found) > AT_ONCE


@pages.get("/")
def coming() -> str:
    """The agenda of what comes."""
    return _agenda(past=False)


@pages.get("/past")
def past() -> str:
    """The agenda of what was, the newest first."""
    return _agenda(past=True)


_WORDS = {
    False: {
        "heading": "Coming events",
        "lede": "Results calls, presentations and meetings of listed companies.",
        "nothing": "Nothing is announced.",
        "nothing_more": "Subscribe, and what comes will be in your calendar.",
    },
    True: {
        "heading": "Past events",
        "lede": "What was held; replays stay open for a while.",
        "nothing": "Nothing has been yet.",
        "nothing_more": "Events move here when they are over.",
    },
}


def _agenda(*, past: bool) -> str:
    parts, zone = here(), zones.of_reader()
    find = past_events if past else coming_events
    with parts.store.reading() as tx:
        asked = _asked(tx)
        if asked.issuers is None or asked.only:
            found, more = find(tx, parts, zone, asked.only.id if asked.only else None, asked.number)
        else:  # of several companies that a search found, the first page each
            found, more = [stored for issuer in asked.issuers for stored in find(tx, parts, zone, issuer)[0]], False
        # Nothing ahead: say so, and lead to what was, which a first visit to the samples finds.
        only = asked.only.id if asked.only else None
        elsewhere = not past and not found and bool(past_events(tx, parts, zone, only)[0])
    return render_template(
        "public/agenda.html",
        days=show.agenda(found, zone, today(parts, zone), newest_first=past),
        elsewhere=elsewhere,
        pages=_pages(asked, more=more, past=past),
        words=asked.words,
        only=asked.only,
        matches=asked.matches[:MATCHES],
        more_matches=len(asked.matches) > MATCHES,
        **_WORDS[past],
    )


def _pages(asked: Asked, *, more: bool, past: bool) -> Pages:
    """Links to the pages before and after, with the same filter."""
    issuer = asked.only.slug if asked.only else None

    def at(number: int) -> str:
        return url_for(f"public.{'past' if past else 'coming'}", issuer=issuer, page=number if number > 1 else None)

    before, after = ("Newer", "Older") if past else ("Sooner", "Later")
    return Pages(
        at(asked.number - 1) if asked.number > 1 else None, at(asked.number + 1) if more else None, before, after
    )


@pages.get("/issuers/<slug>")
def issuer(slug: str) -> Any:
    """What comes and what was of one issuer."""
    parts, zone = here(), zones.of_reader()
    with parts.store.reading() as tx:
        found = issuers.by_slug(tx, slug)
        if found is None:
            holders = issuers.by_ticker(tx, slug)
            found = holders[0] if len(holders) == 1 else abort(404)
        if found.merged_into is not None:
            found = issuers.get(tx, found.merged_into) or abort(404)
        if found.slug != slug:
            return redirect(url_for("public.issuer", slug=found.slug), 307)
        ahead, _ = coming_events(tx, parts, zone, found.id)
        behind, _ = past_events(tx, parts, zone, found.id)
    day = today(parts, zone)
    return render_template(
        "public/issuer.html",
        issuer=found,
        coming=show.agenda(ahead, zone, day),
        past=show.agenda(behind[:FEW], zone, day, newest_first=True),
        more_past=len(behind) > FEW,
    )


@pages.get("/events/<uid>")
def event(uid: str) -> Any:
    """All that is public of one event."""
    parts = here()
    with parts.store.reading() as tx:
        found = _public_event(tx, uid)
    if found.state is EventState.HIDDEN:
        return render_template("public/withdrawn.html", issuer=found.issuer), 410
    return render_template("public/event.html", event=show.page(found, parts.settings, zones.of_reader(), parts.now()))


@pages.get("/events/<uid>.ics")
def event_file(uid: str) -> Response:
    """One event as a file, to be added to a calendar by hand."""
    parts = here()
    with parts.store.reading() as tx:
        found = _public_event(tx, uid)
    body = calendars.feed([calendars.entry(found, parts.settings)], name=found.event.title, settings=parts.settings)
    response = make_response(body)
    response.headers["Content-Type"] = "text/calendar; charset=utf-8"
    response.headers["Content-Disposition"] = f'attachment; filename="{found.issuer.slug}-{_day(found)}.ics"'
    response.headers["Cache-Control"] = "no-cache"
    return response


def _day(stored: StoredEvent) -> str:
    return stored.event.start.day.isoformat() if stored.event.start else "event"


def _public_event(tx: Connection, uid: str) -> StoredEvent:
    """An event that is public, or was; anything else is not there."""
    found = events.by_uid(tx, uid)
    if found is None or not (
        found.state is EventState.PUBLISHED or (found.state is EventState.HIDDEN and found.ever_published)
    ):
        abort(404)
    return found


@pages.get("/zone")
def choose_zone() -> Any:
    """Keep the reader's zone, and go back; the form is a GET since it changes nothing but the reader's own cookie."""
    chosen = request.args.get("own") or request.args.get("zone", "")
    if chosen not in zones.known():
        abort(400)
    response = redirect(safe_next(request.args.get("next"), url_for("public.coming")), 303)
    zones.remember(response, chosen)
    return response


@pages.get("/robots.txt")
def robots() -> Response:
    """What programs that walk the web may fetch."""
    lines = ("User-agent: *", "Disallow: /admin", "Disallow: /confirm/", "Disallow: /u/", "Disallow: /zone")
    return plain("\n".join(lines), 200, Cache_Control="max-age=86400")
