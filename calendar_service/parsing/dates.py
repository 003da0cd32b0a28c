"""Calendar dates in a text: printed ones, ranges, and words like "today" that count from another day.

A printed date is read directly; dateparser reads the rest that stands behind a "Date:" label, with its
language, order and base fixed, so that it never guesses from the day on which it runs.

>>> [(m.day.isoformat(), m.until) for m in find("on Friday, August 3, 2012")]
[('2012-08-03', None)]
>>> [(m.day, m.month, m.mday) for m in find("on May 5")]
[(None, 5, 5)]
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb", "febr", "febuary"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("monday", "mon"),
            ("tuesday", "tues", "tue"),
            ("wednesday", "wed", "weds"),
            ("thursday", "thurs", "thur", "thu"),
            ("friday", "fri"),
            ("saturday", "sat"),
            ("sunday", "sun"),
        )
    )
    for name in names
}
_MONTH = r"(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")"
_WEEKDAY = r"(?:" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + r")"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_NTH = r"(?:\s?(?:st|nd|rd|th)\b)?"
_YEAR = r"(?:19|20)\d\d"
_TO = r"\s{0,2}(?:-{1,2}|to|through|until|till|and|&|/|thru)\s{0,2}"
_LEADING = rf"(?:(?P<weekday>\b{_WEEKDAY})\b\.?,?\s{{0,2}}(?:the\s{{1,2}}|on\s{{1,2}}|morning,?\s{{1,2}}|afternoon,?\s{{1,2}}|evening,?\s{{1,2}}|-\s|\|\s)?)?"


class Word(StrEnum):
    """A day said by a word that counts from another day."""

    TODAY = "today"
    TOMORROW = "tomorrow"
    SAME_DAY = "same day"
    NEXT_DAY = "next day"
    WEEKDAY = "weekday"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date at ``start``..``end``; ``day`` is None while its year (or the day it counts from) is unknown.

    ``until`` is the last day of a range, None for a single day. ``weekday`` (0 Monday) is the one printed
    beside it. ``rule`` names how a day was computed that is not printed in full.
    """

    start: int
    end: int
    day: date | None = None
    until: date | None = None
    year: int | None = None
    month: int | None = None
    mday: int | None = None
    until_month: int | None = None
    until_mday: int | None = None
    weekday: int | None = None
    word: Word | None = None
    rule: str = ""
    numeric: bool = False
    more: tuple[tuple[int, int], ...] = ()

    @property
    def contradicts(self) -> bool:
        """The printed weekday is not that of the day."""
        return self.day is not None and self.weekday is not None and self.day.weekday() != self.weekday


