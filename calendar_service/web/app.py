"""The application factory: what every request passes through, and where each kind of page is hung up.

app = create_app(store, settings, clock=lambda: datetime.now(UTC))
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from flask import Flask, request, url_for
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface
from flask_wtf import CSRFProtect
from jinja2 import StrictUndefined
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.routing import IntegerConverter, Map

from calendar_service import config
from calendar_service.config import Settings
from calendar_service.store import Store
from calendar_service.web import (
    admin,
    admin_documents,
    admin_events,
    admin_lists,
    auth,
    errors,
    feeds,
    health,
    public,
    security,
    subscriptions,
    zones,
)
from calendar_service.web.limits import limiter
from calendar_service.web.parts import KEY, Parts

STATIC = Path(__file__).parent / "static"
ADMINISTRATION = (admin, admin_documents, admin_events, admin_lists)  # they hang their pages on the first's blueprint
FORM_OVERHEAD = 64 * 1024  # what a form weighs beside the announcement in it


class RowNumber(IntegerConverter):
    """A row's number in an address: no larger than a column of numbers holds."""

    def __init__(self, map: Map) -> None:
        super().__init__(map, max=2**31 - 1)


class Sessions(SecureCookieSessionInterface):
    """Flask's signed session cookie, but none for what programs read: a feed is the same for everybody."""

    def open_session(self, app: Flask, request: Any) -> SecureCookieSession | None:
        """The session of a page; an empty one that is never kept for feeds, files and the health check."""
        path: str = request.path
        if path.startswith("/static/") or path.endswith(".ics") or path in ("/health", "/robots.txt"):
            return self.make_null_session(app)
        return super().open_session(app, request)


def create_app(store: Store, settings: Settings, *, clock: Callable[[], datetime]) -> Flask:
    """The application over ``store``; ``clock`` gives the present moment, aware and in UTC.

    Raises ConfigError where the service's secret can be neither read nor made.
    """
    app = Flask(__name__)
    app.url_map.converters["row"] = RowNumber
    app.extensions[KEY] = Parts(store, settings, clock)
    _configure(app, settings)
    CSRFProtect(app).exempt(subscriptions.end_subscription)
    limiter.init_app(app)
    auth.set_up(app)
    security.add_headers(app, settings)
    errors.set_up(app)
    _name_things(app, settings)
    for blueprint in (public.pages, feeds.pages, subscriptions.pages, health.pages, auth.pages, admin.pages):
        app.register_blueprint(blueprint)
    if settings.server.trusted_proxies:
        hops = settings.server.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]
    return app


def _configure(app: Flask, settings: Settings) -> None:
    largest = settings.intake.max_bytes
    app.session_interface = Sessions()
    app.config.update(
        SECRET_KEY=config.secret(settings),
        SESSION_COOKIE_NAME="calendar_session",
        SESSION_COOKIE_SECURE=security.secure_cookies(settings),
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        PERMANENT_SESSION_LIFETIME=timedelta(hours=settings.web.session_hours),
        MAX_CONTENT_LENGTH=largest + FORM_OVERHEAD,
        MAX_FORM_MEMORY_SIZE=largest + FORM_OVERHEAD,
        MAX_FORM_PARTS=2000,
        SEND_FILE_MAX_AGE_DEFAULT=timedelta(days=365),
        WTF_CSRF_TIME_LIMIT=None,  # as long as the session: a review may take an afternoon
        RATELIMIT_HEADERS_ENABLED=False,
    )
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.undefined = StrictUndefined  # a name that is wrong in a template is an error, not a gap


@cache
def _version(name: str) -> str:
    return hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:12]


def _asset(name: str) -> str:
    """The address of one of our files, which changes with its content, so that browsers may keep it."""
    return url_for("static", filename=name, v=_version(name))


def _name_things(app: Flask, settings: Settings) -> None:
    """What every template knows."""

    @app.context_processor
    def shared() -> dict[str, Any]:
        zone = zones.of_reader()
        back = request.full_path.rstrip("?") if request.method == "GET" else "/"
        shown = {"choices": zones.choices(zone), "zone": zone, "back": back}
        return {
            "asset": _asset,
            "service": settings.calendar.name,
            "zone_form": shown if request.blueprint == "public" else None,
            "zone_label": zones.label(zone),
        }
