"""Whether the service says truly how it is."""

from __future__ import annotations

from datetime import timedelta

import pytest

from calendar_service.store import StoreError, heartbeats
from tests.web.conftest import NOW, Site, Visitor


def test_all_is_well_while_the_scheduler_beats(site: Site, visitor: Visitor) -> None:
    with site.store.transaction() as tx:
        heartbeats.beat(tx, "scheduler", NOW - timedelta(seconds=20))
    answer = visitor.get("/health")
    assert answer.status_code == 200
    assert answer.json == {
        "status": "well",
        "database": {"well": True},
        "scheduler": {"well": True, "last": "2031-05-06T11:19:40+00:00"},
    }
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_scheduler_that_never_ran_is_said(visitor: Visitor) -> None:
    answer = visitor.get("/health")
    assert answer.status_code == 503
    assert answer.json is not None
    assert "has not run yet" in answer.json["scheduler"]["reason"]


def test_a_scheduler_that_stopped_is_said(site: Site, visitor: Visitor) -> None:
    with site.store.transaction() as tx:
        heartbeats.beat(tx, "scheduler", NOW - timedelta(minutes=10))
    answer = visitor.get("/health")
    assert answer.status_code == 503
    assert answer.json is not None
    assert "600 seconds ago" in answer.json["scheduler"]["reason"]


def test_a_database_that_cannot_be_read_is_said_without_its_address(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise StoreError("database /secret/place cannot be opened")

    monkeypatch.setattr("calendar_service.store.heartbeats.last", broken)
    answer = visitor.get("/health")
    assert answer.status_code == 503
    assert answer.json is not None
    assert answer.json["database"]["well"] is False
    assert "/secret" not in answer.text
