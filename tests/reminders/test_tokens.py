"""Tokens are for one purpose, one row and one nonce, and cannot be altered."""

from __future__ import annotations

import pytest

from calendar_service.reminders import tokens

SECRET = b"s" * 32


def test_a_token_is_genuine_for_what_it_was_made_for_alone() -> None:
    token = tokens.mint(SECRET, "unsubscribe", 12, "nonce")
    assert tokens.number(token) == 12
    assert tokens.genuine(SECRET, "unsubscribe", token, "nonce")
    assert not tokens.genuine(SECRET, "confirm", token, "nonce")
    assert not tokens.genuine(SECRET, "unsubscribe", token, "another")
    assert not tokens.genuine(b"t" * 32, "unsubscribe", token, "nonce")
    assert not tokens.genuine(SECRET, "unsubscribe", token.replace("12-", "13-"), "nonce")


@pytest.mark.parametrize(
    "token", ["", "12", "12-", "-" + "a" * 32, "x-" + "a" * 32, "12-" + "A" * 32, "1٢-" + "a" * 32]
)
def test_what_is_no_token_is_for_nobody(token: str) -> None:
    assert tokens.number(token) is None
    assert not tokens.genuine(SECRET, "unsubscribe", token, "nonce")


def test_every_character_of_a_token_counts() -> None:
    token = tokens.mint(SECRET, "confirm", 3, "nonce")
    for place in range(2, len(token)):
        other = "a" if token[place] != "a" else "b"
        assert not tokens.genuine(SECRET, "confirm", token[:place] + other + token[place + 1 :], "nonce")


def test_a_token_passes_through_an_address_unchanged() -> None:
    from urllib.parse import quote

    token = tokens.mint(SECRET, "confirm", 999, "nonce")
    assert quote(token, safe="") == token


def test_a_mail_has_one_name_however_often_it_is_tried() -> None:
    first = tokens.message_id(SECRET, "reminder:1:2", "calendar.example")
    assert first == tokens.message_id(SECRET, "reminder:1:2", "calendar.example")
    assert first != tokens.message_id(SECRET, "reminder:1:3", "calendar.example")
    assert first != tokens.message_id(b"t" * 32, "reminder:1:2", "calendar.example")
