"""Issuers: found again across spellings and listings, each with a slug that is given once and kept.

>>> name_key("The ImmunoTest Company, Inc."), name_key("IMMUNOTEST CO")
('immunotest', 'immunotest')
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from calendar_service.model import Issuer, Listing, StoredIssuer
from calendar_service.store import values
from calendar_service.store.tables import issuers, listings

_SEARCH_LOCK = 6_204_118_906  # of PostgreSQL's advisory locks: one at a time adds an issuer

# The legal forms that a name may end in, folded and without points; not words that tell companies apart
# ("Holdings", "Group", "Trust").
LEGAL_FORMS = frozenset(
    word
    for line in (
        "ab ag asa as bhd bv ca co company corp corporation cv gmbh inc incorporated kg kgaa kk limited llc llp lp",
        "ltd ltda mbh nl nv oy oyj plc pjsc pty pvt sa sab sarl sas sca se spa srl tbk ua ulc",
    )
    for word in line.split()
)


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """A company's name as it is compared: folded, without accents, points, "The" and its legal form.

    A name that is nothing but a legal form keeps it. At most 200 characters.
    """
    words = _words(name)
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words = words[:-1]
        while len(words) > 1 and words[-1] == "and":  # "Acme & Co."
            words = words[:-1]
    return " ".join(words)[:200] or name.strip().casefold()[:200]


def get(tx: Connection, issuer_id: int) -> StoredIssuer | None:
    """The issuer of that number."""
    return _one(tx, issuers.c.id == issuer_id)


def by_slug(tx: Connection, slug: str) -> StoredIssuer | None:
    """The issuer of that slug."""
    return _one(tx, issuers.c.slug == slug)


def by_ticker(tx: Connection, ticker: str) -> list[StoredIssuer]:
    """Every issuer that has this ticker on any exchange, in whatever case it is written; oldest first."""
    having = select(listings.c.issuer_id).where(listings.c.ticker == ticker.strip().upper())
    return _many(tx, issuers.c.id.in_(having))


def all(tx: Connection) -> list[StoredIssuer]:
    """Every issuer, by name."""
    return sorted(_many(tx), key=lambda issuer: (name_key(issuer.name), issuer.id))


def recognise(tx: Connection, issuer: Issuer) -> StoredIssuer | None:
    """The issuer that is meant, or None where it is not known yet.

    The same name (see :func:`name_key`) is the same issuer; of several so named, the one that shares a
    listing. Else the same ticker on the same exchange is (a company that renamed itself), or the same
    ticker where one side names no exchange and the names share their first word. An issuer that was
    merged into another stands for that other.
    """
    tickers = {(found.ticker.strip().upper(), found.exchange or "") for found in issuer.listings}
    named = _many(tx, issuers.c.name_key == name_key(issuer.name))
    sharing = [known for known in named if tickers & _listed(known)]
    if named:
        return _standing(tx, (sharing or named)[0])
    near: list[StoredIssuer] = []
    for known in _many(tx, issuers.c.id.in_(_holders({ticker for ticker, _ in tickers}))) if tickers else []:
        if any(exchange and (ticker, exchange) in tickers for ticker, exchange in _listed(known)):
            return _standing(tx, known)
        if _first_word(known.name) == _first_word(issuer.name) and _open_match(tickers, _listed(known)):
            near.append(known)
    return _standing(tx, near[0]) if len(near) == 1 else None


def add(tx: Connection, issuer: Issuer, now: datetime) -> StoredIssuer:
    """Keep an issuer that is new, with its listings, and give it its slug."""
    row = {
        "slug": _free_slug(tx, issuer.name),
        "name": values.clean(issuer.name),
        "name_key": values.clean(name_key(issuer.name)),
        "country": issuer.country,
        "created": now,
    }
    issuer_id: int = tx.execute(insert(issuers).values(row).returning(issuers.c.id)).scalar_one()
    for listing in issuer.listings:
        add_listing(tx, issuer_id, listing)
    return _required(tx, issuer_id)


def add_listing(tx: Connection, issuer_id: int, listing: Listing) -> None:
    """Add a listing that is new; a known one stays as it is, and one without exchange learns it."""
    ticker, exchange = listing.ticker.strip().upper()[:20], (listing.exchange or "")[:40]
    mine = (listings.c.issuer_id == issuer_id) & (listings.c.ticker == ticker)
    known = set(tx.scalars(select(listings.c.exchange).where(mine)))
    if not ticker or exchange in known or (known and not exchange):
        return
    if "" in known:
        tx.execute(update(listings).where(mine, listings.c.exchange == "").values(exchange=exchange))
    else:
        tx.execute(insert(listings).values(issuer_id=issuer_id, ticker=ticker, exchange=exchange))


def learn(tx: Connection, known: StoredIssuer, issuer: Issuer) -> StoredIssuer:
    """Add to a known issuer what an announcement newly says of it: listings, and a country where it had none."""
    for listing in issuer.listings:
        add_listing(tx, known.id, listing)
    if known.country is None and issuer.country:
        tx.execute(update(issuers).where(issuers.c.id == known.id).values(country=issuer.country))
    return _required(tx, known.id)


def alone(tx: Connection) -> None:
    """Wait until no other transaction is adding an issuer; until this one ends no other will.

    SQLite's writer is alone already.
    """
    if tx.dialect.name == "postgresql":
        tx.execute(select(func.pg_advisory_xact_lock(_SEARCH_LOCK)))


def hold(tx: Connection, issuer_id: int) -> None:
    """Wait until no other transaction changes this issuer's events; until this one ends no other will."""
    tx.execute(select(issuers.c.id).where(issuers.c.id == issuer_id).with_for_update(key_share=True))


