"""The project's own report: its definitions, the calibration, and what would be published unseen."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from calendar_service.cli.reliability import diagram
from calendar_service.evaluation import (
    Case,
    CorpusError,
    Judged,
    Report,
    around,
    calibration,
    cases,
    evaluate,
    held_out,
    locate,
    pair,
    unseen,
    wilson,
)

TEXT = "Orchard Pumps will host a call at 8:30 a.m. ET on May 9, 2024. Dial (555) 555-0134, passcode 44 33 22."


def an_event(**fields: Any) -> dict[str, Any]:
    return {
        "kind": "earnings_call",
        "title": "Orchard Pumps Call",
        "status": "confirmed",
        "start": "2024-05-09T08:30:00-04:00",
        "end": None,
        "dial_ins": ["+15555550134"],
        "passcodes": ["443322"],
        "webcast_urls": ["http://www.orchardpumps.example"],
        "replay": None,
        **fields,
    }


def an_answer(*events: dict[str, Any], **fields: Any) -> dict[str, Any]:
    company = {"name": "Orchard Pumps, Inc.", "ticker": "ORPX", "exchange": "NASDAQ"}
    return {"company": company, "published": "2024-05-02", "events": list(events), **fields}


def report(gold: dict[str, Any], said: dict[str, Any]) -> Report:
    return evaluate([(Case(Path("pumps.txt"), TEXT, gold), said)])


def test_the_same_answer_is_exact() -> None:
    found = report(an_answer(an_event()), an_answer(an_event()))
    assert (found.exact, found.found, found.missed, found.spurious, found.f1) == (1, 1, 0, 0, 1.0)
    assert found.faults == []


@pytest.mark.parametrize(
    "same",
    [
        {"start": "2024-05-09T12:30:00+00:00"},
        {"start": "2024-05-09T12:30:59Z"},
        {"dial_ins": ["+1 (555) 555-0134"]},
        {"passcodes": ["4433-22#"]},
        {"webcast_urls": ["https://OrchardPumps.example/."]},
        {"kind": "conference_call"},
        {"title": "Another title"},
        {"replay": {"urls": ["orchardpumps.example"]}},
    ],
)
def test_another_notation_of_the_same_is_right(same: dict[str, Any]) -> None:
    assert report(an_answer(an_event()), an_answer(an_event(**same))).exact == 1


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("dial_ins", {"dial_ins": []}),
        ("passcodes", {"passcodes": ["443321"]}),
        ("webcast_urls", {"webcast_urls": ["http://www.orchardpumps.example/ir"]}),
        ("status", {"status": "cancelled"}),
        ("end", {"end": "2024-05-09T09:30:00-04:00"}),
        ("replay.end", {"replay": {"end": "2024-05-16"}}),
        ("replay.dial_ins", {"replay": {"dial_ins": ["+15555550135"]}}),
        ("replay.urls", {"replay": {"urls": ["http://elsewhere.example"]}}),
    ],
)
def test_a_wrong_field_is_a_fault_that_names_it(field: str, wrong: dict[str, Any]) -> None:
    found = report(an_answer(an_event()), an_answer(an_event(**wrong)))
    assert (found.exact, found.found) == (0, 1)
    assert [fault.field for fault in found.faults] == [field]
    assert found.judged == [Judged(0.0, True, False)]


def test_an_undecidable_field_is_not_held() -> None:
    gold = an_answer(an_event(undecidable=["passcodes", "replay.end"]))
    assert report(gold, an_answer(an_event(passcodes=[], replay={"end": "2024-05-16"}))).exact == 1


def test_a_moved_start_is_one_missed_and_one_spurious() -> None:
    found = report(an_answer(an_event()), an_answer(an_event(start="2024-05-09T08:30:00-05:00")))
    assert (found.missed, found.spurious, found.exact) == (1, 1, 0)
    assert found.faults[0].context.endswith("ET on »May 9«, 2024. Dial (555) 555-0134, passcode 44 33 22.")


def test_an_optional_event_is_neither_asked_for_nor_held_against() -> None:
    gold = an_answer(an_event(), an_event(start="2024-05-10", optional=True))
    assert report(gold, an_answer(an_event())).exact == 1
    assert report(gold, an_answer(an_event(), an_event(start="2024-05-10", passcodes=[]))).exact == 1


def test_of_two_events_at_one_instant_the_likelier_is_taken() -> None:
    other = an_event(dial_ins=[], passcodes=["1"], title="Another")
    pairs, missed, left = pair([an_event()], [other, an_event()])
    assert (pairs[0][1], missed, left) == (an_event(), [], [other])


def test_a_document_without_an_event_is_clean_or_not() -> None:
    assert (lambda r: (r.clean, r.empty, r.exact))(report(an_answer(), an_answer())) == (1, 1, 1)
    assert (lambda r: (r.clean, r.empty, r.exact))(report(an_answer(), an_answer(an_event()))) == (0, 1, 0)


def test_the_ticker_and_the_date_count_and_the_name_is_only_reported() -> None:
    gold = an_answer(an_event())
    named = an_answer(an_event(), company={"name": "ORCHARD PUMPS LTD", "ticker": "ORPX"})
    assert report(gold, named).exact == 1
    renamed = report(gold, an_answer(an_event(), company={"name": "Pear Pumps", "ticker": "ORPX"}))
    assert (renamed.exact, [fault.field for fault in renamed.faults]) == (1, ["company"])
    listed = report(gold, an_answer(an_event(), company={"name": "Orchard Pumps", "ticker": "ORP"}))
    assert (listed.exact, listed.judged[0].right) == (0, False)
    assert report(gold, an_answer(an_event(), published="2024-05-03")).exact == 0


def test_the_held_out_third_is_fixed_by_name() -> None:
    names = [f"release-{number}" for number in range(300)]
    assert [held_out(name) for name in names] == [held_out(name) for name in names]
    assert 70 < sum(map(held_out, names)) < 130


def test_confidence_is_binned_with_the_share_that_is_right() -> None:
    judged = [Judged(0.95, True, True)] * 9 + [Judged(1.0, True, False), Judged(0.31, True, False)]
    low, high = calibration(judged)
    assert (low.count, low.right) == (1, 0.0)
    assert (high.count, high.right, round(high.confidence, 3)) == (10, 0.9, 0.955)


def test_what_has_a_warning_or_no_start_is_never_published_unseen() -> None:
    gold = an_answer(an_event())
    sure = an_event(confidence=0.99)
    warned = an_event(confidence=0.99, warnings=["the weekday is another"])
    assert [row.published for row in unseen(report(gold, an_answer(sure)).judged, [0.9])] == [1]
    assert [row.published for row in unseen(report(gold, an_answer(warned)).judged, [0.9])] == [0]
    undated = an_event(start=None, confidence=0.99)
    assert [row.published for row in unseen(report(an_answer(), an_answer(undated)).judged, [0.9])] == [0]


def test_the_interval_says_how_little_few_events_tell() -> None:
    assert wilson(0, 200) == (0.0, 0.015)
    assert wilson(200, 200) == (0.985, 1.0)
    assert wilson(0, 0) == (0.0, 1.0)
    low, high = wilson(10, 100)  # Wilson (1927) gives 5.5% to 17.4%
    assert (round(low, 3), round(high, 3)) == (0.055, 0.174)


def test_a_fault_shows_the_text_around_it() -> None:
    assert locate(TEXT, "dial_ins", "+15555550134") == (TEXT.index("555-0134"), TEXT.index("555-0134") + 8)
    assert locate(TEXT, "passcodes", "443322") == (TEXT.index("44 33 22"), TEXT.index("44 33 22") + 8)
    assert locate(TEXT, "start", "2024-05-09T08:30:00-04:00") is not None
    assert locate(TEXT, "start", "2024-06-10") is None
    assert around("one two\n three", (4, 7)) == "one »two« three"


def test_a_corpus_is_read_in_order_and_a_broken_answer_is_said(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / f"{name}.txt").write_text(TEXT)
        (tmp_path / f"{name}.json").write_text(json.dumps(an_answer()))
    (tmp_path / "without.txt").write_text(TEXT)
    assert [case.name for case in cases([tmp_path])] == ["a", "b"]
    (tmp_path / "a.json").write_text("{")
    with pytest.raises(CorpusError, match=r"a\.json: cannot be read as an answer"):
        cases([tmp_path])
    with pytest.raises(CorpusError, match="is no folder"):
        cases([tmp_path / "nowhere"])
    (tmp_path / "empty").mkdir()
    with pytest.raises(CorpusError, match=r"no NAME\.txt with a NAME\.json"):
        cases([tmp_path / "empty"])


def test_the_reliability_diagram_is_a_drawing_with_a_dot_for_each_bin() -> None:
    bins = calibration([Judged(0.95, True, True)] * 20 + [Judged(0.45, True, False)])
    drawn = ET.fromstring(diagram({"developed on": bins, "held <out>": bins}))  # noqa: S314 - our own drawing
    circles = [element for element in drawn.iter() if element.tag.endswith("circle")]
    assert len(circles) == 2 + 2 * len(bins)
