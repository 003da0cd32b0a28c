"""The unguessable parts of a mail's links, and the name that every try of one mail goes by.

A token says for whom it is and is signed with the service's secret, for one purpose and over the
subscriber's nonce: a link to unsubscribe cannot be turned into one that confirms, and a new nonce ends
all the links made before it.

>>> token = mint(b"k" * 32, "unsubscribe", 7, "a1b2")
>>> number(token), genuine(b"k" * 32, "unsubscribe", token, "a1b2"), genuine(b"k" * 32, "confirm", token, "a1b2")
(7, True, False)
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re

_SHAPE = re.compile(r"([0-9]{1,12})-([a-z2-7]{32})", re.ASCII)


def mint(secret: bytes, purpose: str, number: int, nonce: str) -> str:
    """A token for ``purpose`` that names row ``number``: digits, a hyphen, 32 small letters and digits.

    HMAC with SHA-256 (RFC 2104), cut to its first 160 bits as section 5 there allows, in base32: so it
    survives a program that folds case, and never ends in a mark that one leaves out of a link.
    """
    signed = hmac.digest(secret, f"{purpose}|{number}|{nonce}".encode(), hashlib.sha256)
    return f"{number}-{base64.b32encode(signed[:20]).decode().lower()}"


def number(token: str) -> int | None:
    """The row that a token says it is for, not yet believed; None where it has not the shape of one."""
    match = _SHAPE.fullmatch(token)
    return int(match[1]) if match else None


def genuine(secret: bytes, purpose: str, token: str, nonce: str) -> bool:
    """Whether this service made the token for that purpose and nonce; compared in constant time."""
    claimed = number(token)
    return claimed is not None and hmac.compare_digest(mint(secret, purpose, claimed, nonce), token)


def message_id(secret: bytes, key: str, domain: str) -> str:
    """The Message-ID (RFC 5322 section 3.6.4) of the outbox row with that key: the same at every try.

    A mailbox that gets a mail twice, since a process died between delivery and its note, can so see
    that it is one. Made with the secret, so that it tells a stranger nothing of the row.

    >>> message_id(b"k" * 32, "reminder:7", "calendar.example") == message_id(b"k" * 32, "reminder:7", "calendar.example")
    True
    """
    name = hmac.digest(secret, f"message-id|{key}".encode(), hashlib.sha256).hex()[:32]
    return f"<{name}@{domain}>"
