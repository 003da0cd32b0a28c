"""For how long a replay is to be had: the dates and periods that a sentence about a replay gives.

>>> found = window("A replay will be available for two weeks.", day=date(2025, 3, 4))
>>> found.end.day.isoformat(), found.end.rule
('2025-03-18', '14 days from the day of the event')
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from calendar_service.model import Span, When
from calendar_service.parsing import dates, times, zones
from calendar_service.parsing.dates import DateMention
from calendar_service.parsing.phones import last_of

_WORDS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
NUMBERS: dict[str, int] = {
    **{word: number for number, word in enumerate(_WORDS)},
    **dict.fromkeys(("a", "an", "the"), 1),
    "thirty": 30, "forty-five": 45, "sixty": 60, "ninety": 90, "one hundred eighty": 180, "ninety-day": 90,
    "twenty-one": 21, "twenty-four": 24, "twenty four": 24, "forty-eight": 48, "seventy-two": 72, "one hundred": 100,
    "thirty-one": 31, "thirty-day": 30, "one hundred and eighty": 180, "half a": 0,
}  # fmt: skip
_NUMBER = r"(?:\d{1,3}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)).replace(" ", r"\s") + r")"
_LENGTH = r"(?P<unit>hour|day|week|fortnight|month|year)s?"
# "for N days" in all its ways; "two hours after the call" is none of them.
_PERIOD = re.compile(
    rf"""\b(?:for|during|over|up{{0,1}}\s?to|at\s{{1,2}}least|until|through|within|period\s{{1,2}}of|minimum\s{{1,2}}of|(?:available|archived|accessible|posted|online|kept|stored|saved)|runs?|lasts?|stays?(?:\s{{1,2}}(?:up|there|online))?|remains?(?:\s{{1,2}}(?:there|online))?|there|expires?\s{{1,2}}after|(?:removed|deleted|taken\s{{1,2}}down)\s{{1,2}}after|a)
    (?:\s{{1,2}}(?:a|an|the|at|least|up|to|about|approximately|approx\.|next|following|subsequent|first|additional|period|full|total|minimum|maximum|of|no|not|less|more|than|only)){{0,6}}?
    \s{{1,2}}(?P<n>{_NUMBER})(?:\s?\(\s?\d{{1,3}}\s?\))?[\s-]{{1,2}}(?:calendar\s|business\s|full\s|consecutive\s|additional\s)?{_LENGTH}\b
    (?!\s{{1,2}}(?:a|per)\s)
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "30 day replay"
_OF_LENGTH = re.compile(
    rf"\b(?P<n>{_NUMBER})[\s-]{{1,2}}{_LENGTH}[\s-]{{1,2}}(?:\w+[\s-]){{0,2}}?(?:replay|archive|rebroadcast|playback|recording)\b",
    re.IGNORECASE,
)
# "within two hours", "up to 24 hours after", "a two hour delay": when a replay begins, not how long it stays.
_DELAY = re.compile(
    r"^(?:within|at\s{1,2}least\s{1,2}\w+\s{1,2}hour|a\s{1,2}(?!period|minimum|maximum|total|full))", re.IGNORECASE
)
_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
# "until Friday", "through midnight next Tuesday": the first such day after the event's.
_WEEKDAY = re.compile(
    r"\b(?:until|through|thru|till)\s{1,2}(?:[^\d.;]{0,24}?\s)?(?:(?:the\s{1,2})?(?:following|next|this|coming)\s{1,2})?"
    rf"(?P<day>{'|'.join(_DAYS)})\b(?!,?\s{{1,2}}(?:\w{{3,9}}\.?\s{{1,2}})?(?:the\s)?\d)",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\b(?:until|through|thru|till|to)\s{1,2}(?:the\s{1,2})?(?:end\s{1,2}of\s{1,2}(?P<of>the|this|next|the\s{1,2}following)\s{1,2}(?:calendar\s)?(?P<unit>month|year)|(?P<close>year[\s-]end))\b"
    r"|\bfor\s{1,2}the\s{1,2}(?:rest|remainder|balance)\s{1,2}of\s{1,2}(?:the|this)\s{1,2}(?P<rest>month|year)\b",
    re.IGNORECASE,
)
# "until the end of March": the month's last day.
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_MONTH_END = re.compile(
    rf"\b(?:until|through|thru|till|to)\s{{1,2}}(?:the\s{{1,2}})?(?:end|last\s{{1,2}}day)\s{{1,2}}of\s{{1,2}}(?P<month>{'|'.join(_MONTHS)})"
    r"(?:,?\s{1,2}(?P<year>20\d\d|19\d\d))?\b(?!\.?\s{1,2}\d)",
    re.IGNORECASE,
)
_REPLAY_OF = re.compile(
    r"^[\s-]{1,2}(?:\w+[\s-]){0,2}?(?:replay|archive|rebroadcast|playback|recording)", re.IGNORECASE
)
_END_WORD = (
    r"(?:removed|deleted|taken\s{1,2}down|withdrawn|closed)(?:\s{1,2}(?:on|after|at))?|until|untill|'?till?|through|throughout|thru|up\s{1,2}to|to|ending|ends?|end\s{1,2}date|expir(?:es?|ing|y|ation)|"
    r"not\s{1,2}later\s{1,2}than|no\s{1,2}later\s{1,2}than|before|by"
)
_START_WORD = r"from|beginning|begins?|starting|starts?|start\s{1,2}date|commencing|commences|between|effective|as\s{1,2}of|after|following|available|accessible|since"
_PREPOSITION = re.compile(
    rf"\b(?:(?P<end>{_END_WORD})|(?P<start>{_START_WORD})|(?P<of>(?<!end )(?<!close )of|discuss|reported|ended|host(?:ed)?|held))(?![\w-])",
    re.IGNORECASE,
)
_COLON = re.compile(r"(?<=\d):(?=\s)")
_BETWEEN = re.compile(
    r"[\s,(]{0,3}(?:(?:on|at|@|of|from|by|the)\s{1,2}){0,2}(?:[A-Z][a-z]{2,8}day,?\s{1,2})?(?:approximately\s{1,2})?[)\s]{0,2}"
)
_FIGURES = re.compile(
    r"\b(?:until|through|thru|till|to|expires?|ends?)\s(?:[^\d.;]{0,24}\s)?(?P<a>[01]?\d|2\d|3[01])/(?P<b>[0-3]?\d)(?![\d/])",
    re.IGNORECASE,
)
# "from 6 p.m. that evening", "beginning at 1 p.m. on the same day": a clock time of the event's day.
_OPENING = re.compile(
    r"\b(?:from|after|beginning|starting|commencing)\s(?:at\s|about\s|approximately\s)*[^.;]{0,4}(?:\d|noon)[\w:. ]{0,24}?[, ]\s?(?:on\s)?(?P<day>(?:that|the\ssame)\s(?:evening|afternoon|day|night))\b",
    re.IGNORECASE,
)
_AND = re.compile(r"[^.;\n]{0,30}\band\s(?:[^.;\n]{0,24}\s)?")
_FROM = re.compile(r"\bbetween\s[^.;]{0,30}$", re.IGNORECASE)
_DASH = re.compile(
    r"[\s,(]{0,3}(?:(?:(?:beginning|starting)\s)?(?:at|from|by|after)\s)?(?:(?:[\d:.]{1,8}|noon|midnight)\s?(?:[ap]\.?\s?m\b\.?)?)?[\s,(]{0,2}(?:[A-Z][A-Za-z.]{1,10}(?:\sTime)?)?\)?\s?(?:-{1,2}|to|through|until|till|and)\s?"
    r"(?:(?:[\d:.]{1,8}|noon|midnight)\s?(?:[ap]\.?\s?m\b\.?)?[\s,(]{0,2}(?:[A-Z][A-Za-z.]{1,10}(?:\sTime)?)?\)?,?\s?(?:on\s)?)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Window:
    """The first and the last moment that a stretch of text gives for a replay, each where it gives one."""

    start: When | None = None
    end: When | None = None


def window(
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    day: date | None,
    base: date | None = None,
    zone: str | None = None,
    country: str | None = None,
) -> Window:
    """The window that ``text[start:end]`` gives for a replay of an event on ``day`` in the IANA ``zone``.

    A date without a year is the next such date at or after ``day`` (at or after ``base`` where the day is not known);
    a period counts from ``day``; a year or a month is the same date of a later one.
    """
    stop = len(text) if end is None else end
    text = text[:start] + _COLON.sub(";", text[start:stop])  # "until March 10: 1-800-…" is no time of day
    since = day or base
    first, last = _dated(text, start, stop, since, zone, country)
    last = (
        last
        or _short(text, start, stop, since, country)
        or _month_end(text, start, stop, since)
        or _weekday(text, start, stop, day)
    )
    period = _period(text, start, stop, day)
    if last is None or (period is not None and period.day > last.day and first is None):
        last = period or last  # "the webcast for six months, and the recording until May 5": the later of the two
    return Window(first, last)


def _dated(
    text: str, start: int, stop: int, day: date | None, zone: str | None, country: str | None
) -> tuple[When | None, When | None]:
    first: When | None = None
    last: When | None = None
    clocks = times.find(text, start, stop)
    opening = _OPENING.search(text, start, stop) if day is not None else None
    if opening is not None and day is not None:
        that = DateMention(opening.start("day"), opening.end("day"), day=day, rule="the event's day")
        first = _when(text, that, day, clocks, zone, country, start)
        first = first if first.time is not None else None
    previous: DateMention | None = None
    came = start
    for mention in dates.find(text, start, stop, month_first=_month_first(country)):
        if mention.word is not None:
            continue
        ahead = text[max(came, mention.start - 110) : mention.start]
        side = _side(ahead)
        joined = previous is not None and bool(_DASH.fullmatch(text[previous.end : mention.start]))
        came = mention.end
        full = _placed(mention, first.day if first else day)
        if previous is not None and _AND.fullmatch(text[previous.end : mention.start]):
            joined = bool(_FROM.search(text[max(start, previous.start - 40) : previous.start]))
        previous, earlier = mention, previous
        if full is None or full.day is None:
            continue
        if full.until is not None and side != "of":
            first = first or _when(text, full, full.day, clocks, zone, country, start)
            last = _when(text, full, full.until, clocks, zone, country, start)
        elif side == "end" or joined:
            last = _when(text, full, full.day, clocks, zone, country, start)
            if first is None and joined and earlier is not None:
                opened = _placed(earlier, day)
                first = _when(text, opened, opened.day, clocks, zone, country, start) if opened and opened.day else None
        elif side == "start" and first is None and last is None:
            first = _when(text, full, full.day, clocks, zone, country, start)
    return first, last


def _side(ahead: str) -> str:
    """Whether the words before a date make it the window's end, its start, or something else's date."""
    last = last_of(_PREPOSITION, ahead)
    if last is None:
        return ""
    side = last.lastgroup or ""
    between = ahead[last.end() :]
    if re.search(r"[.;!?]\s", re.sub(r"\b[ap]\.m\.|\b[A-Z]\.|\b[A-Z][a-z]{2,3}\.", "", between)):
        return ""
    if (
        side == "end"
        and last.group().lower() in ("to", "by", "before")
        and re.search(r"\b(?:dial|access|listen|discuss|review|call)", between, re.IGNORECASE)
    ):
        return ""
    if side == "start" and last.group().lower() in ("after", "following"):
        counted = re.search(r"(?:hours?|days?|weeks?|months?|years?)\s{1,2}$", ahead[: last.start()], re.IGNORECASE)
        if len(between) > 40 or (counted and len(between) < 5):
            return ""
    return side


def _placed(mention: DateMention, base: date | None) -> DateMention | None:
    """The mention with its year: the printed one, or that of the next such date at or after ``base``."""
    if mention.day is not None:
        return mention
    return dates.next_from(mention, base) if base is not None else None


def _when(
    text: str,
    mention: DateMention,
    day: date,
    clocks: list[times.TimeMention],
    zone: str | None,
    country: str | None,
    start: int,
) -> When:
    """The day with the clock time that stands beside it, in the printed zone or the event's."""
    clock = next((c for c in reversed(clocks) if _beside(text, mention, c)), None)
    if clock is not None and clock.time == time(0, 0):
        clock = None  # "midnight" is the day's end to most and its beginning to some
    if clock is not None and clock.until is not None:  # "February 11 until 11:59 p.m." reads like a range of hours
        clock = replace(clock, time=clock.until, until=None) if clock.end <= mention.start else None
    place = (zones.resolve(clock.zone, country, day, zone) if clock.zone else None) or zone if clock else None
    where = (min(mention.start, clock.start), max(mention.end, clock.end)) if clock else (mention.start, mention.end)
    wording = text[where[0] : where[1]]
    rule = mention.rule
    if clock is None or place is None:
        return When(day, text=wording, span=Span(*where), rule=rule)
    return When(day, clock.time, place, text=wording, span=Span(*where), rule=rule)


def _short(text: str, start: int, stop: int, day: date | None, country: str | None) -> When | None:
    """ "until 2/18": month and day in figures alone."""
    match = _FIGURES.search(text, start, stop)
    if match is None or day is None:
        return None
    month, mday = int(match["a"]), int(match["b"])
    if month > 12 or not _month_first(country):
        month, mday = mday, month
    mention = dates.next_from(DateMention(match.start("a"), match.end(), month=month, mday=mday), day)
    if mention is None or mention.day is None:
        return None
    where = match.span("a")[0], match.end()
    return When(mention.day, text=text[where[0] : where[1]], span=Span(*where), rule=mention.rule)


def _month_end(text: str, start: int, stop: int, day: date | None) -> When | None:
    """ "until the end of March": the last day of the month that comes next, or of the year's that is printed."""
    match = _MONTH_END.search(text, start, stop)
    if match is None or (day is None and not match["year"]):
        return None
    month = _MONTHS.index(match["month"].lower()) + 1
    year = int(match["year"]) if match["year"] else day.year + (month < day.month) if day else 0
    end = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
    return When(end, text=match.group(), span=Span(*match.span()), rule="the last day of the month")


def _weekday(text: str, start: int, stop: int, day: date | None) -> When | None:
    """ "until Friday", "for the rest of the year": counted from the event's day."""
    if day is None:
        return None
    match = _WEEKDAY.search(text, start, stop)
    if match is not None:
        ahead = (_DAYS.index(match["day"].lower()) - day.weekday() - 1) % 7 + 1
        return When(day + timedelta(ahead), text=match.group(), span=Span(*match.span()), rule="the first such weekday")
    match = _ENDS.search(text, start, stop)
    if match is None:
        return None
    later = (match["of"] or "").lower() not in ("", "the", "this")
    if "year" in ((match["unit"] or match["rest"] or match["close"]).lower()):
        end = date(day.year + later, 12, 31)
    else:
        month = day.month + later
        end = date(day.year + month // 12, month % 12 + 1, 1) - timedelta(1)
    return When(end, text=match.group(), span=Span(*match.span()), rule="the last day of the month or year")


def _month_first(country: str | None) -> bool:
    return country in (None, "US", "CA", "PH", "IL", "TW")


def _beside(text: str, mention: DateMention, clock: times.TimeMention) -> bool:
    """A clock that belongs to a date: "11:59 p.m. ET on March 6", "March 6 at 11:59 p.m."."""
    if clock.end <= mention.start:
        return bool(_BETWEEN.fullmatch(text[clock.end : mention.start]))
    return clock.start >= mention.end and bool(_BETWEEN.fullmatch(text[mention.end : clock.start]))


def _period(text: str, start: int, stop: int, day: date | None) -> When | None:
    if day is None:
        return None
    for match in itertools.chain(_PERIOD.finditer(text, start, stop), _OF_LENGTH.finditer(text, start, stop)):
        number = int(match["n"]) if match["n"].isdigit() else NUMBERS[match["n"].lower()]
        unit = match["unit"].lower()
        if number == 0 and unit != "year":
            continue
        lead = match.group().lower()
        if unit == "hour" and (number < 12 or not lead.startswith(("for", "during", "up"))):
            continue
        if _DELAY.match(lead) and not _REPLAY_OF.match(text[match.end() : match.end() + 40]):
            continue
        rest = text[match.end() : min(stop, match.end() + 24)]
        if lead.startswith(("available", "archived", "accessible", "posted", "online")) and re.match(
            r"\s{1,2}(?:after|following|post|prior|before)", rest
        ):
            continue
        if unit == "hour" and re.match(r"\s{1,2}(?:after|following)", rest) and not lead.startswith("for"):
            continue
        end, rule = _later(day, number, unit)
        return When(end, text=match.group(), span=Span(*match.span()), rule=rule)
    return None


def _later(day: date, number: int, unit: str) -> tuple[date, str]:
    """The day that is a period after ``day``, and the rule by which it is."""
    if unit == "hour":
        number, unit = -(-number // 24), "day"
    if unit == "fortnight":
        number, unit = number * 2, "week"
    if number == 0:  # "half a year"
        number, unit = 6 if unit == "year" else 0, "month"
    if unit in ("day", "week"):
        count = number * (7 if unit == "week" else 1)
        return day + timedelta(min(count, 3660)), f"{count} days from the day of the event"
    months = number * (12 if unit == "year" else 1)
    year, month = divmod(day.year * 12 + day.month - 1 + min(months, 120), 12)
    for mday in range(day.day, 27, -1):
        try:
            return date(year, month + 1, mday), f"the same date {number} {unit}{'s' * (number != 1)} on"
        except ValueError:
            continue
    return date(year, month + 1, min(day.day, 28)), f"the same date {number} {unit}{'s' * (number != 1)} on"


# Phrases for the tests: what a text gives for a replay of an event on 11 February 2025, its first day and its last.
PHRASES: dict[str, tuple[str | None, str | None]] = {
    "A replay will be available for approximately 90 days.": (None, "2025-05-12"),
    "for a minimum of 30 days": (None, "2025-03-13"),
    "for the next 30 days": (None, "2025-03-13"),
    "for ninety (90) days": (None, "2025-05-12"),
    "available for 12-months": (None, "2026-02-11"),
    "up to 90 days post-event": (None, "2025-05-12"),
    "for at least the next 30 days": (None, "2025-03-13"),
    "for not less than 30 days": (None, "2025-03-13"),
    "for a period of at least 90 days": (None, "2025-05-12"),
    "for thirty (30) calendar days": (None, "2025-03-13"),
    "for a limited time": (None, None),
    "for approximately one month": (None, "2025-03-11"),
    "for replay for 3 months": (None, "2025-05-11"),
    "until the Company's next quarterly call": (None, None),
    "until the end of the day on March 6, 2025": (None, "2025-03-06"),
    "will expire on March 6, 2025": (None, "2025-03-06"),
    "expiring March 6": (None, "2025-03-06"),
    "until 11:59 PM EST, March 6, 2025": (None, "2025-03-06"),
    "through March 6th": (None, "2025-03-06"),
    "a seven-day replay": (None, "2025-02-18"),
    "available for 7 days after the call": (None, "2025-02-18"),
    "replay available 2 hours after the call until 2/25/2025 at midnight": (None, "2025-02-25"),
    "from 3:00 p.m. ET on Feb. 11 to 11:59 p.m. ET on Feb. 25, 2025": ("2025-02-11", "2025-02-25"),
    "beginning February 11, 2025, at 3:00 p.m. ET through February 25, 2025, at 3:00 p.m. ET": (
        "2025-02-11",
        "2025-02-25",
    ),
    "after 1:00 p.m. ET on May 6, 2025, through May 20, 2025": ("2025-05-06", "2025-05-20"),
    "available at 2 p.m. on February 12 and will remain available until February 19": ("2025-02-12", "2025-02-19"),
    "available today from 7:30 p.m. until Feb 18, 2025": (None, "2025-02-18"),
    "available through the close of business on Friday, March 7, 2025": (None, "2025-03-07"),
    "Available until: 25 February 2025": (None, "2025-02-25"),
    "Replay: Feb. 11-25, 2025": ("2025-02-11", "2025-02-25"),
    "Available: February 11, 2025 (7:30 p.m. ET) - February 18, 2025 (11:59 p.m. ET)": ("2025-02-11", "2025-02-18"),
    "for one full year": (None, "2026-02-11"),
    "for 24 hours": (None, "2025-02-12"),
    "within 24 hours of the call, for 30 days": (None, "2025-03-13"),
    "beginning approximately two hours after the call and will be available for one week": (None, "2025-02-18"),
    "beginning 1 hour after the call and ending at midnight on February 20": (None, "2025-02-20"),
    "through and including February 20, 2025": (None, "2025-02-20"),
    "up to and including February 20": (None, "2025-02-20"),
    "by dialing 800 before February 20, 2025": (None, "2025-02-20"),
    "available for the following two weeks": (None, "2025-02-25"),
    "will be available for 60 days thereafter": (None, "2025-04-12"),
    "available for about six months": (None, "2025-08-11"),
    "available 24 hours a day until February 28": (None, "2025-02-28"),
    "over the next seven days": (None, "2025-02-18"),
    "available on Example's website until August 2025": (None, None),
    "through 5 p.m. Eastern Time Wednesday, March 12": (None, "2025-03-12"),
    "until midnight Eastern on 3/12/25": (None, "2025-03-12"),
    "archived on the site for a year": (None, "2026-02-11"),
    "available for a week": (None, "2025-02-18"),
    "for two business days": (None, "2025-02-13"),
    "from February 12, 2025 for seven days": ("2025-02-12", "2025-02-18"),
    "from 11:00 p.m. to 11:59 p.m. on February 25": (None, "2025-02-25"),
    "until January 15": (None, "2026-01-15"),
    "for up to 30 days after February 11, 2025": (None, "2025-03-13"),
    "The replay will be available on February 12 at 9 a.m.": ("2025-02-12", None),
    "available via telephone starting February 11 at 7:30 p.m. ET, and through 11:59 p.m. February 18": (
        "2025-02-11",
        "2025-02-18",
    ),
    "one year after the call": (None, None),
    "available until one year after the call": (None, "2026-02-11"),
    "available 14 days": (None, "2025-02-25"),
    "from 6 p.m. that evening until midnight on Friday, February 14": ("2025-02-11", "2025-02-14"),
    "for 48 hours, beginning at 1 p.m. on the same day": ("2025-02-11", "2025-02-13"),
    "that evening": (None, None),
    "for a fortnight": (None, "2025-02-25"),
    "(recording kept 60 days)": (None, "2025-04-12"),
    "for half a year": (None, "2025-08-11"),
    "for one hundred and eighty days": (None, "2025-08-10"),
    "and will remain there a month": (None, "2025-03-11"),
    "until Friday": (None, "2025-02-14"),
    "through midnight next Tuesday": (None, "2025-02-18"),
    "until Tuesday, February 25": (None, "2025-02-25"),
    "until the end of the month": (None, "2025-02-28"),
    "through the end of the following month": (None, "2025-03-31"),
    "for the rest of the year": (None, "2025-12-31"),
    "through year-end": (None, "2025-12-31"),
    "between noon on February 11 and midnight on February 18": ("2025-02-11", "2025-02-18"),
    "between the release of February 11, 2025 and the call": (None, None),
    "it will be taken down on March 3": (None, "2025-03-03"),
    "expires after 30 days": (None, "2025-03-13"),
    "a replay runs one week": (None, "2025-02-18"),
    "the recording stays up for 60 days": (None, "2025-04-12"),
    "will be kept there until the end of March": (None, "2025-03-31"),
    "to be heard through the end of January": (None, "2026-01-31"),
    "available until the end of December 2025": (None, "2025-12-31"),
    "until the end of March 6": (None, "2025-03-06"),
    "the webcast for six months and a telephone replay until February 18, 2025": (None, "2025-08-11"),
    "for the seven days that follow": (None, "2025-02-18"),
    "30 day replay": (None, "2025-03-13"),
    "for the 30 days following the call": (None, "2025-03-13"),
    "for 1 week": (None, "2025-02-18"),
    "A webcast replay will be available for six months on www.example.com.": (None, "2025-08-11"),
}
