"""Whether words speak of the live event, of its replay, or of both.

"Following the live call, a replay of the webcast …" speaks of a replay alone: what only says when, or of what, is
struck out before the words are read.

>>> [cue.use.value for cue in read("Following the live call, a replay will be available.")]
['replay']
>>> [cue.use.value for cue in read("To join dial the first number, to hear the replay the second.")]
['live', 'replay']
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Use(StrEnum):
    """What a number, a code or an address is for."""

    LIVE = "live"
    REPLAY = "replay"
    BOTH = "both"

    @property
    def live(self) -> bool:
        """Whether it serves the live event."""
        return self is not Use.REPLAY

    @property
    def later(self) -> bool:
        """Whether it serves the replay."""
        return self is not Use.LIVE


@dataclass(frozen=True, slots=True)
class Cue:
    """A rule's words at ``start``..``end``.

    ``weak``: "the call", "webcast", which say of what as often as that it is live. ``kept``: no word for a replay,
    but one that says how long the webcast stays.
    """

    start: int
    end: int
    use: Use
    weak: bool = False
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A way of saying that something is live or a replay; where two rules overlap, the earlier of the table has it."""

    name: str
    use: Use
    pattern: str
    needs: tuple[str, ...]  # one of these is in every text that the pattern finds, in lower case: a quick look
    weak: bool = False
    kept: bool = False
    alone: bool = False  # it speaks where no other rule does


def _any(*patterns: str) -> str:
    return "(?:" + "|".join(patterns) + ")"


_S = r"\s{1,2}"
_MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_THE = rf"(?:(?:the|this|our|its|each|these|both|that|such|today's|an?){_S})?"
_WORD = rf"[\w'&-]{{1,20}}{_S}"

# What is held, and what is kept of it.
SHOW = _any(
    r"web-?casts?",
    r"web\s(?:casts?|broadcasts?)",
    r"audio-?casts?",
    r"broadcasts?",
    r"simulcasts?",
    r"(?:(?:conference|earnings|results|investor|analyst|quarterly|live|telephone)\s){0,3}(?:calls?|tele-?conferences?)",
    r"conferences?",
    r"presentations?",
    r"events?",
    r"webinars?",
    r"meetings?",
    r"discussions?",
    r"sessions?",
    r"programs?",
    r"(?:fireside\s)?chats?",
    r"audio(?!\s(?:web|re|arch|broad))",
    r"proceedings",
    r"remarks",
    r"streams?",
    r"video",
)
PLAY = _any(
    r"re-?play(?:s|ed)?",
    r"re-?broadcast(?:s|ed)?",
    r"play-?backs?",
    r"(?:an|digital|via|instant)\sencore",
    r"encore(?=\s(?:replay|line|number|dial|system|service|access|recording|dates?|available|playback|id\b|pin\b|passcode)|:)",
    r"archiv(?:es?|ed|al|ing)",
    r"recordings?(?!\s(?:revenues?|an?|the|net|approximately|of\s(?:revenue|impairment|charges|a\b)|\$|its|their|our)\b)",
    r"recorded(?=\s{1,2}(?:version|message|replay|audio|webcast|and\s|for\s|conference|call|copy|playback))",
    r"taped(?=\s{1,2}(?:version|replay|re-?broadcast|message|conference|call|recording))",
    r"(?:the|a)\s{1,2}tapes?(?=\s{1,2}(?:of|delay|replay|will|is|are|can|may|stays?)\b|\s?:)",
    r"(?:audio|sound)\s{1,2}files?",
    r"repeat\s{1,2}broadcasts?",
    r"(?:the|a)\s{1,2}repeat(?=\s{1,2}(?:of\s{1,2}(?:the|this)|at|on|will|is|can|may|runs?)\b)",
    r"tapes?(?=\s{1,2}(?:of|delay|replay))",
    r"on[\s-]?demand",
    r"digitized",
    r"re-?listen",
    r"(?:listen(?:ed\sto)?|watch(?:ed)?|heard|seen|viewed)\sagain",
    r"catch-?\s?up",
    r"(?:hear|heard|listen\sto|watch|see)\s(?:(?:the|this|our)\s(?:\w{1,12}\s)?\w{1,12}|it|them)\s(?:again|later|afterwards?)",
    r"(?:listen|watch)\s(?:later|afterwards?)\b",
    r"play(?:ed)?(?:\s(?:the|this|our)\s\w{1,12}|\sit)?\sback",
)

