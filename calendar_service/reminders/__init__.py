"""Who is told of what, and when: reminders by mail, planned into the outbox and handed over from there.

    anna = subscribe(store, settings, "anna@example.com", zone="Europe/Berlin", leads=[3600], issuers=[],
                     confirmed=True, now=now)
    print(dispatch(store, settings, now))

docs/reminders.md tells how due times are decided, what a rehearsal is, and how mail is set up.
"""

from __future__ import annotations

from calendar_service.reminders.composing import lead_text
from calendar_service.reminders.dispatching import Handed, Summary, dispatch
from calendar_service.reminders.planning import plan
from calendar_service.reminders.subscriptions import SubscribeError, confirm, subscribe, subscriber_of, unsubscribe

__all__ = [
    "Handed",
    "SubscribeError",
    "Summary",
    "confirm",
    "dispatch",
    "lead_text",
    "plan",
    "subscribe",
    "subscriber_of",
    "unsubscribe",
]
