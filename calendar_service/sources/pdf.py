"""A PDF to its text: page after page in reading order, without page numbers.

>>> join(["Acme will host a call on", "2\\nAugust 3, 2012."])
'Acme will host a call on\\nAugust 3, 2012.'
"""

from __future__ import annotations

import io
import logging
import re
import warnings
from datetime import date

from calendar_service.sources.refusals import SourceError

MAX_PAGES = 300

# A line at the foot or head of a page that only counts pages: "2", "- 2 -", "Page 2 of 5", "2/5".
_COUNT = re.compile(r"^\W{0,3}(?:page\s{0,3})?\d{1,4}(?:\s{0,3}(?:of|/)\s{0,3}\d{1,4})?\W{0,3}$", re.IGNORECASE)
_ENDED = re.compile(r"[.:!?)\"\u201d]\s{0,5}$")


def read(raw: bytes, characters: int) -> tuple[str, date | None, tuple[str, ...]]:
    """The text of all pages, no date (a PDF's own dates are of its making, not of its news), and warnings.

    Raises SourceError for a PDF that is locked, has too many pages or holds no text.
    """
    from pypdf import PdfReader
    from pypdf.errors import PdfReadError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            reader = PdfReader(io.BytesIO(raw))
            if reader.is_encrypted and not _unlocked(reader):
                raise SourceError("is locked with a password; save it without one")
            count = len(reader.pages)
            if count > MAX_PAGES:
                raise SourceError(f"has {count:,} pages; {MAX_PAGES} are allowed")
            pages: list[str] = []
            for page in reader.pages:
                pages.append(page.extract_text())
                if sum(map(len, pages)) > characters:
                    break
        except PdfReadError as error:
            raise SourceError(f"is a damaged PDF ({' '.join(str(error).split())[:100]})") from error
    text = join(pages)
    if sum(character.isalnum() for character in text) < 20:
        raise SourceError("holds no text (a scanned picture?); save it with text")
    return text, None, ()


def join(pages: list[str]) -> str:
    """Pages put together: a sentence that runs over the page's end stays one, page numbers are left out."""
    text = ""
    for page in pages:
        lines = page.strip().splitlines()
        while lines and _COUNT.match(lines[0].strip()):
            lines = lines[1:]
        while lines and _COUNT.match(lines[-1].strip()):
            lines = lines[:-1]
        if lines:
            gap = "" if not text else "\n\n" if _ENDED.search(text[-10:]) else "\n"
            text += gap + "\n".join(line.rstrip() for line in lines)
    return text


def _unlocked(reader: object) -> bool:
    """True where the empty password opens it, as it does for a PDF that is only kept from being changed."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    if not isinstance(reader, PdfReader):
        return False
    try:
        return bool(reader.decrypt(""))
    except (DependencyError, NotImplementedError):
        return False
