"""The commands, as somebody at a shell uses them: what they print, what they say of a mistake, how they end."""

from __future__ import annotations

import io
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import icalendar
import pytest

from calendar_service.cli import main, parse
from calendar_service.cli.common import plain
from calendar_service.cli.readings import AHEAD, CHUNK, read_all
from calendar_service.config import Intake
from tests.running import environment

PUMPS = """SPRINGFIELD, Ill., May 2, 2024 -- Orchard Pumps, Inc. (NASDAQ: ORPX) today announced that it will host a conference
call to discuss its first quarter 2024 financial results at 8:30 a.m. ET on Thursday, May 9, 2024.

To participate, dial 1-212-555-0134 and use passcode 443322. A replay of the call will be available through May 16, 2024.
"""
PLAIN = """SPRINGFIELD, Ill., May 3, 2024 -- Orchard Pumps, Inc. (NASDAQ: ORPX) today announced that its new plant has made
its first pump.
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, and no settings from outside."""
    monkeypatch.chdir(tmp_path)
    for name in os.environ:
        if name.startswith("CALENDAR_"):
            monkeypatch.delenv(name)
    (tmp_path / "pumps.txt").write_text(PUMPS)
    (tmp_path / "plant.txt").write_text(PLAIN)
    return tmp_path


def shell(*arguments: str, given: bytes = b"", **settings: str) -> subprocess.CompletedProcess[bytes]:
    """One command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "calendar_service", *arguments],
        input=given,
        env=environment(**settings),
        capture_output=True,
        timeout=60,
        check=False,
    )


def lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().out.splitlines()


# parse


def test_parse_prints_one_object_a_file_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "--format", "jsonl", "pumps.txt", "plant.txt"]) == 0
    pumps, plant = (json.loads(line) for line in lines(capsys))
    assert (pumps["file"], plant["file"], plant["events"]) == ("pumps.txt", "plant.txt", [])
    assert pumps["company"]["ticker"] == "ORPX"
    event = pumps["events"][0]
    assert (event["start"], event["dial_ins"], event["passcodes"]) == (
        "2024-05-09T08:30:00-04:00",
        ["+12125550134"],
        ["443322"],
    )
    start, end = event["spans"]["start"]
    assert "8:30 a.m. ET" in PUMPS[start:end]


def test_a_file_that_cannot_be_read_is_an_object_and_the_rest_go_on(capsys: pytest.CaptureFixture[str]) -> None:
    Path("binary.txt").write_bytes(bytes(range(256)) * 9)
    Path("empty.txt").touch()
    assert main(["parse", "--format", "jsonl", "nowhere.txt", "binary.txt", "empty.txt", "pumps.txt"]) == 1
    said = capsys.readouterr()
    found = [json.loads(line) for line in said.out.splitlines()]
    assert found[:3] == [
        {"error": "nowhere.txt: cannot be read: No such file or directory", "events": [], "file": "nowhere.txt"},
        {"error": "binary.txt: is a binary file, not text", "events": [], "file": "binary.txt"},
        {"error": "empty.txt: is empty", "events": [], "file": "empty.txt"},
    ]
    assert len(found[3]["events"]) == 1
    assert said.err == ""


def test_parse_reads_standard_input() -> None:
    for encoding in ("utf-8", "utf-16", "windows-1252"):
        run = shell("parse", "--format", "jsonl", "-", given=PUMPS.replace("--", "–").encode(encoding))
        assert json.loads(run.stdout)["events"][0]["passcodes"] == ["443322"], encoding


def test_parse_of_a_folder_reads_its_files(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "--format", "json", "."]) == 0
    assert [one["file"] for one in json.loads(capsys.readouterr().out)] == ["plant.txt", "pumps.txt"]


def test_parse_prints_a_table_with_a_line_for_what_announces_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "pumps.txt", "plant.txt"]) == 0
    head, pumps, plant = lines(capsys)
    assert head.split("  ")[0] == "document"
    assert "Orchard Pumps, Inc. (ORPX)" in pumps
    for cell in ("Thu 9 May 2024 08:30 EDT", "2024-05-09 12:30", "+12125550134", "443322", "2024-05-16"):
        assert cell in pumps
    assert "announces no event" in plant


def test_parse_prints_a_calendar_whose_uids_follow_from_the_content(capsys: pytest.CaptureFixture[str]) -> None:
    calendars = []
    for _ in range(2):
        assert main(["parse", "--format", "ics", "pumps.txt", "plant.txt"]) == 0
        calendars.append(icalendar.Calendar.from_ical(capsys.readouterr().out))
    (first,), (second,) = (calendar.walk("VEVENT") for calendar in calendars)
    assert first["UID"] == second["UID"]
    assert first.decoded("DTSTART").isoformat() == "2024-05-09T12:30:00+00:00"


def test_many_files_are_read_by_several_processes_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    names = []
    for number in range(30):
        names.append(f"{number:02}.txt")
        Path(names[-1]).write_text(PUMPS.replace("443322", f"4433{number:02}") if number != 7 else "")
    assert main(["parse", "--format", "jsonl", "--jobs", "2", *names]) == 1
    shared = lines(capsys)
    assert main(["parse", "--format", "jsonl", "--jobs", "1", *names]) == 1
    assert shared == lines(capsys)
    assert [json.loads(line)["file"] for line in shared] == names


def test_only_a_window_of_many_files_is_in_hand() -> None:
    taken = 0

    def names() -> Iterator[str]:
        nonlocal taken
        for _ in range(10_000):
            taken += 1
            yield "plant.txt"

    readings = read_all(names(), None, Intake(), jobs=2)
    for _ in range(CHUNK * 3):
        next(readings)
    assert taken <= CHUNK * (2 * AHEAD + 4)
    readings.close()  # type: ignore[attr-defined]


def test_the_day_on_which_a_file_came_is_the_last_base_for_tomorrow(capsys: pytest.CaptureFixture[str]) -> None:
    Path("late.txt").write_text(
        "Orchard Pumps, Inc. will host a conference call tomorrow at 9:00 a.m. ET to discuss its results."
    )
    assert main(["parse", "--format", "jsonl", "late.txt"]) == 0
    assert json.loads(lines(capsys)[0])["events"][0]["start"] is None
    assert main(["parse", "--format", "jsonl", "--received", "2024-05-08", "late.txt"]) == 0
    event = json.loads(lines(capsys)[0])["events"][0]
    assert event["start"] == "2024-05-09T09:00:00-04:00"
    assert event["confidence"] < 0.9


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2024-05-08", "2024-05-08T12:00:00+00:00"),
        ("2024-05-08T09:30", "2024-05-08T09:30:00+00:00"),
        ("2024-05-08T09:30-04:00", "2024-05-08T13:30:00+00:00"),
    ],
)
def test_a_moment_is_a_day_or_a_time(text: str, found: str) -> None:
    assert parse.moment(text).isoformat() == found


def test_parse_ends_quietly_when_nobody_reads_on() -> None:
    for number in range(300):
        Path(f"{number:03}.txt").write_text(PUMPS)
    command = f"{sys.executable} -m calendar_service parse --jobs 1 --format jsonl . | head -n 1"
    run = subprocess.run(command, shell=True, capture_output=True, text=True, timeout=60, check=True)  # noqa: S602
    assert (len(run.stdout.splitlines()), run.stderr) == (1, "")


# what is wrong with a command, its configuration or its database


@pytest.mark.parametrize(
    "arguments",
    [
        ["parse"],
        ["parse", "--format", "xml", "a.txt"],
        ["parse", "--received", "yesterday", "a.txt"],
        ["serve", "--port", "70000"],
        ["subscribe", "a@b.example", "--lead", "soon"],
        ["db", "delete"],
        ["nothing"],
        [],
    ],
)
def test_a_command_that_is_none_is_explained(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage: calendar-service" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("config", "message"),
    [
        (
            "[server]\nport = 'eighty'\n",
            "config.toml: [server] port = 'eighty': must be a whole number from 1 to 65535",
        ),
        ("[mial]\n", "config.toml: unknown section [mial] (did you mean mail?)"),
        ("port\n", "config.toml: is not valid TOML"),
    ],
)
@pytest.mark.parametrize(
    "command", [["parse", "pumps.txt"], ["ingest", "pumps.txt"], ["serve"], ["db", "check"], ["export"]]
)
def test_a_wrong_setting_is_one_line(
    command: list[str], config: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("config.toml").write_text(config)
    assert main(command) == 1
    said = capsys.readouterr().err
    assert said.startswith(f"calendar-service: {message}")
    assert said.count("\n") == 1


def test_a_configuration_that_is_named_must_be_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--config", "other.toml", "db", "check"]) == 1
    assert main(["db", "check", "--config", "other.toml"]) == 1
    assert capsys.readouterr().err == "calendar-service: other.toml: there is no such file\n" * 2


def test_the_configuration_may_stand_before_or_after_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    Path("other.toml").write_text("[paths]\nvar = 'elsewhere'\n")
    assert main(["--config", "other.toml", "db", "upgrade"]) == 0
    assert main(["db", "check", "--config", "other.toml"]) == 0
    assert Path("elsewhere/calendar.db").exists()
    assert "elsewhere/calendar.db is well" in capsys.readouterr().out


COMMANDS = [["ingest", "pumps.txt"], ["export"], ["remind"], ["serve", "--port", "1"], ["worker"], ["db", "upgrade"]]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_database_from_a_newer_version_is_left_alone(
    command: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("calendar_service.server.ensure_free", lambda host, port: None)
    assert main(["db", "upgrade"]) == 0
    with sqlite3.connect("var/calendar.db") as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    before = Path("var/calendar.db").read_bytes()
    capsys.readouterr()
    assert main(command) == 1
    said = capsys.readouterr().err
    assert "is from a newer version of the service; run that version, or put a backup back" in said
    assert said.count("\n") == 1
    assert Path("var/calendar.db").read_bytes() == before


def test_a_database_that_is_not_writable_is_said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["db", "upgrade"]) == 0
    capsys.readouterr()
    monkeypatch.setenv(
        "CALENDAR_SERVICE_DATABASE_URL", f"sqlite:///file:{Path('var/calendar.db').resolve()}?mode=ro&uri=true"
    )
    assert main(["ingest", "pumps.txt"]) == 1
    said = capsys.readouterr().err.splitlines()
    assert "is not writable; give this user the right to write the file and its folder" in said[-1]


def test_a_database_whose_folder_cannot_be_made_is_said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CALENDAR_SERVICE_DATABASE_URL", "sqlite:////dev/null/calendar.db")
    assert main(["ingest", "pumps.txt"]) == 1
    assert "cannot be made for the database" in capsys.readouterr().err


def test_a_database_server_that_is_not_there_is_said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CALENDAR_SERVICE_DATABASE_URL", "postgresql+psycopg://calendar:geheim@127.0.0.1:9/calendar")
    assert main(["db", "check"]) == 1
    said = capsys.readouterr().err
    assert "cannot be reached" in said
    assert "geheim" not in said


def test_an_interrupt_ends_a_command_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> Iterator[object]:
        raise KeyboardInterrupt

    monkeypatch.setattr(parse, "read_all", interrupted)
    assert main(["parse", "pumps.txt"]) == 130


# the database's commands


def test_ingest_says_what_is_new_and_what_is_known(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ingest", "pumps.txt", "plant.txt"]) == 0
    said = capsys.readouterr().out
    assert "announces no event" in said
    assert said.splitlines()[-1] == "2 documents: 2 new; 1 event: 1 published"
    assert main(["ingest", "plant.txt", "pumps.txt"]) == 0
    assert lines(capsys)[-1].startswith("2 documents: 2 known; 1 event: 1 known already")


def test_ingest_goes_on_after_a_file_that_cannot_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    Path("empty.txt").touch()
    Path("large.txt").write_bytes(b"x" * 11_000_000)
    assert main(["ingest", "empty.txt", "large.txt", "pumps.txt"]) == 1
    said = capsys.readouterr().out
    assert "empty.txt: is empty" in said
    assert "11,000,000 bytes are more than intake.max_bytes allows" in said
    assert "1 event: 1 published" in said


def test_ingest_of_a_folder_that_is_missing_is_said_and_the_rest_go_on(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ingest", "nowhere/", "pumps.txt"]) == 1
    said = capsys.readouterr().out
    assert "nowhere: there is no such file or folder" in said
    assert "1 event: 1 published" in said


def test_export_prints_the_feed_and_the_events_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ingest", "pumps.txt"]) == 0
    capsys.readouterr()
    assert main(["export"]) == 0
    (event,) = icalendar.Calendar.from_ical(capsys.readouterr().out).walk("VEVENT")
    assert event.decoded("DTSTART").isoformat() == "2024-05-09T12:30:00+00:00"
    assert main(["export", "--format", "json", "--issuer", "orpx"]) == 0
    (event,) = json.loads(capsys.readouterr().out)
    assert "443322" in json.dumps(event)
    assert main(["export", "--issuer", "NONE"]) == 1
    assert capsys.readouterr().err == "calendar-service: --issuer NONE: no issuer has that slug or ticker\n"


def test_a_rehearsal_writes_a_reminder_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ingest", "pumps.txt"]) == 0
    assert main(["subscribe", "anna@example.org", "--lead", "1h", "--zone", "Europe/Zurich", "--confirmed"]) == 0
    assert "anna@example.org is subscribed" in capsys.readouterr().out
    for _ in range(2):
        assert main(["remind", "--at", "2024-05-09T11:45+00:00"]) == 0
    mails = list(Path("var/outbox").glob("*.eml"))
    assert len(mails) == 1
    assert b"anna@example.org" in mails[0].read_bytes()


def test_a_dry_run_sends_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ingest", "pumps.txt"]) == 0
    assert main(["subscribe", "anna@example.org", "--confirmed"]) == 0
    capsys.readouterr()
    assert main(["remind", "--at", "2024-05-09T11:45+00:00", "--dry-run"]) == 0
    assert "1" in capsys.readouterr().out
    assert not Path("var/outbox").exists() or not list(Path("var/outbox").iterdir())


def test_an_address_that_is_not_confirmed_is_asked_first(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["subscribe", "anna@example.org"]) == 0
    assert "is asked by mail to confirm" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["not an address"], "address"),
        (["anna@example.org", "--zone", "Mars/Olympus"], "zone"),
        (["anna@example.org", "--issuer", "NONE"], "no issuer has that slug or ticker"),
    ],
)
def test_a_subscription_that_makes_no_sense_is_refused(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["subscribe", *arguments]) == 1
    said = capsys.readouterr().err
    assert message in said
    assert said.count("\n") == 1


def test_an_administrator_is_made_with_a_password_from_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("short\n"))
    assert main(["create-admin", "anna"]) == 1
    assert "at least" in capsys.readouterr().err
    monkeypatch.setattr("sys.stdin", io.StringIO("a long enough password\n"))
    assert main(["create-admin", "anna"]) == 0
    assert "anna may log in at http://127.0.0.1:8000/admin" in capsys.readouterr().out
    monkeypatch.setattr("sys.stdin", io.StringIO("another long password\n"))
    assert main(["create-admin", "anna"]) == 1
    assert "anna is there already" in capsys.readouterr().err


def test_doctor_checks_each_part(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["db", "upgrade"]) == 0
    capsys.readouterr()
    assert main(["doctor"]) == 0
    said = capsys.readouterr().out
    for part in ("configuration", "database", "mail", "clock", "time zones", "scheduler"):
        assert part in said
    assert "set mail.smtp_host to have it sent" in said


def test_doctor_says_what_is_wrong(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CALENDAR_SERVICE_MAIL_SMTP_HOST", "127.0.0.1")
    monkeypatch.setenv("CALENDAR_SERVICE_MAIL_SMTP_PORT", "9")
    monkeypatch.setenv("CALENDAR_SERVICE_MAIL_SMTP_TIMEOUT", "2")
    assert main(["doctor"]) == 1
    said = lines(capsys)
    assert any(line.startswith("problem") and "db upgrade" in line for line in said)
    assert any(
        line.startswith("problem") and "127.0.0.1:9 cannot be reached: Connection refused" in line for line in said
    )
    Path("config.toml").write_text("[server]\nport = 0\n")
    assert main(["doctor"]) == 1
    assert "must be a whole number from 1 to 65535" in lines(capsys)[0]


# evaluate


def test_evaluate_prints_figures_faults_and_a_diagram(capsys: pytest.CaptureFixture[str]) -> None:
    corpus = Path("corpus")
    corpus.mkdir()
    main(["parse", "--format", "jsonl", "pumps.txt"])
    answer = json.loads(lines(capsys)[0])
    for name, codes in (("right", ["443322"]), ("wrong", ["998877"])):
        (corpus / f"{name}.txt").write_text(PUMPS)
        event = {**answer["events"][0], "passcodes": codes}
        (corpus / f"{name}.json").write_text(json.dumps({**answer, "events": [event]}))
    assert main(["evaluate", "corpus", "--svg", "out.svg"]) == 0
    said = capsys.readouterr().out
    assert "exact               1/2  50.0%" in said
    assert "wrong 2024-05-09T08:30:00-04:00  passcodes: wanted 998877, said 443322" in said
    assert ET.parse("out.svg").getroot().tag.endswith("svg")  # noqa: S314 - our own drawing
    assert main(["evaluate", "corpus", "--hold-out"]) == 0
    assert "held out (" in capsys.readouterr().out
    assert main(["evaluate", "nowhere"]) == 1
    assert capsys.readouterr().err == "calendar-service: nowhere: is no folder\n"


def test_plain_tables_are_aligned() -> None:
    assert plain(["a", "b"], [["long one", "x"], ["y", ""]]) == ["a         b", "long one  x", "y"]
