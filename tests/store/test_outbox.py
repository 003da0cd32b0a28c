"""The outbox: one mail is one row, and a row is one worker's at a time."""

from __future__ import annotations

import threading
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, event

from calendar_service.model import Choice
from calendar_service.store import Store, open_store, outbox, subscribers
from calendar_service.store.outbox import Mail, Planned

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def seconds(number: int) -> timedelta:
    return timedelta(seconds=number)


@pytest.fixture
def anna(store: Store) -> int:
    with store.transaction() as tx:
        return subscribers.add(tx, "anna@example.com", zone="UTC", leads=[3600], now=NOW).id


def planned(anna: int, number: int = 0, **more: Any) -> Planned:
    return Planned(
        **{
            "key": f"reminder-{number}",
            "kind": "reminder",
            "subscriber_id": anna,
            "due": NOW,
            "message_id": f"<{number}@calendar.example>",
            **more,
        }
    )


def claim(tx: Connection, now: datetime = NOW, owner: str = "one", limit: int = 10, **more: Any) -> list[Mail]:
    return outbox.claim(tx, now, owner, 60, limit, **more)


def test_a_mail_is_kept_whole(store: Store, anna: int) -> None:
    choice = Choice("Europe/Berlin", (60,), ("acme",))
    mail = planned(anna, lead=3600, expires=NOW + seconds(7200), rehearsal=True, choice=choice)
    with store.transaction() as tx:
        assert outbox.plan(tx, [mail], NOW - seconds(60)) == 1
        (row,) = outbox.recent(tx)
    assert {name: getattr(row, name) for name in Planned.__dataclass_fields__} == {
        name: getattr(mail, name) for name in Planned.__dataclass_fields__
    }
    assert (row.state, row.attempts, row.next_attempt, row.created) == (
        "waiting",
        0,
        NOW - seconds(60),
        NOW - seconds(60),
    )
    assert (row.lease_owner, row.lease_until, row.sent, row.last_error) == (None, None, None, "")


def test_a_mail_is_planned_once(store: Store, anna: int) -> None:
    rows = [planned(anna, number) for number in range(1203)]
    with store.transaction() as tx:
        assert outbox.plan(tx, [], NOW) == 0
        assert outbox.plan(tx, [*rows[:3], rows[0]], NOW) == 3
        assert outbox.plan(tx, rows, NOW) == 1200
        assert outbox.plan(tx, rows, NOW) == 0
        assert outbox.counts(tx) == {"waiting": 1203, "sent": 0, "failed": 0, "dropped": 0}


def test_what_is_claimed_is_the_owners_until_the_lease_ends(store: Store, anna: int) -> None:
    with store.transaction() as tx:
        outbox.plan(tx, [planned(anna, 0), planned(anna, 1, due=NOW + seconds(5))], NOW)
    with store.transaction() as tx:
        (mail,) = claim(tx)
    assert (mail.key, mail.lease_owner, mail.lease_until, mail.attempts) == ("reminder-0", "one", NOW + seconds(60), 0)
    with store.transaction() as tx:
        assert claim(tx, owner="two") == []
        assert [row.key for row in claim(tx, NOW + seconds(5), "two")] == ["reminder-1"]
        assert claim(tx, NOW + seconds(59), "two") == []
        (again,) = claim(tx, NOW + seconds(60), "two")
        assert (again.key, again.lease_owner) == ("reminder-0", "two")
        # The first owner wakes up: the row is not its any more.
        assert outbox.begin(tx, mail.id, "one", NOW + seconds(300)) is None
        assert not outbox.sent(tx, mail.id, "one", NOW + seconds(61))
        assert not outbox.retry(tx, mail.id, "one", NOW + seconds(90), "late")
        assert outbox.sent(tx, mail.id, "two", NOW + seconds(62))
        assert not outbox.sent(tx, mail.id, "two", NOW + seconds(63))  # once


def test_the_earliest_are_claimed_first_and_no_more_than_asked_for(store: Store, anna: int) -> None:
    with store.transaction() as tx:
        outbox.plan(tx, [planned(anna, number, due=NOW - seconds(number)) for number in range(5)], NOW)
        assert [row.key for row in claim(tx, limit=2)] == ["reminder-4", "reminder-3"]
        assert [row.key for row in claim(tx, limit=9)] == ["reminder-2", "reminder-1", "reminder-0"]


