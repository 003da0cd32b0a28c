"""A web page to the text of its article: its main part, tables line by line, links with their addresses.

>>> read(b"<html><body><article><p>Hear it <a href='https://acme.example/ir'>here</a>.</p></article>")[0]
'Hear it [here](https://acme.example/ir).'

What the article is, trafilatura says; the page's own tree is then rendered from the smallest element that holds what
it found, so that nothing within the article is lost. Trees are walked without recursion.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import urljoin

from lxml import etree
from lxml import html as lxml_html

from calendar_service.sources.refusals import SourceError
from calendar_service.sources.text import decode

# What never is part of an announcement's text.
_DROPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "button",
        "form",
        "input",
        "select",
        "textarea",
        "iframe",
        "object",
        "embed",
        "canvas",
        "video",
        "audio",
        "nav",
        "aside",
        "footer",
        "head",
        "link",
        "meta",
        "dialog",
        "menu",
    ]
)
_PARAGRAPHS = frozenset(
    [
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "ul",
        "ol",
        "dl",
        "table",
        "section",
        "article",
        "main",
        "header",
        "figure",
        "pre",
        "hr",
        "address",
        "body",
    ]
)
_LINES = frozenset(
    [
        "div",
        "li",
        "tr",
        "dt",
        "dd",
        "center",
        "fieldset",
        "caption",
        "figcaption",
        "details",
        "summary",
        "tbody",
        "thead",
        "tfoot",
    ]
)
_PIECES = frozenset(["p", "h1", "h2", "ul", "ol"])  # of an article, never the whole of it
_SHARE = 0.9  # of what trafilatura found must be within the element that is rendered

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s{0,5}=\s{0,5}[\"']?([A-Za-z0-9_-]{2,30})", re.IGNORECASE)
_XML = re.compile(r"^\s{0,200}<\?xml[^>]{0,200}\?>")
# What the SEC's archive puts before a page: lines of <TYPE>EX-99.1 and the like.
_WRAPPING = re.compile(r"^<(?:DOCUMENT|TYPE|SEQUENCE|FILENAME|DESCRIPTION|TEXT)>[^<\n]{0,300}$", re.MULTILINE)
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
_WORD = re.compile(r"\w+")


def read(raw: bytes) -> tuple[str, date | None, tuple[str, ...]]:
    """The article's text, the date that the page's metadata gives, and warnings.

    Raises SourceError where there is no text or the page is nested beyond reason.
    """
    text, warnings = _decoded(raw)
    return (*article(text), warnings)


def article(text: str) -> tuple[str, date | None]:
    """The article's text and the page's date, of a page whose characters are known already."""
    tree = _tree(text)
    hint = published(tree)
    title = _title(tree)
    base = _base(tree)
    found = _article_words(text)
    _drop(tree)
    body = tree.find("body")
    if body is None:
        body = tree
    said = render(_holder(body, found) if found else body, base)
    if title and _squash(title) not in _squash(said):
        said = f"{title}\n\n{said}"
    return said, hint


def _decoded(raw: bytes) -> tuple[str, tuple[str, ...]]:
    """The page's characters: by its own declaration where it decodes, else as any text."""
    declared = _CHARSET.search(raw[:4096])
    if declared and not raw.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        name = declared.group(1).decode("ascii").lower()
        # The WHATWG Encoding Standard has latin-1 and ascii mean Windows-1252.
        name = "windows-1252" if name in {"iso-8859-1", "latin1", "us-ascii", "ascii"} else name
        try:
            return raw.decode(name), ()
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(raw, "the page")


def _tree(text: str) -> lxml_html.HtmlElement:
    parser = lxml_html.HTMLParser(remove_comments=True, remove_pis=True)
    try:
        tree = lxml_html.document_fromstring(_XML.sub("", _WRAPPING.sub("", text)), parser=parser)
    except (etree.ParserError, ValueError) as error:
        raise SourceError(f"the page holds no text ({error})") from error
    # libxml2 leaves out what stands deeper than 256 elements; a page cut short is not read as if it were whole.
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise SourceError("the page is nested too deep to be read")
    return tree


def published(tree: lxml_html.HtmlElement) -> date | None:
    """The day on which the page says it was published: JSON-LD, then meta elements, then a marked ``time``."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                said = json.loads(script.text or "")
            except (ValueError, RecursionError):
                continue
            for value in _values(said, "datePublished"):
                if day := _day(value):
                    return day
    names = (
        "article:published_time",
        "og:published_time",
        "datepublished",
        "dcterms.date",
        "dc.date",
        "dc.date.issued",
        "date",
    )
    metas = {
        (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower(): meta
        for meta in tree.iter("meta")
    }
    for name in names:
        if name in metas and (day := _day(metas[name].get("content"))):
            return day
    for stamp in tree.iter("time"):
        if (stamp.get("pubdate") is not None or stamp.get("itemprop") == "datePublished") and (
            day := _day(stamp.get("datetime"))
        ):
            return day
    return None


def _values(said: Any, key: str) -> Iterator[Any]:
    """Every value under ``key``, at whatever depth, in order."""
    stack = [said]
    while stack:
        value = stack.pop()
        if isinstance(value, dict):
            if key in value:
                yield value[key]
            stack.extend(reversed([inner for inner in value.values() if isinstance(inner, dict | list)]))
        elif isinstance(value, list):
            stack.extend(reversed(value))


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None


def _title(tree: lxml_html.HtmlElement) -> str:
    """The headline: the page's only ``h1``, else the title that it gives to others."""
    headings = [_words(heading) for heading in tree.iter("h1")]
    headings = [heading for heading in headings if heading]
    if len(headings) == 1:
        return headings[0]
    for meta in tree.iter("meta"):
        if meta.get("property") == "og:title":
            return _BLANKS.sub(" ", meta.get("content") or "").strip()
    return ""


