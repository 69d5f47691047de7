"""Rows that one sends to the other, and what is slept on before that, in its author's own file."""

from datetime import datetime
from typing import ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.exchange.values import SLEPT_ON, Form, Sent, Slept, SleptId, Sort
from app.vault.records import PrivateRecord, Record, SharedRecord
from app.vault.values import Kind

Record.registry.update_type_annotation_map(dict.fromkeys((SleptId, Sort), sa.String(36)))


class SentRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """Taken back whole until the other has opened it; afterwards its words can be removed, and its place stays."""

    __abstract__ = True
    words: ClassVar[tuple[str, ...]]
    """Columns that are emptied when its words are removed; None takes the place of what is no text."""

    opened_at: Mapped[datetime | None] = mapped_column(default=None, init=False)
    removed_at: Mapped[datetime | None] = mapped_column(default=None, init=False)

    def sent(self) -> Sent:
        return Sent(author=self.author, at=self.at, opened=self.opened_at is not None, removed_at=self.removed_at)

    def remove_words(self, now: datetime) -> None:
        """Nothing that was typed stays; that there was something does."""
        for name in self.words:
            setattr(self, name, "" if type(getattr(self, name)) is str else None)  # a choice is a str of its own type
        self.removed_at = now


class SleptRecord(PrivateRecord, kw_only=True, eq=False, repr=False):
    """Words for the other that wait for the morning; its id becomes that of the row that is sent."""

    __tablename__ = "slept"
    __table_args__ = (sa.Index("slept_goes", "goes_at"),)
    kind: ClassVar[Kind] = SLEPT_ON
    searchable = ("text",)

    id: Mapped[SleptId] = mapped_column(primary_key=True)
    sort: Mapped[Sort] = mapped_column()
    place: Mapped[str] = mapped_column()
    subject: Mapped[str] = mapped_column()
    form: Mapped[Form] = mapped_column(sa.JSON)
    text: Mapped[str] = mapped_column()
    """The words of the form, to be found."""
    goes_at: Mapped[datetime] = mapped_column()
    kept_back: Mapped[str] = mapped_column(default="")

    def as_value(self) -> Slept:
        return Slept(
            id=self.id,
            sort=self.sort,
            place=self.place,
            subject=self.subject,
            form=self.form,
            text=self.text,
            goes_at=self.goes_at,
            kept_back=self.kept_back,
        )
