"""Codes that a caller is asked for: passcodes, access codes, conference IDs, PINs, event numbers.

A code stands behind its name ("Passcode: 6959547"), behind "enter", or before its name ("4483380, the access
code"). What is kept are its digits and letters.

>>> [(c.code, c.label) for c in find("enter participant code 372 460 207 #, or Conference ID: ACMEQ224")]
[('372460207', 'participant code'), ('ACMEQ224', 'conference id')]
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

# The names of a code. Longest first within one alternative; any case.
_KIND = (
    r"(?:participants?|guests?|attendees?|audience|listeners?|conf(?:erence)?\.?|calls?|meeting|event|webinar|webcast|replay|"
    r"playback|rebroadcast|encore|recording|archive|access|entry|security|reservation|confirmation|host|numeric|digital|pass|"
    r"international|u\.?s\.?|domestic|live|audio|phone|telephone|toll[- ]free|user|program|zoom|teams|room|account|"
    r"identification|verification|investor|tele(?:phone )?conference|session|registration|conference call|dial[- ]in)"
)
_NOUN = (
    r"(?:pass[\s-]?codes?|pass[\s-]?words?|pass[\s-]?keys?|access[\s-]{1,2}codes?|PIN(?:[\s-]codes?|[\s-]numbers?)?|P\.I\.N\.|"
    r"IDs?(?:[\s-]{1,2}(?:codes?|numbers?|no\b\.?|nr\b\.?|pin))?|I\.D\.(?:\s(?:code|number|no\.?))?|"
    r"identification(?:\s(?:codes?|numbers?|no\b\.?))?|confirmation(?:\s(?:codes?|numbers?|no\b\.?|ids?))?|"
    r"reservation(?:\s(?:codes?|numbers?|no\b\.?|ids?))?|ref(?:erence)?\.?(?:\s(?:codes?|numbers?|no\b\.?|ids?))|ref\.?(?=:?\s\d{4})|"
    r"access(?=:\s?\d)|codes?|numbers?(?=\s?#)|numbers?|no\b\.?|nos\b\.?|#)"
)
_LABEL = rf"(?:{_KIND}(?:'s)?[\s/-]{{1,2}}){{0,3}}{_NOUN}"
# Small words between a name and its code.
_FILL = (
    r"(?:\s{0,2}(?:\((?:all|both|live|same)(?:\s\w{1,12})?\)|[:#=|>,\"'*\u2022-]|\(|\bis\b|\bare\b|\bwas\b|\bof\b|\bto\b|\bfor\b|\bwill be\b|\bthe\b|\bthis\b|\bboth\b|\bcalls?\b|"
    r"\bconference\b|\bre-?plays?\b|\bre-?broadcasts?\b|\bplay-?backs?\b|\brecording\b|\barchived?\b|\bencore\b|\btele-?conference\b|\btaped\b|\binstant\b|\bdigital\b|\bentry\b|\bentering\b|\beither\b|\bcase\b|\bin\b|\blive\b|\band\b|\bevent\b|\bwebcast\b|\bno\b\.?|\bnumber\b|\bcode\b|\bID\b|\bPIN\b|\bas\b|"
    r"\bwhen\b|\bprompted\b|\basked\b|\bparticipants?\b|\ball\b|\baccess\b|\blisten\b|\bU\.?S\.?\b|\binternational\b|\bpound\b|"
    r"\bfollowing\b|\bplease\b|\benter\b|\busing\b|\buse\b|\bhere\b|\bbelow\b|\bcallers?\b|\blisteners?\b|\bthat\b|\baudio\b|"
    r"\btelephon(?:e|ic)\b|\bdial-?in\b|\brequired\b|\brequested\b|\bdigits?\b|\bnumeric\b)){0,9}+"
)
_CODE = (
    r"(?P<code>\d{2,4}(?:[ -]{1,2}\d{2,5}){0,3}[ -]\d(?=\s{0,2}(?:#|[.,;)\n]|$))|\d(?: \d{3}){2}(?![\w%]|[.,:]\d| \d)|\d{2,5}(?:[ -]{1,2}\d{2,5}){1,4}(?![\w%]|[.,:]\d|\s{1,2}(?:minutes|hours|days|a\.?m|p\.?m))|\d{3,14}(?![\w%]|[.,:]\d)"
    r"|(?=[A-Z]{0,12}-?\d)[A-Z\d]{1,14}(?:-[A-Z\d]{1,10})?(?![\w%]|:\d)|[A-Z]{2,14}\d[A-Z\d]{0,10}(?!\w)|[A-Za-z]{3,14}\d{2,8}(?!\w)|(?=[A-Za-z]{1,12}\d)[A-Za-z\d]{4,14}(?!\w)|[A-Z]{4,16}(?!\w))"
)
_NAMED = re.compile(
    rf"(?<![A-Za-z\d/])(?P<label>(?i:{_LABEL}))(?![A-Za-z])(?P<fill>(?i:{_FILL}))\s{{0,2}}\*{{0,2}}[\"'(#]{{0,2}}\s?{_CODE}",
)
# "enter 1234567#", "followed by 1234567 #", "17546#"
_HASHED = re.compile(
    r"(?<![\w$.,/-])(?P<code>\d{3,5}(?:[ -]?\d{1,5}){0,4})\s{0,2}(?:#|(?:, ?(?:and |then )?)?\(?(?:the )?(?:pound|hash) (?:sign|key)|followed by (?:the )?(?:#|pound|hash)|, ?then #)",
    re.IGNORECASE,
)
_ENTERED = re.compile(
    r"\b(?:enter(?:ing)?|inputting|keying in|key in|punch(?:ing)? in|provid(?:e|ing)|quot(?:e|ing)|referenc(?:e|ing)|giv(?:e|ing)|using|press(?:ing)?)"
    r"\s{1,2}(?:the operator\s)?(?:the )?(?:code |number |no\. ?|# ?)?(?P<code>\d{4,8}(?:[ -]\d{1,4}){0,3})(?![\d%]|[.,]\d| (?:million|billion|shares|minutes|days|hours))",
    re.IGNORECASE,
)
# "6959547 (passcode)", "6959547 is the access code", "using 4483380 as the passcode"
_TRAILING = re.compile(
    r"(?<![\w$.,/-])(?P<code>\d{3,12}|\d{3}[ -]\d{3}[ -]\d{3,4}|[A-Z]{2,10}\d[A-Z\d]{0,8})(?:\s{0,2}(?:,? (?:is|as|being) (?:the|your|our)|, the)\s?|\s?\((?=[^()]{3,30}\))|\s(?=account number|conference id))"
    r"(?P<label>(?:(?:participant|conference|access|replay|call|meeting|event|guest|live) )?(?:pass ?codes?|access codes?|codes?|PIN|ids?|conference ids?|conference numbers?|confirmation numbers?|account numbers?))\b",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"\s{0,2}(?:#|\((?P<for>[^()\d]{2,40})\)|\sfor\s(?:the\s)?(?:[a-z]{3,12}\s){0,2}(?:call|webcast|event))?\s{0,2}(?:,|;|/|\band\b|\bor\b|&|, and)\s{0,2}(?:(?!pass|access|code|pin|conf|id\b|meeting|event)(?:for the )?[A-Za-z]{2,14}:? )?(?P<code>\d{3,12}(?:[ -]\d{1,5}){0,3})(?![\d.,]?\d)(?=\s{0,2}(?:#|\(|[.,;)\n]|$|for\b|respectively))"
)
_OTHER_CODES = re.compile(
    r"\b(?:isin|sic|naics|zip|postal|area|country|bar|tax|promo\w*|discount|coupon|stock|share|ticker|trading|swift|sort|bank|product|item|qr|lei|cusip|dress|source)\s$",
    re.IGNORECASE,
)
_ASKED_FOR = re.compile(r"passcode|conference id|access code|password")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_WORDS = frozenset(
    [
        "WILL",
        "DIAL",
        "CALL",
        "TOLL",
        "FREE",
        "WHEN",
        "ENTER",
        "PLEASE",
        "THIS",
        "THAT",
        "FROM",
        "WITH",
        "YOUR",
        "LIVE",
        "REPLAY",
        "WEBCAST",
        "INTERNATIONAL",
        "DOMESTIC",
        "CODE",
        "DATE",
        "TIME",
        "NASDAQ",
        "NYSE",
        "HERE",
        "BELOW",
        "ABOVE",
        "NUMBER",
        "CONFERENCE",
        "PASSCODE",
        "ACCESS",
        "EVENT",
        "NOTE",
        "NONE",
        "REQUIRED",
        "ABOUT",
        "EARNINGS",
        "RESULTS",
        "UPON",
        "THERE",
    ]
)


# One of these is in every text with a code: a quick look.
_QUICK = (
    *(
        "code",
        "pin",
        "p.i.n",
        "word",
        "key",
        "id",
        "i.d.",
        "identification",
        "confirmation",
        "reservation",
        "number",
        "#",
    ),
    *(
        "enter",
        "quot",
        "referenc",
        "using",
        "provid",
        "giv",
        "press",
        "punch",
        "no.",
        "nos",
        "conf",
        "ref",
        "pound",
        "access:",
        "hash",
    ),
)


@dataclass(frozen=True, slots=True)
class CodeMention:
    """A code at ``start``..``end`` of the text: its digits and letters, and the name it was called by."""

    start: int
    end: int
    code: str
    label: str = ""
    lead: int = 0  # where its name begins


def find(
    text: str, start: int = 0, end: int | None = None, *, taken: Sequence[tuple[int, int]] = ()
) -> list[CodeMention]:
    """All codes between two offsets, in order; ``taken`` are stretches that are telephone numbers or addresses."""
    stop = len(text) if end is None else end
    low = text[start:stop].lower()
    if not any(word in low for word in _QUICK):
        return []
    found: dict[int, CodeMention] = {}
    for match in _NAMED.finditer(text, start, stop):
        _keep(found, text, match, _said(match["label"]), match.start(), taken, stop)
    for pattern in (_HASHED, _ENTERED, _TRAILING):
        for match in pattern.finditer(text, start, stop):
            label = _said(match["label"]) if pattern is _TRAILING else "code"
            _keep(found, text, match, label, match.start(), taken, stop)
    return [found[place] for place in sorted(found)]


# "number" and "no." name a code only behind these words: a "dial-in number" is a telephone number.
_NUMBERED = re.compile(
    r"(?:conf(?:erence)?\.?|confirmation|reservation|event|meeting|participant|ids?|identification|account|ref(?:erence)?\.?|"
    r"registration|program|webinar|room|access|guest|verification|entry|pin|session|code)[\s/-]{1,2}(?:numbers?|nos?\.?)$",
    re.IGNORECASE,
)


def _said(label: str) -> str:
    return (
        re.sub(r"[\s-]+", " ", label)
        .strip(" #:")
        .lower()
        .replace("pass code", "passcode")
        .replace("pass word", "password")
    )


def _keep(
    found: dict[int, CodeMention],
    text: str,
    match: re.Match[str],
    label: str,
    lead: int,
    taken: Sequence[tuple[int, int]],
    stop: int,
) -> None:
    """Take a match where it is a code, and the codes that are listed right behind it ("1234# and 5678#")."""
    begin, end = match.span("code")
    if _OTHER_CODES.search(text[max(0, lead - 14) : lead]):
        return
    for a, b in taken:
        if a <= begin < b:
            return
        if begin < a < end:
            end = begin + len(text[begin:a].rstrip(" -(+"))
    if not _is_code(text, begin, end, label, match):
        return
    if not any(mention.start <= begin < mention.end for mention in found.values()):
        found[begin] = CodeMention(begin, end, code_of(text[begin:end]), label, lead)
    following = _NEXT.match(text, end, stop)
    if following and not any(a < following.end("code") and b > following.start("code") for a, b in taken):
        begin, end = following.span("code")
        found.setdefault(begin, CodeMention(begin, end, code_of(text[begin:end]), label, lead))


def _is_code(text: str, begin: int, end: int, label: str, match: re.Match[str]) -> bool:
    printed = text[begin:end]
    code = code_of(printed)
    digits = sum(c.isdigit() for c in code)
    if re.search(r"numbers?$|nos?\.?$", label) and not _NUMBERED.search(label):
        return False
    if label.endswith("access number") and not 4 <= len(code) <= 8:
        return False
    if label in ("", "#", "no", "no."):
        return False
    if digits == 0:
        follows = text[end : end + 24]
        return (
            code not in _WORDS
            and bool(re.search(r"code|id|password", label))
            and bool(re.match(r"[\"')]?(?:[.,;)#\n|]|$| (?:when|to|for|followed|upon)\b)", follows))
            and bool(
                re.search(r"[:=\"'|]|\bis\b", match["fill"] if "fill" in match.re.groupindex else "")
                or (_ASKED_FOR.search(label) and "fill" in match.re.groupindex and not match["label"].isupper())
            )
        )
    if digits != len(code):
        return len(code) >= 4
    if label == "code" and len(code) < 4:
        return False
    named = label not in ("code", "codes", "confirmation", "ids", "pin")
    if (
        _YEAR.match(code)
        and text[end : end + 2].strip()[:1] != "#"
        and (not named or "fill" not in match.re.groupindex or re.match(r"\s[A-Z][a-z]", text[end : end + 3]))
    ):
        return False
    return 3 <= len(code) <= 14


def code_of(printed: str) -> str:
    """Digits and letters of what was printed ("778 562 393 #" -> "778562393")."""
    return re.sub(r"[^0-9A-Za-z]", "", printed)


# Phrases for the tests: a text and the codes in it, and texts without one.
PHRASES: dict[str, tuple[str, ...]] = {
    "passcode 445566": ("445566",),
    "Passcode: 445566": ("445566",),
    "Passcode is 445566.": ("445566",),
    "the passcode is 445566#": ("445566",),
    "pass code 445566": ("445566",),
    "pass-code: 445566": ("445566",),
    "PASSCODE 445566": ("445566",),
    "access code 445566": ("445566",),
    "Access Code: 445 566": ("445566",),
    "access code 953-5566": ("9535566",),
    "enter access code 2035, then": ("2035",),
    "participant code 372 460 207 #": ("372460207",),
    "Participant PIN Code: 3329013 #": ("3329013",),
    "conference ID 121343": ("121343",),
    "Conference ID: 121343": ("121343",),
    "Conference ID# 121343": ("121343",),
    "conference ID number 60388": ("60388",),
    "conference ID no. 4765665": ("4765665",),
    "Conference I.D. 1034822": ("1034822",),
    "conf. ID 1034822": ("1034822",),
    "entering conference ID #1034822": ("1034822",),
    "Conference ID: ACMEQ224": ("ACMEQ224",),
    "passcode ABCQ424 when prompted": ("ABCQ424",),
    "code EX2015": ("EX2015",),
    "Passcode: Example2015": ("Example2015",),
    "(password: example2022, case sensitive)": ("example2022",),
    "passcode H2farm": ("H2farm",),
    "confirmation code 8899001": ("8899001",),
    "Confirmation number: 8899001": ("8899001",),
    "Confirmation: 13755359": ("13755359",),
    "confirmation #13755359": ("13755359",),
    "reservation number 21444555": ("21444555",),
    "Reservation #: 21444555": ("21444555",),
    "PIN 6110327": ("6110327",),
    "the pin number is 6110327": ("6110327",),
    "PIN: 12-34-56": ("123456",),
    "pin code 112233": ("112233",),
    "Meeting ID: 843 6101 6783": ("84361016783",),
    "Webinar ID 84361016783": ("84361016783",),
    "event number 2341 567 8901": ("23415678901",),
    "The event ID is 473873.": ("473873",),
    "participant passcode 357106": ("357106",),
    "replay ID number is 51061": ("51061",),
    "replay access code 7896562": ("7896562",),
    "the access code for the replay is 13751209": ("13751209",),
    "the passcode for both is 445566": ("445566",),
    "conference number 13750255": ("13750255",),
    "playback conference number 13750255": ("13750255",),
    "account number 286 and conference ID 334455": ("286", "334455"),
    "(286 account number and 334455 conference ID)": ("286", "334455"),
    "enter 1234567#": ("1234567",),
    "enter 1234567 followed by the pound sign": ("1234567",),
    "followed by 1234567 #": ("1234567",),
    "entering 10115886": ("10115886",),
    "referencing 10115886": ("10115886",),
    "1-888-660-0123, 17546#": ("17546",),
    "using 4483380 as the passcode": ("4483380",),
    "4483380 is the access code": ("4483380",),
    "13755359 (access code)": ("13755359",),
    "passcodes 123456 (live) and 234567 (replay)": ("123456", "234567"),
    "access codes 1111# and 2222#": ("1111", "2222"),
    "Passcodes: live 111111; replay 222222.": ("111111", "222222"),
    "| Replay Access Code: | 4460802 |": ("4460802",),
    "Access Code - 12345": ("12345",),
    "Code: 445566": ("445566",),
    "code number 445566": ("445566",),
    "ID: 445566": ("445566",),
    "ID#: 445566": ("445566",),
    "IDs 111222 and 333444.": ("111222", "333444"),
    "security code: 123456": ("123456",),
    "reference number 55667": ("55667",),
    "ref. no. 55667": ("55667",),
    "The confirmation code is EXMP.": ("EXMP",),
    "conference ID EXAMPLE.": ("EXAMPLE",),
    "Passcode EXMP": ("EXMP",),
    "Confirmation no.: 9 477 110": ("9477110",),
    "replay code 10136 771, available from": ("10136771",),
    "Passcode (all): 61 55 20": ("615520",),
    "Replay access: 778899": ("778899",),
    "Ref. 51170293": ("51170293",),
    "then 447265, the pound key": ("447265",),
    "give the operator the number 4582.": ("4582",),
    "mention conference ID: EXMP.": ("EXMP",),
    "Pass code: 472 954 4": ("4729544",),
    "access number 619338, from": ("619338",),
    "give conference ID 10052277:": ("10052277",),
    "Verification code 998877": ("998877",),
    "Guest passcode: 887766": ("887766",),
    "entry number 55443": ("55443",),
    "room number 55443": ("55443",),
}
NOT: tuple[str, ...] = (
    "a unique passcode and registrant ID",
    "ask for the Example call",
    "Conference ID: Example Earnings",
    "Conference ID: Q4 2024 Results",
    "the international dial-in number is 412-555-0123",
    "dial-in number: 1-800-555-0123",
    "identity of 2024",
    "IDENTITY 2024",
    "PINNACLE 2024",
    "Fiscal year code 2024",
    "no passcode is required",
    "No ID is needed",
    "number 5 in the world",
    "code of conduct 2024",
    "# EXM1 Inc. to present",
    "the number of shares is 1,234,567",
    "ISIN code US0378331005",
    "SIC code 2834 pharmaceuticals",
    "zip code 80202",
    "Passcode will be given",
    "a personalised PIN code that",
    "the passcode 5:00 p.m.",
    "$445566",
    "ended 2024",
    "ID cards 12",
    "code named Example",
    "enter into 3 contracts",
    "using 2024 figures",
    "giving 10,000 shares",
)
