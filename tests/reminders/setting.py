"""What tests of reminders stand on: settings with a folder of their own, and events that are quickly made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from pathlib import Path

from calendar_service import reminders
from calendar_service.config import Mail, Paths, Reminders, Server, Settings
from calendar_service.model import (
    DialIn,
    DialInRole,
    Event,
    EventKind,
    EventState,
    FiscalPeriod,
    Issuer,
    Link,
    Listing,
    Medium,
    Passcode,
    PeriodKind,
    Replay,
    StoredEvent,
    StoredIssuer,
    Subscriber,
    When,
)
from calendar_service.store import Store, events, issuers, outbox
from tests.post_office import PostOffice

LONG_AGO = datetime(2031, 1, 1, tzinfo=UTC)
START = datetime(2031, 5, 6, 12, 0, tzinfo=UTC)  # of the call: 8:00 a.m. in New York, 2:00 p.m. in Berlin

CALL = Event(
    kind=EventKind.EARNINGS_CALL,
    title="Elm & Ash Fourth Quarter 2030 Results <Call>",
    start=When(date(2031, 5, 6), time(8, 0), "America/New_York", text="8:00 a.m. ET on Tuesday, May 6, 2031"),
    period=FiscalPeriod(PeriodKind.QUARTER, 2030, 4),
    dial_ins=(
        DialIn("+17195550123", DialInRole.LOCAL, "US"),
        DialIn("+18005550142", DialInRole.TOLL_FREE, "US"),
    ),
    passcodes=(Passcode("5550199", "Conference ID"),),
    links=(Link("www.elm-ash.example/investors?a=1&b=2"),),
    replays=(
        Replay(
            Medium.PHONE,
            end=When(date(2031, 5, 20)),
            dial_ins=(DialIn("+17195550177"),),
            passcodes=(Passcode("5550199"),),
        ),
    ),
)
DAY = Event(kind=EventKind.SHAREHOLDER_MEETING, title="Annual Meeting", start=When(date(2031, 5, 6)))


@dataclass
class House:
    """A store, its settings, and short ways of putting things into it and looking at what came of them."""

    store: Store
    settings: Settings

    def issuer(self, name: str = "Elm & Ash, Inc.", ticker: str = "ELM") -> StoredIssuer:
        with self.store.transaction() as tx:
            said = Issuer(name, (Listing(ticker, "NASDAQ"),))
            return issuers.recognise(tx, said) or issuers.add(tx, said, LONG_AGO)

    def event(
        self,
        event: Event = CALL,
        *,
        state: EventState = EventState.PUBLISHED,
        now: datetime = LONG_AGO,
        issuer: str = "",
    ) -> StoredEvent:
        owner = self.issuer(issuer, issuer[:4].upper()) if issuer else self.issuer()
        with self.store.transaction() as tx:
            return events.add(
                tx, issuer_id=owner.id, event=event, state=state, now=now, actor="person:test", reason="a test"
            )

    def change(
        self, stored: StoredEvent, now: datetime, *, state: EventState | None = None, **fields: object
    ) -> StoredEvent:
        """The event's next revision."""
        with self.store.transaction() as tx:
            present = events.get(tx, stored.id)
            assert present is not None
            return events.revise(
                tx,
                present,
                event=replace(present.event, **fields),
                state=state or present.state,
                sequence=present.sequence + 1,
                now=now,
                actor="person:test",
                reason="a test",
            )

    def subscriber(
        self,
        email: str = "ann@reader.example",
        *,
        zone: str = "America/New_York",
        leads: Iterable[int] = (3600,),
        issuers: Iterable[str] = (),
        now: datetime = LONG_AGO,
    ) -> Subscriber:
        return reminders.subscribe(
            self.store, self.settings, email, zone=zone, leads=leads, issuers=issuers, confirmed=True, now=now
        )

    def rows(self) -> list[outbox.Mail]:
        """The ledger, oldest first."""
        with self.store.reading() as tx:
            return outbox.recent(tx, 100_000)[::-1]

    def states(self) -> list[str]:
        return [row.state for row in self.rows()]

    def files(self) -> list[Path]:
        """The mails in the outbox folder."""
        return sorted(self.settings.outbox.glob("*.eml")) if self.settings.outbox.exists() else []

    def by_smtp(self, office: PostOffice, **limits: int) -> None:
        """Let mails leave by that server."""
        mail = replace(self.settings.mail, smtp_host=office.host, smtp_port=office.port, smtp_timeout=5)
        self.settings = replace(self.settings, mail=mail, reminders=replace(self.settings.reminders, **limits))


def settings_in(folder: Path) -> Settings:
    """Settings whose files are all in ``folder``."""
    return Settings(
        paths=Paths(var=str(folder / "var")),
        server=Server(public_url="https://calendar.example"),
        mail=Mail(sender="Investor Calendar <calendar@calendar.example>", reply_to="desk@calendar.example"),
        reminders=Reminders(),
    )
