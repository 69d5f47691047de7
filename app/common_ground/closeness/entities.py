"""Closeness as the vault keeps it: the present word of each, and none before it."""

from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from app.common_ground.closeness.values import CLOSENESS, ClosenessWord
from app.vault.records import SharedRecord
from app.vault.values import Kind, Person


class ClosenessRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """Overwritten with each word; where nothing is said there is no row."""

    __tablename__ = "closeness"
    kind: ClassVar[Kind] = CLOSENESS

    person: Mapped[Person] = mapped_column(primary_key=True)
    word: Mapped[ClosenessWord] = mapped_column()
    salt: Mapped[str] = mapped_column()
    """New with each word: without it the digests of the history could be tried against the few words there are."""
