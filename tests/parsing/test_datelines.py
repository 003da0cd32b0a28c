"""The day of publication in the ways in which wires, companies and exchanges print it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_service.parsing import datelines
from calendar_service.parsing.text import normalise

PHRASES = {
    "NEW YORK--(BUSINESS WIRE)--February 11, 2025--\n\nAcme, Inc. today": "2025-02-11",
    "WALTHAM, Mass.--(BUSINESS WIRE)-- Acme, Inc. today, May 5, 2010, announced": "2010-05-05",
    "BOSTON, May 26, 2011 (BUSINESS WIRE) -- Acme, Inc. announced": "2011-05-26",
    "LONDON, 12 March 2014 /PRNewswire/ -- Acme plc": "2014-03-12",
    "CALGARY, Alberta, June 03, 2019 (GLOBE NEWSWIRE) -- Acme Ltd.": "2019-06-03",
    "Calgary, Alberta--(Newsfile Corp. - June 3, 2019) - Acme Ltd.": "2019-06-03",
    "AUSTIN, TX--(Marketwired - Jan 12, 2016) - Acme, Inc.": "2016-01-12",
    "STONY BROOK, NY / ACCESSWIRE / February 12, 2025 / Acme, Inc.": "2025-02-12",
    "TORONTO, April 24, 2018 /CNW/ - Acme Corp.": "2018-04-24",
    "July 26, 2012\n\nAcme, Inc. Announces Conference Call": "2012-07-26",
    "date 2017-11-07 Acme, Inc. (Nasdaq: ACME) today announced": "2017-11-07",
    "Oslo, 26 April 2018: Acme ASA will publish": "2018-04-26",
    "DENVER - August 5, 2026 - Acme, Inc. today reported": "2026-08-05",
    "CAMBRIDGE, Mass.\u2014August 5, 2026\u2014Acme, Inc. today reported": "2026-08-05",
    "Released: 14 May 2015\n\nAcme plc": "2015-05-14",
}
NONE = (
    "Acme, Inc. will host a conference call on August 3, 2012 at 8:00 a.m. ET.",
    "Acme, Inc. reported results for the quarter ended June 30, 2012.",
    "Founded on May 1, 1990, Acme, Inc. makes widgets.",
)


@pytest.mark.parametrize(("text", "day"), PHRASES.items())
def test_the_day_of_publication_is_read(text: str, day: str) -> None:
    found = datelines.published(normalise(text))
    assert found is not None
    assert found.day.isoformat() == day


@pytest.mark.parametrize("text", NONE)
def test_other_days_are_not_that_of_publication(text: str) -> None:
    assert datelines.published(normalise(text)) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("BOSTON, May 26, 2011 (BUSINESS WIRE) -- Acme, Inc. announced", "BOSTON"),
        ("Oslo, 26 April 2018: Acme ASA will publish", "Oslo"),
        ("LONDON, 12 March 2014 /PRNewswire/ -- Acme plc", "LONDON"),
    ],
)
def test_the_place_of_the_dateline_is_read(text: str, place: str) -> None:
    assert datelines.place(normalise(text)) == place


def test_places_know_their_country_and_clock() -> None:
    assert datelines.country_of_place("Calgary, Alberta") == "CA"
    assert datelines.country_of_place("WALTHAM, Mass.") == "US"
    assert datelines.zone_of_place("Chicago") == "America/Chicago"


@given(st.text(max_size=300))
def test_any_text_is_asked_without_a_fault(text: str) -> None:
    normal = normalise(text)
    found = datelines.published(normal)
    assert found is None or 0 <= found.start < found.end <= len(normal.text)
