"""What an address leads to: the live event, its replay, or nothing of the kind.

An address leads in by the words of its sentence ("to listen, visit …"), by the label of its line ("Webcast: …") or
by the line before it that ends in a colon. Papers, newsrooms, voting pages and a company's own name do not.

>>> from calendar_service.parsing import lines
>>> def kinds(text):
...     [line] = lines.read(text, None)
...     return [lead(text, line, link) is not None for link in line.links]
>>> kinds("A webcast will be at www.example.com/ir."), kinds("The press release is available at www.example.com.")
([True], [False])
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from calendar_service.model import LinkRole
from calendar_service.parsing.lines import Line
from calendar_service.parsing.links import LinkMention
from calendar_service.parsing.phones import last_of
from calendar_service.parsing.uses import APART, PLAY, SHOW, Cue, Use


@dataclass(frozen=True, slots=True)
class Lead:
    """What an address is for, and how sure that is."""

    use: Use
    role: LinkRole
    confidence: float


def _any(*patterns: str) -> str:
    return "(?:" + "|".join(patterns) + ")"


_REGISTER = r"(?<!re-)(?:pre-?)?regist(?:er|ering|ration)s?\b(?!\s(?:statement|rights|fee|no\b|number|document|of\b))"
SITE = re.compile(
    r"\b(?:web\s?-?sites?|web\s?-?pages?|site|investor relations|investors?'?\s(?:page|section|tab|portal|center|centre)|IR (?:page|site|section)|home\s?page)\b",
    re.IGNORECASE,
)
# Words that lead into an event.
_WAY_IN = re.compile(
    r"\b"
    + _any(
        r"web-?cast\w*",
        r"web (?:cast|broadcast|conference)",
        r"audio-?cast",
        r"broadcast",
        r"simulcast",
        r"listen\w*",
        _REGISTER,
        r"join(?:ing)?\b",
        r"participat\w+",
        r"attend(?:ing|ees?)?\b",
        r"tun(?:e|ing)\b",
        r"watch(?:ing)?\b",
        r"log(?:ging)? (?:in|on|into|onto)",
        r"rsvp",
        r"(?:live|video|audio)[- ]?stream\w*",
        r"streamed",
        r"(?:online|live|video|audio|internet) transmission",
        r"transmitted (?:live|online|on|via|at)\b",
        r"heard\b",
        r"take part\b|ask(?:ing)? questions",
        r"(?:can|may|will) be (?:also )?(?:seen|watched)\b",
        r"^both (?:are|will be) (?:also )?(?:at|on)\b",
        r"be followed\b",
        r"follow the (?:call|event|presentations?|meeting|webcast|briefing)",
        r"follow [A-Z][^.;]{0,60}\bhere\b",
        r"(?:video|audio)[- ]?conference",
        r"audio\b(?!\s(?:equipment|software|product|system|device))",
        r"virtual-only",
        r"live\b",
        r"dial\w*",
        PLAY,
        r"(?:conference|earnings|results|investor|the|this|a) calls?\b",
        r"webinar",
        r"virtual(?:ly)? (?:event|meeting|annual|presentation|session|fireside|shareholder|stockholder|room|platform|portal)",
        r"(?:held|conducted|hosted|take place|broadcast) (?:\w+ ){0,4}?(?:virtually|online|remotely)",
        r"(?:meeting|event|conference|session|presentation|call)\b[^;]{0,120}\bonline\b",
        r"zoom",
        r"teleconference",
        r"view(?:ing)? (?:the )?(?:live )?(?:presentation|event|meeting|call|session|fireside)",
        r"sign up",
    ),
    re.IGNORECASE,
)
_STRONG_WAY = re.compile(
    r"web-?cast|web cast|listen|\b(?:pre-?)?register|replay|dial[- ]in|live (?:audio|video)", re.IGNORECASE
)
# A line of a list that gives the place: "LINK: …", "Where: …", "Internet: …".
_LABEL = re.compile(
    r"^[*#_|\s>+-]{0,6}(?:[\w'&/-]{1,16}\s){0,3}?"
    + _any(
        *("link", "url", "where", "access", "join", "webcast", "platform", "internet", "online", "web"),
        *("zoom", "portal", "live", "listen", "log-?in", "venue", "location", "video", "audio", "stream", "livestream"),
        *("broadcast", "register", "registration", "sign-?up", "watch", "view", "dial-?in", "conference call"),
    )
    + r"(?:\s\([^()]{0,30}\)|\s\w{1,12}){0,3}\s{0,2}[*_]{0,4}\s?[:|]",
    re.IGNORECASE,
)
# Papers: what is told of them leads to them.
_ABOUT = (
    r"(?! (?:on|about|regarding|for|concerning|to) (?:how |the |this |our |participat|join|access)(?:[\w-]+ ){0,4}?"
    r"(?:web|call|dial|broadcast|event|meeting|tele|participat|join|access|listen|attend|regist))"
)
_PAPERS = re.compile(
    r"\b"
    + _any(
        r"(?:press|news|earnings|results|media) release",
        r"releases?\b(?! date)",
        r"slides?(?: deck| presentation)?",
        r"presentation (?:materials?|slides?|visuals)",
        r"(?:investor|corporate|supporting|supplemental|accompanying|earnings) presentation",
        r"materials?",
        r"supplement(?:al|ary)?",
        r"supporting",
        r"financial (?:statements?|information|tables?|data|reports?)",
        r"(?:annual|quarterly|interim|financial) (?:reports?|statements?)",
        r"form (?:10|8|20|6)-?[kqf]",
        r"10-[kq]",
        r"filings?",
        r"transcripts?",
        r"prepared remarks",
        r"letter",
        r"proxy",
        rf"(?:(?:more|further|additional|other|this) )?(?:information|details){_ABOUT}(?: (?:about|on|regarding))?",
        r"reconciliation",
        r"fact sheet",
        r"prospectus",
        r"documents?",
        r"cop(?:y|ies)",
        r"report",
    ),
    re.IGNORECASE,
)
# Words that send a reader for information, to the news, or to vote.
_INFORMS = re.compile(
    r"\b"
    + _any(
        r"(?:for|find|get|obtain|view|read|access|see|receive)\s(?:\w+\s){0,2}?(?:more|further|additional|full|complete|detailed|other|general|company|corporate)\s(?:\w+\s){0,2}?"
        r"(?:information|details|info|press release|release|news|insights|about)",
        r"(?:learn|read) more",
        r"find out more",
        r"more (?:information|details|about)",
        r"(?:further|additional) information",
        r"for (?:information|details)",
        r"follow us",
        r"newsroom",
        r"download\w*",
        r"to learn",
        r"our community",
        r"(?:distribution|mailing) list",
        r"email alerts",
        r"(?:view|read|see) (?:the )?(?:source|original|full|complete)",
        r"terms of use",
        r"disclaimers?",
        r"connect with us",
        r"by proxy",
        r"proxy (?:card|form|materials|statement)",
        r"vote (?:by|in advance|online|your|before|prior)",
        r"social media",
        r"complete calendar",
    )
    + r"\b",
    re.IGNORECASE,
)
# Hosts of filings, wires, networks and votes: no event is held there.
_NOT_EVENTS = re.compile(
    r"(?:^|\.)(?:"
    + "|".join(
        name.replace(".", r"\.")
        for name in [
            "sec.gov",
            "sedar.com",
            "sedarplus.ca",
            "sedarplus.com",
            "businesswire.com",
            "prnewswire.com",
            "globenewswire.com",
            "newswire.ca",
            "newswire.com",
            "accesswire.com",
            "newsfilecorp.com",
            "newsdirect.com",
            "newmediawire.com",
            "newsramp.com",
            "marketwire.com",
            "marketwired.com",
            "prweb.com",
            "c212.net",
            "rns-pdf.londonstockexchange.com",
            "linkedin.com",
            "twitter.com",
            "x.com",
            "t.co",
            "facebook.com",
            "instagram.com",
            "reddit.com",
            "tiktok.com",
            "stocktwits.com",
            "pinterest.com",
            "otcmarkets.com",
            "nasdaq.com",
            "nyse.com",
            "proxyvote.com",
            "investorvote.com",
            "proxydocs.com",
            "voteproxy.com",
            "envisionreports.com",
            "edocumentview.com",
            "adobe.com",
        ]
    )
    + r")$"
)
# "at www.example.com, where the call can be heard"; "…, where a recording will be kept"
_WHERE = re.compile(
    r",?\s(?:where|on which|at which)\b[^.;]{0,60}\b(?:call|webcast|listen|heard|followed|broadcast|watched|live)\b",
    re.IGNORECASE,
)
_WHERE_KEPT = re.compile(r",?\s(?:where|on which|at which)\b", re.IGNORECASE)
_REGISTERS = re.compile(
    r"\b(?:pre-?)?regist\w+|instant (?:join|telephone)|sign(?:ing)? up|rsvp|enrol\w*", re.IGNORECASE
)
_VERB = re.compile(r"listen|regist|join|particip|attend|watch|log|rsvp|sign", re.IGNORECASE)
_HELD = re.compile(rf"{SHOW}|live|{PLAY}|simult|audio", re.IGNORECASE)
_JOINED = re.compile(
    r"(?:\s[\w'&-]{1,20}){0,5}?\s?(?:,|\band\b|&|\bas well as\b|\balong with\b|\bor\b|/)\s?(?:[\w'-]{1,20}\s){0,6}$",
    re.IGNORECASE,
)


def about_papers(words: str) -> bool:
    """Words whose subject is a paper (slides, a release, a transcript), not the event or its replay."""
    papers = _PAPERS.search(words)
    if papers is None:
        return False
    way = _WAY_IN.search(words)
    if way is None:
        return True
    if way.start() < papers.start():
        return False
    joined = _JOINED.match(words[papers.end() : way.start()])  # "the release and a webcast"
    if joined and _HELD.match(way.group()):
        return False
    return not _VERB.match(way.group())


def lead(
    text: str,
    line: Line,
    link: LinkMention,
    previous: Line | None = None,
    state: Use | None = None,
    aside: bool = False,
) -> Lead | None:
    """What an address is for, or None where it does not lead into the event.

    ``previous`` is the line before, which may speak for an address that stands alone; ``state`` what the words before
    were about; ``aside`` is True within contacts and boilerplate, where only plain words lead in.
    """
    ahead = line.plain[: link.start - line.start]
    if _misplaced(text, line, link, ahead):
        return None
    source = line
    replayed = any(cue.use.later for cue in line.cues)
    if not (_WAY_IN.search(line.plain) or _LABEL.match(ahead) or replayed):
        if previous is None or aside or not _carries(previous, line, ahead):
            return None
        source = previous
    elif about_papers(line.plain) and not (_new_clause(ahead) or _WHERE.match(line.plain, link.end - line.start)):
        return None
    if _only_informs(ahead) or (aside and not _STRONG_WAY.search(line.plain)):
        return None
    role = _role(ahead if source is line else source.plain, link)
    cues = source.cues
    if not cues:
        return Lead(state or Use.LIVE, role, 0.8)
    if not any(cue.use.later for cue in cues):
        return Lead(Use.LIVE, role, 0.93)
    if not any(cue.use.live for cue in cues):
        behind = source is line and all(cue.start >= link.end for cue in cues)
        apart = behind and APART.search(text, link.end, cues[0].start) and _WAY_IN.search(ahead)
        if behind and (apart or _LABEL.match(ahead) or _WHERE_KEPT.match(line.plain, link.end - line.start)):
            return Lead(Use.BOTH, role, 0.85)  # "Link: … - the recording stays there"
        return Lead(Use.REPLAY, LinkRole.REPLAY if role is LinkRole.WEBCAST else role, 0.93)
    return Lead(cues[-1].use if source is not line else _mixed(line, link), role, 0.85)


def informs(line: Line, link: LinkMention) -> bool:
    """Whether a sentence only sends the reader for information, or to a host that holds no events."""
    return bool(_INFORMS.search(line.plain) or _NOT_EVENTS.search(link.host))


def _new_clause(ahead: str) -> bool:
    """A sentence about papers that turns to the event in its last clause."""
    clause = re.split(r"[.;]\s|,\s(?:and|but|while)\s", ahead)[-1]
    return len(clause) < len(ahead) and bool(_WAY_IN.search(clause)) and not _PAPERS.search(clause)


def _only_informs(ahead: str) -> bool:
    found = last_of(_INFORMS, ahead)
    if found is None or _WAY_IN.search(ahead, found.end()):
        return False
    return not re.search(r"\bregist", re.split(r"[.;!?](?=\s|[A-Z])", ahead)[-1], re.IGNORECASE)


_FIRM = re.compile(r",?\s(?:Inc|Corp|Ltd|LLC|plc|Holdings|Group)\b|\s?\(?(?:NYSE|N[Aa][Ss][Dd][Aa][Qq]|OTC)")
_EXCHANGE = re.compile(r"\b(?:NYSE|NASDAQ|TSX|OTC|LSE|AIM|ASX|CSE|Euronext|ISIN)", re.IGNORECASE)
_BEFORE_BARE = re.compile(
    r"(?:\b(?:at|on|via|visit(?:ing)?|from|through|to|website|site|page|link|webcast|in|access|using)\b,?[*\s\"':(-]{0,5}|[:(|<*]\s{0,2}|^[*\s>-]{0,4})$",
    re.IGNORECASE,
)
_BRACKETED = re.compile(
    rf"(?:{SITE.pattern}|\b(?:pages?|sections?|here|links?|web-?cast|portal|under|platform|register|registration|listen|watch|live|replay)\b)[\w\s\"'&,/]{{0,60}}\(\s?$",
    re.IGNORECASE,
)
# What markdown shows in an address's place: what leads in when it stands alone, what does within a sentence, what never does.
_WORDS_ALONE = re.compile(
    r"web-?cast|\bregist|\blisten|\bjoin (?:the|us|here|live|now|via)|replay|click here|watch (?:the|live|here|now)|^live\b|zoom|teams|^here$|dial-in",
    re.IGNORECASE,
)
_WORDS_WITHIN = re.compile(
    r"\b(?:here|link|web-?cast|regist|listen|join|click|replay|call|website|web site|site|page|investor|section|events?|conference|dial|access|live|watch|view|this|zoom|teams|presentation|portal|form)",
    re.IGNORECASE,
)
_WORDS_ASTRAY = re.compile(
    r"(?:linked ?in|x|twitter|facebook|instagram|you ?tube|threads|tik ?tok|reddit|stocktwits|bluesky|sec|edgar|sedar\+?|www\.sec\.gov|annual report|form .{0,12}|press release|privacy policy|terms.{0,20})",
    re.IGNORECASE,
)
_LEADS_TO = re.compile(
    r"\b(?:at|via|visit(?:ing)?|on|through|to|link|here|webcast|following|from|website|site|click(?:ing)?)\b[\s:*(-]{0,4}(?:the\s(?:[\w']+\s){0,4})?$|:\s{0,2}\*{0,2}$",
    re.IGNORECASE,
)


def _misplaced(text: str, line: Line, link: LinkMention, ahead: str) -> bool:
    """An address that stands as a name, in brackets behind a name, or on a host that holds no events."""
    behind = text[link.end : line.end]
    if _NOT_EVENTS.search(link.host) and not (link.words and _WORDS_WITHIN.search(link.words)):
        return True
    if link.start and text[link.start - 1] == "!":
        return True  # a picture
    if link.bare and (_FIRM.match(behind) or not _BEFORE_BARE.search(ahead[-24:])):
        return True
    if link.words:
        alone = not re.sub(r"[\W_]+", "", ahead + behind)
        leads = (_WORDS_ALONE if alone else _WORDS_WITHIN).search(link.words) or _LEADS_TO.search(ahead[-60:])
        if _WORDS_ASTRAY.fullmatch(link.words) or not leads:
            return True
    opened = ahead[ahead.rfind("(") + 1 :] if ahead.rfind("(") > ahead.rfind(")") else ""
    if _EXCHANGE.search(opened):
        return True
    return bool(re.search(r"\(\s?$", ahead)) and not _BRACKETED.search(ahead[-100:])


def _carries(previous: Line, line: Line, ahead: str) -> bool:
    """Whether the line before speaks for an address that stands alone."""
    if _GOES_ON.match(line.plain) and line.paragraph == previous.paragraph and not previous.links:
        return bool(_WAY_IN.search(previous.plain)) and not about_papers(previous.plain)
    if line.paragraph - previous.paragraph > 2 or (previous.links and not previous.words.rstrip("* _").endswith(":")):
        return False
    if not (_WAY_IN.search(previous.plain) or _LABEL.match(previous.plain)) or about_papers(previous.plain):
        return False
    if _INFORMS.search(previous.plain) and not re.search(r"\bregist|listen|join", previous.plain, re.IGNORECASE):
        return False
    if not re.sub(r"[\W_]+", "", ahead):
        heading = len(previous.words) <= 80 and bool(_STRONG_WAY.search(previous.plain)) and not ahead.strip()
        return heading or bool(_POINTS.search(previous.words))
    return (
        len(ahead) <= _BRIEF and bool(_GOES_TO.search(ahead)) and not (_PAPERS.search(ahead) or _INFORMS.search(ahead))
    )


_GOES_ON = re.compile(r"\(|[a-z]|/ ?\d")  # the rest of a sentence that was cut behind "p.m."
_BRIEF = 60  # characters: "To access it, go to"
_POINTS = re.compile(r"(?:[:,]|\b(?:at|here|link|below|via|visit|to|address))\W{0,4}$")
_GOES_TO = re.compile(r"\b(?:go to|visit|access|log on|click|link|available at|found at|accessed|use)\b", re.IGNORECASE)


def _mixed(line: Line, link: LinkMention) -> Use:
    """An address in a line that speaks of the live event and of the replay: by the cues that are its own."""
    before = [cue for cue in line.cues if cue.end <= link.start]
    after = [cue for cue in line.cues if cue.start >= link.end]
    if not before:
        return after[0].use if after else Use.LIVE
    ends = [other.end for other in line.links if other.end <= link.start]
    ends += [line.start + mark.end() for mark in re.finditer(r"\|", line.plain[: link.start - line.start])]
    since = max(ends, default=line.start)  # what is the address's own: since the last one, in its cell
    last = not any(other.start >= link.end for other in line.links)
    mine: list[Cue] = [cue for cue in before if cue.start >= since] or before[-1:]
    said = {cue.use for cue in mine} | {cue.use for cue in after if cue.use.later and last}
    if _WHERE.match(line.plain, link.end - line.start):
        said |= {cue.use for cue in after}  # "…, where the call can be heard live as well"
    return Use.BOTH if Use.BOTH in said or len(said) > 1 else mine[-1].use


def _role(ahead: str, link: LinkMention) -> LinkRole:
    near = ahead[ahead.rfind("[") + 1 :][-140:]
    if _REGISTERS.search(near + " " + link.words):
        return LinkRole.REGISTRATION
    return LinkRole.SITE if SITE.search(near[-100:] + " " + link.words) else LinkRole.WEBCAST


# Phrases for the tests: a text, its addresses that lead in and to what; and texts whose addresses lead nowhere.
PHRASES: dict[str, tuple[tuple[str, str], ...]] = {
    "A live webcast will be available at www.example.com.": (("www.example.com", "live"),),
    "To listen, visit www.example.com.": (("www.example.com", "live"),),
    "Webcast: www.example.com": (("www.example.com", "live"),),
    "LINK: https://bit.example/a": (("https://bit.example/a", "live"),),
    "Where: https://www.example.com/agm": (("https://www.example.com/agm", "live"),),
    "Video: https://meet.example/j/1": (("https://meet.example/j/1", "live"),),
    "Please register at https://reg.example/a": (("https://reg.example/a", "live"),),
    "Sign up here: https://reg.example/a": (("https://reg.example/a", "live"),),
    "The call can be accessed on the Company's website, www.example.com.": (("www.example.com", "live"),),
    "Join the call at https://x.example/a": (("https://x.example/a", "live"),),
    "You may attend the virtual meeting at www.meet.example/ABC": (("www.meet.example/ABC", "live"),),
    "The meeting will be held online at https://x.example/agm": (("https://x.example/agm", "live"),),
    "via live audio webcast at https://x.example/egm": (("https://x.example/egm", "live"),),
    "can be followed live at https://x.example/q2": (("https://x.example/q2", "live"),),
    "An online transmission will be found at https://x.example/a": (("https://x.example/a", "live"),),
    "Investors can watch at http://www.example.com": (("http://www.example.com", "live"),),
    "A replay will be at www.example.com/replay": (("www.example.com/replay", "replay"),),
    "The archived webcast is on www.example.com": (("www.example.com", "replay"),),
    "A recording will be posted on https://x.example/ir": (("https://x.example/ir", "replay"),),
    "The call will be webcast live and archived at www.example.com.": (("www.example.com", "both"),),
    "The call will be webcast at www.example.com and archived for 90 days": (("www.example.com", "both"),),
    "A live webcast and replay will be at www.example.com": (("www.example.com", "both"),),
    "listen in at www.example.com, where a recording will be kept": (("www.example.com", "both"),),
    "Link: https://x.example/a - the recording stays there": (("https://x.example/a", "both"),),
    "a replay at www.example.com, where the call can be heard live as well": (("www.example.com", "both"),),
    "The webcast and slides are at www.example.com": (("www.example.com", "live"),),
    "The release and a webcast of the call will be at www.example.com": (("www.example.com", "live"),),
    "The webcast is at https://a.example/1; a replay will be at https://b.example/2": (
        ("https://a.example/1", "live"),
        ("https://b.example/2", "replay"),
    ),
    "[Register here](https://reg.example/1)": (("https://reg.example/1", "live"),),
    "Investors can join the live webcast [here](https://x.example/1).": (("https://x.example/1", "live"),),
    "Take part by telephone and ask questions: https://x.example/tel": (("https://x.example/tel", "live"),),
    "The event can be seen at www.example.com": (("www.example.com", "live"),),
    "Both are also at www.example.com": (("www.example.com", "both"),),
    "Listeners can join at www.example.com and may play the call back at that address": (("www.example.com", "both"),),
    "Audio of both can be heard at www.example.com and stays there for 30 days": (("www.example.com", "both"),),
    "Listen via Internet: www.example.com": (("www.example.com", "live"),),
    "The slides will be on www.example.com, where the call can be followed": (("www.example.com", "live"),),
    "Dial-in and webcast details: www.example.com/events": (("www.example.com/events", "live"),),
    "For more information and to register, visit www.example.com/event": (("www.example.com/event", "live"),),
    "further information on the webcast can be found at www.example.com/ir": (("www.example.com/ir", "live"),),
    "Questions can be asked at the virtual annual meeting at www.example.com/meet": (("www.example.com/meet", "live"),),
}
NOT: tuple[str, ...] = (
    "The press release is available at www.example.com.",
    "For more information, please visit www.example.com.",
    "Learn more at www.example.com.",
    "Example Corp. (www.example.com) will host a conference call.",
    "Example (NYSE: EX; www.example.com) will host a webcast.",
    "The slides will be available at www.example.com.",
    "A transcript of the call will be at www.example.com.",
    "The presentation materials for the webcast are at www.example.com.",
    "To view the full press release, visit www.example.com/pr",
    "SEC filings are at www.sec.gov.",
    "Follow us on www.linkedin.com/company/example",
    "View source version on businesswire.com: https://www.businesswire.com/news/1",
    "Votes may be cast at www.proxyvote.com",
    "Visit our newsroom at www.example.com/news",
    "Join our mailing list at www.example.com",
    "Supplemental information about the call is at www.example.com/supp",
    "The annual report can be downloaded at www.example.com",
    "[LinkedIn](https://www.linkedin.com/x) webcast",
    "Overstock.com, Inc. will host a webcast",
    "For details about the company see www.example.com",
    "![](https://x.example/webcast.png)",
    "a registration statement is available at www.example.com",
)
