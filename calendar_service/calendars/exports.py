"""Events as JSON-ready values, every field of them: what ``export --format json`` prints.

The schema is written down in docs/calendars.md; a key is never renamed or taken out, only added. Values that were
computed here (an assumed end, a UTC instant, a one-tap address) stand beside those that the announcement gave.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from calendar_service.calendars import wording
from calendar_service.calendars.addresses import href, page
from calendar_service.calendars.times import assumed, end_of
from calendar_service.config import Settings
from calendar_service.model import (
    DialIn,
    FiscalPeriod,
    Link,
    Passcode,
    Replay,
    ResultsRelease,
    StoredEvent,
    StoredIssuer,
    When,
)


def as_json(events: Iterable[StoredEvent], settings: Settings) -> list[dict[str, Any]]:
    """One dict for each event, in the order given, of JSON's own types only.

    Times are ISO 8601 with the offset in force at the event's place (plain dates for whole days); keys that end
    in ``_utc`` and the revision's own times are in UTC with ``Z``.
    """
    return [_event(stored, settings) for stored in events]


def _event(stored: StoredEvent, settings: Settings) -> dict[str, Any]:
    event = stored.event
    end = end_of(event, settings)
    return {
        "uid": stored.uid,
        "sequence": stored.sequence,
        "revision": stored.revision,
        "created": _utc(stored.created),
        "modified": _utc(stored.modified),
        "state": str(stored.state),
        "status": str(event.status),
        "summary": wording.summary(stored),
        "page": page(stored, settings),
        "kind": str(event.kind),
        "kind_label": wording.kind_label(event.kind),
        "title": event.title,
        "issuer": _issuer(stored.issuer),
        "presenter": event.company,
        "all_day": event.start.all_day if event.start else None,
        "timezone": event.start.zone if event.start else None,
        "start": _iso(event.start),
        "start_utc": _instant(event.start),
        "start_text": event.start.text or None if event.start else None,
        "end": _iso(end),
        "end_utc": _instant(end),
        "end_assumed": assumed(event),
        "previous_start": _iso(event.previous),
        "location": event.location,
        "dial_ins": [_dial_in(dial_in, event.passcodes) for dial_in in event.dial_ins],
        "passcodes": [_passcode(passcode) for passcode in event.passcodes],
        "links": [_link(link) for link in event.links],
        "replays": [_replay(replay) for replay in event.replays],
        "period": _period(event.period),
        "release": _release(event.release),
        "confidence": event.confidence,
        "warnings": [{"code": warning.code, "message": warning.message} for warning in event.warnings],
    }


def _issuer(issuer: StoredIssuer) -> dict[str, Any]:
    return {
        "slug": issuer.slug,
        "name": issuer.name,
        "short_name": wording.short_name(issuer.name),
        "country": issuer.country,
        "listings": [{"ticker": listing.ticker, "exchange": listing.exchange} for listing in issuer.listings],
    }


def _dial_in(dial_in: DialIn, passcodes: tuple[Passcode, ...]) -> dict[str, Any]:
    return {
        "number": dial_in.number,
        "extension": dial_in.extension,
        "role": str(dial_in.role),
        "country": dial_in.country,
        "text": wording.phone_text(dial_in.number),
        "one_tap": wording.one_tap(dial_in, passcodes) or None,
    }


def _passcode(passcode: Passcode) -> dict[str, Any]:
    return {"code": passcode.code, "label": passcode.label or None}


def _link(link: Link) -> dict[str, Any]:
    return {"url": link.url, "href": href(link.url), "role": str(link.role)}


def _replay(replay: Replay) -> dict[str, Any]:
    return {
        "medium": str(replay.medium),
        "start": _iso(replay.start),
        "end": _iso(replay.end),
        "dial_ins": [_dial_in(dial_in, replay.passcodes) for dial_in in replay.dial_ins],
        "passcodes": [_passcode(passcode) for passcode in replay.passcodes],
        "links": [_link(link) for link in replay.links],
    }


def _period(period: FiscalPeriod | None) -> dict[str, Any] | None:
    if period is None:
        return None
    return {
        "kind": str(period.kind),
        "year": period.year,
        "number": period.number,
        "ends": period.ends.isoformat() if period.ends else None,
        "full_year": period.full_year,
        "text": wording.period_text(period) or None,
    }


def _release(release: ResultsRelease | None) -> dict[str, Any] | None:
    if release is None:
        return None
    return {"when": _iso(release.when), "session": str(release.session) if release.session else None}


def _iso(when: When | None) -> str | None:
    return when.isoformat() if when else None


def _instant(when: When | None) -> str | None:
    instant = when.instant if when else None
    return _utc(instant) if instant else None


def _utc(at: datetime) -> str:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")