# Struck out: what says when a replay begins, of what it is, or who could not be there.
_STRUCK = re.compile(
    _any(
        # "following the conclusion of the live call", "after the webcast has ended"
        rf"\b(?:following|after|subsequent{_S}to|upon|until|since){_S}(?:(?:the|its){_S})?(?:(?:conclusion|completion|end|close|start|beginning){_S}of{_S})?"
        rf"{_THE}(?:{_WORD}){{0,5}}?{SHOW}(?:'s)?"
        rf"(?:{_S}(?:has|have|is|was|are|ends?|concludes?|completes?|finishes|took)\b(?:{_S}(?:been{_S})?(?:concluded|completed?|over|ended|finished|place))?)?",
        # "the end of the call", "on the day of the call"
        rf"\b(?:conclusion|completion|end|close|day|date|time|start|beginning|morning|afternoon){_S}of{_S}{_THE}(?:{_WORD}){{0,5}}?{SHOW}",
        # "those unable to listen to the live call"
        rf"\b(?:unable|not{_S}able|cannot|can't|can{_S}not|unavailable|(?:do|did|does|could|will|may){_S}not|don't|didn't|won't|wish{_S}not|miss(?:ed)?)\b"
        rf"(?:{_S}(?:to|be|able|on|present|for|wish|want))*\s{{0,2}}[\w\s/'-]{{0,90}}?(?={PLAY}|[,.;:]|$)",
    ),
    re.IGNORECASE,
)

