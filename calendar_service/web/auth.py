"""Who may enter the administration: the first login, logging in and out, the password.

While nobody has an account, the secret that the service prints when it starts makes the first one:

    first_login_secret(store, settings)   # "9f2c…" until somebody has an account, then None
"""

from __future__ import annotations

import hashlib
import hmac
from typing import Any

from flask import Blueprint, Flask, flash, redirect, render_template, request, session, url_for
from flask_login import LoginManager, UserMixin, current_user, login_user, logout_user
from werkzeug.wrappers import Response

from calendar_service import config
from calendar_service.config import Settings
from calendar_service.store import Store, audit, people
from calendar_service.store.people import Person
from calendar_service.web import passwords
from calendar_service.web.forms import LoginForm, PasswordForm, SetupForm, add_error
from calendar_service.web.limits import attempts
from calendar_service.web.parts import here
from calendar_service.web.security import safe_next

pages = Blueprint("auth", __name__, url_prefix="/admin")


class User(UserMixin):
    """A person who is logged in; the session holds the person's number and session key."""

    def __init__(self, person: Person) -> None:
        self.person = person

    def get_id(self) -> str:
        """What the signed session keeps: a new session key (with a new password) makes it worthless."""
        return f"{self.person.id}.{self.person.session_key}"


def first_login_secret(store: Store, settings: Settings) -> str | None:
    """The secret that makes the first account, 32 hexadecimal digits; None once somebody has an account.

    Raises StoreError, and ConfigError where the service's secret can be neither read nor made.
    """
    with store.reading() as tx:
        return None if people.count(tx) else _first_secret(settings)


def _first_secret(settings: Settings) -> str:
    return hmac.digest(config.secret(settings), b"first-login", hashlib.sha256)[:16].hex()


def person() -> Person:
    """Who is logged in; only for pages that ask for a login."""
    found: Person = current_user.person
    return found


def actor() -> str:
    """How the audit log and revisions call the person who is logged in."""
    return f"person:{person().name}"


def set_up(app: Flask) -> None:
    """Let Flask-Login find people by what their session holds."""
    manager = LoginManager()
    manager.session_protection = None  # addresses change on telephones; the session key is what ends sessions
    manager.init_app(app)
    # It keeps a "remember me" cookie after each request, which this service does not use.
    app.after_request_funcs[None].remove(manager._update_remember_cookie)

    manager.user_loader(_user)


def _user(kept: str) -> User | None:
    """Whom a session is of; None where its key is no longer the person's."""
    number, _, key = kept.partition(".")
    if not number.isdecimal() or len(number) > 9:
        return None
    with here().store.reading() as tx:
        found = people.get(tx, int(number))
    return User(found) if found and hmac.compare_digest(found.session_key.encode(), key.encode()) else None


def require_login() -> Response | None:
    """Before each page of the administration: send a stranger to the login, or to the first one."""
    if current_user.is_authenticated:
        return None
    target = request.full_path.rstrip("?") if request.method == "GET" else url_for("admin.dashboard")
    return redirect(url_for("auth.login", next=target))


def _nobody_yet() -> bool:
    with here().store.reading() as tx:
        return people.count(tx) == 0


def _enter(found: Person) -> None:
    session.clear()  # nothing that a stranger put into the session is carried over
    session.permanent = True
    login_user(User(found))


@pages.get("/login")
def login() -> Any:
    """The form; with nobody there yet, the first login instead."""
    if current_user.is_authenticated:
        return redirect(url_for("admin.dashboard"))
    if _nobody_yet():
        return redirect(url_for("auth.setup"))
    return render_template("admin/login.html", form=LoginForm(next=request.args.get("next")))


@pages.post("/login")
@attempts
def log_in() -> Any:
    """Check name and password; the answer never says which of them was wrong, nor takes longer for a known name."""
    form = LoginForm()
    if not form.validate():
        return render_template("admin/login.html", form=form), 400
    parts, now = here(), here().now()
    with parts.store.reading() as tx:
        found = people.by_name(tx, form.name.data)
    if not passwords.verify(found.password_hash if found else None, form.password.data) or found is None:
        with parts.store.transaction() as tx:
            audit.add(tx, now, f"address:{request.remote_addr}", "login-refused", "", form.name.data[:80])
        add_error(form.password, "Name or password is wrong.")
        return render_template("admin/login.html", form=form), 400
    with parts.store.transaction() as tx:
        people.logged_in(tx, found.id, now)
        audit.add(tx, now, f"person:{found.name}", "login", f"person:{found.name}")
    _enter(found)
    return redirect(safe_next(form.next.data, url_for("admin.dashboard")))


@pages.post("/logout")
def logout() -> Any:
    """End the session, by POST alone, so that no page elsewhere can."""
    if current_user.is_authenticated:
        with here().store.transaction() as tx:
            audit.add(tx, here().now(), actor(), "logout", actor())
        logout_user()
    session.clear()
    return redirect(url_for("auth.login"))


@pages.get("/setup")
def setup() -> Any:
    """The first login's form, while nobody has an account."""
    if not _nobody_yet():
        return redirect(url_for("auth.login"))
    return render_template("admin/setup.html", form=SetupForm())


@pages.post("/setup")
@attempts
def make_first() -> Any:
    """Make the first account for whoever knows the secret, and log in."""
    form, parts, now = SetupForm(), here(), here().now()
    if not _nobody_yet():
        return redirect(url_for("auth.login"))
    valid = form.validate()
    if valid and not hmac.compare_digest(
        form.secret.data.strip().lower().encode(), _first_secret(parts.settings).encode()
    ):
        add_error(form.secret, "This is not the secret; it stands in what the service printed when it started.")
        valid = False
    if not valid:
        return render_template("admin/setup.html", form=form), 400
    kept = passwords.digest(form.password.data)  # slow on purpose, so not within the transaction
    with parts.store.transaction() as tx:
        made = people.add(tx, form.name.data, kept, now) if people.count(tx) == 0 else None
        if made is not None:
            people.logged_in(tx, made.id, now)
            audit.add(tx, now, f"person:{made.name}", "first-login", f"person:{made.name}")
    if made is None:
        return redirect(url_for("auth.login"))
    _enter(made)
    flash(f"Welcome, {made.name}. This is your account from now on; the secret is spent.", "good")
    return redirect(url_for("admin.dashboard"))


@pages.route("/password", methods=["GET", "POST"])
@attempts
def password() -> Any:
    """Change one's own password; every other session of the person ends."""
    refused = require_login()
    if refused is not None:
        return refused
    form = PasswordForm()
    if request.method == "GET":
        return render_template("admin/password.html", form=form)
    valid = form.validate()
    if valid and not passwords.verify(person().password_hash, form.present.data):
        add_error(form.present, "This is not your present password.")
        valid = False
    objection = passwords.objection(form.password.data or "", name=person().name)
    if valid and objection:
        add_error(form.password, objection)
        valid = False
    if not valid:
        return render_template("admin/password.html", form=form), 400
    kept = passwords.digest(form.password.data)
    with here().store.transaction() as tx:
        people.set_password(tx, person().id, kept)
        audit.add(tx, here().now(), actor(), "password", actor())
        fresh = people.get(tx, person().id)
    if fresh is not None:
        _enter(fresh)
    flash("Your password is changed, and every other session of yours has ended.", "good")
    return redirect(url_for("admin.dashboard"))
