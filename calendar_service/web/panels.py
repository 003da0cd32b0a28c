"""An event as the administration shows it: its form, its standing, its doubts, and the keys that tie fields to marks.

panel = panel_of(stored, settings)
panel.key("start"), panel.sure("start")   # "e7-start", 0.98
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from calendar_service import events
from calendar_service.calendars.lines import line
from calendar_service.config import Settings
from calendar_service.model import Event, EventKind, EventState, StoredEvent
from calendar_service.web import admin
from calendar_service.web.event_forms import filled, prefix
from calendar_service.web.forms import EventForm


@dataclass(frozen=True, slots=True)
class Panel:
    """What the fields of one event are shown with; ``event_id`` 0 is an event that is not there yet."""

    event_id: int
    uid: str
    title: str
    form: EventForm
    state: str
    state_style: str
    waiting: bool
    public: bool
    confidence: float
    doubts: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()
    confidences: Mapping[str, float] = field(default_factory=dict)
    printed: Mapping[str, str] = field(default_factory=dict)

    def key(self, name: str, place: int | None = None) -> str:
        """What ties a field, or a row of a list, to its marks in the text."""
        return f"{prefix(self.event_id)}{name}" + ("" if place is None else f"-{place}")

    def sure(self, name: str) -> float | None:
        """How sure the reading of a field is; None where nothing was read, or a person said it."""
        return self.confidences.get(name)

    def said(self, name: str) -> str:
        """The announcement's own wording of a field, or ""."""
        return self.printed.get(name, "")


def panel_of(stored: StoredEvent, settings: Settings, form: EventForm | None = None) -> Panel:
    """The panel of a stored event; ``form`` is one that came back with messages."""
    event = stored.event
    word, style = admin.STATES[stored.state]
    return Panel(
        event_id=stored.id,
        uid=stored.uid,
        title=event.title,
        form=form or filled(event, stored.revision, stored.id),
        state=word,
        state_style=style,
        waiting=stored.state is EventState.REVIEW,
        public=stored.state is EventState.PUBLISHED or (stored.state is EventState.HIDDEN and stored.ever_published),
        confidence=event.confidence,
        doubts=tuple(admin.doubts(stored, settings)) if stored.state is EventState.REVIEW or event.warnings else (),
        edited=tuple(sorted(events.FIELDS.get(name, name) for name in stored.edited)),
        confidences=_confidences(stored),
        printed={"start": line(event.start.text, 140)} if event.start and event.start.text else {},
    )


def _confidences(stored: StoredEvent) -> dict[str, float]:
    """How sure the reading of each field is that was read and says something."""
    said = stored.event.confidences.items()
    return {name: value for name, value in said if name not in stored.edited and getattr(stored.event, name, None)}


def blank(form: EventForm | None = None) -> Panel:
    """The panel of an event that a person makes by hand."""
    made = form or filled(Event(EventKind.EARNINGS_CALL, ""), 0, None)
    return Panel(0, "", "", made, "new", "plain", waiting=True, public=False, confidence=1.0)
