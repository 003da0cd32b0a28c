"""Announcements through the administration: pasted, uploaded, corrected, published."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest

from calendar_service.config import Intake
from calendar_service.model import EventState
from calendar_service.store import documents, events
from tests.web.conftest import Site, Visitor, fields_of

TEXT = """\
SPRINGFIELD, Ill., April 21, 2031 -- Orchard Pumps, Inc. (NASDAQ: ORPX), a maker of pumps, today announced that it will
host a conference call to discuss its first quarter 2031 results at 10:00 a.m. ET on Friday, May 8, 2031.

To participate in the call, please dial 1-212-555-0142 and enter the passcode 443322.

About Orchard Pumps

Orchard Pumps makes pumps for orchards.
"""  # May 8, 2031 is a Thursday, so a person has to look


def paste(anna: Visitor, text: str = TEXT) -> str:
    """Paste a text; the address of its page."""
    answer = anna.post("/admin/announcements/new", {"text": text})
    assert answer.status_code == 303, answer.text
    assert answer.location is not None
    return answer.location


def upload(anna: Visitor, raw: bytes, name: str = "release.txt") -> tuple[int, str]:
    answer = anna.post(
        "/admin/announcements/new",
        {"file": (io.BytesIO(raw), name)},
        content_type="multipart/form-data",
        follow_redirects=True,
    )
    return answer.status_code, answer.text


def panel(page: str) -> tuple[int, dict[str, str]]:
    """The number of the page's first event, and its fields as a browser would send them."""
    found = re.search(r'id="panel-(\d+)"', page)
    assert found
    return int(found[1]), fields_of(page, f"e{found[1]}-")


def test_a_pasted_announcement_is_shown_beside_what_was_read(anna: Visitor) -> None:
    page = anna.get(paste(anna)).text
    number, fields = panel(page)
    assert fields[f"e{number}-start_day"] == "2031-05-08"
    assert fields[f"e{number}-start_time"] == "10:00"
    assert fields[f"e{number}-zone"] == "America/New_York"
    assert fields[f"e{number}-passcodes-0-code"] == "443322"
    (mark,) = re.findall(r'<mark class="m-code" data-fields="([^"]+)"[^>]*><a href="#([^"]+)">443322</a></mark>', page)
    assert mark == (f"e{number}-passcodes-0", f"e{number}-passcodes-0-code")
    assert f'data-field="{mark[0]}"' in page
    assert f'id="{mark[1]}"' in page
    assert "waits for review" in page
    assert "Why it waits" in page
    assert "% sure" in page


def test_every_mark_leads_to_a_field_that_is_there(anna: Visitor) -> None:
    page = anna.get(paste(anna)).text
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    for target in re.findall(r'<mark[^>]*><a href="#([^"]+)">', page):
        assert target in ids
    assert re.sub(r"<[^>]+>", "", page).count("Orchard Pumps makes pumps for orchards.") == 1


def test_what_is_corrected_is_published_with_one_click(site: Site, anna: Visitor) -> None:
    place = paste(anna)
    number, fields = panel(anna.get(place).text)
    fields |= {f"e{number}-passcodes-0-code": "443323", "do": "publish"}
    answer = anna.post(f"{place}/events/{number}", fields, page=place)
    assert (answer.status_code, answer.location) == (303, f"{place}#panel-{number}")
    page = anna.get(place).text
    assert "Published: " in page
    public = site.client()
    assert "Orchard Pumps" in public.get("/").text
    assert b"443323" in public.get("/calendar.ics").data
    with site.store.reading() as tx:
        stored = events.get(tx, number)
        assert stored is not None
        assert stored.state is EventState.PUBLISHED
        assert stored.edited == {"passcodes"}
        assert [step.actor for step in events.revisions(tx, number)][-1] == "person:anna"


def test_a_correction_can_be_kept_without_publishing(site: Site, anna: Visitor) -> None:
    place = paste(anna)
    number, fields = panel(anna.get(place).text)
    fields |= {f"e{number}-title": "Better title", "do": "save"}
    anna.post(f"{place}/events/{number}", fields, page=place)
    page = anna.get(place).text
    assert "Saved." in page
    assert 'value="Better title"' in page
    assert "Better title" not in site.client().get("/").text


def test_what_is_no_event_is_rejected(site: Site, anna: Visitor) -> None:
    place = paste(anna)
    number, fields = panel(anna.get(place).text)
    anna.post(f"{place}/events/{number}", fields | {"do": "reject"}, page=place)
    assert "Rejected; it is in no feed." in anna.get(place).text
    with site.store.reading() as tx:
        stored = events.get(tx, number)
    assert stored is not None
    assert stored.state is EventState.REJECTED


def test_a_wrong_field_is_said_beside_it_and_all_that_was_typed_stays(site: Site, anna: Visitor) -> None:
    place = paste(anna)
    number, fields = panel(anna.get(place).text)
    at = f"e{number}-"
    fields |= {
        at + "title": "Better title",
        at + "zone": "Mars/Olympus",
        at + "dial_ins-0-number": "12",
        "do": "publish",
    }
    answer = anna.post(f"{place}/events/{number}", fields, page=place)
    assert answer.status_code == 400
    assert "Nothing was saved." in answer.text
    for name in ("zone", "dial_ins-0-number"):
        assert re.search(
            rf'<input[^>]*aria-describedby="{at}{name}-error"[^>]*aria-invalid="true"[^>]*id="{at}{name}"', answer.text
        )
        assert f'<p class="error" id="{at}{name}-error">' in answer.text
    assert 'value="Better title"' in answer.text
    assert 'value="Mars/Olympus"' in answer.text
    assert "443322</a></mark>" in answer.text
    with site.store.reading() as tx:
        assert events.waiting(tx)[0].revision == 1


