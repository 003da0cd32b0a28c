"""What mails say: the reminder of an event, and the question to an address that somebody gave.

>>> lead_text(3600), lead_text(90 * 60), lead_text(86_400)
('1 hour', '90 minutes', '1 day')
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from zoneinfo import ZoneInfo

from calendar_service.calendars import addresses, times, wording
from calendar_service.calendars.lines import line
from calendar_service.config import Settings
from calendar_service.model import Choice, Event, EventStatus, StoredEvent, Subscriber, When
from calendar_service.reminders import due as dues
from calendar_service.reminders import tokens
from calendar_service.reminders.messages import Letter
from calendar_service.store.outbox import Mail

_NUMBERS = 12  # dial-ins in a mail; the event's page has them all

# No colours but on the button, so that light and dark are the mail program's own.
_PAGE = "margin:0;padding:20px;font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;font-size:16px;line-height:1.5"
_COLUMN = "max-width:34em;margin:0 auto"
_TITLE = "font-size:22px;line-height:1.3;margin:0 0 8px"
_BUTTON = (
    "display:inline-block;padding:12px 20px;margin:4px 8px 4px 0;border-radius:8px;"
    "background-color:#0b57d0;color:#ffffff;font-weight:600;text-decoration:none"
)
_SMALL = "font-size:13px;margin-top:28px;opacity:0.75"


@dataclass(frozen=True, slots=True)
class Signature:
    """What the links in a subscriber's mails are signed with."""

    secret: bytes
    nonce: str

    def unsubscribe(self, settings: Settings, subscriber_id: int) -> str:
        """The address that ends the subscription: by a button for a person, by POST for a mail program."""
        return f"{settings.public_url}/u/{tokens.mint(self.secret, 'unsubscribe', subscriber_id, self.nonce)}"

    def confirm(self, settings: Settings, mail_id: int) -> str:
        """The address at which the choice that a mail asks for is confirmed."""
        return f"{settings.public_url}/confirm/{tokens.mint(self.secret, 'confirm', mail_id, self.nonce)}"


# --- times -------------------------------------------------------------------------------------------------------


