"""From cues, dates and clock times to the occasions that a text announces.

Each clock time is given to the cue that governs it (a call, a release of results, a replay, office
hours …); the times of occasions are then given their day, from the same sentence, from the label beside
them, or from what was said before. Days without a time become all-day occasions where the words say
that something takes place on them.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from calendar_service.parsing import cues, dates, times, zones
from calendar_service.parsing.cues import Cue, Role
from calendar_service.parsing.dates import DateMention, Word
from calendar_service.parsing.sentences import Unit, units
from calendar_service.parsing.times import TimeMention


@dataclass(frozen=True, slots=True)
class Candidate:
    """A time or a day at which something takes place, and how it was found."""

    role: Role
    unit: int
    start: int
    end: int
    date: DateMention | None
    times: tuple[TimeMention, ...] = ()  # the same moment in several zones; empty for a whole day
    cue: Cue | None = None
    bound: str = ""  # how the day was found: "beside", "sentence", "label", "before", "head", "none"
    quality: float = 1.0
    title: str = ""
    company: str = ""
    status: str = "confirmed"
    previous: DateMention | None = None
    inherited: bool = False  # no cue in its own line: what takes place is said above


@dataclass(slots=True)
class Reading:
    """A normalised text with its units and mentions; the lists run in the text's order."""

    text: str
    units: list[Unit]
    dates: list[DateMention]
    groups: list[tuple[TimeMention, ...]]
    published: date | None
    dateline: int | None = None  # where the published date stands
    listed: bool = False  # the issuer is known to be listed
    cues_of: dict[int, list[Cue]] = field(default_factory=dict)
    _starts: list[int] = field(default_factory=list)
    _days: list[int] = field(default_factory=list)
    _held: dict[re.Pattern[str], bool] = field(default_factory=dict)

    def unit_at(self, position: int) -> int:
        """The number of the unit at a position."""
        if not self._starts:
            self._starts = [u.start for u in self.units]
        return max(0, bisect_right(self._starts, position) - 1)

    def cues(self, number: int) -> list[Cue]:
        """The cues of a unit."""
        if number not in self.cues_of:
            unit = self.units[number]
            self.cues_of[number] = cues.find(self.text, unit.start, unit.end)
        return self.cues_of[number]

    def holds(self, pattern: re.Pattern[str]) -> bool:
        """Whether the text has a match of a pattern anywhere; looked for once."""
        if pattern not in self._held:
            self._held[pattern] = pattern.search(self.text) is not None
        return self._held[pattern]

    def dates_in(self, start: int, end: int) -> list[DateMention]:
        """The dates between two positions."""
        if not self._days:
            self._days = [d.start for d in self.dates]
        return self.dates[bisect_left(self._days, start) : bisect_left(self._days, end)]


def read(
    text: str,
    *,
    published: date | None,
    dateline: int | None,
    received: date | None,
    month_first: bool,
    listed: bool = False,
) -> Reading:
    """Find the units and mentions of a normalised text."""
    found = dates.find(text, month_first=month_first)
    mentions = dates.complete(found, published=published, received=received, named=_named_year(text))
    return Reading(text, units(text), mentions, _groups(text, times.find(text)), published, dateline, listed)