_PLAYED = (
    "play",
    "cast",
    "encore",
    "archiv",
    "record",
    "tape",
    "demand",
    "digitized",
    "again",
    "catch",
    "repeat",
    "later",
    "afterward",
    "file",
)
_STRIKES: tuple[str, ...] = (
    *("follow", "after", "subsequent", "upon", "until", "since", "conclusion", "completion", "end of", "close of"),
    *("day of", "date of", "time of", "start of", "beginning of", "morning of", "afternoon of", "unable", "not", "n't"),
    *("unavailable", "miss"),
)
RULES: tuple[Rule, ...] = (
    Rule(
        "the webcast will be archived",
        Use.REPLAY,
        rf"\b{_THE}(?:live{_S})?{SHOW}{_S}(?:will|can|may|shall|is{_S}to|are{_S}to){_S}(?:also{_S})?be{_S}(?:also{_S})?"
        rf"(?:recorded|archived|re-?broadcast|re-?played|taped|(?:made{_S})?available{_S}(?:for|as|in){_S}(?:an?{_S})?(?:audio{_S})?replay|available{_S}on[\s-]demand)"
        rf"(?:{_S}and{_S}(?:made{_S})?available{_S}(?:for{_S}(?:an?{_S})?{PLAY}|online|on\b))?",
        _PLAYED,
    ),
    Rule(
        "live and archived",
        Use.BOTH,
        rf"\b(?:live|{SHOW})\b[\s,]{{1,2}}(?:\([^()]{{0,40}}\)\s)?(?:[A-Za-z'-]{{1,14}}{_S}){{0,4}}?(?:and|or|as{_S}well{_S}as|&|/|and/or){_S}"
        rf"(?:(?:then|later|also|in|as|the|an?|its|via|available|for|subsequent(?:ly)?|thereafter|on|will|be|telephonic)\s){{0,5}}"
        rf"{PLAY}\b(?!{_S}(?:will|can|may|is|are|number|dial|by)\b)",
        _PLAYED,
    ),
    Rule("replay and live", Use.BOTH, rf"\b{PLAY}{_S}(?:and|or|&|as{_S}well{_S}as){_S}(?:(?:the|a)\s)?live\b", _PLAYED),
    Rule(
        "for the call and the replay",
        Use.BOTH,
        rf"\b(?:for|to|of){_S}(?:both{_S})?(?:the{_S})?(?:live{_S})?{SHOW}{_S}(?:and|or){_S}(?:for{_S})?(?:the{_S})?(?:\w{{1,12}}{_S})?{PLAY}\b",
        _PLAYED,
    ),
    Rule(
        "for both",
        Use.BOTH,
        rf"\b(?:for|of){_S}both\b(?={_S}(?:the{_S}(?:live|call|conference|webcast|replay|event|code|pass)|live\b|calls?\b|events?\b|is\b|are\b)|\s?[:,.(]|$)",
        ("both",),
    ),
    Rule(
        "live/replay",
        Use.BOTH,
        r"\blive\s?/\s?(?:replay|archived?)\b|\b(?:webcast|call)\s?(?:&|/)\s?replay\b"
        rf"|\(live{_S}(?:and|&|or){_S}(?:replay|archived?|on-demand)\)",
        _PLAYED,
    ),
    Rule(
        "replay",
        Use.REPLAY,
        r"\b"
        + _any(
            rf"(?:(?:web|internet|audio|video|online|telephonic|telephone|phone|digital|instant)[\s-]{{1,2}})?(?:{SHOW}|web|internet|audio|video|online|telephonic|telephone|phone|digital|instant)"
            r"[\s-]{1,2}(?:re-?plays?|archives?|re-?broadcasts?|play-?backs?|recordings?)",
            PLAY,
        )
        + r"\b"
        # "archived webcast", "recorded version"
        + rf"(?:{_S}(?:only\s|or\slive\s)?(?:(?!(?:of|for|from|and|or|at|by|to)\b)[\w'-]{{1,14}}{_S}){{0,2}}?{SHOW}\b|{_S}(?:versions?|copy|copies|recordings?)\b)?"
        # "of the live webcast and presentation"
        + rf"(?:,?{_S}(?:of|for|from|to){_S}(?:(?:the|this|its|our|each|these|both|that|such|today's|\w+'s?){_S})?(?:{_WORD}){{0,6}}?{SHOW}(?![\w-])"
        rf"(?:\s?(?:/|and|&)\s?(?:the\s)?(?:\w{{1,10}}\s)?{SHOW}\b)?)?",
        _PLAYED,
    ),
    Rule(
        "the video will be posted",
        Use.REPLAY,
        rf"\b(?:(?:the|a){_S})?(?:video|audio|webcast|presentation|session|call){_S}(?:of{_S}(?:[\w'-]{{1,14}}{_S}){{1,6}}?)?(?:will|can|is{_S}to|should){_S}(?:also{_S}|then{_S})?be{_S}(?:\w+{_S})?(?:posted|put|uploaded|placed|published|added|kept|made{_S}available)\b"
        rf"[^.;]{{0,90}}?\b(?:after(?:wards?)?|within|later|following|subsequently|next{_S}day|hours|days|thereafter|(?:from|as{_S}of|starting){_S}(?:\d|{_MONTHS})\w{{0,6}})\b",
        ("post", "put", "upload", "placed", "publish", "added", "kept", "made"),
    ),
    Rule(
        "it will be kept there",
        Use.REPLAY,
        rf"\b(?:it|they|which){_S}(?:will|can){_S}(?:also{_S}|then{_S})?be{_S}(?:kept|stored|archived|saved)\b(?={_S}(?:there|at|on|for|until)\b)",
        ("kept", "stored", "archived", "saved"),
    ),
    Rule(
        "the file stays",
        Use.REPLAY,
        rf"\b(?:audio|video|internet|web){_S}files?{_S}(?:stays?|remains?)\b|\bthe{_S}(?:film|file|video){_S}(?:stays|remains)\b(?={_S}(?:on|there|up|at|online))",
        ("stay", "remain"),
    ),
    Rule(
        "for either",
        Use.BOTH,
        rf"\bfor{_S}either\b(?=\s?[:,.(]|{_S}(?:is|call)\b|$)",
        ("either",),
    ),
    Rule(
        "the audio will be kept",
        Use.REPLAY,
        rf"\b(?:video|audio|file|webcast|presentation|session|broadcast)\b(?:(?!access|availab|live|listen|heard|view|found)[^.;]){{0,60}}?\b(?:will|can|is{_S}to|should){_S}(?:also{_S})?(?:be{_S}kept|remain|stay)\b",
        ("kept", "remain", "stay"),
    ),
    Rule(
        "live",
        Use.LIVE,
        r"\b"
        + _any(
            r"live\b(?!\s(?:operator|person))",
            r"participat(?:e|ing|ion)\b",
            r"join(?:ing)?\b",
            r"attend(?:ing|ance)?\b",
            r"(?<!re-)(?:pre-?)?regist(?:er|ering|ration)\b(?!\s(?:statement|rights|fee|no\b|number|document|of\b))",
            r"real[- ]time",
            r"simultaneous(?:ly)?",
            r"concurrent(?:ly)?",
            r"simulcast",
            r"tun(?:e|ing) in",
            r"listen(?:ing)? in\b",
            r"(?:be|can) followed\b",
            r"ask questions",
            r"listen(?:ing)? (?:in )?to the (?:conference |earnings )?call\b",
            r"(?:access|enter|dial into|dial in to|connect to|accessing|entering)(?: the| this| our)? (?:\w+ )?(?:conference|earnings|quarterly) call\b",
            r"in order to (?:listen|view|watch)",
            r"prior to the (?:call|start|scheduled|conference|event|webcast)",
            r"minutes (?:before|prior|early|in advance)",
        ),
        (
            "live",
            "particip",
            "join",
            "attend",
            "regist",
            "real",
            "simul",
            "concurrent",
            "tun",
            "listen",
            "ask",
            "call",
            "order",
            "prior",
            "minutes",
            "follow",
        ),
    ),
    Rule(
        "webcast, call",
        Use.LIVE,
        r"\b"
        + _any(
            r"web-?cast(?:ed|ing|s)?",
            r"web (?:cast|broadcast)",
            r"audio-?cast",
            r"broadcast",
            r"tele-?conferences?",
            r"(?:conference|earnings|results|investor) calls?",
            r"(?:the|this|our|a|dial-in) calls?\b(?! back)",
            r"webinar",
            r"stream(?:ed|ing)?",
            r"call information",
            r"virtual(?:-only)? (?:event|meeting)",
            r"(?:video|audio) conference",
            r"(?:online |live )?transmission",
            r"zoom",
            r"webex",
            r"microsoft teams",
            r"gotowebinar",
            r"(?:meeting|webinar) id",
        )
        + r"\b",
        (
            "cast",
            "conference",
            "call",
            "webinar",
            "stream",
            "virtual",
            "zoom",
            "webex",
            "teams",
            "gotowebinar",
            " id",
            "transmission",
        ),
        weak=True,
    ),
    Rule(
        "can be heard",
        Use.LIVE,
        r"\b(?:can|may|will)\s(?:also\s)?be\s(?:heard|seen|watched|viewed)\b|\b(?:audio|video)\s(?:of|is)\b",
        ("heard", "seen", "watched", "viewed", "audio", "video"),
        weak=True,
        alone=True,
    ),
    Rule(
        "both are at",
        Use.BOTH,
        r"^both\s(?:are|will\sbe|can\sbe)\s(?:also\s)?(?:heard\s|found\s|available\s)?(?:at|on)\b",
        ("both",),
    ),
    Rule(
        "available for one year",
        Use.REPLAY,
        _any(
            rf"\b(?:stored|saved|kept|stays?|held\sthere|keep(?:s|ing)?\s(?:the|a|its)\s(?:\w{{1,12}}\s){{0,2}}?(?:files?|recordings?|audio|video|copy|webcast))\b[^.;:]{{0,50}}?"
            rf"\b(?:for|until|through|till|to)\s(?:[a-z]{{3,9}}day,?\s|(?:at\sleast|about|the\s(?:end|close)\sof)\s){{0,2}}(?:\d|{_MONTHS}|midnight|a\s(?:week|month|year)|(?:\w+\s|\w+-\w+\s)(?:days?|weeks?|months?|years?)\b)",
            r"\b(?:video|webcast|audio|recording|file|broadcast)\s(?:will|can|should)\s(?:be|remain|stay)\s(?:found\s)?(?:there|up|(?:on|at)\s(?:that|this|the(?:\ssame)?)\s(?:page|site|address|place))\b[^.;:]{0,20}?\b(?:until|for|through|till)\b",
            r"\b(?:available|accessible|posted|remain|maintained|viewable|kept|hosted)\b[^.;:]{0,50}?\b(?:for|until|through)\s{1,2}"
            r"(?:(?:at least|approximately|up to|a period of|the next|the following|a) )*\w+(?:-\w+)?(?:\s?\(\d+\))?[\s-](?:days?|weeks?|months?|years?)\b",
            r"\b(?:remains?|stays?|continue to be)\s(?:available|accessible|posted|there|up|open|on)\b[^.;:]{0,60}?\b(?:until|through|for|till)\b",
            r"\b(?:available|accessible|posted)\b[^.;:]{0,30}?\b(?:until|through)\s(?:[a-z]{3,9}day,?\s)?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
            r"\b(?:remain|continue to be|also be)\s(?:available|accessible|posted)\b[^.;:]{0,40}?\b(?:afterwards?|thereafter|after the|following the)",
        ),
        (
            "availab",
            "accessib",
            "post",
            "remain",
            "maintain",
            "viewable",
            "kept",
            "keep",
            "host",
            "continue",
            "stor",
            "save",
            "stay",
            "held",
            "will",
            "can",
            "should",
        ),
        kept=True,
    ),
)
_COMPILED = tuple((rule, re.compile(rule.pattern, re.IGNORECASE)) for rule in RULES)


