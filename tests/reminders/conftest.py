"""The house and the post office that tests of reminders ask for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from calendar_service.store import Store
from tests.post_office import PostOffice, serving
from tests.reminders.setting import House, settings_in


@pytest.fixture
def house(sqlite_store: Store, tmp_path: Path) -> House:
    """On SQLite: for what the database cannot change."""
    return House(sqlite_store, settings_in(tmp_path))


@pytest.fixture
def either_house(store: Store, tmp_path: Path) -> House:
    """Once on SQLite, once on PostgreSQL."""
    return House(store, settings_in(tmp_path))


@pytest.fixture
def office() -> Iterator[PostOffice]:
    """A real SMTP server."""
    with serving(PostOffice()) as opened:
        yield opened
