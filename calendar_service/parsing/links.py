"""Web addresses in a text, as printed: with or without a scheme, in markdown, in brackets, broken over lines.

>>> [link.url for link in find("on <http://ir.example.com>, at www.example.com/invest. See [here](https://x.example/a)")]
['http://ir.example.com', 'www.example.com/invest', 'https://x.example/a']
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

_TLD = (
    r"(?:com|net|org|info|biz|io|ai|tech|co|tv|me|us|ca|uk|eu|de|fr|ch|at|be|nl|no|se|dk|fi|is|ie|it|es|pt|pl|cz|gr|il|in|"
    r"cn|hk|sg|jp|kr|tw|au|nz|za|br|mx|ar|cl|ae|lu|bm|ky|ly|fm|to|gg|ag|bio|energy|gold|health|global|group|capital|events?|live|"
    r"online|digital|cloud|app|dev|space|vc|fund|finance|green|earth|solar|media|xyz|inc|pharma|ventures|investments|example)"
)
_HOST = r"[A-Za-z\d](?:[A-Za-z\d-]{0,62})(?:\.[A-Za-z\d-]{1,63}){0,5}"
_STOP = r"\s<>\"{}|^`\[\]"
_PATH = rf"(?:[/?#](?:(?!https?://)[^{_STOP}]){{0,1500}})?"
_ADDRESS = re.compile(
    rf"""
    \[(?P<words>[^\[\]]{{0,300}})\]\(\s?<?(?P<target>(?:https?://|www\.|mailto:)[^\s()<>]{{1,2000}}(?:\([^\s()<>]{{0,200}}\)[^\s()<>]{{0,500}})?)>?(?:\s"[^"\n]{{0,200}}")?\s?\)
  | (?P<full>https?:\s?//\s?(?:(?!https?://)[^{_STOP}]){{3,1500}})
  | (?<![\w@/.-])(?P<www>www\.\s?{_HOST}\.[A-Za-z]{{2,14}}(?![\w@-])(?::\d{{2,5}})?{_PATH})
  | (?<![\w@/.-])(?P<bare>{_HOST}\.(?i:{_TLD})(?![\w@-])(?!\.[A-Za-z]{{2,}}){_PATH})
    """,
    re.VERBOSE,
)
# A break inside an address: what stands before it is clearly unfinished, or what stands after it is clearly the rest.
_UNFINISHED = re.compile(r"[/\-_=&?%.#]$")
_REST = re.compile(r"\n(?P<rest>[a-z\d%&=?_#./-][\w%&=?#./~+:-]{0,400})(?=[.,;)\]>]?(?:\s|$))")
_REST_MARKS = re.compile(r"[/=&?%_#]|\.(?:html?|aspx?|php|pdf|com|net|org|jsp|cfm)\b|\d{3}")
_TRAILING = re.compile(r"[.,;:!?'\"*)\]>}_\u2026-]+$")
# A heading that lost its line end and stuck to the address before it: "…/94fe37aAbout Example AG".
_GLUED = re.compile(
    r"(?<=[a-z\d/])(?:About|Contacts?|Investor|Investors|Media|For|Source|Replay|Dial|Webcast|Phone|Toll|Conference)$"
)
_STUCK = re.compile(
    rf"(?P<host>(?:https?://)?(?:www\.)?{_HOST}\.(?:com|net|org|io|ai|co|de|ca|info|biz|tv|uk))(?:\.[A-Z][a-z]|[A-Z][a-z]{{2,}}(?:\s|$)|[a-z.]{{2,20}}@)"
)
_REDIRECT = re.compile(
    r"[?&](?:url|u|redirect|target|dest)=(?P<to>https?(?:%3A%2F%2F|://)[^&\s]{3,1500})", re.IGNORECASE
)
_LOOKS_LIKE_ADDRESS = re.compile(rf"^(?:https?://|www\.)?{_HOST}\.[A-Za-z]{{2,14}}(?:[:/?#]\S{{0,1500}})?$")


@dataclass(frozen=True, slots=True)
class LinkMention:
    """An address at ``start``..``end`` of the text; ``words`` is what markdown shows in its place, "" where it is printed."""

    start: int
    end: int
    url: str
    words: str = ""
    bare: bool = False  # neither scheme nor www: it may be a company's name ("Example.com, Inc.")

    @property
    def host(self) -> str:
        """The host in lower case, without "www."."""
        bare = re.sub(r"^[a-z]+:\s?//\s?", "", self.url.lower())
        return re.sub(r"^www\.\s?", "", re.split(r"[/?#:]", bare, maxsplit=1)[0])

    @property
    def domain(self) -> str:
        """The last labels of the host, by which two addresses of one owner agree ("example.com", "example.co.uk")."""
        labels = self.host.split(".")
        country = len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) < 4
        return ".".join(labels[-3:] if country else labels[-2:])

    @property
    def key(self) -> str:
        """The address without what does not tell two apart: scheme, www., closing slash, the host's capitals."""
        return key(self.url)


def key(url: str) -> str:
    """An address without what does not tell two apart: scheme, www., closing slash, the host's capitals."""
    bare = re.sub(r"^[A-Za-z]+://", "", url).rstrip("/.,;)")
    host, slash, path = bare.partition("/")
    return re.sub(r"^www\.", "", host.lower()) + slash + path


def find(text: str, start: int = 0, end: int | None = None) -> list[LinkMention]:
    """All web addresses between two offsets, in order; mail addresses are none."""
    stop = len(text) if end is None else end
    found: list[LinkMention] = []
    place = start
    while place < stop:
        match = _ADDRESS.search(text, place, stop)
        if match is None:
            break
        mention = _marked(match) if match["target"] else _printed(text, match, stop)
        place = max(match.end() if match["target"] else (mention.end if mention else match.end()), match.start() + 1)
        if mention is not None:
            found.append(mention)
    return found


def _marked(match: re.Match[str]) -> LinkMention | None:
    """A markdown link: its target, or its text where that is itself an address and the target only counts clicks."""
    target, words = match["target"].replace("\\", ""), match["words"].strip(" *_\n")
    if target.startswith("mailto:"):
        return None
    shown = words.replace("\\", "")
    if _LOOKS_LIKE_ADDRESS.match(shown):
        printed = LinkMention(match.start(), match.end(), _closed(shown))
        if printed.host != LinkMention(0, 0, target).host:
            return printed
    redirect = _REDIRECT.search(target)
    url = unquote(redirect["to"]) if redirect else target
    shows_address = bool(_LOOKS_LIKE_ADDRESS.match(shown))
    return LinkMention(match.start(), match.end(), _closed(url), "" if shows_address else words)


def _printed(text: str, match: re.Match[str], stop: int) -> LinkMention | None:
    """An address in the open: joined over a line break, without the marks that follow it."""
    name = match.lastgroup or ""
    begin, end = match.span(name)
    printed = match[name]
    if name != "bare" or "/" in printed:
        rest = _continued(text, printed, end, stop)
        if rest:
            printed, end = printed + rest, end + len(rest) + 1
    glued = _GLUED.search(printed)
    if glued and end < stop and text[end : end + 1] in (" ", "\n"):
        end -= len(printed) - glued.start()
        printed = printed[: glued.start()]
    url = _closed(printed)
    end -= len(printed) - len(url)
    stuck = _STUCK.match(url)
    if stuck:  # "www.example.com.About Example", "https://example.cominfo@example.com"
        url = stuck["host"]
        end = begin + len(url)
    url = re.sub(r"^(https?:)\s?//\s?", r"\1//", url).replace("\\", "").replace("www. ", "www.")
    if (
        name == "bare"
        and re.search(r"\.[A-Z][a-z]{1,8}$", url.partition("/")[0])
        and not url.lower().endswith(("com", "net", "org"))
    ):
        return None  # "… of the event.It is …": a full stop without its blank
    if not re.search(r"[A-Za-z\d-]\.[A-Za-z]{2,}|//[\d.]{7,}|localhost", url):
        return None
    return LinkMention(begin, end, url, bare=name == "bare")


def _continued(text: str, printed: str, end: int, stop: int) -> str:
    """The rest of an address on the next line, "" where the line break ends it."""
    if end >= stop or text[end] != "\n":
        return ""
    match = _REST.match(text, end, stop)
    if match is None:
        return ""
    rest = match["rest"]
    alone = match.end() >= stop or text[match.end()] in "\n.,;)]>"
    if _UNFINISHED.search(printed):
        return rest if alone or _REST_MARKS.search(rest) else ""
    line = text[text.rfind("\n", 0, end) + 1 : end]
    return (
        rest
        if _REST_MARKS.search(rest) and "/" in rest and len(line) >= 40 and not rest.startswith(("http", "www."))
        else ""
    )


def _closed(printed: str) -> str:
    """An address without the marks that follow it; a bracket stays where it was opened within."""
    url = printed
    while True:
        cut = _TRAILING.search(url)
        if cut is None:
            return url
        keep = cut.start()
        tail = url[keep:]
        if tail[0] == ")" and url.count("(", 0, keep) > url.count(")", 0, keep):
            keep += 1
            if keep == len(url):
                return url
        if tail[0] in "_-" and keep + 1 < len(url):
            keep += 1
        elif tail in ("_", "-"):
            return url
        url = url[:keep]


# Phrases for the tests: a text and the addresses in it, and texts without one.
PHRASES: dict[str, tuple[str, ...]] = {
    "at www.example.com.": ("www.example.com",),
    "(www.example.com)": ("www.example.com",),
    "<http://ir.example.com>": ("http://ir.example.com",),
    "<www.example.com>": ("www.example.com",),
    '"www.example.com"': ("www.example.com",),
    "at http://www.example.com/ir/": ("http://www.example.com/ir/",),
    "https://ir.example.com/events?id=12&x=y": ("https://ir.example.com/events?id=12&x=y",),
    "at example.com/investors,": ("example.com/investors",),
    "ir.example.com": ("ir.example.com",),
    "on Example.com": ("Example.com",),
    "investors.example.co.uk": ("investors.example.co.uk",),
    "www.example.co.uk/ir;": ("www.example.co.uk/ir",),
    "WWW.EXAMPLE.COM": ("WWW.EXAMPLE.COM",),
    "HTTP://WWW.EXAMPLE.COM": (),
    "[here](https://x.example/a)": ("https://x.example/a",),
    "[www.example.com](http://www.example.com/)": ("http://www.example.com/",),
    "[ir.example.com](https://track.example.net/c?u=1)": ("ir.example.com",),
    "[**https://reg.example.com/r/1**](https://track.example.net/T?d=abc=)": ("https://reg.example.com/r/1",),
    "[webcast](<https://x.example/a>)": ("https://x.example/a",),
    "[Q4](https://cts.example.net/CT?id=s&url=https%3A%2F%2Fev.example.com%2Fa%2F1&e=2)": (
        "https://ev.example.com/a/1",
    ),
    "[mail](mailto:ir@example.com)": (),
    "ir@example.com": (),
    "jane.doe@ir.example.com": (),
    "https://x.example/view?webinar\\_id=b5": ("https://x.example/view?webinar_id=b5",),
    "https://x.example/a_(b)": ("https://x.example/a_(b)",),
    "(see https://x.example/a)": ("https://x.example/a",),
    "https://x.example/a.": ("https://x.example/a",),
    "https://x.example/a,": ("https://x.example/a",),
    "https://x.example/a;": ("https://x.example/a",),
    "https://x.example/a)": ("https://x.example/a",),
    "https://x.example/a**": ("https://x.example/a",),
    "Webcast archive: https://www.example.com/investor-rel\nations/": ("https://www.example.com/investor-relations/",),
    "https://www.example.com/some-\nplace.html": ("https://www.example.com/some-place.html",),
    "https://ir.example.com/events/event-details/\nq4-2024-call": (
        "https://ir.example.com/events/event-details/q4-2024-call",
    ),
    "www.example.com/\nunder the tab": ("www.example.com/",),
    "www.example.com\nReplay: here": ("www.example.com",),
    "http:// www.example.com/ir": ("http://www.example.com/ir",),
    "www. example.com": ("www.example.com",),
    "https://x.example/abc9About Example AG is": ("https://x.example/abc9",),
    "www.example.com.About Example": ("www.example.com",),
    "https://a.example/xhttps://b.example/y": ("https://a.example/x", "https://b.example/y"),
    "visit www.a.example and www.b.example": ("www.a.example", "www.b.example"),
    "MPOX-DAY.Example.com": ("MPOX-DAY.Example.com",),
    "https://192.0.2.7/call": ("https://192.0.2.7/call",),
    "https://x.example:8443/a": ("https://x.example:8443/a",),
    "example.io/call": ("example.io/call",),
    "https://x.example/a#b": ("https://x.example/a#b",),
    "on www.example.com|": ("www.example.com",),
    "events.example.org/2025/": ("events.example.org/2025/",),
    "https://x.example/a?b=[c]": ("https://x.example/a?b=",),
    "https://x.example/é": ("https://x.example/é",),
    "example.de": ("example.de",),
    "ir.example.no/q2": ("ir.example.no/q2",),
    "example.com.au": ("example.com.au",),
}
NOT: tuple[str, ...] = (
    "e.g. this",
    "i.e. that",
    "U.S. investors",
    "a.m. to p.m.",
    "3.5 million",
    "Example Inc.",
    "of the event.It is",
    "No. 12",
    "Ph.D.",
    "vs. 2024",
    "1.25x",
    "and/or",
    "Form 8-K/A",
    "...",
    "http://",
    "www.",
    "a@b",
    "S.p.A. and N.V.",
    "p.12",
    "Sept.",
    "Q4.The",
    "the U.K.market",
)
