"""Values as JSON text and back, for every value that there can be."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from calendar_service.model import (
    Announcement,
    Change,
    DialIn,
    DialInRole,
    Event,
    EventKind,
    EventStatus,
    FiscalPeriod,
    Issuer,
    Link,
    LinkRole,
    Listing,
    Medium,
    Passcode,
    PeriodKind,
    Replay,
    ResultsRelease,
    Session,
    Span,
    Warning,
    When,
)
from calendar_service.store import values

# One text a value is enough: what matters are its odd characters, and that each field comes back in its place.
TEXTS = st.sampled_from(["", "Acme", "“Zürich”\n", "\0\u2028\x7f", "北\U0001f4c8", '{"a": 1}', "\\"])
MAYBE = st.none() | TEXTS
SPANS = st.builds(Span, st.integers(0, 9), st.integers(0, 9)) | st.none()
WHENS = st.builds(
    When,
    day=st.dates(),
    time=st.none() | st.times().map(lambda moment: moment.replace(fold=0)),
    zone=st.sampled_from([None, "America/New_York", "UTC"]),
    fold=st.sampled_from([0, 1]),
    text=TEXTS,
    span=SPANS,
    rule=TEXTS,
)
DIAL_INS = st.builds(
    DialIn, number=TEXTS, role=st.sampled_from(DialInRole), country=MAYBE, extension=MAYBE, text=TEXTS, span=SPANS
)
PASSCODES = st.builds(Passcode, code=TEXTS, label=TEXTS, text=TEXTS, span=SPANS)
LINKS = st.builds(Link, url=TEXTS, role=st.sampled_from(LinkRole), text=TEXTS, span=SPANS)


def some(items: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(items, max_size=2).map(tuple)


REPLAYS = st.builds(
    Replay,
    medium=st.sampled_from(Medium),
    start=st.none() | WHENS,
    end=st.none() | WHENS,
    dial_ins=some(DIAL_INS),
    passcodes=some(PASSCODES),
    links=some(LINKS),
    span=SPANS,
)
PERIODS = st.builds(
    FiscalPeriod,
    kind=st.sampled_from(PeriodKind),
    year=st.none() | st.integers(1990, 2100),
    number=st.none() | st.integers(1, 4),
    ends=st.none() | st.dates(),
    full_year=st.booleans(),
    span=SPANS,
)
RELEASES = st.builds(ResultsRelease, when=st.none() | WHENS, session=st.none() | st.sampled_from(Session), span=SPANS)
WARNINGS = st.builds(Warning, code=TEXTS, message=TEXTS, span=SPANS)
EVENTS = st.builds(
    Event,
    kind=st.sampled_from(EventKind),
    title=TEXTS,
    status=st.sampled_from(EventStatus),
    start=st.none() | WHENS,
    end=st.none() | WHENS,
    previous=st.none() | WHENS,
    location=MAYBE,
    company=MAYBE,
    dial_ins=some(DIAL_INS),
    passcodes=some(PASSCODES),
    links=some(LINKS),
    replays=some(REPLAYS),
    period=st.none() | PERIODS,
    release=st.none() | RELEASES,
    confidence=st.floats(0, 1),
    warnings=some(WARNINGS),
    spans=st.dictionaries(TEXTS, st.builds(Span, st.integers(0, 9), st.integers(0, 9)), max_size=3),
    confidences=st.dictionaries(TEXTS, st.floats(0, 1), max_size=3),
)
ANNOUNCEMENTS = st.builds(
    Announcement,
    issuer=st.none()
    | st.builds(
        Issuer,
        name=TEXTS,
        listings=some(st.builds(Listing, ticker=TEXTS, exchange=MAYBE, span=SPANS)),
        country=MAYBE,
        exchange=MAYBE,
        span=SPANS,
    ),
    published=st.none() | st.dates(),
    published_span=SPANS,
    events=some(EVENTS),
    warnings=some(WARNINGS),
    correction=st.booleans(),
)


@settings(max_examples=100, deadline=None)
@given(EVENTS)
def test_an_event_comes_back_whole(event: Event) -> None:
    # Through repr: what takes no part in a comparison (spans, wordings, confidences) must come back too.
    assert repr(values.event(values.text(event))) == repr(event)


@settings(max_examples=40, deadline=None)
@given(ANNOUNCEMENTS)
def test_an_announcement_comes_back_whole(announcement: Announcement) -> None:
    assert repr(values.announcement(values.text(announcement))) == repr(announcement)


@given(st.lists(st.builds(Change, TEXTS, TEXTS, TEXTS)), st.lists(TEXTS), st.lists(st.integers(0, 2**40)))
def test_lists_come_back(changes: list[Change], texts: list[str], numbers: list[int]) -> None:
    assert values.changes(values.text(changes)) == tuple(changes)
    assert values.texts(values.text(texts)) == tuple(texts)
    assert values.numbers(values.text(numbers)) == tuple(numbers)
    assert values.texts(values.sorted_texts(set(texts))) == tuple(sorted(set(texts)))


@given(st.text(st.characters()))
def test_a_clean_text_is_as_long_and_can_be_stored(text: str) -> None:
    clean = values.clean(text)
    assert len(clean) == len(text)
    assert "\0" not in clean.encode().decode()
    assert all(a == b or b == "\ufffd" for a, b in zip(text, clean, strict=True))


def test_an_older_versions_value_is_read_with_what_is_new_at_its_default() -> None:
    event = values.event(
        '{"kind":"webcast","title":"Acme","start":{"day":"2026-05-05","time":"10:00:00","zone":"UTC"}}'
    )
    assert event == Event(EventKind.WEBCAST, "Acme", start=When(date(2026, 5, 5), time(10), "UTC"))
