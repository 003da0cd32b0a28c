"""What an announcement tells of events, taken: each is new, changes a known one, is known, or waits for a person."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Literal

from sqlalchemy import Connection

from calendar_service import calendars
from calendar_service.config import Settings
from calendar_service.events.changes import FIELDS, STATES, TOLD, differences, meaning, noticed, summary
from calendar_service.events.precedence import sum_of, with_edits
from calendar_service.events.recognition import Decision, called, recognise
from calendar_service.events.revisions import required, revise
from calendar_service.model import (
    Announcement,
    Change,
    Event,
    EventState,
    EventStatus,
    Issuer,
    StoredDocument,
    StoredEvent,
    StoredIssuer,
)
from calendar_service.store import events as rows
from calendar_service.store import issuers, tellings
from calendar_service.store.tellings import Telling

UNKNOWN = Issuer("Unknown issuer")  # under whom events wait whose announcement names no issuer
UNKNOWN_SLUG = "unknown-issuer"


What = Literal["new", "changed", "known", "review"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one event of an announcement: "new" (published), "changed", "known" or "review"."""

    event: StoredEvent
    what: What
    reason: str


def take(
    tx: Connection, settings: Settings, *, announcement: Announcement, document: StoredDocument, now: datetime
) -> list[Outcome]:
    """Take what an announcement says of events: each one is new, changes a known one, is known, or goes to review.

    ``document`` is the one that was read, kept before; ``now`` is aware (UTC). The outcomes stand in the order of the
    announcement's events. Taking the same document again changes nothing.

    1. The issuer is found or added, and held until the transaction ends.
    2. Each event is recognised among the issuer's, the surest first; two events of one announcement are never the
       same one, unless they say the same.
    3. What it says is kept, and the event is added up anew.
    """
    if not announcement.events:
        return []
    announcement = replace(announcement, events=tuple(_consistent(event) for event in announcement.events))
    taking = _Taking(tx, settings, announcement, document, issuer_of(tx, announcement, now), now)
    taking.look_up()
    outcomes: dict[int, Outcome] = {}
    for place in taking.places():
        outcomes[place] = taking.hear(place, [outcome.event for outcome in outcomes.values()])
    return [outcomes[place] for place in sorted(outcomes)]


def _consistent(event: Event) -> Event:
    """Only an event that is moved has an earlier start."""
    return event if event.status is EventStatus.RESCHEDULED else replace(event, previous=None)


def issuer_of(tx: Connection, announcement: Announcement, now: datetime) -> StoredIssuer:
    """The stored issuer of an announcement, added where it is not known yet; one for all that name none.

    It is held until the transaction ends: nobody else changes it or its events meanwhile.
    """
    issuer = announcement.issuer
    if issuer is None or not issuer.name.strip():
        found = _find_or_add(tx, UNKNOWN, now, lambda: issuers.by_slug(tx, UNKNOWN_SLUG))
        issuers.hold(tx, found.id)
        return found
    found = _find_or_add(tx, issuer, now, lambda: issuers.recognise(tx, issuer))
    issuers.hold(tx, found.id)
    return issuers.learn(tx, found, issuer)


def _find_or_add(
    tx: Connection, issuer: Issuer, now: datetime, find: Callable[[], StoredIssuer | None]
) -> StoredIssuer:
    found = find()
    if found is None:
        issuers.alone(tx)
        found = find() or issuers.add(tx, issuer, now)
    return found


