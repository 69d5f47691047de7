"""Later as the vault keeps it: the yes of each, what it changed, and each one's own yearly yes."""

from typing import Any, ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.common_ground.later.values import LATER, LaterForm
from app.vault.records import PrivateRecord, SharedRecord
from app.vault.values import Kind, Person

ONE = "one"
"""There is at most one row."""


class LaterYesRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """One of the two says yes to one form; gone when the yes is taken back, and when Later ends."""

    __tablename__ = "later_yes"
    kind: ClassVar[Kind] = LATER

    person: Mapped[Person] = mapped_column(primary_key=True)
    form: Mapped[LaterForm] = mapped_column()


class LaterRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """Both said yes; there while it holds."""

    __tablename__ = "later"
    kind: ClassVar[Kind] = LATER

    id: Mapped[str] = mapped_column(primary_key=True)
    place: Mapped[str] = mapped_column(default=ONE, unique=True)
    form: Mapped[LaterForm] = mapped_column()
    earlier: Mapped[dict[str, Any]] = mapped_column(sa.JSON)
    """The rhythms before it, by the kind of check-in; they come back when it ends."""


class StillYesRecord(PrivateRecord, kw_only=True, eq=False, repr=False):
    """One's own yearly yes; nobody else learns whether it was said."""

    __tablename__ = "still_yes"
    kind: ClassVar[Kind] = LATER

    later: Mapped[str] = mapped_column(primary_key=True)
    """The id of what it was said to."""
    year: Mapped[int] = mapped_column()
    """How many years it had held."""
