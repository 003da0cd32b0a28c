"""An event into its form and out of it again, with every objection beside the field that it is about.

What a person leaves as it was keeps its span, its printed wording and its role; what the person changes is a
value without a span.

    form = filled(stored)
    ...
    event = read(form, stored.event, region="US")   # None: the form says why
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, replace
from datetime import date, datetime, time
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import phonenumbers

from calendar_service.calendars.addresses import href
from calendar_service.calendars.wording import day_text, phone_text
from calendar_service.model import (
    DialIn,
    DialInRole,
    Event,
    EventKind,
    EventStatus,
    Link,
    LinkRole,
    Medium,
    Passcode,
    Replay,
    When,
)
from calendar_service.web import zones
from calendar_service.web.forms import EventForm, add_error

RULE = "set by a person"
GROWING = ("dial_ins", "passcodes", "links", "replays")

Value = TypeVar("Value", DialIn, Passcode, Link)


class Objection(ValueError):  # noqa: N818 (what it is called in the field)
    """Why something that was typed cannot be taken; ``where`` is the part of the field's name that it is about."""

    def __init__(self, message: str, where: str = "") -> None:
        super().__init__(message)
        self.where = where


def prefix(event_id: int | None) -> str:
    """What the names of an event's fields begin with, so that several forms can stand on one page."""
    return f"e{event_id or 0}-"


def filled(event: Event, revision: int, event_id: int | None) -> EventForm:
    """The form that shows an event, with an empty row for a list that has none."""
    start, end = event.start, event.end
    form = EventForm(
        formdata=None,
        prefix=prefix(event_id),
        data={
            "revision": str(revision),
            "title": event.title,
            "kind": event.kind.value,
            "status": event.status.value,
            **_moment("start", start),
            "zone": (start.zone if start else None) or "",
            **_moment("end", end),
            "location": event.location or "",
            "company": event.company or "",
            "dial_ins": [
                {
                    "number": phone_text(x.number),
                    "role": x.role.value,
                    "country": x.country or "",
                    "extension": x.extension or "",
                }
                for x in event.dial_ins
            ],
            "passcodes": [{"code": x.code, "label": x.label} for x in event.passcodes],
            "links": [{"url": x.url, "role": x.role.value} for x in event.links],
            "replays": [_replay_data(x, place) for place, x in enumerate(event.replays)],
        },
    )
    for name in ("dial_ins", "passcodes", "links"):
        if not form[name].entries:
            grow(form, name)
    return form


def grow(form: EventForm, name: str, *, focus: bool = False) -> None:
    """One empty row more in the list of that name; with ``focus`` one goes on typing in it."""
    rows = form[name]
    if len(rows) < rows.max_entries:
        rows.append_entry()
        row = rows[-1].form
        if name == "replays":
            row.medium.data = Medium.PHONE.value
        if focus:
            next(iter(row)).render_kw = {"autofocus": True}
        if "role" in row:
            row.role.data = DialInRole.UNSPECIFIED.value if name == "dial_ins" else LinkRole.WEBCAST.value


def _moment(name: str, when: When | None) -> dict[str, str]:
    return {
        f"{name}_day": when.day.isoformat() if when else "",
        f"{name}_time": when.time.strftime("%H:%M") if when and when.time else "",
    }


def _replay_data(replay: Replay, place: int) -> dict[str, str]:
    return {
        "medium": replay.medium.value,
        **_moment("start", replay.start),
        **_moment("end", replay.end),
        "dial_ins": "\n".join(phone_text(x.number) for x in replay.dial_ins),
        "passcodes": "\n".join(x.code for x in replay.passcodes),
        "links": "\n".join(x.url for x in replay.links),
        "place": str(place),
    }


