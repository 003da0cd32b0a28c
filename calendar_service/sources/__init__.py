"""Bytes in, :class:`Document` out: text of any encoding, HTML, PDF, mail. All that a stranger sends is bounded here.

>>> read_bytes(b"Acme will host a call.", name="acme.txt", limits=Intake()).text
'Acme will host a call.'

Plain text is read in this process and loads no library; every other format is read in a child process with bounds
on memory and time (:mod:`calendar_service.sources.bounded`), so that a hostile file is an error and no more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from calendar_service.config import Intake
from calendar_service.model import Document
from calendar_service.sources.kinds import kind_of, names_of
from calendar_service.sources.refusals import SourceError
from calendar_service.sources.text import decode

__all__ = ["SourceError", "files", "read_bytes", "read_file"]


def read_bytes(
    raw: bytes,
    *,
    name: str = "",
    media_type: str | None = None,
    source: str = "",
    received: datetime | None = None,
    limits: Intake,
) -> Document:
    """Read one announcement's bytes.

    ``name`` is a file's name and ``media_type`` what the sender says; both are hints, and the content decides.
    ``received`` is aware (UTC). Raises SourceError for what cannot be read: empty, binary, too large, damaged,
    without text.
    """
    called = name or "the announcement"
    if len(raw) > limits.max_bytes:
        raise SourceError(f"{called}: {len(raw):,} bytes are more than intake.max_bytes allows ({limits.max_bytes:,})")
    if not raw.strip(b" \t\r\n\f\v\x00"):
        raise SourceError(f"{called}: is empty")
    kind = kind_of(raw, name, media_type)
    if kind == "text":
        text, warnings = decode(raw, called)
        hint = None
    else:
        from calendar_service.sources.bounded import read

        text, hint, warnings = read(kind, raw, called, limits)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    if len(text) > limits.max_characters:
        raise SourceError(
            f"{called}: {len(text):,} characters are more than intake.max_characters allows ({limits.max_characters:,})"
        )
    if not text.strip():
        raise SourceError(f"{called}: holds no text that can be read")
    return Document(
        text=text,
        name=name,
        media_type=names_of(kind),
        source=source,
        received=received,
        published_hint=hint,
        warnings=tuple(warnings),
    )


def read_file(
    path: Path, *, source: str = "", received: datetime | None = None, limits: Intake
) -> tuple[bytes, Document]:
    """Read a file: its bytes and its document. Raises SourceError where there is none or it cannot be read."""
    try:
        if path.is_dir():
            raise SourceError(f"{path}: is a folder, not a file")
        size = path.stat().st_size
        if size > limits.max_bytes:
            raise SourceError(f"{path}: {size:,} bytes are more than intake.max_bytes allows ({limits.max_bytes:,})")
        with path.open("rb") as file:
            raw = file.read(limits.max_bytes + 1)
    except OSError as error:
        raise SourceError(f"{path}: cannot be read: {error.strerror or error}") from error
    return raw, read_bytes(raw, name=path.name, source=source, received=received, limits=limits)


def files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files that are meant, in order: a file as it is, a folder walked (sorted, nothing hidden).

    Raises SourceError for a path that does not exist, before the files after it are given.
    """
    for path in paths:
        if path.is_dir():
            yield from _walk(path)
        elif path.exists():
            yield path
        else:
            raise SourceError(f"{path}: there is no such file or folder")


def _walk(folder: Path) -> Iterator[Path]:
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        raise SourceError(f"{folder}: cannot be read: {error.strerror or error}") from error
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir() and not entry.is_symlink():
            yield from _walk(entry)
        elif entry.is_file():
            yield entry