def read(words: str, offset: int = 0) -> list[Cue]:
    """The cues of a sentence or line, in order, none overlapping another; ``offset`` is added to their places."""
    low = words.lower()
    wanted = [(rule, pattern) for rule, pattern in _COMPILED if any(word in low for word in rule.needs)]
    if not wanted:
        return []
    struck = any(word in low for word in _STRIKES)
    masked = _STRUCK.sub(lambda match: "\0" * len(match.group()), words) if struck else words
    found: list[Cue] = []
    for rule, pattern in wanted:
        if rule.kept and (any(cue.use.later for cue in found) or not found):
            continue
        if rule.alone and found:
            continue
        for match in pattern.finditer(masked):
            start, end = match.start() + offset, match.end() + offset
            if not any(cue.start < end and start < cue.end for cue in found):
                found.append(Cue(start, end, rule.use, rule.weak, rule.kept))
    return sorted(found, key=lambda cue: cue.start)


def effective(text: str, cues: Sequence[Cue], place: int) -> list[Cue]:
    """The cues before a place that turn what stands there: "the call" behind "a replay" says of what, not that it is live."""
    kept: list[Cue] = []
    for cue in cues:
        if cue.end > place or cue.kept:
            continue
        if cue.weak and kept and kept[-1].use is not Use.LIVE and not APART.search(text, kept[-1].end, cue.start):
            continue
        kept.append(cue)
    return kept


