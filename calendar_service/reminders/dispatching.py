"""The round that hands over what is due: planned, claimed, composed, delivered, noted.

summary = dispatch(store, settings, now)
print(summary)
"""

from __future__ import annotations

import logging
import os
import secrets
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection

from calendar_service import calendars, config
from calendar_service.config import Settings
from calendar_service.model import StoredEvent, Subscriber
from calendar_service.reminders import composing, messages, planning, rounds
from calendar_service.reminders import due as dues
from calendar_service.reminders.composing import Signature
from calendar_service.reminders.delivery import (
    DelayedError,
    Envelope,
    Folder,
    RefusedError,
    Server,
    UnreachableError,
    delivery,
)
from calendar_service.reminders.messages import Letter
from calendar_service.reminders.rounds import Round
from calendar_service.store import Store, events, issuers, outbox, subscribers
from calendar_service.store.outbox import Mail

_LONGEST_PAUSE = 3600  # seconds between two tries of one mail
_ALL = 1_000_000_000

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Handed:
    """What became of one mail: ``sent``, ``later`` (tried again), ``failed``, ``dropped``; ``due`` in a dry run."""

    outcome: str
    due: datetime
    recipient: str = ""
    subject: str = ""
    detail: str = ""  # where it went, or why it did not


@dataclass(frozen=True, slots=True)
class Summary:
    """What a round did; ``trouble`` is why it ended early, in words for the person who runs the service."""

    now: datetime
    rehearsal: bool = False
    dry_run: bool = False
    planned: int = 0
    expired: int = 0
    handed: tuple[Handed, ...] = ()
    trouble: str = ""

    def count(self, outcome: str) -> int:
        """How many mails ended so."""
        return sum(one.outcome == outcome for one in self.handed)

    @property
    def sent(self) -> int:
        """How many mails were handed over."""
        return self.count("sent")

    def __str__(self) -> str:
        """A line for each mail, then the sums."""
        what = "would be handed over" if self.dry_run else "handed over"
        number = self.count("due") if self.dry_run else self.sent
        sums = [f"{number} mail{'' if number == 1 else 's'} {what} at {self.now:%Y-%m-%d %H:%M:%S} UTC"]
        sums += [f"{self.count(name)} {name}" for name in ("later", "failed", "dropped") if self.count(name)]
        sums += [f"{self.expired} too late"] if self.expired else []
        lines = [
            f"{one.outcome}: {one.recipient}: {one.subject}{f' ({one.detail})' if one.detail else ''}"
            for one in self.handed
        ]
        last = ", ".join(sums) + (" (a rehearsal: into the outbox folder alone)" if self.rehearsal else "")
        return "\n".join([*lines, last, *([self.trouble] if self.trouble else [])])


def dispatch(
    store: Store,
    settings: Settings,
    now: datetime,
    *,
    real_now: datetime | None = None,
    dry_run: bool = False,
    stop: Callable[[], bool] = lambda: False,
) -> Summary:
    """Hand over every mail that is due at ``now`` (aware), once.

    1. Reminders that have come due are put into the outbox (:func:`planning.plan`).
    2. What waits there and has no point any more, since its event has begun, is dropped.
    3. A batch of rows is claimed in the database, by a lease, and committed: no other worker has them now.
    4. For each mail a try is counted and committed, if the row is still ours. It is looked at once more (does the
       event stand, does the subscriber want it), composed from what is so now, and handed over by itself.
    5. What became of it is committed at once. A worker that dies between 4 and 5 leaves its lease, and when
       that has run out the mail is sent again under the same Message-ID.
    6. A mail that is refused for good has failed; one that was not taken waits, longer each time. Where no
       mail can be handed over at all, the batch is given back uncounted and the round ends.
    7. From 3 again, until nothing is left, or ``stop`` says so between two mails.

    ``real_now`` is the true time where ``now`` is rehearsed: the age of subscriptions and events does not count
    then, and while the two are more than a day apart mails go into the outbox folder, and the ledger is a
    rehearsal's own. ``dry_run`` says what would be handed over, and writes nothing. Raises StoreError, and
    ConfigError for a sender that is no address.
    """
    return dispatch_round(store, settings, rounds.begin(now, real_now), dry_run=dry_run, stop=stop)


