"""The issuer of announcements of our own: its name, listings and country, whatever the wording around them."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calendar_service.model import Issuer
from calendar_service.parsing import issuers, names
from calendar_service.parsing.text import normalise
from tests.parsing.grammar import Told, told

EVERY = {**issuers.PHRASES, **issuers.NAMES}


def read(text: str) -> Issuer | None:
    """The issuer of a text as it comes."""
    return issuers.issuer(normalise(text))


def letters(text: str) -> str:
    """A name's letters and figures alone: a mark or a line end inside it is no part of what it is."""
    return "".join(c for c in text.lower() if c.isalnum())


@pytest.mark.parametrize(("phrase", "expected"), issuers.PHRASES.items())
def test_name_ticker_exchange_and_country_are_read(
    phrase: str, expected: tuple[str, str | None, str | None, str | None]
) -> None:
    found = read(phrase)
    assert found is not None
    assert (found.name, found.ticker, found.primary_exchange, found.country) == expected


@pytest.mark.parametrize(("phrase", "name"), issuers.NAMES.items())
def test_the_name_is_read_from_other_beginnings(phrase: str, name: str) -> None:
    found = read(phrase)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("phrase", issuers.NOT)
def test_no_company_is_made_up(phrase: str) -> None:
    assert read(phrase) is None


@pytest.mark.parametrize("phrase", EVERY)
def test_the_spans_quote_name_and_tickers(phrase: str) -> None:
    found = read(phrase)
    assert found is not None
    assert found.span is not None
    assert letters(found.span.of(phrase)) == letters(found.name)
    for listing in found.listings:
        assert listing.span is not None
        assert letters(listing.ticker) in letters(listing.span.of(phrase)) or "." in listing.span.of(phrase)


CURLY = str.maketrans({"'": "\u2019", '"': "\u201d", "-": "\u2011"})


def facts(found: Issuer | None) -> tuple[object, ...]:
    """What must not change with the typesetting."""
    assert found is not None
    return found.name.replace("\u2019", "'").replace("\u2011", "-"), found.listings, found.country


@pytest.mark.parametrize("phrase", EVERY)
def test_typographic_marks_change_nothing(phrase: str) -> None:
    assert facts(read(phrase.translate(CURLY))) == facts(read(phrase))


@pytest.mark.parametrize("phrase", EVERY)
def test_carriage_returns_and_more_empty_lines_change_nothing(phrase: str) -> None:
    assert facts(read(phrase.replace("\n\n", "\r\n\r\n\r\n"))) == facts(read(phrase))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(made=told(), width=st.integers(50, 100))
def test_rewrapped_lines_change_nothing(made: Told, width: int) -> None:
    text = "\n\n".join("\n".join(textwrap.wrap(part, width)) for part in made.text.split("\n\n"))
    found = read(text)
    assert found is not None
    assert (found.name, found.ticker, found.primary_exchange) == made.company


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(made=told())
def test_a_partner_s_ticker_is_never_the_issuer_s(made: Told) -> None:
    name, ticker, _ = made.company
    private = made.text.replace(f"({made.company[2]}: {ticker})", "").replace(f"(Nasdaq: {ticker})", "")
    found = read(private + "\n\nIts partner Vexford Oil plc (LSE: VXO) will not take part.")
    assert found is not None
    assert found.name == name
    assert found.ticker is None


WORDS = st.sampled_from(
    [
        *"()[]\"',.;:-&*#\n", "Acme", "Widgets", "Inc.", "plc", "AG", "Bank", "of", "the", "The", "Company", "(NYSE: ACM)", "(the", "Nasdaq:",
        "SOURCE", "About", "today", "announced", "reports", "BOSTON, May 1, 2019 --", "www.acmewidgets.com", "d/b/a", "'s", "é", "漢", "$", "1",
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, max_size=60).map(" ".join) | st.text(max_size=300))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    found = read(text)
    if found is not None:
        assert found.name
        assert found.span is not None
        assert letters(found.span.of(text)) == letters(found.name)


UNITS = (
    "Aaa ", "(", "NASDAQ: ", "(NASDAQ: ABCD) ", "Acme, Inc. (NYSE: A) today announced ", "About Acme\n\n", "SOURCE Acme\n", "the Company) ",
    "[", "](", "Aaa's ", "A, B & C ", "of the ", "www.acme.com ", "Board of Directors of ", ", Inc.", "St. ", "traded on the NYSE ", 'X ("Y") ',
    "Ann Reyes, chief executive officer of ", "\n",
)  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_a_megabyte_of_one_shape_is_read_to_its_end(unit: str) -> None:
    text = normalise(unit * (1_000_000 // len(unit)))
    found = issuers.issuer(text)  # the suite's time limit is the bound
    assert found is None or len(found.name) < 200


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Stone & Hill Bancorp, Inc. reported", "Stone & Hill Bancorp, Inc."),
        ("Hearth's End plc (LSE: HEP)", "Hearth's End plc"),
        ("Quillon's results", "Quillon"),
        ("Centre for Lanterns announced", "Centre for Lanterns"),
        ("Isarwerk SE & Co. KGaA publishes", "Isarwerk SE & Co. KGaA"),
        ("Minato Seiki Co., Ltd. will", "Minato Seiki Co., Ltd."),
        ("Reyes, Stone & Hill LLP announces", "Reyes, Stone & Hill LLP"),
        ("Amber Reports Results", "Amber"),
        ("GARNET SYSTEMS TO HOST CALL", "GARNET SYSTEMS"),
        ("March Lanterns Inc. said", "March Lanterns Inc."),
    ],
)
def test_a_name_ends_where_its_words_do(text: str, name: str) -> None:
    found = names.forward(text, 0)
    assert found is not None
    assert text[slice(*found)] == name


@pytest.mark.parametrize(
    "text", ["May 4, 2012", "First quarter results", "In the quarter", "today announced", "2019 results", ""]
)
def test_no_name_begins_there(text: str) -> None:
    assert names.forward(text, 0) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme Widgets", "ACME WIDGETS, INC."),
        ("The Acme Company", "Acme"),
        ("Stone Hill Lanterns", "SHL"),
        ("acme.com, Inc.", "Acme"),
    ],
)
def test_spellings_of_one_name_are_alike(one: str, other: str) -> None:
    assert names.alike(names.key(one), names.key(other))


def test_different_names_are_not_alike() -> None:
    assert not names.alike(names.key("Acme Widgets"), names.key("Acme Lanterns"))
