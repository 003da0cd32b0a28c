"""The forms of the pages, as WTForms: what they ask, and what they say beside a field that cannot be taken.

form = SubscribeForm()
if form.validate(): ...
else: add_error(form.email, "…")   # shown beside the field, with what was typed kept
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from flask_wtf import FlaskForm
from flask_wtf.file import FileField
from wtforms import (
    Field,
    FieldList,
    Form,
    FormField,
    HiddenField,
    PasswordField,
    SelectChoice,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
    ValidationError,
    widgets,
)
from wtforms.validators import InputRequired, Length, Optional

from calendar_service import config
from calendar_service.calendars.wording import kind_label
from calendar_service.model import DialInRole, EventKind, EventStatus, LinkRole, Medium
from calendar_service.reminders.composing import lead_text
from calendar_service.web import passwords, zones

LEADS = ("15m", "1h", "3h", "1d", "1w")
ROWS = 40  # of one kind in one event: a bound on what a form may ask us to build


def add_error(field: Field, message: str) -> None:
    """Say something beside a field."""
    field.errors = [*field.errors, message]


def offered(choices: Iterable[tuple[str, str]]) -> list[SelectChoice]:
    """Values with their labels, as fields want them."""
    return [SelectChoice(value, label) for value, label in choices]


class Checkboxes(SelectMultipleField):
    """Any number of choices, each a box."""

    widget = widgets.ListWidget(prefix_label=False)
    option_widget = widgets.CheckboxInput()


class PrintableText(StringField):
    """One line without what nobody types: blanks around it and control characters are dropped."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Keep one line of printable characters."""
        text = valuelist[0] if valuelist else ""
        self.data = " ".join("".join(c if c.isprintable() else " " for c in text).split())


class ZoneField(SelectField):
    """One of the IANA zones."""

    def __init__(self, label: str, **options: Any) -> None:
        super().__init__(label, choices=offered([(name, name.replace("_", " ")) for name in zones.every()]), **options)

    def pre_validate(self, form: Any) -> None:
        """Say what is wrong with a zone that was sent without the list."""
        if self.data not in zones.known():
            raise ValidationError(f"{self.data!r} is no time zone; choose one from the list.")


class LoginForm(FlaskForm):
    """Name and password."""

    name = PrintableText("Name", [InputRequired("Give your name.")])
    password = PasswordField("Password", [InputRequired("Give your password.")])
    next = HiddenField()


def _strong(form: Any, field: Field) -> None:
    objection = passwords.objection(field.data or "", name=form.name.data or "" if "name" in form else "")
    if objection:
        raise ValidationError(objection)


def _as_first(form: Any, field: Field) -> None:
    if field.data != form.password.data:
        raise ValidationError("The two passwords differ.")


class SetupForm(FlaskForm):
    """The first login."""

    secret = StringField("First-login secret", [InputRequired("Give the secret that the service printed.")])
    name = PrintableText(
        "Your name", [InputRequired("Choose a name."), Length(max=80, message="Use at most 80 characters.")]
    )
    password = PasswordField("Password", [InputRequired("Choose a password."), _strong])
    again = PasswordField("Password, once more", [_as_first])


class PasswordForm(FlaskForm):
    """A new password in place of the present one."""

    present = PasswordField("Present password", [InputRequired("Give your present password.")])
    password = PasswordField("New password", [InputRequired("Choose a new password.")])
    again = PasswordField("New password, once more", [_as_first])


class ActForm(FlaskForm):
    """A button: nothing but the token that shows that our own page sent it."""


class ReasonForm(FlaskForm):
    """Why something is done."""

    reason = PrintableText("Reason", [InputRequired("Give a reason; it is kept in the history."), Length(max=300)])


class AnnouncementForm(FlaskForm):
    """An announcement, pasted or as a file."""

    text = TextAreaField("Text of the announcement")
    file = FileField("Or a file")


class SubscribeForm(FlaskForm):
    """Reminders by mail."""

    email = PrintableText("Your address", [InputRequired("Give your e-mail address."), Length(max=320)])
    leads = Checkboxes("When", choices=offered([(lead, lead_text(config.seconds(lead)) + " before") for lead in LEADS]))
    issuers = Checkboxes("Companies", choices=[], validate_choice=False)
    zone = ZoneField("Time zone")

    def validate_leads(self, field: Field) -> None:
        """At least one lead time."""
        if not field.data:
            raise ValidationError("Choose at least one time.")


class IssuerForm(FlaskForm):
    """Whose event a person makes by hand: a known issuer, or a new one by name."""

    issuer = SelectField("Company", choices=[], validate_choice=False)
    name = PrintableText("Or a new company", [Optional(), Length(max=200)])
    ticker = PrintableText("Ticker", [Optional(), Length(max=20)])
    exchange = PrintableText("Exchange", [Optional(), Length(max=40)])


class DialInRow(Form):
    """A number of the live event."""

    number = PrintableText("Number")
    role = SelectField("For", choices=offered([(role.value, role.value.replace("_", "-")) for role in DialInRole]))
    country = PrintableText("Country")
    extension = PrintableText("Ext.")


class PasscodeRow(Form):
    """A code that callers are asked for."""

    code = PrintableText("Code")
    label = PrintableText("Called")


class LinkRow(Form):
    """A web address."""

    url = PrintableText("Address")
    role = SelectField("For", choices=offered([(role.value, role.value) for role in LinkRole]))


class ReplayRow(Form):
    """One replay; numbers, codes and addresses one a line."""

    medium = SelectField(
        "How", choices=offered([("", "no replay"), (Medium.PHONE.value, "by phone"), (Medium.WEB.value, "on the web")])
    )
    start_day = PrintableText("From day")
    start_time = PrintableText("From time")
    end_day = PrintableText("Until day")
    end_time = PrintableText("Until time")
    dial_ins = TextAreaField("Numbers")
    passcodes = TextAreaField("Codes")
    links = TextAreaField("Addresses")
    place = HiddenField()  # which of the event's replays it was filled from


_STATUSES = {
    EventStatus.CONFIRMED: "confirmed",
    EventStatus.RESCHEDULED: "moved",
    EventStatus.CANCELLED: "cancelled",
}


class EventForm(FlaskForm):
    """All that a person can say of an event; :mod:`calendar_service.web.event_forms` fills and reads it."""

    revision = HiddenField()
    title = PrintableText("Title")
    kind = SelectField("Kind", choices=offered([(kind.value, kind_label(kind)) for kind in EventKind]))
    status = SelectField("Status", choices=offered([(status.value, word) for status, word in _STATUSES.items()]))
    start_day = PrintableText("Day")
    start_time = PrintableText("Time")
    zone = PrintableText("Time zone")
    end_day = PrintableText("End day")
    end_time = PrintableText("End time")
    location = PrintableText("Place")
    company = PrintableText("Presenter, if another")
    dial_ins = FieldList(FormField(DialInRow), max_entries=ROWS)
    passcodes = FieldList(FormField(PasscodeRow), max_entries=ROWS)
    links = FieldList(FormField(LinkRow), max_entries=ROWS)
    replays = FieldList(FormField(ReplayRow), max_entries=ROWS)
    reason = PrintableText("Why (kept in the history)")
