"""Whole announcements of our own: the occasions in them, and none where there is none."""

from __future__ import annotations

from datetime import datetime

import pytest

from calendar_service.model import Document, EventStatus
from calendar_service.parsing import parse
from tests.parsing.ways import NO_EVENTS, WAYS


def _moment(start: str) -> str | float:
    return start if len(start) == 10 else datetime.fromisoformat(start).timestamp()


@pytest.mark.parametrize("way", WAYS)
def test_a_way_of_announcing_is_read(way: str) -> None:
    text, expected = WAYS[way]
    found = parse(Document(text)).events
    assert sorted((str(_moment(e.start.isoformat())), e.kind.value) for e in found if e.start) == sorted(
        (str(_moment(start)), kind) for start, kind in expected
    )
    assert len(found) == len(expected)


@pytest.mark.parametrize("way", NO_EVENTS)
def test_a_text_without_an_occasion_has_no_event(way: str) -> None:
    assert parse(Document(NO_EVENTS[way])).events == ()


@pytest.mark.parametrize("way", [*WAYS, *NO_EVENTS])
def test_every_span_quotes_the_text_that_it_claims(way: str) -> None:
    text = WAYS[way][0] if way in WAYS else NO_EVENTS[way]
    for event in parse(Document(text)).events:
        for span in event.spans.values():
            assert 0 <= span.start < span.end <= len(text)
        for dial_in in event.dial_ins:
            assert dial_in.span is not None
            digits = "".join(c for c in dial_in.span.of(text) if c.isalnum())
            assert digits.endswith("".join(c for c in dial_in.text if c.isalnum())[-4:])


def test_a_move_keeps_the_old_day() -> None:
    (event,) = parse(Document(WAYS["rescheduled"][0])).events
    assert event.status is EventStatus.RESCHEDULED
    assert event.previous is not None
    assert event.previous.day.isoformat() == "2015-04-28"


@pytest.mark.parametrize("way", ["cancelled", "postponed without a new date"])
def test_a_call_that_is_called_off_is_cancelled(way: str) -> None:
    (event,) = parse(Document(WAYS[way][0])).events
    assert event.status is EventStatus.CANCELLED


def test_a_wrong_weekday_is_a_warning() -> None:
    (event,) = parse(Document(WAYS["weekday wrong"][0])).events
    assert [warning.code for warning in event.warnings] == ["weekday-mismatch"]
    assert event.confidence < 0.9


def test_an_assumed_zone_is_a_warning() -> None:
    (event,) = parse(Document(WAYS["time without zone"][0])).events
    assert "zone-assumed" in [warning.code for warning in event.warnings]
