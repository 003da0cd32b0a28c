"""Web addresses: those that were printed, made safe to click, and the service's own.

>>> href("www.example.com/ir"), href("javascript:alert(1)")
('https://www.example.com/ir', None)
"""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit, urlunsplit

from calendar_service.config import Settings
from calendar_service.model import StoredEvent

_SCHEME = re.compile(r"https?://", re.IGNORECASE | re.ASCII)
_BARE = re.compile(
    r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,24}(?::\d{1,5})?(?:[/?#]|$)", re.I | re.ASCII
)
_HOST = re.compile(r"[A-Za-z0-9._-]{1,253}", re.ASCII)
_LONGEST = 2000  # characters; longer ones break in mail programs
# What RFC 3986 lets stand in a path, query or fragment, and "%" for what is encoded already.
_SAFE = "/?#[]@!$&'()*+,;=:%-._~"


def href(url: str) -> str | None:
    """The address that a printed one stands for, in ASCII (RFC 3986), or None where it is none to click.

    Only http and https are addresses; "www.x.com" printed without a scheme gets ``https://``. An address
    with blanks or controls in it, with a user's name before its host, or without a host is refused.
    """
    text = url.strip()
    if len(text) > _LONGEST or any(c <= " " or c.isspace() or not c.isprintable() for c in text):
        return None
    if not _SCHEME.match(text):
        if not _BARE.match(text):
            return None
        text = "https://" + text
    try:
        parts = urlsplit(text)
        port, host = parts.port, (parts.hostname or "").encode("idna").decode()
    except (ValueError, UnicodeError):
        return None
    if not host or not _HOST.fullmatch(host) or "@" in parts.netloc:
        return None
    place = host if port is None else f"{host}:{port}"
    path, query, fragment = (quote(part, safe=_SAFE) for part in (parts.path, parts.query, parts.fragment))
    return urlunsplit((parts.scheme.lower(), place, path, query, fragment))


def page(stored: StoredEvent, settings: Settings) -> str:
    """The address of the event's own page."""
    return f"{settings.public_url}/events/{quote(stored.uid, safe='')}"
