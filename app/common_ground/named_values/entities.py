"""What each of the two named as their values, as the shared database keeps it."""

from typing import ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.common_ground.named_values.values import NAMED_VALUES, NamedValueId
from app.vault.records import Record, SharedRecord
from app.vault.values import Kind

Record.registry.update_type_annotation_map({NamedValueId: sa.String(36)})


class NamedValueRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """One value of its author; the program holds it back from the other until both have named theirs."""

    __tablename__ = "named_value"
    __table_args__ = (sa.UniqueConstraint("author", "place"),)
    kind: ClassVar[Kind] = NAMED_VALUES
    searchable = ("text",)

    id: Mapped[NamedValueId] = mapped_column(primary_key=True)
    place: Mapped[int] = mapped_column()
    """In the order in which its author named them, from 0."""
    text: Mapped[str] = mapped_column()
