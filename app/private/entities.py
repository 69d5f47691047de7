"""Notes, and looking after oneself, in each one's own file; and the notes they chose to show in the shared one."""

from datetime import date, datetime
from typing import ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.exchange.entities import SentRecord
from app.private.values import NOTES, SELF_CARE, SHOWN_NOTES, CareId, NoteId
from app.vault.records import PrivateRecord, Record
from app.vault.values import Kind

Record.registry.update_type_annotation_map(dict.fromkeys((NoteId, CareId), sa.String(36)))


class NoteRecord(PrivateRecord, kw_only=True, eq=False, repr=False):
    """A note; a change takes the place of what was there."""

    __tablename__ = "private_note"
    __table_args__ = (
        sa.Index("private_note_at", "at"),
        sa.Index("private_note_for_session", "at", sqlite_where=sa.text("for_session")),
        sa.Index("private_note_about", "about", sqlite_where=sa.text("about IS NOT NULL")),
    )
    kind: ClassVar[Kind] = NOTES
    searchable = ("text",)

    id: Mapped[NoteId] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column()
    changed_at: Mapped[datetime] = mapped_column()
    for_session: Mapped[bool] = mapped_column(default=False)
    about: Mapped[str | None] = mapped_column(default=None)
    """The answer at a signature that it was written to; it goes with it."""


class SharedNoteRecord(SentRecord, kw_only=True, eq=False, repr=False):
    """The copy of a note that its author shows; the note itself may go on changing."""

    __tablename__ = "shared_note"
    __table_args__ = (
        sa.Index("shared_note_at", "at"),
        sa.Index("shared_note_unopened", "at", sqlite_where=sa.text("opened_at IS NULL")),
    )
    kind: ClassVar[Kind] = SHOWN_NOTES
    searchable = ("text",)
    words = ("text",)

    id: Mapped[NoteId] = mapped_column(primary_key=True)
    """The same as that of the note it was taken from."""
    text: Mapped[str] = mapped_column()


class CareRecord(PrivateRecord, kw_only=True, eq=False, repr=False):
    """Something on one's own list of what does one good."""

    __tablename__ = "self_care"
    kind: ClassVar[Kind] = SELF_CARE
    searchable = ("text",)

    id: Mapped[CareId] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column()
    text: Mapped[str] = mapped_column()


class CareDoneRecord(PrivateRecord, kw_only=True, eq=False, repr=False):
    """That one of them was done; its words stay when it leaves the list."""

    __tablename__ = "self_care_done"
    __table_args__ = (sa.Index("self_care_done_day", "day"),)
    kind: ClassVar[Kind] = SELF_CARE

    id: Mapped[str] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column()
    text: Mapped[str] = mapped_column()
