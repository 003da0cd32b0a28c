"""The country and the clocks of the places that datelines name."""

from __future__ import annotations

from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_service.parsing import places

PHRASES: dict[str, tuple[str | None, str | None]] = {
    "WALTHAM, Mass.": ("US", "America/New_York"),
    "Westerville, O.H.": ("US", "America/New_York"),
    "Washington, D.C.": ("US", "America/New_York"),
    "WASHINGTON": ("US", "America/New_York"),
    "Vancouver, Wash.": ("US", "America/Los_Angeles"),
    "VANCOUVER": ("CA", "America/Vancouver"),
    "Vancouver, BC, Canada": ("CA", "America/Vancouver"),
    "Calgary, Alberta": ("CA", "America/Edmonton"),
    "London, Ontario": ("CA", "America/Toronto"),
    "LONDON": ("GB", "Europe/London"),
    "Toronto, CA": ("CA", "America/Toronto"),
    "SAN DIEGO, CA": ("US", "America/Los_Angeles"),
    "EL PASO, Texas": ("US", "America/Denver"),
    "HOUSTON, TX, USA": ("US", "America/Chicago"),
    "Columbus, Texas": ("US", "America/Chicago"),
    "COLUMBUS, Ohio": ("US", "America/New_York"),
    "Nashville, Tenn.": ("US", "America/Chicago"),
    "Knoxville, Tenn.": ("US", "America/New_York"),
    "Coeur d'Alene, Idaho": ("US", "America/Los_Angeles"),
    "BOISE, Idaho": ("US", "America/Boise"),
    "Evansville, Ind.": ("US", "America/Chicago"),
    "PHOENIX": ("US", "America/Phoenix"),
    "HONOLULU": ("US", "Pacific/Honolulu"),
    "SAN JUAN, Puerto Rico": ("US", "America/Puerto_Rico"),
    "CHARLESTON, W.Va.": ("US", "America/New_York"),
    "CHARLESTON, W. Va.": ("US", "America/New_York"),
    "RALEIGH, N. C.": ("US", "America/New_York"),
    "Melbourne, Fla.": ("US", "America/New_York"),
    "Melbourne, Australia": ("AU", "Australia/Melbourne"),
    "Perth, Western Australia": ("AU", "Australia/Perth"),
    "SYDNEY": ("AU", "Australia/Sydney"),
    "Adelaide, Australia": ("AU", "Australia/Adelaide"),
    "Australia": ("AU", None),
    "Hamilton, Bermuda": ("BM", "Atlantic/Bermuda"),
    "Hamilton, Ontario": ("CA", "America/Toronto"),
    "ST. JOHN'S, Newfoundland": ("CA", "America/St_Johns"),
    "QU\u00c9BEC CITY": ("CA", "America/Toronto"),
    "MONTR\u00c9AL": ("CA", "America/Toronto"),
    "Saskatoon, SK": ("CA", "America/Regina"),
    "Halifax, Nova Scotia": ("CA", "America/Halifax"),
    "D\u00fcsseldorf, Germany": ("DE", "Europe/Berlin"),
    "Frankfurt am Main": ("DE", "Europe/Berlin"),
    "S\u00c3O PAULO": ("BR", "America/Sao_Paulo"),
    "RIO DE JANEIRO, Brazil": ("BR", "America/Sao_Paulo"),
    "Port of Spain, Trinidad and Tobago": ("TT", "America/Port_of_Spain"),
    "St. Helier, Jersey": ("JE", "Europe/Jersey"),
    "Jersey City, N.J.": ("US", "America/New_York"),
    "TEL AVIV, Israel & BOSTON": ("IL", "Asia/Jerusalem"),
    "NEW YORK and LONDON": ("US", "America/New_York"),
    "HONG KONG": ("HK", "Asia/Hong_Kong"),
    "GUANGZHOU, China": ("CN", "Asia/Shanghai"),
    "Hsinchu, Taiwan": ("TW", "Asia/Taipei"),
    "Moscow, Russia": ("RU", "Europe/Moscow"),
    "Mumbai, India": ("IN", "Asia/Kolkata"),
    "Tallinn, Estonia": ("EE", "Europe/Tallinn"),
    "Amsterdam, The Netherlands": ("NL", "Europe/Amsterdam"),
    "Copperville": (None, None),
    "Acme Corp.": (None, None),
    "OR": (None, None),
    "": (None, None),
}


@pytest.mark.parametrize(("place", "expected"), PHRASES.items())
def test_a_place_knows_its_country_and_its_clocks(place: str, expected: tuple[str | None, str | None]) -> None:
    assert (places.country_of_place(place), places.zone_of_place(place)) == expected


def test_every_zone_of_the_tables_is_one() -> None:
    tables = (*places._CITY_PLACES.values(), *places._REGIONS.values(), *places._COUNTRY_PLACES.values())
    zones = {place.zone for place in tables if place.zone} | set(places._BORDER_CITIES.values())
    assert zones <= available_timezones()
    assert all(ZoneInfo(zone) for zone in zones)


def test_countries_are_two_capital_letters() -> None:
    tables = (*places._CITY_PLACES.values(), *places._REGIONS.values(), *places._COUNTRY_PLACES.values())
    assert all(len(place.country) == 2 and place.country.isupper() for place in tables)


@given(st.text(max_size=200))
def test_any_words_are_asked_without_a_fault(words: str) -> None:
    zone = places.zone_of_place(words)
    assert zone is None or places.country_of_place(words) is not None
