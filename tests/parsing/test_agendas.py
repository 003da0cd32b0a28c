"""Agendas of several companies: one presentation for each slot, whatever became of the line breaks."""

from __future__ import annotations

import pytest

from calendar_service.model import Document, EventKind
from calendar_service.parsing import parse

HEAD = "Harbour Street Investor Forum\nVirtual conference, June 14, 2022. All times are Eastern.\n\n"
SLOTS = (
    ("9:00 AM", "Quarry Lake Mining Corp."),
    ("9:30 AM", "Blue Heron Therapeutics, Inc."),
    ("10:00 AM", "Coffee break"),
    ("10:30 AM", "Tidewater Energy Ltd."),
    ("11:00 AM", "Fennimore Holdings, Inc."),
)


def written(row: str, between: str) -> str:
    return HEAD + between.join(row.format(time=time, name=name) for time, name in SLOTS) + "\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(written("{time} {name}", "\n"), id="a line each"),
        pytest.param(written("{time} | {name}", "\n"), id="a table"),
        pytest.param(written("- {time}: {name}", "\n"), id="a list"),
        pytest.param(written("{time} {name}", "\n\n"), id="a paragraph each"),
        pytest.param(written("{time} {name}", " "), id="line breaks lost"),
        pytest.param(written("{time} - {name}", "; "), id="run together in a sentence"),
    ],
)
def test_each_company_has_its_slot(text: str) -> None:
    events = parse(Document(text)).events
    assert [event.start.isoformat() for event in events if event.start] == [
        "2022-06-14T09:00:00-04:00",
        "2022-06-14T09:30:00-04:00",
        "2022-06-14T10:30:00-04:00",
        "2022-06-14T11:00:00-04:00",
    ]
    assert {event.kind for event in events} == {EventKind.CONFERENCE_PRESENTATION}
    assert [event.company for event in events] == [name for _, name in SLOTS if name != "Coffee break"]


def test_a_sentence_that_goes_on_after_its_time_is_no_slot() -> None:
    text = (
        written("{time} {name}", "\n")
        + "\nThe forum opens on June 14, 2022.\nDoors open at 8:30 AM with a word of welcome from the hosts.\n"
    )
    assert len(parse(Document(text)).events) == 4
