"""Events as pages show them: every word that a template prints is made here or in ``calendars.wording``.

    card(stored, "Europe/Berlin", now).here   # "2:00 p.m. CEST"

A time is told in the reader's zone, with the event's own beside it where the two clocks differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from calendar_service.calendars import times, wording
from calendar_service.calendars.addresses import href
from calendar_service.config import Settings
from calendar_service.model import (
    DialIn,
    EventStatus,
    LinkRole,
    Medium,
    Passcode,
    Replay,
    Session,
    StoredEvent,
    When,
)
from calendar_service.web import zones

_LINKS = {
    LinkRole.WEBCAST: "Webcast",
    LinkRole.REGISTRATION: "Registration",
    LinkRole.SITE: "On the company’s site",
    LinkRole.REPLAY: "Replay",
}
_SESSIONS = {
    Session.BEFORE_OPEN: "before the market opens",
    Session.DURING: "while the market is open",
    Session.AFTER_CLOSE: "after the market closes",
}


@dataclass(frozen=True, slots=True)
class Card:
    """An event as one row of an agenda."""

    uid: str
    title: str
    kind: str
    issuer: str
    slug: str
    ticker: str
    day: date | None  # in the reader's zone
    iso: str
    here: str  # "8:00 a.m. EDT", or "All day"
    own: str  # the same in the event's own zone, where it differs
    place: str
    off: bool
    badge: str
    badge_style: str


@dataclass(frozen=True, slots=True)
class Day:
    """The events of one day of an agenda, and how its heading reads."""

    iso: str
    weekday: str
    number: str
    month: str
    near: str  # "Today", "Tomorrow" or ""
    events: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Dial:
    """A number to call: in print, to call, and to call with the code."""

    text: str
    role: str
    call: str
    tap: str


@dataclass(frozen=True, slots=True)
class Code:
    """A passcode under the name that the announcement gives it."""

    label: str
    code: str


@dataclass(frozen=True, slots=True)
class Address:
    """A web address that may be clicked."""

    label: str
    text: str
    href: str


@dataclass(frozen=True, slots=True)
class ReplayCard:
    """One replay: how, until when, where."""

    medium: str
    window: str
    over: bool
    dials: tuple[Dial, ...]
    codes: tuple[Code, ...]
    links: tuple[Address, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """An event as its own page tells it."""

    uid: str
    title: str
    kind: str
    issuer: str
    issuer_short: str
    slug: str
    ticker: str
    iso: str
    day_text: str
    clock: str
    own_text: str
    assumed: str  # how long it is taken to last, where the announcement gives no end
    location: str
    off: bool
    badge_style: str
    banner: tuple[str, ...]
    dials: tuple[Dial, ...]
    codes: tuple[Code, ...]
    links: tuple[Address, ...]
    replays: tuple[ReplayCard, ...]
    facts: tuple[tuple[str, str], ...]


def local(when: When, zone: str) -> datetime | None:
    """The moment on the reader's clock, or None for a whole day."""
    instant = when.instant
    return None if instant is None else instant.astimezone(ZoneInfo(zone))


def day_of(stored: StoredEvent, zone: str) -> date | None:
    """The day under which the reader's agenda shows an event."""
    start = stored.event.start
    if start is None:
        return None
    read = local(start, zone)
    return start.day if read is None else read.date()


def short_day(day: date, near: date | None = None) -> str:
    """ "Aug 3", with the year where it is not that of ``near``."""
    text = f"{day:%b} {day.day}"
    return text if near and near.year == day.year else f"{text}, {day.year}"


def _clock(moment: datetime, zone: str) -> str:
    return f"{wording.clock_text(moment)} {wording.zone_text(moment, zone).partition(' (')[0]}"


def stamp(moment: datetime | None, zone: str) -> str:
    """A moment for lists: "Aug 3, 2012, 8:00 a.m. EDT"; "" for none."""
    if moment is None:
        return ""
    read = moment.astimezone(ZoneInfo(zone))
    return f"{short_day(read.date())}, {_clock(read, zone)}"


def when_text(when: When, zone: str) -> str:
    """A moment or day in words for a reader who knows the page's zone: its own clock stands beside, where it differs.

    "Thursday, May 8, 2031, 3:00 a.m. EDT (4:00 p.m. JST)"
    """
    own = when.local
    if own is None:
        return wording.day_text(when.day)
    read = own.astimezone(ZoneInfo(zone))
    text = f"{wording.day_text(read.date())}, {_clock(read, zone)}"
    if read.utcoffset() == own.utcoffset():
        return text
    day = "" if read.date() == own.date() else f"{short_day(own.date(), read.date())}, "
    return f"{text} ({day}{_clock(own, when.zone or 'UTC')})"


