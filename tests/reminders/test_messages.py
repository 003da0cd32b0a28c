"""A letter's bytes, read again by the standard library: nothing that stands in a title can become a header."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_service.reminders.messages import Letter, encode, one_line, readable
from tests.post_office import read

LETTER = Letter(
    sender="Investor Calendar <calendar@calendar.example>",
    recipient="ann@reader.example",
    subject="In 1 hour: Elm & Ash (ELM): Q4 2030 results call, 8:00 a.m. EDT",
    message_id="<0a1b@calendar.example>",
    date=datetime(2031, 5, 6, 8, 0, tzinfo=timezone(timedelta(hours=-4))),
    text="Dial-in: +1 719-555-0123\n\nRegards",
    html="<p>Dial-in: <b>+1 719-555-0123</b></p>",
    reply_to="Elm’s desk <desk@calendar.example>",
    calendar=b"BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\nSUMMARY:Caf\xc3\xa9\r\nEND:VCALENDAR\r\n",
    unsubscribe="https://calendar.example/u/7-" + "a" * 200,
)
HEADERS = [
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "Reply-To",
    "Auto-Submitted",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
    "MIME-Version",
    "Content-Type",
]

# What people and other programs have put into titles: line breaks of all kinds, headers, encoded words.
HOSTILE = st.one_of(
    st.text(max_size=300),
    st.text(alphabet='aé=?q_utf-8\n\r \x00\x0b\x1c\x85\u2028\u202eB:😀"<>@,;', max_size=200),
    st.lists(
        st.sampled_from(
            ["\nBcc: all@reader.example", "\r\n\r\n", "=?utf-8?q?a=0AX-Evil:_1?=", " ", "ü", "word", "a" * 90]
        ),
        max_size=12,
    ).map("".join),
)


def body(mail: EmailMessage, kind: str) -> str:
    part = mail.get_body((kind,))
    assert part is not None
    said: str = part.get_content()
    return said.replace("\r\n", "\n")


def test_every_header_says_what_it_must() -> None:
    mail = read(encode(LETTER))
    assert mail.keys() == HEADERS
    assert mail["From"] == LETTER.sender
    assert mail["To"] == LETTER.recipient
    assert mail["Subject"] == LETTER.subject
    assert mail["Date"] == "Tue, 06 May 2031 12:00:00 +0000"
    assert mail["Message-ID"] == LETTER.message_id
    assert mail["Reply-To"] == LETTER.reply_to
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["List-Unsubscribe"] == f"<{LETTER.unsubscribe}>"
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_an_address_of_the_web_is_neither_broken_nor_encoded() -> None:
    assert f"\r\nList-Unsubscribe: <{LETTER.unsubscribe}>\r\n".encode() in encode(LETTER)


def test_text_and_html_are_alternatives_and_the_calendar_is_attached() -> None:
    mail = read(encode(LETTER))
    assert body(mail, "plain") == LETTER.text + "\n"
    assert body(mail, "html") == LETTER.html + "\n"
    (attached,) = mail.iter_attachments()
    assert attached.get_content_type() == "text/calendar"
    assert attached["Content-Type"].params == {"method": "PUBLISH", "charset": "utf-8", "component": "VEVENT"}
    assert attached.get_filename() == "event.ics"
    assert attached.get_payload(decode=True) == LETTER.calendar


def test_what_a_letter_does_not_say_has_no_header() -> None:
    mail = read(encode(replace(LETTER, reply_to="", unsubscribe="", calendar=None)))
    assert mail.keys() == [h for h in HEADERS if h not in ("Reply-To", "List-Unsubscribe", "List-Unsubscribe-Post")]
    assert list(mail.iter_attachments()) == []


def test_the_same_letter_gives_the_same_bytes() -> None:
    assert encode(LETTER) == encode(replace(LETTER))


@pytest.mark.parametrize(
    "sender", ["Calendar", "calendar@", "", "@calendar.example", "a b@c d", "käse@calendar.example"]
)
def test_a_sender_without_an_address_is_said_to_be_wrong(sender: str) -> None:
    with pytest.raises(ValueError, match=r"is no mail address; write it as Name <name@example\.com>"):
        encode(replace(LETTER, sender=sender))


@given(subject=HOSTILE, text=HOSTILE)
def test_no_title_can_add_a_header_or_break_a_line(subject: str, text: str) -> None:
    raw = encode(replace(LETTER, subject=subject, text=text, html=text))
    mail = read(raw)
    assert mail.keys() == HEADERS
    assert mail["Subject"] == one_line(subject)
    assert body(mail, "plain") == readable(text) + ("" if readable(text).endswith("\n") else "\n")
    assert raw.isascii()
    assert max(len(line) for line in raw.split(b"\r\n")) <= 998  # RFC 5322 section 2.1.1
    assert b"\n" not in raw.replace(b"\r\n", b"")


@given(HOSTILE)
def test_one_line_is_one_line(text: str) -> None:
    made = one_line(text)
    assert len(made.splitlines()) <= 1
    assert len(made) <= 180
    assert one_line(made) == made


def test_a_sender_named_in_another_script_arrives() -> None:
    assert (
        read(encode(replace(LETTER, sender="Календарь <c@calendar.example>")))["From"]
        == "Календарь <c@calendar.example>"
    )


def test_dates_are_told_in_utc() -> None:
    assert (
        read(encode(replace(LETTER, date=datetime(2031, 1, 2, tzinfo=UTC))))["Date"]
        == "Thu, 02 Jan 2031 00:00:00 +0000"
    )
