"""Mails: the body, attachments that are announcements, the subject as headline, the Date as a hint."""

from __future__ import annotations

from datetime import UTC, date, datetime
from email.message import EmailMessage

import pytest

from calendar_service.config import Intake
from calendar_service.sources import SourceError, read_bytes
from tests.sources.papers import pdf

RELEASE = (
    "Orchard Pumps, Inc. (NASDAQ: ORPX) will host a conference call at 8:30 a.m. ET on Thursday, May 9, 2024, to discuss "
    "its results for the first quarter. Dial 555-555-0134 and ask for passcode 443322. A replay is available until May 16."
)


def a_mail(subject: str = "Fwd: Orchard Pumps to host call") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "desk@wire.example"
    message["To"] = "intake@calendar.example"
    message["Subject"] = subject
    message["Message-ID"] = "<1@wire.example>"
    message["Date"] = datetime(2024, 5, 2, 12, 30, tzinfo=UTC)
    return message


def read(message: EmailMessage | bytes, name: str = "a.eml") -> tuple[str, tuple[str, ...]]:
    raw = message if isinstance(message, bytes) else message.as_bytes()
    document = read_bytes(raw, name=name, limits=Intake())
    assert document.media_type == "message/rfc822"
    return document.text, document.warnings


def test_a_plain_mail_is_its_text_under_its_subject() -> None:
    message = a_mail()
    message.set_content(RELEASE)
    document = read_bytes(message.as_bytes(), name="", limits=Intake())
    assert document.text == f"Orchard Pumps to host call\n\n{RELEASE}"
    assert document.published_hint == date(2024, 5, 2)


def test_a_subject_that_the_text_repeats_is_not_said_twice() -> None:
    message = a_mail("Orchard  Pumps to host call")
    message.set_content(f"ORCHARD PUMPS TO HOST CALL\n\n{RELEASE}")
    assert read(message)[0] == f"ORCHARD PUMPS TO HOST CALL\n\n{RELEASE}"


def test_a_mail_of_html_alone_is_read() -> None:
    message = a_mail()
    message.set_content(
        f"<html><body><p>{RELEASE}</p><p><a href='https://webcast.example/o'>Listen</a></p>", subtype="html"
    )
    assert read(message)[0].endswith(f"{RELEASE}\n\n[Listen](https://webcast.example/o)")


def test_of_two_forms_of_one_body_the_plain_one_is_read() -> None:
    message = a_mail()
    message.set_content(RELEASE)
    message.add_alternative(f"<html><body><h2>Styled</h2><p>{RELEASE}</p>", subtype="html")
    assert "Styled" not in read(message)[0]


def test_a_plain_part_that_only_points_to_the_html_gives_way() -> None:
    message = a_mail()
    message.set_content("Please see the HTML version.")
    message.add_alternative(f"<html><body><p>{RELEASE}</p>", subtype="html")
    assert read(message)[0].endswith(RELEASE)


def test_an_announcement_that_is_attached_is_read_with_the_body() -> None:
    message = a_mail()
    message.set_content("Today's release is attached.")
    message.add_attachment(
        pdf([[RELEASE[:110], RELEASE[110:]]]), maintype="application", subtype="pdf", filename="r.pdf"
    )
    text, warnings = read(message)
    assert text.startswith("Orchard Pumps to host call\n\nToday's release is attached.\n\nOrchard Pumps, Inc.")
    assert warnings == ()


def test_an_attachment_that_repeats_the_body_is_left_out() -> None:
    message = a_mail()
    message.set_content(RELEASE)
    message.add_attachment(
        pdf([[RELEASE[:110], RELEASE[110:]]]), maintype="application", subtype="pdf", filename="r.pdf"
    )
    assert read(message)[0].count("443322") == 1


def test_a_forwarded_mail_is_read_through() -> None:
    inner = a_mail("Orchard Pumps to host call")
    inner.set_content(RELEASE)
    outer = a_mail("For the calendar")
    outer.set_content("See below.")
    outer.add_attachment(inner)
    assert read(outer)[0].endswith(RELEASE)


def test_pictures_are_passed_over_and_a_broken_pdf_is_a_warning() -> None:
    message = a_mail()
    message.set_content(RELEASE)
    message.add_attachment(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", filename="logo.png")
    message.add_attachment(b"%PDF-1.4 broken", maintype="application", subtype="pdf", filename="r.pdf")
    text, warnings = read(message)
    assert text.endswith(RELEASE)
    assert len(warnings) == 1
    assert warnings[0].startswith("r.pdf: is a damaged PDF")


def test_a_part_in_another_encoding_is_read_in_it() -> None:
    message = a_mail()
    message.set_content(RELEASE + " The company’s own.", charset="windows-1252", cte="quoted-printable")
    assert read(message)[0].endswith("The company’s own.")


def test_a_mail_without_text_is_refused() -> None:
    message = a_mail()
    message.set_content("\n")
    with pytest.raises(SourceError, match=r"^a.eml: is a mail without text"):
        read(message)


def test_a_mail_of_a_thousand_parts_is_refused() -> None:
    message = a_mail()
    message.set_content("x")
    for _ in range(101):
        message.add_attachment(b"x", maintype="text", subtype="plain", filename="x.txt")
    with pytest.raises(SourceError, match="more than 100 parts"):
        read(message)
