"""Whatever stands in an announcement, the feed is whole, and its text comes back."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from datetime import date, time

import icalendar
from hypothesis import example, given, settings
from hypothesis import strategies as st

from calendar_service.calendars import entry, feed, message_calendar
from calendar_service.calendars.lines import Words, block, label, line
from calendar_service.config import Mail
from calendar_service.model import (
    DialIn,
    EventStatus,
    Link,
    Listing,
    Medium,
    Passcode,
    Replay,
    When,
)
from tests.calendars.occasions import CALL, ELMWOOD, SETTINGS, stored

NAMES = {
    *("BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "NAME", "X-WR-CALNAME", "REFRESH-INTERVAL"),
    *("X-PUBLISHED-TTL", "UID", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED", "CREATED", "DTSTART", "DTEND", "SUMMARY"),
    *("DESCRIPTION", "CATEGORIES", "STATUS", "TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS", "LOCATION", "URL", "CONFERENCE"),
    *("ORGANIZER", "ACTION", "TRIGGER"),
}
SLY = (
    "a\r\nATTENDEE:mailto:x@elmwood.example\r\n",
    "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n",
    "x\u2028STATUS:CANCELLED\x85y\x0bz\x0c\x1c\x1d\x1e\u2029",
    '"quoted"; ^n ^^ ^\' \\n \\N \\; C:\\New\\',
    "\ufeffmark\x00\x07\x1b[31m\x7f\x9f",
    "\ud800half",
    "é" * 50 + "\U0001f4de" * 30,
    " \t lead and trail \t ",
    ";:,=\"'|",
    "\u202eover and out\u2066",
)
ANY = st.text(max_size=60) | st.sampled_from(SLY)
WHERE = st.sampled_from(
    ("title", "location", "company", "role label", "replay label", "time", "number", "code", "link")
)


def kept(text: str) -> str:
    """What of a text is to come back: all but blanks, controls and what is no character or turns others around."""
    return "".join(
        c
        for c in text
        if not c.isspace()
        and unicodedata.category(c) not in ("Cc", "Cs", "Zl", "Zp")
        and c not in "\ufeff\ufffe\uffff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )


def lines_of(body: bytes) -> list[str]:
    """The feed's lines, after a look at each as a reader who knows no more than lines sees it."""
    assert not body.startswith(b"\xef\xbb\xbf")
    assert body.endswith(b"\r\n")
    assert body.count(b"\n") == body.count(b"\r") == body.count(b"\r\n")
    for raw in body.split(b"\r\n"):
        assert len(raw) <= 75
        raw.decode()  # no character is cut in two
    seen = body.decode().splitlines()  # breaks at everything that any language takes for a line's end
    assert len(seen) == body.count(b"\r\n")
    for each in seen:
        assert each.startswith(" ") or re.split("[;:]", each)[0] in NAMES, each
    assert not re.search("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f]", body.decode())
    return seen


@settings(max_examples=200, deadline=None)
@given(texts=st.fixed_dictionaries(dict.fromkeys(("title", "location", "company", "label", "time", "odd"), ANY)))
def test_any_text_in_any_field_gives_a_whole_feed(texts: dict[str, str]) -> None:
    odd = texts["odd"]
    event = replace(
        CALL,
        title=texts["title"],
        location=texts["location"],
        company=texts["company"],
        status=EventStatus.RESCHEDULED,
        start=When(date(2031, 8, 1), time(8, 0), "America/New_York", text=texts["time"]),
        dial_ins=(DialIn("+12125550142", country=odd, extension=odd), DialIn(odd)),
        passcodes=(Passcode("55" + odd, texts["label"]), Passcode(odd)),
        links=(Link(odd), Link("https://elmwood.example/" + odd)),
        replays=(Replay(Medium.PHONE, dial_ins=(DialIn(odd),), passcodes=(Passcode("7", odd),), links=(Link(odd),)),),
        period=None,
    )
    issuer = replace(ELMWOOD, name=texts["company"], listings=(Listing(odd, odd),))
    whole = entry(stored(event, issuer=issuer), SETTINGS)
    body = feed([whole], name=odd, settings=SETTINGS, alarm=900)
    names = [re.split("[;:]", each)[0] for each in lines_of(body) if not each.startswith(" ")]
    assert names.count("BEGIN") == names.count("END") == 3  # calendar, event, alarm
    lines_of(message_calendar(stored(event, issuer=issuer), replace(SETTINGS, mail=Mail(sender=odd))))

    calendar = icalendar.Calendar.from_ical(body)
    (found,) = calendar.walk("VEVENT")
    assert found.errors == calendar.errors == []
    assert calendar["name"] == calendar["x-wr-calname"]
    assert kept(calendar["name"]) == kept(odd.translate(str.maketrans(",;\\", "  /")))
    told = kept(str(found["description"]))
    assert kept(texts["title"]) in told
    assert kept(texts["time"]) in told
    assert kept(texts["location"]) in kept(str(found["location"]))


@settings(max_examples=300, deadline=None)
@given(text=st.text(max_size=200) | st.sampled_from(SLY))
@example("\\N")
@example("\\\\n,;\\")
def test_a_text_value_comes_back_as_it_was(text: str) -> None:
    event = icalendar.Event()
    event.add("description", Words(block(text)))
    assert str(icalendar.Event.from_ical(event.to_ical())["description"]) == block(text)


@settings(max_examples=300, deadline=None)
@given(text=ANY)
def test_a_label_comes_back_as_it_was_and_needs_no_second_standard(text: str) -> None:
    said = label(text)
    event = icalendar.Event()
    event.add("conference", icalendar.vUri("tel:+12125550142", params={"VALUE": "URI", "LABEL": said}))
    made = event.to_ical()
    found = icalendar.Event.from_ical(made)["conference"]
    assert str(found) == "tel:+12125550142"
    assert found.params.get("LABEL", "") == said
    assert b"^" not in made
    assert made.count(b'"') in (0, 2)


@given(text=ANY, limit=st.integers(2, 40))
def test_a_line_is_cut_to_its_limit_and_never_broken(text: str, limit: int) -> None:
    found = line(text, limit)
    assert len(found) <= limit
    assert found.splitlines() in ([], [found])
    assert found == found.strip()


def test_a_line_is_cut_at_the_end_of_a_word() -> None:
    assert line("Harbour Small-Cap Forum, Boston", 25) == "Harbour Small-Cap Forum…"
    assert line("Harbour Small-Cap Forum", 23) == "Harbour Small-Cap Forum"
    assert line("A" * 40, 10) == "A" * 9 + "…"
