"""Exchanges and tickers in the notations of announcements."""

from __future__ import annotations

from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_service.parsing import exchanges


@pytest.mark.parametrize(("phrase", "expected"), exchanges.PHRASES.items())
def test_listings_are_read_in_their_order(phrase: str, expected: tuple[tuple[str | None, str], ...]) -> None:
    assert tuple((m.exchange, m.ticker) for m in exchanges.find(phrase)) == expected


@pytest.mark.parametrize("phrase", exchanges.NOT)
def test_other_parentheses_name_no_listing(phrase: str) -> None:
    assert exchanges.find(phrase) == []


@pytest.mark.parametrize(
    ("notation", "name"),
    [
        ("Nasdaq Global Select Market", "NASDAQ"),
        ("the New York Stock Exchange", "NYSE"),
        ("NYSE-American", "NYSE American"),
        ("TSX Venture Exchange", "TSXV"),
        ("otcqb", "OTC"),
        ("Oslo B\u00f8rs", "OSE"),
        ("Moon Exchange", None),
        ("", None),
    ],
)
def test_a_notation_stands_for_its_exchange(notation: str, name: str | None) -> None:
    found = exchanges.exchange(notation)
    assert (found.name if found else None) == name


def test_a_notation_that_two_exchanges_share_is_told_by_its_ticker() -> None:
    toronto, tokyo = exchanges.exchange("TSE", "ABC"), exchanges.exchange("TSE", "7203")
    assert toronto is not None
    assert tokyo is not None
    assert (toronto.country, tokyo.country) == ("CA", "JP")


def test_no_notation_stands_for_two_exchanges() -> None:
    keys = [exchanges._key(notation) for _, notations in exchanges._TABLE for notation in notations.split("|")]
    owners: dict[str, set[str]] = {}
    for listed, notations in exchanges._TABLE:
        for notation in notations.split("|"):
            owners.setdefault(exchanges._key(notation), set()).add(listed.name)
    assert {key: names for key, names in owners.items() if len(names) > 1} == {}
    assert len(keys) > 300


def test_every_exchange_has_a_country_and_a_zone() -> None:
    assert all(len(e.country) == 2 and ZoneInfo(e.zone) for e in exchanges.EXCHANGES.values())
    assert {*exchanges._BY_RIC.values(), *exchanges._BY_BLOOMBERG.values()} <= set(exchanges.EXCHANGES)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Acme is listed on the SIX Swiss Exchange and has", "SIX"),
        ("shares traded on Nasdaq Stockholm since 2011", "Nasdaq Stockholm"),
        ("the shares were listed in the annex", None),
    ],
)
def test_an_exchange_is_told_without_a_ticker(text: str, name: str | None) -> None:
    found = exchanges.listed_on(text)
    assert (found.name if found else None) == name


PIECES = (
    "(|NYSE|: |ACM|, |TSX|)|; |ACM.B|and |Nasdaq|\n|symbol |\"|'|[|](https://a.example)|/|Acme |London|.|Reuters: |LN"
)


@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES.split("|")), max_size=40).map("".join)))
def test_any_text_is_read_without_a_fault_and_every_ticker_stands_where_it_is_said_to(text: str) -> None:
    for mention in exchanges.find(text):
        printed = text[mention.start : mention.end].upper()
        assert printed.startswith(mention.ticker.split(" ")[0])
        assert mention.group <= mention.start
        assert mention.exchange is None or mention.exchange in exchanges.EXCHANGES


@given(st.sampled_from(sorted(p for p in exchanges.PHRASES if "](" not in p)), st.sampled_from(["\n", " "]))
def test_a_line_broken_in_front_of_a_parenthesis_changes_nothing(phrase: str, gap: str) -> None:
    broken = phrase.replace(" (", gap + "(", 1)
    assert [m.ticker for m in exchanges.find(broken)] == [m.ticker for m in exchanges.find(phrase)]


@pytest.mark.parametrize(
    "piece", ["(", "(A", "A. ", "NASDAQ: ", "(NASDAQ: ", "(NYSE: A,", "symbol ", "shares (", "(Nasdaq and "]
)
def test_a_large_text_of_one_shape_ends(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    mentions = exchanges.find(text)  # the suite's time limit is the bound
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    assert exchanges.listed_on(text) is None or "N" in piece.upper()
