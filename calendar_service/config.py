"""``config.toml`` and the environment, checked once into one typed object that is passed down.

Every setting has a default, so an empty file (or none) is a full configuration. A setting may be
overridden by the environment variable ``CALENDAR_SERVICE_<SECTION>_<KEY>``:

>>> load(None, {"CALENDAR_SERVICE_SERVER_PORT": "9000"}).server.port
9000
"""

from __future__ import annotations

import difflib
import os
import re
import secrets
import tomllib
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

PREFIX = "CALENDAR_SERVICE_"

_ADDRESS = r"(?:[^<>]{0,200}<)?[^\s<>@]{1,64}@[^\s<>@]{1,255}>?"  # "Name <address>" or an address alone

Port = Annotated[int, Meta(ge=1, le=65535)]
Positive = Annotated[int, Meta(ge=1)]
NotNegative = Annotated[int, Meta(ge=0)]
Share = Annotated[float, Meta(ge=0, le=1)]


class ConfigError(Exception):
    """A setting that cannot be used; the message is one line naming file, section, key and what is allowed."""


class Section:
    """A table of the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Server(Section):
    """Where the service listens, and how it is reached from outside."""

    host: str = "127.0.0.1"
    port: Port = 8000
    public_url: str = ""  # empty: http://host:port
    trusted_proxies: NotNegative = 0  # how many proxies in front set X-Forwarded-For, -Proto and -Host
    workers: Positive = 1
    secure_cookies: bool | None = None  # None: as public_url's scheme says


@dataclass(frozen=True, slots=True, kw_only=True)
class DatabaseSettings(Section):
    """The database: SQLite embedded, or PostgreSQL."""

    url: str = ""  # empty: sqlite:///<paths.var>/calendar.db


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths(Section):
    """Where state is kept."""

    var: str = "var"
    seeds: str = "seeds"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail(Section):
    """How mail leaves; without ``smtp_host`` it is written as .eml files into ``outbox``."""

    smtp_host: str = ""
    smtp_port: Port = 25
    smtp_user: str = ""
    smtp_password: str = ""
    smtp_security: Literal["none", "starttls", "tls"] = "none"
    smtp_timeout: Positive = 30  # seconds
    outbox: str = ""  # empty: <paths.var>/outbox
    sender: str = "Investor Calendar <calendar@localhost>"
    reply_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review(Section):
    """When an event is published without a person's look."""

    threshold: Share = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar(Section):
    """What feeds say; durations are minutes, assumed where an announcement gives no end."""

    name: str = "Investor events"
    refresh_minutes: Positive = 60
    earnings_call_minutes: Positive = 60
    conference_call_minutes: Positive = 60
    conference_presentation_minutes: Positive = 30
    scientific_presentation_minutes: Positive = 30
    investor_day_minutes: Positive = 240
    shareholder_meeting_minutes: Positive = 90
    webcast_minutes: Positive = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminders(Section):
    """Who is reminded when; lead times like "15m", "1h", "1d"."""

    default_leads: tuple[str, ...] = ("1h",)
    max_attempts: Positive = 8
    retry_seconds: Positive = 60
    lease_seconds: Positive = 300
    batch: Positive = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheduler(Section):
    """How often the clock's jobs run, in seconds."""

    remind_seconds: Positive = 30
    maintenance_seconds: Positive = 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake(Section):
    """Bounds on what a stranger sends."""

    max_bytes: Positive = 10_000_000
    max_characters: Positive = 2_000_000
    seconds: Positive = 30
    jobs: NotNegative = 0  # 0: as many as there are cores


