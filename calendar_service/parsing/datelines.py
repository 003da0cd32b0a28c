"""When an announcement was published, and from where: its dateline, header, "today" or foot.

Every full date near the head of the text is asked what stands before and after it; the rules below say
which surroundings make it the date of publication, and which of two such dates wins. An event's date or
a period's end has other surroundings and is never taken.

>>> from calendar_service.parsing.text import normalise
>>> text = normalise("LONDON, 12 March 2014 /PRNewswire/ -- Acme plc announces ...")
>>> published(text).day.isoformat(), published(text).rule, place(text)
('2014-03-12', 'dateline, wire behind', 'LONDON')
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from calendar_service.parsing import exchanges
from calendar_service.parsing.dates import MONTHS
from calendar_service.parsing.places import country_of_place, zone_of_place
from calendar_service.parsing.text import Text

__all__ = ["Dated", "Dateline", "country_of_place", "dateline", "place", "published", "zone_of_place"]

_HEADER = 1_500  # how far a header's date may stand
_HEAD = 20_000  # how far into a text a dateline may stand, behind highlights and headlines
_FOOT = 3_000  # how much of the end is asked for "Dated: ..."


@dataclass(frozen=True, slots=True)
class Dated:
    """The day of publication, where it stands in the normalised text, and the rule that took it."""

    day: date
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline: its place (None where it names none), where it begins and where the lead sentence does."""

    place: str | None
    start: int
    end: int
    dated: Dated | None = None


# --- dates -------------------------------------------------------------------------------------------------------

