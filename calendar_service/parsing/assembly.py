"""Mentions into events: the last step of reading, where times, days, cues and access become occasions.

>>> from calendar_service.model import Document
>>> text = "CITY, May 1, 2025 -- Acme, Inc. will host a conference call at 9:00 a.m. ET on May 8, 2025."
>>> [event.start.isoformat() for event in assemble(Document(text)).events]
['2025-05-08T09:00:00-04:00']
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from calendar_service.model import (
    Announcement,
    Document,
    Event,
    EventKind,
    EventStatus,
    Issuer,
    Warning,
    When,
)
from calendar_service.parsing import (
    access,
    datelines,
    issuers,
    kinds,
    occasions,
    periods,
    statuses,
    titles,
    wallclocks,
    zones,
)
from calendar_service.parsing.cues import QUICK, Role
from calendar_service.parsing.drafts import Draft
from calendar_service.parsing.reading import Candidate, Reading, read
from calendar_service.parsing.text import Text, normalise
from calendar_service.parsing.wallclocks import Clocks

_MONTH_FIRST_COUNTRIES = frozenset({"US", "CA", "PH"})


def assemble(document: Document) -> Announcement:
    """Read one document; never raises for any text."""
    text = normalise(document.text)
    issuer = issuers.issuer(text)
    dated = datelines.published(text)
    published = dated.day if dated else None
    span = text.span(dated.start, dated.end) if dated else None
    base = published or document.published_hint
    correction = statuses.corrects(text.text)
    if not any(word in text.text for word in ("call", "confer", "cast", "meeting")) and not QUICK.search(text.text):
        return Announcement(issuer, published, span, (), (), correction)
    country = issuer.country if issuer else None
    reading = read(
        text.text,
        published=base,
        dateline=dated.start if dated and dated.rule != "called today" else None,
        received=document.received.date() if document.received else None,
        month_first=country is None or country in _MONTH_FIRST_COUNTRIES,
        listed=bool(issuer and (issuer.listings or issuer.exchange)),
    )
    drafts = _drafts(text, reading, issuer, base, received_only=base is None and document.received is not None)
    places = [access.Occasion(d.kind, d.start, (d.first.start, d.first.end), d.block) for d in drafts]
    found = access.read(text, issuer, published, places) if drafts else []
    events = tuple(
        _event(text, reading, issuer, draft, got, len(drafts)) for draft, got in zip(drafts, found, strict=True)
    )
    return Announcement(issuer, published, span, events, (), correction)


# ---- from candidates to drafts


def _drafts(
    text: Text, reading: Reading, issuer: Issuer | None, base: date | None, *, received_only: bool
) -> list[Draft]:
    candidates = occasions.find(reading)
    clocks = wallclocks.of(text, reading, candidates, issuer.country if issuer else None)
    drafts = [_draft(text, reading, group, issuer, clocks) for group in occasions.together(reading, candidates)]
    drafts = [d for d in drafts if _credible(d, reading, base)]
    drafts = _moved(_same_moment(drafts))
    if received_only:
        drafts = [
            replace(
                d,
                quality=min(d.quality, 0.4),
                warnings=(
                    *d.warnings,
                    Warning("day-from-receipt", "the day was counted from the day on which the document came"),
                ),
            )
            if any(c.date and "receipt" in c.date.rule for c in d.candidates)
            else d
            for d in drafts
        ]
    drafts = [_lasting_alone(reading, d) for d in drafts] if len(drafts) == 1 else drafts
    drafts.sort(key=lambda d: (d.first.start, d.first.end))
    return _blocks(reading, drafts)


def _draft(text: Text, reading: Reading, group: Sequence[Candidate], issuer: Issuer | None, clocks: Clocks) -> Draft:
    best = max(group, key=_strength)
    rest = tuple(c for c in group if c is not best)
    candidates = (best, *rest)
    kind = kinds.kind(reading, candidates)
    said = statuses.of(reading, candidates)
    block = (0, len(reading.text))
    warnings: list[Warning] = []
    dating = best.date
    if dating is None or dating.day is None:
        warnings.append(
            Warning("no-day", "the day of this occasion cannot be known from the text", text.span(best.start, best.end))
        )
        return Draft(kind, None, None, candidates, block, said, tuple(warnings), 0.3)
    quality = best.quality
    if dating.contradicts and (dating.year is None or dating.word is None):
        warnings.append(
            Warning(
                "weekday-mismatch",
                "the weekday printed is not the weekday of the date",
                text.span(dating.start, dating.end),
            )
        )
        quality = min(quality, 0.6)
    lo, hi = min(best.start, dating.start), max(best.end, dating.end)
    if hi - lo > 400:
        lo, hi = best.start, best.end
    wording = " ".join(text.text[lo:hi].split())
    if not best.times:
        start = When(dating.day, text=wording, span=text.span(lo, hi), rule=dating.rule)
        end = (
            When(dating.until, text=wording, span=text.span(lo, hi))
            if dating.until and dating.until > dating.day
            else None
        )
        return Draft(kind, start, end, candidates, block, said, tuple(warnings), quality)
    zone, rule = wallclocks.zone(best, clocks, dating.day)
    if rule:
        quality = min(quality, 0.75 if rule == "the zone of the other times" else 0.55)
        warnings.append(
            Warning("zone-assumed", f"no zone is printed with the time; taken: {rule}", text.span(best.start, best.end))
        )
    printed = next((t for t in best.times if t.zone and t.zone != "local"), best.times[0])
    clock = printed.time
    start = When(
        dating.day, clock, zone, text=wording, span=text.span(lo, hi), rule="; ".join(filter(None, (dating.rule, rule)))
    )
    conflict = _contradiction(best, start, issuer)
    if conflict:
        warnings.append(Warning("zones-contradict", conflict, text.span(best.start, best.end)))
        quality = min(quality, 0.5)
    until = next((t.until for c in candidates for t in c.times[:1] if t.until), None)
    end = (
        When(dating.day, until, zone, text=wording, span=text.span(lo, hi))
        if until
        else _lasting(reading, candidates, start)
    )
    return Draft(kind, start, end, candidates, block, said, tuple(warnings), quality)


_DURATION = re.compile(
    r"(?:\bd|(?<=[A-Z])D)uration\b\s{0,2}[:|]\s{0,3}(?:approximately\s|approx\.?\s|about\s)?(?P<n>\d{1,3}|one|two)\s?(?P<unit>min|hour|hr|h\b)",
    re.IGNORECASE,
)
_EACH = re.compile(
    r"\beach\s(?:company|presenter|presentation|presenting\scompany|session|slot|issuer)\b[^.;]{0,40}?\b(?P<n>\d{1,3}|one)[\s-](?P<unit>min|hour)|\b(?P<n2>\d{1,3})[\s-](?P<unit2>min)ute\s(?:slots|presentation\sslots)\b",
    re.IGNORECASE,
)


def _lasting(reading: Reading, candidates: Sequence[Candidate], start: When) -> When | None:
    """An end computed from a printed duration: "Duration: 60 minutes" beside the time, "each company has 30 minutes"."""
    match = _EACH.search(reading.text) if candidates[0].bound == "agenda" else None
    for candidate in candidates if candidates[0].bound != "agenda" else ():
        last = reading.units[min(len(reading.units) - 1, candidate.unit + 4)]
        match = match or _DURATION.search(reading.text, candidate.end, min(last.end, candidate.end + 300))
    return _after(start, match) if match else None


def _lasting_alone(reading: Reading, draft: Draft) -> Draft:
    """The only occasion of a text with the only "Duration:" in it."""
    if draft.start is None or draft.start.all_day or draft.end is not None:
        return draft
    found = list(_DURATION.finditer(reading.text)) if "duration" in reading.text.lower() else []
    if len(found) != 1:
        return draft
    return replace(draft, end=_after(draft.start, found[0]))


def _after(start: When, match: re.Match[str]) -> When | None:
    """The end that a printed duration gives."""
    if start.local is None:
        return None
    number = match["n"] or match.groupdict().get("n2") or ""
    unit = (match["unit"] or match.groupdict().get("unit2") or "").lower()
    count = {"one": 1, "two": 2}.get(number.lower()) or int(number)
    until = start.local + timedelta(minutes=count if unit.startswith("m") else count * 60)
    return When(
        until.date(), until.time(), start.zone, text=" ".join(match.group().split()), rule="start and printed duration"
    )


def _contradiction(candidate: Candidate, start: When, issuer: Issuer | None) -> str:
    """Words for two printed zones that are not one instant, or nothing."""
    country = issuer.country if issuer else None
    for other in candidate.times[1:]:
        if not other.zone:
            continue
        zone = zones.resolve(other.zone, country, start.day)
        if zone is None or start.instant is None:
            continue
        instants = [When(start.day, other.time, zone).instant]
        same = any(i is not None and abs((i - start.instant).total_seconds()) % 86400 == 0 for i in instants)
        if not same:
            return f"{candidate.times[0].time:%H:%M} and {other.time:%H:%M} in the two zones printed are not the same moment"
    return ""


_ROLE_WEIGHT = {
    Role.CALL: 3,
    Role.CONFERENCE: 3,
    Role.INVESTOR_DAY: 3,
    Role.MEETING: 3,
    Role.SCIENCE: 3,
    Role.WEAK: 1,
}
_BOUND_WEIGHT = {"beside": 4, "label": 3, "sentence": 3, "list": 2, "before": 2, "head": 1, "none": 0, "agenda": 4}


def _strength(candidate: Candidate) -> tuple[int, int, int, int]:
    """How much a candidate says: its day's certainty, its zone, its cue; the earlier one wins a tie."""
    zoned = any(t.zone for t in candidate.times)
    dated = candidate.date is not None and candidate.date.day is not None
    return (
        int(dated) + int(zoned) + int(bool(candidate.times)),
        _BOUND_WEIGHT.get(candidate.bound, 0),
        _ROLE_WEIGHT.get(candidate.role, 0),
        -candidate.start,
    )


