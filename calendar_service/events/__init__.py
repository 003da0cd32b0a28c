"""Every change of an event, whoever makes it: a document that tells of it, or a person.

    with store.transaction() as tx:
        outcomes = events.take(tx, settings, announcement=announcement, document=document, now=now)
        events.publish(tx, settings, outcomes[0].event.id, person="anna", now=now)

An event is the sum of what documents tell of it (their tellings, added up in the order of their authority) and of
what people changed, which outranks every document. Each change is one revision with its reason, its entry's
bytes, and whether subscribers are to be told; a person's is in the audit log too. The caller's transaction holds
it all.
"""

from calendar_service.events.changes import FIELDS, differences, in_words
from calendar_service.events.documents import Outcome, issuer_of, take
from calendar_service.events.people import (
    assign,
    cancel,
    create,
    edit,
    hide,
    publish,
    reject,
    release,
    restore,
    restore_call,
)
from calendar_service.events.recognition import Decision, recognise
from calendar_service.events.renewal import renew_entries
from calendar_service.events.revisions import EventError
from calendar_service.store.events import Conflict

__all__ = [
    "FIELDS",
    "Conflict",
    "Decision",
    "EventError",
    "Outcome",
    "assign",
    "cancel",
    "create",
    "differences",
    "edit",
    "hide",
    "in_words",
    "issuer_of",
    "publish",
    "recognise",
    "reject",
    "release",
    "renew_entries",
    "restore",
    "restore_call",
    "take",
]
