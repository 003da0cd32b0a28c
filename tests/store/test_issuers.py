"""Issuers across spellings and listings, and the slugs that are theirs for ever."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, update

from calendar_service.model import Issuer, Listing, StoredIssuer
from calendar_service.store import Store, issuers, tables
from calendar_service.store.issuers import name_key

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def add(tx: Connection, name: str, *listings: Listing, country: str | None = None) -> StoredIssuer:
    return issuers.add(tx, Issuer(name, listings, country), NOW)


# Names

SAME_NAMES = [
    ("Acme Widgets, Inc.", "ACME WIDGETS INC"),
    ("Acme Widgets, Inc.", "The Acme Widgets Company"),
    ("Acme Widgets", "Acme Widgets Incorporated"),
    ("Birch & Elm Co., Ltd.", "Birch and Elm"),
    ("Birch & Co.", "Birch"),
    ("Société Générale d'Érable S.A.", "SOCIETE GENERALE D’ERABLE SA"),
    ("Müller Möbel GmbH", "MULLER MOBEL"),
    ("A.B.C. Holdings plc", "ABC Holdings"),
    ("Denny’s Diner Corp.", "Denny's Diner Corporation"),
    ("Elm N.V.", "Elm NV"),
    ("Elm Capital L.P.", "Elm Capital LP"),
    ("Elm-Tree Energy Ltd", "Elm Tree Energy Limited"),
    ("Elm AG", "ELM"),
]


@pytest.mark.parametrize(("one", "other"), SAME_NAMES)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme Holdings", "Acme"),
        ("Acme Group plc", "Acme Trust plc"),
        ("Acme Widgets", "Acme Gadgets"),
        ("Company Inc.", "Limited Inc."),
        ("北方公司", "南方公司"),
    ],
)
def test_names_of_two_companies_have_two(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_a_key_is_bounded_and_stays_what_it_is(name: str) -> None:
    key = name_key(name)
    assert len(key) <= 200
    if re.search(r"\w", name):
        assert key
    assert name_key(name.upper()) == name_key(name.upper().lower().upper())


# Recognising


def test_an_issuer_is_kept_whole(store: Store) -> None:
    with store.transaction() as tx:
        acme = add(tx, "Acme Widgets, Inc.", Listing("acme", "NYSE"), Listing("ACM", None), country="US")
        assert acme.slug == "acme-widgets"
        assert acme.listings == (Listing("ACME", "NYSE"), Listing("ACM"))
        assert issuers.get(tx, acme.id) == issuers.by_slug(tx, "acme-widgets") == acme
        assert issuers.by_ticker(tx, "Acme") == [acme]
        assert issuers.get(tx, 99) is None
        assert issuers.by_slug(tx, "nobody") is None
        assert issuers.by_ticker(tx, "NONE") == []


def test_issuers_are_listed_by_name(store: Store) -> None:
    with store.transaction() as tx:
        for name in ("the Elm Company", "birch AG", "Acme"):
            add(tx, name)
        assert [issuer.name for issuer in issuers.all(tx)] == ["Acme", "birch AG", "the Elm Company"]


@pytest.mark.parametrize(
    ("meant", "known"),
    [
        (Issuer("ACME WIDGETS INC"), True),
        (Issuer("Acme Global plc", (Listing("ACME", "NYSE"),)), True),  # it renamed itself
        (Issuer("Acme Global plc", (Listing("acme", "NYSE"),)), True),
        (Issuer("Acme Global plc", (Listing("ACME"),)), True),  # no exchange, but a name that begins alike
        (Issuer("Birch Foods", (Listing("ACME"),)), False),
        (Issuer("Birch Foods", (Listing("ACME", "ASX"),)), False),  # another exchange's ticker
        (Issuer("Birch Foods"), False),
    ],
)
def test_an_issuer_is_recognised_by_name_or_listing(store: Store, meant: Issuer, known: bool) -> None:
    with store.transaction() as tx:
        acme = add(tx, "Acme Widgets, Inc.", Listing("ACME", "NYSE"))
        assert issuers.recognise(tx, meant) == (acme if known else None)


def test_of_several_with_one_name_the_listing_decides(store: Store) -> None:
    with store.transaction() as tx:
        add(tx, "Delta Corp", Listing("DELTA", "NSE"))
        second = add(tx, "Delta, Inc.", Listing("DLT", "NYSE"))
        assert issuers.recognise(tx, Issuer("DELTA", (Listing("DLT", "NYSE"),))) == second


def test_a_ticker_that_two_have_decides_nothing_without_its_exchange(store: Store) -> None:
    with store.transaction() as tx:
        add(tx, "Delta Steel", Listing("DLT", "NSE"))
        add(tx, "Delta Foods", Listing("DLT", "NYSE"))
        assert issuers.recognise(tx, Issuer("Delta Group", (Listing("DLT"),))) is None
        assert len(issuers.by_ticker(tx, "dlt")) == 2


def test_an_issuer_that_was_merged_stands_for_the_other(store: Store) -> None:
    with store.transaction() as tx:
        old, new, newest = add(tx, "Acme"), add(tx, "Birch"), add(tx, "Elm")
        for loser, winner in ((old, new), (new, newest)):
            tx.execute(update(tables.issuers).where(tables.issuers.c.id == loser.id).values(merged_into=winner.id))
        assert issuers.recognise(tx, Issuer("Acme Inc.")) == newest


def test_what_is_newly_said_of_an_issuer_is_learnt(store: Store) -> None:
    with store.transaction() as tx:
        acme = add(tx, "Acme", Listing("ACME"))
        said = Issuer("Acme", (Listing("ACME", "NYSE"), Listing("ACM", "LSE"), Listing("acme")), "US")
        learnt = issuers.learn(tx, acme, said)
        assert learnt.listings == (Listing("ACME", "NYSE"), Listing("ACM", "LSE"))
        assert learnt.country == "US"
        assert issuers.learn(tx, learnt, Issuer("Acme", (), "CA")).country == "US"
        assert learnt.slug == acme.slug


def test_a_listing_too_long_for_any_exchange_is_cut(store: Store) -> None:
    with store.transaction() as tx:
        acme = add(tx, "Acme", Listing("T" * 50, "E" * 90), Listing(" "))
        assert acme.listings == (Listing("T" * 20, "E" * 40),)


# Slugs


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Acme Widgets, Inc.", "acme-widgets"),
        ("The Birch & Elm Company", "birch-and-elm"),
        ("Müller Möbel GmbH", "muller-mobel"),
        ("A.B.C. Holdings plc", "abc-holdings"),
        ("北方公司", "issuer"),
        ("Acme " * 40, "acme-" * 11 + "acme"),
    ],
)
def test_a_slug_is_the_name_in_an_address(store: Store, name: str, slug: str) -> None:
    with store.transaction() as tx:
        assert add(tx, name).slug == slug


def test_a_slug_is_given_once(store: Store) -> None:
    with store.transaction() as tx:
        slugs = [add(tx, name).slug for name in ("Delta Corp", "Delta", "Delta 2", "Delta Inc", "Delta_3")]
        assert slugs == ["delta", "delta-2", "delta-2-2", "delta-3", "delta-3-2"]
