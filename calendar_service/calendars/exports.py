"""Events as JSON-ready values, with every field."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from calendar_service.calendars import wording
from calendar_service.calendars.addresses import page
from calendar_service.calendars.times import assumed, end_of
from calendar_service.config import Settings
from calendar_service.model import StoredEvent


def as_json(events: Iterable[StoredEvent], settings: Settings) -> list[dict[str, Any]]:
    """One dict for each event, of JSON's own types only."""
    return [_event(stored, settings) for stored in events]


def _event(stored: StoredEvent, settings: Settings) -> dict[str, Any]:
    found: dict[str, Any] = msgspec.to_builtins(stored.event)
    end = end_of(stored.event, settings)
    return {
        "uid": stored.uid,
        "summary": wording.summary(stored),
        "page": page(stored, settings),
        "end_assumed": assumed(stored.event),
        "ends": end.isoformat() if end else None,
        "event": found,
    }
