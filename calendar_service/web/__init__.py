"""The pages: public ones, feeds, subscriptions and the administration, as a Flask application.

    app = create_app(store, settings, clock=lambda: datetime.now(UTC))

Each page is thin: it reads the request, calls the rooms below, and hands what they say to a template.
"""

from calendar_service.web.app import create_app

__all__ = ["create_app"]
