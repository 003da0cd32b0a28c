"""One round of reminding, and the two clocks that it goes by.

What is due goes by the time that was passed in, which may be a rehearsed one. Leases, later tries and
the ledger go by the true time. Both run on while a round lasts.

>>> round = begin(datetime(2031, 5, 6, 7, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC), lambda: 2.0)
>>> round.rehearsal, round.now.isoformat(), round.clock.isoformat()
(True, '2031-05-06T07:00:02+00:00', '2026-01-01T00:00:02+00:00')
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

# From so far apart on, mails go into the folder alone: nobody is to get a mail about an event years ago.
APART = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Round:
    """``given`` is the time to go by, ``true`` the true one, both at the round's beginning."""

    given: datetime
    true: datetime
    elapsed: Callable[[], float]  # seconds since the beginning

    @property
    def now(self) -> datetime:
        """The time that everything due goes by."""
        return self.given + timedelta(seconds=self.elapsed())

    @property
    def clock(self) -> datetime:
        """The true time."""
        return self.true + timedelta(seconds=self.elapsed())

    @property
    def rehearsed(self) -> bool:
        """Whether the time is not the true one: then the age of subscriptions and events does not count."""
        return self.given != self.true

    @property
    def rehearsal(self) -> bool:
        """Whether it is so far from the true one that nothing may leave the house."""
        return abs(self.given - self.true) > APART


def begin(now: datetime, real_now: datetime | None = None, elapsed: Callable[[], float] | None = None) -> Round:
    """A round at ``now``; ``real_now`` is the true time where ``now`` is rehearsed. ValueError for a time without zone."""
    if now.tzinfo is None or (real_now is not None and real_now.tzinfo is None):
        raise ValueError("a time without a zone is no moment; say one, such as 2031-05-06T08:00Z")
    given = now.astimezone(UTC)
    return Round(given, real_now.astimezone(UTC) if real_now else given, elapsed or _stopwatch())


def _stopwatch() -> Callable[[], float]:
    started = time.monotonic()
    return lambda: time.monotonic() - started
