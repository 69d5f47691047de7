"""Steps that every room takes with what one sends to the other; functions of a session."""

from collections.abc import Sequence
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped

from app.exchange.entities import SentRecord
from app.exchange.values import NoLongerThere, NotYours
from app.vault.database import VaultSession
from app.vault.values import Person

Record = TypeVar("Record", bound=SentRecord)


def there(record: Record | None) -> Record:
    """The record, where its words still stand. Raises NoLongerThere."""
    if record is None or record.removed_at is not None:
        raise NoLongerThere
    return record


def author_of(session: VaultSession) -> Person:
    """In whose name this transaction writes: what was slept on goes in its author's."""
    assert session.author is not None, "a shared row needs an author"
    return session.author


def may_read(record: SentRecord, alone: Person | None) -> bool:
    """Whether its words may be given: to its author alone, and to everybody once the other has opened it."""
    return record.author is alone or record.opened_at is not None


def readable(kind: type[SentRecord], alone: Person | None) -> sa.ColumnElement[bool]:
    """The same as `may_read`, in SQL."""
    own = sa.false() if alone is None else kind.author == alone
    return sa.or_(kind.opened_at.is_not(None), own)


def others_first(author: Mapped[Person], alone: Person | None) -> tuple[sa.ColumnElement[bool], ...]:
    """The beginning of an order of what waits for who is not its author: what the one here alone can do comes first."""
    return () if alone is None else (author == alone,)


def open_in(session: VaultSession, here: Sequence[Person], record: SentRecord) -> None:
    """Note that the other has read it, once, in their name; looking alone at what one wrote notes nothing."""
    reader = record.author.other
    if reader in here and record.opened_at is None and record.removed_at is None:
        session.author = reader
        record.opened_at = session.now
        session.flush()


def take_away_in(session: VaultSession, author: Person, record: SentRecord) -> None:
    """Unopened it is gone as if it had never been sent; opened, its words go and its place says so. Raises NotYours."""
    if record.author is not author:
        raise NotYours
    if record.opened_at is None:
        session.delete(record)
    elif record.removed_at is None:
        record.remove_words(session.now)
