"""Whether what an announcement tells of is an event that is known: one decision, with its reason in words.

>>> recognise(Event(EventKind.WEBCAST, "Acme webcast"), []).reason
'not known before'
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

from calendar_service.calendars import wording
from calendar_service.events.changes import differences, same_start
from calendar_service.model import (
    Event,
    EventKind,
    EventState,
    EventStatus,
    FiscalPeriod,
    PeriodKind,
    StoredEvent,
    When,
)
from calendar_service.store import issuers
from calendar_service.store.tellings import Telling

PRESENTATIONS = frozenset({EventKind.CONFERENCE_PRESENTATION, EventKind.SCIENTIFIC_PRESENTATION})
ONE_A_DAY = frozenset({EventKind.EARNINGS_CALL, EventKind.INVESTOR_DAY, EventKind.SHAREHOLDER_MEETING})

_CERTAIN = 4
ALIKE, HALF_ALIKE = 0.6, 0.4  # shares of title words in common
FEW_DAYS = 4  # two slots under one conference's name are the same one moved, or its days and a slot in them
MOVE_DAYS = 90  # further than this nothing is moved without its name or period
PERIOD_DAYS = 120  # further than this nothing is the same, unless it says so
NEAR_DAYS = {
    EventKind.EARNINGS_CALL: 21,
    EventKind.INVESTOR_DAY: 30,
    EventKind.SHAREHOLDER_MEETING: 30,
    EventKind.CONFERENCE_CALL: 3,
    EventKind.WEBCAST: 3,
}

# Words that titles of one kind have in common whatever the occasion.
_COMMON = frozenset(
    word
    for line in (
        "a an and at for from in its of on or the their to with will be host hosts hosting hold holds holding present",
        "presents presenting presentation presentations participate participates participating participation speak",
        "speaks attend attends fireside chat conference conferences call calls webcast webcasts live virtual audio",
        "annual event events investor investors company corporate update announce announces announcement report",
        "reports release results result financial earnings quarter quarterly fiscal year full half first second third",
        "fourth discuss discusses date time schedule schedules scheduled teleconference webinar meeting shareholder",
        "shareholders stockholder stockholders general oral poster scientific session january february march april",
        "may june july august september october november december",
    )
    for word in line.split()
)
_NUMBERED = re.compile(r"(?:19|20)\d\d|\d{1,3}(?:st|nd|rd|th)")  # "2026", "38th": change from year to year
# Two titles of which one has words of one side and the other of the other tell of two occasions.
_APART = (
    (frozenset({"annual", "agm"}), frozenset({"special", "extraordinary", "egm"})),
    (frozenset({"media", "press", "journalists"}), frozenset({"analyst", "analysts", "investor", "investors"})),
)


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether what is said is of an event that is stored: the same, a new one, or unclear (then near ``stored``)."""

    what: Literal["same", "new", "unclear"]
    stored: StoredEvent | None
    reason: str
    strength: int = 0


@dataclass(frozen=True, slots=True)
class _Match:
    """A known event that it may be, how sure that is (0: only near) and why."""

    stored: StoredEvent
    strength: int
    reason: str


@dataclass(frozen=True, slots=True)
class _Pair:
    """What is said beside what is known: how alike the titles are (0 to 1), and the days between the starts."""

    said: Event
    known: Event
    alike: float
    named: bool  # both titles have words of their own
    apart: bool
    days: int | None


Rule = Callable[[_Pair], "tuple[int, str] | None"]


def recognise(
    said: Event,
    known: Iterable[StoredEvent],
    told: Mapping[int, Collection[Telling]] = MappingProxyType({}),
    *,
    nameless: bool = False,
) -> Decision:
    """Decide whether ``said`` is one of an issuer's events, with the reason in words.

    The rules (:data:`RULES`) are tried on each known event, the surest first, and the surest match is taken; of
    several that are equally sure the one that stands best with the public. What is near without a rule that makes it sure, or as sure of two events, is unclear: that is for a
    person. ``told`` is what documents said of each known event, by its number. ``nameless``: the events are of no
    issuer in particular, so that only a copy is the same.
    """
    found = [match for stored in known if (match := _match(said, stored, told.get(stored.id, ()), nameless))]
    if sure := [match for match in found if match.strength]:
        return _surest(said, sure)
    if found:
        near = min(found, key=lambda match: _standing(match.stored))
        return Decision("unclear", near.stored, f"may be {called(near.stored)}: {near.reason}")
    return Decision("new", None, "not known before")


def _match(said: Event, stored: StoredEvent, told: Collection[Telling], nameless: bool) -> _Match | None:
    """What the first rule that has a say thinks of one known event; None where none has."""
    if not _same_presenter(said, stored.event, stored.issuer.name):
        return None
    if _told_before(said, stored, told) and not same_start(said.start, stored.event.start):
        return _Match(stored, _CERTAIN, "same issuer, kind and start as it was announced before")
    if _far(said, stored.event):
        return None
    pair = _pair(said, stored.event, stored.issuer.name)
    if nameless and (pair.alike < 1 or not same_start(said.start, stored.event.start)):
        return None
    rules = RULES if said.kind is stored.event.kind else (_by_kind,)
    found = next((found for rule in rules if (found := rule(pair))), None)
    return None if found is None else _Match(stored, *found)