def test_rehearsals_are_claimed_apart_where_asked(store: Store, anna: int) -> None:
    with store.transaction() as tx:
        outbox.plan(tx, [planned(anna, 0), planned(anna, 1, rehearsal=True)], NOW)
        assert [row.key for row in claim(tx, rehearsal=True)] == ["reminder-1"]
        assert [row.key for row in claim(tx, rehearsal=False)] == ["reminder-0"]


def test_what_comes_of_a_mail_is_kept(store: Store, anna: int) -> None:
    with store.transaction() as tx:
        outbox.plan(tx, [planned(anna, number) for number in range(4)], NOW)
        sent, retried, failed, dropped = claim(tx)
        assert outbox.sent(tx, sent.id, "one", NOW + seconds(1))
        assert outbox.retry(tx, retried.id, "one", NOW + seconds(30), "451 try later\0")
        assert outbox.fail(tx, failed.id, "one", "550 no such mailbox")
        assert outbox.drop(tx, dropped.id, "one", "the event moved")
        assert outbox.counts(tx) == {"waiting": 1, "sent": 1, "failed": 1, "dropped": 1}
        found = {row.key: row for row in outbox.recent(tx)}
        assert found["reminder-0"].sent == NOW + seconds(1)
        assert found["reminder-1"].last_error == "451 try later\ufffd"
        assert found["reminder-2"].last_error == "550 no such mailbox"
        assert found["reminder-3"].last_error == "the event moved"
        assert all(row.lease_owner is None and row.lease_until is None for row in found.values())
        assert claim(tx, NOW + seconds(29)) == []
        (again,) = claim(tx, NOW + seconds(30))
        assert (again.key, again.message_id) == ("reminder-1", "<1@calendar.example>")


def test_what_is_not_due_or_has_expired_is_not_claimed(store: Store, anna: int) -> None:
    with store.transaction() as tx:
        outbox.plan(tx, [planned(anna, 0, due=NOW + seconds(9)), planned(anna, 1, expires=NOW)], NOW)
        assert claim(tx) == outbox.claimable(tx, NOW, 9) == []
        assert outbox.expire(tx, NOW - seconds(1)) == 0
        assert outbox.expire(tx, NOW) == 1
        (late,) = outbox.claimable(tx, NOW + seconds(9), 9)
        assert (late.key, late.attempts, late.lease_owner) == ("reminder-0", 0, None)
        assert outbox.states(tx, ["reminder-0", "reminder-1", "reminder-2"]) == {
            "reminder-0": "waiting",
            "reminder-1": "dropped",
        }


def test_a_rehearsal_counts_its_leases_on_the_true_clock(store: Store, anna: int) -> None:
    then = NOW + timedelta(days=300)
    with store.transaction() as tx:
        outbox.plan(tx, [planned(anna, 0, due=then, rehearsal=True)], NOW)
        (mail,) = claim(tx, then, clock=NOW)
        assert mail.lease_until == NOW + seconds(60)
        assert claim(tx, then, "two", clock=NOW + seconds(59)) == []
        assert outbox.retry(tx, mail.id, "one", NOW + seconds(90), "451")
        assert claim(tx, then, "two", clock=NOW + seconds(89)) == []
        assert len(claim(tx, then, "two", clock=NOW + seconds(90))) == 1


def test_a_lease_is_held_longer_or_given_back_by_its_owner_alone(store: Store, anna: int) -> None:
    with store.transaction() as tx:
        outbox.plan(tx, [planned(anna, 0), planned(anna, 1)], NOW)
        ids = {row.id for row in claim(tx)}
        assert outbox.renew(tx, ids, "two", NOW + seconds(900)) == set()
        assert outbox.renew(tx, ids, "one", NOW + seconds(900)) == ids
        assert claim(tx, NOW + seconds(60), "two") == []
        assert outbox.release(tx, ids, "two", NOW, "no server") == 0
        assert outbox.release(tx, ids, "one", NOW + seconds(70), "no server") == 2
        assert claim(tx, NOW + seconds(69), "two") == []
        assert [row.id for row in claim(tx, NOW + seconds(70), "two")] == sorted(ids)


