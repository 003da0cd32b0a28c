"""The application for a WSGI server, which calls :func:`create` in each of its processes.

CALENDAR_CONFIG_FILE=config.toml granian --interface wsgi --factory calendar_service.web.wsgi:create
"""

from __future__ import annotations

import os
from datetime import UTC, datetime

from flask import Flask

from calendar_service import config
from calendar_service.store import open_store
from calendar_service.web.app import create_app

CONFIG_VARIABLE = "CALENDAR_CONFIG_FILE"


def create() -> Flask:
    """The application as configured by the file that ``CALENDAR_CONFIG_FILE`` names (default config.toml) and the environment.

    Raises ConfigError or StoreError, one line each, where it cannot be made.
    """
    settings = config.load(os.environ.get(CONFIG_VARIABLE) or "config.toml", os.environ)
    return create_app(open_store(settings.database_url), settings, clock=lambda: datetime.now(UTC))
