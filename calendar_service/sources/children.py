"""Processes that this one starts: they end when it ends, however it ends.

>>> die_with_parent()  # in a child, first thing
"""

from __future__ import annotations

import os
import signal
import sys

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
