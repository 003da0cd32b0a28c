"""How often one address may try a form: ``web.login_attempts`` a minute, counted in this process's memory.

@pages.post("/login")
@attempts
def log_in() -> ...
"""

from __future__ import annotations

import ipaddress
from collections.abc import Callable
from typing import Any, TypeVar, cast

from flask import request
from flask_limiter import Limiter

from calendar_service.web.parts import here

View = TypeVar("View", bound=Callable[..., Any])


def address() -> str:
    """Whom attempts are counted for: the address, of IPv6 its first 64 bits, which one household has whole."""
    try:
        found = ipaddress.ip_address(request.remote_addr or "")
    except ValueError:
        return "unknown"
    if found.version == 6:
        return str(ipaddress.ip_network((found, 64), strict=False))
    return str(found)


limiter = Limiter(key_func=address, storage_uri="memory://", strategy="moving-window")


def attempts(view: View) -> View:
    """Limit the POSTs of a view; what goes over is answered 429."""
    limit = limiter.limit(lambda: f"{here().settings.web.login_attempts} per minute", methods=["POST"])
    return cast("View", limit(view))
