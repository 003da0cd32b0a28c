"""The words that speak of an occasion, of the release of results, of a replay, and of what is none of these.

Each rule has a name, a pattern and the phrases that it is for; the phrases are its tests.

>>> [(c.rule, c.role.value) for c in find("will host a conference call")]
[('conference call', 'call')]
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache


class Role(StrEnum):
    """What a time or a date beside a cue is the time of."""

    CALL = "call"  # a conference call, webcast or presentation to investors
    CONFERENCE = "conference"  # an investor conference, or a slot at one
    SCIENCE = "science"  # a scientific or medical presentation
    INVESTOR_DAY = "investor day"
    MEETING = "meeting"  # of shareholders
    WEAK = "weak"  # "the call", "the event": speaks of an occasion named elsewhere
    RELEASE = "release"  # of results
    REPLAY = "replay"
    OTHER = "other"  # office hours, deadlines, registration, record dates: no occasion

    @property
    def occasion(self) -> bool:
        """Whether the cue can make an event."""
        return self in _OCCASIONS


_OCCASIONS = frozenset({Role.CALL, Role.CONFERENCE, Role.SCIENCE, Role.INVESTOR_DAY, Role.MEETING, Role.WEAK})
_S = r"(?:[\s-]{1,2})"  # between two words
_RESULTS = r"(?:results?|earnings|figures|financials|report|statements?|release)"


@dataclass(frozen=True, slots=True)
class Rule:
    """A way of speaking."""

    name: str
    role: Role
    pattern: str
    phrases: tuple[str, ...]
    case: bool = False  # capitals matter


@dataclass(frozen=True, slots=True)
class Cue:
    """A rule's words at ``start``..``end``."""

    start: int
    end: int
    rule: str
    role: Role


