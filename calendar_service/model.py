"""The words of the house: what is read from an announcement, and what is kept of it.

Everything here is a frozen value: no I/O, no clock, no import of another room. A value that was taken
from a text carries the :class:`Span` it was taken from; a value without one was computed by the rule
that stands beside it. Spans, printed wordings and confidences never take part in a comparison, so two
announcements that say the same of an event compare equal wherever they say it.

>>> When(date(2012, 8, 3), time(8, 0), "America/New_York").isoformat()
'2012-08-03T08:00:00-04:00'
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo


class EventKind(StrEnum):
    """What sort of occasion an event is."""

    EARNINGS_CALL = "earnings_call"
    CONFERENCE_CALL = "conference_call"
    CONFERENCE_PRESENTATION = "conference_presentation"
    SCIENTIFIC_PRESENTATION = "scientific_presentation"
    INVESTOR_DAY = "investor_day"
    SHAREHOLDER_MEETING = "shareholder_meeting"
    WEBCAST = "webcast"


class EventStatus(StrEnum):
    """What the announcement says of the event: it stands, it is moved, or it is called off."""

    CONFIRMED = "confirmed"
    RESCHEDULED = "rescheduled"
    CANCELLED = "cancelled"


class Medium(StrEnum):
    """How a replay is heard."""

    PHONE = "phone"
    WEB = "web"


class DialInRole(StrEnum):
    """Whom a telephone number is for, as the text names it."""

    DOMESTIC = "domestic"
    INTERNATIONAL = "international"
    TOLL_FREE = "toll_free"
    LOCAL = "local"
    UNSPECIFIED = "unspecified"


class LinkRole(StrEnum):
    """What a web address is for."""

    WEBCAST = "webcast"
    REGISTRATION = "registration"
    REPLAY = "replay"
    SITE = "site"


class Session(StrEnum):
    """The part of the trading day at which results are released."""

    BEFORE_OPEN = "before_open"
    DURING = "during"
    AFTER_CLOSE = "after_close"


class PeriodKind(StrEnum):
    """The length of a fiscal period."""

    QUARTER = "quarter"
    HALF = "half"
    NINE_MONTHS = "nine_months"
    YEAR = "year"


class EventState(StrEnum):
    """Where a stored event stands with the public."""

    REVIEW = "review"  # waits for a person; in no feed
    PUBLISHED = "published"
    HIDDEN = "hidden"  # taken back by a person; stays in feeds as a cancelled entry if it ever was in one
    REJECTED = "rejected"  # a person said that it is no event; never was in a feed


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's text: offsets in characters, ``start`` included, ``end`` not."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of ``text`` that the span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Document:
    """A text as it reached the service, whole, and what is known of its coming.

    ``text`` is what parsing reads and what every span counts in. ``received`` is aware (UTC), or None
    where a document is parsed without having been received. ``published_hint`` is a date that the
    document's envelope gives (a mail's Date, a page's metadata), weaker than any date in the text.
    """

    text: str
    name: str = ""
    media_type: str = "text/plain"
    source: str = ""  # e.g. "folder:seeds", "upload", "url:https://…"
    received: datetime | None = None
    published_hint: date | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Warning:
    """A doubt about something that was read, in words for the person who reviews it."""

    code: str  # stable, e.g. "weekday-mismatch", "zones-contradict"
    message: str
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class When:
    """A wall-clock moment at a place, or a whole day; the instant is derived, never stored alone.

    ``time`` None is a whole day (``zone`` is None then). ``zone`` is an IANA name. ``fold`` is that of
    PEP 495, for the hour that a clock shows twice.
    """

    day: date
    time: time | None = None
    zone: str | None = None
    fold: int = 0
    text: str = field(default="", compare=False)  # the wording: "8:00 a.m. ET on Friday, August 3, 2012"
    span: Span | None = field(default=None, compare=False)
    rule: str = field(default="", compare=False)  # how it was computed where it is not printed

    @property
    def all_day(self) -> bool:
        """True where no time of day is known."""
        return self.time is None

    @property
    def local(self) -> datetime | None:
        """The aware wall time in its own zone, or None for a whole day."""
        if self.time is None:
            return None
        return datetime.combine(self.day, self.time, ZoneInfo(self.zone or "UTC")).replace(fold=self.fold)

    @property
    def instant(self) -> datetime | None:
        """The moment in UTC under the zone rules now in force, or None for a whole day."""
        local = self.local
        return None if local is None else local.astimezone(UTC)

    def isoformat(self) -> str:
        """ISO 8601 with the offset in force on that day, or the plain date for a whole day."""
        local = self.local
        return self.day.isoformat() if local is None else local.isoformat()


@dataclass(frozen=True, slots=True)
class Listing:
    """A ticker on an exchange; ``exchange`` is None where the text names none."""

    ticker: str
    exchange: str | None = None
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Issuer:
    """The company that an announcement is about, as it calls itself; its primary listing comes first.

    ``country`` is an ISO 3166 two-letter code: the one that numbers and dates without their own are
    read in.
    """

    name: str
    listings: tuple[Listing, ...] = ()
    country: str | None = None
    exchange: str | None = None  # of an issuer whose exchange is named without a ticker
    span: Span | None = field(default=None, compare=False)

    @property
    def ticker(self) -> str | None:
        """The primary ticker, or None."""
        return self.listings[0].ticker if self.listings else None

    @property
    def primary_exchange(self) -> str | None:
        """The exchange of the primary listing, or the one named without a ticker."""
        return self.listings[0].exchange if self.listings else self.exchange


@dataclass(frozen=True, slots=True)
class DialIn:
    """A telephone number of an event or a replay: E.164, whom it is for, and how it was printed."""

    number: str  # "+19133121510"
    role: DialInRole = field(default=DialInRole.UNSPECIFIED, compare=False)
    country: str | None = field(default=None, compare=False)  # "GB" for "UK callers"
    extension: str | None = None
    text: str = field(default="", compare=False)
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Passcode:
    """A code that a caller is asked for: digits and letters only."""

    code: str
    label: str = field(default="", compare=False)  # "passcode", "conference ID", "PIN" …
    text: str = field(default="", compare=False)
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Link:
    """A web address as printed (a scheme is optional in print)."""

    url: str
    role: LinkRole = field(default=LinkRole.WEBCAST, compare=False)
    text: str = field(default="", compare=False)
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Replay:
    """One replay of an event: its window, and where it is heard.

    ``start`` only where the text prints a date for it; ``end`` is the last day or moment on which it is
    to be had.
    """

    medium: Medium = Medium.WEB
    start: When | None = None
    end: When | None = None
    dial_ins: tuple[DialIn, ...] = ()
    passcodes: tuple[Passcode, ...] = ()
    links: tuple[Link, ...] = ()
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class FiscalPeriod:
    """The period whose results a call discusses; ``number`` is 1 to 4 (quarter), 1 or 2 (half), else None."""

    kind: PeriodKind
    year: int | None = None
    number: int | None = None
    ends: date | None = None
    full_year: bool = False  # a fourth quarter told together with its year
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class ResultsRelease:
    """When the results themselves come out; what the text does not say is None."""

    when: When | None = None
    session: Session | None = None
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Event:
    """One occasion, as announcements tell of it.

    ``start`` None means that the day cannot be known from the text: such an event goes to review and
    never into a feed. ``end`` is inclusive for whole days. ``spans`` and ``confidences`` are keyed by
    field name ("title", "kind", "start", "dial_ins" …).
    """

    kind: EventKind
    title: str
    status: EventStatus = EventStatus.CONFIRMED
    start: When | None = None
    end: When | None = None
    previous: When | None = None  # the old start of a rescheduled event, where the text says it
    location: str | None = None
    company: str | None = None  # who presents, where that is not the announcement's issuer
    dial_ins: tuple[DialIn, ...] = ()
    passcodes: tuple[Passcode, ...] = ()
    links: tuple[Link, ...] = ()
    replays: tuple[Replay, ...] = ()
    period: FiscalPeriod | None = None
    release: ResultsRelease | None = None
    confidence: float = field(
        default=1.0, compare=False
    )  # 0 to 1: the share of such events that are right in every field
    warnings: tuple[Warning, ...] = field(default=(), compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False)
    confidences: Mapping[str, float] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Announcement:
    """What a careful reader takes from one document; ``events`` is empty where it announces none."""

    issuer: Issuer | None = None
    published: date | None = None
    published_span: Span | None = field(default=None, compare=False)
    events: tuple[Event, ...] = ()
    warnings: tuple[Warning, ...] = field(default=(), compare=False)
    correction: bool = False  # the text says that it corrects an earlier release


# What the store keeps and hands out.


@dataclass(frozen=True, slots=True)
class StoredIssuer:
    """An issuer with the slug it was given when first seen (kept for ever)."""

    id: int
    slug: str
    name: str
    listings: tuple[Listing, ...] = ()
    country: str | None = None
    merged_into: int | None = None


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document as kept: found again by the SHA-256 of its original bytes; ``announcement`` is the reading of it."""

    id: int
    sha256: str
    document: Document
    issuer_id: int | None = None
    announcement: Announcement | None = None
    state: str = "pending"  # pending, done, failed
    error: str = ""


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """An event with its life: identity, revision, and the bytes that feeds join.

    ``sequence`` (RFC 5545 section 3.8.7.4) rises by one for each change that a subscriber would notice.
    ``created`` and ``modified`` are aware, in UTC, and those of the revision, never of the reading clock.
    """

    id: int
    uid: str
    issuer: StoredIssuer
    state: EventState
    event: Event
    sequence: int
    revision: int
    created: datetime
    modified: datetime
    document_id: int | None = None
    ever_published: bool = False
    edited: frozenset[str] = frozenset()  # fields that a person touched and has not released


@dataclass(frozen=True, slots=True)
class Change:
    """One field's change within a revision, in readable words."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Revision:
    """One step of an event's history: what changed, when, by whom, why; and the event after it."""

    event_id: int
    number: int
    at: datetime
    actor: str  # "document:12" or "person:anna"
    reason: str
    state: EventState
    sequence: int
    event: Event
    changes: tuple[Change, ...] = ()
    notify: bool = False
    document_id: int | None = None


@dataclass(frozen=True, slots=True)
class Subscriber:
    """Somebody who gets reminders: lead times in seconds, issuers by slug (none: all), a zone to read times in."""

    id: int
    email: str
    zone: str
    leads: tuple[int, ...]
    issuers: tuple[str, ...] = ()
    confirmed: datetime | None = None
    created: datetime | None = None
    ended: datetime | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """What a subscriber asks for: a zone (IANA) to read times in, lead times in seconds, issuers by slug (none: all)."""

    zone: str
    leads: tuple[int, ...]
    issuers: tuple[str, ...] = ()
