"""Entries told anew where a setting that stands in them has changed.

An entry's bytes are made once for each revision. The address of the pages and the assumed durations come from
the settings; where these are others than the entries were made with, the bytes are made again. The revision,
SEQUENCE and DTSTAMP stay, since nothing about the events has changed; the feeds' tags change with the settings.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from calendar_service import calendars
from calendar_service.config import Settings
from calendar_service.store import events as rows
from calendar_service.store import heartbeats

_SIGN = "entries"  # the sign of life whose detail is the fingerprint of the settings that the entries were made with


def renew_entries(tx: Connection, settings: Settings, now: datetime) -> int:
    """Make every entry again if the settings ask for it, in the caller's transaction; how many were made."""
    wanted = calendars.fingerprint(settings)
    last = heartbeats.last(tx, _SIGN)
    if last is not None and last[1] == wanted:
        return 0
    made = after = 0
    while batch := rows.entered(tx, after):
        for stored in batch:
            rows.enter(tx, stored.id, calendars.entry(stored, settings))
        made += len(batch)
        after = batch[-1].id
    heartbeats.beat(tx, _SIGN, now, wanted)
    return made