def read(form: EventForm, old: Event | None, *, region: str | None, needs_start: bool = False) -> Event | None:
    """The event that the form says, or None with what is wrong beside each field.

    ``old`` is the event as it stands (None: a new one). ``region`` is the ISO 3166 country in which numbers without
    a country code are read. With ``needs_start`` a day is asked for, as an event that is to be public must have one.
    """
    form.validate()  # choices of the selects; the token was looked at before
    before = old or Event(EventKind.EARNINGS_CALL, "")
    start = _read_when(form, "start", before.start)
    end = _read_end(form, start, before.end)
    if needs_start and start is None and not _says_nothing_of(form, "start"):
        add_error(form.start_day, "Give the day; an event without one cannot be published.")
    if not form.title.data:
        add_error(form.title, "Give a title.")
    elif len(form.title.data) > 300:
        add_error(form.title, f"Use at most 300 characters; this has {len(form.title.data)}.")
    dial_ins = _rows(form.dial_ins, lambda row: _dial_in(row, before.dial_ins, region), "number")
    passcodes = _rows(form.passcodes, lambda row: _passcode(row, before.passcodes), "code")
    links = _rows(form.links, lambda row: _link(row, before.links), "url")
    replays = _rows(form.replays, lambda row: _replay(row, before.replays, start, region), "dial_ins")
    if _wrong(form):
        return None
    return replace(
        before,
        kind=EventKind(form.kind.data),
        title=form.title.data,
        status=EventStatus(form.status.data),
        start=start,
        end=end,
        previous=_previous(before, start, EventStatus(form.status.data)),
        location=form.location.data or None,
        company=form.company.data or None,
        dial_ins=dial_ins,
        passcodes=passcodes,
        links=links,
        replays=replays,
    )


def changed(old: Event, new: Event) -> tuple[str, ...]:
    """The fields that a person changed, roles and labels included (which two equal values may differ in)."""
    return tuple(
        field.name
        for field in fields(Event)
        if field.compare and _plain(getattr(old, field.name)) != _plain(getattr(new, field.name))
    )


def _plain(value: Any) -> Any:
    """A value of the model with all of it that a person can see."""
    if isinstance(value, tuple):
        return tuple(_plain(part) for part in value)
    if isinstance(value, DialIn):
        return (value.number, value.role, value.country, value.extension)
    if isinstance(value, Passcode):
        return (value.code, value.label)
    if isinstance(value, Link):
        return (value.url, value.role)
    if isinstance(value, Replay):
        parts = (value.dial_ins, value.passcodes, value.links)
        return (value.medium, value.start, value.end, *(_plain(part) for part in parts))
    return value


def _wrong(form: EventForm) -> bool:
    """Whether anything is said beside any field."""

    def said(errors: Any) -> bool:
        if isinstance(errors, dict):
            return any(said(part) for part in errors.values())
        if isinstance(errors, list | tuple):
            return any(said(part) for part in errors)
        return bool(errors)

    # Rows keep their own fields' errors; `form.errors` was made before ours were added.
    rows = [row.form for name in GROWING for row in form[name]]
    return any(said(field.errors) for part in (form, *rows) for field in part if field.name != "csrf_token")


def _previous(old: Event, start: When | None, status: EventStatus) -> When | None:
    """Where a moved event stood before: what was known, else the start that a person has just changed."""
    if status is not EventStatus.RESCHEDULED:
        return old.previous
    return old.previous or (old.start if old.start != start else None)


# --- times -------------------------------------------------------------------------------------------------------


def read_day(text: str) -> date | None:
    """A day as forms send it; raises Objection."""
    if not text:
        return None
    try:
        found = date.fromisoformat(text)
    except ValueError as error:
        raise Objection(f"{text!r} is no date; write it as 2026-08-03.", "day") from error
    if not 1990 <= found.year <= 2100:
        raise Objection(f"{found.year} is no year for an event; it must be from 1990 to 2100.", "day")
    return found


def read_time(text: str) -> time | None:
    """A time of day as forms send it; raises Objection."""
    if not text:
        return None
    try:
        hour, minute = text.split(":")[:2]
        return time(int(hour), int(minute))
    except ValueError as error:
        raise Objection(f"{text!r} is no time of day; write it as 08:00 or 16:30.", "time") from error


