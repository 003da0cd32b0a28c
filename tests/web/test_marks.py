"""A text cut into pieces: they join to the text again, and each knows what was read from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from calendar_service.model import Announcement, DialIn, Event, EventKind, Issuer, Listing, Passcode, Replay, Span, When
from calendar_service.web.marks import LONGEST, Mark, legend, of_announcement, of_event, pieces

TEXT = "Call 1-888-555-0142, code 443322, on May 8. Replay until May 22 at 1-877-555-0133."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def test_a_text_without_marks_is_one_piece() -> None:
    (piece,) = pieces(TEXT, [])
    assert (piece.text, piece.keys) == (TEXT, ())
    assert pieces("", []) == []


def test_a_piece_that_two_marks_cover_has_both_keys_and_the_narrower_ones_colour() -> None:
    marks = [
        Mark(span("Replay until May 22"), "replay", "replay", "r"),
        Mark(span("May 22"), "when", "until", "w", "field"),
    ]
    found = {piece.text: piece for piece in pieces(TEXT, marks)}
    assert found["May 22"].keys == ("r", "w")
    assert (found["May 22"].group, found["May 22"].target) == ("when", "field")
    assert found["Replay until "].keys == ("r",)


def test_marks_of_one_field_side_by_side_are_one_piece() -> None:
    marks = [Mark(Span(0, 4), "when", "day", "start", "f"), Mark(Span(4, 9), "when", "time", "start", "f")]
    assert [piece.text for piece in pieces("May 8, 8am, then", marks)] == ["May 8, 8a", "m, then"]


def test_marks_outside_the_text_are_left_out() -> None:
    marks = [
        Mark(Span(5, 5), "when", "", "a"),
        Mark(Span(2, 99999), "when", "", "b"),
        Mark(Span(-3, 2), "when", "", "c"),
    ]
    assert [piece.keys for piece in pieces(TEXT, marks)] == [()]


def test_of_a_very_long_text_the_beginning_is_shown() -> None:
    text = "x" * (LONGEST + 50)
    marks = [
        Mark(Span(LONGEST - 5, LONGEST + 5), "when", "", "a"),
        Mark(Span(LONGEST + 10, LONGEST + 12), "when", "", "b"),
    ]
    found = pieces(text, marks)
    assert sum(len(piece.text) for piece in found) == LONGEST
    assert found[-1].keys == ("a",)


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(-2, 70), st.integers(-2, 70), st.sampled_from("abc"))))
def test_pieces_always_join_to_the_text(text: str, ends: list[tuple[int, int, str]]) -> None:
    marks = [Mark(Span(start, end), "when", key, key) for start, end, key in ends]
    found = pieces(text, marks)
    assert "".join(piece.text for piece in found) == text
    place = 0
    for piece in found:
        for at in range(place, place + len(piece.text)):
            covering = {m.key for m in marks if 0 <= m.span.start <= at < m.span.end <= len(text)}
            assert covering == set(piece.keys)
        place += len(piece.text)


def test_what_was_read_leads_to_the_row_that_holds_it() -> None:
    read = Event(
        EventKind.EARNINGS_CALL,
        "Call",
        start=When(date(2031, 5, 8), span=span("May 8")),
        dial_ins=(DialIn("+18885550142", span=span("1-888-555-0142")),),
        passcodes=(Passcode("443322", span=span("443322")),),
        replays=(
            Replay(
                end=When(date(2031, 5, 22), span=span("May 22")),
                dial_ins=(DialIn("+18775550133", span=span("1-877-555-0133")),),
                span=span("Replay until May 22"),
            ),
        ),
    )
    shown = replace(read, dial_ins=(DialIn("+15550001111"), *read.dial_ins), passcodes=())
    found = {mark.span.of(TEXT): mark for mark in of_event(read, shown, 7)}
    assert found["1-888-555-0142"].key == "e7-dial_ins-1"
    assert found["1-888-555-0142"].target == "e7-dial_ins-1-number"
    assert found["443322"].target == ""  # a person took it out
    assert (found["May 8"].key, found["May 8"].target) == ("e7-start", "e7-start_day")
    assert found["May 22"].target == "e7-replays-0-end_day"
    assert found["1-877-555-0133"].target == "e7-replays-0-dial_ins"
    assert found["Replay until May 22"].target == "e7-replays-0-medium"
    assert [group for group, _ in legend(found.values())] == ["when", "phone", "code", "replay"]


def test_the_issuer_and_the_date_of_the_document_are_marked() -> None:
    issuer = Issuer("Acme", (Listing("ACRB", span=Span(5, 9)),), span=Span(0, 4))
    found = list(of_announcement(Announcement(issuer, published_span=Span(10, 15))))
    assert [(mark.span.start, mark.key) for mark in found] == [(0, "issuer"), (5, "issuer"), (10, "published")]
    assert list(of_announcement(Announcement())) == []