def _told_before(said: Event, stored: StoredEvent, told: Collection[Telling]) -> bool:
    """Whether it is what another document said of the event, that was moved or corrected since."""
    for telling in told:
        before = telling.event
        if said.kind is before.kind and same_start(said.start, before.start):
            pair = _pair(said, before, stored.issuer.name)
            if pair.alike >= ALIKE and (_by_start(pair) or (0,))[0] == _CERTAIN:
                return True
    return False


def _far(said: Event, known: Event) -> bool:
    """Whether the starts are so far apart that no rule has a say, without a look at anything else."""
    if said.start is None or known.start is None or abs((said.start.day - known.start.day).days) <= PERIOD_DAYS:
        return False
    return not (is_on(said.previous, known.start) or is_on(known.previous, said.start))


def _title_words(event: Event, issuer: str) -> frozenset[str]:
    """The words of a title that are its own: not the company's, not those that all such titles have."""
    return _own_words(event.title, event.company or "", issuer)


@lru_cache(maxsize=4096)
def _own_words(title: str, company: str, issuer: str) -> frozenset[str]:
    others = {*words_of(issuer), *words_of(company), *_COMMON}
    return frozenset(word for word in words_of(title) if word not in others and not _NUMBERED.fullmatch(word))


def _surest(said: Event, sure: Sequence[_Match]) -> Decision:
    """The surest of several; what is as sure of two is unclear, unless both are certain and less differs in one."""

    def rank(match: _Match) -> tuple[int, int, int]:
        differing = len(differences(match.stored.event, said)) if match.strength == _CERTAIN else 0
        return (-match.strength, _standing(match.stored), differing)

    first, *rest = sorted(sure, key=rank)
    if rest and rank(rest[0]) == rank(first):
        both = f"{called(first.stored)} or {called(rest[0].stored)}"
        return Decision("unclear", first.stored, f"may be {both}: {first.reason}")
    return Decision("same", first.stored, first.reason, first.strength)


def _by_start(pair: _Pair) -> tuple[int, str] | None:
    """The same moment or the same whole day; presentations may share it, and are told apart by name."""
    if not same_start(pair.said.start, pair.known.start):
        return None
    start = "start" if pair.said.start else "lack of a day"
    if pair.said.kind in PRESENTATIONS or pair.said.start is None:
        if pair.alike >= ALIKE:
            return _CERTAIN, f"same issuer, kind, name and {start}"
        return (0, f"same {start}, with a name that is half the same") if pair.alike >= HALF_ALIKE else None
    if pair.apart:
        return 0, f"same {start}, but the titles tell of two occasions"
    if _contradict(pair.said.period, pair.known.period):
        return 0, f"same {start}, but another fiscal period"
    return _CERTAIN, f"same issuer, kind and {start}"


def _by_old_start(pair: _Pair) -> tuple[int, str] | None:
    """A move that names the start that is known; or what is known is that move, and this tells of the time before."""
    if pair.apart or (pair.said.kind in PRESENTATIONS and pair.alike < HALF_ALIKE):
        return None
    if pair.said.status is EventStatus.RESCHEDULED and is_on(pair.said.previous, pair.known.start):
        return _CERTAIN, "moved from the start that was known"
    if pair.known.status is EventStatus.RESCHEDULED and is_on(pair.known.previous, pair.said.start):
        return _CERTAIN, "the start from which it was moved"
    return None


def _by_period(pair: _Pair) -> tuple[int, str] | None:
    """A fiscal period has one results call."""
    if pair.said.kind is not EventKind.EARNINGS_CALL or not _same_period(pair.said.period, pair.known.period):
        return None
    if pair.apart:
        return 0, "same fiscal period, but the titles tell of two occasions"
    return 3, "same issuer and fiscal period"


def _by_name(pair: _Pair) -> tuple[int, str] | None:
    """A conference by its name within a few days; any occasion by its name where it is moved or called off."""
    days = 0 if pair.days is None else pair.days
    if pair.said.kind in PRESENTATIONS:
        if days > FEW_DAYS or pair.alike < HALF_ALIKE:
            return None
        if pair.alike >= ALIKE and pair.named:
            return 2, "same issuer and conference, within a few days"
        return 0, "a name that is half the same, within a few days"
    if pair.said.status is EventStatus.CONFIRMED or days > MOVE_DAYS or pair.apart or pair.alike < ALIKE:
        return None
    if _contradict(pair.said.period, pair.known.period):
        return None
    if pair.named:
        return 2, f"{pair.said.status}, and the same issuer, kind and name"
    return 0, f"{pair.said.status}, without a name or a start that says which"


