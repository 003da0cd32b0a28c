"""A real SMTP server that remembers what it took, and can be told to refuse, stall or hang up."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

DROP = "drop"  # an answer that is none: the line goes dead


def always_fine(step: str, address: str) -> str | None:
    """What a well server says: nothing of its own."""
    return None


@dataclass
class PostOffice:
    """The server's handler; ``answer(step, recipient)`` gives its word at MAIL, RCPT, DATA and END (after the content)."""

    answer: Callable[[str, str], str | None] = always_fine
    taken: list[tuple[str, bytes]] = field(default_factory=list)  # recipient, content
    sessions: int = 0
    host: str = "127.0.0.1"
    port: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def mails(self) -> list[EmailMessage]:
        """What was taken, read by the standard library."""
        return [read(content) for _, content in self.taken]

    @property
    def recipients(self) -> list[str]:
        """To whom, in the order of arrival."""
        return [recipient for recipient, _ in self.taken]

    async def handle_EHLO(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        session.host_name = hostname
        with self._lock:
            self.sessions += 1
        return responses

    async def handle_MAIL(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if said := self._say(server, "MAIL", address):
            return said
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if said := self._say(server, "RCPT", address):
            return said
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        recipient = envelope.rcpt_tos[0]
        if said := self._say(server, "DATA", recipient):
            return said
        content = envelope.original_content
        assert content is not None
        with self._lock:
            self.taken.append((recipient, content))
        return self._say(server, "END", recipient) or "250 taken"

    def _say(self, server: SMTP, step: str, address: str) -> str | None:
        said = self.answer(step, address)
        if said == DROP:
            assert server.transport is not None
            server.transport.abort()
            return "421 gone"
        return said


def read(content: bytes) -> EmailMessage:
    """A mail's bytes as the standard library reads them; fails where it finds a defect."""
    mail = message_from_bytes(content, _class=EmailMessage, policy=policy.default)
    assert isinstance(mail, EmailMessage)
    for part in mail.walk():
        assert not part.defects
    return mail


class _FreePort(Controller):
    """The library's controller knocks at the port that it was told; told 0, it must learn which it got."""

    def _trigger_server(self) -> None:
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@contextmanager
def serving(
    office: PostOffice,
    *,
    starttls: ssl.SSLContext | None = None,
    tls: ssl.SSLContext | None = None,
    login: tuple[str, str] | None = None,
) -> Iterator[PostOffice]:
    """The office on a free port; ``starttls`` or ``tls`` is how it encrypts, ``login`` the name and password it asks for."""
    options: dict[str, Any] = {"ssl_context": tls, "server_hostname": "post.example"}
    if starttls is not None:
        options |= {"tls_context": starttls, "require_starttls": True}
    if login is not None:

        def known(server: SMTP, session: Session, envelope: Envelope, mechanism: str, sent: Any) -> AuthResult:
            right = isinstance(sent, LoginPassword) and (sent.login.decode(), sent.password.decode()) == login
            return AuthResult(success=right, handled=False)

        options |= {"authenticator": known, "auth_required": True, "auth_require_tls": starttls is not None}
    controller = _FreePort(office, hostname=office.host, port=0, **options)
    controller.start()
    office.port = controller.port
    try:
        yield office
    finally:
        controller.stop()
