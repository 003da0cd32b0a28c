"""Clock times in a text: one reading for each, with its end and its zone where they are printed.

>>> [(m.time.isoformat(), m.zone) for m in find("at 4:30 p.m. Eastern / 1:30 p.m. Pacific")]
[('16:30:00', 'eastern'), ('13:30:00', 'pacific')]
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import time as Clock  # noqa: N812 - a field is named time

from calendar_service.parsing import zones

_MERIDIEM = r"[\s-]?\s?(?:[aApP]\s?\.?\s?[mM]\b\.?|[aApP]\.[mM]\.?(?!\w))"
_NOON = r"(?:12(?::00)?\s{1,2})?(?:[Nn]oon|NOON|[Mm]idday|MIDDAY)\b"
# A clock with a.m. or p.m., noon, or on the 24-hour clock ("16:30", "16.30", "16h30", "1400 hours").
_CLOCK = rf"""
    (?P<noon>(?<![A-Za-z]){_NOON})
  | (?P<midnight>\b(?:12(?::00)?\s{{1,2}})?(?:[Mm]idnight|MIDNIGHT)\b)
  | (?<![\d,:$€£])(?<!\d\.)(?<!\d{{3}}-)(?P<h12>1[0-2]|0?[1-9]|00)(?:\s?[:.;]\s?(?P<m12>[0-5]\d))?(?::[0-5]\d)?(?P<ampm>{_MERIDIEM})
  | (?<![\d.,:$€£/+])(?<!\d{{3}}-)(?P<h24>2[0-4]|1\d|0?\d)(?:(?P<sep>:|\.|h)(?P<m24>[0-5]\d))(?::[0-5]\d)?(?![\d%:]|\.\d|,\d)(?:\s?(?:h(?:rs|ours)?|Uhr|uhr|[pP]\.?[mM])\b)?
  | (?<![\d.,:$€£/+-])(?P<military>(?:[01]\d|2[0-3])[0-5]\d)\s?(?:hours|hrs|h)\b
  | (?<![\d.,:$€£/+-])(?P<hour>2[0-3]|1\d|\d)\s?(?:h\b(?=\s?[A-Z(])|o'clock\b|Uhr\b)
"""
_TOKEN = re.compile(_CLOCK, re.VERBOSE)
# A plain look: where a clock time can stand.
_QUICK_DIGIT = re.compile(
    r"\d(?:\s{0,2}-?[aApP]\s?\.?\s?[mM]|\s?[:.h;]\s?\d\d|\s?(?:h\b|hours|hrs|o'clock|[uU]hr)|\s{0,2}(?:-|to|until|till))"
)
_HALVES = ("noon", "Noon", "NOON", "idday", "idnight", "MIDDAY", "MIDNIGHT")  # … the same, where no such word is
_QUICK = re.compile(
    r"\d\s{0,2}-?[aApP]\s?\.?\s?[mM]|\d\s?[:.h;]\s?\d\d|[nN]oon|NOON|[mM]id(?:day|night)|MID(?:DAY|NIGHT)|\d\s?(?:h\b|hours|hrs|o'clock|[uU]hr)|\d\s{0,2}(?:-|to|until|till)"
)
_JOIN = re.compile(
    r"\s{0,2}(?:-{1,2}|to|until|till|through|and(?:\s(?:will\s|should\s|is\sexpected\sto\s|to\s)?(?:conclud|end|finish)\w{0,3}(?:\s(?:at|by|around))?(?:\s(?:approximately|about))?)?)\s{0,2}"
    r"|\s{1,2}",
    re.IGNORECASE,
)
# "8:30 to 9:30 a.m.", "3-4 p.m.": the first clock borrows the second's half of the day.
_BORROW = re.compile(
    rf"(?<![\d.,:$€£/-])(?P<h>1[0-2]|0?[1-9])(?:[:.](?P<m>[0-5]\d))?\s{{0,2}}(?:-{{1,2}}|to|until|till)\s{{0,2}}"
    rf"(?P<h2>1[0-2]|0?[1-9])(?:[:.](?P<m2>[0-5]\d))?(?P<ampm>{_MERIDIEM}|\s{{1,2}}[Nn]oon\b)",
)


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A clock time at ``start``..``end`` of the text; ``zone`` is a key of :mod:`zones`, None where none is printed.

    ``sure`` is False for a bare ``4:30`` or ``16.30`` that only its surroundings can make a time.
    """

    start: int
    end: int
    time: Clock
    until: Clock | None = None
    zone: str | None = None
    sure: bool = True
    marked: bool = True  # has a.m., p.m., noon, or is written on the 24-hour clock beyond doubt

    def with_end(self, until: TimeMention) -> TimeMention:
        """This time as a range's beginning."""
        return replace(
            self, end=until.end, until=until.time, zone=until.zone or self.zone, sure=self.sure or until.sure
        )


def find(text: str, start: int = 0, end: int | None = None) -> list[TimeMention]:
    """All clock times between two offsets, in order; a range is one mention."""
    last = len(text) if end is None else end
    found: list[TimeMention] = []
    place = start
    for low, high in _windows(text, start, last):
        place = max(place, low)
        place = _read(text, place, high, last, found)
    return [mention for mention in found if mention.sure]


def _windows(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    windows: list[tuple[int, int]] = []
    quick = _QUICK if any(text.find(word, start, stop) >= 0 for word in _HALVES) else _QUICK_DIGIT
    for match in quick.finditer(text, start, stop):
        low, high = max(start, match.start() - 12), min(stop, match.end() + 16)
        if windows and low <= windows[-1][1]:
            windows[-1] = (windows[-1][0], high)
        else:
            windows.append((low, high))
    return windows


def _read(text: str, place: int, stop: int, last: int, found: list[TimeMention]) -> int:
    """Read the times that begin in a window into ``found``; where the next window's reading may begin."""
    while place < stop:
        token = _TOKEN.search(text, place, stop)
        borrow = _BORROW.search(text, place, min(last, token.end() + 24)) if token else None
        if token is None:
            break
        borrowed = borrow is not None and borrow.start() <= token.start()
        mention = _borrowed(text, borrow) if borrow and borrowed else _clock(text, token)
        if mention is None:
            place = token.end()
            continue
        mention = _closed(text, mention, last)
        found.append(mention)
        place = max(mention.end, token.start() + 1)
    return place


def _closed(text: str, mention: TimeMention, stop: int) -> TimeMention:
    """The mention with the end of its range, where one is printed."""
    if mention.until is not None:
        return mention
    join = _JOIN.match(text, mention.end, min(stop, mention.end + 60))
    if join is None:
        return mention
    token = _TOKEN.match(text, join.end(), min(stop, join.end() + 40))
    other = _clock(text, token) if token else None
    joined = join.group().strip().lower()
    if other is None or (
        joined == "and" and not re.search(r"between\s{1,2}$", text[max(0, mention.start - 10) : mention.start])
    ):
        return mention
    if other.time <= mention.time or (mention.zone and other.zone and mention.zone != other.zone):
        return mention
    return mention.with_end(other)


def _halved(text: str, mention: TimeMention) -> bool:
    """Written with a.m. or p.m. and no zone: two such times with only a blank between are a range in a programme."""
    return mention.zone is None and text[mention.start : mention.end].rstrip(".").lower().endswith("m")


def _half(text: str) -> str:
    return "noon" if "oon" in text.lower() else "p" if "p" in text.lower() else "a"


def _hour(hour: int, half: str) -> int:
    return hour % 12 + (12 if half == "p" else 0)


def _zoned(text: str, at: int) -> tuple[str | None, int]:
    printed = zones.find(text, at)
    return (printed.key, printed.end) if printed else (None, at)


def _borrowed(text: str, match: re.Match[str]) -> TimeMention:
    half = _half(match["ampm"])
    hour, minute = int(match["h"]), int(match["m"] or 0)
    last, last_minute = int(match["h2"]), int(match["m2"] or 0)
    until = Clock(12, last_minute) if half == "noon" else Clock(_hour(last, half), last_minute)
    first = Clock(_hour(hour, "a" if half == "noon" else half), minute)
    if first >= until:  # "11:30 to 12:30 p.m.", "10-1 p.m."
        first = Clock(_hour(hour, "a"), minute)
    zone, end = _zoned(text, match.end())
    return TimeMention(match.start(), end, first, until if until > first else None, zone)


def _clock(text: str, match: re.Match[str]) -> TimeMention | None:
    zone, end = _zoned(text, match.end())
    if match["noon"] or match["midnight"]:
        if match["midnight"]:
            return TimeMention(match.start(), end, Clock(0, 0), zone=zone, sure=zone is not None)
        return TimeMention(match.start(), end, Clock(12, 0), zone=zone)
    if match["h12"]:
        hour = int(match["h12"])
        if hour == 0:
            return TimeMention(match.start(), end, Clock(0, int(match["m12"] or 0)), zone=zone)
        return TimeMention(
            match.start(), end, Clock(_hour(hour, _half(match["ampm"])), int(match["m12"] or 0)), zone=zone
        )
    if match["military"]:
        return TimeMention(match.start(), end, Clock(int(match["military"][:2]), int(match["military"][2:])), zone=zone)
    if match["hour"]:
        hour = int(match["hour"])
        evening = hour < 8 and "clock" in match.group() and not _MORNING.match(text, match.end())
        return TimeMention(match.start(), end, Clock(hour + 12 * evening, 0), zone=zone, sure=zone is not None)
    hour, minute = int(match["h24"]), int(match["m24"])
    if hour == 24:
        return None
    printed = match.group()
    long_form = (
        bool(re.search(r"[a-zA-Z]\.?$", printed)) or printed.count(":") > 1
    )  # "09:30 hours", "14:00:00", "14.00 pm"
    before = text[max(0, match.start() - 26) : match.start()]
    if printed.count(":") > 1 and zone is None:
        return None  # the seconds of a time stamp
    announced = _ANNOUNCED.search(before) is not None
    ranged = _RANGE_BEHIND.match(text, match.end()) is not None or _RANGE_BEFORE.search(before) is not None
    dated = _DATE_BEFORE.search(before) is not None
    listed = before[-1:] in ("\n", "") and re.match(r"\s{1,4}[A-Z]", text[match.end() : match.end() + 5]) is not None
    two_digits = len(match["h24"]) == 2
    if match["sep"] == ".":
        sure = zone is not None and zone != "atlantic"
        sure = (
            sure or long_form or (7 <= hour <= 21 and two_digits and (dated or listed or (ranged and minute % 5 == 0)))
        )
    else:
        sure = zone is not None or long_form or announced or dated or match["sep"] == "h" or hour >= 7
    marked = (
        hour >= 13
        or hour == 0
        or match["h24"][0] == "0"
        or long_form
        or announced
        or dated
        or ranged
        or match["sep"] == "h"
    )
    return TimeMention(match.start(), end, Clock(hour, minute), zone=zone, sure=sure, marked=marked)


_MORNING = re.compile(r"\s{1,2}(?:in\sthe\s)?morning", re.IGNORECASE)
_ANNOUNCED = re.compile(
    r"(?:\bat|\bfrom|\btime\s?[:|]|\bat around|\bat approximately|\b(?:starts?|begins?|beginning|starting)(?: at)?|@|\bkl\.?|\ba\s?las)\s{0,2}$",
    re.IGNORECASE,
)
_DATE_BEFORE = re.compile(
    r"\b(?:20\d\d|[a-z]{3,9}\s\d{1,2}|\d{1,2}\s[A-Za-z]{3,9})\)?,?\s{1,2}(?:at\s|-\s|\|\s)?$", re.IGNORECASE
)
_RANGE_BEHIND = re.compile(r"\s{0,2}(?:-|to|until)\s{0,2}(?:2[0-3]|1\d|0?\d)[:.h][0-5]\d(?!\d)")
_RANGE_BEFORE = re.compile(r"(?:2[0-3]|1\d|0?\d)[:.h][0-5]\d\s{0,2}(?:-|to|until)\s{0,2}$")

# Phrases for the tests: a text, and what is read from it (time, end of the range, zone's key).
PHRASES: dict[str, tuple[tuple[str, str | None, str | None], ...]] = {
    "the call begins at 8:00 a.m. ET": (("08:00", None, "eastern"),),
    "8am (Eastern)": (("08:00", None, "eastern"),),
    "at 8:30AM EDT": (("08:30", None, "eastern"),),
    "16.30 CET": (("16:30", None, "central-europe"),),
    "4:30 p.m. Eastern / 1:30 p.m. Pacific": (("16:30", None, "eastern"), ("13:30", None, "pacific")),
    "at noon": (("12:00", None, None),),
    "at 12 noon ET": (("12:00", None, "eastern"),),
    "12:00 noon Central Time": (("12:00", None, "central"),),
    "11:30-11:45 am CT": (("11:30", "11:45", "central"),),
    "from 9 a.m. until 1 p.m.": (("09:00", "13:00", None),),
    "8:00 am-12:00 noon CT": (("08:00", "12:00", "central"),),
    "3:00 - 3:30 pm ET": (("15:00", "15:30", "eastern"),),
    "11:30 to 12:30 p.m. ET": (("11:30", "12:30", "eastern"),),
    "between 2:00 p.m. and 3:00 p.m. GMT": (("14:00", "15:00", "gmt"),),
    "10:40am GMT": (("10:40", None, "gmt"),),
    "1400 hours BST": (("14:00", None, "london"),),
    "14:00 hours London time": (("14:00", None, "london"),),
    "09:00 CEST": (("09:00", None, "central-europe"),),
    "at 15:00": (("15:00", None, None),),
    "14h30 CET": (("14:30", None, "central-europe"),),
    "5 p.m. E.T.": (("17:00", None, "eastern"),),
    "9:00 A.M. (New York time)": (("09:00", None, "eastern"),),
    "2:00 P.M. Pacific Daylight Time": (("14:00", None, "pacific"),),
    "10:00 a.m., Eastern Time": (("10:00", None, "eastern"),),
    "12:00 p.m. Central": (("12:00", None, "central"),),
    "8:00 p.m. Beijing/Hong Kong Time": (("20:00", None, "hong-kong"),),
    "10.30 a.m. AEST": (("10:30", None, "sydney"),),
    "Time: 9:30 AM ET": (("09:30", None, "eastern"),),
    "7:00 AM U.S. Eastern Time": (("07:00", None, "eastern"),),
    "4:30 p .m. ET": (("16:30", None, "eastern"),),
    "8:30 a.m Eastern": (("08:30", None, "eastern"),),
    "at 5:00 pm (Eastern Time) on": (("17:00", None, "eastern"),),
    "9:00 a.m. EST/6:00 a.m. PST": (("09:00", None, "eastern"), ("06:00", None, "pacific")),
    "11:00 a.m. Eastern Daylight Time (EDT)": (("11:00", None, "eastern"),),
    "1:00 p.m. UTC+8": (("13:00", None, "+08:00"),),
    "that afternoon at 1:30 p.m. Pacific Time": (("13:30", None, "pacific"),),
    "noon-1:00 pm CT": (("12:00", "13:00", "central"),),
    "at 12 p.m. ET and conclude at 3:30 p.m. ET": (("12:00", "15:30", "eastern"),),
    "10.30 am 11.00 am Registration": (("10:30", "11:00", None),),
    "Example Corp.10:30 AM EDT: Sample LLC11:00 AM EDT:": (("10:30", None, "eastern"), ("11:00", None, "eastern")),
    "8:00 a.m. ESTTaipei 9:00 p.m.": (("08:00", None, "eastern"), ("21:00", None, None)),
    "Thursday 11 April 2019, 09.00-17.00": (("09:00", "17:00", None),),
    "Sunday 10 April 2016, 15h30 - 16h30, Arena": (("15:30", "16:30", None),),
    "Monday 11 April 2016, 8h45, Hall K": (("08:45", None, None),),
    "planned for 28 March 2019 at 10:00 will": (("10:00", None, None),),
    "17:00 (Athens) / 15:00 (London) / 10:00 (New York)": (
        ("17:00", None, "athens"),
        ("15:00", None, "london"),
        ("10:00", None, "eastern"),
    ),
    "4:00 p.m. (Taiwan)": (("16:00", None, "taipei"),),
    "at 10:00 (SA time)": (("10:00", None, "johannesburg"),),
    "tonight at 5 o'clock Eastern": (("17:00", None, "eastern"),),
    "2 p.m. to 5 p.m. local time": (("14:00", "17:00", "local"),),
}
NOT: tuple[str, ...] = (
    "net income of $4.30 per share",
    "a ratio of 3:2",
    "grew 12.30 percent",
    "John 3:16",
    "version 10.15",
    "at 4.50% notes",
    "I am the chairman",
    "555-0100 or 1-800-555-0101",
    "the 2025 meeting",
    "1,400 hours of training",
    "rose to 16.30",
    "that afternoon or the next",
    "the forenoon session",
)
