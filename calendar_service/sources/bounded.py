"""Hostile formats read in a child process with bounds on memory and time; what it says comes back as a value.

>>> read("html", b"<html><body><p>Acme will host a call.</p>", "acme.html", Intake())
('Acme will host a call.', None, ())

A parser of HTML, PDF or mail that is brought down (a bomb, a 10,000-deep page, an endless loop) takes the child with
it, and the caller gets a SourceError. This module runs both ends: ``python -m`` is the child.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from datetime import date

import msgspec

from calendar_service.config import Intake
from calendar_service.sources.children import die_with_parent
from calendar_service.sources.refusals import SourceError

MEMORY = 1 << 30  # bytes of address space: a page of 10 MB needs a fifth of it
WORDS = {"html": "the page", "pdf": "the PDF", "mail": "the mail"}


class Asked(msgspec.Struct, frozen=True):
    """What the child is told, ahead of the bytes."""

    kind: str
    called: str
    characters: int
    seconds: int
    parent: int


class Told(msgspec.Struct, frozen=True):
    """What the child answers."""

    text: str = ""
    hint: date | None = None
    warnings: tuple[str, ...] = ()
    error: str = ""


def read(kind: str, raw: bytes, called: str, limits: Intake) -> tuple[str, date | None, tuple[str, ...]]:
    """The text of an ``html``, ``pdf`` or ``mail``, the date that its envelope gives, and warnings.

    Raises SourceError for what is damaged, or is more than ``limits`` allow.
    """
    asked = Asked(kind, called, limits.max_characters, limits.seconds, os.getpid())
    command = [sys.executable, "-I", "-m", "calendar_service.sources.bounded"]
    child = subprocess.Popen(  # noqa: S603 - our own interpreter and module
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    try:
        raw_told, _ = child.communicate(msgspec.json.encode(asked) + b"\n" + raw, timeout=limits.seconds + 5)
    except subprocess.TimeoutExpired:
        child.kill()
        child.communicate()
        raise SourceError(f"{called}: took more than {limits.seconds} s to read (intake.seconds)") from None
    except BaseException:
        child.kill()
        child.communicate()
        raise
    if child.returncode in (-signal.SIGXCPU, -signal.SIGKILL):
        raise SourceError(f"{called}: took more than {limits.seconds} s to read (intake.seconds)")
    try:
        answer = msgspec.json.decode(raw_told, type=Told)
    except msgspec.DecodeError:
        raise SourceError(f"{called}: {WORDS[kind]} is damaged, or made to do damage; it was not read") from None
    if answer.error:
        raise SourceError(f"{called}: {answer.error}")
    return answer.text, answer.hint, answer.warnings


def _child() -> None:
    asked = msgspec.json.decode(sys.stdin.buffer.readline(), type=Asked)
    die_with_parent(asked.parent)
    _bound(asked.seconds)
    raw = sys.stdin.buffer.read()
    try:
        told = _read_here(asked, raw)
    except SourceError as error:
        told = Told(error=str(error))
    except MemoryError:
        told = Told(error=f"{WORDS[asked.kind]} needs more memory than a reader is given ({MEMORY >> 20} MB)")
    except RecursionError:
        told = Told(error=f"{WORDS[asked.kind]} is nested too deep to be read")
    except Exception as error:
        told = Told(error=f"{WORDS[asked.kind]} is damaged and was not read ({type(error).__name__})")
    sys.stdout.buffer.write(msgspec.json.encode(told))
    sys.stdout.buffer.flush()


def _read_here(asked: Asked, raw: bytes) -> Told:
    if asked.kind == "html":
        from calendar_service.sources import html

        text, hint, warnings = html.read(raw)
    elif asked.kind == "pdf":
        from calendar_service.sources import pdf

        text, hint, warnings = pdf.read(raw, asked.characters)
    else:
        from calendar_service.sources import mail

        text, hint, warnings = mail.read(raw, asked.characters)
    if len(text) > asked.characters:
        raise SourceError(f"its text is longer than intake.max_characters allows ({asked.characters:,})")
    # A lone surrogate is no text: neither JSON nor a database takes it.
    return Told(text.encode("utf-8", "replace").decode("utf-8"), hint, tuple(warnings))


def _bound(seconds: int) -> None:
    """Bounds that the kernel holds this process to."""
    import resource

    for what, bound in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(ValueError, OSError):  # already lower
            resource.setrlimit(what, (bound, bound))


if __name__ == "__main__":
    _child()
