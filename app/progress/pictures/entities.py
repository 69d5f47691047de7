"""Pictures from private entries that their owner shows: their figures of one day, in the shared database."""

from datetime import date
from typing import Any, ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.progress.pictures.values import SHOWN_PICTURES, Subject
from app.vault.records import SharedRecord
from app.vault.values import Kind


class ShownPictureRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """What its author shows of one subject; shown anew it changes, taken back it is gone."""

    __tablename__ = "shown_picture"
    __table_args__ = (sa.UniqueConstraint("author", "subject"),)
    kind: ClassVar[Kind] = SHOWN_PICTURES

    id: Mapped[str] = mapped_column(sa.String(36), primary_key=True)
    subject: Mapped[Subject] = mapped_column()
    as_of: Mapped[date] = mapped_column()
    figures: Mapped[dict[str, Any]] = mapped_column(sa.JSON)
    """Figures alone: no words, and no marks, which are read anew from what both know."""
