"""Which IANA zone a printed zone is: one table, for every notation of a zone that announcements use.

A standard-time abbreviation is the wall time of its place (``8:30 a.m. EST`` printed in July is Eastern
wall time), so ``ET``, ``EST`` and ``EDT`` are one row. zoneinfo does the arithmetic.

>>> match("ET on Friday"), resolve("eastern", None)
(('eastern', 0, 2), 'America/New_York')
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

# Rows: a key, its IANA zone, how it is written. "." stands for an optional full stop after an initial.
# Abbreviations are matched in capitals only; names in any case.
ABBREVIATIONS: dict[str, tuple[str, ...]] = {
    "eastern": ("ET", "EST", "EDT", "EST/EDT", "EDT/EST", "ET/NYC", "US ET", "USET", "EPT"),
    "central": ("CT", "CDT", "CST/CDT"),
    "cst": ("CST",),
    "mountain": ("MT", "MST", "MDT", "MST/MDT"),
    "pacific": ("PT", "PST", "PDT", "PST/PDT", "PDT/PST"),
    "alaska": ("AKT", "AKST", "AKDT"),
    "hawaii": ("HST", "HT"),
    "atlantic": ("AT", "AST", "ADT"),
    "newfoundland": ("NT", "NST", "NDT"),
    "gmt": ("GMT",),
    "london": ("BST",),
    "utc": ("UTC", "Z"),
    "central-europe": ("CET", "CEST", "CET/CEST", "MEZ", "MESZ", "MET"),
    "eastern-europe": ("EET", "EEST"),
    "western-europe": ("WET", "WEST"),
    "moscow": ("MSK",),
    "ist": ("IST",),
    "israel": ("IDT",),
    "dubai": ("GST",),
    "riyadh": ("KSA",),
    "johannesburg": ("SAST",),
    "hong-kong": ("HKT", "HKST"),
    "singapore": ("SGT", "SST"),
    "tokyo": ("JST",),
    "seoul": ("KST",),
    "manila": ("PHT", "PHST"),
    "jakarta": ("WIB",),
    "sydney": ("AEST", "AEDT", "AET"),
    "adelaide": ("ACST", "ACDT"),
    "perth": ("AWST", "AWDT"),
    "auckland": ("NZST", "NZDT", "NZT"),
    "sao-paulo": ("BRT", "BRST"),
    "buenos-aires": ("ART",),
    "santiago": ("CLT", "CLST"),
    "bogota": ("COT",),
    "lima": ("PET",),
}
NAMES: dict[str, tuple[str, ...]] = {
    "eastern": ("eastern", "new york city", "new york", "toronto", "boston", "atlanta", "miami", "montreal", "nyc"),
    "central": ("central", "chicago", "houston", "dallas", "winnipeg"),
    "mountain": ("mountain", "denver", "calgary", "edmonton"),
    "phoenix": ("arizona", "phoenix"),
    "pacific": ("pacific", "los angeles", "san francisco", "vancouver", "seattle"),
    "alaska": ("alaska", "alaskan"),
    "hawaii": ("hawaii", "hawaiian", "hawaii-aleutian"),
    "atlantic": ("atlantic", "halifax", "bermuda"),
    "newfoundland": ("newfoundland",),
    "gmt": ("greenwich mean", "greenwich"),
    "london": ("london", "uk", "u.k.", "british summer", "british", "united kingdom"),
    "dublin": ("dublin", "irish", "irish standard", "ireland"),
    "utc": ("coordinated universal", "universal"),
    "central-europe": ("central european summer", "central european", "central europe", "middle european"),
    "berlin": ("german", "frankfurt", "berlin", "munich", "germany"),
    "zurich": ("swiss", "zurich", "zürich", "geneva", "basel"),
    "vienna": ("vienna", "austrian"),
    "paris": ("paris", "french"),
    "amsterdam": ("amsterdam", "dutch"),
    "brussels": ("brussels", "belgian"),
    "luxembourg": ("luxembourg",),
    "madrid": ("madrid", "spanish"),
    "lisbon": ("lisbon", "western european"),
    "rome": ("rome", "milan", "italian"),
    "oslo": ("oslo", "norwegian"),
    "stockholm": ("stockholm", "swedish"),
    "copenhagen": ("copenhagen", "danish"),
    "helsinki": ("helsinki", "finnish", "eastern european summer", "eastern european"),
    "warsaw": ("warsaw", "polish"),
    "athens": ("athens", "greek"),
    "istanbul": ("istanbul", "turkish", "turkey"),
    "moscow": ("moscow",),
    "israel": ("israel", "israeli", "tel aviv", "jerusalem"),
    "dubai": ("dubai", "uae", "gulf standard", "abu dhabi"),
    "riyadh": ("riyadh", "saudi"),
    "johannesburg": ("johannesburg", "sa", "s.a.", "south african", "south africa", "south africa standard"),
    "india": ("india", "indian", "indian standard", "india standard", "mumbai"),
    "hong-kong": (
        "hong kong",
        "beijing/hong kong",
        "hong kong/beijing",
        "beijing / hong kong",
        "hong kong/singapore",
        "singapore/hong kong",
    ),
    "beijing": ("beijing", "china standard", "china", "shanghai"),
    "taipei": ("taipei", "taiwan"),
    "singapore": ("singapore", "malaysia", "kuala lumpur"),
    "tokyo": ("tokyo", "japan", "japan standard", "japanese"),
    "seoul": ("seoul", "korea", "korean", "korea standard"),
    "manila": ("manila", "philippine"),
    "jakarta": ("jakarta",),
    "bangkok": ("bangkok", "thailand"),
    "sydney": (
        "sydney",
        "melbourne",
        "canberra",
        "hobart",
        "australian eastern daylight",
        "australian eastern standard",
        "australian eastern",
    ),
    "brisbane": ("brisbane", "queensland"),
    "adelaide": ("adelaide", "australian central"),
    "perth": ("perth", "australian western standard", "australian western"),
    "auckland": ("new zealand", "auckland", "wellington", "new zealand daylight", "new zealand standard"),
    "mexico-city": ("mexico city", "mexico", "monterrey", "guadalajara"),
    "sao-paulo": ("são paulo", "sao paulo", "brasília", "brasilia", "brazil", "brazilian"),
    "buenos-aires": ("buenos aires", "argentina"),
    "santiago": ("santiago", "chile", "chilean"),
    "bogota": ("bogota", "bogotá", "colombia"),
    "lima": ("lima", "peru"),
}
ZONES: dict[str, str] = {
    "eastern": "America/New_York",
    "central": "America/Chicago",
    "cst": "America/Chicago",
    "mountain": "America/Denver",
    "phoenix": "America/Phoenix",
    "pacific": "America/Los_Angeles",
    "alaska": "America/Anchorage",
    "hawaii": "Pacific/Honolulu",
    "atlantic": "America/Halifax",
    "newfoundland": "America/St_Johns",
    "gmt": "UTC",
    "london": "Europe/London",
    "dublin": "Europe/Dublin",
    "utc": "UTC",
    "central-europe": "Europe/Berlin",
    "eastern-europe": "Europe/Helsinki",
    "western-europe": "Europe/Lisbon",
    "berlin": "Europe/Berlin",
    "zurich": "Europe/Zurich",
    "vienna": "Europe/Vienna",
    "paris": "Europe/Paris",
    "amsterdam": "Europe/Amsterdam",
    "brussels": "Europe/Brussels",
    "luxembourg": "Europe/Luxembourg",
    "madrid": "Europe/Madrid",
    "lisbon": "Europe/Lisbon",
    "rome": "Europe/Rome",
    "oslo": "Europe/Oslo",
    "stockholm": "Europe/Stockholm",
    "copenhagen": "Europe/Copenhagen",
    "helsinki": "Europe/Helsinki",
    "warsaw": "Europe/Warsaw",
    "athens": "Europe/Athens",
    "istanbul": "Europe/Istanbul",
    "moscow": "Europe/Moscow",
    "israel": "Asia/Jerusalem",
    "dubai": "Asia/Dubai",
    "riyadh": "Asia/Riyadh",
    "johannesburg": "Africa/Johannesburg",
    "ist": "Asia/Kolkata",
    "india": "Asia/Kolkata",
    "hong-kong": "Asia/Hong_Kong",
    "beijing": "Asia/Shanghai",
    "taipei": "Asia/Taipei",
    "singapore": "Asia/Singapore",
    "tokyo": "Asia/Tokyo",
    "seoul": "Asia/Seoul",
    "manila": "Asia/Manila",
    "jakarta": "Asia/Jakarta",
    "bangkok": "Asia/Bangkok",
    "sydney": "Australia/Sydney",
    "brisbane": "Australia/Brisbane",
    "adelaide": "Australia/Adelaide",
    "perth": "Australia/Perth",
    "auckland": "Pacific/Auckland",
    "mexico-city": "America/Mexico_City",
    "sao-paulo": "America/Sao_Paulo",
    "buenos-aires": "America/Argentina/Buenos_Aires",
    "santiago": "America/Santiago",
    "bogota": "America/Bogota",
    "lima": "America/Lima",
}
# The same abbreviation in another country.
BY_COUNTRY: dict[str, dict[str, str]] = {
    "central-europe": {
        "CH": "Europe/Zurich",
        "AT": "Europe/Vienna",
        "FR": "Europe/Paris",
        "NL": "Europe/Amsterdam",
        "BE": "Europe/Brussels",
        "LU": "Europe/Luxembourg",
        "ES": "Europe/Madrid",
        "IT": "Europe/Rome",
        "NO": "Europe/Oslo",
        "SE": "Europe/Stockholm",
        "DK": "Europe/Copenhagen",
        "PL": "Europe/Warsaw",
        "CZ": "Europe/Prague",
        "HU": "Europe/Budapest",
    },
    "eastern-europe": {
        "GR": "Europe/Athens",
        "RO": "Europe/Bucharest",
        "EE": "Europe/Tallinn",
        "LV": "Europe/Riga",
        "LT": "Europe/Vilnius",
        "CY": "Asia/Nicosia",
        "BG": "Europe/Sofia",
    },
    "cst": {"CN": "Asia/Shanghai", "TW": "Asia/Taipei", "HK": "Asia/Hong_Kong"},
    "ist": {"IL": "Asia/Jerusalem", "IE": "Europe/Dublin"},
    "eastern": {"AU": "Australia/Sydney", "CA": "America/Toronto"},
    "pacific": {"CA": "America/Vancouver"},
    "gmt": {"GB": "Europe/London", "IE": "Europe/Dublin"},
}
# The zone in which a country's companies speak where a text names none.
OF_COUNTRY: dict[str, str] = {
    "US": "America/New_York",
    "CA": "America/Toronto",
    "GB": "Europe/London",
    "IE": "Europe/Dublin",
    "DE": "Europe/Berlin",
    "CH": "Europe/Zurich",
    "AT": "Europe/Vienna",
    "FR": "Europe/Paris",
    "NL": "Europe/Amsterdam",
    "BE": "Europe/Brussels",
    "LU": "Europe/Luxembourg",
    "ES": "Europe/Madrid",
    "PT": "Europe/Lisbon",
    "IT": "Europe/Rome",
    "NO": "Europe/Oslo",
    "SE": "Europe/Stockholm",
    "DK": "Europe/Copenhagen",
    "FI": "Europe/Helsinki",
    "PL": "Europe/Warsaw",
    "GR": "Europe/Athens",
    "IL": "Asia/Jerusalem",
    "ZA": "Africa/Johannesburg",
    "IN": "Asia/Kolkata",
    "HK": "Asia/Hong_Kong",
    "CN": "Asia/Shanghai",
    "TW": "Asia/Taipei",
    "SG": "Asia/Singapore",
    "JP": "Asia/Tokyo",
    "KR": "Asia/Seoul",
    "AU": "Australia/Sydney",
    "NZ": "Pacific/Auckland",
    "AE": "Asia/Dubai",
    "BR": "America/Sao_Paulo",
    "MX": "America/Mexico_City",
}


def _spelled(words: str) -> str:
    """A name's pattern: any gap between words."""
    return r"\s{1,2}".join(re.escape(word) for word in words.split(" "))


