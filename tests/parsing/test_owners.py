"""Which of several occasions a way in belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time

import pytest

from calendar_service.model import EventKind, Issuer, When
from calendar_service.parsing import dates, links, sentences
from calendar_service.parsing.access import Access, Occasion, read
from calendar_service.parsing.text import normalise

CALL = EventKind.EARNINGS_CALL
OTHER_CALL = EventKind.CONFERENCE_CALL
TALK = EventKind.CONFERENCE_PRESENTATION
POSTER = EventKind.SCIENTIFIC_PRESENTATION
MEETING = EventKind.SHAREHOLDER_MEETING
DAY = EventKind.INVESTOR_DAY
WEBCAST = EventKind.WEBCAST


@dataclass(frozen=True)
class Its:
    """What one occasion of a text is got into by."""

    kind: EventKind
    dial_ins: tuple[str, ...] = ()
    passcodes: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    replay_dial_ins: tuple[str, ...] = ()
    replay_links: tuple[str, ...] = ()
    until: str | None = None


# A text in which {0}, {1} … stand before the dates of its occasions, and what each of them has.
TEXTS: dict[str, tuple[str, tuple[Its, ...]]] = {
    "each presentation has its own address and one site keeps all replays": (
        """Example Corp. will present at two conferences.

The Example Bank Conference on {0}March 4, 2025 at 9:00 a.m. ET. A live webcast is at https://wc.test/a.

The Sample Forum on {1}March 11, 2025 at 10:00 a.m. ET. A live webcast is at https://wc.test/b.

Replays of the webcasts will be available on www.example.com for 90 days.""",
        (
            Its(TALK, links=("wc.test/a",), replay_links=("www.example.com",)),
            Its(TALK, links=("wc.test/b",), replay_links=("www.example.com",)),
        ),
    ),
    "one sentence is for each presentation of a list": (
        """Example to present at:

* Example Bank Conference, {0}March 4, 2025, 9:00 a.m. ET
* Sample Forum, {1}March 11, 2025, 10:00 a.m. ET
* Demo Summit, {2}March 18, 2025, 1:00 p.m. ET

A live webcast of each presentation will be available at www.example.com. An archive will be available for 30 days.""",
        (
            Its(TALK, links=("www.example.com",), until="2025-04-03"),
            Its(TALK, links=("www.example.com",), until="2025-04-10"),
            Its(TALK, links=("www.example.com",), until="2025-04-17"),
        ),
    ),
    "conferences behind a call have none of its numbers": (
        """Conference call on results {0}today, February 11, 2025, at 8:30 a.m. ET. Dial 1-800-555-0101, passcode 112233. The webcast is at www.example.com. A replay is available at 1-888-555-0102 until February 18, 2025.

Upcoming events: Example will participate in the Sample Conference on {1}March 4, 2025 and in the Demo Conference on {2}March 11, 2025.""",
        (
            Its(
                CALL,
                dial_ins=("+18005550101",),
                passcodes=("112233",),
                links=("www.example.com",),
                replay_dial_ins=("+18885550102",),
                until="2025-02-18",
            ),
            Its(TALK),
            Its(TALK),
        ),
    ),
    "a meeting before a call has none of its numbers": (
        """The annual meeting of shareholders will be held on {0}May 6, 2025 at 10 a.m. at the Example Hotel. The conference call to discuss first quarter results will be held on {1}May 7, 2025 at 8 a.m. ET. The call may be accessed by dialing 1-800-555-0103. The call will be webcast at www.example.com.""",
        (
            Its(MEETING),
            Its(CALL, dial_ins=("+18005550103",), links=("www.example.com",)),
        ),
    ),
    "two calls on one morning keep their numbers apart": (
        """Press conference (in German)
{0}12 March 2025, 8:30 a.m. CET
Dial-in: +49 69 2222 20380
Webcast: https://www.webcast.test/de

