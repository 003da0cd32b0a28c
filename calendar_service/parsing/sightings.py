"""Where a text names the company that it comes from.

Announcements name their company in a handful of places: the sentence behind the dateline, before a ticker's
parenthesis, at the head of the headline, before "announced today", before "(the "Company")", behind "SOURCE"
and "About", in the address of its site. Each function here reads one kind of place and gives its sightings
a weight; which company is the issuer, :mod:`calendar_service.parsing.issuers` decides.

>>> from calendar_service.parsing.text import normalise
>>> seen = find(normalise("Acme Reports Results\\n\\nOSLO, 5 May 2010 -- Acme ASA (OSE: ACME) today reported its results."))
>>> sorted({(s.way, s.name) for s in seen if s.way in ("headline", "lead", "ticker")})
[('headline', 'Acme'), ('lead', 'Acme ASA'), ('ticker', 'Acme ASA')]
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, islice

from calendar_service.parsing import datelines, exchanges, names
from calendar_service.parsing.text import Text

_HEAD = 5_000  # how much of the beginning is read …
_LEAD = 1_500  # … and of a lead sentence that stands behind it
_TAIL = 3_000


# --- the text without its markup ---------------------------------------------------------------------------------

_MARKUP = re.compile(
    r"!\[[^\]\n]{0,300}\]\([^)\s]{0,900}\)|\]\((?:https?:|www\.|mailto:|/|#)[^)\s]{0,900}(?:\s\"[^\"\n]{0,200}\")?\)"
    r"|[\[\]*\\®™©]|(?<=\w)\s?\((?:R|TM|SM|r|tm|sm)\)|^#{1,6}\s|(?<![^\s(])_{1,3}|_{1,3}(?![^\s),.])|[ ](?=,)",
    re.MULTILINE,
)


# The same where no mark stands in a parenthesis and no blank before a comma: then a few characters begin all of it.
_MARKUP_SIGN = re.compile(
    r"[!\[\]*\\®™©#_](?:(?<=!)\[[^\]\n]{0,300}\]\([^)\s]{0,900}\)|(?<=\])\((?:https?:|www\.|mailto:|/|#)[^)\s]{0,900}(?:\s\"[^\"\n]{0,200}\")?\)"
    r"|(?<=[\[\]*\\®™©])|(?<=^#)#{0,5}\s|(?<![^\s(]_)(?<=_)_{0,2}|(?<=_)_{0,2}(?![^\s),.]))",
    re.MULTILINE,
)
_MARKS = ("(R)", "(TM)", "(SM)", "(r)", "(tm)", "(sm)", " ,")


@dataclass(frozen=True, slots=True)
class _Plain:
    """A stretch of the normalised text without links, stars and marks, and the way back."""

    text: str
    here: tuple[int, ...]
    there: tuple[int, ...]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The offsets in the normalised text of an offset pair of this one."""
        return self._at(start), self._at(end - 1) + 1

    def _at(self, position: int) -> int:
        place = bisect_right(self.here, position) - 1
        return self.there[place] + position - self.here[place]

    def near(self, position: int) -> int:
        """The offset here of an offset of the normalised text."""
        place = max(0, bisect_right(self.there, position) - 1)
        return min(len(self.text), self.here[place] + max(0, position - self.there[place]))


def _plain(body: str, start: int, end: int) -> _Plain:
    pieces, here, there, length, done = [], [0], [start], 0, start
    markup = _MARKUP if any(body.find(mark, start, end) >= 0 for mark in _MARKS) else _MARKUP_SIGN
    for match in markup.finditer(body, start, end):
        pieces.append(body[done : match.start()])
        length += match.start() - done
        done = match.end()
        here.append(length)
        there.append(done)
    pieces.append(body[done:end])
    return _Plain("".join(pieces), tuple(here), tuple(there))


# --- the places --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name as one place of the text gives it; ``way`` says which kind of place that is, ``weight`` what it counts."""

    name: str
    start: int
    end: int
    way: str
    weight: float
    mentions: tuple[exchanges.Mention, ...] = ()

    @property
    def key(self) -> tuple[str, ...]:
        """What its spellings have in common."""
        return names.key(self.name)


def _sighted(
    plain: _Plain, where: tuple[int, int] | None, way: str, weight: float, mentions: tuple[exchanges.Mention, ...] = ()
) -> Iterator[Sighting]:
    if where is None:
        return
    office = _OFFICE.match(plain.text, where[0], where[1])
    where = (_beyond_heading(plain.text, office.end() if office else where[0], where[1]), where[1])
    name = " ".join(plain.text[slice(*where)].split()).strip(" ,")
    if is_company(name):
        yield Sighting(name, *plain.back(*where), way, weight, mentions)