def _credible(draft: Draft, reading: Reading, base: date | None) -> bool:
    """Not past when it was published."""
    if draft.start is None:
        word = draft.first.date.word if draft.first.date else None
        strong = any(
            c.cue and c.cue.rule in ("conference call", "webcast", "shareholder meeting", "investor day")
            for c in draft.candidates
        )
        return word is not None and strong
    if base is None:
        return True
    last = draft.end.day if draft.end else draft.start.day
    return last >= base


def _same_moment(drafts: Sequence[Draft]) -> list[Draft]:
    """One draft for one moment: the same instant told in another sentence or zone is the same occasion."""
    kept: list[Draft] = []
    for draft in sorted(
        drafts, key=lambda d: (-_strength(d.first)[0], -_strength(d.first)[1], -_strength(d.first)[2], d.first.start)
    ):
        twin = next((k for k in kept if _twins(k, draft)), None)
        if twin is None:
            kept.append(draft)
            continue
        kept[kept.index(twin)] = _joined(twin, draft)
    return kept


_CALL_KINDS = {EventKind.EARNINGS_CALL, EventKind.CONFERENCE_CALL, EventKind.WEBCAST}


def _moved(drafts: Sequence[Draft]) -> list[Draft]:
    """An occasion called off for one day and set for another, in the sentences that follow, is one that is moved."""
    off = [d for d in drafts if d.status.status is EventStatus.CANCELLED]
    kept = list(drafts)
    for draft in off:
        later = [
            d
            for d in drafts
            if d is not draft
            and (d.kind is draft.kind or {d.kind, draft.kind} <= _CALL_KINDS)
            and d.status.status is not EventStatus.CANCELLED
            and 0 <= d.first.unit - draft.first.unit <= 2
        ]
        if later and draft in kept and later[0] in kept:
            old = draft.first.date
            kept.remove(draft)
            kept[kept.index(later[0])] = replace(later[0], status=statuses.Said(EventStatus.RESCHEDULED, old))
    return kept