def moment(day: date | None, clock: time | None, zone: str, old: When | None) -> When | None:
    """A day, or a moment in a zone; the one that was there where it says the same. Raises Objection."""
    if day is None:
        if clock is not None:
            raise Objection("Give the day of this time too.", "day")
        return None
    if clock is None:
        found = When(day, rule=RULE)
        return old if old == found else found
    if not zone:
        raise Objection("Give the time zone, such as America/New_York.", "zone")
    if zone not in zones.known():
        raise Objection(f"{zone!r} is no time zone; write one such as America/New_York or Europe/London.", "zone")
    if old and (old.day, old.time, old.zone) == (day, clock, zone):
        return old  # with its fold, which a form does not show
    local = datetime.combine(day, clock, ZoneInfo(zone))
    if local.astimezone(ZoneInfo("UTC")).astimezone(ZoneInfo(zone)).replace(tzinfo=None) != local.replace(tzinfo=None):
        raise Objection(
            f"{clock:%H:%M} does not exist on {day_text(day)} in {zones.label(zone)}: clocks are put forward over it.",
            "time",
        )
    return When(day, clock, zone, rule=RULE)


def _read_when(form: EventForm, name: str, old: When | None) -> When | None:
    try:
        return moment(read_day(form[f"{name}_day"].data), read_time(form[f"{name}_time"].data), form.zone.data, old)
    except Objection as error:
        add_error(form.zone if error.where == "zone" else form[f"{name}_{error.where}"], str(error))
        return None


def _read_end(form: EventForm, start: When | None, old: When | None) -> When | None:
    """The end: of a timed event a moment, its day the start's where none is given; of whole days a day."""
    try:
        day, clock = read_day(form.end_day.data), read_time(form.end_time.data)
    except Objection as error:
        add_error(form[f"end_{error.where}"], str(error))
        return None
    if (day is None and clock is None) or _says_nothing_of(form, "start"):
        return None
    if start is None:
        add_error(form.end_day if day else form.end_time, "Give the start too, or leave the end empty.")
        return None
    if start.all_day and clock is not None:
        add_error(form.end_time, "Give the start's time too, or leave this empty.")
        return None
    if not start.all_day and clock is None:
        if old and old.all_day and old.day == day and day >= start.day:
            return old  # as the announcement had it
        add_error(form.end_time, "Give the time of the end too, or leave its day empty.")
        return None
    try:
        # Hours may be told in another zone than the start's only by an announcement.
        end = moment(
            day or start.day, clock, old.zone if old and old.zone and not form.zone.data else start.zone or "", old
        )
    except Objection as error:
        add_error(form.end_time, str(error))
        return None
    if end is not None and _before(end, start):
        add_error(form.end_time if clock else form.end_day, "The end must come after the start.")
        return None
    return end


def _says_nothing_of(form: EventForm, name: str) -> bool:
    """Whether a moment was refused already, so that nothing can be said against it."""
    return bool(form[f"{name}_day"].errors or form[f"{name}_time"].errors or form.zone.errors)


def _before(end: When, start: When) -> bool:
    if end.instant is not None and start.instant is not None:
        return end.instant <= start.instant
    return end.day < start.day


# --- rows --------------------------------------------------------------------------------------------------------


def _rows(rows: Any, build: Callable[[Any], Any], first: str) -> tuple[Any, ...]:
    """Each row that says anything; what is wrong with one is said beside the field of it that it is about."""
    found: list[Any] = []
    for entry in rows:
        row = entry.form
        if any(field.errors for field in row):  # a choice that is none: said already
            continue
        try:
            built = build(row)
        except Objection as error:
            add_error(row[error.where or first], str(error))
        else:
            if built is not None:
                found.append(built)
    return tuple(found)


def _kept(old: Sequence[Value], same: Callable[[Value], bool]) -> Value | None:
    return next((value for value in old if same(value)), None)


def number_of(text: str, region: str | None) -> str:
    """A telephone number in E.164; raises Objection."""
    try:
        parsed = phonenumbers.parse(text, region or "US")
    except phonenumbers.NumberParseException as error:
        raise Objection(
            f"{text!r} is no telephone number; write it with its country code, such as +1 212 555 0123."
        ) from error
    if not phonenumbers.is_possible_number(parsed):
        raise Objection(f"{text!r} has too few or too many digits for a telephone number.")
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))


