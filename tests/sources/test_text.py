"""Plain text in the encodings that it comes in, and what is refused."""

from __future__ import annotations

import codecs
from datetime import UTC, datetime
from pathlib import Path

import pytest

from calendar_service.config import Intake
from calendar_service.sources import SourceError, files, read_bytes, read_file
from calendar_service.sources.kinds import kind_of

LIMITS = Intake()
SAID = "Orchard Pumps’ call – on “Friday”, €5 a seat"


@pytest.mark.parametrize(
    ("raw", "how"),
    [
        (SAID.encode(), "UTF-8"),
        (codecs.BOM_UTF8 + SAID.encode(), "UTF-8 with a mark"),
        (SAID.encode("utf-16"), "UTF-16 with a mark"),
        (codecs.BOM_UTF16_BE + SAID.encode("utf-16-be"), "UTF-16, big end first"),
        (SAID.encode("utf-16-le"), "UTF-16 without a mark"),
        (SAID.encode("utf-16-be"), "UTF-16 without a mark, big end first"),
        (SAID.encode("utf-32"), "UTF-32"),
        (SAID.encode("windows-1252"), "Windows-1252"),
    ],
)
def test_a_text_is_read_whatever_its_encoding(raw: bytes, how: str) -> None:
    document = read_bytes(raw, name="pumps.txt", limits=LIMITS)
    assert (document.text, document.media_type) == (SAID, "text/plain"), how


def test_many_letters_above_ascii_are_guessed_and_the_guess_is_said() -> None:
    russian = "Общество сообщает о проведении телефонной конференции в пятницу. " * 20
    document = read_bytes(russian.encode("windows-1251"), name="a.txt", limits=LIMITS)
    assert document.text == russian
    assert "guess" in document.warnings[0]


def test_a_damaged_byte_does_not_turn_utf8_into_something_else() -> None:
    raw = ("“Quoted” – " * 40).encode() + b"\xff end"
    document = read_bytes(raw, name="a.txt", limits=LIMITS)
    assert document.text.startswith("“Quoted” – ")
    assert document.warnings == ("1 bytes are no UTF-8 and were replaced",)


def test_line_ends_of_every_system_become_one() -> None:
    assert read_bytes(b"one\r\ntwo\rthree\n", limits=LIMITS).text == "one\ntwo\nthree\n"


def test_what_is_known_of_its_coming_is_kept() -> None:
    received = datetime(2024, 5, 2, 12, tzinfo=UTC)
    document = read_bytes(b"A call.", name="a.txt", source="upload", received=received, limits=LIMITS)
    assert (document.name, document.source, document.received) == ("a.txt", "upload", received)


@pytest.mark.parametrize(
    ("raw", "name", "message"),
    [
        (b"", "a.txt", "a.txt: is empty"),
        (b" \r\n\t\n", "a.txt", "a.txt: is empty"),
        (b"\x00" * 64, "a.txt", "a.txt: is empty"),
        (bytes(range(256)) * 64, "a.txt", "a.txt: is a binary file, not text"),
        (b"\x7fELF\x02\x01\x01" + b"\x00" * 100, "tool", "tool: is a program"),
        (
            b"PK\x03\x04" + b"\x00" * 100,
            "a.docx",
            "a.docx: is a ZIP archive or an Office document; save it as text, HTML or PDF",
        ),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 100, "a.txt", "a.txt: is a picture"),
        (b"not really", "a.pdf", "a.pdf: is called a PDF but is none"),
        (b"x" * 50_000_000, "a.txt", "a.txt: 50,000,000 bytes are more than intake.max_bytes allows (10,000,000)"),
        (
            b"x" * 3_000_000,
            "a.txt",
            "a.txt: 3,000,000 characters are more than intake.max_characters allows (2,000,000)",
        ),
        (codecs.BOM_UTF16_LE + b"\x00\xd8\x00\xd8" * 500, "a.txt", "a.txt: begins like UTF-16-LE text but is none"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(raw: bytes, name: str, message: str) -> None:
    with pytest.raises(SourceError) as refused:
        read_bytes(raw, name=name, limits=LIMITS)
    assert str(refused.value) == message


def test_a_file_of_50_mb_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(SourceError, match=r"more than intake\.max_bytes allows"):
        read_file(path, limits=LIMITS)


def test_a_folder_is_walked_in_order_without_what_is_hidden(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".hidden", "inner/c.txt", ".git/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert [path.relative_to(tmp_path).as_posix() for path in files([tmp_path])] == ["a.txt", "b.txt", "inner/c.txt"]


def test_a_missing_folder_or_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="there is no such file or folder"):
        list(files([tmp_path / "nowhere"]))
    with pytest.raises(SourceError, match="cannot be read: No such file"):
        read_file(tmp_path / "nowhere.txt", limits=LIMITS)
    with pytest.raises(SourceError, match="is a folder"):
        read_file(tmp_path, limits=LIMITS)


@pytest.mark.parametrize(
    ("raw", "name", "media_type", "kind"),
    [
        (b"Acme to host a call", "a.txt", None, "text"),
        (b"<!DOCTYPE html><html>", "a.txt", None, "html"),
        (b"\xef\xbb\xbf <!-- saved -->\n<html lang=en>", "", None, "html"),
        (b"<p>A piece of a page", "a.html", None, "html"),
        (b"<p>A piece of a page", "", "text/html; charset=utf-8", "html"),
        (b"\n%PDF-1.7", "a", None, "pdf"),
        (b"From: a@b.example\r\nMessage-ID: <1@b.example>\r\nSubject: A call\r\n\r\nText", "", None, "mail"),
        (b"From: the desk of the chairman\nTo: all\nSubject: a call\n\nText", "", None, "text"),
        (b"Contact: A. Person\nPhone: 555-0100\n\nText", "", None, "text"),
        (b"Anything", "a.eml", None, "mail"),
        (b"Anything", "upload", "application/octet-stream", "text"),
    ],
)
def test_the_kind_is_told_by_content_then_name_then_media_type(
    raw: bytes, name: str, media_type: str | None, kind: str
) -> None:
    assert kind_of(raw, name, media_type) == kind
