"""Laws of reading: what must hold for any announcement, whatever its words."""

from __future__ import annotations

import textwrap
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calendar_service.model import Document, Event
from calendar_service.parsing import parse
from calendar_service.parsing.answer import answer
from tests.parsing.grammar import FINANCE, Told, told

SLOW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SCORED = ("start", "end", "status", "dial_ins", "passcodes", "webcast_urls", "replay", "kind")


def scored(text: str) -> list[dict[str, Any]]:
    """The fields of a reading that a calendar shows."""
    found = answer(parse(Document(text)))
    return [{key: event[key] for key in SCORED} for event in found["events"]]


@SLOW
@given(told())
def test_an_announcement_of_the_grammar_is_read_exactly(made: Told) -> None:
    found = parse(Document(made.text))
    assert found.published == made.published
    assert found.issuer is not None
    assert (found.issuer.name, found.issuer.ticker, found.issuer.primary_exchange) == made.company
    (event,) = found.events
    assert event.start is not None
    assert (event.start.day, event.start.time, event.start.zone) == (made.day, made.clock, made.zone)
    assert [d.number for d in event.dial_ins] == [made.number]
    assert [p.code for p in event.passcodes] == [made.code]
    assert [link.url for link in event.links] == [f"www.{made.company[1].lower()}-example.com"]
    assert [r.end.day for r in event.replays if r.end] == [made.until]


CURLY = str.maketrans({"'": "\u2019", "-": "\u2011", " ": "\u00a0"})
CHANGES = {
    "blank lines": lambda made: made.text.replace("\n\n", "\n\n\n \n"),
    "rewrapped": lambda made: "\n\n".join("\n".join(textwrap.wrap(p, 66)) for p in made.text.split("\n\n")),
    "carriage returns": lambda made: made.text.replace("\n", "\r\n"),
    "typographic marks": lambda made: made.text.translate(CURLY),
    "an upper-case headline": lambda made: made.text.replace(made.headline, made.headline.upper()),
    "finance in front": lambda made: made.text.replace(made.call, FINANCE[0] + "\n\n" + made.call),
    "finance behind": lambda made: made.text + "\n\n" + "\n\n".join(FINANCE),
}


@pytest.mark.parametrize("change", CHANGES)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(made=told())
def test_what_changes_no_word_of_the_call_changes_no_field(change: str, made: Told) -> None:
    assert scored(CHANGES[change](made)) == scored(made.text)


@SLOW
@given(told())
def test_without_its_sentence_the_event_is_gone(made: Told) -> None:
    rest = "\n\n".join((made.headline, made.lead))
    assert parse(Document(rest)).events == ()


ALPHABET = st.sampled_from(
    [
        *"0123456789 .,:;()-/\n\t'\"@#$%&*|",
        "conference call", "webcast", "replay", "passcode", "dial", "a.m.", "ET", "August 3, 2012", "today", "NASDAQ: ",
        "Inc.", "(", ")", "http://", "www.", "through", "presentation", "8:00", "1-800-555-0100", "\u00a0", "\u2019", "é", "漢",
    ]
)  # fmt: skip


def spans_of(event: Event) -> list[tuple[str, Any]]:
    """Every span of an event with the name of its field."""
    found = list(event.spans.items())
    found += [("dial_in", d.span) for d in event.dial_ins] + [("passcode", p.span) for p in event.passcodes]
    found += [("link", link.span) for link in event.links]
    for replay in event.replays:
        found += [("replay", d.span) for d in replay.dial_ins] + [("replay", link.span) for link in replay.links]
    return [(name, span) for name, span in found if span is not None]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ALPHABET, max_size=120).map(" ".join) | st.text(max_size=400))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    for event in parse(Document(text)).events:
        for name, span in spans_of(event):
            assert 0 <= span.start <= span.end <= len(text), name


SHAPES = {
    "digits": "1234567890",
    "parentheses": "(",
    "blanks": " ",
    "line breaks": "\n",
    "dots": ".",
    "dates": "August 3, 2012 ",
    "times": "8:00 a.m. ET ",
    "numbers": "1-800-555-0100 ",
    "calls": "conference call ",
    "capitals": "Aaa ",
    "addresses": "http://www.example.com/ ",
    "tickers": "(NASDAQ: ABCD) ",
    "sentences": "The company will host a conference call at 8:00 a.m. ET on August 3, 2012. ",
    "dashes": "--",
    "stars": "**",
    "pipes": "| a ",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_large_text_of_any_shape_ends(shape: str) -> None:
    """200,000 characters of one shape: a pattern that is not linear would run into the suite's time limit."""
    unit = SHAPES[shape]
    parse(Document(unit * (200_000 // len(unit))))


def test_received_is_the_last_base_of_tomorrow() -> None:
    from datetime import UTC, datetime

    text = "Acme Widgets, Inc. (NASDAQ: ACMW) will host a conference call tomorrow at 9:00 a.m. ET on its earnings."
    (unknown,) = parse(Document(text)).events
    assert unknown.start is None
    (event,) = parse(Document(text, received=datetime(2020, 5, 4, 12, tzinfo=UTC))).events
    assert event.start is not None
    assert event.start.day == date(2020, 5, 5)
    assert event.confidence < 0.5
    assert "day-from-receipt" in [warning.code for warning in event.warnings]
