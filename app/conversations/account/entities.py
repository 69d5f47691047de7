"""Parts of the account, the words of both in them, and who tells a part as both do; all in the shared file."""

from datetime import date
from typing import ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.conversations.account.values import ACCOUNT, AccountText, PartId, TextId, Words
from app.exchange.entities import SentRecord
from app.vault.records import Record, SharedRecord
from app.vault.values import Kind

Record.registry.update_type_annotation_map(dict.fromkeys((PartId, TextId), sa.String(36)))


class AccountPartRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """One part; its author began it, and its words stand in its columns."""

    __tablename__ = "account_part"
    __table_args__ = (sa.Index("account_part_order", "position", "id"),)
    kind: ClassVar[Kind] = ACCOUNT

    id: Mapped[PartId] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column()
    """Grows with the time that is told."""


class AccountTextRecord(SentRecord, kw_only=True, eq=False, repr=False):
    """What its author tells in a part; until it was opened another takes its place, afterwards it stays beside."""

    __tablename__ = "account_text"
    __table_args__ = (
        sa.Index("account_text_of", "part_id", "age"),
        sa.Index("account_text_day", "when_day", sqlite_where=sa.text("when_day IS NOT NULL")),
        sa.Index("account_text_unopened", "at", sqlite_where=sa.text("opened_at IS NULL AND removed_at IS NULL")),
    )
    kind: ClassVar[Kind] = ACCOUNT
    words = ("when_words", "when_day", "title", "text")
    searchable = ("title", "when_words", "text")

    id: Mapped[TextId] = mapped_column(primary_key=True)
    part_id: Mapped[PartId] = mapped_column(sa.ForeignKey("account_part.id"))
    age: Mapped[int] = mapped_column(default=0)
    """0: the newest of its column; all that are older were opened."""
    when_words: Mapped[str] = mapped_column()
    when_day: Mapped[date | None] = mapped_column()
    title: Mapped[str] = mapped_column()
    text: Mapped[str] = mapped_column()

    def as_value(self) -> AccountText:
        words = Words(when_words=self.when_words, when_day=self.when_day, title=self.title, text=self.text)
        return AccountText(id=self.id, sent=self.sent(), words=words)


class AccountAgreedRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """That its author says "this is how we both tell it"; gone with the next change of the part."""

    __tablename__ = "account_agreed"
    __table_args__ = (sa.UniqueConstraint("part_id", "author"),)
    kind: ClassVar[Kind] = ACCOUNT

    id: Mapped[str] = mapped_column(sa.String(36), primary_key=True)
    part_id: Mapped[PartId] = mapped_column(sa.ForeignKey("account_part.id"))
