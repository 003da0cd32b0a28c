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
    r"reservation(?:\s(?:codes?|numbers?|no\b\.?|ids?))?|ref(?:erence)?(?:\s(?:codes?|numbers?|no\b\.?|ids?))|"
    r"codes?|numbers?(?=\s?#)|numbers?|no\b\.?|nos\b\.?|#)"
)
_LABEL = rf"(?:{_KIND}(?:'s)?[\s/-]{{1,2}}){{0,3}}{_NOUN}"
# Small words between a name and its code.
_FILL = (
    r"(?:\s{0,2}(?:[:#=|>,\"'*\u2022-]|\(|\bis\b|\bare\b|\bwas\b|\bof\b|\bto\b|\bfor\b|\bwill be\b|\bthe\b|\bthis\b|\bboth\b|\bcalls?\b|"
    r"\bconference\b|\bre-?plays?\b|\bre-?broadcasts?\b|\bplay-?backs?\b|\brecording\b|\barchived?\b|\bencore\b|\btele-?conference\b|\btaped\b|\binstant\b|\bdigital\b|\bentry\b|\bentering\b|\beither\b|\bcase\b|\bin\b|\blive\b|\band\b|\bevent\b|\bwebcast\b|\bno\b\.?|\bnumber\b|\bcode\b|\bID\b|\bPIN\b|\bas\b|"
    r"\bwhen\b|\bprompted\b|\basked\b|\bparticipants?\b|\ball\b|\baccess\b|\blisten\b|\bU\.?S\.?\b|\binternational\b|\bpound\b|"
    r"\bfollowing\b|\bplease\b|\benter\b|\busing\b|\buse\b|\bhere\b|\bbelow\b|\bcallers?\b|\blisteners?\b|\bthat\b|\baudio\b|"
    r"\btelephon(?:e|ic)\b|\bdial-?in\b|\brequired\b|\brequested\b|\bdigits?\b|\bnumeric\b)){0,9}+"
)
_CODE = (
    r"(?P<code>\d{2,4}(?:[ -]{1,2}\d{2,5}){0,3}[ -]\d(?=\s{0,2}(?:#|[.,;)\n]|$))|\d{2,4}(?:[ -]{1,2}\d{2,5}){1,4}(?![\w%]|[.,:]\d|\s{1,2}(?:minutes|hours|days|a\.?m|p\.?m))|\d{3,14}(?![\w%]|[.,:]\d)"
    r"|(?=[A-Z]{0,12}-?\d)[A-Z\d]{1,14}(?:-[A-Z\d]{1,10})?(?![\w%]|:\d)|[A-Z]{2,14}\d[A-Z\d]{0,10}(?!\w)|[A-Za-z]{3,14}\d{2,8}(?!\w)|(?=[A-Za-z]{1,12}\d)[A-Za-z\d]{4,14}(?!\w)|[A-Z]{4,16}(?!\w))"
)
_NAMED = re.compile(
    rf"(?<![A-Za-z\d/])(?P<label>(?i:{_LABEL}))(?![A-Za-z])(?P<fill>(?i:{_FILL}))\s{{0,2}}\*{{0,2}}[\"'(#]{{0,2}}\s?{_CODE}",
)
# "enter 1234567#", "followed by 1234567 #", "17546#"
_HASHED = re.compile(
    r"(?<![\w$.,/-])(?P<code>\d{3,5}(?:[ -]?\d{1,5}){0,4})\s{0,2}(?:#|\(?(?:the )?(?:pound|hash) (?:sign|key)|followed by (?:the )?(?:#|pound|hash)|, ?then #)",
    re.IGNORECASE,
)
_ENTERED = re.compile(
    r"\b(?:enter(?:ing)?|inputting|keying in|key in|punch(?:ing)? in|provid(?:e|ing)|quot(?:e|ing)|referenc(?:e|ing)|giv(?:e|ing)|using|press(?:ing)?)"
    r"\s{1,2}(?:code |number |no\. ?|# ?)?(?P<code>\d{4,8}(?:[ -]\d{1,4}){0,3})(?![\d%]|[.,]\d| (?:million|billion|shares|minutes|days|hours))",
    re.IGNORECASE,
)
# "6959547 (passcode)", "6959547 is the access code", "using 4483380 as the passcode"
_TRAILING = re.compile(
    r"(?<![\w$.,/-])(?P<code>\d{3,12}|\d{3}[ -]\d{3}[ -]\d{3,4}|[A-Z]{2,10}\d[A-Z\d]{0,8})(?:\s{0,2}(?:,? (?:is|as|being) (?:the|your|our)|, the)\s?|\s?\((?=[^()]{3,30}\))|\s(?=account number|conference id))"
    r"(?P<label>(?:(?:participant|conference|access|replay|call|meeting|event|guest|live) )?(?:pass ?codes?|access codes?|codes?|PIN|ids?|conference ids?|conference numbers?|confirmation numbers?|account numbers?))\b",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"\s{0,2}(?:#|\((?P<for>[^()\d]{2,40})\))?\s{0,2}(?:,|;|/|\band\b|\bor\b|&|, and)\s{0,2}(?:(?:for the )?[A-Za-z]{2,14}:? )?(?P<code>\d{3,12}(?:[ -]\d{1,5}){0,3})(?![\d.,]?\d)(?=\s{0,2}(?:#|\(|[.,;)\n]|$|for\b|respectively))"
)
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

# Phrase -> the codes read in it.
PHRASES: dict[str, list[str]] = {}
NOT: tuple[str, ...] = ()


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
    r"(?:conf(?:erence)?\.?|confirmation|reservation|event|meeting|participant|ids?|identification|account|ref(?:erence)?|"
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
    if label in ("#", "no", "no."):
        return False
    if digits == 0:
        follows = text[end : end + 24]
        return (
            code not in _WORDS
            and bool(re.search(r"code|id|password", label))
            and bool(re.match(r"[\"')]?(?:[.,;)#\n|]|$| (?:when|to|for|followed|upon)\b)", follows))
            and bool(re.search(r"[:=\"'|]|\bis\b", match["fill"] if "fill" in match.re.groupindex else ""))
        )
    if digits != len(code):
        return len(code) >= 4
    if label == "code" and len(code) < 4:
        return False
    named = label not in ("code", "codes", "confirmation", "ids", "pin")
    if _YEAR.match(code) and (
        not named or "fill" not in match.re.groupindex or re.match(r"\s[A-Z][a-z]", text[end : end + 3])
    ):
        return False
    return 3 <= len(code) <= 14


def code_of(printed: str) -> str:
    """Digits and letters of what was printed ("778 562 393 #" -> "778562393")."""
    return re.sub(r"[^0-9A-Za-z]", "", printed)