@dataclass(frozen=True, slots=True, kw_only=True)
class Web(Section):
    """Pages."""

    zone: str = "America/New_York"  # in which pages show times until the reader chooses
    session_hours: Positive = 12
    login_attempts: Positive = 10  # a minute, from one address


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The whole configuration."""

    server: Server = Server()
    database: DatabaseSettings = DatabaseSettings()
    paths: Paths = Paths()
    mail: Mail = Mail()
    review: Review = Review()
    calendar: Calendar = Calendar()
    reminders: Reminders = Reminders()
    scheduler: Scheduler = Scheduler()
    intake: Intake = Intake()
    web: Web = Web()

    @property
    def var(self) -> Path:
        """The folder of all that must survive, beside the working directory unless absolute."""
        return Path(self.paths.var)

    @property
    def database_url(self) -> str:
        """The SQLAlchemy address of the database."""
        return self.database.url or f"sqlite:///{self.var / 'calendar.db'}"

    @property
    def outbox(self) -> Path:
        """The folder into which mails are written where no SMTP server is set."""
        return Path(self.mail.outbox) if self.mail.outbox else self.var / "outbox"

    @property
    def public_url(self) -> str:
        """The address at which readers reach the service, without a closing slash."""
        if self.server.public_url:
            return self.server.public_url.rstrip("/")
        # Every address of the machine is none that a link can lead to.
        host = {"0.0.0.0": "localhost", "::": "localhost"}.get(self.server.host, self.server.host)  # noqa: S104
        return f"http://[{host}]:{self.server.port}" if ":" in host else f"http://{host}:{self.server.port}"


SECTIONS: dict[str, type[Section]] = {
    name: hint
    for name, hint in typing.get_type_hints(Settings).items()
    if isinstance(hint, type) and issubclass(hint, Section)
}


def load(path: Path | str | None, environ: Mapping[str, str]) -> Settings:
    """Read ``path`` (None, or a file that need not exist: defaults) and the overrides in ``environ``.

    Raises ConfigError with one line for the first thing that is wrong.
    """
    name = str(path) if path else "config.toml"
    tables = _tables(Path(path)) if path else {}
    origin: dict[tuple[str, str], str] = {}
    _override(tables, origin, environ)
    sections: dict[str, Section] = {}
    for section, table in tables.items():
        if section not in SECTIONS:
            raise ConfigError(
                f"{name}: unknown section [{section}]{_near(section, SECTIONS)}; allowed: {', '.join(SECTIONS)}"
            )
        if not isinstance(table, dict):
            raise ConfigError(f"{name}: [{section}] must be a table of settings, not a single value")
        sections[section] = _section(name, section, table, origin)
    settings = Settings(**sections)  # type: ignore[arg-type]
    _check(name, settings, origin)
    return settings


def _tables(path: Path) -> dict[str, Any]:
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
    try:
        return tomllib.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: is not UTF-8 text (byte {error.start})") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: is not valid TOML: {error}") from error


def _override(tables: dict[str, Any], origin: dict[tuple[str, str], str], environ: Mapping[str, str]) -> None:
    for variable, value in sorted(environ.items()):
        if not variable.startswith(PREFIX):
            continue
        rest = variable[len(PREFIX) :].lower()
        section = next((s for s in SECTIONS if rest.startswith(s + "_")), None)
        key = rest[len(section) + 1 :] if section else ""
        if section is None or key not in typing.get_type_hints(SECTIONS[section]):
            every = [f"{PREFIX}{s}_{k}".upper() for s, t in SECTIONS.items() for k in typing.get_type_hints(t)]
            raise ConfigError(f"environment: {variable} is no setting{_near(variable, every)}")
        table = tables.setdefault(section, {})
        if isinstance(table, dict):
            hint = typing.get_type_hints(SECTIONS[section])[key]
            many = typing.get_origin(hint) is tuple
            table[key] = [part.strip() for part in value.split(",") if part.strip()] if many else value
            origin[section, key] = variable


def _section(name: str, section: str, table: dict[str, Any], origin: dict[tuple[str, str], str]) -> Section:
    kind = SECTIONS[section]
    hints = typing.get_type_hints(kind, include_extras=True)
    for key, value in table.items():
        if key not in hints:
            raise ConfigError(
                f"{name}: [{section}] {key} is no setting{_near(key, hints)}; allowed: {', '.join(hints)}"
            )
        variable = origin.get((section, key))
        try:
            # Only the environment's strings are read as numbers and booleans: in the file a type is said by its notation.
            table[key] = msgspec.convert(value, hints[key], strict=variable is None)
        except msgspec.ValidationError as error:
            where = f"environment: {variable}" if variable else f"{name}: [{section}] {key}"
            shown = "…" if "password" in key else repr(value)
            raise ConfigError(f"{where} = {shown}: must be {allowed(hints[key])}") from error
    return kind(**table)


def allowed(hint: Any) -> str:
    """What a setting's type allows, in words: "a whole number from 1 to 65535"."""
    base, meta = hint, None
    if typing.get_origin(hint) is Annotated:
        base, meta = typing.get_args(hint)[:2]
    kind = typing.get_origin(base)
    if kind is Literal:
        return "one of " + ", ".join(f'"{choice}"' for choice in typing.get_args(base))
    if kind is tuple:
        return 'a list of texts, such as ["1h", "1d"]'
    if kind in (types.UnionType, typing.Union):
        return allowed(typing.get_args(base)[0])
    words = {int: "a whole number", float: "a number", bool: "true or false", str: "a text in quotes"}[base]
    low, high = (getattr(meta, "ge", None), getattr(meta, "le", None)) if meta else (None, None)
    if low is not None and high is not None:
        return f"{words} from {low} to {high}"
    return f"{words}, {low} or more" if low is not None else words


