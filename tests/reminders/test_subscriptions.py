"""Subscribing, confirming, ending: through the mails, as a reader does it."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from contextlib import closing
from datetime import datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest

from calendar_service import reminders
from calendar_service.model import Subscriber
from calendar_service.reminders import SubscribeError
from calendar_service.store import Store, audit, open_store, subscribers
from tests.post_office import PostOffice
from tests.reminders.setting import LONG_AGO, START, House, settings_in

HOUR, MINUTE, SECOND = timedelta(hours=1), timedelta(minutes=1), timedelta(seconds=1)
NOW = LONG_AGO
DUE = START - HOUR


def ask(
    house: House,
    email: str = "ann@reader.example",
    *,
    zone: str = "Europe/Berlin",
    leads: Iterable[int] = (3600,),
    issuers: Iterable[str] = (),
    now: datetime = NOW,
) -> Subscriber:
    """What anybody may do on the page."""
    return reminders.subscribe(
        house.store, house.settings, email, zone=zone, leads=leads, issuers=issuers, confirmed=False, now=now
    )


def deliver(house: House, now: datetime) -> int:
    return reminders.dispatch(house.store, house.settings, now).sent


def present(house: House, email: str = "ann@reader.example") -> Subscriber:
    with house.store.reading() as tx:
        found = subscribers.by_email(tx, email)
    assert found is not None
    return found


def link(mail: EmailMessage, path: str) -> str:
    """The token of the link in a mail's text."""
    part = mail.get_body(("plain",))
    assert part is not None
    start = f"https://calendar.example/{path}/"
    (token,) = [line.removeprefix(start) for line in part.get_content().splitlines() if line.startswith(start)]
    return str(token)


@pytest.fixture
def posted(house: House, office: PostOffice) -> House:
    """A house whose mails leave by the office."""
    house.by_smtp(office)
    return house


# Asked and confirmed


def test_an_address_is_asked_and_gets_nothing_before_it_agrees(either_house: House, office: PostOffice) -> None:
    house = either_house
    house.by_smtp(office)
    house.event()
    assert ask(house).confirmed is None
    assert deliver(house, NOW) == 1
    (question,) = office.mails
    assert question["Subject"] == "Please confirm your reminders: Investor events"
    assert question["List-Unsubscribe"] is None
    assert deliver(house, NOW + HOUR) == 0
    agreed = NOW + timedelta(days=2)
    assert reminders.confirm(house.store, house.settings, link(question, "confirm"), agreed).confirmed == agreed
    assert deliver(house, DUE) == 1
    assert office.mails[-1]["Subject"].startswith("In 1 hour: ")


def test_confirming_again_changes_nothing(posted: House, office: PostOffice) -> None:
    ask(posted)
    deliver(posted, NOW)
    token = link(office.mails[0], "confirm")
    first = reminders.confirm(posted.store, posted.settings, token, NOW + MINUTE)
    assert reminders.confirm(posted.store, posted.settings, token, NOW + HOUR) == first


def test_a_link_is_good_for_a_week(posted: House, office: PostOffice) -> None:
    ask(posted)
    deliver(posted, NOW)
    token = link(office.mails[0], "confirm")
    with pytest.raises(SubscribeError, match="older than 7 days; subscribe again"):
        reminders.confirm(posted.store, posted.settings, token, NOW + timedelta(days=7, seconds=1))
    assert reminders.confirm(posted.store, posted.settings, token, NOW + timedelta(days=7)).confirmed


def test_whom_a_link_is_for_is_said_to_whoever_has_it_alone(posted: House, office: PostOffice) -> None:
    ask(posted)
    deliver(posted, NOW)
    token = link(office.mails[0], "confirm")

    def whose(token: str, purpose: str) -> Subscriber | None:
        return reminders.subscriber_of(posted.store, posted.settings, token, purpose)

    found = whose(token, "confirm")
    assert found is not None
    assert found.email == "ann@reader.example"
    assert whose(token, "unsubscribe") is None
    assert whose("1-" + "a" * 32, "confirm") is None
    assert whose("99999-" + token[2:], "confirm") is None
    assert whose("", "unsubscribe") is None