def own_text(when: When, zone: str) -> str:
    """The start on the event's own clock, where that is not the reader's: "4:00 p.m. JST in its own zone, Tokyo"."""
    own = when.local
    if own is None or own.utcoffset() == own.astimezone(ZoneInfo(zone)).utcoffset():
        return ""
    name = when.zone or "UTC"
    day = "" if own.date() == own.astimezone(ZoneInfo(zone)).date() else f" on {wording.day_text(own.date())}"
    return f"{_clock(own, name)}{day} in its own zone, {zones.label(name)}"


def start_text(when: When | None, zone: str) -> str:
    """An event's start for lists: its own wall time, and the reader's where the clocks differ."""
    if when is None:
        return "Day unknown"
    own = when.local
    if own is None:
        return short_day(when.day)
    read = own.astimezone(ZoneInfo(zone))
    text = f"{short_day(own.date())}, {_clock(own, when.zone or 'UTC')}"
    return text if read.utcoffset() == own.utcoffset() else f"{text} ({_clock(read, zone)})"


def mark(stored: StoredEvent) -> tuple[str, str]:
    """The word and the look of an event's standing with the public; two empty strings where it simply stands."""
    if wording.withdrawn(stored):
        return "Withdrawn", "cancelled"
    if stored.event.status is EventStatus.CANCELLED:
        return "Cancelled", "cancelled"
    if stored.event.status is EventStatus.RESCHEDULED:
        return "Moved", "moved"
    return "", ""


def card(stored: StoredEvent, zone: str) -> Card:
    """One row of an agenda."""
    event, issuer = stored.event, stored.issuer
    here, own = _times(event.start, event.end, zone)
    badge, style = mark(stored)
    return Card(
        uid=stored.uid,
        title=event.title,
        kind=wording.kind_label(event.kind),
        issuer=event.company or issuer.name,
        slug=issuer.slug,
        ticker=issuer.listings[0].ticker if issuer.listings and not event.company else "",
        day=day_of(stored, zone),
        iso=event.start.isoformat() if event.start else "",
        here=here,
        own=own,
        place=event.location or "",
        off=wording.called_off(stored),
        badge=badge,
        badge_style=style,
    )


def _times(start: When | None, end: When | None, zone: str) -> tuple[str, str]:
    """What a row says of its time: on the reader's clock, and on the event's own where it differs."""
    if start is None:
        return "Day unknown", ""
    own = start.local
    if own is None:
        last = end.day if end else start.day
        return ("All day", f"until {short_day(last, start.day)}") if last > start.day else ("All day", "")
    read = own.astimezone(ZoneInfo(zone))
    other = "" if read.utcoffset() == own.utcoffset() else _clock(own, start.zone or "UTC")
    if other and read.date() != own.date():
        other = f"{short_day(own.date(), read.date())}, {other}"
    return _clock(read, zone), other


def agenda(events: Iterable[StoredEvent], zone: str, today: date, *, newest_first: bool = False) -> list[Day]:
    """Events grouped under the reader's days; within a day whole days first, then by the clock."""
    days: dict[date, list[StoredEvent]] = {}
    for stored in events:
        day = day_of(stored, zone)
        if day is not None:
            days.setdefault(day, []).append(stored)
    return [
        Day(
            iso=day.isoformat(),
            weekday=f"{day:%A}",
            number=str(day.day),
            month=f"{day:%B %Y}",
            near=_near(day, today),
            events=tuple(card(stored, zone) for stored in sorted(days[day], key=_order)),
        )
        for day in sorted(days, reverse=newest_first)
    ]


def _near(day: date, today: date) -> str:
    return {0: "Today", 1: "Tomorrow"}.get((day - today).days, "")


def _order(stored: StoredEvent) -> tuple[float, str, str]:
    instant = stored.event.start.instant if stored.event.start else None
    return (instant.timestamp() if instant else 0.0, stored.issuer.name.casefold(), stored.uid)


def over(stored: StoredEvent, settings: Settings, zone: str, now: datetime) -> bool:
    """Whether an event lies wholly behind: its end by the one rule for ends, a whole day by the reader's day."""
    end = times.end_of(stored.event, settings)
    return end is not None and _past(end, zone, now)


def _past(when: When, zone: str, now: datetime) -> bool:
    instant = when.instant
    return now.astimezone(ZoneInfo(zone)).date() > when.day if instant is None else instant <= now


