r"""What a run of bytes is: text, HTML, PDF or a mail, by its content first, then by its name and media type.

>>> kind_of(b"%PDF-1.7 ...", "release.txt", None), kind_of(b"Acme to host a call", "release", "text/plain")
('pdf', 'text')
"""

from __future__ import annotations

import re

from calendar_service.sources.refusals import SourceError

MEDIA_TYPES = {"text": "text/plain", "html": "text/html", "pdf": "application/pdf", "mail": "message/rfc822"}
SUFFIXES = {
    **dict.fromkeys(("html", "htm", "xhtml"), "html"),
    "pdf": "pdf",
    "eml": "mail",
    **dict.fromkeys(("txt", "text", "md"), "text"),
}
DECLARED = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/pdf": "pdf",
    "message/rfc822": "mail",
    "text/plain": "text",
    "text/markdown": "text",
}

# First bytes of formats that hold no text for us, and what a person calls them.
FOREIGN = (
    (b"PK\x03\x04", "a ZIP archive or an Office document; save it as text, HTML or PDF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document; save it as text, HTML or PDF"),
    (b"{\\rtf", "a rich-text file; save it as text, HTML or PDF"),
    (b"\x1f\x8b", "a gzip archive; unpack it first"),
    (b"BZh", "a bzip2 archive; unpack it first"),
    (b"\xfd7zXZ\x00", "an xz archive; unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive; unpack it first"),
    (b"\x89PNG\r\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
)

_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,200}(?:<DOCUMENT>\s(?:<[A-Z]{4,12}>[^<]{0,300}){1,6})?(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--.{0,2000}?-->\s{0,200}){0,3}<(?:!doctype\s{1,20}html|html[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_FIELD = re.compile(rb"^([A-Za-z][A-Za-z0-9-]{1,60}):", re.MULTILINE)
_ENVELOPE = {b"received", b"message-id", b"mime-version", b"return-path", b"content-type", b"delivered-to"}


def kind_of(raw: bytes, name: str = "", media_type: str | None = None) -> str:
    """``"text"``, ``"html"``, ``"pdf"`` or ``"mail"``. Raises SourceError for a format that is none of them."""
    head = raw[:4096]
    if b"%PDF-" in head[:1024]:
        return "pdf"
    for mark, what in FOREIGN:
        if head.startswith(mark):
            raise SourceError(f"{name or 'the announcement'}: is {what}")
    if _HTML.match(head.replace(b"\x00", b"")):
        return "html"
    by_name = SUFFIXES.get(name.rpartition(".")[2].lower()) if "." in name else None
    said = by_name or DECLARED.get((media_type or "").partition(";")[0].strip().lower())
    if said == "pdf":
        raise SourceError(f"{name or 'the announcement'}: is called a PDF but is none")
    return said or ("mail" if _is_mail(head) else "text")


def names_of(kind: str) -> str:
    """The media type of a kind: ``"text/html"`` of ``"html"``."""
    return MEDIA_TYPES[kind]


def _is_mail(head: bytes) -> bool:
    """True where the bytes begin with a mail's header (RFC 5322 section 2.2) rather than with an announcement."""
    header = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    lines = [line for line in header.splitlines() if not line.startswith((b" ", b"\t"))]
    fields = {match.group(1).lower() for match in _FIELD.finditer(header)}
    return (
        len(lines) >= 3
        and all(_FIELD.match(line) for line in lines[:-1])
        and bool(fields & _ENVELOPE)
        and b"from" in fields
    )