# Each begins with a look at the first letter, which spares trying the names at all others.
_MONTH_FIRST = re.compile(
    rf"""(?=[jfmasondtw]){_LEADING}(?<![A-Za-z])(?P<month>{_MONTH})(?![a-z])\.?\s{{0,2}}(?P<mday>{_DAY}){_NTH}(?!\d|:\d|\.\d|,\d\d\d\b|\s?(?:%|percent|million|billion))
    (?:{_TO}(?:{_WEEKDAY}\.?,?\s{{1,2}})?(?:(?P<month2>{_MONTH})(?![a-z])\.?\s{{1,2}})?(?P<mday2>{_DAY}){_NTH}(?!\d|:\d|\.\d|\s?(?:[ap]\.?m|{_MONTH})))?
    (?:\s?\(\s?{_WEEKDAY}\.?\s?\))?(?:,?\s{{0,2}}(?:of\s)?\(?(?P<year>{_YEAR})(?!\d|-\d)|,?\s?'(?P<short>\d\d)\b)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DAY_FIRST = re.compile(
    rf"""(?=[mtwfs\d]){_LEADING}(?<![\w.,:$€£/-])(?P<mday>{_DAY}){_NTH}\.?(?:{_TO}(?:{_WEEKDAY}\.?,?\s{{1,2}})?(?P<mday2>{_DAY}){_NTH}\.?)?(?:[ ]{{0,2}}\n?|-)(?:day\s{{1,2}})?(?:of\s{{1,2}})?
    (?P<month>{_MONTH})(?![a-z])\.?
    (?:(?:{_TO}(?:{_WEEKDAY}\.?,?\s{{1,2}})?(?P<mday3>{_DAY}){_NTH}\.?\s{{1,2}}(?P<month2>{_MONTH})(?![a-z])\.?))?
    (?:(?:,?\s{{0,2}}|-)(?:of\s)?(?P<year>{_YEAR})(?!\d|-\d)|,?\s?'(?P<short>\d\d)\b)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "6 December - 8 December 2025" is the row above; "December 6 and 8" is a list of days, kept in `more`.
_ISO = re.compile(
    rf"(?=[mtwfs\d]){_LEADING}(?<![\d/.-])(?P<year>{_YEAR})-(?P<month>0[1-9]|1[0-2])-(?P<mday>0[1-9]|[12]\d|3[01])(?![\d-])",
    re.IGNORECASE,
)
_NUMERIC = re.compile(
    rf"(?=[mtwfs\d]){_LEADING}(?<![\d/.$-])(?P<first>0?[1-9]|[12]\d|3[01])(?P<sep>[/.])(?P<second>0?[1-9]|[12]\d|3[01])(?P=sep)(?P<year>{_YEAR}|\d\d)(?![\d/]|\.\d)",
    re.IGNORECASE,
)
_WORDS = re.compile(
    rf"""(?P<today>\b(?:later\s{{1,2}})?today\b(?!'s)|\bthis\s{{1,2}}(?:morning|afternoon|evening)\b|\btonight\b)
    |(?P<tomorrow>\btomorrow\b)
    |(?P<next>\b(?:the\s{{1,2}})?(?:next|following)\s{{1,2}}(?:business\s{{1,2}})?(?:day|morning)\b)
    |(?P<same>\b(?:(?:on\s{{1,2}}|at\s{{1,2}})?(?:the\s{{1,2}}|that\s{{1,2}})same\s{{1,2}}(?:day|date|morning|afternoon|evening)|same\s{{1,2}}day|that\s{{1,2}}(?:day|morning|afternoon|evening|date))\b)
    |(?P<weekday>\b(?:on|this|next|coming|starting)\s{{1,2}}(?P<name>{_WEEKDAY})\b\.?)(?!,?\s{{1,2}}(?:the\s{{1,2}})?(?:{_MONTH}|{_DAY}))
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Plain looks: where a printed date, or a word for a day, can stand. The patterns above see only what is around these.
# A printed date has a digit: what stands before a run of digits is looked at, then what stands behind.
_MONTH_3 = r"[JFMASONDjfmasond][AaEePpUuCcOo][NnBbRrYyLlGgPpTtVvCc]"
_DIGITS = re.compile(r"\d+")
_ISO_SIGN = re.compile(r"\d-\d\d-\d")
_NUMERIC_SIGN = re.compile(r"\d[/.]\d{1,2}[/.]\d\d")
_MONTH_BEFORE = re.compile(_MONTH_3 + r"[a-zA-Z]{0,6}\.?\s{0,2}\Z")
_MONTH_BEHIND = re.compile(
    r"\d(?:(?:st|nd|rd|th|ST|ND|RD|TH)?\.?[\s-]{0,2}(?:(?:day\s{1,2})?of\s{1,2})?"
    + _MONTH_3
    + r"|[/.]\d{1,2}[/.]\d\d|-\d\d-\d)"
)
# … or a word for a day, found by plain searches of a text in small letters.
_WORD_STEMS = ("today", "tomorrow", "tonight", "same", "this", "that", "next", "ollowing")
_WORD_AT = re.compile(
    r"to(?:day|morrow|night)|same\s|(?:th(?:is|at)|next|ollowing)\s{1,2}(?:business\s{1,2})?(?:da[yt]|morning|afternoon|evening)"
)
_WEEKDAY_STEMS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_BEFORE_WEEKDAY = ("on", "this", "next", "coming", "starting")
_TRAILING_WEEKDAY = re.compile(rf"\s?[,(|-]?\s?\(?(?P<weekday>{_WEEKDAY})\b\.?\)?", re.IGNORECASE)


def _date(year: int, month: int, mday: int) -> date | None:
    try:
        return date(year, month, mday)
    except ValueError:
        return None


def _year_of(match: re.Match[str]) -> int | None:
    if match["year"]:
        return int(match["year"])
    return 2000 + int(match["short"]) if match["short"] else None


def find(text: str, start: int = 0, end: int | None = None, *, month_first: bool = True) -> list[DateMention]:
    """All dates between two offsets, in order, not overlapping; ``month_first`` decides 3/4/2025.

    Words such as "today" are among them, without a day. Years that are not printed are left open
    (:func:`complete` fills them).
    """
    stop = len(text) if end is None else end
    found: list[DateMention] = []
    numbers = [p for p, sign in ((_ISO, _ISO_SIGN), (_NUMERIC, _NUMERIC_SIGN)) if sign.search(text, start, stop)]
    for places, before, behind, patterns in (
        (_printed(text, start, stop), 44, 64, (_DAY_FIRST, _MONTH_FIRST, *numbers)),
        (_worded(text, start, stop), 16, 40, (_WORDS,)),
    ):
        for low, high in _windows(places, start, stop, before, behind):
            for pattern in patterns:
                for match in pattern.finditer(text, low, high):
                    mention = _read(pattern, match, month_first)
                    if mention is not None:
                        found.append(mention)
    # The longer reading wins where two overlap ("5 March 12" is 5 March, then twelve of something).
    found.sort(key=lambda m: (m.start, -(m.end - m.start), m.year is None))
    kept: list[DateMention] = []
    for mention in found:
        if kept and mention.start < kept[-1].end:
            last = kept[-1]
            if last.word is Word.WEEKDAY and mention.word is None:
                kept[-1] = mention
            if (mention.year is not None and last.year is None and last.word is None) and mention.end > last.end:
                kept[-1] = mention
            continue
        kept.append(mention)
    return [_trailing(text, mention, stop) for mention in kept]


def _printed(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Where a printed date can stand: a run of digits beside what may be a month, or between others."""
    for digits in _DIGITS.finditer(text, start, stop):
        first, end = digits.span()
        last = text[first - 1] if first > start else "("
        if last.isalpha() or last.isspace() or last == ".":
            before = _MONTH_BEFORE.search(text, max(start, first - 12), first)
            if before:
                yield before.start(), first + 1
        behind = _MONTH_BEHIND.match(text, end - 1, stop)
        if behind:
            yield behind.span()


def _worded(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Where a word for a day can stand."""
    small = text[start:stop].replace("\u0130", "i").lower()  # the one letter whose small form is two characters
    places: list[tuple[int, int]] = []
    for stem in _WORD_STEMS:
        at = small.find(stem)
        while at >= 0:
            if match := _WORD_AT.match(small, at):
                places.append((start + at, start + match.end()))
            at = small.find(stem, at + len(stem))
    for stem in _WEEKDAY_STEMS:
        at = small.find(stem)
        while at >= 0:
            if small[max(0, at - 1) : at].isspace() and small[max(0, at - 12) : at].rstrip().endswith(_BEFORE_WEEKDAY):
                places.append((start + max(0, at - 12), start + at + 3))
            at = small.find(stem, at + 3)
    return sorted(places)


def _windows(
    places: Iterable[tuple[int, int]], start: int, stop: int, before: int, behind: int
) -> list[tuple[int, int]]:
    """The stretches around some places in their order, those that touch joined."""
    windows: list[tuple[int, int]] = []
    for begin, end in places:
        low, high = max(start, begin - before), min(stop, end + behind)
        if windows and low <= windows[-1][1]:
            windows[-1] = (windows[-1][0], max(high, windows[-1][1]))
        else:
            windows.append((low, high))
    return windows


def _trailing(text: str, mention: DateMention, stop: int) -> DateMention:
    """``August 3, 2012 (Friday)``: a weekday behind the date."""
    if mention.weekday is not None or mention.word is not None:
        return mention
    match = _TRAILING_WEEKDAY.match(text, mention.end, min(stop, mention.end + 16))
    if match is None or "(" not in match.group():
        return mention
    return replace(mention, weekday=WEEKDAYS[match["weekday"].lower()], end=match.end())


def _read(pattern: re.Pattern[str], match: re.Match[str], month_first: bool) -> DateMention | None:
    if pattern is _WORDS:
        return _word(match)
    weekday = WEEKDAYS[match["weekday"].lower()] if match["weekday"] else None
    if pattern is _ISO:
        return _single(match, int(match["year"]), int(match["month"]), int(match["mday"]), weekday)
    if pattern is _NUMERIC:
        first, second = int(match["first"]), int(match["second"])
        year = int(match["year"]) + (2000 if len(match["year"]) == 2 else 0)
        if first > 12 or (second <= 12 and not month_first) or (match["sep"] == "." and second <= 12):
            first, second = second, first
        mention = _single(match, year, first, second, weekday)
        return replace(mention, numeric=True) if mention else None
    month = MONTHS[match["month"].lower()]
    if month == 5 and match["month"] == "may" and pattern is _MONTH_FIRST:
        return None  # the verb
    printed, mday = _year_of(match), int(match["mday"])
    last_day = match["mday2"] or (match["mday3"] if pattern is _DAY_FIRST else None)
    other = MONTHS[match["month2"].lower()] if match["month2"] else month
    if pattern is _DAY_FIRST and match["mday3"] and match["mday2"]:
        return None
    mention = DateMention(match.start(), match.end(), year=printed, month=month, mday=mday, weekday=weekday)
    if last_day and (other, int(last_day)) > (month, mday):
        joined = match.group().lower()
        listed = re.search(r"\band\b|&", joined) and other == month and int(last_day) - mday > 1
        if listed:
            mention = replace(mention, more=((other, int(last_day)),))
        else:
            mention = replace(mention, until_month=other, until_mday=int(last_day))
    elif last_day and other < month:
        mention = replace(mention, until_month=other, until_mday=int(last_day))
    return with_year(mention, printed, "") if printed else (mention if _date(2024, month, mday) else None)


def _single(match: re.Match[str], year: int, month: int, mday: int, weekday: int | None) -> DateMention | None:
    day = _date(year, month, mday)
    if day is None:
        return None
    return DateMention(match.start(), match.end(), day=day, year=year, month=month, mday=mday, weekday=weekday)


def _word(match: re.Match[str]) -> DateMention:
    if match["weekday"]:
        weekday = WEEKDAYS[match["name"].lower()]
        return DateMention(match.start(), match.end(), weekday=weekday, word=Word.WEEKDAY)
    word = (
        Word.TODAY
        if match["today"]
        else Word.TOMORROW
        if match["tomorrow"]
        else Word.NEXT_DAY
        if match["next"]
        else Word.SAME_DAY
    )
    return DateMention(match.start(), match.end(), word=word)


def with_year(mention: DateMention, year: int, rule: str) -> DateMention | None:
    """The mention in a year; None where that day does not exist in it."""
    if mention.month is None or mention.mday is None:
        return None
    day = _date(year, mention.month, mention.mday)
    if day is None:
        return None
    until = None
    if mention.until_month is not None and mention.until_mday is not None:
        until = _date(year + (mention.until_month < mention.month), mention.until_month, mention.until_mday)
        if until and mention.year and until.year > mention.year and not rule:
            # "December 30 - January 2, 2026": the printed year is the last day's.
            day, until = _date(year - 1, mention.month, mention.mday) or day, _date(year, until.month, until.day)
    return replace(mention, day=day, until=until, rule=rule or mention.rule)


def next_from(mention: DateMention, base: date) -> DateMention | None:
    """The next such day at or after ``base``."""
    candidates = [m for year in range(base.year, base.year + 5) if (m := with_year(mention, year, "next such date"))]
    later = [m for m in candidates if m.day is not None and m.day >= base]
    return later[0] if later else None


def complete(
    mentions: Sequence[DateMention], *, published: date | None, received: date | None, named: date | None = None
) -> list[DateMention]:
    """Give days to the dates without a year and to "today", "tomorrow" and weekdays.

    ``published`` is the base of all of them; without it a printed date with its year elsewhere in the text
    lends the year (the same day, then the latest day printed), then ``named``, the day from which on a period
    or an occasion with a year in its name can be spoken of; at last the day of receipt is the base.
    """
    full = [m.day for m in mentions if m.day is not None]
    return [_completed(m, full, published, received, named) for m in mentions]


def _completed(
    m: DateMention, full: Sequence[date], published: date | None, received: date | None, named: date | None
) -> DateMention:
    if m.day is not None:
        return m
    base = published or received
    doubt = "" if published else " (from the day of receipt)"
    if m.word is Word.TODAY:
        return replace(m, day=base, rule="today is the published date" + doubt) if base else m
    if m.word is Word.TOMORROW:
        return replace(m, day=base + timedelta(1), rule="the day after the published date" + doubt) if base else m
    if m.word is Word.WEEKDAY and m.weekday is not None:
        if base is None:
            return m
        ahead = (m.weekday - base.weekday()) % 7
        return replace(m, day=base + timedelta(ahead), rule="the next such weekday" + doubt)
    if m.word is not None:
        return m
    return _dated(m, full, published, received, named)


def _dated(
    m: DateMention, full: Sequence[date], published: date | None, received: date | None, named: date | None
) -> DateMention:
    if published is not None:
        return _fitting(m, published) or m
    same = next((d for d in reversed(full) if (d.month, d.day) == (m.month, m.mday)), None)
    if same is not None:
        return with_year(m, same.year, "the year of the same date elsewhere") or m
    if full:
        return _near(m, max(full)) or m
    if named is not None:
        found = _fitting(m, named)
        return replace(found, rule="the year named in the text") if found else m
    return (_fitting(m, received) or m) if received is not None else m


def _fitting(m: DateMention, base: date) -> DateMention | None:
    """The next such date at or after ``base``; where a weekday is printed and only a neighbouring year's fits, that one."""
    found = next_from(m, base)
    if found is None or not found.contradicts or found.day is None:
        return found
    for year in (found.day.year - 1, found.day.year + 1):
        other = with_year(m, year, "the year in which the weekday fits")
        if other is not None and other.day is not None and not other.contradicts and abs((other.day - base).days) < 200:
            return other
    return found


def _near(m: DateMention, other: date) -> DateMention | None:
    """The year that puts a date nearest to another one of the text, the weekday fitting where one is printed."""
    options = [
        c
        for year in (other.year - 1, other.year, other.year + 1)
        if (c := with_year(m, year, "nearest to a full date"))
    ]
    fitting = [c for c in options if not c.contradicts] or options
    return min(fitting, key=lambda c: abs((c.day - other).days) if c.day else 0, default=None)


def by_dateparser(text: str, base: date | None, *, month_first: bool) -> date | None:
    """What dateparser makes of a short text that names a whole date in another way, or None.

    English only, with day and month order, base and strictness fixed; it is never shown a zone or a time
    and never asked about relative words, so its answer does not depend on the day it runs.
    """
    import dateparser

    settings: dict[str, Any] = {
        "DATE_ORDER": "MDY" if month_first else "DMY",
        "REQUIRE_PARTS": ["day", "month", "year"],
        "PARSERS": ["absolute-time"],
        "STRICT_PARSING": True,
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    if base is not None:
        from datetime import datetime

        settings["RELATIVE_BASE"] = datetime(base.year, base.month, base.day)  # noqa: DTZ001 - a wall date
    found = dateparser.parse(text[:80], languages=["en"], settings=settings)
    return found.date() if found else None


_LABELLED = re.compile(
    r"\n[\s*|-]{0,4}(?:[\w ]{1,20}\s)?(?:date|day|when)\b[^:|\n]{0,20}[:|]\s{0,3}(?P<value>[^\n|]{6,60})",
    re.IGNORECASE,
)

_WHOLE = re.compile(r"(?:19|20)\d\d")
_TIME_FOLLOWS = re.compile(r",?\s(?:at|from)\s|,?\s\d{1,2}:\d\d|\s\d{1,2}\s?[ap]\.?m\b", re.IGNORECASE)
_LABELS = 20  # so many labels of one text are asked


def labelled(text: str, found: Sequence[DateMention], *, month_first: bool) -> list[DateMention]:
    """The dates behind a "Date:" label that no pattern here reads, by dateparser; with their year alone, so nothing is guessed.

    >>> [m.day.isoformat() for m in labelled("Date: 2025, March 12th at 9:00", [], month_first=True)]
    ['2025-03-12']
    """
    starts = [mention.start for mention in found]
    more: list[DateMention] = []
    for match in itertools.islice(_LABELLED.finditer("\n" + text), _LABELS):  # a line end before the first line, too
        low, high = match.start("value") - 1, match.end("value") - 1
        value = _TIME_FOLLOWS.split(match["value"])[0].strip(" ,.")
        inside = found[bisect_left(starts, low) : bisect_left(starts, high)]
        if any(mention.day or mention.word for mention in inside) or not _WHOLE.search(value):
            continue
        day = by_dateparser(value, None, month_first=month_first)
        if day is not None:
            at = text.index(value, low)
            more.append(
                DateMention(
                    at,
                    at + len(value),
                    day=day,
                    year=day.year,
                    month=day.month,
                    mday=day.day,
                    rule="read by dateparser",
                )
            )
    return more


# Phrases for the tests: a text and the dates in it (day or month-day while the year is open, last day).
PHRASES: dict[str, tuple[tuple[str, str | None], ...]] = {
    "on Friday, August 3, 2012, to discuss": (("2012-08-03", None),),
    "Aug. 3, 2012": (("2012-08-03", None),),
    "Tues., Sept. 9, 2014": (("2014-09-09", None),),
    "Wednesday, 14 May 2025": (("2025-05-14", None),),
    "on 14th May 2025 at": (("2025-05-14", None),),
    "the 3rd of March 2025": (("2025-03-03", None),),
    "March 3rd, 2025": (("2025-03-03", None),),
    "2025-03-12": (("2025-03-12", None),),
    "3/12/2025": (("2025-03-12", None),),
    "12.03.2025": (("2025-03-12", None),),
    "25/03/2025": (("2025-03-25", None),),
    "June 4-8, 2011": (("2011-06-04", "2011-06-08"),),
    "June 29 - July 2, 2025": (("2025-06-29", "2025-07-02"),),
    "from September 3 to 5, 2025": (("2025-09-03", "2025-09-05"),),
    "12-14 March 2025": (("2025-03-12", "2025-03-14"),),
    "12 to 14 March 2025": (("2025-03-12", "2025-03-14"),),
    "30 June - 2 July 2025": (("2025-06-30", "2025-07-02"),),
    "December 30 - January 2, 2026": (("2025-12-30", "2026-01-02"),),
    "March 11 and 12, 2025": (("2025-03-11", "2025-03-12"),),
    "Sept. 3-5": (("09-03", "09-05"),),
    "on May 5": (("05-05", None),),
    "calls will be on Thursday, July 30:\n\nENGLISH": (("07-30", None),),
    "Thursday 6 November": (("11-06", None),),
    "12February 2025": (("2025-02-12", None),),
    "August 5,2026": (("2026-08-05", None),),
    "AUGUST 5, 2026": (("2026-08-05", None),),
    "12-Mar-2025": (("2025-03-12", None),),
    "May 14th": (("05-14", None),),
    "Tuesday February 4 2025": (("2025-02-04", None),),
    "Feb 27 '25": (("2025-02-27", None),),
    "August 3, 2012 (Friday)": (("2012-08-03", None),),
    "--(BUSINESS WIRE)--February 11, 2025--": (("2025-02-11", None),),
    "12 August, 2026": (("2026-08-12", None),),
    "held later today": (("today", None),),
    "this morning at 8:30": (("today", None),),
    "tomorrow at noon": (("tomorrow", None),),
    "at 5 p.m. on the same day": (("same day", None),),
    "that same morning": (("same day", None),),
    "the next morning": (("next day", None),),
    "on Thursday at 9 a.m.": (("weekday", None),),
}
NOT: tuple[str, ...] = (
    "you may 3 times decline",
    "rose 12.30.5 points",
    "in March of last year",
    "August 2026",
    "patent 10/123,456",
    "March 31,000 units",
    "today's results",
    "fiscal 2025",
    "1-800-555-0123",
    "February 30, 2025",
    "sept 2025",
    "at example.com/copper23\n\nOctober figures",
)