_MONTH = "(?:" + "|".join(sorted({name[:3] for name in MONTHS})) + ")[a-z]{0,6}"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_NTH = r"(?:\s?(?:st|nd|rd|th))?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{1,2}(?:the\s)?)?"
# A date that ends with the year just found; read backwards from the year, so that no other text is looked at.
_TO_YEAR = re.compile(
    rf"""(?<![A-Za-z\d])(?<!\b\d[/.-])(?<!\b\d\d[/.-])(?P<weekday>{_WEEKDAY})
    (?: (?P<month>{_MONTH})\.?,?\s{{0,2}}(?P<mday>{_DAY}){_NTH}[\s,.]{{0,3}}
      | (?P<mday2>{_DAY}){_NTH}\.?(?:\sday)?(?:\s{{0,2}}(?:of\s)?|-)(?P<month2>{_MONTH})\.?[\s,-]{{0,3}}
      | (?P<first>{_DAY})(?P<sep>[./-])(?P<second>{_DAY})(?P=sep) )\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d,$€£])(?:19[89]\d|2[0Oo][\dOo]{2})(?![\dOo]|,\d\d\d|\.\d\d?\b(?!\.))")
_SCANNED = str.maketrans("Oo", "00")  # a scanned year: 2OO1
_ISO_REST = re.compile(r"-(?P<month>0[1-9]|1[0-2])-(?P<mday>0[1-9]|[12]\d|3[01])(?!\d)")
_SHORT_YEAR = re.compile(
    rf"(?<![\d/.-])(?P<first>{_DAY})(?P<sep>[./])(?P<second>{_DAY})(?P=sep)(?P<year>\d\d)(?![\d/.])"
)
_NO_YEAR = re.compile(
    rf"(?<![A-Za-z])(?:(?P<month>{_MONTH})\.?\s{{1,2}}(?P<mday>{_DAY}){_NTH}|(?P<mday2>{_DAY}){_NTH}\s(?P<month2>{_MONTH})\.?)(?!\d|[.,]?\s?(?:19|20)\d\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Found:
    """A date in print; ``order`` is whether its two numbers could be read either way."""

    start: int
    end: int
    year: int | None
    month: int
    mday: int
    either: bool = False

    def day(self, *, month_first: bool = True, year: int | None = None) -> date | None:
        month, mday = (self.mday, self.month) if self.either and not month_first else (self.month, self.mday)
        try:
            return date(year or self.year or 0, month, mday)
        except ValueError:
            return None


def _numbers(first: int, second: int, sep: str) -> tuple[int, int, bool] | None:
    """Month, day and whether the order is open: "14.02." is the 14th, "02/14" too, "03/04" is open."""
    if first > 12 >= second:
        return second, first, False
    if second > 12 >= first:
        return first, second, False
    if first > 12:
        return None
    return (second, first, False) if sep == "." else (first, second, first != second)


def _of_match(match: re.Match[str], year: int | None, start: int, end: int) -> _Found | None:
    groups = match.groupdict()
    name = groups.get("month") or groups.get("month2")
    if name is None:
        numbers = _numbers(int(match["first"]), int(match["second"]), match["sep"])
        return _Found(start, end, year, *numbers) if numbers else None
    month = MONTHS.get(name.lower().rstrip("."))
    if month is None:
        return None
    return _Found(start, end, year, month, int(groups.get("mday") or groups["mday2"]))


def _full_dates(text: str, start: int, end: int) -> Iterator[_Found]:
    """Every date with its year between two offsets, in order."""
    for match in _YEAR.finditer(text, start, end):
        year = int(match.group().translate(_SCANNED))
        iso = _ISO_REST.match(text, match.end())
        if iso and text[match.start() - 1 : match.start()] not in ("-", "/"):
            yield _Found(match.start(), iso.end(), year, int(iso["month"]), int(iso["mday"]))
            continue
        begin = max(start, match.start() - 40)
        before = _TO_YEAR.search(text[begin : match.start()])
        if before:
            found = _of_match(before, year, begin + before.start(), match.end())
            if found is not None:
                yield found


# --- surroundings ------------------------------------------------------------------------------------------------

WIRES = (
    r"BUSINESS\s?WIRE|GLOBE\s?NEWS\s?WIRE|PRIME\s?(?:NEWS|ZONE)\w{0,6}|PRIMEZONE|PR\s?NEWS\s?WIRE|PRNewswire|PRN|MARKET\s?WIRED?|MARKETWIRED?"
    r"|ACCESS\s?(?:WIRE|NEWSWIRE)|NEWSFILE|CNW|CANADA\s?NEWS\s?WIRE|CCN\s?Matthews|EQS|DGAP|CISION|RNS|PRNUK|HUGIN|NASDAQ\sOMX"
    r"|Thomson\sReuters|Reuters|REUTERS\sONE|WEB\s?WIRE|NEW\s?MEDIA\s?WIRE|PRISM|PR\s?WEB|EIN\s?PRESSWIRE|INVESTOR\s?WIRE|THE\s?NEWS\s?WIRE"
    r"|THENEWSWIRE|STOCKHOUSE|JCN|KYODO|ACN\s?Newswire|ANTARA|XINHUA|ASIANET|MEDIA\s?OUTREACH|M2|COMTEX|FSC|Newsworthy|24-7\s?PressRelease|iCROWD|NEWS\s?DIRECT"
    r"|IBN|InPR|ABNewswire|Send2Press|PressReleasePoint|OTS|APA|pta\d{0,3}|BAYSTREET|AB\sDigital|Nasdaq\sNews|Street\s?Insider|TMX|Dow\sJones"
    r"|DJ|FIRST\sCALL|ASX|NZX|SGX|HKEX|MFN|CORPORATE\s?NEWS|AllPennyStocks|ACQUIRE\sMEDIA|Issuer\sDirect|Notified|BLOCKCHAIN\s?WIRE|\w{2,16}wire|3BL\sMedia"
)
_WIRE = rf"(?:via\s)?(?:{WIRES})\b(?:[^()/\n]{{0,60}})"
_ANY_WIRE = r"[A-Z0-9][A-Za-z0-9.&' -]{1,40}"
# "(BUSINESS WIRE) --", "/PRNewswire-FirstCall/ --", "- PRISM MediaWire (Press Release Service) -", "| Source: Acme"
_WIRE_BEHIND = re.compile(
    rf"""\)?[\s,]{{0,3}}
    (?: -{{0,2}}\s{{0,2}}\(\s?(?:{_WIRE})\s?\)\s{{0,2}}(?:\([^()\n]{{1,80}}\)\s{{0,2}})?[-:.*]{{0,3}}
      | -{{0,2}}\s{{0,2}}/\s{{0,2}}(?:{_WIRE}|(?P<other>{_ANY_WIRE}))\s{{0,2}}/\s{{0,2}}[-:.]{{0,3}}
      | -{{1,2}}\s{{0,2}}(?:{_WIRE})(?:\([^()\n]{{1,80}}\)\s{{0,2}})?\s{{0,2}}-{{1,2}}
      | /\s{{0,2}}(?:{_WIRE})\s{{0,2}}-{{1,2}}
      | -{{0,2}}\s{{0,2}}\((?P<another>{_ANY_WIRE})\)\s{{0,2}}-{{1,2}} )
    (?:\s?via\s[A-Z][A-Za-z ]{{2,24}}-{{1,2}})?[\s*]{{0,3}}""",
    re.VERBOSE | re.IGNORECASE,
)
# "(BUSINESS WIRE)--", "/ ACCESS Newswire / ", "(Newsfile Corp. - ", "(pta000/", "(Newsworthy.ai) "
_WIRE_BEFORE = re.compile(
    rf"""(?P<open>[-\s,]{{0,4}}(?:
        \(\s?(?:{_WIRE})\s?\)[\s:-]{{0,5}}
      | \(\s?(?:{_WIRE})[\s,/:-]{{1,4}}
      | [/|]\s{{0,2}}(?:{_WIRE})\s{{0,2}}[/|]\s{{0,2}}
      | -{{1,2}}\s{{0,2}}(?:{_WIRE})\s{{0,2}}-{{1,2}}\s{{0,2}}
      ))\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_AFTER_WIRE = re.compile(r"(?:\s?@?\s?,?\s?\d{1,2}[:.]\d\d[^\n(]{0,24}?)?[\s/)]{0,4}[-:*|]{0,3}[\s)*]{0,3}")
# No wire: a dash, a bracket or a comma and a capital behind the date.
# "17:45 CET", "7:30 a.m. Eastern Time" between the date and the dash.
_CLOCK = r"(?:[,;\s-]{1,3}(?:regulated|inside|privileged)\sinformation)?(?:,?[ ]{0,2}(?:-[ ])?\(?(?:at\s)?\d{1,2}[:.h]\d\d(?::\d\d)?\s?(?:[ap]\.?m\b\.?)?\s?(?:(?-i:[A-Z]{2,5}(?:/[A-Z]{2,5})?)|\w{4,9}\s(?:\w{4,8}\s)?time)?\)?)?(?:[,;\s-]{1,3}(?:regulated|inside|privileged)\sinformation)?"
_BARE_BEHIND = re.compile(
    rf"""{_CLOCK}\s{{0,2}}(?:\)\s{{0,2}}[-:,.]{{0,3}}\s{{0,2}}|-{{1,3}}\s{{0,2}}|,\s{{1,2}}(?=(?-i:[A-Z\"]))|:\s{{1,2}}(?=(?-i:[A-Z]))
    |(?P<stop>\.\s{{1,2}})(?=(?-i:[A-Z]))|/\s{{1,2}}-{{0,2}}\s{{0,2}})""",
    re.IGNORECASE | re.VERBOSE,
)
_BARE_BEFORE = re.compile(
    r"(?:(?:[;,\]]|\s?-{1,2}\s?\(|\]?\s?-{1,2}|\s?\(|\s?[/|])?(?:[ ]{0,2}|\n)|:[ ]{0,2})(?:on\s|dated\s)?\Z"
)
_DATE_FIRST = re.compile(
    r"\)?(?:,|\s?-{1,2}|\s?\(|\s?/)\s{0,2}(?P<place>[A-Z\u00c0-\u00de][^\n():/\d-]{2,50}?)\s{0,2}(?:\)\s?-{0,2}|-{1,2}\s|:\s|/\s)\s{0,2}"
)

_PLACE_WORD = r"(?:'s-)?[A-Z\u00c0-\u00de][\w\u00c0-\u017f.'-]{0,24}"
_PLACE = re.compile(
    rf"""(?:^|(?<=\n)|(?<=[.!?\"*:)]\s)|(?<=[.!?\"*:)]\n))[\s*_\[(#>\"-]{{0,6}}
    (?P<place>{_PLACE_WORD}(?:,?\s{{1,2}}(?:and|&|of|am|de|do|da|la|del|upon|en|y)\b|\s{{0,2}}[&/](?:\s{{0,2}}{_PLACE_WORD})?|,?\s{{1,2}}(?:the\s)?{_PLACE_WORD}|\s\([A-Z][a-z]+\)){{0,10}})
    (?:\s\d{{5}})?[\s,.;:*_-]{{0,5}}\Z""",
    re.VERBOSE,
)
_NOT_PLACE = re.compile(
    r"\b(?:(?-i:[Oo]n|[Ii]n)|for|by|to|at|from|as|until|through|since|ended?|ending|ends|date|dated|results?|quarter|year|call|conference|webcast"
    r"|reports?|announces?|today|time|period|months|exhibit|release|source|contact|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday|when|where|who|what|how|why|replay|phone|dial|available|expires|record|payable|rsvp|registration|isin|wkn|announcements?|limited|ltd|inc|corp|corporation|plc|llc|highlights|meeting|fiscal|ex|form|news|updated?|posted|published|released|issued|founded|established|incorporated|launched|born)\b",
    re.IGNORECASE,
)
# Before a date on its line: a word that names it as the release's own, or the name of a regulated announcement.
_LABEL = re.compile(
    r"""(?:
      [\s*_#>|\[-]{0,8}(?:
          (?:press|news|media|earnings)?\s?release[d]?(?:\s(?:date|time|no\.?\s?\d{1,6}))?(?:\s?[-:,]?\s?dated)?
        | date\s(?:of\s)?(?:release|issue|issued|publication|published|announcement|report[^\n]{0,50})
        | (?:release|publication|issue|announcement|posting)\sdate
        | (?:published|posted|issued|distributed|disseminated|filed|updated|submitted|sent)(?:\s(?:on|at|date|by\s[^\n]{1,30}))?
        | for\s(?:immediate\s)?(?:release|distribution|publication|use)[^\n]{0,40}?
        | embargo(?:ed)?(?:\s(?:until|for))?[^\n]{0,30}? | (?:by|via)\s(?:{wires})\b[^\n]{0,20}? | announcement\sto\s(?:the\s)?\w{3,5}
        | (?:press|news|media|regulated|inside)\s(?:information|statement)
        | (?P<date>date|dated) )
    | (?P<regulated>[^\n]{0,80}?\b(?:press\srelease\sdated|news\srelease\sdated|(?:company|asx|nzx|market|stock\sexchange|regulatory|corporate|inside\sinformation,?|investor|ad[\s-]?hoc)\s
        (?:announcement|release|news|information|notice)(?:\sno\.?\s?\d{1,4}(?:\s?[/-]\s?\d{2,4})?)?))
    )[\s:|,.()/*_-]{0,6}(?:on\s)?(?:[A-Z\u00c0-\u00de][\w. \u00c0-\u017f-]{1,24},\s)?\Z""".replace("{wires}", WIRES),
    re.VERBOSE | re.IGNORECASE,
)
# "ACME OYJ HALF-YEAR FINANCIAL REPORT 9 AUGUST 2017 AT 8.30 AM EEST": such a line's date needs its clock.
_REPORT = re.compile(
    r"[^\n]{0,90}\b(?:report|bulletin|review|statements?|announcement|release|notice|results)\b[\s:|,.()/-]{1,6}(?:[A-Z\u00c0-\u00de][\w. \u00c0-\u017f-]{1,24},\s)?\Z",
    re.IGNORECASE,
)
_CLOCK_ENDS = re.compile(
    r"[,\s]{0,2}[|/-]?\s?(?:at\s|@\s?|kl\.?\s)?\d{1,2}(?:[:.h]\d\d|\s?[ap]\.?m\b)[^\n]{0,30}(?=\n|\Z)", re.IGNORECASE
)
_TODAY_BEFORE = re.compile(
    rf"(?<!from\s)(?<!of\s)\b(?:today|this\smorning|this\safternoon|earlier\stoday|later\stoday)[,\s(:-]{{1,3}}(?:on\s|is\s)?{_WEEKDAY}\Z",
    re.IGNORECASE,
)
_TODAY_BEHIND = re.compile(r"\s?\(\s?today\b|,?\s?\(?\"?(?:the\s)?today'?s\sdate", re.IGNORECASE)
_LABEL_LINE = re.compile(
    r"(?:date|when|time|day|where|call|webcast|conference|meeting|event|presentation|date\s(?:and|&)\stime|details)\b[^\n]{0,30}:?\s?\Z",
    re.IGNORECASE,
)
_TIME_LINE = re.compile(
    r"\s{0,3}(?:(?:at\s)?\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m|hours|hrs|[A-Z]{2,4}\b)|time\b|dial|call|webcast|conference)",
    re.IGNORECASE,
)
# What may follow a header's date on its line: a clock and its zone (no range: that is an event's), a source, a button.
_REST_OF_LINE = re.compile(
    r"""[,\ ]{0,2}(?:
        (?:[|/-]\s{0,2}|at\s|@\s?|kl\.?\s)?\(?\d{1,2}(?:[:.h]\d\d(?::\d\d)?|(?=\s?[ap]\.?m\b))\s?(?:[ap]\.?m\b\.?|hours|hrs|h\b)?
        \s?(?:\(?[a-z/]{2,9}(?:\s(?:daylight|standard|summer|time)){0,2}(?:\s?[+-]\s?\d{1,2}(?::?\d\d)?)?\)?)?\)?
      | [+-]\d{4})?
    \ ?(?:[|/,-]?\ ?(?:source|by)\b[^\n]{0,60}|\|[^\n]{0,60}|pdf[^\n]{0,20}|\(?(?-i:[A-Z]{2,6}(?:-[A-Z])?:\s?[A-Z0-9.]{1,8})\)?)?[\ *_|]{0,3}(?=\n|\Z)""",
    re.IGNORECASE | re.VERBOSE,
)
# A header whose lines were joined: "5 May 2010 Acme plc Results for the half year".
_GLUED_BEHIND = re.compile(
    r"\s(?=(?-i:[A-Z]))(?![^\n]{0,60}\b(?:call|webcast|meeting|conference|presentation|payment|record)\b)[^\n]{12}",
    re.IGNORECASE,
)
# A letter's date ends a line above its addressee.
_LETTER = re.compile(
    r"\bDear\s(?:Sirs?|Madam|Shareholders?|Members?|Investors?|Unit|Stockholders?|Colleagues?|Friends?)\b|\bTo\sWhom\sIt\b"
)
_FOOT_LABEL = re.compile(
    r"""(?:\A|\n)[\s*_]{0,4}(?:dated\b|(?P<date>date\b))[\s:,]{0,3}(?:at\s[A-Z][^\n]{1,40}?,?\s)?(?:this\s)?(?:the\s)?\Z
    | -0-\s{1,3}\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_SENT_BEFORE = re.compile(
    r"(?:^|[.!?|]\s|\n)[\s*_(]{0,4}(?:sent|posted|issued|published|released|distributed)(?:\son)?:?\s\Z", re.IGNORECASE
)
# A wire's stamp stands in a paragraph of its own: "September 8, 2014 08:00 AM Eastern Daylight Time"; below an
# announcement whose dateline names a wire and no date the date alone is enough.
_STAMP_BEHIND = re.compile(
    r"(?P<clock>,?\s\d{1,2}:\d\d(?::\d\d)?\s?[ap]\.?m\.?\s(?:\w{4,9}\s(?:(?:daylight|standard)\s)?time|E[SD]?T))?[\s*_]{0,3}(?=\n\n|\s{0,3}\Z)",
    re.IGNORECASE,
)
_SIGN_OFF = re.compile(
    r"\bby\sorder\sof\s(?:the\s)?board|\b(?:on|for\sand\son)\sbehalf\sof\s(?:the\s)?(?:board|company)|\bcompany\ssecretary\b|\byours\s(?:faithfully|sincerely|truly)"
    r"|\bas\sat\sthe\sdate\sof\sthis\sannouncement|^board\sof\sdirectors$|\bmanagement\sboard$",
    re.IGNORECASE | re.MULTILINE,
)
_OFFICER = re.compile(
    r"\.?\n{1,2}[^\n]{3,60}\n{1,2}[^\n]{0,60}\b(?:director|officer|secretary|chairman|chairwoman|president|manager|ceo|cfo|relations|board)\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"/s/|^\s?(?:by|name|title):", re.IGNORECASE | re.MULTILINE)
_CAPITAL_BEHIND = re.compile(r"\s(?=[A-Z][\w&'.-]{1,30}\s)")
# What may stand before a header's date on its line, and what on the line above makes it another's.
_IDLE_BEFORE = re.compile(
    r"[\s*_#>|\[(-]{0,8}(?:(?:download|view|print|share)[a-z ]{0,20}(?:pdf)?|pdf|isin:?\s[A-Z0-9]{12},?|\(?(?-i:[A-Z]{2,6}(?:-[A-Z])?:\s?[A-Z0-9.]{1,8})\)?)?[\s:|-]{0,3}\Z",
    re.IGNORECASE,
)
_ENDED_ABOVE = re.compile(
    r"\b(?:ended|ending|ends|at|of|on|by|from|to|until|through|for|and|before|after|since|payable|than|(?:\d{1,2},?|[a-z]{3,9}\.?)\s(?:19|20)\d\d)\s?\Z",
    re.IGNORECASE,
)
_NEXT_DATE = re.compile(
    rf"\s{{1,3}}(?:{_WEEKDAY}{_MONTH}\.?\s{_DAY}|{_DAY}\s{_MONTH})[,\s]{{1,3}}(?:19|20)\d\d\s?$",
    re.IGNORECASE | re.MULTILINE,
)
_LONG = re.compile(r"[^\n]{300}")
_COPYRIGHT = re.compile(r"(?:copyright|\(c\)|\u00a9)[^\n\d]{0,40}(?P<year>(?:19[89]|20\d)\d)(?!\d)", re.IGNORECASE)
_UNDATED = re.compile(
    rf"""(?:^|(?<=\n))[\s*_\[#>\"-]{{0,6}}
    (?:(?P<place>{_PLACE_WORD}(?:(?:\s(?:and|&)|,)?\s{{1,2}}{_PLACE_WORD}){{0,7}})[\s,.*]{{0,3}})?
    (?:-{{0,2}}\s?\((?:{_WIRE})\)\s?-{{1,2}} | -{{1,2}}\s?(?i:News\s?Direct|{_WIRE})\s?-{{1,2}} | /\s?(?:{_WIRE})\s?/\s?-{{1,2}})[\s*]{{0,3}}""",
    re.VERBOSE,
)
_DASHED = re.compile(
    rf"(?:^|(?<=\n))[\s*_]{{0,4}}(?P<place>{_PLACE_WORD}(?:,?\s{{1,2}}{_PLACE_WORD}){{0,4}})\s?(?:-{{1,3}}\s(?=[A-Z\"\[])|:\s(?=[A-Z]))"
)
# Where 3/4/2015 is the 4th of March, or nothing tells.
_MONTH_FIRST = frozenset({None, "US", "CA", "PH", "PR"})


# Of two dates that a rule makes the day of publication the one with the higher rank wins, then the earlier.
RANKS = {
    "dateline, wire behind": 90,
    "dateline, wire before": 90,
    "dateline": 80,
    "header, labelled": 70,
    "header, with place": 65,
    "letter": 62,
    "header, alone": 60,
    "called today": 50,
    "foot": 40,
}


@dataclass(frozen=True, slots=True)
class _Reading:
    """A date with the rule that its surroundings fulfil, and the dateline around it, where it stands in one."""

    rule: str
    found: _Found
    place: tuple[int, int] | None = None
    lead: int | None = None


def _place_before(text: str, at: int) -> tuple[int, int] | None:
    """Where the place that ends at ``at`` stands, None where no such words begin a line or sentence there."""
    if "\n\n" in text[max(0, at - 2) : at + 2]:
        return None
    begin = max(0, at - 150)
    paragraph = text.rfind("\n\n", begin, at)
    begin = paragraph + 2 if paragraph >= 0 else begin
    match = _PLACE.search(text[begin:at])
    if match is None:
        return None
    return _known_tail(text, begin + match.start("place"), begin + match.end("place"))


def _is_place(words: str) -> bool:
    """Words that the tables know as a place, and that say nothing else."""
    return country_of_place(words) is not None and not _NOT_PLACE.search(words)


def _known_tail(text: str, start: int, end: int) -> tuple[int, int]:
    """Of a headline glued to a place the place: "Acme Reports Results BOSTON, Mass." is BOSTON, Mass."""
    whole = text[start:end]
    city = whole.partition(",")[0]
    if len(city.split()) <= 4 and "\n" not in city and _is_place(whole):
        return start, end
    words = [m.start() for m in re.finditer(r"(?<![\w.'-])[A-Z\u00c0-\u00de]", city)]
    tails = [whole[offset:] for offset in words[1:] if len(words) - words.index(offset) <= 4]
    shouting = not city.isupper()  # a headline in small letters in front of a place in capitals
    named = [tail for tail in tails if country_of_place(tail.partition(",")[0]) is not None and _is_place(tail)]
    spoken = [t for t in tails if shouting and t.partition(",")[0].isupper() and not _NOT_PLACE.search(t)]
    for tail in (*named, *spoken, *(t for t in tails[-2:] if len(words) > 3 and _is_place(t))):
        return end - len(tail), end
    return start, end


def _plausible(place: str) -> bool:
    """Words that a dateline without a wire's name may begin with."""
    if _NOT_PLACE.search(place) or len(place) > 90:
        return False
    return country_of_place(place) is not None or place.split(",")[0].isupper() or len(place.split()) <= 2


def _line_start(text: str, at: int) -> int:
    """Where the line of a position begins."""
    return text.rfind("\n", 0, at) + 1


_TAIL = re.compile(
    r"(?:[A-Z\u00c0-\u00de][\w\u00c0-\u017f.'-]{0,24},?\s{1,2}){0,3}[A-Z\u00c0-\u00de][\w\u00c0-\u017f.'-]{0,24}[\s,.;:(-]{0,5}\Z"
)
_DASHED_BEHIND = re.compile(r"\)?\s{0,2}-{1,3}\s{0,2}(?=[A-Z])")
_RUN_IN = 6_000  # how far a dateline that runs on behind its headline may stand


def _run_in(text: str, found: _Found, at: int) -> _Reading | None:
    """A dateline in the midst of a line, where a page lost its line breaks: a known place, the date, a dash, a capital."""
    behind = _DASHED_BEHIND.match(text, found.end)
    if behind is None or found.start > _RUN_IN:
        return None
    begin = max(0, at - 80)
    tail = _TAIL.search(text[begin:at])
    if tail is None:
        return None
    words = [m.start() for m in re.finditer(r"(?<![\w.'-])[A-Z\u00c0-\u00de]", tail.group())]
    for offset in words:
        start = begin + tail.start() + offset
        place = text[start:at].strip(" ,.;:(-\n")
        if country_of_place(place) is not None and not _NOT_PLACE.search(place):
            return _Reading("dateline", found, (start, start + len(place)), behind.end())
    return None


def _in_dateline(text: str, found: _Found) -> _Reading | None:
    """The date as part of a dateline, with or without the name of a wire."""
    before = text[max(0, found.start - 150) : found.start]
    wire = _WIRE_BEFORE.search(before)
    if wire:
        place = _place_before(text, found.start - len(wire["open"]))
        after = _AFTER_WIRE.match(text, found.end)
        return _Reading("dateline, wire before", found, place, after.end() if after else found.end)
    bare = _BARE_BEFORE.search(before)
    at = found.start - (len(bare.group()) if bare else 0)
    place = _place_before(text, at)
    behind = _WIRE_BEHIND.match(text, found.end)
    glued = before.endswith((", ", ",\n", "- ", "-")) and behind and not (behind["other"] or behind["another"])
    if behind and (place or at == _line_start(text, at) or glued):
        return _Reading("dateline, wire behind", found, place, behind.end())
    if place is None or not _plausible(text[slice(*place)]):
        return _run_in(text, found, at)
    known = country_of_place(text[slice(*place)]) is not None
    begins = not text[_line_start(text, place[0]) : place[0]].strip(" *_#>|[-(")
    behind = _BARE_BEHIND.match(text, found.end)
    if behind and (begins or (known and not behind["stop"])):
        capital = text[behind.end() : behind.end() + 1]
        return _Reading("dateline", found, place, behind.end()) if known or not capital.islower() else None
    if begins and known and text[place[0] : place[0] + 3].isupper() and _CAPITAL_BEHIND.match(text, found.end):
        return _Reading("dateline", found, place, found.end + 1)
    rest = _REST_OF_LINE.match(text, found.end) if text[_line_start(text, place[0])] != "|" else None
    if rest is None or found.start > _HEADER or _next_line_is_time(text, found.end):
        return None
    return _Reading("header, with place", found, place) if known or _stands_alone(text, place[0], rest.end()) else None


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a place that the tables do not know and its date are a paragraph of their own above the announcement."""
    if start and not text[:start].rstrip(" *_(").endswith("\n\n"):
        return False
    return text.startswith("\n\n", end) and not _LONG.search(text, 0, start)


def _date_first(text: str, found: _Found) -> _Reading | None:
    """``May 14, 2015 - DENVER, CO - Acme Corp. today``: the date begins the line, a known place follows."""
    if text[_line_start(text, found.start) : found.start].strip(" *_#>[-("):
        return None
    behind = _DATE_FIRST.match(text, found.end)
    if behind is None or not _is_place(behind["place"]):
        return None
    return _Reading("dateline", found, behind.span("place"), behind.end())


_ADDRESS = re.compile(r"\s?\d{1,6}\s[A-Z][\w.]+\s[A-Z]")  # "4400 Example Parkway, Town, ST     May 3, 2016"
_DASH_BEHIND = re.compile(r"\s{0,2}-{1,3}\s(?=[A-Z])")  # "October 18, 2012 -- Acme Corporation expects"


def _in_header(text: str, found: _Found) -> _Reading | None:
    """The date behind a label ("Released:"), or alone on a line above the announcement."""
    start = _line_start(text, found.start)
    before = text[max(start, found.start - 120) : found.start]
    label = _LABEL.match(before) if found.start <= start + 120 else None
    # "Date:" is an event's but near the very top.
    if label is None and found.start < _HEADER and _REPORT.match(before) and _CLOCK_ENDS.match(text, found.end):
        return _Reading("header, labelled", found)
    if label and not (label["date"] and (found.start > 400 or _next_line_is_time(text, found.end))):
        return _Reading("header, labelled", found)
    if not _IDLE_BEFORE.match(before) or found.start > _HEADER:
        ends = found.start < 700 and len(before) < 90 and text[found.end : found.end + 1] == "\n"
        letter = ends and not _LABEL_LINE.search(before) and _LETTER.search(text, found.end, found.end + 1_200)
        letter = letter or (ends and _ADDRESS.match(before))
        return _Reading("letter", found) if letter else None
    rest = _REST_OF_LINE.match(text, found.end)
    if rest is None and not before.strip() and _DASH_BEHIND.match(text, found.end):
        return _Reading("header, alone", found)
    if rest is None and found.start < 10 and _GLUED_BEHIND.match(text, found.end):
        return _Reading("header, alone", found)
    if rest is None or _next_line_is_time(text, found.end) or _another_date(text, found, rest.end()):
        return None
    above = text[:start].rstrip()
    last_line = above[above.rfind("\n") + 1 :]
    if (
        (len(last_line) <= 45 and _LABEL_LINE.search(last_line))
        or _ENDED_ABOVE.search(last_line)
        or _LONG.search(above)
    ):
        return None
    return _Reading("header, alone", found)


def _another_date(text: str, found: _Found, at: int) -> bool:
    """Whether a date alone on a line is followed by another such: then both head a table."""
    following = _NEXT_DATE.match(text, at)
    if following is None:
        return False
    return [other.day() for other in _full_dates(text, at, following.end())] != [found.day()]


def _next_line_is_time(text: str, at: int) -> bool:
    """Whether the line behind a date speaks of a time or a call: then the date is an event's."""
    following = text[at : at + 120].partition("\n")[2]
    return _TIME_LINE.match(following) is not None


def _surroundings(text: str, found: _Found) -> _Reading | None:
    """The rule that a full date fulfils, None for the dates of events, periods and payments."""
    reading = _in_dateline(text, found) or _date_first(text, found) or _in_header(text, found)
    if reading is not None:
        return reading
    before = text[max(0, found.start - 40) : found.start]
    if _TODAY_BEFORE.search(before) or _TODAY_BEHIND.match(text, found.end):
        return _Reading("called today", found)
    return None


def _signed_off(text: str, found: _Found, before: str) -> bool:
    """Whether a date, alone on its line or behind a place, stands beside the board's sign-off."""
    if not text.startswith(("\n", ".\n"), found.end) and found.end < len(text):
        return False
    place = before.strip(" ,\n")
    if place and not _is_place(place):
        officer = _OFFICER.match(text, found.end)
        named = place[0].isupper() and len(place.split()) <= 4 and not _NOT_PLACE.search(place)
        return officer is not None and named
    return bool(_SIGN_OFF.search(text, max(0, found.start - 220), found.end + 160))


def _is_stamp(text: str, found: _Found, undated: bool) -> bool:
    """Whether a date that is a paragraph of its own is a wire's stamp, and no line of an event's details."""
    above = text[max(0, found.start - 80) : found.start]
    if above and not above.endswith("\n\n"):
        return False
    stamp = _STAMP_BEHIND.match(text, found.end)
    if stamp is None or not (stamp["clock"] or undated) or _next_line_is_time(text, found.end + 1):
        return False
    return not _LABEL_LINE.search(above.rstrip().rpartition("\n")[2])


def _at_foot(text: str) -> _Reading | None:
    """``Dated: May 5, 2010`` below the announcement; of several the last."""
    last = None
    undated = _UNDATED.search(text, 0, min(len(text), _HEADER)) is not None
    for found in _full_dates(text, max(0, len(text) - _FOOT), len(text)):
        before = text[max(_line_start(text, found.start), found.start - 70) : found.start]
        label = _FOOT_LABEL.search(text, max(0, found.start - 70), found.start)
        if label and label["date"] and not _SIGNED.search(text, max(0, found.start - 300), found.end + 300):
            continue
        sent = len(text) - found.end < 400 and _SENT_BEFORE.search(text[max(0, found.start - 30) : found.start])
        signed = _signed_off(text, found, before)
        if label or sent or signed or (not before.strip() and _is_stamp(text, found, undated)):
            last = _Reading("foot", found)
    return last


def _with_short_years(text: str) -> Iterator[_Found]:
    """Header dates such as 05/14/15, which stand for one day only where they stand alone."""
    for match in _SHORT_YEAR.finditer(text, 0, min(len(text), _HEADER)):
        found = _of_match(match, 2000 + int(match["year"]), *match.span())
        if found is not None:
            yield found


@lru_cache(maxsize=2)
def _best(text: str) -> _Reading | None:
    """The reading of highest rank; a dateline with a wire's name ends the search.

    The last text's is remembered: the place, the day and the lead sentence are asked for one after another.
    """
    best: _Reading | None = None
    for found in _full_dates(text, 0, min(len(text), _HEAD)):
        reading = _surroundings(text, found)
        if reading is None or found.day() is None:
            continue
        if best is None or RANKS[reading.rule] > RANKS[best.rule]:
            best = reading
        if RANKS[best.rule] == RANKS["dateline, wire behind"]:
            break
    if best is None:
        headers = (
            _in_dateline(text, found) or _in_header(text, found) for found in _with_short_years(text) if found.day()
        )
        best = next((reading for reading in headers if reading), None)
    return best or _at_foot(text)


def _month_first(text: str, place: str | None) -> bool:
    """Whether 3/4/2015 is the 4th of March here: by the dateline's country, then the first exchange named."""
    country = country_of_place(place) if place else None
    if country is None:
        listings = exchanges.find(text, 0, 3_000, everywhere=False)
        country = listings[0].country if listings else None
    return country in _MONTH_FIRST


def _dated(text: str, reading: _Reading) -> Dated | None:
    """The day of a reading; the order of two small numbers is the country's."""
    place = text[slice(*reading.place)] if reading.place else None
    order = not reading.found.either or _month_first(text, place)
    day = reading.found.day(month_first=order)
    return Dated(day, reading.found.start, reading.found.end, reading.rule) if day else None


# --- datelines without a year ------------------------------------------------------------------------------------


def _without_year(text: str) -> Iterator[_Reading]:
    """Datelines that print month and day alone, as wires did for long: "NEW YORK, May 5 /PRNewswire/ --"."""
    for match in _NO_YEAR.finditer(text, 0, min(len(text), _HEADER * 2)):
        found = _of_match(match, None, *match.span())
        reading = _in_dateline(text, found) if found else None
        if reading and reading.rule != "header, with place":
            yield reading


def _year_elsewhere(text: str, found: _Found) -> tuple[int, str] | None:
    """The year of a dateline that prints none, and the rule: the same day in full elsewhere, a copyright line,
    or the one year that puts the text's full dates from four months before it to seven months after it."""
    full = [d for other in _full_dates(text, 0, min(len(text), _HEAD)) if (d := other.day())]
    for day in full:
        if (day.month, day.day) == (found.month, found.mday):
            return day.year, "year of the same date elsewhere"
    copyright_line = _COPYRIGHT.search(text, max(0, len(text) - _FOOT))
    if copyright_line:
        return int(copyright_line["year"]), "year of the copyright line"
    votes: dict[int, int] = {}
    for day in full:
        for year in (day.year - 1, day.year, day.year + 1):
            own = found.day(year=year)
            if own and -125 <= (day - own).days <= 215:
                votes[year] = votes.get(year, 0) + 1
    if not votes:
        named = {int(m.group().translate(_SCANNED)) for m in _YEAR.finditer(text, 0, min(len(text), _HEADER))}
        return (named.pop(), "the one year that the text names") if len(named) == 1 else None
    return max(votes, key=lambda year: (votes[year], -year)), "year that fits the other dates"


@lru_cache(maxsize=2)
def _completed(text: str) -> tuple[_Reading, Dated] | None:
    for reading in _without_year(text):
        year = _year_elsewhere(text, reading.found)
        day = reading.found.day(year=year[0]) if year else None
        if year and day:
            return reading, Dated(day, reading.found.start, reading.found.end, f"{reading.rule}, {year[1]}")
    return None


# --- doors -------------------------------------------------------------------------------------------------------


def dateline(text: Text) -> Dateline | None:
    """The dateline in front of the lead sentence: its place, its date where it has one, where the sentence begins."""
    return _dateline(text.text)


@lru_cache(maxsize=2)
def _dateline(body: str) -> Dateline | None:
    reading = _best(body)
    if reading is not None and reading.lead is not None:
        return _as_dateline(body, reading, _dated(body, reading))
    undated = _UNDATED.search(body, 0, min(len(body), _HEAD))
    if undated:
        place = _known_tail(body, *undated.span("place")) if undated["place"] else None
        return Dateline(_tidy(body[slice(*place)]) if place else None, undated.start(), undated.end())
    without = next(_without_year(body), None)
    if without is not None:
        completed = _completed(body)
        return _as_dateline(body, without, completed[1] if completed else None)
    if reading is not None and reading.place is not None:
        line_end = body.find("\n", reading.found.end)
        end = line_end if line_end >= 0 else reading.found.end
        return Dateline(_tidy(body[slice(*reading.place)]), reading.place[0], end, _dated(body, reading))
    dashed = _DASHED.search(body, 0, min(len(body), _HEADER))
    if dashed and country_of_place(dashed["place"]) is not None and not _NOT_PLACE.search(dashed["place"]):
        return Dateline(_tidy(dashed["place"]), dashed.start("place"), dashed.end())
    return None


def _as_dateline(body: str, reading: _Reading, dated: Dated | None) -> Dateline:
    place = _tidy(body[slice(*reading.place)]) if reading.place else None
    start = reading.place[0] if reading.place else reading.found.start
    return Dateline(place, start, reading.lead or reading.found.end, dated)


def _tidy(place: str) -> str:
    """A place on one line, without the marks around it."""
    return " ".join(place.split()).strip(" ,;:*_-")


def published(text: Text) -> Dated | None:
    """The day on which the announcement was published, None where the text does not tell.

    A dateline's date comes first, then a header's, then one that the text calls today, then "Dated:" at its
    foot. A dateline without a year gets it from the rest of the text by the rule that the answer names.
    """
    body = text.text
    reading = _best(body)
    if reading is not None and RANKS[reading.rule] > RANKS["header, alone"]:
        return _dated(body, reading)
    completed = _completed(body)
    if completed is not None:
        return completed[1]
    return _dated(body, reading) if reading is not None else None


def place(text: Text) -> str | None:
    """The dateline's place as printed ("WALTHAM, Mass."), None where there is none."""
    found = dateline(text)
    return found.place if found else None


# Phrases for the tests: the day of publication and the place. One that ends with a blank or a line end is followed
# there by a lead sentence.
PHRASES: dict[str, tuple[str | None, str | None]] = {
    "MONTRÉAL, Feb. 3, 2021 /CNW Telbec/ - ": ("2021-02-03", "MONTRÉAL"),
    "VANCOUVER, BC -- (MARKET WIRE) -- May 12, 2009 -- ": ("2009-05-12", "VANCOUVER, BC"),
    "NEW YORK, NY--(Marketwire - May 12, 2009) - ": ("2009-05-12", "NEW YORK, NY"),
    "SAN DIEGO--(BUSINESS WIRE)--Feb. 22, 2012-- ": ("2012-02-22", "SAN DIEGO"),
    "SAN DIEGO & LONDON--(BUSINESS WIRE)--Feb. 22, 2012-- ": ("2012-02-22", "SAN DIEGO & LONDON"),
    "Vancouver, British Columbia--(Newsfile Corp. - April 8, 2024) - ": ("2024-04-08", "Vancouver, British Columbia"),
    "Toronto, Ontario (FSCwire) - June 4, 2016 - ": ("2016-06-04", "Toronto, Ontario"),
    "AUSTIN, TX / ACCESSWIRE / July 8, 2019 / ": ("2019-07-08", "AUSTIN, TX"),
    "ATHENS, GREECE / ACCESS Newswire / July 8, 2025 / ": ("2025-07-08", "ATHENS, GREECE"),
    "HOUSTON, Oct. 29, 2008 (GLOBE NEWSWIRE) -- ": ("2008-10-29", "HOUSTON"),
    "HOUSTON, Oct. 29, 2008 (PRIME NEWSWIRE) -- ": ("2008-10-29", "HOUSTON"),
    "HOUSTON, Oct 29, 2008 /PRNewswire-FirstCall via COMTEX/ -- ": ("2008-10-29", "HOUSTON"),
    "HONG KONG, Aug. 20, 2013 /PRNewswire-Asia/ -- ": ("2013-08-20", "HONG KONG"),
    "BEIJING, Aug. 20, 2013 /PRNewswire/ -- ": ("2013-08-20", "BEIJING"),
    "HONG KONG, Jan 15, 2020 - (ACN Newswire) - ": ("2020-01-15", "HONG KONG"),
    "SINGAPORE - Media OutReach Newswire - 22 October 2024 - ": ("2024-10-22", "SINGAPORE"),
    "HONG KONG SAR - Media OutReach Newswire - 22 October 2024 - ": ("2024-10-22", "HONG KONG SAR"),
    "EQS-News: Copperline AG / Key word(s): Quarter Results\nCopperline AG: Results\n\n12.05.2016 / 07:30 CET/CEST\nThe issuer is solely responsible.\n\n": (
        "2016-05-12",
        None,
    ),
    "DGAP-News: Copperline AG / Schlagwort(e): Results\n\n12.05.2016 / 07:30\n\n": ("2016-05-12", None),
    "Zurich, 12 May 2016 - ": ("2016-05-12", "Zurich"),
    "Zurich, Switzerland, May 12, 2016 -- ": ("2016-05-12", "Zurich, Switzerland"),
    "Espoo, Finland - Copperline Oyj, Stock Exchange Release, 14 February 2025 at 8.00 EET\n\n": (
        "2025-02-14",
        "Espoo, Finland",
    ),
    "Copperline Oyj | Stock Exchange Release | February 14, 2025 at 08:00:00 EET\n\n": ("2025-02-14", None),
    "COPPERLINE OYJ STOCK EXCHANGE RELEASE 14.2.2025 at 8:30 a.m.\n\n": ("2025-02-14", None),
    "Company announcement no. 12/2025\n\n14 February 2025\n\n": ("2025-02-14", None),
    "RNS Number : 1234X\nCopperline plc\n14 February 2025\n\n": ("2025-02-14", None),
    '14 February 2025\n\nCopperline plc\n("Copperline" or the "Company")\n\nNotice of Results\n\n': (
        "2025-02-14",
        None,
    ),
    "For immediate release\n\n14 February 2025\n\nCopperline plc\n\n": ("2025-02-14", None),
    "FOR IMMEDIATE RELEASE - February 14, 2025\n\nCopperline\n\n": ("2025-02-14", None),
    "Feb 14, 2025\n\nCopperline Reports\n\n": ("2025-02-14", None),
    "Friday, February 14, 2025\n\nCopperline Reports\n\n": ("2025-02-14", None),
    "Friday, 14 February 2025, 07:00 CET\n\nCopperline Reports\n\n": ("2025-02-14", None),
    "Copperline Reports Results\n\nFebruary 14, 2025 at 4:05 PM EST\n\n": ("2025-02-14", None),
    "Copperline Reports Results\nFeb 14, 2025 4:05 PM EST | Source: Copperline\n\n": ("2025-02-14", None),
    "Mar 3, 2015 08:00 ET | Source: Copperline Inc.\n\n": ("2015-03-03", None),
    "March 03, 2015 08:00 ET | Source: Copperline Inc.\n\n": ("2015-03-03", None),
    "Press Release | 05/14/2015\n\n": ("2015-05-14", None),
    "05/14/2015\n\nCopperline Reports\n\n": ("2015-05-14", None),
    "14/05/2015 07:00\n\nCopperline plc\n\n": ("2015-05-14", None),
    "2015-05-14 07:00\n\nCopperline plc\n\n": ("2015-05-14", None),
    "Published: 2015-05-14 07:00:00 CEST\n\nCopperline AB\n\n": ("2015-05-14", None),
    "Published 14 May 2015\n\n": ("2015-05-14", None),
    "Posted on May 14, 2015 by Copperline\n\n": ("2015-05-14", None),
    "Release Date: May 14, 2015\n\n": ("2015-05-14", None),
    "News Release - May 14, 2015\n\n": ("2015-05-14", None),
    "NEWS RELEASE\nMay 14, 2015\n\n": ("2015-05-14", None),
    "PRESS RELEASE\n\nParis, May 14, 2015\n\n": ("2015-05-14", "Paris"),
    "Paris, May 14, 2015, 7:30 a.m. - ": ("2015-05-14", "Paris"),
    "Paris (France), May 14, 2015 - ": ("2015-05-14", "Paris (France)"),
    "Paris, France, 14 May 2015 (17:45 CET) - ": ("2015-05-14", "Paris, France"),
    "Amsterdam, the Netherlands, 14 May 2015, 08:00 CET - ": ("2015-05-14", "Amsterdam, the Netherlands"),
    "Leuven, Belgium; 14 May 2015 - ": ("2015-05-14", "Leuven, Belgium"),
    "Stockholm, May 14, 2015. ": ("2015-05-14", "Stockholm"),
    "Stockholm, Sweden (HUGIN) - May 14, 2015 - ": ("2015-05-14", "Stockholm, Sweden"),
    "Oslo, Norway, 14 May 2015 - ": ("2015-05-14", "Oslo, Norway"),
    "Tel Aviv, Israel, May 14, 2015 - ": ("2015-05-14", "Tel Aviv, Israel"),
    "(Frankfurt, 14 May 2015) ": ("2015-05-14", "Frankfurt"),
    "Sydney, Australia, 14 May 2015: ": ("2015-05-14", "Sydney, Australia"),
    "ASX Announcement\n14 May 2015\n\n": ("2015-05-14", None),
    "ASX ANNOUNCEMENT - 14 May 2015\n\n": ("2015-05-14", None),
    "TOKYO, May 14, 2015 - ": ("2015-05-14", "TOKYO"),
    "TORONTO, ONTARIO--(Marketwired - May 14, 2015) - ": ("2015-05-14", "TORONTO, ONTARIO"),
    "ST. LOUIS, MO - (NewMediaWire) - May 14, 2015 - ": ("2015-05-14", "ST. LOUIS, MO"),
    "Reno, NV, May 14, 2015 (GLOBE NEWSWIRE) -- via NetworkWire - ": ("2015-05-14", "Reno, NV"),
    "Denver, CO, May 14th, 2015 - ": ("2015-05-14", "Denver, CO"),
    "DENVER, COLORADO (May 14, 2015) - ": ("2015-05-14", "DENVER, COLORADO"),
    "DENVER (May 14, 2015) - ": ("2015-05-14", "DENVER"),
    "[DENVER] - May 14, 2015 - ": ("2015-05-14", "DENVER"),
    "(May 14, 2015) - DENVER - ": ("2015-05-14", "DENVER"),
    "May 14, 2015 - DENVER, CO - ": ("2015-05-14", "DENVER, CO"),
    "May 14, 2015 -- DENVER -- ": ("2015-05-14", "DENVER"),
    "May 14, 2015 (DENVER, CO) - ": ("2015-05-14", "DENVER, CO"),
    "Denver - May 14, 2015 - ": ("2015-05-14", "Denver"),
    "Copperline Reports Third Quarter Results DENVER, May 14, 2015 (GLOBE NEWSWIRE) -- ": ("2015-05-14", "DENVER"),
    "Copperline Reports Third Quarter Results\nDENVER, May 14, 2015 /PRNewswire/ -- ": ("2015-05-14", "DENVER"),
    "NEW YORK, May 5 /PRNewswire/ -- Copperline will host a call on May 12, 2009.": ("2009-05-05", "NEW YORK"),
    "NEW YORK, Dec 15 /PRNewswire/ -- Copperline will host a call on January 12, 2009.": ("2008-12-15", "NEW YORK"),
    "NEW YORK--(BUSINESS WIRE)--Copperline will host a call on May 12, 2009. Copyright Business Wire 2009": (
        None,
        "NEW YORK",
    ),
    "Dated this 5th day of May, 2010": ("2010-05-05", None),
    "Copperline Ltd. today announced that it will host a call on June 9, 2031.\n\nDated: May 5, 2010": (
        "2010-05-05",
        None,
    ),
    "Copperline Ltd. today announced that it will host a call on June 9, 2031.\n\nDated at Toronto, Ontario this 5th day of May, 2010.": (
        "2010-05-05",
        None,
    ),
    "Copperline will hold its call today, Tuesday, May 5, 2010, at 10 a.m.": ("2010-05-05", None),
    "Copperline will hold its call today (May 5, 2010) at 10 a.m.": ("2010-05-05", None),
    "Copperline will hold its call later today, May 5, 2010.": ("2010-05-05", None),
    "EX-99.1 2 a.htm PRESS RELEASE DATED MAY 5, 2010\n\n": ("2010-05-05", None),
    "Exhibit 99.1\n\nFOR RELEASE MAY 5, 2010\n\n": ("2010-05-05", None),
    "Exhibit 99.1\n\nContact: Jane Roe\n\nMay 5, 2010\n\nCopperline Reports\n\n": ("2010-05-05", None),
    "Sent: Wednesday, May 5, 2010 8:01 AM\nSubject: Copperline\n\n": ("2010-05-05", None),
    "Date: Wed, 5 May 2010 08:00:00 -0400\nSubject: Copperline\n\n": ("2010-05-05", None),
    "date 2017-11-07\n\n": ("2017-11-07", None),
    "Press Release\nFor Immediate Release\nContact: x\n\nChicago, IL (May 5, 2010) ": ("2010-05-05", "Chicago, IL"),
    "5 May 2010, London, UK - ": ("2010-05-05", "London, UK"),
    "5 May 2010, London: ": ("2010-05-05", "London"),
    "LONDON, UK / May 5, 2010 / ": ("2010-05-05", "LONDON, UK"),
    "LONDON, May 5, 2010 ": ("2010-05-05", "LONDON"),
    "CHARLESTON, W.Va., May 5, 2010 - ": ("2010-05-05", "CHARLESTON, W.Va."),
    "Tarrytown, N.Y. - May 5, 2010 - ": ("2010-05-05", "Tarrytown, N.Y."),
    "RESEARCH TRIANGLE PARK, N.C. and BOSTON, May 5, 2010 /PRNewswire/ -- ": (
        "2010-05-05",
        "RESEARCH TRIANGLE PARK, N.C. and BOSTON",
    ),
    "Winston-Salem, N.C., 05 May 2010 - ": ("2010-05-05", "Winston-Salem, N.C."),
    "KING OF PRUSSIA, Pa., May 5, 2010 (BUSINESS WIRE) -- ": ("2010-05-05", "KING OF PRUSSIA, Pa."),
    "Rio de Janeiro, Brazil - May 5, 2010 - ": ("2010-05-05", "Rio de Janeiro, Brazil"),
    "Rio de Janeiro, May 5, 2010. ": ("2010-05-05", "Rio de Janeiro"),
    "São Paulo, May 5, 2010 - ": ("2010-05-05", "São Paulo"),
    "Santiago, Chile, May 5, 2010 - ": ("2010-05-05", "Santiago, Chile"),
    "MEXICO CITY, May 5, 2010 /PRNewswire/ -- ": ("2010-05-05", "MEXICO CITY"),
    "Mumbai, India: May 5, 2010: ": ("2010-05-05", "Mumbai, India"),
    "Mumbai, 5th May 2010: ": ("2010-05-05", "Mumbai"),
    "NEW YORK (May 5, 2010) /PRNewswire/ ": ("2010-05-05", "NEW YORK"),
    "NEW YORK - (BUSINESS WIRE) - ": (None, "NEW YORK"),
    "SAN FRANCISCO, Calif., Sept. 8, 2014 — ": ("2014-09-08", "SAN FRANCISCO, Calif."),
    "SAN FRANCISCO, California – SEPTEMBER 8, 2014 – ": ("2014-09-08", "SAN FRANCISCO, California"),
    "Johannesburg, 8 September 2014. ": ("2014-09-08", "Johannesburg"),
    "8 September 2014 07:00 BST\n\nCopperline plc\n\n": ("2014-09-08", None),
    "Tuesday 8 September 2014\n\nCopperline plc\n\n": ("2014-09-08", None),
    "NEWS\nSeptember 8, 2014\n\n": ("2014-09-08", None),
    "Copperline Reports Results\nSep 08, 2014\n\n": ("2014-09-08", None),
    "Copperline Reports Results\n09/08/14\n\nDENVER--": ("2014-09-08", None),
    "Download as PDF September 08, 2014 8:00 am EDT\n\n": ("2014-09-08", None),
    "September 08, 2014 08:00 AM Eastern Daylight Time\n\nDENVER--(BUSINESS WIRE)--": ("2014-09-08", "DENVER"),
    "| September 8, 2014 |\n\n": ("2014-09-08", None),
    "Regulated information\nLeuven, 8 September 2014 - ": ("2014-09-08", "Leuven"),
    "Source: Copperline plc via Globenewswire\n\nSeptember 8, 2014 02:00 ET\n\n": ("2014-09-08", None),
    "Toronto, ON – TheNewswire – September 8, 2014 – ": ("2014-09-08", "Toronto, ON"),
    "Toronto, ON – (September 8, 2014) – ": ("2014-09-08", "Toronto, ON"),
    "Vancouver, B.C., September 8, 2014 – ": ("2014-09-08", "Vancouver, B.C."),
    "CALGARY, AB, Sept. 8, 2014 /CNW/ - ": ("2014-09-08", "CALGARY, AB"),
    "NOT FOR DISTRIBUTION TO UNITED STATES NEWS WIRE SERVICES\n\nCALGARY, AB, Sept. 8, 2014 /CNW/ - ": (
        "2014-09-08",
        "CALGARY, AB",
    ),
    "LAS VEGAS, Sept. 8, 2014 (GLOBE NEWSWIRE via COMTEX) -- ": ("2014-09-08", "LAS VEGAS"),
    "LAS VEGAS, NV--(PRWeb) September 8, 2014 -- ": ("2014-09-08", "LAS VEGAS, NV"),
    "Las Vegas, NV (PRWEB) September 08, 2014 ": ("2014-09-08", "Las Vegas, NV"),
    "LAS VEGAS, Sept. 8, 2014 /3BL Media/ - ": ("2014-09-08", "LAS VEGAS"),
    "Las Vegas, Nevada--(InvestorWire via COMTEX - Sept 8, 2014) ": ("2014-09-08", "Las Vegas, Nevada"),
    "Dublin, Ireland, Sept. 08, 2014 (GLOBE NEWSWIRE) -- ": ("2014-09-08", "Dublin, Ireland"),
    "PARIS--(BUSINESS WIRE)--Regulatory News: September 8, 2014\n\n": ("2014-09-08", "PARIS"),
    "BOSTON, July 8 /PRNewswire/ -- Copperline will host its call on July 18, 2002.\n\n-0- 07/08/2002": (
        "2002-07-08",
        "BOSTON",
    ),
    "DENVER--(BUSINESS WIRE)--Copperline Ltd. will report on June 9.\n\nContacts\nCopperline Ltd.\n\nMay 20, 2016": (
        "2016-05-20",
        "DENVER",
    ),
    "DENVER--(BUSINESS WIRE)--Copperline Ltd. will report.\n\nMay 20, 2016 08:00 AM Eastern Daylight Time\n\nContacts": (
        "2016-05-20",
        "DENVER",
    ),
    "THIRD QUARTERTULSA, Okla., July 30, 2014 (GLOBE NEWSWIRE) -- Copperline": (
        "2014-07-30",
        "THIRD QUARTERTULSA, Okla.",
    ),
    "ORLANDO, FL, FEBRUARY 15, 2OO1 - Copperline, Inc. today": ("2001-02-15", "ORLANDO, FL"),
    "You signed up on our website. Sent October 31, 2017.": ("2017-10-31", None),
    "Reinach (pta000/14.02.2025/07:00 UTC+1)\n\nCopperline": ("2025-02-14", "Reinach"),
    "Dublin, London | 29 August 2012\n\n": ("2012-08-29", "Dublin, London"),
    "EQS-AGM: Copperline AG / Convening of the General Meeting\n\n02.05.2023 / 09:00 CET/CEST\n\n": (
        "2023-05-02",
        None,
    ),
    "Press release, Ume\u00e5, 9 December 2022, 08.30 CET\n\n": ("2022-12-09", None),
    "Regulated information - Nantes, 21 April 2010 - 18:00\n\n": ("2010-04-21", None),
    "Ghent (Belgium), 30 March 2016, 7h30 CEST\n\n": ("2016-03-30", "Ghent (Belgium)"),
    "COPPERLINE OYJ   HALF-YEAR FINANCIAL REPORT   9 AUGUST 2017 AT 8.30 AM EEST\n\n": ("2017-08-09", None),
    "RNS Number : 4417K\nCopperline plc\n06 September 2023\n\n \n\n6 September 2023\n\n": ("2023-09-06", None),
    "Copperline Limited\n\nCL/SEC/12          July 30, 2024\n\nThe Listing Department\n\nDear Sirs,\n\n": (
        "2024-07-30",
        None,
    ),
    "Copperline Ltd. gives notice.\n\nBY ORDER OF THE BOARD\nLim Ah Kow\nCompany Secretary\n8 August 2023": (
        "2023-08-08",
        None,
    ),
    "The board of Copperline met.\n\nHong Kong, 8 August 2023\n\nAs at the date of this announcement, the Board": (
        "2023-08-08",
        "Hong Kong",
    ),
    "Copperline S.A. (BVC: COPAND)\nResults\n\nManizales, February 27, 2023\n\n": ("2023-02-27", "Manizales"),
    "The board of Copperline met.\n\nJuiz de Fora, November 4th, 2024.\n\nAna Reis\nChief Financial Officer": (
        "2024-11-04",
        None,
    ),
    "COPPERLINE LIMITED\n\n19 November 2012      ASX: COP\n\nCANCELLATION OF MEETING\n\n": ("2012-11-19", None),
    "5 May 2010 Copperline plc Results for the year\n\n": ("2010-05-05", None),
    "By GlobeNewswire, May 5, 2010, 08:00 AM EDT\n\n": ("2010-05-05", None),
    "Embargoed until 07:00, 5 May 2010\n\n": ("2010-05-05", None),
    "Basel, Switzerland, and Cambridge, MA, May 5, 2010 - ": (
        "2010-05-05",
        "Basel, Switzerland, and Cambridge, MA",
    ),
    "DENVER, CO -- (Marketwired) -- 05/05/10 -- ": ("2010-05-05", "DENVER, CO"),
    "Denver, CO 80202 - May 5, 2010 - ": ("2010-05-05", "Denver, CO"),
    "Mont-Saint-Guibert, Belgium, 5 May 2010, 07:00 CET, regulated information - ": (
        "2010-05-05",
        "Mont-Saint-Guibert, Belgium",
    ),
    "Paris - May 5, 2010 - 6:00 pm CET - ": ("2010-05-05", "Paris"),
    "'s-Hertogenbosch, the Netherlands, 5 May 2010 - ": ("2010-05-05", "'s-Hertogenbosch, the Netherlands"),
    "Frankfurt/Main, 5 May 2010. ": ("2010-05-05", "Frankfurt/Main"),
    "NEW YORK--(BUSINESS WIRE)--May 5, 2010-- ": ("2010-05-05", "NEW YORK"),
    "PITTSBURGH, May 5, 2010 /PRNewswire-FirstCall/ -- ": ("2010-05-05", "PITTSBURGH"),
    "Mississauga, Ontario, Canada - May 5, 2010 - ": ("2010-05-05", "Mississauga, Ontario, Canada"),
    "London, UK; 5 May 2010: ": ("2010-05-05", "London, UK"),
    "For Release at 7:00 a.m. ET, May 5, 2010\n\n": ("2010-05-05", None),
    "FOR IMMEDIATE RELEASE Tuesday, May 5, 2010\n\n": ("2010-05-05", None),
    "FOR IMMEDIATE RELEASE: May 5, 2010\n\n": ("2010-05-05", None),
    "Embargo: 07:00 hrs, 5 May 2010\n\n": ("2010-05-05", None),
    "LSE: COP 5 May 2010\n\n": ("2010-05-05", None),
    "May 5, 2010 06:30 ET | Copperline Corp.\n\n": ("2010-05-05", None),
    "Thursday, 5th May, 2010\n\n": ("2010-05-05", None),
    "Tokyo, Japan -- May 5, 2010 -- ": ("2010-05-05", "Tokyo, Japan"),
    "May 05, 2010 (GLOBE NEWSWIRE) -- ": ("2010-05-05", None),
    "May 5, 2010 /PRNewswire/ -- ": ("2010-05-05", None),
    "News provided by\nCopperline Corp.\nMay 05, 2010, 08:00 ET\n\nShare this article\n\n": ("2010-05-05", None),
    "MENLO PARK, Calif. – May 5, 2010 – ": ("2010-05-05", "MENLO PARK, Calif."),
    "Date of release: 05-May-2010\n\n": ("2010-05-05", None),
    "05-May-2010 / 08:00 CET\n\n": ("2010-05-05", None),
    "Posted by Copperline on May 5, 2010\n\n": ("2010-05-05", None),
    "Ottawa, ON, Canada (May 5, 2010) - ": ("2010-05-05", "Ottawa, ON, Canada"),
    "SAN FRANCISCO, CA, UNITED STATES, May 5, 2010 /EINPresswire.com/ -- ": (
        "2010-05-05",
        "SAN FRANCISCO, CA, UNITED STATES",
    ),
    "New York, New York--(Newsfile Corp. - May 5, 2010) - ": ("2010-05-05", "New York, New York"),
    "Brisbane, Australia, May 05, 2010 (GLOBE NEWSWIRE) -- ": ("2010-05-05", "Brisbane, Australia"),
    "Announcement to ASX, 5 May 2010\n\n": ("2010-05-05", None),
    "5 May 2010 ASX Announcement\n\n": ("2010-05-05", None),
    "ISIN DE0000000000, 05.05.2010 - 07:00\n\n": ("2010-05-05", None),
    "Cambridge, UK and Boston, MA, USA 5 May 2010: ": ("2010-05-05", "Cambridge, UK and Boston, MA, USA"),
    "BASEL, 5 May 2010 - ": ("2010-05-05", "BASEL"),
    "LONDON and NEW YORK, May 5, 2010 (GLOBE NEWSWIRE) -- ": ("2010-05-05", "LONDON and NEW YORK"),
    "CAMBRIDGE, England & SAN DIEGO--(BUSINESS WIRE)--May 5, 2010-- ": ("2010-05-05", "CAMBRIDGE, England & SAN DIEGO"),
    "Copperline Reports\nMay 5, 2010\nDENVER, May 5, 2010 (GLOBE NEWSWIRE) -- ": ("2010-05-05", "DENVER"),
    "DENVER, CO--(Marketwire - 05/05/10) - ": ("2010-05-05", "DENVER, CO"),
    "DENVER, CO--(MARKET WIRE)--May 5, 2010 -- ": ("2010-05-05", "DENVER, CO"),
    "DENVER, May 5, 2010-- ": ("2010-05-05", "DENVER"),
    "DENVER , May 5, 2010 /PRNewswire/ -- ": ("2010-05-05", "DENVER"),
    "DENVER, Colo. , May 5, 2010 /PRNewswire/ -- ": ("2010-05-05", "DENVER, Colo."),
    "DENVER, May 5, 2010 /PRNewswire via COMTEX News Network/ -- ": ("2010-05-05", "DENVER"),
    "DENVER, May 5, 2010 (BUSINESS WIRE) -- ": ("2010-05-05", "DENVER"),
    "DENVER, May 5, 2010 (Canada NewsWire via COMTEX) -- ": ("2010-05-05", "DENVER"),
    "DENVER, CO, May 05, 2010 (MARKETWIRE via COMTEX) -- ": ("2010-05-05", "DENVER, CO"),
    "DENVER--(BUSINESS WIRE)--Regulatory News:\n\nMay 5, 2010\n\n": ("2010-05-05", "DENVER"),
    "DENVER, May 5, 2010 (PRNewswire) - ": ("2010-05-05", "DENVER"),
    "DENVER, (May 5, 2010) - ": ("2010-05-05", "DENVER"),
    "DENVER -- May 5, 2010 -- ": ("2010-05-05", "DENVER"),
    "DENVER. May 5, 2010 - ": ("2010-05-05", "DENVER."),
    "DENVER, Wednesday, May 5, 2010 - ": ("2010-05-05", "DENVER"),
    "DENVER, Wed., May 5, 2010 - ": ("2010-05-05", "DENVER"),
    "DENVER, 05 May, 2010 -- ": ("2010-05-05", "DENVER"),
    "DENVER, May 05 2010 - ": ("2010-05-05", "DENVER"),
    "Denver, CO., May 5, 2010 - ": ("2010-05-05", "Denver, CO."),
    "Denver, CO USA - May 5, 2010 - ": ("2010-05-05", "Denver, CO USA"),
    "Fort Worth, Texas (May 5, 2010)... ": ("2010-05-05", "Fort Worth, Texas"),
    "Fort Worth, Texas (May 5, 2010). ": ("2010-05-05", "Fort Worth, Texas"),
    "Ft. Worth, TX – May 5, 2010 – ": ("2010-05-05", "Ft. Worth, TX"),
    "May 5, 2010, Fort Worth, Texas – ": ("2010-05-05", "Fort Worth, Texas"),
    "Wednesday, May 5, 2010, Fort Worth, Texas – ": ("2010-05-05", "Fort Worth, Texas"),
    "Vancouver, BC, Canada. May 5, 2010. ": ("2010-05-05", "Vancouver, BC, Canada."),
    "Vancouver, Canada, May 5th, 2010: ": ("2010-05-05", "Vancouver, Canada"),
    "VANCOUVER, CANADA (May 5, 2010): ": ("2010-05-05", "VANCOUVER, CANADA"),
    "LULEÅ, Sweden, May 5, 2010 /PRNewswire/ -- ": ("2010-05-05", "LULEÅ, Sweden"),
    "Luleå, Sweden – May 5, 2010 – ": ("2010-05-05", "Luleå, Sweden"),
    "Espoo, May 5, 2010 at 8.00 am. ": ("2010-05-05", "Espoo"),
    "Espoo, Finland, 5 May 2010 at 08:00 (EET)\n\n": ("2010-05-05", "Espoo, Finland"),
    "Nokia, Finland – 5 May 2010: ": ("2010-05-05", "Nokia, Finland"),
    "COPENHAGEN, Denmark, May 5, 2010 - ": ("2010-05-05", "COPENHAGEN, Denmark"),
    "Hørsholm, Denmark, 5 May 2010 – ": ("2010-05-05", "Hørsholm, Denmark"),
    "Lyon (France), May 5, 2010 – 18:30 CEST – ": ("2010-05-05", "Lyon (France)"),
    "Paris – May 5, 2010 – 6:00 pm CET – ": ("2010-05-05", "Paris"),
    "Saint-Herblain (France), 5 May 2010 - ": ("2010-05-05", "Saint-Herblain (France)"),
    "The Hague, 5 May 2010 - ": ("2010-05-05", "The Hague"),
    "St. Gallen, 5 May 2010 - ": ("2010-05-05", "St. Gallen"),
    "Muttenz, Switzerland, May 05, 2010 – ": ("2010-05-05", "Muttenz, Switzerland"),
    "Grünwald, 05. May 2010 - ": ("2010-05-05", "Grünwald"),
    "Munich, Germany, 5 May 2010 / B3C newswire / - ": ("2010-05-05", "Munich, Germany"),
    "Warsaw, Poland, 5 May 2010 – ": ("2010-05-05", "Warsaw, Poland"),
    "MOSCOW, Russia – 5 May 2010 – ": ("2010-05-05", "MOSCOW, Russia"),
    "Hamilton, Bermuda, May 5, 2010. ": ("2010-05-05", "Hamilton, Bermuda"),
    "Kuala Lumpur, 5 May 2010 – ": ("2010-05-05", "Kuala Lumpur"),
    "BENGALURU, India, May 5, 2010 – ": ("2010-05-05", "BENGALURU, India"),
    "East Hanover, NJ, May 5, 2010 - ": ("2010-05-05", "East Hanover, NJ"),
    "GRAND CAYMAN, Cayman Islands--(BUSINESS WIRE)--May 5, 2010-- ": ("2010-05-05", "GRAND CAYMAN, Cayman Islands"),
    "MONACO--(Marketwired - May 05, 2010) - ": ("2010-05-05", "MONACO"),
    "Majuro, Marshall Islands, May 5, 2010 (GLOBE NEWSWIRE) -- ": ("2010-05-05", "Majuro, Marshall Islands"),
    "Glyfada, Greece, May 5, 2010 - ": ("2010-05-05", "Glyfada, Greece"),
}
NOT: tuple[str, ...] = (
    "Denver, May 5, 2010\n9:00 a.m.\nThe Grand Hotel",
    "5 May 2010 Annual General Meeting\n12 August 2010 Half-year results",
    "draws attention to its announcement of 19 April 2024 (RNS 7866L), which",
    "Sunday 10 April 2016, 15h30 - 16h30, Arena 5",
    "Conference call: 9 August 2017 at 8.30 AM EEST",
    "Copperline will host a call on August 3, 2012 at 8:00 a.m. ET.",
    "The quarter ended June 30, 2012 was good.",
    "Founded on May 1, 1990, Acme makes widgets.",
    "Date: May 5, 2010\nTime: 9:00 a.m.\nDial: 555-0100",
    "When: Tuesday, May 5, 2010\n9 a.m.",
    "Conference Call\n\nMay 5, 2010\n\n8:00 a.m. CT",
    "The replay is available until May 5, 2010.",
    "As of December 31, 2012, cash was $5 million.",
    "filed its Form 10-K for the year ended December 31, 2013 today",
    "Payable on May 5, 2010 to shareholders of record on April 5, 2010.",
    "The annual meeting, May 5, 2010, in Denver, is open.",
    "Boston Marathon - May 5, 2010 - is near",
    "On May 5, 2010, Acme closed the deal.",
    "In Denver, May 5, 2010 was a fine day.",
    "Acme Investor Day\n\nMay 5, 2010\n\nNew York",
    "Balance at\nJune 30, 2012\nDecember 31, 2011",
    "Three months ended\nJune 30, 2012",
    "results were first published on May 5, 2010 in Denver",
    "New drug approved on May 5, 2010 - the first",
    "WHEN:\nThursday, July 18, 2002\n2:00 p.m. Eastern Time",
    "A call will be held on July 18, 2002 at noon in Boston, July 18, 2002 being a Thursday.",
    "| Boston | May 5, 2015 | 9 am |",
)
