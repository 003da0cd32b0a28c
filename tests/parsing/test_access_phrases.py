"""Every rule of reading access is held against the phrases that stand beside it."""

from __future__ import annotations

import doctest
import importlib
from datetime import date

import pytest

from calendar_service.parsing import asides, codes, leads, lines, links, phones, replays, uses


def numbers(text: str, country: str) -> tuple[str, ...]:
    return tuple(
        one.number + (f" x{one.extension}" if one.extension else "") for one in phones.find(text, country=country)
    )


@pytest.mark.parametrize(("phrase", "expected"), phones.PHRASES.items())
def test_a_telephone_number_is_read(phrase: str, expected: tuple[str, ...]) -> None:
    country, _, text = phrase.partition("|")
    assert numbers(text, country) == expected


@pytest.mark.parametrize("phrase", phones.NOT)
def test_other_figures_are_no_telephone_number(phrase: str) -> None:
    assert numbers(phrase, "US") == ()


@pytest.mark.parametrize(("phrase", "expected"), phones.ROLES_OF.items())
def test_whom_a_number_is_for_stands_beside_it(phrase: str, expected: tuple[str, ...]) -> None:
    assert tuple(one.role.value for one in phones.find(phrase, country="US")) == expected


def test_the_country_beside_a_number_is_kept() -> None:
    [one] = phones.find("UK callers: 0808 157 0123", country="US")
    assert (one.country, one.toll_free) == ("GB", True)


def found_codes(text: str) -> tuple[str, ...]:
    sure = [(one.start, one.end) for one in phones.find(text, country="US") if one.sure]
    return tuple(one.code for one in codes.find(text, taken=sure))


@pytest.mark.parametrize(("phrase", "expected"), codes.PHRASES.items())
def test_a_code_is_read(phrase: str, expected: tuple[str, ...]) -> None:
    assert found_codes(phrase) == expected


@pytest.mark.parametrize("phrase", codes.NOT)
def test_other_words_are_no_code(phrase: str) -> None:
    assert found_codes(phrase) == ()


@pytest.mark.parametrize(("phrase", "expected"), links.PHRASES.items())
def test_an_address_is_read_as_printed(phrase: str, expected: tuple[str, ...]) -> None:
    assert tuple(one.url for one in links.find(phrase)) == expected


@pytest.mark.parametrize("phrase", links.NOT)
def test_other_words_are_no_address(phrase: str) -> None:
    assert links.find(phrase) == []


@pytest.mark.parametrize(("words", "expected"), uses.PHRASES.items())
def test_words_speak_of_the_live_event_or_of_its_replay(words: str, expected: tuple[str, ...]) -> None:
    said: list[str] = []
    for cue in uses.read(words):
        if not said or said[-1] != cue.use.value:
            said.append(cue.use.value)
    assert tuple(said) == expected


def led(text: str) -> tuple[tuple[str, str], ...]:
    return tuple(
        (link.url, lead.use.value)
        for line in lines.read(text, "US")
        for link in line.links
        if (lead := leads.lead(text, line, link)) is not None
    )


@pytest.mark.parametrize(("phrase", "expected"), leads.PHRASES.items())
def test_an_address_leads_into_an_event(phrase: str, expected: tuple[tuple[str, str], ...]) -> None:
    assert led(phrase) == expected


@pytest.mark.parametrize("phrase", leads.NOT)
def test_an_address_of_papers_and_news_leads_nowhere(phrase: str) -> None:
    assert led(phrase) == ()


@pytest.mark.parametrize(("phrase", "expected"), replays.PHRASES.items())
def test_a_replays_window_is_read(phrase: str, expected: tuple[str | None, str | None]) -> None:
    got = replays.window(phrase, day=date(2025, 2, 11), zone="America/New_York")
    assert (got.start and got.start.day.isoformat(), got.end and got.end.day.isoformat()) == expected


@pytest.mark.parametrize(("words", "expected"), asides.PHRASES.items())
def test_headings_of_contacts_and_boilerplate_open_an_aside(words: str, expected: bool) -> None:
    assert asides.opens(words) is expected


@pytest.mark.parametrize(("words", "expected"), asides.HELP.items())
def test_a_number_for_those_in_trouble_is_an_operators(words: str, expected: bool) -> None:
    assert asides.asks_help(words) is expected


@pytest.mark.parametrize(("words", "expected"), asides.CONTACT.items())
def test_words_before_a_number_make_it_a_contacts(words: str, expected: bool) -> None:
    assert asides.a_contacts(words) is expected


def test_a_replays_end_keeps_its_clock_time_and_zone() -> None:
    got = replays.window(
        "A replay will be available from 9:00 p.m. EST on February 11 until 11:59 p.m. EST on February 25.",
        day=date(2025, 2, 11),
        zone="America/New_York",
        country="US",
    )
    assert got.start is not None
    assert got.end is not None
    assert got.start.isoformat() == "2025-02-11T21:00:00-05:00"
    assert got.end.isoformat() == "2025-02-25T23:59:00-05:00"


def test_midnight_is_left_to_the_day() -> None:
    got = replays.window("available through midnight on March 4", day=date(2025, 2, 11), zone="America/New_York")
    assert got.end is not None
    assert (got.end.day, got.end.time) == (date(2025, 3, 4), None)


def test_a_month_is_the_same_date_of_the_next_or_its_last_day() -> None:
    got = replays.window("for one month", day=date(2025, 1, 31))
    assert got.end is not None
    assert got.end.day == date(2025, 2, 28)
    got = replays.window("for one year", day=date(2024, 2, 29))
    assert got.end is not None
    assert (got.end.day, got.end.rule) == (date(2025, 2, 28), "the same date 1 year on")


@pytest.mark.parametrize(
    "name",
    ["access", "asides", "codes", "leads", "lines", "links", "owners", "phones", "replays", "uses", "walk", "wraps"],
)
def test_the_example_of_each_module_holds(name: str) -> None:
    failed, attempted = doctest.testmod(importlib.import_module(f"calendar_service.parsing.{name}"))
    assert attempted
    assert not failed
