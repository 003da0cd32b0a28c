"""Files read into announcements: one after the other, or by all cores in order with a window of them in memory.

>>> [reading.error for reading in read_all(["nowhere.txt"], None, Intake(), jobs=1)]
['nowhere.txt: cannot be read: No such file or directory']
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from calendar_service.config import Intake
from calendar_service.model import Announcement
from calendar_service.sources import SourceError, files, read_bytes, read_file
from calendar_service.sources.children import reading_pool

if TYPE_CHECKING:
    from concurrent.futures import Future

CHUNK = 8  # files handed to a process at once
AHEAD = 4  # chunks in hand for each process: what is held in memory stays the same however many files there are


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of one file: an announcement, or an error in words."""

    name: str
    announcement: Announcement | None = None
    error: str = ""


def named(given: Sequence[str]) -> Iterator[str]:
    """The files in order, folders walked; what does not exist is named too, so that its error is printed in its place."""
    for name in given:
        if name != "-" and Path(name).is_dir():
            yield from (str(path) for path in files([Path(name)]))
        else:
            yield name


def read(name: str, received: datetime | None, limits: Intake) -> Reading:
    """Read one file (``-``: standard input); an error is part of the answer."""
    from calendar_service.parsing import parse

    try:
        if name == "-":
            raw = sys.stdin.buffer.read(limits.max_bytes + 1)
            document = read_bytes(raw, name="-", source="stdin", received=received, limits=limits)
        else:
            _, document = read_file(Path(name), received=received, limits=limits)
        return Reading(name, parse(document))
    except SourceError as error:
        return Reading(name, error=str(error))
    except Exception as error:  # the parser never raises; if it does, the other files are still read
        return Reading(name, error=f"{name}: the parser failed on this text ({type(error).__name__}: {error})")


def read_all(names: Iterable[str], received: datetime | None, limits: Intake, jobs: int) -> Iterator[Reading]:
    """Read files in order, with ``jobs`` processes where there are enough files to be worth it."""
    names = iter(names)
    first = list(islice(names, CHUNK + 1))
    names = chain(first, names)
    if len(first) <= CHUNK or jobs <= 1:
        yield from (read(name, received, limits) for name in names)
        return
    # Forked while this process has a single thread: what it has loaded is there already.
    with reading_pool(jobs, start="fork") as pool:
        window: deque[Future[list[Reading]]] = deque()
        while True:
            while len(window) < jobs * AHEAD and (chunk := list(islice(names, CHUNK))):
                window.append(pool.submit(_read_chunk, chunk, received, limits))
            if not window:
                return
            yield from window.popleft().result()


def as_answer(reading: Reading) -> dict[str, Any]:
    """The object that is printed for a file: the corpus's fields and more, or the error and no events."""
    from calendar_service.parsing.answer import answer

    if reading.announcement is None:
        return {"error": reading.error, "events": [], "file": reading.name}
    return {**answer(reading.announcement), "file": reading.name}


def _read_chunk(names: Sequence[str], received: datetime | None, limits: Intake) -> list[Reading]:
    return [read(name, received, limits) for name in names]