def lead_text(lead: int) -> str:
    """A lead time (seconds) in words, in the largest unit that holds it whole."""
    for unit, name in ((7 * dues.DAY, "week"), (dues.DAY, "day"), (3600, "hour"), (60, "minute")):
        if lead % unit == 0 and lead:
            return _count(lead // unit, name)
    return _count(round(lead / 60), "minute")


def ahead_text(start: When, lead: int, zone: str, now: datetime) -> str:
    """How far off the event is: "In 1 hour", "In 2 days", "Tomorrow".

    A mail that leaves within moments of its hour says its lead; a late one what is left.

    >>> from datetime import UTC, date, time
    >>> noon = When(date(2031, 5, 6), time(12, 0), "UTC")
    >>> ahead_text(noon, 3600, "UTC", datetime(2031, 5, 6, 11, 0, 20, tzinfo=UTC))
    'In 1 hour'
    >>> ahead_text(noon, 3600, "UTC", datetime(2031, 5, 6, 11, 25, tzinfo=UTC))
    'In 35 minutes'
    """
    instant = start.instant
    if instant is None:
        days = dues.days_until(start.day, now, zone)
        return {0: "Today", 1: "Tomorrow"}.get(days, f"In {_count(days, 'day')}")
    left = (instant - now).total_seconds()
    if lead - max(60, min(600, lead / 20)) <= left <= lead:
        return f"In {lead_text(lead)}"
    minutes = max(1, round(left / 60))
    parts = [_count(minutes // 1440, "day"), _count(minutes % 1440 // 60, "hour"), _count(minutes % 60, "minute")]
    said = [part for part in parts if not part.startswith("0 ")][:2]
    return f"In {' '.join(said)}"


def subject(stored: StoredEvent, lead: int, zone: str, now: datetime) -> str:
    """A reminder's subject: "In 1 hour: Elm (ELM): Q4 2030 results call, 8:00 a.m. EDT", in the reader's ``zone``."""
    start = stored.event.start
    if start is None:
        raise ValueError(f"event {stored.uid} has no start")
    local = start.local
    if local is None:
        moment = f"{start.day:%a}, {start.day:%b} {start.day.day}"
    else:
        read = local.astimezone(ZoneInfo(zone))
        name = wording.zone_text(read, zone).partition(" (")[0]
        same_day = read.date() == now.astimezone(ZoneInfo(zone)).date()
        day = "" if same_day else f"{read:%a}, {read:%b} {read.day}, "
        moment = f"{day}{wording.clock_text(read)} {name}"
    return f"{ahead_text(start, lead, zone, now)}: {wording.summary(stored)}, {moment}"


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}{'' if number == 1 else 's'}"


# --- the reminder ------------------------------------------------------------------------------------------------


def reminder(
    mail: Mail,
    stored: StoredEvent,
    subscriber: Subscriber,
    signature: Signature,
    settings: Settings,
    now: datetime,
    attached: bytes,
) -> Letter:
    """The mail about an event, as things stand at ``now``, with its calendar (:func:`calendars.message_calendar`).

    Raises ValueError for an event without a start.
    """
    start, lead = stored.event.start, mail.lead or 0
    if start is None:
        raise ValueError(f"event {stored.uid} has no start")
    end = None if times.assumed(stored.event) else times.end_of(stored.event, settings)
    unsubscribe = signature.unsubscribe(settings, subscriber.id)
    said = _Said(
        ahead=ahead_text(start, lead, subscriber.zone, now),
        title=wording.summary(stored),
        when=wording.when_text(start, subscriber.zone, end),
        about=_about(stored.event),
        page=addresses.page(stored, settings),
        why=f"You asked to be reminded {lead_text(lead)} before.",
        unsubscribe=unsubscribe,
    )
    return Letter(
        sender=settings.mail.sender,
        reply_to=settings.mail.reply_to,
        recipient=subscriber.email,
        subject=subject(stored, lead, subscriber.zone, now),
        message_id=mail.message_id,
        date=now,
        text=_text(said, stored.event, subscriber.zone),
        html=_html(said, stored.event, subscriber.zone),
        calendar=attached,
        unsubscribe=unsubscribe,
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """What both forms of a reminder say."""

    ahead: str
    title: str
    when: str
    about: list[str]
    page: str
    why: str
    unsubscribe: str


def _about(event: Event) -> list[str]:
    """The event's own words, and where it stood before it was moved."""
    said = [f"Announced as: {line(event.title, 300)}"] if line(event.title) else []
    if event.location:
        said.insert(0, f"Place: {line(event.location, 250)}")
    if event.status is EventStatus.RESCHEDULED and event.previous:
        said.insert(0, f"Moved: it was to be on {wording.when_text(event.previous)}")
    return said


def _text(said: _Said, event: Event, zone: str) -> str:
    access = [*wording.dial_lines(event, _NUMBERS), *wording.link_lines(event)]
    replays = [wording.replay_text(replay, zone) for replay in event.replays]
    parts = [
        f"{said.ahead}: {said.title}",
        said.when,
        "\n".join(access),
        "\n".join(replays),
        "\n".join(said.about),
        f"All of it: {said.page}",
        f"-- \n{said.why} No more of these mails:\n{said.unsubscribe}\n",
    ]
    return "\n\n".join(part for part in parts if part)


def _html(said: _Said, event: Event, zone: str) -> str:
    links = list(zip(wording.live_links(event.links), wording.link_lines(event), strict=True))
    taps = [(wording.one_tap(number, event.passcodes), wording.dial_text(number)) for number in event.dial_ins]
    taps = [(tap, text) for tap, text in taps if tap]
    buttons = [_button(tap, f"Call {wording.phone_text(tap[4:].split(',')[0])}") for tap, _ in taps[:1]]
    buttons += [_button(address, text.partition(":")[0]) for (_, address), text in links[:1]]
    access = [_link(tap, text) for tap, text in taps[:_NUMBERS]]
    access += [f"<strong>{escape(wording.passcode_text(c))}</strong>" for c in event.passcodes if wording.code_text(c)]
    access += [f"{escape(text.partition(':')[0])}: {_link(address, address)}" for (_, address), text in links]
    body = [
        f'<p style="margin:0">{escape(said.ahead)}</p>',
        f'<h1 style="{_TITLE}">{escape(said.title)}</h1>',
        f"<p><strong>{escape(said.when)}</strong></p>",
        f"<p>{''.join(buttons)}</p>" if buttons else "",
        _lines(access),
        _lines([escape(wording.replay_text(replay, zone)) for replay in event.replays]),
        _lines([escape(text) for text in said.about]),
        f"<p>{_link(said.page, 'All of it')}</p>",
        f'<p style="{_SMALL}">{escape(said.why)} {_link(said.unsubscribe, "No more of these mails")}</p>',
    ]
    return _document(said.title, body)


# --- the question ------------------------------------------------------------------------------------------------


def confirmation(
    mail: Mail,
    subscriber: Subscriber,
    choice: Choice,
    companies: Sequence[str],
    signature: Signature,
    settings: Settings,
    now: datetime,
) -> Letter:
    """The mail that asks an address whether it wants reminders; ``companies`` are the chosen ones' names (none: all)."""
    address = signature.confirm(settings, mail.id)
    asked = f"Somebody, we hope you, asked for reminders of investor events to be sent to {subscriber.email}."
    facts = [
        f"Companies: {', '.join(companies) or 'all'}",
        f"Before each event: {', '.join(lead_text(lead) for lead in choice.leads)}",
        f"Times in: {choice.zone}",
    ]
    how = "Open this page and press its button to confirm:"
    else_ = "If it was not you, do nothing: without that button nothing changes."
    body = [
        f'<h1 style="{_TITLE}">Please confirm your reminders</h1>',
        f"<p>{escape(asked)}</p>",
        _lines([escape(fact) for fact in facts]),
        f"<p>{_button(address, 'Confirm')}</p>",
        f'<p style="{_SMALL}">{escape(else_)}</p>',
    ]
    return Letter(
        sender=settings.mail.sender,
        reply_to=settings.mail.reply_to,
        recipient=subscriber.email,
        subject=f"Please confirm your reminders: {settings.calendar.name}",
        message_id=mail.message_id,
        date=now,
        text="\n\n".join([asked, "\n".join(facts), f"{how}\n{address}", else_]) + "\n",
        html=_document("Please confirm your reminders", body),
    )


# --- HTML --------------------------------------------------------------------------------------------------------


def _document(title: str, body: Sequence[str]) -> str:
    column = "\n".join(part for part in body if part)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="supported-color-schemes" content="light dark">\n'
        f"<title>{escape(title)}</title>\n</head>\n"
        f'<body style="{escape(_PAGE)}">\n<div style="{_COLUMN}">\n{column}\n</div>\n</body>\n</html>\n'
    )


def _lines(marked_up: Sequence[str]) -> str:
    return "<p>" + "<br>\n".join(marked_up) + "</p>" if marked_up else ""


def _link(address: str, text: str) -> str:
    return f'<a href="{escape(address)}">{escape(text)}</a>'


def _button(address: str, text: str) -> str:
    return f'<a href="{escape(address)}" style="{_BUTTON}">{escape(text)}</a>'
