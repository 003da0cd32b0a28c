"""Text in, announcement out. Pure: no clock, no files, no database, no network; imports the model alone.

>>> from calendar_service.model import Document
>>> text = "CITY, May 1, 2025 -- Acme, Inc. will host a conference call at 9:00 a.m. ET on May 8, 2025."
>>> parse(Document(text)).events[0].start.isoformat()
'2025-05-08T09:00:00-04:00'
"""

from __future__ import annotations

from calendar_service.model import Announcement, Document

__all__ = ["parse"]


def parse(document: Document) -> Announcement:
    """What a careful reader takes from one document; its events are empty where it announces none.

    Every span counts in ``document.text``. Never raises for any text, and is linear in its length.
    """
    # Compiling the rules takes a third of a second, which a service that has nothing to read need not wait for.
    from calendar_service.parsing.assembly import assemble

    return assemble(document)