def folded(text: str) -> str:
    """A text as names are compared: in small letters, without accents and the points within words.

    >>> folded("Société d'Énergie S.A. & Co.")
    'societe denergie sa and co'
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    plain = re.sub(r"(?<=\w)[.'’](?=\w)|(?<=\w)\.(?!\w)", "", plain)  # "S.A." is "sa", "Denny's" is "dennys"
    return plain.replace("&", " and ").replace("_", " ").replace("  ", " ")


def _words(name: str) -> list[str]:
    return re.findall(r"\w+", folded(name))


def _first_word(name: str) -> str:
    return name_key(name).split(" ")[0]


def _free_slug(tx: Connection, name: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", name_key(name).encode("ascii", "ignore").decode())
    slug = plain.strip("-")[:60].strip("-") or "issuer"
    taken = set(tx.scalars(select(issuers.c.slug).where(issuers.c.slug.startswith(slug, autoescape=True))))
    number = 1
    free = slug
    while free in taken:
        number += 1
        free = f"{slug}-{number}"
    return free


def _listed(issuer: StoredIssuer) -> set[tuple[str, str]]:
    return {(listing.ticker, listing.exchange or "") for listing in issuer.listings}


def _open_match(new: set[tuple[str, str]], known: set[tuple[str, str]]) -> bool:
    """A ticker in common, of which at least one side names no exchange."""
    return any(a == b and not (x and y) for a, x in new for b, y in known)


def _holders(tickers: Iterable[str]) -> Any:
    return select(listings.c.issuer_id).where(listings.c.ticker.in_(sorted(tickers)))


def _standing(tx: Connection, issuer: StoredIssuer) -> StoredIssuer:
    """The issuer that this one was merged into, however many times."""
    seen = {issuer.id}
    while issuer.merged_into is not None and issuer.merged_into not in seen:
        issuer = _required(tx, issuer.merged_into)
        seen.add(issuer.id)
    return issuer


def _required(tx: Connection, issuer_id: int) -> StoredIssuer:
    found = get(tx, issuer_id)
    if found is None:
        raise LookupError(f"no issuer {issuer_id}")
    return found


def _one(tx: Connection, condition: Any) -> StoredIssuer | None:
    return next(iter(_many(tx, condition)), None)


def _many(tx: Connection, *conditions: Any) -> list[StoredIssuer]:
    rows = tx.execute(select(issuers).where(*conditions).order_by(issuers.c.id)).all()
    return with_listings(tx, rows)


def with_listings(tx: Connection, rows: Iterable[Row[Any]]) -> list[StoredIssuer]:
    """Rows of the table ``issuers`` as issuers, each with its listings in the order they were first said."""
    rows = list(rows)
    query = select(listings).order_by(listings.c.id)
    if len(rows) < 500:  # of more it is quicker to read all
        query = query.where(listings.c.issuer_id.in_([row.id for row in rows]))
    of: dict[int, list[Listing]] = {}
    for line in tx.execute(query):
        of.setdefault(line.issuer_id, []).append(Listing(line.ticker, line.exchange or None))
    return [
        StoredIssuer(row.id, row.slug, row.name, tuple(of.get(row.id, ())), row.country, row.merged_into)
        for row in rows
    ]