RULES: tuple[Rule, ...] = (
    Rule(
        "replay",
        Role.REPLAY,
        rf"\b(?:tele(?:phone|phonic|conference){_S})?(?:replays?|re-?broadcast|playback|encore|recording|archived?|on-demand)\b"
        rf"|\b(?:recorded|taped){_S}(?:version|message|call|replay|webcast)\b|\bavailable{_S}(?:until|through|for){_S}(?=\d|\w+{_S}(?:days|weeks|months))",
        ("a telephonic replay", "will be archived", "a rebroadcast of the call", "a recording of the webcast"),
    ),
    Rule(
        "arrival",
        Role.OTHER,
        rf"\bminutes{_S}(?:early|prior|before|in{_S}advance|ahead)\b|\b(?:registration|doors|breakfast|lunch|check-in|reception|cocktails|coffee|access|lobby|lines?|platform|portal|log-?in|polls?|voting)(?:{_S}and{_S}\w+)?{_S}(?:will{_S})?(?:opens?|begins?|starts?|from|at|is)\b"
        rf"|\bbusiness{_S}hours\b|\bmonday{_S}(?:to|through|thru|until|-)?{_S}?(?:to{_S})?friday\b|\bmon-fri\b|\boffice{_S}hours\b|\bopen{_S}daily\b",
        (
            "ten minutes prior to the call",
            "15 minutes early",
            "registration opens at 8:00",
            "with breakfast from 7:30",
            "Monday through Friday",
        ),
    ),
    Rule(
        "deadline",
        Role.OTHER,
        rf"\b(?:(?:an?|the|court|fairness|settlement|approval|public|preliminary){_S}hearing|deadline|expir(?:e[sd]?|ation|ing)|record{_S}(?:date|holders?|on)|holders?{_S}of{_S}record|of{_S}record|no{_S}later{_S}than|must{_S}(?:be{_S}(?:received|lodged|returned|submitted)|reach|arrive)|(?:forms?{_S}of{_S})?prox(?:y|ies){_S}(?:must|should|forms?)|long-?stop|proxy{_S}cut-?off|validly{_S}tendered"
        rf"|ex-?dividend|payable|to{_S}be{_S}paid|instal+ments?|effective{_S}(?:as{_S}of|time|date)|as{_S}of{_S}(?=\d|\w+{_S}\d)|commence{_S}trading|begin{_S}trading|questions?{_S}(?:must|should|may|can|in{_S}advance)\b|prior{_S}to{_S}(?=\d)|(?:submit|upvote|send|pose){_S}(?:[\w,]+{_S}){{0,4}}questions?|questions?{_S}(?:[\w,]+{_S}){{0,4}}(?:submitted|sent{_S}in))",
        (
            "the offer expires at 5:00 p.m.",
            "shareholders of record",
            "must be received by noon",
            "no later than 10 a.m.",
        ),
    ),
    Rule(
        "release verb",
        Role.RELEASE,
        rf"\b(?:releas(?:e|es|ing)|issu(?:e|es|ing)|publish(?:es|ing)?|reports?|reporting|announc(?:e|es|ing)|disseminat(?:e|ing)|disclos(?:e|ing)|fil(?:e|ing)|post(?:ing)?|distribut(?:e|ing)|provid(?:e|ing))\b"
        rf"(?:{_S}|,{_S}?)(?:(?:[^.;:]{{0,90}}?\b){_RESULTS}\b|(?:its{_S})?(?:first|second|third|fourth){_S}(?:fiscal{_S})?quarter\b(?!{_S}(?:conference|earnings|call|results)))",
        (
            "will release its second quarter results",
            "plans to issue a press release with its results",
            "expects to report third quarter earnings",
        ),
    ),
    Rule(
        "release noun",
        Role.RELEASE,
        rf"\b(?:publication|release|issuance|announcement|disclosure){_S}of{_S}(?:[^.;:]{{0,60}}?\b){_RESULTS}\b|\b{_RESULTS}{_S}(?:press{_S})?releases?\b(?!{_S}(?:conference|call))"
        rf"|\bpress{_S}releases?\b|\bnews{_S}releases?\b|\b{_RESULTS}(?:[^.;:]{{0,40}}?){_S}(?:will|to|are|is){_S}(?:scheduled{_S}to{_S})?be{_S}(?:released|published|issued|announced|available|disseminated|posted|reported)\b"
        rf"|\bpublication{_S}of\b|\b(?:is|are|be|was|were){_S}(?:published|released|issued|disclosed|made{_S}public|announced)\b",
        ("the publication of its annual report", "the earnings release", "results will be published", "a news release"),
    ),
    Rule(
        "papers released",
        Role.RELEASE,
        r"\b(?:post|publish|release|issue|furnish|upload)(?:s|es|ing)?\b[^.;:]{0,60}\b(?:letter|slides|presentation|materials|remarks|commentary|deck)\b",
        ("will post its shareholder letter", "plans to publish the presentation slides"),
    ),
    Rule(
        "conference call",
        Role.CALL,
        rf"\b(?:conference|earnings|results|investors?|analysts?|quarter(?:ly)?|year-end|update|management|shareholders?|stockholders?|discussion|group|telephone|phone|tele)(?:/|{_S})?(?:conference{_S})?(?:call|calls)\b"
        rf"|\b(?:host|hold|conduct|have)(?:s|ing)?{_S}(?:an?|its|the|their|our){_S}(?:[\w-]+{_S}){{0,3}}calls?\b|\b(?:host|hold|conduct)(?:s|ing)?{_S}(?:an?|its|the){_S}(?:online{_S})?investors?{_S}conference\b|\b(?:usual|regular|customary){_S}calls?\b|\b(?:an?|on{_S}a){_S}call{_S}(?:with|for|to{_S}discuss|on{_S}the)\b|\bcall{_S}(?:tonight|today|tomorrow)\b|\b(?:tele|telephone|phone|audio|video|web){_S}?-?conferences?\b|\baudio-?{_S}?cast\b|\bconcall\b|\b(?:financial{_S})?results?{_S}(?:discussion|presentation|briefing|meeting|conference|event|webinar|broadcast)\b|\bearnings{_S}(?:discussion|presentation|briefing|conference|event|webinar|broadcast|release{_S}conference)\b",
        (
            "a conference call",
            "will hold its usual call",
            "a call with the president",
            "its earnings call",
            "quarterly results call",
            "the analyst call",
            "a results presentation",
            "teleconference",
        ),
    ),
    Rule(
        "webcast",
        Role.CALL,
        rf"\b(?:live{_S})?(?:(?:audio|video|web|internet){_S})?(?:web-?casts?|webcasting|simulcast|webinars?|audio-?cast|(?:online|virtual|digital|remote|web){_S}(?!(?:annual|special|extraordinary|general|shareholders?|stockholders?)\b)(?:[\w-]+{_S})?(?:updates?|briefings?|sessions?|presentations?|meetings?|broadcasts?|transmissions?|conferences?|q&a|calls?|events?|town{_S}halls?)|audio{_S}conference|video{_S}conference|video{_S}call|virtual{_S}(?:event|call|presentation|briefing|town{_S}hall)|live(?:-|{_S})?stream(?:ed|ing)?)\b",
        ("a live audio webcast", "a webinar", "an audio web broadcast", "a video call", "live stream"),
    ),
    Rule(
        "investor day",
        Role.INVESTOR_DAY,
        rf"\b(?:investors?|analysts?|capital{_S}markets?|r&d|research{_S}(?:and|&){_S}development|strategy|technology|science|pipeline|innovation){_S}?(?:(?:and|&|/){_S}?(?:investors?|analysts?|media){_S})?days?\b(?!s)"
        rf"|\b(?:analysts?{_S}(?:and|&){_S}investors?|investors?{_S}(?:and|&){_S}analysts?){_S}(?:virtual{_S})?(?:meeting|event|conference|session)\b|\bcapital{_S}markets?{_S}(?:update|event|presentation)\b|\bstrategy{_S}(?:and{_S}update{_S})?session\b|\bcmd\b",
        ("its Investor Day", "Capital Markets Day", "an analyst and investor event", "R&D Day"),
    ),
    Rule(
        "shareholder meeting",
        Role.MEETING,
        rf"\b(?:annual|special|extraordinary|general|virtual){_S}(?:(?:and|&|general|special|extraordinary|virtual|ordinary|annual|shareholders?'?|stockholders?'?){_S}){{0,4}}(?:meetings?|assembly)\b(?!{_S}of{_S}(?:the{_S})?(?:american|european|society|international|association))"
        rf"|\b(?:share|stock|unit)holders?'?{_S}(?:general{_S})?meeting\b|\bmeeting{_S}of{_S}(?:the{_S})?(?:company's{_S})?(?:share|stock|unit)holders\b|\b(?:AGM|EGM|AGSM)\b",
        (
            "the annual meeting of shareholders",
            "an extraordinary general meeting",
            "a special shareholder meeting",
            "the AGM",
        ),
    ),
    Rule(
        "fireside chat",
        Role.CONFERENCE,
        rf"\bfireside{_S}(?:chats?|discussions?)\b|\bpanel{_S}(?:discussion|session)?\b|\bpanelist\b|\binvestor{_S}(?:conferences?|summit|forum|presentation|meetings|events?)\b|\b(?:one-on-one|1x1|1-on-1|1:1){_S}(?:investor{_S})?meetings?\b|\broad-?show\b",
        ("a fireside chat", "will join a panel discussion", "an investor conference", "one-on-one meetings"),
    ),
    Rule(
        "analyst meeting",
        Role.CALL,
        rf"\b(?:(?:media|press|investors?|analysts?)'?{_S}?(?:and|&|/){_S}?)?(?:analysts?|media|press|investors?|analysts?)'?{_S}(?:conference|meeting|briefing|presentation|update|webinar|session|q&a)\b(?!s)|\b(?:company|corporate|business|shareholder|investor|strategic){_S}update{_S}(?:meeting|call|event|webcast|webinar|session|presentation)\b|\b(?:press|news){_S}conference\b|\bconference{_S}for{_S}(?:analysts|investors|media|the{_S}(?:press|media))\b|\bmeeting{_S}with{_S}(?:analysts|investors)\b|\bpresentations?{_S}(?:to|for){_S}(?:the{_S})?(?:analysts|investors|media|press|financial)\b|\b(?:question-and-answer|q&a){_S}(?:call|webcast|session|event)\b|\bfireside{_S}call\b|\bhost(?:s|ing)?{_S}an?{_S}(?:[\w-]+{_S}){{0,3}}(?:event|briefing|reception)\b",
        (
            "an analyst conference",
            "an investor briefing",
            "the press conference",
            "a news conference",
            "a conference for analysts",
        ),
    ),
    Rule(
        "results presented",
        Role.CALL,
        rf"\b(?:results?|figures|accounts|report){_S}will{_S}be{_S}presented\b|\bpresentations?{_S}of{_S}(?:[\w.'&-]+{_S}){{0,6}}(?:results?|report|figures|accounts)\b|\b(?:present|discuss|review|explain|go{_S}over|talk{_S}about|speak{_S}about|walk{_S}[\w\s]{{1,24}}{_S}through|elaborate{_S}on|(?:take|answer){_S}questions{_S}(?:on|about)|comment{_S}on)(?:s|ing|ed)?\b[^.;:]{{0,70}}\b(?:results?|developments|figures|quarter|half-year|performance|interim{_S}report|annual{_S}report)\b|\b(?:talk|speak){_S}about{_S}(?:them|it|these)\b|\b(?:discuss|review|explain|present){_S}them\b",
        (
            "management will present the main developments of the quarter",
            "will present the interim report",
            "a presentation of the results",
            "will go over the quarter with analysts",
            "and talk about them at",
        ),
    ),
    Rule(
        "presenting",
        Role.CONFERENCE,
        rf"\b(?i:present(?:s|ing|ation)?|participat(?:e|es|ing|ion)|take{_S}part|taking{_S}part|speak(?:s|ing)?|appear(?:s|ing)?|attend(?:s|ing)?|featured|exhibit(?:ing)?)\b(?:[^.;:]{{0,60}}?){_S}(?:(?i:at|during){_S}(?=(?i:the|an?|its|this|next|upcoming)\b|\d{{4}}|[A-Z])|in{_S}(?:the{_S}|an?{_S})?(?:upcoming{_S})?(?=\d|[A-Z]))|\b(?i:(?:will|to){_S}(?:speak|present){_S}(?:on|at)){_S}(?=[A-Z\d])|\b(?i:speaks|presents){_S}(?i:at|from){_S}(?=\d)",
        ("will present at the 2025 Growth Forum", "to participate in the Example Bank Conference"),
        case=True,
    ),
    Rule(
        "named conference",
        Role.CONFERENCE,
        r"(?<![\w&.'’/+-])(?:[A-Z0-9][\w&.'’/+-]{0,30},?\s{1,2}(?:(?:of|and|the|for|in|on|&|-|to)\s{1,2})?){1,12}?(?:Conference|Summit|Forum|Symposium|Convention|Expo|Showcase|Seminar|Roadshow|Congress|Event|Week|Fair|Series|Evening|(?:One-on-One|Ideas?|Access|Growth|Health\w*|Biotech|Tech\w*|Energy|Conference|Corporate|Health|Innovation|Bus\sTour|Small[\s-]Cap|Micro[\s-]Cap|Field)\sDays?|Field\sTrip|(?<=[a-z]\s)(?!(?:Labor|Memorial|Investor|Investors|Analyst|Markets|Thanksgiving|Independence|Earth|Veterans|Election|Business|Trading|Record|Opening)\s)[A-Z][a-z]+\sDays?)\b(?!\s{1,2}(?:Cent(?:er|re)|Room|Hall|Facilit|Call|call|ID|Id|Telephone|Line|Number|Passcode|Code|Dial|Replay|PIN|and Webcast))",
        ("the Example Bank Growth Conference", "Sample Virtual Summit", "37th Annual Demo Forum"),
        case=True,
    ),
    Rule(
        "scientific presentation",
        Role.SCIENCE,
        rf"\b(?:poster|oral|podium|plenary|late-?breaking|abstract|mini-?oral|e-?poster|rapid{_S}oral)(?:{_S}(?:presentations?|sessions?|discussions?|number|title|talk|spotlight|no\.?))?\b|\bpresentation{_S}(?:title|number|type|id)\b|\bsession{_S}(?:title|name|type|number)\b|\bscientific{_S}(?:session|presentation|meeting|congress|program)\b",
        ("a poster presentation", "oral session", "abstract number 12", "session title"),
    ),
    Rule(
        "the event",
        Role.WEAK,
        rf"\b(?:company|corporate){_S}(?:presentation|update)\b(?!{_S}(?:conference{_S})?call)|\b(?:the|this|live|a|our|its){_S}(?:live{_S}|virtual{_S}|online{_S})?(?:call|event|presentation|session|meeting|discussion|broadcast|conference|program|chat|q&a)\b|\b(?:date{_S}(?:and|&){_S}time|time{_S}(?:and|&){_S}date)\b|\bcall{_S}(?:details|information|time|date)\b|\bevent{_S}(?:details|information|time|date)\b|\bevent:"
        rf"|\b(?:it|talks?|presentations?|meetings?|programme?|proceedings|remarks|discussions?|event){_S}(?:(?:is|are){_S}(?:expected|scheduled|due){_S}to{_S}|will{_S}(?:now{_S})?)?(?:begins?|starts?|commences?|runs?|lasts?|takes?{_S}place|be{_S}held)\b",
        (
            "the call will begin",
            "this presentation",
            "Event Details",
            "Date and time",
            "Presentations begin at",
            "it will start at",
        ),
    ),
)
# Words of which each rule needs one, of every row one, in small letters, hyphens and gaps as one blank; a rule whose
# words a unit lacks is not tried. "named conference" is told by its capitals, so by the words as printed.
_MEETINGS = ("conference", "meeting", "briefing", "presentation", "update", "webinar", "session", "q&a", "event")
_NEEDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "replay": (("replay", "broadcast", "playback", "encore", "record", "archive", "on demand", "taped", "available"),),
    "arrival": (
        (
            *("minutes", "registration", "doors", "breakfast", "lunch", "check in", "reception", "cocktails", "coffee"),
            *("access", "lobby", "line", "platform", "portal", "login", "log in", "poll", "voting", "hours", "friday"),
            *("mon fri", "daily"),
        ),
    ),
    "deadline": (
        (
            *("hearing", "deadline", "expir", "record", "no later than", "must", "prox", "long stop", "longstop"),
            *("tendered", "dividend", "payable", "to be paid", "instal", "effective", "as of", "commence trading"),
            *("begin trading", "question", "prior to"),
        ),
    ),
    "release verb": (
        (
            *("releas", "issu", "publish", "report", "announc", "disseminat", "disclos", "fil", "post"),
            *("distribut", "provid"),
        ),
        ("result", "earnings", "figures", "financials", "report", "statement", "release", "quarter"),
    ),
    "release noun": (
        (
            *("publication of", "release", "issuance of", "announcement of", "disclosure of", "published", "issued"),
            *("disclosed", "made public", "announced", "be available", "be disseminated", "be posted", "be reported"),
        ),
    ),
    "papers released": (
        ("post", "publish", "release", "issue", "furnish", "upload"),
        ("letter", "slides", "presentation", "materials", "remarks", "commentary", "deck"),
    ),
    "conference call": (("call", "cast", "discussion", *_MEETINGS),),
    "webcast": (("cast", "web", "online", "virtual", "digital", "remote", "audio", "video", "stream"),),
    "investor day": (
        (
            *("investor", "analyst", "capital market", "r&d", "research", "strategy", "technology", "science"),
            *("pipeline", "innovation", "cmd"),
        ),
        ("day", "cmd", *_MEETINGS),
    ),
    "shareholder meeting": (("meeting", "assembly", "agm", "egm", "agsm"),),
    "fireside chat": (
        ("fireside", "panel", "investor", "one on one", "1x1", "1 on 1", "1:1", "roadshow", "road show"),
    ),
    "analyst meeting": ((*_MEETINGS, "question and answer", "fireside", "reception"),),
    "results presented": (
        (
            *("present", "discuss", "review", "explain", "go over", "talk about", "speak about", "walk"),
            *("elaborate on", "question", "comment on"),
        ),
    ),
    "presenting": (
        ("present", "participat", "take part", "taking part", "speak", "appear", "attend", "featured", "exhibit"),
    ),
    "named conference": (
        (
            *("Conference", "Summit", "Forum", "Symposium", "Convention", "Expo", "Showcase", "Seminar", "Roadshow"),
            *("Congress", "Event", "Week", "Fair", "Series", "Evening", "Day", "Field"),
        ),
    ),
    "scientific presentation": (
        (
            *("poster", "oral", "podium", "plenary", "breaking", "abstract", "presentation", "session"),
            "scientific",
        ),
    ),
    "the event": (
        (
            *("call", "discussion", "broadcast", "program", "chat", "date and time", "date & time", "time and date"),
            *("time & date", "begin", "start", "commence", "run", "last", "take place", "takes place", "be held"),
            *_MEETINGS,
        ),
    ),
}
_NAME_BEFORE = re.compile(r"[A-Z][\w&.'-]*,?\s$")
# A plain look: what every occasion's words hold. Cheap, and run over a whole document.
QUICK = re.compile(
    r"call|cast|confer|webinar|meeting|\bday|fireside|present|participat|summit|forum|symposium|poster|oral|event|session|agm\b|egm\b|assembly|stream"
    r"|briefing|broadcast|convention|congress|expo\b|panel|roadshow|speak|talk|review|discuss|explain|go over|field trip|remarks|programme?\b|taking part|take part|abstract|show",
    re.IGNORECASE,
)


