"""The sentences about events that calendars, mails and pages share.

>>> when_text(When(date(2012, 8, 3), time(8, 0), "America/New_York"))
'Friday, August 3, 2012, 8:00 a.m. EDT (America/New_York)'
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from calendar_service.calendars.addresses import href
from calendar_service.calendars.lines import line
from calendar_service.calendars.names import short_name as short_name  # the other rooms find it here
from calendar_service.calendars.names import without
from calendar_service.model import (
    DialIn,
    DialInRole,
    Event,
    EventKind,
    EventState,
    EventStatus,
    FiscalPeriod,
    Link,
    LinkRole,
    Medium,
    Passcode,
    PeriodKind,
    Replay,
    ResultsRelease,
    Session,
    StoredEvent,
    When,
)

_KINDS = {
    EventKind.EARNINGS_CALL: "Results call",
    EventKind.CONFERENCE_CALL: "Conference call",
    EventKind.CONFERENCE_PRESENTATION: "Conference presentation",
    EventKind.SCIENTIFIC_PRESENTATION: "Scientific presentation",
    EventKind.INVESTOR_DAY: "Investor day",
    EventKind.SHAREHOLDER_MEETING: "Shareholder meeting",
    EventKind.WEBCAST: "Webcast",
}
_ROLES = {
    DialInRole.DOMESTIC: "domestic",
    DialInRole.INTERNATIONAL: "international",
    DialInRole.TOLL_FREE: "toll-free",
    DialInRole.LOCAL: "local",
    DialInRole.UNSPECIFIED: "",
}
_COUNTRIES = {
    "AT": "Austria",
    "AU": "Australia",
    "BE": "Belgium",
    "BR": "Brazil",
    "CA": "Canada",
    "CH": "Switzerland",
    "CN": "China",
    "DE": "Germany",
    "DK": "Denmark",
    "ES": "Spain",
    "FI": "Finland",
    "FR": "France",
    "GB": "UK",
    "HK": "Hong Kong",
    "IE": "Ireland",
    "IL": "Israel",
    "IN": "India",
    "IT": "Italy",
    "JP": "Japan",
    "KR": "South Korea",
    "MX": "Mexico",
    "NL": "Netherlands",
    "NO": "Norway",
    "NZ": "New Zealand",
    "SE": "Sweden",
    "SG": "Singapore",
    "TW": "Taiwan",
    "US": "US",
    "ZA": "South Africa",
}
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

# --- names and subjects ------------------------------------------------------------------------------------------

_SUMMARY = 110  # characters: two or three lines of a day's cell, and well under what programs cut at


def kind_label(kind: EventKind) -> str:
    """The kind in words: "Results call"."""
    return _KINDS[kind]


def period_text(period: FiscalPeriod | None) -> str:
    """A fiscal period as analysts write it: "Q4 2012", "H1 2025", "9M 2025", "FY 2024"; "" where it has no name."""
    if period is None:
        return ""
    number = {
        PeriodKind.QUARTER: f"Q{period.number}" if period.number else "",
        PeriodKind.HALF: f"H{period.number}" if period.number else "",
        PeriodKind.NINE_MONTHS: "9M",
        PeriodKind.YEAR: "FY",
    }[period.kind]
    return f"{number} {period.year}" if number and period.year else number


def subject(event: Event, *names: str) -> str:
    """What the event is, without whose: "Q4 2012 results call", or the title without the company's names."""
    title = line(event.title)
    if event.kind is EventKind.EARNINGS_CALL:
        lowered = title.lower()
        heard = next((word for word in ("call", "webcast", "presentation") if word in lowered), "call")
        if period := period_text(event.period):
            return f"{period} results {heard}"
    return without(title, [line(name) for name in names]) or kind_label(event.kind)


def withdrawn(stored: StoredEvent) -> bool:
    """True where a person took the entry back; that is not the company's calling the event off."""
    return stored.state in (EventState.HIDDEN, EventState.REJECTED)


def called_off(stored: StoredEvent) -> bool:
    """True where feeds keep the entry as a cancelled one."""
    return withdrawn(stored) or stored.event.status is EventStatus.CANCELLED


def summary(stored: StoredEvent) -> str:
    """The entry's one line in a month view: "ImmunoGen (IMGN): Q4 2012 results call".

    The short name comes first, since a month's cell on a telephone shows little more. Programs that do not
    show STATUS show "Cancelled: …". A moved event has no mark: it stands at its new time, and the first line of
    its description says where it stood before.
    """
    event, issuer = stored.event, stored.issuer
    presenter = line(event.company or "")
    own = not presenter or short_name(presenter).lower() == short_name(issuer.name).lower()
    who = short_name(issuer.name if own else presenter)
    ticker = line(issuer.listings[0].ticker, 12) if own and issuer.listings else ""
    if ticker and ticker.lower() != who.lower():
        who = f"{who} ({ticker})"
    mark = "Withdrawn: " if withdrawn(stored) else "Cancelled: " if called_off(stored) else ""
    what = subject(event, issuer.name, presenter)
    return line(f"{mark}{who}: {what}" if who else f"{mark}{what}", _SUMMARY)