_PERIOD_YEAR = re.compile(
    r"\b(?:(?P<nth>first|second|third|fourth)[\s-]quarter|Q(?P<q>[1-4])|(?P<qq>[1-4])Q|(?P<whole>full[\s-]year|year[\s-]end|fiscal\syear|annual|FY|half[\s-]year|first\shalf))[^.;\n]{0,40}?\b(?:FY\s?)?(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
_ANY_YEAR = re.compile(r"(?<![\d$/.,-])(?:[A-Z]{2,8})?(?P<year>20[0-4]\d)(?![\d%/]|,\d|\.\d|-\d)")
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def _named_year(text: str) -> date | None:
    """The day from which on the occasions of a text without a full date are: the end of the period it names, or its year.

    "first quarter 2025" is spoken of from the end of March 2025 on, "full year 2024" from the end of 2024;
    "the 2025 Congress" in 2025.
    """
    head = text[:4000]
    period = _PERIOD_YEAR.search(head)
    if period:
        year = int(period["year"])
        quarter = _QUARTERS.get((period["nth"] or "").lower()) or int(period["q"] or period["qq"] or 0)
        if quarter:
            return date(year, quarter * 3, 28)
        return date(year, 6, 28) if "half" in (period["whole"] or "").lower() else date(year, 12, 28)
    other = _ANY_YEAR.search(head)
    return date(int(other["year"]), 1, 1) if other else None


_ALTERNATE = re.compile(
    r"[\s/,;|()\[\]-]{0,6}(?:(?:or|and|which is|i\.e\.,?|\()\s{0,2}){0,2}[(\[]?\s?(?:[A-Z][a-z]+:?\s)?$"
)


_UNKNOWN_ZONE = re.compile(r"\s[A-Z][a-z]+(?:\s[A-Z][a-z]+)?\stime\s\($")


def _groups(text: str, mentions: Sequence[TimeMention]) -> list[tuple[TimeMention, ...]]:
    """Times that say one moment in several zones are one group: "4:30 p.m. Eastern / 1:30 p.m. Pacific"."""
    groups: list[list[TimeMention]] = []
    for mention in mentions:
        last = groups[-1][-1] if groups else None
        between = text[last.end : mention.start] if last else ""
        if (
            last
            and len(between) <= 24
            and (last.zone or (mention.zone and _UNKNOWN_ZONE.match(between)))
            and mention.zone != last.zone
            and (_ALTERNATE.match(between) or _UNKNOWN_ZONE.match(between))
            and "\n\n" not in between
        ):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return [tuple(group) for group in groups]


# What stands before a date that is no occasion's day.
_NO_DAY = re.compile(
    r"(?:\bend(?:ed|ing|s)?|\bas\s(?:of|at)|\bdated|\bsince|\buntil|\bthrough|\bthru|\brecord\son|\bperiods?\sof|\bquarters?\sof|\bfiled\s(?:on|with)|\bexpir\w+\son|\bby|\bbefore|\bprior\sto|"
    r"\bat|\bbalance|\bcopyright|\bupdated|\bsigned\son|\bfounded\son|\bpayable(?:\son)?|\brecord(?:\son)?|\bmaturing(?:\son)?|\bdue(?:\son)?|\bdelivered\son|\bissued\son|\bannounced\son|\breleased\son|\bclosed\son|\bcompleted\son)\s{1,2}(?:the\s)?$",
    re.IGNORECASE,
)
_BY_A_TIME = re.compile(
    r"\b(?:by|before|until|no\slater\sthan)\s(?:noon|midnight|\d{1,2}[:.]?\d{0,2}\s?(?:[ap]\.?m)?)[^,;]{0,24}\son\s(?:[A-Z][a-z]+day,?\s)?$"
)
# What stands before the day from which an occasion is moved.
_OLD_DAY = re.compile(
    r"(?:\b(?:previously|originally|initially|formerly|earlier|first)\s(?:been\s)?(?:scheduled|planned|announced|set|expected|slated|communicated)(?:\s(?:for|to\s(?:be\sheld|take\splace)\son|on|as))?|\b(?:instead\sof|rather\sthan|not\son|in\splace\sof|(?:moved|changed|rescheduled|postponed|shifted|brought\sforward|adjourned)\sfrom)|\b(?:was|were|had\sbeen)\s(?:previously\s|originally\s)?(?:set|scheduled|planned|due)\s(?:for|to\sbegin\sat|to\stake\splace\son))\s(?:the\s)?$",
    re.IGNORECASE,
)
_HANDOVER = re.compile(
    r"(?:,|;|\band\b|\bfollowed\sby\b|\bthen\b|\bwith\b)\s{0,2}(?:[a-z]+\s){0,3}(?:at|beginning\sat|starting\sat)?\s{0,2}$",
    re.IGNORECASE,
)


_DISCUSSED = re.compile(r"\b(?:discuss|review|regard|concern|comment)\w*\s(?:on\s)?(?:[\w'-]+\s){0,5}$", re.IGNORECASE)


def govern(reading: Reading, number: int, start: int, end: int) -> Cue | None:
    """The cue that a time or date at ``start``..``end`` of a unit belongs to: the last before it, else the first behind it."""
    found = reading.cues(number)
    before = [c for c in found if c.start < start]
    after = [c for c in found if c.start >= end]
    last = before[-1] if before else None
    if last is None:
        return after[0] if after else None
    text = reading.text
    if last.role is Role.RELEASE:
        between = text[last.end : start] if last.end <= start else ""
        inside = text[last.start : start]
        calls = [c for c in before if c.role.occasion]
        follows = [c for c in after if c.role.occasion and c.start - end < 120]
        if follows and _HANDOVER.search(between):
            return follows[0]
        if calls and calls[-1].end > last.end:
            return calls[-1]
        if calls and last.rule == "release noun" and _DISCUSSED.search(text, max(0, last.start - 60), last.start):
            return calls[-1]
        if calls and last.start < calls[-1].start < last.end and inside:
            return calls[-1]
    return last


_BESIDE_BEFORE = re.compile(
    r"[\s,;:|()-]{0,4}(?:(?:at|@|from|beginning|starting|commencing|begins|time|and|approximately|promptly|held|morning|afternoon|evening|scheduled|for|about|,|\|)[\s,:|]{0,3}){0,4}$",
    re.IGNORECASE,
)
_BESIDE_AFTER = re.compile(r"[\s,;:|()\]-]{0,4}(?:(?:on|this|of|in|for|the|today|,)[\s,]{0,2}){0,3}$", re.IGNORECASE)


_SAYS_TODAY = re.compile(
    r"\s{1,2}(?:announc|report|releas|publish|provid|issu|unveil|said|disclos|confirm|declar|fil|commenc|launch|complet|clos|sign|enter|that)\w*\b",
    re.IGNORECASE,
)
_SAID_TODAY = re.compile(
    r"\b(?:announced|reported|released|published|provided|issued|said|disclosed|confirmed|declared|filed|completed|closed|signed|unveiled|launched)\s(?:earlier\s)?$",
    re.IGNORECASE,
)
_CALLS_OFF = re.compile(r"\bcancel|\bcalled\soff\b|\bwill\s(?:not|no\slonger)\b|\bpostpone", re.IGNORECASE)


def usable(reading: Reading, mention: DateMention) -> bool:
    """Whether a date can be an occasion's day: not a period's end, not the dateline, not past, not a replay's end."""
    if mention.word is Word.TODAY:
        text = reading.text
        return not (
            _SAYS_TODAY.match(text, mention.end) or _SAID_TODAY.search(text, max(0, mention.start - 24), mention.start)
        )
    if mention.word is not None:
        return True
    if mention.start == reading.dateline:
        return False
    if mention.day is not None and reading.published is not None:
        last = mention.until or mention.day
        if last < reading.published or mention.day > reading.published + timedelta(days=500):
            return False
    before = reading.text[max(0, mention.start - 44) : mention.start]
    if _NO_DAY.search(before[-24:]) or _BY_A_TIME.search(before):
        return False
    if not _OLD_DAY.search(before):
        return True
    unit = reading.units[reading.unit_at(mention.start)]
    others = [d for d in reading.dates_in(unit.start, unit.end) if d is not mention]
    return bool(_CALLS_OFF.search(reading.text, unit.start, unit.end)) and not others


def bind(reading: Reading, number: int, group: Sequence[TimeMention]) -> tuple[DateMention | None, str]:
    """The day of a clock time in a unit, and how it was found."""
    unit, text = reading.units[number], reading.text
    start, end = group[0].start, group[-1].end
    here = [d for d in reading.dates_in(unit.start, unit.end) if usable(reading, d) or _beside(text, d, start, end)]
    beside = [d for d in here if _beside(text, d, start, end)]
    own = [
        d
        for d in beside
        if d.start >= end and re.fullmatch(r"[\s),]{0,3}(?:on|of)?\s{0,2}(?:the\s)?", text[end : d.start])
    ]
    if own and any(d.end <= start and "(" in text[d.end : start] for d in beside):
        beside = own  # "on May 21 (8:00 a.m. Beijing time on May 22)"
    if beside:
        best = min(
            beside,
            key=lambda d: (d.word in (Word.SAME_DAY,) and len(beside) > 1, min(abs(start - d.end), abs(d.start - end))),
        )
        return settle(reading, _printed_behind(reading, best)), "beside"
    before = [d for d in here if d.end <= start]
    after = [d for d in here if d.start >= end]
    if before or after:
        same = next((d for d in after if d.word in (Word.SAME_DAY, Word.TODAY) and d.start - end < 80), None)
        chosen = same or (before[-1] if before else after[0])
        if chosen in before and after and after[0].start - end < 25 and start - chosen.end > 60:
            chosen = after[0]
        settled = settle(reading, chosen)
        if settled is not None:
            return settled, "sentence"
    return _labelled(reading, number) or _earlier(reading, number) or (None, "none")


def _printed_behind(reading: Reading, mention: DateMention) -> DateMention:
    """``today, August 5, 2026``, ``the same day, July 21, 1999``: the printed date behind the word says it for sure."""
    if mention.word is None:
        return mention
    for other in reading.dates_in(mention.end, mention.end + 8):
        if other.word is None and re.fullmatch(r"[\s,(-]{1,4}", reading.text[mention.end : other.start]):
            return other
    return mention


def _beside(text: str, mention: DateMention, start: int, end: int) -> bool:
    if mention.end <= start:
        return start - mention.end <= 60 and bool(_BESIDE_BEFORE.fullmatch(text[mention.end : start]))
    return (
        mention.start - end <= 30 and mention.start >= end and bool(_BESIDE_AFTER.fullmatch(text[end : mention.start]))
    )


def _aside(reading: Reading, mention: DateMention) -> bool:
    """A deadline's or a replay's date, which "the same day" does not mean."""
    cue = govern(reading, reading.unit_at(mention.start), mention.start, mention.end)
    return cue is not None and cue.role in (Role.OTHER, Role.REPLAY)


_SAME_DAY_REACH = 6000  # characters


def settle(reading: Reading, mention: DateMention) -> DateMention | None:
    """A date with its day: "the same day" and "the next day" count from the date printed last before them."""
    if mention.word not in (Word.SAME_DAY, Word.NEXT_DAY):
        return mention
    told = (None, Word.TODAY, Word.TOMORROW, Word.WEEKDAY)
    before = reversed(reading.dates_in(max(0, mention.start - _SAME_DAY_REACH), mention.start))
    day = next(
        (
            d.day
            for d in before
            if d.end <= mention.start and d.word in told and d.day and usable(reading, d) and not _aside(reading, d)
        ),
        None,
    )
    if day is None:
        return mention
    if mention.word is Word.NEXT_DAY:
        return replace(mention, day=day + timedelta(1), rule="the day after the date named before")
    return replace(mention, day=day, rule="the date named before")


_DATE_LABEL = re.compile(r"(?:[-*•|]\s?)?(?:\w+\s){0,3}(?:date|day|when)\b[^:|\n]{0,20}[:|]", re.IGNORECASE)
_BARE_DATE = re.compile(r"^[\s|*•-]*$")


def _labelled(reading: Reading, number: int) -> tuple[DateMention, str] | None:
    """A "Date:" line, or a line that is a date alone, within the lines around."""
    here = reading.units[number]
    for step in (-1, 1, -2, 2, -3, -4):
        near = number + step
        if not 0 <= near < len(reading.units):
            continue
        unit = reading.units[near]
        if abs(unit.start - here.start) > 500 or abs(unit.paragraph - here.paragraph) > 3:
            continue
        found = [d for d in reading.dates_in(unit.start, unit.end) if usable(reading, d) and d.day]
        if not found:
            continue
        line = unit.of(reading.text)
        alone = _BARE_DATE.match(reading.text[unit.start : found[0].start]) and unit.end - found[0].end <= 3
        if alone or _DATE_LABEL.match(line):
            return found[0], "label"
    return None


def _earlier(reading: Reading, number: int) -> tuple[DateMention, str] | None:
    """The last usable date said before, in the sentences that lead up to this one."""
    here = reading.units[number]
    for back in range(1, 12):
        near = number - back
        if near < 0:
            return None
        unit = reading.units[near]
        if here.start - unit.end > 900:
            return None
        found = [
            d
            for d in reading.dates_in(unit.start, unit.end)
            if usable(reading, d) and d.word in (None, Word.TODAY, Word.TOMORROW, Word.WEEKDAY, Word.NEXT_DAY)
        ]
        found = [s for d in found if (s := settle(reading, d)) and s.day]
        heads = [
            d
            for d in found
            if d.start - unit.start <= 3 and reading.text[d.end : d.end + 1] == ":" and unit.paragraph == here.paragraph
        ]
        speaking = heads or [
            d for d in found if any(c.role.occasion or c.role is Role.RELEASE for c in reading.cues(near))
        ]
        if speaking:
            return speaking[-1], "before"
    return None


_HEADING_REACH = 700


def heading(reading: Reading, number: int) -> Cue | None:
    """The occasion that the lines above a unit speak of."""
    here = reading.units[number]
    for back in range(1, 9):
        near = number - back
        if near < 0 or here.start - reading.units[near].end > _HEADING_REACH:
            return None
        strong = [c for c in reading.cues(near) if c.role.occasion and c.role is not Role.WEAK]
        if strong:
            return strong[0]
        if any(c.role is Role.REPLAY for c in reading.cues(near)) and back == 1:
            return None
    return None


_FUTURE = re.compile(
    r"\b(?:will|to|shall|is|are|be|plans?|expects?|intends?|scheduled|upcoming|invites?|join|planned|slated|set|hosts?|hosting|holds?|holding|presents?|presenting|participates?|announces?)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?<!be )(?<!be\n)(?:held|hosted|presented|participated|(?:was|were)(?!\s(?:originally\s|previously\s)?(?:scheduled|planned|set|due|to\s(?:be|have|take)))|took\splace|attended|completed|announced\son|had(?!\s(?:been\s)?(?:planned|scheduled|set|intended))|reported\son|released\son|previously\sheld|approved)\b[^.;]{0,90}$",
    re.IGNORECASE,
)
_TRADE = re.compile(
    r"\b(?:booths?|exhibit(?!\s(?:hall|\d|no))(?:s|ing|ion(?!\s(?:&|and|cent)|\scent)|or|ors)?|trade\sshow|keynote|tickets?|attendees|expo\b|hackathon|gala|festival)\b",
    re.IGNORECASE,
)
_INVESTORS = re.compile(
    r"\binvest(?:or|ors|ment|ing)\b|\banalysts?\b|\bshareholders?\b|\bstockholders?\b|\bfireside\b|\bwebcast\b|\bNASDAQ\b|\bNYSE\b|\bTSXV?\b|\bOTC",
    re.IGNORECASE,
)


def timed(reading: Reading) -> list[Candidate]:
    """One candidate for each clock time that an occasion governs."""
    found: list[Candidate] = []
    for group in reading.groups:
        number = reading.unit_at(group[0].start)
        cue = govern(reading, number, group[0].start, group[-1].end)
        previous = found[-1] if found else None
        if (
            previous
            and previous.unit == number
            and group[0].start - previous.end < 160
            and _runs_on(reading, previous.end, group)
        ):
            found.append(replace(previous, start=group[0].start, end=group[-1].end, times=group))
            continue
        inherited = cue is None
        if inherited and _BREAK.match(
            reading.text[group[-1].end : group[-1].end + 40].partition("\n")[0].lstrip(" :|-")
        ):
            continue  # "08:50  Welcome"
        if cue is None:
            above = heading(reading, number)
            if above is None or not _listed(reading, number, group):
                continue
            cue = above
        if not cue.role.occasion:
            continue
        if not group[0].marked and group[0].zone is None and not _labelled_time(reading, group[0]):
            continue
        day, how = bind(reading, number, group)
        if inherited and day is not None and _stamped(reading, number, group, day):
            continue  # the clock beside the date in a header
        if _gone(reading, number, group, day):
            continue
        group = _zone_behind_date(reading, group, day)
        if day is not None and day.word is None and day.start == reading.dateline:
            continue  # the clock of the dateline itself
        role = cue.role
        named = cue
        if role is Role.WEAK:
            same = [c for c in reading.cues(number) if c.role.occasion and c.role is not Role.WEAK]
            above = same[0] if same else heading(reading, number) or _headline(reading)
            if above is None:
                continue
            role, named = above.role, above
        found.append(
            Candidate(role, number, group[0].start, group[-1].end, day, group, named, how, 1.0, inherited=inherited)
        )
    return found


def _zone_behind_date(
    reading: Reading, group: tuple[TimeMention, ...], day: DateMention | None
) -> tuple[TimeMention, ...]:
    """``8:00 PM on May 21, 2013, U.S. Eastern Time``: the zone stands behind the date that follows the time."""
    if group[0].zone or day is None or not 0 <= day.start - group[-1].end <= 12:
        return group
    printed = zones.find(reading.text, day.end)
    return (replace(group[0], zone=printed.key, end=printed.end), *group[1:]) if printed else group


def _runs_on(reading: Reading, end: int, group: Sequence[TimeMention]) -> bool:
    """A range that follows another in one programme, with no date and no full stop between."""
    between = reading.text[end : group[0].start]
    return (
        group[0].until is not None
        and not reading.dates_in(end, group[0].start)
        and "\n" not in between
        and group[0].zone is None
    )


_NO_LATER = re.compile(
    r"\b(?:until|before|by|prior\sto|(?:no|not)\slater\sthan|as\slate\sas|up\sto)\s(?:about\s|approximately\s)?$",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"\b(?:was|were|had\sbeen)\s(?:then\s|duly\s)?(?:convened|held|hosted|conducted|opened|called\sto\sorder|adjourned)\b[^.;]{0,48}$",
    re.IGNORECASE,
)


_STAMP_REACH = 600  # how far a header's time stamp may stand


def _stamped(reading: Reading, number: int, group: Sequence[TimeMention], day: DateMention) -> bool:
    """The clock beside the published date in a header line: "13.10.2025 / 10:30 CET"."""
    same_line = reading.unit_at(day.start) == number
    return same_line and day.word is None and day.day == reading.published and group[0].start < _STAMP_REACH


def _headline(reading: Reading) -> Cue | None:
    """The occasion that the first lines of the text speak of."""
    strong = (c for n in range(min(3, len(reading.units))) for c in reading.cues(n) if c.role.occasion)
    return next((c for c in strong if c.role is not Role.WEAK), None)


# Behind the old time: "… at 11:00 a.m., will be moved to …"; in a correction: "gave the time … as 12 noon".
_MOVES_ON = re.compile(
    r"[\s,)(A-Za-z]{0,40}?\b(?:(?:will\sbe|has\sbeen|is|was)\s(?:now\s)?(?:moved|postponed|rescheduled|changed|brought\sforward|put\soff)\s(?:to|until))\b"
)
_WRONGLY = re.compile(
    r"\b(?:gave|gives|stated|states|showed|listed|printed|read|said|(?:incorrectly|erroneously|wrongly|mistakenly)\s\w+)\b[^.;]{0,170}\bas\s(?:starting\sat\s)?$",
    re.IGNORECASE,
)


def _gone(reading: Reading, number: int, group: Sequence[TimeMention], day: DateMention | None) -> bool:
    """A time that only bounds something ("until 11:59 p.m."), is past, or is the one from which an occasion is moved."""
    unit, text = reading.units[number], reading.text
    before = text[max(unit.start, group[0].start - 60) : group[0].start]
    if _WRONGLY.search(text[max(unit.start, group[0].start - 220) : group[0].start]):
        return True
    if _NO_LATER.search(before) or _OVER.search(text[max(unit.start, group[0].start - 110) : group[0].start]):
        return True
    if _MOVES_ON.search(text, group[-1].end, min(unit.end, group[-1].end + 60)):
        return True
    called_off = _CALLS_OFF.search(text, unit.start, unit.end) is not None
    if called_off:
        return False
    moved_from = (
        day is not None
        and 0 <= group[0].start - day.end <= 24
        and _OLD_DAY.search(text[max(unit.start, day.start - 60) : day.start])
    )
    return bool(_OLD_DAY.search(before) or moved_from)


_TIME_LABEL = re.compile(r"\b(?:time|when|hour|start|begins?)\b[^:|\n]{0,16}[:|]?\s{0,3}(?:\|\s?)?$", re.IGNORECASE)


def _labelled_time(reading: Reading, mention: TimeMention) -> bool:
    return bool(_TIME_LABEL.search(reading.text[max(0, mention.start - 24) : mention.start]))


def _listed(reading: Reading, number: int, group: Sequence[TimeMention]) -> bool:
    """Whether a clock time stands in a line of a list: behind a label, beside a date, or alone."""
    unit = reading.units[number]
    before = reading.text[unit.start : group[0].start]
    after = reading.text[group[-1].end : unit.end]
    beside = any(
        _beside(reading.text, d, group[0].start, group[-1].end) for d in reading.dates_in(unit.start, unit.end)
    )
    return (beside and len(before) + len(after) < 90) or len(before) <= 24 or (len(before) + len(after) < 60)


_PLACES = re.compile(
    r"\W{0,3}(?:[A-Z][\w.'-]+,?\s{1,2}){1,6}\W{0,3}(?:[A-Z][\w.'-]+(?:,?\s[A-Z][\w.'-]+){0,4})?\W{0,3}"
)


def _named_above(reading: Reading, number: int, mention: DateMention) -> Cue | None:
    """The conference named in the lines above a line that is a date alone, or a "Date:" label's."""
    unit = reading.units[number]
    rest = reading.text[unit.start : mention.start] + reading.text[mention.end : unit.end]
    alone = len(rest) <= 4 or _PLACES.fullmatch(rest) is not None
    if not alone and not _DATE_LABEL.match(reading.text, unit.start, unit.end):
        return None
    for near in range(number - 1, max(-1, number - 4), -1):
        above = reading.units[near]
        if above.end - above.start > 160 or reading.dates_in(above.start, above.end):
            return None
        names = [c for c in reading.cues(near) if c.rule == "named conference"]
        if names:
            return names[0]
    return None


def untimed(reading: Reading) -> list[Candidate]:
    """One candidate for each usable date on which the words say that something takes place."""
    found: list[Candidate] = []
    for mention in reading.dates:
        if mention.day is None or not usable(reading, mention) or mention.word in (Word.SAME_DAY, Word.NEXT_DAY):
            continue
        number = reading.unit_at(mention.start)
        unit = reading.units[number]
        cue = govern(reading, number, mention.start, mention.end) or _named_above(reading, number, mention)
        sentence = unit.of(reading.text)
        before = reading.text[unit.start : mention.start]
        if cue is None or not cue.role.occasion:
            continue
        if cue.role is Role.WEAK:
            above = heading(reading, number) if _NOW_SET.search(before) else None
            if above is None:
                continue
            cue = Cue(cue.start, cue.end, above.rule, above.role)
        if _PAST.search(before):
            continue
        if mention.word is Word.TODAY and (cue.start > mention.start or _CALLS_OFF.search(sentence)):
            continue
        found.append(
            Candidate(
                cue.role,
                number,
                mention.start,
                mention.end,
                mention,
                (),
                cue,
                "sentence" if _FUTURE.search(sentence) else "list",
                0.8,
            )
        )
    return found


_HOLDS = re.compile(
    r"\b(?:will|to|shall|is|are|be|has|have|plans?|expects?|intends?)\b[^.;]{0,60}\b(?:host|hold|held|conduct|webcast|broadcast|take\splace|schedul\w+|planned|convene|present|join|participate|held|set|begin)\b|\bscheduled\b|\b(?:now\s)?(?:set|planned|slated)\s(?:for|on|to)\b|\bhosts?\b|\bsave\sthe\sdate\b|\bpostponed\b|\bcancel\w+\b|\bupcoming\b|\binvit\w+\b",
    re.IGNORECASE,
)
# A sentence on where something is heard or read, not on when it takes place.
_ONLY_HEARD = re.compile(r"\b(?:available|accessible|accessed|archived|posted|replay|downloaded?)\b", re.IGNORECASE)
_NOW_SET = re.compile(r"\b(?:now|scheduled|rescheduled|set|planned|held|take\splace|postponed|moved)\b", re.IGNORECASE)
_ANNOUNCES_LIST = re.compile(
    r"\b(?:present|participat|attend|upcoming|host|speak|join)\w*|\bfollowing\b|\btak(?:e|es|ing)\spart\b",
    re.IGNORECASE,
)
_LIST_HEADING = re.compile(
    r"\b(?:conferences?|events?|presentations?|schedule|calendar|appearances|investors?)\b", re.IGNORECASE
)


def _whole_day(reading: Reading, candidate: Candidate) -> bool:
    """Whether an untimed candidate is an occasion of its own."""
    unit = reading.units[candidate.unit]
    sentence = unit.of(reading.text)
    if candidate.role is Role.MEETING:
        between = (
            reading.text[candidate.cue.end : candidate.start]
            if candidate.cue and candidate.cue.end <= candidate.start
            else "?"
        )
        beside = reading.published is not None and re.fullmatch(r",?\s(?:(?:on|of)\s)?", between) is not None
        return beside or bool(_HOLDS.search(sentence)) or _labelled_line(reading, candidate)
    if candidate.role is Role.CALL and _item(reading, candidate):
        return True
    if candidate.role is Role.CALL:
        return bool(_HOLDS.search(sentence)) and not _ONLY_HEARD.search(sentence)
    if candidate.role is Role.INVESTOR_DAY:
        first = (
            candidate.start - unit.start <= 12 and reading.published is not None
        )  # an item that begins with its date
        return first or bool(_HOLDS.search(sentence)) or _labelled_line(reading, candidate)
    if candidate.role is Role.CONFERENCE:
        return _conference_day(reading, candidate, sentence)
    return bool(
        re.search(
            r"\b(?:will|to)\s(?:be\s)?(?:present|highlight|deliver|shar|report|featur|discuss|held|take)\w*",
            sentence,
            re.IGNORECASE,
        )
    )


def _item(reading: Reading, candidate: Candidate) -> bool:
    """An item of a calendar: the date first, then what takes place ("24 July 2025: half-year results presentation")."""
    unit = reading.units[candidate.unit]
    cue = candidate.cue
    if cue is None or reading.published is None or candidate.start - unit.start > 12 or unit.end - unit.start > 160:
        return False
    return cue.rule in ("conference call", "analyst meeting") and 0 <= cue.start - candidate.end < 80


def _alone_line(reading: Reading, number: int) -> bool:
    """A short line without a date of its own: a name that the lines below belong to."""
    unit = reading.units[number]
    return unit.end - unit.start < 120 and not reading.dates_in(unit.start, unit.end)


def _labelled_line(reading: Reading, candidate: Candidate) -> bool:
    unit = reading.units[candidate.unit]
    return bool(_DATE_LABEL.match(unit.of(reading.text)))


def _conference_day(reading: Reading, candidate: Candidate, sentence: str) -> bool:
    """An investor conference with dates and no slot: the company takes part, by its verb or by the list's heading."""
    named = any(c.rule == "named conference" for c in reading.cues(candidate.unit))
    takes_part = any(c.rule in ("presenting", "fireside chat") for c in reading.cues(candidate.unit))
    if _TRADE.search(sentence) or not reading.holds(_INVESTORS):
        return False
    if named and takes_part and _FUTURE.search(sentence):
        return True
    if not named and candidate.unit and len(sentence) < 120:
        # A date alone, or a "Date:" line, under the conference's name.
        over = candidate.cue is not None and candidate.cue.end <= reading.units[candidate.unit].start
        named = over or any(
            c.rule == "named conference"
            for n in (candidate.unit - 1, candidate.unit - 2)
            if n >= 0
            for c in reading.cues(n)
            if _alone_line(reading, n)
        )
    if not named or len(sentence) > 220:
        return False
    for back in range(1, 26):
        number = candidate.unit - back
        if number < 0:
            return False
        unit = reading.units[number]
        above = unit.of(reading.text)
        if len(above) > 400 or (
            len(above) < 160 and any(usable(reading, d) for d in reading.dates_in(unit.start, unit.end))
        ):
            continue  # another item of the list
        if (
            _ANNOUNCES_LIST.search(above)
            and _LIST_HEADING.search(above)
            and (_INVESTORS.search(above + sentence) or re.search(r"conferences", above, re.IGNORECASE))
        ):
            return True
    return False


def find(reading: Reading) -> list[Candidate]:
    """Every candidate of a text: agenda slots, clock times, whole days."""
    slots = agenda(reading)
    taken = {c.start for c in slots}
    found = [c for c in timed(reading) if c.start not in taken and not _within(slots, c.start)]
    days = [c for c in untimed(reading) if not _within(slots, c.start)]
    return [c for c in (*slots, *programmes(reading, found), *days) if for_investors(reading, c)]


_CALLS = ("conference call", "analyst meeting", "results presented")
_PLAIN_CALL = re.compile(r"\b(?:conference|earnings|results)\scalls?\b", re.IGNORECASE)
_SHAREHOLDERS = re.compile(r"\b(?:share|stock|unit)holders?\b|\bAGM\b|\bEGM\b|\bgeneral\smeeting\b", re.IGNORECASE)
_NEAR_INVESTORS = re.compile(
    r"\binvestors?\b|\banalysts?\b|\b(?:share|stock|unit)holders?\b|\bearnings\b|\bfinancial\s(?:results|report|statements|year|figures)\b|\bquarter(?:ly)?\b|\bfiscal\b"
    r"|\bISIN\b|\b(?:interim|annual|half-year)\s(?:results|report|figures|financial)\b|\bresults\b[^.]{0,40}\b(?:20\d\d|period|year)\b",
    re.IGNORECASE,
)


def for_investors(reading: Reading, candidate: Candidate) -> bool:
    """Whether an occasion is one for investors: a company's open day, a trade show or a customers' webinar is none."""
    if candidate.bound == "agenda":
        return reading.holds(_INVESTORS)
    if candidate.role is Role.MEETING:
        return reading.listed or reading.holds(_SHAREHOLDERS)
    if candidate.role is Role.CALL and candidate.cue is not None and candidate.cue.rule in _CALLS:
        plain = _PLAIN_CALL.search(reading.text, candidate.cue.start, candidate.cue.end) is not None
        return plain or reading.listed or reading.holds(_NEAR_INVESTORS)
    if (
        candidate.role is Role.INVESTOR_DAY
        and candidate.cue
        and re.search(r"invest|analyst|capital", reading.text[candidate.cue.start : candidate.cue.end], re.IGNORECASE)
    ):
        return True
    number = candidate.unit
    first, last = max(0, number - 4), min(len(reading.units) - 1, number + 4)
    start, end = reading.units[first].start, reading.units[last].end
    near = _NEAR_INVESTORS.search(reading.text, start, end) or _NEAR_INVESTORS.search(
        reading.text, 0, min(300, len(reading.text))
    )
    if near:
        return True
    lo, hi = reading.units[max(0, number - 2)].start, reading.units[min(len(reading.units) - 1, number + 2)].end
    if candidate.role is not Role.SCIENCE and _TRADE.search(reading.text, lo, hi):
        return False
    return reading.listed


_PROGRAMME = re.compile(r"\b(?:agenda|programme?|schedule|session|day)\b", re.IGNORECASE)
_ARRIVING = re.compile(
    r"\s{0,2}[:|-]?\s{0,2}(?:registration|welcome\scoffee|breakfast|arrival|doors|check-in|reception|coffee|lunch|get[\s-]?together|networking|dinner|drinks|end\b|close\b|farewell)",
    re.IGNORECASE,
)


def _bare_items(reading: Reading, run: Sequence[Candidate]) -> bool:
    """Clock times that begin their lines, without a cue of their own: the items of a programme."""
    return all(
        c.start - reading.units[c.unit].start <= 3
        and not any(q.role.occasion for q in reading.cues(c.unit) if q.start < c.start)
        for c in run
    )


def programmes(reading: Reading, found: Sequence[Candidate]) -> list[Candidate]:
    """The items of one occasion's programme as that one occasion, from its first item after the registration to its last's end."""
    runs: list[list[Candidate]] = []
    for c in found:
        last = runs[-1][-1] if runs else None
        if last and c.start - last.end < 160 and _same_day(last, c) and not reading.dates_in(last.end, c.start):
            runs[-1].append(c)
        else:
            runs.append([c])
    out: list[Candidate] = []
    for run in runs:
        ranged = sum(1 for c in run if c.times[0].until)
        head = reading.text[max(0, run[0].start - 300) : run[0].start]
        rising = all(a.times[0].time <= b.times[0].time for a, b in itertools.pairwise(run))
        if (
            len(run) < 3
            or (ranged < 2 and not _bare_items(reading, run))
            or not rising
            or not _PROGRAMME.search(head)
            or any(c.role is Role.SCIENCE for c in run)
        ):
            out.extend(run)
            continue
        items = [c for c in run if not _ARRIVING.match(reading.text, c.end)] or run
        until = max((c.times[0].until or c.times[0].time) for c in items)
        first = items[0]
        times_ = (replace(first.times[0], until=until), *first.times[1:])
        out.append(replace(first, times=times_))
    return out


def _same_day(one: Candidate, other: Candidate) -> bool:
    return one.date is not None and other.date is not None and one.date.day == other.date.day


def _within(slots: Sequence[Candidate], position: int) -> bool:
    return bool(slots) and slots[0].start <= position <= slots[-1].end


_COMPANY = re.compile(
    r"(?P<name>[A-Z0-9][\w&.,'!/ -]{2,70}?(?:Inc|Corp|Corporation|Ltd|Limited|LLC|plc|Plc|PLC|AG|SE|S\.?A|N\.?V|ASA|AB|Group|Company|Co|Bancorp|Bancshares|Holdings|Trust|Partners|Alabama|Colorado|Therapeutics|Pharmaceuticals|Energy|Resources|Mining|Gold|Technologies|Metals|Group)\b\.?)"
)
_SLOT_BEFORE = re.compile(r"(?:^|\n|\|\s?|[A-Za-z.)]|[-*•]\s)$")
_SLOT_AFTER = re.compile(r"\s{0,2}(?:[|:-]{1,2}\s?)?(?P<title>[^\n|]{3,120})")


_BREAK = re.compile(
    r"\W{0,3}(?:coffee|closing|opening|welcome|lunch|break|pause|intermission|end\b|registration|networking|q\s?&\s?a|reception|adjourn|introduction|break-?out|doors|dinner|drinks|apero|wrap)",
    re.IGNORECASE,
)


def _companies(run: Sequence[tuple[tuple[TimeMention, ...], str]]) -> int:
    """How many of the slots are a company's."""
    keynote = re.compile(r"^(?:keynote|featured)\b\W*", re.IGNORECASE)
    return sum(1 for _, title in run if _COMPANY.match(keynote.sub("", title)))


def agenda(reading: Reading) -> list[Candidate]:
    """Slots of an agenda of several companies: three lines or more, each a clock time and the company that presents."""
    text = reading.text
    slots: list[tuple[tuple[TimeMention, ...], str]] = []
    for place, group in enumerate(reading.groups):
        if not _SLOT_BEFORE.search(text[max(0, group[0].start - 3) : group[0].start]):
            continue
        stop = reading.groups[place + 1][0].start if place + 1 < len(reading.groups) else len(text)
        after = _SLOT_AFTER.match(text, group[-1].end, min(stop, group[-1].end + 140))
        if after is None:
            continue
        title = after["title"].strip(" :-|*[(")
        slots.append((group, title))
    runs = [[slot for slot in run if not _BREAK.match(slot[1])] for run in _stretches(text, slots)]
    runs = [run for run in runs if _companies(run) >= max(2, (len(run) + 1) // 2)]
    best = [slot for run in runs for slot in run]
    if len(best) < 3:
        return []
    found: list[Candidate] = []
    for group, title in best:
        number = reading.unit_at(group[0].start)
        day = _agenda_day(reading, group[0].start)
        if day is None:
            return []
        company = re.sub(r"\s{0,2}[(\[|].*$", "", title).strip(" -:")
        found.append(
            Candidate(
                Role.CONFERENCE, number, group[0].start, group[-1].end, day, group, None, "agenda", 0.95, "", company
            )
        )
    return found


def _stretches(
    text: str, slots: Sequence[tuple[tuple[TimeMention, ...], str]]
) -> list[list[tuple[tuple[TimeMention, ...], str]]]:
    """Slots that follow one another closely."""
    runs: list[list[tuple[tuple[TimeMention, ...], str]]] = []
    for slot in slots:
        if runs and slot[0][0].start - runs[-1][-1][0][-1].end < 420:
            runs[-1].append(slot)
        else:
            runs.append([slot])
    return runs


def _agenda_day(reading: Reading, position: int) -> DateMention | None:
    """The date of an agenda's part: the last date line above it, else the conference's."""
    earlier = [d for d in reading.dates if d.end <= position and usable(reading, d) and d.day and d.word is None]
    lines = [d for d in earlier if _alone(reading, d)]
    if lines:
        return lines[-1]
    named = [d for d in earlier if any(c.role is Role.CONFERENCE for c in reading.cues(reading.unit_at(d.start)))]
    return named[-1] if named else earlier[-1] if earlier else None


def _alone(reading: Reading, mention: DateMention) -> bool:
    unit = reading.units[reading.unit_at(mention.start)]
    return unit.end - unit.start - (mention.end - mention.start) <= 6


def together(reading: Reading, candidates: Sequence[Candidate]) -> list[list[Candidate]]:
    """Candidates that speak of one occasion: the same moment, a time without a day, a day told of a timed occasion."""
    clocked = _outer(_own_slots(reading, [c for c in candidates if c.times]))
    dated = [c for c in clocked if c.date is not None and c.date.day is not None]
    groups: dict[tuple[object, ...], list[Candidate]] = {}
    for c in dated:
        place = (c.date.day if c.date else None, c.times[0].time, c.company if c.bound == "agenda" else "")
        groups.setdefault(place, []).append(c)
    for c in clocked:
        if c in dated:
            continue
        same = [g for g in groups.values() if any(t.time == c.times[0].time for x in g for t in x.times)]
        if same:
            same[0].append(c)
        else:
            groups.setdefault(("open", c.times[0].time), []).append(c)
    _lend(reading, groups, [c for c in candidates if not c.times])
    return [_with_sure_day(g) for g in groups.values()]


def _with_sure_day(group: list[Candidate]) -> list[Candidate]:
    return group


def _outer(clocked: Sequence[Candidate]) -> list[Candidate]:
    """Without the items of a programme that fall within an occasion whose beginning and end are told."""
    spans = [c for c in clocked if not c.inherited and c.times[0].until and c.bound != "agenda"]
    return [
        c
        for c in clocked
        if not c.inherited
        or not any(
            _same_day(c, s)
            and s.times[0].time <= c.times[0].time <= (s.times[0].until or s.times[0].time)
            and s.times[0] != c.times[0]
            for s in spans
        )
    ]


_SLOT_LABEL = re.compile(
    r"\b(?P<what>session|presentation|presenting|talk|speaking|poster)\b[^:|\n]{0,24}$", re.IGNORECASE
)


def _own_slots(reading: Reading, clocked: Sequence[Candidate]) -> list[Candidate]:
    """Without the session around a talk where the talk's own time is printed beside it ("Session Time", "Presentation Time")."""
    own: dict[int, str] = {}
    for place, c in enumerate(clocked):
        unit = reading.units[c.unit]
        label = reading.text[unit.start : c.start].split(":")[0] if ":" in reading.text[unit.start : c.start] else ""
        match = _SLOT_LABEL.search(label)
        if match and c.role is Role.SCIENCE:
            own[place] = "session" if match["what"].lower() in ("session", "poster") else "talk"
    kept = []
    for place, c in enumerate(clocked):
        near = [
            q
            for q in own
            if q != place
            and abs(clocked[q].start - c.start) < 200
            and abs(reading.units[clocked[q].unit].paragraph - reading.units[c.unit].paragraph) <= 1
        ]
        if own.get(place) == "session" and any(own[q] == "talk" and _same_day(c, clocked[q]) for q in near):
            continue
        kept.append(c)
    return kept


def _another_call(reading: Reading, candidate: Candidate) -> bool:
    """A call on a day of its own, beside a timed one: said to be held then, in a sentence that releases nothing."""
    if _item(reading, candidate):
        return True
    found = reading.cues(candidate.unit)
    own = candidate.cue is not None and candidate.cue.rule == "conference call" and candidate.cue.end <= candidate.start
    return (
        own
        and candidate.start - (candidate.cue.end if candidate.cue else 0) < 60
        and not any(c.role is Role.RELEASE for c in found)
    )


_RELATED = {
    Role.CALL: {Role.CALL, Role.WEAK, Role.INVESTOR_DAY, Role.CONFERENCE},
    Role.CONFERENCE: {Role.CALL, Role.WEAK, Role.CONFERENCE, Role.SCIENCE},
    Role.SCIENCE: {Role.SCIENCE, Role.CONFERENCE, Role.WEAK},
    Role.INVESTOR_DAY: {Role.CALL, Role.WEAK, Role.INVESTOR_DAY, Role.CONFERENCE},
    Role.MEETING: {Role.CALL, Role.WEAK, Role.MEETING},
}


def _lend(reading: Reading, groups: dict[tuple[object, ...], list[Candidate]], days: Sequence[Candidate]) -> None:
    """Give whole-day candidates to the timed occasion of that day, or make them occasions of their own."""
    clocked = list(groups.values())
    for c in days:
        if c.date is None or c.date.day is None:
            continue
        first, last = c.date.day, c.date.until or c.date.day
        host = next(
            (
                g
                for g in clocked
                if (d := g[0].date) is not None
                and d.day is not None
                and first <= d.day <= last
                and g[0].role in _RELATED.get(c.role, set())
            ),
            None,
        )
        if host is not None:
            host.append(c)
            continue
        if (
            c.role is Role.CALL
            and any(g[0].role in (Role.CALL, Role.WEAK) for g in clocked)
            and not _another_call(reading, c)
        ):
            continue
        if _whole_day(reading, c):
            groups.setdefault(("day", first, last, c.role), []).append(c)
