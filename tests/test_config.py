"""The configuration: the file that documents it, the environment, and what is said of a wrong setting."""

from __future__ import annotations

import dataclasses
import re
import tomllib
import typing
from pathlib import Path

import pytest

from calendar_service.config import SECTIONS, ConfigError, Settings, allowed, load, seconds, secret

FILE = Path(__file__).resolve().parent.parent / "config.toml"
SETTING = re.compile(r"^# ([a-z_]+) = (.+)$", re.MULTILINE)


def documented() -> dict[str, dict[str, object]]:
    """What ``config.toml`` says when every setting's comment mark is taken away."""
    return tomllib.loads(SETTING.sub(r"\1 = \2", FILE.read_text("utf-8")))


def test_the_file_names_every_setting_with_its_true_default() -> None:
    said = documented()
    assert list(said) == list(SECTIONS)
    for section, kind in SECTIONS.items():
        defaults = {field.name: field.default for field in dataclasses.fields(kind)}  # type: ignore[arg-type]
        assert list(said[section]) == list(defaults), f"[{section}]"
        for key, value in said[section].items():
            kept = tuple(value) if isinstance(value, list) else value
            assert kept == defaults[key] or defaults[key] is None, f"[{section}] {key}"


def test_every_setting_of_the_file_is_explained() -> None:
    block: list[str] = []
    for line in FILE.read_text("utf-8").splitlines():
        block = [*block, line] if line.startswith("#") else []
        if SETTING.match(line):
            assert any(not SETTING.match(above) for above in block), line


def test_the_file_as_it_is_changes_nothing() -> None:
    assert load(FILE, {}) == Settings()


def test_an_empty_or_missing_file_is_a_full_configuration(tmp_path: Path) -> None:
    (tmp_path / "config.toml").touch()
    assert load(tmp_path / "config.toml", {}) == load(tmp_path / "nowhere.toml", {}) == load(None, {}) == Settings()


def test_the_environment_overrides_the_file(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('[server]\nport = 9000\n[mail]\nsmtp_host = "mail.example"\n')
    environ = {
        "CALENDAR_SERVICE_SERVER_PORT": "9100",
        "CALENDAR_SERVICE_SERVER_SECURE_COOKIES": "true",
        "CALENDAR_SERVICE_REVIEW_THRESHOLD": "0.75",
        "CALENDAR_SERVICE_REMINDERS_DEFAULT_LEADS": "1d, 15m",
        "CALENDAR_SERVICE_DATABASE_URL": "postgresql+psycopg://calendar@db/calendar",
        "PATH": "/bin",
    }
    settings = load(file, environ)
    assert (settings.server.port, settings.mail.smtp_host) == (9100, "mail.example")
    assert (settings.server.secure_cookies, settings.review.threshold) == (True, 0.75)
    assert settings.reminders.default_leads == ("1d", "15m")
    assert settings.database_url == "postgresql+psycopg://calendar@db/calendar"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[server]\nport = 'eighty'", "[server] port = 'eighty': must be a whole number from 1 to 65535"),
        ("[server]\nport = '8000'", "[server] port = '8000': must be a whole number from 1 to 65535"),
        ("[server]\nport = 0", "[server] port = 0: must be a whole number from 1 to 65535"),
        ("[server]\nport = 80.5", "[server] port = 80.5: must be a whole number from 1 to 65535"),
        ("[server]\nprot = 1", "[server] prot is no setting (did you mean port?); allowed: host, port,"),
        ("[serve]\nport = 1", "unknown section [serve] (did you mean server?); allowed: server, database,"),
        ("server = 1", "[server] must be a table of settings, not a single value"),
        ("[review]\nthreshold = 2", "[review] threshold = 2: must be a number from 0 to 1"),
        ("[mail]\nsmtp_security = 'ssl'", '[mail] smtp_security = \'ssl\': must be one of "none", "starttls", "tls"'),
        ("[mail]\nsmtp_password = 12", "[mail] smtp_password = …: must be a text in quotes"),
        ('[mail]\nsender = "a\\nb"', "[mail] sender = 'a\\nb': must be one line"),
        ('[mail]\nsender = "the desk"', "[mail] sender = 'the desk': must be a mail address, such as"),
        ('[mail]\nreply_to = "desk@"', "[mail] reply_to = 'desk@': must be a mail address, such as"),
        ("[reminders]\ndefault_leads = '1h'", "[reminders] default_leads = '1h': must be a list of texts"),
        ("[reminders]\ndefault_leads = ['1 hour']", "[reminders] default_leads = '1 hour': must be lead times such as"),
        ("[web]\nzone = 'EST5'", "[web] zone = 'EST5': must be an IANA time zone such as America/New_York"),
        (
            "[database]\nurl = 'mysql://x:secret@y'",
            "[database] url = 'y': must be sqlite:///PATH or postgresql+psycopg://",
        ),
        ("[server]\npublic_url = 'calendar.example'", "[server] public_url = 'calendar.example': must be an address"),
        ("[server]\nsecure_cookies = 1", "[server] secure_cookies = 1: must be true or false"),
        ("[server\n", "is not valid TOML: "),
    ],
)
def test_a_wrong_setting_is_one_line_that_says_where_and_what_is_allowed(
    tmp_path: Path, text: str, message: str
) -> None:
    file = tmp_path / "config.toml"
    file.write_text(text)
    with pytest.raises(ConfigError) as refused:
        load(file, {})
    said = str(refused.value)
    assert said.startswith(f"{file}: {message}")
    assert "\n" not in said
    assert "secret" not in said