def _base(tree: lxml_html.HtmlElement) -> str:
    """The address that relative links count from, where the page says one."""
    for element in tree.iter("base"):
        if element.get("href"):
            return str(element.get("href"))
    for element in tree.iter("link"):
        if element.get("rel") == "canonical" and element.get("href"):
            return str(element.get("href"))
    return ""


def _article_words(text: str) -> list[str]:
    """The article's paragraphs as trafilatura finds them, each as its squashed letters; none where it finds none."""
    import trafilatura

    found = trafilatura.bare_extraction(text, include_comments=False, include_tables=True, favor_recall=True)
    if found is None or isinstance(found, dict):
        return []
    lines = [_squash("".join(str(piece) for piece in part.itertext())) for part in found.body]
    return [line for line in lines if len(line) >= 20]


def _drop(tree: lxml_html.HtmlElement) -> None:
    """Take out what is no text, and what surrounds an article on a site."""
    for element in list(tree.iter()):
        if not isinstance(element.tag, str):
            continue
        site_header = (
            element.tag == "header" and element.find(".//h1") is None and not _within(element, ("article", "main"))
        )
        hidden = element.get("hidden") is not None or "display:none" in (element.get("style") or "").replace(" ", "")
        if (element.tag in _DROPPED or site_header or hidden) and element.getparent() is not None:
            element.drop_tree()


def _within(element: lxml_html.HtmlElement, tags: tuple[str, ...]) -> bool:
    return next(element.iterancestors(*tags), None) is not None


def _holder(body: lxml_html.HtmlElement, paragraphs: list[str]) -> lxml_html.HtmlElement:
    """The smallest element that holds (nearly) all of the paragraphs."""
    pieces: list[str] = []
    ranges: dict[lxml_html.HtmlElement, tuple[int, int]] = {}
    starts: dict[lxml_html.HtmlElement, int] = {}
    length = 0
    for action, element in etree.iterwalk(body, events=("start", "end")):
        if action == "start":
            starts[element] = length
            piece = _squash(element.text or "")
        else:
            ranges[element] = (starts[element], length)
            piece = _squash(element.tail or "") if element is not body else ""
        pieces.append(piece)
        length += len(piece)
    whole = "".join(pieces)
    marks = sorted(mark for line in paragraphs if (mark := _place(whole, line)))
    weight = sum(end - start for start, end in marks)
    if not weight:
        return body

    def held(element: lxml_html.HtmlElement) -> int:
        low, high = ranges[element]
        first = bisect_left(marks, (low, 0))
        return sum(end - start for start, end in marks[first : bisect_left(marks, (high, 0))] if end <= high)

    holder = body
    while True:
        inner = next((child for child in holder if child in ranges and held(child) >= _SHARE * weight), None)
        if inner is None or inner.tag in _PIECES or (inner.tag == "table" and _is_data(inner)):
            return _around(holder)
        holder = inner


def _place(whole: str, line: str) -> tuple[int, int] | None:
    """Where a paragraph begins and ends within the page's squashed letters."""
    start = whole.find(line[:60])
    if start < 0:
        return None
    end = whole.find(line[-40:], start)
    return start, end + len(line[-40:]) if end >= 0 else start + len(line[:60])


def _around(holder: lxml_html.HtmlElement) -> lxml_html.HtmlElement:
    """The ``article`` or ``main`` around the story where it adds but little: the line with the date, the contacts."""
    size = len(_words(holder))
    for outer in holder.iterancestors("article", "main"):
        if len(_words(outer)) <= 1.5 * size + 300:
            return outer
    return holder


def render(article: lxml_html.HtmlElement, base: str) -> str:
    """The text of an element: paragraphs apart, list items and table rows a line each, links as ``[text](address)``."""
    out = _Page()
    skipped: lxml_html.HtmlElement | None = None
    for action, element in etree.iterwalk(article, events=("start", "end")):
        if skipped is not None:
            if action == "end" and element is skipped:
                skipped = None
                out.text(element.tail, element is article)
            continue
        tag = element.tag if isinstance(element.tag, str) else ""
        if action == "start":
            if tag == "table" and _is_data(element):
                out.paragraph()
                out.lines(_rows(element, base))
                out.paragraph()
                skipped = element
            elif tag == "a":
                out.inline(_link(element, base))
                skipped = element
            else:
                out.begin(tag, element)
                out.text(element.text, False)
        else:
            out.end(tag, element)
            out.text(element.tail, element is article)
    return out.joined()


