"""Mail leaves the house: to an SMTP server, or into a folder as .eml files.

Three things can go wrong and each has its exception, since each is answered in its own way: this mail
will never be taken (:class:`RefusedError`), this mail is not taken now (:class:`DelayedError`), no mail can be handed
over at all (:class:`UnreachableError`).

>>> delivery(Settings(), rehearsal=False)
Folder(path=PosixPath('var/outbox'))
"""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import smtplib
import ssl
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from calendar_service.config import Mail, Settings

_UNAVAILABLE = 421  # the server closes the connection (RFC 5321 section 3.8)


class DeliveryError(Exception):
    """A mail that was not handed over; the message is one line for the ledger."""


class RefusedError(DeliveryError):
    """For good: trying again is of no use."""


class DelayedError(DeliveryError):
    """This mail, this time."""


class UnreachableError(DeliveryError):
    """Whatever the mail: the server or the folder is not to be had, so the others need not be tried."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """A mail ready to leave; ``due`` (aware) is part of its file name."""

    sender: str  # a bare address
    recipient: str
    message_id: str
    due: datetime
    content: bytes


@dataclass(frozen=True)
class Folder:
    """The folder that stands in for a server: one .eml file a mail."""

    path: Path

    def __enter__(self) -> Self:
        """Nothing to open."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Nothing to close."""

    def hand_over(self, envelope: Envelope) -> str:
        """Write the mail and say where. Raises UnreachableError.

        It is written whole beside its place and then renamed, so no crash leaves half a mail there; the
        same mail again has the same name, and takes its own place.
        """
        place = self.path / file_name(envelope)
        draft = place.with_name(f".{place.name}.{os.getpid()}.{secrets.token_hex(4)}")
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            try:
                with draft.open("xb") as file:
                    file.write(envelope.content)
                    file.flush()
                    os.fsync(file.fileno())
                draft.replace(place)
            finally:
                draft.unlink(missing_ok=True)
        except OSError as error:
            raise UnreachableError(
                f"the mail folder {self.path} cannot be written: {error.strerror or error}"
            ) from error
        return str(place)


def file_name(envelope: Envelope) -> str:
    """The mail's name in the folder: when it was due (UTC), then its Message-ID's own part.

    >>> file_name(Envelope("c@c.example", "a@r.example", "<0a1b@c.example>", datetime(2031, 5, 6, 12, tzinfo=UTC), b""))
    '20310506T120000Z-0a1b.eml'
    """
    own = re.sub(r"[^A-Za-z0-9]", "", envelope.message_id.partition("@")[0])
    return f"{envelope.due.astimezone(UTC):%Y%m%dT%H%M%SZ}-{own}.eml"


