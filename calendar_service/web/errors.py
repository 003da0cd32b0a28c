"""What a person sees when a page cannot be had: what was wrong and what to do, in the design of the others."""

from __future__ import annotations

import logging
from typing import Any

from flask import Flask, render_template, request
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from calendar_service.store import StoreError
from calendar_service.store.events import Conflict
from calendar_service.web.parts import here
from calendar_service.web.security import safe_next

log = logging.getLogger(__name__)

WORDS = {
    400: ("That request could not be understood", "Go back and try again."),
    403: ("This is not for you", "You may not see this page."),
    404: ("There is no such page", "The address may be mistyped, or the page was never here."),
    405: ("That cannot be done here", "Open the page by its link instead."),
    410: ("This is gone", "It stood here once and was taken back."),
    429: ("Too many attempts", "Wait a minute, then try again."),
    500: ("Something went wrong here", "It is noted in the service’s log. Try again in a moment."),
    503: ("The service cannot reach its database", "Try again in a moment; what you did was not kept."),
}


def set_up(app: Flask) -> None:
    """Give every kind of error its page."""
    app.register_error_handler(CSRFError, _stale_form)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Conflict, _conflict)
    app.register_error_handler(StoreError, _store)
    app.register_error_handler(Exception, _unforeseen)


def page(code: int, heading: str = "", message: str = "", *, back: str | None = None) -> tuple[str, int]:
    """The page of an error; of HTTP's own numbers the words are known."""
    known = WORDS.get(code, (f"Error {code}", "Go back and try again."))
    return render_template(
        "error.html", code=code, heading=heading or known[0], message=message or known[1], back=back
    ), code


def _http(error: HTTPException) -> Any:
    code = error.code or 500
    if code < 400:  # a redirect that Flask raises
        return error
    if code == 413:
        size = here().settings.intake.max_bytes
        return page(
            413,
            "That is too large",
            f"An announcement may have at most {size:,} bytes (setting intake.max_bytes). Nothing of it was kept; "
            "send the text alone, or a smaller file.",
            back=_own_page(),
        )
    body, status = page(code)
    headers = {name: value for name, value in error.get_headers() if name in ("Allow", "Retry-After")}
    return body, status, headers


def _own_page() -> str | None:
    """The page of ours that the form was on."""
    origin = request.host_url.rstrip("/")
    referrer = request.referrer or ""
    return safe_next(referrer.removeprefix(origin), "") or None if referrer.startswith(origin) else None


def _stale_form(error: CSRFError) -> Any:
    return page(
        400,
        "This form is too old",
        "It was opened before you logged in or out, or cookies are off. Go back, reload the page, and send it again.",
        back=_own_page(),
    )


def _conflict(error: Conflict) -> Any:
    return page(
        409,
        "Somebody else was quicker",
        "The event was changed meanwhile. Go back, look at it, and try again.",
        back=_own_page(),
    )


def _store(error: StoreError) -> Any:
    log.error("%s: %s", request.path, error)
    body, status = page(503)
    return body, status, {"Retry-After": "60"}


def _unforeseen(error: Exception) -> Any:
    log.exception("%s %s failed", request.method, request.path)
    return page(500)
