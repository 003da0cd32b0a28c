"""Laws of reading access: what holds for any text."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calendar_service.model import EventKind, Issuer, When
from calendar_service.parsing.access import Access, Occasion, read
from calendar_service.parsing.text import normalise
from calendar_service.parsing.wraps import unwrapped

SLOW = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])

# What access is told with, in any order: sense is not needed for a law.
PIECES = st.sampled_from(
    [
        "To join the call, dial 1-800-555-0123",
        "+44 (0)20 7946 0123",
        "212-555-",
        "\n",
        "\n\n",
        ". ",
        "passcode 445566",
        "Conference ID:",
        "#",
        "A replay will be available until March 4, 2025",
        " at www.example.com",
        "https://ir.example.com/a?b=c",
        "[here](https://x.example/1)",
        "(",
        ")",
        "| Toll-free | 1-877-555-0123 |",
        "for 90 days",
        "at the same location",
        "About Example Corp.",
        "Investor Contact:",
        "jane@example.com",
        "The webcast will be archived",
        " for both the call and the replay",
        "\u2013",
        "\u00a0",
        "$1,234,567",
        "Denmark 35 55 01 23",
        "l-8OO-555-Ol23",
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=25).map(" ".join)


def read_one(original: str) -> Access:
    found = normalise(original)
    call = Occasion(EventKind.EARNINGS_CALL, When(date(2025, 2, 11)), (0, 0), (0, len(found.text)))
    [access] = read(found, Issuer("Example Corp.", country="US"), None, [call])
    return access


@SLOW
@given(TEXTS)
def test_reading_never_raises_and_every_span_quotes_its_text(text: str) -> None:
    got = read_one(text)
    every = [*got.dial_ins, *got.passcodes, *got.links]
    for replay in got.replays:
        every += [*replay.dial_ins, *replay.passcodes, *replay.links]
    for one in every:
        assert one.span is not None
        assert normalise(one.span.of(text)).text.split() == one.text.split()


@SLOW
@given(TEXTS)
def test_a_code_and_a_number_are_printed_where_they_are_claimed(text: str) -> None:
    got = read_one(text)
    for code in got.passcodes:
        assert code.span is not None
        assert re.sub(r"[^0-9A-Za-z]", "", normalise(code.span.of(text)).text) == code.code
    for number in got.dial_ins:
        assert number.span is not None
        printed = re.sub(r"\D", "", number.span.of(text).translate(str.maketrans("OoIl", "0011")))
        assert printed[-4:] == number.number[-4:]


@SLOW
@given(TEXTS)
def test_no_number_is_both_a_dial_in_and_a_code(text: str) -> None:
    got = read_one(text)
    numbers = {(one.span.start, one.span.end) for one in got.dial_ins if one.span}
    assert not numbers & {(one.span.start, one.span.end) for one in got.passcodes if one.span}


@SLOW
@given(TEXTS)
def test_joining_wrapped_lines_keeps_every_place(text: str) -> None:
    found = normalise(text).text
    joined = unwrapped(found)
    assert len(joined) == len(found)
    assert joined.split() == found.split()


@SLOW
@given(TEXTS)
def test_confidences_are_shares(text: str) -> None:
    assert all(0 <= share <= 1 for share in read_one(text).confidences.values())


@given(st.integers(2, 9), st.integers(0, 9999), st.sampled_from(["-", ".", " ", "\u2011", "-\n"]))
@settings(max_examples=60, deadline=None)
def test_a_number_is_read_however_it_is_parted(exchange: int, line: int, mark: str) -> None:
    got = read_one(f"To join the conference call, dial 1-212{mark}{exchange}55{mark}{line:04d}.")
    assert [one.number for one in got.dial_ins] == [f"+1212{exchange}55{line:04d}"]


@given(st.integers(1000, 99_999_999), st.sampled_from(["passcode", "access code", "conference ID", "PIN", "code"]))
@settings(max_examples=60, deadline=None)
def test_a_code_is_read_whatever_it_is_called(code: int, name: str) -> None:
    got = read_one(f"To join, dial 1-800-555-0123 and enter {name} {code}#.")
    assert [one.code for one in got.passcodes] == [str(code)]


SHAPES = {
    "digits": "1",
    "digits and blanks": "123 ",
    "opening brackets": "(",
    "dots": ".",
    "letters and dots": "a.",
    "schemes": "http://",
    "www": "www.",
    "square brackets": "[",
    "markdown": "[a](",
    "plus signs": "+",
    "dashes": "-",
    "names of codes": "passcode ",
    "IDs": "ID ",
    "replays": "replay of the ",
    "live and live": "live and ",
    "numbers": "dial 1-800-555-0123 ",
    "lines of numbers": "dial 1-800-555-0123\n",
    "periods": "for a period of up to ",
    "quotes": "'",
    "capitals and digits": "A1",
    "dates": "until May 5 ",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_long_text_of_any_shape_ends(shape: str) -> None:
    piece = SHAPES[shape]
    text = piece * (60_000 // len(piece))
    got = read_one(text)  # the suite's time limit is the bound
    assert all(one.span is not None and one.span.end <= len(text) for one in (*got.dial_ins, *got.passcodes))
