"""The whole of it once, with real parts: processes, a browser, HTTP, a mail server, and a kill -9 in the middle.

The clock is the real one; the announced call is some hours ahead of it, and reminders are dispatched as of a time half an
hour before the call, which is near enough to the real clock for mail to leave over SMTP.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from zoneinfo import ZoneInfo

import httpx
import icalendar
import psutil
import pytest
from playwright.sync_api import Page, sync_playwright

from tests.browser import ARGUMENTS, chromium
from tests.post_office import PostOffice, serving
from tests.running import ROOT, Running, environment, free_port, service, until

PASSWORD = "a rather long password"
NEW_YORK = ZoneInfo("America/New_York")
SEEDS = 7  # events that the sample announcements tell of


def announcement(start: datetime) -> str:
    """A call that is announced with the weekday of another day, so that it waits for a person."""
    local = start.astimezone(NEW_YORK)
    clock = f"{local:%I:%M} {'a.m.' if local.hour < 12 else 'p.m.'}".lstrip("0")
    wrong = f"{local + timedelta(days=2):%A}"
    return (
        f"SPRINGFIELD, Ill., {local:%B} {local.day}, {local.year} -- Orchard Pumps, Inc. (NASDAQ: ORPX), a maker of pumps, "
        f"today announced that it will host a conference call to discuss its first quarter results at {clock} ET on {wrong}, "
        f"{local:%B} {local.day}, {local.year}.\n\n"
        "To participate in the call, please dial 1-212-555-0134 and enter the passcode 443322.\n\n"
        "About Orchard Pumps\n\nOrchard Pumps makes pumps for orchards.\n"
    )


@pytest.fixture
def page() -> Iterator[Page]:
    """A tab of a real browser."""
    found = chromium()
    if found is None:
        assert not os.environ.get("CI"), "no Chromium in CI"
        pytest.skip("no Chromium is installed; python tests/browser.py says how")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(ARGUMENTS))
        tab = browser.new_page(locale="en-US", timezone_id="America/New_York")
        tab.set_default_timeout(20_000)
        yield tab
        browser.close()


def shell(folder: Path, *arguments: str, **settings: str) -> str:
    """What a command prints; it must succeed."""
    run = subprocess.run(
        [sys.executable, "-m", "calendar_service", *arguments],
        cwd=folder,
        env=environment(**settings),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


def feed(running: Running) -> bytes:
    answer = running.get("/calendar.ics")
    assert (answer.status_code, answer.headers["content-type"].partition(";")[0]) == (200, "text/calendar")
    return answer.content


def events(raw: bytes) -> dict[str, icalendar.Event]:
    found = icalendar.Calendar.from_ical(raw).walk("VEVENT")
    by_uid = {str(event["UID"]): event for event in found}
    assert len(by_uid) == len(found)
    return by_uid


def log_in_for_the_first_time(page: Page, running: Running) -> None:
    secret = re.search(r"secret ([0-9a-f]{32})", running.said)
    assert secret, running.said
    page.goto(f"{running.url}/admin/")
    page.get_by_label("First-login secret").fill(secret.group(1))
    page.get_by_label("Your name").fill("anna")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("Password, once more").fill(PASSWORD)
    page.get_by_role("button", name="Make the account").click()
    page.wait_for_url("**/admin/")


def publish(page: Page, running: Running, text: str) -> None:
    """Paste an announcement, see that it waits with its words marked, publish it."""
    page.goto(f"{running.url}/admin/announcements/new")
    page.get_by_label("Text of the announcement").fill(text)
    page.get_by_role("button", name="Read it").click()
    page.wait_for_url("**/admin/documents/*")
    assert page.locator("mark", has_text="443322").count() == 1
    assert len(events(feed(running))) == SEEDS
    page.get_by_role("button", name="Publish").click()
    page.wait_for_load_state()
    until(lambda: len(events(feed(running))) == SEEDS + 1, "the published event is in the feed", 10)


def subscribe(page: Page, running: Running, office: PostOffice) -> None:
    """Ask for reminders on the public page, and confirm by the link in the mail that comes."""
    page.goto(f"{running.url}/subscribe")
    page.get_by_label("Your address").fill("reader@example.org")
    page.get_by_label("1 hour before").check()
    page.get_by_label("15 minutes before").check()
    page.get_by_role("button", name="Send me reminders").click()
    until(lambda: office.mails, "the mail that asks to confirm")
    link = re.search(rf"{re.escape(running.url)}/confirm/\S+", body(office.mails[0]))
    assert link
    page.goto(link.group())
    page.locator("main form button").click()
    page.wait_for_load_state()


def body(mail: EmailMessage) -> str:
    part = mail.get_body(("plain",))
    assert part is not None
    return str(part.get_content())


@pytest.mark.browser
@pytest.mark.timeout(300)
def test_from_announcements_to_feed_and_mail_and_nothing_lost_by_a_kill(tmp_path: Path, page: Page) -> None:
    start = datetime.now(UTC).replace(second=0, microsecond=0) + timedelta(hours=5)
    near = (start - timedelta(minutes=30)).isoformat()
    port = free_port()
    with serving(PostOffice()) as office:
        settings = {
            "server_port": str(port),  # links in mails lead there, whichever process writes them
            "paths_seeds": str(ROOT / "seeds"),
            "mail_smtp_host": "127.0.0.1",
            "mail_smtp_port": str(office.port),
            "scheduler_remind_seconds": "1",
        }
        with service(tmp_path, command="run", port=port, **settings) as running:
            assert "announces no event" in running.said
            assert len(events(feed(running))) == SEEDS
            log_in_for_the_first_time(page, running)
            publish(page, running, announcement(start))
            subscribe(page, running, office)

            shell(tmp_path, "remind", "--at", near, **settings)
            until(lambda: len(office.mails) == 2, "the reminder", 10)
            reminder = office.mails[1]
            before = feed(running)

            family = running.family()
            running.process.kill()
            assert psutil.wait_procs(family, timeout=10)[1] == []

        mine = next(event for event in events(before).values() if "443322" in str(event["DESCRIPTION"]))
        assert mine.decoded("DTSTART") == start
        assert mine.decoded("DTEND") > start

        assert reminder["To"] == "reader@example.org"
        assert "+1 212-555-0134" in body(reminder)
        assert "443322" in body(reminder)
        assert reminder["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        (invitation,) = (part for part in reminder.walk() if part.get_content_type() == "text/calendar")
        assert invitation.get_param("method") == "PUBLISH"
        attached = events(invitation.get_payload(decode=True))  # type: ignore[arg-type]
        assert list(attached) == [str(mine["UID"])]

        with service(tmp_path, command="run", port=port, **settings) as running:
            said = running.said.rpartition("reading 5 announcements")[2]
            assert "5 documents: 5 known" in said
            assert "secret" not in said
            assert feed(running) == before
            shell(tmp_path, "remind", "--at", near, **settings)
            page.goto(f"{running.url}/admin/")
            page.get_by_role("link", name="Outbox").first.click()
            assert "reader@example.org" in page.content()

            unsubscribe = str(reminder["List-Unsubscribe"]).strip("<>")
            answer = httpx.post(unsubscribe, data={"List-Unsubscribe": "One-Click"}, timeout=10)
            assert answer.status_code == 200
            # The one that would be due a quarter of an hour before is not wanted any more.
            said = shell(tmp_path, "remind", "--at", (start - timedelta(minutes=10)).isoformat(), **settings)
            assert said.startswith("0 mails handed over")
        assert len(office.mails) == 2
        assert "Traceback" not in running.said
