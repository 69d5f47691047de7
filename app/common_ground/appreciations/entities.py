"""Lines about the other: one's own in one's own file, those that are shown in the shared one."""

from typing import ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.common_ground.appreciations.values import APPRECIATIONS, AppreciationId
from app.exchange.entities import SentRecord
from app.vault.records import PrivateRecord, Record
from app.vault.values import Kind

Record.registry.update_type_annotation_map({AppreciationId: sa.String(36)})


class OwnAppreciationRecord(PrivateRecord, kw_only=True, eq=False, repr=False):
    """For its author alone; it stays when a copy is shown."""

    __tablename__ = "own_appreciation"
    __table_args__ = (sa.Index("own_appreciation_newest", "shown", "at", "id"),)
    kind: ClassVar[Kind] = APPRECIATIONS
    searchable = ("text",)

    id: Mapped[AppreciationId] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column()
    shown: Mapped[bool] = mapped_column(default=False)
    """Whether a copy stands where both can read it; it is listed there then."""


class AppreciationRecord(SentRecord, kw_only=True, eq=False, repr=False):
    """The copy that its author shows to the other."""

    __tablename__ = "appreciation"
    __table_args__ = (sa.Index("appreciation_newest", "author", "at", "id"),)
    kind: ClassVar[Kind] = APPRECIATIONS
    searchable = ("text",)
    words = ("text",)

    id: Mapped[AppreciationId] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column()
