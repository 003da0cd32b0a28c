"""The feeds: ``/calendar.ics`` and one for each issuer, ``?alarm=1h`` for an alarm in each entry.

Programs that read feeds empty a calendar whose feed is gone or empty, and keep it over an error. So whatever goes
wrong with a feed that exists is answered 503, and only an issuer that never was is 404.
"""

from __future__ import annotations

import logging

from flask import Blueprint, Response, redirect, request, url_for
from sqlalchemy import Connection
from werkzeug.wrappers import Response as AnyResponse

from calendar_service import config
from calendar_service.calendars import feeds
from calendar_service.model import StoredIssuer
from calendar_service.store import events, issuers
from calendar_service.web.parts import here

pages = Blueprint("feeds", __name__)
log = logging.getLogger(__name__)


class BadAlarm(ValueError):  # noqa: N818 (what it is called in the field)
    """An alarm that cannot be read; the message says what can."""


def alarm_of(text: str) -> int | None:
    """The seconds of ``?alarm=``; None where it asks for none. Raises BadAlarm."""
    if not text:
        return None
    try:
        return config.seconds(text)
    except ValueError as error:
        raise BadAlarm(f"alarm: {error}") from error


def plain(text: str, status: int, **headers: str) -> Response:
    """A line of text, for programs: they show it to nobody, and people who look get to the point."""
    response = Response(text + "\n", status, mimetype="text/plain")
    response.headers.update({name.replace("_", "-"): value for name, value in headers.items()})
    return response


@pages.get("/calendar.ics")
def everything() -> AnyResponse:
    """The feed of every issuer."""
    return _guarded(None)


@pages.get("/issuers/<slug>/calendar.ics")
def of_issuer(slug: str) -> AnyResponse:
    """The feed of one issuer; a ticker that is only one's leads to its slug."""
    return _guarded(slug)


def _guarded(slug: str | None) -> AnyResponse:
    """Answer, and turn whatever goes wrong into a 503: a reader's copy is worth more than our error page."""
    try:
        alarm = alarm_of(request.args.get("alarm", ""))
    except BadAlarm as error:
        return plain(str(error), 400, Cache_Control="no-store")
    try:
        return _answer(slug, alarm)
    except Exception:
        log.exception("the feed %s cannot be made", request.path)
        return plain("The calendar cannot be made just now; keep the copy you have.", 503, Retry_After="300")


def _answer(slug: str | None, alarm: int | None) -> AnyResponse:
    parts = here()
    with parts.store.reading() as tx:
        issuer = None
        if slug is not None:
            issuer = issuers.by_slug(tx, slug)
            if issuer is None or issuer.merged_into is not None:
                return _elsewhere(_standing(tx, issuer) if issuer else _by_ticker(issuers.by_ticker(tx, slug)))
        number = issuer.id if issuer else None
        name = f"{issuer.name} · {parts.settings.calendar.name}" if issuer else parts.settings.calendar.name
        found = feeds.answer(
            events.feed_version(tx, number),
            lambda: events.feed(tx, number),
            name=name,
            settings=parts.settings,
            alarm=alarm,
            if_none_match=request.headers.get("If-None-Match"),
            if_modified_since=request.headers.get("If-Modified-Since"),
        )
    response = Response(found.body, found.status)
    if found.status == 304:
        response.headers.pop("Content-Type", None)
    response.headers.update(found.headers)
    return response


def _standing(tx: Connection, issuer: StoredIssuer) -> StoredIssuer | None:
    return None if issuer.merged_into is None else issuers.get(tx, issuer.merged_into)


def _by_ticker(holders: list[StoredIssuer]) -> StoredIssuer | None:
    return holders[0] if len(holders) == 1 else None


def _elsewhere(other: StoredIssuer | None) -> AnyResponse:
    """Lead on to an issuer's slug, with the alarm that was asked for; 404 where there is none.

    For now (307), not for good: a ticker may pass to another issuer, and a merge may be undone.
    """
    if other is None:
        return plain("No issuer is known by this name; the subscribe page lists them.", 404, Cache_Control="no-store")
    return redirect(url_for("feeds.of_issuer", slug=other.slug, alarm=request.args.get("alarm")), 307)
