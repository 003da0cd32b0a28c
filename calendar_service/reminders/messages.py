r"""A letter as the bytes of a mail: headers that hold whatever a title holds, text, HTML, calendar.

>>> letter = Letter("Calendar <c@calendar.example>", "ann@reader.example", "In 1 hour:\nBcc: all", "<1@calendar.example>",
...                 datetime(2031, 5, 6, 12, 0, tzinfo=UTC), "Text", "<p>Text</p>")
>>> encode(letter).splitlines()[2]
b'Subject: In 1 hour: Bcc: all'
"""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime
from email.errors import MessageError
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import format_datetime, parseaddr
from typing import Any

from calendar_service.config import ConfigError, Settings

_SUBJECT = 180  # characters; longer ones are cut by every mail program's list anyway


@dataclass(frozen=True, slots=True)
class Letter:
    """What one mail says; ``date`` is aware, ``sender`` and ``reply_to`` as configured ("Name <address>")."""

    sender: str
    recipient: str  # an ASCII address
    subject: str
    message_id: str
    date: datetime
    text: str
    html: str
    reply_to: str = ""
    calendar: bytes | None = None  # a VCALENDAR with METHOD:PUBLISH
    unsubscribe: str = ""  # the address to which a mail program posts (RFC 8058)


class _Headers(EmailPolicy):
    """The standard library's headers, with three of them kept and written as given.

    An address of the web may not be broken or encoded, however long it is: a mail program would post to
    another one. And a subject may look like an encoded word already: the library would read it, line breaks
    included, and it loses blanks where it breaks a long one.
    """

    def header_store_parse(self, name: str, value: Any) -> tuple[str, Any]:
        """Keep ours unread."""
        return (name, value) if name in _AS_GIVEN else super().header_store_parse(name, value)

    def fold_binary(self, name: str, value: Any) -> bytes:
        """The header's lines, CRLF at each end."""
        if name == "Subject":
            plain = value.isascii() and "=?" not in value and all(len(word) <= 60 for word in value.split())
            header = Header(value, "us-ascii" if plain else "utf-8", maxlinelen=76, header_name=name)
            value = header.encode(linesep="\r\n")  # RFC 2047 section 2: no encoded word above 75 characters
        if name in _AS_GIVEN:
            return f"{name}: {value}\r\n".encode("ascii")
        return super().fold_binary(name, value)


_AS_GIVEN = ("Subject", "Message-ID", "List-Unsubscribe")
_POLICY = _Headers(linesep="\r\n")


def encode(letter: Letter) -> bytes:
    """The whole mail (RFC 5322), lines ended by CRLF and 7-bit, so that every server takes it.

    The same letter gives the same bytes. What stands in it: Auto-Submitted: auto-generated (RFC 3834
    section 5), so that nobody's absence notice answers; List-Unsubscribe (RFC 2369 section 3.2) with
    List-Unsubscribe-Post: List-Unsubscribe=One-Click (RFC 8058 section 3.1); the event as text/calendar
    with the method as parameter (RFC 5545 section 8.1).
    """
    mail = EmailMessage(policy=_POLICY)
    mail["From"] = address(letter.sender)
    mail["To"] = Address(addr_spec=letter.recipient)
    mail["Subject"] = one_line(letter.subject)
    mail["Date"] = format_datetime(letter.date.astimezone(UTC))
    mail["Message-ID"] = letter.message_id
    if letter.reply_to:
        mail["Reply-To"] = address(letter.reply_to)
    mail["Auto-Submitted"] = "auto-generated"
    if letter.unsubscribe:
        mail["List-Unsubscribe"] = f"<{letter.unsubscribe}>"
        mail["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    mail.set_content(readable(letter.text), cte="quoted-printable")
    mail.add_alternative(readable(letter.html), subtype="html", cte="quoted-printable")
    if letter.calendar is not None:
        mail.add_attachment(
            letter.calendar,
            maintype="text",
            subtype="calendar",
            filename="event.ics",
            params={"method": "PUBLISH", "charset": "utf-8", "component": "VEVENT"},
        )
    _name_boundaries(mail, letter.message_id)
    return mail.as_bytes()


def one_line(text: str, limit: int = _SUBJECT) -> str:
    r"""A text as one header line: breaks, control and direction marks become blanks; at most ``limit`` characters.

    >>> one_line(" Third\r\n quarter\u2028results ")
    'Third quarter results'
    """
    plain = "".join(" " if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp") else c for c in text)
    plain = " ".join(plain.split())
    return plain if len(plain) <= limit else plain[: limit - 1].rstrip() + "…"


def readable(text: str) -> str:
    """A body without what no mail may hold: control characters but line ends, halves of surrogate pairs."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join("".join(c for c in line if unicodedata.category(c) not in ("Cc", "Cs")) for line in lines)


def address(configured: str) -> Address:
    """A configured "Name <address>" as a header value; raises ValueError where it holds no address.

    >>> address("Investor Calendar <calendar@calendar.example>").addr_spec
    'calendar@calendar.example'
    """
    name, spec = parseaddr(configured)
    try:
        found = Address(one_line(name), addr_spec=spec)
    except (MessageError, ValueError, IndexError):  # which of them depends on what is missing
        found = Address()
    if not found.username or not found.domain or not spec.isascii():
        raise ValueError(f"{configured!r} is no mail address; write it as Name <name@example.com>")
    return found


def sender(settings: Settings) -> Address:
    """From whom mails come; raises ConfigError where ``mail.sender`` or ``mail.reply_to`` holds no address."""
    for key in ("sender", "reply_to"):
        value: str = getattr(settings.mail, key)
        try:
            if value or key == "sender":
                address(value)
        except ValueError as error:
            raise ConfigError(f"[mail] {key}: {error}") from error
    return address(settings.mail.sender)


def _name_boundaries(mail: EmailMessage, message_id: str) -> None:
    """Boundaries (RFC 2046 section 5.1.1) from the mail's name instead of from chance."""
    for depth, part in enumerate(part for part in mail.walk() if part.is_multipart()):
        part.set_boundary("part-" + hashlib.sha256(f"{depth}{message_id}".encode()).hexdigest()[:40])
