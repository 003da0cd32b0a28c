"""PDFs: their pages in order, and the broken and hostile ones stopped."""

from __future__ import annotations

import pytest

from calendar_service.config import Intake
from calendar_service.sources import SourceError, read_bytes
from calendar_service.sources.pdf import join
from tests.sources.papers import pdf

LINES = ["Orchard Pumps, Inc. will host a conference call", "at 8:30 a.m. ET on May 9, 2024."]


def test_the_pages_of_a_pdf_are_read_in_order() -> None:
    document = read_bytes(pdf([LINES, ["About Orchard Pumps"]]), name="a.pdf", limits=Intake())
    assert document.text == "\n".join(LINES) + "\n\nAbout Orchard Pumps"
    assert (document.media_type, document.published_hint) == ("application/pdf", None)


@pytest.mark.parametrize(
    ("pages", "text"),
    [
        (["A sentence that", "goes on."], "A sentence that\ngoes on."),
        (["It ends.", "A new one."], "It ends.\n\nA new one."),
        (["It ends.\n1", "Page 2 of 2\nA new one.\n- 2 -"], "It ends.\n\nA new one."),
        (["", "Only page two."], "Only page two."),
        (["Dial 555-0100", "2024"], "Dial 555-0100"),
    ],
)
def test_pages_are_joined_without_their_numbers(pages: list[str], text: str) -> None:
    assert join(pages) == text


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"%PDF-1.4\nnothing of one", "a.pdf: is a damaged PDF"),
        (pdf([LINES])[:300], "a.pdf: is a damaged PDF"),
        (pdf([[]]), "a.pdf: holds no text"),
        (pdf([["x"]] * 301), "a.pdf: has 301 pages; 300 are allowed"),
    ],
)
def test_a_pdf_that_cannot_be_read_is_refused_in_words(raw: bytes, message: str) -> None:
    with pytest.raises(SourceError) as refused:
        read_bytes(raw, name="a.pdf", limits=Intake())
    assert str(refused.value).startswith(message)


def test_a_pdf_that_swells_to_hundreds_of_megabytes_is_stopped() -> None:
    bomb = pdf([[]], contents=b"(Acme) Tj " * 30_000_000)
    assert len(bomb) < 2_000_000
    with pytest.raises(SourceError, match=r"^bomb.pdf: "):
        read_bytes(bomb, name="bomb.pdf", limits=Intake(seconds=10))


def test_a_pdf_that_takes_too_long_is_stopped() -> None:
    slow = pdf([[]], contents=b"BT /F1 12 Tf " + b"1 0 0 1 0 0 cm (a) Tj " * 2_000_000 + b"ET")
    with pytest.raises(SourceError, match=r"^slow.pdf: took more than 1 s to read"):
        read_bytes(slow, name="slow.pdf", limits=Intake(seconds=1))