@dataclass(frozen=True, slots=True)
class _Taking:
    """One announcement being taken, and what is known of its issuer's events; nobody else changes that meanwhile."""

    tx: Connection
    settings: Settings
    announcement: Announcement
    document: StoredDocument
    issuer: StoredIssuer
    now: datetime
    known: dict[int, StoredEvent] = field(default_factory=dict)
    told: dict[int, list[Telling]] = field(default_factory=dict)  # of each event
    before: dict[int, Telling] = field(default_factory=dict)  # by this document, when it was taken before

    @property
    def nameless(self) -> bool:
        return self.issuer.slug == UNKNOWN_SLUG

    @property
    def actor(self) -> str:
        return f"document:{self.document.id}"

    def look_up(self) -> None:
        self.known.update((event.id, event) for event in rows.of_issuer(self.tx, self.issuer.id))
        for telling in tellings.of_issuer(self.tx, self.issuer.id):
            self.told.setdefault(telling.event_id, []).append(telling)
        self.before.update(tellings.of_document(self.tx, self.document.id))

    def places(self) -> list[int]:
        """The announcement's events, those first that are recognised the most surely: they may not be taken away."""
        sureness = [self.recognise(said, self.known.values()).strength for said in self.announcement.events]
        return sorted(range(len(sureness)), key=lambda place: -sureness[place])

    def recognise(self, said: Event, known: Iterable[StoredEvent]) -> Decision:
        return recognise(said, known, self.told, nameless=self.nameless)

    def put(self, telling: Telling, stored: StoredEvent) -> None:
        """Keep what is told, as being of that event."""
        telling = replace(telling, event_id=stored.id)
        tellings.put(self.tx, telling)
        old = self.before.pop(telling.place, None)
        if old is not None and old in self.told.get(old.event_id, ()):
            self.told[old.event_id].remove(old)
        self.told.setdefault(stored.id, []).append(telling)

    def keep(self, stored: StoredEvent, what: What, reason: str) -> Outcome:
        self.known[stored.id] = stored
        return Outcome(stored, what, reason)

    def hear(self, place: int, others: Sequence[StoredEvent]) -> Outcome:
        """Take the event at a place of the announcement, ``others`` of which have been taken."""
        telling = self.telling(place)
        said = telling.event
        before = self.before.get(place)
        if before is not None and before.event == said:
            stored = self.known.get(before.event_id) or required(self.tx, before.event_id)
            return Outcome(stored, "known", "read in this document before")
        taken = {event.id for event in others if differences(event.event, said)}
        known = [event for event in self.known.values() if event.id not in taken]
        decision = self.recognise(said, self.apart(known, telling))
        if decision.what != "same" or decision.stored is None:
            return self.first(telling, decision)
        stored = decision.stored
        if stored.state in (EventState.HIDDEN, EventState.REJECTED):
            self.put(telling, stored)
            return Outcome(stored, "known", f"{decision.reason}; it was {STATES[stored.state]}, and stays so")
        if telling.clear or stored.state is EventState.REVIEW:
            return self.further(telling, stored, decision.reason)
        return self.doubtful(telling, stored, decision.reason)

    def telling(self, place: int) -> Telling:
        """What the announcement says at a place, with its authority."""
        received = self.document.document.received or self.now
        came = received.astimezone(UTC).date()
        published = self.announcement.published or self.document.document.published_hint
        if published is not None and published > came + timedelta(days=1):
            published = None  # a misreading: it came before that day had begun anywhere
        return Telling(
            event_id=0,
            document_id=self.document.id,
            place=place,
            day=published or came,
            dated=published is not None,
            received=received,
            correction=self.announcement.correction,
            clear=not self.doubts(place),
            event=self.announcement.events[place],
        )

    def doubts(self, place: int) -> list[str]:
        """What speaks against believing the reading, in words."""
        event, threshold = self.announcement.events[place], self.settings.review.threshold
        found = [warning.message for warning in (*event.warnings, *self.announcement.warnings)]
        if event.confidence < threshold:
            found.append(f"confidence {event.confidence:.2f} is below {threshold:.2f}")
        return found

    def about(self, event_id: int) -> list[StoredEvent]:
        """What waits for review because it may be about that event."""
        doubts = [telling for heard in self.told.values() for telling in heard if telling.about_id == event_id]
        found = [self.known[telling.event_id] for telling in doubts if telling.event_id in self.known]
        return [stored for stored in found if stored.state is EventState.REVIEW and not stored.edited]

    def apart(self, known: Sequence[StoredEvent], telling: Telling) -> list[StoredEvent]:
        """The known events without those that only may be about another, where the other one is meant for sure.

        What is read clearly is then told of that other; what is read in doubt joins its like.
        """
        if not telling.clear:
            return list(known)
        doubts = {event_id for event_id, heard in self.told.items() if any(told.about_id for told in heard)}
        sure = [event for event in known if event.id not in doubts]
        return sure if self.recognise(telling.event, sure).what == "same" else list(known)

    def first(self, telling: Telling, decision: Decision) -> Outcome:
        """Keep an event that is not known: published at once where nothing speaks against it."""
        against = self.doubts(telling.place)
        if decision.what == "unclear":
            against.insert(0, decision.reason)
        event = telling.event
        if self.nameless:
            against.append("the announcement names no issuer")
        if event.start is None:
            against.append("the announcement does not say on which day it is")
        if event.status is not EventStatus.CONFIRMED:
            done = "called off" if event.status is EventStatus.CANCELLED else "moved"
            against.append(f"it is {done}, and was never announced here")
        reason = f"first announced; for review: {'; '.join(against)}" if against else "first announced"
        return self.add(telling, reason, bool(against), decision.stored if decision.what == "unclear" else None)

    def add(self, telling: Telling, reason: str, review: bool, about: StoredEvent | None) -> Outcome:
        """Store a new event; ``about`` is the one that it may be, and that a person is to decide on."""
        stored = rows.add(
            self.tx,
            issuer_id=self.issuer.id,
            event=telling.event,
            state=EventState.REVIEW if review else EventState.PUBLISHED,
            now=self.now,
            actor=self.actor,
            reason=reason,
            document_id=self.document.id,
            ics=lambda stored: calendars.entry(stored, self.settings),
        )
        self.put(replace(telling, about_id=about.id if about else None), stored)
        return self.keep(stored, "review" if review else "new", reason)

    def further(self, telling: Telling, stored: StoredEvent, reason: str) -> Outcome:
        """Add what is said to an event that is known."""
        copy = any(meaning(other.event) == meaning(telling.event) for other in self.told.get(stored.id, ()))
        self.put(telling, stored)
        told = self.told[stored.id]
        summed, source_id = sum_of(told)
        event = with_edits(stored, summed)
        state = EventState.PUBLISHED if self.publishable(stored, event, told) else stored.state
        changes = differences(stored.event, event)
        if overruled := [FIELDS[one.field] for one in differences(event, summed) if one.field in stored.edited]:
            reason = f"{reason}; kept as a person set it: {', '.join(overruled)}"
        # A move, a cancellation or a correction that a person's edit outranks must still be found in the history.
        noted = overruled and not copy and (telling.correction or telling.event.status is not EventStatus.CONFIRMED)
        if not changes and state is stored.state and not noted:
            return Outcome(stored, "known", reason)
        after = revise(
            self.tx,
            self.settings,
            stored,
            event=event,
            state=state,
            now=self.now,
            actor=self.actor,
            reason="; ".join(part for part in (reason, summary(changes)) if part),
            document_id=self.document.id,
            source_id=source_id,
        )
        self.settle(after)
        if state is EventState.REVIEW:
            return self.keep(after, "review", reason)
        what: What = "new" if state is not stored.state else "changed" if changes else "known"
        return self.keep(after, what, reason)

    def publishable(self, stored: StoredEvent, event: Event, told: Sequence[Telling]) -> bool:
        """Whether an event that waits for review, untouched by a person, is beyond doubt by now."""
        announced = [telling.event for telling in told if telling.clear and telling.event.start]
        return (
            any(event.status is EventStatus.CONFIRMED for event in announced)
            and stored.state is EventState.REVIEW
            and not stored.edited
            and not self.nameless
            and event.status is not EventStatus.CANCELLED
            and all(telling.about_id is None for telling in told)
        )

    def doubtful(self, telling: Telling, stored: StoredEvent, reason: str) -> Outcome:
        """What is read in doubt of a public event changes it only through a person; what it confirms is known."""
        changes = self.changes(telling, stored)
        if not noticed(changes, TOLD):  # not worth a person's time, unless a subscriber would be told of it
            self.put(telling, stored)
            left = f"; read in doubt, and left as it was: {summary(changes)}" if changes else ""
            return Outcome(stored, "known", reason + left)
        like = self.recognise(telling.event, self.about(stored.id))
        if like.what == "same" and like.stored is not None:
            return self.further(telling, like.stored, like.reason)
        doubts = "; ".join(self.doubts(telling.place))
        said = f"{reason}; for review: would change {called(stored)} ({summary(changes)}), but {doubts}"
        return self.add(telling, said, True, stored)

    def changes(self, telling: Telling, stored: StoredEvent) -> tuple[Change, ...]:
        """What a telling would change in an event, if it were believed."""
        told = [*self.told.get(stored.id, ()), replace(telling, clear=True)]
        return differences(stored.event, with_edits(stored, sum_of(told)[0]))

    def settle(self, stored: StoredEvent) -> None:
        """Take out of review what only may have been about this event, and is no news any more."""
        for other in self.about(stored.id):
            if any(self.changes(telling, stored) for telling in self.told[other.id]):
                continue
            reason = f"{called(stored)} says this by now"
            settled = revise(
                self.tx,
                self.settings,
                other,
                event=other.event,
                state=EventState.REJECTED,
                now=self.now,
                actor=self.actor,
                reason=reason,
            )
            self.keep(settled, "known", reason)
