"""Where state is kept, and the only room that speaks SQL.

A :class:`Store` is one database, SQLite or PostgreSQL; queries are plain functions of the modules beside
this one, whose first argument is the connection of a running transaction:

    store = open_store("sqlite:///var/calendar.db")
    store.upgrade()
    with store.reading() as tx:
        print(documents.count(tx))
"""

from calendar_service.store.database import Store, StoreError, open_store

__all__ = ["Store", "StoreError", "open_store"]