@dataclass
class Server:
    """An SMTP server; one connection serves many mails, and another is made after an error."""

    mail: Mail
    _session: smtplib.SMTP | None = field(default=None, repr=False)

    def __enter__(self) -> Self:
        """The connection is made with the first mail."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Say goodbye."""
        if self._session is not None:
            with contextlib.suppress(smtplib.SMTPException, OSError):
                self._session.quit()
        self._hang_up()

    def hand_over(self, envelope: Envelope) -> str:
        """Hand one mail over and say to whom. Raises RefusedError, DelayedError or UnreachableError.

        A connection kept from the mail before may have been closed by the server meanwhile; where that
        shows before the content is under way, a fresh one is tried at once. After that point nobody knows
        whether the server has taken the mail, so it is left to a later try.
        """
        while True:
            kept = self._session is not None
            try:
                self._transact(self._session or self._connect(), envelope)
            except _GoneError as error:
                if not kept:
                    raise UnreachableError(str(error)) from error
                continue
            return f"{envelope.recipient} by {self._name}"

    def reach(self) -> None:
        """Be let in by the server and hand nothing over; raises UnreachableError."""
        if self._session is None:
            self._connect()

    def _transact(self, session: smtplib.SMTP, envelope: Envelope) -> None:
        """One mail transaction (RFC 5321 section 3.3)."""
        step = "MAIL"
        size = [f"size={len(envelope.content)}"] if session.has_extn("size") else []  # RFC 1870
        try:
            code, said = session.mail(envelope.sender, size)
            if code == 250:
                step = "RCPT"
                code, said = session.rcpt(envelope.recipient)
            if code in (250, 251, 252) and step == "RCPT":
                step = "DATA"
                code, said = session.data(envelope.content)
        except smtplib.SMTPDataError as error:
            code, said = error.smtp_code, error.smtp_error if isinstance(error.smtp_error, bytes) else b""
        except (smtplib.SMTPException, OSError) as error:
            self._hang_up()
            raise (_GoneError if step == "MAIL" else DelayedError)(f"{self._name}: {step}: {_words(error)}") from error
        if step == "DATA" and code == 250:
            return
        self._begin_again(session, code)
        answer = f"{self._name}: {step}: {code} {_one_line(said)}"
        if code == _UNAVAILABLE:
            raise (_GoneError if step == "MAIL" else DelayedError)(answer)
        # A refusal of MAIL is about the sender, who is the same in every mail: that can be put right, so it is tried again.
        raise (RefusedError if 500 <= code < 600 and step != "MAIL" else DelayedError)(answer)

    def _connect(self) -> smtplib.SMTP:
        """A session that is greeted, encrypted and logged in as configured; raises UnreachableError."""
        mail = self.mail
        try:
            if mail.smtp_security == "tls":
                context = ssl.create_default_context()
                session: smtplib.SMTP = smtplib.SMTP_SSL(
                    mail.smtp_host, mail.smtp_port, timeout=mail.smtp_timeout, context=context
                )
            else:
                session = smtplib.SMTP(mail.smtp_host, mail.smtp_port, timeout=mail.smtp_timeout)
        except (smtplib.SMTPException, OSError) as error:
            raise UnreachableError(f"{self._name} cannot be reached: {_words(error)}") from error
        try:
            if mail.smtp_security == "starttls":
                session.starttls(context=ssl.create_default_context())
            session.ehlo_or_helo_if_needed()
            if mail.smtp_user:
                session.login(mail.smtp_user, mail.smtp_password)
        except (smtplib.SMTPException, OSError) as error:
            session.close()
            raise UnreachableError(f"{self._name} does not let us in: {_words(error)}") from error
        self._session = session
        return session

    def _begin_again(self, session: smtplib.SMTP, code: int) -> None:
        """After a refusal: clear the transaction, or the connection where that cannot be done."""
        try:
            if code != _UNAVAILABLE and session.rset()[0] == 250:
                return
        except (smtplib.SMTPException, OSError):
            pass
        self._hang_up()

    def _hang_up(self) -> None:
        if self._session is not None:
            self._session.close()
            self._session = None

    @property
    def _name(self) -> str:
        return f"{self.mail.smtp_host}:{self.mail.smtp_port}"


class _GoneError(Exception):
    """The connection ended before it was said what the mail is."""


def delivery(settings: Settings, *, rehearsal: bool) -> Folder | Server:
    """How mails leave under these settings; a rehearsal's go to the folder whatever is configured."""
    if settings.mail.smtp_host and not rehearsal:
        return Server(settings.mail)
    return Folder(settings.outbox)


def _words(error: Exception) -> str:
    """An error of the network or the protocol as one line, without what a person cannot use."""
    if isinstance(error, smtplib.SMTPResponseException):
        said = error.smtp_error if isinstance(error.smtp_error, bytes) else str(error.smtp_error).encode()
        return f"{error.smtp_code} {_one_line(said)}"
    if isinstance(error, TimeoutError):
        return "no answer in time"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return _one_line(str(error).encode()) or type(error).__name__


def _one_line(said: bytes) -> str:
    return " ".join(said.decode("utf-8", "replace").split())[:300]