def _initials(abbreviation: str) -> str:
    """An abbreviation's pattern, with or without full stops: ``ET``, ``E.T.``; ``EST/EDT``."""
    if not abbreviation.isalpha():
        return re.escape(abbreviation).replace(r"\ ", r"\s")
    if len(abbreviation) == 1:
        return abbreviation
    dotted = "".join(letter + r"\." for letter in abbreviation[:-1]) + abbreviation[-1] + r"\.?"
    return f"(?:{abbreviation}|{dotted})"


_ABBREVIATED = sorted(((a, key) for key, forms in ABBREVIATIONS.items() for a in forms), key=lambda row: -len(row[0]))
_NAMED = sorted(((n, key) for key, forms in NAMES.items() for n in forms), key=lambda row: -len(row[0]))
_KEY_OF_NAME = dict(_NAMED)
_KEY_OF_ABBREVIATION = {re.sub(r"[^A-Z/ ]", "", a): key for a, key in _ABBREVIATED}
_TIME_WORD = r"(?:\s{1,2}(?:standard|daylight|summer|prevailing|savings?)){0,2}(?:[\s-]{1,2}time(?:\s?zone)?)"
_BARE = ("eastern", "central", "mountain", "pacific", "london", "uk", "new york", "paris", "toronto", "hong kong")

