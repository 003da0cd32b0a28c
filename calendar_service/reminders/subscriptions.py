"""Subscribing, confirming, ending: nothing is sent to an address that has not agreed.

    subscribe(store, settings, "anna@example.com", zone="Europe/Berlin", leads=[3600], issuers=[], confirmed=False, now=now)
    confirm(store, settings, token_of_the_mail, now)

What a stranger asks for an address changes nothing there until the address says yes, and shows nothing of
whether it is known: each request only puts a question into the outbox, at most one an hour.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import available_timezones

from email_validator import EmailNotValidError, validate_email
from sqlalchemy import Connection

from calendar_service import config
from calendar_service.config import Settings
from calendar_service.model import Choice, StoredIssuer, Subscriber
from calendar_service.reminders import messages, tokens
from calendar_service.store import Store, audit, outbox, subscribers
from calendar_service.store import issuers as known_issuers
from calendar_service.store.outbox import Mail, Planned

_APART = timedelta(hours=1)  # between two questions to one address
_TRIED = timedelta(days=1)  # how long a question that is not taken is tried again
_VALID = timedelta(days=7)  # how long the link in a question works
_LEADS = 10
_SHORTEST, _LONGEST = 60, 28 * 86_400  # seconds, as config.seconds has it


class SubscribeError(Exception):
    """What is wrong with a subscription or a link, in one line for the person who gave it."""


def subscribe(
    store: Store,
    settings: Settings,
    email: str,
    *,
    zone: str,
    leads: Iterable[int],
    issuers: Iterable[str],
    confirmed: bool,
    now: datetime,
) -> Subscriber:
    """Subscribe an address to reminders, or change what it gets; returns the subscriber as it is now.

    ``zone`` is an IANA name, in which times are told; ``leads`` are seconds (none: ``reminders.default_leads``);
    ``issuers`` are slugs (none: all). With ``confirmed`` somebody answers for the address, and all holds at once.
    Without, the address is asked by mail, and what it has so far stays until it agrees. Raises SubscribeError,
    StoreError, and ConfigError for a sender that is no address.
    """
    address = _address(email)
    wanted = tuple(dict.fromkeys(leads)) or tuple(config.seconds(lead) for lead in settings.reminders.default_leads)
    if zone not in available_timezones():
        raise SubscribeError(f"{zone!r} is no time zone; choose one such as America/New_York or Europe/Berlin")
    if len(wanted) > _LEADS or not all(_SHORTEST <= lead <= _LONGEST for lead in wanted):
        raise SubscribeError(f"choose up to {_LEADS} lead times, each from 1 minute to 4 weeks")
    with store.transaction() as tx:
        choice = Choice(zone, tuple(sorted(wanted)), tuple(_slug(tx, slug) for slug in dict.fromkeys(issuers)))
        found = subscribers.find_or_add(tx, address, choice, now)
        if confirmed:
            _agree(tx, found, choice, now, "subscribed with the address's consent")
        else:
            _ask(tx, settings, found, choice, now)
        return subscribers.get(tx, found.id) or found


def confirm(store: Store, settings: Settings, token: str, now: datetime) -> Subscriber:
    """The address agrees to what its mail asked; again, it agrees again. Raises SubscribeError for a link that is none."""
    with store.transaction() as tx:
        subscriber, mail = _confirming(tx, settings, token)
        if subscriber is None or mail is None or mail.choice is None:
            raise SubscribeError("this link is not valid; it may have been cut, so copy all of it, or subscribe again")
        if now > mail.due + _VALID:
            raise SubscribeError(f"this link is older than {_VALID.days} days; subscribe again")
        _agree(tx, subscriber, mail.choice, now, "confirmed by mail")
        return subscribers.get(tx, subscriber.id) or subscriber


def unsubscribe(store: Store, settings: Settings, token: str, now: datetime) -> Subscriber:
    """The subscription ends, and what waits for it is dropped; again, nothing more. Raises SubscribeError."""
    with store.transaction() as tx:
        subscriber = _ending(tx, settings, token)
        if subscriber is None:
            raise SubscribeError("this link is not valid; it may have been cut, so copy all of it")
        if subscriber.ended is None:
            subscribers.end(tx, subscriber.id, now)
            audit.add(tx, now, f"subscriber:{subscriber.id}", "unsubscribe", f"subscriber:{subscriber.id}")
        return subscribers.get(tx, subscriber.id) or subscriber


def subscriber_of(store: Store, settings: Settings, token: str, purpose: str) -> Subscriber | None:
    """Whom a link is for, ``purpose`` being "confirm" or "unsubscribe"; None where it is not genuine."""
    with store.reading() as tx:
        return _confirming(tx, settings, token)[0] if purpose == "confirm" else _ending(tx, settings, token)


def _confirming(tx: Connection, settings: Settings, token: str) -> tuple[Subscriber | None, Mail | None]:
    """The subscriber and the mail whose question a link answers; the link names the mail."""
    number = tokens.number(token)
    mail = outbox.get(tx, number) if number is not None else None
    nonce = subscribers.nonce(tx, mail.subscriber_id) if mail is not None else None
    if mail is None or nonce is None or not tokens.genuine(config.secret(settings), "confirm", token, nonce):
        return None, None
    return subscribers.get(tx, mail.subscriber_id), mail


def _ending(tx: Connection, settings: Settings, token: str) -> Subscriber | None:
    """The subscriber whom a link to unsubscribe names."""
    number = tokens.number(token)
    nonce = subscribers.nonce(tx, number) if number is not None else None
    if number is None or nonce is None or not tokens.genuine(config.secret(settings), "unsubscribe", token, nonce):
        return None
    return subscribers.get(tx, number)


def _address(email: str) -> str:
    """The address in ASCII, as every mail server takes it."""
    try:
        valid = validate_email(email, check_deliverability=False, allow_smtputf8=False)
    except EmailNotValidError as error:
        raise SubscribeError(f"{email!r} is no address for mail: {str(error).rstrip('.')}") from error
    if valid.ascii_email is None:
        raise SubscribeError(f"{email!r} is no address for mail: letters before the @ must be plain ones")
    return valid.ascii_email


def _slug(tx: Connection, slug: str) -> str:
    """The slug of an issuer that is there: of the one that it was merged into, if it was."""
    found: StoredIssuer | None = known_issuers.by_slug(tx, slug)
    if found is None:
        raise SubscribeError(f"no issuer is called {slug!r}; choose one from the calendar")
    while found.merged_into is not None and (into := known_issuers.get(tx, found.merged_into)) is not None:
        found = into
    return found.slug


def _agree(tx: Connection, subscriber: Subscriber, choice: Choice, now: datetime, how: str) -> None:
    """The choice holds from now on; a subscription that runs keeps its age."""
    subscribers.update(tx, subscriber.id, zone=choice.zone, leads=choice.leads, issuers=choice.issuers)
    subscribers.confirm(tx, subscriber.id, now)
    audit.add(tx, now, f"subscriber:{subscriber.id}", "subscribe", f"subscriber:{subscriber.id}", how)


def _ask(tx: Connection, settings: Settings, subscriber: Subscriber, choice: Choice, now: datetime) -> None:
    """Put the question into the outbox; one that still waits there asks for the newer choice instead.

    The row's key is the question's number, so that of two requests at the same moment one plans it.
    """
    asked = outbox.of_subscriber(tx, subscriber.id, "confirmation")
    if any(mail.state == "waiting" and mail.attempts == 0 and outbox.choose(tx, mail.id, choice) for mail in asked):
        return
    due = max([now, *(mail.due + _APART for mail in asked)])
    key = f"confirmation:{subscriber.id}:{len(asked) + 1}"
    question = Planned(
        key=key,
        kind="confirmation",
        subscriber_id=subscriber.id,
        due=due,
        expires=due + _TRIED,
        message_id=tokens.message_id(config.secret(settings), key, messages.sender(settings).domain),
        choice=choice,
    )
    outbox.plan(tx, [question], now)
