"""Mail leaves by a real SMTP server or into a real folder, and every trouble has its kind."""

from __future__ import annotations

import os
import socket
import ssl
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from calendar_service.config import Mail, Settings
from calendar_service.reminders import delivery
from calendar_service.reminders.delivery import DelayedError, Envelope, Folder, RefusedError, Server, UnreachableError
from tests.post_office import DROP, PostOffice, serving

CERTIFICATE = Path(__file__).parent / "localhost.pem"
DUE = datetime(2031, 5, 6, 11, 0, tzinfo=UTC)


def envelope(recipient: str = "ann@reader.example", name: str = "0a1b") -> Envelope:
    content = f"To: {recipient}\r\nSubject: {name}\r\n\r\nA line.\r\n.\r\n..two\r\n".encode()
    return Envelope("calendar@calendar.example", recipient, f"<{name}@calendar.example>", DUE, content)


@pytest.fixture
def office() -> Iterator[PostOffice]:
    with serving(PostOffice()) as opened:
        yield opened


def server(office: PostOffice, **settings: object) -> Server:
    return Server(replace(Mail(smtp_host=office.host, smtp_port=office.port, smtp_timeout=5), **settings))


def encryption() -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(CERTIFICATE)
    return context


# A server


def test_one_connection_serves_many_mails(office: PostOffice) -> None:
    with server(office) as door:
        said = [door.hand_over(envelope(f"reader{number}@reader.example")) for number in range(5)]
    assert office.recipients == [f"reader{number}@reader.example" for number in range(5)]
    assert office.sessions == 1
    assert said[0] == f"reader0@reader.example by {office.host}:{office.port}"


def test_a_mail_arrives_as_it_was_written(office: PostOffice) -> None:
    with server(office) as door:
        door.hand_over(envelope())
    assert office.taken == [("ann@reader.example", envelope().content)]


def test_an_address_that_is_refused_does_not_stop_the_next(office: PostOffice) -> None:
    office.answer = lambda step, address: "550 no such box" if step == "RCPT" and address.startswith("bad") else None
    with server(office) as door:
        with pytest.raises(RefusedError, match=r"RCPT: 550 no such box"):
            door.hand_over(envelope("bad@reader.example"))
        door.hand_over(envelope())
    assert office.recipients == ["ann@reader.example"]
    assert office.sessions == 1


@pytest.mark.parametrize("step", ["DATA", "END"])
def test_content_that_is_refused_is_refused_for_good(office: PostOffice, step: str) -> None:
    office.answer = lambda at, address: "554 looks like spam" if at == step else None
    with server(office) as door, pytest.raises(RefusedError, match=r"DATA: 554 looks like spam"):
        door.hand_over(envelope())


@pytest.mark.parametrize("step", ["RCPT", "END"])
def test_a_passing_refusal_is_for_now_alone(office: PostOffice, step: str) -> None:
    office.answer = lambda at, address: "451 come back later" if at == step else None
    with server(office) as door, pytest.raises(DelayedError, match="451 come back later"):
        door.hand_over(envelope())


def test_a_refusal_of_the_sender_is_not_the_readers_fault(office: PostOffice) -> None:
    office.answer = lambda step, address: "550 who are you" if step == "MAIL" else None
    with server(office) as door, pytest.raises(DelayedError, match="MAIL: 550 who are you"):
        door.hand_over(envelope())


@pytest.mark.parametrize("step", ["RCPT", "DATA", "END"])
def test_a_line_that_goes_dead_delays_one_mail_and_the_next_is_sent_on_another(office: PostOffice, step: str) -> None:
    office.answer = lambda at, address: DROP if at == step and address.startswith("bad") else None
    with server(office) as door:
        with pytest.raises(DelayedError):
            door.hand_over(envelope("bad@reader.example"))
        door.hand_over(envelope())
    assert office.recipients[-1] == "ann@reader.example"
    assert office.sessions == 2