@cache
def _pattern(number: int) -> re.Pattern[str]:
    """A rule's pattern, compiled when the first unit asks for it."""
    rule = RULES[number]
    return re.compile(rule.pattern, 0 if rule.case else re.IGNORECASE)


def _in_a_name(text: str, match: re.Match[str]) -> bool:
    """ "Media Conference" in "the Oakbridge Media Conference"."""
    named = match.group()[0].isupper() and match.group().lower().startswith(("media", "press", "analyst", "investor"))
    return named and bool(_NAME_BEFORE.search(text, max(0, match.start() - 24), match.start()))


def find(text: str, start: int = 0, end: int | None = None) -> list[Cue]:
    """The cues between two offsets, in order; where two overlap, the earlier rule of the table has it."""
    stop = len(text) if end is None else end
    taken: list[Cue] = []
    covered = bytearray(stop - start)  # the characters that an occasion's, a replay's or another cue has
    printed = text[start:stop]
    flat = " ".join(printed.lower().replace("-", " ").split())
    for number, rule in enumerate(RULES):
        words = printed if rule.name == "named conference" else flat
        if not all(any(word in words for word in needed) for needed in _NEEDS.get(rule.name, ())):
            continue
        for match in _pattern(number).finditer(text, start, stop):
            if rule.name == "analyst meeting" and _in_a_name(text, match):
                continue
            low, high = match.start() - start, match.end() - start
            if rule.role is not Role.RELEASE:
                if covered.find(1, low, high) >= 0:
                    continue
                covered[low:high] = b"\x01" * (high - low)
            taken.append(Cue(match.start(), match.end(), rule.name, rule.role))
    return _absorbed(text, sorted(taken, key=lambda cue: (cue.start, cue.end)))


