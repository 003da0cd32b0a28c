"""An announcement as the JSON object that ``calendar-service parse --format jsonl`` prints.

The keys company, published and events (with the fields that a calendar needs) are the stable ones;
confidence, warnings, spans, the fiscal period, the release of the results and the single replays stand
beside them.

>>> from calendar_service.model import Announcement
>>> answer(Announcement())
{'company': None, 'published': None, 'correction': False, 'events': [], 'warnings': []}
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from calendar_service.model import (
    Announcement,
    DialIn,
    Event,
    FiscalPeriod,
    Issuer,
    Link,
    Passcode,
    Replay,
    ResultsRelease,
    Span,
    Warning,
    When,
)


def answer(announcement: Announcement) -> dict[str, Any]:
    """The object for one announcement; plain values only."""
    return {
        "company": _company(announcement.issuer),
        "published": announcement.published.isoformat() if announcement.published else None,
        "correction": announcement.correction,
        "events": [_event(event) for event in announcement.events],
        "warnings": [_warning(warning) for warning in announcement.warnings],
    }


def _company(issuer: Issuer | None) -> dict[str, Any] | None:
    if issuer is None:
        return None
    return {
        "name": issuer.name,
        "ticker": issuer.ticker,
        "exchange": issuer.primary_exchange,
        "country": issuer.country,
        "listings": [{"ticker": listing.ticker, "exchange": listing.exchange} for listing in issuer.listings],
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "kind": event.kind.value,
        "title": event.title,
        "status": event.status.value,
        "start": _when(event.start),
        "end": _when(event.end),
        "timezone": event.start.zone if event.start else None,
        "location": event.location,
        "company": event.company,
        "dial_ins": _numbers(event.dial_ins),
        "passcodes": _codes(event.passcodes),
        "webcast_urls": _addresses(event.links),
        "replay": _union(event.replays),
        "previous_start": _when(event.previous),
        "wording": event.start.text if event.start else None,
        "rule": event.start.rule if event.start else None,
        "dial_in_details": [_dial_in(dial_in) for dial_in in event.dial_ins],
        "replays": [_replay(replay) for replay in event.replays],
        "fiscal_period": _period(event.period),
        "results_release": _release(event.release),
        "confidence": event.confidence,
        "confidences": dict(event.confidences),
        "warnings": [_warning(warning) for warning in event.warnings],
        "spans": {name: _span(span) for name, span in event.spans.items()},
    }


def _when(when: When | None) -> str | None:
    return when.isoformat() if when else None


def _once(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))


def _numbers(dial_ins: Iterable[DialIn]) -> list[str]:
    return _once(dial_in.number for dial_in in dial_ins)


def _codes(passcodes: Iterable[Passcode]) -> list[str]:
    return _once(passcode.code for passcode in passcodes)


def _addresses(links: Iterable[Link]) -> list[str]:
    return _once(link.url for link in links)


def _union(replays: tuple[Replay, ...]) -> dict[str, Any] | None:
    """All replays as one: the earliest printed start, the latest end, every number, code and address."""
    if not replays:
        return None
    starts = [replay.start for replay in replays if replay.start]
    ends = [replay.end for replay in replays if replay.end]
    return {
        "start": _when(min(starts, key=_order)) if starts else None,
        "end": _when(max(ends, key=_order)) if ends else None,
        "dial_ins": _numbers(dial_in for replay in replays for dial_in in replay.dial_ins),
        "passcodes": _codes(code for replay in replays for code in replay.passcodes),
        "urls": _addresses(link for replay in replays for link in replay.links),
    }


def _order(when: When) -> tuple[int, datetime | int]:
    local = when.local
    return (when.day.toordinal(), 0 if local is None else local.hour * 60 + local.minute)


def _replay(replay: Replay) -> dict[str, Any]:
    return {"medium": replay.medium.value, **(_union((replay,)) or {})}


def _dial_in(dial_in: DialIn) -> dict[str, Any]:
    return {
        "number": dial_in.number,
        "role": dial_in.role.value,
        "country": dial_in.country,
        "extension": dial_in.extension,
        "text": dial_in.text,
        "span": _span(dial_in.span),
    }


def _period(period: FiscalPeriod | None) -> dict[str, Any] | None:
    if period is None:
        return None
    return {
        "kind": period.kind.value,
        "number": period.number,
        "year": period.year,
        "full_year": period.full_year,
        "ends": period.ends.isoformat() if period.ends else None,
    }


def _release(release: ResultsRelease | None) -> dict[str, Any] | None:
    if release is None:
        return None
    return {"when": _when(release.when), "session": release.session.value if release.session else None}


def _warning(warning: Warning) -> dict[str, Any]:
    return {"code": warning.code, "message": warning.message, "span": _span(warning.span)}


def _span(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None
