"""An occasion between its candidates and the event: what, when, and how it stands.

>>> Draft.__slots__[:3]
('kind', 'start', 'end')
"""

from __future__ import annotations

from dataclasses import dataclass

from calendar_service.model import EventKind, Warning, When
from calendar_service.parsing.reading import Candidate
from calendar_service.parsing.statuses import Said


@dataclass(frozen=True, slots=True)
class Draft:
    """An occasion before its access is read."""

    kind: EventKind
    start: When | None
    end: When | None
    candidates: tuple[Candidate, ...]
    block: tuple[int, int]
    status: Said
    warnings: tuple[Warning, ...] = ()
    quality: float = 1.0

    @property
    def first(self) -> Candidate:
        """The candidate that says most."""
        return self.candidates[0]
