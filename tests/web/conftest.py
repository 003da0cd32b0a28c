"""The application over a database of the test's own, a browser's stand-in, and a calendar of invented companies."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from calendar_service import events
from calendar_service.config import Paths, Settings
from calendar_service.model import (
    DialIn,
    DialInRole,
    Event,
    EventKind,
    EventStatus,
    Issuer,
    Link,
    LinkRole,
    Listing,
    Medium,
    Passcode,
    Replay,
    StoredEvent,
    When,
)
from calendar_service.store import Store, heartbeats, people
from calendar_service.web import create_app, passwords

NOW = datetime(2031, 5, 6, 11, 20, tzinfo=UTC)
PASSWORD = "a rather long password"

ACME = Issuer("Acme Robotics, Inc.", (Listing("ACRB", "NASDAQ"),), "US")
BIRCH = Issuer("Birch & Bloom plc", (Listing("BBLM", "LSE"),), "GB")

CALL = Event(
    EventKind.EARNINGS_CALL,
    "First Quarter 2031 Results Conference Call",
    start=When(date(2031, 5, 8), time(8, 30), "America/New_York", text="8:30 a.m. ET on Thursday, May 8, 2031"),
    dial_ins=(DialIn("+18885550142", DialInRole.TOLL_FREE, "US"),),
    passcodes=(Passcode("5550177", "conference ID"),),
    links=(Link("https://investors.acme.example/webcast"), Link("www.acme.example", LinkRole.SITE)),
    replays=(
        Replay(
            Medium.PHONE,
            end=When(date(2031, 5, 22)),
            dial_ins=(DialIn("+18775550133"),),
            passcodes=(Passcode("5550188", "passcode"),),
        ),
    ),
)
MEETING = Event(
    EventKind.SHAREHOLDER_MEETING,
    "Annual General Meeting",
    start=When(date(2031, 5, 7), time(11), "Europe/London"),
    location="The Old Exchange, Bristol",
)
LAST_CALL = replace(
    CALL,
    title="Fourth Quarter 2030 Results Conference Call",
    start=When(date(2031, 2, 11), time(8, 30), "America/New_York"),
)


@dataclass
class Clock:
    """A clock that a test sets."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Site:
    """The application with all that a test asks of it."""

    store: Store
    settings: Settings
    clock: Clock = field(default_factory=Clock)
    anna: str = ""  # what the session of anna holds

    def app(self) -> Flask:
        """A fresh application, whose counters of attempts begin at nought."""
        return create_app(self.store, self.settings, clock=self.clock)

    def client(self) -> Visitor:
        """A stranger's browser."""
        return Visitor(self.app().test_client())

    def insider(self) -> Visitor:
        """The browser of anna, who is logged in; see the fixture of that name."""
        client = self.app().test_client()
        with client.session_transaction() as session:
            session["_user_id"] = self.anna
        return Visitor(client)

    def publish(self, event: Event, issuer: Issuer = ACME, *, publish: bool = True) -> StoredEvent:
        """An event as a person adds it."""
        with self.store.transaction() as tx:
            return events.create(
                tx,
                self.settings,
                issuer=issuer,
                event=event,
                person="anna",
                now=self.clock() - timedelta(days=3),
                publish=publish,
            )


class Visitor:
    """A browser's stand-in: keeps cookies, and sends with each form the token of the page that the form is on."""

    def __init__(self, client: FlaskClient) -> None:
        self.client = client

    def get(self, path: str, **options: Any) -> TestResponse:
        """Fetch a page."""
        return self.client.get(path, **options)

    def post(
        self, path: str, data: Mapping[str, Any] | None = None, *, page: str | None = None, **options: Any
    ) -> TestResponse:
        """Send a form from the page ``page`` (default: its own address)."""
        token = re.search(r'name="[^"]*csrf_token"[^>]*value="([^"]+)"', self.get(page or path).text)
        assert token, f"{page or path} has no form"
        return self.client.post(path, data={"csrf_token": token[1], **(data or {})}, **options)


def fields_of(text: str, prefix: str) -> dict[str, str]:
    """What a browser would send of the fields whose name begins with ``prefix``, as the page fills them."""
    found: dict[str, str] = {}
    for tag in re.findall(r"<input[^>]*>", text):
        name, value = re.search(r'name="([^"]+)"', tag), re.search(r'value="([^"]*)"', tag)
        if name and name[1].startswith(prefix):
            found[name[1]] = unescape(value[1]) if value else ""
    for name_, inner in re.findall(r'<textarea[^>]*name="([^"]+)"[^>]*>\r?\n?(.*?)</textarea>', text, re.DOTALL):
        if name_.startswith(prefix):
            found[name_] = unescape(inner)
    for name_, inner in re.findall(r'<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', text, re.DOTALL):
        if name_.startswith(prefix):
            chosen = re.search(r'<option selected value="([^"]*)"', inner) or re.search(r'value="([^"]*)"', inner)
            found[name_] = unescape(chosen[1]) if chosen else ""
    return found


@pytest.fixture
def site(sqlite_store: Store, tmp_path: Path) -> Site:
    """The application over an empty calendar."""
    return Site(sqlite_store, Settings(paths=Paths(var=str(tmp_path / "var"))))


@pytest.fixture
def visitor(site: Site) -> Visitor:
    """A stranger's browser."""
    return site.client()


@pytest.fixture(scope="session")
def digest() -> str:
    """The password as it is kept; made once, since making it is slow on purpose."""
    return passwords.digest(PASSWORD)


@pytest.fixture
def anna(site: Site, digest: str) -> Visitor:
    """The browser of somebody who is logged in."""
    with site.store.transaction() as tx:
        person = people.add(tx, "anna", digest, NOW)
        heartbeats.beat(tx, "scheduler", NOW)
    site.anna = f"{person.id}.{person.session_key}"
    return site.insider()


@pytest.fixture
def call(site: Site) -> StoredEvent:
    """A results call that comes in two days."""
    return site.publish(CALL)


def moved(event: Event) -> Event:
    """The same a day later."""
    assert event.start is not None
    return replace(
        event,
        status=EventStatus.RESCHEDULED,
        start=replace(event.start, day=event.start.day + timedelta(days=1)),
        previous=event.start,
    )