Analyst call (in English)
{1}12 March 2025, 10:00 a.m. CET
Dial-in: +44 20 7946 0104
PIN: 445566
Webcast: https://www.webcast.test/en
""",
        (
            Its(OTHER_CALL, dial_ins=("+4969222220380",), links=("www.webcast.test/de",)),
            Its(OTHER_CALL, dial_ins=("+442079460104",), passcodes=("445566",), links=("www.webcast.test/en",)),
        ),
    ),
    "an investor day has its own webcast": (
        """Example Corp. will release its results on {0}April 24, 2025 and host a conference call at 9 a.m. ET. To listen, dial 877-555-0105.

Investor Day
Example will also host its Investor Day in New York on {1}May 20, 2025 beginning at 9 a.m. ET. A live webcast of the event can be accessed at https://investorday.example.com; a replay will be archived there.""",
        (
            Its(CALL, dial_ins=("+18775550105",)),
            Its(DAY, links=("investorday.example.com",), replay_links=("investorday.example.com",)),
        ),
    ),
    "posters have no access, the briefing has": (
        """Poster presentation: {0}June 2, 2025, 9:00 a.m. CT, Hall A.
Oral presentation: {1}June 3, 2025, 1:15 p.m. CT, Room 406.

The Company will host an investor webcast to discuss the data on {2}June 3, 2025 at 6:30 p.m. CT. Register at https://wc.test/data. A replay will be available for 60 days.""",
        (
            Its(POSTER),
            Its(POSTER),
            Its(WEBCAST, links=("wc.test/data",), until="2025-08-02"),
        ),
    ),
    "the place of an agenda is every slot's": (
        """Agenda
9:00 AM ET {0}April 2, 2025: Alpha Corp.
9:30 AM ET {1}April 2, 2025: Beta Inc.
10:00 AM ET {2}April 2, 2025: Gamma Ltd.
10:30 AM ET {3}April 2, 2025: Delta plc

Register now at: https://bit.test/agenda""",
        (
            Its(TALK, links=("bit.test/agenda",)),
            Its(TALK, links=("bit.test/agenda",)),
            Its(TALK, links=("bit.test/agenda",)),
            Its(TALK, links=("bit.test/agenda",)),
        ),
    ),
    "one-on-one meetings have no webcast": (
        """Example will present at the Sample Conference on {0}March 4, 2025 at 9:00 a.m. ET. The presentation will be webcast at www.example.com/events. The Company will also attend the Demo Conference on {1}March 11, 2025 for one-on-one meetings.""",
        (
            Its(TALK, links=("www.example.com/events",)),
            Its(TALK),
        ),
    ),
    "labels belong to the conference above them": (
        """Sample Conference
Date: {0}March 4, 2025
Time: 9:00 a.m. ET
Webcast: https://wc.test/1

Demo Conference
Date: {1}March 5, 2025
Time: 1:00 p.m. ET
Format: one-on-one meetings

Third Conference
Date: {2}March 6, 2025
Time: 11:00 a.m. ET
Webcast: https://wc.test/3

A replay of the webcasts will be available on the Investors section of www.example.com for 90 days.""",
        (
            Its(TALK, links=("wc.test/1",), replay_links=("www.example.com",)),
            Its(TALK, replay_links=("www.example.com",)),
            Its(TALK, links=("wc.test/3",), replay_links=("www.example.com",)),
        ),
    ),
    "the first and the second are told apart by their order": (
        """The first is the Example Bank Conference, on {0}March 4, 2025 at 9:00 a.m. ET. The second is the Sample Forum, on {1}March 11, 2025 at 10:00 a.m. ET.

A webcast of the first will be open at www.example.com and can be played back for thirty days. The second is closed to the public.""",
        (Its(TALK, links=("www.example.com",), replay_links=("www.example.com",), until="2025-04-03"), Its(TALK)),
    ),
    "audio of both is audio of both": (
        """Example will take part in:

* Example Bank Conference: fireside chat on {0}March 4, 2025 at 9:00 a.m. ET
* Sample Forum: presentation on {1}March 11, 2025 at 10:00 a.m. ET

Audio of both can be heard at ir.example.com and stays there for 30 days.""",
        (
            Its(TALK, links=("ir.example.com",), replay_links=("ir.example.com",), until="2025-04-03"),
            Its(TALK, links=("ir.example.com",), replay_links=("ir.example.com",), until="2025-04-10"),
        ),
    ),
    "of two results calls the one that is a presentation has the recording of it": (
        """A presentation to analysts will be held on {0}March 4, 2025 at 9:00 a.m. in New York. A conference call is arranged for those abroad on {1}March 4, 2025 at 2:30 p.m., for which the number is 1-800-555-0107.

A recording of the presentation can be found on www.example.com.""",
        (Its(CALL, replay_links=("www.example.com",)), Its(CALL, dial_ins=("+18005550107",))),
    ),
    "what is said of all calls is every call's": (
        """First quarter call: {0}April 24, 2025 at 9 a.m. ET. Second quarter call: {1}July 24, 2025 at 9 a.m. ET. The dial-in number for each call is 1-800-555-0106. All calls will be webcast at www.example.com.""",
        (
            Its(CALL, dial_ins=("+18005550106",), links=("www.example.com",)),
            Its(CALL, dial_ins=("+18005550106",), links=("www.example.com",)),
        ),
    ),
}


