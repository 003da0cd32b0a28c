"""Pages: the article and nothing around it, its tables and links readable, its date as a hint."""

from __future__ import annotations

from datetime import date

import pytest

from calendar_service.config import Intake
from calendar_service.sources import SourceError, read_bytes
from calendar_service.sources.html import read

STORY = (
    "<p>SPRINGFIELD, Ill., May 2, 2024 -- Orchard Pumps, Inc. (NASDAQ: ORPX) today announced that it will release its "
    "results for the first quarter on Thursday, May 9, 2024, before the market opens.</p>"
    "<p>Management will host a conference call at 8:30 a.m. ET on that day to discuss the results of the quarter and "
    "to take the questions of analysts.</p>"
)
PAGE = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Orchard Pumps | News</title>
<link rel="canonical" href="https://ir.orchardpumps.example/news/1">
<script type="application/ld+json">{{"@graph": [{{"@type": "NewsArticle", "datePublished": "2024-05-02T08:00:00-04:00"}}]}}</script>
<style>p {{ color: red }}</style></head><body>
<header><nav><a href="/">Home</a> <a href="/news">News</a></nav></header>
<div id="menu"><ul><li><a href="/pumps">Pumps</a></li><li><a href="/valves">Valves</a></li></ul></div>
<main><h1>Orchard Pumps to Report First Quarter Results</h1><div class="body">{STORY}
<table><caption>The call</caption><tr><th>Date</th><td>Thursday, May 9, 2024</td></tr>
<tr><th>Dial-in</th><td>+1 555-555-0134</td></tr><tr><td></td><td></td></tr>
<tr><th>Webcast</th><td><a href="https://webcast.example/orpx"><b>Listen</b> here</a></td></tr></table>
<ul><li>United States: 555-555-0100</li><li>Canada: 555-555-0101</li></ul>
<p>A replay is on <a href="https://www.orchardpumps.example/">www.orchardpumps.example</a> and
<a href="/replay">on our site</a>; write to <a href="mailto:ir@orchardpumps.example">investor relations</a>.</p>
<script>track()</script></div></main>
<div class="related"><h3>More news</h3><a href="/news/2">Orchard Pumps opens a plant</a></div>
<footer>Copyright 2019 Orchard Pumps</footer></body></html>"""


def test_the_article_is_read_and_nothing_around_it() -> None:
    text, _, _ = read(PAGE.encode())
    assert text.startswith("Orchard Pumps to Report First Quarter Results\n\nSPRINGFIELD, Ill., May 2, 2024")
    for around in ("Home", "Valves", "opens a plant", "Copyright", "track()", "color: red"):
        assert around not in text


def test_a_table_is_read_line_by_line() -> None:
    text, _, _ = read(PAGE.encode())
    assert (
        "The call\nDate | Thursday, May 9, 2024\nDial-in | +1 555-555-0134\n"
        "Webcast | [Listen here](https://webcast.example/orpx)\n\n- United States: 555-555-0100\n- Canada: 555-555-0101"
    ) in text


def test_a_link_keeps_its_address_where_the_text_does_not_say_it() -> None:
    text, _, _ = read(PAGE.encode())
    assert text.endswith(
        "A replay is on www.orchardpumps.example and [on our site](https://ir.orchardpumps.example/replay); "
        "write to investor relations."
    )


def test_paragraphs_stay_apart_and_lines_within_them_do_not() -> None:
    text, _, _ = read(f"<html><body>{STORY}<p>One\n  two<br>three<br><br>four</p>".encode())
    assert text.endswith("questions of analysts.\n\nOne two\nthree\n\nfour")


def test_a_table_that_lays_the_page_out_is_no_table_of_values() -> None:
    page = f"<html><body><table><tr><td>Menu</td><td>{STORY}<p>{'More of the story. ' * 30}</p></td></tr></table>"
    text, _, _ = read(page.encode())
    assert " | " not in text
    assert "opens.\n\nManagement will host" in text


def test_a_page_of_line_breaks_alone_is_read_whole() -> None:
    page = (
        "<html><body><div><a href='/'>Home</a></div><div><b>Orchard Pumps to Report</b><br><br>"
        + STORY.replace("<p>", "").replace("</p>", "<br><br>")
        + "About Orchard Pumps: it makes pumps.</div><div>Terms of use</div></body></html>"
    )
    text, _, _ = read(page.encode())
    assert text.startswith("Orchard Pumps to Report\n\nSPRINGFIELD")
    assert text.endswith("analysts.\n\nAbout Orchard Pumps: it makes pumps.")


def test_the_line_with_the_date_above_the_story_belongs_to_it() -> None:
    page = (
        "<html><body><article><header><h1>Orchard Pumps to Report</h1><div>May 2, 2024 08:00 ET</div></header>"
        f"<div>{STORY}</div><div>Contact: A. Person</div></article><section><h2>Related</h2><p>Another story.</p></section>"
    )
    text, _, _ = read(page.encode())
    assert text.startswith("Orchard Pumps to Report\n\nMay 2, 2024 08:00 ET\n\nSPRINGFIELD")
    assert "Contact: A. Person" in text
    assert "Another story" not in text


def test_an_exhibit_of_the_secs_archive_is_read_without_its_wrapping() -> None:
    page = (
        "<DOCUMENT>\n<TYPE>EX-99.1\n<SEQUENCE>2\n<FILENAME>ex99.htm\n<TEXT>\n<HTML><HEAD></HEAD><BODY><P>Exhibit 99.1</P>"
        f"{STORY}</BODY></HTML></TEXT></DOCUMENT>"
    )
    document = read_bytes(page.encode(), name="full-submission.txt", limits=Intake())
    assert document.media_type == "text/html"
    assert document.text.startswith("Exhibit 99.1\n\nSPRINGFIELD")


@pytest.mark.parametrize(
    ("head", "hint"),
    [
        ('<script type="application/ld+json">{"datePublished": "2024-05-02"}</script>', date(2024, 5, 2)),
        (
            '<script type="application/ld+json">{broken</script><meta name="date" content="2024-05-03">',
            date(2024, 5, 3),
        ),
        ('<meta property="article:published_time" content="2024-05-04T23:00:00-04:00">', date(2024, 5, 4)),
        ('<meta name="date" content="last Tuesday">', None),
        ("<title>Copyright 2019-01-01</title>", None),
    ],
)
def test_the_pages_own_date_is_a_hint(head: str, hint: date | None) -> None:
    document = read_bytes(f"<html><head>{head}</head><body>{STORY}".encode(), limits=Intake())
    assert document.published_hint == hint
    assert document.media_type == "text/html"


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("utf-8", "utf-8"), ("iso-8859-1", "windows-1252"), ("windows-1252", "windows-1252"), ("no-such", "utf-8")],
)
def test_a_page_is_read_in_the_encoding_that_it_declares(declared: str, encoding: str) -> None:
    page = f"<html><head><meta charset='{declared}'></head><body>{STORY}<p>The company’s “call”</p>"
    assert read(page.encode(encoding))[0].endswith("The company’s “call”")


def test_a_page_nested_ten_thousand_deep_is_refused() -> None:
    page = b"<html><body>" + b"<div>" * 10_000 + b"Acme will host a call." + b"</div>" * 10_000
    with pytest.raises(SourceError, match=r"^deep.html: the page is nested too deep to be read$"):
        read_bytes(page, name="deep.html", limits=Intake())


def test_a_page_without_text_is_refused() -> None:
    with pytest.raises(SourceError, match="holds no text that can be read"):
        read_bytes(b"<html><body><script>all()</script></body></html>", name="a.html", limits=Intake())
