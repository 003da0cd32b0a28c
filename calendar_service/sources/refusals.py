"""What this room says when it cannot read something.

>>> raise SourceError("acme.txt: is empty")
Traceback (most recent call last):
calendar_service.sources.refusals.SourceError: acme.txt: is empty
"""

from __future__ import annotations


class SourceError(Exception):
    """Bytes, a file or a folder that cannot be read; the message is one line for the person who gave it."""