def read_all(marked: str, kinds: list[EventKind]) -> list[Access]:
    """The access of each occasion whose date stands behind a mark."""
    marks: list[int] = []
    text = marked
    while (mark := re.search(r"\{\d\}", text)) is not None:
        marks.append(mark.start())
        text = text[: mark.start()] + text[mark.end() :]
    found = normalise(text)
    assert found.text == text
    starts = [max(unit.start for unit in sentences.units(text) if unit.start <= mark) for mark in marks]
    occasions = []
    for kind, mark, start in zip(kinds, marks, starts, strict=True):
        day = next(one.day for one in dates.find(text, mark, mark + 30) if one.day)
        end = min((other for other in starts if other > start), default=len(text))
        occasions.append(Occasion(kind, When(day, time(9), "America/New_York"), (mark, mark + 5), (start, end)))
    return read(found, Issuer("Example Corp.", country="US"), date(2025, 2, 11), occasions)


@pytest.mark.parametrize("name", TEXTS)
def test_each_occasion_has_its_own_way_in(name: str) -> None:
    text, expected = TEXTS[name]
    for got, its in zip(read_all(text, [its.kind for its in expected]), expected, strict=True):
        assert {one.number for one in got.dial_ins} == set(its.dial_ins)
        assert {one.code for one in got.passcodes} == set(its.passcodes)
        assert {links.key(one.url) for one in got.links} == {links.key(url) for url in its.links}
        assert {one.number for replay in got.replays for one in replay.dial_ins} == set(its.replay_dial_ins)
        kept = {links.key(one.url) for replay in got.replays for one in replay.links}
        assert kept == {links.key(url) for url in its.replay_links} or kept <= {links.key(url) for url in its.links}
        ends = [replay.end.day.isoformat() for replay in got.replays if replay.end]
        assert its.until is None or max(ends) == its.until


def test_a_call_whose_day_is_unknown_lends_its_numbers_to_no_talk() -> None:
    text = (
        "Example Corp. will present at the Sample Conference on {0}March 4, 2025.\n\n"
        "The Company will host a conference call today to discuss its results. Dial 1-800-555-0123, passcode 445566. "
        "A replay is at 1-888-555-0123."
    )
    [access] = read_all(text, [TALK])
    assert (access.dial_ins, access.passcodes, access.replays) == ((), (), ())


def test_numbers_behind_the_conferences_are_the_calls() -> None:
    text = (
        "The results call will be held on {0}May 6, 2025.\n\n"
        "Example will also attend the Sample Conference on {1}May 20, 2025.\n\n"
        "Dial-in: 1-800-555-0123\nPasscode: 445566"
    )
    call, talk = read_all(text, [CALL, TALK])
    assert [one.number for one in call.dial_ins] == ["+18005550123"]
    assert talk.dial_ins == ()
