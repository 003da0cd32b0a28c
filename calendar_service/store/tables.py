"""The tables, in one place: what the database keeps, the same on SQLite and PostgreSQL.

Times are aware and in UTC (:class:`Moment`); a value of the house (an event, an announcement) is kept
whole as JSON text beside the columns that queries need. Rows are only ever read and written by the
modules of this room.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

# Named constraints, so that a migration can find them again on either database.
metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Moment(TypeDecorator[datetime]):
    """An instant: aware going in (anything else is refused), aware and UTC coming out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """SQLite drops zones, so the value is UTC before it gets there."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no zone; the store keeps instants")
        return value.astimezone(UTC)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """SQLite hands out naive values; they are UTC."""
        if value is None:
            return None
        found: datetime = value if value.tzinfo else value.replace(tzinfo=UTC)
        return found.astimezone(UTC)


issuers = Table(
    "issuers",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("slug", String(80), nullable=False, unique=True),  # given when first seen, kept for ever
    Column("name", Text, nullable=False),
    Column("name_key", String(200), nullable=False, index=True),  # the name without its legal form, folded
    Column("country", String(2)),
    Column("merged_into", ForeignKey("issuers.id")),
    Column("created", Moment, nullable=False),
)

listings = Table(
    "listings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("issuer_id", ForeignKey("issuers.id"), nullable=False, index=True),
    Column("ticker", String(20), nullable=False, index=True),
    Column("exchange", String(40), nullable=False, default=""),
    UniqueConstraint("issuer_id", "ticker", "exchange"),
)

documents = Table(
    "documents",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sha256", String(64), nullable=False, unique=True),  # of the original bytes
    Column("name", Text, nullable=False, default=""),
    Column("media_type", String(100), nullable=False, default="text/plain"),
    Column("source", Text, nullable=False, default=""),
    Column("received", Moment, nullable=False),
    Column("published_hint", Date),
    Column("original", LargeBinary, nullable=False),
    Column("text", Text, nullable=False, default=""),
    Column("warnings", Text, nullable=False, default="[]"),  # JSON: what reading the bytes had to say
    Column("state", String(12), nullable=False, default="pending", index=True),  # pending, done, failed
    Column("error", Text, nullable=False, default=""),
    Column("issuer_id", ForeignKey("issuers.id"), index=True),
    Column("published", Date),
    Column("announcement", Text),  # JSON of model.Announcement
)

sightings = Table(
    "sightings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document_id", ForeignKey("documents.id"), nullable=False, index=True),
    Column("source", Text, nullable=False),
    Column("name", Text, nullable=False, default=""),
    Column("at", Moment, nullable=False),
)

events = Table(
    "events",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("uid", String(64), nullable=False, unique=True),  # a random UUID (RFC 7986 section 5.3)
    Column("issuer_id", ForeignKey("issuers.id"), nullable=False),
    Column("state", String(12), nullable=False),  # model.EventState
    Column("kind", String(30), nullable=False),
    Column("status", String(12), nullable=False),
    Column("start_day", Date),  # in the event's own zone
    Column("start_at", Moment),  # the instant, for timed events
    Column("body", Text, nullable=False),  # JSON of model.Event
    Column("sequence", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("created", Moment, nullable=False),
    Column("modified", Moment, nullable=False),
    Column("document_id", ForeignKey("documents.id")),
    Column("ever_published", Boolean, nullable=False, default=False),
    Column("edited", Text, nullable=False, default="[]"),  # JSON list: fields that a person touched
    Column("ics", LargeBinary),  # the VEVENT's lines, made once for the revision; None where never published
    Index(None, "issuer_id", "start_day"),
    Index(None, "state", "start_at"),
    Index(None, "state", "start_day"),
    # All that a feed's version is made of, so that it is read without touching the rows.
    Index(None, "ever_published", "issuer_id", "revision", "modified"),
)

revisions = Table(
    "revisions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("event_id", ForeignKey("events.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    Column("actor", Text, nullable=False),  # "document:12" or "person:anna"
    Column("reason", Text, nullable=False),
    Column("state", String(12), nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Column("changes", Text, nullable=False, default="[]"),  # JSON of model.Change
    Column("notify", Boolean, nullable=False, default=False),
    Column("document_id", ForeignKey("documents.id"), index=True),
    UniqueConstraint("event_id", "number"),
)

# What each document says of an event, as it was read there: an event is the sum of its tellings, whatever order
# they came in, and of what people changed.
tellings = Table(
    "tellings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("event_id", ForeignKey("events.id"), nullable=False, index=True),
    Column("document_id", ForeignKey("documents.id"), nullable=False),
    Column("place", Integer, nullable=False),  # which of the document's events, from 0
    Column("day", Date, nullable=False),  # of the document: published, else received
    Column("dated", Boolean, nullable=False),  # whether the document says that day itself
    Column("received", Moment, nullable=False),
    Column("correction", Boolean, nullable=False, default=False),
    Column("clear", Boolean, nullable=False),  # read without a doubt; what was not never changes what is public
    Column("about_id", ForeignKey("events.id"), index=True),  # the event it may be about, where that is for a person
    Column("body", Text, nullable=False),  # JSON of model.Event
    UniqueConstraint("document_id", "place"),
)

audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Moment, nullable=False, index=True),
    Column("actor", Text, nullable=False),
    Column("action", String(40), nullable=False),  # "publish", "edit", "cancel", "login" …
    Column("subject", Text, nullable=False, default=""),  # "event:7", "document:12", "subscriber:3"
    Column("detail", Text, nullable=False, default=""),
)

people = Table(
    "people",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(80), nullable=False, unique=True),
    Column("password_hash", Text, nullable=False),
    Column("role", String(20), nullable=False, default="admin"),
    Column("created", Moment, nullable=False),
    Column("last_login", Moment),
    Column("session_key", String(64), nullable=False),  # random; changing it ends the person's sessions
)

subscribers = Table(
    "subscribers",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("email", String(320), nullable=False),
    Column("email_key", String(320), nullable=False, unique=True),  # the address, its domain folded
    Column("zone", String(64), nullable=False),  # IANA
    Column("leads", Text, nullable=False),  # JSON list of seconds
    Column("issuers", Text, nullable=False, default="[]"),  # JSON list of slugs; empty: all
    Column("nonce", String(64), nullable=False),  # random; the links in mails are signed over it
    Column("created", Moment, nullable=False),
    Column("confirmed", Moment),
    Column("ended", Moment),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", String(200), nullable=False, unique=True),  # what makes one mail one mail
    Column("kind", String(20), nullable=False),  # reminder, confirmation
    Column("subscriber_id", ForeignKey("subscribers.id"), nullable=False, index=True),
    Column("event_id", ForeignKey("events.id"), index=True),
    Column("revision", Integer),
    Column("lead", Integer),  # seconds
    Column("due", Moment, nullable=False),
    Column("expires", Moment),  # pointless after this
    Column("rehearsal", Boolean, nullable=False, default=False),  # goes to the outbox folder whatever is configured
    Column("state", String(10), nullable=False, default="waiting"),  # waiting, sent, failed, dropped
    Column("attempts", Integer, nullable=False, default=0),
    Column("next_attempt", Moment, nullable=False),
    Column("lease_until", Moment),
    Column("lease_owner", String(64)),
    Column("message_id", String(200), nullable=False),
    Column("last_error", Text, nullable=False, default=""),
    Column("created", Moment, nullable=False),
    Column("sent", Moment),
    Column("choice", Text),  # JSON of model.Choice: what a confirmation asks to be confirmed
    Index(None, "state", "next_attempt"),
)

heartbeats = Table(
    "heartbeats",
    metadata,
    Column("name", String(40), primary_key=True),  # "scheduler"
    Column("at", Moment, nullable=False),
    Column("detail", Text, nullable=False, default=""),
)
