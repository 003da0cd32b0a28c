"""The day of publication in the ways in which wires, companies and exchanges print it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_service.parsing import datelines
from calendar_service.parsing.text import normalise

LEAD = "Copperline Ltd. today announced that it will host a conference call on June 9, 2031."


def whole(phrase: str) -> str:
    """A phrase with the lead sentence that belongs behind it."""
    return phrase + LEAD if phrase[-1] in " \n" else phrase


@pytest.mark.parametrize(("phrase", "expected"), datelines.PHRASES.items())
def test_the_day_of_publication_and_the_place_are_read(phrase: str, expected: tuple[str | None, str | None]) -> None:
    text = normalise(whole(phrase))
    found = datelines.published(text)
    assert (found.day.isoformat() if found else None, datelines.place(text)) == expected


@pytest.mark.parametrize("phrase", datelines.NOT)
def test_days_of_events_periods_and_payments_are_not_that_of_publication(phrase: str) -> None:
    assert datelines.published(normalise(phrase)) is None


def test_every_rule_has_a_phrase() -> None:
    rules = {f.rule.split(", year")[0] for p in datelines.PHRASES if (f := datelines.published(normalise(whole(p))))}
    assert rules == set(datelines.RANKS)


@pytest.mark.parametrize("phrase", [p for p, (_, place) in datelines.PHRASES.items() if place and p[-1] in " \n"])
def test_the_lead_sentence_begins_behind_the_dateline(phrase: str) -> None:
    text = normalise(whole(phrase))
    line = datelines.dateline(text)
    assert line is not None
    behind = re.sub(r"^Regulatory News:\s+(?:\w+ \d, \d{4}\s+)?", "", text.text[line.end :].lstrip())
    assert behind.startswith("Copperline")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("NEW YORK, 3/4/2015 - Acme Corp. today", "2015-03-04"),
        ("LONDON, 3/4/2015 - Acme plc today", "2015-04-03"),
        ("3/4/2015\n\nAcme plc (LSE: ACM) today", "2015-04-03"),
        ("3/4/2015\n\nAcme Corp. (NYSE: ACM) today", "2015-03-04"),
        ("3.4.2015\n\nAcme AG today", "2015-04-03"),
    ],
)
def test_the_order_of_a_numeric_date_is_the_country_s(text: str, day: str) -> None:
    found = datelines.published(normalise(text))
    assert found is not None
    assert found.day.isoformat() == day


@pytest.mark.parametrize(
    ("text", "day", "rule"),
    [
        (
            "BOSTON, Dec. 15 /PRNewswire/ -- Acme Corp. will host a call on January 12, 2009.",
            "2008-12-15",
            "year that fits the other dates",
        ),
        (
            "BOSTON, May 5 /PRNewswire/ -- Acme Corp. will host a call on May 9.\n\nCopyright 2007 Acme Corp.",
            "2007-05-05",
            "year of the copyright line",
        ),
        (
            "BOSTON, May 5 /PRNewswire/ -- Acme Corp. will host a call on May 9.\n\n-0- 05/05/2004",
            "2004-05-05",
            "year of the same date elsewhere",
        ),
    ],
)
def test_a_dateline_without_a_year_gets_it_by_a_named_rule(text: str, day: str, rule: str) -> None:
    found = datelines.published(normalise(text))
    assert found is not None
    assert (found.day.isoformat(), found.rule) == (day, f"dateline, wire behind, {rule}")


def test_a_dateline_without_a_year_or_any_hint_of_one_stays_without_a_day() -> None:
    text = normalise("BOSTON, May 5 /PRNewswire/ -- Acme Corp. will host a call on Friday, May 9.")
    assert datelines.published(text) is None
    assert datelines.place(text) == "BOSTON"


def test_a_dateline_wins_over_the_day_of_the_call_above_it() -> None:
    text = (
        "Acme Conference Call\n\nFebruary 27, 2014\n\nDENVER, Feb. 20, 2014 (GLOBE NEWSWIRE) -- Acme Corp. will report."
    )
    found = datelines.published(normalise(text))
    assert found is not None
    assert found.day.isoformat() == "2014-02-20"


PIECES = (
    "BOSTON, Mass.|May 5, 2010|(BUSINESS WIRE)|/PRNewswire/| -- |\n\n|\n|, |today, |Dated: |5/6/2010|2010-05-06|Acme Corp."
    "|February 30, 2011|May 5|Source: |2OO1|.|(|Feb 29, 2011"
)


@given(st.one_of(st.text(max_size=300), st.lists(st.sampled_from(PIECES.split("|")), max_size=30).map("".join)))
def test_any_text_is_asked_without_a_fault_and_the_day_stands_where_it_is_said_to(raw: str) -> None:
    text = normalise(raw)
    found, line = datelines.published(text), datelines.dateline(text)
    assert line is None or 0 <= line.start <= line.end <= len(text.text)
    if found is None:
        return
    printed = text.text[found.start : found.end]
    assert str(found.day.day) in printed
    assert str(found.day.year)[-2:] in printed.replace("O", "0") or "year" in found.rule


@given(phrase=st.sampled_from([p for p in datelines.PHRASES if "\n" not in p and len(p) > 20]), data=st.data())
def test_wrapped_lines_curly_quotes_and_other_dashes_change_no_day(phrase: str, data: st.DataObject) -> None:
    raw = whole(phrase)
    blanks = [i for i, letter in enumerate(raw) if letter == " " and i > 0 and raw[i - 1 : i + 2].isascii()]
    behind = [i for i in blanks if i > len(phrase)]
    wrapped = list(raw)
    for at in data.draw(st.sets(st.sampled_from(behind or blanks), max_size=3)):
        wrapped[at] = "\n"
    changed = "".join(wrapped).replace(" - ", " \u2013 ").replace("'", "\u2019").replace(" -- ", " \u2014 ")
    here, there = datelines.published(normalise(raw)), datelines.published(normalise(changed))
    assert (here and here.day) == (there and there.day)


@pytest.mark.parametrize(
    "piece",
    [
        "(",
        "A. ",
        "NASDAQ: ",
        "May 5, 2010 ",
        "BOSTON, May 5, 2010\n",
        "New York, ",
        "SOURCE A\n",
        "1/1/2010 ",
        "Dated May 5\n",
        "2010-",
    ],
)
def test_a_large_text_of_one_shape_ends(piece: str) -> None:
    text = normalise(piece * (1_000_000 // len(piece)))
    for found in (datelines.published(text), datelines.dateline(text)):  # the suite's time limit is the bound
        assert found is None or 0 <= found.start < found.end <= len(text.text)