@pytest.mark.parametrize("token", ["", "1-" + "a" * 32, "nonsense", "../../etc/passwd", "1-" + "a" * 10_000])
def test_a_link_that_was_cut_or_guessed_is_said_to_be_invalid(house: House, token: str) -> None:
    house.subscriber()
    for act in (reminders.confirm, reminders.unsubscribe):
        with pytest.raises(SubscribeError, match="this link is not valid"):
            act(house.store, house.settings, token, NOW)


# Asked again


def test_an_address_is_asked_at_most_once_an_hour_and_the_last_wish_counts(posted: House, office: PostOffice) -> None:
    ask(posted, leads=[900])
    assert deliver(posted, NOW) == 1
    for minute in range(1, 50):
        ask(posted, leads=[60 * minute], now=NOW + minute * MINUTE)
        assert deliver(posted, NOW + minute * MINUTE) == 0
    assert deliver(posted, NOW + HOUR) == 1
    first, second = office.mails
    assert first["Message-ID"] != second["Message-ID"]
    assert reminders.confirm(posted.store, posted.settings, link(second, "confirm"), NOW + HOUR).leads == (49 * 60,)


def test_each_link_confirms_what_its_own_mail_says(posted: House, office: PostOffice) -> None:
    ask(posted, leads=[900], zone="Asia/Tokyo")
    deliver(posted, NOW)
    ask(posted, leads=[7200], zone="UTC", now=NOW + HOUR)
    deliver(posted, NOW + HOUR)
    agreed = reminders.confirm(posted.store, posted.settings, link(office.mails[0], "confirm"), NOW + 2 * HOUR)
    assert (agreed.zone, agreed.leads) == ("Asia/Tokyo", (900,))


def test_a_stranger_changes_nothing_for_one_who_is_subscribed(posted: House, office: PostOffice) -> None:
    before = posted.subscriber()
    assert ask(posted, zone="Asia/Tokyo", leads=[60], now=NOW + MINUTE) == before
    assert present(posted) == before
    deliver(posted, NOW + MINUTE)
    after = reminders.confirm(posted.store, posted.settings, link(office.mails[0], "confirm"), NOW + HOUR)
    assert (after.zone, after.leads, after.confirmed, after.id) == ("Asia/Tokyo", (60,), before.confirmed, before.id)


def test_a_known_address_is_asked_with_the_same_words_as_a_new_one(posted: House, office: PostOffice) -> None:
    posted.subscriber("known@reader.example")
    for email in ("known@reader.example", "new@reader.example"):
        ask(posted, email)
    deliver(posted, NOW)
    one, other = (mail.get_body(("plain",)) for mail in office.mails)
    assert one is not None
    assert other is not None
    said = [line for line in one.get_content().splitlines() if "/confirm/" not in line]
    assert said == [
        line.replace("new@", "known@") for line in other.get_content().splitlines() if "/confirm/" not in line
    ]


def test_an_operator_who_answers_for_the_address_changes_it_at_once(house: House) -> None:
    first = house.subscriber(leads=[3600])
    again = house.subscriber("ann@READER.example", leads=[900, 60, 900], zone="UTC", now=NOW + HOUR)
    assert (again.id, again.leads, again.zone, again.confirmed) == (first.id, (60, 900), "UTC", first.confirmed)
    with house.store.reading() as tx:
        assert len(subscribers.recent(tx)) == 1
        assert [(entry.action, entry.subject) for entry in audit.recent(tx)] == [
            ("subscribe", f"subscriber:{first.id}")
        ] * 2