def _twins(one: Draft, other: Draft) -> bool:
    if one.start is None or other.start is None:
        return one.start is other.start and one.kind is other.kind
    if one.first.company != other.first.company and one.first.bound == other.first.bound == "agenda":
        return False
    if one.start.all_day or other.start.all_day:
        return one.start == other.start and (one.end == other.end or one.kind is other.kind)
    return one.start.instant == other.start.instant and (
        one.kind is other.kind or EventKind.SCIENTIFIC_PRESENTATION not in (one.kind, other.kind)
    )


def _joined(one: Draft, other: Draft) -> Draft:
    candidates = (*one.candidates, *other.candidates)
    kind = one.kind if _kind_rank(one.kind) >= _kind_rank(other.kind) else other.kind
    said = one.status if one.status.status is not EventStatus.CONFIRMED else other.status
    warnings = one.warnings if len(one.warnings) <= len(other.warnings) else other.warnings
    return replace(
        one,
        candidates=candidates,
        kind=kind,
        end=one.end or other.end,
        status=said,
        warnings=warnings,
        quality=max(one.quality, other.quality),
    )


def _kind_rank(kind: EventKind) -> int:
    order = (EventKind.WEBCAST, EventKind.CONFERENCE_CALL, EventKind.CONFERENCE_PRESENTATION)
    return order.index(kind) if kind in order else len(order)