# --- times -------------------------------------------------------------------------------------------------------


def day_text(day: date) -> str:
    """A date in words: "Friday, August 3, 2012"."""
    return f"{_WEEKDAYS[day.weekday()]}, {_MONTHS[day.month - 1]} {day.day}, {day.year}"


def clock_text(at: time | datetime) -> str:
    """A time of day as announcements print it: "8:00 a.m."."""
    return f"{at.hour % 12 or 12}:{at.minute:02} {'a.m.' if at.hour < 12 else 'p.m.'}"


def zone_text(local: datetime, zone: str) -> str:
    """The zone that a local time is in: "EDT (America/New_York)", "UTC+03:00 (Europe/Istanbul)", "UTC"."""
    name = local.tzname() or ""
    if not name.isalpha():
        offset = local.strftime("%z")
        name = f"UTC{offset[:3]}:{offset[3:5]}"
    return name if name == zone else f"{name} ({zone})"


def when_text(when: When, zone: str | None = None, end: When | None = None) -> str:
    """A moment or day in words, in the reader's ``zone`` with the event's own beside it where the clocks differ.

    ``zone`` is an IANA name, None for the event's own. ``end`` makes it a stretch: "8:00 a.m. to 9:00 a.m. EDT".
    Raises zoneinfo.ZoneInfoNotFoundError for a zone that does not exist.

    >>> when_text(When(date(2012, 8, 3), time(8, 0), "America/New_York"), "Europe/Berlin")
    'Friday, August 3, 2012, 2:00 p.m. CEST (Europe/Berlin); 8:00 a.m. EDT (America/New_York)'
    """
    local = when.local
    if local is None:
        last = end.day if end else when.day
        return day_text(when.day) if last <= when.day else f"{day_text(when.day)} to {day_text(last)}"
    home = when.zone or "UTC"
    until = end.local if end else None
    read = local.astimezone(ZoneInfo(zone or home))
    text = _stretch(read, until, zone or home)
    if read.utcoffset() == local.utcoffset():
        return text
    return f"{text}; {_stretch(local, until, home, None if read.date() != local.date() else local.date())}"


def _stretch(start: datetime, end: datetime | None, zone: str, said: date | None = None) -> str:
    """A time, or a time to a time, on its day; ``said`` is a day that need not be said again."""
    text = "" if said == start.date() else f"{day_text(start.date())}, "
    text += clock_text(start)
    if end is not None:
        end = end.astimezone(ZoneInfo(zone))
        text += f" to {'' if end.date() == start.date() else day_text(end.date()) + ', '}{clock_text(end)}"
    return f"{text} {zone_text(start, zone)}"


def announced(when: When, end: When | None = None) -> str:
    """The announcement's own wording of a time, or ours where it kept none: "8:00 a.m. ET, Friday, August 3, 2012"."""
    return line(when.text, 200) or when_text(when, end=end)


_SESSIONS = {
    Session.BEFORE_OPEN: "before the market opens",
    Session.DURING: "during the market's hours",
    Session.AFTER_CLOSE: "after the market closes",
}


def release_text(release: ResultsRelease | None) -> str:
    """When the results themselves come out: "Results out: Thursday, August 2, 2012, after the market closes"; or ""."""
    if release is None:
        return ""
    parts = [when_text(release.when)] if release.when else []
    parts += [_SESSIONS[release.session]] if release.session else []
    return f"Results out: {', '.join(parts)}" if parts else ""


# --- access ------------------------------------------------------------------------------------------------------


def e164(number: str) -> str:
    """A number's plus sign and digits, "" where it is no number (RFC 3966 section 3 allows a reader no other text)."""
    digits = "".join(c for c in number if c in "0123456789")
    return f"+{digits}" if 2 < len(digits) <= 20 else ""


@lru_cache(maxsize=4096)
def phone_text(number: str) -> str:
    """An E.164 number printed for people: "+1 913-312-1510"; as it is where it is no number of any country."""
    import phonenumbers  # only those who print a number pay for it

    plain = e164(number)
    try:
        parsed = phonenumbers.parse(plain)
    except phonenumbers.NumberParseException:
        return plain
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL))


def code_text(passcode: Passcode) -> str:
    """A code's letters and digits alone."""
    return "".join(c for c in passcode.code if c.isascii() and c.isalnum())


def _tail(passcodes: Sequence[Passcode]) -> str:
    """What is dialled after the number: the code where there is one code only, and it can be keyed."""
    codes = {code_text(passcode) for passcode in passcodes} - {""}
    code = codes.pop() if len(codes) == 1 else ""
    return code if code.isdigit() else ""