def _by_day(pair: _Pair) -> tuple[int, str] | None:
    """The same day, the time of day being new or other."""
    if pair.days != 0 or pair.said.kind in PRESENTATIONS:
        return None
    both_timed = not (_all_day(pair.said.start) or _all_day(pair.known.start))
    if pair.apart or _contradict(pair.said.period, pair.known.period):
        return 0, "same day, but the titles or fiscal periods tell of two occasions"
    if pair.said.kind in ONE_A_DAY:
        return 2, "same issuer, kind and day"
    if pair.alike >= ALIKE and (pair.named or not both_timed):
        return 2, "same issuer, kind, name and day"
    return 0, "same day, but nothing says that it is the same one"


def _by_nearness(pair: _Pair) -> tuple[int, str] | None:
    """Near enough to be the same one moved, with nothing that says so."""
    limit = NEAR_DAYS.get(pair.said.kind)
    if limit is None or pair.days is None or pair.days > limit or pair.apart:
        return None
    if _contradict(pair.said.period, pair.known.period):
        return None
    if pair.said.kind not in ONE_A_DAY and pair.alike < ALIKE:
        return None
    return 0, f"same kind, {pair.days} days apart"


def _by_kind(pair: _Pair) -> tuple[int, str] | None:
    """Another kind at the same moment is one occasion read in two ways, most likely."""
    start = pair.said.start
    if start is not None and not start.all_day and same_start(start, pair.known.start):
        return 0, f"same start, but {_kind(pair.said.kind)} instead of {_kind(pair.known.kind)}"
    if pair.days == 0 and pair.said.status is not EventStatus.CONFIRMED:
        return 0, f"same day, but {_kind(pair.said.kind)} instead of {_kind(pair.known.kind)}"
    return None


# In the order of their sureness: what they give is how sure (0: only near) and why.
RULES: tuple[Rule, ...] = (_by_start, _by_old_start, _by_period, _by_name, _by_day, _by_nearness)


def is_on(told: When | None, known: When | None) -> bool:
    """Whether an old start, which may be told by its day alone, is the start that is known."""
    if told is None or known is None:
        return False
    return told.day == known.day if told.all_day or known.all_day else told.instant == known.instant


def _pair(said: Event, known: Event, issuer: str) -> _Pair:
    mine, theirs = (_title_words(event, issuer) for event in (said, known))
    common = len(mine & theirs)
    if not (mine or theirs):
        alike = 1.0
    elif not (mine and theirs):
        alike = HALF_ALIKE
    else:
        alike = max(common / len(mine | theirs), 0.8 if common == min(len(mine), len(theirs)) else 0.0)
    days = abs((said.start.day - known.start.day).days) if said.start and known.start else None
    return _Pair(said, known, alike, bool(mine and theirs), _apart(said.title, known.title), days)


def words_of(text: str) -> list[str]:
    """The words of a text, folded as names are."""
    return re.findall(r"\w+", issuers.folded(text))


def _apart(one: str, other: str) -> bool:
    mine, theirs = set(words_of(one)), set(words_of(other))
    sides = [(mine & left, mine & right, theirs & left, theirs & right) for left, right in _APART]
    return any((a and not b and d and not c) or (b and not a and c and not d) for a, b, c, d in sides)


def _same_presenter(said: Event, known: Event, issuer: str) -> bool:
    own = issuers.name_key(issuer)
    keys = [issuers.name_key(event.company) if event.company else own for event in (said, known)]
    return keys[0] == keys[1]


def _same_period(one: FiscalPeriod | None, other: FiscalPeriod | None) -> bool:
    return bool(one and other and one.year and one.year == other.year and _length(one) & _length(other))


def _contradict(one: FiscalPeriod | None, other: FiscalPeriod | None) -> bool:
    if one is None or other is None:
        return False
    years = bool(one.year and other.year and one.year != other.year)
    return years or not _length(one) & _length(other)


def _length(period: FiscalPeriod) -> set[tuple[PeriodKind, int | None]]:
    """What a period may be called: a fourth quarter told with its year is also the year, and a second half too."""
    names = {(period.kind, period.number)}
    last = (period.kind, period.number) in {(PeriodKind.QUARTER, 4), (PeriodKind.HALF, 2)}
    if period.full_year and last:
        names.add((PeriodKind.YEAR, None))
    return names


def _standing(stored: StoredEvent) -> int:
    return (EventState.PUBLISHED, EventState.REVIEW, EventState.HIDDEN, EventState.REJECTED).index(stored.state)


def called(stored: StoredEvent) -> str:
    """How messages call an event: "event 7, “Acme Q2 results call” on 2026-05-05"."""
    start = stored.event.start
    return f"event {stored.id}, “{stored.event.title}”" + (f" on {start.day.isoformat()}" if start else "")


def _all_day(when: When | None) -> bool:
    return when is None or when.all_day


def _kind(kind: EventKind) -> str:
    return wording.kind_label(kind).lower()