def test_a_try_is_counted_when_it_begins_and_only_where_there_was_one(store: Store, anna: int) -> None:
    with store.transaction() as tx:
        outbox.plan(tx, [planned(anna, number) for number in range(3)], NOW)
        first, second, third = claim(tx)
        begun = outbox.begin(tx, first.id, "one", NOW + seconds(300))
        assert begun is not None
        assert (begun.attempts, begun.lease_until) == (1, NOW + seconds(300))
        assert outbox.begin(tx, second.id, "one", NOW + seconds(300)) is not None
        assert outbox.release(tx, [second.id, third.id], "one", NOW, "no server", begun=second.id) == 2
        assert [row.attempts for row in outbox.recent(tx)] == [0, 0, 1]


def test_a_dropped_mail_waits_again_where_its_reason_has_gone(store: Store, anna: int) -> None:
    with store.transaction() as tx:
        outbox.plan(tx, [planned(anna, 0), planned(anna, 1)], NOW)
        dropped, sent = claim(tx)
        outbox.drop(tx, dropped.id, "one", "the event is off")
        outbox.sent(tx, sent.id, "one", NOW)
        assert outbox.revive(tx, ["reminder-0", "reminder-1", "reminder-2"]) == 1
        assert [row.key for row in claim(tx)] == ["reminder-0"]


def test_an_untried_confirmation_may_ask_for_another_choice(store: Store, anna: int) -> None:
    with store.transaction() as tx:
        outbox.plan(tx, [planned(anna, 0, kind="confirmation", choice=Choice("UTC", (60,)))], NOW)
        (row,) = outbox.of_subscriber(tx, anna, "confirmation")
        assert outbox.of_subscriber(tx, anna, "reminder") == []
        other = Choice("Asia/Tokyo", (120,), ("acme",))
        assert outbox.choose(tx, row.id, other)
        found = outbox.get(tx, row.id)
        assert found is not None
        assert found.choice == other
        claim(tx)
        assert outbox.choose(tx, row.id, other)
        outbox.begin(tx, row.id, "one", NOW)
        assert not outbox.choose(tx, row.id, row.choice or other)
        assert outbox.get(tx, 99) is None


def test_the_newest_come_first(store: Store, anna: int) -> None:
    with store.transaction() as tx:
        outbox.plan(tx, [planned(anna, number) for number in range(3)], NOW)
        assert [row.key for row in outbox.recent(tx, limit=2)] == ["reminder-2", "reminder-1"]


def test_any_number_of_workers_never_take_one_row_twice(store: Store, anna: int) -> None:
    with store.transaction() as tx:
        outbox.plan(tx, [planned(anna, number) for number in range(120)], NOW)
    taken: list[tuple[str, int]] = []
    barrier = threading.Barrier(6)

    def work(owner: str) -> None:
        barrier.wait(20)
        while True:
            with store.transaction() as tx:
                mails = claim(tx, owner=owner, limit=7)
            if not mails:
                return
            for mail in mails:
                with store.transaction() as tx:
                    if outbox.sent(tx, mail.id, owner, NOW):
                        taken.append((owner, mail.id))

    threads = [threading.Thread(target=work, args=(f"worker {number}",)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Counter(number for _, number in taken).most_common(1)[0][1] == 1
    assert len(taken) == 120
    with store.reading() as tx:
        assert outbox.counts(tx)["sent"] == 120


@pytest.mark.postgresql
def test_a_worker_passes_over_what_another_is_just_picking(postgresql_url: str) -> None:
    with closing(open_store(postgresql_url)) as store:  # (SQLite has one writer at a time)
        with store.transaction() as tx:
            anna = subscribers.add(tx, "anna@example.com", zone="UTC", leads=[3600], now=NOW).id
            outbox.plan(tx, [planned(anna, number) for number in range(4)], NOW)
        with store.transaction() as first:
            mine = claim(first, owner="one", limit=2)
            with store.transaction() as second:  # would wait for ever without SKIP LOCKED
                theirs = claim(second, owner="two", limit=9)
    assert {row.key for row in mine} == {"reminder-0", "reminder-1"}
    assert {row.key for row in theirs} == {"reminder-2", "reminder-3"}


def test_a_claim_is_one_statement(sqlite_store: Store) -> None:
    asked: list[str] = []

    @event.listens_for(sqlite_store.engine, "before_cursor_execute")
    def hear(connection: Any, cursor: Any, statement: str, *rest: Any) -> None:
        asked.append(statement)

    with sqlite_store.transaction() as tx:
        claim(tx)
    assert len([statement for statement in asked if "outbox" in statement]) == 1