def dispatch_round(
    store: Store, settings: Settings, round: Round, *, dry_run: bool = False, stop: Callable[[], bool] = lambda: False
) -> Summary:
    """:func:`dispatch`, by the clocks of ``round``."""
    messages.sender(settings)
    summary = Summary(round.given, round.rehearsal, dry_run)
    if dry_run:
        with store.reading() as tx:
            return replace(summary, handed=tuple(_foreseen(tx, round)))
    summary = replace(summary, planned=planning.plan_round(store, settings, round))
    if not round.rehearsed:
        with store.transaction() as tx:
            summary = replace(summary, expired=outbox.expire(tx, round.now))
    with delivery(settings, rehearsal=round.rehearsal) as door:
        worker = _Worker(store, settings, round, door, config.secret(settings), stop)
        trouble = ""
        try:
            while batch := worker.claim():
                worker.hand_over(batch)
        except UnreachableError as error:
            trouble = f"{error}; what is left is tried again in {settings.reminders.retry_seconds} s"
    return replace(summary, handed=tuple(worker.handed), trouble=trouble)


@dataclass(slots=True)
class _Worker:
    """One round's claims and deliveries."""

    store: Store
    settings: Settings
    round: Round
    door: Folder | Server
    secret: bytes
    stop: Callable[[], bool]
    owner: str = field(default_factory=lambda: f"{os.getpid()}-{secrets.token_hex(8)}")
    handed: list[Handed] = field(default_factory=list)
    attached: dict[tuple[int, int], bytes] = field(default_factory=dict)  # by event and revision: one for all readers

    def claim(self) -> list[Mail]:
        """The next rows to work on; none when it is time to stop."""
        if self.stop():
            return []
        limits = self.settings.reminders
        with self.store.transaction() as tx:
            return outbox.claim(
                tx,
                self.round.now,
                self.owner,
                limits.lease_seconds,
                limits.batch,
                rehearsal=self.round.rehearsal,
                clock=self.round.clock,
            )

    def hand_over(self, batch: list[Mail]) -> None:
        """Deliver claimed rows one by one, the lease renewed in time; what is not tried is given back at once."""
        left = deque(batch)
        renewed = self.round.elapsed()
        try:
            while left and not self.stop():
                if self.round.elapsed() - renewed > self.settings.reminders.lease_seconds / 3:
                    mine = self._renew(left)
                    left = deque(mail for mail in left if mail.id in mine)
                    renewed = self.round.elapsed()
                    continue
                self._one(left[0])
                left.popleft()
        except UnreachableError as error:
            self._give_back(left, self.settings.reminders.retry_seconds, str(error), begun=left[0].id)
            raise
        self._give_back(left, 0, "")

    def _one(self, claimed: Mail) -> None:
        """Begin, look, compose, deliver, note; raises UnreachableError."""
        with self.store.transaction() as tx:
            mail = outbox.begin(tx, claimed.id, self.owner, self._until())
        if mail is None:
            return  # the lease ran out, or the subscription ended just now: no longer ours
        if mail.attempts > self.settings.reminders.max_attempts:
            self._note(mail, Handed("failed", mail.due, detail=f"given up; {mail.last_error or 'the worker died'}"))
            return
        with self.store.reading() as tx:
            facts = _look(tx, mail)
        if reason := facts.pointless(self.round):
            self._note(mail, Handed("dropped", mail.due, facts.recipient, detail=reason))
            return
        try:
            letter = self._compose(facts)
            content = messages.encode(letter)
        except Exception as error:  # whatever it is, it is this mail's alone, and the others must not wait for it
            _log.exception("mail %s cannot be written", mail.key)
            why = f"cannot be written: {messages.one_line(str(error))}"
            self._note(mail, Handed(self._again(mail), mail.due, facts.recipient, detail=why))
            return
        sender = messages.sender(self.settings).addr_spec
        envelope = Envelope(sender, letter.recipient, letter.message_id, mail.due, content)
        outcome, detail = self._deliver(mail, envelope)
        self._note(mail, Handed(outcome, mail.due, letter.recipient, messages.one_line(letter.subject), detail))

    def _compose(self, facts: _Facts) -> Letter:
        """The letter, as things stand; raises ValueError where something is missing."""
        mail, subscriber, stored = facts.mail, facts.subscriber, facts.stored
        signature, now = Signature(self.secret, facts.nonce), self.round.now
        if subscriber is not None and mail.kind == "reminder" and stored is not None:
            kept = (stored.id, stored.revision)
            if kept not in self.attached:
                self.attached[kept] = calendars.message_calendar(stored, self.settings)
            return composing.reminder(mail, stored, subscriber, signature, self.settings, now, self.attached[kept])
        if subscriber is not None and mail.kind == "confirmation" and mail.choice is not None:
            return composing.confirmation(mail, subscriber, mail.choice, facts.companies, signature, self.settings, now)
        raise ValueError(f"no way is known to write a mail of the kind {mail.kind!r}")

    def _deliver(self, mail: Mail, envelope: Envelope) -> tuple[str, str]:
        """Hand it over; returns what became of it and where it went or why it did not."""
        try:
            return "sent", self.door.hand_over(envelope)
        except RefusedError as error:
            return "failed", str(error)
        except DelayedError as error:
            return self._again(mail), str(error)

    def _again(self, mail: Mail) -> str:
        """What becomes of a mail that did not get out this time."""
        return "later" if mail.attempts < self.settings.reminders.max_attempts else "failed"

    def _note(self, mail: Mail, handed: Handed) -> None:
        """Commit what became of a mail."""
        clock = self.round.clock
        with self.store.transaction() as tx:
            if handed.outcome == "sent":
                outbox.sent(tx, mail.id, self.owner, clock)
            elif handed.outcome == "later":
                pause = min(self.settings.reminders.retry_seconds * 2 ** (mail.attempts - 1), _LONGEST_PAUSE)
                outbox.retry(tx, mail.id, self.owner, clock + timedelta(seconds=pause), handed.detail)
            elif handed.outcome == "failed":
                outbox.fail(tx, mail.id, self.owner, handed.detail)
            else:
                outbox.drop(tx, mail.id, self.owner, handed.detail)
        self.handed.append(handed)

    def _renew(self, mails: Iterable[Mail]) -> set[int]:
        with self.store.transaction() as tx:
            return outbox.renew(tx, [mail.id for mail in mails], self.owner, self._until())

    def _until(self) -> datetime:
        return self.round.clock + timedelta(seconds=self.settings.reminders.lease_seconds)

    def _give_back(self, mails: Iterable[Mail], pause: int, why: str, begun: int | None = None) -> None:
        ids = [mail.id for mail in mails]
        if ids:
            with self.store.transaction() as tx:
                outbox.release(tx, ids, self.owner, self.round.clock + timedelta(seconds=pause), why, begun=begun)


