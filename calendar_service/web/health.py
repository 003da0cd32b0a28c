"""Whether the service is well, for whatever watches it: ``GET /health`` is 200 or 503, with reasons in JSON."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from flask import Blueprint, Response, jsonify

from calendar_service.config import Settings
from calendar_service.store import StoreError, heartbeats
from calendar_service.web.parts import Parts, here

pages = Blueprint("health", __name__)

SCHEDULER = "scheduler"  # the name under which it beats


def patience(settings: Settings) -> float:
    """The seconds without a heartbeat after which the scheduler counts as gone: four of its rounds, two minutes at least."""
    return max(120.0, 4.0 * settings.scheduler.remind_seconds)


def scheduler_trouble(beat: tuple[datetime, str] | None, settings: Settings, now: datetime) -> str:
    """What is wrong with the scheduler, in words; "" where it is well."""
    if beat is None:
        return "the scheduler has not run yet; start it with serve or worker"
    age = (now - beat[0]).total_seconds()
    if age > patience(settings):
        return f"the scheduler gave its last sign {int(age)} seconds ago; it should every {settings.scheduler.remind_seconds}"
    return ""


def report(parts: Parts) -> dict[str, Any]:
    """The state of database and scheduler: ``{"status": "well", "database": {...}, "scheduler": {...}}``."""
    try:
        with parts.store.reading() as tx:
            beat = heartbeats.last(tx, SCHEDULER)
    except StoreError:
        # The message names the database's place, which is nobody's business out here; the log has it.
        return {
            "status": "unwell",
            "database": {"well": False, "reason": "the database cannot be read; run calendar-service doctor"},
            "scheduler": {"well": False, "reason": "unknown without the database"},
        }
    trouble = scheduler_trouble(beat, parts.settings, parts.now())
    scheduler: dict[str, Any] = {"well": not trouble, "last": beat[0].isoformat() if beat else None}
    if trouble:
        scheduler["reason"] = trouble
    return {"status": "unwell" if trouble else "well", "database": {"well": True}, "scheduler": scheduler}


@pages.get("/health")
def health() -> tuple[Response, int]:
    """The report; 503 where anything is unwell."""
    found = report(here())
    response = jsonify(found)
    response.headers["Cache-Control"] = "no-store"
    return response, 200 if found["status"] == "well" else 503
