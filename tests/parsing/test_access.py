"""How one gets in, told in many ways: numbers, codes, addresses and replays, live and later."""

from __future__ import annotations

from datetime import date, time

import pytest

from calendar_service.model import EventKind, Issuer, Medium, When
from calendar_service.parsing import links
from calendar_service.parsing.access import Access, Occasion, read
from calendar_service.parsing.text import normalise
from tests.parsing.access_ways import WAYS

CALL = When(date(2025, 2, 11), time(17, 0), "America/New_York")


def read_call(text: str, country: str | None = "US", when: When | None = CALL) -> Access:
    """What a text tells of its only occasion."""
    found = normalise(text)
    occasion = Occasion(EventKind.EARNINGS_CALL, when, (0, 0), (0, len(found.text)))
    [access] = read(found, Issuer("Example Corp.", country=country), date(2025, 2, 11), [occasion])
    return access


def keys(urls: tuple[str, ...]) -> set[str]:
    return {links.key(url) for url in urls}


@pytest.mark.parametrize("way", WAYS)
def test_a_way_in_is_read(way: str) -> None:
    expected = WAYS[way]
    got = read_call(expected.text, expected.country)
    assert {one.number for one in got.dial_ins} == set(expected.dial_ins)
    assert {one.code for one in got.passcodes} == set(expected.passcodes)
    assert keys(tuple(one.url for one in got.links)) == keys(expected.links)
    assert {one.number for replay in got.replays for one in replay.dial_ins} == set(expected.replay_dial_ins)
    assert {one.code for replay in got.replays for one in replay.passcodes} == set(expected.replay_passcodes)
    found = keys(tuple(one.url for replay in got.replays for one in replay.links))
    assert found == keys(expected.replay_links) or (not expected.replay_links and found <= keys(expected.links))
    assert _window(got) == (expected.since, expected.until)
    assert bool(got.replays) or not expected.replayed


def _window(got: Access) -> tuple[str | None, str | None]:
    starts = [replay.start.day for replay in got.replays if replay.start]
    ends = [replay.end.day for replay in got.replays if replay.end]
    return (min(starts).isoformat() if starts else None, max(ends).isoformat() if ends else None)


@pytest.mark.parametrize("way", WAYS)
def test_every_span_quotes_what_it_claims(way: str) -> None:
    text = WAYS[way].text
    got = read_call(text, WAYS[way].country)
    every = [
        *got.dial_ins,
        *got.passcodes,
        *got.links,
        *(one for replay in got.replays for one in (*replay.dial_ins, *replay.passcodes, *replay.links)),
        *(when for replay in got.replays for when in (replay.start, replay.end) if when),
    ]
    for one in every:
        assert one.span is not None
        assert normalise(one.span.of(text)).text.split() == one.text.split()


@pytest.mark.parametrize("way", [name for name, way in WAYS.items() if "\n" not in way.text])
def test_wrapping_the_lines_changes_nothing(way: str) -> None:
    import textwrap

    expected = WAYS[way]
    wrapped = "\n".join(textwrap.wrap(expected.text, 72, break_long_words=False, break_on_hyphens=False))
    assert _told(read_call(wrapped, expected.country)) == _told(read_call(expected.text, expected.country))


@pytest.mark.parametrize("way", WAYS)
def test_typographic_marks_change_nothing(way: str) -> None:
    expected = WAYS[way]
    marked = expected.text.translate(str.maketrans({"'": "\u2019", '"': "\u201d", " ": "\u00a0"}))
    assert _told(read_call(marked, expected.country)) == _told(read_call(expected.text, expected.country))


@pytest.mark.parametrize("way", WAYS)
def test_contacts_and_boilerplate_behind_change_nothing(way: str) -> None:
    expected = WAYS[way]
    assert _told(read_call(expected.text + BOILERPLATE, expected.country)) == _told(
        read_call(expected.text, expected.country)
    )


BOILERPLATE = """

About Example Corp.

Example Corp. makes measuring instruments in 14 countries. For more information, please visit www.example-about.com or
follow us on LinkedIn.

Forward-Looking Statements

This release speaks of the future as of February 4, 2025; see www.sec.gov. Net sales were $1,234,567 in 2024.

Investor Contact:
Jane Doe
Tel: 303-555-0199
jane@example.com
"""


def _told(got: Access) -> tuple[object, ...]:
    """What is scored, without spans and wordings."""
    return (
        [one.number for one in got.dial_ins],
        [one.code for one in got.passcodes],
        [links.key(one.url) for one in got.links],
        [
            (
                replay.medium,
                [one.number for one in replay.dial_ins],
                [one.code for one in replay.passcodes],
                [links.key(one.url) for one in replay.links],
                replay.start and replay.start.day,
                replay.end and replay.end.day,
            )
            for replay in got.replays
        ],
    )


def test_a_telephone_and_a_web_replay_keep_their_own_ends() -> None:
    got = read_call(
        "A telephone replay will be available through February 18, 2025 at 1-888-555-0123, passcode 445566. "
        "The webcast replay will be available on www.example.com for 90 days."
    )
    by_medium = {replay.medium: replay for replay in got.replays}
    assert by_medium[Medium.PHONE].end is not None
    assert by_medium[Medium.WEB].end is not None
    assert by_medium[Medium.PHONE].end.day == date(2025, 2, 18)
    assert by_medium[Medium.WEB].end.day == date(2025, 5, 12)
    assert by_medium[Medium.WEB].end.rule == "90 days from the day of the event"
    assert [one.number for one in by_medium[Medium.PHONE].dial_ins] == ["+18885550123"]
    assert by_medium[Medium.WEB].dial_ins == ()


def test_a_period_is_not_counted_where_the_day_is_unknown() -> None:
    got = read_call("A replay will be available for 90 days at 1-888-555-0123.", when=None)
    assert [replay.end for replay in got.replays] == [None]
    got = read_call("A replay will be available until March 4 at 1-888-555-0123.", when=None)
    assert [replay.end and replay.end.day for replay in got.replays] == [date(2025, 3, 4)]


def test_a_number_that_nobody_has_is_kept_with_a_doubt() -> None:
    got = read_call("To join the conference call, dial +1-123-555-0123.")
    assert [one.number for one in got.dial_ins] == ["+11235550123"]
    assert [warning.code for warning in got.warnings] == ["number-invalid"]


def test_two_codes_of_one_name_are_a_doubt() -> None:
    got = read_call("Dial 1-800-555-0123. The passcode is 445566. To join the call use passcode 445567.")
    assert [warning.code for warning in got.warnings] == ["codes-contradict"]


def test_two_ends_of_one_replay_are_a_doubt() -> None:
    got = read_call(
        "A telephone replay is at 1-800-555-0123 until May 9, 2025. The telephone replay ends on May 19, 2025."
    )
    assert [warning.code for warning in got.warnings] == ["replay-windows"]
    assert got.replays[0].end is not None
    assert got.replays[0].end.day == date(2025, 5, 19)


def test_without_an_occasion_there_is_nothing_to_get_into() -> None:
    assert read(normalise("Dial 1-800-555-0123."), None, None, []) == []


def test_confidence_is_lower_where_only_the_lines_before_say_what_a_number_is_for() -> None:
    plain = read_call("To join the live call, dial 1-800-555-0123.").confidences
    carried = read_call("Conference Call Details\n\nToll-free: 1-800-555-0123").confidences
    assert plain["dial_ins"] > carried["dial_ins"]
