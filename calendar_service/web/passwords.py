"""Passwords: what may be one, and how it is kept (argon2id, RFC 9106, by argon2-cffi's defaults).

>>> verify(digest("correct horse battery"), "correct horse battery")
True
"""

from __future__ import annotations

from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST = 10
LONGEST = 1024  # hashing takes the whole of it: a bound on what a stranger makes us work


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher()


@cache
def _nobody() -> str:
    """What is verified for a name that is not known, so that the answer takes as long as for one that is."""
    return _hasher().hash("nobody's password")


def objection(password: str, *, name: str = "") -> str | None:
    """Why a password cannot be taken, in words for the person, or None where it can."""
    if len(password) < SHORTEST:
        return f"Use at least {SHORTEST} characters; this has {len(password)}."
    if len(password) > LONGEST:
        return f"Use at most {LONGEST} characters."
    if len(set(password)) < 4:
        return "Use more than three different characters."
    if name and password.casefold() == name.casefold():
        return "Use something other than the name."
    return None


def digest(password: str) -> str:
    """The text to keep in place of a password."""
    return _hasher().hash(password)


def verify(kept: str | None, password: str) -> bool:
    """Whether ``password`` is the one kept; None stands for a name that is not known and takes as long."""
    if len(password) > LONGEST:
        return False
    try:
        return _hasher().verify(kept or _nobody(), password) and kept is not None
    except (VerificationError, InvalidHashError):
        return False