class _Page:
    """Text under construction: inline runs with single blanks, line and paragraph breaks between them."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._run: list[str] = []
        self._kept = 0  # levels of <pre> around

    def text(self, text: str | None, outside: bool) -> None:
        if not text or outside:
            return
        if self._kept:
            first, *rest = text.split("\n")
            self._run.append(first)
            for line in rest:
                self.line()
                self._run.append(line)
        else:
            self._run.append(_BLANKS.sub(" ", text))

    def inline(self, text: str) -> None:
        self._run.append(text)

    def lines(self, lines: list[str]) -> None:
        for line in lines:
            self._run.append(line)
            self.line()

    def line(self) -> None:
        run = "".join(self._run)
        run = run.rstrip() if self._kept else _BLANKS.sub(" ", run).strip()
        if run:
            self._lines.append(run)
        self._run = []

    def paragraph(self) -> None:
        self.line()
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def begin(self, tag: str, element: lxml_html.HtmlElement) -> None:
        self._break(tag, element)
        if tag == "li":
            self._run.append("- ")
        if tag == "pre":
            self._kept += 1

    def end(self, tag: str, element: lxml_html.HtmlElement) -> None:
        if tag == "br":
            self.line() if "".join(self._run).strip() else self.paragraph()
            return
        if tag == "pre":
            self.line()
            self._kept -= 1
        self._break(tag, element)
        if tag in ("td", "th"):
            self.paragraph()

    def _break(self, tag: str, element: lxml_html.HtmlElement) -> None:
        if tag in _PARAGRAPHS or (tag == "div" and len(element.text or "") > 80):
            self.paragraph()
        elif tag in _LINES:
            self.line()

    def joined(self) -> str:
        self.line()
        return "\n".join(self._lines).strip()


def _is_data(table: lxml_html.HtmlElement) -> bool:
    """True for a table of values; False for one that only lays a page out."""
    if table.find(".//table") is not None or any(
        sum(inner.tag in _PARAGRAPHS and bool(_words(inner)) for inner in cell) > 1 for cell in table.iter("td")
    ):
        return False
    rows = [[len(_words(cell)) for cell in row.iter("td", "th")] for row in table.iter("tr")]
    longest = max((size for row in rows for size in row), default=0)
    return longest <= 400 and any(sum(1 for size in row if size) >= 2 for row in rows)


def _rows(table: lxml_html.HtmlElement, base: str) -> list[str]:
    """A line for each row, its filled cells set apart by `` | ``."""
    lines = []
    for row in table.iter("caption", "tr"):
        cells = [row] if row.tag == "caption" else list(row.iter("td", "th"))
        said = [_BLANKS.sub(" ", render_inline(cell, base)).strip() for cell in cells]
        line = " | ".join(cell for cell in said if cell)
        if line:
            lines.append(line)
    return lines


def render_inline(element: lxml_html.HtmlElement, base: str) -> str:
    """The text of an element on one line, its links kept."""
    pieces = [element.text or ""]
    skipped: lxml_html.HtmlElement | None = None
    for action, inner in etree.iterwalk(element, events=("start", "end")):
        if inner is element:
            continue
        if skipped is None and action == "start":
            if inner.tag == "a":
                pieces.append(_link(inner, base))
                skipped = inner
            else:
                pieces.append(" " if inner.tag == "br" or inner.tag in _PARAGRAPHS | _LINES else "")
                pieces.append(inner.text or "")
        elif action == "end" and skipped in (None, inner):
            skipped = None
            pieces.append(" " if inner.tag in _PARAGRAPHS | _LINES else "")
            pieces.append(inner.tail or "")
    return "".join(pieces)


def _link(element: lxml_html.HtmlElement, base: str) -> str:
    """``[text](address)``; only the text where the address says no more than it, or leads nowhere on the web."""
    text = _words(element)
    address = _BLANKS.sub("", element.get("href") or "")
    if not text or not address or address.startswith("#"):
        return text
    if not re.match(r"[A-Za-z][A-Za-z0-9+.-]{0,20}:", address):
        if not base:
            return text
        try:
            address = urljoin(base, address)
        except ValueError:
            return text
    if not address.lower().startswith(("http://", "https://")):
        return text
    if _bare(address) == _bare(text):
        return text
    return f"[{text.replace('[', '(').replace(']', ')')}]({address})"


def _bare(address: str) -> str:
    return re.sub(r"^https?://(?:www\.)?|^www\.|/$", "", address.lower())


def _words(element: lxml_html.HtmlElement) -> str:
    return _BLANKS.sub(" ", "".join(element.itertext())).strip()


def _squash(text: str) -> str:
    """Letters and digits alone, folded: what two renderings of one paragraph share."""
    return "".join(_WORD.findall(text.casefold()))
