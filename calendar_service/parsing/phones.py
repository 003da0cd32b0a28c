"""Telephone numbers in a text: what was printed, in E.164, and whom each number is for.

One linear pattern finds candidates, ``phonenumbers`` (loaded when the first candidate needs it) says what they
are. A number with a country code is read by it; one without is read in the country named beside it, else in the
issuer's, else in North America where its shape is North American.

>>> [(p.number, p.role.value) for p in find("dial 1-800-555-0123 (U.S.) or +44 (0)20 7946 0123 (international)")]
[('+18005550123', 'domestic'), ('+442079460123', 'international')]
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from calendar_service.model import DialInRole

# Names of countries (and cities that announcements use in their place) as they stand beside numbers.
COUNTRIES: dict[str, str] = {
    **dict.fromkeys(("u.s", "u.s.", "us", "usa", "u.s.a", "u.s.a.", "united states", "new york", "america"), "US"),
    **dict.fromkeys(("canada", "canadian", "toronto", "montreal", "vancouver", "calgary"), "CA"),
    **dict.fromkeys(("uk", "u.k", "u.k.", "united kingdom", "great britain", "england", "london"), "GB"),
    **dict.fromkeys(("hong kong", "hong kong sar", "hk"), "HK"),
    **dict.fromkeys(("china", "mainland china", "prc", "p.r.c", "beijing", "shanghai", "chinese"), "CN"),
    **dict.fromkeys(("uae", "u.a.e", "united arab emirates", "dubai"), "AE"),
    **dict.fromkeys(("south korea", "korea", "republic of korea", "seoul"), "KR"),
    **dict.fromkeys(("netherlands", "the netherlands", "holland", "amsterdam"), "NL"),
    **dict.fromkeys(("czech republic", "czechia"), "CZ"),
    **dict.fromkeys(("germany", "frankfurt", "german"), "DE"),
    **dict.fromkeys(("switzerland", "zurich", "geneva", "swiss"), "CH"),
    **dict.fromkeys(("france", "paris", "french"), "FR"),
    **dict.fromkeys(("norway", "oslo", "norwegian"), "NO"),
    **dict.fromkeys(("sweden", "stockholm", "swedish"), "SE"),
    **dict.fromkeys(("denmark", "copenhagen", "danish"), "DK"),
    **dict.fromkeys(("finland", "helsinki", "finnish"), "FI"),
    **dict.fromkeys(("australia", "sydney", "melbourne", "australian"), "AU"),
    **dict.fromkeys(("india", "mumbai", "indian"), "IN"),
    **dict.fromkeys(("japan", "tokyo"), "JP"),
    **dict.fromkeys(("israel", "tel aviv", "israeli"), "IL"),
    **dict.fromkeys(("brazil", "sao paulo", "são paulo", "brasil", "brazilian"), "BR"),
    **dict.fromkeys(("spain", "madrid"), "ES"),
    **dict.fromkeys(("italy", "milan", "rome"), "IT"),
    **dict.fromkeys(("russia", "russian federation", "moscow"), "RU"),
    **dict.fromkeys(("turkey", "türkiye", "turkiye", "istanbul"), "TR"),
    **dict.fromkeys(("mexico", "méxico", "mexico city", "mexican"), "MX"),
    **dict.fromkeys(("south africa", "johannesburg", "cape town"), "ZA"),
    **dict.fromkeys(("ireland", "dublin", "irish"), "IE"),
    "new zealand": "NZ", "singapore": "SG", "taiwan": "TW", "malaysia": "MY", "thailand": "TH", "indonesia": "ID",
    "philippines": "PH", "vietnam": "VN", "pakistan": "PK", "kazakhstan": "KZ", "ukraine": "UA", "poland": "PL",
    "austria": "AT", "vienna": "AT", "belgium": "BE", "brussels": "BE", "luxembourg": "LU", "portugal": "PT",
    "greece": "GR", "athens": "GR", "cyprus": "CY", "hungary": "HU", "romania": "RO", "bulgaria": "BG",
    "croatia": "HR", "slovenia": "SI", "slovakia": "SK", "serbia": "RS", "estonia": "EE", "latvia": "LV",
    "lithuania": "LT", "iceland": "IS", "malta": "MT", "monaco": "MC", "argentina": "AR", "buenos aires": "AR",
    "chile": "CL", "colombia": "CO", "peru": "PE", "panama": "PA", "costa rica": "CR", "uruguay": "UY",
    "venezuela": "VE", "ecuador": "EC", "puerto rico": "PR", "bermuda": "BM", "bahamas": "BS", "jamaica": "JM",
    "saudi arabia": "SA", "ksa": "SA", "qatar": "QA", "kuwait": "KW", "bahrain": "BH", "oman": "OM", "egypt": "EG",
    "nigeria": "NG", "kenya": "KE", "ghana": "GH", "morocco": "MA", "jordan": "JO", "macau": "MO", "macao": "MO",
}  # fmt: skip

# The countries of the North American numbering plan: one shape, one country code.
NANP = frozenset({"US", "CA", "PR", "BM", "BS", "JM", "KY", "BB", "TT", "VG", "DO", "VI", "AG", "AI", "GU"})

_NAMES = "|".join(re.escape(name) for name in sorted(COUNTRIES, key=len, reverse=True) if name not in ("us", "hk"))
_COUNTRY = re.compile(rf"(?<![A-Za-z])(?:(?i:{_NAMES})|US|HK)(?![A-Za-z])")

# Whom a number is for: a rule's name, its pattern, the role. The first that stands nearest to the number wins.
ROLES: tuple[tuple[str, str, DialInRole], ...] = (
    (
        "abroad",
        r"international(?:ly)?|int'?l\b|overseas|worldwide|other (?:countries|locations)|all other|rest of (?:the )?world"
        r"|(?:outside|elsewhere)(?: of)?(?: the)?(?: (?:u\.?s\.?a?|united states|north america|canada|uk|u\.k\.)\b)?|non-?u\.?s\b"
        r"|from abroad|global\b",
        DialInRole.INTERNATIONAL,
    ),
    ("free", r"toll[- ]{0,2}free|free ?phone|free ?call|no charge|free of charge", DialInRole.TOLL_FREE),
    (
        "home",
        r"domestic(?:ally)?|north america(?:n)?|(?:with)?in(?:side)? the (?:u\.?s\.?a?\b|united states)|nationwide|national\b",
        DialInRole.DOMESTIC,
    ),
    ("local", r"local\b|\btoll\b|direct dial|standard (?:rate|international)|caller[- ]paid", DialInRole.LOCAL),
)
_ROLE = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern, _ in ROLES), re.IGNORECASE)
_ROLE_OF = {name: role for name, _, role in ROLES}

_GAP = r"(?:[ .\-/\n]{0,3})"
_D = r"[\dOoIl]"  # a scanning fault writes l, I and O for 1 and 0
_EXTENSION = r"(?:,?\s{0,2}(?:ext(?:ension)?\b\.?|x)\s{0,2}[:.]?\s{0,2}(?P<ext>\d{1,6})(?!\d))?"
_CANDIDATE = re.compile(
    rf"""
    (?<![\d$€£¥%@\#=&_])(?<!\d[.,:-])(?<![+(]\d)
    (?:
      (?P<plus>(?:\(?\+{{1,2}}\s?\(?|\(?\b(?:00|011)[\s\-)]{{1,2}})\d(?:[\s().\-/]{{0,3}}\d){{6,15}})
    | (?P<nanp>(?:[(+]{{0,2}}(?<![A-Za-z])[1Il]\)?{_GAP})?[(]?[2-9]{_D}{{2}}[)]?{_GAP}[2-9]{_D}{{2}}{_GAP}{_D}{{4}}(?!\d))
    | (?P<national>\(?0\d{{0,5}}\)?(?:[ \-./\n()]{{0,3}}\d){{5,12}}(?!\d))
    | (?P<other>(?<![A-Z])\(?[1-9]\d{{1,5}}\)?(?:[ \-.]{{1,2}}\d{{2,6}}){{1,4}}(?!\d|[\-. ][A-Z]{{3}})|(?<![A-Z])1[ \-.]\d{{3}}(?:[ \-.]{{1,2}}\d{{2,6}}){{1,4}}(?!\d|[\-. ][A-Z]{{3}})|(?<![A-Za-z\d])[1-9]\d{{7}}(?!\d))
    | (?P<vanity>(?:\+?\(?1\)?[ .\-]{{0,3}})?\(?8(?:00|88|77|66|55|44|33)\)?[ .\-]{{1,3}}(?=[A-Z0-9\-. ]{{0,10}}[A-Z]{{3}})[A-Z0-9]{{1,8}}(?:[ .\-][A-Z0-9]{{1,8}}){{0,2}}(?![A-Za-z0-9]))
    )
    {_EXTENSION}
    """,
    re.VERBOSE,
)
_TRUNK = re.compile(r"^(\(?\+\d{1,3}\)?)[ .-]{0,2}\((?:0|1)\)")  # "+44 (0)20 …", "+1 (1) 631 …"
_UNSCANNED = str.maketrans("OoIl", "0011")
_LOOSE = re.compile(r"\d{10,11}|[2-9]\d\d \d{3} \d{4}")  # could as well be a code, or three cells of a table
_JOINED = re.compile(r"\s{0,2}(?:,|/|or|and|&|;|\|)?\s{0,2}(?:or|and)?\s{0,2}")
_OR_FREE = re.compile(
    r"[\s,/]{0,2}(?:or|and)\s(?:toll[\s-]?free|free\s?(?:phone|call)|local(?:ly)?)[\s:]{0,3}\(?", re.IGNORECASE
)
_AFTER_PAREN = re.compile(r"\s{0,2}\(([^()\d]{2,60})\)")
_AFTER_WORD = re.compile(
    r",?\s{1,2}((?:for|from|if|in|within|outside|international|domestic|toll|inside|when)\b[^\d(;:]{0,70}|(?:domestically|internationally)\b)",
    re.IGNORECASE,
)
_AFTER_STOP = re.compile(r"\b(?:or|and|dial|call)\b|[.;:\n]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PhoneMention:
    """A number at ``start``..``end`` of the text; ``valid`` False where no such number is given out.

    ``sure`` False: nothing but its shape says that it is a telephone number, so its surroundings must.
    """

    start: int
    end: int
    number: str
    role: DialInRole = DialInRole.UNSPECIFIED
    country: str | None = None
    extension: str | None = None
    valid: bool = True
    sure: bool = True
    toll_free: bool = False


def find(
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    country: str | None = None,
    taken: Sequence[tuple[int, int]] = (),
) -> list[PhoneMention]:
    """All telephone numbers between two offsets, in order.

    ``country`` (ISO 3166) reads the numbers that have no country beside them; ``taken`` are stretches that are
    something else (web addresses). Never raises.
    """
    stop = len(text) if end is None else end
    shapes: list[re.Match[str]] = []
    place = start
    while place < stop:
        match = _CANDIDATE.search(text, place, stop)
        if match is None:
            break
        place = match.end()
        if not any(match.start() < b and match.end() > a for a, b in taken):
            shapes.append(match)
    found: list[PhoneMention] = []
    label = ""
    for index, match in enumerate(shapes):
        before = max(shapes[index - 1].end() if index else start, match.start() - 90, start)
        after = min(shapes[index + 1].start() if index + 1 < len(shapes) else stop, match.end() + 90)
        own = _label(text, match, before, after)
        if index and _OR_FREE.fullmatch(own) and country_in(label):
            own = f"{label} {own}"  # "UK: +44 20 7946 0101 or toll free 0800 157 0101"
        label = label if index and _JOINED.fullmatch(own) else own  # "400-555-0101 or 400-555-0102"
        mention = _read(match, label, country)
        if mention is not None:
            found.append(mention)
    return found


def _read(match: re.Match[str], label: str, country: str | None) -> PhoneMention | None:
    beside = country_in(label)
    role = _role(label)
    shape = match.lastgroup if match.lastgroup != "ext" else _shape(match)
    printed = match[shape or 0]
    if shape in ("nanp", "vanity") and sum(c.isdigit() for c in printed) < (6 if shape == "nanp" else 3):
        return None
    regions = _regions(shape or "", beside, country, printed.startswith("011"))
    if not regions:
        return None
    number = _parsed(printed.translate(_UNSCANNED) if shape == "nanp" else printed, shape or "", regions)
    if number is None:
        return None
    digits, valid, free, length = number
    stop = match.start(shape or 0) + length
    whole = stop == match.end(shape or 0)
    if shape in ("national", "other") and not valid:
        return None
    if role is DialInRole.UNSPECIFIED and beside is not None and beside == (country or "US"):
        role = DialInRole.DOMESTIC
    elif role is DialInRole.UNSPECIFIED and free:
        role = DialInRole.TOLL_FREE
    elif role is DialInRole.UNSPECIFIED and beside is not None:
        role = DialInRole.LOCAL
    return PhoneMention(
        start=match.start(),
        end=match.end() if whole else stop,
        number=digits,
        role=role,
        country=beside,
        extension=match["ext"] if whole else None,
        valid=valid,
        sure=shape in ("plus", "vanity")
        or (shape == "nanp" and not _LOOSE.fullmatch(printed))
        or beside not in (None, *NANP),
        toll_free=free,
    )


def _shape(match: re.Match[str]) -> str:
    return next(name for name in ("plus", "vanity", "nanp", "national", "other") if match[name])


def _regions(shape: str, beside: str | None, country: str | None, abroad: bool) -> tuple[str, ...]:
    """The countries in which a number without a country code is read, in order."""
    if shape == "plus":  # 011 is North America's way abroad, and the area code of Johannesburg
        national = tuple(region for region in (beside, country) if region and region not in NANP)
        return (*national, "ZZ") if abroad else ("ZZ",)
    if shape == "vanity":
        return ("US",)
    if shape == "nanp":
        first = (beside,) if beside and beside not in NANP else ()
        home = (country,) if country and country not in NANP and not beside else ()
        return (*first, "US", *home)
    named = (beside,) if beside else (country,) if country else ()
    if shape == "other":  # too loose a shape for any but a country that is named beside it
        return tuple(region for region in named if region not in NANP)
    return named


@lru_cache(maxsize=4096)
def _parsed(printed: str, shape: str, regions: tuple[str, ...]) -> tuple[str, bool, bool, int] | None:
    """E.164, whether it is given out, whether it is free, and how much of the printed is the number."""
    import phonenumbers  # slow to load, and most documents have no number that is asked for

    best: tuple[str, bool, bool, int] | None = None
    for region in regions:
        for length in _lengths(printed, shape):
            part = printed[:length]
            if shape == "plus" and region == "ZZ":
                part = "+" + re.sub(r"^(?:00|011)", "", re.sub(r"^\D+", "", part)) if "+" not in part[:3] else part
            part = _TRUNK.sub(r"\1", part.replace("\n", " "))
            try:
                number = phonenumbers.parse(re.sub(r"^[(+\s]{2,}", "+", part), None if region == "ZZ" else region)
            except phonenumbers.NumberParseException:
                continue
            digits = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
            if phonenumbers.is_valid_number(number):
                kind = phonenumbers.number_type(number)
                return digits, True, kind == phonenumbers.PhoneNumberType.TOLL_FREE, length
            if best is None and phonenumbers.is_possible_number(number):
                best = (digits, False, False, length)
    return best


def _lengths(printed: str, shape: str) -> list[int]:
    """How much of a candidate to try: all of it, then one group less each time (a code may follow a number)."""
    if shape != "plus":
        return [len(printed)]
    cuts = [m.start() for m in re.finditer(r"[\s.\-/]{1,3}\(?\d", printed)]
    return [len(printed), *[cut for cut in reversed(cuts) if sum(c.isdigit() for c in printed[:cut]) >= 8]]


def _label(text: str, match: re.Match[str], before: int, after: int) -> str:
    """The words that say whom the number is for: those in brackets after it, or "for …" after it, or those before."""
    paren = _AFTER_PAREN.match(text, match.end(), after)
    if paren and (_ROLE.search(paren[1]) or _COUNTRY.search(paren[1])):
        return paren[1]
    word = _AFTER_WORD.match(text, match.end(), after)
    if word:
        said = _AFTER_STOP.split(word[1])[0]
        if _ROLE.search(said) or _COUNTRY.search(said):
            return said
    ahead = text[before : match.start()]
    # What stands in brackets or after "for" right behind the number before is that number's.
    behind_one = before > 0 and text[before - 1].isdigit()
    cut = _AFTER_PAREN.match(ahead) if behind_one else None
    if cut:
        ahead = ahead[cut.end() :]
    else:
        late = _AFTER_WORD.match(ahead)
        if late and behind_one:
            stop = _AFTER_STOP.search(ahead, late.start(1) + 1)
            ahead = ahead[stop.start() :] if stop else ahead
    return ahead


def last_of(pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
    """The last match of a pattern, which is the one nearest to what stands behind the words."""
    found = deque(pattern.finditer(words), maxlen=1)
    return found[0] if found else None


def country_in(words: str) -> str | None:
    """The ISO code of the country that is named last in some words ("UK callers" -> GB), or None."""
    last = last_of(_COUNTRY, words)
    return COUNTRIES[last.group().lower()] if last else None


def _role(words: str) -> DialInRole:
    last = last_of(_ROLE, words)
    return _ROLE_OF[last.lastgroup or ""] if last else DialInRole.UNSPECIFIED


def spans(mentions: Iterable[PhoneMention]) -> list[tuple[int, int]]:
    """Where the numbers stand."""
    return [(mention.start, mention.end) for mention in mentions]


# Phrases for the tests: the issuer's country and a text, and the numbers in it (an extension behind an x).
PHRASES: dict[str, tuple[str, ...]] = {
    "US|dial 1-800-555-0123": ("+18005550123",),
    "US|dial (212) 555-0123": ("+12125550123",),
    "US|dial 212.555.0123": ("+12125550123",),
    "US|dial 212 555-0123": ("+12125550123",),
    "US|call 212/555-0123": ("+12125550123",),
    "US|dial +1 212 555 0123": ("+12125550123",),
    "US|dial +1-212-555-0123": ("+12125550123",),
    "US|dial 1 (212) 555-0123": ("+12125550123",),
    "US|dial 1(212)555-0123": ("+12125550123",),
    "US|dial (+1) 212-555-0123": ("+12125550123",),
    "US|dial 1.212.555.0123": ("+12125550123",),
    "US|dial 12125550123": ("+12125550123",),
    "US|dial 2125550123": ("+12125550123",),
    "US|dial 1 - 212 - 555 - 0123": ("+12125550123",),
    "US|dial 212-555-\n0123": ("+12125550123",),
    "US|(877)\n555-0123": ("+18775550123",),
    "US|dial 800-555-0123 or 212-555-0124": ("+18005550123", "+12125550124"),
    "US|800-555-0123/212-555-0124": ("+18005550123", "+12125550124"),
    "US|dial 212-555-0123 ext. 45": ("+12125550123 x45",),
    "US|dial 212-555-0123, extension 4567": ("+12125550123 x4567",),
    "US|212-555-0123 x 9": ("+12125550123 x9",),
    "US|dial 1-800-FLOWERS": ("+18003569377",),
    "US|dial 888-203-CALL": ("+18882032255",),
    "US|1-877-INV-LINE": ("+18774685463",),
    "US|dial l-8OO-555-Ol23": ("+18005550123",),
    "US|dial I-877-555-0l24": ("+18775550124",),
    "US|UK: +44 20 7946 0123": ("+442079460123",),
    "US|+44 (0)20 7946 0123": ("+442079460123",),
    "US|+44 (0) 20 7946 0123": ("+442079460123",),
    "US|(+44) 20 7946 0123": ("+442079460123",),
    "US|UK ..... +44 20 7946 0123 or toll free 0800 157 0123": ("+442079460123", "+448001570123"),
    "GB|00 44 20 7946 0123": ("+442079460123",),
    "US|011 44 20 7946 0123": ("+442079460123",),
    "US|+44.20.7946.0123": ("+442079460123",),
    "US|+44-20-7946-0123": ("+442079460123",),
    "US|+442079460123": ("+442079460123",),
    "US|UK callers: 0808 157 0123": ("+448081570123",),
    "US|United Kingdom 020 7946 0123": ("+442079460123",),
    "US|UK toll free 0 808 157 0123": ("+448081570123",),
    "US|London: 020 7946 0124": ("+442079460124",),
    "US|Hong Kong 2555 0123": ("+85225550123",),
    "US|Hong Kong: 800-900-123": ("+852800900123",),
    "US|Singapore 800 101 0123": ("+658001010123",),
    "US|Singapore: 6555 0123": ("+6565550123",),
    "US|China 400 555 0123": ("+864005550123",),
    "US|Mainland China: 800-555-0121": ("+868005550121",),
    "US|Australia 1-800-555-012": ("+611800555012",),
    "US|Australia 02 5550 0123": ("+61255500123",),
    "US|Sydney 1800 555 012": ("+611800555012",),
    "US|New Zealand 0800 555 012": ("+64800555012",),
    "US|Japan 03-5550-0123": ("+81355500123",),
    "US|Israel: 03-555-0123": ("+97235550123",),
    "US|India: +91 22 6280 0123": ("+912262800123",),
    "US|Brazil (11) 3555-0123": ("+551135550123",),
    "US|Norway 21 00 01 23": ("+4721000123",),
    "US|Denmark: 35 55 01 23": ("+4535550123",),
    "US|Sweden 08-465 004 12": ("+46846500412",),
    "US|Finland 09 5550 0123": ("+358955500123",),
    "US|France 01 55 50 01 23": ("+33155500123",),
    "US|Germany +49 69 90009 0123": ("+4969900090123",),
    "US|Switzerland +41 (0)58 555 01 23": ("+41585550123",),
    "US|+1 (1) 631 555 01 23": ("+16315550123",),
    "US|Spain 915 55 01 23": ("+34915550123",),
    "US|Johannesburg 011 555 0123": ("+27115550123",),
    "US|Taiwan 02-2555-0123": ("+886225550123",),
    "US|Italy +39 02 5550 0123": ("+390255500123",),
    "US|Netherlands +31 (0)20 555 0123": ("+31205550123",),
    "US|Ireland 1800 555 012": ("+3531800555012",),
    "NZ|toll free0800 555 012Auckland09 555 0123": ("+64800555012", "+6495550123"),
    "US|UK 0808-157-0123United States 1-800-555-0123": ("+448081570123", "+18005550123"),
}
NOT: tuple[str, ...] = (
    "$212,555,0123",
    "net sales of $1,234 million",
    "2025-02-12 10:00",
    "February 12, 2025 at 10:00",
    "CUSIP 123456789",
    "U.S. Patent Nos. 10,123,456 and 9,876,543",
    "ISIN US0378331005",
    "62,820 2025 62,310",
    "1,234,567 shares",
    "12/31/2024",
    "Form 10-K",
    "3.25% notes due 2029",
    "ID 1234567",
    "passcode 123456",
    "5:00 p.m.",
    "10-Q for 2024",
    "100,000 105,000",
    "Section 27A of 1933",
    "RPU-2014-0007",
    "2024 2023 2022",
    "(123) 456",
    "555-0123",
    "+1",
    "800",
    "$800-555",
    "(in thousands) 1 234 567",
    "FN 211904 k",
    "02/11/2025 20:00",
    "1-2-3",
    "#317 Fresno, CA 93720",
    "16.30 CET",
    "+4.8%",
    "0001-39",
    "20549",
)


# A text and whom its numbers are for, the issuer being American.
ROLES_OF: dict[str, tuple[str, ...]] = {
    "1-800-555-0123 (U.S.)": ("domestic",),
    "1-212-555-0123 (international)": ("international",),
    "(domestic) 800-555-0123": ("domestic",),
    "International callers: 212-555-0123": ("international",),
    "toll-free 800-555-0123": ("toll_free",),
    "800-555-0123": ("toll_free",),
    "212-555-0123": ("unspecified",),
    "Toll: 212-555-0123": ("local",),
    "800-555-0123 for domestic callers and 212-555-0124 for international callers": ("domestic", "international"),
    "dial 800-555-0123 or, for international callers, 212-555-0124": ("toll_free", "international"),
    "(833) 555-0120 (international dial-in number is (412) 555-0121)": ("toll_free", "international"),
    "800-555-0123 from the United States or 212-555-0124 from outside the United States": ("domestic", "international"),
    "U.S.: 800-555-0123; UK: 0808 157 0123; Hong Kong: 2555 0123": ("domestic", "toll_free", "local"),
    "1-800-555-0123 (within North America) 1-646-555-0124 (outside North America)": ("domestic", "international"),
    "domestically at 800-555-0123 and internationally at 212-555-0124": ("domestic", "international"),
    "800-555-0123 toll free from the U.S. or 212-555-0124": ("toll_free", "unspecified"),
    "Overseas: 212-555-0123": ("international",),
    "other countries +44 20 7946 0123": ("international",),
    "local access 416-555-0123": ("local",),
    "elsewhere 212-555-0123": ("international",),
}
