"""The first login, logging in and out, and what keeps strangers out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from calendar_service.config import Server, Web
from calendar_service.store import audit, people
from calendar_service.web import passwords
from calendar_service.web.auth import first_login_secret
from tests.web.conftest import NOW, PASSWORD, Site, Visitor


def first(site: Site, **changes: str) -> dict[str, str]:
    secret = first_login_secret(site.store, site.settings)
    assert secret is not None
    return {"secret": secret, "name": "anna", "password": PASSWORD, "again": PASSWORD, **changes}


@pytest.fixture
def known(site: Site, digest: str) -> Site:
    """A service where anna has an account."""
    with site.store.transaction() as tx:
        people.add(tx, "anna", digest, NOW)
    return site


PRIVATE = (
    "/admin/",
    "/admin/announcements/new",
    "/admin/documents/1",
    "/admin/events",
    "/admin/events/1",
    "/admin/events/new",
    "/admin/subscribers",
    "/admin/subscribers/1/erase",
    "/admin/outbox",
    "/admin/audit",
    "/admin/issuers",
    "/admin/password",
)


@pytest.mark.parametrize("path", PRIVATE)
def test_a_stranger_sees_nothing_of_the_administration(visitor: Visitor, path: str) -> None:
    answer = visitor.get(path)
    assert answer.status_code == 302
    assert answer.location == f"/admin/login?next={path}"


def test_every_page_of_the_administration_asks_for_a_login(site: Site) -> None:
    app = site.app()
    open_to_all = {"auth.login", "auth.log_in", "auth.logout", "auth.setup", "auth.make_first"}
    rules = [
        rule for rule in app.url_map.iter_rules() if rule.rule.startswith("/admin") and rule.endpoint not in open_to_all
    ]
    assert len(rules) > 15
    for rule in rules:
        assert rule.endpoint.startswith("admin.") or rule.endpoint == "auth.password"


def test_the_first_login_makes_the_first_account_and_spends_the_secret(site: Site, visitor: Visitor) -> None:
    assert visitor.get("/admin/login").location == "/admin/setup"
    answer = visitor.post("/admin/setup", first(site))
    assert (answer.status_code, answer.location) == (302, "/admin/")
    assert "Welcome, anna." in visitor.get("/admin/").text
    assert first_login_secret(site.store, site.settings) is None
    assert site.client().get("/admin/setup").location == "/admin/login"
    with site.store.reading() as tx:
        assert [person.name for person in people.all(tx)] == ["anna"]
        assert [entry.action for entry in audit.recent(tx)] == ["first-login"]


def test_the_secret_is_the_services_own_and_stays_until_it_is_spent(site: Site) -> None:
    secret = first_login_secret(site.store, site.settings)
    assert secret is not None
    assert len(bytes.fromhex(secret)) == 16
    assert first_login_secret(site.store, site.settings) == secret


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"secret": "0" * 32}, "This is not the secret"),
        ({"secret": ""}, "Give the secret"),
        ({"name": ""}, "Choose a name"),
        ({"name": "n" * 81}, "at most 80 characters"),
        ({"password": "short", "again": "short"}, "at least 10 characters; this has 5"),
        ({"password": "aaaaaaaaaaaa", "again": "aaaaaaaaaaaa"}, "more than three different"),
        ({"again": "another long password"}, "The two passwords differ"),
    ],
)
def test_a_first_login_that_cannot_be_says_why_and_keeps_what_was_typed(
    site: Site, visitor: Visitor, wrong: dict[str, str], said: str
) -> None:
    answer = visitor.post("/admin/setup", first(site, **wrong))
    assert answer.status_code == 400
    assert said in answer.text
    assert 'aria-invalid="true"' in answer.text
    assert 'aria-describedby="' in answer.text
    if "name" not in wrong:
        assert 'value="anna"' in answer.text
    assert PASSWORD not in answer.text
    with site.store.reading() as tx:
        assert people.count(tx) == 0


def test_logging_in_and_out(known: Site) -> None:
    visitor = known.client()
    answer = visitor.post("/admin/login", {"name": "anna", "password": PASSWORD, "next": "/admin/events"})
    assert (answer.status_code, answer.location) == (302, "/admin/events")
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Secure" not in cookie  # the public address is http
    assert visitor.get("/admin/").status_code == 200
    assert visitor.get("/admin/logout").status_code == 405
    assert visitor.get("/admin/").status_code == 200
    visitor.post("/admin/logout", page="/admin/")
    assert visitor.get("/admin/").status_code == 302
    with known.store.reading() as tx:
        assert [entry.action for entry in audit.recent(tx)] == ["logout", "login"]


def test_cookies_are_for_https_alone_where_the_public_address_is(known: Site) -> None:
    known.settings = replace(known.settings, server=Server(public_url="https://calendar.example"))
    app = known.app()
    assert app.config["SESSION_COOKIE_SECURE"] is True
    answer = app.test_client().get("/admin/login", base_url="https://calendar.example")
    assert "Secure" in answer.headers["Set-Cookie"]
    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"


@pytest.mark.parametrize("name", ["anna", "nobody", "anna' OR 1=1 --"])
def test_a_wrong_login_says_the_same_whoever_it_names(known: Site, name: str) -> None:
    visitor = known.client()
    answer = visitor.post("/admin/login", {"name": name, "password": "not the password"})
    assert answer.status_code == 400
    assert "Name or password is wrong." in answer.text
    assert "not the password" not in answer.text
    assert visitor.get("/admin/").status_code == 302
    with known.store.reading() as tx:
        (entry,) = audit.recent(tx)
        assert (entry.action, entry.detail) == ("login-refused", name)


@pytest.mark.parametrize(
    "target", ["https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example", "javascript:alert(1)"]
)
def test_a_login_never_leads_to_another_site(known: Site, target: str) -> None:
    answer = known.client().post("/admin/login", {"name": "anna", "password": PASSWORD, "next": target})
    assert answer.location == "/admin/"


def test_too_many_attempts_are_refused_and_other_addresses_are_not(known: Site) -> None:
    known.settings = replace(known.settings, web=Web(login_attempts=3))
    visitor = known.client()
    wrong = {"name": "anna", "password": "not the password"}
    answers = [visitor.post("/admin/login", wrong).status_code for _ in range(5)]
    assert answers == [400, 400, 400, 429, 429]
    refused = visitor.post("/admin/login", {"name": "anna", "password": PASSWORD})
    assert refused.status_code == 429
    assert "Too many attempts" in refused.text
    assert visitor.get("/admin/login").status_code == 200
    elsewhere = {"REMOTE_ADDR": "192.0.2.7"}
    assert visitor.post("/admin/login", wrong, environ_base=elsewhere).status_code == 400


def test_attempts_are_counted_for_the_household_of_an_ipv6_address(known: Site) -> None:
    known.settings = replace(known.settings, web=Web(login_attempts=1))
    visitor = known.client()
    wrong = {"name": "anna", "password": "not the password"}
    places = ["2001:db8:1:2::1", "2001:db8:1:2::2", "2001:db8:1:3::1"]
    answers = [visitor.post("/admin/login", wrong, environ_base={"REMOTE_ADDR": place}).status_code for place in places]
    assert answers == [400, 429, 400]


def test_the_visitors_address_is_believed_from_trusted_proxies_alone(known: Site) -> None:
    known.settings = replace(known.settings, web=Web(login_attempts=1))
    wrong = {"name": "anna", "password": "not the password"}
    for trusted, expected in ((0, [400, 429]), (1, [400, 400])):
        known.settings = replace(known.settings, server=Server(trusted_proxies=trusted))
        visitor = known.client()
        answers = [
            visitor.post("/admin/login", wrong, headers={"X-Forwarded-For": f"192.0.2.{number}"}).status_code
            for number in (1, 2)
        ]
        assert answers == expected


def test_a_new_password_ends_the_other_sessions(known: Site) -> None:
    here, there = known.client(), known.client()
    for visitor in (here, there):
        visitor.post("/admin/login", {"name": "anna", "password": PASSWORD})
    fresh = {"present": PASSWORD, "password": "another long password", "again": "another long password"}
    assert here.post("/admin/password", fresh).status_code == 302
    assert here.get("/admin/").status_code == 200
    assert there.get("/admin/").status_code == 302
    assert there.post("/admin/login", {"name": "anna", "password": PASSWORD}).status_code == 400
    assert there.post("/admin/login", {"name": "anna", "password": "another long password"}).status_code == 302


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"present": "not the password"}, "This is not your present password."),
        ({"password": "short", "again": "short"}, "at least 10 characters"),
        ({"again": "something else"}, "The two passwords differ."),
    ],
)
def test_a_new_password_that_cannot_be_changes_nothing(anna: Visitor, wrong: dict[str, str], said: str) -> None:
    good = {"present": PASSWORD, "password": "another long password", "again": "another long password"}
    answer = anna.post("/admin/password", good | wrong)
    assert answer.status_code == 400
    assert said in answer.text


@pytest.mark.parametrize("kept", ["", "1", "1.", "1.wrong", "x.y", "99.key", "-1.key", "1" * 400 + ".key"])
def test_a_session_of_another_make_is_a_strangers(known: Site, kept: str) -> None:
    client = known.app().test_client()
    with client.session_transaction() as session:
        session["_user_id"] = kept
    assert client.get("/admin/").status_code == 302


def test_nobody_can_make_a_second_first_account(known: Site) -> None:
    visitor = known.client()
    form = {"secret": "0" * 32, "name": "eve", "password": PASSWORD, "again": PASSWORD}
    answer = visitor.post("/admin/setup", form, page="/admin/login")
    assert answer.location == "/admin/login"
    with known.store.reading() as tx:
        assert people.count(tx) == 1


def test_passwords_are_kept_as_argon2id_and_long_ones_are_refused() -> None:
    kept = passwords.digest(PASSWORD)
    assert kept.startswith("$argon2id$")
    assert passwords.verify(kept, PASSWORD)
    assert not passwords.verify(kept, PASSWORD + " ")
    assert not passwords.verify(None, PASSWORD)
    assert not passwords.verify("no digest", PASSWORD)
    assert not passwords.verify(kept, "x" * 5000)
    assert passwords.objection("x" * 5000) == "Use at most 1024 characters."
    assert passwords.objection("bartholomew", name="Bartholomew") == "Use something other than the name."
