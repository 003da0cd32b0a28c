"""Invented events for the tests of this room."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

from calendar_service.config import Calendar, Server, Settings
from calendar_service.model import (
    DialIn,
    DialInRole,
    Event,
    EventKind,
    EventState,
    FiscalPeriod,
    Link,
    Listing,
    Medium,
    Passcode,
    PeriodKind,
    Replay,
    StoredEvent,
    StoredIssuer,
    When,
)

SETTINGS = Settings(server=Server(public_url="https://calendar.example"), calendar=Calendar(refresh_minutes=90))
UID = "6f1c2f0e-7d1b-4b57-9f3e-3f0f2a3b4c5d"
ELMWOOD = StoredIssuer(7, "elmwood", "Elmwood Instruments, Inc.", (Listing("ELMW", "NASDAQ"),), "US")
CALL = Event(
    kind=EventKind.EARNINGS_CALL,
    title="Elmwood Instruments Fourth Quarter and Fiscal Year 2031 Results Conference Call",
    start=When(date(2031, 8, 1), time(8, 0), "America/New_York", text="8:00 a.m. ET, Friday, August 1, 2031"),
    dial_ins=(
        DialIn("+12125550142"),
        DialIn("+18005550143", DialInRole.TOLL_FREE, "US"),
    ),
    passcodes=(Passcode("5550199", "passcode"),),
    links=(Link("www.elmwood.example/investors"),),
    replays=(
        Replay(
            Medium.PHONE,
            end=When(date(2031, 8, 15)),
            dial_ins=(DialIn("+12125550144"),),
            passcodes=(Passcode("5550198"),),
        ),
    ),
    period=FiscalPeriod(PeriodKind.QUARTER, 2031, 4, full_year=True),
)
DAYS = Event(
    kind=EventKind.CONFERENCE_PRESENTATION,
    title="Elmwood Instruments at the Harbour Small-Cap Forum",
    start=When(date(2031, 6, 4)),
    end=When(date(2031, 6, 6)),
    location="Quay Hotel, Boston, MA",
)


def stored(event: Event = CALL, **changes: Any) -> StoredEvent:
    """A published event in its first revision, or with what is changed."""
    values: dict[str, Any] = {
        "id": 1,
        "uid": UID,
        "issuer": ELMWOOD,
        "state": EventState.PUBLISHED,
        "event": event,
        "sequence": 0,
        "revision": 1,
        "created": datetime(2031, 7, 20, 12, 0, tzinfo=UTC),
        "modified": datetime(2031, 7, 21, 9, 30, 15, 123456, tzinfo=UTC),
    }
    return StoredEvent(**{**values, **changes})
