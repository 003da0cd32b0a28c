"""Headers, tokens against forged forms, sizes, and what is said when something breaks."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from calendar_service.config import Intake, Server
from calendar_service.model import StoredEvent
from calendar_service.store import StoreError
from calendar_service.web.security import safe_next
from tests.web.conftest import Site, Visitor

WEB = Path(__file__).resolve().parents[2] / "calendar_service" / "web"


@pytest.mark.parametrize("path", ["/", "/subscribe", "/calendar.ics", "/health", "/admin/login", "/nothing-here"])
def test_every_answer_has_the_headers_that_distrust_everything_else(visitor: Visitor, path: str) -> None:
    headers = visitor.get(path).headers
    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; ")
    for part in (
        "style-src 'self'",
        "script-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    ):
        assert part in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["X-Frame-Options"] == "DENY"
    assert "Strict-Transport-Security" not in headers


def test_https_is_asked_for_where_the_public_address_has_it(site: Site) -> None:
    site.settings = replace(site.settings, server=Server(public_url="https://calendar.example"))
    assert "max-age=" in site.client().get("/").headers["Strict-Transport-Security"]


def test_templates_hold_neither_scripts_nor_styles_nor_foreign_hosts() -> None:
    for template in (WEB / "templates").rglob("*.html"):
        text = template.read_text("utf-8")
        assert not re.search(r"<script(?![^>]*\ssrc=)", text), template
        assert not re.search(r"\sstyle=|<style|\son[a-z]+=|javascript:", text), template
        assert not re.search(r'(?:src|href|action)="(?:https?:)?//', text), template
    for file in (WEB / "static").iterdir():
        assert not re.search(r"url\(|@import|https?://(?!www\.w3\.org/)", file.read_text("utf-8")), file


def test_files_are_kept_for_long_under_an_address_that_changes_with_them(visitor: Visitor) -> None:
    (address,) = re.findall(r'href="(/static/style\.css\?v=[0-9a-f]{12})"', visitor.get("/").text)
    with visitor.get(address) as answer:
        assert answer.status_code == 200
        assert "max-age=31536000" in answer.headers["Cache-Control"]
        assert "Vary" not in answer.headers


POSTS = (
    "/admin/login",
    "/admin/setup",
    "/admin/logout",
    "/admin/password",
    "/admin/announcements/new",
    "/admin/documents/1/events/1",
    "/admin/events/1",
    "/admin/events/1/cancel",
    "/admin/events/1/restore/1",
    "/admin/events/new",
    "/admin/subscribers/1/end",
    "/admin/subscribers/1/erase",
    "/subscribe",
    "/confirm/1-" + "a" * 32,
)


@pytest.mark.parametrize("path", POSTS)
def test_a_form_without_its_token_is_refused(anna: Visitor, path: str) -> None:
    answer = anna.client.post(path, data={"name": "anna"})
    assert answer.status_code == 400
    assert "This form is too old" in answer.text
    assert anna.client.post(path, data={"csrf_token": "forged"}).status_code == 400


def test_every_form_that_posts_is_in_that_list(site: Site) -> None:
    posts = {rule.endpoint for rule in site.app().url_map.iter_rules() if "POST" in (rule.methods or ())}
    adapter = site.app().url_map.bind("localhost")
    covered = {adapter.match(path, method="POST")[0] for path in POSTS} | {"subscriptions.end_subscription"}
    assert posts == covered


def test_on_https_a_form_must_come_from_our_own_page(site: Site) -> None:
    site.settings = replace(site.settings, server=Server(public_url="https://calendar.example"))
    visitor = site.client()
    base = "https://calendar.example"
    token = re.search(r'csrf_token" type="hidden" value="([^"]+)"', visitor.get("/subscribe", base_url=base).text)
    assert token
    for referrer in (None, "https://elsewhere.example/"):
        headers = {"Referer": referrer} if referrer else {}
        answer = visitor.client.post("/subscribe", base_url=base, data={"csrf_token": token[1]}, headers=headers)
        assert "This form is too old" in answer.text


def test_what_is_too_large_is_refused_with_the_bound(site: Site, anna: Visitor) -> None:
    site.settings = replace(site.settings, intake=Intake(max_bytes=20_000))
    client = site.app().test_client()
    answer = client.post("/admin/login", data={"name": "x" * 200_000})
    assert answer.status_code == 413
    assert "at most 20,000 bytes (setting intake.max_bytes)" in answer.text
    assert "Nothing of it was kept" in answer.text


def test_an_error_of_ours_says_nothing_of_itself(
    site: Site, call: StoredEvent, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("the inside of it")

    monkeypatch.setattr("calendar_service.store.events.by_uid", broken)
    answer = site.client().get(f"/events/{call.uid}")
    assert answer.status_code == 500
    assert "Something went wrong here" in answer.text
    assert "the inside of it" not in answer.text
    assert "the inside of it" in caplog.text


def test_a_database_that_is_away_is_a_503_with_what_to_do(
    site: Site, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise StoreError("database /secret/place is locked")

    monkeypatch.setattr("calendar_service.store.events.listing", broken)
    answer = site.client().get("/")
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "60"
    assert "/secret" not in answer.text
    assert "/secret/place is locked" in caplog.text


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("/admin/", "/admin/"),
        ("/past?page=2", "/past?page=2"),
        ("//x", "/"),
        ("/\\x", "/"),
        ("http://x", "/"),
        ("/a\nb", "/"),
        ("/a\tb", "/"),
        ("", "/"),
        (None, "/"),
        ("///x", "/"),
        ("past", "/"),
    ],
)
def test_where_a_redirect_may_lead(target: str | None, expected: str) -> None:
    assert safe_next(target, "/") == expected
