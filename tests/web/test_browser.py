"""The pages in a real browser: the first login to the published event, with a keyboard, on a phone, by day and night."""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright
from werkzeug.serving import make_server

from calendar_service.store import heartbeats
from calendar_service.web.auth import first_login_secret
from tests.browser import ARGUMENTS, chromium
from tests.web.conftest import BIRCH, CALL, MEETING, NOW, PASSWORD, Site, moved
from tests.web.test_admin_documents import TEXT

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    found = chromium()
    if found is None:
        assert not os.environ.get("CI"), "no Chromium in CI"
        pytest.skip("no Chromium is installed; python tests/browser.py says how")
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=found, args=list(ARGUMENTS))


@pytest.fixture
def address(site: Site) -> Iterator[str]:
    """The application behind a real socket."""
    with site.store.transaction() as tx:
        heartbeats.beat(tx, "scheduler", NOW)
    server = make_server("127.0.0.1", 0, site.app(), threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A tab, in which nothing may go wrong unseen: no error of a script, nothing that the policy forbids."""
    context = browser.new_context(locale="en-US", timezone_id="Europe/Berlin", viewport={"width": 1280, "height": 900})
    tab = context.new_page()
    tab.set_default_timeout(15_000)
    wrong: list[str] = []
    tab.on("console", lambda said: wrong.append(said.text) if said.type in ("error", "warning") else None)
    tab.on("pageerror", lambda error: wrong.append(str(error)))
    yield tab
    context.close()
    refused = "the server responded with a status of 400"  # a form that came back, as it should
    assert [said for said in wrong if refused not in said] == []


def enter(page: Page, site: Site, address: str) -> None:
    secret = first_login_secret(site.store, site.settings)
    assert secret is not None
    page.goto(f"{address}/admin/")
    page.get_by_label("First-login secret").fill(secret)
    page.get_by_label("Your name").fill("anna")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("Password, once more").fill(PASSWORD)
    page.get_by_role("button", name="Make the account").click()
    expect(page.get_by_role("heading", name="Overview")).to_be_visible()


def test_from_the_first_login_to_the_published_event(page: Page, site: Site, address: str, tmp_path: Path) -> None:
    enter(page, site, address)
    page.get_by_role("link", name="New announcement").first.click()
    page.get_by_label("Text of the announcement").fill(TEXT)
    page.get_by_role("button", name="Read it").click()

    code = page.get_by_label("Code", exact=True).first
    mark = page.locator("mark", has_text="443322")
    assert code.input_value() == "443322"
    code.focus()  # a field lights its marks …
    expect(mark).to_have_class(re.compile(r"\blit\b"))
    page.get_by_label("Title").focus()
    expect(mark).not_to_have_class(re.compile(r"\blit\b"))
    mark.hover()  # … a mark lights its field …
    expect(page.locator("[data-field$='passcodes-0']")).to_have_class(re.compile("lit-field"))
    mark.get_by_role("link").click()  # … and leads to it
    expect(code).to_be_focused()
    page.screenshot(path=tmp_path / "review.png", full_page=True)

    code.fill("443323")
    page.get_by_label("Time zone").fill("Mars/Olympus")
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("'Mars/Olympus' is no time zone")).to_be_visible()
    expect(page.get_by_label("Time zone")).to_be_focused()
    assert page.get_by_label("Code", exact=True).first.input_value() == "443323"
    page.get_by_label("Time zone").fill("America/New_York")
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text(re.compile("^Published: "))).to_be_visible()

    page.goto(f"{address}/")
    page.get_by_role("link", name=re.compile("Orchard Pumps.*Call")).click()
    expect(page.get_by_text("443323")).to_be_visible()
    assert page.locator("a[href='tel:+12125550142,,443323%23']").count() == 1
    page.screenshot(path=tmp_path / "event.png", full_page=True)


def test_the_enter_key_saves(page: Page, site: Site, address: str) -> None:
    call = site.publish(CALL)
    enter(page, site, address)
    page.goto(f"{address}/admin/events/{call.id}")
    page.get_by_label("Title").fill("Another title")
    page.get_by_label("Title").press("Enter")
    expect(page.get_by_text("Saved.")).to_be_visible()
    expect(page.get_by_role("heading", name="Another title")).to_be_visible()


def test_another_row_takes_the_focus(page: Page, site: Site, address: str) -> None:
    enter(page, site, address)
    page.goto(f"{address}/admin/events/new")
    page.get_by_label("Title").fill("A call")
    page.get_by_label("Number").first.fill("+1 212 555 0142")
    page.get_by_role("button", name="Another number").click()
    expect(page.get_by_label("Number")).to_have_count(2)
    expect(page.get_by_label("Number").last).to_be_focused()
    assert page.get_by_label("Title").input_value() == "A call"


def test_the_browsers_zone_is_offered_and_taken(page: Page, site: Site, address: str) -> None:
    site.publish(CALL)
    page.goto(address)
    expect(page.get_by_text("8:30 a.m. EDT")).to_be_visible()
    page.get_by_role("button", name="Use Berlin").click()
    expect(page.get_by_text("2:30 p.m. CEST")).to_be_visible()
    assert page.get_by_label("Times in").input_value() == "Europe/Berlin"
    expect(page.get_by_role("button", name="Use Berlin")).to_be_hidden()
    assert page.url == f"{address}/"


def test_a_keyboard_reaches_the_content_first(page: Page, site: Site, address: str) -> None:
    site.publish(CALL)
    page.goto(address)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_without_scripts_everything_is_there(browser: Browser, site: Site, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    site.publish(CALL)
    page.goto(f"{address}/subscribe")
    assert page.get_by_role("button", name="Copy").count() == 0
    page.goto(address)
    page.get_by_label("Times in").select_option("Asia/Tokyo")
    page.get_by_role("button", name="Set").click()
    expect(page.get_by_text("9:30 p.m. JST")).to_be_visible()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_is_wider_than_the_screen(
    browser: Browser, site: Site, address: str, tmp_path: Path, width: int, scheme: str
) -> None:
    long_title = "Preliminary " + "Unaudited" * 12 + " Results"
    call = site.publish(moved(CALL))
    site.publish(MEETING, BIRCH, publish=False)
    context = browser.new_context(
        viewport={"width": width, "height": 844},
        color_scheme=scheme,
        timezone_id="America/New_York",  # type: ignore[arg-type]
    )
    page = context.new_page()
    enter(page, site, address)
    page.goto(f"{address}/admin/announcements/new")
    page.get_by_label("Text of the announcement").fill(f"{long_title}\n\n{TEXT}\n\n{'x' * 300}")
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("heading", name="The text")).to_be_visible()
    paths = [
        page.url.removeprefix(address),
        "/",
        "/past",
        "/subscribe",
        f"/events/{call.uid}",
        "/issuers/acme-robotics",
    ]
    paths += [
        f"/admin/{part}" for part in ("", "events", f"events/{call.id}", "events/new", "audit", "issuers", "outbox")
    ]
    for number, path in enumerate(paths):
        page.goto(address + path)
        page.screenshot(path=tmp_path / f"{number}-{width}-{scheme}.png", full_page=True)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        # Every field and button has a name, which a reader of the screen is told.
        nameless = page.evaluate(
            """[...document.querySelectorAll('input:not([type=hidden]), select, textarea')]
                 .filter((field) => !field.labels.length).map((field) => field.outerHTML)"""
        )
        assert nameless == [], path
    context.close()