def one_tap(dial_in: DialIn, passcodes: Sequence[Passcode]) -> str:
    """The address that dials number and code at one tap: "tel:+19133121510,,6959547%23".

    A comma waits two seconds; "#" would end an address (RFC 3986 section 3.5), so it is written %23. Of several
    codes none is dialled, since the text does not say which number asks for which. "" for a number without digits.
    """
    number = e164(dial_in.number)
    extension = "".join(c for c in dial_in.extension or "" if c in "0123456789")
    code = _tail(passcodes)
    if not number:
        return ""
    return f"tel:{number}{',' + extension if extension else ''}{f',,{code}%23' if code else ''}"


def tap_label(dial_in: DialIn, passcodes: Sequence[Passcode]) -> str:
    """What a button that dials says, without a comma, semicolon or colon: simple readers end a parameter at them.

    "Dial-in toll-free UK +44 800 555 0142 passcode 6959547".
    """
    codes = [f"{line(code.label, 30).lower() or 'passcode'} {code_text(code)}" for code in passcodes if code_text(code)]
    words = ["Dial-in", role_text(dial_in).replace(",", ""), phone_text(dial_in.number), *codes[:2]]
    return " ".join(word for word in words if word)


def tap_text(dial_in: DialIn, passcodes: Sequence[Passcode]) -> str:
    """The same in a text, where telephones find it: "+1 913-312-1510,,6959547#"."""
    tail = one_tap(dial_in, passcodes).partition(",")
    return phone_text(dial_in.number) + tail[1] + tail[2].replace("%23", "#")


def role_text(dial_in: DialIn) -> str:
    """Whom a number is for: "toll-free, UK", or ""."""
    country = _COUNTRIES.get(dial_in.country or "", line(dial_in.country or "", 20))
    return ", ".join(part for part in (_ROLES[dial_in.role], country) if part)


def dial_text(dial_in: DialIn) -> str:
    """A number as a line: "Dial-in (toll-free): +1 888-555-0123"."""
    role = role_text(dial_in)
    extension = line(dial_in.extension or "", 12)
    return f"Dial-in{f' ({role})' if role else ''}: {phone_text(dial_in.number)}{f', ext. {extension}' if extension else ''}"


def passcode_text(passcode: Passcode) -> str:
    """A code as a line, under the name that the text gives it: "Conference ID: 6959547"."""
    name = line(passcode.label, 30) or "Passcode"
    return f"{name[0].upper()}{name[1:]}: {code_text(passcode)}"


def dial_lines(event: Event, limit: int | None = None) -> list[str]:
    """How to dial in, a line for each number and code, and one that dials both at one tap.

    Of more than ``limit`` numbers the first are listed, and a line says how many more the event's page has.
    """
    numbers = [dial_in for dial_in in event.dial_ins if e164(dial_in.number)]
    codes = [passcode for passcode in event.passcodes if code_text(passcode)]
    found = [dial_text(dial_in) for dial_in in numbers[:limit]]
    if more := len(numbers) - len(found):
        found.append(f"{more} more number{'' if more == 1 else 's'} on the event's page")
    found += map(passcode_text, codes)
    if numbers and _tail(codes):
        found.append(f"One tap: {tap_text(numbers[0], codes)}")
    return found


_LIVE = (LinkRole.WEBCAST, LinkRole.REGISTRATION, LinkRole.SITE)


def live_links(links: Iterable[Link]) -> list[tuple[Link, str]]:
    """The links at which the live event is heard or registered for, the surest first, each address once."""
    found: dict[str, Link] = {}
    for link in sorted((link for link in links if link.role in _LIVE), key=lambda link: _LIVE.index(link.role)):
        if address := href(link.url):
            found.setdefault(address, link)
    return [(link, address) for address, link in found.items()]


def link_lines(event: Event) -> list[str]:
    """Where the live event is heard, a line for each address."""
    names = {LinkRole.WEBCAST: "Webcast", LinkRole.REGISTRATION: "Registration", LinkRole.SITE: "Webcast, company site"}
    return [f"{names[link.role]}: {address}" for link, address in live_links(event.links)]


def replay_text(replay: Replay, zone: str | None = None) -> str:
    """A replay's window and where it is heard.

    "Replay by phone until Friday, August 17, 2012: +1 719-457-0820, passcode 6959547".
    """
    text = "Replay by phone" if replay.medium is Medium.PHONE else "Replay on the web"
    if replay.start:
        text += f" from {when_text(replay.start, zone)}"
    if replay.end:
        text += f" until {when_text(replay.end, zone)}"
    codes = [f"{line(code.label, 30) or 'passcode'} {code_text(code)}" for code in replay.passcodes if code_text(code)]
    numbers = [phone_text(dial_in.number) for dial_in in replay.dial_ins if e164(dial_in.number)]
    places = [" or ".join(numbers), *codes, *(a for link in replay.links if (a := href(link.url)))]
    places = [place for place in places if place]
    return f"{text}: {', '.join(places)}" if places else text