def _blocks(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """Each occasion's own part of the text: from the first line that speaks of it to the next one's first."""
    if len(drafts) < 2:
        return list(drafts)
    starts = []
    for draft in drafts:
        unit = reading.units[draft.first.unit]
        first = min(
            [
                unit.start,
                *(
                    [draft.first.date.start]
                    if draft.first.date and abs(draft.first.date.start - unit.start) < 500
                    else []
                ),
            ]
        )
        starts.append(reading.units[reading.unit_at(first)].start)
    out = []
    for place, draft in enumerate(drafts):
        begin = starts[place]
        later = [s for s in starts if s > begin]
        out.append(replace(draft, block=(begin, min(later) if later else len(reading.text))))
    return out


# ---- from drafts to events


def _event(text: Text, reading: Reading, issuer: Issuer | None, draft: Draft, got: access.Access, of: int) -> Event:
    first = draft.first
    period = periods.period(text, reading, draft.candidates) if draft.kind is EventKind.EARNINGS_CALL else None
    title = titles.title(text, reading, draft, issuer, period)
    location = titles.location(reading, draft)
    spans = {"start": text.span(first.start, first.end)}
    if first.date is not None and not first.times:
        spans["start"] = text.span(first.date.start, first.date.end)
    elif first.date is not None:
        spans["day"] = text.span(first.date.start, first.date.end)
    if first.cue is not None:
        spans["kind"] = text.span(first.cue.start, first.cue.end)
    confidences = {"start": draft.quality, **got.confidences}
    warnings = (*draft.warnings, *got.warnings)
    return Event(
        kind=draft.kind,
        title=title,
        status=draft.status.status,
        start=draft.start,
        end=draft.end,
        previous=_previous(draft),
        location=location,
        company=first.company or None,
        dial_ins=got.dial_ins,
        passcodes=got.passcodes,
        links=got.links,
        replays=got.replays,
        period=period,
        release=periods.release(text, reading, draft.candidates, issuer)
        if draft.kind is EventKind.EARNINGS_CALL
        else None,
        confidence=_confidence(draft, confidences, warnings, of),
        warnings=warnings,
        spans=spans,
        confidences=confidences,
    )


def _previous(draft: Draft) -> When | None:
    old = draft.status.previous
    if draft.status.status is not EventStatus.RESCHEDULED or old is None or old.day is None:
        return None
    return When(old.day, text="", span=None)


def _confidence(draft: Draft, confidences: dict[str, float], warnings: Sequence[Warning], of: int) -> float:
    """The share of such events that are right in every field, as the corpora have it."""
    value = min([1.0, *confidences.values()])
    if warnings:
        value = min(value, 0.7)
    if draft.first.bound in ("head", "none"):
        value = min(value, 0.8)
    if draft.status.status is not EventStatus.CONFIRMED:
        value = min(value, 0.85)
    return round(value, 3)
