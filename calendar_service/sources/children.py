"""Processes that this one starts: they end when it ends, however it ends, and leave the terminal's Ctrl-C to it.

>>> with reading_pool(2) as pool:
...     pool.submit(len, "abc").result()
3
"""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

_PR_SET_PDEATHSIG = 1  # prctl(2)


def die_with_parent(parent: int | None = None, with_signal: int = signal.SIGKILL) -> None:
    """Have the kernel end this process when its parent ends, also where the parent is killed (Linux: prctl(2)).

    ``parent`` is the parent's process id as the parent knew it: where it died before this call, this process ends
    at once. On other systems nothing is done.
    """
    if sys.platform != "linux":
        return
    import ctypes

    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, int(with_signal), 0, 0, 0)
    if parent is not None and os.getppid() != parent:
        os._exit(1)


def reading_pool(jobs: int, *, start: Literal["fork", "spawn"] = "spawn") -> ProcessPoolExecutor:
    """Processes to read announcements in; ``fork`` starts at once, for a caller that has a single thread."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    context = multiprocessing.get_context(start if sys.platform == "linux" else "spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin, initargs=(os.getpid(),))


def _begin(parent: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    die_with_parent(parent)