@lru_cache(maxsize=512)
def is_company(name: str) -> bool:
    """False of what stands where companies' names do and is none: a wire, an exchange, an agreement, an amount."""
    return bool(
        names.key(name)
        and not _NO_COMPANY.match(name)
        and not _OTHER_THING.search(name)
        and exchanges.exchange(name) is None
        and sum(c.isdigit() for c in name) <= len(name) / 2
    )


_HEADING_WORD = re.compile(r"[^\s,]+")


def _beyond_heading(text: str, start: int, end: int) -> int:
    """Where the name begins that its heading ran into: "Acme Widgets Acme Widgets, Inc."."""
    words = list(_HEADING_WORD.finditer(text[start:end]))
    for count in range(1, len(words) // 2 + 1):
        if all(a.group() == b.group() for a, b in zip(words[:count], words[count : 2 * count], strict=True)):
            return start + words[count].start()
    return start


_OFFICE = re.compile(
    r"[A-Z]{2,6}-(?:listed|quoted|traded)\s|(?:The\s)?(?:Board\sof\s(?:Directors|Trustees|Managers|Governors)|(?:Supervisory|Executive|Management)\sBoard|Trustees|Directors|Management"
    r"|Managers?|General\sPartner|(?:(?:Annual|Extraordinary|Special|Ordinary)\s){1,2}(?:General\s)?Meeting|Shareholders|Stockholders|Special\sCommittee|Shares|CEO|Board)\sof\s(?:the\s)?",
    re.IGNORECASE,
)
# What announcements define short forms of, and head their paragraphs with, that is no company.
_OTHER_THING = re.compile(
    r"(?:^Company\sand\s|\b(?:Agreement|Offering|Program(?:me)?|Notes?|Plan|Act|Facility|Merger|Transaction|Meeting|Conference|Quarter|Results|Study"
    r"|Trial|Statements?|Call|Webcast|Measures?|Officer|Directors|Summit|Presentation|Year|Acquisition|Time|Eastern|Award|Report|Release|Information"
    r"|Highlights|Day|Symposium|Reform|Warrants?|Shares|Stock|Project|Financials?|Guidance|Outlook|Section|Listing|Market|Code|Symbol)\Z"
    r"|\b(?:EUR|USD|GBP|SEK|NOK|DKK|CHF|EBITDA?)\b|\d[.,]\d|\b(?:Stock|Securities)\sExchange(?:\sof\s\w+)?(?:\s(?:Limited|Ltd\.?|plc))?\Z|^[A-Z]{2}[A-Z0-9]{9}\d\Z)",
    re.IGNORECASE,
)
_NO_COMPANY = re.compile(
    rf"(?:The\s)?(?:{datelines.WIRES}|PR|RNS|U\.?S\.?(?:A\.?)?|FDA|SEC|CEO|CFO|Nasdaq|NYSE|GAAP|non-GAAP|EBITDA|LP|IR|New\sYork|London"
    r"|Inc\.?|Corp\.?|The|Company|Group|Corporation|Fund|Bank|Trust|Firm|Partnership|Q[1-4]|FY|COVID-19|Investor\sRelations|Board|Board\sof\sDirectors|Benzinga|TipRanks|Exhibit)\W*\Z",
    re.IGNORECASE,
)
_TO_LEAD = re.compile(r"[\s:*/)-]{0,8}(?:(?:Earlier\s)?[Tt]oday,?\s)?")


def _before_parentheses(text: str, end: int) -> int:
    """The end of what stands before the parentheses, blanks and commas that end at ``end``."""
    for _ in range(5):
        while end and text[end - 1] in " \n,;[(":
            end -= 1
        if not end or text[end - 1] != ")":
            break
        opened = text.rfind("(", max(0, end - 160), end)
        if opened < 0 or text[opened:end] in ("(publ)",):
            break
        end = opened
    return end


def _line_floor(text: str, at: int, lead: int) -> int:
    """Where the sentence or line that holds ``at`` begins, as far as a name could reach back."""
    start = max(0, at - 130)
    if start < lead < at:
        return lead
    floor = max(text.rfind("\n\n", start, at) + 2 if "\n\n" in text[start:at] else start, start)
    line = text.rfind("\n", floor, at)
    # a short line before it is a heading of its own, a long one was wrapped
    if line >= 0 and line - max(0, text.rfind("\n", 0, line)) < 45:
        floor = line + 1
    return floor


def _back(text: str, end: int, lead: int) -> tuple[int, int] | None:
    """The name that stands before ``end``, parentheses between them skipped, and the one that ``end`` stands in."""
    inside = text.rfind("(", max(0, end - 120), end)
    if inside >= 0 and ")" not in text[inside:end] and "\n\n" not in text[inside:end]:
        end = inside
    end = _before_parentheses(text, end)
    floor = _line_floor(text, end, lead)
    where = names.backward(text, end, floor)
    if where is None and text[max(0, end - 2) : end] in ("'s", "s'"):
        where = names.backward(text, end - (2 if text[end - 1] == "s" else 1), floor)
    other = _ALSO_CALLED.search(text, max(0, where[0] - 24), where[0]) if where else None
    return names.backward(text, other.start(), floor) or where if other else where


# "Acme Widgets, Inc. d/b/a Acme (NYSE: ...": the first of the two is the name.
_ALSO_CALLED = re.compile(r",?\s(?:d/b/a|dba|a/k/a|aka|doing\sbusiness\sas|formerly|formerly\sknown\sas)\s\"?\Z")


def _beside_tickers(plain: _Plain, lead: int) -> Iterator[Sighting]:
    """Names with their listings behind them: "Acme, Inc. (NYSE: ABC; TSX: ABC)"."""
    groups: dict[int, list[exchanges.Mention]] = {}
    for mention in exchanges.find(plain.text):
        groups.setdefault(mention.group, []).append(mention)
    for number, (group, mentions) in enumerate(list(groups.items())[:40]):
        where = holder(plain.text, mentions[0], lead)
        if where is None:
            continue
        subject = not _OBJECT.search(plain.text, max(0, where[0] - 30), where[0])
        weight = (5.0 if number == 0 else 2.0 if number < 4 else 0.5) if subject else (2.0 if number == 0 else 0.5)
        if subject and lead <= group < lead + 300:
            weight += 3.0
        listed = tuple(_in_body(plain, mention) for mention in mentions)
        yield from _sighted(plain, where, "ticker", weight, listed)


def holder(text: str, mention: exchanges.Mention, lead: int) -> tuple[int, int] | None:
    """Whose listing it is: the name before the parenthesis; in a sentence, the name that begins it."""
    inside = text.rfind("(", max(0, mention.start - 120), mention.start) > text.rfind(")", 0, mention.start)
    where = _back(text, mention.start if inside else mention.group, lead)
    if where and not _EXCHANGE.search(text, *where):
        return where
    named = names.forward(text, _sentence_start(text, mention.group, lead))
    return named if named and _LISTED.match(text, named[1]) else None


_LISTED = re.compile(r"(?:'s)?\s(?:is|are|trades?|has|(?:[a-z]+\s){0,3}(?:shares?|stock|units|securities|ADSs?))\b")


def _sentence_start(text: str, at: int, lead: int) -> int:
    """Where the sentence around ``at`` begins: behind a full stop, an empty line or the dateline."""
    start = max(0, at - 300)
    for mark in ("\n\n", ". ", "\u2022 "):
        found = text.rfind(mark, start, at)
        start = found + len(mark) if found >= 0 else start
    return lead if start < lead <= at else start


_EXCHANGE = re.compile(r"(?:Exchange|Market|Markets|Nasdaq|NASDAQ|NYSE|TSX|OTC\w{0,2}|Board|B\u00f6rse|Bourse)\W*\Z")
# What stands before a company that something is done to: "an agreement with Acme", "shareholders of Acme".
_OBJECT = re.compile(r"(?<![A-Za-z-])(?:[a-z]{2,20}|subsidiary,|and|&)\s(?:the\s)?\Z")


def _in_body(plain: _Plain, mention: exchanges.Mention) -> exchanges.Mention:
    """A mention with the offsets of the normalised text."""
    start, end = plain.back(mention.start, mention.end)
    return replace(mention, start=start, end=end, group=plain.back(mention.group, mention.group + 1)[0])


def _in_lead(plain: _Plain, lead: int) -> Iterator[Sighting]:
    """The subject of the first sentence behind the dateline."""
    skipped = _TO_LEAD.match(plain.text, lead)
    at = skipped.end() if skipped else lead
    where = names.forward(plain.text, at, small=True)
    person = _PERSON.match(plain.text, where[1]) if where else None
    if person:
        where = names.forward(plain.text, person.end(), small=True)
    if where:
        yield from _sighted(plain, where, "lead", 6.0 if _SUBJECT.match(plain.text, where[1]) else 3.0)


# "Ann Reyes, chief executive officer of Acme", "Executives from Acme"
_PERSON = re.compile(
    r",?\s(?:[A-Za-z]{2,5},\s)?(?:(?:the|and|[A-Z]?[A-Za-z-]{2,14}),?\s){0,8}?(?:[Oo]fficer|[Pp]resident|[Cc]hair(?:man|woman)?|CEO|CFO|COO|[Dd]irector|[Ff]ounder|[Pp]artner"
    r"|[Ee]xecutives?|[Mm]anagement|[Mm]embers)\s(?:of|at|for|from)\s(?:the\s)?(?=[A-Z0-9])"
)


_SUBJECT = re.compile(
    r"[\s,]{0,3}(?:\(|,|--?\s|today\b|(?:has\s|have\s)?(?:announce|report|schedule|release|provide|post|publish|declare|complete|receive|issue)"
    r"|will\b|is\b|plans\b|invites\b|expects\b|and\s(?:its|their)|intends\b|filed\b|said\b|(?:hereby\s)?(?:informs?|advises|notif|remind|encourage|alert|urge|seeks?|holds?|hosts?|presents?)\b)"
)
_SAYS = re.compile(
    r"\b(?=[tariwhnpe])(?:today\s(?:announce|report|sa|release|issue|provide|declare|file|publish|unveil|launch)|announced|announces|announce\stoday|reported\b|reports\b"
    r"|is\s(?:pleased|proud|excited|delighted|scheduled)|will\s(?:host|hold|report|release|announce|present|participate|webcast|conduct|issue|publish|be\s)"
    r"|(?:hereby\s)?(?:informs|advises|notifies|publishes|presents|releases|invites|holds)\b|hereby\s|remind|encourage|will\sbe\b|to\s(?:host|report|present|announce|release|hold|participate|webcast)|has\s(?:released|scheduled|announced|set)|plans\sto|intends\sto)",
    re.IGNORECASE,
)


def _saying(plain: _Plain, lead: int) -> Iterator[Sighting]:
    """Who announces, reports, will host: the name before the verb, a phrase between commas skipped."""
    for number, says in enumerate(_SAYS.finditer(plain.text)):
        if number > 15:
            return
        weight = 4.0 if number < 3 else 2.0
        weight += 2.0 if 0 < lead <= says.start() < lead + 200 else 0.0
        where = _back(plain.text, says.start(), lead)
        if where is None and plain.text[: says.start()].rstrip().endswith(","):
            floor = max(
                plain.text.rfind(mark, 0, says.start()) + len(mark) for mark in (". ", "\n\n", "-- ", "\u2022 ")
            )
            start = max(floor, says.start() - 400)
            subject = names.forward(plain.text, start, small=True)
            where = subject if subject and plain.text[subject[1] : subject[1] + 2] in (", ", ",\n", " (") else None
        yield from _sighted(plain, where, "says", weight)


_DEFINED = re.compile(r"\([^()\n]{2,160}\)")
_THE_COMPANY = re.compile(r"\b(?:the\s\"?(?:Company|Corporation|Fund|Bank|Firm|Issuer|Partnership)\b|\"Company\")")
_QUOTED = re.compile(r"\((?:\"|hereinafter|together|collectively|along|or\s|doing\s|the\sCompany)")


def _defined(plain: _Plain, lead: int) -> Iterator[Sighting]:
    """Names that the text gives a short form: "Acme Widgets, Inc. ("Acme" or the "Company")"."""
    for number, match in enumerate(_DEFINED.finditer(plain.text)):
        if number > 30:
            return
        strong = _THE_COMPANY.search(match.group())
        if strong or _QUOTED.match(match.group()):
            where = _back(plain.text, match.start(), lead)
            aside = where is not None and _OBJECT.search(plain.text, max(0, where[0] - 30), where[0])
            yield from _sighted(plain, where, "defined", (5.0 if strong else 2.5) * (0.4 if aside else 1.0))


_LABEL = re.compile(
    r"(?:\w{0,30}Breaks|[A-Z]\w{0,20}Newswire|Press\sRelease|News\sRelease|Correction|CORRECT(?:ION|ING)[^:\n]{0,40}|UPDATED?|Media\sAdvisory"
    r"|Exclusive|INVITATION|Invitation|[A-Z0-9]{2,5}|\(\d\d:\d\d\sGMT\)(?:\sPress\sRelease)?|REMINDER|ADVISORY)\s?(?::|-{1,2})\s{1,2}",
)
_HEADLINE_END = re.compile(r"\s?(?:\(|:|-|'s\b|\n|,|$)|[\s,]{1,3}(?P<verb>[A-Za-z]{2,14})")


# Behind a name on a letterhead: nothing, or a heading in capitals.
_LETTERHEAD = re.compile(r"[ .]{0,2}(?:\n|\Z)| [A-Z][A-Z-]{3,} [A-Z]{4,}")


def _headlines(plain: _Plain, begins: int | None) -> Iterator[Sighting]:
    """Names that begin a headline: what stands on a line of its own before the lead sentence."""
    stop = begins if begins is not None else 900
    lines = list(re.finditer(r"^[^\n]{3,300}", plain.text[:stop], re.MULTILINE))[:14]
    for number, line in enumerate(lines):
        if line.group().startswith(("- ", "\u2022")):
            continue
        at = line.start() + len(line.group()) - len(line.group().lstrip(" ->"))
        label = _LABEL.match(plain.text, at)
        where = names.forward(plain.text, label.end() if label else at, small=number < 3)
        if where is None or where[1] > line.end() + 40:
            continue
        behind = _HEADLINE_END.match(plain.text, where[1])
        verb = behind and behind["verb"]
        if verb and verb.lower() in names.VERBS:
            yield from _sighted(plain, where, "headline", 4.0 if number < 4 else 2.0)
        elif number < 3 and names.formed(plain.text[slice(*where)]) and _LETTERHEAD.match(plain.text, where[1]):
            yield from _sighted(plain, where, "headline", 4.0 if number == 0 else 3.0)
        elif behind and not verb:
            yield from _sighted(plain, where, "headline", 1.5 if " " in plain.text[slice(*where)] else 0.8)


_FORMED = re.compile(
    r"(?<=[\w,.] )(?:Inc|Corp|Ltd|Limited|LLC|plc|PLC|Plc|AG|ASA|AB|Oyj|A/S|N\.V|S\.A|S\.p\.A|SE|Corporation|Incorporated)\b\.?(?: \(publ\))?"
)


def _formed(plain: _Plain, lead: int) -> Iterator[Sighting]:
    """Names that show by their legal form what they are, wherever they stand in the head: weak, for want of better."""
    for number, match in enumerate(_FORMED.finditer(plain.text, 0, 2_500)):
        if number > 12:
            return
        end = match.end()
        where = names.backward(plain.text, end, _line_floor(plain.text, end, lead)) or names.backward(
            plain.text, end - 1, _line_floor(plain.text, end, lead)
        )
        yield from _sighted(plain, where, "formed", 1.5 if number == 0 else 0.8)


_CALLED = re.compile(
    r"^[ |#*-]{0,4}(?:(?:Company|Issuer|Corporate|Listed\scompany|Entity)(?:\s[Nn]ame)?|Name\sof\s(?:the\s)?(?:[Ll]isted\s)?(?:[Cc]ompany|[Ii]ssuer|[Ee]ntity)|Issuer)\s?[:|]\s?",
    re.MULTILINE,
)


def _called(plain: _Plain) -> Iterator[Sighting]:
    """ "Company name: Acme Co., Ltd." on a line of its own."""
    for match in islice(_CALLED.finditer(plain.text), 3):
        where = names.forward(plain.text, match.end())
        if where and plain.text[where[1] : where[1] + 2].strip(" |.")[:1] in ("", "\n", "("):
            yield from _sighted(plain, where, "headline", 8.0)


_SOURCE = re.compile(r"^\W{0,6}(?:SOURCE|Source)\s?:?\s", re.MULTILINE)
_ABOUT = re.compile(r"(?:^|(?<=[.\n]\s))[\s#_]{0,6}(?:About|ABOUT)[\s:]\s?(?=[A-Za-z0-9])", re.MULTILINE)


def _sources(plain: _Plain) -> Iterator[Sighting]:
    """ "SOURCE Acme, Inc." on a line of its own."""
    for match in _SOURCE.finditer(plain.text):
        where = names.forward(plain.text, match.end(), small=True)
        if where and plain.text[where[1] : where[1] + 1] in ("\n", "", " ", ";"):
            yield from _sighted(plain, where, "source", 5.0)


def _abouts(body: str) -> Iterator[Sighting]:
    """ "About Acme, Inc." as a heading; strong where it is the only one."""
    found: list[Sighting] = []
    for word in ("About ", "ABOUT "):
        at = body.find(word)
        while at >= 0 and len(found) < 12:
            if not body[max(0, at - 8) : at].strip(" #*_\n[") or body[max(0, at - 2) : at] in (". ", "\n\n"):
                plain = _plain(body, at + len(word), min(len(body), at + len(word) + 160))
                where = names.forward(plain.text, 0, small=True)
                ends = where is not None and re.match(r"\s?(?:[:(,;|\n]|$)", plain.text[where[1] :]) is not None
                found += _sighted(plain, where, "about", 4.0 if ends else 2.0)
            at = body.find(word, at + 6)
    keys = {sighting.key for sighting in found}
    for number, sighting in enumerate(sorted(found, key=lambda s: s.start)):
        share = 1.0 if len(keys) == 1 else 0.6 if number == 0 else 0.4
        yield Sighting(sighting.name, sighting.start, sighting.end, "about", sighting.weight * share)


_SITE = re.compile(
    r"(?:https?://|www\.|@)(?:[a-z0-9-]{1,30}\.){0,3}?(?P<core>[a-z0-9-]{4,40})\.(?:com|net|org|ai|io|bio|co|eu|ca|de|se|no|fi|dk|fr|it|es|nl|ch|plc|group|tv)"
    r"(?:\.[a-z]{2})?(?![a-z0-9.-]*[a-z0-9])",
    re.IGNORECASE,
)


_LETTERS = re.compile(r"[^\W_]+")


def _sites(plain: _Plain, body: str) -> Iterator[Sighting]:
    """Names that an address in the text spells without blanks: "Acme Widgets" for www.acmewidgets.com."""
    cores: dict[str, None] = {}
    for start in (0, max(0, len(body) - _TAIL)):
        for number, match in enumerate(_SITE.finditer(body, start, min(len(body), start + _HEAD))):
            if number > 20:
                break
            cores.setdefault(match["core"].lower().replace("-", ""))
    wanted = list(cores)[:12]
    compact = "".join(_LETTERS.findall(plain.text)).lower()
    if not any(core in compact for core in wanted):
        return
    runs = [run.span() for run in _LETTERS.finditer(plain.text)]
    counts = list(accumulate((end - start for start, end in runs), initial=0))

    def letter(number: int) -> int:
        """Where a letter of ``compact`` stands."""
        run = bisect_right(counts, number) - 1
        return runs[run][0] + number - counts[run]

    for core in wanted:
        at = compact.find(core)
        for _ in range(20):
            if at < 0 or len(compact) != counts[-1]:
                break
            start, end = letter(at), letter(at + len(core) - 1) + 1
            if _stands_alone(plain.text, start, end):
                yield from _sighted(plain, (start, names.with_form(plain.text, end)), "site", 2.0)
                break
            at = compact.find(core, at + 1)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """True of whole capitalised words outside any address."""
    before, behind = text[max(0, start - 1) : start], text[end : end + 1]
    if (
        not text[start].isupper()
        or before.isalnum()
        or before in ("/", ".", "@", "-", "_")
        or behind.isalnum()
        or behind in ("@", "/")
    ):
        return False
    inner = text[start:end]
    return re.search(r"[^\w &'.-]|\. |  ", inner) is None and not re.search(r" (?![A-Z0-9&]|of |and |for )", inner)


def find(text: Text) -> list[Sighting]:
    """Every name that the text gives evidence for, from the head, the lead sentence and the tail."""
    body = text.text
    line = datelines.dateline(text)
    views = [(_plain(body, 0, min(len(body), _HEAD)), line.end if line and line.end < _HEAD - 200 else None)]
    if line and views[0][1] is None:
        views.append((_plain(body, line.end, min(len(body), line.end + _LEAD)), line.end))
    found: list[Sighting] = []
    for plain, lead_at in views:
        lead = plain.near(lead_at) if lead_at is not None else 0
        if lead_at is not None:
            found += _in_lead(plain, lead)
        found += _beside_tickers(plain, lead)
        found += _headlines(plain, plain.near(line.start) if line and lead_at is not None else None)
        found += _called(plain)
        found += _saying(plain, lead)
        found += _defined(plain, lead)
        found += _formed(plain, lead)
        found += _sites(plain, body)
    tail = _plain(body, max(0, len(body) - _TAIL), len(body))
    found += _sources(tail)
    found += _abouts(body)
    return found