@pytest.mark.parametrize("answer", [DROP, "421 too many mails on this line"])
def test_a_kept_line_that_has_ended_is_replaced_at_once(office: PostOffice, answer: str) -> None:
    begun: list[str] = []

    def second_is_too_much(step: str, address: str) -> str | None:
        if step != "MAIL":
            return None
        begun.append(address)
        return answer if len(begun) == 2 else None

    office.answer = second_is_too_much
    with server(office) as door:
        door.hand_over(envelope(name="1"))
        door.hand_over(envelope(name="2"))
    assert [mail["Subject"] for mail in office.mails] == ["1", "2"]
    assert office.sessions == 2


def test_a_server_that_ends_every_line_at_once_is_unreachable(office: PostOffice) -> None:
    office.answer = lambda step, address: DROP
    with server(office) as door, pytest.raises(UnreachableError):
        door.hand_over(envelope())


def test_a_server_that_is_not_there_is_unreachable() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound and not listening: nobody else can get the port
        nowhere = Server(Mail(smtp_host="127.0.0.1", smtp_port=taken.getsockname()[1], smtp_timeout=5))
        with (
            nowhere as door,
            pytest.raises(UnreachableError, match=r"127.0.0.1:\d+ cannot be reached: Connection refused"),
        ):
            door.hand_over(envelope())


def test_a_server_that_says_nothing_is_unreachable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        mute = Server(Mail(smtp_host="127.0.0.1", smtp_port=silent.getsockname()[1], smtp_timeout=1))
        with mute as door, pytest.raises(UnreachableError, match="timed out"):
            door.hand_over(envelope())


def test_the_name_and_password_are_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    office = PostOffice(host="localhost")
    with serving(office, starttls=encryption(), login=("calendar", "sesame")):
        known = server(office, smtp_security="starttls", smtp_user="calendar", smtp_password="sesame")
        with known as door:
            door.hand_over(envelope())
        unknown = server(office, smtp_security="starttls", smtp_user="calendar", smtp_password="a guess")
        with unknown as door, pytest.raises(UnreachableError, match="does not let us in: 535") as refused:
            door.hand_over(envelope())
    assert len(office.taken) == 1
    assert "a guess" not in str(refused.value)


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_mail_is_encrypted_for_a_server_whose_certificate_is_known(
    security: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = PostOffice(host="localhost")
    with serving(office, **{security: encryption()}):
        with server(office, smtp_security=security) as door, pytest.raises(UnreachableError, match="certificate"):
            door.hand_over(envelope())
        monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
        with server(office, smtp_security=security) as door:
            door.hand_over(envelope())
    assert office.recipients == ["ann@reader.example"]


def test_without_the_encryption_that_is_asked_for_nothing_is_sent(office: PostOffice) -> None:
    with server(office, smtp_security="starttls") as door, pytest.raises(UnreachableError, match="STARTTLS"):
        door.hand_over(envelope())
    assert office.taken == []


# The folder


def test_the_folder_holds_one_file_a_mail(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "new" / "outbox")
    place = Path(folder.hand_over(envelope()))
    assert place == tmp_path / "new" / "outbox" / "20310506T110000Z-0a1b.eml"
    assert place.read_bytes() == envelope().content


def test_the_same_mail_again_takes_its_own_place(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.hand_over(envelope())
    folder.hand_over(replace(envelope(), content=b"later"))
    assert [place.read_bytes() for place in tmp_path.iterdir()] == [b"later"]


def test_a_crash_while_writing_leaves_no_mail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UnreachableError, match=r"the mail folder .* cannot be written: No space left on device"):
        Folder(tmp_path).hand_over(envelope())
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_unreachable(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(UnreachableError, match=r"the mail folder .* cannot be written"):
        Folder(tmp_path / "file").hand_over(envelope())


def test_without_a_server_and_for_rehearsals_the_folder_is_used(tmp_path: Path) -> None:
    with_server = Settings(mail=Mail(smtp_host="mail.example", outbox=str(tmp_path)))
    assert delivery.delivery(Settings(mail=Mail(outbox=str(tmp_path))), rehearsal=False) == Folder(tmp_path)
    assert delivery.delivery(with_server, rehearsal=True) == Folder(tmp_path)
    assert delivery.delivery(with_server, rehearsal=False) == Server(with_server.mail)