def secret(settings: Settings) -> bytes:
    """The service's own secret (32 random bytes), made once under ``var/secret`` and kept.

    Sessions and the tokens in mails are signed with it. Two processes that start at once agree: the
    file is written whole beside its place, then linked there, which only the first can. Raises
    ConfigError where it can be neither read nor made.
    """
    place = settings.var / "secret"
    try:
        if not place.exists():
            settings.var.mkdir(parents=True, exist_ok=True)
            draft = place.with_name(f"secret.{os.getpid()}.{secrets.token_hex(4)}")
            draft.touch(mode=0o600)
            draft.write_bytes(secrets.token_bytes(32))
            try:
                os.link(draft, place)
            except FileExistsError:
                pass
            finally:
                draft.unlink()
        key = place.read_bytes()
    except OSError as error:
        raise ConfigError(f"{place}: the service's secret cannot be read or made: {error.strerror}") from error
    if len(key) < 32:
        raise ConfigError(f"{place}: is damaged ({len(key)} bytes, 32 needed); put its backup back, or delete it")
    return key


def _near(word: str, choices: typing.Iterable[str]) -> str:
    close = difflib.get_close_matches(word, list(choices), 1, 0.7)
    return f" (did you mean {close[0]}?)" if close else ""


def _check(name: str, settings: Settings, origin: dict[tuple[str, str], str]) -> None:
    """What a type cannot say: zones that exist, addresses that are addresses, lead times that can be read."""
    from zoneinfo import available_timezones

    def refuse(section: str, key: str, value: object, rule: str) -> typing.NoReturn:
        variable = origin.get((section, key))
        where = f"environment: {variable}" if variable else f"{name}: [{section}] {key}"
        raise ConfigError(f"{where} = {value!r}: must be {rule}")

    if settings.web.zone not in available_timezones():
        refuse("web", "zone", settings.web.zone, "an IANA time zone such as America/New_York")
    url = settings.server.public_url
    if url and not url.startswith(("http://", "https://")):
        refuse("server", "public_url", url, "an address that begins with http:// or https://")
    url = settings.database.url
    if url and not url.startswith(("sqlite:///", "postgresql+psycopg://")):
        refuse("database", "url", url.split("@")[-1], "sqlite:///PATH or postgresql+psycopg://USER@HOST/NAME")
    for lead in settings.reminders.default_leads:
        try:
            seconds(lead)
        except ValueError:
            refuse("reminders", "default_leads", lead, 'lead times such as "15m", "1h", "1d"')
    for key, value in (("sender", settings.mail.sender), ("reply_to", settings.mail.reply_to)):
        if any(c in value for c in "\r\n"):
            refuse("mail", key, value, "one line")
        if (value or key == "sender") and not re.fullmatch(_ADDRESS, value.strip()):
            refuse("mail", key, value, 'a mail address, such as "Investor Calendar <calendar@example.com>"')


def seconds(lead: str) -> int:
    """The seconds of a lead time: a whole number and ``m``, ``h``, ``d`` or ``w``; raises ValueError.

    >>> seconds("1h"), seconds("2d")
    (3600, 172800)
    """
    units = {"m": 60, "h": 3600, "d": 86400, "w": 604800}
    text = lead.strip().lower()
    if len(text) < 2 or text[-1] not in units or not text[:-1].isascii() or not text[:-1].isdigit():
        raise ValueError(f"{lead!r} is no lead time; write a whole number and m, h, d or w, such as 15m, 1h, 1d")
    found = int(text[:-1][:9]) * units[text[-1]]
    if not 60 <= found <= 28 * 86400:
        raise ValueError(f"{lead!r} is no lead time; it must be from 1m to 4w")
    return found