def test_another_row_is_had_without_a_script_and_loses_nothing(anna: Visitor) -> None:
    place = paste(anna)
    number, fields = panel(anna.get(place).text)
    at = f"e{number}-"
    fields |= {at + "title": "Half typed", "add": "dial_ins"}
    answer = anna.post(f"{place}/events/{number}", fields, page=place)
    assert answer.status_code == 200
    assert f'id="{at}dial_ins-1-number"' in answer.text
    assert "autofocus" in answer.text
    assert 'value="Half typed"' in answer.text
    assert "Nothing was saved" not in answer.text


def test_who_was_slower_is_told_and_loses_nothing(anna: Visitor) -> None:
    place = paste(anna)
    number, fields = panel(anna.get(place).text)
    at = f"e{number}-"
    first = fields | {at + "title": "The first", "do": "save"}
    second = fields | {at + "title": "The second", "do": "save"}
    anna.post(f"{place}/events/{number}", first, page=place)
    answer = anna.post(f"{place}/events/{number}", second, page=place)
    assert answer.status_code == 409
    assert "Somebody changed this event while you had it open." in answer.text
    assert 'value="The second"' in answer.text
    assert 'value="The first"' in anna.get(place).text
    again = panel(answer.text)[1] | {"do": "save"}
    assert anna.post(f"{place}/events/{number}", again, page=place).status_code == 303
    assert 'value="The second"' in anna.get(place).text


def test_the_same_words_again_lead_to_what_is_known(anna: Visitor) -> None:
    place = paste(anna)
    assert paste(anna, TEXT.replace("\n", "\r\n")) == place
    page = anna.get(place).text
    assert "These very words are known already" in page
    assert "seen again 1 time" in page


def test_an_announcement_that_announces_nothing_says_so(anna: Visitor) -> None:
    page = anna.get(paste(anna, "Orchard Pumps, Inc. was named one of the best places to work in Springfield.")).text
    assert "It announces no event." in page


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_a_file_of_any_encoding_is_read(anna: Visitor, encoding: str) -> None:
    status, page = upload(anna, TEXT.replace("--", "–").encode(encoding))
    assert status == 200
    assert "443322</a></mark>" in page
    assert "2031 – Orchard" in page


@pytest.mark.parametrize(
    ("raw", "name"), [(b"", "empty.txt"), (b"\x00\x01\x02\xff" * 400, "binary.bin"), (b"%PDF-1.4 broken", "broken.pdf")]
)
def test_a_file_that_cannot_be_read_says_why(site: Site, anna: Visitor, raw: bytes, name: str) -> None:
    _, page = upload(anna, raw, name)
    assert "It could not be read." in page or 'id="file-error"' in page
    assert name in page
    assert "Traceback" not in page
    with site.store.reading() as tx:
        assert events.waiting(tx) == []


def test_nothing_and_both_are_said_beside_the_field(anna: Visitor) -> None:
    nothing = anna.post("/admin/announcements/new", {"text": "  \n "})
    assert nothing.status_code == 400
    assert re.search(r'id="text-error">Paste the text', nothing.text)
    both = {"text": TEXT, "file": (io.BytesIO(b"x"), "x.txt")}
    answer = anna.post("/admin/announcements/new", both, content_type="multipart/form-data")
    assert answer.status_code == 400
    assert re.search(r'id="file-error">Give a text or a file, not both', answer.text)
    assert "443322" in answer.text


@pytest.mark.parametrize("size", [20_001, 200_000])
def test_what_is_larger_than_the_bound_is_refused_whole(site: Site, anna: Visitor, size: int) -> None:
    site.settings = replace(site.settings, intake=Intake(max_bytes=20_000))
    bounded = site.insider()
    for form in ({"text": "x" * size}, {"file": (io.BytesIO(b"x" * size), "x.txt")}):
        answer = bounded.post("/admin/announcements/new", form, content_type="multipart/form-data")
        assert answer.status_code == 413
        assert "at most 20,000 bytes" in answer.text
    with site.store.reading() as tx:
        assert documents.count(tx) == 0


def test_a_text_is_shown_as_text(anna: Visitor) -> None:
    page = anna.get(paste(anna, TEXT + "\n<script>alert(1)</script> & <b>bold</b>\n")).text
    assert "<script>alert(1)</script>" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;" in page


@pytest.mark.parametrize("path", ["/admin/documents/999", "/admin/documents/99999999999999999999", "/admin/events/999"])
def test_a_number_that_nothing_has_is_a_404(anna: Visitor, path: str) -> None:
    assert anna.get(path).status_code == 404


def test_the_overview_shows_what_waits_and_what_came(anna: Visitor) -> None:
    place = paste(anna)
    page = anna.get("/admin/").text
    assert re.search(r"<strong>1</strong>wait for review", page)
    assert f'href="{place}#panel-' in page
    assert "1 event" in page
    assert "The scheduler is not well." not in page
