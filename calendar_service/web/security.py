"""What keeps pages safe: response headers, secure cookies, where a redirect may lead.

>>> safe_next("/admin/events?page=2", "/"), safe_next("//elsewhere.example/", "/")
('/admin/events?page=2', '/')
"""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import Flask, Response

from calendar_service.config import Settings

POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self' data:",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)


def add_headers(app: Flask, settings: Settings) -> None:
    """Give every response the headers that a browser needs to distrust everything but our own files."""
    https = settings.public_url.startswith("https://")

    @app.after_request
    def headers(response: Response) -> Response:
        response.headers["Content-Security-Policy"] = POLICY
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["X-Frame-Options"] = "DENY"
        # Forms on https need the referrer within the site; a token in an address never leaves it.
        response.headers["Referrer-Policy"] = "same-origin"
        response.headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()"
        response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
        if https:
            response.headers["Strict-Transport-Security"] = "max-age=31536000"
        return response


def secure_cookies(settings: Settings) -> bool:
    """Whether cookies are for https alone: as set, else as the public address says."""
    chosen = settings.server.secure_cookies
    return settings.public_url.startswith("https://") if chosen is None else chosen


def safe_next(target: str | None, fallback: str) -> str:
    """``target`` where it is a path of this site, else ``fallback``: a redirect never leads elsewhere.

    Browsers read a backslash as a slash and drop control characters, so neither may stand in it.
    """
    if not target or not target.startswith("/") or target.startswith("//") or "\\" in target:
        return fallback
    if any(ord(character) < 0x21 or ord(character) == 0x7F for character in target):
        return fallback
    try:
        parts = urlsplit(target)
    except ValueError:
        return fallback
    return fallback if parts.scheme or parts.netloc else target