@dataclass(frozen=True, slots=True)
class _Facts:
    """All that a mail is written from, as it is now."""

    mail: Mail
    subscriber: Subscriber | None
    nonce: str
    stored: StoredEvent | None
    companies: tuple[str, ...]  # names of those that a confirmation asks about

    @property
    def recipient(self) -> str:
        """To whom."""
        return self.subscriber.email if self.subscriber else ""

    def pointless(self, round: Round) -> str | None:
        """Why the mail is not to be sent, if so."""
        if self.mail.expires is not None and self.mail.expires <= round.now:
            return "too late"
        if self.mail.kind == "reminder":
            return dues.pointless(self.mail, self.subscriber, self.stored)
        return None if self.subscriber else "the subscription ended"

    def subject(self, now: datetime) -> str:
        """What the mail is about, without writing it."""
        if self.stored is None or self.subscriber is None:
            return self.mail.kind
        return composing.subject(self.stored, self.mail.lead or 0, self.subscriber.zone, now)


def _look(tx: Connection, mail: Mail) -> _Facts:
    """Read what a mail is written from."""
    chosen = mail.choice.issuers if mail.choice else ()
    found = [issuers.by_slug(tx, slug) for slug in chosen]
    return _Facts(
        mail=mail,
        subscriber=subscribers.get(tx, mail.subscriber_id),
        nonce=subscribers.nonce(tx, mail.subscriber_id) or "",
        stored=events.get(tx, mail.event_id) if mail.event_id is not None else None,
        companies=tuple(issuer.name for issuer in found if issuer is not None),
    )


def _foreseen(tx: Connection, round: Round) -> Iterator[Handed]:
    """What a round would hand over now, had nobody else done it before."""
    called_for = planning.coming(tx, round)
    known = outbox.states(tx, called_for)
    for key, one in called_for.items():
        if known.get(key, "dropped") == "dropped":
            subject = composing.subject(one.stored, one.lead, one.subscriber.zone, round.now)
            yield Handed("due", one.due, one.subscriber.email, subject)
    for mail in outbox.claimable(tx, round.now, _ALL, rehearsal=round.rehearsal, clock=round.clock):
        facts = _look(tx, mail)
        if facts.pointless(round) is None:
            yield Handed("due", mail.due, facts.recipient, facts.subject(round.now))