@pytest.mark.parametrize(
    ("variable", "value", "message"),
    [
        (
            "CALENDAR_SERVICE_SERVER_PORT",
            "eighty",
            "environment: CALENDAR_SERVICE_SERVER_PORT = 'eighty': must be a whole number",
        ),
        (
            "CALENDAR_SERVICE_SERVER_PROT",
            "1",
            "environment: CALENDAR_SERVICE_SERVER_PROT is no setting (did you mean CALENDAR_SERVICE_SERVER_PORT?)",
        ),
        (
            "CALENDAR_SERVICE_WEB_ZONE",
            "Mars",
            "environment: CALENDAR_SERVICE_WEB_ZONE = 'Mars': must be an IANA time zone",
        ),
        (
            "CALENDAR_SERVICE_SERVER_SECURE_COOKIES",
            "perhaps",
            "environment: CALENDAR_SERVICE_SERVER_SECURE_COOKIES = 'perhaps': must be true or false",
        ),
    ],
)
def test_a_wrong_variable_is_named(variable: str, value: str, message: str) -> None:
    with pytest.raises(ConfigError) as refused:
        load(None, {variable: value})
    assert str(refused.value).startswith(message)


def test_a_file_that_is_no_text_is_said(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match=r"is not UTF-8 text \(byte 0\)"):
        load(tmp_path / "config.toml", {})
    with pytest.raises(ConfigError, match="cannot be read: Is a directory"):
        load(tmp_path, {})


def test_what_is_derived_follows_the_settings() -> None:
    settings = load(None, {"CALENDAR_SERVICE_PATHS_VAR": "/srv/calendar", "CALENDAR_SERVICE_SERVER_PORT": "81"})
    assert settings.database_url == "sqlite:////srv/calendar/calendar.db"
    assert settings.outbox == Path("/srv/calendar/outbox")
    assert settings.public_url == "http://127.0.0.1:81"
    named = load(
        None, {"CALENDAR_SERVICE_SERVER_PUBLIC_URL": "https://calendar.example/", "CALENDAR_SERVICE_MAIL_OUTBOX": "/m"}
    )
    assert (named.public_url, named.outbox) == ("https://calendar.example", Path("/m"))


@pytest.mark.parametrize(
    ("host", "url"),
    [("127.0.0.1", "http://127.0.0.1:8000"), ("0.0.0.0", "http://localhost:8000"), ("::1", "http://[::1]:8000")],  # noqa: S104
)
def test_links_lead_to_an_address_that_can_be_reached(host: str, url: str) -> None:
    assert load(None, {"CALENDAR_SERVICE_SERVER_HOST": host}).public_url == url


def test_the_secret_is_made_once_and_kept(tmp_path: Path) -> None:
    settings = load(None, {"CALENDAR_SERVICE_PATHS_VAR": str(tmp_path / "var")})
    key = secret(settings)
    assert len(key) == 32
    assert secret(settings) == key
    assert (tmp_path / "var" / "secret").stat().st_mode & 0o077 == 0


def test_a_damaged_secret_is_never_replaced(tmp_path: Path) -> None:
    settings = load(None, {"CALENDAR_SERVICE_PATHS_VAR": str(tmp_path)})
    (tmp_path / "secret").write_bytes(b"short")
    with pytest.raises(ConfigError, match=r"is damaged \(5 bytes, 32 needed\)"):
        secret(settings)
    assert (tmp_path / "secret").read_bytes() == b"short"


@pytest.mark.parametrize(("text", "found"), [("15m", 900), ("1h", 3600), (" 2D ", 172_800), ("4w", 2_419_200)])
def test_lead_times_are_read(text: str, found: int) -> None:
    assert seconds(text) == found


@pytest.mark.parametrize("text", ["", "h", "1", "1x", "-1h", "1.5h", "0m", "29d", "²h", "999999999999h", "1 h"])
def test_what_is_no_lead_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no lead time"):
        seconds(text)


def test_every_type_of_setting_can_be_said_in_words() -> None:
    for kind in SECTIONS.values():
        for hint in typing.get_type_hints(kind, include_extras=True).values():
            assert allowed(hint)
