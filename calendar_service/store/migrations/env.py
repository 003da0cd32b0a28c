"""Alembic's environment: runs migrations in the transaction that the caller began.

:meth:`calendar_service.store.database.Store.upgrade` is the way in. A new revision is drafted against a database
that stands at the last one, then read and mended by hand:

    with store.transaction() as tx:
        alembic.command.revision(alembic_config(tx), "what it adds", autogenerate=True, rev_id="0002")
"""

from typing import Any, Literal

from alembic import context

from calendar_service.store.tables import Moment, metadata


def as_plain_type(kind: str, item: Any, _: Any) -> str | Literal[False]:
    """A migration names the database's types: it must still run when the house's own are gone."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, Moment) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite alters a table by making it anew
    render_item=as_plain_type,
    transactional_ddl=True,  # on SQLite too, since the store sends its own BEGIN
)
with context.begin_transaction():
    context.run_migrations()
