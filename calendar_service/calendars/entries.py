"""An event as a calendar entry: the VEVENT's lines, made once for each revision and stored.

Nothing in them comes from the clock, so a feed stays byte for byte the same while nothing changed.
"""

from __future__ import annotations

import hashlib
from datetime import timedelta

import icalendar

from calendar_service.calendars import wording
from calendar_service.calendars.addresses import page
from calendar_service.calendars.lines import Words, block, label, line, lines_of
from calendar_service.calendars.times import assumed, end_of, minutes
from calendar_service.config import Settings
from calendar_service.model import Event, EventKind, EventStatus, LinkRole, StoredEvent, When

_NUMBERS = 12  # so many numbers are listed; the event page has them all
_DESCRIPTION = 4000  # characters; Google keeps 8,192


def fingerprint(settings: Settings) -> str:
    """What of the settings stands in entries: the address of the pages, and the durations that are assumed."""
    told = (settings.public_url, [minutes(kind, settings) for kind in EventKind])
    return hashlib.sha256(repr(told).encode()).hexdigest()[:16]


def entry(stored: StoredEvent, settings: Settings) -> bytes:
    """The lines of the event's VEVENT (RFC 5545 section 3.6.1): folded, each ended by CRLF.

    Raises ValueError for what no calendar can hold: an event without a start, or at the end of the year 9999.
    """
    event = stored.event
    if event.start is None:
        raise ValueError(f"event {stored.uid} has no start, so it cannot stand in a calendar")
    component = icalendar.Event()
    component.add("uid", Words(line(stored.uid)))
    component.add("sequence", stored.sequence)
    component.add("dtstamp", stored.modified)  # section 3.8.7.2: without METHOD, that of the last revision
    component.add("last-modified", stored.modified)
    component.add("created", stored.created)
    try:
        _add_times(component, event, event.start, settings)
    except OverflowError as error:
        raise ValueError(f"event {stored.uid} lies outside the years that a calendar can hold") from error
    component.add("summary", Words(wording.summary(stored)))
    component.add("description", Words(description(stored, settings)))
    component.add("categories", [wording.kind_label(event.kind)])
    component.add("status", "CANCELLED" if wording.called_off(stored) else "CONFIRMED")
    # A public calendar of others' events is no claim on its reader's time (section 3.8.2.7).
    component.add("transp", "TRANSPARENT")
    component.add("x-microsoft-cdo-busystatus", "FREE")  # the same for Outlook, which does not read TRANSP everywhere
    _add_places(component, stored, settings)
    return lines_of(component)


def _add_times(component: icalendar.Event, event: Event, start: When, settings: Settings) -> None:
    """DTSTART and DTEND: UTC with Z for moments, VALUE=DATE with the day after the last one for days."""
    end = end_of(event, settings)
    if start.all_day:
        component.add("dtstart", start.day)
        component.add("dtend", (end.day if end else start.day) + timedelta(days=1))
    else:
        component.add("dtstart", start.instant)
        component.add("dtend", end.instant if end else start.instant)


def _add_places(component: icalendar.Event, stored: StoredEvent, settings: Settings) -> None:
    """LOCATION, URL and CONFERENCE (RFC 7986 section 5.11)."""
    event = stored.event
    links = [] if wording.called_off(stored) else wording.live_links(event.links)
    if place := location(stored):
        component.add("location", Words(place))
    component.add("url", links[0][1] if links else page(stored, settings))
    if wording.called_off(stored):
        return
    for dial_in in event.dial_ins[:_NUMBERS]:
        if wording.e164(dial_in.number):
            said = wording.tap_label(dial_in, event.passcodes)
            _add_conference(component, wording.one_tap(dial_in, event.passcodes), "PHONE", said)
    for link, address in links[:4]:
        said = "Registration" if link.role is LinkRole.REGISTRATION else "Webcast"
        _add_conference(component, address, "AUDIO", said)  # no announcement says whether it has pictures


def _add_conference(component: icalendar.Event, address: str, feature: str, said: str) -> None:
    """One way in: ``CONFERENCE;FEATURE=PHONE;LABEL=Dial-in +1 …;VALUE=URI:tel:+1…,,1234%23``."""
    parameters = {"VALUE": "URI", "FEATURE": feature, "LABEL": label(said)}
    component.add("conference", icalendar.vUri(address, params=parameters))


def location(stored: StoredEvent) -> str:
    """What stands under the title on a telephone: the venue; else the number and code to tap; else the webcast."""
    event = stored.event
    if event.location and (venue := line(event.location, 250)):
        return venue
    if wording.called_off(stored):
        return ""
    for dial_in in event.dial_ins:
        if wording.e164(dial_in.number):
            return wording.tap_text(dial_in, event.passcodes)
    return next((address for _, address in wording.live_links(event.links)), "")


def description(stored: StoredEvent, settings: Settings) -> str:
    """What a reader needs at the hour itself first: number, code, webcast, replay; then where it all comes from."""
    event = stored.event
    news = _news(stored)
    access: list[str] = []
    if not wording.called_off(stored):
        access = [*wording.dial_lines(event, _NUMBERS), *wording.link_lines(event)[:4]]
        access += [wording.replay_text(replay) for replay in event.replays[:6]]
    about = [f"Announced as: {line(event.title, 300)}"] if line(event.title) else []
    if event.start:
        about.append(f"Announced for: {wording.announced(event.start, None if assumed(event) else event.end)}")
    if released := wording.release_text(event.release):
        about.append(released)
    if assumed(event):
        about.append(f"End assumed: {minutes(event.kind, settings)} minutes")
    source = f"Source: {page(stored, settings)}"
    parts = ["\n".join(part) for part in (news, access, about) if part]
    text = block("\n\n".join(parts))
    if len(text) > _DESCRIPTION:
        text = text[: _DESCRIPTION - 1] + "…"
    return f"{text}\n{source}" if text else source


def _news(stored: StoredEvent) -> list[str]:
    """What changed, where the reader must know it before anything else."""
    if wording.withdrawn(stored):
        return ["Withdrawn: this entry was taken back here. The company did not call anything off."]
    if wording.called_off(stored):
        return ["Cancelled: the company has called this event off, or postponed it without a new date."]
    if stored.event.status is EventStatus.RESCHEDULED:
        previous = stored.event.previous
        return [
            f"Moved: it was to be on {wording.when_text(previous)}." if previous else "Moved: this is the new time."
        ]
    return []