def code_of(text: str) -> str:
    """A passcode's letters and digits; raises Objection."""
    code = "".join(c for c in text if c not in " -#*")
    if not code.isascii() or not code.isalnum() or len(code) > 30:
        raise Objection(f"{text!r} is no code; use letters and digits only.")
    return code


def _address_of(text: str) -> str:
    if href(text) is None:
        raise Objection(f"{text!r} is no web address; write it as https://www.example.com/live.")
    return text


def _dial_in(row: Any, old: Sequence[DialIn], region: str | None) -> DialIn | None:
    if not row.number.data:
        return None
    number, extension = number_of(row.number.data, region), row.extension.data or None
    if extension and not (extension.isascii() and extension.isdigit() and len(extension) <= 12):
        raise Objection("An extension is digits only.", "extension")
    country = row.country.data.upper() or None
    if country and country not in phonenumbers.SUPPORTED_REGIONS:
        raise Objection("Write a country by its two letters, such as GB.", "country")
    kept = _kept(old, lambda value: value.number == number) or DialIn(number)
    return replace(kept, role=DialInRole(row.role.data), country=country, extension=extension)


def _passcode(row: Any, old: Sequence[Passcode]) -> Passcode | None:
    if not row.code.data:
        if row.label.data:
            raise Objection("Give the code.")
        return None
    code = code_of(row.code.data)
    kept = _kept(old, lambda value: value.code == code) or Passcode(code)
    return replace(kept, label=row.label.data[:60])


def _link(row: Any, old: Sequence[Link]) -> Link | None:
    if not row.url.data:
        return None
    url = _address_of(row.url.data)
    kept = _kept(old, lambda value: value.url == url) or Link(url)
    return replace(kept, role=LinkRole(row.role.data))


def _replay(row: Any, old: Sequence[Replay], start: When | None, region: str | None) -> Replay | None:
    """One replay; its times are in the zone that they had, else in the event's."""
    place = row.place.data or ""
    before = old[int(place)] if place.isdecimal() and int(place) < len(old) else None
    boxes = (row.start_day, row.start_time, row.end_day, row.end_time, row.dial_ins, row.passcodes, row.links)
    if not row.medium.data and (before is not None or not any((box.data or "").strip() for box in boxes)):
        return None  # taken out, or an empty row
    before = before or Replay()
    window = [_window(row, name, getattr(before, name), start) for name in ("start", "end")]
    if window[0] and window[1] and window[1].day < window[0].day:
        raise Objection("The end must come after the start.", "end_day")
    return replace(
        before,
        medium=Medium(row.medium.data or (Medium.PHONE if row.dial_ins.data.strip() else Medium.WEB)),
        start=window[0],
        end=window[1],
        dial_ins=_lines(row.dial_ins, before.dial_ins, lambda text: number_of(text, region), DialIn, "number"),
        passcodes=_lines(row.passcodes, before.passcodes, code_of, Passcode, "code"),
        links=_lines(row.links, before.links, _address_of, _replay_link, "url"),
    )


def _replay_link(url: str) -> Link:
    return Link(url, LinkRole.REPLAY)


def _window(row: Any, name: str, old: When | None, start: When | None) -> When | None:
    zone = (old.zone if old else None) or (start.zone if start else None) or ""
    try:
        return moment(read_day(row[f"{name}_day"].data), read_time(row[f"{name}_time"].data), zone, old)
    except Objection as error:
        if error.where == "zone":
            raise Objection(
                "Give the event's time and zone first; a replay's times are in that zone.", f"{name}_time"
            ) from error
        raise Objection(str(error), f"{name}_{error.where}") from error


def _lines(
    field: Any, old: Sequence[Value], clean: Callable[[str], str], make: Callable[[str], Value], key: str
) -> tuple[Value, ...]:
    """The values of a box with one a line; those that were there before keep their spans and roles."""
    found: list[Value] = []
    for line in _filled_lines(field.data or ""):
        try:
            text = clean(line)
        except Objection as error:
            raise Objection(str(error), field.short_name) from error
        found.append(next((value for value in old if getattr(value, key) == text), None) or make(text))
    return tuple(found[:20])


def _filled_lines(text: str) -> Iterable[str]:
    return (line.strip() for line in text.splitlines() if line.strip())
