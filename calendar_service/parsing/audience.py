"""Whether an occasion is one for investors.

>>> _NEAR_INVESTORS.search("for analysts") is not None
True
"""

from __future__ import annotations

import re

from calendar_service.parsing.clocked import INVESTORS, TRADE
from calendar_service.parsing.cues import Role
from calendar_service.parsing.reading import Candidate, Reading

_CALLS = ("conference call", "analyst meeting", "results presented")
_PLAIN_CALL = re.compile(r"\b(?:conference|earnings|results)\scalls?\b", re.IGNORECASE)
_MANAGEMENT = re.compile(
    r"\b(?:CEO|CFO|COO|chief|management|executives?|president|chair(?:man|woman)?|corporate|company\supdate|results|data|trial|study|transaction|merger|acquisition|conference)\b",
    re.IGNORECASE,
)
_SHAREHOLDERS = re.compile(r"\b(?:share|stock|unit)holders?\b|\bAGM\b|\bEGM\b|\bgeneral\smeeting\b", re.IGNORECASE)
_NEAR_INVESTORS = re.compile(
    r"\binvestors?\b|\banalysts?\b|\b(?:share|stock|unit)holders?\b|\bearnings\b|\bfinancial\s(?:results|report|statements|year|figures)\b|\bquarter(?:ly)?\b|\bfiscal\b"
    r"|\bISIN\b|\bcapital\smarkets?\sday\b|\b(?:interim|annual|half-year)\s(?:results|report|figures|financial)\b|\bresults\b[^.]{0,40}\b(?:20\d\d|period|year)\b",
    re.IGNORECASE,
)


def for_investors(reading: Reading, candidate: Candidate) -> bool:
    """Whether an occasion is one for investors: a company's open day, a trade show or a customers' webinar is none."""
    if candidate.bound == "agenda":
        return reading.holds(INVESTORS)
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
    if candidate.role is not Role.SCIENCE and TRADE.search(reading.text, lo, hi):
        return False
    if candidate.role is Role.CALL and not _MANAGEMENT.search(reading.text, start, end):
        return False  # a webinar that sells something
    return reading.listed
