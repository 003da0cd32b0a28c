"""How much a feed gains from entries that are stored as bytes: a join against building it anew, in one run.

A feed of 2,000 events is answered both ways in turns, so that whatever else the machine does falls on both; the
ratio of the medians is what counts, the times are this machine's.

    $ python benchmarks/feeds.py
    2,000 events, 2.6 MB: joined in 3.6 ms, with alarms 6.5 ms, built anew in 1,126 ms: 316 times as fast
"""

from __future__ import annotations

import statistics
import time
import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock

from calendar_service.calendars import entry, feed
from calendar_service.config import Settings
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

EVENTS = 2_000
ROUNDS = 5
SETTINGS = Settings()


def occasion(number: int) -> StoredEvent:
    """One results call of many, as full as they come."""
    day = date(2031, 1, 2) + timedelta(days=number // 8)
    issuer = StoredIssuer(number, f"issuer-{number}", f"Issuer {number} Instruments, Inc.", (Listing(f"I{number}"),))
    event = Event(
        kind=EventKind.EARNINGS_CALL,
        title=f"Issuer {number} Instruments Third Quarter 2031 Results Conference Call",
        start=When(day, clock(8 + number % 9), "America/New_York", text=f"{8 + number % 4}:00 a.m. ET"),
        dial_ins=(DialIn("+12125550142"), DialIn("+18005550143", DialInRole.TOLL_FREE, "US")),
        passcodes=(Passcode(f"{5550000 + number}", "conference ID"),),
        links=(Link(f"https://issuer{number}.example/investors"),),
        replays=(Replay(Medium.PHONE, end=When(day + timedelta(days=14)), dial_ins=(DialIn("+12125550144"),)),),
        period=FiscalPeriod(PeriodKind.QUARTER, 2031, 3),
    )
    at = datetime(2031, 1, 1, 12, 0, tzinfo=UTC)
    return StoredEvent(number, str(uuid.UUID(int=number)), issuer, EventState.PUBLISHED, event, 0, 1, at, at)


def seconds(made: Callable[[], bytes]) -> float:
    """How long one call takes."""
    start = time.perf_counter()
    made()
    return time.perf_counter() - start


def main() -> None:
    """Time both ways and print the ratio."""
    events = [occasion(number) for number in range(1, EVENTS + 1)]
    stored = [entry(event, SETTINGS) for event in events]
    ways: dict[str, Callable[[], bytes]] = {
        "joined": lambda: feed(stored, name="Events", settings=SETTINGS),
        "alarms": lambda: feed(stored, name="Events", settings=SETTINGS, alarm=3600),
        "anew": lambda: feed([entry(event, SETTINGS) for event in events], name="Events", settings=SETTINGS),
    }
    assert ways["joined"]() == ways["anew"](), "both ways must make the same bytes"  # noqa: S101
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(ROUNDS):
        for name, made in ways.items():
            times[name].append(seconds(made))
    joined, alarms, anew = (statistics.median(times[name]) for name in ways)
    print(
        f"{EVENTS:,} events, {len(ways['joined']()) / 1e6:.1f} MB: joined in {joined * 1e3:.1f} ms, "
        f"with alarms {alarms * 1e3:.1f} ms, built anew in {anew * 1e3:,.0f} ms: {anew / joined:,.0f} times as fast"
    )


if __name__ == "__main__":
    main()