APART = re.compile(r"[;|\n]")  # between two entries of one line


# Phrases for the tests: words and what they speak of, in order.
PHRASES: dict[str, tuple[str, ...]] = {
    "A replay of the call will be available": ("replay",),
    "A replay of the live webcast will be available": ("replay",),
    "An archived webcast will be available": ("replay",),
    "A webcast replay will be available": ("replay",),
    "The webcast will be archived": ("replay",),
    "The call will be recorded and available for replay": ("replay",),
    "Following the live call, a replay will be available": ("replay",),
    "A rebroadcast of the conference call": ("replay",),
    "A re-broadcast is at": ("replay",),
    "Playback of the call": ("replay",),
    "A digital recording of the call": ("replay",),
    "A taped replay": ("replay",),
    "A tape will be available until May 5": ("replay",),
    "An encore presentation": ("replay",),
    "Encore dial-in": ("replay",),
    "An on-demand version": ("replay",),
    "available on demand": ("replay",),
    "where it can be watched again": ("replay",),
    "To hear the call again, dial": ("replay",),
    "and may play the session back": ("replay",),
    "To hear it afterwards, dial": ("replay",),
    "You can also listen later": ("replay",),
    "Those who miss it can hear a repeat at": ("replay",),
    "A repeat broadcast runs until noon": ("replay",),
    "The tape: ": ("replay",),
    "It will be kept there until March": ("replay",),
    "The film stays on the site for a year": ("replay",),
    "Pass code for either: ": ("both",),
    "for both the code is": ("both",),
    "An audio file will be left there": ("replay",),
    "to repeat the record of the year": (),
    "can be played back there": ("replay",),
    "The file will stay on the page until the next results": ("replay",),
    "A video of the meeting is to be placed on the site from June 3": ("replay",),
    "The webcast is at x, where it will be stored until May": ("live", "replay"),
    "Video of both can be seen at x and stays there for 30 days": ("live", "replay"),
    "live video at x, and the video will be on that page until May": ("live", "replay"),
    "The webcast stays up for a year": ("live", "replay"),
    "broadcast at x; the site will keep the file for 60 days": ("live", "replay"),
    "Both are at x": ("both",),
    "the recording will be found there": ("replay",),
    "The video will be posted on the site afterwards": ("replay",),
    "the audio will be kept there": ("replay",),
    "A telephonic replay": ("replay",),
    "an instant replay": ("replay",),
    "an audio archive": ("replay",),
    "A recorded version of the call": ("replay",),
    "Those unable to listen to the live call may hear a replay": ("replay",),
    "For those who cannot attend, a replay": ("replay",),
    "If you miss the live call, a replay": ("replay",),
    "approximately two hours after the conclusion of the call": (),
    "at the end of the call": (),
    "on the day of the call": (),
    "following the webcast": (),
    "after the call has ended": (),
    "To participate in the call, dial": ("live",),
    "To join the live call": ("live",),
    "Please register for the webcast": ("live",),
    "A live webcast of the call": ("live",),
    "The call will be webcast live": ("live",),
    "will be simulcast": ("live",),
    "a simultaneous webcast": ("live",),
    "Participants should dial in ten minutes early": ("live",),
    "To access the conference call": ("live",),
    "The conference call will begin": ("live",),
    "listen to the call": ("live",),
    "the earnings call": ("live",),
    "Zoom link": ("live",),
    "via video conference": ("live",),
    "Meeting ID": ("live",),
    "The event can be followed at": ("live",),
    "A live and archived webcast": ("both", "live"),
    "A live webcast and replay": ("both",),
    "Webcast and replay:": ("both",),
    "The call will be broadcast live and archived at": ("both",),
    "The webcast will be available live and in replay at": ("both",),
    "The passcode for both the call and the replay": ("both",),
    "for the live call and the replay": ("both",),
    "(live and replay)": ("both",),
    "live/replay": ("both",),
    "Webcast & Replay Link": ("both",),
    "live webcast, as well as a replay,": ("live", "both"),
    "replay and live": ("both",),
    "The number for both is": ("both",),
    "for both domestic and international callers": (),
    "of both companies": (),
    "To join dial one, to hear the replay dial two": ("live", "replay"),
    "The live call is at one; a replay is at two": ("live", "replay"),
    "The webcast will be available for 90 days": ("live", "replay"),
    "The webcast can be accessed at x and will remain available until May": ("live", "replay"),
    "recorded net income of $4 million": (),
    "recording revenue of $4 million": (),
    "Net sales rose": (),
    "registered trademark": (),
    "registration statement on Form S-4": (),
    "we archive our records": ("replay",),
    "call options": (),
    "dial": (),
    "passcode": (),
}
