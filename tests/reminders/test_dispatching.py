"""Rounds of handing over: each mail once, troubles told apart, and nothing lost when a worker dies."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from calendar_service import reminders
from calendar_service.config import ConfigError, Settings
from calendar_service.model import EventState, EventStatus, When
from calendar_service.reminders import dispatching, rounds
from calendar_service.reminders.dispatching import Summary
from calendar_service.store import Store, open_store, outbox, subscribers
from tests.post_office import DROP, PostOffice, read
from tests.reminders.setting import CALL, DAY, START, House, settings_in

HOUR, MINUTE, SECOND = timedelta(hours=1), timedelta(minutes=1), timedelta(seconds=1)
DUE = START - HOUR


def dispatch(house: House, now: datetime = DUE, **more: Any) -> Summary:
    return reminders.dispatch(house.store, house.settings, now, **more)


def crowd(house: House, number: int) -> list[str]:
    """So many subscribers to the one event."""
    house.event()
    return [house.subscriber(f"reader{n}@reader.example").email for n in range(number)]


# What is handed over


def test_a_reminder_is_handed_over_once_however_often_it_is_asked_for(either_house: House, office: PostOffice) -> None:
    house = either_house
    house.by_smtp(office)
    crowd(house, 3)
    assert [dispatch(house, DUE + n * MINUTE).sent for n in range(3)] == [3, 0, 0]
    assert sorted(office.recipients) == ["reader0@reader.example", "reader1@reader.example", "reader2@reader.example"]
    assert office.sessions == 1
    for row, mail in zip(house.rows(), sorted(office.mails, key=lambda mail: mail["To"]), strict=True):
        assert (row.state, row.attempts, row.lease_owner) == ("sent", 1, None)
        assert mail["Message-ID"] == row.message_id
    assert office.mails[0]["Subject"] == "In 1 hour: Elm & Ash (ELM): Q4 2030 results call, 8:00 a.m. EDT"
    assert office.mails[0]["From"] == "Investor Calendar <calendar@calendar.example>"


def test_without_a_server_mails_are_files(house: House) -> None:
    crowd(house, 2)
    summary = dispatch(house)
    assert summary.sent == len(house.files()) == 2
    assert {read(file.read_bytes())["To"] for file in house.files()} == {
        "reader0@reader.example",
        "reader1@reader.example",
    }
    assert {one.detail for one in summary.handed} == {str(file) for file in house.files()}
    assert all(file.name.startswith("20310506T110000Z-") for file in house.files())


def test_more_than_a_batch_is_handed_over_in_one_round(house: House, office: PostOffice) -> None:
    house.by_smtp(office, batch=2)
    crowd(house, 7)
    assert dispatch(house).sent == 7
    assert len(set(office.recipients)) == 7


def test_a_summary_says_what_became_of_each_mail(house: House, office: PostOffice) -> None:
    house.by_smtp(office)
    office.answer = lambda step, address: "550 no such box" if address.startswith("reader1") else None
    crowd(house, 2)
    said = str(dispatch(house)).splitlines()
    assert said == [
        f"sent: reader0@reader.example: In 1 hour: Elm & Ash (ELM): Q4 2030 results call, 8:00 a.m. EDT "
        f"(reader0@reader.example by {office.host}:{office.port})",
        f"failed: reader1@reader.example: In 1 hour: Elm & Ash (ELM): Q4 2030 results call, 8:00 a.m. EDT "
        f"({office.host}:{office.port}: RCPT: 550 no such box)",
        "1 mail handed over at 2031-05-06 11:00:00 UTC, 1 failed",
    ]


def test_a_sender_that_is_no_address_is_said_before_anything_is_done(house: House) -> None:
    house.settings = replace(house.settings, mail=replace(house.settings.mail, sender="nobody"))
    with pytest.raises(ConfigError, match=r"\[mail\] sender: 'nobody' is no mail address"):
        dispatch(house)


# What is looked at once more before it leaves


Change = Callable[[House, Any], object]
WHY: dict[str, Change] = {
    "the event was called off": lambda house, stored: house.change(stored, DUE, status=EventStatus.CANCELLED),
    "the event was taken back": lambda house, stored: house.change(stored, DUE, state=EventState.HIDDEN),
    "the event was moved": lambda house, stored: house.change(
        stored, DUE, start=When(date(2031, 5, 6), time(8, 30), "America/New_York")
    ),
    "the subscriber no longer asks for it": lambda house, stored: house.subscriber(leads=[900]),
}


@pytest.mark.parametrize("why", WHY)
def test_what_has_lost_its_point_while_it_waited_is_dropped(house: House, office: PostOffice, why: str) -> None:
    house.by_smtp(office)
    office.answer = lambda step, address: "451 later" if step == "RCPT" else None
    stored = house.event()
    house.subscriber()
    assert dispatch(house).count("later") == 1
    WHY[why](house, stored)
    office.answer = lambda step, address: None
    summary = dispatch(house, DUE + 2 * MINUTE)
    assert [(one.outcome, one.detail) for one in summary.handed] == [("dropped", why)]
    assert house.states() == ["dropped"]
    assert office.taken == []


def test_what_waits_for_somebody_who_left_is_dropped(house: House, office: PostOffice) -> None:
    house.by_smtp(office)
    office.answer = lambda step, address: "451 later" if step == "RCPT" else None
    house.event()
    ann = house.subscriber()
    dispatch(house)
    with house.store.transaction() as tx:
        subscribers.end(tx, ann.id, DUE)
    assert dispatch(house, DUE + 2 * MINUTE).handed == ()
    assert house.states() == ["dropped"]


def test_a_change_of_the_event_is_in_the_mail_that_was_planned_before_it(house: House, office: PostOffice) -> None:
    house.by_smtp(office)
    stored = house.event()
    house.subscriber()
    reminders.plan(house.store, house.settings, DUE)
    house.change(stored, DUE + SECOND, passcodes=(replace(CALL.passcodes[0], code="5550111"),))
    dispatch(house, DUE + 2 * SECOND)
    assert "5550111" in office.taken[0][1].decode()
    assert "5550199,," not in office.taken[0][1].decode()


def test_what_waited_until_the_event_began_is_dropped(house: House, office: PostOffice) -> None:
    house.by_smtp(office)
    office.answer = lambda step, address: "451 later" if step == "RCPT" else None
    crowd(house, 1)
    dispatch(house)
    office.answer = lambda step, address: None
    summary = dispatch(house, START)
    assert (summary.expired, summary.sent, house.states()) == (1, 0, ["dropped"])
    assert house.rows()[0].last_error.endswith("451 later (too late to try again)")


def test_a_dropped_reminder_that_is_called_for_again_is_sent(house: House, office: PostOffice) -> None:
    house.by_smtp(office)
    office.answer = lambda step, address: "451 later" if step == "RCPT" else None
    stored = house.event()
    house.subscriber()
    dispatch(house)
    office.answer = lambda step, address: None
    house.change(stored, DUE, state=EventState.HIDDEN)
    dispatch(house, DUE + 2 * MINUTE)
    assert house.states() == ["dropped"]
    house.change(stored, DUE + 3 * MINUTE, state=EventState.PUBLISHED)
    assert dispatch(house, DUE + 4 * MINUTE).sent == 1


def test_over_a_day_every_reminder_comes_in_its_minute(house: House, office: PostOffice) -> None:
    house.by_smtp(office)
    house.event()
    house.event(replace(CALL, title="Evening call", start=When(date(2031, 5, 6), time(20, 0), "UTC")))
    house.subscriber(leads=[900, 3600])
    house.subscriber("bob@reader.example", zone="Asia/Tokyo", leads=[7200])
    arrived: list[tuple[str, datetime]] = []
    now = START.replace(hour=9)
    while now < START.replace(hour=21):
        before = len(office.taken)
        dispatch(house, now)
        arrived += [(recipient, now) for recipient in office.recipients[before:]]
        now += 5 * MINUTE
    ann, bob = "ann@reader.example", "bob@reader.example"
    times = [(ann, 11, 0), (ann, 11, 45), (ann, 19, 0), (ann, 19, 45), (bob, 10, 0), (bob, 18, 0)]
    assert sorted(arrived) == sorted((who, START.replace(hour=hour, minute=minute)) for who, hour, minute in times)


# Troubles of delivery


def test_a_bad_address_does_not_stop_the_others(either_house: House, office: PostOffice) -> None:
    house = either_house
    house.by_smtp(office)
    answers = {
        ("RCPT", "reader1@reader.example"): "550 no such box",
        ("RCPT", "reader2@reader.example"): DROP,
        ("DATA", "reader3@reader.example"): "451 full",
        ("END", "reader4@reader.example"): "552 too large",
    }
    office.answer = lambda step, address: answers.get((step, address))
    crowd(house, 7)
    summary = dispatch(house)
    assert (summary.sent, summary.count("failed"), summary.count("later")) == (3, 2, 2)
    assert house.states() == ["sent", "failed", "waiting", "waiting", "failed", "sent", "sent"]
    answers.clear()
    assert dispatch(house, DUE + 2 * MINUTE).sent == 2
    assert house.states() == ["sent", "failed", "sent", "sent", "failed", "sent", "sent"]


def test_every_try_of_a_mail_has_the_same_message_id(house: House, office: PostOffice) -> None:
    house.by_smtp(office)
    office.answer = lambda step, address: "451 taken, but saying so failed" if step == "END" else None
    crowd(house, 1)
    for n in range(4):
        dispatch(house, DUE + 10 * n * MINUTE)
    assert len(office.mails) == 4
    assert len({mail["Message-ID"] for mail in office.mails}) == 1


def test_tries_are_made_ever_more_rarely_and_end(house: House, office: PostOffice) -> None:
    house.by_smtp(office, max_attempts=4)
    office.answer = lambda step, address: "451 later" if step == "RCPT" else None
    crowd(house, 1)
    tried = []
    for minute in range(60):
        if dispatch(house, DUE + minute * MINUTE).handed:
            tried.append(minute)
    assert len(tried) == 4
    gaps = [later - earlier for earlier, later in pairwise(tried)]
    assert gaps == sorted(gaps)
    assert gaps[0] < gaps[-1]
    (row,) = house.rows()
    assert (row.state, row.attempts) == ("failed", 4)
    assert row.last_error.endswith("RCPT: 451 later")


def test_a_server_that_is_away_costs_no_try_and_ends_the_round(house: House, office: PostOffice) -> None:
    house.by_smtp(office)
    crowd(house, 5)
    office.answer = lambda step, address: DROP if step == "MAIL" else None
    summary = dispatch(house)
    assert summary.sent == 0
    assert summary.trouble.endswith("what is left is tried again in 60 s")
    assert [(row.state, row.attempts, row.lease_owner) for row in house.rows()] == [("waiting", 0, None)] * 5
    office.answer = lambda step, address: None
    assert dispatch(house, DUE + 30 * SECOND).sent == 0
    assert dispatch(house, DUE + 2 * MINUTE).sent == 5


def test_a_folder_that_cannot_be_written_loses_nothing(house: House) -> None:
    crowd(house, 2)
    house.settings.outbox.parent.mkdir(parents=True, exist_ok=True)
    house.settings.outbox.write_text("in the way")
    assert "cannot be written" in dispatch(house).trouble
    house.settings.outbox.unlink()
    assert dispatch(house, DUE + 2 * MINUTE).sent == 2


def test_a_mail_that_cannot_be_written_waits_alone_and_fails_in_the_end(
    house: House, office: PostOffice, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    house.by_smtp(office, max_attempts=2)
    crowd(house, 3)
    true = dispatching.composing.reminder

    def broken(mail: outbox.Mail, *facts: Any) -> Any:
        if facts[1].email.startswith("reader1"):
            raise TypeError("a fault of ours")
        return true(mail, *facts)

    monkeypatch.setattr(dispatching.composing, "reminder", broken)
    assert dispatch(house).sent == 2
    assert house.states() == ["sent", "waiting", "sent"]
    assert house.rows()[1].last_error == "cannot be written: a fault of ours"
    assert "a fault of ours" in caplog.text
    dispatch(house, DUE + 10 * MINUTE)
    assert house.states() == ["sent", "failed", "sent"]


def test_a_round_that_is_told_to_stop_gives_back_what_it_has_not_tried(house: House, office: PostOffice) -> None:
    house.by_smtp(office)
    crowd(house, 5)
    assert dispatch(house, stop=lambda: len(office.taken) >= 2).sent == 2
    assert [row.lease_owner for row in house.rows()] == [None] * 5
    assert dispatch(house, DUE + SECOND).sent == 3
    assert len(set(office.recipients)) == 5


# Leases


def test_a_slow_round_renews_its_lease(house: House, office: PostOffice) -> None:
    house.by_smtp(office, lease_seconds=30)
    crowd(house, 6)
    clock = {"elapsed": 0.0}
    others: list[int] = []

    def slow(step: str, address: str) -> None:
        if step == "RCPT":
            clock["elapsed"] += 20
            with house.store.reading() as tx:
                others.append(len(outbox.claimable(tx, DUE + timedelta(seconds=clock["elapsed"]), 100)))

    office.answer = slow
    round = rounds.begin(DUE, elapsed=lambda: clock["elapsed"])
    assert dispatching.dispatch_round(house.store, house.settings, round).sent == 6
    assert others == [0] * 6


def test_a_worker_that_lost_its_lease_leaves_the_rest_to_the_one_who_has_it(house: House, office: PostOffice) -> None:
    house.by_smtp(office, lease_seconds=30)
    crowd(house, 4)
    clock = {"elapsed": 0.0}

    def stall(step: str, address: str) -> None:
        if step == "RCPT" and clock["elapsed"] == 0:
            clock["elapsed"] = 31  # longer than the lease, and another worker comes by
            with house.store.transaction() as tx:
                outbox.claim(tx, DUE + 31 * SECOND, "another", 300, 100)

    office.answer = stall
    round = rounds.begin(DUE, elapsed=lambda: clock["elapsed"])
    assert dispatching.dispatch_round(house.store, house.settings, round).sent == 1
    assert len(office.taken) == 1
    assert {row.lease_owner for row in house.rows()} == {"another"}


def test_many_workers_at_once_send_each_mail_once(
    store: Store, store_url: str, tmp_path: Path, office: PostOffice
) -> None:
    house = House(store, settings_in(tmp_path))
    house.by_smtp(office, batch=3)
    readers = crowd(house, 40)
    start = threading.Barrier(4)
    failures: list[BaseException] = []

    def work() -> None:
        try:
            with closing(open_store(store_url)) as own:
                start.wait()
                reminders.dispatch(own, house.settings, DUE)
        except BaseException as error:
            failures.append(error)

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert failures == []
    assert sorted(office.recipients) == sorted(readers)
    assert set(house.states()) == {"sent"}


def _dispatch_and_die(url: str, settings: Settings, after: int) -> None:
    """A worker that the kernel kills once so many mails were taken, before it can note the last of them."""
    noted = 0
    true = outbox.sent

    def note(*facts: Any) -> bool:
        nonlocal noted
        noted += 1
        if noted == after:
            os.kill(os.getpid(), signal.SIGKILL)
        return true(*facts)

    outbox.sent = note
    reminders.dispatch(open_store(url), settings, DUE)


def test_a_worker_killed_between_delivery_and_its_note(
    store: Store, store_url: str, tmp_path: Path, office: PostOffice
) -> None:
    house = House(store, settings_in(tmp_path))
    house.by_smtp(office, lease_seconds=60)
    readers = crowd(house, 5)
    spawned = multiprocessing.get_context("spawn").Process(
        target=_dispatch_and_die, args=(store_url, house.settings, 3)
    )
    spawned.start()
    spawned.join(60)
    assert spawned.exitcode == -signal.SIGKILL
    assert len(office.taken) == 3
    assert house.states() == ["sent", "sent", "waiting", "waiting", "waiting"]
    # While the lease runs nobody else touches what the dead one had.
    assert dispatch(house, DUE + 50 * SECOND).handed == ()
    assert dispatch(house, DUE + 62 * SECOND).sent == 3
    assert sorted(set(office.recipients)) == sorted(readers)
    again = [mail["Message-ID"] for mail in office.mails if mail["To"] == readers[2]]
    assert len(again) == 2
    assert len(set(again)) == 1
    assert len(office.taken) == 6


def test_a_mail_that_kills_its_worker_every_time_is_given_up_and_takes_no_other_along(house: House) -> None:
    house.settings = replace(
        house.settings, reminders=replace(house.settings.reminders, max_attempts=3, lease_seconds=60)
    )
    crowd(house, 2)
    reminders.plan(house.store, house.settings, DUE)
    for n in range(3):
        with house.store.transaction() as tx:
            mails = outbox.claim(tx, DUE + 2 * n * MINUTE, f"dead {n}", 60, 10)
            assert len(mails) == 2
            assert outbox.begin(tx, mails[0].id, f"dead {n}", DUE + (2 * n + 1) * MINUTE)
    summary = dispatch(house, DUE + 10 * MINUTE)
    assert [one.outcome for one in summary.handed] == ["failed", "sent"]
    assert house.rows()[0].last_error == "given up; the worker died"


# Dry runs


def test_a_dry_run_says_what_would_be_sent_and_writes_nothing(either_house: House, office: PostOffice) -> None:
    house = either_house
    house.by_smtp(office)
    crowd(house, 2)
    dry = dispatch(house, dry_run=True)
    assert [(one.outcome, one.recipient) for one in dry.handed] == [
        ("due", "reader0@reader.example"),
        ("due", "reader1@reader.example"),
    ]
    assert str(dry).splitlines()[-1] == "2 mails would be handed over at 2031-05-06 11:00:00 UTC"
    assert (house.rows(), office.taken, house.files()) == ([], [], [])
    assert dispatch(house).sent == 2
    assert dispatch(house, dry_run=True).handed == ()


def test_a_dry_run_tells_of_what_waits_as_well(house: House, office: PostOffice) -> None:
    house.by_smtp(office)
    office.answer = lambda step, address: "451 later" if step == "RCPT" else None
    crowd(house, 1)
    dispatch(house)
    assert dispatch(house, DUE + SECOND, dry_run=True).handed == ()  # its next try has not come
    (again,) = dispatch(house, DUE + 10 * MINUTE, dry_run=True).handed
    assert again.subject == "In 50 minutes: Elm & Ash (ELM): Q4 2030 results call, 8:00 a.m. EDT"


# Rehearsals

YEARS_LATER = datetime(2040, 1, 1, 9, 30, tzinfo=UTC)


def test_a_rehearsal_goes_into_the_folder_whatever_is_configured_and_once(
    either_house: House, office: PostOffice
) -> None:
    house = either_house
    house.by_smtp(office)
    house.event(now=YEARS_LATER)
    house.subscriber(now=YEARS_LATER)
    first = dispatch(house, START - 20 * MINUTE, real_now=YEARS_LATER)
    assert (first.sent, first.rehearsal) == (1, True)
    assert str(first).endswith("(a rehearsal: into the outbox folder alone)")
    assert office.taken == []
    (file,) = house.files()
    mail = read(file.read_bytes())
    assert mail["Subject"] == "In 20 minutes: Elm & Ash (ELM): Q4 2030 results call, 8:00 a.m. EDT"
    assert mail["Date"] == "Tue, 06 May 2031 11:40:00 +0000"
    assert dispatch(house, START - 20 * MINUTE, real_now=YEARS_LATER + HOUR).sent == 0
    assert dispatch(house, START - 10 * MINUTE, real_now=YEARS_LATER + HOUR).sent == 0
    assert len(house.files()) == 1
    (row,) = house.rows()
    assert (row.state, row.rehearsal) == ("sent", True)
    assert row.created - YEARS_LATER < MINUTE


def test_a_rehearsal_is_told_only_of_what_is_due_and_has_not_begun(house: House) -> None:
    house.event()
    house.event(DAY)
    house.subscriber(leads=[3600])
    for now, number in ((DUE - SECOND, 0), (START, 0), (DUE, 1)):
        assert dispatch(house, now, real_now=YEARS_LATER, dry_run=True).count("due") == number


def test_a_rehearsal_of_what_is_to_come_leaves_the_true_reminder(house: House, office: PostOffice) -> None:
    house.by_smtp(office)
    crowd(house, 1)
    today = START - timedelta(days=5)
    assert dispatch(house, DUE, real_now=today).sent == 1
    assert dispatch(house, DUE).sent == 1
    assert len(office.taken) == len(house.files()) == 1


def test_a_rehearsal_sends_and_drops_nothing_true(house: House, office: PostOffice) -> None:
    house.by_smtp(office)
    office.answer = lambda step, address: "451 later" if step == "RCPT" else None
    crowd(house, 1)
    dispatch(house)
    ask = {"zone": "UTC", "leads": [3600], "issuers": [], "confirmed": False}
    reminders.subscribe(house.store, house.settings, "new@reader.example", now=DUE, **ask)
    assert dispatch(house, START + timedelta(days=30), real_now=DUE + MINUTE).handed == ()
    assert house.states() == ["waiting", "waiting"]


def test_a_rehearsal_that_died_is_taken_up_on_the_true_clock(house: House) -> None:
    crowd(house, 1)
    reminders.plan(house.store, house.settings, DUE, real_now=YEARS_LATER)
    with house.store.transaction() as tx:
        assert outbox.claim(tx, DUE, "dead", 300, 10, rehearsal=True, clock=YEARS_LATER)
    assert dispatch(house, DUE, real_now=YEARS_LATER + MINUTE).sent == 0
    assert dispatch(house, DUE, real_now=YEARS_LATER + 6 * MINUTE).sent == 1


def test_within_a_day_the_rehearsed_time_is_for_true(house: House, office: PostOffice) -> None:
    house.by_smtp(office)
    house.event(now=DUE + MINUTE)  # known too late for the true time
    house.subscriber(now=DUE + MINUTE)
    assert dispatch(house, DUE + 2 * MINUTE).sent == 0
    assert dispatch(house, DUE, real_now=DUE + 2 * MINUTE).sent == 1
    assert len(office.taken) == 1
    assert dispatch(house, DUE + 3 * MINUTE).sent == 0


def test_the_true_time_given_twice_is_no_rehearsal(house: House) -> None:
    house.event(now=DUE + MINUTE)
    house.subscriber()
    now = DUE + 2 * MINUTE
    assert dispatch(house, now, real_now=now).sent == 0


def test_times_without_a_zone_are_refused(house: House) -> None:
    with pytest.raises(ValueError, match="zone"):
        dispatch(house, datetime(2031, 5, 6))  # noqa: DTZ001
