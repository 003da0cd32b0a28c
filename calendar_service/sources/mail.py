r"""A mail (RFC 5322, MIME) to the text of the announcement that it carries: its body, and attachments that are text.

>>> read(b"From: ir@acme.example\nSubject: Acme to host call\nDate: Thu, 26 Jul 2012 08:00:00 -0400\n\nOn Friday.", 10_000)
('Acme to host call\n\nOn Friday.', datetime.date(2012, 7, 26), ())
"""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from datetime import date
from email.message import EmailMessage, Message

from calendar_service.sources import html, pdf
from calendar_service.sources.kinds import kind_of
from calendar_service.sources.refusals import SourceError
from calendar_service.sources.text import decode

MAX_PARTS = 100
_FORWARDED = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr)\s{0,2}:\s{0,5}){1,10}", re.IGNORECASE)
_WORD = re.compile(r"\w{2,}")


def read(raw: bytes, characters: int) -> tuple[str, date | None, tuple[str, ...]]:
    """The mail's text with its subject as headline, the day of its Date field, and warnings.

    An attachment that says what the body says already (the same release as a PDF) is left out; one that cannot be
    read is a warning. Raises SourceError where no part can be read.
    """
    message = email.message_from_bytes(raw, policy=email.policy.default)
    warnings: list[str] = []
    texts: list[str] = []
    bodies, attachments = _parts(message)
    for part in [*bodies, *attachments]:
        try:
            text = _text(part, characters)
        except SourceError as error:
            name = _name(part)
            if part in bodies or name.lower().endswith((".pdf", ".htm", ".html", ".txt")):
                warnings.append(f"{name or 'a part'}: {error}")
            continue
        if text.strip():
            texts = _with(texts, text.strip())
    if not texts:
        raise SourceError(warnings[0] if warnings else "is a mail without text")
    text = "\n\n".join(texts)
    subject = _FORWARDED.sub("", " ".join(str(message.get("subject", "")).split()))
    if subject and " ".join(subject.casefold().split()) not in " ".join(text.casefold().split()):
        text = f"{subject}\n\n{text}"
    return text, _date(message), tuple(warnings)


def _parts(message: Message) -> tuple[list[EmailMessage], list[EmailMessage]]:
    """The body (plain where there is one, else HTML) and the parts that may be attachments, in order."""
    plain: list[EmailMessage] = []
    pages: list[EmailMessage] = []
    attached: list[EmailMessage] = []
    for part in _leaves(message):
        kind = part.get_content_type()
        if part.get_content_disposition() == "attachment" or (_name(part) and not kind.startswith("text/")):
            attached.append(part)
        elif kind == "text/html":
            pages.append(part)
        elif kind.startswith("text/") and kind != "text/calendar":
            plain.append(part)
    # A plain part that only says "see the HTML version" gives way to the HTML.
    size = sum(len(part.get_payload() or "") for part in plain)
    inner = sum(len(part.get_payload() or "") for part in pages)
    return (plain if plain and (size > 400 or inner < 4 * size or not pages) else pages), attached


def _leaves(message: Message) -> Iterator[EmailMessage]:
    for place, part in enumerate(message.walk()):
        if place >= MAX_PARTS:
            raise SourceError(f"has more than {MAX_PARTS} parts")
        if not part.is_multipart() and isinstance(part, EmailMessage):
            yield part


def _text(part: EmailMessage, characters: int) -> str:
    payload = part.get_payload(decode=True)
    raw = payload if isinstance(payload, bytes) else b""
    if not raw.strip():
        return ""
    name = _name(part)
    kind = kind_of(raw, name, part.get_content_type())
    if kind == "pdf":
        return pdf.read(raw, characters)[0]
    text = _declared(raw, part.get_content_charset())
    if kind == "html":
        return html.read(raw)[0] if text is None else html.article(text)[0]
    return decode(raw, name or "the mail")[0] if text is None else text


def _declared(raw: bytes, charset: str | None) -> str | None:
    """The characters by the part's own charset; None where it has none, or a wrong one."""
    try:
        return raw.decode(charset) if charset else None
    except (LookupError, UnicodeDecodeError):
        return None


def _with(texts: list[str], text: str) -> list[str]:
    """``texts`` and one more, unless one says what the other does: then the longer stays."""
    words = set(_WORD.findall(text.casefold()))
    for place, known in enumerate(texts):
        others = set(_WORD.findall(known.casefold()))
        smaller = min(len(words), len(others))
        if smaller >= 20 and len(words & others) >= 0.85 * smaller:
            longer = text if len(words) > len(others) else known
            return [*texts[:place], longer, *texts[place + 1 :]]
    return [*texts, text]


def _name(part: Message) -> str:
    try:
        return part.get_filename() or ""
    except (ValueError, LookupError):
        return ""


def _date(message: Message) -> date | None:
    """The day of the Date field (RFC 5322 section 3.6.1), in the sender's own zone."""
    field = message.get("date")
    stamp = getattr(field, "datetime", None)
    return stamp.date() if stamp is not None else None
