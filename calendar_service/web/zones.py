"""The zone in which a reader sees times: chosen on the page, kept in a cookie, else ``web.zone``.

>>> label("America/New_York")
'New York'
"""

from __future__ import annotations

from functools import cache
from zoneinfo import available_timezones

from flask import request
from werkzeug.wrappers import Response

from calendar_service.web.parts import here
from calendar_service.web.security import secure_cookies

COOKIE = "zone"
YEAR = 365 * 86400

# Where exchanges are, west to east: what nearly every reader chooses. Any other zone is kept once it was chosen.
COMMON = (
    "Pacific/Honolulu",
    "America/Los_Angeles",
    "America/Denver",
    "America/Chicago",
    "America/Mexico_City",
    "America/New_York",
    "America/Toronto",
    "America/Halifax",
    "America/Sao_Paulo",
    "UTC",
    "Europe/London",
    "Europe/Dublin",
    "Europe/Berlin",
    "Europe/Paris",
    "Europe/Madrid",
    "Europe/Zurich",
    "Europe/Stockholm",
    "Europe/Oslo",
    "Europe/Helsinki",
    "Europe/Istanbul",
    "Africa/Johannesburg",
    "Asia/Jerusalem",
    "Asia/Dubai",
    "Asia/Kolkata",
    "Asia/Bangkok",
    "Asia/Singapore",
    "Asia/Hong_Kong",
    "Asia/Shanghai",
    "Asia/Taipei",
    "Asia/Seoul",
    "Asia/Tokyo",
    "Australia/Perth",
    "Australia/Sydney",
    "Pacific/Auckland",
)


@cache
def known() -> frozenset[str]:
    """Every IANA zone that a reader may choose."""
    return frozenset(name for name in available_timezones() if "/" in name or name == "UTC")


@cache
def every() -> tuple[str, ...]:
    """The same in order, for the forms that offer them all."""
    return tuple(sorted(known()))


def label(zone: str) -> str:
    """A zone as people say it: its city."""
    return zone.rpartition("/")[2].replace("_", " ")


def of_reader() -> str:
    """The zone of this request's reader; a cookie that names none is as no cookie."""
    chosen = request.cookies.get(COOKIE, "")
    return chosen if chosen in known() else here().settings.web.zone


def choices(zone: str) -> list[tuple[str, str]]:
    """What the select on the page offers; the zone in force is always among it."""
    names = COMMON if zone in COMMON else (zone, *COMMON)
    return [(name, label(name)) for name in names]


def remember(response: Response, zone: str) -> None:
    """Keep the reader's choice for a year."""
    response.set_cookie(
        COOKIE, zone, max_age=YEAR, secure=secure_cookies(here().settings), httponly=True, samesite="Lax"
    )