def page(stored: StoredEvent, settings: Settings, zone: str, now: datetime) -> Page:
    """All that an event's page says. The event has a start: nothing without one is public."""
    event, issuer = stored.event, stored.issuer
    row = card(stored, zone)
    day_text, clock = _when(event.start, times.end_of(event, settings) if not times.assumed(event) else None, zone)
    return Page(
        uid=stored.uid,
        title=event.title,
        kind=row.kind,
        issuer=row.issuer,
        issuer_short=wording.short_name(issuer.name),
        slug=issuer.slug,
        ticker=row.ticker,
        iso=row.iso,
        day_text=day_text,
        clock=clock,
        own_text=own_text(event.start, zone) if event.start else "",
        assumed=f"{times.minutes(event.kind, settings)} minutes" if times.assumed(event) else "",
        location=event.location or "",
        off=row.off,
        badge_style=row.badge_style,
        banner=_banner(stored, zone),
        dials=dials(event.dial_ins, event.passcodes),
        codes=codes(event.passcodes),
        links=tuple(Address(_LINKS[link.role], link.url, address) for link, address in wording.live_links(event.links)),
        replays=tuple(replay(found, zone, now) for found in event.replays),
        facts=_facts(stored, zone),
    )


def _when(start: When | None, end: When | None, zone: str) -> tuple[str, str]:
    """The day and the clock of an event's page, on the reader's clock."""
    if start is None:
        return "Day unknown", ""
    read = local(start, zone)
    if read is None:
        return wording.when_text(start, zone, end), ""
    clock = _clock(read, zone)
    until = local(end, zone) if end else None
    if until is not None:
        same = until.date() == read.date()
        clock = f"{wording.clock_text(read)} to {'' if same else short_day(until.date()) + ', '}{_clock(until, zone)}"
    return wording.day_text(read.date()), clock


def _banner(stored: StoredEvent, zone: str) -> tuple[str, ...]:
    event = stored.event
    if event.status is EventStatus.CANCELLED:
        return ("This event was called off.", "Its time is the one that it had.")
    if event.status is EventStatus.RESCHEDULED:
        before = f"It stood on {when_text(event.previous, zone)} before." if event.previous else ""
        return ("This event was moved.", before) if before else ("This event was moved.",)
    return ()


def _facts(stored: StoredEvent, zone: str) -> tuple[tuple[str, str], ...]:
    event = stored.event
    found = [("Period", wording.period_text(event.period))]
    if event.release:
        said = [when_text(event.release.when, zone)] if event.release.when else []
        said += [_SESSIONS[event.release.session]] if event.release.session else []
        found.append(("Results", ", ".join(said)))
    if event.start and event.start.text:
        found.append(("As announced", wording.announced(event.start)))
    found.append(("Last changed", stamp(stored.modified, zone)))
    return tuple((name, text) for name, text in found if text)


def dials(numbers: Sequence[DialIn], passcodes: Sequence[Passcode]) -> tuple[Dial, ...]:
    """Numbers to call; with the code at one tap where there is one code that can be keyed."""
    found = []
    for number in numbers:
        call, tap = wording.one_tap(number, ()), wording.one_tap(number, passcodes)
        text = wording.phone_text(number.number)
        if wording.e164(number.number):
            role = wording.role_text(number)
            extension = f"extension {number.extension}" if number.extension else ""
            said = ", ".join(part for part in (role[:1].upper() + role[1:], extension) if part)
            found.append(Dial(text, said, call, tap if tap != call else ""))
    return tuple(found)


def codes(passcodes: Iterable[Passcode]) -> tuple[Code, ...]:
    """Passcodes, each under its name."""
    found = []
    for passcode in passcodes:
        name, _, code = wording.passcode_text(passcode).rpartition(": ")
        if code:
            found.append(Code(name, code))
    return tuple(found)


def replay(found: Replay, zone: str, now: datetime) -> ReplayCard:
    """One replay of an event's page."""
    parts = [f"from {when_text(found.start, zone)}"] if found.start else []
    parts += [f"until {when_text(found.end, zone)}"] if found.end else []
    window = " ".join(parts)
    return ReplayCard(
        medium="By phone" if found.medium is Medium.PHONE else "On the web",
        window=window[:1].upper() + window[1:] + "." if window else "",
        over=found.end is not None and _past(found.end, zone, now),
        dials=dials(found.dial_ins, found.passcodes),
        codes=codes(found.passcodes),
        links=tuple(
            Address(_LINKS[link.role], link.url, address) for link in found.links if (address := href(link.url))
        ),
    )


def sentence(words: str) -> str:
    """A line that a room below says, as a sentence: "there is no day" is "There is no day."."""
    return f"{words[:1].upper()}{words[1:].rstrip('.')}."


def ago(moment: datetime, now: datetime) -> str:
    """How long ago a moment was: "just now", "5 minutes ago", "3 days ago"."""
    seconds = max(0, int((now - moment).total_seconds()))
    if seconds < 90:
        return "just now"
    for size, word in ((86400, "day"), (3600, "hour"), (60, "minute")):
        if seconds >= 2 * size:
            return f"{seconds // size} {word}s ago"
    return "1 minute ago"
