"""Which printed addresses may be clicked, and as what."""

from __future__ import annotations

from dataclasses import replace

import pytest

from calendar_service.calendars.addresses import href, page
from tests.calendars.occasions import SETTINGS, stored


@pytest.mark.parametrize(
    ("printed", "address"),
    [
        ("https://elmwood.example/ir?id=1&x=a,b;c#top", "https://elmwood.example/ir?id=1&x=a,b;c#top"),
        ("http://elmwood.example", "http://elmwood.example"),
        ("HTTPS://Elmwood.Example/IR", "https://elmwood.example/IR"),
        ("www.elmwood.example", "https://www.elmwood.example"),
        ("elmwood.example:8443/live", "https://elmwood.example:8443/live"),
        (" elmwood.example/live ", "https://elmwood.example/live"),
        ("https://elmwood.example/Übersicht", "https://elmwood.example/%C3%9Cbersicht"),
        ("https://elmwood.example/a%20b", "https://elmwood.example/a%20b"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ('https://elmwood.example/"><script>', "https://elmwood.example/%22%3E%3Cscript%3E"),
        ("https://elmwood.example/\\n", "https://elmwood.example/%5Cn"),
    ],
)
def test_what_may_be_clicked(printed: str, address: str) -> None:
    assert href(printed) == address


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "javascript:alert(1)",
        "data:text/html,hello",
        "ftp://elmwood.example/a",
        "mailto:ir@elmwood.example",
        "tel:+12125550142",
        "https://",
        "https:///path",
        "https://user:word@elmwood.example/",
        "https://elmwood.example@other.example/",
        "https://elmwood.example/a b",
        "https://elmwood.example/a\r\nATTENDEE:x",
        "https://elmwood.example/a\u2028b",
        "https://elmwood.example/\u202ea",
        "https://elmwood.example:port/",
        "https://[::1]/",
        "https://a..example/",
        "https://el mwood.example/",
        "elmwood",
        "the company's website",
        "https://elmwood.example/" + "a" * 2000,
        "https://" + "a" * 70 + ".example/",
    ],
)
def test_what_may_not(printed: str) -> None:
    assert href(printed) is None


def test_an_events_page_stands_under_the_public_address() -> None:
    assert page(stored(), SETTINGS) == "https://calendar.example/events/6f1c2f0e-7d1b-4b57-9f3e-3f0f2a3b4c5d"
    assert page(replace(stored(), uid="a/b?c"), SETTINGS) == "https://calendar.example/events/a%2Fb%3Fc"