def test_two_requests_at_the_same_moment_are_one_subscriber_and_one_question(
    store: Store, store_url: str, tmp_path: Path
) -> None:
    house = House(store, settings_in(tmp_path))
    start = threading.Barrier(6)
    failures: list[BaseException] = []

    def work() -> None:
        try:
            with closing(open_store(store_url)) as own:
                start.wait()
                ask(House(own, house.settings))
        except BaseException as error:
            failures.append(error)

    workers = [threading.Thread(target=work) for _ in range(6)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert failures == []
    assert [row.key for row in house.rows()] == ["confirmation:1:1"]


# Ended


def test_the_unsubscribe_link_of_any_reminder_ends_all(posted: House, office: PostOffice) -> None:
    posted.event()
    posted.subscriber(leads=[3600, 900])
    deliver(posted, DUE)
    mail = office.mails[0]
    token = mail["List-Unsubscribe"].strip("<>").removeprefix("https://calendar.example/u/")
    assert token == link(mail, "u")
    ended = reminders.unsubscribe(posted.store, posted.settings, token, DUE + MINUTE)
    assert ended.ended == DUE + MINUTE
    assert reminders.unsubscribe(posted.store, posted.settings, token, DUE + HOUR).ended == DUE + MINUTE
    assert deliver(posted, START - 15 * MINUTE) == 0


def test_one_who_left_comes_back_only_by_agreeing_and_old_links_still_end_it(posted: House, office: PostOffice) -> None:
    posted.event()
    posted.subscriber()
    deliver(posted, DUE)
    leave = link(office.mails[0], "u")
    reminders.unsubscribe(posted.store, posted.settings, leave, DUE + MINUTE)
    ask(posted, leads=[600], now=DUE + 2 * MINUTE)
    assert present(posted).ended is not None
    deliver(posted, DUE + 2 * MINUTE)
    back = reminders.confirm(posted.store, posted.settings, link(office.mails[-1], "confirm"), DUE + 3 * MINUTE)
    assert (back.ended, back.confirmed) == (None, DUE + 3 * MINUTE)
    assert deliver(posted, START - 10 * MINUTE) == 1
    assert reminders.unsubscribe(posted.store, posted.settings, leave, START).ended == START


def test_a_question_that_nobody_takes_is_given_up_after_a_day(posted: House, office: PostOffice) -> None:
    office.answer = lambda step, address: "421 closed"
    ask(posted)
    for hour in range(25):
        deliver(posted, NOW + hour * HOUR)
    assert posted.states() == ["dropped"]


# What is refused


@pytest.mark.parametrize(
    "email",
    ["", "ann", "ann@", "@reader.example", "a b@reader.example", "ann@reader", "ann@reader.example\nBcc: x@y.example"],
)
def test_what_is_no_address_is_refused_with_a_reason(house: House, email: str) -> None:
    with pytest.raises(SubscribeError, match="is no address for mail") as refused:
        ask(house, email)
    assert "\n" not in str(refused.value)


def test_an_address_of_another_script_is_kept_as_servers_take_it(house: House) -> None:
    assert ask(house, "ann@bücher.example").email == "ann@xn--bcher-kva.example"
    with pytest.raises(SubscribeError, match="is no address for mail"):
        ask(house, "jürgen@reader.example")


@pytest.mark.parametrize("zone", ["", "Mars/Olympus", "../../etc/passwd", "EDT"])
def test_a_zone_that_is_none_is_refused(house: House, zone: str) -> None:
    with pytest.raises(SubscribeError, match="is no time zone; choose one such as"):
        ask(house, zone=zone)


@pytest.mark.parametrize("leads", [[0], [59], [28 * 86_400 + 1], [-3600], range(60, 720, 60)])
def test_lead_times_out_of_bounds_are_refused(house: House, leads: Iterable[int]) -> None:
    with pytest.raises(SubscribeError, match="choose up to 10 lead times, each from 1 minute to 4 weeks"):
        ask(house, leads=leads)


def test_without_lead_times_the_configured_ones_hold(house: House) -> None:
    assert house.subscriber(leads=[]).leads == (3600,)


def test_an_issuer_that_is_not_known_is_refused(house: House) -> None:
    slug = house.issuer().slug
    assert ask(house, issuers=[slug, slug]).issuers == (slug,)
    with pytest.raises(SubscribeError, match="no issuer is called 'oak'"):
        ask(house, "bob@reader.example", issuers=["oak"])