_OFFSET = r"(?:UTC|GMT)\s?\(?(?P<sign>[+-])\s?(?P<hours>\d{1,2})(?::?(?P<minutes>[0-5]\d))?(?![\d:])"
_PATTERN = re.compile(
    rf"""(?P<offset>{_OFFSET})
    |(?P<name>(?i:{"|".join(_spelled(n) for n, _ in _NAMED)}))(?i:{_TIME_WORD}|\s{{1,2}}(?:standard|daylight)\b)
    |(?P<bare>(?i:{"|".join(_spelled(n) for n in sorted(_BARE, key=len, reverse=True))}))(?![\w-])
    |(?<=\()(?P<place>(?i:{"|".join(_spelled(n) for n, _ in _NAMED)}))(?=(?:/[A-Za-z ]{{2,20}})?\))
    |(?P<short>{"|".join(_initials(a) for a, _ in _ABBREVIATED)})(?:(?=LINK|LOCATION|WEBCAST|DIAL|DATE|TIME|DURATION|REGIST|URL|VENUE)|(?![a-z0-9_]|[A-Z](?![a-z])))
    |(?P<low>(?:et|est|edt|ct|cst|cdt|mt|pt|pst|pdt|gmt|cet|cest|bst|aest|aedt|hkt|ist|jst|sgt))(?![\w.@-])
    |(?P<local>(?i:local(?:\s{{1,2}}time)?))(?![\w-])
    """,
    re.VERBOSE,
)
_LEAD = re.compile(
    r"\s{0,2},?\s{0,2}[(\[]?\s?(?:(?i:in\s{1,2}(?:the\s{1,2})?)|(?i:U\.?S\.?A?\.?/?\s?|US/|North\s{1,2}American\s{1,2}))?"
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A zone as a text prints it: its key in the table (or an offset), and where it ends."""

    key: str
    start: int
    end: int


def find(text: str, at: int) -> Printed | None:
    """The zone printed right behind position ``at`` (a clock time's end), or None.

    A comma, an opening bracket or "U.S." may stand between; a closing bracket is taken in.
    """
    lead = _LEAD.match(text, at)
    begin = lead.end() if lead else at
    found = _PATTERN.match(text, begin) or _PATTERN.match(text, at)
    if found is None:
        return None
    if found["short"] and found["short"] == "Z" and begin != at:
        return None
    if begin == at and at and text[at - 1].isalpha() and not found["short"]:
        return None
    key = _key(found)
    end = found.end()
    bracketed = "(" in text[at:begin] or "[" in text[at:begin]
    if bracketed:
        close = re.compile(r"[^()\n]{0,12}[)\]]").match(text, end)
        end = close.end() if close else end
    else:
        # "Eastern Time (ET)", "ET (New York)": the second name says the same again.
        again = re.compile(r"\s{0,2}\(\"?'?(?:the\s)?[A-Z][A-Za-z. ]{1,24}\"?'?\)").match(text, end)
        if again and _PATTERN.match(text, text.index("(", end) + 1 + text[text.index("(", end) + 1 :].startswith('"')):
            end = again.end()
    return Printed(key, found.start(), end)


def _key(found: re.Match[str]) -> str:
    if found["offset"]:
        return f"{found['sign']}{int(found['hours']):02d}:{found['minutes'] or '00'}"
    name = found["name"] or found["bare"] or found["place"]
    if name:
        return _KEY_OF_NAME[re.sub(r"\s+", " ", name).lower()]
    if found["local"]:
        return "local"
    letters = re.sub(r"[^A-Z/ ]", "", (found["short"] or found["low"]).upper())
    return _KEY_OF_ABBREVIATION[letters]


def match(text: str) -> tuple[str, int, int] | None:
    """The key of the zone with which ``text`` begins, and its extent."""
    found = find(text, 0)
    return (found.key, found.start, found.end) if found else None


_FIXED = {"+05:30": "Asia/Kolkata", "+09:30": "Australia/Darwin", "+03:30": "Asia/Tehran", "+05:45": "Asia/Kathmandu"}


def resolve(key: str, country: str | None, day: date | None = None, place: str | None = None) -> str | None:
    """The IANA zone of a table key for an issuer's country (ISO 3166); None where "local" has no place.

    ``GMT`` is London's wall time while London keeps it; in summer it is UTC, but for a company of Britain or
    Ireland, where it is the wall time that a careless hand calls so. An offset is a fixed zone of the
    IANA database (whose sign is turned round: UTC+8 is Etc/GMT-8).
    """
    if key == "gmt" and country not in BY_COUNTRY["gmt"] and day is not None and _london_keeps_gmt(day):
        return "Europe/London"
    if key == "local":
        return place or OF_COUNTRY.get(country or "")
    if key[0] in "+-":
        if key in _FIXED:
            return _FIXED[key]
        hours = int(key[1:3])
        if key[4:] != "00" or hours > 14 or (key[0] == "-" and hours > 12):
            return None
        return "UTC" if hours == 0 else f"Etc/GMT{'-' if key[0] == '+' else '+'}{hours}"
    return BY_COUNTRY.get(key, {}).get(country or "", ZONES[key])


def _london_keeps_gmt(day: date) -> bool:
    offset = datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo("Europe/London")).utcoffset()
    return not offset


# Phrases for the tests: what stands behind a clock time, and the zone that it is.
PHRASES: dict[str, str] = {
    "ET on Tuesday": "America/New_York",
    " E.T. to discuss": "America/New_York",
    " EST": "America/New_York",
    " (EDT)": "America/New_York",
    " Eastern Time": "America/New_York",
    " Eastern Daylight Time (EDT)": "America/New_York",
    " (Eastern)": "America/New_York",
    ", Eastern Standard Time": "America/New_York",
    " U.S. Eastern Time": "America/New_York",
    " US ET": "America/New_York",
    " New York time": "America/New_York",
    " eastern time": "America/New_York",
    " et today": "America/New_York",
    " CT": "America/Chicago",
    " Central Daylight Time": "America/Chicago",
    " CDT": "America/Chicago",
    " Central": "America/Chicago",
    " MT": "America/Denver",
    " Mountain Time": "America/Denver",
    " PT": "America/Los_Angeles",
    " P.S.T.": "America/Los_Angeles",
    " Pacific Time": "America/Los_Angeles",
    " (Pacific)": "America/Los_Angeles",
    " Arizona time": "America/Phoenix",
    " AST": "America/Halifax",
    " Newfoundland time": "America/St_Johns",
    " GMT": "UTC",
    " BST": "Europe/London",
    " UK time": "Europe/London",
    " London time": "Europe/London",
    " (London)": "Europe/London",
    " British Summer Time": "Europe/London",
    " CET": "Europe/Berlin",
    " (CEST)": "Europe/Berlin",
    " Central European Summer Time": "Europe/Berlin",
    " Swiss time": "Europe/Zurich",
    " Paris time": "Europe/Paris",
    " Oslo time": "Europe/Oslo",
    " EET": "Europe/Helsinki",
    " Helsinki time": "Europe/Helsinki",
    " Israel time": "Asia/Jerusalem",
    " SAST": "Africa/Johannesburg",
    " IST": "Asia/Kolkata",
    " HKT": "Asia/Hong_Kong",
    " Hong Kong Time": "Asia/Hong_Kong",
    " Beijing/Hong Kong Time": "Asia/Hong_Kong",
    " Beijing Time": "Asia/Shanghai",
    " Taiwan time": "Asia/Taipei",
    " SGT": "Asia/Singapore",
    " JST": "Asia/Tokyo",
    " Japan Standard Time": "Asia/Tokyo",
    " KST": "Asia/Seoul",
    " AEST": "Australia/Sydney",
    " (AEDT)": "Australia/Sydney",
    " Sydney time": "Australia/Sydney",
    " AWST": "Australia/Perth",
    " NZDT": "Pacific/Auckland",
    " GST": "Asia/Dubai",
    " BRT": "America/Sao_Paulo",
    " UTC": "UTC",
    " ETLINK: www": "America/New_York",
    " ESTTaipei": "America/New_York",
    " (UTC+8)": "Etc/GMT-8",
    " GMT-5": "Etc/GMT+5",
    " UTC+05:30": "Asia/Kolkata",
}
NOT: tuple[str, ...] = (
    " at the hotel",
    " etc.",
    " centrally located",
    " Easterly winds",
    " to discuss",
    " Mt. Sinai",
    " in the morning",
    " Pacifica Hotel",
)