_OF = re.compile(
    r"[\s-]{1,2}(?:of|for|from)\s{1,2}(?:(?:the|this|our|its|each|their|that)\s{1,2})?(?:[\w'-]+\s{1,2}){0,3}$",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:before|prior\s{1,2}to|ahead\s{1,2}of|in\s{1,2}advance\s{1,2}of|preceding|after|following|conclusion\s{1,2}of|end\s{1,2}of|completion\s{1,2}of|during|on)\s{1,2}(?:the\s{1,2}|its\s{1,2}|our\s{1,2}|this\s{1,2})?(?:live\s{1,2})?$",
    re.IGNORECASE,
)
_ABOUT = frozenset({Role.CALL, Role.WEAK, Role.CONFERENCE, Role.MEETING})


def _absorbed(text: str, found: list[Cue]) -> list[Cue]:
    """Without the occasions that only say which replay, or before or after what ("a replay of the call", "before the call")."""
    kept: list[Cue] = []
    for cue in found:
        last = kept[-1] if kept else None
        if (
            last is not None
            and last.role in (Role.REPLAY, Role.OTHER)
            and cue.role in _ABOUT
            and _OF.fullmatch(text[last.end : cue.start])
        ):
            kept[-1] = Cue(last.start, cue.end, last.rule, last.role)
            continue
        if (
            cue.role is Role.REPLAY
            and last is not None
            and last.role in (Role.CALL, Role.WEAK)
            and cue.start - last.end <= 1
        ):
            kept[-1] = Cue(last.start, cue.end, cue.rule, cue.role)  # "the conference call replay"
            continue
        if cue.role is Role.WEAK and _AHEAD.search(
            text[max(0, cue.start - 30) : cue.start + len("the ")][: 30 if cue.start >= 30 else cue.start]
        ):
            continue
        kept.append(cue)
    return kept
