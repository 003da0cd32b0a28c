"""What a request works with: the store, the settings and the clock that the application was made with.

The application holds one :class:`Parts`; a view asks for it instead of importing a global:

    parts = here()
    with parts.store.reading() as tx:
        ...
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from flask import current_app

from calendar_service.config import Settings
from calendar_service.store import Store

KEY = "calendar_service"


@dataclass(frozen=True, slots=True)
class Parts:
    """The three things that every page is made from."""

    store: Store
    settings: Settings
    clock: Callable[[], datetime]

    def now(self) -> datetime:
        """The moment of the request, aware and in UTC."""
        return self.clock()


def here() -> Parts:
    """The parts of the application that answers the present request."""
    return cast("Parts", current_app.extensions[KEY])
